import { resolve } from 'node:path';
import { Failure } from '../../../model/failure.ts';
import type { ImagePlan, Revision } from '../../../model/plan.ts';
import type { Report } from '../../../model/report.ts';
import type { ReportPush } from '../../../model/report-run.ts';
import type { ModeRun } from '../../modes/mode-run.ts';
import { openSession, type Session } from '../../session/session.ts';
import { registryInputs } from '../registry-inputs.ts';
import { type EarlierOutput, readEarlierOutput } from './earlier-output.ts';
import { afterGate, choosePush } from './push-choice.ts';

/**
 * `mode: push` and `push [FOLDER]`: pushes what an earlier run built, under the tags it was built for or those that are
 * given now. A job that compiles needs no right to write then. Gives the exit status 0; throws what failed.
 */
export async function runPush(run: ModeRun): Promise<number> {
  const session = await openSession(run);
  try {
    const { inputs } = run.configuration;
    const { runtime } = session;
    const folder = await folderOf(run, session);
    const earlier = await readEarlierOutput(folder);
    const names = await namesOf(earlier, run, session);
    const github = await contextOf(runtime.env);
    const chosen = choosePush({ ...inputs, push: true }, names, github);
    const failed = earlier.report !== undefined && (await saidNo(earlier.report));
    const choice = afterGate(chosen, inputs, failed);
    if (choice.kind === 'skipped') runtime.log.notice(choice.notice);
    if (choice.kind !== 'push') return 0;
    const { pushImages } = await import('./push-images.ts');
    const pushes = await pushImages(
      {
        choice,
        images: earlier.images,
        plans: names,
        layout: earlier.layout,
        ...(earlier.report === undefined ? {} : { documents: { report: earlier.report, output: folder } }),
        chunkMiB: inputs.uploadChunkSize,
        registries: registryInputs(inputs, session.http),
      },
      runtime,
    );
    await tell(pushes, earlier, folder, run, session);
    return 0;
  } finally {
    await session.close();
  }
}

async function folderOf({ configuration, process }: ModeRun, { runtime }: Session): Promise<string> {
  const { layout, output } = configuration.inputs;
  const named = layout === '' ? output : layout;
  if (named !== '') return resolve(process.workingDirectory, named);
  const { defaultOutputDirectory } = await import('../../session/directories.ts');
  return defaultOutputDirectory(runtime.env, runtime.workingDirectory);
}

async function contextOf(
  env: Session['runtime']['env'],
): ReturnType<typeof import('../../../github/context.ts')['readGithubContext']> {
  if (env.GITHUB_ACTIONS !== 'true') return undefined;
  const { readGithubContext } = await import('../../../github/context.ts');
  return readGithubContext(env);
}

/** The references of each image: what is given now, else what it was built for. */
async function namesOf(
  { names, report }: EarlierOutput,
  { configuration: { inputs } }: ModeRun,
  { runtime, startedAt }: Session,
): Promise<readonly Pick<ImagePlan, 'name' | 'tags' | 'repositories'>[]> {
  if (inputs.tags.length === 0 && inputs.repositories.length === 0) return names;
  const [{ imageNames }, { tagFacts }, { templateValues }] = await Promise.all([
    import('../../../plan/tags/image-tags.ts'),
    import('../../plan/tag-facts.ts'),
    import('../../../plan/values/template.ts'),
  ]);
  const revision: Revision = report?.revision ?? { version: 'devel', versionOrigin: 'none', dirty: false };
  const facts = tagFacts(await contextOf(runtime.env), revision, startedAt);
  const values = templateValues({ revision, env: [] }, { os: '', architecture: '' });
  const named = names.map(({ name }) => ({ name, ...imageNames(inputs, { ...values, Name: name }, facts) }));
  const all = named.flatMap(({ tags }) => tags);
  if (new Set(all).size === all.length) return named;
  throw new Failure({
    code: 'invalid-input',
    message: `tags: there are ${names.length} images (${names.map(({ name }) => name).join(', ')}), and a tag can be one image's only.`,
    fix: 'Write {{.Name}} into tags or repositories.',
  });
}

async function saidNo(report: Report): Promise<boolean> {
  const { verdictOf } = await import('../../../report/verdict.ts');
  const overBudget = report.comparison?.budgets.some(({ state }) => state === 'broken') === true;
  return overBudget || verdictOf(report).tone === 'bad';
}

/** References on standard output, one a line, each with its digest; the report is told where it went. */
async function tell(
  pushes: readonly ReportPush[],
  { report }: EarlierOutput,
  folder: string,
  { configuration: { inputs }, process, way }: ModeRun,
  session: Session,
): Promise<void> {
  const { console } = session;
  const { pinnedReferences } = await import('../../../report/pushed.ts');
  const references = pinnedReferences({ run: { push: pushes } });
  const changed = pushes.some((push) => push.changed);
  if (report !== undefined) {
    const [{ writeReadings }, { keptBaseline, pageEvidence }] = await Promise.all([
      import('../../report/write-report.ts'),
      import('../../report/page-evidence.ts'),
    ]);
    const { cacheDirectory } = session.runtime;
    const evidence = pageEvidence(folder, cacheDirectory, await keptBaseline(report, cacheDirectory));
    await writeReadings({ ...report, run: { ...report.run, push: pushes } }, folder, evidence);
  }
  console.finish();
  if (way === 'command-line') {
    process.stdout.write(inputs.json ? `${JSON.stringify(pushes, null, 2)}\n` : `${references.join('\n')}\n`);
    return;
  }
  const { setOutputs } = await import('../../../github/hand-out.ts');
  setOutputs({ digest: pushes[0]?.digest ?? '', changed: String(changed), references: references.join('\n') });
}
