import { type Digest, digestOf, isDigest } from '../../model/digest.ts';
import { DOCUMENT_LIMIT } from '../manifest.ts';
import { ACCEPT } from '../media-types.ts';
import { openMirroredSession } from '../mirrors/mirrored-session.ts';
import type { ImageReference } from '../reference.ts';
import type { RegistryContext } from '../session/context.ts';

/**
 * The digest of what a tag names now. A HEAD does where it says `expected`, and Docker Hub does not count it as a pull;
 * that a tag moved is believed only of bytes that were hashed. Throws `base-missing`, `registry-denied`,
 * `registry-unavailable`.
 */
export async function currentDigest(
  reference: ImageReference,
  expected: Digest,
  context: RegistryContext,
): Promise<Digest> {
  const session = openMirroredSession(reference, context);
  const path = `manifests/${reference.tag ?? 'latest'}`;
  const headers = { accept: ACCEPT };
  // Some servers refuse HEAD; then the GET decides.
  const claimed = await session.request(
    { method: 'HEAD', path, headers, statuses: [200, 400, 405, 501] },
    async (response) => {
      await response.discard();
      const digest = response.headers['docker-content-digest'] ?? '';
      return response.status === 200 && isDigest(digest) ? digest : undefined;
    },
  );
  if (claimed === expected) return expected;
  return session.request({ path, headers }, async (response) => digestOf(await response.bytes(DOCUMENT_LIMIT)));
}
