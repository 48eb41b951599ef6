import "./rolldown-runtime-BcUA5ExT.mjs";
import { ft as runCommandLine } from "./start-C2g9zKnr.mjs";
import { n as thisProcess } from "./first-D2chAbG2.mjs";
// src/entry/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
export {};
