import "./rolldown-runtime-CFn8OqaE.mjs";
import { dt as runCommandLine } from "./start-CZBvx8OX.mjs";
import { n as thisProcess } from "./first-CbynxQUH.mjs";
// src/entry/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
export {};
