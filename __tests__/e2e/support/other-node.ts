import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './project.ts';

const run = promisify(execFile);

/** Path of another Node's program, from the npm package that carries it; kept in .e2e/ between runs. */
export async function otherNode(version: string): Promise<string> {
  const folder = join(PROJECT, '.e2e', `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  const program = join(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true });
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', folder];
    await run('npm', ['install', ...options, `${name}@${version}`], { cwd: folder });
  }
  return program;
}
