import type { Trust } from './trust.ts';

/** What a good signature says. */
export interface Signed {
  /** Who signed: `https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.2.3`. */
  readonly identity: string;
  /** Of an attestation: the in-toto statement, parsed; what was signed is this very text. */
  readonly statement?: unknown;
}

/**
 * Verifies a Sigstore bundle without a network: certificate, transparency log and time stamps against the trusted roots,
 * who signed against the policy, and the signature over `artifact` (absent for an attestation, which carries what it
 * signs). Throws an Error that says what does not hold.
 */
export async function verifyBundle(json: unknown, artifact: Uint8Array | undefined, trust: Trust): Promise<Signed> {
  const { bundleFromJSON, toSignedEntity, toTrustMaterial, TrustedRoot, Verifier } = await import('./sigstore.ts');
  const bundle = bundleFromJSON(json);
  const entity = toSignedEntity(bundle, artifact === undefined ? undefined : Buffer.from(artifact));
  let last: unknown = new Error('no trusted root');
  for (const root of trust.roots) {
    const trusted = TrustedRoot.fromJSON(root);
    // An instance without a transparency log (GitHub's own, for private repositories) stamps the time instead.
    const logged = trusted.tlogs.length > 0;
    const options = logged ? {} : { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 };
    try {
      const signer = new Verifier(toTrustMaterial(trusted), options).verify(entity, {
        subjectAlternativeName: trust.identity,
        extensions: { issuer: trust.issuer },
      });
      const { content } = bundle;
      return {
        identity: signer.identity?.subjectAlternativeName ?? '',
        ...(content.$case === 'dsseEnvelope'
          ? { statement: JSON.parse(content.dsseEnvelope.payload.toString('utf8')) as unknown }
          : {}),
      };
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

/** Whether an in-toto statement is about a file with this digest (hexadecimal). */
export function isAbout(statement: unknown, sha256: string): boolean {
  const { subject } = (statement ?? {}) as { subject?: unknown };
  return (
    Array.isArray(subject) &&
    subject.some((one: unknown) => (one as { digest?: { sha256?: unknown } } | null)?.digest?.sha256 === sha256)
  );
}

/** What an in-toto statement says of its subject: `https://slsa.dev/provenance/v1`. */
export function predicateType(statement: unknown): string {
  const { predicateType: type } = (statement ?? {}) as { predicateType?: unknown };
  return typeof type === 'string' ? type : 'without a type';
}
