import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openSession
} from "./chunk-OFJSPBPW.mjs";
import {
  build
} from "./chunk-AIF7COVN.mjs";
import "./chunk-DX3DH7BL.mjs";
import {
  isDirectorySource
} from "./chunk-WR6AOJ3G.mjs";
import "./chunk-PP33YKCB.mjs";
import {
  asMeasured,
  baselineOf,
  budgetFailure,
  budgetUnits,
  compareReports,
  judgeBudgets,
  openBase,
  openWorktree,
  readNamedBaseline,
  silentSession,
  totalsOf
} from "./chunk-RXNAR74C.mjs";
import {
  fetchAttachedReport
} from "./chunk-4OOKUS4L.mjs";
import "./chunk-7PMBY6UB.mjs";
import "./chunk-YS7UCKUZ.mjs";
import "./chunk-AZHEVD3O.mjs";
import {
  unpackLayer
} from "./chunk-KPUBENFK.mjs";
import "./chunk-NTMDVGFJ.mjs";
import "./chunk-Q4BVXTAH.mjs";
import {
  StreamSource,
  readTar
} from "./chunk-5NB72OFT.mjs";
import {
  inspectBinary
} from "./chunk-FBF3J5UL.mjs";
import {
  openGithubApi
} from "./chunk-E2UURR4M.mjs";
import "./chunk-TPL554OU.mjs";
import "./chunk-PXSO2IPW.mjs";
import "./chunk-4J76V53S.mjs";
import "./chunk-4WIUH4ZI.mjs";
import "./chunk-4T4UK4YA.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-5BNCOFZV.mjs";
import "./chunk-UKQKF6OY.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-66CZNIGI.mjs";
import {
  readLimited
} from "./chunk-ULQ6S4W3.mjs";
import {
  LARGEST_REPORT,
  parseReport,
  serializeReport
} from "./chunk-F2WF2GVL.mjs";
import "./chunk-GCLM63FG.mjs";
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  digestOf
} from "./chunk-5ADMWMEE.mjs";
import {
  causeSentence,
  phraseText
} from "./chunk-KA7R74LC.mjs";
import "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-52U4US5E.mjs";
import "./chunk-TERPKJ34.mjs";
import "./chunk-GMCBDCBL.mjs";
import {
  TOOL_VERSION
} from "./chunk-XYEAPRRN.mjs";
import "./chunk-23SYV3QO.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-U6SQUDXY.mjs";
import {
  formatByteChange,
  formatBytes,
  formatCount
} from "./chunk-4PH2I2U7.mjs";
import {
  attribute,
  sizeOf
} from "./chunk-6AMI4G5N.mjs";
import {
  fileSource,
  readBuildInfo,
  readLayout
} from "./chunk-JYMIGAIB.mjs";
import "./chunk-VTRS7H4C.mjs";
import {
  tellFailure
} from "./chunk-CZDYFFH5.mjs";
import "./chunk-MVWLGGCX.mjs";
import {
  fitText,
  textWidth,
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  isFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __callDispose,
  __name,
  __using
} from "./chunk-E35EZZSK.mjs";

