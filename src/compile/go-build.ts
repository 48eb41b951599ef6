import type { BinaryPlan } from '../model/plan.ts';
import type { Environment } from '../model/runtime.ts';

/** Stands in a plan's arguments for the file that is written. */
export const OUTPUT_MARKER = '{output}';

/** The arguments of `go` with the real output file in place of the marker. */
export function buildArguments(argv: readonly string[], file: string): readonly string[] {
  return argv.map((argument) => {
    if (argument === OUTPUT_MARKER) return file;
    return argument === `-o=${OUTPUT_MARKER}` ? `-o=${file}` : argument;
  });
}

/** The base environment of Go, the plan's variables over it, and the folder for Go's temporary files. */
export function buildEnvironment(
  base: Environment,
  plan: Pick<BinaryPlan, 'environment'>,
  temporary: string | undefined,
): Environment {
  const own = Object.fromEntries(plan.environment.map(({ name, value }) => [name, value]));
  return { ...base, ...own, ...(temporary === undefined ? {} : { GOTMPDIR: temporary }) };
}
