const FLAG = '-ldflags=';

/**
 * The arguments of a `go build` with `-s` and `-w` taken out of its linker flags; undefined when neither is there. Words in
 * quotes are left alone (go help build: arguments may be quoted to hold spaces).
 */
export function withoutStripping(argv: readonly string[]): readonly string[] | undefined {
  let found = false;
  const result = argv.map((argument) => {
    if (!argument.startsWith(FLAG)) return argument;
    const kept = words(argument.slice(FLAG.length)).filter((word) => {
      const strips = /^--?[sw](=true|=1)?$/.test(word);
      found ||= strips;
      return !strips;
    });
    return `${FLAG}${kept.join(' ')}`;
  });
  return found ? result : undefined;
}

/** Cuts at white space outside of quotes; quotes stay. */
function words(text: string): readonly string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["'].*$/g) ?? [];
}
