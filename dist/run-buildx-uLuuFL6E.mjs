import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, dt as runChild, ft as TextTail } from "./start-Cs8qjoYe.mjs";
import { t as buildxEnvironment } from "./environment-DCTfbHgN.mjs";
// src/engine/buildx/run/build-steps.ts
const KEPT_LOG = 65536;
function openBuildSteps(progress, label) {
	const vertices = new Map();
	const running = new Map();
	const ended = new Set();
	const logs = new Map();
	const warnings = [];
	const shown = (name) => label === void 0 ? readable(name) : `${label} ${readable(name)}`;
	const show = (vertex) => {
		if (vertex.startedMs === void 0 || isInternal(vertex.name) || ended.has(vertex.digest)) return;
		const step = running.get(vertex.digest) ?? progress.start("buildkit", shown(vertex.name));
		running.set(vertex.digest, step);
		if (vertex.error !== void 0) {
			if (isCancelled(vertex.error)) step.skip("stopped");
			else step.fail(vertex.error);
		} else if (vertex.completedMs !== void 0) step.done(vertex.cached ? "cached" : void 0);
		else return;
		ended.add(vertex.digest);
		running.delete(vertex.digest);
	};
	const move = ({ vertex, done, total }) => {
		if (total > 0) running.get(vertex)?.update({
			done,
			total,
			unit: "bytes"
		});
	};
	const write = ({ vertex, text }) => {
		const tail = logs.get(vertex) ?? new TextTail(KEPT_LOG);
		logs.set(vertex, tail);
		tail.push(Buffer.from(text));
		running.get(vertex)?.update({ detail: text.trimEnd() });
	};
	return {
		take(status) {
			for (const vertex of status.vertices) {
				const before = vertices.get(vertex.digest);
				vertices.set(vertex.digest, before?.error === void 0 ? vertex : {
					...vertex,
					error: before.error
				});
				if (vertex.completedMs === void 0) show(vertex);
			}
			for (const transfer of status.transfers) move(transfer);
			for (const log of status.logs) write(log);
			for (const vertex of status.vertices) if (vertex.completedMs !== void 0) show(vertex);
			warnings.push(...status.warnings);
		},
		vertices: () => [...vertices.values()],
		warnings: () => warnings,
		log: (vertex) => logs.get(vertex)?.text() ?? "",
		close(reason) {
			for (const step of running.values()) if (reason === void 0) step.done();
			else step.skip(reason);
			running.clear();
		}
	};
}
function readable(name) {
	return name.replaceAll(/@sha256:[0-9a-f]{64}/g, "").replaceAll(/ --mount=\S+/g, "").replaceAll("docker.io/library/", "");
}
function isInternal(name) {
	return /^\[internal\]|^\[auth\]|^resolve image config for/.test(name);
}
function isCancelled(error) {
	return /context canceled|operation was canceled/i.test(error);
}
// src/engine/buildx/run/rawjson.ts
function parseSolveStatus(line) {
	if (!line.startsWith("{")) return void 0;
	const value = record(json(line));
	if ([
		"vertexes",
		"statuses",
		"logs",
		"warnings"
	].filter((name) => Array.isArray(value[name])).length === 0) return void 0;
	return {
		vertices: items(value.vertexes).flatMap(vertex),
		transfers: items(value.statuses).flatMap(transfer),
		logs: items(value.logs).map((log) => ({
			vertex: text(log.vertex),
			text: decoded(log.data)
		})),
		warnings: items(value.warnings).map(warning)
	};
}
function vertex(value) {
	const digest = text(value.digest);
	if (digest === "") return [];
	const started = time(value.started);
	const completed = time(value.completed);
	const error = text(value.error);
	const inputs = Array.isArray(value.inputs) ? value.inputs.map(text) : [];
	return [{
		digest,
		name: text(value.name),
		inputs,
		cached: value.cached === true,
		...started === void 0 ? {} : { startedMs: started },
		...completed === void 0 ? {} : { completedMs: completed },
		...error === "" ? {} : { error }
	}];
}
function transfer(value) {
	const { current, total } = value;
	if (typeof current !== "number") return [];
	return [{
		id: text(value.id),
		vertex: text(value.vertex),
		done: current,
		total: typeof total === "number" ? total : 0,
		completed: time(value.completed) !== void 0
	}];
}
function warning(value) {
	const url = text(value.url);
	const file = text(record(value.sourceInfo).filename);
	const [range] = items(value.range);
	const line = record(range?.start).line;
	return {
		short: decoded(value.short),
		detail: Array.isArray(value.detail) ? value.detail.map(decoded) : [],
		...url === "" ? {} : { url },
		...file === "" ? {} : { file },
		...typeof line === "number" && line > 0 ? { line } : {}
	};
}
function json(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function record(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function items(value) {
	return Array.isArray(value) ? value.map(record) : [];
}
function text(value) {
	return typeof value === "string" ? value : "";
}
function decoded(value) {
	return Buffer.from(text(value), "base64").toString("utf8");
}
function time(value) {
	const milliseconds = Date.parse(text(value));
	return Number.isNaN(milliseconds) ? void 0 : milliseconds;
}
// src/engine/buildx/run/excerpt.ts
const RULE = /^-{10,}$/;
function excerpt(stderr) {
	const lines = stderr.split("\n");
	const first = lines.findIndex((line, index) => RULE.test(line) && /^\S.*:\d+$/.test(lines[index - 1] ?? ""));
	if (first === -1) return "";
	const last = lines.findIndex((line, index) => index > first && RULE.test(line));
	return lines.slice(first - 1, last === -1 ? void 0 : last + 1).join("\n");
}
function faultOf(stderr, file) {
	const text = excerpt(stderr);
	const [, name, start] = /^(\S.*):(\d+)\n/.exec(text) ?? [];
	if (name === void 0) return void 0;
	const [, marked = start, instruction = ""] = /^ *(\d+) \| >>> (.*)$/m.exec(text) ?? [];
	return {
		file: file ?? name,
		line: Number(marked),
		instruction: instruction.trim()
	};
}
// src/engine/buildx/run/failure-rules.ts
const FAILURE_RULES = [
	{
		pattern: /no space left on device/i,
		inLog: true,
		code: "builder-disk-full",
		tell: ({ builder }) => ({
			message: `The disk of the builder ${builder} is full.`,
			fix: `Free space on its node (docker buildx prune --builder ${builder}), or give it a larger disk.`
		})
	},
	{
		pattern: /(?=[\s\S]*(?:rpc error|failed to receive status|failed to solve|listing workers))[\s\S]*(?:code = Unavailable|error reading from server|transport is closing|connection reset by peer|use of closed network connection|broken pipe)/i,
		code: "builder-lost",
		tell: ({ builder }) => ({
			message: `A node of the builder ${builder} went away while it built.`,
			fix: "Look at the log of its buildkitd (out of memory, evicted, restarted), and build again."
		})
	},
	{
		pattern: /context deadline exceeded|failed to dial|connection error: desc/i,
		code: "builder-unavailable",
		tell: ({ builder }) => ({
			message: `A node of the builder ${builder} does not answer.`,
			fix: "Check that buildkitd runs there and can be reached from here."
		})
	},
	{
		pattern: /exec format error/i,
		inLog: true,
		code: "emulation-missing",
		tell: ({ platform }) => ({
			message: `A RUN for ${platform} was started on a node that cannot run its programs.`,
			fix: "Add a node of that platform (append), register an emulator on the node (docker run --privileged tonistiigi/binfmt --install all), or cross-compile in a stage FROM --platform=$BUILDPLATFORM."
		})
	},
	{
		pattern: /./,
		step: /^(?:importing|exporting) cache/,
		code: "build-cache-failed",
		tell: ({ words }) => ({
			message: `A cache of cache-from or cache-to failed: ${words}.`,
			fix: "Correct or leave out that line; with ignore-error=true an export that fails is only a warning."
		})
	},
	{
		pattern: /cache (?:importer|exporter)|cache export|failed to configure \S+ cache/i,
		code: "build-cache-failed",
		tell: ({ words }) => ({
			message: `A cache of cache-from or cache-to failed: ${words}.`,
			fix: "Correct or leave out that line; with ignore-error=true an export that fails is only a warning."
		})
	},
	{
		pattern: /toomanyrequests|429 Too Many Requests/i,
		code: "registry-unavailable",
		tell: ({ instruction }) => ({
			message: `The registry of ${subject(instruction)} refuses for now: too many requests.`,
			fix: "Log in to it before the build (docker login), or use a mirror."
		})
	},
	{
		pattern: /pull access denied|insufficient_scope|401 Unauthorized|403 Forbidden|authorization failed/i,
		code: "registry-denied",
		tell: ({ instruction }) => ({
			message: `The registry denies access to ${subject(instruction)}.`,
			fix: "Log in to it before the build (docker login), or correct the name."
		})
	},
	{
		pattern: /failed to resolve source metadata[\s\S]*: not found/i,
		code: "base-missing",
		tell: ({ instruction }) => ({
			message: `${subject(instruction)} does not exist in its registry.`,
			fix: "Correct name, tag or digest."
		})
	},
	{
		pattern: /failed to resolve source metadata|no match for platform in manifest/i,
		code: "registry-unavailable",
		tell: ({ instruction, words }) => ({
			message: `${subject(instruction)} cannot be fetched by the builder: ${words.split(": ").slice(-2).join(": ")}.`,
			fix: "Check the registry from the builder's node, not from this machine: it is the builder that pulls."
		})
	},
	{
		pattern: /docker exporter does not (?:currently )?support exporting manifest lists/i,
		code: "builder-limited",
		tell: () => ({
			message: "load: Docker's image store holds images of one platform, and several are asked for.",
			fix: "Leave one platform in platforms, or turn on Docker's containerd image store."
		})
	},
	{
		pattern: /not supported for the docker driver|unsupported frontend capability|driver does not support|currently not supported/i,
		code: "builder-limited",
		tell: ({ builder, words }) => ({
			message: `The builder ${builder} cannot do what is asked for: ${words}.`,
			fix: "Say driver: docker-container, which makes a builder that can, or turn on Docker's containerd image store."
		})
	},
	{
		pattern: /granting entitlement (\S+) is not allowed/i,
		code: "builder-limited",
		tell: ({ builder, words }) => ({
			message: `The builder ${builder} does not grant it: ${words}.`,
			fix: "Let its buildkitd allow it: buildkitd-flags: --allow-insecure-entitlement=..., or 'insecure-entitlements' in its configuration."
		})
	},
	{
		pattern: /(?:network\.host|security\.insecure|device) is not allowed/i,
		code: "invalid-input",
		tell: ({ words }) => ({
			message: `The Dockerfile wants what allow does not allow: ${words}.`,
			fix: "Add it to allow, for example allow: network.host."
		})
	},
	{
		pattern: /empty ssh agent socket|failed to (?:parse|load|read|open)[^\n]*ssh|ssh[^\n]*(?:agent|key)[^\n]*(?:no such|fail|invalid|unset)/i,
		code: "invalid-input",
		tell: ({ words }) => ({
			message: `ssh: there is neither an agent nor a key: ${words}.`,
			fix: "Start ssh-agent and add a key before, so that SSH_AUTH_SOCK is set, or name a key: ssh: default=path/to/key."
		})
	},
	{
		pattern: /target stage "?[^"\n]*"? could not be found/i,
		code: "invalid-input",
		tell: ({ words }) => ({
			message: `target: ${words}.`,
			fix: "Name a stage of the Dockerfile."
		})
	},
	{
		pattern: /failed to read dockerfile|failed to (?:stat|get build context)|unable to prepare context|path "[^"]*" not found/i,
		code: "invalid-input",
		tell: ({ words }) => ({
			message: `A file or folder of the build cannot be read: ${words}.`,
			fix: "Check file, context, build-contexts and secret-files."
		})
	}
];
function subject(instruction) {
	const words = instruction.split(/\s+/);
	return (/^FROM$/i.test(words[0] ?? "") ? words.slice(1).find((word) => !word.startsWith("--")) : words.find((word) => word.startsWith("--from="))?.slice(7)) ?? "an image that the build needs";
}
// src/engine/buildx/run/read-failure.ts
function readFailure(failed) {
	const { call, stderr, steps } = failed;
	const vertices = failedVertices(steps.vertices());
	const logs = vertices.map(({ digest }) => steps.log(digest));
	const said = lastError(stderr);
	const fault = faultOf(stderr, call.file);
	const found = ruleFor(vertices, [said, ...vertices.map(({ error }) => error ?? "")].join("\n"), logs.join("\n"));
	const details = [
		logs[0] ?? "",
		excerpt(stderr),
		said
	].map((part) => part.trimEnd()).filter((part) => part !== "");
	const sentence = found?.tell(factsOf(failed, vertices[0], said, fault)) ?? plain(failed, fault, said);
	return new Failure({
		code: found?.code ?? (fault === void 0 ? "buildx-failed" : "dockerfile-failed"),
		...sentence,
		details: details.length === 0 ? stderr : details.join("\n"),
		...fault === void 0 ? {} : { locations: [{
			file: fault.file,
			line: fault.line,
			message: lastWords(said) || sentence.message
		}] }
	});
}
const RAN = /process "[\s\S]*" did not complete successfully/;
function ruleFor(vertices, said, log) {
	const ran = RAN.test(said);
	return FAILURE_RULES.find(({ pattern, step, inLog }) => {
		if (step !== void 0 && !vertices.some(({ name }) => step.test(name))) return false;
		return !ran && pattern.test(said) || inLog === true && pattern.test(log);
	});
}
function factsOf({ call }, vertex, said, fault) {
	const told = /^\[(?:\S+ )?([a-z0-9]+\/[a-z0-9/.]+)(?:->([a-z0-9/.]+))? /.exec(vertex?.name ?? "");
	return {
		builder: argument(call.argv, "--builder") ?? "default",
		words: lastWords(said),
		platform: told?.[1] ?? argument(call.argv, "--platform") ?? "another platform",
		instruction: fault?.instruction ?? ""
	};
}
function plain({ call, child }, fault, said) {
	if (fault !== void 0) {
		const why = /exit code: \d+/.exec(said)?.[0] ?? lastWords(said);
		return {
			message: `${fault.file}, line ${fault.line}: ${fault.instruction} failed (${why}).`,
			fix: "Correct that line; what it wrote itself stands first below."
		};
	}
	const [command = ""] = call.argv;
	const missing = child.startError?.code;
	const how = child.timedOut ? "took too long" : `ended with ${child.exitCode ?? child.signal ?? missing}`;
	const words = lastWords(said);
	return {
		message: `buildx ${command} ${how}${words === "" ? "" : `: ${words}`}.`,
		fix: "Look at what it said, below."
	};
}
function failedVertices(vertices) {
	return vertices.filter(({ error }) => error !== void 0 && !isCancelled(error));
}
function lastError(stderr) {
	const lines = stderr.trimEnd().split("\n");
	const at = lines.findLastIndex((line) => line.startsWith("ERROR: "));
	return at === -1 ? "" : lines.slice(at).join("\n").slice(7);
}
function lastWords(said) {
	return (said.split("\n")[0] ?? "").replace(/^(?:(?:failed to build|failed to solve|failed to load LLB|failed to compute cache key|ResourceExhausted): )*/, "").replace(/failed to calculate checksum of ref \S+: /, "").replace(/\.$/, "");
}
function argument(argv, flag) {
	const at = argv.lastIndexOf(flag);
	return at === -1 ? void 0 : argv[at + 1];
}
// src/engine/buildx/run/run-buildx.ts
const BUILDS = [
	"build",
	"bake",
	"prune",
	"imagetools"
];
const KEPT_TEXT = 262144;
async function runBuildx(call, buildx, runtime, exitCodes = [0]) {
	const steps = openBuildSteps(runtime.progress, call.label);
	const text = new TextTail(KEPT_TEXT);
	const progress = BUILDS.slice(0, 2).includes(call.argv[0] ?? "") ? ["--progress=rawjson"] : [];
	const [command = "", ...rest] = call.argv;
	try {
		const child = await runChild({
			command: buildx.command,
			args: [
				command,
				...progress,
				...rest
			],
			env: buildxEnvironment(runtime.env, buildx.env, call.env),
			...call.cwd === void 0 ? { cwd: runtime.workingDirectory } : { cwd: call.cwd },
			...call.stdin === void 0 ? {} : { stdin: call.stdin },
			...call.timeoutMs === void 0 ? {} : { timeoutMs: call.timeoutMs },
			keepStderr: 4096,
			onStderrLine: (line) => {
				const status = parseSolveStatus(line);
				if (status !== void 0) return steps.take(status);
				text.push(Buffer.from(`${line}\n`));
				call.onText?.(line);
			}
		}, runtime);
		const stderr = text.text();
		if (child.exitCode === null || !exitCodes.includes(child.exitCode)) throw readFailure({
			call,
			buildx,
			child,
			stderr,
			steps
		});
		steps.close();
		const { stdout, elapsedMs } = child;
		return {
			stdout,
			stderr,
			vertices: steps.vertices(),
			warnings: steps.warnings(),
			elapsedMs
		};
	} finally {
		steps.close("stopped");
	}
}
export { lastError as n, runBuildx as t };
