import { setOutput, summary } from '@actions/core';

/** Sets the Action's outputs. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Appends to the job summary; Markdown, under GitHub's limit of 1 MiB a step. */
export async function writeSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown, true).write();
}
