import "./rolldown-runtime-FwyLars3.mjs";
import { X as rebuildReasons } from "./body-D-Qc5rZc.mjs";
import { f as fitText, h as visibleText } from "./first-C_cIOZ55.mjs";
// src/rebuild/table.ts
const QUESTIONS = {
	base: "base",
	go: "Go",
	finding: "findings",
	fix: "fixes",
	timezones: "time zones",
	certificates: "certificates"
};
function checkTable(check, style) {
	const width = Math.max(...Object.values(QUESTIONS).map(({ length }) => length));
	return [
		...check.answers.flatMap((answer) => {
			const start = `${signOf(answer.state, style)} ${QUESTIONS[answer.kind].padEnd(width)}  `;
			const sentences = answer.reasons.map((reason) => reason.text);
			const text = answer.state === "same" || answer.state === "changed" ? fitText(answer.text, Math.max(20, style.columns - width - 6)) : answer.text;
			if (sentences.length === 0) return [`${start}${style.paint("faint", text)}`];
			return sentences.map((sentence, index) => `${index === 0 ? start : " ".repeat(width + 4)}${sentence}`);
		}),
		"",
		verdictOf(check)
	].join("\n");
}
function verdictOf(check) {
	const reference = visibleText(check.reference);
	const reasons = rebuildReasons(check).length;
	const unknown = check.answers.filter(({ state }) => state === "unknown").map(({ kind }) => QUESTIONS[kind]);
	const rest = unknown.length === 0 ? "" : ` Not known: ${unknown.join(", ")}.`;
	if (reasons === 0) return `Nothing has changed for ${reference}.${rest}`;
	return `${reference} should be built again: ${reasons} ${reasons === 1 ? "reason" : "reasons"}.${rest}`;
}
const SIGNS = {
	changed: [
		"bad",
		"✗",
		"x"
	],
	same: [
		"good",
		"✓",
		"+"
	],
	unknown: [
		"doubtful",
		"?",
		"?"
	],
	"not-asked": [
		"faint",
		"·",
		"-"
	]
};
function signOf(state, { paint, unicode }) {
	const [tone, sign, plain] = SIGNS[state];
	return paint(tone, unicode ? sign : plain);
}
export { checkTable as n, QUESTIONS as t };
