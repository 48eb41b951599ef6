import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  requireAble,
  runBuildx
} from "./chunk-7DX7VZLI.mjs";
import "./chunk-ERGVRESG.mjs";
import {
  MEDIA,
  blobPath,
  finishLayout,
  imagePlatform,
  indexJson,
  putBlob
} from "./chunk-BSFI5UZC.mjs";
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  isReleaseRun
} from "./chunk-YFSRHQRP.mjs";
import {
  begun
} from "./chunk-7DFC5Y6Z.mjs";
import "./chunk-DFRZJ6L2.mjs";
import {
  FolderStore
} from "./chunk-FISJZ2CC.mjs";
import {
  parseBaseConfig
} from "./chunk-X3ITAUIB.mjs";
import "./chunk-HOLRWOQ2.mjs";
import "./chunk-4ND7NFG7.mjs";
import {
  DOCUMENT_LIMIT,
  OCI_INDEX,
  invalid,
  parseDescriptor,
  parseDocument,
  parseJson
} from "./chunk-6OMAG3TR.mjs";
import {
  isDigest
} from "./chunk-44DNJ4E7.mjs";
import {
  copyFileWhole
} from "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/buildx/through-buildkit.ts
import { resolve } from "node:path";

// src/engine/buildx/cache/caches.ts
var ACTIONS_CACHE = [
  "ACTIONS_CACHE_URL",
  "ACTIONS_RESULTS_URL",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_CACHE_SERVICE_V2"
];
var TYPES = ["registry", "gha", "local", "inline", "s3", "azblob"];
function readCaches(inputs, ambient, release) {
  const from = inputs.cacheFrom.map((line) => readLine(line, "cache-from"));
  const to = inputs.cacheTo.map((line) => readLine(line, "cache-to"));
  const notices = [];
  if (release && from.length > 0)
    notices.push({
      level: "notice",
      code: "cache-from-release",
      message: "cache-from is left out: a tag or release job restores nothing that another job could have written."
    });
  const wanted = { from: release ? [] : from, to };
  const usesGha = [...wanted.from, ...to].some(({ type }) => type === "gha");
  const served = (ambient.ACTIONS_RUNTIME_TOKEN ?? "") !== "" && (ambient.ACTIONS_RESULTS_URL ?? ambient.ACTIONS_CACHE_URL ?? "") !== "";
  if (usesGha && !served)
    notices.push({
      level: "warning",
      code: "gha-cache-absent",
      message: "cache-from and cache-to: type=gha is left out, since ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set. It works in a job of GitHub Actions."
    });
  const usable = /* @__PURE__ */ __name(({ type }) => type !== "gha" || served, "usable");
  const env = usesGha && served ? Object.fromEntries(ACTIONS_CACHE.map((name) => [name, ambient[name]])) : {};
  return {
    from: wanted.from.filter(usable).map(({ text }) => text),
    to: to.filter(usable).map(({ text }) => text),
    env,
    notices
  };
}
__name(readCaches, "readCaches");
function withoutCaches(invocation) {
  return { ...invocation, cacheFrom: [], cacheTo: [] };
}
__name(withoutCaches, "withoutCaches");
function isCacheFailure(error) {
  return error instanceof Failure && (error.code === "build-cache-failed" || error.code === "buildx-failed");
}
__name(isCacheFailure, "isCacheFailure");
function readLine(line, input) {
  if (!line.includes("=")) return { type: "registry", text: `type=registry,ref=${line}` };
  const [, type] = /(?:^|,)type=([^,]*)/.exec(line) ?? [];
  if (type !== void 0 && TYPES.includes(type)) return { type, text: line };
  throw new Failure({
    code: "invalid-input",
    message: `${input}: "${line}" is not valid: type must be one of ${TYPES.join(", ")}.`,
    fix: `Write for example type=gha or type=registry,ref=ghcr.io/acme/app:cache.`
  });
}
__name(readLine, "readLine");

