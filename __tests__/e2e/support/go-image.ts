import { execFile, execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BuildKit } from './buildkit.ts';

/**
 * An image with this machine's Go and nothing else in it, not even a shell, as an OCI layout: what stands in for the
 * official image where no registry is reached. Made by BuildKit itself. Gives the named context, `oci-layout://...`.
 */
export async function makeGoImage(daemon: BuildKit, folder: string): Promise<string> {
  const goroot = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  const context = join(folder, 'context');
  await mkdir(join(context, 'tmp'), { recursive: true });
  await writeFile(
    join(context, 'Dockerfile'),
    [
      'FROM scratch',
      'COPY --from=goroot --exclude=test --exclude=doc --exclude=api --exclude=src/cmd --exclude=**/testdata --exclude=**/*_test.go . /usr/local/go/',
      'COPY tmp /tmp',
      'ENV PATH=/usr/local/go/bin GOPATH=/go GOTOOLCHAIN=local',
      '',
    ].join('\n'),
  );
  const layout = join(folder, 'go');
  const output = `type=oci,dest=${layout},tar=false,compression=uncompressed,name=go:local`;
  const config = join(folder, 'buildx');
  await buildx(config, ['create', '--name', 'go-image', '--driver', 'remote', daemon.endpoint]);
  await buildx(config, [
    ...['build', '--builder', 'go-image', '--provenance=false', '--build-context', `goroot=${goroot}`],
    ...['--output', output, context],
  ]);
  return `oci-layout://${layout}:local`;
}

async function buildx(config: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)('buildx', [...args], { env: { ...process.env, BUILDX_CONFIG: config } });
}
