import "./rolldown-runtime-FwyLars3.mjs";
import { X as rebuildReasons } from "./body-D-Qc5rZc.mjs";
import { O as codeSpan } from "./names-BO2WAwaj.mjs";
import { t as QUESTIONS } from "./table-5eIPzHom.mjs";
// src/rebuild/summary.ts
const MOST = 100;
function checkMarkdown(check) {
	const reasons = rebuildReasons(check);
	const count = reasons.length === 1 ? "1 reason" : `${reasons.length} reasons`;
	const head = reasons.length === 0 ? `Nothing has changed for ${codeSpan(check.reference)}` : `${codeSpan(check.reference)} should be built again: ${count}`;
	const listed = reasons.slice(0, MOST).map(({ kind, text }) => `- **${QUESTIONS[kind]}**: ${codeSpan(text, 400)}`);
	const more = reasons.length > MOST ? [`- and ${reasons.length - MOST} more`] : [];
	const unknown = check.answers.filter(({ state }) => state === "unknown").map(({ kind, text }) => `- **${QUESTIONS[kind]}**: not known; ${codeSpan(text, 400)}`);
	const same = check.answers.filter(({ state }) => state === "same").map(({ kind }) => QUESTIONS[kind]);
	return [
		`### ${head}`,
		"",
		...listed,
		...more,
		...unknown,
		...same.length === 0 ? [] : ["", `As before: ${same.join(", ")}.`],
		"",
		`Image ${codeSpan(check.digest)}, by its ${check.facts}.`,
		""
	].join("\n");
}
export { checkMarkdown as t };
