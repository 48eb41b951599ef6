const STANDARD_LIBRARY = /^pkg:golang\/stdlib@v?(\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)/;

/** What an SBOM lists, as package URLs, sorted and each once; empty for what is none. CycloneDX 1.x and SPDX 2.x, JSON. */
export function packageUrls(document: string): readonly string[] {
  const found = new Set<string>();
  for (const entry of entriesOf(document)) {
    if (typeof entry.purl === 'string') found.add(entry.purl);
    for (const reference of listOf(entry.externalRefs))
      if (reference.referenceType === 'purl' && typeof reference.referenceLocator === 'string')
        found.add(reference.referenceLocator);
  }
  return [...found].sort();
}

/** The Go releases whose standard library is listed: `go1.26.8`. */
export function listedGoVersions(document: string): readonly string[] {
  return packageUrls(document).flatMap((purl) => {
    const version = STANDARD_LIBRARY.exec(purl)?.[1];
    return version === undefined ? [] : [`go${version}`];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function entriesOf(document: string): readonly Fields[] {
  let json: unknown;
  try {
    json = JSON.parse(document);
  } catch {
    return [];
  }
  const { components, packages } = (isFields(json) ? json : {}) as Fields;
  return [...listOf(components), ...listOf(packages)];
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
