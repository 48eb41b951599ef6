import type { CommandLine } from '../config/command-line.ts';
import { Failure } from '../model/failure.ts';
import type { Console } from '../terminal/console.ts';
import type { ProcessFacts } from './session.ts';

/** `cache` and `cache prune` on the command line. */
export async function runCacheCommand(line: CommandLine, _process: ProcessFacts, _console: Console): Promise<number> {
  throw new Failure({
    code: 'unknown-input',
    message: `cache ${line.operands.join(' ')} is not known.`,
    fix: 'See --help.',
  });
}
