import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Interruption
} from "./chunk-MVWLGGCX.mjs";
import {
  outputLines,
  visibleText,
  wrapText
} from "./chunk-JSDHIWSI.mjs";
import {
  asDiskFull
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/failure-text.ts
var LAST_LINES = 20;
var MOST_LOCATIONS = 10;
function renderFailure(error, style) {
  const { columns, paint, unicode } = style;
  const failure = asFailure(error);
  const sign = unicode ? "✗ " : "x ";
  const [first = "", ...rest] = wrapText(visibleText(failure.message), columns - 2);
  const untold = failure.locations.filter(({ message }) => !(failure.details ?? "").includes(message));
  const where = untold.slice(0, MOST_LOCATIONS).map((location) => `  ${place(location)}`);
  const more = untold.length - MOST_LOCATIONS;
  const fix = failure.fix === void 0 ? [] : wrapText(visibleText(failure.fix), columns - 7);
  return [
    paint("bad", sign) + paint("strong", first),
    ...rest.map((line) => `  ${paint("strong", line)}`),
    ...where,
    ...more > 0 ? [`  and ${more} more`] : [],
    ...fix.map((line, index) => `  ${index === 0 ? paint("good", "fix") : "   "}  ${line}`),
    ...lastLines(failure.details, style),
    paint("faint", `  ${failure.code}, exit status ${failure.exitStatus}`)
  ].join("\n");
}
__name(renderFailure, "renderFailure");
function failureAnnotations(error) {
  const failure = asFailure(error);
  const title = `go-slim-image: ${failure.code}`;
  if (failure.locations.length === 0) {
    const message = failure.fix === void 0 ? failure.message : `${failure.message}
${failure.fix}`;
    return [{ level: "error", title, message }];
  }
  return failure.locations.slice(0, MOST_LOCATIONS).map((location) => ({ level: "error", title, ...location }));
}
__name(failureAnnotations, "failureAnnotations");
function failureJson(error) {
  const { code, message, fix, exitStatus, locations } = asFailure(error);
  return `${JSON.stringify({ error: { code, exitStatus, message, ...fix === void 0 ? {} : { fix }, locations } }, null, 2)}
`;
}
__name(failureJson, "failureJson");
function asFailure(error) {
  if (error instanceof Failure) return error;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return new Failure({
    code: "bug",
    message: `go-slim-image has a bug: ${message}`,
    fix: "Please report it with the lines below.",
    ...stack === void 0 ? {} : { details: stack },
    cause: error
  });
}
__name(asFailure, "asFailure");
function place({ file, line, column, message }) {
  const position = [file, line, column].filter((part) => part !== void 0).join(":");
  return visibleText(`${position}: ${message}`);
}
__name(place, "place");
function lastLines(details, { paint }) {
  const lines = outputLines(details ?? "");
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) return [];
  const shown = lines.slice(-LAST_LINES);
  const left = lines.length - shown.length;
  const head = left === 0 ? [] : [paint("faint", `  (${left} lines before these)`)];
  return ["", ...head, ...shown.map((line) => `  ${line}`), ""];
}
__name(lastLines, "lastLines");

// src/pipeline/session/ending.ts
function tellFailure(thrown, console, style) {
  const cause = interruptionIn(thrown);
  const error = asDiskFull(thrown) ?? thrown;
  console.finish();
  if (cause !== void 0) {
    console.print(`stopped by ${cause.signal}: every child was ended, and the output folder is as it was`);
    return cause.exitStatus;
  }
  console.print(renderFailure(error, { columns: console.columns(), paint: console.paint, unicode: style.unicode }));
  for (const annotation of failureAnnotations(error)) console.annotate(annotation);
  style.json?.(console.hideSecrets(failureJson(error)));
  return error instanceof Failure ? error.exitStatus : 1;
}
__name(tellFailure, "tellFailure");
function interruptionIn(error) {
  for (let current = error, depth = 0; current instanceof Error && depth < 10; current = current.cause, depth++) {
    if (current instanceof Interruption) return current;
  }
  return void 0;
}
__name(interruptionIn, "interruptionIn");

export {
  tellFailure
};
