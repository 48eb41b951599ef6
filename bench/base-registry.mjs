import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * ko wants its base in a registry: serves one on loopback that holds a base of one small file for two platforms.
 * Needs `crane` on PATH. Answers the reference and how to stop it.
 */
export async function serveBase(folder) {
  const port = await freePort();
  const registry = spawn('crane', ['registry', 'serve', '--address', `127.0.0.1:${port}`], { stdio: 'ignore' });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'base'), 'base\n');
  execFileSync('tar', ['-C', folder, '-cf', join(folder, 'base.tar'), 'base']);
  const name = `127.0.0.1:${port}/base`;
  await answers(port);
  for (const arch of ['amd64', 'arm64']) {
    crane('append', '--oci-empty-base', '-f', join(folder, 'base.tar'), '-t', `${name}:${arch}`);
    crane('mutate', '--set-platform', `linux/${arch}`, '-t', `${name}:${arch}`, `${name}:${arch}`);
  }
  crane('index', 'append', '-m', `${name}:amd64`, '-m', `${name}:arm64`, '-t', `${name}:both`);
  return { reference: `${name}:both`, stop: () => registry.kill() };
}

function crane(...args) {
  execFileSync('crane', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  for (let left = 50; left > 0; left--) {
    const ok = await fetch(`http://127.0.0.1:${port}/v2/`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the registry did not start');
}
