import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { SizeDetail } from '../../../src/model/size.ts';
import type { MapHead, MapRows } from '../../../src/page/data/format.ts';
import { unpackRows } from '../../../src/page/data/rows.ts';
import type { MapNode } from '../../../src/page/map/node.ts';
import { mapTree } from '../../../src/page/map/tree.ts';
import { sizePage } from '../../../src/report/html/size-page.ts';
import { type MapBlocks, mapBlocks } from '../../../src/report/map/blocks.ts';
import type { MapSubject } from '../../../src/report/map/subjects.ts';
import { SAMPLE_PACKAGES, type SamplePackage, sampleSizes } from '../../support/sample-sizes.ts';

const ROOMY = { wanted: 1e9, most: 1e9 };

function subject(
  now: readonly SamplePackage[],
  before?: readonly SamplePackage[],
  renamed = new Map<string, string>(),
): MapSubject {
  const side = (packages: readonly SamplePackage[], total: number) => ({ total, ...sampleSizes(packages, total) });
  return {
    stem: 'app_linux_amd64',
    name: 'app',
    platform: 'linux/amd64',
    after: side(now, 1_500_000),
    ...(before === undefined ? {} : { before: side(before, 1_400_000) }),
    renamed,
  };
}

function read(blocks: MapBlocks): { readonly head: MapHead; readonly rows: MapRows } {
  const inflate = (text: string): Uint8Array => inflateRawSync(Buffer.from(text, 'base64'));
  const head = JSON.parse(Buffer.from(inflate(blocks.head)).toString()) as MapHead;
  return {
    head,
    rows: unpackRows(
      inflate(blocks.rows),
      head.binaries.map(({ before }) => before !== undefined),
    ),
  };
}

async function treeOf(one: MapSubject, codeOnly = false): Promise<MapNode> {
  return mapTree({ ...read(await mapBlocks([one], ROOMY)), binary: 0, codeOnly });
}

function every(node: MapNode): MapNode[] {
  return [node, ...node.children().flatMap(every)];
}

const grown = SAMPLE_PACKAGES.map((one) =>
  one.name.endsWith('internal/api')
    ? { ...one, functions: { ...one.functions, '(*Server).routes': 20_000, authorize: 7_000 } }
    : one,
);

describe('the map of a binary', () => {
  test('adds up to the file, now and before, on every level', async () => {
    const root = await treeOf(subject(grown, SAMPLE_PACKAGES));
    expect([root.after, root.before]).toEqual([1_500_000, 1_400_000]);
    for (const node of every(root)) {
      const children = node.children();
      if (children.length === 0) continue;
      const sum = (side: 'after' | 'before' | 'churn'): number =>
        children.reduce((total, child) => total + child[side], 0);
      expect([node.name, sum('after'), sum('before'), sum('churn')]).toEqual([
        node.name,
        node.after,
        node.before,
        node.churn,
      ]);
    }
  });

  test('shows functions and embedded files by name', async () => {
    const nodes = every(await treeOf(subject(grown, SAMPLE_PACKAGES)));
    expect(nodes.find(({ name }) => name === 'authorize')).toMatchObject({ after: 7_000, before: 0, kind: 'function' });
    expect(nodes.find(({ name }) => name === 'static/app.js')).toMatchObject({ after: 118_000, before: 118_000 });
    expect(nodes.filter(({ name }) => name === 'other code')).toEqual([]);
  });

  test('holds machine code alone when that is asked for', async () => {
    const root = await treeOf(subject(grown), true);
    const code = sampleSizes(grown, 1_500_000).size.packages.reduce((sum, one) => sum + one.code, 0);
    expect(root.after).toBe(code + 9_000);
  });

  test('pairs what was renamed: packages by what the comparison says, functions by their exact size', async () => {
    const renamed = SAMPLE_PACKAGES.map((one) =>
      one.name.startsWith('gopkg.in')
        ? {
            ...one,
            name: 'go.yaml.in/yaml/v3',
            module: 'go.yaml.in/yaml/v3',
            functions: { yamlParserScan: 72_000, yaml_emitter_emit: 55_000 },
          }
        : one,
    );
    const moves = new Map([['gopkg.in/yaml.v3', 'go.yaml.in/yaml/v3']]);
    const nodes = every(await treeOf(subject(renamed, SAMPLE_PACKAGES, moves)));
    expect(nodes.find(({ id }) => id === 'p:go.yaml.in/yaml/v3')).toMatchObject({
      churn: 0,
      note: 'was gopkg.in/yaml.v3',
    });
    expect(nodes.find(({ name }) => name === 'yamlParserScan')).toMatchObject({ after: 72_000, before: 72_000 });
    expect(nodes.some(({ name }) => name === 'yaml_parser_scan')).toBe(false);
  });

  test('says nothing of functions when those of the baseline are not known', async () => {
    const one = subject(grown, SAMPLE_PACKAGES);
    const { detail: _, ...before } = one.before ?? one.after;
    const root = await treeOf({ ...one, before });
    const functions = every(root).filter(({ kind }) => kind === 'function');
    expect(functions.length).toBeGreaterThan(0);
    expect(functions.every(({ churn }) => churn === 0)).toBe(true);
    expect(root.after - root.before).toBe(100_000);
  });
});

