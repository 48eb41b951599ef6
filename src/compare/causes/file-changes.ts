import type { ReportEmbeddedFile } from '../../model/size.ts';
import { byChange } from '../size-change.ts';

/** A changed file: its part in a cause, and its bytes. */
export interface FileChange {
  /** What the cause is about, as a group: the file, or the package when many of one changed. */
  readonly group: string;
  /** The file's path with its package's in front of it. */
  readonly part: string;
  readonly bytes: number;
  /** The file is on one side only, and a cause of its own. */
  readonly state?: 'new' | 'gone';
}

/** More changed files of one package than these are one cause, so that what matters stays in sight. */
const MOST_APART = 3;

/** Changes of embedded files, by package and name. */
export class FileChanges {
  readonly #changes = new Map<string, Map<string, number>>();
  readonly #sides = { before: new Set<string>(), after: new Set<string>() };

  constructor(before: readonly ReportEmbeddedFile[], after: readonly ReportEmbeddedFile[]) {
    for (const file of after) this.#add(file, file.size, 'after');
    for (const file of before) this.#add(file, -file.size, 'before');
  }

  /** Files of a package, or (`''`) of those whose package is not known; largest change first. */
  of(owner: string): readonly FileChange[] {
    const changed = [...(this.#changes.get(owner) ?? [])]
      .filter(([, bytes]) => bytes !== 0)
      .sort(
        byChange(
          ([, bytes]) => bytes,
          ([name]) => name,
        ),
      );
    return changed.map(([name, bytes]) => {
      const part = owner === '' ? name : `${owner}/${name}`;
      if (changed.length > MOST_APART) return { group: owner, part, bytes };
      return { group: part, part, bytes, ...this.#stateOf(owner, name) };
    });
  }

  #stateOf(owner: string, name: string): Pick<FileChange, 'state'> {
    const key = `${owner} ${name}`;
    const { before, after } = this.#sides;
    return before.has(key) ? (after.has(key) ? {} : { state: 'gone' }) : { state: 'new' };
  }

  #add({ package: owner = '', name }: ReportEmbeddedFile, bytes: number, side: 'before' | 'after'): void {
    this.#sides[side].add(`${owner} ${name}`);
    const files = this.#changes.get(owner) ?? new Map<string, number>();
    this.#changes.set(owner, files);
    files.set(name, (files.get(name) ?? 0) + bytes);
  }
}
