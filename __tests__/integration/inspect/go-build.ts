import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A module with one small command that prints by itself: without fmt it links in half a second for any target. */
export async function writeTinyModule(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'go.mod'), 'module example.com/tiny\n\ngo 1.24\n');
  await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() { println("x") }\n');
}

/** Runs go with nothing of the ambient Go settings but its caches. */
export async function go(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const ambient = Object.entries(process.env).filter(
    ([name]) => !/^(GO(OS|ARCH|ARM|FLAGS|EXPERIMENT|WORK)|CGO_|CC$)/.test(name),
  );
  const { stdout } = await run('go', [...args], {
    cwd,
    env: { ...Object.fromEntries(ambient), GOFLAGS: '', CGO_ENABLED: '0', GOTOOLCHAIN: 'local', ...env },
    maxBuffer: 16 << 20,
  });
  return stdout;
}

/** The flags that releases are built with. */
export const RELEASE = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w'];
