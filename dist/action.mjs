import { n as thisProcess, t as runAction } from "./first-jlpP1jVv.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
