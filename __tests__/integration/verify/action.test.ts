import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runAction } from '../../../src/pipeline/modes/action-command.ts';
import { openSandbox, type Sandbox } from '../../support/command-line.ts';

let sandbox: Sandbox;
const at = (name: string): string => join(sandbox.root, name);

beforeAll(async () => {
  sandbox = await openSandbox();
  const plain = ['--no-sbom', '--no-scan', '--no-attribution'];
  const built = await sandbox.run(['build', '--platforms', 'linux/amd64', ...plain, '-o', at('out')]);
  expect(built).toMatchObject({ status: 0 });
}, 120_000);
afterAll(() => sandbox.remove());

/** Runs the step, and gives its status and the text of the files that the runner reads afterwards. */
async function step(inputs: Record<string, string>): Promise<{ status: number; outputs: string; summary: string }> {
  // The toolkit asks the process for these two.
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = at(name);
    await writeFile(at(name), '');
  }
  const silent = { write: () => true, isTTY: false, columns: 80 } as unknown as NodeJS.WriteStream;
  const status = await runAction({
    env: { ...process.env, INPUT_MODE: 'verify', RUNNER_TEMP: at('tmp'), GITHUB_WORKSPACE: sandbox.root, ...inputs },
    workingDirectory: sandbox.root,
    platform: process.platform,
    arch: process.arch,
    stdout: silent,
    stderr: silent,
  });
  const outputs = await readFile(at('GITHUB_OUTPUT'), 'utf8');
  return { status, outputs, summary: await readFile(at('GITHUB_STEP_SUMMARY'), 'utf8') };
}
const output = (outputs: string, name: string): string | undefined =>
  new RegExp(`^${name}<<(.*)\\n([^]*?)\\n\\1$`, 'm').exec(outputs)?.[2];

test('verify as a step says in its outputs and in the summary that everything holds', async () => {
  const { status, outputs, summary } = await step({ INPUT_SUBJECT: 'out' });
  expect([status, output(outputs, 'verified'), output(outputs, 'problems')]).toEqual([0, 'true', '[]']);
  expect(summary).toMatch(/### ✅ `out` is what it says: \d+ checks/);
});

test('and what does not hold, when it fails; no summary where none is wanted', async () => {
  await appendFile(at('out/bin/tiny_linux_amd64'), 'x');
  const { status, outputs, summary } = await step({ INPUT_SUBJECT: 'out' });
  expect([status, output(outputs, 'verified')]).toEqual([3, 'false']);
  const problems = JSON.parse(output(outputs, 'problems') ?? '') as { what: string; about: string }[];
  expect(problems).toContainEqual(
    expect.objectContaining({ what: 'sum', about: expect.stringContaining('tiny_linux_amd64') }),
  );
  expect(summary).toMatch(/### ❌ `out`: \d+ of \d+ checks do not hold/);
  const plain = await step({ INPUT_SUBJECT: 'out', INPUT_SUMMARY: 'false' });
  expect([plain.status, plain.summary]).toEqual([3, '']);
});
