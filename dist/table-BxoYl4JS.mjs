import "./rolldown-runtime-FwyLars3.mjs";
import { f as fitText, h as visibleText, m as textWidth } from "./first-C_cIOZ55.mjs";
import { i as whatIsOff } from "./check-Ciigo803.mjs";
// src/verify/table.ts
function verificationTable(verification, style) {
	const rows = rowsOf(verification.checks);
	const widths = [0, 1].map((column) => Math.max(...rows.map((row) => textWidth(row.cells[column] ?? ""))));
	return [
		...rows.map(({ state, cells: [what = "", about = "", found = ""] }) => {
			const sign = signOf(state, style);
			const start = `${what.padEnd(widths[0] ?? 0)}  ${about.padEnd(widths[1] ?? 0)}  `;
			return `${sign} ${start}${state !== "ok" || what === "signature" || what === "attestation" ? found : fitText(found, Math.max(20, style.columns - textWidth(start) - 4))}`.trimEnd();
		}),
		"",
		verdictLine(verification, style)
	].join("\n");
}
function verdictLine(verification, style) {
	const wrong = whatIsOff(verification).length;
	const all = verification.checks.length;
	const subject = visibleText(verification.subject);
	if (wrong === 0) return `${signOf("ok", style)} ${subject} is what it says: ${all} checks`;
	return `${signOf("off", style)} ${subject}: ${wrong} of ${all} checks do not hold`;
}
const MANY = 2;
function rowsOf(checks) {
	const order = {
		off: 0,
		skipped: 1,
		ok: 2
	};
	const rows = [];
	const seen = new Set();
	for (const check of [...checks].sort((a, b) => order[a.state] - order[b.state])) {
		const alike = (one) => one.state === check.state && one.what === check.what && (check.state === "ok" || one.found === check.found);
		const group = checks.filter(alike);
		if (check.state !== "off" && group.length > MANY) {
			const key = check.state === "ok" ? check.what : `${check.what} ${check.found}`;
			if (seen.has(key)) continue;
			seen.add(key);
			const found = check.state === "ok" ? "" : visibleText(check.found);
			rows.push({
				state: check.state,
				cells: [
					check.what,
					`${group.length} checks`,
					found
				]
			});
		} else rows.push({
			state: check.state,
			cells: [
				check.what,
				visibleText(check.about),
				visibleText(check.found)
			]
		});
	}
	return rows;
}
function signOf(state, { paint, unicode }) {
	if (state === "ok") return paint("good", unicode ? "✓" : "ok");
	if (state === "off") return paint("bad", unicode ? "✗" : "x ");
	return paint("doubtful", unicode ? "·" : "- ");
}
export { verificationTable as n, rowsOf as t };
