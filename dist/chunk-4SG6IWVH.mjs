import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  childEnvironment,
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  getExecOutput
} from "./chunk-DLEQC2NN.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/load.ts
var SERVER = [
  "DOCKER_HOST",
  "DOCKER_CONTEXT",
  "DOCKER_CONFIG",
  "DOCKER_CERT_PATH",
  "DOCKER_TLS_VERIFY",
  "CONTAINER_HOST"
];
var ANSWER_MS = 15e3;
async function findContainerEngine(runtime) {
  const said = [];
  for (const [name, args] of [
    ["docker", ["version", "--format", "{{.Server.Version}}"]],
    ["podman", ["version", "--format", "{{.Version}}"]]
  ]) {
    const answer = await ask(name, args, runtime);
    if (answer === void 0) return name;
    said.push(`${name}: ${answer}`);
  }
  throw new Failure({
    code: "container-engine-unavailable",
    message: "load: neither Docker nor Podman answers on this machine.",
    fix: "Start one of them, or leave load out and copy the image from the OCI layout, for example with skopeo.",
    details: said.join("\n")
  });
}
__name(findContainerEngine, "findContainerEngine");
async function ask(command, args, runtime) {
  const asking = getExecOutput(command, [...args], {
    silent: true,
    ignoreReturnCode: true,
    env: childEnvironment(runtime.env, { pass: SERVER })
  }).then(
    ({ exitCode, stderr }) => exitCode === 0 ? void 0 : stderr.trim().split("\n")[0] ?? `exit status ${exitCode}`,
    (error) => error.message.includes("Unable to locate executable") ? "is not installed" : error.message
  );
  return await Promise.race([asking, noAnswer(runtime.signal)]);
}
__name(ask, "ask");
async function noAnswer(signal) {
  const { setTimeout: sleep } = await import("node:timers/promises");
  await sleep(ANSWER_MS, void 0, { signal, ref: false });
  return `no answer within ${ANSWER_MS / 1e3} seconds`;
}
__name(noAnswer, "noAnswer");
async function loadArchive(engine, archive, runtime) {
  const result = await runChild(
    { command: engine, args: ["load", "--input", archive], env: childEnvironment(runtime.env, { pass: SERVER }) },
    runtime
  );
  if (result.exitCode === 0) return;
  throw new Failure({
    code: "container-engine-unavailable",
    message: `load: ${engine} did not take the image (exit status ${result.exitCode ?? result.signal ?? "none"}).`,
    fix: `Look at what ${engine} says below; the image itself is in the output folder.`,
    details: result.stderr
  });
}
__name(loadArchive, "loadArchive");

export {
  findContainerEngine,
  loadArchive
};
