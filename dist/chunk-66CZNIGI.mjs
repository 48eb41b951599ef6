import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_mod
} from "./chunk-ITJKOYLF.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/plan/invalid-input.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function invalidInput(input, value, wanted, fix = `Correct the value of ${input}.`) {
  return new Failure({
    code: "invalid-input",
    message: `${input}: "${printable(value)}" is not valid: ${wanted.replace(new RegExp("\\p{Cc}", "gu"), " ")}.`,
    fix
  });
}
__name(invalidInput, "invalidInput");
function printable(value) {
  const line = value.replace(new RegExp("\\p{Cc}", "gu"), " ");
  return line.length <= 120 ? line : `${line.slice(0, 117)}...`;
}
__name(printable, "printable");
function didYouMean(word, known) {
  const near = nearestWords(word, known, 1)[0];
  return near === void 0 ? "" : ` (did you mean ${near}?)`;
}
__name(didYouMean, "didYouMean");
function nearestWords(word, known, count) {
  const lower = word.toLowerCase();
  const limit = Math.max(2, Math.floor(word.length / 3));
  const ranked = known.map((candidate) => ({ candidate, far: (0, import_fastest_levenshtein.distance)(lower, candidate.toLowerCase()) }));
  ranked.sort((a, b) => a.far - b.far);
  const near = ranked.filter(({ candidate, far }) => far <= limit || begins(candidate, lower)).slice(0, count);
  return near.map(({ candidate }) => candidate);
}
__name(nearestWords, "nearestWords");
function begins(candidate, lower) {
  return lower.length > 2 && candidate.toLowerCase().startsWith(lower);
}
__name(begins, "begins");

export {
  invalidInput,
  printable,
  didYouMean,
  nearestWords
};
