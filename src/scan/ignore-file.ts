import { Failure } from '../model/failure.ts';

/** One line or entry of an ignore file. */
export interface IgnoreRule {
  /** CVE, GHSA or GO identifier. */
  readonly id: string;
  /** The file it stands in, as the user named it. */
  readonly file: string;
  readonly line?: number;
  /** Last moment at which it counts, milliseconds since 1970. */
  readonly expires?: number;
  readonly statement?: string;
  /** Path patterns; empty: everywhere. */
  readonly paths: readonly string[];
  /** Package URLs, with or without a version; empty: every package. */
  readonly purls: readonly string[];
}

/** Reads an ignore file of either kind: YAML by its name's end, else the plain one. Throws `invalid-input`. */
export async function parseIgnoreFile(text: string, file: string): Promise<IgnoreRule[]> {
  return /\.ya?ml$/.test(file) ? parseYaml(text, file) : parsePlain(text, file);
}

/** `CVE-2024-1234 exp:2026-01-31 # why`: an identifier a line; a comment behind it is its reason. */
function parsePlain(text: string, file: string): IgnoreRule[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const [, content = '', comment = ''] = /^([^#]*)(?:#(.*))?$/s.exec(line) ?? [];
    const [id, ...fields] = content.trim().split(/\s+/);
    if (id === undefined || id === '') return [];
    const expiry = fields.find((field) => field.startsWith('exp:'))?.slice('exp:'.length);
    const where = { file, line: index + 1 };
    const expires = expiry === undefined ? {} : { expires: dateOf(expiry, where) };
    const statement = comment.trim() === '' ? {} : { statement: comment.trim() };
    return [{ id, ...where, ...expires, ...statement, paths: [], purls: [] }];
  });
}

async function parseYaml(text: string, file: string): Promise<IgnoreRule[]> {
  const { parse } = await import('../files/yaml-text.ts');
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw refuse(file, undefined, `is not YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  const entries =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>).vulnerabilities : undefined;
  if (
    value !== null &&
    value !== undefined &&
    entries === undefined &&
    (typeof value !== 'object' || Array.isArray(value))
  ) {
    throw refuse(file, undefined, 'has no list "vulnerabilities"');
  }
  if (entries === undefined || entries === null) return [];
  if (!Array.isArray(entries)) throw refuse(file, undefined, 'has "vulnerabilities" that is no list');
  return entries.map((entry, index) => yamlRule(entry, file, index));
}

function yamlRule(entry: unknown, file: string, index: number): IgnoreRule {
  const place = `entry ${index + 1} of "vulnerabilities"`;
  if (typeof entry !== 'object' || entry === null) throw refuse(file, undefined, `has no mapping as ${place}`);
  const { id, paths, purls, expired_at, statement } = entry as Record<string, unknown>;
  if (typeof id !== 'string' || id === '') throw refuse(file, undefined, `has no id in ${place}`);
  const expires =
    expired_at === undefined || expired_at === null ? {} : { expires: dateOf(String(expired_at), { file }) };
  return {
    id,
    file,
    ...expires,
    ...(typeof statement === 'string' && statement !== '' ? { statement } : {}),
    paths: texts(paths, file, `paths in ${place}`),
    purls: texts(purls, file, `purls in ${place}`),
  };
}

function texts(value: unknown, file: string, what: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw refuse(file, undefined, `has something else than a list of texts as ${what}`);
}

/** A day as Trivy reads it: the beginning of that day, UTC. */
function dateOf(value: string, where: { file: string; line?: number }): number {
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw refuse(where.file, where.line, `has the expiry date "${value}", which is no date like 2026-01-31`);
  return time;
}

function refuse(file: string, line: number | undefined, what: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `trivyignores: ${file}${line === undefined ? '' : `:${line}`} ${what}.`,
    fix: 'Correct the file, or leave it out of trivyignores.',
    ...(line === undefined ? {} : { locations: [{ file, line, message: what }] }),
  });
}
