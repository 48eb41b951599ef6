import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseCommandFile } from './command-file.ts';
import { ambientEnvironment, DIST, PROJECT } from './project.ts';

/** One step of a job, run as the runner runs it. */
export interface Scenario {
  /** By their names in action.yml; the others have their defaults. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** GITHUB_WORKSPACE and the working folder. */
  readonly workspace: string;
  /** On top of, and before, what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload: unknown };
  /** The step's post part, with what the main part kept; default: the main part. */
  readonly postOf?: Outcome;
  /** Sends signals: called with all standard output so far, each time there is more. */
  readonly onOutput?: (output: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** What the runner would see of it. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Markdown of the job summary. */
  readonly summary: string;
}

/** A job's folders (RUNNER_TEMP, tool cache, HOME), kept from step to step and removed at the end. */
export interface Job extends AsyncDisposable {
  readonly folder: string;
  run(scenario: Scenario): Promise<Outcome>;
}

const FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;

/**
 * Makes the folders of a job. Hosted runners have the same paths each time, and a cache is found again only there: give
 * `folder` (which must not exist) where that matters.
 */
export async function startJob(folder?: string): Promise<Job> {
  const job = folder ?? (await mkdtemp(join(tmpdir(), 'job-')));
  for (const inner of ['temp', 'tools', 'home', 'steps']) await mkdir(join(job, inner), { recursive: true });
  let steps = 0;
  return {
    folder: job,
    run: (scenario) => runStep(scenario, job, join(job, 'steps', String(++steps))),
    [Symbol.asyncDispose]: () => rm(job, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function runStep(scenario: Scenario, job: string, step: string): Promise<Outcome> {
  await mkdir(step);
  for (const name of FILES) await writeFile(join(step, name), '');
  await writeFile(join(step, 'event.json'), JSON.stringify(scenario.event?.payload ?? {}));
  const env = { ...(await environment(scenario, job, step)), ...scenario.env };
  const kept = Object.entries(scenario.postOf?.state ?? {}).map(([name, value]) => [`STATE_${name}`, value] as const);
  Object.assign(env, Object.fromEntries(kept));
  const child = spawn(process.execPath, [join(DIST, scenario.postOf === undefined ? 'action.mjs' : 'post.mjs')], {
    cwd: scenario.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    scenario.onOutput?.(stdout, (signal) => void child.kill(signal));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exitCode, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const text = (name: (typeof FILES)[number]): Promise<string> => readFile(join(step, name), 'utf8');
  return {
    exitCode,
    signal,
    stdout,
    stderr,
    outputs: parseCommandFile(await text('OUTPUT')),
    state: parseCommandFile(await text('STATE')),
    summary: await text('STEP_SUMMARY'),
  };
}

async function environment(scenario: Scenario, job: string, step: string): Promise<Record<string, string>> {
  const files = FILES.map((name) => [`GITHUB_${name}`, join(step, name)]);
  const inputs = Object.entries({ ...(await defaults()), ...scenario.inputs });
  return {
    ...ambientEnvironment(),
    HOME: join(job, 'home'),
    TZ: 'UTC',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: scenario.workspace,
    GITHUB_EVENT_NAME: scenario.event?.name ?? 'push',
    GITHUB_EVENT_PATH: join(step, 'event.json'),
    GITHUB_REPOSITORY: 'octo/hello',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_RUN_ID: '1',
    RUNNER_TEMP: join(job, 'temp'),
    RUNNER_TOOL_CACHE: join(job, 'tools'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...Object.fromEntries(files),
    ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])),
  };
}

/** The runner sets every input that action.yml names, those without a default to the empty string; so is a token's expression here. */
async function defaults(): Promise<Record<string, string>> {
  const action = parse(await readFile(join(PROJECT, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: unknown } | null>;
  };
  const given = (value: unknown): string => String(value ?? '').replace(/^\$\{\{.*\}\}$/, '');
  return Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, given(input?.default)]));
}
