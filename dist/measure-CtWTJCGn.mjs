import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { d as memorySource, i as readLayout, n as SHARED_ROWS, o as readBuildInfo, r as _usingCtx, s as sectionAt } from "./binary-DxKJAy_c.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
const { open, stat } = process.getBuiltinModule("node:fs/promises");
const { Worker } = process.getBuiltinModule("node:worker_threads");
const { availableParallelism } = process.getBuiltinModule("node:os");
const { readFileSync } = process.getBuiltinModule("node:fs");
const FIRST_ROW = -16;
const ROWS = Object.keys(SHARED_ROWS);
function rowOwner(row) {
	return FIRST_ROW - ROWS.indexOf(row);
}
function rowOf(owner) {
	return owner <= FIRST_ROW ? ROWS[FIRST_ROW - owner] : void 0;
}
function joinOwners(a, b) {
	return a === b || b === -2 ? a : a === -2 ? b : -1;
}
function createPackageNames() {
	const ids = new Map();
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
// src/size/owners/radix-sort.ts
const BITS = 11;
const BUCKETS = 2048;
function sortPairs(pairs, count) {
	let keys = pairs.keys.subarray(0, count);
	let values = pairs.values.subarray(0, count);
	let nextKeys = new Uint32Array(count);
	let nextValues = new Int32Array(count);
	for (let shift = 0; shift < 33; shift += BITS) {
		const places = placesOf(keys, shift);
		if (places === void 0) continue;
		move(keys, values, nextKeys, nextValues, places, shift);
		[keys, nextKeys] = [nextKeys, keys];
		[values, nextValues] = [nextValues, values];
	}
	return {
		keys,
		values
	};
}
function placesOf(keys, shift) {
	const places = new Uint32Array(BUCKETS);
	for (let index = 0; index < keys.length; index++) {
		const bucket = keys[index] >>> shift & 2047;
		places[bucket] = places[bucket] + 1;
	}
	for (let bucket = 0, start = 0; bucket < BUCKETS; bucket++) {
		const count = places[bucket];
		if (count === keys.length) return void 0;
		places[bucket] = start;
		start += count;
	}
	return places;
}
function move(keys, values, toKeys, toValues, places, shift) {
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index];
		const bucket = key >>> shift & 2047;
		const place = places[bucket];
		places[bucket] = place + 1;
		toKeys[place] = key;
		toValues[place] = values[index];
	}
}
// src/size/owners/claims.ts
const CLAIM_KINDS = {
	functionData: {
		column: "pclntab",
		row: "pclntab",
		number: 0
	},
	types: {
		column: "types",
		row: "types",
		number: 1
	},
	embedded: {
		column: "embedded",
		row: "embedded",
		number: 2
	},
	data: {
		column: "data",
		row: "data",
		number: 3
	},
	runtime: {
		column: "data",
		row: "runtime",
		number: 4
	},
	relocatedTables: {
		column: "pclntab",
		row: "relocations",
		number: 5
	},
	relocatedTypes: {
		column: "types",
		row: "relocations",
		number: 6
	},
	relocatedData: {
		column: "data",
		row: "relocations",
		number: 7
	},
	relocatedGuess: {
		column: "inferred",
		row: "relocations",
		number: 8
	}
};
const KINDS$1 = Object.values(CLAIM_KINDS).toSorted((a, b) => a.number - b.number);
const MOST_CLAIMS = 1 << 22;
const FIRST_CLAIMS = 1 << 17;
var Claims = class {
	#starts = new Uint32Array(FIRST_CLAIMS);
	#ends = new Uint32Array(FIRST_CLAIMS);
	#owners = new Int32Array(FIRST_CLAIMS);
	#kinds = new Uint8Array(FIRST_CLAIMS);
	#count = 0;
	#sorted = 0;
	get count() {
		return this.#count;
	}
	add(start, end, owner, kind) {
		if (end <= start || start < 0 || this.#count >= MOST_CLAIMS) return;
		if (this.#count === this.#starts.length) this.#grow();
		this.#starts[this.#count] = start;
		this.#ends[this.#count] = end;
		this.#owners[this.#count] = owner;
		this.#kinds[this.#count] = kind.number;
		this.#count++;
	}
	sort() {
		const count = this.#count;
		if (this.#sorted === count) return;
		const order = this.#sorted === 0 ? this.#orderFrom(0) : this.#merged(this.#orderFrom(this.#sorted));
		this.#starts = inOrder$1(this.#starts, new Uint32Array(count), order);
		this.#ends = inOrder$1(this.#ends, new Uint32Array(count), order);
		this.#owners = inOrder$1(this.#owners, new Int32Array(count), order);
		this.#kinds = inOrder$1(this.#kinds, new Uint8Array(count), order);
		this.#sorted = count;
	}
	startAt(place) {
		return this.#starts[place];
	}
	endAt(place) {
		return this.#ends[place];
	}
	ownerAt(place) {
		return this.#owners[place];
	}
	kindAt(place) {
		return KINDS$1[this.#kinds[place]];
	}
	unowned(kind) {
		const found = new Set();
		for (let index = 0; index < this.#count; index++) {
			const owner = this.#owners[index];
			if (this.#kinds[index] === kind.number && owner < 0 && rowOf(owner) === void 0) found.add(this.#starts[index]);
		}
		return found;
	}
	firstFrom(offset) {
		let low = 0;
		let high = this.#count;
		while (low < high) {
			const middle = low + high >>> 1;
			if (this.#starts[middle] < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
	#orderFrom(first) {
		const places = new Int32Array(this.#count - first);
		for (let index = 0; index < places.length; index++) places[index] = first + index;
		return sortPairs({
			keys: this.#starts.slice(first, this.#count),
			values: places
		}, places.length).values;
	}
	#merged(added) {
		const order = new Int32Array(this.#count);
		let old = 0;
		let next = 0;
		for (let index = 0; index < order.length; index++) {
			const place = added[next];
			const takesOld = place === void 0 || old < this.#sorted && this.#starts[old] <= this.#starts[place];
			order[index] = takesOld ? old++ : place;
			if (!takesOld) next++;
		}
		return order;
	}
	#grow() {
		const length = this.#starts.length * 2;
		const larger = (made, from) => {
			made.set(from);
			return made;
		};
		this.#starts = larger(new Uint32Array(length), this.#starts);
		this.#ends = larger(new Uint32Array(length), this.#ends);
		this.#owners = larger(new Int32Array(length), this.#owners);
		this.#kinds = larger(new Uint8Array(length), this.#kinds);
	}
};
function inOrder$1(from, to, order) {
	for (let index = 0; index < order.length; index++) to[index] = from[order[index]];
	return to;
}
__name(inOrder$1, "inOrder");
// src/size/functions/code-index.ts
const BUCKET_CODE = 4096;
const ENTRY_CODE = 256;
const BUCKET_BYTES = 20;
const FIRST_ENTRY = 4;
function claimCodeIndex(program, functions, { findFunctionTable, text, endText }, claims) {
	const start = program.offsetOf(findFunctionTable);
	if (start < 0) return;
	const code = endText - text;
	const length = Math.ceil(code / BUCKET_CODE) * FIRST_ENTRY + Math.ceil(code / ENTRY_CODE);
	const end = Math.min(start + length, program.bytes.length);
	let from = start;
	let owner = rowOwner("pclntab");
	const upTo = (at, next) => {
		if (next === owner) return;
		claims.add(from, at, owner, CLAIM_KINDS.functionData);
		from = at;
		owner = next;
	};
	const ownerOf = (index) => {
		const found = functions.owners[index] ?? -2;
		return found < 0 ? rowOwner("pclntab") : found;
	};
	for (let bucket = start; bucket + FIRST_ENTRY <= end; bucket += BUCKET_BYTES) {
		const first = program.u32(bucket);
		upTo(bucket, ownerOf(first));
		const entries = Math.min(bucket + BUCKET_BYTES, end);
		for (let at = bucket + FIRST_ENTRY; at < entries; at++) upTo(at, ownerOf(first + program.bytes[at]));
	}
	claims.add(from, end, owner, CLAIM_KINDS.functionData);
}
// src/size/owners/owner-map.ts
const FIRST_LENGTH = 32768;
const SORTED_FROM = 1 << 20;
var OwnerMap = class {
	#keys = new Uint32Array(FIRST_LENGTH);
	#values = new Int32Array(FIRST_LENGTH);
	#count = 0;
	#lastKey = -1;
	#lastOwner = 0;
	join(offset, owner) {
		if (offset === this.#lastKey && owner === this.#lastOwner) return;
		if (this.#count === this.#keys.length) this.#makeRoom();
		this.#keys[this.#count] = offset;
		this.#values[this.#count] = owner;
		this.#count++;
		this.#lastKey = offset;
		this.#lastOwner = owner;
	}
	joinAll(other) {
		for (let index = 0; index < other.#count; index++) this.join(other.#keys[index], other.#values[index]);
	}
	sorted() {
		this.#settle();
		return {
			offsets: this.#keys.slice(0, this.#count),
			owners: this.#values.slice(0, this.#count)
		};
	}
	#makeRoom() {
		if (this.#count >= SORTED_FROM) this.#settle();
		if (this.#count * 2 < this.#keys.length) return;
		const keys = new Uint32Array(Math.max(FIRST_LENGTH, this.#keys.length * 2));
		const values = new Int32Array(keys.length);
		keys.set(this.#keys);
		values.set(this.#values);
		this.#keys = keys;
		this.#values = values;
	}
	#settle() {
		const sorted = sortPairs({
			keys: this.#keys,
			values: this.#values
		}, this.#count);
		this.#count = joinEqual(sorted);
		this.#keys = sorted.keys;
		this.#values = sorted.values;
	}
};
function joinEqual({ keys, values }) {
	let count = 0;
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index];
		const value = values[index];
		if (count > 0 && keys[count - 1] === key) values[count - 1] = joinOwners(values[count - 1], value);
		else {
			keys[count] = key;
			values[count] = value;
			count++;
		}
	}
	return count;
}
// src/size/program/program.ts
var Contradiction = class extends Error {
	name = "Contradiction";
};
function openProgram(bytes, layout) {
	const wordBytes = layout.wordSize === 32 ? 4 : 8;
	const littleEndian = layout.byteOrder !== "big";
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const high = littleEndian ? 4 : 0;
	const wide = (offset) => view.getUint32(offset + high, littleEndian) * 4294967296 + view.getUint32(offset + 4 - high, littleEndian);
	const narrow = (offset) => view.getUint32(offset, littleEndian);
	const segments = loadedSegments(layout.segments, bytes.length);
	return {
		bytes,
		layout,
		wordBytes,
		littleEndian,
		view,
		u16: (offset) => view.getUint16(offset, littleEndian),
		u32: narrow,
		i32: (offset) => view.getInt32(offset, littleEndian),
		word: wordBytes === 8 ? wide : narrow,
		offsetOf: translation(segments, "address", "offset"),
		addressOf: translation(segments, "offset", "address")
	};
}
function loadedSegments(segments, size) {
	return segments.filter((segment) => segment.size > 0 && segment.offset < size && segment.address >= 0).map(({ address, offset, size: length }) => ({
		address,
		offset,
		size: Math.min(length, size - offset)
	})).slice(0, 64);
}
function translation(segments, from, to) {
	const count = segments.length;
	const starts = Float64Array.from(segments, (segment) => segment[from]);
	const sizes = Float64Array.from(segments, ({ size }) => size);
	const targets = Float64Array.from(segments, (segment) => segment[to]);
	const lowest = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
	const highest = starts.reduce((most, start, index) => Math.max(most, start + sizes[index]), 0);
	return (place) => {
		if (!(place >= lowest && place <= highest)) return -1;
		for (let index = 0; index < count; index++) {
			const within = place - starts[index];
			if (within >= 0 && within < sizes[index]) return targets[index] + within;
		}
		return -1;
	};
}
// src/size/functions/counter-table.ts
var CounterTable = class {
	#bytes;
	#end;
	#quantum;
	#at = 0;
	#first = true;
	value = -1;
	end = 0;
	constructor(bytes, end, quantum) {
		this.#bytes = bytes;
		this.#end = Math.min(end, bytes.length);
		this.#quantum = quantum;
	}
	open(offset) {
		this.#at = offset;
		this.#first = true;
		this.value = -1;
		this.end = 0;
	}
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
	lastEnd(offset, limit) {
		this.open(offset);
		while (this.end < limit && this.next());
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
// src/size/functions/functions.ts
const RECORD = {
	name: 4,
	frame: 16,
	file: 20,
	line: 24,
	counterTables: 28,
	unit: 32
};
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
		if (next < entry || record + recordBytes > records.end) throw new Contradiction("the index of functions in Go's line table does not rise, or points outside of it");
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
function counterTableOf(program, record, recordBytes, kind) {
	return kind < program.u32(record + RECORD.counterTables) ? program.u32(record + recordBytes + 4 * kind) : 0;
}
function recordLength(program, record, recordBytes) {
	return recordBytes + 4 * (program.u32(record + RECORD.counterTables) + program.bytes[record + recordBytes - 1]);
}
// src/size/functions/function-data.ts
const NONE = 4294967295;
const LAST_PIECE = 8;
function claimFunctionData({ offsets, owners }, claims) {
	let last;
	for (let index = 0; index < offsets.length; index++) {
		const start = offsets[index];
		const owner = owners[index];
		claims.add(start, offsets[index + 1] ?? start + LAST_PIECE, owner, CLAIM_KINDS.functionData);
		last = {
			start,
			owner
		};
	}
	return last;
}
function claimLastPiece(program, { start, owner }, { gcData, findFunctionTable }, claims) {
	claims.sort();
	const next = claims.firstFrom(start + LAST_PIECE);
	const tables = [gcData, findFunctionTable].map((address) => program.offsetOf(address)).filter((at) => at > start);
	if (tables.length === 0) return;
	const end = Math.min(...tables, next < claims.count ? claims.startAt(next) : program.bytes.length);
	claims.add(start + LAST_PIECE, end, owner, CLAIM_KINDS.functionData);
}
function readFunctionData(program, table, functions, address) {
	const used = new OwnerMap();
	const base = program.offsetOf(address);
	if (base < 0) return used.sorted();
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
	return used.sorted();
}
// src/size/owners/last-at-most.ts
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
// src/size/functions/unwind.ts
const ENTRY = {
	amd64: 12,
	arm64: 8
};
const IMAGE_BASE = 48;
function claimUnwindEntries(program, functions, text, claims) {
	const { format, architecture = "", sections } = program.layout;
	const bytes = ENTRY[architecture];
	const table = format === "pe" ? sections.find(({ name }) => name === ".pdata") : void 0;
	if (table === void 0 || bytes === void 0) return;
	const first = text - program.word(program.u32(60) + IMAGE_BASE);
	const end = Math.min(table.offset + table.size, program.bytes.length);
	const entries = functions.entries.subarray(0, functions.count);
	for (let at = table.offset; at + bytes <= end; at += bytes) {
		const entry = program.u32(at) - first;
		const index = lastAtMost(entries, entry);
		if (index < 0 || entries[index] !== entry) continue;
		claims.add(at, at + bytes, functions.owners[index], CLAIM_KINDS.functionData);
	}
}
const PREFIX$1 = new Uint8Array(256);
for (const prefix of [
	38,
	46,
	54,
	62,
	100,
	101,
	102,
	103,
	240,
	242,
	243
]) PREFIX$1[prefix] = 1;
const ONE_BYTE = new Uint8Array(256);
for (let opcode = 0; opcode < 64; opcode++) ONE_BYTE[opcode] = (opcode & 7) < 4 ? 1 : (opcode & 7) === 4 ? 2 : (opcode & 7) === 5 ? 8 : 0;
const set = (table, first, last, form) => void table.fill(form, first, last + 1);
set(ONE_BYTE, 98, 99, 1);
set(ONE_BYTE, 104, 104, 8);
set(ONE_BYTE, 105, 105, 9);
set(ONE_BYTE, 106, 106, 2);
set(ONE_BYTE, 107, 107, 3);
set(ONE_BYTE, 112, 127, 2);
set(ONE_BYTE, 128, 131, 3);
set(ONE_BYTE, 129, 129, 9);
set(ONE_BYTE, 132, 143, 1);
set(ONE_BYTE, 154, 154, 64);
set(ONE_BYTE, 160, 163, 32);
set(ONE_BYTE, 168, 168, 2);
set(ONE_BYTE, 169, 169, 8);
set(ONE_BYTE, 176, 183, 2);
set(ONE_BYTE, 184, 191, 24);
set(ONE_BYTE, 192, 193, 3);
set(ONE_BYTE, 194, 194, 4);
set(ONE_BYTE, 196, 197, 1);
set(ONE_BYTE, 198, 198, 3);
set(ONE_BYTE, 199, 199, 9);
set(ONE_BYTE, 200, 200, 6);
set(ONE_BYTE, 202, 202, 4);
set(ONE_BYTE, 205, 205, 2);
set(ONE_BYTE, 208, 211, 1);
set(ONE_BYTE, 212, 213, 2);
set(ONE_BYTE, 216, 223, 1);
set(ONE_BYTE, 224, 231, 2);
set(ONE_BYTE, 232, 233, 8);
set(ONE_BYTE, 234, 234, 64);
set(ONE_BYTE, 235, 235, 2);
set(ONE_BYTE, 246, 247, 1);
set(ONE_BYTE, 254, 255, 1);
const TWO_BYTES = new Uint8Array(256).fill(1);
for (const opcode of [
	5,
	6,
	7,
	8,
	9,
	11,
	14,
	119,
	160,
	161,
	162,
	168,
	169,
	170
]) TWO_BYTES[opcode] = 0;
set(TWO_BYTES, 48, 55, 0);
set(TWO_BYTES, 128, 143, 8);
set(TWO_BYTES, 200, 207, 0);
for (const opcode of [
	112,
	113,
	114,
	115,
	164,
	172,
	186,
	194,
	196,
	197,
	198
]) TWO_BYTES[opcode] = 3;
// src/size/references/x86-instruction.ts
var X86Instructions = class {
	#bytes;
	#wide;
	#end = 0;
	at = 0;
	displacement = -1;
	indexed = -1;
	constant = -1;
	constructor(bytes, wide) {
		this.#bytes = bytes;
		this.#wide = wide;
	}
	open(start, end) {
		this.at = start;
		this.#end = end;
	}
	next() {
		const bytes = this.#bytes;
		let at = this.at;
		this.displacement = -1;
		this.indexed = -1;
		this.constant = -1;
		let short = false;
		let rexWide = false;
		let opcode = bytes[at++];
		for (; PREFIX$1[opcode] === 1 && at < this.#end; opcode = bytes[at++]) short ||= opcode === 102;
		if (this.#wide && opcode >>> 4 === 4) {
			rexWide = (opcode & 8) !== 0;
			opcode = bytes[at++];
		}
		let form;
		if (opcode === 15) {
			opcode = bytes[at++];
			if (opcode === 56 || opcode === 58) {
				form = 1 | (opcode === 58 ? 2 : 0);
				at++;
			} else form = TWO_BYTES[opcode];
		} else if (this.#isVector(opcode, at)) {
			const map = opcode === 197 ? 1 : bytes[at] & (opcode === 98 ? 7 : 31);
			at += opcode === 197 ? 1 : opcode === 196 ? 2 : 3;
			opcode = bytes[at++];
			form = map === 1 ? TWO_BYTES[opcode] & -9 : 1 | (map === 3 ? 2 : 0);
		} else form = this.#oneByte(opcode, at);
		if ((form & 1) !== 0) at = this.#operand(at);
		if ((form & 8) !== 0) {
			const length = (form & 16) !== 0 && rexWide ? 8 : short ? 2 : 4;
			if (length === 4) this.constant = at;
			at += length;
		}
		if ((form & 32) !== 0) {
			this.displacement = this.#wide ? -1 : at;
			at += this.#wide ? 8 : 4;
		}
		at += ((form & 2) >>> 1) + ((form & 4) >>> 1) + ((form & 64) === 0 ? 0 : 6);
		this.at = at;
		return at <= this.#end;
	}
	#isVector(opcode, at) {
		if (opcode !== 196 && opcode !== 197 && opcode !== 98) return false;
		return this.#wide || this.#bytes[at] >= 192;
	}
	#oneByte(opcode, at) {
		const form = ONE_BYTE[opcode];
		if ((opcode === 246 || opcode === 247) && (this.#bytes[at] & 56) < 16) return form | (opcode === 246 ? 2 : 8);
		return form;
	}
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
const PLAIN = Uint8Array.from(ONE_BYTE, (form, opcode) => {
	const isRex = opcode >>> 4 === 4;
	const isOther = [
		15,
		98,
		196,
		197,
		246,
		247
	].includes(opcode);
	return isRex || isOther || PREFIX$1[opcode] === 1 ? 255 : plainForm(form);
});
const AFTER_ESCAPE = Uint8Array.from(TWO_BYTES, (form, opcode) => opcode === 56 || opcode === 58 ? 255 : plainForm(form));
const OPERAND_BYTES = Uint8Array.from({ length: 256 }, (_, operand) => {
	const mode = operand >>> 6;
	const register = operand & 7;
	if (mode === 3) return 1;
	return 1 + (register === 4 ? 1 : 0) + (mode === 1 ? 1 : mode === 2 || register === 5 ? 4 : 0);
});
function plainForm(form) {
	if ((form & -12) !== 0) return 255;
	return ((form & 1) === 0 ? 0 : 128) | ((form & 2) === 0 ? 0 : 1) | ((form & 8) === 0 ? 0 : 4);
}
// src/size/references/amd64.ts
const amd64References = ({ program, start, end, address }, found) => {
	const { view, bytes } = program;
	let others;
	for (let at = start; at < end;) {
		let place = at;
		let opcode = bytes[place];
		if (opcode >>> 4 === 4) opcode = bytes[++place];
		const plain = opcode === 15 ? AFTER_ESCAPE[bytes[++place]] : PLAIN[opcode];
		if (plain === 255) {
			others ??= new X86Instructions(bytes, true);
			others.open(at, end);
			if (!others.next()) return;
			at = others.at;
			if (others.displacement !== -1) found(address + (at - start) + view.getInt32(others.displacement, true));
			continue;
		}
		at = place + 1 + (plain & -129);
		if ((plain & 128) === 0) continue;
		const operand = bytes[place + 1];
		at += OPERAND_BYTES[operand];
		const form = operand & 199;
		if (form === 4 && (bytes[place + 2] & 7) === 5) at += 4;
		else if (form === 5 && at <= end) found(address + (at - start) + view.getInt32(place + 2, true));
	}
};
// src/size/references/arm64.ts
const arm64References = ({ program, start, end, address }, found) => {
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
};
function accessBytes(word) {
	return (word & 67108864) !== 0 && (word & 8388608) !== 0 ? 16 : 1 << (word >>> 30);
}
// src/size/references/loong64.ts
const PAGE_OF_ADDRESS = 436207616;
const UPPER_OF_ADDRESS = 469762048;
const NEAR_ADDRESS = 402653184;
const loong64References = ({ program, start, end, address }, found) => {
	for (let at = start; at + 4 <= end; at += 4) {
		const word = program.u32(at);
		const form = word & 4261412864;
		if (form !== PAGE_OF_ADDRESS && form !== UPPER_OF_ADDRESS && form !== NEAR_ADDRESS) continue;
		const here = address + (at - start);
		const immediate = word << 7 >> 12;
		if (form === NEAR_ADDRESS) {
			found(here + immediate * 4);
			continue;
		}
		if (at + 8 > end) return;
		const next = program.u32(at + 4);
		if ((next >>> 5 & 31) !== (word & 31) || !addsLowBits(next)) continue;
		found((form === PAGE_OF_ADDRESS ? here - here % 4096 : here) + immediate * 4096 + (next << 10 >> 20));
	}
};
function addsLowBits(word) {
	return word >>> 22 === 11 || word >>> 26 === 10 || word >>> 26 === 11;
}
// src/size/references/mips.ts
const LOAD_UPPER = 1006632960;
const LOAD_UPPER_BITS = 4292870144;
const ADD_IMMEDIATE$1 = 9;
const ADD_IMMEDIATE_LONG = 25;
const ADD_BASE = 1835053;
const ADD_BASE_BITS = 4229892095;
const mipsReferences = ({ program, start, end }, found) => {
	for (let at = start; at + 8 <= end; at += 4) {
		const word = program.u32(at);
		if ((word & LOAD_UPPER_BITS) >>> 0 !== LOAD_UPPER) continue;
		const register = word >>> 16 & 31;
		let next = program.u32(at + 4);
		if ((next & ADD_BASE_BITS) === ADD_BASE && source(next) === register && at + 12 <= end) next = program.u32(at + 8);
		if (source(next) === register && addsLowerHalf(next >>> 26)) found((word << 16) + (next << 16 >> 16));
	}
};
function source(word) {
	return word >>> 21 & 31;
}
function addsLowerHalf(opcode) {
	return opcode === ADD_IMMEDIATE$1 || opcode === ADD_IMMEDIATE_LONG || opcode === 26 || opcode === 27 || opcode >= 32;
}
// src/size/references/others.ts
const LOAD_LITERAL = 85917696;
const LOAD_LITERAL_BITS = 259981312;
const UPWARDS = 8388608;
const ASSEMBLER_REGISTER = 11;
const armReferences = ({ program, start, end }, found) => {
	const { length } = program.bytes;
	for (let at = start; at + 4 <= end; at += 4) {
		const word = program.u32(at);
		if ((word & LOAD_LITERAL_BITS) !== LOAD_LITERAL) continue;
		const register = word >>> 12 & 15;
		if (register === ASSEMBLER_REGISTER && at + 8 <= end && firstOperand(program.u32(at + 4)) !== register) continue;
		const distance = word & 4095;
		const literal = at + 8 + ((word & UPWARDS) === 0 ? -distance : distance);
		if (literal >= 0 && literal + 4 <= length) found(program.u32(literal));
	}
};
function firstOperand(word) {
	return word >>> 16 & 15;
}
const s390xReferences = ({ program, start, end, address }, found) => {
	const { bytes, view } = program;
	for (let at = start; at + 2 <= end;) {
		const first = bytes[at];
		const length = first < 64 ? 2 : first < 192 ? 4 : 6;
		const form = bytes[at + 1] & 15;
		if (length === 6 && (first === 192 && form === 0 || first === 196 || first === 198 && form > 2) && at + 6 <= end) found(address + (at - start) + view.getInt32(at + 2, false) * 2);
		at += length;
	}
};
const AUIPC = 23;
const WITH_LOW_PART = [
	19,
	3,
	7
];
const STORES = [35, 39];
const riscv64References = ({ program, start, end, address }, found) => {
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
};
// src/size/references/ppc64.ts
const ADD_IMMEDIATE = 14;
const ADD_SHIFTED = 15;
const PREFIX = 1;
const RELATIVE = 1048576;
const ppc64References = ({ program, start, end, address }, found) => {
	for (let at = start; at + 8 <= end; at += 4) {
		const word = program.u32(at);
		const opcode = word >>> 26;
		const next = opcode === ADD_SHIFTED || opcode === PREFIX ? program.u32(at + 4) : 0;
		if (opcode === ADD_SHIFTED && (word & 2031616) === 0 && (next >>> 16 & 31) === (word >>> 21 & 31)) {
			const low = lowerHalf(next);
			if (low !== void 0) found((word << 16) + low);
		} else if (opcode === PREFIX) {
			if ((word & RELATIVE) !== 0) found(address + (at - start) + (word << 14 >> 14) * 65536 + (next & 65535));
			at += 4;
		}
	}
};
function lowerHalf(word) {
	const opcode = word >>> 26;
	const displacement = word << 16 >> 16;
	if (opcode === ADD_IMMEDIATE || opcode >= 32 && opcode <= 55) return displacement;
	if (opcode === 58 || opcode === 62 || opcode === 57) return displacement & -4;
	if (opcode === 61) return (word & 3) === 1 ? displacement & -16 : displacement & -4;
	return opcode === 56 ? displacement & -16 : void 0;
}
// src/size/references/x86.ts
const x86References = ({ program, start, end }, found) => {
	const { view, bytes } = program;
	const instructions = new X86Instructions(bytes, false);
	instructions.open(start, end);
	while (instructions.at < end && instructions.next()) for (const place of [
		instructions.displacement,
		instructions.indexed,
		instructions.constant
	]) if (place !== -1 && place + 4 <= end) found(view.getUint32(place, true));
};
// src/size/references/readers.ts
const READERS = {
	amd64: amd64References,
	"386": x86References,
	arm64: arm64References,
	arm: armReferences,
	s390x: s390xReferences,
	riscv64: riscv64References,
	loong64: loong64References,
	ppc64: ppc64References,
	ppc64le: ppc64References,
	mips: mipsReferences,
	mipsle: mipsReferences,
	mips64: mipsReferences,
	mips64le: mipsReferences
};
function readerOf(architecture) {
	return architecture !== void 0 && Object.hasOwn(READERS, architecture) ? READERS[architecture] : void 0;
}
// src/size/owners/uint32-list.ts
var Uint32List = class {
	#items;
	#length = 0;
	constructor(expected = 1024) {
		this.#items = new Uint32Array(expected);
	}
	get length() {
		return this.#length;
	}
	at(index) {
		return this.#items[index];
	}
	push(value) {
		if (this.#length === this.#items.length) this.#grow();
		this.#items[this.#length++] = value;
	}
	pop() {
		return this.#items[--this.#length];
	}
	clear() {
		this.#length = 0;
	}
	#grow() {
		const items = new Uint32Array(this.#items.length * 2);
		items.set(this.#items);
		this.#items = items;
	}
};
// src/size/types/type-layout.ts
const KIND$1 = {
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
const FLAG = {
	uncommon: 1,
	extraStar: 2,
	named: 4,
	maskOnDemand: 16
};
function typeLayout(word, release) {
	const base = 4 * word + 16;
	return {
		word,
		base,
		pointerBytes: word,
		flags: 2 * word + 4,
		kind: 2 * word + 7,
		equal: 2 * word + 8,
		mask: 3 * word + 8,
		name: 4 * word + 8,
		pointerToThis: 4 * word + 12,
		map: {
			bytes: base + mapTail(word, release),
			types: 3
		}
	};
}
function mapTail(word, { minor, experiments }) {
	if (minor < 24 || minor < 26 && experiments.includes("noswissmap")) return 4 * word + 8;
	return (minor < 27 ? 7 : 10) * word + word;
}
function headBytes(layout, kind) {
	const { word, base } = layout;
	switch (kind) {
		case KIND$1.array: return base + 3 * word;
		case KIND$1.chan: return base + 2 * word;
		case KIND$1.func: return base + word;
		case KIND$1.interface:
		case KIND$1.struct: return base + 4 * word;
		case KIND$1.map: return layout.map.bytes;
		case KIND$1.pointer:
		case KIND$1.slice: return base + word;
		default: return kind >= 1 && kind <= KIND$1.last ? base : 0;
	}
}
// src/size/types/type-columns.ts
const NAMED = 32;
const ODD = 64;
const MEMBERS = 8;
const MOST = 4294967295;
var TypeColumns = class {
	#starts;
	#ends;
	#marks;
	#names;
	#paths;
	#literals;
	#pointers;
	#masks;
	#maskBytes;
	#parts;
	#partEnds;
	#members;
	#memberEnds;
	constructor(expected) {
		const list = (each = 1) => new Uint32List(Math.max(16, expected * each));
		[this.#starts, this.#ends, this.#marks, this.#names] = [
			list(),
			list(),
			list(),
			list()
		];
		[this.#paths, this.#literals, this.#pointers] = [
			list(),
			list(),
			list()
		];
		[this.#masks, this.#maskBytes, this.#partEnds, this.#memberEnds] = [
			list(),
			list(),
			list(),
			list()
		];
		[this.#parts, this.#members] = [list(MEMBERS), list(MEMBERS)];
	}
	get count() {
		return this.#starts.length;
	}
	start(type) {
		return this.#starts.at(type);
	}
	end(type) {
		return this.#ends.at(type);
	}
	kind(type) {
		return this.#marks.at(type) & 31;
	}
	isNamed(type) {
		return (this.#marks.at(type) & NAMED) !== 0;
	}
	isOdd(type) {
		return (this.#marks.at(type) & ODD) !== 0;
	}
	name(type) {
		return this.#names.at(type);
	}
	packagePath(type) {
		return this.#paths.at(type);
	}
	literalPath(type) {
		return this.#literals.at(type);
	}
	pointerTo(type) {
		return this.#pointers.at(type);
	}
	mask(type) {
		return this.#masks.at(type);
	}
	maskBytes(type) {
		return this.#maskBytes.at(type);
	}
	firstPart(type) {
		return type === 0 ? 0 : this.#partEnds.at(type - 1);
	}
	lastPart(type) {
		return this.#partEnds.at(type);
	}
	part(place) {
		return this.#parts.at(place);
	}
	firstMember(type) {
		return type === 0 ? 0 : this.#memberEnds.at(type - 1);
	}
	lastMember(type) {
		return this.#memberEnds.at(type);
	}
	member(place) {
		return this.#members.at(place);
	}
	addPart(start) {
		this.#parts.push(start);
	}
	addMember(name) {
		this.#members.push(name);
	}
	add(type) {
		this.#starts.push(type.start);
		this.#ends.push(Math.min(type.end, MOST));
		this.#marks.push(type.kind + (type.named ? NAMED : 0) + (type.odd ? ODD : 0));
		this.#names.push(type.name);
		this.#paths.push(type.packagePath);
		this.#literals.push(type.literalPath);
		this.#pointers.push(type.pointerTo);
		this.#masks.push(type.mask);
		this.#maskBytes.push(Math.min(type.maskBytes, MOST));
		this.#partEnds.push(this.#parts.length);
		this.#memberEnds.push(this.#members.length);
		return this.#starts.length - 1;
	}
	clear() {
		const lists = [
			this.#starts,
			this.#ends,
			this.#marks,
			this.#names,
			this.#paths,
			this.#literals,
			this.#pointers
		];
		for (const list of lists) list.clear();
		for (const list of [
			this.#masks,
			this.#maskBytes,
			this.#parts,
			this.#partEnds,
			this.#members,
			this.#memberEnds
		]) list.clear();
	}
};
// src/size/types/type-reader.ts
const UNCOMMON_BYTES = 16;
const METHOD_BYTES = 16;
const INTERFACE_METHOD_BYTES = 8;
const MOST_MEMBERS = 65536;
const KIND_PROGRAM = 64;
const DROPPED = -1;
var TypeReader = class {
	#program;
	#layout;
	#types;
	#span;
	#base;
	#contiguous;
	#phase;
	columns;
	#odd = false;
	#literal = 0;
	exportedMethods = 0;
	droppedMethods = 0;
	constructor(program, layout, { types, endTypes }, expected = 1) {
		this.#program = program;
		this.#layout = layout;
		this.#types = types;
		this.#base = program.offsetOf(types);
		if (this.#base < 0) throw new Contradiction("the type descriptors do not lie in the file");
		this.#span = Math.max(0, endTypes - types);
		const whole = program.offsetOf(types + this.#span - 1) === this.#base + this.#span - 1;
		this.#contiguous = whole ? this.#span : 0;
		this.#phase = types % layout.word;
		this.columns = new TypeColumns(expected);
	}
	get section() {
		return {
			start: this.#base,
			bytes: Math.min(this.#span, this.#program.bytes.length - this.#base)
		};
	}
	typeAt(address) {
		const { word } = this.#layout;
		const within = address - this.#types;
		if (within >= 0 && within < this.#contiguous) return (within + this.#phase & word - 1) === 0 ? this.#base + within : 0;
		return address % word === 0 ? Math.max(0, this.#program.offsetOf(address)) : 0;
	}
	read(start) {
		const { view } = this.#program;
		const layout = this.#layout;
		const kindByte = view.getUint8(start + layout.kind);
		const flags = view.getUint8(start + layout.flags);
		const kind = kindByte & 31;
		const head = headBytes(layout, kind);
		if (head === 0) throw new Contradiction(`the type descriptor at byte ${start} is of kind ${kind}`);
		const uncommon = (flags & FLAG.uncommon) === 0 ? 0 : start + head;
		const extra = start + head + (uncommon === 0 ? 0 : UNCOMMON_BYTES);
		this.#odd = false;
		this.#literal = 0;
		const membersEnd = this.#readMembers(start, kind, extra);
		const end = uncommon === 0 ? membersEnd : Math.max(membersEnd, this.#readMethods(uncommon));
		const name = this.#inSection(start + layout.name);
		const packagePath = uncommon === 0 ? 0 : this.#inSection(uncommon);
		const pointerTo = this.#typeInSection(start + layout.pointerToThis);
		const maskBytes = (flags & FLAG.maskOnDemand) !== 0 || (kindByte & KIND_PROGRAM) !== 0 ? 0 : Math.ceil(this.#program.word(start + layout.pointerBytes) / layout.word / 8);
		const mask = maskBytes === 0 ? 0 : this.#placeOf(this.#program.word(start + layout.mask));
		return this.columns.add({
			start,
			end,
			kind,
			named: (flags & FLAG.named) !== 0,
			odd: this.#odd,
			name,
			packagePath,
			literalPath: this.#literal,
			pointerTo,
			mask,
			maskBytes
		});
	}
	#readMembers(start, kind, extra) {
		const program = this.#program;
		const { word, base } = this.#layout;
		const first = start + base;
		switch (kind) {
			case KIND$1.array:
				this.#addParts(first, 2, word);
				return extra;
			case KIND$1.chan:
			case KIND$1.pointer:
			case KIND$1.slice:
				this.#addParts(first, 1, word);
				return extra;
			case KIND$1.map:
				this.#addParts(first, this.#layout.map.types, word);
				return extra;
			case KIND$1.func: {
				const count = program.u16(first) + (program.u16(first + 2) & 32767);
				this.#addParts(extra, count, word);
				return extra + count * word;
			}
			case KIND$1.interface: {
				this.#literal = this.#nameAt(first);
				const end = extra + memberCount(program.word(first + 2 * word), start) * INTERFACE_METHOD_BYTES;
				for (let at = extra; at < end; at += INTERFACE_METHOD_BYTES) {
					this.columns.addMember(this.#inSection(at));
					this.#addTypeInSection(at + 4);
				}
				return end;
			}
			case KIND$1.struct: {
				this.#literal = this.#nameAt(first);
				const count = memberCount(program.word(first + 2 * word), start);
				for (let index = 0; index < count; index++) this.columns.addMember(this.#nameAt(extra + index * 3 * word));
				this.#addParts(extra + word, count, 3 * word);
				return extra + count * 3 * word;
			}
			default: return extra;
		}
	}
	#readMethods(uncommon) {
		const program = this.#program;
		const count = program.u16(uncommon + 4);
		const exported = program.u16(uncommon + 6);
		const first = uncommon + program.u32(uncommon + 8);
		this.exportedMethods += exported;
		for (let index = 0; index < count; index++) {
			const at = first + index * METHOD_BYTES;
			this.columns.addMember(this.#inSection(at));
			if (program.i32(at + 4) !== DROPPED) this.#addTypeInSection(at + 4);
			if (index < exported && program.i32(at + 12) === DROPPED) this.droppedMethods++;
		}
		return count === 0 ? 0 : first + count * METHOD_BYTES;
	}
	#addParts(first, count, step) {
		for (let at = first, end = first + count * step; at < end; at += step) {
			const part = this.typeAt(this.#program.word(at));
			if (part === 0) this.#odd = true;
			this.columns.addPart(part);
		}
	}
	#addTypeInSection(at) {
		const type = this.#typeInSection(at);
		if (type === 0) this.#odd = true;
		this.columns.addPart(type);
	}
	#typeInSection(at) {
		const offset = this.#program.i32(at);
		const type = offset > 0 ? this.typeAt(this.#types + offset) : 0;
		if (type === 0 && offset !== 0) this.#odd = true;
		return type;
	}
	#inSection(at) {
		const offset = this.#program.i32(at);
		if (offset < 0 || offset >= this.#span) this.#odd = true;
		return offset > 0 ? this.#base + offset : 0;
	}
	#nameAt(at) {
		const address = this.#program.word(at);
		if (address === 0) return 0;
		const within = address - this.#types;
		if (within < 0 || within >= this.#span) this.#odd = true;
		return this.#placeOf(address);
	}
	#placeOf(address) {
		const within = address - this.#types;
		return within >= 0 && within < this.#contiguous ? this.#base + within : Math.max(0, this.#program.offsetOf(address));
	}
};
function interfaceMethods(program, layout, start) {
	if ((program.view.getUint8(start + layout.kind) & 31) !== KIND$1.interface) return void 0;
	return memberCount(program.word(start + layout.base + 2 * layout.word), start);
}
function memberCount(count, start) {
	if (count > MOST_MEMBERS) throw new Contradiction(`the type descriptor at byte ${start} claims ${count} members`);
	return count;
}
// src/size/types/interface-tables.ts
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
		for (let at = first; at >= 0 && at < first + span.bytes;) {
			const table = readTable(program, layout, at);
			tables.push(table);
			at = table.end;
		}
	}
	return tables;
}
function readTable(program, layout, start) {
	const { word } = layout;
	const address = program.word(start);
	const place = program.offsetOf(address);
	const methods = place < 0 ? void 0 : interfaceMethods(program, layout, place);
	if (methods === void 0) throw new Contradiction(`the interface table at byte ${start} has no interface`);
	return {
		start,
		end: start + (3 + Math.max(1, methods)) * word,
		interface: address,
		type: program.word(start + word)
	};
}
function claimInterfaceTables(program, tables, moduleData, types, claims) {
	for (const { start, end, type, interface: described } of tables) {
		const owner = types.owner(type);
		claims.add(start, Math.min(end, program.bytes.length), owner, CLAIM_KINDS.types);
		if (types.owner(described) < 0) types.uses.add(start, owner, program.offsetOf(described));
		if (owner < 0) types.uses.add(start, owner, program.offsetOf(type));
	}
	claimIndexes(program, moduleData, types, claims, tables);
}
function claimIndexes(program, { interfaceTables, typeLinks, types: base }, types, claims, tables) {
	const { wordBytes: word } = program;
	const typeAt = new Map(tables.map(({ start, type }) => [start, type]));
	const byType = (at) => types.owner(base + program.i32(at));
	const byTable = (at) => types.owner(typeAt.get(program.offsetOf(program.word(at))) ?? 0);
	for (const [list, bytes, ownerAt] of [[
		typeLinks,
		4,
		byType
	], [
		interfaceTables,
		word,
		byTable
	]]) {
		const start = list === void 0 || list.count === 0 ? -1 : program.offsetOf(list.address);
		if (start < 0 || list === void 0) continue;
		const end = Math.min(start + list.count * bytes, program.bytes.length);
		const ownerOf = (at) => {
			const owner = ownerAt(at);
			return owner < 0 ? rowOwner("types") : owner;
		};
		for (let from = start; from < end;) {
			const owner = ownerOf(from);
			let to = from + bytes;
			while (to < end && ownerOf(to) === owner) to += bytes;
			claims.add(from, Math.min(to, end), owner, CLAIM_KINDS.types);
			from = to;
		}
	}
}
// src/size/types/type-roots.ts
function typeRoots(program, layout, moduleData, tables) {
	const roots = tables.flatMap((table) => [table.interface, table.type]);
	const { typeLinks, descriptorBytes } = moduleData;
	if (typeLinks !== void 0 && typeLinks.count > 0) {
		const first = program.offsetOf(typeLinks.address);
		for (let index = 0; first >= 0 && index < typeLinks.count; index++) roots.push(moduleData.types + program.i32(first + index * 4));
	}
	if (descriptorBytes !== void 0) roots.push(...descriptorsInOrder(program, layout, moduleData, descriptorBytes));
	return roots;
}
function descriptorsInOrder(program, layout, moduleData, bytes) {
	const found = [];
	const reader = new TypeReader(program, layout, moduleData);
	const { start } = reader.section;
	if (start + bytes > program.bytes.length) throw new Contradiction("the type descriptors do not lie in the file");
	for (let at = start + layout.word; at < start + bytes;) {
		at = start + Math.ceil((at - start) / layout.word) * layout.word;
		if (at >= start + bytes) break;
		found.push(moduleData.types + (at - start));
		at = reader.columns.end(reader.read(at));
		reader.columns.clear();
	}
	return found;
}
// src/size/types/type-functions.ts
var TypeFunctions = class {
	#program;
	#layout;
	#values = new Map();
	constructor(program, layout) {
		this.#program = program;
		this.#layout = layout;
	}
	join(start, kind, owner) {
		const { base, equal, word } = this.#layout;
		this.#joinAt(start + equal, this.#program.word(start), owner);
		if (kind === KIND$1.map) this.#joinAt(start + base + 3 * word, -1, owner);
	}
	#joinAt(at, size, owner) {
		const address = this.#program.word(at);
		if (address === 0) return;
		const known = this.#values.get(address);
		if (known !== void 0) known.owner = joinOwners(known.owner, owner);
		const value = known ?? this.#valueAt(address, owner);
		if (value.start < 0 || size <= 0 || value.sized) return;
		value.sized = this.#program.word(value.start + this.#layout.word) === size;
	}
	#valueAt(address, owner) {
		const { word } = this.#layout;
		const start = this.#program.offsetOf(address);
		const value = {
			start: start >= 0 && start % word === 0 && start + 2 * word <= this.#program.bytes.length ? start : -1,
			owner,
			sized: false
		};
		this.#values.set(address, value);
		return value;
	}
	claim(claims) {
		const { word } = this.#layout;
		for (const { start, owner, sized } of this.#values.values()) claims.add(start, start + (sized ? 2 : 1) * word, owner, CLAIM_KINDS.types);
	}
};
// src/size/types/type-names.ts
const HAS_TAG = 2;
const HAS_PATH = 4;
const LONGEST_VARINT = 5;
function claimNames(program, names, claims) {
	const { offsets, owners } = names.sorted();
	for (let index = 0; index < offsets.length; index++) {
		const start = offsets[index];
		claims.add(start, nameEnd$1(program, start), owners[index], CLAIM_KINDS.types);
	}
}
function nameText(program, start, longest) {
	const end = textEnd(program, start + 1);
	const first = start + 1 + varintBytes(program, start + 1);
	return end - first <= longest ? program.bytes.toString("utf8", first, end) : "";
}
function nameEnd$1(program, start) {
	const flags = program.view.getUint8(start);
	let end = textEnd(program, start + 1);
	if ((flags & HAS_TAG) !== 0) end = textEnd(program, end);
	if ((flags & HAS_PATH) !== 0) end += 4;
	return Math.min(end, program.bytes.length);
}
__name(nameEnd$1, "nameEnd");
function textEnd({ view }, start) {
	let length = 0;
	for (let index = 0; index < LONGEST_VARINT; index++) {
		const byte = view.getUint8(start + index);
		length += (byte & 127) * 2 ** (7 * index);
		if (byte < 128) return start + index + 1 + length;
	}
	throw new Contradiction(`the name at byte ${start} has no end`);
}
function varintBytes({ view }, start) {
	let bytes = 1;
	while (bytes < LONGEST_VARINT && view.getUint8(start + bytes - 1) >= 128) bytes++;
	return bytes;
}
const SHAPES = "go";
const SLOTS = 8192;
const OPEN_BRACKET = 91;
const OPEN_PARENTHESIS = 40;
const SPACE = 32;
const SLASH = 47;
const DOT = 46;
const COLON = 58;
const T = 116;
function createSymbolPackages(bytes, packages, mainPath) {
	const starts = new Uint32Array(SLOTS);
	const lengths = new Uint32Array(SLOTS);
	const owners = new Int32Array(SLOTS);
	const ownerAt = (start, end) => {
		const generated = bytes[start + 2] === COLON || bytes[start] === T && isGenerated(bytes, start);
		const from = generated ? typeStart(bytes, start, end) : start;
		const length = from === -1 ? -1 : packageLength(bytes, from, end);
		if (generated && length <= 0) return -1;
		if (length <= 0) return -3;
		const slot = slotOf(bytes, from, length);
		if (lengths[slot] === length && isSame(bytes, starts[slot], from, length)) return owners[slot];
		const path = packagePath(bytes.toString("utf8", from, from + length), mainPath);
		const owner = path === SHAPES ? -1 : packages.id(path);
		starts[slot] = from;
		lengths[slot] = length;
		owners[slot] = owner;
		return owner;
	};
	return { ownerAt };
}
function slotOf(bytes, start, length) {
	let hash = 2166136261;
	for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ bytes[at], 16777619);
	return (hash ^ hash >>> 15) & 8191;
}
function isSame(bytes, one, other, length) {
	for (let at = 0; at < length; at++) if (bytes[one + at] !== bytes[other + at]) return false;
	return true;
}
function isGenerated(bytes, start) {
	return bytes[start + 4] === COLON || bytes[start + 4] === DOT && bytes[start + 5] === DOT;
}
function typeStart(bytes, start, end) {
	const text = bytes.toString("latin1", start, Math.min(end, start + 64));
	const prefix = /^type(?::\.|\.\.)(?:eq|hash)\.(?:\[\d*\]|\*)*/.exec(text)?.[0];
	return prefix === void 0 ? -1 : start + prefix.length;
}
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
const PROMOTED = /^((?:[^/]+\/)+[^/.]+|main)\.[\p{L}_][\p{L}\p{N}_]*\.(?:[a-z0-9-]+\.)+[a-z]{2,}\//u;
function packagePath(symbolPrefix, mainPath) {
	const prefix = PROMOTED.exec(symbolPrefix)?.[1] ?? symbolPrefix;
	if (prefix === "main") return mainPath;
	if (!prefix.includes("%")) return prefix;
	return prefix.replace(/%([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
// src/size/types/type-owners.ts
const NOT_ASKED = -(2 ** 31);
const DEEPEST = 200;
const LONGEST_PATH = 4096;
var TypeOwners = class {
	#program;
	#packages;
	#mainPath;
	#records;
	#owners;
	#paths = new Map();
	constructor(program, packages, mainPath, records) {
		this.#program = program;
		this.#packages = packages;
		this.#mainPath = mainPath;
		this.#records = records;
		this.#owners = new Int32Array(records.count).fill(NOT_ASKED);
	}
	of(type, depth = 0) {
		const known = this.#owners[type];
		if (known !== NOT_ASKED) return known;
		this.#owners[type] = -2;
		const owner = this.#find(type, depth);
		this.#owners[type] = owner;
		return owner;
	}
	#find(type, depth) {
		const { columns } = this.#records;
		const path = columns.packagePath(type);
		if (path > 0) return this.#atPath(path);
		if (columns.isNamed(type)) return -2;
		const literal = columns.literalPath(type);
		if (literal > 0) return this.#atPath(literal);
		let owner = -2;
		if (depth > DEEPEST) return owner;
		for (let place = columns.firstPart(type), last = columns.lastPart(type); place < last; place++) {
			const part = this.#records.numberAt(columns.part(place));
			if (part >= 0) owner = joinOwners(owner, this.of(part, depth + 1));
		}
		return owner;
	}
	#atPath(place) {
		const known = this.#paths.get(place);
		if (known !== void 0) return known;
		const text = nameText(this.#program, place, LONGEST_PATH);
		const path = text === "" ? "" : packagePath(text, this.#mainPath);
		const owner = path === "" ? -2 : path === "go.shape" ? -1 : this.#packages.id(path);
		this.#paths.set(place, owner);
		return owner;
	}
};
// src/size/types/type-records.ts
const MOST_BYTES = 4;
const TYPE_BYTES = 128;
var TypeRecords = class {
	columns;
	#reader;
	#size;
	#first;
	#bytes;
	#shift;
	#places;
	#others = new Map();
	#budget;
	constructor(program, layout, moduleData) {
		const { types, endTypes } = moduleData;
		const expected = Math.min(endTypes - types, program.bytes.length) / TYPE_BYTES;
		this.#reader = new TypeReader(program, layout, moduleData, Math.max(0, Math.floor(expected)));
		this.columns = this.#reader.columns;
		const { start, bytes } = this.#reader.section;
		this.#first = start;
		this.#bytes = bytes;
		this.#shift = layout.word === 8 ? 3 : 2;
		this.#places = new Int32Array(Math.ceil(bytes / layout.word) + 1);
		this.#size = program.bytes.length;
		this.#budget = program.bytes.length * MOST_BYTES;
	}
	get count() {
		return this.columns.count;
	}
	typeAt(address) {
		return this.#reader.typeAt(address);
	}
	get methods() {
		return this.#reader;
	}
	numberAt(start) {
		const within = start - this.#first;
		if (within < 0 || within >= this.#bytes) return this.#others.get(start) ?? -1;
		return this.#places[within >>> this.#shift] - 1;
	}
	add(start) {
		const type = this.#reader.read(start);
		const end = this.columns.end(type);
		this.#budget -= end - start;
		if (this.#budget < 0 || end > this.#size) throw new Contradiction("type descriptors claim more than the file holds");
		const within = start - this.#first;
		if (within >= 0 && within < this.#bytes) this.#places[within >>> this.#shift] = type + 1;
		else this.#others.set(start, type);
		return type;
	}
};
// src/size/types/type-uses.ts
var UsesOfTypes = class {
	owned = new OwnerMap();
	between = {
		from: [],
		to: []
	};
	add(from, owner, to) {
		if (owner >= 0) this.owned.join(to, owner);
		else if (owner >= -2 && from !== to) {
			this.between.from.push(from);
			this.between.to.push(to);
		}
	}
};
// src/size/types/unlisted-types.ts
const TYPE_FLAGS = 63;
const NAME_FLAGS = 15;
const LARGEST_ALIGNMENT = 64;
const LONGEST_NAME$1 = 65536;
const BEGINNINGS = {
	[KIND$1.struct]: "struct {",
	[KIND$1.interface]: "interface {",
	[KIND$1.func]: "func("
};
function unlistedTypes(program, layout, moduleData, records) {
	if (moduleData.descriptorBytes !== void 0 || records.count === 0) return [];
	const found = [];
	const { count, columns } = records;
	const starts = new Uint32Array(count);
	const ends = new Int32Array(count);
	for (let type = 0; type < count; type++) {
		starts[type] = columns.start(type);
		ends[type] = columns.end(type);
	}
	const sorted = sortPairs({
		keys: starts,
		values: ends
	}, count);
	const shape = new DescriptorShape(program, layout, moduleData, records);
	const { word } = layout;
	for (let index = 1; index < count; index++) {
		const limit = sorted.keys[index];
		for (let at = Math.ceil(sorted.values[index - 1] / word) * word; at + layout.base <= limit;) {
			if (!shape.mayBeginAt(at)) {
				at += word;
				continue;
			}
			const end = shape.endOf(at, limit);
			if (end !== void 0) found.push(at);
			at = end === void 0 ? at + word : Math.ceil(end / word) * word;
		}
	}
	return found;
}
var DescriptorShape = class {
	#program;
	#layout;
	#records;
	#reader;
	#bytes;
	#alignments;
	constructor(program, layout, moduleData, records) {
		this.#program = program;
		this.#layout = layout;
		this.#records = records;
		this.#reader = new TypeReader(program, layout, moduleData);
		this.#bytes = program.bytes;
		this.#alignments = layout.flags + 1;
	}
	mayBeginAt(start) {
		const alignment = this.#bytes[start + this.#alignments];
		return alignment !== 0 && alignment === this.#bytes[start + this.#alignments + 1] && (alignment & alignment - 1) === 0;
	}
	endOf(start, limit) {
		if (!this.#looksLikeOne(start)) return void 0;
		this.#reader.columns.clear();
		try {
			const end = this.#reader.columns.end(this.#reader.read(start));
			return end <= limit && this.#isSound() ? end : void 0;
		} catch {
			return;
		}
	}
	#looksLikeOne(start) {
		const { bytes, wordBytes: word } = this.#program;
		const { kind, flags, equal, mask, pointerBytes } = this.#layout;
		const number = bytes[start + kind] & 31;
		if (number === 0 || number > KIND$1.last) return false;
		if (!this.mayBeginAt(start) || bytes[start + this.#alignments] > LARGEST_ALIGNMENT) return false;
		if (bytes[start + flags] > TYPE_FLAGS || this.#program.u32(start + 2 * word) === 0) return false;
		if (this.#program.word(start + pointerBytes) > this.#program.word(start)) return false;
		return this.#isAddress(start + equal) && this.#isAddress(start + mask);
	}
	#isAddress(at) {
		const address = this.#program.word(at);
		return address === 0 || this.#program.offsetOf(address) >= 0;
	}
	#isSound() {
		const { columns } = this.#reader;
		if (columns.isOdd(0) || !this.#hasName()) return false;
		for (let place = 0; place < columns.lastPart(0); place++) if (!this.#isType(columns.part(place))) return false;
		return columns.pointerTo(0) === 0 || this.#isType(columns.pointerTo(0));
	}
	#hasName() {
		const { bytes } = this.#program;
		const { columns } = this.#reader;
		const name = columns.name(0);
		if (name === 0 || bytes[name] > NAME_FLAGS) return false;
		let at = name + 1;
		let length = 0;
		for (let shift = 0; shift < 21; shift += 7) {
			const byte = bytes[at++];
			length |= (byte & 127) << shift;
			if (byte < 128) break;
		}
		if (length === 0 || length > LONGEST_NAME$1) return false;
		const beginning = ((bytes[columns.start(0) + this.#layout.flags] & FLAG.extraStar) !== 0 ? "*" : "") + (columns.isNamed(0) ? "" : BEGINNINGS[columns.kind(0)] ?? "");
		return bytes.toString("latin1", at, at + Math.min(length, beginning.length)) === beginning;
	}
	#isType(start) {
		if (this.#records.numberAt(start) >= 0) return true;
		const { start: first, bytes } = this.#reader.section;
		return start >= first && start < first + bytes && this.#looksLikeOne(start);
	}
};
// src/size/types/types.ts
function claimTypes(walk, roots, claims) {
	const { program, layout, moduleData, packages, mainPath } = walk;
	const records = new TypeRecords(program, layout, moduleData);
	const { columns } = records;
	collect(roots.map((address) => records.typeAt(address)), records);
	collect(unlistedTypes(program, layout, moduleData, records), records);
	const owners = new TypeOwners(program, packages, mainPath, records);
	const functions = new TypeFunctions(program, layout);
	const names = new OwnerMap();
	const masks = new Masks();
	const uses = new UsesOfTypes();
	for (let type = 0; type < records.count; type++) {
		const owner = owners.of(type);
		claims.add(columns.start(type), columns.end(type), owner, CLAIM_KINDS.types);
		functions.join(columns.start(type), columns.kind(type), owner);
		joinNames(type, owner, records, names);
		addUses(type, owner, records, owners, uses);
		masks.join(columns.mask(type), columns.maskBytes(type), owner);
	}
	claimNames(program, names, claims);
	functions.claim(claims);
	masks.claim(program, claims);
	return {
		count: records.count,
		exportedMethods: records.methods.exportedMethods,
		droppedMethods: records.methods.droppedMethods,
		owner: (address) => {
			const type = records.numberAt(records.typeAt(address));
			return type < 0 ? -2 : owners.of(type);
		},
		uses
	};
}
function collect(roots, records) {
	const { columns } = records;
	const waiting = new Uint32List();
	const wait = (start) => {
		if (start !== 0 && records.numberAt(start) < 0) waiting.push(start);
	};
	for (const root of roots) wait(root);
	while (waiting.length > 0) {
		const start = waiting.pop();
		if (records.numberAt(start) >= 0) continue;
		const type = records.add(start);
		for (let place = columns.firstPart(type), last = columns.lastPart(type); place < last; place++) wait(columns.part(place));
		wait(columns.pointerTo(type));
	}
}
function joinNames(type, owner, { columns }, names) {
	const join = (name) => {
		if (name > 0) names.join(name, owner);
	};
	join(columns.name(type));
	join(columns.packagePath(type));
	for (let place = columns.firstMember(type), last = columns.lastMember(type); place < last; place++) join(columns.member(place));
	join(columns.literalPath(type));
}
function addUses(type, owner, records, owners, uses) {
	const { columns } = records;
	const start = columns.start(type);
	for (let place = columns.firstPart(type), last = columns.lastPart(type); place < last; place++) {
		const used = columns.part(place);
		const part = used === 0 ? -1 : records.numberAt(used);
		if (part >= 0 && owners.of(part) < 0) uses.add(start, owner, used);
	}
	const name = columns.name(type);
	if (owner < 0 && name > 0) uses.add(start, owner, name);
}
var Masks = class {
	#owners = new OwnerMap();
	#bytes = new Map();
	join(start, bytes, owner) {
		if (start === 0) return;
		this.#owners.join(start, owner);
		this.#bytes.set(start, Math.max(this.#bytes.get(start) ?? 0, bytes));
	}
	claim({ bytes: file }, claims) {
		const { offsets, owners } = this.#owners.sorted();
		for (const [index, start] of offsets.entries()) {
			const owner = owners[index];
			const end = Math.min(start + (this.#bytes.get(start) ?? 0), file.length);
			claims.add(start, end, owner === -1 ? rowOwner("runtime") : owner, CLAIM_KINDS.types);
		}
	}
};
// src/size/data/relocations.ts
function visitRelocations(program, visit) {
	const { format } = program.layout;
	if (format === "elf") visitElf(program, visit);
	else if (format === "pe") visitPe(program, visit);
	else if (format === "macho") visitMacho(program, visit);
}
function visitElf(program, visit) {
	const { layout, bytes, wordBytes } = program;
	for (const { name, offset, size } of layout.sections) {
		if (!/^\.rela?(\.|$)/.test(name)) continue;
		const entry = wordBytes * (name.startsWith(".rela") ? 3 : 2);
		const end = Math.min(offset + size, bytes.length);
		for (let at = offset; at + entry <= end; at += entry) visit(at, at + entry, program.offsetOf(program.word(at)));
	}
}
function visitPe(program, visit) {
	const { layout, bytes } = program;
	const table = layout.sections.find(({ name }) => name === ".reloc");
	if (table === void 0) return;
	const base = imageBase(program);
	const last = Math.min(table.offset + table.size, bytes.length);
	for (let block = table.offset; block + 8 <= last;) {
		const page = base + program.u32(block);
		const length = program.u32(block + 4);
		const end = Math.min(block + length, last);
		if (length < 8) return;
		for (let at = block + 8; at + 2 <= end; at += 2) {
			const entry = program.u16(at);
			if (entry >>> 12 !== 0) visit(at, at + 2, program.offsetOf(page + (entry & 4095)));
		}
		block = end;
	}
}
function imageBase(program) {
	const optional = program.u32(60) + 4 + 20;
	return program.wordBytes === 8 ? program.word(optional + 24) : program.u32(optional + 28);
}
const LC_SEGMENT = 1;
const LC_SEGMENT_64 = 25;
const LC_DYLD_INFO$1 = 34;
const SET_SEGMENT_AND_OFFSET = 32;
const ADD_OFFSET = 48;
const ADD_OFFSET_SCALED = 64;
const REBASE_TIMES = 80;
const REBASE_MANY_TIMES = 96;
const REBASE_AND_ADD = 112;
const REBASE_MANY_AND_SKIP = 128;
function visitMacho(program, visit) {
	const wide = program.wordBytes === 8;
	const count = program.u32(16);
	const segments = [];
	let operations;
	for (let index = 0, at = wide ? 32 : 28; index < count; index++) {
		const command = program.u32(at);
		if (command === LC_SEGMENT || command === LC_SEGMENT_64) segments.push(program.word(at + (wide ? 40 : 32)));
		if ((command & 2147483647) === LC_DYLD_INFO$1) {
			const start = program.u32(at + 8);
			operations = {
				start,
				end: Math.min(start + program.u32(at + 12), program.bytes.length)
			};
		}
		at += Math.max(8, program.u32(at + 4));
	}
	if (operations !== void 0) visitOperations(program, operations, segments, visit);
}
function visitOperations({ bytes, wordBytes }, { start, end }, segments, visit) {
	let at = start;
	let first = start;
	let place = -1;
	const number = () => {
		let value = 0;
		for (let scale = 1; at < end; scale *= 128) {
			const byte = bytes[at++];
			value += (byte & 127) * scale;
			if (byte < 128) break;
		}
		return value;
	};
	const changed = (times, skipped) => {
		if (times === 1) visit(first, at, place);
		place += times * wordBytes + skipped;
		first = at;
	};
	while (at < end) {
		const byte = bytes[at++];
		const immediate = byte & 15;
		const operation = byte & 240;
		if (operation === SET_SEGMENT_AND_OFFSET) place = (segments[immediate] ?? NaN) + number();
		else if (operation === ADD_OFFSET) place += number();
		else if (operation === ADD_OFFSET_SCALED) place += immediate * wordBytes;
		else if (operation === REBASE_TIMES) changed(immediate, 0);
		else if (operation === REBASE_MANY_TIMES) changed(number(), 0);
		else if (operation === REBASE_AND_ADD) changed(1, number());
		else if (operation === REBASE_MANY_AND_SKIP) {
			const times = number();
			const skipped = number();
			changed(times, 0);
			place += times * skipped;
		} else if (operation === 0) return;
		else first = at;
	}
}
// src/size/data/claim-relocations.ts
const KINDS = {
	code: CLAIM_KINDS.relocatedTables,
	pclntab: CLAIM_KINDS.relocatedTables,
	types: CLAIM_KINDS.relocatedTypes,
	data: CLAIM_KINDS.relocatedData,
	inferred: CLAIM_KINDS.relocatedGuess
};
function claimRelocations(relocated) {
	const { program, claims } = relocated;
	const found = [];
	try {
		visitRelocations(program, (start, end, target) => {
			const holder = target < 0 ? void 0 : holderOf(target, relocated);
			if (holder === void 0) return;
			const last = found.at(-1);
			if (last?.end === start && last.owner === holder.owner && last.column === holder.column) last.end = end;
			else found.push({
				start,
				end,
				...holder
			});
		});
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	for (const { start, end, owner, column } of found) {
		const kind = KINDS[column];
		if (kind !== void 0) claims.add(start, end, owner, kind);
	}
}
function holderOf(target, { functions, place, claims, inferred }) {
	if (target >= place.offset && target < place.offset + place.bytes) {
		const index = lastAtMost(functions.entries, target - place.offset);
		const owner = index < 0 ? -1 : functions.owners[index];
		return owner >= 0 ? {
			owner,
			column: "code"
		} : void 0;
	}
	const claim = claims.firstFrom(target + 1) - 1;
	const claimed = claim >= 0 && claims.endAt(claim) > target;
	if (claimed && claims.ownerAt(claim) >= 0) return {
		owner: claims.ownerAt(claim),
		column: claims.kindAt(claim).column
	};
	if (inferred === void 0) return void 0;
	const index = lastAtMost(inferred.offsets, target);
	if (index < 0 || claimed && inferred.offsets[index] !== claims.startAt(claim)) return void 0;
	const owner = inferred.owners[index];
	return owner >= 0 ? {
		owner,
		column: "inferred"
	} : void 0;
}
// src/size/data/code-pointers.ts
const FEWEST_VALUES = 16;
const FEWEST_PLACES = 4;
function claimCodePointers(pointers, claims) {
	const left = [];
	const functionAt = functionFinder(pointers);
	const shortest = FEWEST_PLACES * pointers.program.wordBytes;
	let zone;
	for (const gap of pointers.gaps) {
		if (gap.end - gap.start < shortest) {
			left.push(gap);
			continue;
		}
		if (zone === void 0 || gap.start < zone.start || gap.start >= zone.end) zone = pointers.zones.find(({ start, end }) => start <= gap.start && gap.start < end);
		if (zone?.writable !== false) {
			left.push(gap);
			continue;
		}
		let { start } = gap;
		const claim = (from, to, owner) => {
			claims.add(from, to, owner, CLAIM_KINDS.data);
			if (from > start) left.push({
				start,
				end: from
			});
			start = to;
		};
		claimGap(pointers, gap, functionAt, claim);
		if (start === gap.start) left.push(gap);
		else if (gap.end > start) left.push({
			start,
			end: gap.end
		});
	}
	return left;
}
function claimGap({ program, functions, place }, { start, end }, functionAt, claim) {
	const { wordBytes: word } = program;
	const base = program.addressOf(start);
	if (base < 0) return;
	let run = {
		function: void 0,
		start,
		owners: []
	};
	const stride = FEWEST_PLACES * word;
	let leapt = false;
	let lookAll = start;
	for (let at = start + (word - base % word) % word; at + word <= end;) {
		const index = functionAt(at);
		if (index < 0) {
			if (run.owners.length > 0) {
				claimRun(run, word, claim);
				run = {
					function: void 0,
					start: at,
					owners: []
				};
			}
			leapt = at >= lookAll;
			at += leapt ? stride : word;
			continue;
		}
		if (leapt) {
			leapt = false;
			lookAll = at;
			at -= stride - word;
			continue;
		}
		const inside = program.word(at) - place.address === functions.entries[index] ? void 0 : index;
		if (run.owners.length === 0 || run.function !== inside) {
			claimRun(run, word, claim);
			run = {
				function: inside,
				start: at,
				owners: []
			};
		}
		run.owners.push(functions.owners[index]);
		at += word;
	}
	claimRun(run, word, claim);
}
function functionFinder({ program, functions, place }) {
	const half = program.littleEndian ? 4 : 0;
	const upper = Math.floor(place.address / 4294967296);
	const wide = program.wordBytes === 8;
	return (at) => {
		if (wide && program.u32(at + half) !== upper) return -1;
		const offset = program.word(at) - place.address;
		if (offset < 0 || offset >= place.bytes) return -1;
		const index = lastAtMost(functions.entries, offset);
		const within = index < 0 ? -1 : offset - functions.entries[index];
		return within >= 0 && within < functions.sizes[index] ? index : -1;
	};
}
function claimRun({ function: within, start, owners }, word, claim) {
	if (owners.length < (within === void 0 ? FEWEST_VALUES : FEWEST_PLACES)) return;
	let from = 0;
	for (let index = 1; index <= owners.length; index++) {
		if (owners[index] === owners[from]) continue;
		const owner = owners[from] ?? -2;
		if (owner >= 0) claim(start + from * word, start + index * word, owner);
		from = index;
	}
}
// src/size/data/embed-sources.ts
const SHORTEST = 32;
const MOST_SEARCHES = 64;
function matchSources(program, found, sources, gaps, packages) {
	const parts = [...found];
	const owners = found.map(() => void 0);
	const byName = new Map();
	for (const [index, { name }] of found.entries()) byName.set(name, [...byName.get(name) ?? [], index]);
	const unmatched = [];
	for (const source of sources) {
		const content = source.content();
		if (content === void 0 || content.length === 0) continue;
		const place = (byName.get(source.name) ?? []).filter((index) => owners[index] === void 0).find((index) => holds(program, found[index], content));
		if (place === void 0) unmatched.push({
			source,
			content
		});
		else owners[place] = packages.id(source.package);
	}
	unmatched.sort((a, b) => b.content.length - a.content.length);
	for (const { source, content } of unmatched.slice(0, MOST_SEARCHES)) {
		const start = content.length < SHORTEST ? -1 : search(program, content, gaps);
		if (start < 0) continue;
		parts.push({
			name: source.name,
			start,
			end: start + content.length,
			list: start,
			nameless: true
		});
		owners.push(packages.id(source.package));
	}
	return {
		parts,
		owners
	};
}
function holds({ bytes }, { start, end }, content) {
	return end - start === content.length && bytes.compare(content, 0, content.length, start, end) === 0;
}
function search({ bytes }, content, gaps) {
	for (const { start, end } of gaps) {
		if (end - start < content.length) continue;
		const at = bytes.subarray(start, end).indexOf(content);
		if (at >= 0) return start + at;
	}
	return -1;
}
// src/size/data/embedded.ts
const LONGEST_NAME = 4096;
const MOST_FILES = 1 << 20;
function findEmbedded(program, candidates) {
	const found = [];
	for (const at of candidates) if (found.length < MOST_FILES) found.push(...listAt(program, at));
	return found;
}
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
function fileAt(program, at, list) {
	const { wordBytes: word, bytes } = program;
	const name = program.offsetOf(program.word(at));
	const nameLength = program.word(at + word);
	const size = program.word(at + 3 * word);
	const start = size === 0 ? 0 : program.offsetOf(program.word(at + 2 * word));
	if (name < 0 || nameLength < 1 || nameLength > LONGEST_NAME || start < 0 || start + size > bytes.length) return void 0;
	return {
		name: bytes.toString("utf8", name, name + nameLength),
		start,
		end: start + size,
		list
	};
}
function settleEmbedded(parts, inferred, packages, known = []) {
	const seen = new Set();
	return parts.map((part, index) => {
		const size = seen.has(part.start) ? 0 : part.end - part.start;
		if (size > 0) seen.add(part.start);
		const owner = known[index] ?? ownerOfPart(part, inferred);
		const path = owner < 0 ? {} : { package: packages[owner] };
		return {
			name: part.name,
			size,
			...path,
			...part.nameless === void 0 ? {} : { nameless: part.nameless }
		};
	});
}
function ownerOfPart(part, inferred) {
	if (inferred === void 0) return -2;
	const index = binarySearch(inferred.offsets, part.end > part.start ? part.start : part.list);
	return index < 0 ? -2 : inferred.owners[index];
}
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
function claimEmbedded(parts, settled, known, claims) {
	for (const [index, { start, end }] of parts.entries()) {
		const { size, package: owner } = settled[index];
		if (size === 0) continue;
		if (known[index] !== void 0) claims.add(start, end, known[index], CLAIM_KINDS.embedded);
		else if (owner === void 0) claims.add(start, end, -1, CLAIM_KINDS.embedded);
	}
}
const BYTES_BETWEEN_STARTS = 4096;
function withoutInner({ offsets, owners }, extents) {
	const kept = new Uint8Array(offsets.length).fill(1);
	for (const { start, end } of extents) {
		const first = after(offsets, start);
		const last = after(offsets, end - 1);
		if ((last - first) * BYTES_BETWEEN_STARTS < end - start) kept.fill(0, first, last);
	}
	let count = 0;
	for (let index = 0; index < offsets.length; index++) {
		if (kept[index] === 0) continue;
		offsets[count] = offsets[index];
		owners[count++] = owners[index];
	}
	return {
		offsets: offsets.subarray(0, count),
		owners: owners.subarray(0, count)
	};
}
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
// src/size/data/settle-symbols.ts
function cutSymbols(symbols, { offsets }) {
	if (symbols.sized) return symbols;
	let next = 0;
	const ends = symbols.ends.map((end, index) => {
		const start = symbols.starts[index];
		while (next < offsets.length && offsets[next] <= start) next++;
		return Math.min(end, offsets[next] ?? end);
	});
	return {
		...symbols,
		ends
	};
}
function settleSymbols({ offsets, owners }, symbols) {
	if (symbols === void 0) return {
		offsets,
		owners,
		fixed: new Uint8Array(offsets.length)
	};
	const most = offsets.length + 2 * symbols.starts.length;
	const result = {
		offsets: new Uint32Array(most),
		owners: new Int32Array(most),
		fixed: new Uint8Array(most)
	};
	let count = 0;
	const put = (offset, owner, fixed) => {
		result.offsets[count] = offset;
		result.owners[count] = owner;
		result.fixed[count++] = fixed;
	};
	let next = 0;
	const upTo = (limit) => {
		for (; next < offsets.length && offsets[next] < limit; next++) put(offsets[next], owners[next], 0);
	};
	for (let index = 0; index < symbols.starts.length; index++) {
		const end = symbols.ends[index];
		upTo(symbols.starts[index]);
		put(symbols.starts[index], symbols.owners[index], 1);
		while (next < offsets.length && offsets[next] < end) next++;
		if (offsets[next] !== end && symbols.starts[index + 1] !== end) put(end, -2, 0);
	}
	upTo(Number.POSITIVE_INFINITY);
	return {
		offsets: result.offsets.subarray(0, count),
		owners: result.owners.subarray(0, count),
		fixed: result.fixed.subarray(0, count)
	};
}
// src/size/data/infer.ts
const MOST_ROUNDS = 12;
function inferOwners(inference) {
	const starts = new OwnerMap();
	const gapAt = gapIndex(inference.gaps, inference.program.bytes.length);
	const inGap = (offset) => gapAt(offset) >= 0;
	for (const root of inference.roots) if (inGap(root)) starts.join(root, rowOwner("runtime"));
	joinNamed(inference, inGap, starts);
	joinUses(inference.uses, starts);
	const pointers = readPointers(inference, gapAt, starts);
	const found = withoutInner(starts.sorted(), pointers.extents);
	const symbols = inference.symbols === void 0 ? void 0 : cutSymbols(inference.symbols, found);
	const sorted = settleSymbols(found, symbols);
	const cuts = doubtfulCuts(sorted, pointers, inference.mask);
	spread(sorted, linksOf(sorted, inference, pointers));
	mend(sorted, cuts);
	return {
		starts: sorted,
		selfPointers: pointers.self,
		symbols
	};
}
function gapIndex(gaps, size) {
	const pages = new Uint8Array((size >>> 12) + 2);
	for (const { start, end } of gaps) pages.fill(1, start >>> 12, (end >>> 12) + 1);
	const starts = Uint32Array.from(gaps, ({ start }) => start);
	const ends = Uint32Array.from(gaps, ({ end }) => end);
	return (offset) => {
		if (offset < 0 || pages[offset >>> 12] !== 1) return -1;
		const index = lastAtMost(starts, offset);
		return index >= 0 && offset < ends[index] ? index : -1;
	};
}
function joinNamed({ named, unowned }, inGap, starts) {
	const { offsets, owners } = named;
	for (let index = 0; index < offsets.length; index++) {
		const offset = offsets[index];
		if (inGap(offset) || unowned.has(offset)) starts.join(offset, owners[index]);
	}
}
function joinUses({ owned, between }, starts) {
	starts.joinAll(owned);
	for (let index = 0; index < between.to.length; index++) {
		starts.join(between.from[index], -2);
		starts.join(between.to[index], -2);
	}
}
function readPointers({ program, gaps, mask, unowned }, gapAt, starts) {
	const { wordBytes: word } = program;
	let from = new Uint32Array(16384);
	let to = new Uint32Array(16384);
	const self = [];
	const extents = [];
	const types = {
		from: [],
		to: []
	};
	let [first, last] = [Number.POSITIVE_INFINITY, -1];
	for (const offset of unowned) {
		if (offset < first) first = offset;
		if (offset > last) last = offset;
	}
	let count = 0;
	for (const { start, end } of gaps) {
		const base = program.addressOf(start);
		if (base < 0) continue;
		for (let at = start + (word - base % word) % word; at + word <= end; at += word) {
			const address = program.word(at);
			if (address === 0) continue;
			const target = program.offsetOf(address);
			if (target < 0) continue;
			const gap = gapAt(target);
			const isType = gap < 0 && target >= first && target <= last && unowned.has(target);
			if (isType ? word === 4 && !mask.mayPoint(at) : gap < 0 || !mask.mayPoint(at) || !mask.mayReach(at, target)) continue;
			if (isType) {
				types.from.push(at);
				types.to.push(target);
				starts.join(target, -2);
				continue;
			}
			if (target - at === 3 * word) self.push(at);
			const length = at + 2 * word <= end ? program.word(at + word) : 0;
			if (length >= 65536 && gapAt(target + length - 1) === gap) extents.push({
				start: target,
				end: target + length
			});
			starts.join(target, -2);
			if (count === from.length) {
				from = larger(from);
				to = larger(to);
			}
			from[count] = at;
			to[count] = target;
			count++;
		}
	}
	return {
		from,
		to,
		count,
		self,
		extents,
		types
	};
}
function larger(full) {
	const made = new Uint32Array(full.length * 2);
	made.set(full);
	return made;
}
function linksOf({ offsets, fixed }, { gaps, uses: { between } }, { from, to, count, types }) {
	const all = count + types.from.length + between.from.length;
	const holders = new Int32Array(all);
	const targets = new Int32Array(all);
	let links = 0;
	const add = (holder, wanted) => {
		const target = lastAtMost(offsets, wanted);
		if (holder < 0 || target < 0 || offsets[target] !== wanted || fixed[target] === 1) return;
		holders[links] = holder;
		targets[links++] = target;
	};
	const addPointers = (places, wanted, length) => {
		let [gap, holder] = [0, -1];
		for (let index = 0; index < length; index++) {
			const at = places[index];
			while (gap + 1 < gaps.length && gaps[gap + 1].start <= at) gap++;
			while (holder + 1 < offsets.length && offsets[holder + 1] <= at) holder++;
			if (holder >= 0 && offsets[holder] >= gaps[gap].start) add(holder, wanted[index]);
		}
	};
	addPointers(from, to, count);
	addPointers(types.from, types.to, types.from.length);
	for (let index = 0; index < between.from.length; index++) add(lastAtMost(offsets, between.from[index]), between.to[index]);
	return {
		holders: holders.subarray(0, links),
		targets: targets.subarray(0, links)
	};
}
function spread({ owners }, { holders, targets }) {
	for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
		changed = false;
		for (let index = 0; index < holders.length; index++) {
			const target = targets[index];
			const before = owners[target];
			const after = joinOwners(before, owners[holders[index]]);
			if (after === before) continue;
			owners[target] = after;
			changed = true;
		}
	}
}
function doubtfulCuts({ offsets, owners, fixed }, { from, to, count }, mask) {
	const doubtful = new Uint8Array(offsets.length);
	const sure = new Uint8Array(offsets.length);
	for (let index = 0; index < count; index++) {
		const place = lastAtMost(offsets, to[index]);
		if (place < 0 || offsets[place] !== to[index] || fixed[place] === 1 || owners[place] !== -2) continue;
		(mask.tells(from[index]) ? sure : doubtful)[place] = 1;
	}
	return doubtful.map((mark, place) => mark & ~sure[place]);
}
function mend({ owners }, cuts) {
	for (let place = 1; place < owners.length; place++) if (cuts[place] === 1 && owners[place] === -2) owners[place] = owners[place - 1];
}
// src/size/data/init-tasks.ts
const TASK_HEAD = 8;
const MOST_FUNCTIONS$1 = 65536;
function claimInitTasks(program, functions, place, { initTasks }, claims) {
	const { wordBytes: word } = program;
	const first = initTasks === void 0 || initTasks.count === 0 ? -1 : program.offsetOf(initTasks.address);
	if (first < 0 || initTasks === void 0) return;
	const end = first + initTasks.count * word;
	if (end > program.bytes.length) return;
	for (let at = first; at < end; at += word) {
		const task = program.offsetOf(program.word(at));
		if (task < 0 || task + TASK_HEAD > program.bytes.length) return;
		const count = program.u32(task + 4);
		const taskEnd = task + TASK_HEAD + count * word;
		if (count > MOST_FUNCTIONS$1 || taskEnd > program.bytes.length) return;
		let owner = -2;
		for (let item = task + TASK_HEAD; item < taskEnd; item += word) {
			const offset = program.word(item) - place.address;
			const index = lastAtMost(functions.entries, offset);
			if (index < 0 || functions.entries[index] !== offset) return;
			owner = joinOwners(owner, functions.owners[index]);
		}
		if (owner >= 0) claims.add(task, taskEnd, owner, CLAIM_KINDS.data);
	}
	claims.add(first, end, rowOwner("runtime"), CLAIM_KINDS.runtime);
}
// src/size/data/pointer-mask.ts
const MOST_STEPS = 1 << 24;
function readPointerMask(program, { gcData, data, pointerless }) {
	const none = fileRun(program, pointerless);
	const run = fileRun(program, data);
	const words = Math.floor((run.end - run.start) / program.wordBytes);
	const bits = unpackMask(program, program.offsetOf(gcData), words);
	const within = ({ start, end }, offset) => offset >= start && offset < end;
	return {
		tells: (offset) => bits !== void 0 && within(run, offset),
		mayReach: (offset, target) => !within(none, target) || within(run, offset),
		mayPoint: (offset) => {
			if (within(none, offset)) return false;
			if (bits === void 0 || !within(run, offset)) return true;
			return bits[Math.floor((offset - run.start) / program.wordBytes)] !== 0;
		}
	};
}
function unpackMask({ bytes }, start, words) {
	if (start < 0) return void 0;
	const bits = new Uint8Array(words);
	let at = start;
	let count = 0;
	const varint = () => {
		let value = 0;
		for (let scale = 1;; scale *= 128) {
			const byte = bytes[at++] ?? 0;
			value += (byte & 127) * scale;
			if ((byte & 128) === 0 || scale > MOST_STEPS) return value;
		}
	};
	for (let steps = 0; steps < MOST_STEPS; steps++) {
		const op = bytes[at++];
		if (op === void 0) return void 0;
		if (op === 0) return bits;
		const length = op & 127;
		if (op < 128) {
			if (count + length > words) return void 0;
			for (let bit = 0; bit < length; bit++) bits[count + bit] = (bytes[at + (bit >> 3)] ?? 0) >> (bit & 7) & 1;
			at += length + 7 >> 3;
			count += length;
			continue;
		}
		const back = length === 0 ? varint() : length;
		const times = varint();
		if (back > count || count + back * times > words) return void 0;
		for (let end = count + back * times; count < end; count++) bits[count] = bits[count - back];
	}
}
function fileRun(program, { address, end }) {
	const start = program.offsetOf(address);
	return start < 0 || end < address ? {
		start: 0,
		end: 0
	} : {
		start,
		end: start + end - address
	};
}
// src/size/data/sweep.ts
function sweep(claims, { start, end }, visitor) {
	let at = start;
	for (let place = claims.firstFrom(start); place < claims.count; place++) {
		const first = claims.startAt(place);
		if (first >= end) break;
		if (first > at) visitor.gap(at, first);
		const from = Math.max(at, first);
		const to = Math.min(end, claims.endAt(place));
		if (to > from) visitor.claim(place, to - from);
		at = Math.max(at, to, first);
	}
	if (end > at) visitor.gap(at, end);
}
function dataGaps(claims, zones) {
	const gaps = [];
	for (const zone of zones) {
		if (zone.kind !== "data") continue;
		sweep(claims, zone, {
			claim: () => void 0,
			gap: (start, end) => gaps.push({
				start,
				end
			})
		});
	}
	return gaps;
}
function bookZone(program, zone, claims, inferred, ledger) {
	const shared = zone.writable ? "data" : "strings";
	let last = -2;
	sweep(claims, zone, {
		claim: (place, bytes) => {
			const owner = claims.ownerAt(place);
			const kind = claims.kindAt(place);
			last = owner;
			const user = owner === -1 || owner === -2 ? userOf(claims.startAt(place), inferred) : -2;
			if (user >= 0) ledger.add(user, "inferred", bytes, kind.row);
			else ledger.add(owner, kind.column, bytes, kind.row);
		},
		gap: (start, end) => {
			if (zone.kind !== "data" || inferred === void 0) ledger.addRow(zone.row, end - start);
			else bookGap(program, {
				start,
				end
			}, inferred, {
				shared,
				before: last
			}, ledger);
		}
	});
}
function userOf(offset, inferred) {
	if (inferred === void 0) return -2;
	const index = firstFrom(inferred.offsets, offset);
	return inferred.offsets[index] === offset ? inferred.owners[index] : -2;
}
const LONGEST_PADDING$1 = 63;
function bookGap(program, { start, end }, { offsets, owners }, { shared, before }, ledger) {
	let index = firstFrom(offsets, start);
	let at = start;
	let owner = -2;
	while (at < end) {
		const next = Math.min(end, index < offsets.length ? offsets[index] : end);
		if (next > at) {
			if (owner === -2 && isPadding(program, at, next)) ledger.add(before, "inferred", next - at, "alignment");
			else if (owner === -2) ledger.addRow("unattributed", next - at);
			else ledger.add(owner, "inferred", next - at, owner === -1 ? shared : "unattributed");
		}
		at = next;
		owner = owners[index] ?? -2;
		index++;
	}
}
function isPadding({ bytes }, start, end) {
	if (end - start > LONGEST_PADDING$1) return false;
	for (let at = start; at < end; at++) if (bytes[at] !== 0) return false;
	return true;
}
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
// src/size/data/book-data.ts
async function bookData(work) {
	const { program, moduleData, zones, ledger } = work;
	const { claims, uses } = claimTables(work);
	const last = claimFunctionData(await work.parts.functionData(), claims);
	if (last !== void 0) claimLastPiece(program, last, moduleData, claims);
	claims.sort();
	const { functions } = work.code;
	const gaps = claimCodePointers({
		program,
		functions,
		place: work.place,
		zones,
		gaps: dataGaps(claims, zones)
	}, claims);
	const { architecture } = program.layout;
	const inferable = readerOf(architecture) !== void 0;
	if (!inferable) work.notices.push(`Code of ${architecture ?? "an unknown architecture"} is not read for what it refers to, so data is not inferred.`);
	const instructions = await work.parts.instructions();
	bookInlined(instructions, ledger);
	const inferred = inferable ? inferOwners({
		program,
		named: instructions.named,
		gaps,
		unowned: claims.unowned(CLAIM_KINDS.types),
		uses,
		mask: readPointerMask(program, moduleData),
		roots: runtimeTables(program, moduleData),
		symbols: work.symbols
	}) : void 0;
	const { parts, owners } = matchSources(program, findEmbedded(program, inferred?.selfPointers ?? []), work.embeds, gaps, work.packages);
	const embedded = settleEmbedded(parts, inferred?.starts, work.packages.names, owners);
	claimEmbedded(parts, embedded, owners, claims);
	const symbols = inferred?.symbols ?? work.symbols;
	if (symbols !== void 0) claimSymbols(symbols, claims);
	claims.sort();
	claimRelocations({
		program,
		functions,
		place: work.place,
		claims,
		inferred: inferred?.starts
	});
	claims.sort();
	for (const zone of zones) bookZone(program, zone, claims, inferred?.starts, ledger);
	return embedded;
}
function bookInlined({ inlined, inlinedElsewhere }, ledger) {
	for (let owner = 0; owner < inlined.length; owner++) {
		ledger.add(owner, "inlined", inlined[owner], "code-shared");
		ledger.add(owner, "inlinedElsewhere", inlinedElsewhere[owner], "code-shared");
	}
}
function claimTables({ program, code, place, moduleData, release, packages, mainPath }) {
	const { functions } = code;
	const claims = new Claims();
	const layout = typeLayout(program.wordBytes, release);
	claims.add(moduleData.offset, moduleData.offset + moduleData.bytes, rowOwner("runtime"), CLAIM_KINDS.runtime);
	claimCodeIndex(program, functions, moduleData, claims);
	claimUnwindEntries(program, functions, place.address, claims);
	const tables = readInterfaceTables(program, layout, moduleData);
	const roots = typeRoots(program, layout, moduleData, tables);
	const types = claimTypes({
		program,
		layout,
		moduleData,
		packages,
		mainPath
	}, roots, claims);
	claimInterfaceTables(program, tables, moduleData, types, claims);
	claimInitTasks(program, functions, place, moduleData, claims);
	return {
		claims,
		uses: types.uses
	};
}
function runtimeTables(program, { gcData, gcBss }) {
	return [gcData, gcBss].map((address) => program.offsetOf(address)).filter((offset) => offset >= 0);
}
function claimSymbols({ starts, ends, owners }, claims) {
	for (let index = 0; index < starts.length; index++) claims.add(starts[index], ends[index], owners[index], CLAIM_KINDS.data);
}
// src/size/symbols/symbol-visitor.ts
function nameEnd({ bytes }, start, end) {
	const nul = bytes.indexOf(0, start);
	return nul === -1 || nul > end ? end : nul;
}
// src/size/symbols/coff.ts
const SYMBOL_BYTES = 18;
const SECTION_BYTES = 40;
const SHORT_NAME = 8;
function readCoffSymbols(program, visit) {
	const header = program.u32(60) + 4;
	const sections = header + 20 + program.u16(header + 16);
	const sectionCount = program.u16(header + 2);
	const table = program.u32(header + 8);
	const count = program.u32(header + 12);
	const names = table + count * SYMBOL_BYTES;
	if (table === 0 || names + 4 > program.bytes.length) return;
	const end = Math.min(names + program.u32(names), program.bytes.length);
	for (let index = 0; index < count; index++) {
		const at = table + index * SYMBOL_BYTES;
		index += program.bytes[at + 17];
		const section = program.u16(at + 12);
		if (section === 0 || section > sectionCount) continue;
		const place = sections + (section - 1) * SECTION_BYTES;
		const value = program.u32(at + 8);
		if (value >= program.u32(place + 16)) continue;
		const offset = program.u32(place + 20) + value;
		const long = program.u32(at) === 0;
		const start = long ? names + program.u32(at + 4) : at;
		if (start < end) visit(start, nameEnd(program, start, long ? end : at + SHORT_NAME), offset, 0);
	}
}
// src/size/symbols/elf.ts
function readElfSymbols(program, visit) {
	const { sections } = program.layout;
	const table = sections.find(({ name }) => name === ".symtab");
	const names = sections.find(({ name }) => name === ".strtab");
	if (table === void 0 || names === void 0) return;
	const [entry, section, value, size] = program.wordBytes === 8 ? [
		24,
		6,
		8,
		16
	] : [
		16,
		14,
		4,
		8
	];
	const end = Math.min(table.offset + table.size, program.bytes.length);
	const namesEnd = Math.min(names.offset + names.size, program.bytes.length);
	for (let at = table.offset; at + entry <= end; at += entry) {
		const bytes = program.word(at + size);
		if (bytes === 0 || program.u16(at + section) === 0) continue;
		const name = names.offset + program.u32(at);
		const offset = program.offsetOf(program.word(at + value));
		if (offset >= 0 && name < namesEnd) visit(name, nameEnd(program, name, namesEnd), offset, bytes);
	}
}
// src/size/symbols/macho.ts
const LC_SYMTAB$1 = 2;
const DEBUGGING = 224;
const KIND = 14;
const IN_SECTION = 14;
const UNDERSCORE = 95;
function readMachoSymbols(program, visit) {
	const wide = program.wordBytes === 8;
	const entry = wide ? 16 : 12;
	const commands = program.u32(16);
	let command = wide ? 32 : 28;
	for (let index = 0; index < commands; index++) {
		if (program.u32(command) === LC_SYMTAB$1) break;
		command += Math.max(8, program.u32(command + 4));
	}
	if (program.u32(command) !== LC_SYMTAB$1) return;
	const [table, count, names, namesBytes] = [
		8,
		12,
		16,
		20
	].map((at) => program.u32(command + at));
	const [start, strings] = [table, names];
	const end = Math.min(strings + namesBytes, program.bytes.length);
	for (let at = start; at < start + count * entry && at + entry <= program.bytes.length; at += entry) {
		const kind = program.bytes[at + 4];
		if ((kind & DEBUGGING) !== 0 || (kind & KIND) !== IN_SECTION) continue;
		const offset = program.offsetOf(program.word(at + 8));
		const name = strings + program.u32(at);
		if (offset < 0 || name >= end) continue;
		visit(program.bytes[name] === UNDERSCORE ? name + 1 : name, nameEnd(program, name, end), offset, 0);
	}
}
// src/size/symbols/symbol-table.ts
function readSymbols(program, visit) {
	switch (program.layout.format) {
		case "elf":
			readElfSymbols(program, visit);
			break;
		case "pe":
			readCoffSymbols(program, visit);
			break;
		case "macho": readMachoSymbols(program, visit);
	}
}
// src/size/data/data-symbols.ts
const DOLLAR = 36;
const LINKERS_OWN = /^runtime\.(?:e?(?:types|rodata|text|data|bss|noptrdata|noptrbss|gcdata|gcbss|pclntab|symtab)|itablink|typelink|findfunctab|firstmoduledata|gcbits\.|(?:funcname|cu|file|pc|func)tab)/;
function readDataSymbols(program, zones, source) {
	const same = sameZones(program, source.program, zones);
	const { bytes } = source.program;
	const symbolPackages = createSymbolPackages(bytes, source.packages, source.mainPath);
	const found = [];
	readSymbols(source.program, (nameStart, nameEnd, offset, size) => {
		const zone = zoneAt(same, offset);
		if (zone === void 0) return;
		const owner = ownerOf(bytes, nameStart, nameEnd, symbolPackages.ownerAt);
		const start = offset + zone.shift;
		found.push({
			start,
			end: size === 0 ? 0 : Math.min(start + size, zone.end),
			owner
		});
	});
	found.sort((a, b) => a.start - b.start);
	return inOrder(found, program);
}
function ownerOf(bytes, start, end, ownerAt) {
	if (bytes[start] === DOLLAR || LINKERS_OWN.test(bytes.toString("latin1", start, Math.min(end, start + 40)))) return -1;
	return ownerAt(start, end);
}
function sameZones(program, linked, zones) {
	return zones.flatMap(({ kind, start, end }) => {
		const address = kind === "data" ? program.addressOf(start) : -1;
		const other = address < 0 ? -1 : linked.offsetOf(address);
		if (other < 0 || other + end - start > linked.bytes.length) return [];
		const one = program.bytes.subarray(start, end);
		return linked === program || areAlike(one, linked.bytes.subarray(other, other + end - start)) ? [{
			start: other,
			end,
			length: end - start,
			shift: start - other
		}] : [];
	});
}
function areAlike(one, other) {
	if (Buffer.compare(one, other) === 0) return true;
	let used = 0;
	let different = 0;
	for (let at = 0; at < one.length; at++) {
		if (one[at] === 0 && other[at] === 0) continue;
		used++;
		if (one[at] !== other[at]) different++;
	}
	return different * 100 < used;
}
function zoneAt(zones, offset) {
	for (const zone of zones) if (offset >= zone.start && offset < zone.start + zone.length) return zone;
}
function inOrder(found, program) {
	const starts = [];
	const ends = [];
	const owners = [];
	for (const [index, { start, end, owner }] of found.entries()) {
		const next = found[index + 1]?.start ?? program.bytes.length;
		if (owner < 0 || next === start) continue;
		const section = end === 0 ? sectionAt(program.layout.sections, start) : void 0;
		const limit = end === 0 ? section === void 0 ? next : section.offset + section.size : end;
		starts.push(start);
		ends.push(Math.min(limit, next));
		owners.push(owner);
	}
	return {
		starts: Uint32Array.from(starts),
		ends: Uint32Array.from(ends),
		owners: Int32Array.from(owners),
		sized: program.layout.format === "elf"
	};
}
// src/size/functions/fold.ts
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
function isPlain(name) {
	return /^[A-Za-z_][A-Za-z_]*(?:\.[A-Za-z_]+)?$/.test(name) && name !== "init" && name !== "glob" && !name.startsWith("init.");
}
function isMade(part) {
	return /^(?:func|gowrap|deferwrap)?\d*$/.test(part);
}
function outermost(parts, exists) {
	const made = parts.findIndex((part, index) => index > 0 && isMade(part));
	const method = parts[0].startsWith("(");
	for (let count = method ? 2 : 1; count <= made; count++) {
		const candidate = parts.slice(0, count).join(".");
		if (exists(candidate)) return candidate;
	}
	return parts.slice(0, Math.min(made, 2)).join(".");
}
function withoutInstances(name) {
	if (!name.includes("[")) return name;
	let depth = 0;
	let result = "";
	for (const character of name) if (character === "[") depth++;
	else if (character === "]" && depth > 0) depth--;
	else if (depth === 0) result += character;
	return result;
}
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
// src/size/detail.ts
function listFunctions(functions, names, packages) {
	const rows = [];
	for (const [owner, members] of byOwner(functions, names)) {
		const existing = new Set(members.map(({ name }) => withoutInstances(name)));
		const exists = (name) => existing.has(name);
		const sizes = new Map();
		for (const { name, size } of members) {
			const folded = owner < 0 ? name : foldName(name, exists);
			sizes.set(folded, (sizes.get(folded) ?? 0) + size);
		}
		for (const [name, code] of sizes) rows.push({
			package: Math.max(owner, -1),
			name,
			code
		});
	}
	rows.sort((a, b) => a.package - b.package || b.code - a.code || (a.name < b.name ? -1 : 1));
	return {
		packages,
		package: rows.map((row) => row.package),
		name: rows.map(({ name }) => name),
		code: rows.map(({ code }) => code)
	};
}
function byOwner(functions, names) {
	const owners = new Map();
	for (let index = 0; index < functions.count; index++) {
		const owner = functions.owners[index];
		const text = names.text(functions.names[index]);
		const row = {
			name: owner < 0 ? text : localName(text),
			size: functions.sizes[index]
		};
		const list = owners.get(owner);
		if (list === void 0) owners.set(owner, [row]);
		else list.push(row);
	}
	return owners;
}
function localName(symbol) {
	if (/^type(?::|\.\.)/.test(symbol)) return symbol;
	const open = symbol.search(/[[(]/);
	const head = open === -1 ? symbol : symbol.slice(0, open);
	const dot = head.indexOf(".", head.lastIndexOf("/") + 1);
	return dot === -1 ? symbol : symbol.slice(dot + 1);
}
// src/size/functions/nameless.ts
function nameByFile(program, table, functions, names, packages) {
	const runtime = packages.names.indexOf("runtime");
	const known = new Set(packages.names);
	let goroot;
	for (let index = 0; index < functions.count; index++) {
		if (functions.owners[index] !== -3) continue;
		goroot ??= gorootPrefix(program, table, functions, runtime);
		const file = sourceFile(program, table, functions.records[index]);
		const path = file === void 0 ? void 0 : packageOfFile(file, goroot, known);
		const owner = path === void 0 ? -1 : packages.id(path);
		functions.owners[index] = owner;
		names.setOwner(functions.names[index], owner);
	}
}
function visitFiles(program, table, functions, packages, visit) {
	const known = new Set(packages);
	const goroot = gorootPrefix(program, table, functions, packages.indexOf("runtime"));
	const { start, end } = table.files;
	const packageOf = rememberedFolders((file) => packageOfFile(file, goroot, known));
	for (let at = start; at < end;) {
		const nul = program.bytes.indexOf(0, at);
		const next = nul === -1 || nul >= end ? end : nul + 1;
		visit(packageOf(program.bytes.toString("utf8", at, next - 1)), next - at);
		at = next;
	}
}
function rememberedFolders(packageOf) {
	const folders = new Map();
	return (file) => {
		const folder = file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
		if (!folders.has(folder)) folders.set(folder, packageOf(file));
		return folders.get(folder);
	};
}
function gorootPrefix(program, table, functions, runtime) {
	const index = functions.owners.indexOf(runtime);
	const file = index === -1 ? void 0 : sourceFile(program, table, functions.records[index]);
	const found = file === void 0 ? -1 : file.lastIndexOf("runtime/");
	return found <= 0 ? "" : file.slice(0, found);
}
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
function packageOfFile(file, goroot, known) {
	const slashed = file.replaceAll("\\", "/");
	const inside = goroot !== "" && slashed.startsWith(goroot) ? slashed.slice(goroot.length) : slashed;
	const folder = inside.slice(0, Math.max(0, inside.lastIndexOf("/")));
	const path = folder.slice(Math.max(0, folder.lastIndexOf("/pkg/mod/") + 9 * (folder.includes("/pkg/mod/") ? 1 : 0))).replace(/@[^/]*/, "").replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
	return known.has(path) ? path : void 0;
}
// src/size/functions/line-table-bytes.ts
function bookTables(program, table, functions, names, packages, ledger) {
	ledger.addRow("pclntab", table.headerBytes);
	bookNames(names, ledger);
	bookUnits(program, table, functions, ledger);
	const numbers = new Map(packages.map((path, number) => [path, number]));
	visitFiles(program, table, functions, packages, (path, bytes) => {
		ledger.add(numbers.get(path ?? "") ?? -1, "pclntab", bytes, "pclntab");
	});
}
function bookNames({ count, starts, owners }, ledger) {
	for (let index = 0; index < count; index++) {
		const bytes = starts[index + 1] - starts[index];
		ledger.add(owners[index], "pclntab", bytes, "pclntab");
	}
}
function bookUnits(program, table, functions, ledger) {
	const length = (table.units.end - table.units.start) / 4;
	const votes = new Map();
	for (let index = 0; index < functions.count; index++) {
		const unit = program.u32(functions.records[index] + RECORD.unit);
		const owner = functions.owners[index];
		if (unit >= length) continue;
		const counts = votes.get(unit) ?? new Map();
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
function readCounters(program, table, functions) {
	const used = new OwnerMap();
	const length = table.counters.end - table.counters.start;
	const use = (offset, owner) => {
		if (offset !== 0 && offset < length) used.join(offset, owner);
	};
	for (let index = 0; index < functions.count; index++) {
		const record = functions.records[index];
		const owner = functions.owners[index];
		use(program.u32(record + RECORD.frame), owner);
		use(program.u32(record + RECORD.file), owner);
		use(program.u32(record + RECORD.line), owner);
		const count = Math.min(program.u32(record + RECORD.counterTables), 64);
		for (let kind = 0; kind < count; kind++) use(program.u32(record + table.recordBytes + 4 * kind), owner);
	}
	return used.sorted();
}
function bookCounters(program, table, functions, ledger) {
	const { offsets, owners } = readCounters(program, table, functions);
	const length = table.counters.end - table.counters.start;
	ledger.addRow("pclntab", offsets[0] ?? length);
	for (let index = 0; index < offsets.length; index++) {
		const bytes = (offsets[index + 1] ?? length) - offsets[index];
		ledger.add(owners[index], "pclntab", bytes, "pclntab");
	}
}
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
// src/size/functions/function-names.ts
function readFunctionNames(program, span, symbols) {
	const { starts, count } = nameStarts(program.bytes, span);
	const owners = new Int32Array(count);
	for (let index = 0; index < count; index++) owners[index] = symbols.ownerAt(starts[index], starts[index + 1] - 1);
	return openFunctionNames(program.bytes, {
		count,
		table: span.start,
		starts,
		owners
	});
}
function openFunctionNames(bytes, columns) {
	const { count, table, starts, owners } = columns;
	const firstOf = firstInBlocks(columns);
	return {
		count,
		columns,
		indexOf(offset) {
			const place = table + offset;
			let index = firstOf[offset >>> BLOCK_BITS] ?? count;
			while (index < count && starts[index] < place) index++;
			if (index >= count || starts[index] !== place) throw new Contradiction("a function's name in Go's line table begins inside of another");
			return index;
		},
		owner: (index) => owners[index],
		setOwner(index, owner) {
			owners[index] = owner;
		},
		text: (index) => bytes.toString("utf8", starts[index], starts[index + 1] - 1),
		bytes: (index) => starts[index + 1] - starts[index]
	};
}
const BLOCK_BITS = 7;
function firstInBlocks({ count, table, starts }) {
	const blocks = (starts[count] - table >>> BLOCK_BITS) + 1;
	const firstOf = new Uint32Array(blocks);
	let index = 0;
	for (let block = 0; block < blocks; block++) {
		const start = table + block * 128;
		while (index < count && starts[index] < start) index++;
		firstOf[block] = index;
	}
	return firstOf;
}
function nameStarts(bytes, { start, end }) {
	let starts = new Uint32Array(4096);
	let count = 0;
	const limit = Math.min(end, bytes.length);
	for (let at = start; at < end; count++) {
		if (count + 1 >= starts.length) {
			const larger = new Uint32Array(starts.length * 2);
			larger.set(starts);
			starts = larger;
		}
		starts[count] = at;
		while (at < limit && bytes[at] !== 0) at++;
		at = at < limit ? at + 1 : end;
	}
	starts[count] = end;
	return {
		starts,
		count
	};
}
// src/size/functions/line-table.ts
const MAGIC = new Map([[4294967280, 40], [4294967281, 44]]);
const HEADER_START = 8;
const HEADER_WORDS = 8;
const MOST_FUNCTIONS = 1 << 24;
const LONGEST_TABLE = 1 << 28;
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
}
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
}
function readHeader(program, start, end) {
	const { bytes, wordBytes } = program;
	const smallest = HEADER_START + HEADER_WORDS * wordBytes;
	if (start + smallest > end || start + smallest > bytes.length) return void 0;
	const recordBytes = MAGIC.get(program.u32(start));
	const quantum = bytes[start + 6];
	const plausible = program.u16(start + 4) === 0 && [
		1,
		2,
		4
	].includes(quantum) && bytes[start + 7] === wordBytes;
	if (recordBytes === void 0 || !plausible) return void 0;
	const word = (index) => program.word(start + HEADER_START + index * wordBytes);
	const [functions, files, textStart] = [
		word(0),
		word(1),
		word(2)
	];
	const starts = [
		3,
		4,
		5,
		6,
		7
	].map(word);
	const [names, units, fileNames, counters, records] = starts;
	if (![
		smallest,
		...starts,
		end - start
	].every((value, index, all) => index === 0 || value >= all[index - 1]) || functions < 1 || functions > MOST_FUNCTIONS || files > MOST_FUNCTIONS) return void 0;
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
		names: {
			start: start + names,
			end: start + units
		},
		units: {
			start: start + units,
			end: start + fileNames
		},
		files: {
			start: start + fileNames,
			end: start + counters
		},
		counters: {
			start: start + counters,
			end: start + records
		},
		records: {
			start: start + records,
			end
		},
		namesOffset: names
	};
}
function checkLengths(table) {
	for (const { start, end } of [
		table.names,
		table.units,
		table.files,
		table.counters
	]) if (end - start > LONGEST_TABLE) throw new Contradiction("a part of Go's line table claims more than 256 MiB");
}
// src/size/functions/read-code.ts
function readCode(program, info, packages) {
	const table = findLineTable(program);
	if (table === void 0) return void 0;
	checkLengths(table);
	const names = readFunctionNames(program, table.names, createSymbolPackages(program.bytes, packages, info?.path || "main"));
	const functions = readFunctions(program, table, names);
	nameByFile(program, table, functions, names, packages);
	return {
		table,
		names,
		functions
	};
}
function placeOfCode(program, { table, functions }, moduleData) {
	const section = program.layout.sections.find(({ code }) => code === true);
	const address = moduleData?.text ?? (table.textStart || (section === void 0 ? 0 : program.addressOf(section.offset)));
	const offset = program.offsetOf(address);
	const bytes = program.u32(table.records.start + functions.count * 8);
	if (offset < 0 || offset + bytes > program.bytes.length) throw new Contradiction("Go's line table describes code that is not in the file");
	return {
		offset,
		address,
		bytes
	};
}
function bookCode(functions, place, cgo, ledger) {
	let at = 0;
	let before = -2;
	const between = (from, to) => {
		const bytes = to - from;
		ledger.addRow(bytes < 64 ? "code-padding" : cgo ? "code-c" : "code-shared", bytes);
		if (bytes < 64) ledger.tell(before, "padding", bytes);
	};
	for (let index = 0; index < functions.count; index++) {
		const entry = functions.entries[index];
		const size = functions.sizes[index];
		between(at, entry);
		before = functions.owners[index];
		ledger.add(before, "code", size, "code-shared");
		at = entry + size;
	}
	between(at, place.bytes);
}
// src/size/functions/book-functions.ts
function bookFunctions(program, work, ledger) {
	const { table, functions, names, place, packages, cgo } = work;
	bookCode(functions, place, cgo, ledger);
	bookTables(program, table, functions, names, packages, ledger);
	bookCounters(program, table, functions, ledger);
}
// src/size/owners/ledger.ts
const COLUMNS = [
	"code",
	"pclntab",
	"types",
	"embedded",
	"data",
	"inferred",
	"inlined",
	"inlinedElsewhere",
	"padding"
];
const FIRST_PACKAGES = 1024;
var Ledger = class {
	#columns;
	#rows = new Map();
	constructor() {
		const columns = COLUMNS.map((column) => [column, new Float64Array(FIRST_PACKAGES)]);
		this.#columns = Object.fromEntries(columns);
	}
	add(owner, column, bytes, otherwise) {
		if (owner < 0) this.addRow(owner === -3 ? otherwise : rowOf(owner) ?? otherwise, bytes);
		else this.tell(owner, column, bytes);
	}
	tell(owner, column, bytes) {
		if (owner < 0) return;
		const sums = owner < this.#columns[column].length ? this.#columns[column] : this.#longer(column, owner);
		sums[owner] = sums[owner] + bytes;
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
	get sums() {
		return {
			columns: this.#columns,
			rows: this.#rows
		};
	}
	addSums({ columns, rows }) {
		for (const column of COLUMNS) for (const [owner, bytes] of columns[column].entries()) if (bytes !== 0) this.tell(owner, column, bytes);
		for (const [row, bytes] of rows) this.addRow(row, bytes);
	}
	#longer(column, owner) {
		const sums = new Float64Array(2 ** Math.ceil(Math.log2(owner + 1)));
		sums.set(this.#columns[column]);
		this.#columns[column] = sums;
		return sums;
	}
};
// src/size/program/go-version.ts
function parseGoRelease(version) {
	const minor = /\bgo1\.(\d{1,4})/.exec(version)?.[1];
	if (minor === void 0) return void 0;
	const experiments = / X:([\w,]+)/.exec(version)?.[1]?.split(",") ?? [];
	return {
		minor: Number(minor),
		experiments
	};
}
// src/size/program/module-data.ts
const LINE_TABLE = 13;
const FIND_FUNCTION_TABLE = 19;
const TEXT = 22;
const WORDS = 56;
const MOST_ITEMS = 1 << 24;
const HOLDS_RECORD = /go[._]module$|noptrdata$|^\.data|__data$/;
function findModuleData(program, table, release) {
	const { bytes, wordBytes } = program;
	const needle = Buffer.concat([wordText(program, table.address), wordText(program, table.address + table.namesOffset)]);
	const search = (start, end) => {
		for (let at = bytes.indexOf(needle, start); at !== -1 && at < end; at = bytes.indexOf(needle, at + wordBytes)) {
			if (at + WORDS * wordBytes > bytes.length) return void 0;
			const found = readModuleData(program, at, release);
			if (found !== void 0) return found;
		}
	};
	for (const { name, offset, size } of program.layout.sections) {
		const found = HOLDS_RECORD.test(name) ? search(offset, offset + size) : void 0;
		if (found !== void 0) return found;
	}
	return search(0, bytes.length);
}
function wordText({ wordBytes, littleEndian }, value) {
	const text = Buffer.alloc(8);
	if (littleEndian) text.writeBigUInt64LE(BigInt(value));
	else text.writeBigUInt64BE(BigInt(value));
	return littleEndian ? text.subarray(0, wordBytes) : text.subarray(8 - wordBytes);
}
function readModuleData(program, offset, release) {
	const { wordBytes } = program;
	const word = (index) => program.word(offset + index * wordBytes);
	const list = (index) => ({
		address: word(index),
		count: Math.min(word(index + 1), MOST_ITEMS)
	});
	const [text, endText] = [word(TEXT), word(23)];
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
		pointerless: {
			address: word(24),
			end: word(25)
		},
		data: {
			address: word(26),
			end: word(27)
		},
		findFunctionTable: word(FIND_FUNCTION_TABLE),
		gcData: word(types - 2),
		gcBss: word(types - 1),
		types: word(types),
		functionData,
		textSections: word(lists + 1),
		endLineTable: release.minor >= 26 ? word(types + 4 + moved) : word(LINE_TABLE) + word(14)
	};
	const lastList = lists + (release.minor < 27 ? 9 : 3) + 8;
	const tasks = release.minor < 21 ? {} : { initTasks: list(lastList) };
	if (release.minor < 27) return {
		...common,
		...tasks,
		endTypes: word(types + 1),
		typeLinks: list(lists + 3),
		interfaceTables: list(lists + 6)
	};
	return {
		...common,
		...tasks,
		descriptorBytes: word(types + 1),
		endTypes: word(types + 2),
		interfaceTableSpan: {
			address: word(types) + word(types + 3),
			bytes: word(types + 4)
		}
	};
}
// src/size/program/without-line-table.ts
const PACKER_MARK = "UPX!";
const HEADERS = 4096;
const SCRAMBLED_VERSION = "unknown";
const FORMATS = {
	wasm: "WebAssembly",
	"plan9-aout": "Plan 9"
};
function withoutLineTable({ bytes, layout }, info) {
	if (isPacked(bytes, layout)) return "It is packed by UPX, which hides its functions and data: measure the file that was packed; only sections are known.";
	const format = FORMATS[layout.format];
	const version = info?.goVersion ?? layout.goVersion;
	if (isScrambled(bytes, layout) || version === SCRAMBLED_VERSION) return "Its line table is not as Go writes it: an obfuscator such as garble scrambled it, or the file is damaged. Measure a build without obfuscation; only sections are known.";
	if (format !== void 0 && version !== void 0) return `${version} made it for ${format}, where functions cannot be told apart, so only its sections are known.`;
	if (version !== void 0) return `${version} made it, but it has no line table of Go 1.18 or later, so only its sections are known.`;
	return "It is no Go program: it holds no functions of Go 1.18 or later, so only its sections are known.";
}
function isPacked(bytes, { sections }) {
	return sections.some(({ name }) => name === "UPX0") || bytes.subarray(0, HEADERS).includes(PACKER_MARK, 0, "latin1");
}
const OLD_TABLES = [4294967291, 4294967290];
function isScrambled(bytes, { sections, byteOrder }) {
	const table = sections.find(({ name, size }) => /gopclntab$/.test(name) && size >= 4);
	if (table === void 0 || table.offset + 4 > bytes.length) return false;
	const magic = byteOrder === "big" ? bytes.readUInt32BE(table.offset) : bytes.readUInt32LE(table.offset);
	return !OLD_TABLES.includes(magic);
}
// src/size/program/file-tables.ts
function fileTables(program) {
	switch (program.layout.format) {
		case "elf": return elfTables(program);
		case "pe": return peTables(program);
		case "macho": return machoTables(program);
		default: return [];
	}
}
function peTables(program) {
	const header = program.u32(60) + 4;
	const symbols = program.u32(header + 8);
	const names = symbols + program.u32(header + 12) * 18;
	const tables = [{
		start: 0,
		end: program.u32(header + 20 + 60),
		row: "headers"
	}];
	if (symbols === 0 || names + 4 > program.bytes.length) return tables;
	return [...tables, {
		start: symbols,
		end: Math.min(names + program.u32(names), program.bytes.length),
		row: "symbols"
	}];
}
function elfTables(program) {
	const wide = program.wordBytes === 8;
	const programHeaders = program.word(wide ? 32 : 28);
	const sectionHeaders = program.word(wide ? 40 : 32);
	const [programEntry, programCount, sectionEntry, sectionCount] = (wide ? [
		54,
		56,
		58,
		60
	] : [
		42,
		44,
		46,
		48
	]).map((at) => program.u16(at));
	return [
		{
			start: 0,
			end: wide ? 64 : 52,
			row: "headers"
		},
		{
			start: programHeaders,
			end: programHeaders + programEntry * programCount,
			row: "headers"
		},
		{
			start: sectionHeaders,
			end: sectionHeaders + sectionEntry * sectionCount,
			row: "headers"
		}
	];
}
const LC_SYMTAB = 2;
const LC_DYSYMTAB = 11;
const LC_DYLD_INFO = 34;
const LINK_EDIT = new Map([
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
	const tables = [{
		start: 0,
		end: first + program.u32(20),
		row: "headers"
	}];
	let at = first;
	for (let index = 0; index < count; index++) {
		tables.push(...commandTables(program, at));
		at += Math.max(8, program.u32(at + 4));
	}
	return tables.filter(({ start, end }) => end > start);
}
function commandTables(program, at) {
	const command = program.u32(at);
	const pair = (offset, scale, row) => {
		const start = program.u32(at + offset);
		return {
			start,
			end: start + program.u32(at + offset + 4) * scale,
			row
		};
	};
	if (command === LC_SYMTAB) return [pair(8, program.wordBytes === 8 ? 16 : 12, "symbols"), pair(16, 1, "symbols")];
	if (command === LC_DYSYMTAB) return [pair(56, 4, "dynamic")];
	if ((command & 2147483647) === LC_DYLD_INFO) return [
		pair(8, 1, "relocations"),
		pair(16, 1, "dynamic"),
		pair(24, 1, "dynamic"),
		pair(32, 1, "dynamic"),
		pair(40, 1, "dynamic")
	];
	const row = LINK_EDIT.get(command >>> 0);
	return row === void 0 ? [] : [pair(8, 1, row)];
}
// src/size/program/zones.ts
function cutIntoZones(program, { table, code }) {
	const size = program.bytes.length;
	const wanted = [
		...table === void 0 ? [] : [{
			...table,
			kind: "table",
			row: "pclntab",
			writable: false
		}],
		...code === void 0 ? [] : [{
			...code,
			kind: "code",
			row: "code-padding",
			writable: false
		}],
		...fileTables(program).map(({ start, end, row }) => ({
			start,
			end,
			kind: "row",
			row,
			writable: false
		})),
		...program.layout.sections.map(sectionZone),
		...unnamedSegments(program)
	];
	const cut = [];
	for (const zone of wanted) {
		let pieces = [{
			...zone,
			start: Math.max(0, zone.start),
			end: Math.min(size, zone.end)
		}];
		for (const taken of cut) pieces = pieces.flatMap((piece) => without(piece, taken));
		cut.push(...pieces.filter(({ start, end }) => end > start));
	}
	return withGaps(cut.sort((a, b) => a.start - b.start), program.bytes);
}
function without(piece, taken) {
	if (taken.end <= piece.start || taken.start >= piece.end) return [piece];
	return [{
		...piece,
		end: taken.start
	}, {
		...piece,
		start: taken.end
	}].filter(({ start, end }) => end > start);
}
function withGaps(zones, bytes) {
	const size = bytes.length;
	const all = [];
	let at = 0;
	for (const zone of [...zones, void 0]) {
		const end = zone?.start ?? size;
		const row = zone === void 0 && bytes.subarray(at).some((byte) => byte !== 0) ? "unattributed" : "alignment";
		if (end > at) all.push({
			start: at,
			end,
			kind: "row",
			row,
			writable: false
		});
		if (zone !== void 0) all.push(zone);
		at = zone?.end ?? size;
	}
	return all;
}
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
const BY_NAME = [
	[/^\.z?debug_|^__z?debug_|^\.gdb_index$|^\.stab/, "debug"],
	[/^(\.symtab|\.strtab)$/, "symbols"],
	[/^\.shstrtab$/, "headers"],
	[/gopclntab$/, "pclntab"],
	[/^(\.go\.buildinfo|__go_buildinfo|\.note.*|\.comment)$/, "build-info"],
	[/^(\.rela?(\..*)?|\.reloc)$/, "relocations"],
	[/^(\.pdata|\.xdata|\.eh_frame.*|__eh_frame|__unwind_info|\.gcc_except_table|\.ARM\.ex.*)$/, "unwind"],
	[/^(\.typelink|\.itablink|__typelink|__itablink|\.data\.rel\.ro\.(typelink|itablink))$/, "types"],
	[/^\.rsrc$/, "resources"],
	[/^(\.interp|\.dynsym|\.dynstr|\.dynamic|\.hash|\.gnu\..*|\.got.*|\.plt.*|\.idata|\.edata|\.CRT|\.tls|__stubs|__symbol_stub.*|__got|__nl_symbol_ptr|__la_symbol_ptr|__stub_helper|\.init.*|\.fini.*|\.tdata|\.MIPS.*|\.gnu_debuglink)$/, "dynamic"]
];
function sectionZone(section) {
	const { name, offset: start, size, code, debug } = section;
	const span = {
		start,
		end: start + size,
		writable: /noptrdata|^\.data$|__data$/.test(name)
	};
	if (debug) return {
		...span,
		kind: "row",
		row: "debug"
	};
	const row = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
	if (row !== void 0) return {
		...span,
		kind: "row",
		row
	};
	return code === true ? {
		...span,
		kind: "row",
		row: "code-c"
	} : {
		...span,
		kind: "data",
		row: "unattributed"
	};
}
// src/size/thread/address.ts
const bundled = !import.meta.url.endsWith(".ts");
const PARTS_THREAD = new URL(bundled ? "./size-thread.mjs" : "./thread.ts", import.meta.url);
// src/size/functions/inlined.ts
const INLINED_CALLS = {
	counters: 2,
	data: 3
};
const NO_DATA = 4294967295;
function openInlinedRuns(program, table, functions, names, functionData) {
	const { recordBytes } = table;
	const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
	const [callBytes, nameAt] = recordBytes === 40 ? [20, 12] : [16, 4];
	const base = program.offsetOf(functionData);
	const callsOf = (record) => {
		if (program.bytes[record + recordBytes - 1] <= INLINED_CALLS.data || base < 0) return NO_DATA;
		const first = record + recordBytes + 4 * program.u32(record + RECORD.counterTables);
		return program.u32(first + 4 * INLINED_CALLS.data);
	};
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
// src/size/references/read-instructions.ts
function readInstructions(program, work) {
	const { functions, place } = work;
	const names = openFunctionNames(program.bytes, work.names);
	const runs = openInlinedRuns(program, work.table, functions, names, work.functionData);
	const packages = work.names.owners.reduce((most, owner) => Math.max(most, owner + 1), 0);
	const inlined = new Float64Array(packages);
	const inlinedElsewhere = new Float64Array(packages);
	const named = new OwnerMap();
	const isOutside = outsideTest(place);
	let owner = -2;
	let writer = -2;
	let entry = 0;
	const found = (address) => {
		const offset = program.offsetOf(address);
		if (isOutside(offset)) named.join(offset, writer);
	};
	const read = readerOf(program.layout.architecture);
	const visit = (start, end, written) => {
		if (written !== owner) {
			add(inlined, owner, end - start);
			add(inlinedElsewhere, written, end - start);
		}
		if (read === void 0) return;
		writer = written;
		const from = place.offset + entry + start;
		const to = Math.min(place.offset + entry + end, program.bytes.length);
		read({
			program,
			start: from,
			end: to,
			address: place.address + entry + start
		}, found);
	};
	for (let index = 0; index < functions.count; index++) {
		owner = functions.owners[index];
		entry = functions.entries[index];
		runs(index, visit);
	}
	return {
		named: named.sorted(),
		inlined,
		inlinedElsewhere
	};
}
function add(sums, owner, bytes) {
	if (owner >= 0) sums[owner] = sums[owner] + bytes;
}
function outsideTest({ offset: start, bytes }) {
	return (offset) => offset >= 0 && (offset < start || offset >= start + bytes);
}
// src/size/thread/parts.ts
function partMakers(work) {
	const { bytes, layout, table, functions } = work;
	const program = openProgram(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), layout);
	return {
		functionData: () => readFunctionData(program, table, functions, work.functionData),
		instructions: () => readInstructions(program, work),
		booked: () => {
			const ledger = new Ledger();
			bookFunctions(program, work, ledger);
			return ledger.sums;
		}
	};
}
// src/size/thread/start.ts
const makeHere = (work) => {
	const make = partMakers(work);
	return {
		functionData: async () => make.functionData(),
		instructions: async () => make.instructions(),
		booked: async () => make.booked()
	};
};
function startPartsThread() {
	const worker = new Worker(PARTS_THREAD, {
		execArgv: [],
		env: {},
		name: "attribution"
	});
	worker.unref();
	const answered = answersOf(worker);
	let used = false;
	return {
		make(work) {
			if (used) return makeHere(work);
			used = true;
			worker.postMessage(work);
			const here = makeHere(work);
			const orHere = (answer, instead) => {
				return async () => {
					worker.ref();
					return await answer ?? instead();
				};
			};
			return {
				functionData: orHere(answered.functionData, here.functionData),
				instructions: orHere(answered.instructions, here.instructions),
				booked: orHere(answered.booked, here.booked)
			};
		},
		async close() {
			await worker.terminate();
		}
	};
}
function answersOf(worker) {
	const answer = (part) => new Promise((resolve) => {
		worker.on("message", (one) => {
			if (one.part === part) resolve(one.made);
		});
		worker.once("error", () => resolve(void 0));
		worker.once("exit", () => resolve(void 0));
	});
	return {
		functionData: answer("functionData"),
		instructions: answer("instructions"),
		booked: answer("booked")
	};
}
// src/size/attribute.ts
async function attribute(attributed) {
	const { bytes, layout, info, linked, embeds = [], make = makeHere } = attributed;
	const program = openProgram(bytes, layout);
	const named = linked === void 0 ? program : openProgram(linked.bytes, linked.layout);
	const notices = [];
	for (const depth of ["full", "functions"]) try {
		const done = await attributeTo(depth, {
			program,
			named,
			info,
			embeds,
			make
		}, notices);
		if (done !== void 0) return done;
		break;
	} catch (error) {
		if (!(error instanceof Contradiction) && !(error instanceof RangeError)) throw error;
		const what = error instanceof Contradiction ? error.message : "a table points behind the end of the file";
		notices.push(`${depth === "full" ? "Types and data" : "Functions"} could not be attributed: ${what}.`);
	}
	const ledger = new Ledger();
	const isGo = info !== void 0 || layout.goVersion !== void 0;
	const zones = cutIntoZones(program, {});
	bookRows(ledger, isGo ? zones.map((zone) => zone.row === "code-c" ? {
		...zone,
		row: "unattributed"
	} : zone) : zones);
	return {
		depth: "none",
		ledger,
		packages: [],
		functions: 0,
		list: () => NO_FUNCTIONS,
		embedded: [],
		exact: false,
		notices
	};
}
const NO_FUNCTIONS = {
	packages: [],
	package: [],
	name: [],
	code: []
};
async function attributeTo(wanted, { program, named, info, embeds, make }, notices) {
	const packages = createPackageNames();
	const code = readCode(program, info, packages);
	if (code === void 0) {
		notices.push(withoutLineTable(program, info));
		return;
	}
	const record = wanted === "full" ? readRecord(program, code, info, notices) : void 0;
	const place = placeOfCode(program, code, record?.moduleData);
	const { table, functions, names } = code;
	const known = {
		packages: [...packages.names],
		cgo: usesCgo(info)
	};
	const work = {
		table,
		functions,
		names: names.columns,
		place,
		...known
	};
	const { bytes, layout } = program;
	const parts = record && make({
		...work,
		bytes,
		layout,
		functionData: record.moduleData.functionData
	});
	const ledger = new Ledger();
	const tableEnd = bookRecords(program, code.table, code.functions, ledger);
	if (place.offset < tableEnd && place.offset + place.bytes > code.table.start) throw new Contradiction("Go's line table describes code that lies where the table itself does");
	const rest = cutIntoZones(program, {
		table: {
			start: code.table.start,
			end: tableEnd
		},
		code: {
			start: place.offset,
			end: place.offset + place.bytes
		}
	}).filter(({ kind }) => kind === "row" || kind === "data").map((zone) => nameForeignCode(zone, info));
	let embedded = [];
	let symbols;
	if (record !== void 0 && parts !== void 0) {
		const mainPath = info?.path || "main";
		symbols = symbolsOf(readDataSymbols(program, rest, {
			program: named,
			packages,
			mainPath
		}), named !== program, notices);
		embedded = await bookData({
			program,
			code,
			place,
			...record,
			packages,
			mainPath,
			zones: rest,
			ledger,
			notices,
			symbols,
			embeds,
			parts
		});
		ledger.addSums(await parts.booked());
	} else {
		bookRows(ledger, rest);
		bookFunctions(program, work, ledger);
	}
	return {
		depth: record === void 0 ? "functions" : "full",
		ledger,
		packages: packages.names,
		functions: code.functions.count,
		list: () => listFunctions(code.functions, code.names, packages.names),
		embedded,
		exact: symbols !== void 0,
		deadCodeElimination: keepsMethods(code, packages.names) ? "lost" : "works",
		notices
	};
}
function symbolsOf(symbols, asked, notices) {
	if (symbols.starts.length > 0) return symbols;
	if (asked) notices.push("The link with symbols put data elsewhere than the binary has it, so data is inferred.");
}
function readRecord(program, { table }, info, notices) {
	const release = parseGoRelease(info?.goVersion ?? "");
	if (release === void 0 || release.minor > 27 || release.minor < 18) {
		const version = info === void 0 ? "an unknown Go" : info.goVersion;
		notices.push(`It was made by ${version}; types and data are known from Go 1.18 to 1.27, so only functions and their line table have owners.`);
		return;
	}
	const moduleData = findModuleData(program, table, release);
	if (moduleData !== void 0) return {
		moduleData,
		release
	};
	notices.push("The runtime's record of where types and data lie was not found, so only functions and their line table have owners.");
}
function nameForeignCode(zone, info) {
	if (zone.row !== "code-c" || usesCgo(info)) return zone;
	return {
		...zone,
		row: zone.end - zone.start < 64 ? "code-padding" : "code-shared"
	};
}
function usesCgo(info) {
	return info?.settings.some(({ key, value }) => key === "CGO_ENABLED" && value === "1") ?? false;
}
function bookRows(ledger, zones) {
	for (const { row, start, end } of zones) ledger.addRow(row, end - start);
}
function keepsMethods({ functions, names }, packages) {
	const reflect = packages.indexOf("reflect");
	for (let index = 0; index < functions.count; index++) {
		if (functions.owners[index] !== reflect) continue;
		if (names.text(functions.names[index]) === "reflect.(*Value).Method") return true;
	}
	return false;
}
// src/size/modules.ts
const STANDARD = {
	path: "std",
	kind: "standard"
};
const UNEXPLAINED = {
	path: "(unknown)",
	kind: "dependency"
};
function createModules(info) {
	const modules = new Map();
	for (const dependency of info?.deps ?? []) modules.set(dependency.path, moduleOf(dependency));
	if (info?.main !== void 0) modules.set(info.main.path, {
		...moduleOf(info.main),
		kind: "own"
	});
	const main = info === void 0 ? void 0 : longest(info.path, modules);
	if (main !== void 0) modules.set(main.path, {
		...main,
		kind: "own"
	});
	return (path) => {
		if (info !== void 0 && path === info.path && main === void 0) return {
			path: info.path,
			kind: "own"
		};
		return longest(path, modules) ?? (isStandard(path) ? STANDARD : UNEXPLAINED);
	};
}
function longest(path, modules) {
	for (let at = path.length; at > 0; at = path.lastIndexOf("/", at - 1)) {
		const found = modules.get(path.slice(0, at));
		if (found !== void 0) return found;
	}
}
function moduleOf({ path, version, replace }) {
	const linked = replace?.version || version;
	const local = replace !== void 0 && replace.version === "";
	return {
		path,
		...linked === "" || local ? {} : { version: linked },
		kind: local ? "own" : "dependency"
	};
}
function isStandard(path) {
	return !path.split("/", 1)[0].includes(".");
}
// src/size/result.ts
const SUMMED = [
	"code",
	"pclntab",
	"types",
	"embedded",
	"data",
	"inferred"
];
function sizeOf(attribution, layout, info, list) {
	const moduleOf = createModules(info);
	const packages = attribution.packages.map((name, owner) => packageRow(name, moduleOf(name), (column) => attribution.ledger.bytes(owner, column))).filter((row) => row.size > 0 || row.inlinedElsewhere > 0).sort(largestFirst);
	return {
		depth: attribution.depth,
		exact: attribution.exact,
		...info === void 0 ? {} : { goVersion: info.goVersion },
		packages,
		modules: moduleRows(packages, moduleOf),
		shared: [...attribution.ledger.rows].map(([row, size]) => ({
			row,
			size
		})).sort((a, b) => b.size - a.size),
		embedded: [...attribution.embedded].sort((a, b) => b.size - a.size || compare(a.name, b.name)),
		sections: sectionsOf(layout),
		functions: {
			count: attribution.functions,
			...list === void 0 ? {} : { folded: list.name.length }
		},
		...attribution.deadCodeElimination === void 0 ? {} : { deadCodeElimination: attribution.deadCodeElimination },
		notices: attribution.notices
	};
}
function packageRow(name, module, bytes) {
	const columns = Object.fromEntries(COLUMNS.map((column) => [column, bytes(column)]));
	const size = SUMMED.reduce((sum, column) => sum + columns[column], 0);
	return {
		name,
		module: module.path,
		kind: module.kind,
		size,
		...columns
	};
}
function moduleRows(packages, moduleOf) {
	const groups = new Map();
	for (const row of packages) {
		const members = groups.get(row.module);
		if (members === void 0) groups.set(row.module, [row]);
		else members.push(row);
	}
	return [...groups].map(([path, members]) => {
		const { version, kind } = moduleOf(members[0].name);
		const sum = (column) => members.reduce((total, row) => total + (row[column] ?? 0), 0);
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
function sectionsOf({ sections, segments }) {
	if (sections.length > 0) return sections.map(({ name, size }) => ({
		name,
		size
	}));
	return segments.map(({ size }, index) => ({
		name: `segment ${index + 1}`,
		size
	}));
}
function largestFirst(a, b) {
	return b.size - a.size || compare(a.name, b.name);
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/size/measure.ts
const LARGEST_BINARY = 1 << 30;
async function measureBinary(file, name, evidence = {}, wanted = { functions: true }) {
	const thread = await threadFor(file);
	try {
		const { bytes, layout, source } = await readProgram(file, name, thread !== void 0);
		const info = (await readBuildInfo(source, layout))?.info;
		const work = {
			bytes,
			layout,
			info,
			linked: evidence.linked === void 0 ? void 0 : await readProgram(evidence.linked, name),
			embeds: sourcesOf(evidence)
		};
		const attribution = await attribute(thread === void 0 ? work : {
			...work,
			make: thread.make
		});
		const sourced = evidence.embeds !== void 0;
		if (!wanted.functions) return { sizes: {
			...sizeOf(attribution, layout, info),
			sourced
		} };
		const functions = attribution.list();
		return {
			sizes: {
				...sizeOf(attribution, layout, info, functions),
				sourced
			},
			functions
		};
	} finally {
		await thread?.close();
	}
}
const THREAD_PAYS_BYTES = 8e6;
async function threadFor(file) {
	if (availableParallelism() < 2) return void 0;
	const facts = await stat(file).catch(() => void 0);
	return facts?.isFile() === true && facts.size >= THREAD_PAYS_BYTES && facts.size <= 1073741824 ? startPartsThread() : void 0;
}
function sourcesOf({ embeds = [] }) {
	return embeds.map(({ package: path, name, file }) => ({
		package: path,
		name,
		content: () => contentOf(file)
	}));
}
function contentOf(file) {
	try {
		return readFileSync(file);
	} catch {
		return;
	}
}
async function readProgram(file, name, shared = false) {
	const bytes = await readWhole(file, name, shared);
	const source = memorySource(bytes, name);
	return {
		bytes,
		source,
		layout: await readLayout(source).catch((error) => {
			if (!(error instanceof Failure) || error.code !== "binary-refused") throw error;
			throw new Failure({
				code: "binary-refused",
				message: error.message,
				fix: "Name a Go binary.",
				cause: error
			});
		})
	};
}
async function readWhole(file, name, shared) {
	try {
		var _usingCtx$1 = _usingCtx();
		const handle = _usingCtx$1.a(await open(file, "r").catch((cause) => {
			throw unreadable(name, "cannot be read", cause);
		}));
		const facts = await handle.stat();
		if (!facts.isFile()) throw unreadable(name, "is not a file");
		if (facts.size > 1073741824) throw new Failure({
			code: "binary-refused",
			message: `${name} has ${facts.size} bytes, and binaries are attributed up to 1 GiB.`,
			fix: "Name a program that Go linked."
		});
		const bytes = shared ? Buffer.from(new SharedArrayBuffer(facts.size)) : Buffer.allocUnsafeSlow(facts.size);
		const middle = Math.ceil(bytes.length / 2);
		const [first, last] = await Promise.all([readRange(handle, bytes, 0, middle), readRange(handle, bytes, middle, bytes.length)]);
		return bytes.subarray(0, first < middle ? first : last);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function readRange(handle, bytes, start, end) {
	let at = start;
	for (let read = -1; at < end && read !== 0; at += read) read = (await handle.read(bytes, at, end - at, at)).bytesRead;
	return at;
}
function unreadable(name, what, cause) {
	return new Failure({
		code: "invalid-input",
		message: `${name} ${what}.`,
		fix: "Name a Go binary.",
		cause
	});
}
export { measureBinary as n, LARGEST_BINARY as t };
