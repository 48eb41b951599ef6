import { damagedLeg } from '../../merge/failures.ts';
import type { Leg, LegFiles } from '../../merge/leg.ts';
import { readLeg } from '../../merge/read-leg.ts';
import { Failure } from '../../model/failure.ts';
import type { Notice } from '../../model/runtime.ts';
import { parseReference } from '../../registry/reference.ts';
import { fetchAttachedReport } from '../../registry/referrers/fetch-report.ts';
import { parseReport } from '../../report/report-file.ts';
import type { Session } from '../session/session.ts';
import { attachedDocuments, missingDocuments, withDocuments } from './attached-documents.ts';
import { programsOfImage } from './image-programs.ts';
import { openRepository, type RegistryChoices } from './registry-blobs.ts';
import { registryFiles } from './registry-files.ts';

/**
 * A leg that was pushed by digest (`ghcr.io/acme/app@sha256:...`) with its report attached. Binaries are taken out of the
 * image's layers, SBOMs and scans are those that are attached to it. Throws `invalid-input` where no report is attached,
 * `leg-invalid`, and what a registry answers.
 */
export async function registryLeg(text: string, inputs: RegistryChoices, session: Session): Promise<Leg> {
  const { digest } = parseReference(text, 'legs');
  const { runtime, http } = session;
  const { insecureRegistries, githubToken } = inputs;
  const attached = await fetchAttachedReport(text, http, runtime, {
    insecureRegistries,
    ...(githubToken === '' ? {} : { githubToken }),
  });
  if (attached === undefined)
    throw new Failure({
      code: 'invalid-input',
      message: `legs: ${text} has no report attached, so nobody knows what it is made of.`,
      fix: 'Push the leg with push-by-digest: true and attach: report, or hand it over as an artifact with leg: true.',
    });
  const files: Pick<LegFiles, 'name'> = { name: text };
  const told = parseReport(attached.text, `the report attached to ${text}`);
  const documents = await attachedDocuments(text, told, inputs, session);
  const report = withDocuments(told, documents);
  const [image] = report.images;
  if (image === undefined || report.images.length !== 1 || image.digest !== digest)
    throw damagedLeg(files, 'is not the one image that its attached report tells of');
  const inside = new Set(image.platforms.flatMap(({ binaries }) => binaries));
  const outside = report.binaries.filter(({ stem }) => !inside.has(stem)).map(({ platform }) => platform);
  if (outside.length > 0)
    throw damagedLeg(
      files,
      `was built for ${outside.join(', ')}, too, which no image holds: hand it over as an artifact`,
    );
  const missing = missingDocuments(told, documents);
  if (missing.length > 0) runtime.log.notice(withoutSome(text, missing));
  const store = openRepository(text, inputs, session);
  const programs = programsOfImage(report, store, session);
  return readLeg(registryFiles(text, report, { store, documents, programs }));
}

function withoutSome(text: string, missing: readonly string[]): Notice {
  const [first = ''] = missing;
  const what = missing.length === 1 ? first : `${first} and ${missing.length - 1} more`;
  return {
    level: 'notice',
    code: 'leg-documents',
    message: `${text} has not all of its SBOMs and scans attached: ${what} will be missing from what is merged. Build that leg with attach: report,sbom,scan, or hand it over as an artifact (leg: true).`,
  };
}
