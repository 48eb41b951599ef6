import { n as thisProcess, t as runAction } from "./first-1fl2pWv7.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
