import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, git, makeRepository } from './support/git-repository.ts';
import { PROJECT } from './support/project.ts';
import { type ResultsService, startResultsService } from './support/results-service.ts';

const RELEASED = 'org/go-slim-image@v1';
const WORKFLOW = '.github/workflows/matrix.yml';
const PLATFORMS = 'linux/amd64,linux/arm64,linux/arm/v7,linux/riscv64,darwin/arm64,windows/amd64';

/** The same with one job, which the four legs are held against. */
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
        with:
          platforms: ${PLATFORMS}
          scan: false
          cache: false
      - id: sums
        run: cat "$SUMS"
        env:
          SUMS: \${{ steps.one.outputs.sha256sums }}
`;

let registry: PushRegistry;
let service: ResultsService;
let repository = '';
let action = '';

beforeAll(async () => {
  registry = await startPushRegistry();
  service = await startResultsService();
  const example = await readFile(join(PROJECT, 'examples', 'workflows', 'matrix.yml'), 'utf8');
  // Scans are other tests' business; the registry is the test's own.
  const workflow = example
    .replaceAll('ghcr.io/', `${registry.host}/`)
    .replace('          leg: true\n', '          leg: true\n          scan: false\n          cache: false\n')
    .replace('          push: true\n', '          push: true\n          cache: false\n')
    .replace(
      '      - run: echo',
      `      - run: cat "$SUMS"\n        env:\n          SUMS: \${{ steps.image.outputs.sha256sums }}\n      - run: echo`,
    );
  repository = await makeRepository({
    files: { [WORKFLOW]: workflow, '.github/workflows/one.yml': ONE },
    copies: { '.': 'examples/hello' },
  });
  action = await exportAction();
}, 120_000);
afterAll(async () => {
  await registry.close();
  await service[Symbol.asyncDispose]();
  for (const folder of [repository, action]) await rm(folder, { recursive: true, force: true });
});

async function run(workflow: string, attempt = 1): Promise<WorkflowOutcome> {
  const payload = join(action, 'event.json');
  await writeFile(
    payload,
    JSON.stringify({ ref: 'refs/heads/main', repository: { default_branch: 'main', full_name: 'octo/hello' } }),
  );
  return runWorkflow({
    repository,
    workflow,
    event: 'push',
    payload,
    localRepositories: { [RELEASED]: action },
    secrets: { GITHUB_TOKEN: 'job-token' },
    env: {
      ...service.env,
      GITHUB_REPOSITORY: 'octo/hello',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_RUN_ATTEMPT: String(attempt),
      GITHUB_SHA: await git(repository, 'rev-parse', 'HEAD'),
      GITHUB_API_URL: 'http://127.0.0.1:9',
    },
  });
}

const sumsIn = ({ log }: WorkflowOutcome): string[] => log.match(/^[0-9a-f]{64} \*bin\/.*$/gm) ?? [];

describe('the example workflow', () => {
  let merged: WorkflowOutcome;
  let one: WorkflowOutcome;
  beforeAll(async () => {
    merged = await run(WORKFLOW);
    one = await run('.github/workflows/one.yml');
  }, 600_000);

  test('makes of four legs the very image and sums of one job with all platforms', () => {
    expect([merged.exitCode === 0 ? '' : merged.raw, one.exitCode]).toEqual(['', 0]);
    expect(merged.outputs.image?.digest).toMatch(/^sha256:/);
    expect(merged.outputs.image?.digest).toBe(one.outputs.one?.digest);
    expect(sumsIn(merged)).toHaveLength(6);
    expect(sumsIn(merged)).toEqual(sumsIn(one));
  });

  test('tags the image once, in the merge, and attaches to its index and platforms', () => {
    const { digest } = merged.outputs.image ?? {};
    expect(registry.tags.get('octo/hello:main')).toBe(digest);
    expect([...registry.tags.keys()].filter((name) => !name.includes(':sha256-'))).toEqual(['octo/hello:main']);
    expect(merged.summaries.join('')).toContain(`docker pull ${registry.host}/octo/hello:main`);
  });

  test('hands over one artifact for each leg, named by its platforms and attempt', () => {
    expect(
      service.artifacts
        .map(({ name }) => name)
        .filter((name) => name.startsWith('go-slim-image-leg'))
        .sort(),
    ).toEqual(
      ['darwin_arm64+windows_amd64', 'linux_amd64', 'linux_arm64', 'linux_armv7+linux_riscv64'].map(
        (platforms) => `go-slim-image-leg+default+${platforms}+1`,
      ),
    );
  });
});
