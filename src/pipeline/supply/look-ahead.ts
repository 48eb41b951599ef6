import type { BuiltBinary } from '../../model/binary.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { Database } from '../../scan/index.ts';
import type { ToolBox } from './tool-box.ts';

/** A compiler that runs for so long has a cold cache, and leaves time to get ready for what comes after it. */
const LONG_COMPILE_MS = 1500;

/** What can be done before all binaries are there. */
export interface LookAhead {
  /** Every binary, as soon as each exists. */
  readonly binaries: readonly Promise<BuiltBinary>[];
  readonly building: Promise<readonly BuiltBinary[]>;
  readonly tools: Pick<ToolBox, 'syft' | 'trivy'>;
  /** Absent where nothing is scanned. */
  readonly database?: Promise<Database>;
  /** Lists the modules of the first binary; absent where no SBOM is wanted. */
  readonly list?: (first: BuiltBinary) => Promise<void>;
  /** Scans the first binary, with the answer kept for the others. */
  readonly scan?: (first: BuiltBinary) => Promise<void>;
}

/**
 * While compilers run for long: finds and checks the tools, and asks them about the first binary, whose answer mostly
 * holds for the others too. Ends when it has nothing to do any more, and throws nothing: whoever needs an answer asks
 * again, and hears what is wrong then.
 */
export async function lookAhead(work: LookAhead, runtime: Pick<Runtime, 'signal'>): Promise<void> {
  const building = work.building.then(
    () => 'built' as const,
    () => 'built' as const,
  );
  if ((await Promise.race([building, after(LONG_COMPILE_MS, building)])) === 'built') return;
  const first = Promise.any(work.binaries);
  first.catch(() => undefined);
  const listing = quiet(async () => {
    if (work.list === undefined) return;
    await work.tools.syft();
    await work.list(await first);
  });
  const scanning = quiet(async () => {
    if (work.scan === undefined || (await work.database)?.kind !== 'ready') return;
    await work.tools.trivy();
    await work.scan(await first);
  });
  await Promise.all([listing, scanning]);
  runtime.signal.throwIfAborted();
}

function after(ms: number, sooner: Promise<unknown>): Promise<'long'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('long'), ms);
    sooner.then(() => clearTimeout(timer));
  });
}

async function quiet(work: () => Promise<void>): Promise<void> {
  await work().catch(() => undefined);
}
