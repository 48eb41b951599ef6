import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { unpackMember } from '../../../src/tools/unpack.ts';
import { zipOf } from '../../support/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'tools-unpack-'));

async function tarOf(members: Record<string, string>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(members)) archive.entry({ name }, content);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}

describe.each([
  ['tar.gz', tarOf],
  ['zip', async (members: Record<string, string>) => zipOf(members)],
])('a program in a %s', (kind, archiveOf) => {
  const unpack = async (members: Record<string, string>): Promise<{ found: boolean; file: string; target: string }> => {
    const target = mkdtempSync(join(folder, 'case-'));
    const archive = join(target, `archive.${kind}`);
    writeFileSync(archive, await archiveOf(members));
    mkdirSync(join(target, 'out'));
    const file = join(target, 'out', 'syft');
    return { found: await unpackMember(archive, 'syft', file), file, target };
  };

  test('is written, can be run, and nothing else is', async () => {
    const { found, file, target } = await unpack({
      LICENSE: 'text',
      syft: '#!/bin/sh\necho unpacked\n',
      'doc/syft': 'other',
    });
    expect(found).toBe(true);
    expect(statSync(file).mode & 0o111).toBe(0o111);
    expect(execFileSync(file, { encoding: 'utf8' })).toBe('unpacked\n');
    expect(readdirSync(join(target, 'out'))).toEqual(['syft']);
  });

  test('that is not there is told', async () => {
    const { found, file } = await unpack({ LICENSE: 'text', 'bin/syft': 'elsewhere' });
    expect([found, existsSync(file)]).toEqual([false, false]);
  });
});

test('an archive that is none fails', async () => {
  const archive = join(folder, 'broken.tar.gz');
  writeFileSync(archive, 'no gzip');
  await expect(unpackMember(archive, 'syft', join(folder, 'x'))).rejects.toThrow();
  expect(readFileSync(archive, 'utf8')).toBe('no gzip');
});
