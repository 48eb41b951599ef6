import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findToolchain,
  goEnvironment
} from "./chunk-DX3DH7BL.mjs";
import {
  isDirectorySource,
  locateSource
} from "./chunk-WR6AOJ3G.mjs";
import {
  parseDuration
} from "./chunk-PP33YKCB.mjs";
import {
  beginEarly,
  chooseEngine,
  compilesHere
} from "./chunk-YS7UCKUZ.mjs";
import {
  annotationRoot
} from "./chunk-AZHEVD3O.mjs";
import {
  begun
} from "./chunk-NTMDVGFJ.mjs";
import {
  readGithubContext
} from "./chunk-GCLM63FG.mjs";
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
import {
  inputsOf
} from "./chunk-23SYV3QO.mjs";
import {
  nearest
} from "./chunk-YR4MZYJI.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/plan/prepare.ts
import { join } from "node:path";
async function prepareWorkbench(configuration, session) {
  const { inputs } = configuration;
  const { runtime, http } = session;
  const request = {
    goVersion: inputs.goVersion,
    goVersionFile: inputs.goVersionFile,
    goDownloadUrl: inputs.goDownloadUrl
  };
  const context = /* @__PURE__ */ __name((go2) => ({ ...runtime, go: go2 }), "context");
  if (isDirectorySource(inputs.source)) {
    const source2 = await locateSource(
      inputs.source,
      context(() => Promise.reject(new Error("a folder needs no Go")))
    );
    const goMod2 = join(source2.directory, "go.mod");
    const found2 = await findToolchain({ ...request, directory: source2.packageDirectory, goMod: goMod2 }, runtime, http);
    return workbench(source2, found2, session);
  }
  const first = await findToolchain({ ...request, directory: runtime.workingDirectory }, runtime, http);
  const environment = await goEnvironment(runtime.env, first.settings);
  const go = { command: first.toolchain.command, env: environment.env };
  const source = await locateSource(
    inputs.source,
    context(() => Promise.resolve(go))
  );
  const goMod = source.requested?.goMod ?? join(source.directory, "go.mod");
  const found = await findToolchain(
    { ...request, directory: source.packageDirectory, goMod, goLineOnly: true },
    runtime,
    http
  );
  return workbench(source, found, session);
}
__name(prepareWorkbench, "prepareWorkbench");
async function workbench(source, found, session) {
  const environment = await goEnvironment(session.runtime.env, found.settings);
  return { source, found, environment, go: { command: found.toolchain.command, env: environment.env } };
}
__name(workbench, "workbench");

// src/pipeline/plan/plan.ts
function withImagesSource(configuration) {
  const sources = [...new Set(configuration.images.map((image) => inputsOf(configuration, image).source))];
  const [source, ...more] = sources;
  if (source === void 0) return configuration;
  if (more.length === 0) return { ...configuration, inputs: { ...configuration.inputs, source } };
  throw new Failure({
    code: "invalid-input",
    message: `images: the images of the configuration file come from ${sources.length} sources (${sources.join(", ")}), and one run builds one.`,
    fix: "Build one image at a time with image: NAME, for example in a job matrix from the output matrix."
  });
}
__name(withImagesSource, "withImagesSource");
async function plan(configuration, session, early = async () => void 0) {
  const step = session.runtime.progress.start("plan");
  try {
    const workbench2 = await prepareWorkbench(withImagesSource(configuration), session);
    for (const notice of workbench2.environment.notices) session.runtime.log.notice(notice);
    const beginning = begun(early(workbench2));
    await beginning;
    const { planBuild } = await import("./chunk-LHWSCTB5.mjs");
    const planned = await planBuild(configuration, workbench2, session).catch(async (error) => {
      await (await beginning)?.cancel();
      throw error;
    });
    const { platforms, toolchain, module, revision } = planned.plan;
    step.done(
      `${platforms.length === 1 ? "1 platform" : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy}), ${module.path} ${revision.version}`
    );
    return { workbench: workbench2, planned, early: await beginning };
  } catch (error) {
    step.fail("could not be made");
    throw error;
  }
}
__name(plan, "plan");

