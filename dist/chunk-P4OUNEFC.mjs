import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openSession
} from "./chunk-OFJSPBPW.mjs";
import {
  afterGate,
  choosePush,
  registryInputs
} from "./chunk-B224UMA4.mjs";
import "./chunk-VFEDFT6P.mjs";
import "./chunk-TPL554OU.mjs";
import "./chunk-4WIUH4ZI.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-5BNCOFZV.mjs";
import {
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import "./chunk-2EFRVBOM.mjs";
import {
  isFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/push/push-command.ts
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";

// src/pipeline/publish/push/earlier-output.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var REF_NAME = "org.opencontainers.image.ref.name";
var INDEX_LIMIT = 4 << 20;
async function readEarlierOutput(folder) {
  if (!await isFolder(folder)) {
    throw new Failure({
      code: "source-missing",
      message: `There is no folder ${folder} to push from.`,
      fix: "Build first, or name the output folder of a build or an OCI layout."
    });
  }
  const text = await readFile(join(folder, "report.json"), "utf8").catch(() => void 0);
  if (text === void 0) return readLayout(folder);
  const [{ parseReport }, { reportedPushable }] = await Promise.all([
    import("./chunk-VQ7I4HV5.mjs"),
    import("./chunk-4BNKJFQB.mjs")
  ]);
  const report = parseReport(text, join(folder, "report.json"));
  return {
    layout: join(folder, "image"),
    images: report.images.map(reportedPushable),
    names: report.images.map(({ name, tags }) => ({ name, tags, repositories: tags })),
    report
  };
}
__name(readEarlierOutput, "readEarlierOutput");
async function readLayout(layout) {
  const file = join(layout, "index.json");
  const refuse = /* @__PURE__ */ __name((what) => new Failure({
    code: "layout-invalid",
    message: `${layout} ${what}.`,
    fix: "Name the output folder of a build, or a folder that holds oci-layout, index.json and blobs."
  }), "refuse");
  const size = await stat(file).then(
    (facts) => facts.size,
    () => -1
  );
  if (size < 0 || size > INDEX_LIMIT) throw refuse("is neither the output of a build nor an OCI layout");
  let manifests;
  try {
    manifests = JSON.parse(await readFile(file, "utf8"))?.manifests;
  } catch {
    throw refuse("has an index.json that is not JSON");
  }
  const images = (Array.isArray(manifests) ? manifests : []).flatMap((entry, index) => {
    const { digest, mediaType, annotations } = entry ?? {};
    if (typeof digest !== "string" || !isDigest(digest) || typeof mediaType !== "string") return [];
    const name = annotations?.[REF_NAME];
    return [
      { name: typeof name === "string" ? name : `image ${index + 1}`, index: { digest, mediaType }, platforms: [] }
    ];
  });
  if (images.length === 0) throw refuse("is an OCI layout without an image");
  return { layout, images, names: images.map(({ name }) => ({ name, tags: [], repositories: [] })) };
}
__name(readLayout, "readLayout");

// src/pipeline/publish/push/push-command.ts
async function runPush(run) {
  setFlagsFromString("--liftoff-only");
  const session = await openSession(run);
  try {
    const { inputs } = run.configuration;
    const { runtime } = session;
    const folder = await folderOf(run, session);
    const earlier = await readEarlierOutput(folder);
    const names = await namesOf(earlier, run, session);
    const github = await contextOf(runtime.env);
    const chosen = choosePush({ ...inputs, push: true }, names, github);
    const failed = earlier.report !== void 0 && await saidNo(earlier.report);
    const choice = afterGate(chosen, inputs, failed);
    if (choice.kind === "skipped") runtime.log.notice(choice.notice);
    if (choice.kind !== "push") return 0;
    const { pushImages } = await import("./chunk-ZCB3HTKS.mjs");
    const pushes = await pushImages(
      {
        choice,
        images: earlier.images,
        plans: names,
        layout: earlier.layout,
        ...earlier.report === void 0 ? {} : { documents: { report: earlier.report, output: folder } },
        chunkMiB: inputs.uploadChunkSize,
        registries: registryInputs(inputs, session.http)
      },
      runtime
    );
    await tell(pushes, earlier, folder, run, session);
    return 0;
  } finally {
    await session.close();
  }
}
__name(runPush, "runPush");
async function folderOf({ configuration, process }, { runtime }) {
  const { layout, output } = configuration.inputs;
  const named = layout === "" ? output : layout;
  if (named !== "") return resolve(process.workingDirectory, named);
  const { defaultOutputDirectory } = await import("./chunk-THZZ5EU3.mjs");
  return defaultOutputDirectory(runtime.env, runtime.workingDirectory);
}
__name(folderOf, "folderOf");
async function contextOf(env) {
  if (env.GITHUB_ACTIONS !== "true") return void 0;
  const { readGithubContext } = await import("./chunk-U4CUMCWW.mjs");
  return readGithubContext(env);
}
__name(contextOf, "contextOf");
async function namesOf({ names, report }, { configuration: { inputs } }, { runtime, startedAt }) {
  if (inputs.tags.length === 0 && inputs.repositories.length === 0) return names;
  const [{ imageNames }, { tagFacts }, { templateValues }] = await Promise.all([
    import("./chunk-OVNGRE2J.mjs"),
    import("./chunk-JOJBW2PD.mjs"),
    import("./chunk-RKEXHZ6N.mjs")
  ]);
  const revision = report?.revision ?? { version: "devel", versionOrigin: "none", dirty: false };
  const facts = tagFacts(await contextOf(runtime.env), revision, startedAt);
  const values = templateValues({ revision, env: [] }, { os: "", architecture: "" });
  const named = names.map(({ name }) => ({ name, ...imageNames(inputs, { ...values, Name: name }, facts) }));
  const all = named.flatMap(({ tags }) => tags);
  if (new Set(all).size === all.length) return named;
  throw new Failure({
    code: "invalid-input",
    message: `tags: there are ${names.length} images (${names.map(({ name }) => name).join(", ")}), and a tag can be one image's only.`,
    fix: "Write {{.Name}} into tags or repositories."
  });
}
__name(namesOf, "namesOf");
async function saidNo(report) {
  const { verdictOf } = await import("./chunk-5TDBVYJY.mjs");
  const overBudget = report.comparison?.budgets.some(({ state }) => state === "broken") === true;
  return overBudget || verdictOf(report).tone === "bad";
}
__name(saidNo, "saidNo");
async function tell(pushes, { report }, folder, { configuration: { inputs }, process, way }, session) {
  const { console } = session;
  const { pinnedReferences } = await import("./chunk-AMSXTFKG.mjs");
  const references = pinnedReferences({ run: { push: pushes } });
  const changed = pushes.some((push) => push.changed);
  if (report !== void 0) {
    const [{ writeReadings }, { keptBaseline, pageEvidence }] = await Promise.all([
      import("./chunk-TJTIAUYF.mjs"),
      import("./chunk-OYCY57IN.mjs")
    ]);
    const { cacheDirectory } = session.runtime;
    const evidence = pageEvidence(folder, cacheDirectory, await keptBaseline(report, cacheDirectory));
    await writeReadings({ ...report, run: { ...report.run, push: pushes } }, folder, evidence);
  }
  console.finish();
  if (way === "command-line") {
    process.stdout.write(inputs.json ? `${JSON.stringify(pushes, null, 2)}
` : `${references.join("\n")}
`);
    return;
  }
  const { setOutputs } = await import("./chunk-3PALO2XG.mjs");
  setOutputs({ digest: pushes[0]?.digest ?? "", changed: String(changed), references: references.join("\n") });
}
__name(tell, "tell");
export {
  runPush
};
