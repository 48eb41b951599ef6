import type { Failure } from '../../model/failure.ts';
import type { Runtime } from '../../model/runtime.ts';

/** One failure ends the run; the other must not go unsaid. */
export function firstOf(
  first: Failure | undefined,
  second: Failure | undefined,
  { log }: Pick<Runtime, 'log'>,
): Failure | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  log.notice({ level: 'warning', code: second.code, message: `${second.message} ${second.fix ?? ''}`.trim() });
  return first;
}
