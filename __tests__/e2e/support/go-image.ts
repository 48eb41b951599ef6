import { execFile, execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BuildKit } from './buildkit.ts';
import { kept } from './kept.ts';

/** What the compiler does not need: most of GOROOT's bytes. */
const LEFT_OUT = [
  ...['api', 'doc', 'misc', 'test', 'src/cmd', '**/testdata', '**/*_test.go'],
  ...['bin/gofmt', ...['cgo', 'cover', 'fix', 'preprofile', 'vet'].map((tool) => `pkg/tool/*/${tool}`)],
];

/**
 * An image with this machine's Go and nothing else in it, not even a shell, as an OCI layout: what stands in for the
 * official image where no registry is reached. Made by BuildKit itself, once for a version of Go. Gives the named
 * context, `oci-layout://...`.
 */
export async function goImage(daemon: BuildKit): Promise<string> {
  const { GOROOT, GOVERSION } = JSON.parse(
    execFileSync('go', ['env', '-json', 'GOROOT', 'GOVERSION'], { encoding: 'utf8' }),
  ) as Record<'GOROOT' | 'GOVERSION', string>;
  const folder = await kept(`go-image-${GOVERSION}`, (into) => make(daemon, GOROOT, into));
  return `oci-layout://${join(folder, 'layout')}:local`;
}

async function make(daemon: BuildKit, goroot: string, folder: string): Promise<void> {
  const context = join(folder, 'context');
  await mkdir(join(context, 'tmp'), { recursive: true });
  await writeFile(
    join(context, 'Dockerfile'),
    [
      'FROM scratch',
      `COPY --from=goroot ${LEFT_OUT.map((pattern) => `--exclude=${pattern}`).join(' ')} . /usr/local/go/`,
      'COPY tmp /tmp',
      'ENV PATH=/usr/local/go/bin GOPATH=/go GOTOOLCHAIN=local',
      '',
    ].join('\n'),
  );
  const output = `type=oci,dest=${join(folder, 'layout')},tar=false,compression=uncompressed,name=go:local`;
  const config = join(folder, 'buildx');
  await buildx(config, ['create', '--name', 'go-image', '--driver', 'remote', daemon.endpoint]);
  await buildx(config, [
    ...['build', '--builder', 'go-image', '--provenance=false', '--build-context', `goroot=${goroot}`],
    ...['--output', output, context],
  ]);
  await Promise.all([context, config].map((path) => rm(path, { recursive: true })));
}

async function buildx(config: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)('buildx', [...args], { env: { ...process.env, BUILDX_CONFIG: config } });
}
