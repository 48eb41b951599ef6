import { parse } from 'node:path';
import { Failure } from '../model/failure.ts';
import { splitFields } from './output-fields.ts';

/** A further form of an image: an OCI archive of all platforms, or a docker archive of one. */
export interface ImageExport {
  readonly type: 'oci' | 'docker';
  /** As written, relative to the working directory. */
  readonly dest: string;
  /** Of a docker archive: `linux/arm64`; absent: this machine's. */
  readonly platform?: string;
  /** Which image, by name; absent: the only one. */
  readonly image?: string;
}

/** What is asked for in `outputs`: forms that we write ourselves from the layout, and lines for BuildKit. */
export interface Outputs {
  readonly exports: readonly ImageExport[];
  /** As they were written. */
  readonly passed: readonly string[];
}

/** Exports that only BuildKit makes. */
const BUILDKIT_TYPES = ['local', 'tar', 'image', 'registry', 'cacheonly'];

/**
 * Reads `outputs` for the engine buildx, whose list is BuildKit's: an OCI or docker archive is written by us from the
 * finished layout, which also works where BuildKit has none for several nodes; everything else is handed on.
 * Throws `invalid-input`.
 */
export function splitOutputs(lines: readonly string[]): Outputs {
  const passed = lines.filter((line) => {
    const fields = splitFields(line);
    const type = fields.find((field) => field.startsWith('type='))?.slice('type='.length);
    const file = fields.some((field) => /^dest=[^-]/.test(field));
    if (type === undefined) return !line.includes('=');
    return (
      BUILDKIT_TYPES.includes(type) || (['oci', 'docker'].includes(type) && (!file || fields.includes('tar=false')))
    );
  });
  return { exports: parseExports(lines.filter((line) => !passed.includes(line))), passed };
}

const KEYS = ['type', 'dest', 'platform', 'image', 'tar'];

/**
 * Reads the input `outputs`, one `type=oci,dest=app.tar` a line, as `docker buildx build --output` takes it
 * (a field that holds a comma stands in double quotes). Throws `invalid-input`.
 */
export function parseExports(lines: readonly string[]): readonly ImageExport[] {
  return lines.map((line) => {
    const fields = new Map(splitFields(line).map((field) => readField(field, line)));
    const type = fields.get('type');
    const dest = fields.get('dest') ?? '';
    if (type !== 'oci' && type !== 'docker')
      throw invalid(line, `type=${type ?? ''} is not oci or docker; other types need BuildKit`);
    if (dest === '' || dest === '-' || parse(dest).base === '') throw invalid(line, 'dest must name the file to write');
    if (fields.get('tar') === 'false')
      throw invalid(line, 'tar=false is not needed: the image is a folder already, in the output folder');
    const platform = fields.get('platform');
    if (platform !== undefined && type !== 'docker')
      throw invalid(line, 'platform goes with type=docker; an OCI archive holds all platforms');
    const image = fields.get('image');
    return { type, dest, ...(platform === undefined ? {} : { platform }), ...(image === undefined ? {} : { image }) };
  });
}

function readField(field: string, line: string): [string, string] {
  const at = field.indexOf('=');
  const key = field.slice(0, Math.max(at, 0)).trim();
  if (at < 1 || !KEYS.includes(key))
    throw invalid(
      line,
      `"${field}" is none of ${KEYS.slice(0, 4)
        .map((name) => `${name}=...`)
        .join(', ')}`,
    );
  return [key, field.slice(at + 1)];
}

function invalid(line: string, what: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `outputs: "${line}" is not valid: ${what}.`,
    fix: 'Write for example type=oci,dest=app.oci.tar or type=docker,dest=app.tar,platform=linux/arm64.',
  });
}
