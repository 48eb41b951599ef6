import { resolve } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { isFolder } from '../../files/folder.ts';
import { folderFiles } from '../../merge/folder-files.ts';
import type { Leg } from '../../merge/leg.ts';
import { readLeg } from '../../merge/read-leg.ts';
import { Failure } from '../../model/failure.ts';
import type { Session } from '../session/session.ts';
import { registryLeg } from './registry-leg.ts';

/**
 * The legs that the input `legs` names: output folders, and images by digest. Throws `source-missing`, `leg-invalid`, and
 * what registries answer.
 */
export async function givenLegs(inputs: Inputs, session: Session): Promise<readonly Leg[]> {
  const legs: Leg[] = [];
  for (const text of inputs.legs) {
    const folder = resolve(session.runtime.workingDirectory, text);
    if (await isFolder(folder)) legs.push(await readLeg(await folderFiles(folder, text)));
    else if (isByDigest(text)) legs.push(await registryLeg(text, inputs, session));
    else
      throw new Failure({
        code: 'source-missing',
        message: `legs: there is no folder ${text}.`,
        fix: 'Name output folders of builds, or images by digest: ghcr.io/acme/app@sha256:...',
      });
  }
  return legs;
}

/** Whether a leg is an image in a registry. */
export function isByDigest(text: string): boolean {
  return /^[^@\s]+@sha256:[0-9a-f]{64}$/.test(text);
}
