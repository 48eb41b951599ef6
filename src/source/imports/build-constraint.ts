/** A parsed `//go:build` line. */
export interface BuildConstraint {
  /** Every tag that it names. */
  readonly tags: ReadonlySet<string>;
  /** Whether a file with this line is built, when `set` says which tags are. */
  matches(set: (tag: string) => boolean): boolean;
}

type Test = (set: (tag: string) => boolean) => boolean;

/**
 * Finds and parses the `//go:build` line in front of a file's package clause (go/build/constraint).
 *
 * @param head the beginning of a Go file.
 * @returns undefined when there is none, or it is none that Go would accept.
 */
export function readBuildConstraint(head: string): BuildConstraint | undefined {
  const clause = /^package\s/m.exec(head)?.index ?? head.length;
  const line = /^\/\/go:build[ \t]+(.+)$/m.exec(head.slice(0, clause))?.[1];
  if (line === undefined) return undefined;
  const tokens = line.match(/&&|\|\||[!()]|[\p{L}\p{N}_.]+/gu) ?? [];
  const tags = new Set<string>();
  let at = 0;
  const or = (depth: number): Test | undefined => join(depth, '||', and, (a, b) => (set) => a(set) || b(set));
  const and = (depth: number): Test | undefined => join(depth, '&&', not, (a, b) => (set) => a(set) && b(set));
  const join = (
    depth: number,
    operator: string,
    operand: (depth: number) => Test | undefined,
    both: (a: Test, b: Test) => Test,
  ): Test | undefined => {
    let left = operand(depth);
    while (left !== undefined && tokens[at] === operator) {
      at++;
      const right = operand(depth);
      left = right === undefined ? undefined : both(left, right);
    }
    return left;
  };
  const not = (depth: number): Test | undefined => {
    const token = tokens[at++];
    if (token === undefined || depth > 100) return undefined;
    if (token === '!') {
      const inner = not(depth + 1);
      return inner && ((set) => !inner(set));
    }
    if (token === '(') {
      const inner = or(depth + 1);
      return tokens[at++] === ')' ? inner : undefined;
    }
    if (/^[)&|]/.test(token)) return undefined;
    tags.add(token);
    return (set) => set(token);
  };
  const test = or(0);
  return test === undefined || at !== tokens.length ? undefined : { tags, matches: test };
}