// src/engine/buildx/host/build.ts
import { mkdir as mkdir2, symlink } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/engine/buildx/dockerfile/secrets.ts
function secretArguments(secrets, ambient) {
  const env = {};
  const argv = secrets.flatMap((secret, index) => {
    if (secret.from === "file") return ["--secret", csv([`id=${secret.id}`, `src=${secret.file}`])];
    const variable = `GO_SLIM_IMAGE_SECRET_${index}`;
    env[variable] = secret.from === "value" ? secret.value : variableValue(secret.id, secret.variable, ambient);
    return ["--secret", csv([`id=${secret.id}`, `env=${variable}`])];
  });
  return { argv, env };
}
__name(secretArguments, "secretArguments");
function variableValue(id, variable, ambient) {
  const value = ambient[variable];
  if (value !== void 0) return value;
  throw invalid2("secret-envs", `the variable ${variable} of the secret ${id} is not set`, `Set ${variable}.`);
}
__name(variableValue, "variableValue");
function csv(fields) {
  return fields.map((field) => /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field).join(",");
}
__name(csv, "csv");
function invalid2(input, what, fix) {
  return new Failure({ code: "invalid-input", message: `${input}: ${what}.`, fix });
}
__name(invalid2, "invalid");

// src/engine/buildx/dockerfile/arguments.ts
function buildCall(build, invocation, builder, ambient) {
  const secrets = secretArguments(build.secrets, ambient);
  const argv = [
    "build",
    "--builder",
    builder,
    ...readingArguments(build, invocation.platforms),
    ...secrets.argv,
    ...each("--ssh", build.ssh),
    ...each("--add-host", build.addHosts),
    ...build.noCache ? ["--no-cache"] : [],
    ...each("--no-cache-filter", build.noCacheFilters),
    ...build.pull ? ["--pull"] : [],
    ...option("--network", build.network),
    ...option("--shm-size", build.shmSize),
    ...each("--ulimit", build.ulimits),
    ...option("--cgroup-parent", build.cgroupParent),
    ...each("--allow", build.allow),
    ...each("--label", build.labels),
    ...each("--annotation", build.annotations),
    ...each("--tag", build.tags),
    ...each("--cache-from", invocation.cacheFrom),
    ...each("--cache-to", invocation.cacheTo),
    ...each("--output", invocation.outputs),
    ...attestationArguments(invocation),
    ...option("--metadata-file", invocation.metadataFile),
    build.context
  ];
  return { argv, env: { ...secrets.env, ...invocation.env } };
}
__name(buildCall, "buildCall");
function readingArguments(build, platforms) {
  return [
    ...option("--file", build.file),
    ...option("--target", build.target),
    ...each("--platform", platforms.length === 0 ? [] : [platforms.join(",")]),
    ...each("--build-arg", build.buildArgs),
    ...each("--build-context", build.buildContexts)
  ];
}
__name(readingArguments, "readingArguments");
function attestationArguments({ provenance, sbom }) {
  return [`--provenance=${provenance}`, `--sbom=${sbom}`];
}
__name(attestationArguments, "attestationArguments");
function option(flag, value) {
  return value === void 0 || value === "" ? [] : [flag, value];
}
__name(option, "option");
function each(flag, values) {
  return values.flatMap((value) => [flag, value]);
}
__name(each, "each");

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
async function readBuiltLayout(folder) {
  const store = new FolderStore("that BuildKit wrote", folder);
  try {
    const root = await soleImage(folder, store.subject);
    if (root.descriptor.mediaType !== OCI_INDEX) {
      return { folder, manifests: [await readManifest(store, root)], attestations: [] };
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

// src/engine/buildx/dockerfile/build-request.ts
function plainBuild(context) {
  return {
    context,
    buildArgs: [],
    buildContexts: [],
    secrets: [],
    ssh: [],
    addHosts: [],
    noCache: false,
    noCacheFilters: [],
    pull: false,
    ulimits: [],
    allow: [],
    labels: [],
    annotations: [],
    tags: []
  };
}
__name(plainBuild, "plainBuild");

// src/engine/buildx/host/annotations.ts
function buildkitAnnotations(annotations, index) {
  return Object.entries(annotations).flatMap(([name, value]) => {
    const [, types = "index,manifest", key = name] = PREFIX.exec(name) ?? [];
    const kept = types.split(",").filter((type) => index || /^manifest(\[|$)/.test(type));
    return kept.length === 0 ? [] : [`${kept.join(",")}:${key}=${value}`];
  });
}
__name(buildkitAnnotations, "buildkitAnnotations");
var PREFIX = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;

// src/engine/buildx/host/build.ts
var OUR_CONTEXT = "go-slim-image";
async function buildHost(request, builder, runtime) {
  const { image, plan } = request;
  const platforms = image.platforms.map(({ platform }) => formatPlatform(imagePlatform(platform)));
  const attested = request.provenance !== "false" || request.sbom !== "false";
  requireAble(builder, {
    platforms,
    ociExport: true,
    namedContexts: true,
    cacheExport: request.cacheTo.some((cache) => !cache.includes("type=inline")),
    attestations: attested
  });
  const folder = join3(runtime.scratchDirectory, "host", image.name);
  const context = await contextOf(image, folder);
  const call2 = /* @__PURE__ */ __name((invocation) => ({
    ...buildCall(
      {
        ...plainBuild("-"),
        buildContexts: [context],
        annotations: buildkitAnnotations(plan.annotations, invocation.platforms.length > 1 || attested),
        tags: request.outputs.length === 0 ? [] : plan.tags
      },
      invocation,
      builder.name,
      runtime.env
    ),
    stdin: `FROM ${OUR_CONTEXT}
`,
    ...request.oneOfSeveral ? { label: image.name } : {}
  }), "call");
  const env = { ...request.env, SOURCE_DATE_EPOCH: String(plan.epoch) };
  const build = { ...request, name: image.name, platforms, attributes: [], env, call: call2 };
  const layout = join3(folder, "joined");
  return settle(image, await buildImage(build, builder, layout, runtime), layout, runtime);
}
__name(buildHost, "buildHost");
async function contextOf({ layout, index }, folder) {
  await mkdir2(folder, { recursive: true });
  let path = layout;
  if (/[:@]/.test(layout)) {
    path = join3(folder, "ours");
    await symlink(layout, path);
  }
  return `${OUR_CONTEXT}=oci-layout://${path}@${index.digest}`;
}
__name(contextOf, "contextOf");
async function settle(image, built, layout, runtime) {
  const attested = built.attestations.length > 0;
  const whole = image.platforms.length > 1 && !attested;
  const ours = whole ? image.index.digest : image.platforms.map(({ manifest }) => manifest.digest).join(", ");
  const theirs = whole ? built.index.digest : built.manifests.map(({ descriptor }) => descriptor.digest).join(", ");
  if (ours !== theirs) {
    const message = `${image.name}: ${difference(image, built)} (${ours}, and BuildKit's ${theirs}). The output folder holds ours; what outputs sends elsewhere is BuildKit's.`;
    runtime.log.notice({ level: "warning", code: "builder-differs", message });
    return image;
  }
  if (!attested) return image;
  const blobs = built.attestations.flatMap(({ manifest, blobs: inner }) => [manifest, ...inner]);
  for (const { digest } of [built.index, ...blobs])
    await copyFileWhole(blobPath(layout, digest), blobPath(image.layout, digest));
  return { ...image, index: built.index, attestations: built.attestations };
}
__name(settle, "settle");
function difference(image, built) {
  const unpacked = image.platforms.map(({ layers }) => layers.map(({ diffId }) => diffId).join());
  const same = built.manifests.every(({ facts }, index) => facts.diffIds.join() === unpacked[index]);
  return same ? "the builder holds these layers in another compression from an earlier build and gave that one back" : "BuildKit made another image of ours, since its version writes image JSON otherwise";
}
__name(difference, "difference");

// src/pipeline/buildx/through-buildkit.ts
function throughBuildKit(engine, { context, images, tools, runtime }) {
  const builder = begun(images.watch(context.builder.builder(tools, runtime)));
  return {
    binaries: engine.binaries,
    async images() {
      const made = await engine.images();
      if (made.images.length === 0) return made;
      const { inputs } = context.configuration;
      const release = context.github !== void 0 && isReleaseRun(context.github);
      const caches = readCaches(inputs, runtime.env, release);
      for (const notice of caches.notices) runtime.log.notice(notice);
      const through = [];
      for (const [index, image] of made.images.entries()) {
        const plan = images.plan.images[index];
        if (plan === void 0) throw new Error("an image without a plan");
        const request = {
          image,
          plan,
          oneOfSeveral: made.images.length > 1,
          outputs: context.passedOutputs,
          provenance: inputs.provenance === "" ? "false" : inputs.provenance,
          sbom: "false",
          cacheFrom: caches.from,
          cacheTo: caches.to,
          env: caches.env,
          ...inputs.metadataFile === "" ? {} : { metadataFile: resolve(runtime.workingDirectory, inputs.metadataFile) }
        };
        through.push(await buildHost(request, await builder, runtime));
      }
      if (through.some((image, index) => image !== made.images[index]))
        await finishLayout(
          through[0]?.layout ?? "",
          through.map((image, index) => ({ image, tags: images.plan.images[index]?.tags ?? [] }))
        );
      return { ...made, images: through };
    }
  };
}
__name(throughBuildKit, "throughBuildKit");
export {
  throughBuildKit
};
