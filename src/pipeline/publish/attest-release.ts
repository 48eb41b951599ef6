import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GithubApi } from '../../github/api/client.ts';
import { GithubFailure } from '../../github/api/github-failure.ts';
import { type AttestedSubject, type AttestRequest, attestAll, attestingNeeds } from '../../github/attest/attest.ts';
import { digestHex } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';

/** What is known where a release is attested. */
export interface AttestContext {
  /** Absolute output folder. */
  readonly output: string;
  readonly report: Report;
  /** The input attest; undefined: where it can be done. */
  readonly wish: boolean | undefined;
}

/**
 * Attests what a release holds, and the images that were pushed. Where the job may not, or Sigstore does not answer, a
 * notice says so and the release goes on; with `attest: true` that is an error.
 */
export async function attestRelease(context: AttestContext, api: GithubApi, runtime: Runtime): Promise<void> {
  if (context.wish === false) return;
  const lacking = attestingNeeds(runtime.env);
  if (lacking !== undefined) {
    if (context.wish === true) throw cannot(lacking);
    tell(`this needs ${lacking}${lacking.includes(':') ? ' and attestations: write' : ''}`, 'notice', runtime);
    return;
  }
  const step = runtime.progress.start('attest');
  try {
    step.done(`${await attestAll(await requestOf(context), api)} attestations`);
  } catch (error) {
    if (context.wish === true || !(error instanceof GithubFailure)) {
      step.fail('failed');
      throw error;
    }
    const lack =
      error.problem === 'not-permitted' ? `this needs ${error.permission ?? 'attestations: write'}` : undefined;
    step.skip(lack ?? 'could not be signed');
    tell(lack ?? error.message, lack === undefined ? 'warning' : 'notice', runtime);
  }
}

async function requestOf({ output, report }: AttestContext): Promise<AttestRequest> {
  const { folder = '', assets = [] } = report.release ?? {};
  const programs = assets.filter(({ kind }) => kind === 'archive' || kind === 'binary');
  const subject = ({ name, digest }: (typeof assets)[number]): AttestedSubject => ({ name, sha256: digestHex(digest) });
  const images =
    report.run.push === undefined ? [] : report.images.map(({ name, digest }) => ({ name, sha256: digestHex(digest) }));
  const sboms: AttestRequest['sboms'][number][] = [];
  for (const { name, stem } of assets.filter(({ kind }) => kind === 'cyclonedx')) {
    const about = programs.find((program) => program.stem === stem);
    const document = JSON.parse(await readFile(join(output, folder, name), 'utf8')) as object;
    if (about !== undefined) sboms.push({ subject: subject(about), document });
  }
  return { provenance: [...programs.map(subject), ...images], sboms };
}

function tell(reason: string, level: 'notice' | 'warning', { log }: Runtime): void {
  log.notice({
    level,
    code: 'not-attested',
    message: `Nothing was attested: ${reason.replace(/\.$/, '')}. With attest: false nothing is tried.`,
  });
}

function cannot(lacking: string): Failure {
  return new Failure({
    code: 'github-denied',
    message: `attest: true, but the job lacks ${lacking}.`,
    fix: 'Give the job "permissions: id-token: write" and "attestations: write".',
  });
}
