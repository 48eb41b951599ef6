import { type Digest, isDigest } from '../model/digest.ts';
import { Failure } from '../model/failure.ts';

/** An image in a registry, with docker's defaults filled in: `alpine` is docker.io/library/alpine:latest. */
export interface ImageReference {
  /** Host, with port where one was written: `docker.io`, `localhost:5000`, `[::1]:5000`. */
  readonly registry: string;
  /** `library/alpine`. */
  readonly repository: string;
  /** Absent only beside a digest. */
  readonly tag?: string;
  readonly digest?: Digest;
}

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/**
 * Parses `[host[:port]/]path[:tag][@digest]` by the rules of github.com/distribution/reference.
 * Throws `base-invalid` that names the value and what is wrong in it; `input` is the input that held it.
 */
export function parseReference(text: string, input = 'base'): ImageReference {
  const refuse = (why: string, fix?: string): never => {
    throw invalidReference(input, text, why, fix);
  };
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
  if (scheme !== undefined)
    refuse(`a reference has no ${scheme}`, `Write ${text.slice(scheme.length) || 'host/name:tag'}.`);
  const [named = '', digest, more] = text.split('@');
  if (more !== undefined) refuse('it has two @');
  if (digest !== undefined && !isDigest(digest))
    refuse(`"${digest}" is not a digest (sha256: and 64 lower-case hexadecimal digits)`);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  const name = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? undefined : named.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag))
    refuse(`"${tag}" is not a tag (letters, digits, "_", "." and "-", at most 128)`);
  const { registry, repository } = splitName(name, refuse);
  return {
    registry,
    repository,
    ...(tag === undefined ? (digest === undefined ? { tag: 'latest' } : {}) : { tag }),
    ...(digest === undefined ? {} : { digest: digest as Digest }),
  };
}

function splitName(
  name: string,
  refuse: (why: string, fix?: string) => never,
): Pick<ImageReference, 'registry' | 'repository'> {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  const hasHost = slash > 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const host = hasHost ? first : 'docker.io';
  const path = hasHost ? name.slice(slash + 1) : name;
  if (!HOST.test(host)) refuse(`"${host}" is not a host`);
  if (path !== path.toLowerCase()) refuse('a repository is written in lower case', `Write ${name.toLowerCase()}.`);
  const wrong = path.split('/').find((component) => !COMPONENT.test(component));
  if (wrong !== undefined)
    refuse(wrong === '' ? 'a part of its path is empty' : `"${wrong}" cannot be part of a repository's name`);
  if (/^[0-9a-f]{64}$/.test(name)) refuse('64 hexadecimal digits are an image id, not a name');
  const registry = host === 'index.docker.io' ? 'docker.io' : host;
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
  if (registry.length + repository.length + 1 > 255) refuse('it is longer than 255 characters');
  return { registry, repository };
}

/** The failure for a base or reference that cannot be read as one. */
export function invalidReference(input: string, text: string, why: string, fix?: string): Failure {
  return new Failure({
    code: 'base-invalid',
    message: `Input ${input}: "${text}" is not an image reference: ${why}.`,
    fix: fix ?? 'Write host/name:tag or host/name@sha256:..., for example gcr.io/distroless/static-debian13:nonroot.',
  });
}

/** With everything in it that docker lets one leave out; parses to the same reference again. */
export function formatReference(reference: ImageReference): string {
  const { registry, repository, tag, digest } = reference;
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** Host and port of the registry's API: Docker Hub's is not the one in its references. */
export function apiHost(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}
