import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openSession
} from "./chunk-PIX6USHO.mjs";
import {
  whatIsOff
} from "./chunk-GL5I4J3Q.mjs";
import "./chunk-5PRN4FLH.mjs";
import "./chunk-77EBUBVH.mjs";
import "./chunk-5SRSONDN.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-2EFRVBOM.mjs";
import {
  isFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  fitText,
  textWidth,
  visibleText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/verify-command.ts
import { relative, resolve } from "node:path";

// src/verify/table.ts
function verificationTable(verification, style) {
  const rows = rowsOf(verification.checks);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => textWidth(row.cells[column] ?? ""))));
  const lines = rows.map(({ state, cells: [what = "", about = "", found = ""] }) => {
    const sign = signOf(state, style);
    const start = `${what.padEnd(widths[0] ?? 0)}  ${about.padEnd(widths[1] ?? 0)}  `;
    const rest = state === "off" ? found : fitText(found, Math.max(20, style.columns - textWidth(start) - 4));
    return `${sign} ${start}${rest}`.trimEnd();
  });
  return [...lines, "", verdictLine(verification, style)].join("\n");
}
__name(verificationTable, "verificationTable");
function verdictLine(verification, style) {
  const wrong = whatIsOff(verification).length;
  const all = verification.checks.length;
  const subject = visibleText(verification.subject);
  if (wrong === 0) return `${signOf("ok", style)} ${subject} is what it says: ${all} checks`;
  return `${signOf("off", style)} ${subject}: ${wrong} of ${all} checks do not hold`;
}
__name(verdictLine, "verdictLine");
var MANY = 3;
function rowsOf(checks) {
  const order = { off: 0, skipped: 1, ok: 2 };
  const rows = [];
  const seen = /* @__PURE__ */ new Set();
  for (const check of [...checks].sort((a, b) => order[a.state] - order[b.state])) {
    const group = checks.filter((one) => one.state === check.state && one.what === check.what);
    if (check.state === "ok" && group.length > MANY) {
      if (seen.has(check.what)) continue;
      seen.add(check.what);
      rows.push({ state: "ok", cells: [check.what, `${group.length} files`, ""] });
    } else rows.push({ state: check.state, cells: [check.what, visibleText(check.about), visibleText(check.found)] });
  }
  return rows;
}
__name(rowsOf, "rowsOf");
function signOf(state, { paint, unicode }) {
  if (state === "ok") return paint("good", unicode ? "✓" : "ok");
  if (state === "off") return paint("bad", unicode ? "✗" : "x ");
  return paint("doubtful", unicode ? "·" : "- ");
}
__name(signOf, "signOf");

// src/pipeline/verify-command.ts
async function runVerify(run) {
  const session = await openSession(run);
  try {
    const verification = await verify(run.configuration.inputs.subject, session);
    session.console.finish();
    const { console } = session;
    const unicode = chooseUnicode(run.process.env, run.process.platform);
    if (run.configuration.inputs.json) run.process.stdout.write(`${JSON.stringify(verification, null, 2)}
`);
    console.print(verificationTable(verification, { columns: console.columns(), paint: console.paint, unicode }));
    refuseWhatIsOff(verification);
    return 0;
  } finally {
    await session.close();
  }
}
__name(runVerify, "runVerify");
async function verify(subject, session) {
  const folder = resolve(session.runtime.workingDirectory, subject);
  if (subject === "" || !await isFolder(folder)) {
    throw new Failure({
      code: "invalid-input",
      message: subject === "" ? "verify needs to be told what." : `subject: "${subject}" is no folder.`,
      fix: "Name an output folder, a release, an image or a binary."
    });
  }
  const { verifyFolder } = await import("./chunk-JRK54TOR.mjs");
  return verifyFolder(folder, relative(session.runtime.workingDirectory, folder) || ".");
}
__name(verify, "verify");
function refuseWhatIsOff(verification) {
  const [first, ...more] = whatIsOff(verification);
  if (first === void 0) return;
  const rest = more.length === 0 ? "" : `, and ${more.length} more`;
  throw new Failure({
    code: "verification-failed",
    message: `${verification.subject} is not what it says: ${first.about} ${first.found}${rest}.`,
    fix: "Do not use it. Fetch it again; if it stays so, ask who made it."
  });
}
__name(refuseWhatIsOff, "refuseWhatIsOff");
export {
  runVerify
};
