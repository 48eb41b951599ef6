import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, bt as writeFileWhole } from "./start-Cs8qjoYe.mjs";
import { _ as chooseUnicode, f as fitText, h as visibleText, m as textWidth, o as formatBytes, s as formatCount } from "./first-C_cIOZ55.mjs";
import { n as SHARED_ROWS } from "./binary-DxKJAy_c.mjs";
import { n as measureBinary } from "./measure-CtWTJCGn.mjs";
const { basename, resolve } = process.getBuiltinModule("node:path");
// src/report/terminal/size-table.ts
const MOST_MODULES = 15;
const MOST_PACKAGES = 20;
const NUMBER = 9;
const NAME_AT_LEAST = 36;
const NUMBERS = [
	{
		title: "SIZE",
		of: (row) => row.size
	},
	{
		title: "CODE",
		of: (row) => row.code
	},
	{
		title: "PCLNTAB",
		of: (row) => row.pclntab
	},
	{
		title: "TYPES",
		of: (row) => row.types
	},
	{
		title: "DATA",
		of: (row) => row.data + row.embedded + row.inferred
	}
];
function sizeTable(sizes, file, style) {
	const total = totalOf(sizes);
	const { modules, packages, shared } = sizes;
	return [
		headline(sizes, file, total, style),
		"",
		...packages.length === 0 ? [style.paint("strong", "WHAT IS IN IT")] : [
			...rows("MODULE", modules, MOST_MODULES, (row) => moduleName(row), total, style),
			"",
			...rows("PACKAGE", packages, MOST_PACKAGES, ({ name }) => name, total, style),
			"",
			style.paint("strong", "NO ONE PACKAGE")
		],
		...shared.map(({ row, size }) => line([[formatBytes(size), share(size, total)], SHARED_ROWS[row]], style)),
		...sizes.notices.map((notice) => `\n${visibleText(notice)}`)
	].join("\n");
}
function totalOf({ packages, shared }) {
	return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}
function headline(sizes, file, total, style) {
	const facts = [
		formatBytes(total),
		...sizes.goVersion === void 0 ? [] : [sizes.goVersion],
		functionsOf(sizes),
		...sizes.embedded.length === 0 ? [] : [formatCount(sizes.embedded.length, "embedded file")],
		...sizes.exact ? ["data by symbols"] : [],
		...sizes.deadCodeElimination === "lost" ? ["all methods kept for reflection"] : []
	];
	return fitText(visibleText(`${file}: ${facts.join(", ")}`), style.columns, mark(style));
}
function functionsOf({ functions: { count }, goVersion }) {
	if (count > 0) return formatCount(count, "function");
	return goVersion === void 0 ? "no Go functions" : "functions not known";
}
function rows(title, all, most, name, total, style) {
	const shown = all.filter(({ size }) => size > 0);
	const columns = fittingColumns(style.columns);
	const head = line([[...columns.map((column) => column.title), "SHARE"], title], style);
	const left = shown.length - most;
	const rest = shown.slice(most).reduce((sum, { size }) => sum + size, 0);
	return [
		style.paint("strong", head),
		...shown.slice(0, most).map((row) => line([[...columns.map(({ of }) => formatBytes(of(row))), share(row.size, total)], name(row)], style)),
		...left > 0 ? [`and ${left} more with ${formatBytes(rest)}`] : []
	];
}
function fittingColumns(columns) {
	const room = Math.floor((columns - NAME_AT_LEAST) / 10) - 1;
	return NUMBERS.slice(0, Math.max(1, room));
}
function line([numbers, name], style) {
	const cells = numbers.map((cell) => " ".repeat(Math.max(0, NUMBER - textWidth(cell))) + cell).join(" ");
	const shown = visibleText(name);
	const room = Math.max(NUMBER, style.columns - cells.length - 2);
	if (textWidth(shown) <= room) return `${cells}  ${shown}`;
	if (!shown.includes("/")) return `${cells}  ${fitText(shown, room, mark(style))}`;
	return `${cells}  ${[...fitText([...shown].reverse().join(""), room, mark(style))].reverse().join("")}`;
}
function share(size, total) {
	return total === 0 ? "-" : `${(100 * size / total).toFixed(1)}%`;
}
function moduleName({ path, version }) {
	return version === void 0 ? path : `${path} ${version}`;
}
function mark({ unicode }) {
	return unicode ? "…" : "...";
}
// src/pipeline/modes/size-command.ts
async function runSize({ configuration, process, console }) {
	const { binary, html, json } = configuration.inputs;
	if (binary === "") throw new Failure({
		code: "invalid-input",
		message: "size needs to be told which binary.",
		fix: "Name a Go binary: size ./app."
	});
	const wanted = { functions: json || html !== "" };
	const { sizes, functions } = await measureBinary(resolve(process.workingDirectory, binary), binary, {}, wanted);
	if (functions !== void 0 && html !== "") {
		const { sizePage } = await import("./size-page-DSHLpkmp.mjs");
		const total = [...sizes.packages, ...sizes.shared].reduce((sum, { size }) => sum + size, 0);
		const page = await sizePage({
			name: basename(binary),
			total,
			size: sizes,
			detail: functions
		});
		await writeFileWhole(resolve(process.workingDirectory, html), page);
	}
	console.finish();
	if (json) process.stdout.write(`${JSON.stringify(inReadingOrder(sizes), null, 2)}\n`);
	else {
		const unicode = chooseUnicode(process.env, process.platform);
		process.stdout.write(`${sizeTable(sizes, binary, {
			columns: console.columns(),
			paint: console.paint,
			unicode
		})}\n`);
	}
	return 0;
}
function inReadingOrder({ packages, modules, sections, shared, embedded, ...facts }) {
	return {
		packages,
		modules,
		sections,
		shared,
		embedded,
		...facts
	};
}
export { runSize };
