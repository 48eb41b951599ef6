import { n as thisProcess, t as runAction } from "./first-Cfq_0-qT.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
