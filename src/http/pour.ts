import type { ClientRequest } from 'node:http';

/** A body on its way out. */
export interface Pouring {
  /** Asks for no more of it. Gives whether all of it had gone out already. */
  stop(): boolean;
}

/**
 * Sends a request's body and ends the request. The next part is asked for only when the system has taken the one before
 * it, so that a body may be read into one buffer over and over. What the body throws ends the request with that error.
 */
export function pour(outgoing: ClientRequest, body: Uint8Array | AsyncIterable<Uint8Array> | undefined): Pouring {
  if (body === undefined || body instanceof Uint8Array) {
    outgoing.end(body);
    return { stop: () => true };
  }
  const state = { sent: false, stopped: false };
  let wake: () => void = () => {};
  const stop = (): boolean => {
    state.stopped = true;
    wake();
    return state.sent;
  };
  const send = async (): Promise<void> => {
    for await (const chunk of body) {
      if (state.stopped) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        outgoing.write(chunk, () => resolve());
      });
      if (state.stopped) return;
    }
    state.sent = true;
    outgoing.end();
  };
  // A connection that is gone may never say so of the part that it was given.
  outgoing.once('close', stop);
  send().catch((error: Error) => outgoing.destroy(error));
  return { stop };
}
