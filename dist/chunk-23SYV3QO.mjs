import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  CONFIG_FILE,
  nearest,
  readConfigFile,
  readValue
} from "./chunk-YR4MZYJI.mjs";
import {
  INPUT_NAMES,
  inputDefinition,
  propertyOf
} from "./chunk-BRIMCV5B.mjs";
import {
  isFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/config/configuration.ts
import { isAbsolute, join, resolve } from "node:path";
async function loadConfiguration(given) {
  const file = await findConfigFile(given);
  const sides = [
    ["flag", given.flags],
    ["environment", given.environment],
    ["file", file?.inputs ?? /* @__PURE__ */ new Map()]
  ];
  const inputs = {};
  const origins = {};
  for (const name of INPUT_NAMES) {
    const side = sides.find(([, values]) => values.has(name));
    inputs[propertyOf(name)] = readValue(name, side?.[1].get(name) ?? inputDefinition(name).default);
    if (side !== void 0) origins[name] = side[0];
  }
  const all = inputs;
  return {
    inputs: all,
    origins,
    images: selectImages(readImages(file), all.image),
    ...file === void 0 ? {} : { file: file.path }
  };
}
__name(loadConfiguration, "loadConfiguration");
function inputsOf(configuration, image) {
  const merged = { ...configuration.inputs, imageName: image.name };
  for (const name of INPUT_NAMES) {
    const property = propertyOf(name);
    const origin = configuration.origins[name];
    const value = image.inputs[property];
    if (value !== void 0 && origin !== "flag" && origin !== "environment") merged[property] = value;
  }
  return merged;
}
__name(inputsOf, "inputsOf");
async function findConfigFile(given) {
  const named = given.flags.get("config") ?? given.environment.get("config");
  if (named !== void 0) return readConfigFile(resolve(given.workingDirectory, String(named)), true);
  const source = String(given.flags.get("source") ?? given.environment.get("source") ?? ".");
  if (source.includes("@") && !await isFolder(resolve(given.workingDirectory, source))) return void 0;
  const folder = isAbsolute(source) ? source : join(given.workingDirectory, source);
  return await readConfigFile(join(folder, CONFIG_FILE), false) ?? await readConfigFile(join(given.workingDirectory, CONFIG_FILE), false);
}
__name(findConfigFile, "findConfigFile");
function readImages(file) {
  return (file?.images ?? []).map(({ name, inputs }) => {
    const read = {};
    for (const [input, raw] of inputs) read[propertyOf(input)] = readValue(input, raw);
    return { name, inputs: read };
  });
}
__name(readImages, "readImages");
function selectImages(images, wanted) {
  if (wanted.length === 0) return images;
  return wanted.map((name) => {
    const found = images.find((image) => image.name === name);
    if (found !== void 0) return found;
    const names = images.map((image) => image.name);
    const near = nearest(name, names);
    throw new Failure({
      code: "invalid-input",
      message: `image: "${name}" is not among the images of ${CONFIG_FILE}${names.length === 0 ? ", which names none" : ` (${names.join(", ")})`}.`,
      fix: near === void 0 ? `Name an image that stands under images: in ${CONFIG_FILE}.` : `Did you mean ${near}?`
    });
  });
}
__name(selectImages, "selectImages");

export {
  loadConfiguration,
  inputsOf
};
