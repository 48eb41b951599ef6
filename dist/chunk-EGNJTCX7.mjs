import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  goForTools,
  moduleCacheOf
} from "./chunk-QSIXR4ZJ.mjs";
import "./chunk-DX3DH7BL.mjs";
import {
  lookInto
} from "./chunk-JSN3MXLN.mjs";
import {
  bakeImages,
  checkDockerfiles,
  dockerfileImage
} from "./chunk-7ABBABRZ.mjs";
import {
  buildImage
} from "./chunk-AOFCLWIM.mjs";
import {
  isAddress,
  sourceFolder
} from "./chunk-2DUJOBB3.mjs";
import "./chunk-WR6AOJ3G.mjs";
import "./chunk-7NBMKITH.mjs";
import "./chunk-2RKVFTVX.mjs";
import "./chunk-Q6LHEN2O.mjs";
import "./chunk-7CCJVXPB.mjs";
import {
  acceptBinary,
  checkSupplyChain,
  handOver,
  imageFiles,
  judgeBinary,
  makeReport,
  openOutput,
  openStage,
  pushBuilt,
  refuseForeignHead,
  stageFile
} from "./chunk-IZ35A6EB.mjs";
import "./chunk-RXNAR74C.mjs";
import "./chunk-4OOKUS4L.mjs";
import "./chunk-U3I25NJ5.mjs";
import {
  readRevision
} from "./chunk-ML6435TR.mjs";
import "./chunk-6RYLCFOF.mjs";
import "./chunk-7PMBY6UB.mjs";
import {
  choosePush
} from "./chunk-B224UMA4.mjs";
import {
  openToolBox
} from "./chunk-AXKQCOWV.mjs";
import "./chunk-YS7UCKUZ.mjs";
import "./chunk-4KF22PAF.mjs";
import "./chunk-2BYUCMDD.mjs";
import "./chunk-YJTK2D5S.mjs";
import "./chunk-AZHEVD3O.mjs";
import "./chunk-AJ2RHTOY.mjs";
import "./chunk-KPUBENFK.mjs";
import {
  finishLayout
} from "./chunk-A2HDHILG.mjs";
import {
  begun,
  once
} from "./chunk-NTMDVGFJ.mjs";
import "./chunk-4TN47XKX.mjs";
import "./chunk-4SG6IWVH.mjs";
import "./chunk-4J63JZAQ.mjs";
import "./chunk-Q4BVXTAH.mjs";
import "./chunk-2J273YXH.mjs";
import "./chunk-5NB72OFT.mjs";
import "./chunk-N6MBEQK7.mjs";
import "./chunk-VFEDFT6P.mjs";
import "./chunk-7BH3IZBB.mjs";
import {
  inspectBinary
} from "./chunk-FBF3J5UL.mjs";
import "./chunk-APRLMGL5.mjs";
import "./chunk-VF4KIRKU.mjs";
import "./chunk-WEGBPILA.mjs";
import "./chunk-4J76V53S.mjs";
import "./chunk-BKBG4SYV.mjs";
import "./chunk-4WIUH4ZI.mjs";
import "./chunk-7M376PGP.mjs";
import "./chunk-4T4UK4YA.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-YMQJMKAJ.mjs";
import "./chunk-5BNCOFZV.mjs";
import "./chunk-UKQKF6OY.mjs";
import "./chunk-BKCV5CUF.mjs";
import {
  parseEpoch
} from "./chunk-OFI24NX5.mjs";
import {
  imageNames
} from "./chunk-I7KWWPPW.mjs";
import "./chunk-5T5HP6XE.mjs";
import {
  templateValues
} from "./chunk-BHQL753X.mjs";
import "./chunk-66CZNIGI.mjs";
import {
  tagFacts
} from "./chunk-Y2TICVXK.mjs";
import {
  pageEvidence
} from "./chunk-6NQEVS7T.mjs";
import "./chunk-ULQ6S4W3.mjs";
import "./chunk-553U3C27.mjs";
import {
  writeReport
} from "./chunk-G2LIYZYT.mjs";
import "./chunk-QZ2GHV4K.mjs";
import "./chunk-OWBU6RZ3.mjs";
import "./chunk-P25QMXAW.mjs";
import "./chunk-2ZU2EYDT.mjs";
import "./chunk-AN2NNQIO.mjs";
import "./chunk-D56ENCGJ.mjs";
import "./chunk-F2WF2GVL.mjs";
import {
  isReleaseRun
} from "./chunk-GCLM63FG.mjs";
import {
  formatPlatform,
  platformFileSuffix
} from "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-KA7R74LC.mjs";
import "./chunk-GO3ZQLNJ.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-P5PRITES.mjs";
import "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-5JRW5TNS.mjs";
import "./chunk-52U4US5E.mjs";
import "./chunk-TERPKJ34.mjs";
import "./chunk-RSJHKYJP.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YTRTS5G6.mjs";
import "./chunk-XYEAPRRN.mjs";
import "./chunk-23SYV3QO.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import "./chunk-DLEQC2NN.mjs";
import "./chunk-U6SQUDXY.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JQDTMPWK.mjs";
import "./chunk-JYMIGAIB.mjs";
import "./chunk-VTRS7H4C.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/build-dockerfiles.ts
import { join as join2, resolve } from "node:path";

