import { n as thisProcess, t as runAction } from "./first-D2chAbG2.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
