import { resolve } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { isFolder } from '../../files/folder.ts';
import { folderFiles } from '../../merge/folder-files.ts';
import type { Leg } from '../../merge/leg.ts';
import { readLeg } from '../../merge/read-leg.ts';
import { Failure } from '../../model/failure.ts';
import type { Session } from '../session/session.ts';

/** The legs that the input `legs` names: output folders. Throws `source-missing`, `leg-invalid`. */
export async function givenLegs({ legs }: Pick<Inputs, 'legs'>, { runtime }: Session): Promise<readonly Leg[]> {
  const opened: Leg[] = [];
  for (const text of legs) {
    const folder = resolve(runtime.workingDirectory, text);
    if (!(await isFolder(folder)))
      throw new Failure({
        code: 'source-missing',
        message: `legs: there is no folder ${text}.`,
        fix: 'Name output folders of builds, or images by digest: ghcr.io/acme/app@sha256:...',
      });
    opened.push(await readLeg(await folderFiles(folder, text)));
  }
  return opened;
}
