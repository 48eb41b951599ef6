import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Runtime } from '../../../model/runtime.ts';
import { runChild } from '../../../process/run.ts';
import { buildxEnvironment } from '../run/environment.ts';

/** A builder that this run made, as a later process must know it to remove it. */
export interface MadeBuilder {
  readonly name: string;
  readonly driver: string;
  /** BUILDX_CONFIG that it stands in, which holds nothing else. */
  readonly folder: string;
  /** The buildx that made it. */
  readonly command: string;
}

/** Last part of the folders that builders of ours are kept in, before a random word. */
export const FOLDER_PREFIX = 'go-slim-image-buildx-';

const REMOVE_MS = 60_000;

/**
 * Removes a builder of ours with its containers, volumes or pods, and its folder. Nothing else can be meant, because
 * the folder knows no other builder. Gives what could not be removed, in buildx's words; never throws for it.
 */
export async function removeBuilder(
  made: MadeBuilder,
  runtime: Pick<Runtime, 'env' | 'signal' | 'log' | 'host'>,
): Promise<string | undefined> {
  const env = buildxEnvironment(runtime.env, { BUILDX_CONFIG: made.folder });
  const child = { command: made.command, args: ['rm', '--force', made.name], env, timeoutMs: REMOVE_MS };
  const result = await runChild(child, runtime);
  if (basename(made.folder).startsWith(FOLDER_PREFIX)) await rm(made.folder, { recursive: true, force: true });
  if (result.exitCode === 0 || /no builder .* found/.test(result.stderr)) return undefined;
  return result.stderr.trim() || result.startError?.message || `exit status ${result.exitCode ?? result.signal ?? ''}`;
}
