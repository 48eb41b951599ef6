import { isAbsolute, posix, relative, resolve } from 'node:path';
import type { SourceLocation } from '../model/failure.ts';

/** One message of the compiler or the go command that names a place. */
export interface GoMessage extends SourceLocation {
  readonly message: string;
}

/** `./main.go:12:3: undefined: x`; a Windows path may start with a drive. */
const PLACE =
  /^((?:[A-Za-z]:)?[^\s:][^:]*\.(?:go|s|S|c|h|cc|cpp|cxx|m|mod|work|sum|syso|swig)):(\d+)(?::(\d+))?: (.*)$/;

/** Messages whose places are told; beyond that an annotation helps nobody. */
const MOST = 50;

/**
 * Picks the messages that name a place in a file out of what `go build` wrote. Lines that start with a tab continue the
 * message before them. Paths come back relative to `root` with `/` between parts; files outside of it (the module cache, GOROOT)
 * keep no place, since nothing there can be annotated.
 */
export function goMessages(text: string, workingDirectory: string, root: string): readonly GoMessage[] {
  const found: GoMessage[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const match = PLACE.exec(line);
    const last = found.at(-1);
    if (match === null) {
      if (open && last !== undefined && /^\s+\S/.test(line))
        found[found.length - 1] = { ...last, message: `${last.message}\n${line.trim()}` };
      else open = false;
      continue;
    }
    const file = insideRoot(match[1] as string, workingDirectory, root);
    open = file !== undefined && found.length < MOST;
    if (open && file !== undefined)
      found.push({
        file,
        line: Number(match[2]),
        ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
        message: match[4] as string,
      });
  }
  return found;
}

function insideRoot(path: string, workingDirectory: string, root: string): string | undefined {
  const inside = relative(root, resolve(workingDirectory, path));
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return undefined;
  return inside.split(/[\\/]/).join(posix.sep);
}
