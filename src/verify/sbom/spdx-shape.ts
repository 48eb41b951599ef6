import { BOOLEAN, each, listOf, object, oneOf, type Shape, TEXT, textLike, WHOLE_NUMBER } from './shape.ts';

const CHECKSUM = object('algorithm checksumValue', {
  algorithm: oneOf(
    `ADLER32 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 MD2 MD4 MD5 MD6 SHA1 SHA224 SHA256 SHA384 SHA512 SHA3-256
    SHA3-384 SHA3-512`,
  ),
  checksumValue: TEXT,
});

const ANNOTATIONS = listOf(
  object('annotationDate annotationType annotator comment', {
    ...each('annotationDate annotator comment', TEXT),
    annotationType: oneOf('OTHER REVIEW'),
  }),
);

/** What packages, files and snippets have in common. */
const ELEMENT = {
  ...each('SPDXID comment copyrightText licenseComments licenseConcluded', TEXT),
  attributionTexts: listOf(TEXT),
  annotations: ANNOTATIONS,
};

/** Section 7. */
const PACKAGE = object('SPDXID downloadLocation name', {
  ...ELEMENT,
  ...each(
    'name downloadLocation homepage description licenseDeclared originator packageFileName sourceInfo summary',
    TEXT,
  ),
  ...each('supplier versionInfo builtDate releaseDate validUntilDate', TEXT),
  ...each('hasFiles licenseInfoFromFiles', listOf(TEXT)),
  checksums: listOf(CHECKSUM),
  externalRefs: listOf(
    object('referenceCategory referenceLocator referenceType', {
      ...each('comment referenceLocator referenceType', TEXT),
      referenceCategory: oneOf('OTHER PERSISTENT-ID PERSISTENT_ID SECURITY PACKAGE-MANAGER PACKAGE_MANAGER'),
    }),
  ),
  filesAnalyzed: BOOLEAN,
  packageVerificationCode: object('packageVerificationCodeValue', {
    packageVerificationCodeExcludedFiles: listOf(TEXT),
    packageVerificationCodeValue: TEXT,
  }),
  primaryPackagePurpose: oneOf(
    'APPLICATION ARCHIVE CONTAINER DEVICE FILE FIRMWARE FRAMEWORK INSTALL LIBRARY OPERATING_SYSTEM OTHER SOURCE',
  ),
});

/** Section 8. */
const FILE = object('SPDXID checksums fileName', {
  ...ELEMENT,
  ...each('fileName noticeText', TEXT),
  ...each('fileContributors fileDependencies licenseInfoInFiles', listOf(TEXT)),
  artifactOfs: listOf({ kind: 'anything' }),
  checksums: listOf(CHECKSUM, 1),
  fileTypes: listOf(oneOf('APPLICATION ARCHIVE AUDIO BINARY DOCUMENTATION IMAGE OTHER SOURCE SPDX TEXT VIDEO')),
});

const POINTER = object('reference', { reference: TEXT, ...each('offset lineNumber', WHOLE_NUMBER) });

/** Section 9. */
const SNIPPET = object('SPDXID name ranges snippetFromFile', {
  ...ELEMENT,
  ...each('name snippetFromFile', TEXT),
  licenseInfoInSnippets: listOf(TEXT),
  ranges: listOf(object('endPointer startPointer', each('endPointer startPointer', POINTER)), 1),
});

/** Section 11. */
const RELATIONSHIP = object('spdxElementId relatedSpdxElement relationshipType', {
  ...each('spdxElementId relatedSpdxElement comment', TEXT),
  relationshipType: oneOf(
    `AMENDS ANCESTOR_OF BUILD_DEPENDENCY_OF BUILD_TOOL_OF CONTAINED_BY CONTAINS COPY_OF DATA_FILE_OF
    DEPENDENCY_MANIFEST_OF DEPENDENCY_OF DEPENDS_ON DESCENDANT_OF DESCRIBED_BY DESCRIBES DEV_DEPENDENCY_OF DEV_TOOL_OF
    DISTRIBUTION_ARTIFACT DOCUMENTATION_OF DYNAMIC_LINK EXAMPLE_OF EXPANDED_FROM_ARCHIVE FILE_ADDED FILE_DELETED
    FILE_MODIFIED GENERATED_FROM GENERATES HAS_PREREQUISITE METAFILE_OF OPTIONAL_COMPONENT_OF OPTIONAL_DEPENDENCY_OF
    OTHER PACKAGE_OF PATCH_APPLIED PATCH_FOR PREREQUISITE_FOR PROVIDED_DEPENDENCY_OF REQUIREMENT_DESCRIPTION_FOR
    RUNTIME_DEPENDENCY_OF SPECIFICATION_FOR STATIC_LINK TEST_CASE_OF TEST_DEPENDENCY_OF TEST_OF TEST_TOOL_OF VARIANT_OF`,
  ),
});

/** All that the JSON schema of SPDX 2.3 says; a document of 2.2 that keeps to its own schema keeps to this. */
export const SPDX: Shape = object('SPDXID creationInfo dataLicense name spdxVersion documentNamespace', {
  ...each('SPDXID comment dataLicense name spdxVersion documentNamespace', TEXT),
  annotations: ANNOTATIONS,
  creationInfo: object('created creators', {
    ...each('comment licenseListVersion', TEXT),
    // Of the specification, section 6.9.1; the schema only wants text.
    created: textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    creators: listOf(TEXT, 1),
  }),
  documentDescribes: listOf(TEXT),
  externalDocumentRefs: listOf(
    object('checksum externalDocumentId spdxDocument', {
      ...each('externalDocumentId spdxDocument', TEXT),
      checksum: CHECKSUM,
    }),
  ),
  hasExtractedLicensingInfos: listOf(
    object('extractedText licenseId', {
      ...each('comment extractedText licenseId name', TEXT),
      crossRefs: listOf(
        object('url', {
          ...each('isLive isValid isWayBackLink', BOOLEAN),
          ...each('match timestamp url', TEXT),
          order: WHOLE_NUMBER,
        }),
      ),
      seeAlsos: listOf(TEXT),
    }),
  ),
  revieweds: listOf(object('reviewDate', each('comment reviewDate reviewer', TEXT))),
  packages: listOf(PACKAGE),
  files: listOf(FILE),
  snippets: listOf(SNIPPET),
  relationships: listOf(RELATIONSHIP),
});
