/** Where an image goes: one repository, and the tags it gets there. Without tags it is there by digest only. */
export interface Destination {
  readonly registry: string;
  readonly repository: string;
  readonly tags: readonly string[];
}

/** `ghcr.io/acme/app`. */
export function destinationName({ registry, repository }: Pick<Destination, 'registry' | 'repository'>): string {
  return `${registry}/${repository}`;
}
