import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/binary-format/go-quoting.ts
const LETTERS = {
	a: 7,
	b: 8,
	f: 12,
	n: 10,
	r: 13,
	t: 9,
	v: 11,
	"\\": 92,
	"\"": 34
};
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([abfnrtv\\"]))/y;
function unquoteGo(literal) {
	const quote = literal[0];
	const body = literal.slice(1, -1);
	if (literal.length < 2 || literal.at(-1) !== quote) return;
	if (quote === "`") return body.includes("`") ? void 0 : body.replaceAll("\r", "");
	return quote === "\"" ? unescapeGo(body) : void 0;
}
function unescapeGo(body) {
	const parts = [];
	for (let at = 0; at < body.length;) if (body[at] === "\\") {
		ESCAPE.lastIndex = at;
		const match = ESCAPE.exec(body);
		const bytes = match === null ? void 0 : escapedBytes(match);
		if (match === null || bytes === void 0) return;
		parts.push(bytes);
		at = ESCAPE.lastIndex;
	} else {
		const next = body.indexOf("\\", at);
		const plain = body.slice(at, next === -1 ? body.length : next);
		if (/["\n]/.test(plain)) return;
		parts.push(Buffer.from(plain));
		at += plain.length;
	}
	return Buffer.concat(parts).toString("utf8");
}
function escapedBytes(match) {
	const [, hex, octal, short, long, letter] = match;
	if (letter !== void 0) return Buffer.from([LETTERS[letter]]);
	if (hex !== void 0 || octal !== void 0) {
		const value = hex === void 0 ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hex, 16);
		return value > 255 ? void 0 : Buffer.from([value]);
	}
	const code = Number.parseInt(short ?? long ?? "", 16);
	return code > 1114111 || code >= 55296 && code <= 57343 ? void 0 : Buffer.from(String.fromCodePoint(code));
}
// src/binary-format/build-info-text.ts
function parseBuildInfo(text, goVersion) {
	const open = {
		path: "",
		deps: [],
		settings: []
	};
	const lines = text.split("\n");
	for (const [index, line] of lines.slice(0, -1).entries()) {
		const problem = parseLine(line, open);
		if (problem !== void 0) return `line ${index + 1}: ${problem}`;
	}
	const { path, main, deps, settings } = open;
	return {
		goVersion,
		path,
		...main === void 0 ? {} : { main },
		deps,
		settings
	};
}
function parseLine(line, open) {
	const tab = line.indexOf("	");
	const rest = line.slice(tab + 1);
	switch (tab === -1 ? "" : line.slice(0, tab)) {
		case "path":
			open.path = rest;
			return;
		case "mod": return parseModule(rest, open, (module) => {
			open.main = module;
		});
		case "dep": return parseModule(rest, open, (module) => open.deps.push(module));
		case "=>": return parseReplacement(rest, open);
		case "build": return parseSetting(rest, open);
		default: return;
	}
}
function parseModule(rest, open, keep) {
	const columns = rest.split("	");
	const [path, version, sum] = columns;
	if (path === void 0 || version === void 0 || columns.length > 3) return `a module has 2 or 3 columns, not ${columns.length}`;
	open.last = {
		path,
		version,
		...sum ? { sum } : {}
	};
	keep(open.last);
}
function parseReplacement(rest, open) {
	const columns = rest.split("	");
	const [path, version, sum] = columns;
	if (path === void 0 || version === void 0 || columns.length !== 3) return `a replacement has 3 columns, not ${columns.length}`;
	if (open.last === void 0) return "a replacement without a module before it";
	open.last.replace = {
		path,
		version,
		...sum ? { sum } : {}
	};
	open.last = void 0;
}
function parseSetting(rest, open) {
	const quotedKey = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/.exec(rest)?.[0];
	const keyEnd = quotedKey?.length ?? rest.indexOf("=");
	if (keyEnd < 1 || rest[keyEnd] !== "=") return "a build setting has no key, or no =";
	const key = quotedKey === void 0 ? rest.slice(0, keyEnd) : unquoteGo(quotedKey);
	const raw = rest.slice(keyEnd + 1);
	const value = raw.startsWith("\"") || raw.startsWith("`") ? unquoteGo(raw) : raw;
	if (key === void 0 || value === void 0) return "a quoted build setting is not a Go string";
	open.settings.push({
		key,
		value
	});
}
// src/binary-format/byte-source.ts
const LONGEST_READ$1 = 16 << 20;
function damaged(file, fact, cause) {
	return new Failure({
		code: "binary-refused",
		message: `${file} is not a binary that can be read: ${fact}.`,
		fix: "Delete the file and build it again; if it comes out the same, look for a full disk or a -o that names another file.",
		...cause === void 0 ? {} : { cause }
	});
}
function fileSource(handle, file, size) {
	return {
		file,
		size,
		async read(offset, length, what) {
			checkRange(file, size, offset, length, what);
			const bytes = Buffer.allocUnsafe(length);
			for (let filled = 0; filled < length;) {
				const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
				if (bytesRead === 0) throw damaged(file, `it became shorter while ${what} was read`);
				filled += bytesRead;
			}
			return bytes;
		}
	};
}
function memorySource(content, file) {
	return {
		file,
		size: content.length,
		async read(offset, length, what) {
			checkRange(file, content.length, offset, length, what);
			return content.subarray(offset, offset + length);
		}
	};
}
function checkRange(file, size, offset, length, what) {
	if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) throw damaged(file, `${what} has an impossible place or length`);
	if (offset + length > size) throw damaged(file, `it ends at byte ${size}, and ${what} would end at byte ${offset + length}`);
	if (length > LONGEST_READ$1) throw damaged(file, `${what} claims ${length} bytes`);
}
// src/binary-format/fields.ts
function fieldsOf(bytes, byteOrder) {
	const little = byteOrder === "little";
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		bytes,
		byteOrder,
		u8: (offset) => view.getUint8(offset),
		u16: (offset) => view.getUint16(offset, little),
		u32: (offset) => view.getUint32(offset, little),
		u64: (offset) => Number(view.getBigUint64(offset, little))
	};
}
function cString(bytes, offset = 0) {
	if (offset >= bytes.length) return "";
	const end = bytes.indexOf(0, offset);
	return bytes.toString("utf8", offset, end === -1 ? bytes.length : end);
}
// src/binary-format/layout.ts
function fileRange(segments, address) {
	for (const segment of segments) {
		const within = address - segment.address;
		if (within >= 0 && within < segment.size) return {
			offset: segment.offset + within,
			size: segment.size - within
		};
	}
}
function sectionAt(sections, offset) {
	return sections.find((section) => offset >= section.offset && offset < section.offset + section.size);
}
// src/binary-format/range-search.ts
const WINDOW = 1 << 20;
async function findInRange(source, range, needle, alignment = 1) {
	const end = range.offset + range.size;
	for (let at = range.offset; at + needle.length <= end; at += WINDOW - needle.length + 1) {
		const window = await source.read(at, Math.min(WINDOW, end - at), "a section");
		for (let found = window.indexOf(needle); found !== -1; found = window.indexOf(needle, found + 1)) if ((range.address + at + found - range.offset) % alignment === 0) return at + found;
	}
}
// src/binary-format/build-info.ts
const MAGIC = Buffer.from("ÿ Go buildinf:", "latin1");
const ALIGNMENT = 16;
const HEADER$1 = 32;
const INLINE_STRINGS = 2;
const BIG_ENDIAN = 1;
const MOST_PLACES$1 = 16;
const LONGEST_VARINT = 10;
const LONGEST_TEXT = 8 << 20;
const FRAME = 16;
const FRAME_START = Buffer.from("3077af0c9274080241e1c107e6d618e6", "hex");
const FRAME_END = Buffer.from("f932433186182072008242104116d8f2", "hex");
async function readBuildInfo(source, layout) {
	for (const place of layout.buildInfoPlaces.slice(0, MOST_PLACES$1)) {
		const raw = layout.format === "wasm" ? await framedText(source, place, layout) : await block(source, place, layout);
		if (raw !== void 0) {
			const parsed = parseBuildInfo(unframe(raw.framedText), raw.goVersion);
			if (typeof parsed === "string") throw damaged(source.file, `its build info cannot be parsed: ${parsed}`);
			return {
				info: parsed,
				range: raw.range
			};
		}
	}
}
async function block(source, place, layout) {
	const end = place.offset + place.size;
	const offset = await findInRange(source, place, MAGIC, ALIGNMENT);
	return offset === void 0 || offset + HEADER$1 > end ? void 0 : decode(source, {
		offset,
		size: end - offset
	}, layout);
}
async function decode(source, at, layout) {
	const header = await source.read(at.offset, HEADER$1, "its build info");
	if ((header[15] & INLINE_STRINGS) === 0) return decodePointers(source, header, at.offset, layout);
	const version = await inlineString(source, {
		offset: at.offset + HEADER$1,
		size: at.size - HEADER$1
	});
	const rest = version && {
		offset: version.end,
		size: at.offset + at.size - version.end
	};
	const text = rest && await inlineString(source, rest);
	if (version === void 0 || text === void 0) throw damaged(source.file, "its build info is cut off");
	const range = {
		offset: at.offset,
		size: text.end - at.offset
	};
	return named(version.bytes.toString("utf8"), text.bytes, range);
}
async function inlineString(source, at) {
	const head = await source.read(at.offset, Math.min(LONGEST_VARINT, at.size), "its build info");
	let length = 0;
	for (const [index, byte] of head.entries()) {
		length += (byte & 127) * 2 ** (7 * index);
		if (byte < 128) {
			const start = at.offset + index + 1;
			return length <= LONGEST_TEXT && index + 1 + length <= at.size ? {
				bytes: await source.read(start, length, "its build info"),
				end: start + length
			} : void 0;
		}
	}
}
async function decodePointers(source, header, offset, layout) {
	const pointerSize = header[14];
	if (pointerSize !== 4 && pointerSize !== 8) throw damaged(source.file, `its build info claims pointers of ${pointerSize} bytes`);
	const order = (header[15] & BIG_ENDIAN) !== 0 ? "big" : "little";
	const pair = (bytes, at) => {
		const fields = fieldsOf(bytes, order);
		return pointerSize === 8 ? [fields.u64(at), fields.u64(at + 8)] : [fields.u32(at), fields.u32(at + 4)];
	};
	const stringAt = async (address) => {
		const place = fileRange(layout.segments, address);
		if (place === void 0 || place.size < 2 * pointerSize) return;
		const [pointer, length] = pair(await source.read(place.offset, 2 * pointerSize, "its build info"), 0);
		const text = fileRange(layout.segments, pointer);
		return text !== void 0 && length <= text.size && length <= LONGEST_TEXT ? source.read(text.offset, length, "its build info") : void 0;
	};
	const [versionAddress, textAddress] = pair(header, 16);
	const version = await stringAt(versionAddress);
	return version && named(version.toString("utf8"), await stringAt(textAddress) ?? Buffer.alloc(0), {
		offset,
		size: HEADER$1
	});
}
function named(goVersion, framedText, range) {
	return goVersion === "" ? void 0 : {
		goVersion,
		framedText,
		range
	};
}
async function framedText(source, place, layout) {
	const start = await findInRange(source, place, FRAME_START);
	if (start === void 0 || layout.goVersion === void 0) return;
	const end = await findInRange(source, {
		address: 0,
		offset: start,
		size: Math.min(place.offset + place.size - start, LONGEST_TEXT)
	}, FRAME_END);
	if (end === void 0) throw damaged(source.file, "its build info is cut off");
	const range = {
		offset: start,
		size: end + FRAME - start
	};
	return named(layout.goVersion, await source.read(start, range.size, "its build info"), range);
}
function unframe(text) {
	return text.length >= 33 && text[text.length - FRAME - 1] === 10 ? text.toString("utf8", FRAME, text.length - FRAME) : "";
}
// src/binary-format/architecture.ts
const ELF_MACHINES = {
	3: { little32: "386" },
	8: {
		little: "mips64le",
		big: "mips64",
		little32: "mipsle",
		big32: "mips"
	},
	21: {
		little: "ppc64le",
		big: "ppc64"
	},
	22: { big: "s390x" },
	40: {
		little32: "arm",
		big32: "armbe"
	},
	43: { big: "sparc64" },
	62: { little: "amd64" },
	183: {
		little: "arm64",
		big: "arm64be"
	},
	243: {
		little: "riscv64",
		little32: "riscv"
	},
	258: { little: "loong64" }
};
function elfArchitecture(machine, wordSize, byteOrder) {
	const names = ELF_MACHINES[machine];
	if (wordSize === 32) return byteOrder === "little" ? names?.little32 : names?.big32;
	return byteOrder === "little" ? names?.little : names?.big;
}
const PE_MACHINES = {
	332: "386",
	34404: "amd64",
	452: "arm",
	43620: "arm64"
};
function peArchitecture(machine) {
	return PE_MACHINES[machine];
}
const MACHO_PROCESSORS = {
	7: "386",
	12: "arm",
	16777223: "amd64",
	16777228: "arm64"
};
function machoArchitecture(cpuType) {
	return MACHO_PROCESSORS[cpuType];
}
const PLAN9_MAGIC = {
	491: {
		architecture: "386",
		wordSize: 32
	},
	1607: {
		architecture: "arm",
		wordSize: 32
	},
	35479: {
		architecture: "amd64",
		wordSize: 64
	},
	35911: {
		architecture: "arm64",
		wordSize: 64
	}
};
function plan9Magic(magic) {
	return PLAN9_MAGIC[magic];
}
function architectureTraits(architecture) {
	if (!/^(386|amd64|arm|arm64|loong64|mips(64)?(le)?|ppc64(le)?|riscv64|s390x)$/.test(architecture)) return;
	return {
		wordSize: /64|s390x/.test(architecture) ? 64 : 32,
		byteOrder: /^(mips|mips64|ppc64|s390x)$/.test(architecture) ? "big" : "little"
	};
}
// src/binary-format/elf-dynamic.ts
const PT_LOAD$2 = 1;
const PT_DYNAMIC = 2;
const DT_NULL = 0;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_FLAGS_1 = 1879048187;
const DF_1_PIE = 134217728;
const MOST_ENTRIES = 65536;
const MOST_LIBRARIES$1 = 1024;
const LONGEST_NAME$2 = 4096;
async function readDynamic(source, segments, wordSize, byteOrder) {
	const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
	if (dynamic === void 0) return {
		needed: [],
		pieFlag: false
	};
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
		if (tag === DT_NEEDED && offsets.length < MOST_LIBRARIES$1) offsets.push(value);
		else if (tag === DT_STRTAB) stringTable = value;
		else if (tag === DT_FLAGS_1) pieFlag = Math.floor(value / DF_1_PIE) % 2 === 1;
	}
	const loaded = segments.filter(({ type }) => type === PT_LOAD$2);
	return {
		needed: await Promise.all(offsets.map((offset) => readName$1(source, loaded, stringTable, offset))),
		pieFlag
	};
}
async function readName$1(source, loaded, stringTable, offset) {
	const range = stringTable === void 0 ? void 0 : fileRange(loaded, stringTable + offset);
	if (range === void 0) return `(unnamed, string ${offset})`;
	return cString(await source.read(range.offset, Math.min(range.size, LONGEST_NAME$2), "the name of a library"));
}
__name(readName$1, "readName");
// src/binary-format/elf-notes.ts
const PT_NOTE = 4;
const SHT_NOTE = 7;
const GO_BUILD_ID = 4;
const GNU_BUILD_ID = 3;
const MOST_PLACES = 16;
const LONGEST_NOTES = 65536;
const NOTE_HEADER = 12;
async function readElfNotes(source, sections, segments, byteOrder) {
	const named = sections.filter(({ type }) => type === SHT_NOTE);
	const places = named.length > 0 ? named : segments.filter(({ type }) => type === PT_NOTE);
	let notes = {};
	for (const place of places.slice(0, MOST_PLACES)) {
		const length = Math.min(place.size, LONGEST_NOTES);
		notes = {
			...parseNotes(await source.read(place.offset, length, "its notes"), byteOrder),
			...notes
		};
	}
	return notes;
}
function parseNotes(bytes, byteOrder) {
	const fields = fieldsOf(bytes, byteOrder);
	let notes = {};
	for (let at = 0; at + NOTE_HEADER <= bytes.length;) {
		const nameStart = at + NOTE_HEADER;
		const contentStart = nameStart + pad(fields.u32(at));
		const contentEnd = contentStart + fields.u32(at + 4);
		if (contentEnd > bytes.length) break;
		const name = cString(bytes.subarray(nameStart, nameStart + fields.u32(at)));
		const type = fields.u32(at + 8);
		if (name === "Go" && type === GO_BUILD_ID) notes = {
			...notes,
			goBuildId: cString(bytes.subarray(contentStart, contentEnd))
		};
		else if (name === "GNU" && type === GNU_BUILD_ID) notes = {
			...notes,
			gnuBuildId: bytes.toString("hex", contentStart, contentEnd)
		};
		at = contentStart + pad(fields.u32(at + 4));
	}
	return notes;
}
function pad(length) {
	return Math.ceil(length / 4) * 4;
}
// src/binary-format/elf-tables.ts
const PT_LOAD$1 = 1;
const SHT_NULL = 0;
const SHT_NOBITS = 8;
const SHF_EXECINSTR = 4;
const SHF_COMPRESSED = 2048;
const EXTENDED_INDEX = 65535;
async function readSegments(source, header, wordSize) {
	const wide = wordSize === 64;
	const tableOffset = wide ? header.u64(32) : header.u32(28);
	const entrySize = header.u16(wide ? 54 : 42);
	const count = header.u16(wide ? 56 : 44);
	if (count === 0) throw damaged(source.file, "it has no program headers, so nothing can load it");
	const smallest = wide ? 56 : 32;
	if (entrySize < smallest) throw damaged(source.file, `its program headers are ${entrySize} bytes each instead of ${smallest}`);
	const table = fieldsOf(await source.read(tableOffset, count * entrySize, "its table of program headers"), orderOf(header));
	return Array.from({ length: count }, (_, index) => {
		const segment = readSegment(table, index * entrySize, wide);
		if (segment.type === PT_LOAD$1 && segment.offset + segment.size > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and what is loaded ends at byte ${segment.offset + segment.size}`);
		return segment;
	});
}
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
async function readSections$2(source, header, wordSize) {
	const wide = wordSize === 64;
	const tableOffset = wide ? header.u64(40) : header.u32(32);
	const entrySize = header.u16(wide ? 58 : 46);
	const smallest = wide ? 64 : 40;
	if (tableOffset === 0) return [];
	if (entrySize < smallest) throw damaged(source.file, `its section headers are ${entrySize} bytes each instead of ${smallest}`);
	const order = orderOf(header);
	const first = rawSection(fieldsOf(await source.read(tableOffset, smallest, "its section table"), order), 0, wide);
	const count = header.u16(wide ? 60 : 48) || first.size;
	const namesIndex = header.u16(wide ? 62 : 50);
	const table = fieldsOf(await source.read(tableOffset, count * entrySize, "its section table"), order);
	const raw = Array.from({ length: count }, (_, index) => rawSection(table, index * entrySize, wide));
	const names = raw[namesIndex === EXTENDED_INDEX ? first.link : namesIndex];
	const text = names === void 0 ? Buffer.alloc(0) : await source.read(names.offset, names.size, "its section names");
	return raw.filter(({ type }) => type !== SHT_NULL && type !== SHT_NOBITS).map((section) => nameSection(source, section, text, wide));
}
__name(readSections$2, "readSections");
function rawSection(table, at, wide) {
	const start = {
		nameOffset: table.u32(at),
		type: table.u32(at + 4)
	};
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
function nameSection(source, raw, names, wide) {
	const name = cString(names, raw.nameOffset);
	if (raw.offset + raw.size > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and its section ${name} ends at byte ${raw.offset + raw.size}`);
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
	if (Math.floor(raw.flags / SHF_COMPRESSED) % 2 === 1) return {
		...section,
		packed: { headerSize: wide ? 24 : 12 }
	};
	return name.startsWith(".zdebug_") ? {
		...section,
		packed: { headerSize: 12 }
	} : section;
}
function orderOf(header) {
	return header.u8(5) === 2 ? "big" : "little";
}
// src/binary-format/elf.ts
const ET_EXEC = 2;
const ET_DYN = 3;
const PT_LOAD = 1;
const PT_INTERP = 3;
const PF_W = 2;
const LONGEST_INTERPRETER = 4096;
async function readElf(source) {
	const ident = await source.read(0, 16, "its ELF header");
	const wordSize = ident[4] === 1 ? 32 : ident[4] === 2 ? 64 : void 0;
	const byteOrder = ident[5] === 1 ? "little" : ident[5] === 2 ? "big" : void 0;
	if (wordSize === void 0 || byteOrder === void 0) throw damaged(source.file, `its ELF header has class ${ident[4]} and byte order ${ident[5]}`);
	const header = fieldsOf(await source.read(0, wordSize === 64 ? 64 : 52, "its ELF header"), byteOrder);
	const type = header.u16(16);
	if (type !== ET_EXEC && type !== ET_DYN) throw damaged(source.file, `it is an ELF file of type ${type}, and a program has type 2 or 3`);
	const segments = await readSegments(source, header, wordSize);
	const sections = await readSections$2(source, header, wordSize);
	const interpreter = await readInterpreter(source, segments);
	const dynamic = await readDynamic(source, segments, wordSize, byteOrder);
	const architecture = elfArchitecture(header.u16(18), wordSize, byteOrder);
	return {
		format: "elf",
		...architecture === void 0 ? {} : { architecture },
		wordSize,
		byteOrder,
		sections,
		segments: segments.filter((segment) => segment.type === PT_LOAD),
		linkage: linkageOf(type, interpreter, dynamic),
		debugSections: debugNames$2(sections),
		buildInfoPlaces: buildInfoPlaces$1(sections, segments),
		buildIdPlaces: [],
		...await readElfNotes(source, sections, segments, byteOrder)
	};
}
function linkageOf(type, interpreter, dynamic) {
	return {
		static: interpreter === void 0 && dynamic.needed.length === 0,
		...interpreter === void 0 ? {} : { interpreter },
		needed: dynamic.needed,
		pie: type === ET_DYN || dynamic.pieFlag
	};
}
async function readInterpreter(source, segments) {
	const segment = segments.find(({ type }) => type === PT_INTERP);
	if (segment === void 0) return;
	const length = Math.min(segment.size, LONGEST_INTERPRETER);
	return cString(await source.read(segment.offset, length, "the path of its loader"));
}
function debugNames$2(sections) {
	return sections.map(({ name }) => name).filter((name) => name === ".symtab" || name === ".strtab" || /^\.z?debug_|^\.gdb_index$|^\.stab/.test(name));
}
__name(debugNames$2, "debugNames");
function buildInfoPlaces$1(sections, segments) {
	const named = sections.filter(({ name }) => name === ".go.buildinfo");
	if (named.length > 0) return named;
	return segments.filter(({ type, flags }) => type === PT_LOAD && (flags & 3) === PF_W);
}
__name(buildInfoPlaces$1, "buildInfoPlaces");
// src/binary-format/macho-segment.ts
const ZERO_FILL = [
	1,
	12,
	18
];
function readMachoSegment(source, command, wide) {
	const headerSize = wide ? 72 : 56;
	if (command.bytes.length < headerSize) throw damaged(source.file, "a segment command is cut off");
	const name = cString(command.bytes.subarray(8, 24));
	const address = wide ? command.u64(24) : command.u32(24);
	const offset = wide ? command.u64(40) : command.u32(32);
	const size = wide ? command.u64(48) : command.u32(36);
	if (offset + size > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and its segment ${name} ends at byte ${offset + size}`);
	const protection = command.u32(wide ? 60 : 44);
	const count = command.u32(wide ? 64 : 48);
	const sectionSize = wide ? 80 : 68;
	if (headerSize + count * sectionSize > command.bytes.length) throw damaged(source.file, `its segment ${name} claims ${count} sections`);
	return {
		name,
		address,
		offset,
		size,
		protection,
		sections: Array.from({ length: count }, (_, index) => readSection(source, command, headerSize + index * sectionSize, wide)).filter((section) => section !== void 0)
	};
}
function readSection(source, command, at, wide) {
	const name = cString(command.bytes.subarray(at, at + 16));
	const segmentName = cString(command.bytes.subarray(at + 16, at + 32));
	const address = wide ? command.u64(at + 32) : command.u32(at + 32);
	const size = wide ? command.u64(at + 40) : command.u32(at + 36);
	const offset = command.u32(at + (wide ? 48 : 40));
	if (ZERO_FILL.includes(command.u32(at + (wide ? 64 : 56)) & 255)) return;
	if (offset + size > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and its section ${name} ends at byte ${offset + size}`);
	const section = {
		name,
		address,
		offset,
		size,
		debug: segmentName === "__DWARF",
		code: segmentName === "__TEXT" && name === "__text"
	};
	return name.startsWith("__zdebug_") ? {
		...section,
		packed: { headerSize: 12 }
	} : section;
}
// src/binary-format/macho.ts
const FILE_EXECUTE = 2;
const FLAG_PIE = 2097152;
const MOST_COMMAND_BYTES = 1 << 20;
const LC_SEGMENT = 1;
const LC_SYMTAB = 2;
const LC_DYSYMTAB = 11;
const LC_LOAD_DYLIB = 12;
const LC_LOAD_DYLINKER = 14;
const LC_SEGMENT_64 = 25;
const LC_LOAD_WEAK_DYLIB = 2147483672;
const LC_REEXPORT_DYLIB = 2147483679;
const WRITABLE = 3;
async function readMacho(source) {
	const magic = (await source.read(0, 4, "its Mach-O header")).readUInt32BE(0);
	if (magic === 3405691582 || magic === 3405691583) throw damaged(source.file, "it is a universal Mach-O file that holds several architectures, and a binary here is for one");
	const byteOrder = magic === 4277009102 || magic === 4277009103 ? "big" : "little";
	const wordSize = (byteOrder === "big" ? magic & 1 : magic >>> 24 & 1) === 1 ? 64 : 32;
	const headerSize = wordSize === 64 ? 32 : 28;
	const header = fieldsOf(await source.read(0, headerSize, "its Mach-O header"), byteOrder);
	if (header.u32(12) !== FILE_EXECUTE) throw damaged(source.file, `it is a Mach-O file of type ${header.u32(12)}, and a program has type 2`);
	const commandBytes = header.u32(20);
	if (commandBytes > MOST_COMMAND_BYTES) throw damaged(source.file, `its load commands claim ${commandBytes} bytes`);
	const commands = readCommands(source, fieldsOf(await source.read(headerSize, commandBytes, "its load commands"), byteOrder), header.u32(16));
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
		debugSections: debugNames$1(commands),
		buildInfoPlaces: buildInfoPlaces(commands),
		buildIdPlaces: commands.sections.filter(({ name }) => name === "__text")
	};
}
function readCommands(source, table, count) {
	const commands = {
		segments: [],
		sections: [],
		needed: [],
		allSymbols: 0
	};
	let at = 0;
	for (let index = 0; index < count; index++) {
		const size = at + 8 <= table.bytes.length ? table.u32(at + 4) : 0;
		if (size < 8 || at + size > table.bytes.length) throw damaged(source.file, `its load command ${index + 1} of ${count} is cut off`);
		readCommand(source, fieldsOf(table.bytes.subarray(at, at + size), table.byteOrder), commands);
		at += size;
	}
	return commands;
}
function readCommand(source, command, into) {
	const type = command.u32(0);
	const size = command.bytes.length;
	if (type === LC_SEGMENT || type === LC_SEGMENT_64) {
		const segment = readMachoSegment(source, command, type === LC_SEGMENT_64);
		into.segments.push(segment);
		into.sections.push(...segment.sections);
	} else if (type === LC_LOAD_DYLIB || type === LC_LOAD_WEAK_DYLIB || type === LC_REEXPORT_DYLIB) into.needed.push(size >= 24 ? cString(command.bytes, command.u32(8)) : "");
	else if (type === LC_LOAD_DYLINKER && size >= 12) into.interpreter = cString(command.bytes, command.u32(8));
	else if (type === LC_SYMTAB && size >= 16) into.allSymbols = command.u32(12);
	else if (type === LC_DYSYMTAB && size >= 16) into.localSymbols = command.u32(12);
}
function debugNames$1(commands) {
	const names = commands.sections.filter(({ debug }) => debug).map(({ name }) => name);
	return (commands.localSymbols ?? commands.allSymbols) > 0 ? [...names, "LC_SYMTAB"] : names;
}
__name(debugNames$1, "debugNames");
function buildInfoPlaces(commands) {
	const named = commands.sections.filter(({ name }) => name === "__go_buildinfo");
	return named.length > 0 ? named : commands.segments.filter(({ protection }) => protection === WRITABLE);
}
// src/binary-format/pe-imports.ts
const IMPORT_ENTRY = 20;
const MOST_LIBRARIES = 1024;
const LONGEST_NAME$1 = 512;
async function readImports(source, segments, optional) {
	const directories = optional.u16(0) === 267 ? 96 : 112;
	if (optional.bytes.length < directories + 16 || optional.u32(directories - 4) < 2) return [];
	const table = fileRange(segments, optional.u32(directories + 8));
	if (table === void 0) return [];
	const names = [];
	const count = Math.min(Math.floor(table.size / IMPORT_ENTRY), MOST_LIBRARIES);
	const entries = fieldsOf(await source.read(table.offset, count * IMPORT_ENTRY, "its import table"), "little");
	for (let index = 0; index < count; index++) {
		const nameAddress = entries.u32(index * IMPORT_ENTRY + 12);
		const name = nameAddress === 0 ? void 0 : fileRange(segments, nameAddress);
		if (name === void 0) break;
		names.push(cString(await source.read(name.offset, Math.min(name.size, LONGEST_NAME$1), "the name of a DLL")));
	}
	return names;
}
// src/binary-format/pe.ts
const COFF_HEADER = 20;
const SECTION_HEADER = 40;
const SYMBOL = 18;
const PE32 = 267;
const PE32_PLUS = 523;
const FILE_EXECUTABLE = 2;
const FILE_DLL = 8192;
const DYNAMIC_BASE = 64;
const CODE$1 = 32;
const WRITABLE_DATA = 3221225536;
async function readPe(source) {
	const start = fieldsOf(await source.read(0, 64, "its DOS header"), "little").u32(60);
	const coff = fieldsOf(await source.read(start, 24, "its PE header"), "little");
	if (coff.bytes.toString("latin1", 0, 4) !== "PE\0\0") throw damaged(source.file, `it begins like a DOS program, and there is no PE header at byte ${start}`);
	if ((coff.u16(22) & FILE_EXECUTABLE) === 0 || (coff.u16(22) & FILE_DLL) !== 0) throw damaged(source.file, "its PE header says that it is an object file or a DLL, not a program");
	const optionalStart = start + 4 + COFF_HEADER;
	const optional = await readOptionalHeader(source, optionalStart, coff.u16(20));
	const sections = await readSectionTable(source, coff, optionalStart + coff.u16(20));
	const segments = sections.map(({ address, offset, size }) => ({
		address,
		offset,
		size
	}));
	const architecture = peArchitecture(coff.u16(4));
	return {
		format: "pe",
		...architecture === void 0 ? {} : { architecture },
		wordSize: optional.u16(0) === PE32 ? 32 : 64,
		byteOrder: "little",
		sections,
		segments: segments.map((segment) => ({
			...segment,
			address: segment.address + imageBase(optional)
		})),
		linkage: {
			needed: await readImports(source, segments, optional),
			pie: (optional.u16(70) & DYNAMIC_BASE) !== 0
		},
		debugSections: debugNames(sections, coff.u32(16)),
		buildInfoPlaces: sections.filter(({ characteristics }) => (characteristics & -15728641) >>> 0 === WRITABLE_DATA),
		buildIdPlaces: sections.filter(({ characteristics }) => (characteristics & CODE$1) !== 0)
	};
}
async function readOptionalHeader(source, offset, size) {
	if (size < 96) throw damaged(source.file, `its optional header has ${size} bytes`);
	const optional = fieldsOf(await source.read(offset, size, "its optional header"), "little");
	const magic = optional.u16(0);
	if (magic !== PE32 && magic !== PE32_PLUS) throw damaged(source.file, `its optional header has the magic number 0x${magic.toString(16)}`);
	if (magic === PE32_PLUS && size < 112) throw damaged(source.file, `its optional header has ${size} bytes`);
	return optional;
}
function imageBase(optional) {
	return optional.u16(0) === PE32 ? optional.u32(28) : optional.u64(24);
}
async function readSectionTable(source, coff, offset) {
	const count = coff.u16(6);
	const table = fieldsOf(await source.read(offset, count * SECTION_HEADER, "its section table"), "little");
	const longNames = coff.u32(12) + coff.u32(16) * SYMBOL;
	return Promise.all(Array.from({ length: count }, async (_, index) => {
		const at = index * SECTION_HEADER;
		const name = await sectionName(source, cString(table.bytes.subarray(at, at + 8)), longNames);
		const [virtualSize, address, rawSize, rawOffset] = [
			8,
			12,
			16,
			20
		].map((field) => table.u32(at + field));
		if (rawSize > 0 && rawOffset + rawSize > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and its section ${name} ends at byte ${rawOffset + rawSize}`);
		const section = {
			name,
			address,
			offset: rawOffset,
			size: rawOffset === 0 ? 0 : Math.min(rawSize, virtualSize),
			debug: isDebug(name),
			code: (table.u32(at + 36) & CODE$1) !== 0,
			characteristics: table.u32(at + 36)
		};
		return name.startsWith(".zdebug_") ? {
			...section,
			packed: { headerSize: 12 }
		} : section;
	}));
}
async function sectionName(source, short, stringTable) {
	const place = /^\/(\d{1,7})$/.exec(short)?.[1];
	if (place === void 0) return short;
	const offset = stringTable + Number(place);
	const length = Math.max(0, Math.min(256, source.size - offset));
	return length === 0 ? short : cString(await source.read(offset, length, "the name of a section"));
}
function isDebug(name) {
	return /^\.z?debug_/.test(name);
}
function debugNames(sections, symbolCount) {
	const names = sections.filter(({ debug }) => debug).map(({ name }) => name);
	return symbolCount > 0 ? [...names, ".symtab"] : names;
}
// src/binary-format/plan9.ts
const HEADER = 32;
const WIDE_HEADER = 40;
async function readPlan9(source) {
	const header = fieldsOf(await source.read(0, HEADER, "its a.out header"), "big");
	const machine = plan9Magic(header.u32(0));
	if (machine === void 0) throw damaged(source.file, `its a.out header has the magic number ${header.u32(0)}`);
	const start = machine.wordSize === 64 ? WIDE_HEADER : HEADER;
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
		sections.push({
			name,
			offset,
			size,
			address: 0,
			debug: false
		});
		offset += size;
	}
	if (offset > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and its parts end at byte ${offset}`);
	return {
		format: "plan9-aout",
		architecture: machine.architecture,
		wordSize: machine.wordSize,
		byteOrder: "little",
		sections,
		segments: [],
		linkage: {
			static: true,
			needed: [],
			pie: false
		},
		debugSections: header.u32(16) > 0 ? ["syms"] : [],
		buildInfoPlaces: sections.filter(({ name }) => name === "data"),
		buildIdPlaces: sections.filter(({ name }) => name === "text")
	};
}
// src/binary-format/leb128.ts
function unsignedLeb(bytes, offset) {
	let value = 0;
	for (let index = 0; index < 5; index++) {
		const byte = bytes[offset + index];
		if (byte === void 0) return;
		value += (byte & 127) * 2 ** (7 * index);
		if (byte < 128) return {
			value,
			next: offset + index + 1
		};
	}
}
// src/binary-format/wasm-sections.ts
const LONGEST_READ = 1 << 20;
async function content(source, section) {
	return section === void 0 ? Buffer.alloc(0) : source.read(section.offset, Math.min(section.size, LONGEST_READ), `its section ${section.name}`);
}
function readName(bytes, at) {
	const length = unsignedLeb(bytes, at);
	if (length === void 0 || length.next + length.value > bytes.length) return;
	const next = length.next + length.value;
	return {
		text: bytes.toString("utf8", length.next, next),
		next
	};
}
async function readImportedModules(source, section) {
	const bytes = await content(source, section);
	const count = unsignedLeb(bytes, 0);
	const modules = new Set();
	let at = count?.next ?? 0;
	for (let index = 0; index < (count?.value ?? 0); index++) {
		const moduleName = readName(bytes, at);
		const field = moduleName && readName(bytes, moduleName.next);
		if (moduleName === void 0 || field === void 0) break;
		modules.add(moduleName.text);
		const type = bytes[field.next] === 0 ? unsignedLeb(bytes, field.next + 1) : void 0;
		if (type === void 0) break;
		at = type.next;
	}
	return [...modules];
}
async function readProducer(source, section) {
	const bytes = await content(source, section);
	const own = readName(bytes, 0);
	const fields = own && unsignedLeb(bytes, own.next);
	let at = fields?.next ?? 0;
	for (let index = 0; index < (fields?.value ?? 0); index++) {
		const field = readName(bytes, at);
		const values = field && unsignedLeb(bytes, field.next);
		if (values === void 0) return;
		at = values.next;
		for (let value = 0; value < values.value; value++) {
			const name = readName(bytes, at);
			const version = name && readName(bytes, name.next);
			if (name === void 0 || version === void 0) return;
			if (name.text === "Go") return version.text;
			at = version.next;
		}
	}
}
// src/binary-format/wasm.ts
const CUSTOM = 0;
const IMPORT = 2;
const CODE = 10;
const DATA$1 = 11;
const NAMES = {
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
const MOST_SECTIONS = 1e4;
const LONGEST_NAME = 256;
async function readWasm(source) {
	const version = fieldsOf(await source.read(0, 8, "its WebAssembly header"), "little").u32(4);
	if (version !== 1) throw damaged(source.file, `it is a WebAssembly module of version ${version}, and only version 1 is known`);
	const sections = await readSections$1(source);
	const goVersion = await readProducer(source, sections.find(({ name }) => name === "producers"));
	return {
		format: "wasm",
		architecture: "wasm",
		byteOrder: "little",
		sections,
		segments: [],
		linkage: {
			needed: await readImportedModules(source, sections.find(({ id }) => id === IMPORT)),
			pie: false
		},
		debugSections: sections.filter(({ id, debug, name }) => id === CUSTOM && (debug || name === "name")).map(({ name }) => name),
		buildInfoPlaces: sections.filter(({ id }) => id === DATA$1),
		buildIdPlaces: sections.filter(({ name }) => /^go[:.]buildid$/.test(name)),
		...goVersion === void 0 ? {} : { goVersion }
	};
}
async function readSections$1(source) {
	const sections = [];
	for (let at = 8; at < source.size;) {
		if (sections.length === MOST_SECTIONS) throw damaged(source.file, `it has more than ${MOST_SECTIONS} sections`);
		const head = await source.read(at, Math.min(LONGEST_NAME, source.size - at), "a section");
		const length = unsignedLeb(head, 1);
		const offset = at + (length?.next ?? 0);
		if (length === void 0 || offset + length.value > source.size) throw damaged(source.file, `it ends at byte ${source.size}, in the middle of its section ${sections.length + 1}`);
		const id = head[0];
		const name = id === CUSTOM ? customName(head, length.next, length.value) : NAMES[id] ?? `section ${id}`;
		sections.push({
			id,
			name,
			offset,
			size: length.value,
			address: 0,
			code: id === CODE,
			debug: id === CUSTOM && name.startsWith(".debug_")
		});
		at = offset + length.value;
	}
	return sections;
}
__name(readSections$1, "readSections");
function customName(head, start, size) {
	const length = unsignedLeb(head.subarray(0, start + size), start);
	return length === void 0 ? "" : head.toString("utf8", length.next, Math.min(length.next + length.value, start + size));
}
// src/binary-format/xcoff.ts
const TEXT = 32;
const DATA = 64;
const LOADER = 4096;
const WITHOUT_BYTES = 128;
const MOST_IMPORT_BYTES = 1 << 20;
async function readXcoff(source) {
	const wide = (await source.read(0, 2, "its XCOFF header")).readUInt16BE(0) === 503;
	const header = fieldsOf(await source.read(0, wide ? 24 : 20, "its XCOFF header"), "big");
	const sections = await readSections(source, header, wide);
	const symbolCount = wide ? header.u32(20) : header.u32(12);
	const debug = sections.filter((section) => section.debug).map(({ name }) => name);
	return {
		format: "xcoff",
		architecture: wide ? "ppc64" : "ppc",
		wordSize: wide ? 64 : 32,
		byteOrder: "big",
		sections,
		segments: sections.filter(({ flags }) => (flags & 96) !== 0),
		linkage: {
			needed: await readImportFiles(source, sections, wide),
			pie: false
		},
		debugSections: symbolCount > 0 ? [...debug, "symbol table"] : debug,
		buildInfoPlaces: sections.filter(({ flags }) => (flags & DATA) !== 0),
		buildIdPlaces: sections.filter(({ flags }) => (flags & TEXT) !== 0)
	};
}
async function readSections(source, header, wide) {
	const count = header.u16(2);
	const entrySize = wide ? 72 : 40;
	const start = (wide ? 24 : 20) + header.u16(16);
	const table = fieldsOf(await source.read(start, count * entrySize, "its section table"), "big");
	const stored = Array.from({ length: count }, (_, index) => {
		const at = index * entrySize;
		const word = (position) => wide ? table.u64(at + 8 + position * 8) : table.u32(at + 8 + position * 4);
		const flags = table.u32(at + (wide ? 64 : 36)) & 65535;
		return {
			name: cString(table.bytes.subarray(at, at + 8)),
			address: word(1),
			size: word(2),
			offset: word(3),
			flags,
			debug: (flags & 8208) !== 0
		};
	}).filter(({ flags, offset }) => (flags & WITHOUT_BYTES) === 0 && offset !== 0);
	for (const { name, offset, size } of stored) if (offset + size > source.size) throw damaged(source.file, `it ends at byte ${source.size}, and its section ${name} ends at byte ${offset + size}`);
	return stored;
}
async function readImportFiles(source, sections, wide) {
	const loader = sections.find(({ flags }) => (flags & LOADER) !== 0);
	if (loader === void 0 || loader.size < 56) return [];
	const header = fieldsOf(await source.read(loader.offset, 56, "its loader section"), "big");
	const length = header.u32(12);
	const offset = wide ? header.u64(24) : header.u32(20);
	if (length > MOST_IMPORT_BYTES || offset + length > loader.size) return [];
	const text = (await source.read(loader.offset + offset, length, "its list of libraries")).toString("latin1").split("\0");
	const files = [];
	for (let index = 3; index + 2 < text.length; index += 3) {
		const [path, file, member] = [
			text[index],
			text[index + 1],
			text[index + 2]
		];
		files.push(`${path ? `${path}/` : ""}${file}${member ? `(${member})` : ""}`);
	}
	return files;
}
// src/binary-format/format.ts
const MACHO_MAGIC = [
	4277009102,
	4277009103,
	3472551422,
	3489328638,
	3405691582,
	3405691583
];
async function readLayout(source) {
	if (source.size < 8) throw damaged(source.file, source.size === 0 ? "it is empty" : `it has ${source.size} bytes`);
	const start = await source.read(0, 8, "its first bytes");
	const magic = start.readUInt32BE(0);
	if (magic === 2135247942) return readElf(source);
	if (magic === 6386541) return readWasm(source);
	if (MACHO_MAGIC.includes(magic)) return readMacho(source);
	if (magic >>> 16 === 19802) return readPe(source);
	if (magic >>> 16 === 479 || magic >>> 16 === 503) return readXcoff(source);
	if (plan9Magic(magic) !== void 0) return readPlan9(source);
	throw damaged(source.file, unknownKind(start));
}
function unknownKind(start) {
	if (start.toString("latin1", 0, 7) === "!<arch>") return "it is a package archive, which go build writes for a package that is not main";
	if (start.toString("latin1", 0, 2) === "#!") return "it is a script";
	return `it begins with the bytes ${start.toString("hex")}, which no executable format that Go writes does`;
}
// \0@oxc-project+runtime@0.156.0/helpers/esm/usingCtx.js
function _usingCtx() {
	var r = "function" == typeof SuppressedError ? SuppressedError : function(r, e) {
		var n = Error();
		return n.name = "SuppressedError", n.error = r, n.suppressed = e, n;
	};
	var e = {};
	var n = [];
	function using(r, e) {
		if (null != e) {
			if (Object(e) !== e) throw new TypeError("using declarations can only be used with objects, functions, null, or undefined.");
			if (r) var o = e[Symbol.asyncDispose || Symbol["for"]("Symbol.asyncDispose")];
			if (void 0 === o && (o = e[Symbol.dispose || Symbol["for"]("Symbol.dispose")], r)) var t = o;
			if ("function" != typeof o) throw new TypeError("Object is not disposable.");
			t && (o = function o() {
				try {
					t.call(e);
				} catch (r) {
					return Promise.reject(r);
				}
			}), n.push({
				v: e,
				d: o,
				a: r
			});
		} else r && n.push({
			d: e,
			a: r
		});
		return e;
	}
	return {
		e,
		u: using.bind(null, !1),
		a: using.bind(null, !0),
		d: function d() {
			var o;
			var t = this.e;
			var s = 0;
			function next() {
				for (; o = n.pop();) try {
					if (!o.a && 1 === s) return s = 0, n.push(o), Promise.resolve().then(next);
					if (o.d) {
						var r = o.d.call(o.v);
						if (o.a) return s |= 2, Promise.resolve(r).then(next, err);
					} else s |= 1;
				} catch (r) {
					return err(r);
				}
				if (1 === s) return t !== e ? Promise.reject(t) : Promise.resolve();
				if (t !== e) throw t;
			}
			function err(n) {
				return t = t !== e ? new r(n, t) : n, next();
			}
			return next();
		}
	};
}
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
const GENERIC_PACKAGES = new Set([
	"slices",
	"maps",
	"iter",
	"cmp"
]);
export { architectureTraits as a, fieldsOf as c, memorySource as d, readLayout as i, damaged as l, SHARED_ROWS as n, readBuildInfo as o, _usingCtx as r, sectionAt as s, GENERIC_PACKAGES as t, fileSource as u };
