import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  csv,
  isCacheFailure,
  withoutCaches
} from "./chunk-7NBMKITH.mjs";
import {
  runBuildx
} from "./chunk-2RKVFTVX.mjs";
import {
  MEDIA,
  blobPath,
  indexJson,
  putBlob
} from "./chunk-A2HDHILG.mjs";
import {
  FolderStore
} from "./chunk-2J273YXH.mjs";
import {
  parseBaseConfig
} from "./chunk-N6MBEQK7.mjs";
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  DOCUMENT_LIMIT,
  invalid,
  parseDescriptor,
  parseDocument,
  parseJson
} from "./chunk-7M376PGP.mjs";
import {
  OCI_INDEX
} from "./chunk-4T4UK4YA.mjs";
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  isDigest
} from "./chunk-5ADMWMEE.mjs";
import {
  copyFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/dockerfile/build-image.ts
import { join as join2 } from "node:path";

// src/engine/buildx/join/join-layouts.ts
import { link, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
async function joinLayouts(layouts, into) {
  const manifests = layouts.flatMap((layout) => layout.manifests);
  const attestations = layouts.flatMap((layout) => layout.attestations);
  refuseTwice(manifests.map(({ platform }) => platform));
  for (const layout of layouts) for (const blob of blobsOf(layout)) await takeBlob(layout.folder, into, blob);
  const [only] = layouts;
  if (layouts.length === 1 && only?.index !== void 0) return { index: only.index, manifests, attestations };
  const index = await putBlob(
    into,
    MEDIA.index,
    indexJson(
      [
        ...manifests.map(({ descriptor, platform }) => ({ ...descriptor, platform })),
        ...attestations.map(({ manifest }) => manifest)
      ],
      {}
    )
  );
  return { index, manifests, attestations };
}
__name(joinLayouts, "joinLayouts");
function blobsOf({ index, manifests, attestations }) {
  const all = [
    ...index === void 0 ? [] : [index],
    ...manifests.flatMap(({ descriptor, config, layers }) => [descriptor, config, ...layers]),
    ...attestations.flatMap(({ manifest, blobs }) => [manifest, ...blobs])
  ];
  return [...new Map(all.map((descriptor) => [descriptor.digest, descriptor])).values()];
}
__name(blobsOf, "blobsOf");
async function takeBlob(from, into, { digest }) {
  const [source, target] = [blobPath(from, digest), blobPath(into, digest)];
  await mkdir(dirname(target), { recursive: true });
  try {
    await link(source, target);
  } catch (error) {
    if (error.code === "EEXIST") return;
    await copyFileWhole(source, target);
  }
}
__name(takeBlob, "takeBlob");
function refuseTwice(platforms) {
  const names = platforms.map(formatPlatform);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === void 0) return;
  throw new Failure({
    code: "buildx-failed",
    message: `BuildKit built ${twice} twice.`,
    fix: `Name ${twice} once in platforms.`
  });
}
__name(refuseTwice, "refuseTwice");

// src/engine/buildx/join/read-layout.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var UNKNOWN = { os: "unknown", architecture: "unknown" };
var MOST_STATEMENTS = 100;
var OF_THE_LAYOUT = [
  "io.containerd.image.name",
  "org.opencontainers.image.created",
  "org.opencontainers.image.ref.name"
];
async function readBuiltLayout(folder) {
  const store = new FolderStore("that BuildKit wrote", folder);
  try {
    const root = await soleImage(folder, store.subject);
    if (root.descriptor.mediaType !== OCI_INDEX) {
      return { folder, manifests: [await readManifest(store, withoutNames(root))], attestations: [] };
    }
    const bytes = await store.document("manifest", root.descriptor);
    const document = parseDocument(bytes, store.subject);
    const entries = document.kind === "index" ? document.entries : [];
    const { mediaType, digest, size } = root.descriptor;
    return {
      folder,
      index: { mediaType, digest, size },
      manifests: await Promise.all(
        entries.filter(({ attached }) => !attached).map((entry) => readManifest(store, entry))
      ),
      attestations: await Promise.all(
        entries.filter(({ attached }) => attached).map((entry) => readAttestation(store, entry))
      )
    };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "base-invalid") throw error;
    throw new Failure({
      code: "buildx-failed",
      message: `The image ${error.message.replace(/^The base /, "")}`,
      fix: "Build again; if it stays so, the builder’s BuildKit is older or newer than what is understood here (0.12 to 0.32).",
      cause: error
    });
  }
}
__name(readBuiltLayout, "readBuiltLayout");
function withoutNames({ descriptor, ...entry }) {
  const { annotations, ...rest } = descriptor;
  const kept = Object.entries(annotations ?? {}).filter(([name]) => !OF_THE_LAYOUT.includes(name));
  return {
    ...entry,
    descriptor: { ...rest, ...kept.length === 0 ? {} : { annotations: Object.fromEntries(kept) } }
  };
}
__name(withoutNames, "withoutNames");
async function soleImage(folder, subject) {
  const file = join(folder, "index.json");
  const size = await stat(file).then(
    ({ size: bytes }) => bytes,
    () => 0
  );
  if (size === 0 || size > DOCUMENT_LIMIT) throw notWritten(folder);
  const document = parseDocument(await readFile(file), subject);
  const entries = document.kind === "index" ? document.entries : [];
  const distinct2 = new Map(entries.map((entry) => [entry.descriptor.digest, entry]));
  const [first] = distinct2.values();
  if (first === void 0 || distinct2.size > 1) throw notWritten(folder);
  return first;
}
__name(soleImage, "soleImage");
function notWritten(folder) {
  return new Failure({
    code: "buildx-failed",
    message: `buildx ended well, but wrote no image to ${folder}.`,
    fix: "Look whether the builder’s driver can write an OCI layout (the plain docker driver cannot)."
  });
}
__name(notWritten, "notWritten");
async function readManifest(store, entry) {
  const document = parseDocument(await store.document("manifest", entry.descriptor), store.subject);
  if (document.kind !== "manifest") throw new Error("an index inside of BuildKit’s index");
  const { config, layers } = document;
  const bytes = await store.document("config", config);
  const facts = parseBaseConfig(bytes, layers.length, store.subject);
  for (const layer of layers) await store.prepare(layer);
  const { mediaType, digest, size, annotations } = entry.descriptor;
  return {
    platform: entry.platform ?? facts.platform,
    descriptor: { mediaType, digest, size, ...annotations === void 0 ? {} : { annotations } },
    config,
    layers,
    facts,
    command: commandOf(parseJson(bytes, store.subject).config)
  };
}
__name(readManifest, "readManifest");
function commandOf(config) {
  const { Entrypoint, Cmd } = config ?? {};
  const words = [Entrypoint, Cmd].flatMap((list) => Array.isArray(list) ? list : []);
  return words.filter((word) => typeof word === "string");
}
__name(commandOf, "commandOf");
async function readAttestation(store, entry) {
  const { subject } = store;
  const json = parseJson(await store.document("manifest", entry.descriptor), subject);
  const layers = Array.isArray(json.layers) ? json.layers.slice(0, MOST_STATEMENTS) : [];
  const statements = layers.map((layer) => parseDescriptor(layer, subject));
  const blobs = [parseDescriptor(json.config, subject), ...statements];
  for (const blob of blobs) await store.prepare(blob);
  const about = entry.descriptor.annotations?.["vnd.docker.reference.digest"] ?? "";
  if (!isDigest(about))
    throw invalid(subject, `holds a manifest ${entry.descriptor.digest} that is neither an image nor about one`);
  return {
    manifest: { ...entry.descriptor, platform: entry.platform ?? UNKNOWN },
    about,
    blobs,
    predicates: statements.flatMap(({ annotations }) => annotations?.["in-toto.io/predicate-type"] ?? [])
  };
}
__name(readAttestation, "readAttestation");

