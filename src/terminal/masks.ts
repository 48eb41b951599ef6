const SHORTEST_LINE = 4;

/** The secrets that must never be shown, and what hides them. */
export class Masks {
  #secrets: string[] = [];

  /** Remembers a secret, each of its lines, and how it reads inside an address. Answers those that are new. */
  add(secret: string): string[] {
    const whole = secret.trim();
    const lines = whole.split(/\r?\n/).map((line) => line.trim());
    // A lone brace of a key file is no secret, and hiding each one would ruin every line.
    const parts = lines.length === 1 ? lines : lines.filter((line) => line.length >= SHORTEST_LINE);
    const forms = [...parts, ...parts.map(encoded)].filter((form) => form !== '');
    const added = [...new Set(forms)].filter((form) => !this.#secrets.includes(form));
    // The longest first, so that a secret that contains another one leaves no rest.
    this.#secrets = [...this.#secrets, ...added].sort((a, b) => b.length - a.length);
    return added;
  }

  hide(text: string): string {
    return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  }
}

function encoded(line: string): string {
  return encodeURIComponent(Buffer.from(line).toString());
}
