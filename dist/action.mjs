import { n as thisProcess, t as runAction } from "./first-B_4kRipe.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
