import { isAbsolute, join, resolve } from 'node:path';
import { isFolder } from '../files/folder.ts';
import { Failure } from '../model/failure.ts';
import type { Environment } from '../model/runtime.ts';
import { CONFIG_FILE, type ConfigFile, readConfigFile } from './file.ts';
import { INPUT_NAMES, type InputName, inputDefinition } from './input-table.ts';
import { type Configuration, type ConfiguredImage, type InputOrigin, type Inputs, propertyOf } from './inputs.ts';
import { nearest } from './nearest.ts';
import { type RawValue, readValue } from './read-value.ts';

/** What was given from each side, before it is merged. */
export interface GivenInputs {
  readonly flags: ReadonlyMap<InputName, RawValue>;
  readonly environment: ReadonlyMap<InputName, RawValue>;
  readonly workingDirectory: string;
  readonly env: Environment;
}

/**
 * Reads the configuration file that applies and merges all sides: flag beats environment beats file beats default.
 * Throws `invalid-input`, `unknown-input` or `config-file-invalid`.
 */
export async function loadConfiguration(given: GivenInputs): Promise<Configuration> {
  const file = await findConfigFile(given);
  const sides: readonly [InputOrigin, ReadonlyMap<InputName, RawValue>][] = [
    ['flag', given.flags],
    ['environment', given.environment],
    ['file', file?.inputs ?? new Map<InputName, RawValue>()],
  ];
  const inputs: Record<string, unknown> = {};
  const origins: Partial<Record<InputName, InputOrigin>> = {};
  for (const name of INPUT_NAMES) {
    const side = sides.find(([, values]) => values.has(name));
    inputs[propertyOf(name)] = readValue(name, side?.[1].get(name) ?? inputDefinition(name).default);
    if (side !== undefined) origins[name] = side[0];
  }
  const all = inputs as unknown as Inputs;
  return {
    inputs: all,
    origins,
    images: selectImages(readImages(file), all.image),
    ...(file === undefined ? {} : { file: file.path }),
  };
}

/** The inputs as they hold for one configured image; what was given by flag or environment still wins. */
export function inputsOf(configuration: Configuration, image: ConfiguredImage): Inputs {
  const merged: Record<string, unknown> = { ...configuration.inputs, imageName: image.name };
  for (const name of INPUT_NAMES) {
    const property = propertyOf(name);
    const origin = configuration.origins[name];
    const value = image.inputs[property];
    if (value !== undefined && origin !== 'flag' && origin !== 'environment') merged[property] = value;
  }
  return merged as unknown as Inputs;
}

async function findConfigFile(given: GivenInputs): Promise<ConfigFile | undefined> {
  const named = given.flags.get('config') ?? given.environment.get('config');
  if (named !== undefined) return readConfigFile(resolve(given.workingDirectory, String(named)), true);
  const source = String(given.flags.get('source') ?? given.environment.get('source') ?? '.');
  // A module at a version is somebody else's program: the configuration of the folder we stand in is not for it.
  if (source.includes('@') && !(await isFolder(resolve(given.workingDirectory, source)))) return undefined;
  const folder = isAbsolute(source) ? source : join(given.workingDirectory, source);
  return (
    (await readConfigFile(join(folder, CONFIG_FILE), false)) ??
    (await readConfigFile(join(given.workingDirectory, CONFIG_FILE), false))
  );
}

function readImages(file: ConfigFile | undefined): readonly ConfiguredImage[] {
  return (file?.images ?? []).map(({ name, inputs }) => {
    const read: Record<string, unknown> = {};
    for (const [input, raw] of inputs) read[propertyOf(input)] = readValue(input, raw);
    return { name, inputs: read as Partial<Inputs> };
  });
}

function selectImages(images: readonly ConfiguredImage[], wanted: readonly string[]): readonly ConfiguredImage[] {
  if (wanted.length === 0) return images;
  return wanted.map((name) => {
    const found = images.find((image) => image.name === name);
    if (found !== undefined) return found;
    const names = images.map((image) => image.name);
    const near = nearest(name, names);
    throw new Failure({
      code: 'invalid-input',
      message: `image: "${name}" is not among the images of ${CONFIG_FILE}${names.length === 0 ? ', which names none' : ` (${names.join(', ')})`}.`,
      fix: near === undefined ? `Name an image that stands under images: in ${CONFIG_FILE}.` : `Did you mean ${near}?`,
    });
  });
}
