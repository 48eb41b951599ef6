import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import { childEnvironment } from '../process/environment.ts';
import { type ChildResult, runChild } from '../process/run.ts';
import { isCycloneDx, isSpdx, isSyftDocument, type SyftDocument } from './documents.ts';
import type { Documents } from './rebind.ts';

/** The slice of the runtime that children need. */
export type SyftRuntime = Pick<Runtime, 'env' | 'signal' | 'log' | 'host'>;

/** One process may take so long; a scan of a few binaries takes seconds. */
const TIME_LIMIT_MS = 10 * 60_000;

/**
 * Lists the Go modules of every binary in a folder, in one process: most of its time goes into its start.
 * `work` is a folder for its files, outside of `folder`. With `moduleCache` licences are read from there.
 */
export async function scanBinaries(
  tool: Tool,
  folder: string,
  work: string,
  moduleCache: string | undefined,
  runtime: SyftRuntime,
): Promise<SyftDocument> {
  const output = join(work, 'syft.json');
  const cataloger = ['--override-default-catalogers', 'go-module-binary-cataloger'];
  const licences =
    moduleCache === undefined
      ? {}
      : { SYFT_GOLANG_SEARCH_LOCAL_MOD_CACHE_LICENSES: 'true', SYFT_GOLANG_LOCAL_MOD_CACHE_DIR: moduleCache };
  await runSyft(tool, ['scan', `dir:${folder}`, ...cataloger, '-o', `syft-json=${output}`], work, licences, runtime);
  return readDocument(output, isSyftDocument);
}

/** Turns a part of Syft's own JSON into both formats; `work` is a folder of this part's own. */
export async function convertPart(
  tool: Tool,
  part: SyftDocument,
  work: string,
  runtime: SyftRuntime,
): Promise<Documents> {
  const input = join(work, 'part.syft.json');
  await writeFile(input, JSON.stringify(part));
  await runSyft(tool, ['convert', input, ...outputs(work)], work, {}, runtime);
  return readDocuments(work);
}

/** Both formats of everything in an image: an OCI layout that names one manifest only. */
export async function scanImage(
  tool: Tool,
  layout: string,
  name: string,
  work: string,
  runtime: SyftRuntime,
): Promise<Documents> {
  await runSyft(tool, ['scan', `oci-dir:${layout}`, '--source-name', name, ...outputs(work)], work, {}, runtime);
  return readDocuments(work);
}

function outputs(work: string): string[] {
  return ['-o', `cyclonedx-json@1.6=${join(work, 'cdx.json')}`, '-o', `spdx-json@2.3=${join(work, 'spdx.json')}`];
}

async function readDocuments(work: string): Promise<Documents> {
  const [cyclonedx, spdx] = await Promise.all([
    readDocument(join(work, 'cdx.json'), isCycloneDx),
    readDocument(join(work, 'spdx.json'), isSpdx),
  ]);
  return { cyclonedx, spdx };
}

async function readDocument<T>(file: string, isShape: (value: unknown) => value is T): Promise<T> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw unusable(error);
  }
  if (!isShape(value)) throw unusable(undefined);
  return value;
}

function unusable(cause: unknown): Failure {
  return new Failure({
    code: 'tool-failed',
    message: 'Syft ended well, but what it wrote is not what its version writes.',
    fix: 'If syft-path is set, leave it out, so that the pinned version is used.',
    cause,
  });
}

async function runSyft(
  tool: Tool,
  args: string[],
  work: string,
  set: Record<string, string>,
  runtime: SyftRuntime,
): Promise<void> {
  // Home and working directory are ours, so that no .syft.yaml of the user's changes what is listed.
  const home = { HOME: work, USERPROFILE: work, XDG_CONFIG_HOME: work, XDG_CACHE_HOME: work };
  const env = childEnvironment(runtime.env, { set: { ...home, SYFT_CHECK_FOR_APP_UPDATE: 'false', ...set } });
  const result = await runChild(
    { command: tool.command, args: ['--quiet', ...args], env, cwd: work, timeoutMs: TIME_LIMIT_MS },
    runtime,
  );
  if (result.exitCode !== 0) throw failed(tool, result);
}

function failed(tool: Tool, result: ChildResult): Failure {
  const how = result.timedOut
    ? 'did not end within ten minutes'
    : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code ?? 'no exit code'}`;
  return new Failure({
    code: 'tool-failed',
    message: `Syft ${tool.version} (${tool.command}) ${how}.`,
    fix: 'Run again with --verbose to see how it was called, or switch the SBOM off with --sbom false.',
    details: result.stderr.trimEnd().split('\n').slice(-20).join('\n'),
  });
}
