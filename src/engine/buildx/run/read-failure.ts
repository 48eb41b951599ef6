import { Failure } from '../../../model/failure.ts';
import type { ChildResult } from '../../../process/run.ts';
import type { Buildx, BuildxCall, Vertex } from '../types.ts';
import { type BuildSteps, isCancelled } from './build-steps.ts';
import { excerpt, type Fault, faultOf } from './excerpt.ts';
import { FAILURE_RULES, type FailureFacts, type FailureRule } from './failure-rules.ts';

/** All that is known of a call of buildx that ended badly. */
export interface FailedCall {
  readonly call: BuildxCall;
  readonly buildx: Buildx;
  readonly child: Pick<ChildResult, 'exitCode' | 'signal' | 'startError' | 'timedOut'>;
  /** What buildx wrote that is not progress. */
  readonly stderr: string;
  readonly steps: Pick<BuildSteps, 'vertices' | 'log'>;
}

/**
 * Turns what buildx and BuildKit said into one sentence and its fix. The failed step's own log stands first in the
 * details, then the Dockerfile's lines, then buildx's last words; the annotation is on the Dockerfile's line.
 */
export function readFailure(failed: FailedCall): Failure {
  const { call, stderr, steps } = failed;
  const vertices = failedVertices(steps.vertices());
  const logs = vertices.map(({ digest }) => steps.log(digest));
  const said = lastError(stderr);
  const fault = faultOf(stderr, call.file);
  const found = ruleFor(vertices, [said, ...vertices.map(({ error }) => error ?? '')].join('\n'), logs.join('\n'));
  const details = [logs[0] ?? '', excerpt(stderr), said].map((part) => part.trimEnd()).filter((part) => part !== '');
  const sentence = found?.tell(factsOf(failed, vertices[0], said, fault)) ?? plain(failed, fault, said);
  return new Failure({
    code: found?.code ?? (fault === undefined ? 'buildx-failed' : 'dockerfile-failed'),
    ...sentence,
    details: details.length === 0 ? stderr : details.join('\n'),
    ...(fault === undefined
      ? {}
      : { locations: [{ file: fault.file, line: fault.line, message: lastWords(said) || sentence.message }] }),
  });
}

/** What a program of the Dockerfile was called with stands in the error, too, and is the user's text. */
const RAN = /process "[\s\S]*" did not complete successfully/;

function ruleFor(vertices: readonly Vertex[], said: string, log: string): FailureRule | undefined {
  const ran = RAN.test(said);
  return FAILURE_RULES.find(({ pattern, step, inLog }) => {
    if (step !== undefined && !vertices.some(({ name }) => step.test(name))) return false;
    return (!ran && pattern.test(said)) || (inLog === true && pattern.test(log));
  });
}

function factsOf(
  { call }: FailedCall,
  vertex: Vertex | undefined,
  said: string,
  fault: Fault | undefined,
): FailureFacts {
  const told = /^\[(?:\S+ )?([a-z0-9]+\/[a-z0-9/.]+)(?:->([a-z0-9/.]+))? /.exec(vertex?.name ?? '');
  return {
    builder: argument(call.argv, '--builder') ?? 'default',
    words: lastWords(said),
    platform: told?.[1] ?? argument(call.argv, '--platform') ?? 'another platform',
    instruction: fault?.instruction ?? '',
  };
}

function plain(
  { call, child }: FailedCall,
  fault: Fault | undefined,
  said: string,
): { readonly message: string; readonly fix: string } {
  if (fault !== undefined) {
    const exit = /exit code: \d+/.exec(said)?.[0];
    const why = exit ?? lastWords(said);
    return {
      message: `${fault.file}, line ${fault.line}: ${fault.instruction} failed (${why}).`,
      fix: 'Correct that line; what it wrote itself stands first below.',
    };
  }
  const [command = ''] = call.argv;
  const missing = child.startError?.code;
  const how = child.timedOut ? 'took too long' : `ended with ${child.exitCode ?? child.signal ?? missing}`;
  const words = lastWords(said);
  return {
    message: `buildx ${command} ${how}${words === '' ? '' : `: ${words}`}.`,
    fix: 'Look at what it said, below.',
  };
}

/** The steps that failed of themselves; others were stopped for them. */
export function failedVertices(vertices: readonly Vertex[]): readonly Vertex[] {
  return vertices.filter(({ error }) => error !== undefined && !isCancelled(error));
}

/** The last `ERROR: ...` with what follows it. */
export function lastError(stderr: string): string {
  const lines = stderr.trimEnd().split('\n');
  const at = lines.findLastIndex((line) => line.startsWith('ERROR: '));
  return at === -1 ? '' : lines.slice(at).join('\n').slice('ERROR: '.length);
}

/** The first line of an error without what every one begins with and BuildKit's own identifiers. */
export function lastWords(said: string): string {
  return (said.split('\n')[0] ?? '')
    .replace(
      /^(?:(?:failed to build|failed to solve|failed to load LLB|failed to compute cache key|ResourceExhausted): )*/,
      '',
    )
    .replace(/failed to calculate checksum of ref \S+: /, '')
    .replace(/\.$/, '');
}

/** Value of the last flag of a name. */
function argument(argv: readonly string[], flag: string): string | undefined {
  const at = argv.lastIndexOf(flag);
  return at === -1 ? undefined : argv[at + 1];
}
