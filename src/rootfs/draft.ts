import type { RootfsEntry } from '../model/image.ts';

/** An entry whose time is not set yet: every entry of a plan has the same. */
export type Draft = Omit<RootfsEntry, 'mtime'>;

/** A file of root's with bytes from memory. */
export function fileDraft(path: string, bytes: Uint8Array | string, mode = 0o644): Draft {
  return {
    path,
    type: 'file',
    mode,
    uid: 0,
    gid: 0,
    content: { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
  };
}

/** A folder; root's unless told otherwise. */
export function directoryDraft(path: string, mode: number, uid = 0, gid = 0): Draft {
  return { path, type: 'directory', mode, uid, gid };
}

/** A symbolic link, 0777 as Linux has them. */
export function symlinkDraft(path: string, target: string): Draft {
  return { path, type: 'symlink', mode: 0o777, uid: 0, gid: 0, target };
}
