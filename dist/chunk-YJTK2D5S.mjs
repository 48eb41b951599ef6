import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  architectureTraits
} from "./chunk-JYMIGAIB.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/inspect/judge-platform.ts
var FORMATS = {
  windows: "pe",
  darwin: "macho",
  ios: "macho",
  js: "wasm",
  wasip1: "wasm",
  aix: "xcoff",
  plan9: "plan9-aout"
};
var FORMAT_NAMES = {
  elf: "an ELF",
  pe: "a Windows (PE)",
  macho: "a Mach-O",
  wasm: "a WebAssembly",
  xcoff: "an XCOFF",
  "plan9-aout": "a Plan 9 a.out"
};
var LEVEL_VARIABLES = {
  "386": "GO386",
  amd64: "GOAMD64",
  arm: "GOARM",
  arm64: "GOARM64",
  mips: "GOMIPS",
  mipsle: "GOMIPS",
  mips64: "GOMIPS64",
  mips64le: "GOMIPS64",
  ppc64: "GOPPC64",
  ppc64le: "GOPPC64",
  riscv64: "GORISCV64",
  wasm: "GOWASM"
};
function judgePlatform(facts, platform) {
  const wanted = FORMATS[platform.os] ?? "elf";
  const fix = `Look for a GOOS or GOARCH in the input env, or for another program that writes to the same file as ${formatPlatform(platform)}.`;
  if (facts.format !== wanted) {
    const sentence = `is ${FORMAT_NAMES[facts.format]} file, and ${formatPlatform(platform)} takes ${FORMAT_NAMES[wanted]} one`;
    return [{ code: "wrong-format", level: "refuse", sentence, fix }];
  }
  const architecture = judgeArchitecture(facts, platform, fix);
  return [...architecture, ...architecture.length > 0 ? [] : judgeSettings(facts, platform, fix)];
}
__name(judgePlatform, "judgePlatform");
function judgeArchitecture(facts, platform, fix) {
  if (facts.architecture !== platform.architecture) {
    const found = facts.architecture ?? "a processor that Go does not know";
    return [
      {
        code: "wrong-architecture",
        level: "refuse",
        sentence: `is for ${found}, not for ${platform.architecture}`,
        fix
      }
    ];
  }
  const traits = architectureTraits(platform.architecture);
  if (traits !== void 0 && (facts.wordSize !== traits.wordSize || facts.byteOrder !== traits.byteOrder)) {
    const sentence = `has words of ${facts.wordSize} bits, ${facts.byteOrder}-endian, and ${platform.architecture} has ${traits.wordSize}, ${traits.byteOrder}-endian`;
    return [{ code: "wrong-architecture", level: "refuse", sentence, fix }];
  }
  return [];
}
__name(judgeArchitecture, "judgeArchitecture");
function judgeSettings(facts, platform, fix) {
  const setting = /* @__PURE__ */ __name((name) => facts.buildInfo?.settings.find(({ key }) => key === name)?.value, "setting");
  const os = setting("GOOS");
  if (os !== void 0 && os !== platform.os) {
    return [{ code: "wrong-system", level: "refuse", sentence: `is for ${os}, not for ${platform.os}`, fix }];
  }
  const variable = LEVEL_VARIABLES[platform.architecture];
  const level = variable === void 0 ? void 0 : setting(variable);
  if (variable === void 0 || level === void 0 || platform.variant === void 0) {
    return [];
  }
  const wanted = platform.architecture === "arm" ? platform.variant.replace(/^v/, "") : platform.variant;
  if (level === wanted || level.split(",")[0] === wanted) {
    return [];
  }
  const sentence = `was built with ${variable}=${level}, and ${formatPlatform(platform)} asks for ${variable}=${wanted}`;
  return [
    {
      code: "wrong-variant",
      level: "refuse",
      sentence,
      fix: `Leave ${variable} out of the input env, or change the platform.`
    }
  ];
}
__name(judgeSettings, "judgeSettings");

export {
  judgePlatform
};
