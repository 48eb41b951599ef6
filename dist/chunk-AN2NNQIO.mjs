import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatByteChange,
  formatBytes
} from "./chunk-4PH2I2U7.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/comment/size-words.ts
var NO_BREAK = " ";
function unbrokenChange(bytes) {
  return formatByteChange(bytes).replaceAll(" ", NO_BREAK);
}
__name(unbrokenChange, "unbrokenChange");
function percentOf(bytes, before) {
  if (before === void 0 || before === 0) return void 0;
  const share = Math.abs(bytes) / before * 100;
  if (share === 0) return "0%";
  if (share < 0.05) return "under 0.1%";
  return `${share < 9.95 ? share.toFixed(1) : Math.round(share)}%`;
}
__name(percentOf, "percentOf");
function signedPercent(bytes, before) {
  const share = percentOf(bytes, before);
  if (share === void 0 || bytes === 0) return share;
  return share.startsWith("under") ? share : `${bytes > 0 ? "+" : "−"}${share}`;
}
__name(signedPercent, "signedPercent");
function arrowPercent(bytes, before) {
  const share = percentOf(bytes, before);
  const sign = bytes > 0 ? "▲" : "▼";
  return share === void 0 ? sign : `${sign}${NO_BREAK}${share.replaceAll(" ", NO_BREAK)}`;
}
__name(arrowPercent, "arrowPercent");
function sizeCell(sizes, { bold }) {
  const present = sizes.filter(({ before, after }) => (after ?? before) !== void 0);
  if (present.length === 0) return "–";
  if (present.every(({ after }) => after === void 0)) {
    return `gone<br>was ${range(present.map(({ before = 0 }) => before))}`;
  }
  const now = range(present.map(({ after = 0 }) => after));
  if (present.every(({ before }) => before === void 0)) return `${now}<br>new`;
  if (present.every(({ change }) => change === 0)) return `${now}<br>±0`;
  const changes = range(
    present.map(({ change }) => change),
    unbrokenChange
  );
  const widest = present.reduce((a, b) => Math.abs(b.change) > Math.abs(a.change) ? b : a);
  const text = bold ? `${changes} ${arrowPercent(widest.change, widest.before)}` : changes;
  return `${now}<br>${bold ? `**${text}**` : text}`;
}
__name(sizeCell, "sizeCell");
function range(values, format = unbroken) {
  const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
  if (low === high) return low;
  const unit = /\u00a0\S+$/.exec(high)?.[0] ?? "";
  return `${unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low} to${NO_BREAK}${high}`;
}
__name(range, "range");
function unbroken(bytes) {
  return formatBytes(bytes).replaceAll(" ", NO_BREAK);
}
__name(unbroken, "unbroken");
function formatAge(ms) {
  const minutes = Math.round(ms / 6e4);
  if (minutes < 1) return "under a minute";
  if (minutes < 90) return `${minutes}${NO_BREAK}min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours}${NO_BREAK}h` : `${Math.round(hours / 24)}${NO_BREAK}days`;
}
__name(formatAge, "formatAge");

export {
  unbrokenChange,
  signedPercent,
  sizeCell,
  formatAge
};
