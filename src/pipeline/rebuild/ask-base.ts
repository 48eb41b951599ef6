import { allDone } from '../../model/all-done.ts';
import { isDigest } from '../../model/digest.ts';
import type { RebuildAnswer, RebuildReason } from '../../model/rebuild.ts';
import { answer, movedBase, noAnswer } from '../../rebuild/judge.ts';
import type { PublishedBase, PublishedFacts } from '../../rebuild/published.ts';
import { parseBaseText } from '../../registry/base/base-text.ts';
import { currentDigest } from '../../registry/base/current-digest.ts';
import type { RegistryContext } from '../../registry/session/context.ts';

/** Whether the tags of an image's bases name other bytes now. Throws the registry's failures. */
export async function askBase({ bases, origin }: PublishedFacts, context: RegistryContext): Promise<RebuildAnswer> {
  if (bases.length === 0) {
    const why = origin === 'report' ? 'stands on nothing (scratch)' : 'does not say what it stands on';
    return noAnswer('base', 'not-asked', why);
  }
  const asked = await allDone<readonly (RebuildReason | string)[]>(bases.map((base) => askOne(base, context)));
  const reasons = asked.filter((one): one is RebuildReason => typeof one !== 'string');
  const told = asked.filter((one): one is string => typeof one === 'string');
  return answer('base', reasons, told.join('; '));
}

/** The reason, or in a few words why there is none. */
async function askOne(base: PublishedBase, context: RegistryContext): Promise<RebuildReason | string> {
  const parsed = parseBaseText(base.reference, context.workingDirectory, context.host.platform);
  if (parsed.kind !== 'registry') return `${base.reference} is a file`;
  const { reference } = parsed;
  if (reference.digest !== undefined) return `${base.reference} cannot move: it is pinned by digest`;
  const { digest } = base;
  if (digest === undefined || !isDigest(digest)) return `it is not known which ${base.reference} it was`;
  const now = await currentDigest(reference, digest, context);
  return movedBase(base, now) ?? `${base.reference} is still ${digest.slice(0, 19)}`;
}
