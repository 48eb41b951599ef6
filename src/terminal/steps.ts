import type { StepRecord } from '../model/report-run.ts';
import type { Progress, RunningStep, StepUpdate } from '../model/runtime.ts';

/** One step, for one platform or as a whole, as it stands now. Milliseconds since the console was made. */
export interface StepState extends StepUpdate {
  readonly step: string;
  readonly platform?: string;
  readonly startMs: number;
  /** Absent while it runs. */
  readonly endMs?: number;
  readonly state: 'running' | StepRecord['state'];
}

/** What happened to a step; `number` names the step among all. */
export type StepListener = (change: 'started' | 'updated' | 'ended', state: StepState, number: number) => void;

/** Keeps every step's state and times, and tells a view about changes. */
export class StepBook implements Progress {
  readonly #states: StepState[] = [];
  readonly #elapsed: () => number;
  readonly #listener: StepListener;

  /** `elapsed` answers the milliseconds since the run's start. */
  constructor(elapsed: () => number, listener: StepListener) {
    this.#elapsed = elapsed;
    this.#listener = listener;
  }

  get states(): readonly StepState[] {
    return this.#states;
  }

  start(step: string, platform?: string): RunningStep {
    const number = this.#states.length;
    this.#set(number, 'started', {
      step,
      ...(platform === undefined ? {} : { platform }),
      startMs: this.#elapsed(),
      state: 'running',
    });
    return {
      update: (update) => this.#change(number, 'updated', update),
      done: (detail) => this.#end(number, 'done', detail),
      skip: (reason) => this.#end(number, 'skipped', reason),
      fail: (reason) => this.#end(number, 'failed', reason),
    };
  }

  /** For the report. A step that still runs, such as the one that writes the report, is told up to now. */
  records(): StepRecord[] {
    const now = this.#elapsed();
    return this.#states.map((state) => ({
      step: state.step,
      ...(state.platform === undefined ? {} : { platform: state.platform }),
      startMs: Math.round(state.startMs),
      endMs: Math.round(state.endMs ?? now),
      state: state.state === 'running' ? 'done' : state.state,
      ...(state.detail === undefined ? {} : { detail: state.detail }),
    }));
  }

  #end(number: number, state: StepRecord['state'], detail: string | undefined): void {
    const endMs = this.#elapsed();
    this.#change(number, 'ended', { state, endMs, ...(detail === undefined ? {} : { detail }) });
  }

  #change(number: number, change: 'updated' | 'ended', values: Partial<StepState>): void {
    const before = this.#states[number];
    // A step ends once: what a late callback still reports is of no interest.
    if (before?.state !== 'running') return;
    this.#set(number, change, { ...before, ...values });
  }

  #set(number: number, change: 'started' | 'updated' | 'ended', state: StepState): void {
    this.#states[number] = state;
    this.#listener(change, state, number);
  }
}
