import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import type { BuildKit } from './support/buildkit.ts';
import { selfSigned } from './support/certificates.ts';
import { exportAction, git, makeRepository } from './support/git-repository.ts';
import { goImage } from './support/go-image.ts';
import { PROJECT } from './support/project.ts';
import { startWarmBuildKit } from './support/warm-buildkit.ts';

const RELEASED = 'org/go-slim-image@v1';
const WORKFLOW = '.github/workflows/farm.yml';

/** The same, with Go on the runner. */
const ONE = `
on: push
permissions:
  contents: read
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ${RELEASED}
        id: one
`;

describe('the example workflow of a farm', () => {
  const folders: string[] = [];
  let daemons: readonly BuildKit[] = [];
  let registry: PushRegistry;
  let farm: WorkflowOutcome;
  let one: WorkflowOutcome;

  beforeAll(async () => {
    const keys = await mkdtemp(join(tmpdir(), 'farm-'));
    // One certificate for all: it signs itself, and both sides show it.
    const { key, certificate, file } = await selfSigned(keys, 'localhost');
    const ports = [await freePort(), await freePort()];
    const tls = ['--tlscacert', file, '--tlscert', file, '--tlskey', join(keys, 'localhost.key')];
    daemons = await Promise.all(
      ports.map((port) => startWarmBuildKit({ flags: ['--addr', `tcp://127.0.0.1:${port}`, ...tls] })),
    );
    registry = await startPushRegistry();
    const go = await goImage(daemons[0] as BuildKit);
    const example = await readFile(join(PROJECT, 'examples', 'workflows', 'farm.yml'), 'utf8');
    const workflow = example
      .replaceAll('ghcr.io/', `${registry.host}/`)
      .replace('amd64.farm.example:1234', `localhost:${ports[0]}`)
      .replace('arm64.farm.example:1234', `localhost:${ports[1]}`)
      .replace('          push: true\n', `          push: true\n          go-image: ${go}\n`);
    const repository = await makeRepository({
      files: {
        [WORKFLOW]: workflow,
        '.github/workflows/one.yml': ONE,
        '.go-slim-image.yml': 'scan: false\nsbom: false\ncache: false\nattribution: false\n',
      },
      copies: { '.': 'examples/hello' },
    });
    const action = await exportAction();
    folders.push(keys, repository, action);
    const sha = await git(repository, 'rev-parse', 'HEAD');
    const run = (workflow: string): Promise<WorkflowOutcome> =>
      runWorkflow({
        repository,
        workflow,
        localRepositories: { [RELEASED]: action },
        secrets: { GITHUB_TOKEN: 'job-token', FARM_CA: certificate, FARM_CERT: certificate, FARM_KEY: key },
        env: {
          GITHUB_REPOSITORY: 'octo/hello',
          GITHUB_REF: 'refs/heads/main',
          GITHUB_REF_TYPE: 'branch',
          GITHUB_SHA: sha,
          GITHUB_API_URL: 'http://127.0.0.1:9',
        },
      });
    farm = await run(WORKFLOW);
    one = await run('.github/workflows/one.yml');
  }, 600_000);
  afterAll(async () => {
    await Promise.all(daemons.map((daemon) => daemon[Symbol.asyncDispose]()));
    await registry.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  test('compiles each platform on its node, over mutual TLS, to the image that the runner would make', async () => {
    expect([farm.exitCode === 0 ? '' : farm.raw, one.exitCode === 0 ? '' : one.raw]).toEqual(['', '']);
    expect(registry.tags.get('octo/hello:main')).toBe(one.outputs.one?.digest);
    const compiled = await Promise.all(
      daemons.map(async (daemon) => {
        const lines = (await daemon.log())
          .split('\n')
          .filter((line) => /\] RUN /.test(line))
          .join('\n');
        return ['amd64', 'arm64'].filter((target) => lines.includes(`compile-linux-${target}`));
      }),
    );
    expect(compiled).toEqual([['amd64'], ['arm64']]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
