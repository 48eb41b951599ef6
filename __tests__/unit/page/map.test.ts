import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, placeOf } from '../../../src/page/map/address.ts';
import { arrange, VIEWS } from '../../../src/page/map/arrange.ts';
import type { Box } from '../../../src/page/map/box.ts';
import { contrast, inkOn, luminance, shades } from '../../../src/page/map/colours.ts';
import { fittedName, labelOf } from '../../../src/page/map/label.ts';
import { layOut } from '../../../src/page/map/layout.ts';
import { neighbourOf } from '../../../src/page/map/neighbour.ts';
import { leaf, type MapNode, pathTo, sumOf } from '../../../src/page/map/node.ts';
import { changeWords, say } from '../../../src/page/map/say.ts';
import { STEPS, shadeOf, strengthOf } from '../../../src/page/map/shade.ts';

const functionNode = (id: string, after: number, before: number): MapNode =>
  leaf({ id, kind: 'function', owner: 'own', name: id, short: id, after, before, churn: Math.abs(after - before) });

/** A tree of owners, modules, packages and functions with any sizes. */
const tree: fc.Arbitrary<MapNode> = fc
  .array(
    fc.record({
      owner: fc.constantFrom('own', 'dependency', 'standard', 'tables' as const),
      packages: fc.array(fc.array(fc.tuple(fc.nat(90_000), fc.nat(90_000)), { minLength: 1, maxLength: 12 }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((owners) => {
    const groups = owners.map(({ owner, packages }, o) => {
      const nodes = packages.map((functions, p) => {
        const id = `p:${o}/${p}`;
        const children = functions.map(([after, before], f) => functionNode(`${id} ${f}`, after, before));
        return sumOf({ id, kind: 'package', owner, name: id, short: id }, children);
      });
      return sumOf({ id: `${owner}${o}`, kind: 'owner', owner, name: owner, short: owner }, nodes);
    });
    return sumOf({ id: 'all', kind: 'all', owner: 'own', name: 'app', short: 'app' }, groups);
  });

describe('the layout', () => {
  test('areas are in proportion, tiles lie inside of their parents and leaves do not overlap', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...VIEWS), (root, view) => {
        const [width, height] = [1000, 600];
        const tiles = layOut(arrange(root, view, width * height), width, height);
        const leaves = tiles.filter((tile) => tile.leaf);
        const outside = ({ x0, y0, x1, y1 }: Box): boolean =>
          x0 < -0.01 || y0 < -0.01 || x1 > width + 0.01 || y1 > height + 0.01;
        const overlap = (a: Box, b: Box): boolean =>
          Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5;
        expect(tiles.filter(outside)).toEqual([]);
        expect(tiles.filter(({ path, node }) => path[0] !== root || path.at(-1) !== node)).toEqual([]);
        expect(leaves.filter((a, i) => leaves.slice(i + 1).some((b) => overlap(a, b)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('what is drawn weighs as much as what there is', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(...VIEWS), (root, view) => {
        const leaves = (drawn: ReturnType<typeof arrange>): number =>
          drawn.children.length === 0 ? drawn.value : drawn.children.reduce((sum, child) => sum + leaves(child), 0);
        const whole = view === 'changes' ? root.churn : root.after;
        expect(leaves(arrange(root, view, 600_000))).toBe(whole);
      }),
    );
  });

  test('own code stands top left and tables bottom right', () => {
    const group = (owner: MapNode['owner'], after: number): MapNode =>
      sumOf({ id: owner, kind: 'owner', owner, name: owner, short: owner }, [functionNode(`${owner} f`, after, after)]);
    const root = sumOf({ id: 'all', kind: 'all', owner: 'own', name: 'app', short: 'app' }, [
      group('own', 500_000),
      group('dependency', 2_000_000),
      group('standard', 1_300_000),
      group('tables', 2_700_000),
    ]);
    const tiles = layOut(arrange(root, 'owners', 600_000), 1000, 600).filter(({ depth }) => depth === 1);
    const own = tiles.find(({ node }) => node.owner === 'own');
    const tables = tiles.find(({ node }) => node.owner === 'tables');
    expect([own?.x0, own?.y0]).toEqual([0, 0]);
    expect(tables?.x1).toBeCloseTo(1000);
    expect(tables?.y1).toBeCloseTo(600);
  });

  test('an unchanged package is one tile; small leaves are one together', () => {
    const many = Array.from({ length: 50 }, (_, i) => functionNode(`p:a f${i}`, 10 + i, 10 + i));
    const calm = sumOf({ id: 'p:a', kind: 'package', owner: 'own', name: 'a', short: 'a' }, many);
    const changed = sumOf({ id: 'p:b', kind: 'package', owner: 'own', name: 'b', short: 'b' }, [
      functionNode('p:b big', 90_000, 50_000),
      ...many.map(({ name, after, before }) => functionNode(`p:b ${name}`, after, before)),
    ]);
    const root = sumOf({ id: 'own', kind: 'owner', owner: 'own', name: 'own', short: 'own' }, [calm, changed]);
    const shown = arrange(root, 'growth', 50_000);
    expect(shown.children.find(({ node }) => node.id === 'p:a')?.children).toEqual([]);
    expect(shown.children.find(({ node }) => node.id === 'p:b')?.children.map(({ node }) => node.name)).toEqual([
      'p:b big',
      '50 more',
    ]);
    expect(arrange(calm, 'growth', 500_000).children).toHaveLength(50);
  });
});

test('arrows reach every tile from the first', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const boxes = layOut(arrange(root, 'owners', 600_000), 1000, 600).filter((tile) => tile.leaf);
      const reached = new Set([0]);
      const open = [0];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const next = neighbourOf(boxes, at, direction);
          if (next === undefined || reached.has(next)) continue;
          reached.add(next);
          open.push(next);
        }
      }
      expect(reached.size).toBe(Math.max(1, boxes.length));
    }),
    { numRuns: 60 },
  );
});

