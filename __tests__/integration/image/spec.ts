import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binaryEntry } from '../../../src/image/binary-layer.ts';
import type { BaseImage, RootfsEntry } from '../../../src/model/image.ts';
import type { Platform } from '../../../src/model/platform.ts';
import type { ImageSpec } from '../../support/assemble-image.ts';

const SCRATCH: Omit<BaseImage, 'platform'> = {
  reference: 'scratch',
  kind: 'scratch',
  layers: [],
  config: {},
  history: [],
};
const PASSWD: RootfsEntry = {
  path: 'etc/passwd',
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 0,
  content: { bytes: Buffer.from('app:x:65532:65532::/:/sbin/nologin\n') },
};

/** A spec of one image for two platforms whose binary, in this folder, has `size` bytes. */
export async function twoPlatforms(
  folder: string,
  format: 'gzip' | 'zstd' | 'uncompressed',
  size: number,
): Promise<ImageSpec> {
  const file = join(folder, 'app');
  await writeFile(file, Buffer.alloc(size, 'an ELF file of some length, '));
  const platforms: Platform[] = [
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm', variant: 'v7' },
  ];
  return {
    plan: {
      name: 'app',
      config: {
        user: '65532',
        exposedPorts: [],
        env: ['A=1'],
        entrypoint: [],
        cmd: [],
        volumes: [],
        workingDir: '/',
        labels: {},
      },
      annotations: { 'org.opencontainers.image.title': 'app' },
      compression: { format, level: 6 },
      tags: ['example.test/app:1'],
    },
    epoch: 1_700_000_000,
    platforms: platforms.map((platform) => ({
      platform,
      base: { ...SCRATCH, platform },
      rootfs: [PASSWD],
      binaries: [binaryEntry('app', { file, size }, 0)],
    })),
  };
}
