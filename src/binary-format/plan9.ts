import { plan9Magic } from './architecture.ts';
import { type ByteSource, damaged } from './byte-source.ts';
import { fieldsOf } from './fields.ts';
import type { ExecutableLayout, Section } from './layout.ts';

const HEADER = 32;
const WIDE_HEADER = 40;

/**
 * A Plan 9 program (Plan 9 manual, a.out(6)): the header's lengths say where text, data and symbols are; always
 * big-endian in the header, whatever the processor. There is no loader and no shared library on Plan 9.
 *
 * @throws Failure `binary-refused` when it is truncated.
 */
export async function readPlan9(source: ByteSource): Promise<ExecutableLayout> {
  const header = fieldsOf(await source.read(0, HEADER, 'its a.out header'), 'big');
  const machine = plan9Magic(header.u32(0));
  if (machine === undefined) {
    throw damaged(source.file, `its a.out header has the magic number ${header.u32(0)}`);
  }
  const start = machine.wordSize === 64 ? WIDE_HEADER : HEADER;
  const sections: Section[] = [];
  let offset = start;
  for (const [name, at] of [
    ['text', 4],
    ['data', 8],
    ['syms', 16],
    ['spsz', 24],
    ['pcsz', 28],
  ] as const) {
    const size = header.u32(at);
    sections.push({ name, offset, size, address: 0, debug: false });
    offset += size;
  }
  if (offset > source.size) {
    throw damaged(source.file, `it ends at byte ${source.size}, and its parts end at byte ${offset}`);
  }
  return {
    format: 'plan9-aout',
    architecture: machine.architecture,
    wordSize: machine.wordSize,
    byteOrder: 'little',
    sections,
    segments: [],
    linkage: { static: true, needed: [], pie: false },
    debugSections: header.u32(16) > 0 ? ['syms'] : [],
    buildInfoPlaces: sections.filter(({ name }) => name === 'data'),
    buildIdPlaces: sections.filter(({ name }) => name === 'text'),
  };
}
