import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What people glue together today, from one changed file: buildx with a Dockerfile that compiles for two platforms on
 * lasting cache mounts, then Syft and Trivy for each platform. Go and its modules come from this machine as named
 * contexts, since no base image is at hand; they are sent once and then only compared. Needs buildkitd, buildx, syft
 * and trivy on PATH, root and runc.
 *
 * @returns {Promise<{ commands: (folder: string, main: string, database: string) => object[], stop: () => void }>}
 */
export async function startBuildxWay(work) {
  const home = join(work, 'buildx');
  mkdirSync(home, { recursive: true });
  // A socket's path has little room.
  const socket = join(tmpdir(), `bench-${process.pid}.sock`);
  const daemon = spawn(
    'buildkitd',
    ['--root', join(home, 'root'), '--addr', `unix://${socket}`, '--otel-socket-path', join(home, 'otel.sock')],
    { stdio: 'ignore' },
  );
  for (let left = 100; left > 0 && !existsSync(socket); left--)
    await new Promise((resolve) => setTimeout(resolve, 100));
  const env = { BUILDX_CONFIG: join(home, 'config') };
  const created = spawnSync('buildx', ['create', '--name', 'bench', '--driver', 'remote', `unix://${socket}`], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (created.status !== 0) throw new Error(created.stderr);
  const goroot = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim();
  const modules = join(home, 'modules');
  return {
    commands: (folder, main, database) => {
      // The machine's own cache may hold far more than this program.
      const fetched = { ...process.env, GOMODCACHE: modules, GOFLAGS: '-modcacherw' };
      spawnSync('go', ['mod', 'download'], { cwd: folder, env: fetched, stdio: 'ignore' });
      const dockerfile = join(home, 'Dockerfile');
      writeFileSync(dockerfile, DOCKERFILE.replace('{main}', main));
      const layout = join(home, 'image');
      const build = {
        command: 'buildx',
        args: [
          ...['build', '--builder', 'bench', '--platform', 'linux/amd64,linux/arm64', '--provenance=false'],
          ...['--build-context', `go=${goroot}`, '--build-context', `modules=${modules}`],
          ...['-f', dockerfile, '-o', `type=oci,tar=false,dest=${layout}`, '.'],
        ],
        cwd: folder,
        env,
        before: () => rmSync(layout, { recursive: true, force: true }),
      };
      const platforms = ['linux/amd64', 'linux/arm64'];
      const syft = platforms.map((platform, index) => ({
        command: 'syft',
        args: [
          ...['scan', `oci-dir:${layout}`, '--platform', platform, '--quiet'],
          ...['-o', `cyclonedx-json=${join(home, `${index}.cdx.json`)}`],
          ...['-o', `spdx-json=${join(home, `${index}.spdx.json`)}`],
        ],
        cwd: home,
        env: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
      }));
      const trivy = platforms.map((platform, index) => ({
        command: 'trivy',
        args: [
          ...['image', '--input', layout, '--platform', platform, '--scanners', 'vuln', '--quiet'],
          ...['--cache-dir', database, '--skip-db-update', '--skip-version-check', '--offline-scan'],
          ...['--format', 'json', '--output', join(home, `${index}.trivy.json`)],
        ],
        cwd: home,
      }));
      return [build, ...syft, ...trivy];
    },
    stop: () => {
      daemon.kill('SIGTERM');
      rmSync(socket, { force: true });
    },
  };
}

const DOCKERFILE = `# syntax-free: no frontend is fetched
FROM --platform=$BUILDPLATFORM scratch AS build
COPY --from=go . /usr/local/go
WORKDIR /tmp
WORKDIR /src
ARG TARGETARCH
ENV CGO_ENABLED=0 GOARCH=$TARGETARCH GOFLAGS=-buildvcs=false GOTOOLCHAIN=local GOPROXY=off GOCACHE=/cache GOMODCACHE=/modules HOME=/tmp PATH=/usr/local/go/bin
RUN --mount=type=bind,target=/src --mount=type=bind,from=modules,target=/modules --mount=type=cache,target=/cache --network=none ["go", "build", "-trimpath", "-ldflags=-s -w", "-o", "/out/app", "{main}"]
FROM scratch
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
`;
