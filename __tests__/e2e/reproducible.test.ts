import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { git, makeRepository } from './support/git-repository.ts';
import { type Machine, type RunOptions, startMachine } from './support/machine.ts';
import { otherNode } from './support/other-node.ts';
import { filesBelow, readReport } from './support/output-check.ts';
import { ambientEnvironment } from './support/project.ts';
import { startJob } from './support/scenario.ts';

const LIMIT = 900_000;
const INPUTS = { packages: '.,./cmd/tool', 'image-env': 'MODE=test', scan: 'false', cache: 'false' };
const FLAGS = ['--packages', INPUTS.packages, '--image-env', INPUTS['image-env'], '--no-scan'];

let machine: Machine;
let origin = '';
let expected: Facts;

/** What two equal builds have in common: digests of images, sums, SBOM files and all of the report but the run. */
interface Facts {
  readonly files: readonly string[];
  readonly images: readonly string[];
  readonly sums: string;
  readonly sboms: Readonly<Record<string, string>>;
  readonly report: unknown;
}

async function factsOf(output: string): Promise<Facts> {
  const files = await filesBelow(output);
  const { run: _, ...report } = await readReport(output);
  const sboms = files.filter((file) => file.startsWith('sbom/'));
  const texts = sboms.map(async (file) => [file, await readFile(join(output, file), 'utf8')]);
  return {
    files,
    images: report.images.map(({ digest }) => digest),
    sums: await readFile(join(output, 'SHA256SUMS'), 'utf8'),
    sboms: Object.fromEntries(await Promise.all(texts)),
    report,
  };
}

/** A clone whose origin is the same wherever it lies. */
async function clone(name: string): Promise<string> {
  const folder = join(machine.work, name);
  await promisify(execFile)('git', ['clone', '--quiet', origin, folder]);
  await git(folder, 'remote', 'set-url', 'origin', 'https://github.com/octo/hello.git');
  return folder;
}

async function build(name: string, options: RunOptions & { readonly flags?: readonly string[] } = {}): Promise<Facts> {
  const { flags = [], ...rest } = options;
  const output = join(machine.root, `${name.replaceAll('/', '-')}.out`);
  const args = ['build', await clone(name), '--output', output, ...FLAGS, ...flags];
  expect(await machine.run(args, rest)).toMatchObject({ status: 0 });
  return factsOf(output);
}

beforeAll(async () => {
  machine = await startMachine();
  const tool = 'package main\n\nfunc main() { println("tool") }\n';
  origin = await makeRepository({ copies: { '.': 'examples/hello' }, files: { 'cmd/tool/main.go': tool } });
  expected = await build('first');
}, LIMIT);

afterAll(async () => {
  await machine[Symbol.asyncDispose]();
  await rm(origin, { recursive: true });
});

test('two commands make two images', () => {
  expect(expected.images).toHaveLength(2);
  expect(Object.keys(expected.sboms)).toHaveLength(8);
});

test(
  'another folder and warm caches make the same',
  async () => {
    expect(await build('a/much/deeper/second folder')).toEqual(expected);
  },
  LIMIT,
);

test(
  'a cold cache of ours, another time zone, language and umask, and ambient settings of Go make the same',
  async () => {
    const env = {
      ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      ...{ GOFLAGS: '-mod=mod', GOOS: 'windows', GOARCH: '386', CGO_ENABLED: '1', GOAMD64: 'v3', GO386: 'softfloat' },
    };
    const before = ['sh', '-c', 'umask 077; exec "$@"', 'sh'];
    const flags = ['--cache-dir', join(machine.root, 'cold')];
    expect(await build('third', { env, before, flags })).toEqual(expected);
  },
  LIMIT,
);

test(
  'the oldest Node makes the same',
  async () => {
    const flags = ['--cache-dir', join(machine.root, 'cold-20')];
    expect(await build('fourth', { node: await otherNode('20.19.0'), flags })).toEqual(expected);
  },
  LIMIT,
);

test(
  'an empty cache of Go makes the same',
  async () => {
    const cold = { GOCACHE: join(machine.root, 'go-cache') };
    const flags = ['--packages', './cmd/tool', '--platforms', 'linux/amd64', '--no-sbom'];
    const warm = await build('fifth', { flags });
    const flagsOfCold = [...flags, '--cache-dir', join(machine.root, 'cold-build')];
    expect(await build('sixth', { env: cold, flags: flagsOfCold })).toEqual(warm);
  },
  LIMIT,
);

test(
  'the Action makes the same',
  async () => {
    await using job = await startJob();
    const workspace = await clone('workspace');
    const outcome = await job.run({ workspace, inputs: INPUTS, env: { ...ambientEnvironment() } });
    expect(outcome).toMatchObject({ exitCode: 0 });
    expect(await factsOf(join(job.folder, 'temp', 'go-slim-image'))).toEqual(expected);
  },
  LIMIT,
);
