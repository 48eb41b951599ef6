import { Failure } from '../../../model/failure.ts';
import { formatPlatform, type Platform } from '../../../model/platform.ts';
import type { ElfFile } from './scan-layer.ts';

/** `e_machine` of programs that an architecture runs, its own first (System V ABI, "ELF Header"; Linux runs 32 bits, too). */
const MACHINES: Readonly<Record<string, readonly number[]>> = {
  '386': [3],
  amd64: [62, 3],
  arm: [40],
  arm64: [183, 40],
  loong64: [258],
  mips: [8],
  mips64: [8],
  mips64le: [8],
  mipsle: [8],
  ppc64: [21],
  ppc64le: [21],
  riscv64: [243],
  s390x: [22],
};

/**
 * Refuses an image whose programs are all for other machines than its platform: a base of another architecture, which
 * buildx takes with a warning at most. Throws `base-architecture`.
 */
export function refuseForeignPrograms(elf: readonly ElfFile[], platform: Platform, image: string): void {
  const runs = MACHINES[platform.architecture];
  const [first] = elf;
  if (platform.os !== 'linux' || runs === undefined || first === undefined) return;
  if (elf.some(({ machine }) => runs.includes(machine))) return;
  const name = Object.keys(MACHINES).find((architecture) => MACHINES[architecture]?.[0] === first.machine);
  const others = elf.length === 1 ? '' : ` and ${elf.length - 1} more`;
  throw new Failure({
    code: 'base-architecture',
    message: `The image ${image} is called ${formatPlatform(platform)}, but /${first.path}${others} in it ${elf.length === 1 ? 'is' : 'are'} for ${name ?? `machine ${first.machine}`}. It would not run.`,
    fix: 'Choose a base that is made for each platform, and compile for TARGETARCH in the Dockerfile.',
  });
}
