import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ambientEnvironment } from './project.ts';

/** A workflow to run. */
export interface WorkflowRun {
  /** Folder of a git repository; it is what actions/checkout gives. */
  readonly repository: string;
  /** Path of the workflow in it. */
  readonly workflow: string;
  readonly event?: string;
  /** File with the event's payload. */
  readonly payload?: string;
  /** Folders by the reference that a workflow uses: `org/repo@v1`. */
  readonly localRepositories?: Readonly<Record<string, string>>;
  /** Environment of every step. */
  readonly env?: Readonly<Record<string, string>>;
  /** `GITHUB_TOKEN` is what github.token says. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** act's own cache service runs beside the jobs. */
  readonly cacheService?: boolean;
  /** Called with all that was written so far; `signal` reaches the processes of actions whose file ends so. */
  readonly onOutput?: (raw: string, signal: (file: string, name: NodeJS.Signals) => void) => void;
}

/** One line of act's log (`act --json`); only what is used here. */
interface ActLine {
  readonly job?: string;
  readonly stepID?: readonly string[];
  readonly stage?: string;
  readonly msg?: string;
  readonly command?: string;
  readonly raw_output?: boolean;
  readonly raw?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly jobResult?: string;
}

/** What the run left in the log. */
export interface WorkflowOutcome {
  readonly exitCode: number | null;
  /** `success` or `failure` by job. */
  readonly jobs: Readonly<Record<string, string>>;
  /** What the steps wrote, workflow commands as they were written. */
  readonly log: string;
  /** Outputs by step id. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly summaries: readonly string[];
  /** Everything, for the message of a failed expectation. */
  readonly raw: string;
}

/**
 * Runs a workflow by act in self-hosted mode: JavaScript actions run on this machine, with the Node that is first on
 * PATH, without any container. HOME is a scratch folder that is removed afterwards.
 */
export async function runWorkflow(run: WorkflowRun): Promise<WorkflowOutcome> {
  const home = await mkdtemp(join(tmpdir(), 'act-'));
  try {
    const child = spawn('act', argumentsOf(run), {
      cwd: run.repository,
      env: { ...ambientEnvironment(), HOME: home, XDG_CACHE_HOME: join(home, 'cache'), TMPDIR: tmpdir() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let raw = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        raw += text;
        run.onOutput?.(raw, (file, name) => signalBelow(child.pid ?? 0, file, name));
      });
    const [exitCode] = (await once(child, 'close')) as [number | null];
    return { exitCode, raw, ...summarise(raw) };
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** All labels are this machine. */
const RUNNERS = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm'];

/** act itself can only kill a step; a runner signals its process first. */
function signalBelow(ancestor: number, file: string, name: NodeJS.Signals): void {
  const parents = new Map<number, number>();
  const commands = new Map<number, string>();
  for (const entry of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const status = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(/\) \S (\d+)/.exec(status)?.[1]));
      commands.set(Number(entry), readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ').trim());
    } catch {
      // It has ended meanwhile.
    }
  }
  const isBelow = (pid: number): boolean => pid === ancestor || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  for (const [pid, command] of commands) if (command.endsWith(file) && isBelow(pid)) process.kill(pid, name);
}

function argumentsOf(run: WorkflowRun): string[] {
  const repositories = Object.entries(run.localRepositories ?? {}).map(([name, folder]) => `${name}=${folder}`);
  const env = Object.entries(run.env ?? {}).map(([name, value]) => `${name}=${value}`);
  const secrets = Object.entries(run.secrets ?? {}).map(([name, value]) => `${name}=${value}`);
  return [
    run.event ?? 'push',
    ...(run.payload === undefined ? [] : ['--eventpath', run.payload]),
    ...['--workflows', run.workflow],
    ...RUNNERS.flatMap((runner) => ['--platform', `${runner}=-self-hosted`]),
    ...['--pull=false', '--json'],
    ...(run.cacheService === true ? ['--cache-server-addr', '127.0.0.1'] : ['--no-cache-server']),
    ...repositories.flatMap((value) => ['--local-repository', value]),
    ...env.flatMap((value) => ['--env', value]),
    ...secrets.flatMap((value) => ['--secret', value]),
  ];
}

function summarise(raw: string): Omit<WorkflowOutcome, 'exitCode' | 'raw'> {
  const lines = raw.split('\n').flatMap(parseLine);
  const outputs: Record<string, Record<string, string>> = {};
  for (const line of lines) {
    const step = line.stepID?.[0];
    if (line.command !== 'set-output' || step === undefined || line.name === undefined) continue;
    outputs[step] = { ...outputs[step], [line.name]: line.arg ?? '' };
  }
  const results = lines.filter((line) => line.jobResult !== undefined && line.job !== undefined);
  return {
    jobs: Object.fromEntries(
      results.map((line) => [(line.job ?? '').replace(/^.*\//, '').trim(), line.jobResult ?? '']),
    ),
    log: lines.map((line) => line.raw ?? (line.raw_output === true ? line.msg : undefined) ?? '').join(''),
    outputs,
    summaries: lines.filter((line) => line.command === 'summary').map((line) => line.content ?? ''),
  };
}

function parseLine(line: string): ActLine[] {
  try {
    return [JSON.parse(line) as ActLine];
  } catch {
    return [];
  }
}
