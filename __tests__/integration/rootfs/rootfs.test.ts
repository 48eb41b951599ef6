import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RootfsEntry } from '../../../src/model/image.ts';
import type { RootfsPlan } from '../../../src/model/plan.ts';
import type { Log } from '../../../src/model/runtime.ts';
import { type RootfsContext, rootfsEntries } from '../../../src/rootfs/rootfs.ts';

const run = promisify(execFile);
const log: Log = { debug: () => {}, info: () => {}, notice: () => {}, mask: () => {} };
let folder = '';
let context: RootfsContext;

const plan = (overrides: Partial<RootfsPlan> = {}): RootfsPlan => ({
  caCertificates: true,
  passwd: true,
  tmp: true,
  nsswitch: true,
  timezones: 'all',
  extraCaCertificates: [],
  include: [],
  user: { uid: 65532, gid: 65532, name: 'nonroot' },
  mtime: 0,
  ...overrides,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rootfs-'));
  const { stdout } = await run('go', ['env', 'GOROOT']);
  context = { log, host: { platform: 'linux', arch: 'x64', cpus: 2 }, moduleDirectory: folder, goroot: stdout.trim() };
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes the files as a container's root would have them. */
async function unpack(entries: readonly RootfsEntry[], root: string): Promise<void> {
  for (const entry of entries) {
    const path = join(root, entry.path);
    await mkdir(dirname(path), { recursive: true });
    if (entry.type === 'directory') await mkdir(path, { recursive: true });
    else if (entry.type === 'symlink') await symlink(entry.target ?? '', path);
    else if (entry.content !== undefined && 'bytes' in entry.content) await writeFile(path, entry.content.bytes);
  }
}

describe('what scratch lacks', () => {
  test('is there by default, at the same paths and with the same bytes each time', async () => {
    const { entries, facts } = await rootfsEntries(plan(), context);
    const paths = entries.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'etc/group',
        'etc/nsswitch.conf',
        'etc/passwd',
        'etc/ssl/certs/ca-certificates.crt',
        'home/nonroot',
        'tmp',
      ]),
    );
    expect(paths).toEqual([...new Set(paths)].sort());
    expect(entries.every(({ mtime }) => mtime === 0)).toBe(true);
    expect(facts.zones).toMatchObject({ release: expect.stringMatching(/^20\d\d[a-z]$/) });
    expect(facts.zones?.count).toBe(paths.filter((path) => path.startsWith('usr/share/zoneinfo/')).length);
    expect(facts.certificates?.count).toBeGreaterThan(100);
    expect(await rootfsEntries(plan(), context)).toEqual({ entries, facts });
  });

  test('stays under 130 KB compressed without zones', async () => {
    const { entries } = await rootfsEntries(plan({ timezones: 'none' }), context);
    const bytes = Buffer.concat(
      entries.map(({ content }) => (content !== undefined && 'bytes' in content ? content.bytes : new Uint8Array())),
    );
    expect(entries.some(({ path }) => path.includes('zoneinfo'))).toBe(false);
    expect(gzipSync(bytes).length).toBeLessThan(120_000);
  });

  test('is left out piece by piece', async () => {
    const nothing = { caCertificates: false, passwd: false, tmp: false, nsswitch: false, timezones: 'none' as const };
    expect(await rootfsEntries(plan(nothing), context)).toEqual({ entries: [], facts: {} });
    const { entries } = await rootfsEntries(plan({ ...nothing, tmp: true }), context);
    expect(entries).toEqual([{ path: 'tmp', type: 'directory', mode: 0o1777, uid: 0, gid: 0, mtime: 0 }]);
  });

  test("gives way to the user's own file of that name", async () => {
    await writeFile(join(folder, 'passwd'), 'app:x:1:1::/:\n');
    const include = [{ source: 'passwd', destination: '/etc/passwd', mode: 0o600 }];
    const { entries } = await rootfsEntries(plan({ include, mtime: 86_400 }), context);
    expect(entries.find(({ path }) => path === 'etc/passwd')).toEqual({
      path: 'etc/passwd',
      type: 'file',
      mode: 0o600,
      uid: 0,
      gid: 0,
      mtime: 86_400,
      content: { file: join(folder, 'passwd'), size: 14 },
    });
  });

  test('cannot be a file and a folder at once', async () => {
    await writeFile(join(folder, 'plain'), 'x');
    const include = [{ source: 'plain', destination: '/etc' }];
    await expect(rootfsEntries(plan({ include }), context)).rejects.toMatchObject({
      code: 'include-invalid',
      message: 'Input include: /etc would be a folder and a file at once in the image.',
    });
  });
});

