import type { RegistryMirror } from './request.ts';

/**
 * buildkitd.toml with mirrors (BuildKit, docs/buildkitd.toml.md, "registry"). A registry that the text configures itself
 * stays as it is, since a table may not be written twice.
 */
export function withMirrors(text: string, mirrors: readonly RegistryMirror[]): string {
  const has = (registry: string): boolean => new RegExp(`registry\\.["']${escaped(registry)}["']`).test(text);
  const registries = [...new Set(mirrors.map(({ registry }) => registry))].filter((registry) => !has(registry));
  const tables = registries.map((registry) => {
    const places = mirrors.filter((mirror) => mirror.registry === registry).map(({ place }) => JSON.stringify(place));
    return `[registry.${JSON.stringify(registry)}]\n  mirrors = [${places.join(', ')}]\n`;
  });
  const hosts = new Set(mirrors.filter(({ plain }) => plain).map(({ place }) => place.split('/')[0] ?? ''));
  const plain = [...hosts]
    .filter((host) => !has(host) && !registries.includes(host))
    .map((host) => `[registry.${JSON.stringify(host)}]\n  http = true\n`);
  return [text.trimEnd(), ...tables, ...plain].filter((part) => part !== '').join('\n');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
