import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BUILDKIT_IMAGE, createArguments } from '../../src/engine/buildx/builder/create-arguments.ts';
import { type NodeRequest, readFurtherNodes } from '../../src/engine/buildx/builder/request.ts';

/** Parseable, and nothing listens there: buildx reads options, and needs no cluster to make a builder. */
const KUBECONFIG = `apiVersion: v1
kind: Config
current-context: none
clusters: [{name: none, cluster: {server: 'http://127.0.0.1:1'}}]
contexts: [{name: none, context: {cluster: none, user: none}}]
users: [{name: none, user: {}}]
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kube-'));
  await writeFile(join(folder, 'config'), KUBECONFIG);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const buildx = (...args: readonly string[]): string =>
  execFileSync('buildx', args, {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      BUILDX_CONFIG: join(folder, 'buildx'),
      KUBECONFIG: join(folder, 'config'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const node = (...driverOptions: string[]): NodeRequest => ({
  driverOptions,
  endpoint: '',
  platforms: [],
  buildkitdFlags: '',
});

test.each<[string, NodeRequest]>([
  ['nothing said', node()],
  ['a namespace and replicas', node('namespace=ci', 'replicas=2', 'loadbalance=random')],
  ['resources', node('requests.cpu=2', 'requests.memory=1Gi', 'limits.cpu=4', 'limits.memory=4Gi')],
  [
    'a node selector and tolerations',
    node('"nodeselector=kubernetes.io/arch=arm64"', '"tolerations=key=ci,operator=Exists,effect=NoSchedule"'),
  ],
  ['rootless pods', node('rootless=true')],
  [
    'an account, labels and a scheduler',
    node('serviceaccount=builder', '"labels=team=a"', '"annotations=a=b"', 'schedulername=own', 'timeout=2m'),
  ],
  ['platforms and flags', { ...node(), platforms: ['linux/arm64'], buildkitdFlags: '--debug' }],
])('buildx reads the arguments of a cluster with %s', (what, first) => {
  const name = what.replaceAll(/[^a-z]/g, '');
  const [argv = []] = createArguments({ name, driver: 'kubernetes', first, further: [], configFile: '' });
  expect(buildx(...argv).trim()).toBe(name);
  const listed =
    buildx('ls', '--format', 'json')
      .split('\n')
      .find((line) => line.includes(`"${name}"`)) ?? '';
  expect(listed).toContain('"Driver":"kubernetes"');
  const rootless = first.driverOptions.includes('rootless=true');
  expect(listed.includes(BUILDKIT_IMAGE)).toBe(!rootless);
  buildx('rm', '--keep-daemon', name);
});

test('buildx reads the arguments of further nodes, as the documentation has them', async () => {
  const further = await readFurtherNodes(
    '- name: arm\n  driver-opts:\n    - namespace=ci\n    - \'"nodeselector=kubernetes.io/arch=arm64"\'\n  platforms: linux/arm64\n',
    'kubernetes',
  );
  const calls = createArguments({
    name: 'farm',
    driver: 'kubernetes',
    first: { ...node(), platforms: ['linux/amd64'] },
    further,
    configFile: '',
  });
  for (const argv of calls) expect(buildx(...argv).trim()).toBe('farm');
  expect(
    JSON.parse(
      buildx('ls', '--format', 'json')
        .split('\n')
        .find((line) => line.includes('"farm"')) ?? '{}',
    ).Nodes,
  ).toHaveLength(2);
});

test('buildx refuses an option that the driver lacks', () => {
  const [argv = []] = createArguments({
    name: 'wrong',
    driver: 'kubernetes',
    first: node('network=host'),
    further: [],
    configFile: '',
  });
  expect(() => buildx(...argv)).toThrow(/invalid driver option network/);
});
