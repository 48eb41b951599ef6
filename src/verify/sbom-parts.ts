/** A part of a document: what it must have, and the parts below it, each an object or a list of objects. */
interface Part {
  readonly required: readonly string[];
  readonly parts: Readonly<Record<string, Part>>;
}

const part = (required: readonly string[], parts: Readonly<Record<string, Part>> = {}): Part => ({ required, parts });

const HASH = part(['alg', 'content']);
const LINK = part(['url', 'type'], { hashes: HASH });
const COMPONENT_PARTS: Record<string, Part> = {
  hashes: HASH,
  externalReferences: LINK,
  licenses: part([], { license: part([]) }),
};
const COMPONENT = part(['type', 'name'], COMPONENT_PARTS);
// A component may hold components, to any depth.
COMPONENT_PARTS.components = COMPONENT;

/** What the JSON schemas of CycloneDX 1.4 to 1.7 all require ("required"), of the parts that a tool for Go writes. */
const CYCLONEDX = part(['bomFormat', 'specVersion'], {
  metadata: part([], { component: COMPONENT }),
  components: COMPONENT,
  services: part(['name']),
  dependencies: part(['ref']),
  externalReferences: LINK,
  compositions: part(['aggregate']),
});

const CHECKSUM = part(['algorithm', 'checksumValue']);
const ANNOTATION = part(['annotationDate', 'annotationType', 'annotator', 'comment']);

/** What the JSON schema of SPDX 2.3 requires ("required"); 2.2 has the same parts. */
const SPDX = part(['SPDXID', 'creationInfo', 'dataLicense', 'name', 'spdxVersion', 'documentNamespace'], {
  creationInfo: part(['created', 'creators']),
  packages: part(['SPDXID', 'downloadLocation', 'name'], {
    checksums: CHECKSUM,
    annotations: ANNOTATION,
    externalRefs: part(['referenceCategory', 'referenceLocator', 'referenceType']),
    packageVerificationCode: part(['packageVerificationCodeValue']),
  }),
  files: part(['SPDXID', 'checksums', 'fileName'], { checksums: CHECKSUM, annotations: ANNOTATION }),
  relationships: part(['spdxElementId', 'relatedSpdxElement', 'relationshipType']),
  annotations: ANNOTATION,
  hasExtractedLicensingInfos: part(['extractedText', 'licenseId']),
  externalDocumentRefs: part(['checksum', 'externalDocumentId', 'spdxDocument'], { checksum: CHECKSUM }),
});

/** The first required part that a document lacks, as the rest of a sentence: `lacks packages[3].name`; undefined: none. */
export function missingPart(document: unknown, kind: 'cyclonedx' | 'spdx'): string | undefined {
  // A list of what is still to be looked at, since a hostile document may be nested deeper than any stack.
  const open: [unknown, Part, string][] = [[document, kind === 'spdx' ? SPDX : CYCLONEDX, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, { required, parts }, path] = next;
    if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index--)
        open.push([value[index], { required, parts }, `${path}[${index}]`]);
      continue;
    }
    if (typeof value !== 'object' || value === null) return `has ${path || 'something'} that is no object`;
    const found = value as Readonly<Record<string, unknown>>;
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    for (const name of required) if (found[name] === undefined || found[name] === null) return `lacks ${at(name)}`;
    for (const [name, below] of Object.entries(parts).reverse())
      if (found[name] !== undefined) open.push([found[name], below, at(name)]);
  }
  return undefined;
}