// src/report/diff-table.ts
var MOST_CAUSES = 12;
var MOST_PACKAGES = 10;
function diffTable(comparison, module, style) {
  const changed = comparison.binaries.filter(({ state }) => state === "changed");
  return [
    ...sizeTable(comparison, style),
    ...changed.flatMap((binary) => ["", ...whyLines(binary, module, style)]),
    ...findingLines(comparison)
  ].join("\n");
}
__name(diffTable, "diffTable");
function sizeTable({ images, binaries }, { paint, unicode, columns }) {
  const rows = [
    ...images.map(({ name, platform, compressed }) => ({ name: `image ${name} ${platform}`, size: compressed })),
    ...binaries.map(({ name, platform, size }) => ({ name: `${name} ${platform}`, size }))
  ];
  const cells = rows.map(({ name, size }) => [
    visibleText(name),
    size.before === void 0 ? "-" : formatBytes(size.before),
    size.after === void 0 ? "-" : formatBytes(size.after),
    size.before === void 0 ? "new" : size.after === void 0 ? "gone" : formatByteChange(size.change),
    percent(size)
  ]);
  const head = ["", "BEFORE", "AFTER", "CHANGE", ""];
  const widths = head.map((title, i) => Math.max(...[title, ...cells.map((row) => row[i] ?? "")].map(textWidth)));
  const line = /* @__PURE__ */ __name((row) => row.map((cell, i) => {
    const gap = " ".repeat(Math.max(0, (widths[i] ?? 0) - textWidth(cell)));
    return i === 0 ? cell + gap : gap + cell;
  }).join("   ").trimEnd(), "line");
  return [paint("strong", line(head)), ...cells.map((row) => fitText(line(row), columns, unicode ? "…" : "..."))];
}
__name(sizeTable, "sizeTable");
function percent({ before, change, after }) {
  if (before === void 0 || after === void 0 || before === 0 || change === 0) return "";
  const share = change / before * 100;
  return `${share > 0 ? "+" : share < 0 ? "−" : ""}${Math.abs(share).toFixed(1)}%`;
}
__name(percent, "percent");
function whyLines(binary, module, style) {
  const { toolchain, settings, causes, packages, platform, name } = binary;
  const shown = causes.slice(0, causes.length === MOST_CAUSES + 1 ? MOST_CAUSES + 1 : MOST_CAUSES);
  const rest = causes.slice(shown.length);
  const more = rest.length === 0 ? [] : [`${column(sum(rest))}  in ${formatCount(rest.length, "smaller cause")}`];
  const clip = /* @__PURE__ */ __name((text) => fitText(visibleText(text), style.columns, style.unicode ? "…" : "..."), "clip");
  return [
    style.paint("strong", visibleText(`Why, ${name} ${platform}`)),
    ...toolchain === void 0 ? [] : [clip(`${toolchain.from} became ${toolchain.to}`)],
    ...settings.map(({ key, from, to }) => clip(`${key} was ${from ?? "not set"}, is ${to ?? "not set"}`)),
    ...shown.map((cause) => clip(`${column(cause.bytes)}  ${sentence(cause, module)}`)),
    ...more,
    ...packageLines(packages, style, clip)
  ];
}
__name(whyLines, "whyLines");
function sentence(cause, module) {
  return phraseText(causeSentence(cause, module), (name) => name);
}
__name(sentence, "sentence");
function packageLines(packages, { paint }, clip) {
  if (packages.length === 0) return [];
  const rest = packages.length - MOST_PACKAGES;
  const word = { new: " (new)", gone: " (gone)", renamed: " (renamed)", grew: "", shrank: "" };
  return [
    "",
    paint("strong", formatCount(packages.length, "package changed", "packages changed")),
    ...packages.slice(0, MOST_PACKAGES).map(({ path, state, size }) => clip(`${column(size.change)}  ${path}${word[state]}`)),
    ...rest > 0 ? [`and ${rest} more, with --json`] : []
  ];
}
__name(packageLines, "packageLines");
function findingLines({ findings }) {
  if (findings === void 0) return [];
  return ["", `Findings: ${findings.new.length} new, ${findings.gone.length} gone`];
}
__name(findingLines, "findingLines");
function column(bytes) {
  const text = formatByteChange(bytes);
  return " ".repeat(Math.max(0, 9 - textWidth(text))) + text;
}
__name(column, "column");
function sum(causes) {
  return causes.reduce((total, { bytes }) => total + bytes, 0);
}
__name(sum, "sum");

