import { BUILDER, DOCKERFILE } from './table/buildx.ts';
import { BUILT } from './table/built.ts';
import { COMMENT } from './table/comment.ts';
import { COMPARE } from './table/compare.ts';
import { COMPILE } from './table/compile.ts';
import { GITHUB } from './table/github.ts';
import { IMAGE } from './table/image.ts';
import type { InputDefinition } from './table/input-definition.ts';
import { MERGE } from './table/merge.ts';
import { OUTPUT } from './table/output.ts';
import { REBUILD } from './table/rebuild.ts';
import { REGISTRY } from './table/registry.ts';
import { RELEASE } from './table/release.ts';
import { SCAN } from './table/scan.ts';
import { SIZE } from './table/size.ts';
import { TOOLS } from './table/tools.ts';
import { VERIFY } from './table/verify.ts';

export { INPUT_GROUPS, type InputDefinition, type InputGroup } from './table/input-definition.ts';

/** The one table of inputs: action.yml, the flags, `--help` and docs/inputs.md are made from it. */
export const INPUTS = {
  ...BUILT,
  ...COMPILE,
  ...IMAGE,
  ...REGISTRY,
  ...BUILDER,
  ...DOCKERFILE,
  ...SCAN,
  ...SIZE,
  ...COMPARE,
  ...TOOLS,
  ...MERGE,
  ...RELEASE,
  ...VERIFY,
  ...REBUILD,
  ...GITHUB,
  ...COMMENT,
  ...OUTPUT,
} as const satisfies Record<string, InputDefinition>;

/** Name of an input, as users write it. */
export type InputName = keyof typeof INPUTS;

/** All names, in the table's order. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** The definition behind a name, without the literal types. */
export function inputDefinition(name: InputName): InputDefinition {
  return INPUTS[name];
}
