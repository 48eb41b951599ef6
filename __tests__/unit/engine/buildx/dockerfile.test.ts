import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildCall, checkCall } from '../../../../src/engine/buildx/dockerfile/arguments.ts';
import {
  type DockerfileBuild,
  type Invocation,
  plainBuild,
} from '../../../../src/engine/buildx/dockerfile/build-request.ts';
import { readCheck } from '../../../../src/engine/buildx/dockerfile/check.ts';
import { csv, readSecrets, secretArguments } from '../../../../src/engine/buildx/dockerfile/secrets.ts';
import { Failure } from '../../../../src/model/failure.ts';

const NOTHING: Invocation = {
  platforms: [],
  outputs: [],
  provenance: 'false',
  sbom: 'false',
  cacheFrom: [],
  cacheTo: [],
  env: {},
};
const ATTESTATIONS = ['--provenance=false', '--sbom=false'];

function argvOf(build: Partial<DockerfileBuild>, invocation: Partial<Invocation> = {}): readonly string[] {
  return buildCall({ ...plainBuild('/src'), ...build }, { ...NOTHING, ...invocation }, 'farm', {}).argv;
}

describe('the arguments of buildx build', () => {
  test.each<[string, Partial<DockerfileBuild>, Partial<Invocation>, readonly string[]]>([
    ['nothing but a context', {}, {}, ATTESTATIONS],
    [
      'a file and a stage',
      { file: '/src/D', target: 'app' },
      {},
      ['--file', '/src/D', '--target', 'app', ...ATTESTATIONS],
    ],
    [
      'platforms in one flag',
      {},
      { platforms: ['linux/amd64', 'linux/arm/v7'] },
      ['--platform', 'linux/amd64,linux/arm/v7', ...ATTESTATIONS],
    ],
    [
      'lists in their order',
      { buildArgs: ['A=1', 'B=x, y'], buildContexts: ['base=oci-layout:///l:t'], addHosts: ['h:1.2.3.4'] },
      {},
      [
        '--build-arg',
        'A=1',
        '--build-arg',
        'B=x, y',
        '--build-context',
        'base=oci-layout:///l:t',
        '--add-host',
        'h:1.2.3.4',
        ...ATTESTATIONS,
      ],
    ],
    [
      'switches and limits',
      {
        noCache: true,
        pull: true,
        network: 'none',
        shmSize: '64m',
        ulimits: ['nofile=1:2'],
        cgroupParent: '/ci',
        allow: ['network.host'],
        noCacheFilters: ['app'],
      },
      {},
      [
        '--no-cache',
        '--no-cache-filter',
        'app',
        '--pull',
        '--network',
        'none',
        '--shm-size',
        '64m',
        '--ulimit',
        'nofile=1:2',
        '--cgroup-parent',
        '/ci',
        '--allow',
        'network.host',
        ...ATTESTATIONS,
      ],
    ],
    [
      'outputs, caches and what is attached',
      { labels: ['a=b'], annotations: ['index:c=d'], tags: ['r/x:1'], ssh: ['default'] },
      {
        outputs: ['type=oci,dest=/o'],
        cacheFrom: ['type=gha'],
        cacheTo: ['type=inline'],
        provenance: 'mode=max',
        sbom: 'true',
        metadataFile: '/m.json',
      },
      [
        '--ssh',
        'default',
        '--label',
        'a=b',
        '--annotation',
        'index:c=d',
        '--tag',
        'r/x:1',
        '--cache-from',
        'type=gha',
        '--cache-to',
        'type=inline',
        '--output',
        'type=oci,dest=/o',
        '--provenance=mode=max',
        '--sbom=true',
        '--metadata-file',
        '/m.json',
      ],
    ],
  ])('%s', (_, build, invocation, expected) => {
    expect(argvOf(build, invocation)).toEqual(['build', '--builder', 'farm', ...expected, '/src']);
  });

  test('checking reads what building reads, and gets no secret', () => {
    const build = { ...plainBuild('/src'), file: '/D', secrets: [{ id: 'a', from: 'value', value: 'b' } as const] };
    expect(checkCall(build, ['linux/amd64'], 'farm')).toEqual({
      argv: [
        'build',
        '--builder',
        'farm',
        '--call=check,format=json',
        '--file',
        '/D',
        '--platform',
        'linux/amd64',
        '/src',
      ],
    });
  });
});

