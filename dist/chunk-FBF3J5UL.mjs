import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  damaged,
  fieldsOf,
  fileSource,
  readBuildInfo,
  readLayout,
  sectionAt
} from "./chunk-JYMIGAIB.mjs";
import {
  __callDispose,
  __name,
  __using
} from "./chunk-E35EZZSK.mjs";

// src/inspect/inspect.ts
import { open, realpath } from "node:fs/promises";

// src/binary-format/go-build-id.ts
var MARKER = Buffer.from('ÿ Go build ID: "', "latin1");
var LONGEST_ID = 512;
var MOST_PLACES = 16;
var SEARCHED = 1 << 20;
async function readBuildIdText(source, places) {
  for (const place of places.slice(0, MOST_PLACES)) {
    const window = await source.read(place.offset, Math.min(place.size, SEARCHED), "its code");
    const at = window.indexOf(MARKER);
    const start = at + MARKER.length;
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
import { createHash } from "node:crypto";
var WINDOW = 1 << 20;
async function passOverFile(handle, search) {
  const hash = createHash("sha256");
  const carry = search.lookahead + 1;
  let current = Buffer.allocUnsafeSlow(carry + WINDOW);
  let other = Buffer.allocUnsafeSlow(carry + WINDOW);
  let size = 0;
  let kept = 0;
  let pending = fill(handle, current.subarray(carry), 0);
  for (; ; ) {
    const length = await pending;
    const final = length < WINDOW;
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
  let seen = 0;
  const keep = /* @__PURE__ */ __name((hit, place, section) => {
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
      seen++;
      if (seen > MOST_HITS) {
        return;
      }
      const section = sectionAt(layout.sections, hit.offset);
      const place = placeOf(hit, section, buildInfo);
      keep(hit, place, sectionLabel(section, place));
    },
    inDebug: /* @__PURE__ */ __name((section) => (hit) => keep(hit, "debug-data", section.name), "inDebug"),
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
var LONGEST_TEXT = 512;
function createPathSearch(needles, onHit, skip = []) {
  const longest = needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const lookahead = Math.min(longest, LONGEST_PATH) + LONGEST_TEXT;
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
    while (end < at + needle.bytes.length + LONGEST_TEXT - 2 && isTextByte(window[end] ?? 0)) {
      end++;
    }
  } else if (!alone) {
    return void 0;
  }
  const text = window.toString("utf8", at, end);
  return {
    needle,
    offset: offset + at,
    text,
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
var MAGIC = [4294967280, 4294967281];
var HEADER_START = 8;
var WORD_OF_FILE_NAMES = 5;
async function rangesWithoutPaths(source, layout) {
  const ranges = layout.sections.filter(({ code }) => code === true);
  for (const section of layout.sections.filter(({ name }) => /gopclntab$/.test(name))) {
    const named = await lengthOfNames(source, section, layout);
    ranges.push({ offset: section.offset + named, size: section.size - named });
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
  if (!MAGIC.includes(header.u32(0)) || header.u8(7) !== wordBytes) {
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
    const handle = __using(_stack, await open(file, "r"), true);
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
  const { format, architecture, wordSize, byteOrder, linkage, gnuBuildId, debugSections } = layout;
  return {
    format,
    ...architecture === void 0 ? {} : { architecture },
    ...wordSize === void 0 ? {} : { wordSize },
    ...byteOrder === void 0 ? {} : { byteOrder },
    linkage,
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
      { path: await realpath(path).catch(() => path), what }
    ])
  );
  return resolved.flat();
}
__name(withRealPaths, "withRealPaths");

export {
  inspectBinary
};
