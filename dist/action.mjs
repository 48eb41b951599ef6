import { n as thisProcess, t as runAction } from "./first-BrXVf0nN.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
