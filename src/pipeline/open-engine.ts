import { Failure } from '../model/failure.ts';
import { openBinaryWork } from './binaries.ts';
import type { Engine, EngineParts } from './engine.ts';
import { makeImages } from './images.ts';

/** Opens the engine that was chosen. Nothing is compiled before its `binaries.run`; a builder is opened at once. */
export async function openEngine(parts: EngineParts): Promise<Engine> {
  const { choice } = parts.context;
  if (choice.engine === 'embedded') return onThisMachine(parts);
  switch (choice.way) {
    case 'host': {
      const { throughBuildKit } = await import('./buildx/through-buildkit.ts');
      return throughBuildKit(onThisMachine(parts), parts);
    }
    default:
      throw new Failure({
        code: 'unsupported-here',
        message: `engine: buildx cannot build the way "${choice.way}" yet.`,
        fix: 'Use compile: host.',
      });
  }
}

/** Go compiles here and our own assembler makes the images. */
export function onThisMachine({ binaries: request, images, runtime }: EngineParts): Engine {
  const binaries = openBinaryWork(request, runtime);
  return {
    binaries,
    images: () =>
      makeImages({ ...images, binary: (one) => images.watch(binaries.of(one)), compiling: binaries.started }, runtime),
  };
}
