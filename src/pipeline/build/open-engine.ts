import { begun } from '../session/deferred.ts';
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
    case 'buildkit': {
      const [{ throughBuildKit }, { compileOnNodes }] = await Promise.all([
        import('./buildx/through-buildkit.ts'),
        import('./buildx/compile-on-nodes.ts'),
      ]);
      const { images, context, tools, runtime } = parts;
      const opening = begun(images.watch(context.builder.builder(tools, runtime)));
      const compileElsewhere = () => compileOnNodes(parts, opening, runtime);
      return throughBuildKit(onThisMachine({ ...parts, binaries: { ...parts.binaries, compileElsewhere } }), parts);
    }
    case 'dockerfile': {
      const { overDockerfile } = await import('./buildx/over-dockerfile.ts');
      return overDockerfile(onThisMachine(parts), parts);
    }
    case 'bake':
      throw new Error('bake files are built without a plan of ours');
  }
}

/** Our own assembler makes the images; Go compiles here unless the request says where. */
export function onThisMachine({ binaries: request, images, runtime }: EngineParts): Engine {
  const binaries = openBinaryWork(request, runtime);
  return {
    binaries,
    images: () =>
      makeImages({ ...images, binary: (one) => images.watch(binaries.of(one)), compiling: binaries.started }, runtime),
  };
}