describe('secrets', () => {
  const resolve = (path: string): string => `/here/${path}`;

  test('come from values, files and variables, and no value is an argument', () => {
    const secrets = readSecrets(
      { secrets: ['token=s3cr=et'], secretFiles: ['netrc=a,b/netrc'], secretEnvs: ['key=MY_KEY'] },
      resolve,
    );
    const { argv, env } = secretArguments(secrets, { MY_KEY: 'k3y', OTHER: 'x' });
    expect(argv).toEqual([
      '--secret',
      'id=token,env=GO_SLIM_IMAGE_SECRET_0',
      '--secret',
      'id=netrc,"src=/here/a,b/netrc"',
      '--secret',
      'id=key,env=GO_SLIM_IMAGE_SECRET_2',
    ]);
    expect(env).toEqual({ GO_SLIM_IMAGE_SECRET_0: 's3cr=et', GO_SLIM_IMAGE_SECRET_2: 'k3y' });
  });

  test.each([
    [{ secrets: ['hunter2'], secretFiles: [], secretEnvs: [] }],
    [{ secrets: ['a b=hunter2'], secretFiles: [], secretEnvs: [] }],
    [{ secrets: ['=hunter2'], secretFiles: [], secretEnvs: [] }],
    [{ secrets: ['a=hunter2', 'a=hunter2'], secretFiles: [], secretEnvs: [] }],
  ])('%j is refused without repeating it', (inputs) => {
    expect(() => readSecrets(inputs, resolve)).toThrow(Failure);
    expect(() => readSecrets(inputs, resolve)).not.toThrow(/hunter2/);
  });

  test('a variable that is not set is named', () => {
    expect(() => secretArguments([{ id: 'a', from: 'environment', variable: 'NOPE' }], {})).toThrow(/NOPE/);
  });

  test('no value of a secret is ever an argument', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12 }), (value) => {
        const argv = argvOf({ secrets: [{ id: 'x', from: 'value', value: `~${value}` }] });
        expect(argv.some((argument) => argument.includes(`~${value}`))).toBe(false);
      }),
    );
  });

  test('fields come back from a line as they went in', () => {
    const undone = (line: string): string[] =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      );
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (fields) => {
        expect(undone(csv(fields))).toEqual(fields);
      }),
    );
  });
});

describe('the answer of --call check', () => {
  const warning = (line: number) => ({
    ruleName: 'FromAsCasing',
    description: 'casing',
    url: 'https://docs.docker.com/rule',
    detail: "'as' and 'FROM' do not match",
    location: { ranges: [{ start: { line }, end: { line } }] },
  });

  test('warnings become annotations on their lines', () => {
    expect(readCheck(JSON.stringify({ warnings: [warning(3)], sources: [] }), 'Dockerfile')).toEqual({
      warnings: [
        {
          level: 'warning',
          title: 'FromAsCasing',
          message: "'as' and 'FROM' do not match\nhttps://docs.docker.com/rule",
          file: 'Dockerfile',
          line: 3,
        },
      ],
    });
  });

  test('what cannot be parsed is an error on its line', () => {
    const json = {
      warnings: null,
      buildError: { message: 'unknown instruction: RUNN', location: { ranges: [{ start: { line: 2 } }] } },
    };
    expect(readCheck(JSON.stringify(json), 'D')).toEqual({
      warnings: [],
      error: { level: 'error', message: 'unknown instruction: RUNN', file: 'D', line: 2 },
    });
  });

  test('whatever JSON comes, there are annotations or nothing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('warnings', 'buildError', 'x'), fc.jsonValue()), (json) => {
        for (const { file, line = 1 } of readCheck(JSON.stringify(json), 'D').warnings) {
          expect(file).toBe('D');
          expect(line).toBeGreaterThan(0);
        }
      }),
    );
  });
});
