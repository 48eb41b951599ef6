import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  RUNNERS,
  prefixedInputs
} from "./chunk-V76T7XLW.mjs";
import {
  TOOL_VERSION
} from "./chunk-XYEAPRRN.mjs";
import {
  loadConfiguration
} from "./chunk-23SYV3QO.mjs";
import {
  nearest
} from "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import {
  INPUT_GROUPS,
  INPUT_NAMES,
  MODES,
  MODE_NAMES,
  inputDefinition,
  isMode
} from "./chunk-BRIMCV5B.mjs";
import {
  openConsole,
  thisProcess
} from "./chunk-3HD4GVOP.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-U6SQUDXY.mjs";
import "./chunk-4PH2I2U7.mjs";
import {
  tellFailure
} from "./chunk-CZDYFFH5.mjs";
import {
  watchInterruption
} from "./chunk-MVWLGGCX.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/config/command-line.ts
import { parseArgs } from "node:util";
var COMMANDS = [...MODE_NAMES, "diff", "cache", "help", "version"];
function parseCommandLine(argv) {
  const flags = /* @__PURE__ */ new Map();
  const operands = [];
  let help = argv.length === 0;
  let version = false;
  for (const token of tokens(argv)) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help" || token.name === "h") help = true;
    else if (token.rawName === "--version" && token.value === void 0) version = true;
    else addFlag(flags, token.name, token.rawName, token.value);
  }
  const command = version && operands.length === 0 ? "version" : readCommand(operands.shift(), help);
  if (version && command !== "version") throw missingValue("--version");
  return { command, operands, flags, help };
}
__name(parseCommandLine, "parseCommandLine");
function tokens(argv) {
  const options = {
    help: { type: "boolean", short: "h" }
  };
  for (const name of INPUT_NAMES) {
    const { kind, where } = inputDefinition(name);
    if (where === "action") continue;
    const short = SHORT[name];
    options[name] = { type: kind === "boolean" ? "boolean" : "string", ...short === void 0 ? {} : { short } };
  }
  const args = argv.map((word, index) => {
    const next = argv[index + 1];
    return word === "--version" && (next === void 0 || next.startsWith("-")) ? "--version=" : word;
  });
  const parsed = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  return parsed.tokens.map(
    (token) => token.kind === "option" && token.name === "version" && token.value === "" ? { ...token, value: void 0 } : token
  );
}
__name(tokens, "tokens");
var SHORT = { output: "o", quiet: "q", verbose: "v" };
function addFlag(flags, given, rawName, value) {
  const negated = given.startsWith("no-") && isFlag(given.slice(3)) && inputDefinition(given.slice(3)).kind === "boolean";
  const name = negated ? given.slice(3) : given;
  if (!isFlag(name)) throw unknown(rawName, name);
  const { kind } = inputDefinition(name);
  if (kind === "boolean") {
    flags.set(name, negated ? "false" : value ?? "true");
    return;
  }
  if (value === void 0) throw missingValue(rawName);
  const earlier = flags.get(name);
  flags.set(
    name,
    earlier === void 0 || kind !== "list" && kind !== "lines" ? value : `${String(earlier)}
${value}`
  );
}
__name(addFlag, "addFlag");
function isFlag(name) {
  return INPUT_NAMES.includes(name) && inputDefinition(name).where !== "action";
}
__name(isFlag, "isFlag");
function readCommand(word, help) {
  if (word === void 0) {
    if (help) return "help";
    throw new Failure({
      code: "invalid-input",
      message: "No command was given.",
      fix: `Say what to do: ${COMMANDS.join(", ")}; for example: build .`
    });
  }
  const found = COMMANDS.find((command) => command === word);
  if (found !== void 0) return found;
  const near = nearest(word, COMMANDS);
  throw new Failure({
    code: "unknown-input",
    message: `"${word}" is not a command.`,
    fix: near === void 0 ? `Known commands: ${COMMANDS.join(", ")}. To build the folder or module ${word}: build ${word}` : `Did you mean ${near}?`
  });
}
__name(readCommand, "readCommand");
function unknown(rawName, name) {
  const near = nearest(name, INPUT_NAMES.filter(isFlag));
  return new Failure({
    code: "unknown-input",
    message: `The flag ${rawName} is not known.`,
    fix: near === void 0 ? "See --help for all flags." : `Did you mean --${near}? See --help for all flags.`
  });
}
__name(unknown, "unknown");
function missingValue(rawName) {
  return new Failure({
    code: "invalid-input",
    message: `The flag ${rawName} needs a value.`,
    fix: `Write ${rawName} VALUE or ${rawName}=VALUE.`
  });
}
__name(missingValue, "missingValue");