describe('the size of the data', () => {
  const functions = (count: number): SizeDetail => {
    const indices = Array.from({ length: count }, (_, i) => i);
    return {
      schemaVersion: 1,
      digest: `sha256:${'0'.repeat(64)}`,
      packages: SAMPLE_PACKAGES.map(({ name }) => name),
      package: indices.map((i) => i % SAMPLE_PACKAGES.length),
      name: indices.map((i) => `(*type${(i * 7919) % 9973}).method${i}`),
      code: indices.map((i) => 16 + ((i * 2_654_435_761) % 4_096)),
    };
  };

  test('stays within its room by folding small functions, and says from where on', async () => {
    const one = subject(SAMPLE_PACKAGES);
    const large = { ...one, after: { ...one.after, detail: functions(20_000) } };
    const all = await mapBlocks([large], ROOMY);
    expect(all.cutoff).toBe(0);
    const most = Math.floor(all.rows.length / 3);
    const cut = await mapBlocks([large], { wanted: most, most });
    expect(cut.rows.length + cut.head.length).toBeLessThanOrEqual(most);
    expect(cut.cutoff).toBeGreaterThan(128);
    const { head, rows } = read(cut);
    expect(head.cutoff).toBe(cut.cutoff);
    expect(Array.from(rows.counts).reduce((sum, count) => sum + count, 0)).toBe(20_000 + 2);
    const total = (list: ArrayLike<number> | undefined): number =>
      Array.from(list ?? []).reduce((sum, size) => sum + size, 0);
    expect(total(rows.sizes[0])).toBe(total(read(all).rows.sizes[0]));
  });

  test('folds no more than the slight ones for a page that is only wanted to be smaller', async () => {
    const one = subject(SAMPLE_PACKAGES);
    const large = { ...one, after: { ...one.after, detail: functions(20_000) } };
    expect((await mapBlocks([large], { wanted: 10_000, most: 1e9 })).cutoff).toBe(128);
  });
});

describe('a page', () => {
  test('of a binary alone has the same map, and its policy names the two scripts that may run', async () => {
    const page = await sizePage({ name: 'app', platform: 'linux/amd64', total: 1_400_000, ...sampleSizes() });
    const scripts = ['<script>', '<script type="text/plain" id="page-script">'].map((tag) => {
      const begin = page.indexOf(tag) + tag.length;
      return page.slice(begin, page.indexOf('</script>', begin));
    });
    const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(page).toContain(`default-src 'none'; script-src ${digests.join(' ')}; style-src`);
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/\s(src|href)="(?!sbom)/);
  });

  test('is ASCII alone, which browsers read faster; text from anywhere is there all the same', async () => {
    const page = await sizePage({ name: '日本 “é” 🐹', platform: 'linux/amd64', total: 1_400_000, ...sampleSizes() });
    expect(page).not.toMatch(/[^\0-\x7f]/);
    expect(page).toContain('<h1>&#26085;&#26412; &#8220;&#233;&#8221; &#128057;</h1>');
    for (const [, style] of page.matchAll(/<style>([^<]*)/g)) expect(style).not.toContain('&#');
  });
});
