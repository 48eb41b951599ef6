import { Failure } from '../../model/failure.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import { type Verification, whatIsOff } from '../../verify/check.ts';
import { verificationTable } from '../../verify/table.ts';
import type { ModeRun } from '../modes/mode-run.ts';
import { openSession } from '../session/session.ts';
import { verifySubject } from './verify-subject.ts';

/** `mode: verify` and `verify SUBJECT`. Gives the exit status 0 when everything holds; throws `verification-failed` when not. */
export async function runVerify(run: ModeRun): Promise<number> {
  const session = await openSession(run);
  try {
    const verification = await verifySubject(run.configuration.inputs, session);
    session.console.finish();
    const { console } = session;
    const unicode = chooseUnicode(run.process.env, run.process.platform);
    if (run.configuration.inputs.json) run.process.stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
    console.print(verificationTable(verification, { columns: console.columns(), paint: console.paint, unicode }));
    if (run.way === 'action') await handOut(verification, run.configuration.inputs.summary);
    refuseWhatIsOff(verification);
    return 0;
  } finally {
    await session.close();
  }
}

/** Outputs and the job's summary; before the step fails, so that a later one can act on what was found. */
async function handOut(verification: Verification, summary: boolean): Promise<void> {
  const [{ setOutputs, writeSummary }, { verificationMarkdown, verificationOutputs }] = await Promise.all([
    import('../../github/hand-out.ts'),
    import('../../verify/summary.ts'),
  ]);
  setOutputs(verificationOutputs(verification));
  if (summary) await writeSummary(verificationMarkdown(verification));
}

function refuseWhatIsOff(verification: Verification): void {
  const [first, ...more] = whatIsOff(verification);
  if (first === undefined) return;
  const rest = more.length === 0 ? '' : `, and ${more.length} more`;
  throw new Failure({
    code: 'verification-failed',
    message: `${verification.subject} is not what it says: ${first.about} ${first.found}${rest}.`,
    fix: 'Do not use it. Fetch it again; if it stays so, ask who made it.',
  });
}
