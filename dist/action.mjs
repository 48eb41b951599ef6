import { n as thisProcess, t as runAction } from "./first-7iK9K8y5.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
