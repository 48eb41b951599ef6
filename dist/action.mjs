import { n as thisProcess, t as runAction } from "./first-DrG8l_6z.mjs";
// src/entry/action.ts
process.exitCode = await runAction(thisProcess);
export {};
