import { n as thisProcess, t as runAction } from "./first-C9UG8V7V.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
