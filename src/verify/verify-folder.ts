import type { Verification } from './check.ts';
import { verifySums } from './verify-sums.ts';

/** Verifies a folder that a build or a release has left: the output folder, or the files of a release. */
export async function verifyFolder(folder: string, subject: string): Promise<Verification> {
  const { checks } = await verifySums(folder, []);
  return { subject, checks };
}
