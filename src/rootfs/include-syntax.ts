import { Failure } from '../model/failure.ts';
import type { IncludedFile } from '../model/plan.ts';

const SHAPE = /^(.+):(\/[^:]*)(?::([0-7]{3,4}))?$/;

/**
 * Parses `src:dest` or `src:dest:mode`. `src` is a file or folder of the module (`/` or, on Windows, `\` between parts;
 * a drive letter's colon is not a separator), `dest` an absolute path in the image (one that ends in `/` is a folder to
 * put a file into), `mode` three or four octal digits. Throws `include-invalid` naming the value.
 */
export function parseInclude(value: string, platform: NodeJS.Platform): IncludedFile {
  const text = value.trim();
  const [, source = '', destination = '', mode] = SHAPE.exec(text) ?? refuse(value, explain(text));
  if (platform === 'win32' && /^[A-Za-z]$/.test(source)) refuse(value, 'it names no destination in the image');
  if (text.includes('\0')) refuse(value, 'it holds a NUL byte');
  const parts = destination.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) refuse(value, `the destination ${destination} goes up with ".."`);
  if (parts.some((part) => part.toLowerCase() === '.git')) refuse(value, 'a .git folder never enters an image');
  if (destination.includes('\\')) refuse(value, `the destination ${destination} holds a backslash`);
  return {
    source: toModulePath(source, platform),
    destination: `/${parts.join('/')}${destination.endsWith('/') && parts.length > 0 ? '/' : ''}`,
    ...(mode === undefined ? {} : { mode: Number.parseInt(mode, 8) }),
  };
}

function toModulePath(source: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? source.replaceAll('\\', '/') : source;
}

function explain(text: string): string {
  if (text === '') return 'it is empty';
  if (/:\/[^:]*:[^/]*$/.test(text))
    return `"${text.slice(text.lastIndexOf(':') + 1)}" is not a mode of three or four octal digits`;
  if (/^.+:[^/]/.test(text)) return 'the destination is not an absolute path';
  return 'it names no destination in the image';
}

function refuse(value: string, why: string): never {
  throw new Failure({
    code: 'include-invalid',
    message: `Input include: "${value}" cannot be used: ${why}.`,
    fix: 'Write src:dest or src:dest:mode, for example web/static:/srv/static or config.yml:/etc/app/config.yml:0640.',
  });
}
