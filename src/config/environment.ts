import { Failure } from '../model/failure.ts';
import type { Environment } from '../model/runtime.ts';
import { INPUT_NAMES, type InputName, inputDefinition } from './input-table.ts';
import { didYouMean } from './nearest.ts';
import type { RawValue } from './read-value.ts';

/**
 * Inputs of the Action, from `INPUT_<NAME>` as the runner sets them (name in capitals, blanks become `_`).
 * An empty value means "not given". Throws `unknown-input` for an INPUT_ variable that is no input of ours.
 */
export function actionInputs(env: Environment): Map<InputName, RawValue> {
  const found = new Map<InputName, RawValue>();
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value === '') continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (!isInput(name) || inputDefinition(name).where === 'cli') throw unknown(name);
    found.set(name, value);
  }
  return found;
}

/** Inputs of the command line from `GO_SLIM_IMAGE_<NAME>` (capitals, `_` for `-`). */
export function prefixedInputs(env: Environment): Map<InputName, RawValue> {
  const found = new Map<InputName, RawValue>();
  for (const name of INPUT_NAMES) {
    const value = env[`GO_SLIM_IMAGE_${name.toUpperCase().replaceAll('-', '_')}`];
    if (value !== undefined && value !== '') found.set(name, value);
  }
  return found;
}

function isInput(name: string): name is InputName {
  return (INPUT_NAMES as readonly string[]).includes(name);
}

function unknown(name: string): Failure {
  const inputs = INPUT_NAMES.filter((known) => inputDefinition(known).where !== 'cli');
  return new Failure({
    code: 'unknown-input',
    message: `The input "${name}" is not known.`,
    fix: `${didYouMean(name, inputs, (known) => `"${known}"`)}See docs/inputs.md for all inputs.`,
  });
}
