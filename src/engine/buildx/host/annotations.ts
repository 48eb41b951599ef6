/**
 * Annotations for BuildKit as our own assembler places them: one without a prefix goes to index and manifests. BuildKit
 * refuses those of an index where it writes none, for a single platform without attestations: `index` is false then.
 */
export function buildkitAnnotations(annotations: Readonly<Record<string, string>>, index: boolean): readonly string[] {
  return Object.entries(annotations).flatMap(([name, value]) => {
    const [, types = 'index,manifest', key = name] = PREFIX.exec(name) ?? [];
    const kept = types.split(',').filter((type) => index || /^manifest(\[|$)/.test(type));
    return kept.length === 0 ? [] : [`${kept.join(',')}:${key}=${value}`];
  });
}

const PREFIX = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;
