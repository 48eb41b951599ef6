/** A piece of a sentence: words of our own, or a name from outside that each medium must make harmless in its own way. */
export type Piece = string | { readonly name: string };

/** A sentence that every medium (Markdown, HTML, terminal) can show. */
export type Phrase = readonly Piece[];

/** A name from outside. */
export function named(name: string): Piece {
  return { name };
}

/** A phrase in plain text; names as `show` gives them. */
export function phraseText(phrase: Phrase, show: (name: string) => string): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : show(piece.name))).join('');
}

/** Phrases with words between them. */
export function joinPhrases(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}

/** A version as people say it (`1.76.0` for `v1.76.0`), as words where it is nothing but numbers, else as a name. */
export function versionPiece(version: string): Piece {
  return /^v?\d{1,6}(\.\d{1,6}){1,3}$/.test(version) ? version.replace(/^v/, '') : named(version);
}
