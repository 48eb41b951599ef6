import { n as thisProcess, t as runAction } from "./first-l0mYs895.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
