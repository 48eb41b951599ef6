import { n as thisProcess, t as runAction } from "./first-Bzvu8ZOV.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
