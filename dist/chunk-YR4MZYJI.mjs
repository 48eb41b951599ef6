import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_mod
} from "./chunk-ITJKOYLF.mjs";
import {
  INPUT_NAMES,
  inputDefinition
} from "./chunk-BRIMCV5B.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/config/file.ts
import { readFile } from "node:fs/promises";

// src/config/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearest(word, known) {
  if (known.length === 0) return void 0;
  const lower = word.toLowerCase();
  const prefix = known.find((candidate) => lower.length >= 3 && candidate.toLowerCase().startsWith(lower));
  const best = prefix ?? (0, import_fastest_levenshtein.closest)(lower, known.map((candidate) => candidate.toLowerCase()));
  const found = known.find((candidate) => candidate.toLowerCase() === best.toLowerCase());
  if (prefix !== void 0) return prefix;
  return found !== void 0 && (0, import_fastest_levenshtein.distance)(lower, found.toLowerCase()) <= Math.max(2, Math.floor(word.length / 3)) ? found : void 0;
}
__name(nearest, "nearest");

// src/config/file.ts
var CONFIG_FILE = ".go-slim-image.yml";
var LIMIT_BYTES = 1 << 20;
var NOT_IN_FILE = ["config", "mode", "json", "quiet", "verbose", "image"];
async function readConfigFile(path, mustExist) {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (!mustExist && isMissing(error)) return void 0;
    throw new Failure({
      code: "config-file-invalid",
      message: `The configuration file ${path} cannot be read.`,
      fix: "Name an existing file in config.",
      cause: error
    });
  }
  return parseConfigFile(path, text);
}
__name(readConfigFile, "readConfigFile");
function isMissing(error) {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes(error.code ?? "");
}
__name(isMissing, "isMissing");
async function parseConfigFile(path, text) {
  if (Buffer.byteLength(text) > LIMIT_BYTES) throw invalid(path, `it is larger than ${LIMIT_BYTES} bytes`);
  const { parseDocument } = await import("./chunk-SEPOR2FN.mjs");
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== void 0) throw invalid(path, fault.message, fault.linePos?.[0].line);
  let content;
  try {
    content = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    throw invalid(path, error.message);
  }
  if (content === null || content === void 0) return { path, inputs: /* @__PURE__ */ new Map(), images: [] };
  if (typeof content !== "object" || Array.isArray(content)) throw invalid(path, "it must be a map of inputs");
  const { images, ...rest } = content;
  return {
    path,
    inputs: readKeys(path, rest, (name) => !NOT_IN_FILE.includes(name), ["images"]),
    images: readImages(path, images)
  };
}
__name(parseConfigFile, "parseConfigFile");
function readImages(path, images) {
  if (images === void 0 || images === null) return [];
  if (!Array.isArray(images)) throw invalid(path, '"images" must be a list of maps with a name each');
  const seen = /* @__PURE__ */ new Set();
  return images.map((entry, index) => {
    const { name, ...rest } = typeof entry === "object" && entry !== null ? entry : {};
    if (typeof name !== "string" || !/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name))
      throw invalid(path, `images[${index}] needs a name of lower-case letters, digits and single . _ -`);
    if (seen.has(name)) throw invalid(path, `the image "${name}" stands there twice`);
    seen.add(name);
    return { name, inputs: readKeys(path, rest, (key) => inputDefinition(key).perImage === true, ["name"]) };
  });
}
__name(readImages, "readImages");
function readKeys(path, map, allowed, further) {
  const known = INPUT_NAMES.filter(allowed);
  const found = /* @__PURE__ */ new Map();
  for (const [key, value] of Object.entries(map)) {
    const name = known.find((candidate) => candidate === key);
    if (name === void 0) {
      const near = nearest(key, [...known, ...further]);
      throw invalid(path, `the key "${key}" is not known here${near === void 0 ? "" : `; did you mean "${near}"?`}`);
    }
    found.set(name, asRaw(path, key, value));
  }
  return found;
}
__name(readKeys, "readKeys");
function asRaw(path, key, value) {
  if (isScalar(value) || value === null) return value;
  if (Array.isArray(value) && value.every(isScalar)) return value;
  if (key === "budgets" && Array.isArray(value) && value.every((one) => isScalar(one) || isScalarMap(one))) {
    return value.map((one) => isScalar(one) ? one : pairsOf(one));
  }
  if (isScalarMap(value)) return value;
  throw invalid(path, `the value of "${key}" must be a single value, a list or a map of single values`);
}
__name(asRaw, "asRaw");
function isScalarMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isScalar);
}
__name(isScalarMap, "isScalarMap");
function pairsOf(map) {
  return Object.entries(map).map(([key, value]) => `${key}=${value}`).join(", ");
}
__name(pairsOf, "pairsOf");
function isScalar(value) {
  return ["string", "number", "boolean"].includes(typeof value);
}
__name(isScalar, "isScalar");
function invalid(path, what, line) {
  return new Failure({
    code: "config-file-invalid",
    message: `${path}${line === void 0 ? "" : `:${line}`}: ${what}.`,
    fix: "Correct the configuration file; docs/inputs.md lists its keys.",
    locations: [{ file: path, ...line === void 0 ? {} : { line }, message: what }]
  });
}
__name(invalid, "invalid");

