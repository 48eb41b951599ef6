import type { Failure } from '../../model/failure.ts';

/** A `//go:generate` line of the module's sources. */
export interface GenerateDirective {
  /** Relative to the module, `/` between parts. */
  readonly file: string;
  readonly line: number;
  readonly command: string;
}

/** What is known about the source beside Go's message. */
export interface DiagnosisContext {
  /** Absolute folder of the module. */
  readonly directory: string;
  /** Path of the module, to tell its own packages from others. */
  readonly modulePath?: string;
  readonly goproxy?: string;
  /** Absolute path of go.work. */
  readonly workspace?: string;
  /** The module's directives; asked for only where something is missing. See source-hints.ts. */
  readonly generate?: () => readonly GenerateDirective[];
  /** Folders of git submodules that are not there yet, relative to the module, `/` between parts. */
  readonly missingSubmodules?: () => readonly string[];
}

/** One trouble: what it means, when Go's message is of its kind. */
export type Diagnosis = (stderr: string, context: DiagnosisContext) => Failure | undefined;
