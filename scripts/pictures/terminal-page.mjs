// A terminal's text with its colours as a page, for a light and a dark screen.

/** The sixteen colours, light and dark; text on the page's ground has a contrast of at least 4.5. */
const COLOURS = {
  30: ['#1f2328', '#6e7681'],
  31: ['#b3261e', '#ff8a80'],
  32: ['#116329', '#6fdd8b'],
  33: ['#7d4e00', '#e3b341'],
  34: ['#0550ae', '#79c0ff'],
  35: ['#8250df', '#d2a8ff'],
  36: ['#0b6a72', '#67d5e0'],
  37: ['#57606a', '#e6edf3'],
  90: ['#57606a', '#9198a1'],
};

/** What a terminal gets between its texts: ECMA-48, "select graphic rendition". */
const COLOUR_CHANGE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);

/** Makes the page of what `tmux capture-pane -e` gives. */
export function terminalPage(screen) {
  const css = Object.entries(COLOURS)
    .map(([code, [light, dark]]) => `.c${code}{color:light-dark(${light},${dark})}`)
    .join('');
  return `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>
body{margin:0}pre{display:inline-block;min-width:80ch;margin:0;padding:14px 18px;font:14px/1.45 'DejaVu Sans Mono',monospace;
background:light-dark(#fff,#0d1117);color:light-dark(#1f2328,#e6edf3)}.b{font-weight:700}.f{color:light-dark(#57606a,#9198a1)}${css}
</style><pre>${htmlOf(screen.trimEnd().replace(/\n[^\n]*\$\s*$/, ''))}</pre>`;
}

function htmlOf(text) {
  let classes = new Set();
  return text
    .split(COLOUR_CHANGE)
    .map((part, index) => {
      if (index % 2 === 1) {
        for (const code of part.split(';').map(Number)) classes = after(classes, code);
        return '';
      }
      const safe = part.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
      return classes.size === 0 || safe === '' ? safe : `<span class="${[...classes].join(' ')}">${safe}</span>`;
    })
    .join('');
}

function after(classes, code) {
  if (code === 0) return new Set();
  const colours = [...classes].filter((name) => !name.startsWith('c'));
  if (code === 1) return new Set([...classes, 'b']);
  if (code === 2) return new Set([...classes, 'f']);
  if (code === 22) return new Set([...classes].filter((name) => name !== 'b' && name !== 'f'));
  if (code === 39) return new Set(colours);
  return code in COLOURS ? new Set([...colours, `c${code}`]) : classes;
}
