import { flagsOf } from './command-flags.ts';
import type { Command } from './command-line.ts';
import { INPUT_GROUPS, INPUT_NAMES, type InputDefinition, inputDefinition } from './input-table.ts';
import { MODE_NAMES, MODES } from './modes.ts';

/** Commands with what stands behind them, and what they do. */
const USAGES: readonly (readonly [Command, string, string])[] = [
  ...MODE_NAMES.map((mode) => [mode, MODES[mode].operand, MODES[mode].doc] as const),
  ['diff', 'A B', 'what changed in size, and why'],
  ['cache', '[prune]', 'show our cache, or drop what is old'],
  ['help', '[COMMAND]', 'this, or the flags of a command'],
  ['version', '', 'which one this is'],
];

const HEAD = `go-slim-image: from a Go module to static binaries, checksums, a slim image,
SBOMs and a verdict on vulnerabilities

Usage: go-slim-image COMMAND [flags]
${usages()}

A flag may also stand in .go-slim-image.yml (without --) or in the environment
(GO_SLIM_IMAGE_PLATFORMS=...). Flag beats environment beats file beats default.
Flags that take A,B or LINE may be given several times; --no-NAME switches off.
`;

const EXITS = `Exit status: 0 fine, 1 bug or this machine's fault, 2 bad input, 3 a gate said
no, 4 something outside was unavailable.
`;

/** The text of `--help`, of all or behind a command, made from the table of inputs; no line is longer than `columns`. */
export function helpText(command: Command = 'help', columns = 80): string {
  const flags = flagsOf(command);
  const groups = INPUT_GROUPS.flatMap((group) => {
    const names = flags.filter((name) => inputDefinition(name).group === group);
    if (names.length === 0) return [];
    return `${group}\n${names.map((name) => flagText(name, inputDefinition(name), columns)).join('\n')}`;
  });
  return `${command === 'help' ? HEAD : headOf(command)}\n${groups.join('\n\n')}\n\n${EXITS}`;
}

function headOf(command: Command): string {
  const [, operand = '', doc = ''] = USAGES.find(([name]) => name === command) ?? [];
  return `Usage: go-slim-image ${command} ${operand} [flags]\n  ${doc}\n`;
}

function usages(): string {
  const left = USAGES.map(([command, operand]) => `  ${command} ${operand}`.trimEnd());
  const width = Math.max(...left.map(({ length }) => length));
  return left.map((text, index) => `${text.padEnd(width)}  ${USAGES[index]?.[2] ?? ''}`.trimEnd()).join('\n');
}

function flagText(name: string, definition: InputDefinition, columns: number): string {
  const value =
    definition.kind === 'boolean'
      ? ''
      : definition.kind === 'choice'
        ? ` ${(definition.choices ?? []).join('|')}`
        : ` ${PLACE[definition.kind]}`;
  const standard =
    definition.default === '' || definition.default === 'false' ? '' : ` Default: ${definition.default}.`;
  const switchable = definition.kind === 'boolean' && definition.default !== 'false';
  // `--no-cache` is an input of its own.
  const taken = (INPUT_NAMES as readonly string[]).includes(`no-${name}`);
  const flag = switchable && !taken ? `[no-]${name}` : name;
  const off = switchable && taken ? ` Off: --${name}=false.` : '';
  const text = `${plain(definition.doc)}${standard}${off}`;
  return `  --${flag}${value}\n${wrap(text, columns - 6)
    .map((line) => `      ${line}`)
    .join('\n')}`;
}

const PLACE = { string: 'TEXT', integer: 'N', list: 'A,B', lines: 'LINE' } as const;

function plain(doc: string): string {
  return doc.replaceAll('`', '');
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((long) => long.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
