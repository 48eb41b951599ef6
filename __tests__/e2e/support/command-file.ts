/**
 * Reads a file of GitHub's workflow commands (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV): `name=value` lines and
 * `name<<delimiter` blocks.
 *
 * @throws Error where the runner would refuse the file
 */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    const pair = /^([^=]+)=(.*)$/.exec(line);
    if (block?.[1] !== undefined) {
      const end = lines.indexOf(block[2] ?? '', at + 1);
      if (end < 0) throw new Error(`no end of the block ${block[1]}`);
      values[block[1]] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (pair?.[1] !== undefined) {
      values[pair[1]] = pair[2] ?? '';
    } else if (line !== '') {
      throw new Error(`not a workflow command: ${line}`);
    }
  }
  return values;
}
