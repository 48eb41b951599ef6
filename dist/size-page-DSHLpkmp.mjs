import "./rolldown-runtime-FwyLars3.mjs";
import { Jt as mapBlocksMarkup, Kt as largestPackages, Yt as mapSection, _n as text, cn as mapOf, dn as rendered, fn as bytes, gn as table, hn as section, ln as documentHtml, mn as fold, pn as code, qt as sharedRows, un as late, vn as k } from "./body-D-Qc5rZc.mjs";
import { s as formatCount } from "./first-C_cIOZ55.mjs";
// src/report/html/size-page.ts
const MOST_ROWS = 300;
async function sizePage({ name, platform = "", total, size, detail }) {
	const subject = {
		stem: "binary",
		name,
		platform,
		after: {
			total,
			size,
			...detail === void 0 ? {} : { detail }
		},
		renamed: new Map()
	};
	const above = rendered(header({
		name,
		platform,
		total,
		size
	}));
	const below = rendered(section("packages", "Largest packages", largestPackages(size, MOST_ROWS), sharedRows(size)), modulesPart(size), ...embeddedPart(size), sectionsPart(size));
	const map = await mapOf([subject], above.length + below.length);
	const end = rendered(...mapBlocksMarkup(map));
	return documentHtml(name, [
		above,
		late(rendered(mapSection(map)), "late-map"),
		late(below)
	], end, map.scripts);
}
function header({ name, platform, total, size }) {
	const about = [
		platform,
		size.goVersion,
		formatCount(size.functions.count, "function")
	].filter(Boolean).join(" · ");
	const lost = size.deadCodeElimination === "lost" ? k("p", { class: "doubtful" }, "! Reflection keeps every exported method: the linker cannot drop unused ones.") : null;
	return k("div", null, k("header", null, k("h1", null, text(name)), k("p", null, bytes(total), ` · ${text(about)}`)), lost, size.notices.map((notice) => k("p", { class: "doubtful" }, `! ${text(notice)}`)));
}
function modulesPart({ modules }) {
	const columns = [
		{ title: "Module" },
		{ title: "Version" },
		{
			title: "Packages",
			kind: "number",
			spare: true
		},
		{
			title: "Size",
			kind: "number"
		}
	];
	const rows = modules.slice(0, MOST_ROWS).map(({ path, version, packages, size }) => [
		path === "std" ? "standard library" : code(path),
		version === void 0 ? "–" : text(version),
		String(packages),
		bytes(size)
	]);
	return section("modules-part", "Modules", fold(formatCount(modules.length, "module"), table(columns, rows)));
}
function embeddedPart({ embedded }) {
	if (embedded.length === 0) return [];
	const rows = embedded.slice(0, MOST_ROWS).map(({ name, package: owner, size }) => [
		code(name),
		owner === void 0 ? "–" : code(owner),
		bytes(size)
	]);
	return [section("embedded", "Embedded files", fold(formatCount(embedded.length, "file"), table([
		{ title: "File" },
		{
			title: "Package",
			spare: true
		},
		{
			title: "Size",
			kind: "number"
		}
	], rows)))];
}
function sectionsPart({ sections }) {
	const rows = sections.slice(0, MOST_ROWS).map(({ name, size }) => [code(name), bytes(size)]);
	return section("sections", "Sections of the file", fold(formatCount(sections.length, "section"), table([{ title: "Section" }, {
		title: "Size",
		kind: "number"
	}], rows)));
}
export { sizePage };
