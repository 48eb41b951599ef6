import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  asMeasured,
  baselineOf,
  budgetFailure,
  budgetUnits,
  compareReports,
  composeReport,
  imageSubject,
  judgeBudgets,
  mergeBase,
  openBase,
  openWorktree,
  readNamedBaseline,
  silentSession
} from "./chunk-RXNAR74C.mjs";
import {
  fetchAttachedReport
} from "./chunk-4OOKUS4L.mjs";
import {
  releaseWish
} from "./chunk-U3I25NJ5.mjs";
import {
  repositoryPrefix
} from "./chunk-7PMBY6UB.mjs";
import {
  afterGate,
  choosePush,
  registryInputs
} from "./chunk-B224UMA4.mjs";
import {
  openToolBox
} from "./chunk-AXKQCOWV.mjs";
import {
  binaryLabel,
  buildArguments,
  buildEnvironment,
  compileAll,
  compilesHere,
  imageLabel,
  rememberCommands
} from "./chunk-YS7UCKUZ.mjs";
import {
  reportOrigin
} from "./chunk-4KF22PAF.mjs";
import {
  commentKey,
  reportArtifactName
} from "./chunk-2BYUCMDD.mjs";
import {
  judgePlatform
} from "./chunk-YJTK2D5S.mjs";
import {
  annotationRoot
} from "./chunk-AZHEVD3O.mjs";
import {
  FileTree,
  finishImage,
  finishPlatform
} from "./chunk-AJ2RHTOY.mjs";
import {
  unpackLayer
} from "./chunk-KPUBENFK.mjs";
import {
  OCI_LAYOUT,
  blobPath,
  dockerManifestJson,
  finishLayout,
  hasBlob,
  layoutIndexJson,
  namedDescriptor,
  putBlobStream,
  referencedBlobs,
  writeAll
} from "./chunk-A2HDHILG.mjs";
import {
  begun,
  deferred,
  once
} from "./chunk-NTMDVGFJ.mjs";
import {
  loadArchive
} from "./chunk-4SG6IWVH.mjs";
import {
  IGNORE_FILES,
  baseIgnoreFiles
} from "./chunk-4J63JZAQ.mjs";
import {
  git
} from "./chunk-Q4BVXTAH.mjs";
import {
  StreamSource,
  readTar
} from "./chunk-5NB72OFT.mjs";
import {
  inspectBinary
} from "./chunk-FBF3J5UL.mjs";
import {
  CHUNK_SIZE,
  checkCompression,
  compressStream,
  compressionKey,
  createCompressorPool,
  layerMediaType,
  requireZstd,
  tarSize,
  tarStream,
  zstdAvailable
} from "./chunk-APRLMGL5.mjs";
import {
  orderEntries
} from "./chunk-VF4KIRKU.mjs";
import {
  assembledPushable
} from "./chunk-WEGBPILA.mjs";
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  parseReference
} from "./chunk-4WIUH4ZI.mjs";
import {
  invalid
} from "./chunk-7M376PGP.mjs";
import {
  isLoopbackHost,
  isPrivateHost
} from "./chunk-5SRSONDN.mjs";
import {
  pLimit
} from "./chunk-YMQJMKAJ.mjs";
import {
  defaultOutputDirectory
} from "./chunk-5BNCOFZV.mjs";
import {
  reason
} from "./chunk-BKCV5CUF.mjs";
import {
  cachePlace,
  keepReport,
  pageEvidence,
  readCandidate,
  shareReport
} from "./chunk-6NQEVS7T.mjs";
import {
  filePlace
} from "./chunk-ULQ6S4W3.mjs";
import {
  givenInputs,
  writeReadings,
  writeReport
} from "./chunk-G2LIYZYT.mjs";
import {
  historyAfter
} from "./chunk-2ZU2EYDT.mjs";
import {
  serializeReport
} from "./chunk-F2WF2GVL.mjs";
import {
  isDefaultBranchRun,
  isReleaseRun
} from "./chunk-GCLM63FG.mjs";
import {
  formatPlatform,
  platformFileSuffix,
  samePlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  digestHex,
  digestOf,
  digestOfFile,
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
import {
  readGoMod
} from "./chunk-5JRW5TNS.mjs";
import {
  fileIdentity,
  remembered
} from "./chunk-52U4US5E.mjs";
import {
  parseJsonStream,
  runGo
} from "./chunk-RSJHKYJP.mjs";
import {
  childEnvironment,
  runChild
} from "./chunk-GMCBDCBL.mjs";
import {
  require_parse
} from "./chunk-YTRTS5G6.mjs";
import {
  TOOL_VERSION
} from "./chunk-XYEAPRRN.mjs";
import {
  require_mod
} from "./chunk-ITJKOYLF.mjs";
import {
  formatByteChange
} from "./chunk-4PH2I2U7.mjs";
import {
  asWriteFailure,
  copyFileWhole,
  temporaryBeside,
  writeFileWhole,
  writeWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/plan/trust.ts
var PRIVILEGED = ["pull_request_target", "workflow_run"];
function refuseForeignHead(context, { revision, source }) {
  if (context === void 0 || !PRIVILEGED.includes(context.event) || source.kind !== "directory") return;
  if (revision.commit === void 0 || revision.commit === context.sha) return;
  throw new Failure({
    code: "invalid-input",
    message: `The event ${context.event} runs with this repository's secrets, but the checkout is ${revision.commit.slice(0, 12)} and not the default branch's ${context.sha.slice(0, 12)}.`,
    fix: "Build pull requests in a workflow on pull_request, and let the privileged one only handle its report."
  });
}
__name(refuseForeignHead, "refuseForeignHead");

// src/pipeline/publish/push/push-built.ts
import { join } from "node:path";
async function pushBuilt(chosen, filled, { images, output }, { configuration, session }) {
  const { inputs } = configuration;
  const { runtime, console } = session;
  const choice = afterGate(chosen, inputs, filled.failure !== void 0);
  if (choice.kind === "none" || chosen.kind === "skipped") return filled;
  if (choice.kind === "skipped") {
    runtime.log.notice(choice.notice);
    return filled;
  }
  const before = console.steps().length;
  const { pushImages } = await import("./chunk-ZCB3HTKS.mjs");
  const push = await pushImages(
    {
      choice,
      images: filled.made.images.map(assembledPushable),
      plans: images,
      layout: join(output, "image"),
      documents: { report: filled.report, output },
      chunkMiB: inputs.uploadChunkSize,
      registries: registryInputs(inputs, session.http)
    },
    runtime
  );
  const { run } = filled.report;
  const report = {
    ...filled.report,
    run: {
      ...run,
      durationMs: Date.now() - session.startedAt.getTime(),
      notices: [...run.notices, ...console.notices().slice(run.notices.length)],
      steps: [...run.steps, ...console.steps().slice(before)],
      push
    }
  };
  await writeReadings(report, output, pageEvidence(output, runtime.cacheDirectory, filled.before));
  return { ...filled, report };
}
__name(pushBuilt, "pushBuilt");

// src/pipeline/report/compose-report.ts
function makeReport(context, parts) {
  return composeReport({
    toolVersion: TOOL_VERSION,
    plan: context.planned.plan,
    inputs: givenInputs(context.configuration),
    binaries: parts.built,
    images: parts.made.images,
    rootfs: parts.made.rootfs,
    sboms: parts.supply.sboms,
    scans: parts.supply.scans,
    savings: parts.savings,
    sizes: parts.sizes,
    ...parts.shrinkingTags === void 0 ? {} : { shrinkingTags: parts.shrinkingTags },
    ...parts.release === void 0 ? {} : { release: parts.release },
    outputDirectory: parts.staging,
    run: runFacts(context, parts)
  });
}
__name(makeReport, "makeReport");
function runFacts({ configuration, github, session, planned }, parts) {
  const { runtime, console, startedAt } = session;
  const origin = reportOrigin(github, configuration.inputs);
  return {
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    host: { os: runtime.host.platform, arch: runtime.host.arch, cpus: runtime.host.cpus, node: process.versions.node },
    toolchainOrigin: planned.plan.toolchain.origin,
    tools: parts.tools.used().map(({ command: _, ...tool }) => tool),
    ...parts.supply.database === void 0 ? {} : { database: parts.supply.database },
    caches: parts.caches,
    notices: console.notices(),
    steps: console.steps(),
    ...origin === void 0 ? {} : { origin },
    ...parts.builder === void 0 ? {} : { builder: builderFacts(parts.builder) }
  };
}
__name(runFacts, "runFacts");
function builderFacts({ driver, own, nodes }) {
  return {
    driver,
    made: own,
    nodes: nodes.map(({ version, platforms }) => ({ ...version === void 0 ? {} : { version }, platforms }))
  };
}
__name(builderFacts, "builderFacts");

// src/pipeline/session/stage.ts
var StoppedByOther = class extends Error {
  static {
    __name(this, "StoppedByOther");
  }
  name = "StoppedByOther";
};
function openStage(runtime) {
  const controller = new AbortController();
  const signal = AbortSignal.any([runtime.signal, controller.signal]);
  let first;
  const fail = /* @__PURE__ */ __name((error) => {
    first ??= { error };
    controller.abort(new StoppedByOther("another step failed"));
  }, "fail");
  return {
    runtime: { ...runtime, signal },
    watch: /* @__PURE__ */ __name((promise) => {
      promise.catch(fail);
      return promise;
    }, "watch"),
    run: /* @__PURE__ */ __name(async (works) => {
      const watched = works.map(async (work) => {
        try {
          return await work();
        } catch (error) {
          fail(error);
          throw error;
        }
      });
      const settled = await Promise.allSettled(watched);
      runtime.signal.throwIfAborted();
      if (first !== void 0) throw first.error;
      return settled.map((one) => one.value);
    }, "run")
  };
}
__name(openStage, "openStage");

// src/pipeline/supply/look-ahead.ts
var LONG_COMPILE_MS = 1500;
async function lookAhead(work, runtime) {
  const building = work.building.then(
    () => "built",
    () => "built"
  );
  if (await Promise.race([building, after(LONG_COMPILE_MS, building)]) === "built") return;
  const first = Promise.any(work.binaries);
  first.catch(() => void 0);
  const listing = quiet(async () => {
    if (work.list === void 0) return;
    await work.tools.syft();
    await work.list(await first);
  });
  const scanning = quiet(async () => {
    if (work.scan === void 0 || (await work.database)?.kind !== "ready") return;
    await work.tools.trivy();
    await work.scan(await first);
  });
  await Promise.all([listing, scanning]);
  runtime.signal.throwIfAborted();
}
__name(lookAhead, "lookAhead");
function after(ms, sooner) {
  return new Promise((resolve8) => {
    const timer = setTimeout(() => resolve8("long"), ms);
    sooner.then(() => clearTimeout(timer));
  });
}
__name(after, "after");
async function quiet(work) {
  await work().catch(() => void 0);
}
__name(quiet, "quiet");

// src/pipeline/supply/packaged-platforms.ts
async function platformsWithPackages({
  bases,
  imaging
}) {
  const { images } = await imaging;
  const found = await Promise.all(
    images.flatMap(
      (image) => image.platforms.map(async (platform) => {
        const base = await bases.get(image.name, platform.platform);
        if (base.kind === "scratch" || (await bases.files(base)).packages.length === 0) return [];
        const stem = `${image.name}_${platformFileSuffix(platform.platform)}_image`;
        return [{ image, platform, subject: imageSubject(image.name, platform.platform), stem }];
      })
    )
  );
  return found.flat();
}
__name(platformsWithPackages, "platformsWithPackages");

// src/sbom/image.ts
import { mkdtemp as mkdtemp2, rm as rm2 } from "node:fs/promises";
import { join as join6 } from "node:path";

// src/files/stage.ts
import { constants, copyFile, link, symlink, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
async function stageFile(from, to) {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to, constants.COPYFILE_FICLONE).catch((error) => {
      throw asWriteFailure(error, to);
    });
  }
}
__name(stageFile, "stageFile");
async function stagePlatformLayout(layout, manifest, folder) {
  await makeFolder(folder);
  await symlink(join2(layout, "blobs"), join2(folder, "blobs"), "junction");
  await writeFile(join2(folder, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  const index = { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests: [manifest] };
  await writeFile(join2(folder, "index.json"), JSON.stringify(index));
}
__name(stagePlatformLayout, "stagePlatformLayout");

// src/sbom/make.ts
import { createHash as createHash3 } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/sbom/documents.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
__name(isObject, "isObject");
function isListOf(value, fields) {
  return Array.isArray(value) && value.every((item) => isObject(item) && fields.every((field) => typeof item[field] === "string"));
}
__name(isListOf, "isListOf");
function isSyftDocument(value) {
  if (!isObject(value) || !isObject(value.source) || !isObject(value.descriptor)) return false;
  const { artifacts, artifactRelationships, files } = value;
  return isListOf(artifacts, ["id", "name"]) && artifacts.every((artifact) => isListOf(artifact.locations, ["path"])) && isListOf(artifactRelationships, ["parent", "child"]) && (files === void 0 || isListOf(files, ["id"]) && files.every((file) => isObject(file.location)));
}
__name(isSyftDocument, "isSyftDocument");
function isCycloneDx(value) {
  return isObject(value) && value.bomFormat === "CycloneDX" && isObject(value.metadata) && (value.components === void 0 || isListOf(value.components, ["bom-ref", "type", "name"])) && (value.dependencies === void 0 || isListOf(value.dependencies, ["ref"]));
}
__name(isCycloneDx, "isCycloneDx");
function isSpdx(value) {
  return isObject(value) && typeof value.spdxVersion === "string" && isObject(value.creationInfo) && isListOf(value.packages, ["name", "SPDXID"]) && (value.files === void 0 || isListOf(value.files, ["fileName", "SPDXID"])) && isListOf(value.relationships, ["spdxElementId", "relatedSpdxElement", "relationshipType"]);
}
__name(isSpdx, "isSpdx");

// src/sbom/identity.ts
import { createHash } from "node:crypto";
function uuidOf(text2) {
  const bytes = createHash("sha256").update(text2).digest().subarray(0, 16);
  bytes[6] = (bytes[6] ?? 0) & 15 | 128;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
__name(uuidOf, "uuidOf");
function timestampOf(epoch) {
  return `${new Date(epoch * 1e3).toISOString().slice(0, 19)}Z`;
}
__name(timestampOf, "timestampOf");
function purlWithVersion(purl, version) {
  const [, name = purl, , rest = ""] = /^([^@?#]*)(@[^?#]*)?(.*)$/s.exec(purl) ?? [];
  return version === "devel" ? `${name}${rest}` : `${name}@${encodeURIComponent(version)}${rest}`;
}
__name(purlWithVersion, "purlWithVersion");
function cpeWithVersion(cpe, version) {
  const parts = cpe.split(/(?<!\\):/);
  if (parts.length !== 13) return cpe;
  parts[5] = version === "devel" ? "*" : version.replace(/[^0-9A-Za-z._]/g, (character) => `\\${character}`).replace(/^v/, "");
  return parts.join(":");
}
__name(cpeWithVersion, "cpeWithVersion");

// src/sbom/cyclonedx.ts
function finishCycloneDx(document, identity) {
  const listed = document.components ?? [];
  const main = listed.find((component) => component.type === "library" && component.name === identity.module);
  const renamed2 = main === void 0 ? void 0 : finishMain(main, identity);
  const replace = /* @__PURE__ */ __name((ref) => renamed2 !== void 0 && ref === main?.["bom-ref"] ? String(renamed2["bom-ref"]) : ref, "replace");
  const components = listed.map(
    (component) => component === main && renamed2 !== void 0 ? renamed2 : finishFile(component, identity)
  );
  const root = subject(document, identity, main);
  const dependencies = dependencyGraph(document.dependencies ?? [], root, renamed2, replace);
  const finished = {
    ...document,
    serialNumber: "",
    metadata: {
      ...document.metadata,
      timestamp: timestampOf(identity.epoch),
      tools: toolsOf(document.metadata.tools, identity),
      component: root
    },
    components,
    dependencies
  };
  return { ...finished, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(finished))}` };
}
__name(finishCycloneDx, "finishCycloneDx");
function finishMain(main, identity) {
  const purl = typeof main.purl === "string" ? purlWithVersion(main.purl, identity.version) : void 0;
  const cpe = typeof main.cpe === "string" ? cpeWithVersion(main.cpe, identity.version) : void 0;
  return {
    ...main,
    "bom-ref": `${purl ?? identity.module}?package-id=${uuidOf(`${identity.name} ${purl}`).replaceAll("-", "").slice(0, 16)}`,
    version: identity.version,
    ...cpe === void 0 ? {} : { cpe },
    ...purl === void 0 ? {} : { purl },
    ...Array.isArray(main.properties) ? { properties: finishProperties(main.properties, identity) } : {}
  };
}
__name(finishMain, "finishMain");
function finishProperties(properties, identity) {
  return properties.map(
    (property) => isObject(property) && property.name === "syft:cpe23" && typeof property.value === "string" ? { ...property, value: cpeWithVersion(property.value, identity.version) } : property
  );
}
__name(finishProperties, "finishProperties");
function finishFile(component, identity) {
  if (component.type !== "file" || component.name !== `/${identity.name}` || identity.sha1 === void 0)
    return component;
  return {
    ...component,
    hashes: [
      { alg: "SHA-1", content: identity.sha1 },
      { alg: "SHA-256", content: digestHex(identity.digest) }
    ]
  };
}
__name(finishFile, "finishFile");
function subject(document, identity, main) {
  const before = isObject(document.metadata.component) ? document.metadata.component : {};
  const container = before.type === "container";
  const purl = !container && typeof main?.purl === "string" ? purlWithVersion(main.purl, identity.version) : void 0;
  return {
    "bom-ref": identity.name,
    type: container ? "container" : "application",
    name: identity.name,
    version: identity.version,
    hashes: [{ alg: "SHA-256", content: digestHex(identity.digest) }],
    ...purl === void 0 ? {} : { purl }
  };
}
__name(subject, "subject");
function dependencyGraph(before, root, main, replace) {
  const graph = before.map((dependency) => ({
    ...dependency,
    ref: replace(dependency.ref),
    ...dependency.dependsOn === void 0 ? {} : { dependsOn: dependency.dependsOn.map(replace).sort() }
  }));
  const rootRef = String(root["bom-ref"]);
  const first = { ref: rootRef, ...main === void 0 ? {} : { dependsOn: [String(main["bom-ref"])] } };
  return [first, ...graph.filter((dependency) => dependency.ref !== rootRef).sort((a, b) => a.ref < b.ref ? -1 : 1)];
}
__name(dependencyGraph, "dependencyGraph");
function toolsOf(tools, identity) {
  if (!isObject(tools) || !Array.isArray(tools.components)) return tools;
  const components = tools.components.map(
    (tool) => isObject(tool) && tool.name === "syft" ? { ...tool, version: identity.toolVersion } : tool
  );
  return { ...tools, components };
}
__name(toolsOf, "toolsOf");

// src/sbom/rebind.ts
function rebind({ cyclonedx, spdx }, from, to) {
  const identifiers = newIdentifiers(cyclonedx, from, to);
  const text2 = /* @__PURE__ */ __name((value) => renamed(withIdentifier(value, identifiers), from.name, to.name), "text");
  const walk = /* @__PURE__ */ __name((value) => {
    if (typeof value === "string") return text2(value);
    if (Array.isArray(value)) return value.map(walk);
    if (!isObject(value)) return value;
    if (value.name === "syft:metadata:architecture" && value.value === from.architecture)
      return { ...value, value: to.architecture };
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
  }, "walk");
  return { cyclonedx: walk(cyclonedx), spdx: walk(spdx) };
}
__name(rebind, "rebind");
var IDENTIFIER = /(?<=^|[-=])[0-9a-f]{16}$/;
function newIdentifiers(document, from, to) {
  const identifiers = /* @__PURE__ */ new Map();
  const seen2 = /* @__PURE__ */ new Map();
  for (const component of document.components ?? []) {
    const [old] = IDENTIFIER.exec(String(component["bom-ref"])) ?? [];
    if (old === void 0 || identifiers.has(old)) continue;
    const name = renamed(packageName(component), from.name, to.name);
    const count = seen2.get(name) ?? 0;
    seen2.set(name, count + 1);
    identifiers.set(old, uuidOf(`${to.name} ${name} ${count}`).replaceAll("-", "").slice(0, 16));
  }
  return identifiers;
}
__name(newIdentifiers, "newIdentifiers");
function packageName(component) {
  return typeof component.purl === "string" ? component.purl : String(component.name);
}
__name(packageName, "packageName");
function withIdentifier(value, identifiers) {
  return value.replace(IDENTIFIER, (old) => identifiers.get(old) ?? old);
}
__name(withIdentifier, "withIdentifier");
function renamed(value, from, to) {
  if (value === from) return to;
  if (value.endsWith(`/${from}`)) return `${value.slice(0, -from.length)}${to}`;
  const file = `SPDXRef-File-${idString(from)}-`;
  return value.startsWith(file) ? `SPDXRef-File-${idString(to)}-${value.slice(file.length)}` : value;
}
__name(renamed, "renamed");
function idString(text2) {
  return text2.replace(/[^0-9A-Za-z.-]/g, "-");
}
__name(idString, "idString");

// src/sbom/record.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join as join3 } from "node:path";
var SCHEMA = 2;
function binaryKey(info, digest, tool, licences) {
  const decides = info === void 0 ? { digest } : {
    go: info.goVersion,
    path: info.path,
    main: info.main?.path,
    deps: info.deps,
    settings: info.settings.filter(isDecisive)
  };
  return keyOf({ schema: SCHEMA, tool, licences, ...decides });
}
__name(binaryKey, "binaryKey");
function imageKey(name, manifest, tool) {
  return keyOf({ schema: SCHEMA, image: name, manifest, tool });
}
__name(imageKey, "imageKey");
function isDecisive({ key }) {
  return key !== "vcs" && !key.startsWith("vcs.") && key !== "-ldflags" && !TARGET.test(key);
}
__name(isDecisive, "isDecisive");
var TARGET = /^GO(OS|ARCH|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|LOONG64)$/;
function keyOf(value) {
  return createHash2("sha256").update(JSON.stringify(value)).digest("hex");
}
__name(keyOf, "keyOf");
async function readRecord(cacheDirectory, key) {
  try {
    const text2 = await readFile(fileOf(cacheDirectory, key), "utf8");
    const body = text2.slice(65);
    if (text2.slice(0, 64) !== createHash2("sha256").update(body).digest("hex")) return void 0;
    const value = JSON.parse(body);
    return isRecord(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
__name(readRecord, "readRecord");
async function writeRecord(cacheDirectory, key, record) {
  const body = JSON.stringify(record);
  await writeFileWhole(fileOf(cacheDirectory, key), `${createHash2("sha256").update(body).digest("hex")}
${body}`);
}
__name(writeRecord, "writeRecord");
function fileOf(cacheDirectory, key) {
  return join3(cacheDirectory, "sbom", `${key}.json`);
}
__name(fileOf, "fileOf");
function isRecord(value) {
  if (!isObject(value) || !isCycloneDx(value.cyclonedx) || !isSpdx(value.spdx)) return false;
  const { of, hashed } = value;
  if (!isObject(of) || typeof of.name !== "string") return false;
  if (of.architecture !== void 0 && typeof of.architecture !== "string") return false;
  return hashed === void 0 || isObject(hashed) && Object.values(hashed).every(isHashed);
}
__name(isRecord, "isRecord");
function isHashed(value) {
  return isObject(value) && typeof value.sha256 === "string" && typeof value.sha1 === "string";
}
__name(isHashed, "isHashed");

// src/sbom/spdx.ts
function finishSpdx(document, identity) {
  const names = newNames(document, identity);
  const root = describedElement(document);
  const name = /* @__PURE__ */ __name((id) => names.get(id) ?? id, "name");
  const finished = {
    ...document,
    name: identity.name,
    documentNamespace: "",
    creationInfo: {
      ...document.creationInfo,
      created: timestampOf(identity.epoch),
      creators: creatorsOf(document, identity)
    },
    packages: document.packages.map((item) => finishPackage(item, item.SPDXID === root, identity, name)),
    ...document.files === void 0 ? {} : { files: document.files.map((file) => finishFile2(file, identity)) },
    relationships: document.relationships.map((relationship) => rename(relationship, name)).sort(byElements)
  };
  const namespace = `https://spdx.org/spdxdocs/${encodeURIComponent(identity.name)}-${uuidOf(JSON.stringify(finished))}`;
  return { ...finished, documentNamespace: namespace };
}
__name(finishSpdx, "finishSpdx");
function describedElement(document) {
  return document.relationships.find((relationship) => relationship.relationshipType === "DESCRIBES")?.relatedSpdxElement;
}
__name(describedElement, "describedElement");
function newNames(document, identity) {
  const names = /* @__PURE__ */ new Map();
  const root = describedElement(document);
  if (root !== void 0) names.set(root, `SPDXRef-DocumentRoot-${idString2(identity.name)}`);
  const main = document.packages.find((item) => item.name === identity.module && item.SPDXID !== root);
  if (main !== void 0) {
    const suffix = uuidOf(`${identity.name} ${identity.module} ${identity.version}`).replaceAll("-", "").slice(0, 16);
    names.set(main.SPDXID, `SPDXRef-Package-go-module-${idString2(main.name)}-${suffix}`);
  }
  return names;
}
__name(newNames, "newNames");
function idString2(text2) {
  return text2.replace(/[^0-9A-Za-z.-]+/g, "-");
}
__name(idString2, "idString");
function finishPackage(item, isRoot, identity, name) {
  const renamed2 = { ...item, SPDXID: name(item.SPDXID) };
  if (isRoot) return finishRoot(renamed2, identity);
  if (item.name !== identity.module) return renamed2;
  return {
    ...renamed2,
    versionInfo: identity.version,
    ...item.externalRefs === void 0 ? {} : { externalRefs: item.externalRefs.map((reference) => finishReference(reference, identity.version)) }
  };
}
__name(finishPackage, "finishPackage");
function finishReference(reference, version) {
  if (reference.referenceType === "purl")
    return { ...reference, referenceLocator: purlWithVersion(reference.referenceLocator, version) };
  if (reference.referenceType === "cpe23Type")
    return { ...reference, referenceLocator: cpeWithVersion(reference.referenceLocator, version) };
  return reference;
}
__name(finishReference, "finishReference");
function finishRoot(root, identity) {
  const container = root.primaryPackagePurpose === "CONTAINER";
  return {
    ...root,
    name: identity.name,
    versionInfo: identity.version,
    checksums: [{ algorithm: "SHA256", checksumValue: digestHex(identity.digest) }],
    primaryPackagePurpose: container ? "CONTAINER" : "APPLICATION"
  };
}
__name(finishRoot, "finishRoot");
function finishFile2(file, identity) {
  if (identity.sha1 === void 0 || file.fileName.replace(/^\.?\//, "") !== identity.name) return file;
  return {
    ...file,
    checksums: [
      { algorithm: "SHA1", checksumValue: identity.sha1 },
      { algorithm: "SHA256", checksumValue: digestHex(identity.digest) }
    ]
  };
}
__name(finishFile2, "finishFile");
function rename(relationship, name) {
  return {
    ...relationship,
    spdxElementId: name(relationship.spdxElementId),
    relatedSpdxElement: name(relationship.relatedSpdxElement)
  };
}
__name(rename, "rename");
function byElements(a, b) {
  const [left, right] = [a, b].map((r) => `${r.relationshipType} ${r.spdxElementId} ${r.relatedSpdxElement}`);
  return left < right ? -1 : Number(left > right);
}
__name(byElements, "byElements");
function creatorsOf(document, identity) {
  const { creators } = document.creationInfo;
  if (!Array.isArray(creators)) return creators;
  return creators.map(
    (creator) => typeof creator === "string" && creator.startsWith("Tool: syft") ? `Tool: syft-${identity.toolVersion}` : creator
  );
}
__name(creatorsOf, "creatorsOf");

// src/sbom/split.ts
function splitByBinary(document, names) {
  return new Map(names.map((name) => [name, partOf(document, name)]));
}
__name(splitByBinary, "splitByBinary");
function partOf(document, name) {
  const path = `/${name}`;
  const artifacts = document.artifacts.filter(
    (artifact) => artifact.locations.some((location) => location.path === path)
  );
  const files = (document.files ?? []).filter((file) => file.location.path === path);
  const source = { id: SOURCE_ID, name, version: "", type: "directory", metadata: { path: name } };
  const present = /* @__PURE__ */ new Set([SOURCE_ID, ...artifacts.map(({ id }) => id), ...files.map((file) => file.id)]);
  const relationships = document.artifactRelationships.map(
    (relationship) => relationship.parent === document.source.id ? { ...relationship, parent: SOURCE_ID } : relationship
  ).filter((relationship) => present.has(relationship.parent) && present.has(relationship.child));
  return { ...document, artifacts: artifacts.map(usableLicences), artifactRelationships: relationships, files, source };
}
__name(partOf, "partOf");
var SOURCE_ID = "0".repeat(64);
function usableLicences(artifact) {
  if (artifact.licenses === void 0) return artifact;
  const licenses = artifact.licenses.filter(({ value }) => !value.startsWith("sha256:")).map((licence) => ({ ...licence, urls: [], locations: [] }));
  return { ...artifact, licenses };
}
__name(usableLicences, "usableLicences");

// src/sbom/syft.ts
import { readFile as readFile2, writeFile as writeFile2 } from "node:fs/promises";
import { join as join4 } from "node:path";
var TIME_LIMIT_MS = 10 * 6e4;
async function scanBinaries(tool, folder, work, moduleCache, runtime) {
  const output = join4(work, "syft.json");
  const cataloger = ["--override-default-catalogers", "go-module-binary-cataloger"];
  const licences = moduleCache === void 0 ? {} : { SYFT_GOLANG_SEARCH_LOCAL_MOD_CACHE_LICENSES: "true", SYFT_GOLANG_LOCAL_MOD_CACHE_DIR: moduleCache };
  await runSyft(tool, ["scan", `dir:${folder}`, ...cataloger, "-o", `syft-json=${output}`], work, licences, runtime);
  return readDocument(output, isSyftDocument);
}
__name(scanBinaries, "scanBinaries");
async function convertPart(tool, part, work, runtime) {
  const input = join4(work, "part.syft.json");
  await writeFile2(input, JSON.stringify(part));
  await runSyft(tool, ["convert", input, ...outputs(work)], work, {}, runtime);
  return readDocuments(work);
}
__name(convertPart, "convertPart");
async function scanImage(tool, layout, name, work, runtime) {
  await runSyft(tool, ["scan", `oci-dir:${layout}`, "--source-name", name, ...outputs(work)], work, {}, runtime);
  return readDocuments(work);
}
__name(scanImage, "scanImage");
function outputs(work) {
  return ["-o", `cyclonedx-json@1.6=${join4(work, "cdx.json")}`, "-o", `spdx-json@2.3=${join4(work, "spdx.json")}`];
}
__name(outputs, "outputs");
async function readDocuments(work) {
  const [cyclonedx, spdx] = await Promise.all([
    readDocument(join4(work, "cdx.json"), isCycloneDx),
    readDocument(join4(work, "spdx.json"), isSpdx)
  ]);
  return { cyclonedx, spdx };
}
__name(readDocuments, "readDocuments");
async function readDocument(file, isShape) {
  let value;
  try {
    value = JSON.parse(await readFile2(file, "utf8"));
  } catch (error) {
    throw unusable(error);
  }
  if (!isShape(value)) throw unusable(void 0);
  return value;
}
__name(readDocument, "readDocument");
function unusable(cause) {
  return new Failure({
    code: "tool-failed",
    message: "Syft ended well, but what it wrote is not what its version writes.",
    fix: "If syft-path is set, leave it out, so that the pinned version is used.",
    cause
  });
}
__name(unusable, "unusable");
async function runSyft(tool, args, work, set, runtime) {
  const home = { HOME: work, USERPROFILE: work, XDG_CONFIG_HOME: work, XDG_CACHE_HOME: work };
  const env = childEnvironment(runtime.env, { set: { ...home, SYFT_CHECK_FOR_APP_UPDATE: "false", ...set } });
  const result = await runChild(
    { command: tool.command, args: ["--quiet", ...args], env, cwd: work, timeoutMs: TIME_LIMIT_MS },
    runtime
  );
  if (result.exitCode !== 0) throw failed(tool, result);
}
__name(runSyft, "runSyft");
function failed(tool, result) {
  const how = result.timedOut ? "did not end within ten minutes" : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code ?? "no exit code"}`;
  return new Failure({
    code: "tool-failed",
    message: `Syft ${tool.version} (${tool.command}) ${how}.`,
    fix: "Run again with --verbose to see how it was called, or switch the SBOM off with --sbom false.",
    details: result.stderr.trimEnd().split("\n").slice(-20).join("\n")
  });
}
__name(failed, "failed");

// src/sbom/make.ts
async function makeSboms(binaries, options, runtime) {
  const { toolVersion, records, fresh } = await findRecords(binaries, options, runtime);
  const made = [];
  for (const binary of binaries) {
    const key = keyOf2(binary, toolVersion, options);
    const { sha1, record } = await withSha1(records.get(key), binary);
    if (record !== records.get(key)) {
      records.set(key, record);
      await writeRecord(runtime.cacheDirectory, key, record);
    }
    const bearer = bearerOf(binary);
    const documents = record.of.name === bearer.name ? record : rebind(record, record.of, bearer);
    const identity = identityOf(binary, sha1, toolVersion, options);
    made.push(await writeSbom(documents, identity, options.outputDirectory, !fresh.has(key)));
  }
  return made;
}
__name(makeSboms, "makeSboms");
async function prepareSboms(binaries, options, runtime) {
  await findRecords(binaries, options, runtime);
}
__name(prepareSboms, "prepareSboms");
async function findRecords(binaries, options, runtime) {
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  const records = /* @__PURE__ */ new Map();
  const unknown = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const key = keyOf2(binary, toolVersion, options);
    if (records.has(key) || unknown.has(key)) continue;
    const record = await readRecord(runtime.cacheDirectory, key);
    if (record === void 0) unknown.set(key, binary);
    else records.set(key, record);
  }
  if (unknown.size > 0) {
    const listed = await listModules([...unknown.values()], options, runtime);
    for (const [key, binary] of unknown) {
      const of = bearerOf(binary);
      const record = { of, ...rebind(listed.get(binary.plan.stem), of, of) };
      await writeRecord(runtime.cacheDirectory, key, record);
      records.set(key, record);
    }
  }
  return { toolVersion, records, fresh: new Set(unknown.keys()) };
}
__name(findRecords, "findRecords");
function keyOf2({ facts }, toolVersion, { moduleCache }) {
  return binaryKey(facts.buildInfo, facts.digest, toolVersion, moduleCache !== void 0);
}
__name(keyOf2, "keyOf");
function bearerOf({ plan, facts }) {
  const architecture = facts.buildInfo?.settings.find(({ key }) => key === "GOARCH")?.value;
  return { name: plan.stem, ...architecture === void 0 ? {} : { architecture } };
}
__name(bearerOf, "bearerOf");
async function listModules(binaries, options, runtime) {
  const tool = await options.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join5(runtime.scratchDirectory, "sbom-"));
  try {
    const staged = join5(work, "binaries");
    await makeFolder(staged);
    await Promise.all(binaries.map(({ file, plan }) => stageFile(file, join5(staged, plan.stem))));
    const parts = splitByBinary(
      await scanBinaries(tool, staged, work, options.moduleCache, runtime),
      binaries.map(({ plan }) => plan.stem)
    );
    for (const [name, part] of parts) if (part.artifacts.length === 0) tellEmpty(name, runtime);
    const limit = pLimit(runtime.host.cpus);
    const convert = /* @__PURE__ */ __name(async ([name, part]) => {
      const folder = join5(work, "parts", name);
      await makeFolder(folder);
      return [name, await convertPart(tool, part, folder, runtime)];
    }, "convert");
    return new Map(await Promise.all([...parts].map((part) => limit(convert, part))));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
__name(listModules, "listModules");
function tellEmpty(name, runtime) {
  const message = `Syft finds no modules in ${name}: its SBOMs list the file alone.`;
  runtime.log.notice({ level: "notice", code: "sbom-empty", message });
}
__name(tellEmpty, "tellEmpty");
async function withSha1(record, binary) {
  const sha256 = binary.facts.digest;
  const { name } = bearerOf(binary);
  const hashed = record.hashed?.[name];
  if (hashed?.sha256 === sha256) return { record, sha1: hashed.sha1 };
  const hash = createHash3("sha1");
  for await (const chunk of createReadStream(binary.file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  const sha1 = hash.digest("hex");
  return { record: { ...record, hashed: { ...record.hashed, [name]: { sha256, sha1 } } }, sha1 };
}
__name(withSha1, "withSha1");
function identityOf(binary, sha1, toolVersion, options) {
  const { buildInfo, digest } = binary.facts;
  const { version, epoch = 0 } = options.revision;
  const module = buildInfo?.main?.path;
  return {
    name: binary.plan.stem,
    version,
    ...module === void 0 ? {} : { module },
    digest,
    sha1,
    epoch,
    toolVersion
  };
}
__name(identityOf, "identityOf");
async function writeSbom(documents, identity, outputDirectory, cached) {
  const { name } = identity;
  const cyclonedx = `sbom/${name}.cdx.json`;
  const spdx = `sbom/${name}.spdx.json`;
  const finished = finishCycloneDx(documents.cyclonedx, identity);
  await Promise.all([
    writeFileWhole(join5(outputDirectory, cyclonedx), `${JSON.stringify(finished, null, 2)}
`),
    writeFileWhole(join5(outputDirectory, spdx), `${JSON.stringify(finishSpdx(documents.spdx, identity), null, 2)}
`)
  ]);
  const packages = finished.components.filter((component) => component.type === "library").length;
  return { name, cyclonedx, spdx, packages, toolVersion: identity.toolVersion, cached };
}
__name(writeSbom, "writeSbom");

// src/sbom/image.ts
async function makeImageSboms(images, options, runtime) {
  const made = [];
  for (const image of images) made.push(await makeImageSbom(image, options, runtime));
  return made;
}
__name(makeImageSboms, "makeImageSboms");
async function makeImageSbom(image, options, runtime) {
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  const { digest } = image.platform.manifest;
  const key = imageKey(image.name, digest, toolVersion);
  const known = await readRecord(runtime.cacheDirectory, key);
  const record = known ?? await listPackages(image, options, runtime);
  if (known === void 0) await writeRecord(runtime.cacheDirectory, key, record);
  const { version, epoch = 0 } = options.revision;
  const module = image.module === void 0 ? {} : { module: image.module };
  const identity = { name: image.name, version, digest, epoch, toolVersion, ...module };
  return writeSbom(record, identity, options.outputDirectory, known !== void 0);
}
__name(makeImageSbom, "makeImageSbom");
async function listPackages(image, options, runtime) {
  const tool = await options.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp2(join6(runtime.scratchDirectory, "sbom-image-"));
  try {
    const layout = join6(work, "layout");
    await stagePlatformLayout(image.layout, image.platform.manifest, layout);
    return { of: { name: image.name }, ...await scanImage(tool, layout, image.name, work, runtime) };
  } finally {
    await rm2(work, { recursive: true, force: true });
  }
}
__name(listPackages, "listPackages");

// src/pipeline/supply/supply-request.ts
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
__name(messageOf, "messageOf");
function wasUsed(name, { tools }) {
  return tools.used().some((tool) => tool.name === name);
}
__name(wasUsed, "wasUsed");

// src/pipeline/supply/sboms.ts
async function sbomsOf(request, withPackages, runtime) {
  const binaries = await request.building;
  const step = runtime.progress.start("sbom");
  try {
    const { plan } = await request.planned;
    const options = sbomOptions(request, plan);
    const ofBinaries = await makeSboms(binaries, options, runtime);
    const packaged = await withPackages;
    const module = plan.source.requested?.path ?? plan.module.path;
    const ofImages = await makeImageSboms(
      packaged.map(({ image, platform, stem }) => ({ name: stem, layout: image.layout, platform, module })),
      options,
      runtime
    );
    const asBefore = [...ofBinaries, ...ofImages].every(({ cached }) => cached) && !wasUsed("syft", request);
    step.done(asBefore ? "as before" : void 0);
    const names = new Map(packaged.map(({ stem, subject: subject2 }) => [stem, subject2]));
    return new Map(
      [...ofBinaries, ...ofImages].map(({ name, cyclonedx, spdx, packages }) => [
        names.get(name) ?? name,
        { cyclonedx, spdx, packages }
      ])
    );
  } catch (error) {
    step.fail(messageOf(error));
    throw error;
  }
}
__name(sbomsOf, "sbomsOf");
async function listAhead(first, request, runtime) {
  await prepareSboms([first], sbomOptions(request, (await request.planned).plan), runtime);
}
__name(listAhead, "listAhead");
function sbomOptions({ tools, staging, moduleCache }, { revision }) {
  return {
    tool: tools.syft,
    ...tools.syftVersion === void 0 ? {} : { toolVersion: tools.syftVersion },
    revision,
    outputDirectory: staging,
    ...moduleCache === "" ? {} : { moduleCache }
  };
}
__name(sbomOptions, "sbomOptions");

// src/pipeline/supply/verdicts.ts
import { join as join16 } from "node:path";

// src/scan/metadata.ts
import { readFile as readFile3, stat } from "node:fs/promises";
import { join as join7 } from "node:path";
var SCHEMA2 = 2;
function parseMetadata(text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return void 0;
  }
  if (typeof value !== "object" || value === null) return void 0;
  const { Version, UpdatedAt, NextUpdate, DownloadedAt } = value;
  const updatedAt = timeOf(UpdatedAt);
  if (typeof Version !== "number" || updatedAt === void 0) return void 0;
  const downloadedAt = timeOf(DownloadedAt);
  return {
    schema: Version,
    updatedAt,
    nextUpdate: timeOf(NextUpdate) ?? updatedAt,
    ...downloadedAt === void 0 ? {} : { downloadedAt }
  };
}
__name(parseMetadata, "parseMetadata");
function timeOf(value) {
  if (typeof value !== "string") return void 0;
  const time = Date.parse(value);
  return Number.isNaN(time) || time <= 0 ? void 0 : time;
}
__name(timeOf, "timeOf");
async function checkDatabase(cacheFolder) {
  const folder = join7(cacheFolder, "db");
  const text2 = await readFile3(join7(folder, "metadata.json"), "utf8").catch(() => void 0);
  if (text2 === void 0) return { refused: "there is no metadata.json in it" };
  const metadata = parseMetadata(text2);
  if (metadata === void 0) return { refused: "its metadata.json cannot be read" };
  if (metadata.schema !== SCHEMA2) return { refused: `its schema is ${metadata.schema}, but Trivy needs ${SCHEMA2}` };
  const size = await stat(join7(folder, "trivy.db")).then(
    (found) => found.size,
    () => 0
  );
  return size === 0 ? { refused: "there is no trivy.db in it" } : { metadata, size };
}
__name(checkDatabase, "checkDatabase");
var HOUR = 36e5;
function isFresh({ nextUpdate, downloadedAt }, now) {
  return now < nextUpdate || downloadedAt !== void 0 && now < downloadedAt + HOUR;
}
__name(isFresh, "isFresh");

// src/scan/probe.ts
import { readFile as readFile4 } from "node:fs/promises";
import { join as join8 } from "node:path";
var LAYER_TYPE = "application/vnd.aquasec.trivy.db.layer.v1.tar+gzip";
var MANIFEST_TYPES = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
async function probeSource(reference, http, runtime, limitMs = 1e4) {
  const clock = AbortSignal.timeout(limitMs);
  try {
    const response = await requestManifest(reference, http, clock);
    if (response.status === 200) return readManifest(await response.text(1 << 20));
    await response.discard();
    const denied = response.status === 401 || response.status === 403;
    if (denied && await hasCredentials(reference.host, runtime.env)) return { available: true };
    return { available: false, answer: `answers ${response.status}${meaning(response.status)}` };
  } catch (error) {
    runtime.signal.throwIfAborted();
    return { available: false, answer: clock.aborted ? `does not answer within ${limitMs / 1e3} s` : reason(error) };
  }
}
__name(probeSource, "probeSource");
function meaning(status) {
  const words2 = {
    401: " (credentials are needed)",
    403: " (forbidden)",
    404: " (not found)",
    429: " (too many requests)"
  };
  return words2[status] ?? "";
}
__name(meaning, "meaning");
async function requestManifest(reference, http, signal) {
  const scheme = isLoopbackHost(new URL(`http://${reference.host}`).hostname) ? "http" : "https";
  const url = `${scheme}://${reference.host}/v2/${reference.repository}/manifests/${reference.version}`;
  const ask = /* @__PURE__ */ __name((headers) => http.request({ url, headers: { accept: MANIFEST_TYPES, ...headers }, timeoutMs: 6e4, signal }), "ask");
  const first = await ask({});
  if (first.status !== 401) return first;
  const token = await anonymousToken(first.headers["www-authenticate"] ?? "", reference, http, signal);
  if (token === void 0) return first;
  await first.discard();
  return ask({ authorization: `Bearer ${token}` });
}
__name(requestManifest, "requestManifest");
async function anonymousToken(challenge, reference, http, signal) {
  const fields = new Map([...challenge.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value2]) => [name, value2]));
  const realm = fields.get("realm");
  if (!/^bearer /i.test(challenge) || realm === void 0 || !URL.canParse(realm)) return void 0;
  const url = new URL(realm);
  const registry = new URL(`http://${reference.host}`);
  if (url.protocol !== "https:" && !isLoopbackHost(registry.hostname)) return void 0;
  if (isPrivateHost(url.hostname) && url.hostname !== registry.hostname) return void 0;
  url.searchParams.set("scope", `repository:${reference.repository}:pull`);
  const service = fields.get("service");
  if (service !== void 0) url.searchParams.set("service", service);
  const response = await http.request({ url: url.href, timeoutMs: 6e4, signal });
  if (response.status !== 200) {
    await response.discard();
    return void 0;
  }
  const { token, access_token } = JSON.parse(await response.text(1 << 16));
  const value = token ?? access_token;
  return typeof value === "string" && /^[\x21-\x7e]+$/.test(value) ? value : void 0;
}
__name(anonymousToken, "anonymousToken");
function readManifest(text2) {
  let layers;
  try {
    ({ layers } = JSON.parse(text2));
  } catch {
    return { available: false, answer: "answers with something that is no manifest" };
  }
  const found = Array.isArray(layers) ? layers.find((layer) => layer?.mediaType === LAYER_TYPE) : void 0;
  const digest = found?.digest;
  if (typeof digest !== "string" || !isDigest(digest))
    return { available: false, answer: "what it offers is no Trivy database" };
  return { available: true, layer: digest };
}
__name(readManifest, "readManifest");
async function hasCredentials(host, env) {
  const folder = env.DOCKER_CONFIG ?? join8(env.HOME ?? env.USERPROFILE ?? "", ".docker");
  try {
    const { auths, credHelpers, credsStore } = JSON.parse(
      await readFile4(join8(folder, "config.json"), "utf8")
    );
    const names = [auths, credHelpers].flatMap(
      (table) => typeof table === "object" && table !== null ? Object.keys(table) : []
    );
    return typeof credsStore === "string" && credsStore !== "" || names.some((name) => name.replace(/^https?:\/\//, "").split("/")[0] === host);
  } catch {
    return false;
  }
}
__name(hasCredentials, "hasCredentials");

// src/scan/source.ts
import { stat as stat2 } from "node:fs/promises";
import { basename, dirname, join as join9, resolve } from "node:path";
async function parseSource(text2, workingDirectory) {
  const path = resolve(workingDirectory, text2);
  const found = await stat2(path).catch(() => void 0);
  if (found?.isFile() === true) return { kind: "archive", text: text2, path };
  if (found?.isDirectory() === true) return folderSource(text2, path);
  const reference = looksLikePath(text2) ? void 0 : parseReference2(text2);
  if (reference !== void 0) return { kind: "reference", text: text2, reference };
  throw new Failure({
    code: "invalid-input",
    message: `database names ${text2}, which is neither a file or folder nor a reference such as ghcr.io/aquasecurity/trivy-db:2.`,
    fix: "Name a Trivy cache folder, a db.tar.gz, an OCI layout folder, or references in the order to try them."
  });
}
__name(parseSource, "parseSource");
async function folderSource(text2, path) {
  const has = /* @__PURE__ */ __name((name) => stat2(join9(path, name)).then(
    () => true,
    () => false
  ), "has");
  if (await has("oci-layout")) return { kind: "oci-layout", text: text2, path };
  if (await has("trivy.db") && basename(path) === "db") return { kind: "cache-folder", text: text2, path: dirname(path) };
  if (await has(join9("db", "trivy.db"))) return { kind: "cache-folder", text: text2, path };
  throw new Failure({
    code: "invalid-input",
    message: `database names the folder ${text2}, which holds neither db/trivy.db nor an OCI layout.`,
    fix: "Name the folder that Trivy uses as its cache (it holds db/trivy.db), or an OCI layout of the database."
  });
}
__name(folderSource, "folderSource");
function looksLikePath(text2) {
  return /^(\.{0,2}[\\/]|[A-Za-z]:[\\/]|~)/.test(text2) || /\.(tgz|tar(\.gz)?|db)$/.test(text2);
}
__name(looksLikePath, "looksLikePath");
var REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
function parseReference2(text2) {
  const slash = text2.indexOf("/");
  const host = text2.slice(0, slash);
  if (slash < 1 || !/^(localhost|[A-Za-z0-9.-]*\.[A-Za-z0-9.-]*|\[[0-9a-fA-F:]+\]|[A-Za-z0-9-]+(?=:))(:\d{1,5})?$/.test(host))
    return void 0;
  const [, repository, tag, digest] = /^([^:@]+)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(text2.slice(slash + 1)) ?? [];
  if (repository === void 0 || !REPOSITORY.test(repository)) return void 0;
  return { host, repository, version: digest ?? tag ?? "2" };
}
__name(parseReference2, "parseReference");

// src/scan/store.ts
import { createHash as createHash4 } from "node:crypto";
import { readdir, readFile as readFile5, rename as rename2, rm as rm3, writeFile as writeFile3 } from "node:fs/promises";
import { basename as basename2, dirname as dirname2, join as join10 } from "node:path";
function sourceFolder(source, runtime) {
  return join10(runtime.cacheDirectory, "databases", createHash4("sha256").update(source).digest("hex").slice(0, 16));
}
__name(sourceFolder, "sourceFolder");
async function storedDatabase(source, runtime) {
  const folder = sourceFolder(source, runtime);
  const names = await readdir(folder).catch(() => []);
  const stored = [];
  for (const name of names.filter((candidate) => !candidate.startsWith("."))) {
    const found = await readStored(join10(folder, name));
    if (found === void 0) await rm3(join10(folder, name), { recursive: true, force: true });
    else stored.push(found);
  }
  return stored.sort((a, b) => age(b) - age(a))[0];
}
__name(storedDatabase, "storedDatabase");
function age({ metadata }) {
  return Math.max(metadata.updatedAt, metadata.downloadedAt ?? 0);
}
__name(age, "age");
var RECORD = "record.json";
async function readStored(folder) {
  try {
    const { schema, size, identity, layer, downloadedAt } = JSON.parse(
      await readFile5(join10(folder, RECORD), "utf8")
    );
    const checked = await checkDatabase(folder);
    if ("refused" in checked || schema !== 1 || size !== checked.size || typeof identity !== "string") return void 0;
    const metadata = typeof downloadedAt === "number" ? { ...checked.metadata, downloadedAt } : checked.metadata;
    return { folder, metadata, identity, ...typeof layer === "string" ? { layer } : {} };
  } catch {
    return void 0;
  }
}
__name(readStored, "readStored");
async function storeDatabase(source, layer, produce, runtime, now) {
  const parent = sourceFolder(source, runtime);
  const temporary = temporaryBeside(join10(parent, "new"));
  try {
    await makeFolder(join10(temporary, "db"));
    const refused3 = await produce(temporary);
    if (refused3 !== void 0) return { refused: refused3 };
    const checked = await checkDatabase(temporary);
    if ("refused" in checked) return checked;
    const identity = layer ?? `${source} ${checked.metadata.updatedAt} ${checked.size}`;
    await writeFile3(
      join10(temporary, RECORD),
      JSON.stringify({ schema: 1, source, size: checked.size, identity, layer, downloadedAt: now })
    );
    const folder = join10(parent, `${now}-${basename2(temporary).split(".")[2]}`);
    await rename2(temporary, folder);
    await removeOthers(folder, now);
    return {
      folder,
      metadata: { ...checked.metadata, downloadedAt: now },
      identity,
      ...layer === void 0 ? {} : { layer }
    };
  } catch (error) {
    throw asWriteFailure(error, temporary);
  } finally {
    await rm3(temporary, { recursive: true, force: true });
  }
}
__name(storeDatabase, "storeDatabase");
async function confirmDatabase(database, now) {
  const file = join10(database.folder, RECORD);
  const record = JSON.parse(await readFile5(file, "utf8"));
  const temporary = temporaryBeside(file);
  await writeFile3(temporary, JSON.stringify({ ...record, downloadedAt: now }));
  await rename2(temporary, file);
}
__name(confirmDatabase, "confirmDatabase");
async function removeDatabase(folder) {
  await rm3(folder, { recursive: true, force: true });
}
__name(removeDatabase, "removeDatabase");
async function removeOthers(kept, now) {
  const parent = dirname2(kept);
  for (const name of await readdir(parent)) {
    const fetched = Number.parseInt(name, 10);
    if (join10(parent, name) === kept || !(fetched < now - 36e5)) continue;
    await rm3(join10(parent, name), { recursive: true, force: true }).catch(() => void 0);
  }
}
__name(removeOthers, "removeOthers");

// src/scan/trivy.ts
import { mkdtemp as mkdtemp3, readFile as readFile6, rm as rm4 } from "node:fs/promises";
import { join as join11 } from "node:path";
async function runScan(tool, target, database, timeoutMs, runtime) {
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp3(join11(runtime.scratchDirectory, "trivy-"));
  try {
    const output = join11(work, "report.json");
    const result = await trivy(tool, scanArguments(target, database, output), work, timeoutMs, runtime);
    if (result.exitCode === 0) return { report: JSON.parse(await readFile6(output, "utf8")) };
    if (isDatabaseDamaged(result)) return { databaseDamaged: lastError(result.stderr) };
    throw scanFailed(tool, result, timeoutMs);
  } finally {
    await rm4(work, { recursive: true, force: true });
  }
}
__name(runScan, "runScan");
function scanArguments(target, database, output) {
  const what = target.kind === "folder" ? ["rootfs", "--pkg-types", "library"] : ["image"];
  const offline = ["--skip-db-update", "--offline-scan", "--skip-version-check", "--disable-telemetry"];
  const how = [
    "--scanners",
    "vuln",
    "--list-all-pkgs",
    "--exit-code",
    "0",
    "--format",
    "json",
    "--cache-backend",
    "memory",
    "--timeout",
    "24h",
    "--no-progress"
  ];
  const path = target.kind === "folder" ? [target.path] : ["--input", target.path];
  return [...what, "--cache-dir", database, ...offline, ...how, "--output", output, ...path];
}
__name(scanArguments, "scanArguments");
async function downloadDatabase(tool, reference, folder, timeoutMs, runtime) {
  const args = ["image", "--download-db-only", "--db-repository", reference, "--cache-dir", folder];
  const quiet2 = ["--no-progress", "--skip-version-check", "--disable-telemetry"];
  const result = await trivy(tool, [...args, ...quiet2], folder, timeoutMs, runtime);
  if (result.exitCode === 0) return void 0;
  if (result.timedOut) return `did not deliver within ${Math.round(timeoutMs / 1e3)} s`;
  if (/no space left on device/i.test(result.stderr)) {
    const fix = "Free some space, or choose another disk with --cache-dir.";
    throw new Failure({
      code: "disk-full",
      message: `The disk is full: the vulnerability database does not fit into ${folder}.`,
      fix
    });
  }
  return lastError(result.stderr) || `Trivy ends with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
}
__name(downloadDatabase, "downloadDatabase");
async function trivy(tool, args, work, timeoutMs, runtime) {
  const env = childEnvironment(runtime.env, { pass: ["DOCKER_CONFIG"], set: { NO_COLOR: "1" } });
  return runChild({ command: tool.command, args, env, cwd: work, timeoutMs }, runtime);
}
__name(trivy, "trivy");
function isDatabaseDamaged({ exitCode, stderr }) {
  if (exitCode === 2 && /panic|bbolt|fatal error/.test(stderr)) return true;
  return /invalid database|unexpected fault address|DB error|failed to (get|detect).*(advisor|vulnerabilit)|metadata/i.test(
    stderr
  );
}
__name(isDatabaseDamaged, "isDatabaseDamaged");
function scanFailed(tool, result, timeoutMs) {
  const how = result.timedOut ? `did not end within ${Math.round(timeoutMs / 1e3)} s` : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code ?? "no exit code"}`;
  return new Failure({
    code: "tool-failed",
    message: `Trivy ${tool.version} (${tool.command}) ${how}.`,
    fix: result.timedOut ? "Give it more time with timeout." : "Run again with --verbose to see how it was called, or switch the scan off with --scan false.",
    details: result.stderr.trimEnd().split("\n").slice(-20).join("\n")
  });
}
__name(scanFailed, "scanFailed");
function lastError(stderr) {
  const lines = stderr.split("\n").filter((line3) => /\b(FATAL|ERROR)\b|panic:|error/i.test(line3));
  const line2 = lines.at(-1) ?? stderr.trim().split("\n").at(-1) ?? "";
  const text2 = line2.replace(/^.*\b(FATAL|ERROR)\s+/, "").replace(/^.*(oci download error|failed to download artifact from \S+): /, "").replace(/\s+/g, " ").trim();
  return text2.length > 300 ? `...${text2.slice(-297)}` : text2;
}
__name(lastError, "lastError");

// src/scan/unpack.ts
import { createHash as createHash5 } from "node:crypto";
import { createReadStream as createReadStream2, createWriteStream } from "node:fs";
import { readFile as readFile7 } from "node:fs/promises";
import { join as join12 } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
var MEMBERS = { "trivy.db": 8 * 2 ** 30, "metadata.json": 1 << 20 };
async function unpackDatabase(archive, folder, digest) {
  const hash = createHash5("sha256");
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    }
  });
  try {
    const { extract } = await import("./chunk-EA7VFSJU.mjs");
    const entries = extract();
    const reading = pipeline(createReadStream2(archive), hashing, createGunzip(), entries);
    await Promise.all([reading, writeMembers(entries, join12(folder, "db"))]);
  } catch (error) {
    const { code, message } = error;
    if (code === "ENOSPC" || code === "EDQUOT") throw error;
    return `it cannot be unpacked (${message})`;
  }
  const found = hash.digest("hex");
  return digest !== void 0 && digestHex(digest) !== found ? `its digest is sha256:${found}, not ${digest}` : void 0;
}
__name(unpackDatabase, "unpackDatabase");
async function writeMembers(entries, folder) {
  for await (const entry of entries) {
    const name = entry.header.name.replace(/^\.\//, "");
    const limit = MEMBERS[name];
    if (limit === void 0 || entry.header.type !== "file") entry.resume();
    else await pipeline(entry, limited(limit, name), createWriteStream(join12(folder, name)));
  }
}
__name(writeMembers, "writeMembers");
function limited(limit, name) {
  let left = limit;
  return new Transform({
    transform(chunk, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new Error(`${name} is larger than ${limit} bytes`));
      else done(null, chunk);
    }
  });
}
__name(limited, "limited");
async function layoutLayer(layout) {
  try {
    const index = JSON.parse(await readFile7(join12(layout, "index.json"), "utf8"));
    for (const { digest } of index.manifests ?? []) {
      if (digest === void 0 || !isDigest(digest)) continue;
      const text2 = await readFile7(blob(layout, digest));
      if (createHash5("sha256").update(text2).digest("hex") !== digestHex(digest))
        return { refused: `its manifest is not ${digest}` };
      const manifest = JSON.parse(text2.toString("utf8"));
      const layer = manifest.layers?.find((candidate) => candidate.mediaType === LAYER_TYPE)?.digest;
      if (layer !== void 0 && isDigest(layer)) return { file: blob(layout, layer), digest: layer };
    }
    return { refused: "no image in the layout is a Trivy database" };
  } catch (error) {
    return { refused: `the layout cannot be read (${error.message})` };
  }
}
__name(layoutLayer, "layoutLayer");
function blob(layout, digest) {
  return join12(layout, "blobs", "sha256", digestHex(digest));
}
__name(blob, "blob");

// src/scan/database.ts
async function prepareDatabase(options, runtime, http) {
  const now = options.now ?? Date.now();
  const sources = await Promise.all(options.sources.map((text2) => parseSource(text2, runtime.workingDirectory)));
  const tried = [];
  const older = [];
  for (const source of sources) {
    const result = await trySource(source, options, runtime, http, now);
    if ("database" in result) return withRenewal({ ...result.database, tried }, source, options, runtime, http);
    tried.push({ source: source.text, answer: result.answer });
    if (result.older !== void 0) older.push({ source: source.text, stored: result.older });
  }
  const newest = older.sort((a, b) => b.stored.metadata.updatedAt - a.stored.metadata.updatedAt)[0];
  if (newest === void 0) return { kind: "unavailable", tried };
  tellStale(newest.stored.metadata, tried, now, runtime);
  const database = readyDatabase(newest.source, newest.stored, true);
  const renew = /* @__PURE__ */ __name(async () => {
    await removeDatabase(newest.stored.folder);
    return { kind: "unavailable", tried };
  }, "renew");
  return { ...database, tried, renew };
}
__name(prepareDatabase, "prepareDatabase");
function withRenewal(database, source, options, runtime, http) {
  if (source.kind === "cache-folder") return database;
  const renew = /* @__PURE__ */ __name(async () => {
    await removeDatabase(database.folder);
    return prepareDatabase(options, runtime, http);
  }, "renew");
  return { ...database, renew };
}
__name(withRenewal, "withRenewal");
async function trySource(source, options, runtime, http, now) {
  switch (source.kind) {
    case "cache-folder":
      return userFolder(source.text, source.path);
    case "archive":
      return unpackOnce(source.text, void 0, source.path, runtime, now);
    case "oci-layout": {
      const layer = await layoutLayer(source.path);
      return "refused" in layer ? { answer: layer.refused } : unpackOnce(source.text, layer.digest, layer.file, runtime, now);
    }
    case "reference":
      return fromRegistry(source, options, runtime, http, now);
  }
}
__name(trySource, "trySource");
async function userFolder(text2, path) {
  const checked = await checkDatabase(path);
  if ("refused" in checked) return { answer: checked.refused };
  const identity = `${checked.metadata.updatedAt} ${checked.size}`;
  return { database: readyDatabase(text2, { folder: path, metadata: checked.metadata, identity }, false) };
}
__name(userFolder, "userFolder");
async function unpackOnce(text2, digest, file, runtime, now) {
  const { stat: stat6 } = await import("node:fs/promises");
  const { size, mtimeMs } = await stat6(file).catch(() => ({ size: 0, mtimeMs: 0 }));
  const key = `${file} ${size} ${mtimeMs} ${digest ?? ""}`;
  const known = await storedDatabase(key, runtime);
  if (known !== void 0) return { database: readyDatabase(text2, known, false) };
  const stored = await storeDatabase(key, digest, (folder) => unpackDatabase(file, folder, digest), runtime, now);
  return "refused" in stored ? { answer: stored.refused } : { database: readyDatabase(text2, stored, false) };
}
__name(unpackOnce, "unpackOnce");
async function fromRegistry(source, options, runtime, http, now) {
  const known = await storedDatabase(source.text, runtime);
  if (known !== void 0 && isFresh(known.metadata, now))
    return { database: readyDatabase(source.text, known, false) };
  const older = known === void 0 ? {} : { older: known };
  const probe = await probeSource(source.reference, http, runtime);
  if (!probe.available) return { answer: probe.answer, ...older };
  if (known !== void 0 && probe.layer !== void 0 && probe.layer === known.layer) {
    await confirmDatabase(known, now);
    return { database: readyDatabase(source.text, known, false) };
  }
  const tool = await toolUnlessOlder(options.tool, known !== void 0);
  if (typeof tool === "string") return { answer: tool, ...older };
  const { host, repository, version } = source.reference;
  const reference = `${host}/${repository}${version.startsWith("sha256:") ? "@" : ":"}${version}`;
  const produce = /* @__PURE__ */ __name((folder) => downloadDatabase(tool, reference, folder, options.timeoutMs, runtime), "produce");
  const stored = await storeDatabase(source.text, probe.layer, produce, runtime, now);
  return "refused" in stored ? { answer: stored.refused, ...older } : { database: readyDatabase(source.text, stored, false) };
}
__name(fromRegistry, "fromRegistry");
async function toolUnlessOlder(get, older) {
  try {
    return await get();
  } catch (error) {
    if (older && error instanceof Failure && error.code === "tool-unavailable")
      return `has a newer one, but ${error.message}`;
    throw error;
  }
}
__name(toolUnlessOlder, "toolUnlessOlder");
function readyDatabase(source, stored, stale) {
  const { schema, updatedAt, downloadedAt } = stored.metadata;
  const facts = {
    source,
    schema,
    updatedAt: new Date(updatedAt).toISOString(),
    ...downloadedAt === void 0 ? {} : { downloadedAt: new Date(downloadedAt).toISOString() },
    stale
  };
  return { kind: "ready", folder: stored.folder, facts, identity: stored.identity, tried: [] };
}
__name(readyDatabase, "readyDatabase");
function tellStale(metadata, tried, now, runtime) {
  const answers = tried.map(({ source, answer }) => `${source} ${answer}`).join("; ");
  const message = `No source of vulnerability data answers (${answers}): the copy in the cache is used, which is ${describeAge(now - metadata.updatedAt)} old.`;
  runtime.log.notice({ level: "warning", code: "database-stale", message });
}
__name(tellStale, "tellStale");
function describeAge(ms) {
  const minutes = Math.max(0, Math.floor(ms / 6e4));
  const [count, unit] = minutes >= 2880 ? [Math.floor(minutes / 1440), "days"] : minutes >= 120 ? [Math.floor(minutes / 60), "hours"] : [minutes, "minutes"];
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
__name(describeAge, "describeAge");
function databaseUnavailable(tried) {
  const names = tried.map(({ source }) => source).join(", ");
  return new Failure({
    code: "database-unavailable",
    message: `No vulnerability database could be had from database: ${names === "" ? "(no source is named)" : names}.`,
    fix: "Name a source that can be reached from here with database, or let the run go on without with database-unavailable: warn.",
    details: tried.map(({ source, answer }) => `${source}: ${answer}`).join("\n")
  });
}
__name(databaseUnavailable, "databaseUnavailable");

// src/scan/scan.ts
import { mkdtemp as mkdtemp4, rm as rm5 } from "node:fs/promises";
import { join as join14 } from "node:path";

// src/scan/record.ts
import { createHash as createHash6 } from "node:crypto";
import { readFile as readFile8 } from "node:fs/promises";
import { join as join13 } from "node:path";

// src/scan/trivy-report.ts
function resultsOf(report) {
  if (!isObject2(report) || report.SchemaVersion !== 2) return void 0;
  const results = report.Results ?? [];
  return Array.isArray(results) && results.every(isResult) ? results : void 0;
}
__name(resultsOf, "resultsOf");
function isResult(value) {
  if (!isObject2(value) || typeof value.Target !== "string") return false;
  const list2 = value.Vulnerabilities;
  return list2 === void 0 || Array.isArray(list2) && list2.every(isVulnerability);
}
__name(isResult, "isResult");
function isVulnerability(value) {
  return isObject2(value) && ["VulnerabilityID", "PkgName", "InstalledVersion"].every((name) => typeof value[name] === "string");
}
__name(isVulnerability, "isVulnerability");
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
__name(isObject2, "isObject");
function findingsOf(results) {
  const byKey = /* @__PURE__ */ new Map();
  for (const { Target, Vulnerabilities = [] } of results) {
    for (const vulnerability of Vulnerabilities) {
      const finding = findingOf(vulnerability, Target);
      const key = `${finding.id}
${finding.module}
${finding.installed}`;
      if (!byKey.has(key)) byKey.set(key, finding);
    }
  }
  return [...byKey.values()].sort(byWeight);
}
__name(findingsOf, "findingsOf");
function findingOf(vulnerability, target) {
  const { VulnerabilityID: id, PkgName: module, InstalledVersion: installed } = vulnerability;
  const { VendorIDs, FixedVersion, Severity, Title, PrimaryURL, References, PkgIdentifier } = vulnerability;
  const title = text(Title);
  const url = text(PrimaryURL) ?? text(Array.isArray(References) ? References[0] : void 0);
  const purl = isObject2(PkgIdentifier) ? text(PkgIdentifier.PURL) : void 0;
  return {
    id,
    aliases: Array.isArray(VendorIDs) ? VendorIDs.filter((alias) => typeof alias === "string") : [],
    module,
    installed,
    fixed: (text(FixedVersion) ?? "").split(",").map((version) => version.trim()).filter((version) => version !== ""),
    severity: severityOf(Severity),
    target,
    ...title === void 0 ? {} : { title },
    ...url === void 0 ? {} : { url },
    ...purl === void 0 ? {} : { purl }
  };
}
__name(findingOf, "findingOf");
function text(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
__name(text, "text");
function severityOf(value) {
  return SEVERITIES.find((severity) => severity === value) ?? "UNKNOWN";
}
__name(severityOf, "severityOf");
function byWeight(a, b) {
  const weight = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  if (weight !== 0) return weight;
  const [left, right] = [`${a.module}
${a.id}`, `${b.module}
${b.id}`];
  return left < right ? -1 : Number(left > right);
}
__name(byWeight, "byWeight");

// src/scan/record.ts
var SCHEMA3 = 2;
var OF_COMMIT_OR_TARGET = /^(vcs(\..*)?|GO(OS|ARCH|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|LOONG64))$/;
function binaryKey2(facts, database, toolVersion) {
  const { buildInfo, digest, stripped } = facts;
  if (buildInfo === void 0) return keyOf3({ database, toolVersion, digest });
  const settings = buildInfo.settings.filter(({ key }) => !OF_COMMIT_OR_TARGET.test(key));
  const { goVersion, path, main, deps } = buildInfo;
  return keyOf3({ database, toolVersion, goVersion, path, main, deps, settings, ...stripped ? {} : { digest } });
}
__name(binaryKey2, "binaryKey");
function imageKey2(manifest, database, toolVersion) {
  return keyOf3({ database, toolVersion, manifest });
}
__name(imageKey2, "imageKey");
function keyOf3(value) {
  return createHash6("sha256").update(JSON.stringify({ schema: SCHEMA3, ...value })).digest("hex");
}
__name(keyOf3, "keyOf");
async function readResults(cacheDirectory, key) {
  try {
    const text2 = await readFile8(fileOf2(cacheDirectory, key), "utf8");
    const body = text2.slice(65);
    if (text2.slice(0, 64) !== createHash6("sha256").update(body).digest("hex")) return void 0;
    const value = JSON.parse(body);
    return Array.isArray(value) && value.every(isResult) ? value : void 0;
  } catch {
    return void 0;
  }
}
__name(readResults, "readResults");
async function writeResults(cacheDirectory, key, results) {
  const body = JSON.stringify(results);
  await writeFileWhole(fileOf2(cacheDirectory, key), `${createHash6("sha256").update(body).digest("hex")}
${body}`);
}
__name(writeResults, "writeResults");
function fileOf2(cacheDirectory, key) {
  return join13(cacheDirectory, "scan", `${key}.json`);
}
__name(fileOf2, "fileOf");

// src/scan/scan.ts
function binarySubject({ plan, file, facts }) {
  return { name: plan.stem, key: /* @__PURE__ */ __name((database, version) => binaryKey2(facts, database, version), "key"), content: { file } };
}
__name(binarySubject, "binarySubject");
function imageSubject2(name, layout, { manifest }) {
  return {
    name,
    key: /* @__PURE__ */ __name((database, version) => imageKey2(manifest.digest, database, version), "key"),
    content: { layout, manifest }
  };
}
__name(imageSubject2, "imageSubject");
async function scanSubjects(subjects, database, tools, runtime) {
  if (database.kind === "unavailable") throw databaseUnavailable(database.tried);
  const first = await scanOnce(subjects, database, tools, runtime);
  if (!("damaged" in first)) return first;
  const message = `The vulnerability database from ${database.facts.source} cannot be read (${first.damaged})${database.renew === void 0 ? "" : ": it is fetched again"}.`;
  runtime.log.notice({ level: "warning", code: "database-damaged", message });
  const damaged = { source: database.facts.source, answer: `its database cannot be read (${first.damaged})` };
  const renewed = await database.renew?.();
  if (renewed === void 0 || renewed.kind === "unavailable")
    throw databaseUnavailable([damaged, ...renewed?.tried ?? []]);
  const second = await scanOnce(subjects, renewed, tools, runtime);
  if ("damaged" in second)
    throw databaseUnavailable([{ ...damaged, answer: `its database cannot be read (${second.damaged})` }]);
  return second;
}
__name(scanSubjects, "scanSubjects");
async function scanAhead(subjects, database, tools, runtime) {
  if (database.kind === "ready") await scanOnce(subjects, database, tools, runtime);
}
__name(scanAhead, "scanAhead");
async function scanOnce(subjects, database, tools, runtime) {
  const toolVersion = tools.toolVersion ?? (await tools.tool()).version;
  const results = /* @__PURE__ */ new Map();
  const cached = /* @__PURE__ */ new Set();
  const byKey = /* @__PURE__ */ new Map();
  for (const subject2 of subjects) {
    const key = subject2.key(database.identity, toolVersion);
    const known = await readResults(runtime.cacheDirectory, key);
    if (known === void 0) byKey.set(key, [...byKey.get(key) ?? [], subject2]);
    else {
      results.set(subject2.name, known);
      cached.add(subject2.name);
    }
  }
  if (byKey.size > 0) {
    const found = await scanUnknown(byKey, database.folder, tools, runtime);
    if ("damaged" in found) return found;
    for (const [key, list2] of found.results) {
      await writeResults(runtime.cacheDirectory, key, list2);
      for (const subject2 of byKey.get(key) ?? []) results.set(subject2.name, list2);
    }
  }
  return { results, database, cached, toolVersion };
}
__name(scanOnce, "scanOnce");
async function scanUnknown(byKey, database, tools, runtime) {
  const tool = await tools.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp4(join14(runtime.scratchDirectory, "scan-"));
  const run = /* @__PURE__ */ __name(async (target) => {
    const answer = await runScan(tool, target, database, tools.timeoutMs, runtime);
    if ("databaseDamaged" in answer) return { damaged: answer.databaseDamaged };
    return (resultsOf(answer.report) ?? failShape(tool)).map(withoutPackages);
  }, "run");
  try {
    const results = /* @__PURE__ */ new Map();
    const folder = join14(work, "binaries");
    await makeFolder(folder);
    const binaries = /* @__PURE__ */ new Set();
    for (const [key, [subject2]] of byKey) {
      if (subject2 === void 0) continue;
      if ("file" in subject2.content) {
        await stageFile(subject2.content.file, join14(folder, key));
        binaries.add(key);
        continue;
      }
      const layout = join14(work, key);
      await stagePlatformLayout(subject2.content.layout, subject2.content.manifest, layout);
      const found2 = await run({ kind: "layout", path: layout });
      if ("damaged" in found2) return found2;
      results.set(
        key,
        found2.map((result) => withoutMachine(result, layout, subject2.name))
      );
    }
    const found = binaries.size === 0 ? [] : await run({ kind: "folder", path: folder });
    if ("damaged" in found) return found;
    for (const key of binaries) {
      results.set(
        key,
        found.filter(({ Target }) => Target === key).map((result) => ({ ...result, Target: byKey.get(key)?.[0]?.name ?? key }))
      );
    }
    return { results };
  } finally {
    await rm5(work, { recursive: true, force: true });
  }
}
__name(scanUnknown, "scanUnknown");
function withoutPackages({ Packages: _packages, ...result }) {
  return result;
}
__name(withoutPackages, "withoutPackages");
function withoutMachine(result, layout, name) {
  return { ...result, Target: result.Target.replace(layout, name) };
}
__name(withoutMachine, "withoutMachine");
function failShape(tool) {
  throw new Failure({
    code: "tool-failed",
    message: `Trivy ${tool.version} (${tool.command}) ended well, but what it wrote is no report.`,
    fix: "If trivy-path is set, leave it out, so that the pinned version is used."
  });
}
__name(failShape, "failShape");

// src/scan/verdict.ts
import { readFile as readFile9 } from "node:fs/promises";
import { join as join15, resolve as resolve2 } from "node:path";

// src/scan/ignore-file.ts
async function parseIgnoreFile(text2, file) {
  return /\.ya?ml$/.test(file) ? parseYaml(text2, file) : parsePlain(text2, file);
}
__name(parseIgnoreFile, "parseIgnoreFile");
function parsePlain(text2, file) {
  return text2.split(/\r?\n/).flatMap((line2, index) => {
    const [, content = "", comment = ""] = /^([^#]*)(?:#(.*))?$/s.exec(line2) ?? [];
    const [id, ...fields] = content.trim().split(/\s+/);
    if (id === void 0 || id === "") return [];
    const expiry = fields.find((field) => field.startsWith("exp:"))?.slice("exp:".length);
    const where = { file, line: index + 1 };
    const expires = expiry === void 0 ? {} : { expires: dateOf(expiry, where) };
    const statement = comment.trim() === "" ? {} : { statement: comment.trim() };
    return [{ id, ...where, ...expires, ...statement, paths: [], purls: [] }];
  });
}
__name(parsePlain, "parsePlain");
async function parseYaml(text2, file) {
  const { parse } = await import("./chunk-SEPOR2FN.mjs");
  let value;
  try {
    value = parse(text2);
  } catch (error) {
    throw refuse(file, void 0, `is not YAML: ${error.message.split("\n")[0]}`);
  }
  const entries = typeof value === "object" && value !== null ? value.vulnerabilities : void 0;
  if (value !== null && value !== void 0 && entries === void 0 && (typeof value !== "object" || Array.isArray(value))) {
    throw refuse(file, void 0, 'has no list "vulnerabilities"');
  }
  if (entries === void 0 || entries === null) return [];
  if (!Array.isArray(entries)) throw refuse(file, void 0, 'has "vulnerabilities" that is no list');
  return entries.map((entry, index) => yamlRule(entry, file, index));
}
__name(parseYaml, "parseYaml");
function yamlRule(entry, file, index) {
  const place = `entry ${index + 1} of "vulnerabilities"`;
  if (typeof entry !== "object" || entry === null) throw refuse(file, void 0, `has no mapping as ${place}`);
  const { id, paths, purls, expired_at, statement } = entry;
  if (typeof id !== "string" || id === "") throw refuse(file, void 0, `has no id in ${place}`);
  const expires = expired_at === void 0 || expired_at === null ? {} : { expires: dateOf(String(expired_at), { file }) };
  return {
    id,
    file,
    ...expires,
    ...typeof statement === "string" && statement !== "" ? { statement } : {},
    paths: texts(paths, file, `paths in ${place}`),
    purls: texts(purls, file, `purls in ${place}`)
  };
}
__name(yamlRule, "yamlRule");
function texts(value, file, what) {
  if (value === void 0 || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw refuse(file, void 0, `has something else than a list of texts as ${what}`);
}
__name(texts, "texts");
function dateOf(value, where) {
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw refuse(where.file, where.line, `has the expiry date "${value}", which is no date like 2026-01-31`);
  return time;
}
__name(dateOf, "dateOf");
function refuse(file, line2, what) {
  return new Failure({
    code: "invalid-input",
    message: `trivyignores: ${file}${line2 === void 0 ? "" : `:${line2}`} ${what}.`,
    fix: "Correct the file, or leave it out of trivyignores.",
    ...line2 === void 0 ? {} : { locations: [{ file, line: line2, message: what }] }
  });
}
__name(refuse, "refuse");

// src/scan/judge.ts
var import_parse = __toESM(require_parse(), 1);
function suppressUnfixed(findings, gate) {
  if (!gate.ignoreUnfixed) return [...findings];
  const suppressed = { by: "ignore-unfixed", reason: "there is no fixed version" };
  return findings.map(
    (finding) => finding.fixed.length > 0 || finding.suppressed !== void 0 ? finding : { ...finding, suppressed }
  );
}
__name(suppressUnfixed, "suppressUnfixed");
function failing(findings, gate) {
  return findings.filter(
    (finding) => finding.suppressed === void 0 && gate.severities.includes(weighed(finding, gate))
  );
}
__name(failing, "failing");
function weighed(finding, gate) {
  return finding.severity === "UNKNOWN" ? gate.unknownSeverity : finding.severity;
}
__name(weighed, "weighed");
function judge(findings, gate) {
  if (findings.every((finding) => finding.suppressed !== void 0)) return { kind: "clean" };
  const count = failing(findings, gate).length;
  return gate.armed && count > 0 ? { kind: "gate-failed", failing: count } : { kind: "below-gate" };
}
__name(judge, "judge");
function countBySeverity(findings) {
  const counts = { UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };
  for (const finding of findings) if (finding.suppressed === void 0) counts[finding.severity] += 1;
  return counts;
}
__name(countBySeverity, "countBySeverity");
function gateFailure(platforms, gate) {
  if (!gate.armed) return void 0;
  const unique = new Map(
    platforms.flatMap((findings2) => failing(findings2, gate)).map((finding) => [`${finding.id} ${finding.module} ${finding.installed}`, finding])
  );
  const findings = [...unique.values()].sort(
    (a, b) => SEVERITIES.indexOf(weighed(b, gate)) - SEVERITIES.indexOf(weighed(a, gate))
  );
  const [worst] = findings;
  if (worst === void 0) return void 0;
  const more = findings.length === 1 ? "" : `${findings.length} known vulnerabilities fail the gate; the worst is `;
  const what = `${worst.id} (${worst.severity}) in ${worst.module} ${worst.installed}`;
  const upgrades = upgradesFor(findings);
  return new Failure({
    code: "gate-vulnerabilities",
    message: more === "" ? `${what} fails the gate.` : `${more}${what}.`,
    fix: upgrades.length === 0 ? "None of them has a fix yet: name them in an ignore file with a date, or set ignore-unfixed." : `Upgrade ${upgrades.join(", ")}.`,
    details: findings.slice(0, 20).map(line).join("\n") + (findings.length > 20 ? `
and ${findings.length - 20} more` : "")
  });
}
__name(gateFailure, "gateFailure");
function line(finding) {
  const fixed = finding.fixed.length === 0 ? "no fix" : `fixed in ${finding.fixed.join(", ")}`;
  return `${finding.severity} ${finding.id} ${finding.module} ${finding.installed} (${fixed})`;
}
__name(line, "line");
function upgradesFor(findings) {
  const targets = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const fix = lowestFix(finding);
    const before = targets.get(finding.module);
    if (fix !== void 0 && (before === void 0 || compareVersions(fix, before) > 0))
      targets.set(finding.module, fix);
  }
  return [...targets].map(
    ([module, version]) => module === "stdlib" ? `Go to ${version}` : `${module} to v${version}`
  );
}
__name(upgradesFor, "upgradesFor");
function lowestFix(finding) {
  const above = finding.fixed.map((version) => version.replace(/^v/, "")).filter((version) => compareVersions(version, finding.installed) > 0);
  return above.sort(compareVersions)[0];
}
__name(lowestFix, "lowestFix");
function compareVersions(a, b) {
  const [left, right] = [(0, import_parse.default)(a), (0, import_parse.default)(b)];
  return left !== null && right !== null ? left.compare(right) : OTHER_VERSIONS.compare(a, b);
}
__name(compareVersions, "compareVersions");
var OTHER_VERSIONS = new Intl.Collator("en", { numeric: true });

// src/scan/suppress.ts
function suppress(findings, rules, paths, now, use) {
  const valid = rules.filter((rule) => !isExpired(rule, now));
  return findings.map((finding) => {
    const matching = valid.filter((rule2) => matches(rule2, finding, paths));
    for (const rule2 of matching) use.used.add(rule2);
    const rule = matching[0];
    if (rule === void 0) return finding;
    const by = rule.line === void 0 ? rule.file : `${rule.file}:${rule.line}`;
    return { ...finding, suppressed: { by, ...rule.statement === void 0 ? {} : { reason: rule.statement } } };
  });
}
__name(suppress, "suppress");
function ruleNotices(rules, now, use) {
  return rules.flatMap((rule) => {
    const place = { file: rule.file, ...rule.line === void 0 ? {} : { line: rule.line } };
    if (isExpired(rule, now)) {
      const day2 = new Date(rule.expires ?? 0).toISOString().slice(0, 10);
      return [
        {
          level: "notice",
          code: "ignore-expired",
          message: `${rule.id} is ignored no longer: its entry in ${rule.file} expired on ${day2}.`,
          ...place
        }
      ];
    }
    if (use.used.has(rule)) return [];
    return [
      {
        level: "notice",
        code: "ignore-unmatched",
        message: `${rule.id} in ${rule.file} matches no finding; the entry can go.`,
        ...place
      }
    ];
  });
}
__name(ruleNotices, "ruleNotices");
function isExpired(rule, now) {
  return rule.expires !== void 0 && rule.expires < now;
}
__name(isExpired, "isExpired");
function matches(rule, finding, paths) {
  if (rule.id !== finding.id && !finding.aliases.includes(rule.id)) return false;
  const names = [finding.target, ...paths];
  if (rule.paths.length > 0 && !rule.paths.some((pattern) => names.some((name) => globMatches(pattern, name))))
    return false;
  const { purl } = finding;
  return purl === void 0 || rule.purls.length === 0 || rule.purls.some((wanted) => purlMatches(wanted, purl));
}
__name(matches, "matches");
function globMatches(pattern, path) {
  let source = "";
  for (let index = 0; index < pattern.length; index++) {
    const rest = pattern.slice(index);
    const special = /^(\*\*\/|\*\*|\*|\?|\[[^\]/]+\]|\{[^}]*\})/.exec(rest)?.[0];
    source += special === void 0 ? literal(rest[0] ?? "") : translate(special);
    index += (special?.length ?? 1) - 1;
  }
  try {
    return new RegExp(`^${source}$`, "s").test(path);
  } catch {
    return false;
  }
}
__name(globMatches, "globMatches");
function translate(special) {
  if (special === "**/") return "(?:[^/]+/)*";
  if (special === "**") return ".*";
  if (special === "*") return "[^/]*";
  if (special === "?") return "[^/]";
  if (special.startsWith("[")) return special.replace(/^\[!/, "[^").replace(/\\/g, "\\\\");
  return `(?:${special.slice(1, -1).split(",").map(literal).join("|")})`;
}
__name(translate, "translate");
function literal(text2) {
  return text2.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
__name(literal, "literal");
function purlMatches(wanted, purl) {
  const [a, b] = [wanted, purl].map((text2) => {
    const [name = "", version] = decodeURIComponentSafely(text2.split(/[?#]/)[0] ?? "").split("@");
    return { name: name.toLowerCase(), version };
  });
  return a.name === b.name && (a.version === void 0 || a.version === b.version);
}
__name(purlMatches, "purlMatches");
function decodeURIComponentSafely(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}
__name(decodeURIComponentSafely, "decodeURIComponentSafely");

// src/scan/verdict.ts
async function scanAndJudge(subjects, database, options, runtime) {
  const rules = await readRules(options, runtime);
  try {
    const scanned = await scanSubjects(subjects, database, options, runtime);
    return await verdictsOf(subjects, scanned, rules, options, runtime);
  } catch (error) {
    const outcome = outcomeOf(error, database);
    if (outcome === void 0 || !(error instanceof Failure)) throw error;
    const verdicts = subjects.map(
      ({ name }) => ({ name, outcome, counts: countBySeverity([]), findings: [], cached: false })
    );
    const tolerated = outcome.kind === "database-unavailable" && options.databaseUnavailable === "warn";
    if (options.gate.armed && !tolerated) return { verdicts, failure: error };
    runtime.log.notice({
      level: "warning",
      code: outcome.kind,
      message: `There is no verdict on known vulnerabilities: ${reasonOf(error)}.`
    });
    return { verdicts };
  }
}
__name(scanAndJudge, "scanAndJudge");
function reasonOf({ message, details }) {
  return details === void 0 ? message.replace(/\.$/, "") : details.replaceAll("\n", "; ");
}
__name(reasonOf, "reasonOf");
function outcomeOf(error, database) {
  if (!(error instanceof Failure)) return void 0;
  if (error.code === "tool-unavailable") return { kind: "tool-unavailable", reason: error.message };
  if (error.code !== "database-unavailable") return void 0;
  const damaged = database.kind === "ready" ? [{ source: database.facts.source, answer: error.details ?? error.message }] : [];
  return { kind: "database-unavailable", tried: [...database.tried, ...damaged] };
}
__name(outcomeOf, "outcomeOf");
async function verdictsOf(subjects, scanned, rules, options, runtime) {
  const now = options.now ?? Date.now();
  const use = { used: /* @__PURE__ */ new Set() };
  const verdicts = [];
  for (const subject2 of subjects) {
    const { name } = subject2;
    const results = namedResults(subject2, scanned.results.get(name) ?? []);
    const marked = suppress(findingsOf(results), rules, [name, `bin/${name}`], now, use);
    const findings = suppressUnfixed(marked, options.gate).map(plainFinding);
    const file = `scan/${name}.json`;
    await writeFileWhole(join15(options.outputDirectory, file), scanFile(subject2, results, scanned.toolVersion));
    const outcome = "file" in subject2.content && results.length === 0 ? unread(name, runtime) : judge(findings, options.gate);
    verdicts.push({
      name,
      outcome,
      counts: countBySeverity(findings),
      findings,
      file,
      cached: scanned.cached.has(name)
    });
  }
  for (const notice of ruleNotices(rules, now, use)) runtime.log.notice(notice);
  const failure = gateFailure(
    verdicts.map(({ findings }) => findings),
    options.gate
  );
  const facts = scanned.database.kind === "ready" ? { database: scanned.database.facts } : {};
  return { verdicts, ...facts, toolVersion: scanned.toolVersion, ...failure === void 0 ? {} : { failure } };
}
__name(verdictsOf, "verdictsOf");
function plainFinding({ purl: _purl, target: _target, ...finding }) {
  return finding;
}
__name(plainFinding, "plainFinding");
function unread(name, runtime) {
  const reason2 = "Trivy finds no modules in it";
  runtime.log.notice({ level: "warning", code: "scan-unread", message: `There is no verdict on ${name}: ${reason2}.` });
  return { kind: "skipped", reason: reason2 };
}
__name(unread, "unread");
function namedResults({ name, content }, results) {
  return "file" in content ? results.map((result) => ({ ...result, Target: name })) : results;
}
__name(namedResults, "namedResults");
function scanFile({ name, content }, results, version) {
  const ArtifactType = "file" in content ? "filesystem" : "container_image";
  const report = { SchemaVersion: 2, Trivy: { Version: version }, ArtifactName: name, ArtifactType, Results: results };
  return `${JSON.stringify(report, null, 2)}
`;
}
__name(scanFile, "scanFile");
async function readRules(options, runtime) {
  const required = options.ignoreFiles.map(async (file) => {
    const text2 = await readFile9(resolve2(runtime.workingDirectory, file), "utf8").catch((cause) => {
      const fix = "Name a file that exists, relative to the working directory.";
      throw new Failure({
        code: "invalid-input",
        message: `trivyignores names ${file}, which cannot be read.`,
        fix,
        cause
      });
    });
    return parseIgnoreFile(text2, file);
  });
  const optional = (options.optionalIgnoreFiles ?? []).map(async (file) => {
    const text2 = await readFile9(file, "utf8").catch(() => void 0);
    return text2 === void 0 ? [] : parseIgnoreFile(text2, file.split(/[\\/]/).at(-1) ?? file);
  });
  return (await Promise.all([...required, ...optional])).flat();
}
__name(readRules, "readRules");

// src/pipeline/supply/verdicts.ts
async function getDatabase(request, runtime) {
  const { tools, session, scan, configuration } = request;
  const step = runtime.progress.start("database");
  try {
    const options = { sources: configuration.inputs.database, tool: tools.trivy, timeoutMs: scan.timeoutMs };
    const database = await prepareDatabase(options, runtime, session.http);
    if (database.kind === "unavailable") step.skip("no source answers");
    else {
      step.done(`${database.facts.source}, of ${database.facts.updatedAt.slice(0, 10)}`);
      await tools.prefetch(["trivy"]);
    }
    return database;
  } catch (error) {
    if (error instanceof Failure && error.code === "tool-unavailable") {
      step.skip(error.message);
      return {
        kind: "unavailable",
        tried: [{ source: configuration.inputs.database.join(", "), answer: error.message }]
      };
    }
    step.fail(messageOf(error));
    throw error;
  }
}
__name(getDatabase, "getDatabase");
async function verdictsOf2(request, withPackages, database, runtime) {
  const { scan, configuration, staging } = request;
  const [ready, binaries, packaged] = await Promise.all([database, request.building, withPackages]);
  const step = runtime.progress.start("scan");
  try {
    const subjects = [
      ...binaries.map(binarySubject),
      ...packaged.map(({ image, platform, subject: subject2, stem }) => ({
        ...imageSubject2(stem, image.layout, platform),
        subject: subject2
      }))
    ];
    const names = new Map(packaged.map(({ stem, subject: subject2 }) => [stem, subject2]));
    const ignores = await ignoreFiles(request, runtime);
    const verdicts = await scanAndJudge(
      subjects,
      ready,
      {
        ...scanTools(request),
        ...scan,
        databaseUnavailable: configuration.inputs.databaseUnavailable,
        ...ignores,
        outputDirectory: staging
      },
      runtime
    );
    const all = verdicts.verdicts.every(({ cached }) => cached) && !wasUsed("trivy", request);
    if (ready.kind === "unavailable") step.skip("there is no database");
    else step.done(all ? "as before" : void 0);
    return {
      ...verdicts,
      verdicts: verdicts.verdicts.map((verdict) => ({ ...verdict, name: names.get(verdict.name) ?? verdict.name }))
    };
  } catch (error) {
    step.fail(messageOf(error));
    throw error;
  }
}
__name(verdictsOf2, "verdictsOf");
async function ignoreFiles({ configuration, planned, github }, runtime) {
  const named = configuration.inputs.trivyignores;
  const { source } = (await planned).plan;
  if (source.kind !== "directory") return { ignoreFiles: named };
  const ofBase = await baseIgnoreFiles(named, source.directory, github, runtime);
  if (ofBase !== void 0) return { ignoreFiles: [], optionalIgnoreFiles: ofBase };
  if (named.length > 0) return { ignoreFiles: named };
  return { ignoreFiles: [], optionalIgnoreFiles: IGNORE_FILES.map((name) => join16(source.directory, name)) };
}
__name(ignoreFiles, "ignoreFiles");
async function scanFirst(first, database, request, runtime) {
  await scanAhead([binarySubject(first)], database, scanTools(request), runtime);
}
__name(scanFirst, "scanFirst");
function scanTools({ tools, scan }) {
  return {
    timeoutMs: scan.timeoutMs,
    tool: tools.trivy,
    ...tools.trivyVersion === void 0 ? {} : { toolVersion: tools.trivyVersion }
  };
}
__name(scanTools, "scanTools");

// src/pipeline/supply/supply-chain.ts
async function checkSupplyChain(request, runtime) {
  const { inputs } = request.configuration;
  const database = inputs.scan ? begun(getDatabase(request, runtime)) : void 0;
  if (inputs.sbom) await request.tools.prefetch(["syft"]);
  const ahead = begun(
    lookAhead(
      {
        ...request,
        ...database === void 0 ? {} : { database },
        ...inputs.sbom ? { list: /* @__PURE__ */ __name((first) => listAhead(first, request, runtime), "list") } : {},
        scan: /* @__PURE__ */ __name(async (first) => {
          if (database !== void 0) await scanFirst(first, await database, request, runtime);
        }, "scan")
      },
      runtime
    )
  );
  const withPackages = begun(platformsWithPackages(request));
  const [sboms, verdicts] = await allDone([
    inputs.sbom ? request.watch(ahead.then(() => sbomsOf(request, withPackages, runtime))) : /* @__PURE__ */ new Map(),
    database === void 0 ? void 0 : request.watch(ahead.then(() => verdictsOf2(request, withPackages, database, runtime)))
  ]);
  const scans = new Map((verdicts?.verdicts ?? []).map((verdict) => [verdict.name, verdict]));
  return {
    sboms,
    scans,
    ...verdicts?.database === void 0 ? {} : { database: verdicts.database },
    ...verdicts?.failure === void 0 ? {} : { failure: verdicts.failure }
  };
}
__name(checkSupplyChain, "checkSupplyChain");

// src/pipeline/build/buildx/image-files.ts
import { createReadStream as createReadStream3 } from "node:fs";

// src/registry/base/base-files.ts
var MAX_ENTRIES = 1e6;
var DATABASES = {
  apk: ["lib/apk/db/installed", "usr/lib/apk/db/installed"],
  dpkg: ["var/lib/dpkg/status", "var/lib/dpkg/status.d"],
  pacman: ["var/lib/pacman/local"],
  rpm: ["var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm"].flatMap(
    (folder) => ["rpmdb.sqlite", "Packages", "Packages.db"].map((name) => `${folder}/${name}`)
  )
};
async function readBaseFiles(base, runtime) {
  const tree = new FileTree();
  const layers = [];
  let room = MAX_ENTRIES;
  for (const layer of base.layers) {
    const { entries, unpackedSize: unpackedSize2 } = await readLayer(base, layer, room, runtime.signal);
    room -= entries.length;
    tree.apply(entries);
    layers.push({ diffId: layer.diffId, unpackedSize: unpackedSize2 });
  }
  const packages = Object.keys(DATABASES).filter(
    (name) => DATABASES[name].some((path) => isFilled(tree, path))
  );
  return { has: /* @__PURE__ */ __name((path) => tree.find(path) !== void 0, "has"), packages, layers };
}
__name(readBaseFiles, "readBaseFiles");
async function readLayer(base, layer, room, signal) {
  const entries = [];
  const { digest } = layer.descriptor;
  try {
    const unpacked = await unpackLayer(layer, signal);
    const source = new StreamSource(unpacked.content);
    for await (const entry of readTar(source, room)) entries.push(entry);
    await source.drain();
    const { size, diffId } = unpacked.end();
    if (diffId !== layer.diffId)
      throw new Error(`unpacked it has the digest ${diffId}, but the config says ${layer.diffId}`);
    return { entries, unpackedSize: size };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Failure) throw error;
    throw invalid(
      base.reference,
      `has a damaged layer ${digest}: ${error.message}`,
      "Pull or save the base again.",
      error
    );
  }
}
__name(readLayer, "readLayer");
function isFilled(tree, path) {
  const found = tree.find(path);
  return found !== void 0 && (found.size > 0 || found.children > 0);
}
__name(isFilled, "isFilled");

// src/pipeline/build/buildx/image-files.ts
function imageFiles(images, runtime) {
  const contents = /* @__PURE__ */ new Map();
  const files = /* @__PURE__ */ __name((image) => {
    const key = image.layers.map(({ diffId }) => diffId).join();
    const found = contents.get(key) ?? begun(readBaseFiles(image, runtime));
    contents.set(key, found);
    return found;
  }, "files");
  return {
    async get(name, platform) {
      const image = (await images).find((one) => one.name === name);
      const found = image?.platforms.find((one) => samePlatform(one.platform, platform));
      if (image === void 0 || found === void 0) throw new Error(`there is no image ${name} of this platform`);
      return {
        reference: name,
        kind: "oci-layout",
        digest: found.manifest.digest,
        platform,
        layers: found.layers.map(({ descriptor, diffId }) => ({
          descriptor,
          diffId,
          open: /* @__PURE__ */ __name(async () => createReadStream3(blobPath(image.layout, descriptor.digest), { highWaterMark: 1 << 18 }), "open")
        })),
        config: {},
        history: []
      };
    },
    files,
    has: /* @__PURE__ */ __name(async (image, path) => (await files(image)).has(path), "has")
  };
}
__name(imageFiles, "imageFiles");

// src/engine/export-images.ts
import { join as join18, resolve as resolve3 } from "node:path";

// src/image/layout/archive.ts
import { open } from "node:fs/promises";
async function writeOciArchive(file, images, signal) {
  const entries = [
    memoryEntry("oci-layout", OCI_LAYOUT),
    memoryEntry("index.json", layoutIndexJson(images.map(namedDescriptor))),
    ...images.flatMap(({ image }) => blobEntries(image))
  ];
  const distinct = new Map(entries.map((entry) => [entry.path, entry]));
  await writeTar(file, [...distinct.values()], signal);
}
__name(writeOciArchive, "writeOciArchive");
function blobEntries(image) {
  const sizes = new Map(
    image.platforms.flatMap(({ manifest, config, layers }) => [manifest, config, ...layers.map(({ descriptor }) => descriptor)]).concat(
      (image.attestations ?? []).flatMap(({ manifest, blobs }) => [manifest, ...blobs]),
      image.index
    ).map(({ digest, size }) => [digest, size])
  );
  return referencedBlobs(image).map(
    (digest) => fileEntry(archivePath(digest), blobPath(image.layout, digest), sizes.get(digest) ?? 0)
  );
}
__name(blobEntries, "blobEntries");
function archivePath(digest) {
  return `blobs/${digest.replace(":", "/")}`;
}
__name(archivePath, "archivePath");
function memoryEntry(path, content) {
  return { path, type: "file", mode: 420, uid: 0, gid: 0, mtime: 0, content: { bytes: Buffer.from(content) } };
}
__name(memoryEntry, "memoryEntry");
function fileEntry(path, file, size) {
  return { path, type: "file", mode: 420, uid: 0, gid: 0, mtime: 0, content: { file, size } };
}
__name(fileEntry, "fileEntry");
async function writeTar(file, entries, signal) {
  await writeWhole(file, async (temporary) => {
    const handle = await open(temporary, "wx", 420);
    try {
      for await (const piece of tarStream(orderEntries(entries), signal)) await writeAll(handle, piece);
    } finally {
      await handle.close();
    }
  });
}
__name(writeTar, "writeTar");

// src/image/layout/docker-archive.ts
import { createHash as createHash7 } from "node:crypto";
import { createReadStream as createReadStream4, createWriteStream as createWriteStream2 } from "node:fs";
import { mkdir, mkdtemp as mkdtemp5, rm as rm6 } from "node:fs/promises";
import { join as join17 } from "node:path";
import { pipeline as pipeline2 } from "node:stream/promises";
import * as zlib from "node:zlib";
async function writeDockerArchive(file, archive, signal) {
  const { layout, platform, scratchDirectory } = archive;
  await mkdir(scratchDirectory, { recursive: true });
  const scratch = await mkdtemp5(join17(scratchDirectory, "docker-archive-"));
  try {
    const layers = [];
    for (const layer of platform.layers) layers.push(await layerEntry(layout, layer, scratch, signal));
    const { config } = platform;
    const manifest = dockerManifestJson({
      config: archivePath(config.digest),
      tags: archive.tags,
      layers: layers.map(({ path }) => path)
    });
    const files = [
      memoryEntry("manifest.json", manifest),
      fileEntry(archivePath(config.digest), blobPath(layout, config.digest), config.size),
      ...layers
    ];
    await writeTar(file, [...new Map(files.map((entry) => [entry.path, entry])).values()], signal);
  } catch (error) {
    throw asWriteFailure(error, file);
  } finally {
    await rm6(scratch, { recursive: true, force: true });
  }
}
__name(writeDockerArchive, "writeDockerArchive");
async function layerEntry(layout, { descriptor, diffId }, scratch, signal) {
  const blob2 = blobPath(layout, descriptor.digest);
  if (!descriptor.mediaType.endsWith("+zstd")) {
    return fileEntry(archivePath(descriptor.digest), blob2, descriptor.size);
  }
  requireZstd();
  const plain = join17(scratch, diffId.slice("sha256:".length));
  const hash = createHash7("sha256");
  let size = 0;
  const observe = /* @__PURE__ */ __name(async function* (source) {
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  }, "observe");
  await pipeline2(createReadStream4(blob2), zlib.createZstdDecompress(), observe, createWriteStream2(plain), { signal });
  const found = `sha256:${hash.digest("hex")}`;
  if (found !== diffId) throw unlike(descriptor.digest, found, diffId);
  return fileEntry(archivePath(diffId), plain, size);
}
__name(layerEntry, "layerEntry");
function unlike(digest, found, diffId) {
  return new Failure({
    code: "digest-mismatch",
    message: `The layer ${digest} unpacks to ${found}, but its image's config says ${diffId}.`,
    fix: "The base image contradicts itself: choose another one."
  });
}
__name(unlike, "unlike");

// src/engine/export-images.ts
var ARCHITECTURES = { x64: "amd64", ia32: "386", loong64: "loong64" };
async function writeExports(exports, images, runtime) {
  for (const wanted of exports) {
    const image = chooseImage(wanted, images);
    const file = resolve3(runtime.workingDirectory, wanted.dest);
    const step = runtime.progress.start("export", wanted.dest);
    try {
      if (wanted.type === "oci") await writeOciArchive(file, [image], runtime.signal);
      else await writePlatform(file, image, choosePlatform(image, wanted.platform, runtime), runtime);
      step.done();
    } catch (error) {
      step.fail("not written");
      throw error;
    }
  }
}
__name(writeExports, "writeExports");
async function loadImages(engine, images, runtime) {
  const folder = join18(runtime.scratchDirectory, "load");
  await makeFolder(folder);
  for (const image of images) {
    const step = runtime.progress.start("load", image.image.name);
    const file = join18(folder, `${image.image.name}.tar`);
    try {
      await writePlatform(file, image, choosePlatform(image, void 0, runtime), runtime);
      await loadArchive(engine, file, runtime);
      step.done(`${engine}: ${namesOf(image).join(", ")}`);
    } catch (error) {
      step.fail("not loaded");
      throw error;
    }
  }
}
__name(loadImages, "loadImages");
function writePlatform(file, image, platform, runtime) {
  const { scratchDirectory, signal } = runtime;
  return writeDockerArchive(
    file,
    { layout: image.image.layout, platform, tags: namesOf(image), scratchDirectory },
    signal
  );
}
__name(writePlatform, "writePlatform");
function namesOf({ image, tags }) {
  return tags.length > 0 ? tags : [`${image.name.toLowerCase()}:latest`];
}
__name(namesOf, "namesOf");
function chooseImage(wanted, images) {
  const named = wanted.image === void 0 ? images : images.filter(({ image }) => image.name === wanted.image);
  const [first] = named;
  if (first !== void 0 && named.length === 1) return first;
  const names = images.map(({ image }) => image.name).join(", ");
  throw new Failure({
    code: "invalid-input",
    message: wanted.image === void 0 ? `outputs: ${wanted.dest} can hold one image, and there are ${images.length} (${names}).` : `outputs: there is no image "${wanted.image}".`,
    fix: images.length === 0 ? "Add a linux platform: no image is made without one." : `Add image=NAME; there are ${names}.`
  });
}
__name(chooseImage, "chooseImage");
function choosePlatform({ image }, wanted, runtime) {
  const own = `linux/${ARCHITECTURES[runtime.host.arch] ?? runtime.host.arch}`;
  const name = wanted ?? own;
  const found = image.platforms.find(({ platform }) => formatPlatform(platform) === name);
  const only = image.platforms.length === 1 && wanted === void 0 ? image.platforms[0] : void 0;
  if (found !== void 0 || only !== void 0) return found ?? only;
  const there = image.platforms.map(({ platform }) => formatPlatform(platform)).join(", ");
  throw new Failure({
    code: "invalid-input",
    message: `${wanted === void 0 ? "load" : "outputs"}: the image ${image.name} is not built for ${name}, only for ${there}.`,
    fix: `Add ${name} to platforms, or choose one of them with platform=.`
  });
}
__name(choosePlatform, "choosePlatform");

// src/pipeline/build/hand-over.ts
async function handOver(filled, plan, { exports, engine }, output, runtime) {
  const images = filled.made.images.map((image) => ({ image, tags: imageTags(plan, image.name) }));
  await writeExports(exports, images, runtime);
  if (engine !== void 0 && filled.failure === void 0) await loadImages(engine, images, runtime);
  await output.publish();
}
__name(handOver, "handOver");
function imageTags(plan, name) {
  return plan.images.find((image) => image.name === name)?.tags ?? [];
}
__name(imageTags, "imageTags");

// src/pipeline/build/build-planned.ts
import { resolve as resolve7 } from "node:path";

// src/files/output-folder.ts
import { randomBytes } from "node:crypto";
import { readdir as readdir2, readFile as readFile10, realpath, rename as rename3, rm as rm7, writeFile as writeFile4 } from "node:fs/promises";
import { basename as basename3, dirname as dirname3, join as join19, relative, resolve as resolve4, sep } from "node:path";
var MARKER = { name: ".gitignore", content: "# made by go-slim-image\n*\n" };
var LAST = "report.json";
async function openOutputFolder(path, sources) {
  const target = resolve4(path);
  await refuseSources(target, sources);
  const entries = await entriesOf(target);
  const earlier = entries !== void 0 && await isOurs(target);
  if (entries !== void 0 && entries.length > 0 && !earlier) {
    throw refused(
      `The output folder ${target} is not empty and not an earlier output of go-slim-image.`,
      "Choose a new or empty folder with --output, or empty this one."
    );
  }
  const staging = entries === void 0 ? join19(dirname3(target), `.${basename3(target)}.${randomBytes(4).toString("hex")}.tmp`) : join19(target, `.staging-${randomBytes(4).toString("hex")}`);
  await makeStaging(staging, target);
  return {
    path: target,
    staging,
    earlier,
    publish: /* @__PURE__ */ __name(() => publish(staging, target, entries !== void 0), "publish"),
    discard: /* @__PURE__ */ __name(() => rm7(staging, { recursive: true, force: true, maxRetries: 5 }), "discard")
  };
}
__name(openOutputFolder, "openOutputFolder");
async function makeStaging(staging, target) {
  try {
    await makeFolder(staging);
    await writeFile4(join19(staging, MARKER.name), MARKER.content);
  } catch (error) {
    await rm7(staging, { recursive: true, force: true }).catch(() => void 0);
    throw asWriteFailure(error, target);
  }
}
__name(makeStaging, "makeStaging");
async function refuseSources(target, sources) {
  const real = await realPathOf(target);
  for (const source of sources) {
    const inside = relative(real, await realPathOf(source));
    if (inside === "" || !(inside === ".." || inside.startsWith(`..${sep}`) || resolve4(inside) === inside)) {
      throw refused(
        `The output folder ${target} ${inside === "" ? "is" : "contains"} the source folder ${source}.`,
        "Choose a folder of its own with --output, for example ./go-slim-image.out."
      );
    }
  }
}
__name(refuseSources, "refuseSources");
async function realPathOf(path) {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname3(path);
    return parent === path ? path : join19(await realPathOf(parent), basename3(path));
  }
}
__name(realPathOf, "realPathOf");
async function entriesOf(target) {
  try {
    return await readdir2(target);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT") return void 0;
    if (code === "ENOTDIR")
      throw refused(
        `The output folder ${target} is a file, or lies below one.`,
        "Choose another folder with --output."
      );
    throw asWriteFailure(error, target);
  }
}
__name(entriesOf, "entriesOf");
async function isOurs(target) {
  return readFile10(join19(target, MARKER.name), "utf8").then(
    (text2) => text2 === MARKER.content,
    () => false
  );
}
__name(isOurs, "isOurs");
async function publish(staging, target, exists) {
  try {
    if (!exists) {
      await rename3(staging, target);
      return;
    }
    await rm7(join19(target, LAST), { force: true });
    await moveInto(staging, target, /* @__PURE__ */ new Set([LAST, basename3(staging)]));
    await rename3(join19(staging, LAST), join19(target, LAST)).catch(ignoreMissing);
    await rm7(staging, { recursive: true, force: true });
  } catch (error) {
    throw asWriteFailure(error, target);
  }
}
__name(publish, "publish");
async function moveInto(from, to, keep2) {
  const [fresh, old] = await Promise.all([
    readdir2(from, { withFileTypes: true }),
    readdir2(to, { withFileTypes: true })
  ]);
  const found = new Map(old.map((entry) => [entry.name, entry]));
  const wanted = new Map(fresh.map((entry) => [entry.name, entry]));
  await Promise.all(
    old.map(async ({ name }) => {
      const match = wanted.get(name);
      const stale = match === void 0 || match.isDirectory() !== found.get(name)?.isDirectory();
      if (stale && !keep2.has(name)) await rm7(join19(to, name), { recursive: true, force: true });
    })
  );
  await Promise.all(
    fresh.map(async (entry) => {
      if (keep2.has(entry.name)) return;
      const merge = entry.isDirectory() && found.get(entry.name)?.isDirectory() === true;
      if (merge) await moveInto(join19(from, entry.name), join19(to, entry.name), /* @__PURE__ */ new Set());
      else await rename3(join19(from, entry.name), join19(to, entry.name));
    })
  );
}
__name(moveInto, "moveInto");
function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}
__name(ignoreMissing, "ignoreMissing");
function refused(message, fix) {
  return new Failure({ code: "output-refused", message, fix });
}
__name(refused, "refused");

// src/pipeline/build/actions-caches.ts
import { readFile as readFile11 } from "node:fs/promises";
import { dirname as dirname5, join as join23 } from "node:path";

// src/github/cache/actions-cache.ts
import { rm as rm8 } from "node:fs/promises";
import { join as join22 } from "node:path";

// src/github/cache/files.ts
import { constants as constants2, copyFile as copyFile2, link as link2, lstat, readdir as readdir3, rename as rename4, utimes } from "node:fs/promises";
import { dirname as dirname4, join as join20, sep as sep2 } from "node:path";
async function filesBelow(root, wanted) {
  const names = await readdir3(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join20(entry.parentPath, entry.name);
    const name = path.slice(root.length + 1).split(sep2).join("/");
    if (!wanted(name)) continue;
    const facts = await lstat(path).catch(() => void 0);
    if (facts !== void 0) found.push({ name, size: facts.size, mtimeMs: facts.mtimeMs });
  }
  return found;
}
__name(filesBelow, "filesBelow");
async function stageFiles(from, to, files) {
  for (const file of files) {
    const target = join20(to, file.name);
    await makeFolder(dirname4(target));
    try {
      await link2(join20(from, file.name), target);
    } catch {
      await copyFile2(join20(from, file.name), target, constants2.COPYFILE_FICLONE);
      await utimes(target, file.mtimeMs / 1e3, file.mtimeMs / 1e3);
    }
  }
}
__name(stageFiles, "stageFiles");
async function mergeFiles(from, to, files, time) {
  for (const file of files) {
    const target = join20(to, file.name);
    if (await lstat(target).catch(() => void 0) !== void 0) continue;
    await makeFolder(dirname4(target));
    const seconds = (time ?? file.mtimeMs) / 1e3;
    await utimes(join20(from, file.name), seconds, seconds);
    await move(join20(from, file.name), target);
  }
}
__name(mergeFiles, "mergeFiles");
async function move(from, to) {
  try {
    await rename4(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    const beside = `${to}.tmp`;
    const { atime, mtime } = await lstat(from);
    await copyFile2(from, beside);
    await utimes(beside, atime, mtime);
    await rename4(beside, to);
  }
}
__name(move, "move");

// src/github/cache/keys.ts
import { createHash as createHash8 } from "node:crypto";
function keyPrefixes(part, facts) {
  const root = `go-slim-image-v1-${part}`;
  const machine = `${facts.host.platform}-${facts.host.arch}`;
  const sums = shortHash(facts.sums);
  switch (part) {
    case "modules":
      return [`${root}-${sums}-`, `${root}-`];
    case "build": {
      const line2 = `${root}-${machine}-${facts.goVersion.replace(/[^\w.]/g, "_")}`;
      const own = `${line2}-${shortHash(facts.build)}`;
      return [`${own}-${sums}-`, `${own}-`, `${line2}-`];
    }
    case "own":
      return [`${root}-${machine}-${shortHash(facts.build)}-`, `${root}-${machine}-`];
  }
}
__name(keyPrefixes, "keyPrefixes");
function contentHash(files) {
  const lines = files.map(({ name, size }) => `${size} ${name}`).sort();
  return shortHash(lines.join("\n"));
}
__name(contentHash, "contentHash");
function shortHash(text2) {
  return createHash8("sha256").update(text2).digest("hex").slice(0, 16);
}
__name(shortHash, "shortHash");

// src/github/cache/parts.ts
import { join as join21 } from "node:path";
var GO_TOUCHES_AFTER_MS = 60 * 60 * 1e3;
var OWN_KEPT_MS = 7 * 24 * 60 * 60 * 1e3;
var BUILD_ENTRY = /^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/;
var MODULE_FILE = /^(?:[^./@][^@/]*\/)*(?:[^./@][^@/]*)\/@v\/[^/]+\.(?:info|mod|zip)$/;
var OWN_FILE = /^(?:layers|bases|tools|databases|sbom|scan)\/(?:(?!\.\.?\/)[^/]+\/)*(?!\.)[^/]+$/;
function cacheParts(folders) {
  return {
    modules: {
      name: "modules",
      folder: join21(folders.moduleCache, "cache", "download"),
      accepts: /* @__PURE__ */ __name((name) => MODULE_FILE.test(name) && !name.startsWith("golang.org/toolchain/"), "accepts"),
      keeps: keepsModule()
    },
    build: {
      name: "build",
      folder: folders.buildCache,
      accepts: /* @__PURE__ */ __name((name) => BUILD_ENTRY.test(name), "accepts"),
      restoredAge: 2 * GO_TOUCHES_AFTER_MS,
      keeps: /* @__PURE__ */ __name((file, used) => file.mtimeMs >= used.startedAt - GO_TOUCHES_AFTER_MS, "keeps")
    },
    own: {
      name: "own",
      folder: folders.cacheDirectory,
      accepts: /* @__PURE__ */ __name((name) => OWN_FILE.test(name), "accepts"),
      keeps: /* @__PURE__ */ __name((file, used) => file.mtimeMs >= used.startedAt - OWN_KEPT_MS, "keeps")
    }
  };
}
__name(cacheParts, "cacheParts");
function keepsModule() {
  let known;
  return (file, used) => {
    if (!file.name.endsWith(".zip")) return true;
    if (known?.modules !== used.modules) known = { modules: used.modules, zips: new Set(used.modules.map(zipName)) };
    return known.zips.has(file.name);
  };
}
__name(keepsModule, "keepsModule");
function zipName({ path, version }) {
  return `${escapeModule(path)}/@v/${escapeModule(version)}.zip`;
}
__name(zipName, "zipName");
function escapeModule(text2) {
  return text2.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
__name(escapeModule, "escapeModule");
async function filesOfPart(part, folder) {
  return filesBelow(folder, part.accepts);
}
__name(filesOfPart, "filesOfPart");

// src/github/cache/policy.ts
var CACHE_PARTS = ["modules", "build", "own"];
function partsToRestore(context) {
  return isReleaseRun(context) ? ["modules"] : CACHE_PARTS;
}
__name(partsToRestore, "partsToRestore");
function partsToSave(context, save) {
  if (save === "never" || isReleaseRun(context)) return [];
  return save === "always" || isDefaultBranchRun(context) ? CACHE_PARTS : [];
}
__name(partsToSave, "partsToSave");

// src/github/cache/actions-cache.ts
async function restoreCaches(options, runtime) {
  const parts = cacheParts(options.folders);
  const names = partsToRestore(options.context);
  const step = runtime.progress.start("cache");
  const restored = await Promise.all(
    names.map((name) => tolerant(name, runtime, () => restorePart(parts[name], options)))
  );
  const found = restored.filter((part) => part?.key !== void 0).length;
  if (found === 0) step.skip("nothing saved yet");
  else step.done(`${found} of ${names.length} parts restored`);
  return restored.filter((part) => part !== void 0);
}
__name(restoreCaches, "restoreCaches");
async function restorePart(part, options) {
  const started = performance.now();
  const stage = join22(options.staging, part.name);
  const prefixes = keyPrefixes(part.name, options.facts);
  await rm8(stage, { recursive: true, force: true });
  await makeFolder(stage);
  try {
    const key = await options.service.restore(stage, `${prefixes[0]}newest`, prefixes);
    if (key === void 0) return { part: part.name, name: part.name };
    const files = await filesOfPart(part, stage);
    const time = part.restoredAge === void 0 ? void 0 : Date.now() - part.restoredAge;
    await mergeFiles(stage, part.folder, files, time);
    return { part: part.name, name: part.name, key, restored: { bytes: bytesOf(files), ms: elapsed(started) } };
  } finally {
    await rm8(stage, { recursive: true, force: true });
  }
}
__name(restorePart, "restorePart");
async function saveCaches(options, restored, used, runtime) {
  const parts = cacheParts(options.folders);
  const names = partsToSave(options.context, options.save);
  const rows = new Map(restored.map(({ part, key: _, ...row }) => [part, row]));
  for (const name of names) {
    const earlier = restored.find((row) => row.part === name);
    const saved = await tolerant(name, runtime, () => savePart(parts[name], options, earlier?.key, used));
    if (saved !== void 0) rows.set(name, { ...rows.get(name) ?? { name }, saved });
  }
  return [...rows.values()];
}
__name(saveCaches, "saveCaches");
async function savePart(part, options, earlierKey, used) {
  const started = performance.now();
  const files = (await filesOfPart(part, part.folder)).filter((file) => part.keeps(file, used));
  const key = `${keyPrefixes(part.name, options.facts)[0]}${contentHash(files)}`;
  if (files.length === 0 || key === earlierKey) return void 0;
  const stage = join22(options.staging, part.name);
  await rm8(stage, { recursive: true, force: true });
  try {
    await stageFiles(part.folder, stage, files);
    await options.service.save(stage, key);
    return { bytes: bytesOf(files), ms: elapsed(started) };
  } finally {
    await rm8(stage, { recursive: true, force: true });
  }
}
__name(savePart, "savePart");
async function tolerant(name, runtime, work) {
  try {
    return await work();
  } catch (error) {
    runtime.signal.throwIfAborted();
    const reason2 = error instanceof Error ? error.message : String(error);
    runtime.log.debug(`the cache part ${name} was left out: ${reason2}`);
    return void 0;
  }
}
__name(tolerant, "tolerant");
function bytesOf(files) {
  return files.reduce((sum, file) => sum + file.size, 0);
}
__name(bytesOf, "bytesOf");
function elapsed(started) {
  return Math.round(performance.now() - started);
}
__name(elapsed, "elapsed");

// src/github/cache/service.ts
function cacheAvailable(env) {
  const given = /* @__PURE__ */ __name((name) => (env[name] ?? "") !== "", "given");
  const address = given("ACTIONS_CACHE_SERVICE_V2") ? given("ACTIONS_RESULTS_URL") : given("ACTIONS_CACHE_URL");
  return env.GITHUB_ACTIONS === "true" && address && given("ACTIONS_RUNTIME_TOKEN");
}
__name(cacheAvailable, "cacheAvailable");
var actionsCacheService = {
  restore: /* @__PURE__ */ __name(async (folder, key, prefixes) => {
    const { restoreCache } = await import("./chunk-VHLSJGWA.mjs");
    return restoreCache([folder], key, [...prefixes]);
  }, "restore"),
  save: /* @__PURE__ */ __name(async (folder, key) => {
    const { saveCache } = await import("./chunk-VHLSJGWA.mjs");
    await saveCache([folder], key);
  }, "save")
};

// src/pipeline/build/actions-caches.ts
async function openActionsCaches(context, plan, workbench, inputs, runtime, startedAt) {
  if (context === void 0 || !inputs.cache || !cacheAvailable(runtime.env)) return { save: /* @__PURE__ */ __name(async () => [], "save") };
  const options = {
    context,
    facts: {
      sums: await readSums(plan),
      goVersion: plan.toolchain.version,
      build: [
        plan.module.path,
        ...plan.platforms.map(formatPlatform),
        ...new Set(plan.binaries.flatMap(({ argv }) => argv))
      ].join("\n"),
      host: runtime.host
    },
    folders: {
      moduleCache: workbench.environment.moduleCache,
      buildCache: workbench.environment.buildCache,
      cacheDirectory: runtime.cacheDirectory
    },
    save: inputs.cacheSave,
    // The service names archives by their path, so it must be the same in every run.
    staging: join23(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, "go-slim-image-caches"),
    service: actionsCacheService
  };
  const restored = await restoreCaches(options, runtime);
  return {
    save: /* @__PURE__ */ __name((binaries) => saveCaches(options, restored, { startedAt: startedAt.getTime(), modules: modulesOf(binaries) }, runtime), "save")
  };
}
__name(openActionsCaches, "openActionsCaches");
function modulesOf(binaries) {
  const found = /* @__PURE__ */ new Map();
  for (const { facts } of binaries) {
    for (const module of [facts.buildInfo?.main, ...facts.buildInfo?.deps ?? []]) {
      const used = module?.replace ?? module;
      if (used !== void 0 && used.version !== "") found.set(`${used.path}@${used.version}`, used);
    }
  }
  return [...found.values()];
}
__name(modulesOf, "modulesOf");
async function readSums({ module, source }) {
  const files = [
    join23(source.packageDirectory, "go.sum"),
    join23(source.directory, "go.sum"),
    ...module.workspace === void 0 ? [] : [join23(dirname5(module.workspace), "go.work.sum")]
  ];
  const texts2 = await Promise.all([...new Set(files)].map((file) => readFile11(file, "utf8").catch(() => "")));
  return texts2.join("\n");
}
__name(readSums, "readSums");

// src/pipeline/build/buildx/tell-unused.ts
import { stat as stat3 } from "node:fs/promises";
import { join as join24 } from "node:path";
async function tellUnused(choice, source, runtime) {
  const { log } = runtime;
  const [first, ...more] = choice.unused;
  if (first !== void 0) {
    const what = [first, ...more].join(", ");
    const message2 = `${what}: not used, as the image is made from the inputs without BuildKit's steps. (engine: buildx or file would use it.)`;
    log.notice({ level: "notice", code: "input-unused", message: message2 });
  }
  const described = choice.engine === "embedded" || choice.way === "host" || choice.way === "buildkit";
  if (!described || source.kind !== "directory") return;
  const found = await stat3(join24(source.directory, "Dockerfile")).catch(() => void 0);
  if (found?.isFile() !== true) return;
  const message = "Dockerfile: not used, as the inputs describe the image. file: Dockerfile builds it by buildx instead.";
  log.notice({ level: "notice", code: "dockerfile-unused", message, file: "Dockerfile" });
}
__name(tellUnused, "tellUnused");

// src/pipeline/build/expected-steps.ts
function expectedSteps({ images }, inputs, push) {
  const based = images.some(({ base }) => base !== "scratch");
  return [
    ...based ? [{ step: "base", needs: [] }] : [],
    { step: "compile", needs: [] },
    ...inputs.scan ? [{ step: "database", needs: [] }] : [],
    { step: "inspect", needs: ["compile"] },
    ...images.length > 0 ? [{ step: "image", needs: ["inspect"] }] : [],
    ...inputs.sbom ? [{ step: "sbom", needs: ["inspect"] }] : [],
    ...inputs.attribution ? [{ step: "size", needs: ["inspect"] }] : [],
    ...inputs.scan ? [{ step: "scan", needs: ["inspect", "database"] }] : [],
    ...push ? [{ step: "push", needs: ["image", ...inputs.sbom ? ["sbom"] : [], ...inputs.scan ? ["scan"] : []] }] : []
  ];
}
__name(expectedSteps, "expectedSteps");

// src/pipeline/compare/comparison.ts
import { relative as relative4 } from "node:path";

// src/baseline/find.ts
async function findBaseline(places, wanted, { log, signal }) {
  const tried = [];
  for (const place of places) {
    signal.throwIfAborted();
    const { source } = place;
    try {
      const answer = await place.look();
      if ("nothing" in answer) {
        tried.push({ source, answer: answer.nothing });
        continue;
      }
      const report = readCandidate(answer, wanted.module);
      if ("refusal" in report) {
        tried.push({ source, answer: report.answer });
        log.notice({ level: "warning", code: report.refusal, message: `Not compared with it: ${report.answer}.` });
        continue;
      }
      const { reference, ref } = answer;
      const named = { source, reference, ...ref === void 0 ? {} : { ref } };
      return { found: { report, baseline: baselineOf(report, named) }, tried };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tried.push({ source, answer: error.message });
      const message = `There is no baseline from ${place.name}: ${error.message}${error.fix === void 0 ? "" : ` ${error.fix}`}`;
      log.notice({ level: "warning", code: "baseline-unavailable", message });
    }
  }
  return { tried };
}
__name(findBaseline, "findBaseline");

// src/baseline/image.ts
function imagePlace(reference, access) {
  return {
    source: "image",
    name: reference,
    look: /* @__PURE__ */ __name(async () => {
      const attached = await fetchAttachedReport(reference, access.http, access.runtime, access.options);
      return attached === void 0 ? { nothing: `${reference} has no report attached` } : { reference, text: attached.text };
    }, "look")
  };
}
__name(imagePlace, "imagePlace");
function attachedPlace(request, access) {
  const { commit, branch, repositories } = request;
  return {
    source: "attached",
    name: `the image of ${commit.slice(0, 12)}`,
    look: /* @__PURE__ */ __name(async () => {
      if (repositories.length === 0) return { nothing: "no tag says which repository the image is in" };
      for (const { reference, mustBe } of candidates(repositories, commit, branch)) {
        const text2 = await attachedText(reference, access);
        if (text2 !== void 0) return { reference, ref: branch, text: text2, mustBe };
      }
      return { nothing: `no image of ${commit.slice(0, 12)} or ${branch} in ${repositories.join(", ")} has a report` };
    }, "look")
  };
}
__name(attachedPlace, "attachedPlace");
function candidates(repositories, commit, branch) {
  const byCommit = [`sha-${commit}`, `sha-${commit.slice(0, 7)}`, commit];
  const byBranch = branch.replace(/[^\w.-]/g, "-");
  return repositories.flatMap((repository) => [
    ...byCommit.map((tag) => ({ reference: `${repository}:${tag}`, mustBe: { commit } })),
    .../^\w[\w.-]{0,127}$/.test(byBranch) ? [{ reference: `${repository}:${byBranch}`, mustBe: { ref: `refs/heads/${branch}` } }] : []
  ]);
}
__name(candidates, "candidates");
async function attachedText(reference, { http, runtime, options }) {
  try {
    return (await fetchAttachedReport(reference, http, runtime, options))?.text;
  } catch (error) {
    if (error instanceof Failure && (error.code === "base-missing" || error.code === "registry-denied"))
      return void 0;
    throw error;
  }
}
__name(attachedText, "attachedText");

// src/pipeline/compare/baseline-build.ts
import { join as join25, relative as relative2 } from "node:path";
function buildPlace(context, commit, name, runtime) {
  return {
    source: "build",
    name: `a build of ${name}`,
    look: /* @__PURE__ */ __name(async () => {
      const { source } = context.planned.plan;
      if (source.kind !== "directory") return { nothing: "a module at a version has no other commit here" };
      const base = await mergeBase(source.directory, commit, runtime);
      if (base === context.planned.plan.revision.commit && !context.planned.plan.revision.dirty) {
        return { nothing: "this is the commit that is being built" };
      }
      return { reference: base.slice(0, 12), ref: name, text: await buildAt(context, base, runtime) };
    }, "look")
  };
}
__name(buildPlace, "buildPlace");
async function buildAt(context, commit, runtime) {
  const step = runtime.progress.start("baseline");
  const folder = join25(runtime.scratchDirectory, `baseline-${commit.slice(0, 12)}`);
  const { source } = context.planned.plan;
  await makeFolder(folder);
  const worktree = await openWorktree(source.directory, commit, join25(folder, "tree"), runtime);
  try {
    const inner = join25(worktree.folder, relative2(source.directory, source.packageDirectory));
    const session = await silentSession(context.session, runtime, { folder, workingDirectory: worktree.folder });
    const built = await context.build(asMeasured(context.configuration, inner, join25(folder, "output")), session);
    step.done(`built ${commit.slice(0, 12)}`);
    return serializeReport(built.report);
  } catch (error) {
    step.fail("the baseline could not be built");
    throw error;
  } finally {
    await worktree.remove();
  }
}
__name(buildAt, "buildAt");

// src/pipeline/compare/shared-cache.ts
import { join as join26 } from "node:path";
function sharedCache({ github, configuration }, runtime) {
  if (github?.defaultBranch === void 0 || !configuration.inputs.cache || !cacheAvailable(runtime.env))
    return void 0;
  return {
    service: actionsCacheService,
    staging: join26(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, "go-slim-image-caches"),
    ref: `refs/heads/${github.defaultBranch}`
  };
}
__name(sharedCache, "sharedCache");
function mayShare({ github, configuration }) {
  const { cacheSave } = configuration.inputs;
  return github?.event === "push" && isDefaultBranchRun(github) && cacheSave !== "never";
}
__name(mayShare, "mayShare");

// src/pipeline/compare/baseline-places.ts
async function baselinePlaces(context, growthBudgets, runtime) {
  const { configuration, planned, github, session } = context;
  const { inputs } = configuration;
  const access = {
    http: session.http,
    runtime,
    options: { insecureRegistries: inputs.insecureRegistries }
  };
  const kept = /* @__PURE__ */ __name((commit) => cachePlace(keyOf4(context, commit), runtime.cacheDirectory, sharedCache(context, runtime)), "kept");
  const own = [];
  if (inputs.baseline !== "") {
    const named = await readNamedBaseline(inputs.baseline, planned.plan.source.directory, runtime);
    if (named.kind === "none") return { places: [], named: true };
    if (named.kind === "file") own.push(filePlace(named.path, named.name));
    if (named.kind === "image") own.push(imagePlace(named.reference, access));
    if (named.kind === "release") own.push(await releaseOf(named, context, runtime));
    if (named.kind === "git-ref") {
      own.push({ ...kept(named.commit), source: "git-ref" });
      own.push({ ...buildPlace(context, named.commit, named.name, runtime), source: "git-ref" });
    }
  }
  const base = github?.base;
  if (base === void 0) return { places: own, named: inputs.baseline !== "" };
  const build2 = inputs.baselineBuild ?? growthBudgets;
  const artifact = await artifactOf(base, context, runtime);
  return {
    named: inputs.baseline !== "",
    places: [
      ...own,
      attachedPlace({ ...base, repositories: repositoriesOf(context) }, access),
      ...artifact,
      kept(base.commit),
      ...build2 ? [buildPlace(context, base.commit, base.branch, runtime)] : []
    ]
  };
}
__name(baselinePlaces, "baselinePlaces");
async function releaseOf({ repository, tag }, { configuration, github, planned }, runtime) {
  const [{ openGithubApi }, { releasePlace }] = await Promise.all([
    import("./chunk-3TEBN72L.mjs"),
    import("./chunk-7VF7NLSW.mjs")
  ]);
  const own = /github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?$/.exec(planned.plan.revision.sourceUrl ?? "")?.[1];
  const name = repository ?? github?.repository ?? own ?? "";
  const api = openGithubApi({ repository: name, token: configuration.inputs.githubToken }, runtime);
  return closing(releasePlace(tag, api), api);
}
__name(releaseOf, "releaseOf");
function closing(place, connection) {
  return { ...place, look: /* @__PURE__ */ __name(() => place.look().finally(() => connection.close()), "look") };
}
__name(closing, "closing");
async function artifactOf(base, { configuration: { inputs }, github }, runtime) {
  if (github?.defaultBranch === void 0 || github.repository === "") return [];
  const [{ openGithubApi }, { artifactPlace }] = await Promise.all([
    import("./chunk-3TEBN72L.mjs"),
    import("./chunk-3XZIHM6X.mjs")
  ]);
  const api = openGithubApi({ repository: github.repository, token: inputs.githubToken }, runtime);
  const request = {
    ...base,
    artifact: reportArtifactName(inputs.artifactName, commentKey(inputs)),
    defaultBranch: github.defaultBranch
  };
  return [closing(artifactPlace(request, api, runtime.log), api)];
}
__name(artifactOf, "artifactOf");
function keyOf4({ planned: { plan } }, commit) {
  return {
    module: plan.module.path,
    commit,
    platforms: plan.platforms.map(formatPlatform),
    names: [...new Set(plan.binaries.map(({ main }) => main.binaryName))]
  };
}
__name(keyOf4, "keyOf");
function repositoriesOf({ planned: { plan } }) {
  const tags = plan.images.flatMap((image) => image.tags);
  return [
    ...new Set(
      tags.flatMap((tag) => {
        try {
          const { registry, repository } = parseReference(tag, "tags");
          return [`${registry}/${repository}`];
        } catch {
          return [];
        }
      })
    )
  ];
}
__name(repositoriesOf, "repositoriesOf");

// src/pipeline/compare/budget-override.ts
async function labelOverride(context, runtime) {
  const { github, configuration } = context;
  const { budgetLabel: label, githubToken: token } = configuration.inputs;
  const number = github?.pullRequest?.number;
  if (github === void 0 || number === void 0 || label === "" || label === "none") return void 0;
  const { openGithubApi } = await import("./chunk-3TEBN72L.mjs");
  const { readLabelOverride } = await import("./chunk-E4IMVGWO.mjs");
  const api = openGithubApi({ repository: github.repository, token }, runtime);
  try {
    return await readLabelOverride(api, number, label);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const message = `Whether the label ${label} allows the broken budget could not be asked: ${error.message} ${error.fix ?? ""}`.trim();
    runtime.log.notice({ level: "warning", code: "budget-label", message });
    return void 0;
  } finally {
    await api.close();
  }
}
__name(labelOverride, "labelOverride");

// src/compile/reflection-trail.ts
import { rm as rm9 } from "node:fs/promises";
import { join as join27 } from "node:path";

// src/compile/link-flags.ts
var FLAG = "-ldflags=";
function withoutStripping(argv) {
  let found = false;
  const result = argv.map((argument) => {
    if (!argument.startsWith(FLAG)) return argument;
    const kept = words(argument.slice(FLAG.length)).filter((word) => {
      const strips = /^--?[sw](=true|=1)?$/.test(word);
      found ||= strips;
      return !strips;
    });
    return `${FLAG}${kept.join(" ")}`;
  });
  return found ? result : void 0;
}
__name(withoutStripping, "withoutStripping");
function withLinkFlag(argv, flag) {
  const at = argv.findIndex((argument) => argument.startsWith(FLAG));
  if (at < 0) return [...argv.slice(0, 1), `${FLAG}${flag}`, ...argv.slice(1)];
  return argv.map((argument, index) => index === at ? `${argument} ${flag}` : argument);
}
__name(withLinkFlag, "withLinkFlag");
function words(text2) {
  return text2.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["'].*$/g) ?? [];
}
__name(words, "words");

// src/compile/reflection-trail.ts
var MOST_LINKS = 6;
var MARK = " <ReflectMethod>";
async function readReflectionTrail(plan, request, runtime) {
  const folder = join27(runtime.scratchDirectory, "dependencies", plan.stem);
  await makeFolder(folder);
  const trail = new ReflectionTrail();
  try {
    const result = await runChild(
      {
        command: request.go.command,
        args: buildArguments(withLinkFlag(plan.argv, "-dumpdep"), join27(folder, "binary")),
        env: buildEnvironment(request.go.env, plan, folder),
        cwd: request.source.packageDirectory,
        onStderrLine: /* @__PURE__ */ __name((line2) => trail.read(line2), "onStderrLine")
      },
      runtime
    );
    return result.exitCode === 0 ? trail.found() : void 0;
  } finally {
    await rm9(folder, { recursive: true, force: true });
  }
}
__name(readReflectionTrail, "readReflectionTrail");
var ReflectionTrail = class {
  static {
    __name(this, "ReflectionTrail");
  }
  #parents = /* @__PURE__ */ new Map();
  #culprit;
  read(line2) {
    const arrow = line2.indexOf(" -> ");
    if (arrow < 0 || this.#culprit !== void 0) return;
    const parent = symbolOf(line2.slice(0, arrow));
    const target = line2.slice(arrow + 4);
    const child = symbolOf(target);
    if (!this.#parents.has(child)) this.#parents.set(child, parent);
    if (target.endsWith(MARK) && !child.startsWith("reflect.")) this.#culprit = child;
  }
  /** From the program's start to the culprit: the way into each package, at most six. */
  found() {
    if (this.#culprit === void 0) return void 0;
    const way = [];
    const seen2 = /* @__PURE__ */ new Set();
    for (let at = this.#culprit; at !== void 0 && at !== "_" && !seen2.has(at); ) {
      seen2.add(at);
      if (isFunction(at)) way.unshift(at);
      at = this.#parents.get(at);
    }
    const last = way.length - 1;
    const entries = way.filter((name, index) => index === last || packageOf(name) !== packageOf(way[index - 1] ?? ""));
    return entries.length <= MOST_LINKS ? entries : [...entries.slice(0, 2), ...entries.slice(2 - MOST_LINKS)];
  }
};
function symbolOf(text2) {
  return text2.replace(/( <\w+>)+$/, "");
}
__name(symbolOf, "symbolOf");
function isFunction(name) {
  return !/^(type:|go:|runtime\.|_$)/.test(name) && name.includes(".");
}
__name(isFunction, "isFunction");
function packageOf(name) {
  const dot = name.indexOf(".", name.lastIndexOf("/", name.search(/[[(]|$/)) + 1);
  return dot < 0 ? name : name.slice(0, dot);
}
__name(packageOf, "packageOf");

// src/source/import-facts.ts
import { readFile as readFile12 } from "node:fs/promises";
import { join as join28, relative as relative3 } from "node:path";

// src/source/import-lines.ts
function importsOf(text2) {
  const found = [];
  let inside = false;
  let comment = false;
  for (const [index, raw] of text2.split("\n").entries()) {
    const code = withoutComments(raw, comment);
    comment = code.open;
    const line2 = code.text.trim();
    if (line2 === "") continue;
    if (!inside && !/^(package|import)\b/.test(line2)) break;
    if (/^import\s*\(/.test(line2)) inside = true;
    const spec = /(?:^|[;(]|import|\s)\s*(?:[\p{L}_.][\p{L}\p{N}_]*\s+)?(?:"([^"\n]+)"|`([^`\n]+)`)/gu;
    if (inside || line2.startsWith("import")) {
      for (const match of line2.matchAll(spec)) found.push({ line: index + 1, path: match[1] ?? match[2] ?? "" });
    }
    if (inside && line2.includes(")")) inside = false;
  }
  return found;
}
__name(importsOf, "importsOf");
function withoutComments(line2, open3) {
  let rest = line2;
  let text2 = "";
  let inside = open3;
  while (rest !== "") {
    if (inside) {
      const end = rest.indexOf("*/");
      if (end < 0) return { text: text2, open: true };
      rest = rest.slice(end + 2);
      inside = false;
      continue;
    }
    const start = rest.search(/\/[/*]/);
    if (start < 0) return { text: text2 + rest, open: false };
    text2 += rest.slice(0, start);
    if (rest[start + 1] === "/") return { text: text2, open: false };
    rest = rest.slice(start + 2);
    inside = true;
  }
  return { text: text2, open: inside };
}
__name(withoutComments, "withoutComments");

// src/source/import-facts.ts
var FIELDS = "ImportPath,Dir,Standard,Imports,ImportMap,Module,GoFiles,CgoFiles,EmbedFiles";
async function readImportFacts(request, tools) {
  const [listed, requirements, requireLines, changed] = await Promise.all([
    listPackages2(request, tools),
    readRequirements(request, tools),
    readRequireLines(request, tools),
    readChanged(request, tools)
  ]);
  if (listed.length === 0) return void 0;
  const main = request.source.requested?.path;
  const isOwn = /* @__PURE__ */ __name(({ Module: module }) => module?.Main === true || main !== void 0 && module?.Path === main, "isOwn");
  const own = listed.filter(isOwn);
  const packages = listed.map((one) => {
    const touched = changed === void 0 || !isOwn(one) ? void 0 : filesOf(one, request).some((file) => changed.has(file));
    return {
      path: one.ImportPath,
      imports: (one.Imports ?? []).map((path) => one.ImportMap?.[path] ?? path),
      ...one.Module === void 0 ? {} : { module: one.Module.Path },
      own: isOwn(one),
      ...touched === void 0 ? {} : { changed: touched }
    };
  });
  const lines = await Promise.all(own.map((one) => readImportLines(one, request, changed)));
  return {
    roots: request.mains.map(({ importPath }) => importPath),
    packages,
    importLines: lines.flat(),
    requireLines,
    requirements,
    ...changed === void 0 ? {} : { goModChanged: changed.has("go.mod") }
  };
}
__name(readImportFacts, "readImportFacts");
async function listPackages2({ source, mains, target, tags }, { go, context }) {
  const args = [
    "list",
    "-e",
    "-deps",
    `-json=${FIELDS}`,
    ...tags.length === 0 ? [] : ["-tags", tags.join(",")],
    "--"
  ];
  const roots = mains.map(({ importPath }) => importPath);
  const result = await runGo(
    go,
    [...args, ...roots],
    { cwd: source.packageDirectory, env: environment(source, target) },
    context
  );
  return result.exitCode === 0 ? parseJsonStream(result.stdout) : [];
}
__name(listPackages2, "listPackages");
function environment(source, target = {}) {
  return { ...target, GOPROXY: "off", ...source.requested === void 0 ? {} : { GOWORK: "off" } };
}
__name(environment, "environment");
function filesOf({ Dir: directory = "", GoFiles, CgoFiles, EmbedFiles }, { source }) {
  const folder = relative3(source.directory, directory).replaceAll("\\", "/");
  return [...GoFiles ?? [], ...CgoFiles ?? [], ...EmbedFiles ?? []].map(
    (file) => folder === "" ? file : `${folder}/${file}`
  );
}
__name(filesOf, "filesOf");
async function readImportLines(one, request, changed) {
  const files = filesOf({ ...one, EmbedFiles: [] }, request);
  const lines = await Promise.all(
    files.map(async (file) => {
      const text2 = await readFile12(join28(request.source.directory, file), "utf8").catch(() => "");
      return importsOf(text2).map(({ line: line2, path }) => ({
        from: one.ImportPath,
        to: one.ImportMap?.[path] ?? path,
        file,
        line: line2,
        ...changed === void 0 ? {} : { changed: changed.has(file) }
      }));
    })
  );
  return lines.flat();
}
__name(readImportLines, "readImportLines");
async function readRequirements({ source }, { go, context }) {
  const result = await runGo(go, ["mod", "graph"], { cwd: source.packageDirectory, env: environment(source) }, context);
  if (result.exitCode !== 0) return [];
  return result.stdout.split("\n").flatMap((line2) => {
    const [, from, module, version] = /^(\S+) (\S+)@(\S+)$/.exec(line2) ?? [];
    return from === void 0 || module === void 0 || version === void 0 ? [] : [{ from, module, version }];
  });
}
__name(readRequirements, "readRequirements");
async function readRequireLines({ goMod, source }, { go, context }) {
  const [json, text2] = await Promise.all([
    readGoMod(goMod, go, source.packageDirectory, context).catch(() => void 0),
    readFile12(goMod, "utf8").catch(() => "")
  ]);
  const lines = text2.split("\n");
  return (json?.Require ?? []).flatMap(({ Path: module, Version: version, Indirect: indirect = false }) => {
    const line2 = lines.findIndex((one) => one.includes(module) && one.split(/\s+/).includes(version));
    return line2 < 0 ? [] : [{ module, line: line2 + 1, indirect }];
  });
}
__name(readRequireLines, "readRequireLines");
async function readChanged({ source, since }, { context }) {
  if (since === void 0 || source.kind !== "directory") return void 0;
  const run = /* @__PURE__ */ __name((args) => git(source.directory, args, context), "run");
  const difference = ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", since, "--"];
  if (await run(["cat-file", "-e", `${since}^{commit}`]) === void 0) {
    await run(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", since]);
  }
  const [files, untracked, prefix] = await Promise.all([
    run(difference),
    run(["ls-files", "--others", "--exclude-standard", "-z"]),
    repositoryPrefix(source.directory, context)
  ]);
  if (files === void 0 || untracked === void 0 || prefix === void 0) return void 0;
  const tracked = files.split("\0").filter((file) => file !== "" && file.startsWith(prefix));
  return /* @__PURE__ */ new Set([...tracked.map((file) => file.slice(prefix.length)), ...untracked.split("\0")]);
}
__name(readChanged, "readChanged");

// src/pipeline/compare/import-facts.ts
async function importFactsOf(changes, { before, after: after2 }, context, runtime) {
  const { planned, workbench, configuration } = context;
  const { plan } = planned;
  const grown = new Set(changes.filter(hasGrown).map(({ stem }) => stem));
  const binaries = plan.binaries.filter(({ stem }) => grown.has(stem));
  const groups = /* @__PURE__ */ new Map();
  for (const binary of binaries) {
    const key = `${binary.main.importPath} ${binary.platform.os}`;
    groups.set(key, [...groups.get(key) ?? [], binary]);
  }
  const since = before.module.path === plan.module.path ? before.revision.commit : void 0;
  const tools = { go: workbench.go, context: runtime };
  const found = /* @__PURE__ */ new Map();
  for (const group of groups.values()) {
    const [first] = group;
    if (first === void 0) continue;
    const facts = await readImportFacts(
      {
        source: plan.source,
        mains: [first.main],
        target: variablesOf(first),
        tags: configuration.inputs.buildTags,
        goMod: plan.module.goMod,
        ...since === void 0 ? {} : { since }
      },
      tools
    );
    if (facts === void 0) continue;
    const lost = eliminationOf(before, first) === "works" && eliminationOf(after2, first) === "lost";
    const trail = lost ? await readReflectionTrail(first, { source: plan.source, go: workbench.go }, runtime) : void 0;
    for (const { stem } of group) found.set(stem, trail === void 0 ? facts : { ...facts, deadCodeTrail: trail });
  }
  return found;
}
__name(importFactsOf, "importFactsOf");
function hasGrown({ state, packages, modules }) {
  return state === "changed" && (packages.some(({ size }) => size.change > 0) || modules.some((one) => one.state === "moved" || one.state === "new"));
}
__name(hasGrown, "hasGrown");
function eliminationOf({ binaries }, { main, platform }) {
  const own = binaries.filter((one) => one.platform === formatPlatform(platform));
  return (own.find(({ name }) => name === main.binaryName) ?? own[0])?.sizes?.deadCodeElimination;
}
__name(eliminationOf, "eliminationOf");
function variablesOf({ environment: environment2 }) {
  return Object.fromEntries(environment2.map(({ name, value }) => [name, value]));
}
__name(variablesOf, "variablesOf");

// src/pipeline/compare/comparison.ts
async function openComparison(context, runtime) {
  const units = budgetUnits(context.configuration);
  const budgets = units.flatMap((unit) => unit.budgets);
  const growth = budgets.some(({ limit }) => limit === "growth");
  const { places, named } = await baselinePlaces(context, growth, runtime);
  const keep2 = /* @__PURE__ */ __name((report) => keepReport(report, runtime.cacheDirectory).catch(() => void 0), "keep");
  const keepOwn = /* @__PURE__ */ __name(async (report) => {
    await keep2(report);
    const shared = mayShare(context) ? sharedCache(context, runtime) : void 0;
    if (shared !== void 0) await shareReport(report, shared).catch(() => void 0);
  }, "keepOwn");
  if (places.length === 0 && budgets.length === 0) {
    return {
      finish: /* @__PURE__ */ __name(async (report) => {
        await keepOwn(report);
        return { parts: {} };
      }, "finish")
    };
  }
  const module = context.planned.plan.module.path;
  const searching = begun(findBaseline(places, named ? {} : { module }, runtime));
  return {
    finish: /* @__PURE__ */ __name(async (report) => {
      const step = runtime.progress.start("compare");
      try {
        const search = await searching;
        await Promise.all([keepOwn(report), ...search.found === void 0 ? [] : [keep2(search.found.report)]]);
        const comparison = await compare(report, search, units, context, runtime);
        step.done(summary(comparison));
        const { budgetLabel } = context.configuration.inputs;
        const failure = budgetFailure(comparison, budgetLabel, moduleFolder(context, runtime));
        return {
          parts: { comparison, ...historyOf(search, report) },
          ...search.found === void 0 ? {} : { before: search.found.report },
          ...failure === void 0 ? {} : { failure }
        };
      } catch (error) {
        step.fail("could not be done");
        throw error;
      }
    }, "finish")
  };
}
__name(openComparison, "openComparison");
function moduleFolder({ planned: { plan } }, { workingDirectory }) {
  const { kind, directory } = plan.source;
  if (kind !== "directory") return null;
  return relative4(annotationRoot(directory, workingDirectory), directory).replaceAll("\\", "/");
}
__name(moduleFolder, "moduleFolder");
function historyOf({ found }, { module }) {
  return found === void 0 || found.report.module.path !== module.path ? {} : { history: historyAfter(found.report) };
}
__name(historyOf, "historyOf");
async function compare(report, { found, tried }, units, context, runtime) {
  const changes = found === void 0 ? void 0 : await changesSince(found.report, report, context, runtime);
  const judged = judgeBudgets(units, report, changes, void 0);
  const broken = judged.some(({ state }) => state === "broken");
  const override = broken ? await labelOverride(context, runtime) : void 0;
  return {
    ...found === void 0 ? {} : { baseline: found.baseline },
    tried,
    images: changes?.images ?? [],
    binaries: changes?.binaries ?? [],
    ...changes?.findings === void 0 ? {} : { findings: changes.findings },
    budgets: override === void 0 ? judged : judgeBudgets(units, report, changes, override)
  };
}
__name(compare, "compare");
async function changesSince(before, after2, context, runtime) {
  const first = compareReports(before, after2, { imports: /* @__PURE__ */ new Map() });
  const imports = await importFactsOf(first.binaries, { before, after: after2 }, context, runtime);
  return imports.size === 0 ? first : compareReports(before, after2, { imports });
}
__name(changesSince, "changesSince");
function summary({ baseline, images, binaries }) {
  if (baseline === void 0) return "nothing to compare with";
  const sizes = images.length > 0 ? images.map((one) => ({ ...one, size: one.compressed })) : binaries;
  const [largest] = sizes.filter(({ size }) => size.before !== void 0 && size.after !== void 0).sort((a, b) => Math.abs(b.size.change) - Math.abs(a.size.change));
  const against = `against ${baseline.commit?.slice(0, 7) ?? baseline.reference}`;
  if (largest === void 0 || largest.size.change === 0) return `no size change, ${against}`;
  return `${formatByteChange(largest.size.change)} on ${largest.platform}, ${against}`;
}
__name(summary, "summary");

// src/pipeline/publish/release-files.ts
async function makeReleaseFiles({ configuration, planned: { plan }, github }, made, runtime) {
  if (!releaseWish(configuration, github, plan.revision).files) return void 0;
  const { inputs } = configuration;
  const [{ writeReleaseFiles }, { archiveDocuments }, { archiveNames }, { parseEpoch }] = await Promise.all([
    import("./chunk-HTFAIFPW.mjs"),
    import("./chunk-FKOGACNJ.mjs"),
    import("./chunk-LU7UXEIV.mjs"),
    import("./chunk-A5QAZ5RK.mjs")
  ]);
  const epoch = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH);
  return writeReleaseFiles(
    {
      output: made.staging,
      binaries: made.built,
      sboms: made.sboms,
      format: inputs.archiveFormat,
      nameOf: archiveNames(inputs.archiveName, { revision: plan.revision, ...epoch === void 0 ? {} : { epoch } }),
      documents: await archiveDocuments(inputs.archiveFiles, plan.source.directory, runtime.workingDirectory),
      wrap: inputs.archiveWrap,
      epoch: epoch ?? plan.revision.epoch ?? 0
    },
    runtime
  );
}
__name(makeReleaseFiles, "makeReleaseFiles");

// src/pipeline/build/bases.ts
import { createHash as createHash9 } from "node:crypto";
function openBases(images, context, runtime) {
  const opened = new Map(
    [...new Set(images.map(({ base }) => base))].map((base) => [base, once(() => resolve5(base, context, runtime))])
  );
  const platforms = /* @__PURE__ */ new Map();
  const contents = /* @__PURE__ */ new Map();
  const get = /* @__PURE__ */ __name((name, platform) => {
    const reference = images.find((image) => image.name === name)?.base ?? "scratch";
    const key = `${reference} ${formatPlatform(platform)}`;
    const found = platforms.get(key) ?? begun(opened.get(reference)().then((base) => base.image(platform)));
    platforms.set(key, found);
    return found;
  }, "get");
  const files = /* @__PURE__ */ __name((base) => {
    const key = createHash9("sha256").update(base.layers.map(({ diffId }) => diffId).join()).digest("hex");
    const found = contents.get(key) ?? begun(readBaseFiles(base, runtime));
    contents.set(key, found);
    return found;
  }, "files");
  for (const image of images) for (const platform of image.platforms) begun(get(image.name, platform));
  return {
    get,
    files,
    has: /* @__PURE__ */ __name(async (base, path) => base.kind !== "scratch" && (await files(base)).has(path), "has")
  };
}
__name(openBases, "openBases");
async function resolve5(base, context, runtime) {
  if (base === "scratch") return openBase(base, { ...runtime, ...context });
  const step = runtime.progress.start("base");
  try {
    const opened = await openBase(base, { ...runtime, ...context });
    step.done(opened.digest === void 0 ? base : `${base} ${opened.digest.slice(0, 19)}`);
    return opened;
  } catch (error) {
    step.fail(error.message);
    throw error;
  }
}
__name(resolve5, "resolve");

// src/pipeline/build/cgo-check.ts
import { createHash as createHash10 } from "node:crypto";
import { readFile as readFile13 } from "node:fs/promises";
import { join as join29 } from "node:path";

// src/source/import-chain.ts
function importChain(packages, roots, wanted) {
  const imports = new Map(packages.map((one) => [one.ImportPath, one.Imports ?? []]));
  const cameFrom = new Map(roots.map((root) => [root, void 0]));
  const queue = [...cameFrom.keys()];
  for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
    if (next === wanted) return wayTo(next, cameFrom);
    for (const imported of imports.get(next) ?? []) {
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, next);
      queue.push(imported);
    }
  }
  return [];
}
__name(importChain, "importChain");
function wayTo(end, cameFrom) {
  const chain = [];
  for (let at = end; at !== void 0; at = cameFrom.get(at)) chain.unshift(at);
  return chain;
}
__name(wayTo, "wayTo");

// src/source/cgo-need.ts
async function findCgoNeed(source, mains, target, options) {
  const roots = mains.map(({ importPath }) => importPath);
  const list2 = /* @__PURE__ */ __name(async (cgo) => {
    const tags = options.tags === void 0 || options.tags.length === 0 ? [] : ["-tags", options.tags.join(",")];
    const fields = "-json=ImportPath,Standard,GoFiles,CgoFiles,Imports";
    const env = {
      GOOS: target.GOOS,
      GOARCH: target.GOARCH,
      CGO_ENABLED: cgo,
      ...source.kind === "module-version" ? { GOWORK: "off" } : {}
    };
    const args = ["list", "-e", "-deps", fields, ...tags, "--", ...roots];
    const result = await runGo(options.go, args, { cwd: source.packageDirectory, env }, options.runtime);
    return parseJsonStream(result.stdout);
  }, "list");
  const withCgo = (await list2("1")).filter((one) => one.Standard !== true && (one.CgoFiles?.length ?? 0) > 0);
  if (withCgo.length === 0) return [];
  const without = await list2("0");
  return withCgo.flatMap(({ ImportPath: importPath }) => {
    const left = without.find((one) => one.ImportPath === importPath);
    if (left === void 0) return [];
    const chain = importChain(without, roots, importPath);
    return [
      { importPath, chain, required: (left.GoFiles?.length ?? 0) === 0, target: `${target.GOOS}/${target.GOARCH}` }
    ];
  });
}
__name(findCgoNeed, "findCgoNeed");
var INSTEAD = {
  "github.com/mattn/go-sqlite3": "modernc.org/sqlite or github.com/ncruces/go-sqlite3",
  "github.com/mutecomm/go-sqlcipher/v4": "github.com/ncruces/go-sqlite3 with its adiantum package"
};
function cgoFailure(needs) {
  const required = needs.filter((need) => need.required);
  const [first] = required;
  if (first === void 0) return void 0;
  const others = required.length === 1 ? "" : ` (and ${required.length - 1} more)`;
  return new Failure({
    code: "module-needs-cgo",
    message: `${first.importPath}${others} is written with cgo (import "C") and has no Go files without it for ${first.target}; cgo is off. It comes in through ${chainText(first)}.`,
    fix: `Use ${INSTEAD[first.importPath] ?? "a package that is written in Go alone"}, or set CGO_ENABLED=1 and a static C compiler in env, for example CC=zig cc -target x86_64-linux-musl.`,
    details: required.map(chainText).join("\n")
  });
}
__name(cgoFailure, "cgoFailure");
function cgoNotices(needs) {
  return needs.filter((need) => !need.required).map((need) => {
    const instead = INSTEAD[need.importPath];
    return {
      level: instead === void 0 ? "notice" : "warning",
      code: "cgo-left-out",
      message: instead === void 0 ? `${need.importPath} is partly written with cgo (import "C"), which is off: it is built without that part. It comes in through ${chainText(need)}.` : `${need.importPath} compiles without cgo and then fails when it is used. It comes in through ${chainText(need)}. Use ${instead}, or set CGO_ENABLED=1 and a C compiler in env.`
    };
  });
}
__name(cgoNotices, "cgoNotices");
function chainText({ chain }) {
  return chain.length === 1 ? `the command itself, ${chain[0] ?? ""}` : chain.join(" -> ");
}
__name(chainText, "chainText");

// src/pipeline/build/cgo-check.ts
var noCgoCheck = { afterFailure: /* @__PURE__ */ __name(async () => void 0, "afterFailure"), run: /* @__PURE__ */ __name(async () => void 0, "run") };
async function openCgoCheck(plan, workbench, tags, runtime) {
  const memory = join29(runtime.cacheDirectory, "cgo", `${keyOf5(plan, tags)}.json`);
  const known = await recall(memory);
  let looking;
  const look = /* @__PURE__ */ __name(() => {
    looking ??= begun(
      findNeeds(plan, workbench, tags, runtime).then(async (needs) => {
        await writeFileWhole(memory, JSON.stringify(needs));
        return needs;
      })
    );
    return looking;
  }, "look");
  if (known === void 0) look();
  return {
    afterFailure: /* @__PURE__ */ __name(async () => cgoFailure(await look()), "afterFailure"),
    run: /* @__PURE__ */ __name(async (building) => {
      const needs = known !== void 0 && (await building).every(({ unchanged }) => unchanged) ? known : await look();
      for (const notice of cgoNotices(needs)) runtime.log.notice(notice);
      const failure = cgoFailure(needs);
      if (failure !== void 0) throw failure;
    }, "run")
  };
}
__name(openCgoCheck, "openCgoCheck");
function keyOf5(plan, tags) {
  const parts = [
    plan.source.packageDirectory,
    plan.source.requested ?? "",
    plan.toolchain.version,
    tags,
    targetsOf(plan),
    mainsOf(plan).map(({ importPath }) => importPath)
  ];
  return createHash10("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
__name(keyOf5, "keyOf");
async function recall(file) {
  try {
    const needs = JSON.parse(await readFile13(file, "utf8"));
    return Array.isArray(needs) && needs.every((need) => Array.isArray(need?.chain)) ? needs : void 0;
  } catch {
    return void 0;
  }
}
__name(recall, "recall");
async function findNeeds(plan, workbench, tags, runtime) {
  const needs = [];
  for (const target of targetsOf(plan)) {
    needs.push(...await findCgoNeed(plan.source, mainsOf(plan), target, { go: workbench.go, tags, runtime }));
  }
  return [...new Map(needs.map((need) => [need.importPath, need])).values()];
}
__name(findNeeds, "findNeeds");
function targetsOf(plan) {
  const targets = /* @__PURE__ */ new Map();
  for (const { platform, environment: environment2 } of plan.binaries) {
    if (environment2.some(({ name, value }) => name === "CGO_ENABLED" && value === "1")) continue;
    if (!targets.has(platform.os)) targets.set(platform.os, { GOOS: platform.os, GOARCH: platform.architecture });
  }
  return [...targets.values()];
}
__name(targetsOf, "targetsOf");
function mainsOf(plan) {
  return [...new Map(plan.binaries.map(({ main }) => [main.importPath, main])).values()];
}
__name(mainsOf, "mainsOf");

// src/pipeline/build/binaries.ts
import { dirname as dirname7, join as join31 } from "node:path";

// src/compile/measure-savings.ts
import { rm as rm10, stat as stat4 } from "node:fs/promises";
import { join as join30 } from "node:path";
async function measureSavings(binary, request, runtime) {
  const { plan, size } = binary;
  const step = runtime.progress.start("measure", formatPlatform(plan.platform));
  const folder = join30(runtime.scratchDirectory, "savings", plan.stem);
  await makeFolder(folder);
  try {
    const unstripped = withoutStripping(plan.argv);
    const larger = unstripped === void 0 ? void 0 : await sizeOf({ ...plan, argv: unstripped }, folder, request, runtime);
    const withCgo = cgoCanBeTried(plan, runtime.host) ? await sizeOf(cgoPlan(plan), folder, request, runtime) : void 0;
    step.done();
    return {
      ...larger === void 0 ? {} : { stripping: larger - size },
      ...withCgo === void 0 ? {} : { cgoOff: withCgo - size }
    };
  } catch (error) {
    step.fail("could not be measured");
    throw error;
  } finally {
    await rm10(folder, { recursive: true, force: true });
  }
}
__name(measureSavings, "measureSavings");
async function sizeOf(plan, folder, request, runtime) {
  const file = join30(folder, "binary");
  const env = buildEnvironment(request.go.env, plan, folder);
  const child = {
    command: request.go.command,
    args: buildArguments(plan.argv, file),
    env,
    cwd: request.source.packageDirectory
  };
  const result = await runChild(child, runtime);
  if (result.exitCode !== 0) return void 0;
  const { size } = await stat4(file);
  await rm10(file);
  return size;
}
__name(sizeOf, "sizeOf");
function cgoCanBeTried(plan, host) {
  const architecture = host.arch === "x64" ? "amd64" : host.arch;
  const os = host.platform === "win32" ? "windows" : host.platform;
  const off = plan.environment.some(({ name, value }) => name === "CGO_ENABLED" && value === "0");
  return off && plan.platform.os === os && plan.platform.architecture === architecture;
}
__name(cgoCanBeTried, "cgoCanBeTried");
function cgoPlan(plan) {
  const environment2 = plan.environment.map((one) => one.name === "CGO_ENABLED" ? { ...one, value: "1" } : one);
  return { ...plan, environment: environment2 };
}
__name(cgoPlan, "cgoPlan");

// src/compile/place-binary.ts
import { chmod, constants as constants3, copyFile as copyFile3, link as link3, utimes as utimes2 } from "node:fs/promises";
import { dirname as dirname6 } from "node:path";
async function placeBinary(binary, destination) {
  try {
    await makeFolder(dirname6(destination));
    if (binary.linkable && await linked(binary.file, destination)) return;
    await copyFile3(binary.file, destination, constants3.COPYFILE_EXCL | constants3.COPYFILE_FICLONE);
    await chmod(destination, 493);
    await utimes2(destination, binary.mtimeMs / 1e3, binary.mtimeMs / 1e3);
  } catch (error) {
    throw asWriteFailure(error, destination);
  }
}
__name(placeBinary, "placeBinary");
async function linked(from, to) {
  try {
    await link3(from, to);
    return true;
  } catch (error) {
    if (["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EACCES"].includes(
      error.code ?? ""
    ))
      return false;
    throw error;
  }
}
__name(linked, "linked");

// src/inspect/judge-build-info.ts
function judgeBuildInfo(facts, expected) {
  const { buildInfo } = facts;
  if (buildInfo === void 0) {
    return [
      {
        code: "no-build-info",
        level: "refuse",
        sentence: "holds no Go build info, so that neither its modules nor its vulnerabilities can be told",
        fix: "Build it with go build in module mode, and pack it (UPX and the like) only after the scan."
      }
    ];
  }
  return [
    ...differs("wrong-module", "module", buildInfo.main?.path, expected.module),
    ...differs("wrong-package", "package", buildInfo.path, expected.mainPackage),
    ...judgeGoVersion(buildInfo.goVersion, expected.goVersion),
    ...facts.goBuildId === void 0 || facts.goBuildId === "" ? [noBuildId] : []
  ];
}
__name(judgeBuildInfo, "judgeBuildInfo");
var noBuildId = {
  code: "no-build-id",
  level: "warn",
  sentence: "has no Go build id, so go build links it again every time",
  fix: "Leave -buildid= out of the ldflags: it saves nothing."
};
function differs(code, noun, found, wanted) {
  if (wanted === void 0 || found === wanted) {
    return [];
  }
  const sentence = found ? `was built from the ${noun} ${found}, not from ${wanted}` : `does not say from which ${noun} it was built`;
  return [{ code, level: "refuse", sentence, fix: "Look whether something else writes to the same file." }];
}
__name(differs, "differs");
function judgeGoVersion(found, wanted) {
  const version = found.split(" ")[0] ?? "";
  if (wanted === void 0 || version === wanted || version === "devel") {
    return [];
  }
  const sentence = `was built by ${version}, not by ${wanted}`;
  return [{ code: "wrong-go", level: "refuse", sentence, fix: "Look for a GOTOOLCHAIN in the input env." }];
}
__name(judgeGoVersion, "judgeGoVersion");

// src/inspect/judge.ts
function judgeBinary(facts, expected) {
  const all = [
    ...judgePlatform(facts, expected.platform),
    ...judgeLinkage(facts, expected),
    ...judgeBuildInfo(facts, expected),
    ...judgeLeftovers(facts, expected),
    ...judgeLeaks(facts, expected)
  ];
  return [...all.filter(({ level }) => level === "refuse"), ...all.filter(({ level }) => level === "warn")];
}
__name(judgeBinary, "judgeBinary");
function judgeLinkage(facts, { platform, loaders }) {
  const { interpreter, needed, pie } = facts.linkage;
  if (platform.os !== "linux" || facts.format !== "elf" || loaders === "any") {
    return [];
  }
  if (interpreter !== void 0 && !loaders.includes(interpreter)) {
    const libraries = needed.length === 0 ? "" : ` and the libraries ${needed.join(", ")}`;
    return [
      {
        code: "needs-loader",
        level: "refuse",
        sentence: `needs the loader ${interpreter}${libraries}, which the image does not have, so it would not start there`,
        fix: loaderFix(pie, needed.length > 0)
      }
    ];
  }
  if (interpreter === void 0 && needed.length > 0) {
    return [
      {
        code: "needs-libraries",
        level: "refuse",
        sentence: `needs the libraries ${needed.join(", ")} and names no loader that could bring them`,
        fix: "Build a program (-buildmode=exe), not a shared library."
      }
    ];
  }
  return [];
}
__name(judgeLinkage, "judgeLinkage");
function loaderFix(pie, hasLibraries) {
  if (hasLibraries) {
    return 'Build it with CGO_ENABLED=0, or link it statically (-ldflags "-linkmode=external -extldflags=-static"), or take a base image with that loader.';
  }
  return pie ? "Leave out -buildmode=pie: without cgo it makes a program that needs a loader. A static PIE takes cgo and -extldflags=-static-pie." : "Link it statically, or take a base image with that loader.";
}
__name(loaderFix, "loaderFix");
function judgeLeftovers({ debugSections }, { stripped }) {
  const symbols = /^(\.symtab|\.strtab|LC_SYMTAB|symbol table|syms)$/;
  const left = stripped === "debug-data-only" ? debugSections.filter((name) => !symbols.test(name)) : debugSections;
  if (stripped === false || left.length === 0) {
    return [];
  }
  const names = left.length > 4 ? `${left.slice(0, 4).join(", ")} and ${left.length - 4} more` : left.join(", ");
  const sentence = `still has ${names}, which ${stripped === true ? "-s -w" : "-w"} should have removed`;
  if (left.length === 1 && left[0] === "LC_SYMTAB") {
    return [{ code: "symbols-left", level: "warn", sentence, fix: "For macOS, Go removes symbols since 1.22." }];
  }
  const fix = "Look whether the input ldflags or a -ldflags in gcflags or env replaced -s -w; with an external linker, add -extldflags=-s.";
  return [{ code: "symbols-left", level: "refuse", sentence, fix }];
}
__name(judgeLeftovers, "judgeLeftovers");
function judgeLeaks({ leaks }, { trimmed }) {
  if (!trimmed) {
    return [];
  }
  return leaks.flatMap(({ path, section, what, place }) => {
    if (place === "data") {
      return [
        {
          code: "path-in-data",
          level: "warn",
          sentence: `holds the text ${path} in ${section}, which lies in ${what} of this machine`,
          fix: "If the program does not say so itself, look at -X values in ldflags, at embedded files and at generated code."
        }
      ];
    }
    return [
      {
        code: "path-of-build-machine",
        level: "refuse",
        sentence: `names ${path} in ${section}, a path in ${what} of this machine`,
        fix: leakFix(place)
      }
    ];
  });
}
__name(judgeLeaks, "judgeLeaks");
function leakFix(place) {
  return place === "build-info" ? "Use a relative path in the replace line of go.mod or go.work, and in the flags that Go records (-tags, -gcflags, CGO_CFLAGS)." : "Build with -trimpath; if it was, look for //line comments with absolute paths in generated code, and for C code built without -ffile-prefix-map.";
}
__name(leakFix, "leakFix");

// src/inspect/accept.ts
function acceptBinary(file, facts, expected) {
  const judgements = judgeBinary(facts, expected);
  const [first, ...others] = judgements.filter(({ level }) => level === "refuse");
  if (first === void 0) {
    return judgements;
  }
  throw new Failure({
    code: "binary-refused",
    message: `${file} ${first.sentence}.`,
    fix: first.fix,
    ...others.length === 0 ? {} : { details: others.map(({ sentence, fix }) => `It also ${sentence}. ${fix}`).join("\n") }
  });
}
__name(acceptBinary, "acceptBinary");

// src/pipeline/build/binaries.ts
function openBinaryWork(request, runtime) {
  const built = new Map(request.plan.binaries.map(({ stem }) => [stem, deferred()]));
  const of = /* @__PURE__ */ __name(({ stem }) => built.get(stem).promise, "of");
  const started = deferred();
  let compiled = [];
  const run = /* @__PURE__ */ __name(async () => {
    const finishing = [];
    const finish = /* @__PURE__ */ __name(async (binary) => {
      const target = built.get(binary.plan.stem);
      await takeIn(binary, request, runtime).then(target.resolve, (error) => {
        target.reject(error);
        throw error;
      });
    }, "finish");
    try {
      const onCompiled = /* @__PURE__ */ __name((binary) => void finishing.push(seen(finish(binary))), "onCompiled");
      compiled = await compile(request, { onCompiled, onStarted: /* @__PURE__ */ __name(() => started.resolve(), "onStarted") }, runtime);
      await Promise.all(finishing);
    } catch (error) {
      started.resolve();
      const cause = isCompileFailure(error) ? await request.cgo.afterFailure() ?? error : error;
      for (const one of built.values()) one.reject(cause);
      throw cause;
    }
    return Promise.all(request.plan.binaries.map(of));
  }, "run");
  const savings = /* @__PURE__ */ __name(async () => {
    const measured = /* @__PURE__ */ new Map();
    for (const binary of compiled) {
      measured.set(
        binary.plan.stem,
        await measureSavings(binary, { source: request.plan.source, go: request.workbench.go }, runtime)
      );
    }
    return measured;
  }, "savings");
  return { of, run, savings, started: started.promise.catch(() => void 0) };
}
__name(openBinaryWork, "openBinaryWork");
async function compile(request, listeners, runtime) {
  const { early, plan, diagnose, compileElsewhere } = request;
  if (compileElsewhere !== void 0) {
    listeners.onStarted();
    const compiled = await compileElsewhere();
    for (const binary of compiled) listeners.onCompiled(binary);
    return compiled;
  }
  if (early?.fits(plan) === true) {
    listeners.onStarted();
    return early.take(listeners.onCompiled, diagnose);
  }
  await early?.cancel();
  return compileAll({ ...compileRequest(request, runtime), ...listeners }, runtime);
}
__name(compile, "compile");
function isCompileFailure(error) {
  return error instanceof Failure && ["compile-error", "generate-needed", "module-needs-cgo"].includes(error.code);
}
__name(isCompileFailure, "isCompileFailure");
function seen(work) {
  work.catch(() => void 0);
  return work;
}
__name(seen, "seen");
function compileRequest({ plan, workbench, jobs, diagnose }, runtime) {
  return {
    source: plan.source,
    root: annotationRoot(plan.source.directory, runtime.workingDirectory),
    binaries: plan.binaries,
    go: workbench.go,
    jobs,
    ...diagnose === void 0 ? {} : { diagnose }
  };
}
__name(compileRequest, "compileRequest");
async function takeIn(compiled, request, runtime) {
  const { plan } = compiled;
  const step = runtime.progress.start("inspect", binaryLabel(plan, request.plan.binaries));
  try {
    const file = join31(request.staging, ...plan.output.split("/"));
    await placeBinary(compiled, file);
    const facts = await inspectBinary(file, { paths: buildMachinePaths(request), name: plan.output });
    const loaders = await loadersFor(plan, facts.linkage.interpreter, request);
    for (const { code, sentence, fix } of acceptBinary(plan.output, facts, expectation(plan, loaders, request))) {
      runtime.log.notice({ level: "warning", code, message: `${plan.output} ${sentence}. ${fix}` });
    }
    step.done();
    return { plan, file, facts, unchanged: compiled.unchanged };
  } catch (error) {
    step.fail("refused");
    throw error;
  }
}
__name(takeIn, "takeIn");
function buildMachinePaths({ plan, workbench }) {
  const { moduleCache, buildCache } = workbench.environment;
  return [
    { path: plan.source.directory, what: "the module" },
    ...plan.module.workspace === void 0 ? [] : [{ path: dirname7(plan.module.workspace), what: "the workspace" }],
    { path: plan.toolchain.goroot, what: "GOROOT" },
    { path: moduleCache, what: "GOMODCACHE" },
    { path: buildCache, what: "GOCACHE" }
  ].filter(({ path }) => path !== "");
}
__name(buildMachinePaths, "buildMachinePaths");
function expectation(plan, loaders, { plan: whole }) {
  const linkerFlags = plan.argv.filter((argument) => argument.startsWith("-ldflags=")).join(" ");
  const has = /* @__PURE__ */ __name((flag) => new RegExp(`(^|[\\s='"])${flag}(?=$|[\\s'"])`).test(linkerFlags), "has");
  return {
    platform: plan.platform,
    module: whole.source.requested?.path ?? whole.module.path,
    mainPackage: plan.main.importPath,
    goVersion: whole.toolchain.version,
    stripped: has("-s") ? true : has("-w") ? "debug-data-only" : false,
    trimmed: plan.argv.includes("-trimpath"),
    loaders
  };
}
__name(expectation, "expectation");
async function loadersFor(plan, interpreter, request) {
  const images = request.plan.images.filter(
    ({ mains, platforms }) => mains.some(({ importPath }) => importPath === plan.main.importPath) && platforms.some((one) => samePlatform(one, plan.platform))
  );
  if (images.length === 0) return "any";
  if (interpreter === void 0) return [];
  const answers = await Promise.all(
    images.map(async ({ name }) => request.baseHas(await request.base(name, plan.platform), interpreter))
  );
  return answers.every(Boolean) ? [interpreter] : [];
}
__name(loadersFor, "loadersFor");

// src/pipeline/build/images.ts
import { join as join39 } from "node:path";

// src/image/layer/unpacked.ts
import { createHash as createHash11 } from "node:crypto";
import { createReadStream as createReadStream5 } from "node:fs";
import { readFile as readFile14 } from "node:fs/promises";
import { join as join32 } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline as pipeline3 } from "node:stream/promises";
import * as zlib2 from "node:zlib";
async function unpack(path, mediaType, signal) {
  const decompress = decompressorOf(mediaType);
  if (decompress === void 0) return void 0;
  const hash = createHash11("sha256");
  let size = 0;
  const measure = /* @__PURE__ */ __name(async (content) => {
    for await (const piece of content) {
      hash.update(piece);
      size += piece.length;
    }
  }, "measure");
  await pipeline3(createReadStream5(path, { highWaterMark: 1 << 20 }), decompress, measure, { signal });
  return { diffId: `sha256:${hash.digest("hex")}`, size };
}
__name(unpack, "unpack");
function decompressorOf(mediaType) {
  if (mediaType.endsWith("gzip")) return zlib2.createGunzip({ chunkSize: 1 << 18 });
  if (mediaType.endsWith("zstd")) return zstdAvailable() ? zlib2.createZstdDecompress() : void 0;
  return new PassThrough();
}
__name(decompressorOf, "decompressorOf");
async function recalledUnpacked(cache, { digest }) {
  if (cache === void 0) return void 0;
  try {
    const record = JSON.parse(await readFile14(recordPath(cache, digest), "utf8"));
    if (typeof record !== "object" || record === null || !("diffId" in record) || !("size" in record)) return void 0;
    const { diffId, size } = record;
    if (typeof diffId !== "string" || !isDigest(diffId) || typeof size !== "number") return void 0;
    return { diffId, size };
  } catch {
    return void 0;
  }
}
__name(recalledUnpacked, "recalledUnpacked");
async function rememberUnpacked(cache, { digest }, unpacked) {
  if (cache === void 0) return;
  await writeFileWhole(recordPath(cache, digest), JSON.stringify(unpacked)).catch(() => void 0);
}
__name(rememberUnpacked, "rememberUnpacked");
function recordPath(cache, digest) {
  return join32(cache.directory, "layers", "base", `${digestHex(digest)}.json`);
}
__name(recordPath, "recordPath");

// src/image/layer/base.ts
var OCI_NAMES = {
  "application/vnd.docker.image.rootfs.diff.tar": "application/vnd.oci.image.layer.v1.tar",
  "application/vnd.docker.image.rootfs.diff.tar.gzip": "application/vnd.oci.image.layer.v1.tar+gzip",
  "application/vnd.docker.image.rootfs.diff.tar.zstd": "application/vnd.oci.image.layer.v1.tar+zstd"
};
var AT_ONCE = 3;
async function storeBaseLayers(base, options) {
  const limit = pLimit(AT_ONCE);
  return await Promise.all(base.layers.map((layer) => limit(() => storeLayer(base, layer, options))));
}
__name(storeBaseLayers, "storeBaseLayers");
async function storeLayer(base, layer, options) {
  const { digest, size, mediaType } = layer.descriptor;
  if (!await hasBlob(options.layout, digest, size)) await store(base, layer, options);
  return {
    descriptor: { mediaType: OCI_NAMES[mediaType] ?? mediaType, digest, size },
    diffId: layer.diffId,
    unpackedSize: await unpackedSize(base, layer, options),
    part: "base",
    createdBy: `layer of ${base.reference}`
  };
}
__name(storeLayer, "storeLayer");
async function unpackedSize(base, layer, options) {
  const { descriptor, diffId } = layer;
  let unpacked = await recalledUnpacked(options.cache, descriptor);
  if (unpacked === void 0) {
    const path = blobPath(options.layout, descriptor.digest);
    unpacked = await unpack(path, descriptor.mediaType, options.signal).catch((error) => {
      options.signal.throwIfAborted();
      throw contradiction(base, layer, `cannot be unpacked (${error.message})`);
    });
    if (unpacked === void 0) return 0;
    await rememberUnpacked(options.cache, descriptor, unpacked);
  }
  if (unpacked.diffId !== diffId) throw contradiction(base, layer, `unpacks to ${unpacked.diffId}`);
  return unpacked.size;
}
__name(unpackedSize, "unpackedSize");
async function store(base, layer, { layout, signal }) {
  const expected = layer.descriptor;
  const content = limited2(await layer.open(), expected.size, signal, () => wrong(base, layer, "has more bytes"));
  await putBlobStream(layout, content, ({ digest, size }) => {
    if (size !== expected.size) throw wrong(base, layer, `has ${size} bytes`);
    if (digest !== expected.digest) throw wrong(base, layer, `has the digest ${digest}`);
  });
}
__name(store, "store");
async function* limited2(content, size, signal, tooLong) {
  let done = 0;
  for await (const piece of content) {
    signal.throwIfAborted();
    done += piece.length;
    if (done > size) throw tooLong();
    yield piece;
  }
}
__name(limited2, "limited");
function wrong(base, layer, what) {
  const { digest, size } = layer.descriptor;
  return new Failure({
    code: "digest-mismatch",
    message: `A layer of the base ${base.reference} ${what}, but its manifest says ${size} bytes and ${digest}.`,
    fix: "Fetch the base again; if it stays so, the registry or the archive is damaged."
  });
}
__name(wrong, "wrong");
function contradiction(base, layer, what) {
  return new Failure({
    code: "base-invalid",
    message: `The layer ${layer.descriptor.digest} of the base ${base.reference} ${what}, but its config says ${layer.diffId}.`,
    fix: "Choose another base, or have this one built again: no container engine would take it."
  });
}
__name(contradiction, "contradiction");

// src/image/layer/cache.ts
import { constants as constants4 } from "node:fs";
import { copyFile as copyFile4, mkdir as mkdir2, readdir as readdir4, readFile as readFile15, rename as rename5, rm as rm11, utimes as utimes3 } from "node:fs/promises";
import { join as join33 } from "node:path";
async function mayHold(cache, key) {
  const names = await readdir4(layersFolder(cache, key)).catch(() => []);
  return names.some((name) => name.startsWith(`${key.size}-`) && name.endsWith(".json"));
}
__name(mayHold, "mayHold");
async function takeCached(cache, key, diffId, layout) {
  const path = pathOf(cache, key, diffId);
  const record = await readRecord2(`${path}.json`);
  if (record === void 0) return void 0;
  if (await hasBlob(layout, record.digest, record.size)) {
    await markUsed(path);
    return record;
  }
  const target = blobPath(layout, record.digest);
  const temporary = temporaryBeside(target);
  try {
    await mkdir2(join33(layout, "blobs", "sha256"), { recursive: true });
    await copyFile4(path, temporary, constants4.COPYFILE_FICLONE);
    const { digest, size } = await digestOfFile(temporary);
    if (digest !== record.digest || size !== record.size) throw new Error("damaged");
    await rename5(temporary, target);
  } catch {
    for (const bad of [temporary, path, `${path}.json`]) await rm11(bad, { force: true }).catch(() => void 0);
    return void 0;
  }
  await markUsed(path);
  return record;
}
__name(takeCached, "takeCached");
async function keepCached(cache, key, diffId, layer) {
  const path = pathOf(cache, key, diffId);
  await copyFileWhole(blobPath(layer.layout, layer.digest), path);
  const { digest, size, members } = layer;
  await writeFileWhole(`${path}.json`, JSON.stringify({ digest, size, members }));
}
__name(keepCached, "keepCached");
async function holds(cache, key, diffId, layer) {
  const path = pathOf(cache, key, diffId);
  if ((await readRecord2(`${path}.json`))?.digest !== layer.digest) return false;
  await markUsed(path);
  return true;
}
__name(holds, "holds");
async function markUsed(path) {
  const now = /* @__PURE__ */ new Date();
  for (const file of [path, `${path}.json`]) await utimes3(file, now, now).catch(() => void 0);
}
__name(markUsed, "markUsed");
async function readRecord2(path) {
  try {
    const record = JSON.parse(await readFile15(path, "utf8"));
    if (typeof record !== "object" || record === null || !("digest" in record) || !("size" in record)) return void 0;
    const { digest, size } = record;
    if (typeof digest !== "string" || !isDigest(digest) || typeof size !== "number") return void 0;
    return { digest, size };
  } catch {
    return void 0;
  }
}
__name(readRecord2, "readRecord");
function layersFolder(cache, key) {
  return join33(cache.directory, "layers", key.compression);
}
__name(layersFolder, "layersFolder");
function pathOf(cache, key, diffId) {
  return join33(layersFolder(cache, key), `${key.size}-${digestHex(diffId)}`);
}
__name(pathOf, "pathOf");

// src/image/layer/write.ts
import { createHash as createHash12 } from "node:crypto";

// src/image/layer/members.ts
import { open as open2, readdir as readdir5, readFile as readFile16, stat as stat5 } from "node:fs/promises";
import { join as join34 } from "node:path";
var LAYERS_LOOKED_AT = 6;
async function openEarlierMembers(cache, key) {
  const places = await findPlaces(layersFolder(cache, key), key.size);
  const files = /* @__PURE__ */ new Map();
  const noted = [];
  let recalled = 0;
  return {
    noted,
    complete: /* @__PURE__ */ __name(() => recalled === noted.length, "complete"),
    async recall(chunk) {
      const place = places.get(chunk);
      if (place === void 0) return void 0;
      const { path, offset, member } = place;
      try {
        const file = files.get(path) ?? open2(path, "r");
        files.set(path, file);
        const content = new Uint8Array(member.size);
        const { bytesRead } = await (await file).read(content, 0, member.size, offset);
        if (bytesRead !== member.size || digestOf(content) !== member.digest) return void 0;
        recalled++;
        return content;
      } catch {
        return void 0;
      }
    },
    note: /* @__PURE__ */ __name((member) => void noted.push(member), "note"),
    async close() {
      for (const file of files.values()) await (await file.catch(() => void 0))?.close();
    }
  };
}
__name(openEarlierMembers, "openEarlierMembers");
async function findPlaces(folder, size) {
  const places = /* @__PURE__ */ new Map();
  for (const record of await nearest(folder, size)) {
    let offset = 0;
    const path = record.slice(0, -".json".length);
    for (const member of await membersOf(record)) {
      if (!places.has(member.chunk)) places.set(member.chunk, { path, offset, member });
      offset += member.size;
    }
  }
  return places;
}
__name(findPlaces, "findPlaces");
async function nearest(folder, size) {
  const names = (await readdir5(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  const records = await Promise.all(
    names.map(async (name) => {
      const path = join34(folder, name);
      const used = await stat5(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0
      );
      return { path, distance: Math.abs(Number.parseInt(name, 10) - size), used };
    })
  );
  records.sort((a, b) => a.distance - b.distance || b.used - a.used);
  return records.slice(0, LAYERS_LOOKED_AT).map(({ path }) => path);
}
__name(nearest, "nearest");
async function membersOf(record) {
  try {
    const { members } = JSON.parse(await readFile16(record, "utf8"));
    return Array.isArray(members) && members.every(isMember) ? members : [];
  } catch {
    return [];
  }
}
__name(membersOf, "membersOf");
function isMember(value) {
  if (typeof value !== "object" || value === null) return false;
  const { chunk, digest, size } = value;
  const sizeFits = Number.isInteger(size) && size > 0 && size <= 2 * CHUNK_SIZE;
  return typeof chunk === "string" && isDigest(chunk) && typeof digest === "string" && isDigest(digest) && sizeFits;
}
__name(isMember, "isMember");

// src/image/layer/write.ts
async function writeLayer(entries, options) {
  checkCompression(options.compression);
  const ordered = orderEntries(entries);
  const total = tarSize(ordered);
  const cached = await fromCache(ordered, total, options);
  if (cached !== void 0) return cached;
  return await compressLayer(ordered, total, options);
}
__name(writeLayer, "writeLayer");
async function fromCache(ordered, total, options) {
  const { cache, layout } = options;
  const key = { compression: compressionKey(options.compression), size: total };
  if (cache === void 0 || options.compression.format === "gzip" || !await mayHold(cache, key)) return void 0;
  const hash = createHash12("sha256");
  for await (const piece of tarStream(ordered, options.signal)) hash.update(piece);
  const diffId = `sha256:${hash.digest("hex")}`;
  const found = await takeCached(cache, key, diffId, layout);
  if (found === void 0) return void 0;
  options.onProgress?.(total, total);
  options.log.debug(`layer ${found.digest}: from the cache`);
  return layerOf(options, found, diffId, total);
}
__name(fromCache, "fromCache");
async function compressLayer(ordered, total, options) {
  const { layout, compression, pool, signal, cache } = options;
  const hash = createHash12("sha256");
  const tar = observed(tarStream(ordered, signal), hash, (done) => options.onProgress?.(done, total));
  const members = await earlierMembers(options, total);
  try {
    const written = await putBlobStream(layout, compressStream(tar, compression, total, pool, members));
    const diffId = `sha256:${hash.digest("hex")}`;
    const key = { compression: compressionKey(compression), size: total };
    const kept = cache !== void 0 && members?.complete() === true && await holds(cache, key, diffId, written);
    const layer = { ...written, ...members === void 0 ? {} : { members: members.noted } };
    if (!kept) await keep(options, layer, diffId, total);
    return layerOf(options, written, diffId, total);
  } finally {
    await members?.close();
  }
}
__name(compressLayer, "compressLayer");
async function earlierMembers({ cache, compression }, size) {
  if (cache === void 0 || compression.format !== "gzip") return void 0;
  return openEarlierMembers(cache, { compression: compressionKey(compression), size });
}
__name(earlierMembers, "earlierMembers");
async function* observed(tar, hash, report) {
  let done = 0;
  for await (const piece of tar) {
    hash.update(piece);
    done += piece.length;
    report(done);
    yield piece;
  }
}
__name(observed, "observed");
async function keep(options, written, diffId, total) {
  if (options.cache === void 0 || options.compression.format === "uncompressed") return;
  const key = { compression: compressionKey(options.compression), size: total };
  try {
    await keepCached(options.cache, key, diffId, { ...written, layout: options.layout });
  } catch (error) {
    options.log.debug(`layer ${written.digest}: not kept in the cache: ${String(error)}`);
  }
}
__name(keep, "keep");
function layerOf(options, blob2, diffId, unpackedSize2) {
  const mediaType = layerMediaType(options.compression);
  const descriptor = { mediaType, digest: blob2.digest, size: blob2.size };
  return { descriptor, diffId, unpackedSize: unpackedSize2, part: options.part, createdBy: options.createdBy };
}
__name(layerOf, "layerOf");

// src/image/writer.ts
function openLayerWriter(runtime, options) {
  const { log, host } = runtime;
  const { layout } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([runtime.signal, stop.signal]);
  const pool = createCompressorPool({ cpus: host.cpus, signal });
  const cache = options.useCache ? { cache: { directory: runtime.cacheDirectory } } : {};
  const running = /* @__PURE__ */ new Set();
  const bases = /* @__PURE__ */ new Map();
  function tracked(work) {
    const end = /* @__PURE__ */ __name(() => void running.delete(work), "end");
    running.add(work);
    work.then(end, end);
    return work;
  }
  __name(tracked, "tracked");
  return {
    layout,
    ...options.useCache ? { cacheDirectory: runtime.cacheDirectory } : {},
    write: /* @__PURE__ */ __name(({ entries, ...request }) => tracked(writeLayer(entries, { ...request, ...cache, layout, pool, signal, log })), "write"),
    recall: /* @__PURE__ */ __name((layer, compression) => tracked(
      (async () => {
        if (cache.cache === void 0) return void 0;
        const key = { compression: compressionKey(compression), size: layer.unpackedSize };
        const found = await takeCached(cache.cache, key, layer.diffId, layout);
        return found?.digest === layer.descriptor.digest && found.size === layer.descriptor.size ? layer : void 0;
      })()
    ), "recall"),
    storeBase(base) {
      const key = JSON.stringify([base.reference, base.layers.map(({ descriptor, diffId }) => [descriptor, diffId])]);
      const stored = bases.get(key) ?? tracked(storeBaseLayers(base, { ...cache, layout, signal }));
      bases.set(key, stored);
      return stored;
    },
    async close() {
      stop.abort(new Error("The layer writer was closed."));
      await Promise.allSettled(running);
      await pool.close();
    }
  };
}
__name(openLayerWriter, "openLayerWriter");

// src/image/assemble.ts
function binaryEntry(name, content, mtime) {
  return { path: name, type: "file", mode: 493, uid: 0, gid: 0, mtime, content };
}
__name(binaryEntry, "binaryEntry");
var ROOTFS_CREATED_BY = "go-slim-image: root files";
function binaryCreatedBy(binaries) {
  return `go-slim-image: ${binaries.map(({ path }) => `/${path}`).join(" ")}`;
}
__name(binaryCreatedBy, "binaryCreatedBy");

// src/engine/embedded.ts
async function assembleEmbedded(image, writer, progress) {
  const platforms = await allDone(
    image.plan.platforms.map((platform) => assemblePlatform(image, platform, writer, progress))
  );
  return finishImage(writer.layout, image.plan, platforms);
}
__name(assembleEmbedded, "assembleEmbedded");
async function assemblePlatform(image, platform, writer, progress) {
  const based = image.base(platform).then(async (base2) => ({ base: base2, layers: await writer.storeBase(base2) }));
  const [{ base, layers }, files, binary] = await allDone([
    based,
    image.rootfs,
    writeBinaries(image, platform, writer, progress)
  ]);
  return finishPlatform(writer.layout, image.plan, {
    platform,
    base,
    layers: [...layers, ...files, binary],
    epoch: image.plan.epoch
  });
}
__name(assemblePlatform, "assemblePlatform");
async function writeBinaries(image, platform, writer, progress) {
  const binaries = await image.binaries(platform);
  const { mtime } = image.plan.rootfs;
  const entries = binaries.map(
    ({ plan, file, facts }) => binaryEntry(plan.main.binaryName, { file, size: facts.size }, mtime)
  );
  const step = progress.start("image", imageLabel(image.plan.name, platform, image.oneOfSeveral));
  try {
    const layer = await binaryLayer(
      image,
      binaries,
      entries,
      writer,
      (done, total) => step.update({ done, total, unit: "bytes" })
    );
    step.done();
    return layer;
  } catch (error) {
    step.fail(error.message);
    throw error;
  }
}
__name(writeBinaries, "writeBinaries");
async function binaryLayer(image, binaries, entries, writer, onProgress) {
  const { compression } = image.plan;
  const write = /* @__PURE__ */ __name(() => writer.write({ entries, compression, part: "binary", createdBy: binaryCreatedBy(entries), onProgress }), "write");
  if (writer.cacheDirectory === void 0) return write();
  const described = entries.map(({ content: _, ...entry }, index) => ({
    ...entry,
    digest: binaries[index]?.facts.digest
  }));
  const recalled = /* @__PURE__ */ __name(async (layer) => await writer.recall(layer, compression) !== void 0, "recalled");
  return remembered(writer.cacheDirectory, ["binary layer", described, compression], write, recalled);
}
__name(binaryLayer, "binaryLayer");

// src/pipeline/build/root-files.ts
import { join as join38 } from "node:path";
import { fileURLToPath } from "node:url";

// src/rootfs/certificates.ts
import { readFile as readFile18 } from "node:fs/promises";

// src/rootfs/certificate-file.ts
import { X509Certificate } from "node:crypto";
import { readFile as readFile17 } from "node:fs/promises";
var LIMIT = 4 << 20;
var BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;
async function readCertificateFile(file, log, now = Date.now()) {
  const certificates = parseCertificates(await readLimited(file), file);
  for (const certificate of certificates) warn(certificate, file, log, now);
  return certificates;
}
__name(readCertificateFile, "readCertificateFile");
async function readLimited(file) {
  let content;
  try {
    content = await readFile17(file);
  } catch (error) {
    const { code } = error;
    throw refused2(`${file} cannot be read (${code ?? "unknown error"})`, "Name a readable PEM file.", error);
  }
  if (content.length > LIMIT)
    throw refused2(
      `${file} has ${content.length} bytes, which is no list of certificates`,
      "Name a PEM file of at most 4 MiB."
    );
  return content;
}
__name(readLimited, "readLimited");
function parseCertificates(content, file) {
  const text2 = content.toString("latin1");
  if (text2.trim() === "")
    throw refused2(
      `${file} is empty`,
      "Put at least one PEM certificate into it, or drop it from extra-ca-certificates."
    );
  const blocks = [...text2.matchAll(BLOCK)];
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text2)) {
    throw refused2(
      `${file} holds a private key, which must never get into an image`,
      "Name a file that holds certificates only."
    );
  }
  const pem = blocks.filter((block) => block[1] === "CERTIFICATE");
  if (pem.length === 0) throw refused2(`${file} holds no PEM certificate`, conversion(content, file));
  return pem.map((block, index) => parseBlock(block[0], index + 1, file));
}
__name(parseCertificates, "parseCertificates");
function parseBlock(pem, position, file) {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw refused2(`certificate ${position} of ${file} is damaged`, "Export the certificate again as PEM.", error);
  }
}
__name(parseBlock, "parseBlock");
function conversion(content, file) {
  const der = content[0] === 48;
  return der ? `The file looks like DER; convert it: openssl x509 -inform der -in ${file} -out ${file}.pem` : "Name a file with blocks that begin with -----BEGIN CERTIFICATE-----.";
}
__name(conversion, "conversion");
function warn(certificate, file, log, now) {
  const subject2 = certificate.subject.replaceAll("\n", ", ");
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  if (to < now) {
    log.notice({
      level: "warning",
      code: "certificate-expired",
      message: `The certificate "${subject2}" of ${file} expired on ${day(to)}.`
    });
  } else if (from > now) {
    log.notice({
      level: "warning",
      code: "certificate-early",
      message: `The certificate "${subject2}" of ${file} is valid from ${day(from)} only.`
    });
  }
  if (!certificate.ca) {
    log.notice({
      level: "warning",
      code: "certificate-no-authority",
      message: `The certificate "${subject2}" of ${file} is not a certificate authority's.`
    });
  }
}
__name(warn, "warn");
function day(time) {
  return new Date(time).toISOString().slice(0, 10);
}
__name(day, "day");
function refused2(what, fix, cause) {
  return new Failure({ code: "certificate-invalid", message: `Input extra-ca-certificates: ${what}.`, fix, cause });
}
__name(refused2, "refused");

// src/rootfs/draft.ts
function fileDraft(path, bytes, mode = 420) {
  return {
    path,
    type: "file",
    mode,
    uid: 0,
    gid: 0,
    content: { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes }
  };
}
__name(fileDraft, "fileDraft");
function directoryDraft(path, mode, uid = 0, gid = 0) {
  return { path, type: "directory", mode, uid, gid };
}
__name(directoryDraft, "directoryDraft");
function symlinkDraft(path, target) {
  return { path, type: "symlink", mode: 511, uid: 0, gid: 0, target };
}
__name(symlinkDraft, "symlinkDraft");

// src/rootfs/certificates.ts
var BUNDLE_PATH = "etc/ssl/certs/ca-certificates.crt";
var EXTRA_PATH = "etc/ssl/certs/ca-certificates-extra.crt";
var BEGIN = "-----BEGIN CERTIFICATE-----";
async function certificateFiles(plan, log, now) {
  const mozilla = plan.caCertificates ? await readMozillaSet() : void 0;
  const blocks = new Set(mozilla?.blocks);
  for (const file of plan.extraCaCertificates) {
    for (const certificate of await readCertificateFile(file, log, now)) blocks.add(encodePem(certificate));
  }
  if (blocks.size === 0) return { drafts: [] };
  const bytes = Buffer.from([...blocks].join(""));
  return {
    drafts: [fileDraft(mozilla === void 0 ? EXTRA_PATH : BUNDLE_PATH, bytes)],
    facts: {
      count: blocks.size,
      digest: digestOf(bytes),
      ...mozilla === void 0 ? {} : { source: mozilla.source }
    }
  };
}
__name(certificateFiles, "certificateFiles");
var CERTIFICATES_FILE = new URL("./ca-certificates.pem", import.meta.url);
async function readMozillaSet() {
  const text2 = await readFile18(CERTIFICATES_FILE, "utf8");
  const version = /as Node\.js (\S+) /.exec(text2.slice(0, 200))?.[1] ?? "unknown";
  const blocks = text2.slice(text2.indexOf(BEGIN)).split(/(?=-----BEGIN CERTIFICATE-----)/);
  return { blocks, source: `Mozilla, as in Node.js ${version}` };
}
__name(readMozillaSet, "readMozillaSet");
function encodePem(certificate) {
  const lines = certificate.raw.toString("base64").match(/.{1,64}/g) ?? [];
  return [BEGIN, ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
__name(encodePem, "encodePem");

// src/rootfs/include.ts
import { readdir as readdir6, realpath as realpath3 } from "node:fs/promises";
import { basename as basename4, join as join36 } from "node:path";

// src/rootfs/include-source.ts
import { lstat as lstat2, readlink, realpath as realpath2 } from "node:fs/promises";
import { isAbsolute, join as join35, relative as relative5, resolve as resolve6, sep as sep3 } from "node:path";
function includeFailure(include, what, fix, cause) {
  const mode = include.mode === void 0 ? "" : `:${include.mode.toString(8).padStart(4, "0")}`;
  return new Failure({
    code: "include-invalid",
    message: `Input include: "${include.source}:${include.destination}${mode}": ${what}.`,
    fix,
    cause
  });
}
__name(includeFailure, "includeFailure");
function isWithin(folder, path) {
  const way = relative5(folder, path);
  return way === "" || way !== ".." && !way.startsWith(`..${sep3}`) && !isAbsolute(way);
}
__name(isWithin, "isWithin");
function entersGit(way) {
  return way.split(/[\\/]/).some((part) => part.toLowerCase() === ".git");
}
__name(entersGit, "entersGit");
async function resolveSource(include, root) {
  const file = resolve6(root, include.source);
  let real;
  try {
    real = await realpath2(file);
  } catch (error) {
    const { code } = error;
    const what = code === "ENOENT" || code === "ENOTDIR" ? `there is no ${include.source} in the module` : `${include.source} cannot be read (${code})`;
    throw includeFailure(
      include,
      what,
      "Name a file or folder of the module, relative to where its go.mod lies.",
      error
    );
  }
  if (!isWithin(root, real)) {
    throw includeFailure(
      include,
      `${include.source} lies outside of the module`,
      "Copy what the image needs into the module first."
    );
  }
  if (entersGit(relative5(root, real)) || entersGit(relative5(root, file))) {
    throw includeFailure(include, "a .git folder never enters an image", "Include the files themselves.");
  }
  return real;
}
__name(resolveSource, "resolveSource");
async function resolveLink(include, folder, way) {
  const link4 = join35(folder, way);
  const target = await readlink(link4);
  const shown = `the link ${include.source}/${way.replaceAll(sep3, "/")} to ${target}`;
  const fix = "Replace the link by the file that it names, or include that file beside it.";
  if (isAbsolute(target))
    throw includeFailure(include, `${shown} is absolute and would mean something else in the image`, fix);
  let real;
  try {
    real = await realpath2(link4);
  } catch (error) {
    throw includeFailure(include, `${shown} leads nowhere`, fix, error);
  }
  const lexical = resolve6(join35(link4, ".."), target);
  if (!isWithin(folder, real) || !isWithin(folder, lexical))
    throw includeFailure(include, `${shown} leaves the included folder`, fix);
  if (entersGit(relative5(folder, real))) throw includeFailure(include, `${shown} leads into .git`, fix);
  return target.split(sep3).join("/");
}
__name(resolveLink, "resolveLink");
async function statIncluded(include, path) {
  const facts = await lstat2(path);
  const kind = facts.isFile() ? "file" : facts.isDirectory() ? "directory" : facts.isSymbolicLink() ? "symlink" : void 0;
  if (kind === void 0)
    throw includeFailure(include, `${path} is neither file nor folder`, "Leave pipes, sockets and devices out.");
  return { kind, size: facts.size, executable: (facts.mode & 64) !== 0 };
}
__name(statIncluded, "statIncluded");

// src/rootfs/include.ts
async function includeFiles(includes, context) {
  if (includes.length === 0) return [];
  const root = await realpath3(context.moduleDirectory);
  const excluded = new Set(await Promise.all((context.exclude ?? []).map((path) => realpath3(path).catch(() => path))));
  const drafts = [];
  for (const include of includes) {
    const real = await resolveSource(include, root);
    const { kind, size, executable } = await statIncluded(include, real);
    const platform = context.host.platform;
    if (kind === "directory") {
      const destination = include.destination.replace(/^\/+|\/+$/g, "");
      const walk = { include, folder: real, destination, excluded, platform };
      if (destination !== "") drafts.push(directoryDraft(destination, folderMode(include)));
      drafts.push(...await walkFolder(walk, ""));
    } else {
      const path = fileDestination(include);
      drafts.push({
        path,
        type: "file",
        mode: fileMode(include, executable, platform),
        uid: 0,
        gid: 0,
        content: { file: real, size }
      });
    }
  }
  return drafts;
}
__name(includeFiles, "includeFiles");
function fileDestination(include) {
  const path = include.destination.replace(/^\/+/, "");
  if (path !== "" && !path.endsWith("/")) return path;
  return `${path}${basename4(include.source.replaceAll("\\", "/"))}`;
}
__name(fileDestination, "fileDestination");
async function walkFolder(walk, below) {
  const drafts = [];
  for (const name of (await list(walk, below)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    const way = below === "" ? name : join36(below, name);
    const source = join36(walk.folder, way);
    if (entersGit(name) || walk.excluded.has(source)) continue;
    const path = [walk.destination, ...way.split(/[\\/]/)].filter((part) => part !== "").join("/");
    const { kind, size, executable } = await statIncluded(walk.include, source);
    if (kind === "symlink") drafts.push(symlinkDraft(path, await resolveLink(walk.include, walk.folder, way)));
    else if (kind === "directory")
      drafts.push(directoryDraft(path, folderMode(walk.include)), ...await walkFolder(walk, way));
    else
      drafts.push({
        path,
        type: "file",
        mode: fileMode(walk.include, executable, walk.platform),
        uid: 0,
        gid: 0,
        content: { file: source, size }
      });
  }
  return drafts;
}
__name(walkFolder, "walkFolder");
async function list(walk, below) {
  try {
    return await readdir6(join36(walk.folder, below));
  } catch (error) {
    const { code } = error;
    throw includeFailure(
      walk.include,
      `${join36(walk.include.source, below)} cannot be read (${code})`,
      "Make it readable for this user.",
      error
    );
  }
}
__name(list, "list");
function fileMode(include, executable, platform) {
  return include.mode ?? (executable && platform !== "win32" ? 493 : 420);
}
__name(fileMode, "fileMode");
function folderMode(include) {
  if (include.mode === void 0) return 493;
  const readable = include.mode & 292;
  return include.mode & 511 | readable >> 2;
}
__name(folderMode, "folderMode");

// src/rootfs/merge.ts
function mergeDrafts(drafts) {
  const byPath = /* @__PURE__ */ new Map();
  for (const draft of drafts) {
    const earlier = byPath.get(draft.path);
    if (earlier !== void 0 && earlier.type === "directory" !== (draft.type === "directory"))
      throw conflict(draft.path);
    byPath.set(draft.path, draft);
  }
  for (const path of byPath.keys()) {
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
      const parent = byPath.get(path.slice(0, slash));
      if (parent !== void 0 && parent.type !== "directory") throw conflict(parent.path);
    }
  }
  return [...byPath.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
__name(mergeDrafts, "mergeDrafts");
function conflict(path) {
  return new Failure({
    code: "include-invalid",
    message: `Input include: /${path} would be a folder and a file at once in the image.`,
    fix: "Give one of the two another destination."
  });
}
__name(conflict, "conflict");

// src/rootfs/users.ts
var ROOT = { name: "root", uid: 0, gid: 0, home: "/root" };
var NOBODY = { name: "nobody", uid: 65534, gid: 65534, home: "/nonexistent" };
function userFiles(user) {
  const own = account(user);
  const accounts = [ROOT, ...own === void 0 ? [] : [own], NOBODY].filter(
    (entry) => entry === own || entry.uid !== own?.uid && entry.name !== own?.name
  );
  const groups = /* @__PURE__ */ new Map();
  for (const entry of own === void 0 ? accounts : [own, ...accounts])
    if (!groups.has(entry.gid)) groups.set(entry.gid, entry.name);
  if (own !== void 0 && own.gid === 0) groups.set(0, "root");
  const passwd = accounts.map(({ name, uid, gid, home }) => `${name}:x:${uid}:${gid}:${name}:${home}:/sbin/nologin
`);
  const group = [...groups].sort(([a], [b]) => a - b).map(([gid, name]) => `${name}:x:${gid}:
`);
  return [
    fileDraft("etc/passwd", passwd.join("")),
    fileDraft("etc/group", group.join("")),
    ...own === void 0 ? [] : [directoryDraft(own.home.slice(1), 448, own.uid, own.gid)]
  ];
}
__name(userFiles, "userFiles");
function account(user) {
  if (user.uid === 0) return void 0;
  const name = /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(user.name) && user.name !== "root" ? user.name : fallbackName(user.uid);
  return { name, uid: user.uid, gid: user.gid, home: `/home/${name}` };
}
__name(account, "account");
function fallbackName(uid) {
  return uid === 65532 ? "nonroot" : `user${uid}`;
}
__name(fallbackName, "fallbackName");
function temporaryFolder() {
  return directoryDraft("tmp", 1023);
}
__name(temporaryFolder, "temporaryFolder");
function nameServiceSwitch() {
  return fileDraft("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
}
__name(nameServiceSwitch, "nameServiceSwitch");

// src/rootfs/zones.ts
import { posix } from "node:path";

// src/rootfs/zone-archive.ts
import { readFile as readFile19 } from "node:fs/promises";
import { join as join37 } from "node:path";

// src/rootfs/zip-reader.ts
import { crc32, inflateRawSync } from "node:zlib";
var END_SIGNATURE = 101010256;
var CENTRAL_SIGNATURE = 33639248;
var LOCAL_SIGNATURE = 67324752;
var STORED = 0;
var DEFLATED = 8;
var MAX_ENTRIES2 = 1e4;
var MAX_ENTRY_SIZE = 1 << 20;
function readZip(archive) {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES2) throw new Error(`it has ${count} entries`);
  const files = [];
  let position = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || archive.readUInt32LE(position) !== CENTRAL_SIGNATURE)
      throw new Error(`entry ${index + 1} of its directory is damaged`);
    const nameLength = archive.readUInt16LE(position + 28);
    const next = position + 46 + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
    const name = archive.toString("utf8", position + 46, position + 46 + nameLength);
    if (!name.endsWith("/")) files.push(describe(archive, position, name));
    position = next;
  }
  return files;
}
__name(readZip, "readZip");
function findEnd(archive) {
  const lowest = Math.max(0, archive.length - 22 - 65535);
  for (let position = archive.length - 22; position >= lowest; position--) {
    if (archive.readUInt32LE(position) === END_SIGNATURE) return position;
  }
  throw new Error("it is not a zip archive");
}
__name(findEnd, "findEnd");
function describe(archive, position, name) {
  const method = archive.readUInt16LE(position + 10);
  const crc = archive.readUInt32LE(position + 16);
  const stored = archive.readUInt32LE(position + 20);
  const size = archive.readUInt32LE(position + 24);
  const local = archive.readUInt32LE(position + 42);
  if (size > MAX_ENTRY_SIZE || stored > MAX_ENTRY_SIZE) throw new Error(`${name} has ${size} bytes`);
  if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is compressed by method ${method}`);
  const read = /* @__PURE__ */ __name(() => {
    const bytes = unpack2(archive, local, stored, size, method, name);
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`${name} is damaged`);
    return bytes;
  }, "read");
  return { name, size, read };
}
__name(describe, "describe");
function unpack2(archive, local, stored, size, method, name) {
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL_SIGNATURE)
    throw new Error(`${name} is damaged`);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + stored);
  if (method === STORED) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw new Error(`${name} is damaged`, { cause: error });
  }
}
__name(unpack2, "unpack");

// src/rootfs/zone-archive.ts
var NAME = /^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/;
async function openZoneArchive(goroot) {
  const file = join37(goroot, "lib", "time", "zoneinfo.zip");
  const [archive, release] = await Promise.all([readArchive(file), readRelease(goroot)]);
  const zones = /* @__PURE__ */ new Map();
  try {
    for (const entry of readZip(archive)) if (NAME.test(entry.name)) zones.set(entry.name, entry.read);
  } catch (error) {
    throw unusable2(file, `is damaged: ${error.message}`, error);
  }
  const read = /* @__PURE__ */ __name((name) => {
    const bytes = readZone(file, name, zones.get(name));
    return bytes;
  }, "read");
  return { names: [...zones.keys()].sort(), read, ...release === void 0 ? {} : { release } };
}
__name(openZoneArchive, "openZoneArchive");
function readZone(file, name, read) {
  try {
    const bytes = read?.();
    if (bytes !== void 0 && Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "TZif") return bytes;
  } catch (error) {
    throw unusable2(file, `is damaged: ${error.message}`, error);
  }
  throw unusable2(file, `is damaged: ${name} is no zone`);
}
__name(readZone, "readZone");
async function readArchive(file) {
  try {
    return await readFile19(file);
  } catch (error) {
    throw unusable2(file, `cannot be read (${error.code ?? "unknown error"})`, error);
  }
}
__name(readArchive, "readArchive");
async function readRelease(goroot) {
  try {
    const script = await readFile19(join37(goroot, "lib", "time", "update.bash"), "utf8");
    return /^DATA=(\d{4}[a-z]+)\s*$/m.exec(script)?.[1];
  } catch {
    return void 0;
  }
}
__name(readRelease, "readRelease");
function unusable2(file, what, cause) {
  return new Failure({
    code: "unsupported-here",
    message: `Input timezones: the Go toolchain's ${file} ${what}.`,
    fix: "Use the Go toolchain from go.dev, or set timezones: none.",
    cause
  });
}
__name(unusable2, "unusable");

// src/rootfs/zone-names.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearestZones(wanted, known) {
  const folded = fold(wanted);
  const same = known.filter((name) => fold(name) === folded);
  if (same.length > 0) return same.slice(0, 3);
  const last = known.filter((name) => fold(name).endsWith(`/${folded}`));
  if (last.length > 0) return last.slice(0, 3);
  const allowed = Math.max(2, Math.floor(folded.length / 4));
  return known.map((name) => ({
    name,
    far: Math.min((0, import_fastest_levenshtein.distance)(folded, fold(name)), (0, import_fastest_levenshtein.distance)(folded, fold(name.slice(name.lastIndexOf("/") + 1))))
  })).filter(({ far }) => far <= allowed).sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1)).slice(0, 3).map(({ name }) => name);
}
__name(nearestZones, "nearestZones");
function fold(name) {
  return name.trim().toLowerCase().replaceAll(/[\s_-]+/g, "_");
}
__name(fold, "fold");
function unknownZone(input, wanted, known, release) {
  const near = nearestZones(wanted, known);
  const data = release === void 0 ? "the Go toolchain" : `tzdata ${release} of the Go toolchain`;
  return new Failure({
    code: "unknown-timezone",
    message: `Input ${input}: there is no time zone "${wanted}" in ${data}.`,
    fix: near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Write a name of the IANA database, such as Europe/Berlin, or all or none."
  });
}
__name(unknownZone, "unknownZone");

// src/rootfs/zones.ts
var ZONE_FOLDER = "usr/share/zoneinfo";
async function zoneFiles(plan, goroot) {
  if (plan.timezones === "none" && plan.timezone === void 0) return { drafts: [] };
  const archive = await openZoneArchive(goroot);
  const names = chooseZones(plan, archive);
  return {
    drafts: linkAliases(names, archive),
    facts: { count: names.length, ...archive.release === void 0 ? {} : { release: archive.release } }
  };
}
__name(zoneFiles, "zoneFiles");
function chooseZones(plan, archive) {
  const known = new Set(archive.names);
  const need = /* @__PURE__ */ __name((input, name) => {
    if (!known.has(name)) throw unknownZone(input, name, archive.names, archive.release);
    return name;
  }, "need");
  const single = plan.timezone === void 0 ? [] : [need("timezone", plan.timezone)];
  if (plan.timezones === "all") return [...archive.names];
  const listed = plan.timezones === "none" ? [] : plan.timezones.map((name) => need("timezones", name));
  return [.../* @__PURE__ */ new Set([...listed, ...single])].sort();
}
__name(chooseZones, "chooseZones");
function linkAliases(names, archive) {
  const first = /* @__PURE__ */ new Map();
  return names.map((name) => {
    const bytes = archive.read(name);
    const key = Buffer.from(bytes).toString("latin1");
    const original = first.get(key);
    const path = `${ZONE_FOLDER}/${name}`;
    if (original !== void 0)
      return symlinkDraft(path, posix.relative(posix.dirname(path), `${ZONE_FOLDER}/${original}`));
    first.set(key, name);
    return fileDraft(path, bytes);
  });
}
__name(linkAliases, "linkAliases");

// src/rootfs/rootfs.ts
async function rootfsEntries(plan, context) {
  const [certificates, zones, included] = await Promise.all([
    certificateFiles(plan, context.log, context.now),
    zoneFiles(plan, context.goroot),
    includeFiles(plan.include, context)
  ]);
  const drafts = mergeDrafts([
    ...plan.passwd ? userFiles(plan.user) : [],
    ...plan.tmp ? [temporaryFolder()] : [],
    ...plan.nsswitch ? [nameServiceSwitch()] : [],
    ...certificates.drafts,
    ...zones.drafts,
    ...included
  ]);
  return {
    entries: drafts.map((draft) => ({ ...draft, mtime: plan.mtime })),
    facts: {
      ...certificates.facts === void 0 ? {} : { certificates: certificates.facts },
      ...zones.facts === void 0 ? {} : { zones: zones.facts }
    }
  };
}
__name(rootfsEntries, "rootfsEntries");

// src/rootfs/zone-check.ts
var FOLDERS = [ZONE_FOLDER, "usr/share/lib/zoneinfo", "usr/lib/locale/TZ", "etc/zoneinfo"];
async function requireZone(tz, sources) {
  const paths = zonePaths(tz);
  if (paths === void 0) return;
  const absolute = tz?.replace(/^:/, "").startsWith("/") ?? false;
  if (sources.embedded && !absolute) return;
  const present = new Set(sources.entries.filter(({ type }) => type !== "directory").map(({ path }) => path));
  if (paths.some((path) => present.has(path))) return;
  for (const path of paths) if (await sources.baseHas?.(path) === true) return;
  throw new Failure({
    code: "timezone-missing",
    message: `TZ is "${tz}", but the image has no such zone; the program would silently run in UTC.`,
    fix: absolute ? "Put that file into the image with include, or use timezone with a zone name." : `Set timezone to the zone's name, or add it to timezones.`
  });
}
__name(requireZone, "requireZone");
function zonePaths(tz) {
  const name = tz?.replace(/^:/, "");
  if (name === void 0 || name === "" || name === "UTC") return void 0;
  if (name.startsWith("/")) return [name.slice(1)];
  return FOLDERS.map((folder) => `${folder}/${name}`);
}
__name(zonePaths, "zonePaths");

// src/pipeline/build/root-files.ts
async function makeRootLayer(image, request, writer, runtime) {
  await request.compiling;
  const { rootfs, config } = image;
  const timezone = config.env.find((variable) => variable.startsWith("TZ="));
  const own = rootfs.include.length > 0 || rootfs.extraCaCertificates.length > 0 || timezone !== void 0;
  if (own || writer.cacheDirectory === void 0) return build(image, request, writer, runtime);
  let made;
  const key = [
    "root files",
    TOOL_VERSION,
    rootfs,
    image.compression,
    fileURLToPath(import.meta.url),
    ...await Promise.all([
      fileIdentity(join38(request.plan.toolchain.goroot, "lib", "time", "zoneinfo.zip")),
      fileIdentity(fileURLToPath(CERTIFICATES_FILE)),
      fileIdentity(fileURLToPath(import.meta.url))
    ])
  ];
  const taken = /* @__PURE__ */ __name(async ({ layers }) => {
    for (const layer of layers) if (await writer.recall(layer, image.compression) === void 0) return false;
    return true;
  }, "taken");
  const answer = await remembered(
    writer.cacheDirectory,
    key,
    async () => {
      made = await build(image, request, writer, runtime);
      return made;
    },
    taken
  );
  return made ?? answer;
}
__name(makeRootLayer, "makeRootLayer");
async function build(image, request, writer, runtime) {
  const { plan } = request;
  const { entries, facts } = await rootfsEntries(image.rootfs, {
    log: runtime.log,
    host: runtime.host,
    moduleDirectory: plan.source.directory,
    goroot: plan.toolchain.goroot,
    exclude: request.exclude
  });
  const zone = image.config.env.find((variable) => variable.startsWith("TZ="))?.slice("TZ=".length);
  const embedded = plan.binaries.some(({ argv }) => argv.some((argument) => /^-tags=.*\btimetzdata\b/.test(argument)));
  for (const platform of image.platforms.slice(0, 1)) {
    await requireZone(zone, {
      entries,
      embedded,
      baseHas: /* @__PURE__ */ __name(async (path) => request.baseHas(await request.base(image.name, platform), path), "baseHas")
    });
  }
  const written = { entries, compression: image.compression, part: "rootfs", createdBy: ROOTFS_CREATED_BY };
  const layers = entries.length === 0 ? [] : [await writer.write(written)];
  return { layers, facts: { ...facts, ...zone === void 0 ? {} : { timezone: zone } } };
}
__name(build, "build");

// src/pipeline/build/images.ts
async function makeImages(request, runtime) {
  const { plan } = request;
  const facts = /* @__PURE__ */ new Map();
  if (plan.images.length === 0) return { images: [], rootfs: facts };
  const writer = openLayerWriter(runtime, { layout: join39(request.staging, "image"), useCache: request.useCache });
  try {
    const images = await allDone(
      plan.images.map((image) => {
        const rootfs = request.watch(
          makeRootLayer(image, request, writer, runtime).then((root) => {
            facts.set(image.name, root.facts);
            return root.layers;
          })
        );
        return assembleEmbedded(
          {
            plan: image,
            oneOfSeveral: plan.images.length > 1,
            rootfs,
            base: /* @__PURE__ */ __name((platform) => request.base(image.name, platform), "base"),
            binaries: /* @__PURE__ */ __name((platform) => Promise.all(binariesOf(image, platform, plan).map(request.binary)), "binaries")
          },
          writer,
          runtime.progress
        );
      })
    );
    await finishLayout(
      writer.layout,
      images.map((image, index) => ({ image, tags: plan.images[index]?.tags ?? [] }))
    );
    return { images, rootfs: facts };
  } finally {
    await writer.close();
  }
}
__name(makeImages, "makeImages");
function binariesOf(image, platform, plan) {
  return image.mains.flatMap(
    ({ importPath }) => plan.binaries.filter((binary) => binary.main.importPath === importPath && samePlatform(binary.platform, platform))
  );
}
__name(binariesOf, "binariesOf");

// src/pipeline/build/open-engine.ts
async function openEngine(parts) {
  const { choice } = parts.context;
  if (choice.engine === "embedded") return onThisMachine(parts);
  switch (choice.way) {
    case "host": {
      const { throughBuildKit } = await import("./chunk-URTB4LI7.mjs");
      return throughBuildKit(onThisMachine(parts), parts);
    }
    case "buildkit": {
      const [{ throughBuildKit }, { compileOnNodes }] = await Promise.all([
        import("./chunk-URTB4LI7.mjs"),
        import("./chunk-2VU3OP7C.mjs")
      ]);
      const { images, context, tools, runtime } = parts;
      const opening = begun(images.watch(context.builder.builder(tools, runtime)));
      const compileElsewhere = /* @__PURE__ */ __name(() => compileOnNodes(parts, opening, runtime), "compileElsewhere");
      return throughBuildKit(onThisMachine({ ...parts, binaries: { ...parts.binaries, compileElsewhere } }), parts);
    }
    case "dockerfile": {
      const { overDockerfile } = await import("./chunk-XVI52V3Q.mjs");
      return overDockerfile(onThisMachine(parts), parts);
    }
    case "bake":
      throw new Error("bake files are built without a plan of ours");
  }
}
__name(openEngine, "openEngine");
function onThisMachine({ binaries: request, images, runtime }) {
  const binaries = openBinaryWork(request, runtime);
  return {
    binaries,
    images: /* @__PURE__ */ __name(() => makeImages({ ...images, binary: /* @__PURE__ */ __name((one) => images.watch(binaries.of(one)), "binary"), compiling: binaries.started }, runtime), "images")
  };
}
__name(onThisMachine, "onThisMachine");

// src/pipeline/build/sizes.ts
var AT_ONCE2 = 2;
async function attributeBinaries(plan, binaries, staging, runtime) {
  const { default: pLimit2 } = await import("./chunk-A4UV446C.mjs");
  const limit = pLimit2(Math.min(AT_ONCE2, runtime.host.cpus));
  const found = /* @__PURE__ */ new Map();
  await allDone(
    plan.binaries.map(async (one) => {
      const binary = await binaries.of(one);
      await limit(async () => {
        const { sizesOf } = await import("./chunk-7SJLVH7D.mjs");
        const sizes = await sizesOf(binary, { staging, label: binaryLabel(one, plan.binaries) }, runtime);
        if (sizes !== void 0) found.set(one.stem, sizes);
      });
    })
  );
  return found;
}
__name(attributeBinaries, "attributeBinaries");
async function measureWhatWasAsked({ planned: { plan }, workbench, configuration: { inputs } }, binaries, runtime) {
  const savings = inputs.measureSavings ? await binaries.savings() : /* @__PURE__ */ new Map();
  if (!inputs.shrinkingTags) return { savings, shrinkingTags: void 0 };
  const { findShrinkingTags } = await import("./chunk-N435KLEH.mjs");
  const shrinkingTags = /* @__PURE__ */ new Map();
  for (const { stem, main, environment: environment2 } of plan.binaries) {
    const target = Object.fromEntries(environment2.map(({ name, value }) => [name, value]));
    const request = { source: plan.source, mains: [main], target, tags: inputs.buildTags };
    shrinkingTags.set(stem, await findShrinkingTags(request, workbench.go, runtime));
  }
  return { savings, shrinkingTags };
}
__name(measureWhatWasAsked, "measureWhatWasAsked");

// src/pipeline/build/verify-modules.ts
async function verifyModules(plan, { go, source }, runtime) {
  if (plan.module.vendored) return;
  const step = runtime.progress.start("verify");
  const result = await runGo(go, ["mod", "verify"], { cwd: source.packageDirectory }, runtime);
  if (result.exitCode === 0) return step.done("all modules");
  step.fail("modules were changed");
  throw new Failure({
    code: "digest-mismatch",
    message: `go mod verify says that modules in the module cache were changed since they were downloaded.`,
    fix: "Run go clean -modcache, and find out who changed them.",
    details: `${result.stdout}
${result.stderr}`.trim()
  });
}
__name(verifyModules, "verifyModules");

// src/pipeline/build/fill.ts
async function fillOutput(output, context) {
  const { configuration, session, workbench, planned, github } = context;
  const [{ plan, diagnose }, { inputs }] = [planned, configuration];
  const { staging, path } = output;
  const stage = openStage(session.runtime);
  const { runtime, watch } = stage;
  const bases = openBases(plan.images, registryInputs(inputs, session.http), runtime);
  const tools = openToolBox(inputs, () => Promise.resolve(workbench.go), session, runtime);
  const cgo = compilesHere(context.choice) ? await openCgoCheck(plan, workbench, inputs.buildTags, runtime) : noCgoCheck;
  const comparison = await openComparison(context, runtime);
  const places = { staging, base: bases.get, baseHas: bases.has };
  const release = github !== void 0 && isReleaseRun(github);
  const engine = await openEngine({
    context,
    tools,
    runtime,
    binaries: { ...places, plan, workbench, jobs: inputs.jobs, diagnose, cgo, early: context.early },
    images: {
      ...places,
      plan,
      exclude: [path, staging],
      useCache: !release,
      base: /* @__PURE__ */ __name((image, platform) => watch(bases.get(image, platform)), "base"),
      watch
    }
  });
  const { binaries } = engine;
  const building = begun(binaries.run());
  const imaging = begun(engine.images());
  const { moduleCache } = workbench.environment;
  const contents = contentsOf(context, { bases, imaging }, runtime);
  const subjects = { staging, tools, bases: contents, binaries: plan.binaries.map(binaries.of), watch };
  const [built, made, supply, sizes] = await stage.run([
    () => building,
    () => imaging,
    () => checkSupplyChain({ ...context, ...subjects, moduleCache, building, imaging }, runtime),
    async () => inputs.attribution ? attributeBinaries(plan, binaries, staging, runtime) : /* @__PURE__ */ new Map(),
    () => cgo.run(building),
    async () => release ? verifyModules(plan, workbench, runtime) : void 0
  ]);
  const asked = await measureWhatWasAsked(context, binaries, runtime);
  const caches = [...await context.caches.save(built), ...await context.builder.caches(runtime)];
  const released = await makeReleaseFiles(context, { built, sboms: supply.sboms, staging }, runtime);
  const parts = { built, made, supply, tools, caches, ...asked, sizes, staging, builder: context.builder.opened() };
  const make = /* @__PURE__ */ __name(() => makeReport(context, { ...parts, ...released === void 0 ? {} : { release: released } }), "make");
  const { parts: changes, before, failure: broken } = await comparison.finish(make());
  const report = { ...make(), ...changes };
  await writeReport(report, built, staging, pageEvidence(staging, runtime.cacheDirectory, before));
  const failure = firstOf(supply.failure, broken, runtime);
  return { report, made, ...before === void 0 ? {} : { before }, ...failure === void 0 ? {} : { failure } };
}
__name(fillOutput, "fillOutput");
function firstOf(first, second, { log }) {
  if (first === void 0 || second === void 0) return first ?? second;
  log.notice({ level: "warning", code: second.code, message: `${second.message} ${second.fix ?? ""}`.trim() });
  return first;
}
__name(firstOf, "firstOf");
function contentsOf({ choice }, { bases, imaging }, runtime) {
  const own = choice.engine === "buildx" && choice.way === "dockerfile";
  return own ? imageFiles(begun(imaging.then(({ images }) => images)), runtime) : bases;
}
__name(contentsOf, "contentsOf");

// src/pipeline/build/build-planned.ts
async function buildPlanned(context, wanted) {
  const { configuration, session, workbench, planned, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  for (const { compression } of planned.plan.images) checkCompression(compression);
  refuseForeignHead(github, planned.plan);
  await tellUnused(context.choice, planned.plan.source, runtime);
  const pushing = choosePush(inputs, planned.plan.images, github);
  if (pushing.kind === "skipped") runtime.log.notice(pushing.notice);
  const output = await openOutput(inputs, sourceFolders(planned), runtime);
  session.console.expect(expectedSteps(planned.plan, inputs, pushing.kind === "push"));
  let filled;
  try {
    const caches = await openActionsCaches(github, planned.plan, workbench, inputs, runtime, session.startedAt);
    filled = await fillOutput(output, { ...context, caches });
    await handOver(filled, planned.plan, wanted, output, runtime);
    await rememberCommands(planned.plan, runtime);
  } catch (error) {
    await output.discard();
    throw error;
  }
  const pushed = await pushBuilt(pushing, filled, { images: planned.plan.images, output: output.path }, context);
  return { ...pushed, output: output.path, planned };
}
__name(buildPlanned, "buildPlanned");
function openOutput(inputs, sources, runtime) {
  const path = inputs.output === "" ? defaultOutputDirectory(runtime.env, runtime.workingDirectory) : resolve7(runtime.workingDirectory, inputs.output);
  return openOutputFolder(path, sources);
}
__name(openOutput, "openOutput");
function sourceFolders({ plan: { source, binaries } }) {
  const own = source.kind === "directory" ? [source.directory, source.packageDirectory] : [];
  return [.../* @__PURE__ */ new Set([...own, ...binaries.map(({ main }) => main.directory)])].filter((folder) => folder !== "");
}
__name(sourceFolders, "sourceFolders");

export {
  refuseForeignHead,
  pushBuilt,
  makeReport,
  openStage,
  stageFile,
  checkSupplyChain,
  imageFiles,
  judgeBinary,
  acceptBinary,
  handOver,
  buildPlanned,
  openOutput
};
