import { n as thisProcess, t as runAction } from "./first-DcAjY-S5.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
