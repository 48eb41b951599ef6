import type { Progress, RunningStep } from '../../../model/runtime.ts';
import { TextTail } from '../../../process/tail.ts';
import type { BuildWarning, Vertex } from '../types.ts';
import type { SolveStatus, StepLog, Transfer } from './rawjson.ts';

/** So many bytes of each step's log are kept for a failure. */
const KEPT_LOG = 64 << 10;

/** What BuildKit did, gathered from its progress and shown as steps of ours on the way. */
export interface BuildSteps {
  take(status: SolveStatus): void;
  /** Every step as it was told last, in the order in which they first came. */
  vertices(): readonly Vertex[];
  warnings(): readonly BuildWarning[];
  /** The newest of what a step's program wrote. */
  log(vertex: string): string;
  /** Ends what still runs; after it nothing is shown any more. */
  close(reason?: string): void;
}

/**
 * Shows BuildKit's steps as steps of ours, `buildkit` with the vertex's name. BuildKit's own house-keeping (`[internal]`)
 * is left out, as it is over before anybody has read it.
 */
export function openBuildSteps(progress: Progress, label?: string): BuildSteps {
  const vertices = new Map<string, Vertex>();
  const running = new Map<string, RunningStep>();
  const ended = new Set<string>();
  const logs = new Map<string, TextTail>();
  const warnings: BuildWarning[] = [];
  const shown = (name: string): string => (label === undefined ? readable(name) : `${label} ${readable(name)}`);

  const show = (vertex: Vertex): void => {
    if (vertex.startedMs === undefined || isInternal(vertex.name) || ended.has(vertex.digest)) return;
    const step = running.get(vertex.digest) ?? progress.start('buildkit', shown(vertex.name));
    running.set(vertex.digest, step);
    if (vertex.error !== undefined) {
      if (isCancelled(vertex.error)) step.skip('stopped');
      else step.fail(vertex.error);
    } else if (vertex.completedMs !== undefined) step.done(vertex.cached ? 'cached' : undefined);
    else return;
    ended.add(vertex.digest);
    running.delete(vertex.digest);
  };
  const move = ({ vertex, done, total }: Transfer): void => {
    if (total > 0) running.get(vertex)?.update({ done, total, unit: 'bytes' });
  };
  const write = ({ vertex, text }: StepLog): void => {
    const tail = logs.get(vertex) ?? new TextTail(KEPT_LOG);
    logs.set(vertex, tail);
    tail.push(Buffer.from(text));
    running.get(vertex)?.update({ detail: text.trimEnd() });
  };

  return {
    take(status) {
      for (const vertex of status.vertices) {
        const before = vertices.get(vertex.digest);
        vertices.set(vertex.digest, before?.error === undefined ? vertex : { ...vertex, error: before.error });
        if (vertex.completedMs === undefined) show(vertex);
      }
      for (const transfer of status.transfers) move(transfer);
      for (const log of status.logs) write(log);
      for (const vertex of status.vertices) if (vertex.completedMs !== undefined) show(vertex);
      warnings.push(...status.warnings);
    },
    vertices: () => [...vertices.values()],
    warnings: () => warnings,
    log: (vertex) => logs.get(vertex)?.text() ?? '',
    close(reason) {
      for (const step of running.values()) {
        if (reason === undefined) step.done();
        else step.skip(reason);
      }
      running.clear();
    },
  };
}

/** A step's name without what nobody reads: digests, mounts, and the registry that stands for none. */
function readable(name: string): string {
  return name
    .replaceAll(/@sha256:[0-9a-f]{64}/g, '')
    .replaceAll(/ --mount=\S+/g, '')
    .replaceAll('docker.io/library/', '');
}

/** Steps that BuildKit takes for itself. */
export function isInternal(name: string): boolean {
  return /^\[internal\]|^\[auth\]|^resolve image config for/.test(name);
}

/** A step that was stopped because another one failed says only this. */
export function isCancelled(error: string): boolean {
  return /context canceled|operation was canceled/i.test(error);
}
