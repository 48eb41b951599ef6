import { n as thisProcess, t as runAction } from "./first-FeXkwzWe.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
