import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import { artifactsAvailable } from './artifact.ts';

/** An artifact of this very run, of any of its attempts. */
export interface OwnArtifact {
  readonly id: number;
  readonly name: string;
  /** Bytes of its zip. */
  readonly size: number;
  /** Of its zip, as the service has it: `sha256:...`. */
  readonly digest?: string;
}

/** Files to be kept for another job of this run. */
export interface StoreRequest {
  readonly name: string;
  /** Absolute folder that paths in the artifact are relative to. */
  readonly root: string;
  /** Absolute. */
  readonly files: readonly string[];
  readonly retentionDays: number;
  /** 0 to 9, as zlib's. */
  readonly compressionLevel: number;
}

/**
 * Keeps files for another job of this run, which needs them: unlike a report's artifact it may not fail quietly. Gives
 * `taken` where a job of this run has used the name already. Throws `artifacts-unavailable`.
 */
export async function storeArtifact(
  request: StoreRequest,
  { env }: Pick<Runtime, 'env'>,
): Promise<{ readonly bytes: number } | 'taken'> {
  const client = await openClient(env);
  const { name, files, root, ...options } = request;
  try {
    const { size = 0 } = await client.uploadArtifact(name, [...files], root, options);
    return { bytes: size };
  } catch (error) {
    if (/\b409\b|already exists/i.test(wordsOf(error))) return 'taken';
    throw unavailable(`The artifact ${name} could not be stored`, error);
  }
}

/** All artifacts of this run. The job's own token says which run that is. Throws `artifacts-unavailable`. */
export async function listOwnArtifacts({ env }: Pick<Runtime, 'env'>): Promise<readonly OwnArtifact[]> {
  const client = await openClient(env);
  try {
    const { artifacts } = await client.listArtifacts();
    return artifacts.map(({ id, name, size, digest }) => ({
      id,
      name,
      size,
      ...(digest === undefined || digest === '' ? {} : { digest }),
    }));
  } catch (error) {
    throw unavailable('The artifacts of this run cannot be listed', error);
  }
}

/**
 * Fetches an artifact's zip into a folder of its own (absolute) and gives its path. Throws `artifacts-unavailable`, and
 * `digest-mismatch` where it is not what the service has.
 */
export async function fetchOwnArtifact(
  { id, name, digest }: OwnArtifact,
  folder: string,
  { env }: Pick<Runtime, 'env'>,
): Promise<string> {
  const client = await openClient(env);
  await makeFolder(folder);
  const checked = digest === undefined ? {} : { expectedHash: digest };
  const { digestMismatch } = await client
    .downloadArtifact(id, { path: folder, skipDecompress: true, ...checked })
    .catch((error: unknown) => {
      throw unavailable(`The artifact ${name} cannot be fetched`, error);
    });
  if (digestMismatch === true)
    throw new Failure({
      code: 'digest-mismatch',
      message: `The artifact ${name} came with other bytes than ${digest}.`,
      fix: 'Run this job again.',
    });
  const [file] = await readdir(folder);
  if (file === undefined) throw unavailable(`The artifact ${name} came without a file`, undefined);
  return join(folder, file);
}

async function openClient(env: Runtime['env']) {
  if (!artifactsAvailable(env)) throw unavailable('This runner offers no artifact service', undefined);
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function unavailable(message: string, cause: unknown): Failure {
  const said = cause === undefined ? '' : `: ${wordsOf(cause).split('\n')[0]?.replace(/\.+$/, '')}`;
  return new Failure({
    code: 'artifacts-unavailable',
    message: `${message}${said}.`,
    fix: 'Legs and merge hand files over as artifacts of one run of GitHub Actions; elsewhere name folders or digests in legs.',
    cause,
  });
}
