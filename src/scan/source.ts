import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../model/failure.ts';

/** Where vulnerability data comes from; `text` is what the user wrote. Paths are absolute. */
export type DatabaseSource =
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'cache-folder'; readonly text: string; readonly path: string }
  | { readonly kind: 'archive'; readonly text: string; readonly path: string }
  | { readonly kind: 'oci-layout'; readonly text: string; readonly path: string };

/** An image reference, taken apart. */
export interface Reference {
  readonly host: string;
  readonly repository: string;
  /** Tag or digest. */
  readonly version: string;
}

/** Reads one value of the input `database`. Throws `invalid-input` when it is neither something that exists nor a reference. */
export async function parseSource(text: string, workingDirectory: string): Promise<DatabaseSource> {
  const path = resolve(workingDirectory, text);
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return { kind: 'archive', text, path };
  if (found?.isDirectory() === true) return folderSource(text, path);
  const reference = looksLikePath(text) ? undefined : parseReference(text);
  if (reference !== undefined) return { kind: 'reference', text, reference };
  throw new Failure({
    code: 'invalid-input',
    message: `database names ${text}, which is neither a file or folder nor a reference such as ghcr.io/aquasecurity/trivy-db:2.`,
    fix: 'Name a Trivy cache folder, a db.tar.gz, an OCI layout folder, or references in the order to try them.',
  });
}

async function folderSource(text: string, path: string): Promise<DatabaseSource> {
  const has = (name: string): Promise<boolean> =>
    stat(join(path, name)).then(
      () => true,
      () => false,
    );
  if (await has('oci-layout')) return { kind: 'oci-layout', text, path };
  if ((await has('trivy.db')) && basename(path) === 'db') return { kind: 'cache-folder', text, path: dirname(path) };
  if (await has(join('db', 'trivy.db'))) return { kind: 'cache-folder', text, path };
  throw new Failure({
    code: 'invalid-input',
    message: `database names the folder ${text}, which holds neither db/trivy.db nor an OCI layout.`,
    fix: 'Name the folder that Trivy uses as its cache (it holds db/trivy.db), or an OCI layout of the database.',
  });
}

function looksLikePath(text: string): boolean {
  return /^(\.{0,2}[\\/]|[A-Za-z]:[\\/]|~)/.test(text) || /\.(tgz|tar(\.gz)?|db)$/.test(text);
}

const REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;

/**
 * Takes `host[:port]/repository[:tag][@digest]` apart (OCI distribution specification 1.1, "pulling manifests"). The
 * host must be named; the tag is the schema when it is not.
 */
export function parseReference(text: string): Reference | undefined {
  const slash = text.indexOf('/');
  const host = text.slice(0, slash);
  if (
    slash < 1 ||
    !/^(localhost|[A-Za-z0-9.-]*\.[A-Za-z0-9.-]*|\[[0-9a-fA-F:]+\]|[A-Za-z0-9-]+(?=:))(:\d{1,5})?$/.test(host)
  )
    return undefined;
  const [, repository, tag, digest] =
    /^([^:@]+)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(text.slice(slash + 1)) ?? [];
  if (repository === undefined || !REPOSITORY.test(repository)) return undefined;
  return { host, repository, version: digest ?? tag ?? '2' };
}
