import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Ended, type Machine, startMachine } from './support/machine.ts';
import { expectValidReport, filesBelow } from './support/output-check.ts';
import { PROJECT } from './support/project.ts';

const LIMIT = 300_000;
const ROOT = process.getuid?.() === 0;

let machine: Machine;
let disk = '';

beforeEach(async () => {
  machine = await startMachine();
  disk = join(machine.root, 'disk');
  await mkdir(disk);
  await cp(join(PROJECT, 'examples', 'hello'), machine.work, { recursive: true });
});

afterEach(async () => {
  await machine[Symbol.asyncDispose]();
});

interface Outcome extends Ended {
  /** Files on the small disk when the run had ended. */
  readonly left: readonly string[];
}

/** Builds while `disk` is a file system of so many bytes that nobody else sees; it is gone afterwards. */
async function build(
  size: string,
  flags: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const script =
    'mount -t tmpfs -o size="$1" tmpfs "$2" || exit 99; disk=$2; shift 2; "$@"; s=$?; find "$disk" -type f; exit $s';
  const before = ['unshare', ...(ROOT ? [] : ['--map-root-user']), '--mount', 'sh', '-c', script, 'sh', size, disk];
  const ended = await machine.run(['build', '--no-scan', ...flags], { before, env });
  return { ...ended, left: ended.stdout.split('\n').filter((line) => line !== '') };
}

function expectDiskFull(ended: Outcome): void {
  expect(ended.said).toMatch(/The disk (is full: |became full )/);
  expect(ended.said).toMatch(/Free some space/);
  expect(ended.said).not.toMatch(/\bbug\b/);
  expect(ended.status).toBe(1);
}

describe('an output on a disk that is full', () => {
  // From nothing at all over one binary, both binaries and half of the layers to everything but the last files.
  test.each(['16k', '1m', '8m', '13500k', '15m'])(
    'at %s: one sentence, and nothing is left',
    async (size) => {
      const ended = await build(size, ['--output', join(disk, 'out')]);
      expectDiskFull(ended);
      expect(ended.said).toContain(disk);
      expect(ended.left).toEqual([]);
      expect(await machine.temporaryFiles()).toEqual([]);
    },
    LIMIT,
  );
});

describe('a cache on a disk that is full', () => {
  test.each(['1m', '8m'])(
    'at %s: one sentence, no output, and nothing half-written',
    async (size) => {
      const output = join(machine.root, 'out');
      const ended = await build(size, ['--cache-dir', join(disk, 'cache'), '--output', output]);
      expectDiskFull(ended);
      expect(ended.left.filter((file) => /\.tmp|\.lock/.test(file))).toEqual([]);
      expect((await filesBelow(machine.root)).filter((file) => file.includes('out/'))).toEqual([]);
    },
    LIMIT,
  );

  test(
    'is no reason to fail where only time is lost',
    async () => {
      const output = join(machine.root, 'out');
      const ended = await build('15m', ['--cache-dir', join(disk, 'cache'), '--output', output, '--quiet']);
      expect(ended.status).toBe(0);
      await expectValidReport(output);
    },
    LIMIT,
  );
});

test.each(['16k', '4m'])(
  'temporary files on a disk that is full at %s',
  async (size) => {
    const ended = await build(size, ['--output', join(machine.root, 'out')], { TMPDIR: disk });
    expectDiskFull(ended);
    expect(ended.left).toEqual([]);
    expect((await filesBelow(machine.root)).filter((file) => file.includes('out/'))).toEqual([]);
  },
  LIMIT,
);
