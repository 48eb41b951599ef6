import type { Runtime } from '../../model/runtime.ts';
import type { ToolBox } from '../supply/tool-box.ts';
import type { BinaryWork } from './binaries.ts';
import type { BuildContext } from './build-context.ts';
import type { MadeImages } from './images.ts';
import type { ImagesRequest } from './images-request.ts';
import type { BinaryRequest } from './take-in.ts';

/** What makes a run's binaries and images: our own compiler runs and assembler, or BuildKit. */
export interface Engine {
  readonly binaries: BinaryWork;
  /** Makes every image of the plan; begun at once, beside the binaries. */
  images(): Promise<MadeImages>;
}

/** What engines are opened with. */
export interface EngineParts {
  readonly context: BuildContext;
  readonly binaries: BinaryRequest;
  readonly images: Omit<ImagesRequest, 'binary' | 'compiling'>;
  readonly tools: ToolBox;
  /** Stopped as soon as any step fails. */
  readonly runtime: Runtime;
}
