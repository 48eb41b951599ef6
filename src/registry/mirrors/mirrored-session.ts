import { Failure } from '../../model/failure.ts';
import type { ImageReference } from '../reference.ts';
import type { RegistryContext } from '../session/context.ts';
import { PULL_FAILURES } from '../session/registry-failure.ts';
import { openSession, type RegistrySession } from '../session/session.ts';
import { mirrorReferences } from './mirrors.ts';

/** A mirror is a convenience: it is asked twice at most. */
const TRIES = 2;

/**
 * A session for pulling that asks the registry's mirrors first, and the registry itself for what they do not have. A
 * mirror that does not answer, or lets nobody in, is not asked again. Whoever reads checks digests, so a mirror can give
 * other bytes for a tag, but never for a digest.
 */
export function openMirroredSession(reference: ImageReference, context: RegistryContext): RegistrySession {
  const own = openSession(reference, context);
  const places = mirrorReferences(reference, context.mirrors ?? []);
  if (places.length === 0) return own;
  const purpose = { actions: 'pull', failures: PULL_FAILURES, tries: TRIES } as const;
  const mirrors = places.map((place) => ({ session: openSession(place, context, purpose), asked: true }));
  return {
    ...own,
    request: async (request, consume) => {
      for (const mirror of mirrors.filter(({ asked }) => asked)) {
        try {
          return await mirror.session.request(request, consume);
        } catch (error) {
          context.signal.throwIfAborted();
          if (!(error instanceof Failure)) throw error;
          mirror.asked = error.code === 'base-missing';
          context.log.debug(`mirror ${mirror.session.reference.registry}: ${error.message}`);
        }
      }
      return own.request(request, consume);
    },
  };
}
