import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCompressorPool } from '../../../src/image/compress/pool.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { ArchiveEntry } from '../../../src/release/archive-entry.ts';
import { tarGzStream } from '../../../src/release/tar-gz.ts';
import { zipStream } from '../../../src/release/zip.ts';
import { archiveMembers } from '../../../src/verify/archive-members.ts';

const run = promisify(execFile);
const EPOCH = 1_767_323_045;
let folder: string;
let entries: ArchiveEntry[];
const signal = new AbortController().signal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  const files = {
    hello: Buffer.alloc(5_000_000, 'program '),
    LICENSE: Buffer.from('free'),
    'docs/größe.md': Buffer.from(''),
  };
  entries = [];
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, String(entries.length));
    await writeFile(file, content);
    entries.push({ path, mode: path === 'hello' ? 0o755 : 0o644, file, size: content.length });
  }
});

afterAll(() => rm(folder, { recursive: true }));

async function archive(kind: 'tar.gz' | 'zip'): Promise<{ file: string; bytes: Buffer }> {
  const pool = createCompressorPool({ cpus: 2, signal });
  const stream = kind === 'zip' ? zipStream(entries, EPOCH, pool) : tarGzStream(entries, EPOCH, pool, signal);
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  await pool.close();
  const bytes = Buffer.concat(pieces);
  const file = join(folder, `a.${kind}`);
  await writeFile(file, bytes);
  return { file, bytes };
}

describe.each(['tar.gz', 'zip'] as const)('%s', (kind) => {
  test('holds what went in, by our own reader', async () => {
    const { file } = await archive(kind);
    const members = await archiveMembers(file);
    expect([...members.keys()].sort()).toEqual(['LICENSE', 'docs/größe.md', 'hello']);
    for (const { path, file: source, size } of entries)
      expect(members.get(path)).toEqual({ digest: digestOf(await readFile(source)), size });
  });

  test('has the same bytes in every time zone and in whatever order its files are given', async () => {
    const first = (await archive(kind)).bytes;
    const zone = process.env.TZ;
    for (const other of ['Pacific/Kiritimati', 'America/St_Johns']) {
      process.env.TZ = other;
      entries.reverse();
      expect((await archive(kind)).bytes.equals(first)).toBe(true);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('a byte that is changed in what it holds is seen', async () => {
    const { bytes } = await archive(kind);
    const expected = new Map(await archiveMembers(join(folder, `a.${kind}`)));
    const broken = join(folder, `b.${kind}`);
    for (let at = 60; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 23))) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(broken, changed);
      const same = await archiveMembers(broken).then(
        (found) => found.get('hello')?.digest === expected.get('hello')?.digest && found.size === expected.size,
        () => false,
      );
      // Times and permissions are not what is compared here; the sum of the whole archive is.
      if (same) expect(digestOf(changed)).not.toBe(digestOf(bytes));
    }
  });
});

test('GNU tar reads modes, owners and times', async () => {
  const { file } = await archive('tar.gz');
  const { stdout } = await run('tar', ['--utc', '--full-time', '-tvzf', file], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  expect(stdout).toMatch(/^-rwxr-xr-x 0\/0 +5000000 2026-01-02 03:04:05 hello$/m);
  expect(stdout).toMatch(/^-rw-r--r-- 0\/0 +4 2026-01-02 03:04:05 LICENSE$/m);
});

test('Python reads and checks the zip, its names, times and permissions', async () => {
  const { file } = await archive('zip');
  const script =
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),[(i.filename,i.date_time[:5],oct(i.external_attr>>16),i.file_size) for i in z.infolist()])';
  const { stdout } = await run('python3', ['-c', script, file]);
  expect(stdout).toContain("None [('LICENSE', (2026, 1, 2, 3, 4), '0o100644', 4)");
  expect(stdout).toContain("('hello', (2026, 1, 2, 3, 4), '0o100755', 5000000)");
});
