import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../../../src/model/failure.ts';
import type { Notice } from '../../../src/model/runtime.ts';
import { childEnvironment } from '../../../src/process/environment.ts';
import type { GoCommand } from '../../../src/source/go-command.ts';

/** Text files by path. */
export type Files = Readonly<Record<string, string>>;

export const MAIN = 'package main\n\nfunc main() { println("hello") }\n';

/** A go.mod for a module of this path. */
export function goMod(path: string, more = ''): string {
  return `module ${path}\n\ngo 1.24\n${more}`;
}

/** A scratch folder with files, git and Go; removed by `clear`. */
export class Workshop {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'gsi-source-')));

  clear(): void {
    // Go makes its module cache read-only.
    execFileSync('chmod', ['-R', 'u+w', this.root]);
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Writes files below a folder and gives the folder back. */
  write(folder: string, files: Files): string {
    const target = join(this.root, folder);
    mkdirSync(target, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), text);
    }
    return target;
  }

  /** Runs git with a fixed author and time. */
  git(folder: string, ...args: string[]): string {
    const who = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    };
    const when = { GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z', GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z' };
    const options = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', '-c', 'commit.gpgsign=false'];
    const env = { PATH: process.env.PATH, HOME: this.root, ...who, ...when };
    return execFileSync('git', [...options, ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** A repository of these files with one commit. */
  repository(folder: string, files: Files): string {
    const target = this.write(folder, files);
    this.git(target, 'init', '-q');
    return this.commit(target);
  }

  commit(folder: string, files: Files = {}): string {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    this.git(folder, 'add', '-A');
    this.git(folder, 'commit', '-q', '-m', 'change');
    return folder;
  }

  /** Go without network, with a module cache of its own where a proxy is given. */
  go(env: Readonly<Record<string, string>> = {}): GoCommand {
    const set = { GOENV: 'off', GOTOOLCHAIN: 'local', GOPROXY: 'off', GOSUMDB: 'off', ...env };
    return { command: 'go', env: childEnvironment(process.env, { set }) };
  }

  /** Serves module versions from a folder as GOPROXY=file://... does (Go modules reference, "GOPROXY protocol"). */
  proxy(path: string, versions: Readonly<Record<string, Files>>): GoCommand {
    const folder = join(this.root, 'proxy', path, '@v');
    mkdirSync(folder, { recursive: true });
    for (const [version, files] of Object.entries(versions)) {
      const repository = this.repository(`made/${path}/${version}`, files);
      const zip = [
        'archive',
        '--format=zip',
        `--prefix=${path}@${version}/`,
        '-o',
        join(folder, `${version}.zip`),
        'HEAD',
      ];
      this.git(repository, ...zip);
      writeFileSync(join(folder, `${version}.mod`), files['go.mod'] ?? `module ${path}\n`);
      writeFileSync(
        join(folder, `${version}.info`),
        JSON.stringify({ Version: version, Time: '2026-01-02T03:04:05Z' }),
      );
    }
    writeFileSync(join(folder, 'list'), `${Object.keys(versions).join('\n')}\n`);
    return this.go({ GOPROXY: `file://${join(this.root, 'proxy')}`, GOMODCACHE: join(this.root, 'modcache') });
  }

  /** The slice of a runtime that source/ needs; notices are kept. */
  runtime(env: Readonly<Record<string, string>> = {}) {
    const notices: Notice[] = [];
    return {
      notices,
      env: { PATH: process.env.PATH, HOME: this.root, ...env },
      signal: new AbortController().signal,
      host: { platform: process.platform, arch: process.arch, cpus: 2 },
      log: { debug: () => {}, info: () => {}, mask: () => {}, notice: (notice: Notice) => void notices.push(notice) },
      workingDirectory: this.root,
      scratchDirectory: join(this.root, 'scratch'),
    };
  }
}

/** The failure that a promise ends with; anything else fails the test. */
export async function failureFrom(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
