import "./rolldown-runtime-BcUA5ExT.mjs";
import { ft as runCommandLine } from "./start-BoG2MDWu.mjs";
import { n as thisProcess } from "./first-Cfq_0-qT.mjs";
// src/entry/cli.ts
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit(0);
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
export {};
