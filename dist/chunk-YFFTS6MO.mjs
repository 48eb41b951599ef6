import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  parseDuration
} from "./chunk-PP33YKCB.mjs";
import {
  readRevision
} from "./chunk-ML6435TR.mjs";
import {
  begun
} from "./chunk-NTMDVGFJ.mjs";
import {
  parseEpoch
} from "./chunk-OFI24NX5.mjs";
import {
  imageNames,
  parseImagePath,
  parsePorts,
  parseSignal,
  parseUser
} from "./chunk-I7KWWPPW.mjs";
import {
  fillTemplate,
  templateValues
} from "./chunk-BHQL753X.mjs";
import {
  didYouMean,
  invalidInput,
  nearestWords,
  printable
} from "./chunk-66CZNIGI.mjs";
import {
  localFacts,
  tagFacts
} from "./chunk-Y2TICVXK.mjs";
import {
  readGithubContext
} from "./chunk-GCLM63FG.mjs";
import {
  formatPlatform,
  platformFileSuffix
} from "./chunk-CDQW3QZ6.mjs";
import {
  commaAdvice,
  isUnreachable
} from "./chunk-JUZTYHDP.mjs";
import {
  readGoMod
} from "./chunk-5JRW5TNS.mjs";
import {
  fileIdentity,
  remembered
} from "./chunk-52U4US5E.mjs";
import {
  parseJsonStream,
  runGo
} from "./chunk-RSJHKYJP.mjs";
import {
  inputsOf
} from "./chunk-23SYV3QO.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/go-words.ts
function splitGoWords(text, input) {
  const words = [];
  let rest = text.replace(/^[ \t\n\r]+/, "");
  while (rest !== "") {
    const quote = rest[0];
    if (quote === '"' || quote === "'") {
      const end = rest.indexOf(quote, 1);
      if (end < 0) throw invalidInput(input, text, `the ${quote} has no end`);
      words.push(rest.slice(1, end));
      rest = rest.slice(end + 1);
    } else {
      const word = /^[^ \t\n\r]+/.exec(rest)?.[0] ?? "";
      words.push(word);
      rest = rest.slice(word.length);
    }
    rest = rest.replace(/^[ \t\n\r]+/, "");
  }
  return words;
}
__name(splitGoWords, "splitGoWords");
function joinGoWords(words, input) {
  return words.map((word) => {
    if (word !== "" && !/[ \t\n\r'"]/.test(word)) return word;
    if (!word.includes("'")) return `'${word}'`;
    if (!word.includes('"')) return `"${word}"`;
    throw invalidInput(input, word, "Go cannot take a word with both kinds of quotes");
  }).join(" ");
}
__name(joinGoWords, "joinGoWords");

// src/plan/name-values.ts
function parseNameValues(lines, input, wanted = /^[A-Za-z_][A-Za-z0-9_.-]*$/) {
  const values = /* @__PURE__ */ new Map();
  for (const line of lines) {
    const cut = line.indexOf("=");
    const name = cut < 0 ? line : line.slice(0, cut);
    if (cut < 0) throw invalidInput(input, line, "NAME=value is wanted");
    if (!wanted.test(name)) throw invalidInput(input, name, "it is not a name");
    const value = line.slice(cut + 1);
    if (/[\0\n\r]/.test(value)) throw invalidInput(input, name, "its value must be one line");
    values.set(name, value);
  }
  return [...values];
}
__name(parseNameValues, "parseNameValues");

// src/plan/variants.ts
var ARM64 = [...range("v8", 9), ...range("v9", 5)];
var FLOAT = rule("hardfloat", ["hardfloat", "softfloat"]);
var POWER = rule("power8", ["power8", "power9", "power10"]);
var VARIANTS = {
  amd64: { variable: "GOAMD64", ...rule("v1", ["v1", "v2", "v3", "v4"]) },
  arm64: {
    variable: "GOARM64",
    ...rule("v8.0", ARM64),
    aliases: /* @__PURE__ */ new Map([
      ["v8", "v8.0"],
      ["8", "v8.0"],
      ["v9", "v9.0"]
    ])
  },
  arm: {
    variable: "GOARM",
    values: /* @__PURE__ */ new Map([
      ["v5", "5"],
      ["v6", "6"],
      ["v7", "7"]
    ]),
    aliases: /* @__PURE__ */ new Map([
      ["5", "v5"],
      ["6", "v6"],
      ["7", "v7"],
      ["v6l", "v6"],
      ["v7l", "v7"]
    ]),
    default: "v7",
    always: true
  },
  "386": { variable: "GO386", ...rule("sse2", ["sse2", "softfloat"]) },
  mips: { variable: "GOMIPS", ...FLOAT },
  mipsle: { variable: "GOMIPS", ...FLOAT },
  mips64: { variable: "GOMIPS64", ...FLOAT },
  mips64le: { variable: "GOMIPS64", ...FLOAT },
  ppc64: { variable: "GOPPC64", ...POWER },
  ppc64le: { variable: "GOPPC64", ...POWER },
  riscv64: { variable: "GORISCV64", ...rule("rva20u64", ["rva20u64", "rva22u64", "rva23u64"]) }
};
var PLATFORM_VARIABLES = /* @__PURE__ */ new Set([
  "GOOS",
  "GOARCH",
  "GOWASM",
  ...Object.values(VARIANTS).map(({ variable }) => variable)
]);
function rule(chosen, variants) {
  return {
    values: new Map(variants.map((variant) => [variant, variant])),
    aliases: /* @__PURE__ */ new Map(),
    default: chosen,
    always: false
  };
}
__name(rule, "rule");
function range(major, last) {
  return Array.from({ length: last + 1 }, (_, minor) => `${major}.${minor}`);
}
__name(range, "range");

// src/plan/build-environment.ts
var DECIDED = new Map(
  Object.entries({
    GOTOOLCHAIN: "go-version",
    GOROOT: "go-version",
    GOENV: "env with the variables themselves"
  })
);
function readBuildEnvironment(lines) {
  const values = parseNameValues(lines, "env");
  for (const [name, value] of values) {
    if (PLATFORM_VARIABLES.has(name)) {
      throw invalidInput(
        "env",
        `${name}=${value}`,
        "the platform decides it",
        "Write it as a platform: platforms: linux/arm/v6, linux/amd64/v3."
      );
    }
    const instead = DECIDED.get(name);
    if (instead !== void 0)
      throw invalidInput("env", `${name}=${value}`, "it is decided before the build", `Use ${instead}.`);
    if (name === "CGO_ENABLED" && !/^[01]$/.test(value))
      throw invalidInput("env", `${name}=${value}`, "it must be 0 or 1");
  }
  const cgoEnabled = values.some(([name, value]) => name === "CGO_ENABLED" && value === "1");
  for (const [name, value] of values) if (name === "GOFLAGS") checkFlags(splitGoWords(value, "env"), "env", cgoEnabled);
  return { values, cgoEnabled };
}
__name(readBuildEnvironment, "readBuildEnvironment");
function checkFlags(words, input, cgoEnabled) {
  for (const word of words) {
    const flag = word.replace(/^--/, "-");
    if (flag === "-a" || flag.startsWith("-a=")) {
      throw invalidInput(
        input,
        word,
        "it compiles everything anew and so makes Go’s cache useless",
        "Leave -a out: Go knows by content what is out of date."
      );
    }
    if (/^-(o|C|n|exec|toolexec|overlay|modfile|p)(=|$)/.test(flag))
      throw invalidInput(input, word, "this flag is ours to set", "Leave it out.");
    const mode = /^-buildmode=(.*)$/.exec(flag)?.[1];
    if (mode === "pie" && !cgoEnabled) throw pieRefused(input, word);
    if (mode !== void 0 && !["default", "exe", "pie"].includes(mode))
      throw invalidInput(input, word, "a program is built, not a library");
  }
}
__name(checkFlags, "checkFlags");
function pieRefused(input, word) {
  return invalidInput(
    input,
    word,
    "without cgo a position-independent program asks for a loader (PT_INTERP) that a slim image lacks, and would not start",
    "Leave -buildmode=pie out; it makes the binary about a tenth larger, too."
  );
}
__name(pieRefused, "pieRefused");
function buildEntries(platform, env, source, chosen) {
  const origin = `platforms: ${formatPlatform(platform)}`;
  const rule2 = VARIANTS[platform.architecture];
  const level = chosen.value ?? (platform.variant === void 0 ? void 0 : rule2?.values.get(platform.variant));
  const variant = level === void 0 || rule2 === void 0 ? [] : [{ name: rule2.variable, value: level, origin: chosen.input ?? origin }];
  const given = new Set(env.values.map(([name]) => name));
  return [
    { name: "GOOS", value: platform.os, origin },
    { name: "GOARCH", value: platform.architecture, origin },
    ...variant,
    ...given.has("CGO_ENABLED") ? [] : [{ name: "CGO_ENABLED", value: "0", origin: "default: static, without a C library" }],
    ...source.kind === "module-version" && !given.has("GOWORK") ? [{ name: "GOWORK", value: "off", origin: "source: MODULE@VERSION" }] : [],
    ...env.values.map(([name, value]) => ({ name, value, origin: "env" }))
  ];
}
__name(buildEntries, "buildEntries");

// src/plan/build-flags.ts
var OUTPUT_MARKER = "{output}";
function buildArguments(main, inputs, values, source, cgoEnabled) {
  const flags = [
    ...inputs.trimpath ? ["-trimpath"] : [],
    // A fetched module's scratch folder is in no repository whose commit would say anything.
    `-buildvcs=${inputs.buildvcs && source.kind === "directory"}`,
    ...toolFlags("ldflags", inputs.ldflags, values, cgoEnabled),
    ...toolFlags("gcflags", inputs.gcflags, values, cgoEnabled),
    ...toolFlags("asmflags", inputs.asmflags, values, cgoEnabled),
    ...tagFlags(inputs.buildTags)
  ];
  return ["build", ...flags, "-o", OUTPUT_MARKER, main.importPath];
}
__name(buildArguments, "buildArguments");
function tagFlags(tags) {
  const words = tags.flatMap((tag) => tag.split(/[\s,]+/)).filter((tag) => tag !== "");
  for (const tag of words) {
    if (!/^[\p{L}\p{Nd}_.]+$/u.test(tag))
      throw invalidInput("build-tags", tag, "a Go build tag is made of letters, digits, _ and .");
  }
  return words.length === 0 ? [] : [`-tags=${[...new Set(words)].join(",")}`];
}
__name(tagFlags, "tagFlags");
function toolFlags(input, text, values, cgoEnabled) {
  if (text.trim() === "") return [];
  const [, pattern = "", flags = ""] = /^(?:([^\s=-][^\s=]*)=)?(.*)$/s.exec(text.trim()) ?? [];
  const words = splitGoWords(flags, input);
  if (pattern === "" && words[0]?.startsWith("-") === false) {
    throw invalidInput(input, text, "it must begin with a flag (-...) or a package pattern (all=-...)");
  }
  refuseMisplaced(words, input, cgoEnabled);
  const filled = words.map((word) => fillTemplate(word, values, input));
  return [`-${input}=${pattern === "" ? "" : `${pattern}=`}${joinGoWords(filled, input)}`];
}
__name(toolFlags, "toolFlags");
function refuseMisplaced(words, input, cgoEnabled) {
  for (const word of words) {
    const flag = word.replace(/^--/, "-");
    if (flag === "-buildmode=pie" && !cgoEnabled) throw pieRefused(input, word);
    if (flag === "-a" && input === "ldflags") checkFlags([word], input, cgoEnabled);
    if (/^-(trimpath|tags|race|msan|asan)(=|$)/.test(flag) && input === "ldflags") {
      throw invalidInput(
        input,
        word,
        "this is a flag of go build, not of the linker",
        "Use the input of that name (trimpath, build-tags)."
      );
    }
  }
}
__name(refuseMisplaced, "refuseMisplaced");

// src/plan/arguments.ts
function parseArguments(lines, input) {
  const text = lines.join("\n").trim();
  const list = text.startsWith("[") ? fromJson(text, input) : lines;
  for (const argument of list) {
    if (argument.includes("\0")) throw invalidInput(input, argument, "an argument cannot hold a zero byte");
  }
  return list;
}
__name(parseArguments, "parseArguments");
function fromJson(text, input) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalidInput(
      input,
      text,
      "it begins with [ and is not a JSON array",
      'Write ["/app","--flag"], or one argument a line.'
    );
  }
  if (!Array.isArray(parsed) || !parsed.every((part) => typeof part === "string")) {
    throw invalidInput(
      input,
      text,
      "every part of the JSON array must be a string",
      'Put numbers in quotes: ["/app","8080"].'
    );
  }
  return parsed;
}
__name(fromJson, "fromJson");

