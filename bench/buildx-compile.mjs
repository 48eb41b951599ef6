import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, paired } from './pair.mjs';

const TWO = ['linux/amd64', 'linux/arm64'];
const FOUR = [...TWO, 'linux/386', 'linux/arm/v7'];

/**
 * `compile: buildkit` with a cold node against a hand-written Dockerfile of the same practice on the same builder, two
 * platforms: pairs of wall time. An image with this machine's Go stands in for the official one. Needs buildkitd,
 * buildctl and buildx on PATH, root and runc.
 *
 * @param {{ cli: string, folder: string, work: string, runs: number }} bench
 */
export async function againstHand({ cli, folder, work, runs }) {
  const node = await start(work, 'both', []);
  try {
    const golang = goImage(node, work);
    const before = () => emptied(work, [node]);
    const ours = build({ cli, folder, work, golang }, TWO, ['--endpoint', node.address]);
    const byHand = {
      command: 'buildx',
      args: [
        ...['build', '--builder', 'both', '--platform', TWO.join(','), '--provenance=false'],
        ...['--build-context', `golang=${golang}`, '--secret', `id=authorities,src=${AUTHORITIES}`],
        ...['-f', dockerfile(folder, work), '-o', `type=oci,tar=false,dest=${join(work, 'hand')}`, '.'],
      ],
      cwd: folder,
      env: { BUILDX_CONFIG: join(work, 'config') },
    };
    return paired(
      runs,
      () => measure({ ...ours, before }),
      () => measure({ ...byHand, before }),
    );
  } finally {
    node.stop();
  }
}

/** Two nodes of one processor each against one of them, four platforms, all cold. Needs taskset besides. */
export async function twoNodes({ cli, folder, work, runs }) {
  const nodes = await Promise.all([
    start(work, 'both', ['taskset', '-c', '0']),
    start(work, 'second', ['taskset', '-c', '1']),
  ]);
  try {
    const [first, second] = nodes;
    const parts = { cli, folder, work, golang: goImage(first, work) };
    const append = `- endpoint: ${second.address}\n  platforms: linux/arm64,linux/arm/v7\n`;
    const own = ['--endpoint', first.address, '--node-platforms', 'linux/amd64,linux/386', '--append', append];
    const before = () => emptied(work, nodes);
    const farm = { ...build(parts, FOUR, own), before };
    const alone = { ...build(parts, FOUR, ['--endpoint', first.address]), before };
    return paired(
      runs,
      () => measure(farm),
      () => measure(alone),
    );
  } finally {
    for (const { stop } of nodes) stop();
  }
}

function build({ cli, folder, work, golang }, platforms, flags) {
  const output = ['--output', join(work, 'ours'), '--cache-dir', join(work, 'cache')];
  const args = [cli, 'build', folder, '--no-sbom', '--no-scan', '--compile', 'buildkit', '--go-image', golang];
  return {
    command: process.execPath,
    args: [...args, '--platforms', platforms.join(','), ...output, ...flags],
    cwd: folder,
    env: { GOWORK: 'off', SSL_CERT_FILE: AUTHORITIES },
  };
}

/** Nodes without any cache, and no cache of ours. */
function emptied(work, nodes) {
  for (const { address } of nodes) run('buildctl', ['--addr', address, 'prune', '--all'], process.env);
  for (const name of ['hand', 'cache']) rmSync(join(work, name), { recursive: true, force: true });
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

function dockerfile(folder, work) {
  const file = join(work, 'hand.Dockerfile');
  const files = ['go.mod', 'go.sum'].filter((name) => existsSync(join(folder, name)));
  const mounts = files.map((name) => `--mount=type=bind,source=${name},target=${name}`).join(' ');
  writeFileSync(file, BY_HAND.replace('{files}', mounts));
  return file;
}

/** Where Debian has the certificates. */
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';

const BY_HAND = `FROM --platform=$BUILDPLATFORM golang AS build
WORKDIR /src
ENV CGO_ENABLED=0 HOME=/tmp GOCACHE=/cache GOMODCACHE=/modules SSL_CERT_FILE=/run/secrets/authorities
RUN {files} --mount=type=secret,id=authorities --mount=type=cache,target=/modules ["go", "mod", "download"]
ARG TARGETOS TARGETARCH
ENV GOOS=$TARGETOS GOARCH=$TARGETARCH
RUN --mount=type=bind,target=. --mount=type=cache,target=/modules --mount=type=cache,target=/cache ["go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", "/out/app", "."]
FROM scratch
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
`;
