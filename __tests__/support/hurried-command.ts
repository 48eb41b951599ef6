import { thisProcess } from '../../src/entry/this-process.ts';
import { runCommandLine } from '../../src/pipeline/modes/command-line.ts';

// The command line with three seconds in place of five minutes: what a build cache program that hangs comes to.
process.exitCode = await runCommandLine(process.argv.slice(2), { ...thisProcess, cacheProgramIdleMs: 3000 });
