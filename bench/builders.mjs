// The builds that are held against each other, as commands of pair.mjs.
import { join } from 'node:path';
import { CLEAN, cli, database, PROGRAMS } from './bed.mjs';

const PLATFORMS = ['amd64', 'arm64'];

/** `go build` of one platform, as a user who knows the flags writes it. */
export function goBuild(folder, name, arch, gocache, out) {
  return {
    command: 'go',
    args: [
      'build',
      '-trimpath',
      '-ldflags=-s -w',
      '-buildvcs=false',
      '-o',
      join(out, `${name}-${arch}`),
      PROGRAMS[name].main,
    ],
    cwd: folder,
    env: { ...CLEAN, GOOS: 'linux', GOARCH: arch, GOCACHE: gocache },
  };
}

export const imageOnly = ['--no-sbom', '--no-scan', '--no-attribution'];

export function ours(folder, name, gocache, cache, out, further = []) {
  return {
    command: process.execPath,
    args: [
      cli,
      'build',
      folder,
      '--packages',
      PROGRAMS[name].main,
      '--output',
      out,
      '--cache-dir',
      cache,
      ...(database === undefined ? [] : ['--database', database]),
      ...further,
    ],
    cwd: folder,
    env: { ...CLEAN, GOCACHE: gocache },
  };
}

export function ko(folder, name, gocache, base, out) {
  return {
    command: 'ko',
    args: [
      'build',
      '--push=false',
      `--oci-layout-path=${out}`,
      `--platform=${PLATFORMS.map((arch) => `linux/${arch}`)}`,
      '--sbom=none',
      PROGRAMS[name].main,
    ],
    cwd: folder,
    env: {
      ...CLEAN,
      GOCACHE: gocache,
      KO_DOCKER_REPO: 'bench.invalid/bench',
      KO_DEFAULTBASEIMAGE: base,
      GOFLAGS: '-buildvcs=false',
    },
  };
}

export const both = (folder, name, gocache, out) => PLATFORMS.map((arch) => goBuild(folder, name, arch, gocache, out));

/** Two builds beside each other, as a shell would start them. */
export function beside(folder, name, gocache, out) {
  const script = both(folder, name, gocache, out).map(
    ({ args, env }) => `GOOS=linux GOARCH=${env.GOARCH} go ${args.map((arg) => `'${arg}'`).join(' ')} &`,
  );
  return {
    command: 'sh',
    args: ['-c', `${script.join('\n')}\nwait`],
    cwd: folder,
    env: { ...CLEAN, GOCACHE: gocache },
  };
}
