import { type Destination, destinationName } from '../../../registry/push/destination.ts';
import { parseReference } from '../../../registry/reference.ts';

/** The repositories of an image with the tags that it gets in each, in the order in which they are named. */
export function destinationsOf(
  { tags, repositories = [] }: { readonly tags: readonly string[]; readonly repositories?: readonly string[] },
  byDigest: boolean,
): readonly Destination[] {
  const found = new Map<string, { registry: string; repository: string; tags: string[] }>();
  const at = (text: string): { tags: string[]; tag: string } => {
    const { registry, repository, tag = 'latest' } = parseReference(text, 'tags');
    const name = destinationName({ registry, repository });
    const place = found.get(name) ?? { registry, repository, tags: [] };
    found.set(name, place);
    return { tags: place.tags, tag };
  };
  if (byDigest) for (const repository of repositories) at(repository);
  else {
    for (const reference of tags) {
      const place = at(reference);
      if (!place.tags.includes(place.tag)) place.tags.push(place.tag);
    }
  }
  return [...found.values()];
}
