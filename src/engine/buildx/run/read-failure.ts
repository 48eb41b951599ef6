import { Failure, type SourceLocation } from '../../../model/failure.ts';
import type { ChildResult } from '../../../process/run.ts';
import type { Buildx, BuildxCall, Vertex } from '../types.ts';
import { type BuildSteps, isCancelled } from './build-steps.ts';

/** All that is known of a call of buildx that ended badly. */
export interface FailedCall {
  readonly call: BuildxCall;
  readonly buildx: Buildx;
  readonly child: Pick<ChildResult, 'exitCode' | 'signal' | 'startError' | 'timedOut'>;
  /** What buildx wrote that is not progress. */
  readonly stderr: string;
  readonly steps: Pick<BuildSteps, 'vertices' | 'log'>;
}

/** Turns what buildx and BuildKit said into one sentence, its fix, the failed step's log and the Dockerfile's line. */
export function readFailure({ call, child, stderr, steps }: FailedCall): Failure {
  const said = lastError(stderr);
  const vertex = failedVertex(steps.vertices());
  const log = vertex === undefined ? '' : steps.log(vertex.digest);
  const location = excerptLocation(stderr, call.file);
  const details = [log, excerpt(stderr), said].filter((part) => part !== '').join('\n');
  const how = child.timedOut
    ? 'took too long'
    : `ended with ${child.exitCode ?? child.signal ?? child.startError?.code}`;
  if (location !== undefined) {
    return new Failure({
      code: 'dockerfile-failed',
      message: `${location.file}, line ${location.line ?? '?'}: ${vertex?.name ?? 'the build'} failed.`,
      fix: 'Correct the step; its own output stands below.',
      details,
      locations: [{ ...location, message: said }],
    });
  }
  return new Failure({
    code: 'buildx-failed',
    message: `buildx ${call.argv[0] ?? ''} ${how}.`,
    fix: 'Look at what it said, below.',
    details: details === '' ? stderr : details,
  });
}

/** The step that failed of itself; others were stopped for it. */
export function failedVertex(vertices: readonly Vertex[]): Vertex | undefined {
  return vertices.find(({ error }) => error !== undefined && !isCancelled(error));
}

/** The last `ERROR: ...` with what follows it. */
export function lastError(stderr: string): string {
  const lines = stderr.trimEnd().split('\n');
  const at = lines.findLastIndex((line) => line.startsWith('ERROR: '));
  return at === -1 ? '' : lines.slice(at).join('\n').slice('ERROR: '.length);
}

const RULE = /^-{10,}$/;

/** The lines of the Dockerfile around the fault, as buildx prints them. */
export function excerpt(stderr: string): string {
  const lines = stderr.split('\n');
  const first = lines.findIndex((line, index) => RULE.test(line) && /^\S.*:\d+$/.test(lines[index - 1] ?? ''));
  if (first === -1) return '';
  const last = lines.findIndex((line, index) => index > first && RULE.test(line));
  return lines.slice(first - 1, last === -1 ? undefined : last + 1).join('\n');
}

/** Where the Dockerfile is wrong: the line with `>>>`. */
function excerptLocation(stderr: string, file: string | undefined): SourceLocation | undefined {
  const text = excerpt(stderr);
  const [, name, start] = /^(\S.*):(\d+)\n/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const marked = /^ *(\d+) \| >>> /m.exec(text)?.[1];
  return { file: file ?? name, line: Number(marked ?? start) };
}
