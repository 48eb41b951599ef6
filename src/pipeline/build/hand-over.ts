import { loadImages, writeExports } from '../../engine/export-images.ts';
import type { ImageExport } from '../../engine/export-list.ts';
import type { ContainerEngine } from '../../engine/load.ts';
import type { OutputFolder } from '../../files/output-folder.ts';
import type { NamedImage } from '../../image/layout/finish.ts';
import type { ImagePlan } from '../../model/plan.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Filled } from './fill.ts';

/** Where finished images go besides the output folder. */
export interface HandOver {
  readonly exports: readonly ImageExport[];
  /** Loads them into this container engine. */
  readonly engine: ContainerEngine | undefined;
}

/** The images of a run, and the references that they are for. */
interface NamedPlans {
  readonly images: readonly Pick<ImagePlan, 'name' | 'tags'>[];
}

/**
 * Gives out what a build made, whichever engine made it: further forms, the container engine, and at last the output
 * folder under its own name. What the gate refused is not loaded.
 */
export async function handOver(
  filled: Filled,
  plan: NamedPlans,
  { exports, engine }: HandOver,
  output: OutputFolder,
  runtime: Runtime,
): Promise<void> {
  const images = filled.made.images.map((image): NamedImage => ({ image, tags: imageTags(plan, image.name) }));
  await writeExports(exports, images, runtime);
  if (engine !== undefined && filled.failure === undefined) await loadImages(engine, images, runtime);
  await output.publish();
}

function imageTags(plan: NamedPlans, name: string): readonly string[] {
  return plan.images.find((image) => image.name === name)?.tags ?? [];
}
