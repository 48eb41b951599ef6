import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/session/interruption.ts
var Interruption = class extends Error {
  static {
    __name(this, "Interruption");
  }
  name = "Interruption";
  signal;
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
  /** 128 and the signal's number, as shells have it. */
  get exitStatus() {
    return this.signal === "SIGINT" ? 130 : 143;
  }
};
function watchInterruption(onSecond) {
  const controller = new AbortController();
  const stop = /* @__PURE__ */ __name((name) => {
    const reason = new Interruption(name);
    if (controller.signal.aborted && name === "SIGINT") onSecond(reason.exitStatus);
    controller.abort(reason);
  }, "stop");
  const onInterrupt = /* @__PURE__ */ __name(() => stop("SIGINT"), "onInterrupt");
  const onTerminate = /* @__PURE__ */ __name(() => stop("SIGTERM"), "onTerminate");
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onTerminate);
  return {
    signal: controller.signal,
    release: /* @__PURE__ */ __name(() => {
      process.off("SIGINT", onInterrupt);
      process.off("SIGTERM", onTerminate);
    }, "release")
  };
}
__name(watchInterruption, "watchInterruption");

export {
  Interruption,
  watchInterruption
};
