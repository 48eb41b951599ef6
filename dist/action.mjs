import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openConsole,
  thisProcess
} from "./chunk-3HD4GVOP.mjs";
import "./chunk-AYAXJQIC.mjs";
import "./chunk-U6SQUDXY.mjs";
import "./chunk-4PH2I2U7.mjs";
import {
  watchInterruption
} from "./chunk-MVWLGGCX.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/modes/action-command.ts
async function runAction(process2) {
  const console = openConsole(process2, {
    action: true,
    quiet: false,
    verbose: process2.env.INPUT_VERBOSE === "true",
    title: `go-slim-image ${process2.env.INPUT_MODE || "build"}`
  });
  const interruption = watchInterruption((status) => globalThis.process.exit(status));
  try {
    const { runActionMode } = await import("./chunk-QOXDQBUU.mjs");
    return await runActionMode(process2, console, interruption.signal);
  } catch (error) {
    const { tellFailure } = await import("./chunk-ACES7O2X.mjs");
    return tellFailure(interruption.signal.aborted ? interruption.signal.reason : error, console, { unicode: true });
  } finally {
    console.finish();
    interruption.release();
  }
}
__name(runAction, "runAction");

// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
