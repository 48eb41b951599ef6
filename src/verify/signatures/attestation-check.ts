import { type Check, off, ok, skipped } from '../check.ts';
import type { Trust } from './trust.ts';
import { isAbout, predicateType, verifyBundle } from './verify-bundle.ts';

/** Holds the attestations of a file against its digest (hexadecimal). One that does not hold is off, whatever others say. */
export async function attestationChecks(
  bundles: readonly unknown[],
  about: string,
  sha256: string,
  trust: Trust | undefined,
): Promise<readonly Check[]> {
  if (bundles.length === 0) return [skipped('attestation', about, 'has none')];
  if (trust === undefined)
    return [skipped('attestation', about, `has ${bundles.length}, not looked at without trusted-root`)];
  return Promise.all(bundles.map((bundle) => attestationCheck(bundle, about, sha256, trust)));
}

async function attestationCheck(bundle: unknown, about: string, sha256: string, trust: Trust): Promise<Check> {
  try {
    const { identity, statement } = await verifyBundle(bundle, undefined, trust);
    if (statement === undefined) return off('attestation', about, 'carries no statement');
    if (!isAbout(statement, sha256)) return off('attestation', about, `is about other bytes than sha256:${sha256}`);
    return ok('attestation', about, `${predicateType(statement)} by ${identity}`);
  } catch (error) {
    return off('attestation', about, `does not hold: ${(error as Error).message}`);
  }
}
