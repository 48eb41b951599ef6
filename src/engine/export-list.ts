import { parse } from 'node:path';
import { Failure } from '../model/failure.ts';
import { type OutputField, outputFields } from './output-fields.ts';

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
  const passed = lines.filter(goesToBuildkit);
  return { exports: parseExports(lines.filter((line) => !passed.includes(line))), passed };
}

function goesToBuildkit(line: string): boolean {
  const fields = outputFields(line);
  const type = valueIn(fields, 'type');
  // BuildKit takes a bare path for a folder.
  if (type === undefined) return !line.includes('=');
  if (type !== 'oci' && type !== 'docker') return BUILDKIT_TYPES.includes(type);
  const dest = valueIn(fields, 'dest') ?? '';
  return dest === '' || dest.startsWith('-') || valueIn(fields, 'tar') === 'false';
}

function valueIn(fields: readonly OutputField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

const KEYS = ['type', 'dest', 'platform', 'image', 'tar'];

/**
 * Reads the input `outputs`, one `type=oci,dest=app.tar` a line, as `docker buildx build --output` takes it
 * (a field that holds a comma stands in double quotes). Throws `invalid-input`.
 */
export function parseExports(lines: readonly string[]): readonly ImageExport[] {
  return lines.map((line) => {
    const fields = new Map(outputFields(line).map((field) => readField(field, line)));
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

function readField({ name, value, written }: OutputField, line: string): [string, string] {
  if (name !== undefined && KEYS.includes(name)) return [name, value];
  const known = KEYS.slice(0, 4).map((key) => `${key}=...`);
  throw invalid(line, `"${written}" is none of ${known.join(', ')}`);
}

function invalid(line: string, what: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `outputs: "${line}" is not valid: ${what}.`,
    fix: 'Write for example type=oci,dest=app.oci.tar or type=docker,dest=app.tar,platform=linux/arm64.',
  });
}
