import { cachePlace } from '../../baseline/cache.ts';
import { filePlace } from '../../baseline/file.ts';
import { attachedPlace, imagePlace, type RegistryAccess } from '../../baseline/image.ts';
import { readNamedBaseline } from '../../baseline/named.ts';
import type { BaselinePlace } from '../../baseline/source.ts';
import type { GithubContext } from '../../github/context.ts';
import { reportArtifactName } from '../../model/artifact-name.ts';
import { formatPlatform } from '../../model/platform.ts';
import type { Runtime } from '../../model/runtime.ts';
import { parseReference } from '../../registry/reference.ts';
import { commentKey } from '../publish/comment-key.ts';
import { type BuildableContext, buildPlace } from './baseline-build.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { sharedCache } from './shared-cache.ts';

/** Where to look, in order, and whether the user named it. */
export interface BaselinePlaces {
  readonly places: readonly BaselinePlace[];
  /** The first place is what the input names: then the module may be another one. */
  readonly named: boolean;
}

/**
 * The places of a run: what the input names; the report attached to the image of the base commit; the artifact of the
 * base branch's last run; the cache; a build of the merge base, where it is allowed. Throws `invalid-input`.
 */
export async function baselinePlaces(
  context: ComparisonContext,
  growthBudgets: boolean,
  runtime: Runtime,
): Promise<BaselinePlaces> {
  const { configuration, planned, github, session } = context;
  const { inputs } = configuration;
  const access: RegistryAccess = {
    http: session.http,
    runtime,
    options: { insecureRegistries: inputs.insecureRegistries },
  };
  const kept = (commit: string): BaselinePlace =>
    cachePlace(keyOf(context, commit), runtime.cacheDirectory, sharedCache(context, runtime));
  const own: BaselinePlace[] = [];
  if (inputs.baseline !== '') {
    const named = await readNamedBaseline(inputs.baseline, planned.plan.source.directory, runtime);
    if (named.kind === 'none') return { places: [], named: true };
    if (named.kind === 'file') own.push(filePlace(named.path, named.name));
    if (named.kind === 'image') own.push(imagePlace(named.reference, access));
    if (named.kind === 'release') own.push(await releaseOf(named, context, runtime));
    if (named.kind === 'git-ref') {
      own.push({ ...kept(named.commit), source: 'git-ref' });
      if (isBuildable(context))
        own.push({ ...buildPlace(context, named.commit, named.name, runtime), source: 'git-ref' });
    }
  }
  const base = github?.base;
  if (base === undefined) return { places: own, named: inputs.baseline !== '' };
  const build = inputs.baselineBuild ?? growthBudgets;
  const artifact = await artifactOf(base, context, runtime);
  return {
    named: inputs.baseline !== '',
    places: [
      ...own,
      attachedPlace({ ...base, repositories: repositoriesOf(context) }, access),
      ...artifact,
      kept(base.commit),
      ...(build && isBuildable(context) ? [buildPlace(context, base.commit, base.branch, runtime)] : []),
    ],
  };
}

function isBuildable(context: ComparisonContext): context is BuildableContext {
  return context.build !== undefined;
}

async function releaseOf(
  { repository, tag }: { readonly repository?: string; readonly tag: string },
  { configuration, github, planned }: ComparisonContext,
  runtime: Runtime,
): Promise<BaselinePlace> {
  const [{ openGithubApi }, { releasePlace }] = await Promise.all([
    import('../../github/api/client.ts'),
    import('../../baseline/release.ts'),
  ]);
  const own = /github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?$/.exec(planned.plan.revision.sourceUrl ?? '')?.[1];
  const name = repository ?? github?.repository ?? own ?? '';
  const api = openGithubApi({ repository: name, token: configuration.inputs.githubToken }, runtime);
  return closing(releasePlace(tag, api), api);
}

/** The place with a connection that is closed once it has answered; before that nothing is open. */
function closing(place: BaselinePlace, connection: { close(): Promise<void> }): BaselinePlace {
  return { ...place, look: () => place.look().finally(() => connection.close()) };
}

/** Only where there is a default branch to trust. */
async function artifactOf(
  base: NonNullable<GithubContext['base']>,
  { configuration: { inputs }, github }: ComparisonContext,
  runtime: Runtime,
): Promise<readonly BaselinePlace[]> {
  if (github?.defaultBranch === undefined || github.repository === '') return [];
  const [{ openGithubApi }, { artifactPlace }] = await Promise.all([
    import('../../github/api/client.ts'),
    import('../../baseline/artifact.ts'),
  ]);
  const api = openGithubApi({ repository: github.repository, token: inputs.githubToken }, runtime);
  const request = {
    ...base,
    artifact: reportArtifactName(inputs.artifactName, commentKey(inputs)),
    defaultBranch: github.defaultBranch,
  };
  return [closing(artifactPlace(request, api, runtime.log), api)];
}

function keyOf({ planned: { plan } }: ComparisonContext, commit: string): Parameters<typeof cachePlace>[0] {
  return {
    module: plan.module.path,
    commit,
    platforms: plan.platforms.map(formatPlatform),
    names: [...new Set(plan.binaries.map(({ main }) => main.binaryName))],
  };
}

/** Repositories that the build's own tags name. */
function repositoriesOf({ planned: { plan } }: ComparisonContext): readonly string[] {
  const tags = plan.images.flatMap((image) => image.tags);
  return [
    ...new Set(
      tags.flatMap((tag) => {
        try {
          const { registry, repository } = parseReference(tag, 'tags');
          return [`${registry}/${repository}`];
        } catch {
          return [];
        }
      }),
    ),
  ];
}
