import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bootLine } from '../../../../src/engine/buildx/builder/boot-line.ts';
import { builderFailure } from '../../../../src/engine/buildx/builder/builder-failure.ts';
import { BUILDKIT_IMAGE, createArguments } from '../../../../src/engine/buildx/builder/create-arguments.ts';
import { limitsOf, missing, requireAble } from '../../../../src/engine/buildx/builder/limits.ts';
import { parseBuilders } from '../../../../src/engine/buildx/builder/list.ts';
import { pluginPlaces } from '../../../../src/engine/buildx/builder/places.ts';
import { driverOf, type NodeRequest, readFurtherNodes } from '../../../../src/engine/buildx/builder/request.ts';
import { buildkitAnnotations } from '../../../../src/engine/buildx/host/annotations.ts';
import type { Failure } from '../../../../src/model/failure.ts';

const node: NodeRequest = { driverOptions: [], endpoint: '', platforms: [], buildkitdFlags: '' };

describe('arguments of buildx create', () => {
  test.each<[string, string, Partial<NodeRequest>, readonly string[]]>([
    ['a container gets the pinned image', 'docker-container', {}, ['--driver-opt', `image=${BUILDKIT_IMAGE}`]],
    [
      'beside other options',
      'docker-container',
      { driverOptions: ['network=host'] },
      ['--driver-opt', `image=${BUILDKIT_IMAGE}`, '--driver-opt', 'network=host'],
    ],
    [
      "the user's image wins",
      'docker-container',
      { driverOptions: ['image=me/bk:1'] },
      ['--driver-opt', 'image=me/bk:1'],
    ],
    [
      'also among others',
      'kubernetes',
      { driverOptions: ['namespace=ci,image=me/bk:1'] },
      ['--driver-opt', 'namespace=ci,image=me/bk:1'],
    ],
    [
      'a rootless pod has an image of its own',
      'kubernetes',
      { driverOptions: ['rootless=true'] },
      ['--driver-opt', 'rootless=true'],
    ],
    ['a remote has none', 'remote', { endpoint: 'tcp://a:1' }, ['--', 'tcp://a:1']],
    [
      'platforms are declared',
      'remote',
      { endpoint: 'tcp://a:1', platforms: ['linux/amd64', 'linux/386'] },
      ['--platform', 'linux/amd64,linux/386', '--', 'tcp://a:1'],
    ],
    [
      'flags go to the daemon',
      'docker-container',
      { buildkitdFlags: '--debug' },
      ['--driver-opt', `image=${BUILDKIT_IMAGE}`, '--buildkitd-flags', '--debug'],
    ],
    [
      'an endpoint is never a flag',
      'docker-container',
      { endpoint: '--leave', driverOptions: ['image=x'] },
      ['--driver-opt', 'image=x', '--', '--leave'],
    ],
  ])('%s', (_what, driver, more, expected) => {
    const [argv] = createArguments({ name: 'b', driver, first: { ...node, ...more }, further: [], configFile: '' });
    expect(argv).toEqual(['create', '--name', 'b', '--driver', driver, ...expected]);
  });

  test('a further node is appended by name; a configuration file goes where a daemon is started', () => {
    const further = [{ ...node, name: 'arm', platforms: ['linux/arm64'] }];
    const calls = createArguments({
      name: 'b',
      driver: 'kubernetes',
      first: node,
      further,
      configFile: '/c/buildkitd.toml',
    });
    expect(calls[1]).toEqual([
      ...['create', '--append', '--name', 'b', '--driver', 'kubernetes', '--node', 'arm'],
      ...[
        '--driver-opt',
        `image=${BUILDKIT_IMAGE}`,
        '--buildkitd-config',
        '/c/buildkitd.toml',
        '--platform',
        'linux/arm64',
      ],
    ]);
    expect(
      createArguments({ name: 'b', driver: 'remote', first: node, further: [], configFile: '/c' })[0],
    ).not.toContain('/c');
  });

  test("BuildKit's image is pinned by digest", () => {
    expect(BUILDKIT_IMAGE).toMatch(/^moby\/buildkit:v\d+\.\d+\.\d+@sha256:[0-9a-f]{64}$/);
  });
});