// src/plan/healthcheck.ts
var TIMES = { interval: "interval", timeout: "timeout", "start-period": "startPeriod" };
var OPTIONS = [...Object.keys(TIMES), "retries"];
function parseHealthcheck(text) {
  const trimmed = text.trim();
  if (trimmed === "") return void 0;
  if (trimmed.toUpperCase() === "NONE") return { test: ["NONE"] };
  const end = trimmed.lastIndexOf("]");
  if (!trimmed.startsWith("[") || end < 0) {
    throw invalidInput(
      "healthcheck",
      text,
      "the command is a JSON array, or NONE",
      'Write for example ["/app","-check"] interval=10s.'
    );
  }
  const command = parseArguments([trimmed.slice(0, end + 1)], "healthcheck");
  if (command.length === 0) throw invalidInput("healthcheck", text, "the command is empty");
  const typed = command[0] === "CMD" || command[0] === "CMD-SHELL" || command[0] === "NONE";
  return { test: typed ? command : ["CMD", ...command], ...options(trimmed.slice(end + 1), text) };
}
__name(parseHealthcheck, "parseHealthcheck");
function options(rest, text) {
  const result = {};
  for (const word of rest.split(/[\s,]+/).filter((part) => part !== "")) {
    const [, dashes = "", name = "", value = ""] = /^(-{0,2})([a-z-]+)=(.+)$/.exec(word) ?? [];
    if (name === "retries" && /^[1-9]\d{0,5}$/.test(value)) result[name] = Number(value);
    else if (Object.hasOwn(TIMES, name))
      result[TIMES[name]] = parseDuration(value, "healthcheck");
    else
      throw invalidInput(
        "healthcheck",
        text,
        `"${word}" is not an option${didYouMean(name === "" ? word.slice(dashes.length) : name, OPTIONS)}`,
        `Options are ${OPTIONS.join(", ")}.`
      );
  }
  return result;
}
__name(options, "options");

