import type { Configuration } from '../../../config/inputs.ts';
import type { BakeTarget } from '../../../engine/buildx/bake/print.ts';
import { pushesSomething } from '../../../engine/push-list.ts';
import { Failure } from '../../../model/failure.ts';

/** What is ours in any case: archives, what a local Docker gets, and nothing at all. */
const OURS = /type=(?:docker|cacheonly|oci)\b/;

/**
 * What of a bake target's own `output` goes to BuildKit. A push does not, since BuildKit pushes while it builds, before
 * the gates have judged: `push` of ours takes its place, and a run that was not told whether to push is told so.
 * Throws `invalid-input`.
 */
export function targetOutputs(
  { name, outputs }: Pick<BakeTarget, 'name' | 'outputs'>,
  { inputs, origins }: Pick<Configuration, 'inputs' | 'origins'>,
): readonly string[] {
  const passed = outputs.filter((output) => !OURS.test(output));
  if (inputs.pushOnFailedGate === 'always') return passed;
  const pushing = passed.find(pushesSomething);
  if (pushing === undefined) return passed;
  if (origins.push === undefined && origins['push-by-digest'] === undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `bake-file: the output "${pushing}" of target ${name} has BuildKit push before the gates have judged.`,
      fix: 'Set push: true, which pushes the target’s tags once they have, or push: false; push-on-failed-gate: always leaves it to BuildKit.',
    });
  }
  return passed.filter((output) => !pushesSomething(output));
}
