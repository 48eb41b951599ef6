import "./rolldown-runtime-CFn8OqaE.mjs";
import { ft as runCommandLine } from "./start-leR2fpSx.mjs";
import { n as thisProcess } from "./first-C9UG8V7V.mjs";
// src/entry/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
export {};
