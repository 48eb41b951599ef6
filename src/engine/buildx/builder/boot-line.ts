/** What a line of buildx's plain progress says of a builder that is starting: `pulling image moby/buildkit:...`. */
export function bootLine(line: string): string | undefined {
  const text = /^#\d+ (?!DONE|ERROR|CANCELED|\d+\.\d+s$)(.+)$/.exec(line)?.[1];
  return text === undefined || text.startsWith('[internal]') ? undefined : text.replace(/ \d+\.\d+s( done)?$/, '');
}