// src/pipeline/compare/diff/built-subject.ts
import { join, resolve } from "node:path";
async function buildSubject(subject, { configuration, session }, place, baseline) {
  const { runtime } = session;
  const folder = join(runtime.scratchDirectory, place);
  const step = runtime.progress.start("build", subject.kind === "source" ? subject.source : subject.name);
  const directory = resolve(runtime.workingDirectory, configuration.inputs.source);
  const worktree = subject.kind === "commit" ? await openWorktree(directory, subject.commit, join(folder, "tree"), runtime) : void 0;
  try {
    const file = join(folder, "baseline.json");
    if (baseline !== void 0) await writeFileWhole(file, serializeReport(baseline));
    const source = subject.kind === "source" ? subject.source : worktree?.folder ?? ".";
    const own = asMeasured(configuration, source, join(folder, "output"));
    const inputs = { ...own.inputs, baseline: baseline === void 0 ? "none" : `file:${file}` };
    const workingDirectory = worktree?.folder ?? runtime.workingDirectory;
    const inner = await silentSession(session, runtime, { folder, workingDirectory });
    const { report } = await build({ ...own, inputs }, inner);
    step.done();
    return report;
  } catch (error) {
    step.fail("could not be built");
    throw error;
  } finally {
    await worktree?.remove();
  }
}
__name(buildSubject, "buildSubject");

// src/pipeline/compare/diff/open-subject.ts
import { open as open3 } from "node:fs/promises";
import { basename as basename3, join as join5, resolve as resolve2 } from "node:path";

// src/report/bare-report.ts
function bareReport(binaries, images, { toolVersion, startedAt, host }) {
  const rows = binaries.map(bareBinary);
  const info = binaries.find(({ facts }) => facts.buildInfo !== void 0)?.facts.buildInfo;
  const version = info?.main?.version ?? "";
  const path = info?.main?.path ?? info?.path ?? binaries[0]?.name ?? images[0]?.name ?? "unknown";
  const released = /^v\d/.test(version);
  const made = images.map((image) => ({
    ...image,
    indexSize: 0,
    layout: "image",
    refName: "",
    tags: [],
    rootfs: {}
  }));
  return {
    schemaVersion: 1,
    toolVersion,
    module: { path, workspace: false, vendored: false, ...released ? { requested: { path, version } } : {} },
    revision: { version: version === "" ? "devel" : version, versionOrigin: "none", dirty: false },
    toolchain: { version: info?.goVersion ?? "unknown", requestedBy: "the binary" },
    inputs: [],
    platforms: [...new Set([...rows, ...images.flatMap(({ platforms }) => platforms)].map(({ platform }) => platform))],
    binaryOnly: [],
    binaries: rows,
    images: made,
    totals: totalsOf({ binaries: rows, images: made }),
    run: { startedAt, durationMs: 0, host, toolchainOrigin: "path", tools: [], caches: [], notices: [], steps: [] }
  };
}
__name(bareReport, "bareReport");
var OF_FORMAT = { pe: "windows", macho: "darwin", wasm: "js", xcoff: "aix" };
function platformOf({ buildInfo, format, architecture }) {
  const settings = new Map(buildInfo?.settings.map(({ key, value }) => [key, value]));
  const os = settings.get("GOOS") ?? OF_FORMAT[format] ?? "linux";
  const arch = settings.get("GOARCH") ?? architecture ?? "unknown";
  const arm = settings.get("GOARM")?.split(",")[0];
  const amd64 = settings.get("GOAMD64");
  const variant = arch === "arm" && arm !== void 0 ? `/v${arm}` : amd64 !== void 0 && amd64 !== "v1" ? `/${amd64}` : "";
  return `${os}/${arch}${variant}`;
}
__name(platformOf, "platformOf");
function stemOf(binary) {
  return `${programName(binary)}_${platformOf(binary.facts).replaceAll("/", "_")}`;
}
__name(stemOf, "stemOf");
function programName({ name, facts: { buildInfo } }) {
  const parts = (buildInfo?.path ?? name).split("/");
  return (/^v\d+$/.test(parts.at(-1) ?? "") ? parts.at(-2) : parts.at(-1)) ?? name;
}
__name(programName, "programName");
function bareBinary({ name: file, facts, sizes }) {
  const { buildInfo, size, digest, format, linkage, stripped, goBuildId, gnuBuildId } = facts;
  const platform = platformOf(facts);
  const importPath = buildInfo?.path ?? file;
  const name = programName({ name: file, facts });
  return {
    name,
    importPath,
    platform,
    stem: stemOf({ name: file, facts }),
    file: `bin/${name}`,
    size,
    digest,
    format,
    linkage: {
      needed: linkage.needed,
      pie: linkage.pie,
      ...linkage.static === void 0 ? {} : { static: linkage.static }
    },
    stripped,
    ...buildInfo === void 0 ? {} : { goVersion: buildInfo.goVersion },
    ...goBuildId === void 0 ? {} : { goBuildId },
    ...gnuBuildId === void 0 ? {} : { gnuBuildId },
    settings: buildInfo?.settings ?? [],
    modules: (buildInfo?.deps ?? []).map(({ path, version, replace }) => ({
      path,
      version,
      ...replace === void 0 ? {} : { replacedBy: { path: replace.path, version: replace.version } }
    })),
    build: { argv: [], environment: [] },
    ...sizes === void 0 ? {} : { sizes }
  };
}
__name(bareBinary, "bareBinary");

