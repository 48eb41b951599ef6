import { n as thisProcess, t as runAction } from "./first-BlVCmAX-.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
