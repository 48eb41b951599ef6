import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { type ConfigFile, parseConfigFile } from '../../config/file.ts';
import { type InputName, inputDefinition } from '../../config/input-table.ts';
import { type Configuration, type ConfiguredImage, type Inputs, propertyOf } from '../../config/inputs.ts';
import { readValue } from '../../config/read-value.ts';
import { writeFileWhole } from '../../files/write.ts';
import type { GithubContext } from '../../github/context.ts';
import type { Runtime } from '../../model/runtime.ts';
import { fileAtCommit } from '../../source/git/file-at-commit.ts';

/** Inputs that judge a change or say where judges come from: a pull request may not loosen them for itself. */
const JUDGES = [
  'severity',
  'unknown-severity',
  'exit-code',
  'ignore-unfixed',
  'trivyignores',
  'database',
  'database-unavailable',
  'scan',
  'baseline',
  'max-size',
  'max-growth',
  'budgets',
  'budget-label',
  'tools-mirror',
  'syft-path',
  'trivy-path',
  'go-download-url',
  'insecure-registries',
  'registry-mirrors',
  'push-on-pull-request',
  'push-on-failed-gate',
  'buildx-path',
  'gocacheprog',
  'gocacheprog-env',
  'builder',
  'driver',
  'driver-opts',
  'endpoint',
  'append',
  'secret-files',
  'secret-envs',
] as const satisfies readonly InputName[];

/** Ignore files that are read without being named, beside go.mod. */
export const IGNORE_FILES = ['.trivyignore', '.trivyignore.yaml', '.trivyignore.yml'];

type Show = (file: string) => Promise<string | undefined>;

/**
 * On a pull request, what judges it comes from the base commit and not from the pull request: here the values of the
 * configuration file. What was given by flag or by the workflow stays as it is. Each value that differs is named.
 */
export async function judgeInputs(
  configuration: Configuration,
  context: GithubContext | undefined,
  runtime: Runtime,
): Promise<Configuration> {
  const { file, inputs, origins } = configuration;
  const show = showAtBase(context, runtime);
  if (show === undefined || file === undefined) return configuration;
  const text = await show(file).catch((error: unknown) => tellUnavailable(file, error, runtime));
  if (text === false) return configuration;
  const before: Pick<ConfigFile, 'inputs' | 'images'> =
    text === undefined ? { inputs: new Map(), images: [] } : await parseConfigFile(file, text);
  const judged: Record<string, unknown> = { ...inputs };
  const changed: string[] = [];
  for (const name of JUDGES) {
    if (origins[name] === 'flag' || origins[name] === 'environment') continue;
    const property = propertyOf(name);
    const value = readValue(name, before.inputs.get(name) ?? inputDefinition(name).default);
    if (JSON.stringify(value) === JSON.stringify(inputs[property])) continue;
    judged[property] = value;
    changed.push(name);
  }
  const images = configuration.images.map((image) => judgeImage(image, before, changed));
  if (changed.length > 0) tellChanged(file, `changes ${changed.join(', ')} in`, runtime);
  return { ...configuration, inputs: judged as unknown as Inputs, images };
}

/** The same for an entry of `images:`. One that the base commit does not have is judged by its own words. */
function judgeImage(image: ConfiguredImage, before: Pick<ConfigFile, 'images'>, changed: string[]): ConfiguredImage {
  const earlier = before.images.find(({ name }) => name === image.name);
  if (earlier === undefined) return image;
  const judged: Record<string, unknown> = { ...image.inputs };
  for (const name of JUDGES) {
    if (inputDefinition(name).perImage !== true) continue;
    const property = propertyOf(name);
    const raw = earlier.inputs.get(name);
    const value = raw === undefined ? undefined : readValue(name, raw);
    if (JSON.stringify(value) === JSON.stringify(judged[property])) continue;
    if (value === undefined) delete judged[property];
    else judged[property] = value;
    changed.push(`${name} of ${image.name}`);
  }
  return { ...image, inputs: judged as Partial<Inputs> };
}

/**
 * The ignore files that count on a pull request: those of the base commit, written to a scratch folder. Absolute paths;
 * undefined when the ones in the work tree count.
 */
export async function baseIgnoreFiles(
  named: readonly string[],
  module: string,
  context: GithubContext | undefined,
  runtime: Runtime,
): Promise<readonly string[] | undefined> {
  const show = showAtBase(context, runtime);
  if (show === undefined) return undefined;
  const files =
    named.length > 0
      ? named.map((name) => resolve(runtime.workingDirectory, name))
      : IGNORE_FILES.map((name) => join(module, name));
  const counting: string[] = [];
  for (const [index, file] of files.entries()) {
    const text = await show(file).catch((error: unknown) => tellUnavailable(file, error, runtime));
    if (text === false) return undefined;
    const now = await readFile(file, 'utf8').catch(() => undefined);
    if (now !== text) tellChanged(file, 'changes', runtime);
    if (text === undefined) continue;
    const copy = join(runtime.scratchDirectory, 'base-ignore-files', String(index), basename(file));
    await writeFileWhole(copy, text);
    counting.push(copy);
  }
  return counting;
}

function showAtBase(context: GithubContext | undefined, runtime: Runtime): Show | undefined {
  const commit = context?.pullRequest?.baseSha ?? '';
  return commit === '' ? undefined : (file) => fileAtCommit(file, commit, runtime);
}

function tellChanged(file: string, what: string, runtime: Runtime): void {
  const name = shown(file, runtime);
  runtime.log.notice({
    level: 'warning',
    code: 'judged-by-base',
    message: `This pull request ${what} ${name}; for its own judgement what the base commit says holds.`,
    file: name,
  });
}

function tellUnavailable(file: string, error: unknown, runtime: Runtime): false {
  runtime.log.notice({
    level: 'warning',
    code: 'base-unavailable',
    message: `${shown(file, runtime)} counts as the pull request has it: ${error instanceof Error ? error.message : String(error)}. With fetch-depth: 2 or more for actions/checkout it is judged by the base commit's.`,
  });
  return false;
}

function shown(file: string, { workingDirectory }: Runtime): string {
  return relative(workingDirectory, file).replaceAll('\\', '/');
}
