import { type Digest, digestOf } from '../../model/digest.ts';
import { parseReference } from '../reference.ts';
import type { RegistryContext } from '../session/context.ts';
import { openSession, type RegistrySession } from '../session/session.ts';
import { CREATED } from './artifact.ts';
import { REPORT_TYPE } from './artifact-types.ts';
import type { AttachedReport } from './attached-report.ts';
import { listReferrers } from './list-referrers.ts';
import { readAttached, readManifest } from './read-attached.ts';
import type { Referrer } from './referrers-index.ts';

/** See `fetchAttachedReport`. */
export async function findAttachedReport(text: string, context: RegistryContext): Promise<AttachedReport | undefined> {
  const reference = parseReference(text, 'reference');
  const session = openSession(reference, context);
  const image = digestOf(await readManifest(session, reference.digest ?? reference.tag ?? 'latest', reference.digest));
  const report = await attachedReport(session, image);
  return report === undefined ? undefined : { image, text: report };
}

function createdOf({ annotations }: Referrer): string {
  return annotations?.[CREATED] ?? '';
}

/** The text of the report that is attached to an image; undefined when none is. Throws the registry's failures. */
export async function attachedReport(session: RegistrySession, image: Digest): Promise<string | undefined> {
  const found = (await listReferrers(session, image)).referrers.filter(
    ({ artifactType }) => artifactType === REPORT_TYPE,
  );
  // A build for the sake of its verdict attaches another one to the same image: the newest counts.
  const referrer = [...found].sort((a, b) => (createdOf(a) < createdOf(b) ? -1 : 1)).at(-1);
  return referrer === undefined ? undefined : readAttached(session, referrer);
}
