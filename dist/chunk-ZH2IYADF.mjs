import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  setOutput,
  summary
} from "./chunk-23UM77Z2.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/github/hand-out.ts
var SUMMARY_LIMIT = 1024 * 1024;
function setOutputs(outputs) {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
__name(setOutputs, "setOutputs");
function boundedSummary(markdown, limit = SUMMARY_LIMIT) {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= limit) return markdown;
  const note = "\n\n_The rest is in report.md: the summary of a step may hold 1 MiB._\n";
  const kept = bytes.subarray(0, Math.max(0, limit - Buffer.byteLength(note)));
  const end = kept.lastIndexOf(10);
  return `${kept.subarray(0, end < 0 ? 0 : end).toString("utf8")}${note}`;
}
__name(boundedSummary, "boundedSummary");
async function writeSummary(markdown) {
  try {
    await summary.addRaw(boundedSummary(markdown), true).write();
    return true;
  } catch {
    return false;
  }
}
__name(writeSummary, "writeSummary");

export {
  setOutputs,
  boundedSummary,
  writeSummary
};
