import type { Environment } from '../../model/runtime.ts';
import type { GithubApi } from '../api/client.ts';
import { GithubFailure } from '../api/github-failure.ts';

/** A file or image that an attestation is about. */
export interface AttestedSubject {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What is attested. */
export interface AttestRequest {
  /** All that this job made: one statement of provenance (SLSA v1) names them together. */
  readonly provenance: readonly AttestedSubject[];
  /** CycloneDX documents, each with what it lists the contents of. */
  readonly sboms: readonly { readonly subject: AttestedSubject; readonly document: object }[];
}

const CYCLONEDX = 'https://cyclonedx.org/bom';

/**
 * What keeps a job from attesting, as its permission or in words; undefined when nothing does. Servers other than
 * github.com and ghe.com have no attestations.
 */
export function attestingNeeds(env: Environment): string | undefined {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  if (!/^https:\/\/(github\.com|[a-z0-9-]+\.ghe\.com)$/.test(server))
    return `a server that keeps attestations, not ${server}`;
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL || !env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) return 'id-token: write';
  return undefined;
}

/**
 * Signs statements with the identity of the workflow (Sigstore) and gives them to GitHub. They are written by our own
 * client, so that a missing permission is told by its name. Gives the number of attestations. `sigstore`: which instance
 * signs; by default the public one for a public repository, else GitHub's own.
 * Throws a `GithubFailure`: `not-permitted`, or `unavailable` when Sigstore or the issuer of identities does not answer.
 */
export async function attestAll(
  request: AttestRequest,
  api: GithubApi,
  sigstore?: 'public-good' | 'github',
): Promise<number> {
  const { attest, attestProvenance } = await import('@actions/attest');
  // Nothing is written by the library, so it needs no token.
  const common = { token: '', skipWrite: true, ...(sigstore === undefined ? {} : { sigstore }) } as const;
  const subject = ({ name, sha256 }: AttestedSubject) => ({ name, digest: { sha256 } });
  const makers = [
    () => attestProvenance({ ...common, subjects: request.provenance.map(subject) }),
    ...request.sboms.map(
      (sbom) => () =>
        attest({ ...common, subjects: [subject(sbom.subject)], predicateType: CYCLONEDX, predicate: sbom.document }),
    ),
  ];
  for (const make of makers) {
    const { bundle } = await make().catch((cause: unknown) => {
      throw unavailable(cause);
    });
    await api.request('POST /repos/{owner}/{repo}/attestations', { bundle: bundle as never }, { retry: true });
  }
  return makers.length;
}

function unavailable(cause: unknown): GithubFailure {
  return new GithubFailure({
    problem: 'unavailable',
    message: `No attestation could be signed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    fix: 'Run again; https://status.sigstore.dev tells of outages. attest: false does without.',
    cause,
  });
}
