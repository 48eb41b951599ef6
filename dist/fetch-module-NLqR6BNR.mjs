import "./rolldown-runtime-FwyLars3.mjs";
import { H as EXACT_VERSION, Nt as Failure, W as candidateModules, bt as writeFileWhole } from "./start-Cs8qjoYe.mjs";
import { at as runGo, i as moduleFailure, it as parseJsonStream, r as importsFailure, rt as readGoMod } from "./body-D-Qc5rZc.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
// src/source/find/wrapper-module.ts
const WRAPPER_PATH = "go-slim-image.invalid/build";
function wrapperGoMod(own, fetched) {
	const lines = [`module ${WRAPPER_PATH}`];
	if (own.Go !== void 0) lines.push(`go ${own.Go}`);
	else if (!own.GoDebug?.some(({ Key }) => Key === "default")) lines.push("godebug default=go1.20");
	for (const { Key, Value } of own.GoDebug ?? []) lines.push(`godebug ${Key}=${Value}`);
	lines.push(`require ${quoted(fetched.Path)} ${fetched.Version}`);
	for (const { Path, Version } of own.Require ?? []) lines.push(`require ${quoted(Path)} ${Version} // indirect`);
	for (const { Path, Version } of own.Exclude ?? []) lines.push(`exclude ${quoted(Path)} ${Version}`);
	for (const { Old, New } of own.Replace ?? []) {
		const old = Old.Version === void 0 ? quoted(Old.Path) : `${quoted(Old.Path)} ${Old.Version}`;
		lines.push(`replace ${old} => ${quoted(New.Path)} ${New.Version ?? ""}`.trimEnd());
	}
	return `${lines.join("\n")}\n`;
}
function wrapperGoSum(own, fetched) {
	const { Path, Version, Sum, GoModSum } = fetched;
	return `${own === "" || own.endsWith("\n") ? own : `${own}\n`}${Path} ${Version} ${Sum}\n${Path} ${Version}/go.mod ${GoModSum}\n`;
}
function localReplacements(own) {
	return (own.Replace ?? []).filter(({ New }) => New.Version === void 0).map(({ Old, New }) => `${Old.Path} => ${New.Path}`);
}
function quoted(path) {
	return JSON.stringify(path);
}
// src/source/find/fetch-module.ts
async function fetchModule(query, go, context) {
	const folder = join(context.scratchDirectory, "module");
	await writeFileWhole(join(folder, "go.mod"), `module go-slim-image.invalid/fetch\n`);
	const module = await download(query, go, folder, context);
	const own = await readGoMod(module.GoMod, go, folder, context);
	const local = localReplacements(own);
	if (local.length > 0) throw new Failure({
		code: "module-unavailable",
		message: `source: ${module.Path}@${module.Version} replaces a module by a folder that is not part of it (${local.join(", ")}), so it cannot be built from the module proxy.`,
		fix: "Clone its repository and name the folder as source."
	});
	const sums = await readFile(join(module.Dir, "go.sum"), "utf8").catch(() => "");
	await writeFileWhole(join(folder, "go.mod"), wrapperGoMod(own, module));
	await writeFileWhole(join(folder, "go.sum"), wrapperGoSum(sums, module));
	if (await isOlderThanModules(module)) {
		await fillIn(module, query.path, go, folder, context);
		context.log.notice(versionsOfToday(module));
	} else if (sums === "" && (own.Require ?? []).length > 0) await fillIn(module, module.Path, go, folder, context);
	return {
		kind: "module-version",
		directory: module.Dir,
		packageDirectory: folder,
		requested: {
			path: module.Path,
			version: module.Version,
			packagePath: query.path,
			goMod: module.GoMod,
			...await provenance(module)
		}
	};
}
async function download(query, go, folder, context) {
	const candidates = candidateModules(query.path);
	const ask = async (paths, env) => {
		const args = [
			"mod",
			"download",
			"-json",
			...paths.map((path) => `${path}@${query.version}`)
		];
		const result = await runGo(go, args, {
			cwd: folder,
			env: {
				GOWORK: "off",
				GOFLAGS: "",
				...env
			}
		}, context);
		const answers = parseJsonStream(result.stdout);
		return answers.length > 0 ? answers : [{
			Path: query.path,
			Error: result.stderr.trim()
		}];
	};
	const choose = (answers) => holding(query.path, candidates, answers);
	if (EXACT_VERSION.test(query.version)) {
		const cached = await choose(await ask(candidates, { GOPROXY: "off" }));
		if (cached !== void 0) return cached;
	}
	const first = await ask(candidates.slice(0, 1), {});
	const rest = await choose(first) === void 0 && candidates.length > 1 ? await ask(candidates.slice(1), {}) : [];
	const answers = [...first, ...rest];
	const found = await choose(answers);
	if (found !== void 0) return found;
	throw await moduleFailure(query, answers, go, folder, context);
}
async function holding(path, candidates, answers) {
	for (const candidate of candidates) {
		const answer = answers.find((one) => one.Path === candidate && (one.Error ?? "") === "" && one.Dir !== void 0);
		if (answer === void 0) continue;
		const inside = join(answer.Dir, path.slice(candidate.length));
		if ((await stat(inside).catch(() => void 0))?.isDirectory() === true) return answer;
	}
}
async function isOlderThanModules(module) {
	return await stat(join(module.Dir, "go.mod")).catch(() => void 0) === void 0;
}
function versionsOfToday({ Path, Version }) {
	return {
		level: "notice",
		code: "versions-of-today",
		message: `${Path}@${Version} has no go.mod: as with go install, the versions of what it imports are today’s newest, and another day’s build may have others.`
	};
}
async function fillIn(module, packages, go, folder, context) {
	const args = ["get", `${packages}/...@${module.Version}`];
	const result = await runGo(go, args, {
		cwd: folder,
		env: {
			GOWORK: "off",
			GOFLAGS: ""
		}
	}, context);
	if (result.exitCode === 0) return;
	throw importsFailure(`${module.Path}@${module.Version}`, result.stderr.trim(), go);
}
async function provenance(module) {
	const text = module.Info === void 0 ? "{}" : await readFile(module.Info, "utf8").catch(() => "{}");
	const info = JSON.parse(text);
	const epoch = info.Time === void 0 ? NaN : Math.floor(Date.parse(info.Time) / 1e3);
	const origin = module.Origin ?? info.Origin;
	const commit = origin?.Hash !== void 0 && /^[0-9a-f]{40,64}$/.test(origin.Hash) ? origin.Hash : void 0;
	const url = origin?.URL ?? hostedAt(module.Path);
	return {
		...Number.isFinite(epoch) ? { epoch } : {},
		...commit === void 0 ? {} : { commit },
		...url === void 0 ? {} : { url }
	};
}
function hostedAt(path) {
	return /^(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+/.exec(path)?.[0].replace(/^/, "https://");
}
export { fetchModule };
