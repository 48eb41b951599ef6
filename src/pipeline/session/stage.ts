import type { Runtime } from '../../model/runtime.ts';

/** Thrown inside work that was stopped because other work failed; never shown. */
class StoppedByOther extends Error {
  override readonly name = 'StoppedByOther';
}

/** A set of works that run beside each other and fail together. */
export interface Stage {
  /** The runtime with a signal that also ends when one of the works fails. */
  readonly runtime: Runtime;
  /** Lets a promise stop the stage as soon as it fails, although whoever awaits it waits for others first. */
  watch<T>(promise: Promise<T>): Promise<T>;
  /** Runs works beside each other. When one fails the others are stopped and waited for, then its error is thrown. */
  run<T extends readonly unknown[]>(works: { readonly [K in keyof T]: () => Promise<T[K]> }): Promise<T>;
}

/** Opens a stage below a runtime. */
export function openStage(runtime: Runtime): Stage {
  const controller = new AbortController();
  const signal = AbortSignal.any([runtime.signal, controller.signal]);
  let first: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    first ??= { error };
    controller.abort(new StoppedByOther('another step failed'));
  };
  return {
    runtime: { ...runtime, signal },
    watch: (promise) => {
      promise.catch(fail);
      return promise;
    },
    run: async (works) => {
      const watched = works.map(async (work) => {
        try {
          return await work();
        } catch (error) {
          fail(error);
          throw error;
        }
      });
      const settled = await Promise.allSettled(watched);
      runtime.signal.throwIfAborted();
      if (first !== undefined) throw first.error;
      return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as never;
    },
  };
}
