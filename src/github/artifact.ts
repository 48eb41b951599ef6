import { dirname } from 'node:path';
import type { Environment, Runtime } from '../model/runtime.ts';

/** An artifact to be uploaded: absolute files, all in or below the first one's folder. */
export interface ArtifactRequest {
  readonly name: string;
  readonly files: readonly string[];
  readonly retentionDays?: number;
  /** An artifact of that name, from an earlier attempt of the run, goes. */
  readonly replace?: boolean;
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
    const { id, size } = await send(request, dirname(first));
    return id === undefined ? told('the service gave it no number', request, runtime) : { id, size: size ?? 0 };
  } catch (error) {
    return told(reasonOf(error), request, runtime);
  }
}

async function send(request: ArtifactRequest, folder: string): Promise<{ id?: number; size?: number }> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const options = request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays };
  const upload = () => client.uploadArtifact(request.name, [...request.files], folder, options);
  try {
    return await upload();
  } catch (error) {
    if (request.replace !== true || !isTaken(error)) throw error;
    await client.deleteArtifact(request.name);
    return upload();
  }
}

function isTaken(error: unknown): boolean {
  return /\b409\b|already exists/.test(reasonOf(error));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function told(reason: string, request: ArtifactRequest, runtime: Pick<Runtime, 'log'>): undefined {
  const [line = ''] = reason.split('\n');
  const advice = isTaken(reason) ? ' Give each job of a run a comment-key of its own.' : '';
  runtime.log.notice({
    level: 'notice',
    code: 'artifact-not-uploaded',
    message: `The artifact ${request.name} was not uploaded: ${line.replace(/\.+$/, '')}.${advice}`,
  });
  return undefined;
}
