import type { Inputs } from '../../config/inputs.ts';
import { formatPlatform, type Platform } from '../../model/platform.ts';
import { didYouMean, invalidInput } from '../values/invalid-input.ts';
import { type BuildTarget, parsePlatform, parsePlatforms, withVariant } from './parse-platforms.ts';
import { VARIANTS } from './variants.ts';

/** A platform with the value of its architecture's Go variable, where an input chose it. */
export interface LeveledPlatform {
  readonly platform: Platform;
  /** Value of GOAMD64, GOARM64 or GOARM when it is more than the variant says (`v8.0,lse`). */
  readonly level?: string;
  /** `goamd64`, when that input chose the variant. */
  readonly origin?: string;
}

type LevelInputs = Pick<Inputs, 'platforms' | 'goamd64' | 'goarm64' | 'goarm'>;

/** The platforms of the inputs; `goamd64`, `goarm64` and `goarm` give a variant to those that name none. */
export function unitPlatforms(inputs: LevelInputs, targets: readonly BuildTarget[]): readonly LeveledPlatform[] {
  const levels: Readonly<Record<string, string>> = { amd64: inputs.goamd64, arm64: inputs.goarm64, arm: inputs.goarm };
  const chosen = new Map<string, LeveledPlatform>();
  // The list as a whole is judged first: too many are refused before each is looked at.
  parsePlatforms(inputs.platforms, targets);
  for (const text of inputs.platforms) {
    const platform = parsePlatform(text, targets);
    const level = text.split('/').length > 2 ? '' : (levels[platform.architecture] ?? '');
    const leveled = level === '' ? { platform } : raise(platform, level);
    const key = formatPlatform(leveled.platform);
    if (!chosen.has(key)) chosen.set(key, leveled);
  }
  return [...chosen.values()];
}

function raise(platform: Platform, value: string): LeveledPlatform {
  const { os, architecture } = platform;
  const rule = VARIANTS[architecture];
  const input = `go${architecture}`;
  const [base = '', ...options] = value.trim().split(',');
  const variant = rule?.aliases.get(base) ?? base;
  const allowed =
    architecture === 'arm64' ? ['lse', 'crypto'] : architecture === 'arm' ? ['hardfloat', 'softfloat'] : [];
  if (rule === undefined || !rule.values.has(variant) || options.some((option) => !allowed.includes(option))) {
    const known = [...(rule?.values.keys() ?? [])].map((one) => rule?.values.get(one) ?? one);
    throw invalidInput(input, value, `it is one of ${known.join(', ')}${didYouMean(base, known)}`);
  }
  const level = [rule.values.get(variant) ?? variant, ...options].join(',');
  return { platform: withVariant(os, architecture, variant), level, origin: input };
}
