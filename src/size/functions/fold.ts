/**
 * The function that people wrote, from a symbol without its package: `(*Server).Serve.func2.1` is `(*Server).Serve`,
 * `Sort[go.shape.int]` is `Sort`, `Handler.ServeHTTP-fm` is `Handler.ServeHTTP`. A closure that was inlined along with its
 * function carries the names of both (`New.WithLimit.func1`); it stays with the outer one, whose code it is part of. The
 * wrapper `(*T).M` of a method of T is the method. What the compiler makes of package-level variables is `init`.
 *
 * @param exists whether the package has a function of that name (without instances).
 */
export function foldName(name: string, exists: (name: string) => boolean): string {
  if (isPlain(name)) return name;
  const plain = withoutInstances(name).replace(/-(?:fm|(?:range|tramp)\d+)/g, '');
  const parts = splitParts(plain);
  const first = parts[0] ?? '';
  if (first === 'init' || first === 'glob' || plain.startsWith('map.init.')) return 'init';
  const folded =
    parts.length > 1 && parts.some((part, index) => index > 0 && isMade(part)) ? outermost(parts, exists) : plain;
  const method = /^\(\*(.+)\)(\..+)$/s.exec(folded);
  const unwrapped = method === null ? folded : `${method[1]}${method[2]}`;
  return method !== null && exists(unwrapped) ? unwrapped : folded;
}

/** Most names: a function, or a method of a value, without anything that the compiler added. */
function isPlain(name: string): boolean {
  return (
    /^[A-Za-z_][A-Za-z_]*(?:\.[A-Za-z_]+)?$/.test(name) &&
    name !== 'init' &&
    name !== 'glob' &&
    !name.startsWith('init.')
  );
}

/** `func1`, `gowrap2`, `deferwrap1`, the `1` of a closure inside of a closure, and the nothing between two dots. */
function isMade(part: string): boolean {
  return /^(?:func|gowrap|deferwrap)?\d*$/.test(part);
}

/** The shortest beginning that is a function; where it was inlined everywhere, what its form says. */
function outermost(parts: readonly string[], exists: (name: string) => boolean): string {
  const made = parts.findIndex((part, index) => index > 0 && isMade(part));
  const method = (parts[0] as string).startsWith('(');
  for (let count = method ? 2 : 1; count <= made; count++) {
    const candidate = parts.slice(0, count).join('.');
    if (exists(candidate)) return candidate;
  }
  return parts.slice(0, Math.min(made, 2)).join('.');
}

/** Drops `[...]`, also where brackets stand inside of brackets. */
export function withoutInstances(name: string): string {
  if (!name.includes('[')) return name;
  let depth = 0;
  let result = '';
  for (const character of name) {
    if (character === '[') depth++;
    else if (character === ']' && depth > 0) depth--;
    else if (depth === 0) result += character;
  }
  return result;
}

/** Cuts at dots that are not inside of parentheses. */
function splitParts(name: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < name.length; at++) {
    const character = name[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '.' && depth === 0) {
      parts.push(name.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, name.slice(start)];
}
