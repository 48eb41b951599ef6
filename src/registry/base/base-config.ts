import { type Digest, isDigest } from '../../model/digest.ts';
import type { HistoryEntry, ImageConfig } from '../../model/image.ts';
import type { Platform } from '../../model/platform.ts';
import { invalid, parseJson } from '../manifest.ts';

/** What we take from a base's config (OCI image specification 1.1, "config"; docker's Healthcheck and Shell). */
export interface BaseConfig {
  readonly platform: Platform;
  readonly diffIds: readonly Digest[];
  readonly config: Partial<ImageConfig>;
  readonly history: readonly HistoryEntry[];
  readonly osVersion?: string;
  readonly osFeatures?: readonly string[];
}

/** Parses the config; what is malformed in its details is left out. Throws `base-invalid` where the whole makes no image. */
export function parseBaseConfig(bytes: Uint8Array, layers: number, subject: string): BaseConfig {
  const json = parseJson(bytes, subject);
  const { os, architecture, variant } = json;
  if (typeof os !== 'string' || typeof architecture !== 'string') throw invalid(subject, 'does not say its platform');
  const diffIds = record(json.rootfs).diff_ids;
  if (!Array.isArray(diffIds) || !diffIds.every((id) => typeof id === 'string' && isDigest(id)))
    throw invalid(subject, 'lists no valid diff_ids');
  if (diffIds.length !== layers) throw invalid(subject, `has ${layers} layers, but ${diffIds.length} diff_ids`);
  const osFeatures = strings(json['os.features']);
  return {
    platform: { os, architecture, ...(typeof variant === 'string' && variant !== '' ? { variant } : {}) },
    diffIds: diffIds as Digest[],
    config: imageConfig(record(json.config)),
    history: (Array.isArray(json.history) ? json.history : []).map((entry) => historyEntry(record(entry))),
    ...(typeof json['os.version'] === 'string' ? { osVersion: json['os.version'] } : {}),
    ...(osFeatures === undefined ? {} : { osFeatures }),
  };
}

function imageConfig(json: Record<string, unknown>): Partial<ImageConfig> {
  const env = strings(json.Env);
  const shell = strings(json.Shell);
  const healthcheck = parseHealthcheck(record(json.Healthcheck));
  const labels = Object.fromEntries(
    Object.entries(record(json.Labels)).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
  return {
    ...(typeof json.User === 'string' ? { user: json.User } : {}),
    ...(typeof json.WorkingDir === 'string' ? { workingDir: json.WorkingDir } : {}),
    ...(typeof json.StopSignal === 'string' && json.StopSignal !== '' ? { stopSignal: json.StopSignal } : {}),
    ...(env === undefined ? {} : { env }),
    ...(shell === undefined ? {} : { shell }),
    ...(healthcheck === undefined ? {} : { healthcheck }),
    exposedPorts: Object.keys(record(json.ExposedPorts)),
    volumes: Object.keys(record(json.Volumes)),
    labels,
  };
}

function parseHealthcheck(json: Record<string, unknown>): ImageConfig['healthcheck'] {
  const test = strings(json.Test);
  if (test === undefined || test.length === 0) return undefined;
  const number = (name: string): number | undefined =>
    Number.isSafeInteger(json[name]) ? (json[name] as number) : undefined;
  const [interval, timeout, startPeriod, retries] = [
    number('Interval'),
    number('Timeout'),
    number('StartPeriod'),
    number('Retries'),
  ];
  return {
    test,
    ...(interval === undefined ? {} : { interval }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(startPeriod === undefined ? {} : { startPeriod }),
    ...(retries === undefined ? {} : { retries }),
  };
}

function historyEntry(json: Record<string, unknown>): HistoryEntry {
  const texts = ['created', 'created_by', 'author', 'comment'].filter((name) => typeof json[name] === 'string');
  return {
    ...Object.fromEntries(texts.map((name) => [name, json[name] as string])),
    ...(json.empty_layer === true ? { empty_layer: true } : {}),
  };
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
