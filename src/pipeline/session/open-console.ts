import { chooseColor, chooseMode, chooseUnicode, chooseVerbose } from '../../terminal/choice.ts';
import { type Console, createConsole } from '../../terminal/console.ts';

/** The process as entry/ hands it in, so that tests can hand in another. */
export interface ProcessFacts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** As in Runtime. */
  readonly cacheProgramIdleMs?: number;
}

/** Makes the console before anything can fail, so that even a bad flag is told in the right form. */
export function openConsole(
  process: ProcessFacts,
  way: { readonly action: boolean; readonly quiet: boolean; readonly verbose: boolean; readonly title?: string },
): Console {
  const stream = way.action ? process.stdout : process.stderr;
  return createConsole({
    mode: chooseMode(process.env, stream),
    stream,
    ...(way.title === undefined ? {} : { title: way.title }),
    unicode: chooseUnicode(process.env, process.platform),
    color: chooseColor(process.env, stream),
    verbose: chooseVerbose(process.env, way.verbose),
    quiet: way.quiet,
    now: () => performance.now(),
  });
}
