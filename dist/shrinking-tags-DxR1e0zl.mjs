import "./rolldown-runtime-FwyLars3.mjs";
import { q as pLimit } from "./names-CxZfyv0c.mjs";
import { et as parseJsonStream, tt as runGo } from "./body-BAL013_V.mjs";
import { r as _usingCtx } from "./binary-D1j4RD2U.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open } = process.getBuiltinModule("node:fs/promises");
// src/source/imports/build-constraint.ts
function readBuildConstraint(head) {
	const clause = /^package\s/m.exec(head)?.index ?? head.length;
	const line = /^\/\/go:build[ \t]+(.+)$/m.exec(head.slice(0, clause))?.[1];
	if (line === void 0) return void 0;
	const tokens = line.match(/&&|\|\||[!()]|[\p{L}\p{N}_.]+/gu) ?? [];
	const tags = new Set();
	let at = 0;
	const or = (depth) => join(depth, "||", and, (a, b) => (set) => a(set) || b(set));
	const and = (depth) => join(depth, "&&", not, (a, b) => (set) => a(set) && b(set));
	const join = (depth, operator, operand, both) => {
		let left = operand(depth);
		while (left !== void 0 && tokens[at] === operator) {
			at++;
			const right = operand(depth);
			left = right === void 0 ? void 0 : both(left, right);
		}
		return left;
	};
	const not = (depth) => {
		const token = tokens[at++];
		if (token === void 0 || depth > 100) return void 0;
		if (token === "!") {
			const inner = not(depth + 1);
			return inner && ((set) => !inner(set));
		}
		if (token === "(") {
			const inner = or(depth + 1);
			return tokens[at++] === ")" ? inner : void 0;
		}
		if (/^[)&|]/.test(token)) return void 0;
		tags.add(token);
		return (set) => set(token);
	};
	const test = or(0);
	return test === void 0 || at !== tokens.length ? void 0 : {
		tags,
		matches: test
	};
}
// src/source/imports/shrinking-tags.ts
const HEAD = 4096;
const FILES_AT_ONCE = 32;
const MOST_FILES = 20;
const NOT_FEATURES = new Set(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 wasi windows zos
  386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le
  riscv riscv64 s390 s390x sparc sparc64 wasm unix gc gcc gccgo tinygo cgo race msan asan boringcrypto purego noasm safe
  appengine ignore tools gofuzz fuzz compiler_bootstrap`.split(/\s+/));
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
	const holdsNow = tagsOf({
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
function tagsOf({ target, tags }) {
	const { GOOS: os = "", GOARCH: architecture = "", CGO_ENABLED: cgo = "0" } = target;
	const set = new Set([
		...tags,
		os,
		architecture,
		"gc",
		...cgo === "1" ? ["cgo"] : []
	]);
	const unix = ![
		"windows",
		"plan9",
		"js",
		"wasip1"
	].includes(os);
	return (tag) => set.has(tag) || /^go\d/.test(tag) || tag === "unix" && unix;
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
