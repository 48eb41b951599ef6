/** A word as a POSIX shell reads it back, for showing only: nothing is ever run by a shell. */
export function shellQuote(word: string): string {
  if (/^[A-Za-z0-9_@%+=:,./{}-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
