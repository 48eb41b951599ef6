import { INPUT_GROUPS, INPUT_NAMES, type InputDefinition, inputDefinition } from './input-table.ts';
import { MODE_NAMES, MODES } from './modes.ts';

const USAGE = `go-slim-image: from a Go module to static binaries, checksums, a slim image,
SBOMs and a verdict on vulnerabilities

Usage
${MODE_NAMES.map(usageLine).join('\n')}
  go-slim-image diff A B [flags]         what changed in size, and why
  go-slim-image cache [prune] [flags]    show our cache, or drop what is old
  go-slim-image help | version

A flag may also stand in .go-slim-image.yml (without --) or in the environment
(GO_SLIM_IMAGE_PLATFORMS=...). Flag beats environment beats file beats default.
Flags that take A,B or LINE may be given several times; --no-NAME switches off.
`;

/** The text of `--help`, made from the table of inputs; no line is longer than `columns`. */
export function helpText(columns = 80): string {
  const groups = INPUT_GROUPS.map((group) => {
    const names = INPUT_NAMES.filter(
      (name) => inputDefinition(name).group === group && inputDefinition(name).where !== 'action',
    );
    return `${group}\n${names.map((name) => flagText(name, inputDefinition(name), columns)).join('\n')}`;
  });
  return `${USAGE}\n${groups.join('\n\n')}\n\nExit status: 0 fine, 1 bug or this machine's fault, 2 bad input, 3 a gate said\nno, 4 something outside was unavailable.\n`;
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
  const text = `${plain(definition.doc)}${standard}`;
  const flag = definition.kind === 'boolean' && definition.default !== 'false' ? `[no-]${name}` : name;
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

function usageLine(mode: (typeof MODE_NAMES)[number]): string {
  const { operand, doc } = MODES[mode];
  return `${`  go-slim-image ${mode} ${operand} [flags]`.padEnd(41)}${doc}`;
}
