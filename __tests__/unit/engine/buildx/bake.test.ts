import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bakeCall, printCall } from '../../../../src/engine/buildx/bake/arguments.ts';
import { readBakePrint } from '../../../../src/engine/buildx/bake/print.ts';

const PRINTED = {
  group: { default: { targets: ['app', 'tool'] }, tool: { targets: ['tool-a', 'tool-b'] } },
  target: {
    app: {
      context: '.',
      contexts: { b: 'target:base' },
      dockerfile: 'docker/app.Dockerfile',
      tags: ['x/app:1'],
      'cache-from': [{ type: 'gha' }],
      target: 'app',
      platforms: ['linux/amd64', 'linux/arm64'],
      output: [{ push: 'true', type: 'image' }],
    },
    base: { context: '.', dockerfile: 'Dockerfile', output: [{ type: 'cacheonly' }] },
    'tool-a': { context: 'tool', 'cache-to': ['type=inline'] },
    'tool-b': { context: '.', dockerfile: 'Dockerfile' },
  },
};

describe('bake --print', () => {
  const read = (asked: readonly string[]) => readBakePrint(JSON.stringify(PRINTED), asked);

  test('groups are laid open, and targets that are only contexts are left out', () => {
    expect(read([]).map(({ name }) => name)).toEqual(['app', 'tool-a', 'tool-b']);
    expect(read(['tool', 'tool-a']).map(({ name }) => name)).toEqual(['tool-a', 'tool-b']);
  });

  test('a target is what the file says of it', () => {
    expect(read(['app'])).toEqual([
      {
        name: 'app',
        context: '.',
        dockerfile: 'docker/app.Dockerfile',
        stage: 'app',
        platforms: ['linux/amd64', 'linux/arm64'],
        tags: ['x/app:1'],
        outputs: ['type=image,push=true'],
        cacheFrom: ['type=gha'],
        cacheTo: [],
      },
    ]);
    expect(read(['tool-a'])[0]).toMatchObject({ context: 'tool', cacheTo: ['type=inline'], platforms: [] });
  });

  test('a group that names itself ends', () => {
    const json = { group: { default: { targets: ['default', 'a'] }, a: { targets: ['default'] } }, target: { a: {} } };
    expect(readBakePrint(JSON.stringify(json), []).map(({ name }) => name)).toEqual(['a']);
  });

  test('whatever JSON comes, there are targets or an error', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('group', 'target'), fc.jsonValue()), (json) => {
        try {
          for (const { name } of readBakePrint(JSON.stringify(json), [])) expect(name).toMatch(/^[\w-]+$/);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

describe('the arguments of buildx bake', () => {
  const request = {
    files: ['/w/docker-bake.hcl'],
    targets: ['app'],
    set: ['*.args.A=1'],
    allow: [],
    noCache: true,
    pull: false,
  };

  test('print resolves files, overrides and targets', () => {
    expect(printCall(request, { TAG: '1' })).toEqual({
      argv: ['bake', '--file', '/w/docker-bake.hcl', '--set', '*.args.A=1', '--print', 'app'],
      env: { TAG: '1' },
    });
  });

  test('a target is built with our outputs in place of its own, and may write there', () => {
    const invocation = {
      platforms: ['linux/arm64'],
      outputs: ['type=oci,dest=/s/0,tar=false', 'type=image,push=true'],
      provenance: 'false',
      sbom: 'false',
      cacheFrom: ['type=gha'],
      cacheTo: [],
      env: {},
    };
    expect(bakeCall(request, 'app', invocation, 'farm').argv).toEqual([
      'bake',
      '--builder',
      'farm',
      '--file',
      '/w/docker-bake.hcl',
      '--set',
      '*.args.A=1',
      '--set',
      'app.platform=linux/arm64',
      '--set',
      'app.output=type=oci,dest=/s/0,tar=false',
      '--set',
      'app.output=type=image,push=true',
      '--set',
      'app.cache-from=type=gha',
      '--no-cache',
      '--provenance=false',
      '--sbom=false',
      '--allow',
      'fs.write=/s/0',
      'app',
    ]);
  });
});
