import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Descriptor } from '../../src/model/image.ts';

const DPKG = `Package: openssl
Status: install ok installed
Architecture: ARCH
Version: 3.5.1-1
Maintainer: Nobody <nobody@example.com>
Description: a package

`;

const OS_RELEASE = 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nVERSION_ID="13"\nID=debian\n';

/** Writes an OCI layout of an image with one Debian package for each architecture, and gives the manifests. */
export async function writePackagedImage(layout: string, architectures: readonly string[]): Promise<Descriptor[]> {
  mkdirSync(join(layout, 'blobs', 'sha256'), { recursive: true });
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  const manifests: Descriptor[] = [];
  for (const architecture of architectures) {
    const tar = await tarOf({
      'etc/debian_version': '13.1\n',
      'etc/os-release': OS_RELEASE,
      'var/lib/dpkg/status': DPKG.replace('ARCH', architecture),
    });
    const layer = { ...blob(layout, gzipSync(tar)), mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' };
    const rootfs = { type: 'layers', diff_ids: [digest(tar)] };
    const config = blob(layout, Buffer.from(JSON.stringify({ architecture, os: 'linux', config: {}, rootfs })));
    const manifest = {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { ...config, mediaType: 'application/vnd.oci.image.config.v1+json' },
      layers: [layer],
    };
    const written = blob(layout, Buffer.from(JSON.stringify(manifest)));
    manifests.push({ ...written, mediaType: manifest.mediaType, platform: { os: 'linux', architecture } });
  }
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests };
  const inner = { ...blob(layout, Buffer.from(JSON.stringify(index))), mediaType: index.mediaType };
  writeFileSync(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [inner] }));
  return manifests;
}

function digest(content: Buffer): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function blob(layout: string, content: Buffer): { digest: `sha256:${string}`; size: number } {
  const name = digest(content);
  writeFileSync(join(layout, 'blobs', 'sha256', name.slice(7)), content);
  return { digest: name, size: content.length };
}

async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, content);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
