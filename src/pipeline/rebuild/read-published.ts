import { allDone } from '../../model/all-done.ts';
import { type Digest, digestOf, isDigest } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/findings.ts';
import type { Log } from '../../model/runtime.ts';
import { labelledBase, type PublishedFacts, reportedFacts } from '../../rebuild/published.ts';
import { listedGoVersions } from '../../rebuild/sbom-facts.ts';
import { parseBaseConfig } from '../../registry/base/base-config.ts';
import { DOCUMENT_LIMIT, type Document, parseDocument } from '../../registry/manifest.ts';
import { parseReference } from '../../registry/reference.ts';
import { CYCLONEDX_TYPE, SCAN_TYPE, SPDX_TYPE } from '../../registry/referrers/artifact-types.ts';
import { attachedReport } from '../../registry/referrers/find-report.ts';
import { listReferrers } from '../../registry/referrers/list-referrers.ts';
import { readAttached, readManifest } from '../../registry/referrers/read-attached.ts';
import type { Referrer } from '../../registry/referrers/referrers-index.ts';
import type { RegistryContext } from '../../registry/session/context.ts';
import { openSession, type RegistrySession } from '../../registry/session/session.ts';
import { parseReport } from '../../report/report-file.ts';
import { findingsOf, resultsOf } from '../../scan/trivy-report.ts';

/** A published image: what it says of itself, and the SBOMs that are attached to it. */
export interface Published {
  readonly digest: Digest;
  readonly facts: PublishedFacts;
  /** CycloneDX or SPDX, JSON; one a platform and binary. */
  readonly sboms: readonly string[];
}

/**
 * Reads what is known of a published image, from its registry alone: the attached report, where there is none its labels,
 * SBOMs and scans. Throws `base-invalid` for what is no reference or image, `base-missing`, `registry-denied`,
 * `registry-unavailable`.
 */
export async function readPublished(reference: string, context: RegistryContext): Promise<Published> {
  const named = parseReference(reference, 'subject');
  const session = openSession(named, context);
  const root = await readManifest(session, named.digest ?? named.tag ?? 'latest', named.digest);
  const digest = digestOf(root);
  const document = parseDocument(root, reference);
  const [reported, attached] = await Promise.all([
    reportOf(session, digest, reference, context.log),
    attachedTo(session, manifestsOf(document, digest)),
  ]);
  const { sboms, scans } = attached;
  if (reported !== undefined) return { digest, facts: reported, sboms: await readAll(session, sboms) };
  const [labels, texts, answers] = await Promise.all([
    labelsOf(session, document, reference),
    readAll(session, sboms),
    readAll(session, scans),
  ]);
  const known = answers.flatMap(scanned);
  const facts: PublishedFacts = {
    origin: 'labels and SBOM',
    bases: labelledBase(labels, isDigest),
    goVersions: [...new Set(texts.flatMap(listedGoVersions))],
    ...(answers.length === 0 ? {} : { findings: known }),
    rootfs: {},
  };
  return { digest, facts, sboms: texts };
}

async function reportOf(
  session: RegistrySession,
  digest: Digest,
  reference: string,
  log: Log,
): Promise<PublishedFacts | undefined> {
  try {
    const text = await attachedReport(session, digest);
    return text === undefined ? undefined : reportedFacts(parseReport(text, 'the attached report'), digest);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'invalid-input') throw error;
    const message = `The report attached to ${reference} is not used: ${error.message}`;
    log.notice({ level: 'warning', code: 'report-refused', message });
    return undefined;
  }
}

function manifestsOf(document: Document, digest: Digest): readonly Digest[] {
  if (document.kind === 'manifest') return [digest];
  return document.entries.filter(({ attached }) => !attached).map(({ descriptor }) => descriptor.digest);
}

/** The SBOMs (CycloneDX where there are both) and scans of every platform. */
async function attachedTo(
  session: RegistrySession,
  manifests: readonly Digest[],
): Promise<{ readonly sboms: readonly Referrer[]; readonly scans: readonly Referrer[] }> {
  const lists = await allDone<Referrer[][]>(
    manifests.map(async (digest) => [...(await listReferrers(session, digest)).referrers]),
  );
  const ofType = (list: readonly Referrer[], type: string): readonly Referrer[] =>
    list.filter(({ artifactType }) => artifactType === type);
  return {
    sboms: lists.flatMap((list) => {
      const cyclonedx = ofType(list, CYCLONEDX_TYPE);
      return cyclonedx.length > 0 ? cyclonedx : ofType(list, SPDX_TYPE);
    }),
    scans: lists.flatMap((list) => ofType(list, SCAN_TYPE)),
  };
}

function readAll(session: RegistrySession, referrers: readonly Referrer[]): Promise<readonly string[]> {
  return allDone<string[]>(referrers.map((referrer) => readAttached(session, referrer)));
}

/** Labels of the first platform's config, over the annotations of its manifest's index. */
async function labelsOf(
  session: RegistrySession,
  document: Document,
  reference: string,
): Promise<Readonly<Record<string, string>>> {
  const first = document.kind === 'index' ? document.entries.find(({ attached }) => !attached) : undefined;
  const manifest =
    first === undefined
      ? document
      : parseDocument(await readManifest(session, first.descriptor.digest, first.descriptor.digest), reference);
  if (manifest.kind !== 'manifest') return {};
  const { digest } = manifest.config;
  const bytes = await session.request({ path: `blobs/${digest}` }, async (response) => {
    const body = await response.bytes(DOCUMENT_LIMIT);
    if (digestOf(body) !== digest) throw new Error(`${digest} came with other bytes`);
    return body;
  });
  return parseBaseConfig(bytes, manifest.layers.length, reference).config.labels ?? {};
}

function scanned(text: string): readonly Finding[] {
  try {
    return findingsOf(resultsOf(JSON.parse(text)) ?? []);
  } catch {
    return [];
  }
}
