import { loadConfiguration } from '../../config/configuration.ts';
import { actionInputs } from '../../config/environment.ts';
import type { Console } from '../../terminal/console.ts';
import type { ProcessFacts } from '../session/open-console.ts';
import { RUNNERS } from './modes.ts';

/** Reads the Action's inputs and runs the mode that they choose. Gives the exit status; throws what failed. */
export async function runActionMode(process: ProcessFacts, console: Console, signal: AbortSignal): Promise<number> {
  const workingDirectory = process.env.GITHUB_WORKSPACE ?? process.workingDirectory;
  const configuration = await loadConfiguration({
    flags: new Map(),
    environment: actionInputs(process.env),
    workingDirectory,
    env: process.env,
  });
  const inWorkspace = { ...process, workingDirectory };
  return RUNNERS[configuration.inputs.mode]({ configuration, process: inWorkspace, console, signal, way: 'action' });
}