// src/pipeline/supply/gate.ts
function readScanChoice(inputs) {
  return {
    gate: {
      armed: inputs.exitCode !== 0,
      severities: inputs.severity.map(readSeverity),
      unknownSeverity: inputs.unknownSeverity,
      ignoreUnfixed: inputs.ignoreUnfixed
    },
    timeoutMs: parseDuration(inputs.timeout, "timeout") / 1e6
  };
}
__name(readScanChoice, "readScanChoice");
function readSeverity(text) {
  const found = SEVERITIES.find((severity) => severity === text.toUpperCase());
  if (found !== void 0) return found;
  const near = nearest(text, SEVERITIES);
  throw new Failure({
    code: "invalid-input",
    message: `severity: "${text}" is not a severity.`,
    fix: near === void 0 ? `Use some of ${SEVERITIES.join(", ")}.` : `Did you mean ${near}?`
  });
}
__name(readSeverity, "readSeverity");

// src/pipeline/build/build.ts
async function build(given, session) {
  const github = await readGithubContext(session.runtime.env);
  const configuration = await judged(given, github, session);
  const { inputs } = configuration;
  const scan = readScanChoice(inputs);
  const choice = chooseEngine(configuration);
  const { exports, passed: passedOutputs } = await readOutputs(inputs.outputs, choice);
  const engine = inputs.load ? await (await import("./chunk-X7T2YWZG.mjs")).findContainerEngine(session.runtime) : void 0;
  if (isOwnFile(choice)) {
    const wanted = { configuration, session, scan, github, way: choice.way, passedOutputs };
    return buildOwnFile(wanted, { exports, engine }, await leaseFor(choice, configuration, github, session));
  }
  const { workbench: workbench2, planned, early } = await plan(configuration, session, async (ready) => {
    if (github !== void 0 || !compilesHere(choice)) return void 0;
    const root = annotationRoot(ready.source.directory, session.runtime.workingDirectory);
    return beginEarly(ready, { jobs: inputs.jobs, root }, session.runtime);
  });
  const builder = await leaseFor(choice, configuration, github, session);
  try {
    const { buildPlanned } = await import("./chunk-LHWSCTB5.mjs");
    const chosen = { choice, builder, passedOutputs };
    const context = { configuration, session, workbench: workbench2, planned, scan, github, early, build, ...chosen };
    return await buildPlanned(context, { exports, engine });
  } catch (error) {
    await early?.cancel();
    throw error;
  } finally {
    await builder.release();
  }
}
__name(build, "build");
function isOwnFile(choice) {
  return choice.engine === "buildx" && (choice.way === "bake" || choice.way === "dockerfile" && !choice.withOurs);
}
__name(isOwnFile, "isOwnFile");
async function buildOwnFile(wanted, handing, lease) {
  try {
    const { buildDockerfiles } = await import("./chunk-EGNJTCX7.mjs");
    return await buildDockerfiles({ ...wanted, builder: lease.builder, caches: lease.caches }, handing);
  } finally {
    await lease.release();
  }
}
__name(buildOwnFile, "buildOwnFile");
async function readOutputs(lines, choice) {
  if (lines.length === 0) return { exports: [], passed: [] };
  const { parseExports, splitOutputs } = await import("./chunk-MOOKIITC.mjs");
  return choice.engine === "buildx" ? splitOutputs(lines) : { exports: parseExports(lines), passed: [] };
}
__name(readOutputs, "readOutputs");
async function leaseFor(choice, { inputs }, github, { runtime }) {
  const { noBuilder, prepareBuilder } = await import("./chunk-OCFAE4PV.mjs");
  if (choice.engine === "embedded") return noBuilder;
  return prepareBuilder(inputs, runtime, async (made) => {
    if (github === void 0) return false;
    const { keepForPost } = await import("./chunk-VEEX2MV3.mjs");
    return keepForPost("builder", JSON.stringify(made), runtime.env);
  });
}
__name(leaseFor, "leaseFor");
async function judged(given, github, session) {
  if (github === void 0) return given;
  const { judgeInputs } = await import("./chunk-EZXAFZHJ.mjs");
  return judgeInputs(given, github, session.runtime);
}
__name(judged, "judged");

export {
  prepareWorkbench,
  plan,
  build,
  leaseFor
};