// src/config/help.ts
var USAGE = `go-slim-image: from a Go module to static binaries, checksums, a slim image,
SBOMs and a verdict on vulnerabilities

Usage
${MODE_NAMES.map(usageLine).join("\n")}
  go-slim-image diff A B [flags]         what changed in size, and why
  go-slim-image cache [prune] [flags]    show our cache, or drop what is old
  go-slim-image help | version

A flag may also stand in .go-slim-image.yml (without --) or in the environment
(GO_SLIM_IMAGE_PLATFORMS=...). Flag beats environment beats file beats default.
Flags that take A,B or LINE may be given several times; --no-NAME switches off.
`;
function helpText(columns = 80) {
  const groups = INPUT_GROUPS.map((group) => {
    const names = INPUT_NAMES.filter(
      (name) => inputDefinition(name).group === group && inputDefinition(name).where !== "action"
    );
    return `${group}
${names.map((name) => flagText(name, inputDefinition(name), columns)).join("\n")}`;
  });
  return `${USAGE}
${groups.join("\n\n")}

Exit status: 0 fine, 1 bug or this machine's fault, 2 bad input, 3 a gate said
no, 4 something outside was unavailable.
`;
}
__name(helpText, "helpText");
function flagText(name, definition, columns) {
  const value = definition.kind === "boolean" ? "" : definition.kind === "choice" ? ` ${(definition.choices ?? []).join("|")}` : ` ${PLACE[definition.kind]}`;
  const standard = definition.default === "" || definition.default === "false" ? "" : ` Default: ${definition.default}.`;
  const text = `${plain(definition.doc)}${standard}`;
  const flag = definition.kind === "boolean" && definition.default !== "false" ? `[no-]${name}` : name;
  return `  --${flag}${value}
${wrap(text, columns - 6).map((line) => `      ${line}`).join("\n")}`;
}
__name(flagText, "flagText");
var PLACE = { string: "TEXT", integer: "N", list: "A,B", lines: "LINE" };
function plain(doc) {
  return doc.replaceAll("`", "");
}
__name(plain, "plain");
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((long) => long.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
__name(wrap, "wrap");
function usageLine(mode) {
  const { operand, doc } = MODES[mode];
  return `${`  go-slim-image ${mode} ${operand} [flags]`.padEnd(41)}${doc}`;
}
__name(usageLine, "usageLine");

// src/pipeline/modes/command-line.ts
async function runCommandLine(argv, process2) {
  const wants = /* @__PURE__ */ __name((name) => argv.includes(name), "wants");
  const json = wants("--json");
  const console = openConsole(process2, {
    action: false,
    quiet: wants("--quiet") || wants("-q"),
    verbose: wants("--verbose") || wants("-v"),
    ...isMode(argv[0] ?? "") && argv[0] !== "size" && !wants("--dry-run") && !wants("--help") ? { title: `go-slim-image ${argv[0]}` } : {}
  });
  const interruption = watchInterruption((status) => {
    console.finish();
    globalThis.process.exit(status);
  });
  try {
    return await dispatch(parseCommandLine(argv), process2, console, interruption.signal);
  } catch (error) {
    const unicode = chooseUnicode(process2.env, process2.platform);
    const reason = interruption.signal.aborted ? interruption.signal.reason : error;
    return tellFailure(reason, console, {
      unicode,
      ...json ? { json: /* @__PURE__ */ __name((text) => void process2.stdout.write(text), "json") } : {}
    });
  } finally {
    console.finish();
    interruption.release();
  }
}
__name(runCommandLine, "runCommandLine");
async function dispatch(line, process2, console, signal) {
  if (line.help || line.command === "help") {
    process2.stdout.write(helpText());
    return 0;
  }
  if (line.command === "version") {
    process2.stdout.write(`${TOOL_VERSION}
`);
    return 0;
  }
  const configuration = await loadConfiguration({
    flags: isMode(line.command) ? withOperand(line, MODES[line.command]) : line.flags,
    environment: prefixedInputs(process2.env),
    workingDirectory: process2.workingDirectory,
    env: process2.env
  });
  if (line.command === "cache") {
    const { runCacheCommand } = await import("./chunk-OZYLYHUJ.mjs");
    return runCacheCommand(line, configuration, process2);
  }
  if (line.command === "diff") {
    const { runDiffCommand } = await import("./chunk-DV2T73SW.mjs");
    return runDiffCommand(line, configuration, process2, console, signal);
  }
  const mode = isMode(line.command) ? line.command : "build";
  return RUNNERS[mode]({ configuration, process: process2, console, signal, way: "command-line" });
}
__name(dispatch, "dispatch");
function withOperand(line, mode) {
  const [operand, ...more] = line.operands;
  if (more.length > 0) {
    throw new Failure({
      code: "unknown-input",
      message: `${line.command} takes one ${mode.input}, but "${more[0]}" stands there too.`,
      fix: line.command === "build" ? "Build several sources one after the other, or several commands of one module with --packages." : "Do one after the other."
    });
  }
  return operand === void 0 ? line.flags : new Map([...line.flags, [mode.input, operand]]);
}
__name(withOperand, "withOperand");

// src/entry/cli.ts
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await runCommandLine(process.argv.slice(2), thisProcess);
