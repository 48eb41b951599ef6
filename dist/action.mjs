import { n as thisProcess, t as runAction } from "./first-C_cIOZ55.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
