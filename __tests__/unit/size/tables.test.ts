import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SHARED_ROWS, type SharedRow } from '../../../src/model/size.ts';
import { sweep } from '../../../src/size/data/sweep.ts';
import { CounterTable } from '../../../src/size/functions/counter-table.ts';
import { CLAIM_KINDS, Claims } from '../../../src/size/owners/claims.ts';
import { OwnerMap } from '../../../src/size/owners/owner-map.ts';
import { joinOwners, rowOf, rowOwner, SEVERAL, UNKNOWN } from '../../../src/size/owners/owners.ts';
import { X86Instructions } from '../../../src/size/references/x86-instruction.ts';

describe('owners', () => {
  test('every row is an owner of its own', () => {
    const rows = Object.keys(SHARED_ROWS) as SharedRow[];
    expect(rows.map((row) => rowOf(rowOwner(row)))).toEqual(rows);
    expect([0, 7, SEVERAL, UNKNOWN].map(rowOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('joining does not depend on the order', () => {
    const owner = fc.integer({ min: -2, max: 3 });
    fc.assert(
      fc.property(owner, owner, owner, (a, b, c) => {
        expect(joinOwners(a, b)).toBe(joinOwners(b, a));
        expect(joinOwners(joinOwners(a, b), c)).toBe(joinOwners(a, joinOwners(b, c)));
      }),
    );
  });

  test('the table of owners by offset does what a map would', () => {
    const uses = fc.array(fc.tuple(fc.nat({ max: 5000 }), fc.integer({ min: -2, max: 5 })), { maxLength: 9000 });
    fc.assert(
      fc.property(uses, (pairs) => {
        const table = new OwnerMap();
        const plain = new Map<number, number>();
        for (const [offset, owner] of pairs) {
          table.join(offset, owner);
          plain.set(offset, joinOwners(plain.get(offset) ?? UNKNOWN, owner));
        }
        const { offsets, owners } = table.sorted();
        const expected = [...plain].sort(([a], [b]) => a - b);
        expect([...offsets].map((offset, index) => [offset, owners[index]])).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test.each([70, 90_000, 700_000])('of %i offsets, each used many times, it forgets none', (different) => {
    const table = new OwnerMap();
    for (let use = 0; use < 1_500_000; use++) {
      const offset = (use * 7919) % different;
      table.join(offset, offset % 3 === 0 ? Math.floor(use / different) % 2 : offset % 5);
    }
    const { offsets, owners } = table.sorted();
    expect(offsets).toEqual(Uint32Array.from({ length: different }, (_, index) => index));
    expect(owners.every((owner, offset) => owner === (offset % 3 === 0 ? SEVERAL : offset % 5))).toBe(true);
  });
});

describe('counter tables', () => {
  const varint = (value: number): number[] =>
    value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)];
  const zigzag = (delta: number): number => (delta < 0 ? -2 * delta - 1 : 2 * delta);

  test('are read as they were written', () => {
    const run = fc.record({
      delta: fc.integer({ min: -70_000, max: 70_000 }).filter((delta) => delta !== 0),
      step: fc.integer({ min: 1, max: 40_000 }),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 50 }), fc.constantFrom(1, 2, 4), (runs, quantum) => {
        const bytes = Uint8Array.from([
          ...runs.flatMap(({ delta, step }) => [...varint(zigzag(delta)), ...varint(step)]),
          0,
        ]);
        const table = new CounterTable(bytes, bytes.length, quantum);
        table.open(0);
        let value = -1;
        let end = 0;
        for (const { delta, step } of runs) {
          value += delta;
          end += step * quantum;
          expect(table.next()).toBe(true);
          expect([table.value, table.end]).toEqual([value, end]);
        }
        expect(table.next()).toBe(false);
        expect(table.lastEnd(0, end + 1)).toBe(end);
        expect(table.lastEnd(0, Math.max(1, end - 1))).toBe(Math.max(1, end - 1));
      }),
    );
  });

  test('of any bytes end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const table = new CounterTable(bytes, bytes.length, 1);
        table.open(0);
        let runs = 0;
        while (table.next()) runs++;
        expect(runs).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});

test('a sweep visits every byte once, whatever the claims', () => {
  const claim = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 220 }), fc.nat({ max: 3 }));
  fc.assert(
    fc.property(
      fc.array(claim, { maxLength: 40 }),
      fc.nat({ max: 100 }),
      fc.nat({ max: 100 }),
      (all, start, length) => {
        const claims = new Claims();
        for (const [from, to, owner] of all) claims.add(from, to, owner, CLAIM_KINDS.types);
        claims.sort();
        let bytes = 0;
        let at = start;
        sweep(
          claims,
          { start, end: start + length },
          {
            claim: (_, size) => {
              bytes += size;
              at += size;
            },
            gap: (from, to) => {
              expect(from).toBe(at);
              bytes += to - from;
              at = to;
            },
          },
        );
        expect(bytes).toBe(length);
      },
    ),
  );
});

describe('x86 instructions', () => {
  const walk = (hex: string, wide: boolean) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    const reader = new X86Instructions(bytes, wide);
    reader.open(0, bytes.length);
    return { whole: reader.next() && reader.at === bytes.length, reader };
  };

  test.each([
    ['nop', '90'],
    ['ret', 'c3'],
    ['mov rsp offset', '48 89 44 24 28'],
    ['lea rip', '48 8d 05 11 22 33 44'],
    ['movups xmm, [rip]', '0f 10 05 11 22 33 44'],
    ['cmp byte [rip], 0', '80 3d 11 22 33 44 00'],
    ['cmp dword [rip], imm32', '81 3d 11 22 33 44 55 66 77 00'],
    ['mov word [rip], imm16', '66 c7 05 11 22 33 44 55 66'],
    ['mov qword [rsp+8], imm32', '48 c7 44 24 08 11 22 33 44'],
    ['movabs', '48 b8 11 22 33 44 55 66 77 88'],
    ['mov eax, imm32', 'b8 11 22 33 44'],
    ['test al', 'f6 05 11 22 33 44 01'],
    ['test eax', 'f7 c0 11 22 33 44'],
    ['neg', '48 f7 d8'],
    ['jcc', '0f 86 11 22 33 44'],
    ['call', 'e8 11 22 33 44'],
    ['call [rip]', 'ff 15 11 22 33 44'],
    ['lock cmpxchg', 'f0 0f b1 0d 11 22 33 44'],
    ['vmovdqu ymm, [rip]', 'c5 fe 6f 05 11 22 33 44'],
    ['vpshufb', 'c4 e2 7d 00 05 11 22 33 44'],
    ['vpalignr', 'c4 e3 7d 0f c1 08'],
    ['vpshufd', 'c5 fd 70 c0 4e'],
    ['evex', '62 f1 7d 48 6f 05 11 22 33 44'],
    ['pclmulqdq', '66 0f 3a 44 c8 00'],
    ['aesenc', '66 0f 38 dc c8'],
    ['imul imm', '48 69 c0 11 22 33 44'],
    ['sib without base', '8b 04 8d 11 22 33 44'],
  ])('64 bits: %s has its length', (_, hex) => {
    expect(walk(hex, true).whole).toBe(true);
  });

  test('the address relative to the next instruction is found behind any opcode', () => {
    expect(walk('48 8d 05 11 22 33 44', true).reader).toMatchObject({ displacement: 3, constant: -1 });
    expect(walk('81 3d 11 22 33 44 55 66 77 00', true).reader).toMatchObject({ displacement: 2, at: 10 });
    expect(walk('48 89 44 24 28', true).reader.displacement).toBe(-1);
  });

  test.each([
    ['lea', '8d 05 11 22 33 44', 'displacement', 2],
    ['table with index', '8b 04 85 11 22 33 44', 'indexed', 3],
    ['push', '68 11 22 33 44', 'constant', 1],
    ['mov eax, [address]', 'a1 11 22 33 44', 'displacement', 1],
    ['inc, which is a prefix in 64 bits', '40', 'constant', -1],
    ['les, which is a vector prefix in 64 bits', 'c5 00', 'constant', -1],
  ])('32 bits: %s', (_, hex, place, offset) => {
    const { whole, reader } = walk(hex, false);
    expect(whole).toBe(true);
    expect(reader[place as 'constant']).toBe(offset);
  });

  test('any bytes come to an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, wide) => {
        const reader = new X86Instructions(bytes, wide);
        reader.open(0, bytes.length);
        let before = -1;
        while (reader.at < bytes.length && reader.next()) {
          expect(reader.at).toBeGreaterThan(before);
          before = reader.at;
        }
      }),
    );
  });
});
