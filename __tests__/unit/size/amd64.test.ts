import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openProgram } from '../../../src/size/program/program.ts';
import { amd64References } from '../../../src/size/references/amd64.ts';
import { X86Instructions } from '../../../src/size/references/x86-instruction.ts';

const layout = {
  format: 'elf',
  architecture: 'amd64',
  wordSize: 64,
  byteOrder: 'little',
  sections: [],
  segments: [],
  linkage: { needed: [], pie: false },
  debugSections: [],
  buildInfoPlaces: [],
  buildIdPlaces: [],
} as const;

/** Addresses that code names, by the tables of plain instructions. */
function byTables(code: Buffer, end: number): number[] {
  const found: number[] = [];
  const program = openProgram(code, layout);
  amd64References({ program, start: 0, end, address: 0x40_0000 }, (address) => found.push(address));
  return found;
}

/** The same, every instruction taken apart. */
function takenApart(code: Buffer, end: number): number[] {
  const found: number[] = [];
  const instructions = new X86Instructions(code, true);
  instructions.open(0, end);
  while (instructions.at < end && instructions.next()) {
    const { displacement, at } = instructions;
    if (displacement !== -1) found.push(0x40_0000 + at + code.readInt32LE(displacement));
  }
  return found;
}

describe('references of amd64 code', () => {
  const byte = fc.oneof(
    fc.nat({ max: 255 }),
    // What real code is made of: REX, escape, moves, and operands relative to the instruction.
    fc.constantFrom(0x48, 0x4c, 0x0f, 0x8b, 0x8d, 0x89, 0x05, 0x0d, 0x3d, 0x04, 0x25, 0x24, 0x66, 0xf2, 0xc5, 0xe8),
  );

  test('are the same by tables of plain instructions as taken apart one by one', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 300 }), fc.nat({ max: 20 }), (bytes, rest) => {
        const code = Buffer.from([...bytes, ...new Array<number>(16).fill(0)]);
        const end = Math.max(0, bytes.length - rest);
        expect(byTables(code, end)).toEqual(takenApart(code, end));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['lea rax, [rip+0x10]', '488d0510000000', [0x40_0017]],
    ['mov dword [rip+0x10], 1', 'c7051000000001000000', [0x40_001a]],
    ['cmp byte [rip+0x10], 1', '803d1000000001', [0x40_0017]],
    ['movups [rip+0x10], xmm15', '440f113d10000000', [0x40_0018]],
    ['movsd xmm0, [rip+0x10]', 'f20f100510000000', [0x40_0018]],
    ['vmovdqu ymm0, [rip+0x10]', 'c5fe6f0510000000', [0x40_0018]],
    ['mov rax, [rsp+8]', '488b442408', []],
    ['mov rax, [disp32]', '488b042510000000', []],
    ['call rel32', 'e810000000', []],
  ])('%s', (_, hex, addresses) => {
    const code = Buffer.from(`${hex}90`, 'hex');
    expect(byTables(code, code.length)).toEqual(addresses);
    expect(byTables(code, code.length - 2)).toEqual([]);
  });
});
