import { Failure } from '../model/failure.ts';
import type { Draft } from './draft.ts';

/**
 * One entry for each path: what comes later replaces what came before, so a user's own /etc/passwd wins over ours.
 * Only a folder over a folder keeps both's content. Sorted by path.
 * Throws `include-invalid` where a path would be a folder and something else at once.
 */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const byPath = new Map<string, Draft>();
  for (const draft of drafts) {
    const earlier = byPath.get(draft.path);
    if (earlier !== undefined && (earlier.type === 'directory') !== (draft.type === 'directory'))
      throw conflict(draft.path);
    byPath.set(draft.path, draft);
  }
  for (const path of byPath.keys()) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const parent = byPath.get(path.slice(0, slash));
      if (parent !== undefined && parent.type !== 'directory') throw conflict(parent.path);
    }
  }
  return [...byPath.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

function conflict(path: string): Failure {
  return new Failure({
    code: 'include-invalid',
    message: `Input include: /${path} would be a folder and a file at once in the image.`,
    fix: 'Give one of the two another destination.',
  });
}