describe('append', () => {
  const failureOf = (text: string): Promise<Failure> =>
    readFurtherNodes(text, 'remote').then(
      () => Promise.reject(new Error('it did not fail')),
      (error: Failure) => error,
    );

  test('is a list of nodes, as docker’s setup action takes it', async () => {
    const text = `
- name: arm
  endpoint: tcp://arm:1234
  platforms: linux/arm64,linux/arm/v7
  driver-opts:
    - cacert=ca.pem
    - cert=cert.pem
- driver: remote
  endpoint: tcp://s390x:1234
  platforms: [linux/s390x]
  buildkitd-flags: --debug
`;
    expect(await readFurtherNodes(text, 'remote')).toEqual([
      {
        name: 'arm',
        endpoint: 'tcp://arm:1234',
        platforms: ['linux/arm64', 'linux/arm/v7'],
        driverOptions: ['cacert=ca.pem', 'cert=cert.pem'],
        buildkitdFlags: '',
      },
      { endpoint: 'tcp://s390x:1234', platforms: ['linux/s390x'], driverOptions: [], buildkitdFlags: '--debug' },
    ]);
    expect(await readFurtherNodes(' \n', 'remote')).toEqual([]);
  });

  test.each([
    ['name: arm', 'a list of nodes'],
    ['- arm', 'node 1 must be a map'],
    ['- platform: linux/arm64', '"platform", which is none of'],
    ['- driver: kubernetes', 'has the driver kubernetes, but a builder’s nodes all have one driver, here remote'],
    ['- [', 'append is not valid'],
  ])('%j is refused', async (text, said) => {
    const failure = await failureOf(text);
    expect(failure.code).toBe('invalid-input');
    expect(failure.message.replaceAll("'", '’')).toContain(said);
  });

  test.each([
    ['', '', 'docker-container'],
    ['', 'tcp://b:1', 'remote'],
    ['', 'unix:///b.sock', 'remote'],
    ['docker-container', 'tcp://docker:2376', 'docker-container'],
    ['', 'my-context', 'docker-container'],
    ['cloud', 'acme/builder', 'cloud'],
  ])('driver %j with endpoint %j is %s', (driver, endpoint, expected) => {
    expect(driverOf({ driver, endpoint })).toBe(expected);
  });

  test.each([
    ['remote', '', 'needs the address of a buildkitd'],
    ['remote', 'localhost:1234', '"localhost:1234"'],
    ['kubernetes', 'tcp://x:1', 'takes no endpoint'],
  ])('driver %s with endpoint %j is refused', (driver, endpoint, said) => {
    expect(() => driverOf({ driver, endpoint })).toThrow(said);
  });
});

describe('what buildx ls says', () => {
  const LABEL = 'org.mobyproject.buildkit.worker.snapshotter';
  const listed = (driver: string, nodes: object[]) =>
    parseBuilders(JSON.stringify({ Name: 'b', Driver: driver, Current: true, Nodes: nodes }))[0];
  const worker = {
    Name: 'b0',
    Endpoint: 'tcp://a:1',
    Status: 'running',
    Version: 'v0.32.2',
    Platforms: ['linux/amd64'],
    Labels: { [LABEL]: 'overlayfs' },
  };

  test('is read builder for builder', () => {
    const text = `{"Name":"default","Driver":"","Err":"no daemon","Nodes":[{"Name":"","Endpoint":""}]}\nnot JSON\n${JSON.stringify({ Name: 'b', Driver: 'remote', Current: true, Nodes: [worker] })}\n`;
    expect(parseBuilders(text)).toEqual([
      {
        name: 'default',
        driver: '',
        current: false,
        error: 'no daemon',
        nodes: [{ name: '', endpoint: '', status: '', platforms: [], labels: {} }],
      },
      {
        name: 'b',
        driver: 'remote',
        current: true,
        nodes: [
          {
            name: 'b0',
            endpoint: 'tcp://a:1',
            status: 'running',
            version: 'v0.32.2',
            platforms: ['linux/amd64'],
            labels: { [LABEL]: 'overlayfs' },
          },
        ],
      },
    ]);
  });

  test('may be any JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        (lines) => void parseBuilders(lines.map((one) => JSON.stringify(one)).join('\n')),
      ),
    );
  });

  test.each([
    [
      'docker',
      { Version: '20.10.24', Labels: {} },
      [
        'build several platforms at once',
        'export an OCI layout',
        'take named contexts',
        'export a cache',
        'make attestations',
      ],
    ],
    [
      'docker',
      { Version: 'v0.8.2+unknown', Labels: {} },
      [
        'build several platforms at once',
        'export an OCI layout',
        'take named contexts',
        'export a cache',
        'make attestations',
      ],
    ],
    [
      'docker',
      { Version: 'v0.17.1', Labels: {} },
      ['build several platforms at once', 'export an OCI layout', 'export a cache', 'make attestations'],
    ],
    ['docker', { Version: 'v0.17.1', Labels: { [LABEL]: 'overlayfs' } }, []],
    ['docker-container', {}, []],
    ['remote', { Version: undefined }, []],
  ])('driver %s with %j cannot %j', (driver, more, expected) => {
    const builder = listed(driver, [{ ...worker, ...more }]);
    if (builder === undefined) throw new Error('not read');
    const wants = {
      platforms: ['linux/amd64', 'linux/arm64'],
      ociExport: true,
      namedContexts: true,
      cacheExport: true,
      attestations: true,
    };
    expect(missing({ limits: limitsOf(builder) }, wants)).toEqual(expected);
  });

  test('several nodes export no layout at once', () => {
    expect(
      [listed('remote', [worker]), listed('remote', [worker, worker])].map((one) => one && limitsOf(one).wholeExport),
    ).toEqual([true, false]);
  });

  test('what is missing is one sentence before anything is built', () => {
    const limits = {
      ociExport: false,
      severalPlatforms: false,
      cacheExport: true,
      attestations: true,
      namedContexts: true,
      wholeExport: true,
    };
    const builder = {
      buildx: { command: '/b', version: '1.0.0', env: {} },
      name: 'default',
      driver: 'docker',
      own: false,
      nodes: [],
      limits,
    };
    const wants = {
      platforms: ['linux/amd64', 'linux/arm64'],
      ociExport: true,
      namedContexts: true,
      cacheExport: true,
      attestations: true,
    };
    expect(() => requireAble(builder, wants)).toThrow(
      'The builder default (driver docker) cannot build several platforms at once or export an OCI layout.',
    );
    expect(() =>
      requireAble({ ...builder, limits: { ...limits, ociExport: true } }, { ...wants, platforms: ['linux/amd64'] }),
    ).not.toThrow();
  });
});

