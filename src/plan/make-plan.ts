import { Failure } from '../model/failure.ts';
import type { BinaryPlan, ImagePlan, Plan } from '../model/plan.ts';
import { formatPlatform, type Platform } from '../model/platform.ts';
import type { PlanFacts } from './plan-facts.ts';
import { planUnit } from './plan-unit.ts';
import { binaryOnlyReason } from './platforms/platform-needs.ts';

/**
 * Makes the plan of a run from facts and inputs. Pure: the same facts give the same plan, and nothing is read.
 * Throws the failures of bad input, each naming the input and the value.
 */
export function makePlan(facts: PlanFacts): Plan {
  const units = facts.units.map((unit) => planUnit(unit, facts));
  const platforms = new Map<string, Platform>();
  for (const platform of units.flatMap((unit) => unit.platforms)) platforms.set(formatPlatform(platform), platform);
  const all = [...platforms.values()];
  return {
    source: facts.source,
    module: facts.module,
    toolchain: facts.toolchain,
    revision: facts.revision,
    platforms: all,
    binaryOnly: all.flatMap((platform) => {
      const reason = binaryOnlyReason(platform);
      return reason === undefined ? [] : [{ platform, reason }];
    }),
    binaries: shareBinaries(units.flatMap((unit) => unit.binaries)),
    images: distinctImages(units.flatMap((unit) => unit.images)),
  };
}

/** A binary that several images hold is built once; two that differ may not have the same name. */
function shareBinaries(binaries: readonly BinaryPlan[]): readonly BinaryPlan[] {
  const shared = new Map<string, BinaryPlan>();
  for (const binary of binaries) {
    const key = binary.output.toLowerCase();
    const earlier = shared.get(key);
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(binary)) {
      throw new Failure({
        code: 'invalid-input',
        message: `images: two entries would write ${binary.output}, from other packages or with other flags.`,
        fix: 'Give one of them its own image-name.',
      });
    }
    shared.set(key, earlier ?? binary);
  }
  return [...shared.values()];
}

function distinctImages(images: readonly ImagePlan[]): readonly ImagePlan[] {
  const names = new Set<string>();
  const owners = new Map<string, string>();
  for (const { name, tags } of images) {
    for (const tag of tags) {
      const owner = owners.get(tag);
      if (owner !== undefined && owner !== name) {
        throw new Failure({
          code: 'invalid-input',
          message: `images: ${owner} and ${name} would both be ${tag}.`,
          fix: 'Give each its own tags or repositories; {{.Name}} in them is the name of the image.',
        });
      }
      owners.set(tag, name);
    }
    if (names.has(name)) {
      throw new Failure({
        code: 'invalid-input',
        message: `images: two images have the name ${name}.`,
        fix: 'Give each its own name or image-name.',
      });
    }
    names.add(name);
  }
  return images;
}
