import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, off, ok, skipped } from '../check.ts';
import { isSignature } from '../signature-names.ts';
import type { Trust } from './trust.ts';
import { verifyBundle } from './verify-bundle.ts';

const LARGEST_BUNDLE = 4 << 20;
/** The signed file is held in memory; what is signed is SHA256SUMS, as a rule. */
const LARGEST_SIGNED = 512 << 20;

/** Holds every signature that lies beside a file, as cosign's `--bundle` writes it, against that file. */
export async function signatureChecks(folder: string, trust: Trust | undefined): Promise<readonly Check[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && isSignature(entry.name)).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => signatureCheck(folder, name, trust)));
}

async function signatureCheck(folder: string, name: string, trust: Trust | undefined): Promise<Check> {
  const signed = /^(.+)\.(sigstore\.json|sigstore|bundle)$/.exec(name)?.[1];
  if (signed === undefined) return skipped('signature', name, 'is in a form of its own; cosign verify-blob knows it');
  if (trust === undefined) return skipped('signature', name, 'is not looked at without trusted-root');
  const path = join(folder, signed);
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined || size > LARGEST_SIGNED) return off('signature', name, `signs ${signed}, which is not here`);
  if ((await stat(join(folder, name))).size > LARGEST_BUNDLE) return off('signature', name, 'is too large');
  try {
    const bundle = JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
    const { identity } = await verifyBundle(bundle, await readFile(path), trust);
    return ok('signature', signed, `by ${identity}`);
  } catch (error) {
    return off('signature', name, `does not hold: ${(error as Error).message}`);
  }
}
