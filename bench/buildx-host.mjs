import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, paired } from './pair.mjs';

const FEW = ['linux/amd64', 'linux/arm64'];
const MANY = [...FEW, 'linux/arm/v7', 'linux/386', 'linux/amd64/v3', 'linux/ppc64le', 'linux/s390x', 'linux/riscv64'];

/**
 * The host-compiled image through a builder that runs already, against the embedded engine, in seconds: nothing else
 * differs, and nothing has changed, so that all of the difference is BuildKit's. Needs buildkitd and buildx on PATH,
 * root and runc.
 *
 * @param {{ cli: string, folder: string, work: string, env: object, runs: number }} bench
 * @returns {Promise<{ platforms: number, wanted: number, difference: number }[]>}
 */
export async function measureHost({ cli, folder, work, env, runs }) {
  // A socket's path has little room.
  const socket = join(tmpdir(), `bench-host-${process.pid}.sock`);
  const state = ['--root', join(work, 'buildkit'), '--otel-socket-path', join(work, 'otel.sock')];
  const daemon = spawn('buildkitd', [...state, '--addr', `unix://${socket}`], { stdio: 'ignore' });
  try {
    for (let left = 100; left > 0 && !existsSync(socket); left--)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return [
      [FEW, 0.8],
      [MANY, 1.2],
    ].map(([platforms, wanted]) => {
      const build = (name, ...flags) => ({
        command: process.execPath,
        args: [
          ...[cli, 'build', folder, '--no-sbom', '--no-scan', '--platforms', platforms.join(',')],
          ...['--cache-dir', join(work, 'host-cache'), '--output', join(work, `host-${name}`), ...flags],
        ],
        cwd: folder,
        env,
      });
      const embedded = build('own');
      const through = build('theirs', '--engine', 'buildx', '--endpoint', `unix://${socket}`);
      // Compiles and fills both caches.
      for (const command of [embedded, through]) measure(command);
      const { difference } = paired(
        runs,
        () => measure(through),
        () => measure(embedded),
      );
      return { platforms: platforms.length, wanted, difference };
    });
  } finally {
    daemon.kill();
  }
}
