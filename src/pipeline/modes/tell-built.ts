import { relative } from 'node:path';
import type { Configuration } from '../../config/inputs.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import type { Built } from '../build/build-planned.ts';
import type { ProcessFacts } from '../session/open-console.ts';
import type { Session } from '../session/session.ts';

/** The end of a command that made something: release, table or JSON. Gives the exit status. */
export async function tellBuilt(
  built: Built,
  configuration: Configuration,
  process: ProcessFacts,
  session: Session,
): Promise<number> {
  const { inputs } = configuration;
  const { console } = session;
  if (built.report.release !== undefined) {
    const { releaseBuilt } = await import('../publish/publish-release.ts');
    await releaseBuilt(built, configuration, session);
  }
  const { finalTable, resultLine } = await import('../../report/terminal/final-table.ts');
  const { serializeReport } = await import('../../report/report-file.ts');
  console.finish();
  const style = {
    columns: console.columns(),
    paint: console.paint,
    unicode: chooseUnicode(process.env, process.platform),
  };
  const failed = built.failure !== undefined;
  const shown = relative(process.workingDirectory, built.output) || '.';
  console.print(
    inputs.quiet
      ? resultLine(built.report, style, failed)
      : `\n${finalTable(built.report, shown.startsWith('..') ? built.output : shown, style, failed)}`,
  );
  if (inputs.json) process.stdout.write(serializeReport(built.report));
  if (built.failure === undefined) return 0;
  const { tellFailure } = await import('../session/ending.ts');
  return tellFailure(built.failure, console, { unicode: style.unicode });
}
