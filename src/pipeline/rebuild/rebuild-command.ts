import { rebuildReasons } from '../../model/rebuild.ts';
import { checkTable } from '../../rebuild/table.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import type { ModeRun } from '../modes/mode-run.ts';
import { openSession, type Session } from '../session/session.ts';
import { checkImage } from './check-image.ts';
import type { Proposal, ProposalRequest } from './propose.ts';

/**
 * `mode: rebuild-check` and `rebuild-check REFERENCE`: says whether a published image would come out otherwise if it were
 * built again, and why. Builds nothing. Gives the exit status 0 whatever the answer is; throws what failed.
 */
export async function runRebuildCheck(run: ModeRun): Promise<number> {
  const session = await openSession(run);
  const { inputs } = run.configuration;
  try {
    const { check, module } = await checkImage(inputs, session);
    const proposal = await proposed({ check, inputs, ...(module === undefined ? {} : { module }) }, session);
    const { console } = session;
    console.finish();
    const reasons = rebuildReasons(check);
    const unicode = chooseUnicode(run.process.env, run.process.platform);
    console.print(`\n${checkTable(check, { columns: console.columns(), paint: console.paint, unicode })}`);
    if (inputs.json) {
      const { reference, digest, facts, answers } = check;
      const more = proposal === undefined ? {} : { proposal: proposal.url };
      const told = { reference, digest, rebuild: reasons.length > 0, facts, reasons, answers, ...more };
      run.process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    }
    if (run.way === 'action') {
      const { setOutputs, writeSummary } = await import('../../github/hand-out.ts');
      setOutputs({
        rebuild: String(reasons.length > 0),
        reasons: JSON.stringify(reasons),
        'go-version':
          reasons
            .filter(({ kind }) => kind === 'go')
            .at(-1)
            ?.now?.replace(/^go/, '') ?? '',
        proposal: proposal?.url ?? '',
        digest: check.digest,
      });
      if (inputs.summary) await writeSummary((await import('../../rebuild/summary.ts')).checkMarkdown(check));
    }
    return 0;
  } finally {
    await session.close();
  }
}

async function proposed(request: ProposalRequest, session: Session): Promise<Proposal | undefined> {
  if (request.inputs.open === 'nothing') return undefined;
  return (await import('./propose.ts')).propose(request, session);
}
