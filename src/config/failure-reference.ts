import { FAILURES, type FailureCode } from '../model/failure.ts';
import { FAILURE_MEANINGS } from './failure-meanings.ts';

const STATUSES = [
  [1, 'A bug, or this machine’s fault'],
  [2, 'Bad input'],
  [3, 'A gate said no'],
  [4, 'Something outside was unavailable where it was needed'],
] as const;

/** The last lines of `build --platforms linux/amd65`; a test runs it. */
export const FAILURE_EXAMPLE = `✗ platforms: "linux/amd65" is not a platform that this Go can build; the nearest
  are linux/amd64, linux/arm64.
  fix  Write linux/amd64; go tool dist list shows all.
  unknown-platform, exit status 2`;

/** The text of docs/errors.md. */
export function errorsMarkdown(): string {
  const codes = Object.keys(FAILURES) as FailureCode[];
  const sections = STATUSES.map(([status, title]) => {
    const rows = codes
      .filter((code) => FAILURES[code] === status)
      .map((code) => `| \`${code}\` | ${FAILURE_MEANINGS[code].replaceAll('|', '\\|')} |`);
    return `## ${status}: ${title}\n\n| Code | Means |\n|:--|:--|\n${rows.join('\n')}\n`;
  });
  return `# Errors and exit statuses

A run ends with 0 when all is well, with 130 after SIGINT and 143 after SIGTERM, and otherwise with the status of its failure. A failure is told as one sentence that names the input or file and its value, what to do about it, and the last lines of what a tool wrote; its code stands last:

\`\`\`
${FAILURE_EXAMPLE}
\`\`\`

With \`--json\`, standard output gets \`{"error": {"code", "exitStatus", "message", "fix", "locations"}}\` where there is no report; a run that only its gate failed prints the report. In Actions, a failure is also an annotation, on file and line where they are known. Codes are stable.

An output folder of an earlier run stays as it was, unless everything was made: with status 3, and with \`database-unavailable\` when the gate needs it, the new output is in place. What is damaged in a cache is made again and is no failure.

This page is made from src/model/failure.ts and src/config by \`npm run reference\`.

${sections.join('\n')}`;
}
