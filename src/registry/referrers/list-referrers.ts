import type { HttpResponse } from '../../http/client.ts';
import type { Digest } from '../../model/digest.ts';
import { DOCUMENT_LIMIT } from '../base/manifest.ts';
import { ACCEPT } from '../media-types.ts';
import type { RegistrySession } from '../session/session.ts';
import { parseReferrers, type Referrer, referrersTag } from './referrers-index.ts';

/** What refers to a manifest, and how that is kept. */
export interface ListedReferrers {
  /** The registry answers the referrers API; otherwise a tag lists them, which whoever attaches writes. */
  readonly native: boolean;
  readonly referrers: readonly Referrer[];
}

/**
 * Lists what refers to a manifest (OCI distribution specification 1.1, "Listing Referrers"). What the registry answers
 * here decides, not what it said when something was pushed: some send OCI-Subject and list nothing.
 */
export async function listReferrers(session: RegistrySession, subject: Digest): Promise<ListedReferrers> {
  const listed = await session.request(
    { path: `referrers/${subject}`, statuses: [200, 400, 404, 405, 501] },
    (response) => readIndex(response),
  );
  if (listed !== undefined) return { native: true, referrers: listed };
  return { native: false, referrers: await listTagged(session, subject) };
}

/** What the fallback tag lists; empty when there is none ("Referrers Tag Schema"). */
export async function listTagged(session: RegistrySession, subject: Digest): Promise<readonly Referrer[]> {
  const request = { path: `manifests/${referrersTag(subject)}`, headers: { accept: ACCEPT }, statuses: [200, 404] };
  return (await session.request(request, (response) => readIndex(response))) ?? [];
}

async function readIndex(response: HttpResponse): Promise<readonly Referrer[] | undefined> {
  if (response.status === 200) return parseReferrers(await response.bytes(DOCUMENT_LIMIT));
  await response.discard();
  return undefined;
}
