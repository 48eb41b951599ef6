import { join, resolve } from 'node:path';
import type { Configuration } from '../../../config/inputs.ts';
import { writeFileWhole } from '../../../files/write.ts';
import type { Report } from '../../../model/report.ts';
import { serializeReport } from '../../../report/report-file.ts';
import { openWorktree } from '../../../source/git/worktree.ts';
import { build } from '../../build/build.ts';
import type { Session } from '../../session/session.ts';
import { asMeasured, silentSession } from '../measured-build.ts';

/** A source that must be built to be compared: a folder, a `MODULE@VERSION`, or a commit of this repository. */
export type BuiltSubject =
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'commit'; readonly commit: string; readonly name: string };

/**
 * Builds one side with this run's own settings, quietly. With `baseline` the report has the comparison already, with the
 * way in of what is new. `place`: a folder of its own below the scratch folder.
 */
export async function buildSubject(
  subject: BuiltSubject,
  { configuration, session }: { readonly configuration: Configuration; readonly session: Session },
  place: string,
  baseline?: Report,
): Promise<Report> {
  const { runtime } = session;
  const folder = join(runtime.scratchDirectory, place);
  const step = runtime.progress.start('build', subject.kind === 'source' ? subject.source : subject.name);
  const directory = resolve(runtime.workingDirectory, configuration.inputs.source);
  const worktree =
    subject.kind === 'commit'
      ? await openWorktree(directory, subject.commit, join(folder, 'tree'), runtime)
      : undefined;
  try {
    const file = join(folder, 'baseline.json');
    if (baseline !== undefined) await writeFileWhole(file, serializeReport(baseline));
    const source = subject.kind === 'source' ? subject.source : (worktree?.folder ?? '.');
    const own = asMeasured(configuration, source, join(folder, 'output'));
    const inputs = { ...own.inputs, baseline: baseline === undefined ? 'none' : `file:${file}` };
    const workingDirectory = worktree?.folder ?? runtime.workingDirectory;
    const inner = await silentSession(session, runtime, { folder, workingDirectory });
    const { report } = await build({ ...own, inputs }, inner);
    step.done();
    return report;
  } catch (error) {
    step.fail('could not be built');
    throw error;
  } finally {
    await worktree?.remove();
  }
}
