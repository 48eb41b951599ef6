/** What each try met, for the details of a failure: one line a try, tries in a row that met the same told together. */
export function attemptLines(met: readonly string[]): string {
  const lines: string[] = [];
  for (let first = 0; first < met.length; ) {
    let last = first;
    while (met[last + 1] === met[first] && last + 1 < met.length) last += 1;
    lines.push(last === first ? `try ${first + 1}: ${met[first]}` : `tries ${first + 1} to ${last + 1}: ${met[first]}`);
    first = last + 1;
  }
  return lines.join('\n');
}