// src/plan/labels.ts
var PREFIX = "org.opencontainers.image.";
function imageLabels(facts, lines) {
  const labels = new Map(standardLabels(facts));
  for (const [key, value] of parseKeyValues(lines, "labels")) {
    if (value === "") labels.delete(key);
    else labels.set(key, value);
  }
  return Object.fromEntries([...labels].sort(([a], [b]) => a < b ? -1 : 1));
}
__name(imageLabels, "imageLabels");
function standardLabels({ title, revision, epoch, base }) {
  const seconds = epoch ?? revision.epoch;
  const entries = [
    ["title", title],
    ["version", revision.version],
    ["revision", revision.commit],
    ["created", seconds === void 0 ? void 0 : new Date(seconds * 1e3).toISOString().replace(".000Z", "Z")],
    ["source", revision.sourceUrl],
    ["url", revision.sourceUrl],
    ["base.name", base === "scratch" || /^[./\\]|^[A-Za-z]:/.test(base) ? void 0 : base]
  ];
  return entries.flatMap(([key, value]) => value === void 0 ? [] : [[`${PREFIX}${key}`, value]]);
}
__name(standardLabels, "standardLabels");
function parseKeyValues(lines, input) {
  return lines.map((line) => {
    const cut = line.indexOf("=");
    const key = line.slice(0, cut < 0 ? void 0 : cut).trim();
    if (cut < 0) throw invalidInput(input, line, "key=value is wanted");
    if (key === "" || /[\s\p{Cc}"']/u.test(key) || key.length > 255)
      throw invalidInput(input, line, `"${key}" is not a key`);
    return [key, line.slice(cut + 1).replace(new RegExp("\\p{Cc}", "gu"), "")];
  });
}
__name(parseKeyValues, "parseKeyValues");

// src/plan/rootfs-plan.ts
import { posix, win32 } from "node:path";

// src/plan/include.ts
function parseInclude(lines, reserved) {
  const files = lines.map(parseLine);
  const seen = new Set(reserved);
  for (const { destination } of files) {
    if (reserved.includes(destination))
      throw invalid(destination, "the program itself is there", "Choose another place.");
    if (seen.has(destination))
      throw invalid(destination, "two files cannot have the same place", "Give each its own destination.");
    seen.add(destination);
  }
  return files;
}
__name(parseInclude, "parseInclude");
function parseLine(line) {
  const [source = "", destination = "", mode, ...rest] = line.split(":");
  if (rest.length > 0 || destination === "") throw invalid(line, "src:dest or src:dest:mode is wanted");
  if (mode !== void 0 && !/^[0-7]{3,4}$/.test(mode))
    throw invalid(line, `the mode "${mode}" is not octal such as 0644`);
  const from = cleanSource(source, line);
  const to = cleanDestination(destination, from, line);
  return { source: from, destination: to, ...mode === void 0 ? {} : { mode: Number.parseInt(mode, 8) } };
}
__name(parseLine, "parseLine");
function cleanSource(source, line) {
  const parts = source.replaceAll("\\", "/").split("/");
  if (source === "" || parts[0] === "" || new RegExp("\\p{Cc}", "u").test(source))
    throw invalid(line, "the source is a path relative to the module");
  if (parts.includes("..")) throw invalid(line, "the source may not leave the module");
  const clean = parts.filter((part) => part !== "" && part !== ".");
  if (clean.some((part) => part.toLowerCase() === ".git")) throw invalid(line, ".git never goes into an image");
  return clean.length === 0 ? "." : clean.join("/");
}
__name(cleanSource, "cleanSource");
function cleanDestination(destination, source, line) {
  if (!destination.startsWith("/") || new RegExp("\\p{Cc}", "u").test(destination))
    throw invalid(line, "the destination is an absolute path in the image");
  const parts = destination.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) throw invalid(line, "the destination may not hold ..");
  const name = source.split("/").at(-1) ?? source;
  if (destination.endsWith("/") && name !== ".") parts.push(name);
  if (parts.length === 0 && name !== ".") throw invalid(line, "the destination is the root folder itself");
  return `/${parts.join("/")}`;
}
__name(cleanDestination, "cleanDestination");
function invalid(value, why, fix = "Write for example config/app.yml:/etc/app.yml:0644.") {
  return new Failure({ code: "include-invalid", message: `include: "${printable(value)}" is not valid: ${why}.`, fix });
}
__name(invalid, "invalid");

// src/plan/rootfs-plan.ts
function rootfsPlan(inputs, binaries, mtime, place) {
  const bare = inputs.base === "scratch";
  const paths = place.host.platform === "win32" ? win32 : posix;
  const timezone = zoneName(inputs.timezone);
  return {
    caCertificates: inputs.caCertificates ?? bare,
    extraCaCertificates: inputs.extraCaCertificates.map((file) => paths.resolve(place.workingDirectory, file)),
    passwd: inputs.passwd ?? bare,
    tmp: inputs.tmp ?? bare,
    nsswitch: inputs.nsswitch ?? bare,
    timezones: parseTimezones(inputs.timezones, bare),
    ...timezone === void 0 ? {} : { timezone },
    include: parseInclude(
      inputs.include,
      binaries.map((name) => `/${name}`)
    ),
    user: parseUser(inputs.user),
    mtime
  };
}
__name(rootfsPlan, "rootfsPlan");
function parseTimezones(names, bare) {
  const words = [...new Set(names.map((name) => name.trim()))];
  if (words.length === 0) return bare ? "all" : "none";
  const whole = words.find((word) => word === "all" || word === "none");
  if (whole === void 0) return words.map((word) => zoneName(word) ?? word);
  if (words.length > 1) throw invalidInput("timezones", words.join(","), `${whole} stands alone`);
  return whole === "all" ? "all" : "none";
}
__name(parseTimezones, "parseTimezones");
function zoneName(name) {
  const trimmed = name.trim();
  if (trimmed === "") return void 0;
  if (/^[A-Za-z0-9][A-Za-z0-9_+-]*(\/[A-Za-z0-9][A-Za-z0-9_+-]*)*$/.test(trimmed)) return trimmed;
  throw new Failure({
    code: "unknown-timezone",
    message: `timezones: "${trimmed.slice(0, 80)}" is not the name of a time zone.`,
    fix: "Write names such as Europe/Berlin, or all, or none."
  });
}
__name(zoneName, "zoneName");
function checkTimezone(env, rootfs, base) {
  const value = env.find(([name]) => name === "TZ")?.[1];
  if (value === void 0) return;
  if (rootfs.timezone !== void 0 && rootfs.timezone !== value) {
    throw invalidInput("image-env", `TZ=${value}`, `timezone is ${rootfs.timezone}`, "Set only timezone.");
  }
  const zone = value.replace(/^:/, "");
  if (base !== "scratch" || zone === "" || zone === "UTC" || rootfs.timezones === "all" || rootfs.timezone === zone)
    return;
  if (rootfs.timezones !== "none" && rootfs.timezones.includes(zone)) return;
  throw new Failure({
    code: "timezone-missing",
    message: `image-env: TZ=${zone} names a zone that is not in the image; Go would silently take UTC.`,
    fix: `Use timezone: ${zone}, which sets TZ and puts the zone in.`
  });
}
__name(checkTimezone, "checkTimezone");

// src/plan/image-config.ts
function imageConfig(inputs, binary, rootfs, facts) {
  const env = parseNameValues(inputs.imageEnv, "image-env", /^[^=\s\p{Cc}]+$/u);
  checkTimezone(env, rootfs, inputs.base);
  const zone = rootfs.timezone === void 0 || env.some(([name]) => name === "TZ") ? [] : [`TZ=${rootfs.timezone}`];
  const entrypoint = parseArguments(inputs.entrypoint, "entrypoint");
  const stopSignal = parseSignal(inputs.stopSignal);
  const healthcheck = parseHealthcheck(inputs.healthcheck);
  if (healthcheck?.test[0] === "CMD-SHELL" && inputs.base === "scratch") {
    throw invalidInput(
      "healthcheck",
      "CMD-SHELL",
      "scratch has no shell",
      'Name the program and its arguments: ["/app","-check"].'
    );
  }
  return {
    user: `${rootfs.user.uid}:${rootfs.user.gid}`,
    exposedPorts: parsePorts(inputs.expose),
    env: [...env.map(([name, value]) => `${name}=${value}`), ...zone],
    entrypoint: entrypoint.length > 0 ? entrypoint : [`/${binary}`],
    cmd: parseArguments(inputs.cmd, "cmd"),
    volumes: [...new Set(inputs.volumes.map((path) => parseImagePath(path, "volumes")))].sort(),
    workingDir: inputs.workdir === "" ? inputs.base === "scratch" ? "/" : "" : parseImagePath(inputs.workdir, "workdir"),
    labels: imageLabels(facts, inputs.labels),
    ...stopSignal === void 0 ? {} : { stopSignal },
    ...healthcheck === void 0 ? {} : { healthcheck }
  };
}
__name(imageConfig, "imageConfig");
var LEVELS = {
  gzip: { default: 6, most: 12 },
  zstd: { default: 9, most: 22 },
  uncompressed: { default: 0, most: 0 }
};
function compressionOf(inputs) {
  const { default: usual2, most } = LEVELS[inputs.compression];
  const level = inputs.compressionLevel === 0 ? usual2 : inputs.compressionLevel;
  if (level > most) {
    const wanted = most === 0 ? "uncompressed layers have no level" : `${inputs.compression} has levels 1 to ${most}`;
    throw invalidInput("compression-level", String(level), wanted);
  }
  return { format: inputs.compression, level };
}
__name(compressionOf, "compressionOf");

// src/plan/parse-platforms.ts
var MOST = 256;
var OTHER_NAMES = new Map(
  Object.entries({
    x86_64: "amd64",
    "x86-64": "amd64",
    x64: "amd64",
    amd: "amd64",
    aarch64: "arm64",
    arm64v8: "arm64",
    m1: "arm64",
    m2: "arm64",
    m3: "arm64",
    i386: "386",
    i686: "386",
    x86: "386",
    armhf: "arm/v7",
    armel: "arm/v6",
    armv5: "arm/v5",
    armv6: "arm/v6",
    armv6l: "arm/v6",
    armv7: "arm/v7",
    armv7l: "arm/v7",
    ppc64el: "ppc64le",
    powerpc64le: "ppc64le",
    macos: "darwin",
    mac: "darwin",
    osx: "darwin",
    win: "windows",
    win32: "windows"
  })
);
function parsePlatforms(texts, targets) {
  if (texts.length > MOST) {
    throw new Failure({
      code: "too-many-platforms",
      message: `platforms: ${texts.length} platforms are asked for, at most ${MOST} can be.`,
      fix: "Name each platform once; go tool dist list shows all that there are."
    });
  }
  const platforms = /* @__PURE__ */ new Map();
  for (const text of texts) {
    const platform = parsePlatform(text, targets);
    platforms.set(formatPlatform(platform), platform);
  }
  if (platforms.size === 0)
    throw new Failure({
      code: "unknown-platform",
      message: "platforms: no platform is named.",
      fix: "Name at least one, for example linux/amd64."
    });
  return [...platforms.values()];
}
__name(parsePlatforms, "parsePlatforms");
function parsePlatform(text, targets) {
  const [os = "", architecture = "", variant, ...rest] = text.trim().toLowerCase().split("/");
  if (!targets.some((target) => target.GOOS === os && target.GOARCH === architecture) || rest.length > 0) {
    throw unknown(text, targets, "is not a platform that this Go can build");
  }
  if (variant === void 0) return withVariant(os, architecture, VARIANTS[architecture]?.default);
  const rule2 = VARIANTS[architecture];
  const name = rule2?.aliases.get(variant) ?? variant;
  if (rule2 === void 0 || !rule2.values.has(name)) {
    const known = [...rule2?.values.keys() ?? []].map((one) => `${os}/${architecture}/${one}`);
    const why = known.length === 0 ? `has a variant, but ${architecture} has none in Go` : `has a variant that ${architecture} does not have in Go`;
    throw new Failure({
      code: "unknown-platform",
      message: `platforms: "${printable(text)}" ${why}.`,
      fix: `Use ${known.length === 0 ? `${os}/${architecture}` : shorten(known).join(", ")}.`
    });
  }
  return withVariant(os, architecture, name);
}
__name(parsePlatform, "parsePlatform");
function withVariant(os, architecture, variant) {
  const rule2 = VARIANTS[architecture];
  if (variant === void 0 || rule2 === void 0 || variant === rule2.default && !rule2.always)
    return { os, architecture };
  return { os, architecture, variant };
}
__name(withVariant, "withVariant");
function unknown(text, targets, why) {
  const near = suggestions(text.trim().toLowerCase(), targets);
  return new Failure({
    code: "unknown-platform",
    message: `platforms: "${printable(text)}" ${why}${near.length === 0 ? "" : `; the nearest are ${near.join(", ")}`}.`,
    fix: near.length === 0 ? "Choose from what go tool dist list shows." : `Write ${near[0]}; go tool dist list shows all.`
  });
}
__name(unknown, "unknown");
function suggestions(text, targets) {
  const known = [...targets].sort((a, b) => usual(b) - usual(a)).map((target) => `${target.GOOS}/${target.GOARCH}`);
  const renamed = text.split("/").map((part) => OTHER_NAMES.get(part) ?? part);
  const translated = renamed.join("/");
  const exact = known.find((one) => translated === one || translated.startsWith(`${one}/`));
  if (exact !== void 0) return [translated.startsWith(`${exact}/`) && renamed.length > 2 ? exact : translated];
  const parts = renamed.flatMap((part) => part.split("/"));
  const shared = known.filter((one) => parts.length === 1 && one.split("/").includes(parts[0] ?? ""));
  if (shared.length > 0) return shared.slice(0, 4);
  const near = nearestWords(translated, known, 3);
  if (near.length > 0) return near;
  const sameSystem = known.filter((one) => one.startsWith(`${parts[0] ?? ""}/`));
  return sameSystem.slice(0, 4);
}
__name(suggestions, "suggestions");
function usual({ GOARCH, FirstClass }) {
  return Number(FirstClass) + Number(GOARCH === "amd64" || GOARCH === "arm64");
}
__name(usual, "usual");
function shorten(names) {
  return names.length <= 6 ? names : [...names.slice(0, 3), `... ${names.at(-1) ?? ""}`];
}
__name(shorten, "shorten");

// src/plan/platform-levels.ts
function unitPlatforms(inputs, targets) {
  const levels = { amd64: inputs.goamd64, arm64: inputs.goarm64, arm: inputs.goarm };
  const chosen = /* @__PURE__ */ new Map();
  parsePlatforms(inputs.platforms, targets);
  for (const text of inputs.platforms) {
    const platform = parsePlatform(text, targets);
    const level = text.split("/").length > 2 ? "" : levels[platform.architecture] ?? "";
    const leveled = level === "" ? { platform } : raise(platform, level);
    const key = formatPlatform(leveled.platform);
    if (!chosen.has(key)) chosen.set(key, leveled);
  }
  return [...chosen.values()];
}
__name(unitPlatforms, "unitPlatforms");
function raise(platform, value) {
  const { os, architecture } = platform;
  const rule2 = VARIANTS[architecture];
  const input = `go${architecture}`;
  const [base = "", ...options2] = value.trim().split(",");
  const variant = rule2?.aliases.get(base) ?? base;
  const allowed = architecture === "arm64" ? ["lse", "crypto"] : architecture === "arm" ? ["hardfloat", "softfloat"] : [];
  if (rule2 === void 0 || !rule2.values.has(variant) || options2.some((option) => !allowed.includes(option))) {
    const known = [...rule2?.values.keys() ?? []].map((one) => rule2?.values.get(one) ?? one);
    throw invalidInput(input, value, `it is one of ${known.join(", ")}${didYouMean(base, known)}`);
  }
  const level = [rule2.values.get(variant) ?? variant, ...options2].join(",");
  return { platform: withVariant(os, architecture, variant), level, origin: input };
}
__name(raise, "raise");

// src/plan/platform-needs.ts
function linksOnlyWithCgo({ os, architecture }) {
  return os === "ios" || os === "android" && architecture !== "arm64";
}
__name(linksOnlyWithCgo, "linksOnlyWithCgo");
function refuseCgoTargets(platforms, cgoEnabled) {
  if (cgoEnabled) return;
  const refused = platforms.filter(linksOnlyWithCgo).map(formatPlatform);
  if (refused.length === 0) return;
  throw new Failure({
    code: "platform-needs-cgo",
    message: `platforms: ${refused.join(", ")} can be linked with cgo only, and cgo is off.`,
    fix: "Leave it out (android/arm64 needs no cgo), or set CGO_ENABLED=1 and a cross C compiler in env, for example CC=aarch64-linux-android21-clang."
  });
}
__name(refuseCgoTargets, "refuseCgoTargets");
function binaryOnlyReason(platform) {
  if (platform.os === "linux") return void 0;
  return `${formatPlatform(platform)} gets a binary; it is left out of the image, which holds linux only.`;
}
__name(binaryOnlyReason, "binaryOnlyReason");

// src/plan/plan-unit.ts
function planUnit(unit, facts) {
  const mains = namedMains(unit);
  const chosen = unitPlatforms(unit.inputs, facts.targets);
  const platforms = chosen.map(({ platform }) => platform);
  const env = readBuildEnvironment(unit.inputs.env);
  refuseCgoTargets(platforms, env.cgoEnabled);
  const epoch = parseEpoch(unit.inputs.sourceDateEpoch, facts.sourceDateEpoch);
  const template = { revision: facts.revision, env: env.values, ...epoch === void 0 ? {} : { epoch } };
  const binaries = mains.flatMap(
    (main) => chosen.map(({ platform, level, origin }) => {
      const stem = `${main.binaryName}_${platformFileSuffix(platform)}`;
      const argv = buildArguments(main, unit.inputs, templateValues(template, platform), facts.source, env.cgoEnabled);
      const levels = {
        ...level === void 0 ? {} : { value: level },
        ...origin === void 0 ? {} : { input: origin }
      };
      const output = `bin/${stem}${extension(platform)}`;
      return { main, platform, stem, output, argv, environment: buildEntries(platform, env, facts.source, levels) };
    })
  );
  const linux = platforms.filter(({ os }) => os === "linux");
  return { platforms, binaries, images: linux.length === 0 ? [] : planImages(unit, mains, linux, facts, epoch) };
}
__name(planUnit, "planUnit");
function extension({ os }) {
  return os === "windows" ? ".exe" : "";
}
__name(extension, "extension");
function namedMains({ inputs, mains }) {
  const only = mains.length === 1 && inputs.imageName !== "" ? checkedName(inputs.imageName) : void 0;
  const named = mains.map((main) => ({ ...main, binaryName: checkedName(only ?? main.binaryName) }));
  const seen = /* @__PURE__ */ new Map();
  for (const main of named) {
    const twin = seen.get(main.binaryName.toLowerCase());
    if (twin !== void 0) {
      const both = `${twin.importPath} and ${main.importPath} would both become ${main.binaryName}`;
      throw invalidInput(
        "packages",
        main.importPath,
        both,
        "Give each an entry of images: in .go-slim-image.yml with its own image-name."
      );
    }
    seen.set(main.binaryName.toLowerCase(), main);
  }
  return named;
}
__name(namedMains, "namedMains");
function checkedName(name) {
  if (/^[0-9A-Za-z][0-9A-Za-z._+-]{0,127}$/.test(name) && !name.endsWith(".")) return name;
  throw invalidInput("image-name", name, "letters, digits and . _ + - make a file name that every system can have");
}
__name(checkedName, "checkedName");
function planImages(unit, mains, platforms, facts, epoch) {
  const { inputs } = unit;
  const groups = inputs.combine ? [mains] : mains.map((main) => [main]);
  const named = groups.map((group) => {
    const name = imageName(unit, groups.length, group[0]?.binaryName ?? "");
    return {
      name,
      group,
      ...imageNames(inputs, nameTemplate(name, facts, epoch), facts.tagging ?? localFacts(facts.revision))
    };
  });
  refuseSharedTags(named.map(({ tags }) => tags));
  return named.map(({ name, group, tags, repositories }) => {
    const binaries = group.map(({ binaryName }) => binaryName);
    const first = binaries[0] ?? "";
    const rootfs = rootfsPlan(inputs, binaries, epoch ?? 0, facts);
    const labels = {
      title: name,
      revision: facts.revision,
      base: inputs.base,
      ...epoch === void 0 ? {} : { epoch }
    };
    return {
      name,
      base: checkedBase(inputs.base),
      mains: group,
      platforms,
      config: imageConfig(inputs, first, rootfs, labels),
      annotations: Object.fromEntries(parseKeyValues(inputs.annotations, "annotations")),
      compression: compressionOf(inputs),
      tags,
      repositories,
      rootfs,
      epoch: epoch ?? facts.revision.epoch ?? 0
    };
  });
}
__name(planImages, "planImages");
function nameTemplate(name, { revision }, epoch) {
  const facts = { revision, env: [], ...epoch === void 0 ? {} : { epoch } };
  const { Os: _, Arch: __, Variant: ___, ...values } = templateValues(facts, { os: "", architecture: "" });
  return { ...values, Name: name };
}
__name(nameTemplate, "nameTemplate");
function refuseSharedTags(images) {
  const all = images.flat();
  const twice = all.find((tag, index) => all.indexOf(tag) !== index);
  if (twice === void 0) return;
  throw invalidInput(
    "tags",
    twice,
    `there are ${images.length} images, and a tag can be one image's only`,
    "Write {{.Name}} into tags or repositories, set combine, choose one command with packages, or give each an entry of images: in .go-slim-image.yml."
  );
}
__name(refuseSharedTags, "refuseSharedTags");
function imageName({ name, inputs }, images, binary) {
  const chosen = name ?? (inputs.imageName === "" ? void 0 : inputs.imageName);
  if (chosen === void 0) return binary;
  return images === 1 ? chosen : `${chosen}-${binary}`;
}
__name(imageName, "imageName");
function checkedBase(base) {
  if (base !== "" && !/[\s\p{Cc}]/u.test(base) && !base.startsWith("-")) return base;
  throw invalidInput("base", base, "scratch, an image reference, or a local layout or archive is wanted");
}
__name(checkedBase, "checkedBase");

// src/plan/make-plan.ts
function makePlan(facts) {
  const units = facts.units.map((unit) => planUnit(unit, facts));
  const platforms = /* @__PURE__ */ new Map();
  for (const platform of units.flatMap((unit) => unit.platforms)) platforms.set(formatPlatform(platform), platform);
  const all = [...platforms.values()];
  return {
    source: facts.source,
    module: facts.module,
    toolchain: facts.toolchain,
    revision: facts.revision,
    platforms: all,
    binaryOnly: all.flatMap((platform) => {
      const reason = binaryOnlyReason(platform);
      return reason === void 0 ? [] : [{ platform, reason }];
    }),
    binaries: shareBinaries(units.flatMap((unit) => unit.binaries)),
    images: distinctImages(units.flatMap((unit) => unit.images))
  };
}
__name(makePlan, "makePlan");
function shareBinaries(binaries) {
  const shared = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const key = binary.output.toLowerCase();
    const earlier = shared.get(key);
    if (earlier !== void 0 && JSON.stringify(earlier) !== JSON.stringify(binary)) {
      throw new Failure({
        code: "invalid-input",
        message: `images: two entries would write ${binary.output}, from other packages or with other flags.`,
        fix: "Give one of them its own image-name."
      });
    }
    shared.set(key, earlier ?? binary);
  }
  return [...shared.values()];
}
__name(shareBinaries, "shareBinaries");
function distinctImages(images) {
  const names = /* @__PURE__ */ new Set();
  const owners = /* @__PURE__ */ new Map();
  for (const { name, tags } of images) {
    for (const tag of tags) {
      const owner = owners.get(tag);
      if (owner !== void 0 && owner !== name) {
        throw new Failure({
          code: "invalid-input",
          message: `images: ${owner} and ${name} would both be ${tag}.`,
          fix: "Give each its own tags or repositories; {{.Name}} in them is the name of the image."
        });
      }
      owners.set(tag, name);
    }
    if (names.has(name)) {
      throw new Failure({
        code: "invalid-input",
        message: `images: two images have the name ${name}.`,
        fix: "Give each its own name or image-name."
      });
    }
    names.add(name);
  }
  return images;
}
__name(distinctImages, "distinctImages");

