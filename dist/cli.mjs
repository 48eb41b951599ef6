import "./rolldown-runtime-FwyLars3.mjs";
import { mt as runCommandLine } from "./start-Cs8qjoYe.mjs";
import { n as thisProcess } from "./first-C_cIOZ55.mjs";
// src/entry/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
export {};
