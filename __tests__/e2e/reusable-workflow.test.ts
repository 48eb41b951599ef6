import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, git, makeRepository } from './support/git-repository.ts';
import { PROJECT } from './support/project.ts';
import { type ResultsService, startResultsService } from './support/results-service.ts';

const RELEASED = 'org/go-slim-image@v1';
const WORKFLOW = '.github/workflows/reusable.yml';

describe('the workflow to call', () => {
  let registry: PushRegistry;
  let service: ResultsService;
  let repository = '';
  let action = '';
  let outcome: WorkflowOutcome;

  beforeAll(async () => {
    registry = await startPushRegistry();
    service = await startResultsService();
    const example = await readFile(join(PROJECT, 'examples', 'workflows', 'reusable.yml'), 'utf8');
    repository = await makeRepository({
      files: {
        [WORKFLOW]: example.replaceAll('ghcr.io/', `${registry.host}/`),
        // What the caller's file says holds for legs and merge; SBOM and scan are other tests' business.
        '.go-slim-image.yml': 'scan: false\nsbom: false\ncache: false\nattribution: false\n',
      },
      copies: { '.': 'examples/hello' },
    });
    action = await exportAction();
    const payload = join(action, 'event.json');
    const event = { ref: 'refs/heads/main', repository: { default_branch: 'main', full_name: 'octo/hello' } };
    await writeFile(payload, JSON.stringify(event));
    outcome = await runWorkflow({
      repository,
      workflow: WORKFLOW,
      event: 'push',
      payload,
      localRepositories: { [RELEASED]: action },
      secrets: { GITHUB_TOKEN: 'job-token' },
      env: {
        ...service.env,
        GITHUB_REPOSITORY: 'octo/hello',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REF_TYPE: 'branch',
        GITHUB_SHA: await git(repository, 'rev-parse', 'HEAD'),
        GITHUB_API_URL: 'http://127.0.0.1:9',
      },
    });
  }, 600_000);
  afterAll(async () => {
    await registry.close();
    await service[Symbol.asyncDispose]();
    for (const folder of [repository, action]) await rm(folder, { recursive: true, force: true });
  });

  test('fans out, merges and pushes, and gives its caller the digest', () => {
    expect(outcome.exitCode === 0 ? '' : outcome.raw).toBe('');
    const digest = registry.tags.get('octo/hello:main');
    expect(digest).toMatch(/^sha256:/);
    expect(outcome.outputs.image).toMatchObject({ digest, changed: 'true' });
    expect(outcome.log).toContain(`deploy ${digest}`);
    const legs = service.artifacts.map(({ name }) => name).filter((name) => name.includes('-leg+'));
    expect(legs.sort()).toEqual([
      'go-slim-image-leg+default+darwin_arm64+windows_amd64+1',
      'go-slim-image-leg+default+linux_amd64+1',
      'go-slim-image-leg+default+linux_arm64+1',
    ]);
  });
});
