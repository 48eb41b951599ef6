import "./rolldown-runtime-BcUA5ExT.mjs";
import { mt as runCommandLine } from "./start-BXmDageT.mjs";
import { n as thisProcess } from "./first-BU67zQ2J.mjs";
// src/entry/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
export {};
