import { n as thisProcess, t as runAction } from "./first-C6EI8dij.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
