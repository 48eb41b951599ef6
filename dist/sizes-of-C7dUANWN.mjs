import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, dt as runChild, pt as childEnvironment } from "./start-Cs8qjoYe.mjs";
import { Dn as recallSizes, En as keepSizes } from "./body-D-Qc5rZc.mjs";
const { join } = process.getBuiltinModule("node:path");
const { fileURLToPath } = process.getBuiltinModule("node:url");
const { execPath } = process.getBuiltinModule("node:process");
// src/size/child-address.ts
const bundled = !import.meta.url.endsWith(".ts");
const SIZE_CHILD = fileURLToPath(new URL(bundled ? "./size-child.mjs" : "./child.ts", import.meta.url));
// src/size/measure-apart.ts
const NICENESS = 10;
const TIMEOUT_MS = 6e5;
async function measureApart(request, runtime) {
	const { exitCode, stdout, stderr, timedOut } = await runChild({
		command: execPath,
		args: [SIZE_CHILD],
		stdin: JSON.stringify(request),
		env: childEnvironment(runtime.env, {}),
		niceness: NICENESS,
		timeoutMs: TIMEOUT_MS
	}, runtime);
	const answer = exitCode === 0 ? JSON.parse(stdout) : void 0;
	if (answer !== void 0 && "sizes" in answer) return answer.sizes;
	const ended = timedOut ? "took longer than ten minutes" : "ended unexpectedly";
	throw new Failure({
		code: "binary-refused",
		message: answer?.failure.message ?? `Saying where the bytes of ${request.name} belong ${ended}.`,
		details: stderr
	});
}
// src/size/sizes-of.ts
async function sizesOf({ plan, file, facts }, options, runtime) {
	const { finder = NO_EVIDENCE } = options;
	const step = runtime.progress.start("size", options.label);
	const path = `size/${plan.stem}.json`;
	const target = join(options.staging, "size", `${plan.stem}.json`);
	const key = {
		digest: facts.digest,
		exact: finder.exact,
		sourced: finder.sourced
	};
	try {
		const known = await recallSizes(runtime.cacheDirectory, key, facts.size, target);
		if (known !== void 0) {
			step.done("from cache");
			return named(known, path);
		}
		const { evidence, savings } = await finder.find();
		const found = {
			sizes: await measureApart({
				file,
				name: plan.output,
				digest: facts.digest,
				list: target,
				evidence
			}, runtime),
			...savings === void 0 ? {} : { savings }
		};
		await keepSizes(runtime.cacheDirectory, key, found, target);
		step.done();
		return named(found, path);
	} catch (error) {
		step.fail("could not be attributed");
		if (!(error instanceof Failure) || error.code !== "binary-refused") throw error;
		runtime.log.notice({
			level: "warning",
			code: "size-not-attributed",
			message: error.message
		});
		return;
	}
}
const NO_EVIDENCE = {
	exact: false,
	sourced: false,
	find: () => Promise.resolve({ evidence: {} })
};
function named({ sizes, savings }, file) {
	const functions = {
		...sizes.functions,
		file
	};
	return {
		sizes: {
			...sizes,
			functions
		},
		...savings === void 0 ? {} : { savings }
	};
}
export { sizesOf };
