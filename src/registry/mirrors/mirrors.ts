import { Failure } from '../../model/failure.ts';
import { type ImageReference, parseReference } from '../reference.ts';

/** Another place that has a registry's images. */
export interface Mirror {
  /** The registry that it stands in for: `docker.io`. */
  readonly registry: string;
  /** `mirror.gcr.io`, with port where one is written. */
  readonly host: string;
  /** Stands before a repository's own path; empty, or `proxy/` with a slash at its end. */
  readonly path: string;
}

/**
 * Reads input `registry-mirrors`: `[REGISTRY=]HOST[:PORT][/PATH]`, where no registry means Docker Hub, as in docker's own
 * daemon.json. Throws `invalid-input`.
 */
export function parseMirrors(texts: readonly string[]): readonly Mirror[] {
  return texts.map((text) => {
    const cut = text.indexOf('=');
    const registry = cut < 0 ? 'docker.io' : text.slice(0, cut).trim();
    const place = text
      .slice(cut + 1)
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/\/+$/, '');
    const slash = place.indexOf('/');
    const host = slash < 0 ? place : place.slice(0, slash);
    const path = slash < 0 ? '' : `${place.slice(slash + 1)}/`;
    const named = isRegistry(registry) && isRegistry(host);
    if (!named || (path !== '' && !isPath(path))) {
      throw new Failure({
        code: 'invalid-input',
        message: `registry-mirrors: "${text.slice(0, 200)}" is not a mirror.`,
        fix: 'Write HOST for a mirror of Docker Hub, or REGISTRY=HOST/PATH: ghcr.io=mirror.example/ghcr.',
      });
    }
    return { registry: registry === 'index.docker.io' ? 'docker.io' : registry, host, path };
  });
}

/** A name that a reference would take for a registry's. */
function isRegistry(host: string): boolean {
  return parses(`${host}/x`) === host || (host === 'index.docker.io' && parses(`${host}/x`) === 'docker.io');
}

function isPath(path: string): boolean {
  return parses(`localhost/${path}x`) === 'localhost';
}

function parses(text: string): string | undefined {
  try {
    return parseReference(text).registry;
  } catch {
    return undefined;
  }
}

/** Where else an image may be, in the order of the mirrors. */
export function mirrorReferences(reference: ImageReference, mirrors: readonly Mirror[]): readonly ImageReference[] {
  return mirrors
    .filter(({ registry }) => registry === reference.registry)
    .map(({ host, path }) => ({ ...reference, registry: host, repository: `${path}${reference.repository}` }));
}
