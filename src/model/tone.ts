/** What a piece of text on a terminal means; how that looks is the terminal's business. */
export type Tone = 'strong' | 'faint' | 'good' | 'bad' | 'doubtful' | 'busy';

/** Colours text, or leaves it as it is where colours are not wanted. */
export type Paint = (tone: Tone, text: string) => string;

/** For pipes, files and logs. */
export const plainPaint: Paint = (_tone, text) => text;
