import { mkdtemp, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Inputs } from '../../config/inputs.ts';
import { type GithubApi, openGithubApi } from '../../github/api/client.ts';
import { Failure } from '../../model/failure.ts';
import { off, ok, type Verification } from '../../verify/check.ts';
import { parseSubject } from '../../verify/subject.ts';
import type { FolderOptions } from '../../verify/verify-folder.ts';
import { remoteRepository } from '../publish/remote-repository.ts';
import type { Session } from '../session/session.ts';

/** Verifies what the input `subject` names: a folder or binary on disk, a release, a build id, an image. */
export async function verifySubject(inputs: Inputs, session: Session): Promise<Verification> {
  const { subject } = inputs;
  const { runtime } = session;
  if (subject === '') throw nothingNamed();
  const options = await folderOptions(inputs, session);
  const path = resolve(runtime.workingDirectory, subject);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) {
    const { verifyFolder } = await import('../../verify/verify-folder.ts');
    return verifyFolder(path, shownPath(path, subject, runtime.workingDirectory), options);
  }
  if (found?.isFile() === true) return verifyFile(path, inputs, session);
  const wanted = parseSubject(subject);
  if (wanted.kind === 'nothing') throw nothingOfThatName(subject);
  if (wanted.kind === 'image') {
    const { verifyImage } = await import('./verify-image.ts');
    return verifyImage(wanted.reference, inputs, options, session);
  }
  await using opened = await openApi(wanted.kind === 'release' ? wanted.repository : undefined, inputs, session);
  if (wanted.kind === 'release') {
    const { verifyRelease } = await import('./verify-release.ts');
    return verifyRelease(opened.api, wanted.tag, options, session);
  }
  const { nameRelease } = await import('./verify-build.ts');
  const { identityOf } = await import('../../verify/name-release.ts');
  const named = await nameRelease(opened.api, identityOf(wanted.id), session);
  const about = `build ${wanted.id}`;
  if (named === undefined) return { subject: about, checks: [off('release', wanted.id, unknownIn(opened.api))] };
  const { release, binary } = named;
  return {
    subject: about,
    release: release.html_url,
    checks: [ok('release', release.tag_name, `holds it: ${binary.name} for ${binary.platform}, ${binary.digest}`)],
  };
}

/** From the working directory where it lies below it; else as the user wrote it. */
function shownPath(path: string, written: string, workingDirectory: string): string {
  const shown = relative(workingDirectory, path) || '.';
  return shown.startsWith('..') ? written : shown;
}

function nothingOfThatName(subject: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `subject: there is no file or folder ${JSON.stringify(subject)} here.`,
    fix: `Check the name; for an image of Docker Hub's own library write docker.io/library/${subject}.`,
  });
}

async function folderOptions(inputs: Inputs, { runtime, startedAt }: Session): Promise<FolderOptions> {
  const { maxAge, trustedRoot, certificateIdentity: identity, certificateOidcIssuer: issuer } = inputs;
  const common = { scratch: await mkdtemp(join(runtime.scratchDirectory, 'verify-')), now: startedAt, maxAge };
  if (trustedRoot === '') return common;
  const { readTrustedRoots } = await import('../../verify/signatures/trust.ts');
  const roots = await readTrustedRoots(resolve(runtime.workingDirectory, trustedRoot));
  return { ...common, signing: { roots, identity, issuer } };
}

/** A binary: names its release, and holds it against that release's report. */
async function verifyFile(path: string, inputs: Inputs, session: Session): Promise<Verification> {
  const [{ inspectBinary }, { verifyBinary }, { nameRelease }] = await Promise.all([
    import('../../inspect/inspect.ts'),
    import('../../verify/verify-binary.ts'),
    import('./verify-build.ts'),
  ]);
  const name = shownPath(path, inputs.subject, session.runtime.workingDirectory);
  const { digest, buildInfo } = await inspectBinary(path, { paths: [], name });
  const [, repository] = /^github\.com\/([\w.-]+\/[\w.-]+)/.exec(buildInfo?.main?.path ?? buildInfo?.path ?? '') ?? [];
  await using opened = await openApi(repository, inputs, session);
  const named = await nameRelease(opened.api, { digest }, session);
  if (named === undefined) return { subject: name, checks: [off('release', name, unknownIn(opened.api))] };
  const { release, report, binary } = named;
  const { checks } = await verifyBinary(path, name, binary, report);
  const from = ok(
    'release',
    release.tag_name,
    `${opened.api.repository} released it as ${binary.name} for ${binary.platform}`,
  );
  return { subject: name, release: release.html_url, checks: [from, ...checks] };
}

function unknownIn(api: GithubApi): string {
  return `is in none of the last hundred releases of ${api.repository}`;
}

async function openApi(named: string | undefined, inputs: Inputs, { runtime }: Session) {
  const { env, workingDirectory } = runtime;
  const repository = [named, env.GITHUB_REPOSITORY].find((one) => one !== undefined && one !== '');
  const caFile = inputs.caFile === '' ? {} : { caFile: resolve(workingDirectory, inputs.caFile) };
  const found = repository ?? (await remoteRepository(runtime));
  const api = openGithubApi({ repository: found, token: inputs.githubToken, ...caFile }, runtime);
  return { api, [Symbol.asyncDispose]: () => api.close() };
}

function nothingNamed(): Failure {
  return new Failure({
    code: 'invalid-input',
    message: 'verify was not told what to verify.',
    fix: 'Name a release (v1.2.3, OWNER/REPO@v1.2.3), an image, an output folder, a binary or a build id; in a workflow with subject.',
  });
}
