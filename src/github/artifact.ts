import { dirname } from 'node:path';
import type { Environment, Runtime } from '../model/runtime.ts';

/** An artifact to be uploaded: absolute files, all in or below the first one's folder. */
export interface ArtifactRequest {
  readonly name: string;
  readonly files: readonly string[];
  readonly retentionDays?: number;
}

/** Whether the artifact service of the runner can be spoken to. */
export function artifactsAvailable(env: Environment): boolean {
  return (env.ACTIONS_RUNTIME_TOKEN ?? '') !== '' && (env.ACTIONS_RESULTS_URL ?? '') !== '';
}

/**
 * Uploads files as an artifact of the run. Nothing that can go wrong there is an error of the build: a notice says what, and
 * undefined comes back.
 */
export async function uploadArtifact(
  request: ArtifactRequest,
  runtime: Pick<Runtime, 'env' | 'log'>,
): Promise<{ readonly id: number; readonly size: number } | undefined> {
  const [first] = request.files;
  if (first === undefined) return undefined;
  if (!artifactsAvailable(runtime.env)) return told('this runner offers no artifact service', request, runtime);
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const options = request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays };
    const upload = new DefaultArtifactClient().uploadArtifact(
      request.name,
      [...request.files],
      dirname(first),
      options,
    );
    const { id, size } = await upload;
    return id === undefined ? told('the service gave it no number', request, runtime) : { id, size: size ?? 0 };
  } catch (error) {
    return told(error instanceof Error ? error.message : String(error), request, runtime);
  }
}

function told(reason: string, request: ArtifactRequest, runtime: Pick<Runtime, 'log'>): undefined {
  runtime.log.notice({
    level: 'notice',
    code: 'artifact-not-uploaded',
    message: `The artifact ${request.name} was not uploaded: ${reason.split('\n')[0]}..`,
  });
  return undefined;
}
