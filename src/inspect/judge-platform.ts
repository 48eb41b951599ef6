import { architectureTraits } from '../binary-format/architecture.ts';
import type { BinaryFacts, BinaryFormat } from '../model/binary.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import type { Judgement } from './judgement.ts';

const FORMATS: Readonly<Record<string, BinaryFormat>> = {
  windows: 'pe',
  darwin: 'macho',
  ios: 'macho',
  js: 'wasm',
  wasip1: 'wasm',
  aix: 'xcoff',
  plan9: 'plan9-aout',
};

/** What people call a format. */
const FORMAT_NAMES: Readonly<Record<BinaryFormat, string>> = {
  elf: 'an ELF',
  pe: 'a Windows (PE)',
  macho: 'a Mach-O',
  wasm: 'a WebAssembly',
  xcoff: 'an XCOFF',
  'plan9-aout': 'a Plan 9 a.out',
};

/** The Go variable that chooses an architecture's level. */
const LEVEL_VARIABLES: Readonly<Record<string, string>> = {
  '386': 'GO386',
  amd64: 'GOAMD64',
  arm: 'GOARM',
  arm64: 'GOARM64',
  mips: 'GOMIPS',
  mipsle: 'GOMIPS',
  mips64: 'GOMIPS64',
  mips64le: 'GOMIPS64',
  ppc64: 'GOPPC64',
  ppc64le: 'GOPPC64',
  riscv64: 'GORISCV64',
  wasm: 'GOWASM',
};

/** Format, processor, word size, operating system and level against the platform. */
export function judgePlatform(facts: BinaryFacts, platform: Platform): Judgement[] {
  const wanted = FORMATS[platform.os] ?? 'elf';
  const fix = `Look for a GOOS or GOARCH in the input env, or for another program that writes to the same file as ${formatPlatform(platform)}.`;
  if (facts.format !== wanted) {
    const sentence = `is ${FORMAT_NAMES[facts.format]} file, and ${formatPlatform(platform)} takes ${FORMAT_NAMES[wanted]} one`;
    return [{ code: 'wrong-format', level: 'refuse', sentence, fix }];
  }
  const architecture = judgeArchitecture(facts, platform, fix);
  return [...architecture, ...(architecture.length > 0 ? [] : judgeSettings(facts, platform, fix))];
}

function judgeArchitecture(facts: BinaryFacts, platform: Platform, fix: string): Judgement[] {
  if (facts.architecture !== platform.architecture) {
    const found = facts.architecture ?? 'a processor that Go does not know';
    return [
      {
        code: 'wrong-architecture',
        level: 'refuse',
        sentence: `is for ${found}, not for ${platform.architecture}`,
        fix,
      },
    ];
  }
  const traits = architectureTraits(platform.architecture);
  if (traits !== undefined && (facts.wordSize !== traits.wordSize || facts.byteOrder !== traits.byteOrder)) {
    const sentence = `has words of ${facts.wordSize} bits, ${facts.byteOrder}-endian, and ${platform.architecture} has ${traits.wordSize}, ${traits.byteOrder}-endian`;
    return [{ code: 'wrong-architecture', level: 'refuse', sentence, fix }];
  }
  return [];
}

/** The headers of most formats do not name the system or the level; Go's build info does. */
function judgeSettings(facts: BinaryFacts, platform: Platform, fix: string): Judgement[] {
  const setting = (name: string) => facts.buildInfo?.settings.find(({ key }) => key === name)?.value;
  const os = setting('GOOS');
  if (os !== undefined && os !== platform.os) {
    return [{ code: 'wrong-system', level: 'refuse', sentence: `is for ${os}, not for ${platform.os}`, fix }];
  }
  const variable = LEVEL_VARIABLES[platform.architecture];
  const level = variable === undefined ? undefined : setting(variable);
  if (variable === undefined || level === undefined || platform.variant === undefined) {
    return [];
  }
  const wanted = platform.architecture === 'arm' ? platform.variant.replace(/^v/, '') : platform.variant;
  // Options follow the level: `7,softfloat`, `v8.0,lse`.
  if (level === wanted || level.split(',')[0] === wanted) {
    return [];
  }
  const sentence = `was built with ${variable}=${level}, and ${formatPlatform(platform)} asks for ${variable}=${wanted}`;
  return [
    {
      code: 'wrong-variant',
      level: 'refuse',
      sentence,
      fix: `Leave ${variable} out of the input env, or change the platform.`,
    },
  ];
}