// src/pipeline/compare/diff/archive-subject.ts
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open as open2, rename } from "node:fs/promises";
import { basename, join as join2 } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

// src/pipeline/compare/diff/binary-subject.ts
import { open, readFile } from "node:fs/promises";
var LARGEST = 2 ** 31 - 1;
async function readBinary(file, name) {
  const facts = await inspectBinary(file, { paths: [], name });
  const sizes = facts.size > LARGEST ? void 0 : await attributeFile(file, name);
  return { name, facts, ...sizes === void 0 ? {} : { sizes } };
}
__name(readBinary, "readBinary");
async function attributeFile(file, name) {
  var _stack = [];
  try {
    const bytes = await readFile(file);
    const handle = __using(_stack, await open(file, "r"), true);
    const source = fileSource(handle, name, bytes.length);
    const layout = await readLayout(source);
    const info = (await readBuildInfo(source, layout))?.info;
    return sizeOf(attribute({ bytes, layout, info }), layout, info);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
__name(attributeFile, "attributeFile");
var MAGIC = [/^\x7fELF/, /^MZ/, /^[\xce\xcf]\xfa\xed\xfe/, /^\xfe\xed\xfa[\xce\xcf]/, /^\0asm/, /^\x01\xf7/];
function looksLikeProgram(start) {
  const text = start.subarray(0, 4).toString("latin1");
  return MAGIC.some((magic) => magic.test(text));
}
__name(looksLikeProgram, "looksLikeProgram");

// src/pipeline/compare/diff/archive-subject.ts
var MAX_ENTRIES = 1e5;
var LARGEST2 = 2 ** 31;
var CHUNK = 1 << 20;
async function archiveKind(file) {
  var _stack = [];
  try {
    const handle = __using(_stack, await open2(file, "r"), true);
    const start = Buffer.alloc(512);
    await handle.read(start, 0, 512, 0);
    if (start.readUInt32LE(0) === 67324752) return "zip";
    if (start.readUInt16BE(0) === 8075) return "tar.gz";
    return start.toString("latin1", 257, 262) === "ustar" ? "tar" : void 0;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
__name(archiveKind, "archiveKind");
async function programInArchive(file, kind, runtime) {
  const folder = await mkdtemp(join2(runtime.scratchDirectory, "archive-"));
  const best = { file: join2(folder, "program"), name: "", size: 0 };
  for await (const { name, size, content } of kind === "zip" ? zipFiles(file) : tarFiles(file, kind, runtime)) {
    if (size <= best.size || size > LARGEST2) continue;
    const candidate = join2(folder, "candidate");
    await pipeline(Readable.from(content()), createWriteStream(candidate), { signal: runtime.signal });
    if (!looksLikeProgram(await startOf(candidate))) continue;
    await rename(candidate, best.file);
    best.name = basename(name);
    best.size = size;
  }
  if (best.size > 0) return best;
  throw new Failure({
    code: "invalid-input",
    message: `"${file}" is an archive without a program in it.`,
    fix: "Name the archive of a release, an image archive, or the program itself."
  });
}
__name(programInArchive, "programInArchive");
async function* tarFiles(file, kind, { signal }) {
  const raw = createReadStream(file, { signal });
  const source = new StreamSource(kind === "tar" ? raw : raw.pipe(createGunzip()));
  for await (const { path: name, type, size } of readTar(source, MAX_ENTRIES)) {
    if (type === "file" && size > 0) yield { name, size, content: /* @__PURE__ */ __name(() => contentOf(source, size), "content") };
  }
}
__name(tarFiles, "tarFiles");
async function* contentOf(source, size) {
  for (let left = size; left > 0; ) {
    const chunk = await source.read(Math.min(left, CHUNK));
    if (chunk.length === 0) throw new Error("it is cut short");
    left -= chunk.length;
    yield chunk;
  }
}
__name(contentOf, "contentOf");
async function* zipFiles(file) {
  const { openPromise } = await import("./chunk-6VSLOAYN.mjs");
  const archive = await openPromise(file, { lazyEntries: true });
  try {
    for await (const entry of archive.eachEntry()) {
      const { fileName: name, uncompressedSize: size } = entry;
      if (size === 0 || name.endsWith("/")) continue;
      const stream = await archive.openReadStreamPromise(entry);
      yield { name, size, content: /* @__PURE__ */ __name(() => stream, "content") };
      stream.destroy();
    }
  } finally {
    archive.close();
  }
}
__name(zipFiles, "zipFiles");
async function startOf(file) {
  var _stack = [];
  try {
    const handle = __using(_stack, await open2(file, "r"), true);
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    return start;
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
__name(startOf, "startOf");

// src/pipeline/compare/diff/image-subject.ts
import { createWriteStream as createWriteStream2 } from "node:fs";
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { basename as basename2, join as join3 } from "node:path";
import { Readable as Readable2 } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
var MAX_ENTRIES2 = 1e6;
var LARGEST_BINARY = 2 ** 31;
var LEAST_BINARY = 2e5;
var CHUNK2 = 1 << 20;
async function readImage(base, platforms, runtime) {
  const read = [];
  let lacking;
  for (const platform of platforms) {
    try {
      read.push(await readPlatform(await base.image(platform), runtime));
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "base-missing") throw error;
      lacking = error;
    }
  }
  if (read.length === 0 && lacking !== void 0) throw lacking;
  const digest = base.digest ?? read[0]?.platform.manifest ?? digestOf(base.reference);
  return {
    image: { name: nameOf(base.reference), digest, platforms: read.map(({ platform }) => platform) },
    binaries: read.flatMap(({ binary }) => binary === void 0 ? [] : [binary])
  };
}
__name(readImage, "readImage");
async function readPlatform(image, runtime) {
  const platform = formatPlatform(image.platform);
  const folder = await mkdtemp2(join3(runtime.scratchDirectory, "image-"));
  const layers = [];
  let found;
  for (const [index, layer] of image.layers.entries()) {
    const { unpackedSize, program } = await readLayer(layer, join3(folder, String(index)), runtime.signal);
    if (program !== void 0 && program.facts.size >= (found?.binary.facts.size ?? 0)) {
      found = { binary: program, layer: index };
    }
    const { digest, size, mediaType } = layer.descriptor;
    layers.push({ part: "base", digest, diffId: layer.diffId, size, unpackedSize, mediaType });
  }
  const binary = found?.binary;
  const own = layers.map(
    (layer, index) => index === found?.layer ? { ...layer, part: "binary" } : layer
  );
  return { binary, platform: asPlatform(image, platform, own, binary) };
}
__name(readPlatform, "readPlatform");
function asPlatform(image, platform, layers, binary) {
  const sum2 = /* @__PURE__ */ __name((some, size2) => some.reduce((total, layer) => total + size2(layer), 0), "sum");
  const size = sum2(layers, (layer) => layer.size);
  const base = sum2(
    layers.filter(({ part }) => part === "base"),
    (layer) => layer.size
  );
  const manifest = image.digest ?? digestOf(layers.map(({ digest }) => digest).join());
  const name = image.config.labels?.["org.opencontainers.image.base.name"];
  return {
    platform,
    binaries: binary === void 0 ? [] : [stemOf(binary)],
    manifest,
    config: digestOf(JSON.stringify(image.config)),
    compressedSize: size,
    unpackedSize: sum2(layers, (layer) => layer.unpackedSize),
    base: { reference: name ?? "everything but the program", size: base },
    appSize: size - base,
    layers
  };
}
__name(asPlatform, "asPlatform");
async function readLayer(layer, file, signal) {
  const unpacked = await unpackLayer(layer, signal);
  const source = new StreamSource(unpacked.content);
  let program;
  for await (const { path, type, size } of readTar(source, MAX_ENTRIES2)) {
    const largest = program?.facts.size ?? LEAST_BINARY;
    if (type !== "file" || size <= largest || size > LARGEST_BINARY || /\.so(\.|$)/.test(path)) continue;
    const start = await source.read(4);
    if (!looksLikeProgram(start)) continue;
    await pipeline2(Readable2.from(contentOf2(source, start, size)), createWriteStream2(file), { signal });
    const read = await readGoProgram(file, basename2(path));
    program = read ?? program;
  }
  await source.drain();
  return { unpackedSize: unpacked.end().size, program };
}
__name(readLayer, "readLayer");
async function readGoProgram(file, name) {
  try {
    const binary = await readBinary(file, name);
    return binary.facts.buildInfo === void 0 ? void 0 : binary;
  } catch (error) {
    if (error instanceof Failure) return void 0;
    throw error;
  }
}
__name(readGoProgram, "readGoProgram");
async function* contentOf2(source, start, size) {
  yield start;
  for (let left = size - start.length; left > 0; ) {
    const chunk = await source.read(Math.min(left, CHUNK2));
    if (chunk.length === 0) throw new Error("it is cut short");
    left -= chunk.length;
    yield chunk;
  }
}
__name(contentOf2, "contentOf");
function nameOf(reference) {
  return basename2(reference.replace(/[:@][^/]*$/, "")) || "image";
}
__name(nameOf, "nameOf");

// src/pipeline/compare/diff/release-subject.ts
import { mkdtemp as mkdtemp3 } from "node:fs/promises";
import { join as join4 } from "node:path";
var LARGEST_ASSET = 2 ** 30;
var NOT_PROGRAMS = /\.(sbom|json|txt|sig|pem|asc|sha\d+|md5|deb|rpm|apk|msi|pkg|yml|yaml|intoto\.jsonl|jsonl|proof)$|checksums|sha256/i;
async function openRelease({ repository, tag }, { configuration, session }, openFile2) {
  const { runtime } = session;
  const name = repository ?? runtime.env.GITHUB_REPOSITORY ?? "";
  const api = openGithubApi({ repository: name, token: configuration.inputs.githubToken }, runtime);
  try {
    const release = await (tag === "latest" ? api.request("GET /repos/{owner}/{repo}/releases/latest", {}) : api.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag }));
    const report = release.assets.find((asset) => /(^|[._-])report\.json$/.test(asset.name));
    if (report !== void 0 && report.size <= LARGEST_REPORT) {
      return parseReport((await assetBytes(report.id, LARGEST_REPORT, api)).toString("utf8"), `${name}@${tag}`);
    }
    const program = release.assets.find(
      (asset) => /linux/i.test(asset.name) && /amd64|x86_64|x64/i.test(asset.name) && !NOT_PROGRAMS.test(asset.name) && asset.size <= LARGEST_ASSET
    );
    if (program === void 0) throw withoutProgram(name, tag);
    const folder = await mkdtemp3(join4(runtime.scratchDirectory, "release-"));
    const destination = join4(folder, "asset");
    await api.downloadFile(
      "GET /repos/{owner}/{repo}/releases/assets/{asset_id}",
      { asset_id: program.id },
      { destination, limit: LARGEST_ASSET }
    );
    return await openFile2(destination, program.name);
  } finally {
    await api.close();
  }
}
__name(openRelease, "openRelease");
async function assetBytes(id, limit, api) {
  return Buffer.from(
    await api.download("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: id }, limit)
  );
}
__name(assetBytes, "assetBytes");
function withoutProgram(repository, tag) {
  return new Failure({
    code: "invalid-input",
    message: `The release ${repository}@${tag} has neither a report.json nor a program for linux/amd64.`,
    fix: "Download the asset that is meant and name the file."
  });
}
__name(withoutProgram, "withoutProgram");

// src/pipeline/compare/diff/open-subject.ts
async function openSubject(text, context) {
  const { runtime } = context.session;
  const path = resolve2(runtime.workingDirectory, text.replace(/^file:/, ""));
  if (await isFolder(path)) return openFolder(text, path, context);
  if (/^[^/@]+\.[^@]*@[^:]+$/.test(text) && !isDirectorySource(text))
    return { build: { kind: "source", source: text } };
  const named = await readNamedBaseline(
    text,
    resolve2(runtime.workingDirectory, context.configuration.inputs.source),
    runtime
  );
  return openNamed(named, text, context);
}
__name(openSubject, "openSubject");
async function openNamed(named, text, context) {
  switch (named.kind) {
    case "none":
      throw new Failure({
        code: "invalid-input",
        message: 'diff: "none" names nothing to compare.',
        fix: "Name two things."
      });
    case "file":
      return { report: await openFile(named.path, named.name, context) };
    case "image":
      return { report: await openImage(named.reference, context) };
    case "release":
      return { report: await openRelease(named, context, (file, name) => openFile(file, name, context)) };
    case "git-ref":
      return { build: { kind: "commit", commit: named.commit, name: text } };
  }
}
__name(openNamed, "openNamed");
async function openFolder(text, path, context) {
  const has = /* @__PURE__ */ __name(async (name) => open3(join5(path, name)).then(
    async (handle) => {
      await handle.close();
      return true;
    },
    () => false
  ), "has");
  if (await has("report.json")) return { report: await openFile(join5(path, "report.json"), text, context) };
  if (await has("oci-layout")) return { report: await openImage(`oci-layout://${path}`, context) };
  return { build: { kind: "source", source: path } };
}
__name(openFolder, "openFolder");
async function openFile(path, name, context) {
  const { runtime } = context.session;
  const start = await startOf2(path, name);
  if (looksLikeProgram(start)) return bare([await readBinary(path, basename3(name))], [], context);
  if (/^\s*\{/.test(start.toString("utf8"))) {
    const content = await readLimited(path, name);
    if (content !== void 0) return parseReport(content, name);
    throw new Failure({
      code: "invalid-input",
      message: `"${name}" is larger than any report.`,
      fix: "Name a report.json."
    });
  }
  const kind = await archiveKind(path);
  if (kind === void 0) {
    throw new Failure({
      code: "invalid-input",
      message: `"${name}" is neither a report, a program nor an archive.`,
      fix: "Name a report.json, a program, an archive, an image, a release, MODULE@VERSION or a git ref."
    });
  }
  if (kind === "tar") {
    try {
      return await openImage(path, context);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== "base-invalid") throw error;
    }
  }
  const program = await programInArchive(path, kind, runtime);
  return bare([await readBinary(program.file, program.name)], [], context);
}
__name(openFile, "openFile");
async function openImage(reference, context) {
  const { session, configuration } = context;
  const { runtime, http } = session;
  const { insecureRegistries, platforms } = configuration.inputs;
  const local = /^(oci-layout:|\/)/.test(reference);
  const attached = local ? void 0 : await fetchAttachedReport(reference, http, runtime, { insecureRegistries });
  if (attached !== void 0) return parseReport(attached.text, reference);
  const base = await openBase(reference, { ...runtime, http, insecureRegistries });
  const { image, binaries } = await readImage(base, platforms.map(asPlatform2), runtime);
  return bare(binaries, [image], context);
}
__name(openImage, "openImage");
function asPlatform2(text) {
  const [os = "linux", architecture = "amd64", variant] = text.split("/");
  return { os, architecture, ...variant === void 0 ? {} : { variant } };
}
__name(asPlatform2, "asPlatform");
function bare(binaries, images, { session: { runtime, startedAt } }) {
  const host = {
    os: runtime.host.platform,
    arch: runtime.host.arch,
    cpus: runtime.host.cpus,
    node: process.versions.node
  };
  return bareReport(binaries, images, { toolVersion: TOOL_VERSION, startedAt: startedAt.toISOString(), host });
}
__name(bare, "bare");
async function startOf2(path, name) {
  try {
    var _stack = [];
    try {
      const handle = __using(_stack, await open3(path, "r"), true);
      const start = Buffer.alloc(64);
      const { bytesRead } = await handle.read(start, 0, 64, 0);
      return start.subarray(0, bytesRead);
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (cause) {
    throw new Failure({
      code: "invalid-input",
      message: `"${name}" does not exist, or cannot be read.`,
      fix: "Name a report.json, a program, an archive, an image, a release, MODULE@VERSION or a git ref.",
      cause
    });
  }
}
__name(startOf2, "startOf");

// src/pipeline/compare/diff/diff-command.ts
async function runDiffCommand(line, configuration, process2, console, signal) {
  const [before, after, ...more] = line.operands;
  if (before === void 0 || after === void 0 || more.length > 0) {
    throw new Failure({
      code: "invalid-input",
      message: `diff takes two things to compare, and ${line.operands.length} stand there.`,
      fix: "For example: diff v1.2.0 . or diff old/report.json new/report.json or diff acme/app@v1.2.0 ./app"
    });
  }
  const units = budgetUnits(configuration);
  const session = await openSession({ process: process2, configuration, console, signal });
  try {
    const context = { configuration, session };
    const [older, newer] = await Promise.all([openSubject(before, context), openSubject(after, context)]);
    const left = await reportOf(older, context, "before");
    const right = await reportOf(newer, context, "after", left);
    const found = "build" in newer ? right.comparison : void 0;
    const changes = found ?? compareReports(left, right, { imports: /* @__PURE__ */ new Map() });
    const comparison = {
      ...changes,
      baseline: baselineOf(left, { source: sourceOf(older), reference: before }),
      tried: [],
      budgets: judgeBudgets(units, right, changes, void 0)
    };
    console.finish();
    const unicode = chooseUnicode(process2.env, process2.platform);
    process2.stdout.write(
      configuration.inputs.json ? `${JSON.stringify({ before, after, ...comparison }, null, 2)}
` : `${diffTable(comparison, right.module.path, { columns: console.columns(), paint: console.paint, unicode })}
`
    );
    const failure = budgetFailure(comparison, "none");
    return failure === void 0 ? 0 : tellFailure(failure, console, { unicode });
  } finally {
    await session.close();
  }
}
__name(runDiffCommand, "runDiffCommand");
async function reportOf(subject, context, place, baseline) {
  return "report" in subject ? subject.report : buildSubject(subject.build, context, place, baseline);
}
__name(reportOf, "reportOf");
function sourceOf(subject) {
  return "build" in subject && subject.build.kind === "commit" ? "git-ref" : "file";
}
__name(sourceOf, "sourceOf");
export {
  runDiffCommand
};
