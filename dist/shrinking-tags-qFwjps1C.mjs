import "./rolldown-runtime-FwyLars3.mjs";
import { q as pLimit } from "./names-BO2WAwaj.mjs";
import { $ as ARCHITECTURES, at as runGo, et as SYSTEMS, it as parseJsonStream, nt as readBuildConstraint, tt as targetTags } from "./body-D-Qc5rZc.mjs";
import { r as _usingCtx } from "./binary-DxKJAy_c.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open } = process.getBuiltinModule("node:fs/promises");
// src/source/imports/shrinking-tags.ts
const HEAD = 4096;
const FILES_AT_ONCE = 32;
const MOST_FILES = 20;
const NOT_FEATURES = new Set([
	...SYSTEMS,
	...ARCHITECTURES,
	..."wasi unix gc gcc gccgo tinygo cgo race msan asan boringcrypto purego noasm safe".split(" "),
	..."appengine ignore tools gofuzz fuzz compiler_bootstrap".split(" ")
]);
async function findShrinkingTags({ source, mains, target, tags }, go, runtime) {
	const setTags = tags.length === 0 ? [] : ["-tags", tags.join(",")];
	const roots = mains.map(({ importPath }) => importPath);
	const result = await runGo(go, [
		"list",
		"-e",
		"-deps",
		"-json=ImportPath,Dir,Standard,GoFiles",
		...setTags,
		"--",
		...roots
	], {
		cwd: source.packageDirectory,
		env: {
			...target,
			GOPROXY: "off"
		}
	}, runtime);
	const listed = result.exitCode === 0 ? parseJsonStream(result.stdout) : [];
	const limit = pLimit(FILES_AT_ONCE);
	const holdsNow = targetTags({
		target,
		tags
	});
	return group((await Promise.all(listed.filter(({ Standard: standard }) => standard !== true).flatMap(({ ImportPath: path, Dir: folder = "", GoFiles: files = [] }) => files.map((file) => limit(async () => {
		return switches(readBuildConstraint(await headOf(join(folder, file))), holdsNow).map((tag) => ({
			tag,
			path,
			file
		}));
	}))))).flat());
}
function switches(constraint, holdsNow) {
	if (constraint === void 0 || !constraint.matches(holdsNow)) return [];
	return [...constraint.tags].filter((tag) => !holdsNow(tag) && !NOT_FEATURES.has(tag) && !tag.startsWith("goexperiment.")).filter((feature) => !constraint.matches((tag) => tag === feature || holdsNow(tag)));
}
function group(uses) {
	const tags = new Map();
	for (const { tag, path, file } of uses) {
		const entry = tags.get(tag) ?? {
			packages: new Set(),
			files: []
		};
		entry.packages.add(path);
		entry.files.push(`${path}/${file}`);
		tags.set(tag, entry);
	}
	return [...tags].sort(([a, one], [b, other]) => other.files.length - one.files.length || (a < b ? -1 : 1)).map(([tag, { packages, files }]) => ({
		tag,
		packages: [...packages].sort(),
		files: files.sort().slice(0, MOST_FILES)
	}));
}
async function headOf(file) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			const { buffer, bytesRead } = await _usingCtx$1.a(await open(file, "r")).read(Buffer.alloc(HEAD), 0, HEAD, 0);
			return buffer.toString("utf8", 0, bytesRead);
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch {
		return "";
	}
}
export { findShrinkingTags };
