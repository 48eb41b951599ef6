import type { Configuration } from '../../config/inputs.ts';
import { actionOutputs } from '../../report/action-outputs.ts';
import { finalTable } from '../../report/terminal/final-table.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import { build } from '../build/build.ts';
import type { ProcessFacts } from '../session/open-console.ts';
import type { Session } from '../session/session.ts';
import { handOverLeg } from './hand-over-leg.ts';
import { readPlatform } from './read-platform.ts';

/**
 * One leg of a job matrix (a configuration of `asLeg`): builds and hands over. What a gate says is left to the merge, which
 * sees all legs; here it only keeps a leg from being pushed. Gives the exit status 0; throws what failed.
 */
export async function buildLeg(configuration: Configuration, session: Session, process: ProcessFacts): Promise<number> {
  const { console, runtime } = session;
  const { report, output, failure } = await build(configuration, session);
  const platforms = report.platforms.map(readPlatform);
  await handOverLeg({ report, output, platforms }, configuration.inputs, runtime);
  console.finish();
  const style = {
    columns: console.columns(),
    paint: console.paint,
    unicode: chooseUnicode(process.env, process.platform),
  };
  console.print(`\n${finalTable(report, output, style, failure !== undefined)}`);
  const { setOutputs } = await import('../../github/hand-out.ts');
  setOutputs(actionOutputs(report, output));
  if (failure !== undefined)
    runtime.log.notice({
      level: 'notice',
      code: 'left-to-merge',
      message: `${failure.message} The merge decides whether that fails the run.`,
    });
  return 0;
}
