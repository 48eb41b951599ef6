import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, makeRepository } from './support/git-repository.ts';

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

const RELEASED = 'org/go-slim-image@v1';

/** A repository with both ways of using the action, so that both build the same commit. */
async function repositoryWith(files: Record<string, string>): Promise<string> {
  const repository = await makeRepository({
    files,
    copies: { hello: 'examples/hello', 'action.yml': 'action.yml', dist: 'dist' },
  });
  folders.push(repository);
  return repository;
}

describe('a workflow that uses the action', () => {
  let local: WorkflowOutcome;
  let released: WorkflowOutcome;

  beforeAll(async () => {
    const repository = await repositoryWith({
      '.github/workflows/local.yml': workflow('./'),
      '.github/workflows/released.yml': workflow(RELEASED),
    });
    local = await runWorkflow({ repository, workflow: '.github/workflows/local.yml' });
    const exported = await exportAction();
    folders.push(exported);
    released = await runWorkflow({
      repository,
      workflow: '.github/workflows/released.yml',
      localRepositories: { [RELEASED]: exported },
    });
  }, 900_000);

  test('from its own repository (uses: ./) ends well', () => {
    expect(local.raw).toContain('Job succeeded');
    expect(local.jobs).toEqual({ image: 'success' });
    expect(local.exitCode).toBe(0);
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

  test('logs each step for each platform, groups that are closed, and no escape byte', () => {
    for (const platform of ['linux/amd64', 'linux/arm64'])
      for (const step of ['compile', 'inspect', 'image']) expect(local.log).toContain(`${step} ${platform}`);
    const opened = local.log.match(/^::group::/gm) ?? [];
    expect(local.log.match(/^::endgroup::/gm) ?? []).toHaveLength(opened.length);
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
  const repository = await repositoryWith({
    '.github/workflows/image.yml': workflow('./').replace('version: v1.2.3', 'platforms: linux/amd46'),
  });
  const outcome = await runWorkflow({ repository, workflow: '.github/workflows/image.yml' });
  expect(outcome.jobs).toEqual({ image: 'failure' });
  expect(outcome.log).toMatch(/^::error.*linux\/amd46/m);
  expect(outcome.log).toContain('linux/amd64');
  expect(outcome.log).not.toContain('next step got');
});
