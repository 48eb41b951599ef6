const { parentPort } = process.getBuiltinModule("node:worker_threads");
// src/model/size.ts
const SHARED_ROWS = {
	headers: "Headers of the file and its tables of sections",
	alignment: "Gaps between sections",
	"code-padding": "Padding between functions",
	"code-shared": "Functions that the linker made for several packages, and code without a function record",
	"code-c": "Code that is not Go, such as C",
	pclntab: "Go's line table: headers, indexes, file names and what functions of several packages share",
	types: "Type descriptors of several packages, and their indexes",
	strings: "Text and other read-only data that several packages use",
	data: "Variables and tables that several packages use",
	embedded: "Embedded files whose package is not known",
	relocations: "Relocations",
	unwind: "Unwinding tables of the system's format",
	"build-info": "Build info, build identifiers and notes",
	dynamic: "Imports and tables for the dynamic linker",
	symbols: "Symbol tables",
	debug: "Debug data",
	signature: "Code signature",
	resources: "Resources",
	packed: "Packed data",
	runtime: "The runtime's own tables: garbage collection masks, module data",
	unattributed: "What nothing could be found out about"
};
const FIRST_ROW = -16;
const ROWS = Object.keys(SHARED_ROWS);
function rowOf(owner) {
	return owner <= FIRST_ROW ? ROWS[FIRST_ROW - owner] : void 0;
}
function joinOwners(a, b) {
	return a === b || b === -2 ? a : a === -2 ? b : -1;
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
function counterTableOf(program, record, recordBytes, kind) {
	return kind < program.u32(record + RECORD.counterTables) ? program.u32(record + recordBytes + 4 * kind) : 0;
}
// src/size/functions/nameless.ts
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
// src/size/functions/function-names.ts
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
Object.values({
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
}).toSorted((a, b) => a.number - b.number);
// src/size/functions/function-data.ts
const NONE = 4294967295;
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
const PARTS = [
	"functionData",
	"instructions",
	"booked"
];
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
// src/size/thread/thread.ts
parentPort?.once("message", (work) => answer(work, parentPort));
function answer(work, port) {
	const make = partMakers(work);
	for (const part of PARTS) {
		let made;
		try {
			made = make[part]();
		} catch {}
		port.postMessage({
			part,
			made
		});
	}
}
export {};
