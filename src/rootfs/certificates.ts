import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Digest, digestOf } from '../model/digest.ts';
import type { RootfsPlan } from '../model/plan.ts';
import type { Log } from '../model/runtime.ts';
import { readCertificateFile } from './certificate-file.ts';
import { type Draft, fileDraft } from './draft.ts';

/** The file that Go, OpenSSL and curl on Debian, Alpine and distroless read (Go: crypto/x509, root_linux.go). */
export const BUNDLE_PATH = 'etc/ssl/certs/ca-certificates.crt';

/**
 * The user's own certificates where the image's bundle is left as it is. Go reads every file of /etc/ssl/certs beside
 * the bundle, so a base's own roots stay in force.
 */
export const EXTRA_PATH = 'etc/ssl/certs/ca-certificates-extra.crt';

/** What was put in, for the report: the number of certificates, the digest of their file, whose set it is. */
export interface CertificateFacts {
  readonly count: number;
  readonly digest: Digest;
  /** `Mozilla, as in Node.js 24.21.0`; absent when only the user's own certificates went in. */
  readonly source?: string;
}

const BEGIN = '-----BEGIN CERTIFICATE-----';

/**
 * The bundle of CA certificates: the pinned Mozilla set in its own order, then the user's in the order of their files,
 * without repetition. The set is a file of ours, since Node's own differs from release to release.
 * Throws `certificate-invalid`.
 */
export async function certificateFiles(
  plan: Pick<RootfsPlan, 'caCertificates' | 'extraCaCertificates'>,
  log: Log,
  now?: number,
): Promise<{ drafts: Draft[]; facts?: CertificateFacts }> {
  const mozilla = plan.caCertificates ? await readMozillaSet() : undefined;
  const blocks = new Set(mozilla?.blocks);
  for (const file of plan.extraCaCertificates) {
    for (const certificate of await readCertificateFile(file, log, now)) blocks.add(encodePem(certificate));
  }
  if (blocks.size === 0) return { drafts: [] };
  const bytes = Buffer.from([...blocks].join(''));
  return {
    drafts: [fileDraft(mozilla === undefined ? EXTRA_PATH : BUNDLE_PATH, bytes)],
    facts: {
      count: blocks.size,
      digest: digestOf(bytes),
      ...(mozilla === undefined ? {} : { source: mozilla.source }),
    },
  };
}

/** The pinned set, a file of ours beside the code. */
export const CERTIFICATES_FILE = new URL('./ca-certificates.pem', import.meta.url);

/** The pinned set (scripts/ca-certificates.mjs writes it): its PEM blocks, each with its final newline, and its source. */
export async function readMozillaSet(): Promise<{ blocks: readonly string[]; source: string }> {
  const text = await readFile(CERTIFICATES_FILE, 'utf8');
  const version = /as Node\.js (\S+) /.exec(text.slice(0, 200))?.[1] ?? 'unknown';
  const blocks = text.slice(text.indexOf(BEGIN)).split(/(?=-----BEGIN CERTIFICATE-----)/);
  return { blocks, source: `Mozilla, as in Node.js ${version}` };
}

/** The pinned set as a build without certificates of the user's own puts it in: the digest of its bundle, and its source. */
export async function pinnedCertificates(): Promise<{ readonly digest: Digest; readonly source: string }> {
  const { blocks, source } = await readMozillaSet();
  return { digest: digestOf([...new Set(blocks)].join('')), source };
}

/** RFC 7468 with lines of 64 characters and `\n`, whatever the user's file had. */
function encodePem(certificate: X509Certificate): string {
  const lines = certificate.raw.toString('base64').match(/.{1,64}/g) ?? [];
  return [BEGIN, ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