// src/pipeline/build/buildx/found-binaries.ts
import { basename } from "node:path";
import { join } from "node:path/posix";
async function takeInFound(contents, staging, runtime) {
  const taken = /* @__PURE__ */ new Map();
  const images = [];
  await makeFolder(join(staging, "bin"));
  for (const { image, platforms } of contents) {
    const described = [];
    for (const platform of platforms) {
      const stems = [];
      for (const program of platform.programs) {
        const facts = await inspectBinary(program.file, { paths: [], name: shown(image, program) });
        if (facts.buildInfo === void 0) continue;
        const { assembled } = platform;
        judge(program, facts, platform, shown(image, program), runtime);
        const stem = freeStem(taken, program, assembled.platform, facts);
        stems.push(stem);
        if (taken.has(stem)) continue;
        const output = `bin/${stem}${assembled.platform.os === "windows" ? ".exe" : ""}`;
        const file = join(staging, output);
        await stageFile(program.file, file);
        taken.set(stem, {
          plan: binaryPlan(program, assembled.platform, facts, { stem, output }),
          file,
          facts,
          unchanged: false
        });
      }
      described.push({ ...platform.assembled, binaries: [...new Set(stems)] });
    }
    if (described.every(({ binaries }) => binaries.length === 0)) {
      const message = `No Go binary is in the image ${image.name}, so there is none to sum, list and scan.`;
      runtime.log.notice({ level: "notice", code: "no-go-binary", message });
    }
    images.push({ ...image, platforms: described });
  }
  return { binaries: [...taken.values()], images };
}
__name(takeInFound, "takeInFound");
function shown(image, { path }) {
  return `/${path} of the image ${image.name}`;
}
__name(shown, "shown");
function judge(program, facts, { assembled, has }, name, runtime) {
  const { interpreter } = facts.linkage;
  const loaders = interpreter !== void 0 && has(interpreter) ? [interpreter] : [];
  const expected = { platform: assembled.platform, stripped: false, trimmed: false, loaders };
  const judgements = program.entrypoint ? acceptBinary(name, facts, expected) : judgeBinary(facts, { ...expected, loaders: "any" });
  for (const { code, sentence, fix } of judgements) {
    runtime.log.notice({ level: "warning", code, message: `${name} ${sentence}. ${fix}` });
  }
}
__name(judge, "judge");
function binaryPlan({ path }, platform, { buildInfo }, names) {
  const main = { importPath: buildInfo?.path ?? "", directory: "", binaryName: basename(path) };
  return { main, platform, ...names, argv: [], environment: [] };
}
__name(binaryPlan, "binaryPlan");
function freeStem(taken, { path }, platform, facts) {
  const name = basename(path).replace(/[^0-9A-Za-z._+-]/g, "-").replace(/\.exe$/i, "").slice(0, 100);
  const suffix = platformFileSuffix(platform);
  for (let number = 1; ; number++) {
    const stem = `${name}${number === 1 ? "" : `-${number}`}_${suffix}`;
    const there = taken.get(stem);
    if (there === void 0 || there.facts.digest === facts.digest) return stem;
  }
}
__name(freeStem, "freeStem");

