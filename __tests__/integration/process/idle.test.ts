import { expect, test } from '@jest/globals';
import { runChild } from '../../../src/process/run.ts';
import { testRuntime } from '../../support/runtime.ts';

const onLinux = process.platform === 'linux';
const script = (text: string): Parameters<typeof runChild>[0] => ({
  command: process.execPath,
  args: ['-e', text],
  env: { PATH: process.env.PATH ?? '' },
  idleMs: 2000,
});

test('a program that waits for ever is ended, with the child that it waits for', async () => {
  const waits = "require('node:child_process').spawnSync('sleep', ['30'])";
  const { timedOut } = await runChild(script(waits), testRuntime());
  expect(timedOut).toBe(onLinux);
});

test('one that computes a little now and then is not', async () => {
  const works =
    'let n = 0; const t = setInterval(() => { const end = Date.now() + 200; while (Date.now() < end); if (++n > 6) clearInterval(t); }, 500);';
  const { timedOut, exitCode } = await runChild(script(works), testRuntime());
  expect([timedOut, exitCode]).toEqual([false, 0]);
});
