import { n as thisProcess, t as runAction } from "./first-DAu2Ul2a.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
