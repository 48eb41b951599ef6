import { digestHex } from '../model/digest.ts';
import { type CycloneDx, type CycloneDxDependency, isObject, type Json } from './documents.ts';
import { cpeWithVersion, type Identity, purlWithVersion, timestampOf, uuidOf } from './identity.ts';

/** A document whose lists are there even when they are empty. */
export interface FinishedCycloneDx extends CycloneDx {
  readonly components: readonly Json[];
}

/**
 * Makes a document of Syft's into that of one binary or image: true version of the main module in version, purl, CPE
 * and every reference, digests of the file, and everything that changes from run to run replaced by what follows from
 * the content. CycloneDX 1.6, "serialNumber", "metadata".
 */
export function finishCycloneDx(document: CycloneDx, identity: Identity): FinishedCycloneDx {
  const listed = document.components ?? [];
  const main = listed.find((component) => component.type === 'library' && component.name === identity.module);
  const renamed = main === undefined ? undefined : finishMain(main, identity);
  const replace = (ref: string): string =>
    renamed !== undefined && ref === main?.['bom-ref'] ? String(renamed['bom-ref']) : ref;
  const components = listed.map((component) =>
    component === main && renamed !== undefined ? renamed : finishFile(component, identity),
  );
  const root = subject(document, identity, main);
  const dependencies = dependencyGraph(document.dependencies ?? [], root, renamed, replace);
  const finished: FinishedCycloneDx = {
    ...document,
    serialNumber: '',
    metadata: {
      ...document.metadata,
      timestamp: timestampOf(identity.epoch),
      tools: toolsOf(document.metadata.tools, identity),
      component: root,
    },
    components,
    dependencies,
  };
  return { ...finished, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(finished))}` };
}

function finishMain(main: Json, identity: Identity): Json {
  const purl = typeof main.purl === 'string' ? purlWithVersion(main.purl, identity.version) : undefined;
  const cpe = typeof main.cpe === 'string' ? cpeWithVersion(main.cpe, identity.version) : undefined;
  return {
    ...main,
    'bom-ref': `${purl ?? identity.module}?package-id=${uuidOf(`${identity.name} ${purl}`).replaceAll('-', '').slice(0, 16)}`,
    version: identity.version,
    ...(cpe === undefined ? {} : { cpe }),
    ...(purl === undefined ? {} : { purl }),
    ...(Array.isArray(main.properties) ? { properties: finishProperties(main.properties, identity) } : {}),
  };
}

/** Further CPEs stand in properties. */
function finishProperties(properties: readonly unknown[], identity: Identity): unknown[] {
  return properties.map((property) =>
    isObject(property) && property.name === 'syft:cpe23' && typeof property.value === 'string'
      ? { ...property, value: cpeWithVersion(property.value, identity.version) }
      : property,
  );
}

/** The binary itself is the one file that a binary's document lists. */
function finishFile(component: Json, identity: Identity): Json {
  if (component.type !== 'file' || component.name !== `/${identity.name}` || identity.sha1 === undefined)
    return component;
  return {
    ...component,
    hashes: [
      { alg: 'SHA-1', content: identity.sha1 },
      { alg: 'SHA-256', content: digestHex(identity.digest) },
    ],
  };
}

/** What the document is about: the binary as an application, or the image as a container. */
function subject(document: CycloneDx, identity: Identity, main: Json | undefined): Json {
  const before = isObject(document.metadata.component) ? document.metadata.component : {};
  const container = before.type === 'container';
  const purl = !container && typeof main?.purl === 'string' ? purlWithVersion(main.purl, identity.version) : undefined;
  return {
    'bom-ref': identity.name,
    type: container ? 'container' : 'application',
    name: identity.name,
    version: identity.version,
    hashes: [{ alg: 'SHA-256', content: digestHex(identity.digest) }],
    ...(purl === undefined ? {} : { purl }),
  };
}

function dependencyGraph(
  before: readonly CycloneDxDependency[],
  root: Json,
  main: Json | undefined,
  replace: (ref: string) => string,
): CycloneDxDependency[] {
  const graph = before.map((dependency) => ({
    ...dependency,
    ref: replace(dependency.ref),
    ...(dependency.dependsOn === undefined ? {} : { dependsOn: dependency.dependsOn.map(replace).sort() }),
  }));
  const rootRef = String(root['bom-ref']);
  const first = { ref: rootRef, ...(main === undefined ? {} : { dependsOn: [String(main['bom-ref'])] }) };
  return [first, ...graph.filter((dependency) => dependency.ref !== rootRef).sort((a, b) => (a.ref < b.ref ? -1 : 1))];
}

/** A Syft that was built without its version stamp calls itself "[not provided]". */
function toolsOf(tools: unknown, identity: Identity): unknown {
  if (!isObject(tools) || !Array.isArray(tools.components)) return tools;
  const components = tools.components.map((tool) =>
    isObject(tool) && tool.name === 'syft' ? { ...tool, version: identity.toolVersion } : tool,
  );
  return { ...tools, components };
}
