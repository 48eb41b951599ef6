import { runCommandLine } from '../pipeline/modes/command-line.ts';
import { thisProcess } from './this-process.ts';

// Whoever reads what we print may stop early (`| head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
