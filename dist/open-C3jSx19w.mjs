import { s as __toESM } from "./rolldown-runtime-FwyLars3.mjs";
import { ar as require_semver } from "./body-D-Qc5rZc.mjs";
import { Dt as makeFolder, Nt as Failure, bt as writeFileWhole } from "./start-Cs8qjoYe.mjs";
import { n as lastError, t as runBuildx } from "./run-buildx-uLuuFL6E.mjs";
import { t as limitsOf } from "./limits-BHrJD6Id.mjs";
import { t as driverOf } from "./request-DqxFkVk8.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile } = process.getBuiltinModule("node:fs/promises");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/engine/buildx/builder/boot-line.ts
var import_semver = __toESM(require_semver(), 1);
function bootLine(line) {
	const text = /^#\d+ (?!DONE|ERROR|CANCELED|\d+\.\d+s$)(.+)$/.exec(line)?.[1];
	return text === void 0 || text.startsWith("[internal]") ? void 0 : text.replace(/ \d+\.\d+s( done)?$/, "");
}
// src/engine/buildx/builder/builder-failure.ts
function builderFailure(said, attempt) {
	const words = lastError(said) || said.trim();
	const sentence = RULES.find(({ pattern }) => pattern.test(said))?.tell(attempt, words) ?? unknown(attempt, words);
	return new Failure({
		...sentence,
		details: said.trim()
	});
}
const RULES = [
	{
		pattern: /toomanyrequests|rate limit|429 Too Many/i,
		tell: ({ image }) => ({
			code: "builder-unavailable",
			message: `The registry refuses BuildKit's image ${image ?? ""} for now: too many pulls.`,
			fix: "Log in to the registry before (docker login), or name a mirror of the image: driver-opts: image=mirror.example/moby/buildkit:v0.32.2."
		})
	},
	{
		pattern: /pull access denied|manifest unknown|repository does not exist|unauthorized|denied: |daemon: denied|403 Forbidden|not found: manifest/i,
		tell: ({ image }) => ({
			code: "builder-unavailable",
			message: `The registry refuses BuildKit's image ${image ?? ""}.`,
			fix: "Check the name in driver-opts (image=...), and log in to its registry with docker login."
		})
	},
	{
		pattern: /No such image|pulling image[^\n]*\n[^\n]*(dial tcp|no such host|timeout|EOF|connection refused)|(dial tcp|lookup )[^\n]*(no such host|i\/o timeout|server misbehaving)/i,
		tell: ({ image }) => ({
			code: "builder-unavailable",
			message: `BuildKit's image ${image ?? ""} cannot be fetched: its registry does not answer.`,
			fix: "Check the network of the Docker daemon, load the image into it before, or name a mirror: driver-opts: image=...."
		})
	},
	{
		pattern: /no such file or directory[\s\S]*docker|docker\.sock[^\n]*no such file/i,
		tell: () => ({
			code: "builder-unavailable",
			message: "No Docker daemon is on this machine: its socket does not exist.",
			fix: "Install or start Docker, name a builder that runs elsewhere (driver: remote with endpoint), or use engine: embedded, which needs none."
		})
	},
	{
		pattern: /permission denied[\s\S]*docker|docker[\s\S]*permission denied/i,
		tell: () => ({
			code: "builder-unavailable",
			message: "This user may not speak to the Docker daemon.",
			fix: "Add the user to the group docker, or name a builder that runs elsewhere."
		})
	},
	{
		pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API|connection refused/i,
		tell: ({ endpoint }) => ({
			code: "builder-unavailable",
			message: `The Docker daemon${endpoint === "" ? "" : ` at ${endpoint}`} is not running.`,
			fix: "Start it, or name a builder that runs elsewhere (driver: remote with endpoint), or use engine: embedded, which needs none."
		})
	},
	{
		pattern: /no space left on device/i,
		tell: ({ name }) => ({
			code: "builder-disk-full",
			message: `The disk where the builder ${name} keeps its state is full.`,
			fix: "Free space there, for example with docker buildx prune or docker system prune."
		})
	},
	{
		pattern: /invalid driver option|invalid value|failed to parse|unsupported driver|failed to find driver|does not support endpoint|unknown flag|invalid configuration|kubeconfig|could not create kubernetes client/i,
		tell: ({ driver }, words) => ({
			code: "invalid-input",
			message: `The builder cannot be made with driver: ${driver}: ${firstLine(words)}.`,
			fix: "Correct driver, driver-opts, endpoint or append; docs/engines.md has an example for each driver."
		})
	}
];
function unknown({ name, driver, own }, words) {
	return own ? {
		code: "builder-unavailable",
		message: `The builder (driver ${driver}) could not be started: ${firstLine(words)}.`,
		fix: "Look at what buildx says below."
	} : {
		code: "builder-unavailable",
		message: `The builder ${name} (driver ${driver}) is in a broken state: ${firstLine(words)}.`,
		fix: `Remove it (docker buildx rm ${name}) and make it again, or leave builder out so that one is made for this run.`
	};
}
const SWALLOWED_MS = 5e3;
function noAnswer({ name, driver }, nodes, waitedMs) {
	const places = nodes.map(({ endpoint }) => endpoint).join(", ");
	const of = `(builder ${name}, driver ${driver})`;
	const tls = "for TLS cacert, cert and key stand in driver-opts";
	return new Failure({
		code: "builder-unavailable",
		...waitedMs < SWALLOWED_MS ? {
			message: `No BuildKit answers at ${places} ${of}.`,
			fix: `Check that buildkitd runs there and can be reached from here, and that ${tls}.`
		} : {
			message: `Nothing came back from ${places} within ${Math.round(waitedMs / 1e3)} seconds, not even a refusal ${of}.`,
			fix: `Check address and port, firewalls and proxies on the way, whether buildkitd there still works, and that ${tls}.`
		}
	});
}
function firstLine(text) {
	return (text.split("\n")[0] ?? "").replace(/\.$/, "");
}
// src/engine/buildx/builder/create-arguments.ts
const BUILDKIT_IMAGE = "moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8";
const FROM_IMAGE = ["docker-container", "kubernetes"];
function createArguments(builder) {
	return [builder.first, ...builder.further].map((node, index) => [
		"create",
		...index === 0 ? [] : ["--append"],
		...builder.name === "" ? [] : ["--name", builder.name],
		...["--driver", builder.driver],
		...node.name === void 0 ? [] : ["--node", node.name],
		...nodeOptions(node, builder.driver).flatMap((option) => ["--driver-opt", option]),
		...builder.configFile === "" || !FROM_IMAGE.includes(builder.driver) ? [] : ["--buildkitd-config", builder.configFile],
		...node.buildkitdFlags === "" ? [] : ["--buildkitd-flags", node.buildkitdFlags],
		...node.platforms.length === 0 ? [] : ["--platform", node.platforms.join(",")],
		...node.endpoint === "" ? [] : ["--", node.endpoint]
	]);
}
function nodeOptions({ driverOptions }, driver) {
	const has = (pattern) => driverOptions.some((option) => pattern.test(option));
	if (!FROM_IMAGE.includes(driver) || has(/(^|,)"?image=/) || has(/(^|,)"?rootless=true\b/)) return driverOptions;
	return [`image=${BUILDKIT_IMAGE}`, ...driverOptions];
}
// src/engine/buildx/builder/list.ts
function parseBuilders(text) {
	return text.split("\n").flatMap((line) => {
		const value = fields(parsed(line));
		if (typeof value.Name !== "string" || value.Name === "") return [];
		const error = asText(value.Err);
		return [{
			name: value.Name,
			driver: asText(value.Driver),
			current: value.Current === true,
			...error === "" ? {} : { error },
			nodes: (Array.isArray(value.Nodes) ? value.Nodes : []).map(readNode)
		}];
	});
}
function readNode(node) {
	const value = fields(node);
	const version = asText(value.Version);
	const error = asText(value.Err);
	const labels = Object.entries(fields(value.Labels)).filter((pair) => typeof pair[1] === "string");
	return {
		name: asText(value.Name),
		endpoint: asText(value.Endpoint),
		status: asText(value.Status),
		platforms: (Array.isArray(value.Platforms) ? value.Platforms : []).map(asText).filter((name) => name !== ""),
		labels: Object.fromEntries(labels),
		...version === "" ? {} : { version },
		...error === "" ? {} : { error }
	};
}
function parsed(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function asText(value) {
	return typeof value === "string" ? value : "";
}
// src/engine/buildx/builder/mirrors-config.ts
function withMirrors(text, mirrors) {
	const has = (registry) => new RegExp(`registry\\.["']${escaped(registry)}["']`).test(text);
	const registries = [...new Set(mirrors.map(({ registry }) => registry))].filter((registry) => !has(registry));
	const tables = registries.map((registry) => {
		const places = mirrors.filter((mirror) => mirror.registry === registry).map(({ place }) => JSON.stringify(place));
		return `[registry.${JSON.stringify(registry)}]\n  mirrors = [${places.join(", ")}]\n`;
	});
	const plain = [...new Set(mirrors.filter(({ plain }) => plain).map(({ place }) => place.split("/")[0] ?? ""))].filter((host) => !has(host) && !registries.includes(host)).map((host) => `[registry.${JSON.stringify(host)}]\n  http = true\n`);
	return [
		text.trimEnd(),
		...tables,
		...plain
	].filter((part) => part !== "").join("\n");
}
function escaped(text) {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// src/engine/buildx/builder/open.ts
const PATIENCE_MS = 5e3;
const ANSWER_MS = 8e3;
const LIST_MS = 2e4;
const BOOT_MS = 3e5;
async function openBuilder(request, command, runtime, listener) {
	const step = runtime.progress.start("builder");
	try {
		const builder = await findOrMake(request, command, {
			runtime,
			listener,
			step
		});
		step.done(describeBuilder(builder));
		if (request.mirrors.length > 0 && !(builder.own && FROM_IMAGE.includes(builder.driver))) {
			const message = `registry-mirrors: the builder ${builder.name} has a configuration of its own, so what it pulls itself comes from where that says.`;
			runtime.log.notice({
				level: "notice",
				code: "builder-mirrors",
				message
			});
		}
		return builder;
	} catch (error) {
		step.fail("there is none");
		throw error;
	}
}
async function findOrMake(request, command, opening) {
	const { first } = request;
	const ambient = {
		...command,
		env: {}
	};
	if (first !== void 0 && request.name === "" && request.driver !== "docker") return make(request, first, command, opening);
	const began = performance.now();
	const known = await listBuilders(ambient, opening.runtime);
	const found = {
		buildx: ambient,
		own: false,
		waitedMs: performance.now() - began
	};
	if (request.driver === "docker") return useDocker(known, found, opening);
	if (request.name === "") {
		const current = known.find((builder) => builder.current);
		if (current !== void 0 && isUsable(current)) return start(current, found, opening);
		return make(request, NOTHING, command, opening);
	}
	const named = known.find(({ name }) => name === request.name);
	if (named !== void 0) return start(named, found, opening);
	if (first === void 0) throw noSuch(request.name, known);
	return make(request, first, command, opening);
}
const NOTHING = {
	driverOptions: [],
	endpoint: "",
	platforms: [],
	buildkitdFlags: ""
};
function isUsable(builder) {
	if (builder.error !== void 0 || builder.driver === "") return false;
	return builder.driver !== "docker" || limitsOf(builder).ociExport;
}
function useDocker(known, way, opening) {
	const context = opening.runtime.env.DOCKER_CONTEXT ?? "default";
	const found = known.find(({ name, driver }) => name === context && (driver === "docker" || driver === "")) ?? known.find(({ driver }) => driver === "docker");
	if (found === void 0 || found.error !== void 0) {
		const attempt = {
			name: context,
			driver: "docker",
			endpoint: "",
			own: false
		};
		throw builderFailure(found?.error ?? "Cannot connect to the Docker daemon", attempt);
	}
	return start(found, way, opening);
}
async function make(request, first, command, opening) {
	const { runtime } = opening;
	const driver = driverOf({
		driver: request.driver,
		endpoint: first.endpoint
	});
	const name = request.name === "" ? request.newName : request.name;
	const buildx = {
		...command,
		env: { BUILDX_CONFIG: request.folder }
	};
	await makeFolder(request.folder);
	const configFile = await configOf(request, driver);
	opening.listener.onMaking({
		name,
		folder: request.folder,
		command: command.command,
		driver
	});
	opening.step.update({ detail: `making ${name}, driver ${driver}` });
	for (const argv of createArguments({
		name,
		driver,
		first,
		further: request.further,
		configFile
	})) await ask(argv, buildx, {
		name,
		driver,
		endpoint: first.endpoint,
		own: true
	}, runtime, BOOT_MS);
	const began = performance.now();
	const made = (await listBuilders(buildx, runtime).catch((error) => {
		const waitedMs = performance.now() - began;
		if (driver !== "remote" || waitedMs < LIST_MS) throw error;
		throw noAnswer({
			name,
			driver,
			endpoint: first.endpoint,
			own: true
		}, [first, ...request.further], waitedMs);
	})).find((builder) => builder.name === name);
	if (made === void 0) throw noSuch(name, []);
	return start(made, {
		buildx,
		own: true,
		waitedMs: performance.now() - began
	}, opening);
}
async function configOf({ config, folder, mirrors }, driver) {
	const adds = mirrors.length > 0 && FROM_IMAGE.includes(driver);
	if (config.text === "" && !adds) return config.file;
	const given = config.file === "" ? config.text : await readConfig(config.file);
	const text = adds ? withMirrors(given, mirrors) : given;
	const file = join(folder, "buildkitd.toml");
	await writeFileWhole(file, text.endsWith("\n") ? text : `${text}\n`);
	return file;
}
function readConfig(file) {
	return readFile(file, "utf8").catch((cause) => {
		throw new Failure({
			code: "invalid-input",
			message: `buildkitd-config: ${file} cannot be read.`,
			fix: "Name a readable buildkitd.toml, relative to the working directory.",
			cause
		});
	});
}
async function start(listed, { buildx, own, waitedMs }, opening) {
	const { runtime } = opening;
	const attempt = {
		name: listed.name,
		driver: listed.driver,
		endpoint: listed.nodes[0]?.endpoint ?? "",
		own,
		image: BUILDKIT_IMAGE
	};
	let now = listed;
	const again = async () => (await listBuilders(buildx, runtime)).find(({ name }) => name === listed.name) ?? now;
	if (listed.driver === "remote") {
		const until = performance.now() + PATIENCE_MS - waitedMs;
		while (silent(now).length > 0 && performance.now() < until) {
			await setTimeout(250, void 0, { signal: runtime.signal });
			now = await again();
		}
		if (silent(now).length > 0) throw noAnswer(attempt, silent(now), waitedMs);
	} else if (silent(now).length > 0 && listed.driver !== "docker") {
		const onText = (line) => {
			const detail = bootLine(line);
			if (detail !== void 0) opening.step.update({ detail });
		};
		await ask([
			"inspect",
			"--bootstrap",
			listed.name
		], buildx, attempt, runtime, BOOT_MS, onText);
		now = await again();
	}
	const fault = now.error ?? now.nodes.find(({ error }) => error !== void 0)?.error;
	if (fault !== void 0) throw builderFailure(fault, attempt);
	const nodes = now.nodes.map(({ labels: _, ...node }) => node);
	return {
		buildx,
		name: now.name,
		driver: now.driver,
		own,
		nodes,
		limits: limitsOf(now)
	};
}
function silent({ nodes }) {
	return nodes.filter(({ status }) => status !== "running");
}
async function listBuilders(buildx, runtime) {
	const argv = [
		"ls",
		"--format",
		"json",
		...import_semver.default.valid(buildx.version) !== null && import_semver.default.gte(buildx.version, "0.32.0") ? ["--timeout", `${ANSWER_MS}ms`] : []
	];
	return parseBuilders((await runBuildx({
		argv,
		timeoutMs: LIST_MS
	}, buildx, runtime)).stdout);
}
async function ask(argv, buildx, attempt, runtime, timeoutMs, onText) {
	try {
		await runBuildx({
			argv,
			timeoutMs,
			...onText === void 0 ? {} : { onText }
		}, buildx, runtime);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		throw builderFailure(error.details ?? error.message, attempt);
	}
}
function noSuch(name, known) {
	const names = known.map((builder) => builder.name).join(", ");
	return new Failure({
		code: "builder-missing",
		message: `builder: there is no builder "${name}"${names === "" ? "" : ` (there are ${names})`}.`,
		fix: "Name one of them, or say how to make it with driver, endpoint or append."
	});
}
function describeBuilder({ buildx, driver, nodes, own, name }) {
	const versions = [...new Set(nodes.flatMap(({ version }) => version ?? []))].join(", ");
	const places = nodes.length === 1 ? "" : `, ${nodes.length} nodes`;
	return `buildx ${buildx.version}, ${own ? "made" : name} (${driver}${places}), BuildKit ${versions === "" ? "of unknown version" : versions}`;
}
export { describeBuilder, openBuilder };