// src/pipeline/build/buildx/found-plan.ts
function foundPlan(facts) {
  const { folder, revision, binaries, images, origin } = facts;
  const info = binaries[0]?.facts.buildInfo;
  const platforms = /* @__PURE__ */ new Map();
  for (const { platform } of images.flatMap(({ image }) => image.platforms))
    platforms.set(formatPlatform(platform), platform);
  return {
    source: { kind: "directory", directory: folder, packageDirectory: folder },
    module: { path: info?.main?.path ?? "", vendored: false, goMod: "" },
    toolchain: {
      version: info?.goVersion.split(" ")[0] ?? "",
      command: "",
      goroot: "",
      origin: "image",
      requestedBy: origin
    },
    revision,
    platforms: [...platforms.values()],
    binaryOnly: [],
    binaries: binaries.map(({ plan }) => plan),
    images: images.map(({ image, names }) => imagePlan(image, names, facts))
  };
}
__name(foundPlan, "foundPlan");
function imagePlan(image, names, { origin, binaries, epoch }) {
  const stems = new Set(image.platforms.flatMap((platform) => platform.binaries ?? []));
  const inside = binaries.filter(({ plan }) => stems.has(plan.stem));
  const mains = new Map(inside.map(({ plan }) => [plan.main.importPath, plan.main]));
  return {
    name: image.name,
    base: origin,
    mains: [...mains.values()],
    platforms: image.platforms.map(({ platform }) => platform),
    config: { user: "", exposedPorts: [], env: [], entrypoint: [], cmd: [], volumes: [], workingDir: "", labels: {} },
    annotations: {},
    compression: { format: "gzip", level: 6 },
    ...names,
    epoch,
    rootfs: {
      caCertificates: false,
      extraCaCertificates: [],
      passwd: false,
      tmp: false,
      nsswitch: false,
      timezones: "none",
      include: [],
      user: { uid: 0, gid: 0, name: "root" },
      mtime: 0
    }
  };
}
__name(imagePlan, "imagePlan");

// src/pipeline/build/buildx/name-images.ts
function nameImages(images, revision, { configuration, github, session }) {
  const { inputs } = configuration;
  const facts = tagFacts(github, revision, session.startedAt);
  const {
    Os: _,
    Arch: __,
    Variant: ___,
    ...values
  } = templateValues({ revision, env: [] }, { os: "", architecture: "" });
  const chosen = inputs.tags.length + inputs.repositories.length > 0;
  const named = images.map(({ name, tags }) => ({
    name,
    ...imageNames(chosen ? inputs : { ...inputs, tags, repositories: [] }, { ...values, Name: name }, facts)
  }));
  const all = named.flatMap(({ tags }) => tags);
  const twice = all.find((tag, index) => all.indexOf(tag) !== index);
  if (twice !== void 0) {
    throw new Failure({
      code: "invalid-input",
      message: `tags: ${twice} would be the tag of two images.`,
      fix: "Write {{.Name}} into tags or repositories, or leave them to the bake file."
    });
  }
  const pushing = choosePush(inputs, named, github);
  if (pushing.kind === "skipped") session.runtime.log.notice(pushing.notice);
  return { names: named, pushing };
}
__name(nameImages, "nameImages");

