import type { TarEntry } from './tar-entries.ts';

interface Node {
  type: TarEntry['type'];
  size: number;
  target: string;
  children: Map<string, Node> | undefined;
}

const OPAQUE = '.wh..wh..opq';
const WHITEOUT = '.wh.';
/** As Linux has it (path_resolution(7)). */
const MAX_LINKS = 40;

/** The names of a container's file system, without contents: layers are laid on each other as runtimes do it. */
export class FileTree {
  readonly #root: Node = folder();

  /**
   * Lays a layer on top (OCI image specification 1.1, "layer"): whiteouts take away what is below and never what the
   * same layer brings, wherever they stand in it.
   */
  apply(entries: readonly Pick<TarEntry, 'path' | 'type' | 'size' | 'target'>[]): void {
    for (const { path } of entries) {
      const { parent, name } = split(path);
      if (name === OPAQUE) this.#walk(parent, false)?.children?.clear();
      else if (name.startsWith(WHITEOUT)) this.#walk(parent, false)?.children?.delete(name.slice(WHITEOUT.length));
    }
    for (const entry of entries) if (!split(entry.path).name.startsWith(WHITEOUT)) this.#add(entry);
  }

  /** What a path names in the end, links followed inside of the tree; absent when there is nothing. */
  find(
    path: string,
  ): { readonly type: TarEntry['type']; readonly size: number; readonly children: number } | undefined {
    const node = this.#walk(path.split('/'), false);
    return node === undefined ? undefined : { type: node.type, size: node.size, children: node.children?.size ?? 0 };
  }

  #add({ path, type, size, target }: Pick<TarEntry, 'path' | 'type' | 'size' | 'target'>): void {
    const { parent, name } = split(path);
    if (name === '') return;
    const into = this.#walk(parent, true)?.children;
    const there = into?.get(name);
    if (type === 'directory' && there?.children !== undefined) return;
    if (type === 'hardlink') {
      const source = this.find(target);
      into?.set(name, { type: 'file', size: source?.size ?? 0, target: '', children: undefined });
    } else into?.set(name, type === 'directory' ? folder() : { type, size, target, children: undefined });
  }

  /** Goes along a path from the root; with `create`, folders that are missing on the way are made. */
  #walk(path: readonly string[], create: boolean): Node | undefined {
    const remaining = [...path].reverse();
    const way: Node[] = [this.#root];
    for (let links = 0; remaining.length > 0; ) {
      const name = remaining.pop() ?? '';
      const current = way[way.length - 1];
      if (name === '' || name === '.') continue;
      if (name === '..') {
        if (way.length > 1) way.pop();
        continue;
      }
      let next = current?.children?.get(name);
      if (next === undefined || (create && next.children === undefined && next.type !== 'symlink')) {
        if (!create || current?.children === undefined) return undefined;
        next = folder();
        current.children.set(name, next);
      }
      if (next.type === 'symlink') {
        if (++links > MAX_LINKS) return undefined;
        if (next.target.startsWith('/')) way.length = 1;
        remaining.push(...next.target.split('/').reverse());
      } else way.push(next);
    }
    return way[way.length - 1];
  }
}

function folder(): Node {
  return { type: 'directory', size: 0, target: '', children: new Map() };
}

function split(path: string): { parent: string[]; name: string } {
  const parts = path.split('/');
  return { name: parts.pop() ?? '', parent: parts };
}
