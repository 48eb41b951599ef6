import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './project.ts';

const run = promisify(execFile);

/** What goes into a repository: files by their contents, and copies of folders or files of this project. */
export interface RepositoryContent {
  readonly files?: Readonly<Record<string, string>>;
  /** Path in the project by path in the repository. */
  readonly copies?: Readonly<Record<string, string>>;
}

/** Fixed author, times and no settings of the machine: the same content gives the same commit. */
const GIT_ENV = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.com',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.com',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
};

/** Runs git in a folder and returns what it wrote. */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, env: GIT_ENV });
  return stdout.trim();
}

/** Makes a git repository with one commit on main, and returns its folder. */
export async function makeRepository(content: RepositoryContent): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'));
  for (const [to, from] of Object.entries(content.copies ?? {}))
    await cp(join(PROJECT, from), join(folder, to), { recursive: true });
  for (const [path, text] of Object.entries(content.files ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await git(folder, 'init', '-q', '-b', 'main');
  await git(folder, 'add', '-A', '--force');
  await git(folder, 'commit', '-q', '-m', 'First');
  return folder;
}

/** What a release of the action consists of: action.yml, dist/ and the workflow to call, in a folder of their own. */
export async function exportAction(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  await cp(join(PROJECT, 'action.yml'), join(folder, 'action.yml'));
  await cp(join(PROJECT, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(PROJECT, '.github', 'workflows', 'matrix.yml'), join(folder, '.github', 'workflows', 'matrix.yml'));
  return folder;
}
