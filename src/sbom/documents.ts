/** JSON whose parts are looked at one by one; what is not named passes through as the tool wrote it. */
export type Json = Record<string, unknown>;

/** Syft's own JSON, as far as it is taken apart here. */
export interface SyftDocument extends Json {
  readonly artifacts: readonly SyftArtifact[];
  readonly artifactRelationships: readonly Json[];
  readonly files?: readonly (Json & { readonly location: { readonly path: string } })[];
  readonly source: Json;
  readonly descriptor: Json;
}

export interface SyftArtifact extends Json {
  readonly id: string;
  readonly name: string;
  readonly locations: readonly { readonly path: string }[];
  readonly licenses?: readonly SyftLicense[];
}

export interface SyftLicense extends Json {
  readonly value: string;
}

/** CycloneDX 1.6 JSON, "bom". */
export interface CycloneDx extends Json {
  readonly bomFormat: 'CycloneDX';
  readonly metadata: Json;
  /** Absent where Syft found nothing. */
  readonly components?: readonly Json[];
  readonly dependencies?: readonly CycloneDxDependency[];
}

export interface CycloneDxDependency extends Json {
  readonly ref: string;
  readonly dependsOn?: readonly string[];
}

/** SPDX 2.3 JSON, "document creation information" and what it holds. */
export interface Spdx extends Json {
  readonly spdxVersion: string;
  readonly creationInfo: Json;
  readonly packages: readonly SpdxPackage[];
  readonly files?: readonly (Json & { readonly fileName: string })[];
  readonly relationships: readonly SpdxRelationship[];
}

export interface SpdxPackage extends Json {
  readonly name: string;
  readonly SPDXID: string;
  readonly externalRefs?: readonly (Json & { readonly referenceType: string; readonly referenceLocator: string })[];
}

export interface SpdxRelationship extends Json {
  readonly spdxElementId: string;
  readonly relatedSpdxElement: string;
  readonly relationshipType: string;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, fields: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((item) => isObject(item) && fields.every((field) => typeof item[field] === 'string'))
  );
}

/** Whether JSON from Syft has the shape that is relied on here. */
export function isSyftDocument(value: unknown): value is SyftDocument {
  if (!isObject(value) || !isObject(value.source) || !isObject(value.descriptor)) return false;
  const { artifacts, artifactRelationships, files } = value;
  return (
    isListOf(artifacts, ['id', 'name']) &&
    (artifacts as Json[]).every((artifact) => isListOf(artifact.locations, ['path'])) &&
    isListOf(artifactRelationships, ['parent', 'child']) &&
    (files === undefined || (isListOf(files, ['id']) && (files as Json[]).every((file) => isObject(file.location))))
  );
}

/** Whether JSON is a CycloneDX document as Syft writes it. */
export function isCycloneDx(value: unknown): value is CycloneDx {
  return (
    isObject(value) &&
    value.bomFormat === 'CycloneDX' &&
    isObject(value.metadata) &&
    (value.components === undefined || isListOf(value.components, ['bom-ref', 'type', 'name'])) &&
    (value.dependencies === undefined || isListOf(value.dependencies, ['ref']))
  );
}

/** Whether JSON is an SPDX 2 document as Syft writes it. */
export function isSpdx(value: unknown): value is Spdx {
  return (
    isObject(value) &&
    typeof value.spdxVersion === 'string' &&
    isObject(value.creationInfo) &&
    isListOf(value.packages, ['name', 'SPDXID']) &&
    (value.files === undefined || isListOf(value.files, ['fileName', 'SPDXID'])) &&
    isListOf(value.relationships, ['spdxElementId', 'relatedSpdxElement', 'relationshipType'])
  );
}
