import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  repositoryPrefix
} from "./chunk-IFBIJKHA.mjs";
import {
  annotationRoot,
  binaryLabel,
  buildArguments,
  buildEnvironment,
  compileAll,
  imageLabel,
  rememberCommands
} from "./chunk-23CTAEMO.mjs";
import {
  reportOrigin
} from "./chunk-HLHMXQL3.mjs";
import {
  reportMarkdown
} from "./chunk-UW4PCV2V.mjs";
import {
  commentKey,
  reportArtifactName
} from "./chunk-5W6LC4AK.mjs";
import {
  sumsText
} from "./chunk-GGZAJP2A.mjs";
import {
  defaultOutputDirectory
} from "./chunk-5PRN4FLH.mjs";
import "./chunk-MQ3DH7UX.mjs";
import {
  historyAfter
} from "./chunk-B733UMV6.mjs";
import {
  MEDIA,
  OCI_LAYOUT,
  blobPath,
  dockerManifestJson,
  finishLayout,
  goJson,
  goTime,
  hasBlob,
  imagePlatform,
  indexJson,
  layoutIndexJson,
  list,
  manifestJson,
  namedDescriptor,
  orderEntries,
  putBlob,
  putBlobStream,
  referencedBlobs,
  sortedMap,
  struct,
  text,
  writeAll
} from "./chunk-BSFI5UZC.mjs";
import {
  IGNORE_FILES,
  baseIgnoreFiles
} from "./chunk-XGPHRKEI.mjs";
import {
  git,
  runGit
} from "./chunk-2XEG75ON.mjs";
import {
  parseBaseText
} from "./chunk-QQP7RZAO.mjs";
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  LARGEST_REPORT,
  parseReport,
  serializeReport
} from "./chunk-FPK6BUUC.mjs";
import {
  fileIdentity,
  parseJsonStream,
  readGoMod,
  remembered,
  runGo
} from "./chunk-ERPFNP3Y.mjs";
import {
  isDefaultBranchRun,
  isReleaseRun
} from "./chunk-YFSRHQRP.mjs";
import {
  begun,
  deferred,
  once
} from "./chunk-7DFC5Y6Z.mjs";
import {
  loadArchive
} from "./chunk-7AYXAB2N.mjs";
import {
  require_semver
} from "./chunk-DFRZJ6L2.mjs";
import {
  StreamSource,
  readTar
} from "./chunk-5NB72OFT.mjs";
import {
  pLimit
} from "./chunk-STDQJ4YI.mjs";
import {
  parseReference
} from "./chunk-WH27RNZ4.mjs";
import {
  download,
  reason
} from "./chunk-BKCV5CUF.mjs";
import {
  isLoopbackHost,
  isPrivateHost
} from "./chunk-5SRSONDN.mjs";
import {
  childEnvironment,
  runChild
} from "./chunk-HOLRWOQ2.mjs";
import {
  invalid,
  layerCompression
} from "./chunk-6OMAG3TR.mjs";
import {
  digestHex,
  digestOf,
  digestOfFile,
  isDigest
} from "./chunk-44DNJ4E7.mjs";
import {
  TOOL_VERSION
} from "./chunk-EP4QOI2C.mjs";
import {
  inputsOf
} from "./chunk-IO2AYPQQ.mjs";
import {
  INPUT_NAMES,
  inputDefinition,
  propertyOf,
  require_mod
} from "./chunk-IKFKL4G7.mjs";
import "./chunk-DLEQC2NN.mjs";
import {
  createConsole
} from "./chunk-U6SQUDXY.mjs";
import {
  COMPRESS_WORKER,
  loadLibdeflate
} from "./chunk-PGXNQ4LJ.mjs";
import {
  asWriteFailure,
  copyFileWhole,
  temporaryBeside,
  writeFileWhole,
  writeWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  isFolder,
  makeFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  formatPlatform,
  platformFileSuffix,
  samePlatform
} from "./chunk-CDQW3QZ6.mjs";
import "./chunk-GEQT62IR.mjs";
import "./chunk-M4FVIRCB.mjs";
import {
  countFindings,
  findingsOf,
  reportScan
} from "./chunk-VP7IJAZY.mjs";
import {
  SEVERITIES
} from "./chunk-IBHJIYKU.mjs";
import {
  formatByteChange,
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  __callDispose,
  __name,
  __toESM,
  __using
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build-planned.ts
import { resolve as resolve9 } from "node:path";

// src/files/output-folder.ts
import { randomBytes } from "node:crypto";
import { readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
var MARKER = { name: ".gitignore", content: "# made by go-slim-image\n*\n" };
var LAST = "report.json";
async function openOutputFolder(path, sources) {
  const target = resolve(path);
  await refuseSources(target, sources);
  const entries = await entriesOf(target);
  const earlier = entries !== void 0 && await isOurs(target);
  if (entries !== void 0 && entries.length > 0 && !earlier) {
    throw refused(
      `The output folder ${target} is not empty and not an earlier output of go-slim-image.`,
      "Choose a new or empty folder with --output, or empty this one."
    );
  }
  const staging = entries === void 0 ? join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`) : join(target, `.staging-${randomBytes(4).toString("hex")}`);
  await makeStaging(staging, target);
  return {
    path: target,
    staging,
    earlier,
    publish: /* @__PURE__ */ __name(() => publish(staging, target, entries !== void 0), "publish"),
    discard: /* @__PURE__ */ __name(() => rm(staging, { recursive: true, force: true, maxRetries: 5 }), "discard")
  };
}
__name(openOutputFolder, "openOutputFolder");
async function makeStaging(staging, target) {
  try {
    await makeFolder(staging);
    await writeFile(join(staging, MARKER.name), MARKER.content);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => void 0);
    throw asWriteFailure(error, target);
  }
}
__name(makeStaging, "makeStaging");
async function refuseSources(target, sources) {
  const real = await realPathOf(target);
  for (const source of sources) {
    const inside = relative(real, await realPathOf(source));
    if (inside === "" || !(inside === ".." || inside.startsWith(`..${sep}`) || resolve(inside) === inside)) {
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
    const parent = dirname(path);
    return parent === path ? path : join(await realPathOf(parent), basename(path));
  }
}
__name(realPathOf, "realPathOf");
async function entriesOf(target) {
  try {
    return await readdir(target);
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
  return readFile(join(target, MARKER.name), "utf8").then(
    (text3) => text3 === MARKER.content,
    () => false
  );
}
__name(isOurs, "isOurs");
async function publish(staging, target, exists) {
  try {
    if (!exists) {
      await rename(staging, target);
      return;
    }
    await rm(join(target, LAST), { force: true });
    await moveInto(staging, target, /* @__PURE__ */ new Set([LAST, basename(staging)]));
    await rename(join(staging, LAST), join(target, LAST)).catch(ignoreMissing);
    await rm(staging, { recursive: true, force: true });
  } catch (error) {
    throw asWriteFailure(error, target);
  }
}
__name(publish, "publish");
async function moveInto(from, to, keep2) {
  const [fresh, old] = await Promise.all([
    readdir(from, { withFileTypes: true }),
    readdir(to, { withFileTypes: true })
  ]);
  const found = new Map(old.map((entry) => [entry.name, entry]));
  const wanted = new Map(fresh.map((entry) => [entry.name, entry]));
  await Promise.all(
    old.map(async ({ name }) => {
      const match = wanted.get(name);
      const stale = match === void 0 || match.isDirectory() !== found.get(name)?.isDirectory();
      if (stale && !keep2.has(name)) await rm(join(to, name), { recursive: true, force: true });
    })
  );
  await Promise.all(
    fresh.map(async (entry) => {
      if (keep2.has(entry.name)) return;
      const merge = entry.isDirectory() && found.get(entry.name)?.isDirectory() === true;
      if (merge) await moveInto(join(from, entry.name), join(to, entry.name), /* @__PURE__ */ new Set());
      else await rename(join(from, entry.name), join(to, entry.name));
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

// src/image/compress/gzip.ts
var CHUNK_SIZE = 4 << 20;
var GZIP_VERSION = "libdeflate-1.26-4m";
async function* gzipStream(input, level, pool) {
  const spare = [];
  const pending = [];
  const oldest = /* @__PURE__ */ __name(async function* () {
    const member = await pending.shift();
    if (member === void 0) return;
    yield member;
    if (member.buffer.byteLength === CHUNK_SIZE) spare.push(member.buffer);
  }, "oldest");
  try {
    for await (const chunk of chunked(input, CHUNK_SIZE, spare)) {
      pending.push(watched(pool.compress(chunk, level)));
      if (pending.length > pool.parallel) yield* oldest();
    }
    while (pending.length > 0) yield* oldest();
  } finally {
    await Promise.allSettled(pending);
  }
}
__name(gzipStream, "gzipStream");
function watched(promise) {
  promise.catch(() => void 0);
  return promise;
}
__name(watched, "watched");
async function* chunked(input, size, spare = []) {
  const fresh = /* @__PURE__ */ __name(() => new Uint8Array(spare.pop() ?? new ArrayBuffer(size)), "fresh");
  let chunk = fresh();
  let filled = 0;
  for await (let piece of input) {
    while (piece.length > 0) {
      const taken = piece.subarray(0, size - filled);
      chunk.set(taken, filled);
      filled += taken.length;
      piece = piece.subarray(taken.length);
      if (filled < size) continue;
      yield chunk;
      chunk = fresh();
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
}
__name(chunked, "chunked");

// src/image/compress/zstd.ts
import { once as once2 } from "node:events";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";
var MOST_WINDOW_LOG = 23;
function zstdAvailable() {
  return typeof zlib.createZstdCompress === "function";
}
__name(zstdAvailable, "zstdAvailable");
function zstdVersion() {
  return `zstd-${process.versions.zstd ?? "none"}-w${MOST_WINDOW_LOG}`;
}
__name(zstdVersion, "zstdVersion");
function requireZstd() {
  if (zstdAvailable()) return;
  throw new Failure({
    code: "unsupported-here",
    message: `The compression "zstd" needs Node 22.15 or later, and this is Node ${process.versions.node}.`,
    fix: 'Use a newer Node, or the compression "gzip".'
  });
}
__name(requireZstd, "requireZstd");
async function* zstdStream(input, level, size) {
  requireZstd();
  const { constants: constants6 } = zlib;
  const params = {
    [constants6.ZSTD_c_compressionLevel]: level,
    [constants6.ZSTD_c_checksumFlag]: 1,
    [constants6.ZSTD_c_contentSizeFlag]: 1
  };
  if (level > 19)
    params[constants6.ZSTD_c_windowLog] = Math.min(MOST_WINDOW_LOG, Math.max(10, Math.ceil(Math.log2(size))));
  const compress = zlib.createZstdCompress({ params, pledgedSrcSize: size });
  const source = Readable.from(copies(input), { objectMode: true, highWaterMark: 1 });
  source.on("error", (error) => compress.destroy(error));
  try {
    yield* source.pipe(compress);
  } finally {
    source.destroy();
    compress.destroy();
    if (!compress.closed) await once2(compress, "close").catch(() => void 0);
  }
}
__name(zstdStream, "zstdStream");
async function* copies(input) {
  for await (const piece of input) yield Buffer.from(piece);
}
__name(copies, "copies");

// src/image/compress/compress.ts
var LEVELS = { gzip: [1, 12], zstd: [1, 22], uncompressed: [0, 22] };
var MEDIA_TYPE = {
  gzip: "application/vnd.oci.image.layer.v1.tar+gzip",
  zstd: "application/vnd.oci.image.layer.v1.tar+zstd",
  uncompressed: "application/vnd.oci.image.layer.v1.tar"
};
function layerMediaType(compression) {
  return MEDIA_TYPE[compression.format];
}
__name(layerMediaType, "layerMediaType");
function compressionKey({ format, level }) {
  if (format === "uncompressed") return format;
  return `${format}-${level}-${format === "gzip" ? GZIP_VERSION : zstdVersion()}`;
}
__name(compressionKey, "compressionKey");
function checkCompression({ format, level }) {
  const [least, most] = LEVELS[format];
  if (format === "zstd") requireZstd();
  if (format === "uncompressed" || Number.isInteger(level) && level >= least && level <= most) return;
  throw new Failure({
    code: "invalid-input",
    message: `The compression level ${level} is not one of ${format}'s, which are ${least} to ${most}.`,
    fix: `Choose a level from ${least} to ${most}.`
  });
}
__name(checkCompression, "checkCompression");
function compressStream(tar, compression, size, pool) {
  if (compression.format === "gzip") return gzipStream(tar, compression.level, pool);
  if (compression.format === "zstd") return zstdStream(tar, compression.level, size);
  return tar;
}
__name(compressStream, "compressStream");

// src/pipeline/actions-caches.ts
import { readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname3, join as join5 } from "node:path";