describe('time zones', () => {
  test('are all found by a program that reads the tree, aliases too', async () => {
    const { entries } = await rootfsEntries(plan(), context);
    const root = join(folder, 'zones');
    await unpack(entries, root);
    const zones = entries.filter(({ path }) => path.startsWith('usr/share/zoneinfo/'));
    const heads = await Promise.all(
      zones.map(async ({ path }) => (await readFile(join(root, path))).toString('latin1', 0, 4)),
    );
    expect(new Set(heads)).toEqual(new Set(['TZif']));
    const calcutta = await readFile(join(root, 'usr/share/zoneinfo/Asia/Calcutta'));
    expect(calcutta).toEqual(await readFile(join(root, 'usr/share/zoneinfo/Asia/Kolkata')));
  });

  test('that are listed come alone', async () => {
    const { entries, facts } = await rootfsEntries(
      plan({ timezones: ['Europe/Berlin'], timezone: 'Asia/Tokyo' }),
      context,
    );
    expect(entries.filter(({ path }) => path.includes('zoneinfo')).map(({ path, type }) => [path, type])).toEqual([
      ['usr/share/zoneinfo/Asia/Tokyo', 'file'],
      ['usr/share/zoneinfo/Europe/Berlin', 'file'],
    ]);
    expect(facts.zones?.count).toBe(2);
  });

  test('that are unknown are refused with what was meant', async () => {
    await expect(rootfsEntries(plan({ timezones: ['Berlin'] }), context)).rejects.toMatchObject({
      code: 'unknown-timezone',
      fix: 'Did you mean Europe/Berlin?',
    });
  });

  test('need the Go toolchain to have them whole', async () => {
    const goroot = join(folder, 'goroot');
    await expect(rootfsEntries(plan(), { ...context, goroot })).rejects.toMatchObject({
      code: 'unsupported-here',
      message: expect.stringContaining('ENOENT'),
    });
    const zip = await readFile(join(context.goroot, 'lib/time/zoneinfo.zip'));
    await mkdir(join(goroot, 'lib/time'), { recursive: true });
    await writeFile(join(goroot, 'lib/time/zoneinfo.zip'), zip.subarray(0, zip.length - 100));
    await expect(rootfsEntries(plan(), { ...context, goroot })).rejects.toMatchObject({
      message: expect.stringContaining('is damaged'),
    });
    zip[200] = (zip[200] ?? 0) ^ 1;
    await writeFile(join(goroot, 'lib/time/zoneinfo.zip'), zip);
    await expect(rootfsEntries(plan(), { ...context, goroot })).rejects.toMatchObject({
      message: expect.stringContaining('Africa/Accra is damaged'),
    });
  });

  test('have no release where the toolchain does not tell it', async () => {
    const goroot = join(folder, 'bare');
    await mkdir(join(goroot, 'lib/time'), { recursive: true });
    await writeFile(
      join(goroot, 'lib/time/zoneinfo.zip'),
      await readFile(join(context.goroot, 'lib/time/zoneinfo.zip')),
    );
    const { facts } = await rootfsEntries(plan({ timezones: ['UTC'] }), { ...context, goroot });
    expect(facts.zones).toEqual({ count: 1 });
  });
});

test('the pinned certificates are what their Node version carries', async () => {
  const { stdout } = await run(process.execPath, ['scripts/ca-certificates.mjs', '--check']);
  expect(stdout).toMatch(/^\d+ certificates of Node\.js 24\./);
});
