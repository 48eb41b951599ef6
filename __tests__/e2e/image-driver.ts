/**
 * Assembles one image from content that it makes itself: `node driver.mjs FOLDER gzip|zstd`. Prints the digest of its
 * index. It is bundled by the test and run on several kinds of Node.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binaryEntry } from '../../src/image/binary-layer.ts';
import { Failure } from '../../src/model/failure.ts';
import type { Compression } from '../../src/model/image.ts';
import { assembleImage } from '../support/assemble-image.ts';

const [folder = '.', format = 'gzip'] = process.argv.slice(2);
const SIZE = 6 << 20;

/** Half words that repeat and half noise, the same everywhere. */
function content(): Buffer {
  const bytes = Buffer.alloc(SIZE, 'words that repeat, ');
  let state = 1;
  for (let at = 0; at < SIZE; at += 3) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

await mkdir(folder, { recursive: true });
const file = join(folder, 'app');
await writeFile(file, content());
const quiet = { debug: () => undefined, info: () => undefined, notice: () => undefined, mask: () => undefined };
const scratch = { reference: 'scratch', kind: 'scratch', layers: [], config: {}, history: [] } as const;
const owner = { uid: 0, gid: 0, mtime: 0 };
try {
  const image = await assembleImage(
    {
      plan: {
        name: 'app',
        config: {
          user: '65532',
          exposedPorts: ['8080/tcp'],
          env: ['LANG=C'],
          entrypoint: ['/app'],
          cmd: [],
          volumes: [],
          workingDir: '/',
          labels: { 'org.opencontainers.image.title': 'ä <b>' },
        },
        annotations: { 'org.opencontainers.image.title': 'app' },
        compression: { format: format as Compression['format'], level: 6 },
        tags: ['example.test/app:1'],
      },
      epoch: 1_700_000_000,
      platforms: ['amd64', 'arm64'].map((architecture) => ({
        platform: { os: 'linux', architecture },
        base: { ...scratch, platform: { os: 'linux', architecture } },
        rootfs: [
          { path: 'tmp', type: 'directory', mode: 0o1777, ...owner },
          { path: 'usr/share/ü', type: 'symlink', mode: 0o777, target: '/tmp', ...owner },
        ],
        binaries: [binaryEntry('app', { file, size: SIZE }, 0)],
      })),
    },
    {
      signal: new AbortController().signal,
      host: { platform: 'linux', arch: process.arch, cpus: 2 },
      cacheDirectory: join(folder, 'cache'),
      log: quiet,
    },
    { layout: join(folder, 'image'), useCache: false },
  );
  process.stdout.write(image.index.digest);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stdout.write(`${error.code}: ${error.message}`);
}
