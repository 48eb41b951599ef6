import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  invalidInput
} from "./chunk-66CZNIGI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/duration.ts
var NANOSECONDS = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 36e11 };
function parseDuration(text, input) {
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text))
    throw invalidInput(input, text, "a duration is wanted, for example 10s or 1m30s");
  let total = 0;
  for (const [, amount, unit = ""] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    total += Number(amount) * (NANOSECONDS[unit] ?? 0);
  const whole = Math.round(total);
  if (whole < 1e6 || !Number.isSafeInteger(whole))
    throw invalidInput(input, text, "a duration from 1ms to 2500h is wanted");
  return whole;
}
__name(parseDuration, "parseDuration");

export {
  parseDuration
};
