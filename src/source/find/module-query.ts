import { Failure } from '../../model/failure.ts';

/** `PATH@VERSION` of a package or module; the version may be a query such as `latest`. */
export interface ModuleQuery {
  readonly path: string;
  readonly version: string;
}

/** Refs and versions that may go into file names, labels and arguments. */
export const REF_PATTERN = /^[0-9A-Za-z._+/-]+$/;

const PATH_PATTERN = /^[0-9A-Za-z][0-9A-Za-z._~-]*(\/[0-9A-Za-z._~-]+)*$/;

/** An exact version as the module proxy stores it (Go modules reference, "Versions"). */
export const EXACT_VERSION = /^v\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+incompatible)?$/;

/**
 * Reads the input `source` as `PATH@VERSION`; undefined when it names a folder. A folder whose name holds an @ is
 * written with a leading `../`. Throws `invalid-input` for a path or version that Go could not mean.
 */
export function parseModuleQuery(source: string): ModuleQuery | undefined {
  const at = source.lastIndexOf('@');
  if (at <= 0 || /^(\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(source)) return undefined;
  const path = source.slice(0, at).replace(/\/+$/, '');
  const version = source.slice(at + 1);
  if (!PATH_PATTERN.test(path) || !path.includes('.') || path.split('/').some((part) => /^\.+$/.test(part))) {
    throw invalid(source, `"${path}" is not a module path`);
  }
  if (!REF_PATTERN.test(version) || version.startsWith('-')) throw invalid(source, `"${version}" is not a version`);
  return { path, version };
}

/** Module paths that may hold the package, longest first: the path itself, then its parents down to `host/name`. */
export function candidateModules(path: string): readonly string[] {
  const parts = path.split('/');
  const least = ['github.com', 'gitlab.com', 'bitbucket.org'].includes(parts[0] ?? '') ? 3 : 1;
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('/'))
    .filter((candidate, index) => index === 0 || candidate.split('/').length >= least);
}

function invalid(source: string, why: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `source: "${source}" is not valid: ${why}.`,
    fix: 'Write MODULE@VERSION as go install takes it (github.com/acme/app/cmd/app@v1.2.3), or ./ before a folder whose name holds an @.',
  });
}
