import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  keepSizes,
  recallSizes
} from "./chunk-553U3C27.mjs";
import "./chunk-5ADMWMEE.mjs";
import {
  childEnvironment,
  runChild
} from "./chunk-GMCBDCBL.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/size/sizes-of.ts
import { join } from "node:path";

// src/size/measure-apart.ts
import { execPath } from "node:process";

// src/size/child-address.ts
import { fileURLToPath } from "node:url";
var bundled = !import.meta.url.endsWith(".ts");
var SIZE_CHILD = fileURLToPath(new URL(bundled ? "./size-child.mjs" : "./child.ts", import.meta.url));

// src/size/measure-apart.ts
var NICENESS = 10;
var TIMEOUT_MS = 10 * 6e4;
async function measureApart({ file, name, digest, list }, runtime) {
  const { exitCode, stdout, stderr, timedOut } = await runChild(
    {
      command: execPath,
      args: [SIZE_CHILD, file, name, digest, list],
      env: childEnvironment(runtime.env, {}),
      niceness: NICENESS,
      timeoutMs: TIMEOUT_MS
    },
    runtime
  );
  const answer = exitCode === 0 ? JSON.parse(stdout) : void 0;
  if (answer !== void 0 && "sizes" in answer) return answer.sizes;
  const ended = timedOut ? "took longer than ten minutes" : "ended unexpectedly";
  throw new Failure({
    code: "binary-refused",
    message: answer?.failure.message ?? `Saying where the bytes of ${name} belong ${ended}.`,
    details: stderr
  });
}
__name(measureApart, "measureApart");

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
    const sizes = await measureApart({ file, name: plan.output, digest: facts.digest, list: target }, runtime);
    await keepSizes(runtime.cacheDirectory, facts.digest, sizes, target);
    step.done();
    return named(sizes, path);
  } catch (error) {
    step.fail("could not be attributed");
    if (!(error instanceof Failure) || error.code !== "binary-refused") throw error;
    runtime.log.notice({ level: "warning", code: "size-not-attributed", message: error.message });
    return void 0;
  }
}
__name(sizesOf, "sizesOf");
function named(sizes, file) {
  return { ...sizes, functions: { ...sizes.functions, file } };
}
__name(named, "named");
export {
  sizesOf
};
