import "./rolldown-runtime-FwyLars3.mjs";
import { a as formatByteChange, c as formatDuration, f as fitText, h as visibleText, m as textWidth, o as formatBytes } from "./first-C_cIOZ55.mjs";
import { Gt as longestStep, Lt as rebuiltTexts, Xt as otherCompressions, Zt as scanWord, an as causeSentence, on as phraseText, rn as sumCounts, tn as findingsOf } from "./body-D-Qc5rZc.mjs";
import { C as pushWord, S as pullCommand } from "./names-BO2WAwaj.mjs";
// src/report/terminal/final-change.ts
const MOST_CAUSES = 3;
function changeCell(binary, comparison) {
	const own = comparison.binaries.find(({ stem, state }) => stem === binary.stem && state !== "gone");
	return changeText(comparison.images.find(({ platform, layers }) => platform === binary.platform && layers.some((layer) => layer.binary === binary.stem))?.compressed ?? own?.size);
}
function changeText(size) {
	if (size === void 0) return "-";
	if (size.before === void 0) return "new";
	if (size.change === 0 || size.before === 0) return formatByteChange(size.change);
	const share = size.change / size.before * 100;
	return `${formatByteChange(size.change)}  ${share > 0 ? "+" : "−"}${Math.abs(share).toFixed(1)}%`;
}
function whyLines(comparison, module, { columns, unicode }) {
	const [largest] = [...comparison.binaries.filter(({ state }) => state === "changed")].sort((a, b) => Math.abs(b.size.change) - Math.abs(a.size.change));
	if (largest === void 0) return [];
	const lines = largest.causes.filter(({ kind }) => ![
		"data",
		"tables",
		"padding",
		"not-explained"
	].includes(kind)).slice(0, MOST_CAUSES).map((cause, index) => {
		const bytes = formatByteChange(cause.bytes);
		const gap = " ".repeat(Math.max(0, 9 - textWidth(bytes)));
		const sentence = phraseText(causeSentence(cause, module), (name) => name);
		return fitText(visibleText(`${index === 0 ? "Why " : "    "}${gap}${bytes}  ${sentence}`), columns, unicode ? "…" : "...");
	});
	return lines.length === 0 ? [] : [...lines, ""];
}
// src/report/terminal/final-paths.ts
const MOST_IMAGES = 5;
const MOST_PUSHED = 12;
function finalPaths(report, shownDirectory, { paint }) {
	const line = (label, text) => `  ${paint("faint", label.padEnd(6))}  ${text}`;
	const inOutput = (file) => visibleText(`${shownDirectory.replace(/[\\/]+$/, "")}/${file}`);
	const images = report.images.slice(0, MOST_IMAGES).map((image) => {
		const name = report.images.length > 1 ? `${visibleText(image.refName)}  ` : "";
		return line("image", `${inOutput(image.layout)}  ${name}${image.digest.slice(0, 19)}`);
	});
	const left = report.images.length - images.length;
	const binaries = report.images.length === 0 ? [line("files", inOutput("bin"))] : [];
	return [
		...images,
		...left > 0 ? [line("", `and ${left} more`)] : [],
		...binaries,
		line("report", inOutput("report.html")),
		...pushedLines(report, line),
		...rebuiltTexts(report).map((text) => line("reason", text)),
		...tryLine(report, inOutput).map((text) => line("try", text))
	];
}
function pushedLines(report, line) {
	const pushes = (report.run.push ?? []).flatMap((push) => {
		const { repository, tags, digest } = push;
		return (tags.length === 0 ? [`@${digest}`] : tags.map(({ tag }) => `:${tag}`)).map((name) => `${repository}${name}  ${pushWord(push)}`);
	});
	const left = pushes.length - MOST_PUSHED;
	return (left > 0 ? [...pushes.slice(0, MOST_PUSHED), `and ${left} more`] : pushes).map((text) => line("pushed", visibleText(text)));
}
function tryLine(report, inOutput) {
	const pull = pullCommand(report);
	if (pull !== void 0) return [visibleText(pull)];
	const [image] = report.images;
	if (image === void 0) return [];
	const reference = report.images.length > 1 ? `:${visibleText(image.refName)}` : "";
	const name = visibleText(image.name.split("/").at(-1)?.toLowerCase() ?? image.name);
	return [`skopeo copy ${shellWord(`oci:${inOutput(image.layout)}${reference}`)} ${shellWord(`docker-daemon:${name}:dev`)}`];
}
function shellWord(word) {
	return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
// src/report/terminal/final-savings.ts
const MOST_LINES = 12;
function savingLines(report, { columns, unicode }) {
	const lines = [...report.binaries.flatMap(({ platform, savings }) => savings?.stripping === void 0 ? [] : [`${platform}  -s -w saved ${formatBytes(savings.stripping)}`]), ...report.images.flatMap(({ platforms }) => platforms.flatMap((platform) => {
		const told = [...otherCompressions(platform)].sort((a, b) => a.change - b.change).map(({ format, level, change }) => `${format} ${level} ${formatByteChange(change)}`);
		return told.length === 0 ? [] : [`${platform.platform}  ${told.join(", ")}`];
	}))];
	if (lines.length === 0) return [];
	const left = lines.length - MOST_LINES;
	return [
		...lines.slice(0, MOST_LINES).map((line) => fitText(visibleText(line), columns, unicode ? "…" : "...")),
		...left > 0 ? [`and ${left} more, in the report`] : [],
		""
	];
}
// src/report/terminal/final-table.ts
const MOST_ROWS = 40;
const MOST_FINDINGS = 5;
function finalTable(report, shownDirectory, style, failed = false) {
	return [
		...table(report, style),
		"",
		...report.comparison === void 0 ? [] : whyLines(report.comparison, report.module.path, style),
		...worstFindings(report, style),
		...savingLines(report, style),
		resultLine(report, style, failed),
		...finalPaths(report, shownDirectory, style)
	].join("\n");
}
function resultLine(report, { paint, unicode }, failed = false) {
	const refused = [...report.binaries, ...report.images.flatMap(({ platforms }) => platforms)].some(({ scan }) => scan?.outcome.kind === "gate-failed");
	const sign = failed || refused ? paint("bad", unicode ? "✗" : "x") : paint("good", unicode ? "✓" : "ok");
	const longest = longestStep(report.run.steps);
	const tail = longest === void 0 ? "" : `, longest: ${visibleText(longest.name)} ${formatDuration(longest.ms)}`;
	return `${sign} ${formatDuration(report.run.durationMs)}${tail}`;
}
function table(report, { columns, paint, unicode }) {
	const rows = report.binaries.slice(0, MOST_ROWS);
	let shown = tableColumns(report, rows);
	while (shown.length > 2 && widthOf(shown) > columns) shown = shown.filter((_, index) => index !== shown.length - 2);
	const widths = shown.map(columnWidth);
	const line = (cells) => fitText(cells.map((cell, i) => pad(cell, widths[i] ?? 0, shown[i]?.right === true)).join("   ").trimEnd(), columns, unicode ? "…" : "...");
	const left = report.binaries.length - rows.length;
	return [
		paint("strong", line(shown.map(({ title }) => title))),
		...rows.map((_, index) => line(shown.map(({ cells }) => cells[index] ?? ""))),
		...left > 0 ? [`and ${left} more, in the report`] : []
	];
}
function tableColumns(report, rows) {
	const platforms = report.images.flatMap((image) => image.platforms);
	const imageOf = ({ stem }) => platforms.find(({ binaries }) => binaries.includes(stem));
	const { comparison } = report;
	const names = new Set(rows.map(({ name }) => name));
	const column = (title, right, cell) => ({
		title,
		right,
		cells: rows.map((row) => visibleText(cell(row)))
	});
	const size = (bytes) => bytes === void 0 ? "-" : formatBytes(bytes);
	const packages = (row) => imageOf(row)?.sbom?.packages ?? row.sbom?.packages;
	return [
		column("PLATFORM", false, ({ platform }) => platform),
		...names.size > 1 ? [column("NAME", false, ({ name }) => name)] : [],
		...platforms.length > 0 ? [column("IMAGE", true, (row) => imageOf(row) === void 0 ? "no image" : size(imageOf(row)?.compressedSize))] : [],
		...comparison?.baseline === void 0 ? [] : [column("CHANGE", true, (row) => changeCell(row, comparison))],
		column("BINARY", true, (row) => size(row.size)),
		...rows.some((row) => packages(row) !== void 0) ? [column("PACKAGES", true, (row) => String(packages(row) ?? "-"))] : [],
		column("FINDINGS", false, (row) => scanWord(imageOf(row)?.scan ?? row.scan))
	];
}
function worstFindings(report, { columns, paint, unicode }) {
	const findings = findingsOf(report).filter(({ suppressed }) => suppressed === void 0);
	if (findings.length === 0) return [];
	const lines = findings.slice(0, MOST_FINDINGS).map(({ severity, id, module, installed, fixed }) => {
		const fix = fixed.length === 0 ? "not fixed yet" : `fixed in ${fixed.join(", ")}`;
		const text = visibleText(`${id}  ${module} ${installed}, ${fix}`);
		return paint(severity === "CRITICAL" || severity === "HIGH" ? "bad" : "doubtful", severity.padEnd(9)) + fitText(text, columns - 9, unicode ? "…" : "...");
	});
	const left = sumCounts(report.totals.findings) - lines.length;
	return [
		...lines,
		...left > 0 ? [`and ${left} more, in the report`] : [],
		""
	];
}
function columnWidth({ title, cells }) {
	return Math.max(...[title, ...cells].map(textWidth));
}
function widthOf(columns) {
	return columns.reduce((sum, column) => sum + columnWidth(column), 3 * (columns.length - 1));
}
function pad(text, width, right) {
	const gap = " ".repeat(Math.max(0, width - textWidth(text)));
	return right ? gap + text : text + gap;
}
export { resultLine as n, finalTable as t };
