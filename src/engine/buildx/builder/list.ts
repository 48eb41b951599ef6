import type { BuilderNode } from '../types.ts';

/** A builder in the answer of `buildx ls --format json`. */
export interface ListedBuilder {
  readonly name: string;
  readonly driver: string;
  readonly current: boolean;
  /** Why buildx cannot tell more of it. */
  readonly error?: string;
  readonly nodes: readonly ListedNode[];
}

/** A node with the labels of its first worker. */
export interface ListedNode extends BuilderNode {
  readonly labels: Readonly<Record<string, string>>;
}

/** Reads the answer of `buildx ls --format json`, one builder a line; lines that are none are left out. */
export function parseBuilders(text: string): readonly ListedBuilder[] {
  return text.split('\n').flatMap((line) => {
    const value = fields(parsed(line));
    if (typeof value.Name !== 'string' || value.Name === '') return [];
    const error = asText(value.Err);
    return [
      {
        name: value.Name,
        driver: asText(value.Driver),
        current: value.Current === true,
        ...(error === '' ? {} : { error }),
        nodes: (Array.isArray(value.Nodes) ? value.Nodes : []).map(readNode),
      },
    ];
  });
}

function readNode(node: unknown): ListedNode {
  const value = fields(node);
  const version = asText(value.Version);
  const error = asText(value.Err);
  const labels = Object.entries(fields(value.Labels)).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return {
    name: asText(value.Name),
    endpoint: asText(value.Endpoint),
    status: asText(value.Status),
    platforms: (Array.isArray(value.Platforms) ? value.Platforms : []).map(asText).filter((name) => name !== ''),
    labels: Object.fromEntries(labels),
    ...(version === '' ? {} : { version }),
    ...(error === '' ? {} : { error }),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
