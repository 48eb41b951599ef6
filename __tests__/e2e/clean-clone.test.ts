import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { madeDatabase, writeArchive } from '../support/database-archive.ts';
import { startDatabaseServer } from '../support/database-server.ts';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { expectTakenByOthers, expectWholeOutput, readReport, serveRegistry } from './support/output-check.ts';
import { PROJECT } from './support/project.ts';

const run = promisify(execFile);
const LIMIT = 600_000;

let machine: Machine;
let archives = '';
let clone = '';
let ended: Ended;

/** The first command for a shell in README.md, without the name of the program. */
async function firstCommand(): Promise<string[]> {
  const readme = await readFile(join(clone, 'README.md'), 'utf8');
  const [, command = ''] = /```sh\n(.*)\n/.exec(readme) ?? [];
  expect(command).toMatch(/^node dist\/cli\.js build /);
  return command.split(' ').slice(2);
}

beforeAll(async () => {
  machine = await startMachine();
  clone = join(machine.work, 'clone');
  await run('git', ['clone', '--quiet', PROJECT, clone]);
  archives = await mkdtemp(join(tmpdir(), 'clean-clone-'));
  const archive = join(archives, 'db.tar.gz');
  await writeArchive(archive, await madeDatabase());
  const server = await startDatabaseServer(archive);
  const env = { GO_SLIM_IMAGE_DATABASE: server.reference };
  ended = await machine.run(await firstCommand(), { cwd: clone, cli: 'dist/cli.js', env });
  await server.close();
}, LIMIT);

afterAll(async () => {
  await machine[Symbol.asyncDispose]();
  await rm(archives, { recursive: true });
});

test("README's first command in a fresh clone makes everything that is promised, and no more", async () => {
  expect(ended).toMatchObject({ status: 0, stdout: '' });
  await expectWholeOutput(join(clone, 'go-slim-image.out'), ['hello']);
  const { binaries } = await readReport(join(clone, 'go-slim-image.out'));
  expect(binaries.map(({ scan }) => scan?.outcome)).toEqual([{ kind: 'clean' }, { kind: 'clean' }]);
  expect(await machine.temporaryFiles()).toEqual([]);
});

test('and git does not see it', async () => {
  expect((await run('git', ['status', '--porcelain', '--ignored=no'], { cwd: clone })).stdout).toBe('');
});

test(
  'skopeo takes the image for both platforms, crane finds what it copied valid',
  async () => {
    await using registry = await serveRegistry();
    await expectTakenByOthers(join(clone, 'go-slim-image.out'), 'hello', registry);
  },
  LIMIT,
);
