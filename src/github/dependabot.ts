import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../model/runtime.ts';

const LARGEST_WORKFLOW = 1 << 20;

/** Whether Dependabot started the run: it gets a token that only reads, and none of the secrets of Actions. */
export function isDependabot(actor: string | undefined): boolean {
  return actor === 'dependabot[bot]';
}

/** The secrets that a workflow names, GITHUB_TOKEN not among them; each once, in their order. */
export function secretsNamed(workflow: string): readonly string[] {
  const names = [
    ...workflow.matchAll(/\bsecrets\s*(?:\.\s*([A-Za-z_]\w{0,99})|\[\s*['"]([A-Za-z_]\w{0,99})['"]\s*\])/g),
  ];
  const found = names.map(([, dotted, quoted]) => (dotted ?? quoted ?? '').toUpperCase());
  return [...new Set(found)].filter((name) => name !== 'GITHUB_TOKEN');
}

/** What the run's own workflow file names, where the checkout has it (GITHUB_WORKFLOW_REF: `o/r/.github/workflows/ci.yml@ref`). */
export async function workflowSecrets(
  env: Environment,
): Promise<{ file: string; secrets: readonly string[] } | undefined> {
  const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/.exec(env.GITHUB_WORKFLOW_REF ?? '')?.[1];
  if (file === undefined || env.GITHUB_WORKSPACE === undefined) return undefined;
  try {
    const path = join(env.GITHUB_WORKSPACE, file);
    if ((await stat(path)).size > LARGEST_WORKFLOW) return undefined;
    return { file, secrets: secretsNamed(await readFile(path, 'utf8')) };
  } catch {
    return undefined;
  }
}
