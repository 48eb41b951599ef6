import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BuildKit, type BuildKitOptions, startBuildKit } from './buildkit.ts';
import { goImage } from './go-image.ts';
import { kept } from './kept.ts';
import { PROJECT } from './project.ts';

const run = promisify(execFile);

/** A program of many modules, for suites that compile it on a node. */
export const YQ = 'github.com/mikefarah/yq/v4@v4.53.6';

/** BuildKit's cache mounts begin empty, and images of nothing but Go have no program that copies. */
const COPY = `package main

import "os"

func main() {
	if err := os.CopyFS("/go-build", os.DirFS("/compiled")); err != nil {
		panic(err)
	}
}
`;
const DOCKERFILE = `FROM golang
COPY copy /copy
RUN --mount=type=bind,from=compiled,target=/compiled --mount=type=cache,id=go-slim-image-build,target=/go-build ["/copy"]
`;

/**
 * A daemon as `startBuildKit` starts it, on a node that has been at work before: it has the Go image, and the cache that
 * `compile: buildkit` mounts holds the packages that examples/hello and yq are made of, but no module. What is asked of
 * it is compiled and linked by it all the same, in a tenth of the time. The state is made once for a version of BuildKit
 * and of Go.
 */
export async function startWarmBuildKit(options: BuildKitOptions = {}): Promise<BuildKit> {
  const versions = await Promise.all([
    run('buildkitd', ['--version']).then(({ stdout }) => /v\d[\d.]*/.exec(stdout)?.[0] ?? ''),
    run('go', ['env', 'GOVERSION']).then(({ stdout }) => stdout.trim()),
  ]);
  const folder = await kept(`buildkit-${versions.join('-')}`, makeState);
  return startBuildKit({ ...options, copyOf: join(folder, 'state') });
}

async function makeState(folder: string): Promise<void> {
  const [state, context, compiled] = ['state', 'context', 'compiled'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(state);
  await mkdir(context);
  await compile(folder, context, compiled);
  await writeFile(join(context, 'Dockerfile'), DOCKERFILE);
  const daemon = await startBuildKit({ root: state });
  try {
    const golang = await goImage(daemon);
    const buildx = (...args: string[]) =>
      run('buildx', args, { env: { ...process.env, BUILDX_CONFIG: join(folder, 'buildx') } });
    await buildx('create', '--name', 'warm', '--driver', 'remote', daemon.endpoint);
    const contexts = [`golang=${golang}`, `compiled=${compiled}`].flatMap((each) => ['--build-context', each]);
    await buildx('build', '--builder', 'warm', '--output', 'type=cacheonly', ...contexts, context);
    await buildx('prune', '--builder', 'warm', '--force', '--filter', 'type=source.local');
  } finally {
    await daemon[Symbol.asyncDispose]();
  }
  await Promise.all([context, compiled, join(folder, 'buildx')].map((path) => rm(path, { recursive: true })));
}

/** Compiles into a cache of its own what the node shall have compiled, and the program that copies it there. */
async function compile(folder: string, context: string, compiled: string): Promise<void> {
  const env = { ...process.env, GOWORK: 'off', GOFLAGS: '', GOCACHE: compiled, CGO_ENABLED: '0', GOOS: 'linux' };
  const go = (cwd: string, architecture: string, ...args: string[]) =>
    run('go', args, { cwd, env: { ...env, GOARCH: architecture }, maxBuffer: 1 << 24 });
  const flags = ['build', '-trimpath', '-buildvcs=false'];
  for (const architecture of ['amd64', 'arm64'])
    await go(join(PROJECT, 'examples/hello'), architecture, ...flags, '-o', '/dev/null', '.');
  const { stdout } = await go(folder, '', 'mod', 'download', '-json', YQ);
  const { Dir } = JSON.parse(stdout) as { Dir: string };
  await go(Dir, process.arch === 'x64' ? 'amd64' : process.arch, ...flags, '-o', '/dev/null', '.');
  await writeFile(join(folder, 'main.go'), COPY);
  await run('go', ['build', '-o', join(context, 'copy'), 'main.go'], {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0' },
  });
  await rm(join(folder, 'main.go'));
}