// src/pipeline/build/buildx/build-dockerfiles.ts
async function buildDockerfiles(context, handing) {
  const { configuration, session, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  const folder = resolve(runtime.workingDirectory, sourceFolder(inputs));
  const source = { kind: "directory", directory: folder, packageDirectory: folder };
  const revision = await readRevision(source, "", inputs.version, runtime);
  refuseForeignHead(github, { source, revision });
  const output = await openOutput(inputs, isAddress(inputs.context) ? [] : [folder], runtime);
  let ended;
  try {
    ended = await fill(context, { folder, revision }, output);
    await handOver(ended.filled, ended.plan, handing, output, runtime);
  } catch (error) {
    await output.discard();
    throw error;
  }
  const { filled, plan, pushing } = ended;
  const pushed = await pushBuilt(pushing, filled, { images: plan.images, output: output.path }, context);
  return { ...pushed, output: output.path, planned: { plan } };
}
__name(buildDockerfiles, "buildDockerfiles");
async function fill(context, beginning, output) {
  const { configuration, session, github } = context;
  const { inputs } = configuration;
  const { staging } = output;
  const stage = openStage(session.runtime);
  const { runtime } = stage;
  const go = once(() => goForTools(inputs, runtime, session.http));
  const tools = openToolBox(inputs, go, session, runtime);
  const opening = begun(stage.watch(context.builder(tools, runtime)));
  const { epoch } = beginning.revision;
  const seconds = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH) ?? epoch;
  const wanted = await wantedImages(context, seconds, opening, runtime);
  const { names, pushing } = nameImages(wanted.images, beginning.revision, context);
  const finding = begun(
    opening.then((builder) => findAll(wanted, names, builder, { staging, call: inputs.call, runtime }))
  );
  const planned = begun(
    finding.then(({ binaries, images }) => {
      const named2 = images.map((image, index) => ({ image, names: names[index] ?? NAMELESS }));
      const origin = wanted.images[0]?.file ?? "Dockerfile";
      return { plan: foundPlan({ ...beginning, binaries, images: named2, origin, epoch: seconds ?? 0 }) };
    })
  );
  const imaging = begun(finding.then(({ images }) => ({ images, rootfs: /* @__PURE__ */ new Map() })));
  const subjects = {
    bases: imageFiles(begun(finding.then(({ images }) => images)), runtime),
    building: begun(finding.then(({ binaries }) => binaries)),
    binaries: [begun(finding.then(firstBinary))],
    imaging
  };
  const moduleCache = moduleCacheOf(runtime.env);
  const [found, supply] = await stage.run([
    () => finding,
    () => checkSupplyChain({ ...context, ...subjects, planned, moduleCache, staging, tools, watch: stage.watch }, runtime)
  ]);
  const { plan } = await planned;
  const made = await imaging;
  const named = found.images.map((image, index) => ({ image, tags: names[index]?.tags ?? [] }));
  await finishLayout(join2(staging, "image"), named);
  const maps = { savings: /* @__PURE__ */ new Map(), sizes: /* @__PURE__ */ new Map() };
  const caches = await context.caches(runtime);
  const parts = { built: found.binaries, made, supply, tools, caches, staging, builder: await opening, ...maps };
  const report = makeReport({ configuration, session, github, planned: { plan } }, parts);
  await writeReport(report, found.binaries, staging, pageEvidence(staging, runtime.cacheDirectory, void 0));
  return {
    filled: { report, made, ...supply.failure === void 0 ? {} : { failure: supply.failure } },
    plan,
    pushing
  };
}
__name(fill, "fill");
function firstBinary({ binaries: [first] }) {
  if (first === void 0) throw new Error("there is no binary");
  return first;
}
__name(firstBinary, "firstBinary");
var NAMELESS = { tags: [], repositories: [] };
async function wantedImages({ configuration, github, passedOutputs, way }, epoch, builder, runtime) {
  const release = github !== void 0 && isReleaseRun(github);
  const wanted = { configuration, epoch, release, passedOutputs };
  return way === "dockerfile" ? dockerfileImage(wanted, runtime) : bakeImages(wanted, (await builder).buildx, runtime);
}
__name(wantedImages, "wantedImages");
async function findAll(wanted, names, builder, { staging, call, runtime }) {
  if (call !== "build") await checkDockerfiles(wanted, builder, runtime);
  const layout = join2(staging, "image");
  const contents = [];
  for (const [index, { name, file, build }] of wanted.images.entries()) {
    const built = await buildImage(build(builder, names[index]?.tags ?? []), builder, layout, runtime);
    const { assembled, platforms } = await lookInto(built, { image: name, layout, origin: file }, runtime);
    contents.push({ image: assembled, platforms });
  }
  return takeInFound(contents, staging, runtime);
}
__name(findAll, "findAll");
export {
  buildDockerfiles
};
