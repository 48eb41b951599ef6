import { type CommandLine, parseCommandLine, readCommand } from '../../config/command-line.ts';
import { loadConfiguration } from '../../config/configuration.ts';
import { prefixedInputs } from '../../config/environment.ts';
import { helpText } from '../../config/help.ts';
import type { InputName } from '../../config/input-table.ts';
import { isMode, MODES, type ModeDefinition } from '../../config/modes.ts';
import type { RawValue } from '../../config/read-value.ts';
import { Failure } from '../../model/failure.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import { tellFailure } from '../session/ending.ts';
import { watchInterruption } from '../session/interruption.ts';
import { openConsole, type ProcessFacts } from '../session/open-console.ts';
import { TOOL_VERSION } from '../session/version.ts';
import { RUNNERS } from './modes.ts';

/** Runs the command line and gives its exit status; everything that can go wrong has been told by then. */
export async function runCommandLine(argv: readonly string[], process: ProcessFacts): Promise<number> {
  const wants = (name: string): boolean => argv.includes(name);
  const json = wants('--json');
  const console = openConsole(process, {
    action: false,
    quiet: wants('--quiet') || wants('-q'),
    verbose: wants('--verbose') || wants('-v'),
    ...(isMode(argv[0] ?? '') && argv[0] !== 'size' && !wants('--dry-run') && !wants('--help')
      ? { title: `go-slim-image ${argv[0]}` }
      : {}),
  });
  const interruption = watchInterruption((status) => {
    console.finish();
    globalThis.process.exit(status);
  });
  try {
    return await dispatch(parseCommandLine(argv), process, console, interruption.signal);
  } catch (error) {
    const unicode = chooseUnicode(process.env, process.platform);
    const reason = interruption.signal.aborted ? interruption.signal.reason : error;
    return tellFailure(reason, console, {
      unicode,
      ...(json ? { json: (text) => void process.stdout.write(text) } : {}),
    });
  } finally {
    console.finish();
    interruption.release();
  }
}

async function dispatch(
  line: CommandLine,
  process: ProcessFacts,
  console: ReturnType<typeof openConsole>,
  signal: AbortSignal,
): Promise<number> {
  if (line.help || line.command === 'help') {
    const [about] = line.command === 'help' ? line.operands : [line.command];
    process.stdout.write(helpText(about === undefined ? 'help' : readCommand(about)));
    return 0;
  }
  if (line.command === 'version') {
    process.stdout.write(`${TOOL_VERSION}\n`);
    return 0;
  }
  const configuration = await loadConfiguration({
    flags: isMode(line.command) ? withOperand(line, MODES[line.command]) : line.flags,
    environment: prefixedInputs(process.env),
    workingDirectory: process.workingDirectory,
    env: process.env,
  });
  if (line.command === 'cache') {
    const { runCacheCommand } = await import('./cache-command.ts');
    return runCacheCommand(line, configuration, process);
  }
  if (line.command === 'diff') {
    const { runDiffCommand } = await import('../compare/diff/diff-command.ts');
    return runDiffCommand(line, configuration, process, console, signal);
  }
  const mode = isMode(line.command) ? line.command : 'build';
  return RUNNERS[mode]({ configuration, process, console, signal, way: 'command-line' });
}

/** The flags with what stands behind the command, which is an input, too. */
function withOperand(line: CommandLine, mode: ModeDefinition): ReadonlyMap<InputName, RawValue> {
  const [operand, ...more] = line.operands;
  if (mode.several === true && operand !== undefined)
    return new Map([...line.flags, [mode.input as InputName, line.operands]]);
  if (more.length > 0) {
    throw new Failure({
      code: 'unknown-input',
      message: `${line.command} takes one ${mode.input}, but "${more[0]}" stands there too.`,
      fix:
        line.command === 'build'
          ? 'Build several sources one after the other, or several commands of one module with --packages.'
          : 'Do one after the other.',
    });
  }
  return operand === undefined ? line.flags : new Map([...line.flags, [mode.input as InputName, operand]]);
}
