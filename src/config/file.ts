import { readFile } from 'node:fs/promises';
import { Failure } from '../model/failure.ts';
import { INPUT_NAMES, type InputName, inputDefinition } from './input-table.ts';
import { nearest } from './nearest.ts';
import type { RawValue } from './read-value.ts';

/** The configuration file's name. */
export const CONFIG_FILE = '.go-slim-image.yml';

/** A configuration file that was read: its inputs and its images, not yet interpreted. */
export interface ConfigFile {
  readonly path: string;
  readonly inputs: ReadonlyMap<InputName, RawValue>;
  readonly images: readonly { readonly name: string; readonly inputs: ReadonlyMap<InputName, RawValue> }[];
}

const LIMIT_BYTES = 1 << 20;
/** These decide which file is read or how we speak; a file cannot answer them. */
const NOT_IN_FILE: readonly InputName[] = ['config', 'mode', 'json', 'quiet', 'verbose', 'image'];

/** Reads a configuration file if it exists. Throws `config-file-invalid` with file, line and the nearest known key. */
export async function readConfigFile(path: string, mustExist: boolean): Promise<ConfigFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!mustExist && isMissing(error)) return undefined;
    throw new Failure({
      code: 'config-file-invalid',
      message: `The configuration file ${path} cannot be read.`,
      fix: 'Name an existing file in config.',
      cause: error,
    });
  }
  return parseConfigFile(path, text);
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Takes the text of a configuration file apart. */
export async function parseConfigFile(path: string, text: string): Promise<ConfigFile> {
  if (Buffer.byteLength(text) > LIMIT_BYTES) throw invalid(path, `it is larger than ${LIMIT_BYTES} bytes`);
  const { parseDocument } = await import('../files/yaml-text.ts');
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = document.errors;
  if (fault !== undefined) throw invalid(path, fault.message, fault.linePos?.[0].line);
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    throw invalid(path, (error as Error).message);
  }
  if (content === null || content === undefined) return { path, inputs: new Map(), images: [] };
  if (typeof content !== 'object' || Array.isArray(content)) throw invalid(path, 'it must be a map of inputs');
  const { images, ...rest } = content as Record<string, unknown>;
  return {
    path,
    inputs: readKeys(path, rest, (name) => !NOT_IN_FILE.includes(name), ['images']),
    images: readImages(path, images),
  };
}

function readImages(path: string, images: unknown): ConfigFile['images'] {
  if (images === undefined || images === null) return [];
  if (!Array.isArray(images)) throw invalid(path, '"images" must be a list of maps with a name each');
  const seen = new Set<string>();
  return images.map((entry: unknown, index) => {
    const { name, ...rest } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof name !== 'string' || !/^[a-z0-9]+([._-][a-z0-9]+)*$/.test(name))
      throw invalid(path, `images[${index}] needs a name of lower-case letters, digits and single . _ -`);
    if (seen.has(name)) throw invalid(path, `the image "${name}" stands there twice`);
    seen.add(name);
    return { name, inputs: readKeys(path, rest, (key) => inputDefinition(key).perImage === true, ['name']) };
  });
}

function readKeys(
  path: string,
  map: Record<string, unknown>,
  allowed: (name: InputName) => boolean,
  further: readonly string[],
): Map<InputName, RawValue> {
  const known = INPUT_NAMES.filter(allowed);
  const found = new Map<InputName, RawValue>();
  for (const [key, value] of Object.entries(map)) {
    const name = known.find((candidate) => candidate === key);
    if (name === undefined) {
      const near = nearest(key, [...known, ...further]);
      throw invalid(path, `the key "${key}" is not known here${near === undefined ? '' : `; did you mean "${near}"?`}`);
    }
    found.set(name, asRaw(path, key, value));
  }
  return found;
}

function asRaw(path: string, key: string, value: unknown): RawValue {
  if (isScalar(value) || value === null) return value;
  if (Array.isArray(value) && value.every(isScalar)) return value;
  if (key === 'budgets' && Array.isArray(value) && value.every((one) => isScalar(one) || isScalarMap(one))) {
    return value.map((one) => (isScalar(one) ? one : pairsOf(one)));
  }
  if (isScalarMap(value)) return value;
  throw invalid(path, `the value of "${key}" must be a single value, a list or a map of single values`);
}

function isScalarMap(value: unknown): value is Record<string, string | number | boolean> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isScalar);
}

/** A map as one line: `of=binary, max-size=30MB`. */
function pairsOf(map: Record<string, string | number | boolean>): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function invalid(path: string, what: string, line?: number): Failure {
  return new Failure({
    code: 'config-file-invalid',
    message: `${path}${line === undefined ? '' : `:${line}`}: ${what}.`,
    fix: 'Correct the configuration file; docs/inputs.md lists its keys.',
    locations: [{ file: path, ...(line === undefined ? {} : { line }), message: what }],
  });
}
