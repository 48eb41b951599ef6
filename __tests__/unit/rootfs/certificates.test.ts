import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Log, Notice } from '../../../src/model/runtime.ts';
import { parseCertificates } from '../../../src/rootfs/certificate-file.ts';
import { BUNDLE_PATH, certificateFiles, EXTRA_PATH, readMozillaSet } from '../../../src/rootfs/certificates.ts';
import type { Draft } from '../../../src/rootfs/draft.ts';

/** Self-signed, CN=Example Test Root, valid 2020-01-01 to 2021-01-01; made for this test with openssl. */
const EXPIRED = `-----BEGIN CERTIFICATE-----
MIIBWDCB/6ADAgECAgEBMAoGCCqGSM49BAMCMBwxGjAYBgNVBAMMEUV4YW1wbGUg
VGVzdCBSb290MB4XDTIwMDEwMTAwMDAwMFoXDTIxMDEwMTAwMDAwMFowHDEaMBgG
A1UEAwwRRXhhbXBsZSBUZXN0IFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
AARFNbIVGRmG5jH10CrdcKt8TAdykO1jLvsSq15SHL9obOgnmYksWk7r9IaaF/0e
JFTove4sOGeZN8AgesIYN9vmozIwMDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQW
BBRHSBx3HqEjrEL7/EZ2xoZlPVzgxDAKBggqhkjOPQQDAgNIADBFAiAQcWtqYiD0
s3s8HInwCQgEYIF9kI3YVQzc1QiXOpW9MgIhAKaEfoe2F4qQmNdUVek2ELhIXEid
cWYj7azhwwjKUBT5
-----END CERTIFICATE-----
`;

let folder = '';
const notices: Notice[] = [];
const log: Log = { debug: () => {}, info: () => {}, notice: (notice) => notices.push(notice), mask: () => {} };
const put = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const text = ([first]: readonly Draft[]): string =>
  first?.content !== undefined && 'bytes' in first.content ? Buffer.from(first.content.bytes).toString('latin1') : '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the pinned Mozilla set', () => {
  test('holds only self-consistent authorities, each once, ordered by their bytes', async () => {
    const { blocks, source } = await readMozillaSet();
    const certificates = blocks.map((block) => new X509Certificate(block));
    expect(source).toMatch(/^Mozilla, as in Node\.js 24\.\d+\.\d+$/);
    expect(certificates.length).toBeGreaterThan(100);
    expect(certificates.every((certificate) => certificate.ca)).toBe(true);
    const raw = certificates.map((certificate) => certificate.raw.toString('hex'));
    expect(new Set(raw).size).toBe(raw.length);
    expect(
      [...certificates].sort((a, b) => Buffer.compare(a.raw, b.raw)).map(({ serialNumber }) => serialNumber),
    ).toEqual(certificates.map(({ serialNumber }) => serialNumber));
  });

  test('is the bundle that the image gets', async () => {
    const { drafts, facts } = await certificateFiles({ caCertificates: true, extraCaCertificates: [] }, log);
    expect(drafts).toMatchObject([{ path: BUNDLE_PATH, mode: 0o644, uid: 0, gid: 0 }]);
    expect(text(drafts).match(/BEGIN CERTIFICATE/g)).toHaveLength(facts?.count ?? 0);
    expect(text(drafts)).toMatch(/^-----BEGIN CERTIFICATE-----\n[\s\S]*-----END CERTIFICATE-----\n$/);
    expect(facts?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe("the user's own certificates", () => {
  test('follow the set, once each, with lines ended as PEM has them', async () => {
    const [first = ''] = rootCertificates;
    const file = await put('own.pem', `some words\r\n${EXPIRED.replaceAll('\n', '\r\n')}\r\n${EXPIRED}${first}`);
    const plain = await certificateFiles({ caCertificates: true, extraCaCertificates: [] }, log);
    const { drafts, facts } = await certificateFiles({ caCertificates: true, extraCaCertificates: [file] }, log);
    expect(facts?.count).toBe((plain.facts?.count ?? 0) + 1);
    expect(text(drafts)).toBe(`${text(plain.drafts)}${EXPIRED}`);
  });

  test("leave a base's bundle as it is when ours is not asked for", async () => {
    const file = await put('only.pem', EXPIRED);
    const { drafts, facts } = await certificateFiles({ caCertificates: false, extraCaCertificates: [file] }, log);
    expect(drafts).toMatchObject([{ path: EXTRA_PATH }]);
    expect(facts).not.toHaveProperty('source');
    expect(await certificateFiles({ caCertificates: false, extraCaCertificates: [] }, log)).toEqual({ drafts: [] });
  });

  test('that are expired are put in with a warning that says when', async () => {
    notices.length = 0;
    const file = await put('expired.pem', EXPIRED);
    await certificateFiles({ caCertificates: false, extraCaCertificates: [file] }, log, Date.parse('2026-01-01'));
    expect(notices).toMatchObject([{ level: 'warning', code: 'certificate-expired' }]);
    expect(notices[0]?.message).toContain('expired on 2021-01-01');
    expect(notices[0]?.message).toContain('CN=Example Test Root');
    notices.length = 0;
    await certificateFiles({ caCertificates: false, extraCaCertificates: [file] }, log, Date.parse('2019-01-01'));
    expect(notices).toMatchObject([{ code: 'certificate-early' }]);
  });

  test.each([
    ['empty', ' \n', /is empty/],
    ['a private key', `-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n${EXPIRED}`, /private key/],
    ['an encrypted key cut short', `${EXPIRED}-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA`, /private key/],
    ['plain words', 'hello', /holds no PEM certificate/],
    ['damaged', EXPIRED.replace(/\n[A-Za-z0-9+/]{10}/, '\nAAAAAAAAAA'), /certificate 1 of .* is damaged/],
  ])('are refused when the file is %s', async (name, content, message) => {
    const file = await put(`${name}.pem`, content);
    const attempt = certificateFiles({ caCertificates: true, extraCaCertificates: [file] }, log);
    await expect(attempt).rejects.toMatchObject({
      code: 'certificate-invalid',
      message: expect.stringMatching(message),
    });
    await expect(attempt).rejects.toMatchObject({ message: expect.stringContaining(file), fix: expect.any(String) });
  });

  test('as DER are refused with the command that converts them', () => {
    const der = new X509Certificate(EXPIRED).raw;
    expect(() => parseCertificates(der, 'corp.crt')).toThrow(
      expect.objectContaining({ fix: expect.stringContaining('openssl x509 -inform der -in corp.crt') }),
    );
  });

  test('that are not there are refused by name', async () => {
    const attempt = certificateFiles({ caCertificates: true, extraCaCertificates: [join(folder, 'none.pem')] }, log);
    await expect(attempt).rejects.toMatchObject({
      code: 'certificate-invalid',
      message: expect.stringContaining('ENOENT'),
    });
  });
});
