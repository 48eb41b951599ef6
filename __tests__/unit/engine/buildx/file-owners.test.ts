import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { programsOf } from '../../../../src/engine/buildx/join/file-owners.ts';
import type { ScannedLayer } from '../../../../src/engine/buildx/join/scan-layer.ts';

function layer(paths: readonly string[], programs: readonly string[] = []): ScannedLayer {
  const entries = [...paths, ...programs].map((path) => ({ path, type: 'file' as const, size: 1, target: '' }));
  return { entries, programs, elf: [], unpackedSize: 0 };
}

describe('the programs of a finished image', () => {
  test.each<[string, readonly ScannedLayer[], readonly string[]]>([
    ['one', [layer([], ['app'])], ['0 app']],
    ['replaced by a later layer', [layer([], ['app']), layer([], ['app'])], ['1 app']],
    ['replaced by what is no program', [layer([], ['app']), layer(['app'])], []],
    ['taken away', [layer([], ['bin/app', 'bin/b']), layer(['bin/.wh.app'])], ['0 bin/b']],
    ['taken away with its folder', [layer([], ['opt/x/app']), layer(['.wh.opt'])], []],
    [
      'an opaque folder keeps what its own layer brings',
      [layer([], ['b/a']), layer(['b/.wh..wh..opq'], ['b/c'])],
      ['1 b/c'],
    ],
    ['a name that only begins alike stays', [layer([], ['app2']), layer(['.wh.app'])], ['0 app2']],
  ])('%s', (_, layers, expected) => {
    expect(programsOf(layers).map(({ path, layer: index }) => `${index} ${path}`)).toEqual(expected);
  });

  test('as if every file were looked up from the top', () => {
    const name = fc.constantFrom<string>('a', 'b', 'd/a', 'd/b');
    const layers = fc.array(fc.record({ files: fc.uniqueArray(name), gone: fc.uniqueArray(name) }), { maxLength: 5 });
    fc.assert(
      fc.property(layers, (all) => {
        const scanned = all.map(({ files, gone }) =>
          layer(
            gone.map((path) => path.replace(/([^/]+)$/, '.wh.$1')),
            files,
          ),
        );
        const expected = ['a', 'b', 'd/a', 'd/b'].flatMap((path) => {
          const index = all.findLastIndex(({ files, gone }) => files.includes(path) || gone.includes(path));
          return index >= 0 && all[index]?.files.includes(path) === true ? [`${index} ${path}`] : [];
        });
        expect(programsOf(scanned).map((one) => `${one.layer} ${one.path}`)).toEqual(expected);
      }),
    );
  });
});
