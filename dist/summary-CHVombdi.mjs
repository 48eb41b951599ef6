import "./rolldown-runtime-FwyLars3.mjs";
import { d as cutText } from "./first-C_cIOZ55.mjs";
import { O as codeSpan } from "./names-BO2WAwaj.mjs";
import { i as whatIsOff } from "./check-Ciigo803.mjs";
import { t as rowsOf } from "./table-BxoYl4JS.mjs";
// src/verify/summary.ts
const MOST = 100;
const LONGEST = 400;
function verificationOutputs(verification) {
	const wrong = whatIsOff(verification);
	const problems = wrong.slice(0, MOST).map(({ what, about, found }) => ({
		what,
		about,
		found: cutText(found, LONGEST)
	}));
	return {
		verified: String(wrong.length === 0),
		problems: JSON.stringify(problems),
		digest: wrong.length === 0 ? verification.digest ?? "" : "",
		release: verification.release ?? ""
	};
}
function verificationMarkdown(verification) {
	const rows = rowsOf(verification.checks);
	const shown = rows.slice(0, MOST).map(({ state, cells: [what = "", about = "", found = ""] }) => {
		const said = found === "" ? "" : codeSpan(found, LONGEST);
		return `| ${SIGNS[state]} | ${what} | ${codeSpan(about)} | ${said} |`;
	});
	const more = rows.length > MOST ? ["", `And ${rows.length - MOST} more lines.`] : [];
	const digest = verification.digest === void 0 ? [] : ["", `Image ${codeSpan(verification.digest)}.`];
	const table = rows.length === 0 ? [] : [
		"",
		"| | Check | About | Found |",
		"|:-:|:--|:--|:--|",
		...shown
	];
	return [
		`### ${verdict(verification)}`,
		...table,
		...more,
		...digest,
		""
	].join("\n");
}
function verdict(verification) {
	const subject = codeSpan(verification.subject);
	const wrong = whatIsOff(verification).length;
	const all = verification.checks.length;
	if (wrong === 0) return `✅ ${subject} is what it says: ${all} checks`;
	return `❌ ${subject}: ${wrong} of ${all} checks do not hold`;
}
const SIGNS = {
	ok: "✓",
	off: "✗",
	skipped: "·"
};
export { verificationMarkdown, verificationOutputs };
