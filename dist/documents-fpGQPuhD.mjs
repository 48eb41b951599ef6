import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { Sn as isPlainPath } from "./body-D-Qc5rZc.mjs";
const { basename, dirname, join, posix } = process.getBuiltinModule("node:path");
const { readdir, stat } = process.getBuiltinModule("node:fs/promises");
// src/release/documents.ts
const DOCUMENTS = /^(licen[cs]e|readme|changelog)(?![a-z])/i;
const LICENCE = /^licen[cs]e(?![a-z])/i;
const MOST_DOCUMENTS = 50;
const LARGEST_DOCUMENT = 10 << 20;
async function archiveDocuments(patterns, folder, root) {
	if (patterns.length === 1 && patterns[0] === "none") return [];
	if (patterns.length > 0) return (await Promise.all(patterns.map((pattern) => matching(pattern, folder)))).flat();
	const own = await filesIn(folder, DOCUMENTS);
	return own.some(({ path }) => LICENCE.test(path)) || folder === root ? own : [...own, ...await filesIn(root, LICENCE)];
}
async function matching(pattern, folder) {
	const plain = pattern.replace(/^\.\//, "");
	const found = isPlainPath(plain) ? await filesIn(join(folder, dirname(plain)), wildcard(basename(plain))) : [];
	if (found.length > 0) return found.map((entry) => ({
		...entry,
		path: posix.join(posix.dirname(plain), entry.path)
	}));
	throw new Failure({
		code: "invalid-input",
		message: `archive-files: "${pattern}" matches no file of the module.`,
		fix: "Name files below the module’s folder; * stands for any letters of a file’s name."
	});
}
function wildcard(name) {
	const parts = name.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${parts.join(".*")}$`);
}
async function filesIn(folder, pattern) {
	const names = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile() && pattern.test(entry.name)).map(({ name }) => name);
	const found = [];
	for (const name of names.sort().slice(0, MOST_DOCUMENTS)) {
		const file = join(folder, name);
		const { size } = await stat(file);
		if (size <= LARGEST_DOCUMENT) found.push({
			path: name,
			mode: 420,
			file,
			size
		});
	}
	return found;
}
export { archiveDocuments };