// src/github/cache/actions-cache.ts
import { rm as rm2 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/github/cache/files.ts
import { constants, copyFile, link, lstat, readdir as readdir2, rename as rename2, utimes } from "node:fs/promises";
import { dirname as dirname2, join as join2, sep as sep2 } from "node:path";
async function filesBelow(root, wanted) {
  const names = await readdir2(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = [];
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join2(entry.parentPath, entry.name);
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
    const target = join2(to, file.name);
    await makeFolder(dirname2(target));
    try {
      await link(join2(from, file.name), target);
    } catch {
      await copyFile(join2(from, file.name), target, constants.COPYFILE_FICLONE);
      await utimes(target, file.mtimeMs / 1e3, file.mtimeMs / 1e3);
    }
  }
}
__name(stageFiles, "stageFiles");
async function mergeFiles(from, to, files, time) {
  for (const file of files) {
    const target = join2(to, file.name);
    if (await lstat(target).catch(() => void 0) !== void 0) continue;
    await makeFolder(dirname2(target));
    const seconds = (time ?? file.mtimeMs) / 1e3;
    await utimes(join2(from, file.name), seconds, seconds);
    await move(join2(from, file.name), target);
  }
}
__name(mergeFiles, "mergeFiles");
async function move(from, to) {
  try {
    await rename2(from, to);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    const beside = `${to}.tmp`;
    const { atime, mtime } = await lstat(from);
    await copyFile(from, beside);
    await utimes(beside, atime, mtime);
    await rename2(beside, to);
  }
}
__name(move, "move");

// src/github/cache/keys.ts
import { createHash } from "node:crypto";
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
function shortHash(text3) {
  return createHash("sha256").update(text3).digest("hex").slice(0, 16);
}
__name(shortHash, "shortHash");

// src/github/cache/parts.ts
import { join as join3 } from "node:path";
var GO_TOUCHES_AFTER_MS = 60 * 60 * 1e3;
var OWN_KEPT_MS = 7 * 24 * 60 * 60 * 1e3;
var BUILD_ENTRY = /^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/;
var MODULE_FILE = /^(?:[^./@][^@/]*\/)*(?:[^./@][^@/]*)\/@v\/[^/]+\.(?:info|mod|zip)$/;
var OWN_FILE = /^(?:layers|bases|tools|databases|sbom|scan)\/(?:(?!\.\.?\/)[^/]+\/)*(?!\.)[^/]+$/;
function cacheParts(folders) {
  return {
    modules: {
      name: "modules",
      folder: join3(folders.moduleCache, "cache", "download"),
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
function zipName({ path, version: version2 }) {
  return `${escapeModule(path)}/@v/${escapeModule(version2)}.zip`;
}
__name(zipName, "zipName");
function escapeModule(text3) {
  return text3.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
__name(escapeModule, "escapeModule");
async function filesOfPart(part, folder3) {
  return filesBelow(folder3, part.accepts);
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
  const stage = join4(options.staging, part.name);
  const prefixes = keyPrefixes(part.name, options.facts);
  await rm2(stage, { recursive: true, force: true });
  await makeFolder(stage);
  try {
    const key = await options.service.restore(stage, `${prefixes[0]}newest`, prefixes);
    if (key === void 0) return { part: part.name, name: part.name };
    const files = await filesOfPart(part, stage);
    const time = part.restoredAge === void 0 ? void 0 : Date.now() - part.restoredAge;
    await mergeFiles(stage, part.folder, files, time);
    return { part: part.name, name: part.name, key, restored: { bytes: bytesOf(files), ms: elapsed(started) } };
  } finally {
    await rm2(stage, { recursive: true, force: true });
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
  const stage = join4(options.staging, part.name);
  await rm2(stage, { recursive: true, force: true });
  try {
    await stageFiles(part.folder, stage, files);
    await options.service.save(stage, key);
    return { bytes: bytesOf(files), ms: elapsed(started) };
  } finally {
    await rm2(stage, { recursive: true, force: true });
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
  return files.reduce((sum2, file) => sum2 + file.size, 0);
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
  restore: /* @__PURE__ */ __name(async (folder3, key, prefixes) => {
    const { restoreCache } = await import("./chunk-R6PPH5NB.mjs");
    return restoreCache([folder3], key, [...prefixes]);
  }, "restore"),
  save: /* @__PURE__ */ __name(async (folder3, key) => {
    const { saveCache } = await import("./chunk-R6PPH5NB.mjs");
    await saveCache([folder3], key);
  }, "save")
};

// src/pipeline/actions-caches.ts
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
    staging: join5(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, "go-slim-image-caches"),
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
    join5(source.packageDirectory, "go.sum"),
    join5(source.directory, "go.sum"),
    ...module.workspace === void 0 ? [] : [join5(dirname3(module.workspace), "go.work.sum")]
  ];
  const texts2 = await Promise.all([...new Set(files)].map((file) => readFile2(file, "utf8").catch(() => "")));
  return texts2.join("\n");
}
__name(readSums, "readSums");

// src/pipeline/expected-steps.ts
function expectedSteps({ images }, inputs, push) {
  const based = images.some(({ base }) => base !== "scratch");
  return [
    ...based ? [{ step: "base", needs: [] }] : [],
    { step: "compile", needs: [] },
    ...inputs.scan ? [{ step: "database", needs: [] }] : [],
    { step: "inspect", needs: ["compile"] },
    ...images.length > 0 ? [{ step: "image", needs: ["inspect"] }] : [],
    ...inputs.sbom ? [{ step: "sbom", needs: ["inspect"] }] : [],
    ...inputs.scan ? [{ step: "scan", needs: ["inspect", "database"] }] : [],
    ...push ? [{ step: "push", needs: ["image", ...inputs.sbom ? ["sbom"] : [], ...inputs.scan ? ["scan"] : []] }] : []
  ];
}
__name(expectedSteps, "expectedSteps");

// src/pipeline/bases.ts
import { createHash as createHash3 } from "node:crypto";

// src/registry/base/base.ts
async function openBase(text3, context) {
  const parsed = parseBaseText(text3, context.workingDirectory, context.host.platform);
  if (parsed.kind === "scratch") return scratch();
  if (parsed.kind === "local") return (await import("./chunk-XRFLUN2C.mjs")).openLocalBase(text3, parsed.path);
  const [{ RegistryStore }, { openStored }] = await Promise.all([
    import("./chunk-FCSD6HIC.mjs"),
    import("./chunk-46CIYJMR.mjs")
  ]);
  const store3 = new RegistryStore(text3, parsed.reference, context);
  return openStored(store3, await store3.root());
}
__name(openBase, "openBase");
function scratch() {
  return {
    reference: "scratch",
    kind: "scratch",
    image: /* @__PURE__ */ __name(async (platform) => ({
      reference: "scratch",
      kind: "scratch",
      platform,
      layers: [],
      config: {},
      history: []
    }), "image")
  };
}
__name(scratch, "scratch");

// src/registry/base/file-tree.ts
var OPAQUE = ".wh..wh..opq";
var WHITEOUT = ".wh.";
var MAX_LINKS = 40;
var FileTree = class {
  static {
    __name(this, "FileTree");
  }
  #root = folder();
  /**
   * Lays a layer on top (OCI image specification 1.1, "layer"): whiteouts take away what is below and never what the
   * same layer brings, wherever they stand in it.
   */
  apply(entries) {
    for (const { path } of entries) {
      const { parent, name } = split(path);
      if (name === OPAQUE) this.#walk(parent, false)?.children?.clear();
      else if (name.startsWith(WHITEOUT)) this.#walk(parent, false)?.children?.delete(name.slice(WHITEOUT.length));
    }
    for (const entry of entries) if (!split(entry.path).name.startsWith(WHITEOUT)) this.#add(entry);
  }
  /** What a path names in the end, links followed inside of the tree; absent when there is nothing. */
  find(path) {
    const node = this.#walk(path.split("/"), false);
    return node === void 0 ? void 0 : { type: node.type, size: node.size, children: node.children?.size ?? 0 };
  }
  #add({ path, type, size, target }) {
    const { parent, name } = split(path);
    if (name === "") return;
    const into = this.#walk(parent, true)?.children;
    const there = into?.get(name);
    if (type === "directory" && there?.children !== void 0) return;
    if (type === "hardlink") {
      const source = this.find(target);
      into?.set(name, { type: "file", size: source?.size ?? 0, target: "", children: void 0 });
    } else into?.set(name, type === "directory" ? folder() : { type, size, target, children: void 0 });
  }
  /** Goes along a path from the root; with `create`, folders that are missing on the way are made. */
  #walk(path, create) {
    const remaining = [...path].reverse();
    const way = [this.#root];
    for (let links = 0; remaining.length > 0; ) {
      const name = remaining.pop() ?? "";
      const current = way[way.length - 1];
      if (name === "" || name === ".") continue;
      if (name === "..") {
        if (way.length > 1) way.pop();
        continue;
      }
      let next = current?.children?.get(name);
      if (next === void 0 || create && next.children === void 0 && next.type !== "symlink") {
        if (!create || current?.children === void 0) return void 0;
        next = folder();
        current.children.set(name, next);
      }
      if (next.type === "symlink") {
        if (++links > MAX_LINKS) return void 0;
        if (next.target.startsWith("/")) way.length = 1;
        remaining.push(...next.target.split("/").reverse());
      } else way.push(next);
    }
    return way[way.length - 1];
  }
};
function folder() {
  return { type: "directory", size: 0, target: "", children: /* @__PURE__ */ new Map() };
}
__name(folder, "folder");
function split(path) {
  const parts = path.split("/");
  return { name: parts.pop() ?? "", parent: parts };
}
__name(split, "split");

// src/registry/base/unpack.ts
import { createHash as createHash2 } from "node:crypto";
import { Readable as Readable2 } from "node:stream";
import * as zlib2 from "node:zlib";
var UNPACKED_LIMIT = 64 * 2 ** 30;
async function unpackLayer(layer, signal) {
  const source = await layer.open();
  const hash = createHash2("sha256");
  let size = 0;
  const decoder = createDecoder(layer);
  async function* content2() {
    for await (const chunk of decoder === void 0 ? source : decode(source, decoder)) {
      signal.throwIfAborted();
      size += chunk.length;
      if (size > UNPACKED_LIMIT) throw new Error(`it has more than ${UNPACKED_LIMIT} bytes`);
      hash.update(chunk);
      yield chunk;
    }
  }
  __name(content2, "content");
  return { content: content2(), end: /* @__PURE__ */ __name(() => ({ size, diffId: `sha256:${hash.digest("hex")}` }), "end") };
}
__name(unpackLayer, "unpackLayer");
function decode(source, decoder) {
  const input = Readable2.from(source, { objectMode: false });
  input.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => input.destroy());
  return input.pipe(decoder);
}
__name(decode, "decode");
function createDecoder(layer) {
  const compression = layerCompression(layer.descriptor.mediaType);
  if (compression === "gzip") return zlib2.createGunzip({ chunkSize: 1 << 18 });
  if (compression !== "zstd") return void 0;
  if (typeof zlib2.createZstdDecompress !== "function") {
    throw new Failure({
      code: "unsupported-here",
      message: `The base's layer ${layer.descriptor.digest} is compressed with zstd, which Node.js ${process.versions.node} cannot read.`,
      fix: "Run go-slim-image with Node.js 22.15 or newer, or choose a base with gzip layers."
    });
  }
  return zlib2.createZstdDecompress();
}
__name(createDecoder, "createDecoder");

// src/registry/base/base-files.ts
var MAX_ENTRIES = 1e6;
var DATABASES = {
  apk: ["lib/apk/db/installed", "usr/lib/apk/db/installed"],
  dpkg: ["var/lib/dpkg/status", "var/lib/dpkg/status.d"],
  pacman: ["var/lib/pacman/local"],
  rpm: ["var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm"].flatMap(
    (folder3) => ["rpmdb.sqlite", "Packages", "Packages.db"].map((name) => `${folder3}/${name}`)
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

// src/pipeline/bases.ts
function openBases(images, context, runtime) {
  const opened = new Map(
    [...new Set(images.map(({ base }) => base))].map((base) => [base, once(() => resolve2(base, context, runtime))])
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
    const key = createHash3("sha256").update(base.layers.map(({ diffId }) => diffId).join()).digest("hex");
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
async function resolve2(base, context, runtime) {
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
__name(resolve2, "resolve");

// src/pipeline/cgo-check.ts
import { createHash as createHash4 } from "node:crypto";
import { readFile as readFile3 } from "node:fs/promises";
import { join as join6 } from "node:path";

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
  const list3 = /* @__PURE__ */ __name(async (cgo) => {
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
  const withCgo = (await list3("1")).filter((one) => one.Standard !== true && (one.CgoFiles?.length ?? 0) > 0);
  if (withCgo.length === 0) return [];
  const without = await list3("0");
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

// src/pipeline/cgo-check.ts
async function openCgoCheck(plan, workbench, tags, runtime) {
  const memory = join6(runtime.cacheDirectory, "cgo", `${keyOf(plan, tags)}.json`);
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
function keyOf(plan, tags) {
  const parts = [
    plan.source.packageDirectory,
    plan.source.requested ?? "",
    plan.toolchain.version,
    tags,
    targetsOf(plan),
    mainsOf(plan).map(({ importPath }) => importPath)
  ];
  return createHash4("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
__name(keyOf, "keyOf");
async function recall(file) {
  try {
    const needs = JSON.parse(await readFile3(file, "utf8"));
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

// src/baseline/cache.ts
import { createHash as createHash5 } from "node:crypto";
import { stat } from "node:fs/promises";
import { join as join8 } from "node:path";

// src/baseline/file.ts
import { open } from "node:fs/promises";
import { join as join7 } from "node:path";
function filePlace(path, name) {
  return {
    source: "file",
    name,
    look: /* @__PURE__ */ __name(async () => {
      const file = await isFolder(path) ? join7(path, "report.json") : path;
      return { reference: name, text: await readLimited(file, name) };
    }, "look")
  };
}
__name(filePlace, "filePlace");
async function readLimited(file, name) {
  try {
    var _stack = [];
    try {
      const handle = __using(_stack, await open(file, "r"), true);
      const { size } = await handle.stat();
      return size > LARGEST_REPORT ? void 0 : await handle.readFile("utf8");
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (cause) {
    const missing = ["ENOENT", "ENOTDIR"].includes(cause.code ?? "");
    throw new Failure({
      code: "invalid-input",
      message: `baseline: "${name}" ${missing ? "does not exist" : "cannot be read"}.`,
      fix: "Name a report.json, or an output folder that holds one.",
      cause
    });
  }
}
__name(readLimited, "readLimited");

// src/baseline/cache.ts
function cachePlace(key, cacheDirectory) {
  const { commit } = key;
  const reference = commit.slice(0, 12);
  return {
    source: "cache",
    name: "the cache",
    look: /* @__PURE__ */ __name(async () => {
      const file = fileOf(key, cacheDirectory);
      if (await stat(file).catch(() => void 0) === void 0)
        return { nothing: `the cache has no report of ${reference}` };
      return { reference, text: await readLimited(file, reference), mustBe: { commit } };
    }, "look")
  };
}
__name(cachePlace, "cachePlace");
async function keepReport(report, cacheDirectory) {
  const { commit, dirty } = report.revision;
  if (commit === void 0 || dirty) return;
  const { comparison: _, ...own } = report;
  await writeFileWhole(fileOf(cacheKey(report, commit), cacheDirectory), serializeReport(own));
}
__name(keepReport, "keepReport");
function cacheKey(report, commit) {
  const names = [...new Set(report.binaries.map(({ name }) => name))];
  return { module: report.module.path, commit, platforms: report.platforms, names };
}
__name(cacheKey, "cacheKey");
function fileOf({ module, commit, platforms, names }, cacheDirectory) {
  const what = createHash5("sha256").update(JSON.stringify([module, platforms, [...names].sort()])).digest("hex");
  return join8(cacheDirectory, "reports", `${commit}-${what.slice(0, 16)}.json`);
}
__name(fileOf, "fileOf");

// src/compare/size-change.ts
function sizeChange(before, after) {
  return {
    ...before === void 0 ? {} : { before },
    ...after === void 0 ? {} : { after },
    change: (after ?? 0) - (before ?? 0)
  };
}
__name(sizeChange, "sizeChange");
function byChange(change, name) {
  return (a, b) => Math.abs(change(b)) - Math.abs(change(a)) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
__name(byChange, "byChange");
function sumOf(items, figure) {
  let sum2 = 0;
  for (const item of items) sum2 += figure(item);
  return sum2;
}
__name(sumOf, "sumOf");

// src/compare/partition.ts
var ROWS = {
  debug: "debug-data",
  symbols: "debug-data",
  embedded: "embedded-file",
  headers: "padding",
  alignment: "padding",
  "code-padding": "padding",
  packed: "not-explained",
  unattributed: "not-explained"
};
var KEEPS_FILES = /* @__PURE__ */ new Set([
  "own-code",
  "module-moved",
  "reach",
  "dead-code",
  "flags",
  "toolchain"
]);
function partition(before, after, pairs, classify, total) {
  const drafts = new Drafts();
  const files = new FileChanges(before.embedded, after.embedded);
  for (const pair2 of pairs) {
    const classified = classify(pair2);
    const both = pair2.before !== void 0 && pair2.after !== void 0;
    const embedded = both && KEEPS_FILES.has(classified.kind) ? addFiles(pair2, files, drafts) : 0;
    const inferred = difference(pair2, (one) => one.inferred);
    const bytes = difference(pair2, (one) => one.size) - embedded;
    drafts.add(classified, pair2.path, both ? bytes - inferred : bytes, both ? 0 : inferred);
    if (both) drafts.add({ kind: "data", group: "" }, pair2.path, inferred, inferred);
  }
  for (const [row, bytes] of rowChanges(before, after)) {
    const kind = ROWS[row] ?? "tables";
    drafts.add({ kind, group: "" }, row, bytes, 0);
  }
  drafts.add({ kind: "not-explained", group: "" }, "rest", total - drafts.total(), 0);
  return drafts.finished();
}
__name(partition, "partition");
var Drafts = class {
  static {
    __name(this, "Drafts");
  }
  #drafts = /* @__PURE__ */ new Map();
  add(classified, name, bytes, inferred) {
    if (bytes === 0) return;
    const key = `${classified.kind} ${classified.group}`;
    const draft = this.#drafts.get(key) ?? { ...classified, bytes: 0, inferred: 0, parts: /* @__PURE__ */ new Map() };
    this.#drafts.set(key, draft);
    draft.bytes += bytes;
    draft.inferred += inferred;
    draft.parts.set(name, (draft.parts.get(name) ?? 0) + bytes);
  }
  total() {
    return sumOf(this.#drafts.values(), ({ bytes }) => bytes);
  }
  finished() {
    const last = /* @__PURE__ */ __name((kind) => kind === "not-explained" ? 1 : 0, "last");
    const order = byChange(
      ({ bytes }) => bytes,
      ({ kind, group }) => `${kind} ${group}`
    );
    return [...this.#drafts.values()].filter(({ bytes }) => bytes !== 0).map((draft) => ({
      ...draft,
      parts: [...draft.parts].map(([name, bytes]) => ({ name, bytes })).sort(
        byChange(
          ({ bytes }) => bytes,
          ({ name }) => name
        )
      )
    })).sort((a, b) => last(a.kind) - last(b.kind) || order(a, b));
  }
};
var FileChanges = class {
  static {
    __name(this, "FileChanges");
  }
  #changes = /* @__PURE__ */ new Map();
  constructor(before, after) {
    for (const file of after) this.#add(file, file.size);
    for (const file of before) this.#add(file, -file.size);
  }
  #add({ package: owner, name }, bytes) {
    if (owner === void 0) return;
    const files = this.#changes.get(owner) ?? /* @__PURE__ */ new Map();
    this.#changes.set(owner, files);
    files.set(name, (files.get(name) ?? 0) + bytes);
  }
  of(owner) {
    return this.#changes.get(owner) ?? /* @__PURE__ */ new Map();
  }
};
function addFiles(pair2, files, drafts) {
  const column = difference(pair2, (one) => one.embedded);
  const changes = [...files.of(pair2.path)].filter(([, bytes]) => bytes !== 0);
  if (column === 0 || sumOf(changes, ([, bytes]) => bytes) !== column) return 0;
  for (const [name, bytes] of changes) {
    drafts.add({ kind: "embedded-file", group: `${pair2.path}/${name}` }, `${pair2.path}/${name}`, bytes, 0);
  }
  return column;
}
__name(addFiles, "addFiles");
function rowChanges(before, after) {
  const changes = /* @__PURE__ */ new Map();
  for (const { row, size } of after.shared) changes.set(row, size);
  for (const { row, size } of before.shared) changes.set(row, (changes.get(row) ?? 0) - size);
  return changes;
}
__name(rowChanges, "rowChanges");
function difference({ before, after }, column) {
  return (after === void 0 ? 0 : column(after)) - (before === void 0 ? 0 : column(before));
}
__name(difference, "difference");
function partsOf(parts) {
  return { parts: parts.slice(0, 10) };
}
__name(partsOf, "partsOf");

// src/compare/renames.ts
var LEAST_BYTES = 512;
function pairModules(gone, fresh) {
  return pair(gone, fresh, (one, other) => {
    if (withoutMajor(one.path) === withoutMajor(other.path)) return 2;
    const sameName = lastName(withoutMajor(one.path)) === lastName(withoutMajor(other.path));
    return sameName && ratio(one, other) >= 0.5 ? ratio(one, other) : 0;
  });
}
__name(pairModules, "pairModules");
function pairPackages(gone, fresh) {
  return pair(gone, fresh, (one, other) => {
    if (Math.min(one.size, other.size) < LEAST_BYTES) return 0;
    if (lastName(one.path) === lastName(other.path) && ratio(one, other) >= 0.5) return 1 + ratio(one, other);
    const sameFolder = folder2(one.path) === folder2(other.path);
    return sameFolder && ratio(one, other) >= 0.98 ? ratio(one, other) : 0;
  });
}
__name(pairPackages, "pairPackages");
function withoutMajor(path) {
  return path.startsWith("gopkg.in/") ? path.replace(/\.v\d+$/, "") : path.replace(/\/v[2-9]\d*$|\/v1\d+$/, "");
}
__name(withoutMajor, "withoutMajor");
function pair(gone, fresh, likeness) {
  const pairs = gone.flatMap(
    (one) => fresh.map((other) => ({ from: one.path, to: other.path, likeness: likeness(one, other) }))
  );
  const found = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const best = pairs.filter((candidate) => candidate.likeness > 0).sort((a, b) => b.likeness - a.likeness || (a.to < b.to ? -1 : 1));
  for (const { from, to } of best) {
    if (found.has(to) || taken.has(from)) continue;
    found.set(to, from);
    taken.add(from);
  }
  return found;
}
__name(pair, "pair");
function ratio(one, other) {
  const larger = Math.max(one.size, other.size);
  return larger === 0 ? 0 : Math.min(one.size, other.size) / larger;
}
__name(ratio, "ratio");
function lastName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
__name(lastName, "lastName");
function folder2(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
__name(folder2, "folder");

// src/compare/why.ts
function importGraph(facts) {
  const packages = new Map(facts.packages.map((one) => [one.path, one]));
  const importers = /* @__PURE__ */ new Map();
  for (const { path, imports } of facts.packages) {
    for (const imported of imports) importers.set(imported, [...importers.get(imported) ?? [], path]);
  }
  const isOwn = /* @__PURE__ */ __name((path) => packages.get(path)?.own === true, "isOwn");
  const reachable = reachableFrom(facts.roots, (path) => packages.get(path)?.imports ?? []);
  return {
    wayTo: /* @__PURE__ */ __name((path) => {
      const distances = distancesTo(path, (at) => isOwn(at) ? [] : importers.get(at) ?? []);
      const entries = facts.importLines.filter(
        ({ from, to }) => reachable.has(from) && distances.has(to) && isOwn(from) && (!isOwn(to) || to === path)
      );
      const best = [...entries].sort((a, b) => compareEntries(a, b, distances))[0];
      if (best === void 0) return {};
      const behind = walk(best.to, path, distances, packages);
      const others = new Set(entries.filter(({ from }) => from !== best.from).map(({ from }) => from));
      const files = new Set(entries.map(({ file }) => file));
      return {
        chain: [best.from, ...behind],
        place: { file: best.file, line: best.line },
        ...best.changed === void 0 ? {} : { placeChanged: best.changed },
        alone: others.size === 0 && files.size === 1 && entries.every(({ to }) => to === best.to)
      };
    }, "wayTo")
  };
}
__name(importGraph, "importGraph");
function compareEntries(a, b, distances) {
  const changed2 = /* @__PURE__ */ __name(({ changed: changed3 }) => changed3 === true ? 0 : 1, "changed");
  const far = /* @__PURE__ */ __name(({ to }) => distances.get(to) ?? Number.MAX_SAFE_INTEGER, "far");
  const name = /* @__PURE__ */ __name(({ file, line: line2 }) => `${file}:${String(line2).padStart(6, "0")}`, "name");
  return changed2(a) - changed2(b) || far(a) - far(b) || (name(a) < name(b) ? -1 : 1);
}
__name(compareEntries, "compareEntries");
function reachableFrom(roots, next) {
  const reached = new Set(roots);
  for (const at of reached) for (const to of next(at)) reached.add(to);
  return reached;
}
__name(reachableFrom, "reachableFrom");
function distancesTo(path, importers) {
  const distances = /* @__PURE__ */ new Map([[path, 0]]);
  for (const [at, distance2] of distances) {
    for (const importer of importers(at)) if (!distances.has(importer)) distances.set(importer, distance2 + 1);
  }
  return distances;
}
__name(distancesTo, "distancesTo");
function walk(start, end, distances, packages) {
  const chain = [start];
  for (let at = start; at !== end; ) {
    const distance2 = distances.get(at) ?? 0;
    const next = packages.get(at)?.imports.find((to) => distances.get(to) === distance2 - 1);
    if (next === void 0) break;
    chain.push(next);
    at = next;
  }
  return chain;
}
__name(walk, "walk");

// src/compare/causes.ts
function explainCauses(drafts, facts) {
  const graph = facts.imports === void 0 ? void 0 : importGraph(facts.imports);
  return drafts.map((draft) => {
    const { kind, bytes, inferred } = draft;
    return {
      kind,
      bytes,
      ...inferred === 0 ? {} : { inferred },
      ...explain(draft, facts, graph),
      ...partsOf(draft.parts)
    };
  });
}
__name(explainCauses, "explainCauses");
function explain(draft, facts, graph) {
  const largest = draft.parts[0]?.name ?? "";
  const { before, after, renamed } = facts.modules;
  const now = after.get(draft.group);
  const then = before.get(renamed.get(draft.group) ?? draft.group);
  switch (draft.kind) {
    case "module-new":
      return {
        subject: draft.group,
        ...versions(void 0, now),
        ...graph?.wayTo(entryOf(draft, facts.imports)),
        ...askedBy(draft.group, now, facts.imports),
        ...besides(draft.group, facts.modules)
      };
    case "module-gone":
      return { subject: draft.group, ...versions(then, void 0) };
    case "module-moved":
      return {
        subject: draft.group,
        ...versions(then, now),
        ...requirement(draft.group, now, facts.imports)
      };
    case "module-renamed":
      return {
        subject: draft.group,
        renamedFrom: then?.path ?? "",
        ...versions(then, now),
        ...requirement(draft.group, now, facts.imports)
      };
    case "package-new": {
      const entry = entryOf(draft, facts.imports);
      return {
        subject: entry,
        ...versions(void 0, draft.group === "std" ? void 0 : now),
        ...graph?.wayTo(entry)
      };
    }
    case "own-code":
      return { subject: largest, ...version("from", facts.main.from), ...version("to", facts.main.to) };
    case "reach":
      return { subject: draft.group };
    case "toolchain":
      return { ...facts.toolchain ?? {} };
    case "flags":
      return { subject: facts.settings.join(", ") };
    case "dead-code":
      return facts.imports?.deadCodeTrail === void 0 ? {} : { trail: facts.imports.deadCodeTrail };
    case "embedded-file":
      return { subject: largest };
    case "package-gone":
      return { subject: largest };
    default:
      return {};
  }
}
__name(explain, "explain");
function version(key, text3) {
  return text3 === "" ? {} : { [key]: text3 };
}
__name(version, "version");
function versions(then, now) {
  return { ...version("from", then?.version ?? ""), ...version("to", now?.version ?? "") };
}
__name(versions, "versions");
function entryOf({ parts }, imports) {
  const largest = parts[0]?.name ?? "";
  if (imports === void 0) return largest;
  const fresh = new Set(parts.filter(({ bytes }) => bytes > 0).map(({ name }) => name));
  const asked = new Set(imports.packages.filter(({ path }) => !fresh.has(path)).flatMap((one) => one.imports));
  return parts.find(({ name }) => fresh.has(name) && asked.has(name))?.name ?? largest;
}
__name(entryOf, "entryOf");
function requirement(module, now, imports) {
  if (imports === void 0) return {};
  const line2 = imports.requireLines.find((one) => one.module === module);
  const place = line2 === void 0 ? {} : {
    place: { file: "go.mod", line: line2.line },
    ...imports.goModChanged === void 0 ? {} : { placeChanged: imports.goModChanged }
  };
  return line2 === void 0 || line2.indirect ? { ...place, ...askedBy(module, now, imports) } : place;
}
__name(requirement, "requirement");
function askedBy(module, now, imports) {
  const line2 = imports?.requireLines.find((one) => one.module === module);
  if (imports === void 0 || now === void 0 || line2 !== void 0 && !line2.indirect) return {};
  const asking = imports.requirements.filter((edge) => edge.module === module && edge.version === now.version && edge.from.includes("@")).map(({ from }) => from);
  const [first] = asking.sort();
  return first === void 0 ? {} : { requiredBy: first };
}
__name(askedBy, "askedBy");
function besides(module, { after }) {
  const stem = withoutMajor(module);
  const other = [...after.values()].find(({ path }) => path !== module && withoutMajor(path) === stem);
  return other === void 0 ? {} : { besides: `${other.path} ${other.version}`.trim() };
}
__name(besides, "besides");

// src/compare/classify.ts
function classifier(around) {
  const toolchainPackages = around.toolchain ? packagesOfToolchain(around.facts) : void 0;
  const changed2 = new Map((around.facts?.packages ?? []).map((one) => [one.path, one.changed]));
  return (pair2) => {
    const { kind, module } = pair2.after ?? pair2.before;
    if (kind === "standard") return classifyStandard(pair2, around, toolchainPackages);
    const [then, now] = sidesOfModule(module, pair2, around.modules);
    if (kind === "own" || now?.loose === true || then?.loose === true) {
      const untouched = pair2.before !== void 0 && pair2.after !== void 0 && changed2.get(pair2.path) === false;
      return untouched ? classifyUntouched(around, now?.path ?? module) : { kind: "own-code", group: "" };
    }
    if (then === void 0 && now === void 0) return { kind: "tables", group: "" };
    if (then === void 0) return { kind: "module-new", group: module };
    if (now === void 0) return { kind: "module-gone", group: module };
    if (now.path !== then.path) return { kind: "module-renamed", group: now.path };
    if (now.identity !== then.identity) return { kind: "module-moved", group: now.path };
    return classifySameSource(pair2, around, now.path);
  };
}
__name(classifier, "classifier");
function sidesOfModule(module, pair2, { before, after, renamed }) {
  if (pair2.after !== void 0) return [before.get(renamed.get(module) ?? module), after.get(module)];
  const path = [...renamed].find(([, from]) => from === module)?.[0] ?? module;
  return [before.get(module), after.get(path)];
}
__name(sidesOfModule, "sidesOfModule");
function classifyStandard(pair2, around, ofToolchain) {
  if (!around.toolchain) return classifySameSource(pair2, around, "std");
  const asked = pair2.before === void 0 && ofToolchain !== void 0 && !ofToolchain.has(pair2.path);
  return asked ? { kind: "package-new", group: "std" } : { kind: "toolchain", group: "" };
}
__name(classifyStandard, "classifyStandard");
function classifySameSource(pair2, around, module) {
  const oneSided = pair2.before === void 0 || pair2.after === void 0;
  if (oneSided && around.tags) return { kind: "flags", group: "" };
  if (pair2.before === void 0) return { kind: "package-new", group: module };
  if (pair2.after === void 0) return { kind: "package-gone", group: module };
  return classifyUntouched(around, module);
}
__name(classifySameSource, "classifySameSource");
function classifyUntouched(around, module) {
  if (around.toolchain) return { kind: "toolchain", group: "" };
  if (around.flags) return { kind: "flags", group: "" };
  if (around.deadCode) return { kind: "dead-code", group: "" };
  return { kind: "reach", group: module };
}
__name(classifyUntouched, "classifyUntouched");
function packagesOfToolchain(facts) {
  if (facts === void 0) return void 0;
  const standard = new Set(
    facts.packages.filter(({ own, module }) => !own && module === void 0).map(({ path }) => path)
  );
  const asked = new Set(facts.packages.filter(({ path }) => !standard.has(path)).flatMap(({ imports }) => imports));
  return new Set([...standard].filter((path) => !asked.has(path)));
}
__name(packagesOfToolchain, "packagesOfToolchain");

// src/compare/linked-modules.ts
function linkedModules({ report, binary }) {
  const sizes = new Map((binary.sizes?.modules ?? []).map(({ path, size }) => [path, size]));
  const found = /* @__PURE__ */ new Map();
  const add = /* @__PURE__ */ __name((path, version2, loose, identity = version2) => {
    found.set(path, { path, version: version2, identity, loose, size: sizes.get(path) ?? 0 });
  }, "add");
  add("std", binary.goVersion ?? "", false);
  const main = report.module;
  add(main.path, main.requested?.version ?? "", main.requested === void 0);
  for (const { path, version: version2, replacedBy } of binary.modules) {
    const folder3 = replacedBy !== void 0 && replacedBy.version === "";
    const identity = replacedBy === void 0 ? version2 : `${replacedBy.path}@${replacedBy.version}`;
    add(path, replacedBy === void 0 ? version2 : replacedBy.version, folder3, identity);
  }
  return found;
}
__name(linkedModules, "linkedModules");
function pairLinkedModules(before, after) {
  const [older, newer] = [linkedModules(before), linkedModules(after)];
  const gone = [...older.values()].filter(({ path }) => !newer.has(path));
  const fresh = [...newer.values()].filter(({ path }) => !older.has(path));
  const mains = [after.report.module.path, before.report.module.path];
  const mainRenamed = fresh.some(({ path }) => path === mains[0]) && gone.some(({ path }) => path === mains[1]);
  const others = pairModules(
    gone.filter(({ path }) => path !== mains[1]),
    fresh.filter(({ path }) => path !== mains[0])
  );
  return { before: older, after: newer, renamed: new Map([...others, ...mainRenamed ? [mains] : []]) };
}
__name(pairLinkedModules, "pairLinkedModules");
function compareModules({ before, after, renamed }) {
  const renamedFrom = new Set(renamed.values());
  const changes = [];
  for (const now of after.values()) {
    const from = renamed.get(now.path);
    const then = before.get(from ?? now.path);
    const size = sizeChange(then?.size, now.size);
    const versions2 = {
      ...from === void 0 ? {} : { renamedFrom: from },
      ...then === void 0 || then.version === "" ? {} : { from: then.version },
      ...now.version === "" ? {} : { to: now.version }
    };
    if (then === void 0) changes.push({ path: now.path, state: "new", ...versions2, size });
    else if (from !== void 0) changes.push({ path: now.path, state: "renamed", ...versions2, size });
    else if (then.identity !== now.identity) changes.push({ path: now.path, state: "moved", ...versions2, size });
    else if (size.change !== 0) changes.push({ path: now.path, state: "changed", ...versions2, size });
  }
  for (const then of before.values()) {
    if (after.has(then.path) || renamedFrom.has(then.path)) continue;
    const from = then.version === "" ? {} : { from: then.version };
    changes.push({ path: then.path, state: "gone", ...from, size: sizeChange(then.size, void 0) });
  }
  return changes.sort(
    byChange(
      ({ size }) => size.change,
      ({ path }) => path
    )
  );
}
__name(compareModules, "compareModules");

// src/compare/packages.ts
function pairPackageSizes(before, after, modules) {
  const older = new Map(before.packages.map((one) => [one.name, one]));
  const pairs = [];
  const fresh = [];
  const take = /* @__PURE__ */ __name((now, path) => {
    const then = older.get(path);
    if (then === void 0) return false;
    older.delete(path);
    pairs.push({ path: now.name, before: then, after: now });
    return true;
  }, "take");
  for (const now of after.packages) if (!take(now, now.name)) fresh.push(now);
  const unmatched = fresh.filter((now) => !take(now, olderPath(now, modules)));
  for (const [to, from] of likenesses([...older.values()], unmatched, modules)) {
    const now = unmatched.find(({ name }) => name === to);
    if (now !== void 0) take(now, from);
  }
  const matched = new Set(pairs.map(({ path }) => path));
  for (const now of unmatched) if (!matched.has(now.name)) pairs.push({ path: now.name, after: now });
  for (const then of older.values()) pairs.push({ path: then.name, before: then });
  return pairs;
}
__name(pairPackageSizes, "pairPackageSizes");
function olderPath({ name, module }, { renamed }) {
  const from = renamed.get(module);
  return from === void 0 ? name : from + name.slice(module.length);
}
__name(olderPath, "olderPath");
function likenesses(gone, fresh, { renamed }) {
  const modules = new Set(fresh.filter(({ kind }) => kind !== "standard").map(({ module }) => module));
  return [...modules].flatMap((module) => {
    const was = renamed.get(module) ?? module;
    const sized = /* @__PURE__ */ __name((some, path) => some.filter((one) => one.module === path).map(({ name, size }) => ({ path: name, size })), "sized");
    return [...pairPackages(sized(gone, was), sized(fresh, module))];
  });
}
__name(likenesses, "likenesses");
function comparePackages(pairs) {
  return pairs.flatMap(({ path, before, after }) => {
    const size = sizeChange(before?.size, after?.size);
    const renamed = before !== void 0 && after !== void 0 && before.name !== path;
    if (size.change === 0 && !renamed) return [];
    const { kind: owner, module } = after ?? before;
    return [
      {
        path,
        state: renamed ? "renamed" : before === void 0 ? "new" : after === void 0 ? "gone" : size.change > 0 ? "grew" : "shrank",
        ...renamed ? { renamedFrom: before.name } : {},
        owner,
        ...owner === "standard" ? {} : { module },
        size
      }
    ];
  }).sort(
    byChange(
      ({ size }) => size.change,
      ({ path }) => path
    )
  );
}
__name(comparePackages, "comparePackages");

// src/compare/settings.ts
var WITHOUT_WEIGHT = /^(vcs(\..*)?|-buildvcs|-o|DefaultGODEBUG|GOOS|GOARCH)$/;
function compareSettings(before, after) {
  const [older, newer] = [settingsOf(before), settingsOf(after)];
  return [.../* @__PURE__ */ new Set([...older.keys(), ...newer.keys()])].sort().filter((key) => older.get(key) !== newer.get(key)).map((key) => {
    const [from, to] = [older.get(key), newer.get(key)];
    return { key, ...from === void 0 ? {} : { from }, ...to === void 0 ? {} : { to } };
  });
}
__name(compareSettings, "compareSettings");
function hasWeight({ key }) {
  return !WITHOUT_WEIGHT.test(key);
}
__name(hasWeight, "hasWeight");
function settingsOf({ settings, build: { argv } }) {
  const found = /* @__PURE__ */ new Map();
  for (const { key, value } of settings) if (!/^vcs(\.|$)/.test(key)) found.set(key, value);
  for (const argument of argv) {
    const [, name, value] = /^(-[a-z]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    if (name === void 0 || name === "-o") continue;
    found.set(name, value ?? "true");
  }
  const linker = found.get("-ldflags");
  if (linker !== void 0) found.set("-ldflags", withoutValues(linker));
  return found;
}
__name(settingsOf, "settingsOf");
function withoutValues(flags) {
  const word = /(?:'[^']*'|"[^"]*"|[^\s'"])+/g;
  const words2 = flags.match(word) ?? [];
  return words2.filter((one, index) => !/^['"]?-X/.test(one) && !/^['"]?-X['"]?$/.test(words2[index - 1] ?? "")).join(" ");
}
__name(withoutValues, "withoutValues");

// src/compare/binaries.ts
function pairBinaries(before, after) {
  const names = /* @__PURE__ */ __name((report) => new Set(report.binaries.map(({ name }) => name)).size, "names");
  const sole = names(before) === 1 && names(after) === 1;
  const same = /* @__PURE__ */ __name((one, other) => one.platform === other.platform && (sole || one.name === other.name), "same");
  return [
    ...after.binaries.map((now) => {
      const then = before.binaries.find((one) => same(one, now));
      return then === void 0 ? { after: now } : { before: then, after: now };
    }),
    ...before.binaries.filter((then) => !after.binaries.some((now) => same(then, now))).map((then) => ({ before: then }))
  ];
}
__name(pairBinaries, "pairBinaries");
function compareBinary({ before, after }, reports, facts) {
  const { name, importPath, platform, stem } = after ?? before;
  const head = { name, importPath, platform, stem };
  const size = sizeChange(before?.size, after?.size);
  const packageCount = after?.sizes?.packages.length ?? 0;
  const nothing = { settings: [], modules: [], packages: [], packageCount, causes: [] };
  if (before === void 0 || after === void 0) {
    return { ...head, state: before === void 0 ? "new" : "gone", size, ...nothing };
  }
  if (before.digest === after.digest) return { ...head, state: "same", size, ...nothing };
  const sides = { before: { report: reports.before, binary: before }, after: { report: reports.after, binary: after } };
  return { ...head, state: "changed", size, packageCount, ...compareContents(sides, size.change, facts) };
}
__name(compareBinary, "compareBinary");
function compareContents({ before, after }, change, facts) {
  const [from, to] = [goVersion(before), goVersion(after)];
  const toolchain = from === to ? void 0 : { from, to };
  const settings = compareSettings(before.binary, after.binary);
  const modules = pairLinkedModules(before, after);
  const head = { ...toolchain === void 0 ? {} : { toolchain }, settings, modules: compareModules(modules) };
  const [older, newer] = [before.binary.sizes, after.binary.sizes];
  if (older === void 0 || newer === void 0 || older.depth !== newer.depth) {
    return { ...head, packages: [], causes: unexplained(change) };
  }
  const pairs = pairPackageSizes(older, newer, modules);
  const heavy = settings.filter(hasWeight).map(({ key }) => key);
  const classify = classifier({
    modules,
    toolchain: toolchain !== void 0,
    flags: heavy.length > 0,
    tags: heavy.includes("-tags"),
    deadCode: deadCodeMoved(older, newer),
    ...facts === void 0 ? {} : { facts }
  });
  const causes = explainCauses(partition(older, newer, pairs, classify, change), {
    modules,
    toolchain,
    settings: heavy,
    main: {
      path: after.report.module.path,
      from: before.report.module.requested?.version ?? "",
      to: after.report.module.requested?.version ?? ""
    },
    ...facts === void 0 ? {} : { imports: facts }
  });
  return { ...head, packages: comparePackages(pairs), causes };
}
__name(compareContents, "compareContents");
function deadCodeMoved(before, after) {
  const [then, now] = [before.deadCodeElimination, after.deadCodeElimination];
  return then !== void 0 && now !== void 0 && then !== now;
}
__name(deadCodeMoved, "deadCodeMoved");
function goVersion({ report, binary }) {
  return binary.goVersion ?? report.toolchain.version;
}
__name(goVersion, "goVersion");
function unexplained(bytes) {
  return bytes === 0 ? [] : [{ kind: "not-explained", bytes, parts: [{ name: "bytes were not attributed", bytes }] }];
}
__name(unexplained, "unexplained");

// src/compare/findings.ts
function compareFindings(before, after) {
  const older = scansOf(before);
  const newer = scansOf(after);
  if (!wasScanned(older) || !wasScanned(newer)) return void 0;
  const [then, now] = [counting(older), counting(newer)];
  const without = /* @__PURE__ */ __name((some, others) => [...some].filter(([key]) => !others.has(key)).map(([, finding]) => finding), "without");
  return {
    new: without(now, then),
    gone: without(then, now),
    databaseMoved: before.run.database?.updatedAt !== after.run.database?.updatedAt
  };
}
__name(compareFindings, "compareFindings");
function scansOf({ binaries, images }) {
  return [...binaries, ...images.flatMap(({ platforms }) => platforms)].flatMap(
    ({ scan }) => scan === void 0 ? [] : [scan]
  );
}
__name(scansOf, "scansOf");
function wasScanned(scans) {
  return scans.some(({ outcome: { kind } }) => kind === "clean" || kind === "below-gate" || kind === "gate-failed");
}
__name(wasScanned, "wasScanned");
function counting(scans) {
  const found = /* @__PURE__ */ new Map();
  for (const finding of scans.flatMap(({ findings }) => findings)) {
    const key = JSON.stringify([finding.id, finding.module]);
    if (finding.suppressed === void 0 && !found.has(key)) found.set(key, finding);
  }
  return found;
}
__name(counting, "counting");

// src/compare/images.ts
function compareImages(before, after) {
  const sole = before.images.length === 1 && after.images.length === 1;
  const older = sidesOf(before);
  const newer = sidesOf(after);
  const counterpart = /* @__PURE__ */ __name((side, among) => among.find(({ name, platform }) => platform.platform === side.platform.platform && (sole || name === side.name)), "counterpart");
  return [
    ...newer.map((side) => compareSides(counterpart(side, older), side)),
    ...older.filter((side) => counterpart(side, newer) === void 0).map((side) => compareSides(side, void 0))
  ];
}
__name(compareImages, "compareImages");
function sidesOf(report) {
  return report.images.flatMap(({ name, platforms }) => platforms.map((platform) => ({ name, platform })));
}
__name(sidesOf, "sidesOf");
function compareSides(older, newer) {
  const before = older?.platform;
  const after = newer?.platform;
  const change = /* @__PURE__ */ __name((figure) => sizeChange(before === void 0 ? void 0 : figure(before), after === void 0 ? void 0 : figure(after)), "change");
  const state = before === void 0 ? "new" : after === void 0 ? "gone" : sameLayers(before, after) ? "same" : "changed";
  return {
    name: (newer ?? older)?.name ?? "",
    platform: (after ?? before)?.platform ?? "",
    state,
    compressed: change(({ compressedSize }) => compressedSize),
    unpacked: change(({ unpackedSize: unpackedSize2 }) => unpackedSize2),
    base: change(({ base }) => base.size),
    app: change(({ appSize }) => appSize),
    config: change((platform) => platform.compressedSize - sumOf(platform.layers, ({ size }) => size)),
    layers: compareLayers(before?.layers ?? [], after?.layers ?? [], after ?? before),
    ...before === void 0 || after === void 0 ? {} : { ...baseMoved(before, after), update: updateOf(before, after) }
  };
}
__name(compareSides, "compareSides");
function sameLayers(before, after) {
  const ids = /* @__PURE__ */ __name(({ layers }) => layers.map(({ digest }) => digest).join(), "ids");
  return ids(before) === ids(after) && before.compressedSize === after.compressedSize;
}
__name(sameLayers, "sameLayers");
function baseMoved(before, after) {
  const name = /* @__PURE__ */ __name(({ base: { reference, digest } }) => ({
    reference,
    ...digest === void 0 ? {} : { digest }
  }), "name");
  const [from, to] = [name(before), name(after)];
  return JSON.stringify(from) === JSON.stringify(to) ? void 0 : { baseMoved: { from, to } };
}
__name(baseMoved, "baseMoved");
function compareLayers(before, after, platform) {
  return ["base", "rootfs", "binary"].flatMap((part) => {
    const older = before.filter((layer) => layer.part === part);
    const newer = after.filter((layer) => layer.part === part);
    const length = Math.max(older.length, newer.length);
    return Array.from({ length }, (_, index) => {
      const [old, now] = [older[index], newer[index]];
      const stem = part === "binary" && length === platform?.binaries.length ? platform.binaries[index] : void 0;
      return {
        part,
        ...stem === void 0 ? {} : { binary: stem },
        state: old === void 0 ? "new" : now === void 0 ? "gone" : old.digest === now.digest ? "same" : "changed",
        compressed: sizeChange(old?.size, now?.size),
        unpacked: sizeChange(old?.unpackedSize, now?.unpackedSize)
      };
    });
  });
}
__name(compareLayers, "compareLayers");
function updateOf(before, after) {
  const there = new Set(before.layers.map(({ digest }) => digest));
  const layers = new Map(after.layers.map((layer) => [layer.digest, layer]));
  const reused = [...layers.values()].filter(({ digest }) => there.has(digest));
  const reusedSize = sumOf(reused, ({ size }) => size);
  const config = after.compressedSize - sumOf(after.layers, ({ size }) => size);
  const layersSize = sumOf(layers.values(), ({ size }) => size);
  return {
    download: layersSize - reusedSize + (before.config === after.config ? 0 : config),
    reused: reusedSize,
    reusedLayers: reused.length,
    layers: layers.size
  };
}
__name(updateOf, "updateOf");

// src/compare/compare.ts
function compareReports(before, after, { imports }) {
  const findings = compareFindings(before, after);
  return {
    images: compareImages(before, after),
    binaries: pairBinaries(before, after).map(
      (pair2) => compareBinary(pair2, { before, after }, imports.get(pair2.after?.stem ?? ""))
    ),
    ...findings === void 0 ? {} : { findings }
  };
}
__name(compareReports, "compareReports");
function baselineOf(report, place) {
  const { commit, version: version2 } = report.revision;
  return { ...place, ...commit === void 0 ? {} : { commit }, version: version2, createdAt: report.run.startedAt };
}
__name(baselineOf, "baselineOf");

// src/baseline/read-candidate.ts
function readCandidate({ text: text3, reference, mustBe }, module) {
  if (text3 === void 0 || Buffer.byteLength(text3) > LARGEST_REPORT) {
    return { refusal: "baseline-too-large", answer: `${reference} is larger than ${LARGEST_REPORT >> 20} MiB` };
  }
  const version2 = versionIn(text3);
  if (version2 === void 0) return { refusal: "baseline-damaged", answer: `${reference} is not JSON, or was cut off` };
  if (version2 !== 1) {
    const which = typeof version2 === "number" ? `schemaVersion ${version2}` : "no schemaVersion";
    return { refusal: "baseline-version", answer: `${reference} has ${which}, and this go-slim-image reads version 1` };
  }
  try {
    const report = parseReport(text3, reference);
    return refusedFor(report, reference, module, mustBe) ?? report;
  } catch (error) {
    if (error instanceof Failure) return { refusal: "baseline-damaged", answer: error.message };
    throw error;
  }
}
__name(readCandidate, "readCandidate");
function versionIn(text3) {
  try {
    const value = JSON.parse(text3);
    return typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : null;
  } catch {
    return void 0;
  }
}
__name(versionIn, "versionIn");
function refusedFor({ module: { path }, revision, run }, reference, module, mustBe) {
  if (module !== void 0 && path !== module) {
    return { refusal: "baseline-other-module", answer: `${reference} is about ${path}, not ${module}` };
  }
  if (mustBe?.commit !== void 0 && revision.commit !== mustBe.commit) {
    const answer = `${reference} is of ${revision.commit?.slice(0, 12) ?? "no commit"}, not of ${mustBe.commit.slice(0, 12)}`;
    return { refusal: "baseline-other-commit", answer };
  }
  if (mustBe?.ref !== void 0 && run.origin !== void 0 && run.origin.ref !== mustBe.ref) {
    return { refusal: "baseline-other-commit", answer: `${reference} is of ${run.origin.ref}, not of ${mustBe.ref}` };
  }
  return void 0;
}
__name(refusedFor, "refusedFor");

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
      const named2 = { source, reference, ...ref === void 0 ? {} : { ref } };
      return { found: { report, baseline: baselineOf(report, named2) }, tried };
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

// src/compare/budget-failure.ts
function budgetFailure(comparison, label) {
  const broken = comparison.budgets.filter(({ state }) => state === "broken");
  const worst = [...broken].sort((a, b) => over(b) - over(a))[0];
  if (worst === void 0) return void 0;
  const cause = causeOf(worst, comparison);
  const others = broken.length - 1;
  const more = others === 0 ? "" : ` ${others === 1 ? "One more budget is" : `${others} more budgets are`} broken.`;
  const what = cause === void 0 ? "" : ` ${describe(cause)}.`;
  const place = cause?.place;
  const message = `${sentence(worst)}.${what}${more}`;
  return new Failure({
    code: "gate-size",
    message,
    fix: advice(worst, cause, label),
    ...place === void 0 ? {} : { locations: [{ ...place, message: `${sentence(worst)}.${what}` }] }
  });
}
__name(budgetFailure, "budgetFailure");
function over({ actual = 0, allowed }) {
  return actual - allowed;
}
__name(over, "over");
function sentence(budget) {
  const { of, name, platform, limit, written, allowed, actual = 0, before } = budget;
  const limitText = written.includes("%") ? `${written.split(" ")[0]} (${formatBytes(allowed)})` : formatBytes(allowed);
  const subject2 = `The ${of} ${name} on ${platform}`;
  const left = `${formatBytes(over(budget))} too much`;
  if (limit === "size") return `${subject2} has ${formatBytes(actual)}, ${limitText} allowed: ${left}`;
  const share = before === void 0 || before === 0 ? "" : ` (+${(actual / before * 100).toFixed(1)}%)`;
  return `${subject2} grew by ${formatBytes(actual)}${share}, ${limitText} allowed: ${left}`;
}
__name(sentence, "sentence");
function causeOf(budget, { binaries, images }) {
  const own = binaries.filter(
    (binary) => binary.platform === budget.platform && (budget.of !== "binary" || binary.name === budget.name)
  );
  const layers = new Set(
    images.filter((image) => image.name === budget.name && image.platform === budget.platform).flatMap((image) => image.layers.flatMap(({ binary }) => binary === void 0 ? [] : [binary]))
  );
  const inside = budget.of === "image" ? own.filter(({ stem }) => layers.size === 0 || layers.has(stem)) : own;
  const causes = inside.flatMap((binary) => binary.causes).filter(({ bytes }) => bytes > 0);
  if (budget.of === "module") return causes.find(({ subject: subject2 }) => subject2 === budget.name);
  return causes.find(({ kind }) => !["data", "tables", "padding", "not-explained"].includes(kind));
}
__name(causeOf, "causeOf");
function describe({ kind, subject: subject2 = "", to, from, bytes }) {
  const change = formatByteChange(bytes);
  switch (kind) {
    case "module-new":
      return `${subject2} ${to ?? ""} is new (${change} in the binary)`.replace("  ", " ");
    case "module-moved":
    case "module-renamed":
      return `${subject2} moved from ${from ?? "another version"} to ${to ?? "another"} (${change} in the binary)`;
    case "package-new":
      return `${subject2} is linked for the first time (${change} in the binary)`;
    case "toolchain":
      return `Go moved from ${from ?? "?"} to ${to ?? "?"} (${change} in the binary)`;
    case "embedded-file":
      return `The embedded file ${subject2} grew (${change} in the binary)`;
    case "debug-data":
      return `Symbols and debug data came in (${change} in the binary)`;
    case "flags":
      return `Other build settings: ${subject2} (${change} in the binary)`;
    case "dead-code":
      return `The linker can no longer drop unused methods (${change} in the binary)`;
    default:
      return `Most of it is in ${subject2} (${change} in the binary)`;
  }
}
__name(describe, "describe");
function advice(budget, cause, label) {
  const { place, alone, kind } = cause ?? {};
  const line2 = place === void 0 ? "" : `${place.file}${place.line === void 0 ? "" : `:${place.line}`}`;
  const undo = line2 === "" ? "Make it smaller" : kind === "module-moved" || kind === "module-renamed" ? `Go back in ${line2}` : `Undo ${line2}${alone === true ? ", which alone imports it" : ""}`;
  const allow = label === "none" || label === "" ? "" : `: label ${label} (your name is recorded), or`;
  return `${undo}, or allow it${allow === "" ? ":" : allow} ${setting(budget)} in .go-slim-image.yml.`;
}
__name(advice, "advice");
function setting({ of, name, limit, written, actual = 0, before }) {
  const subject2 = of === "module" ? `${name}=` : of === "binary" ? "binary=" : "";
  if (limit === "size") return `max-size: ${subject2}${formatUp(actual)}`;
  if (written.includes("%") && before !== void 0 && before > 0) {
    return `max-growth: ${subject2}${Math.ceil(actual / before * 100)}%`;
  }
  return `max-growth: ${subject2}${formatUp(actual)}`;
}
__name(setting, "setting");
function formatUp(bytes) {
  const step = bytes < 1e3 ? 1 : 10 ** (Math.floor(Math.log10(bytes)) - 2);
  return formatBytes(Math.ceil(bytes / step) * step).replaceAll(" ", "");
}
__name(formatUp, "formatUp");

// src/compare/judge-budgets.ts
function judgeBudgets(units, report, changes, override) {
  return units.flatMap(({ image, budgets }) => {
    const scope = scopeOf(image, report);
    return budgets.flatMap((budget) => {
      const measured = measure(budget, scope, report, changes);
      if (measured.length === 0) return [absent(budget, report)];
      return measured.map((one) => judge(budget, one, changes !== void 0, override));
    });
  });
}
__name(judgeBudgets, "judgeBudgets");
function scopeOf(image, { images, binaries }) {
  if (image === void 0) return { images, binaries };
  const own = images.filter(({ name }) => name === image);
  const stems = new Set(own.flatMap(({ platforms }) => platforms.flatMap((platform) => platform.binaries)));
  const names = new Set(binaries.filter(({ stem }) => stems.has(stem)).map(({ name }) => name));
  return { images: own, binaries: binaries.filter(({ name }) => names.size === 0 || names.has(name)) };
}
__name(scopeOf, "scopeOf");
function measure(budget, scope, report, changes) {
  const of = budget.of ?? (scope.images.length > 0 ? "image" : "binary");
  const named2 = /* @__PURE__ */ __name(({ name }) => budget.name === void 0 || budget.name === name, "named");
  const here = /* @__PURE__ */ __name(({ platform }) => budget.platform === void 0 || budget.platform === platform, "here");
  if (of === "image") return scope.images.filter(named2).flatMap((image) => imageSizes(image, changes).filter(here));
  const binaries = scope.binaries.filter(here);
  if (of === "binary") return binaries.filter(named2).map((binary) => binarySize(binary, changes));
  return binaries.flatMap((binary) => moduleSize(budget.name ?? report.module.path, binary, changes));
}
__name(measure, "measure");
function imageSizes({ name, platforms }, changes) {
  return platforms.map(({ platform, compressedSize: after }) => {
    const change = changes?.images.find((one) => one.name === name && one.platform === platform);
    const before = change?.compressed.before;
    return { of: "image", name, platform, after, ...before === void 0 ? {} : { before } };
  });
}
__name(imageSizes, "imageSizes");
function changeOf({ stem }, changes) {
  return changes?.binaries.find((one) => one.stem === stem && one.state !== "gone");
}
__name(changeOf, "changeOf");
function binarySize(binary, changes) {
  const before = changeOf(binary, changes)?.size.before;
  const { name, platform, size: after } = binary;
  return { of: "binary", name, platform, after, ...before === void 0 ? {} : { before } };
}
__name(binarySize, "binarySize");
function moduleSize(path, binary, changes) {
  if (binary.sizes === void 0) return [];
  const after = binary.sizes.modules.find((one) => one.path === path)?.size ?? 0;
  const change = changeOf(binary, changes);
  const moved = change?.modules.find((one) => one.path === path);
  const before = moved === void 0 ? after : moved.size.before ?? 0;
  const known = change !== void 0 && change.state !== "new";
  return [{ of: "module", name: path, platform: binary.platform, after, ...known ? { before } : {} }];
}
__name(moduleSize, "moduleSize");
function judge(budget, measured, compared, override) {
  const { limit, written, amount } = budget;
  const { of, name, platform, before, after } = measured;
  const head = { of, name, platform, limit, written };
  if (limit === "growth" && before === void 0) {
    const reason2 = compared ? `${name} was not built for ${platform} before` : "there is no baseline to compare with";
    return { ...head, allowed: "bytes" in amount ? amount.bytes : amount.floor, after, state: "not-measured", reason: reason2 };
  }
  const allowed = "bytes" in amount ? amount.bytes : Math.max(amount.floor, Math.floor((before ?? 0) * amount.percent / 100));
  const actual = limit === "size" ? after : after - (before ?? 0);
  const sizes = { ...before === void 0 ? {} : { before }, after };
  if (actual <= allowed) return { ...head, allowed, actual, ...sizes, state: "kept" };
  if (override !== void 0) return { ...head, allowed, actual, ...sizes, state: "overridden", override };
  return { ...head, allowed, actual, ...sizes, state: "broken" };
}
__name(judge, "judge");
function absent(budget, report) {
  const { of = "image", name = report.module.path, platform, limit, written, amount } = budget;
  const what = of === "module" ? "the binaries’ bytes are not attributed" : `no ${of} of that name and platform was made`;
  return {
    of,
    name,
    platform: platform ?? report.platforms[0] ?? "linux/amd64",
    limit,
    written,
    allowed: "bytes" in amount ? amount.bytes : amount.floor,
    state: "not-measured",
    reason: what
  };
}
__name(absent, "absent");

// src/registry/referrers/fetch-report.ts
async function fetchAttachedReport(reference, http, runtime, options = {}) {
  const { findAttachedReport } = await import("./chunk-VJUWC4NO.mjs");
  return findAttachedReport(reference, { ...runtime, insecureRegistries: [], ...options, http });
}
__name(fetchAttachedReport, "fetchAttachedReport");

// src/baseline/image.ts
function imagePlace(reference, access2) {
  return {
    source: "image",
    name: reference,
    look: /* @__PURE__ */ __name(async () => {
      const attached = await fetchAttachedReport(reference, access2.http, access2.runtime, access2.options);
      return attached === void 0 ? { nothing: `${reference} has no report attached` } : { reference, text: attached.text };
    }, "look")
  };
}
__name(imagePlace, "imagePlace");
function attachedPlace(request, access2) {
  const { commit, branch, repositories } = request;
  return {
    source: "attached",
    name: `the image of ${commit.slice(0, 12)}`,
    look: /* @__PURE__ */ __name(async () => {
      if (repositories.length === 0) return { nothing: "no tag says which repository the image is in" };
      for (const { reference, mustBe } of candidates(repositories, commit, branch)) {
        const text3 = await attachedText(reference, access2);
        if (text3 !== void 0) return { reference, ref: branch, text: text3, mustBe };
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

// src/baseline/named.ts
import { stat as stat2 } from "node:fs/promises";
import { resolve as resolve3 } from "node:path";
var PREFIXED = /^(file|image|release|git):(?!\/\/)([\s\S]+)$/;
var RELEASE = /^([\w.-]+\/[\w.-]+)@([0-9A-Za-z._+/-]+)$/;
async function readNamedBaseline(text3, folder3, context) {
  if (text3 === "none") return { kind: "none" };
  const [, prefix, rest = ""] = PREFIXED.exec(text3) ?? [];
  const path = resolve3(context.workingDirectory, prefix === "file" ? rest : text3);
  if (prefix === "file") return { kind: "file", path, name: rest };
  if (prefix === "image") return { kind: "image", reference: rest };
  if (prefix === "release") return releaseOf(rest);
  if (prefix === "git") return refOf(rest, await commitOf(rest, folder3, context));
  if (await stat2(path).catch(() => void 0) !== void 0) return { kind: "file", path, name: text3 };
  if (RELEASE.test(text3)) return releaseOf(text3);
  const commit = await commitOf(text3, folder3, context);
  if (commit !== void 0) return refOf(text3, commit);
  if (/^\.{0,2}\/|\.json$|\\/.test(text3)) return { kind: "file", path, name: text3 };
  return { kind: "image", reference: text3 };
}
__name(readNamedBaseline, "readNamedBaseline");
function releaseOf(text3) {
  const [, repository, tag] = RELEASE.exec(text3) ?? [];
  if (repository !== void 0 && tag !== void 0) return { kind: "release", repository, tag };
  if (/^[0-9A-Za-z._+/-]+$/.test(text3)) return { kind: "release", tag: text3 };
  throw invalid2(text3, "no release has such a tag", "Write release:v1.2.3, release:latest or owner/name@v1.2.3.");
}
__name(releaseOf, "releaseOf");
function refOf(name, commit) {
  if (commit !== void 0) return { kind: "git-ref", name, commit };
  throw invalid2(name, "git knows no such ref here", "Fetch it, with fetch-depth: 0 for actions/checkout.");
}
__name(refOf, "refOf");
async function commitOf(ref, folder3, context) {
  if (ref.startsWith("-") || !/^[\w./^~@{}+-]+$/.test(ref)) return void 0;
  const names = [ref, `origin/${ref}`];
  for (const name of names) {
    const text3 = await git(
      folder3,
      ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`],
      context
    );
    if (text3 !== void 0 && /^[0-9a-f]{40,64}$/.test(text3.trim())) return text3.trim();
  }
  return void 0;
}
__name(commitOf, "commitOf");
function invalid2(value, what, fix) {
  return new Failure({ code: "invalid-input", message: `baseline: "${value}" is not valid: ${what}.`, fix });
}
__name(invalid2, "invalid");

// src/pipeline/baseline-build.ts
import { join as join10, relative as relative2 } from "node:path";

// src/source/worktree.ts
import { join as join9 } from "node:path";
async function openWorktree(directory, commit, path, context) {
  const run = /* @__PURE__ */ __name((args) => git(directory, args, context), "run");
  if (await run(["cat-file", "-e", `${commit}^{commit}`]) === void 0) {
    await run(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit]);
  }
  const prefix = await repositoryPrefix(directory, context) ?? "";
  const added = await runGit(directory, ["worktree", "add", "--quiet", "--detach", "--force", path, commit], context);
  if (added.exitCode !== 0) {
    throw new Failure({
      code: "source-missing",
      message: `The commit ${commit.slice(0, 12)} cannot be checked out to build the baseline.`,
      fix: "Fetch it, with fetch-depth: 0 for actions/checkout (git fetch --unshallow).",
      details: added.stderr.trim()
    });
  }
  return {
    folder: join9(path, prefix),
    remove: /* @__PURE__ */ __name(async () => {
      await run(["worktree", "remove", "--force", path]);
    }, "remove")
  };
}
__name(openWorktree, "openWorktree");
async function mergeBase(directory, commit, context) {
  const text3 = (await git(directory, ["merge-base", commit, "HEAD"], context))?.trim() ?? "";
  return /^[0-9a-f]{40,64}$/.test(text3) ? text3 : commit;
}
__name(mergeBase, "mergeBase");

// src/pipeline/baseline-build.ts
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
  const folder3 = join10(runtime.scratchDirectory, `baseline-${commit.slice(0, 12)}`);
  const { source } = context.planned.plan;
  await makeFolder(folder3);
  const worktree = await openWorktree(source.directory, commit, join10(folder3, "tree"), runtime);
  try {
    const inner = join10(worktree.folder, relative2(source.directory, source.packageDirectory));
    const session = await silentSession(context.session, runtime, { folder: folder3, workingDirectory: worktree.folder });
    const built = await context.build(asBaseline(context.configuration, inner, join10(folder3, "output")), session);
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
function asBaseline(configuration, source, output) {
  const quiet = { sbom: false, scan: false, baseline: "none", maxSize: [], maxGrowth: [], budgets: [] };
  const inputs = { ...configuration.inputs, ...quiet, source, output, outputs: [], load: false, measureSavings: false };
  const images = configuration.images.map((image) => ({
    ...image,
    inputs: { ...image.inputs, source, maxSize: [], maxGrowth: [], budgets: [] }
  }));
  return { ...configuration, inputs, images };
}
__name(asBaseline, "asBaseline");
async function silentSession(session, runtime, place) {
  const scratchDirectory = join10(place.folder, "scratch");
  await makeFolder(scratchDirectory);
  const console = createConsole({
    mode: "plain",
    stream: { write: /* @__PURE__ */ __name(() => true, "write"), columns: 80, isTTY: false },
    unicode: false,
    color: false,
    verbose: false,
    quiet: true,
    now: /* @__PURE__ */ __name(() => performance.now(), "now")
  });
  const env = Object.fromEntries(
    Object.entries(runtime.env).filter(([name]) => name === "GITHUB_TOKEN" || !/^(GITHUB|ACTIONS)_/.test(name))
  );
  return {
    ...session,
    console,
    startedAt: /* @__PURE__ */ new Date(),
    runtime: {
      ...runtime,
      env,
      log: console.log,
      progress: console.progress,
      scratchDirectory,
      workingDirectory: place.workingDirectory
    },
    close: /* @__PURE__ */ __name(async () => console.finish(), "close")
  };
}
__name(silentSession, "silentSession");

// src/pipeline/baseline-places.ts
async function baselinePlaces(context, growthBudgets, runtime) {
  const { configuration, planned, github, session } = context;
  const { inputs } = configuration;
  const access2 = {
    http: session.http,
    runtime,
    options: { insecureRegistries: inputs.insecureRegistries }
  };
  const kept = /* @__PURE__ */ __name((commit) => cachePlace(keyOf2(context, commit), runtime.cacheDirectory), "kept");
  const own = [];
  if (inputs.baseline !== "") {
    const named2 = await readNamedBaseline(inputs.baseline, planned.plan.source.directory, runtime);
    if (named2.kind === "none") return { places: [], named: true };
    if (named2.kind === "file") own.push(filePlace(named2.path, named2.name));
    if (named2.kind === "image") own.push(imagePlace(named2.reference, access2));
    if (named2.kind === "release") own.push(await releaseOf2(named2, context, runtime));
    if (named2.kind === "git-ref") {
      own.push({ ...kept(named2.commit), source: "git-ref" });
      own.push({ ...buildPlace(context, named2.commit, named2.name, runtime), source: "git-ref" });
    }
  }
  const base = github?.base;
  if (base === void 0) return { places: own, named: inputs.baseline !== "" };
  const build3 = inputs.baselineBuild ?? growthBudgets;
  const artifact = await artifactOf(base, context, runtime);
  return {
    named: inputs.baseline !== "",
    places: [
      ...own,
      attachedPlace({ ...base, repositories: repositoriesOf(context) }, access2),
      ...artifact,
      kept(base.commit),
      ...build3 ? [buildPlace(context, base.commit, base.branch, runtime)] : []
    ]
  };
}
__name(baselinePlaces, "baselinePlaces");
async function releaseOf2({ repository, tag }, { configuration, github, planned }, runtime) {
  const [{ openGithubApi }, { releasePlace }] = await Promise.all([
    import("./chunk-53GP4GQV.mjs"),
    import("./chunk-BBIH4RNQ.mjs")
  ]);
  const own = /github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?$/.exec(planned.plan.revision.sourceUrl ?? "")?.[1];
  const name = repository ?? github?.repository ?? own ?? "";
  const api = openGithubApi({ repository: name, token: configuration.inputs.githubToken }, runtime);
  return closing(releasePlace(tag, api), api);
}
__name(releaseOf2, "releaseOf");
function closing(place, connection) {
  return { ...place, look: /* @__PURE__ */ __name(() => place.look().finally(() => connection.close()), "look") };
}
__name(closing, "closing");
async function artifactOf(base, { configuration: { inputs }, github }, runtime) {
  if (github?.defaultBranch === void 0 || github.repository === "") return [];
  const [{ openGithubApi }, { artifactPlace }] = await Promise.all([
    import("./chunk-53GP4GQV.mjs"),
    import("./chunk-V554HU4S.mjs")
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
function keyOf2({ planned: { plan } }, commit) {
  return {
    module: plan.module.path,
    commit,
    platforms: plan.platforms.map(formatPlatform),
    names: [...new Set(plan.binaries.map(({ main }) => main.binaryName))]
  };
}
__name(keyOf2, "keyOf");
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

// src/pipeline/budget-override.ts
async function labelOverride(context, runtime) {
  const { github, configuration } = context;
  const { budgetLabel: label, githubToken: token } = configuration.inputs;
  const number = github?.pullRequest?.number;
  if (github === void 0 || number === void 0 || label === "" || label === "none") return void 0;
  const { openGithubApi } = await import("./chunk-53GP4GQV.mjs");
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

// src/model/budget.ts
var DEFAULT_FLOOR = 5e4;

// src/compare/budget-syntax.ts
var UNITS = {
  "": 1,
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1e3,
  mb: 1e3 ** 2,
  gb: 1e3 ** 3,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3
};
var KEYS = ["of", "name", "module", "platform", "max-size", "max-growth", "floor"];
function parseBudgets(inputs) {
  return [
    ...inputs.maxSize.map((text3) => parseShort("max-size", text3)),
    ...inputs.maxGrowth.map((text3) => parseShort("max-growth", text3)),
    ...inputs.budgets.flatMap(parseLine)
  ];
}
__name(parseBudgets, "parseBudgets");
function parseShort(input, text3) {
  const at = text3.lastIndexOf("=");
  const [subject2 = "", platform] = text3.slice(0, Math.max(0, at)).trim().split("@");
  return {
    ...subjectOf(input, text3, subject2.trim()),
    ...platformOf(input, text3, platform?.trim()),
    ...limitOf(input, text3, text3.slice(at + 1))
  };
}
__name(parseShort, "parseShort");
function parseLine(line2) {
  const given = /* @__PURE__ */ new Map();
  for (const part of line2.split(",")) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (!KEYS.includes(key)) {
      throw invalid3("budgets", line2, `it must be made of ${KEYS.join(", ")}, each with = and a value`);
    }
    given.set(key, value);
  }
  const module = given.get("module");
  const name = module ?? given.get("name");
  const subject2 = {
    ...module === void 0 ? subjectOf("budgets", line2, given.get("of") ?? "") : { of: "module" },
    ...name === void 0 ? {} : { name },
    ...platformOf("budgets", line2, given.get("platform"))
  };
  const floor = given.get("floor");
  const limits = ["max-size", "max-growth"].flatMap((input) => {
    const amount = given.get(input);
    if (amount === void 0) return [];
    const written = floor !== void 0 && amount.includes("%") ? `${amount} floor ${floor}` : amount;
    return [{ ...subject2, ...limitOf(input, line2, written) }];
  });
  if (limits.length === 0) throw invalid3("budgets", line2, "it needs max-size or max-growth");
  return limits;
}
__name(parseLine, "parseLine");
function subjectOf(input, text3, subject2) {
  if (subject2 === "") return {};
  if (subject2 === "image" || subject2 === "binary") return { of: subject2 };
  if (subject2 === "std" || /^[\w.-]*\.[\w.-]+(\/[\w.~-]+)*$/.test(subject2)) return { of: "module", name: subject2 };
  throw invalid3(input, text3, `"${subject2}" must be image, binary, or the path of a module`);
}
__name(subjectOf, "subjectOf");
function platformOf(input, text3, platform) {
  if (platform === void 0 || platform === "all") return {};
  if (/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform)) return { platform };
  throw invalid3(input, text3, `"${platform}" must be a platform such as linux/amd64, or all`);
}
__name(platformOf, "platformOf");
function limitOf(input, text3, amount) {
  const written = amount.trim();
  const percent = /^\+?(\d+(?:\.\d+)?)\s*%(?:\s+floor\s+(.+))?$/.exec(written);
  if (percent !== null && input === "max-growth") {
    const floor = percent[2] === void 0 ? DEFAULT_FLOOR : bytesOf2(percent[2]);
    if (floor === void 0) throw invalid3(input, text3, "the floor must be a size such as 50 kB");
    return { limit: "growth", written, amount: { percent: Number(percent[1]), floor } };
  }
  const bytes = bytesOf2(written);
  if (bytes === void 0) {
    const wanted = input === "max-growth" ? "5%, 200 kB or 1 MiB" : "12 MB, 800 kB or 8 MiB";
    throw invalid3(input, text3, `"${written}" must be an amount such as ${wanted}`);
  }
  const exact = { bytes };
  return { limit: input === "max-size" ? "size" : "growth", written, amount: exact };
}
__name(limitOf, "limitOf");
function bytesOf2(text3) {
  const [, number, unit = ""] = /^\+?(\d+(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text3.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (number === void 0 || factor === void 0) return void 0;
  const bytes = Math.floor(Number(number) * factor + 1e-6);
  return Number.isSafeInteger(bytes) ? bytes : void 0;
}
__name(bytesOf2, "bytesOf");
function invalid3(input, value, wanted) {
  return new Failure({
    code: "invalid-input",
    message: `${input}: "${value}" is not valid: ${wanted}.`,
    fix: `Correct the value of ${input}; docs/budgets.md has examples.`
  });
}
__name(invalid3, "invalid");

// src/pipeline/budget-units.ts
function budgetUnits(configuration) {
  const { images, inputs } = configuration;
  if (images.length === 0) return [{ budgets: parseBudgets(inputs) }];
  return images.map((image) => ({ image: image.name, budgets: parseBudgets(inputsOf(configuration, image)) }));
}
__name(budgetUnits, "budgetUnits");

// src/compile/reflection-trail.ts
import { rm as rm3 } from "node:fs/promises";
import { join as join11 } from "node:path";

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
function words(text3) {
  return text3.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["'].*$/g) ?? [];
}
__name(words, "words");

// src/compile/reflection-trail.ts
var MOST_LINKS = 6;
var MARK = " <ReflectMethod>";
async function readReflectionTrail(plan, request, runtime) {
  const folder3 = join11(runtime.scratchDirectory, "dependencies", plan.stem);
  await makeFolder(folder3);
  const trail = new ReflectionTrail();
  try {
    const result = await runChild(
      {
        command: request.go.command,
        args: buildArguments(withLinkFlag(plan.argv, "-dumpdep"), join11(folder3, "binary")),
        env: buildEnvironment(request.go.env, plan, folder3),
        cwd: request.source.packageDirectory,
        onStderrLine: /* @__PURE__ */ __name((line2) => trail.read(line2), "onStderrLine")
      },
      runtime
    );
    return result.exitCode === 0 ? trail.found() : void 0;
  } finally {
    await rm3(folder3, { recursive: true, force: true });
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
function symbolOf(text3) {
  return text3.replace(/( <\w+>)+$/, "");
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
import { readFile as readFile4 } from "node:fs/promises";
import { join as join12, relative as relative3 } from "node:path";

// src/source/import-lines.ts
function importsOf(text3) {
  const found = [];
  let inside = false;
  let comment = false;
  for (const [index, raw] of text3.split("\n").entries()) {
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
function withoutComments(line2, open5) {
  let rest = line2;
  let text3 = "";
  let inside = open5;
  while (rest !== "") {
    if (inside) {
      const end = rest.indexOf("*/");
      if (end < 0) return { text: text3, open: true };
      rest = rest.slice(end + 2);
      inside = false;
      continue;
    }
    const start = rest.search(/\/[/*]/);
    if (start < 0) return { text: text3 + rest, open: false };
    text3 += rest.slice(0, start);
    if (rest[start + 1] === "/") return { text: text3, open: false };
    rest = rest.slice(start + 2);
    inside = true;
  }
  return { text: text3, open: inside };
}
__name(withoutComments, "withoutComments");

// src/source/import-facts.ts
var FIELDS = "ImportPath,Dir,Standard,Imports,ImportMap,Module,GoFiles,CgoFiles,EmbedFiles";
async function readImportFacts(request, tools) {
  const [listed, requirements, requireLines, changed2] = await Promise.all([
    listPackages(request, tools),
    readRequirements(request, tools),
    readRequireLines(request, tools),
    readChanged(request, tools)
  ]);
  if (listed.length === 0) return void 0;
  const main = request.source.requested?.path;
  const isOwn = /* @__PURE__ */ __name(({ Module: module }) => module?.Main === true || main !== void 0 && module?.Path === main, "isOwn");
  const own = listed.filter(isOwn);
  const packages = listed.map((one) => {
    const touched = changed2 === void 0 || !isOwn(one) ? void 0 : filesOf(one, request).some((file) => changed2.has(file));
    return {
      path: one.ImportPath,
      imports: (one.Imports ?? []).map((path) => one.ImportMap?.[path] ?? path),
      ...one.Module === void 0 ? {} : { module: one.Module.Path },
      own: isOwn(one),
      ...touched === void 0 ? {} : { changed: touched }
    };
  });
  const lines = await Promise.all(own.map((one) => readImportLines(one, request, changed2)));
  return {
    roots: request.mains.map(({ importPath }) => importPath),
    packages,
    importLines: lines.flat(),
    requireLines,
    requirements,
    ...changed2 === void 0 ? {} : { goModChanged: changed2.has("go.mod") }
  };
}
__name(readImportFacts, "readImportFacts");
async function listPackages({ source, mains, target, tags }, { go, context }) {
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
__name(listPackages, "listPackages");
function environment(source, target = {}) {
  return { ...target, GOPROXY: "off", ...source.requested === void 0 ? {} : { GOWORK: "off" } };
}
__name(environment, "environment");
function filesOf({ Dir: directory = "", GoFiles, CgoFiles, EmbedFiles }, { source }) {
  const folder3 = relative3(source.directory, directory).replaceAll("\\", "/");
  return [...GoFiles ?? [], ...CgoFiles ?? [], ...EmbedFiles ?? []].map(
    (file) => folder3 === "" ? file : `${folder3}/${file}`
  );
}
__name(filesOf, "filesOf");
async function readImportLines(one, request, changed2) {
  const files = filesOf({ ...one, EmbedFiles: [] }, request);
  const lines = await Promise.all(
    files.map(async (file) => {
      const text3 = await readFile4(join12(request.source.directory, file), "utf8").catch(() => "");
      return importsOf(text3).map(({ line: line2, path }) => ({
        from: one.ImportPath,
        to: one.ImportMap?.[path] ?? path,
        file,
        line: line2,
        ...changed2 === void 0 ? {} : { changed: changed2.has(file) }
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
    const [, from, module, version2] = /^(\S+) (\S+)@(\S+)$/.exec(line2) ?? [];
    return from === void 0 || module === void 0 || version2 === void 0 ? [] : [{ from, module, version: version2 }];
  });
}
__name(readRequirements, "readRequirements");
async function readRequireLines({ goMod, source }, { go, context }) {
  const [json, text3] = await Promise.all([
    readGoMod(goMod, go, source.packageDirectory, context).catch(() => void 0),
    readFile4(goMod, "utf8").catch(() => "")
  ]);
  const lines = text3.split("\n");
  return (json?.Require ?? []).flatMap(({ Path: module, Version: version2, Indirect: indirect = false }) => {
    const line2 = lines.findIndex((one) => one.includes(module) && one.split(/\s+/).includes(version2));
    return line2 < 0 ? [] : [{ module, line: line2 + 1, indirect }];
  });
}
__name(readRequireLines, "readRequireLines");
async function readChanged({ source, since }, { context }) {
  if (since === void 0 || source.kind !== "directory") return void 0;
  const run = /* @__PURE__ */ __name((args) => git(source.directory, args, context), "run");
  const difference2 = ["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", since, "--"];
  if (await run(["cat-file", "-e", `${since}^{commit}`]) === void 0) {
    await run(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", since]);
  }
  const [files, untracked, prefix] = await Promise.all([
    run(difference2),
    run(["ls-files", "--others", "--exclude-standard", "-z"]),
    repositoryPrefix(source.directory, context)
  ]);
  if (files === void 0 || untracked === void 0 || prefix === void 0) return void 0;
  const tracked = files.split("\0").filter((file) => file !== "" && file.startsWith(prefix));
  return /* @__PURE__ */ new Set([...tracked.map((file) => file.slice(prefix.length)), ...untracked.split("\0")]);
}
__name(readChanged, "readChanged");

// src/pipeline/import-facts.ts
async function importFactsOf(changes, { before, after }, context, runtime) {
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
    const lost = eliminationOf(before, first) === "works" && eliminationOf(after, first) === "lost";
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

// src/pipeline/comparison.ts
async function openComparison(context, runtime) {
  const units = budgetUnits(context.configuration);
  const budgets = units.flatMap((unit) => unit.budgets);
  const growth = budgets.some(({ limit }) => limit === "growth");
  const { places, named: named2 } = await baselinePlaces(context, growth, runtime);
  const keep2 = /* @__PURE__ */ __name((report) => keepReport(report, runtime.cacheDirectory).catch(() => void 0), "keep");
  if (places.length === 0 && budgets.length === 0) {
    return {
      finish: /* @__PURE__ */ __name(async (report) => {
        await keep2(report);
        return { report };
      }, "finish")
    };
  }
  const module = context.planned.plan.module.path;
  const searching = begun(findBaseline(places, named2 ? {} : { module }, runtime));
  return {
    finish: /* @__PURE__ */ __name(async (report) => {
      const step = runtime.progress.start("compare");
      try {
        const search = await searching;
        await Promise.all([report, ...search.found === void 0 ? [] : [search.found.report]].map(keep2));
        const comparison = await compare(report, search, units, context, runtime);
        step.done(summary(comparison));
        const failure = budgetFailure(comparison, context.configuration.inputs.budgetLabel);
        return {
          report: { ...report, comparison, ...historyOf(search, report) },
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
async function changesSince(before, after, context, runtime) {
  const first = compareReports(before, after, { imports: /* @__PURE__ */ new Map() });
  const imports = await importFactsOf(first.binaries, { before, after }, context, runtime);
  return imports.size === 0 ? first : compareReports(before, after, { imports });
}
__name(changesSince, "changesSince");
function summary({ baseline, images, binaries }) {
  if (baseline === void 0) return "nothing to compare with";
  const sizes = images.length > 0 ? images.map((one) => ({ ...one, size: one.compressed })) : binaries;
  const [largest] = [...sizes].sort((a, b) => Math.abs(b.size.change) - Math.abs(a.size.change));
  const against = `against ${baseline.commit?.slice(0, 7) ?? baseline.reference}`;
  if (largest === void 0 || largest.size.change === 0) return `no size change, ${against}`;
  return `${formatByteChange(largest.size.change)} on ${largest.platform}, ${against}`;
}
__name(summary, "summary");

// src/report/compose.ts
import { relative as relative4 } from "node:path";

// src/report/places.ts
import { dirname as dirname4 } from "node:path";
function placesOf(plan, outputDirectory) {
  const { source, toolchain, module } = plan;
  const places = [
    { directory: outputDirectory, name: "{out}" },
    { directory: toolchain.goroot, name: "{goroot}" },
    { directory: source.directory, name: "{module}" },
    { directory: source.packageDirectory, name: "{packages}" },
    ...module.workspace === void 0 ? [] : [{ directory: dirname4(module.workspace), name: "{workspace}" }]
  ];
  return places.filter(({ directory }, index) => places.findIndex((other) => other.directory === directory) === index).filter(({ directory }) => directory.length > 1).sort((a, b) => b.directory.length - a.directory.length);
}
__name(placesOf, "placesOf");
function hidePlaces(text3, places) {
  return places.reduce((hidden, { directory, name }) => {
    const parts = hidden.split(directory);
    return parts.slice(1).reduce((joined, part) => joined + (/^[\w.-]/.test(part) ? directory : name) + part, parts[0] ?? "");
  }, text3);
}
__name(hidePlaces, "hidePlaces");

// src/report/compose-binary.ts
function composeBinary({ plan, facts }, parts, places) {
  const { stem } = plan;
  const hide = /* @__PURE__ */ __name((text3) => hidePlaces(text3, places), "hide");
  const savings = parts.savings.get(stem);
  const sizes = parts.sizes.get(stem);
  const sbom = parts.sboms.get(stem);
  const scan = parts.scans.get(stem);
  return {
    name: plan.main.binaryName,
    importPath: plan.main.importPath,
    platform: formatPlatform(plan.platform),
    stem,
    file: plan.output,
    size: facts.size,
    digest: facts.digest,
    format: facts.format,
    linkage: linkage(facts.linkage),
    stripped: facts.stripped,
    ...facts.buildInfo === void 0 ? {} : { goVersion: facts.buildInfo.goVersion },
    ...facts.goBuildId === void 0 ? {} : { goBuildId: facts.goBuildId },
    ...facts.gnuBuildId === void 0 ? {} : { gnuBuildId: facts.gnuBuildId },
    settings: (facts.buildInfo?.settings ?? []).map(({ key, value }) => ({ key, value: hide(value) })),
    modules: (facts.buildInfo?.deps ?? []).map(linkedModule),
    build: {
      argv: plan.argv.map(hide),
      environment: plan.environment.map(({ name, value, origin }) => ({
        name,
        value: hide(value),
        origin: hide(origin)
      }))
    },
    ...savings === void 0 ? {} : { savings },
    ...sizes === void 0 ? {} : { sizes },
    ...sbom === void 0 ? {} : { sbom },
    ...scan === void 0 ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }
  };
}
__name(composeBinary, "composeBinary");
function linkage(facts) {
  return {
    ...facts.static === void 0 ? {} : { static: facts.static },
    ...facts.interpreter === void 0 ? {} : { interpreter: facts.interpreter },
    needed: facts.needed,
    pie: facts.pie
  };
}
__name(linkage, "linkage");
function linkedModule({ path, version: version2, replace }) {
  if (replace === void 0) return { path, version: version2 };
  const local = /^(\/|[A-Za-z]:)/.test(replace.path);
  return {
    path,
    version: version2,
    replacedBy: { path: local ? "{folder}" : replace.path, version: local ? "" : replace.version }
  };
}
__name(linkedModule, "linkedModule");

// src/report/parts.ts
function imageSubject(name, platform) {
  return `${name} ${formatPlatform(platform)}`;
}
__name(imageSubject, "imageSubject");

// src/report/compose-image.ts
function composeImage(image, parts, layout) {
  const plan = parts.plan.images.find(({ name }) => name === image.name);
  const mains = plan?.mains.map(({ importPath }) => importPath) ?? [];
  return {
    name: image.name,
    digest: image.index.digest,
    indexSize: image.index.size,
    layout,
    refName: image.refName,
    tags: plan?.tags ?? [],
    rootfs: parts.rootfs.get(image.name) ?? {},
    platforms: image.platforms.map((platform) => {
      const binaries = parts.plan.binaries.filter((binary) => samePlatform(binary.platform, platform.platform));
      const stems = mains.flatMap((main) => binaries.filter(({ main: { importPath } }) => importPath === main));
      return composePlatform(image.name, platform, parts, platform.binaries ?? stems.map(({ stem }) => stem));
    })
  };
}
__name(composeImage, "composeImage");
function composePlatform(name, assembled, parts, binaries) {
  const { platform, manifest, config, layers, base } = assembled;
  const baseSize = sum(
    layers.filter(({ part }) => part === "base"),
    ({ descriptor }) => descriptor.size
  );
  const layersSize = sum(layers, ({ descriptor }) => descriptor.size);
  const sbom = parts.sboms.get(imageSubject(name, platform));
  const scan = parts.scans.get(imageSubject(name, platform));
  return {
    platform: formatPlatform(platform),
    binaries,
    manifest: manifest.digest,
    config: config.digest,
    compressedSize: config.size + layersSize,
    unpackedSize: sum(layers, ({ unpackedSize: unpackedSize2 }) => unpackedSize2),
    base: {
      reference: base.reference,
      ...base.digest === void 0 ? {} : { digest: base.digest },
      size: baseSize
    },
    appSize: layersSize - baseSize,
    layers: layers.map(composeLayer),
    ...sbom === void 0 ? {} : { sbom },
    ...scan === void 0 ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }
  };
}
__name(composePlatform, "composePlatform");
function composeLayer({ part, descriptor, diffId, unpackedSize: unpackedSize2 }) {
  const { digest, size, mediaType } = descriptor;
  return { part, digest, diffId, size, unpackedSize: unpackedSize2, mediaType };
}
__name(composeLayer, "composeLayer");
function sum(items, size) {
  return items.reduce((total, item) => total + size(item), 0);
}
__name(sum, "sum");

// src/report/compose.ts
function composeReport(parts) {
  const { plan, run } = parts;
  const places = placesOf(plan, parts.outputDirectory);
  const { path, goVersion: goVersion2, toolchainLine, workspace, vendored } = plan.module;
  const binaries = parts.binaries.map((binary) => composeBinary(binary, parts, places));
  const images = parts.images.map(
    (image) => composeImage(image, parts, relative4(parts.outputDirectory, image.layout).replaceAll("\\", "/"))
  );
  return {
    schemaVersion: 1,
    toolVersion: parts.toolVersion,
    module: {
      path,
      ...goVersion2 === void 0 ? {} : { goVersion: goVersion2 },
      ...toolchainLine === void 0 ? {} : { toolchainLine },
      workspace: workspace !== void 0,
      vendored,
      ...plan.source.requested === void 0 ? {} : { requested: plan.source.requested }
    },
    revision: plan.revision,
    toolchain: { version: plan.toolchain.version, requestedBy: hidePlaces(plan.toolchain.requestedBy, places) },
    inputs: [...parts.inputs].map(({ name, value }) => ({ name, value: hidePlaces(value, places) })).sort((a, b) => a.name < b.name ? -1 : 1),
    platforms: plan.platforms.map(formatPlatform),
    binaryOnly: plan.binaryOnly.map(({ platform, reason: reason2 }) => ({ platform: formatPlatform(platform), reason: reason2 })),
    binaries,
    images,
    totals: totalsOf({ binaries, images }),
    run: {
      ...run,
      steps: run.steps.map(
        (step) => step.detail === void 0 ? step : { ...step, detail: hidePlaces(step.detail, places) }
      ),
      notices: run.notices.map((notice) => ({ ...notice, message: hidePlaces(notice.message, places) }))
    }
  };
}
__name(composeReport, "composeReport");
function totalsOf(report) {
  const platforms = report.images.flatMap((image) => image.platforms);
  return {
    binarySize: Math.max(0, ...report.binaries.map(({ size }) => size)),
    ...platforms.length === 0 ? {} : {
      compressedSize: Math.max(...platforms.map(({ compressedSize }) => compressedSize)),
      unpackedSize: Math.max(...platforms.map(({ unpackedSize: unpackedSize2 }) => unpackedSize2))
    },
    findings: countFindings(findingsOf(report))
  };
}
__name(totalsOf, "totalsOf");

// src/pipeline/write-report.ts
import { join as join13 } from "node:path";

// src/pipeline/sums.ts
function sha256Sums(binaries) {
  return sumsText(binaries.map((binary) => ({ path: binary.plan.output, sha256: digestHex(binary.facts.digest) })));
}
__name(sha256Sums, "sha256Sums");

// src/pipeline/write-report.ts
var PLACES = /* @__PURE__ */ new Set([
  "source",
  "output",
  "cache-dir",
  "config",
  "syft-path",
  "trivy-path",
  "ca-file",
  "mode",
  "subject",
  "image",
  "buildx-path",
  "metadata-file",
  "builder",
  "endpoint",
  "append",
  "buildkitd-config",
  "context"
]);
var SECRETS = /* @__PURE__ */ new Set([
  "github-token",
  "secrets",
  "secret-files",
  "secret-envs",
  "ssh",
  "build-args",
  "buildkitd-config-inline"
]);
var MANNERS = /* @__PURE__ */ new Set([
  "json",
  "quiet",
  "verbose",
  "summary",
  "upload-report",
  "artifact-name",
  "comment",
  "comment-key",
  "cache",
  "cache-save",
  "jobs"
]);
function givenInputs(configuration) {
  return INPUT_NAMES.filter(
    (name) => configuration.origins[name] !== void 0 && !PLACES.has(name) && !MANNERS.has(name) && !SECRETS.has(name)
  ).map((name) => ({ name, value: asText(configuration.inputs[propertyOf(name)], name) })).filter(({ name, value }) => value !== inputDefinition(name).default);
}
__name(givenInputs, "givenInputs");
function asText(value, name) {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.join(inputDefinition(name).kind === "list" ? "," : "\n");
}
__name(asText, "asText");
async function writeReport(report, binaries, staging, evidence = { details: /* @__PURE__ */ new Map() }) {
  await writeFileWhole(join13(staging, "SHA256SUMS"), sha256Sums(binaries));
  await writeReadings(report, staging, evidence);
}
__name(writeReport, "writeReport");
async function writeReadings(report, staging, evidence = { details: /* @__PURE__ */ new Map() }) {
  const { reportPage } = await import("./chunk-DA3GVIV2.mjs");
  await Promise.all([
    writeFileWhole(join13(staging, "report.md"), reportMarkdown(report)),
    writeFileWhole(join13(staging, "report.html"), await reportPage(report, evidence))
  ]);
  await writeFileWhole(join13(staging, "report.json"), serializeReport(report));
}
__name(writeReadings, "writeReadings");

// src/pipeline/compose-report.ts
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
    ...origin === void 0 ? {} : { origin }
  };
}
__name(runFacts, "runFacts");

// src/pipeline/binaries.ts
import { dirname as dirname6, join as join15 } from "node:path";

// src/compile/measure-savings.ts
import { rm as rm4, stat as stat3 } from "node:fs/promises";
import { join as join14 } from "node:path";
async function measureSavings(binary, request, runtime) {
  const { plan, size } = binary;
  const step = runtime.progress.start("measure", formatPlatform(plan.platform));
  const folder3 = join14(runtime.scratchDirectory, "savings", plan.stem);
  await makeFolder(folder3);
  try {
    const unstripped = withoutStripping(plan.argv);
    const larger = unstripped === void 0 ? void 0 : await sizeOf({ ...plan, argv: unstripped }, folder3, request, runtime);
    const withCgo = cgoCanBeTried(plan, runtime.host) ? await sizeOf(cgoPlan(plan), folder3, request, runtime) : void 0;
    step.done();
    return {
      ...larger === void 0 ? {} : { stripping: larger - size },
      ...withCgo === void 0 ? {} : { cgoOff: withCgo - size }
    };
  } catch (error) {
    step.fail("could not be measured");
    throw error;
  } finally {
    await rm4(folder3, { recursive: true, force: true });
  }
}
__name(measureSavings, "measureSavings");
async function sizeOf(plan, folder3, request, runtime) {
  const file = join14(folder3, "binary");
  const env = buildEnvironment(request.go.env, plan, folder3);
  const child = {
    command: request.go.command,
    args: buildArguments(plan.argv, file),
    env,
    cwd: request.source.packageDirectory
  };
  const result = await runChild(child, runtime);
  if (result.exitCode !== 0) return void 0;
  const { size } = await stat3(file);
  await rm4(file);
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
import { chmod, constants as constants2, copyFile as copyFile2, link as link2, utimes as utimes2 } from "node:fs/promises";
import { dirname as dirname5 } from "node:path";
async function placeBinary(binary, destination) {
  try {
    await makeFolder(dirname5(destination));
    if (binary.linkable && await linked(binary.file, destination)) return;
    await copyFile2(binary.file, destination, constants2.COPYFILE_EXCL | constants2.COPYFILE_FICLONE);
    await chmod(destination, 493);
    await utimes2(destination, binary.mtimeMs / 1e3, binary.mtimeMs / 1e3);
  } catch (error) {
    throw asWriteFailure(error, destination);
  }
}
__name(placeBinary, "placeBinary");
async function linked(from, to) {
  try {
    await link2(from, to);
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
  const sentence2 = found ? `was built from the ${noun} ${found}, not from ${wanted}` : `does not say from which ${noun} it was built`;
  return [{ code, level: "refuse", sentence: sentence2, fix: "Look whether something else writes to the same file." }];
}
__name(differs, "differs");
function judgeGoVersion(found, wanted) {
  const version2 = found.split(" ")[0] ?? "";
  if (wanted === void 0 || version2 === wanted || version2 === "devel") {
    return [];
  }
  const sentence2 = `was built by ${version2}, not by ${wanted}`;
  return [{ code: "wrong-go", level: "refuse", sentence: sentence2, fix: "Look for a GOTOOLCHAIN in the input env." }];
}
__name(judgeGoVersion, "judgeGoVersion");

// src/binary-format/architecture.ts
var ELF_MACHINES = {
  3: { little32: "386" },
  8: { little: "mips64le", big: "mips64", little32: "mipsle", big32: "mips" },
  21: { little: "ppc64le", big: "ppc64" },
  22: { big: "s390x" },
  40: { little32: "arm", big32: "armbe" },
  43: { big: "sparc64" },
  62: { little: "amd64" },
  183: { little: "arm64", big: "arm64be" },
  243: { little: "riscv64", little32: "riscv" },
  258: { little: "loong64" }
};
function elfArchitecture(machine, wordSize, byteOrder) {
  const names = ELF_MACHINES[machine];
  if (wordSize === 32) {
    return byteOrder === "little" ? names?.little32 : names?.big32;
  }
  return byteOrder === "little" ? names?.little : names?.big;
}
__name(elfArchitecture, "elfArchitecture");
var PE_MACHINES = { 332: "386", 34404: "amd64", 452: "arm", 43620: "arm64" };
function peArchitecture(machine) {
  return PE_MACHINES[machine];
}
__name(peArchitecture, "peArchitecture");
var MACHO_PROCESSORS = {
  7: "386",
  12: "arm",
  16777223: "amd64",
  16777228: "arm64"
};
function machoArchitecture(cpuType) {
  return MACHO_PROCESSORS[cpuType];
}
__name(machoArchitecture, "machoArchitecture");
var PLAN9_MAGIC = {
  491: { architecture: "386", wordSize: 32 },
  1607: { architecture: "arm", wordSize: 32 },
  35479: { architecture: "amd64", wordSize: 64 },
  35911: { architecture: "arm64", wordSize: 64 }
};
function plan9Magic(magic) {
  return PLAN9_MAGIC[magic];
}
__name(plan9Magic, "plan9Magic");
function architectureTraits(architecture) {
  if (!/^(386|amd64|arm|arm64|loong64|mips(64)?(le)?|ppc64(le)?|riscv64|s390x)$/.test(architecture)) {
    return void 0;
  }
  return {
    wordSize: /64|s390x/.test(architecture) ? 64 : 32,
    byteOrder: /^(mips|mips64|ppc64|s390x)$/.test(architecture) ? "big" : "little"
  };
}
__name(architectureTraits, "architectureTraits");

// src/inspect/judge-platform.ts
var FORMATS = {
  windows: "pe",
  darwin: "macho",
  ios: "macho",
  js: "wasm",
  wasip1: "wasm",
  aix: "xcoff",
  plan9: "plan9-aout"
};
var FORMAT_NAMES = {
  elf: "an ELF",
  pe: "a Windows (PE)",
  macho: "a Mach-O",
  wasm: "a WebAssembly",
  xcoff: "an XCOFF",
  "plan9-aout": "a Plan 9 a.out"
};
var LEVEL_VARIABLES = {
  "386": "GO386",
  amd64: "GOAMD64",
  arm: "GOARM",
  arm64: "GOARM64",
  mips: "GOMIPS",
  mipsle: "GOMIPS",
  mips64: "GOMIPS64",
  mips64le: "GOMIPS64",
  ppc64: "GOPPC64",
  ppc64le: "GOPPC64",
  riscv64: "GORISCV64",
  wasm: "GOWASM"
};
function judgePlatform(facts, platform) {
  const wanted = FORMATS[platform.os] ?? "elf";
  const fix = `Look for a GOOS or GOARCH in the input env, or for another program that writes to the same file as ${formatPlatform(platform)}.`;
  if (facts.format !== wanted) {
    const sentence2 = `is ${FORMAT_NAMES[facts.format]} file, and ${formatPlatform(platform)} takes ${FORMAT_NAMES[wanted]} one`;
    return [{ code: "wrong-format", level: "refuse", sentence: sentence2, fix }];
  }
  const architecture = judgeArchitecture(facts, platform, fix);
  return [...architecture, ...architecture.length > 0 ? [] : judgeSettings(facts, platform, fix)];
}
__name(judgePlatform, "judgePlatform");
function judgeArchitecture(facts, platform, fix) {
  if (facts.architecture !== platform.architecture) {
    const found = facts.architecture ?? "a processor that Go does not know";
    return [
      {
        code: "wrong-architecture",
        level: "refuse",
        sentence: `is for ${found}, not for ${platform.architecture}`,
        fix
      }
    ];
  }
  const traits = architectureTraits(platform.architecture);
  if (traits !== void 0 && (facts.wordSize !== traits.wordSize || facts.byteOrder !== traits.byteOrder)) {
    const sentence2 = `has words of ${facts.wordSize} bits, ${facts.byteOrder}-endian, and ${platform.architecture} has ${traits.wordSize}, ${traits.byteOrder}-endian`;
    return [{ code: "wrong-architecture", level: "refuse", sentence: sentence2, fix }];
  }
  return [];
}
__name(judgeArchitecture, "judgeArchitecture");
function judgeSettings(facts, platform, fix) {
  const setting2 = /* @__PURE__ */ __name((name) => facts.buildInfo?.settings.find(({ key }) => key === name)?.value, "setting");
  const os = setting2("GOOS");
  if (os !== void 0 && os !== platform.os) {
    return [{ code: "wrong-system", level: "refuse", sentence: `is for ${os}, not for ${platform.os}`, fix }];
  }
  const variable = LEVEL_VARIABLES[platform.architecture];
  const level = variable === void 0 ? void 0 : setting2(variable);
  if (variable === void 0 || level === void 0 || platform.variant === void 0) {
    return [];
  }
  const wanted = platform.architecture === "arm" ? platform.variant.replace(/^v/, "") : platform.variant;
  if (level === wanted || level.split(",")[0] === wanted) {
    return [];
  }
  const sentence2 = `was built with ${variable}=${level}, and ${formatPlatform(platform)} asks for ${variable}=${wanted}`;
  return [
    {
      code: "wrong-variant",
      level: "refuse",
      sentence: sentence2,
      fix: `Leave ${variable} out of the input env, or change the platform.`
    }
  ];
}
__name(judgeSettings, "judgeSettings");

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
  const sentence2 = `still has ${names}, which ${stripped === true ? "-s -w" : "-w"} should have removed`;
  if (left.length === 1 && left[0] === "LC_SYMTAB") {
    return [{ code: "symbols-left", level: "warn", sentence: sentence2, fix: "For macOS, Go removes symbols since 1.22." }];
  }
  const fix = "Look whether the input ldflags or a -ldflags in gcflags or env replaced -s -w; with an external linker, add -extldflags=-s.";
  return [{ code: "symbols-left", level: "refuse", sentence: sentence2, fix }];
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
    ...others.length === 0 ? {} : { details: others.map(({ sentence: sentence2, fix }) => `It also ${sentence2}. ${fix}`).join("\n") }
  });
}
__name(acceptBinary, "acceptBinary");

// src/inspect/inspect.ts
import { open as open2, realpath as realpath2 } from "node:fs/promises";

// src/binary-format/go-quoting.ts
var LETTERS = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92, '"': 34 };
var ESCAPE = /\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\"]))/y;
function unquoteGo(literal2) {
  const quote = literal2[0];
  const body = literal2.slice(1, -1);
  if (literal2.length < 2 || literal2.at(-1) !== quote) {
    return void 0;
  }
  if (quote === "`") {
    return body.includes("`") ? void 0 : body.replaceAll("\r", "");
  }
  return quote === '"' ? unescapeGo(body) : void 0;
}
__name(unquoteGo, "unquoteGo");
function unescapeGo(body) {
  const parts = [];
  for (let at = 0; at < body.length; ) {
    if (body[at] === "\\") {
      ESCAPE.lastIndex = at;
      const match = ESCAPE.exec(body);
      const bytes = match === null ? void 0 : escapedBytes(match);
      if (match === null || bytes === void 0) {
        return void 0;
      }
      parts.push(bytes);
      at = ESCAPE.lastIndex;
    } else {
      const next = body.indexOf("\\", at);
      const plain = body.slice(at, next === -1 ? body.length : next);
      if (/["\n]/.test(plain)) {
        return void 0;
      }
      parts.push(Buffer.from(plain));
      at += plain.length;
    }
  }
  return Buffer.concat(parts).toString("utf8");
}
__name(unescapeGo, "unescapeGo");
function escapedBytes(match) {
  const [, hex, octal, short, long, letter] = match;
  if (letter !== void 0) {
    return Buffer.from([LETTERS[letter]]);
  }
  if (hex !== void 0 || octal !== void 0) {
    const value = hex === void 0 ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hex, 16);
    return value > 255 ? void 0 : Buffer.from([value]);
  }
  const code = Number.parseInt(short ?? long ?? "", 16);
  const surrogate = code >= 55296 && code <= 57343;
  return code > 1114111 || surrogate ? void 0 : Buffer.from(String.fromCodePoint(code));
}
__name(escapedBytes, "escapedBytes");

// src/binary-format/build-info-text.ts
function parseBuildInfo(text3, goVersion2) {
  const open5 = { path: "", deps: [], settings: [] };
  const lines = text3.split("\n");
  for (const [index, line2] of lines.slice(0, -1).entries()) {
    const problem = parseLine2(line2, open5);
    if (problem !== void 0) {
      return `line ${index + 1}: ${problem}`;
    }
  }
  const { path, main, deps, settings } = open5;
  return { goVersion: goVersion2, path, ...main === void 0 ? {} : { main }, deps, settings };
}
__name(parseBuildInfo, "parseBuildInfo");
function parseLine2(line2, open5) {
  const tab = line2.indexOf("	");
  const rest = line2.slice(tab + 1);
  switch (tab === -1 ? "" : line2.slice(0, tab)) {
    case "path":
      open5.path = rest;
      return void 0;
    case "mod":
      return parseModule(rest, open5, (module) => {
        open5.main = module;
      });
    case "dep":
      return parseModule(rest, open5, (module) => open5.deps.push(module));
    case "=>":
      return parseReplacement(rest, open5);
    case "build":
      return parseSetting(rest, open5);
    default:
      return void 0;
  }
}
__name(parseLine2, "parseLine");
function parseModule(rest, open5, keep2) {
  const columns = rest.split("	");
  const [path, version2, sum2] = columns;
  if (path === void 0 || version2 === void 0 || columns.length > 3) {
    return `a module has 2 or 3 columns, not ${columns.length}`;
  }
  open5.last = { path, version: version2, ...sum2 ? { sum: sum2 } : {} };
  keep2(open5.last);
  return void 0;
}
__name(parseModule, "parseModule");
function parseReplacement(rest, open5) {
  const columns = rest.split("	");
  const [path, version2, sum2] = columns;
  if (path === void 0 || version2 === void 0 || columns.length !== 3) {
    return `a replacement has 3 columns, not ${columns.length}`;
  }
  if (open5.last === void 0) {
    return "a replacement without a module before it";
  }
  open5.last.replace = { path, version: version2, ...sum2 ? { sum: sum2 } : {} };
  open5.last = void 0;
  return void 0;
}
__name(parseReplacement, "parseReplacement");
function parseSetting(rest, open5) {
  const quotedKey = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/.exec(rest)?.[0];
  const keyEnd = quotedKey?.length ?? rest.indexOf("=");
  if (keyEnd < 1 || rest[keyEnd] !== "=") {
    return "a build setting has no key, or no =";
  }
  const key = quotedKey === void 0 ? rest.slice(0, keyEnd) : unquoteGo(quotedKey);
  const raw = rest.slice(keyEnd + 1);
  const value = raw.startsWith('"') || raw.startsWith("`") ? unquoteGo(raw) : raw;
  if (key === void 0 || value === void 0) {
    return "a quoted build setting is not a Go string";
  }
  open5.settings.push({ key, value });
  return void 0;
}
__name(parseSetting, "parseSetting");

// src/binary-format/byte-source.ts
var LONGEST_READ = 16 << 20;
function damaged(file, fact, cause) {
  return new Failure({
    code: "binary-refused",
    message: `${file} is not a binary that can be read: ${fact}.`,
    fix: "Delete the file and build it again; if it comes out the same, look for a full disk or a -o that names another file.",
    ...cause === void 0 ? {} : { cause }
  });
}
__name(damaged, "damaged");
function fileSource(handle, file, size) {
  return {
    file,
    size,
    async read(offset, length, what) {
      checkRange(file, size, offset, length, what);
      const bytes = Buffer.allocUnsafe(length);
      for (let filled = 0; filled < length; ) {
        const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
        if (bytesRead === 0) {
          throw damaged(file, `it became shorter while ${what} was read`);
        }
        filled += bytesRead;
      }
      return bytes;
    }
  };
}
__name(fileSource, "fileSource");
function checkRange(file, size, offset, length, what) {
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) {
    throw damaged(file, `${what} has an impossible place or length`);
  }
  if (offset + length > size) {
    throw damaged(file, `it ends at byte ${size}, and ${what} would end at byte ${offset + length}`);
  }
  if (length > LONGEST_READ) {
    throw damaged(file, `${what} claims ${length} bytes`);
  }
}
__name(checkRange, "checkRange");

// src/binary-format/fields.ts
function fieldsOf(bytes, byteOrder) {
  const little = byteOrder === "little";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    bytes,
    byteOrder,
    u8: /* @__PURE__ */ __name((offset) => view.getUint8(offset), "u8"),
    u16: /* @__PURE__ */ __name((offset) => view.getUint16(offset, little), "u16"),
    u32: /* @__PURE__ */ __name((offset) => view.getUint32(offset, little), "u32"),
    u64: /* @__PURE__ */ __name((offset) => Number(view.getBigUint64(offset, little)), "u64")
  };
}
__name(fieldsOf, "fieldsOf");
function cString(bytes, offset = 0) {
  if (offset >= bytes.length) {
    return "";
  }
  const end = bytes.indexOf(0, offset);
  return bytes.toString("utf8", offset, end === -1 ? bytes.length : end);
}
__name(cString, "cString");

// src/binary-format/layout.ts
function fileRange(segments, address) {
  for (const segment of segments) {
    const within = address - segment.address;
    if (within >= 0 && within < segment.size) {
      return { offset: segment.offset + within, size: segment.size - within };
    }
  }
  return void 0;
}
__name(fileRange, "fileRange");
function sectionAt(sections, offset) {
  return sections.find((section) => offset >= section.offset && offset < section.offset + section.size);
}
__name(sectionAt, "sectionAt");

// src/binary-format/range-search.ts
var WINDOW = 1 << 20;
async function findInRange(source, range, needle, alignment = 1) {
  const end = range.offset + range.size;
  for (let at = range.offset; at + needle.length <= end; at += WINDOW - needle.length + 1) {
    const window = await source.read(at, Math.min(WINDOW, end - at), "a section");
    for (let found = window.indexOf(needle); found !== -1; found = window.indexOf(needle, found + 1)) {
      if ((range.address + at + found - range.offset) % alignment === 0) {
        return at + found;
      }
    }
  }
  return void 0;
}
__name(findInRange, "findInRange");

// src/binary-format/build-info.ts
var MAGIC = Buffer.from("ÿ Go buildinf:", "latin1");
var ALIGNMENT = 16;
var HEADER = 32;
var INLINE_STRINGS = 2;
var BIG_ENDIAN = 1;
var MOST_PLACES = 16;
var LONGEST_VARINT = 10;
var LONGEST_TEXT = 8 << 20;
var FRAME = 16;
var FRAME_START = Buffer.from("3077af0c9274080241e1c107e6d618e6", "hex");
var FRAME_END = Buffer.from("f932433186182072008242104116d8f2", "hex");
async function readBuildInfo(source, layout) {
  for (const place of layout.buildInfoPlaces.slice(0, MOST_PLACES)) {
    const raw = layout.format === "wasm" ? await framedText(source, place, layout) : await block(source, place, layout);
    if (raw !== void 0) {
      const text3 = unframe(raw.framedText);
      const parsed = parseBuildInfo(text3, raw.goVersion);
      if (typeof parsed === "string") {
        throw damaged(source.file, `its build info cannot be parsed: ${parsed}`);
      }
      return { info: parsed, range: raw.range };
    }
  }
  return void 0;
}
__name(readBuildInfo, "readBuildInfo");
async function block(source, place, layout) {
  const end = place.offset + place.size;
  const offset = await findInRange(source, place, MAGIC, ALIGNMENT);
  return offset === void 0 || offset + HEADER > end ? void 0 : decode2(source, { offset, size: end - offset }, layout);
}
__name(block, "block");
async function decode2(source, at, layout) {
  const header = await source.read(at.offset, HEADER, "its build info");
  const flags = header[15];
  if ((flags & INLINE_STRINGS) === 0) {
    return decodePointers(source, header, at.offset, layout);
  }
  const version2 = await inlineString(source, { offset: at.offset + HEADER, size: at.size - HEADER });
  const rest = version2 && { offset: version2.end, size: at.offset + at.size - version2.end };
  const text3 = rest && await inlineString(source, rest);
  if (version2 === void 0 || text3 === void 0) {
    throw damaged(source.file, "its build info is cut off");
  }
  const range = { offset: at.offset, size: text3.end - at.offset };
  return named(version2.bytes.toString("utf8"), text3.bytes, range);
}
__name(decode2, "decode");
async function inlineString(source, at) {
  const head = await source.read(at.offset, Math.min(LONGEST_VARINT, at.size), "its build info");
  let length = 0;
  for (const [index, byte] of head.entries()) {
    length += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) {
      const start = at.offset + index + 1;
      const fits = length <= LONGEST_TEXT && index + 1 + length <= at.size;
      return fits ? { bytes: await source.read(start, length, "its build info"), end: start + length } : void 0;
    }
  }
  return void 0;
}
__name(inlineString, "inlineString");
async function decodePointers(source, header, offset, layout) {
  const pointerSize = header[14];
  if (pointerSize !== 4 && pointerSize !== 8) {
    throw damaged(source.file, `its build info claims pointers of ${pointerSize} bytes`);
  }
  const order = (header[15] & BIG_ENDIAN) !== 0 ? "big" : "little";
  const pair2 = /* @__PURE__ */ __name((bytes, at) => {
    const fields = fieldsOf(bytes, order);
    return pointerSize === 8 ? [fields.u64(at), fields.u64(at + 8)] : [fields.u32(at), fields.u32(at + 4)];
  }, "pair");
  const stringAt = /* @__PURE__ */ __name(async (address) => {
    const place = fileRange(layout.segments, address);
    if (place === void 0 || place.size < 2 * pointerSize) {
      return void 0;
    }
    const [pointer, length] = pair2(await source.read(place.offset, 2 * pointerSize, "its build info"), 0);
    const text3 = fileRange(layout.segments, pointer);
    const readable = text3 !== void 0 && length <= text3.size && length <= LONGEST_TEXT;
    return readable ? source.read(text3.offset, length, "its build info") : void 0;
  }, "stringAt");
  const [versionAddress, textAddress] = pair2(header, 16);
  const version2 = await stringAt(versionAddress);
  return version2 && named(version2.toString("utf8"), await stringAt(textAddress) ?? Buffer.alloc(0), { offset, size: HEADER });
}
__name(decodePointers, "decodePointers");
function named(goVersion2, framedText2, range) {
  return goVersion2 === "" ? void 0 : { goVersion: goVersion2, framedText: framedText2, range };
}
__name(named, "named");
async function framedText(source, place, layout) {
  const start = await findInRange(source, place, FRAME_START);
  if (start === void 0 || layout.goVersion === void 0) {
    return void 0;
  }
  const rest = { address: 0, offset: start, size: Math.min(place.offset + place.size - start, LONGEST_TEXT) };
  const end = await findInRange(source, rest, FRAME_END);
  if (end === void 0) {
    throw damaged(source.file, "its build info is cut off");
  }
  const range = { offset: start, size: end + FRAME - start };
  return named(layout.goVersion, await source.read(start, range.size, "its build info"), range);
}
__name(framedText, "framedText");
function unframe(text3) {
  const framed = text3.length >= 2 * FRAME + 1 && text3[text3.length - FRAME - 1] === 10;
  return framed ? text3.toString("utf8", FRAME, text3.length - FRAME) : "";
}
__name(unframe, "unframe");

// src/binary-format/elf-dynamic.ts
var PT_LOAD = 1;
var PT_DYNAMIC = 2;
var DT_NULL = 0;
var DT_NEEDED = 1;
var DT_STRTAB = 5;
var DT_FLAGS_1 = 1879048187;
var DF_1_PIE = 134217728;
var MOST_ENTRIES = 65536;
var MOST_LIBRARIES = 1024;
var LONGEST_NAME = 4096;
async function readDynamic(source, segments, wordSize, byteOrder) {
  const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
  if (dynamic === void 0) {
    return { needed: [], pieFlag: false };
  }
  const entrySize = wordSize / 4;
  const count = Math.min(Math.floor(dynamic.size / entrySize), MOST_ENTRIES);
  const table = fieldsOf(await source.read(dynamic.offset, count * entrySize, "its dynamic section"), byteOrder);
  const word = wordSize === 64 ? table.u64 : table.u32;
  const offsets = [];
  let stringTable;
  let pieFlag = false;
  for (let at = 0; at < count * entrySize && word(at) !== DT_NULL; at += entrySize) {
    const tag = word(at);
    const value = word(at + entrySize / 2);
    if (tag === DT_NEEDED && offsets.length < MOST_LIBRARIES) {
      offsets.push(value);
    } else if (tag === DT_STRTAB) {
      stringTable = value;
    } else if (tag === DT_FLAGS_1) {
      pieFlag = Math.floor(value / DF_1_PIE) % 2 === 1;
    }
  }
  const loaded = segments.filter(({ type }) => type === PT_LOAD);
  const needed = await Promise.all(offsets.map((offset) => readName(source, loaded, stringTable, offset)));
  return { needed, pieFlag };
}
__name(readDynamic, "readDynamic");
async function readName(source, loaded, stringTable, offset) {
  const range = stringTable === void 0 ? void 0 : fileRange(loaded, stringTable + offset);
  if (range === void 0) {
    return `(unnamed, string ${offset})`;
  }
  return cString(await source.read(range.offset, Math.min(range.size, LONGEST_NAME), "the name of a library"));
}
__name(readName, "readName");

// src/binary-format/elf-notes.ts
var PT_NOTE = 4;
var SHT_NOTE = 7;
var GO_BUILD_ID = 4;
var GNU_BUILD_ID = 3;
var MOST_PLACES2 = 16;
var LONGEST_NOTES = 64 << 10;
var NOTE_HEADER = 12;
async function readElfNotes(source, sections, segments, byteOrder) {
  const named2 = sections.filter(({ type }) => type === SHT_NOTE);
  const places = named2.length > 0 ? named2 : segments.filter(({ type }) => type === PT_NOTE);
  let notes = {};
  for (const place of places.slice(0, MOST_PLACES2)) {
    const length = Math.min(place.size, LONGEST_NOTES);
    notes = { ...parseNotes(await source.read(place.offset, length, "its notes"), byteOrder), ...notes };
  }
  return notes;
}
__name(readElfNotes, "readElfNotes");
function parseNotes(bytes, byteOrder) {
  const fields = fieldsOf(bytes, byteOrder);
  let notes = {};
  for (let at = 0; at + NOTE_HEADER <= bytes.length; ) {
    const nameStart = at + NOTE_HEADER;
    const contentStart = nameStart + pad(fields.u32(at));
    const contentEnd = contentStart + fields.u32(at + 4);
    if (contentEnd > bytes.length) {
      break;
    }
    const name = cString(bytes.subarray(nameStart, nameStart + fields.u32(at)));
    const type = fields.u32(at + 8);
    if (name === "Go" && type === GO_BUILD_ID) {
      notes = { ...notes, goBuildId: cString(bytes.subarray(contentStart, contentEnd)) };
    } else if (name === "GNU" && type === GNU_BUILD_ID) {
      notes = { ...notes, gnuBuildId: bytes.toString("hex", contentStart, contentEnd) };
    }
    at = contentStart + pad(fields.u32(at + 4));
  }
  return notes;
}
__name(parseNotes, "parseNotes");
function pad(length) {
  return Math.ceil(length / 4) * 4;
}
__name(pad, "pad");

// src/binary-format/elf-tables.ts
var PT_LOAD2 = 1;
var SHT_NULL = 0;
var SHT_NOBITS = 8;
var SHF_EXECINSTR = 4;
var SHF_COMPRESSED = 2048;
var EXTENDED_INDEX = 65535;
async function readSegments(source, header, wordSize) {
  const wide = wordSize === 64;
  const tableOffset = wide ? header.u64(32) : header.u32(28);
  const entrySize = header.u16(wide ? 54 : 42);
  const count = header.u16(wide ? 56 : 44);
  if (count === 0) {
    throw damaged(source.file, "it has no program headers, so nothing can load it");
  }
  const smallest = wide ? 56 : 32;
  if (entrySize < smallest) {
    throw damaged(source.file, `its program headers are ${entrySize} bytes each instead of ${smallest}`);
  }
  const table = fieldsOf(
    await source.read(tableOffset, count * entrySize, "its table of program headers"),
    orderOf(header)
  );
  return Array.from({ length: count }, (_, index) => {
    const segment = readSegment(table, index * entrySize, wide);
    if (segment.type === PT_LOAD2 && segment.offset + segment.size > source.size) {
      throw damaged(
        source.file,
        `it ends at byte ${source.size}, and what is loaded ends at byte ${segment.offset + segment.size}`
      );
    }
    return segment;
  });
}
__name(readSegments, "readSegments");
function readSegment(table, at, wide) {
  return wide ? {
    type: table.u32(at),
    flags: table.u32(at + 4),
    offset: table.u64(at + 8),
    address: table.u64(at + 16),
    size: table.u64(at + 32)
  } : {
    type: table.u32(at),
    flags: table.u32(at + 24),
    offset: table.u32(at + 4),
    address: table.u32(at + 8),
    size: table.u32(at + 16)
  };
}
__name(readSegment, "readSegment");
async function readSections(source, header, wordSize) {
  const wide = wordSize === 64;
  const tableOffset = wide ? header.u64(40) : header.u32(32);
  const entrySize = header.u16(wide ? 58 : 46);
  const smallest = wide ? 64 : 40;
  if (tableOffset === 0) {
    return [];
  }
  if (entrySize < smallest) {
    throw damaged(source.file, `its section headers are ${entrySize} bytes each instead of ${smallest}`);
  }
  const order = orderOf(header);
  const first = rawSection(fieldsOf(await source.read(tableOffset, smallest, "its section table"), order), 0, wide);
  const count = header.u16(wide ? 60 : 48) || first.size;
  const namesIndex = header.u16(wide ? 62 : 50);
  const table = fieldsOf(await source.read(tableOffset, count * entrySize, "its section table"), order);
  const raw = Array.from({ length: count }, (_, index) => rawSection(table, index * entrySize, wide));
  const names = raw[namesIndex === EXTENDED_INDEX ? first.link : namesIndex];
  const text3 = names === void 0 ? Buffer.alloc(0) : await source.read(names.offset, names.size, "its section names");
  return raw.filter(({ type }) => type !== SHT_NULL && type !== SHT_NOBITS).map((section) => nameSection(source, section, text3, wide));
}
__name(readSections, "readSections");
function rawSection(table, at, wide) {
  const start = { nameOffset: table.u32(at), type: table.u32(at + 4) };
  return wide ? {
    ...start,
    flags: table.u64(at + 8),
    address: table.u64(at + 16),
    offset: table.u64(at + 24),
    size: table.u64(at + 32),
    link: table.u32(at + 40)
  } : {
    ...start,
    flags: table.u32(at + 8),
    address: table.u32(at + 12),
    offset: table.u32(at + 16),
    size: table.u32(at + 20),
    link: table.u32(at + 24)
  };
}
__name(rawSection, "rawSection");
function nameSection(source, raw, names, wide) {
  const name = cString(names, raw.nameOffset);
  if (raw.offset + raw.size > source.size) {
    throw damaged(
      source.file,
      `it ends at byte ${source.size}, and its section ${name} ends at byte ${raw.offset + raw.size}`
    );
  }
  const { address, offset, size, type } = raw;
  const section = {
    name,
    address,
    offset,
    size,
    type,
    debug: /^\.z?debug_/.test(name),
    code: Math.floor(raw.flags / SHF_EXECINSTR) % 2 === 1
  };
  if (Math.floor(raw.flags / SHF_COMPRESSED) % 2 === 1) {
    return { ...section, packed: { headerSize: wide ? 24 : 12 } };
  }
  return name.startsWith(".zdebug_") ? { ...section, packed: { headerSize: 12 } } : section;
}
__name(nameSection, "nameSection");
function orderOf(header) {
  return header.u8(5) === 2 ? "big" : "little";
}
__name(orderOf, "orderOf");

// src/binary-format/elf.ts
var ET_EXEC = 2;
var ET_DYN = 3;
var PT_LOAD3 = 1;
var PT_INTERP = 3;
var PF_X = 1;
var PF_W = 2;
var LONGEST_INTERPRETER = 4096;
async function readElf(source) {
  const ident = await source.read(0, 16, "its ELF header");
  const wordSize = ident[4] === 1 ? 32 : ident[4] === 2 ? 64 : void 0;
  const byteOrder = ident[5] === 1 ? "little" : ident[5] === 2 ? "big" : void 0;
  if (wordSize === void 0 || byteOrder === void 0) {
    throw damaged(source.file, `its ELF header has class ${ident[4]} and byte order ${ident[5]}`);
  }
  const header = fieldsOf(await source.read(0, wordSize === 64 ? 64 : 52, "its ELF header"), byteOrder);
  const type = header.u16(16);
  if (type !== ET_EXEC && type !== ET_DYN) {
    throw damaged(source.file, `it is an ELF file of type ${type}, and a program has type 2 or 3`);
  }
  const segments = await readSegments(source, header, wordSize);
  const sections = await readSections(source, header, wordSize);
  const interpreter = await readInterpreter(source, segments);
  const dynamic = await readDynamic(source, segments, wordSize, byteOrder);
  const architecture = elfArchitecture(header.u16(18), wordSize, byteOrder);
  return {
    format: "elf",
    ...architecture === void 0 ? {} : { architecture },
    wordSize,
    byteOrder,
    sections,
    segments: segments.filter((segment) => segment.type === PT_LOAD3),
    linkage: linkageOf(type, interpreter, dynamic),
    debugSections: debugNames(sections),
    buildInfoPlaces: buildInfoPlaces(sections, segments),
    buildIdPlaces: [],
    ...await readElfNotes(source, sections, segments, byteOrder)
  };
}
__name(readElf, "readElf");
function linkageOf(type, interpreter, dynamic) {
  return {
    static: interpreter === void 0 && dynamic.needed.length === 0,
    ...interpreter === void 0 ? {} : { interpreter },
    needed: dynamic.needed,
    pie: type === ET_DYN || dynamic.pieFlag
  };
}
__name(linkageOf, "linkageOf");
async function readInterpreter(source, segments) {
  const segment = segments.find(({ type }) => type === PT_INTERP);
  if (segment === void 0) {
    return void 0;
  }
  const length = Math.min(segment.size, LONGEST_INTERPRETER);
  return cString(await source.read(segment.offset, length, "the path of its loader"));
}
__name(readInterpreter, "readInterpreter");
function debugNames(sections) {
  const names = sections.map(({ name }) => name);
  return names.filter(
    (name) => name === ".symtab" || name === ".strtab" || /^\.z?debug_|^\.gdb_index$|^\.stab/.test(name)
  );
}
__name(debugNames, "debugNames");
function buildInfoPlaces(sections, segments) {
  const named2 = sections.filter(({ name }) => name === ".go.buildinfo");
  if (named2.length > 0) {
    return named2;
  }
  return segments.filter(({ type, flags }) => type === PT_LOAD3 && (flags & (PF_X | PF_W)) === PF_W);
}
__name(buildInfoPlaces, "buildInfoPlaces");

// src/binary-format/macho-segment.ts
var ZERO_FILL = [1, 12, 18];
function readMachoSegment(source, command, wide) {
  const headerSize = wide ? 72 : 56;
  if (command.bytes.length < headerSize) {
    throw damaged(source.file, "a segment command is cut off");
  }
  const name = cString(command.bytes.subarray(8, 24));
  const address = wide ? command.u64(24) : command.u32(24);
  const offset = wide ? command.u64(40) : command.u32(32);
  const size = wide ? command.u64(48) : command.u32(36);
  if (offset + size > source.size) {
    throw damaged(source.file, `it ends at byte ${source.size}, and its segment ${name} ends at byte ${offset + size}`);
  }
  const protection = command.u32(wide ? 60 : 44);
  const count = command.u32(wide ? 64 : 48);
  const sectionSize = wide ? 80 : 68;
  if (headerSize + count * sectionSize > command.bytes.length) {
    throw damaged(source.file, `its segment ${name} claims ${count} sections`);
  }
  const sections = Array.from(
    { length: count },
    (_, index) => readSection(source, command, headerSize + index * sectionSize, wide)
  );
  return { name, address, offset, size, protection, sections: sections.filter((section) => section !== void 0) };
}
__name(readMachoSegment, "readMachoSegment");
function readSection(source, command, at, wide) {
  const name = cString(command.bytes.subarray(at, at + 16));
  const segmentName = cString(command.bytes.subarray(at + 16, at + 32));
  const address = wide ? command.u64(at + 32) : command.u32(at + 32);
  const size = wide ? command.u64(at + 40) : command.u32(at + 36);
  const offset = command.u32(at + (wide ? 48 : 40));
  if (ZERO_FILL.includes(command.u32(at + (wide ? 64 : 56)) & 255)) {
    return void 0;
  }
  if (offset + size > source.size) {
    throw damaged(source.file, `it ends at byte ${source.size}, and its section ${name} ends at byte ${offset + size}`);
  }
  const section = {
    name,
    address,
    offset,
    size,
    debug: segmentName === "__DWARF",
    code: segmentName === "__TEXT" && name === "__text"
  };
  return name.startsWith("__zdebug_") ? { ...section, packed: { headerSize: 12 } } : section;
}
__name(readSection, "readSection");

// src/binary-format/macho.ts
var FILE_EXECUTE = 2;
var FLAG_PIE = 2097152;
var MOST_COMMAND_BYTES = 1 << 20;
var LC_SEGMENT = 1;
var LC_SYMTAB = 2;
var LC_DYSYMTAB = 11;
var LC_LOAD_DYLIB = 12;
var LC_LOAD_DYLINKER = 14;
var LC_SEGMENT_64 = 25;
var LC_LOAD_WEAK_DYLIB = 2147483672;
var LC_REEXPORT_DYLIB = 2147483679;
var WRITABLE = 3;
async function readMacho(source) {
  const magic = (await source.read(0, 4, "its Mach-O header")).readUInt32BE(0);
  if (magic === 3405691582 || magic === 3405691583) {
    throw damaged(
      source.file,
      "it is a universal Mach-O file that holds several architectures, and a binary here is for one"
    );
  }
  const byteOrder = magic === 4277009102 || magic === 4277009103 ? "big" : "little";
  const wordSize = (byteOrder === "big" ? magic & 1 : magic >>> 24 & 1) === 1 ? 64 : 32;
  const headerSize = wordSize === 64 ? 32 : 28;
  const header = fieldsOf(await source.read(0, headerSize, "its Mach-O header"), byteOrder);
  if (header.u32(12) !== FILE_EXECUTE) {
    throw damaged(source.file, `it is a Mach-O file of type ${header.u32(12)}, and a program has type 2`);
  }
  const commandBytes = header.u32(20);
  if (commandBytes > MOST_COMMAND_BYTES) {
    throw damaged(source.file, `its load commands claim ${commandBytes} bytes`);
  }
  const commands = readCommands(
    source,
    fieldsOf(await source.read(headerSize, commandBytes, "its load commands"), byteOrder),
    header.u32(16)
  );
  const architecture = machoArchitecture(header.u32(4));
  return {
    format: "macho",
    ...architecture === void 0 ? {} : { architecture },
    wordSize,
    byteOrder,
    sections: commands.sections,
    segments: commands.segments,
    linkage: {
      ...commands.interpreter === void 0 ? {} : { interpreter: commands.interpreter },
      needed: commands.needed,
      pie: (header.u32(24) & FLAG_PIE) !== 0
    },
    debugSections: debugNames2(commands),
    buildInfoPlaces: buildInfoPlaces2(commands),
    buildIdPlaces: commands.sections.filter(({ name }) => name === "__text")
  };
}
__name(readMacho, "readMacho");
function readCommands(source, table, count) {
  const commands = { segments: [], sections: [], needed: [], allSymbols: 0 };
  let at = 0;
  for (let index = 0; index < count; index++) {
    const size = at + 8 <= table.bytes.length ? table.u32(at + 4) : 0;
    if (size < 8 || at + size > table.bytes.length) {
      throw damaged(source.file, `its load command ${index + 1} of ${count} is cut off`);
    }
    readCommand(source, fieldsOf(table.bytes.subarray(at, at + size), table.byteOrder), commands);
    at += size;
  }
  return commands;
}
__name(readCommands, "readCommands");
function readCommand(source, command, into) {
  const type = command.u32(0);
  const size = command.bytes.length;
  if (type === LC_SEGMENT || type === LC_SEGMENT_64) {
    const segment = readMachoSegment(source, command, type === LC_SEGMENT_64);
    into.segments.push(segment);
    into.sections.push(...segment.sections);
  } else if (type === LC_LOAD_DYLIB || type === LC_LOAD_WEAK_DYLIB || type === LC_REEXPORT_DYLIB) {
    into.needed.push(size >= 24 ? cString(command.bytes, command.u32(8)) : "");
  } else if (type === LC_LOAD_DYLINKER && size >= 12) {
    into.interpreter = cString(command.bytes, command.u32(8));
  } else if (type === LC_SYMTAB && size >= 16) {
    into.allSymbols = command.u32(12);
  } else if (type === LC_DYSYMTAB && size >= 16) {
    into.localSymbols = command.u32(12);
  }
}
__name(readCommand, "readCommand");
function debugNames2(commands) {
  const names = commands.sections.filter(({ debug }) => debug).map(({ name }) => name);
  return (commands.localSymbols ?? commands.allSymbols) > 0 ? [...names, "LC_SYMTAB"] : names;
}
__name(debugNames2, "debugNames");
function buildInfoPlaces2(commands) {
  const named2 = commands.sections.filter(({ name }) => name === "__go_buildinfo");
  return named2.length > 0 ? named2 : commands.segments.filter(({ protection }) => protection === WRITABLE);
}
__name(buildInfoPlaces2, "buildInfoPlaces");

// src/binary-format/pe-imports.ts
var IMPORT_ENTRY = 20;
var MOST_LIBRARIES2 = 1024;
var LONGEST_NAME2 = 512;
async function readImports(source, segments, optional) {
  const directories = optional.u16(0) === 267 ? 96 : 112;
  if (optional.bytes.length < directories + 16 || optional.u32(directories - 4) < 2) {
    return [];
  }
  const table = fileRange(segments, optional.u32(directories + 8));
  if (table === void 0) {
    return [];
  }
  const names = [];
  const count = Math.min(Math.floor(table.size / IMPORT_ENTRY), MOST_LIBRARIES2);
  const entries = fieldsOf(await source.read(table.offset, count * IMPORT_ENTRY, "its import table"), "little");
  for (let index = 0; index < count; index++) {
    const nameAddress = entries.u32(index * IMPORT_ENTRY + 12);
    const name = nameAddress === 0 ? void 0 : fileRange(segments, nameAddress);
    if (name === void 0) {
      break;
    }
    names.push(cString(await source.read(name.offset, Math.min(name.size, LONGEST_NAME2), "the name of a DLL")));
  }
  return names;
}
__name(readImports, "readImports");

// src/binary-format/pe.ts
var COFF_HEADER = 20;
var SECTION_HEADER = 40;
var SYMBOL = 18;
var PE32 = 267;
var PE32_PLUS = 523;
var FILE_EXECUTABLE = 2;
var FILE_DLL = 8192;
var DYNAMIC_BASE = 64;
var CODE = 32;
var WRITABLE_DATA = 3221225536;
var ALIGNMENT_BITS = 15728640;
async function readPe(source) {
  const dos = fieldsOf(await source.read(0, 64, "its DOS header"), "little");
  const start = dos.u32(60);
  const coff = fieldsOf(await source.read(start, 4 + COFF_HEADER, "its PE header"), "little");
  if (coff.bytes.toString("latin1", 0, 4) !== "PE\0\0") {
    throw damaged(source.file, `it begins like a DOS program, and there is no PE header at byte ${start}`);
  }
  if ((coff.u16(22) & FILE_EXECUTABLE) === 0 || (coff.u16(22) & FILE_DLL) !== 0) {
    throw damaged(source.file, "its PE header says that it is an object file or a DLL, not a program");
  }
  const optionalStart = start + 4 + COFF_HEADER;
  const optional = await readOptionalHeader(source, optionalStart, coff.u16(20));
  const sections = await readSectionTable(source, coff, optionalStart + coff.u16(20));
  const segments = sections.map(({ address, offset, size }) => ({ address, offset, size }));
  const architecture = peArchitecture(coff.u16(4));
  return {
    format: "pe",
    ...architecture === void 0 ? {} : { architecture },
    wordSize: optional.u16(0) === PE32 ? 32 : 64,
    byteOrder: "little",
    sections,
    segments: segments.map((segment) => ({ ...segment, address: segment.address + imageBase(optional) })),
    linkage: { needed: await readImports(source, segments, optional), pie: (optional.u16(70) & DYNAMIC_BASE) !== 0 },
    debugSections: debugNames3(sections, coff.u32(16)),
    buildInfoPlaces: sections.filter(
      ({ characteristics }) => (characteristics & ~ALIGNMENT_BITS) >>> 0 === WRITABLE_DATA
    ),
    buildIdPlaces: sections.filter(({ characteristics }) => (characteristics & CODE) !== 0)
  };
}
__name(readPe, "readPe");
async function readOptionalHeader(source, offset, size) {
  if (size < 96) {
    throw damaged(source.file, `its optional header has ${size} bytes`);
  }
  const optional = fieldsOf(await source.read(offset, size, "its optional header"), "little");
  const magic = optional.u16(0);
  if (magic !== PE32 && magic !== PE32_PLUS) {
    throw damaged(source.file, `its optional header has the magic number 0x${magic.toString(16)}`);
  }
  if (magic === PE32_PLUS && size < 112) {
    throw damaged(source.file, `its optional header has ${size} bytes`);
  }
  return optional;
}
__name(readOptionalHeader, "readOptionalHeader");
function imageBase(optional) {
  return optional.u16(0) === PE32 ? optional.u32(28) : optional.u64(24);
}
__name(imageBase, "imageBase");
async function readSectionTable(source, coff, offset) {
  const count = coff.u16(6);
  const table = fieldsOf(await source.read(offset, count * SECTION_HEADER, "its section table"), "little");
  const longNames = coff.u32(12) + coff.u32(16) * SYMBOL;
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const at = index * SECTION_HEADER;
      const name = await sectionName(source, cString(table.bytes.subarray(at, at + 8)), longNames);
      const [virtualSize, address, rawSize, rawOffset] = [8, 12, 16, 20].map((field) => table.u32(at + field));
      if (rawSize > 0 && rawOffset + rawSize > source.size) {
        throw damaged(
          source.file,
          `it ends at byte ${source.size}, and its section ${name} ends at byte ${rawOffset + rawSize}`
        );
      }
      const size = rawOffset === 0 ? 0 : Math.min(rawSize, virtualSize);
      const section = {
        name,
        address,
        offset: rawOffset,
        size,
        debug: isDebug(name),
        code: (table.u32(at + 36) & CODE) !== 0,
        characteristics: table.u32(at + 36)
      };
      return name.startsWith(".zdebug_") ? { ...section, packed: { headerSize: 12 } } : section;
    })
  );
}
__name(readSectionTable, "readSectionTable");
async function sectionName(source, short, stringTable) {
  const place = /^\/(\d{1,7})$/.exec(short)?.[1];
  if (place === void 0) {
    return short;
  }
  const offset = stringTable + Number(place);
  const length = Math.max(0, Math.min(256, source.size - offset));
  return length === 0 ? short : cString(await source.read(offset, length, "the name of a section"));
}
__name(sectionName, "sectionName");
function isDebug(name) {
  return /^\.z?debug_/.test(name);
}
__name(isDebug, "isDebug");
function debugNames3(sections, symbolCount) {
  const names = sections.filter(({ debug }) => debug).map(({ name }) => name);
  return symbolCount > 0 ? [...names, ".symtab"] : names;
}
__name(debugNames3, "debugNames");

// src/binary-format/plan9.ts
var HEADER2 = 32;
var WIDE_HEADER = 40;
async function readPlan9(source) {
  const header = fieldsOf(await source.read(0, HEADER2, "its a.out header"), "big");
  const machine = plan9Magic(header.u32(0));
  if (machine === void 0) {
    throw damaged(source.file, `its a.out header has the magic number ${header.u32(0)}`);
  }
  const start = machine.wordSize === 64 ? WIDE_HEADER : HEADER2;
  const sections = [];
  let offset = start;
  for (const [name, at] of [
    ["text", 4],
    ["data", 8],
    ["syms", 16],
    ["spsz", 24],
    ["pcsz", 28]
  ]) {
    const size = header.u32(at);
    sections.push({ name, offset, size, address: 0, debug: false });
    offset += size;
  }
  if (offset > source.size) {
    throw damaged(source.file, `it ends at byte ${source.size}, and its parts end at byte ${offset}`);
  }
  return {
    format: "plan9-aout",
    architecture: machine.architecture,
    wordSize: machine.wordSize,
    byteOrder: "little",
    sections,
    segments: [],
    linkage: { static: true, needed: [], pie: false },
    debugSections: header.u32(16) > 0 ? ["syms"] : [],
    buildInfoPlaces: sections.filter(({ name }) => name === "data"),
    buildIdPlaces: sections.filter(({ name }) => name === "text")
  };
}
__name(readPlan9, "readPlan9");

// src/binary-format/leb128.ts
function unsignedLeb(bytes, offset) {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[offset + index];
    if (byte === void 0) {
      return void 0;
    }
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) {
      return { value, next: offset + index + 1 };
    }
  }
  return void 0;
}
__name(unsignedLeb, "unsignedLeb");

// src/binary-format/wasm-sections.ts
var LONGEST_READ2 = 1 << 20;
async function content(source, section) {
  return section === void 0 ? Buffer.alloc(0) : source.read(section.offset, Math.min(section.size, LONGEST_READ2), `its section ${section.name}`);
}
__name(content, "content");
function readName2(bytes, at) {
  const length = unsignedLeb(bytes, at);
  if (length === void 0 || length.next + length.value > bytes.length) {
    return void 0;
  }
  const next = length.next + length.value;
  return { text: bytes.toString("utf8", length.next, next), next };
}
__name(readName2, "readName");
async function readImportedModules(source, section) {
  const bytes = await content(source, section);
  const count = unsignedLeb(bytes, 0);
  const modules = /* @__PURE__ */ new Set();
  let at = count?.next ?? 0;
  for (let index = 0; index < (count?.value ?? 0); index++) {
    const moduleName = readName2(bytes, at);
    const field = moduleName && readName2(bytes, moduleName.next);
    if (moduleName === void 0 || field === void 0) {
      break;
    }
    modules.add(moduleName.text);
    const type = bytes[field.next] === 0 ? unsignedLeb(bytes, field.next + 1) : void 0;
    if (type === void 0) {
      break;
    }
    at = type.next;
  }
  return [...modules];
}
__name(readImportedModules, "readImportedModules");
async function readProducer(source, section) {
  const bytes = await content(source, section);
  const own = readName2(bytes, 0);
  const fields = own && unsignedLeb(bytes, own.next);
  let at = fields?.next ?? 0;
  for (let index = 0; index < (fields?.value ?? 0); index++) {
    const field = readName2(bytes, at);
    const values = field && unsignedLeb(bytes, field.next);
    if (values === void 0) {
      return void 0;
    }
    at = values.next;
    for (let value = 0; value < values.value; value++) {
      const name = readName2(bytes, at);
      const version2 = name && readName2(bytes, name.next);
      if (name === void 0 || version2 === void 0) {
        return void 0;
      }
      if (name.text === "Go") {
        return version2.text;
      }
      at = version2.next;
    }
  }
  return void 0;
}
__name(readProducer, "readProducer");

// src/binary-format/wasm.ts
var CUSTOM = 0;
var IMPORT = 2;
var CODE2 = 10;
var DATA = 11;
var NAMES = {
  1: "type",
  2: "import",
  3: "function",
  4: "table",
  5: "memory",
  6: "global",
  7: "export",
  8: "start",
  9: "element",
  10: "code",
  11: "data",
  12: "data count",
  13: "tag"
};
var MOST_SECTIONS = 1e4;
var LONGEST_NAME3 = 256;
async function readWasm(source) {
  const version2 = fieldsOf(await source.read(0, 8, "its WebAssembly header"), "little").u32(4);
  if (version2 !== 1) {
    throw damaged(source.file, `it is a WebAssembly module of version ${version2}, and only version 1 is known`);
  }
  const sections = await readSections2(source);
  const goVersion2 = await readProducer(
    source,
    sections.find(({ name }) => name === "producers")
  );
  return {
    format: "wasm",
    architecture: "wasm",
    byteOrder: "little",
    sections,
    segments: [],
    linkage: {
      needed: await readImportedModules(
        source,
        sections.find(({ id }) => id === IMPORT)
      ),
      pie: false
    },
    debugSections: sections.filter(({ id, debug, name }) => id === CUSTOM && (debug || name === "name")).map(({ name }) => name),
    buildInfoPlaces: sections.filter(({ id }) => id === DATA),
    buildIdPlaces: sections.filter(({ name }) => /^go[:.]buildid$/.test(name)),
    ...goVersion2 === void 0 ? {} : { goVersion: goVersion2 }
  };
}
__name(readWasm, "readWasm");
async function readSections2(source) {
  const sections = [];
  for (let at = 8; at < source.size; ) {
    if (sections.length === MOST_SECTIONS) {
      throw damaged(source.file, `it has more than ${MOST_SECTIONS} sections`);
    }
    const head = await source.read(at, Math.min(LONGEST_NAME3, source.size - at), "a section");
    const length = unsignedLeb(head, 1);
    const offset = at + (length?.next ?? 0);
    if (length === void 0 || offset + length.value > source.size) {
      throw damaged(source.file, `it ends at byte ${source.size}, in the middle of its section ${sections.length + 1}`);
    }
    const id = head[0];
    const name = id === CUSTOM ? customName(head, length.next, length.value) : NAMES[id] ?? `section ${id}`;
    sections.push({
      id,
      name,
      offset,
      size: length.value,
      address: 0,
      code: id === CODE2,
      debug: id === CUSTOM && name.startsWith(".debug_")
    });
    at = offset + length.value;
  }
  return sections;
}
__name(readSections2, "readSections");
function customName(head, start, size) {
  const length = unsignedLeb(head.subarray(0, start + size), start);
  return length === void 0 ? "" : head.toString("utf8", length.next, Math.min(length.next + length.value, start + size));
}
__name(customName, "customName");

// src/binary-format/xcoff.ts
var TEXT = 32;
var DATA2 = 64;
var DWARF = 16;
var DEBUG = 8192;
var LOADER = 4096;
var WITHOUT_BYTES = 128;
var MOST_IMPORT_BYTES = 1 << 20;
async function readXcoff(source) {
  const wide = (await source.read(0, 2, "its XCOFF header")).readUInt16BE(0) === 503;
  const header = fieldsOf(await source.read(0, wide ? 24 : 20, "its XCOFF header"), "big");
  const sections = await readSections3(source, header, wide);
  const symbolCount = wide ? header.u32(20) : header.u32(12);
  const debug = sections.filter((section) => section.debug).map(({ name }) => name);
  return {
    format: "xcoff",
    architecture: wide ? "ppc64" : "ppc",
    wordSize: wide ? 64 : 32,
    byteOrder: "big",
    sections,
    segments: sections.filter(({ flags }) => (flags & (TEXT | DATA2)) !== 0),
    linkage: { needed: await readImportFiles(source, sections, wide), pie: false },
    debugSections: symbolCount > 0 ? [...debug, "symbol table"] : debug,
    buildInfoPlaces: sections.filter(({ flags }) => (flags & DATA2) !== 0),
    buildIdPlaces: sections.filter(({ flags }) => (flags & TEXT) !== 0)
  };
}
__name(readXcoff, "readXcoff");
async function readSections3(source, header, wide) {
  const count = header.u16(2);
  const entrySize = wide ? 72 : 40;
  const start = (wide ? 24 : 20) + header.u16(16);
  const table = fieldsOf(await source.read(start, count * entrySize, "its section table"), "big");
  const sections = Array.from({ length: count }, (_, index) => {
    const at = index * entrySize;
    const word = /* @__PURE__ */ __name((position) => wide ? table.u64(at + 8 + position * 8) : table.u32(at + 8 + position * 4), "word");
    const flags = table.u32(at + (wide ? 64 : 36)) & 65535;
    const name = cString(table.bytes.subarray(at, at + 8));
    return { name, address: word(1), size: word(2), offset: word(3), flags, debug: (flags & (DWARF | DEBUG)) !== 0 };
  });
  const stored = sections.filter(({ flags, offset }) => (flags & WITHOUT_BYTES) === 0 && offset !== 0);
  for (const { name, offset, size } of stored) {
    if (offset + size > source.size) {
      throw damaged(
        source.file,
        `it ends at byte ${source.size}, and its section ${name} ends at byte ${offset + size}`
      );
    }
  }
  return stored;
}
__name(readSections3, "readSections");
async function readImportFiles(source, sections, wide) {
  const loader = sections.find(({ flags }) => (flags & LOADER) !== 0);
  if (loader === void 0 || loader.size < 56) {
    return [];
  }
  const header = fieldsOf(await source.read(loader.offset, 56, "its loader section"), "big");
  const length = header.u32(12);
  const offset = wide ? header.u64(24) : header.u32(20);
  if (length > MOST_IMPORT_BYTES || offset + length > loader.size) {
    return [];
  }
  const text3 = (await source.read(loader.offset + offset, length, "its list of libraries")).toString("latin1").split("\0");
  const files = [];
  for (let index = 3; index + 2 < text3.length; index += 3) {
    const [path, file, member] = [text3[index], text3[index + 1], text3[index + 2]];
    files.push(`${path ? `${path}/` : ""}${file}${member ? `(${member})` : ""}`);
  }
  return files;
}
__name(readImportFiles, "readImportFiles");

// src/binary-format/format.ts
var MACHO_MAGIC = [4277009102, 4277009103, 3472551422, 3489328638, 3405691582, 3405691583];
async function readLayout(source) {
  if (source.size < 8) {
    throw damaged(source.file, source.size === 0 ? "it is empty" : `it has ${source.size} bytes`);
  }
  const start = await source.read(0, 8, "its first bytes");
  const magic = start.readUInt32BE(0);
  if (magic === 2135247942) {
    return readElf(source);
  }
  if (magic === 6386541) {
    return readWasm(source);
  }
  if (MACHO_MAGIC.includes(magic)) {
    return readMacho(source);
  }
  if (magic >>> 16 === 19802) {
    return readPe(source);
  }
  if (magic >>> 16 === 479 || magic >>> 16 === 503) {
    return readXcoff(source);
  }
  if (plan9Magic(magic) !== void 0) {
    return readPlan9(source);
  }
  throw damaged(source.file, unknownKind(start));
}
__name(readLayout, "readLayout");
function unknownKind(start) {
  if (start.toString("latin1", 0, 7) === "!<arch>") {
    return "it is a package archive, which go build writes for a package that is not main";
  }
  if (start.toString("latin1", 0, 2) === "#!") {
    return "it is a script";
  }
  return `it begins with the bytes ${start.toString("hex")}, which no executable format that Go writes does`;
}
__name(unknownKind, "unknownKind");

// src/binary-format/go-build-id.ts
var MARKER2 = Buffer.from('ÿ Go build ID: "', "latin1");
var LONGEST_ID = 512;
var MOST_PLACES3 = 16;
var SEARCHED = 1 << 20;
async function readBuildIdText(source, places) {
  for (const place of places.slice(0, MOST_PLACES3)) {
    const window = await source.read(place.offset, Math.min(place.size, SEARCHED), "its code");
    const at = window.indexOf(MARKER2);
    const start = at + MARKER2.length;
    const end = at === -1 ? -1 : window.indexOf('"\n ÿ', start, "latin1");
    if (end !== -1 && end - start <= LONGEST_ID) {
      return window.toString("utf8", start, end);
    }
  }
  return void 0;
}
__name(readBuildIdText, "readBuildIdText");

// src/inspect/build-machine-paths.ts
var LONGEST_PATH = 4096;
function pathNeedles(paths) {
  const needles = /* @__PURE__ */ new Map();
  for (const { path, what } of paths) {
    const trimmed = path.replace(/[\\/]+$/, "");
    const windows = /^([A-Za-z]:|\\\\)/.test(trimmed);
    const names = trimmed.replace(/^[A-Za-z]:/, "").split(windows ? /[\\/]+/ : "/").filter((name) => name !== "");
    if (names.length === 0 || !(windows || trimmed.startsWith("/"))) {
      continue;
    }
    const slashes = trimmed.replaceAll("\\", "/");
    const spellings = windows ? [slashes, slashes.replaceAll("/", "\\"), slashes.replaceAll("/", "\\\\")] : [trimmed];
    for (const spelling of spellings) {
      const bytes = Buffer.from(spelling);
      if (!needles.has(spelling) && bytes.length <= LONGEST_PATH) {
        needles.set(spelling, { what, bytes, depth: names.length });
      }
    }
  }
  return [...needles.values()];
}
__name(pathNeedles, "pathNeedles");

// src/inspect/file-pass.ts
import { createHash as createHash6 } from "node:crypto";
var WINDOW2 = 1 << 20;
async function passOverFile(handle, search) {
  const hash = createHash6("sha256");
  const carry = search.lookahead + 1;
  let current = Buffer.allocUnsafeSlow(carry + WINDOW2);
  let other = Buffer.allocUnsafeSlow(carry + WINDOW2);
  let size = 0;
  let kept = 0;
  let pending = fill(handle, current.subarray(carry), 0);
  for (; ; ) {
    const length = await pending;
    const final = length < WINDOW2;
    if (!final) {
      pending = fill(handle, other.subarray(carry), size + length);
    }
    hash.update(current.subarray(carry, carry + length));
    const window = current.subarray(carry - kept, carry + length);
    const searched = search.search(window, size - kept, kept === 0 ? 0 : 1, final);
    size += length;
    if (final) {
      return { digest: `sha256:${hash.digest("hex")}`, size };
    }
    kept = window.length - searched + 1;
    window.copy(other, carry - kept, searched - 1);
    [current, other] = [other, current];
  }
}
__name(passOverFile, "passOverFile");
async function fill(handle, into, position) {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
    if (bytesRead === 0) {
      break;
    }
    filled += bytesRead;
  }
  return filled;
}
__name(fill, "fill");

// src/inspect/leaks.ts
var MOST_HITS = 2e5;
function collectLeaks(layout, buildInfo) {
  const found = /* @__PURE__ */ new Map();
  let seen2 = 0;
  const keep2 = /* @__PURE__ */ __name((hit, place, section) => {
    if (!counts(hit, place)) {
      return;
    }
    const key = `${hit.needle.what}\0${section}`;
    if (!found.has(key)) {
      found.set(key, { path: hit.text, section, what: hit.needle.what, place });
    }
  }, "keep");
  return {
    inFile(hit) {
      seen2++;
      if (seen2 > MOST_HITS) {
        return;
      }
      const section = sectionAt(layout.sections, hit.offset);
      const place = placeOf(hit, section, buildInfo);
      keep2(hit, place, sectionLabel(section, place));
    },
    inDebug: /* @__PURE__ */ __name((section) => (hit) => keep2(hit, "debug-data", section.name), "inDebug"),
    leaks() {
      const all = [...found.values()];
      const certain = new Set(all.filter(({ place }) => place !== "data").map(({ what }) => what));
      return all.filter(({ place, what }) => place !== "data" || !certain.has(what));
    }
  };
}
__name(collectLeaks, "collectLeaks");
function placeOf(hit, section, buildInfo) {
  if (section?.debug === true) {
    return "debug-data";
  }
  if (buildInfo !== void 0 && hit.offset >= buildInfo.offset && hit.offset < buildInfo.offset + buildInfo.size) {
    return "build-info";
  }
  const fileName = hit.isolated && /\.(go|s|S|c|cc|cpp|h)$/.test(hit.text);
  return fileName || /gopclntab$/.test(section?.name ?? "") ? "line-table" : "data";
}
__name(placeOf, "placeOf");
function counts(hit, place) {
  if (place !== "data") {
    return hit.begins;
  }
  return hit.needle.depth > 2 || hit.needle.depth === 2 && hit.begins;
}
__name(counts, "counts");
function sectionLabel(section, place) {
  const name = section?.name ?? "no section";
  if (place === "line-table" && !/gopclntab$/.test(name)) {
    return `${name} (line table)`;
  }
  return place === "build-info" && !/buildinfo$/.test(name) ? `${name} (build info)` : name;
}
__name(sectionLabel, "sectionLabel");

// src/inspect/packed-debug.ts
import { createReadStream } from "node:fs";
import { createInflate } from "node:zlib";
var NAMING = /debug_(line|line_str|str|info)$/;
var MOST_UNPACKED = 1 << 30;
function hidesPaths(section) {
  return section.packed !== void 0 && section.debug && NAMING.test(section.name);
}
__name(hidesPaths, "hidesPaths");
async function searchPacked(file, section, search) {
  const start = section.offset + (section.packed?.headerSize ?? 0);
  const end = section.offset + section.size - 1;
  if (start > end) {
    return;
  }
  const input = createReadStream(file, { start, end });
  const inflate = createInflate();
  input.on("error", (error) => inflate.destroy(error));
  try {
    await searchStream(input.pipe(inflate), search);
  } catch {
  } finally {
    input.destroy();
    inflate.destroy();
  }
}
__name(searchPacked, "searchPacked");
async function searchStream(stream, search) {
  let window = Buffer.alloc(0);
  let offset = 0;
  let from = 0;
  for await (const chunk of stream) {
    window = Buffer.concat([window, chunk]);
    const searched = search.search(window, offset, from, false);
    const drop = Math.max(0, searched - 1);
    window = window.subarray(drop);
    offset += drop;
    from = searched - drop;
    if (offset > MOST_UNPACKED) {
      return;
    }
  }
  search.search(window, offset, from, true);
}
__name(searchStream, "searchStream");

// src/inspect/path-search.ts
var SLASH = 47;
var BACKSLASH = 92;
var LONGEST_TEXT2 = 512;
function createPathSearch(needles, onHit, skip = []) {
  const longest = needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const lookahead = Math.min(longest, LONGEST_PATH) + LONGEST_TEXT2;
  return {
    lookahead,
    search(window, offset, from, final) {
      const limit = final ? window.length : Math.max(from, window.length - lookahead);
      for (const [start, end] of partsOutside(skip, offset, from, limit)) {
        for (const needle of needles) {
          eachHit(window, start, end, needle, (at) => {
            const hit = hitAt(window, at, needle, offset);
            if (hit !== void 0) {
              onHit(hit);
            }
          });
        }
      }
      return limit;
    }
  };
}
__name(createPathSearch, "createPathSearch");
function eachHit(window, start, end, needle, found) {
  const { bytes } = needle;
  const part = window.subarray(0, Math.min(window.length, end + bytes.length - 1));
  for (let at = part.indexOf(bytes, start); at !== -1; at = part.indexOf(bytes, at + bytes.length)) {
    found(at);
  }
}
__name(eachHit, "eachHit");
function partsOutside(skip, offset, from, limit) {
  const parts = [];
  let at = from;
  for (const range of skip) {
    const start = range.offset - offset;
    const end = start + range.size;
    if (end > at && start < limit) {
      parts.push([at, start]);
      at = end;
    }
  }
  parts.push([at, limit]);
  return parts.filter(([start, end]) => start < end);
}
__name(partsOutside, "partsOutside");
function hitAt(window, at, needle, offset) {
  const before = at === 0 ? 0 : window[at - 1];
  let end = at + needle.bytes.length;
  const separator = window[end];
  const alone = separator === 0 && !isPathByte(before);
  if (separator === SLASH || separator === BACKSLASH) {
    const first = window[end + 1] === BACKSLASH ? end + 2 : end + 1;
    if (!isPathByte(window[first] ?? 0)) {
      return void 0;
    }
    end = first;
    while (end < at + needle.bytes.length + LONGEST_TEXT2 - 2 && isTextByte(window[end] ?? 0)) {
      end++;
    }
  } else if (!alone) {
    return void 0;
  }
  const text3 = window.toString("utf8", at, end);
  return {
    needle,
    offset: offset + at,
    text: text3,
    begins: !isPathByte(before),
    isolated: before === 0 && window[end] === 0
  };
}
__name(hitAt, "hitAt");
function isPathByte(byte) {
  return byte >= 128 || byte >= 48 && byte <= 57 || (byte | 32) >= 97 && (byte | 32) <= 122 || NAME_BYTES.has(byte);
}
__name(isPathByte, "isPathByte");
function isTextByte(byte) {
  return isPathByte(byte) || byte === SLASH || byte === BACKSLASH;
}
__name(isTextByte, "isTextByte");
var NAME_BYTES = new Set(Buffer.from("._-+~@!%$#()[]{}"));

// src/inspect/searched-ranges.ts
var MAGIC2 = [4294967280, 4294967281];
var HEADER_START = 8;
var WORD_OF_FILE_NAMES = 5;
async function rangesWithoutPaths(source, layout) {
  const ranges = layout.sections.filter(({ code }) => code === true);
  for (const section of layout.sections.filter(({ name }) => /gopclntab$/.test(name))) {
    const named2 = await lengthOfNames(source, section, layout);
    ranges.push({ offset: section.offset + named2, size: section.size - named2 });
  }
  return ranges.filter(({ size }) => size > 0).sort((a, b) => a.offset - b.offset);
}
__name(rangesWithoutPaths, "rangesWithoutPaths");
async function lengthOfNames(source, section, layout) {
  const wordBytes = (layout.wordSize ?? 64) / 8;
  const length = HEADER_START + 8 * wordBytes;
  if (section.size < length) {
    return section.size;
  }
  const header = fieldsOf(await source.read(section.offset, length, "Go's line table"), layout.byteOrder ?? "little");
  if (!MAGIC2.includes(header.u32(0)) || header.u8(7) !== wordBytes) {
    return section.size;
  }
  const word = /* @__PURE__ */ __name((index) => (wordBytes === 8 ? header.u64 : header.u32)(HEADER_START + index * wordBytes), "word");
  const [fileNames, counters, functions] = [0, 1, 2].map((index) => word(WORD_OF_FILE_NAMES + index));
  const ordered = fileNames !== void 0 && counters !== void 0 && functions !== void 0;
  return ordered && fileNames < counters && counters < functions && functions < section.size ? counters : section.size;
}
__name(lengthOfNames, "lengthOfNames");

// src/inspect/inspect.ts
var MOST_PACKED = 8;
async function inspectBinary(file, options) {
  var _stack = [];
  try {
    const name = options.name ?? file;
    const needles = pathNeedles(await withRealPaths(options.paths));
    const handle = __using(_stack, await open2(file, "r"), true);
    const { size: expectedSize } = await handle.stat();
    const source = fileSource(handle, name, expectedSize);
    const layout = await readLayout(source);
    const located = await readBuildInfo(source, layout);
    const goBuildId = layout.goBuildId ?? await readBuildIdText(source, layout.buildIdPlaces);
    const leaks = collectLeaks(layout, located?.range);
    const skip = await rangesWithoutPaths(source, layout);
    const { digest, size } = await passOverFile(handle, createPathSearch(needles, leaks.inFile, skip));
    if (size !== expectedSize) {
      throw damaged(name, `it changed from ${expectedSize} to ${size} bytes while it was read`);
    }
    for (const section of layout.sections.filter(hidesPaths).slice(0, MOST_PACKED)) {
      await searchPacked(file, section, createPathSearch(needles, leaks.inDebug(section)));
    }
    return {
      ...headerFacts(layout),
      size,
      digest,
      ...located === void 0 ? {} : { buildInfo: located.info },
      ...goBuildId === void 0 ? {} : { goBuildId },
      leaks: leaks.leaks()
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
__name(inspectBinary, "inspectBinary");
function headerFacts(layout) {
  const { format, architecture, wordSize, byteOrder, linkage: linkage2, gnuBuildId, debugSections } = layout;
  return {
    format,
    ...architecture === void 0 ? {} : { architecture },
    ...wordSize === void 0 ? {} : { wordSize },
    ...byteOrder === void 0 ? {} : { byteOrder },
    linkage: linkage2,
    ...gnuBuildId === void 0 ? {} : { gnuBuildId },
    stripped: debugSections.length === 0,
    debugSections
  };
}
__name(headerFacts, "headerFacts");
async function withRealPaths(paths) {
  const resolved = await Promise.all(
    paths.map(async ({ path, what }) => [
      { path, what },
      { path: await realpath2(path).catch(() => path), what }
    ])
  );
  return resolved.flat();
}
__name(withRealPaths, "withRealPaths");

// src/pipeline/binaries.ts
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
  const { early, plan, diagnose } = request;
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
    const file = join15(request.staging, ...plan.output.split("/"));
    await placeBinary(compiled, file);
    const facts = await inspectBinary(file, { paths: buildMachinePaths(request), name: plan.output });
    const loaders = await loadersFor(plan, facts.linkage.interpreter, request);
    for (const { code, sentence: sentence2, fix } of acceptBinary(plan.output, facts, expectation(plan, loaders, request))) {
      runtime.log.notice({ level: "warning", code, message: `${plan.output} ${sentence2}. ${fix}` });
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
    ...plan.module.workspace === void 0 ? [] : [{ path: dirname6(plan.module.workspace), what: "the workspace" }],
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

// src/pipeline/images.ts
import { join as join22 } from "node:path";

// src/image/annotations.ts
var PREFIX = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;
function placeAnnotations(annotations, platform) {
  const placed = {
    index: /* @__PURE__ */ new Map(),
    manifest: /* @__PURE__ */ new Map(),
    descriptor: /* @__PURE__ */ new Map()
  };
  for (const [name, value] of Object.entries(annotations)) {
    const [, types = "index,manifest", key = name] = PREFIX.exec(name) ?? [];
    for (const type of types.split(",")) {
      const [kind = "", wanted] = type.replace(/\]$/, "").split("[", 2);
      if (wanted !== void 0 && wanted !== formatPlatform(platform)) continue;
      if (kind === "index") placed.index.set(key, value);
      if (kind === "manifest") placed.manifest.set(key, value);
      if (kind === "manifest-descriptor") placed.descriptor.set(key, value);
    }
  }
  return {
    index: Object.fromEntries(placed.index),
    manifest: Object.fromEntries(placed.manifest),
    descriptor: Object.fromEntries(placed.descriptor)
  };
}
__name(placeAnnotations, "placeAnnotations");

// src/image/json/config.ts
function configJson(facts) {
  const { platform } = facts;
  return goJson(
    struct(
      ["architecture", platform.architecture],
      ["config", executionJson(facts.config)],
      ["created", goTime(facts.created)],
      ["history", facts.history.map(historyJson)],
      ["os", platform.os],
      ["os.features", list(facts.osFeatures ?? [])],
      ["os.version", text(facts.osVersion)],
      ["rootfs", struct(["type", "layers"], ["diff_ids", facts.diffIds])],
      ["variant", text(platform.variant)]
    )
  );
}
__name(configJson, "configJson");
function executionJson(config) {
  return struct(
    ["User", text(config.user)],
    ["ExposedPorts", nameSet(config.exposedPorts)],
    ["Env", list(config.env)],
    ["Entrypoint", list(config.entrypoint)],
    ["Cmd", list(config.cmd)],
    ["Volumes", nameSet(config.volumes)],
    ["WorkingDir", text(config.workingDir)],
    ["Labels", sortedMap(Object.entries(config.labels))],
    ["StopSignal", text(config.stopSignal)],
    ["Healthcheck", healthcheckJson(config.healthcheck)],
    ["Shell", list(config.shell ?? [])]
  );
}
__name(executionJson, "executionJson");
function nameSet(names) {
  return sortedMap([...new Set(names)].map((name) => [name, struct()]));
}
__name(nameSet, "nameSet");
function healthcheckJson(check) {
  if (check === void 0) return void 0;
  return struct(
    ["Test", list(check.test)],
    ["Interval", nonZero(check.interval)],
    ["Timeout", nonZero(check.timeout)],
    ["StartPeriod", nonZero(check.startPeriod)],
    ["Retries", nonZero(check.retries)]
  );
}
__name(healthcheckJson, "healthcheckJson");
function nonZero(value) {
  return value === 0 ? void 0 : value;
}
__name(nonZero, "nonZero");
function historyJson(entry) {
  return struct(
    ["created", text(entry.created)],
    ["created_by", text(entry.created_by)],
    ["author", text(entry.author)],
    ["comment", text(entry.comment)],
    ["empty_layer", entry.empty_layer === true ? true : void 0]
  );
}
__name(historyJson, "historyJson");

// src/image/json/merge-config.ts
function mergeConfig(base, own) {
  const stopSignal = own.stopSignal ?? base.stopSignal;
  const healthcheck = own.healthcheck ?? base.healthcheck;
  const shell = own.shell ?? base.shell;
  return {
    user: own.user || (base.user ?? ""),
    exposedPorts: union(base.exposedPorts, own.exposedPorts),
    env: withPath(mergeEnvironment(base.env ?? [], own.env)),
    entrypoint: own.entrypoint,
    cmd: own.cmd,
    volumes: union(base.volumes, own.volumes),
    workingDir: own.workingDir || base.workingDir || "/",
    labels: Object.fromEntries([...Object.entries(base.labels ?? {}), ...Object.entries(own.labels)]),
    ...stopSignal === void 0 ? {} : { stopSignal },
    ...healthcheck === void 0 ? {} : { healthcheck },
    ...shell === void 0 ? {} : { shell }
  };
}
__name(mergeConfig, "mergeConfig");
function union(base, own) {
  return [.../* @__PURE__ */ new Set([...base ?? [], ...own])];
}
__name(union, "union");
function mergeEnvironment(base, own) {
  const merged = /* @__PURE__ */ new Map();
  for (const variable of [...base, ...own]) merged.set(variable.split("=", 1)[0] ?? variable, variable);
  return [...merged.values()];
}
__name(mergeEnvironment, "mergeEnvironment");
var DEFAULT_PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
function withPath(env) {
  return env.some((variable) => variable.startsWith("PATH=")) ? [...env] : [...env, DEFAULT_PATH];
}
__name(withPath, "withPath");
function baseHistory(base, created) {
  const filled = base.history.filter((entry) => entry.empty_layer !== true).length;
  const known = filled > base.layers.length ? [] : base.history;
  const missing = base.layers.length - (filled > base.layers.length ? 0 : filled);
  const filler = { created, created_by: `layer of ${base.reference}` };
  return [...known, ...Array.from({ length: missing }, () => filler)];
}
__name(baseHistory, "baseHistory");

// src/image/finish.ts
async function finishPlatform(layout, image, parts) {
  const { base, layers, platform } = parts;
  const config = await putBlob(layout, MEDIA.config, platformConfig(image, parts));
  const { manifest: annotations } = placeAnnotations(image.annotations, imagePlatform(platform));
  const descriptors = layers.map(({ descriptor }) => descriptor);
  const manifest = await putBlob(layout, MEDIA.manifest, manifestJson(config, descriptors, annotations));
  const { reference, digest } = base;
  const origin = digest === void 0 ? { reference } : { reference, digest };
  return { platform, manifest, config, layers, base: origin };
}
__name(finishPlatform, "finishPlatform");
function platformConfig(image, { platform, base, layers, epoch }) {
  const created = goTime(epoch);
  const own = layers.filter(({ part }) => part !== "base");
  const history = [
    ...baseHistory(base, created),
    ...own.map(({ createdBy }) => ({ created, created_by: createdBy }))
  ];
  return configJson({
    platform: imagePlatform(platform),
    ...base.osVersion === void 0 ? {} : { osVersion: base.osVersion },
    ...base.osFeatures === void 0 ? {} : { osFeatures: base.osFeatures },
    config: mergeConfig(base.config, withEntrypoint(image)),
    created: epoch,
    history,
    diffIds: layers.map(({ diffId }) => diffId)
  });
}
__name(platformConfig, "platformConfig");
function withEntrypoint({ name, config }) {
  return config.entrypoint.length > 0 ? config : { ...config, entrypoint: [`/${name}`] };
}
__name(withEntrypoint, "withEntrypoint");
async function finishImage(layout, image, platforms) {
  const manifests = platforms.map((platform) => indexEntry(image, platform));
  const [first] = platforms;
  const { index: annotations } = placeAnnotations(image.annotations, first?.platform ?? { os: "", architecture: "" });
  const index = await putBlob(layout, MEDIA.index, indexJson(manifests, annotations));
  return { name: image.name, layout, index, refName: image.name, platforms };
}
__name(finishImage, "finishImage");
function indexEntry(image, { manifest, platform }) {
  const named2 = imagePlatform(platform);
  const { descriptor: annotations } = placeAnnotations(image.annotations, named2);
  return { ...manifest, annotations, platform: named2 };
}
__name(indexEntry, "indexEntry");

// src/image/compress/pool.ts
import { Worker } from "node:worker_threads";
var MOST_WORKERS = 4;
var IN_PROCESS_BYTES = 1 << 20;
function createCompressorPool(options) {
  const threads = new Threads(Math.max(1, Math.min(options.cpus, MOST_WORKERS)));
  let local;
  const onAbort = /* @__PURE__ */ __name(() => void threads.close(options.signal.reason), "onAbort");
  options.signal.addEventListener("abort", onAbort, { once: true });
  return {
    parallel: threads.most,
    async compress(chunk, level) {
      options.signal.throwIfAborted();
      if (chunk.length > IN_PROCESS_BYTES) return await threads.run({ chunk, level });
      local ??= loadLibdeflate();
      return (await local)(chunk, level);
    },
    async close() {
      options.signal.removeEventListener("abort", onAbort);
      await threads.close(new Error("The compressor was closed."));
    }
  };
}
__name(createCompressorPool, "createCompressorPool");
var Threads = class {
  static {
    __name(this, "Threads");
  }
  most;
  #workers = /* @__PURE__ */ new Map();
  #queue = [];
  #closed;
  constructor(most) {
    this.most = most;
  }
  run(request) {
    return new Promise((resolve10, reject) => {
      if (this.#closed !== void 0) {
        reject(this.#closed.reason);
        return;
      }
      this.#queue.push({ ...request, resolve: resolve10, reject });
      const idle = [...this.#workers].find(([, job]) => job === void 0)?.[0];
      if (idle !== void 0) this.#next(idle);
      else if (this.#workers.size < this.most) this.#next(this.#start());
    });
  }
  async close(reason2) {
    this.#closed ??= { reason: reason2 };
    for (const job of this.#queue.splice(0)) job.reject(reason2);
    const workers = [...this.#workers];
    this.#workers.clear();
    for (const [, job] of workers) job?.reject(reason2);
    await Promise.all(workers.map(([worker]) => worker.terminate()));
  }
  #start() {
    const worker = new Worker(COMPRESS_WORKER, {
      execArgv: [],
      env: {},
      name: "compress",
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 }
    });
    worker.on("message", (member) => {
      const job = this.#workers.get(worker);
      this.#workers.set(worker, void 0);
      this.#next(worker);
      job?.resolve(member);
    });
    worker.on("error", (error) => this.#fail(worker, error));
    worker.on("exit", () => this.#fail(worker, new Error("A compressing thread ended too early.")));
    this.#workers.set(worker, void 0);
    return worker;
  }
  #next(worker) {
    const job = this.#queue.shift();
    if (job === void 0) {
      worker.unref();
      return;
    }
    this.#workers.set(worker, job);
    worker.ref();
    worker.postMessage({ chunk: job.chunk, level: job.level }, [job.chunk.buffer]);
  }
  #fail(worker, error) {
    if (this.#closed !== void 0 || !this.#workers.has(worker)) return;
    this.#workers.get(worker)?.reject(error);
    this.#workers.delete(worker);
    if (this.#workers.size > 0) return;
    for (const job of this.#queue.splice(0)) job.reject(error);
  }
};

// src/image/layer/unpacked.ts
import { createHash as createHash7 } from "node:crypto";
import { createReadStream as createReadStream2 } from "node:fs";
import { readFile as readFile5 } from "node:fs/promises";
import { join as join16 } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as zlib3 from "node:zlib";
async function unpack(path, mediaType, signal) {
  const decompress = decompressorOf(mediaType);
  if (decompress === void 0) return void 0;
  const hash = createHash7("sha256");
  let size = 0;
  const measure2 = /* @__PURE__ */ __name(async (content2) => {
    for await (const piece of content2) {
      hash.update(piece);
      size += piece.length;
    }
  }, "measure");
  await pipeline(createReadStream2(path, { highWaterMark: 1 << 20 }), decompress, measure2, { signal });
  return { diffId: `sha256:${hash.digest("hex")}`, size };
}
__name(unpack, "unpack");
function decompressorOf(mediaType) {
  if (mediaType.endsWith("gzip")) return zlib3.createGunzip({ chunkSize: 1 << 18 });
  if (mediaType.endsWith("zstd")) return zstdAvailable() ? zlib3.createZstdDecompress() : void 0;
  return new PassThrough();
}
__name(decompressorOf, "decompressorOf");
async function recalledUnpacked(cache, { digest }) {
  if (cache === void 0) return void 0;
  try {
    const record = JSON.parse(await readFile5(recordPath(cache, digest), "utf8"));
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
  return join16(cache.directory, "layers", "base", `${digestHex(digest)}.json`);
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
  const content2 = limited(await layer.open(), expected.size, signal, () => wrong(base, layer, "has more bytes"));
  await putBlobStream(layout, content2, ({ digest, size }) => {
    if (size !== expected.size) throw wrong(base, layer, `has ${size} bytes`);
    if (digest !== expected.digest) throw wrong(base, layer, `has the digest ${digest}`);
  });
}
__name(store, "store");
async function* limited(content2, size, signal, tooLong) {
  let done = 0;
  for await (const piece of content2) {
    signal.throwIfAborted();
    done += piece.length;
    if (done > size) throw tooLong();
    yield piece;
  }
}
__name(limited, "limited");
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
import { constants as constants3 } from "node:fs";
import { copyFile as copyFile3, mkdir, readdir as readdir3, readFile as readFile6, rename as rename3, rm as rm5, utimes as utimes3 } from "node:fs/promises";
import { join as join17 } from "node:path";
async function mayHold(cache, key) {
  const names = await readdir3(folderOf(cache, key)).catch(() => []);
  return names.some((name) => name.startsWith(`${key.size}-`) && name.endsWith(".json"));
}
__name(mayHold, "mayHold");
async function takeCached(cache, key, diffId, layout) {
  const path = pathOf(cache, key, diffId);
  const record = await readRecord(`${path}.json`);
  if (record === void 0) return void 0;
  if (await hasBlob(layout, record.digest, record.size)) {
    await markUsed(path);
    return record;
  }
  const target = blobPath(layout, record.digest);
  const temporary = temporaryBeside(target);
  try {
    await mkdir(join17(layout, "blobs", "sha256"), { recursive: true });
    await copyFile3(path, temporary, constants3.COPYFILE_FICLONE);
    const { digest, size } = await digestOfFile(temporary);
    if (digest !== record.digest || size !== record.size) throw new Error("damaged");
    await rename3(temporary, target);
  } catch {
    for (const bad of [temporary, path, `${path}.json`]) await rm5(bad, { force: true }).catch(() => void 0);
    return void 0;
  }
  await markUsed(path);
  return record;
}
__name(takeCached, "takeCached");
async function keepCached(cache, key, diffId, layer) {
  const path = pathOf(cache, key, diffId);
  await copyFileWhole(blobPath(layer.layout, layer.digest), path);
  await writeFileWhole(`${path}.json`, JSON.stringify({ digest: layer.digest, size: layer.size }));
}
__name(keepCached, "keepCached");
async function markUsed(path) {
  const now = /* @__PURE__ */ new Date();
  for (const file of [path, `${path}.json`]) await utimes3(file, now, now).catch(() => void 0);
}
__name(markUsed, "markUsed");
async function readRecord(path) {
  try {
    const record = JSON.parse(await readFile6(path, "utf8"));
    if (typeof record !== "object" || record === null || !("digest" in record) || !("size" in record)) return void 0;
    const { digest, size } = record;
    if (typeof digest !== "string" || !isDigest(digest) || typeof size !== "number") return void 0;
    return { digest, size };
  } catch {
    return void 0;
  }
}
__name(readRecord, "readRecord");
function folderOf(cache, key) {
  return join17(cache.directory, "layers", key.compression);
}
__name(folderOf, "folderOf");
function pathOf(cache, key, diffId) {
  return join17(folderOf(cache, key), `${key.size}-${digestHex(diffId)}`);
}
__name(pathOf, "pathOf");

// src/image/layer/write.ts
import { createHash as createHash8 } from "node:crypto";

// src/image/tar/stream.ts
import { open as open3 } from "node:fs/promises";

// src/image/tar/fields.ts
var BLOCK = 512;
var FIELD = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  typeflag: [156, 1],
  linkname: [157, 100],
  magic: [257, 8],
  devmajor: [329, 8],
  devminor: [337, 8],
  prefix: [345, 155]
};
function fitsOctal(value, width) {
  return value >= 0 && value < 8 ** (width - 1);
}
__name(fitsOctal, "fitsOctal");
function putOctal(block2, field, value) {
  const [offset, width] = field;
  const fitting = fitsOctal(value, width) ? value : 0;
  block2.write(`${fitting.toString(8).padStart(width - 1, "0")}\0`, offset, "latin1");
}
__name(putOctal, "putOctal");
function putText(block2, field, text3) {
  const [offset, width] = field;
  const bytes = Buffer.from(text3);
  bytes.copy(block2, offset, 0, width);
  if (bytes.length > width && block2[offset + width - 1] === 47) cutTrailingSlash(block2, offset, width);
}
__name(putText, "putText");
function cutTrailingSlash(block2, offset, width) {
  let end = width - 1;
  while (end > 0 && block2[offset + end - 1] === 47) end--;
  block2[offset + end] = 0;
}
__name(cutTrailingSlash, "cutTrailingSlash");
function seal(block2) {
  block2.write("ustar\x0000", FIELD.magic[0], "latin1");
  block2.fill(" ", FIELD.checksum[0], FIELD.checksum[0] + FIELD.checksum[1], "latin1");
  let sum2 = 0;
  for (const byte of block2) sum2 += byte;
  block2.write(`${sum2.toString(8).padStart(6, "0")}\0 `, FIELD.checksum[0], "latin1");
  return block2;
}
__name(seal, "seal");
function paddingAfter(size) {
  return (BLOCK - size % BLOCK) % BLOCK;
}
__name(paddingAfter, "paddingAfter");

// src/image/tar/header.ts
import { posix } from "node:path";
var TYPEFLAG = { file: "0", directory: "5", symlink: "2" };
function contentSize(entry) {
  if (entry.type !== "file" || entry.content === void 0) return 0;
  return "bytes" in entry.content ? entry.content.bytes.length : entry.content.size;
}
__name(contentSize, "contentSize");
function tarHeader(entry) {
  const name = entry.type === "directory" ? `${entry.path}/` : entry.path;
  const target = entry.type === "symlink" ? entry.target ?? "" : "";
  const size = contentSize(entry);
  const split2 = splitName(name);
  const records = paxRecords(entry, { name, target, size, splits: split2 !== void 0 });
  const pax = paxNeeded(records, split2 !== void 0);
  const block2 = Buffer.alloc(BLOCK);
  putText(block2, FIELD.name, pax ? ascii(name) : split2?.suffix ?? name);
  putOctal(block2, FIELD.mode, entry.mode);
  putOctal(block2, FIELD.uid, entry.uid);
  putOctal(block2, FIELD.gid, entry.gid);
  putOctal(block2, FIELD.size, size);
  putOctal(block2, FIELD.mtime, entry.mtime);
  putText(block2, FIELD.typeflag, TYPEFLAG[entry.type]);
  putText(block2, FIELD.linkname, pax ? ascii(target) : target);
  putOctal(block2, FIELD.devmajor, 0);
  putOctal(block2, FIELD.devminor, 0);
  if (!pax && split2 !== void 0) putText(block2, FIELD.prefix, split2.prefix);
  seal(block2);
  return pax ? Buffer.concat([paxHeader(name, records), block2]) : block2;
}
__name(tarHeader, "tarHeader");
function splitName(name) {
  const [, nameWidth] = FIELD.name;
  const [, prefixWidth] = FIELD.prefix;
  if (name.length <= nameWidth || !isAscii(name)) return void 0;
  let end = name.length;
  if (end > prefixWidth + 1) end = prefixWidth + 1;
  else if (name.endsWith("/")) end--;
  const cut = name.slice(0, end).lastIndexOf("/");
  const suffix = name.slice(cut + 1);
  if (cut <= 0 || suffix.length > nameWidth || suffix.length === 0) return void 0;
  return { prefix: name.slice(0, cut), suffix };
}
__name(splitName, "splitName");
function paxRecords(entry, facts) {
  const records = /* @__PURE__ */ new Map();
  if (exceedsField(facts.name)) records.set("path", facts.name);
  if (exceedsField(facts.target)) records.set("linkpath", facts.target);
  if (!fitsOctal(entry.uid, FIELD.uid[1])) records.set("uid", String(entry.uid));
  if (!fitsOctal(entry.gid, FIELD.gid[1])) records.set("gid", String(entry.gid));
  if (!fitsOctal(facts.size, FIELD.size[1])) records.set("size", String(facts.size));
  if (!fitsOctal(entry.mtime, FIELD.mtime[1])) records.set("mtime", String(entry.mtime));
  return records;
}
__name(paxRecords, "paxRecords");
function exceedsField(text3) {
  return !isAscii(text3) || text3.length > FIELD.name[1];
}
__name(exceedsField, "exceedsField");
function paxNeeded(records, splits) {
  return records.size > (splits && records.has("path") ? 1 : 0);
}
__name(paxNeeded, "paxNeeded");
function paxHeader(name, records) {
  const lines = [...records.keys()].sort().map((key) => paxRecord(key, records.get(key) ?? ""));
  const data = Buffer.from(lines.join(""));
  const slash = name.lastIndexOf("/") + 1;
  const extended = ascii(posix.join(name.slice(0, slash), "PaxHeaders.0", name.slice(slash)));
  const block2 = Buffer.alloc(BLOCK);
  putText(block2, FIELD.name, extended.slice(0, FIELD.name[1]).replace(/\/+$/, ""));
  for (const field of [FIELD.mode, FIELD.uid, FIELD.gid, FIELD.mtime]) putOctal(block2, field, 0);
  putOctal(block2, FIELD.size, data.length);
  putText(block2, FIELD.typeflag, "x");
  return Buffer.concat([seal(block2), data, Buffer.alloc(paddingAfter(data.length))]);
}
__name(paxHeader, "paxHeader");
function paxRecord(key, value) {
  const rest = Buffer.byteLength(key) + Buffer.byteLength(value) + 3;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return `${length} ${key}=${value}
`;
}
__name(paxRecord, "paxRecord");
function isAscii(text3) {
  return Buffer.byteLength(text3) === text3.length;
}
__name(isAscii, "isAscii");
function ascii(text3) {
  return text3.replace(new RegExp("\\P{ASCII}", "gu"), "");
}
__name(ascii, "ascii");

// src/image/tar/stream.ts
var READ_SIZE = 1 << 20;
function tarSize(ordered) {
  let size = 2 * BLOCK;
  for (const entry of ordered) {
    const content2 = contentSize(entry);
    size += tarHeader(entry).length + content2 + paddingAfter(content2);
  }
  return size;
}
__name(tarSize, "tarSize");
async function* tarStream(ordered, signal) {
  for (const entry of ordered) {
    signal?.throwIfAborted();
    yield tarHeader(entry);
    if (entry.type === "file" && entry.content !== void 0) {
      if ("bytes" in entry.content) yield entry.content.bytes;
      else yield* fileContent(entry.content.file, entry.content.size, signal);
    }
    const padding = paddingAfter(contentSize(entry));
    if (padding > 0) yield Buffer.alloc(padding);
  }
  yield Buffer.alloc(2 * BLOCK);
}
__name(tarStream, "tarStream");
async function* fileContent(file, size, signal) {
  const handle = await open3(file, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(Math.min(READ_SIZE, size + 1));
    let done = 0;
    for (; ; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      done += bytesRead;
      if (bytesRead === 0 || done > size) break;
      yield buffer.subarray(0, bytesRead);
    }
    if (done !== size) throw changed(file, size);
  } finally {
    await handle.close();
  }
}
__name(fileContent, "fileContent");
function changed(file, size) {
  return new Failure({
    code: "machine-fault",
    message: `${file} changed while it was put into a layer: it no longer has ${size} bytes.`,
    fix: "Run again while nothing else writes to that file."
  });
}
__name(changed, "changed");

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
  if (cache === void 0 || !await mayHold(cache, key)) return void 0;
  const hash = createHash8("sha256");
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
  const { layout, compression, pool, signal } = options;
  const hash = createHash8("sha256");
  const tar = observed(tarStream(ordered, signal), hash, (done) => options.onProgress?.(done, total));
  const written = await putBlobStream(layout, compressStream(tar, compression, total, pool));
  const diffId = `sha256:${hash.digest("hex")}`;
  await keep(options, written, diffId, total);
  return layerOf(options, written, diffId, total);
}
__name(compressLayer, "compressLayer");
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
function binaryEntry(name, content2, mtime) {
  return { path: name, type: "file", mode: 493, uid: 0, gid: 0, mtime, content: content2 };
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

// src/pipeline/root-files.ts
import { join as join21 } from "node:path";
import { fileURLToPath } from "node:url";

// src/rootfs/certificates.ts
import { readFile as readFile8 } from "node:fs/promises";

// src/rootfs/certificate-file.ts
import { X509Certificate } from "node:crypto";
import { readFile as readFile7 } from "node:fs/promises";
var LIMIT = 4 << 20;
var BLOCK2 = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;
async function readCertificateFile(file, log, now = Date.now()) {
  const certificates = parseCertificates(await readLimited2(file), file);
  for (const certificate of certificates) warn(certificate, file, log, now);
  return certificates;
}
__name(readCertificateFile, "readCertificateFile");
async function readLimited2(file) {
  let content2;
  try {
    content2 = await readFile7(file);
  } catch (error) {
    const { code } = error;
    throw refused2(`${file} cannot be read (${code ?? "unknown error"})`, "Name a readable PEM file.", error);
  }
  if (content2.length > LIMIT)
    throw refused2(
      `${file} has ${content2.length} bytes, which is no list of certificates`,
      "Name a PEM file of at most 4 MiB."
    );
  return content2;
}
__name(readLimited2, "readLimited");
function parseCertificates(content2, file) {
  const text3 = content2.toString("latin1");
  if (text3.trim() === "")
    throw refused2(
      `${file} is empty`,
      "Put at least one PEM certificate into it, or drop it from extra-ca-certificates."
    );
  const blocks = [...text3.matchAll(BLOCK2)];
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text3)) {
    throw refused2(
      `${file} holds a private key, which must never get into an image`,
      "Name a file that holds certificates only."
    );
  }
  const pem = blocks.filter((block2) => block2[1] === "CERTIFICATE");
  if (pem.length === 0) throw refused2(`${file} holds no PEM certificate`, conversion(content2, file));
  return pem.map((block2, index) => parseBlock(block2[0], index + 1, file));
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
function conversion(content2, file) {
  const der = content2[0] === 48;
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
  const text3 = await readFile8(CERTIFICATES_FILE, "utf8");
  const version2 = /as Node\.js (\S+) /.exec(text3.slice(0, 200))?.[1] ?? "unknown";
  const blocks = text3.slice(text3.indexOf(BEGIN)).split(/(?=-----BEGIN CERTIFICATE-----)/);
  return { blocks, source: `Mozilla, as in Node.js ${version2}` };
}
__name(readMozillaSet, "readMozillaSet");
function encodePem(certificate) {
  const lines = certificate.raw.toString("base64").match(/.{1,64}/g) ?? [];
  return [BEGIN, ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
__name(encodePem, "encodePem");

// src/rootfs/include.ts
import { readdir as readdir4, realpath as realpath4 } from "node:fs/promises";
import { basename as basename2, join as join19 } from "node:path";

// src/rootfs/include-source.ts
import { lstat as lstat2, readlink, realpath as realpath3 } from "node:fs/promises";
import { isAbsolute, join as join18, relative as relative5, resolve as resolve4, sep as sep3 } from "node:path";
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
function isWithin(folder3, path) {
  const way = relative5(folder3, path);
  return way === "" || way !== ".." && !way.startsWith(`..${sep3}`) && !isAbsolute(way);
}
__name(isWithin, "isWithin");
function entersGit(way) {
  return way.split(/[\\/]/).some((part) => part.toLowerCase() === ".git");
}
__name(entersGit, "entersGit");
async function resolveSource(include, root) {
  const file = resolve4(root, include.source);
  let real;
  try {
    real = await realpath3(file);
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
async function resolveLink(include, folder3, way) {
  const link4 = join18(folder3, way);
  const target = await readlink(link4);
  const shown = `the link ${include.source}/${way.replaceAll(sep3, "/")} to ${target}`;
  const fix = "Replace the link by the file that it names, or include that file beside it.";
  if (isAbsolute(target))
    throw includeFailure(include, `${shown} is absolute and would mean something else in the image`, fix);
  let real;
  try {
    real = await realpath3(link4);
  } catch (error) {
    throw includeFailure(include, `${shown} leads nowhere`, fix, error);
  }
  const lexical = resolve4(join18(link4, ".."), target);
  if (!isWithin(folder3, real) || !isWithin(folder3, lexical))
    throw includeFailure(include, `${shown} leaves the included folder`, fix);
  if (entersGit(relative5(folder3, real))) throw includeFailure(include, `${shown} leads into .git`, fix);
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
  const root = await realpath4(context.moduleDirectory);
  const excluded = new Set(await Promise.all((context.exclude ?? []).map((path) => realpath4(path).catch(() => path))));
  const drafts = [];
  for (const include of includes) {
    const real = await resolveSource(include, root);
    const { kind, size, executable } = await statIncluded(include, real);
    const platform = context.host.platform;
    if (kind === "directory") {
      const destination = include.destination.replace(/^\/+|\/+$/g, "");
      const walk2 = { include, folder: real, destination, excluded, platform };
      if (destination !== "") drafts.push(directoryDraft(destination, folderMode(include)));
      drafts.push(...await walkFolder(walk2, ""));
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
  return `${path}${basename2(include.source.replaceAll("\\", "/"))}`;
}
__name(fileDestination, "fileDestination");
async function walkFolder(walk2, below) {
  const drafts = [];
  for (const name of (await list2(walk2, below)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    const way = below === "" ? name : join19(below, name);
    const source = join19(walk2.folder, way);
    if (entersGit(name) || walk2.excluded.has(source)) continue;
    const path = [walk2.destination, ...way.split(/[\\/]/)].filter((part) => part !== "").join("/");
    const { kind, size, executable } = await statIncluded(walk2.include, source);
    if (kind === "symlink") drafts.push(symlinkDraft(path, await resolveLink(walk2.include, walk2.folder, way)));
    else if (kind === "directory")
      drafts.push(directoryDraft(path, folderMode(walk2.include)), ...await walkFolder(walk2, way));
    else
      drafts.push({
        path,
        type: "file",
        mode: fileMode(walk2.include, executable, walk2.platform),
        uid: 0,
        gid: 0,
        content: { file: source, size }
      });
  }
  return drafts;
}
__name(walkFolder, "walkFolder");
async function list2(walk2, below) {
  try {
    return await readdir4(join19(walk2.folder, below));
  } catch (error) {
    const { code } = error;
    throw includeFailure(
      walk2.include,
      `${join19(walk2.include.source, below)} cannot be read (${code})`,
      "Make it readable for this user.",
      error
    );
  }
}
__name(list2, "list");
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
import { posix as posix2 } from "node:path";

// src/rootfs/zone-archive.ts
import { readFile as readFile9 } from "node:fs/promises";
import { join as join20 } from "node:path";

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
    if (!name.endsWith("/")) files.push(describe2(archive, position, name));
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
function describe2(archive, position, name) {
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
__name(describe2, "describe");
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
  const file = join20(goroot, "lib", "time", "zoneinfo.zip");
  const [archive, release] = await Promise.all([readArchive(file), readRelease(goroot)]);
  const zones = /* @__PURE__ */ new Map();
  try {
    for (const entry of readZip(archive)) if (NAME.test(entry.name)) zones.set(entry.name, entry.read);
  } catch (error) {
    throw unusable(file, `is damaged: ${error.message}`, error);
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
    throw unusable(file, `is damaged: ${error.message}`, error);
  }
  throw unusable(file, `is damaged: ${name} is no zone`);
}
__name(readZone, "readZone");
async function readArchive(file) {
  try {
    return await readFile9(file);
  } catch (error) {
    throw unusable(file, `cannot be read (${error.code ?? "unknown error"})`, error);
  }
}
__name(readArchive, "readArchive");
async function readRelease(goroot) {
  try {
    const script = await readFile9(join20(goroot, "lib", "time", "update.bash"), "utf8");
    return /^DATA=(\d{4}[a-z]+)\s*$/m.exec(script)?.[1];
  } catch {
    return void 0;
  }
}
__name(readRelease, "readRelease");
function unusable(file, what, cause) {
  return new Failure({
    code: "unsupported-here",
    message: `Input timezones: the Go toolchain's ${file} ${what}.`,
    fix: "Use the Go toolchain from go.dev, or set timezones: none.",
    cause
  });
}
__name(unusable, "unusable");

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
      return symlinkDraft(path, posix2.relative(posix2.dirname(path), `${ZONE_FOLDER}/${original}`));
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
  return FOLDERS.map((folder3) => `${folder3}/${name}`);
}
__name(zonePaths, "zonePaths");

// src/pipeline/root-files.ts
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
      fileIdentity(join21(request.plan.toolchain.goroot, "lib", "time", "zoneinfo.zip")),
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

// src/pipeline/images.ts
async function makeImages(request, runtime) {
  const { plan } = request;
  const facts = /* @__PURE__ */ new Map();
  if (plan.images.length === 0) return { images: [], rootfs: facts };
  const writer = openLayerWriter(runtime, { layout: join22(request.staging, "image"), useCache: request.useCache });
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

// src/pipeline/open-engine.ts
async function openEngine(parts) {
  const { choice } = parts.context;
  if (choice.engine === "embedded") return onThisMachine(parts);
  switch (choice.way) {
    case "host": {
      const { throughBuildKit } = await import("./chunk-5OYULP4Y.mjs");
      return throughBuildKit(onThisMachine(parts), parts);
    }
    default:
      throw new Failure({
        code: "unsupported-here",
        message: `engine: buildx cannot build the way "${choice.way}" yet.`,
        fix: "Use compile: host."
      });
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

// src/pipeline/stage.ts
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
      const watched2 = works.map(async (work) => {
        try {
          return await work();
        } catch (error) {
          fail(error);
          throw error;
        }
      });
      const settled = await Promise.allSettled(watched2);
      runtime.signal.throwIfAborted();
      if (first !== void 0) throw first.error;
      return settled.map((one) => one.value);
    }, "run")
  };
}
__name(openStage, "openStage");

// src/pipeline/supply-chain.ts
import { join as join37 } from "node:path";

// src/sbom/image.ts
import { mkdtemp as mkdtemp2, rm as rm7 } from "node:fs/promises";
import { join as join27 } from "node:path";

// src/files/stage.ts
import { constants as constants4, copyFile as copyFile4, link as link3, symlink, writeFile as writeFile2 } from "node:fs/promises";
import { join as join23 } from "node:path";
async function stageFile(from, to) {
  try {
    await link3(from, to);
  } catch {
    await copyFile4(from, to, constants4.COPYFILE_FICLONE).catch((error) => {
      throw asWriteFailure(error, to);
    });
  }
}
__name(stageFile, "stageFile");
async function stagePlatformLayout(layout, manifest, folder3) {
  await makeFolder(folder3);
  await symlink(join23(layout, "blobs"), join23(folder3, "blobs"), "junction");
  await writeFile2(join23(folder3, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  const index = { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests: [manifest] };
  await writeFile2(join23(folder3, "index.json"), JSON.stringify(index));
}
__name(stagePlatformLayout, "stagePlatformLayout");

// src/sbom/make.ts
import { createHash as createHash11 } from "node:crypto";
import { createReadStream as createReadStream3 } from "node:fs";
import { mkdtemp, rm as rm6 } from "node:fs/promises";
import { join as join26 } from "node:path";

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
import { createHash as createHash9 } from "node:crypto";
function uuidOf(text3) {
  const bytes = createHash9("sha256").update(text3).digest().subarray(0, 16);
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
function purlWithVersion(purl, version2) {
  const [, name = purl, , rest = ""] = /^([^@?#]*)(@[^?#]*)?(.*)$/s.exec(purl) ?? [];
  return version2 === "devel" ? `${name}${rest}` : `${name}@${encodeURIComponent(version2)}${rest}`;
}
__name(purlWithVersion, "purlWithVersion");
function cpeWithVersion(cpe, version2) {
  const parts = cpe.split(/(?<!\\):/);
  if (parts.length !== 13) return cpe;
  parts[5] = version2 === "devel" ? "*" : version2.replace(/[^0-9A-Za-z._]/g, (character) => `\\${character}`).replace(/^v/, "");
  return parts.join(":");
}
__name(cpeWithVersion, "cpeWithVersion");

// src/sbom/cyclonedx.ts
function finishCycloneDx(document, identity) {
  const listed = document.components ?? [];
  const main = listed.find((component) => component.type === "library" && component.name === identity.module);
  const renamed = main === void 0 ? void 0 : finishMain(main, identity);
  const replace = /* @__PURE__ */ __name((ref) => renamed !== void 0 && ref === main?.["bom-ref"] ? String(renamed["bom-ref"]) : ref, "replace");
  const components = listed.map(
    (component) => component === main && renamed !== void 0 ? renamed : finishFile(component, identity)
  );
  const root = subject(document, identity, main);
  const dependencies = dependencyGraph(document.dependencies ?? [], root, renamed, replace);
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

// src/sbom/record.ts
import { createHash as createHash10 } from "node:crypto";
import { readFile as readFile10 } from "node:fs/promises";
import { join as join24 } from "node:path";
var SCHEMA = 1;
function binaryKey(name, info, digest, tool, licences) {
  const decides = info === void 0 ? { digest } : {
    go: info.goVersion,
    path: info.path,
    main: info.main?.path,
    deps: info.deps,
    settings: info.settings.filter(isDecisive)
  };
  return keyOf3({ schema: SCHEMA, name, tool, licences, ...decides });
}
__name(binaryKey, "binaryKey");
function imageKey(name, manifest, tool) {
  return keyOf3({ schema: SCHEMA, image: name, manifest, tool });
}
__name(imageKey, "imageKey");
function isDecisive({ key }) {
  return key !== "vcs" && !key.startsWith("vcs.") && key !== "-ldflags";
}
__name(isDecisive, "isDecisive");
function keyOf3(value) {
  return createHash10("sha256").update(JSON.stringify(value)).digest("hex");
}
__name(keyOf3, "keyOf");
async function readRecord2(cacheDirectory, key) {
  try {
    const text3 = await readFile10(fileOf2(cacheDirectory, key), "utf8");
    const body = text3.slice(65);
    if (text3.slice(0, 64) !== createHash10("sha256").update(body).digest("hex")) return void 0;
    const value = JSON.parse(body);
    return isRecord(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
__name(readRecord2, "readRecord");
async function writeRecord(cacheDirectory, key, record) {
  const body = JSON.stringify(record);
  await writeFileWhole(fileOf2(cacheDirectory, key), `${createHash10("sha256").update(body).digest("hex")}
${body}`);
}
__name(writeRecord, "writeRecord");
function fileOf2(cacheDirectory, key) {
  return join24(cacheDirectory, "sbom", `${key}.json`);
}
__name(fileOf2, "fileOf");
function isRecord(value) {
  if (!isObject(value) || !isCycloneDx(value.cyclonedx) || !isSpdx(value.spdx)) return false;
  const { hashed } = value;
  return hashed === void 0 || isObject(hashed) && typeof hashed.sha256 === "string" && typeof hashed.sha1 === "string";
}
__name(isRecord, "isRecord");

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
    relationships: document.relationships.map((relationship) => rename4(relationship, name)).sort(byElements)
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
  if (root !== void 0) names.set(root, `SPDXRef-DocumentRoot-${idString(identity.name)}`);
  const main = document.packages.find((item) => item.name === identity.module && item.SPDXID !== root);
  if (main !== void 0) {
    const suffix = uuidOf(`${identity.name} ${identity.module} ${identity.version}`).replaceAll("-", "").slice(0, 16);
    names.set(main.SPDXID, `SPDXRef-Package-go-module-${idString(main.name)}-${suffix}`);
  }
  return names;
}
__name(newNames, "newNames");
function idString(text3) {
  return text3.replace(/[^0-9A-Za-z.-]+/g, "-");
}
__name(idString, "idString");
function finishPackage(item, isRoot, identity, name) {
  const renamed = { ...item, SPDXID: name(item.SPDXID) };
  if (isRoot) return finishRoot(renamed, identity);
  if (item.name !== identity.module) return renamed;
  return {
    ...renamed,
    versionInfo: identity.version,
    ...item.externalRefs === void 0 ? {} : { externalRefs: item.externalRefs.map((reference) => finishReference(reference, identity.version)) }
  };
}
__name(finishPackage, "finishPackage");
function finishReference(reference, version2) {
  if (reference.referenceType === "purl")
    return { ...reference, referenceLocator: purlWithVersion(reference.referenceLocator, version2) };
  if (reference.referenceType === "cpe23Type")
    return { ...reference, referenceLocator: cpeWithVersion(reference.referenceLocator, version2) };
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
function rename4(relationship, name) {
  return {
    ...relationship,
    spdxElementId: name(relationship.spdxElementId),
    relatedSpdxElement: name(relationship.relatedSpdxElement)
  };
}
__name(rename4, "rename");
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
import { readFile as readFile11, writeFile as writeFile3 } from "node:fs/promises";
import { join as join25 } from "node:path";
var TIME_LIMIT_MS = 10 * 6e4;
async function scanBinaries(tool, folder3, work, moduleCache, runtime) {
  const output = join25(work, "syft.json");
  const cataloger = ["--override-default-catalogers", "go-module-binary-cataloger"];
  const licences = moduleCache === void 0 ? {} : { SYFT_GOLANG_SEARCH_LOCAL_MOD_CACHE_LICENSES: "true", SYFT_GOLANG_LOCAL_MOD_CACHE_DIR: moduleCache };
  await runSyft(tool, ["scan", `dir:${folder3}`, ...cataloger, "-o", `syft-json=${output}`], work, licences, runtime);
  return readDocument(output, isSyftDocument);
}
__name(scanBinaries, "scanBinaries");
async function convertPart(tool, part, work, runtime) {
  const input = join25(work, "part.syft.json");
  await writeFile3(input, JSON.stringify(part));
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
  return ["-o", `cyclonedx-json@1.6=${join25(work, "cdx.json")}`, "-o", `spdx-json@2.3=${join25(work, "spdx.json")}`];
}
__name(outputs, "outputs");
async function readDocuments(work) {
  const [cyclonedx, spdx] = await Promise.all([
    readDocument(join25(work, "cdx.json"), isCycloneDx),
    readDocument(join25(work, "spdx.json"), isSpdx)
  ]);
  return { cyclonedx, spdx };
}
__name(readDocuments, "readDocuments");
async function readDocument(file, isShape) {
  let value;
  try {
    value = JSON.parse(await readFile11(file, "utf8"));
  } catch (error) {
    throw unusable2(error);
  }
  if (!isShape(value)) throw unusable2(void 0);
  return value;
}
__name(readDocument, "readDocument");
function unusable2(cause) {
  return new Failure({
    code: "tool-failed",
    message: "Syft ended well, but what it wrote is not what its version writes.",
    fix: "If syft-path is set, leave it out, so that the pinned version is used.",
    cause
  });
}
__name(unusable2, "unusable");
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
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  const known = await Promise.all(binaries.map((binary) => lookUp(binary, toolVersion, options, runtime)));
  const unknown = binaries.filter((_, index) => known[index]?.record === void 0);
  const fresh = unknown.length === 0 ? /* @__PURE__ */ new Map() : await listModules(unknown, options, runtime);
  return Promise.all(
    binaries.map(async (binary, index) => {
      const { key, record } = known[index];
      const base = record ?? fresh.get(binary.plan.stem);
      const { sha1, ...kept } = await withSha1(base, binary);
      if (kept.record !== record) await writeRecord(runtime.cacheDirectory, key, kept.record);
      const cached = record !== void 0;
      return writeSbom(kept.record, identityOf(binary, sha1, toolVersion, options), options.outputDirectory, cached);
    })
  );
}
__name(makeSboms, "makeSboms");
async function lookUp(binary, toolVersion, options, runtime) {
  const { facts, plan } = binary;
  const key = binaryKey(plan.stem, facts.buildInfo, facts.digest, toolVersion, options.moduleCache !== void 0);
  return { key, record: await readRecord2(runtime.cacheDirectory, key) };
}
__name(lookUp, "lookUp");
async function listModules(binaries, options, runtime) {
  const tool = await options.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join26(runtime.scratchDirectory, "sbom-"));
  try {
    const staged = join26(work, "binaries");
    await makeFolder(staged);
    await Promise.all(binaries.map(({ file, plan }) => stageFile(file, join26(staged, plan.stem))));
    const parts = splitByBinary(
      await scanBinaries(tool, staged, work, options.moduleCache, runtime),
      binaries.map(({ plan }) => plan.stem)
    );
    for (const [name, part] of parts) if (part.artifacts.length === 0) tellEmpty(name, runtime);
    const limit = pLimit(runtime.host.cpus);
    const convert = /* @__PURE__ */ __name(async ([name, part]) => {
      const folder3 = join26(work, "parts", name);
      await makeFolder(folder3);
      return [name, await convertPart(tool, part, folder3, runtime)];
    }, "convert");
    return new Map(await Promise.all([...parts].map((part) => limit(convert, part))));
  } finally {
    await rm6(work, { recursive: true, force: true });
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
  if (record.hashed?.sha256 === sha256) return { record, sha1: record.hashed.sha1 };
  const hash = createHash11("sha1");
  for await (const chunk of createReadStream3(binary.file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  const sha1 = hash.digest("hex");
  return { record: { ...record, hashed: { sha256, sha1 } }, sha1 };
}
__name(withSha1, "withSha1");
function identityOf(binary, sha1, toolVersion, options) {
  const { buildInfo, digest } = binary.facts;
  const { version: version2, epoch = 0 } = options.revision;
  const module = buildInfo?.main?.path;
  return {
    name: binary.plan.stem,
    version: version2,
    ...module === void 0 ? {} : { module },
    digest,
    sha1,
    epoch,
    toolVersion
  };
}
__name(identityOf, "identityOf");
async function writeSbom(record, identity, outputDirectory, cached) {
  const { name } = identity;
  const cyclonedx = `sbom/${name}.cdx.json`;
  const spdx = `sbom/${name}.spdx.json`;
  const finished = finishCycloneDx(record.cyclonedx, identity);
  await Promise.all([
    writeFileWhole(join26(outputDirectory, cyclonedx), `${JSON.stringify(finished, null, 2)}
`),
    writeFileWhole(join26(outputDirectory, spdx), `${JSON.stringify(finishSpdx(record.spdx, identity), null, 2)}
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
  const known = await readRecord2(runtime.cacheDirectory, key);
  const record = known ?? await listPackages2(image, options, runtime);
  if (known === void 0) await writeRecord(runtime.cacheDirectory, key, record);
  const { version: version2, epoch = 0 } = options.revision;
  const module = image.module === void 0 ? {} : { module: image.module };
  const identity = { name: image.name, version: version2, digest, epoch, toolVersion, ...module };
  return writeSbom(record, identity, options.outputDirectory, known !== void 0);
}
__name(makeImageSbom, "makeImageSbom");
async function listPackages2(image, options, runtime) {
  const tool = await options.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp2(join27(runtime.scratchDirectory, "sbom-image-"));
  try {
    const layout = join27(work, "layout");
    await stagePlatformLayout(image.layout, image.platform.manifest, layout);
    return await scanImage(tool, layout, image.name, work, runtime);
  } finally {
    await rm7(work, { recursive: true, force: true });
  }
}
__name(listPackages2, "listPackages");

// src/scan/metadata.ts
import { readFile as readFile12, stat as stat4 } from "node:fs/promises";
import { join as join28 } from "node:path";
var SCHEMA2 = 2;
function parseMetadata(text3) {
  let value;
  try {
    value = JSON.parse(text3);
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
  const folder3 = join28(cacheFolder, "db");
  const text3 = await readFile12(join28(folder3, "metadata.json"), "utf8").catch(() => void 0);
  if (text3 === void 0) return { refused: "there is no metadata.json in it" };
  const metadata = parseMetadata(text3);
  if (metadata === void 0) return { refused: "its metadata.json cannot be read" };
  if (metadata.schema !== SCHEMA2) return { refused: `its schema is ${metadata.schema}, but Trivy needs ${SCHEMA2}` };
  const size = await stat4(join28(folder3, "trivy.db")).then(
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
import { readFile as readFile13 } from "node:fs/promises";
import { join as join29 } from "node:path";
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
function readManifest(text3) {
  let layers;
  try {
    ({ layers } = JSON.parse(text3));
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
  const folder3 = env.DOCKER_CONFIG ?? join29(env.HOME ?? env.USERPROFILE ?? "", ".docker");
  try {
    const { auths, credHelpers, credsStore } = JSON.parse(
      await readFile13(join29(folder3, "config.json"), "utf8")
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
import { stat as stat5 } from "node:fs/promises";
import { basename as basename3, dirname as dirname7, join as join30, resolve as resolve5 } from "node:path";
async function parseSource(text3, workingDirectory) {
  const path = resolve5(workingDirectory, text3);
  const found = await stat5(path).catch(() => void 0);
  if (found?.isFile() === true) return { kind: "archive", text: text3, path };
  if (found?.isDirectory() === true) return folderSource(text3, path);
  const reference = looksLikePath(text3) ? void 0 : parseReference2(text3);
  if (reference !== void 0) return { kind: "reference", text: text3, reference };
  throw new Failure({
    code: "invalid-input",
    message: `database names ${text3}, which is neither a file or folder nor a reference such as ghcr.io/aquasecurity/trivy-db:2.`,
    fix: "Name a Trivy cache folder, a db.tar.gz, an OCI layout folder, or references in the order to try them."
  });
}
__name(parseSource, "parseSource");
async function folderSource(text3, path) {
  const has = /* @__PURE__ */ __name((name) => stat5(join30(path, name)).then(
    () => true,
    () => false
  ), "has");
  if (await has("oci-layout")) return { kind: "oci-layout", text: text3, path };
  if (await has("trivy.db") && basename3(path) === "db") return { kind: "cache-folder", text: text3, path: dirname7(path) };
  if (await has(join30("db", "trivy.db"))) return { kind: "cache-folder", text: text3, path };
  throw new Failure({
    code: "invalid-input",
    message: `database names the folder ${text3}, which holds neither db/trivy.db nor an OCI layout.`,
    fix: "Name the folder that Trivy uses as its cache (it holds db/trivy.db), or an OCI layout of the database."
  });
}
__name(folderSource, "folderSource");
function looksLikePath(text3) {
  return /^(\.{0,2}[\\/]|[A-Za-z]:[\\/]|~)/.test(text3) || /\.(tgz|tar(\.gz)?|db)$/.test(text3);
}
__name(looksLikePath, "looksLikePath");
var REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
function parseReference2(text3) {
  const slash = text3.indexOf("/");
  const host = text3.slice(0, slash);
  if (slash < 1 || !/^(localhost|[A-Za-z0-9.-]*\.[A-Za-z0-9.-]*|\[[0-9a-fA-F:]+\]|[A-Za-z0-9-]+(?=:))(:\d{1,5})?$/.test(host))
    return void 0;
  const [, repository, tag, digest] = /^([^:@]+)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(text3.slice(slash + 1)) ?? [];
  if (repository === void 0 || !REPOSITORY.test(repository)) return void 0;
  return { host, repository, version: digest ?? tag ?? "2" };
}
__name(parseReference2, "parseReference");

// src/scan/store.ts
import { createHash as createHash12 } from "node:crypto";
import { readdir as readdir5, readFile as readFile14, rename as rename5, rm as rm8, writeFile as writeFile4 } from "node:fs/promises";
import { basename as basename4, dirname as dirname8, join as join31 } from "node:path";
function sourceFolder(source, runtime) {
  return join31(runtime.cacheDirectory, "databases", createHash12("sha256").update(source).digest("hex").slice(0, 16));
}
__name(sourceFolder, "sourceFolder");
async function storedDatabase(source, runtime) {
  const folder3 = sourceFolder(source, runtime);
  const names = await readdir5(folder3).catch(() => []);
  const stored = [];
  for (const name of names.filter((candidate) => !candidate.startsWith("."))) {
    const found = await readStored(join31(folder3, name));
    if (found === void 0) await rm8(join31(folder3, name), { recursive: true, force: true });
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
async function readStored(folder3) {
  try {
    const { schema, size, identity, layer, downloadedAt } = JSON.parse(
      await readFile14(join31(folder3, RECORD), "utf8")
    );
    const checked = await checkDatabase(folder3);
    if ("refused" in checked || schema !== 1 || size !== checked.size || typeof identity !== "string") return void 0;
    const metadata = typeof downloadedAt === "number" ? { ...checked.metadata, downloadedAt } : checked.metadata;
    return { folder: folder3, metadata, identity, ...typeof layer === "string" ? { layer } : {} };
  } catch {
    return void 0;
  }
}
__name(readStored, "readStored");
async function storeDatabase(source, layer, produce, runtime, now) {
  const parent = sourceFolder(source, runtime);
  const temporary = temporaryBeside(join31(parent, "new"));
  try {
    await makeFolder(join31(temporary, "db"));
    const refused3 = await produce(temporary);
    if (refused3 !== void 0) return { refused: refused3 };
    const checked = await checkDatabase(temporary);
    if ("refused" in checked) return checked;
    const identity = layer ?? `${source} ${checked.metadata.updatedAt} ${checked.size}`;
    await writeFile4(
      join31(temporary, RECORD),
      JSON.stringify({ schema: 1, source, size: checked.size, identity, layer, downloadedAt: now })
    );
    const folder3 = join31(parent, `${now}-${basename4(temporary).split(".")[2]}`);
    await rename5(temporary, folder3);
    await removeOthers(folder3, now);
    return {
      folder: folder3,
      metadata: { ...checked.metadata, downloadedAt: now },
      identity,
      ...layer === void 0 ? {} : { layer }
    };
  } catch (error) {
    throw asWriteFailure(error, temporary);
  } finally {
    await rm8(temporary, { recursive: true, force: true });
  }
}
__name(storeDatabase, "storeDatabase");
async function confirmDatabase(database, now) {
  const file = join31(database.folder, RECORD);
  const record = JSON.parse(await readFile14(file, "utf8"));
  const temporary = temporaryBeside(file);
  await writeFile4(temporary, JSON.stringify({ ...record, downloadedAt: now }));
  await rename5(temporary, file);
}
__name(confirmDatabase, "confirmDatabase");
async function removeDatabase(folder3) {
  await rm8(folder3, { recursive: true, force: true });
}
__name(removeDatabase, "removeDatabase");
async function removeOthers(kept, now) {
  const parent = dirname8(kept);
  for (const name of await readdir5(parent)) {
    const fetched = Number.parseInt(name, 10);
    if (join31(parent, name) === kept || !(fetched < now - 36e5)) continue;
    await rm8(join31(parent, name), { recursive: true, force: true }).catch(() => void 0);
  }
}
__name(removeOthers, "removeOthers");

// src/scan/trivy.ts
import { mkdtemp as mkdtemp3, readFile as readFile15, rm as rm9 } from "node:fs/promises";
import { join as join32 } from "node:path";
async function runScan(tool, target, database, timeoutMs, runtime) {
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp3(join32(runtime.scratchDirectory, "trivy-"));
  try {
    const output = join32(work, "report.json");
    const result = await trivy(tool, scanArguments(target, database, output), work, timeoutMs, runtime);
    if (result.exitCode === 0) return { report: JSON.parse(await readFile15(output, "utf8")) };
    if (isDatabaseDamaged(result)) return { databaseDamaged: lastError(result.stderr) };
    throw scanFailed(tool, result, timeoutMs);
  } finally {
    await rm9(work, { recursive: true, force: true });
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
async function downloadDatabase(tool, reference, folder3, timeoutMs, runtime) {
  const args = ["image", "--download-db-only", "--db-repository", reference, "--cache-dir", folder3];
  const quiet = ["--no-progress", "--skip-version-check", "--disable-telemetry"];
  const result = await trivy(tool, [...args, ...quiet], folder3, timeoutMs, runtime);
  if (result.exitCode === 0) return void 0;
  if (result.timedOut) return `did not deliver within ${Math.round(timeoutMs / 1e3)} s`;
  if (/no space left on device/i.test(result.stderr)) {
    const fix = "Free some space, or choose another disk with --cache-dir.";
    throw new Failure({
      code: "disk-full",
      message: `The disk is full: the vulnerability database does not fit into ${folder3}.`,
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
  const text3 = line2.replace(/^.*\b(FATAL|ERROR)\s+/, "").replace(/^.*(oci download error|failed to download artifact from \S+): /, "").replace(/\s+/g, " ").trim();
  return text3.length > 300 ? `...${text3.slice(-297)}` : text3;
}
__name(lastError, "lastError");

// src/scan/unpack.ts
import { createHash as createHash13 } from "node:crypto";
import { createReadStream as createReadStream4, createWriteStream } from "node:fs";
import { readFile as readFile16 } from "node:fs/promises";
import { join as join33 } from "node:path";
import { Transform } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createGunzip as createGunzip3 } from "node:zlib";
var MEMBERS = { "trivy.db": 8 * 2 ** 30, "metadata.json": 1 << 20 };
async function unpackDatabase(archive, folder3, digest) {
  const hash = createHash13("sha256");
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    }
  });
  try {
    const { extract } = await import("./chunk-EA7VFSJU.mjs");
    const entries = extract();
    const reading = pipeline2(createReadStream4(archive), hashing, createGunzip3(), entries);
    await Promise.all([reading, writeMembers(entries, join33(folder3, "db"))]);
  } catch (error) {
    const { code, message } = error;
    if (code === "ENOSPC" || code === "EDQUOT") throw error;
    return `it cannot be unpacked (${message})`;
  }
  const found = hash.digest("hex");
  return digest !== void 0 && digestHex(digest) !== found ? `its digest is sha256:${found}, not ${digest}` : void 0;
}
__name(unpackDatabase, "unpackDatabase");
async function writeMembers(entries, folder3) {
  for await (const entry of entries) {
    const name = entry.header.name.replace(/^\.\//, "");
    const limit = MEMBERS[name];
    if (limit === void 0 || entry.header.type !== "file") entry.resume();
    else await pipeline2(entry, limited2(limit, name), createWriteStream(join33(folder3, name)));
  }
}
__name(writeMembers, "writeMembers");
function limited2(limit, name) {
  let left = limit;
  return new Transform({
    transform(chunk, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(new Error(`${name} is larger than ${limit} bytes`));
      else done(null, chunk);
    }
  });
}
__name(limited2, "limited");
async function layoutLayer(layout) {
  try {
    const index = JSON.parse(await readFile16(join33(layout, "index.json"), "utf8"));
    for (const { digest } of index.manifests ?? []) {
      if (digest === void 0 || !isDigest(digest)) continue;
      const text3 = await readFile16(blob(layout, digest));
      if (createHash13("sha256").update(text3).digest("hex") !== digestHex(digest))
        return { refused: `its manifest is not ${digest}` };
      const manifest = JSON.parse(text3.toString("utf8"));
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
  return join33(layout, "blobs", "sha256", digestHex(digest));
}
__name(blob, "blob");

// src/scan/database.ts
async function prepareDatabase(options, runtime, http) {
  const now = options.now ?? Date.now();
  const sources = await Promise.all(options.sources.map((text3) => parseSource(text3, runtime.workingDirectory)));
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
async function userFolder(text3, path) {
  const checked = await checkDatabase(path);
  if ("refused" in checked) return { answer: checked.refused };
  const identity = `${checked.metadata.updatedAt} ${checked.size}`;
  return { database: readyDatabase(text3, { folder: path, metadata: checked.metadata, identity }, false) };
}
__name(userFolder, "userFolder");
async function unpackOnce(text3, digest, file, runtime, now) {
  const { stat: stat8 } = await import("node:fs/promises");
  const { size, mtimeMs } = await stat8(file).catch(() => ({ size: 0, mtimeMs: 0 }));
  const key = `${file} ${size} ${mtimeMs} ${digest ?? ""}`;
  const known = await storedDatabase(key, runtime);
  if (known !== void 0) return { database: readyDatabase(text3, known, false) };
  const stored = await storeDatabase(key, digest, (folder3) => unpackDatabase(file, folder3, digest), runtime, now);
  return "refused" in stored ? { answer: stored.refused } : { database: readyDatabase(text3, stored, false) };
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
  const { host, repository, version: version2 } = source.reference;
  const reference = `${host}/${repository}${version2.startsWith("sha256:") ? "@" : ":"}${version2}`;
  const produce = /* @__PURE__ */ __name((folder3) => downloadDatabase(tool, reference, folder3, options.timeoutMs, runtime), "produce");
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
import { mkdtemp as mkdtemp4, rm as rm10 } from "node:fs/promises";
import { join as join35 } from "node:path";

// src/scan/record.ts
import { createHash as createHash14 } from "node:crypto";
import { readFile as readFile17 } from "node:fs/promises";
import { join as join34 } from "node:path";

// src/scan/trivy-report.ts
function resultsOf(report) {
  if (!isObject2(report) || report.SchemaVersion !== 2) return void 0;
  const results = report.Results ?? [];
  return Array.isArray(results) && results.every(isResult) ? results : void 0;
}
__name(resultsOf, "resultsOf");
function isResult(value) {
  if (!isObject2(value) || typeof value.Target !== "string") return false;
  const list3 = value.Vulnerabilities;
  return list3 === void 0 || Array.isArray(list3) && list3.every(isVulnerability);
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
function findingsOf2(results) {
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
__name(findingsOf2, "findingsOf");
function findingOf(vulnerability, target) {
  const { VulnerabilityID: id, PkgName: module, InstalledVersion: installed } = vulnerability;
  const { VendorIDs, FixedVersion, Severity, Title, PrimaryURL, References, PkgIdentifier } = vulnerability;
  const title = text2(Title);
  const url = text2(PrimaryURL) ?? text2(Array.isArray(References) ? References[0] : void 0);
  const purl = isObject2(PkgIdentifier) ? text2(PkgIdentifier.PURL) : void 0;
  return {
    id,
    aliases: Array.isArray(VendorIDs) ? VendorIDs.filter((alias) => typeof alias === "string") : [],
    module,
    installed,
    fixed: (text2(FixedVersion) ?? "").split(",").map((version2) => version2.trim()).filter((version2) => version2 !== ""),
    severity: severityOf(Severity),
    target,
    ...title === void 0 ? {} : { title },
    ...url === void 0 ? {} : { url },
    ...purl === void 0 ? {} : { purl }
  };
}
__name(findingOf, "findingOf");
function text2(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
__name(text2, "text");
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
var SCHEMA3 = 1;
function binaryKey2(facts, database, toolVersion) {
  const { buildInfo, digest, stripped } = facts;
  if (buildInfo === void 0) return keyOf4({ database, toolVersion, digest });
  const settings = buildInfo.settings.filter(({ key }) => key !== "vcs" && !key.startsWith("vcs."));
  const { goVersion: goVersion2, path, main, deps } = buildInfo;
  return keyOf4({ database, toolVersion, goVersion: goVersion2, path, main, deps, settings, ...stripped ? {} : { digest } });
}
__name(binaryKey2, "binaryKey");
function imageKey2(manifest, database, toolVersion) {
  return keyOf4({ database, toolVersion, manifest });
}
__name(imageKey2, "imageKey");
function keyOf4(value) {
  return createHash14("sha256").update(JSON.stringify({ schema: SCHEMA3, ...value })).digest("hex");
}
__name(keyOf4, "keyOf");
async function readResults(cacheDirectory, key) {
  try {
    const text3 = await readFile17(fileOf3(cacheDirectory, key), "utf8");
    const body = text3.slice(65);
    if (text3.slice(0, 64) !== createHash14("sha256").update(body).digest("hex")) return void 0;
    const value = JSON.parse(body);
    return Array.isArray(value) && value.every(isResult) ? value : void 0;
  } catch {
    return void 0;
  }
}
__name(readResults, "readResults");
async function writeResults(cacheDirectory, key, results) {
  const body = JSON.stringify(results);
  await writeFileWhole(fileOf3(cacheDirectory, key), `${createHash14("sha256").update(body).digest("hex")}
${body}`);
}
__name(writeResults, "writeResults");
function fileOf3(cacheDirectory, key) {
  return join34(cacheDirectory, "scan", `${key}.json`);
}
__name(fileOf3, "fileOf");

// src/scan/scan.ts
function binarySubject({ plan, file, facts }) {
  return { name: plan.stem, key: /* @__PURE__ */ __name((database, version2) => binaryKey2(facts, database, version2), "key"), content: { file } };
}
__name(binarySubject, "binarySubject");
function imageSubject2(name, layout, { manifest }) {
  return {
    name,
    key: /* @__PURE__ */ __name((database, version2) => imageKey2(manifest.digest, database, version2), "key"),
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
  const damaged2 = { source: database.facts.source, answer: `its database cannot be read (${first.damaged})` };
  const renewed = await database.renew?.();
  if (renewed === void 0 || renewed.kind === "unavailable")
    throw databaseUnavailable([damaged2, ...renewed?.tried ?? []]);
  const second = await scanOnce(subjects, renewed, tools, runtime);
  if ("damaged" in second)
    throw databaseUnavailable([{ ...damaged2, answer: `its database cannot be read (${second.damaged})` }]);
  return second;
}
__name(scanSubjects, "scanSubjects");
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
    for (const [key, list3] of found.results) {
      await writeResults(runtime.cacheDirectory, key, list3);
      for (const subject2 of byKey.get(key) ?? []) results.set(subject2.name, list3);
    }
  }
  return { results, database, cached, toolVersion };
}
__name(scanOnce, "scanOnce");
async function scanUnknown(byKey, database, tools, runtime) {
  const tool = await tools.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp4(join35(runtime.scratchDirectory, "scan-"));
  const run = /* @__PURE__ */ __name(async (target) => {
    const answer = await runScan(tool, target, database, tools.timeoutMs, runtime);
    if ("databaseDamaged" in answer) return { damaged: answer.databaseDamaged };
    return (resultsOf(answer.report) ?? failShape(tool)).map(withoutPackages);
  }, "run");
  try {
    const results = /* @__PURE__ */ new Map();
    const folder3 = join35(work, "binaries");
    await makeFolder(folder3);
    const binaries = /* @__PURE__ */ new Set();
    for (const [key, [subject2]] of byKey) {
      if (subject2 === void 0) continue;
      if ("file" in subject2.content) {
        await stageFile(subject2.content.file, join35(folder3, key));
        binaries.add(key);
        continue;
      }
      const layout = join35(work, key);
      await stagePlatformLayout(subject2.content.layout, subject2.content.manifest, layout);
      const found2 = await run({ kind: "layout", path: layout });
      if ("damaged" in found2) return found2;
      results.set(
        key,
        found2.map((result) => withoutMachine(result, layout, subject2.name))
      );
    }
    const found = binaries.size === 0 ? [] : await run({ kind: "folder", path: folder3 });
    if ("damaged" in found) return found;
    for (const key of binaries) {
      results.set(
        key,
        found.filter(({ Target }) => Target === key).map((result) => ({ ...result, Target: byKey.get(key)?.[0]?.name ?? key }))
      );
    }
    return { results };
  } finally {
    await rm10(work, { recursive: true, force: true });
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
import { readFile as readFile18 } from "node:fs/promises";
import { join as join36, resolve as resolve6 } from "node:path";

// src/scan/ignore-file.ts
async function parseIgnoreFile(text3, file) {
  return /\.ya?ml$/.test(file) ? parseYaml(text3, file) : parsePlain(text3, file);
}
__name(parseIgnoreFile, "parseIgnoreFile");
function parsePlain(text3, file) {
  return text3.split(/\r?\n/).flatMap((line2, index) => {
    const [, content2 = "", comment = ""] = /^([^#]*)(?:#(.*))?$/s.exec(line2) ?? [];
    const [id, ...fields] = content2.trim().split(/\s+/);
    if (id === void 0 || id === "") return [];
    const expiry = fields.find((field) => field.startsWith("exp:"))?.slice("exp:".length);
    const where = { file, line: index + 1 };
    const expires = expiry === void 0 ? {} : { expires: dateOf(expiry, where) };
    const statement = comment.trim() === "" ? {} : { statement: comment.trim() };
    return [{ id, ...where, ...expires, ...statement, paths: [], purls: [] }];
  });
}
__name(parsePlain, "parsePlain");
async function parseYaml(text3, file) {
  const { parse } = await import("./chunk-SEPOR2FN.mjs");
  let value;
  try {
    value = parse(text3);
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
var import_semver = __toESM(require_semver(), 1);
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
function judge2(findings, gate) {
  if (findings.every((finding) => finding.suppressed !== void 0)) return { kind: "clean" };
  const count = failing(findings, gate).length;
  return gate.armed && count > 0 ? { kind: "gate-failed", failing: count } : { kind: "below-gate" };
}
__name(judge2, "judge");
function countBySeverity(findings) {
  const counts2 = { UNKNOWN: 0, LOW: 0, MEDIUM: 0, HIGH: 0, CRITICAL: 0 };
  for (const finding of findings) if (finding.suppressed === void 0) counts2[finding.severity] += 1;
  return counts2;
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
    ([module, version2]) => module === "stdlib" ? `Go to ${version2}` : `${module} to v${version2}`
  );
}
__name(upgradesFor, "upgradesFor");
function lowestFix(finding) {
  const above = finding.fixed.map((version2) => version2.replace(/^v/, "")).filter((version2) => compareVersions(version2, finding.installed) > 0);
  return above.sort(compareVersions)[0];
}
__name(lowestFix, "lowestFix");
function compareVersions(a, b) {
  const [left, right] = [import_semver.default.parse(a), import_semver.default.parse(b)];
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
function literal(text3) {
  return text3.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
__name(literal, "literal");
function purlMatches(wanted, purl) {
  const [a, b] = [wanted, purl].map((text3) => {
    const [name = "", version2] = decodeURIComponentSafely(text3.split(/[?#]/)[0] ?? "").split("@");
    return { name: name.toLowerCase(), version: version2 };
  });
  return a.name === b.name && (a.version === void 0 || a.version === b.version);
}
__name(purlMatches, "purlMatches");
function decodeURIComponentSafely(text3) {
  try {
    return decodeURIComponent(text3);
  } catch {
    return text3;
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
  const damaged2 = database.kind === "ready" ? [{ source: database.facts.source, answer: error.details ?? error.message }] : [];
  return { kind: "database-unavailable", tried: [...database.tried, ...damaged2] };
}
__name(outcomeOf, "outcomeOf");
async function verdictsOf(subjects, scanned, rules, options, runtime) {
  const now = options.now ?? Date.now();
  const use = { used: /* @__PURE__ */ new Set() };
  const verdicts = [];
  for (const subject2 of subjects) {
    const { name } = subject2;
    const results = namedResults(subject2, scanned.results.get(name) ?? []);
    const marked = suppress(findingsOf2(results), rules, [name, `bin/${name}`], now, use);
    const findings = suppressUnfixed(marked, options.gate).map(plainFinding);
    const file = `scan/${name}.json`;
    await writeFileWhole(join36(options.outputDirectory, file), scanFile(subject2, results, scanned.toolVersion));
    const outcome = "file" in subject2.content && results.length === 0 ? unread(name, runtime) : judge2(findings, options.gate);
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
function namedResults({ name, content: content2 }, results) {
  return "file" in content2 ? results.map((result) => ({ ...result, Target: name })) : results;
}
__name(namedResults, "namedResults");
function scanFile({ name, content: content2 }, results, version2) {
  const ArtifactType = "file" in content2 ? "filesystem" : "container_image";
  const report = { SchemaVersion: 2, Trivy: { Version: version2 }, ArtifactName: name, ArtifactType, Results: results };
  return `${JSON.stringify(report, null, 2)}
`;
}
__name(scanFile, "scanFile");
async function readRules(options, runtime) {
  const required = options.ignoreFiles.map(async (file) => {
    const text3 = await readFile18(resolve6(runtime.workingDirectory, file), "utf8").catch((cause) => {
      const fix = "Name a file that exists, relative to the working directory.";
      throw new Failure({
        code: "invalid-input",
        message: `trivyignores names ${file}, which cannot be read.`,
        fix,
        cause
      });
    });
    return parseIgnoreFile(text3, file);
  });
  const optional = (options.optionalIgnoreFiles ?? []).map(async (file) => {
    const text3 = await readFile18(file, "utf8").catch(() => void 0);
    return text3 === void 0 ? [] : parseIgnoreFile(text3, file.split(/[\\/]/).at(-1) ?? file);
  });
  return (await Promise.all([...required, ...optional])).flat();
}
__name(readRules, "readRules");

// src/pipeline/supply-chain.ts
async function checkSupplyChain(request, runtime) {
  const { inputs } = request.configuration;
  const database = inputs.scan ? begun(getDatabase(request, runtime)) : void 0;
  if (inputs.sbom) await request.tools.prefetch(["syft"]);
  const withPackages = begun(platformsWithPackages(request));
  const [sboms, verdicts] = await allDone([
    inputs.sbom ? request.watch(sbomsOf(request, withPackages, runtime)) : /* @__PURE__ */ new Map(),
    database === void 0 ? void 0 : request.watch(verdictsOf2(request, withPackages, database, runtime))
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
async function platformsWithPackages({ bases, imaging }) {
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
  const { scan, tools, configuration, staging } = request;
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
        ...scan,
        tool: tools.trivy,
        ...tools.trivyVersion === void 0 ? {} : { toolVersion: tools.trivyVersion },
        databaseUnavailable: configuration.inputs.databaseUnavailable,
        ...ignores,
        outputDirectory: staging
      },
      runtime
    );
    const all = verdicts.verdicts.every(({ cached }) => cached);
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
  const named2 = configuration.inputs.trivyignores;
  const { source } = planned.plan;
  if (source.kind !== "directory") return { ignoreFiles: named2 };
  const ofBase = await baseIgnoreFiles(named2, source.directory, github, runtime);
  if (ofBase !== void 0) return { ignoreFiles: [], optionalIgnoreFiles: ofBase };
  if (named2.length > 0) return { ignoreFiles: named2 };
  return { ignoreFiles: [], optionalIgnoreFiles: IGNORE_FILES.map((name) => join37(source.directory, name)) };
}
__name(ignoreFiles, "ignoreFiles");
async function sbomsOf(request, withPackages, runtime) {
  const { tools, planned, staging, workbench } = request;
  const binaries = await request.building;
  const step = runtime.progress.start("sbom");
  try {
    const options = {
      tool: tools.syft,
      ...tools.syftVersion === void 0 ? {} : { toolVersion: tools.syftVersion },
      revision: planned.plan.revision,
      outputDirectory: staging,
      moduleCache: workbench.environment.moduleCache
    };
    const ofBinaries = await makeSboms(binaries, options, runtime);
    const packaged = await withPackages;
    const module = planned.plan.source.requested?.path ?? planned.plan.module.path;
    const ofImages = await makeImageSboms(
      packaged.map(({ image, platform, stem }) => ({ name: stem, layout: image.layout, platform, module })),
      options,
      runtime
    );
    step.done([...ofBinaries, ...ofImages].every(({ cached }) => cached) ? "as before" : void 0);
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
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
__name(messageOf, "messageOf");

// src/tools/acquire.ts
var import_semver2 = __toESM(require_semver(), 1);
import { isAbsolute as isAbsolute3, resolve as resolve7 } from "node:path";

// src/tools/installed.ts
import { access, constants as constants5, readdir as readdir6, readFile as readFile19, rename as rename6, rm as rm11, stat as stat6, writeFile as writeFile5 } from "node:fs/promises";
import { delimiter, isAbsolute as isAbsolute2, join as join38 } from "node:path";

// src/tools/pins.ts
var RELEASE_HOST = "https://github.com";
var PINS = {
  syft: {
    name: "syft",
    version: "1.51.0",
    repository: "anchore/syft",
    assets: {
      "linux-x64": {
        file: "syft_1.51.0_linux_amd64.tar.gz",
        sha256: "2a2e837a2c8d59ec9af5472ee22d3b04ee463c4e44476ecf993fd1e5ab6ebc7f"
      },
      "linux-arm64": {
        file: "syft_1.51.0_linux_arm64.tar.gz",
        sha256: "6c0466811541ea03add5213a60a1562f0851e4c0b0ecfdee1a694a9455285900"
      },
      "darwin-x64": {
        file: "syft_1.51.0_darwin_amd64.tar.gz",
        sha256: "cddf9a044145caf0a1a3194d00d1dd51a1666f4814f2919cdb4768a0c062ad95"
      },
      "darwin-arm64": {
        file: "syft_1.51.0_darwin_arm64.tar.gz",
        sha256: "4f37f4c7fefce0a68e4cf71ba3f5f9829a99e65d89b29f7ee41b8c2c10ea8c59"
      },
      "win32-x64": {
        file: "syft_1.51.0_windows_amd64.zip",
        sha256: "fc5ffaeffb993576ece9c791da5a688fb2c8969a1479bbfe58583672c64da336"
      }
    },
    package: "github.com/anchore/syft/cmd/syft",
    module: "github.com/anchore/syft",
    versionSymbol: "main.version",
    buildEnvironment: {}
  },
  trivy: {
    name: "trivy",
    version: "0.74.0",
    repository: "aquasecurity/trivy",
    assets: {
      "linux-x64": {
        file: "trivy_0.74.0_Linux-64bit.tar.gz",
        sha256: "2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a"
      },
      "linux-arm64": {
        file: "trivy_0.74.0_Linux-ARM64.tar.gz",
        sha256: "b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5"
      },
      "darwin-x64": {
        file: "trivy_0.74.0_macOS-64bit.tar.gz",
        sha256: "472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485"
      },
      "darwin-arm64": {
        file: "trivy_0.74.0_macOS-ARM64.tar.gz",
        sha256: "1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11"
      },
      "win32-x64": {
        file: "trivy_0.74.0_windows-64bit.zip",
        sha256: "94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842"
      }
    },
    package: "github.com/aquasecurity/trivy/cmd/trivy",
    module: "github.com/aquasecurity/trivy",
    versionSymbol: "github.com/aquasecurity/trivy/pkg/version/app.ver",
    buildEnvironment: { GOEXPERIMENT: "jsonv2" }
  },
  buildx: {
    name: "buildx",
    version: "0.36.1",
    repository: "docker/buildx",
    // Its releases hold the program itself and no archive. Other machines build it from its modules.
    assets: {
      "linux-x64": {
        file: "buildx-v0.36.1.linux-amd64",
        sha256: "48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778"
      },
      "linux-arm64": {
        file: "buildx-v0.36.1.linux-arm64",
        sha256: "5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569"
      }
    },
    package: "github.com/docker/buildx/cmd/buildx",
    module: "github.com/docker/buildx",
    versionSymbol: "github.com/docker/buildx/version.Version",
    buildEnvironment: {},
    versionArguments: ["version"],
    alsoCalled: ["docker-buildx"]
  }
};
function pinnedAsset(pin, host) {
  return pin.assets[`${host.platform}-${host.arch}`];
}
__name(pinnedAsset, "pinnedAsset");
function assetUrl(pin, asset, base = RELEASE_HOST) {
  return `${base.replace(/\/+$/, "")}/${pin.repository}/releases/download/v${pin.version}/${asset.file}`;
}
__name(assetUrl, "assetUrl");
function programName(name, host) {
  return host.platform === "win32" ? `${name}.exe` : name;
}
__name(programName, "programName");

// src/tools/installed.ts
async function isProgram(path) {
  try {
    if (!(await stat6(path)).isFile()) return false;
    await access(path, constants5.X_OK);
    return true;
  } catch {
    return false;
  }
}
__name(isProgram, "isProgram");
async function programsOnPath(name, env, host) {
  const path = env.PATH ?? env.Path ?? "";
  const found = [];
  for (const folder3 of path.split(host.platform === "win32" ? ";" : delimiter)) {
    if (!isAbsolute2(folder3)) continue;
    const candidate = join38(folder3, programName(name, host));
    if (!found.includes(candidate) && await isProgram(candidate)) found.push(candidate);
  }
  return found;
}
__name(programsOnPath, "programsOnPath");
function toolFolder(pin, runtime) {
  return join38(runtime.cacheDirectory, "tools", pin.name, pin.version, `${runtime.host.platform}-${runtime.host.arch}`);
}
__name(toolFolder, "toolFolder");
async function isInstalled(pin, runtime) {
  const folder3 = toolFolder(pin, runtime);
  return await isProgram(join38(folder3, programName(pin.name, runtime.host))) && await readRecord3(folder3) !== void 0;
}
__name(isInstalled, "isInstalled");
async function installedProgram(pin, runtime) {
  const folder3 = toolFolder(pin, runtime);
  const command = join38(folder3, programName(pin.name, runtime.host));
  if (!await isProgram(command)) return void 0;
  const record = await readRecord3(folder3);
  const { digest } = await digestOfFile(command);
  if (record !== void 0 && record.sha256 === digestHex(digest)) return { command, ...record };
  runtime.log.notice({
    level: "warning",
    code: "tool-cache-damaged",
    message: `${command} is not the file that was installed (${digest}, recorded ${record?.sha256 ?? "nothing"}): it is fetched again.`
  });
  await rm11(folder3, { recursive: true, force: true });
  return void 0;
}
__name(installedProgram, "installedProgram");
async function installProgram(pin, origin, produce, runtime) {
  const folder3 = toolFolder(pin, runtime);
  const temporary = temporaryBeside(folder3);
  const name = programName(pin.name, runtime.host);
  try {
    await makeFolder(temporary);
    await produce(join38(temporary, name), temporary);
    const sha256 = digestHex((await digestOfFile(join38(temporary, name))).digest);
    await writeFile5(join38(temporary, RECORD2), `${JSON.stringify({ schema: 1, sha256, origin })}
`);
    const program = { command: join38(folder3, name), sha256, origin };
    return await moveInto2(temporary, folder3) ? program : await installedProgram(pin, runtime) ?? failInstall(folder3);
  } catch (error) {
    throw asWriteFailure(error, temporary);
  } finally {
    await rm11(temporary, { recursive: true, force: true });
  }
}
__name(installProgram, "installProgram");
async function moveInto2(temporary, folder3) {
  try {
    await rename6(temporary, folder3);
    return true;
  } catch (error) {
    const { code } = error;
    if (code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" || code === "EACCES") && await isFolder(folder3))
      return false;
    throw error;
  }
}
__name(moveInto2, "moveInto");
function failInstall(folder3) {
  throw new Error(`${folder3} was taken by something that is no tool`);
}
__name(failInstall, "failInstall");
var RECORD2 = "installed.json";
async function readRecord3(folder3) {
  try {
    const value = JSON.parse(await readFile19(join38(folder3, RECORD2), "utf8"));
    const { schema, sha256, origin } = value;
    if (schema !== 1 || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return void 0;
    return origin === "release" || origin === "source" ? { sha256, origin } : void 0;
  } catch {
    return void 0;
  }
}
__name(readRecord3, "readRecord");
async function runnerToolCacheProgram(pin, runtime) {
  const root = runtime.env.RUNNER_TOOL_CACHE;
  if (root === void 0 || root === "") return void 0;
  const folder3 = join38(root, pin.name, pin.version);
  const marks = await readdir6(folder3).catch(() => []);
  if (!marks.includes(`${runtime.host.arch}.complete`)) return void 0;
  const program = programName(pin.name, runtime.host);
  for (const candidate of [join38(folder3, runtime.host.arch, program), join38(folder3, runtime.host.arch, "bin", program)]) {
    if (await isProgram(candidate)) return candidate;
  }
  return void 0;
}
__name(runnerToolCacheProgram, "runnerToolCacheProgram");

// src/tools/program-version.ts
var VERSION = /(?<![\w.])v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\b/;
async function programVersion(pin, command, go, runtime) {
  const env = childEnvironment(runtime.env, { set: { SYFT_CHECK_FOR_APP_UPDATE: "false" } });
  await makeFolder(runtime.scratchDirectory);
  const asked = await runChild(
    {
      command,
      args: pin.versionArguments ?? ["--version"],
      env,
      cwd: runtime.scratchDirectory,
      timeoutMs: 2e4,
      keepStdout: 4096
    },
    runtime
  );
  const said = asked.exitCode === 0 ? statedVersion(asked.stdout) : void 0;
  if (said !== void 0) return said;
  const goCommand = await go();
  if (goCommand === void 0) return void 0;
  const info = await runChild(
    {
      command: goCommand,
      args: ["version", "-m", command],
      env: { ...env, GOTOOLCHAIN: "local", GOFLAGS: "", GOENV: "off" },
      timeoutMs: 2e4
    },
    runtime
  );
  return info.exitCode === 0 ? buildInfoVersion(info.stdout, pin.module) : void 0;
}
__name(programVersion, "programVersion");
function statedVersion(text3) {
  const line2 = text3.split("\n").find((candidate) => VERSION.test(candidate)) ?? "";
  const found = VERSION.exec(line2)?.[1];
  return found === void 0 || found.startsWith("0.0.0") ? void 0 : found;
}
__name(statedVersion, "statedVersion");
function buildInfoVersion(text3, module) {
  for (const line2 of text3.split("\n")) {
    const [, kind, path, version2] = line2.split("	");
    if ((kind === "mod" || kind === "dep") && path === module && version2 !== void 0) {
      return VERSION.exec(version2)?.[1];
    }
  }
  return void 0;
}
__name(buildInfoVersion, "buildInfoVersion");

// src/tools/release.ts
import { chmod as chmod2, rename as rename7, rm as rm12 } from "node:fs/promises";
import { join as join39 } from "node:path";

// src/tools/unpack.ts
import { createReadStream as createReadStream5, createWriteStream as createWriteStream2 } from "node:fs";
import { pipeline as pipeline3 } from "node:stream/promises";
import { createGunzip as createGunzip4 } from "node:zlib";

// src/tools/limited-size.ts
import { Transform as Transform2 } from "node:stream";
var LimitedSize = class extends Transform2 {
  static {
    __name(this, "LimitedSize");
  }
  #left;
  /** `limit` in bytes. */
  constructor(limit) {
    super();
    this.#left = limit;
  }
  _transform(chunk, _encoding, done) {
    this.#left -= chunk.length;
    if (this.#left < 0) done(new Error("the archive member is larger than any program of ours"));
    else done(null, chunk);
  }
};

// src/tools/unpack.ts
var LIMIT2 = 1 << 30;
async function unpackMember(archive, member, destination) {
  return archive.endsWith(".zip") ? fromZip(archive, member, destination) : fromTar(archive, member, destination);
}
__name(unpackMember, "unpackMember");
async function fromTar(archive, member, destination) {
  const { extract } = await import("./chunk-EA7VFSJU.mjs");
  const entries = extract();
  const reading = pipeline3(createReadStream5(archive), createGunzip4(), entries);
  let found = false;
  const walking = (async () => {
    for await (const entry of entries) {
      if (!found && entry.header.type === "file" && entry.header.name.replace(/^\.\//, "") === member) {
        await store2(entry, destination);
        found = true;
      } else {
        entry.resume();
      }
    }
  })();
  await Promise.all([reading, walking]);
  return found;
}
__name(fromTar, "fromTar");
async function fromZip(archive, member, destination) {
  const { openPromise } = await import("./chunk-6VSLOAYN.mjs");
  const zip = await openPromise(archive, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== member) continue;
      await store2(await zip.openReadStreamPromise(entry), destination);
      return true;
    }
    return false;
  } finally {
    zip.close();
  }
}
__name(fromZip, "fromZip");
async function store2(source, destination) {
  await pipeline3(source, new LimitedSize(LIMIT2), createWriteStream2(destination, { mode: 493 }));
}
__name(store2, "store");

// src/tools/release.ts
var ARCHIVE_LIMIT = 512 << 20;
async function installRelease(pin, mirror, http, runtime, step) {
  const asset = pinnedAsset(pin, runtime.host);
  if (asset === void 0)
    return { refused: `no release asset is pinned for ${runtime.host.platform}-${runtime.host.arch}` };
  const url = assetUrl(pin, asset, mirror);
  const silent = await unreachable(url, http, runtime.signal);
  if (silent !== void 0) return { refused: `${url}: ${silent}` };
  try {
    const produce = /* @__PURE__ */ __name((program, folder3) => fetchProgram({ pin, asset, url, program, folder: folder3 }, http, runtime, step), "produce");
    return { program: await installProgram(pin, "release", produce, runtime) };
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (error instanceof Failure && error.code === "download-failed") return { refused: error.message };
    throw error;
  }
}
__name(installRelease, "installRelease");
async function fetchProgram(fetch, http, runtime, step) {
  const archive = join39(fetch.folder, fetch.asset.file);
  const onProgress = /* @__PURE__ */ __name((done, total) => step?.update({ done, ...total === void 0 ? {} : { total }, unit: "bytes" }), "onProgress");
  await download(
    http,
    { url: fetch.url, destination: archive, sha256: fetch.asset.sha256, limit: ARCHIVE_LIMIT, tries: 3, onProgress },
    runtime
  );
  if (!/\.(zip|tar\.gz)$/.test(fetch.asset.file)) {
    await chmod2(archive, 493);
    await rename7(archive, fetch.program);
    return;
  }
  const member = programName(fetch.pin.name, runtime.host);
  if (!await unpackMember(archive, member, fetch.program)) {
    throw new Failure({
      code: "tool-unavailable",
      message: `${fetch.url} has the pinned digest, but holds no file ${member}.`,
      fix: `Give the program yourself with ${fetch.pin.name}-path.`
    });
  }
  await rm12(archive);
}
__name(fetchProgram, "fetchProgram");
async function unreachable(url, http, signal) {
  try {
    const limit = AbortSignal.timeout(5e3);
    const answer = await http.request({ url, method: "HEAD", redirects: 0, timeoutMs: 5e3, signal: limit });
    await answer.discard();
    return void 0;
  } catch (error) {
    signal.throwIfAborted();
    return reason(error);
  }
}
__name(unreachable, "unreachable");

// src/tools/seen.ts
import { createHash as createHash15 } from "node:crypto";
import { readFile as readFile20, stat as stat7 } from "node:fs/promises";
import { join as join40 } from "node:path";
async function seenProgram(command, ask, runtime) {
  const { size, mtimeMs, ctimeMs, ino } = await stat7(command);
  const identity = JSON.stringify({ schema: 1, command, size, mtimeMs, ctimeMs, ino });
  const name = createHash15("sha256").update(command).digest("hex").slice(0, 32);
  const file = join40(runtime.cacheDirectory, "tools", "seen", `${name}.json`);
  const known = await readSeen(file, identity);
  if (known !== void 0) return known;
  const [version2, { digest }] = await Promise.all([ask(), digestOfFile(command)]);
  const seen2 = { ...version2 === void 0 ? {} : { version: version2 }, sha256: digestHex(digest) };
  if (version2 !== void 0) await writeFileWhole(file, `${JSON.stringify({ identity, ...seen2 })}
`);
  return seen2;
}
__name(seenProgram, "seenProgram");
async function readSeen(file, identity) {
  try {
    const value = JSON.parse(await readFile20(file, "utf8"));
    const { version: version2, sha256 } = value;
    if (value.identity !== identity || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return void 0;
    return typeof version2 === "string" ? { version: version2, sha256 } : { sha256 };
  } catch {
    return void 0;
  }
}
__name(readSeen, "readSeen");

// src/tools/source-build.ts
import { copyFile as copyFile5, mkdtemp as mkdtemp5, rm as rm13 } from "node:fs/promises";
import { join as join41 } from "node:path";
import { fileURLToPath as fileURLToPath2 } from "node:url";
var MODULES = new URL("./modules/", import.meta.url);
var TIME_LIMIT_MS2 = 30 * 6e4;
async function installFromSource(pin, go, runtime) {
  try {
    return { program: await installProgram(pin, "source", (program) => build2(pin, go, program, runtime), runtime) };
  } catch (error) {
    runtime.signal.throwIfAborted();
    if (error instanceof Failure && error.code === "tool-failed") {
      return { refused: `${error.message}${error.details === void 0 ? "" : `
${error.details}`}` };
    }
    throw error;
  }
}
__name(installFromSource, "installFromSource");
async function build2(pin, go, program, runtime) {
  await makeFolder(runtime.scratchDirectory);
  const folder3 = await mkdtemp5(join41(runtime.scratchDirectory, `build-${pin.name}-`));
  try {
    for (const file of ["go.mod", "go.sum"]) {
      await copyFile5(fileURLToPath2(new URL(`${pin.name}/${file}`, MODULES)), join41(folder3, file));
    }
    const child = {
      command: go.command,
      args: buildArguments2(pin, program),
      env: buildEnvironment2(pin, go, runtime.env),
      cwd: folder3
    };
    const result = await runChild({ ...child, timeoutMs: TIME_LIMIT_MS2, keepStderr: 16 << 10 }, runtime);
    if (result.exitCode === 0) return;
    const how = result.timedOut ? "took more than 30 minutes" : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
    throw new Failure({
      code: "tool-failed",
      message: `go build of ${pin.package}@v${pin.version} ${how}`,
      details: lastLines(result.stderr, 5)
    });
  } finally {
    await rm13(folder3, { recursive: true, force: true });
  }
}
__name(build2, "build");
function buildArguments2(pin, program) {
  const ldflags = `-s -w -X ${pin.versionSymbol}=${pin.version}`;
  return ["build", "-mod=readonly", "-trimpath", "-buildvcs=false", `-ldflags=${ldflags}`, "-o", program, pin.package];
}
__name(buildArguments2, "buildArguments");
function buildEnvironment2(pin, go, ambient) {
  const ours = { GOFLAGS: "-mod=readonly", GOWORK: "off", GOENV: "off", CGO_ENABLED: "0" };
  const host = {
    GOOS: void 0,
    GOARCH: void 0,
    GOAMD64: void 0,
    GOARM64: void 0,
    GOARM: void 0,
    GO386: void 0,
    GOEXPERIMENT: void 0
  };
  return childEnvironment(ambient, { set: { ...go.env, ...host, ...ours, ...pin.buildEnvironment } });
}
__name(buildEnvironment2, "buildEnvironment");
function lastLines(text3, count) {
  return text3.trimEnd().split("\n").slice(-count).join("\n");
}
__name(lastLines, "lastLines");

// src/tools/acquire.ts
function plannedVersion(name, options) {
  return options.path === void 0 ? PINS[name].version : void 0;
}
__name(plannedVersion, "plannedVersion");
async function toolAtHand(name, options, runtime) {
  if (options.path !== void 0) return true;
  const pin = PINS[name];
  if ((await programsAround(pin, options, runtime)).length > 0) return true;
  return await isInstalled(pin, runtime) || await runnerToolCacheProgram(pin, runtime) !== void 0;
}
__name(toolAtHand, "toolAtHand");
async function acquireTool(name, options, runtime, http, step) {
  const pin = PINS[name];
  if (options.path !== void 0) return explicitTool(pin, options.path, options, runtime);
  const tried = [];
  const found = await pathTool(pin, options, runtime, tried) ?? await cachedTool(pin, runtime, tried);
  if (found !== void 0) return found;
  const release = await installRelease(pin, options.mirror, http, runtime, step);
  if ("program" in release) return toolOf(pin, release.program, release.program.origin);
  tried.push(`release: ${release.refused}`);
  runtime.log.debug(`${name}: ${release.refused}; building it from source`);
  step?.update({ detail: `${name} ${pin.version}, from source` });
  const source = await buildTool(pin, options, runtime);
  if ("program" in source) return toolOf(pin, source.program, source.program.origin);
  tried.push(`source: ${source.refused}`);
  throw new Failure({
    code: "tool-unavailable",
    message: `${name} ${pin.version} could not be found, fetched or built.`,
    fix: `Put ${name} ${pin.version} on PATH, name a program with ${name}-path, or a mirror of the releases with tools-mirror.`,
    details: tried.join("\n")
  });
}
__name(acquireTool, "acquireTool");
async function explicitTool(pin, path, options, runtime) {
  const command = isAbsolute3(path) ? path : resolve7(runtime.workingDirectory, path);
  if (!await isProgram(command)) {
    throw new Failure({
      code: "invalid-input",
      message: `${pin.name}-path names ${path}, which is no program that can be run.`,
      fix: `Name the ${pin.name} program itself, or leave ${pin.name}-path out.`
    });
  }
  const seen2 = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
  if (seen2.version !== pin.version) {
    const message = `${pin.name}-path names version ${seen2.version ?? "(unknown)"}; this project is tested with ${pin.version}.`;
    runtime.log.notice({ level: "notice", code: "tool-version", message });
  }
  return {
    name: pin.name,
    version: seen2.version ?? "unknown",
    command,
    origin: "input",
    sha256: seen2.sha256,
    verified: false
  };
}
__name(explicitTool, "explicitTool");
async function pathTool(pin, options, runtime, tried) {
  const programs = await programsAround(pin, options, runtime);
  for (const command of programs) {
    const { version: version2, sha256 } = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
    if (version2 !== void 0 && willDo(version2, pin, options))
      return { name: pin.name, version: version2, command, origin: "path", sha256, verified: false };
    tried.push(`PATH: ${command} is version ${version2 ?? "(unknown)"}`);
  }
  if (programs.length === 0) tried.push(`PATH: no ${pin.name}`);
  return void 0;
}
__name(pathTool, "pathTool");
async function programsAround(pin, options, runtime) {
  const found = [];
  for (const place of options.places ?? []) if (await isProgram(place)) found.push(place);
  for (const name of [pin.name, ...pin.alsoCalled ?? []])
    found.push(...await programsOnPath(name, runtime.env, runtime.host));
  return [...new Set(found)];
}
__name(programsAround, "programsAround");
function willDo(version2, pin, { lowest }) {
  return lowest === void 0 ? version2 === pin.version : import_semver2.default.valid(version2) !== null && import_semver2.default.gte(version2, lowest);
}
__name(willDo, "willDo");
async function cachedTool(pin, runtime, tried) {
  const own = await installedProgram(pin, runtime);
  if (own !== void 0) return toolOf(pin, own, "tool-cache");
  const command = await runnerToolCacheProgram(pin, runtime);
  if (command !== void 0) {
    const { version: version2, sha256 } = await seenProgram(command, () => askVersion(pin, command, {}, runtime), runtime);
    if (version2 === pin.version)
      return { name: pin.name, version: version2, command, origin: "tool-cache", sha256, verified: false };
  }
  tried.push("tool cache: not there");
  return void 0;
}
__name(cachedTool, "cachedTool");
async function buildTool(pin, options, runtime) {
  const go = await options.go?.();
  return go === void 0 ? { refused: "there is no Go to build it with" } : installFromSource(pin, go, runtime);
}
__name(buildTool, "buildTool");
async function askVersion(pin, command, options, runtime) {
  return programVersion(pin, command, async () => (await options.go?.())?.command, runtime);
}
__name(askVersion, "askVersion");
function toolOf(pin, program, origin) {
  return {
    name: pin.name,
    version: pin.version,
    command: program.command,
    origin,
    sha256: program.sha256,
    verified: true
  };
}
__name(toolOf, "toolOf");

// src/pipeline/tool-box.ts
function openToolBox(inputs, workbench, session, runtime) {
  const used = [];
  const options = /* @__PURE__ */ __name((path) => ({
    ...path === "" ? {} : { path },
    ...inputs.toolsMirror === "" ? {} : { mirror: inputs.toolsMirror },
    go: /* @__PURE__ */ __name(() => Promise.resolve(workbench.go), "go")
  }), "options");
  const paths = { syft: inputs.syftPath, trivy: inputs.trivyPath, buildx: inputs.buildxPath };
  const get = /* @__PURE__ */ __name((name, more = {}) => once(async () => {
    const step = runtime.progress.start(name);
    try {
      const tool = await acquireTool(name, { ...options(paths[name]), ...more }, runtime, session.http, step);
      used.push(tool);
      step.done(`${tool.version}, from ${WORDS[tool.origin]}`);
      return tool;
    } catch (error) {
      step.fail(error.message);
      throw error;
    }
  }), "get");
  const tools = { syft: get("syft"), trivy: get("trivy") };
  let buildx;
  return {
    ...tools,
    buildx: /* @__PURE__ */ __name((more) => {
      buildx ??= get("buildx", more)();
      return buildx;
    }, "buildx"),
    syftVersion: plannedVersion("syft", options(paths.syft)),
    trivyVersion: plannedVersion("trivy", options(paths.trivy)),
    prefetch: /* @__PURE__ */ __name(async (names) => {
      for (const name of names) if (!await toolAtHand(name, options(paths[name]), runtime)) begun(tools[name]());
    }, "prefetch"),
    used: /* @__PURE__ */ __name(() => used, "used")
  };
}
__name(openToolBox, "openToolBox");
var WORDS = {
  input: "its input",
  path: "PATH",
  "tool-cache": "cache",
  release: "its release",
  source: "source"
};

// src/pipeline/verify-modules.ts
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

// src/pipeline/fill.ts
async function fillOutput(output, context) {
  const { configuration, session, workbench, planned, github } = context;
  const { plan, diagnose } = planned;
  const { inputs } = configuration;
  const { staging } = output;
  const stage = openStage(session.runtime);
  const { runtime } = stage;
  const bases = openBases(plan.images, { http: session.http, insecureRegistries: inputs.insecureRegistries }, runtime);
  const tools = openToolBox(inputs, workbench, session, runtime);
  const cgo = await openCgoCheck(plan, workbench, inputs.buildTags, runtime);
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
      exclude: [output.path, staging],
      useCache: !release,
      base: /* @__PURE__ */ __name((image, platform) => stage.watch(bases.get(image, platform)), "base"),
      watch: stage.watch
    }
  });
  const { binaries } = engine;
  const building = begun(binaries.run());
  const imaging = begun(engine.images());
  binaries.started.then(() => import("./chunk-DA3GVIV2.mjs"));
  const [built, made, supply] = await stage.run([
    () => building,
    () => imaging,
    () => checkSupplyChain({ ...context, staging, tools, bases, building, imaging, watch: stage.watch }, runtime),
    () => cgo.run(building),
    async () => release ? verifyModules(plan, workbench, runtime) : void 0
  ]);
  const savings = inputs.measureSavings ? await binaries.savings() : /* @__PURE__ */ new Map();
  const caches = await context.caches.save(built);
  const measured = makeReport(context, { built, made, supply, tools, caches, savings, sizes: /* @__PURE__ */ new Map(), staging });
  const { report, failure: broken } = await comparison.finish(measured);
  await writeReport(report, built, staging);
  const failure = supply.failure ?? broken;
  return { report, made, ...failure === void 0 ? {} : { failure } };
}
__name(fillOutput, "fillOutput");

// src/engine/export-images.ts
import { join as join43, resolve as resolve8 } from "node:path";

// src/image/layout/archive.ts
import { open as open4 } from "node:fs/promises";
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
function memoryEntry(path, content2) {
  return { path, type: "file", mode: 420, uid: 0, gid: 0, mtime: 0, content: { bytes: Buffer.from(content2) } };
}
__name(memoryEntry, "memoryEntry");
function fileEntry(path, file, size) {
  return { path, type: "file", mode: 420, uid: 0, gid: 0, mtime: 0, content: { file, size } };
}
__name(fileEntry, "fileEntry");
async function writeTar(file, entries, signal) {
  await writeWhole(file, async (temporary) => {
    const handle = await open4(temporary, "wx", 420);
    try {
      for await (const piece of tarStream(orderEntries(entries), signal)) await writeAll(handle, piece);
    } finally {
      await handle.close();
    }
  });
}
__name(writeTar, "writeTar");

// src/image/layout/docker-archive.ts
import { createHash as createHash16 } from "node:crypto";
import { createReadStream as createReadStream6, createWriteStream as createWriteStream3 } from "node:fs";
import { mkdir as mkdir2, mkdtemp as mkdtemp6, rm as rm14 } from "node:fs/promises";
import { join as join42 } from "node:path";
import { pipeline as pipeline4 } from "node:stream/promises";
import * as zlib4 from "node:zlib";
async function writeDockerArchive(file, archive, signal) {
  const { layout, platform, scratchDirectory } = archive;
  await mkdir2(scratchDirectory, { recursive: true });
  const scratch2 = await mkdtemp6(join42(scratchDirectory, "docker-archive-"));
  try {
    const layers = [];
    for (const layer of platform.layers) layers.push(await layerEntry(layout, layer, scratch2, signal));
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
    await rm14(scratch2, { recursive: true, force: true });
  }
}
__name(writeDockerArchive, "writeDockerArchive");
async function layerEntry(layout, { descriptor, diffId }, scratch2, signal) {
  const blob2 = blobPath(layout, descriptor.digest);
  if (!descriptor.mediaType.endsWith("+zstd")) {
    return fileEntry(archivePath(descriptor.digest), blob2, descriptor.size);
  }
  requireZstd();
  const plain = join42(scratch2, diffId.slice("sha256:".length));
  const hash = createHash16("sha256");
  let size = 0;
  const observe = /* @__PURE__ */ __name(async function* (source) {
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  }, "observe");
  await pipeline4(createReadStream6(blob2), zlib4.createZstdDecompress(), observe, createWriteStream3(plain), { signal });
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
    const file = resolve8(runtime.workingDirectory, wanted.dest);
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
  const folder3 = join43(runtime.scratchDirectory, "load");
  await makeFolder(folder3);
  for (const image of images) {
    const step = runtime.progress.start("load", image.image.name);
    const file = join43(folder3, `${image.image.name}.tar`);
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
  const named2 = wanted.image === void 0 ? images : images.filter(({ image }) => image.name === wanted.image);
  const [first] = named2;
  if (first !== void 0 && named2.length === 1) return first;
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

// src/pipeline/hand-over.ts
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

// src/pipeline/push/push-choice.ts
var ATTACHABLE = ["report", "sbom", "scan"];
function choosePush(inputs, images, github) {
  const attach = readAttach(inputs.attach);
  if (!inputs.push && !inputs.pushByDigest) return { kind: "none" };
  const homeless = images.find(({ repositories = [] }) => repositories.length === 0);
  if (images.length === 0 || homeless !== void 0) {
    throw new Failure({
      code: "invalid-input",
      message: `push: ${homeless === void 0 ? "there is no image to push" : `the image ${homeless.name} has no tags, so nobody knows where to`}.`,
      fix: homeless === void 0 ? "Add a linux platform: no image is made without one." : "Set tags (ghcr.io/acme/app:1.2.3), or repositories, in which rules give tags."
    });
  }
  if (github?.pullRequest?.fork === true)
    return skipped("A pull request from a fork pushes nothing: its code is anybody’s, and its token may not write.");
  if (github?.pullRequest !== void 0 && !inputs.pushOnPullRequest)
    return skipped("push is on, but this is a pull request, which pushes nothing unless push-on-pull-request is set.");
  const byDigest = inputs.pushByDigest;
  if (!byDigest && images.every(({ tags }) => tags.length === 0))
    return skipped("No rule in tags gives a tag for this event, so nothing is pushed.", "warning");
  return { kind: "push", byDigest, attach };
}
__name(choosePush, "choosePush");
function afterGate(choice, inputs, failed2) {
  if (choice.kind !== "push" || !failed2 || inputs.pushOnFailedGate === "always") return choice;
  if (inputs.pushOnFailedGate === "by-digest") return { ...choice, byDigest: true };
  return skipped(
    "A gate said no, so nothing was pushed. push-on-failed-gate: by-digest pushes it without a tag, to look at."
  );
}
__name(afterGate, "afterGate");
function skipped(message, level = "notice") {
  return { kind: "skipped", notice: { level, code: "push-skipped", message } };
}
__name(skipped, "skipped");
function readAttach(words2) {
  if (words2.length === 1 && words2[0] === "none") return [];
  return words2.map((word) => {
    const found = ATTACHABLE.find((each) => each === word);
    if (found !== void 0) return found;
    throw new Failure({
      code: "invalid-input",
      message: `attach: "${word.slice(0, 100)}" cannot be attached.`,
      fix: `Use some of ${ATTACHABLE.join(", ")}, or none.`
    });
  });
}
__name(readAttach, "readAttach");

// src/pipeline/push/push-built.ts
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
  const { pushImages } = await import("./chunk-Q2BVJFQJ.mjs");
  const push = await pushImages(
    {
      choice,
      images: filled.made.images,
      plans: images,
      report: filled.report,
      output,
      chunkMiB: inputs.uploadChunkSize,
      http: session.http,
      insecureRegistries: inputs.insecureRegistries,
      githubToken: inputs.githubToken
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
  await writeReadings(report, output);
  return { ...filled, report };
}
__name(pushBuilt, "pushBuilt");

// src/pipeline/trust.ts
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

// src/pipeline/build-planned.ts
async function buildPlanned(context, wanted) {
  const { configuration, session, workbench, planned, github } = context;
  const { inputs } = configuration;
  const { runtime } = session;
  for (const { compression } of planned.plan.images) checkCompression(compression);
  refuseForeignHead(github, planned.plan);
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
  const path = inputs.output === "" ? defaultOutputDirectory(runtime.env, runtime.workingDirectory) : resolve9(runtime.workingDirectory, inputs.output);
  return openOutputFolder(path, sources);
}
__name(openOutput, "openOutput");
function sourceFolders({ plan: { source, binaries } }) {
  const own = source.kind === "directory" ? [source.directory, source.packageDirectory] : [];
  return [.../* @__PURE__ */ new Set([...own, ...binaries.map(({ main }) => main.directory)])].filter((folder3) => folder3 !== "");
}
__name(sourceFolders, "sourceFolders");
export {
  buildPlanned,
  openOutput
};
