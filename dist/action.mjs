import { n as thisProcess, t as runAction } from "./first-BMHT3OY5.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
