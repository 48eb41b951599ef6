/** An import declaration: 1-based line and the path. */
export interface ImportOfFile {
  readonly line: number;
  readonly path: string;
}

/**
 * The imports of a Go file with their lines. Import declarations stand before all others (Go specification, "Source file
 * organization"), so reading ends with the first that is not one. Comments and build constraints are passed over.
 */
export function importsOf(text: string): readonly ImportOfFile[] {
  const found: ImportOfFile[] = [];
  let inside = false;
  let comment = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const code = withoutComments(raw, comment);
    comment = code.open;
    const line = code.text.trim();
    if (line === '') continue;
    if (!inside && !/^(package|import)\b/.test(line)) break;
    if (/^import\s*\(/.test(line)) inside = true;
    const spec = /(?:^|[;(]|import|\s)\s*(?:[\p{L}_.][\p{L}\p{N}_]*\s+)?(?:"([^"\n]+)"|`([^`\n]+)`)/gu;
    if (inside || line.startsWith('import')) {
      for (const match of line.matchAll(spec)) found.push({ line: index + 1, path: match[1] ?? match[2] ?? '' });
    }
    if (inside && line.includes(')')) inside = false;
  }
  return found;
}

/**
 * What stands before a Go file's first declaration that is no import: build constraints, the package clause, imports and
 * the comments between them, cgo's preamble among them. A file with the same head has the same imports on every target.
 */
export function headOf(text: string): string {
  const lines = text.split('\n');
  let inside = false;
  let comment = false;
  for (const [index, raw] of lines.entries()) {
    const code = withoutComments(raw, comment);
    comment = code.open;
    const line = code.text.trim();
    if (line === '') continue;
    if (!inside && !/^(package|import)\b/.test(line)) return lines.slice(0, index).join('\n');
    if (/^import\s*\(/.test(line)) inside = true;
    // Another declaration may stand behind an import on the same line: the line is part of the head as a whole.
    if (inside && line.includes(')')) inside = false;
  }
  return text;
}

/** A line without its comments; `open` when one goes on. Import paths hold no `//`. */
function withoutComments(line: string, open: boolean): { readonly text: string; readonly open: boolean } {
  let rest = line;
  let text = '';
  let inside = open;
  while (rest !== '') {
    if (inside) {
      const end = rest.indexOf('*/');
      if (end < 0) return { text, open: true };
      rest = rest.slice(end + 2);
      inside = false;
      continue;
    }
    const start = rest.search(/\/[/*]/);
    if (start < 0) return { text: text + rest, open: false };
    text += rest.slice(0, start);
    if (rest[start + 1] === '/') return { text, open: false };
    rest = rest.slice(start + 2);
    inside = true;
  }
  return { text, open: inside };
}
