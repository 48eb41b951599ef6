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

/** The arguments with one more linker flag, beside those that there are. */
export function withLinkFlag(argv: readonly string[], flag: string): readonly string[] {
  const at = argv.findIndex((argument) => argument.startsWith(FLAG));
  if (at < 0) return [...argv.slice(0, 1), `${FLAG}${flag}`, ...argv.slice(1)];
  return argv.map((argument, index) => (index === at ? `${argument} ${flag}` : argument));
}

/** Cuts at white space outside of quotes; quotes stay. */
function words(text: string): readonly string[] {
  return text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["'].*$/g) ?? [];
}
