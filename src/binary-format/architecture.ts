/** What the headers' numbers for processors mean, as GOARCH. Go's own list is `go tool dist list`. */

interface ElfMachine {
  readonly little?: string;
  readonly big?: string;
  /** The same for 32-bit files where they are another architecture. */
  readonly little32?: string;
  readonly big32?: string;
}

/** e_machine (System V ABI, generic, "ELF header", and the registry that follows it). */
const ELF_MACHINES: Readonly<Record<number, ElfMachine>> = {
  3: { little32: '386' },
  8: { little: 'mips64le', big: 'mips64', little32: 'mipsle', big32: 'mips' },
  21: { little: 'ppc64le', big: 'ppc64' },
  22: { big: 's390x' },
  40: { little32: 'arm', big32: 'armbe' },
  43: { big: 'sparc64' },
  62: { little: 'amd64' },
  183: { little: 'arm64', big: 'arm64be' },
  243: { little: 'riscv64', little32: 'riscv' },
  258: { little: 'loong64' },
};

/** GOARCH of an ELF header; absent for a processor that Go does not know. */
export function elfArchitecture(machine: number, wordSize: 32 | 64, byteOrder: 'little' | 'big'): string | undefined {
  const names = ELF_MACHINES[machine];
  if (wordSize === 32) {
    return byteOrder === 'little' ? names?.little32 : names?.big32;
  }
  return byteOrder === 'little' ? names?.little : names?.big;
}

/** IMAGE_FILE_MACHINE_* (Microsoft PE format, "Machine types"). */
const PE_MACHINES: Readonly<Record<number, string>> = { 332: '386', 34404: 'amd64', 452: 'arm', 43620: 'arm64' };

/** GOARCH of a PE header's machine field. */
export function peArchitecture(machine: number): string | undefined {
  return PE_MACHINES[machine];
}

/** CPU_TYPE_* (mach/machine.h); 0x01000000 marks 64 bits. */
const MACHO_PROCESSORS: Readonly<Record<number, string>> = {
  7: '386',
  12: 'arm',
  16777223: 'amd64',
  16777228: 'arm64',
};

/** GOARCH of a Mach-O header's cputype. */
export function machoArchitecture(cpuType: number): string | undefined {
  return MACHO_PROCESSORS[cpuType];
}

/** Plan 9's a.out magic numbers, `((4*b)+0)*b+7`, with 0x8000 for a 64-bit header (Plan 9 manual, a.out(6)). */
const PLAN9_MAGIC: Readonly<Record<number, { architecture: string; wordSize: 32 | 64 }>> = {
  491: { architecture: '386', wordSize: 32 },
  1607: { architecture: 'arm', wordSize: 32 },
  35479: { architecture: 'amd64', wordSize: 64 },
  35911: { architecture: 'arm64', wordSize: 64 },
};

/** What a Plan 9 magic number stands for. */
export function plan9Magic(magic: number): { readonly architecture: string; readonly wordSize: 32 | 64 } | undefined {
  return PLAN9_MAGIC[magic];
}

/** The word size and byte order that a GOARCH has; absent for wasm and for names that are not Go's. */
export function architectureTraits(
  architecture: string,
): { readonly wordSize: 32 | 64; readonly byteOrder: 'little' | 'big' } | undefined {
  if (!/^(386|amd64|arm|arm64|loong64|mips(64)?(le)?|ppc64(le)?|riscv64|s390x)$/.test(architecture)) {
    return undefined;
  }
  return {
    wordSize: /64|s390x/.test(architecture) ? 64 : 32,
    byteOrder: /^(mips|mips64|ppc64|s390x)$/.test(architecture) ? 'big' : 'little',
  };
}
