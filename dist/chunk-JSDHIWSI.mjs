import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/text.ts
import { stripVTControlCharacters } from "node:util";
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
var WIDE = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60]/u;
var NO_WIDTH = new RegExp("\\p{M}", "u");
function visibleText(text) {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
__name(visibleText, "visibleText");
function outputLines(text) {
  return stripVTControlCharacters(text).split(/\r\n|\n|\r/).map((line) => visibleText(line.replaceAll("	", "  ").trimEnd()));
}
__name(outputLines, "outputLines");
function cutText(text, limit) {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, Math.max(0, limit - 1)).join("")}…`;
}
__name(cutText, "cutText");
function textWidth(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of stripVTControlCharacters(text)) width += characterWidth(character);
  return width;
}
__name(textWidth, "textWidth");
function characterWidth(character) {
  return WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
}
__name(characterWidth, "characterWidth");
function fitText(text, columns, mark = "…") {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(mark);
  let line = "";
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > room) break;
    line += character;
  }
  return room < 0 ? "" : line + mark;
}
__name(fitText, "fitText");
function wrapText(text, columns, indent = "") {
  const lines = [];
  let current = "";
  for (const word of text.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (textWidth(longer) > columns && current.trim() !== "") {
      lines.push(current);
      current = indent + word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
__name(wrapText, "wrapText");

export {
  visibleText,
  outputLines,
  cutText,
  textWidth,
  fitText,
  wrapText
};
