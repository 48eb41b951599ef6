import type { SourceLocation } from '../../../model/failure.ts';

const RULE = /^-{10,}$/;

/** The lines of the Dockerfile around the fault, as buildx prints them on standard error, its name and line first. */
export function excerpt(stderr: string): string {
  const lines = stderr.split('\n');
  const first = lines.findIndex((line, index) => RULE.test(line) && /^\S.*:\d+$/.test(lines[index - 1] ?? ''));
  if (first === -1) return '';
  const last = lines.findIndex((line, index) => index > first && RULE.test(line));
  return lines.slice(first - 1, last === -1 ? undefined : last + 1).join('\n');
}

/** What an excerpt points at. */
export interface Fault extends SourceLocation {
  readonly line: number;
  /** The instruction's first line: `RUN make`. */
  readonly instruction: string;
}

/** Where the Dockerfile is wrong: the first line with `>>>`, in `file` if that is known better than buildx tells it. */
export function faultOf(stderr: string, file: string | undefined): Fault | undefined {
  const text = excerpt(stderr);
  const [, name, start] = /^(\S.*):(\d+)\n/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const [, marked = start, instruction = ''] = /^ *(\d+) \| >>> (.*)$/m.exec(text) ?? [];
  return { file: file ?? name, line: Number(marked), instruction: instruction.trim() };
}
