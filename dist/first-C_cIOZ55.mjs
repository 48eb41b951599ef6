import "./rolldown-runtime-FwyLars3.mjs";
const { stripVTControlCharacters, styleText } = process.getBuiltinModule("node:util");
// src/terminal/choice.ts
function chooseMode(env, stream) {
	if (env.GITHUB_ACTIONS === "true") return "actions";
	if (stream.isTTY !== true || stream.columns === 0 || env.TERM === "dumb") return "plain";
	return isSet(env.CI) ? "plain" : "live";
}
function chooseUnicode(env, platform) {
	if (env.GITHUB_ACTIONS === "true") return true;
	if (platform === "win32") return env.WT_SESSION !== void 0 || env.TERM_PROGRAM !== void 0;
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
	return locale === "" ? platform === "darwin" : /utf-?8/i.test(locale);
}
function chooseColor(env, stream) {
	if (env.GITHUB_ACTIONS === "true" || isSet(env.NO_COLOR)) return false;
	if (env.FORCE_COLOR !== void 0) return !["0", "false"].includes(env.FORCE_COLOR);
	return stream.isTTY === true && env.TERM !== "dumb";
}
function chooseVerbose(env, verboseInput) {
	return verboseInput || env.RUNNER_DEBUG === "1";
}
function isSet(value) {
	return value !== void 0 && value !== "" && value !== "false" && value !== "0";
}
// src/model/text.ts
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const WIDE = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60]/u;
const NO_WIDTH = /\p{M}/u;
function visibleText(text) {
	return text.replace(INVISIBLE, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
	});
}
function outputLines(text) {
	return stripVTControlCharacters(text).split(/\r\n|\n|\r/).map((line) => visibleText(line.replaceAll("	", "  ").trimEnd()));
}
function cutText(text, limit) {
	const characters = [...text];
	return characters.length <= limit ? text : `${characters.slice(0, Math.max(0, limit - 1)).join("")}…`;
}
function textWidth(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const character of stripVTControlCharacters(text)) width += characterWidth(character);
	return width;
}
function characterWidth(character) {
	return WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
}
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
function wrapText(text, columns, indent = "") {
	const lines = [];
	let current = "";
	for (const word of text.split(" ")) {
		const longer = current === "" ? word : `${current} ${word}`;
		if (textWidth(longer) > columns && current.trim() !== "") {
			lines.push(current);
			current = indent + word;
		} else current = longer;
	}
	return [...lines, current];
}
// src/pipeline/session/interruption.ts
var Interruption = class extends Error {
	name = "Interruption";
	signal;
	constructor(signal) {
		super(`stopped by ${signal}`);
		this.signal = signal;
	}
	get exitStatus() {
		return this.signal === "SIGINT" ? 130 : 143;
	}
};
function watchInterruption(onSecond) {
	const controller = new AbortController();
	const stop = (name) => {
		const reason = new Interruption(name);
		if (controller.signal.aborted && name === "SIGINT") onSecond(reason.exitStatus);
		controller.abort(reason);
	};
	const onInterrupt = () => stop("SIGINT");
	const onTerminate = () => stop("SIGTERM");
	process.on("SIGINT", onInterrupt);
	process.on("SIGTERM", onTerminate);
	return {
		signal: controller.signal,
		release: () => {
			process.off("SIGINT", onInterrupt);
			process.off("SIGTERM", onTerminate);
		}
	};
}
// src/terminal/signs-of-life.ts
function nextSignOfLife(elapsedMs) {
	if (elapsedMs < 6e4) return 15e3;
	return elapsedMs < 3e5 ? 3e4 : 6e4;
}
function startSignsOfLife(say) {
	let elapsed = 0;
	let timer;
	const wait = () => {
		const gap = nextSignOfLife(elapsed);
		timer = setTimeout(() => {
			elapsed += gap;
			say();
			wait();
		}, gap);
		timer.unref();
	};
	wait();
	return () => clearTimeout(timer);
}
// src/model/quantity.ts
const UNITS = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
function formatBytes(bytes) {
	return bytes < 0 ? `−${formatSize(-bytes)}` : formatSize(bytes);
}
function formatByteChange(bytes) {
	return bytes === 0 ? "±0 B" : bytes > 0 ? `+${formatSize(bytes)}` : formatBytes(bytes);
}
function formatDuration(ms) {
	const tenths = Math.round(ms / 100);
	if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
	const seconds = Math.round(ms / 1e3);
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
	const minutes = Math.round(seconds / 60);
	return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
function formatBytesOf(done, total) {
	const [size, unit] = formatSize(total).split(" ");
	const part = done / 1e3 ** UNITS.indexOf(unit ?? "B");
	const digits = size?.split(".")[1]?.length ?? 0;
	return `${part.toFixed(digits)} of ${size} ${unit}`;
}
function formatCount(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}
function formatSize(bytes) {
	if (bytes < 1e3) return `${Math.round(bytes)} B`;
	let [size, unit] = [roundToThreeDigits(bytes), 0];
	for (; size >= 1e3 && unit + 1 < UNITS.length; unit++) size /= 1e3;
	return `${size.toPrecision(3)} ${UNITS[unit]}`;
}
function roundToThreeDigits(bytes) {
	const step = 10 ** (Math.floor(Math.log10(bytes)) - 2);
	return Math.round(bytes / step) * step;
}
// src/terminal/wording.ts
const STATE_TONES = {
	running: "busy",
	done: "good",
	skipped: "faint",
	failed: "bad"
};
function stepName(state) {
	return visibleText(state.platform === void 0 ? state.step : `${state.step} ${state.platform}`);
}
function stepDetail(state) {
	return visibleText((state.detail ?? "").split(/\r?\n/)[0] ?? "");
}
function stepProgress(state) {
	const { done, total, unit } = state;
	const detail = stepDetail(state);
	if (done === void 0 || total === void 0 || total <= 0) return detail;
	const part = Math.min(done, total);
	const amount = unit === "items" ? `${part} of ${total}` : formatBytesOf(part, total);
	return detail === "" ? amount : `${amount}, ${detail}`;
}
function stepTime(state, now) {
	return formatDuration((state.endMs ?? now) - state.startMs);
}
function stepLine(state, signs, paint) {
	const detail = stepDetail(state);
	const name = stepName(state);
	if (state.state === "running") return `${paint("faint", signs.started)} ${name}`;
	const sign = paint(STATE_TONES[state.state], signs[state.state]);
	const time = state.endMs === void 0 ? "" : paint("faint", ` (${stepTime(state, state.endMs)})`);
	return `${sign} ${name}${detail === "" ? "" : `: ${detail}`}${time}`;
}
function noticeText(notice) {
	const { file, line } = notice;
	const place = file === void 0 ? "" : ` (${file}${line === void 0 ? "" : `:${line}`})`;
	return `${notice.level === "warning" ? "warning" : "note"}: ${outputLines(notice.message).join(" ")}${visibleText(place)}`;
}
// src/terminal/plain-view.ts
function createPlainView(options, write) {
	const running = new Map();
	const { signs, paint, quiet, verbose } = options;
	const wrapped = (line) => wrapText(line, 80, " ".repeat(signs.done.length + 1));
	if (!quiet && options.title !== void 0) write([paint("strong", options.title)]);
	return {
		step(change, state, number) {
			if (change === "ended") running.delete(number);
			else running.set(number, state);
			if (!quiet && change !== "updated") write(wrapped(stepLine(state, signs, paint)));
		},
		expect: () => {},
		say(level, message) {
			if (quiet || level === "debug" && !verbose) return;
			const lines = outputLines(message);
			write(level === "debug" ? lines.map((line) => paint("faint", line)) : lines.flatMap(wrapped));
		},
		notice(notice) {
			if (!quiet) write(wrapText(noticeText(notice), 80, "  ").map((line) => paint("doubtful", line)));
		},
		annotate: () => {},
		hidden: () => {},
		print: (text) => write(text.split("\n")),
		finish: startSignsOfLife(() => {
			if (!quiet && running.size > 0) write(wrapped(stillRunning([...running.values()], options)));
		})
	};
}
function stillRunning(states, options) {
	const now = options.elapsed();
	const shown = states.slice(0, 8).map((state) => {
		const progress = stepProgress(state);
		return `${stepName(state)} (${stepTime(state, now)}${progress === "" ? "" : `, ${progress}`})`;
	});
	const rest = states.length > 8 ? `, ${states.length - 8} more` : "";
	return `${options.signs.started} still running: ${shown.join(", ")}${rest}`;
}
// src/terminal/workflow-command.ts
function workflowCommand(name, properties, message) {
	return `::${[name, Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",")].filter((part) => part !== "").join(" ")}::${escapeData(message)}`;
}
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
function looksLikeCommand(line) {
	return /^\s*::/.test(line) || line.includes("##[");
}
function fencedLines(lines, token) {
	if (!lines.some(looksLikeCommand)) return [...lines];
	const end = token();
	return [
		`::stop-commands::${end}`,
		...lines,
		`::${end}::`
	];
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/terminal/actions-view.ts
function createActionsView(options, write, writeRaw) {
	const running = new Map();
	const lines = new Map();
	const failed = [];
	const { signs, paint, quiet, verbose, token } = options;
	const fenced = (text) => write(fencedLines(text, token));
	if (!quiet && options.title !== void 0) fenced([options.title]);
	const endSigns = startSignsOfLife(() => {
		if (!quiet && running.size > 0) fenced([stillRunning([...running.values()], options)]);
	});
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
		expect: () => {},
		say(level, message) {
			if (level === "debug") {
				if (verbose && !quiet) fenced(outputLines(message).map((line) => `debug: ${line}`));
			} else if (!quiet) fenced(outputLines(message));
		},
		notice: (notice) => write([noticeCommand(notice)]),
		annotate: (annotation) => write([annotationCommand(annotation)]),
		hidden: (secrets) => writeRaw(secrets.map((secret) => workflowCommand("add-mask", {}, secret))),
		print: (text) => fenced(text.split("\n")),
		finish() {
			endSigns();
			fenced(failed.splice(0));
		}
	};
}
function keepDetail(lines, number, state) {
	const kept = lines.get(number) ?? [];
	const fresh = outputLines(state.detail ?? "").filter((line) => line !== "" && !kept.includes(line));
	if (fresh.length > 0) lines.set(number, [...kept, ...fresh]);
}
function closingGroup(state, kept, title, token) {
	const [, ...more] = outputLines(state.detail ?? "");
	const inner = [...kept, ...more].filter((line) => line !== "" && !title.includes(line));
	if (state.state === "failed") return [title, ...inner];
	if (inner.length === 0) return fencedLines([title], token);
	return [
		workflowCommand("group", {}, title),
		...fencedLines(inner, token),
		"::endgroup::"
	];
}
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
// src/terminal/cursor.ts
const HIDE = "\x1B[?25l";
const SHOW = "\x1B[?25h";
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
function createCursor(stream) {
	let hidden = false;
	const restore = () => {
		if (!hidden) return;
		hidden = false;
		process.removeListener("exit", restore);
		for (const signal of SIGNALS) process.removeListener(signal, onSignal);
		stream.write(SHOW);
	};
	const onSignal = (signal) => {
		if (!(process.listenerCount(signal) === 1)) return;
		restore();
		process.kill(process.pid, signal);
	};
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
// src/terminal/live-style.ts
const SPINNER_MS = 80;
function spinner(signs, now) {
	return signs.spinner[Math.floor(now / SPINNER_MS) % signs.spinner.length] ?? signs.started;
}
// src/terminal/render-content.ts
const LISTED = 8;
const BAR_CELLS = 12;
const BAR_FROM = 40;
function renderContent(parts, room, style) {
	const [only] = parts;
	if (parts.length === 1 && only !== void 0) return single(only, room, style);
	const list = parts.length <= LISTED ? listed(parts, style) : void 0;
	if (list !== void 0 && textWidth(list) <= room) return list;
	return fitText(counted(parts, style), room, style.signs.cut);
}
function single(part, room, style) {
	const name = part.platform === void 0 ? "" : visibleText(part.platform);
	if (part.state !== "running") return fitText([name, stepDetail(part)].filter((text) => text !== "").join(": "), room, style.signs.cut);
	const bar = room < BAR_FROM || name !== "" ? "" : progressBar(part, style);
	return bar + fitText([name, stepProgress(part)].filter((piece) => piece !== "").join(": "), room - textWidth(bar), style.signs.cut);
}
function progressBar(part, { signs, paint }) {
	const { done, total } = part;
	if (done === void 0 || total === void 0 || total <= 0) return "";
	const cells = Math.round(Math.min(done, total) / total * BAR_CELLS);
	return `${paint("busy", signs.barDone.repeat(cells))}${paint("faint", signs.barRest.repeat(BAR_CELLS - cells))} `;
}
function listed(parts, { signs, paint, now, columns }) {
	const times = columns >= 60;
	return parts.map((part) => {
		const running = part.state === "running";
		const sign = paint(STATE_TONES[part.state], part.state === "running" ? spinner(signs, now) : signs[part.state]);
		const after = running ? runningAmount(part) : times ? ` ${stepTime(part, now)}` : "";
		return `${sign} ${visibleText(part.platform ?? "")}${after}`;
	}).join("   ");
}
function runningAmount(part) {
	const { done, total } = part;
	return done === void 0 || total === void 0 || total <= 0 ? "" : ` ${Math.floor(100 * Math.min(done, total) / total)}%`;
}
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
// src/terminal/render-live.ts
const TIMES_FROM = 60;
const NAME_WIDTH = 9;
function renderLive(state, style) {
	const width = Math.max(12, Math.min(style.columns, 80));
	const rows = rowsOf(state).map(({ name, parts, needs }) => parts.length === 0 ? waitingRow(name, needs, state, width, style) : stepRow(name, parts, width, style));
	return [...state.title === void 0 ? [] : [style.paint("strong", fitText(visibleText(state.title), width, style.signs.cut))], ...rows];
}
function rowsOf({ steps, expected }) {
	const coming = expected.map(({ step }) => step);
	const first = steps.findIndex(({ step }) => coming.includes(step));
	const before = first === -1 ? steps : steps.slice(0, first);
	return [...new Set([
		...before,
		...expected,
		...steps
	].map(({ step }) => step))].map((name) => ({
		name,
		parts: steps.filter(({ step }) => step === name),
		needs: expected.find(({ step }) => step === name)?.needs ?? []
	}));
}
function stateOfAll(parts) {
	const has = (state) => parts.some((part) => part.state === state);
	if (has("running")) return "running";
	if (has("failed")) return "failed";
	return has("done") ? "done" : "skipped";
}
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
function waitingRow(name, needs, state, width, style) {
	const { signs, paint } = style;
	const open = needs.filter((need) => {
		const parts = state.steps.filter(({ step }) => step === need);
		return parts.length === 0 || stateOfAll(parts) === "running";
	});
	const why = open.length === 0 ? "" : `waits for ${open.join(", ")}`;
	return paint("faint", fitText(`${signs.waiting} ${label(name, signs)} ${why}`.trimEnd(), width, signs.cut));
}
function label(name, signs) {
	const text = fitText(visibleText(name), NAME_WIDTH, signs.cut);
	return text + " ".repeat(NAME_WIDTH - textWidth(text));
}
// src/terminal/live-view.ts
const FRAME_MS = 80;
function createLiveView(options, stream, hide) {
	const { signs, paint, quiet, verbose } = options;
	const steps = [];
	let expected = [];
	let drawing;
	let over = false;
	const cursor = createCursor(stream);
	const frame = () => {
		return hide(renderLive({
			...options.title === void 0 ? {} : { title: options.title },
			steps,
			expected
		}, {
			columns: options.columns(),
			now: options.elapsed(),
			signs,
			paint
		}).join("\n"));
	};
	const draw = () => {
		if (!over && !quiet && steps.length > 0) drawing?.(frame());
	};
	const above = (lines) => {
		drawing?.clear();
		stream.write(`${hide(lines.join("\n"))}\n`);
		draw();
	};
	const timer = setInterval(draw, FRAME_MS);
	timer.unref();
	if (!quiet) loadDrawing(stream).then((loaded) => {
		if (over) return;
		cursor.hide();
		drawing = loaded;
		draw();
	});
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
			if (!quiet) above(wrapText(noticeText(notice), 80, "  ").map((line) => paint("doubtful", line)));
		},
		annotate: () => {},
		hidden: () => {},
		print: (text) => above(text.split("\n")),
		finish() {
			if (over) return;
			clearInterval(timer);
			expected = expected.filter(({ step }) => steps.some((state) => state.step === step));
			if (!quiet && steps.length > 0) {
				if (drawing === void 0) stream.write(`${frame()}\n`);
				else drawing(frame());
			}
			over = true;
			drawing?.done();
			drawing = void 0;
			cursor.restore();
		}
	};
}
async function loadDrawing(stream) {
	const { createLogUpdate } = await import("./log-update-C1EOYnKm.mjs");
	return createLogUpdate(stream, { showCursor: true });
}
// src/terminal/masks.ts
const SHORTEST_LINE = 4;
var Masks = class {
	#secrets = [];
	add(secret) {
		const lines = secret.trim().split(/\r?\n/).map((line) => line.trim());
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
// src/model/tone.ts
const plainPaint = (_tone, text) => text;
// src/terminal/paint.ts
const FORMATS = {
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
// src/terminal/signs.ts
const UNICODE = {
	done: "✓",
	failed: "✗",
	skipped: "–",
	waiting: "·",
	started: "▸",
	warning: "!",
	spinner: [
		"⠋",
		"⠙",
		"⠹",
		"⠸",
		"⠼",
		"⠴",
		"⠦",
		"⠧",
		"⠇",
		"⠏"
	],
	barDone: "━",
	barRest: "─",
	cut: "…"
};
const ASCII = {
	done: "ok",
	failed: "x ",
	skipped: "- ",
	waiting: "  ",
	started: "..",
	warning: "! ",
	spinner: [
		". ",
		"..",
		" .",
		"  "
	],
	barDone: "#",
	barRest: ".",
	cut: "..."
};
function signsFor(unicode) {
	return unicode ? UNICODE : ASCII;
}
// src/terminal/steps.ts
var StepBook = class {
	#states = [];
	#elapsed;
	#listener;
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
			update: (update) => this.#change(number, "updated", update),
			done: (detail) => this.#end(number, "done", detail),
			skip: (reason) => this.#end(number, "skipped", reason),
			fail: (reason) => this.#end(number, "failed", reason)
		};
	}
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
		this.#change(number, "ended", {
			state,
			endMs,
			...detail === void 0 ? {} : { detail }
		});
	}
	#change(number, change, values) {
		const before = this.#states[number];
		if (before?.state !== "running") return;
		this.#set(number, change, {
			...before,
			...values
		});
	}
	#set(number, change, state) {
		this.#states[number] = state;
		this.#listener(change, state, number);
	}
};
// src/terminal/console.ts
function createConsole(options) {
	const started = options.now();
	const elapsed = () => options.now() - started;
	const masks = new Masks();
	const paint = createPaint(options.color);
	const columns = () => Math.min(options.stream.columns || 80, 80);
	const view = createView(options, {
		paint,
		elapsed,
		columns,
		masks
	});
	const book = new StepBook(elapsed, view.step);
	const notices = [];
	return {
		log: {
			debug: (message) => view.say("debug", message),
			info: (message) => view.say("info", message),
			notice(notice) {
				const safe = {
					...notice,
					message: masks.hide(notice.message)
				};
				notices.push(safe);
				view.notice(safe);
			},
			mask: (secret) => view.hidden(masks.add(secret))
		},
		progress: book,
		paint,
		columns,
		expect: (steps) => view.expect(steps),
		steps: () => book.records().map((record) => hideSecrets(record, masks)),
		notices: () => [...notices],
		print: (text) => view.print(text),
		annotate: (annotation) => view.annotate(annotation),
		hideSecrets: (text) => masks.hide(text),
		finish: () => view.finish()
	};
}
function createView(options, shared) {
	const { mode, stream, color } = options;
	const { masks, ...rest } = shared;
	const viewOptions = {
		...rest,
		...options.title === void 0 ? {} : { title: options.title },
		signs: signsFor(options.unicode),
		verbose: options.verbose,
		quiet: options.quiet,
		token: options.token ?? (() => globalThis.crypto.randomUUID())
	};
	const writeRaw = (lines) => {
		if (lines.length === 0) return;
		const text = `${lines.join("\n")}\n`;
		stream.write(color ? text : stripVTControlCharacters(text));
	};
	const write = (lines) => writeRaw(lines.map((line) => masks.hide(line)));
	if (mode === "live") return createLiveView(viewOptions, stream, (text) => masks.hide(text));
	return mode === "plain" ? createPlainView(viewOptions, write) : createActionsView(viewOptions, write, writeRaw);
}
function hideSecrets(record, masks) {
	const { step, platform, detail } = record;
	return {
		...record,
		step: masks.hide(step),
		...platform === void 0 ? {} : { platform: masks.hide(platform) },
		...detail === void 0 ? {} : { detail: masks.hide(detail) }
	};
}
// src/pipeline/session/open-console.ts
function openConsole(process, way) {
	const stream = way.action ? process.stdout : process.stderr;
	return createConsole({
		mode: chooseMode(process.env, stream),
		stream,
		...way.title === void 0 ? {} : { title: way.title },
		unicode: chooseUnicode(process.env, process.platform),
		color: chooseColor(process.env, stream),
		verbose: chooseVerbose(process.env, way.verbose),
		quiet: way.quiet,
		now: () => performance.now()
	});
}
// src/entry/this-process.ts
const thisProcess = {
	env: process.env,
	workingDirectory: process.cwd(),
	platform: process.platform,
	arch: process.arch,
	stdout: process.stdout,
	stderr: process.stderr
};
// src/pipeline/modes/action-command.ts
async function runAction(process) {
	const console = openConsole(process, {
		action: true,
		quiet: false,
		verbose: process.env.INPUT_VERBOSE === "true",
		title: `go-slim-image ${process.env.INPUT_MODE || "build"}`
	});
	const interruption = watchInterruption((status) => globalThis.process.exit(status));
	try {
		const { runActionMode } = await import("./action-mode-DYKddivo.mjs");
		return await runActionMode(process, console, interruption.signal);
	} catch (error) {
		const { tellFailure } = await import("./ending-Cj8gp25j.mjs");
		return tellFailure(interruption.signal.aborted ? interruption.signal.reason : error, console, { unicode: true });
	} finally {
		console.finish();
		interruption.release();
	}
}
export { chooseUnicode as _, formatByteChange as a, formatDuration as c, cutText as d, fitText as f, wrapText as g, visibleText as h, createConsole as i, Interruption as l, textWidth as m, thisProcess as n, formatBytes as o, outputLines as p, openConsole as r, formatCount as s, runAction as t, watchInterruption as u };
