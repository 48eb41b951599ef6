import { n as thisProcess, t as runAction } from "./first--_2YcqtY.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
