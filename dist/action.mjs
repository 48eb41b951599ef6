import { n as thisProcess, t as runAction } from "./first-BU67zQ2J.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
