import type { BinaryFacts } from '../model/binary.ts';
import { judgeBuildInfo } from './judge-build-info.ts';
import { judgePlatform } from './judge-platform.ts';
import type { BinaryExpectation, Judgement } from './judgement.ts';

export type { BinaryExpectation, Judgement } from './judgement.ts';

/** Everything that speaks against a binary, refusals first, in the order of what matters. Pure. */
export function judgeBinary(facts: BinaryFacts, expected: BinaryExpectation): readonly Judgement[] {
  const all = [
    ...judgePlatform(facts, expected.platform),
    ...judgeLinkage(facts, expected),
    ...judgeBuildInfo(facts, expected),
    ...judgeLeftovers(facts, expected),
    ...judgeLeaks(facts, expected),
  ];
  return [...all.filter(({ level }) => level === 'refuse'), ...all.filter(({ level }) => level === 'warn')];
}

/** Only Linux programs must bring everything themselves: the other systems have their loader and libraries always. */
function judgeLinkage(facts: BinaryFacts, { platform, loaders }: BinaryExpectation): Judgement[] {
  const { interpreter, needed, pie } = facts.linkage;
  if (platform.os !== 'linux' || facts.format !== 'elf' || loaders === 'any') {
    return [];
  }
  if (interpreter !== undefined && !loaders.includes(interpreter)) {
    const libraries = needed.length === 0 ? '' : ` and the libraries ${needed.join(', ')}`;
    return [
      {
        code: 'needs-loader',
        level: 'refuse',
        sentence: `needs the loader ${interpreter}${libraries}, which the image does not have, so it would not start there`,
        fix: loaderFix(pie, needed.length > 0),
      },
    ];
  }
  if (interpreter === undefined && needed.length > 0) {
    return [
      {
        code: 'needs-libraries',
        level: 'refuse',
        sentence: `needs the libraries ${needed.join(', ')} and names no loader that could bring them`,
        fix: 'Build a program (-buildmode=exe), not a shared library.',
      },
    ];
  }
  return [];
}

function loaderFix(pie: boolean, hasLibraries: boolean): string {
  if (hasLibraries) {
    return 'Build it with CGO_ENABLED=0, or link it statically (-ldflags "-linkmode=external -extldflags=-static"), or take a base image with that loader.';
  }
  return pie
    ? 'Leave out -buildmode=pie: without cgo it makes a program that needs a loader. A static PIE takes cgo and -extldflags=-static-pie.'
    : 'Link it statically, or take a base image with that loader.';
}

function judgeLeftovers({ debugSections }: BinaryFacts, { stripped }: BinaryExpectation): Judgement[] {
  const symbols = /^(\.symtab|\.strtab|LC_SYMTAB|symbol table|syms)$/;
  const left = stripped === 'debug-data-only' ? debugSections.filter((name) => !symbols.test(name)) : debugSections;
  if (stripped === false || left.length === 0) {
    return [];
  }
  const names = left.length > 4 ? `${left.slice(0, 4).join(', ')} and ${left.length - 4} more` : left.join(', ');
  const sentence = `still has ${names}, which ${stripped === true ? '-s -w' : '-w'} should have removed`;
  // Not the flags' fault: for macOS, -s has had an effect since Go 1.22 only, and Apple's linker keeps some symbols.
  if (left.length === 1 && left[0] === 'LC_SYMTAB') {
    return [{ code: 'symbols-left', level: 'warn', sentence, fix: 'For macOS, Go removes symbols since 1.22.' }];
  }
  const fix =
    'Look whether the input ldflags or a -ldflags in gcflags or env replaced -s -w; with an external linker, add -extldflags=-s.';
  return [{ code: 'symbols-left', level: 'refuse', sentence, fix }];
}

function judgeLeaks({ leaks }: BinaryFacts, { trimmed }: BinaryExpectation): Judgement[] {
  if (!trimmed) {
    return [];
  }
  return leaks.flatMap(({ path, section, what, place }): Judgement[] => {
    if (place === 'data') {
      return [
        {
          code: 'path-in-data',
          level: 'warn',
          sentence: `holds the text ${path} in ${section}, which lies in ${what} of this machine`,
          fix: 'If the program does not say so itself, look at -X values in ldflags, at embedded files and at generated code.',
        },
      ];
    }
    return [
      {
        code: 'path-of-build-machine',
        level: 'refuse',
        sentence: `names ${path} in ${section}, a path in ${what} of this machine`,
        fix: leakFix(place),
      },
    ];
  });
}

function leakFix(place: BinaryFacts['leaks'][number]['place']): string {
  return place === 'build-info'
    ? 'Use a relative path in the replace line of go.mod or go.work, and in the flags that Go records (-tags, -gcflags, CGO_CFLAGS).'
    : 'Build with -trimpath; if it was, look for //line comments with absolute paths in generated code, and for C code built without -ffile-prefix-map.';
}
