import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A key and the certificate that it signed for itself, in PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly certificate: string;
  /** Absolute path of the certificate. */
  readonly file: string;
}

/** Makes a certificate for a host name, valid for a day. */
export async function selfSigned(folder: string, name: string): Promise<SelfSigned> {
  const [key, file] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  await run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    '-keyout',
    key,
    '-out',
    file,
    ...subject,
  ]);
  return { key: await readFile(key, 'utf8'), certificate: await readFile(file, 'utf8'), file };
}