describe('a builder that cannot be had', () => {
  const attempt = { name: 'b', driver: 'docker-container', endpoint: '', own: true, image: BUILDKIT_IMAGE };
  const NO_SOCKET =
    'ERROR: failed to initialize builder b (b0): failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory';
  test.each([
    ['no Docker', NO_SOCKET, 'builder-unavailable', 'No Docker daemon is on this machine'],
    [
      'a daemon that is not running',
      'ERROR: failed to initialize builder b (b0): Cannot connect to the Docker daemon at tcp://127.0.0.1:9. Is the docker daemon running?',
      'builder-unavailable',
      'is not running',
    ],
    [
      'a daemon that is not ours',
      'ERROR: permission denied while trying to connect to the docker API at unix:///var/run/docker.sock',
      'builder-unavailable',
      'may not speak to the Docker daemon',
    ],
    [
      'a registry that limits',
      'ERROR: toomanyrequests: You have reached your unauthenticated pull rate limit',
      'builder-unavailable',
      'too many pulls',
    ],
    [
      'a registry that refuses',
      'ERROR: Error response from daemon: pull access denied for acme/bk, repository does not exist',
      'builder-unavailable',
      "refuses BuildKit's image",
    ],
    [
      'a registry that is not there',
      'ERROR: Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
      'builder-unavailable',
      'its registry does not answer',
    ],
    [
      'an option that the driver lacks',
      'ERROR: failed to initialize builder b (b0): invalid driver option image for remote driver',
      'invalid-input',
      'invalid driver option image for remote driver',
    ],
    ['a full disk', 'ERROR: mkdir /var/lib/docker/x: no space left on device', 'builder-disk-full', 'is full'],
    ['something else', 'ERROR: the moon is full.', 'builder-unavailable', 'could not be started: failed to initialize'],
  ])('because of %s', (_what, said, code, sentence) => {
    const failure = builderFailure(said, attempt);
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(sentence.replace(': failed to initialize', ': the moon is full.'));
    expect(failure.details).toBe(said);
  });

  test('that was there before is in a broken state', () => {
    expect(builderFailure('ERROR: container is restarting', { ...attempt, own: false }).message).toBe(
      'The builder b (driver docker-container) is in a broken state: container is restarting.',
    );
  });
});

test('what buildx says while it starts a builder', () => {
  const lines = [
    '#1 [internal] booting buildkit',
    '#1 pulling image moby/buildkit:v0.32.2 2.1s done',
    '#1 creating container buildx_buildkit_b0',
    '#1 DONE 3.0s',
    'other',
  ];
  expect(lines.map(bootLine)).toEqual([
    undefined,
    'pulling image moby/buildkit:v0.32.2',
    'creating container buildx_buildkit_b0',
    undefined,
    undefined,
  ]);
});

test('annotations lie where our own assembler puts them', () => {
  const annotations = { a: '1', 'index:b': '2', 'manifest[linux/arm64]:c': '3', 'manifest-descriptor:d': '4' };
  expect(buildkitAnnotations(annotations, true)).toEqual([
    'index,manifest:a=1',
    'index:b=2',
    'manifest[linux/arm64]:c=3',
    'manifest-descriptor:d=4',
  ]);
  expect(buildkitAnnotations(annotations, false)).toEqual(['manifest:a=1', 'manifest[linux/arm64]:c=3']);
});

test('buildx is looked for where Docker looks for plugins', () => {
  expect(pluginPlaces({ HOME: '/home/me' }, { platform: 'linux' })[0]).toBe(
    '/home/me/.docker/cli-plugins/docker-buildx',
  );
  expect(pluginPlaces({ DOCKER_CONFIG: '/etc/d' }, { platform: 'linux' })).toContain(
    '/usr/libexec/docker/cli-plugins/docker-buildx',
  );
});
