import "./rolldown-runtime-FwyLars3.mjs";
import { s as setOutput, u as summary } from "./core-BDXlF5cE.mjs";
// src/github/hand-out.ts
const SUMMARY_LIMIT = 1048576;
function setOutputs(outputs) {
	for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
function boundedSummary(markdown, limit = SUMMARY_LIMIT) {
	const bytes = Buffer.from(markdown);
	if (bytes.length <= limit) return markdown;
	const note = "\n\n_The rest is in report.md: the summary of a step may hold 1 MiB._\n";
	const kept = bytes.subarray(0, Math.max(0, limit - Buffer.byteLength(note)));
	const end = kept.lastIndexOf(10);
	return `${kept.subarray(0, end < 0 ? 0 : end).toString("utf8")}${note}`;
}
async function writeSummary(markdown) {
	try {
		await summary.addRaw(boundedSummary(markdown), true).write();
		return true;
	} catch {
		return false;
	}
}
export { setOutputs as n, writeSummary as r, boundedSummary as t };
