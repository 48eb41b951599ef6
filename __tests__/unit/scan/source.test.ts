import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeAge } from '../../../src/scan/database.ts';
import { isFresh, parseMetadata } from '../../../src/scan/metadata.ts';
import { parseReference, parseSource } from '../../../src/scan/source.ts';
import { lastError, scanArguments } from '../../../src/scan/trivy.ts';

describe('a reference', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  test.each([
    ['ghcr.io/aquasecurity/trivy-db:2', { host: 'ghcr.io', repository: 'aquasecurity/trivy-db', version: '2' }],
    ['127.0.0.1:5000/db', { host: '127.0.0.1:5000', repository: 'db', version: '2' }],
    ['localhost/db:latest', { host: 'localhost', repository: 'db', version: 'latest' }],
    ['registry:5000/a/b_c', { host: 'registry:5000', repository: 'a/b_c', version: '2' }],
    [`ghcr.io/db:2@${digest}`, { host: 'ghcr.io', repository: 'db', version: digest }],
    ['trivy-db:2', undefined],
    ['aquasecurity/trivy-db', undefined],
    ['ghcr.io/Upper', undefined],
    ['ghcr.io/', undefined],
    ['https://ghcr.io/db', undefined],
  ])('%s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  test('of any text has parts that are safe in an address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseReference(text);
        expect(
          found === undefined ||
            URL.canParse(`https://${found.host}/v2/${found.repository}/manifests/${found.version}`),
        ).toBe(true);
      }),
    );
  });
});

describe('a source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-source-'));
  mkdirSync(join(folder, 'cache', 'db'), { recursive: true });
  writeFileSync(join(folder, 'cache', 'db', 'trivy.db'), 'x');
  mkdirSync(join(folder, 'layout'));
  writeFileSync(join(folder, 'layout', 'oci-layout'), '{}');
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'db.tar.gz'), 'x');

  test.each([
    ['cache', { kind: 'cache-folder', path: join(folder, 'cache') }],
    ['cache/db', { kind: 'cache-folder', path: join(folder, 'cache') }],
    ['layout', { kind: 'oci-layout' }],
    ['./db.tar.gz', { kind: 'archive' }],
    ['ghcr.io/aquasecurity/trivy-db', { kind: 'reference' }],
  ])('%s', async (text, expected) => {
    expect(await parseSource(text, folder)).toMatchObject({ text, ...expected });
  });

  test.each(['./missing', 'missing.tar.gz', 'empty', '/no/such/folder', 'word'])('%s is bad input', async (text) => {
    await expect(parseSource(text, folder)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(text),
    });
  });
});

describe('the metadata', () => {
  const text =
    '{"Version":2,"NextUpdate":"2026-08-21T00:00:00Z","UpdatedAt":"2026-08-20T00:00:00Z","DownloadedAt":"0001-01-01T00:00:00Z"}';

  test('tells the schema and when to look again', () => {
    const metadata = parseMetadata(text);
    expect(metadata).toEqual({ schema: 2, updatedAt: Date.parse('2026-08-20'), nextUpdate: Date.parse('2026-08-21') });
    if (metadata === undefined) throw new Error('unreachable');
    expect(isFresh(metadata, Date.parse('2026-08-20T23:00:00Z'))).toBe(true);
    expect(isFresh(metadata, Date.parse('2026-08-21T01:00:00Z'))).toBe(false);
    expect(
      isFresh({ ...metadata, downloadedAt: Date.parse('2026-08-21T00:30:00Z') }, Date.parse('2026-08-21T01:00:00Z')),
    ).toBe(true);
  });

  test.each(['', '{}', 'null', '[]', '{"Version":"2"}', '{"Version":2,"UpdatedAt":"never"}'])('%j is none', (other) => {
    expect(parseMetadata(other)).toBeUndefined();
  });

  test.each([
    [30 * 60_000, '30 minutes'],
    [3 * 3_600_000, '3 hours'],
    [50 * 86_400_000, '50 days'],
    [60_000, '1 minute'],
  ])('an age of %d ms is %s', (ms, expected) => {
    expect(describeAge(ms)).toBe(expected);
  });
});

describe('calling Trivy', () => {
  test.each([
    [{ kind: 'folder', path: '/s' } as const, ['rootfs'], ['/s']],
    [{ kind: 'layout', path: '/l' } as const, ['image'], ['--input', '/l']],
  ])('hides nothing and decides nothing: %j', (target, start, end) => {
    const args = scanArguments(target, '/cache', '/out.json');
    expect(args.slice(0, start.length)).toEqual(start);
    expect(args.slice(-end.length)).toEqual(end);
    expect(args).not.toContain('--severity');
    expect(args.join(' ')).toContain('--exit-code 0');
    expect(args).toEqual(expect.arrayContaining(['--skip-db-update', '--offline-scan', '--disable-telemetry']));
  });

  test('its last error is told without time, level and what it was doing', () => {
    const stderr =
      '2026-11-23T00:00:00Z\tINFO\t[vulndb] Need to update DB\n2026-11-23T00:00:00Z\tFATAL\tFatal error\trun error: init error: DB error: failed to download artifact from h/db:2: oci download error: copy error: unexpected EOF\n';
    expect(lastError(stderr)).toBe('copy error: unexpected EOF');
    expect(lastError('')).toBe('');
  });
});
