import type { BuildWarning, Vertex } from '../types.ts';

/** Bytes (or other units) of one transfer inside a step. */
export interface Transfer {
  readonly id: string;
  readonly vertex: string;
  readonly done: number;
  readonly total: number;
  readonly completed: boolean;
}

/** A piece of what a step's program wrote. */
export interface StepLog {
  readonly vertex: string;
  readonly text: string;
}

/** One line of `--progress=rawjson`: what is new since the last one (BuildKit's `client.SolveStatus`). */
export interface SolveStatus {
  readonly vertices: readonly Vertex[];
  readonly transfers: readonly Transfer[];
  readonly logs: readonly StepLog[];
  readonly warnings: readonly BuildWarning[];
}

/** Reads a line of standard error; undefined where it is not progress but text. */
export function parseSolveStatus(line: string): SolveStatus | undefined {
  if (!line.startsWith('{')) return undefined;
  const value = record(json(line));
  const lists = ['vertexes', 'statuses', 'logs', 'warnings'].filter((name) => Array.isArray(value[name]));
  if (lists.length === 0) return undefined;
  return {
    vertices: items(value.vertexes).flatMap(vertex),
    transfers: items(value.statuses).flatMap(transfer),
    logs: items(value.logs).map((log) => ({ vertex: text(log.vertex), text: decoded(log.data) })),
    warnings: items(value.warnings).map(warning),
  };
}

function vertex(value: Fields): Vertex[] {
  const digest = text(value.digest);
  if (digest === '') return [];
  const started = time(value.started);
  const completed = time(value.completed);
  const error = text(value.error);
  const inputs = Array.isArray(value.inputs) ? value.inputs.map(text) : [];
  return [
    {
      digest,
      name: text(value.name),
      inputs,
      cached: value.cached === true,
      ...(started === undefined ? {} : { startedMs: started }),
      ...(completed === undefined ? {} : { completedMs: completed }),
      ...(error === '' ? {} : { error }),
    },
  ];
}

function transfer(value: Fields): Transfer[] {
  const { current, total } = value;
  if (typeof current !== 'number') return [];
  return [
    {
      id: text(value.id),
      vertex: text(value.vertex),
      done: current,
      total: typeof total === 'number' ? total : 0,
      completed: time(value.completed) !== undefined,
    },
  ];
}

function warning(value: Fields): BuildWarning {
  const url = text(value.url);
  const file = text(record(value.sourceInfo).filename);
  const [range] = items(value.range);
  const line = record(range?.start).line;
  return {
    short: decoded(value.short),
    detail: Array.isArray(value.detail) ? value.detail.map(decoded) : [],
    ...(url === '' ? {} : { url }),
    ...(file === '' ? {} : { file }),
    ...(typeof line === 'number' && line > 0 ? { line } : {}),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function items(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Go writes `[]byte` in base64. */
function decoded(value: unknown): string {
  return Buffer.from(text(value), 'base64').toString('utf8');
}

function time(value: unknown): number | undefined {
  const milliseconds = Date.parse(text(value));
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
