import { join, relative } from 'node:path';
import type { BaselinePlace } from '../../baseline/source.ts';
import { makeFolder } from '../../files/folder.ts';
import type { Runtime } from '../../model/runtime.ts';
import { serializeReport } from '../../report/report-file.ts';
import { mergeBase, openWorktree } from '../../source/git/worktree.ts';
import type { ComparisonContext } from './comparison-context.ts';
import { asMeasured, silentSession } from './measured-build.ts';

/** A context in which another build can be made. */
export type BuildableContext = ComparisonContext & Required<Pick<ComparisonContext, 'build'>>;

/** A build of another commit of this repository in a worktree, with this run's own configuration and nothing published. */
export function buildPlace(context: BuildableContext, commit: string, name: string, runtime: Runtime): BaselinePlace {
  return {
    source: 'build',
    name: `a build of ${name}`,
    look: async () => {
      const { source } = context.planned.plan;
      if (source.kind !== 'directory') return { nothing: 'a module at a version has no other commit here' };
      const base = await mergeBase(source.directory, commit, runtime);
      if (base === context.planned.plan.revision.commit && !context.planned.plan.revision.dirty) {
        return { nothing: 'this is the commit that is being built' };
      }
      return { reference: base.slice(0, 12), ref: name, text: await buildAt(context, base, runtime) };
    },
  };
}

/** Builds a commit and gives its report.json's text. */
async function buildAt(context: BuildableContext, commit: string, runtime: Runtime): Promise<string> {
  const step = runtime.progress.start('baseline');
  const folder = join(runtime.scratchDirectory, `baseline-${commit.slice(0, 12)}`);
  const { source } = context.planned.plan;
  await makeFolder(folder);
  const worktree = await openWorktree(source.directory, commit, join(folder, 'tree'), runtime);
  try {
    const inner = join(worktree.folder, relative(source.directory, source.packageDirectory));
    const session = await silentSession(context.session, runtime, { folder, workingDirectory: worktree.folder });
    const measured = asMeasured(context.configuration, inner, join(folder, 'output'));
    const places = { here: source.directory, there: worktree.folder, root: join(folder, 'tree') };
    const { inWorktree } = await import('./in-worktree.ts');
    const inputs = inWorktree(measured.inputs, places, runtime);
    const built = await context.build({ ...measured, inputs }, session);
    step.done(`built ${commit.slice(0, 12)}`);
    return serializeReport(built.report);
  } catch (error) {
    step.fail('the baseline could not be built');
    throw error;
  } finally {
    await worktree.remove();
  }
}
