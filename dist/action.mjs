import { n as thisProcess, t as runAction } from "./first-eA3ue7-B.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
