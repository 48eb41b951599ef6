import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatBytesOf,
  formatCount,
  formatDuration
} from "./chunk-4PH2I2U7.mjs";
import {
  fitText,
  outputLines,
  textWidth,
  visibleText,
  wrapText
} from "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/terminal/console.ts
import { stripVTControlCharacters } from "node:util";

// src/terminal/view.ts
var WIDEST = 80;

// src/terminal/wording.ts
var STATE_TONES = { running: "busy", done: "good", skipped: "faint", failed: "bad" };
function stepName(state) {
  return visibleText(state.platform === void 0 ? state.step : `${state.step} ${state.platform}`);
}
__name(stepName, "stepName");
function stepDetail(state) {
  return visibleText((state.detail ?? "").split(/\r?\n/)[0] ?? "");
}
__name(stepDetail, "stepDetail");
function stepProgress(state) {
  const { done, total, unit } = state;
  const detail = stepDetail(state);
  if (done === void 0 || total === void 0 || total <= 0) return detail;
  const part = Math.min(done, total);
  const amount = unit === "items" ? `${part} of ${total}` : formatBytesOf(part, total);
  return detail === "" ? amount : `${amount}, ${detail}`;
}
__name(stepProgress, "stepProgress");
function stepTime(state, now) {
  return formatDuration((state.endMs ?? now) - state.startMs);
}
__name(stepTime, "stepTime");
function stepLine(state, signs, paint) {
  const detail = stepDetail(state);
  const name = stepName(state);
  if (state.state === "running") return `${paint("faint", signs.started)} ${name}`;
  const sign = paint(STATE_TONES[state.state], signs[state.state]);
  const time = state.endMs === void 0 ? "" : paint("faint", ` (${stepTime(state, state.endMs)})`);
  return `${sign} ${name}${detail === "" ? "" : `: ${detail}`}${time}`;
}
__name(stepLine, "stepLine");
function noticeText(notice) {
  const { file, line } = notice;
  const place = file === void 0 ? "" : ` (${file}${line === void 0 ? "" : `:${line}`})`;
  return `${notice.level === "warning" ? "warning" : "note"}: ${outputLines(notice.message).join(" ")}${visibleText(place)}`;
}
__name(noticeText, "noticeText");

// src/terminal/plain-view.ts
var STILL_RUNNING_MS = 15e3;
function createPlainView(options, write) {
  const running = /* @__PURE__ */ new Map();
  const { signs, paint, quiet, verbose } = options;
  const wrapped = /* @__PURE__ */ __name((line) => wrapText(line, WIDEST, " ".repeat(signs.done.length + 1)), "wrapped");
  if (!quiet && options.title !== void 0) write([paint("strong", options.title)]);
  const timer = setInterval(() => {
    if (!quiet && running.size > 0) write(wrapped(stillRunning([...running.values()], options)));
  }, STILL_RUNNING_MS);
  timer.unref();
  return {
    step(change, state, number) {
      if (change === "ended") running.delete(number);
      else running.set(number, state);
      if (!quiet && change !== "updated") write(wrapped(stepLine(state, signs, paint)));
    },
    expect: /* @__PURE__ */ __name(() => {
    }, "expect"),
    say(level, message) {
      if (quiet || level === "debug" && !verbose) return;
      const lines = outputLines(message);
      write(level === "debug" ? lines.map((line) => paint("faint", line)) : lines.flatMap(wrapped));
    },
    notice(notice) {
      if (!quiet) write(wrapText(noticeText(notice), WIDEST, "  ").map((line) => paint("doubtful", line)));
    },
    annotate: /* @__PURE__ */ __name(() => {
    }, "annotate"),
    hidden: /* @__PURE__ */ __name(() => {
    }, "hidden"),
    print: /* @__PURE__ */ __name((text) => write(text.split("\n")), "print"),
    finish: /* @__PURE__ */ __name(() => clearInterval(timer), "finish")
  };
}
__name(createPlainView, "createPlainView");
function stillRunning(states, options) {
  const now = options.elapsed();
  const shown = states.slice(0, 8).map((state) => `${stepName(state)} (${stepTime(state, now)})`);
  const rest = states.length > 8 ? `, ${states.length - 8} more` : "";
  return `${options.signs.started} still running: ${shown.join(", ")}${rest}`;
}
__name(stillRunning, "stillRunning");

