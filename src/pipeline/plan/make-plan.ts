import { inputsOf } from '../../config/configuration.ts';
import type { Configuration, Inputs } from '../../config/inputs.ts';
import { readGithubContext } from '../../github/context.ts';
import type { Failure } from '../../model/failure.ts';
import type { Plan } from '../../model/plan.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { PlanUnit } from '../../plan/plan-facts.ts';
import { findMainPackages } from '../../source/commands/main-packages.ts';
import { diagnoseGoError } from '../../source/diagnosis/diagnose.ts';
import { sourceHints } from '../../source/diagnosis/source-hints.ts';
import { readRevision } from '../../source/git/revision.ts';
import { readModuleFacts, type SourceFacts } from '../../source/module-facts.ts';
import { begun } from '../session/deferred.ts';
import type { Session } from '../session/session.ts';
import type { Workbench } from './prepare.ts';
import { tagFacts } from './tag-facts.ts';

/** A plan with what else was learnt on the way. */
export interface Planned {
  readonly plan: Plan;
  readonly facts: SourceFacts;
  readonly diagnose: (stderr: string) => Failure | undefined;
}

/** Reads what the plan rests on, all beside each other, and makes it. */
export async function planBuild(
  configuration: Configuration,
  workbench: Workbench,
  session: Session,
): Promise<Planned> {
  const { source, go, found } = workbench;
  const { runtime } = session;
  const { workingDirectory, host, env } = runtime;
  const reading = begun(readModuleFacts(source, go, runtime, found.settings));
  const [facts, units, revision] = await Promise.all([
    reading,
    readUnits(configuration, workbench, session),
    readRevision(
      source,
      reading.then(({ module }) => module.path),
      configuration.inputs.version,
      runtime,
    ),
  ]);
  const tagging = tagFacts(await readGithubContext(env), revision, session.startedAt);
  const plan = makePlan({
    source,
    module: facts.module,
    toolchain: found.toolchain,
    revision,
    targets: facts.targets,
    units,
    tagging,
    workingDirectory,
    host,
    ...(env.SOURCE_DATE_EPOCH === undefined ? {} : { sourceDateEpoch: env.SOURCE_DATE_EPOCH }),
  });
  const context = {
    directory: source.directory,
    ...sourceHints(source.directory),
    modulePath: facts.module.path,
    ...(facts.goEnv.GOPROXY === undefined ? {} : { goproxy: facts.goEnv.GOPROXY }),
    ...(facts.module.workspace === undefined ? {} : { workspace: facts.module.workspace }),
  };
  return { plan, facts, diagnose: (stderr) => diagnoseGoError(stderr, context) };
}

/** The units of the run: one, or one for each configured image; each finds its own commands. */
async function readUnits(
  configuration: Configuration,
  workbench: Workbench,
  session: Session,
): Promise<readonly PlanUnit[]> {
  const { images } = configuration;
  if (images.length === 0)
    return [{ inputs: configuration.inputs, mains: await mainsOf(configuration.inputs, workbench, session) }];
  const units = images.map((image) => ({ name: image.name, inputs: inputsOf(configuration, image) }));
  return Promise.all(units.map(async (unit) => ({ ...unit, mains: await mainsOf(unit.inputs, workbench, session) })));
}

/** The commands that one set of inputs builds. */
export function mainsOf(inputs: Inputs, { source, go }: Workbench, session: Session): Promise<PlanUnit['mains']> {
  const first =
    inputs.platforms.find((platform) => platform.startsWith('linux/')) ?? inputs.platforms[0] ?? 'linux/amd64';
  const [os = 'linux', architecture = 'amd64'] = first.split('/');
  const known = /^[a-z0-9]+$/.test(os) && /^[a-z0-9]+$/.test(architecture);
  const target = known
    ? { GOOS: os, GOARCH: architecture, CGO_ENABLED: '0' }
    : { GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0' };
  return findMainPackages(source, inputs.packages, target, { go, tags: inputs.buildTags, runtime: session.runtime });
}
