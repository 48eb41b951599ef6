import { Failure } from '../../model/failure.ts';
import type { RootfsEntry } from '../../model/image.ts';

/**
 * The entries in the order in which a layer holds them, each parent folder before what it holds.
 *
 * The walk is depth-first and the names of each folder are sorted by their UTF-8 bytes, as BuildKit walks a file
 * system: `a`, `a/x`, `a b`, `a-b`. Folders that no entry names are added with mode 0755, owner 0:0 and the time of
 * the first entry that needs them. Of a folder that is named twice, the last one counts.
 *
 * Throws `include-invalid` when two entries claim one path, when a file stands where a folder is needed, or when a
 * path would leave the root.
 */
export function orderEntries(entries: readonly RootfsEntry[]): RootfsEntry[] {
  const root: Node = { children: new Map() };
  for (const entry of entries) place(root, entry);
  const ordered: RootfsEntry[] = [];
  walk(root, '', 0, ordered);
  return ordered;
}

interface Node {
  entry?: RootfsEntry;
  /** Time of the first entry that asked for this folder. */
  mtime?: number;
  readonly children: Map<string, Node>;
}

function place(root: Node, entry: RootfsEntry): void {
  const names = checkedNames(entry.path, entry.target ?? '');
  let node = root;
  for (const [index, name] of names.entries()) {
    if (node.entry !== undefined && node.entry.type !== 'directory') throw notAFolder(node.entry.path, entry.path);
    let child = node.children.get(name);
    if (child === undefined) {
      child = { mtime: entry.mtime, children: new Map() };
      node.children.set(name, child);
    }
    node = child;
    if (index === names.length - 1) settle(node, { ...entry, path: names.join('/') });
  }
}

function settle(node: Node, entry: RootfsEntry): void {
  if (entry.type !== 'directory' && node.children.size > 0) {
    throw notAFolder(entry.path, `${entry.path}/${[...node.children.keys()][0] ?? ''}`);
  }
  const bothFolders = node.entry?.type === 'directory' && entry.type === 'directory';
  if (node.entry !== undefined && !bothFolders) {
    throw new Failure({
      code: 'include-invalid',
      message: `The image would hold /${entry.path} twice.`,
      fix: 'Give each file a destination of its own.',
    });
  }
  node.entry = entry;
}

function checkedNames(path: string, target: string): string[] {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  if (names.length === 0 || names.includes('..') || `${path}${target}`.includes('\0')) {
    throw new Failure({
      code: 'include-invalid',
      message: `${JSON.stringify(path)} is not a path inside an image.`,
      fix: 'Name an absolute destination without "..".',
    });
  }
  return names;
}

function notAFolder(file: string, needed: string): Failure {
  return new Failure({
    code: 'include-invalid',
    message: `The image cannot hold both the file /${file} and /${needed} below it.`,
    fix: 'Give one of them another destination.',
  });
}

function walk(node: Node, prefix: string, mtime: number, ordered: RootfsEntry[]): void {
  const names = [...node.children.keys()].sort(compareBytes);
  for (const name of names) {
    const child = node.children.get(name);
    if (child === undefined) continue;
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const time = child.mtime ?? mtime;
    ordered.push(child.entry ?? { path, type: 'directory', mode: 0o755, uid: 0, gid: 0, mtime: time });
    walk(child, path, time, ordered);
  }
}

/** The order of two strings by their UTF-8 bytes, as Go sorts strings (JavaScript sorts by UTF-16 units). */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
