import { n as thisProcess, t as runAction } from "./first-Cebl2ycg.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
