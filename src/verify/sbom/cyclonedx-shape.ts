import {
  ANYTHING,
  BOOLEAN,
  each,
  listOf,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  setOf,
  TEXT,
  textLike,
} from './shape.ts';

const REFERENCE = textLike(/./s);
const DATE_TIME = textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i);
const EMAIL = textLike(/^[^\s@]+@[^\s@]+$/);

const HASHES = listOf(
  object('alg content', {
    alg: oneOf(
      `MD5 SHA-1 SHA-256 SHA-384 SHA-512 SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3
      Streebog-256 Streebog-512`,
    ),
    content: textLike(/^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i),
  }),
);

const PROPERTIES = listOf(object('name', each('name value', TEXT)));

const EXTERNAL_REFERENCES = listOf(
  object('url type', {
    url: TEXT,
    comment: TEXT,
    type: oneOf(
      `vcs issue-tracker website advisories bom mailing-list social chat documentation support source-distribution
      distribution distribution-intake license build-meta build-system release-notes security-contact model-card log
      configuration evidence formulation attestation threat-model adversary-model risk-assessment
      vulnerability-assertion exploitability-statement pentest-report static-analysis-report dynamic-analysis-report
      runtime-analysis-report component-analysis-report maturity-report certification-report codified-infrastructure
      quality-metrics poam electronic-signature digital-signature rfc-9116 other patent patent-family patent-assertion
      citation`,
    ),
    hashes: HASHES,
    properties: PROPERTIES,
  }),
);

const ACKNOWLEDGEMENT = oneOf('declared concluded');

const LICENSE: ObjectShape = {
  ...object('', {
    'bom-ref': REFERENCE,
    // One of over eight hundred names, of which there are more with every edition of the list.
    id: textLike(/^[0-9A-Za-z.+-]+$/),
    name: TEXT,
    acknowledgement: ACKNOWLEDGEMENT,
    text: object('content', { contentType: TEXT, encoding: oneOf('base64'), content: TEXT }),
    url: TEXT,
    licensing: ANYTHING,
    properties: PROPERTIES,
  }),
  either: ['id', 'name'],
};

const LICENSES = listOf({
  ...object('', {
    license: LICENSE,
    expression: TEXT,
    acknowledgement: ACKNOWLEDGEMENT,
    'bom-ref': REFERENCE,
    ...each('expressionDetails licensing properties', ANYTHING),
  }),
  either: ['license', 'expression'],
});

const PERSON = object('', { 'bom-ref': REFERENCE, ...each('name phone', TEXT), email: EMAIL });
const ORGANISATION = object('', {
  'bom-ref': REFERENCE,
  name: TEXT,
  address: ANYTHING,
  url: listOf(TEXT),
  contact: listOf(PERSON),
});

const AGGREGATE = oneOf(
  `complete incomplete incomplete_first_party_only incomplete_first_party_proprietary_only
  incomplete_first_party_opensource_only incomplete_third_party_only incomplete_third_party_proprietary_only
  incomplete_third_party_opensource_only unknown not_specified`,
);

/** A component may hold components, to any depth. */
const COMPONENT_PARTS: Record<string, Shape> = {
  type: oneOf(
    `application framework library container platform operating-system device device-driver firmware file
    machine-learning-model data cryptographic-asset`,
  ),
  'mime-type': textLike(/^[-+a-z0-9.]+\/[-+a-z0-9.]+$/),
  'bom-ref': REFERENCE,
  ...each('author publisher group name description copyright cpe purl versionRange', TEXT),
  version: textLike(/^.{0,1024}$/s),
  ...each('supplier manufacturer', ORGANISATION),
  authors: listOf(PERSON),
  scope: oneOf('required optional excluded'),
  hashes: HASHES,
  licenses: LICENSES,
  ...each('omniborId swhid', listOf(TEXT)),
  ...each('modified isExternal', BOOLEAN),
  externalReferences: EXTERNAL_REFERENCES,
  properties: PROPERTIES,
  ...each('swid pedigree evidence releaseNotes modelCard data cryptoProperties patentAssertions signature', ANYTHING),
  tags: listOf(TEXT),
};
const COMPONENT = object('type name', COMPONENT_PARTS);
const COMPONENTS = listOf(COMPONENT);
COMPONENT_PARTS.components = COMPONENTS;

const TOOL = object('', {
  ...each('vendor name version', TEXT),
  hashes: HASHES,
  externalReferences: EXTERNAL_REFERENCES,
});

/**
 * What the JSON schemas of CycloneDX 1.4 to 1.7 say of the parts that tools for Go write: the document, its metadata,
 * components, dependencies, licences, hashes, properties and references. What else a schema knows (services, formulation,
 * vulnerabilities, declarations) may be there and is not looked into; names of licences are not held against the list, and
 * an equal entry that is there twice is only found among dependencies and texts.
 */
export const CYCLONEDX: Shape = object('bomFormat specVersion', {
  $schema: TEXT,
  bomFormat: oneOf('CycloneDX'),
  specVersion: TEXT,
  serialNumber: textLike(/^urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/),
  version: { kind: 'whole number', least: 1 },
  metadata: object('', {
    timestamp: DATE_TIME,
    lifecycles: ANYTHING,
    tools: {
      kind: 'object or list',
      object: object('', { components: COMPONENTS, services: ANYTHING }),
      of: TOOL,
    },
    ...each('manufacturer manufacture supplier', ORGANISATION),
    authors: listOf(PERSON),
    component: COMPONENT,
    licenses: LICENSES,
    properties: PROPERTIES,
    distributionConstraints: ANYTHING,
  }),
  components: COMPONENTS,
  services: listOf({ ...object('name', { name: TEXT }), open: true }),
  externalReferences: EXTERNAL_REFERENCES,
  dependencies: listOf(object('ref', { ref: REFERENCE, dependsOn: setOf(REFERENCE), provides: setOf(REFERENCE) })),
  compositions: listOf({ ...object('aggregate', { aggregate: AGGREGATE }), open: true }),
  ...each('vulnerabilities annotations formulation citations', listOf(ANYTHING)),
  ...each('declarations definitions signature', ANYTHING),
  properties: PROPERTIES,
});
