import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unpackMask } from '../../../src/size/data/pointer-mask.ts';

/** One instruction of the linker's program: bits as they are, or what came last again. */
type Step = { readonly bits: readonly boolean[] } | { readonly back: number; readonly times: number };

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** Writes a program as the linker does, and says what it stands for. */
function written(steps: readonly Step[]): { readonly program: Buffer; readonly mask: readonly number[] } {
  const program: number[] = [];
  const mask: number[] = [];
  for (const step of steps) {
    if ('bits' in step) {
      const packed = new Array<number>((step.bits.length + 7) >> 3).fill(0);
      for (const [index, bit] of step.bits.entries())
        if (bit) packed[index >> 3] = (packed[index >> 3] ?? 0) | (1 << (index & 7));
      program.push(step.bits.length, ...packed);
      mask.push(...step.bits.map(Number));
      continue;
    }
    const back = Math.min(step.back, mask.length);
    if (back === 0) continue;
    program.push(...(back < 128 ? [128 | back] : [128, ...varint(back)]), ...varint(step.times));
    const last = mask.slice(-back);
    for (let time = 0; time < step.times; time++) mask.push(...last);
  }
  return { program: Buffer.from([...program, 0]), mask };
}

const anySteps = fc.array(
  fc.oneof(
    fc.record({ bits: fc.array(fc.boolean(), { minLength: 1, maxLength: 127 }) }),
    fc.record({ back: fc.integer({ min: 1, max: 300 }), times: fc.nat(6) }),
  ),
  { maxLength: 8 },
);

describe('the mask of pointers', () => {
  test('is what the linker packed; words behind it hold none', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(9), (steps, behind) => {
        const { program, mask } = written(steps);
        const bits = unpackMask({ bytes: program }, 0, mask.length + behind);
        expect([...(bits ?? [])]).toEqual([...mask, ...new Array<number>(behind).fill(0)]);
      }),
    );
  });

  test('is none where the program says more than there is data, or breaks off', () => {
    const { program, mask } = written([{ bits: [true, false, true] }, { back: 3, times: 5 }]);
    expect(unpackMask({ bytes: program }, 0, mask.length - 1)).toBeUndefined();
    expect(unpackMask({ bytes: program.subarray(0, -1) }, 0, mask.length)).toBeUndefined();
    expect(unpackMask({ bytes: program }, -1, mask.length)).toBeUndefined();
  });

  test('never takes long, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(5000), (bytes, words) => {
        const bits = unpackMask({ bytes: Buffer.from(bytes) }, 0, words);
        expect(bits === undefined || bits.length === words).toBe(true);
      }),
    );
  });
});
