import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, paired } from './pair.mjs';

const TWO = ['linux/amd64', 'linux/arm64'];
const FOUR = [...TWO, 'linux/386', 'linux/arm/v7'];

/**
 * Compiling in BuildKit with cold caches: `compile: buildkit` against a hand-written Dockerfile of the same practice on
 * the same builder, two platforms; then two nodes of one core each against one of them, four platforms. Ratios of wall
 * time. An image with this machine's Go stands in for the official one. Needs buildkitd, buildctl, buildx and taskset on
 * PATH, root and runc.
 *
 * node bench/buildx-compile.mjs CLI MODULE-FOLDER WORK-FOLDER [RUNS]
 */
export async function measureCompile({ cli, folder, work, runs }) {
  const daemons = await Promise.all([
    start(work, 'both', []),
    start(work, 'first', ['taskset', '-c', '0']),
    start(work, 'second', ['taskset', '-c', '1']),
  ]);
  try {
    const [both, first, second] = daemons;
    const golang = goImage(both, work);
    const cold =
      (...used) =>
      () => {
        for (const { address } of used) run('buildctl', ['--addr', address, 'prune', '--all'], process.env);
        rmSync(join(work, 'hand'), { recursive: true, force: true });
      };
    const ours = (platforms, used, ...flags) => ({
      command: process.execPath,
      args: [
        ...[cli, 'build', folder, '--no-sbom', '--no-scan', '--compile', 'buildkit', '--go-image', golang],
        ...[
          '--platforms',
          platforms.join(','),
          '--output',
          join(work, 'ours'),
          '--endpoint',
          used[0].address,
          ...flags,
        ],
      ],
      cwd: folder,
      before: cold(...used),
    });
    const byHand = {
      command: 'buildx',
      args: [
        ...['build', '--builder', 'both', '--platform', TWO.join(','), '--provenance=false'],
        ...[
          '--build-context',
          `golang=${golang}`,
          '-f',
          dockerfile(work),
          '-o',
          `type=oci,tar=false,dest=${join(work, 'hand')}`,
          '.',
        ],
      ],
      cwd: folder,
      env: { BUILDX_CONFIG: join(work, 'config') },
      before: cold(both),
    };
    const append = `- endpoint: ${second.address}\n  platforms: linux/arm64,linux/arm/v7\n`;
    const farm = ours(FOUR, [first, second], '--node-platforms', 'linux/amd64,linux/386', '--append', append);
    return {
      againstHand: paired(
        runs,
        () => measure(ours(TWO, [both])),
        () => measure(byHand),
      ).ratio,
      twoNodes: paired(
        runs,
        () => measure(farm),
        () => measure(ours(FOUR, [first])),
      ).ratio,
    };
  } finally {
    for (const { stop } of daemons) stop();
  }
}

async function start(work, name, before) {
  const root = join(work, name);
  mkdirSync(root, { recursive: true });
  // A socket's path has little room.
  const socket = join(tmpdir(), `bench-${process.pid}-${name}.sock`);
  const argv = [...before, 'buildkitd', '--root', root, '--addr', `unix://${socket}`, '--oci-worker-net=host'];
  const [command, ...args] = [...argv, '--otel-socket-path', join(root, 'otel.sock')];
  const daemon = spawn(command, args, { stdio: 'ignore' });
  for (let left = 100; left > 0 && !existsSync(socket); left--)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return { address: `unix://${socket}`, stop: () => daemon.kill('SIGTERM') };
}

function goImage({ address }, work) {
  const env = { ...process.env, BUILDX_CONFIG: join(work, 'config') };
  const context = join(work, 'go-context');
  mkdirSync(join(context, 'tmp'), { recursive: true });
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nCOPY --from=goroot . /usr/local/go/\nCOPY tmp /tmp\nENV PATH=/usr/local/go/bin GOTOOLCHAIN=local\n',
  );
  const goroot = run('go', ['env', 'GOROOT'], process.env).trim();
  run('buildx', ['create', '--name', 'both', '--driver', 'remote', address], env);
  const output = `type=oci,dest=${join(work, 'go')},tar=false,compression=uncompressed,name=go:local`;
  run(
    'buildx',
    ['build', '--builder', 'both', '--provenance=false', '--build-context', `goroot=${goroot}`, '-o', output, context],
    env,
  );
  return `oci-layout://${join(work, 'go')}:local`;
}

function run(command, args, env) {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

function dockerfile(work) {
  const file = join(work, 'hand.Dockerfile');
  writeFileSync(file, BY_HAND);
  return file;
}

const BY_HAND = `FROM --platform=$BUILDPLATFORM golang AS build
WORKDIR /src
ENV CGO_ENABLED=0 HOME=/tmp GOCACHE=/cache GOMODCACHE=/modules
RUN --mount=type=bind,source=go.mod,target=go.mod --mount=type=cache,target=/modules ["go", "mod", "download"]
ARG TARGETOS TARGETARCH
ENV GOOS=$TARGETOS GOARCH=$TARGETARCH
RUN --mount=type=bind,target=. --mount=type=cache,target=/modules --mount=type=cache,target=/cache ["go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", "/out/app", "."]
FROM scratch
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [cli, folder, work, runs = '3'] = process.argv.slice(2);
  console.log(JSON.stringify(await measureCompile({ cli, folder, work, runs: Number(runs) })));
}
