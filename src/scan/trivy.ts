import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/folder.ts';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import { childEnvironment } from '../process/environment.ts';
import { type ChildResult, runChild } from '../process/run.ts';

/** The slice of the runtime that Trivy's children need. */
export type TrivyRuntime = Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'scratchDirectory'>;

/** What is scanned: a folder of binaries, an OCI layout that names one manifest, or an SBOM. */
export type ScanTarget = { readonly kind: 'folder' | 'layout' | 'sbom'; readonly path: string };

/** Trivy's JSON, or that it could not read the database. */
export type ScanAnswer = { readonly report: unknown } | { readonly databaseDamaged: string };

/**
 * Scans with every severity and nothing filtered, and never lets Trivy decide how the run ends: what it writes is judged
 * by us. Throws `tool-failed` when it does not end well or not in time.
 */
export async function runScan(
  tool: Tool,
  target: ScanTarget,
  database: string,
  timeoutMs: number,
  runtime: TrivyRuntime,
): Promise<ScanAnswer> {
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join(runtime.scratchDirectory, 'trivy-'));
  try {
    const output = join(work, 'report.json');
    const result = await trivy(tool, scanArguments(target, database, output), work, timeoutMs, runtime);
    if (result.exitCode === 0) return { report: JSON.parse(await readFile(output, 'utf8')) as unknown };
    if (isDatabaseDamaged(result)) return { databaseDamaged: lastError(result.stderr) };
    throw scanFailed(tool, result, timeoutMs);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Arguments for a scan against a database that is already there. */
export function scanArguments(target: ScanTarget, database: string, output: string): string[] {
  const what = { folder: ['rootfs', '--pkg-types', 'library'], layout: ['image'], sbom: ['sbom'] }[target.kind];
  const offline = ['--skip-db-update', '--offline-scan', '--skip-version-check', '--disable-telemetry'];
  const how = [
    '--scanners',
    'vuln',
    '--list-all-pkgs',
    '--exit-code',
    '0',
    '--format',
    'json',
    '--cache-backend',
    'memory',
    '--timeout',
    '24h',
    '--no-progress',
  ];
  const path = target.kind === 'layout' ? ['--input', target.path] : [target.path];
  return [...what, '--cache-dir', database, ...offline, ...how, '--output', output, ...path];
}

/**
 * Lets Trivy fetch the database of one reference into a folder. Gives a few words when it does not. Trivy's own
 * `--timeout` does not end a registry that never answers, and it ignores SIGTERM then: the child is killed.
 */
export async function downloadDatabase(
  tool: Tool,
  reference: string,
  folder: string,
  timeoutMs: number,
  runtime: TrivyRuntime,
): Promise<string | undefined> {
  const args = ['image', '--download-db-only', '--db-repository', reference, '--cache-dir', folder];
  const quiet = ['--no-progress', '--skip-version-check', '--disable-telemetry'];
  const result = await trivy(tool, [...args, ...quiet], folder, timeoutMs, runtime);
  if (result.exitCode === 0) return undefined;
  if (result.timedOut) return `did not deliver within ${Math.round(timeoutMs / 1000)} s`;
  if (/no space left on device/i.test(result.stderr)) {
    const fix = 'Free some space, or choose another disk with --cache-dir.';
    throw new Failure({
      code: 'disk-full',
      message: `The disk is full: the vulnerability database does not fit into ${folder}.`,
      fix,
    });
  }
  return lastError(result.stderr) || `Trivy ends with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
}

async function trivy(
  tool: Tool,
  args: string[],
  work: string,
  timeoutMs: number,
  runtime: TrivyRuntime,
): Promise<ChildResult> {
  // Started in a folder of ours, so that no trivy.yaml and no .trivyignore of the user's is taken unasked.
  const env = childEnvironment(runtime.env, { pass: ['DOCKER_CONFIG'], set: { NO_COLOR: '1' } });
  return runChild({ command: tool.command, args, env, cwd: work, timeoutMs }, runtime);
}

function isDatabaseDamaged({ exitCode, stderr }: ChildResult): boolean {
  if (exitCode === 2 && /panic|bbolt|fatal error/.test(stderr)) return true;
  return /invalid database|unexpected fault address|DB error|failed to (get|detect).*(advisor|vulnerabilit)|metadata/i.test(
    stderr,
  );
}

function scanFailed(tool: Tool, result: ChildResult, timeoutMs: number): Failure {
  const how = result.timedOut
    ? `did not end within ${Math.round(timeoutMs / 1000)} s`
    : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code ?? 'no exit code'}`;
  return new Failure({
    code: 'tool-failed',
    message: `Trivy ${tool.version} (${tool.command}) ${how}.`,
    fix: result.timedOut
      ? 'Give it more time with timeout.'
      : 'Run again with --verbose to see how it was called, or switch the scan off with --scan false.',
    details: result.stderr.trimEnd().split('\n').slice(-20).join('\n'),
  });
}

/** The innermost reason of the last error line, without time and level. */
export function lastError(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => /\b(FATAL|ERROR)\b|panic:|error/i.test(line));
  const line = lines.at(-1) ?? stderr.trim().split('\n').at(-1) ?? '';
  const text = line
    .replace(/^.*\b(FATAL|ERROR)\s+/, '')
    .replace(/^.*(oci download error|failed to download artifact from \S+): /, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 300 ? `...${text.slice(-297)}` : text;
}
