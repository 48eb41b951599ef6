import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { type Docker, startDocker } from './support/docker.ts';
import { makeRepository } from './support/git-repository.ts';
import { type Registry, serveRegistry } from './support/output-check.ts';

/** Jobs as a user writes them: one whose build ends well and is pushed, one that is cancelled, one whose Go does not compile. */
const workflow = (image: string, registry: string): string => `
on: push
permissions:
  contents: read
jobs:
  good:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        id: slim
        with:
          source: hello
          engine: buildx
          driver: docker-container
          driver-opts: |
            image=${image}
            network=host
          tags: ${registry}/acme/hello:1
          push: true
          scan: false
          cache: false
  cancelled:
    needs: good
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        with:
          source: hello
          driver: docker-container
          driver-opts: |
            image=${image}
            network=host
          scan: false
          sbom: false
          cache: false
        env:
          GOCACHE: \${{ runner.temp }}/empty-go-cache
  bad:
    needs: [good, cancelled]
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        with:
          source: broken
          driver: docker-container
          driver-opts: |
            image=${image}
            network=host
          scan: false
          sbom: false
          cache: false
`;

const MADE = 'made (docker-container)';

describe('a workflow that builds by buildx', () => {
  let docker: Docker;
  let registry: Registry;
  let repository = '';
  let outcome: WorkflowOutcome;
  let cancelled = false;

  beforeAll(async () => {
    docker = await startDocker();
    registry = await serveRegistry();
    repository = await makeRepository({
      files: {
        '.github/workflows/image.yml': workflow(await docker.loadBuildKit(), registry.host),
        'broken/go.mod': 'module example.com/broken\n\ngo 1.24\n',
        'broken/main.go': 'package main\n\nfunc main() { nothing() }\n',
      },
      copies: { hello: 'examples/hello', 'action.yml': 'action.yml', dist: 'dist' },
    });
    outcome = await runWorkflow({
      repository,
      workflow: '.github/workflows/image.yml',
      env: { DOCKER_HOST: docker.host },
      onOutput: (raw, signal) => {
        if (cancelled || !raw.split('\n').some((line) => /"job":"[^"]*cancelled"/.test(line) && line.includes(MADE)))
          return;
        cancelled = true;
        signal('action.mjs', 'SIGINT');
      },
    });
  }, 900_000);
  afterAll(async () => {
    await registry[Symbol.asyncDispose]();
    await docker[Symbol.asyncDispose]();
    await rm(repository, { recursive: true, force: true });
  });

  test('sets it up, builds, and pushes what it built', async () => {
    expect(outcome.jobs).toEqual({ good: 'success', cancelled: 'failure', bad: 'failure' });
    const digest = outcome.outputs.slim?.digest ?? '';
    const answer = await fetch(`http://${registry.host}/v2/acme/hello/manifests/1`, {
      headers: { accept: 'application/vnd.oci.image.index.v1+json' },
    });
    expect([answer.status, answer.headers.get('docker-content-digest')]).toEqual([200, digest]);
  });

  test('has its builder until the job ends, and removes it in the post step, also after a failure and a cancellation', async () => {
    expect(outcome.log).toContain(`${MADE}, BuildKit v0.32`);
    expect([cancelled, outcome.raw.includes('stopped by SIGINT')]).toEqual([true, true]);
    expect(outcome.log.match(/removed the builder go-slim-image-/g)).toHaveLength(3);
    expect(await docker.docker('ps', '-aq')).toBe('');
    expect(await docker.docker('volume', 'ls', '-q')).toBe('');
  });
});
