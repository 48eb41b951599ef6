import { Failure } from '../../model/failure.ts';
import type { IncludedFile } from '../../model/plan.ts';
import { printable } from './invalid-input.ts';

/**
 * Reads `src:dest[:mode]` lines. `src` is relative to the module and stays inside; `dest` is absolute, and names the
 * folder when it ends with a slash; `mode` is octal. Throws `include-invalid` with the line.
 */
export function parseInclude(lines: readonly string[], reserved: readonly string[]): readonly IncludedFile[] {
  const files = lines.map(parseLine);
  const seen = new Set<string>(reserved);
  for (const { destination } of files) {
    if (reserved.includes(destination))
      throw invalid(destination, 'the program itself is there', 'Choose another place.');
    if (seen.has(destination))
      throw invalid(destination, 'two files cannot have the same place', 'Give each its own destination.');
    seen.add(destination);
  }
  return files;
}

function parseLine(line: string): IncludedFile {
  const [source = '', destination = '', mode, ...rest] = line.split(':');
  if (rest.length > 0 || destination === '') throw invalid(line, 'src:dest or src:dest:mode is wanted');
  if (mode !== undefined && !/^[0-7]{3,4}$/.test(mode))
    throw invalid(line, `the mode "${mode}" is not octal such as 0644`);
  const from = cleanSource(source, line);
  const to = cleanDestination(destination, from, line);
  return { source: from, destination: to, ...(mode === undefined ? {} : { mode: Number.parseInt(mode, 8) }) };
}

function cleanSource(source: string, line: string): string {
  const parts = source.replaceAll('\\', '/').split('/');
  if (source === '' || parts[0] === '' || /\p{Cc}/u.test(source))
    throw invalid(line, 'the source is a path relative to the module');
  if (parts.includes('..')) throw invalid(line, 'the source may not leave the module');
  const clean = parts.filter((part) => part !== '' && part !== '.');
  if (clean.some((part) => part.toLowerCase() === '.git')) throw invalid(line, '.git never goes into an image');
  return clean.length === 0 ? '.' : clean.join('/');
}

function cleanDestination(destination: string, source: string, line: string): string {
  if (!destination.startsWith('/') || /\p{Cc}/u.test(destination))
    throw invalid(line, 'the destination is an absolute path in the image');
  const parts = destination.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) throw invalid(line, 'the destination may not hold ..');
  const name = source.split('/').at(-1) ?? source;
  if (destination.endsWith('/') && name !== '.') parts.push(name);
  if (parts.length === 0 && name !== '.') throw invalid(line, 'the destination is the root folder itself');
  return `/${parts.join('/')}`;
}

function invalid(value: string, why: string, fix = 'Write for example config/app.yml:/etc/app.yml:0644.'): Failure {
  return new Failure({ code: 'include-invalid', message: `include: "${printable(value)}" is not valid: ${why}.`, fix });
}
