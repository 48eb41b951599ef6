import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, makeRepository } from './support/git-repository.ts';

const HELLO = { hello: 'examples/hello' };

/** A workflow as a user writes it: build, then use the outputs in the next step. */
const workflow = (uses: string): string => `
on: push
permissions:
  contents: read
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ${uses}
        id: slim
        with:
          source: hello
          version: v1.2.3
          scan: false
          cache: false
      - run: cd "$OUT/.." && sha256sum --check --strict SHA256SUMS
        env:
          OUT: \${{ steps.slim.outputs.image-layout }}
      - run: echo "next step got $DIGEST"
        env:
          DIGEST: \${{ steps.slim.outputs.digest }}
`;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function run(uses: string, here: Record<string, string>, elsewhere?: string): Promise<WorkflowOutcome> {
  const repository = await makeRepository({
    files: { '.github/workflows/image.yml': workflow(uses) },
    copies: { ...HELLO, ...here },
  });
  folders.push(repository);
  return runWorkflow({
    repository,
    workflow: '.github/workflows/image.yml',
    localRepositories: elsewhere === undefined ? {} : { [uses]: elsewhere },
  });
}

describe('a workflow that uses the action', () => {
  let local: WorkflowOutcome;
  let released: WorkflowOutcome;

  beforeAll(async () => {
    local = await run('./', { 'action.yml': 'action.yml', dist: 'dist' });
    const exported = await exportAction();
    folders.push(exported);
    released = await run('go-slim-image/go-slim-image@v1', {}, exported);
  }, 900_000);

  test('from its own repository (uses: ./) ends well, its post step too', () => {
    expect(local.raw).toContain('Job succeeded');
    expect(local.jobs).toEqual({ image: 'success' });
    expect(local.exitCode).toBe(0);
    expect(local.raw).toMatch(/Success - Post \.\//);
  });

  test('gives the next step its outputs', () => {
    const outputs = local.outputs.slim ?? {};
    expect(outputs.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(local.log).toContain(`next step got ${outputs.digest}`);
    expect(outputs.version).toBe('v1.2.3');
    const platforms = JSON.parse(outputs.platforms ?? '') as { platform: string; compressedSize: number }[];
    expect(platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
    expect(Number(outputs['compressed-size'])).toBe(Math.max(...platforms.map((each) => each.compressedSize)));
    expect(Number(outputs['binary-size'])).toBeGreaterThan(1_000_000);
  });

  test('writes a summary with both platforms and the digest', () => {
    expect(local.summaries).toHaveLength(1);
    expect(local.summaries[0]).toContain('linux/arm64');
    expect(local.summaries[0]).toContain(local.outputs.slim?.digest ?? 'no digest');
  });

  test('logs in groups that are closed, without an escape byte', () => {
    const opened = local.log.match(/^::group::/gm) ?? [];
    expect(opened.length).toBeGreaterThan(0);
    expect(local.log.match(/^::endgroup::/gm)).toHaveLength(opened.length);
    expect(local.log).not.toContain('\u001b');
    expect(local.log).not.toContain('\r');
  });

  test('as a release that is fetched (uses: org/repo@v1) makes the same image', () => {
    expect(released.raw).toContain('Job succeeded');
    expect(released.exitCode).toBe(0);
    expect(released.outputs.slim?.digest).toBe(local.outputs.slim?.digest);
  });
});

test('a mistake in an input fails the job with a sentence that names it', async () => {
  const repository = await makeRepository({
    files: { '.github/workflows/image.yml': workflow('./').replace('version: v1.2.3', 'platforms: linux/amd46') },
    copies: { ...HELLO, 'action.yml': 'action.yml', dist: 'dist' },
  });
  folders.push(repository);
  const outcome = await runWorkflow({ repository, workflow: '.github/workflows/image.yml' });
  expect(outcome.jobs).toEqual({ image: 'failure' });
  expect(outcome.log).toMatch(/^::error.*linux\/amd46/m);
  expect(outcome.log).toContain('linux/amd64');
  expect(outcome.log).not.toContain('next step got');
});
