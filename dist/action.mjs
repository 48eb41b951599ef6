import { n as thisProcess, t as runAction } from "./first-DFX9gt7-.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
