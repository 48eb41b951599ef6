import type { RootfsEntry } from '../model/image.ts';

/** A binary as it stands in an image: `/<name>`, 0755, owned by root. `size` in bytes, `mtime` in seconds. */
export function binaryEntry(name: string, content: { file: string; size: number }, mtime: number): RootfsEntry {
  return { path: name, type: 'file', mode: 0o755, uid: 0, gid: 0, mtime, content };
}

/** What the history says of the layer with the root files. */
export const ROOTFS_CREATED_BY = 'go-slim-image: root files';

/** What the history says of the layer with these binaries. */
export function binaryCreatedBy(binaries: readonly RootfsEntry[]): string {
  return `go-slim-image: ${binaries.map(({ path }) => `/${path}`).join(' ')}`;
}
