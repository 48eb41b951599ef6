import { createHash } from 'node:crypto';
import type { Host } from '../../model/runtime.ts';
import type { CachePartName } from './policy.ts';

/** What the keys are made of. */
export interface CacheFacts {
  /** Content of go.sum (and go.work.sum): what modules there are. */
  readonly sums: string;
  /** `go1.26.8`. */
  readonly goVersion: string;
  /** Everything else that makes a build's cache entries its own: module path, platforms, flags. */
  readonly build: string;
  readonly host: Pick<Host, 'platform' | 'arch'>;
}

/** Prefixes of a part's keys, the best fitting first; a key is the first with the hash of the content behind it. */
export function keyPrefixes(part: CachePartName, facts: CacheFacts): readonly [string, ...string[]] {
  const root = `go-slim-image-v1-${part}`;
  const machine = `${facts.host.platform}-${facts.host.arch}`;
  const sums = shortHash(facts.sums);
  switch (part) {
    case 'modules':
      return [`${root}-${sums}-`, `${root}-`];
    case 'build': {
      const line = `${root}-${machine}-${facts.goVersion.replace(/[^\w.]/g, '_')}`;
      const own = `${line}-${shortHash(facts.build)}`;
      return [`${own}-${sums}-`, `${own}-`, `${line}-`];
    }
    case 'own':
      return [`${root}-${machine}-${shortHash(facts.build)}-`, `${root}-${machine}-`];
  }
}

/** The hash of a folder's content as its names and sizes tell it. All that is kept is named by its content or version. */
export function contentHash(files: readonly { readonly name: string; readonly size: number }[]): string {
  const lines = files.map(({ name, size }) => `${size} ${name}`).sort();
  return shortHash(lines.join('\n'));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
