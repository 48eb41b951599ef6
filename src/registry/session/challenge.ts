/** One way to authenticate that a server offers (RFC 9110 section 11.6.1). */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case; the first value of a name counts. */
  readonly parameters: Readonly<Record<string, string>>;
}

const TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const SCHEME = new RegExp(`^\\s*,?\\s*(${TOKEN})(?:\\s+|$|(?=,))(?!=)`);
const PARAMETER = new RegExp(`^\\s*,?\\s*(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}|[^\\s,"]+))`);

/** Parses a WWW-Authenticate header, several challenges too. What cannot be read ends the list. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let rest = header.slice(0, 8192);
  while (rest.trim() !== '') {
    const parameter = PARAMETER.exec(rest);
    const current = challenges[challenges.length - 1];
    if (parameter !== null && current !== undefined) {
      const name = (parameter[1] ?? '').toLowerCase();
      if (!Object.hasOwn(current.parameters, name)) {
        current.parameters[name] = parameter[2]?.replaceAll(/\\(.)/g, '$1') ?? parameter[3] ?? '';
      }
      rest = rest.slice(parameter[0].length);
      continue;
    }
    const scheme = SCHEME.exec(rest);
    if (scheme === null) break;
    challenges.push({
      scheme: (scheme[1] ?? '').toLowerCase(),
      parameters: Object.create(null) as Record<string, string>,
    });
    rest = rest.slice(scheme[0].length);
  }
  return challenges;
}
