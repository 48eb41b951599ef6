import { parseArgs } from 'node:util';
import { Failure } from '../model/failure.ts';
import { INPUT_NAMES, type InputName, inputDefinition } from './input-table.ts';
import { MODE_NAMES } from './modes.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { RawValue } from './read-value.ts';

/** Sub-commands of the command line. */
export const COMMANDS = [...MODE_NAMES, 'diff', 'cache', 'help', 'version'] as const;
export type Command = (typeof COMMANDS)[number];

/** A command line that was taken apart. */
export interface CommandLine {
  readonly command: Command;
  /** What stands behind the command: what its mode takes, `prune` for `cache`. */
  readonly operands: readonly string[];
  readonly flags: ReadonlyMap<InputName, RawValue>;
  /** `--help` was asked for. */
  readonly help: boolean;
}

/**
 * Takes a command line apart: `build [SOURCE] [--flag VALUE | --flag=VALUE | --switch]...`. A flag may repeat when it is a list.
 * Throws `unknown-input` with the nearest known name.
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const flags = new Map<InputName, RawValue>();
  const operands: string[] = [];
  let help = argv.length === 0;
  let version = false;
  for (const token of tokens(argv)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'h') help = true;
    else if (token.rawName === '--version' && token.value === undefined) version = true;
    else addFlag(flags, token.name, token.rawName, token.value);
  }
  const command = version && operands.length === 0 ? 'version' : firstCommand(operands.shift(), help);
  if (version && command !== 'version') throw missingValue('--version');
  return { command, operands, flags, help };
}

function tokens(argv: readonly string[]) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const name of INPUT_NAMES) {
    const { kind, where } = inputDefinition(name);
    if (where === 'action') continue;
    const short = SHORT[name];
    options[name] = { type: kind === 'boolean' ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
  }
  // `--version` alone asks for our version; `--version v1.2.3` is the input, which parseArgs reads as an option with a value.
  const args = argv.map((word, index) => {
    const next = argv[index + 1];
    return word === '--version' && (next === undefined || next.startsWith('-')) ? '--version=' : word;
  });
  const parsed = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  return parsed.tokens.map((token) =>
    token.kind === 'option' && token.name === 'version' && token.value === '' ? { ...token, value: undefined } : token,
  );
}

const SHORT: Partial<Record<InputName, string>> = { output: 'o', quiet: 'q', verbose: 'v' };

function addFlag(flags: Map<InputName, RawValue>, given: string, rawName: string, value: string | undefined): void {
  // `no-cache` is an input of its own: what docker's users mean by it.
  const negated =
    !isFlag(given) &&
    given.startsWith('no-') &&
    isFlag(given.slice(3)) &&
    inputDefinition(given.slice(3) as InputName).kind === 'boolean';
  const name = negated ? given.slice(3) : given;
  if (!isFlag(name)) throw unknown(rawName, name);
  const { kind } = inputDefinition(name);
  if (kind === 'boolean') {
    flags.set(name, negated ? 'false' : (value ?? 'true'));
    return;
  }
  if (value === undefined) throw missingValue(rawName);
  const earlier = flags.get(name);
  flags.set(
    name,
    earlier === undefined || (kind !== 'list' && kind !== 'lines') ? value : `${String(earlier)}\n${value}`,
  );
}

function isFlag(name: string): name is InputName {
  return (INPUT_NAMES as readonly string[]).includes(name) && inputDefinition(name as InputName).where !== 'action';
}

function firstCommand(word: string | undefined, help: boolean): Command {
  if (word !== undefined) return readCommand(word);
  if (help) return 'help';
  throw new Failure({
    code: 'invalid-input',
    message: 'No command was given.',
    fix: `Say what to do: ${COMMANDS.join(', ')}; for example: build .`,
  });
}

/** The command of a name; throws `unknown-input` with the nearest. */
export function readCommand(word: string): Command {
  const found = COMMANDS.find((command) => command === word);
  if (found !== undefined) return found;
  const near = nearest(word, COMMANDS);
  throw new Failure({
    code: 'unknown-input',
    message: `"${word}" is not a command.`,
    fix:
      near === undefined
        ? `Known commands: ${COMMANDS.join(', ')}. To build the folder or module ${word}: build ${word}`
        : `Did you mean ${near}?`,
  });
}

function unknown(rawName: string, name: string): Failure {
  return new Failure({
    code: 'unknown-input',
    message: `The flag ${rawName} is not known.`,
    fix: `${didYouMean(name, INPUT_NAMES.filter(isFlag), (known) => `--${known}`)}See --help for all flags.`,
  });
}

function missingValue(rawName: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `The flag ${rawName} needs a value.`,
    fix: `Write ${rawName} VALUE or ${rawName}=VALUE.`,
  });
}
