/** A folder of the machine that builds, and what it is in a sentence: `the module's folder`, `GOROOT`. */
export interface BuildMachinePath {
  /** Absolute. */
  readonly path: string;
  readonly what: string;
}

/** One way in which such a path can be written in a binary. */
export interface PathNeedle {
  readonly what: string;
  /** Without a separator at its end. */
  readonly bytes: Buffer;
  /** How many names the path has: `/usr/local/go` has 3. */
  readonly depth: number;
}

/** Longest path that is searched for, in bytes (PATH_MAX of Linux). */
export const LONGEST_PATH = 4096;

/**
 * The spellings to search for, each once. Windows paths stand in Go's tables with `/`, in strings with `\`, and in
 * quoted text with `\\`. A path without a name (`/`, `C:\`) or that is not absolute is no sign of anything.
 */
export function pathNeedles(paths: readonly BuildMachinePath[]): PathNeedle[] {
  const needles = new Map<string, PathNeedle>();
  for (const { path, what } of paths) {
    const trimmed = path.replace(/[\\/]+$/, '');
    const windows = /^([A-Za-z]:|\\\\)/.test(trimmed);
    const names = trimmed
      .replace(/^[A-Za-z]:/, '')
      .split(windows ? /[\\/]+/ : '/')
      .filter((name) => name !== '');
    if (names.length === 0 || !(windows || trimmed.startsWith('/'))) {
      continue;
    }
    const slashes = trimmed.replaceAll('\\', '/');
    const spellings = windows ? [slashes, slashes.replaceAll('/', '\\'), slashes.replaceAll('/', '\\\\')] : [trimmed];
    for (const spelling of spellings) {
      const bytes = Buffer.from(spelling);
      if (!needles.has(spelling) && bytes.length <= LONGEST_PATH) {
        needles.set(spelling, { what, bytes, depth: names.length });
      }
    }
  }
  return [...needles.values()];
}
