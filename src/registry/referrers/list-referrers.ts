import type { HttpResponse } from '../../http/client.ts';
import { allDone } from '../../model/all-done.ts';
import { type Digest, digestOf } from '../../model/digest.ts';
import { DOCUMENT_LIMIT } from '../manifest.ts';
import { ACCEPT } from '../media-types.ts';
import type { RegistrySession } from '../session/session.ts';
import { EMPTY_TYPE } from './artifact-types.ts';
import { clarifyReferrer, parseReferrers, type Referrer, referrersTag } from './referrers-index.ts';

const MOST_ASKED = 50;

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
  if (listed !== undefined) return { native: true, referrers: await clarified(listed, session) };
  return { native: false, referrers: await listTagged(session, subject) };
}

/** What the fallback tag lists; empty when there is none ("Referrers Tag Schema"). */
export async function listTagged(session: RegistrySession, subject: Digest): Promise<readonly Referrer[]> {
  const request = { path: `manifests/${referrersTag(subject)}`, headers: { accept: ACCEPT }, statuses: [200, 404] };
  return (await session.request(request, (response) => readIndex(response))) ?? [];
}

/** Some list the type of the config, which says nothing, as what kind of thing it is: then the manifest is asked. */
function clarified(listed: readonly Referrer[], session: RegistrySession): Promise<readonly Referrer[]> {
  const unclear = ({ artifactType = EMPTY_TYPE }: Referrer): boolean => artifactType === EMPTY_TYPE;
  const asked = new Set(listed.filter(unclear).slice(0, MOST_ASKED));
  return allDone<Referrer[]>(
    listed.map(async (referrer) => {
      if (!asked.has(referrer)) return referrer;
      const request = { path: `manifests/${referrer.digest}`, headers: { accept: ACCEPT }, statuses: [200, 404] };
      const bytes = await session.request(request, (response) => response.bytes(DOCUMENT_LIMIT));
      return digestOf(bytes) === referrer.digest ? clarifyReferrer(referrer, bytes) : referrer;
    }),
  );
}

async function readIndex(response: HttpResponse): Promise<readonly Referrer[] | undefined> {
  if (response.status === 200) return parseReferrers(await response.bytes(DOCUMENT_LIMIT));
  await response.discard();
  return undefined;
}
