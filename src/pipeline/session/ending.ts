import { asDiskFull } from '../../files/write.ts';
import { Failure } from '../../model/failure.ts';
import { failureAnnotations, failureJson, renderFailure } from '../../report/failure-text.ts';
import type { Console } from '../../terminal/console.ts';
import { Interruption } from './interruption.ts';

/** How a run's end is told. */
export interface EndingStyle {
  readonly unicode: boolean;
  /** `--json`: the failure also goes to standard output. */
  readonly json?: (text: string) => void;
}

/** Tells why a run ended badly, once, and gives the process's exit status. */
export function tellFailure(thrown: unknown, console: Console, style: EndingStyle): number {
  const cause = interruptionIn(thrown);
  const error = asDiskFull(thrown) ?? thrown;
  console.finish();
  if (cause !== undefined) {
    console.print(`stopped by ${cause.signal}: every child was ended, and the output folder is as it was`);
    return cause.exitStatus;
  }
  console.print(renderFailure(error, { columns: console.columns(), paint: console.paint, unicode: style.unicode }));
  for (const annotation of failureAnnotations(error)) console.annotate(annotation);
  style.json?.(console.hideSecrets(failureJson(error)));
  return error instanceof Failure ? error.exitStatus : 1;
}

/** An abort comes out of children and requests wrapped in their own errors. */
function interruptionIn(error: unknown): Interruption | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 10; current = current.cause, depth++) {
    if (current instanceof Interruption) return current;
  }
  return undefined;
}
