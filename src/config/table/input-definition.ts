/** How an input's text is read. `list`: parts between commas or line ends; `lines`: one value a line, commas belong to the value. */
export type InputKind = 'string' | 'boolean' | 'integer' | 'choice' | 'list' | 'lines';

/** One input: a flag on the command line, an input of the Action and a key of `.go-slim-image.yml`, all of the same name. */
export interface InputDefinition {
  readonly kind: InputKind;
  /** As a user would write it; the empty string means "not given". */
  readonly default: string;
  /** The allowed values of a choice. */
  readonly choices?: readonly string[];
  /** Allowed range of an integer, both ends included. */
  readonly range?: readonly [number, number];
  readonly group: InputGroup;
  readonly doc: string;
  /** `cli`: a flag only. `action`: an input of the Action only (the command line has a sub-command or argument instead). */
  readonly where?: 'cli' | 'action';
  /** An expression, for what the Action cannot know otherwise: what action.yml gives where the workflow gives nothing. */
  readonly actionDefault?: string;
  /** May stand below an entry of `images:` in `.go-slim-image.yml`. */
  readonly perImage?: true;
}

export const INPUT_GROUPS = [
  'What is built',
  'Compile',
  'Image',
  'Registry',
  'BuildKit',
  'Dockerfile',
  'SBOM and scan',
  'Size',
  'Go, tools and caches',
  'Job matrix',
  'Releases and verification',
  'GitHub',
  'Output',
] as const;
export type InputGroup = (typeof INPUT_GROUPS)[number];
