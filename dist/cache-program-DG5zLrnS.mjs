import "./rolldown-runtime-FwyLars3.mjs";
import { ot as isReleaseRun, st as readGithubContext } from "./start-Cs8qjoYe.mjs";
import { o as splitGoWords } from "./body-D-Qc5rZc.mjs";
const { randomBytes } = process.getBuiltinModule("node:crypto");
const { once } = process.getBuiltinModule("node:events");
const { spawn } = process.getBuiltinModule("node:child_process");
const { createInterface } = process.getBuiltinModule("node:readline");
// src/compile/cache-program.ts
function openCacheProgram(variables, log) {
	let works = true;
	return {
		variables: () => works ? variables : {},
		giveUp: (stderr) => {
			if (!works) return;
			works = false;
			const said = stderr.split(/\r?\n/).find((line) => line.includes("GOCACHEPROG"));
			log.notice({
				level: "warning",
				code: "gocacheprog-failed",
				message: `The build cache program failed, so the build goes on without it${said === void 0 ? "" : `: ${said.trim().slice(0, 300)}`}.`
			});
		}
	};
}
// src/toolchain/cache-program.ts
const PATIENCE_MS = 1e4;
async function whatAilsCacheProgram(words, env, signal, patienceMs = PATIENCE_MS) {
	const [command = "", ...args] = words;
	const timeout = AbortSignal.timeout(patienceMs);
	const child = spawn(command, args, {
		env,
		stdio: [
			"pipe",
			"pipe",
			"ignore"
		],
		windowsHide: true
	});
	const ended = failed(child);
	try {
		const stop = AbortSignal.any([signal, timeout]);
		const answer = await Promise.race([
			ended,
			converse(child),
			aborted(stop)
		]);
		signal.throwIfAborted();
		return answer;
	} catch (error) {
		signal.throwIfAborted();
		return timeout.aborted ? `it gave no answer for ${patienceMs / 1e3} s` : error.message;
	} finally {
		child.kill("SIGKILL");
	}
}
async function failed(child) {
	child.stdin?.on("error", () => void 0);
	try {
		const [code, signal] = await once(child, "exit");
		return `it ended at once (${signal ?? `exit status ${code}`})`;
	} catch (error) {
		return `it cannot be started (${error.code ?? error.message})`;
	}
}
async function converse({ stdin, stdout }) {
	if (stdin === null || stdout === null) throw new Error("it has no pipes");
	const lines = createInterface({ input: stdout });
	let asked = false;
	for await (const line of lines) {
		const answer = parse(line);
		if (answer === void 0) return "it does not speak the protocol of Go’s cache programs";
		if (!asked) {
			const can = Array.isArray(answer.KnownCommands) ? answer.KnownCommands : [];
			if (!can.includes("get") || !can.includes("put")) return "it can neither get nor put";
			stdin.write(`${JSON.stringify({
				ID: 1,
				Command: "get",
				ActionID: randomBytes(32).toString("base64")
			})}\n\n`);
			asked = true;
		} else if (answer.ID === 1) return typeof answer.Err === "string" && answer.Err !== "" ? `it answers: ${answer.Err.slice(0, 300)}` : void 0;
	}
	return new Promise(() => void 0);
}
function parse(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
async function aborted(signal) {
	if (!signal.aborted) await once(signal, "abort");
	throw signal.reason;
}
// src/pipeline/plan/cache-program.ts
async function cacheProgramFor(command, inputs, goEnv, runtime) {
	const words = splitGoWords(command, "gocacheprog");
	const github = await readGithubContext(runtime.env);
	if (github !== void 0 && isReleaseRun(github)) {
		runtime.log.notice({
			level: "notice",
			code: "gocacheprog-unused",
			message: "gocacheprog is not used, since what is released is built without caches."
		});
		return;
	}
	const passed = inputs.gocacheprogEnv.flatMap((name) => {
		const value = runtime.env[name];
		return value === void 0 ? [] : [[name, value]];
	});
	const variables = {
		...Object.fromEntries(passed),
		GOCACHEPROG: command
	};
	const ailment = await whatAilsCacheProgram(words, {
		...goEnv,
		...variables
	}, runtime.signal);
	if (ailment === void 0) return openCacheProgram(variables, runtime.log);
	runtime.log.notice({
		level: "warning",
		code: "gocacheprog-failed",
		message: `The build cache program ${words[0]} is not used: ${ailment.replace(/\.+$/, "")}.`
	});
}
export { cacheProgramFor };
