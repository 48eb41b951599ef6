import type { BuiltBinary } from '../model/binary.ts';
import type { AssembledImage } from '../model/image.ts';
import type { ReportRootfs } from '../model/report.ts';

/** An image that is being made: binaries are handed over as they come into being, in any order. */
export interface ImageBuild {
  /** Takes the binaries of one platform of the image's plan, the entrypoint's first. */
  add(binaries: readonly BuiltBinary[]): Promise<void>;
  /** Writes manifests and index once every platform was added. */
  finish(): Promise<{ readonly assembled: AssembledImage; readonly rootfs: ReportRootfs }>;
}
