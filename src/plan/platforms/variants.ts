/** How an architecture's micro-level is written and what Go takes for it (`go help environment`, "Architecture-specific"). */
export interface VariantRule {
  /** The Go variable that chooses it. */
  readonly variable: string;
  /** Allowed variants, and the variable's value for each. */
  readonly values: ReadonlyMap<string, string>;
  /** Other spellings of a variant. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The variant that Go takes by itself. */
  readonly default: string;
  /** Whether the default is written out: an arm image without variant is taken for any. */
  readonly always: boolean;
}

const ARM64 = [...range('v8', 9), ...range('v9', 5)];

const FLOAT = rule('hardfloat', ['hardfloat', 'softfloat']);
const POWER = rule('power8', ['power8', 'power9', 'power10']);

/** Rules for the architectures that have micro-levels. */
export const VARIANTS: Readonly<Record<string, VariantRule>> = {
  amd64: { variable: 'GOAMD64', ...rule('v1', ['v1', 'v2', 'v3', 'v4']) },
  arm64: {
    variable: 'GOARM64',
    ...rule('v8.0', ARM64),
    aliases: new Map([
      ['v8', 'v8.0'],
      ['8', 'v8.0'],
      ['v9', 'v9.0'],
    ]),
  },
  arm: {
    variable: 'GOARM',
    values: new Map([
      ['v5', '5'],
      ['v6', '6'],
      ['v7', '7'],
    ]),
    aliases: new Map([
      ['5', 'v5'],
      ['6', 'v6'],
      ['7', 'v7'],
      ['v6l', 'v6'],
      ['v7l', 'v7'],
    ]),
    default: 'v7',
    always: true,
  },
  '386': { variable: 'GO386', ...rule('sse2', ['sse2', 'softfloat']) },
  mips: { variable: 'GOMIPS', ...FLOAT },
  mipsle: { variable: 'GOMIPS', ...FLOAT },
  mips64: { variable: 'GOMIPS64', ...FLOAT },
  mips64le: { variable: 'GOMIPS64', ...FLOAT },
  ppc64: { variable: 'GOPPC64', ...POWER },
  ppc64le: { variable: 'GOPPC64', ...POWER },
  riscv64: { variable: 'GORISCV64', ...rule('rva20u64', ['rva20u64', 'rva22u64', 'rva23u64']) },
};

/** Every Go variable that a platform decides; none of them may come from elsewhere. */
export const PLATFORM_VARIABLES: ReadonlySet<string> = new Set([
  'GOOS',
  'GOARCH',
  'GOWASM',
  ...Object.values(VARIANTS).map(({ variable }) => variable),
]);

function rule(chosen: string, variants: readonly string[]): Omit<VariantRule, 'variable'> {
  return {
    values: new Map(variants.map((variant) => [variant, variant])),
    aliases: new Map(),
    default: chosen,
    always: false,
  };
}

function range(major: string, last: number): readonly string[] {
  return Array.from({ length: last + 1 }, (_, minor) => `${major}.${minor}`);
}