test('an arrow goes to the nearest tile on that side, and nowhere at the edge', () => {
  const boxes: Box[] = [
    { x0: 0, y0: 0, x1: 10, y1: 10 },
    { x0: 11, y0: 0, x1: 20, y1: 4 },
    { x0: 11, y0: 5, x1: 20, y1: 10 },
  ];
  expect(neighbourOf(boxes, 0, 'right')).toBe(2);
  expect(neighbourOf(boxes, 2, 'up')).toBe(1);
  expect(neighbourOf(boxes, 1, 'left')).toBe(0);
  expect(neighbourOf(boxes, 0, 'left')).toBeUndefined();
});

describe('labels', () => {
  const seven = (text: string): number => text.length * 7;

  test.each([
    ['golang.org/x/net/http2', 200, 'golang.org/x/net/http2'],
    ['golang.org/x/net/http2', 60, 'http2'],
    ['(*Framer).ReadFrame', 80, 'ReadFrame'],
    ['github.com/acme/lib/v2', 40, 'lib'],
    ['internationalization', 70, 'internati…'],
    ['internationalization', 40, undefined],
  ])('%s in %d pixels is %s', (name, room, fitted) => {
    expect(fittedName(name, room, seven)).toBe(fitted);
  });

  test('a number is whole or not there, and the change is the last to go', () => {
    const node = functionNode('run', 12_345, 9_000);
    const lines = (width: number, height: number): string[] =>
      labelOf(node, 'growth', width, height, seven).lines.map(({ text }) => text);
    expect(lines(90, 50)).toEqual(['12.3\u00a0kB', '+3.35\u00a0kB']);
    expect(lines(90, 34)).toEqual(['+3.35\u00a0kB']);
    expect(lines(90, 20)).toEqual([]);
    expect(lines(40, 50)).toEqual([]);
    expect(labelOf(functionNode('run', 0, 500), 'changes', 90, 60, seven).lines[0]?.text).toBe('gone');
  });
});

describe('colours', () => {
  test.each(['light', 'dark'] as const)(
    'text on every tile of the %s theme has a contrast of 4.5, also on stripes',
    (theme) => {
      for (const colour of shades(theme).values()) {
        const ground = luminance(colour);
        const ink = inkOn(colour) === '#000' ? 0 : 1;
        expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test('a change is the stronger the larger it is, and 1% is hardly to be seen', () => {
    const strength = (after: number): number => strengthOf({ after, before: 1000 });
    expect([1000, 1010, 1100, 1400, 2000].map(strength)).toEqual([0, 1, 4, STEPS, STEPS]);
    expect(strengthOf({ after: 5, before: 0 })).toBe(STEPS);
  });

  test('new and gone have signs of their own', () => {
    expect(shadeOf(functionNode('f', 10, 0), 'changes')).toBe('u10 new');
    expect(shadeOf(functionNode('f', 0, 10), 'changes')).toBe('d10 gone');
    expect(shadeOf(functionNode('f', 0, 10), 'owners')).toBe('o-own');
  });
});

test('an address names the same place again', () => {
  const place = fc.record(
    {
      binary: fc.string({ unit: 'grapheme', minLength: 1 }),
      view: fc.constantFrom(...VIEWS),
      zoom: fc.string({ unit: 'grapheme', minLength: 1 }).filter((zoom) => zoom !== 'all'),
      codeOnly: fc.constant(true),
    },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(place, (one) => expect(placeOf(addressOf(one))).toEqual(one)));
  expect(addressOf({ binary: 'linux/amd64', view: 'growth', zoom: 'p:golang.org/x/net' })).toBe(
    '#map?on=linux/amd64&view=growth&in=p:golang.org/x/net',
  );
  expect(placeOf('#layers')).toBeUndefined();
});

test('what is said of a node', () => {
  const node = { ...functionNode('p:a run', 12_345, 9_000), name: 'run', short: 'run' };
  const owner = sumOf({ id: 'own', kind: 'owner', owner: 'own', name: 'x', short: 'x' }, [node]);
  const root = sumOf({ id: 'all', kind: 'all', owner: 'own', name: 'app', short: 'app' }, [owner]);
  expect(say([root, owner, node], 100_000, true)).toEqual({
    path: 'Your code › run',
    size: '12.3 kB',
    exact: '12,345 bytes',
    share: '12% of the file',
    change: '+3.35 kB (+37%)',
  });
  expect(changeWords(functionNode('f', 0, 500))).toBe('−500 B, gone');
  expect(changeWords(functionNode('f', 7, 7))).toBe('no change');
  expect(pathTo(root, 'own')).toEqual([root, owner]);
  expect(pathTo(root, 'p:none')).toBeUndefined();
});
