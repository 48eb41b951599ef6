import { n as thisProcess, t as runAction } from "./first-DB3mNLiZ.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
