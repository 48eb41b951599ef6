import { type ByteSource, damaged } from './byte-source.ts';
import { fieldsOf } from './fields.ts';
import type { ExecutableLayout, Section } from './layout.ts';
import { unsignedLeb } from './leb128.ts';
import { readImportedModules, readProducer } from './wasm-sections.ts';

const CUSTOM = 0;
const IMPORT = 2;
const CODE = 10;
const DATA = 11;
const NAMES: Readonly<Record<number, string>> = {
  1: 'type',
  2: 'import',
  3: 'function',
  4: 'table',
  5: 'memory',
  6: 'global',
  7: 'export',
  8: 'start',
  9: 'element',
  10: 'code',
  11: 'data',
  12: 'data count',
  13: 'tag',
};
const MOST_SECTIONS = 10_000;
const LONGEST_NAME = 256;

interface WasmSection extends Section {
  readonly id: number;
}

/**
 * A WebAssembly module (WebAssembly core specification 2.0, section 5.5 "Modules"). It has no processor and no loader;
 * `needed` holds the names of the modules that it imports from (`gojs`, `wasi_snapshot_preview1`).
 *
 * @throws Failure `binary-refused` when it is truncated or of another version.
 */
export async function readWasm(source: ByteSource): Promise<ExecutableLayout> {
  const version = fieldsOf(await source.read(0, 8, 'its WebAssembly header'), 'little').u32(4);
  if (version !== 1) {
    throw damaged(source.file, `it is a WebAssembly module of version ${version}, and only version 1 is known`);
  }
  const sections = await readSections(source);
  const goVersion = await readProducer(
    source,
    sections.find(({ name }) => name === 'producers'),
  );
  return {
    format: 'wasm',
    architecture: 'wasm',
    byteOrder: 'little',
    sections,
    segments: [],
    linkage: {
      needed: await readImportedModules(
        source,
        sections.find(({ id }) => id === IMPORT),
      ),
      pie: false,
    },
    debugSections: sections
      .filter(({ id, debug, name }) => id === CUSTOM && (debug || name === 'name'))
      .map(({ name }) => name),
    buildInfoPlaces: sections.filter(({ id }) => id === DATA),
    buildIdPlaces: sections.filter(({ name }) => /^go[:.]buildid$/.test(name)),
    ...(goVersion === undefined ? {} : { goVersion }),
  };
}

async function readSections(source: ByteSource): Promise<WasmSection[]> {
  const sections: WasmSection[] = [];
  for (let at = 8; at < source.size; ) {
    if (sections.length === MOST_SECTIONS) {
      throw damaged(source.file, `it has more than ${MOST_SECTIONS} sections`);
    }
    const head = await source.read(at, Math.min(LONGEST_NAME, source.size - at), 'a section');
    const length = unsignedLeb(head, 1);
    const offset = at + (length?.next ?? 0);
    if (length === undefined || offset + length.value > source.size) {
      throw damaged(source.file, `it ends at byte ${source.size}, in the middle of its section ${sections.length + 1}`);
    }
    const id = head[0] as number;
    const name = id === CUSTOM ? customName(head, length.next, length.value) : (NAMES[id] ?? `section ${id}`);
    sections.push({
      id,
      name,
      offset,
      size: length.value,
      address: 0,
      code: id === CODE,
      debug: id === CUSTOM && name.startsWith('.debug_'),
    });
    at = offset + length.value;
  }
  return sections;
}

function customName(head: Buffer, start: number, size: number): string {
  const length = unsignedLeb(head.subarray(0, start + size), start);
  return length === undefined
    ? ''
    : head.toString('utf8', length.next, Math.min(length.next + length.value, start + size));
}
