import { n as thisProcess, t as runAction } from "./first-B4-s2owo.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
