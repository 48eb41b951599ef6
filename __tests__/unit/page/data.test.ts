import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NumberReader, NumberWriter } from '../../../src/page/data/numbers.ts';
import { packRows, unpackRows } from '../../../src/page/data/rows.ts';

const safe = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });

test('numbers of either sign come back as they were', () => {
  fc.assert(
    fc.property(fc.array(safe), (numbers) => {
      const writer = new NumberWriter();
      for (const number of numbers) writer.signed(number);
      expect([...new NumberReader(writer.bytes).list(numbers.length, true)].map((n) => n + 0)).toEqual(
        numbers.map((n) => n + 0),
      );
    }),
  );
});

test('small numbers take one byte', () => {
  const writer = new NumberWriter();
  for (const number of [0, 1, 127]) writer.unsigned(number);
  writer.signed(-64);
  expect(writer.bytes).toHaveLength(4);
});

const name = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\n', ' '));
const row = fc.record({
  name,
  kind: fc.nat(3),
  count: fc.nat(5000),
  sizes: fc.tuple(fc.nat(), fc.nat()),
  deltas: fc.tuple(safe, safe),
});

test('rows of packages come back as they were, changes only where there is a baseline', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 5 }), { maxLength: 6 }), (packages) => {
      const all = packages.flat();
      const rows = {
        starts: [0, ...packages.map((_, i) => packages.slice(0, i + 1).flat().length)],
        names: all.map((one) => one.name),
        kinds: all.map((one) => one.kind),
        counts: all.map((one) => one.count),
        sizes: [all.map((one) => one.sizes[0]), all.map((one) => one.sizes[1])],
        deltas: [all.map((one) => one.deltas[0]), all.map(() => 0)],
        churns: [all.map((one) => Math.abs(one.deltas[0]) + one.count), all.map(() => 0)],
      };
      const back = unpackRows(packRows(rows, [true, false]), [true, false]);
      const plain = (list: ArrayLike<number>): number[] => Array.from(list, (n) => n + 0);
      expect({
        starts: plain(back.starts),
        names: back.names,
        kinds: plain(back.kinds),
        counts: plain(back.counts),
        sizes: back.sizes.map(plain),
        deltas: back.deltas.map(plain),
        churns: back.churns.map(plain),
      }).toEqual({ ...rows, deltas: rows.deltas.map((list) => list.map((n) => n + 0)) });
    }),
  );
});
