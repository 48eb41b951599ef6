import "./rolldown-runtime-FwyLars3.mjs";
import { F as defaultCacheDirectory, Nt as Failure, _t as asWriteFailure } from "./start-Cs8qjoYe.mjs";
import { d as cutText, h as visibleText, o as formatBytes, s as formatCount } from "./first-C_cIOZ55.mjs";
const { basename, join, resolve } = process.getBuiltinModule("node:path");
const { lstat, readdir, rm } = process.getBuiltinModule("node:fs/promises");
// src/caches/list.ts
const CACHE_KINDS = [
	{
		kind: "layers",
		folder: "layers",
		depth: 2
	},
	{
		kind: "bases",
		folder: "bases",
		depth: 2
	},
	{
		kind: "tools",
		folder: "tools",
		depth: 2
	},
	{
		kind: "databases",
		folder: "databases",
		depth: 2
	},
	{
		kind: "sbom",
		folder: "sbom",
		depth: 1
	},
	{
		kind: "scan",
		folder: "scan",
		depth: 1
	},
	{
		kind: "sizes",
		folder: "sizes",
		depth: 1
	},
	{
		kind: "sizes",
		folder: "maps",
		depth: 1
	},
	{
		kind: "binaries",
		folder: "build",
		depth: 1
	},
	{
		kind: "go",
		folder: "go",
		depth: 1
	},
	{
		kind: "answers",
		folder: "answers",
		depth: 0
	},
	{
		kind: "answers",
		folder: "commands",
		depth: 0
	},
	{
		kind: "answers",
		folder: "cgo",
		depth: 0
	},
	{
		kind: "reports",
		folder: "reports",
		depth: 1
	}
];
async function listCache(cacheDirectory) {
	return (await Promise.all(CACHE_KINDS.map(async ({ kind, folder, depth }) => {
		const root = join(cacheDirectory, folder);
		const names = await namesAt(root, depth);
		return (await Promise.all(names.map((name) => measure(kind, name, join(root, name))))).filter((entry) => entry !== void 0).sort((a, b) => b.lastUsed - a.lastUsed);
	}))).flat();
}
async function namesAt(folder, depth) {
	if (depth === 0) return await lstat(folder).catch(() => void 0) === void 0 ? [] : ["."];
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const names = [];
	for (const entry of entries) if (depth === 1 || !entry.isDirectory()) names.push(entry.name);
	else names.push(...(await namesAt(join(folder, entry.name), depth - 1)).map((name) => `${entry.name}/${name}`));
	return names;
}
async function measure(kind, name, path) {
	const total = await totals(path);
	return total === void 0 ? void 0 : {
		kind,
		name,
		path,
		...total
	};
}
async function totals(path) {
	const facts = await lstat(path).catch(() => void 0);
	if (facts === void 0) return void 0;
	if (!facts.isDirectory()) return {
		bytes: facts.size,
		lastUsed: facts.mtimeMs
	};
	let bytes = 0;
	let lastUsed = 0;
	for (const name of await readdir(path).catch(() => [])) {
		const inner = await totals(join(path, name));
		bytes += inner?.bytes ?? 0;
		lastUsed = Math.max(lastUsed, inner?.lastUsed ?? 0);
	}
	return {
		bytes,
		lastUsed: lastUsed === 0 ? facts.mtimeMs : lastUsed
	};
}
// src/caches/prune.ts
const DAY_MS$1 = 864e5;
async function pruneCache(cacheDirectory, options, now) {
	const result = choose(await listCache(cacheDirectory), options, now);
	if (options.dryRun) return result;
	for (const { path } of result.removed) try {
		await rm(path, {
			recursive: true,
			force: true
		});
	} catch (error) {
		throw asWriteFailure(error, path);
	}
	return result;
}
function choose(entries, options, now) {
	const { olderThanDays, keepBytes } = options;
	if (olderThanDays === void 0 && keepBytes === void 0) return {
		removed: entries,
		kept: []
	};
	const removed = new Set();
	if (olderThanDays !== void 0) {
		for (const entry of entries) if (now - entry.lastUsed > olderThanDays * DAY_MS$1) removed.add(entry);
	}
	if (keepBytes !== void 0) {
		const left = entries.filter((entry) => !removed.has(entry)).sort((a, b) => a.lastUsed - b.lastUsed);
		let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
		for (const entry of left) {
			if (bytes <= keepBytes) break;
			removed.add(entry);
			bytes -= entry.bytes;
		}
	}
	return {
		removed: entries.filter((entry) => removed.has(entry)),
		kept: entries.filter((entry) => !removed.has(entry))
	};
}
// src/caches/table.ts
const DAY_MS = 864e5;
const WIDEST_NAME = 44;
function ageInDays(lastUsed, now) {
	const days = Math.floor(Math.max(0, now - lastUsed) / DAY_MS);
	return days === 0 ? "today" : formatCount(days, "day");
}
function cacheTable(entries, cacheDirectory, now) {
	const sum = entries.reduce((bytes, entry) => bytes + entry.bytes, 0);
	if (entries.length === 0) return `The cache is empty: ${cacheDirectory}`;
	return [...entries.map((entry) => line(entry, now)), `${formatCount(entries.length, "entry", "entries")}, ${formatBytes(sum)} in ${cacheDirectory}`].join("\n");
}
function pruneTable(result, dryRun, now) {
	const freed = result.removed.reduce((bytes, entry) => bytes + entry.bytes, 0);
	const lines = result.removed.map((entry) => line(entry, now));
	const verb = dryRun ? "would be removed" : "removed";
	const kept = formatCount(result.kept.length, "entry stays", "entries stay");
	return [...lines, `${formatCount(lines.length, "entry", "entries")} (${formatBytes(freed)}) ${verb}, ${kept}.`].join("\n");
}
function line({ kind, name, path, bytes, lastUsed }, now) {
	const shown = cutText(visibleText(name === "." ? basename(path) : name), WIDEST_NAME);
	return `${kind.padEnd(10)} ${shown.padEnd(WIDEST_NAME)} ${formatBytes(bytes).padStart(9)}  ${ageInDays(lastUsed, now)}`;
}
// src/pipeline/modes/cache-command.ts
const MEGABYTE = 1e6;
async function runCacheCommand(line, { inputs }, process) {
	const [word, ...more] = line.operands;
	if (word !== void 0 && word !== "prune" || more.length > 0) throw new Failure({
		code: "unknown-input",
		message: `"cache ${line.operands.join(" ")}" is not known.`,
		fix: "Use cache to list what our cache holds, or cache prune [--dry-run] to drop what is old."
	});
	const directory = inputs.cacheDir === "" ? defaultCacheDirectory(process.env, process) : resolve(process.workingDirectory, inputs.cacheDir);
	const now = Date.now();
	if (word === void 0) {
		const entries = await listCache(directory);
		process.stdout.write(inputs.json ? `${JSON.stringify(entries, null, 2)}\n` : `${cacheTable(entries, directory, now)}\n`);
		return 0;
	}
	const result = await pruneCache(directory, {
		dryRun: inputs.dryRun,
		...inputs.pruneAge === 0 && inputs.pruneSize > 0 ? {} : { olderThanDays: inputs.pruneAge },
		...inputs.pruneSize === 0 ? {} : { keepBytes: inputs.pruneSize * MEGABYTE }
	}, now);
	process.stdout.write(inputs.json ? `${JSON.stringify(result, null, 2)}\n` : `${pruneTable(result, inputs.dryRun, now)}\n`);
	return 0;
}
export { runCacheCommand };
