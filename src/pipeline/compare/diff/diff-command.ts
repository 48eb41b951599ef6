import { budgetFailure } from '../../../compare/budgets/budget-failure.ts';
import { judgeBudgets } from '../../../compare/budgets/judge-budgets.ts';
import { baselineOf, compareReports } from '../../../compare/compare.ts';
import type { CommandLine } from '../../../config/command-line.ts';
import type { Configuration } from '../../../config/inputs.ts';
import type { ReportComparison } from '../../../model/comparison.ts';
import { Failure } from '../../../model/failure.ts';
import type { Report } from '../../../model/report.ts';
import { diffTable } from '../../../report/terminal/diff-table.ts';
import { chooseUnicode } from '../../../terminal/choice.ts';
import type { Console } from '../../../terminal/console.ts';
import { tellFailure } from '../../session/ending.ts';
import type { ProcessFacts } from '../../session/open-console.ts';
import { openSession } from '../../session/session.ts';
import { budgetUnits } from '../budget-units.ts';
import { buildSubject } from './built-subject.ts';
import { openSubject } from './open-subject.ts';
import type { Subject, SubjectContext } from './subject.ts';

/** `diff A B` on the command line: what changed from A to B, and why. Gives the exit status; throws what failed. */
export async function runDiffCommand(
  line: Pick<CommandLine, 'operands'>,
  configuration: Configuration,
  process: ProcessFacts,
  console: Console,
  signal: AbortSignal,
): Promise<number> {
  const [before, after, ...more] = line.operands;
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Failure({
      code: 'invalid-input',
      message: `diff takes two things to compare, and ${line.operands.length} stand there.`,
      fix: 'For example: diff v1.2.0 . or diff old/report.json new/report.json or diff acme/app@v1.2.0 ./app',
    });
  }
  const units = budgetUnits(configuration);
  const session = await openSession({ process, configuration, console, signal });
  try {
    const context = { configuration, session };
    const [older, newer] = await Promise.all([openSubject(before, context), openSubject(after, context)]);
    const left = await reportOf(older, context, 'before');
    const right = await reportOf(newer, context, 'after', left);
    const found = 'build' in newer ? right.comparison : undefined;
    const changes = found ?? compareReports(left, right, { imports: new Map() });
    const comparison: ReportComparison = {
      ...changes,
      baseline: baselineOf(left, { source: sourceOf(older), reference: before }),
      tried: [],
      budgets: judgeBudgets(units, right, changes, undefined),
    };
    console.finish();
    const unicode = chooseUnicode(process.env, process.platform);
    process.stdout.write(
      configuration.inputs.json
        ? `${JSON.stringify({ before, after, ...comparison }, null, 2)}\n`
        : `${diffTable(comparison, right.module.path, { columns: console.columns(), paint: console.paint, unicode })}\n`,
    );
    const failure = budgetFailure(comparison, 'none');
    return failure === undefined ? 0 : tellFailure(failure, console, { unicode });
  } finally {
    await session.close();
  }
}

async function reportOf(subject: Subject, context: SubjectContext, place: string, baseline?: Report): Promise<Report> {
  return 'report' in subject ? subject.report : buildSubject(subject.build, context, place, baseline);
}

function sourceOf(subject: Subject): 'file' | 'git-ref' {
  return 'build' in subject && subject.build.kind === 'commit' ? 'git-ref' : 'file';
}
