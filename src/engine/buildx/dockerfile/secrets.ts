import { Failure } from '../../../model/failure.ts';
import type { Environment } from '../../../model/runtime.ts';
import type { Secret } from './build-request.ts';

/** What an id of a secret may be: BuildKit makes a file name of it below /run/secrets. */
const ID = /^[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}$/;

/** The inputs that secrets come from, one `id=...` a line. */
export interface SecretInputs {
  /** `id=value`. */
  readonly secrets: readonly string[];
  /** `id=path`. */
  readonly secretFiles: readonly string[];
  /** `id=VARIABLE`. */
  readonly secretEnvs: readonly string[];
}

/**
 * Reads the three inputs for secrets. Paths are made absolute by `resolve`. Throws `invalid-input`, which never repeats
 * what stands behind the first `=`.
 */
export function readSecrets(inputs: SecretInputs, resolve: (path: string) => string): readonly Secret[] {
  const secrets: Secret[] = [
    ...inputs.secrets.map((line): Secret => {
      const [id, value] = split(line, 'secrets', 'value');
      return { id, from: 'value', value };
    }),
    ...inputs.secretFiles.map((line): Secret => {
      const [id, file] = split(line, 'secret-files', 'path');
      return { id, from: 'file', file: resolve(file) };
    }),
    ...inputs.secretEnvs.map((line): Secret => {
      const [id, variable] = split(line, 'secret-envs', 'VARIABLE');
      return { id, from: 'environment', variable };
    }),
  ];
  const seen = new Set<string>();
  for (const { id } of secrets) {
    if (seen.has(id)) throw invalid('secrets', `the id ${id} is given twice`, 'Give each secret an id of its own.');
    seen.add(id);
  }
  return secrets;
}

/**
 * What secrets become for buildx: arguments that hold no value, and variables that do, for that one child.
 * Throws `invalid-input` for a variable of `secret-envs` that is not set.
 */
export function secretArguments(
  secrets: readonly Secret[],
  ambient: Environment,
): { readonly argv: readonly string[]; readonly env: Environment } {
  const env: Record<string, string> = {};
  const argv = secrets.flatMap((secret, index) => {
    if (secret.from === 'file') return ['--secret', csv([`id=${secret.id}`, `src=${secret.file}`])];
    const variable = `GO_SLIM_IMAGE_SECRET_${index}`;
    env[variable] = secret.from === 'value' ? secret.value : variableValue(secret.id, secret.variable, ambient);
    return ['--secret', csv([`id=${secret.id}`, `env=${variable}`])];
  });
  return { argv, env };
}

function variableValue(id: string, variable: string, ambient: Environment): string {
  const value = ambient[variable];
  if (value !== undefined) return value;
  throw invalid('secret-envs', `the variable ${variable} of the secret ${id} is not set`, `Set ${variable}.`);
}

/** One line of comma-separated fields as Go's encoding/csv reads it (RFC 4180): quoted where a field needs it. */
export function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

function split(line: string, input: string, what: string): [string, string] {
  const at = line.indexOf('=');
  const id = line.slice(0, Math.max(at, 0)).trim();
  const rest = line.slice(at + 1);
  if (at < 1 || !ID.test(id) || rest === '')
    throw invalid(
      input,
      at < 1 ? 'a line has no id before a =' : `the line with the id "${id.slice(0, 40)}" is not id=${what}`,
      `Write one id=${what} a line; an id is made of letters, digits, _ . and -.`,
    );
  return [id, rest];
}

function invalid(input: string, what: string, fix: string): Failure {
  return new Failure({ code: 'invalid-input', message: `${input}: ${what}.`, fix });
}
