import { n as thisProcess, t as runAction } from "./first-DHKAi7F-.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
