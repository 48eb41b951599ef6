import type { Inputs } from '../config/inputs.ts';
import type { MainPackage, Source } from '../model/plan.ts';
import { checkFlags, pieRefused } from './build-environment.ts';
import { joinGoWords, splitGoWords } from './values/go-words.ts';
import { invalidInput } from './values/invalid-input.ts';
import { fillTemplate, type TemplateValues } from './values/template.ts';

/** The marker in argv that compile replaces by the output file. */
export const OUTPUT_MARKER = '{output}';

/** Inputs that become arguments of `go build`. */
export type FlagInputs = Pick<Inputs, 'ldflags' | 'buildTags' | 'gcflags' | 'asmflags' | 'buildvcs' | 'trimpath'>;

/** Arguments after `go` for one main package and platform. Templates are filled after the words were split. */
export function buildArguments(
  main: MainPackage,
  inputs: FlagInputs,
  values: TemplateValues,
  source: Source,
  cgoEnabled: boolean,
): readonly string[] {
  const flags = [
    ...(inputs.trimpath ? ['-trimpath'] : []),
    // A fetched module's scratch folder is in no repository whose commit would say anything.
    `-buildvcs=${inputs.buildvcs && source.kind === 'directory'}`,
    ...toolFlags('ldflags', inputs.ldflags, values, cgoEnabled),
    ...toolFlags('gcflags', inputs.gcflags, values, cgoEnabled),
    ...toolFlags('asmflags', inputs.asmflags, values, cgoEnabled),
    ...tagFlags(inputs.buildTags),
  ];
  return ['build', ...flags, '-o', OUTPUT_MARKER, main.importPath];
}

/** `-tags=a,b`; a tag is a word of letters, digits, `_` and `.` (Go, "Build constraints"). */
export function tagFlags(tags: readonly string[]): readonly string[] {
  const words = tags.flatMap((tag) => tag.split(/[\s,]+/)).filter((tag) => tag !== '');
  for (const tag of words) {
    if (!/^[\p{L}\p{Nd}_.]+$/u.test(tag))
      throw invalidInput('build-tags', tag, 'a Go build tag is made of letters, digits, _ and .');
  }
  return words.length === 0 ? [] : [`-tags=${[...new Set(words)].join(',')}`];
}

/** `-ldflags=...` and its like: an optional `pattern=` before the flags, which may hold templates. */
function toolFlags(
  input: 'ldflags' | 'gcflags' | 'asmflags',
  text: string,
  values: TemplateValues,
  cgoEnabled: boolean,
): readonly string[] {
  if (text.trim() === '') return [];
  const [, pattern = '', flags = ''] = /^(?:([^\s=-][^\s=]*)=)?(.*)$/s.exec(text.trim()) ?? [];
  const words = splitGoWords(flags, input);
  if (pattern === '' && words[0]?.startsWith('-') === false) {
    throw invalidInput(input, text, 'it must begin with a flag (-...) or a package pattern (all=-...)');
  }
  refuseMisplaced(words, input, cgoEnabled);
  const filled = words.map((word) => fillTemplate(word, values, input));
  return [`-${input}=${pattern === '' ? '' : `${pattern}=`}${joinGoWords(filled, input)}`];
}

/** Flags of `go build` that people put among the linker's, where they do something else or nothing. */
function refuseMisplaced(words: readonly string[], input: string, cgoEnabled: boolean): void {
  for (const word of words) {
    const flag = word.replace(/^--/, '-');
    if (flag === '-buildmode=pie' && !cgoEnabled) throw pieRefused(input, word);
    if (flag === '-a' && input === 'ldflags') checkFlags([word], input, cgoEnabled);
    if (/^-(trimpath|tags|race|msan|asan)(=|$)/.test(flag) && input === 'ldflags') {
      throw invalidInput(
        input,
        word,
        'this is a flag of go build, not of the linker',
        'Use the input of that name (trimpath, build-tags).',
      );
    }
  }
}
