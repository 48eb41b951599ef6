import { execFileSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeRepository } from './support/git-repository.ts';
import { type Job, type Outcome, startJob } from './support/scenario.ts';

let job: Job;
let workspace = '';

beforeEach(async () => {
  job = await startJob();
  workspace = await makeRepository({ copies: { '.': 'examples/hello' } });
});

afterEach(async () => {
  await job[Symbol.asyncDispose]();
  await rm(workspace, { recursive: true, force: true });
});

/** Every process whose command line or folder is of this job. */
function survivors(): string[] {
  const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  return processes.filter((line) => line.includes(job.folder) || line.includes(workspace));
}

/** A build in an empty Go cache, so that the compiler is at work for long; signals are sent once `go build` runs. */
function interrupted(send: (kill: (signal: NodeJS.Signals) => void) => void): Promise<Outcome> {
  let watch: NodeJS.Timeout | undefined;
  return job.run({
    workspace,
    inputs: { scan: 'false', sbom: 'false', cache: 'false' },
    env: { GOCACHE: join(job.folder, 'go-cache') },
    onOutput: (_output, kill) => {
      watch ??= setInterval(() => {
        if (!survivors().some((line) => line.includes(' build -'))) return;
        clearInterval(watch);
        send(kill);
      }, 100);
    },
  });
}

async function expectNothingLeft(): Promise<void> {
  expect(survivors()).toEqual([]);
  const temp = await readdir(join(job.folder, 'temp'));
  expect(temp).toEqual([]);
}

test('SIGINT stops the compiler, leaves nothing behind and ends with 130', async () => {
  const outcome = await interrupted((kill) => kill('SIGINT'));
  expect(outcome).toMatchObject({ exitCode: 130, outputs: {} });
  await expectNothingLeft();
});

test('a cancelled job (SIGINT, later SIGTERM) ends cleanly within the first signal’s grace', async () => {
  const outcome = await interrupted((kill) => {
    kill('SIGINT');
    setTimeout(() => kill('SIGTERM'), 7500).unref();
  });
  expect([130, 143]).toContain(outcome.exitCode);
  await expectNothingLeft();
});

test('SIGTERM alone ends with 143', async () => {
  const outcome = await interrupted((kill) => kill('SIGTERM'));
  expect(outcome).toMatchObject({ exitCode: 143, outputs: {} });
  await expectNothingLeft();
});
