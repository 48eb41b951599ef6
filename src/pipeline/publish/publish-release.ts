import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import semver from 'semver';
import type { Configuration, Inputs } from '../../config/inputs.ts';
import { type GithubApi, openGithubApi } from '../../github/api/client.ts';
import { type Outcome, whenPermitted } from '../../github/api/outcome.ts';
import { type GithubContext, readGithubContext } from '../../github/context.ts';
import { publishRelease } from '../../github/release/publish.ts';
import type { LocalAsset, PublishedRelease, ReleaseRequest } from '../../github/release/release-request.ts';
import { digestOfFile } from '../../model/digest.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import { SUMS_NAME } from '../../model/sums.ts';
import type { Built } from '../build/build-planned.ts';
import type { Session } from '../session/session.ts';
import { attestRelease } from './attest-release.ts';
import { sameReportBut, sameSumsBut } from './release-meaning.ts';
import { releaseWish } from './release-wish.ts';

/**
 * Releases what was built, if this run wants that and no gate said no; undefined when it does not, or may not: then a
 * notice names the permission. Throws what cannot be done although it was asked for.
 */
export async function releaseBuilt(
  built: Built,
  configuration: Configuration,
  session: Session,
): Promise<PublishedRelease | undefined> {
  if (built.failure !== undefined || built.report.release === undefined) return undefined;
  const { runtime } = session;
  const github = await readGithubContext(runtime.env);
  const { publish } = releaseWish(configuration, github, built.planned.plan.revision);
  if (publish === undefined) return undefined;
  const { inputs } = configuration;
  const repository = repositoryOf(github, built.report, runtime);
  const caFile = inputs.caFile === '' ? {} : { caFile: resolve(runtime.workingDirectory, inputs.caFile) };
  const api = openGithubApi({ repository, token: inputs.githubToken, ...caFile }, runtime);
  const step = runtime.progress.start('release');
  try {
    const request = await releaseRequest(publish.tag, inputs, built.report, github, runtime);
    const outcome = await whenPermitted(
      send(api, request, { built, attest: inputs.attest }, runtime, (detail) => step.update({ detail })),
    );
    if (outcome.permitted) {
      step.done(`${outcome.value.draft ? 'draft of ' : ''}${outcome.value.tag}, ${outcome.value.url}`);
      return outcome.value;
    }
    if (publish.asked) throw outcome.failure;
    step.skip(tellNotPermitted(publish.tag, outcome, runtime));
    return undefined;
  } catch (error) {
    step.fail('failed');
    throw error;
  } finally {
    await api.close();
  }
}

async function send(
  api: GithubApi,
  request: ReleaseRequest,
  { built, attest }: { readonly built: Built; readonly attest: boolean | undefined },
  runtime: Runtime,
  tell: (detail: string) => void,
): Promise<PublishedRelease> {
  const { checkReleased } = await import('./check-released.ts');
  const { output, report } = built;
  return publishRelease(api, request, await localAssets(built), runtime, {
    onProgress: (done, total, name) => tell(`${done} of ${total} files, ${name}`),
    beforePublishing: async (release, kept) => {
      await checkReleased(release, { output, report, kept, scratch: runtime.scratchDirectory });
      // A run that finds all there has nothing new to attest.
      if (release.draft) await attestRelease({ output, report, wish: attest }, api, runtime);
    },
  });
}

async function localAssets({ output, report }: Built): Promise<LocalAsset[]> {
  if (report.release === undefined) return [];
  const folder = join(output, report.release.folder);
  const plain = report.release.assets.map(({ name, size, digest }) => ({
    name,
    size,
    digest,
    file: join(folder, name),
  }));
  const record = async (name: string, sameMeaning: NonNullable<LocalAsset['sameMeaning']>): Promise<LocalAsset> => {
    const file = join(folder, name);
    return { name, file, ...(await digestOfFile(file)), sameMeaning };
  };
  return [
    ...plain,
    await record('report.json', sameReportBut(report)),
    await record(SUMS_NAME, sameSumsBut(await readFile(join(folder, SUMS_NAME), 'utf8'))),
  ];
}

async function releaseRequest(
  tag: string,
  inputs: Inputs,
  { revision }: Report,
  github: GithubContext | undefined,
  { workingDirectory }: Runtime,
): Promise<ReleaseRequest> {
  const commit = github?.sha || revision.commit;
  const notes =
    inputs.releaseNotes === '' ? undefined : await readNotes(resolve(workingDirectory, inputs.releaseNotes));
  const { releasePrerelease: prerelease, releaseMakeLatest: makeLatest } = inputs;
  return {
    tag,
    name: inputs.releaseName === '' ? tag : inputs.releaseName,
    prerelease: prerelease === 'auto' ? semver.prerelease(revision.version) !== null : prerelease === 'true',
    draft: inputs.releaseDraft,
    makeLatest: makeLatest === 'auto' ? 'legacy' : makeLatest,
    ...(commit === undefined ? {} : { commit }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** GitHub takes 125,000 characters. */
const LONGEST_NOTES = 120_000;

async function readNotes(file: string): Promise<string> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size !== undefined && size <= LONGEST_NOTES) return readFile(file, 'utf8');
  throw new Failure({
    code: 'invalid-input',
    message: `release-notes: ${file} ${size === undefined ? 'cannot be read' : `has ${size} bytes, and a release takes ${LONGEST_NOTES}`}.`,
    fix: 'Name a Markdown file, relative to the working directory.',
  });
}

function repositoryOf(github: GithubContext | undefined, { revision }: Report, { env }: Runtime): string {
  const named = github?.repository || env.GITHUB_REPOSITORY || '';
  if (named !== '') return named;
  const [, found] = /^https:\/\/[^/]+\/([\w.-]+\/[\w.-]+?)(\.git)?\/?$/.exec(revision.sourceUrl ?? '') ?? [];
  if (found !== undefined) return found;
  throw new Failure({
    code: 'invalid-input',
    message: 'release: true, but the repository on GitHub is not known.',
    fix: 'Set GITHUB_REPOSITORY=owner/name, or a remote called origin.',
  });
}

function tellNotPermitted(
  tag: string,
  { permission }: Extract<Outcome<unknown>, { permitted: false }>,
  { log }: Runtime,
): string {
  log.notice({
    level: 'notice',
    code: 'release-not-permitted',
    message: `No release ${tag} was made: the job lacks "permissions: ${permission}". With release: false nothing is tried.`,
  });
  return `needs ${permission}`;
}
