import type { RebuildAnswer } from '../../model/rebuild.ts';
import { answer, noAnswer, otherCertificates } from '../../rebuild/judge.ts';
import type { PublishedFacts } from '../../rebuild/published.ts';
import { pinnedCertificates } from '../../rootfs/certificates.ts';

/** Whether a build by this version of ours would put in another set of CA certificates. */
export async function askCertificates({ rootfs }: Pick<PublishedFacts, 'rootfs'>): Promise<RebuildAnswer> {
  const had = rootfs.certificates;
  if (had?.source === undefined) return noAnswer('certificates', 'not-asked', 'has no certificates of ours');
  const reason = otherCertificates(had, await pinnedCertificates());
  return answer('certificates', reason === undefined ? [] : [reason], had.source);
}
