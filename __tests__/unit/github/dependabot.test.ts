import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDependabot, secretsNamed, workflowSecrets } from '../../../src/github/dependabot.ts';

/** An expression of a workflow. */
const given = (text: string): string => `\${{ ${text} }}`;

describe('the secrets that a workflow names', () => {
  test.each([
    [`${given('secrets.A_TOKEN')} ${given('secrets.a_token')} ${given('secrets.GITHUB_TOKEN')}`, ['A_TOKEN']],
    [`${given("secrets['B']")} ${given('format(\'{0}\', secrets["C"])')}`, ['B', 'C']],
    ['secrets: inherit', []],
    ['mysecrets.X', []],
  ])('in %s', (text, names) => expect(secretsNamed(text)).toEqual(names));

  test('are plain names, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const name of secretsNamed(`secrets.${text} secrets['${text}']`)) expect(name).toMatch(/^[A-Z_]\w*$/i);
      }),
    );
  });

  test('are read from the run’s own workflow, where the checkout has it', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    try {
      await mkdir(join(workspace, '.github/workflows'), { recursive: true });
      await writeFile(join(workspace, '.github/workflows/ci.yml'), `a: ${given('secrets.A')}`);
      const env = { GITHUB_WORKSPACE: workspace, GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main' };
      await expect(workflowSecrets(env)).resolves.toEqual({ file: '.github/workflows/ci.yml', secrets: ['A'] });
      for (const path of ['gone.yml', '../../secret.yml', 'ci.txt']) {
        const other = { ...env, GITHUB_WORKFLOW_REF: `o/r/.github/workflows/${path}@refs/heads/main` };
        await expect(workflowSecrets(other)).resolves.toBeUndefined();
      }
    } finally {
      await rm(workspace, { recursive: true });
    }
  });
});

test('Dependabot is known by its login', () => {
  expect([isDependabot('dependabot[bot]'), isDependabot('dependabot'), isDependabot(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
