import { setOutput, summary } from '@actions/core';

/** GitHub keeps 1 MiB of a step's summary and shows nothing at all of a longer one. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Sets the Action's outputs, in the order given. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Cuts Markdown at a line's end so that it keeps within `limit` bytes, and says that it was cut. */
export function boundedSummary(markdown: string, limit: number = SUMMARY_LIMIT): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= limit) return markdown;
  const note = '\n\n_The rest is in report.md: the summary of a step may hold 1 MiB._\n';
  const kept = bytes.subarray(0, Math.max(0, limit - Buffer.byteLength(note)));
  const end = kept.lastIndexOf(0x0a);
  return `${kept.subarray(0, end < 0 ? 0 : end).toString('utf8')}${note}`;
}

/** Adds Markdown to the job's summary page. A runner that has none (an old server) is no error: false comes back. */
export async function writeSummary(markdown: string): Promise<boolean> {
  try {
    await summary.addRaw(boundedSummary(markdown), true).write();
    return true;
  } catch {
    return false;
  }
}
