import type { BuiltBinary } from '../../model/binary.ts';
import type { BaseImage } from '../../model/image.ts';
import type { BinaryPlan, Plan } from '../../model/plan.ts';
import type { Platform } from '../../model/platform.ts';

/** What the images of a plan are made from. */
export interface ImagesRequest {
  readonly plan: Plan;
  /** Folder that gets `image/`; absolute. */
  readonly staging: string;
  /** Absolute folders that `include` leaves out: the output folder. */
  readonly exclude: readonly string[];
  /** False in tag and release jobs: no layer comes from a cache. */
  readonly useCache: boolean;
  readonly base: (image: string, platform: Platform) => Promise<BaseImage>;
  readonly baseHas: (base: BaseImage, path: string) => Promise<boolean>;
  /** Stops the whole run as soon as a promise fails. */
  readonly watch: <T>(promise: Promise<T>) => Promise<T>;
  /** Settled once the first `go build` runs. */
  readonly compiling: Promise<unknown>;
  readonly binary: (plan: BinaryPlan) => Promise<BuiltBinary>;
}
