import { runCommandLine } from '../pipeline/command-line.ts';
import { thisProcess } from './this-process.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
