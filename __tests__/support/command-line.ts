import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line as users run it. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How a run of the command line ended. */
export interface CliResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with a module in it, a home, a temporary folder and a cache; Go's own caches are the machine's. */
export interface Sandbox {
  readonly root: string;
  /** The module's folder; the command line runs in it. */
  readonly module: string;
  run(
    args: readonly string[],
    options?: { readonly env?: Record<string, string>; readonly cwd?: string },
  ): Promise<CliResult>;
  /** Runs another program of ours in place of the command line's, with the same surroundings. */
  drive(program: string, args: readonly string[]): Promise<CliResult>;
  /** Files of the module by relative path. */
  write(files: Record<string, string>): Promise<void>;
  /** What the runs left: names beside the module, temporary files. */
  leftovers(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** The smallest command there is: it compiles in a moment for any platform. */
export const TINY = {
  'go.mod': 'module example.com/tiny\n\ngo 1.21\n',
  'main.go': 'package main\n\nfunc main() { println("tiny") }\n',
};

export async function openSandbox(files: Record<string, string> = TINY): Promise<Sandbox> {
  const root = await mkdtemp(join(tmpdir(), 'cli-'));
  const module = join(root, 'module');
  const temporary = join(root, 'tmp');
  for (const folder of [module, temporary, join(root, 'home')]) await mkdir(folder);
  const env = {
    ...process.env,
    GITHUB_ACTIONS: '',
    GOFLAGS: '',
    TMPDIR: temporary,
    RUNNER_TEMP: temporary,
    XDG_CACHE_HOME: join(root, 'cache'),
    // Go's caches stay where they are: a cold one would compile the standard library in every test.
    GOCACHE:
      process.env.GOCACHE ?? join(process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? '/', '.cache'), 'go-build'),
    CI: '',
  };
  const sandbox: Sandbox = {
    root,
    module,
    run: (args, options = {}) => runProgram(CLI, args, options.cwd ?? module, { ...env, ...options.env }),
    drive: (program, args) => runProgram(program, args, module, env),
    write: async (more) => {
      for (const [name, content] of Object.entries(more)) {
        await mkdir(dirname(join(module, name)), { recursive: true });
        await writeFile(join(module, name), content);
      }
    },
    leftovers: async () => {
      const inModule = (await readdir(module)).filter((name) => /go-slim-image/.test(name));
      return [...inModule, ...(await readdir(temporary)).filter((name) => !name.startsWith('node-compile-cache'))];
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
  await sandbox.write(files);
  return sandbox;
}

/** Copies a folder of the repository into a sandbox's module. */
export async function copyInto(sandbox: Sandbox, folder: string): Promise<void> {
  await cp(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), sandbox.module, { recursive: true });
}

function runProgram(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
