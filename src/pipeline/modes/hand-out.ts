import type { Configuration } from '../../config/inputs.ts';
import { actionOutputs } from '../../report/action-outputs.ts';
import { reportSummary, SUMMARY_LIMIT } from '../../report/markdown/markdown.ts';
import { finalTable } from '../../report/terminal/final-table.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import type { Built } from '../build/build-planned.ts';
import { overrideLabel } from '../compare/override-label.ts';
import type { Teller } from '../publish/tell-pull-request.ts';
import type { ProcessFacts } from '../session/open-console.ts';
import type { Session } from '../session/session.ts';

/** Who asked for what was made, and who tells of it; no teller where the runner is not one of Actions. */
export interface HandingOut {
  readonly configuration: Configuration;
  readonly session: Session;
  readonly process: ProcessFacts;
  readonly teller: Teller | undefined;
  /** Outputs that are not the report's. */
  readonly outputs: () => Promise<Readonly<Record<string, string>>>;
}

/**
 * The end of a step that made something: release, table, outputs, summary, pull request. Throws the failure of a gate, or
 * of the release, at the very end.
 */
export async function handOut(
  built: Built,
  { configuration, session, process, teller, outputs }: HandingOut,
): Promise<void> {
  const { console } = session;
  const style = {
    columns: console.columns(),
    paint: console.paint,
    unicode: chooseUnicode(process.env, process.platform),
  };
  const { releaseBuilt } = await import('../publish/publish-release.ts');
  // What was built is handed out even if it cannot be released.
  const released = await releaseBuilt(built, configuration, session).then(
    (release) => ({ release, error: undefined }),
    (error: unknown) => ({ release: undefined, error }),
  );
  console.finish();
  console.print(`\n${finalTable(built.report, built.output, style, built.failure !== undefined)}`);
  const { setOutputs, writeSummary } = await import('../../github/hand-out.ts');
  setOutputs({
    ...actionOutputs(built.report, built.output),
    ...(released.release === undefined ? {} : { release: released.release.url }),
    ...(await outputs()),
  });
  if (configuration.inputs.summary) {
    const { label } = overrideLabel(configuration.inputs);
    await writeSummary(reportSummary(built.report, SUMMARY_LIMIT, label));
  }
  if (teller !== undefined) {
    const { tellReport } = await import('../publish/tell-pull-request.ts');
    await tellReport(built.report, built.output, teller);
  }
  if (built.failure !== undefined) throw built.failure;
  if (released.error !== undefined) throw released.error;
}
