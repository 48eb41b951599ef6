import { type InputName, inputDefinition } from '../../config/input-table.ts';
import { type Configuration, type Inputs, propertyOf } from '../../config/inputs.ts';
import { DOCKERFILE } from '../../config/table/buildx.ts';
import { Failure } from '../../model/failure.ts';

/**
 * Which engine makes the images, and from what: `host`, our own layout handed to BuildKit; `buildkit`, a Dockerfile that
 * we write compiles on the nodes; `dockerfile` and `bake`, the user's own files.
 */
export type EngineChoice =
  | { readonly engine: 'embedded'; readonly unused: readonly InputName[] }
  | {
      readonly engine: 'buildx';
      readonly way: 'host' | 'buildkit' | 'bake';
      readonly unused: readonly InputName[];
    }
  | {
      readonly engine: 'buildx';
      readonly way: 'dockerfile';
      /** `compile: host` beside `file`: the image that the inputs describe is made, too, and is a context of the Dockerfile. */
      readonly withOurs: boolean;
      readonly unused: readonly InputName[];
    };

/** Inputs that choose buildx by themselves, beside `compile: buildkit`. */
export const SWITCHES = [
  'file',
  'target',
  'bake-file',
  'build-args',
  'build-contexts',
  'secrets',
  'secret-files',
  'ssh',
  'call',
  'builder',
  'driver',
  'endpoint',
  'append',
] as const satisfies readonly InputName[];

/** What workflows for docker's actions have anyway: never a reason to switch, and no fault where it is not needed. */
const HARMLESS = ['context', 'cache-from', 'cache-to'] as const satisfies readonly InputName[];

/** Inputs of the Dockerfile that hold for the one that we write, too. */
const ANY_SOLVE = [
  'secrets',
  'secret-files',
  'secret-envs',
  'ssh',
  'add-hosts',
  'no-cache',
  'pull',
  'network',
  'shm-size',
  'ulimit',
  'cgroup-parent',
  'allow',
  'go-image',
] as const satisfies readonly InputName[];

/** What describes an image of ours, and means nothing to a Dockerfile. */
const OURS = [
  'base',
  'packages',
  'combine',
  'ldflags',
  'build-tags',
  'gcflags',
  'asmflags',
  'ca-certificates',
  'extra-ca-certificates',
  'timezones',
  'timezone',
  'passwd',
  'tmp',
  'nsswitch',
  'include',
  'user',
  'entrypoint',
  'cmd',
  'image-env',
  'expose',
  'volumes',
  'workdir',
  'stop-signal',
  'healthcheck',
  'measure-savings',
  'exact',
] as const satisfies readonly InputName[];

/** What links a program once more, which only where it is linked here can be done. */
const LINKED_HERE = ['measure-savings', 'exact'] as const satisfies readonly InputName[];

/** Chooses the engine as docs/engines.md says. Throws `invalid-input` for an input that means nothing to it. */
export function chooseEngine(configuration: Configuration): EngineChoice {
  const { inputs } = configuration;
  const set = (name: InputName): boolean => isSet(inputs, name);
  const switching = [...SWITCHES.filter(set), ...(inputs.compile === 'buildkit' ? (['compile'] as const) : [])];
  const unused = HARMLESS.filter(set);
  if (inputs.engine === 'embedded' || (inputs.engine === 'auto' && switching.length === 0)) {
    refuse(BUILDX_ONLY.filter(set), inputs.engine === 'embedded' ? 'engine: embedded' : 'the embedded engine');
    return { engine: 'embedded', unused };
  }
  const dockerfile = DOCKERFILE_ONLY.filter(set);
  if (inputs.compile === 'buildkit') {
    refuse(dockerfile, 'compile: buildkit, which writes a Dockerfile of its own');
    refuse(LINKED_HERE.filter(set), 'compile: buildkit, which links on the nodes of the builder');
    return { engine: 'buildx', way: 'buildkit', unused: unused.filter((name) => name === 'context') };
  }
  if (set('bake-file') || set('targets')) {
    refuse([...OURS.filter(set), ...BUILD_ONLY.filter(set)], 'a bake file, whose targets say it themselves');
    return { engine: 'buildx', way: 'bake', unused: [] };
  }
  if (dockerfile.length + ANY_SOLVE.filter(set).length > 0) {
    const withOurs = configuration.origins.compile !== undefined;
    if (!withOurs) refuse(OURS.filter(set), 'a Dockerfile, which says it itself');
    return { engine: 'buildx', way: 'dockerfile', withOurs, unused: [] };
  }
  return { engine: 'buildx', way: 'host', unused: unused.filter((name) => name === 'context') };
}

/** Whether `go build` runs on this machine. */
export function compilesHere(choice: EngineChoice): boolean {
  if (choice.engine === 'embedded' || choice.way === 'host') return true;
  return choice.way === 'dockerfile' && choice.withOurs;
}

/** A choice by which a Dockerfile or bake file of the user's own says everything: there is no module to plan. */
export type OwnFile = Extract<EngineChoice, { way: 'dockerfile' | 'bake' }>;

/** Whether nothing but the user's own files says what is built. */
export function isOwnFile(choice: EngineChoice): choice is OwnFile {
  return choice.engine === 'buildx' && (choice.way === 'bake' || (choice.way === 'dockerfile' && !choice.withOurs));
}

const DOCKERFILE_NAMES = Object.keys(DOCKERFILE) as (keyof typeof DOCKERFILE)[];
const BAKE_NAMES: readonly InputName[] = ['bake-file', 'targets', 'set'];
const DOCKERFILE_ONLY: readonly InputName[] = DOCKERFILE_NAMES.filter(
  (name) => !(ANY_SOLVE as readonly string[]).includes(name) && name !== 'context',
);
const BUILD_ONLY: readonly InputName[] = ['file', 'target', 'build-args', 'build-contexts'];
/** Inputs that only buildx knows, whichever way it goes. */
const BUILDX_ONLY: readonly InputName[] = [
  ...DOCKERFILE_NAMES.filter((name) => name !== 'context'),
  'compile',
  'builder',
  'driver',
  'driver-opts',
  'endpoint',
  'node-platforms',
  'append',
  'buildkitd-config',
  'buildkitd-config-inline',
  'buildkitd-flags',
  'builder-keep',
  'until',
  'provenance',
  'attests',
];

/** Whether an input says something else than nothing at all. */
function isSet(inputs: Inputs, name: InputName): boolean {
  const value = inputs[propertyOf(name)];
  if (Array.isArray(value)) return value.length > 0;
  return String(value ?? '') !== inputDefinition(name).default;
}

function refuse(names: readonly InputName[], what: string): void {
  const [name] = names;
  if (name === undefined) return;
  const bake = BAKE_NAMES.includes(name);
  throw new Failure({
    code: 'invalid-input',
    message: `${name} is set, but means nothing to ${what}.`,
    fix: (LINKED_HERE as readonly string[]).includes(name)
      ? linkedElsewhere(name)
      : (OURS as readonly string[]).includes(name)
        ? `Leave ${name} out, or say compile: host, which gives your Dockerfile the image that the inputs describe.`
        : `Leave ${name} out, or choose what it belongs to: engine: buildx${bake && name !== 'bake-file' ? ' with bake-file' : ''}.`,
  });
}

function linkedElsewhere(name: InputName): string {
  const symbols = 'A program that is linked without -s and -w says by itself whose its data is';
  return `Leave ${name} out, or say compile: host, which links here.${name === 'exact' ? ` ${symbols}.` : ''}`;
}