// src/source/go-locations.ts
function goLocations(stderr) {
  return [...stderr.matchAll(/^(\S[^:\n]*\.go):(\d+)(?::(\d+))?: (.+)$/gm)].map((match) => ({
    file: (match[1] ?? "").replaceAll("\\", "/").replace(/^\.\//, ""),
    line: Number(match[2]),
    ...match[3] === void 0 ? {} : { column: Number(match[3]) },
    message: match[4] ?? ""
  }));
}
__name(goLocations, "goLocations");

// src/source/diagnose-missing.ts
var submodule = /* @__PURE__ */ __name((stderr, { missingSubmodules: missingSubmodules2, modulePath = "", directory }) => {
  const missing = missingOf(stderr);
  const replaced = /replacement directory (\S+) does not exist|(?:open|reading) (\S+)go\.mod: no such file/.exec(
    stderr
  );
  if (missing === void 0 && replaced === null) return void 0;
  const wanted = missing === void 0 ? withoutFolder(replaced?.[1] ?? replaced?.[2] ?? "", directory) : placeOf(missing, modulePath);
  const named = (missingSubmodules2?.() ?? []).filter((folder) => lies(wanted.replace(/^\.\//, ""), folder));
  if (named.length === 0) return void 0;
  return new Failure({
    code: "submodule-missing",
    message: `The git submodule ${named.join(", ")} is not checked out, and ${missing?.name ?? wanted} is in it.`,
    fix: "Run: git submodule update --init --recursive (in a workflow: submodules: true for actions/checkout).",
    details: stderr.trim(),
    locations: goLocations(stderr)
  });
}, "submodule");
var missingFiles = /* @__PURE__ */ __name((stderr, { generate, modulePath }) => {
  const missing = missingOf(stderr);
  if (missing === void 0) return void 0;
  if (missing.kind === "package" && !isBelow(missing.name, modulePath)) return void 0;
  const directive = fittingDirective(missing, generate?.() ?? [], modulePath ?? "");
  const what = missing.kind === "embed" ? `${missing.name}, which //go:embed asks for,` : `the package ${missing.name} of this module`;
  const where = missing.file === "" ? "" : `${missing.file}: `;
  return new Failure({
    code: "generate-needed",
    message: directive === void 0 ? `${where}${what} does not exist.` : `${where}${what} does not exist yet; ${directive.file}:${directive.line} says how it is made: ${directive.command}`,
    fix: directive === void 0 ? "Make it in a step before this one (the command that generates it), or commit it." : `Run in a step before: go generate ${packageOf(directive.file)}`,
    details: stderr.trim(),
    locations: goLocations(stderr)
  });
}, "missingFiles");
function missingOf(stderr) {
  const embed = /^(?:(\S[^\n]*?\.go):\d+(?::\d+)?: )?pattern (.+?): (?:no matching files found|cannot embed)/m.exec(
    stderr
  );
  if (embed !== null) return { kind: "embed", name: embed[2] ?? "", file: slashes(embed[1] ?? "") };
  const found = /^(?:(\S[^\n]*?\.go):\d+(?::\d+)?: )?(?:no required module provides package|package|cannot find package|module \S+ provides package)\s+"?([^\s";]+?)"?(?:;| is not in std|:| in any| \(|$)/m.exec(
    stderr
  );
  return found === null ? void 0 : { kind: "package", name: found[2] ?? "", file: slashes(found[1] ?? "") };
}
__name(missingOf, "missingOf");
function placeOf(missing, modulePath) {
  if (missing.kind === "package") return missing.name === modulePath ? "" : missing.name.replace(`${modulePath}/`, "");
  const folder = folderOf(missing.file);
  const pattern = missing.name.replace(/^all:/, "");
  return folder === "" ? pattern : `${folder}/${pattern}`;
}
__name(placeOf, "placeOf");
function fittingDirective(missing, directives, modulePath) {
  const place = placeOf(missing, modulePath);
  const names = [place, place.split("/").at(-1) ?? place, place.split("/")[0] ?? place].filter(
    (name) => name.length > 1
  );
  return directives.find((one) => missing.kind === "package" && folderOf(one.file) === place) ?? directives.find((one) => one.file === missing.file) ?? directives.find((one) => missing.file !== "" && folderOf(one.file) === folderOf(missing.file)) ?? directives.find((one) => names.some((name) => one.command.includes(name)));
}
__name(fittingDirective, "fittingDirective");
function isBelow(importPath, modulePath) {
  return modulePath !== void 0 && modulePath !== "" && (importPath === modulePath || importPath.startsWith(`${modulePath}/`));
}
__name(isBelow, "isBelow");
function lies(path, folder) {
  return path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);
}
__name(lies, "lies");
function folderOf(file) {
  return file.split("/").slice(0, -1).join("/");
}
__name(folderOf, "folderOf");
function slashes(file) {
  return file.replaceAll("\\", "/").replace(/^\.\//, "");
}
__name(slashes, "slashes");
function packageOf(file) {
  const folder = folderOf(file);
  return folder === "" ? "." : `./${folder}`;
}
__name(packageOf, "packageOf");
function withoutFolder(path, directory) {
  const [full, folder] = [slashes(path).replace(/\/$/, ""), slashes(directory)];
  return full.startsWith(`${folder}/`) ? full.slice(folder.length + 1) : full;
}
__name(withoutFolder, "withoutFolder");

// src/source/diagnose-module.ts
var vendoring = /* @__PURE__ */ __name((stderr) => {
  if (!/inconsistent vendoring|import lookup disabled by -mod=vendor/.test(stderr)) return void 0;
  const where = /inconsistent vendoring in (.*):/.exec(stderr)?.[1];
  const work = stderr.includes("go work vendor");
  return new Failure({
    code: "vendor-inconsistent",
    message: `vendor/modules.txt${where === void 0 ? "" : ` in ${where}`} does not agree with ${work ? "go.work and its modules" : "go.mod"}.`,
    fix: `Run: ${work ? "go work vendor" : "go mod vendor"} (and commit vendor/).`,
    details: stderr.trim()
  });
}, "vendoring");
var checksums = /* @__PURE__ */ __name((stderr) => {
  const found = /missing go\.sum entry(?: for (?:module providing package |go\.mod file))?\s*(\S+)?/.exec(stderr);
  if (found === null) return void 0;
  const advised = /to add(?: it| missing requirements)?:\s*(go (?:get|mod download|mod tidy)[^\n]*)/.exec(stderr)?.[1];
  const command = advised === void 0 || advised.startsWith("go get") ? "go mod tidy" : advised.trim();
  const named = /^[^\s;:(]+\.[^\s;:(]+/.exec(found[1] ?? "")?.[0];
  return new Failure({
    code: "checksum-missing",
    message: `go.sum has no checksum for ${named === void 0 ? "a module that is needed" : `the module of ${named}`}.`,
    fix: `Run: ${command} (and commit go.sum).`,
    details: stderr.trim(),
    locations: goLocations(stderr)
  });
}, "checksums");
var mismatch = /* @__PURE__ */ __name((stderr) => {
  if (!/checksum mismatch|SECURITY ERROR/.test(stderr)) return void 0;
  const module = /verifying (?:module: )?(\S+?):? /.exec(stderr)?.[1]?.replace(/:$/, "") ?? "A module";
  return new Failure({
    code: "digest-mismatch",
    message: `${module} as downloaded is not what go.sum (or the checksum database) says.`,
    fix: "Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.",
    details: stderr.trim()
  });
}, "mismatch");
var untidy = /* @__PURE__ */ __name((stderr) => {
  const outdated = /updates to go\.(?:mod|work|sum) needed|missing go\.mod entry/.test(stderr);
  const wanted = /no required module provides package (\S+?);/.exec(stderr)?.[1];
  if (!outdated && wanted === void 0) return void 0;
  return new Failure({
    code: "module-untidy",
    message: wanted === void 0 ? "go.mod is not tidy: what it says is not what the code needs." : `go.mod is not tidy: no module in it provides ${wanted}.`,
    fix: "Run: go mod tidy (and commit go.mod and go.sum).",
    details: stderr.trim(),
    locations: goLocations(stderr)
  });
}, "untidy");
var workspace = /* @__PURE__ */ __name((stderr, context) => {
  const found = /cannot load module (\S+) listed in go\.work file/.exec(stderr);
  const foreign = /no modules were found in the current workspace|contained in a module that is not one of the workspace modules|is not in a module listed in go\.work|directory prefix \S+ does not contain modules listed in go\.work/.test(
    stderr
  );
  if (found === null && !foreign) return void 0;
  const where = context.workspace ?? "go.work";
  return new Failure({
    code: "no-module",
    message: found === null ? `${where} does not list the module in ${context.directory}.` : `${where} lists ${found[1] ?? ""}, which has no go.mod.`,
    fix: found === null ? "Run: go work use . (or set GOWORK=off in the environment)." : `Check the folder out, or run: go work edit -dropuse=${found[1] ?? ""}`,
    details: stderr.trim()
  });
}, "workspace");
var proxy = /* @__PURE__ */ __name((stderr, { goproxy }) => {
  const line = stderr.split("\n").find((one) => /@v|https?:\/\//.test(one) && isUnreachable(one));
  if (line === void 0) return void 0;
  const module = /(\S+@v\S+?):/.exec(line)?.[1];
  return new Failure({
    code: "module-proxy-failed",
    message: `${module ?? "A module"} could not be downloaded, the module proxy did not answer.`,
    fix: commaAdvice(goproxy) ?? "Check GOPROXY and the network, then try again.",
    details: stderr.trim()
  });
}, "proxy");

// src/source/diagnose.ts
var TROUBLES = [
  vendoring,
  mismatch,
  checksums,
  submodule,
  missingFiles,
  needsCgo,
  proxy,
  untidy,
  workspace,
  stamping
];
function diagnoseGoError(stderr, context) {
  for (const trouble of TROUBLES) {
    const failure = trouble(stderr, context);
    if (failure !== void 0) return failure;
  }
  return void 0;
}
__name(diagnoseGoError, "diagnoseGoError");
function needsCgo(stderr) {
  const found = /C source files not allowed when not using cgo or SWIG/.test(stderr);
  if (!found) return void 0;
  return new Failure({
    code: "module-needs-cgo",
    message: "A package has C source files, which only cgo can compile, and cgo is off.",
    fix: "Use a package that is written in Go alone, or set CGO_ENABLED=1 and a C compiler in env.",
    details: stderr.trim()
  });
}
__name(needsCgo, "needsCgo");
function stamping(stderr) {
  if (!stderr.includes("error obtaining VCS status")) return void 0;
  return new Failure({
    code: "invalid-input",
    message: 'buildvcs: "true" needs a git that can read this repository, and it cannot.',
    fix: 'Run: git config --global --add safe.directory "$PWD" (another user owns the checkout), or leave buildvcs false.',
    details: stderr.trim()
  });
}
__name(stamping, "stamping");

// src/source/main-packages.ts
import { readdir as readdir2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/source/package-files.ts
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
var MOST_ENTRIES = 2e3;
async function packageFilesIdentity(source, patterns) {
  if (source.kind !== "directory" || patterns.some((pattern) => !/^\.(\/|$)/.test(pattern))) return void 0;
  const files = [];
  for (const pattern of patterns) {
    const folder = join(source.packageDirectory, pattern.replace(/\.\.\..*$/, ""));
    if (!await collect(folder, pattern.includes("..."), files)) return void 0;
  }
  for (let folder = source.packageDirectory; ; folder = dirname(folder)) {
    files.push(join(folder, "go.mod"), join(folder, "go.work"), join(folder, "vendor", "modules.txt"));
    if (dirname(folder) === folder) break;
  }
  return Promise.all([...new Set(files)].sort().map(fileIdentity));
}
__name(packageFilesIdentity, "packageFilesIdentity");
async function collect(folder, below, files) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.endsWith(".go") || entry.name === "go.mod") files.push(path);
    else if (below && entry.isDirectory() && !await collect(path, true, files)) return false;
    if (files.length > MOST_ENTRIES) return false;
  }
  return true;
}
__name(collect, "collect");

// src/source/main-packages.ts
var FIELDS = "ImportPath,Name,Dir,Match,GoFiles,CgoFiles,IgnoredGoFiles,Error";
async function findMainPackages(source, packages, target, options2) {
  const wanted = packages.length > 0 ? packages : await defaultPatterns(source);
  const patterns = wanted.map((pattern) => goPattern(pattern, source));
  const choose = /* @__PURE__ */ __name((listed) => (packages.length === 0 ? defaultMains(listed, patterns) : chosenMains(listed, packages, patterns)).map(asMain), "choose");
  const known = await rememberedPackages(source, patterns, target, options2);
  if (known !== void 0) return choose(known);
  const offline = await listPackages(source, patterns, { ...target, GOPROXY: "off" }, options2);
  if (!offline.wantsNetwork) return choose(offline.packages());
  return choose((await listPackages(source, patterns, { ...target }, options2)).packages());
}
__name(findMainPackages, "findMainPackages");
async function rememberedPackages(source, patterns, target, options2) {
  const { cacheDirectory } = options2.runtime;
  const files = cacheDirectory === void 0 ? void 0 : await packageFilesIdentity(source, patterns);
  if (cacheDirectory === void 0 || files === void 0) return void 0;
  const { GOWORK = "", GOPATH = "" } = options2.go.env;
  const key = [
    "go list -find",
    await fileIdentity(options2.go.command),
    source,
    patterns,
    target,
    options2.tags ?? [],
    GOWORK,
    GOPATH,
    files
  ];
  const ask = /* @__PURE__ */ __name(async () => {
    const answer = await listPackages(source, patterns, { ...target, GOPROXY: "off" }, options2);
    return answer.wantsNetwork ? null : answer.packages();
  }, "ask");
  return await remembered(cacheDirectory, key, ask, async (listed) => listed !== null) ?? void 0;
}
__name(rememberedPackages, "rememberedPackages");
async function listPackages(source, patterns, target, { go, tags = [], runtime }) {
  const args = [
    "list",
    "-e",
    "-find",
    `-json=${FIELDS}`,
    ...tags.length === 0 ? [] : ["-tags", tags.join(",")],
    "--"
  ];
  const env = { ...target, ...source.requested === void 0 ? {} : { GOWORK: "off" } };
  const result = await runGo(go, [...args, ...patterns], { cwd: source.packageDirectory, env }, runtime);
  const failed = result.exitCode !== 0;
  const listed = failed ? [] : parseJsonStream(result.stdout);
  const missing = listed.some(({ Name, Error: error }) => !Name && error?.Err.includes("GOPROXY=off") === true);
  return {
    wantsNetwork: missing || failed && result.stderr.includes("GOPROXY=off"),
    packages: /* @__PURE__ */ __name(() => {
      if (failed) throw listFailure(result.stderr, source);
      return listed;
    }, "packages")
  };
}
__name(listPackages, "listPackages");
async function defaultPatterns({ requested, directory }) {
  if (requested === void 0) return [".", "./cmd/..."];
  const folder = join2(directory, requested.packagePath.slice(requested.path.length), "cmd");
  const entries = await readdir2(folder, { withFileTypes: true }).catch(() => []);
  const commands = entries.filter((entry) => entry.isDirectory() && !/^[._]|^testdata$/.test(entry.name));
  return [".", ...commands.map(({ name }) => `./cmd/${name}`).sort()];
}
__name(defaultPatterns, "defaultPatterns");
function goPattern(pattern, source) {
  if (/^-|[\0\n]/.test(pattern) || pattern.includes("@") || pattern.endsWith(".go")) {
    throw new Failure({
      code: "invalid-input",
      message: `packages: "${pattern}" is not a package pattern.`,
      fix: "Write folders such as ./cmd/api or ./cmd/..., or import paths of this module; a version belongs to source."
    });
  }
  const below = /^\.(?:\/(.*))?$/.exec(pattern.replaceAll("\\", "/"));
  if (below === null) return pattern;
  const rest = (below[1] ?? "").replace(/\/+$/, "");
  if (source.requested === void 0) return rest === "" ? "." : `./${rest}`;
  return rest === "" ? source.requested.packagePath : `${source.requested.packagePath}/${rest}`;
}
__name(goPattern, "goPattern");
function binaryNameOf(importPath) {
  const parts = importPath.split("/");
  const last = parts.at(-1) ?? importPath;
  const before = parts.at(-2);
  return before !== void 0 && /^v([2-9]|[1-9]\d+)$/.test(last) ? before : last;
}
__name(binaryNameOf, "binaryNameOf");
function isMain(listed) {
  return listed.Name === "main" && (listed.GoFiles?.length ?? 0) + (listed.CgoFiles?.length ?? 0) + (listed.IgnoredGoFiles?.length ?? 0) > 0;
}
__name(isMain, "isMain");
function defaultMains(listed, patterns) {
  const root = listed.find((one) => one.Match?.includes(patterns[0] ?? "."));
  if (root !== void 0 && isMain(root)) return [root];
  const commands = listed.filter((one) => one !== root && isMain(one) && isDirectlyInCmd(one));
  if (commands.length > 0) return commands;
  const deeper = listed.filter((one) => one !== root && isMain(one)).map((one) => one.ImportPath);
  throw new Failure({
    code: "no-main-package",
    message: root?.Name === void 0 || root.Name === "" ? "packages: there is no command here: no Go files in the folder, and none in ./cmd/*." : `packages: the package here is ${root.Name}, not main, and there is no command in ./cmd/*.`,
    fix: deeper.length > 0 ? `Choose with packages; further down there are ${deeper.slice(0, 10).join(", ")}.` : 'Name the commands with packages, for example ./tools/app; go list -f "{{.Name}} {{.ImportPath}}" ./... shows all packages.'
  });
}
__name(defaultMains, "defaultMains");
function isDirectlyInCmd(listed) {
  return (listed.ImportPath ?? "").split("/").at(-2) === "cmd";
}
__name(isDirectlyInCmd, "isDirectlyInCmd");
function chosenMains(listed, packages, patterns) {
  for (const [index, pattern] of patterns.entries()) {
    const matched = listed.filter((one) => one.Match?.includes(pattern));
    const mains2 = matched.filter(isMain);
    if (mains2.length > 0 && (pattern.includes("...") || mains2.length === matched.length)) continue;
    const shown = packages[index] ?? pattern;
    const error = matched.find((one) => one.Error !== void 0)?.Error?.Err;
    const real = matched.filter((one) => one.Name !== void 0 && one.Name !== "");
    if (real.length === 0) throw matchesNothing(shown, error);
    throw new Failure({
      code: "no-main-package",
      message: `packages: "${shown}" holds no command: ${real.slice(0, 5).map((one) => `${one.ImportPath ?? ""} is package ${one.Name ?? ""}`).join(", ")}.`,
      fix: "Name packages whose clause is package main, for example ./cmd/app."
    });
  }
  const mains = new Map(listed.filter(isMain).map((one) => [one.ImportPath, one]));
  return [...mains.values()];
}
__name(chosenMains, "chosenMains");
function matchesNothing(pattern, error) {
  return new Failure({
    code: "packages-match-nothing",
    message: `packages: "${pattern}" matches no package.`,
    fix: "Patterns are relative to the source folder: ./cmd/app, ./cmd/..., or full import paths of this module.",
    ...error === void 0 ? {} : { details: error }
  });
}
__name(matchesNothing, "matchesNothing");
function listFailure(stderr, source) {
  const known = diagnoseGoError(stderr, { directory: source.directory });
  if (known !== void 0) return known;
  return new Failure({
    code: "compile-error",
    message: `go list could not read the packages of ${source.requested?.packagePath ?? source.packageDirectory}.`,
    fix: "Correct what Go names below.",
    details: stderr.trim()
  });
}
__name(listFailure, "listFailure");
function asMain(listed) {
  const importPath = listed.ImportPath ?? "";
  return { importPath, directory: join2(listed.Dir ?? ""), binaryName: binaryNameOf(importPath) };
}
__name(asMain, "asMain");

// src/source/module-facts.ts
import { stat } from "node:fs/promises";
import { dirname as dirname2, join as join3 } from "node:path";
async function readModuleFacts(source, go, runtime, known) {
  const goMod = source.requested?.goMod ?? join3(source.directory, "go.mod");
  const cwd = source.packageDirectory;
  const [json, goEnv, targets] = await Promise.all([
    readGoMod(goMod, go, cwd, runtime),
    known ?? readGoEnv(go, cwd, runtime),
    readTargets(go, cwd, runtime)
  ]);
  const workspace2 = source.kind === "directory" ? workspaceOf(goEnv.GOWORK) : void 0;
  const module = {
    path: json.Module?.Path ?? "",
    ...json.Go === void 0 ? {} : { goVersion: json.Go },
    // Of a module that others build, `go install` obeys the go line only.
    ...json.Toolchain === void 0 || source.kind === "module-version" ? {} : { toolchainLine: json.Toolchain },
    ...workspace2 === void 0 ? {} : { workspace: workspace2 },
    vendored: source.kind === "directory" && await isVendored(workspace2 === void 0 ? source.directory : dirname2(workspace2)),
    goMod
  };
  return { module, targets, goEnv };
}
__name(readModuleFacts, "readModuleFacts");
async function readGoEnv(go, cwd, runtime) {
  const result = await runGo(go, ["env", "-json"], { cwd }, runtime);
  if (result.exitCode === 0) return JSON.parse(result.stdout);
  throw new Failure({
    code: "machine-fault",
    message: `go env failed in ${cwd}.`,
    fix: "Run the same command by hand; Go must work there first.",
    details: result.stderr.trim()
  });
}
__name(readGoEnv, "readGoEnv");
async function readTargets(go, cwd, runtime) {
  const ask = /* @__PURE__ */ __name(() => askTargets(go, cwd, runtime), "ask");
  if (runtime.cacheDirectory === void 0) return ask();
  return remembered(runtime.cacheDirectory, ["go tool dist list", await fileIdentity(go.command)], ask);
}
__name(readTargets, "readTargets");
async function askTargets(go, cwd, runtime) {
  const result = await runGo(go, ["tool", "dist", "list", "-json"], { cwd, env: { GOOS: "", GOARCH: "" } }, runtime);
  if (result.exitCode === 0) return JSON.parse(result.stdout);
  throw new Failure({
    code: "machine-fault",
    message: `go tool dist list failed in ${cwd}.`,
    fix: "Run the same command by hand; Go must work there first.",
    details: result.stderr.trim()
  });
}
__name(askTargets, "askTargets");
function workspaceOf(gowork) {
  return gowork === void 0 || gowork === "" || gowork === "off" ? void 0 : gowork;
}
__name(workspaceOf, "workspaceOf");
async function isVendored(folder) {
  return (await stat(join3(folder, "vendor", "modules.txt")).catch(() => void 0))?.isFile() ?? false;
}
__name(isVendored, "isVendored");

// src/source/source-hints.ts
import { readdirSync, readFileSync } from "node:fs";
import { join as join4, relative } from "node:path";
var LIMITS = { files: 4e3, bytes: 1 << 20 };
function sourceHints(directory) {
  return { generate: /* @__PURE__ */ __name(() => generateDirectives(directory), "generate"), missingSubmodules: /* @__PURE__ */ __name(() => missingSubmodules(directory), "missingSubmodules") };
}
__name(sourceHints, "sourceHints");
function generateDirectives(directory) {
  const files = goFiles(directory);
  return files.flatMap((file) => {
    const lines = readText(join4(directory, file)).split("\n");
    return lines.flatMap((text, index) => {
      const command = /^\/\/go:generate\s+(.+?)\s*$/.exec(text)?.[1];
      return command === void 0 ? [] : [{ file, line: index + 1, command }];
    });
  });
}
__name(generateDirectives, "generateDirectives");
function goFiles(directory) {
  const found = [];
  const folders = [""];
  for (let folder = folders.shift(); folder !== void 0 && found.length < LIMITS.files; folder = folders.shift()) {
    for (const entry of listFolder(join4(directory, folder))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && entry.name.endsWith(".go")) found.push(path);
      else if (entry.isDirectory() && !/^([._].*|vendor|node_modules|testdata)$/.test(entry.name)) folders.push(path);
    }
  }
  return found;
}
__name(goFiles, "goFiles");
function missingSubmodules(directory) {
  for (let root = directory; ; root = join4(root, "..")) {
    const text = readText(join4(root, ".gitmodules"));
    const paths = [...text.matchAll(/^\s*path\s*=\s*"?(.+?)"?\s*$/gm)].map((match) => match[1] ?? "");
    const missing = paths.filter((path) => listFolder(join4(root, path)).length === 0);
    if (text !== "") return missing.map((path) => relative(directory, join4(root, path)).replaceAll("\\", "/"));
    if (join4(root, "..") === root || listFolder(root).some((entry) => entry.name === ".git")) return [];
  }
}
__name(missingSubmodules, "missingSubmodules");
function listFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
__name(listFolder, "listFolder");
function readText(file) {
  try {
    return readFileSync(file, "utf8").slice(0, LIMITS.bytes);
  } catch {
    return "";
  }
}
__name(readText, "readText");

// src/pipeline/plan/make-plan.ts
async function planBuild(configuration, workbench, session) {
  const { source, go, found } = workbench;
  const { runtime } = session;
  const { workingDirectory, host, env } = runtime;
  const reading = begun(readModuleFacts(source, go, runtime, found.settings));
  const [facts, units, revision] = await Promise.all([
    reading,
    readUnits(configuration, workbench, session),
    readRevision(
      source,
      reading.then(({ module }) => module.path),
      configuration.inputs.version,
      runtime
    )
  ]);
  const tagging = tagFacts(await readGithubContext(env), revision, session.startedAt);
  const plan = makePlan({
    source,
    module: facts.module,
    toolchain: found.toolchain,
    revision,
    targets: facts.targets,
    units,
    tagging,
    workingDirectory,
    host,
    ...env.SOURCE_DATE_EPOCH === void 0 ? {} : { sourceDateEpoch: env.SOURCE_DATE_EPOCH }
  });
  const context = {
    directory: source.directory,
    ...sourceHints(source.directory),
    modulePath: facts.module.path,
    ...facts.goEnv.GOPROXY === void 0 ? {} : { goproxy: facts.goEnv.GOPROXY },
    ...facts.module.workspace === void 0 ? {} : { workspace: facts.module.workspace }
  };
  return { plan, facts, diagnose: /* @__PURE__ */ __name((stderr) => diagnoseGoError(stderr, context), "diagnose") };
}
__name(planBuild, "planBuild");
async function readUnits(configuration, workbench, session) {
  const { images } = configuration;
  if (images.length === 0)
    return [{ inputs: configuration.inputs, mains: await mainsOf(configuration.inputs, workbench, session) }];
  const units = images.map((image) => ({ name: image.name, inputs: inputsOf(configuration, image) }));
  return Promise.all(units.map(async (unit) => ({ ...unit, mains: await mainsOf(unit.inputs, workbench, session) })));
}
__name(readUnits, "readUnits");
function mainsOf(inputs, { source, go }, session) {
  const first = inputs.platforms.find((platform) => platform.startsWith("linux/")) ?? inputs.platforms[0] ?? "linux/amd64";
  const [os = "linux", architecture = "amd64"] = first.split("/");
  const known = /^[a-z0-9]+$/.test(os) && /^[a-z0-9]+$/.test(architecture);
  const target = known ? { GOOS: os, GOARCH: architecture, CGO_ENABLED: "0" } : { GOOS: "linux", GOARCH: "amd64", CGO_ENABLED: "0" };
  return findMainPackages(source, inputs.packages, target, { go, tags: inputs.buildTags, runtime: session.runtime });
}
__name(mainsOf, "mainsOf");

export {
  planBuild,
  mainsOf
};