// src/terminal/workflow-command.ts
function workflowCommand(name, properties, message) {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${[name, pairs.join(",")].filter((part) => part !== "").join(" ")}::${escapeData(message)}`;
}
__name(workflowCommand, "workflowCommand");
function annotationCommand(annotation) {
  const { file, line, column, title } = annotation;
  const properties = {
    ...title === void 0 ? {} : { title: visibleText(title) },
    ...file === void 0 ? {} : { file: visibleText(file) },
    ...line === void 0 ? {} : { line },
    ...column === void 0 ? {} : { col: column }
  };
  return workflowCommand(annotation.level, properties, outputLines(annotation.message).join("\n"));
}
__name(annotationCommand, "annotationCommand");
function looksLikeCommand(line) {
  return /^\s*::/.test(line) || line.includes("##[");
}
__name(looksLikeCommand, "looksLikeCommand");
function fencedLines(lines, token) {
  if (!lines.some(looksLikeCommand)) return [...lines];
  const end = token();
  return [`::stop-commands::${end}`, ...lines, `::${end}::`];
}
__name(fencedLines, "fencedLines");
function escapeData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
__name(escapeData, "escapeData");
function escapeProperty(text) {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
__name(escapeProperty, "escapeProperty");

// src/terminal/actions-view.ts
function createActionsView(options, write, writeRaw) {
  const running = /* @__PURE__ */ new Map();
  const lines = /* @__PURE__ */ new Map();
  const failed = [];
  const { signs, paint, quiet, verbose, token } = options;
  const fenced = /* @__PURE__ */ __name((text) => write(fencedLines(text, token)), "fenced");
  if (!quiet && options.title !== void 0) fenced([options.title]);
  const timer = setInterval(() => {
    if (!quiet && running.size > 0) fenced([stillRunning([...running.values()], options)]);
  }, STILL_RUNNING_MS);
  timer.unref();
  return {
    step(change, state, number) {
      if (change !== "ended") {
        running.set(number, state);
        if (change === "updated") keepDetail(lines, number, state);
        return;
      }
      running.delete(number);
      const group = closingGroup(state, lines.get(number) ?? [], stepLine(state, signs, paint), token);
      if (state.state === "failed") failed.push(...group);
      else if (!quiet) write(group);
    },
    expect: /* @__PURE__ */ __name(() => {
    }, "expect"),
    say(level, message) {
      if (level === "debug") {
        if (verbose && !quiet) fenced(outputLines(message).map((line) => `debug: ${line}`));
      } else if (!quiet) fenced(outputLines(message));
    },
    notice: /* @__PURE__ */ __name((notice) => write([noticeCommand(notice)]), "notice"),
    annotate: /* @__PURE__ */ __name((annotation) => write([annotationCommand(annotation)]), "annotate"),
    hidden: /* @__PURE__ */ __name((secrets) => writeRaw(secrets.map((secret) => workflowCommand("add-mask", {}, secret))), "hidden"),
    print: /* @__PURE__ */ __name((text) => fenced(text.split("\n")), "print"),
    finish() {
      clearInterval(timer);
      fenced(failed.splice(0));
    }
  };
}
__name(createActionsView, "createActionsView");
function keepDetail(lines, number, state) {
  const kept = lines.get(number) ?? [];
  const fresh = outputLines(state.detail ?? "").filter((line) => line !== "" && !kept.includes(line));
  if (fresh.length > 0) lines.set(number, [...kept, ...fresh]);
}
__name(keepDetail, "keepDetail");
function closingGroup(state, kept, title, token) {
  const [, ...more] = outputLines(state.detail ?? "");
  const inner = [...kept, ...more].filter((line) => line !== "" && !title.includes(line));
  if (state.state === "failed") return [title, ...inner];
  if (inner.length === 0) return fencedLines([title], token);
  return [workflowCommand("group", {}, title), ...fencedLines(inner, token), "::endgroup::"];
}
__name(closingGroup, "closingGroup");
function noticeCommand(notice) {
  const { level, code, message, file, line } = notice;
  return annotationCommand({
    level,
    title: `go-slim-image: ${code}`,
    message,
    ...file === void 0 ? {} : { file },
    ...line === void 0 ? {} : { line }
  });
}
__name(noticeCommand, "noticeCommand");

// src/terminal/cursor.ts
var HIDE = "\x1B[?25l";
var SHOW = "\x1B[?25h";
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
function createCursor(stream) {
  let hidden = false;
  const restore = /* @__PURE__ */ __name(() => {
    if (!hidden) return;
    hidden = false;
    process.removeListener("exit", restore);
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
    stream.write(SHOW);
  }, "restore");
  const onSignal = /* @__PURE__ */ __name((signal) => {
    const alone = process.listenerCount(signal) === 1;
    if (!alone) return;
    restore();
    process.kill(process.pid, signal);
  }, "onSignal");
  return {
    hide() {
      if (hidden) return;
      hidden = true;
      process.on("exit", restore);
      for (const signal of SIGNALS) process.prependListener(signal, onSignal);
      stream.write(HIDE);
    },
    restore
  };
}
__name(createCursor, "createCursor");

// src/terminal/live-style.ts
var SPINNER_MS = 80;
function spinner(signs, now) {
  return signs.spinner[Math.floor(now / SPINNER_MS) % signs.spinner.length] ?? signs.started;
}
__name(spinner, "spinner");

// src/terminal/render-content.ts
var LISTED = 8;
var BAR_CELLS = 12;
var BAR_FROM = 40;
function renderContent(parts, room, style) {
  const [only] = parts;
  if (parts.length === 1 && only !== void 0) return single(only, room, style);
  const list = parts.length <= LISTED ? listed(parts, style) : void 0;
  if (list !== void 0 && textWidth(list) <= room) return list;
  return fitText(counted(parts, style), room, style.signs.cut);
}
__name(renderContent, "renderContent");
function single(part, room, style) {
  const name = part.platform === void 0 ? "" : visibleText(part.platform);
  if (part.state !== "running") {
    return fitText([name, stepDetail(part)].filter((text2) => text2 !== "").join(": "), room, style.signs.cut);
  }
  const bar = room < BAR_FROM || name !== "" ? "" : progressBar(part, style);
  const text = [name, stepProgress(part)].filter((piece) => piece !== "").join(": ");
  return bar + fitText(text, room - textWidth(bar), style.signs.cut);
}
__name(single, "single");
function progressBar(part, { signs, paint }) {
  const { done, total } = part;
  if (done === void 0 || total === void 0 || total <= 0) return "";
  const cells = Math.round(Math.min(done, total) / total * BAR_CELLS);
  return `${paint("busy", signs.barDone.repeat(cells))}${paint("faint", signs.barRest.repeat(BAR_CELLS - cells))} `;
}
__name(progressBar, "progressBar");
function listed(parts, { signs, paint, now, columns }) {
  const times = columns >= 60;
  return parts.map((part) => {
    const running = part.state === "running";
    const sign = paint(STATE_TONES[part.state], part.state === "running" ? spinner(signs, now) : signs[part.state]);
    const after = running ? runningAmount(part) : times ? ` ${stepTime(part, now)}` : "";
    return `${sign} ${visibleText(part.platform ?? "")}${after}`;
  }).join("   ");
}
__name(listed, "listed");
function runningAmount(part) {
  const { done, total } = part;
  return done === void 0 || total === void 0 || total <= 0 ? "" : ` ${Math.floor(100 * Math.min(done, total) / total)}%`;
}
__name(runningAmount, "runningAmount");
function counted(parts, { now }) {
  const running = parts.filter(({ state }) => state === "running");
  const failed = parts.filter(({ state }) => state === "failed");
  const failures = failed.length === 0 ? "" : `${failed.length} failed, `;
  if (running.length > 0) {
    const names = running.map(({ platform }) => visibleText(platform ?? ""));
    return `${failures}${parts.length - running.length} of ${parts.length}, now ${names.join(", ")}`;
  }
  const [longest] = [...parts].sort((a, b) => (b.endMs ?? now) - b.startMs - ((a.endMs ?? now) - a.startMs));
  const tail = longest === void 0 ? "" : `, longest ${visibleText(longest.platform ?? "")} ${stepTime(longest, now)}`;
  const what = parts.every(({ step }) => step === "buildkit") ? "step" : parts.every(({ platform }) => platform?.includes("/") === true) ? "platform" : "file";
  return `${failures}${formatCount(parts.length, what)}${tail}`;
}
__name(counted, "counted");

// src/terminal/render-live.ts
var TIMES_FROM = 60;
var NAME_WIDTH = 9;
function renderLive(state, style) {
  const width = Math.max(12, Math.min(style.columns, WIDEST));
  const rows = rowsOf(state).map(
    ({ name, parts, needs }) => parts.length === 0 ? waitingRow(name, needs, state, width, style) : stepRow(name, parts, width, style)
  );
  const title = state.title === void 0 ? [] : [style.paint("strong", fitText(visibleText(state.title), width, style.signs.cut))];
  return [...title, ...rows];
}
__name(renderLive, "renderLive");
function rowsOf({ steps, expected }) {
  const coming = expected.map(({ step }) => step);
  const first = steps.findIndex(({ step }) => coming.includes(step));
  const before = first === -1 ? steps : steps.slice(0, first);
  const names = new Set([...before, ...expected, ...steps].map(({ step }) => step));
  return [...names].map((name) => ({
    name,
    parts: steps.filter(({ step }) => step === name),
    needs: expected.find(({ step }) => step === name)?.needs ?? []
  }));
}
__name(rowsOf, "rowsOf");
function stateOfAll(parts) {
  const has = /* @__PURE__ */ __name((state) => parts.some((part) => part.state === state), "has");
  if (has("running")) return "running";
  if (has("failed")) return "failed";
  return has("done") ? "done" : "skipped";
}
__name(stateOfAll, "stateOfAll");
function stepRow(name, parts, width, style) {
  const { signs, paint, now } = style;
  const state = stateOfAll(parts);
  const start = Math.min(...parts.map(({ startMs }) => startMs));
  const end = Math.max(...parts.map(({ endMs }) => endMs ?? now));
  const time = width < TIMES_FROM ? "" : formatDuration(end - start);
  const sign = state === "running" ? spinner(signs, now) : signs[state];
  const head = `${paint(STATE_TONES[state], sign)} ${label(name, signs)} `;
  const room = width - textWidth(head) - (time === "" ? 0 : time.length + 2);
  const content = renderContent(parts, room, style);
  if (time === "") return (head + content).trimEnd();
  const gap = " ".repeat(Math.max(0, room - textWidth(content)) + 2);
  return head + content + gap + paint("faint", time);
}
__name(stepRow, "stepRow");
function waitingRow(name, needs, state, width, style) {
  const { signs, paint } = style;
  const open = needs.filter((need) => {
    const parts = state.steps.filter(({ step }) => step === need);
    return parts.length === 0 || stateOfAll(parts) === "running";
  });
  const why = open.length === 0 ? "" : `waits for ${open.join(", ")}`;
  return paint("faint", fitText(`${signs.waiting} ${label(name, signs)} ${why}`.trimEnd(), width, signs.cut));
}
__name(waitingRow, "waitingRow");
function label(name, signs) {
  const text = fitText(visibleText(name), NAME_WIDTH, signs.cut);
  return text + " ".repeat(NAME_WIDTH - textWidth(text));
}
__name(label, "label");

// src/terminal/live-view.ts
var FRAME_MS = 80;
function createLiveView(options, stream, hide) {
  const { signs, paint, quiet, verbose } = options;
  const steps = [];
  let expected = [];
  let drawing;
  let over = false;
  const cursor = createCursor(stream);
  const frame = /* @__PURE__ */ __name(() => {
    const state = { ...options.title === void 0 ? {} : { title: options.title }, steps, expected };
    return hide(renderLive(state, { columns: options.columns(), now: options.elapsed(), signs, paint }).join("\n"));
  }, "frame");
  const draw = /* @__PURE__ */ __name(() => {
    if (!over && !quiet && steps.length > 0) drawing?.(frame());
  }, "draw");
  const above = /* @__PURE__ */ __name((lines) => {
    drawing?.clear();
    stream.write(`${hide(lines.join("\n"))}
`);
    draw();
  }, "above");
  const timer = setInterval(draw, FRAME_MS);
  timer.unref();
  if (!quiet) {
    void loadDrawing(stream).then((loaded) => {
      if (over) return;
      cursor.hide();
      drawing = loaded;
      draw();
    });
  }
  return {
    step(_change, state, number) {
      steps[number] = state;
    },
    expect(coming) {
      expected = coming;
    },
    say(level, message) {
      if (quiet || level === "debug" && !verbose) return;
      const lines = outputLines(message).flatMap((line) => wrapText(line, options.columns(), "  "));
      above(level === "debug" ? lines.map((line) => paint("faint", line)) : lines);
    },
    notice(notice) {
      if (!quiet) above(wrapText(noticeText(notice), WIDEST, "  ").map((line) => paint("doubtful", line)));
    },
    annotate: /* @__PURE__ */ __name(() => {
    }, "annotate"),
    hidden: /* @__PURE__ */ __name(() => {
    }, "hidden"),
    print: /* @__PURE__ */ __name((text) => above(text.split("\n")), "print"),
    finish() {
      if (over) return;
      clearInterval(timer);
      expected = expected.filter(({ step }) => steps.some((state) => state.step === step));
      if (!quiet && steps.length > 0) {
        if (drawing === void 0) stream.write(`${frame()}
`);
        else drawing(frame());
      }
      over = true;
      drawing?.done();
      drawing = void 0;
      cursor.restore();
    }
  };
}
__name(createLiveView, "createLiveView");
async function loadDrawing(stream) {
  const { createLogUpdate } = await import("./chunk-K4YDZRC4.mjs");
  return createLogUpdate(stream, { showCursor: true });
}
__name(loadDrawing, "loadDrawing");

// src/terminal/masks.ts
var SHORTEST_LINE = 4;
var Masks = class {
  static {
    __name(this, "Masks");
  }
  #secrets = [];
  /** Remembers a secret, each of its lines, and how it reads inside an address. Answers those that are new. */
  add(secret) {
    const whole = secret.trim();
    const lines = whole.split(/\r?\n/).map((line) => line.trim());
    const parts = lines.length === 1 ? lines : lines.filter((line) => line.length >= SHORTEST_LINE);
    const forms = [...parts, ...parts.map(encoded)].filter((form) => form !== "");
    const added = [...new Set(forms)].filter((form) => !this.#secrets.includes(form));
    this.#secrets = [...this.#secrets, ...added].sort((a, b) => b.length - a.length);
    return added;
  }
  hide(text) {
    return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
  }
};
function encoded(line) {
  return encodeURIComponent(Buffer.from(line).toString());
}
__name(encoded, "encoded");

// src/terminal/paint.ts
import { styleText } from "node:util";

// src/model/tone.ts
var plainPaint = /* @__PURE__ */ __name((_tone, text) => text, "plainPaint");

// src/terminal/paint.ts
var FORMATS = {
  strong: "bold",
  faint: "dim",
  good: "green",
  bad: "red",
  doubtful: "yellow",
  busy: "cyan"
};
function createPaint(color) {
  if (!color) return plainPaint;
  return (tone, text) => text === "" ? "" : styleText(FORMATS[tone], text, { validateStream: false });
}
__name(createPaint, "createPaint");

// src/terminal/signs.ts
var UNICODE = {
  done: "✓",
  failed: "✗",
  skipped: "–",
  waiting: "·",
  started: "▸",
  warning: "!",
  spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"],
  barDone: "━",
  barRest: "─",
  cut: "…"
};
var ASCII = {
  done: "ok",
  failed: "x ",
  skipped: "- ",
  waiting: "  ",
  started: "..",
  warning: "! ",
  spinner: [". ", "..", " .", "  "],
  barDone: "#",
  barRest: ".",
  cut: "..."
};
function signsFor(unicode) {
  return unicode ? UNICODE : ASCII;
}
__name(signsFor, "signsFor");

// src/terminal/steps.ts
var StepBook = class {
  static {
    __name(this, "StepBook");
  }
  #states = [];
  #elapsed;
  #listener;
  /** `elapsed` answers the milliseconds since the run's start. */
  constructor(elapsed, listener) {
    this.#elapsed = elapsed;
    this.#listener = listener;
  }
  get states() {
    return this.#states;
  }
  start(step, platform) {
    const number = this.#states.length;
    this.#set(number, "started", {
      step,
      ...platform === void 0 ? {} : { platform },
      startMs: this.#elapsed(),
      state: "running"
    });
    return {
      update: /* @__PURE__ */ __name((update) => this.#change(number, "updated", update), "update"),
      done: /* @__PURE__ */ __name((detail) => this.#end(number, "done", detail), "done"),
      skip: /* @__PURE__ */ __name((reason) => this.#end(number, "skipped", reason), "skip"),
      fail: /* @__PURE__ */ __name((reason) => this.#end(number, "failed", reason), "fail")
    };
  }
  /** For the report. A step that still runs, such as the one that writes the report, is told up to now. */
  records() {
    const now = this.#elapsed();
    return this.#states.map((state) => ({
      step: state.step,
      ...state.platform === void 0 ? {} : { platform: state.platform },
      startMs: Math.round(state.startMs),
      endMs: Math.round(state.endMs ?? now),
      state: state.state === "running" ? "done" : state.state,
      ...state.detail === void 0 ? {} : { detail: state.detail }
    }));
  }
  #end(number, state, detail) {
    const endMs = this.#elapsed();
    this.#change(number, "ended", { state, endMs, ...detail === void 0 ? {} : { detail } });
  }
  #change(number, change, values) {
    const before = this.#states[number];
    if (before?.state !== "running") return;
    this.#set(number, change, { ...before, ...values });
  }
  #set(number, change, state) {
    this.#states[number] = state;
    this.#listener(change, state, number);
  }
};

// src/terminal/console.ts
function createConsole(options) {
  const started = options.now();
  const elapsed = /* @__PURE__ */ __name(() => options.now() - started, "elapsed");
  const masks = new Masks();
  const paint = createPaint(options.color);
  const columns = /* @__PURE__ */ __name(() => Math.min(options.stream.columns || WIDEST, WIDEST), "columns");
  const view = createView(options, { paint, elapsed, columns, masks });
  const book = new StepBook(elapsed, view.step);
  const notices = [];
  const log = {
    debug: /* @__PURE__ */ __name((message) => view.say("debug", message), "debug"),
    info: /* @__PURE__ */ __name((message) => view.say("info", message), "info"),
    notice(notice) {
      const safe = { ...notice, message: masks.hide(notice.message) };
      notices.push(safe);
      view.notice(safe);
    },
    mask: /* @__PURE__ */ __name((secret) => view.hidden(masks.add(secret)), "mask")
  };
  return {
    log,
    progress: book,
    paint,
    columns,
    expect: /* @__PURE__ */ __name((steps) => view.expect(steps), "expect"),
    steps: /* @__PURE__ */ __name(() => book.records().map((record) => hideSecrets(record, masks)), "steps"),
    notices: /* @__PURE__ */ __name(() => [...notices], "notices"),
    print: /* @__PURE__ */ __name((text) => view.print(text), "print"),
    annotate: /* @__PURE__ */ __name((annotation) => view.annotate(annotation), "annotate"),
    hideSecrets: /* @__PURE__ */ __name((text) => masks.hide(text), "hideSecrets"),
    finish: /* @__PURE__ */ __name(() => view.finish(), "finish")
  };
}
__name(createConsole, "createConsole");
function createView(options, shared) {
  const { mode, stream, color } = options;
  const { masks, ...rest } = shared;
  const viewOptions = {
    ...rest,
    ...options.title === void 0 ? {} : { title: options.title },
    signs: signsFor(options.unicode),
    verbose: options.verbose,
    quiet: options.quiet,
    // The global one is loaded when it is first used; importing node:crypto costs every start.
    token: options.token ?? (() => globalThis.crypto.randomUUID())
  };
  const writeRaw = /* @__PURE__ */ __name((lines) => {
    if (lines.length === 0) return;
    const text = `${lines.join("\n")}
`;
    stream.write(color ? text : stripVTControlCharacters(text));
  }, "writeRaw");
  const write = /* @__PURE__ */ __name((lines) => writeRaw(lines.map((line) => masks.hide(line))), "write");
  if (mode === "live") return createLiveView(viewOptions, stream, (text) => masks.hide(text));
  return mode === "plain" ? createPlainView(viewOptions, write) : createActionsView(viewOptions, write, writeRaw);
}
__name(createView, "createView");
function hideSecrets(record, masks) {
  const { step, platform, detail } = record;
  return {
    ...record,
    step: masks.hide(step),
    ...platform === void 0 ? {} : { platform: masks.hide(platform) },
    ...detail === void 0 ? {} : { detail: masks.hide(detail) }
  };
}
__name(hideSecrets, "hideSecrets");

export {
  createConsole
};
