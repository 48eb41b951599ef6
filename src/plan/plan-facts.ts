import type { Inputs } from '../config/inputs.ts';
import type { MainPackage, ModuleFacts, Revision, Source, Toolchain } from '../model/plan.ts';
import type { BuildTarget } from './platforms/parse-platforms.ts';
import type { PlanPlace } from './rootfs-plan.ts';
import type { TagFacts } from './tags/tag-facts.ts';

/** One group of commands with its inputs: the whole run, or one entry of `images:` in the configuration file. */
export interface PlanUnit {
  /** Name of the entry of `images:`. */
  readonly name?: string;
  readonly inputs: Inputs;
  readonly mains: readonly MainPackage[];
}

/** All that a plan is made of; nothing else is read. */
export interface PlanFacts extends PlanPlace {
  readonly source: Source;
  readonly module: ModuleFacts;
  readonly toolchain: Toolchain;
  readonly revision: Revision;
  /** Of this Go. */
  readonly targets: readonly BuildTarget[];
  readonly units: readonly PlanUnit[];
  /** What the rules of `tags` go by; without it only what the revision tells. */
  readonly tagging?: TagFacts;
  /** The variable SOURCE_DATE_EPOCH of our own environment; the input wins. */
  readonly sourceDateEpoch?: string;
}
