import "./rolldown-runtime-FwyLars3.mjs";
import { i as isAddress } from "./dockerfile-request-CXoBD_mr.mjs";
const { join, relative, resolve, sep } = process.getBuiltinModule("node:path");
// src/pipeline/compare/in-worktree.ts
const LAYOUT = "oci-layout://";
function inWorktree(inputs, { here, there, root }, { workingDirectory }) {
	const moved = (path) => {
		if (path.startsWith(LAYOUT)) return `${LAYOUT}${resolve(workingDirectory, path.slice(13))}`;
		if (path === "" || /^[a-z][a-z0-9+-]*:/.test(path) || isAddress(path)) return path;
		const absolute = resolve(workingDirectory, path);
		const place = join(there, relative(here, absolute));
		return place === root || place.startsWith(`${root}${sep}`) ? place : absolute;
	};
	const behindName = (line, change) => {
		const cut = line.indexOf("=") + 1;
		return `${line.slice(0, cut)}${change(line.slice(cut))}`;
	};
	return {
		...inputs,
		file: isAddress(inputs.context) ? inputs.file : moved(inputs.file),
		context: moved(inputs.context),
		bakeFile: inputs.bakeFile.map(moved),
		buildContexts: inputs.buildContexts.map((line) => behindName(line, moved)),
		secretFiles: inputs.secretFiles.map((line) => behindName(line, (path) => resolve(workingDirectory, path)))
	};
}
export { inWorktree };