// src/engine/buildx/dockerfile/build-image.ts
async function buildImage(build, builder, layout, runtime) {
  const split = !builder.limits.wholeExport && build.platforms.length > 1;
  const parts = split ? build.platforms.map((platform) => [platform]) : [build.platforms];
  const folders = parts.map((_, index) => join2(runtime.scratchDirectory, "buildkit", build.name, String(index)));
  const ours = /* @__PURE__ */ __name((folder) => csv(["type=oci", `dest=${folder}`, "tar=false", ...build.attributes]), "ours");
  const results = await allDone(
    parts.map((platforms, index) => {
      const outputs = [ours(folders[index] ?? ""), ...split ? [] : build.outputs];
      const last = index === parts.length - 1;
      const cacheTo = last ? build.cacheTo : [];
      const { metadataFile, ...rest } = build;
      const metadata = split || metadataFile === void 0 ? {} : { metadataFile };
      return call(build, { ...rest, ...metadata, platforms, outputs, cacheTo }, builder, runtime);
    })
  );
  if (split && (build.outputs.length > 0 || build.metadataFile !== void 0)) {
    const outputs = build.outputs.length > 0 ? build.outputs : ["type=cacheonly"];
    await call(build, { ...build, outputs, cacheTo: [] }, builder, runtime);
  }
  const warnings = distinct(results.flatMap((result) => result.warnings));
  refuseForeignBase(warnings, build.name);
  const joined = await joinLayouts(await Promise.all(folders.map(readBuiltLayout)), layout);
  return { ...joined, warnings };
}
__name(buildImage, "buildImage");
async function call(build, invocation, builder, runtime) {
  const cached = invocation.cacheFrom.length + invocation.cacheTo.length > 0;
  const run = /* @__PURE__ */ __name((one) => runBuildx(build.call(one), builder.buildx, runtime), "run");
  const warn = /* @__PURE__ */ __name((what) => runtime.log.notice({ level: "warning", code: "build-cache", message: `${build.name}: ${what}` }), "warn");
  const result = await run(invocation).catch((error) => {
    if (!cached || !isCacheFailure(error)) throw error;
    const said = (error.details ?? error.message).trim().split("\n").at(-1) ?? "";
    warn(`a cache in cache-from or cache-to stopped the build, which is done again without it: ${said}`);
    return run(withoutCaches(invocation));
  });
  for (const vertex of result.vertices) {
    if (vertex.error === void 0 || !/^(importing|exporting) cache/.test(vertex.name)) continue;
    warn(`${vertex.name} failed, and the build went on without it: ${vertex.error}`);
  }
  return result;
}
__name(call, "call");
function distinct(warnings) {
  return [
    ...new Map(warnings.map((warning) => [`${warning.short} ${warning.file} ${warning.line}`, warning])).values()
  ];
}
__name(distinct, "distinct");
function refuseForeignBase(warnings, name) {
  const foreign = warnings.find(({ short: short2 }) => short2.startsWith("InvalidBaseImagePlatform"));
  if (foreign === void 0) return;
  const { short, line, file } = foreign;
  const said = short.replace(/^InvalidBaseImagePlatform: /, "").replace(/ \(line \d+\)$/, "");
  throw new Failure({
    code: "base-architecture",
    message: `${name}: ${said}${line === void 0 ? "" : ` (line ${line})`}. The image would not run.`,
    fix: "Choose a base that is made for each platform, or say FROM --platform=... where another one is meant.",
    locations: file === void 0 ? [] : [{ file, ...line === void 0 ? {} : { line }, message: said }]
  });
}
__name(refuseForeignBase, "refuseForeignBase");

export {
  buildImage
};
