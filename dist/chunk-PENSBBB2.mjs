import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  cutText,
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/markdown-text.ts
var LONGEST = 120;
function codeSpan(text, longest = LONGEST) {
  const shown = cutText(visibleText(text), longest).replaceAll("\\|", "\\u007c").replaceAll("|", "\\|");
  if (shown.trim() === "") return "`(empty)`";
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const space = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}
__name(codeSpan, "codeSpan");
function codeLink(text, address) {
  const href = address === void 0 ? void 0 : safeAddress(address);
  return href === void 0 ? codeSpan(text) : `[${codeSpan(text)}](<${href}>)`;
}
__name(codeLink, "codeLink");
function safeAddress(address) {
  if (address.length > 2e3 || !URL.canParse(address)) return void 0;
  const url = new URL(address);
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return void 0;
  if (/(^|\.)github\.com$/.test(url.hostname) && /\/(issues|pull|discussions)\//.test(url.pathname)) return void 0;
  return url.href.replace(/[|<>`\\[\]()*_~ ]/g, (character) => encodeCharacter(character));
}
__name(safeAddress, "safeAddress");
function encodeCharacter(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
__name(encodeCharacter, "encodeCharacter");
function codeBlock(lines) {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(Math.max(2, ...runs) + 1);
  return [`${fence}text`, ...lines, fence].join("\n");
}
__name(codeBlock, "codeBlock");
function folded(title, body, open) {
  return `<details${open ? " open" : ""}><summary>${title}</summary>

${body}

</details>`;
}
__name(folded, "folded");

export {
  codeSpan,
  codeLink,
  safeAddress,
  codeBlock,
  folded
};
