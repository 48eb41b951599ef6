import type { HttpResponse } from '../../http/client.ts';
import { type Digest, digestOf } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import { DOCUMENT_LIMIT } from '../manifest.ts';
import { ACCEPT } from '../media-types.ts';
import { describeAnswer } from '../session/answer.ts';
import type { RegistrySession } from '../session/session.ts';
import type { PushDocument } from './layout-image.ts';
import { readBackMismatch, tagImmutable } from './push-failure.ts';

/** Whether a manifest is in the repository by its digest. */
export function hasManifest(
  { digest, mediaType }: Pick<PushDocument, 'digest' | 'mediaType'>,
  session: RegistrySession,
): Promise<boolean> {
  const headers = { accept: `${mediaType}, ${ACCEPT}` };
  const statuses = [200, 400, 404, 405, 501];
  return session.request({ method: 'HEAD', path: `manifests/${digest}`, headers, statuses }, async (response) => {
    await response.discard();
    return response.status === 200;
  });
}

/** The digest of what a tag or digest names, of its bytes and not of a header; undefined when there is nothing. */
export function digestHeld(path: string, session: RegistrySession, mediaType?: string): Promise<Digest | undefined> {
  const headers = { accept: mediaType === undefined ? ACCEPT : `${mediaType}, ${ACCEPT}` };
  return session.request({ path: `manifests/${path}`, headers, statuses: [200, 404] }, async (response) => {
    if (response.status === 200) return digestOf(await readWhole(response));
    await response.discard();
    return undefined;
  });
}

async function readWhole(response: HttpResponse): Promise<Uint8Array> {
  const bytes = await response.bytes(DOCUMENT_LIMIT);
  const announced = Number(response.headers['content-length'] ?? bytes.length);
  if (bytes.length < announced) throw new Error(`the answer was cut short: ${bytes.length} of ${announced} bytes`);
  return bytes;
}

/**
 * Puts a manifest under its digest, reads it back and compares (OCI distribution specification 1.1, "Pushing
 * Manifests"). Throws `digest-mismatch` when other bytes come back, and the session's failures.
 */
export async function putManifest(document: PushDocument, session: RegistrySession): Promise<void> {
  const { digest } = document;
  let held: Digest | undefined;
  // Twice: where a registry does not compare, a try that broke off may be stored after the one that came whole.
  for (let time = 1; time <= 2; time++) {
    await put(document, digest, session);
    held = await readBack(document, digest, session);
    if (held === digest) return;
  }
  throw readBackMismatch(session.reference, digest, held ?? 'nothing');
}

/**
 * Points a tag at a manifest that is there, and reads the tag back. A tag that the registry keeps is fine when it has
 * this digest already. Throws `tag-immutable`, `digest-mismatch`, and the session's failures.
 */
export async function putTag(document: PushDocument, tag: string, session: RegistrySession): Promise<void> {
  const refusal = await put(document, tag, session, [400, 405, 409, 412, 422]).catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'registry-denied') return error;
    throw error;
  });
  const taken = refusal === undefined;
  const held = taken ? await readBack(document, tag, session) : await digestHeld(tag, session, document.mediaType);
  if (held === document.digest) return;
  if (taken) throw readBackMismatch(session.reference, tag, held ?? 'nothing');
  throw typeof refusal === 'string' ? tagImmutable({ ...session.reference, tag }, held, refusal) : refusal;
}

/** Undefined when it was taken, else what was said with one of the statuses that count as an answer. */
function put(
  { mediaType, bytes }: PushDocument,
  path: string,
  session: RegistrySession,
  refusals: readonly number[] = [],
): Promise<string | undefined> {
  return session.request(
    {
      method: 'PUT',
      path: `manifests/${path}`,
      headers: { 'content-type': mediaType },
      body: () => bytes,
      statuses: [200, 201, 202, 204, ...refusals],
    },
    async (response) => {
      if (response.status >= 300) return describeAnswer(response);
      await response.discard();
      return undefined;
    },
  );
}

/** What is held in the end. A registry behind a cache may need a moment: what is not there yet, or differs, is asked for again. */
async function readBack(document: PushDocument, path: string, session: RegistrySession): Promise<Digest | undefined> {
  for (let attempt = 1; ; attempt++) {
    const held = await digestHeld(path, session, document.mediaType);
    if (held === document.digest || attempt === 3) return held;
    await session.pause(attempt);
  }
}
