import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  SHARED_ROWS
} from "./chunk-VTRS7H4C.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/size/owners.ts
var SEVERAL = -1;
var UNKNOWN = -2;
var FIRST_ROW = -16;
var ROWS = Object.keys(SHARED_ROWS);
function rowOwner(row) {
  return FIRST_ROW - ROWS.indexOf(row);
}
__name(rowOwner, "rowOwner");
function rowOf(owner) {
  return owner <= FIRST_ROW ? ROWS[FIRST_ROW - owner] : void 0;
}
__name(rowOf, "rowOf");
function joinOwners(a, b) {
  return a === b || b === UNKNOWN ? a : a === UNKNOWN ? b : SEVERAL;
}
__name(joinOwners, "joinOwners");
function createPackageNames() {
  const ids = /* @__PURE__ */ new Map();
  const names = [];
  return {
    names,
    id(name) {
      const known = ids.get(name);
      if (known !== void 0) return known;
      ids.set(name, names.length);
      names.push(name);
      return names.length - 1;
    }
  };
}
__name(createPackageNames, "createPackageNames");

// src/size/claims.ts
var CLAIM_KINDS = {
  functionData: { column: "pclntab", row: "pclntab" },
  types: { column: "types", row: "types" },
  embedded: { column: "embedded", row: "embedded" },
  data: { column: "data", row: "data" },
  runtime: { column: "data", row: "runtime" }
};
var KINDS = Object.values(CLAIM_KINDS);
var MOST_CLAIMS = 1 << 22;
var Claims = class {
  static {
    __name(this, "Claims");
  }
  #starts = new Uint32Array(1 << 14);
  #ends = new Uint32Array(1 << 14);
  #owners = new Int32Array(1 << 14);
  #kinds = new Uint8Array(1 << 14);
  #count = 0;
  #order = new Float64Array(0);
  get count() {
    return this.#count;
  }
  /** Claims from `start` up to `end` (file offsets); an empty run and what is too much for any binary are left out. */
  add(start, end, owner, kind) {
    if (end <= start || start < 0 || this.#count >= MOST_CLAIMS) return;
    if (this.#count === this.#starts.length) this.#grow();
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#owners[this.#count] = owner;
    this.#kinds[this.#count] = KINDS.indexOf(kind);
    this.#count++;
  }
  /** Puts them in order; equal starts keep the order in which they were added. */
  sort() {
    const order = new Float64Array(this.#count);
    for (let index = 0; index < order.length; index++)
      order[index] = this.#starts[index] * MOST_CLAIMS + index;
    this.#order = order.sort();
  }
  /** The claim at a place of the order. */
  at(place) {
    const index = this.#order[place] % MOST_CLAIMS;
    return {
      start: this.#starts[index],
      end: this.#ends[index],
      owner: this.#owners[index],
      kind: KINDS[this.#kinds[index]]
    };
  }
  /** Where claims of a kind begin that have no owner. */
  unowned(kind) {
    const found = /* @__PURE__ */ new Set();
    const wanted = KINDS.indexOf(kind);
    for (let index = 0; index < this.#count; index++) {
      const owner = this.#owners[index];
      if (this.#kinds[index] === wanted && owner < 0 && rowOf(owner) === void 0)
        found.add(this.#starts[index]);
    }
    return found;
  }
  /** The first place of the order whose claim begins at `offset` or behind it. */
  firstFrom(offset) {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = low + high >>> 1;
      if (Math.floor(this.#order[middle] / MOST_CLAIMS) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  #grow() {
    const length = this.#starts.length * 2;
    const larger2 = /* @__PURE__ */ __name((made, from) => {
      made.set(from);
      return made;
    }, "larger");
    this.#starts = larger2(new Uint32Array(length), this.#starts);
    this.#ends = larger2(new Uint32Array(length), this.#ends);
    this.#owners = larger2(new Int32Array(length), this.#owners);
    this.#kinds = larger2(new Uint8Array(length), this.#kinds);
  }
};

// src/size/embedded.ts
var LONGEST_NAME = 4096;
var MOST_FILES = 1 << 20;
function findEmbedded(program, candidates) {
  const found = [];
  for (const at of candidates) {
    if (found.length < MOST_FILES) found.push(...listAt(program, at));
  }
  return found;
}
__name(findEmbedded, "findEmbedded");
function listAt(program, at) {
  const { wordBytes: word } = program;
  const end = program.bytes.length;
  const count = program.word(at + word);
  const entry = 4 * word + 16;
  if (count < 1 || count !== program.word(at + 2 * word) || at + 3 * word + count * entry > end) return [];
  const parts = [];
  for (let index = 0; index < count; index++) {
    const part = fileAt(program, at + 3 * word + index * entry, at);
    if (part === void 0) return [];
    if (!part.name.endsWith("/")) parts.push(part);
  }
  return parts;
}
__name(listAt, "listAt");
function fileAt(program, at, list) {
  const { wordBytes: word, bytes } = program;
  const name = program.offsetOf(program.word(at));
  const nameLength = program.word(at + word);
  const size = program.word(at + 3 * word);
  const start = size === 0 ? 0 : program.offsetOf(program.word(at + 2 * word));
  if (name < 0 || nameLength < 1 || nameLength > LONGEST_NAME || start < 0 || start + size > bytes.length)
    return void 0;
  const text = bytes.toString("utf8", name, name + nameLength);
  return { name: text, start, end: start + size, list };
}
__name(fileAt, "fileAt");
function settleEmbedded(parts, inferred, packages) {
  const seen = /* @__PURE__ */ new Set();
  return parts.map((part) => {
    const size = seen.has(part.start) ? 0 : part.end - part.start;
    if (size > 0) seen.add(part.start);
    const owner = ownerOfPart(part, inferred);
    return { name: part.name, size, ...owner < 0 ? {} : { package: packages[owner] } };
  });
}
__name(settleEmbedded, "settleEmbedded");
function ownerOfPart(part, inferred) {
  if (inferred === void 0) return UNKNOWN;
  const index = binarySearch(inferred.offsets, part.end > part.start ? part.start : part.list);
  return index < 0 ? UNKNOWN : inferred.owners[index];
}
__name(ownerOfPart, "ownerOfPart");
function binarySearch(values, wanted) {
  let low = 0;
  let high = values.length - 1;
  while (low <= high) {
    const middle = low + high >>> 1;
    const value = values[middle];
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
__name(binarySearch, "binarySearch");
function claimEmbedded(parts, settled, claims) {
  for (const [index, { start, end }] of parts.entries()) {
    const known = settled[index];
    if (known.package === void 0 && known.size > 0) claims.add(start, end, SEVERAL, CLAIM_KINDS.embedded);
  }
}
__name(claimEmbedded, "claimEmbedded");

// src/size/counter-table.ts
var CounterTable = class {
  static {
    __name(this, "CounterTable");
  }
  #bytes;
  #end;
  #quantum;
  #at = 0;
  #first = true;
  /** Value of the run that `next` has just read; -1 before the first. */
  value = -1;
  /** Where that run ends, in bytes from the function's entry. */
  end = 0;
  /** Tables lie in `bytes` up to `end`; counters are counted in `quantum` bytes. */
  constructor(bytes, end, quantum) {
    this.#bytes = bytes;
    this.#end = Math.min(end, bytes.length);
    this.#quantum = quantum;
  }
  /** Begins with the table at a file offset. */
  open(offset) {
    this.#at = offset;
    this.#first = true;
    this.value = -1;
    this.end = 0;
  }
  /** The next run; false at the end. A table of a damaged file ends where a run is empty or the bytes do. */
  next() {
    const zigzag = this.#varint();
    if (zigzag === 0 && !this.#first) return false;
    this.#first = false;
    const step = this.#varint();
    if (step <= 0) return false;
    this.value += zigzag & 1 ? -((zigzag >>> 1) + 1) : zigzag >>> 1;
    this.end += step * this.#quantum;
    return true;
  }
  /** Where the function ends that this table covers; at most `limit`. */
  lastEnd(offset, limit) {
    this.open(offset);
    while (this.end < limit && this.next()) ;
    return Math.min(this.end, limit);
  }
  #varint() {
    const bytes = this.#bytes;
    let value = 0;
    for (let shift = 0; shift < 35 && this.#at < this.#end; shift += 7) {
      const byte = bytes[this.#at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    return 0;
  }
};

// src/size/program.ts
var Contradiction = class extends Error {
  static {
    __name(this, "Contradiction");
  }
  name = "Contradiction";
};
function openProgram(bytes, layout) {
  const wordBytes = layout.wordSize === 32 ? 4 : 8;
  const littleEndian = layout.byteOrder !== "big";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const high = littleEndian ? 4 : 0;
  const wide = /* @__PURE__ */ __name((offset) => view.getUint32(offset + high, littleEndian) * 4294967296 + view.getUint32(offset + 4 - high, littleEndian), "wide");
  const narrow = /* @__PURE__ */ __name((offset) => view.getUint32(offset, littleEndian), "narrow");
  const segments = loadedSegments(layout.segments, bytes.length);
  return {
    bytes,
    layout,
    wordBytes,
    littleEndian,
    view,
    u16: /* @__PURE__ */ __name((offset) => view.getUint16(offset, littleEndian), "u16"),
    u32: narrow,
    i32: /* @__PURE__ */ __name((offset) => view.getInt32(offset, littleEndian), "i32"),
    word: wordBytes === 8 ? wide : narrow,
    offsetOf: /* @__PURE__ */ __name((address) => translate(segments, address, "address", "offset"), "offsetOf"),
    addressOf: /* @__PURE__ */ __name((offset) => translate(segments, offset, "offset", "address"), "addressOf")
  };
}
__name(openProgram, "openProgram");
function loadedSegments(segments, size) {
  return segments.filter((segment) => segment.size > 0 && segment.offset < size && segment.address >= 0).map(({ address, offset, size: length }) => ({ address, offset, size: Math.min(length, size - offset) })).slice(0, 64);
}
__name(loadedSegments, "loadedSegments");
function translate(segments, place, from, to) {
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    const within = place - segment[from];
    if (within >= 0 && within < segment.size) return segment[to] + within;
  }
  return -1;
}
__name(translate, "translate");

// src/size/functions.ts
var RECORD = { name: 4, frame: 16, file: 20, line: 24, counterTables: 28, unit: 32 };
function readFunctions(program, table, names) {
  const { functions: count, records, recordBytes } = table;
  const result = {
    count,
    entries: new Float64Array(count),
    sizes: new Uint32Array(count),
    records: new Uint32Array(count),
    names: new Uint32Array(count),
    owners: new Int32Array(count)
  };
  const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
  let entry = program.u32(records.start);
  for (let index = 0; index < count; index++) {
    const at = records.start + index * 8;
    const record = records.start + program.u32(at + 4);
    const next = program.u32(at + 8);
    if (next < entry || record + recordBytes > records.end) {
      throw new Contradiction("the index of functions in Go's line table does not rise, or points outside of it");
    }
    const name = names.indexOf(program.u32(record + RECORD.name));
    const frame = program.u32(record + RECORD.frame);
    result.entries[index] = entry;
    result.records[index] = record;
    result.names[index] = name;
    result.sizes[index] = frame === 0 ? next - entry : counters.lastEnd(table.counters.start + frame, next - entry);
    result.owners[index] = names.owner(name);
    entry = next;
  }
  return result;
}
__name(readFunctions, "readFunctions");
function counterTableOf(program, record, recordBytes, kind) {
  return kind < program.u32(record + RECORD.counterTables) ? program.u32(record + recordBytes + 4 * kind) : 0;
}
__name(counterTableOf, "counterTableOf");
function recordLength(program, record, recordBytes) {
  return recordBytes + 4 * (program.u32(record + RECORD.counterTables) + program.bytes[record + recordBytes - 1]);
}
__name(recordLength, "recordLength");

// src/size/owner-map.ts
var EMPTY = 4294967295;
var SPREAD = 2 ** 21;
var LOWEST = 64;
var OwnerMap = class {
  static {
    __name(this, "OwnerMap");
  }
  #keys = new Uint32Array(1 << 12).fill(EMPTY);
  #owners = new Int32Array(1 << 12);
  #size = 0;
  get size() {
    return this.#size;
  }
  /** Somebody uses what begins at `offset` (below 2^32 - 1). */
  join(offset, owner) {
    const slot = this.#slot(offset);
    if (this.#keys[slot] === EMPTY) {
      this.#keys[slot] = offset;
      this.#owners[slot] = owner;
      this.#size++;
      if (this.#size * 2 > this.#keys.length) this.#grow();
    } else {
      this.#owners[slot] = joinOwners(this.#owners[slot], owner);
    }
  }
  /** The owner at an offset; undefined when nobody used it. */
  get(offset) {
    const slot = this.#slot(offset);
    return this.#keys[slot] === EMPTY ? void 0 : this.#owners[slot];
  }
  /** All offsets in order. */
  sorted() {
    const pairs = new Float64Array(this.#size);
    let count = 0;
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const key = this.#keys[slot];
      if (key !== EMPTY) pairs[count++] = key * SPREAD + this.#owners[slot] + LOWEST;
    }
    pairs.sort();
    const offsets = new Uint32Array(count);
    const owners = new Int32Array(count);
    for (let index = 0; index < count; index++) {
      const pair = pairs[index];
      const offset = Math.floor(pair / SPREAD);
      offsets[index] = offset;
      owners[index] = pair - offset * SPREAD - LOWEST;
    }
    return { offsets, owners };
  }
  #slot(offset) {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let slot = Math.imul(offset, 2654435761) >>> 7 & mask;
    while (keys[slot] !== EMPTY && keys[slot] !== offset) slot = slot + 1 & mask;
    return slot;
  }
  #grow() {
    const keys = this.#keys;
    const owners = this.#owners;
    this.#keys = new Uint32Array(keys.length * 2).fill(EMPTY);
    this.#owners = new Int32Array(keys.length * 2);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index];
      if (key === EMPTY) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#owners[slot] = owners[index];
    }
  }
};

// src/size/function-data.ts
var NONE = 4294967295;
var LAST_PIECE = 8;
var BUCKET = { bytes: 20, code: 4096 };
function claimFunctionData(program, table, functions, moduleData, claims) {
  const base = program.offsetOf(moduleData.functionData);
  if (base >= 0) {
    const { offsets, owners } = usedData(program, table, functions, base).sorted();
    for (let index2 = 0; index2 < offsets.length; index2++) {
      const start = offsets[index2];
      claims.add(start, offsets[index2 + 1] ?? start + LAST_PIECE, owners[index2], CLAIM_KINDS.functionData);
    }
  }
  const index = program.offsetOf(moduleData.findFunctionTable);
  const buckets = Math.ceil((moduleData.endText - moduleData.text) / BUCKET.code);
  if (index >= 0)
    claims.add(
      index,
      Math.min(index + buckets * BUCKET.bytes, program.bytes.length),
      rowOwner("pclntab"),
      CLAIM_KINDS.functionData
    );
}
__name(claimFunctionData, "claimFunctionData");
function usedData(program, table, functions, base) {
  const used = new OwnerMap();
  const { recordBytes } = table;
  for (let index = 0; index < functions.count; index++) {
    const record = functions.records[index];
    const owner = functions.owners[index];
    const kinds = program.bytes[record + recordBytes - 1];
    const first = record + recordBytes + 4 * program.u32(record + RECORD.counterTables);
    for (let kind = 0; kind < kinds; kind++) {
      const offset = program.u32(first + 4 * kind);
      if (offset !== NONE && base + offset < program.bytes.length) used.join(base + offset, owner);
    }
  }
  return used;
}
__name(usedData, "usedData");

// src/size/extents.ts
var SHORTEST_EXTENT = 65536;
var BYTES_BETWEEN_STARTS = 4096;
function withoutInner({ offsets, owners }, extents) {
  const kept = new Uint8Array(offsets.length).fill(1);
  for (const { start, end } of extents) {
    const first = after(offsets, start);
    const last = after(offsets, end - 1);
    if ((last - first) * BYTES_BETWEEN_STARTS < end - start) kept.fill(0, first, last);
  }
  return {
    offsets: offsets.filter((_, index) => kept[index] === 1),
    owners: owners.filter((_, index) => kept[index] === 1)
  };
}
__name(withoutInner, "withoutInner");
function after(offsets, wanted) {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (offsets[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
__name(after, "after");

// src/size/references/x86-instruction.ts
var X86Instructions = class {
  static {
    __name(this, "X86Instructions");
  }
  #bytes;
  #wide;
  #end = 0;
  /** Offset behind the instruction that `next` has read; where the next one begins. */
  at = 0;
  /** Offset of four bytes of displacement without a base register; -1 when there are none. */
  displacement = -1;
  /** Offset of four bytes of displacement beside a base register; -1 when there are none. */
  indexed = -1;
  /** Offset of a constant of four bytes; -1 when there is none. */
  constant = -1;
  /** `wide`: 64-bit code. */
  constructor(bytes, wide) {
    this.#bytes = bytes;
    this.#wide = wide;
  }
  /** Begins with the instruction at a file offset. */
  open(start, end) {
    this.at = start;
    this.#end = end;
  }
  /** Reads one instruction; false at the end. */
  next() {
    const bytes = this.#bytes;
    let at = this.at;
    this.displacement = -1;
    this.indexed = -1;
    this.constant = -1;
    let short = false;
    let rexWide = false;
    let opcode = bytes[at++];
    for (; PREFIX[opcode] === 1 && at < this.#end; opcode = bytes[at++]) short ||= opcode === 102;
    if (this.#wide && opcode >>> 4 === 4) {
      rexWide = (opcode & 8) !== 0;
      opcode = bytes[at++];
    }
    let form;
    if (opcode === 15) {
      opcode = bytes[at++];
      if (opcode === 56 || opcode === 58) {
        form = OPERAND | (opcode === 58 ? BYTE : 0);
        at++;
      } else form = TWO_BYTES[opcode];
    } else if (this.#isVector(opcode, at)) {
      const map = opcode === 197 ? 1 : bytes[at] & (opcode === 98 ? 7 : 31);
      at += opcode === 197 ? 1 : opcode === 196 ? 2 : 3;
      opcode = bytes[at++];
      form = map === 1 ? TWO_BYTES[opcode] & ~FULL : OPERAND | (map === 3 ? BYTE : 0);
    } else form = this.#oneByte(opcode, at);
    if ((form & OPERAND) !== 0) at = this.#operand(at);
    if ((form & FULL) !== 0) {
      const length = (form & LONG) !== 0 && rexWide ? 8 : short ? 2 : 4;
      if (length === 4) this.constant = at;
      at += length;
    }
    if ((form & ADDRESS) !== 0) {
      this.displacement = this.#wide ? -1 : at;
      at += this.#wide ? 8 : 4;
    }
    at += ((form & BYTE) >>> 1) + ((form & WORD) >>> 1) + ((form & FAR) === 0 ? 0 : 6);
    this.at = at;
    return at <= this.#end;
  }
  /** VEX and EVEX; in 32-bit code the same bytes are other instructions unless what follows could be no memory operand. */
  #isVector(opcode, at) {
    if (opcode !== 196 && opcode !== 197 && opcode !== 98) return false;
    return this.#wide || this.#bytes[at] >= 192;
  }
  #oneByte(opcode, at) {
    const form = ONE_BYTE[opcode];
    if ((opcode === 246 || opcode === 247) && (this.#bytes[at] & 56) < 16) {
      return form | (opcode === 246 ? BYTE : FULL);
    }
    return form;
  }
  /** Skips operand byte, scale byte and displacement. */
  #operand(start) {
    const bytes = this.#bytes;
    const operand = bytes[start];
    const mode = operand >>> 6;
    const register = operand & 7;
    let at = start + 1;
    if (mode === 3) return at;
    let base = register;
    if (register === 4) base = bytes[at++] & 7;
    if (mode === 0 && base === 5) {
      if (register === 5) this.displacement = at;
      else this.indexed = at;
      return at + 4;
    }
    if (mode === 2) {
      this.indexed = at;
      return at + 4;
    }
    return at + mode;
  }
};
var OPERAND = 1;
var BYTE = 2;
var WORD = 4;
var FULL = 8;
var LONG = 16;
var ADDRESS = 32;
var FAR = 64;
var PREFIX = new Uint8Array(256);
for (const prefix of [38, 46, 54, 62, 100, 101, 102, 103, 240, 242, 243]) PREFIX[prefix] = 1;
var ONE_BYTE = new Uint8Array(256);
for (let opcode = 0; opcode < 64; opcode++) {
  ONE_BYTE[opcode] = (opcode & 7) < 4 ? OPERAND : (opcode & 7) === 4 ? BYTE : (opcode & 7) === 5 ? FULL : 0;
}
var set = /* @__PURE__ */ __name((table, first, last, form) => void table.fill(form, first, last + 1), "set");
set(ONE_BYTE, 98, 99, OPERAND);
set(ONE_BYTE, 104, 104, FULL);
set(ONE_BYTE, 105, 105, OPERAND | FULL);
set(ONE_BYTE, 106, 106, BYTE);
set(ONE_BYTE, 107, 107, OPERAND | BYTE);
set(ONE_BYTE, 112, 127, BYTE);
set(ONE_BYTE, 128, 131, OPERAND | BYTE);
set(ONE_BYTE, 129, 129, OPERAND | FULL);
set(ONE_BYTE, 132, 143, OPERAND);
set(ONE_BYTE, 154, 154, FAR);
set(ONE_BYTE, 160, 163, ADDRESS);
set(ONE_BYTE, 168, 168, BYTE);
set(ONE_BYTE, 169, 169, FULL);
set(ONE_BYTE, 176, 183, BYTE);
set(ONE_BYTE, 184, 191, FULL | LONG);
set(ONE_BYTE, 192, 193, OPERAND | BYTE);
set(ONE_BYTE, 194, 194, WORD);
set(ONE_BYTE, 196, 197, OPERAND);
set(ONE_BYTE, 198, 198, OPERAND | BYTE);
set(ONE_BYTE, 199, 199, OPERAND | FULL);
set(ONE_BYTE, 200, 200, WORD | BYTE);
set(ONE_BYTE, 202, 202, WORD);
set(ONE_BYTE, 205, 205, BYTE);
set(ONE_BYTE, 208, 211, OPERAND);
set(ONE_BYTE, 212, 213, BYTE);
set(ONE_BYTE, 216, 223, OPERAND);
set(ONE_BYTE, 224, 231, BYTE);
set(ONE_BYTE, 232, 233, FULL);
set(ONE_BYTE, 234, 234, FAR);
set(ONE_BYTE, 235, 235, BYTE);
set(ONE_BYTE, 246, 247, OPERAND);
set(ONE_BYTE, 254, 255, OPERAND);
var TWO_BYTES = new Uint8Array(256).fill(OPERAND);
for (const opcode of [5, 6, 7, 8, 9, 11, 14, 119, 160, 161, 162, 168, 169, 170])
  TWO_BYTES[opcode] = 0;
set(TWO_BYTES, 48, 55, 0);
set(TWO_BYTES, 128, 143, FULL);
set(TWO_BYTES, 200, 207, 0);
for (const opcode of [112, 113, 114, 115, 164, 172, 186, 194, 196, 197, 198])
  TWO_BYTES[opcode] = OPERAND | BYTE;

// src/size/references/amd64.ts
var amd64References = /* @__PURE__ */ __name(({ program, start, end, address }, found) => {
  const { view, bytes } = program;
  const instructions = new X86Instructions(bytes, true);
  instructions.open(start, end);
  while (instructions.at < end && instructions.next()) {
    const { displacement, at } = instructions;
    if (displacement !== -1) found(address + (at - start) + view.getInt32(displacement, true));
  }
}, "amd64References");

// src/size/references/arm64.ts
var arm64References = /* @__PURE__ */ __name(({ program, start, end, address }, found) => {
  const { view } = program;
  for (let at = start; at + 4 <= end; at += 4) {
    const word = view.getUint32(at, true);
    if ((word & 520093696) !== 268435456) continue;
    const immediate = (word << 8 >> 13) * 4 + (word >>> 29 & 3);
    const here = address + (at - start);
    if (word >>> 31 === 0) {
      found(here + immediate);
      continue;
    }
    if (at + 8 > end) return;
    const next = view.getUint32(at + 4, true);
    if ((next >>> 5 & 31) !== (word & 31)) continue;
    const page = here - here % 4096 + immediate * 4096;
    const low = next >>> 10 & 4095;
    if ((next & 4290772992) >>> 0 === 2432696320) found(page + low);
    else if ((next & 989855744) === 956301312) found(page + low * accessBytes(next));
  }
}, "arm64References");
function accessBytes(word) {
  const vector = (word & 67108864) !== 0 && (word & 8388608) !== 0;
  return vector ? 16 : 1 << (word >>> 30);
}
__name(accessBytes, "accessBytes");

// src/size/references/others.ts
var armReferences = /* @__PURE__ */ __name(({ program, start, end }, found) => {
  for (let at = start; at + 4 <= end; at += 4) found(program.u32(at));
}, "armReferences");
var s390xReferences = /* @__PURE__ */ __name(({ program, start, end, address }, found) => {
  const { bytes, view } = program;
  for (let at = start; at + 2 <= end; ) {
    const first = bytes[at];
    const length = first < 64 ? 2 : first < 192 ? 4 : 6;
    const form = bytes[at + 1] & 15;
    const relative = first === 192 && form === 0 || first === 196 || first === 198 && form > 2;
    if (length === 6 && relative && at + 6 <= end) found(address + (at - start) + view.getInt32(at + 2, false) * 2);
    at += length;
  }
}, "s390xReferences");
var AUIPC = 23;
var WITH_LOW_PART = [19, 3, 7];
var STORES = [35, 39];
var riscv64References = /* @__PURE__ */ __name(({ program, start, end, address }, found) => {
  for (let at = start; at + 8 <= end; at += 2) {
    const first = program.u32(at);
    if ((first & 127) !== AUIPC) continue;
    const next = program.u32(at + 4);
    if ((next >>> 15 & 31) !== (first >>> 7 & 31)) continue;
    const high = address + (at - start) + (first & 4294963200);
    const opcode = next & 127;
    if (WITH_LOW_PART.includes(opcode)) found(high + (next >> 20));
    else if (STORES.includes(opcode)) found(high + (next >> 25 << 5 | next >>> 7 & 31));
  }
}, "riscv64References");

// src/size/references/x86.ts
var x86References = /* @__PURE__ */ __name(({ program, start, end }, found) => {
  const { view, bytes } = program;
  const instructions = new X86Instructions(bytes, false);
  instructions.open(start, end);
  while (instructions.at < end && instructions.next()) {
    for (const place of [instructions.displacement, instructions.indexed, instructions.constant]) {
      if (place !== -1 && place + 4 <= end) found(view.getUint32(place, true));
    }
  }
}, "x86References");

// src/size/infer.ts
var READERS = {
  amd64: amd64References,
  "386": x86References,
  arm64: arm64References,
  arm: armReferences,
  s390x: s390xReferences,
  riscv64: riscv64References
};
function canInfer(architecture) {
  return architecture !== void 0 && Object.hasOwn(READERS, architecture);
}
__name(canInfer, "canInfer");
var MOST_ROUNDS = 12;
function inferOwners(inference) {
  const starts = new OwnerMap();
  const inGap = gapTest(inference.gaps, inference.program.bytes.length);
  for (const root of inference.roots) if (inGap(root)) starts.join(root, rowOwner("runtime"));
  readCode(inference, inGap, starts);
  const pointers = readPointers(inference, inGap, starts);
  const sorted = withoutInner(starts.sorted(), pointers.extents);
  spread(sorted, pointers);
  return { starts: sorted, selfPointers: pointers.self };
}
__name(inferOwners, "inferOwners");
function gapTest(gaps, size) {
  const pages = new Uint8Array((size >>> 12) + 2);
  for (const { start, end } of gaps) pages.fill(1, start >>> 12, (end >>> 12) + 1);
  const starts = Uint32Array.from(gaps, ({ start }) => start);
  return (offset) => {
    if (offset < 0 || pages[offset >>> 12] !== 1) return false;
    const index = lastAtMost(starts, offset);
    return index >= 0 && offset < gaps[index].end;
  };
}
__name(gapTest, "gapTest");
function lastAtMost(values, wanted) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (values[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
__name(lastAtMost, "lastAtMost");
function readCode({ program, functions, code, runs, unowned }, inGap, starts) {
  const read = READERS[program.layout.architecture ?? ""];
  if (read === void 0) return;
  let owner = UNKNOWN;
  let entry = 0;
  const found = /* @__PURE__ */ __name((address) => {
    const offset = program.offsetOf(address);
    if (inGap(offset) || unowned.has(offset)) starts.join(offset, owner);
  }, "found");
  const visit = /* @__PURE__ */ __name((start, end, written) => {
    owner = written;
    const from = code.offset + entry + start;
    const to = Math.min(code.offset + entry + end, program.bytes.length);
    read({ program, start: from, end: to, address: code.address + entry + start }, found);
  }, "visit");
  for (let index = 0; index < functions.count; index++) {
    entry = functions.entries[index];
    runs(index, visit);
  }
}
__name(readCode, "readCode");
function readPointers({ program, gaps }, inGap, starts) {
  const { wordBytes: word } = program;
  let from = new Uint32Array(1 << 14);
  let to = new Uint32Array(1 << 14);
  const self = [];
  const extents = [];
  let count = 0;
  for (const { start, end } of gaps) {
    const base = program.addressOf(start);
    if (base < 0) continue;
    for (let at = start + (word - base % word) % word; at + word <= end; at += word) {
      const address = program.word(at);
      if (address === 0) continue;
      const target = program.offsetOf(address);
      if (!inGap(target)) continue;
      if (target - at === 3 * word) self.push(at);
      const length = at + 2 * word <= end ? program.word(at + word) : 0;
      if (length >= SHORTEST_EXTENT && inGap(target + length - 1))
        extents.push({ start: target, end: target + length });
      starts.join(target, UNKNOWN);
      if (count === from.length) {
        from = larger(from);
        to = larger(to);
      }
      from[count] = at;
      to[count] = target;
      count++;
    }
  }
  return { from, to, count, self, extents };
}
__name(readPointers, "readPointers");
function larger(full) {
  const made = new Uint32Array(full.length * 2);
  made.set(full);
  return made;
}
__name(larger, "larger");
function spread({ offsets, owners }, { from, to, count }) {
  const holders = new Int32Array(count);
  const targets = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    holders[index] = lastAtMost(offsets, from[index]);
    targets[index] = lastAtMost(offsets, to[index]);
  }
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let index = 0; index < count; index++) {
      const holder = holders[index];
      const target = targets[index];
      if (holder < 0) continue;
      const before = owners[target];
      const after2 = joinOwners(before, owners[holder]);
      if (after2 === before) continue;
      owners[target] = after2;
      changed = true;
    }
  }
}
__name(spread, "spread");

// src/size/inlined.ts
var INLINED_CALLS = { counters: 2, data: 3 };
var NO_DATA = 4294967295;
function openInlinedRuns(program, table, functions, names, { functionData }) {
  const { recordBytes } = table;
  const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
  const [callBytes, nameAt] = recordBytes === 40 ? [20, 12] : [16, 4];
  const base = program.offsetOf(functionData);
  const callsOf = /* @__PURE__ */ __name((record) => {
    const kinds = program.bytes[record + recordBytes - 1];
    if (kinds <= INLINED_CALLS.data || base < 0) return NO_DATA;
    const first = record + recordBytes + 4 * program.u32(record + RECORD.counterTables);
    return program.u32(first + 4 * INLINED_CALLS.data);
  }, "callsOf");
  return (index, visit) => {
    const record = functions.records[index];
    const owner = functions.owners[index];
    const size = functions.sizes[index];
    const counterTable = counterTableOf(program, record, recordBytes, INLINED_CALLS.counters);
    const calls = counterTable === 0 ? NO_DATA : callsOf(record);
    if (calls === NO_DATA) {
      visit(0, size, owner);
      return;
    }
    counters.open(table.counters.start + counterTable);
    let start = 0;
    for (; start < size && counters.next(); start = counters.end) {
      const call = base + calls + counters.value * callBytes;
      const written = counters.value < 0 ? owner : names.owner(names.indexOf(program.u32(call + nameAt)));
      visit(start, Math.min(counters.end, size), written);
    }
    if (start < size) visit(start, size, owner);
  };
}
__name(openInlinedRuns, "openInlinedRuns");
function bookInlined(functions, runs, ledger) {
  let owner = 0;
  const visit = /* @__PURE__ */ __name((start, end, written) => {
    if (written === owner) return;
    if (owner >= 0) ledger.add(owner, "inlined", end - start, "code-shared");
    if (written >= 0) ledger.add(written, "inlinedElsewhere", end - start, "code-shared");
  }, "visit");
  for (let index = 0; index < functions.count; index++) {
    owner = functions.owners[index];
    runs(index, visit);
  }
}
__name(bookInlined, "bookInlined");

// src/size/type-layout.ts
var KIND = {
  array: 17,
  chan: 18,
  func: 19,
  interface: 20,
  map: 21,
  pointer: 22,
  slice: 23,
  struct: 25,
  last: 26
};
var FLAG = { uncommon: 1, named: 4, maskOnDemand: 16 };
function typeLayout(word, release) {
  const base = 4 * word + 16;
  return {
    word,
    base,
    pointerBytes: word,
    flags: 2 * word + 4,
    kind: 2 * word + 7,
    mask: 3 * word + 8,
    name: 4 * word + 8,
    pointerToThis: 4 * word + 12,
    map: { bytes: base + mapTail(word, release), types: 3 }
  };
}
__name(typeLayout, "typeLayout");
function mapTail(word, { minor, experiments }) {
  if (minor < 24 || minor < 26 && experiments.includes("noswissmap")) return 4 * word + 8;
  return (minor < 27 ? 7 : 10) * word + word;
}
__name(mapTail, "mapTail");
function headBytes(layout, kind) {
  const { word, base } = layout;
  switch (kind) {
    case KIND.array:
      return base + 3 * word;
    case KIND.chan:
      return base + 2 * word;
    case KIND.func:
      return base + word;
    case KIND.interface:
    case KIND.struct:
      return base + 4 * word;
    case KIND.map:
      return layout.map.bytes;
    case KIND.pointer:
    case KIND.slice:
      return base + word;
    default:
      return kind >= 1 && kind <= KIND.last ? base : 0;
  }
}
__name(headBytes, "headBytes");

// src/size/type-record.ts
var UNCOMMON_BYTES = 16;
var METHOD_BYTES = 16;
var INTERFACE_METHOD_BYTES = 8;
var MOST_MEMBERS = 1 << 16;
var KIND_MASK = 31;
var KIND_PROGRAM = 64;
var DROPPED = -1;
function readType(program, layout, start) {
  const kindByte = program.view.getUint8(start + layout.kind);
  const flags = program.view.getUint8(start + layout.flags);
  const kind = kindByte & KIND_MASK;
  const head = headBytes(layout, kind);
  if (head === 0) throw new Contradiction(`the type descriptor at byte ${start} is of kind ${kind}`);
  const uncommon = (flags & FLAG.uncommon) === 0 ? -1 : start + head;
  const extra = start + head + (uncommon === -1 ? 0 : UNCOMMON_BYTES);
  const noMask = (flags & FLAG.maskOnDemand) !== 0 || (kindByte & KIND_PROGRAM) !== 0;
  const record = {
    start,
    end: extra,
    kind,
    named: (flags & FLAG.named) !== 0,
    name: program.i32(start + layout.name),
    packagePath: uncommon === -1 ? 0 : program.i32(uncommon),
    pointerToThis: program.i32(start + layout.pointerToThis),
    parts: [],
    methodTypes: [],
    methodNames: [],
    fieldNames: [],
    literalPath: 0,
    mask: program.word(start + layout.mask),
    maskBytes: noMask ? 0 : Math.ceil(program.word(start + layout.pointerBytes) / layout.word / 8),
    exportedMethods: 0,
    droppedMethods: 0
  };
  readMembers(program, layout, record, extra);
  if (uncommon !== -1) readMethods(program, record, uncommon);
  return record;
}
__name(readType, "readType");
function readMembers(program, layout, record, extra) {
  const { word } = layout;
  const first = record.start + layout.base;
  switch (record.kind) {
    case KIND.array:
      record.parts.push(program.word(first), program.word(first + word));
      break;
    case KIND.chan:
    case KIND.pointer:
    case KIND.slice:
      record.parts.push(program.word(first));
      break;
    case KIND.map:
      record.parts.push(program.word(first), program.word(first + word), program.word(first + 2 * word));
      break;
    case KIND.func: {
      const count = program.u16(first) + (program.u16(first + 2) & 32767);
      record.end = extra + count * word;
      for (let at = extra; at < record.end; at += word) record.parts.push(program.word(at));
      break;
    }
    case KIND.interface:
      record.literalPath = program.word(first);
      record.end = extra + memberCount(program.word(first + 2 * word), record) * INTERFACE_METHOD_BYTES;
      for (let at = extra; at < record.end; at += INTERFACE_METHOD_BYTES) {
        record.methodNames.push(program.i32(at));
        record.methodTypes.push(program.i32(at + 4));
      }
      break;
    case KIND.struct:
      record.literalPath = program.word(first);
      record.end = extra + memberCount(program.word(first + 2 * word), record) * 3 * word;
      for (let at = extra; at < record.end; at += 3 * word) {
        record.fieldNames.push(program.word(at));
        record.parts.push(program.word(at + word));
      }
      break;
  }
}
__name(readMembers, "readMembers");
function memberCount(count, { start }) {
  if (count > MOST_MEMBERS) throw new Contradiction(`the type descriptor at byte ${start} claims ${count} members`);
  return count;
}
__name(memberCount, "memberCount");
function readMethods(program, record, uncommon) {
  const count = program.u16(uncommon + 4);
  record.exportedMethods = program.u16(uncommon + 6);
  const first = uncommon + program.u32(uncommon + 8);
  for (let index = 0; index < count; index++) {
    const at = first + index * METHOD_BYTES;
    record.methodNames.push(program.i32(at));
    const type = program.i32(at + 4);
    if (type !== DROPPED) record.methodTypes.push(type);
    if (index < record.exportedMethods && program.i32(at + 12) === DROPPED) record.droppedMethods++;
  }
  if (count > 0) record.end = Math.max(record.end, first + count * METHOD_BYTES);
}
__name(readMethods, "readMethods");

// src/size/interface-tables.ts
function readInterfaceTables(program, layout, moduleData) {
  const { word } = layout;
  const tables = [];
  const { interfaceTables: index, interfaceTableSpan: span } = moduleData;
  if (index !== void 0) {
    const first = index.count === 0 ? -1 : program.offsetOf(index.address);
    for (let entry = 0; first >= 0 && entry < index.count; entry++) {
      const start = program.offsetOf(program.word(first + entry * word));
      if (start >= 0) tables.push(readTable(program, layout, start));
    }
  } else if (span !== void 0 && span.bytes > 0) {
    const first = program.offsetOf(span.address);
    for (let at = first; at >= 0 && at < first + span.bytes; ) {
      const table = readTable(program, layout, at);
      tables.push(table);
      at = table.end;
    }
  }
  return tables;
}
__name(readInterfaceTables, "readInterfaceTables");
function readTable(program, layout, start) {
  const { word } = layout;
  const address = program.word(start);
  const place = program.offsetOf(address);
  const described = place < 0 ? void 0 : readType(program, layout, place);
  if (described === void 0 || described.kind !== KIND.interface) {
    throw new Contradiction(`the interface table at byte ${start} has no interface`);
  }
  const methods = Math.max(1, described.methodTypes.length);
  return { start, end: start + 3 * word + methods * word, interface: address, type: program.word(start + word) };
}
__name(readTable, "readTable");
function claimInterfaceTables(program, tables, moduleData, types, claims) {
  for (const { start, end, type } of tables) {
    claims.add(start, Math.min(end, program.bytes.length), types.owner(type), CLAIM_KINDS.types);
  }
  const { interfaceTables, typeLinks } = moduleData;
  for (const [list, bytes] of [
    [interfaceTables, program.wordBytes],
    [typeLinks, 4]
  ]) {
    const start = list === void 0 || list.count === 0 ? -1 : program.offsetOf(list.address);
    if (start >= 0 && list !== void 0) {
      claims.add(
        start,
        Math.min(start + list.count * bytes, program.bytes.length),
        rowOwner("types"),
        CLAIM_KINDS.types
      );
    }
  }
}
__name(claimInterfaceTables, "claimInterfaceTables");

// src/size/sweep.ts
function sweep(claims, { start, end }, visitor) {
  let at = start;
  for (let place = claims.firstFrom(start); place < claims.count; place++) {
    const claim = claims.at(place);
    if (claim.start >= end) break;
    if (claim.start > at) visitor.gap(at, claim.start);
    const from = Math.max(at, claim.start);
    const to = Math.min(end, claim.end);
    if (to > from) visitor.claim(claim, to - from);
    at = Math.max(at, to, Math.min(claim.start, end));
  }
  if (end > at) visitor.gap(at, end);
}
__name(sweep, "sweep");
function dataGaps(claims, zones) {
  const gaps = [];
  for (const zone of zones) {
    if (zone.kind !== "data") continue;
    sweep(claims, zone, { claim: /* @__PURE__ */ __name(() => void 0, "claim"), gap: /* @__PURE__ */ __name((start, end) => gaps.push({ start, end }), "gap") });
  }
  return gaps;
}
__name(dataGaps, "dataGaps");
function bookZone(program, zone, claims, inferred, ledger) {
  const shared = zone.writable ? "data" : "strings";
  let last = UNKNOWN;
  sweep(claims, zone, {
    claim: /* @__PURE__ */ __name(({ start, owner, kind }, bytes) => {
      last = owner;
      const user = owner === SEVERAL || owner === UNKNOWN ? userOf(start, inferred) : UNKNOWN;
      if (user >= 0) ledger.add(user, "inferred", bytes, kind.row);
      else ledger.add(owner, kind.column, bytes, kind.row);
    }, "claim"),
    gap: /* @__PURE__ */ __name((start, end) => {
      if (zone.kind !== "data" || inferred === void 0) ledger.addRow(zone.row, end - start);
      else bookGap(program, { start, end }, inferred, { shared, before: last }, ledger);
    }, "gap")
  });
}
__name(bookZone, "bookZone");
function userOf(offset, inferred) {
  if (inferred === void 0) return UNKNOWN;
  const index = firstFrom(inferred.offsets, offset);
  return inferred.offsets[index] === offset ? inferred.owners[index] : UNKNOWN;
}
__name(userOf, "userOf");
var LONGEST_PADDING = 63;
function bookGap(program, { start, end }, { offsets, owners }, { shared, before }, ledger) {
  let index = firstFrom(offsets, start);
  let at = start;
  let owner = UNKNOWN;
  while (at < end) {
    const next = Math.min(end, index < offsets.length ? offsets[index] : end);
    if (next > at) {
      if (owner === UNKNOWN && isPadding(program, at, next)) ledger.add(before, "inferred", next - at, "alignment");
      else if (owner === UNKNOWN) ledger.addRow("unattributed", next - at);
      else ledger.add(owner, "inferred", next - at, owner === SEVERAL ? shared : "unattributed");
    }
    at = next;
    owner = owners[index] ?? UNKNOWN;
    index++;
  }
}
__name(bookGap, "bookGap");
function isPadding({ bytes }, start, end) {
  if (end - start > LONGEST_PADDING) return false;
  for (let at = start; at < end; at++) if (bytes[at] !== 0) return false;
  return true;
}
__name(isPadding, "isPadding");
function firstFrom(offsets, wanted) {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (offsets[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
__name(firstFrom, "firstFrom");

// src/size/type-roots.ts
function typeRoots(program, layout, moduleData, tables) {
  const roots = tables.flatMap((table) => [table.interface, table.type]);
  const { typeLinks, descriptorBytes } = moduleData;
  if (typeLinks !== void 0 && typeLinks.count > 0) {
    const first = program.offsetOf(typeLinks.address);
    for (let index = 0; first >= 0 && index < typeLinks.count; index++) {
      roots.push(moduleData.types + program.i32(first + index * 4));
    }
  }
  if (descriptorBytes !== void 0)
    roots.push(...descriptorsInOrder(program, layout, moduleData.types, descriptorBytes));
  return roots;
}
__name(typeRoots, "typeRoots");
function descriptorsInOrder(program, layout, types, bytes) {
  const found = [];
  const start = program.offsetOf(types);
  if (start < 0 || start + bytes > program.bytes.length) {
    throw new Contradiction("the type descriptors do not lie in the file");
  }
  for (let at = start + layout.word; at < start + bytes; ) {
    at = start + Math.ceil((at - start) / layout.word) * layout.word;
    if (at >= start + bytes) break;
    found.push(types + (at - start));
    at = readType(program, layout, at).end;
  }
  return found;
}
__name(descriptorsInOrder, "descriptorsInOrder");

// src/size/symbol-name.ts
var NO_PACKAGE = -3;
var OPEN_BRACKET = 91;
var OPEN_PARENTHESIS = 40;
var SPACE = 32;
var SLASH = 47;
var DOT = 46;
var COLON = 58;
var T = 116;
function createSymbolPackages(bytes, packages, mainPath) {
  let previousStart = 0;
  let previousLength = -1;
  let previousOwner = NO_PACKAGE;
  const ownerAt = /* @__PURE__ */ __name((start, end) => {
    const generated = bytes[start + 2] === COLON || bytes[start] === T && isGenerated(bytes, start);
    const from = generated ? typeStart(bytes, start, end) : start;
    const length = from === -1 ? -1 : packageLength(bytes, from, end);
    if (generated && length <= 0) return SEVERAL;
    if (length <= 0) return NO_PACKAGE;
    if (length === previousLength && bytes.compare(bytes, previousStart, previousStart + length, from, from + length) === 0) {
      return previousOwner;
    }
    previousStart = from;
    previousLength = length;
    previousOwner = packages.id(packagePath(bytes.toString("utf8", from, from + length), mainPath));
    return previousOwner;
  }, "ownerAt");
  return { ownerAt };
}
__name(createSymbolPackages, "createSymbolPackages");
function isGenerated(bytes, start) {
  return bytes[start + 4] === COLON || bytes[start + 4] === DOT && bytes[start + 5] === DOT;
}
__name(isGenerated, "isGenerated");
function typeStart(bytes, start, end) {
  const text = bytes.toString("latin1", start, Math.min(end, start + 64));
  const prefix = /^type(?::\.|\.\.)(?:eq|hash)\.(?:\[\d*\]|\*)*/.exec(text)?.[0];
  return prefix === void 0 ? -1 : start + prefix.length;
}
__name(typeStart, "typeStart");
function packageLength(bytes, start, end) {
  let dot = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte === SLASH) dot = -1;
    else if (byte === DOT && dot === -1) dot = at;
    else if (byte === OPEN_BRACKET || byte === OPEN_PARENTHESIS) break;
    else if (byte === SPACE) return 0;
  }
  return dot === -1 ? 0 : dot - start;
}
__name(packageLength, "packageLength");
function packagePath(prefix, mainPath) {
  if (prefix === "main") return mainPath;
  if (!prefix.includes("%")) return prefix;
  return prefix.replace(/%([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
__name(packagePath, "packagePath");

// src/size/types.ts
var MOST_BYTES = 4;
function claimTypes(walk, roots, claims) {
  const records = collect(walk, roots);
  const owners = new TypeOwners(walk, records);
  const names = new OwnerMap();
  const masks = new OwnerMap();
  const maskBytes = /* @__PURE__ */ new Map();
  const { program, moduleData } = walk;
  const base = program.offsetOf(moduleData.types);
  let exportedMethods = 0;
  let droppedMethods = 0;
  for (const [address, record] of records) {
    const owner = owners.of(address);
    claims.add(record.start, record.end, owner, CLAIM_KINDS.types);
    exportedMethods += record.exportedMethods;
    droppedMethods += record.droppedMethods;
    if (record.name > 0) names.join(base + record.name, owner);
    if (record.packagePath > 0) names.join(base + record.packagePath, owner);
    for (const offset of record.methodNames) if (offset > 0) names.join(base + offset, owner);
    joinAddress(program, names, record.literalPath, owner);
    for (const name of record.fieldNames) joinAddress(program, names, name, owner);
    const mask = record.maskBytes === 0 ? -1 : program.offsetOf(record.mask);
    if (mask < 0) continue;
    masks.join(mask, owner);
    maskBytes.set(mask, Math.max(maskBytes.get(mask) ?? 0, record.maskBytes));
  }
  claimNames(program, names, claims);
  const sorted = masks.sorted();
  for (const [index, offset] of sorted.offsets.entries()) {
    const owner = sorted.owners[index];
    const bytes = maskBytes.get(offset) ?? 0;
    claims.add(
      offset,
      Math.min(offset + bytes, program.bytes.length),
      owner === SEVERAL ? rowOwner("runtime") : owner,
      CLAIM_KINDS.types
    );
  }
  return { count: records.size, exportedMethods, droppedMethods, owner: /* @__PURE__ */ __name((address) => owners.of(address), "owner") };
}
__name(claimTypes, "claimTypes");
function joinAddress(program, names, address, owner) {
  const offset = address === 0 ? -1 : program.offsetOf(address);
  if (offset >= 0) names.join(offset, owner);
}
__name(joinAddress, "joinAddress");
function collect({ program, layout, moduleData }, roots) {
  const records = /* @__PURE__ */ new Map();
  const waiting = [...roots];
  let budget = program.bytes.length * MOST_BYTES;
  for (let address = waiting.pop(); address !== void 0; address = waiting.pop()) {
    if (address === 0 || records.has(address) || address % layout.word !== 0) continue;
    const offset = program.offsetOf(address);
    if (offset < 0) continue;
    const record = readType(program, layout, offset);
    budget -= record.end - record.start;
    if (budget < 0 || record.end > program.bytes.length)
      throw new Contradiction("type descriptors claim more than the file holds");
    records.set(address, record);
    for (const part of record.parts) waiting.push(part);
    for (const method of record.methodTypes) if (method > 0) waiting.push(moduleData.types + method);
    if (record.pointerToThis > 0) waiting.push(moduleData.types + record.pointerToThis);
  }
  return records;
}
__name(collect, "collect");
function claimNames(program, names, claims) {
  const { offsets, owners } = names.sorted();
  for (let index = 0; index < offsets.length; index++) {
    const start = offsets[index];
    claims.add(start, nameEnd(program, start), owners[index], CLAIM_KINDS.types);
  }
}
__name(claimNames, "claimNames");
var HAS_TAG = 2;
var HAS_PATH = 4;
function nameEnd(program, start) {
  const flags = program.view.getUint8(start);
  let end = textEnd(program, start + 1);
  if ((flags & HAS_TAG) !== 0) end = textEnd(program, end);
  if ((flags & HAS_PATH) !== 0) end += 4;
  return Math.min(end, program.bytes.length);
}
__name(nameEnd, "nameEnd");
function textEnd({ view }, start) {
  let length = 0;
  for (let index = 0; index < 5; index++) {
    const byte = view.getUint8(start + index);
    length += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) return start + index + 1 + length;
  }
  throw new Contradiction(`the name at byte ${start} has no end`);
}
__name(textEnd, "textEnd");
var TypeOwners = class {
  static {
    __name(this, "TypeOwners");
  }
  #walk;
  #records;
  #known = /* @__PURE__ */ new Map();
  #paths = /* @__PURE__ */ new Map();
  constructor(walk, records) {
    this.#walk = walk;
    this.#records = records;
  }
  /** UNKNOWN for what belongs to the language, such as `int`, and for types made of nothing else. */
  of(address, depth = 0) {
    const known = this.#known.get(address);
    if (known !== void 0) return known;
    const record = this.#records.get(address);
    if (record === void 0 || depth > 200) return UNKNOWN;
    this.#known.set(address, UNKNOWN);
    const owner = this.#find(record, depth);
    this.#known.set(address, owner);
    return owner;
  }
  #find(record, depth) {
    const { program, moduleData } = this.#walk;
    if (record.packagePath > 0) return this.#atPath(program.offsetOf(moduleData.types) + record.packagePath);
    if (record.named) return UNKNOWN;
    const literal = record.literalPath === 0 ? -1 : program.offsetOf(record.literalPath);
    if (literal >= 0) return this.#atPath(literal);
    let owner = UNKNOWN;
    for (const part of record.parts) owner = joinOwners(owner, this.of(part, depth + 1));
    for (const method of record.methodTypes) owner = joinOwners(owner, this.of(moduleData.types + method, depth + 1));
    return owner;
  }
  #atPath(offset) {
    const known = this.#paths.get(offset);
    if (known !== void 0) return known;
    const { program, packages, mainPath } = this.#walk;
    const start = offset + 1 + varintBytes(program, offset + 1);
    const end = textEnd(program, offset + 1);
    const path = end > start && end - start <= 4096 ? packagePath(program.bytes.toString("utf8", start, end), mainPath) : "";
    const owner = path === "" ? UNKNOWN : path === "go.shape" ? SEVERAL : packages.id(path);
    this.#paths.set(offset, owner);
    return owner;
  }
};
function varintBytes({ view }, start) {
  let bytes = 1;
  while (bytes < 5 && view.getUint8(start + bytes - 1) >= 128) bytes++;
  return bytes;
}
__name(varintBytes, "varintBytes");

// src/size/book-data.ts
function bookData(work) {
  const { program, code, place, moduleData, zones, ledger } = work;
  const { table, functions, names } = code;
  const runs = openInlinedRuns(program, table, functions, names, moduleData);
  bookInlined(functions, runs, ledger);
  const claims = claimTables(work);
  claims.sort();
  const gaps = dataGaps(claims, zones);
  const { architecture } = program.layout;
  const inferable = canInfer(architecture);
  if (!inferable) {
    work.notices.push(
      `Code of ${architecture ?? "an unknown architecture"} is not read for what it refers to, so data is not inferred.`
    );
  }
  const inferred = inferable ? inferOwners({
    program,
    functions,
    code: place,
    runs,
    gaps,
    unowned: claims.unowned(CLAIM_KINDS.types),
    roots: runtimeTables(program, moduleData)
  }) : void 0;
  const files = findEmbedded(program, inferred?.selfPointers ?? []);
  const embedded = settleEmbedded(files, inferred?.starts, work.packages.names);
  claimEmbedded(files, embedded, claims);
  claims.sort();
  for (const zone of zones) bookZone(program, zone, claims, inferred?.starts, ledger);
  return embedded;
}
__name(bookData, "bookData");
function claimTables({ program, code, moduleData, release, packages, mainPath }) {
  const { table, functions } = code;
  const claims = new Claims();
  const layout = typeLayout(program.wordBytes, release);
  claims.add(moduleData.offset, moduleData.offset + moduleData.bytes, rowOwner("runtime"), CLAIM_KINDS.runtime);
  claimFunctionData(program, table, functions, moduleData, claims);
  const tables = readInterfaceTables(program, layout, moduleData);
  const roots = typeRoots(program, layout, moduleData, tables);
  const types = claimTypes({ program, layout, moduleData, packages, mainPath }, roots, claims);
  claimInterfaceTables(program, tables, moduleData, types, claims);
  return claims;
}
__name(claimTables, "claimTables");
function runtimeTables(program, { gcData, gcBss }) {
  return [gcData, gcBss].map((address) => program.offsetOf(address)).filter((offset) => offset >= 0);
}
__name(runtimeTables, "runtimeTables");

// src/size/fold.ts
function foldName(name, exists) {
  if (isPlain(name)) return name;
  const plain = withoutInstances(name).replace(/-(?:fm|(?:range|tramp)\d+)/g, "");
  const parts = splitParts(plain);
  const first = parts[0] ?? "";
  if (first === "init" || first === "glob" || plain.startsWith("map.init.")) return "init";
  const folded = parts.length > 1 && parts.some((part, index) => index > 0 && isMade(part)) ? outermost(parts, exists) : plain;
  const method = /^\(\*(.+)\)(\..+)$/s.exec(folded);
  const unwrapped = method === null ? folded : `${method[1]}${method[2]}`;
  return method !== null && exists(unwrapped) ? unwrapped : folded;
}
__name(foldName, "foldName");
function isPlain(name) {
  return /^[A-Za-z_][A-Za-z_]*(?:\.[A-Za-z_]+)?$/.test(name) && name !== "init" && name !== "glob" && !name.startsWith("init.");
}
__name(isPlain, "isPlain");
function isMade(part) {
  return /^(?:func|gowrap|deferwrap)?\d*$/.test(part);
}
__name(isMade, "isMade");
function outermost(parts, exists) {
  const made = parts.findIndex((part, index) => index > 0 && isMade(part));
  const method = parts[0].startsWith("(");
  for (let count = method ? 2 : 1; count <= made; count++) {
    const candidate = parts.slice(0, count).join(".");
    if (exists(candidate)) return candidate;
  }
  return parts.slice(0, Math.min(made, 2)).join(".");
}
__name(outermost, "outermost");
function withoutInstances(name) {
  if (!name.includes("[")) return name;
  let depth = 0;
  let result = "";
  for (const character of name) {
    if (character === "[") depth++;
    else if (character === "]" && depth > 0) depth--;
    else if (depth === 0) result += character;
  }
  return result;
}
__name(withoutInstances, "withoutInstances");
function splitParts(name) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < name.length; at++) {
    const character = name[at];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "." && depth === 0) {
      parts.push(name.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, name.slice(start)];
}
__name(splitParts, "splitParts");

// src/size/detail.ts
function listFunctions(functions, names, packages) {
  const rows = [];
  for (const [owner, members] of byOwner(functions, names)) {
    const existing = new Set(members.map(({ name }) => withoutInstances(name)));
    const exists = /* @__PURE__ */ __name((name) => existing.has(name), "exists");
    const sizes = /* @__PURE__ */ new Map();
    for (const { name, size } of members) {
      const folded = owner < 0 ? name : foldName(name, exists);
      sizes.set(folded, (sizes.get(folded) ?? 0) + size);
    }
    for (const [name, code] of sizes) rows.push({ package: Math.max(owner, -1), name, code });
  }
  rows.sort((a, b) => a.package - b.package || b.code - a.code || (a.name < b.name ? -1 : 1));
  return {
    packages,
    package: rows.map((row) => row.package),
    name: rows.map(({ name }) => name),
    code: rows.map(({ code }) => code)
  };
}
__name(listFunctions, "listFunctions");
function byOwner(functions, names) {
  const owners = /* @__PURE__ */ new Map();
  for (let index = 0; index < functions.count; index++) {
    const owner = functions.owners[index];
    const text = names.text(functions.names[index]);
    const row = { name: owner < 0 ? text : localName(text), size: functions.sizes[index] };
    const list = owners.get(owner);
    if (list === void 0) owners.set(owner, [row]);
    else list.push(row);
  }
  return owners;
}
__name(byOwner, "byOwner");
function localName(symbol) {
  const generated = /^type(?::|\.\.)/.test(symbol);
  if (generated) return symbol;
  const open = symbol.search(/[[(]/);
  const head = open === -1 ? symbol : symbol.slice(0, open);
  const dot = head.indexOf(".", head.lastIndexOf("/") + 1);
  return dot === -1 ? symbol : symbol.slice(dot + 1);
}
__name(localName, "localName");

// src/size/go-version.ts
var NEWEST_KNOWN = 27;
var OLDEST_KNOWN = 18;
function parseGoRelease(version) {
  const minor = /\bgo1\.(\d{1,4})/.exec(version)?.[1];
  if (minor === void 0) return void 0;
  const experiments = / X:([\w,]+)/.exec(version)?.[1]?.split(",") ?? [];
  return { minor: Number(minor), experiments };
}
__name(parseGoRelease, "parseGoRelease");

// src/size/ledger.ts
var COLUMNS = [
  "code",
  "pclntab",
  "types",
  "embedded",
  "data",
  "inferred",
  "inlined",
  "inlinedElsewhere"
];
var Ledger = class {
  static {
    __name(this, "Ledger");
  }
  #columns;
  #rows = /* @__PURE__ */ new Map();
  constructor() {
    this.#columns = Object.fromEntries(COLUMNS.map((column) => [column, []]));
  }
  /** Adds bytes to a package's column; `otherwise` is the row for what belongs to several packages or to nobody known. */
  add(owner, column, bytes, otherwise) {
    if (owner < 0) this.addRow(owner === NO_PACKAGE ? otherwise : rowOf(owner) ?? otherwise, bytes);
    else this.#columns[column][owner] = (this.#columns[column][owner] ?? 0) + bytes;
  }
  addRow(row, bytes) {
    if (bytes !== 0) this.#rows.set(row, (this.#rows.get(row) ?? 0) + bytes);
  }
  bytes(owner, column) {
    return this.#columns[column][owner] ?? 0;
  }
  get rows() {
    return this.#rows;
  }
};

// src/size/nameless.ts
function nameByFile(program, table, functions, names, packages) {
  const runtime = packages.names.indexOf("runtime");
  const known = new Set(packages.names);
  let goroot;
  for (let index = 0; index < functions.count; index++) {
    if (functions.owners[index] !== NO_PACKAGE) continue;
    goroot ??= gorootPrefix(program, table, functions, runtime);
    const file = sourceFile(program, table, functions.records[index]);
    const path = file === void 0 ? void 0 : packageOfFile(file, goroot, known);
    const owner = path === void 0 ? SEVERAL : packages.id(path);
    functions.owners[index] = owner;
    names.setOwner(functions.names[index], owner);
  }
}
__name(nameByFile, "nameByFile");
function visitFiles(program, table, functions, packages, visit) {
  const known = new Set(packages.names);
  const goroot = gorootPrefix(program, table, functions, packages.names.indexOf("runtime"));
  const { start, end } = table.files;
  for (let at = start; at < end; ) {
    const nul = program.bytes.indexOf(0, at);
    const next = nul === -1 || nul >= end ? end : nul + 1;
    visit(packageOfFile(program.bytes.toString("utf8", at, next - 1), goroot, known), next - at);
    at = next;
  }
}
__name(visitFiles, "visitFiles");
function gorootPrefix(program, table, functions, runtime) {
  const index = functions.owners.indexOf(runtime);
  const file = index === -1 ? void 0 : sourceFile(program, table, functions.records[index]);
  const found = file === void 0 ? -1 : file.lastIndexOf("runtime/");
  return found <= 0 ? "" : file.slice(0, found);
}
__name(gorootPrefix, "gorootPrefix");
function sourceFile(program, table, record) {
  const offset = program.u32(record + RECORD.file);
  const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
  counters.open(table.counters.start + offset);
  if (offset === 0 || !counters.next()) return void 0;
  const unit = table.units.start + 4 * (program.u32(record + RECORD.unit) + counters.value);
  if (unit < table.units.start || unit + 4 > table.units.end) return void 0;
  const at = table.files.start + program.u32(unit);
  const end = at < table.files.end ? program.bytes.indexOf(0, at) : -1;
  return end === -1 || end > table.files.end ? void 0 : program.bytes.toString("utf8", at, end);
}
__name(sourceFile, "sourceFile");
function packageOfFile(file, goroot, known) {
  const slashed = file.replaceAll("\\", "/");
  const inside = goroot !== "" && slashed.startsWith(goroot) ? slashed.slice(goroot.length) : slashed;
  const folder = inside.slice(0, Math.max(0, inside.lastIndexOf("/")));
  const cached = folder.slice(
    Math.max(0, folder.lastIndexOf("/pkg/mod/") + "/pkg/mod/".length * (folder.includes("/pkg/mod/") ? 1 : 0))
  );
  const path = cached.replace(/@[^/]*/, "").replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
  return known.has(path) ? path : void 0;
}
__name(packageOfFile, "packageOfFile");

// src/size/line-table-bytes.ts
function bookLineTable(program, table, functions, names, packages, ledger) {
  ledger.addRow("pclntab", table.headerBytes);
  bookNames(names, ledger);
  bookUnits(program, table, functions, ledger);
  visitFiles(program, table, functions, packages, (path, bytes) => {
    ledger.add(path === void 0 ? SEVERAL : packages.id(path), "pclntab", bytes, "pclntab");
  });
  bookCounters(program, table, functions, ledger);
  return bookRecords(program, table, functions, ledger);
}
__name(bookLineTable, "bookLineTable");
function bookNames(names, ledger) {
  for (let index = 0; index < names.count; index++)
    ledger.add(names.owner(index), "pclntab", names.bytes(index), "pclntab");
}
__name(bookNames, "bookNames");
function bookUnits(program, table, functions, ledger) {
  const length = (table.units.end - table.units.start) / 4;
  const votes = /* @__PURE__ */ new Map();
  for (let index = 0; index < functions.count; index++) {
    const unit = program.u32(functions.records[index] + RECORD.unit);
    const owner = functions.owners[index];
    if (unit >= length) continue;
    const counts = votes.get(unit) ?? /* @__PURE__ */ new Map();
    counts.set(owner, (counts.get(owner) ?? 0) + 1);
    votes.set(unit, counts);
  }
  const units = [...votes.keys()].sort((a, b) => a - b);
  ledger.addRow("pclntab", 4 * (units[0] ?? length));
  for (const [index, unit] of units.entries()) {
    const [winner] = [...votes.get(unit)].sort(([, a], [, b]) => b - a)[0];
    ledger.add(winner, "pclntab", 4 * ((units[index + 1] ?? length) - unit), "pclntab");
  }
}
__name(bookUnits, "bookUnits");
function bookCounters(program, table, functions, ledger) {
  const used = new OwnerMap();
  const length = table.counters.end - table.counters.start;
  const use = /* @__PURE__ */ __name((offset, owner) => {
    if (offset !== 0 && offset < length) used.join(offset, owner);
  }, "use");
  for (let index = 0; index < functions.count; index++) {
    const record = functions.records[index];
    const owner = functions.owners[index];
    use(program.u32(record + RECORD.frame), owner);
    use(program.u32(record + RECORD.file), owner);
    use(program.u32(record + RECORD.line), owner);
    const count = Math.min(program.u32(record + RECORD.counterTables), 64);
    for (let kind = 0; kind < count; kind++) use(program.u32(record + table.recordBytes + 4 * kind), owner);
  }
  const { offsets, owners } = used.sorted();
  ledger.addRow("pclntab", offsets[0] ?? length);
  for (let index = 0; index < offsets.length; index++) {
    const bytes = (offsets[index + 1] ?? length) - offsets[index];
    ledger.add(owners[index], "pclntab", bytes, "pclntab");
  }
}
__name(bookCounters, "bookCounters");
function bookRecords(program, table, functions, ledger) {
  const { start, end } = table.records;
  let at = start + functions.count * 8;
  for (let index = 0; index < functions.count; index++) {
    const record = functions.records[index];
    const owner = functions.owners[index];
    ledger.add(owner, "pclntab", 8, "pclntab");
    const next = record + recordLength(program, record, table.recordBytes);
    if (record < at || next > end) continue;
    ledger.addRow("pclntab", record - at);
    ledger.add(owner, "pclntab", next - record, "pclntab");
    at = next;
  }
  return at;
}
__name(bookRecords, "bookRecords");

// src/size/module-data.ts
var LINE_TABLE = 13;
var FIND_FUNCTION_TABLE = 19;
var TEXT = 22;
var WORDS = 56;
var MOST_ITEMS = 1 << 24;
function findModuleData(program, table, release) {
  const { bytes, wordBytes } = program;
  const needle = Buffer.concat([
    wordText(program, table.address),
    wordText(program, table.address + table.namesOffset)
  ]);
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + wordBytes)) {
    if (at + WORDS * wordBytes > bytes.length) return void 0;
    const found = readModuleData(program, at, release);
    if (found !== void 0) return found;
  }
  return void 0;
}
__name(findModuleData, "findModuleData");
function wordText({ wordBytes, littleEndian }, value) {
  const text = Buffer.alloc(8);
  if (littleEndian) text.writeBigUInt64LE(BigInt(value));
  else text.writeBigUInt64BE(BigInt(value));
  return littleEndian ? text.subarray(0, wordBytes) : text.subarray(8 - wordBytes);
}
__name(wordText, "wordText");
function readModuleData(program, offset, release) {
  const { wordBytes } = program;
  const word = /* @__PURE__ */ __name((index) => program.word(offset + index * wordBytes), "word");
  const list = /* @__PURE__ */ __name((index) => ({ address: word(index), count: Math.min(word(index + 1), MOST_ITEMS) }), "list");
  const [text, endText] = [word(TEXT), word(TEXT + 1)];
  if (endText <= text || program.offsetOf(text) < 0) return void 0;
  const types = release.minor >= 20 ? 37 : 35;
  const moved = release.minor >= 27 ? 3 : 0;
  const functionData = word(types + 3 + moved);
  const lists = types + 4 + moved + (release.minor >= 26 ? 1 : 0);
  const common = {
    offset,
    bytes: WORDS * wordBytes,
    text,
    endText,
    findFunctionTable: word(FIND_FUNCTION_TABLE),
    gcData: word(types - 2),
    gcBss: word(types - 1),
    types: word(types),
    functionData,
    textSections: word(lists + 1),
    endLineTable: release.minor >= 26 ? word(types + 4 + moved) : word(LINE_TABLE) + word(LINE_TABLE + 1)
  };
  if (release.minor < 27) {
    return { ...common, endTypes: word(types + 1), typeLinks: list(lists + 3), interfaceTables: list(lists + 6) };
  }
  return {
    ...common,
    descriptorBytes: word(types + 1),
    endTypes: word(types + 2),
    interfaceTableSpan: { address: word(types) + word(types + 3), bytes: word(types + 4) }
  };
}
__name(readModuleData, "readModuleData");

// src/size/function-names.ts
function readFunctionNames(program, span, symbols) {
  const { bytes } = program;
  const { starts, count } = nameStarts(bytes, span);
  const owners = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    owners[index] = symbols.ownerAt(starts[index], starts[index + 1] - 1);
  }
  return {
    count,
    indexOf(offset) {
      const place = span.start + offset;
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = low + high + 1 >>> 1;
        if (starts[middle] <= place) low = middle;
        else high = middle - 1;
      }
      if (starts[low] !== place)
        throw new Contradiction("a function's name in Go's line table begins inside of another");
      return low;
    },
    owner: /* @__PURE__ */ __name((index) => owners[index], "owner"),
    setOwner(index, owner) {
      owners[index] = owner;
    },
    text: /* @__PURE__ */ __name((index) => bytes.toString("utf8", starts[index], starts[index + 1] - 1), "text"),
    bytes: /* @__PURE__ */ __name((index) => starts[index + 1] - starts[index], "bytes")
  };
}
__name(readFunctionNames, "readFunctionNames");
function nameStarts(bytes, { start, end }) {
  let starts = new Uint32Array(1 << 12);
  let count = 0;
  for (let at = start; at < end; count++) {
    if (count + 1 >= starts.length) {
      const larger2 = new Uint32Array(starts.length * 2);
      larger2.set(starts);
      starts = larger2;
    }
    starts[count] = at;
    const nul = bytes.indexOf(0, at);
    at = nul === -1 || nul >= end ? end : nul + 1;
  }
  starts[count] = end;
  return { starts, count };
}
__name(nameStarts, "nameStarts");

// src/size/line-table.ts
var MAGIC = /* @__PURE__ */ new Map([
  [4294967280, 40],
  [4294967281, 44]
]);
var HEADER_START = 8;
var HEADER_WORDS = 8;
var MOST_FUNCTIONS = 1 << 24;
var LONGEST_TABLE = 1 << 28;
function findLineTable(program) {
  for (const { offset, size, name } of program.layout.sections) {
    if (!/gopclntab$/.test(name)) continue;
    const found = readHeader(program, offset, offset + size);
    if (found !== void 0) return found;
  }
  for (const { offset, size } of program.layout.segments) {
    const found = searchSpan(program, offset, Math.min(offset + size, program.bytes.length));
    if (found !== void 0) return found;
  }
  return void 0;
}
__name(findLineTable, "findLineTable");
function searchSpan(program, start, end) {
  for (const magic of MAGIC.keys()) {
    const needle = Buffer.alloc(4);
    if (program.littleEndian) needle.writeUInt32LE(magic);
    else needle.writeUInt32BE(magic);
    for (let at = program.bytes.indexOf(needle, start); at !== -1 && at < end; at = program.bytes.indexOf(needle, at + 4)) {
      const found = readHeader(program, at, end);
      if (found !== void 0) return found;
    }
  }
  return void 0;
}
__name(searchSpan, "searchSpan");
function readHeader(program, start, end) {
  const { bytes, wordBytes } = program;
  const smallest = HEADER_START + HEADER_WORDS * wordBytes;
  if (start + smallest > end || start + smallest > bytes.length) return void 0;
  const recordBytes = MAGIC.get(program.u32(start));
  const quantum = bytes[start + 6];
  const plausible = program.u16(start + 4) === 0 && [1, 2, 4].includes(quantum) && bytes[start + 7] === wordBytes;
  if (recordBytes === void 0 || !plausible) return void 0;
  const word = /* @__PURE__ */ __name((index) => program.word(start + HEADER_START + index * wordBytes), "word");
  const [functions, files, textStart] = [word(0), word(1), word(2)];
  const starts = [3, 4, 5, 6, 7].map(word);
  const [names, units, fileNames, counters, records] = starts;
  const rising = [smallest, ...starts, end - start].every(
    (value, index, all) => index === 0 || value >= all[index - 1]
  );
  if (!rising || functions < 1 || functions > MOST_FUNCTIONS || files > MOST_FUNCTIONS) return void 0;
  if (records + functions * 8 > end - start) return void 0;
  const address = program.addressOf(start);
  if (address < 0) return void 0;
  return {
    start,
    address,
    quantum,
    functions,
    recordBytes,
    textStart,
    headerBytes: names,
    names: { start: start + names, end: start + units },
    units: { start: start + units, end: start + fileNames },
    files: { start: start + fileNames, end: start + counters },
    counters: { start: start + counters, end: start + records },
    records: { start: start + records, end },
    namesOffset: names
  };
}
__name(readHeader, "readHeader");
function checkLengths(table) {
  for (const { start, end } of [table.names, table.units, table.files, table.counters]) {
    if (end - start > LONGEST_TABLE) throw new Contradiction("a part of Go's line table claims more than 256 MiB");
  }
}
__name(checkLengths, "checkLengths");

// src/size/read-code.ts
function readCode2(program, info, packages) {
  const table = findLineTable(program);
  if (table === void 0) return void 0;
  checkLengths(table);
  const names = readFunctionNames(
    program,
    table.names,
    createSymbolPackages(program.bytes, packages, info?.path || "main")
  );
  const functions = readFunctions(program, table, names);
  nameByFile(program, table, functions, names, packages);
  return { table, names, functions };
}
__name(readCode2, "readCode");
function placeOfCode(program, { table, functions }, moduleData) {
  const section = program.layout.sections.find(({ code }) => code === true);
  const address = moduleData?.text ?? (table.textStart || (section === void 0 ? 0 : program.addressOf(section.offset)));
  const offset = program.offsetOf(address);
  const bytes = program.u32(table.records.start + functions.count * 8);
  if (offset < 0 || offset + bytes > program.bytes.length) {
    throw new Contradiction("Go's line table describes code that is not in the file");
  }
  return { offset, address, bytes };
}
__name(placeOfCode, "placeOfCode");
var LONGEST_PADDING2 = 64;
function bookCode(functions, place, cgo, ledger) {
  let at = 0;
  const between = /* @__PURE__ */ __name((from, to) => {
    ledger.addRow(to - from < LONGEST_PADDING2 ? "code-padding" : cgo ? "code-c" : "code-shared", to - from);
  }, "between");
  for (let index = 0; index < functions.count; index++) {
    const entry = functions.entries[index];
    const size = functions.sizes[index];
    between(at, entry);
    ledger.add(functions.owners[index], "code", size, "code-shared");
    at = entry + size;
  }
  between(at, place.bytes);
}
__name(bookCode, "bookCode");

// src/size/file-tables.ts
function fileTables(program) {
  switch (program.layout.format) {
    case "elf":
      return elfTables(program);
    case "pe":
      return [
        { start: 0, end: program.view.getUint32(program.view.getUint32(60, true) + 24 + 60, true), row: "headers" }
      ];
    case "macho":
      return machoTables(program);
    default:
      return [];
  }
}
__name(fileTables, "fileTables");
function elfTables(program) {
  const wide = program.wordBytes === 8;
  const programHeaders = program.word(wide ? 32 : 28);
  const sectionHeaders = program.word(wide ? 40 : 32);
  const [programEntry, programCount, sectionEntry, sectionCount] = (wide ? [54, 56, 58, 60] : [42, 44, 46, 48]).map(
    (at) => program.u16(at)
  );
  return [
    { start: 0, end: wide ? 64 : 52, row: "headers" },
    { start: programHeaders, end: programHeaders + programEntry * programCount, row: "headers" },
    { start: sectionHeaders, end: sectionHeaders + sectionEntry * sectionCount, row: "headers" }
  ];
}
__name(elfTables, "elfTables");
var LC_SYMTAB = 2;
var LC_DYSYMTAB = 11;
var LC_DYLD_INFO = 34;
var LINK_EDIT = /* @__PURE__ */ new Map([
  [29, "signature"],
  [38, "symbols"],
  [41, "dynamic"],
  [43, "dynamic"],
  [2147483699, "dynamic"],
  [2147483700, "relocations"]
]);
function machoTables(program) {
  const first = program.wordBytes === 8 ? 32 : 28;
  const count = program.u32(16);
  const tables = [{ start: 0, end: first + program.u32(20), row: "headers" }];
  let at = first;
  for (let index = 0; index < count; index++) {
    tables.push(...commandTables(program, at));
    at += Math.max(8, program.u32(at + 4));
  }
  return tables.filter(({ start, end }) => end > start);
}
__name(machoTables, "machoTables");
function commandTables(program, at) {
  const command = program.u32(at);
  const pair = /* @__PURE__ */ __name((offset, scale, row2) => {
    const start = program.u32(at + offset);
    return { start, end: start + program.u32(at + offset + 4) * scale, row: row2 };
  }, "pair");
  if (command === LC_SYMTAB) return [pair(8, program.wordBytes === 8 ? 16 : 12, "symbols"), pair(16, 1, "symbols")];
  if (command === LC_DYSYMTAB) return [pair(56, 4, "dynamic")];
  if ((command & 2147483647) === LC_DYLD_INFO) {
    return [
      pair(8, 1, "relocations"),
      pair(16, 1, "dynamic"),
      pair(24, 1, "dynamic"),
      pair(32, 1, "dynamic"),
      pair(40, 1, "dynamic")
    ];
  }
  const row = LINK_EDIT.get(command >>> 0);
  return row === void 0 ? [] : [pair(8, 1, row)];
}
__name(commandTables, "commandTables");

// src/size/zones.ts
function cutIntoZones(program, { table, code }) {
  const size = program.bytes.length;
  const wanted = [
    ...table === void 0 ? [] : [{ ...table, kind: "table", row: "pclntab", writable: false }],
    ...code === void 0 ? [] : [{ ...code, kind: "code", row: "code-padding", writable: false }],
    ...fileTables(program).map(({ start, end, row }) => ({ start, end, kind: "row", row, writable: false })),
    ...program.layout.sections.map(sectionZone),
    ...unnamedSegments(program)
  ];
  const cut = [];
  for (const zone of wanted) {
    let pieces = [{ ...zone, start: Math.max(0, zone.start), end: Math.min(size, zone.end) }];
    for (const taken of cut) pieces = pieces.flatMap((piece) => without(piece, taken));
    cut.push(...pieces.filter(({ start, end }) => end > start));
  }
  return withGaps(
    cut.sort((a, b) => a.start - b.start),
    size
  );
}
__name(cutIntoZones, "cutIntoZones");
function without(piece, taken) {
  if (taken.end <= piece.start || taken.start >= piece.end) return [piece];
  return [
    { ...piece, end: taken.start },
    { ...piece, start: taken.end }
  ].filter(({ start, end }) => end > start);
}
__name(without, "without");
function withGaps(zones, size) {
  const all = [];
  let at = 0;
  for (const zone of [...zones, void 0]) {
    const end = zone?.start ?? size;
    if (end > at) all.push({ start: at, end, kind: "row", row: "alignment", writable: false });
    if (zone !== void 0) all.push(zone);
    at = zone?.end ?? size;
  }
  return all;
}
__name(withGaps, "withGaps");
function unnamedSegments({ layout }) {
  if (layout.sections.length > 0) return [];
  return layout.segments.map(({ offset, size }) => ({
    start: offset,
    end: offset + size,
    kind: "data",
    row: "unattributed",
    writable: false
  }));
}
__name(unnamedSegments, "unnamedSegments");
var BY_NAME = [
  [/^\.z?debug_|^__z?debug_|^\.gdb_index$|^\.stab/, "debug"],
  [/^(\.symtab|\.strtab)$/, "symbols"],
  [/^\.shstrtab$/, "headers"],
  [/gopclntab$/, "pclntab"],
  [/^(\.go\.buildinfo|__go_buildinfo|\.note.*|\.comment)$/, "build-info"],
  [/^(\.rela?(\..*)?|\.reloc)$/, "relocations"],
  [/^(\.pdata|\.xdata|\.eh_frame.*|__eh_frame|__unwind_info|\.gcc_except_table|\.ARM\.ex.*)$/, "unwind"],
  [/^(\.typelink|\.itablink|__typelink|__itablink|\.data\.rel\.ro\.(typelink|itablink))$/, "types"],
  [/^\.rsrc$/, "resources"],
  [
    /^(\.interp|\.dynsym|\.dynstr|\.dynamic|\.hash|\.gnu\..*|\.got.*|\.plt.*|\.idata|\.edata|\.CRT|\.tls|__stubs|__symbol_stub.*|__got|__nl_symbol_ptr|__la_symbol_ptr|__stub_helper|\.init.*|\.fini.*|\.tdata|\.MIPS.*|\.gnu_debuglink)$/,
    "dynamic"
  ]
];
function sectionZone(section) {
  const { name, offset: start, size, code, debug } = section;
  const span = { start, end: start + size, writable: /noptrdata|^\.data$|__data$/.test(name) };
  if (debug) return { ...span, kind: "row", row: "debug" };
  const row = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (row !== void 0) return { ...span, kind: "row", row };
  return code === true ? { ...span, kind: "row", row: "code-c" } : { ...span, kind: "data", row: "unattributed" };
}
__name(sectionZone, "sectionZone");

// src/size/attribute.ts
function attribute({ bytes, layout, info }) {
  const program = openProgram(bytes, layout);
  const notices = [];
  for (const depth of ["full", "functions"]) {
    try {
      const done = attributeTo(depth, program, info, notices);
      if (done !== void 0) return done;
      break;
    } catch (error) {
      if (!(error instanceof Contradiction) && !(error instanceof RangeError)) throw error;
      const what = error instanceof Contradiction ? error.message : "a table points behind the end of the file";
      notices.push(`${depth === "full" ? "Types and data" : "Functions"} could not be attributed: ${what}.`);
    }
  }
  const ledger = new Ledger();
  bookRows(ledger, cutIntoZones(program, {}));
  return { depth: "none", ledger, packages: [], functions: 0, list: NO_FUNCTIONS, embedded: [], notices };
}
__name(attribute, "attribute");
var NO_FUNCTIONS = { packages: [], package: [], name: [], code: [] };
function attributeTo(wanted, program, info, notices) {
  const packages = createPackageNames();
  const code = readCode2(program, info, packages);
  if (code === void 0) {
    notices.push("It has no line table of Go 1.18 or later, so only its sections are known.");
    return void 0;
  }
  const release = parseGoRelease(info?.goVersion ?? "");
  const moduleData = wanted === "full" ? moduleDataOf(program, code, info, notices) : void 0;
  const place = placeOfCode(program, code, moduleData);
  const ledger = new Ledger();
  const tableEnd = bookLineTable(program, code.table, code.functions, code.names, packages, ledger);
  bookCode(code.functions, place, usesCgo(info), ledger);
  const zones = cutIntoZones(program, {
    table: { start: code.table.start, end: tableEnd },
    code: { start: place.offset, end: place.offset + place.bytes }
  });
  const rest = zones.filter(({ kind }) => kind === "row" || kind === "data").map((zone) => nameForeignCode(zone, info));
  let embedded = [];
  if (moduleData !== void 0 && release !== void 0) {
    const mainPath = info?.path || "main";
    embedded = bookData({
      program,
      code,
      place,
      moduleData,
      release,
      packages,
      mainPath,
      zones: rest,
      ledger,
      notices
    });
  } else bookRows(ledger, rest);
  return {
    depth: moduleData === void 0 ? "functions" : "full",
    ledger,
    packages: packages.names,
    functions: code.functions.count,
    list: listFunctions(code.functions, code.names, packages.names),
    embedded,
    deadCodeElimination: keepsMethods(code, packages.names) ? "lost" : "works",
    notices
  };
}
__name(attributeTo, "attributeTo");
function moduleDataOf(program, { table }, info, notices) {
  const release = parseGoRelease(info?.goVersion ?? "");
  if (release === void 0 || release.minor > NEWEST_KNOWN || release.minor < OLDEST_KNOWN) {
    const version = info === void 0 ? "an unknown Go" : info.goVersion;
    notices.push(
      `It was made by ${version}; types and data are known from Go 1.${OLDEST_KNOWN} to 1.${NEWEST_KNOWN}, so only functions and their line table have owners.`
    );
    return void 0;
  }
  const found = findModuleData(program, table, release);
  if (found === void 0)
    notices.push(
      "The runtime's record of where types and data lie was not found, so only functions and their line table have owners."
    );
  return found;
}
__name(moduleDataOf, "moduleDataOf");
function nameForeignCode(zone, info) {
  if (zone.row !== "code-c" || usesCgo(info)) return zone;
  return { ...zone, row: zone.end - zone.start < LONGEST_PADDING2 ? "code-padding" : "code-shared" };
}
__name(nameForeignCode, "nameForeignCode");
function usesCgo(info) {
  return info?.settings.some(({ key, value }) => key === "CGO_ENABLED" && value === "1") ?? false;
}
__name(usesCgo, "usesCgo");
function bookRows(ledger, zones) {
  for (const { row, start, end } of zones) ledger.addRow(row, end - start);
}
__name(bookRows, "bookRows");
function keepsMethods({ functions, names }, packages) {
  const reflect = packages.indexOf("reflect");
  for (let index = 0; index < functions.count; index++) {
    if (functions.owners[index] !== reflect) continue;
    if (names.text(functions.names[index]) === "reflect.(*Value).Method") return true;
  }
  return false;
}
__name(keepsMethods, "keepsMethods");

// src/size/modules.ts
var STANDARD = { path: "std", kind: "standard" };
var UNEXPLAINED = { path: "(unknown)", kind: "dependency" };
function createModules(info) {
  const modules = /* @__PURE__ */ new Map();
  for (const dependency of info?.deps ?? []) modules.set(dependency.path, moduleOf(dependency));
  if (info?.main !== void 0) modules.set(info.main.path, { ...moduleOf(info.main), kind: "own" });
  const main = info === void 0 ? void 0 : longest(info.path, modules);
  if (main !== void 0) modules.set(main.path, { ...main, kind: "own" });
  return (path) => {
    if (info !== void 0 && path === info.path && main === void 0) return { path: info.path, kind: "own" };
    return longest(path, modules) ?? (isStandard(path) ? STANDARD : UNEXPLAINED);
  };
}
__name(createModules, "createModules");
function longest(path, modules) {
  for (let at = path.length; at > 0; at = path.lastIndexOf("/", at - 1)) {
    const found = modules.get(path.slice(0, at));
    if (found !== void 0) return found;
  }
  return void 0;
}
__name(longest, "longest");
function moduleOf({ path, version, replace }) {
  const linked = replace?.version || version;
  const local = replace !== void 0 && replace.version === "";
  return { path, ...linked === "" || local ? {} : { version: linked }, kind: local ? "own" : "dependency" };
}
__name(moduleOf, "moduleOf");
function isStandard(path) {
  return !path.split("/", 1)[0].includes(".");
}
__name(isStandard, "isStandard");

// src/size/result.ts
var SUMMED = ["code", "pclntab", "types", "embedded", "data", "inferred"];
function sizeOf(attribution, layout, info) {
  const moduleOf2 = createModules(info);
  const packages = attribution.packages.map((name, owner) => packageRow(name, moduleOf2(name), (column) => attribution.ledger.bytes(owner, column))).filter((row) => row.size > 0 || row.inlinedElsewhere > 0).sort(largestFirst);
  return {
    depth: attribution.depth,
    exact: false,
    ...info === void 0 ? {} : { goVersion: info.goVersion },
    packages,
    modules: moduleRows(packages, moduleOf2),
    shared: [...attribution.ledger.rows].map(([row, size]) => ({ row, size })).sort((a, b) => b.size - a.size),
    embedded: [...attribution.embedded].sort((a, b) => b.size - a.size || compare(a.name, b.name)),
    sections: sectionsOf(layout),
    functions: { count: attribution.functions, folded: attribution.list.name.length },
    ...attribution.deadCodeElimination === void 0 ? {} : { deadCodeElimination: attribution.deadCodeElimination },
    notices: attribution.notices
  };
}
__name(sizeOf, "sizeOf");
function packageRow(name, module, bytes) {
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, bytes(column)]));
  const size = SUMMED.reduce((sum, column) => sum + columns[column], 0);
  return { name, module: module.path, kind: module.kind, size, ...columns };
}
__name(packageRow, "packageRow");
function moduleRows(packages, moduleOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of packages) {
    const members = groups.get(row.module);
    if (members === void 0) groups.set(row.module, [row]);
    else members.push(row);
  }
  return [...groups].map(([path, members]) => {
    const { version, kind } = moduleOf2(members[0].name);
    const sum = /* @__PURE__ */ __name((column) => members.reduce((total, row) => total + row[column], 0), "sum");
    const columns = Object.fromEntries(COLUMNS.map((column) => [column, sum(column)]));
    const count = members.filter(({ size }) => size > 0).length;
    return {
      path,
      ...version === void 0 ? {} : { version },
      kind,
      packages: count,
      size: sum("size"),
      ...columns
    };
  }).sort((a, b) => b.size - a.size || compare(a.path, b.path));
}
__name(moduleRows, "moduleRows");
function sectionsOf({ sections, segments }) {
  if (sections.length > 0) return sections.map(({ name, size }) => ({ name, size }));
  return segments.map(({ size }, index) => ({ name: `segment ${index + 1}`, size }));
}
__name(sectionsOf, "sectionsOf");
function largestFirst(a, b) {
  return b.size - a.size || compare(a.name, b.name);
}
__name(largestFirst, "largestFirst");
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
__name(compare, "compare");

export {
  attribute,
  sizeOf
};
