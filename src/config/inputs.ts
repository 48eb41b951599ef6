import type { INPUTS, InputName } from './input-table.ts';

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

type Value<D> = D extends { kind: 'boolean'; default: '' }
  ? boolean | undefined
  : D extends { kind: 'boolean' }
    ? boolean
    : D extends { kind: 'integer' }
      ? number
      : D extends { kind: 'choice'; default: ''; choices: readonly (infer C)[] }
        ? C | ''
        : D extends { kind: 'choice'; choices: readonly (infer C)[] }
          ? C
          : D extends { kind: 'list' | 'lines' }
            ? readonly string[]
            : string;

/** All inputs, read: names in camel case, a string that was not given is empty, a switch without a default is undefined. */
export type Inputs = { readonly [N in InputName as Camel<N>]: Value<(typeof INPUTS)[N]> };

/** Where a value came from. */
export type InputOrigin = 'flag' | 'environment' | 'file' | 'default';

/** One entry of `images:` in the configuration file. */
export interface ConfiguredImage {
  readonly name: string;
  /** Inputs that differ for this image. */
  readonly inputs: Partial<Inputs>;
}

/** What a run was asked to do. */
export interface Configuration {
  readonly inputs: Inputs;
  /** Origin of every input that is not default. */
  readonly origins: Readonly<Partial<Record<InputName, InputOrigin>>>;
  readonly images: readonly ConfiguredImage[];
  /** Absolute path of the configuration file that was read. */
  readonly file?: string;
}

/** `build-tags` to `buildTags`. */
export function propertyOf(name: InputName): keyof Inputs {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as keyof Inputs;
}
