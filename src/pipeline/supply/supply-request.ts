import type { BuiltBinary } from '../../model/binary.ts';
import type { Tool } from '../../model/tool.ts';
import type { Bases } from '../build/bases.ts';
import type { BuildContext } from '../build/build-context.ts';
import type { MadeImages } from '../build/images.ts';
import type { Planned } from '../plan/make-plan.ts';
import type { ToolBox } from './tool-box.ts';

/** What SBOMs and scan need besides the build's own context. */
export interface SupplyRequest extends Pick<BuildContext, 'configuration' | 'session' | 'scan' | 'github'> {
  /** Of a user's Dockerfile it is known only once the image is there. */
  readonly planned: Pick<Planned, 'plan'> | Promise<Pick<Planned, 'plan'>>;
  /** Go's module cache, for licences; empty where there is none. */
  readonly moduleCache: string;
  readonly staging: string;
  readonly tools: ToolBox;
  readonly bases: Bases;
  /** Every binary by itself, as soon as it is there. */
  readonly binaries: readonly Promise<BuiltBinary>[];
  readonly building: Promise<readonly BuiltBinary[]>;
  readonly imaging: Promise<MadeImages>;
  /** Stops the whole run as soon as a promise fails. */
  readonly watch: <T>(promise: Promise<T>) => Promise<T>;
}

/** What to say of a step that failed. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a tool was asked in this run, so that an answer from the cache is not one of an earlier run. */
export function wasUsed(name: Tool['name'], { tools }: Pick<SupplyRequest, 'tools'>): boolean {
  return tools.used().some((tool) => tool.name === name);
}
