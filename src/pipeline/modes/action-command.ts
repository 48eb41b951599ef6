import { watchInterruption } from '../session/interruption.ts';
import { openConsole, type ProcessFacts } from '../session/open-console.ts';

/**
 * Runs the Action and gives its exit status; everything that can go wrong has been told by then. The first line is out
 * before anything but the console is loaded.
 */
export async function runAction(process: ProcessFacts): Promise<number> {
  const console = openConsole(process, {
    action: true,
    quiet: false,
    verbose: process.env.INPUT_VERBOSE === 'true',
    title: `go-slim-image ${process.env.INPUT_MODE || 'build'}`,
  });
  const interruption = watchInterruption((status) => globalThis.process.exit(status));
  try {
    const { runActionMode } = await import('./action-mode.ts');
    return await runActionMode(process, console, interruption.signal);
  } catch (error) {
    const { tellFailure } = await import('../session/ending.ts');
    return tellFailure(interruption.signal.aborted ? interruption.signal.reason : error, console, { unicode: true });
  } finally {
    console.finish();
    interruption.release();
  }
}
