import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Failure } from '../model/failure.ts';
import type { Log } from '../model/runtime.ts';

const LIMIT = 4 << 20;
const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

/**
 * Reads the certificates of a user's PEM file (RFC 7468), in the file's order. One that is out of its time, or that is
 * no certificate authority's, gives a warning; it is put in all the same, since clocks and private set-ups differ.
 * Throws `certificate-invalid` when the file cannot be read, is empty or not PEM, or holds a private key.
 */
export async function readCertificateFile(
  file: string,
  log: Log,
  now: number = Date.now(),
): Promise<X509Certificate[]> {
  const certificates = parseCertificates(await readLimited(file), file);
  for (const certificate of certificates) warn(certificate, file, log, now);
  return certificates;
}

async function readLimited(file: string): Promise<Buffer> {
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refused(`${file} cannot be read (${code ?? 'unknown error'})`, 'Name a readable PEM file.', error);
  }
  if (content.length > LIMIT)
    throw refused(
      `${file} has ${content.length} bytes, which is no list of certificates`,
      'Name a PEM file of at most 4 MiB.',
    );
  return content;
}

/** The certificates in PEM text. Pure; throws `certificate-invalid` naming `file`. */
export function parseCertificates(content: Buffer, file: string): X509Certificate[] {
  const text = content.toString('latin1');
  if (text.trim() === '')
    throw refused(
      `${file} is empty`,
      'Put at least one PEM certificate into it, or drop it from extra-ca-certificates.',
    );
  const blocks = [...text.matchAll(BLOCK)];
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
    throw refused(
      `${file} holds a private key, which must never get into an image`,
      'Name a file that holds certificates only.',
    );
  }
  const pem = blocks.filter((block) => block[1] === 'CERTIFICATE');
  if (pem.length === 0) throw refused(`${file} holds no PEM certificate`, conversion(content, file));
  return pem.map((block, index) => parseBlock(block[0], index + 1, file));
}

function parseBlock(pem: string, position: number, file: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw refused(`certificate ${position} of ${file} is damaged`, 'Export the certificate again as PEM.', error);
  }
}

function conversion(content: Buffer, file: string): string {
  const der = content[0] === 0x30;
  return der
    ? `The file looks like DER; convert it: openssl x509 -inform der -in ${file} -out ${file}.pem`
    : 'Name a file with blocks that begin with -----BEGIN CERTIFICATE-----.';
}

function warn(certificate: X509Certificate, file: string, log: Log, now: number): void {
  const subject = certificate.subject.replaceAll('\n', ', ');
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  if (to < now) {
    log.notice({
      level: 'warning',
      code: 'certificate-expired',
      message: `The certificate "${subject}" of ${file} expired on ${day(to)}.`,
    });
  } else if (from > now) {
    log.notice({
      level: 'warning',
      code: 'certificate-early',
      message: `The certificate "${subject}" of ${file} is valid from ${day(from)} only.`,
    });
  }
  if (!certificate.ca) {
    log.notice({
      level: 'warning',
      code: 'certificate-no-authority',
      message: `The certificate "${subject}" of ${file} is not a certificate authority's.`,
    });
  }
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function refused(what: string, fix: string, cause?: unknown): Failure {
  return new Failure({ code: 'certificate-invalid', message: `Input extra-ca-certificates: ${what}.`, fix, cause });
}
