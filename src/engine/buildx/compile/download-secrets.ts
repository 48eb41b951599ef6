import type { Environment } from '../../../model/runtime.ts';
import type { Secret } from '../dockerfile/build-request.ts';

/** Variables that say where modules come from and how they are trusted. Their values may hold passwords. */
const VARIABLES = [
  'GOPROXY',
  'GOPRIVATE',
  'GONOPROXY',
  'GONOSUMDB',
  'GOSUMDB',
  'GOINSECURE',
  'GOVCS',
  'GOAUTH',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
] as const;

/** Files that are known by their secret's id: where they are mounted and which variable says so. */
const FILES: Readonly<Record<string, { readonly target: string; readonly variable?: string }>> = {
  netrc: { target: '/root/.netrc' },
  gitconfig: { target: '/root/.gitconfig' },
  authorities: { target: '/run/secrets/authorities', variable: 'SSL_CERT_FILE' },
};

/**
 * The secrets of the step that downloads modules: what the user gave, then what Go on this machine would use itself.
 * `go` is the environment that Go runs in here; `files` are those that exist: `netrc`, `gitconfig`, `authorities`.
 */
export function downloadSecrets(
  given: readonly Secret[],
  go: Environment,
  files: Readonly<Record<string, string>>,
): readonly Secret[] {
  const known = new Set(given.map(({ id }) => id));
  const variables = VARIABLES.filter((name) => (go[name] ?? '') !== '' && !known.has(name));
  return [
    ...given,
    ...variables.map((name): Secret => ({ id: name, from: 'value', value: go[name] ?? '' })),
    ...Object.entries(files)
      .filter(([id]) => !known.has(id))
      .map(([id, file]): Secret => ({ id, from: 'file', file })),
  ];
}

/**
 * How RUN mounts a secret: one whose id is the name of a variable (capitals) as that variable, a known file at its place,
 * anything else at /run/secrets/ID.
 */
export function secretMount(id: string): string {
  const file = FILES[id];
  if (file !== undefined) return `--mount=type=secret,id=${id},target=${file.target},required=true`;
  const variable = /^[A-Z][A-Z0-9_]*$|^(?:https?|no)_proxy$/.test(id);
  return `--mount=type=secret,id=${id},${variable ? `env=${id},` : ''}required=true`;
}

/** Variables of the step that say where a secret's file is; their values are paths inside of it. */
export function secretVariables(ids: readonly string[]): readonly (readonly [name: string, value: string])[] {
  return ids.flatMap((id) => {
    const file = FILES[id];
    return file?.variable === undefined ? [] : [[file.variable, file.target] as const];
  });
}
