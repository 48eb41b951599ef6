import type { Digest } from '../../model/digest.ts';
import type { HistoryEntry, ImageConfig } from '../../model/image.ts';
import type { Platform } from '../../model/platform.ts';
import { type GoObject, type GoValue, goJson, goTime, list, sortedMap, struct, text } from './go-json.ts';

/** What an image's config is made of. */
export interface ConfigFacts {
  readonly platform: Platform;
  readonly osVersion?: string;
  readonly osFeatures?: readonly string[];
  readonly config: ImageConfig;
  /** Seconds since 1970. */
  readonly created: number;
  readonly history: readonly HistoryEntry[];
  readonly diffIds: readonly Digest[];
}

/**
 * The config as BuildKit writes it (OCI image specification 1.1, "config"): one line, top-level members sorted,
 * `config` in the order of Go's struct with maps sorted, so that both engines give one digest.
 */
export function configJson(facts: ConfigFacts): string {
  const { platform } = facts;
  return goJson(
    struct(
      ['architecture', platform.architecture],
      ['config', executionJson(facts.config)],
      ['created', goTime(facts.created)],
      ['history', facts.history.map(historyJson)],
      ['os', platform.os],
      ['os.features', list(facts.osFeatures ?? [])],
      ['os.version', text(facts.osVersion)],
      ['rootfs', struct(['type', 'layers'], ['diff_ids', facts.diffIds])],
      ['variant', text(platform.variant)],
    ),
  );
}

function executionJson(config: ImageConfig): GoObject {
  return struct(
    ['User', text(config.user)],
    ['ExposedPorts', nameSet(config.exposedPorts)],
    ['Env', list(config.env)],
    ['Entrypoint', list(config.entrypoint)],
    ['Cmd', list(config.cmd)],
    ['Volumes', nameSet(config.volumes)],
    ['WorkingDir', text(config.workingDir)],
    ['Labels', sortedMap(Object.entries(config.labels))],
    ['StopSignal', text(config.stopSignal)],
    ['Healthcheck', healthcheckJson(config.healthcheck)],
    ['Shell', list(config.shell ?? [])],
  );
}

/** Go's `map[string]struct{}`: each name with an empty object. */
function nameSet(names: readonly string[]): GoObject | undefined {
  return sortedMap([...new Set(names)].map((name) => [name, struct()] as const));
}

function healthcheckJson(check: ImageConfig['healthcheck']): GoObject | undefined {
  if (check === undefined) return undefined;
  return struct(
    ['Test', list(check.test)],
    ['Interval', nonZero(check.interval)],
    ['Timeout', nonZero(check.timeout)],
    ['StartPeriod', nonZero(check.startPeriod)],
    ['Retries', nonZero(check.retries)],
  );
}

function nonZero(value: number | undefined): number | undefined {
  return value === 0 ? undefined : value;
}

function historyJson(entry: HistoryEntry): GoValue {
  return struct(
    ['created', text(entry.created)],
    ['created_by', text(entry.created_by)],
    ['author', text(entry.author)],
    ['comment', text(entry.comment)],
    ['empty_layer', entry.empty_layer === true ? true : undefined],
  );
}
