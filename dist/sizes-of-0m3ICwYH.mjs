import "./rolldown-runtime-CFn8OqaE.mjs";
import { At as Failure, ct as runChild, ut as childEnvironment } from "./start-CZBvx8OX.mjs";
import { Hn as recallSizes, Vn as keepSizes } from "./body-BkbcoDZC.mjs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execPath } from "node:process";
// src/size/child-address.ts
const bundled = !import.meta.url.endsWith(".ts");
const SIZE_CHILD = fileURLToPath(new URL(bundled ? "./size-child.mjs" : "./child.ts", import.meta.url));
// src/size/measure-apart.ts
const NICENESS = 10;
const TIMEOUT_MS = 6e5;
async function measureApart({ file, name, digest, list }, runtime) {
	const { exitCode, stdout, stderr, timedOut } = await runChild({
		command: execPath,
		args: [
			SIZE_CHILD,
			file,
			name,
			digest,
			list
		],
		env: childEnvironment(runtime.env, {}),
		niceness: NICENESS,
		timeoutMs: TIMEOUT_MS
	}, runtime);
	const answer = exitCode === 0 ? JSON.parse(stdout) : void 0;
	if (answer !== void 0 && "sizes" in answer) return answer.sizes;
	const ended = timedOut ? "took longer than ten minutes" : "ended unexpectedly";
	throw new Failure({
		code: "binary-refused",
		message: answer?.failure.message ?? `Saying where the bytes of ${name} belong ${ended}.`,
		details: stderr
	});
}
// src/size/sizes-of.ts
async function sizesOf({ plan, file, facts }, options, runtime) {
	const step = runtime.progress.start("size", options.label);
	const path = `size/${plan.stem}.json`;
	const target = join(options.staging, "size", `${plan.stem}.json`);
	try {
		const known = await recallSizes(runtime.cacheDirectory, facts.digest, facts.size, target);
		if (known !== void 0) {
			step.done("from cache");
			return named(known, path);
		}
		const sizes = await measureApart({
			file,
			name: plan.output,
			digest: facts.digest,
			list: target
		}, runtime);
		await keepSizes(runtime.cacheDirectory, facts.digest, sizes, target);
		step.done();
		return named(sizes, path);
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
function named(sizes, file) {
	return {
		...sizes,
		functions: {
			...sizes.functions,
			file
		}
	};
}
export { sizesOf };