// src/config/read-value.ts
function readValue(name, raw) {
  const definition = inputDefinition(name);
  switch (definition.kind) {
    case "string":
      return asText(name, raw);
    case "boolean":
      return asBoolean(name, definition, asText(name, raw));
    case "integer":
      return asInteger(name, definition, asText(name, raw));
    case "choice":
      return asChoice(name, definition, asText(name, raw));
    case "list":
      return parts(raw, /[,\n]/);
    case "lines":
      return parts(raw, /\n/);
  }
}
__name(readValue, "readValue");
function asText(name, raw) {
  if (raw === null) return "";
  if (typeof raw === "object") {
    if (Array.isArray(raw)) return raw.join(" ");
    throw invalid2(name, JSON.stringify(raw), "a single value is wanted, not a map");
  }
  return String(raw).trim();
}
__name(asText, "asText");
function asBoolean(name, definition, text) {
  if (text === "") return definition.default === "" ? void 0 : definition.default === "true";
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  throw invalid2(name, text, "it must be true or false");
}
__name(asBoolean, "asBoolean");
function asInteger(name, definition, text) {
  const [low, high] = definition.range ?? [0, Number.MAX_SAFE_INTEGER];
  const value = Number(text === "" ? definition.default : text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw invalid2(name, text, `it must be a whole number from ${low} to ${high}`);
  return value;
}
__name(asInteger, "asInteger");
function asChoice(name, definition, text) {
  const choices = definition.choices ?? [];
  if (text === "") return definition.default;
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found !== void 0) return found;
  const near = nearest(text, choices);
  throw invalid2(
    name,
    text,
    `it must be one of ${choices.join(", ")}${near === void 0 ? "" : `; did you mean ${near}?`}`
  );
}
__name(asChoice, "asChoice");
function parts(raw, separator) {
  if (raw === null) return [];
  if (Array.isArray(raw)) return raw.map(String);
  if (typeof raw === "object") return Object.entries(raw).map(([key, value]) => `${key}=${value}`);
  return String(raw).split(separator).map((part) => part.trim()).filter((part) => part !== "");
}
__name(parts, "parts");
function invalid2(name, value, wanted) {
  return new Failure({
    code: "invalid-input",
    message: `${name}: "${value}" is not valid: ${wanted}.`,
    fix: `Correct the value of ${name}.`
  });
}
__name(invalid2, "invalid");

export {
  nearest,
  CONFIG_FILE,
  readConfigFile,
  parseConfigFile,
  readValue
};
