/** What is read from an SBOM. */
export interface SbomContent {
  /** Of the specification: `1.6`, `2.3`. */
  readonly version: string;
  /** SHA-256 that it names, hexadecimal. */
  readonly digests: ReadonlySet<string>;
  /** Go modules by path; the standard library is `stdlib`. */
  readonly modules: ReadonlyMap<string, string>;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a CycloneDX document (1.4 to 1.7); gives what is wrong with it as the rest of a sentence. */
export function cycloneDxContent(document: unknown): SbomContent | string {
  if (!isObject(document) || document.bomFormat !== 'CycloneDX') return 'is no CycloneDX document';
  const { specVersion, metadata } = document;
  if (typeof specVersion !== 'string' || !/^1\.[4-7]$/.test(specVersion)) return 'has no specVersion from 1.4 to 1.7';
  if (document.serialNumber !== undefined && !isUrnUuid(document.serialNumber))
    return 'has a serialNumber that is no urn:uuid';
  const components = listOf(document.components);
  if (components === undefined) return 'has no list of components';
  const subject = isObject(metadata) && isObject(metadata.component) ? [metadata.component] : [];
  const references = new Set<unknown>();
  for (const [index, component] of [...subject, ...components].entries()) {
    if (typeof component.name !== 'string' || typeof component.type !== 'string')
      return `has a component ${index + 1} without name or type`;
    const reference = component['bom-ref'];
    if (reference !== undefined && typeof reference !== 'string')
      return `has a component ${index + 1} whose bom-ref is no text`;
    if (reference !== undefined && references.has(reference)) return `has two components with the bom-ref ${reference}`;
    references.add(reference);
  }
  const wrong = wrongDependency(document.dependencies, references);
  if (wrong !== undefined) return wrong;
  const hashes = [...subject, ...components].flatMap((component) => listOf(component.hashes) ?? []);
  return {
    version: specVersion,
    digests: new Set(hashes.filter(({ alg }) => alg === 'SHA-256').map(({ content }) => String(content))),
    modules: modulesOf(components.map(({ purl }) => purl)),
  };
}

/** Dependencies are between components of the document, and no entry is there twice. */
function wrongDependency(dependencies: unknown, references: ReadonlySet<unknown>): string | undefined {
  const seen = new Set<string>();
  for (const { ref, dependsOn = [] } of listOf(dependencies) ?? []) {
    if (!Array.isArray(dependsOn)) return 'has a dependency whose dependsOn is no list';
    for (const reference of [ref, ...(dependsOn as unknown[])]) {
      if (typeof reference !== 'string') return 'has a dependency on what is no text';
      if (!references.has(reference)) return `has a dependency on ${reference}, which is no component`;
    }
    const entry = [ref, ...dependsOn].join('\n');
    if (seen.has(entry)) return `has the dependency of ${String(ref)} twice`;
    seen.add(entry);
  }
  return undefined;
}

/** Reads an SPDX 2.2 or 2.3 document; gives what is wrong with it as the rest of a sentence. */
export function spdxContent(document: unknown): SbomContent | string {
  if (!isObject(document) || typeof document.spdxVersion !== 'string') return 'is no SPDX document';
  const version = /^SPDX-(2\.[23])$/.exec(document.spdxVersion)?.[1];
  if (version === undefined) return `is ${document.spdxVersion}, not SPDX-2.2 or 2.3`;
  for (const name of ['SPDXID', 'name', 'documentNamespace', 'dataLicense'])
    if (typeof document[name] !== 'string') return `has no ${name}`;
  const { creationInfo } = document;
  if (!isObject(creationInfo) || typeof creationInfo.created !== 'string' || !Array.isArray(creationInfo.creators))
    return 'does not say by whom and when it was made (creationInfo)';
  const packages = listOf(document.packages);
  if (packages === undefined) return 'has no list of packages';
  const ids = new Set<unknown>([document.SPDXID]);
  for (const item of [...packages, ...(listOf(document.files) ?? [])]) {
    if (typeof item.SPDXID !== 'string' || !/^SPDXRef-[0-9A-Za-z.-]+$/.test(item.SPDXID))
      return 'has an element without SPDXID';
    if (ids.has(item.SPDXID)) return `has two elements ${item.SPDXID}`;
    ids.add(item.SPDXID);
  }
  for (const { spdxElementId, relatedSpdxElement } of listOf(document.relationships) ?? [])
    for (const id of [spdxElementId, relatedSpdxElement])
      if (!ids.has(id) && id !== 'NOASSERTION' && id !== 'NONE')
        return `relates ${typeof id === 'string' ? id : 'something'}, which it does not have`;
  const elements = [...packages, ...(listOf(document.files) ?? [])];
  const sums = elements.flatMap((item) => listOf(item.checksums) ?? []);
  const references = packages.flatMap((item) => listOf(item.externalRefs) ?? []);
  return {
    version,
    digests: new Set(
      sums.filter(({ algorithm }) => algorithm === 'SHA256').map(({ checksumValue }) => String(checksumValue)),
    ),
    modules: modulesOf(
      references
        .filter(({ referenceType }) => referenceType === 'purl')
        .map(({ referenceLocator }) => referenceLocator),
    ),
  };
}

/** Module and version of `pkg:golang/PATH@VERSION?...#...` (package-url specification). */
function modulesOf(purls: readonly unknown[]): Map<string, string> {
  const modules = new Map<string, string>();
  for (const purl of purls) {
    const [, path, version] = /^pkg:golang\/([^@?#]+)(?:@([^?#]+))?/.exec(typeof purl === 'string' ? purl : '') ?? [];
    if (path !== undefined) modules.set(decode(path), decode(version ?? ''));
  }
  return modules;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isUrnUuid(value: unknown): boolean {
  return typeof value === 'string' && /^urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly Json[] | undefined {
  return Array.isArray(value) && value.every(isObject) ? value : undefined;
}
