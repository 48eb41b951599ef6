import { n as thisProcess, t as runAction } from "./first-CY5yj18i.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
