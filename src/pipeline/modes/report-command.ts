import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readGithubContext } from '../../github/context.ts';
import { Failure } from '../../model/failure.ts';
import type { Report } from '../../model/report.ts';
import { reportMarkdown, reportSummary } from '../../report/markdown/markdown.ts';
import { LARGEST_REPORT, parseReport, serializeReport } from '../../report/report-file.ts';
import { postForeignReports } from '../publish/post-foreign.ts';
import { tellReportFile } from '../publish/tell-pull-request.ts';
import { openSession, type Session } from '../session/session.ts';
import type { ModeRun } from './mode-run.ts';

/**
 * `mode: report`: in a workflow_run it posts what the pull request's own run measured and may not post itself; elsewhere,
 * and on the command line, it tells a report.json that is named. Gives the exit status; throws `report-refused`.
 */
export async function runReport(run: ModeRun): Promise<number> {
  const session = await openSession(run);
  const { inputs } = run.configuration;
  try {
    if (run.way === 'command-line') {
      const report = await readReport(inputs.report, session);
      session.console.finish();
      run.process.stdout.write(inputs.json ? serializeReport(report) : reportMarkdown(report));
      return 0;
    }
    const github = await readGithubContext(session.runtime.env);
    if (github === undefined) throw noContext();
    const teller = { inputs, github, runtime: session.runtime };
    const reports =
      inputs.report === '' ? await postForeignReports(teller) : [await readReport(inputs.report, session)];
    if (inputs.report !== '') for (const report of reports) await tellReportFile(report, teller);
    session.console.finish();
    if (inputs.summary) await writeSummaries(reports);
    return 0;
  } finally {
    await session.close();
  }
}

async function readReport(name: string, { runtime }: Session): Promise<Report> {
  if (name === '') {
    throw new Failure({
      code: 'invalid-input',
      message: 'report needs to be told which.',
      fix: 'Name a report.json, such as go-slim-image.out/report.json.',
    });
  }
  const file = resolve(runtime.workingDirectory, name);
  const facts = await stat(file).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size > LARGEST_REPORT) {
    const what = facts?.isFile() === true ? `is larger than ${LARGEST_REPORT >> 20} MiB` : 'is no file';
    throw new Failure({
      code: 'invalid-input',
      message: `report: "${name}" ${what}.`,
      fix: 'Name the report.json of a build.',
    });
  }
  return parseReport(await readFile(file, 'utf8'), name);
}

async function writeSummaries(reports: readonly Report[]): Promise<void> {
  const { writeSummary } = await import('../../github/hand-out.ts');
  for (const report of reports) await writeSummary(reportSummary(report, 900_000 / reports.length));
}

function noContext(): Failure {
  return new Failure({
    code: 'invalid-input',
    message: 'mode: report has no event to look at.',
    fix: 'Run it in a workflow of GitHub Actions on workflow_run, or name a file with the input report.',
  });
}
