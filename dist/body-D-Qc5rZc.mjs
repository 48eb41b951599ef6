import { i as __name, s as __toESM, t as __commonJSMin } from "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf$1, A as buildArguments$2, At as INPUT_NAMES, B as once$1, C as compilesHere, Ct as readValue, D as annotationRoot, Dt as makeFolder, E as remembered, Et as isFolder, G as didYouMean, I as defaultOutputDirectory, J as printable, K as invalidInput, N as binaryLabel, Nt as Failure, O as rememberCommands, P as imageLabel, Q as digestHex, R as begun, St as inputsOf, T as fileIdentity, Tt as parseConfigFile, U as REF_PATTERN, V as SEVERITIES, X as platformFileSuffix, Y as formatPlatform, Z as samePlatform, _t as asWriteFailure, at as isDefaultBranchRun, bt as writeFileWhole, dt as runChild, et as digestOfFile, ht as TOOL_VERSION, j as buildEnvironment$1, jt as inputDefinition, k as compileAll, kt as require_fastest_levenshtein, lt as isLoopbackHost, nt as readRecord$2, ot as isReleaseRun, pt as childEnvironment, q as nearestWords, rt as writeRecord, s as parseDuration, st as readGithubContext, tt as isDigest, ut as isPrivateHost, vt as copyFileWhole, wt as propertyOf, xt as writeWhole, yt as temporaryBeside, z as deferred } from "./start-Cs8qjoYe.mjs";
import { a as formatByteChange, c as formatDuration, d as cutText, h as visibleText, i as createConsole, o as formatBytes, s as formatCount } from "./first-C_cIOZ55.mjs";
import { A as safeAddress, B as layerCompression, C as pushWord, D as codeLink, E as codeBlock, H as allDone, M as invalid$3, O as codeSpan, U as download, W as reason, a as templateValues, b as movedWords, c as parseSignal, d as afterGate, f as choosePush, i as fillTemplate, k as folded, l as parseUser, n as localFacts, o as parseImagePath, p as registryInputs, q as pLimit, r as imageNames, s as parsePorts, t as tagFacts, u as parseBaseText, v as parseReference$1, w as pushedBlock } from "./names-BO2WAwaj.mjs";
import { a as architectureTraits, c as fieldsOf, i as readLayout, l as damaged, n as SHARED_ROWS, o as readBuildInfo, r as _usingCtx, s as sectionAt, t as GENERIC_PACKAGES, u as fileSource } from "./binary-DxKJAy_c.mjs";
const { promisify } = process.getBuiltinModule("node:util");
const { basename, delimiter, dirname, isAbsolute, join, posix, relative, resolve, sep, win32 } = process.getBuiltinModule("node:path");
const { access, chmod, constants, copyFile, link, lstat, mkdir, mkdtemp, open, readFile, readdir, readlink, realpath, rename, rm, stat, symlink, utimes, writeFile } = process.getBuiltinModule("node:fs/promises");
const { X509Certificate, createHash, randomBytes } = process.getBuiltinModule("node:crypto");
import * as os$1 from "os";
import * as fs$1 from "fs";
import * as path from "path";
const { StringDecoder } = process.getBuiltinModule("node:string_decoder");
import * as events from "events";
import * as child from "child_process";
const { ok } = process.getBuiltinModule("node:assert");
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers");
const { PassThrough, Readable, Transform } = process.getBuiltinModule("node:stream");
const { once } = process.getBuiltinModule("node:events");
import * as zlib$1 from "node:zlib";
const { crc32, createGunzip, createInflate, deflateRaw, inflateRawSync } = process.getBuiltinModule("node:zlib");
const { Worker } = process.getBuiltinModule("node:worker_threads");
const { fileURLToPath } = process.getBuiltinModule("node:url");
const { constants: constants$3, createReadStream, createWriteStream, readFileSync: readFileSync$1, readdirSync: readdirSync$1 } = process.getBuiltinModule("node:fs");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
// node_modules/@actions/io/lib/io-util.js
var import_fastest_levenshtein = require_fastest_levenshtein();
var __awaiter$3 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod: chmod$1, copyFile: copyFile$1, lstat: lstat$1, mkdir: mkdir$1, open: open$1, readdir: readdir$2, rename: rename$2, rm: rm$1, rmdir, stat: stat$1, symlink: symlink$1, unlink } = fs$1.promises;
const IS_WINDOWS$1 = process.platform === "win32";
fs$1.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$2(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}
// node_modules/@actions/io/lib/io.js
var __awaiter$2 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function rmRF(inputPath) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (IS_WINDOWS$1) {
			if (/[*"<>|]/.test(inputPath)) throw new Error("File path must not contain `*`, `\"`, `<`, `>` or `|` on Windows");
		}
		try {
			yield rm$1(inputPath, {
				force: true,
				maxRetries: 3,
				recursive: true,
				retryDelay: 300
			});
		} catch (err) {
			throw new Error(`File was unable to be removed ${err}`);
		}
	});
}
function mkdirP(fsPath) {
	return __awaiter$2(this, void 0, void 0, function* () {
		ok(fsPath, "a path argument must be provided");
		yield mkdir$1(fsPath, { recursive: true });
	});
}
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}
// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os$1.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os$1.EOL.length);
				n = s.indexOf(os$1.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os$1.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};
// node_modules/@actions/exec/lib/exec.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
function getExecOutput(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		var _a;
		var _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new StringDecoder("utf8");
		const stderrDecoder = new StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}
// node_modules/semver/internal/constants.js
var require_constants = __commonJSMin(((exports, module) => {
	module.exports = {
		MAX_LENGTH: 256,
		MAX_SAFE_COMPONENT_LENGTH: 16,
		MAX_SAFE_BUILD_LENGTH: 250,
		MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER || 9007199254740991,
		WHITESPACE_CHARACTERS: [
			"	",
			"\n",
			"\v",
			"\f",
			"\r",
			" ",
			"\xA0",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			" ",
			"\u2028",
			"\u2029",
			" ",
			" ",
			"　",
			"﻿"
		],
		RELEASE_TYPES: [
			"major",
			"premajor",
			"minor",
			"preminor",
			"patch",
			"prepatch",
			"prerelease"
		],
		SEMVER_SPEC_VERSION: "2.0.0",
		FLAG_INCLUDE_PRERELEASE: 1,
		FLAG_LOOSE: 2
	};
}));
// node_modules/semver/internal/debug.js
var require_debug = __commonJSMin(((exports, module) => {
	module.exports = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {};
}));
// node_modules/semver/internal/re.js
var require_re = __commonJSMin(((exports, module) => {
	const { MAX_SAFE_COMPONENT_LENGTH, MAX_SAFE_BUILD_LENGTH, MAX_LENGTH } = require_constants();
	const debug = require_debug();
	exports = module.exports = {};
	const re = exports.re = [];
	const safeRe = exports.safeRe = [];
	const src = exports.src = [];
	const safeSrc = exports.safeSrc = [];
	const t = exports.t = {};
	let R = 0;
	const LETTERDASHNUMBER = "[a-zA-Z0-9-]";
	const safeRegexReplacements = [
		["\\s", 1],
		["\\d", MAX_LENGTH],
		[LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
	];
	const makeSafeRegex = (value) => {
		for (const [token, max] of safeRegexReplacements) value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
		return value;
	};
	const createToken = (name, value, isGlobal) => {
		const safe = makeSafeRegex(value);
		const index = R++;
		debug(name, index, value);
		t[name] = index;
		src[index] = value;
		safeSrc[index] = safe;
		re[index] = new RegExp(value, isGlobal ? "g" : void 0);
		safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
	};
	createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
	createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
	createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
	createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
	createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
	createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
	createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
	createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
	createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
	createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
	createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
	createToken("FULL", `^${src[t.FULLPLAIN]}$`);
	createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
	createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
	createToken("GTLT", "((?:<|>)?=?)");
	createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
	createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
	createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
	createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
	createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COERCEPLAIN", `(^|[^\\d])(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
	createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
	createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
	createToken("COERCERTL", src[t.COERCE], true);
	createToken("COERCERTLFULL", src[t.COERCEFULL], true);
	createToken("LONETILDE", "(?:~>?)");
	createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
	exports.tildeTrimReplace = "$1~";
	createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
	createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("LONECARET", "(?:\\^)");
	createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
	exports.caretTrimReplace = "$1^";
	createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
	createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
	createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
	createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
	createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
	exports.comparatorTrimReplace = "$1$2$3";
	createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
	createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
	createToken("STAR", "(<|>)?=?\\s*\\*");
	createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
	createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
}));
// node_modules/semver/internal/parse-options.js
var require_parse_options = __commonJSMin(((exports, module) => {
	const looseOption = Object.freeze({ loose: true });
	const emptyOpts = Object.freeze({});
	const parseOptions = (options) => {
		if (!options) return emptyOpts;
		if (typeof options !== "object") return looseOption;
		return options;
	};
	module.exports = parseOptions;
}));
// node_modules/semver/internal/identifiers.js
var require_identifiers = __commonJSMin(((exports, module) => {
	const numeric = /^[0-9]+$/;
	const compareIdentifiers = (a, b) => {
		if (typeof a === "number" && typeof b === "number") return a === b ? 0 : a < b ? -1 : 1;
		const anum = numeric.test(a);
		const bnum = numeric.test(b);
		if (anum && bnum) {
			a = +a;
			b = +b;
		}
		return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
	};
	const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
	module.exports = {
		compareIdentifiers,
		rcompareIdentifiers
	};
}));
// node_modules/semver/classes/semver.js
var require_semver$1 = __commonJSMin(((exports, module) => {
	const debug = require_debug();
	const { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
	const { safeRe: re, t } = require_re();
	const parseOptions = require_parse_options();
	const { compareIdentifiers } = require_identifiers();
	const isPrereleaseIdentifier = (prerelease, identifier) => {
		const identifiers = identifier.split(".");
		if (identifiers.length > prerelease.length) return false;
		for (let i = 0; i < identifiers.length; i++) if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) return false;
		return true;
	};
	module.exports = class SemVer {
		constructor(version, options) {
			options = parseOptions(options);
			if (version instanceof SemVer) {
				if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) return version;
				else version = version.version;
			} else if (typeof version !== "string") throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
			if (version.length > MAX_LENGTH) throw new TypeError(`version is longer than ${MAX_LENGTH} characters`);
			debug("SemVer", version, options);
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
			if (!m) throw new TypeError(`Invalid Version: ${version}`);
			this.raw = version;
			this.major = +m[1];
			this.minor = +m[2];
			this.patch = +m[3];
			if (this.major > MAX_SAFE_INTEGER || this.major < 0) throw new TypeError("Invalid major version");
			if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) throw new TypeError("Invalid minor version");
			if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) throw new TypeError("Invalid patch version");
			if (!m[4]) this.prerelease = [];
			else this.prerelease = m[4].split(".").map((id) => {
				if (/^[0-9]+$/.test(id)) {
					const num = +id;
					if (num >= 0 && num < MAX_SAFE_INTEGER) return num;
				}
				return id;
			});
			this.build = m[5] ? m[5].split(".") : [];
			this.format();
		}
		format() {
			this.version = `${this.major}.${this.minor}.${this.patch}`;
			if (this.prerelease.length) this.version += `-${this.prerelease.join(".")}`;
			return this.version;
		}
		toString() {
			return this.version;
		}
		compare(other) {
			debug("SemVer.compare", this.version, this.options, other);
			if (!(other instanceof SemVer)) {
				if (typeof other === "string" && other === this.version) return 0;
				other = new SemVer(other, this.options);
			}
			if (other.version === this.version) return 0;
			return this.compareMain(other) || this.comparePre(other);
		}
		compareMain(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.major < other.major) return -1;
			if (this.major > other.major) return 1;
			if (this.minor < other.minor) return -1;
			if (this.minor > other.minor) return 1;
			if (this.patch < other.patch) return -1;
			if (this.patch > other.patch) return 1;
			return 0;
		}
		comparePre(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			if (this.prerelease.length && !other.prerelease.length) return -1;
			else if (!this.prerelease.length && other.prerelease.length) return 1;
			else if (!this.prerelease.length && !other.prerelease.length) return 0;
			let i = 0;
			do {
				const a = this.prerelease[i];
				const b = other.prerelease[i];
				debug("prerelease compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		compareBuild(other) {
			if (!(other instanceof SemVer)) other = new SemVer(other, this.options);
			let i = 0;
			do {
				const a = this.build[i];
				const b = other.build[i];
				debug("build compare", i, a, b);
				if (a === void 0 && b === void 0) return 0;
				else if (b === void 0) return 1;
				else if (a === void 0) return -1;
				else if (a === b) continue;
				else return compareIdentifiers(a, b);
			} while (++i);
		}
		inc(release, identifier, identifierBase) {
			if (release.startsWith("pre")) {
				if (!identifier && identifierBase === false) throw new Error("invalid increment argument: identifier is empty");
				if (identifier) {
					const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
					if (!match || match[1] !== identifier) throw new Error(`invalid identifier: ${identifier}`);
				}
			}
			switch (release) {
				case "premajor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor = 0;
					this.major++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "preminor":
					this.prerelease.length = 0;
					this.patch = 0;
					this.minor++;
					this.inc("pre", identifier, identifierBase);
					break;
				case "prepatch":
					this.prerelease.length = 0;
					this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "prerelease":
					if (this.prerelease.length === 0) this.inc("patch", identifier, identifierBase);
					this.inc("pre", identifier, identifierBase);
					break;
				case "release":
					if (this.prerelease.length === 0) throw new Error(`version ${this.raw} is not a prerelease`);
					this.prerelease.length = 0;
					break;
				case "major":
					if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) this.major++;
					this.minor = 0;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "minor":
					if (this.patch !== 0 || this.prerelease.length === 0) this.minor++;
					this.patch = 0;
					this.prerelease = [];
					break;
				case "patch":
					if (this.prerelease.length === 0) this.patch++;
					this.prerelease = [];
					break;
				case "pre": {
					const base = Number(identifierBase) ? 1 : 0;
					if (this.prerelease.length === 0) this.prerelease = [base];
					else {
						let i = this.prerelease.length;
						while (--i >= 0) if (typeof this.prerelease[i] === "number") {
							this.prerelease[i]++;
							i = -2;
						}
						if (i === -1) {
							if (identifier === this.prerelease.join(".") && identifierBase === false) throw new Error("invalid increment argument: identifier already exists");
							this.prerelease.push(base);
						}
					}
					if (identifier) {
						let prerelease = [identifier, base];
						if (identifierBase === false) prerelease = [identifier];
						if (isPrereleaseIdentifier(this.prerelease, identifier)) {
							const prereleaseBase = this.prerelease[identifier.split(".").length];
							if (isNaN(prereleaseBase)) this.prerelease = prerelease;
						} else this.prerelease = prerelease;
					}
					break;
				}
				default: throw new Error(`invalid increment argument: ${release}`);
			}
			this.raw = this.format();
			if (this.build.length) this.raw += `+${this.build.join(".")}`;
			return this;
		}
	};
}));
// node_modules/semver/functions/parse.js
var require_parse = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));
// node_modules/semver/functions/valid.js
var require_valid$1 = __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const valid = (version, options) => {
		const v = parse(version, options);
		return v ? v.version : null;
	};
	module.exports = valid;
}));
// node_modules/semver/functions/clean.js
var require_clean = __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const clean = (version, options) => {
		const s = parse(version.trim().replace(/^[=v]+/, ""), options);
		return s ? s.version : null;
	};
	module.exports = clean;
}));
// node_modules/semver/functions/inc.js
var require_inc = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const inc = (version, release, options, identifier, identifierBase) => {
		if (typeof options === "string") {
			identifierBase = identifier;
			identifier = options;
			options = void 0;
		}
		try {
			return new SemVer(version instanceof SemVer ? version.version : version, options).inc(release, identifier, identifierBase).version;
		} catch (er) {
			return null;
		}
	};
	module.exports = inc;
}));
// node_modules/semver/functions/diff.js
var require_diff = __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const diff = (version1, version2) => {
		const v1 = parse(version1, null, true);
		const v2 = parse(version2, null, true);
		const comparison = v1.compare(v2);
		if (comparison === 0) return null;
		const v1Higher = comparison > 0;
		const highVersion = v1Higher ? v1 : v2;
		const lowVersion = v1Higher ? v2 : v1;
		const highHasPre = !!highVersion.prerelease.length;
		if (!!lowVersion.prerelease.length && !highHasPre) {
			if (!lowVersion.patch && !lowVersion.minor) return "major";
			if (lowVersion.compareMain(highVersion) === 0) {
				if (lowVersion.minor && !lowVersion.patch) return "minor";
				return "patch";
			}
		}
		const prefix = highHasPre ? "pre" : "";
		if (v1.major !== v2.major) return prefix + "major";
		if (v1.minor !== v2.minor) return prefix + "minor";
		if (v1.patch !== v2.patch) return prefix + "patch";
		return "prerelease";
	};
	module.exports = diff;
}));
// node_modules/semver/functions/major.js
var require_major = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const major = (a, loose) => new SemVer(a, loose).major;
	module.exports = major;
}));
// node_modules/semver/functions/minor.js
var require_minor = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const minor = (a, loose) => new SemVer(a, loose).minor;
	module.exports = minor;
}));
// node_modules/semver/functions/patch.js
var require_patch = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const patch = (a, loose) => new SemVer(a, loose).patch;
	module.exports = patch;
}));
// node_modules/semver/functions/prerelease.js
var require_prerelease = __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const prerelease = (version, options) => {
		const parsed = parse(version, options);
		return parsed && parsed.prerelease.length ? parsed.prerelease : null;
	};
	module.exports = prerelease;
}));
// node_modules/semver/functions/compare.js
var require_compare = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
	module.exports = compare;
}));
// node_modules/semver/functions/rcompare.js
var require_rcompare = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const rcompare = (a, b, loose) => compare(b, a, loose);
	module.exports = rcompare;
}));
// node_modules/semver/functions/compare-loose.js
var require_compare_loose = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const compareLoose = (a, b) => compare(a, b, true);
	module.exports = compareLoose;
}));
// node_modules/semver/functions/compare-build.js
var require_compare_build = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const compareBuild = (a, b, loose) => {
		const versionA = new SemVer(a, loose);
		const versionB = new SemVer(b, loose);
		return versionA.compare(versionB) || versionA.compareBuild(versionB);
	};
	module.exports = compareBuild;
}));
// node_modules/semver/functions/sort.js
var require_sort = __commonJSMin(((exports, module) => {
	const compareBuild = require_compare_build();
	const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose));
	module.exports = sort;
}));
// node_modules/semver/functions/rsort.js
var require_rsort = __commonJSMin(((exports, module) => {
	const compareBuild = require_compare_build();
	const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose));
	module.exports = rsort;
}));
// node_modules/semver/functions/gt.js
var require_gt = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gt = (a, b, loose) => compare(a, b, loose) > 0;
	module.exports = gt;
}));
// node_modules/semver/functions/lt.js
var require_lt = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lt = (a, b, loose) => compare(a, b, loose) < 0;
	module.exports = lt;
}));
// node_modules/semver/functions/eq.js
var require_eq = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const eq = (a, b, loose) => compare(a, b, loose) === 0;
	module.exports = eq;
}));
// node_modules/semver/functions/neq.js
var require_neq = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const neq = (a, b, loose) => compare(a, b, loose) !== 0;
	module.exports = neq;
}));
// node_modules/semver/functions/gte.js
var require_gte = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const gte = (a, b, loose) => compare(a, b, loose) >= 0;
	module.exports = gte;
}));
// node_modules/semver/functions/lte.js
var require_lte = __commonJSMin(((exports, module) => {
	const compare = require_compare();
	const lte = (a, b, loose) => compare(a, b, loose) <= 0;
	module.exports = lte;
}));
// node_modules/semver/functions/cmp.js
var require_cmp = __commonJSMin(((exports, module) => {
	const eq = require_eq();
	const neq = require_neq();
	const gt = require_gt();
	const gte = require_gte();
	const lt = require_lt();
	const lte = require_lte();
	const cmp = (a, op, b, loose) => {
		switch (op) {
			case "===":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a === b;
			case "!==":
				if (typeof a === "object") a = a.version;
				if (typeof b === "object") b = b.version;
				return a !== b;
			case "":
			case "=":
			case "==": return eq(a, b, loose);
			case "!=": return neq(a, b, loose);
			case ">": return gt(a, b, loose);
			case ">=": return gte(a, b, loose);
			case "<": return lt(a, b, loose);
			case "<=": return lte(a, b, loose);
			default: throw new TypeError(`Invalid operator: ${op}`);
		}
	};
	module.exports = cmp;
}));
// node_modules/semver/functions/coerce.js
var require_coerce = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const parse = require_parse();
	const { safeRe: re, t } = require_re();
	const coerce = (version, options) => {
		if (version instanceof SemVer) return version;
		if (typeof version === "number") version = String(version);
		if (typeof version !== "string") return null;
		options = options || {};
		let match = null;
		if (!options.rtl) match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
		else {
			const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL];
			let next;
			while ((next = coerceRtlRegex.exec(version)) && (!match || match.index + match[0].length !== version.length)) {
				if (!match || next.index + next[0].length !== match.index + match[0].length) match = next;
				coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length;
			}
			coerceRtlRegex.lastIndex = -1;
		}
		if (match === null) return null;
		const major = match[2];
		const minor = match[3] || "0";
		const patch = match[4] || "0";
		const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "";
		const build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
		return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options);
	};
	module.exports = coerce;
}));
// node_modules/semver/functions/truncate.js
var require_truncate = __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const constants = require_constants();
	const SemVer = require_semver$1();
	const truncate = (version, truncation, options) => {
		if (!constants.RELEASE_TYPES.includes(truncation)) return null;
		const clonedVersion = cloneInputVersion(version, options);
		return clonedVersion && doTruncation(clonedVersion, truncation);
	};
	const cloneInputVersion = (version, options) => {
		const versionStringToParse = version instanceof SemVer ? version.version : version;
		return parse(versionStringToParse, options);
	};
	const doTruncation = (version, truncation) => {
		if (isPrerelease(truncation)) return version.version;
		version.prerelease = [];
		switch (truncation) {
			case "major":
				version.minor = 0;
				version.patch = 0;
				break;
			case "minor": version.patch = 0;
		}
		return version.format();
	};
	const isPrerelease = (type) => {
		return type.startsWith("pre");
	};
	module.exports = truncate;
}));
// node_modules/semver/internal/lrucache.js
var require_lrucache = __commonJSMin(((exports, module) => {
	var LRUCache = class {
		constructor() {
			this.max = 1e3;
			this.map = new Map();
		}
		get(key) {
			const value = this.map.get(key);
			if (value === void 0) return;
			else {
				this.map.delete(key);
				this.map.set(key, value);
				return value;
			}
		}
		delete(key) {
			return this.map.delete(key);
		}
		set(key, value) {
			if (!this.delete(key) && value !== void 0) {
				if (this.map.size >= this.max) {
					const firstKey = this.map.keys().next().value;
					this.delete(firstKey);
				}
				this.map.set(key, value);
			}
			return this;
		}
	};
	module.exports = LRUCache;
}));
// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = __commonJSMin(((exports, module) => {
	const { MAX_LENGTH, MAX_SAFE_BUILD_LENGTH, WHITESPACE_CHARACTERS } = require_constants();
	const whitespace = new Uint8Array(65536);
	for (const char of WHITESPACE_CHARACTERS) whitespace[char.charCodeAt(0)] = 1;
	const isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
	const isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
	const isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
	const isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
	const isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
	const isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
	const findDigitsEndIndex = (range, start, limit, digitRuns) => {
		if (!isDigit(range[start])) return start;
		if (start >= digitRuns.start && start < digitRuns.end) return Math.min(start + limit, digitRuns.end);
		if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) return Math.min(start + limit, digitRuns.previousEnd);
		let end = start + 1;
		while (isDigit(range[end])) end++;
		digitRuns.previousStart = digitRuns.start;
		digitRuns.previousEnd = digitRuns.end;
		digitRuns.start = start;
		digitRuns.end = end;
		return Math.min(start + limit, end);
	};
	const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
		if (!loose && range[start] === "0") return start + 1;
		return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
	};
	const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
		const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
		if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
			let end = digitsEnd + 1;
			const limit = end + MAX_SAFE_BUILD_LENGTH;
			while (end < limit && isIdentifierCharacter(range[end])) end++;
			return end;
		}
		return findVersionNumberEndIndex(range, start, loose, digitRuns);
	};
	const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
		const hyphen = range[start] === "-";
		if (!loose && !hyphen) return start;
		const identifierStart = start + (hyphen ? 1 : 0);
		let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
		if (end === identifierStart) {
			if (!loose || !hyphen) return start;
			end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
		}
		while (range[end] === ".") {
			const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	const findBuildIdentifierEndIndex = (range, start) => {
		let end = start;
		while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) end++;
		return end;
	};
	const findBuildEndIndex = (range, start) => {
		if (range[start] !== "+") return start;
		let end = findBuildIdentifierEndIndex(range, start + 1);
		if (end === start + 1) return start;
		while (range[end] === ".") {
			const next = findBuildIdentifierEndIndex(range, end + 1);
			if (next === end + 1) break;
			end = next;
		}
		return end;
	};
	const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
		let end = start;
		for (let component = 0; component < 3; component++) {
			const next = findVersionNumberEndIndex(range, end, true, digitRuns);
			if (next === end) return start;
			end = next;
			if (component < 2) {
				if (range[end] !== ".") return start;
				end++;
			}
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
		if (isDigit(range[start])) return findVersionNumberEndIndex(range, start, false, digitRuns);
		return isVersionStart(range[start]) ? start + 1 : start;
	};
	const findPartialVersionEndIndex = (range, start, digitRuns) => {
		let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
		for (let component = 0; component < 2; component++) {
			if (range[end] !== ".") return end;
			const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
			if (next === end + 1) return end;
			end = next;
		}
		const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
		return findBuildEndIndex(range, prereleaseEnd);
	};
	const findVersionEndIndex = (range, start, digitRuns) => {
		const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
		return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
	};
	const findRemovableWhitespaceIndex = (range, matchStart) => {
		let position = matchStart;
		if (isWhitespace(range[position])) position++;
		if (range[position] === "<" || range[position] === ">") position++;
		if (range[position] === "=") position++;
		return isWhitespace(range[position]) ? position : -1;
	};
	const trimComparatorWhitespace = (range) => {
		let result = "";
		let copyFrom = 0;
		let cursor = 0;
		const digitRuns = {
			start: -1,
			end: -1,
			previousStart: -1,
			previousEnd: -1
		};
		while (cursor < range.length) {
			const matchStart = cursor;
			if (range[cursor] === "<" || range[cursor] === ">") cursor++;
			else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
				cursor++;
				continue;
			}
			while (cursor < range.length && isVersionPrefix(range[cursor])) cursor++;
			if (!isVersionStart(range[cursor])) continue;
			const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
			if (whitespacePosition !== -1) {
				result += range.slice(copyFrom, whitespacePosition);
				copyFrom = whitespacePosition + 1;
			}
			cursor = findVersionEndIndex(range, cursor, digitRuns);
		}
		return result + range.slice(copyFrom);
	};
	module.exports = trimComparatorWhitespace;
}));
// node_modules/semver/classes/range.js
var require_range = __commonJSMin(((exports, module) => {
	const SPACE_CHARACTERS = /\s+/g;
	module.exports = class Range {
		constructor(range, options) {
			options = parseOptions(options);
			if (range instanceof Range) {
				if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) return range;
				else return new Range(range.raw, options);
			}
			if (range instanceof Comparator) {
				this.raw = range.value;
				this.set = [[range]];
				this.formatted = void 0;
				return this;
			}
			this.options = options;
			this.loose = !!options.loose;
			this.includePrerelease = !!options.includePrerelease;
			this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
			this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
			if (!this.set.length) throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
			if (this.set.length > 1) {
				const first = this.set[0];
				this.set = this.set.filter((c) => !isNullSet(c[0]));
				if (this.set.length === 0) this.set = [first];
				else if (this.set.length > 1) {
					for (const c of this.set) if (c.length === 1 && isAny(c[0])) {
						this.set = [c];
						break;
					}
				}
			}
			this.formatted = void 0;
		}
		get range() {
			if (this.formatted === void 0) {
				this.formatted = "";
				for (let i = 0; i < this.set.length; i++) {
					if (i > 0) this.formatted += "||";
					const comps = this.set[i];
					for (let k = 0; k < comps.length; k++) {
						if (k > 0) this.formatted += " ";
						this.formatted += comps[k].toString().trim();
					}
				}
			}
			return this.formatted;
		}
		format() {
			return this.range;
		}
		toString() {
			return this.range;
		}
		parseRange(range) {
			range = range.replace(BUILDSTRIPRE, "");
			const memoKey = ((this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE)) + ":" + range;
			const cached = cache.get(memoKey);
			if (cached) return cached;
			const loose = this.options.loose;
			const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
			range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
			debug("hyphen replace", range);
			range = trimComparatorWhitespace(range);
			debug("comparator trim", range);
			range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
			debug("tilde trim", range);
			range = range.replace(re[t.CARETTRIM], caretTrimReplace);
			debug("caret trim", range);
			let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
			if (loose) rangeList = rangeList.filter((comp) => {
				debug("loose invalid filter", comp, this.options);
				return !!comp.match(re[t.COMPARATORLOOSE]);
			});
			debug("range list", rangeList);
			const rangeMap = new Map();
			const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
			for (const comp of comparators) {
				if (isNullSet(comp)) return [comp];
				rangeMap.set(comp.value, comp);
			}
			if (rangeMap.size > 1 && rangeMap.has("")) rangeMap.delete("");
			const result = [...rangeMap.values()];
			cache.set(memoKey, result);
			return result;
		}
		intersects(range, options) {
			if (!(range instanceof Range)) throw new TypeError("a Range is required");
			return this.set.some((thisComparators) => {
				return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
					return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
						return rangeComparators.every((rangeComparator) => {
							return thisComparator.intersects(rangeComparator, options);
						});
					});
				});
			});
		}
		test(version) {
			if (!version) return false;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			for (let i = 0; i < this.set.length; i++) if (testSet(this.set[i], version, this.options)) return true;
			return false;
		}
	};
	const cache = new (require_lrucache())();
	const parseOptions = require_parse_options();
	const Comparator = require_comparator();
	const debug = require_debug();
	const SemVer = require_semver$1();
	const trimComparatorWhitespace = require_trim_comparator_whitespace();
	const { safeRe: re, src, t, tildeTrimReplace, caretTrimReplace } = require_re();
	const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
	const BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
	const isNullSet = (c) => c.value === "<0.0.0-0";
	const isAny = (c) => c.value === "";
	const isSatisfiable = (comparators, options) => {
		let result = true;
		const remainingComparators = comparators.slice();
		let testComparator = remainingComparators.pop();
		while (result && remainingComparators.length) {
			result = remainingComparators.every((otherComparator) => {
				return testComparator.intersects(otherComparator, options);
			});
			testComparator = remainingComparators.pop();
		}
		return result;
	};
	const parseComparator = (comp, options) => {
		comp = comp.replace(re[t.BUILD], "");
		debug("comp", comp, options);
		comp = replaceCarets(comp, options);
		debug("caret", comp);
		comp = replaceTildes(comp, options);
		debug("tildes", comp);
		comp = replaceXRanges(comp, options);
		debug("xrange", comp);
		comp = replaceStars(comp, options);
		debug("stars", comp);
		return comp;
	};
	const isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
	const invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
	const replaceTildes = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
	};
	const replaceTilde = (comp, options) => {
		const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("tilde", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
			else if (pr) {
				debug("replaceTilde pr", pr);
				ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
			} else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
			debug("tilde return", ret);
			return ret;
		});
	};
	const replaceCarets = (comp, options) => {
		return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
	};
	const replaceCaret = (comp, options) => {
		debug("caret", comp, options);
		const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
		const z = options.includePrerelease ? "-0" : "";
		return comp.replace(r, (_, M, m, p, pr) => {
			debug("caret", comp, _, M, m, p, pr);
			let ret;
			if (isX(M)) ret = "";
			else if (isX(m)) ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
			else if (isX(p)) {
				if (M === "0") ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
				else ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
			} else if (pr) {
				debug("replaceCaret pr", pr);
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
			} else {
				debug("no pr");
				if (M === "0") {
					if (m === "0") ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
					else ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
				} else ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
			}
			debug("caret return", ret);
			return ret;
		});
	};
	const replaceXRanges = (comp, options) => {
		debug("replaceXRanges", comp, options);
		return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
	};
	const replaceXRange = (comp, options) => {
		comp = comp.trim();
		const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
		return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
			debug("xRange", comp, ret, gtlt, M, m, p, pr);
			if (invalidXRangeOrder(M, m, p)) return comp;
			const xM = isX(M);
			const xm = xM || isX(m);
			const xp = xm || isX(p);
			const anyX = xp;
			if (gtlt === "=" && anyX) gtlt = "";
			pr = options.includePrerelease ? "-0" : "";
			if (xM) {
				if (gtlt === ">" || gtlt === "<") ret = "<0.0.0-0";
				else ret = "*";
			} else if (gtlt && anyX) {
				if (xm) m = 0;
				p = 0;
				if (gtlt === ">") {
					gtlt = ">=";
					if (xm) {
						M = +M + 1;
						m = 0;
						p = 0;
					} else {
						m = +m + 1;
						p = 0;
					}
				} else if (gtlt === "<=") {
					gtlt = "<";
					if (xm) M = +M + 1;
					else m = +m + 1;
				}
				if (gtlt === "<") pr = "-0";
				ret = `${gtlt + M}.${m}.${p}${pr}`;
			} else if (xm) ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
			else if (xp) ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
			debug("xRange return", ret);
			return ret;
		});
	};
	const replaceStars = (comp, options) => {
		debug("replaceStars", comp, options);
		return comp.trim().replace(re[t.STAR], "");
	};
	const replaceGTE0 = (comp, options) => {
		debug("replaceGTE0", comp, options);
		return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
	};
	const hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
		if (isX(fM)) from = "";
		else if (isX(fm)) from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
		else if (isX(fp)) from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
		else if (fpr) from = `>=${from}`;
		else from = `>=${from}${incPr ? "-0" : ""}`;
		if (isX(tM)) to = "";
		else if (isX(tm)) to = `<${+tM + 1}.0.0-0`;
		else if (isX(tp)) to = `<${tM}.${+tm + 1}.0-0`;
		else if (tpr) to = `<=${tM}.${tm}.${tp}-${tpr}`;
		else if (incPr) to = `<${tM}.${tm}.${+tp + 1}-0`;
		else to = `<=${to}`;
		return `${from} ${to}`.trim();
	};
	const testSet = (set, version, options) => {
		for (let i = 0; i < set.length; i++) if (!set[i].test(version)) return false;
		if (version.prerelease.length && !options.includePrerelease) {
			for (let i = 0; i < set.length; i++) {
				debug(set[i].semver);
				if (set[i].semver === Comparator.ANY) continue;
				if (set[i].semver.prerelease.length > 0) {
					const allowed = set[i].semver;
					if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) return true;
				}
			}
			return false;
		}
		return true;
	};
}));
// node_modules/semver/classes/comparator.js
var require_comparator = __commonJSMin(((exports, module) => {
	const ANY = Symbol("SemVer ANY");
	module.exports = class Comparator {
		static get ANY() {
			return ANY;
		}
		constructor(comp, options) {
			options = parseOptions(options);
			if (comp instanceof Comparator) {
				if (comp.loose === !!options.loose) return comp;
				else comp = comp.value;
			}
			comp = comp.trim().split(/\s+/).join(" ");
			debug("comparator", comp, options);
			this.options = options;
			this.loose = !!options.loose;
			this.parse(comp);
			if (this.semver === ANY) this.value = "";
			else this.value = this.operator + this.semver.version;
			debug("comp", this);
		}
		parse(comp) {
			const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
			const m = comp.match(r);
			if (!m) throw new TypeError(`Invalid comparator: ${comp}`);
			this.operator = m[1] !== void 0 ? m[1] : "";
			if (this.operator === "=") this.operator = "";
			if (!m[2]) this.semver = ANY;
			else this.semver = new SemVer(m[2], this.options.loose);
		}
		toString() {
			return this.value;
		}
		test(version) {
			debug("Comparator.test", version, this.options.loose);
			if (this.semver === ANY || version === ANY) return true;
			if (typeof version === "string") try {
				version = new SemVer(version, this.options);
			} catch (er) {
				return false;
			}
			return cmp(version, this.operator, this.semver, this.options);
		}
		intersects(comp, options) {
			if (!(comp instanceof Comparator)) throw new TypeError("a Comparator is required");
			if (this.operator === "") {
				if (this.value === "") return true;
				return new Range(comp.value, options).test(this.value);
			} else if (comp.operator === "") {
				if (comp.value === "") return true;
				return new Range(this.value, options).test(comp.semver);
			}
			options = parseOptions(options);
			if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) return false;
			if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) return false;
			if (this.operator.startsWith(">") && comp.operator.startsWith(">")) return true;
			if (this.operator.startsWith("<") && comp.operator.startsWith("<")) return true;
			if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) return true;
			if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) return true;
			if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) return true;
			return false;
		}
	};
	const parseOptions = require_parse_options();
	const { safeRe: re, t } = require_re();
	const cmp = require_cmp();
	const debug = require_debug();
	const SemVer = require_semver$1();
	const Range = require_range();
}));
// node_modules/semver/functions/satisfies.js
var require_satisfies = __commonJSMin(((exports, module) => {
	const Range = require_range();
	const satisfies = (version, range, options) => {
		try {
			range = new Range(range, options);
		} catch (er) {
			return false;
		}
		return range.test(version);
	};
	module.exports = satisfies;
}));
// node_modules/semver/ranges/to-comparators.js
var require_to_comparators = __commonJSMin(((exports, module) => {
	const Range = require_range();
	const toComparators = (range, options) => new Range(range, options).set.map((comp) => comp.map((c) => c.value).join(" ").trim().split(" "));
	module.exports = toComparators;
}));
// node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const maxSatisfying = (versions, range, options) => {
		let max = null;
		let maxSV = null;
		let rangeObj = null;
		try {
			rangeObj = new Range(range, options);
		} catch (er) {
			return null;
		}
		versions.forEach((v) => {
			if (rangeObj.test(v)) {
				if (!max || maxSV.compare(v) === -1) {
					max = v;
					maxSV = new SemVer(max, options);
				}
			}
		});
		return max;
	};
	module.exports = maxSatisfying;
}));
// node_modules/semver/ranges/min-satisfying.js
var require_min_satisfying = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const minSatisfying = (versions, range, options) => {
		let min = null;
		let minSV = null;
		let rangeObj = null;
		try {
			rangeObj = new Range(range, options);
		} catch (er) {
			return null;
		}
		versions.forEach((v) => {
			if (rangeObj.test(v)) {
				if (!min || minSV.compare(v) === 1) {
					min = v;
					minSV = new SemVer(min, options);
				}
			}
		});
		return min;
	};
	module.exports = minSatisfying;
}));
// node_modules/semver/ranges/min-version.js
var require_min_version = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Range = require_range();
	const gt = require_gt();
	const minVersion = (range, loose) => {
		range = new Range(range, loose);
		let minver = new SemVer("0.0.0");
		if (range.test(minver)) return minver;
		minver = new SemVer("0.0.0-0");
		if (range.test(minver)) return minver;
		minver = null;
		for (let i = 0; i < range.set.length; ++i) {
			const comparators = range.set[i];
			let setMin = null;
			comparators.forEach((comparator) => {
				const compver = new SemVer(comparator.semver.version);
				switch (comparator.operator) {
					case ">":
						if (compver.prerelease.length === 0) compver.patch++;
						else compver.prerelease.push(0);
						compver.raw = compver.format();
					case "":
					case ">=":
						if (!setMin || gt(compver, setMin)) setMin = compver;
						break;
					case "<":
					case "<=": break;
					default: throw new Error(`Unexpected operation: ${comparator.operator}`);
				}
			});
			if (setMin && (!minver || gt(minver, setMin))) minver = setMin;
		}
		if (minver && range.test(minver)) return minver;
		return null;
	};
	module.exports = minVersion;
}));
// node_modules/semver/ranges/valid.js
var require_valid = __commonJSMin(((exports, module) => {
	const Range = require_range();
	const validRange = (range, options) => {
		try {
			return new Range(range, options).range || "*";
		} catch (er) {
			return null;
		}
	};
	module.exports = validRange;
}));
// node_modules/semver/ranges/outside.js
var require_outside = __commonJSMin(((exports, module) => {
	const SemVer = require_semver$1();
	const Comparator = require_comparator();
	const { ANY } = Comparator;
	const Range = require_range();
	const satisfies = require_satisfies();
	const gt = require_gt();
	const lt = require_lt();
	const lte = require_lte();
	const gte = require_gte();
	const outside = (version, range, hilo, options) => {
		version = new SemVer(version, options);
		range = new Range(range, options);
		let gtfn;
		let ltefn;
		let ltfn;
		let comp;
		let ecomp;
		switch (hilo) {
			case ">":
				gtfn = gt;
				ltefn = lte;
				ltfn = lt;
				comp = ">";
				ecomp = ">=";
				break;
			case "<":
				gtfn = lt;
				ltefn = gte;
				ltfn = gt;
				comp = "<";
				ecomp = "<=";
				break;
			default: throw new TypeError("Must provide a hilo val of \"<\" or \">\"");
		}
		if (satisfies(version, range, options)) return false;
		for (let i = 0; i < range.set.length; ++i) {
			const comparators = range.set[i];
			let high = null;
			let low = null;
			comparators.forEach((comparator) => {
				if (comparator.semver === ANY) comparator = new Comparator(">=0.0.0");
				high = high || comparator;
				low = low || comparator;
				if (gtfn(comparator.semver, high.semver, options)) high = comparator;
				else if (ltfn(comparator.semver, low.semver, options)) low = comparator;
			});
			if (high.operator === comp || high.operator === ecomp) return false;
			if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) return false;
			else if (low.operator === ecomp && ltfn(version, low.semver)) return false;
		}
		return true;
	};
	module.exports = outside;
}));
// node_modules/semver/ranges/gtr.js
var require_gtr = __commonJSMin(((exports, module) => {
	const outside = require_outside();
	const gtr = (version, range, options) => outside(version, range, ">", options);
	module.exports = gtr;
}));
// node_modules/semver/ranges/ltr.js
var require_ltr = __commonJSMin(((exports, module) => {
	const outside = require_outside();
	const ltr = (version, range, options) => outside(version, range, "<", options);
	module.exports = ltr;
}));
// node_modules/semver/ranges/intersects.js
var require_intersects = __commonJSMin(((exports, module) => {
	const Range = require_range();
	const intersects = (r1, r2, options) => {
		r1 = new Range(r1, options);
		r2 = new Range(r2, options);
		return r1.intersects(r2, options);
	};
	module.exports = intersects;
}));
// node_modules/semver/ranges/simplify.js
var require_simplify = __commonJSMin(((exports, module) => {
	const satisfies = require_satisfies();
	const compare = require_compare();
	module.exports = (versions, range, options) => {
		const set = [];
		let first = null;
		let prev = null;
		const v = versions.sort((a, b) => compare(a, b, options));
		for (const version of v) if (satisfies(version, range, options)) {
			prev = version;
			if (!first) first = version;
		} else {
			if (prev) set.push([first, prev]);
			prev = null;
			first = null;
		}
		if (first) set.push([first, null]);
		const ranges = [];
		for (const [min, max] of set) if (min === max) ranges.push(min);
		else if (!max && min === v[0]) ranges.push("*");
		else if (!max) ranges.push(`>=${min}`);
		else if (min === v[0]) ranges.push(`<=${max}`);
		else ranges.push(`${min} - ${max}`);
		const simplified = ranges.join(" || ");
		const original = typeof range.raw === "string" ? range.raw : String(range);
		return simplified.length < original.length ? simplified : range;
	};
}));
// node_modules/semver/ranges/subset.js
var require_subset = __commonJSMin(((exports, module) => {
	const Range = require_range();
	const Comparator = require_comparator();
	const { ANY } = Comparator;
	const satisfies = require_satisfies();
	const compare = require_compare();
	const subset = (sub, dom, options = {}) => {
		if (sub === dom) return true;
		sub = new Range(sub, options);
		dom = new Range(dom, options);
		let sawNonNull = false;
		OUTER: for (const simpleSub of sub.set) {
			for (const simpleDom of dom.set) {
				const isSub = simpleSubset(simpleSub, simpleDom, options);
				sawNonNull = sawNonNull || isSub !== null;
				if (isSub) continue OUTER;
			}
			if (sawNonNull) return false;
		}
		return true;
	};
	const minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")];
	const minimumVersion = [new Comparator(">=0.0.0")];
	const simpleSubset = (sub, dom, options) => {
		if (sub === dom) return true;
		if (sub.length === 1 && sub[0].semver === ANY) {
			if (dom.length === 1 && dom[0].semver === ANY) return true;
			else if (options.includePrerelease) sub = minimumVersionWithPreRelease;
			else sub = minimumVersion;
		}
		if (dom.length === 1 && dom[0].semver === ANY) {
			if (options.includePrerelease) return true;
			else dom = minimumVersion;
		}
		const eqSet = new Set();
		let gt;
		let lt;
		for (const c of sub) if (c.operator === ">" || c.operator === ">=") gt = higherGT(gt, c, options);
		else if (c.operator === "<" || c.operator === "<=") lt = lowerLT(lt, c, options);
		else eqSet.add(c.semver);
		if (eqSet.size > 1) return null;
		let gtltComp;
		if (gt && lt) {
			gtltComp = compare(gt.semver, lt.semver, options);
			if (gtltComp > 0) return null;
			else if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) return null;
		}
		for (const eq of eqSet) {
			if (gt && !satisfies(eq, String(gt), options)) return null;
			if (lt && !satisfies(eq, String(lt), options)) return null;
			for (const c of dom) if (!satisfies(eq, String(c), options)) return false;
			return true;
		}
		let higher;
		let lower;
		let hasDomLT;
		let hasDomGT;
		let needDomLTPre = lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : false;
		let needDomGTPre = gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : false;
		if (needDomLTPre && needDomLTPre.prerelease.length === 1 && lt.operator === "<" && needDomLTPre.prerelease[0] === 0) needDomLTPre = false;
		for (const c of dom) {
			hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">=";
			hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<=";
			if (gt) {
				if (needDomGTPre) {
					if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomGTPre.major && c.semver.minor === needDomGTPre.minor && c.semver.patch === needDomGTPre.patch) needDomGTPre = false;
				}
				if (c.operator === ">" || c.operator === ">=") {
					higher = higherGT(gt, c, options);
					if (higher === c && higher !== gt) return false;
				} else if (gt.operator === ">=" && !c.test(gt.semver)) return false;
			}
			if (lt) {
				if (needDomLTPre) {
					if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomLTPre.major && c.semver.minor === needDomLTPre.minor && c.semver.patch === needDomLTPre.patch) needDomLTPre = false;
				}
				if (c.operator === "<" || c.operator === "<=") {
					lower = lowerLT(lt, c, options);
					if (lower === c && lower !== lt) return false;
				} else if (lt.operator === "<=" && !c.test(lt.semver)) return false;
			}
			if (!c.operator && (lt || gt) && gtltComp !== 0) return false;
		}
		if (gt && hasDomLT && !lt && gtltComp !== 0) return false;
		if (lt && hasDomGT && !gt && gtltComp !== 0) return false;
		if (needDomGTPre || needDomLTPre) return false;
		return true;
	};
	const higherGT = (a, b, options) => {
		if (!a) return b;
		const comp = compare(a.semver, b.semver, options);
		return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
	};
	const lowerLT = (a, b, options) => {
		if (!a) return b;
		const comp = compare(a.semver, b.semver, options);
		return comp < 0 ? a : comp > 0 ? b : b.operator === "<" && a.operator === "<=" ? b : a;
	};
	module.exports = subset;
}));
// node_modules/semver/index.js
var require_semver = __commonJSMin(((exports, module) => {
	const internalRe = require_re();
	const constants = require_constants();
	const SemVer = require_semver$1();
	const identifiers = require_identifiers();
	module.exports = {
		parse: require_parse(),
		valid: require_valid$1(),
		clean: require_clean(),
		inc: require_inc(),
		diff: require_diff(),
		major: require_major(),
		minor: require_minor(),
		patch: require_patch(),
		prerelease: require_prerelease(),
		compare: require_compare(),
		rcompare: require_rcompare(),
		compareLoose: require_compare_loose(),
		compareBuild: require_compare_build(),
		sort: require_sort(),
		rsort: require_rsort(),
		gt: require_gt(),
		lt: require_lt(),
		eq: require_eq(),
		neq: require_neq(),
		gte: require_gte(),
		lte: require_lte(),
		cmp: require_cmp(),
		coerce: require_coerce(),
		truncate: require_truncate(),
		Comparator: require_comparator(),
		Range: require_range(),
		satisfies: require_satisfies(),
		toComparators: require_to_comparators(),
		maxSatisfying: require_max_satisfying(),
		minSatisfying: require_min_satisfying(),
		minVersion: require_min_version(),
		validRange: require_valid(),
		outside: require_outside(),
		gtr: require_gtr(),
		ltr: require_ltr(),
		intersects: require_intersects(),
		simplifyRange: require_simplify(),
		subset: require_subset(),
		SemVer,
		re: internalRe.re,
		src: internalRe.src,
		tokens: internalRe.t,
		SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
		RELEASE_TYPES: constants.RELEASE_TYPES,
		compareIdentifiers: identifiers.compareIdentifiers,
		rcompareIdentifiers: identifiers.rcompareIdentifiers
	};
}));
// schema/report-v1.schema.json
var report_v1_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "urn:go-slim-image:report:1",
	title: "report.json of go-slim-image, version 1",
	description: "What was built, how large it is, what is in it, and what is known about that. Two runs of the same commit, inputs, toolchain and vulnerability data differ in run only. Sizes are in bytes.",
	type: "object",
	additionalProperties: false,
	required: [
		"schemaVersion",
		"toolVersion",
		"module",
		"revision",
		"toolchain",
		"inputs",
		"platforms",
		"binaryOnly",
		"binaries",
		"images",
		"totals",
		"run"
	],
	properties: {
		"schemaVersion": { "const": 1 },
		"toolVersion": {
			"description": "Version of go-slim-image.",
			"type": "string",
			"maxLength": 100
		},
		"module": { "$ref": "#/$defs/ReportModule" },
		"revision": { "$ref": "#/$defs/Revision" },
		"toolchain": { "$ref": "#/$defs/ReportToolchain" },
		"inputs": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/$defs/ReportInput" }
		},
		"platforms": {
			"description": "Every platform of the plan.",
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/$defs/Platform" }
		},
		"binaryOnly": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/$defs/ReportBinaryOnly" }
		},
		"binaries": {
			"type": "array",
			"maxItems": 5e3,
			"items": { "$ref": "#/$defs/ReportBinary" }
		},
		"images": {
			"type": "array",
			"maxItems": 1e3,
			"items": { "$ref": "#/$defs/ReportImage" }
		},
		"totals": { "$ref": "#/$defs/ReportTotals" },
		"comparison": { "$ref": "#/$defs/ReportComparison" },
		"history": {
			"type": "array",
			"maxItems": 100,
			"items": { "$ref": "#/$defs/ReportHistoryPoint" }
		},
		"release": { "$ref": "#/$defs/ReportRelease" },
		"run": { "$ref": "#/$defs/ReportRun" }
	},
	$defs: {
		"Bytes": {
			"description": "Bytes.",
			"type": "integer",
			"minimum": 0,
			"maximum": 9007199254740991
		},
		"ByteChange": {
			"description": "Bytes; negative where something became larger.",
			"type": "integer",
			"minimum": -9007199254740991,
			"maximum": 9007199254740991
		},
		"Count": {
			"description": "A number of things.",
			"type": "integer",
			"minimum": 0,
			"maximum": 9007199254740991
		},
		"Milliseconds": {
			"description": "Milliseconds.",
			"type": "number",
			"minimum": 0,
			"maximum": 9007199254740991
		},
		"Digest": {
			"description": "An OCI digest.",
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"Platform": {
			"description": "Operating system, architecture and variant: linux/arm/v7.",
			"type": "string",
			"maxLength": 100,
			"pattern": "^[0-9A-Za-z._-]+/[0-9A-Za-z._-]+(/[0-9A-Za-z._-]+)?$"
		},
		"RelativePath": {
			"description": "A file or folder inside the output folder, with / between its parts.",
			"type": "string",
			"maxLength": 1e3,
			"pattern": "^(?!/)(?![A-Za-z]:)(?!(.*/)?\\.\\.(/|$))[^\\\\\\u0000-\\u001f]+$"
		},
		"SourcePath": {
			"description": "A file of the source, relative to the module’s folder; of another module of a workspace it begins with ../.",
			"type": "string",
			"maxLength": 1e3,
			"pattern": "^(\\.\\./)*(?!/)(?![A-Za-z]:)(?!(.*/)?\\.\\.(/|$))[^\\\\\\u0000-\\u001f]+$"
		},
		"Time": {
			"description": "ISO 8601, in UTC.",
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z$"
		},
		"Severity": {
			"description": "As Trivy writes it.",
			"enum": [
				"UNKNOWN",
				"LOW",
				"MEDIUM",
				"HIGH",
				"CRITICAL"
			]
		},
		"SeverityCounts": {
			"description": "How many findings of each severity.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"UNKNOWN",
				"LOW",
				"MEDIUM",
				"HIGH",
				"CRITICAL"
			],
			"properties": {
				"UNKNOWN": { "$ref": "#/$defs/Count" },
				"LOW": { "$ref": "#/$defs/Count" },
				"MEDIUM": { "$ref": "#/$defs/Count" },
				"HIGH": { "$ref": "#/$defs/Count" },
				"CRITICAL": { "$ref": "#/$defs/Count" }
			}
		},
		"ModuleVersion": {
			"description": "A module at a version.",
			"type": "object",
			"additionalProperties": false,
			"required": ["path", "version"],
			"properties": {
				"path": {
					"type": "string",
					"maxLength": 1e3
				},
				"version": {
					"type": "string",
					"maxLength": 1e3
				}
			}
		},
		"KeyValue": {
			"description": "A build setting.",
			"type": "object",
			"additionalProperties": false,
			"required": ["key", "value"],
			"properties": {
				"key": {
					"type": "string",
					"maxLength": 1e3
				},
				"value": {
					"type": "string",
					"maxLength": 2e4
				}
			}
		},
		"Variable": {
			"description": "An environment variable of the build.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"value",
				"origin"
			],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"value": {
					"type": "string",
					"maxLength": 2e4
				},
				"origin": {
					"description": "Where the value is from.",
					"type": "string",
					"maxLength": 1e3
				}
			}
		},
		"ReportModule": {
			"description": "What was built.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"path",
				"workspace",
				"vendored"
			],
			"properties": {
				"path": {
					"description": "The module's path.",
					"type": "string",
					"maxLength": 1e3
				},
				"goVersion": {
					"description": "The go line: 1.26.0.",
					"type": "string",
					"maxLength": 100
				},
				"toolchainLine": {
					"description": "The toolchain line.",
					"type": "string",
					"maxLength": 100
				},
				"workspace": {
					"description": "A go.work was in force.",
					"type": "boolean"
				},
				"vendored": {
					"description": "Dependencies came from the vendor folder.",
					"type": "boolean"
				},
				"requested": {
					"description": "MODULE@VERSION as it was asked for, with the version resolved.",
					"$ref": "#/$defs/ModuleVersion"
				}
			}
		},
		"Revision": {
			"description": "Version, commit and date of what was built.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"version",
				"versionOrigin",
				"dirty"
			],
			"properties": {
				"version": {
					"description": "v1.2.3, a pseudo-version, or devel.",
					"type": "string",
					"maxLength": 1e3
				},
				"versionOrigin": {
					"description": "What said so.",
					"enum": [
						"input",
						"tag",
						"ref",
						"describe",
						"module",
						"none"
					]
				},
				"commit": {
					"description": "Full commit hash.",
					"type": "string",
					"maxLength": 100
				},
				"epoch": {
					"description": "Time of the commit, seconds since 1970.",
					"type": "integer",
					"minimum": -9007199254740991,
					"maximum": 9007199254740991
				},
				"dirty": {
					"description": "There were uncommitted changes in the module's folder.",
					"type": "boolean"
				},
				"sourceUrl": {
					"description": "Address of the source repository.",
					"type": "string",
					"maxLength": 2e3
				},
				"folder": {
					"description": "The module's folder in its repository; absent where it is the repository's own.",
					"type": "string",
					"maxLength": 4096
				}
			}
		},
		"ReportToolchain": {
			"description": "Which Go, and what asked for it.",
			"type": "object",
			"additionalProperties": false,
			"required": ["version", "requestedBy"],
			"properties": {
				"version": {
					"description": "go1.26.8.",
					"type": "string",
					"maxLength": 100
				},
				"requestedBy": {
					"description": "go.mod toolchain, GOTOOLCHAIN, PATH, ...",
					"type": "string",
					"maxLength": 1e3
				}
			}
		},
		"ReportInput": {
			"description": "An input whose value is not the default.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "value"],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 100
				},
				"value": {
					"type": "string",
					"maxLength": 2e4
				}
			}
		},
		"ReportBinaryOnly": {
			"description": "A platform that has binaries but no image.",
			"type": "object",
			"additionalProperties": false,
			"required": ["platform", "reason"],
			"properties": {
				"platform": { "$ref": "#/$defs/Platform" },
				"reason": {
					"type": "string",
					"maxLength": 1e3
				}
			}
		},
		"ReportBinary": {
			"description": "One binary, as its own headers and build info describe it.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"importPath",
				"platform",
				"stem",
				"file",
				"size",
				"digest",
				"format",
				"linkage",
				"stripped",
				"settings",
				"modules",
				"build"
			],
			"properties": {
				"name": {
					"description": "What go install would call it.",
					"type": "string",
					"maxLength": 1e3
				},
				"importPath": {
					"description": "Import path of the main package.",
					"type": "string",
					"maxLength": 1e3
				},
				"platform": { "$ref": "#/$defs/Platform" },
				"stem": {
					"description": "The stem of every file about it: app_linux_amd64.",
					"type": "string",
					"maxLength": 1e3
				},
				"file": { "$ref": "#/$defs/RelativePath" },
				"size": { "$ref": "#/$defs/Bytes" },
				"digest": { "$ref": "#/$defs/Digest" },
				"format": {
					"description": "File format.",
					"enum": [
						"elf",
						"pe",
						"macho",
						"wasm",
						"xcoff",
						"plan9-aout"
					]
				},
				"linkage": { "$ref": "#/$defs/ReportLinkage" },
				"stripped": {
					"description": "Neither symbol table nor debug data is left.",
					"type": "boolean"
				},
				"goVersion": {
					"description": "As the binary itself says.",
					"type": "string",
					"maxLength": 200
				},
				"goBuildId": {
					"type": "string",
					"maxLength": 1e3
				},
				"gnuBuildId": {
					"description": "Hexadecimal.",
					"type": "string",
					"maxLength": 200,
					"pattern": "^[0-9a-f]*$"
				},
				"settings": {
					"description": "Build settings from its build info.",
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/KeyValue" }
				},
				"modules": {
					"description": "The modules it was linked from, without the main one.",
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/ReportLinkedModule" }
				},
				"build": { "$ref": "#/$defs/ReportBuild" },
				"savings": { "$ref": "#/$defs/ReportSavings" },
				"sizes": { "$ref": "#/$defs/ReportSize" },
				"shrinkingTags": {
					"description": "Build tags that would shrink it; absent when they were not looked for.",
					"type": "array",
					"maxItems": 1e4,
					"items": { "$ref": "#/$defs/ReportBuildTag" }
				},
				"sbom": { "$ref": "#/$defs/ReportSbom" },
				"scan": { "$ref": "#/$defs/ReportScan" }
			}
		},
		"ReportLinkage": {
			"description": "How it is linked.",
			"type": "object",
			"additionalProperties": false,
			"required": ["needed", "pie"],
			"properties": {
				"static": {
					"description": "No loader and no shared library; absent where the format always links the system's.",
					"type": "boolean"
				},
				"interpreter": {
					"description": "Path of the loader.",
					"type": "string",
					"maxLength": 1e3
				},
				"needed": {
					"description": "Shared libraries.",
					"type": "array",
					"maxItems": 1e3,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"pie": {
					"description": "Position-independent executable.",
					"type": "boolean"
				}
			}
		},
		"ReportLinkedModule": {
			"description": "A module that is linked in.",
			"type": "object",
			"additionalProperties": false,
			"required": ["path", "version"],
			"properties": {
				"path": {
					"type": "string",
					"maxLength": 1e3
				},
				"version": {
					"type": "string",
					"maxLength": 1e3
				},
				"replacedBy": {
					"description": "What stands in for it.",
					"$ref": "#/$defs/ModuleVersion"
				}
			}
		},
		"ReportBuild": {
			"description": "The command that made the binary.",
			"type": "object",
			"additionalProperties": false,
			"required": ["argv", "environment"],
			"properties": {
				"argv": {
					"description": "Arguments after go; {output} stands for the file.",
					"type": "array",
					"maxItems": 1e4,
					"items": {
						"type": "string",
						"maxLength": 2e4
					}
				},
				"environment": {
					"description": "Go variables that are not Go's default.",
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/Variable" }
				}
			}
		},
		"ReportSavings": {
			"description": "Bytes that were measured to be saved.",
			"type": "object",
			"additionalProperties": false,
			"required": [],
			"properties": {
				"stripping": {
					"description": "By leaving out symbols and debug data.",
					"$ref": "#/$defs/ByteChange"
				},
				"cgoOff": {
					"description": "By CGO_ENABLED=0.",
					"$ref": "#/$defs/ByteChange"
				}
			}
		},
		"ReportSize": {
			"description": "Where the bytes of a binary belong. The sizes of packages and shared rows add up to the file's; so do those of modules and shared rows.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"depth",
				"exact",
				"packages",
				"modules",
				"shared",
				"embedded",
				"sections",
				"functions",
				"notices"
			],
			"properties": {
				"depth": {
					"description": "How far the binary's layout was understood.",
					"enum": [
						"full",
						"functions",
						"none"
					]
				},
				"exact": {
					"description": "Data was named by the symbols of one more link.",
					"type": "boolean"
				},
				"sourced": {
					"description": "Sources told whose embedded files are; absent where that is not known.",
					"type": "boolean"
				},
				"goVersion": {
					"description": "go1.26.8, as the binary itself says.",
					"type": "string",
					"maxLength": 100
				},
				"packages": {
					"description": "Largest first.",
					"type": "array",
					"maxItems": 1e5,
					"items": { "$ref": "#/$defs/ReportPackageSize" }
				},
				"modules": {
					"description": "Largest first; the standard library is std.",
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/ReportModuleSize" }
				},
				"shared": {
					"description": "Bytes without one owner, largest first.",
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/$defs/ReportSharedSize" }
				},
				"embedded": {
					"description": "Files that go:embed put in, largest first.",
					"type": "array",
					"maxItems": 1e5,
					"items": { "$ref": "#/$defs/ReportEmbeddedFile" }
				},
				"sections": {
					"description": "In file order.",
					"type": "array",
					"maxItems": 1e4,
					"items": { "$ref": "#/$defs/ReportSectionSize" }
				},
				"functions": { "$ref": "#/$defs/ReportFunctionTotals" },
				"deadCodeElimination": {
					"description": "lost: reflection keeps every exported method of every used type.",
					"enum": ["works", "lost"]
				},
				"notices": {
					"description": "What could not be done.",
					"type": "array",
					"maxItems": 100,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				}
			}
		},
		"ReportPackageSize": {
			"description": "One package.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"module",
				"kind",
				"size",
				"code",
				"pclntab",
				"types",
				"embedded",
				"data",
				"inferred",
				"inlined",
				"inlinedElsewhere"
			],
			"properties": {
				"name": {
					"description": "Import path.",
					"type": "string",
					"maxLength": 1e3
				},
				"module": {
					"description": "Path of its module; std for the standard library.",
					"type": "string",
					"maxLength": 1e3
				},
				"kind": {
					"description": "Whose code it is.",
					"enum": [
						"own",
						"dependency",
						"standard"
					]
				},
				"size": {
					"description": "The sum of the columns from code to inferred.",
					"$ref": "#/$defs/Bytes"
				},
				"code": {
					"description": "Machine code.",
					"$ref": "#/$defs/Bytes"
				},
				"pclntab": {
					"description": "Own records in Go's line table.",
					"$ref": "#/$defs/Bytes"
				},
				"types": {
					"description": "Type descriptors and interface tables.",
					"$ref": "#/$defs/Bytes"
				},
				"embedded": {
					"description": "Embedded files.",
					"$ref": "#/$defs/Bytes"
				},
				"data": {
					"description": "Data that symbols name as its own.",
					"$ref": "#/$defs/Bytes"
				},
				"inferred": {
					"description": "Data that only its code refers to: likely its own, not proven.",
					"$ref": "#/$defs/Bytes"
				},
				"inlined": {
					"description": "Of the code: what was written in other packages and inlined here.",
					"$ref": "#/$defs/Bytes"
				},
				"inlinedElsewhere": {
					"description": "Its code that was inlined into others; part of their code, not of this size.",
					"$ref": "#/$defs/Bytes"
				},
				"padding": {
					"description": "Padding behind its functions; part of the row code-padding, not of this size.",
					"$ref": "#/$defs/Bytes"
				}
			}
		},
		"ReportModuleSize": {
			"description": "One module: the sums of its packages.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"path",
				"kind",
				"packages",
				"size",
				"code",
				"pclntab",
				"types",
				"embedded",
				"data",
				"inferred",
				"inlined",
				"inlinedElsewhere"
			],
			"properties": {
				"path": {
					"description": "std for the standard library.",
					"type": "string",
					"maxLength": 1e3
				},
				"version": {
					"description": "As linked.",
					"type": "string",
					"maxLength": 1e3
				},
				"kind": {
					"description": "Whose code it is.",
					"enum": [
						"own",
						"dependency",
						"standard"
					]
				},
				"packages": {
					"description": "How many of its packages have bytes.",
					"$ref": "#/$defs/Count"
				},
				"size": {
					"description": "The sum of the columns from code to inferred.",
					"$ref": "#/$defs/Bytes"
				},
				"code": {
					"description": "Machine code.",
					"$ref": "#/$defs/Bytes"
				},
				"pclntab": {
					"description": "Own records in Go's line table.",
					"$ref": "#/$defs/Bytes"
				},
				"types": {
					"description": "Type descriptors and interface tables.",
					"$ref": "#/$defs/Bytes"
				},
				"embedded": {
					"description": "Embedded files.",
					"$ref": "#/$defs/Bytes"
				},
				"data": {
					"description": "Data that symbols name as its own.",
					"$ref": "#/$defs/Bytes"
				},
				"inferred": {
					"description": "Data that only its code refers to: likely its own, not proven.",
					"$ref": "#/$defs/Bytes"
				},
				"inlined": {
					"description": "Of the code: what was written in other packages and inlined here.",
					"$ref": "#/$defs/Bytes"
				},
				"inlinedElsewhere": {
					"description": "Its code that was inlined into others; part of their code, not of this size.",
					"$ref": "#/$defs/Bytes"
				},
				"padding": {
					"description": "Padding behind its functions; part of the row code-padding, not of this size.",
					"$ref": "#/$defs/Bytes"
				}
			}
		},
		"ReportSharedSize": {
			"description": "Bytes that belong to no one package.",
			"type": "object",
			"additionalProperties": false,
			"required": ["row", "size"],
			"properties": {
				"row": {
					"description": "What they are.",
					"enum": [
						"headers",
						"alignment",
						"code-padding",
						"code-shared",
						"code-c",
						"pclntab",
						"types",
						"strings",
						"data",
						"embedded",
						"relocations",
						"unwind",
						"build-info",
						"dynamic",
						"symbols",
						"debug",
						"signature",
						"resources",
						"packed",
						"runtime",
						"unattributed"
					]
				},
				"size": { "$ref": "#/$defs/Bytes" }
			}
		},
		"ReportEmbeddedFile": {
			"description": "A file that go:embed put in.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "size"],
			"properties": {
				"name": {
					"description": "Path as the embedding package sees it.",
					"type": "string",
					"maxLength": 4e3
				},
				"package": {
					"description": "Import path of that package.",
					"type": "string",
					"maxLength": 1e3
				},
				"size": {
					"description": "0 where an equal content is stored under another name.",
					"$ref": "#/$defs/Bytes"
				},
				"nameless": {
					"description": "Embedded as text or bytes: only sources tell of it.",
					"const": true
				}
			}
		},
		"ReportSectionSize": {
			"description": "One section of the file.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "size"],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"size": { "$ref": "#/$defs/Bytes" }
			}
		},
		"ReportFunctionTotals": {
			"description": "How many functions there are.",
			"type": "object",
			"additionalProperties": false,
			"required": ["count"],
			"properties": {
				"count": { "$ref": "#/$defs/Count" },
				"folded": {
					"description": "Rows after closures, generic instances and wrappers were folded.",
					"$ref": "#/$defs/Count"
				},
				"file": {
					"description": "The list of them.",
					"$ref": "#/$defs/RelativePath"
				}
			}
		},
		"ReportBuildTag": {
			"description": "A build tag that is not set and would leave files out of the program.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"tag",
				"packages",
				"files"
			],
			"properties": {
				"tag": {
					"type": "string",
					"maxLength": 200
				},
				"packages": {
					"description": "Import paths.",
					"type": "array",
					"maxItems": 1e4,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"files": {
					"description": "Files that would go, at most 20.",
					"type": "array",
					"maxItems": 20,
					"items": {
						"type": "string",
						"maxLength": 2e3
					}
				}
			}
		},
		"ReportSbom": {
			"description": "The SBOM of a binary or image.",
			"type": "object",
			"additionalProperties": false,
			"required": ["packages"],
			"properties": {
				"cyclonedx": {
					"description": "CycloneDX 1.6, JSON.",
					"$ref": "#/$defs/RelativePath"
				},
				"spdx": {
					"description": "SPDX 2.3, JSON.",
					"$ref": "#/$defs/RelativePath"
				},
				"packages": { "$ref": "#/$defs/Count" }
			}
		},
		"ReportScan": {
			"description": "What the vulnerability scan said.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"outcome",
				"counts",
				"findings"
			],
			"properties": {
				"outcome": { "$ref": "#/$defs/ScanOutcome" },
				"file": {
					"description": "The scanner's own answer.",
					"$ref": "#/$defs/RelativePath"
				},
				"counts": {
					"description": "Findings that count, by severity.",
					"$ref": "#/$defs/SeverityCounts"
				},
				"findings": {
					"description": "All findings, suppressed ones too, worst first.",
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/Finding" }
				}
			}
		},
		"ScanOutcome": {
			"description": "Clean, findings below the gate, gate failed, or why there is no answer.",
			"oneOf": [
				{
					"description": "Nothing was found.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "clean" } }
				},
				{
					"description": "Something was found that no gate forbids.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind"],
					"properties": { "kind": { "const": "below-gate" } }
				},
				{
					"description": "The gate forbids what was found.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "failing"],
					"properties": {
						"kind": { "const": "gate-failed" },
						"failing": {
							"description": "Findings that the gate forbids.",
							"$ref": "#/$defs/Count"
						}
					}
				},
				{
					"description": "No source of vulnerability data answered.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "tried"],
					"properties": {
						"kind": { "const": "database-unavailable" },
						"tried": {
							"type": "array",
							"maxItems": 100,
							"items": {
								"description": "One source.",
								"type": "object",
								"additionalProperties": false,
								"required": ["source", "answer"],
								"properties": {
									"source": {
										"type": "string",
										"maxLength": 2e3
									},
									"answer": {
										"type": "string",
										"maxLength": 2e3
									}
								}
							}
						}
					}
				},
				{
					"description": "The scanner could not be had.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "reason"],
					"properties": {
						"kind": { "const": "tool-unavailable" },
						"reason": {
							"type": "string",
							"maxLength": 2e3
						}
					}
				},
				{
					"description": "No scan was wanted or possible.",
					"type": "object",
					"additionalProperties": false,
					"required": ["kind", "reason"],
					"properties": {
						"kind": { "const": "skipped" },
						"reason": {
							"type": "string",
							"maxLength": 2e3
						}
					}
				}
			]
		},
		"Finding": {
			"description": "A known vulnerability.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"id",
				"aliases",
				"module",
				"installed",
				"fixed",
				"severity"
			],
			"properties": {
				"id": {
					"type": "string",
					"maxLength": 200
				},
				"aliases": {
					"type": "array",
					"maxItems": 200,
					"items": {
						"type": "string",
						"maxLength": 200
					}
				},
				"module": {
					"description": "Go module path, stdlib, or a system package.",
					"type": "string",
					"maxLength": 1e3
				},
				"installed": {
					"type": "string",
					"maxLength": 1e3
				},
				"fixed": {
					"description": "Versions that fix it.",
					"type": "array",
					"maxItems": 200,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"severity": { "$ref": "#/$defs/Severity" },
				"title": {
					"type": "string",
					"maxLength": 5e3
				},
				"url": {
					"type": "string",
					"maxLength": 2e3
				},
				"suppressed": {
					"description": "Why it does not count.",
					"type": "object",
					"additionalProperties": false,
					"required": ["by"],
					"properties": {
						"by": {
							"type": "string",
							"maxLength": 1e3
						},
						"reason": {
							"type": "string",
							"maxLength": 5e3
						}
					}
				}
			}
		},
		"ReportImage": {
			"description": "One image: an OCI image index.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"digest",
				"indexSize",
				"layout",
				"refName",
				"tags",
				"rootfs",
				"platforms"
			],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"digest": {
					"description": "Of the image index.",
					"$ref": "#/$defs/Digest"
				},
				"indexSize": {
					"description": "Bytes of the image index itself.",
					"$ref": "#/$defs/Bytes"
				},
				"layout": { "$ref": "#/$defs/RelativePath" },
				"refName": {
					"description": "Its name in the layout's index.json.",
					"type": "string",
					"maxLength": 1e3
				},
				"tags": {
					"description": "References it is tagged with.",
					"type": "array",
					"maxItems": 1e3,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"rootfs": { "$ref": "#/$defs/ReportRootfs" },
				"platforms": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportImagePlatform" }
				},
				"attestations": {
					"description": "What BuildKit attests; no platforms, and no bytes of one.",
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportAttestation" }
				}
			}
		},
		"ReportAttestation": {
			"description": "A manifest that holds statements about a platform's manifest.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"manifest",
				"about",
				"size",
				"predicates"
			],
			"properties": {
				"manifest": { "$ref": "#/$defs/Digest" },
				"about": {
					"description": "The manifest that it is about.",
					"$ref": "#/$defs/Digest"
				},
				"size": {
					"description": "The manifest, its config and its statements.",
					"$ref": "#/$defs/Bytes"
				},
				"predicates": {
					"description": "Types of the statements: https://slsa.dev/provenance/v1.",
					"type": "array",
					"maxItems": 100,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				}
			}
		},
		"ReportRootfs": {
			"description": "What was put beside the binary.",
			"type": "object",
			"additionalProperties": false,
			"required": [],
			"properties": {
				"certificates": {
					"description": "CA certificates.",
					"type": "object",
					"additionalProperties": false,
					"required": ["count", "digest"],
					"properties": {
						"count": { "$ref": "#/$defs/Count" },
						"digest": {
							"description": "Of the bundle file.",
							"$ref": "#/$defs/Digest"
						},
						"source": {
							"description": "Where the set is from.",
							"type": "string",
							"maxLength": 1e3
						}
					}
				},
				"zones": {
					"description": "Time zones.",
					"type": "object",
					"additionalProperties": false,
					"required": ["count"],
					"properties": {
						"release": {
							"description": "Release of the zone data: 2026b.",
							"type": "string",
							"maxLength": 100
						},
						"count": { "$ref": "#/$defs/Count" }
					}
				},
				"timezone": {
					"description": "What TZ is set to.",
					"type": "string",
					"maxLength": 200
				}
			}
		},
		"ReportImagePlatform": {
			"description": "One platform of an image.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"platform",
				"binaries",
				"manifest",
				"config",
				"compressedSize",
				"unpackedSize",
				"base",
				"appSize",
				"layers"
			],
			"properties": {
				"platform": { "$ref": "#/$defs/Platform" },
				"binaries": {
					"description": "Stems of the binaries inside, the entrypoint's first.",
					"type": "array",
					"maxItems": 1e3,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"manifest": {
					"description": "Digest of the manifest.",
					"$ref": "#/$defs/Digest"
				},
				"config": {
					"description": "Digest of the config.",
					"$ref": "#/$defs/Digest"
				},
				"compressedSize": {
					"description": "What a client pulls: config and layers.",
					"$ref": "#/$defs/Bytes"
				},
				"unpackedSize": {
					"description": "All layers unpacked.",
					"$ref": "#/$defs/Bytes"
				},
				"base": { "$ref": "#/$defs/ReportBase" },
				"appSize": {
					"description": "Compressed bytes of the layers that are not the base's.",
					"$ref": "#/$defs/Bytes"
				},
				"layers": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportLayer" }
				},
				"sbom": { "$ref": "#/$defs/ReportSbom" },
				"scan": { "$ref": "#/$defs/ReportScan" }
			}
		},
		"ReportBase": {
			"description": "What the image stands on.",
			"type": "object",
			"additionalProperties": false,
			"required": ["reference", "size"],
			"properties": {
				"reference": {
					"type": "string",
					"maxLength": 2e3
				},
				"digest": { "$ref": "#/$defs/Digest" },
				"size": {
					"description": "Compressed bytes of its layers.",
					"$ref": "#/$defs/Bytes"
				}
			}
		},
		"ReportLayer": {
			"description": "One layer.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"part",
				"digest",
				"diffId",
				"size",
				"unpackedSize",
				"mediaType"
			],
			"properties": {
				"part": {
					"description": "What it holds.",
					"enum": [
						"base",
						"rootfs",
						"binary"
					]
				},
				"digest": { "$ref": "#/$defs/Digest" },
				"diffId": {
					"description": "Of the uncompressed tar.",
					"$ref": "#/$defs/Digest"
				},
				"size": { "$ref": "#/$defs/Bytes" },
				"unpackedSize": {
					"description": "Bytes of the uncompressed tar.",
					"$ref": "#/$defs/Bytes"
				},
				"mediaType": {
					"type": "string",
					"maxLength": 200
				},
				"alternatives": {
					"description": "The same content compressed otherwise, when that was asked for.",
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/$defs/ReportAlternative" }
				}
			}
		},
		"ReportAlternative": {
			"description": "What a layer would take compressed another way.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"format",
				"level",
				"size"
			],
			"properties": {
				"format": { "enum": ["gzip", "zstd"] },
				"level": { "$ref": "#/$defs/Count" },
				"size": { "$ref": "#/$defs/Bytes" }
			}
		},
		"ReportTotals": {
			"description": "The figures for a glance.",
			"type": "object",
			"additionalProperties": false,
			"required": ["binarySize", "findings"],
			"properties": {
				"binarySize": {
					"description": "Of the largest binary.",
					"$ref": "#/$defs/Bytes"
				},
				"compressedSize": {
					"description": "Of the largest image platform, as pulled.",
					"$ref": "#/$defs/Bytes"
				},
				"unpackedSize": {
					"description": "Of the largest image platform.",
					"$ref": "#/$defs/Bytes"
				},
				"findings": {
					"description": "Different findings that count, over all platforms.",
					"$ref": "#/$defs/SeverityCounts"
				}
			}
		},
		"ReportRun": {
			"description": "What one run was like: everything that may differ from run to run.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"startedAt",
				"durationMs",
				"host",
				"toolchainOrigin",
				"tools",
				"caches",
				"notices",
				"steps"
			],
			"properties": {
				"startedAt": { "$ref": "#/$defs/Time" },
				"durationMs": { "$ref": "#/$defs/Milliseconds" },
				"host": { "$ref": "#/$defs/ReportHost" },
				"toolchainOrigin": {
					"description": "Where Go was found.",
					"enum": [
						"path",
						"tool-cache",
						"gotoolchain",
						"download",
						"image"
					]
				},
				"tools": {
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/$defs/ReportTool" }
				},
				"database": { "$ref": "#/$defs/DatabaseFacts" },
				"caches": {
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/$defs/ReportCache" }
				},
				"notices": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/Notice" }
				},
				"builder": { "$ref": "#/$defs/ReportBuilder" },
				"steps": {
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/StepRecord" }
				},
				"origin": { "$ref": "#/$defs/ReportOrigin" },
				"rebuild": {
					"description": "Why it was built again, where a check said so, and what became of each reason.",
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportRebuildReason" }
				},
				"push": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportPush" }
				}
			}
		},
		"ReportBuilder": {
			"description": "A builder of buildx.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"driver",
				"made",
				"nodes"
			],
			"properties": {
				"driver": {
					"description": "docker-container, kubernetes, remote, cloud, docker.",
					"type": "string",
					"maxLength": 100
				},
				"made": {
					"description": "Made for this run, and removed after it.",
					"type": "boolean"
				},
				"nodes": {
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/$defs/ReportBuilderNode" }
				}
			}
		},
		"ReportBuilderNode": {
			"description": "A machine of a builder.",
			"type": "object",
			"additionalProperties": false,
			"required": ["platforms"],
			"properties": {
				"version": {
					"description": "BuildKit's: v0.32.2.",
					"type": "string",
					"maxLength": 100
				},
				"platforms": {
					"type": "array",
					"maxItems": 200,
					"items": {
						"type": "string",
						"maxLength": 100
					}
				}
			}
		},
		"ReportHost": {
			"description": "The machine.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"os",
				"arch",
				"cpus",
				"node"
			],
			"properties": {
				"os": {
					"description": "Node's name: linux.",
					"type": "string",
					"maxLength": 100
				},
				"arch": {
					"description": "Node's name: x64.",
					"type": "string",
					"maxLength": 100
				},
				"cpus": { "$ref": "#/$defs/Count" },
				"node": {
					"description": "Node's version.",
					"type": "string",
					"maxLength": 100
				}
			}
		},
		"ReportTool": {
			"description": "A helper program.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"version",
				"origin",
				"sha256",
				"verified"
			],
			"properties": {
				"name": { "enum": [
					"syft",
					"trivy",
					"buildx"
				] },
				"version": {
					"type": "string",
					"maxLength": 200
				},
				"origin": {
					"description": "Where it was found.",
					"enum": [
						"input",
						"path",
						"tool-cache",
						"release",
						"source"
					]
				},
				"sha256": {
					"description": "Of the program.",
					"type": "string",
					"maxLength": 64,
					"pattern": "^[0-9a-f]{64}$"
				},
				"verified": {
					"description": "Checked against a digest or sums pinned in go-slim-image.",
					"type": "boolean"
				}
			}
		},
		"DatabaseFacts": {
			"description": "Where the vulnerability facts came from.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"source",
				"schema",
				"updatedAt",
				"stale"
			],
			"properties": {
				"source": {
					"type": "string",
					"maxLength": 2e3
				},
				"schema": { "$ref": "#/$defs/Count" },
				"updatedAt": { "$ref": "#/$defs/Time" },
				"downloadedAt": { "$ref": "#/$defs/Time" },
				"stale": {
					"description": "From the cache because no source answered.",
					"type": "boolean"
				}
			}
		},
		"ReportCache": {
			"description": "One cache.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name"],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 200
				},
				"restored": {
					"description": "Brought in before the build.",
					"$ref": "#/$defs/Transfer"
				},
				"saved": {
					"description": "Kept after the build.",
					"$ref": "#/$defs/Transfer"
				}
			}
		},
		"Transfer": {
			"description": "Bytes moved.",
			"type": "object",
			"additionalProperties": false,
			"required": ["bytes", "ms"],
			"properties": {
				"bytes": { "$ref": "#/$defs/Bytes" },
				"ms": { "$ref": "#/$defs/Milliseconds" }
			}
		},
		"Notice": {
			"description": "A warning or notice.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"level",
				"code",
				"message"
			],
			"properties": {
				"level": { "enum": ["notice", "warning"] },
				"code": {
					"type": "string",
					"maxLength": 200
				},
				"message": {
					"type": "string",
					"maxLength": 2e4
				},
				"file": {
					"type": "string",
					"maxLength": 1e3
				},
				"line": { "$ref": "#/$defs/Count" }
			}
		},
		"StepRecord": {
			"description": "One step; milliseconds since the run's start.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"step",
				"startMs",
				"endMs",
				"state"
			],
			"properties": {
				"step": {
					"type": "string",
					"maxLength": 200
				},
				"platform": {
					"type": "string",
					"maxLength": 100
				},
				"startMs": { "$ref": "#/$defs/Milliseconds" },
				"endMs": { "$ref": "#/$defs/Milliseconds" },
				"state": { "enum": [
					"done",
					"skipped",
					"failed"
				] },
				"detail": {
					"type": "string",
					"maxLength": 2e4
				}
			}
		},
		"Change": {
			"description": "Bytes after less bytes before.",
			"type": "integer",
			"minimum": -9007199254740991,
			"maximum": 9007199254740991
		},
		"ChangeState": {
			"description": "new was not there, gone is not there any more, same has not one other byte.",
			"enum": [
				"new",
				"gone",
				"same",
				"changed"
			]
		},
		"BaselineSource": {
			"description": "Where a baseline is from.",
			"enum": [
				"file",
				"image",
				"release",
				"git-ref",
				"attached",
				"artifact",
				"cache",
				"build"
			]
		},
		"ReportComparison": {
			"description": "What changed against an earlier report, and because of what.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"tried",
				"images",
				"binaries",
				"budgets"
			],
			"properties": {
				"baseline": {
					"description": "Absent when there is nothing to compare with.",
					"$ref": "#/$defs/ReportBaseline"
				},
				"tried": {
					"type": "array",
					"maxItems": 100,
					"items": { "$ref": "#/$defs/ReportTriedBaseline" }
				},
				"images": {
					"type": "array",
					"maxItems": 5e3,
					"items": { "$ref": "#/$defs/ReportImageChange" }
				},
				"binaries": {
					"type": "array",
					"maxItems": 1e4,
					"items": { "$ref": "#/$defs/ReportBinaryChange" }
				},
				"findings": {
					"description": "Absent where one side was not scanned.",
					"$ref": "#/$defs/ReportFindingsChange"
				},
				"budgets": {
					"type": "array",
					"maxItems": 1e4,
					"items": { "$ref": "#/$defs/ReportBudget" }
				}
			}
		},
		"ReportBaseline": {
			"description": "What is compared with.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"source",
				"reference",
				"version",
				"createdAt"
			],
			"properties": {
				"source": { "$ref": "#/$defs/BaselineSource" },
				"reference": {
					"description": "A file’s name, an image reference, a tag, a run, a commit.",
					"type": "string",
					"maxLength": 1e3
				},
				"commit": {
					"description": "Full hash.",
					"type": "string",
					"maxLength": 100
				},
				"ref": {
					"description": "Branch or tag.",
					"type": "string",
					"maxLength": 1e3
				},
				"version": {
					"type": "string",
					"maxLength": 1e3
				},
				"createdAt": {
					"description": "When it was measured.",
					"$ref": "#/$defs/Time"
				}
			}
		},
		"ReportTriedBaseline": {
			"description": "A source that had nothing to compare with.",
			"type": "object",
			"additionalProperties": false,
			"required": ["source", "answer"],
			"properties": {
				"source": { "$ref": "#/$defs/BaselineSource" },
				"answer": {
					"description": "Why.",
					"type": "string",
					"maxLength": 5e3
				}
			}
		},
		"ReportSizeChange": {
			"description": "A size before and after; a side that is not there is absent and counts 0.",
			"type": "object",
			"additionalProperties": false,
			"required": ["change"],
			"properties": {
				"before": { "$ref": "#/$defs/Bytes" },
				"after": { "$ref": "#/$defs/Bytes" },
				"change": { "$ref": "#/$defs/Change" }
			}
		},
		"ReportImageChange": {
			"description": "What changed in one platform of an image.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"platform",
				"state",
				"compressed",
				"unpacked",
				"base",
				"app",
				"config",
				"layers"
			],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"platform": { "$ref": "#/$defs/Platform" },
				"state": {
					"description": "By layers.",
					"$ref": "#/$defs/ChangeState"
				},
				"compressed": {
					"description": "As pulled: config and layers.",
					"$ref": "#/$defs/ReportSizeChange"
				},
				"unpacked": { "$ref": "#/$defs/ReportSizeChange" },
				"base": {
					"description": "Compressed layers of the base.",
					"$ref": "#/$defs/ReportSizeChange"
				},
				"app": {
					"description": "All other compressed layers.",
					"$ref": "#/$defs/ReportSizeChange"
				},
				"config": { "$ref": "#/$defs/ReportSizeChange" },
				"layers": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportLayerChange" }
				},
				"baseMoved": {
					"description": "Another base, or other content under the same name.",
					"type": "object",
					"additionalProperties": false,
					"required": ["from", "to"],
					"properties": {
						"from": { "$ref": "#/$defs/ReportBaseName" },
						"to": { "$ref": "#/$defs/ReportBaseName" }
					}
				},
				"update": { "$ref": "#/$defs/ReportUpdate" }
			}
		},
		"ReportBaseName": {
			"description": "A base image.",
			"type": "object",
			"additionalProperties": false,
			"required": ["reference"],
			"properties": {
				"reference": {
					"type": "string",
					"maxLength": 1e3
				},
				"digest": { "$ref": "#/$defs/Digest" }
			}
		},
		"ReportLayerChange": {
			"description": "What changed in one layer.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"part",
				"state",
				"compressed",
				"unpacked"
			],
			"properties": {
				"part": { "enum": [
					"base",
					"rootfs",
					"binary"
				] },
				"binary": {
					"description": "Stem of the one binary inside.",
					"type": "string",
					"maxLength": 1e3
				},
				"state": { "$ref": "#/$defs/ChangeState" },
				"compressed": { "$ref": "#/$defs/ReportSizeChange" },
				"unpacked": { "$ref": "#/$defs/ReportSizeChange" }
			}
		},
		"ReportUpdate": {
			"description": "What a host that has the baseline’s image does for the new one.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"download",
				"reused",
				"reusedLayers",
				"layers"
			],
			"properties": {
				"download": {
					"description": "Bytes of config and layers that it lacks.",
					"$ref": "#/$defs/Bytes"
				},
				"reused": {
					"description": "Bytes of layers that it has.",
					"$ref": "#/$defs/Bytes"
				},
				"reusedLayers": { "$ref": "#/$defs/Count" },
				"layers": { "$ref": "#/$defs/Count" }
			}
		},
		"ReportBinaryChange": {
			"description": "What changed in one binary.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"importPath",
				"platform",
				"stem",
				"state",
				"size",
				"settings",
				"modules",
				"packages",
				"packageCount",
				"causes"
			],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"importPath": {
					"type": "string",
					"maxLength": 1e3
				},
				"platform": { "$ref": "#/$defs/Platform" },
				"stem": {
					"type": "string",
					"maxLength": 1e3
				},
				"state": { "$ref": "#/$defs/ChangeState" },
				"size": { "$ref": "#/$defs/ReportSizeChange" },
				"toolchain": {
					"description": "Another Go.",
					"type": "object",
					"additionalProperties": false,
					"required": ["from", "to"],
					"properties": {
						"from": {
							"type": "string",
							"maxLength": 1e3
						},
						"to": {
							"type": "string",
							"maxLength": 1e3
						}
					}
				},
				"settings": {
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportSettingChange" }
				},
				"modules": {
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/ReportModuleChange" }
				},
				"packages": {
					"description": "Those whose size changed.",
					"type": "array",
					"maxItems": 1e5,
					"items": { "$ref": "#/$defs/ReportPackageChange" }
				},
				"packageCount": {
					"description": "Packages of the newer side.",
					"$ref": "#/$defs/Count"
				},
				"causes": {
					"description": "They add up to the change of size.",
					"type": "array",
					"maxItems": 5e4,
					"items": { "$ref": "#/$defs/ReportCause" }
				}
			}
		},
		"ReportSettingChange": {
			"description": "A build setting that differs.",
			"type": "object",
			"additionalProperties": false,
			"required": ["key"],
			"properties": {
				"key": {
					"type": "string",
					"maxLength": 1e3
				},
				"from": {
					"type": "string",
					"maxLength": 2e4
				},
				"to": {
					"type": "string",
					"maxLength": 2e4
				}
			}
		},
		"ReportModuleChange": {
			"description": "What changed in one module.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"path",
				"state",
				"size"
			],
			"properties": {
				"path": {
					"type": "string",
					"maxLength": 1e3
				},
				"state": { "enum": [
					"new",
					"gone",
					"moved",
					"renamed",
					"changed"
				] },
				"renamedFrom": {
					"type": "string",
					"maxLength": 1e3
				},
				"from": {
					"description": "Version before.",
					"type": "string",
					"maxLength": 1e3
				},
				"to": {
					"description": "Version after.",
					"type": "string",
					"maxLength": 1e3
				},
				"size": { "$ref": "#/$defs/ReportSizeChange" }
			}
		},
		"ReportPackageChange": {
			"description": "What changed in one package.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"path",
				"state",
				"owner",
				"size"
			],
			"properties": {
				"path": {
					"type": "string",
					"maxLength": 1e3
				},
				"state": { "enum": [
					"new",
					"gone",
					"grew",
					"shrank",
					"renamed"
				] },
				"renamedFrom": {
					"type": "string",
					"maxLength": 1e3
				},
				"owner": { "enum": [
					"own",
					"dependency",
					"standard"
				] },
				"module": {
					"type": "string",
					"maxLength": 1e3
				},
				"size": { "$ref": "#/$defs/ReportSizeChange" }
			}
		},
		"ReportCause": {
			"description": "Why bytes came or went.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"bytes",
				"parts"
			],
			"properties": {
				"kind": { "enum": [
					"module-new",
					"module-gone",
					"module-moved",
					"module-renamed",
					"package-new",
					"package-gone",
					"own-code",
					"reach",
					"dead-code",
					"toolchain",
					"flags",
					"embedded-file",
					"debug-data",
					"data",
					"tables",
					"padding",
					"not-explained"
				] },
				"bytes": { "$ref": "#/$defs/Change" },
				"inferred": {
					"description": "Part of bytes that rests on inferred owners.",
					"$ref": "#/$defs/Change"
				},
				"subject": {
					"description": "Module, package or embedded file.",
					"type": "string",
					"maxLength": 1e3
				},
				"state": {
					"description": "Of one embedded file: it came, or went, as a whole.",
					"enum": ["new", "gone"]
				},
				"renamedFrom": {
					"type": "string",
					"maxLength": 1e3
				},
				"from": {
					"description": "Version before.",
					"type": "string",
					"maxLength": 1e3
				},
				"to": {
					"description": "Version after.",
					"type": "string",
					"maxLength": 1e3
				},
				"chain": {
					"description": "Import paths from a package of the main module to the subject’s.",
					"type": "array",
					"maxItems": 1e3,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"place": {
					"description": "The import line, line of go.mod, or changed file that did it.",
					"type": "object",
					"additionalProperties": false,
					"required": ["file"],
					"properties": {
						"file": { "$ref": "#/$defs/SourcePath" },
						"line": { "$ref": "#/$defs/Count" },
						"column": { "$ref": "#/$defs/Count" }
					}
				},
				"placeChanged": {
					"description": "That file differs from the baseline’s commit.",
					"type": "boolean"
				},
				"alone": {
					"description": "Without that import nothing of it would be linked.",
					"type": "boolean"
				},
				"requiredBy": {
					"description": "Module that asks for this version.",
					"type": "string",
					"maxLength": 1e3
				},
				"brings": {
					"description": "Other new modules that nothing else needs; their bytes are in this cause.",
					"type": "array",
					"maxItems": 1e3,
					"items": {
						"type": "string",
						"maxLength": 1e3
					}
				},
				"besides": {
					"description": "Another major version that is linked too.",
					"type": "string",
					"maxLength": 1e3
				},
				"trail": {
					"description": "Who made the linker keep all methods.",
					"type": "array",
					"maxItems": 1e3,
					"items": {
						"type": "string",
						"maxLength": 5e3
					}
				},
				"parts": {
					"description": "What it is made of, largest first.",
					"type": "array",
					"maxItems": 10,
					"items": { "$ref": "#/$defs/ReportCausePart" }
				}
			}
		},
		"ReportCausePart": {
			"description": "A part of a cause.",
			"type": "object",
			"additionalProperties": false,
			"required": ["name", "bytes"],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 2e4
				},
				"bytes": { "$ref": "#/$defs/Change" }
			}
		},
		"ReportFindingsChange": {
			"description": "Known vulnerabilities that came and went.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"new",
				"gone",
				"databaseMoved"
			],
			"properties": {
				"new": {
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/Finding" }
				},
				"gone": {
					"type": "array",
					"maxItems": 2e4,
					"items": { "$ref": "#/$defs/Finding" }
				},
				"databaseMoved": {
					"description": "The vulnerability data is another one.",
					"type": "boolean"
				}
			}
		},
		"ReportBudget": {
			"description": "One budget on one platform, and how it went.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"of",
				"name",
				"platform",
				"limit",
				"written",
				"allowed",
				"state"
			],
			"properties": {
				"of": { "enum": [
					"image",
					"binary",
					"module"
				] },
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"platform": { "$ref": "#/$defs/Platform" },
				"limit": { "enum": ["size", "growth"] },
				"written": {
					"description": "As it was written: 10%.",
					"type": "string",
					"maxLength": 1e3
				},
				"allowed": {
					"description": "Bytes of size, or of growth.",
					"$ref": "#/$defs/Bytes"
				},
				"actual": {
					"description": "Absent when not measured.",
					"$ref": "#/$defs/Change"
				},
				"before": { "$ref": "#/$defs/Bytes" },
				"after": { "$ref": "#/$defs/Bytes" },
				"state": { "enum": [
					"kept",
					"broken",
					"overridden",
					"not-measured"
				] },
				"override": {
					"description": "The label that allows it, and who set it.",
					"type": "object",
					"additionalProperties": false,
					"required": ["label", "by"],
					"properties": {
						"label": {
							"type": "string",
							"maxLength": 1e3
						},
						"by": {
							"type": "string",
							"maxLength": 1e3
						}
					}
				},
				"reason": {
					"description": "Why it was not measured.",
					"type": "string",
					"maxLength": 5e3
				}
			}
		},
		"ReportOrigin": {
			"description": "The workflow run that a report is from.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"repository",
				"runId",
				"runAttempt",
				"event",
				"ref",
				"commentKey"
			],
			"properties": {
				"repository": {
					"type": "string",
					"pattern": "^[\\w.-]{1,100}/[\\w.-]{1,100}$"
				},
				"runId": { "$ref": "#/$defs/Count" },
				"runAttempt": { "$ref": "#/$defs/Count" },
				"event": {
					"type": "string",
					"pattern": "^[a-z_]{0,64}$"
				},
				"ref": {
					"description": "refs/heads/main.",
					"type": "string",
					"maxLength": 300
				},
				"commentKey": {
					"type": "string",
					"pattern": "^[\\w.-]{1,64}$"
				},
				"leg": {
					"description": "Tells jobs with the same key apart.",
					"type": "string",
					"pattern": "^[0-9a-f]{8}$"
				},
				"pullRequest": { "$ref": "#/$defs/ReportPullRequest" }
			}
		},
		"ReportPullRequest": {
			"description": "The pull request of a workflow run.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"number",
				"headSha",
				"baseSha",
				"baseRef"
			],
			"properties": {
				"number": { "$ref": "#/$defs/Count" },
				"headSha": {
					"description": "Full commit hash.",
					"type": "string",
					"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"
				},
				"baseSha": {
					"description": "Full commit hash.",
					"type": "string",
					"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"
				},
				"baseRef": {
					"type": "string",
					"maxLength": 300
				}
			}
		},
		"ReportRelease": {
			"description": "What a release carries of this build: every asset but report.json and SHA256SUMS themselves.",
			"type": "object",
			"additionalProperties": false,
			"required": ["folder", "assets"],
			"properties": {
				"folder": {
					"description": "Folder of these files in the output folder.",
					"type": "string",
					"maxLength": 100
				},
				"assets": {
					"type": "array",
					"maxItems": 5e3,
					"items": { "$ref": "#/$defs/ReportReleaseAsset" }
				}
			}
		},
		"ReportReleaseAsset": {
			"description": "A file of a release.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"kind",
				"stem",
				"digest",
				"size"
			],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 255,
					"pattern": "^[0-9A-Za-z_-][0-9A-Za-z._-]*$"
				},
				"kind": {
					"description": "archive: tar.gz or zip with the binary inside; binary: the binary itself.",
					"enum": [
						"archive",
						"binary",
						"cyclonedx",
						"spdx"
					]
				},
				"stem": {
					"description": "Stem of the binary that it holds or tells of.",
					"type": "string",
					"maxLength": 1e3
				},
				"digest": { "$ref": "#/$defs/Digest" },
				"size": {
					"type": "integer",
					"minimum": 0,
					"maximum": 9007199254740991
				},
				"member": {
					"description": "Of an archive: path of the binary inside.",
					"type": "string",
					"maxLength": 1e3
				}
			}
		},
		"ReportHistoryPoint": {
			"description": "An earlier build of the default branch.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"version",
				"createdAt",
				"sizes"
			],
			"properties": {
				"commit": {
					"description": "Full commit hash.",
					"type": "string",
					"maxLength": 100
				},
				"version": {
					"type": "string",
					"maxLength": 1e3
				},
				"createdAt": { "$ref": "#/$defs/Time" },
				"sizes": {
					"type": "array",
					"maxItems": 1e4,
					"items": { "$ref": "#/$defs/ReportHistorySize" }
				}
			}
		},
		"ReportHistorySize": {
			"description": "Sizes of one binary and its image in an earlier build.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"name",
				"platform",
				"binary"
			],
			"properties": {
				"name": {
					"type": "string",
					"maxLength": 1e3
				},
				"platform": { "$ref": "#/$defs/Platform" },
				"binary": { "$ref": "#/$defs/Bytes" },
				"image": { "$ref": "#/$defs/Bytes" }
			}
		},
		"ReportRebuildReason": {
			"description": "A reason that an image was built again for, and whether it holds no longer.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"kind",
				"subject",
				"was",
				"text",
				"gone"
			],
			"properties": {
				"kind": { "enum": [
					"base",
					"go",
					"finding",
					"fix",
					"timezones",
					"certificates"
				] },
				"subject": {
					"description": "The base's reference, `go`, a module or package, `zone data`, `certificates`.",
					"type": "string",
					"maxLength": 1e3
				},
				"id": {
					"description": "Identifier of the vulnerability.",
					"type": "string",
					"maxLength": 1e3
				},
				"was": {
					"type": "string",
					"maxLength": 1e3
				},
				"now": {
					"type": "string",
					"maxLength": 1e3
				},
				"text": {
					"description": "One sentence.",
					"type": "string",
					"maxLength": 1e3
				},
				"gone": { "type": "boolean" }
			}
		},
		"ReportPush": {
			"description": "An image in a repository after a push.",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"image",
				"repository",
				"digest",
				"changed",
				"tags",
				"uploadedBlobs",
				"uploadedBytes",
				"mountedBlobs",
				"existingBlobs",
				"attached"
			],
			"properties": {
				"image": {
					"type": "string",
					"maxLength": 400
				},
				"repository": {
					"description": "With its registry: ghcr.io/acme/app.",
					"type": "string",
					"maxLength": 400
				},
				"digest": {
					"description": "Of the image index.",
					"$ref": "#/$defs/Digest"
				},
				"changed": {
					"description": "A tag held something else before, or nothing; without tags: the image was not there.",
					"type": "boolean"
				},
				"tags": {
					"description": "Empty when it was pushed by digest.",
					"type": "array",
					"maxItems": 1e3,
					"items": { "$ref": "#/$defs/ReportPushedTag" }
				},
				"uploadedBlobs": { "$ref": "#/$defs/Count" },
				"uploadedBytes": { "$ref": "#/$defs/Bytes" },
				"mountedBlobs": {
					"description": "Taken over from another repository of the registry.",
					"$ref": "#/$defs/Count"
				},
				"existingBlobs": { "$ref": "#/$defs/Count" },
				"attached": {
					"type": "array",
					"maxItems": 1e4,
					"items": { "$ref": "#/$defs/ReportAttached" }
				}
			}
		},
		"ReportPushedTag": {
			"description": "One tag after a push.",
			"type": "object",
			"additionalProperties": false,
			"required": ["tag", "changed"],
			"properties": {
				"tag": {
					"type": "string",
					"maxLength": 128
				},
				"changed": { "type": "boolean" },
				"previous": {
					"description": "What it held before.",
					"$ref": "#/$defs/Digest"
				}
			}
		},
		"ReportAttached": {
			"description": "A document that was attached to an image or platform (OCI referrers).",
			"type": "object",
			"additionalProperties": false,
			"required": [
				"artifactType",
				"subject",
				"digest"
			],
			"properties": {
				"artifactType": {
					"type": "string",
					"maxLength": 200
				},
				"subject": {
					"description": "The index or manifest that it is about.",
					"$ref": "#/$defs/Digest"
				},
				"digest": { "$ref": "#/$defs/Digest" }
			}
		}
	}
};
// src/report/schema-check.ts
var import_parse = __toESM(require_parse(), 1);
var import_rcompare = __toESM(require_rcompare(), 1);
var import_coerce = __toESM(require_coerce(), 1);
function checkValue(schema, value, texts = "refuse-long") {
	const checked = check(schema, {
		root: schema,
		cut: texts === "cut-long"
	}, value);
	if (!(checked instanceof Misfit)) return { value: checked };
	return { problem: `${checked.path.join("").replace(/^\./, "") || "the report"}: ${checked.problem}` };
}
var Misfit = class {
	path = [];
	problem;
	constructor(problem, place) {
		this.problem = problem;
		if (place !== void 0) this.path.push(place);
	}
	within(place) {
		this.path.unshift(place);
		return this;
	}
};
function check(schema, reading, given) {
	const resolved = schema.$ref === void 0 ? schema : definition(reading.root, schema.$ref);
	const value = reading.cut ? cutLong(resolved, given) : given;
	const problem = plainProblem(resolved, value);
	if (problem !== void 0) return new Misfit(problem);
	if (resolved.oneOf !== void 0) return checkOneOf(resolved.oneOf, reading, value);
	if (resolved.items !== void 0) return checkItems(resolved.items, reading, value);
	if (resolved.properties !== void 0) return checkObject(resolved, reading, value);
	return value;
}
function cutLong({ maxLength, pattern }, value) {
	return typeof value === "string" && maxLength !== void 0 && pattern === void 0 ? cutText(value, maxLength) : value;
}
function definition(root, reference) {
	const found = root.$defs?.[reference.replace("#/$defs/", "")];
	if (found === void 0) throw new Error(`the schema has no ${reference}`);
	return found;
}
function checkOneOf(branches, reading, value) {
	const kind = isObject$2(value) ? value.kind : void 0;
	const branch = branches.find((candidate) => candidate.properties?.kind?.const === kind);
	if (branch === void 0) return new Misfit("is not one of those that version 1 knows", ".kind");
	return check(branch, reading, value);
}
function checkItems(items, reading, values) {
	const checked = [];
	for (let index = 0; index < values.length; index++) {
		const result = check(items, reading, values[index]);
		if (result instanceof Misfit) return result.within(`[${index}]`);
		checked.push(result);
	}
	return checked;
}
function checkObject(schema, reading, value) {
	const checked = {};
	const properties = schema.properties ?? {};
	for (const name in properties) {
		const given = Object.hasOwn(value, name) ? value[name] : void 0;
		if (given === void 0) {
			if (schema.required?.includes(name)) return new Misfit("is missing", `.${name}`);
			continue;
		}
		const result = check(properties[name], reading, given);
		if (result instanceof Misfit) return result.within(`.${name}`);
		checked[name] = result;
	}
	return checked;
}
function plainProblem(schema, value) {
	if (schema.const !== void 0 && value !== schema.const) return `must be ${JSON.stringify(schema.const)}`;
	if (schema.enum !== void 0 && !schema.enum.includes(value)) return `must be one of ${schema.enum.join(", ")}`;
	if (schema.type !== void 0 && !hasType(value, schema.type)) return `must be of type ${schema.type}`;
	if (typeof value === "string") return stringProblem(schema, value);
	if (typeof value === "number") {
		const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
		return value < minimum || value > maximum ? `must be between ${minimum} and ${maximum}` : void 0;
	}
	if (Array.isArray(value) && value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY)) return `has ${value.length} items, at most ${schema.maxItems} are read`;
}
function stringProblem(schema, value) {
	const limit = schema.maxLength ?? Number.POSITIVE_INFINITY;
	if (value.length > limit && [...value].length > limit) return `is longer than ${limit} characters`;
	if (schema.pattern !== void 0 && !patternOf(schema.pattern).test(value)) return `does not match ${schema.pattern}`;
}
const PATTERNS = new Map();
function patternOf(source) {
	let pattern = PATTERNS.get(source);
	if (pattern === void 0) {
		pattern = new RegExp(source, "u");
		PATTERNS.set(source, pattern);
	}
	return pattern;
}
function hasType(value, type) {
	switch (type) {
		case "array": return Array.isArray(value);
		case "object": return isObject$2(value);
		case "integer": return Number.isInteger(value);
		default: return typeof value === type;
	}
}
function isObject$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
__name(isObject$2, "isObject");
// src/report/report-file.ts
const LARGEST_REPORT = 32 << 20;
function serializeReport(report) {
	const checked = checkValue(report_v1_schema_default, report, "cut-long");
	if ("problem" in checked) throw new Error(`report.json would be invalid: ${checked.problem}`);
	return `${JSON.stringify(checked.value, null, 2)}\n`;
}
function parseReport(text, name = "report.json") {
	if (Buffer.byteLength(text) > 33554432) throw unreadable(name, `is larger than 32 MiB`, "Pass the report.json of one build.");
	const value = parseJson(text, name);
	const version = typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : void 0;
	if (typeof version === "number" && version > 1) throw unreadable(name, `has schemaVersion ${version}, and this go-slim-image reads version 1`, "Use the version of go-slim-image that wrote it, or a newer one.");
	const checked = checkValue(report_v1_schema_default, value);
	if ("problem" in checked) throw unreadable(name, `is not a report of go-slim-image: ${checked.problem}`, "Build it anew.");
	return checked.value;
}
function readOrigin(value) {
	const checked = checkValue({
		$ref: "#/$defs/ReportOrigin",
		$defs: report_v1_schema_default.$defs
	}, value);
	return "problem" in checked ? void 0 : checked.value;
}
function parseJson(text, name) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw unreadable(name, "is not JSON, perhaps because it was cut off", "Build it anew.", cause);
	}
}
function unreadable(name, what, fix, cause) {
	return new Failure({
		code: "invalid-input",
		message: `${name} ${what}`,
		fix,
		cause
	});
}
// src/engine/load.ts
var import_semver = __toESM(require_semver(), 1);
const SERVER = [
	"DOCKER_HOST",
	"DOCKER_CONTEXT",
	"DOCKER_CONFIG",
	"DOCKER_CERT_PATH",
	"DOCKER_TLS_VERIFY",
	"CONTAINER_HOST"
];
const ANSWER_MS = 15e3;
async function findContainerEngine(runtime) {
	const said = [];
	for (const [name, args] of [["docker", [
		"version",
		"--format",
		"{{.Server.Version}}"
	]], ["podman", [
		"version",
		"--format",
		"{{.Version}}"
	]]]) {
		const answer = await ask(name, args, runtime);
		if (answer === void 0) return name;
		said.push(`${name}: ${answer}`);
	}
	throw new Failure({
		code: "container-engine-unavailable",
		message: "load: neither Docker nor Podman answers on this machine.",
		fix: "Start one of them, or leave load out and copy the image from the OCI layout, for example with skopeo.",
		details: said.join("\n")
	});
}
async function ask(command, args, runtime) {
	const asking = getExecOutput(command, [...args], {
		silent: true,
		ignoreReturnCode: true,
		env: childEnvironment(runtime.env, { pass: SERVER })
	}).then(({ exitCode, stderr }) => exitCode === 0 ? void 0 : stderr.trim().split("\n")[0] ?? `exit status ${exitCode}`, (error) => error.message.includes("Unable to locate executable") ? "is not installed" : error.message);
	return await Promise.race([asking, noAnswer(runtime.signal)]);
}
async function noAnswer(signal) {
	const { setTimeout: sleep } = await import("node:timers/promises");
	await sleep(ANSWER_MS, void 0, {
		signal,
		ref: false
	});
	return `no answer within ${ANSWER_MS / 1e3} seconds`;
}
async function loadArchive(engine, archive, runtime) {
	const result = await runChild({
		command: engine,
		args: [
			"load",
			"--input",
			archive
		],
		env: childEnvironment(runtime.env, { pass: SERVER })
	}, runtime);
	if (result.exitCode === 0) return;
	throw new Failure({
		code: "container-engine-unavailable",
		message: `load: ${engine} did not take the image (exit status ${result.exitCode ?? result.signal ?? "none"}).`,
		fix: `Look at what ${engine} says below; the image itself is in the output folder.`,
		details: result.stderr
	});
}
// src/image/compress/gzip.ts
const CHUNK_SIZE = 2 << 20;
const GZIP_VERSION = "libdeflate-1.26-2m";
async function* gzipStream(input, level, pool, memory) {
	const spare = [];
	const pending = [];
	const chunks = [];
	const make = async (content) => {
		if (memory === void 0) return pool.compress(content, level);
		const chunk = digestOf$1(content);
		chunks.push(chunk);
		const known = await memory.recall(chunk);
		if (known === void 0) return pool.compress(content, level);
		if (content.buffer.byteLength === 2097152) spare.push(content.buffer);
		return known;
	};
	const oldest = async function* () {
		const member = await pending.shift();
		if (member === void 0) return;
		const chunk = chunks.shift();
		if (chunk !== void 0) memory?.note({
			chunk,
			digest: digestOf$1(member),
			size: member.length
		});
		yield member;
		if (member.buffer.byteLength === 2097152) spare.push(member.buffer);
	};
	try {
		for await (const chunk of chunked(input, CHUNK_SIZE, spare)) {
			pending.push(watched(make(chunk)));
			if (pending.length > pool.parallel) yield* oldest();
		}
		while (pending.length > 0) yield* oldest();
	} finally {
		await Promise.allSettled(pending);
	}
}
function watched(promise) {
	promise.catch(() => void 0);
	return promise;
}
async function* chunked(input, size, spare = []) {
	const fresh = () => new Uint8Array(spare.pop() ?? new ArrayBuffer(size));
	let chunk = fresh();
	let filled = 0;
	for await (let piece of input) while (piece.length > 0) {
		const taken = piece.subarray(0, size - filled);
		chunk.set(taken, filled);
		filled += taken.length;
		piece = piece.subarray(taken.length);
		if (filled < size) continue;
		yield chunk;
		chunk = fresh();
		filled = 0;
	}
	if (filled > 0) yield chunk.subarray(0, filled);
}
// src/image/compress/zstd.ts
const MOST_WINDOW_LOG = 23;
function zstdAvailable() {
	return typeof zlib$1.createZstdCompress === "function";
}
function zstdVersion() {
	return `zstd-${process.versions.zstd ?? "none"}-w${MOST_WINDOW_LOG}`;
}
function requireZstd() {
	if (zstdAvailable()) return;
	throw new Failure({
		code: "unsupported-here",
		message: `The compression "zstd" needs Node 22.15 or later, and this is Node ${process.versions.node}.`,
		fix: "Use a newer Node, or the compression \"gzip\"."
	});
}
async function* zstdStream(input, level, size) {
	requireZstd();
	const { constants } = zlib$1;
	const params = {
		[constants.ZSTD_c_compressionLevel]: level,
		[constants.ZSTD_c_checksumFlag]: 1,
		[constants.ZSTD_c_contentSizeFlag]: 1
	};
	if (level > 19) params[constants.ZSTD_c_windowLog] = Math.min(MOST_WINDOW_LOG, Math.max(10, Math.ceil(Math.log2(size))));
	const compress = zlib$1.createZstdCompress({
		params,
		pledgedSrcSize: size
	});
	const source = Readable.from(copies(input), {
		objectMode: true,
		highWaterMark: 1
	});
	source.on("error", (error) => compress.destroy(error));
	try {
		yield* source.pipe(compress);
	} finally {
		source.destroy();
		compress.destroy();
		if (!compress.closed) await once(compress, "close").catch(() => void 0);
	}
}
async function* copies(input) {
	for await (const piece of input) yield Buffer.from(piece);
}
// src/image/compress/compress.ts
const LEVELS$1 = {
	gzip: [1, 12],
	zstd: [1, 22],
	uncompressed: [0, 22]
};
const MEDIA_TYPE = {
	gzip: "application/vnd.oci.image.layer.v1.tar+gzip",
	zstd: "application/vnd.oci.image.layer.v1.tar+zstd",
	uncompressed: "application/vnd.oci.image.layer.v1.tar"
};
function layerMediaType(compression) {
	return MEDIA_TYPE[compression.format];
}
function compressionKey({ format, level }) {
	if (format === "uncompressed") return format;
	return `${format}-${level}-${format === "gzip" ? GZIP_VERSION : zstdVersion()}`;
}
function checkCompression({ format, level }) {
	const [least, most] = LEVELS$1[format];
	if (format === "zstd") requireZstd();
	if (format === "uncompressed" || Number.isInteger(level) && level >= least && level <= most) return;
	throw new Failure({
		code: "invalid-input",
		message: `The compression level ${level} is not one of ${format}'s, which are ${least} to ${most}.`,
		fix: `Choose a level from ${least} to ${most}.`
	});
}
function compressStream(tar, compression, size, pool, memory) {
	if (compression.format === "gzip") return gzipStream(tar, compression.level, pool, memory);
	if (compression.format === "zstd") return zstdStream(tar, compression.level, size);
	return tar;
}
// src/image/compress/assets.ts
const bundled = !import.meta.url.endsWith(".ts");
const LIBDEFLATE_WASM = new URL("./libdeflate.wasm", import.meta.url);
const COMPRESS_WORKER = new URL(bundled ? "./compress-worker.mjs" : "./worker.ts", import.meta.url);
// src/image/compress/libdeflate.ts
function compileLibdeflate() {
	return new WebAssembly.Module(readFileSync$1(LIBDEFLATE_WASM));
}
async function loadLibdeflate(compiled) {
	const wasm = (await WebAssembly.instantiate(compiled, {})).exports;
	wasm._initialize();
	let compressor = 0;
	let compressorLevel = 0;
	return (chunk, level) => {
		if (level !== compressorLevel) {
			if (compressor !== 0) wasm.libdeflate_free_compressor(compressor);
			compressor = allocated(wasm.libdeflate_alloc_compressor(level));
			compressorLevel = level;
		}
		return member(wasm, compressor, chunk);
	};
}
function member(wasm, compressor, chunk) {
	const room = wasm.libdeflate_gzip_compress_bound(compressor, chunk.length);
	const input = allocated(wasm.malloc(chunk.length + room));
	const output = input + chunk.length;
	try {
		new Uint8Array(wasm.memory.buffer).set(chunk, input);
		const size = wasm.libdeflate_gzip_compress(compressor, input, chunk.length, output, room);
		if (size === 0) throw new Error("libdeflate found no room for its output");
		const compressed = new Uint8Array(wasm.memory.buffer, output, size);
		if (size > chunk.buffer.byteLength) return compressed.slice();
		const member = new Uint8Array(chunk.buffer, 0, size);
		member.set(compressed);
		return member;
	} finally {
		wasm.free(input);
	}
}
function allocated(address) {
	if (address === 0) throw new Error("libdeflate got no memory");
	return address;
}
// src/image/compress/pool.ts
const MOST_WORKERS = 4;
const IN_PROCESS_BYTES = 1 << 20;
function createCompressorPool(options) {
	let compiled;
	const libdeflate = () => {
		compiled ??= compileLibdeflate();
		return compiled;
	};
	const threads = new Threads(Math.max(1, Math.min(options.cpus, MOST_WORKERS)), libdeflate);
	let local;
	const onAbort = () => void threads.close(options.signal.reason);
	options.signal.addEventListener("abort", onAbort, { once: true });
	return {
		parallel: threads.most,
		async compress(chunk, level) {
			options.signal.throwIfAborted();
			if (chunk.length > IN_PROCESS_BYTES) return await threads.run({
				chunk,
				level
			});
			local ??= loadLibdeflate(libdeflate());
			return (await local)(chunk, level);
		},
		async close() {
			options.signal.removeEventListener("abort", onAbort);
			await threads.close(new Error("The compressor was closed."));
		}
	};
}
var Threads = class {
	most;
	#libdeflate;
	#workers = new Map();
	#queue = [];
	#closed;
	constructor(most, libdeflate) {
		this.most = most;
		this.#libdeflate = libdeflate;
	}
	run(request) {
		return new Promise((resolve, reject) => {
			if (this.#closed !== void 0) {
				reject(this.#closed.reason);
				return;
			}
			this.#queue.push({
				...request,
				resolve,
				reject
			});
			const idle = [...this.#workers].find(([, job]) => job === void 0)?.[0];
			if (idle !== void 0) this.#next(idle);
			else if (this.#workers.size < this.most) this.#next(this.#start());
		});
	}
	async close(reason) {
		this.#closed ??= { reason };
		for (const job of this.#queue.splice(0)) job.reject(reason);
		const workers = [...this.#workers];
		this.#workers.clear();
		for (const [, job] of workers) job?.reject(reason);
		await Promise.all(workers.map(([worker]) => worker.terminate()));
	}
	#start() {
		const worker = new Worker(COMPRESS_WORKER, {
			execArgv: [],
			env: {},
			name: "compress",
			workerData: this.#libdeflate(),
			resourceLimits: {
				maxYoungGenerationSizeMb: 2,
				maxOldGenerationSizeMb: 64
			}
		});
		worker.on("message", (member) => {
			const job = this.#workers.get(worker);
			this.#workers.set(worker, void 0);
			this.#next(worker);
			job?.resolve(member);
		});
		worker.on("error", (error) => this.#fail(worker, error));
		worker.on("exit", () => this.#fail(worker, new Error("A compressing thread ended too early.")));
		this.#workers.set(worker, void 0);
		return worker;
	}
	#next(worker) {
		const job = this.#queue.shift();
		if (job === void 0) {
			worker.unref();
			return;
		}
		this.#workers.set(worker, job);
		worker.ref();
		worker.postMessage({
			chunk: job.chunk,
			level: job.level
		}, [job.chunk.buffer]);
	}
	#fail(worker, error) {
		if (this.#closed !== void 0 || !this.#workers.has(worker)) return;
		this.#workers.get(worker)?.reject(error);
		this.#workers.delete(worker);
		if (this.#workers.size > 0) return;
		for (const job of this.#queue.splice(0)) job.reject(error);
	}
};
// src/image/layout/blobs.ts
function blobPath(layout, digest) {
	return join(layout, "blobs", "sha256", digestHex(digest));
}
async function hasBlob(layout, digest, size) {
	const path = blobPath(layout, digest);
	const found = await stat(path).catch(() => void 0);
	if (found === void 0 || !found.isFile() || found.size !== size) return false;
	return (await digestOfFile(path)).digest === digest;
}
async function putBlob(layout, mediaType, content) {
	const digest = digestOf$1(content);
	const size = Buffer.byteLength(content);
	if (!await hasBlob(layout, digest, size)) await writeFileWhole(blobPath(layout, digest), content);
	return {
		mediaType,
		digest,
		size
	};
}
async function putBlobStream(layout, content, accept = () => void 0) {
	const folder = join(layout, "blobs", "sha256");
	const temporary = temporaryBeside(join(folder, "blob"));
	try {
		await mkdir(folder, { recursive: true });
		const written = await writeHashed(temporary, content);
		accept(written);
		await rename(temporary, blobPath(layout, written.digest));
		return written;
	} catch (error) {
		await rm(temporary, { force: true }).catch(() => void 0);
		throw asWriteFailure(error, folder);
	}
}
async function writeHashed(path, content) {
	const hash = createHash("sha256");
	let size = 0;
	const handle = await open(path, "wx", 420);
	try {
		for await (const piece of content) {
			hash.update(piece);
			await writeAll$1(handle, piece);
			size += piece.length;
		}
	} finally {
		await handle.close();
	}
	return {
		digest: `sha256:${hash.digest("hex")}`,
		size
	};
}
async function writeAll$1(handle, piece) {
	for (let done = 0; done < piece.length;) done += (await handle.write(piece, done)).bytesWritten;
}
__name(writeAll$1, "writeAll");
async function keepOnly(layout, digests) {
	const kept = new Set([...digests].map(digestHex));
	const folder = join(layout, "blobs", "sha256");
	for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name), {
		recursive: true,
		force: true
	});
}
// src/image/layer/unpacked.ts
async function unpack$1(path, mediaType, signal) {
	const decompress = decompressorOf(mediaType);
	if (decompress === void 0) return void 0;
	const hash = createHash("sha256");
	let size = 0;
	const measure = async (content) => {
		for await (const piece of content) {
			hash.update(piece);
			size += piece.length;
		}
	};
	await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), decompress, measure, { signal });
	return {
		diffId: `sha256:${hash.digest("hex")}`,
		size
	};
}
__name(unpack$1, "unpack");
function decompressorOf(mediaType) {
	if (mediaType.endsWith("gzip")) return zlib$1.createGunzip({ chunkSize: 1 << 18 });
	if (mediaType.endsWith("zstd")) return zstdAvailable() ? zlib$1.createZstdDecompress() : void 0;
	return new PassThrough();
}
async function recalledUnpacked(cache, { digest }) {
	if (cache === void 0) return void 0;
	try {
		const record = JSON.parse(await readFile(recordPath(cache, digest), "utf8"));
		if (typeof record !== "object" || record === null || !("diffId" in record) || !("size" in record)) return void 0;
		const { diffId, size } = record;
		if (typeof diffId !== "string" || !isDigest(diffId) || typeof size !== "number") return void 0;
		return {
			diffId,
			size
		};
	} catch {
		return;
	}
}
async function rememberUnpacked(cache, { digest }, unpacked) {
	if (cache === void 0) return;
	await writeFileWhole(recordPath(cache, digest), JSON.stringify(unpacked)).catch(() => void 0);
}
function recordPath(cache, digest) {
	return join(cache.directory, "layers", "base", `${digestHex(digest)}.json`);
}
// src/binary-format/go-build-id.ts
const MARKER$1 = Buffer.from("ÿ Go build ID: \"", "latin1");
const LONGEST_ID = 512;
const MOST_PLACES = 16;
const SEARCHED = 1 << 20;
async function readBuildIdText(source, places) {
	for (const place of places.slice(0, MOST_PLACES)) {
		const window = await source.read(place.offset, Math.min(place.size, SEARCHED), "its code");
		const at = window.indexOf(MARKER$1);
		const start = at + MARKER$1.length;
		const end = at === -1 ? -1 : window.indexOf("\"\n ÿ", start, "latin1");
		if (end !== -1 && end - start <= LONGEST_ID) return window.toString("utf8", start, end);
	}
}
// src/inspect/build-machine-paths.ts
const LONGEST_PATH = 4096;
function pathNeedles(paths) {
	const needles = new Map();
	for (const { path, what } of paths) {
		const trimmed = path.replace(/[\\/]+$/, "");
		const windows = /^([A-Za-z]:|\\\\)/.test(trimmed);
		const names = trimmed.replace(/^[A-Za-z]:/, "").split(windows ? /[\\/]+/ : "/").filter((name) => name !== "");
		if (names.length === 0 || !(windows || trimmed.startsWith("/"))) continue;
		const slashes = trimmed.replaceAll("\\", "/");
		const spellings = windows ? [
			slashes,
			slashes.replaceAll("/", "\\"),
			slashes.replaceAll("/", "\\\\")
		] : [trimmed];
		for (const spelling of spellings) {
			const bytes = Buffer.from(spelling);
			if (!needles.has(spelling) && bytes.length <= 4096) needles.set(spelling, {
				what,
				bytes,
				depth: names.length
			});
		}
	}
	return [...needles.values()];
}
// src/inspect/file-pass.ts
const WINDOW = 1 << 20;
async function passOverFile(handle, search, known) {
	const hash = createHash("sha256");
	const carry = search.lookahead + 1;
	let current = Buffer.allocUnsafeSlow(carry + WINDOW);
	let other = Buffer.allocUnsafeSlow(carry + WINDOW);
	let size = 0;
	let kept = 0;
	let pending = fill(handle, current.subarray(carry), 0);
	for (;;) {
		const length = await pending;
		const final = length < WINDOW;
		if (!final) pending = fill(handle, other.subarray(carry), size + length);
		if (known === void 0) hash.update(current.subarray(carry, carry + length));
		const window = current.subarray(carry - kept, carry + length);
		const searched = search.search(window, size - kept, kept === 0 ? 0 : 1, final);
		size += length;
		if (final) return {
			digest: known ?? `sha256:${hash.digest("hex")}`,
			size
		};
		kept = window.length - searched + 1;
		window.copy(other, carry - kept, searched - 1);
		[current, other] = [other, current];
	}
}
async function fill(handle, into, position) {
	let filled = 0;
	while (filled < into.length) {
		const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled);
		if (bytesRead === 0) break;
		filled += bytesRead;
	}
	return filled;
}
// src/inspect/leaks.ts
const MOST_HITS = 2e5;
function collectLeaks(layout, buildInfo) {
	const found = new Map();
	let seen = 0;
	const keep = (hit, place, section) => {
		if (!counts(hit, place)) return;
		const key = `${hit.needle.what}\0${section}`;
		if (!found.has(key)) found.set(key, {
			path: hit.text,
			section,
			what: hit.needle.what,
			place
		});
	};
	return {
		inFile(hit) {
			seen++;
			if (seen > MOST_HITS) return;
			const section = sectionAt(layout.sections, hit.offset);
			const place = placeOf$1(hit, section, buildInfo);
			keep(hit, place, sectionLabel(section, place));
		},
		inDebug: (section) => (hit) => keep(hit, "debug-data", section.name),
		leaks() {
			const all = [...found.values()];
			const certain = new Set(all.filter(({ place }) => place !== "data").map(({ what }) => what));
			return all.filter(({ place, what }) => place !== "data" || !certain.has(what));
		}
	};
}
function placeOf$1(hit, section, buildInfo) {
	if (section?.debug === true) return "debug-data";
	if (buildInfo !== void 0 && hit.offset >= buildInfo.offset && hit.offset < buildInfo.offset + buildInfo.size) return "build-info";
	return hit.isolated && /\.(go|s|S|c|cc|cpp|h)$/.test(hit.text) || /gopclntab$/.test(section?.name ?? "") ? "line-table" : "data";
}
__name(placeOf$1, "placeOf");
function counts(hit, place) {
	if (place !== "data") return hit.begins;
	return hit.needle.depth > 2 || hit.needle.depth === 2 && hit.begins;
}
function sectionLabel(section, place) {
	const name = section?.name ?? "no section";
	if (place === "line-table" && !/gopclntab$/.test(name)) return `${name} (line table)`;
	return place === "build-info" && !/buildinfo$/.test(name) ? `${name} (build info)` : name;
}
// src/inspect/packed-debug.ts
const NAMING = /debug_(line|line_str|str|info)$/;
const MOST_UNPACKED = 1 << 30;
function hidesPaths(section) {
	return section.packed !== void 0 && section.debug && NAMING.test(section.name);
}
async function searchPacked(file, section, search) {
	const start = section.offset + (section.packed?.headerSize ?? 0);
	const end = section.offset + section.size - 1;
	if (start > end) return;
	const input = createReadStream(file, {
		start,
		end
	});
	const inflate = createInflate();
	input.on("error", (error) => inflate.destroy(error));
	try {
		await searchStream(input.pipe(inflate), search);
	} catch {} finally {
		input.destroy();
		inflate.destroy();
	}
}
async function searchStream(stream, search) {
	let window = Buffer.alloc(0);
	let offset = 0;
	let from = 0;
	for await (const chunk of stream) {
		window = Buffer.concat([window, chunk]);
		const searched = search.search(window, offset, from, false);
		const drop = Math.max(0, searched - 1);
		window = window.subarray(drop);
		offset += drop;
		from = searched - drop;
		if (offset > MOST_UNPACKED) return;
	}
	search.search(window, offset, from, true);
}
// src/inspect/path-search.ts
const SLASH = 47;
const BACKSLASH = 92;
const LONGEST_TEXT = 512;
function createPathSearch(needles, onHit, skip = []) {
	const longest = needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
	const lookahead = Math.min(longest, LONGEST_PATH) + LONGEST_TEXT;
	return {
		lookahead,
		search(window, offset, from, final) {
			const limit = final ? window.length : Math.max(from, window.length - lookahead);
			for (const [start, end] of partsOutside(skip, offset, from, limit)) for (const needle of needles) eachHit(window, start, end, needle, (at) => {
				const hit = hitAt(window, at, needle, offset);
				if (hit !== void 0) onHit(hit);
			});
			return limit;
		}
	};
}
function eachHit(window, start, end, needle, found) {
	const { bytes } = needle;
	const part = window.subarray(0, Math.min(window.length, end + bytes.length - 1));
	for (let at = part.indexOf(bytes, start); at !== -1; at = part.indexOf(bytes, at + bytes.length)) found(at);
}
function partsOutside(skip, offset, from, limit) {
	const parts = [];
	let at = from;
	for (const range of skip) {
		const start = range.offset - offset;
		const end = start + range.size;
		if (end > at && start < limit) {
			parts.push([at, start]);
			at = end;
		}
	}
	parts.push([at, limit]);
	return parts.filter(([start, end]) => start < end);
}
function hitAt(window, at, needle, offset) {
	const before = at === 0 ? 0 : window[at - 1];
	let end = at + needle.bytes.length;
	const separator = window[end];
	const alone = separator === 0 && !isPathByte(before);
	if (separator === SLASH || separator === BACKSLASH) {
		const first = window[end + 1] === BACKSLASH ? end + 2 : end + 1;
		if (!isPathByte(window[first] ?? 0)) return;
		end = first;
		while (end < at + needle.bytes.length + LONGEST_TEXT - 2 && isTextByte(window[end] ?? 0)) end++;
	} else if (!alone) return;
	const text = window.toString("utf8", at, end);
	return {
		needle,
		offset: offset + at,
		text,
		begins: !isPathByte(before),
		isolated: before === 0 && window[end] === 0
	};
}
function isPathByte(byte) {
	return byte >= 128 || byte >= 48 && byte <= 57 || (byte | 32) >= 97 && (byte | 32) <= 122 || NAME_BYTES.has(byte);
}
function isTextByte(byte) {
	return isPathByte(byte) || byte === SLASH || byte === BACKSLASH;
}
const NAME_BYTES = new Set(Buffer.from("._-+~@!%$#()[]{}"));
// src/inspect/searched-ranges.ts
const MAGIC = [4294967280, 4294967281];
const HEADER_START = 8;
const WORD_OF_FILE_NAMES = 5;
async function rangesWithoutPaths(source, layout) {
	const ranges = layout.sections.filter(({ code }) => code === true);
	for (const section of layout.sections.filter(({ name }) => /gopclntab$/.test(name))) {
		const named = await lengthOfNames(source, section, layout);
		ranges.push({
			offset: section.offset + named,
			size: section.size - named
		});
	}
	return ranges.filter(({ size }) => size > 0).sort((a, b) => a.offset - b.offset);
}
async function lengthOfNames(source, section, layout) {
	const wordBytes = (layout.wordSize ?? 64) / 8;
	const length = HEADER_START + 8 * wordBytes;
	if (section.size < length) return section.size;
	const header = fieldsOf(await source.read(section.offset, length, "Go's line table"), layout.byteOrder ?? "little");
	if (!MAGIC.includes(header.u32(0)) || header.u8(7) !== wordBytes) return section.size;
	const word = (index) => (wordBytes === 8 ? header.u64 : header.u32)(HEADER_START + index * wordBytes);
	const [fileNames, counters, functions] = [
		0,
		1,
		2
	].map((index) => word(WORD_OF_FILE_NAMES + index));
	return fileNames !== void 0 && counters !== void 0 && functions !== void 0 && fileNames < counters && counters < functions && functions < section.size ? counters : section.size;
}
// src/inspect/inspect.ts
const MOST_PACKED = 8;
async function inspectBinary(file, options) {
	try {
		var _usingCtx$3 = _usingCtx();
		const name = options.name ?? file;
		const needles = pathNeedles(await withRealPaths(options.paths));
		const handle = _usingCtx$3.a(await open(file, "r"));
		const { size: expectedSize } = await handle.stat();
		const source = fileSource(handle, name, expectedSize);
		const layout = await readLayout(source);
		const located = await readBuildInfo(source, layout);
		const goBuildId = layout.goBuildId ?? await readBuildIdText(source, layout.buildIdPlaces);
		const leaks = collectLeaks(layout, located?.range);
		const skip = await rangesWithoutPaths(source, layout);
		const { digest, size } = await passOverFile(handle, createPathSearch(needles, leaks.inFile, skip), options.digest);
		if (size !== expectedSize) throw damaged(name, `it changed from ${expectedSize} to ${size} bytes while it was read`);
		for (const section of layout.sections.filter(hidesPaths).slice(0, MOST_PACKED)) await searchPacked(file, section, createPathSearch(needles, leaks.inDebug(section)));
		return {
			...headerFacts(layout),
			size,
			digest,
			...located === void 0 ? {} : { buildInfo: located.info },
			...goBuildId === void 0 ? {} : { goBuildId },
			leaks: leaks.leaks()
		};
	} catch (_) {
		_usingCtx$3.e = _;
	} finally {
		await _usingCtx$3.d();
	}
}
function headerFacts(layout) {
	const { format, architecture, wordSize, byteOrder, linkage, gnuBuildId, debugSections } = layout;
	return {
		format,
		...architecture === void 0 ? {} : { architecture },
		...wordSize === void 0 ? {} : { wordSize },
		...byteOrder === void 0 ? {} : { byteOrder },
		linkage,
		...gnuBuildId === void 0 ? {} : { gnuBuildId },
		stripped: debugSections.length === 0,
		debugSections
	};
}
async function withRealPaths(paths) {
	return (await Promise.all(paths.map(async ({ path, what }) => [{
		path,
		what
	}, {
		path: await realpath(path).catch(() => path),
		what
	}]))).flat();
}
// src/image/tar/order.ts
function orderEntries(entries) {
	const root = { children: new Map() };
	for (const entry of entries) place(root, entry);
	const ordered = [];
	walk$1(root, "", 0, ordered);
	return ordered;
}
function place(root, entry) {
	const names = checkedNames(entry.path, entry.target ?? "");
	let node = root;
	for (const [index, name] of names.entries()) {
		if (node.entry !== void 0 && node.entry.type !== "directory") throw notAFolder(node.entry.path, entry.path);
		let child = node.children.get(name);
		if (child === void 0) {
			child = {
				mtime: entry.mtime,
				children: new Map()
			};
			node.children.set(name, child);
		}
		node = child;
		if (index === names.length - 1) settle$1(node, {
			...entry,
			path: names.join("/")
		});
	}
}
function settle$1(node, entry) {
	if (entry.type !== "directory" && node.children.size > 0) throw notAFolder(entry.path, `${entry.path}/${[...node.children.keys()][0] ?? ""}`);
	const bothFolders = node.entry?.type === "directory" && entry.type === "directory";
	if (node.entry !== void 0 && !bothFolders) throw new Failure({
		code: "include-invalid",
		message: `The image would hold /${entry.path} twice.`,
		fix: "Give each file a destination of its own."
	});
	node.entry = entry;
}
__name(settle$1, "settle");
function checkedNames(path, target) {
	const names = path.split("/").filter((name) => name !== "" && name !== ".");
	if (names.length === 0 || names.includes("..") || `${path}${target}`.includes("\0")) throw new Failure({
		code: "include-invalid",
		message: `${JSON.stringify(path)} is not a path inside an image.`,
		fix: "Name an absolute destination without \"..\"."
	});
	return names;
}
function notAFolder(file, needed) {
	return new Failure({
		code: "include-invalid",
		message: `The image cannot hold both the file /${file} and /${needed} below it.`,
		fix: "Give one of them another destination."
	});
}
function walk$1(node, prefix, mtime, ordered) {
	const names = [...node.children.keys()].sort(compareBytes);
	for (const name of names) {
		const child = node.children.get(name);
		if (child === void 0) continue;
		const path = prefix === "" ? name : `${prefix}/${name}`;
		const time = child.mtime ?? mtime;
		ordered.push(child.entry ?? {
			path,
			type: "directory",
			mode: 493,
			uid: 0,
			gid: 0,
			mtime: time
		});
		walk$1(child, path, time, ordered);
	}
}
__name(walk$1, "walk");
function compareBytes(a, b) {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
// src/image/json/go-json.ts
function struct(...members) {
	return { members };
}
function sortedMap(entries) {
	const members = [...entries].sort(([a], [b]) => compareBytes(a, b));
	return members.length === 0 ? void 0 : { members };
}
function list$2(values) {
	return values.length === 0 ? void 0 : values;
}
__name(list$2, "list");
function text$3(value) {
	return value === "" ? void 0 : value;
}
__name(text$3, "text");
function goJson(value) {
	return encode(value, void 0, "");
}
function goJsonIndented(value) {
	return encode(value, "  ", "\n");
}
function encode(value, step, line) {
	if (typeof value === "string") return quote(value);
	if (typeof value !== "object") return String(value);
	const deeper = step === void 0 ? line : `${line}${step}`;
	if ("members" in value) {
		const colon = step === void 0 ? ":" : ": ";
		return bracket("{", value.members.flatMap(([name, member]) => member === void 0 ? [] : [`${quote(name)}${colon}${encode(member, step, deeper)}`]), "}", deeper, line);
	}
	return bracket("[", value.map((item) => encode(item, step, deeper)), "]", deeper, line);
}
function bracket(open, parts, close, deeper, line) {
	if (parts.length === 0) return `${open}${close}`;
	return `${open}${deeper}${parts.join(`,${deeper}`)}${line}${close}`;
}
const ESCAPED = /[<>&\u2028\u2029]/g;
function quote(value) {
	const valid = value.replace(/\p{Surrogate}/gu, "�");
	return JSON.stringify(valid).replace(ESCAPED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function goTime(epoch) {
	return new Date(epoch * 1e3).toISOString().replace(".000Z", "Z");
}
// src/image/json/manifest.ts
const MEDIA = {
	config: "application/vnd.oci.image.config.v1+json",
	manifest: "application/vnd.oci.image.manifest.v1+json",
	index: "application/vnd.oci.image.index.v1+json"
};
const OCI_LAYOUT = "{\"imageLayoutVersion\":\"1.0.0\"}";
function manifestJson(config, layers, annotations) {
	return goJsonIndented(struct(["schemaVersion", 2], ["mediaType", MEDIA.manifest], ["config", descriptorJson(config)], ["layers", layers.map(descriptorJson)], ["annotations", sortedMap(Object.entries(annotations))]));
}
function indexJson(manifests, annotations) {
	return goJsonIndented(indexObject(manifests, annotations));
}
function layoutIndexJson(images) {
	return goJson(indexObject(images, {}));
}
function indexObject(manifests, annotations) {
	return struct(["schemaVersion", 2], ["mediaType", MEDIA.index], ["manifests", manifests.map(descriptorJson)], ["annotations", sortedMap(Object.entries(annotations))]);
}
function dockerManifestJson(image) {
	return goJson([struct(["Config", image.config], ["RepoTags", image.tags], ["Layers", image.layers])]);
}
function descriptorJson(descriptor) {
	return struct(["mediaType", descriptor.mediaType], ["digest", descriptor.digest], ["size", descriptor.size], ["annotations", sortedMap(Object.entries(descriptor.annotations ?? {}))], ["platform", descriptor.platform === void 0 ? void 0 : platformJson(descriptor.platform)]);
}
function platformJson(platform) {
	return struct(["architecture", platform.architecture], ["os", platform.os], ["os.version", text$3(platform.osVersion)], ["os.features", platform.osFeatures], ["variant", text$3(platform.variant)]);
}
// src/registry/layers/file-tree.ts
const OPAQUE = ".wh..wh..opq";
const WHITEOUT = ".wh.";
const MAX_LINKS = 40;
var FileTree = class {
	#root = folder$1();
	apply(entries) {
		for (const { path } of entries) {
			const { parent, name } = split(path);
			if (name === OPAQUE) this.#walk(parent, false)?.children?.clear();
			else if (name.startsWith(WHITEOUT)) this.#walk(parent, false)?.children?.delete(name.slice(4));
		}
		for (const entry of entries) if (!split(entry.path).name.startsWith(WHITEOUT)) this.#add(entry);
	}
	find(path) {
		const node = this.#walk(path.split("/"), false);
		return node === void 0 ? void 0 : {
			type: node.type,
			size: node.size,
			children: node.children?.size ?? 0
		};
	}
	#add({ path, type, size, target }) {
		const { parent, name } = split(path);
		if (name === "") return;
		const into = this.#walk(parent, true)?.children;
		const there = into?.get(name);
		if (type === "directory" && there?.children !== void 0) return;
		if (type === "hardlink") {
			const source = this.find(target);
			into?.set(name, {
				type: "file",
				size: source?.size ?? 0,
				target: "",
				children: void 0
			});
		} else into?.set(name, type === "directory" ? folder$1() : {
			type,
			size,
			target,
			children: void 0
		});
	}
	#walk(path, create) {
		const remaining = [...path].reverse();
		const way = [this.#root];
		for (let links = 0; remaining.length > 0;) {
			const name = remaining.pop() ?? "";
			const current = way[way.length - 1];
			if (name === "" || name === ".") continue;
			if (name === "..") {
				if (way.length > 1) way.pop();
				continue;
			}
			let next = current?.children?.get(name);
			if (next === void 0 || create && next.children === void 0 && next.type !== "symlink") {
				if (!create || current?.children === void 0) return void 0;
				next = folder$1();
				current.children.set(name, next);
			}
			if (next.type === "symlink") {
				if (++links > MAX_LINKS) return void 0;
				if (next.target.startsWith("/")) way.length = 1;
				remaining.push(...next.target.split("/").reverse());
			} else way.push(next);
		}
		return way[way.length - 1];
	}
};
function folder$1() {
	return {
		type: "directory",
		size: 0,
		target: "",
		children: new Map()
	};
}
__name(folder$1, "folder");
function split(path) {
	const parts = path.split("/");
	return {
		name: parts.pop() ?? "",
		parent: parts
	};
}
// src/registry/base/byte-source.ts
var FileSource = class {
	position = 0;
	#file;
	#size;
	#window = Buffer.alloc(0);
	#windowStart = 0;
	constructor(file, size) {
		this.#file = file;
		this.#size = size;
	}
	async read(length) {
		const inside = this.position - this.#windowStart;
		if (inside < 0 || inside + length > this.#window.length) await this.#fill(length);
		const start = this.position - this.#windowStart;
		const bytes = this.#window.subarray(start, start + length);
		this.position += bytes.length;
		return bytes;
	}
	async skip(length) {
		if (this.position + length > this.#size) throw new Error("it is cut short");
		this.position += length;
	}
	async #fill(length) {
		const window = Buffer.alloc(Math.max(length, 65536));
		let filled = 0;
		while (filled < window.length) {
			const { bytesRead } = await this.#file.read(window, filled, window.length - filled, this.position + filled);
			if (bytesRead === 0) break;
			filled += bytesRead;
		}
		this.#window = window.subarray(0, filled);
		this.#windowStart = this.position;
	}
};
var StreamSource = class {
	position = 0;
	#chunks;
	#rest = Buffer.alloc(0);
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	async read(length) {
		const parts = [];
		let missing = length;
		while (missing > 0 && (this.#rest.length > 0 || await this.#next())) {
			const part = this.#rest.subarray(0, missing);
			parts.push(part);
			missing -= part.length;
			this.#rest = this.#rest.subarray(part.length);
		}
		this.position += length - missing;
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts);
	}
	async skip(length) {
		let missing = length;
		while (missing > 0) {
			if (this.#rest.length === 0 && !await this.#next()) throw new Error("it is cut short");
			const step = Math.min(missing, this.#rest.length);
			this.#rest = this.#rest.subarray(step);
			missing -= step;
		}
		this.position += length;
	}
	async drain() {
		this.position += this.#rest.length;
		this.#rest = Buffer.alloc(0);
		while (await this.#next()) {
			this.position += this.#rest.length;
			this.#rest = Buffer.alloc(0);
		}
	}
	async #next() {
		for (;;) {
			const { done, value } = await this.#chunks.next();
			if (done === true) return false;
			if (value.length === 0) continue;
			this.#rest = Buffer.from(value.buffer, value.byteOffset, value.length);
			return true;
		}
	}
};
// src/registry/layers/tar-header.ts
const BLOCK$3 = 512;
function parseTarHeader(block) {
	if (block.length < BLOCK$3) throw new Error("it is cut short");
	if (block.every((byte) => byte === 0)) return void 0;
	if (octal(block, 148, 8) !== checksum(block)) throw new Error("a header has a wrong checksum");
	const name = text$2(block, 0, 100);
	const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? text$2(block, 345, 155) : "";
	return {
		name: prefix === "" ? name : `${prefix}/${name}`,
		size: octal(block, 124, 12),
		type: block[156] === 0 ? "0" : String.fromCharCode(block[156] ?? 48),
		linkName: text$2(block, 157, 100)
	};
}
function parsePax(content) {
	const records = new Map();
	let position = 0;
	while (position < content.length) {
		const space = content.indexOf(32, position);
		const length = Number(content.toString("latin1", position, space));
		if (space < 0 || !Number.isInteger(length) || length < 5 || position + length > content.length) throw new Error("a pax header is damaged");
		const record = content.toString("utf8", space + 1, position + length - 1);
		const equals = record.indexOf("=");
		if (equals < 1) throw new Error("a pax header is damaged");
		records.set(record.slice(0, equals), record.slice(equals + 1));
		position += length;
	}
	return records;
}
function text$2(block, start, length) {
	const end = block.indexOf(0, start);
	return block.toString("utf8", start, end < 0 || end > start + length ? start + length : end);
}
__name(text$2, "text");
function octal(block, start, length) {
	const first = block[start] ?? 0;
	if ((first & 128) !== 0) {
		let value = first & 127;
		for (let index = start + 1; index < start + length; index++) value = value * 256 + (block[index] ?? 0);
		if (!Number.isSafeInteger(value)) throw new Error("a header holds a number that is too large");
		return value;
	}
	const digits = block.toString("latin1", start, start + length).replace(/[\0 ]+$/, "").trim();
	if (digits === "") return 0;
	if (!/^[0-7]+$/.test(digits)) throw new Error("a header holds a number that is none");
	return Number.parseInt(digits, 8);
}
function checksum(block) {
	let sum = 256;
	for (let index = 0; index < BLOCK$3; index++) if (index < 148 || index >= 156) sum += block[index] ?? 0;
	return sum;
}
// src/registry/layers/tar-entries.ts
const BLOCK$2 = 512;
const META_LIMIT = 1 << 20;
const TYPES = {
	"0": "file",
	"7": "file",
	"1": "hardlink",
	"2": "symlink",
	"5": "directory"
};
async function* readTar(source, maxEntries) {
	let pax = new Map();
	let longName;
	let longLink;
	for (let count = 0;; count++) {
		if (count > maxEntries * 3) throw new Error(`it has more than ${maxEntries} entries`);
		const block = await source.read(BLOCK$2);
		const header = block.length === 0 ? void 0 : parseTarHeader(block);
		if (header === void 0) return;
		if ("xLK".includes(header.type)) {
			const content = await readMeta(source, header);
			if (header.type === "x") pax = parsePax(content);
			else if (header.type === "L") longName = content.toString("utf8").replace(/\0[\s\S]*$/, "");
			else longLink = content.toString("utf8").replace(/\0[\s\S]*$/, "");
			continue;
		}
		if (header.type === "g") {
			await source.skip(padded(header.size));
			continue;
		}
		const entry = describe$2(header, source.position, pax, longName, longLink);
		yield entry;
		await source.skip(entry.offset + padded(entry.size) - source.position);
		pax = new Map();
		longName = void 0;
		longLink = void 0;
	}
}
function describe$2(header, offset, pax, longName, longLink) {
	const name = pax.get("path") ?? longName ?? header.name;
	const size = pax.has("size") ? Number(pax.get("size")) : header.size;
	if (!Number.isSafeInteger(size) || size < 0) throw new Error("a pax header gives no valid size");
	const type = header.type === "0" && name.endsWith("/") ? "directory" : TYPES[header.type] ?? "other";
	const hasContent = type === "file" || type === "other";
	return {
		path: cleanPath(name),
		type,
		size: hasContent ? size : 0,
		offset,
		target: pax.get("linkpath") ?? longLink ?? header.linkName
	};
}
__name(describe$2, "describe");
async function readMeta(source, header) {
	if (header.size > META_LIMIT) throw new Error(`a header has ${header.size} bytes`);
	const content = Buffer.from(await source.read(header.size));
	if (content.length < header.size) throw new Error("it is cut short");
	await source.skip(padded(header.size) - header.size);
	return content;
}
function padded(size) {
	return Math.ceil(size / BLOCK$2) * BLOCK$2;
}
function cleanPath(name) {
	const parts = [];
	for (const part of name.split("/")) if (part === "..") parts.pop();
	else if (part !== "" && part !== ".") parts.push(part);
	return parts.join("/");
}
// src/registry/layers/unpack.ts
const UNPACKED_LIMIT = 64 * 2 ** 30;
async function unpackLayer(layer, signal) {
	const source = await layer.open();
	const hash = createHash("sha256");
	let size = 0;
	const decoder = createDecoder(layer);
	async function* content() {
		for await (const chunk of decoder === void 0 ? source : decode(source, decoder)) {
			signal.throwIfAborted();
			size += chunk.length;
			if (size > UNPACKED_LIMIT) throw new Error(`it has more than ${UNPACKED_LIMIT} bytes`);
			hash.update(chunk);
			yield chunk;
		}
	}
	return {
		content: content(),
		end: () => ({
			size,
			diffId: `sha256:${hash.digest("hex")}`
		})
	};
}
function decode(source, decoder) {
	const input = Readable.from(source, { objectMode: false });
	input.on("error", (error) => decoder.destroy(error));
	decoder.on("close", () => input.destroy());
	return input.pipe(decoder);
}
function createDecoder(layer) {
	const compression = layerCompression(layer.descriptor.mediaType);
	if (compression === "gzip") return zlib$1.createGunzip({ chunkSize: 1 << 18 });
	if (compression !== "zstd") return void 0;
	if (typeof zlib$1.createZstdDecompress !== "function") throw new Failure({
		code: "unsupported-here",
		message: `The base's layer ${layer.descriptor.digest} is compressed with zstd, which Node.js ${process.versions.node} cannot read.`,
		fix: "Run go-slim-image with Node.js 22.15 or newer, or choose a base with gzip layers."
	});
	return zlib$1.createZstdDecompress();
}
// src/image/layout/finish.ts
const REF_NAME = "org.opencontainers.image.ref.name";
const IMAGE_NAME = "io.containerd.image.name";
async function finishLayout(layout, images) {
	await writeFileWhole(join(layout, "oci-layout"), OCI_LAYOUT);
	await writeFileWhole(join(layout, "index.json"), layoutIndexJson(images.map(namedDescriptor)));
	await keepOnly(layout, new Set(images.flatMap(({ image }) => referencedBlobs(image))));
}
function namedDescriptor({ image, tags }) {
	const [tag] = tags;
	const annotations = {
		[REF_NAME]: image.refName,
		...tag === void 0 ? {} : { [IMAGE_NAME]: tag }
	};
	return {
		...image.index,
		annotations
	};
}
function referencedBlobs(image) {
	const perPlatform = image.platforms.flatMap(({ manifest, config, layers }) => [
		manifest.digest,
		config.digest,
		...layers.map(({ descriptor }) => descriptor.digest)
	]);
	const attached = (image.attestations ?? []).flatMap(({ manifest, blobs }) => [manifest, ...blobs]);
	return [
		image.index.digest,
		...perPlatform,
		...attached.map(({ digest }) => digest)
	];
}
// src/plan/values/epoch.ts
const LAST$2 = 253402300799;
function parseEpoch(input, ambient) {
	const [name, text] = input === "" ? ["SOURCE_DATE_EPOCH", ambient ?? ""] : ["source-date-epoch", input];
	if (text === "") return void 0;
	if (/^\d{1,12}$/.test(text) && Number(text) <= LAST$2) return Number(text);
	throw invalidInput(name, text, "whole seconds since 1970 are wanted", "Use for example: git log -1 --format=%ct");
}
// src/source/git/git.ts
const PASS = [
	"GIT_CONFIG_GLOBAL",
	"GIT_CONFIG_SYSTEM",
	"GIT_CONFIG_NOSYSTEM",
	"GIT_CONFIG_COUNT",
	"SSH_AUTH_SOCK"
];
async function git(cwd, args, context) {
	const result = await runGit(cwd, args, context);
	return result.exitCode === 0 ? result.stdout : void 0;
}
async function runGit(cwd, args, context) {
	const pass = [...PASS, ...numberedConfiguration(context.env)];
	const env = childEnvironment(context.env, {
		pass,
		set: {
			GIT_OPTIONAL_LOCKS: "0",
			GIT_TERMINAL_PROMPT: "0",
			LC_ALL: "C"
		}
	});
	const hardened = [
		"-c",
		"core.fsmonitor=false",
		"-c",
		"core.quotePath=false",
		...args
	];
	return runChild({
		command: "git",
		args: hardened,
		env,
		cwd
	}, context);
}
function numberedConfiguration(env) {
	return Object.keys(env).filter((name) => /^GIT_CONFIG_(KEY|VALUE)_\d+$/.test(name));
}
// src/source/git/source-url.ts
function sourceUrl(remote) {
	const text = remote.trim();
	if (text === "" || /[\s\p{Cc}]/u.test(text)) return void 0;
	const scp = /^(?:[^@/\\:]+@)?([A-Za-z0-9][A-Za-z0-9.-]+):(?!\/\/)([^\\]+)$/.exec(text);
	if (scp !== null && !text.includes("://")) return finish$1("https:", scp[1] ?? "", scp[2] ?? "");
	if (!URL.canParse(text)) return void 0;
	const url = new URL(text);
	if (![
		"https:",
		"http:",
		"ssh:",
		"git:",
		"git+ssh:"
	].includes(url.protocol) || url.hostname === "") return void 0;
	const web = url.protocol === "http:" || url.protocol === "https:";
	return finish$1(url.protocol === "http:" ? "http:" : "https:", web ? url.host : url.hostname, url.pathname);
}
function finish$1(protocol, host, path) {
	const clean = path.replace(/^\/+/, "").replace(/\/+$/, "").replace(/\.git$/, "");
	if (clean === "" || clean.split("/").includes("..")) return void 0;
	return `${protocol}//${host.toLowerCase()}/${clean}`;
}
__name(finish$1, "finish");
function repositoryName(url) {
	return url.split("/").slice(-2).join("/").toLowerCase();
}
// src/source/git/tag-version.ts
const VERSION$2 = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
function tagPrefix(folder, modulePath) {
	const parts = folder.split("/").filter((part) => part !== "");
	const last = parts.at(-1);
	if (last !== void 0 && /^v\d+$/.test(last) && modulePath.endsWith(`/${last}`)) parts.pop();
	return parts.length === 0 ? "" : `${parts.join("/")}/`;
}
function versionOfTag(tag, prefix) {
	if (!tag.startsWith(prefix)) return void 0;
	const version = tag.slice(prefix.length);
	return VERSION$2.test(version) ? version : void 0;
}
function pseudoVersion({ commit, epoch, base, modulePath }) {
	const tail = `${new Date(epoch * 1e3).toISOString().replace(/[-:T]/g, "").slice(0, 14)}-${commit.slice(0, 12)}`;
	const parsed = base === void 0 ? null : (0, import_parse.default)(base);
	if (parsed === null) return `v${majorOf(modulePath)}.0.0-${tail}`;
	const { major, minor, patch, prerelease } = parsed;
	if (prerelease.length > 0) return `v${major}.${minor}.${patch}-${prerelease.join(".")}.0.${tail}`;
	return `v${major}.${minor}.${patch + 1}-0.${tail}`;
}
function majorOf(modulePath) {
	return /[/.]v([1-9]\d*)$/.exec(modulePath)?.[1] ?? "0";
}
// src/source/git/revision.ts
async function readRevision(source, modulePath, version, context) {
	if (version !== "") checkRef("version", version);
	if (source.requested !== void 0) return requestedRevision(source.requested, version);
	const repository = await readRepository(source.directory, context);
	const url = sourceOf(repository?.remote, context.env);
	const common = {
		dirty: repository?.dirty ?? false,
		...repository === void 0 ? {} : {
			commit: repository.commit,
			epoch: repository.epoch
		},
		...url === void 0 ? {} : { sourceUrl: url },
		...(repository?.folder ?? "") === "" ? {} : { folder: repository?.folder ?? "" }
	};
	if (version !== "") return {
		version,
		versionOrigin: "input",
		...common
	};
	const path = await modulePath;
	const prefix = tagPrefix(repository?.folder ?? workspaceFolder(source, context.env), path);
	const ref = eventTag(context.env, repository);
	const released = ref === void 0 ? void 0 : versionOfTag(ref, prefix);
	if (released !== void 0) return {
		version: withDirt(released, common.dirty),
		versionOrigin: "ref",
		...common
	};
	if (repository === void 0) return {
		version: "devel",
		versionOrigin: "none",
		...common
	};
	return {
		...await described(source.directory, repository, prefix, path, context),
		...common
	};
}
function requestedRevision(requested, version) {
	const url = requested.url === void 0 ? void 0 : sourceUrl(requested.url);
	return {
		version: version === "" ? requested.version : version,
		versionOrigin: version === "" ? "module" : "input",
		dirty: false,
		...requested.commit === void 0 ? {} : { commit: requested.commit },
		...requested.epoch === void 0 ? {} : { epoch: requested.epoch },
		...url === void 0 ? {} : { sourceUrl: url }
	};
}
async function readRepository(directory, context) {
	const [place, commit, status, remote] = await Promise.all([
		runGit(directory, [
			"rev-parse",
			"--is-shallow-repository",
			"--show-prefix"
		], context),
		git(directory, [
			"log",
			"-1",
			"--no-show-signature",
			"--format=%H %ct"
		], context),
		git(directory, [
			"status",
			"--porcelain",
			"-z",
			"--untracked-files=normal",
			"--",
			"."
		], context),
		git(directory, [
			"config",
			"--get",
			"remote.origin.url"
		], context)
	]);
	const [, hash, seconds] = /^([0-9a-f]{40,64}) (\d+)/.exec(commit ?? "") ?? [];
	if (place.stderr.includes("dubious ownership")) noticeOwner(directory, context);
	if (place.exitCode !== 0 || hash === void 0) return void 0;
	const [shallow, folder] = place.stdout.split("\n");
	return {
		folder: (folder ?? "").replace(/\/$/, ""),
		shallow: shallow === "true",
		commit: hash,
		epoch: Number(seconds),
		dirty: (status ?? "") !== "",
		...remote === void 0 ? {} : { remote: remote.trim() }
	};
}
async function described(directory, repository, prefix, modulePath, context) {
	const text = await git(directory, [
		"describe",
		"--tags",
		"--long",
		"--abbrev=40",
		...[`${prefix}v[0-9]*`, `${prefix}[0-9]*`].flatMap((pattern) => ["--match", escapeGlob(pattern, prefix)])
	], context);
	const [, tag, distance] = /^(.+)-(\d+)-g[0-9a-f]+$/.exec((text ?? "").trim()) ?? [];
	const version = tag === void 0 || !REF_PATTERN.test(tag) ? void 0 : versionOfTag(tag, prefix);
	if (version !== void 0 && distance === "0") return {
		version: withDirt(version, repository.dirty),
		versionOrigin: "tag"
	};
	if (version === void 0 && repository.shallow) noticeDepth(context);
	return {
		version: withDirt(pseudoVersion({
			...repository,
			modulePath,
			...version === void 0 ? {} : { base: version }
		}), repository.dirty),
		versionOrigin: "describe"
	};
}
function escapeGlob(pattern, prefix) {
	return prefix.replace(/[*?[\]\\]/g, "\\$&") + pattern.slice(prefix.length);
}
function noticeDepth(context) {
	context.log.notice({
		level: "notice",
		code: "fetch-depth",
		message: "This clone has no history (fetch-depth 1), so the version cannot count from the last tag. With fetch-depth: 0 for actions/checkout (git fetch --unshallow --tags) it does."
	});
}
function noticeOwner(directory, context) {
	context.log.notice({
		level: "notice",
		code: "git-owner",
		message: `git does not read this repository, since another user owns it, so version and commit are not known. Allow it with: git config --global --add safe.directory ${directory}`
	});
}
function withDirt(version, dirty) {
	if (!dirty) return version;
	return version.includes("+") ? `${version}.dirty` : `${version}+dirty`;
}
function eventTag(env, repository) {
	const name = env.GITHUB_REF_NAME;
	if (env.GITHUB_REF_TYPE !== "tag" || name === void 0 || name === "") return void 0;
	const url = repository?.remote === void 0 ? void 0 : sourceUrl(repository.remote);
	const here = env.GITHUB_REPOSITORY?.toLowerCase();
	if (url !== void 0 && here !== void 0 && repositoryName(url) !== here) return void 0;
	checkRef("GITHUB_REF_NAME", name);
	return name;
}
function workspaceFolder(source, env) {
	const workspace = env.GITHUB_WORKSPACE;
	const folder = workspace === void 0 || workspace === "" ? "" : relative(workspace, source.directory).replaceAll("\\", "/");
	return folder.startsWith("..") ? "" : folder;
}
function sourceOf(remote, env) {
	const url = remote === void 0 ? void 0 : sourceUrl(remote);
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
	if (!server || !name) return url;
	return url === void 0 || repositoryName(url) === name.toLowerCase() ? sourceUrl(`${server}/${name}`) : url;
}
function checkRef(name, value) {
	if (REF_PATTERN.test(value) && !value.startsWith("-") && value.length <= 255) return;
	throw new Failure({
		code: "invalid-input",
		message: `${name}: "${value}" holds characters that a version may not have.`,
		fix: "Use letters, digits and . _ + / - only, not beginning with -."
	});
}
// src/model/budget.ts
const DEFAULT_FLOOR = 5e4;
// src/compare/budgets/budget-syntax.ts
const UNITS = {
	"": 1,
	b: 1,
	byte: 1,
	bytes: 1,
	kb: 1e3,
	mb: 1e3 ** 2,
	gb: 1e3 ** 3,
	kib: 1024,
	mib: 1024 ** 2,
	gib: 1024 ** 3
};
const KEYS = [
	"of",
	"name",
	"module",
	"platform",
	"max-size",
	"max-growth",
	"floor"
];
function parseBudgets(inputs) {
	return [
		...inputs.maxSize.map((text) => parseShort("max-size", text)),
		...inputs.maxGrowth.map((text) => parseShort("max-growth", text)),
		...inputs.budgets.flatMap(parseLine$1)
	];
}
function parseShort(input, text) {
	const at = text.lastIndexOf("=");
	const [subject = "", platform] = text.slice(0, Math.max(0, at)).trim().split("@");
	return {
		...subjectOf(input, text, subject.trim()),
		...platformOf(input, text, platform?.trim()),
		...limitOf(input, text, text.slice(at + 1))
	};
}
function parseLine$1(line) {
	const given = new Map();
	for (const part of line.split(",")) {
		const [, key = "", value = ""] = /^\s*([a-z-]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
		if (!KEYS.includes(key)) throw invalid$2("budgets", line, `it must be made of ${KEYS.join(", ")}, each with = and a value`);
		given.set(key, value);
	}
	const module = given.get("module");
	const name = module ?? given.get("name");
	const subject = {
		...module === void 0 ? subjectOf("budgets", line, given.get("of") ?? "") : { of: "module" },
		...name === void 0 ? {} : { name },
		...platformOf("budgets", line, given.get("platform"))
	};
	const floor = given.get("floor");
	const limits = ["max-size", "max-growth"].flatMap((input) => {
		const amount = given.get(input);
		if (amount === void 0) return [];
		const written = floor !== void 0 && amount.includes("%") ? `${amount} floor ${floor}` : amount;
		return [{
			...subject,
			...limitOf(input, line, written)
		}];
	});
	if (limits.length === 0) throw invalid$2("budgets", line, "it needs max-size or max-growth");
	return limits;
}
__name(parseLine$1, "parseLine");
function subjectOf(input, text, subject) {
	if (subject === "") return {};
	if (subject === "image" || subject === "binary") return { of: subject };
	if (subject === "std" || /^[\w.-]*\.[\w.-]+(\/[\w.~-]+)*$/.test(subject)) return {
		of: "module",
		name: subject
	};
	throw invalid$2(input, text, `"${subject}" must be image, binary, or the path of a module`);
}
function platformOf(input, text, platform) {
	if (platform === void 0 || platform === "all") return {};
	if (/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform)) return { platform };
	throw invalid$2(input, text, `"${platform}" must be a platform such as linux/amd64, or all`);
}
function limitOf(input, text, amount) {
	const written = amount.trim();
	const percent = /^\+?(\d+(?:\.\d+)?)\s*%(?:\s+floor\s+(.+))?$/.exec(written);
	if (percent !== null && input === "max-growth") {
		const floor = percent[2] === void 0 ? DEFAULT_FLOOR : bytesOf$2(percent[2]);
		if (floor === void 0) throw invalid$2(input, text, "the floor must be a size such as 50 kB");
		return {
			limit: "growth",
			written,
			amount: {
				percent: Number(percent[1]),
				floor
			}
		};
	}
	const bytes = bytesOf$2(written);
	if (bytes === void 0) throw invalid$2(input, text, `"${written}" must be an amount such as ${input === "max-growth" ? "5%, 200 kB or 1 MiB" : "12 MB, 800 kB or 8 MiB"}`);
	return {
		limit: input === "max-size" ? "size" : "growth",
		written,
		amount: { bytes }
	};
}
function bytesOf$2(text) {
	const [, number, unit = ""] = /^\+?(\d+(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text.trim()) ?? [];
	const factor = UNITS[unit.toLowerCase()];
	if (number === void 0 || factor === void 0) return void 0;
	const bytes = Math.floor(Number(number) * factor + 1e-6);
	return Number.isSafeInteger(bytes) ? bytes : void 0;
}
__name(bytesOf$2, "bytesOf");
function invalid$2(input, value, wanted) {
	return new Failure({
		code: "invalid-input",
		message: `${input}: "${value}" is not valid: ${wanted}.`,
		fix: `Correct the value of ${input}; docs/budgets.md has examples.`
	});
}
__name(invalid$2, "invalid");
// src/pipeline/compare/budget-units.ts
function budgetUnits(configuration) {
	const { images, inputs } = configuration;
	if (images.length === 0) return [{ budgets: parseBudgets(inputs) }];
	return images.map((image) => ({
		image: image.name,
		budgets: parseBudgets(inputsOf(configuration, image))
	}));
}
// src/pipeline/plan/trust.ts
const PRIVILEGED = ["pull_request_target", "workflow_run"];
function refuseForeignHead(context, { revision, source }) {
	if (context === void 0 || !PRIVILEGED.includes(context.event) || source.kind !== "directory") return;
	if (revision.commit === void 0 || revision.commit === context.sha) return;
	throw new Failure({
		code: "invalid-input",
		message: `The event ${context.event} runs with this repository's secrets, but the checkout is ${revision.commit.slice(0, 12)} and not the default branch's ${context.sha.slice(0, 12)}.`,
		fix: "Build pull requests in a workflow on pull_request, and let the privileged one only handle its report."
	});
}
// src/baseline/file.ts
function filePlace(path, name) {
	return {
		source: "file",
		name,
		look: async () => {
			return {
				reference: name,
				text: await readLimited$1(await isFolder(path) ? join(path, "report.json") : path, name)
			};
		}
	};
}
async function readLimited$1(file, name) {
	try {
		try {
			var _usingCtx$2 = _usingCtx();
			const handle = _usingCtx$2.a(await open(file, "r"));
			const { size } = await handle.stat();
			return size > 33554432 ? void 0 : await handle.readFile("utf8");
		} catch (_) {
			_usingCtx$2.e = _;
		} finally {
			await _usingCtx$2.d();
		}
	} catch (cause) {
		const missing = ["ENOENT", "ENOTDIR"].includes(cause.code ?? "");
		throw new Failure({
			code: "invalid-input",
			message: `baseline: "${name}" ${missing ? "does not exist" : "cannot be read"}.`,
			fix: "Name a report.json, or an output folder that holds one.",
			cause
		});
	}
}
__name(readLimited$1, "readLimited");
// src/baseline/cache.ts
function cachePlace(key, cacheDirectory, shared) {
	const { commit } = key;
	const reference = commit.slice(0, 12);
	return {
		source: "cache",
		name: "the cache",
		look: async () => {
			const file = join(cacheDirectory, "reports", `${nameOf(key)}.json`);
			if (await stat(file).catch(() => void 0) !== void 0) return {
				reference,
				text: await readLimited$1(file, reference),
				mustBe: { commit }
			};
			const text = shared === void 0 ? void 0 : await fetchShared(key, shared);
			return text === void 0 ? { nothing: `the cache has no report of ${reference}` } : {
				reference,
				text,
				mustBe: {
					commit,
					...shared === void 0 ? {} : { ref: shared.ref }
				}
			};
		}
	};
}
async function keepReport(report, cacheDirectory) {
	const { commit, dirty } = report.revision;
	if (commit === void 0 || dirty) return;
	const file = join(cacheDirectory, "reports", `${nameOf(cacheKey(report, commit))}.json`);
	await writeFileWhole(file, textOf(report));
}
async function shareReport(report, { service, staging }) {
	const { commit, dirty } = report.revision;
	if (commit === void 0 || dirty) return;
	const key = cacheKey(report, commit);
	const folder = folderOf$3(staging);
	try {
		await writeFileWhole(join(folder, "report.json"), textOf(report));
		await service.save(folder, entryOf$1(key));
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function fetchShared(key, { service, staging }) {
	const folder = folderOf$3(staging);
	try {
		await rm(folder, {
			recursive: true,
			force: true
		});
		await makeFolder(folder);
		return await service.restore(folder, entryOf$1(key), []) === void 0 ? void 0 : await readFile(join(folder, "report.json"), "utf8");
	} catch {
		return;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
function cacheKey(report, commit) {
	const names = [...new Set(report.binaries.map(({ name }) => name))];
	return {
		module: report.module.path,
		commit,
		platforms: report.platforms,
		names
	};
}
function textOf({ comparison: _, ...own }) {
	return serializeReport(own);
}
function nameOf({ module, commit, platforms, names }) {
	return `${commit}-${createHash("sha256").update(JSON.stringify([
		module,
		platforms,
		[...names].sort()
	])).digest("hex").slice(0, 16)}`;
}
function entryOf$1(key) {
	return `go-slim-image-report-v1-${nameOf(key)}`;
}
__name(entryOf$1, "entryOf");
function folderOf$3(staging) {
	return join(staging, "report");
}
__name(folderOf$3, "folderOf");
// src/baseline/read-candidate.ts
function readCandidate({ text, reference, mustBe }, module) {
	if (text === void 0 || Buffer.byteLength(text) > 33554432) return {
		refusal: "baseline-too-large",
		answer: `${reference} is larger than 32 MiB`
	};
	const version = versionIn(text);
	if (version === void 0) return {
		refusal: "baseline-damaged",
		answer: `${reference} is not JSON, or was cut off`
	};
	if (version !== 1) return {
		refusal: "baseline-version",
		answer: `${reference} has ${typeof version === "number" ? `schemaVersion ${version}` : "no schemaVersion"}, and this go-slim-image reads version 1`
	};
	try {
		const report = parseReport(text, reference);
		return refusedFor(report, reference, module, mustBe) ?? report;
	} catch (error) {
		if (error instanceof Failure) return {
			refusal: "baseline-damaged",
			answer: error.message
		};
		throw error;
	}
}
function versionIn(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : null;
	} catch {
		return;
	}
}
function refusedFor({ module: { path }, revision, run }, reference, module, mustBe) {
	if (module !== void 0 && path !== module) return {
		refusal: "baseline-other-module",
		answer: `${reference} is about ${path}, not ${module}`
	};
	if (mustBe?.commit !== void 0 && revision.commit !== mustBe.commit) return {
		refusal: "baseline-other-commit",
		answer: `${reference} is of ${revision.commit?.slice(0, 12) ?? "no commit"}, not of ${mustBe.commit.slice(0, 12)}`
	};
	if (mustBe?.ref !== void 0 && run.origin !== void 0 && run.origin.ref !== mustBe.ref) return {
		refusal: "baseline-other-commit",
		answer: `${reference} is of ${run.origin.ref}, not of ${mustBe.ref}`
	};
}
// src/size/store.ts
const VERSION$1 = 10;
async function recallSizes(cacheDirectory, key, size, target) {
	const { record, list } = placesOf$1(cacheDirectory, key);
	try {
		const kept = JSON.parse(await readFile(record, "utf8"));
		if (kept.version !== VERSION$1 || sumOf$2(kept.sizes) !== size) throw new Error("not to be believed");
		await copyFileWhole(list, target);
		const now = new Date();
		await Promise.all([record, list].map((file) => utimes(file, now, now).catch(() => void 0)));
		return kept;
	} catch {
		await Promise.all([record, list].map((file) => rm(file, { force: true }).catch(() => void 0)));
		return;
	}
}
async function keepSizes(cacheDirectory, key, known, detail) {
	const { record, list } = placesOf$1(cacheDirectory, key);
	try {
		await copyFileWhole(detail, list);
		await writeFileWhole(record, JSON.stringify({
			version: VERSION$1,
			...known
		}));
	} catch {}
}
function functionsFile(cacheDirectory, digest) {
	return placesOf$1(cacheDirectory, {
		digest,
		exact: false,
		sourced: false
	}).list;
}
function placesOf$1(cacheDirectory, { digest, exact, sourced }) {
	const stem = join(cacheDirectory, "sizes", digestHex(digest));
	return {
		record: `${stem}${`${exact ? ".exact" : ""}${sourced ? ".sourced" : ""}`}.json`,
		list: `${stem}.functions.json`
	};
}
__name(placesOf$1, "placesOf");
function sumOf$2({ packages, shared }) {
	return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}
__name(sumOf$2, "sumOf");
// src/pipeline/report/page-evidence.ts
const LARGEST_LIST = 2e8;
function pageEvidence(output, cacheDirectory, before) {
	return {
		functions: (binary, earlier) => readFunctions(earlier ? functionsFile(cacheDirectory, binary.digest) : listOf(binary, output)),
		...before === void 0 ? {} : { before: before.binaries },
		memory: memoryIn(join(cacheDirectory, "maps"))
	};
}
function listOf({ stem }, output) {
	return join(output, "size", `${stem}.json`);
}
async function readFunctions(file) {
	try {
		const text = await readFile(file);
		if (text.length > LARGEST_LIST) return void 0;
		const { packages, package: owners, name, code } = JSON.parse(text.toString());
		if (!([
			packages,
			owners,
			name,
			code
		].every(Array.isArray) && owners?.length === name?.length && name?.length === code?.length) || packages === void 0 || owners === void 0 || name === void 0 || code === void 0) return void 0;
		return {
			packages,
			package: owners,
			name,
			code
		};
	} catch {
		return;
	}
}
function memoryIn(folder) {
	const fileOf = (key) => join(folder, `${key}.json`);
	return {
		recall: (key) => readFile(fileOf(key), "utf8").catch(() => void 0),
		keep: (key, text) => writeFileWhole(fileOf(key), text).catch(() => void 0)
	};
}
async function keptBaseline(report, cacheDirectory) {
	const commit = report.comparison?.baseline?.commit;
	if (commit === void 0) return void 0;
	try {
		const answer = await cachePlace(cacheKey(report, commit), cacheDirectory).look();
		const found = "nothing" in answer ? void 0 : readCandidate(answer, report.module.path);
		return found === void 0 || "refusal" in found ? void 0 : found;
	} catch {
		return;
	}
}
// src/model/sums.ts
const LARGEST_SUMS = 1 << 20;
const SUMS_NAME = "SHA256SUMS";
function sumsText(sums) {
	return [...sums].sort((a, b) => a.path < b.path ? -1 : 1).map(({ sha256, path }) => `${sha256} *${path}\n`).join("");
}
function binarySums(binaries) {
	return sumsText(binaries.map(({ file, digest }) => ({
		path: file,
		sha256: digestHex(digest)
	})));
}
function parseSums(text) {
	if (text.length > 1048576) return `is longer than ${LARGEST_SUMS} bytes`;
	const sums = [];
	const lines = text.split("\n");
	for (const [index, line] of lines.slice(0, -1).entries()) {
		const [, sha256 = "", path = ""] = /^([0-9a-f]{64}) \*(.+)$/.exec(line) ?? [];
		if (path === "") return `has no sum in line ${index + 1}`;
		if (!isPlainPath(path)) return `names a file outside of its folder in line ${index + 1}`;
		sums.push({
			sha256,
			path
		});
	}
	if (sums.length === 0) return "holds no sums";
	if (new Set(sums.map(({ path }) => path)).size !== sums.length) return "names a file twice";
	return sumsText(sums) === text ? sums : "is not sorted, or its last line has no end";
}
function isPlainPath(path) {
	return path.length <= 4096 && /^[^\\:\u0000-\u001f]+$/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
// node_modules/preact/dist/preact.mjs
var n;
var t;
var r;
var u$1;
var i$1;
var f$1;
var o$1;
var e;
var l$1;
var c$1;
var a$1;
var h$1 = Symbol.for("pv");
var p$1 = {};
var y$1 = [];
var v$1 = /^m(i|n|o|s|text|space)$/;
var w$1 = Array.isArray;
var d$1 = y$1.slice;
var _$1 = Object.assign;
function g$1(n) {
	n && n.parentNode && n.remove();
}
__name(g$1, "g");
function k$1(n, t, r) {
	var u;
	var i;
	var f;
	var o = {};
	var e = arguments.length;
	for (f in t) "key" == f ? u = t[f] : "ref" == f && "function" != typeof n ? i = t[f] : o[f] = t[f];
	return e > 2 && (o.children = e > 3 ? d$1.call(arguments, 2) : r), m$1(n, o, u, i, null);
}
__name(k$1, "k");
function m$1(r, u, i, f, o) {
	var e = {
		type: r,
		props: u,
		key: i,
		ref: f,
		__k: null,
		__: null,
		__b: 0,
		__e: null,
		__c: null,
		constructor: h$1,
		__v: o || ++t,
		__i: -1,
		__u: 0
	};
	return !o && n.vnode && n.vnode(e), e;
}
__name(m$1, "m");
function $$1(n) {
	return n.children;
}
__name($$1, "$");
function x$1(n, t) {
	this.props = n, this.context = t, this.__g = 0;
}
__name(x$1, "x");
function S(n, t) {
	if (null == t) return n.__ && S(n.__, n.__i + 1);
	for (var r; t < n.__k.length; t++) if ((r = n.__k[t]) && r.__e) return r.__e;
	return "function" != typeof n.type || n.props.__P ? null : S(n);
}
function C(t) {
	var r;
	var u = t.__v;
	var i = u.__e;
	var f = [];
	var o = [];
	var e = t.__P;
	e && ((r = _$1({ constructor: h$1 }, u)).__v = u.__v + 1, n.vnode && n.vnode(r), z$1(e, r, u, t.__n, e.namespaceURI, 32 & u.__u ? [i] : null, f, i || S(u), 32 & u.__u, o), r.__v = u.__v, r.__.__k[r.__i] = r, E(f, r, o), u.__ = u.__e = null, r.__e != i && j$1(r));
}
function j$1(n) {
	if ((n = n.__) && n.__c && !n.props.__P) return n.__e = null, n.__k.some(function(t) {
		return t && (n.__e = t.__e);
	}), j$1(n);
}
__name(j$1, "j");
function L(t) {
	(8 & t.__g || (t.__g |= 8, u$1.push(t), f$1++)) && i$1 == n.debounceRendering || ((i$1 = n.debounceRendering) || queueMicrotask)(H$1);
}
function H$1() {
	try {
		for (var n, t = 1; u$1.length;) u$1.length > t && u$1.sort(o$1), n = u$1.shift(), t = u$1.length, 8 & n.__g && C(n);
	} finally {
		(f$1 = u$1.length) && (i$1 || queueMicrotask)(H$1);
	}
}
__name(H$1, "H");
function I$1(n, t, r, u, i, f, o, e, l, c, a) {
	var s;
	var h;
	var v;
	var w;
	var d;
	var _;
	var g = u.__k || y$1;
	var k = t.length;
	for (l = q$1(r, t, g, l, k), s = 0; s < k; s++) null != (v = r.__k[s]) && (h = ~v.__i && g[v.__i] || p$1, v.__i = s, _ = z$1(n, v, h, i, f, o, e, l, c, a), w = v.__e, (h.ref != v.ref || 8 & h.__u) && (h.ref && G(h.ref, null, v, h), v.ref && a.push(v.ref, v.__c || w, v)), d = d || w, 4 & v.__u ? (l = A(v, l, n, !h.__v), h.__e && (h.__e = null)) : "function" == typeof v.type && void 0 !== _ ? l = _ : w && (l = w.nextSibling), v.__u &= -21);
	return r.__e = d, l;
}
__name(I$1, "I");
function q$1(n, t, r, u, i) {
	var f;
	var o;
	var e;
	var l;
	var c;
	var a;
	var s;
	var p;
	var y;
	var v = r.length;
	var d = v;
	var _ = 0;
	var g = 0;
	var k = n.__k = Array(i);
	for (f = 0; f < i; f++) null != (o = t[f]) && "boolean" != typeof o && "function" != typeof o ? ("object" != typeof o || o.constructor === String ? o = k[f] = m$1(null, o) : w$1(o) ? o = k[f] = m$1($$1, { children: o }) : o.constructor === h$1 && o.__b ? o = k[f] = m$1(o.type, o.props, o.key, o.ref, o.__v) : k[f] = o, l = f + _, o.__ = n, o.__b = n.__b + 1, e = null, ~(c = o.__i = P$1(o, r, l, d)) && (d--, (e = r[c]) && (e.__u |= 2)), e && e.__v ? (o.__u |= 16, c == l - 1 ? _-- : c == l + 1 ? _++ : c != l && (c > l ? _-- : _++, g = 1)) : (~c || (i > v ? _-- : i < v && _++), "function" != typeof o.type && (o.__u |= 4))) : k[f] = null;
	if (g) {
		for (a = [], s = [], f = 0; f < i; f++) if ((o = k[f]) && 16 & o.__u) {
			for (_ = 0, p = a.length; _ < p;) a[y = _ + p >> 1] < o.__i ? _ = y + 1 : p = y;
			a[_] = o.__i, s[f] = _ + 1;
		}
		for (_ = a.length; f--;) s[f] && (s[f] == _ ? _-- : k[f].__u |= 4);
	}
	if (d) for (f = 0; f < v; f++) !(e = r[f]) || 2 & e.__u || (e.__e == u && (u = S(e)), J(e, e));
	return u;
}
__name(q$1, "q");
function A(n, t, r, u) {
	var i;
	var f;
	var o;
	var e;
	if ("function" == typeof n.type) {
		if (n.props.__P) return t;
		if (i = n.__k) for (f = 0; f < i.length; f++) i[f] && (i[f].__ = n, t = A(i[f], t, r, !1));
		return t;
	}
	for (t && !t.parentNode && (t = S(n)) && !t.parentNode && (t = null), o = n.__e, e = t; e && 8 == e.nodeType;) e = e.nextSibling;
	for (o != e && (!u && r.moveBefore && o.parentNode ? r.moveBefore(o, t) : r.insertBefore(o, t || null)), t = o; (t = t && t.nextSibling) && 8 == t.nodeType && !t.data.startsWith("$s"););
	return t;
}
function P$1(n, t, r, u) {
	var i;
	var f = n.key;
	var o = n.type;
	var e = t[r];
	var l = e && !(2 & e.__u);
	if (null === e && null == f || l && f == e.key && o == e.type) return r;
	if (u > (l ? 1 : 0)) {
		for (i = r - 1; i >= 0; i--) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;
		for (i = r + 1; i < t.length; i++) if ((e = t[i]) && !(2 & e.__u) && f == e.key && o == e.type) return i;
	}
	return -1;
}
__name(P$1, "P");
function T$1(n, t, r) {
	r ??= "", "-" == t[0] ? n.setProperty(t, r) : n[t] = r;
}
__name(T$1, "T");
function N$1(n, t, r, u, i) {
	var f;
	var o;
	if ("style" == t) if ("string" == typeof r) n.style.cssText = r;
	else {
		if ("string" == typeof u && (n.style.cssText = u = ""), u) for (t in u) r && t in r || T$1(n.style, t);
		if (r) for (t in r) u && r[t] == u[t] || T$1(n.style, t, r[t]);
	}
	else if ("o" == t[0] && "n" == t[1]) "function" != typeof r && (r = null), "function" != typeof u && (u = null), (n.__e || (n.__e = {}))[t] = r, r && u || (o = a$1[t] || (a$1[t] = V$1(t)), (n.__a || (n.__a = {}))[t] = c$1, f = t != (t = t.replace(l$1, "$1")), (t = t.slice(2))[0] < "a" && (t = t.toLowerCase()), r ? n.addEventListener(t, o, f) : n.removeEventListener(t, o, f));
	else {
		if ("http://www.w3.org/2000/svg" == i) t = t.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
		else if ("width" != t && "height" != t && "href" != t && "list" != t && "form" != t && "tabIndex" != t && "download" != t && "rowSpan" != t && "colSpan" != t && "role" != t && "popover" != t && t in n) try {
			n[t] = null == r ? "" : r;
			return;
		} catch (n) {}
		if ("function" == typeof r) return;
		null == r || !1 === r && "-" != t[4] ? n.removeAttribute(t) : n.setAttribute(t, "popover" == t && 1 == r ? "" : r);
	}
}
__name(N$1, "N");
function V$1(t) {
	return function(r) {
		var u = this.__e;
		if (u) {
			if (u = u[t], null == r[e]) r[e] = c$1++;
			else if (r[e] < this.__a[t]) return;
			return u(n.event ? n.event(r) : r);
		}
	};
}
__name(V$1, "V");
function z$1(t, r, u, i, f, o, e, l, c, a) {
	var s;
	var p;
	var v;
	var d;
	var k;
	var b;
	var m;
	var M;
	var C;
	var j;
	var L;
	var H;
	var q;
	var A;
	var O;
	var P;
	var T;
	var N;
	var V = r.type;
	if (r.constructor !== h$1) return null;
	128 & u.__u && (c = 32 & u.__u, s = u.__c.__z) && (r.__u |= c, p = o = [], 8 == s.nodeType ? l = B$1(s, o) : o.push(s), l = o[0] || l), (s = n.__b) && s(r);
	n: if ("function" == typeof V) {
		v = e.length;
		try {
			if (M = r.props, C = (s = V.prototype) && s.render, j = (s = V.contextType) && i[s.__c], L = s ? j ? j.props.value : s.__ : i, (d = u.__c) ? (r.__c = d, 2 & d.__g && (d.__g |= 1)) : (C ? r.__c = d = new V(M, L) : (r.__c = d = new x$1(M, L), d.constructor = V, d.render = K), j && j.sub(d), d.state || (d.state = {}), d.__n = i, d.__g |= 8, d.__h = [], d.__k = []), C && (d.__s || (d.__s = d.state), V.getDerivedStateFromProps && (d.__s == d.state && (d.__s = _$1({}, d.__s)), _$1(d.__s, V.getDerivedStateFromProps(M, d.__s)))), k = d.props, b = d.state, d.__v = r, u.__c) {
				if (M !== k && C && !V.getDerivedStateFromProps && d.componentWillReceiveProps && d.componentWillReceiveProps(M, L), r.__v == u.__v && !(8 & d.__g) || !(4 & d.__g) && d.shouldComponentUpdate && !1 === d.shouldComponentUpdate(M, d.__s, L)) {
					r.__v != u.__v && (d.props = M, d.state = d.__s, d.__g &= -9), r.__e = u.__e, r.__k = u.__k, r.__k.some(function(n) {
						n && (n.__ = r);
					}), y$1.push.apply(d.__h, d.__k), d.__k = [], d.__h.length && e.push(d), l = S(u);
					break n;
				}
				d.componentWillUpdate && d.componentWillUpdate(M, d.__s, L), C && d.componentDidUpdate && d.__h.push(function() {
					d.componentDidUpdate(k, b, m);
				});
			} else C && !V.getDerivedStateFromProps && d.componentWillMount && d.componentWillMount(), C && d.componentDidMount && d.__h.push(d.componentDidMount);
			d.context = L, d.props = M, d.__P = t, d.__g &= -5, H = n.__r, q = C ? 25 : 0;
			do
				d.__g &= -9, H && H(r), s = d.render(d.props, d.state = d.__s, d.context);
			while (8 & d.__g && ++q < 25);
			C && (y$1.push.apply(d.__h, d.__k), d.__k = []), d.state = d.__s, d.getChildContext && (i = _$1({}, i, d.getChildContext())), C && u.__c && d.getSnapshotBeforeUpdate && (m = d.getSnapshotBeforeUpdate(k, b)), A = s && s.type === $$1 && null == s.key ? s.props.children : s, M.__P && (s = l, f = (t = M.__P).namespaceURI, c = o = null, u.props && u.props.__P != t && (u.__k.some(function(n) {
				n && J(n, n);
			}), u.__k = null), l = u.__k ? S(u, 0) : null), l = I$1(t, w$1(A) ? A : [A], r, u, i, f, o, e, l, c, a), M.__P && (r.__e = null, l = s), r.__u &= -161, p && p.some(g$1), d.__h.length && e.push(d), 1 & d.__g && (d.__g &= -4);
		} catch (t) {
			if (e.length = v, r.__v = null, c || o) if (t && t.then) {
				if (r.__u |= 128 | c, o) {
					for (~(T = o.indexOf(l || void 0)) || (T = o.length); (N = o[T - 1]) && 8 == N.nodeType;) T--;
					for (; T < o.length; T++) if (N = o[T]) if (o[T] = null, O) {
						if (N == P) break;
					} else {
						if (8 != N.nodeType) break;
						N.data.startsWith("$s") && (P = B$1(O = N));
					}
				}
				if (!O) {
					for (; l && 8 == l.nodeType && l.nextSibling;) l = l.nextSibling;
					O = l;
				}
				(s = B$1(O = r.__c.__z || (r.__c.__z = O))) ? (r.__e = O, l = s) : r.__e = l, l = l && l.nextSibling;
			} else o && o.some(g$1);
			else r.__e = u.__e;
			r.__k || (r.__k = u.__k || []), t && t.then || D(r), n.__e(t, r, u);
		}
	} else l = r.__e = F$1(u.__e, r, u, i, f, o, e, c, a, t);
	return (s = n.diffed) && s(r), l;
}
__name(z$1, "z");
function B$1(n, t) {
	if (n && 8 == n.nodeType && n.data.startsWith("$s")) for (var r = 1; n = n.nextSibling;) {
		if (8 == n.nodeType) {
			if (n.data.startsWith("$s")) r++;
			else if (n.data.startsWith("/$s") && !--r) return n;
		}
		t && t.push(n);
	}
}
__name(B$1, "B");
function D(n) {
	n && (n.__c && (n.__c.__g |= 4), n.__k && n.__k.some(D));
}
function E(t, r, u) {
	for (var i = 0; i < u.length;) G(u[i++], u[i++], u[i++]);
	n.__c && n.__c(r, t), t.some(function(r) {
		try {
			t = r.__h, r.__h = [], t.some(function(n) {
				n.call(r);
			});
		} catch (t) {
			n.__e(t, r.__v);
		}
	});
}
function F$1(t, r, u, i, f, o, e, l, c, a) {
	var s;
	var h;
	var y;
	var _;
	var k;
	var b;
	var m;
	var M;
	var $ = u.props || p$1;
	var x = r.props;
	var C = r.type;
	if ("svg" == C ? f = "http://www.w3.org/2000/svg" : "math" == C ? f = "http://www.w3.org/1998/Math/MathML" : f || (f = "http://www.w3.org/1999/xhtml"), o) {
		for (s = 0; s < o.length; s++) if ((k = o[s]) && (C ? k.localName == C : 3 == k.nodeType)) {
			t = k, o[s] = null;
			break;
		}
	}
	if (!t) {
		if (M = a.ownerDocument || document, !C) return M.createTextNode(x);
		t = M.createElementNS(f, C, x.is ? x : a), l && (n.__m && n.__m(r, o), l = !1), o = null;
	}
	if (C) {
		if (a = "template" == C && t.content || t, o = "textarea" == C && null != x.defaultValue ? null : o && d$1.call(a.childNodes), !l && o) for ($ = {}, s = 0; s < t.attributes.length; s++) $[(k = t.attributes[s]).name] = k.value;
		for (s in $) k = $[s], "dangerouslySetInnerHTML" == s ? y = k : "children" == s || s in x || "value" == s && "defaultValue" in x || "checked" == s && "defaultChecked" in x || N$1(t, s, null, k, f);
		for (s in x) k = x[s], "children" == s ? _ = k : "dangerouslySetInnerHTML" == s ? h = k : "value" == s ? b = k : "checked" == s ? m = k : l && "function" != typeof k || $[s] === k || N$1(t, s, k, $[s], f);
		h ? (l || y && (h.__html == y.__html || h.__html == t.innerHTML) || (t.innerHTML = h.__html), r.__k = []) : (y && (t.textContent = ""), ("foreignObject" == C || "http://www.w3.org/1998/Math/MathML" == f && v$1.test(C)) && (f = "http://www.w3.org/1999/xhtml"), I$1(a, w$1(_) ? _ : [_], r, u, i, f, o, e, o ? o[0] : u.__k && S(u, 0), l, c), o && o.some(g$1)), l && "textarea" != C || (s = "value", "progress" == C && null == b ? t.removeAttribute(s) : null == b || b === t[s] && ("progress" != C || b) || N$1(t, s, b, $[s], f), s = "checked", null != m && m != t[s] && N$1(t, s, m, $[s], f));
	} else $ === x || l && t.data == x || (t.data = x);
	return t;
}
__name(F$1, "F");
function G(t, r, u, i) {
	try {
		"function" == typeof t ? r ? r.__x = t(r) || 1 : i && (i = i.__c || i.__e) && (r = i.__x) && (i.__x = null, "function" == typeof r ? r() : t(null)) : t.current = r;
	} catch (t) {
		n.__e(t, u);
	}
}
function J(t, r, u) {
	var i;
	var f;
	var o;
	var e;
	if (n.unmount && n.unmount(t), !(i = t.ref) || i.current && i.current != t.__e || G(i, null, r, t), i = t.__c) {
		if (i.componentWillUnmount) try {
			i.componentWillUnmount();
		} catch (t) {
			n.__e(t, r);
		}
		i.__P = i.__n = null;
	}
	if (i = t.__k) for (e = 0; e < i.length; e++) i[e] && J(i[e], r, "function" != typeof t.type || u && !t.props.__P);
	!u && (i = t.__c) && (i = i.__z) && (f = B$1(i, o = [])) && (i == t.__e && o.some(g$1), g$1(f), g$1(i)), u || g$1(t.__e), t.__e = t.__c = t.__ = null;
}
function K(n, t, r) {
	return this.constructor(n, r);
}
n = { __e: function(n, t, r, u) {
	for (var i, o, e; t = t.__;) if ((i = t.__c) && !(1 & i.__g)) {
		i.__g |= 4;
		try {
			if ((e = (o = i.constructor) && o.getDerivedStateFromError) && i.setState(o.getDerivedStateFromError(n)), i.componentDidCatch && (i.componentDidCatch(n, u || {}), e = 1), e && 8 & i.__g) return void (i.__g |= 2);
		} catch (t) {
			n = t;
		}
	}
	throw f$1 = 0, n;
} }, t = 0, r = function(n) {
	return null != n && n.constructor === h$1;
}, x$1.prototype.setState = function(n, t) {
	var r = this.__s;
	r && r != this.state || (r = this.__s = _$1({}, this.state)), "function" == typeof n && (n = n(_$1({}, r), this.props)), n && (_$1(r, n), this.__v && (t && this.__k.push(t), L(this)));
}, x$1.prototype.forceUpdate = function(n) {
	this.__v && (this.__g |= 4, n && this.__h.push(n), L(this));
}, x$1.prototype.render = $$1, u$1 = [], f$1 = 0, o$1 = __name(function(n, t) {
	return n.__v.__b - t.__v.__b;
}, "o"), e = Symbol(), l$1 = /(PointerCapture)$|Capture$/i, c$1 = 0, a$1 = {};
// node_modules/preact-render-to-string/dist/index.mjs
var o = "__s";
var i = "__c";
var a = "__k";
var u = "__d";
var c = "__s";
var f = /[\s\n\\/='"\0<>]/;
var s = /^(xlink|xmlns|xml)([A-Z])/;
var l = /^(?:accessK|auto[A-Z]|cell|ch|col|cont|cross|dateT|encT|form[A-Z]|frame|hrefL|inputM|maxL|minL|noV|playsI|popoverT|readO|rowS|src[A-Z]|tabI|useM|item[A-Z])/;
var p = /^ac|^ali|arabic|basel|cap|clipPath$|clipRule$|color|dominant|enable|fill|flood|font|glyph[^R]|horiz|image|letter|lighting|marker[^WUH]|overline|panose|pointe|paint|rendering|shape|stop|strikethrough|stroke|text[^L]|transform|underline|unicode|units|^v[^i]|^w|^xH/;
var h = new Set(["draggable", "spellcheck"]);
function d(e) {
	void 0 !== e.__g ? e.__g |= 8 : e[u] = !0;
}
function v(e) {
	void 0 !== e.__g ? e.__g &= -9 : e[u] = !1;
}
function m(e) {
	return void 0 !== e.__g ? !!(8 & e.__g) : !0 === e[u];
}
var y = /["&<]/;
function _(e) {
	if (0 === e.length || !1 === y.test(e)) return e;
	for (var t = 0, n = 0, r = "", o = ""; n < e.length; n++) {
		switch (e.charCodeAt(n)) {
			case 34:
				o = "&quot;";
				break;
			case 38:
				o = "&amp;";
				break;
			case 60:
				o = "&lt;";
				break;
			default: continue;
		}
		n !== t && (r += e.slice(t, n)), r += o, t = n + 1;
	}
	return n !== t && (r += e.slice(t, n)), r;
}
var g = {};
var k = new Set([
	"animation-iteration-count",
	"border-image-outset",
	"border-image-slice",
	"border-image-width",
	"box-flex",
	"box-flex-group",
	"box-ordinal-group",
	"column-count",
	"fill-opacity",
	"flex",
	"flex-grow",
	"flex-negative",
	"flex-order",
	"flex-positive",
	"flex-shrink",
	"flood-opacity",
	"font-weight",
	"grid-column",
	"grid-row",
	"line-clamp",
	"line-height",
	"opacity",
	"order",
	"orphans",
	"stop-opacity",
	"stroke-dasharray",
	"stroke-dashoffset",
	"stroke-miterlimit",
	"stroke-opacity",
	"stroke-width",
	"tab-size",
	"widows",
	"z-index",
	"zoom"
]);
var b = /[A-Z]/g;
function x(e) {
	var t = "";
	for (var n in e) {
		var r = e[n];
		if (null != r && "" !== r) {
			var o = "-" == n[0] ? n : g[n] || (g[n] = n.replace(b, "-$&").toLowerCase());
			var i = ";";
			"number" != typeof r || o.startsWith("--") || k.has(o) || (i = "px;"), t = t + o + ":" + r + i;
		}
	}
	return t || void 0;
}
function w() {
	this.__d = !0;
}
function H(e, t) {
	return {
		__v: e,
		context: t,
		props: e.props,
		setState: w,
		forceUpdate: w,
		__d: !0,
		__h: new Array(0)
	};
}
var T = {};
var j = [];
var P = Array.isArray;
var $ = Object.assign;
var U = "";
var Z = "<!--$s-->";
var F = "<!--/$s-->";
function M(e) {
	return "string" == typeof e ? Z + e + F : P(e) ? (e.unshift(Z), e.push(F), e) : e && "function" == typeof e.then ? e.then(M) : Z + e + F;
}
function W() {
	return {
		beforeDiff: n.__b,
		afterDiff: n.diffed,
		renderHook: n.__r,
		unmountHook: n.unmount,
		rootHook: n.__,
		commitHook: n.__c,
		catchError: n.__e,
		errorBoundaries: n.errorBoundaries
	};
}
function B(e) {
	var t = n[o];
	n[o] = !0;
	try {
		return e();
	} finally {
		n[o] = t;
	}
}
function z(n, r, o) {
	var i = W();
	try {
		var u = B(function() {
			var u;
			var c = k$1($$1, null);
			return c[a] = [n], i.rootHook && i.rootHook(n, ((u = {})[a] = c, u.nodeType = 1, u)), q(n, r || T, !1, void 0, c, !1, o, i);
		});
		return P(u) ? u.join(U) : u;
	} catch (e) {
		if (e.then) throw new Error("Use \"renderToStringAsync\" for suspenseful rendering.");
		throw e;
	} finally {
		i.commitHook && B(function() {
			return i.commitHook(n, j);
		}), j.length = 0;
	}
}
function N(e, t, n) {
	var r;
	var o = e.type;
	var a = !0;
	return e[i] ? (a = !1, (r = e[i]).state = r[c]) : r = new o(e.props, t), e[i] = r, r.__v = e, r.props = e.props, r.context = t, d(r), r.state ?? (r.state = T), r[c] ?? (r[c] = r.state), o.getDerivedStateFromProps ? r.state = $({}, r.state, o.getDerivedStateFromProps(r.props, r.state)) : a && r.componentWillMount ? (r.componentWillMount(), r.state = r[c] !== r.state ? r[c] : r.state) : !a && r.componentWillUpdate && r.componentWillUpdate(), n.renderHook && n.renderHook(e), r.render(r.props, r.state, t);
}
function q(e, n, o, u, y, g, k, b) {
	if (null == e || !0 === e || !1 === e || e === U) return U;
	var w = typeof e;
	if ("object" != w) return "function" == w ? U : "string" == w ? _(e) : e + U;
	if (P(e)) {
		var C;
		var D = U;
		y[a] = e;
		for (var A = e.length, S = 0; S < A; S++) {
			var E = e[S];
			if (null != E && "boolean" != typeof E) {
				var L;
				var j = q(E, n, o, u, y, g, k, b);
				"string" == typeof j ? D += j : (C || (C = new Array(A)), D && C.push(D), D = U, P(j) ? (L = C).push.apply(L, j) : C.push(j));
			}
		}
		return C ? (D && C.push(D), C) : D;
	}
	if (!r(e)) return U;
	e.__ = y, b.beforeDiff && b.beforeDiff(e);
	var Z = e.type;
	var F = e.props;
	if ("function" == typeof Z) {
		var W;
		var z;
		var O;
		var R = n;
		if (Z === $$1) {
			if ("tpl" in F) {
				for (var K, G = U, J = 0; J < F.tpl.length; J++) if (G += F.tpl[J], F.exprs && J < F.exprs.length) {
					var Q = F.exprs[J];
					if (null == Q) continue;
					if ("object" == typeof Q && (r(Q) || P(Q))) {
						var X;
						var Y = q(Q, n, o, u, e, g, k, b);
						"string" == typeof Y ? G += Y : (K || (K = []), G && K.push(G), G = U, P(Y) ? (X = K).push.apply(X, Y) : K.push(Y));
					} else G += Q;
				}
				return K ? (G && K.push(G), K) : G;
			}
			if ("UNSTABLE_comment" in F) return "<!--" + _(F.UNSTABLE_comment) + "-->";
			z = F.children;
		} else {
			if (null != (W = Z.contextType)) {
				var ee = n[W.__c];
				R = ee ? ee.props.value : W.__;
			}
			var te = Z.prototype && "function" == typeof Z.prototype.render;
			if (te) z = N(e, R, b), O = e[i];
			else {
				e[i] = O = H(e, R);
				for (var ne = 0; m(O) && ne++ < 25;) {
					v(O), b.renderHook && b.renderHook(e);
					try {
						z = Z.call(O, F, R);
					} catch (t) {
						throw g && t && "function" == typeof t.then && (e._suspended = !0), t;
					}
				}
				d(O);
			}
			if (null != O.getChildContext && (n = $({}, n, O.getChildContext())), te && b.errorBoundaries && (Z.getDerivedStateFromError || O.componentDidCatch)) {
				z = null != z && z.type === $$1 && null == z.key && null == z.props.tpl ? z.props.children : z;
				try {
					return q(z, n, o, u, e, g, !1, b);
				} catch (r) {
					return Z.getDerivedStateFromError && (O[c] = Z.getDerivedStateFromError(r)), O.componentDidCatch && O.componentDidCatch(r, T), m(O) ? (z = N(e, n, b), null != (O = e[i]).getChildContext && (n = $({}, n, O.getChildContext())), q(z = null != z && z.type === $$1 && null == z.key && null == z.props.tpl ? z.props.children : z, n, o, u, e, g, k, b)) : U;
				} finally {
					b.afterDiff && b.afterDiff(e), b.unmountHook && b.unmountHook(e);
				}
			}
		}
		z = null != z && z.type === $$1 && null == z.key && null == z.props.tpl ? z.props.children : z;
		try {
			var re = q(z, n, o, u, e, g, k, b);
			return b.afterDiff && b.afterDiff(e), b.unmountHook && b.unmountHook(e), e._suspended ? M(re) : re;
		} catch (t) {
			if (!g && k && k.onError) {
				var oe = function t(r) {
					return k.onError(r, e, function(e, r) {
						try {
							return B(function() {
								return q(e, n, o, u, r, g, k, b);
							});
						} catch (e) {
							return t(e);
						}
					});
				}(t);
				return void 0 !== oe ? oe : (b.catchError && b.catchError(t, e), U);
			}
			if (!g) throw t;
			if (!t || "function" != typeof t.then) throw t;
			return t.then(function t() {
				try {
					var r = B(function() {
						return q(z, n, o, u, e, g, k, b);
					});
					return e._suspended ? M(r) : r;
				} catch (e) {
					if (!e || "function" != typeof e.then) throw e;
					return e.then(t);
				}
			});
		}
	}
	var ie;
	var ae = "<" + Z;
	var ue = U;
	for (var ce in F) {
		var fe = F[ce];
		if ("function" != typeof (fe = V(fe) ? fe.value : fe) || "class" === ce || "className" === ce) {
			switch (ce) {
				case "children":
					ie = fe;
					continue;
				case "key":
				case "ref":
				case "__self":
				case "__source": continue;
				case "htmlFor":
					if ("for" in F) continue;
					ce = "for";
					break;
				case "className":
					if ("class" in F) continue;
					ce = "class";
					break;
				case "defaultChecked":
					ce = "checked";
					break;
				case "defaultSelected":
					ce = "selected";
					break;
				case "defaultValue":
				case "value":
					switch (ce = "value", Z) {
						case "textarea":
							ie = fe;
							continue;
						case "select":
							u = fe;
							continue;
						case "option": u != fe || "selected" in F || (ae += " selected");
					}
					break;
				case "dangerouslySetInnerHTML":
					ue = fe && fe.__html;
					continue;
				case "style":
					"object" == typeof fe && (fe = x(fe));
					break;
				case "acceptCharset":
					ce = "accept-charset";
					break;
				case "httpEquiv":
					ce = "http-equiv";
					break;
				default:
					if (f.test(ce)) continue;
					s.test(ce) ? ce = ce.replace(s, "$1:$2").toLowerCase() : "-" !== ce[4] && !h.has(ce) || null == fe ? o ? p.test(ce) && (ce = "panose1" === ce ? "panose-1" : ce.replace(/([A-Z])/g, "-$1").toLowerCase()) : l.test(ce) && (ce = ce.toLowerCase()) : fe += U;
			}
			null != fe && !1 !== fe && (ae = !0 === fe || fe === U ? ae + " " + ce : ae + " " + ce + "=\"" + _(fe + U) + "\"");
		}
	}
	if (f.test(Z)) throw new Error(Z + " is not a valid HTML tag name in " + ae + ">");
	if (ue || ("string" == typeof ie ? ue = _(ie) : null != ie && !1 !== ie && !0 !== ie && (ue = q(ie, n, "svg" === Z || "foreignObject" !== Z && o, u, e, g, k, b))), b.afterDiff && b.afterDiff(e), b.unmountHook && b.unmountHook(e), !ue && I.has(Z)) return ae + "/>";
	var se = "</" + Z + ">";
	var le = ae + ">";
	return P(ue) ? [le].concat(ue, [se]) : "string" != typeof ue ? [
		le,
		ue,
		se
	] : le + ue + se;
}
var I = new Set([
	"area",
	"base",
	"br",
	"col",
	"command",
	"embed",
	"hr",
	"img",
	"input",
	"keygen",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr"
]);
function V(e) {
	return null !== e && "object" == typeof e && "function" == typeof e.peek && "value" in e;
}
// src/report/html/elements.ts
function text$1(outside) {
	return visibleText(outside);
}
__name(text$1, "text");
const LONGEST_WHOLE = 24;
function isShort(outside) {
	return outside.length <= LONGEST_WHOLE;
}
function whole(outside) {
	return isShort(outside) ? k$1("span", { class: "whole" }, text$1(outside)) : text$1(outside);
}
function code(outside) {
	return k$1("code", null, text$1(outside).split(/(?<=\/)/).flatMap((part, index) => index === 0 ? [part] : [k$1("wbr", null), part]));
}
function bytes(count) {
	return k$1("span", {
		class: "bytes",
		title: `${grouped$2(count)} bytes`
	}, formatBytes(count).replaceAll(" ", "\xA0"));
}
function grouped$2(count) {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
__name(grouped$2, "grouped");
function shortDigest(digest) {
	return k$1("code", { title: digest }, digest.slice(0, 19));
}
function section(id, title, ...children) {
	return k$1("section", {
		id,
		"aria-labelledby": `${id}-title`
	}, k$1("h2", { id: `${id}-title` }, title), ...children);
}
function table$1(columns, rows, id) {
	const classes = columns.map(({ kind, spare }) => [kind, spare ? "spare" : ""].filter(Boolean).join(" "));
	return k$1("table", id === void 0 ? null : { id }, k$1("thead", null, k$1("tr", null, columns.map(({ title }, i) => k$1("th", {
		scope: "col",
		class: classes[i]
	}, title)))), k$1("tbody", null, rows.map((row) => k$1("tr", null, row.map((cell, i) => i === 0 ? k$1("th", {
		scope: "row",
		class: classes[i]
	}, cell) : k$1("td", { class: classes[i] }, cell))))));
}
__name(table$1, "table");
function fold$1(summary, ...children) {
	return k$1("details", null, k$1("summary", null, summary), ...children);
}
__name(fold$1, "fold");
function facts(pairs) {
	return k$1("dl", null, pairs.map(([name, value]) => k$1("div", null, k$1("dt", null, name), k$1("dd", null, value))));
}
function commas(nodes) {
	return nodes.flatMap((node, index) => index === 0 ? [node] : [", ", node]);
}
// src/report/html/style/style.ts
const STYLE$2 = `
:root {
  color-scheme: light dark;
  --ground: oklch(99% 0.002 250); --card: #fff; --text: oklch(24% 0.02 260); --quiet: oklch(48% 0.02 260);
  --line: oklch(90% 0.008 260); --link: oklch(48% 0.15 255); --code: oklch(96% 0.006 260);
  --good: oklch(47% 0.12 155); --doubtful: oklch(50% 0.13 60); --bad: oklch(50% 0.19 27);
  --base: oklch(80% 0.012 260); --rootfs: oklch(72% 0.09 200); --binary: oklch(56% 0.13 275);
  --skipped: oklch(80% 0.012 260); --grew: oklch(49% 0.13 50); --shrank: oklch(48% 0.12 245);
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: oklch(19% 0.012 260); --card: oklch(22.5% 0.014 260); --text: oklch(93% 0.008 260); --quiet: oklch(73% 0.015 260);
    --line: oklch(32% 0.014 260); --link: oklch(78% 0.11 250); --code: oklch(27% 0.014 260);
    --good: oklch(78% 0.14 155); --doubtful: oklch(80% 0.13 75); --bad: oklch(74% 0.15 25);
    --base: oklch(45% 0.015 260); --rootfs: oklch(60% 0.08 200); --binary: oklch(66% 0.12 275);
    --skipped: oklch(40% 0.012 260); --grew: oklch(77% 0.13 55); --shrank: oklch(77% 0.1 240);
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); font: 15px/1.55 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 64px; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; margin-bottom: 20px; }
h1 { font-size: 22px; margin: 0; letter-spacing: -0.01em; }
header p { margin: 0; color: var(--quiet); }
h2 { font-size: 16px; margin: 0 0 10px; }
h3 { font-size: 14px; margin: 16px 0 6px; }
h1, h2, h3, b { font-weight: 650; }
section { margin-top: 36px; }
p { margin: 6px 0; }
code { font: 0.9em/1.4 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; background: var(--code); padding: 1px 5px; border-radius: 4px; }
a { color: var(--link); text-underline-offset: 2px; }
.note { color: var(--quiet); font-size: 13px; }
.good { color: var(--good); } .doubtful { color: var(--doubtful); } .bad { color: var(--bad); }
.whole { white-space: nowrap; }
.bytes { white-space: nowrap; font-variant-numeric: tabular-nums; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.strip { display: grid; grid-template-columns: 1.3fr 1.05fr 1fr 1.05fr; background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-top: 0; }
.cell { padding: 14px 18px 16px; border-left: 1px solid var(--line); min-width: 0; }
.cell:first-child { border-left: 0; }
.cell p { margin: 0; }
.label { color: var(--quiet); font-size: 13px; }
.value { font-size: 22px; font-weight: 650; line-height: 1.4; font-variant-numeric: tabular-nums; }
.main .value { font-size: 30px; line-height: 1.25; letter-spacing: -0.02em; }
[hidden] { display: none !important; }
.grew { color: var(--grew); } .shrank { color: var(--shrank); }
.cell .note b { font-weight: 650; }
header .switch { margin: 0 0 0 auto; }
select, input[type=search] { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 4px 10px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 640px) {
  main { padding: 20px 16px 48px; }
  header .switch { margin: 4px 0 0; }
  .strip { grid-template-columns: 1fr 1fr; }
  .cell { padding: 12px 14px; } .cell.main { grid-column: 1 / -1; border-bottom: 1px solid var(--line); } .cell:nth-child(2) { border-left: 0; } .cell:nth-child(4) { border-left: 0; border-top: 1px solid var(--line); grid-column: 1 / -1; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
  main { padding: 0; max-width: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { break-inside: avoid-page; }
}
`;
// src/page/map/colours.ts
const GREW = 50;
const SHRANK = 245;
const THEMES = {
	light: {
		same: {
			l: .905,
			c: .006,
			h: 260
		},
		grew: {
			l: .74,
			c: .15,
			h: GREW
		},
		shrank: {
			l: .72,
			c: .125,
			h: SHRANK
		},
		owners: {
			own: {
				l: .84,
				c: .075,
				h: 275
			},
			dependency: {
				l: .88,
				c: .055,
				h: 190
			},
			standard: {
				l: .9,
				c: .02,
				h: 255
			},
			tables: {
				l: .9,
				c: .045,
				h: 90
			}
		}
	},
	dark: {
		same: {
			l: .3,
			c: .008,
			h: 260
		},
		grew: {
			l: .66,
			c: .155,
			h: GREW
		},
		shrank: {
			l: .62,
			c: .12,
			h: SHRANK
		},
		owners: {
			own: {
				l: .46,
				c: .1,
				h: 275
			},
			dependency: {
				l: .41,
				c: .06,
				h: 190
			},
			standard: {
				l: .36,
				c: .02,
				h: 255
			},
			tables: {
				l: .36,
				c: .04,
				h: 90
			}
		}
	}
};
function mixed(from, to, share) {
	return {
		l: from.l + (to.l - from.l) * share,
		c: from.c + (to.c - from.c) * share,
		h: to.h
	};
}
function shades(theme) {
	const { same, grew, shrank, owners } = THEMES[theme];
	const found = new Map([["s0", same]]);
	for (let step = 1; step <= 10; step++) {
		found.set(`u${step}`, mixed(same, grew, step / 10));
		found.set(`d${step}`, mixed(same, shrank, step / 10));
	}
	for (const [owner, colour] of Object.entries(owners)) found.set(`o-${owner}`, colour);
	return found;
}
function luminance({ l, c, h }) {
	const a = c * Math.cos(h * Math.PI / 180);
	const b = c * Math.sin(h * Math.PI / 180);
	const [x, y, z] = [
		(l + .3963377774 * a + .2158037573 * b) ** 3,
		(l - .1055613458 * a - .0638541728 * b) ** 3,
		(l - .0894841775 * a - 1.291485548 * b) ** 3
	];
	const red = 4.0767416621 * x - 3.3077115913 * y + .2309699292 * z;
	const green = -1.2684380046 * x + 2.6097574011 * y - .3413193965 * z;
	const blue = -.0041960863 * x - .7034186147 * y + 1.707614701 * z;
	const clamp = (value) => Math.min(1, Math.max(0, value));
	return .2126 * clamp(red) + .7152 * clamp(green) + .0722 * clamp(blue);
}
function inkOn(ground) {
	return luminance(ground) > .179 ? "#000" : "#fff";
}
// src/report/html/style/style-map.ts
const MAP_STYLE = `
:root { --frame: oklch(95% 0.006 260); --frame2: oklch(92.5% 0.008 260); --map: oklch(86% 0.008 260); --press: var(--text); --pressed: var(--ground); }
${shadeRules("light")}
@media screen and (prefers-color-scheme: dark) {
:root { --frame: oklch(23.5% 0.012 260); --frame2: oklch(27% 0.012 260); --map: oklch(15% 0.01 260); }
${shadeRules("dark")}
}
.map-controls { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; margin-bottom: 8px; min-height: 36px; }
.map-way, .map-switches { margin: 0; } .map-switches { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; }
.way { font: inherit; color: var(--link); background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 2px; }
.views { display: inline-flex; border: 1px solid var(--line); border-radius: 9px; overflow: hidden; }
.views button { font: inherit; color: inherit; background: var(--card); border: 0; padding: 5px 13px; cursor: pointer; }
.views button[aria-pressed=true] { background: var(--press); color: var(--pressed); }
.views button:focus-visible { outline-offset: -3px; }
.map { position: relative; height: clamp(440px, 56vw, 640px); background: var(--map); border-radius: 8px; overflow: hidden; font-size: 12px; line-height: 15px; contain: strict; }
.map.empty::after { content: 'Nothing changed here.'; position: absolute; inset: 0; display: grid; place-content: center; font-size: 15px; color: var(--text); background: var(--frame); }
.map p { padding: 16px; font-size: 15px; }
.map > * { position: absolute; margin: 0; overflow: hidden; }
.frame { background: var(--frame); border-radius: 4px; cursor: zoom-in; } .frame.d2, .frame.d3 { background: var(--frame2); border-radius: 3px; }
.frame .head { display: flex; justify-content: space-between; gap: 8px; align-items: center; padding: 0 6px; white-space: nowrap; }
.frame.d1 .head { font-size: 13px; } .frame b { font-weight: 650; } .frame .head span { font-variant-numeric: tabular-nums; }
.tile { border: 0; border-radius: 2px; font: inherit; text-align: left; cursor: zoom-in; }
button.tile { display: block; padding: 2px 4px; vertical-align: top; }
.tile .n, .tile .v, .tile .c { display: block; white-space: nowrap; } .tile .c { font-weight: 650; } .tile .v, .tile .c { font-variant-numeric: tabular-nums; }
button.tile { display: flex; flex-direction: column; align-items: flex-start; justify-content: flex-start; }
button.tile.small.new { outline-width: 1px; outline-offset: -2px; } button.tile.small.gone { outline-width: 1.5px; outline-offset: -2px; }
button.tile.new, button.tile.gone { padding: 4px 7px; } button.tile.bare { padding: 0; }
.tile.rest .n { font-style: italic; }
.tile.new { outline: 2px dashed currentColor; outline-offset: -3px; } .tile.gone { outline: 2px dotted currentColor; outline-offset: -3px; }
.map .tile:focus-visible { outline: 3px solid var(--text); outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--ground); z-index: 1; }
.map .tile:hover { filter: brightness(1.06); }
.inspector { min-height: 3.1em; margin: 8px 0 0; font-variant-numeric: tabular-nums; } .inspector .where { overflow-wrap: anywhere; margin-right: 4px; }
.legend i.tile { width: 16px; height: 13px; vertical-align: -1px; display: inline-block; }
.legend i.tile.new, .legend i.tile.gone { outline-width: 1.5px; outline-offset: -2px; }
@media (max-width: 640px) {
  .map { height: 520px; }
}
@media (scripting: none) { .map { height: 56px; } }
@media print { .map { height: 560px; break-inside: avoid; } .map-switches, #map-hint { display: none; } }
`;
function shadeRules(theme) {
	return [...shades(theme)].map(([name, colour]) => {
		const ink = inkOn(colour);
		const stripe = ink === "#000" ? "#ffffff52" : "#00000052";
		const stripes = name.startsWith("d") ? ` background-image: repeating-linear-gradient(135deg, transparent 0 5px, ${stripe} 5px 8px);` : " background-image: none;";
		const { l, c, h } = colour;
		return `.${name} { background-color: ${`oklch(${(l * 100).toFixed(1)}% ${c.toFixed(3)} ${h})`}; color: ${ink};${stripes} }`;
	}).join("\n");
}
// src/report/html/style/style-parts.ts
const PARTS_STYLE = `
#map-part ~ section, #map-part ~ * { content-visibility: auto; contain-intrinsic-size: auto 500px; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { font-weight: inherit; text-align: left; }
th, td { padding: 8px 14px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--quiet); font-size: 13px; padding-top: 0; }
tbody th { font-weight: 650; } tbody th .note { font-weight: 400; }
thead th, .timeline tbody th { overflow-wrap: normal; }
.number { text-align: right; white-space: nowrap; }
td .note { display: block; }
.number + :not(.number) { padding-left: 18px; }
.short { width: 6.5em; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; color: var(--quiet); font-size: 13px; }
.legend i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin-right: 7px; }
.bars { margin: 10px 0; display: grid; gap: 8px; }
.bar-row { display: grid; grid-template-columns: 9.5em 1fr 15em; gap: 14px; align-items: center; }
.bar-name { font-weight: 650; min-width: 0; }
.bar { display: flex; height: 22px; gap: 2px; }
.bar-text { color: var(--quiet); font-size: 13px; }
.part { display: block; }
.part.base { background: var(--base); } .part.rootfs { background: var(--rootfs); } .part.binary { background: var(--binary); }
.bar .part { min-width: 2px; } .bar .part:first-child { border-radius: 5px 0 0 5px; } .bar .part:last-child { border-radius: 0 5px 5px 0; } .bar .part:only-child { border-radius: 5px; }
.severity { font-weight: 650; white-space: nowrap; }
.severity.critical, .severity.high { color: var(--bad); } .severity.medium, .severity.low, .severity.unknown { color: var(--doubtful); }
.severity.ignored { color: var(--quiet); font-weight: 400; text-decoration: line-through; }
.timeline th, .timeline td { padding-top: 3px; padding-bottom: 3px; border-bottom: 0; vertical-align: middle; }
.timeline thead th { padding-bottom: 6px; vertical-align: bottom; }
.timeline tbody th { font-weight: 400; white-space: nowrap; max-width: 16em; overflow: hidden; text-overflow: ellipsis; }
.timeline .track { width: 52%; }
.timeline td.note { max-width: 0; width: 24%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.track > span { position: relative; display: block; height: 16px; }
.track i { position: absolute; font-style: normal; }
.axis i { transform: translateX(-50%); white-space: nowrap; font-size: 12px; } .axis i:first-child { transform: none; } .axis .last { transform: translateX(-85%); }
.tick { width: 1px; top: -3px; bottom: -3px; background: var(--line); }
.run { top: 2px; bottom: 2px; min-width: 3px; border-radius: 3px; background: var(--binary); }
.run.skipped { background: var(--skipped); } .run.failed { background: var(--bad); }
dl { margin: 0; display: grid; gap: 0; }
dl div { display: grid; grid-template-columns: 12em 1fr; gap: 14px; padding: 6px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); } dd { margin: 0; }
details { margin: 10px 0; } summary { cursor: pointer; color: var(--link); width: fit-content; }
details > :not(summary) { margin-top: 10px; }
ul { margin: 0; padding-left: 20px; }
.command code { display: block; padding: 8px 12px; border-radius: 8px; }
@media (max-width: 640px) {
  .spare { display: none; }
  th, td { padding-right: 10px; }
  .bar-row { grid-template-columns: 1fr auto; gap: 2px 10px; } .bar { grid-column: 1 / -1; grid-row: 2; }
  .timeline .track { width: 45%; } .axis i:nth-child(even) { display: none; }
  dl div { grid-template-columns: 1fr; gap: 0; }
  #findings table { table-layout: fixed; } #findings .short { width: 5em; }
}
`;
// src/report/html/style/style-story.ts
const STORY_STYLE = `
.only > summary { display: none; }
.causes, .around { list-style: none; padding: 0; }
.causes > li { display: grid; grid-template-columns: 6.5em 1fr; gap: 14px; padding: 8px 0; border-bottom: 1px solid var(--line); }
.causes > li > .bytes { font-weight: 650; text-align: right; }
.causes details { margin: 2px 0 0; font-size: 13px; } .causes details:not([open]) { display: inline-block; margin: 0 0 0 10px; } .parts { list-style: none; padding: 0; }
.parts .bytes { display: inline-block; min-width: 6em; text-align: right; margin-right: 8px; }
.around { margin-bottom: 10px; } .around li::before { content: '\\2260  '; color: var(--doubtful); }
.chart { width: 100%; height: auto; display: block; } .chart text { fill: var(--quiet); font-size: 12px; } .chart .now { fill: var(--text); font-weight: 650; }
.chart .line { fill: none; stroke: var(--binary); stroke-width: 2; } .chart circle { fill: var(--binary); } .chart .grid { stroke: var(--line); }
.filter { margin: 0 0 8px; }
@media (max-width: 640px) { .causes > li { grid-template-columns: 5.6em 1fr; gap: 10px; } }
@media print { .filter, .switch { display: none; } }
`;
// src/report/html/document.ts
function policy(scripts) {
	const digests = scripts === void 0 ? [] : [scripts.begin, scripts.main].map(digestOf);
	return `default-src 'none'; ${digests.length === 0 ? "" : `script-src ${digests.join(" ")}; `}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
}
function digestOf(script) {
	return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
function rendered(...parts) {
	return parts.map((part) => z(k$1("div", null, part))).map((html) => html.slice(5, -6)).join("");
}
function late(html, id) {
	return html === "" ? "" : `<noscript class="late"${id === void 0 ? "" : ` id="${id}"`}>${html}</noscript>`;
}
function documentHtml(title, main, end, scripts) {
	return [
		"<!doctype html>\n<html lang=\"en\">",
		inAscii(z(k$1("head", null, k$1("meta", { charset: "utf-8" }), k$1("meta", {
			"http-equiv": "Content-Security-Policy",
			content: policy(scripts)
		}), k$1("meta", {
			name: "viewport",
			content: "width=device-width, initial-scale=1"
		}), k$1("meta", {
			name: "color-scheme",
			content: "light dark"
		}), k$1("meta", {
			name: "referrer",
			content: "no-referrer"
		}), k$1("title", null, `${text$1(title)}: go-slim-image report`), styles(scripts !== void 0)))),
		"<body><main>",
		...main.map(inAscii),
		"</main>",
		inAscii(end),
		"</body></html>\n"
	].join("");
}
function styles(mapped) {
	const style = (css) => k$1("style", { dangerouslySetInnerHTML: { __html: css } });
	if (!mapped) return [style(STYLE$2 + PARTS_STYLE + STORY_STYLE)];
	return [style(STYLE$2), k$1("noscript", { id: "late-style" }, style(PARTS_STYLE + STORY_STYLE + MAP_STYLE))];
}
function inAscii(html) {
	return html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}
// src/page/data/numbers.ts
var NumberWriter = class {
	#bytes = new Uint8Array(1024);
	#length = 0;
	get bytes() {
		return this.#bytes.subarray(0, this.#length);
	}
	unsigned(value) {
		if (this.#length + 8 > this.#bytes.length) this.#grow();
		let rest = value;
		while (rest > 127) {
			this.#bytes[this.#length++] = rest % 128 + 128;
			rest = Math.floor(rest / 128);
		}
		this.#bytes[this.#length++] = rest;
	}
	signed(value) {
		this.unsigned(value < 0 ? -value * 2 - 1 : value * 2);
	}
	#grow() {
		const larger = new Uint8Array(this.#bytes.length * 2);
		larger.set(this.#bytes);
		this.#bytes = larger;
	}
};
// src/page/data/rows.ts
function packRows(rows, compared) {
	const names = new TextEncoder().encode(rows.names.join("\n"));
	const numbers = new NumberWriter();
	const packages = rows.starts.length - 1;
	numbers.unsigned(packages);
	for (let p = 0; p < packages; p++) numbers.unsigned((rows.starts[p + 1] ?? 0) - (rows.starts[p] ?? 0));
	writeAll(numbers, rows.kinds);
	writeAll(numbers, rows.counts);
	compared.forEach((changes, binary) => {
		writeAll(numbers, rows.sizes[binary] ?? []);
		if (!changes) return;
		const deltas = rows.deltas[binary] ?? [];
		writeAll(numbers, deltas, true);
		writeAll(numbers, Array.from(rows.churns[binary] ?? [], (churn, row) => churn - Math.abs(deltas[row] ?? 0)));
	});
	const head = new NumberWriter();
	head.unsigned(names.length);
	return concatenated([
		head.bytes,
		names,
		numbers.bytes
	]);
}
function writeAll(numbers, list, signed = false) {
	for (let i = 0; i < list.length; i++) signed ? numbers.signed(list[i] ?? 0) : numbers.unsigned(list[i] ?? 0);
}
function concatenated(parts) {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
// src/page/data/format.ts
const OWNERS = [
	"own",
	"dependency",
	"standard",
	"tables"
];
const PARTS$2 = [
	"code",
	"pclntab",
	"types",
	"embedded",
	"data",
	"inferred"
];
const ROW_KINDS = [
	"function",
	"file",
	"rest",
	"rest-files"
];
// src/page/map/package.ts
const WITH_ROWS = {
	code: ["function", "rest"],
	embedded: ["file", "rest-files"]
};
function packageChurn(choice) {
	let churn = 0;
	eachRow$1(choice, (row) => {
		churn += row.churn;
	});
	for (const { delta } of remainders(choice)) churn += Math.abs(delta);
	return churn;
}
function eachRow$1({ rows, binary, index, codeOnly }, visit) {
	if (rows === void 0) return;
	const [sizes, deltas, churns] = [
		rows.sizes[binary] ?? [],
		rows.deltas[binary] ?? [],
		rows.churns[binary] ?? []
	];
	const end = rows.starts[index + 1] ?? 0;
	for (let row = rows.starts[index] ?? 0; row < end; row++) {
		const kind = ROW_KINDS[rows.kinds[row] ?? 0] ?? "function";
		if (codeOnly && (kind === "file" || kind === "rest-files")) continue;
		visit({
			row,
			kind,
			after: sizes[row] ?? 0,
			delta: deltas[row] ?? 0,
			churn: churns[row] ?? 0
		});
	}
}
__name(eachRow$1, "eachRow");
function remainders(choice) {
	const { head, binary, index, codeOnly } = choice;
	const { sizes, deltas } = head.binaries[binary] ?? {
		sizes: [],
		deltas: []
	};
	const inRows = {
		code: {
			after: 0,
			delta: 0
		},
		embedded: {
			after: 0,
			delta: 0
		}
	};
	eachRow$1(choice, ({ kind, after, delta }) => {
		const part = WITH_ROWS.code.includes(kind) ? inRows.code : inRows.embedded;
		part.after += after;
		part.delta += delta;
	});
	return PARTS$2.slice(0, codeOnly ? 1 : PARTS$2.length).map((part, column) => {
		const known = part === "code" || part === "embedded" ? inRows[part] : {
			after: 0,
			delta: 0
		};
		return {
			part,
			after: (sizes[column]?.[index] ?? 0) - known.after,
			delta: (deltas[column]?.[index] ?? 0) - known.delta
		};
	});
}
// src/report/map/tables.ts
const TITLES = {
	headers: "headers",
	alignment: "gaps between sections",
	"code-padding": "padding between functions",
	"code-shared": "shared functions",
	"code-c": "C code",
	pclntab: "line table, shared",
	types: "types, shared",
	strings: "strings, shared",
	data: "data, shared",
	embedded: "embedded files",
	relocations: "relocations",
	unwind: "unwinding tables",
	"build-info": "build info",
	dynamic: "dynamic linking",
	symbols: "symbols",
	debug: "debug data",
	signature: "signature",
	resources: "resources",
	packed: "packed data",
	runtime: "runtime tables",
	unattributed: "not attributed"
};
function tableTitle(row) {
	const known = row in TITLES ? row : void 0;
	return known === void 0 ? {
		title: row,
		note: ""
	} : {
		title: TITLES[known],
		note: SHARED_ROWS[known]
	};
}
function isCode(row) {
	return row.startsWith("code-");
}
// src/report/map/columns.ts
const OWNER_OF = {
	own: "own",
	dependency: "dependency",
	standard: "standard"
};
const TABLES = "";
function mapColumns(subjects) {
	const modules = new Map();
	const packages = new Map();
	for (const { after, before, renamed } of subjects) {
		gather(after, new Map(), "to");
		if (before !== void 0) gather(before, renamed, "from");
	}
	const moduleIndex = indexOf(modules.keys());
	const packageIndex = indexOf(packages.keys());
	const all = [...packages.values()];
	return {
		packageIndex,
		head: {
			modules: [...modules.values()].map((module) => ({
				...module,
				path: visibleText(module.path)
			})),
			packages: {
				name: all.map(({ title }) => visibleText(title)),
				module: all.map(({ module }) => moduleIndex.get(module) ?? 0),
				note: all.map(({ note }) => visibleText(note))
			},
			binaries: subjects.map((subject) => binaryColumns(subject, packageIndex))
		}
	};
	function gather({ size }, renamed, side) {
		for (const { path, version, kind } of size.modules) {
			const now = renamed.get(path) ?? path;
			const known = modules.get(now) ?? {
				path: now,
				owner: OWNER_OF[kind]
			};
			modules.set(now, version === void 0 ? known : {
				...known,
				[side]: visibleText(version)
			});
		}
		for (const { name, module, kind } of size.packages) {
			const now = renamed.get(name) ?? name;
			const owner = renamed.get(module) ?? module;
			if (!modules.has(owner)) modules.set(owner, {
				path: owner,
				owner: OWNER_OF[kind]
			});
			const note = now === name ? "" : `was ${name}`;
			const known = packages.get(now);
			packages.set(now, {
				module: known?.module ?? owner,
				note: note || known?.note || "",
				title: now
			});
		}
		for (const { row } of size.shared) {
			modules.set(TABLES, {
				path: TABLES,
				owner: OWNERS[3]
			});
			packages.set(`\n${row}`, {
				module: TABLES,
				...tableTitle(row)
			});
		}
	}
}
function binaryColumns({ stem, name, platform, after, before, renamed }, packageIndex) {
	const sizes = sizeColumns(after, packageIndex, new Map());
	const earlier = before && sizeColumns(before, packageIndex, renamed);
	return {
		stem,
		name: visibleText(name),
		platform: visibleText(platform),
		after: after.total,
		...before === void 0 ? {} : { before: before.total },
		churns: [],
		sizes,
		deltas: earlier === void 0 ? [] : sizes.map((column, part) => column.map((size, i) => size - (earlier[part]?.[i] ?? 0)))
	};
}
function sizeColumns({ size }, packageIndex, renamed) {
	const columns = PARTS$2.map(() => new Array(packageIndex.size).fill(0));
	const add = (part, index, bytes) => {
		const column = columns[part];
		if (index !== void 0 && column !== void 0) column[index] = (column[index] ?? 0) + bytes;
	};
	for (const one of size.packages) {
		const index = packageIndex.get(renamed.get(one.name) ?? one.name);
		for (const [i, part] of PARTS$2.entries()) add(i, index, one[part]);
	}
	for (const { row, size: bytes } of size.shared) add(PARTS$2.indexOf(isCode(row) ? "code" : "data"), packageIndex.get(`\n${row}`), bytes);
	return columns;
}
function indexOf(keys) {
	return new Map([...keys].map((key, index) => [key, index]));
}
// src/report/map/renames.ts
const SMALLEST = 64;
function pairRenames(rows, binaries) {
	const gone = bySize(rows, "before", "after", binaries);
	const come = bySize(rows, "after", "before", binaries);
	const dropped = new Set();
	const paired = new Map();
	for (const [key, old] of gone) {
		const now = come.get(key);
		if (old === null || now === null || now === void 0) continue;
		dropped.add(old);
		paired.set(now, {
			...now,
			before: old.before
		});
	}
	return dropped.size === 0 ? [...rows] : rows.filter((row) => !dropped.has(row)).map((row) => paired.get(row) ?? row);
}
function bySize(rows, there, missing, binaries) {
	const found = new Map();
	for (const row of rows) {
		if (row.kind !== "function") continue;
		let largest = 0;
		let alone = true;
		for (let i = 0; i < binaries; i++) {
			if ((row[missing][i] ?? 0) > 0) alone = false;
			largest = Math.max(largest, row[there][i] ?? 0);
		}
		if (!alone || largest < SMALLEST) continue;
		const key = row[there].join(" ");
		found.set(key, found.has(key) ? null : row);
	}
	return found;
}
// src/report/map/rows.ts
function allRows(subjects, packageIndex) {
	const byPackage = Array.from({ length: packageIndex.size }, () => new Map());
	subjects.forEach(({ after, before, renamed }, binary) => {
		gather(after, new Map(), binary, "after");
		if (before !== void 0) gather(before, renamed, binary, "before");
	});
	return byPackage.map((rows) => pairRenames([...rows.values()], subjects.length));
	function gather(side, renamed, binary, column) {
		eachRow(side, (path, kind, name, bytes) => {
			const rows = byPackage[packageIndex.get(renamed.get(path) ?? path) ?? -1];
			if (rows === void 0 || bytes === 0) return;
			const key = kind === "function" ? name : `\n${name}`;
			let row = rows.get(key);
			if (row === void 0) {
				row = {
					kind,
					name: visibleText(name),
					count: 1,
					after: zeros(),
					before: zeros()
				};
				rows.set(key, row);
			}
			row[column][binary] = (row[column][binary] ?? 0) + bytes;
		});
	}
	function zeros() {
		return new Array(subjects.length).fill(0);
	}
}
function eachRow({ size, detail }, visit) {
	for (const { name, package: path, size: bytes } of size.embedded) if (path !== void 0) visit(path, "file", name, bytes);
	detail?.name.forEach((name, i) => {
		const path = detail.packages[detail.package[i] ?? -1];
		if (path !== void 0) visit(path, "function", name, detail.code[i] ?? 0);
	});
}
function cutRows(byPackage, cutoff) {
	return cutoff === 0 ? byPackage : byPackage.map((rows) => cutPackage(rows, cutoff));
}
function columnsOf(byPackage, compared) {
	const starts = [0];
	for (const { length } of byPackage) starts.push((starts.at(-1) ?? 0) + length);
	const kept = byPackage.flat();
	const column = (values) => kept.map(values);
	return {
		starts,
		names: kept.map(({ name }) => name),
		kinds: column(({ kind }) => ROW_KINDS.indexOf(kind)),
		counts: column(({ count }) => count),
		sizes: compared.map((_, i) => column(({ after }) => after[i] ?? 0)),
		deltas: compared.map((changes, i) => column(({ after, before }) => changes ? (after[i] ?? 0) - (before[i] ?? 0) : 0)),
		churns: compared.map((changes, i) => column((row) => changes ? churnOf(row, i) : 0))
	};
}
function cutPackage(rows, cutoff) {
	const isSmall = ({ after, before }) => Math.max(...after, ...before) < cutoff;
	const small = rows.filter(isSmall);
	return small.length < 2 ? rows : [...rows.filter((row) => !isSmall(row)), ...restsOf(small)];
}
function restsOf(rows) {
	const functions = rows.filter(({ kind }) => kind === "function" || kind === "rest");
	const files = rows.filter(({ kind }) => kind === "file" || kind === "rest-files");
	return [...functions.length === 0 ? [] : [restOf("rest", functions)], ...files.length === 0 ? [] : [restOf("rest-files", files)]];
}
function restOf(kind, rows) {
	const sum = (value) => (rows[0]?.after ?? []).map((_, binary) => rows.reduce((total, row) => total + value(row, binary), 0));
	return {
		kind,
		name: "",
		count: rows.reduce((total, { count }) => total + count, 0),
		after: sum(({ after }, i) => after[i] ?? 0),
		before: sum(({ before }, i) => before[i] ?? 0),
		churn: sum(churnOf)
	};
}
function churnOf({ after, before, churn }, binary) {
	return churn?.[binary] ?? Math.abs((after[binary] ?? 0) - (before[binary] ?? 0));
}
// src/report/map/first-rows.ts
const AREA = 716800;
const LEAST_PACKAGE = 7e3;
const LEAST_FUNCTION = 200;
function firstRows(byPackage, churns) {
	const whole = churns.reduce((sum, churn) => sum + churn, 0);
	const pixels = (bytes) => bytes * AREA / Math.max(1, whole);
	return columnsOf(byPackage.map((rows, index) => {
		const opens = pixels(churns[index] ?? 0) >= LEAST_PACKAGE;
		const large = rows.filter((row) => opens && pixels(churnOf(row, 0)) >= LEAST_FUNCTION);
		const others = rows.filter((row) => !large.includes(row));
		return [...large, ...restsOf(others)];
	}), [true]);
}
// src/report/map/blocks.ts
const deflate = promisify(deflateRaw);
const CUTOFFS = [
	0,
	32,
	64,
	96,
	128,
	192,
	256,
	384,
	512,
	768,
	1024,
	1536,
	2048,
	4096,
	8192,
	16384,
	65536,
	1 << 20
];
const SLIGHT = 128;
async function mapBlocks(subjects, room) {
	const { head, packageIndex } = mapColumns(subjects);
	const compared = subjects.map(({ before }) => before !== void 0);
	const known = subjects.map(({ before, after }) => before?.detail === void 0 === (after.detail === void 0));
	const changes = compared.map((is, i) => is && known[i] === true);
	const all = allRows(subjects, packageIndex);
	const packAt = (cutoff) => base64(packRows(columnsOf(cutRows(all, cutoff), changes), compared));
	const around = await packAround(head, all, 0, changes);
	const forRows = (cutoff) => (cutoff < SLIGHT ? room.wanted : room.most) - around.head.length - around.first.length - 100;
	let cutoff = 0;
	let rows = await packAt(cutoff);
	while (rows.length > forRows(cutoff) && cutoff < (CUTOFFS.at(-1) ?? 0)) {
		const next = nextCutoff(all, cutoff, rows.length / forRows(cutoff));
		cutoff = cutoff < SLIGHT ? Math.min(next, SLIGHT) : next;
		rows = await packAt(cutoff);
	}
	return {
		...cutoff === 0 ? around : await packAround(head, all, cutoff, changes),
		rows,
		cutoff,
		unknown: changes.join() !== compared.join()
	};
}
async function packAround(head, all, cutoff, changes) {
	const cut = cutRows(all, cutoff);
	const rows = columnsOf(cut, changes);
	const whole = {
		...head,
		cutoff
	};
	const binaries = head.binaries.map((one, binary) => ({
		...one,
		churns: churnsOf(whole, rows, binary)
	}));
	const churns = binaries[0]?.churns[0];
	const first = churns === void 0 ? "" : base64(packRows(firstRows(cut, churns), [true]));
	return {
		head: await base64(new TextEncoder().encode(JSON.stringify({
			...whole,
			binaries
		}))),
		first: await first
	};
}
function churnsOf(head, rows, binary) {
	if (head.binaries[binary]?.before === void 0) return [];
	return [false, true].map((codeOnly) => head.packages.name.map((_, index) => packageChurn({
		head,
		rows,
		binary,
		codeOnly,
		index,
		owner: "own"
	})));
}
function nextCutoff(byPackage, cutoff, times) {
	const largest = byPackage.flat().map(({ after, before }) => Math.max(...after, ...before));
	const now = largest.filter((size) => size >= cutoff).length;
	const higher = CUTOFFS.filter((candidate) => candidate > cutoff);
	return higher.find((candidate) => largest.filter((size) => size >= candidate).length * times <= now) ?? higher.at(-1) ?? cutoff;
}
async function base64(bytes) {
	return (await deflate(bytes)).toString("base64");
}
// src/model/embedded-alignment.ts
function alignEmbedded(before, after) {
	if (isSourced(before) && isSourced(after) || before.embedded.length === 0 && after.embedded.length === 0) return {
		before,
		after
	};
	return {
		before: alignTo(before, after, true),
		after: alignTo(after, before, isSourced(before))
	};
}
function isSourced({ sourced, packages }) {
	return sourced ?? packages.some(({ embedded }) => embedded > 0);
}
function alignTo(side, other, follows) {
	const books = new Books(side);
	const sourced = isSourced(side);
	const unseen = sourced ? unseenWithoutSources(side, other) : new Set();
	const owners = ownersByName(other);
	const embedded = side.embedded.flatMap((file) => {
		if (unseen.has(file)) {
			books.move(file.package, "embedded", file.package, side.exact ? "data" : "inferred", file.size);
			return [];
		}
		if (sourced && file.package !== void 0) return [file];
		const owner = takeOwner(owners.get(file.name), file, follows) ?? file.package;
		if (owner === void 0) return [file];
		const column = side.exact ? "data" : "inferred";
		return [books.move(file.package, file.package === void 0 ? "embedded" : column, owner, "embedded", file.size) ? {
			...file,
			package: owner
		} : file];
	});
	return {
		...side,
		...books.rows(),
		embedded
	};
}
function unseenWithoutSources(side, other) {
	if (isSourced(other)) return new Set();
	const named = new Set(other.embedded.map(({ name }) => name));
	const seen = new Set(side.embedded.filter(({ name }) => named.has(name)).map(({ package: path }) => path));
	return new Set(side.embedded.filter(({ name, package: path, nameless }) => path !== void 0 && !named.has(name) && (nameless ?? (side.sourced === void 0 && !seen.has(path)))));
}
function ownersByName({ embedded }) {
	const owners = new Map();
	for (const file of embedded) {
		if (file.package === void 0) continue;
		const files = owners.get(file.name);
		if (files === void 0) owners.set(file.name, [file]);
		else files.push(file);
	}
	return owners;
}
function takeOwner(candidates, { package: path, size }, follows) {
	if (candidates === void 0 || candidates.length === 0 || !follows && path !== void 0) return path;
	const best = [
		candidates.findIndex((one) => one.package === path && one.size === size),
		candidates.findIndex((one) => one.size === size),
		candidates.findIndex((one) => one.package === path)
	];
	const [taken] = candidates.splice(Math.max(0, best.find((index) => index >= 0) ?? 0), 1);
	return taken?.package;
}
var Books = class {
	#side;
	#packages;
	#changes = new Map();
	#row = 0;
	constructor(side) {
		this.#side = side;
		this.#packages = new Map(side.packages.map((one) => [one.name, one]));
	}
	move(from, column, to, target, bytes) {
		if (to === void 0 || !this.#packages.has(to) || bytes > this.#held(from, column)) return false;
		if (from === void 0) this.#row -= bytes;
		else this.#of(from)[column] -= bytes;
		this.#of(to)[target] += bytes;
		return true;
	}
	rows() {
		const { packages, modules, shared } = this.#side;
		const byModule = new Map();
		for (const [name, changes] of this.#changes) {
			const { module } = this.#packages.get(name);
			const sum = byModule.get(module) ?? none();
			byModule.set(module, sum);
			for (const column of COLUMNS) sum[column] += changes[column];
		}
		return {
			packages: packages.map((one) => changed$1(one, this.#changes.get(one.name))),
			modules: modules.map((one) => changed$1(one, byModule.get(one.path))),
			shared: shared.map((one) => one.row === FILES_ROW ? {
				...one,
				size: one.size + this.#row
			} : one).filter(({ size }) => size !== 0)
		};
	}
	#held(from, column) {
		if (from === void 0) return (this.#side.shared.find(({ row }) => row === FILES_ROW)?.size ?? 0) + this.#row;
		return (this.#packages.get(from)?.[column] ?? 0) + (this.#changes.get(from)?.[column] ?? 0);
	}
	#of(name) {
		const changes = this.#changes.get(name) ?? none();
		this.#changes.set(name, changes);
		return changes;
	}
};
const FILES_ROW = "embedded";
const COLUMNS = [
	"embedded",
	"data",
	"inferred"
];
function none() {
	return {
		embedded: 0,
		data: 0,
		inferred: 0
	};
}
function changed$1(one, changes) {
	if (changes === void 0) return one;
	const { embedded, data, inferred } = changes;
	return {
		...one,
		size: one.size + embedded + data + inferred,
		embedded: one.embedded + embedded,
		data: one.data + data,
		inferred: one.inferred + inferred
	};
}
__name(changed$1, "changed");
// src/report/map/subjects.ts
function mapPairs(report, earlier = []) {
	return report.binaries.flatMap((now) => {
		if (now.sizes === void 0) return [];
		const change = report.comparison?.binaries.find(({ stem }) => stem === now.stem);
		const before = earlier.find((candidate) => isEarlier(candidate, now) && candidate.sizes !== void 0);
		return [{
			now,
			...before === void 0 ? {} : { before },
			renamed: renames(change)
		}];
	});
}
function mapKey(pairs) {
	const parts = pairs.map(({ now, before, renamed }) => [
		now.stem,
		now.name,
		now.platform,
		now.digest,
		bytesOf$1(now),
		before?.digest,
		before === void 0 ? void 0 : bytesOf$1(before),
		[...renamed]
	]);
	return createHash("sha256").update(JSON.stringify([FORMAT, parts])).digest("hex");
}
function bytesOf$1({ sizes }) {
	if (sizes === void 0) return void 0;
	const columns = sizes.packages.map(({ name, size, embedded, inferred }) => [
		name,
		size,
		embedded,
		inferred
	]);
	return [
		sizes.sourced,
		columns,
		sizes.shared,
		sizes.embedded.length
	];
}
__name(bytesOf$1, "bytesOf");
const FORMAT = 2;
function mapSubjects(pairs, { functions }) {
	const measured = async (binary, before) => {
		const detail = binary.sizes === void 0 ? void 0 : await functions(binary, before);
		return binary.sizes && {
			total: binary.size,
			size: binary.sizes,
			...detail === void 0 ? {} : { detail }
		};
	};
	const subjects = pairs.map(async ({ now, before: earlier, renamed }) => {
		const [after, before] = await Promise.all([measured(now, false), earlier && measured(earlier, true)]);
		const { stem, name, platform } = now;
		if (after === void 0) return [];
		if (before === void 0) return [{
			stem,
			name,
			platform,
			after,
			renamed
		}];
		const sizes = alignEmbedded(before.size, after.size);
		return [{
			stem,
			name,
			platform,
			after: {
				...after,
				size: sizes.after
			},
			before: {
				...before,
				size: sizes.before
			},
			renamed
		}];
	});
	return Promise.all(subjects).then((lists) => lists.flat());
}
function isEarlier(candidate, binary) {
	if (candidate.platform !== binary.platform) return false;
	return candidate.importPath === binary.importPath || candidate.name === binary.name;
}
function renames(change) {
	const moved = [...change?.modules ?? [], ...change?.packages ?? []];
	return new Map(moved.flatMap(({ path, renamedFrom }) => renamedFrom === void 0 ? [] : [[renamedFrom, path]]));
}
// src/report/html/page-script.ts
const PAGE_BEGIN = new URL("./page-begin.js", import.meta.url);
const PAGE_SCRIPT = new URL("./page-script.js", import.meta.url);
let scripts;
function pageScripts() {
	scripts ??= Promise.all([readFile(PAGE_BEGIN, "utf8"), readFile(PAGE_SCRIPT, "utf8")]).then(([begin, main]) => ({
		begin,
		main
	}));
	return scripts;
}
// src/report/html/page-map.ts
const WANTED_PAGE = 78e4;
const LARGEST_PAGE = 148e4;
const LEAST_DATA$2 = 15e4;
async function preparePageMap(report, evidence, rest) {
	const pairs = mapPairs(report, evidence.before);
	if (pairs.length === 0) return void 0;
	const key = mapKey(pairs);
	const scripts = await pageScripts();
	const known = readBlocks(await evidence.memory?.recall(key));
	if (known !== void 0 && lengthOf(known) + rest + scripts.main.length <= LARGEST_PAGE) return {
		blocks: known,
		scripts
	};
	const map = await mapOf(await mapSubjects(pairs, evidence), rest);
	if (!map.blocks.unknown) await evidence.memory?.keep(key, JSON.stringify(map.blocks));
	return map;
}
async function mapOf(subjects, rest) {
	const scripts = await pageScripts();
	const room = (page) => Math.max(LEAST_DATA$2, page - rest - scripts.main.length);
	return {
		blocks: await mapBlocks(subjects, {
			wanted: room(WANTED_PAGE),
			most: room(LARGEST_PAGE)
		}),
		scripts
	};
}
function readBlocks(text) {
	try {
		const blocks = JSON.parse(text ?? "");
		const { head, first, rows, cutoff, unknown } = blocks;
		if (![
			head,
			first,
			rows
		].every((block) => typeof block === "string" && /^[\w+/]*={0,2}$/.test(block))) return void 0;
		return typeof cutoff === "number" && typeof unknown === "boolean" ? blocks : void 0;
	} catch {
		return;
	}
}
function lengthOf({ head, first, rows }) {
	return head.length + first.length + rows.length;
}
// src/report/html/per-binary.ts
function binaryTitle(report, { name, platform }) {
	return text$1(new Set(report.binaries.map((binary) => binary.name)).size > 1 ? `${name} ${platform}` : platform);
}
function perBinary(report, render) {
	return report.binaries.flatMap((binary) => {
		const content = render(binary);
		return content === void 0 ? [] : [{
			binary,
			content
		}];
	}).map(({ binary, content }, index) => index === 0 ? k$1("div", { "data-of": binary.stem }, content) : k$1("div", {
		"data-of": binary.stem,
		class: "other"
	}, fold$1(binaryTitle(report, binary), content)));
}
function platformSwitch(report, stems) {
	const binaries = report.binaries.filter(({ stem }) => stems.includes(stem));
	if (binaries.length < 2) return null;
	return k$1("p", {
		class: "switch",
		hidden: true
	}, k$1("label", { for: "platform" }, "Shown: "), k$1("select", {
		id: "platform",
		autocomplete: "off"
	}, binaries.map((binary) => k$1("option", { value: binary.stem }, binaryTitle(report, binary)))));
}
// src/report/comment/size-words.ts
const NO_BREAK$1 = "\xA0";
function unbrokenChange(bytes) {
	return formatByteChange(bytes).replaceAll(" ", NO_BREAK$1);
}
function percentOf(bytes, before) {
	if (before === void 0 || before === 0) return void 0;
	const share = Math.abs(bytes) / before * 100;
	if (share === 0) return "0%";
	if (share < .05) return "under 0.1%";
	return `${share < 9.95 ? share.toFixed(1) : Math.round(share)}%`;
}
function signedPercent(bytes, before) {
	const share = percentOf(bytes, before);
	if (share === void 0 || bytes === 0) return share;
	return share.startsWith("under") ? share : `${bytes > 0 ? "+" : "−"}${share}`;
}
function arrowPercent(bytes, before) {
	const share = percentOf(bytes, before);
	const sign = bytes > 0 ? "▲" : "▼";
	return share === void 0 ? sign : `${sign}${NO_BREAK$1}${share.replaceAll(" ", NO_BREAK$1)}`;
}
function sizeCell$1(sizes, { bold }) {
	const present = sizes.filter(({ before, after }) => (after ?? before) !== void 0);
	if (present.length === 0) return "–";
	if (present.every(({ after }) => after === void 0)) return `gone<br>was ${range$1(present.map(({ before = 0 }) => before))}`;
	const now = range$1(present.map(({ after = 0 }) => after));
	if (present.every(({ before }) => before === void 0)) return `${now}<br>new`;
	if (present.every(({ change }) => change === 0)) return `${now}<br>±0`;
	const changes = range$1(present.map(({ change }) => change), unbrokenChange);
	const widest = present.reduce((a, b) => Math.abs(b.change) > Math.abs(a.change) ? b : a);
	const text = bold ? `${changes} ${arrowPercent(widest.change, widest.before)}` : changes;
	return `${now}<br>${bold ? `**${text}**` : text}`;
}
__name(sizeCell$1, "sizeCell");
function range$1(values, format = unbroken$1) {
	const [low, high] = [format(Math.min(...values)), format(Math.max(...values))];
	if (low === high) return low;
	const unit = /\u00a0\S+$/.exec(high)?.[0] ?? "";
	return `${unit !== "" && low.endsWith(unit) ? low.slice(0, -unit.length) : low} to${NO_BREAK$1}${high}`;
}
__name(range$1, "range");
function unbroken$1(bytes) {
	return formatBytes(bytes).replaceAll(" ", NO_BREAK$1);
}
__name(unbroken$1, "unbroken");
function formatAge(ms) {
	const minutes = Math.round(ms / 6e4);
	if (minutes < 1) return "under a minute";
	if (minutes < 90) return `${minutes}${NO_BREAK$1}min`;
	const hours = Math.round(minutes / 60);
	return hours < 48 ? `${hours}${NO_BREAK$1}h` : `${Math.round(hours / 24)}${NO_BREAK$1}days`;
}
function packagesInAll({ packages, packageCount }) {
	return packageCount + packages.filter(({ state }) => state === "gone").length;
}
// src/report/html/change.ts
const NO_BREAK = "\xA0";
function changeBytes(change) {
	const title = `${change > 0 ? "+" : change < 0 ? "−" : "±"}${grouped$1(Math.abs(change))} bytes`;
	return k$1("span", {
		class: `bytes ${toneOf(change)}`,
		title
	}, formatByteChange(change).replaceAll(" ", NO_BREAK));
}
function changeNote({ before, after, change }) {
	if (before === void 0) return k$1("span", { class: "note" }, "new");
	if (after === void 0) return k$1("span", { class: "note" }, "gone");
	if (change === 0) return k$1("span", { class: "note" }, "no change");
	const share = signedPercent(change, before);
	return [
		k$1("b", { class: toneOf(change) }, change > 0 ? "▲ " : "▼ ", changeBytes(change), share === void 0 ? "" : ` (${share.replaceAll(" ", NO_BREAK)})`),
		" from ",
		bytes(before)
	];
}
function toneOf(change) {
	return change > 0 ? "grew" : change < 0 ? "shrank" : "";
}
function grouped$1(count) {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
__name(grouped$1, "grouped");
// src/report/html/sections/budgets.ts
const BUDGET_STATES = {
	broken: {
		word: "broken",
		sign: "✗",
		tone: "bad"
	},
	overridden: {
		word: "overridden",
		sign: "!",
		tone: "doubtful"
	},
	"not-measured": {
		word: "not measured",
		sign: "!",
		tone: "doubtful"
	},
	kept: {
		word: "kept",
		sign: "✓",
		tone: "good"
	}
};
const WORST_FIRST = [
	"broken",
	"overridden",
	"not-measured",
	"kept"
];
function tellingBudget(budgets, platform) {
	const left = ({ allowed, actual = 0 }) => (allowed - actual) / Math.max(1, allowed);
	return budgets.filter((budget) => platform === void 0 || budget.platform === platform).sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) || left(a) - left(b))[0];
}
function leftWords({ allowed, actual, reason }) {
	if (actual === void 0) return text$1(reason ?? "nothing to measure");
	const left = allowed - actual;
	return `${formatBytes(Math.abs(left))} ${left < 0 ? "over" : "left"}`.replaceAll(" ", "\xA0");
}
function budgetsSection(report) {
	const budgets = report.comparison?.budgets ?? [];
	if (budgets.length === 0) return [];
	return [section("budgets", "Budgets", table$1([
		{ title: "Budget" },
		{
			title: "On",
			spare: true
		},
		{
			title: "Allowed",
			kind: "number"
		},
		{
			title: "Is",
			kind: "number"
		},
		{ title: "Verdict" }
	], budgets.map(row$3)))];
}
function row$3(budget) {
	const { of, name, platform, limit, written, allowed, actual, state, override, reason } = budget;
	const { word, sign, tone } = BUDGET_STATES[state];
	return [
		[`${limit === "growth" ? "Growth" : "Size"} of ${of} `, code(name)],
		whole(platform),
		[
			limit === "growth" ? "+" : "",
			bytes(allowed),
			k$1("span", { class: "note" }, text$1(written))
		],
		actual === void 0 ? "–" : limit === "growth" ? changeBytes(actual) : bytes(actual),
		[
			k$1("b", { class: tone }, `${sign} ${word}`),
			k$1("span", { class: "note" }, override === void 0 ? leftWords(budget) : [
				"by ",
				text$1(override.by),
				", label ",
				code(override.label)
			]),
			reason === void 0 || actual === void 0 ? null : k$1("span", { class: "note" }, text$1(reason))
		]
	];
}
__name(row$3, "row");
// src/model/budget-remedy.ts
function placeText({ file, line }) {
	return line === void 0 ? file : `${file}:${line}`;
}
const UNDO = {
	"module-moved": (line) => `Go back in ${line}`,
	"module-renamed": (line) => `Go back in ${line}`,
	"own-code": (line) => `Look at ${line}, where most new lines are`,
	"dead-code": (line) => `Look at ${line}`,
	"embedded-file": (line) => `Make ${line} smaller`
};
function undoWords({ kind, alone }, line) {
	const words = UNDO[kind];
	return words === void 0 ? `Undo ${line}${alone === true ? ", which alone imports it" : ""}` : words(line);
}
function settingThatFits({ of, name, limit, written, actual = 0, before = 0 }) {
	const subject = of === "module" ? `${name}=` : of === "binary" ? "binary=" : "";
	const fits = limit === "growth" && written.includes("%") && before > 0 ? `${Math.ceil(actual / before * 100)}%` : bytesUp(actual);
	return `max-${limit}: ${subject}${subject === "" ? fits : fits.replace(" ", "")}`;
}
function bytesUp(bytes) {
	const step = bytes < 1e3 ? 1 : 10 ** (Math.floor(Math.log10(bytes)) - 2);
	return formatBytes(Math.ceil(bytes / step) * step);
}
// src/report/phrase.ts
function named$1(name) {
	return { name };
}
__name(named$1, "named");
function phraseText(phrase, show) {
	return phrase.map((piece) => typeof piece === "string" ? piece : show(piece.name)).join("");
}
function joinPhrases(phrases, between) {
	return phrases.flatMap((phrase, index) => index === 0 ? phrase : [between, ...phrase]);
}
function versionPiece(version) {
	return /^v?\d{1,6}(\.\d{1,6}){1,3}$/.test(version) ? version.replace(/^v/, "") : named$1(version);
}
// src/report/table-words.ts
const WORDS$2 = {
	headers: "headers",
	alignment: "between sections",
	"code-padding": "between functions",
	"code-shared": "shared code",
	"code-c": "C code",
	pclntab: "lines and names",
	types: "types",
	strings: "texts",
	data: "data",
	embedded: "embedded files",
	relocations: "relocations",
	unwind: "unwinding",
	"build-info": "build info",
	dynamic: "dynamic linking",
	signature: "signature",
	resources: "resources",
	runtime: "runtime data",
	unattributed: "unknown data"
};
function tableWords(row) {
	return Object.hasOwn(WORDS$2, row) ? WORDS$2[row] : void 0;
}
// src/report/data-words.ts
const LEAST_DATA$1 = 4096;
function saysData({ kind, bytes, inferred = 0 }) {
	return kind !== "data" && Math.sign(inferred) === Math.sign(bytes) && Math.abs(inferred) >= LEAST_DATA$1 && Math.abs(inferred) * 2 >= Math.abs(bytes);
}
function mostlyData(cause) {
	const { inferred = 0 } = cause;
	if (!saysData(cause)) return [];
	const change = unbroken(formatByteChange(inferred));
	return [Math.abs(inferred) > Math.abs(cause.bytes) ? `, its tables and text ${change} (owner inferred)` : `, ${change} of it tables and text (owner inferred)`];
}
function dataOf({ subject }, module) {
	return subject === void 0 ? [] : [" of ", ...ownerName(subject, module)];
}
function mostDataOf({ parts }, module) {
	const [first] = parts;
	return first === void 0 ? [] : [parts.length === 1 ? ", of " : ", most of ", ...ownerName(first.name, module)];
}
function ownerName(path, module) {
	return path === "std" ? ["the standard library"] : path === module ? ["your code"] : [named$1(path)];
}
function paddingOf(cause, module) {
	const [first] = cause.parts;
	if (first === void 0 || tableWords(first.name) !== void 0) return tableList({
		...cause,
		parts: cause.parts.filter(({ name }) => tableWords(name) !== void 0)
	});
	return [", most between functions of ", ...ownerName(first.name, module)];
}
function tableList({ parts }) {
	const shown = parts.slice(0, 3).map(({ name, bytes }) => [tableWords(name) ?? named$1(name), ` ${unbroken(formatByteChange(bytes))}`]);
	return shown.length === 0 ? [] : [": ", ...joinPhrases(shown, ", ")];
}
function unbroken(text) {
	return text.replaceAll(" ", "\xA0");
}
// src/report/cause-words.ts
const MOST_LINKS$1 = 5;
const LEAST_TOLD = 1e3;
function causeSentence(cause, module) {
	return [...whatChanged(cause, module), ...mostlyData(cause)];
}
function whatChanged(cause, module) {
	const { bytes, subject } = cause;
	const grew = bytes >= 0;
	switch (cause.kind) {
		case "module-new": return [
			...subjectAt(cause, cause.to),
			", new",
			...along(cause),
			...through(cause, module),
			...besides$1(cause)
		];
		case "module-gone": return [
			...subjectAt(cause, cause.from),
			" is gone",
			...dropped(cause, module)
		];
		case "module-moved": return [
			...moved(cause),
			...required(cause),
			...besides$1(cause)
		];
		case "module-renamed": return [
			named$1(cause.renamedFrom ?? ""),
			" became ",
			...subjectAt(cause, cause.to),
			...required(cause)
		];
		case "package-new": return [
			named$1(subject ?? ""),
			" is linked for the first time",
			...through(cause, module)
		];
		case "package-gone": return [
			named$1(subject ?? ""),
			...noLongerLinked(cause),
			...dropped(cause, module)
		];
		case "own-code": return [
			"your code",
			...mostIn(cause, module),
			...newLines(cause)
		];
		case "reach": return [
			grew ? "more is used of what did not change" : "less is used of what did not change",
			...mostIn(cause, module),
			...GENERIC_PACKAGES.has(cause.parts[0]?.name ?? "") ? [" (generic, one copy for each type)"] : [],
			...newUser(cause, module)
		];
		case "dead-code": return deadCode(cause, module);
		case "toolchain": return [
			"Go ",
			...goVersions$1(cause),
			": packages whose source did not change",
			...mostIn(cause, module)
		];
		case "flags": return ["other build settings", ...list$1(cause)];
		case "embedded-file": return embeddedFiles(cause, module);
		case "debug-data": return [grew ? "symbols and debug data came in" : "symbols and debug data went", ...list$1(cause)];
		case "data": return [
			"variables, tables and text",
			...dataOf(cause, module),
			" (owner inferred)",
			...mostOf(cause, module)
		];
		case "padding": return ["gaps between functions and sections", ...paddingOf(cause, module)];
		case "tables": return ["Go’s tables for that code", ...tableList(cause)];
		case "not-explained": return ["not explained"];
	}
}
function causeHeadline(cause, module) {
	if (cause.kind === "module-new") return [
		named$1(cause.subject ?? ""),
		" is new",
		...by(cause, module)
	];
	if (cause.kind === "module-moved") return moved(cause);
	if (cause.kind === "toolchain") return ["Go ", ...goVersions$1(cause)];
	if (cause.kind === "package-new") return [
		named$1(cause.subject ?? ""),
		" is linked for the first time",
		...by(cause, module)
	];
	if (cause.kind === "dead-code") {
		const { trail = [] } = cause;
		const culprit = trail.find((name) => !/^main\.|\.\.inittask$/.test(name) && !name.startsWith(module)) ?? trail.at(-1);
		return [deadCodeWords(cause), ...culprit === void 0 ? [] : [", because of ", named$1(within(culprit, module))]];
	}
	if (cause.kind === "own-code") return ["your code", ...mostIn(cause, module)];
	if (cause.kind === "module-gone") return [...subjectAt(cause, cause.from), " is gone"];
	if (cause.kind === "package-gone") return [named$1(cause.subject ?? ""), ...noLongerLinked(cause)];
	if (cause.kind === "tables") return ["Go’s tables", ...tableList({
		...cause,
		parts: cause.parts.slice(0, 1)
	})];
	return whatChanged(cause.parts.length < 2 ? cause : {
		...cause,
		parts: cause.parts.slice(0, 2)
	}, module);
}
function by(cause, module) {
	const chain = shortChain(cause, module);
	const link = chain.length > 2 ? chain[1] : chain[0];
	return link === void 0 ? [] : [", through ", link];
}
function subjectAt({ subject }, version) {
	return [named$1(subject ?? ""), ...version === void 0 || version === "" ? [] : [" ", versionPiece(version)]];
}
function moved(cause) {
	return [
		named$1(cause.subject ?? ""),
		" ",
		...fromTo(cause)
	];
}
function goVersions$1({ from = "?", to = "?" }) {
	return [
		versionPiece(from.replace(/^go/, "")),
		" → ",
		versionPiece(to.replace(/^go/, ""))
	];
}
__name(goVersions$1, "goVersions");
function fromTo({ from, to }) {
	return [
		versionPiece(from ?? "?"),
		" → ",
		versionPiece(to ?? "?")
	];
}
function required({ requiredBy }) {
	return requiredBy === void 0 ? [] : [", required by ", named$1(requiredBy)];
}
function along({ brings = [] }) {
	return brings.length === 0 ? [] : [`, with ${formatCount(brings.length, "module")} that nothing else needs`];
}
function besides$1({ besides: other }) {
	return other === void 0 ? [] : ["; beside ", named$1(other)];
}
__name(besides$1, "besides");
function through(cause, module) {
	const { place } = cause;
	const chain = shortChain(cause, module);
	const links = place === void 0 ? chain : [named$1(placeText(place)), ...chain.slice(1)];
	return links.length === 0 ? [] : [": ", ...joinPhrases(links.map((link) => [link]), " → ")];
}
function shortChain({ chain = [] }, module) {
	const links = chain.map((path) => named$1(within(path, module)));
	const left = links.length - MOST_LINKS$1;
	return left <= 0 ? links : [
		...links.slice(0, 2),
		`${left} more`,
		...links.slice(-3)
	];
}
function within(path, module) {
	return path.startsWith(`${module}/`) ? path.slice(module.length + 1) : path;
}
function embeddedFiles({ subject, parts, state }, module) {
	if (subject === void 0) return ["embedded files of packages that are not known"];
	const [largest] = parts;
	if (parts.length < 2 || largest === void 0) {
		const came = state === void 0 ? "" : state === "new" ? ", new" : " is gone";
		return [
			"embedded file ",
			named$1(within(subject, module)),
			came
		];
	}
	return [
		"embedded files of ",
		named$1(within(subject, module)),
		", most in ",
		named$1(within(largest.name, subject))
	];
}
function newUser({ chain = [] }, module) {
	const [user] = chain;
	return user === void 0 ? [] : [
		", which ",
		named$1(within(user, module)),
		" imports, linked for the first time itself"
	];
}
function noLongerLinked({ parts }) {
	const more = parts.length - 1;
	return [more < 1 ? " is no longer linked" : ` and ${more > 8 ? "at least " : ""}${more} more are no longer linked`];
}
function dropped({ kind, chain = [], place, subject, parts }, module) {
	const [first, last] = [chain[0], chain.at(-1)];
	if (first === void 0 || last === void 0 || place === void 0) return [];
	const one = kind === "module-gone" || parts.length < 2;
	const said = (path) => one && path === subject ? "it" : named$1(within(path, module));
	const through = chain.length > 1 ? [", which imported ", said(last)] : [];
	return [
		": ",
		named$1(placeText(place)),
		" no longer imports ",
		said(first),
		...through
	];
}
function newLines({ place, bytes }) {
	return place === void 0 || bytes < LEAST_TOLD ? [] : [", most new lines at ", named$1(placeText(place))];
}
function mostIn({ parts }, module) {
	const [first] = parts;
	if (first === void 0) return [];
	const where = first.name === module ? "the root package" : named$1(within(first.name, module));
	return [parts.length === 1 ? ", in " : ", most in ", where];
}
function mostOf(cause, module) {
	return cause.subject === void 0 ? mostDataOf(cause, module) : mostIn(cause, module);
}
function deadCode(cause, module) {
	const { trail = [] } = cause;
	const links = trail.slice(0, MOST_LINKS$1).map((name) => [named$1(within(name, module))]);
	return [deadCodeWords(cause), ...links.length === 0 ? mostIn(cause, module) : [": ", ...joinPhrases(links, " → ")]];
}
function deadCodeWords({ bytes }) {
	return bytes >= 0 ? "the linker can no longer drop unused methods" : "the linker drops unused methods again";
}
function list$1({ parts }) {
	const shown = parts.slice(0, 3).map(({ name, bytes }) => [named$1(name), ...bytes === 0 ? [] : [` ${unbroken(formatBytes(bytes))}`]]);
	return shown.length === 0 ? [] : [": ", ...joinPhrases(shown, ", ")];
}
__name(list$1, "list");
// src/report/shown-settings.ts
const MOST_TOLD = 2;
function shownSetting({ key, from, to }) {
	if (key !== "DefaultGODEBUG") return {
		key,
		...side("from", from),
		...side("to", to)
	};
	const [before, after] = [pairsOf(from), pairsOf(to)];
	return {
		key,
		...side("from", differing(before, after)),
		...side("to", differing(after, before))
	};
}
function side(name, text) {
	return text === void 0 ? {} : { [name]: text };
}
function pairsOf(text = "") {
	return text.split(",").filter((pair) => pair !== "");
}
function differing(pairs, others) {
	const own = pairs.filter((pair) => !others.includes(pair));
	if (own.length === 0) return void 0;
	const rest = own.length - MOST_TOLD;
	return `${own.slice(0, MOST_TOLD).join(",")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
// src/report/html/sections/causes.ts
const OPEN_CAUSES = 12;
const MOST_CAUSES = 50;
const MOST_PARTS = 8;
const TOLD = .01;
function causesSection(report) {
	const changes = report.comparison?.binaries ?? [];
	const parts = perBinary(report, (binary) => {
		const change = changes.find(({ stem }) => stem === binary.stem);
		return change === void 0 || change.causes.length === 0 ? void 0 : causesPart(report, binary, change);
	});
	return parts.length === 0 ? [] : [section("causes", "What changed, and why", ...parts)];
}
function causesPart(report, binary, change) {
	const { causes } = change;
	const open = causes.length <= 14 ? causes.length : OPEN_CAUSES;
	const folded = causes.slice(open, MOST_CAUSES).map((cause) => causeLine(cause, report.module.path, false));
	const rest = causes.slice(Math.max(open, MOST_CAUSES));
	const last = k$1("li", null, changeBytes(rest.reduce((sum, cause) => sum + cause.bytes, 0)), k$1("div", null, `${rest.length} causes that are smaller still`));
	return k$1("div", null, surroundings$1(report, binary, change), k$1("ul", { class: "causes" }, causes.slice(0, open).map((cause) => causeLine(cause, report.module.path, true))), open === causes.length ? null : fold$1(`${causes.length - open} smaller causes`, k$1("ul", { class: "causes" }, folded, rest.length === 0 ? null : last)), k$1("p", { class: "note" }, "The lines add up to ", changeBytes(change.size.change), ", to the byte."));
}
function causeLine(cause, module, inside) {
	const { bytes, parts } = cause;
	const details = inside ? parts.filter(({ name }) => name !== cause.subject).slice(0, MOST_PARTS) : [];
	return k$1("li", null, changeBytes(bytes), k$1("div", null, capitalised(phraseMarkup(causeSentence(cause, module))), inferredNote(cause), details.length < 2 ? null : fold$1("Where", k$1("ul", { class: "parts" }, details.map(({ name, bytes: part }) => k$1("li", null, changeBytes(part), " ", tableWords(name) ?? code(name)))))));
}
function inferredNote(cause) {
	const { kind, bytes, inferred = 0 } = cause;
	if (kind === "data" || inferred === 0 || saysData(cause) || Math.abs(inferred) < Math.abs(bytes) * TOLD) return null;
	return k$1("span", { class: "note" }, ` (${inferred === bytes ? "" : `${unbrokenChange(inferred)} of it `}inferred)`);
}
function phraseMarkup(phrase) {
	return phrase.map((piece) => typeof piece === "string" ? piece : code(piece.name));
}
function capitalised(children) {
	const [first, ...rest] = children;
	return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : children;
}
function surroundings$1(report, binary, { toolchain, settings, causes }) {
	const share = (kind) => {
		const of = causes.filter((cause) => cause.kind === kind);
		return of.length === 0 ? [] : [
			": ",
			changeBytes(of.reduce((sum, { bytes }) => sum + bytes, 0)),
			" of the binary"
		];
	};
	const image = report.images.find(({ platforms }) => platforms.some(({ binaries }) => binaries.includes(binary.stem)));
	const moved = report.comparison?.images.find(({ name, platform, baseMoved }) => baseMoved !== void 0 && name === image?.name && platform === binary.platform);
	const lines = [
		...toolchain === void 0 ? [] : [[
			"Another Go, ",
			code(toolchain.from),
			" → ",
			code(toolchain.to),
			...share("toolchain")
		]],
		...settings.map(shownSetting).map(({ key, from, to }, index) => [
			...key === "DefaultGODEBUG" ? ["Other defaults at run time, ", code("GODEBUG")] : ["Another setting, ", code(key)],
			": ",
			from === void 0 ? "unset" : code(from),
			" → ",
			to === void 0 ? "unset" : code(to),
			...index === settings.length - 1 ? share("flags") : []
		]),
		...moved?.baseMoved === void 0 ? [] : [[
			"Another base, ",
			code(moved.baseMoved.from.reference),
			" → ",
			code(moved.baseMoved.to.reference),
			": ",
			changeBytes(moved.base.change),
			" of the image"
		]]
	];
	return lines.length === 0 ? null : k$1("ul", { class: "around" }, lines.map((line) => k$1("li", null, ...line)));
}
__name(surroundings$1, "surroundings");
// src/report/findings.ts
function countFindings(findings) {
	const counts = {
		UNKNOWN: 0,
		LOW: 0,
		MEDIUM: 0,
		HIGH: 0,
		CRITICAL: 0
	};
	for (const { severity, suppressed } of findings) if (suppressed === void 0) counts[severity]++;
	return counts;
}
function sortFindings(findings) {
	return [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || compareText(a.module, b.module) || compareText(a.id, b.id) || compareText(a.installed, b.installed));
}
function uniqueFindings(findings) {
	const unique = new Map();
	for (const finding of findings) {
		const key = JSON.stringify([
			finding.id,
			finding.module,
			finding.installed
		]);
		const known = unique.get(key);
		if (known === void 0 || known.suppressed !== void 0) unique.set(key, finding);
	}
	return sortFindings([...unique.values()]);
}
function reportScan(outcome, findings, file) {
	return {
		outcome,
		...file === void 0 ? {} : { file },
		counts: countFindings(findings),
		findings: sortFindings(findings)
	};
}
function scansOf$2(report, platform) {
	return [...report.binaries, ...report.images.flatMap((image) => image.platforms)].filter((subject) => platform === void 0 || subject.platform === platform).flatMap(({ scan }) => scan === void 0 ? [] : [scan]);
}
__name(scansOf$2, "scansOf");
function findingsOf$1(report, platform) {
	return uniqueFindings(scansOf$2(report, platform).flatMap(({ findings }) => findings));
}
__name(findingsOf$1, "findingsOf");
function sumCounts(counts) {
	return SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
}
function describeCounts(counts) {
	const parts = [...SEVERITIES].reverse().filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity.toLowerCase()}`);
	return parts.length === 0 ? "none" : parts.join(", ");
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/report/verdict.ts
function verdictOf(report) {
	const [image] = report.images;
	const name = report.binaries[0]?.name;
	const sizes = image === void 0 ? report.binaries.filter((binary) => binary.name === name).map(({ platform, size }) => ({
		platform,
		bytes: size
	})) : image.platforms.map(({ platform, compressedSize }) => ({
		platform,
		bytes: compressedSize
	}));
	return {
		...scanVerdict(report),
		sizes,
		sizeKind: image === void 0 ? "binary" : "image"
	};
}
function scanWord(scan) {
	if (scan === void 0) return "not scanned";
	const unknown = UNKNOWN_WORDS[scan.outcome.kind];
	if (unknown !== void 0) return unknown;
	const total = sumCounts(scan.counts);
	const { CRITICAL, HIGH } = scan.counts;
	const worst = CRITICAL > 0 ? ` (${CRITICAL} critical)` : HIGH > 0 ? ` (${HIGH} high)` : "";
	return total === 0 ? "none" : `${total}${worst}`;
}
const UNKNOWN_WORDS = {
	"database-unavailable": "no database",
	"tool-unavailable": "no scanner",
	skipped: "not scanned"
};
function scanVerdict(report) {
	const scans = scansOf$2(report);
	const outcomes = scans.map(({ outcome }) => outcome);
	const counts = describeCounts(report.totals.findings);
	if (outcomes.some(({ kind }) => kind === "gate-failed")) return {
		tone: "bad",
		scan: `${counts}: the gate says no`
	};
	const missing = outcomes.filter(({ kind }) => kind === "database-unavailable" || kind === "tool-unavailable");
	if (missing.length > 0) {
		const what = missing.some(({ kind }) => kind === "tool-unavailable") ? "no scanner" : "no vulnerability data";
		if (missing.length === scans.length) return {
			tone: "doubtful",
			scan: `not scanned: ${what} to be had`
		};
		return {
			tone: "doubtful",
			scan: `${missing.length} of ${scans.length} not scanned: ${what} to be had; else ${counts}`
		};
	}
	if (outcomes.every(({ kind }) => kind === "skipped")) return {
		tone: "good",
		scan: "not scanned"
	};
	return {
		tone: sumCounts(report.totals.findings) > 0 ? "doubtful" : "good",
		scan: counts
	};
}
function unbrokenBytes(bytes) {
	return formatBytes(bytes).replaceAll(" ", "\xA0");
}
// src/report/html/sections/findings.ts
function findingsSection(report) {
	const findings = findingsOf$1(report);
	if (findings.length === 0) return section("findings", "Findings", k$1("p", null, nothing(report)), ...tried(report));
	const where = platformsOf(report);
	return section("findings", "Findings", table$1([
		{
			title: "Severity",
			kind: "short"
		},
		{ title: "Finding" },
		{ title: "In" },
		{
			title: "On",
			spare: true
		}
	], findings.map((finding) => row$2(finding, where.get(keyOf$5(finding)) ?? [], report.platforms.length))), ...tried(report));
}
function nothing(report) {
	const { scan } = verdictOf(report);
	return scan === "none" ? "No known vulnerability in any binary." : `No findings to show: ${scan}.`;
}
function row$2(finding, platforms, all) {
	const { id, url, severity, module, installed, fixed, title, suppressed } = finding;
	const href = url === void 0 ? void 0 : safeAddress(url);
	const name = href === void 0 ? code(id) : k$1("a", {
		class: isShort(id) ? "whole" : "long",
		href,
		rel: "noreferrer"
	}, text$1(id));
	const note = suppressed === void 0 ? title : `ignored by ${suppressed.by}${suppressed.reason === void 0 ? "" : `: ${suppressed.reason}`}`;
	return [
		k$1("span", { class: `severity ${suppressed === void 0 ? severity.toLowerCase() : "ignored"}` }, severity.toLowerCase()),
		[name, note === void 0 ? "" : k$1("span", { class: "note" }, text$1(note))],
		[code(module), k$1("span", { class: "note" }, text$1(installed), fixed.length === 0 ? ", no fix yet" : [", fixed in ", ...commas(fixed.map(text$1))])],
		platforms.length === all ? whole("all platforms") : commas(platforms.map(whole))
	];
}
__name(row$2, "row");
function keyOf$5({ id, module, installed }) {
	return JSON.stringify([
		id,
		module,
		installed
	]);
}
__name(keyOf$5, "keyOf");
function platformsOf(report) {
	const where = new Map();
	for (const platform of report.platforms) for (const finding of findingsOf$1(report, platform)) where.set(keyOf$5(finding), [...where.get(keyOf$5(finding)) ?? [], platform]);
	return where;
}
function tried(report) {
	const sources = new Map();
	for (const { outcome } of scansOf$2(report)) if (outcome.kind === "database-unavailable") for (const { source, answer } of outcome.tried) sources.set(source, answer);
	if (sources.size === 0) return [];
	return [k$1("ul", null, [...sources].map(([source, answer]) => k$1("li", null, code(source), `: ${text$1(answer)}`)))];
}
// src/report/history.ts
function historyPoint(report) {
	const platforms = report.images.flatMap((image) => image.platforms);
	const sizes = report.binaries.map(({ name, platform, stem, size }) => {
		const image = platforms.find(({ binaries }) => binaries.includes(stem))?.compressedSize;
		return {
			name,
			platform,
			binary: size,
			...image === void 0 ? {} : { image }
		};
	});
	const { commit, version } = report.revision;
	return {
		...commit === void 0 ? {} : { commit },
		version,
		createdAt: report.run.startedAt,
		sizes
	};
}
function historyAfter(baseline) {
	const before = baseline.history ?? [];
	const point = historyPoint(baseline);
	const last = before.at(-1);
	return [...last !== void 0 && last.commit !== void 0 && last.commit === point.commit ? before.slice(0, -1) : before, point].slice(-30);
}
function sizeLine(report, name, platform) {
	const own = [...report.history ?? [], historyPoint(report)].flatMap((point) => {
		const size = point.sizes.find((each) => each.name === name && each.platform === platform);
		return size === void 0 ? [] : [{
			point,
			size
		}];
	});
	const kind = own.at(-1)?.size.image === void 0 ? "binary" : "image";
	return {
		kind,
		points: own.flatMap(({ point: { commit, version }, size }) => {
			const bytes = size[kind];
			return bytes === void 0 ? [] : [{
				bytes,
				version,
				...commit === void 0 ? {} : { commit }
			}];
		})
	};
}
const BARS = "▁▂▃▄▅▆▇█";
function sparkline(values) {
	const low = Math.min(...values);
	const span = Math.max(...values) - low;
	return values.map((value) => BARS[span === 0 ? 0 : Math.round((value - low) / span * 7)]).join("");
}
// src/report/html/sections/history.ts
const WIDTH = 1e3;
const HEIGHT = 180;
const LEFT = 80;
const TOP = 18;
function historySection(report) {
	const parts = perBinary(report, (binary) => historyPart(report, binary));
	return parts.length === 0 ? [] : [section("history", "Over the last builds", ...parts)];
}
function historyPart(report, { name, platform }) {
	const line = sizeLine(report, name, platform);
	if (line.points.length < 2) return void 0;
	const rows = line.points.map(({ bytes: size, commit, version }, index) => {
		const before = line.points[index - 1]?.bytes;
		return [
			index === line.points.length - 1 ? `${text$1(version)} (this build)` : text$1(version),
			commit === void 0 ? "–" : code(commit.slice(0, 7)),
			bytes(size),
			before === void 0 ? "–" : changeBytes(size - before)
		];
	});
	const columns = [
		{ title: "Version" },
		{ title: "Commit" },
		{
			title: "Size",
			kind: "number"
		},
		{
			title: "Change",
			kind: "number"
		}
	];
	const what = line.kind === "image" ? "Image, as pulled" : "Binary";
	return k$1("div", null, chart(line), k$1("p", { class: "note" }, `${what}, ${text$1(platform)}; the scale does not begin at zero.`), fold$1(`All ${rows.length} builds`, table$1(columns, rows.reverse())));
}
function chart({ points, kind }) {
	const sizes = points.map((point) => point.bytes);
	const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
	const span = Math.max(high - low, high * .01, 1);
	const x = (index) => LEFT + index * 830 / Math.max(1, points.length - 1);
	const y = (size) => TOP + (high - size) / span * 136;
	const place = (index, size) => `${x(index).toFixed(1)},${y(size).toFixed(1)}`;
	const last = points.length - 1;
	const now = sizes[last] ?? 0;
	return k$1("svg", {
		class: "chart",
		viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
		role: "img",
		"aria-label": summaryOf(points, kind)
	}, [...new Set([high, low])].map((size) => [k$1("line", {
		class: "grid",
		x1: LEFT,
		x2: 910,
		y1: y(size),
		y2: y(size)
	}), k$1("text", {
		x: 72,
		y: y(size) + 4,
		"text-anchor": "end"
	}, formatBytes(size))]), k$1("polyline", {
		class: "line",
		points: sizes.map((size, index) => place(index, size)).join(" ")
	}), points.map(({ bytes: size, commit, version }, index) => k$1("circle", {
		cx: x(index).toFixed(1),
		cy: y(size).toFixed(1),
		r: index === last ? 5 : 3.5
	}, k$1("title", null, `${commit === void 0 ? text$1(version) : commit.slice(0, 7)}: ${formatBytes(size)}`))), steps(points).map(({ index, size, label }) => k$1("text", {
		x: x(index).toFixed(1),
		y: 174,
		"text-anchor": "middle"
	}, label, k$1("title", null, String(size)))), k$1("text", {
		class: "now",
		x: x(last) + 10,
		y: y(now) + 4
	}, formatBytes(now)));
}
function steps(points) {
	return points.map(({ bytes: size, commit, version }, index) => ({
		index,
		size,
		change: index === 0 ? 0 : size - (points[index - 1]?.bytes ?? size),
		label: commit?.slice(0, 7) ?? text$1(version)
	})).filter(({ change, size }) => Math.abs(change) > size * .002).sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, 4).filter((step, i, all) => all.slice(0, i).every((other) => Math.abs(other.index - step.index) > points.length / 12));
}
function summaryOf(points, kind) {
	const [first, last] = [points[0]?.bytes ?? 0, points.at(-1)?.bytes ?? 0];
	return `${kind === "image" ? "Image size" : "Binary size"} over ${points.length} builds: from ${formatBytes(first)} to ${formatBytes(last)}, ${formatByteChange(last - first)}`;
}
// src/report/other-compressions.ts
function otherCompressions({ layers, compressedSize }) {
	const tried = new Map();
	for (const { alternatives = [] } of layers) for (const { format, level } of alternatives) tried.set(`${format} ${level}`, {
		format,
		level
	});
	return [...tried.values()].sort((a, b) => a.format === b.format ? a.level - b.level : a.format < b.format ? -1 : 1).map(({ format, level }) => {
		const change = layers.reduce((sum, layer) => sum + changeOf$1(layer, format, level), 0);
		return {
			format,
			level,
			size: compressedSize + change,
			change
		};
	});
}
function changeOf$1({ size, alternatives = [] }, format, level) {
	const other = alternatives.find((one) => one.format === format && one.level === level);
	return other === void 0 ? 0 : other.size - size;
}
__name(changeOf$1, "changeOf");
// src/report/html/sections/layers.ts
const NAMES = {
	base: "Base",
	rootfs: "Root files",
	binary: "Binary"
};
function layersSection(report) {
	if (report.images.length === 0) return [];
	const platforms = report.images.flatMap((image) => image.platforms);
	const largest = Math.max(1, ...platforms.map(layersSize));
	const pushesOf = ({ name }) => (report.run.push ?? []).filter(({ image }) => image === name);
	const parts = [
		"base",
		"rootfs",
		"binary"
	].filter((part) => platforms.some(({ layers }) => layers.some((layer) => layer.part === part)));
	return [section("layers", report.images.length === 1 ? "What is in the image" : "What is in the images", legend(parts), ...report.images.map((image) => imagePart(image, pushesOf(image), largest, report.images.length > 1)))];
}
function legend(parts) {
	return k$1("p", { class: "legend" }, parts.map((part) => k$1("span", null, k$1("i", { class: `part ${part}` }), NAMES[part])), k$1("span", null, "compressed bytes, all bars to one scale"));
}
function imagePart(image, pushes, largest, named) {
	const base = image.platforms[0]?.base;
	return k$1("div", { class: "image" }, named ? k$1("h3", null, text$1(image.name)) : null, k$1("div", { class: "bars" }, image.platforms.map((platform) => bar(platform, largest))), k$1("p", { class: "note" }, "On ", code(base?.reference ?? "scratch"), ", ", ...rootfsWords(image), ". Index ", shortDigest(image.digest), "."), image.tags.length === 0 ? null : k$1("p", { class: "note" }, "Tags: ", ...commas(image.tags.map(code))), ...pushes.map(pushedNote), fold$1("Every layer with its digest", layerTable(image)), ...compressionsFold(image));
}
function pushedNote(push) {
	return k$1("p", { class: "note" }, "Pushed to ", code(push.repository), `, ${pushWord(push)}: ${movedWords(push)}.`);
}
function bar(platform, largest) {
	const { layers, base, appSize, compressedSize } = platform;
	return k$1("div", { class: "bar-row" }, k$1("span", { class: "bar-name" }, text$1(platform.platform)), k$1("span", {
		class: "bar",
		"aria-hidden": "true"
	}, layers.filter(({ size }) => size > 0).map(({ part, size }) => k$1("i", {
		class: `part ${part}`,
		style: { width: percent(size, largest) }
	}))), k$1("span", { class: "bar-text" }, ...base.size === 0 ? [bytes(compressedSize)] : [
		bytes(appSize),
		" on ",
		bytes(base.size),
		" of base"
	]));
}
function layersSize({ layers }) {
	return layers.reduce((sum, { size }) => sum + size, 0);
}
function percent(part, whole) {
	return `${(100 * part / whole).toFixed(2)}%`;
}
function rootfsWords({ rootfs: { certificates, zones, timezone } }) {
	const words = [
		...certificates === void 0 ? [] : [`${certificates.count} CA certificates`],
		...zones === void 0 ? [] : [`${zones.count} time zones${zones.release === void 0 ? "" : ` (${text$1(zones.release)})`}`],
		...timezone === void 0 ? [] : [`TZ is ${text$1(timezone)}`]
	];
	return words.length === 0 ? ["nothing beside the binary"] : ["with ", words.join(", ")];
}
function layerTable(image) {
	return table$1([
		{ title: "Platform" },
		{ title: "Layer" },
		{
			title: "Size",
			kind: "number"
		},
		{
			title: "Unpacked",
			kind: "number",
			spare: true
		},
		{
			title: "Digest",
			spare: true
		},
		{
			title: "Diff ID",
			spare: true
		}
	], image.platforms.flatMap(({ platform, layers }) => layers.map(({ part, size, unpackedSize, digest, diffId }) => [
		whole(platform),
		NAMES[part],
		bytes(size),
		bytes(unpackedSize),
		shortDigest(digest),
		shortDigest(diffId)
	])));
}
function compressionsFold(image) {
	const rows = image.platforms.flatMap((platform) => otherCompressions(platform).map(({ format, level, size, change }) => [
		whole(platform.platform),
		`${format} ${level}`,
		bytes(size),
		changeBytes(change)
	]));
	if (rows.length === 0) return [];
	return [fold$1("What other compressions would give", table$1([
		{ title: "Platform" },
		{ title: "Compression" },
		{
			title: "Image",
			kind: "number"
		},
		{
			title: "Change",
			kind: "number"
		}
	], rows))];
}
// src/report/html/sections/map.ts
const VIEW_NAMES = {
	changes: "Changes only",
	growth: "Growth",
	owners: "Owners"
};
function mapSection({ blocks }) {
	return section("map-part", "Where the bytes are", k$1("div", {
		id: "map-controls",
		class: "map-controls",
		hidden: true
	}, k$1("p", {
		id: "map-way",
		class: "map-way"
	}), k$1("p", { class: "map-switches" }, k$1("label", null, k$1("input", {
		type: "checkbox",
		id: "code-only",
		autocomplete: "off"
	}), " Code only"), k$1("span", {
		id: "map-views",
		class: "views",
		role: "group",
		"aria-label": "View"
	}, Object.entries(VIEW_NAMES).map(([view, name]) => k$1("button", {
		type: "button",
		id: `view-${view}`,
		"aria-pressed": "false"
	}, name))))), k$1("div", {
		id: "map",
		class: "map",
		role: "group",
		"aria-label": "Map of the binary",
		"aria-describedby": "map-hint"
	}, k$1("p", null, "The map is drawn by script. The tables below say the same.")), k$1("p", {
		id: "map-inspector",
		class: "inspector"
	}, "\xA0"), legends(), k$1("p", {
		id: "map-hint",
		class: "note"
	}, "Arrow keys move between tiles, Enter opens one, Esc goes out.", blocks.cutoff === 0 ? "" : ` Functions and files below ${formatBytes(blocks.cutoff)} are one tile of their package, so that this page stays small.`, blocks.unknown ? " The functions of the baseline are not known here, so changes are told by package." : ""));
}
function legends() {
	const sign = (className, words) => k$1("span", null, k$1("i", { class: `tile ${className}` }), words);
	return [k$1("p", {
		class: "legend",
		"data-legend": "changes growth",
		hidden: true
	}, k$1("span", { "data-legend": "changes" }, "Area: bytes that came or went"), k$1("span", { "data-legend": "growth" }, "Area: bytes of the file"), sign("u3", "+ grew a little"), sign("u10", "+ grew by 40% or more"), sign("d8", "− shrank, striped"), sign("u10 new", "new, dashed"), sign("d10 gone", "gone, dotted"), sign("s0", "the same")), k$1("p", {
		class: "legend",
		"data-legend": "owners",
		hidden: true
	}, k$1("span", null, "Area: bytes of the file"), sign("o-own", "your code"), sign("o-dependency", "dependencies"), sign("o-standard", "standard library"), sign("o-tables", "Go’s tables and data"))];
}
function mapBlocksMarkup({ blocks, scripts }) {
	const block = (id, data, type = "application/octet-stream") => k$1("script", {
		type,
		id,
		dangerouslySetInnerHTML: { __html: data }
	});
	return [
		block("map-head", blocks.head),
		...blocks.first === "" ? [] : [block("map-first", blocks.first)],
		block("page-script", scripts.main, "text/plain"),
		k$1("script", { dangerouslySetInnerHTML: { __html: scripts.begin } }),
		block("map-rows", blocks.rows)
	];
}
// src/report/binary-words.ts
function buildCommand({ build }) {
	const environment = build.environment.map(({ name, value }) => `${name}=${quoted(value)}`);
	return visibleText([
		...environment,
		"go",
		...build.argv.map(quoted)
	].join(" "));
}
function linkageWords({ linkage, stripped, savings }) {
	const linked = linkage.static === void 0 ? "with the system’s libraries" : linkage.static ? "static" : `dynamic${linkage.interpreter === void 0 ? "" : ", needs a loader"}`;
	const saved = (what, bytes) => bytes === void 0 ? [] : [`${what} ${formatByteChange(-bytes)}`];
	return [
		linked,
		...linkage.pie ? ["PIE"] : [],
		stripped ? "stripped" : "with symbols",
		...saved("stripping", savings?.stripping),
		...saved("cgo off", savings?.cgoOff)
	];
}
function quoted(word) {
	return /^[\w@%+=:,./{}-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
// src/report/html/sections/modules.ts
const OPEN_ROWS$2 = 12;
const MOST_ROWS$3 = 3e3;
function modulesTable(report, search) {
	const rows = moduleRows(report);
	if (rows.length === 0) return [];
	const sized = rows.some(({ size }) => size > 0);
	const findings = new Map();
	for (const { module, installed, suppressed } of findingsOf$1(report)) {
		const key = `${module}@${installed}`;
		if (suppressed === void 0) findings.set(key, (findings.get(key) ?? 0) + 1);
	}
	const all = report.platforms.length;
	const columns = [
		{ title: "Module" },
		{ title: "Version" },
		...sized ? [{
			title: "Largest",
			kind: "number"
		}] : [],
		{
			title: "Findings",
			spare: true
		},
		{
			title: "On",
			spare: true
		}
	];
	const cells = rows.slice(0, MOST_ROWS$3).map(({ path, version, platforms, size }) => {
		const count = findings.get(`${path}@${version}`) ?? 0;
		return [
			code(path),
			text$1(version),
			...sized ? [size === 0 ? "–" : bytes(size)] : [],
			count === 0 ? "none" : k$1("b", { class: "bad" }, String(count)),
			platforms.size === all ? "all" : text$1([...platforms].join(", "))
		];
	});
	const list = [search ? k$1("p", {
		class: "filter",
		hidden: true
	}, k$1("label", null, "Search ", k$1("input", {
		type: "search",
		"data-filter": "modules",
		autocomplete: "off"
	})), " ", k$1("span", {
		id: "modules-count",
		role: "status",
		class: "note"
	})) : null, table$1(columns, cells, "modules")];
	return [rows.length > OPEN_ROWS$2 ? fold$1(`${rows.length} modules`, ...list) : k$1("div", null, ...list)];
}
function moduleRows(report) {
	const rows = new Map();
	for (const { modules, platform, sizes } of report.binaries) {
		const bytesOf = new Map(sizes?.modules.map(({ path, size }) => [path, size]));
		for (const { path, version, replacedBy } of modules) {
			const shown = replacedBy === void 0 ? version : replacedBy.version || "a local folder";
			const key = `${path}@${shown}`;
			const row = rows.get(key) ?? {
				path,
				version: shown,
				platforms: new Set(),
				size: 0
			};
			row.platforms.add(platform);
			row.size = Math.max(row.size, bytesOf.get(path) ?? 0);
			rows.set(key, row);
		}
	}
	return [...rows.values()].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
}
// src/report/html/sections/measured.ts
const MOST_ROWS$2 = 12;
function sbomSection(report, search) {
	const rows = [...report.binaries.map(({ file, sbom }) => ({
		name: file,
		sbom
	})), ...report.images.flatMap(({ name, platforms }) => platforms.map(({ platform, sbom }) => ({
		name: `${name} ${platform}`,
		sbom
	})))].flatMap(({ name, sbom }) => sbom === void 0 ? [] : [[
		code(name),
		String(sbom.packages),
		fileLinks(sbom)
	]]);
	if (rows.length === 0) return [];
	const files = table$1([
		{ title: "Of" },
		{
			title: "Packages",
			kind: "number"
		},
		{ title: "Files" }
	], rows);
	return [section("sbom", "Software bills of materials", rows.length > MOST_ROWS$2 ? fold$1(`${rows.length} binaries and images`, files) : files, ...modulesTable(report, search))];
}
function fileLinks({ cyclonedx, spdx }) {
	const link = (label, file) => file === void 0 ? [] : [k$1("a", { href: file.split("/").map(encodePart).join("/") }, label)];
	return commas([...link("CycloneDX", cyclonedx), ...link("SPDX", spdx)]);
}
function encodePart(part) {
	return encodeURIComponent(Buffer.from(part).toString());
}
function noticesSection(report) {
	const { notices } = report.run;
	if (notices.length === 0) return [];
	return [section("notices", "Worth knowing", k$1("ul", null, notices.map(({ level, code: name, message, file, line }) => k$1("li", null, k$1("span", { class: level === "warning" ? "doubtful" : "note" }, level === "warning" ? "! warning " : "note "), text$1(message), k$1("span", { class: "note" }, ` ${text$1([name, [file, line].filter((part) => part !== void 0).join(":")].filter((part) => part !== "").join(", "))}`)))))];
}
function howSection(report) {
	const { run, toolchain, toolVersion } = report;
	const { host, tools, database, caches } = run;
	return section("how", "How it was made and measured", facts([
		["When", k$1("time", { dateTime: text$1(run.startedAt) }, text$1(run.startedAt.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC")))],
		["Go", [code(toolchain.version), `, asked for by ${text$1(toolchain.requestedBy)}, from ${run.toolchainOrigin}`]],
		["Machine", text$1(`${host.os}/${host.arch}, ${host.cpus} processors, Node ${host.node}`)],
		["go-slim-image", text$1(toolVersion)],
		...tools.map((tool) => [tool.name, [text$1(`${tool.version}, from ${tool.origin}, ${tool.verified ? "checked" : "not checked"} against a pinned digest; `), shortDigest(`sha256:${tool.sha256}`)]]),
		...database === void 0 ? [] : [["Vulnerability data", text$1(`${database.source} of ${database.updatedAt}${database.stale ? ", from the cache because no source answered" : ""}`)]],
		...caches.map((cache) => [`Cache ${text$1(cache.name)}`, cacheWords(cache)]),
		...report.inputs.map(({ name, value }) => [`Input ${text$1(name)}`, code(value)])
	]), k$1("p", { class: "note" }, "Image sizes are what a client pulls: config and layers, compressed. 1 MB is 1,000,000 bytes; titles give exact bytes."), fold$1("Every binary and the command that made it", ...report.binaries.map(binaryPart)));
}
function cacheWords({ restored, saved }) {
	const words = (verb, moved) => moved === void 0 ? [] : [`${verb} ${formatBytes(moved.bytes)} in ${formatDuration(moved.ms)}`];
	const all = [...words("restored", restored), ...words("saved", saved)];
	return all.length === 0 ? "nothing restored or saved" : all.join(", ");
}
function binaryPart(binary) {
	return k$1("div", { class: "binary-part" }, k$1("h3", null, code(binary.file), " ", bytes(binary.size)), k$1("p", { class: "note" }, `${linkageWords(binary).join(", ")}; ${binary.modules.length} modules; `, shortDigest(binary.digest)), k$1("p", { class: "command" }, code(buildCommand(binary))));
}
// src/report/html/sections/packages.ts
const OPEN_ROWS$1 = 15;
const MOST_ROWS$1 = 120;
const FEWEST_ROWS = 15;
function packagesSection(report) {
	const most = Math.max(FEWEST_ROWS, Math.floor(MOST_ROWS$1 / Math.max(1, report.binaries.length)));
	const compared = report.comparison?.baseline !== void 0;
	const parts = perBinary(report, (binary) => {
		const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem);
		if (change !== void 0 && change.packages.length > 0) return changedPackages(change, most);
		return binary.sizes === void 0 || compared ? void 0 : largestPackages(binary.sizes, most);
	});
	if (parts.length === 0) return [];
	return [section("packages", compared ? "Packages that changed" : "Largest packages", ...parts)];
}
function changedPackages(change, most) {
	const { packages } = change;
	return rowsWithFold([
		{ title: "Package" },
		{
			title: "Before",
			kind: "number",
			spare: true
		},
		{
			title: "Now",
			kind: "number"
		},
		{
			title: "Change",
			kind: "number"
		}
	], packages.slice(0, most).map((one) => [
		packageName$1(one),
		one.size.before === void 0 ? "–" : bytes(one.size.before),
		one.size.after === void 0 ? "–" : bytes(one.size.after),
		changeBytes(one.size.change)
	]), `${packages.length} of ${formatCount(packagesInAll(change), "package")} changed`, packages.length);
}
function packageName$1({ path, state, renamedFrom, owner }) {
	const notes = [
		...state === "new" || state === "gone" ? [state] : [],
		...owner === "own" ? ["your code"] : owner === "standard" ? ["standard library"] : [],
		...renamedFrom === void 0 ? [] : [`was ${text$1(renamedFrom)}`]
	];
	return [code(path), notes.length === 0 ? null : k$1("span", { class: "note" }, ` ${notes.join(", ")}`)];
}
__name(packageName$1, "packageName");
function largestPackages(size, most) {
	return rowsWithFold([
		{ title: "Package" },
		{
			title: "Code",
			kind: "number",
			spare: true
		},
		{
			title: "Line table",
			kind: "number",
			spare: true
		},
		{
			title: "Types and data",
			kind: "number",
			spare: true
		},
		{
			title: "In all",
			kind: "number"
		}
	], size.packages.slice(0, most).map((one) => [
		code(one.name),
		bytes(one.code),
		bytes(one.pclntab),
		bytes(one.types + one.embedded + one.data + one.inferred),
		bytes(one.size)
	]), `${formatCount(size.packages.length, "package")} in all`, size.packages.length);
}
function sharedSection(report) {
	const parts = perBinary(report, ({ sizes }) => sizes === void 0 || sizes.shared.length === 0 ? void 0 : sharedRows(sizes));
	return parts.length === 0 ? [] : [k$1("div", { class: "shared" }, ...parts)];
}
function sharedRows({ shared, notices }) {
	const rows = shared.map(({ row, size }) => {
		const { title, note } = tableTitle(row);
		return [[text$1(title), k$1("span", { class: "note" }, ` ${note}`)], bytes(size)];
	});
	return fold$1(`${formatCount(shared.length, "row")} that belong to no one package`, table$1([{ title: "What" }, {
		title: "Size",
		kind: "number"
	}], rows), ...notices.map((notice) => k$1("p", { class: "note" }, text$1(notice))));
}
function rowsWithFold(columns, rows, title, all) {
	const open = rows.length <= 20 ? rows.length : OPEN_ROWS$1;
	const cut = all > rows.length ? `, the ${rows.length} largest here, all of them in report.json` : "";
	return k$1("div", null, table$1(columns, rows.slice(0, open)), k$1("p", { class: "note" }, `${title}${cut}.`), open === rows.length ? null : fold$1(`The next ${rows.length - open}`, table$1(columns, rows.slice(open))));
}
// src/report/html/sections/platforms.ts
function platformsSection(report) {
	const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
	const images = report.images.length > 0;
	return section("platforms", "Platforms", table$1([
		{ title: "Platform" },
		...images ? [{
			title: "Image",
			kind: "number"
		}, {
			title: "Unpacked",
			kind: "number",
			spare: true
		}] : [],
		{
			title: "Binary",
			kind: "number"
		},
		{
			title: "Linked",
			spare: true
		},
		{
			title: "Packages",
			kind: "number",
			spare: true
		},
		{ title: "Findings" }
	], report.binaries.map((binary) => row$1(report, binary, several, images))), ...without(report));
}
function row$1(report, binary, several, images) {
	const platform = report.images.flatMap((image) => image.platforms).find(({ binaries }) => binaries.includes(binary.stem));
	const packages = platform?.sbom?.packages ?? binary.sbom?.packages;
	const scan = platform?.scan ?? binary.scan;
	const word = scanWord(scan);
	const tone = word === "none" ? "good" : scan?.outcome.kind === "gate-failed" ? "bad" : "doubtful";
	return [
		several ? [
			code(binary.name),
			" ",
			whole(binary.platform)
		] : whole(binary.platform),
		...images ? [platform === void 0 ? "–" : bytes(platform.compressedSize), platform === void 0 ? "–" : bytes(platform.unpackedSize)] : [],
		bytes(binary.size),
		linkageWords({
			...binary,
			savings: {}
		}).join(", "),
		packages === void 0 ? "–" : String(packages),
		k$1("span", { class: tone }, word)
	];
}
__name(row$1, "row");
function without(report) {
	const reasons = new Map();
	for (const { platform, reason } of report.binaryOnly) reasons.set(reason, [...reasons.get(reason) ?? [], platform]);
	return [...reasons].map(([reason, platforms]) => k$1("p", { class: "note" }, `Binary only, ${text$1(platforms.join(", "))}: ${text$1(reason)}`));
}
// src/report/steps-of.ts
function stepTitle({ step, platform }) {
	return platform === void 0 ? step : `${step} ${platform}`;
}
function longestStep(steps) {
	if (steps.length < 2) return void 0;
	const longest = steps.reduce((a, b) => b.endMs - b.startMs > a.endMs - a.startMs ? b : a);
	return {
		name: stepTitle(longest),
		ms: longest.endMs - longest.startMs
	};
}
function stepsSpan(steps) {
	return Math.max(1, ...steps.map(({ endMs }) => endMs));
}
// src/report/html/sections/timeline.ts
const OPEN_ROWS = 40;
const WORDS$1 = {
	done: "",
	skipped: "skipped",
	failed: "failed"
};
function timelineSection(report) {
	const { steps, durationMs } = report.run;
	if (steps.length === 0) return [];
	const drawing = timeline(steps);
	const total = k$1("p", { class: "note" }, `${formatDuration(durationMs)} in all, ${formatDuration(sumOf$1(steps))} of steps`);
	return [section("steps", "What ran beside what", steps.length > OPEN_ROWS ? fold$1(`${steps.length} steps`, drawing) : drawing, total)];
}
function timeline(steps) {
	const span = stepsSpan(steps);
	const ticks = ticksOf(span);
	const left = (ms) => `${(100 * ms / span).toFixed(2)}%`;
	const lines = ticks.map((ms) => k$1("i", {
		class: "tick",
		style: { left: left(ms) }
	}));
	const row = (step) => k$1("tr", null, k$1("th", { scope: "row" }, text$1(stepTitle(step))), k$1("td", { class: "track" }, k$1("span", { "aria-hidden": "true" }, lines, k$1("i", {
		class: `run ${step.state}`,
		style: {
			left: left(step.startMs),
			width: left(Math.max(1, step.endMs - step.startMs))
		}
	}))), k$1("td", { class: "number" }, formatDuration(step.endMs - step.startMs)), k$1("td", { class: "spare note" }, text$1([WORDS$1[step.state], firstLine(step)].filter(Boolean).join(": "))));
	const axis = k$1("span", {
		class: "axis",
		"aria-hidden": "true"
	}, ticks.map((ms) => k$1("i", {
		class: ms > .94 * span ? "last" : "",
		style: { left: left(ms) }
	}, formatDuration(ms))));
	return k$1("table", { class: "timeline" }, k$1("thead", null, k$1("tr", null, [
		"Step",
		[k$1("span", { class: "hidden" }, "Time line"), axis],
		"Time",
		"What"
	].map((title, i) => k$1("th", {
		scope: "col",
		class: HEAD_CLASSES[i]
	}, title)))), k$1("tbody", null, steps.map(row)));
}
const HEAD_CLASSES = [
	"",
	"track",
	"number",
	"spare"
];
function ticksOf(span) {
	const rough = span / 5;
	const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
	const step = [
		1,
		2,
		5,
		10
	].map((factor) => factor * power).find((size) => size >= rough) ?? span;
	const ticks = [];
	for (let ms = 0; ms <= span; ms += step) ticks.push(ms);
	return ticks;
}
function firstLine({ detail }) {
	return (detail ?? "").split("\n")[0] ?? "";
}
function sumOf$1(steps) {
	return steps.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
__name(sumOf$1, "sumOf");
// src/model/comparison.ts
function baselineAge(baseline, startedAt) {
	return Math.max(0, Date.parse(startedAt) - Date.parse(baseline.createdAt));
}
// src/report/html/sections/verdict-strip.ts
const SIGNS = {
	good: "✓",
	doubtful: "!",
	bad: "✗"
};
function pageHeader(report, control) {
	const { module, revision, toolchain, comparison, run } = report;
	const name = report.images[0]?.name ?? report.binaries[0]?.name ?? module.path;
	const about = [
		text$1(revision.version),
		...revision.commit === void 0 ? [] : [text$1(revision.commit.slice(0, 7))],
		...revision.dirty ? ["uncommitted changes"] : [],
		text$1(toolchain.version)
	];
	const baseline = comparison?.baseline;
	const against = baseline === void 0 ? [] : [" · against ", text$1(`${baseline.commit?.slice(0, 7) ?? baseline.version} (${[
		baseline.ref,
		`${formatAge(baselineAge(baseline, run.startedAt))} old`,
		baseline.source
	].filter((part) => part !== void 0).join(", ")})`)];
	return k$1("header", null, k$1("h1", null, text$1(name)), k$1("p", null, text$1(module.path), ` ${about.join(" · ")}`, ...against), control);
}
function verdictStrips(report, stems) {
	const [first, ...others] = stems;
	if (first === void 0) return [strip(report)];
	return [k$1("div", { "data-of": first }, strip(report, first)), ...others.map((stem) => k$1("div", {
		"data-of": stem,
		hidden: true
	}, strip(report, stem)))];
}
function strip(report, stem) {
	const binary = report.binaries.find((candidate) => candidate.stem === stem) ?? report.binaries[0];
	const { tone, scan, sizeKind } = verdictOf(report);
	const budget = tellingBudget(report.comparison?.budgets ?? [], binary?.platform);
	return k$1("section", {
		class: "strip",
		"aria-label": "Verdict"
	}, sizeCell(report, binary), ...sizeKind === "image" ? [binaryCell(report, binary)] : [], budget === void 0 ? packagesCell(report) : budgetCell(budget), findingsCell(report, tone, scan));
}
function sizeCell(report, binary) {
	const { sizes, sizeKind } = verdictOf(report);
	const chosen = sizes.find(({ platform }) => platform === binary?.platform) ?? sizes[0];
	if (chosen === void 0) return cell("Nothing was built", "–", "", "main");
	const name = report.images[0]?.name;
	const change = sizeKind === "image" ? report.comparison?.images.find((one) => one.platform === chosen.platform && one.name === name)?.compressed : report.comparison?.binaries.find(({ stem }) => stem === binary?.stem)?.size;
	const note = change === void 0 ? otherSizes(sizes.filter((one) => one !== chosen)) : changeNote(change);
	return cell(`${sizeKind === "image" ? "Image, as pulled" : "Binary"}, ${text$1(chosen.platform)}`, bytes(chosen.bytes), note, "main");
}
function otherSizes(sizes) {
	if (sizes.length === 0) return "the only platform";
	if (sizes.length <= 2) return sizes.flatMap(({ platform, bytes: size }, i) => [
		i === 0 ? "" : ", ",
		bytes(size),
		` ${text$1(platform)}`
	]);
	const all = sizes.map((size) => size.bytes);
	return [
		bytes(Math.min(...all)),
		" to ",
		bytes(Math.max(...all)),
		` on ${sizes.length} more platforms`
	];
}
function binaryCell(report, binary) {
	if (binary === void 0) return cell("Binary", "–", "");
	const change = report.comparison?.binaries.find(({ stem }) => stem === binary.stem)?.size;
	const saved = binary.savings?.stripping;
	const note = change !== void 0 ? changeNote(change) : saved !== void 0 && saved > 0 ? [bytes(saved), " saved by stripping"] : `${binary.linkage.static === true ? "static" : "dynamic"}, ${binary.stripped ? "stripped" : "with symbols"}`;
	return cell(`Binary, ${text$1(binary.platform)}`, bytes(binary.size), note);
}
function budgetCell(budget) {
	const { word, sign, tone } = BUDGET_STATES[budget.state];
	return cell(`Budget, ${budget.limit === "growth" ? "+" : ""}${text$1(budget.written)} of ${budget.of}`, k$1("span", { class: tone }, `${sign} ${word}`), leftWords(budget));
}
function packagesCell(report) {
	const counts = [...report.images.flatMap((image) => image.platforms.map(({ sbom }) => sbom?.packages)), ...report.binaries.map(({ sbom }) => sbom?.packages)].filter((count) => count !== void 0);
	if (counts.length === 0) return cell("Packages", "–", "no SBOM");
	return cell("Packages", String(Math.max(...counts)), "in the SBOM");
}
function findingsCell(report, tone, scan) {
	const total = sumCounts(report.totals.findings);
	const unknown = total === 0 && scan !== describeCounts(report.totals.findings);
	const word = k$1("span", { class: unknown ? "doubtful" : tone }, `${SIGNS[unknown && tone === "good" ? "doubtful" : tone]} `);
	const value = unknown ? [word, "unknown"] : [word, total === 0 ? "none" : String(total)];
	const change = report.comparison?.findings;
	const news = change === void 0 ? "" : `; ${change.new.length} new, ${change.gone.length} gone`;
	return cell("Findings", value, total === 0 && !unknown ? `in ${formatCount(report.binaries.length, "binary", "binaries")}${news}` : `${scan}${news}`.replaceAll(/(\d) (?=[a-z])/g, "$1\xA0"));
}
function cell(label, value, note, kind = "") {
	return k$1("div", { class: `cell ${kind}`.trim() }, k$1("p", { class: "label" }, label), k$1("p", { class: "value" }, value), k$1("p", { class: "note" }, note));
}
// src/report/html/page.ts
function reportHtml(report) {
	const { first, above, below } = pageParts(report, []);
	return documentHtml(titleOf(report), [
		first,
		above,
		below
	], "");
}
async function reportPage(report, evidence) {
	const stems = report.binaries.filter(({ sizes }) => sizes !== void 0).map(({ stem }) => stem);
	if (stems.length === 0) return reportHtml(report);
	const { first, above, below } = pageParts(report, stems);
	const map = await preparePageMap(report, evidence, first.length + above.length + below.length);
	if (map === void 0) return reportHtml(report);
	const main = [
		first,
		late(above),
		late(rendered(mapSection(map)), "late-map"),
		late(below)
	];
	return documentHtml(titleOf(report), main, rendered(...mapBlocksMarkup(map)), map.scripts);
}
function titleOf(report) {
	return `${report.images[0]?.name ?? report.module.path} ${report.revision.version}`;
}
function pageParts(report, stems) {
	const [verdict, ...otherVerdicts] = verdictStrips(report, stems);
	return {
		first: rendered(pageHeader(report, platformSwitch(report, stems)), verdict),
		above: rendered(...otherVerdicts, ...causesSection(report)),
		below: rendered(...packagesSection(report), ...sharedSection(report), ...budgetsSection(report), platformsSection(report), ...noticesSection(report), ...layersSection(report), findingsSection(report), ...sbomSection(report, stems.length > 0), ...timelineSection(report), ...historySection(report), howSection(report))
	};
}
// src/report/comment/fit.ts
function fitText(parts, { open, limit }) {
	const { first, head, folds, foot } = parts;
	for (let kept = folds.length; kept >= 0; kept--) {
		const shown = folds.slice(0, kept).map(({ title, body }) => folded(title, body, open));
		const cut = folds.slice(kept).map(({ title }) => title);
		const text = join$2([
			first,
			...head,
			...shown,
			...cutNotice(cut),
			...foot
		]);
		if (limit.length(text) <= limit.most) return text;
	}
	for (let kept = head.length - 1; kept >= 0; kept--) {
		const text = join$2([
			first,
			...head.slice(0, kept),
			...cutNotice(["the rest"]),
			...foot
		]);
		if (limit.length(text) <= limit.most) return text;
	}
	return join$2([first, ...foot]);
}
function cutNotice(cut) {
	if (cut.length === 0) return [];
	return [`Left out, since it would be too long here: ${cut.join("; ")}. All of it is in report.html.`];
}
function join$2(paragraphs) {
	return `${paragraphs.join("\n\n")}\n`;
}
__name(join$2, "join");
// node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
// src/report/markdown/markdown-head.ts
const MOST_ROWS = 60;
const LONGEST_SENTENCE = 1e3;
function headline(report) {
	const { sizes, sizeKind, scan, tone } = verdictOf(report);
	const [first, ...rest] = sizes;
	const gate = tone === "bad" ? "**Gate failed.** " : "";
	if (first === void 0) return `${gate}**Nothing was built.** Findings: ${scan}`;
	const verb = sizeKind === "image" ? "pulled" : "binary";
	const others = rest.length === 0 ? "" : rest.length <= 2 ? rest.map(({ platform, bytes }) => `, ${unbrokenBytes(bytes)} on ${platform}`).join("") : `, ${unbrokenBytes(Math.min(...rest.map(({ bytes }) => bytes)))} to ${unbrokenBytes(Math.max(...rest.map(({ bytes }) => bytes)))} on ${rest.length} more platforms`;
	return `${gate}**${unbrokenBytes(first.bytes)} ${verb} on ${first.platform}**${others}. Findings: ${scan}`;
}
function platformTable(report) {
	const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
	const rows = report.binaries.slice(0, MOST_ROWS).map((binary) => row(report, binary, several));
	const left = report.binaries.length - rows.length;
	const table = markdownTable([[
		"Platform",
		...report.images.length > 0 ? ["Image, pulled"] : [],
		"Binary"
	], ...rows], {
		align: [
			"l",
			"r",
			"r"
		],
		alignDelimiters: false,
		padding: true
	});
	return left > 0 ? `${table}\n\nand ${left} more in report.html` : table;
}
function row(report, binary, several) {
	const platform = report.images.flatMap(({ platforms }) => platforms).find(({ binaries }) => binaries.includes(binary.stem));
	const name = several ? `${codeSpan(binary.name)} ` : "";
	const scan = platform?.scan ?? binary.scan;
	const under = scan === void 0 || scanWord(scan) === "none" ? "" : `<br>findings: ${scanWord(scan)}`;
	const pulled = platform === void 0 ? "–" : unbrokenBytes(platform.compressedSize);
	return [
		`${name}${binary.platform}${under}`,
		...report.images.length > 0 ? [pulled] : [],
		unbrokenBytes(binary.size)
	];
}
function reasons(report) {
	const without = new Map();
	for (const { platform, reason } of report.binaryOnly) without.set(reason, [...without.get(reason) ?? [], platform]);
	const lines = [
		...[...without].map(([reason, platforms]) => `- Binary only, ${platforms.join(", ")}: ${codeSpan(reason, LONGEST_SENTENCE)}`),
		...report.run.notices.map(({ level, code, message }) => `- ${level === "warning" ? "**Warning**" : "Note"} (${codeSpan(code)}): ${codeSpan(message, LONGEST_SENTENCE)}`),
		...triedSources(report)
	];
	return lines.length === 0 ? [] : [lines.join("\n")];
}
function triedSources(report) {
	const tried = report.binaries.flatMap(({ scan }) => scan?.outcome.kind === "database-unavailable" ? scan.outcome.tried : []);
	return [...new Map(tried.map(({ source, answer }) => [source, answer]))].map(([source, answer]) => `- Vulnerability data from ${codeSpan(source)}: ${codeSpan(answer, LONGEST_SENTENCE)}`);
}
function provenance(report) {
	const { module, revision, toolchain, toolVersion } = report;
	const commit = revision.commit === void 0 ? [] : [codeSpan(revision.commit.slice(0, 7))];
	return `<sub>${[
		`${codeSpan(module.path)} ${codeSpan(revision.version)}`,
		...commit,
		...revision.dirty ? ["with uncommitted changes"] : [],
		codeSpan(toolchain.version),
		`go-slim-image ${codeSpan(toolVersion)}`
	].join(" · ")}</sub>`;
}
// src/report/comment/budgets.ts
function worstBudget(budgets) {
	return budgets.filter(({ state, actual }) => state === "broken" && actual !== void 0).reduce((worst, each) => worst === void 0 || overrun(each) > overrun(worst) ? each : worst, void 0);
}
function overrun({ actual = 0, allowed }) {
	return actual / Math.max(1, allowed);
}
function budgetFigures(budget) {
	const { of, name, platform, limit, actual = 0, before, after } = budget;
	const what = of === "image" ? "" : of === "binary" ? "binary " : `module ${codeSpan(name)} `;
	if (limit === "size") return `${what}${unbrokenBytes(actual)} on ${platform}, ${allowedWords(budget)} allowed`;
	const share = signedPercent((after ?? 0) - (before ?? 0), before);
	return `${what}${unbrokenChange(actual)}${share === void 0 ? "" : ` (${share})`} on ${platform}, ${allowedWords(budget)} allowed`;
}
function allowedWords({ written, limit }) {
	const words = written.trim().replace(/^\+/, "");
	const shown = /^[\d., ]{1,20}[%A-Za-z]{0,5}$/.test(words) ? words.replaceAll(" ", "\xA0") : codeSpan(written);
	return limit === "growth" ? `+${shown}` : shown;
}
function budgetAdvice(budget, cause, label) {
	const { actual = 0, allowed } = budget;
	return `${unbrokenBytes(actual - allowed)} over. ${cause?.place === void 0 ? "Allow" : `${undoWords(cause, codeSpan(placeText(cause.place)))}, or allow`} it by ${[...label === void 0 ? [] : [`the label ${codeSpan(label)} (your name is recorded)`], `${codeSpan(settingThatFits(budget))} in ${codeSpan(".go-slim-image.yml")}`].join(", or ")}.`;
}
function budgetLine(budgets) {
	const kept = budgets.filter(({ state }) => state === "kept");
	const broken = budgets.filter(({ state }) => state === "broken");
	return [
		...keptWords(kept),
		...broken.length > 1 ? [`${broken.length} budgets broken`] : [],
		...budgets.filter(({ state }) => state === "overridden").slice(0, 3).map((budget) => `Budget broken (${budgetFigures(budget)}), allowed ${overrideWords(budget)}`),
		...notMeasured(budgets)
	].map((part) => `${part}.`).join(" ");
}
function keptWords(kept) {
	const tightest = kept.reduce((worst, each) => worst === void 0 || overrun(each) > overrun(worst) ? each : worst, void 0);
	if (tightest === void 0) return [];
	const { actual = 0, allowed } = tightest;
	const left = `${unbrokenBytes(allowed - actual)} left`;
	const figures = budgetFigures(tightest).replace(/ allowed$/, "");
	return kept.length === 1 ? [`Budget kept: ${figures} allowed, ${left}`] : [`${kept.length} budgets kept, tightest: ${figures} allowed, ${left}`];
}
function overrideWords({ override }) {
	return override === void 0 ? "by a label" : `by ${codeSpan(override.by)} with the label ${codeSpan(override.label)}`;
}
function notMeasured(budgets) {
	const without = budgets.filter(({ state }) => state === "not-measured");
	const [first] = without;
	if (first === void 0) return [];
	const why = first.reason === void 0 ? "" : ` (${codeSpan(first.reason, 300)})`;
	return [`${without.length === 1 ? "One budget was" : `${without.length} budgets were`} not measured${why}`];
}
// src/report/comment/folds.ts
const STYLE$1 = {
	alignDelimiters: false,
	align: [
		"l",
		"r",
		"r"
	]
};
function packageFold(binary, most) {
	const { packages } = binary;
	if (packages.length === 0) return [];
	const rows = packages.slice(0, most).map(({ path, state, renamedFrom, size }) => [
		`${codeSpan(path)}${stateWord(state, renamedFrom)}`,
		unbrokenChange(size.change),
		nowCell(size)
	]);
	return [{
		title: `${packages.length} of ${formatCount(packagesInAll(binary), "package")} changed`,
		body: `${table([
			"Package",
			"Change",
			"Now"
		], rows)}${left(packages.length - rows.length)}`
	}];
}
function moduleFold(binary, most) {
	const { modules } = binary;
	if (modules.length === 0) return [];
	const rows = modules.slice(0, most).map(({ path, state, renamedFrom, from, to, size }) => {
		const versions = [from, to].filter((version) => version !== void 0 && version !== "");
		const words = (state === "changed" ? versions.slice(-1) : versions).map((version) => codeSpan(version ?? "")).join(" → ");
		return [
			`${codeSpan(path)}${words === "" ? "" : `<br>${words}`}${stateWord(state, renamedFrom)}`,
			unbrokenChange(size.change),
			nowCell(size)
		];
	});
	const body = `${table([
		"Module",
		"Change",
		"Now"
	], rows)}${left(modules.length - rows.length)}`;
	return [{
		title: `${formatCount(modules.length, "module")} changed`,
		body
	}];
}
function stateWord(state, renamedFrom) {
	if (renamedFrom !== void 0) return `<br>was ${codeSpan(renamedFrom)}`;
	return state === "new" || state === "gone" ? `<br>${state}` : "";
}
function nowCell({ after }) {
	return after === void 0 ? "–" : unbrokenBytes(after);
}
function findingsFold(added, gone, most) {
	if (added.length + gone.length === 0) return [];
	const row = (word) => (finding) => [
		`${codeLink(finding.id, finding.url)}<br>${word}, ${finding.severity.toLowerCase()}${finding.suppressed === void 0 ? "" : ", ignored"}`,
		`${codeSpan(finding.module)}<br>${codeSpan(finding.installed)}`,
		finding.fixed.length === 0 ? "no fix yet" : codeSpan(finding.fixed.join(", "))
	];
	const rows = [...added.map(row("new")), ...gone.map(row("gone"))];
	const body = `${markdownTable([[
		"Finding",
		"In",
		"Fixed in"
	], ...rows.slice(0, most)], { alignDelimiters: false })}${left(rows.length - most)}`;
	return [{
		title: `Findings: ${added.length} new, ${gone.length} gone`,
		body
	}];
}
const PARTS$1 = {
	base: "base",
	rootfs: "root files",
	binary: "binary"
};
function layerFold(images, most) {
	const shown = images.filter(({ state }) => state === "new" || state === "changed");
	if (shown.length === 0) return [];
	const several = new Set(images.map(({ name }) => name)).size > 1;
	const rows = shown.flatMap(({ name, platform, layers }) => layers.map(({ part, state, compressed }) => [
		`${several ? `${codeSpan(name)} ` : ""}${platform}<br>${PARTS$1[part]}`,
		state === "same" ? "±0" : state === "changed" ? unbrokenChange(compressed.change) : state,
		nowCell(compressed)
	]));
	const updates = shown.flatMap(({ name, platform, update }) => update === void 0 ? [] : [`- ${several ? `${codeSpan(name)} ` : ""}${platform}: a host that has the baseline downloads ${unbrokenBytes(update.download)} and reuses ${update.reusedLayers} of ${formatCount(update.layers, "layer")} (${unbrokenBytes(update.reused)})`]);
	const list = updates.length === 0 ? "" : `\n\n${updates.slice(0, most).join("\n")}`;
	return [{
		title: "Layers, base apart",
		body: `${table([
			"Layer",
			"Change",
			"Now"
		], rows.slice(0, most))}${left(rows.length - most)}${list}`
	}];
}
function historyFold(report, name, platform, most) {
	const { kind, points } = sizeLine(report, name, platform);
	const [first] = points;
	const last = points.at(-1);
	if (first === void 0 || last === void 0 || points.length < 3) return [];
	const steps = points.flatMap(({ bytes, commit, version }, index) => {
		const before = points[index - 1]?.bytes;
		if (before === void 0 || bytes === before) return [];
		return [[
			index === points.length - 1 ? "this one" : codeSpan(commit?.slice(0, 7) ?? version),
			unbrokenChange(bytes - before),
			unbrokenBytes(bytes)
		]];
	});
	const ends = `${unbrokenBytes(first.bytes)} → ${unbrokenBytes(last.bytes)}`;
	const line = `Last ${points.length} builds ${sparkline(points.map(({ bytes }) => bytes))} ${ends}`;
	const what = `${kind === "image" ? "Image as pulled" : "Binary"}, ${platform}.`;
	return [{
		title: line,
		body: steps.length === 0 ? `${what} No build changed it.` : `${what} Builds that changed it, the latest first:\n\n${table([
			"Commit",
			"Change",
			"Size"
		], steps.reverse().slice(0, most))}`
	}];
}
function tagFold(report, most) {
	const tags = new Map(report.binaries.flatMap(({ shrinkingTags = [] }) => shrinkingTags.map((tag) => [tag.tag, tag])));
	if (tags.size === 0) return [];
	const rows = [...tags.values()].slice(0, most).map(({ tag, packages, files }) => `- ${codeSpan(tag)} leaves ${formatCount(files.length, "file")} out, of ${packages.slice(0, 3).map((path) => codeSpan(path)).join(", ")}`);
	return [{
		title: `Build tags that would shrink it: ${tags.size}`,
		body: rows.join("\n")
	}];
}
function table(header, rows) {
	return markdownTable([header, ...rows], STYLE$1);
}
function left(count) {
	return count > 0 ? `\n\nand ${count} more in report.html` : "";
}
// src/model/leading-cause.ts
const FOLLOWING = new Set([
	"data",
	"tables",
	"padding",
	"not-explained"
]);
function leadingCause(causes, sign) {
	const telling = causes.filter(({ kind, bytes }) => kind !== "not-explained" && Math.sign(bytes) === sign);
	const people = telling.filter(({ kind }) => !FOLLOWING.has(kind));
	const weights = new Map();
	for (const cause of people.length > 0 ? people : telling) {
		const leader = broughtBy$1(cause, causes);
		weights.set(leader, [...weights.get(leader) ?? [], cause]);
	}
	const weigh = (some) => some.reduce((sum, { bytes }) => sum + Math.abs(bytes), 0);
	const [first] = [...weights].sort(([, a], [, b]) => weigh(b) - weigh(a));
	if (first === void 0) return void 0;
	const [heaviest, own] = first;
	const gone = causes.find(({ kind, bytes }) => kind === "module-gone" && bytes < 0);
	if (sign < 0 && (heaviest.kind === "package-gone" || heaviest.kind === "reach") && gone !== void 0) return { cause: gone };
	const cause = heaviest;
	const others = own.filter((one) => one !== cause);
	const [largest] = [...others].sort((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes));
	return {
		cause,
		...weigh(others) * 2 > weigh(own) && largest?.subject !== void 0 && named(largest) ? { brings: largest.subject } : {}
	};
}
function named({ kind }) {
	return kind === "module-new" || kind === "package-new";
}
function broughtBy$1(cause, causes) {
	if (cause.kind === "module-gone" || cause.kind === "package-gone") return cause;
	const entry = cause.chain?.[cause.kind === "reach" ? 0 : 1];
	if (entry === void 0) return cause;
	return causes.filter(({ kind, subject = "" }) => {
		if (kind === "package-new") return entry === subject;
		return (kind === "module-new" || kind === "module-moved") && (entry === subject || entry.startsWith(`${subject}/`));
	}).sort((a, b) => (b.subject ?? "").length - (a.subject ?? "").length)[0] ?? cause;
}
__name(broughtBy$1, "broughtBy");
// src/report/comment/rows.ts
function isCompared(report) {
	return report.comparison?.baseline !== void 0;
}
function sizeRows(report) {
	const { images, binaries } = report.comparison;
	const holding = new Map(report.images.flatMap(({ name, platforms }) => platforms.flatMap((each) => each.binaries.map((stem) => [stem, `${name} ${each.platform}`]))));
	const byName = new Map(images.map((image) => [`${image.name} ${image.platform}`, image]));
	return binaries.map((binary) => {
		const { name, platform, stem } = binary;
		const image = byName.get(binary.state === "gone" ? `${name} ${platform}` : holding.get(stem) ?? "");
		return {
			name,
			platform,
			binary,
			...image === void 0 ? {} : { image }
		};
	});
}
function rowSize({ image, binary }) {
	return image?.compressed ?? binary.size;
}
function worthTelling(report) {
	if (!isCompared(report)) return true;
	const { findings, budgets } = report.comparison;
	if ((findings?.new.length ?? 0) + (findings?.gone.length ?? 0) > 0) return true;
	if (budgets.some(({ state }) => state === "broken" || state === "overridden")) return true;
	return sizeRows(report).some((row) => [row.binary, ...row.image === void 0 ? [] : [row.image]].some((each) => each.state === "new" || each.state === "gone" || ("size" in each ? each.size : each.compressed).change !== 0));
}
// src/report/comment/headline.ts
function comparedHeadline(report) {
	const rows = sizeRows(report);
	const gate = verdictOf(report).tone === "bad" ? "**Gate failed.** " : "";
	const findings = newFindings(report);
	const broken = worstBudget(report.comparison.budgets);
	if (broken !== void 0) {
		const row = rows.find(({ name, platform, image }) => platform === broken.platform && (broken.of === "module" || name === broken.name || image?.name === broken.name));
		const cause = causeOf$1(row?.binary, broken.of === "module" ? broken.name : void 0);
		return {
			text: `${gate}**Budget broken: ${budgetFigures(broken)}**${because(report, cause)}${findings}`,
			...binaryAndCause(row, cause)
		};
	}
	const row = largest(rows);
	if (row === void 0) return { text: `${gate}${unchanged(rows)}${findings}` };
	const { change, before } = rowSize(row);
	const share = signedPercent(change, before);
	const cause = causeOf$1(row.binary);
	return {
		text: `${gate}**${`${unbrokenChange(change)}${share === void 0 ? "" : ` (${share})`} on ${where(row, rows)}`}**${baseIsCause(row) ? `: the base ${codeSpan(row.image?.baseMoved?.to.reference ?? "")} moved` : because(report, cause)}${cameAndWent(rows)}${findings}`,
		...binaryAndCause(row, cause)
	};
}
function binaryAndCause(row, leading) {
	const cause = leading === void 0 ? {} : { cause: leading.cause };
	return {
		...row === void 0 ? {} : { binary: row.binary },
		...cause
	};
}
function largest(rows) {
	return rows.filter((row) => isOnBothSides(row) && rowSize(row).change !== 0).reduce((most, row) => most === void 0 || Math.abs(rowSize(row).change) > Math.abs(rowSize(most).change) ? row : most, void 0);
}
function isOnBothSides(row) {
	const { before, after } = rowSize(row);
	return before !== void 0 && after !== void 0;
}
function causeOf$1(binary, module) {
	if (binary === void 0) return void 0;
	const { causes, size } = binary;
	const sign = Math.sign(size.change);
	if (module === void 0) return leadingCause(causes, sign);
	const cause = causes.find(({ kind, subject, bytes }) => {
		return kind !== "not-explained" && Math.sign(bytes) === sign && subject === module;
	});
	return cause === void 0 ? void 0 : { cause };
}
__name(causeOf$1, "causeOf");
function because(report, leading) {
	if (leading === void 0) return "";
	const { cause, brings } = leading;
	const along = brings === void 0 ? "" : `, which brings ${codeSpan(brings)}`;
	return `: ${phraseText(causeHeadline(cause, report.module.path), codeSpan)}${along}`;
}
function baseIsCause({ image }) {
	if (image?.baseMoved === void 0) return false;
	return Math.abs(image.base.change) > Math.abs(image.app.change);
}
function where({ name, platform }, rows) {
	return new Set(rows.map((row) => row.name)).size > 1 ? `${platform} (${codeSpan(name)})` : platform;
}
function unchanged(rows) {
	const both = rows.filter(isOnBothSides);
	if (both.length === 0) return `**Nothing in common with the baseline**${cameAndWent(rows)}`;
	const images = both.filter(({ image }) => image !== void 0);
	const count = new Set(both.map(({ platform }) => platform)).size;
	const identical = both.every(({ image, binary }) => (image ?? binary).state === "same");
	const what = images.length === both.length ? "images" : images.length === 0 ? "binaries" : "images and binaries";
	const sizes = [...new Set(both.map((row) => unbrokenBytes(rowSize(row).after ?? 0)))];
	const pulled = sizes.length > 3 ? "" : ` (${sizes.join(" and ")}${images.length === both.length ? " pulled" : ""})`;
	const words = identical ? `${what} byte-identical` : `${what} of the same size, with other bytes`;
	return `**No size change** on ${count === 1 ? "1 platform" : `${count} platforms`}: ${words}${pulled}${cameAndWent(rows)}`;
}
function cameAndWent(rows) {
	return `${oneSided(rows, "before", "new")}${oneSided(rows, "after", "gone")}`;
}
function oneSided(rows, missing, word) {
	const here = rows.filter((row) => rowSize(row)[missing] === void 0);
	const elsewhere = new Set(rows.filter((row) => !here.includes(row)).map(({ name }) => name));
	const programs = [...new Set(here.map(({ name }) => name))].filter((name) => !elsewhere.has(name));
	const platforms = here.filter(({ name }) => elsewhere.has(name));
	const count = programs.length + platforms.length;
	if (count === 0) return "";
	return `; ${count > 3 ? [...counted(programs.length, "program"), ...counted(platforms.length, "platform")].join(" and ") : [...programs.map((name) => codeSpan(name)), ...platforms.map((row) => where(row, rows))].join(", ")} ${count === 1 ? "is" : "are"} ${word}`;
}
function counted(count, what) {
	return count === 0 ? [] : [formatCount(count, what)];
}
function newFindings({ comparison: { findings } }) {
	const count = findings?.new.filter(({ suppressed }) => suppressed === void 0).length ?? 0;
	if (count === 0) return "";
	const worst = findings?.new.find(({ suppressed }) => suppressed === void 0);
	const about = worst === void 0 ? "" : `: ${codeSpan(worst.id)} (${worst.severity.toLowerCase()}) in ${codeSpan(worst.module)}`;
	return `. **${count === 1 ? "1 new finding" : `${count} new findings`}**${about}`;
}
// src/report/comment/repository-places.ts
function withRepositoryPlaces(report) {
	const { revision, comparison } = report;
	const { folder } = revision;
	if (folder === void 0) return report;
	const placed = (cause) => cause.place === void 0 ? cause : {
		...cause,
		place: {
			...cause.place,
			file: posix.join(folder, cause.place.file)
		}
	};
	const binaries = comparison.binaries.map((binary) => ({
		...binary,
		causes: binary.causes.map(placed)
	}));
	return {
		...report,
		comparison: {
			...comparison,
			binaries
		}
	};
}
// src/report/comment/table.ts
const MOST_OWN_ROWS = 3;
const EQUAL_POINTS = .5;
const MOST_NAMES = 6;
function sizeTable(rows, options) {
	const images = rows.some(({ image }) => image !== void 0);
	const several = new Set(rows.map(({ name }) => name)).size > 1;
	const groups = options.shared ? grouped(rows) : rows.map((row) => [row]);
	const lines = groups.slice(0, options.most).map((group) => {
		const binaries = group.map(({ binary }) => binary.size);
		return [
			`${several ? `${codeSpan(group[0]?.name ?? "")} ` : ""}${platformNames(group)}`,
			...images ? [sizeCell$1(group.flatMap(({ image }) => image === void 0 ? [] : [image.compressed]), { bold: true })] : [],
			sizeCell$1(binaries, { bold: !images })
		];
	});
	const table = markdownTable([[
		"Platform",
		...images ? ["Image, pulled"] : [],
		"Binary"
	], ...lines], {
		align: [
			"l",
			"r",
			"r"
		],
		alignDelimiters: false
	});
	const left = groups.length - lines.length;
	return left > 0 ? `${table}\n\nand ${left} more in report.html` : table;
}
function platformNames(group) {
	const names = group.map(({ platform }) => platform);
	const left = names.length - MOST_NAMES;
	return left > 0 ? `${names.slice(0, MOST_NAMES).join(", ")} and ${left} more` : names.join(", ");
}
function grouped(rows) {
	const groups = [];
	for (const row of rows) {
		const group = rows.filter(({ name }) => name === row.name).length <= MOST_OWN_ROWS ? void 0 : groups.find(([first]) => first !== void 0 && alike(first, row));
		if (group === void 0) groups.push([row]);
		else group.push(row);
	}
	return groups;
}
function alike(a, b) {
	if (a.name !== b.name || a.image === void 0 !== (b.image === void 0)) return false;
	const [left, right] = [points(a), points(b)];
	if (left === void 0 || right === void 0) return left === right && kindOf(a) === kindOf(b);
	return Math.abs(left - right) <= EQUAL_POINTS && rowSize(a).change === 0 === (rowSize(b).change === 0);
}
function points(row) {
	const { before, after, change } = rowSize(row);
	return before === void 0 || after === void 0 || before === 0 ? void 0 : change / before * 100;
}
function kindOf({ binary }) {
	return binary.state;
}
// src/report/comment/why.ts
function surroundings(report, binary) {
	const { toolchain, settings, causes } = binary;
	const share = (kind) => {
		const bytes = causes.filter((cause) => cause.kind === kind).reduce((sum, cause) => sum + cause.bytes, 0);
		return bytes === 0 ? "" : `: ${unbrokenChange(bytes)} of the binary`;
	};
	const lines = toolchain === void 0 ? [] : [`Another Go, ${codeSpan(toolchain.from)} → ${codeSpan(toolchain.to)}${share("toolchain")}.`];
	const build = settings.filter(({ key }) => key !== "DefaultGODEBUG");
	if (build.length > 0) {
		const shown = build.slice(0, 4).map((setting) => `${codeSpan(setting.key)} ${sides(shownSetting(setting))}`);
		const more = build.length > 4 ? ` and ${build.length - 4} more` : "";
		lines.push(`Other build settings, ${shown.join(", ")}${more}${share("flags")}.`);
	}
	return [
		...lines,
		...runTimeDefaults(settings),
		...bases(report)
	];
}
function runTimeDefaults(settings) {
	const defaults = settings.find(({ key }) => key === "DefaultGODEBUG");
	if (defaults === void 0) return [];
	const by = `by the ${codeSpan("go")} line of go.mod or by ${codeSpan("//go:debug")}`;
	return [`Other defaults at run time (${codeSpan("GODEBUG")}, ${by}): ${sides(shownSetting(defaults))}.`];
}
function sides({ from, to }) {
	return `${from === void 0 ? "unset" : codeSpan(from)} → ${to === void 0 ? "unset" : codeSpan(to)}`;
}
function bases({ comparison: { images } }) {
	const [first] = images.filter(({ baseMoved }) => baseMoved !== void 0);
	if (first?.baseMoved === void 0) return [];
	const { from, to } = first.baseMoved;
	return [`Another base, ${from.reference === to.reference ? `${codeSpan(to.reference)} has other content` : `${codeSpan(from.reference)} → ${codeSpan(to.reference)}`}: ${unbrokenChange(first.base.change)} of the image.`];
}
const LAST$1 = [
	"data",
	"tables",
	"padding",
	"not-explained"
];
function causeList(binary, report, most) {
	const causes = [...binary.causes].sort((a, b) => Number(LAST$1.includes(a.kind)) - Number(LAST$1.includes(b.kind)));
	const shown = causes.slice(0, causes.length === most + 1 ? most + 1 : most);
	const rest = causes.slice(shown.length);
	const lines = shown.map((cause) => `- **${unbrokenChange(cause.bytes)}** ${phraseText(causeSentence(cause, report.module.path), codeSpan)}`);
	if (rest.length > 0) {
		const bytes = rest.reduce((sum, cause) => sum + cause.bytes, 0);
		lines.push(`- **${unbrokenChange(bytes)}** in ${rest.length} smaller causes`);
	}
	return lines.join("\n");
}
function whyBlock(binary, report, most) {
	if (binary.causes.length === 0) return [];
	return [`**Why** (binary, ${new Set(report.binaries.map(({ name }) => name)).size > 1 ? `${codeSpan(binary.name)}, ` : ""}${binary.platform})\n\n${causeList(binary, report, most)}`];
}
function largestModules(report) {
	const [binary] = report.binaries;
	const modules = binary?.sizes?.modules.slice(0, 5) ?? [];
	if (binary === void 0 || modules.length === 0) return [];
	const lines = modules.map(({ path, size, kind }) => {
		const name = path === "std" ? "the standard library" : codeSpan(path);
		return `- **${unbrokenBytes(size)}** ${name}${kind === "own" ? ", your code" : ""}`;
	});
	return [`**Largest modules** (binary, ${binary.platform})\n\n${lines.join("\n")}`];
}
// src/report/comment/story.ts
const COMMENT_DEPTH = {
	shared: true,
	rows: 20,
	causes: 6,
	foldedRows: 25
};
const SUMMARY_DEPTH = {
	shared: false,
	rows: 200,
	causes: 100,
	foldedRows: 2e3
};
function sizeStory(report, depth, label) {
	return isCompared(report) ? comparedStory(withRepositoryPlaces(report), depth, label) : firstStory(report, depth);
}
function comparedStory(report, depth, label) {
	const { comparison } = report;
	const rows = sizeRows(report);
	const verdict = comparedHeadline(report);
	const broken = worstBudget(comparison.budgets);
	const told = verdict.binary ?? comparison.binaries.find(({ state }) => state === "changed");
	const advice = broken === void 0 ? [] : [budgetAdvice(broken, verdict.cause, label)];
	const around = told === void 0 ? [] : surroundings(report, told);
	const verdicts = [budgetLine(comparison.budgets), findingsLine(report)].filter((line) => line !== "").join(" ");
	return {
		first: verdict.text,
		head: [
			...advice,
			sizeTable(rows, {
				shared: depth.shared,
				most: depth.rows
			}),
			...around.length === 0 ? [] : [around.join("<br>")],
			...told === void 0 ? [] : whyBlock(told, report, depth.causes),
			...verdicts === "" ? [] : [verdicts]
		],
		folds: comparedFolds(report, told, depth)
	};
}
function comparedFolds(report, told, { foldedRows, causes }) {
	const { findings, images, binaries } = report.comparison;
	const first = report.binaries[0];
	const line = told ?? binaries.find(({ state }) => state !== "gone");
	return [
		...findingsFold(findings?.new ?? [], findings?.gone ?? [], foldedRows),
		...told === void 0 ? [] : [...moduleFold(told, foldedRows), ...packageFold(told, foldedRows)],
		...otherCauses(report, told, causes),
		...historyFold(report, line?.name ?? first?.name ?? "", line?.platform ?? first?.platform ?? "", foldedRows),
		...layerFold(images, foldedRows),
		...tagFold(report, foldedRows)
	];
}
function otherCauses(report, told, most) {
	const others = report.comparison.binaries.filter((binary) => binary !== told && binary.causes.length > 0);
	if (others.length === 0) return [];
	const several = new Set(others.map(({ name }) => name)).size > 1;
	const parts = others.slice(0, 10).map((binary) => `${several ? `${codeSpan(binary.name)} ` : ""}${binary.platform}\n\n${causeList(binary, report, most)}`);
	const left = others.length - parts.length;
	const more = left > 0 ? [`and ${formatCount(left, "more binary", "more binaries")} in report.html`] : [];
	return [{
		title: others.length === 1 ? "Why, other platform" : `Why, ${others.length} other binaries`,
		body: [...parts, ...more].join("\n\n")
	}];
}
function findingsLine(report) {
	const { findings } = report.comparison;
	if (findings === void 0) return "";
	const total = describeCounts(report.totals.findings);
	const why = findings.databaseMoved && findings.new.length > 0 ? ", with newer vulnerability data" : "";
	return `Findings: ${findings.new.length} new, ${findings.gone.length} gone${why}${total === "none" ? "" : `; now ${total}`}.`;
}
function firstStory(report, depth) {
	const { comparison } = report;
	if (comparison === void 0) return {
		first: headline(report),
		head: [platformTable(report)],
		folds: tagFold(report, depth.foldedRows)
	};
	const branch = report.run.origin?.pullRequest?.baseRef;
	const next = branch === void 0 || branch === "" ? "" : ` The next push to ${codeSpan(branch)} stores the baseline.`;
	const budgets = budgetLine(comparison.budgets);
	return {
		first: `${worstBudget(comparison.budgets) === void 0 ? "" : "**Budget broken.** "}${headline(report)}. First measurement, nothing to compare with.${next}`,
		head: [
			platformTable(report),
			...largestModules(report),
			...budgets === "" ? [] : [budgets]
		],
		folds: [...triedFold(report), ...tagFold(report, depth.foldedRows)]
	};
}
function triedFold({ comparison }) {
	const tried = comparison?.tried ?? [];
	if (tried.length === 0) return [];
	return [{
		title: "Where a baseline was looked for",
		body: tried.slice(0, 20).map(({ source, answer }) => `- ${source}: ${codeSpan(answer, 300)}`).join("\n")
	}];
}
// src/report/rebuilt.ts
const MOST$2 = 20;
function rebuiltBlock({ run }) {
	const reasons = run.rebuild ?? [];
	if (reasons.length === 0) return [];
	const lines = reasons.slice(0, MOST$2).map((reason) => `- ${reason.gone ? "✅ gone" : "⚠️ still so"}: ${codeSpan(reason.text, 400)}`);
	const left = reasons.length - lines.length;
	return [`**Built again because**\n\n${[...lines, ...left > 0 ? [`- and ${left} more`] : []].join("\n")}`];
}
function rebuiltTexts({ run }) {
	const reasons = [...run.rebuild ?? []].sort((a, b) => Number(a.gone) - Number(b.gone));
	const texts = reasons.slice(0, MOST$2).map(rebuiltText);
	const left = reasons.length - texts.length;
	return left > 0 ? [...texts, `and ${left} more`] : texts;
}
function rebuiltText({ gone, text }) {
	return `${gone ? "gone" : "still so"}: ${visibleText(text)}`;
}
// src/report/markdown/markdown-blocks.ts
const STYLE = { alignDelimiters: false };
function findingsBlock(findings) {
	return markdownTable([[
		"Finding",
		"In",
		"Fixed in"
	], ...findings.map(({ severity, id, module, installed, fixed, url, suppressed }) => {
		const word = suppressed === void 0 ? severity.toLowerCase() : `ignored: ${codeSpan(suppressed.reason ?? suppressed.by)}`;
		const fix = fixed.length === 0 ? "no fix yet" : codeSpan(fixed.join(", "));
		return [
			`${codeLink(id, url)}<br>${word}`,
			`${codeSpan(module)}<br>${codeSpan(installed)}`,
			fix
		];
	})], STYLE);
}
function imageBlock(report) {
	return report.images.map(imageText).join("\n\n");
}
function imageText(image) {
	const rows = image.platforms.flatMap(({ platform, layers }) => layers.map(({ part, digest, size, unpackedSize }) => [
		`${platform}<br>${PARTS[part]}`,
		`${unbrokenBytes(size)}<br>${unbrokenBytes(unpackedSize)} unpacked`,
		codeSpan(digest.slice(0, 19))
	]));
	const { certificates, zones, timezone } = image.rootfs;
	const files = [
		...certificates === void 0 ? [] : [`${certificates.count} CA certificates`],
		...zones === void 0 ? [] : [`${zones.count} time zones${zones.release === void 0 ? "" : ` of ${codeSpan(zones.release)}`}`],
		...timezone === void 0 ? [] : [`TZ ${codeSpan(timezone)}`]
	];
	const base = image.platforms[0]?.base.reference ?? "scratch";
	return [
		[
			`${codeSpan(image.name)} ${codeSpan(image.digest)}`,
			`Base ${codeSpan(base)}`,
			...files
		].join("; "),
		markdownTable([[
			"Layer",
			"Size",
			"Digest"
		], ...rows], {
			...STYLE,
			align: [
				"l",
				"r",
				"l"
			]
		}),
		...compressionsBlock(image)
	].join("\n\n");
}
function compressionsBlock(image) {
	const rows = image.platforms.flatMap((platform) => otherCompressions(platform).map(({ format, level, size, change }) => [
		`${platform.platform}<br>${format} ${level}`,
		unbrokenBytes(size),
		formatByteChange(change).replaceAll(" ", "\xA0")
	]));
	if (rows.length === 0) return [];
	return [markdownTable([[
		"Compressed otherwise",
		"Image",
		"Change"
	], ...rows], {
		...STYLE,
		align: [
			"l",
			"r",
			"r"
		]
	})];
}
const PARTS = {
	base: "base",
	rootfs: "root files",
	binary: "binary"
};
function buildBlock(report) {
	const table = markdownTable([[
		"Binary",
		"Linked",
		"Packages"
	], ...report.binaries.map((binary) => [
		codeSpan(binary.file),
		linkageWords(binary).join(", "),
		`${binary.sbom === void 0 ? "–" : binary.sbom.packages}`
	])], {
		...STYLE,
		align: [
			"l",
			"l",
			"r"
		]
	});
	const [first] = report.binaries;
	if (first === void 0) return table;
	return `${table}\n\n${first.platform} was built with\n\n${codeBlock([buildCommand(first)])}`;
}
const CELLS = 40;
function stepsBlock(report) {
	const { steps } = report.run;
	const span = stepsSpan(steps);
	const names = steps.map((step) => visibleText(stepTitle(step)));
	const width = Math.max(...names.map((name) => name.length));
	const lines = steps.map(({ startMs, endMs, state }, index) => {
		const from = Math.min(39, Math.floor(startMs / span * CELLS));
		const to = Math.max(from + 1, Math.round(endMs / span * CELLS));
		const bar = `${" ".repeat(from)}${"█".repeat(to - from)}`.padEnd(CELLS);
		const word = state === "done" ? "" : ` ${state}`;
		return `${(names[index] ?? "").padEnd(width)} ${bar} ${formatDuration(endMs - startMs).padStart(7)}${word}`;
	});
	return codeBlock(lines);
}
// src/report/markdown/markdown.ts
const SUMMARY_LIMIT = 9e5;
function reportMarkdown(report) {
	return join$1(report, false, Number.POSITIVE_INFINITY);
}
function reportSummary(report, limit = SUMMARY_LIMIT, label) {
	return join$1(report, true, limit, label);
}
function join$1(report, open, most, label) {
	const { first, head, folds } = sizeStory(report, SUMMARY_DEPTH, label);
	return fitText({
		first,
		head: [
			...head,
			...reasons(report),
			...rebuiltBlock(report),
			...pushedBlock(report)
		],
		folds: [...folds, ...foldsOf(report)],
		foot: [provenance(report)]
	}, {
		open,
		limit: {
			most,
			length: (text) => Buffer.byteLength(text)
		}
	});
}
__name(join$1, "join");
function foldsOf(report) {
	const findings = findingsOf$1(report);
	const steps = report.run.steps.length;
	return [
		findings.length === 0 ? void 0 : {
			title: `Findings: ${describeCounts(report.totals.findings)}`,
			body: findingsBlock(findings)
		},
		report.images.length === 0 ? void 0 : {
			title: imageTitle(report),
			body: imageBlock(report)
		},
		{
			title: `Binaries and how they were built`,
			body: buildBlock(report)
		},
		steps === 0 ? void 0 : {
			title: `Steps and times`,
			body: stepsBlock(report)
		}
	].filter((fold) => fold !== void 0);
}
function imageTitle(report) {
	const layers = verdictOf(report).sizes.length;
	return `Layers of ${report.images.length === 1 ? "the image" : `${report.images.length} images`}${layers === 0 ? "" : ", base apart"}`;
}
// src/pipeline/report/write-report.ts
const PLACES = new Set([
	"source",
	"output",
	"cache-dir",
	"config",
	"syft-path",
	"trivy-path",
	"ca-file",
	"mode",
	"subject",
	"image",
	"html",
	"layout",
	"buildx-path",
	"metadata-file",
	"builder",
	"endpoint",
	"append",
	"buildkitd-config",
	"context",
	"gocacheprog"
]);
const SECRETS = new Set([
	"github-token",
	"secrets",
	"secret-files",
	"secret-envs",
	"ssh",
	"build-args",
	"buildkitd-config-inline"
]);
const MANNERS = new Set([
	"json",
	"quiet",
	"verbose",
	"summary",
	"upload-report",
	"artifact-name",
	"comment",
	"comment-key",
	"cache",
	"cache-save",
	"jobs",
	"leg",
	"legs",
	"gocacheprog-env"
]);
function givenInputs(configuration) {
	return INPUT_NAMES.filter((name) => configuration.origins[name] !== void 0 && !PLACES.has(name) && !MANNERS.has(name) && !SECRETS.has(name)).map((name) => ({
		name,
		value: asText(configuration.inputs[propertyOf(name)], name)
	})).filter(({ name, value }) => value !== inputDefinition(name).default);
}
function asText(value, name) {
	if (!Array.isArray(value)) return String(value ?? "");
	return value.join(inputDefinition(name).kind === "list" ? "," : "\n");
}
async function writeReport(report, staging, evidence) {
	await writeFileWhole(join(staging, SUMS_NAME), binarySums(report.binaries));
	await writeReadings(report, staging, evidence);
}
async function writeReadings(report, staging, evidence) {
	await Promise.all([writeFileWhole(join(staging, "report.md"), reportMarkdown(report)), writeFileWhole(join(staging, "report.html"), await reportPage(report, evidence))]);
	const json = serializeReport(report);
	if (report.release !== void 0) await writeReleaseRecords(report.release, json, staging);
	await writeFileWhole(join(staging, "report.json"), json);
}
async function writeReleaseRecords(release, json, staging) {
	const folder = join(staging, release.folder);
	const sums = [...release.assets.map(({ name, digest }) => ({
		path: name,
		sha256: digestHex(digest)
	})), {
		path: "report.json",
		sha256: digestHex(digestOf$1(json))
	}];
	await writeFileWhole(join(folder, "report.json"), json);
	await writeFileWhole(join(folder, SUMS_NAME), sumsText(sums));
}
// src/pipeline/publish/push/pushable.ts
function assembledPushable({ name, index, platforms }) {
	return {
		name,
		index,
		platforms: platforms.map(({ platform, manifest, base, layers }) => ({
			platform: formatPlatform(platform),
			manifest: manifest.digest,
			base: base.reference,
			baseLayers: layers.filter(({ part }) => part === "base").map(({ descriptor }) => descriptor.digest)
		}))
	};
}
function reportedPushable({ name, digest, platforms }) {
	return {
		name,
		index: {
			digest,
			mediaType: "application/vnd.oci.image.index.v1+json"
		},
		platforms: platforms.map(({ platform, manifest, base, layers }) => ({
			platform,
			manifest,
			base: base.reference,
			baseLayers: layers.filter(({ part }) => part === "base").map((layer) => layer.digest)
		}))
	};
}
function describedIn({ root, manifests }, digest) {
	const found = [root, ...manifests].find((document) => document.digest === digest);
	return found === void 0 ? void 0 : {
		mediaType: found.mediaType,
		digest,
		size: found.bytes.length
	};
}
// src/pipeline/publish/push/push-built.ts
async function pushBuilt(chosen, filled, { images, output }, { configuration, session }) {
	const { inputs } = configuration;
	const { runtime, console } = session;
	const choice = afterGate(chosen, inputs, filled.failure !== void 0);
	if (choice.kind === "none" || chosen.kind === "skipped") return filled;
	if (choice.kind === "skipped") {
		runtime.log.notice(choice.notice);
		return filled;
	}
	const before = console.steps().length;
	const { pushImages } = await import("./push-images-D9GdS9KG.mjs");
	const push = await pushImages({
		choice,
		images: filled.made.images.map(assembledPushable),
		plans: images,
		layout: join(output, "image"),
		documents: {
			report: filled.report,
			output
		},
		chunkMiB: inputs.uploadChunkSize,
		registries: registryInputs(inputs, session.http)
	}, runtime);
	const { run } = filled.report;
	const report = {
		...filled.report,
		run: {
			...run,
			durationMs: Date.now() - session.startedAt.getTime(),
			notices: [...run.notices, ...console.notices().slice(run.notices.length)],
			steps: [...run.steps, ...console.steps().slice(before)],
			push
		}
	};
	await writeReadings(report, output, pageEvidence(output, runtime.cacheDirectory, filled.before));
	return {
		...filled,
		report
	};
}
// src/pipeline/publish/release-wish.ts
const NOTHING$1 = { files: false };
function releaseWish({ inputs, origins }, github, revision) {
	if (inputs.release === false) return NOTHING$1;
	if (inputs.leg) {
		const { files } = releaseWish({
			inputs: {
				...inputs,
				leg: false
			},
			origins
		}, github, revision);
		return { files };
	}
	const files = origins["archive-format"] !== void 0;
	const runTag = github?.release?.tag ?? (github?.ref.startsWith("refs/tags/") ? github.ref.slice(10) : void 0);
	if (inputs.release === true) {
		const described = revision.versionOrigin === "tag" ? revision.version : void 0;
		const tag = [
			inputs.releaseTag,
			runTag,
			described
		].find((one) => one !== void 0 && one !== "");
		if (tag === void 0) throw noTag();
		return {
			files: true,
			publish: {
				tag: checkTag(tag),
				asked: true
			}
		};
	}
	const ours = github?.event === "release" || revision.versionOrigin === "ref";
	if (github === void 0 || runTag === void 0 || !ours || !isVersionTag(runTag)) return { files };
	return {
		files: true,
		publish: {
			tag: checkTag(inputs.releaseTag || runTag),
			asked: false
		}
	};
}
function isVersionTag(tag) {
	return /(^|\/)v?\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(tag);
}
function checkTag(tag) {
	if (tag.length <= 255 && /^[0-9A-Za-z._+/-]+$/.test(tag) && !tag.startsWith("-")) return tag;
	throw new Failure({
		code: "invalid-input",
		message: `release-tag: "${tag}" is not valid.`,
		fix: "A tag is made of letters, digits and . _ + / -."
	});
}
function noTag() {
	return new Failure({
		code: "invalid-input",
		message: "release: true, but this run is for no tag.",
		fix: "Run it on the push of a tag, or name the tag with release-tag."
	});
}
// src/pipeline/session/stage.ts
var StoppedByOther = class extends Error {
	name = "StoppedByOther";
};
function openStage(runtime) {
	const controller = new AbortController();
	const signal = AbortSignal.any([runtime.signal, controller.signal]);
	let first;
	const fail = (error) => {
		first ??= { error };
		controller.abort(new StoppedByOther("another step failed"));
	};
	return {
		runtime: {
			...runtime,
			signal
		},
		watch: (promise) => {
			promise.catch(fail);
			return promise;
		},
		run: async (works) => {
			const watched = works.map(async (work) => {
				try {
					return await work();
				} catch (error) {
					fail(error);
					throw error;
				}
			});
			const settled = await Promise.allSettled(watched);
			runtime.signal.throwIfAborted();
			if (first !== void 0) throw first.error;
			return settled.map((one) => one.value);
		}
	};
}
// src/tools/pins.ts
const RELEASE_HOST = "https://github.com";
const PINS = {
	syft: {
		name: "syft",
		version: "1.51.0",
		repository: "anchore/syft",
		assets: {
			"linux-x64": {
				file: "syft_1.51.0_linux_amd64.tar.gz",
				sha256: "2a2e837a2c8d59ec9af5472ee22d3b04ee463c4e44476ecf993fd1e5ab6ebc7f"
			},
			"linux-arm64": {
				file: "syft_1.51.0_linux_arm64.tar.gz",
				sha256: "6c0466811541ea03add5213a60a1562f0851e4c0b0ecfdee1a694a9455285900"
			},
			"darwin-x64": {
				file: "syft_1.51.0_darwin_amd64.tar.gz",
				sha256: "cddf9a044145caf0a1a3194d00d1dd51a1666f4814f2919cdb4768a0c062ad95"
			},
			"darwin-arm64": {
				file: "syft_1.51.0_darwin_arm64.tar.gz",
				sha256: "4f37f4c7fefce0a68e4cf71ba3f5f9829a99e65d89b29f7ee41b8c2c10ea8c59"
			},
			"win32-x64": {
				file: "syft_1.51.0_windows_amd64.zip",
				sha256: "fc5ffaeffb993576ece9c791da5a688fb2c8969a1479bbfe58583672c64da336"
			}
		},
		package: "github.com/anchore/syft/cmd/syft",
		module: "github.com/anchore/syft",
		versionSymbol: "main.version",
		buildEnvironment: {}
	},
	trivy: {
		name: "trivy",
		version: "0.74.0",
		repository: "aquasecurity/trivy",
		assets: {
			"linux-x64": {
				file: "trivy_0.74.0_Linux-64bit.tar.gz",
				sha256: "2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a"
			},
			"linux-arm64": {
				file: "trivy_0.74.0_Linux-ARM64.tar.gz",
				sha256: "b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5"
			},
			"darwin-x64": {
				file: "trivy_0.74.0_macOS-64bit.tar.gz",
				sha256: "472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485"
			},
			"darwin-arm64": {
				file: "trivy_0.74.0_macOS-ARM64.tar.gz",
				sha256: "1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11"
			},
			"win32-x64": {
				file: "trivy_0.74.0_windows-64bit.zip",
				sha256: "94c40e0696e4b907a74b7b2e1438d5d72ebaca83115817407f568a002d520842"
			}
		},
		package: "github.com/aquasecurity/trivy/cmd/trivy",
		module: "github.com/aquasecurity/trivy",
		versionSymbol: "github.com/aquasecurity/trivy/pkg/version/app.ver",
		buildEnvironment: { GOEXPERIMENT: "jsonv2" }
	},
	buildx: {
		name: "buildx",
		version: "0.36.1",
		repository: "docker/buildx",
		assets: {
			"linux-x64": {
				file: "buildx-v0.36.1.linux-amd64",
				sha256: "48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778"
			},
			"linux-arm64": {
				file: "buildx-v0.36.1.linux-arm64",
				sha256: "5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569"
			}
		},
		package: "github.com/docker/buildx/cmd/buildx",
		module: "github.com/docker/buildx",
		versionSymbol: "github.com/docker/buildx/version.Version",
		buildEnvironment: {},
		versionArguments: ["version"],
		alsoCalled: ["docker-buildx"]
	}
};
function pinnedAsset(pin, host) {
	return pin.assets[`${host.platform}-${host.arch}`];
}
function assetUrl(pin, asset, base = RELEASE_HOST) {
	return `${base.replace(/\/+$/, "")}/${pin.repository}/releases/download/v${pin.version}/${asset.file}`;
}
function programName(name, host) {
	return host.platform === "win32" ? `${name}.exe` : name;
}
// src/tools/installed.ts
async function isProgram(path) {
	try {
		if (!(await stat(path)).isFile()) return false;
		await access(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
async function programsOnPath(name, env, host) {
	const path = env.PATH ?? env.Path ?? "";
	const found = [];
	for (const folder of path.split(host.platform === "win32" ? ";" : delimiter)) {
		if (!isAbsolute(folder)) continue;
		const candidate = join(folder, programName(name, host));
		if (!found.includes(candidate) && await isProgram(candidate)) found.push(candidate);
	}
	return found;
}
function toolFolder(pin, runtime) {
	return join(runtime.cacheDirectory, "tools", pin.name, pin.version, `${runtime.host.platform}-${runtime.host.arch}`);
}
async function isInstalled(pin, runtime) {
	const folder = toolFolder(pin, runtime);
	return await isProgram(join(folder, programName(pin.name, runtime.host))) && await readRecord$1(folder) !== void 0;
}
async function installedProgram(pin, runtime) {
	const folder = toolFolder(pin, runtime);
	const command = join(folder, programName(pin.name, runtime.host));
	if (!await isProgram(command)) return void 0;
	const record = await readRecord$1(folder);
	const { digest } = await digestOfFile(command);
	if (record !== void 0 && record.sha256 === digestHex(digest)) return {
		command,
		...record
	};
	runtime.log.notice({
		level: "warning",
		code: "tool-cache-damaged",
		message: `${command} is not the file that was installed (${digest}, recorded ${record?.sha256 ?? "nothing"}): it is fetched again.`
	});
	await rm(folder, {
		recursive: true,
		force: true
	});
}
async function installProgram(pin, origin, produce, runtime) {
	const folder = toolFolder(pin, runtime);
	const temporary = temporaryBeside(folder);
	const name = programName(pin.name, runtime.host);
	try {
		await makeFolder(temporary);
		await produce(join(temporary, name), temporary);
		const sha256 = digestHex((await digestOfFile(join(temporary, name))).digest);
		await writeFile(join(temporary, RECORD$1), `${JSON.stringify({
			schema: 1,
			sha256,
			origin
		})}\n`);
		const program = {
			command: join(folder, name),
			sha256,
			origin
		};
		return await moveInto$1(temporary, folder) ? program : await installedProgram(pin, runtime) ?? failInstall(folder);
	} catch (error) {
		throw asWriteFailure(error, temporary);
	} finally {
		await rm(temporary, {
			recursive: true,
			force: true
		});
	}
}
async function moveInto$1(temporary, folder) {
	try {
		await rename(temporary, folder);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" || code === "EACCES") && await isFolder(folder)) return false;
		throw error;
	}
}
__name(moveInto$1, "moveInto");
function failInstall(folder) {
	throw new Error(`${folder} was taken by something that is no tool`);
}
const RECORD$1 = "installed.json";
async function readRecord$1(folder) {
	try {
		const { schema, sha256, origin } = JSON.parse(await readFile(join(folder, RECORD$1), "utf8"));
		if (schema !== 1 || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return void 0;
		return origin === "release" || origin === "source" ? {
			sha256,
			origin
		} : void 0;
	} catch {
		return;
	}
}
__name(readRecord$1, "readRecord");
async function runnerToolCacheProgram(pin, runtime) {
	const root = runtime.env.RUNNER_TOOL_CACHE;
	if (root === void 0 || root === "") return void 0;
	const folder = join(root, pin.name, pin.version);
	if (!(await readdir(folder).catch(() => [])).includes(`${runtime.host.arch}.complete`)) return void 0;
	const program = programName(pin.name, runtime.host);
	for (const candidate of [join(folder, runtime.host.arch, program), join(folder, runtime.host.arch, "bin", program)]) if (await isProgram(candidate)) return candidate;
}
// src/tools/program-version.ts
const VERSION = /(?<![\w.])v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)\b/;
async function programVersion(pin, command, go, runtime) {
	const env = childEnvironment(runtime.env, { set: { SYFT_CHECK_FOR_APP_UPDATE: "false" } });
	await makeFolder(runtime.scratchDirectory);
	const asked = await runChild({
		command,
		args: pin.versionArguments ?? ["--version"],
		env,
		cwd: runtime.scratchDirectory,
		timeoutMs: 2e4,
		keepStdout: 4096
	}, runtime);
	const said = asked.exitCode === 0 ? statedVersion(asked.stdout) : void 0;
	if (said !== void 0) return said;
	const goCommand = await go();
	if (goCommand === void 0) return void 0;
	const info = await runChild({
		command: goCommand,
		args: [
			"version",
			"-m",
			command
		],
		env: {
			...env,
			GOTOOLCHAIN: "local",
			GOFLAGS: "",
			GOENV: "off"
		},
		timeoutMs: 2e4
	}, runtime);
	return info.exitCode === 0 ? buildInfoVersion(info.stdout, pin.module) : void 0;
}
function statedVersion(text) {
	const line = text.split("\n").find((candidate) => VERSION.test(candidate)) ?? "";
	const found = VERSION.exec(line)?.[1];
	return found === void 0 || found.startsWith("0.0.0") ? void 0 : found;
}
function buildInfoVersion(text, module) {
	for (const line of text.split("\n")) {
		const [, kind, path, version] = line.split("	");
		if ((kind === "mod" || kind === "dep") && path === module && version !== void 0) return VERSION.exec(version)?.[1];
	}
}
// src/tools/limited-size.ts
var LimitedSize = class extends Transform {
	#left;
	constructor(limit) {
		super();
		this.#left = limit;
	}
	_transform(chunk, _encoding, done) {
		this.#left -= chunk.length;
		if (this.#left < 0) done(new Error("the archive member is larger than any program of ours"));
		else done(null, chunk);
	}
};
// src/tools/unpack.ts
const LIMIT$1 = 1 << 30;
async function unpackMember(archive, member, destination) {
	return archive.endsWith(".zip") ? fromZip(archive, member, destination) : fromTar(archive, member, destination);
}
async function fromTar(archive, member, destination) {
	const { extract } = await import("./tar-extract-DQ7prN_G.mjs");
	const entries = extract();
	const reading = pipeline(createReadStream(archive), createGunzip(), entries);
	let found = false;
	const walking = (async () => {
		for await (const entry of entries) if (!found && entry.header.type === "file" && entry.header.name.replace(/^\.\//, "") === member) {
			await store$1(entry, destination);
			found = true;
		} else entry.resume();
	})();
	await Promise.all([reading, walking]);
	return found;
}
async function fromZip(archive, member, destination) {
	const { openPromise } = await import("./zip-open-6uw3RmxT.mjs");
	const zip = await openPromise(archive, { autoClose: false });
	try {
		for await (const entry of zip.eachEntry()) {
			if (entry.fileName !== member) continue;
			await store$1(await zip.openReadStreamPromise(entry), destination);
			return true;
		}
		return false;
	} finally {
		zip.close();
	}
}
async function store$1(source, destination) {
	await pipeline(source, new LimitedSize(LIMIT$1), createWriteStream(destination, { mode: 493 }));
}
__name(store$1, "store");
// src/tools/release.ts
const ARCHIVE_LIMIT = 512 << 20;
async function installRelease(pin, mirror, http, runtime, step) {
	const asset = pinnedAsset(pin, runtime.host);
	if (asset === void 0) return { refused: `no release asset is pinned for ${runtime.host.platform}-${runtime.host.arch}` };
	const url = assetUrl(pin, asset, mirror);
	const silent = await unreachable$1(url, http, runtime.signal);
	if (silent !== void 0) return { refused: `${url}: ${silent}` };
	try {
		const produce = (program, folder) => fetchProgram({
			pin,
			asset,
			url,
			program,
			folder
		}, http, runtime, step);
		return { program: await installProgram(pin, "release", produce, runtime) };
	} catch (error) {
		runtime.signal.throwIfAborted();
		if (error instanceof Failure && error.code === "download-failed") return { refused: error.message };
		throw error;
	}
}
async function fetchProgram(fetch, http, runtime, step) {
	const archive = join(fetch.folder, fetch.asset.file);
	const onProgress = (done, total) => step?.update({
		done,
		...total === void 0 ? {} : { total },
		unit: "bytes"
	});
	await download(http, {
		url: fetch.url,
		destination: archive,
		sha256: fetch.asset.sha256,
		limit: ARCHIVE_LIMIT,
		tries: 3,
		onProgress
	}, runtime);
	if (!/\.(zip|tar\.gz)$/.test(fetch.asset.file)) {
		await chmod(archive, 493);
		await rename(archive, fetch.program);
		return;
	}
	const member = programName(fetch.pin.name, runtime.host);
	if (!await unpackMember(archive, member, fetch.program)) throw new Failure({
		code: "tool-unavailable",
		message: `${fetch.url} has the pinned digest, but holds no file ${member}.`,
		fix: `Give the program yourself with ${fetch.pin.name}-path.`
	});
	await rm(archive);
}
async function unreachable$1(url, http, signal) {
	try {
		const limit = AbortSignal.timeout(5e3);
		await (await http.request({
			url,
			method: "HEAD",
			redirects: 0,
			timeoutMs: 5e3,
			signal: limit
		})).discard();
		return;
	} catch (error) {
		signal.throwIfAborted();
		return reason(error);
	}
}
__name(unreachable$1, "unreachable");
// src/tools/seen.ts
async function seenProgram(command, ask, runtime) {
	const { size, mtimeMs, ctimeMs, ino } = await stat(command);
	const identity = JSON.stringify({
		schema: 1,
		command,
		size,
		mtimeMs,
		ctimeMs,
		ino
	});
	const name = createHash("sha256").update(command).digest("hex").slice(0, 32);
	const file = join(runtime.cacheDirectory, "tools", "seen", `${name}.json`);
	const known = await readSeen(file, identity);
	if (known !== void 0) return known;
	const [version, { digest }] = await Promise.all([ask(), digestOfFile(command)]);
	const seen = {
		...version === void 0 ? {} : { version },
		sha256: digestHex(digest)
	};
	if (version !== void 0) await writeFileWhole(file, `${JSON.stringify({
		identity,
		...seen
	})}\n`);
	return seen;
}
async function readSeen(file, identity) {
	try {
		const value = JSON.parse(await readFile(file, "utf8"));
		const { version, sha256 } = value;
		if (value.identity !== identity || typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return void 0;
		return typeof version === "string" ? {
			version,
			sha256
		} : { sha256 };
	} catch {
		return;
	}
}
// src/tools/source-build.ts
const MODULES = new URL("./modules/", import.meta.url);
const TIME_LIMIT_MS$1 = 18e5;
async function installFromSource(pin, go, runtime) {
	try {
		return { program: await installProgram(pin, "source", (program) => build$1(pin, go, program, runtime), runtime) };
	} catch (error) {
		runtime.signal.throwIfAborted();
		if (error instanceof Failure && error.code === "tool-failed") return { refused: `${error.message}${error.details === void 0 ? "" : `\n${error.details}`}` };
		throw error;
	}
}
async function build$1(pin, go, program, runtime) {
	await makeFolder(runtime.scratchDirectory);
	const folder = await mkdtemp(join(runtime.scratchDirectory, `build-${pin.name}-`));
	try {
		for (const file of ["go.mod", "go.sum"]) await copyFile(fileURLToPath(new URL(`${pin.name}/${file}`, MODULES)), join(folder, file));
		const child = {
			command: go.command,
			args: buildArguments$1(pin, program),
			env: buildEnvironment(pin, go, runtime.env),
			cwd: folder
		};
		const result = await runChild({
			...child,
			timeoutMs: TIME_LIMIT_MS$1,
			keepStderr: 16384
		}, runtime);
		if (result.exitCode === 0) return;
		const how = result.timedOut ? "took more than 30 minutes" : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
		throw new Failure({
			code: "tool-failed",
			message: `go build of ${pin.package}@v${pin.version} ${how}`,
			details: lastLines(result.stderr, 5)
		});
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
__name(build$1, "build");
function buildArguments$1(pin, program) {
	return [
		"build",
		"-mod=readonly",
		"-trimpath",
		"-buildvcs=false",
		`-ldflags=${`-s -w -X ${pin.versionSymbol}=${pin.version}`}`,
		"-o",
		program,
		pin.package
	];
}
__name(buildArguments$1, "buildArguments");
function buildEnvironment(pin, go, ambient) {
	const ours = {
		GOFLAGS: "-mod=readonly",
		GOWORK: "off",
		GOENV: "off",
		CGO_ENABLED: "0"
	};
	const host = {
		GOOS: void 0,
		GOARCH: void 0,
		GOAMD64: void 0,
		GOARM64: void 0,
		GOARM: void 0,
		GO386: void 0,
		GOEXPERIMENT: void 0
	};
	return childEnvironment(ambient, { set: {
		...go.env,
		...host,
		...ours,
		...pin.buildEnvironment
	} });
}
function lastLines(text, count) {
	return text.trimEnd().split("\n").slice(-count).join("\n");
}
// src/tools/acquire.ts
function plannedVersion(name, options) {
	return options.path === void 0 ? PINS[name].version : void 0;
}
async function toolAtHand(name, options, runtime) {
	if (options.path !== void 0) return true;
	const pin = PINS[name];
	if ((await programsAround(pin, options, runtime)).length > 0) return true;
	return await isInstalled(pin, runtime) || await runnerToolCacheProgram(pin, runtime) !== void 0;
}
async function acquireTool(name, options, runtime, http, step) {
	const pin = PINS[name];
	if (options.path !== void 0) return explicitTool(pin, options.path, options, runtime);
	const tried = [];
	const found = await pathTool(pin, options, runtime, tried) ?? await cachedTool(pin, runtime, tried);
	if (found !== void 0) return found;
	const release = await installRelease(pin, options.mirror, http, runtime, step);
	if ("program" in release) return toolOf(pin, release.program, release.program.origin);
	tried.push(`release: ${release.refused}`);
	const source = await buildTool(pin, release.refused, options, runtime, step);
	if ("program" in source) return toolOf(pin, source.program, source.program.origin);
	tried.push(`source: ${source.refused}`);
	throw new Failure({
		code: "tool-unavailable",
		message: `${name} ${pin.version} could not be found, fetched or built.`,
		fix: `Put ${name} ${pin.version} on PATH, name a program with ${name}-path, or a mirror of the releases with tools-mirror.`,
		details: tried.join("\n")
	});
}
async function explicitTool(pin, path, options, runtime) {
	const command = isAbsolute(path) ? path : resolve(runtime.workingDirectory, path);
	if (!await isProgram(command)) throw new Failure({
		code: "invalid-input",
		message: `${pin.name}-path names ${path}, which is no program that can be run.`,
		fix: `Name the ${pin.name} program itself, or leave ${pin.name}-path out.`
	});
	const seen = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
	if (seen.version !== pin.version) {
		const message = `${pin.name}-path names version ${seen.version ?? "(unknown)"}; this project is tested with ${pin.version}.`;
		runtime.log.notice({
			level: "notice",
			code: "tool-version",
			message
		});
	}
	return {
		name: pin.name,
		version: seen.version ?? "unknown",
		command,
		origin: "input",
		sha256: seen.sha256,
		verified: false
	};
}
async function pathTool(pin, options, runtime, tried) {
	const programs = await programsAround(pin, options, runtime);
	for (const command of programs) {
		const { version, sha256 } = await seenProgram(command, () => askVersion(pin, command, options, runtime), runtime);
		if (version !== void 0 && willDo(version, pin, options)) return {
			name: pin.name,
			version,
			command,
			origin: "path",
			sha256,
			verified: false
		};
		tried.push(`PATH: ${command} is version ${version ?? "(unknown)"}`);
	}
	if (programs.length === 0) tried.push(`PATH: no ${pin.name}`);
}
async function programsAround(pin, options, runtime) {
	const found = [];
	for (const place of options.places ?? []) if (await isProgram(place)) found.push(place);
	for (const name of [pin.name, ...pin.alsoCalled ?? []]) found.push(...await programsOnPath(name, runtime.env, runtime.host));
	return [...new Set(found)];
}
function willDo(version, pin, { lowest }) {
	return lowest === void 0 ? version === pin.version : import_semver.default.valid(version) !== null && import_semver.default.gte(version, lowest);
}
async function cachedTool(pin, runtime, tried) {
	const own = await installedProgram(pin, runtime);
	if (own !== void 0) return toolOf(pin, own, "tool-cache");
	const command = await runnerToolCacheProgram(pin, runtime);
	if (command !== void 0) {
		const { version, sha256 } = await seenProgram(command, () => askVersion(pin, command, {}, runtime), runtime);
		if (version === pin.version) return {
			name: pin.name,
			version,
			command,
			origin: "tool-cache",
			sha256,
			verified: false
		};
	}
	tried.push("tool cache: not there");
}
async function buildTool(pin, noRelease, options, runtime, step) {
	const go = await options.go?.();
	if (go === void 0) return { refused: "there is no Go to build it with" };
	runtime.log.notice({
		level: "notice",
		code: "tool-from-source",
		message: `${pin.name} ${pin.version} is built from its source, once and for some minutes, because its release cannot be had: ${noRelease}. Quicker: ${pin.name} ${pin.version} on PATH, its path as ${pin.name}-path, or a mirror of the releases as tools-mirror.`
	});
	step?.update({ detail: `building ${pin.version} from source` });
	return installFromSource(pin, go, runtime);
}
async function askVersion(pin, command, options, runtime) {
	return programVersion(pin, command, async () => (await options.go?.())?.command, runtime);
}
function toolOf(pin, program, origin) {
	return {
		name: pin.name,
		version: pin.version,
		command: program.command,
		origin,
		sha256: program.sha256,
		verified: true
	};
}
// src/pipeline/supply/tool-box.ts
function openToolBox(inputs, go, session, runtime) {
	const used = [];
	const options = (path) => ({
		...path === "" ? {} : { path },
		...inputs.toolsMirror === "" ? {} : { mirror: inputs.toolsMirror },
		go
	});
	const paths = {
		syft: inputs.syftPath,
		trivy: inputs.trivyPath,
		buildx: inputs.buildxPath
	};
	const get = (name, more = {}) => once$1(async () => {
		const step = runtime.progress.start(name);
		try {
			const tool = await acquireTool(name, {
				...options(paths[name]),
				...more
			}, runtime, session.http, step);
			used.push(tool);
			step.done(`${tool.version}, from ${WORDS[tool.origin]}`);
			return tool;
		} catch (error) {
			step.fail(error.message);
			throw error;
		}
	});
	const tools = {
		syft: get("syft"),
		trivy: get("trivy")
	};
	let buildx;
	return {
		...tools,
		buildx: (more) => {
			buildx ??= get("buildx", more)();
			return buildx;
		},
		syftVersion: plannedVersion("syft", options(paths.syft)),
		trivyVersion: plannedVersion("trivy", options(paths.trivy)),
		prefetch: async (names) => {
			for (const name of names) if (!await toolAtHand(name, options(paths[name]), runtime)) begun(tools[name]());
		},
		used: () => used
	};
}
const WORDS = {
	input: "its input",
	path: "PATH",
	"tool-cache": "cache",
	release: "its release",
	source: "source"
};
// src/files/output-folder.ts
const MARKER = {
	name: ".gitignore",
	content: "# made by go-slim-image\n*\n"
};
const LAST = "report.json";
async function openOutputFolder(path, sources) {
	const target = resolve(path);
	await refuseSources(target, sources);
	const entries = await entriesOf$1(target);
	const earlier = entries !== void 0 && await isOurs$1(target);
	if (entries !== void 0 && entries.length > 0 && !earlier) throw refused$2(`The output folder ${target} is not empty and not an earlier output of go-slim-image.`, "Choose a new or empty folder with --output, or empty this one.");
	const staging = entries === void 0 ? join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`) : join(target, `.staging-${randomBytes(4).toString("hex")}`);
	await makeStaging(staging, target);
	return {
		path: target,
		staging,
		earlier,
		publish: () => publish(staging, target, entries !== void 0),
		discard: () => rm(staging, {
			recursive: true,
			force: true,
			maxRetries: 5
		})
	};
}
async function makeStaging(staging, target) {
	try {
		await makeFolder(staging);
		await writeFile(join(staging, MARKER.name), MARKER.content);
	} catch (error) {
		await rm(staging, {
			recursive: true,
			force: true
		}).catch(() => void 0);
		throw asWriteFailure(error, target);
	}
}
async function refuseSources(target, sources) {
	const real = await realPathOf(target);
	for (const source of sources) {
		const inside = relative(real, await realPathOf(source));
		if (inside === "" || !(inside === ".." || inside.startsWith(`..${sep}`) || resolve(inside) === inside)) throw refused$2(`The output folder ${target} ${inside === "" ? "is" : "contains"} the source folder ${source}.`, "Choose a folder of its own with --output, for example ./go-slim-image.out.");
	}
}
async function realPathOf(path) {
	try {
		return await realpath(path);
	} catch {
		const parent = dirname(path);
		return parent === path ? path : join(await realPathOf(parent), basename(path));
	}
}
async function entriesOf$1(target) {
	try {
		return await readdir(target);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT") return void 0;
		if (code === "ENOTDIR") throw refused$2(`The output folder ${target} is a file, or lies below one.`, "Choose another folder with --output.");
		throw asWriteFailure(error, target);
	}
}
__name(entriesOf$1, "entriesOf");
async function isOurs$1(target) {
	return readFile(join(target, MARKER.name), "utf8").then((text) => text === MARKER.content, () => false);
}
__name(isOurs$1, "isOurs");
async function publish(staging, target, exists) {
	try {
		if (!exists) {
			await rename(staging, target);
			return;
		}
		await rm(join(target, LAST), { force: true });
		await moveInto(staging, target, new Set([LAST, basename(staging)]));
		await rename(join(staging, LAST), join(target, LAST)).catch(ignoreMissing);
		await rm(staging, {
			recursive: true,
			force: true
		});
	} catch (error) {
		throw asWriteFailure(error, target);
	}
}
async function moveInto(from, to, keep) {
	const [fresh, old] = await Promise.all([readdir(from, { withFileTypes: true }), readdir(to, { withFileTypes: true })]);
	const found = new Map(old.map((entry) => [entry.name, entry]));
	const wanted = new Map(fresh.map((entry) => [entry.name, entry]));
	await Promise.all(old.map(async ({ name }) => {
		const match = wanted.get(name);
		if ((match === void 0 || match.isDirectory() !== found.get(name)?.isDirectory()) && !keep.has(name)) await rm(join(to, name), {
			recursive: true,
			force: true
		});
	}));
	await Promise.all(fresh.map(async (entry) => {
		if (keep.has(entry.name)) return;
		if (entry.isDirectory() && found.get(entry.name)?.isDirectory() === true) await moveInto(join(from, entry.name), join(to, entry.name), new Set());
		else await rename(join(from, entry.name), join(to, entry.name));
	}));
}
function ignoreMissing(error) {
	if (error.code !== "ENOENT") throw error;
}
function refused$2(message, fix) {
	return new Failure({
		code: "output-refused",
		message,
		fix
	});
}
__name(refused$2, "refused");
// src/github/cache/files.ts
async function filesBelow(root, wanted) {
	const names = await readdir(root, {
		recursive: true,
		withFileTypes: true
	}).catch(() => []);
	const found = [];
	for (const entry of names) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const name = path.slice(root.length + 1).split(sep).join("/");
		if (!wanted(name)) continue;
		const facts = await lstat(path).catch(() => void 0);
		if (facts !== void 0) found.push({
			name,
			size: facts.size,
			mtimeMs: facts.mtimeMs
		});
	}
	return found;
}
async function stageFiles(from, to, files) {
	for (const file of files) {
		const target = join(to, file.name);
		await makeFolder(dirname(target));
		try {
			await link(join(from, file.name), target);
		} catch {
			await copyFile(join(from, file.name), target, constants.COPYFILE_FICLONE);
			await utimes(target, file.mtimeMs / 1e3, file.mtimeMs / 1e3);
		}
	}
}
async function mergeFiles(from, to, files, time) {
	for (const file of files) {
		const target = join(to, file.name);
		if (await lstat(target).catch(() => void 0) !== void 0) continue;
		await makeFolder(dirname(target));
		const seconds = (time ?? file.mtimeMs) / 1e3;
		await utimes(join(from, file.name), seconds, seconds);
		await move(join(from, file.name), target);
	}
}
async function move(from, to) {
	try {
		await rename(from, to);
	} catch (error) {
		if (error.code !== "EXDEV") throw error;
		const beside = `${to}.tmp`;
		const { atime, mtime } = await lstat(from);
		await copyFile(from, beside);
		await utimes(beside, atime, mtime);
		await rename(beside, to);
	}
}
// src/github/cache/keys.ts
function keyPrefixes(part, facts) {
	const root = `go-slim-image-v1-${part}`;
	const machine = `${facts.host.platform}-${facts.host.arch}`;
	const sums = shortHash(facts.sums);
	switch (part) {
		case "modules": return [`${root}-${sums}-`, `${root}-`];
		case "build": {
			const line = `${root}-${machine}-${facts.goVersion.replace(/[^\w.]/g, "_")}`;
			const own = `${line}-${shortHash(facts.build)}`;
			return [
				`${own}-${sums}-`,
				`${own}-`,
				`${line}-`
			];
		}
		case "own": return [`${root}-${machine}-${shortHash(facts.build)}-`, `${root}-${machine}-`];
	}
}
function contentHash(files) {
	return shortHash(files.map(({ name, size }) => `${size} ${name}`).sort().join("\n"));
}
function shortHash(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
// src/github/cache/parts.ts
const GO_TOUCHES_AFTER_MS = 36e5;
const OWN_KEPT_MS = 6048e5;
const BUILD_ENTRY = /^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/;
const MODULE_FILE = /^(?:[^./@][^@/]*\/)*(?:[^./@][^@/]*)\/@v\/[^/]+\.(?:info|mod|zip)$/;
const OWN_FILE = /^(?:layers|bases|tools|databases|sbom|scan)\/(?:(?!\.\.?\/)[^/]+\/)*(?!\.)[^/]+$/;
function cacheParts(folders) {
	return {
		modules: {
			name: "modules",
			folder: join(folders.moduleCache, "cache", "download"),
			accepts: (name) => MODULE_FILE.test(name) && !name.startsWith("golang.org/toolchain/"),
			keeps: keepsModule()
		},
		build: {
			name: "build",
			folder: folders.buildCache,
			accepts: (name) => BUILD_ENTRY.test(name),
			restoredAge: 2 * GO_TOUCHES_AFTER_MS,
			keeps: (file, used) => file.mtimeMs >= used.startedAt - GO_TOUCHES_AFTER_MS
		},
		own: {
			name: "own",
			folder: folders.cacheDirectory,
			accepts: (name) => OWN_FILE.test(name),
			keeps: (file, used) => file.mtimeMs >= used.startedAt - OWN_KEPT_MS
		}
	};
}
function keepsModule() {
	let known;
	return (file, used) => {
		if (!file.name.endsWith(".zip")) return true;
		if (known?.modules !== used.modules) known = {
			modules: used.modules,
			zips: new Set(used.modules.map(zipName))
		};
		return known.zips.has(file.name);
	};
}
function zipName({ path, version }) {
	return `${escapeModule(path)}/@v/${escapeModule(version)}.zip`;
}
function escapeModule(text) {
	return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}
async function filesOfPart(part, folder) {
	return filesBelow(folder, part.accepts);
}
// src/github/cache/policy.ts
const CACHE_PARTS = [
	"modules",
	"build",
	"own"
];
function partsToRestore(context) {
	return isReleaseRun(context) ? ["modules"] : CACHE_PARTS;
}
function partsToSave(context, save) {
	if (save === "never" || isReleaseRun(context)) return [];
	return save === "always" || isDefaultBranchRun(context) ? CACHE_PARTS : [];
}
// src/github/cache/actions-cache.ts
async function restoreCaches(options, runtime) {
	const parts = cacheParts(options.folders);
	const names = partsToRestore(options.context);
	const step = runtime.progress.start("cache");
	const restored = await Promise.all(names.map((name) => tolerant(name, runtime, () => restorePart(parts[name], options))));
	const found = restored.filter((part) => part?.key !== void 0).length;
	if (found === 0) step.skip("nothing saved yet");
	else step.done(`${found} of ${names.length} parts restored`);
	return restored.filter((part) => part !== void 0);
}
async function restorePart(part, options) {
	const started = performance.now();
	const stage = join(options.staging, part.name);
	const prefixes = keyPrefixes(part.name, options.facts);
	await rm(stage, {
		recursive: true,
		force: true
	});
	await makeFolder(stage);
	try {
		const key = await options.service.restore(stage, `${prefixes[0]}newest`, prefixes);
		if (key === void 0) return {
			part: part.name,
			name: part.name
		};
		const files = await filesOfPart(part, stage);
		const time = part.restoredAge === void 0 ? void 0 : Date.now() - part.restoredAge;
		await mergeFiles(stage, part.folder, files, time);
		return {
			part: part.name,
			name: part.name,
			key,
			restored: {
				bytes: bytesOf(files),
				ms: elapsed(started)
			}
		};
	} finally {
		await rm(stage, {
			recursive: true,
			force: true
		});
	}
}
async function saveCaches(options, restored, used, runtime) {
	const parts = cacheParts(options.folders);
	const names = partsToSave(options.context, options.save);
	const rows = new Map(restored.map(({ part, key: _, ...row }) => [part, row]));
	for (const name of names) {
		const earlier = restored.find((row) => row.part === name);
		const saved = await tolerant(name, runtime, () => savePart(parts[name], options, earlier?.key, used));
		if (saved !== void 0) rows.set(name, {
			...rows.get(name) ?? { name },
			saved
		});
	}
	return [...rows.values()];
}
async function savePart(part, options, earlierKey, used) {
	const started = performance.now();
	const files = (await filesOfPart(part, part.folder)).filter((file) => part.keeps(file, used));
	const key = `${keyPrefixes(part.name, options.facts)[0]}${contentHash(files)}`;
	if (files.length === 0 || key === earlierKey) return void 0;
	const stage = join(options.staging, part.name);
	await rm(stage, {
		recursive: true,
		force: true
	});
	try {
		await stageFiles(part.folder, stage, files);
		await options.service.save(stage, key);
		return {
			bytes: bytesOf(files),
			ms: elapsed(started)
		};
	} finally {
		await rm(stage, {
			recursive: true,
			force: true
		});
	}
}
async function tolerant(name, runtime, work) {
	try {
		return await work();
	} catch (error) {
		runtime.signal.throwIfAborted();
		const reason = error instanceof Error ? error.message : String(error);
		runtime.log.debug(`the cache part ${name} was left out: ${reason}`);
		return;
	}
}
function bytesOf(files) {
	return files.reduce((sum, file) => sum + file.size, 0);
}
function elapsed(started) {
	return Math.round(performance.now() - started);
}
// src/github/cache/service.ts
function cacheAvailable(env) {
	const given = (name) => (env[name] ?? "") !== "";
	const address = given("ACTIONS_CACHE_SERVICE_V2") ? given("ACTIONS_RESULTS_URL") : given("ACTIONS_CACHE_URL");
	return env.GITHUB_ACTIONS === "true" && address && given("ACTIONS_RUNTIME_TOKEN");
}
const actionsCacheService = {
	restore: async (folder, key, prefixes) => {
		const { restoreCache } = await import("./cache-BVXT_dXA.mjs");
		return restoreCache([folder], key, [...prefixes]);
	},
	save: async (folder, key) => {
		const { saveCache } = await import("./cache-BVXT_dXA.mjs");
		await saveCache([folder], key);
	}
};
// src/pipeline/build/actions-caches.ts
async function openActionsCaches(context, plan, workbench, inputs, runtime, startedAt) {
	if (context === void 0 || !inputs.cache || !cacheAvailable(runtime.env)) return { save: async () => [] };
	const options = {
		context,
		facts: {
			sums: await readSums(plan),
			goVersion: plan.toolchain.version,
			build: [
				plan.module.path,
				...plan.platforms.map(formatPlatform),
				...new Set(plan.binaries.flatMap(({ argv }) => argv))
			].join("\n"),
			host: runtime.host
		},
		folders: {
			moduleCache: workbench.environment.moduleCache,
			buildCache: workbench.environment.buildCache,
			cacheDirectory: runtime.cacheDirectory
		},
		save: inputs.cacheSave,
		staging: join(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, "go-slim-image-caches"),
		service: actionsCacheService
	};
	const restored = await restoreCaches(options, runtime);
	return { save: (binaries) => saveCaches(options, restored, {
		startedAt: startedAt.getTime(),
		modules: modulesOf(binaries)
	}, runtime) };
}
function modulesOf(binaries) {
	const found = new Map();
	for (const { facts } of binaries) for (const module of [facts.buildInfo?.main, ...facts.buildInfo?.deps ?? []]) {
		const used = module?.replace ?? module;
		if (used !== void 0 && used.version !== "") found.set(`${used.path}@${used.version}`, used);
	}
	return [...found.values()];
}
async function readSums({ module, source }) {
	const files = [
		join(source.packageDirectory, "go.sum"),
		join(source.directory, "go.sum"),
		...module.workspace === void 0 ? [] : [join(dirname(module.workspace), "go.work.sum")]
	];
	return (await Promise.all([...new Set(files)].map((file) => readFile(file, "utf8").catch(() => "")))).join("\n");
}
// src/pipeline/build/buildx/tell-unused.ts
async function tellUnused(choice, source, runtime) {
	const { log } = runtime;
	const [first, ...more] = choice.unused;
	if (first !== void 0) {
		const message = `${[first, ...more].join(", ")}: not used, as the image is made from the inputs without BuildKit's steps. (engine: buildx or file would use it.)`;
		log.notice({
			level: "notice",
			code: "input-unused",
			message
		});
	}
	if (!(choice.engine === "embedded" || choice.way === "host" || choice.way === "buildkit") || source.kind !== "directory") return;
	if ((await stat(join(source.directory, "Dockerfile")).catch(() => void 0))?.isFile() !== true) return;
	log.notice({
		level: "notice",
		code: "dockerfile-unused",
		message: "Dockerfile: not used, as the inputs describe the image. file: Dockerfile builds it by buildx instead.",
		file: "Dockerfile"
	});
}
// src/pipeline/build/expected-steps.ts
function expectedSteps({ images }, inputs, push) {
	return [
		...images.some(({ base }) => base !== "scratch") ? [{
			step: "base",
			needs: []
		}] : [],
		{
			step: "compile",
			needs: []
		},
		...inputs.scan ? [{
			step: "database",
			needs: []
		}] : [],
		{
			step: "inspect",
			needs: ["compile"]
		},
		...images.length > 0 ? [{
			step: "image",
			needs: ["inspect"]
		}] : [],
		...inputs.sbom ? [{
			step: "sbom",
			needs: ["inspect"]
		}] : [],
		...inputs.attribution ? [{
			step: "size",
			needs: ["inspect"]
		}] : [],
		...inputs.scan ? [{
			step: "scan",
			needs: ["inspect", "database"]
		}] : [],
		...push ? [{
			step: "push",
			needs: [
				"image",
				...inputs.sbom ? ["sbom"] : [],
				...inputs.scan ? ["scan"] : []
			]
		}] : []
	];
}
// src/compare/causes/brought.ts
function broughtBy(fresh, modules, facts) {
	const packages = new Map(facts.packages.map((one) => [one.path, one]));
	const all = reachable(facts.roots, packages, void 0);
	const brought = new Map();
	const leading = modules.map((module) => {
		const without = reachable(facts.roots, packages, module);
		return {
			module,
			lost: fresh.filter((path) => all.has(path) && !without.has(path))
		};
	}).sort((a, b) => b.lost.length - a.lost.length || (a.module < b.module ? -1 : 1));
	for (const { module, lost } of leading) for (const path of lost) if (!brought.has(path)) brought.set(path, module);
	return undivided(brought, fresh, modules, packages);
}
function undivided(brought, fresh, modules, packages) {
	const whole = new Map(brought);
	for (const module of modules) {
		const own = fresh.filter((path) => packages.get(path)?.module === module);
		if (new Set(own.map((path) => brought.get(path))).size > 1) for (const path of own) whole.set(path, module);
	}
	return whole;
}
function reachable(roots, packages, past) {
	const reached = new Set(roots);
	for (const path of reached) for (const imported of packages.get(path)?.imports ?? []) if (past === void 0 || packages.get(imported)?.module !== past) reached.add(imported);
	return reached;
}
// src/compare/causes/entries.ts
function entriesOf(fresh, facts) {
	const packages = new Map(facts.packages.map((one) => [one.path, one]));
	const among = new Set(fresh);
	const module = packages.get(fresh[0] ?? "")?.module;
	const asked = new Set(facts.packages.filter((one) => isOutside(one, module)).flatMap(({ imports }) => imports));
	const entries = new Map(fresh.filter((path) => asked.has(path)).map((path) => [path, path]));
	for (const [path, entry] of entries) for (const imported of packages.get(path)?.imports ?? []) if (among.has(imported) && !entries.has(imported)) entries.set(imported, entry);
	return entries;
}
function isOutside(one, module) {
	return one.module !== module;
}
// src/compare/causes/imported-before.ts
function importedBefore(there, unchanged, facts) {
	const imports = new Map(facts.packages.map((one) => [one.path, one.imports]));
	const found = new Set(there);
	for (const path of found) if (unchanged(path)) for (const imported of imports.get(path) ?? []) found.add(imported);
	return found;
}
// src/compare/causes/classify.ts
function classifier(around, pairs) {
	const { facts, modules } = around;
	if (facts === void 0) return classifierOf(around);
	const classify = usedNow(classifierOf(around), around, pairs, facts);
	const fresh = pairs.filter((pair) => pair.before === void 0 && ["module-new", "package-new"].includes(classify(pair).kind)).sort((a, b) => (b.after?.size ?? 0) - (a.after?.size ?? 0));
	const newModules = [...modules.after.keys()].filter((path) => !modules.before.has(path) && !modules.renamed.has(path));
	const brought = broughtBy(fresh.map(({ path }) => path), newModules, facts);
	const entries = entriesByPath(fresh.filter(({ path }) => !brought.has(path)), facts);
	return (pair) => {
		const classified = classify(pair);
		const by = brought.get(pair.path);
		if (by !== void 0) {
			const module = pair.after?.kind === "standard" ? pair.path : pair.after?.module ?? pair.path;
			return {
				kind: "module-new",
				group: by,
				...module === by ? {} : { part: module }
			};
		}
		const entry = classified.kind === "package-new" ? entries.get(pair.path) : void 0;
		return entry === void 0 ? classified : {
			kind: "package-new",
			group: entry
		};
	};
}
function usedNow(classify, around, pairs, facts) {
	if (around.tags) return classify;
	const packages = new Map(facts.packages.map((one) => [one.path, one]));
	const unchanged = (path) => {
		const one = packages.get(path);
		if (one === void 0) return false;
		if (one.own) return one.changed === false;
		if (one.module === void 0) return !around.toolchain;
		const [then, now] = [around.modules.before.get(one.module), around.modules.after.get(one.module)];
		return then !== void 0 && now !== void 0 && !now.loose && then.identity === now.identity;
	};
	const known = importedBefore(pairs.flatMap(({ path, before }) => before?.name === path ? [path] : []), unchanged, facts);
	return (pair) => {
		const classified = classify(pair);
		if (classified.kind !== "package-new" || !known.has(pair.path)) return classified;
		const { module } = pair.after ?? pair.before;
		return classifyUntouched(around, module);
	};
}
function entriesByPath(fresh, facts) {
	const byModule = new Map();
	for (const { path, after } of fresh) {
		const module = after?.module ?? "";
		byModule.set(module, [...byModule.get(module) ?? [], path]);
	}
	return new Map([...byModule.values()].flatMap((paths) => [...entriesOf(paths, facts)]));
}
function classifierOf(around) {
	const toolchainPackages = around.toolchain ? packagesOfToolchain(around.facts) : void 0;
	const changed = new Map((around.facts?.packages ?? []).map((one) => [one.path, one.changed]));
	return (pair) => {
		const { kind, module } = pair.after ?? pair.before;
		if (kind === "standard") return classifyStandard(pair, around, toolchainPackages);
		const [then, now] = sidesOfModule(module, pair, around.modules);
		if (kind === "own" || (now ?? then)?.loose === true && (then ?? now)?.loose === true) return pair.before !== void 0 && pair.after !== void 0 && (changed.get(pair.path) === false || isSameVersion(then, now)) ? classifyUntouched(around, now?.path ?? module) : {
			kind: "own-code",
			group: ""
		};
		if (then === void 0 && now === void 0) return {
			kind: "tables",
			group: ""
		};
		if (then === void 0) return {
			kind: "module-new",
			group: module
		};
		if (now === void 0) return {
			kind: "module-gone",
			group: module
		};
		if (now.path !== then.path) return {
			kind: "module-renamed",
			group: now.path
		};
		if (now.identity !== then.identity) return {
			kind: "module-moved",
			group: now.path
		};
		return classifySameSource(pair, around, now.path);
	};
}
function isSameVersion(then, now) {
	if (then === void 0 || now === void 0 || then.loose || now.loose) return false;
	return then.path === now.path && then.identity === now.identity && now.identity !== "";
}
function sidesOfModule(module, pair, { before, after, renamed }) {
	if (pair.after !== void 0) return [before.get(renamed.get(module) ?? module), after.get(module)];
	const path = [...renamed].find(([, from]) => from === module)?.[0] ?? module;
	return [before.get(module), after.get(path)];
}
function classifyStandard(pair, around, ofToolchain) {
	if (!around.toolchain) return classifySameSource(pair, around, "std");
	return pair.before === void 0 && ofToolchain !== void 0 && !ofToolchain.has(pair.path) ? {
		kind: "package-new",
		group: "std"
	} : {
		kind: "toolchain",
		group: ""
	};
}
function classifySameSource(pair, around, module) {
	if ((pair.before === void 0 || pair.after === void 0) && around.tags) return {
		kind: "flags",
		group: ""
	};
	if (pair.before === void 0) return {
		kind: "package-new",
		group: module
	};
	if (pair.after === void 0) return {
		kind: "package-gone",
		group: module
	};
	return classifyUntouched(around, module);
}
function classifyUntouched(around, module) {
	if (around.toolchain) return {
		kind: "toolchain",
		group: ""
	};
	if (around.flags) return {
		kind: "flags",
		group: ""
	};
	if (around.deadCode) return {
		kind: "dead-code",
		group: ""
	};
	return {
		kind: "reach",
		group: module
	};
}
function packagesOfToolchain(facts) {
	if (facts === void 0) return void 0;
	const standard = new Set(facts.packages.filter(({ own, module }) => !own && module === void 0).map(({ path }) => path));
	const asked = new Set(facts.packages.filter(({ path }) => !standard.has(path)).flatMap(({ imports }) => imports));
	return new Set([...standard].filter((path) => !asked.has(path)));
}
// src/compare/renames.ts
const LEAST_BYTES = 512;
function pairModules(gone, fresh) {
	return pair(gone, fresh, (one, other) => {
		if (withoutMajor(one.path) === withoutMajor(other.path)) return 2;
		return lastName(withoutMajor(one.path)) === lastName(withoutMajor(other.path)) && ratio(one, other) >= .5 ? ratio(one, other) : 0;
	});
}
function pairPackages(gone, fresh) {
	return pair(gone, fresh, (one, other) => {
		if (Math.min(one.size, other.size) < LEAST_BYTES) return 0;
		if (lastName(one.path) === lastName(other.path) && ratio(one, other) >= .5) return 1 + ratio(one, other);
		return folder(one.path) === folder(other.path) && ratio(one, other) >= .98 ? ratio(one, other) : 0;
	});
}
function withoutMajor(path) {
	return path.startsWith("gopkg.in/") ? path.replace(/\.v\d+$/, "") : path.replace(/\/v[2-9]\d*$|\/v1\d+$/, "");
}
function pair(gone, fresh, likeness) {
	const pairs = gone.flatMap((one) => fresh.map((other) => ({
		from: one.path,
		to: other.path,
		likeness: likeness(one, other)
	})));
	const found = new Map();
	const taken = new Set();
	const best = pairs.filter((candidate) => candidate.likeness > 0).sort((a, b) => b.likeness - a.likeness || (a.to < b.to ? -1 : 1));
	for (const { from, to } of best) {
		if (found.has(to) || taken.has(from)) continue;
		found.set(to, from);
		taken.add(from);
	}
	return found;
}
function ratio(one, other) {
	const larger = Math.max(one.size, other.size);
	return larger === 0 ? 0 : Math.min(one.size, other.size) / larger;
}
function lastName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function folder(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
// src/compare/causes/dropped-by.ts
function moduleDroppedBy(module, imports) {
	return told(imports, (path) => path === module || path.startsWith(`${module}/`));
}
function packageDroppedBy(path, imports) {
	return told(imports, (one) => one === path);
}
function told(imports, isIt) {
	const [shortest] = (imports?.droppedImports?.filter(({ chain }) => isIt(chain.at(-1) ?? "")) ?? []).toSorted((a, b) => a.chain.length - b.chain.length);
	return shortest === void 0 ? {} : {
		chain: shortest.chain,
		place: { file: shortest.file },
		placeChanged: true
	};
}
// src/compare/causes/own-places.ts
function editedIn({ bytes, parts }, imports) {
	if (imports === void 0 || bytes <= 0) return {};
	const grown = parts.find((part) => part.bytes > 0)?.name;
	const place = imports.packages.find(({ path }) => path === grown)?.edited;
	return place === void 0 ? {} : {
		place,
		placeChanged: true
	};
}
function embeddedFrom({ parts, state }, imports) {
	const largest = parts[0]?.name ?? "";
	const known = state === void 0 ? {} : { state };
	for (const { path, changedEmbeds = [] } of imports?.packages ?? []) {
		const found = changedEmbeds.find(({ name }) => `${path}/${name}` === largest);
		if (found !== void 0) return {
			...known,
			place: { file: found.file },
			placeChanged: true
		};
	}
	return known;
}
function trailOf(imports, graph) {
	const trail = imports?.deadCodeTrail;
	if (imports === void 0 || trail === void 0) return {};
	const packages = new Map(imports.packages.map((one) => [one.path, one]));
	const called = trail.flatMap((name) => packages.get(packageOf$2(name)) ?? []);
	const foreign = called.find(({ own }) => !own)?.path;
	const way = foreign === void 0 ? void 0 : graph?.wayTo(foreign);
	if (way?.place !== void 0 && way.placeChanged === true) return {
		trail,
		place: way.place,
		placeChanged: true
	};
	const edited = foreign === void 0 ? called.findLast(({ edited: one }) => one !== void 0)?.edited : void 0;
	return edited === void 0 ? { trail } : {
		trail,
		place: edited,
		placeChanged: true
	};
}
function packageOf$2(symbol) {
	const name = symbol.indexOf(".", symbol.lastIndexOf("/", symbol.search(/[([]|$/)) + 1);
	return symbol.slice(0, name < 0 ? symbol.length : name).replaceAll("%2e", ".");
}
__name(packageOf$2, "packageOf");
// src/compare/size-change.ts
function sizeChange(before, after) {
	return {
		...before === void 0 ? {} : { before },
		...after === void 0 ? {} : { after },
		change: (after ?? 0) - (before ?? 0)
	};
}
function byChange(change, name) {
	return (a, b) => Math.abs(change(b)) - Math.abs(change(a)) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0);
}
function sumOf(items, figure) {
	let sum = 0;
	for (const item of items) sum += figure(item);
	return sum;
}
// src/compare/causes/file-changes.ts
const MOST_APART = 3;
var FileChanges = class {
	#changes = new Map();
	#sides = {
		before: new Set(),
		after: new Set()
	};
	constructor(before, after) {
		for (const file of after) this.#add(file, file.size, "after");
		for (const file of before) this.#add(file, -file.size, "before");
	}
	of(owner) {
		const changed = [...this.#changes.get(owner) ?? []].filter(([, bytes]) => bytes !== 0).sort(byChange(([, bytes]) => bytes, ([name]) => name));
		return changed.map(([name, bytes]) => {
			const part = owner === "" ? name : `${owner}/${name}`;
			if (changed.length > MOST_APART) return {
				group: owner,
				part,
				bytes
			};
			return {
				group: part,
				part,
				bytes,
				...this.#stateOf(owner, name)
			};
		});
	}
	#stateOf(owner, name) {
		const key = `${owner} ${name}`;
		const { before, after } = this.#sides;
		return before.has(key) ? after.has(key) ? {} : { state: "gone" } : { state: "new" };
	}
	#add({ package: owner = "", name }, bytes, side) {
		this.#sides[side].add(`${owner} ${name}`);
		const files = this.#changes.get(owner) ?? new Map();
		this.#changes.set(owner, files);
		files.set(name, (files.get(name) ?? 0) + bytes);
	}
};
// src/compare/causes/partition.ts
const ROWS = {
	debug: "debug-data",
	symbols: "debug-data",
	embedded: "embedded-file",
	headers: "padding",
	alignment: "padding",
	"code-padding": "padding",
	packed: "not-explained",
	unattributed: "not-explained"
};
const KEEPS_FILES = new Set([
	"own-code",
	"module-moved",
	"reach",
	"dead-code",
	"flags",
	"toolchain"
]);
const SOURCE_CHANGED = new Set([
	"own-code",
	"module-moved",
	"module-renamed"
]);
function partition(before, after, pairs, classify, total) {
	const drafts = new Drafts();
	const exact = before.exact && after.exact;
	const files = new FileChanges(before.embedded, after.embedded);
	const data = new Map();
	for (const pair of pairs) {
		const classified = classify(pair);
		const both = pair.before !== void 0 && pair.after !== void 0;
		const column = difference(pair, (one) => one.embedded);
		const embedded = both && KEEPS_FILES.has(classified.kind) ? addFiles(pair.path, column, files, drafts) : 0;
		const inferred = difference(pair, (one) => one.inferred + (exact ? 0 : one.data));
		const bytes = difference(pair, (one) => one.size) - embedded;
		const part = classified.part ?? pair.path;
		if (!both || SOURCE_CHANGED.has(classified.kind)) drafts.add(classified, part, bytes, inferred);
		else {
			drafts.add(classified, part, bytes - inferred, 0);
			const { module } = pair.after;
			if (inferred !== 0) data.set(module, (data.get(module) ?? new Map()).set(pair.path, inferred));
		}
	}
	addData(data, drafts);
	for (const [row, bytes] of rowChanges(before, after)) {
		const named = row === "embedded" ? addFiles("", bytes, files, drafts) : row === "code-padding" ? addPadding(pairs, before, after, drafts) : 0;
		drafts.add({
			kind: ROWS[row] ?? "tables",
			group: ""
		}, row, bytes - named, 0);
	}
	drafts.add({
		kind: "not-explained",
		group: ""
	}, "rest", total - drafts.total(), 0);
	return drafts.finished();
}
function addPadding(pairs, before, after, drafts) {
	const tells = ({ packages }) => packages.some(({ padding }) => padding !== void 0);
	if (!tells(before) || !tells(after)) return 0;
	return sumOf(pairs.map((pair) => {
		const { module } = pair.after ?? pair.before;
		const bytes = difference(pair, ({ padding = 0 }) => padding);
		drafts.add({
			kind: "padding",
			group: ""
		}, module, bytes, 0);
		return bytes;
	}), (bytes) => bytes);
}
const LEAST_DATA = 4096;
function addData(data, drafts) {
	for (const [module, packages] of data) {
		const bytes = sumOf(packages.values(), (one) => one);
		if (!(Math.abs(bytes) >= LEAST_DATA)) drafts.add({
			kind: "data",
			group: ""
		}, module, bytes, bytes);
		else for (const [path, one] of packages) drafts.add({
			kind: "data",
			group: module
		}, path, one, one);
	}
}
var Drafts = class {
	#drafts = new Map();
	add(classified, name, bytes, inferred) {
		if (bytes === 0) return;
		const key = `${classified.kind} ${classified.group}`;
		const draft = this.#drafts.get(key) ?? {
			...classified,
			bytes: 0,
			inferred: 0,
			parts: new Map()
		};
		this.#drafts.set(key, draft);
		draft.bytes += bytes;
		draft.inferred += inferred;
		draft.parts.set(name, (draft.parts.get(name) ?? 0) + bytes);
	}
	total() {
		return sumOf(this.#drafts.values(), ({ bytes }) => bytes);
	}
	finished() {
		const last = (kind) => kind === "not-explained" ? 1 : 0;
		const order = byChange(({ bytes }) => bytes, ({ kind, group }) => `${kind} ${group}`);
		return [...this.#drafts.values()].filter(({ bytes }) => bytes !== 0).map((draft) => ({
			...draft,
			parts: [...draft.parts].map(([name, bytes]) => ({
				name,
				bytes
			})).sort(byChange(({ bytes }) => bytes, ({ name }) => name))
		})).sort((a, b) => last(a.kind) - last(b.kind) || order(a, b));
	}
};
function addFiles(owner, column, files, drafts) {
	const changes = files.of(owner);
	if (column === 0 || sumOf(changes, ({ bytes }) => bytes) !== column) return 0;
	for (const { part, bytes, ...file } of changes) drafts.add({
		kind: "embedded-file",
		...file
	}, part, bytes, 0);
	return column;
}
function rowChanges(before, after) {
	const changes = new Map();
	for (const { row, size } of after.shared) changes.set(row, size);
	for (const { row, size } of before.shared) changes.set(row, (changes.get(row) ?? 0) - size);
	return changes;
}
function difference({ before, after }, column) {
	return (after === void 0 ? 0 : column(after)) - (before === void 0 ? 0 : column(before));
}
function partsOf(parts) {
	return { parts: parts.slice(0, 10) };
}
// src/compare/causes/used-by.ts
function usedBy({ bytes, parts }, { imports, pairs }) {
	const [largest] = parts;
	if (imports === void 0 || largest === void 0 || bytes < 0 || largest.bytes < 0) return {};
	if (GENERIC_PACKAGES.has(largest.name)) return {};
	const users = new Set(imports.packages.filter((one) => one.imports.includes(largest.name)).map(({ path }) => path));
	const [user] = pairs.filter(({ path, before }) => before === void 0 && users.has(path)).sort((a, b) => (b.after?.size ?? 0) - (a.after?.size ?? 0));
	return user === void 0 ? {} : { chain: [user.path, largest.name] };
}
// src/compare/causes/why.ts
function importGraph(facts) {
	const packages = new Map(facts.packages.map((one) => [one.path, one]));
	const importers = new Map();
	for (const { path, imports } of facts.packages) for (const imported of imports) importers.set(imported, [...importers.get(imported) ?? [], path]);
	const isOwn = (path) => packages.get(path)?.own === true;
	const reachable = reachableFrom(facts.roots, (path) => packages.get(path)?.imports ?? []);
	return { wayTo: (path) => {
		const distances = distancesTo(path, (at) => isOwn(at) ? [] : importers.get(at) ?? []);
		const entries = facts.importLines.filter(({ from, to }) => reachable.has(from) && distances.has(to) && isOwn(from) && (!isOwn(to) || to === path));
		const best = [...entries].sort((a, b) => compareEntries(a, b, distances))[0];
		if (best === void 0) return {};
		const behind = walk(best.to, path, distances, packages);
		const others = new Set(entries.filter(({ from }) => from !== best.from).map(({ from }) => from));
		const files = new Set(entries.map(({ file }) => file));
		return {
			chain: [best.from, ...behind],
			place: {
				file: best.file,
				line: best.line
			},
			...best.changed === void 0 ? {} : { placeChanged: best.changed },
			alone: others.size === 0 && files.size === 1 && entries.every(({ to }) => to === best.to)
		};
	} };
}
function compareEntries(a, b, distances) {
	const changed = ({ changed }) => changed === true ? 0 : 1;
	const far = ({ to }) => distances.get(to) ?? Number.MAX_SAFE_INTEGER;
	const name = ({ file, line }) => `${file}:${String(line).padStart(6, "0")}`;
	return changed(a) - changed(b) || far(a) - far(b) || (name(a) < name(b) ? -1 : 1);
}
function reachableFrom(roots, next) {
	const reached = new Set(roots);
	for (const at of reached) for (const to of next(at)) reached.add(to);
	return reached;
}
function distancesTo(path, importers) {
	const distances = new Map([[path, 0]]);
	for (const [at, distance] of distances) for (const importer of importers(at)) if (!distances.has(importer)) distances.set(importer, distance + 1);
	return distances;
}
function walk(start, end, distances, packages) {
	const chain = [start];
	for (let at = start; at !== end;) {
		const distance = distances.get(at) ?? 0;
		const next = packages.get(at)?.imports.find((to) => distances.get(to) === distance - 1);
		if (next === void 0) break;
		chain.push(next);
		at = next;
	}
	return chain;
}
// src/compare/causes/explain-causes.ts
function explainCauses(drafts, facts) {
	const graph = facts.imports === void 0 ? void 0 : importGraph(facts.imports);
	return drafts.map((draft) => {
		const { kind, bytes, inferred } = draft;
		return {
			kind,
			bytes,
			...inferred === 0 ? {} : { inferred },
			...explain(draft, facts, graph),
			...partsOf(draft.parts)
		};
	});
}
function explain(draft, facts, graph) {
	const largest = draft.parts[0]?.name ?? "";
	const { before, after, renamed } = facts.modules;
	const now = after.get(draft.group);
	const then = before.get(renamed.get(draft.group) ?? draft.group);
	switch (draft.kind) {
		case "module-new": return {
			subject: draft.group,
			...versions(void 0, now),
			...graph?.wayTo(entryOf(draft, facts.imports)),
			...askedBy(draft.group, now, facts),
			...besides(draft.group, facts.modules),
			...brings(draft, facts.modules)
		};
		case "module-gone": return {
			subject: draft.group,
			...versions(then, void 0),
			...moduleDroppedBy(draft.group, facts.imports)
		};
		case "module-moved": return {
			subject: draft.group,
			...versions(then, now),
			...requirement(draft.group, now, facts)
		};
		case "module-renamed": return {
			subject: draft.group,
			renamedFrom: then?.path ?? "",
			...versions(then, now),
			...requirement(draft.group, now, facts)
		};
		case "package-new": {
			const entry = draft.parts.some(({ name }) => name === draft.group) ? draft.group : largest;
			return {
				subject: entry,
				...graph?.wayTo(entry)
			};
		}
		case "own-code": return {
			subject: largest,
			...ownVersions(facts.main),
			...editedIn(draft, facts.imports)
		};
		case "reach": return {
			subject: draft.group,
			...usedBy(draft, facts)
		};
		case "data": return draft.group === "" ? {} : { subject: draft.group };
		case "toolchain": return { ...facts.toolchain ?? {} };
		case "flags": return { subject: facts.settings.join(", ") };
		case "dead-code": return trailOf(facts.imports, graph);
		case "embedded-file": return draft.group === "" ? {} : {
			subject: draft.group,
			...embeddedFrom(draft, facts.imports)
		};
		case "package-gone": {
			const told = draft.parts.find(({ name }) => !isInternal(name))?.name ?? largest;
			return {
				subject: told,
				...packageDroppedBy(told, facts.imports)
			};
		}
		default: return {};
	}
}
function isInternal(path) {
	return /(^|\/)(internal|vendor)(\/|$)/.test(path);
}
function ownVersions({ from, to }) {
	return {
		...version("from", from),
		...version("to", to)
	};
}
function version(key, text) {
	return text === "" ? {} : { [key]: text };
}
function versions(then, now) {
	return {
		...version("from", then?.version ?? ""),
		...version("to", now?.version ?? "")
	};
}
function entryOf({ parts, group }, imports) {
	const own = new Set(imports?.packages.filter(({ module }) => module === group).map(({ path }) => path));
	const names = parts.map(({ name }) => name).filter((name) => imports === void 0 || own.has(name));
	const entries = imports === void 0 ? void 0 : entriesOf(names, imports);
	return names.find((name) => entries?.get(name) === name) ?? names[0] ?? group;
}
function brings({ parts, group }, { after }) {
	const others = parts.map(({ name }) => name).filter((name) => name !== group && after.has(name));
	return others.length === 0 ? {} : { brings: others };
}
function requirement(module, now, facts) {
	const { imports } = facts;
	if (imports === void 0) return {};
	const line = imports.requireLines.find((one) => one.module === module);
	const asked = line === void 0 || line.indirect ? askedBy(module, now, facts) : {};
	const asker = asked.requiredBy?.slice(0, asked.requiredBy.lastIndexOf("@"));
	const place = imports.requireLines.find((one) => one.module === asker && !one.indirect) ?? line;
	if (place === void 0) return asked;
	const changed = imports.goModChanged === void 0 ? {} : { placeChanged: imports.goModChanged };
	return {
		place: {
			file: "go.mod",
			line: place.line
		},
		...changed,
		...asked
	};
}
function askedBy(module, now, { imports, main, modules }) {
	const line = imports?.requireLines.find((one) => one.module === module);
	if (imports === void 0 || now === void 0 || line !== void 0 && !line.indirect) return {};
	const linked = new Set([...modules.after.values()].map(({ path, version }) => `${path}@${version}`));
	const asking = imports.requirements.filter((edge) => edge.module === module && edge.version === now.version && edge.from.includes("@")).map(({ from }) => from).filter((from) => !from.startsWith(`${main.path}@`)).sort();
	const importers = modulesThatImport(module, imports);
	const pathOf = (from) => from.slice(0, from.lastIndexOf("@"));
	const moved = (from) => `@${modules.before.get(pathOf(from))?.version}` !== from.slice(pathOf(from).length);
	const weight = (from) => Number(linked.has(from)) * 4 + Number(moved(from)) * 2 + Number(importers.has(pathOf(from)));
	const [first] = asking.sort((a, b) => weight(b) - weight(a));
	return first === void 0 ? {} : { requiredBy: first };
}
function modulesThatImport(module, { packages }) {
	const own = new Set(packages.filter((one) => one.module === module).map(({ path }) => path));
	return new Set(packages.flatMap((one) => one.imports.some((path) => own.has(path)) ? [one.module ?? ""] : []));
}
function besides(module, { after }) {
	const stem = withoutMajor(module);
	const other = [...after.values()].find(({ path }) => path !== module && withoutMajor(path) === stem);
	return other === void 0 ? {} : { besides: `${other.path} ${other.version}`.trim() };
}
// src/compare/linked-modules.ts
const DEVELOPED = "(devel)";
function linkedModules({ report, binary }) {
	const sizes = new Map((binary.sizes?.modules ?? []).map(({ path, size }) => [path, size]));
	const found = new Map();
	const add = (path, version, loose, identity = version) => {
		found.set(path, {
			path,
			version,
			identity,
			loose,
			size: sizes.get(path) ?? 0
		});
	};
	add("std", binary.goVersion ?? "", false);
	const main = report.module;
	add(main.path, main.requested?.version ?? "", main.requested === void 0);
	for (const { path, version, replacedBy } of binary.modules) {
		if (replacedBy === void 0) {
			add(path, version === DEVELOPED ? "" : version, version === DEVELOPED);
			continue;
		}
		const folder = replacedBy.version === "" || replacedBy.version === DEVELOPED;
		add(path, folder ? "a local folder" : replacedBy.version, folder, `${replacedBy.path}@${replacedBy.version}`);
	}
	return found;
}
function pairLinkedModules(before, after) {
	const [older, newer] = [linkedModules(before), linkedModules(after)];
	const gone = [...older.values()].filter(({ path }) => !newer.has(path));
	const fresh = [...newer.values()].filter(({ path }) => !older.has(path));
	const mains = [after.report.module.path, before.report.module.path];
	const mainRenamed = fresh.some(({ path }) => path === mains[0]) && gone.some(({ path }) => path === mains[1]);
	const others = pairModules(gone.filter(({ path }) => path !== mains[1]), fresh.filter(({ path }) => path !== mains[0]));
	return {
		before: older,
		after: newer,
		renamed: new Map([...others, ...mainRenamed ? [mains] : []])
	};
}
function compareModules({ before, after, renamed }) {
	const renamedFrom = new Set(renamed.values());
	const changes = [];
	for (const now of after.values()) {
		const from = renamed.get(now.path);
		const then = before.get(from ?? now.path);
		const size = sizeChange(then?.size, now.size);
		const versions = {
			...from === void 0 ? {} : { renamedFrom: from },
			...then === void 0 || then.version === "" ? {} : { from: then.version },
			...now.version === "" ? {} : { to: now.version }
		};
		if (then === void 0) changes.push({
			path: now.path,
			state: "new",
			...versions,
			size
		});
		else if (from !== void 0) changes.push({
			path: now.path,
			state: "renamed",
			...versions,
			size
		});
		else if (then.identity !== now.identity) changes.push({
			path: now.path,
			state: "moved",
			...versions,
			size
		});
		else if (size.change !== 0) changes.push({
			path: now.path,
			state: "changed",
			...versions,
			size
		});
	}
	for (const then of before.values()) {
		if (after.has(then.path) || renamedFrom.has(then.path)) continue;
		const from = then.version === "" ? {} : { from: then.version };
		changes.push({
			path: then.path,
			state: "gone",
			...from,
			size: sizeChange(then.size, void 0)
		});
	}
	return changes.sort(byChange(({ size }) => size.change, ({ path }) => path));
}
// src/compare/packages.ts
function pairPackageSizes(before, after, modules) {
	const older = new Map(before.packages.map((one) => [one.name, one]));
	const pairs = [];
	const fresh = [];
	const take = (now, path) => {
		const then = older.get(path);
		if (then === void 0) return false;
		older.delete(path);
		pairs.push({
			path: now.name,
			before: then,
			after: now
		});
		return true;
	};
	for (const now of after.packages) if (!take(now, now.name)) fresh.push(now);
	const unmatched = fresh.filter((now) => !take(now, olderPath(now, modules)));
	for (const [to, from] of likenesses([...older.values()], unmatched, modules)) {
		const now = unmatched.find(({ name }) => name === to);
		if (now !== void 0) take(now, from);
	}
	const matched = new Set(pairs.map(({ path }) => path));
	for (const now of unmatched) if (!matched.has(now.name)) pairs.push({
		path: now.name,
		after: now
	});
	for (const then of older.values()) pairs.push({
		path: then.name,
		before: then
	});
	return pairs;
}
function olderPath({ name, module }, { renamed }) {
	const from = renamed.get(module);
	return from === void 0 ? name : from + name.slice(module.length);
}
function likenesses(gone, fresh, { renamed }) {
	return [...new Set(fresh.filter(({ kind }) => kind !== "standard").map(({ module }) => module))].flatMap((module) => {
		const was = renamed.get(module) ?? module;
		const sized = (some, path) => some.filter((one) => one.module === path).map(({ name, size }) => ({
			path: name,
			size
		}));
		return [...pairPackages(sized(gone, was), sized(fresh, module))];
	});
}
function comparePackages(pairs) {
	return pairs.flatMap(({ path, before, after }) => {
		const size = sizeChange(before?.size, after?.size);
		const renamed = before !== void 0 && after !== void 0 && before.name !== path;
		if (size.change === 0 && !renamed) return [];
		const { kind: owner, module } = after ?? before;
		return [{
			path,
			state: renamed ? "renamed" : before === void 0 ? "new" : after === void 0 ? "gone" : size.change > 0 ? "grew" : "shrank",
			...renamed ? { renamedFrom: before.name } : {},
			owner,
			...owner === "standard" ? {} : { module },
			size
		}];
	}).sort(byChange(({ size }) => size.change, ({ path }) => path));
}
// src/compare/settings.ts
const WITHOUT_WEIGHT = /^(vcs(\..*)?|-buildvcs|-o|DefaultGODEBUG|GOOS|GOARCH)$/;
function compareSettings(before, after) {
	const commands = before.build.argv.length > 0 && after.build.argv.length > 0;
	const [older, newer] = [settingsOf(before, commands), settingsOf(after, commands)];
	return [...new Set([...older.keys(), ...newer.keys()])].sort().filter((key) => older.get(key) !== newer.get(key)).map((key) => {
		const [from, to] = [older.get(key), newer.get(key)];
		return {
			key,
			...from === void 0 ? {} : { from },
			...to === void 0 ? {} : { to }
		};
	});
}
function hasWeight({ key }) {
	return !WITHOUT_WEIGHT.test(key);
}
function settingsOf({ settings, build: { argv } }, commands) {
	const found = new Map();
	for (const { key, value } of settings) if (!/^vcs(\.|$)/.test(key)) found.set(key, value);
	for (const argument of commands ? argv : []) {
		const [, name, value] = /^(-[a-z]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
		if (name === void 0 || name === "-o") continue;
		found.set(name, value ?? "true");
	}
	const linker = found.get("-ldflags");
	if (linker !== void 0) found.set("-ldflags", withoutValues(linker));
	return found;
}
function withoutValues(flags) {
	const words = flags.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
	return words.filter((one, index) => !/^['"]?-X/.test(one) && !/^['"]?-X['"]?$/.test(words[index - 1] ?? "")).join(" ");
}
// src/compare/binaries.ts
function pairBinaries(before, after) {
	const names = (report) => new Set(report.binaries.map(({ name }) => name)).size;
	const sole = names(before) === 1 && names(after) === 1;
	const same = (one, other) => one.platform === other.platform && (sole || one.name === other.name);
	return [...after.binaries.map((now) => {
		const then = before.binaries.find((one) => same(one, now));
		return then === void 0 ? { after: now } : {
			before: then,
			after: now
		};
	}), ...before.binaries.filter((then) => !after.binaries.some((now) => same(then, now))).map((then) => ({ before: then }))];
}
function compareBinary({ before, after }, reports, facts) {
	const { name, importPath, platform, stem } = after ?? before;
	const head = {
		name,
		importPath,
		platform,
		stem
	};
	const size = sizeChange(before?.size, after?.size);
	const packageCount = after?.sizes?.packages.length ?? 0;
	const nothing = {
		settings: [],
		modules: [],
		packages: [],
		packageCount,
		causes: []
	};
	if (before === void 0 || after === void 0) return {
		...head,
		state: before === void 0 ? "new" : "gone",
		size,
		...nothing
	};
	if (before.digest === after.digest) return {
		...head,
		state: "same",
		size,
		...nothing
	};
	const sides = alignedSides(before, after);
	const contents = {
		before: {
			report: reports.before,
			binary: sides.before
		},
		after: {
			report: reports.after,
			binary: sides.after
		}
	};
	return {
		...head,
		state: "changed",
		size,
		packageCount,
		...compareContents(contents, size.change, facts)
	};
}
function alignedSides(before, after) {
	if (before.sizes === void 0 || after.sizes === void 0) return {
		before,
		after
	};
	const sizes = alignEmbedded(before.sizes, after.sizes);
	return {
		before: {
			...before,
			sizes: sizes.before
		},
		after: {
			...after,
			sizes: sizes.after
		}
	};
}
function compareContents({ before, after }, change, facts) {
	const [from, to] = [goVersion(before), goVersion(after)];
	const toolchain = from === to ? void 0 : {
		from,
		to
	};
	const settings = compareSettings(before.binary, after.binary);
	const modules = pairLinkedModules(before, after);
	const head = {
		...toolchain === void 0 ? {} : { toolchain },
		settings,
		modules: compareModules(modules)
	};
	const [older, newer] = [before.binary.sizes, after.binary.sizes];
	if (older === void 0 || newer === void 0 || older.depth !== newer.depth) return {
		...head,
		packages: [],
		causes: unexplained(change)
	};
	const pairs = pairPackageSizes(older, newer, modules);
	const heavy = settings.filter(hasWeight).map(({ key }) => key);
	const causes = explainCauses(partition(older, newer, pairs, classifier({
		modules,
		toolchain: toolchain !== void 0,
		flags: heavy.length > 0,
		tags: heavy.includes("-tags"),
		deadCode: deadCodeMoved(older, newer),
		...facts === void 0 ? {} : { facts }
	}, pairs), change), {
		modules,
		pairs,
		toolchain,
		settings: heavy,
		main: {
			path: after.report.module.path,
			from: before.report.module.requested?.version ?? "",
			to: after.report.module.requested?.version ?? ""
		},
		...facts === void 0 ? {} : { imports: facts }
	});
	return {
		...head,
		packages: comparePackages(pairs),
		causes
	};
}
function deadCodeMoved(before, after) {
	const [then, now] = [before.deadCodeElimination, after.deadCodeElimination];
	return then !== void 0 && now !== void 0 && then !== now;
}
function goVersion({ report, binary }) {
	return binary.goVersion ?? report.toolchain.version;
}
function unexplained(bytes) {
	return bytes === 0 ? [] : [{
		kind: "not-explained",
		bytes,
		parts: [{
			name: "bytes were not attributed",
			bytes
		}]
	}];
}
// src/compare/findings.ts
function compareFindings(before, after) {
	const older = scansOf$1(before);
	const newer = scansOf$1(after);
	if (!wasScanned$1(older) || !wasScanned$1(newer)) return void 0;
	const [then, now] = [counting(older), counting(newer)];
	const without = (some, others) => [...some].filter(([key]) => !others.has(key)).map(([, finding]) => finding);
	return {
		new: without(now, then),
		gone: without(then, now),
		databaseMoved: before.run.database?.updatedAt !== after.run.database?.updatedAt
	};
}
function scansOf$1({ binaries, images }) {
	return [...binaries, ...images.flatMap(({ platforms }) => platforms)].flatMap(({ scan }) => scan === void 0 ? [] : [scan]);
}
__name(scansOf$1, "scansOf");
function wasScanned$1(scans) {
	return scans.some(({ outcome: { kind } }) => kind === "clean" || kind === "below-gate" || kind === "gate-failed");
}
__name(wasScanned$1, "wasScanned");
function counting(scans) {
	const found = new Map();
	for (const finding of scans.flatMap(({ findings }) => findings)) {
		const key = JSON.stringify([finding.id, finding.module]);
		if (finding.suppressed === void 0 && !found.has(key)) found.set(key, finding);
	}
	return found;
}
// src/compare/images.ts
function compareImages(before, after) {
	const sole = before.images.length === 1 && after.images.length === 1;
	const older = sidesOf(before);
	const newer = sidesOf(after);
	const counterpart = (side, among) => among.find(({ name, platform }) => platform.platform === side.platform.platform && (sole || name === side.name));
	return [...newer.map((side) => compareSides(counterpart(side, older), side)), ...older.filter((side) => counterpart(side, newer) === void 0).map((side) => compareSides(side, void 0))];
}
function sidesOf(report) {
	return report.images.flatMap(({ name, platforms }) => platforms.map((platform) => ({
		name,
		platform
	})));
}
function compareSides(older, newer) {
	const before = older?.platform;
	const after = newer?.platform;
	const change = (figure) => sizeChange(before === void 0 ? void 0 : figure(before), after === void 0 ? void 0 : figure(after));
	const state = before === void 0 ? "new" : after === void 0 ? "gone" : sameLayers(before, after) ? "same" : "changed";
	return {
		name: (newer ?? older)?.name ?? "",
		platform: (after ?? before)?.platform ?? "",
		state,
		compressed: change(({ compressedSize }) => compressedSize),
		unpacked: change(({ unpackedSize }) => unpackedSize),
		base: change(({ base }) => base.size),
		app: change(({ appSize }) => appSize),
		config: change((platform) => platform.compressedSize - sumOf(platform.layers, ({ size }) => size)),
		layers: compareLayers(before?.layers ?? [], after?.layers ?? [], after ?? before),
		...before === void 0 || after === void 0 ? {} : {
			...baseMoved(before, after),
			update: updateOf(before, after)
		}
	};
}
function sameLayers(before, after) {
	const ids = ({ layers }) => layers.map(({ digest }) => digest).join();
	return ids(before) === ids(after) && before.compressedSize === after.compressedSize;
}
function baseMoved(before, after) {
	const name = ({ base: { reference, digest } }) => ({
		reference,
		...digest === void 0 ? {} : { digest }
	});
	const [from, to] = [name(before), name(after)];
	return JSON.stringify(from) === JSON.stringify(to) ? void 0 : { baseMoved: {
		from,
		to
	} };
}
function compareLayers(before, after, platform) {
	return [
		"base",
		"rootfs",
		"binary"
	].flatMap((part) => {
		const older = before.filter((layer) => layer.part === part);
		const newer = after.filter((layer) => layer.part === part);
		const length = Math.max(older.length, newer.length);
		return Array.from({ length }, (_, index) => {
			const [old, now] = [older[index], newer[index]];
			const stem = part === "binary" && length === platform?.binaries.length ? platform.binaries[index] : void 0;
			return {
				part,
				...stem === void 0 ? {} : { binary: stem },
				state: old === void 0 ? "new" : now === void 0 ? "gone" : old.digest === now.digest ? "same" : "changed",
				compressed: sizeChange(old?.size, now?.size),
				unpacked: sizeChange(old?.unpackedSize, now?.unpackedSize)
			};
		});
	});
}
function updateOf(before, after) {
	const there = new Set(before.layers.map(({ digest }) => digest));
	const layers = new Map(after.layers.map((layer) => [layer.digest, layer]));
	const reused = [...layers.values()].filter(({ digest }) => there.has(digest));
	const reusedSize = sumOf(reused, ({ size }) => size);
	const config = after.compressedSize - sumOf(after.layers, ({ size }) => size);
	return {
		download: sumOf(layers.values(), ({ size }) => size) - reusedSize + (before.config === after.config ? 0 : config),
		reused: reusedSize,
		reusedLayers: reused.length,
		layers: layers.size
	};
}
// src/compare/compare.ts
function compareReports(before, after, { imports }) {
	const findings = compareFindings(before, after);
	return {
		images: compareImages(before, after),
		binaries: pairBinaries(before, after).map((pair) => compareBinary(pair, {
			before,
			after
		}, imports.get(pair.after?.stem ?? ""))),
		...findings === void 0 ? {} : { findings }
	};
}
function baselineOf(report, place) {
	const { commit, version } = report.revision;
	return {
		...place,
		...commit === void 0 ? {} : { commit },
		version,
		createdAt: report.run.startedAt
	};
}
// src/baseline/find.ts
async function findBaseline(places, wanted, { log, signal }) {
	const tried = [];
	for (const place of places) {
		signal.throwIfAborted();
		const { source } = place;
		try {
			const answer = await place.look();
			if ("nothing" in answer) {
				tried.push({
					source,
					answer: answer.nothing
				});
				continue;
			}
			const report = readCandidate(answer, wanted.module);
			if ("refusal" in report) {
				tried.push({
					source,
					answer: report.answer
				});
				log.notice({
					level: "warning",
					code: report.refusal,
					message: `Not compared with it: ${report.answer}.`
				});
				continue;
			}
			const { reference, ref } = answer;
			return {
				found: {
					report,
					baseline: baselineOf(report, {
						source,
						reference,
						...ref === void 0 ? {} : { ref }
					})
				},
				tried
			};
		} catch (error) {
			if (!(error instanceof Failure)) throw error;
			tried.push({
				source,
				answer: error.message
			});
			const message = `There is no baseline from ${place.name}: ${error.message}${error.fix === void 0 ? "" : ` ${error.fix}`}`;
			log.notice({
				level: "warning",
				code: "baseline-unavailable",
				message
			});
		}
	}
	return { tried };
}
// src/compare/budgets/budget-failure.ts
function budgetFailure(comparison, label, folder = "") {
	const broken = comparison.budgets.filter(({ state }) => state === "broken");
	const worst = [...broken].sort((a, b) => over(b) - over(a))[0];
	if (worst === void 0) return void 0;
	const leading = causeOf(worst, comparison);
	const cause = leading?.cause;
	const others = broken.length - 1;
	const more = others === 0 ? "" : ` ${others === 1 ? "One more budget is" : `${others} more budgets are`} broken.`;
	const what = leading === void 0 ? "" : ` ${describeLeading(leading)}.`;
	const place = folder === null ? void 0 : inside(cause?.place, folder);
	const message = `${sentence(worst)}.${what}${more}`;
	return new Failure({
		code: "gate-size",
		message,
		fix: advice(worst, place === void 0 || cause === void 0 ? cause : {
			...cause,
			place
		}, label),
		...place === void 0 ? {} : { locations: [{
			...place,
			message: `${sentence(worst)}.${what}`
		}] }
	});
}
function inside(place, folder) {
	return place === void 0 || folder === "" ? place : {
		...place,
		file: posix.join(folder, place.file)
	};
}
function over({ actual = 0, allowed }) {
	return actual - allowed;
}
function sentence(budget) {
	const { of, name, platform, limit, written, allowed, actual = 0, before } = budget;
	const limitText = written.includes("%") ? `${written.split(" ")[0]} (${formatBytes(allowed)})` : formatBytes(allowed);
	const subject = `The ${of} ${name} on ${platform}`;
	const left = `${formatBytes(over(budget))} too much`;
	if (limit === "size") return `${subject} has ${formatBytes(actual)}, ${limitText} allowed: ${left}`;
	const share = before === void 0 || before === 0 ? "" : ` (+${(actual / before * 100).toFixed(1)}%)`;
	return `${subject} grew by ${formatBytes(actual)}${share}, ${limitText} allowed: ${left}`;
}
function causeOf(budget, { binaries, images }) {
	const own = binaries.filter((binary) => binary.platform === budget.platform && (budget.of !== "binary" || binary.name === budget.name));
	const layers = new Set(images.filter((image) => image.name === budget.name && image.platform === budget.platform).flatMap((image) => image.layers.flatMap(({ binary }) => binary === void 0 ? [] : [binary])));
	const causes = (budget.of === "image" ? own.filter(({ stem }) => layers.size === 0 || layers.has(stem)) : own).flatMap((binary) => binary.causes);
	if (budget.of !== "module") return leadingCause(causes, 1);
	const cause = causes.find(({ subject, bytes }) => subject === budget.name && bytes > 0);
	return cause === void 0 ? void 0 : { cause };
}
function describeLeading({ cause, brings }) {
	return `${describe$1(cause)}${brings === void 0 ? "" : `, which brings ${brings}`}`;
}
function describe$1({ kind, subject = "", to, from, bytes, parts, requiredBy, state }) {
	const change = formatByteChange(bytes);
	switch (kind) {
		case "module-new": return `${subject} ${to ?? ""} is new (${change} in the binary)`.replace("  ", " ");
		case "module-moved":
		case "module-renamed": return `${subject} moved from ${from ?? "another version"} to ${to ?? "another"}${requiredBy === void 0 ? "" : `, required by ${requiredBy}`} (${change} in the binary)`;
		case "package-new": return `${subject} is linked for the first time (${change} in the binary)`;
		case "toolchain": return `Go moved from ${from ?? "?"} to ${to ?? "?"} (${change} in the binary)`;
		case "embedded-file": return parts.length > 1 ? `Embedded files of ${subject} grew (${change} in the binary)` : `The embedded file ${subject} ${state === "new" ? "is new" : "grew"} (${change} in the binary)`;
		case "reach": return `More is used of what did not change, most in ${parts[0]?.name ?? subject} (${change} in the binary)`;
		case "debug-data": return `Symbols and debug data came in (${change} in the binary)`;
		case "flags": return `Other build settings: ${subject} (${change} in the binary)`;
		case "dead-code": return `The linker can no longer drop unused methods (${change} in the binary)`;
		case "own-code": return `Your own code grew, most in ${subject} (${change} in the binary)`;
		case "data": return `Variables, tables and text grew${subject === "" ? "" : `, of ${subject}`} (${change} in the binary)`;
		case "tables":
		case "padding": return `No code grew, only tables and gaps that the linker makes (${change} in the binary)`;
		default: return `Most of it is in ${subject} (${change} in the binary)`;
	}
}
__name(describe$1, "describe");
function advice(budget, cause, label) {
	const undo = cause?.place === void 0 ? "Make it smaller" : undoWords(cause, placeText(cause.place));
	const allow = label === "none" || label === "" ? "" : `: label ${label} (your name is recorded), or`;
	return `${undo}, or allow it${allow === "" ? ":" : allow} ${settingThatFits(budget)} in .go-slim-image.yml.`;
}
// src/compare/budgets/judge-budgets.ts
function judgeBudgets(units, report, changes, override) {
	return units.flatMap(({ image, budgets }) => {
		const scope = scopeOf(image, report);
		return budgets.flatMap((budget) => {
			const measured = measure(budget, scope, report, changes);
			if (measured.length === 0) return [absent(budget, report)];
			return measured.map((one) => judge$1(budget, one, changes !== void 0, override));
		});
	});
}
function scopeOf(image, { images, binaries }) {
	if (image === void 0) return {
		images,
		binaries
	};
	const own = images.filter(({ name }) => name === image);
	const stems = new Set(own.flatMap(({ platforms }) => platforms.flatMap((platform) => platform.binaries)));
	const names = new Set(binaries.filter(({ stem }) => stems.has(stem)).map(({ name }) => name));
	return {
		images: own,
		binaries: binaries.filter(({ name }) => names.has(name))
	};
}
function measure(budget, scope, report, changes) {
	const of = budget.of ?? (report.images.length > 0 ? "image" : "binary");
	const named = ({ name }) => budget.name === void 0 || budget.name === name;
	const here = ({ platform }) => budget.platform === void 0 || budget.platform === platform;
	if (of === "image") return scope.images.filter(named).flatMap((image) => imageSizes(image, changes).filter(here));
	const binaries = scope.binaries.filter(here);
	if (of === "binary") return binaries.filter(named).map((binary) => binarySize(binary, changes));
	return binaries.flatMap((binary) => moduleSize(budget.name ?? report.module.path, binary, changes));
}
function imageSizes({ name, platforms }, changes) {
	return platforms.map(({ platform, compressedSize: after }) => {
		const before = (changes?.images.find((one) => one.name === name && one.platform === platform))?.compressed.before;
		return {
			of: "image",
			name,
			platform,
			after,
			...before === void 0 ? {} : { before }
		};
	});
}
function changeOf({ stem }, changes) {
	return changes?.binaries.find((one) => one.stem === stem && one.state !== "gone");
}
function binarySize(binary, changes) {
	const before = changeOf(binary, changes)?.size.before;
	const { name, platform, size: after } = binary;
	return {
		of: "binary",
		name,
		platform,
		after,
		...before === void 0 ? {} : { before }
	};
}
function moduleSize(path, binary, changes) {
	if (binary.sizes === void 0) return [];
	const after = binary.sizes.modules.find((one) => one.path === path)?.size ?? 0;
	const change = changeOf(binary, changes);
	const moved = change?.modules.find((one) => one.path === path);
	const before = moved === void 0 ? after : moved.size.before ?? 0;
	const known = change !== void 0 && change.state !== "new";
	return [{
		of: "module",
		name: path,
		platform: binary.platform,
		after,
		...known ? { before } : {}
	}];
}
function judge$1(budget, measured, compared, override) {
	const { limit, written, amount } = budget;
	const { of, name, platform, before, after } = measured;
	const head = {
		of,
		name,
		platform,
		limit,
		written
	};
	if (limit === "growth" && before === void 0) {
		const reason = compared ? `${name} was not built for ${platform} before` : "there is no baseline to compare with";
		return {
			...head,
			allowed: "bytes" in amount ? amount.bytes : amount.floor,
			after,
			state: "not-measured",
			reason
		};
	}
	const allowed = "bytes" in amount ? amount.bytes : Math.max(amount.floor, Math.floor((before ?? 0) * amount.percent / 100));
	const actual = limit === "size" ? after : after - (before ?? 0);
	const sizes = {
		...before === void 0 ? {} : { before },
		after
	};
	if (actual <= allowed) return {
		...head,
		allowed,
		actual,
		...sizes,
		state: "kept"
	};
	if (override !== void 0) return {
		...head,
		allowed,
		actual,
		...sizes,
		state: "overridden",
		override
	};
	return {
		...head,
		allowed,
		actual,
		...sizes,
		state: "broken"
	};
}
__name(judge$1, "judge");
function absent(budget, report) {
	const { of = "image", name = report.module.path, platform, limit, written, amount } = budget;
	const what = of === "module" ? "the binaries’ bytes are not attributed" : `no ${of} of that name and platform was made`;
	return {
		of,
		name,
		platform: platform ?? report.platforms[0] ?? "linux/amd64",
		limit,
		written,
		allowed: "bytes" in amount ? amount.bytes : amount.floor,
		state: "not-measured",
		reason: what
	};
}
// src/registry/referrers/fetch-report.ts
async function fetchAttachedReport(reference, http, runtime, options = {}) {
	const { findAttachedReport } = await import("./find-report-CngMNPYL.mjs");
	return findAttachedReport(reference, {
		...runtime,
		insecureRegistries: [],
		...options,
		http
	});
}
// src/baseline/image.ts
function imagePlace(reference, access) {
	return {
		source: "image",
		name: reference,
		look: async () => {
			const attached = await fetchAttachedReport(reference, access.http, access.runtime, access.options);
			return attached === void 0 ? { nothing: `${reference} has no report attached` } : {
				reference,
				text: attached.text
			};
		}
	};
}
function attachedPlace(request, access) {
	const { commit, branch, repositories } = request;
	return {
		source: "attached",
		name: `the image of ${commit.slice(0, 12)}`,
		look: async () => {
			if (repositories.length === 0) return { nothing: "no tag says which repository the image is in" };
			for (const { reference, mustBe } of candidates(repositories, commit, branch)) {
				const text = await attachedText(reference, access);
				if (text !== void 0) return {
					reference,
					ref: branch,
					text,
					mustBe
				};
			}
			return { nothing: `no image of ${commit.slice(0, 12)} or ${branch} in ${repositories.join(", ")} has a report` };
		}
	};
}
function candidates(repositories, commit, branch) {
	const byCommit = [
		`sha-${commit}`,
		`sha-${commit.slice(0, 7)}`,
		commit
	];
	const byBranch = branch.replace(/[^\w.-]/g, "-");
	return repositories.flatMap((repository) => [...byCommit.map((tag) => ({
		reference: `${repository}:${tag}`,
		mustBe: { commit }
	})), .../^\w[\w.-]{0,127}$/.test(byBranch) ? [{
		reference: `${repository}:${byBranch}`,
		mustBe: { ref: `refs/heads/${branch}` }
	}] : []]);
}
async function attachedText(reference, { http, runtime, options }) {
	try {
		return (await fetchAttachedReport(reference, http, runtime, options))?.text;
	} catch (error) {
		if (error instanceof Failure && (error.code === "base-missing" || error.code === "registry-denied")) return void 0;
		throw error;
	}
}
// src/baseline/named.ts
const PREFIXED = /^(file|image|release|git):(?!\/\/)([\s\S]+)$/;
const RELEASE = /^([\w.-]+\/[\w.-]+)@([0-9A-Za-z._+/-]+)$/;
async function readNamedBaseline(text, folder, context, input = "baseline") {
	if (text === "none") return { kind: "none" };
	const [, prefix, rest = ""] = PREFIXED.exec(text) ?? [];
	const path = resolve(context.workingDirectory, prefix === "file" ? rest : text);
	if (prefix === "file") return {
		kind: "file",
		path,
		name: rest
	};
	if (prefix === "image") return {
		kind: "image",
		reference: rest
	};
	if (prefix === "release") return releaseOf$1(rest, input);
	if (prefix === "git") return refOf(rest, await commitOf(rest, folder, context), input);
	if (await stat(path).catch(() => void 0) !== void 0) return {
		kind: "file",
		path,
		name: text
	};
	if (RELEASE.test(text)) return releaseOf$1(text, input);
	const commit = await commitOf(text, folder, context);
	if (commit !== void 0) return refOf(text, commit, input);
	if (/^\.{0,2}\/|\.json$|\\/.test(text)) return {
		kind: "file",
		path,
		name: text
	};
	if (/^[\w-]+$/.test(text)) throw invalid$1(input, text, "no file, folder or git ref here has that name", `Check the name; for an image of Docker Hub write image:${text}, or its whole reference.`);
	return {
		kind: "image",
		reference: text
	};
}
function releaseOf$1(text, input) {
	const [, repository, tag] = RELEASE.exec(text) ?? [];
	if (repository !== void 0 && tag !== void 0) return {
		kind: "release",
		repository,
		tag
	};
	if (/^[0-9A-Za-z._+/-]+$/.test(text)) return {
		kind: "release",
		tag: text
	};
	throw invalid$1(input, text, "no release has such a tag", "Write release:v1.2.3, release:latest or owner/name@v1.2.3.");
}
__name(releaseOf$1, "releaseOf");
function refOf(name, commit, input) {
	if (commit !== void 0) return {
		kind: "git-ref",
		name,
		commit
	};
	throw invalid$1(input, name, "git knows no such ref here", "Fetch it, with fetch-depth: 0 for actions/checkout.");
}
async function commitOf(ref, folder, context) {
	if (ref.startsWith("-") || !/^[\w./^~@{}+-]+$/.test(ref)) return void 0;
	const names = [ref, `origin/${ref}`];
	for (const name of names) {
		const text = await git(folder, [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${name}^{commit}`
		], context);
		if (text !== void 0 && /^[0-9a-f]{40,64}$/.test(text.trim())) return text.trim();
	}
}
function invalid$1(input, value, what, fix) {
	return new Failure({
		code: "invalid-input",
		message: `${input}: "${value}" is not valid: ${what}.`,
		fix
	});
}
__name(invalid$1, "invalid");
// src/model/artifact-name.ts
const DEFAULT_KEY = "default";
function reportArtifactName(artifactName, key) {
	return key === "default" ? artifactName : `${artifactName}-${key}`;
}
// src/model/comment-marker.ts
const LINE = /^<!-- go-slim-image v1 key=(?<key>[\w.-]{1,64})(?: head=(?<head>[0-9a-f]{40,64}) run=(?<run>\d{1,15})\.(?<attempt>\d{1,6})(?: leg=(?<leg>[0-9a-f]{8}))?)? -->$/;
function isCommentKey(text) {
	return /^[\w.-]{1,64}$/.test(text) && !text.includes("--");
}
function commentMarker({ key, head, run, attempt, leg }) {
	return `<!-- go-slim-image v1 key=${key} head=${head} run=${run}.${attempt}${leg === void 0 ? "" : ` leg=${leg}`} -->`;
}
function readCommentMarker(body) {
	const found = LINE.exec(body.trimEnd().split(/\r\n|\n|\r/).at(-1)?.trim() ?? "")?.groups;
	if (found?.key === void 0) return void 0;
	const { key, head = "", run = 0, attempt = 0, leg } = found;
	return {
		key,
		head,
		run: Number(run),
		attempt: Number(attempt),
		...leg === void 0 ? {} : { leg }
	};
}
// src/pipeline/publish/comment-key.ts
function commentKey({ commentKey: given, image }) {
	if (given !== "") {
		if (isCommentKey(given)) return given;
		throw new Failure({
			code: "invalid-input",
			message: `comment-key: "${given}" has characters that do not belong there, or is longer than 64.`,
			fix: "Use letters, digits, \".\", \"_\" and single \"-\"."
		});
	}
	const names = image.join(".").replace(/[^\w.-]+/g, "_").replace(/-{2,}/g, "-").slice(0, 64);
	return names === "" ? DEFAULT_KEY : names;
}
const TELLING = [
	"source",
	"packages",
	"platforms",
	"image",
	"config",
	"combine",
	"buildTags",
	"env",
	"engine",
	"compile",
	"targets"
];
function legOf(inputs, job) {
	const told = TELLING.map((name) => inputs[name]);
	return createHash("sha256").update(JSON.stringify([job, ...told])).digest("hex").slice(0, 8);
}
// src/source/git/changed-files.ts
const HASH = /^[0-9a-f]{40}([0-9a-f]{24})?$/;
const NOTHING = /^0+$/;
function comparisonOf(eventName, event) {
	const at = (...path) => {
		let value = event;
		for (const key of path) value = typeof value === "object" && value !== null ? value[key] : void 0;
		return typeof value === "string" && HASH.test(value) && !NOTHING.test(value) ? value : "";
	};
	const pull = eventName === "pull_request" || eventName === "pull_request_target";
	const base = pull ? at("pull_request", "base", "sha") : eventName === "merge_group" ? at("merge_group", "base_sha") : eventName === "push" ? at("before") : "";
	return base === "" ? void 0 : {
		base,
		sinceFork: pull
	};
}
async function changedFiles(directory, comparison, context) {
	return (await git(directory, [
		"diff",
		"--name-only",
		"--no-renames",
		"--no-ext-diff",
		"-z",
		...comparison.sinceFork ? [`${comparison.base}...HEAD`] : [comparison.base, "HEAD"],
		"--"
	], context))?.split("\0").filter((file) => file !== "");
}
async function repositoryPrefix(directory, context) {
	return (await git(directory, ["rev-parse", "--show-prefix"], context))?.replace(/\n$/, "");
}
// src/source/git/worktree.ts
async function openWorktree(directory, commit, path, context) {
	const run = (args) => git(directory, args, context);
	if (await run([
		"cat-file",
		"-e",
		`${commit}^{commit}`
	]) === void 0) await run([
		"fetch",
		"--quiet",
		"--no-tags",
		"--depth=1",
		"origin",
		commit
	]);
	const prefix = await repositoryPrefix(directory, context) ?? "";
	const added = await runGit(directory, [
		"worktree",
		"add",
		"--quiet",
		"--detach",
		"--force",
		path,
		commit
	], context);
	if (added.exitCode !== 0) throw new Failure({
		code: "source-missing",
		message: `The commit ${commit.slice(0, 12)} cannot be checked out to build the baseline.`,
		fix: "Fetch it, with fetch-depth: 0 for actions/checkout (git fetch --unshallow).",
		details: added.stderr.trim()
	});
	return {
		folder: join(path, prefix),
		remove: async () => {
			await run([
				"worktree",
				"remove",
				"--force",
				path
			]);
		}
	};
}
async function mergeBase(directory, commit, context) {
	const text = (await git(directory, [
		"merge-base",
		commit,
		"HEAD"
	], context))?.trim() ?? "";
	return /^[0-9a-f]{40,64}$/.test(text) ? text : commit;
}
// src/pipeline/compare/measured-build.ts
function asMeasured(configuration, source, output) {
	const quiet = {
		sbom: false,
		scan: false,
		baseline: "none",
		maxSize: [],
		maxGrowth: [],
		budgets: []
	};
	const inputs = {
		...configuration.inputs,
		...quiet,
		source,
		output,
		outputs: [],
		load: false,
		push: false,
		release: false,
		measureSavings: false,
		cacheTo: [],
		metadataFile: "",
		measureCompression: false
	};
	const images = configuration.images.map((image) => ({
		...image,
		inputs: {
			...image.inputs,
			source,
			maxSize: [],
			maxGrowth: [],
			budgets: []
		}
	}));
	return {
		...configuration,
		inputs,
		images
	};
}
async function silentSession(session, runtime, place) {
	const scratchDirectory = join(place.folder, "scratch");
	await makeFolder(scratchDirectory);
	const console = createConsole({
		mode: "plain",
		stream: {
			write: () => true,
			columns: 80,
			isTTY: false
		},
		unicode: false,
		color: false,
		verbose: false,
		quiet: true,
		now: () => performance.now()
	});
	const env = Object.fromEntries(Object.entries(runtime.env).filter(([name]) => name === "GITHUB_TOKEN" || !/^(GITHUB|ACTIONS)_/.test(name)));
	return {
		...session,
		console,
		startedAt: new Date(),
		runtime: {
			...runtime,
			env,
			log: console.log,
			progress: console.progress,
			scratchDirectory,
			workingDirectory: place.workingDirectory
		},
		close: async () => console.finish()
	};
}
// src/pipeline/compare/baseline-build.ts
function buildPlace(context, commit, name, runtime) {
	return {
		source: "build",
		name: `a build of ${name}`,
		look: async () => {
			const { source } = context.planned.plan;
			if (source.kind !== "directory") return { nothing: "a module at a version has no other commit here" };
			const base = await mergeBase(source.directory, commit, runtime);
			if (base === context.planned.plan.revision.commit && !context.planned.plan.revision.dirty) return { nothing: "this is the commit that is being built" };
			return {
				reference: base.slice(0, 12),
				ref: name,
				text: await buildAt(context, base, runtime)
			};
		}
	};
}
async function buildAt(context, commit, runtime) {
	const step = runtime.progress.start("baseline");
	const folder = join(runtime.scratchDirectory, `baseline-${commit.slice(0, 12)}`);
	const { source } = context.planned.plan;
	await makeFolder(folder);
	const worktree = await openWorktree(source.directory, commit, join(folder, "tree"), runtime);
	try {
		const inner = join(worktree.folder, relative(source.directory, source.packageDirectory));
		const session = await silentSession(context.session, runtime, {
			folder,
			workingDirectory: worktree.folder
		});
		const measured = asMeasured(context.configuration, inner, join(folder, "output"));
		const places = {
			here: source.directory,
			there: worktree.folder,
			root: join(folder, "tree")
		};
		const { inWorktree } = await import("./in-worktree-B8-8fHkD.mjs");
		const inputs = inWorktree(measured.inputs, places, runtime);
		const built = await context.build({
			...measured,
			inputs
		}, session);
		step.done(`built ${commit.slice(0, 12)}`);
		return serializeReport(built.report);
	} catch (error) {
		step.fail("the baseline could not be built");
		throw error;
	} finally {
		await worktree.remove();
	}
}
// src/pipeline/compare/shared-cache.ts
function sharedCache({ github, configuration }, runtime) {
	if (github?.defaultBranch === void 0 || !configuration.inputs.cache || !cacheAvailable(runtime.env)) return void 0;
	return {
		service: actionsCacheService,
		staging: join(runtime.env.RUNNER_TEMP ?? runtime.scratchDirectory, "go-slim-image-caches"),
		ref: `refs/heads/${github.defaultBranch}`
	};
}
function mayShare({ github, configuration }) {
	const { cacheSave } = configuration.inputs;
	return github?.event === "push" && isDefaultBranchRun(github) && cacheSave !== "never";
}
// src/pipeline/compare/baseline-places.ts
async function baselinePlaces(context, growthBudgets, runtime) {
	const { configuration, planned, github, session } = context;
	const { inputs } = configuration;
	const access = {
		http: session.http,
		runtime,
		options: { insecureRegistries: inputs.insecureRegistries }
	};
	const kept = (commit) => cachePlace(keyOf$4(context, commit), runtime.cacheDirectory, sharedCache(context, runtime));
	const own = [];
	if (inputs.baseline !== "") {
		const named = await readNamedBaseline(inputs.baseline, planned.plan.source.directory, runtime);
		if (named.kind === "none") return {
			places: [],
			named: true
		};
		if (named.kind === "file") own.push(filePlace(named.path, named.name));
		if (named.kind === "image") own.push(imagePlace(named.reference, access));
		if (named.kind === "release") own.push(await releaseOf(named, context, runtime));
		if (named.kind === "git-ref") {
			own.push({
				...kept(named.commit),
				source: "git-ref"
			});
			if (isBuildable(context)) own.push({
				...buildPlace(context, named.commit, named.name, runtime),
				source: "git-ref"
			});
		}
	}
	const base = github?.base;
	if (base === void 0) return {
		places: own,
		named: inputs.baseline !== ""
	};
	const build = inputs.baselineBuild ?? growthBudgets;
	const artifact = await artifactOf(base, context, runtime);
	return {
		named: inputs.baseline !== "",
		places: [
			...own,
			attachedPlace({
				...base,
				repositories: repositoriesOf(context)
			}, access),
			...artifact,
			kept(base.commit),
			...build && isBuildable(context) ? [buildPlace(context, base.commit, base.branch, runtime)] : []
		]
	};
}
function isBuildable(context) {
	return context.build !== void 0;
}
async function releaseOf({ repository, tag }, { configuration, github, planned }, runtime) {
	const [{ openGithubApi }, { releasePlace }] = await Promise.all([import("./client-ChvN0Fij.mjs"), import("./release-NDpbx0oE.mjs")]);
	const own = /github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?$/.exec(planned.plan.revision.sourceUrl ?? "")?.[1];
	const api = openGithubApi({
		repository: repository ?? github?.repository ?? own ?? "",
		token: configuration.inputs.githubToken
	}, runtime);
	return closing(releasePlace(tag, api), api);
}
function closing(place, connection) {
	return {
		...place,
		look: () => place.look().finally(() => connection.close())
	};
}
async function artifactOf(base, { configuration: { inputs }, github }, runtime) {
	if (github?.defaultBranch === void 0 || github.repository === "") return [];
	const [{ openGithubApi }, { artifactPlace }] = await Promise.all([import("./client-ChvN0Fij.mjs"), import("./artifact-D2YVzBin.mjs")]);
	const api = openGithubApi({
		repository: github.repository,
		token: inputs.githubToken
	}, runtime);
	return [closing(artifactPlace({
		...base,
		artifact: reportArtifactName(inputs.artifactName, commentKey(inputs)),
		defaultBranch: github.defaultBranch
	}, api, runtime.log), api)];
}
function keyOf$4({ planned: { plan } }, commit) {
	return {
		module: plan.module.path,
		commit,
		platforms: plan.platforms.map(formatPlatform),
		names: [...new Set(plan.binaries.map(({ main }) => main.binaryName))]
	};
}
__name(keyOf$4, "keyOf");
function repositoriesOf({ planned: { plan } }) {
	const tags = plan.images.flatMap((image) => image.tags);
	return [...new Set(tags.flatMap((tag) => {
		try {
			const { registry, repository } = parseReference$1(tag, "tags");
			return [`${registry}/${repository}`];
		} catch {
			return [];
		}
	}))];
}
// src/pipeline/compare/budget-override.ts
async function labelOverride(context, runtime) {
	const { github, configuration } = context;
	const { budgetLabel: label, githubToken: token } = configuration.inputs;
	const number = github?.pullRequest?.number;
	if (github === void 0 || number === void 0 || label === "" || label === "none") return void 0;
	const { openGithubApi } = await import("./client-ChvN0Fij.mjs");
	const { readLabelOverride } = await import("./label-override-BOvrkQG4.mjs");
	const api = openGithubApi({
		repository: github.repository,
		token
	}, runtime);
	try {
		return await readLabelOverride(api, number, label);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		const message = `Whether the label ${label} allows the broken budget could not be asked: ${error.message} ${error.fix ?? ""}`.trim();
		runtime.log.notice({
			level: "warning",
			code: "budget-label",
			message
		});
		return;
	} finally {
		await api.close();
	}
}
// src/compile/link-flags.ts
const FLAG = "-ldflags=";
function withoutStripping(argv) {
	let found = false;
	const result = argv.map((argument) => {
		if (!argument.startsWith(FLAG)) return argument;
		const kept = words(argument.slice(9)).filter((word) => {
			const strips = /^--?[sw](=true|=1)?$/.test(word);
			found ||= strips;
			return !strips;
		});
		return `${FLAG}${kept.join(" ")}`;
	});
	return found ? result : void 0;
}
function withLinkFlag(argv, flag) {
	const at = argv.findIndex((argument) => argument.startsWith(FLAG));
	if (at < 0) return [
		...argv.slice(0, 1),
		`${FLAG}${flag}`,
		...argv.slice(1)
	];
	return argv.map((argument, index) => index === at ? `${argument} ${flag}` : argument);
}
function words(text) {
	return text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["'].*$/g) ?? [];
}
// src/compile/reflection-trail.ts
const MOST_LINKS = 6;
const MARK = " <ReflectMethod>";
async function readReflectionTrail(plan, request, runtime) {
	const folder = join(runtime.scratchDirectory, "dependencies", plan.stem);
	await makeFolder(folder);
	const trail = new ReflectionTrail();
	try {
		return (await runChild({
			command: request.go.command,
			args: buildArguments$2(withLinkFlag(plan.argv, "-dumpdep"), join(folder, "binary")),
			env: buildEnvironment$1(request.go.env, plan, folder),
			cwd: request.source.packageDirectory,
			onStderrLine: (line) => trail.read(line)
		}, runtime)).exitCode === 0 ? trail.found() : void 0;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
var ReflectionTrail = class {
	#parents = new Map();
	#culprit;
	read(line) {
		const arrow = line.indexOf(" -> ");
		if (arrow < 0 || this.#culprit !== void 0) return;
		const parent = symbolOf(line.slice(0, arrow));
		const target = line.slice(arrow + 4);
		const child = symbolOf(target);
		if (!this.#parents.has(child)) this.#parents.set(child, parent);
		if (target.endsWith(MARK) && !child.startsWith("reflect.")) this.#culprit = child;
	}
	found() {
		if (this.#culprit === void 0) return void 0;
		const way = [];
		const seen = new Set();
		for (let at = this.#culprit; at !== void 0 && at !== "_" && !seen.has(at);) {
			seen.add(at);
			if (isFunction(at)) way.unshift(at);
			at = this.#parents.get(at);
		}
		const last = way.length - 1;
		const entries = way.filter((name, index) => index === last || packageOf$1(name) !== packageOf$1(way[index - 1] ?? ""));
		return entries.length <= MOST_LINKS ? entries : [...entries.slice(0, 2), ...entries.slice(-4)];
	}
};
function symbolOf(text) {
	return text.replace(/( <\w+>)+$/, "");
}
function isFunction(name) {
	return !/^(type:|go:|runtime\.|_$)/.test(name) && name.includes(".");
}
function packageOf$1(name) {
	const dot = name.indexOf(".", name.lastIndexOf("/", name.search(/[[(]|$/)) + 1);
	return dot < 0 ? name : name.slice(0, dot);
}
__name(packageOf$1, "packageOf");
// src/source/git/changes-since.ts
async function changesSince$1(folder, commit, context) {
	const run = (...args) => git(folder, args, context);
	if (await run("cat-file", "-e", `${commit}^{commit}`) === void 0) await run("fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit);
	const [told, counted, untracked, prefix] = await Promise.all([
		run("diff", "--name-status", "--no-renames", "--no-ext-diff", "-z", commit, "--"),
		run("diff", "--numstat", "--find-renames", "--no-ext-diff", "-z", commit, "--"),
		run("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"),
		repositoryPrefix(folder, context)
	]);
	if (told === void 0 || untracked === void 0 || prefix === void 0) return void 0;
	const here = (path) => posix.relative(prefix, path);
	const words = told.split("\0");
	const named = words.flatMap((path, index) => index % 2 === 1 ? [{
		path: here(path),
		status: words[index - 1]
	}] : []);
	const others = untracked.split("\0").filter((path) => path !== "");
	return {
		files: new Set([...named.map(({ path }) => path), ...others.map(here)]),
		gone: new Set(named.filter(({ status }) => status === "D").map(({ path }) => path)),
		added: new Map(addedLines(counted ?? "").map(([path, lines]) => [here(path), lines])),
		covers: (one) => !escapes(posix.join(prefix, one))
	};
}
__name(changesSince$1, "changesSince");
function escapes(path) {
	return path === ".." || path.startsWith("../");
}
function addedLines(text) {
	const found = [];
	const words = text.split("\0");
	for (let word = words.shift(); word !== void 0; word = words.shift()) {
		const [, added, path] = /^(\d+|-)\t(?:\d+|-)\t([\s\S]*)$/.exec(word) ?? [];
		const name = (path === "" ? words.splice(0, 2) : [])[1] ?? path ?? "";
		if (name !== "" && added !== void 0 && added !== "-") found.push([name, Number(added)]);
	}
	return found;
}
async function longestAdditions(folder, commit, files, context) {
	if (files.length === 0) return new Map();
	const options = [
		"--unified=0",
		"--no-renames",
		"--no-ext-diff",
		"--no-color"
	];
	const texts = await Promise.all(files.map((file) => git(folder, [
		"diff",
		...options,
		commit,
		"--",
		`:(literal)${file}`
	], context)));
	return new Map(files.flatMap((file, index) => {
		const line = longestHunk(texts[index] ?? "");
		return line === void 0 ? [] : [[file, line]];
	}));
}
function longestHunk(text) {
	const longest = [...text.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, line, count]) => ({
		line: Number(line),
		lines: Number(count ?? 1)
	})).reduce((most, one) => one.lines > most.lines ? one : most, {
		line: 0,
		lines: 0
	});
	return longest.lines === 0 ? void 0 : longest.line;
}
// src/source/go-command.ts
async function runGo(go, args, options, runtime) {
	const env = {
		...go.env,
		...options.env
	};
	const result = await runChild({
		command: go.command,
		args,
		env,
		cwd: options.cwd
	}, runtime);
	if (result.startError !== void 0) throw new Failure({
		code: "go-missing",
		message: `The go command ${go.command} cannot be started (${result.startError.code ?? result.startError.message}).`,
		fix: "Install Go, or let go-slim-image fetch it with go-version.",
		cause: result.startError
	});
	return result;
}
function parseJsonStream(text) {
	const objects = [];
	let current = [];
	for (const line of text.split("\n")) {
		current.push(line);
		if (line.trimEnd() !== "}") continue;
		objects.push(JSON.parse(current.join("\n")));
		current = [];
	}
	return objects;
}
// src/source/go-mod.ts
async function readGoMod(file, go, cwd, runtime) {
	const content = await readFile(file, "utf8").catch(() => void 0);
	const ask = () => askGo(file, go, cwd, runtime);
	if (content === void 0 || runtime.cacheDirectory === void 0) return ask();
	return remembered(runtime.cacheDirectory, [
		"go mod edit",
		await fileIdentity(go.command),
		content
	], ask);
}
async function askGo(file, go, cwd, runtime) {
	const result = await runGo(go, [
		"mod",
		"edit",
		"-json",
		file
	], { cwd }, runtime);
	const json = result.exitCode === 0 ? JSON.parse(result.stdout) : void 0;
	if (json?.Module?.Path !== void 0 && json.Module.Path !== "") return json;
	throw new Failure({
		code: "no-module",
		message: `${file} is not a go.mod that Go can read.`,
		fix: "Correct the file; go mod edit -json shows what Go makes of it.",
		...result.stderr === "" ? {} : { details: result.stderr.trimEnd() }
	});
}
// src/source/git/file-at-commit.ts
async function fileAtCommit(file, commit, context) {
	const folder = dirname(file);
	const has = async () => await git(folder, [
		"cat-file",
		"-e",
		`${commit}^{commit}`
	], context) !== void 0;
	if (!await has()) {
		await git(folder, [
			"fetch",
			"--quiet",
			"--no-tags",
			"--depth=1",
			"origin",
			commit
		], context);
		if (!await has()) throw new Error(`the commit ${commit} is not in this clone and could not be fetched from origin`);
	}
	return textAtCommit(folder, basename(file), commit, context);
}
function textAtCommit(folder, file, commit, context) {
	return git(folder, ["show", `${commit}:./${file}`], context);
}
// src/source/imports/import-lines.ts
function importsOf(text) {
	const found = [];
	let inside = false;
	let comment = false;
	for (const [index, raw] of text.split("\n").entries()) {
		const code = withoutComments(raw, comment);
		comment = code.open;
		const line = code.text.trim();
		if (line === "") continue;
		if (!inside && !/^(package|import)\b/.test(line)) break;
		if (/^import\s*\(/.test(line)) inside = true;
		const spec = /(?:^|[;(]|import|\s)\s*(?:[\p{L}_.][\p{L}\p{N}_]*\s+)?(?:"([^"\n]+)"|`([^`\n]+)`)/gu;
		if (inside || line.startsWith("import")) for (const match of line.matchAll(spec)) found.push({
			line: index + 1,
			path: match[1] ?? match[2] ?? ""
		});
		if (inside && line.includes(")")) inside = false;
	}
	return found;
}
function headOf(text) {
	const lines = text.split("\n");
	let inside = false;
	let comment = false;
	for (const [index, raw] of lines.entries()) {
		const code = withoutComments(raw, comment);
		comment = code.open;
		const line = code.text.trim();
		if (line === "") continue;
		if (!inside && !/^(package|import)\b/.test(line)) return lines.slice(0, index).join("\n");
		if (/^import\s*\(/.test(line)) inside = true;
		if (inside && line.includes(")")) inside = false;
	}
	return text;
}
function withoutComments(line, open) {
	let rest = line;
	let text = "";
	let inside = open;
	while (rest !== "") {
		if (inside) {
			const end = rest.indexOf("*/");
			if (end < 0) return {
				text,
				open: true
			};
			rest = rest.slice(end + 2);
			inside = false;
			continue;
		}
		const start = rest.search(/\/[/*]/);
		if (start < 0) return {
			text: text + rest,
			open: false
		};
		text += rest.slice(0, start);
		if (rest[start + 1] === "/") return {
			text,
			open: false
		};
		rest = rest.slice(start + 2);
		inside = true;
	}
	return {
		text,
		open: inside
	};
}
// src/source/imports/listed-packages.ts
const FIELDS$1 = "ImportPath,Dir,Standard,Imports,ImportMap,Module,GoFiles,CgoFiles,EmbedFiles";
async function listPackages$2({ source, mains, target, tags }, go, runtime) {
	const tagged = tags.length === 0 ? [] : ["-tags", tags.join(",")];
	const roots = mains.map(({ importPath }) => importPath);
	const args = [
		"list",
		"-e",
		"-deps",
		`-json=${FIELDS$1}`,
		...tagged,
		"--",
		...roots
	];
	const env = {
		...target,
		...offline(source)
	};
	const result = await runGo(go, args, {
		cwd: source.packageDirectory,
		env
	}, runtime);
	return result.exitCode === 0 ? parseJsonStream(result.stdout) : [];
}
__name(listPackages$2, "listPackages");
function offline({ requested }) {
	return {
		GOPROXY: "off",
		...requested === void 0 ? {} : { GOWORK: "off" }
	};
}
function isOwn({ Module: module }, { requested }) {
	return module?.Main === true || requested !== void 0 && module?.Path === requested.path;
}
function folderOf$2({ Dir: folder = "" }, { directory }) {
	return relative(directory, folder).replaceAll("\\", "/");
}
__name(folderOf$2, "folderOf");
function fileIn(one, name, source) {
	const folder = folderOf$2(one, source);
	return folder === "" ? name : `${folder}/${name}`;
}
function goFilesOf(one, source) {
	return [...one.GoFiles ?? [], ...one.CgoFiles ?? []].map((file) => fileIn(one, file, source));
}
// src/source/imports/build-constraint.ts
function readBuildConstraint(head) {
	const clause = /^package\s/m.exec(head)?.index ?? head.length;
	const line = /^\/\/go:build[ \t]+(.+)$/m.exec(head.slice(0, clause))?.[1];
	if (line === void 0) return void 0;
	const tokens = line.match(/&&|\|\||[!()]|[\p{L}\p{N}_.]+/gu) ?? [];
	const tags = new Set();
	let at = 0;
	const or = (depth) => join(depth, "||", and, (a, b) => (set) => a(set) || b(set));
	const and = (depth) => join(depth, "&&", not, (a, b) => (set) => a(set) && b(set));
	const join = (depth, operator, operand, both) => {
		let left = operand(depth);
		while (left !== void 0 && tokens[at] === operator) {
			at++;
			const right = operand(depth);
			left = right === void 0 ? void 0 : both(left, right);
		}
		return left;
	};
	const not = (depth) => {
		const token = tokens[at++];
		if (token === void 0 || depth > 100) return void 0;
		if (token === "!") {
			const inner = not(depth + 1);
			return inner && ((set) => !inner(set));
		}
		if (token === "(") {
			const inner = or(depth + 1);
			return tokens[at++] === ")" ? inner : void 0;
		}
		if (/^[)&|]/.test(token)) return void 0;
		tags.add(token);
		return (set) => set(token);
	};
	const test = or(0);
	return test === void 0 || at !== tokens.length ? void 0 : {
		tags,
		matches: test
	};
}
// src/source/imports/target-tags.ts
const SYSTEMS = new Set(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows
  zos`.split(/\s+/));
const ARCHITECTURES$1 = new Set(`386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le
  riscv riscv64 s390 s390x sparc sparc64 wasm`.split(/\s+/));
function targetTags({ target, tags }) {
	const { GOOS: os = "", GOARCH: architecture = "", CGO_ENABLED: cgo = "0" } = target;
	const set = new Set([
		...tags,
		os,
		architecture,
		"gc",
		...cgo === "1" ? ["cgo"] : []
	]);
	const unix = ![
		"windows",
		"plan9",
		"js",
		"wasip1"
	].includes(os);
	return (tag) => set.has(tag) || /^go\d/.test(tag) || tag === "unix" && unix;
}
function isBuilt(file, text, holds) {
	const [, ...words] = basename(file, ".go").split("_");
	const last = words.at(-1) ?? "";
	const before = words.at(-2) ?? "";
	return (ARCHITECTURES$1.has(last) ? [last, ...SYSTEMS.has(before) ? [before] : []] : [last].filter(isSystem)).every(holds) && readBuildConstraint(text)?.matches(holds) !== false;
}
function isSystem(word) {
	return SYSTEMS.has(word);
}
// src/source/imports/dropped-imports.ts
const MOST_FILES = 200;
const FILES_AT_ONCE = 8;
async function readDroppedImports(request, context) {
	const { listed, lines, changes, source } = request;
	const own = listed.filter((one) => isOwn(one, source));
	const folders = new Set(own.map((one) => folderOf$2(one, source) || "."));
	const roots = [...changes.files].filter((file) => folders.has(posix.dirname(file)));
	const earlier = new EarlierSource(request, context);
	const seen = new Set(lines.map(({ to }) => to));
	const dropped = [];
	let next = fresh(await earlier.imports(roots), seen).map(({ file, to }) => ({
		file,
		chain: [to]
	}));
	while (next.length > 0) {
		const further = [];
		for (const one of next) {
			const inside = earlier.folderOf(one.chain.at(-1) ?? "");
			if (inside === void 0) dropped.push(one);
			else {
				const found = fresh(await earlier.imports(await earlier.filesIn(inside)), seen);
				further.push(...found.map(({ to }) => ({
					file: one.file,
					chain: [...one.chain, to]
				})));
			}
		}
		next = further;
	}
	return dropped;
}
function fresh(imports, seen) {
	return imports.filter(({ to }) => !seen.has(to) && seen.add(to));
}
var EarlierSource = class {
	#request;
	#context;
	#holds;
	#limit = pLimit(FILES_AT_ONCE);
	#modules;
	#left = MOST_FILES;
	constructor(request, context) {
		this.#request = request;
		this.#context = context;
		this.#holds = targetTags(request);
		this.#modules = moduleFolders(request);
	}
	folderOf(path) {
		for (const [module, folder] of this.#modules) if (path === module || path.startsWith(`${module}/`)) return posix.join(folder, path.slice(module.length + 1));
	}
	async filesIn(folder) {
		if (this.#left === 0) return [];
		const { source, since } = this.#request;
		const args = [
			"ls-tree",
			"-z",
			"--name-only",
			since,
			`./${folder === "." ? "" : `${folder}/`}`
		];
		return (await git(source.directory, args, this.#context) ?? "").split("\0").filter((file) => file !== "");
	}
	async imports(files) {
		const sources = files.filter((file) => file.endsWith(".go") && !file.endsWith("_test.go")).slice(0, this.#left);
		this.#left -= sources.length;
		const texts = await Promise.all(sources.map((file) => this.#limit(() => this.#text(file))));
		return sources.flatMap((file, index) => {
			const text = texts[index] ?? "";
			return isBuilt(file, text, this.#holds) ? importsOf(text).map(({ path }) => ({
				file,
				to: path
			})) : [];
		});
	}
	#text(file) {
		const { source, since } = this.#request;
		return textAtCommit(source.directory, file, since, this.#context);
	}
};
function moduleFolders({ listed, source }) {
	const found = new Map();
	for (const one of listed) {
		if (!isOwn(one, source) || one.Module === void 0 || found.has(one.Module.Path)) continue;
		const inModule = one.ImportPath.slice(one.Module.Path.length + 1);
		const folder = folderOf$2(one, source);
		if (folder.endsWith(inModule)) {
			const base = folder.slice(0, folder.length - inModule.length).replace(/\/$/, "");
			found.set(one.Module.Path, base === "" ? "." : base);
		}
	}
	return new Map([...found].sort(([a], [b]) => b.length - a.length));
}
// src/source/imports/own-changes.ts
const MOST_LINES = 20;
const LARGEST_FILE = 8e6;
async function ownChanges(listed, { source, since }, changes, context) {
	const known = listed.filter((one) => isOurs(one, source) && changes.covers(folderOf$2(one, source)));
	const edited = await editedPlaces(known, {
		source,
		since
	}, changes, context);
	return new Map(known.map((one) => {
		const embeds = (one.EmbedFiles ?? []).map((name) => ({
			name,
			file: fileIn(one, name, source)
		})).filter(({ file }) => changes.files.has(file));
		const place = edited.get(one.ImportPath);
		return [one.ImportPath, {
			changed: embeds.length > 0 || isTouched(one, source, changes),
			...place === void 0 ? {} : { edited: place },
			...embeds.length === 0 ? {} : { changedEmbeds: embeds }
		}];
	}));
}
function isOurs(one, source) {
	const replacement = one.Module?.Replace;
	return isOwn(one, source) || replacement !== void 0 && (replacement.Version ?? "") === "";
}
function isTouched(one, source, { files, gone }) {
	const folder = folderOf$2(one, source) || ".";
	const inFolder = (file) => posix.dirname(file) === folder;
	const isSource = (file) => /\.(go|s|S|h|c|syso)$/.test(file) && !file.endsWith("_test.go");
	return goFilesOf(one, source).some((file) => files.has(file)) || [...files].some((file) => inFolder(file) && isSource(file) && !file.endsWith(".go")) || [...gone].some((file) => inFolder(file) && isSource(file)) || [...files].some((file) => file === folder || folder.startsWith(`${file}/`));
}
async function editedPlaces(own, { source, since }, changes, context) {
	const files = own.flatMap((one) => goFilesOf(one, source).filter((file) => changes.files.has(file) && !changes.gone.has(file)).map((file) => ({
		path: one.ImportPath,
		file
	})));
	const counted = await Promise.all(files.map(async (one) => {
		const tracked = changes.added.get(one.file);
		return {
			...one,
			fresh: tracked === void 0,
			lines: tracked ?? await linesOf(join(source.directory, one.file))
		};
	}));
	const most = new Map();
	for (const one of counted) if (one.lines > (most.get(one.path)?.lines ?? 0)) most.set(one.path, one);
	const asked = [...most.values()].filter(({ fresh }) => !fresh).sort((a, b) => b.lines - a.lines).slice(0, MOST_LINES).map(({ file }) => file);
	const lines = await longestAdditions(source.directory, since, asked, context);
	return new Map([...most].map(([path, { file, fresh }]) => {
		const line = fresh ? 1 : lines.get(file);
		return [path, {
			file,
			...line === void 0 ? {} : { line }
		}];
	}));
}
async function linesOf(file) {
	const content = await readFile(file, "utf8").catch(() => "");
	return content.length > LARGEST_FILE ? 0 : content.split("\n").length;
}
// src/source/imports/import-facts.ts
async function readImportFacts(request, tools) {
	const { source, since } = request;
	const [listed, requirements, requireLines, changes] = await Promise.all([
		listPackages$2(request, tools.go, tools.context),
		readRequirements(request, tools),
		readRequireLines(request, tools),
		since === void 0 || source.kind !== "directory" ? void 0 : changesSince$1(source.directory, since, tools.context)
	]);
	if (listed.length === 0) return void 0;
	const own = listed.filter((one) => isOwn(one, source));
	const [told, lines] = await Promise.all([since === void 0 || changes === void 0 ? void 0 : ownChanges(listed, {
		source,
		since
	}, changes, tools.context), Promise.all(own.map((one) => readImportLines(one, request, changes)))]);
	const importLines = lines.flat();
	const dropped = request.gone && since !== void 0 && changes !== void 0 ? await readDroppedImports({
		...request,
		since,
		listed,
		lines: importLines,
		changes
	}, tools.context) : void 0;
	const packages = listed.map((one) => ({
		path: one.ImportPath,
		imports: (one.Imports ?? []).map((path) => one.ImportMap?.[path] ?? path),
		...one.Module === void 0 ? {} : { module: one.Module.Path },
		own: isOwn(one, source),
		...told?.get(one.ImportPath)
	}));
	return {
		roots: request.mains.map(({ importPath }) => importPath),
		packages,
		importLines,
		requireLines,
		requirements,
		...changes === void 0 ? {} : { goModChanged: changes.files.has("go.mod") },
		...dropped === void 0 ? {} : { droppedImports: dropped }
	};
}
async function readImportLines(one, request, changes) {
	const files = goFilesOf(one, request.source);
	return (await Promise.all(files.map(async (file) => {
		return importsOf(await readFile(join(request.source.directory, file), "utf8").catch(() => "")).map(({ line, path }) => ({
			from: one.ImportPath,
			to: one.ImportMap?.[path] ?? path,
			file,
			line,
			...changes === void 0 ? {} : { changed: changes.files.has(file) }
		}));
	}))).flat();
}
async function readRequirements({ source }, { go, context }) {
	const result = await runGo(go, ["mod", "graph"], {
		cwd: source.packageDirectory,
		env: offline(source)
	}, context);
	if (result.exitCode !== 0) return [];
	return result.stdout.split("\n").flatMap((line) => {
		const [, from, module, version] = /^(\S+) (\S+)@(\S+)$/.exec(line) ?? [];
		return from === void 0 || module === void 0 || version === void 0 ? [] : [{
			from,
			module,
			version
		}];
	});
}
async function readRequireLines({ goMod, source }, { go, context }) {
	const [json, text] = await Promise.all([readGoMod(goMod, go, source.packageDirectory, context).catch(() => void 0), readFile(goMod, "utf8").catch(() => "")]);
	const lines = text.split("\n");
	return (json?.Require ?? []).flatMap(({ Path: module, Version: version, Indirect: indirect = false }) => {
		const line = lines.findIndex((one) => one.includes(module) && one.split(/\s+/).includes(version));
		return line < 0 ? [] : [{
			module,
			line: line + 1,
			indirect
		}];
	});
}
// src/pipeline/compare/import-facts.ts
async function importFactsOf(changes, { before, after }, context, runtime) {
	const { planned, workbench, configuration } = context;
	const { plan } = planned;
	if (workbench === void 0) return new Map();
	const gone = new Set(changes.filter(hasLost).map(({ stem }) => stem));
	const asked = new Set([...changes.filter(hasGrown).map(({ stem }) => stem), ...gone]);
	const binaries = plan.binaries.filter(({ stem }) => asked.has(stem));
	const groups = new Map();
	for (const binary of binaries) {
		const key = `${binary.main.importPath} ${binary.platform.os}`;
		groups.set(key, [...groups.get(key) ?? [], binary]);
	}
	const since = before.module.path === plan.module.path ? before.revision.commit : void 0;
	const tools = {
		go: workbench.go,
		context: runtime
	};
	const found = new Map();
	for (const group of groups.values()) {
		const [first] = group;
		if (first === void 0) continue;
		const facts = await readImportFacts({
			source: plan.source,
			mains: [first.main],
			target: variablesOf(first),
			tags: configuration.inputs.buildTags,
			goMod: plan.module.goMod,
			gone: group.some(({ stem }) => gone.has(stem)),
			...since === void 0 ? {} : { since }
		}, tools);
		if (facts === void 0) continue;
		const trail = eliminationOf(before, first) === "works" && eliminationOf(after, first) === "lost" ? await readReflectionTrail(first, {
			source: plan.source,
			go: workbench.go
		}, runtime) : void 0;
		for (const { stem } of group) found.set(stem, trail === void 0 ? facts : {
			...facts,
			deadCodeTrail: trail
		});
	}
	return found;
}
function hasGrown({ state, packages, modules }) {
	return state === "changed" && (packages.some(({ size }) => size.change > 0) || modules.some((one) => one.state === "moved" || one.state === "new"));
}
function hasLost({ state, packages, modules }) {
	return state === "changed" && (packages.some((one) => one.state === "gone") || modules.some((one) => one.state === "gone"));
}
function eliminationOf({ binaries }, { main, platform }) {
	const own = binaries.filter((one) => one.platform === formatPlatform(platform));
	return (own.find(({ name }) => name === main.binaryName) ?? own[0])?.sizes?.deadCodeElimination;
}
function variablesOf({ environment }) {
	return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}
// src/pipeline/compare/comparison.ts
async function openComparison(context, runtime) {
	const units = budgetUnits(context.configuration);
	const budgets = units.flatMap((unit) => unit.budgets);
	const { places, named } = await baselinePlaces(context, budgets.some(({ limit }) => limit === "growth"), runtime);
	const keep = (report) => keepReport(report, runtime.cacheDirectory).catch(() => void 0);
	const keepOwn = async (report) => {
		await keep(report);
		const shared = mayShare(context) ? sharedCache(context, runtime) : void 0;
		if (shared !== void 0) await shareReport(report, shared).catch(() => void 0);
	};
	if (places.length === 0 && budgets.length === 0) return { finish: async (report) => {
		await keepOwn(report);
		return { parts: {} };
	} };
	const module = context.planned.plan.module.path;
	const searching = begun(findBaseline(places, named ? {} : { module }, runtime));
	return { finish: async (report) => {
		const step = runtime.progress.start("compare");
		try {
			const search = await searching;
			await Promise.all([keepOwn(report), ...search.found === void 0 ? [] : [keep(search.found.report)]]);
			const comparison = await compare(report, search, units, context, runtime);
			step.done(summary(comparison));
			const { budgetLabel } = context.configuration.inputs;
			const failure = budgetFailure(comparison, budgetLabel, moduleFolder(context, runtime));
			return {
				parts: {
					comparison,
					...historyOf(search, report)
				},
				...search.found === void 0 ? {} : { before: search.found.report },
				...failure === void 0 ? {} : { failure }
			};
		} catch (error) {
			step.fail("could not be done");
			throw error;
		}
	} };
}
function moduleFolder({ planned: { plan } }, { workingDirectory }) {
	const { kind, directory } = plan.source;
	if (kind !== "directory") return null;
	return relative(annotationRoot(directory, workingDirectory), directory).replaceAll("\\", "/");
}
function historyOf({ found }, { module }) {
	return found === void 0 || found.report.module.path !== module.path ? {} : { history: historyAfter(found.report) };
}
async function compare(report, { found, tried }, units, context, runtime) {
	const changes = found === void 0 ? void 0 : await changesSince(found.report, report, context, runtime);
	const judged = judgeBudgets(units, report, changes, void 0);
	const override = judged.some(({ state }) => state === "broken") ? await labelOverride(context, runtime) : void 0;
	return {
		...found === void 0 ? {} : { baseline: found.baseline },
		tried,
		images: changes?.images ?? [],
		binaries: changes?.binaries ?? [],
		...changes?.findings === void 0 ? {} : { findings: changes.findings },
		budgets: override === void 0 ? judged : judgeBudgets(units, report, changes, override)
	};
}
async function changesSince(before, after, context, runtime) {
	const first = compareReports(before, after, { imports: new Map() });
	const imports = await importFactsOf(first.binaries, {
		before,
		after
	}, context, runtime);
	return imports.size === 0 ? first : compareReports(before, after, { imports });
}
function summary({ baseline, images, binaries }) {
	if (baseline === void 0) return "nothing to compare with";
	const [largest] = (images.length > 0 ? images.map((one) => ({
		...one,
		size: one.compressed
	})) : binaries).filter(({ size }) => size.before !== void 0 && size.after !== void 0).sort((a, b) => Math.abs(b.size.change) - Math.abs(a.size.change));
	const against = `against ${baseline.commit?.slice(0, 7) ?? baseline.reference}`;
	if (largest === void 0 || largest.size.change === 0) return `no size change, ${against}`;
	return `${formatByteChange(largest.size.change)} on ${largest.platform}, ${against}`;
}
// src/pipeline/publish/release-files.ts
async function makeReleaseFiles({ configuration, planned: { plan }, github }, made, runtime) {
	if (!releaseWish(configuration, github, plan.revision).files) return void 0;
	const { inputs } = configuration;
	const [{ writeReleaseFiles }, { archiveDocuments }, { archiveNames }, { parseEpoch }] = await Promise.all([
		import("./release-files-Bv59MDhC.mjs"),
		import("./documents-fpGQPuhD.mjs"),
		import("./archive-name-D8ZTtf1C.mjs"),
		import("./epoch-Db-mhTtQ.mjs")
	]);
	const epoch = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH);
	return writeReleaseFiles({
		output: made.staging,
		binaries: made.built,
		sboms: made.sboms,
		format: inputs.archiveFormat,
		nameOf: archiveNames(inputs.archiveName, {
			revision: plan.revision,
			...epoch === void 0 ? {} : { epoch }
		}),
		documents: await archiveDocuments(inputs.archiveFiles, plan.source.directory, runtime.workingDirectory),
		wrap: inputs.archiveWrap,
		epoch: epoch ?? plan.revision.epoch ?? 0
	}, runtime);
}
// src/model/rebuild.ts
const REBUILD_KINDS = [
	"base",
	"go",
	"finding",
	"fix",
	"timezones",
	"certificates"
];
function rebuildReasons({ answers }) {
	return answers.flatMap(({ reasons }) => reasons);
}
// src/rebuild/read-reasons.ts
const MOST$1 = 1e3;
const LONGEST = 1e3;
function readReasons(text) {
	if (text.trim() === "") return [];
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw refused$1("is not JSON", error);
	}
	if (!Array.isArray(json)) throw refused$1("is no list");
	if (json.length > MOST$1) throw refused$1(`has more than ${MOST$1} entries`);
	return json.map(readReason);
}
function readReason(value) {
	const fields = typeof value === "object" && value !== null ? value : {};
	const kind = REBUILD_KINDS.find((each) => each === fields.kind);
	if (kind === void 0) throw refused$1(`names the reason "${String(fields.kind).slice(0, 50)}", which is none`);
	const text = (name) => {
		const found = fields[name];
		if (typeof found !== "string" || found.length > LONGEST) throw refused$1(`has a reason whose ${name} is no text`);
		return found;
	};
	return {
		kind,
		subject: text("subject"),
		...fields.id === void 0 ? {} : { id: text("id") },
		was: text("was"),
		...fields.now === void 0 ? {} : { now: text("now") },
		text: text("text")
	};
}
function refused$1(what, cause) {
	return new Failure({
		code: "invalid-input",
		message: `rebuild-reasons ${what}.`,
		fix: `Hand over what the check gave: rebuild-reasons: \${{ steps.check.outputs.reasons }}.`,
		cause
	});
}
__name(refused$1, "refused");
// src/rebuild/settle.ts
const IN_ORDER = new Intl.Collator("en", { numeric: true });
function settle(reasons, report) {
	return reasons.map((reason) => ({
		...reason,
		gone: isGone(reason, report)
	}));
}
function isGone(reason, report) {
	const { kind, subject, was, now } = reason;
	switch (kind) {
		case "base": return report.images.flatMap(({ platforms }) => platforms).map(({ base }) => base).every(({ reference, digest }) => reference !== subject || digest !== was);
		case "go": return now !== void 0 && goVersions(report).every((version) => IN_ORDER.compare(version, now) >= 0);
		case "finding":
		case "fix": return wasScanned(report) && !stillKnown(reason, report);
		case "timezones": return report.images.every(({ rootfs: { zones } }) => zones?.release === void 0 || now === void 0 || zones.release >= now);
		case "certificates": return report.images.every(({ rootfs: { certificates } }) => certificates?.source !== was);
	}
}
function goVersions({ binaries, toolchain }) {
	return binaries.map(({ goVersion }) => goVersion ?? toolchain.version);
}
function scansOf({ binaries, images }) {
	return [...binaries, ...images.flatMap(({ platforms }) => platforms)].flatMap(({ scan }) => scan === void 0 ? [] : [scan]);
}
function wasScanned(report) {
	const scans = scansOf(report);
	return scans.length > 0 && scans.every(({ outcome }) => !/unavailable$/.test(outcome.kind));
}
function stillKnown({ id = "", subject }, report) {
	return scansOf(report).flatMap(({ findings }) => findings).some((finding) => finding.suppressed === void 0 && finding.module === subject && (finding.id === id || finding.aliases.includes(id)));
}
// src/report/places.ts
function placesOf(plan, outputDirectory) {
	const { source, toolchain, module } = plan;
	const places = [
		{
			directory: outputDirectory,
			name: "{out}"
		},
		{
			directory: toolchain.goroot,
			name: "{goroot}"
		},
		{
			directory: source.directory,
			name: "{module}"
		},
		{
			directory: source.packageDirectory,
			name: "{packages}"
		},
		...module.workspace === void 0 ? [] : [{
			directory: dirname(module.workspace),
			name: "{workspace}"
		}]
	];
	return places.filter(({ directory }, index) => places.findIndex((other) => other.directory === directory) === index).filter(({ directory }) => directory.length > 1).sort((a, b) => b.directory.length - a.directory.length);
}
function hidePlaces(text, places) {
	return places.reduce((hidden, { directory, name }) => {
		const parts = hidden.split(directory);
		return parts.slice(1).reduce((joined, part) => joined + (/^[\w.-]/.test(part) ? directory : name) + part, parts[0] ?? "");
	}, text);
}
// src/report/compose/compose-binary.ts
function composeBinary({ plan, facts }, parts, places) {
	const { stem } = plan;
	const hide = (text) => hidePlaces(text, places);
	const savings = parts.savings.get(stem);
	const sizes = parts.sizes.get(stem);
	const shrinkingTags = parts.shrinkingTags?.get(stem);
	const sbom = parts.sboms.get(stem);
	const scan = parts.scans.get(stem);
	return {
		name: plan.main.binaryName,
		importPath: plan.main.importPath,
		platform: formatPlatform(plan.platform),
		stem,
		file: plan.output,
		size: facts.size,
		digest: facts.digest,
		format: facts.format,
		linkage: linkage(facts.linkage),
		stripped: facts.stripped,
		...facts.buildInfo === void 0 ? {} : { goVersion: facts.buildInfo.goVersion },
		...facts.goBuildId === void 0 ? {} : { goBuildId: facts.goBuildId },
		...facts.gnuBuildId === void 0 ? {} : { gnuBuildId: facts.gnuBuildId },
		settings: (facts.buildInfo?.settings ?? []).map(({ key, value }) => ({
			key,
			value: hide(value)
		})),
		modules: (facts.buildInfo?.deps ?? []).map(linkedModule),
		build: {
			argv: plan.argv.map(hide),
			environment: plan.environment.map(({ name, value, origin }) => ({
				name,
				value: hide(value),
				origin: hide(origin)
			}))
		},
		...savings === void 0 ? {} : { savings },
		...sizes === void 0 ? {} : { sizes },
		...shrinkingTags === void 0 ? {} : { shrinkingTags },
		...sbom === void 0 ? {} : { sbom },
		...scan === void 0 ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }
	};
}
function linkage(facts) {
	return {
		...facts.static === void 0 ? {} : { static: facts.static },
		...facts.interpreter === void 0 ? {} : { interpreter: facts.interpreter },
		needed: facts.needed,
		pie: facts.pie
	};
}
function linkedModule({ path, version, replace }) {
	if (replace === void 0) return {
		path,
		version
	};
	const local = /^(\/|[A-Za-z]:)/.test(replace.path);
	return {
		path,
		version,
		replacedBy: {
			path: local ? "{folder}" : replace.path,
			version: local ? "" : replace.version
		}
	};
}
// src/report/parts.ts
function imageSubject$1(name, platform) {
	return `${name} ${formatPlatform(platform)}`;
}
__name(imageSubject$1, "imageSubject");
// src/report/compose/compose-image.ts
function composeImage(image, parts, layout) {
	const plan = parts.plan.images.find(({ name }) => name === image.name);
	const mains = plan?.mains.map(({ importPath }) => importPath) ?? [];
	return {
		name: image.name,
		digest: image.index.digest,
		indexSize: image.index.size,
		layout,
		refName: image.refName,
		tags: plan?.tags ?? [],
		rootfs: parts.rootfs.get(image.name) ?? {},
		platforms: image.platforms.map((platform) => {
			const binaries = parts.plan.binaries.filter((binary) => samePlatform(binary.platform, platform.platform));
			const stems = mains.flatMap((main) => binaries.filter(({ main: { importPath } }) => importPath === main));
			return composePlatform(image.name, platform, parts, platform.binaries ?? stems.map(({ stem }) => stem));
		}),
		...image.attestations === void 0 || image.attestations.length === 0 ? {} : { attestations: image.attestations.map(composeAttestation) }
	};
}
function composeAttestation({ manifest, about, blobs, predicates }) {
	return {
		manifest: manifest.digest,
		about,
		size: sum([manifest, ...blobs], ({ size }) => size),
		predicates
	};
}
function composePlatform(name, assembled, parts, binaries) {
	const { platform, manifest, config, layers, base } = assembled;
	const baseSize = sum(layers.filter(({ part }) => part === "base"), ({ descriptor }) => descriptor.size);
	const layersSize = sum(layers, ({ descriptor }) => descriptor.size);
	const sbom = parts.sboms.get(imageSubject$1(name, platform));
	const scan = parts.scans.get(imageSubject$1(name, platform));
	return {
		platform: formatPlatform(platform),
		binaries,
		manifest: manifest.digest,
		config: config.digest,
		compressedSize: config.size + layersSize,
		unpackedSize: sum(layers, ({ unpackedSize }) => unpackedSize),
		base: {
			reference: base.reference,
			...base.digest === void 0 ? {} : { digest: base.digest },
			size: baseSize
		},
		appSize: layersSize - baseSize,
		layers: layers.map((layer) => composeLayer(layer, parts.alternatives?.get(layer.diffId))),
		...sbom === void 0 ? {} : { sbom },
		...scan === void 0 ? {} : { scan: reportScan(scan.outcome, scan.findings, scan.file) }
	};
}
function composeLayer({ part, descriptor, diffId, unpackedSize }, alternatives = []) {
	const { digest, size, mediaType } = descriptor;
	return {
		part,
		digest,
		diffId,
		size,
		unpackedSize,
		mediaType,
		...alternatives.length === 0 ? {} : { alternatives }
	};
}
function sum(items, size) {
	return items.reduce((total, item) => total + size(item), 0);
}
// src/report/compose/compose.ts
function composeReport(parts) {
	const { plan, run } = parts;
	const places = placesOf(plan, parts.outputDirectory);
	const { path, goVersion, toolchainLine, workspace, vendored } = plan.module;
	const binaries = parts.binaries.map((binary) => composeBinary(binary, parts, places));
	const images = parts.images.map((image) => composeImage(image, parts, relative(parts.outputDirectory, image.layout).replaceAll("\\", "/")));
	return {
		schemaVersion: 1,
		toolVersion: parts.toolVersion,
		module: {
			path,
			...goVersion === void 0 ? {} : { goVersion },
			...toolchainLine === void 0 ? {} : { toolchainLine },
			workspace: workspace !== void 0,
			vendored,
			...plan.source.requested === void 0 ? {} : { requested: plan.source.requested }
		},
		revision: plan.revision,
		toolchain: {
			version: plan.toolchain.version,
			requestedBy: hidePlaces(plan.toolchain.requestedBy, places)
		},
		inputs: [...parts.inputs].map(({ name, value }) => ({
			name,
			value: hidePlaces(value, places)
		})).sort((a, b) => a.name < b.name ? -1 : 1),
		platforms: plan.platforms.map(formatPlatform),
		binaryOnly: plan.binaryOnly.map(({ platform, reason }) => ({
			platform: formatPlatform(platform),
			reason
		})),
		binaries,
		images,
		totals: totalsOf({
			binaries,
			images
		}),
		...parts.release === void 0 ? {} : { release: parts.release },
		run: {
			...run,
			steps: run.steps.map((step) => step.detail === void 0 ? step : {
				...step,
				detail: hidePlaces(step.detail, places)
			}),
			notices: run.notices.map((notice) => ({
				...notice,
				message: hidePlaces(notice.message, places)
			}))
		}
	};
}
function totalsOf(report) {
	const platforms = report.images.flatMap((image) => image.platforms);
	return {
		binarySize: Math.max(0, ...report.binaries.map(({ size }) => size)),
		...platforms.length === 0 ? {} : {
			compressedSize: Math.max(...platforms.map(({ compressedSize }) => compressedSize)),
			unpackedSize: Math.max(...platforms.map(({ unpackedSize }) => unpackedSize))
		},
		findings: countFindings(findingsOf$1(report))
	};
}
// src/pipeline/publish/report-origin.ts
function reportOrigin(github, inputs) {
	if (github === void 0 || github.repository === "") return void 0;
	const { repository, runId = 0, runAttempt = 1, event, ref, pullRequest } = github;
	const known = pullRequest !== void 0 && pullRequest.headSha !== "" && pullRequest.baseSha !== "";
	const { number, headSha, baseSha, baseRef } = pullRequest ?? {
		number: 0,
		headSha: "",
		baseSha: "",
		baseRef: ""
	};
	return {
		repository,
		runId,
		runAttempt,
		event,
		ref,
		commentKey: commentKey(inputs),
		leg: legOf(inputs, github.job ?? ""),
		...known ? { pullRequest: {
			number,
			headSha,
			baseSha,
			baseRef
		} } : {}
	};
}
// src/pipeline/report/compose-report.ts
function makeReport(context, parts) {
	const reasons = readReasons(context.configuration.inputs.rebuildReasons);
	const report = composeReport({
		toolVersion: TOOL_VERSION,
		plan: context.planned.plan,
		inputs: givenInputs(context.configuration),
		binaries: parts.built,
		images: parts.made.images,
		rootfs: parts.made.rootfs,
		sboms: parts.supply.sboms,
		scans: parts.supply.scans,
		savings: parts.savings,
		sizes: parts.sizes,
		...parts.alternatives === void 0 ? {} : { alternatives: parts.alternatives },
		...parts.shrinkingTags === void 0 ? {} : { shrinkingTags: parts.shrinkingTags },
		...parts.release === void 0 ? {} : { release: parts.release },
		outputDirectory: parts.staging,
		run: runFacts(context, parts)
	});
	return reasons.length === 0 ? report : {
		...report,
		run: {
			...report.run,
			rebuild: settle(reasons, report)
		}
	};
}
function runFacts({ configuration, github, session, planned }, parts) {
	const { runtime, console, startedAt } = session;
	const origin = reportOrigin(github, configuration.inputs);
	return {
		startedAt: startedAt.toISOString(),
		durationMs: Date.now() - startedAt.getTime(),
		host: {
			os: runtime.host.platform,
			arch: runtime.host.arch,
			cpus: runtime.host.cpus,
			node: process.versions.node
		},
		toolchainOrigin: planned.plan.toolchain.origin,
		tools: parts.tools.used().map(({ command: _, ...tool }) => tool),
		...parts.supply.database === void 0 ? {} : { database: parts.supply.database },
		caches: parts.caches,
		notices: console.notices(),
		steps: console.steps(),
		...origin === void 0 ? {} : { origin },
		...parts.builder === void 0 ? {} : { builder: builderFacts(parts.builder) }
	};
}
function builderFacts({ driver, own, nodes }) {
	return {
		driver,
		made: own,
		nodes: nodes.map(({ version, platforms }) => ({
			...version === void 0 ? {} : { version },
			platforms
		}))
	};
}
// src/pipeline/report/finish-report.ts
async function finishReport({ make, comparison, staging }, runtime) {
	const { parts, before, failure: broken } = await comparison.finish(make().report);
	const made = make();
	const report = {
		...made.report,
		...parts
	};
	await writeReport(report, staging, pageEvidence(staging, runtime.cacheDirectory, before));
	const failure = firstOf(made.failure, broken, runtime);
	return {
		report,
		...before === void 0 ? {} : { before },
		...failure === void 0 ? {} : { failure }
	};
}
function firstOf(first, second, { log }) {
	if (first === void 0 || second === void 0) return first ?? second;
	log.notice({
		level: "warning",
		code: second.code,
		message: `${second.message} ${second.fix ?? ""}`.trim()
	});
	return first;
}
// src/pipeline/supply/look-ahead.ts
const LONG_COMPILE_MS = 1500;
async function lookAhead(work, runtime) {
	const building = work.building.then(() => "built", () => "built");
	if (await Promise.race([building, after(LONG_COMPILE_MS, building)]) === "built") return;
	const first = Promise.any(work.binaries);
	first.catch(() => void 0);
	const listing = quiet(async () => {
		if (work.list === void 0) return;
		await work.tools.syft();
		await work.list(await first);
	});
	const scanning = quiet(async () => {
		if (work.scan === void 0 || (await work.database)?.kind !== "ready") return;
		await work.tools.trivy();
		await work.scan(await first);
	});
	await Promise.all([listing, scanning]);
	runtime.signal.throwIfAborted();
}
function after(ms, sooner) {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve("long"), ms);
		sooner.then(() => clearTimeout(timer));
	});
}
async function quiet(work) {
	await work().catch(() => void 0);
}
// src/pipeline/supply/packaged-platforms.ts
async function platformsWithPackages({ bases, imaging }) {
	const { images } = await imaging;
	return (await Promise.all(images.flatMap((image) => image.platforms.map(async (platform) => {
		const base = await bases.get(image.name, platform.platform);
		if (base.kind === "scratch" || (await bases.files(base)).packages.length === 0) return [];
		const stem = `${image.name}_${platformFileSuffix(platform.platform)}_image`;
		return [{
			image,
			platform,
			subject: imageSubject$1(image.name, platform.platform),
			stem
		}];
	})))).flat();
}
// src/files/stage.ts
async function stageFile(from, to) {
	try {
		await link(from, to);
	} catch {
		await copyFile(from, to, constants.COPYFILE_FICLONE).catch((error) => {
			throw asWriteFailure(error, to);
		});
	}
}
async function stagePlatformLayout(layout, manifest, folder) {
	await makeFolder(folder);
	await symlink(join(layout, "blobs"), join(folder, "blobs"), "junction");
	await writeFile(join(folder, "oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
	const index = {
		schemaVersion: 2,
		mediaType: "application/vnd.oci.image.index.v1+json",
		manifests: [manifest]
	};
	await writeFile(join(folder, "index.json"), JSON.stringify(index));
}
// src/sbom/documents.ts
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
__name(isObject$1, "isObject");
function isListOf(value, fields) {
	return Array.isArray(value) && value.every((item) => isObject$1(item) && fields.every((field) => typeof item[field] === "string"));
}
function isSyftDocument(value) {
	if (!isObject$1(value) || !isObject$1(value.source) || !isObject$1(value.descriptor)) return false;
	const { artifacts, artifactRelationships, files } = value;
	return isListOf(artifacts, ["id", "name"]) && artifacts.every((artifact) => isListOf(artifact.locations, ["path"])) && isListOf(artifactRelationships, ["parent", "child"]) && (files === void 0 || isListOf(files, ["id"]) && files.every((file) => isObject$1(file.location)));
}
function isCycloneDx(value) {
	return isObject$1(value) && value.bomFormat === "CycloneDX" && isObject$1(value.metadata) && (value.components === void 0 || isListOf(value.components, [
		"bom-ref",
		"type",
		"name"
	])) && (value.dependencies === void 0 || isListOf(value.dependencies, ["ref"]));
}
function isSpdx(value) {
	return isObject$1(value) && typeof value.spdxVersion === "string" && isObject$1(value.creationInfo) && isListOf(value.packages, ["name", "SPDXID"]) && (value.files === void 0 || isListOf(value.files, ["fileName", "SPDXID"])) && isListOf(value.relationships, [
		"spdxElementId",
		"relatedSpdxElement",
		"relationshipType"
	]);
}
// src/sbom/record.ts
const SCHEMA$2 = 2;
function binaryKey$1(info, digest, tool, licences) {
	const decides = info === void 0 ? { digest } : {
		go: info.goVersion,
		path: info.path,
		main: info.main?.path,
		deps: info.deps,
		settings: info.settings.filter(isDecisive)
	};
	return keyOf$3({
		schema: SCHEMA$2,
		tool,
		licences,
		...decides
	});
}
__name(binaryKey$1, "binaryKey");
function imageKey$1(name, manifest, tool) {
	return keyOf$3({
		schema: SCHEMA$2,
		image: name,
		manifest,
		tool
	});
}
__name(imageKey$1, "imageKey");
function isDecisive({ key }) {
	return key !== "vcs" && !key.startsWith("vcs.") && key !== "-ldflags" && !TARGET.test(key);
}
const TARGET = /^GO(OS|ARCH|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|LOONG64)$/;
function keyOf$3(value) {
	return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
__name(keyOf$3, "keyOf");
async function readSbomRecord(cacheDirectory, key) {
	const value = await readRecord$2(fileOf$1(cacheDirectory, key));
	return isRecord(value) ? value : void 0;
}
function writeSbomRecord(cacheDirectory, key, record) {
	return writeRecord(fileOf$1(cacheDirectory, key), record);
}
function fileOf$1(cacheDirectory, key) {
	return join(cacheDirectory, "sbom", `${key}.json`);
}
__name(fileOf$1, "fileOf");
function isRecord(value) {
	if (!isObject$1(value) || !isCycloneDx(value.cyclonedx) || !isSpdx(value.spdx)) return false;
	const { of, hashed } = value;
	if (!isObject$1(of) || typeof of.name !== "string") return false;
	if (of.architecture !== void 0 && typeof of.architecture !== "string") return false;
	return hashed === void 0 || isObject$1(hashed) && Object.values(hashed).every(isHashed);
}
function isHashed(value) {
	return isObject$1(value) && typeof value.sha256 === "string" && typeof value.sha1 === "string";
}
// src/sbom/syft.ts
const TIME_LIMIT_MS = 6e5;
async function scanBinaries(tool, folder, work, moduleCache, runtime) {
	const output = join(work, "syft.json");
	const cataloger = ["--override-default-catalogers", "go-module-binary-cataloger"];
	const licences = moduleCache === void 0 ? {} : {
		SYFT_GOLANG_SEARCH_LOCAL_MOD_CACHE_LICENSES: "true",
		SYFT_GOLANG_LOCAL_MOD_CACHE_DIR: moduleCache
	};
	await runSyft(tool, [
		"scan",
		`dir:${folder}`,
		...cataloger,
		"-o",
		`syft-json=${output}`
	], work, licences, runtime);
	return readDocument(output, isSyftDocument);
}
async function convertPart(tool, part, work, runtime) {
	const input = join(work, "part.syft.json");
	await writeFile(input, JSON.stringify(part));
	await runSyft(tool, [
		"convert",
		input,
		...outputs(work)
	], work, {}, runtime);
	return readDocuments(work);
}
async function scanImage(tool, layout, name, work, runtime) {
	await runSyft(tool, [
		"scan",
		`oci-dir:${layout}`,
		"--source-name",
		name,
		...outputs(work)
	], work, {}, runtime);
	return readDocuments(work);
}
function outputs(work) {
	return [
		"-o",
		`cyclonedx-json@1.6=${join(work, "cdx.json")}`,
		"-o",
		`spdx-json@2.3=${join(work, "spdx.json")}`
	];
}
async function readDocuments(work) {
	const [cyclonedx, spdx] = await Promise.all([readDocument(join(work, "cdx.json"), isCycloneDx), readDocument(join(work, "spdx.json"), isSpdx)]);
	return {
		cyclonedx,
		spdx
	};
}
async function readDocument(file, isShape) {
	let value;
	try {
		value = JSON.parse(await readFile(file, "utf8"));
	} catch (error) {
		throw unusable$1(error);
	}
	if (!isShape(value)) throw unusable$1(void 0);
	return value;
}
function unusable$1(cause) {
	return new Failure({
		code: "tool-failed",
		message: "Syft ended well, but what it wrote is not what its version writes.",
		fix: "If syft-path is set, leave it out, so that the pinned version is used.",
		cause
	});
}
__name(unusable$1, "unusable");
async function runSyft(tool, args, work, set, runtime) {
	const home = {
		HOME: work,
		USERPROFILE: work,
		XDG_CONFIG_HOME: work,
		XDG_CACHE_HOME: work
	};
	const env = childEnvironment(runtime.env, { set: {
		...home,
		SYFT_CHECK_FOR_APP_UPDATE: "false",
		...set
	} });
	const result = await runChild({
		command: tool.command,
		args: ["--quiet", ...args],
		env,
		cwd: work,
		timeoutMs: TIME_LIMIT_MS
	}, runtime);
	if (result.exitCode !== 0) throw failed(tool, result);
}
function failed(tool, result) {
	const how = result.timedOut ? "did not end within ten minutes" : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code ?? "no exit code"}`;
	return new Failure({
		code: "tool-failed",
		message: `Syft ${tool.version} (${tool.command}) ${how}.`,
		fix: "Run again with --verbose to see how it was called, or switch the SBOM off with --sbom false.",
		details: result.stderr.trimEnd().split("\n").slice(-20).join("\n")
	});
}
// src/sbom/identity.ts
function uuidOf(text) {
	const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
	bytes[6] = (bytes[6] ?? 0) & 15 | 128;
	bytes[8] = (bytes[8] ?? 0) & 63 | 128;
	const hex = bytes.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join("-");
}
function timestampOf(epoch) {
	return `${new Date(epoch * 1e3).toISOString().slice(0, 19)}Z`;
}
function purlWithVersion(purl, version) {
	const [, name = purl, , rest = ""] = /^([^@?#]*)(@[^?#]*)?(.*)$/s.exec(purl) ?? [];
	return version === "devel" ? `${name}${rest}` : `${name}@${encodeURIComponent(version)}${rest}`;
}
function cpeWithVersion(cpe, version) {
	const parts = cpe.split(/(?<!\\):/);
	if (parts.length !== 13) return cpe;
	parts[5] = version === "devel" ? "*" : version.replace(/[^0-9A-Za-z._]/g, (character) => `\\${character}`).replace(/^v/, "");
	return parts.join(":");
}
// src/sbom/cyclonedx.ts
function finishCycloneDx(document, identity) {
	const listed = document.components ?? [];
	const main = listed.find((component) => component.type === "library" && component.name === identity.module);
	const renamed = main === void 0 ? void 0 : finishMain(main, identity);
	const replace = (ref) => renamed !== void 0 && ref === main?.["bom-ref"] ? String(renamed["bom-ref"]) : ref;
	const components = listed.map((component) => component === main && renamed !== void 0 ? renamed : finishFile$1(component, identity));
	const root = subject(document, identity, main);
	const dependencies = dependencyGraph(document.dependencies ?? [], root, renamed, replace);
	const finished = {
		...document,
		serialNumber: "",
		metadata: {
			...document.metadata,
			timestamp: timestampOf(identity.epoch),
			tools: toolsOf(document.metadata.tools, identity),
			component: root
		},
		components,
		dependencies
	};
	return {
		...finished,
		serialNumber: `urn:uuid:${uuidOf(JSON.stringify(finished))}`
	};
}
function finishMain(main, identity) {
	const purl = typeof main.purl === "string" ? purlWithVersion(main.purl, identity.version) : void 0;
	const cpe = typeof main.cpe === "string" ? cpeWithVersion(main.cpe, identity.version) : void 0;
	return {
		...main,
		"bom-ref": `${purl ?? identity.module}?package-id=${uuidOf(`${identity.name} ${purl}`).replaceAll("-", "").slice(0, 16)}`,
		version: identity.version,
		...cpe === void 0 ? {} : { cpe },
		...purl === void 0 ? {} : { purl },
		...Array.isArray(main.properties) ? { properties: finishProperties(main.properties, identity) } : {}
	};
}
function finishProperties(properties, identity) {
	return properties.map((property) => isObject$1(property) && property.name === "syft:cpe23" && typeof property.value === "string" ? {
		...property,
		value: cpeWithVersion(property.value, identity.version)
	} : property);
}
function finishFile$1(component, identity) {
	if (component.type !== "file" || component.name !== `/${identity.name}` || identity.sha1 === void 0) return component;
	return {
		...component,
		hashes: [{
			alg: "SHA-1",
			content: identity.sha1
		}, {
			alg: "SHA-256",
			content: digestHex(identity.digest)
		}]
	};
}
__name(finishFile$1, "finishFile");
function subject(document, identity, main) {
	const container = (isObject$1(document.metadata.component) ? document.metadata.component : {}).type === "container";
	const purl = !container && typeof main?.purl === "string" ? purlWithVersion(main.purl, identity.version) : void 0;
	return {
		"bom-ref": identity.name,
		type: container ? "container" : "application",
		name: identity.name,
		version: identity.version,
		hashes: [{
			alg: "SHA-256",
			content: digestHex(identity.digest)
		}],
		...purl === void 0 ? {} : { purl }
	};
}
function dependencyGraph(before, root, main, replace) {
	const graph = before.map((dependency) => ({
		...dependency,
		ref: replace(dependency.ref),
		...dependency.dependsOn === void 0 ? {} : { dependsOn: dependency.dependsOn.map(replace).sort() }
	}));
	const rootRef = String(root["bom-ref"]);
	return [{
		ref: rootRef,
		...main === void 0 ? {} : { dependsOn: [String(main["bom-ref"])] }
	}, ...graph.filter((dependency) => dependency.ref !== rootRef).sort((a, b) => a.ref < b.ref ? -1 : 1)];
}
function toolsOf(tools, identity) {
	if (!isObject$1(tools) || !Array.isArray(tools.components)) return tools;
	const components = tools.components.map((tool) => isObject$1(tool) && tool.name === "syft" ? {
		...tool,
		version: identity.toolVersion
	} : tool);
	return {
		...tools,
		components
	};
}
// src/sbom/spdx.ts
function finishSpdx(document, identity) {
	const names = newNames(document, identity);
	const root = describedElement(document);
	const name = (id) => names.get(id) ?? id;
	const finished = {
		...document,
		name: identity.name,
		documentNamespace: "",
		creationInfo: {
			...document.creationInfo,
			created: timestampOf(identity.epoch),
			creators: creatorsOf(document, identity)
		},
		packages: document.packages.map((item) => finishPackage(item, item.SPDXID === root, identity, name)),
		...document.files === void 0 ? {} : { files: document.files.map((file) => finishFile(file, identity)) },
		relationships: document.relationships.map((relationship) => rename$1(relationship, name)).sort(byElements)
	};
	const namespace = `https://spdx.org/spdxdocs/${encodeURIComponent(identity.name)}-${uuidOf(JSON.stringify(finished))}`;
	return {
		...finished,
		documentNamespace: namespace
	};
}
function describedElement(document) {
	return document.relationships.find((relationship) => relationship.relationshipType === "DESCRIBES")?.relatedSpdxElement;
}
function newNames(document, identity) {
	const names = new Map();
	const root = describedElement(document);
	if (root !== void 0) names.set(root, `SPDXRef-DocumentRoot-${idString$1(identity.name)}`);
	const main = document.packages.find((item) => item.name === identity.module && item.SPDXID !== root);
	if (main !== void 0) {
		const suffix = uuidOf(`${identity.name} ${identity.module} ${identity.version}`).replaceAll("-", "").slice(0, 16);
		names.set(main.SPDXID, `SPDXRef-Package-go-module-${idString$1(main.name)}-${suffix}`);
	}
	return names;
}
function idString$1(text) {
	return text.replace(/[^0-9A-Za-z.-]+/g, "-");
}
__name(idString$1, "idString");
function finishPackage(item, isRoot, identity, name) {
	const renamed = {
		...item,
		SPDXID: name(item.SPDXID)
	};
	if (isRoot) return finishRoot(renamed, identity);
	if (item.name !== identity.module) return renamed;
	return {
		...renamed,
		versionInfo: identity.version,
		...item.externalRefs === void 0 ? {} : { externalRefs: item.externalRefs.map((reference) => finishReference(reference, identity.version)) }
	};
}
function finishReference(reference, version) {
	if (reference.referenceType === "purl") return {
		...reference,
		referenceLocator: purlWithVersion(reference.referenceLocator, version)
	};
	if (reference.referenceType === "cpe23Type") return {
		...reference,
		referenceLocator: cpeWithVersion(reference.referenceLocator, version)
	};
	return reference;
}
function finishRoot(root, identity) {
	const container = root.primaryPackagePurpose === "CONTAINER";
	return {
		...root,
		name: identity.name,
		versionInfo: identity.version,
		checksums: [{
			algorithm: "SHA256",
			checksumValue: digestHex(identity.digest)
		}],
		primaryPackagePurpose: container ? "CONTAINER" : "APPLICATION"
	};
}
function finishFile(file, identity) {
	if (identity.sha1 === void 0 || file.fileName.replace(/^\.?\//, "") !== identity.name) return file;
	return {
		...file,
		checksums: [{
			algorithm: "SHA1",
			checksumValue: identity.sha1
		}, {
			algorithm: "SHA256",
			checksumValue: digestHex(identity.digest)
		}]
	};
}
function rename$1(relationship, name) {
	return {
		...relationship,
		spdxElementId: name(relationship.spdxElementId),
		relatedSpdxElement: name(relationship.relatedSpdxElement)
	};
}
__name(rename$1, "rename");
function byElements(a, b) {
	const [left, right] = [a, b].map((r) => `${r.relationshipType} ${r.spdxElementId} ${r.relatedSpdxElement}`);
	return left < right ? -1 : Number(left > right);
}
function creatorsOf(document, identity) {
	const { creators } = document.creationInfo;
	if (!Array.isArray(creators)) return creators;
	return creators.map((creator) => typeof creator === "string" && creator.startsWith("Tool: syft") ? `Tool: syft-${identity.toolVersion}` : creator);
}
// src/sbom/texts.ts
function finish(documents, identity) {
	const cyclonedx = finishCycloneDx(documents.cyclonedx, identity);
	return {
		cyclonedx: `${JSON.stringify(cyclonedx, null, 2)}\n`,
		spdx: `${JSON.stringify(finishSpdx(documents.spdx, identity), null, 2)}\n`,
		packages: cyclonedx.components.filter((component) => component.type === "library").length
	};
}
async function writeSbom(texts, { name, toolVersion }, outputDirectory, cached) {
	const cyclonedx = `sbom/${name}.cdx.json`;
	const spdx = `sbom/${name}.spdx.json`;
	await Promise.all([writeFileWhole(join(outputDirectory, cyclonedx), texts.cyclonedx), writeFileWhole(join(outputDirectory, spdx), texts.spdx)]);
	return {
		name,
		cyclonedx,
		spdx,
		packages: texts.packages,
		toolVersion,
		cached
	};
}
// src/sbom/image.ts
async function makeImageSboms(images, options, runtime) {
	const made = [];
	for (const image of images) made.push(await makeImageSbom(image, options, runtime));
	return made;
}
async function makeImageSbom(image, options, runtime) {
	const toolVersion = options.toolVersion ?? (await options.tool()).version;
	const { digest } = image.platform.manifest;
	const key = imageKey$1(image.name, digest, toolVersion);
	const known = await readSbomRecord(runtime.cacheDirectory, key);
	const record = known ?? await listPackages$1(image, options, runtime);
	if (known === void 0) await writeSbomRecord(runtime.cacheDirectory, key, record);
	const { version, epoch = 0 } = options.revision;
	const module = image.module === void 0 ? {} : { module: image.module };
	const identity = {
		name: image.name,
		version,
		digest,
		epoch,
		toolVersion,
		...module
	};
	return writeSbom(finish(record, identity), identity, options.outputDirectory, known !== void 0);
}
async function listPackages$1(image, options, runtime) {
	const tool = await options.tool();
	await makeFolder(runtime.scratchDirectory);
	const work = await mkdtemp(join(runtime.scratchDirectory, "sbom-image-"));
	try {
		const layout = join(work, "layout");
		await stagePlatformLayout(image.layout, image.platform.manifest, layout);
		return {
			of: { name: image.name },
			...await scanImage(tool, layout, image.name, work, runtime)
		};
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
__name(listPackages$1, "listPackages");
// src/sbom/rebind.ts
function rebind({ cyclonedx, spdx }, from, to) {
	const identifiers = newIdentifiers(cyclonedx, from, to);
	const text = (value) => renamed(withIdentifier(value, identifiers), from.name, to.name);
	const walk = (value) => {
		if (typeof value === "string") return text(value);
		if (Array.isArray(value)) return value.map(walk);
		if (!isObject$1(value)) return value;
		if (value.name === "syft:metadata:architecture" && value.value === from.architecture) return {
			...value,
			value: to.architecture
		};
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]));
	};
	return {
		cyclonedx: walk(cyclonedx),
		spdx: walk(spdx)
	};
}
const IDENTIFIER = /(?<=^|[-=])[0-9a-f]{16}$/;
function newIdentifiers(document, from, to) {
	const identifiers = new Map();
	const seen = new Map();
	for (const component of document.components ?? []) {
		const [old] = IDENTIFIER.exec(String(component["bom-ref"])) ?? [];
		if (old === void 0 || identifiers.has(old)) continue;
		const name = renamed(packageName(component), from.name, to.name);
		const count = seen.get(name) ?? 0;
		seen.set(name, count + 1);
		identifiers.set(old, uuidOf(`${to.name} ${name} ${count}`).replaceAll("-", "").slice(0, 16));
	}
	return identifiers;
}
function packageName(component) {
	return typeof component.purl === "string" ? component.purl : String(component.name);
}
function withIdentifier(value, identifiers) {
	return value.replace(IDENTIFIER, (old) => identifiers.get(old) ?? old);
}
function renamed(value, from, to) {
	if (value === from) return to;
	if (value.endsWith(`/${from}`)) return `${value.slice(0, -from.length)}${to}`;
	const file = `SPDXRef-File-${idString(from)}-`;
	return value.startsWith(file) ? `SPDXRef-File-${idString(to)}-${value.slice(file.length)}` : value;
}
function idString(text) {
	return text.replace(/[^0-9A-Za-z.-]/g, "-");
}
// src/sbom/split.ts
function splitByBinary(document, names) {
	return new Map(names.map((name) => [name, partOf(document, name)]));
}
function partOf(document, name) {
	const path = `/${name}`;
	const artifacts = document.artifacts.filter((artifact) => artifact.locations.some((location) => location.path === path));
	const files = (document.files ?? []).filter((file) => file.location.path === path);
	const source = {
		id: SOURCE_ID,
		name,
		version: "",
		type: "directory",
		metadata: { path: name }
	};
	const present = new Set([
		SOURCE_ID,
		...artifacts.map(({ id }) => id),
		...files.map((file) => file.id)
	]);
	const relationships = document.artifactRelationships.map((relationship) => relationship.parent === document.source.id ? {
		...relationship,
		parent: SOURCE_ID
	} : relationship).filter((relationship) => present.has(relationship.parent) && present.has(relationship.child));
	return {
		...document,
		artifacts: artifacts.map(usableLicences),
		artifactRelationships: relationships,
		files,
		source
	};
}
const SOURCE_ID = "0".repeat(64);
function usableLicences(artifact) {
	if (artifact.licenses === void 0) return artifact;
	const licenses = artifact.licenses.filter(({ value }) => !value.startsWith("sha256:")).map((licence) => ({
		...licence,
		urls: [],
		locations: []
	}));
	return {
		...artifact,
		licenses
	};
}
// src/sbom/make.ts
async function makeSboms(binaries, options, runtime) {
	const toolVersion = options.toolVersion ?? (await options.tool()).version;
	let finding;
	const find = () => {
		finding ??= findRecords(binaries, toolVersion, options, runtime);
		return finding;
	};
	const made = [];
	for (const binary of binaries) {
		const identity = identityOf(binary, toolVersion, options);
		const key = [
			"sbom",
			options.program,
			keyOf$2(binary, toolVersion, options),
			bearerOf(binary),
			identity
		];
		let cached = true;
		const texts = await remembered(runtime.cacheDirectory, key, async () => {
			const records = await find();
			cached = !records.fresh.has(keyOf$2(binary, toolVersion, options));
			return documentsOf(binary, records, identity, options, runtime);
		});
		made.push(await writeSbom(texts, identity, options.outputDirectory, cached));
	}
	return made;
}
async function documentsOf(binary, { records }, identity, options, runtime) {
	const key = keyOf$2(binary, identity.toolVersion, options);
	const { sha1, record } = await withSha1(records.get(key), binary);
	if (record !== records.get(key)) {
		records.set(key, record);
		await writeSbomRecord(runtime.cacheDirectory, key, record);
	}
	const bearer = bearerOf(binary);
	return finish(record.of.name === bearer.name ? record : rebind(record, record.of, bearer), {
		...identity,
		sha1
	});
}
async function prepareSboms(binaries, options, runtime) {
	await findRecords(binaries, options.toolVersion ?? (await options.tool()).version, options, runtime);
}
async function findRecords(binaries, toolVersion, options, runtime) {
	const records = new Map();
	const unknown = new Map();
	for (const binary of binaries) {
		const key = keyOf$2(binary, toolVersion, options);
		if (records.has(key) || unknown.has(key)) continue;
		const record = await readSbomRecord(runtime.cacheDirectory, key);
		if (record === void 0) unknown.set(key, binary);
		else records.set(key, record);
	}
	if (unknown.size > 0) {
		const listed = await listModules([...unknown.values()], options, runtime);
		for (const [key, binary] of unknown) {
			const of = bearerOf(binary);
			const record = {
				of,
				...rebind(listed.get(binary.plan.stem), of, of)
			};
			await writeSbomRecord(runtime.cacheDirectory, key, record);
			records.set(key, record);
		}
	}
	return {
		records,
		fresh: new Set(unknown.keys())
	};
}
function keyOf$2({ facts }, toolVersion, { moduleCache }) {
	return binaryKey$1(facts.buildInfo, facts.digest, toolVersion, moduleCache !== void 0);
}
__name(keyOf$2, "keyOf");
function bearerOf({ plan, facts }) {
	const architecture = facts.buildInfo?.settings.find(({ key }) => key === "GOARCH")?.value;
	return {
		name: plan.stem,
		...architecture === void 0 ? {} : { architecture }
	};
}
async function listModules(binaries, options, runtime) {
	const tool = await options.tool();
	await makeFolder(runtime.scratchDirectory);
	const work = await mkdtemp(join(runtime.scratchDirectory, "sbom-"));
	try {
		const staged = join(work, "binaries");
		await makeFolder(staged);
		await Promise.all(binaries.map(({ file, plan }) => stageFile(file, join(staged, plan.stem))));
		const parts = splitByBinary(await scanBinaries(tool, staged, work, options.moduleCache, runtime), binaries.map(({ plan }) => plan.stem));
		for (const [name, part] of parts) if (part.artifacts.length === 0) tellEmpty(name, runtime);
		const limit = pLimit(runtime.host.cpus);
		const convert = async ([name, part]) => {
			const folder = join(work, "parts", name);
			await makeFolder(folder);
			return [name, await convertPart(tool, part, folder, runtime)];
		};
		return new Map(await Promise.all([...parts].map((part) => limit(convert, part))));
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
function tellEmpty(name, runtime) {
	const message = `Syft finds no modules in ${name}: its SBOMs list the file alone.`;
	runtime.log.notice({
		level: "notice",
		code: "sbom-empty",
		message
	});
}
async function withSha1(record, binary) {
	const sha256 = binary.facts.digest;
	const { name } = bearerOf(binary);
	const hashed = record.hashed?.[name];
	if (hashed?.sha256 === sha256) return {
		record,
		sha1: hashed.sha1
	};
	const hash = createHash("sha1");
	for await (const chunk of createReadStream(binary.file, { highWaterMark: 1 << 20 })) hash.update(chunk);
	const sha1 = hash.digest("hex");
	return {
		record: {
			...record,
			hashed: {
				...record.hashed,
				[name]: {
					sha256,
					sha1
				}
			}
		},
		sha1
	};
}
function identityOf(binary, toolVersion, options) {
	const { buildInfo, digest } = binary.facts;
	const { version, epoch = 0 } = options.revision;
	const module = buildInfo?.main?.path;
	return {
		name: binary.plan.stem,
		version,
		...module === void 0 ? {} : { module },
		digest,
		epoch,
		toolVersion
	};
}
// src/pipeline/supply/supply-request.ts
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function wasUsed(name, { tools }) {
	return tools.used().some((tool) => tool.name === name);
}
// src/pipeline/supply/sboms.ts
async function sbomsOf(request, withPackages, runtime) {
	const binaries = await request.building;
	const step = runtime.progress.start("sbom");
	try {
		const { plan } = await request.planned;
		const options = sbomOptions(request, plan);
		const ofBinaries = await makeSboms(binaries, options, runtime);
		const packaged = await withPackages;
		const module = plan.source.requested?.path ?? plan.module.path;
		const ofImages = await makeImageSboms(packaged.map(({ image, platform, stem }) => ({
			name: stem,
			layout: image.layout,
			platform,
			module
		})), options, runtime);
		const asBefore = [...ofBinaries, ...ofImages].every(({ cached }) => cached) && !wasUsed("syft", request);
		step.done(asBefore ? "as before" : void 0);
		const names = new Map(packaged.map(({ stem, subject }) => [stem, subject]));
		return new Map([...ofBinaries, ...ofImages].map(({ name, cyclonedx, spdx, packages }) => [names.get(name) ?? name, {
			cyclonedx,
			spdx,
			packages
		}]));
	} catch (error) {
		step.fail(messageOf(error));
		throw error;
	}
}
async function listAhead(first, request, runtime) {
	await prepareSboms([first], sbomOptions(request, (await request.planned).plan), runtime);
}
function sbomOptions({ tools, staging, moduleCache }, { revision }) {
	return {
		tool: tools.syft,
		...tools.syftVersion === void 0 ? {} : { toolVersion: tools.syftVersion },
		revision,
		program: TOOL_VERSION,
		outputDirectory: staging,
		...moduleCache === "" ? {} : { moduleCache }
	};
}
function parseMetadata(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	if (typeof value !== "object" || value === null) return void 0;
	const { Version, UpdatedAt, NextUpdate, DownloadedAt } = value;
	const updatedAt = timeOf(UpdatedAt);
	if (typeof Version !== "number" || updatedAt === void 0) return void 0;
	const downloadedAt = timeOf(DownloadedAt);
	return {
		schema: Version,
		updatedAt,
		nextUpdate: timeOf(NextUpdate) ?? updatedAt,
		...downloadedAt === void 0 ? {} : { downloadedAt }
	};
}
function timeOf(value) {
	if (typeof value !== "string") return void 0;
	const time = Date.parse(value);
	return Number.isNaN(time) || time <= 0 ? void 0 : time;
}
async function checkDatabase(cacheFolder) {
	const folder = join(cacheFolder, "db");
	const text = await readFile(join(folder, "metadata.json"), "utf8").catch(() => void 0);
	if (text === void 0) return { refused: "there is no metadata.json in it" };
	const metadata = parseMetadata(text);
	if (metadata === void 0) return { refused: "its metadata.json cannot be read" };
	if (metadata.schema !== 2) return { refused: `its schema is ${metadata.schema}, but Trivy needs 2` };
	const size = await stat(join(folder, "trivy.db")).then((found) => found.size, () => 0);
	return size === 0 ? { refused: "there is no trivy.db in it" } : {
		metadata,
		size
	};
}
const HOUR = 36e5;
function isFresh({ nextUpdate, downloadedAt }, now) {
	return now < nextUpdate || downloadedAt !== void 0 && now < downloadedAt + HOUR;
}
// src/scan/probe.ts
const LAYER_TYPE = "application/vnd.aquasec.trivy.db.layer.v1.tar+gzip";
const MANIFEST_TYPES = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
async function probeSource(reference, http, runtime, limitMs = 1e4) {
	const clock = AbortSignal.timeout(limitMs);
	try {
		const response = await requestManifest(reference, http, clock);
		if (response.status === 200) return readManifest(await response.text(1 << 20));
		await response.discard();
		if ((response.status === 401 || response.status === 403) && await hasCredentials(reference.host, runtime.env)) return { available: true };
		return {
			available: false,
			answer: `answers ${response.status}${meaning(response.status)}`
		};
	} catch (error) {
		runtime.signal.throwIfAborted();
		return {
			available: false,
			answer: clock.aborted ? `does not answer within ${limitMs / 1e3} s` : reason(error)
		};
	}
}
function meaning(status) {
	return {
		401: " (credentials are needed)",
		403: " (forbidden)",
		404: " (not found)",
		429: " (too many requests)"
	}[status] ?? "";
}
async function requestManifest(reference, http, signal) {
	const url = `${isLoopbackHost(new URL(`http://${reference.host}`).hostname) ? "http" : "https"}://${reference.host}/v2/${reference.repository}/manifests/${reference.version}`;
	const ask = (headers) => http.request({
		url,
		headers: {
			accept: MANIFEST_TYPES,
			...headers
		},
		timeoutMs: 6e4,
		signal
	});
	const first = await ask({});
	if (first.status !== 401) return first;
	const token = await anonymousToken(first.headers["www-authenticate"] ?? "", reference, http, signal);
	if (token === void 0) return first;
	await first.discard();
	return ask({ authorization: `Bearer ${token}` });
}
async function anonymousToken(challenge, reference, http, signal) {
	const fields = new Map([...challenge.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
	const realm = fields.get("realm");
	if (!/^bearer /i.test(challenge) || realm === void 0 || !URL.canParse(realm)) return void 0;
	const url = new URL(realm);
	const registry = new URL(`http://${reference.host}`);
	if (url.protocol !== "https:" && !isLoopbackHost(registry.hostname)) return void 0;
	if (isPrivateHost(url.hostname) && url.hostname !== registry.hostname) return void 0;
	url.searchParams.set("scope", `repository:${reference.repository}:pull`);
	const service = fields.get("service");
	if (service !== void 0) url.searchParams.set("service", service);
	const response = await http.request({
		url: url.href,
		timeoutMs: 6e4,
		signal
	});
	if (response.status !== 200) {
		await response.discard();
		return;
	}
	const { token, access_token } = JSON.parse(await response.text(65536));
	const value = token ?? access_token;
	return typeof value === "string" && /^[\x21-\x7e]+$/.test(value) ? value : void 0;
}
function readManifest(text) {
	let layers;
	try {
		({layers} = JSON.parse(text));
	} catch {
		return {
			available: false,
			answer: "answers with something that is no manifest"
		};
	}
	const digest = (Array.isArray(layers) ? layers.find((layer) => layer?.mediaType === LAYER_TYPE) : void 0)?.digest;
	if (typeof digest !== "string" || !isDigest(digest)) return {
		available: false,
		answer: "what it offers is no Trivy database"
	};
	return {
		available: true,
		layer: digest
	};
}
async function hasCredentials(host, env) {
	const folder = env.DOCKER_CONFIG ?? join(env.HOME ?? env.USERPROFILE ?? "", ".docker");
	try {
		const { auths, credHelpers, credsStore } = JSON.parse(await readFile(join(folder, "config.json"), "utf8"));
		const names = [auths, credHelpers].flatMap((table) => typeof table === "object" && table !== null ? Object.keys(table) : []);
		return typeof credsStore === "string" && credsStore !== "" || names.some((name) => name.replace(/^https?:\/\//, "").split("/")[0] === host);
	} catch {
		return false;
	}
}
// src/scan/source.ts
async function parseSource(text, workingDirectory) {
	const path = resolve(workingDirectory, text);
	const found = await stat(path).catch(() => void 0);
	if (found?.isFile() === true) return {
		kind: "archive",
		text,
		path
	};
	if (found?.isDirectory() === true) return folderSource(text, path);
	const reference = looksLikePath(text) ? void 0 : parseReference(text);
	if (reference !== void 0) return {
		kind: "reference",
		text,
		reference
	};
	throw new Failure({
		code: "invalid-input",
		message: `database names ${text}, which is neither a file or folder nor a reference such as ghcr.io/aquasecurity/trivy-db:2.`,
		fix: "Name a Trivy cache folder, a db.tar.gz, an OCI layout folder, or references in the order to try them."
	});
}
async function folderSource(text, path) {
	const has = (name) => stat(join(path, name)).then(() => true, () => false);
	if (await has("oci-layout")) return {
		kind: "oci-layout",
		text,
		path
	};
	if (await has("trivy.db") && basename(path) === "db") return {
		kind: "cache-folder",
		text,
		path: dirname(path)
	};
	if (await has(join("db", "trivy.db"))) return {
		kind: "cache-folder",
		text,
		path
	};
	throw new Failure({
		code: "invalid-input",
		message: `database names the folder ${text}, which holds neither db/trivy.db nor an OCI layout.`,
		fix: "Name the folder that Trivy uses as its cache (it holds db/trivy.db), or an OCI layout of the database."
	});
}
function looksLikePath(text) {
	return /^(\.{0,2}[\\/]|[A-Za-z]:[\\/]|~)/.test(text) || /\.(tgz|tar(\.gz)?|db)$/.test(text);
}
const REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
function parseReference(text) {
	const slash = text.indexOf("/");
	const host = text.slice(0, slash);
	if (slash < 1 || !/^(localhost|[A-Za-z0-9.-]*\.[A-Za-z0-9.-]*|\[[0-9a-fA-F:]+\]|[A-Za-z0-9-]+(?=:))(:\d{1,5})?$/.test(host)) return void 0;
	const [, repository, tag, digest] = /^([^:@]+)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(text.slice(slash + 1)) ?? [];
	if (repository === void 0 || !REPOSITORY.test(repository)) return void 0;
	return {
		host,
		repository,
		version: digest ?? tag ?? "2"
	};
}
// src/scan/store.ts
function sourceFolder(source, runtime) {
	return join(runtime.cacheDirectory, "databases", createHash("sha256").update(source).digest("hex").slice(0, 16));
}
async function storedDatabase(source, runtime) {
	const folder = sourceFolder(source, runtime);
	const names = await readdir(folder).catch(() => []);
	const stored = [];
	for (const name of names.filter((candidate) => !candidate.startsWith("."))) {
		const found = await readStored(join(folder, name));
		if (found === void 0) await rm(join(folder, name), {
			recursive: true,
			force: true
		});
		else stored.push(found);
	}
	return stored.sort((a, b) => age(b) - age(a))[0];
}
function age({ metadata }) {
	return Math.max(metadata.updatedAt, metadata.downloadedAt ?? 0);
}
const RECORD = "record.json";
async function readStored(folder) {
	try {
		const { schema, size, identity, layer, downloadedAt } = JSON.parse(await readFile(join(folder, RECORD), "utf8"));
		const checked = await checkDatabase(folder);
		if ("refused" in checked || schema !== 1 || size !== checked.size || typeof identity !== "string") return void 0;
		return {
			folder,
			metadata: typeof downloadedAt === "number" ? {
				...checked.metadata,
				downloadedAt
			} : checked.metadata,
			identity,
			...typeof layer === "string" ? { layer } : {}
		};
	} catch {
		return;
	}
}
async function storeDatabase(source, layer, produce, runtime, now) {
	const parent = sourceFolder(source, runtime);
	const temporary = temporaryBeside(join(parent, "new"));
	try {
		await makeFolder(join(temporary, "db"));
		const refused = await produce(temporary);
		if (refused !== void 0) return { refused };
		const checked = await checkDatabase(temporary);
		if ("refused" in checked) return checked;
		const identity = layer ?? `${source} ${checked.metadata.updatedAt} ${checked.size}`;
		await writeFile(join(temporary, RECORD), JSON.stringify({
			schema: 1,
			source,
			size: checked.size,
			identity,
			layer,
			downloadedAt: now
		}));
		const folder = join(parent, `${now}-${basename(temporary).split(".")[2]}`);
		await rename(temporary, folder);
		await removeOthers(folder, now);
		return {
			folder,
			metadata: {
				...checked.metadata,
				downloadedAt: now
			},
			identity,
			...layer === void 0 ? {} : { layer }
		};
	} catch (error) {
		throw asWriteFailure(error, temporary);
	} finally {
		await rm(temporary, {
			recursive: true,
			force: true
		});
	}
}
async function confirmDatabase(database, now) {
	const file = join(database.folder, RECORD);
	const record = JSON.parse(await readFile(file, "utf8"));
	const temporary = temporaryBeside(file);
	await writeFile(temporary, JSON.stringify({
		...record,
		downloadedAt: now
	}));
	await rename(temporary, file);
}
async function removeDatabase(folder) {
	await rm(folder, {
		recursive: true,
		force: true
	});
}
async function removeOthers(kept, now) {
	const parent = dirname(kept);
	for (const name of await readdir(parent)) {
		const fetched = Number.parseInt(name, 10);
		if (join(parent, name) === kept || !(fetched < now - 36e5)) continue;
		await rm(join(parent, name), {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
// src/scan/trivy.ts
async function runScan(tool, target, database, timeoutMs, runtime) {
	await makeFolder(runtime.scratchDirectory);
	const work = await mkdtemp(join(runtime.scratchDirectory, "trivy-"));
	try {
		const output = join(work, "report.json");
		const result = await trivy(tool, scanArguments(target, database, output), work, timeoutMs, runtime);
		if (result.exitCode === 0) return { report: JSON.parse(await readFile(output, "utf8")) };
		if (isDatabaseDamaged(result)) return { databaseDamaged: lastError(result.stderr) };
		throw scanFailed(tool, result, timeoutMs);
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
function scanArguments(target, database, output) {
	const what = {
		folder: [
			"rootfs",
			"--pkg-types",
			"library"
		],
		layout: ["image"],
		sbom: ["sbom"]
	}[target.kind];
	const offline = [
		"--skip-db-update",
		"--offline-scan",
		"--skip-version-check",
		"--disable-telemetry"
	];
	const how = [
		"--scanners",
		"vuln",
		"--list-all-pkgs",
		"--exit-code",
		"0",
		"--format",
		"json",
		"--cache-backend",
		"memory",
		"--timeout",
		"24h",
		"--no-progress"
	];
	const path = target.kind === "layout" ? ["--input", target.path] : [target.path];
	return [
		...what,
		"--cache-dir",
		database,
		...offline,
		...how,
		"--output",
		output,
		...path
	];
}
async function downloadDatabase(tool, reference, folder, timeoutMs, runtime) {
	const args = [
		"image",
		"--download-db-only",
		"--db-repository",
		reference,
		"--cache-dir",
		folder
	];
	const quiet = [
		"--no-progress",
		"--skip-version-check",
		"--disable-telemetry"
	];
	const result = await trivy(tool, [...args, ...quiet], folder, timeoutMs, runtime);
	if (result.exitCode === 0) return void 0;
	if (result.timedOut) return `did not deliver within ${Math.round(timeoutMs / 1e3)} s`;
	if (/no space left on device/i.test(result.stderr)) throw new Failure({
		code: "disk-full",
		message: `The disk is full: the vulnerability database does not fit into ${folder}.`,
		fix: "Free some space, or choose another disk with --cache-dir."
	});
	return lastError(result.stderr) || `Trivy ends with ${result.exitCode ?? result.signal ?? result.startError?.code}`;
}
async function trivy(tool, args, work, timeoutMs, runtime) {
	const env = childEnvironment(runtime.env, {
		pass: ["DOCKER_CONFIG"],
		set: { NO_COLOR: "1" }
	});
	return runChild({
		command: tool.command,
		args,
		env,
		cwd: work,
		timeoutMs
	}, runtime);
}
function isDatabaseDamaged({ exitCode, stderr }) {
	if (exitCode === 2 && /panic|bbolt|fatal error/.test(stderr)) return true;
	return /invalid database|unexpected fault address|DB error|failed to (get|detect).*(advisor|vulnerabilit)|metadata/i.test(stderr);
}
function scanFailed(tool, result, timeoutMs) {
	const how = result.timedOut ? `did not end within ${Math.round(timeoutMs / 1e3)} s` : `ended with ${result.exitCode ?? result.signal ?? result.startError?.code ?? "no exit code"}`;
	return new Failure({
		code: "tool-failed",
		message: `Trivy ${tool.version} (${tool.command}) ${how}.`,
		fix: result.timedOut ? "Give it more time with timeout." : "Run again with --verbose to see how it was called, or switch the scan off with --scan false.",
		details: result.stderr.trimEnd().split("\n").slice(-20).join("\n")
	});
}
function lastError(stderr) {
	const text = (stderr.split("\n").filter((line) => /\b(FATAL|ERROR)\b|panic:|error/i.test(line)).at(-1) ?? stderr.trim().split("\n").at(-1) ?? "").replace(/^.*\b(FATAL|ERROR)\s+/, "").replace(/^.*(oci download error|failed to download artifact from \S+): /, "").replace(/\s+/g, " ").trim();
	return text.length > 300 ? `...${text.slice(-297)}` : text;
}
// src/scan/unpack.ts
const MEMBERS = {
	"trivy.db": 8 * 2 ** 30,
	"metadata.json": 1 << 20
};
async function unpackDatabase(archive, folder, digest) {
	const hash = createHash("sha256");
	const hashing = new Transform({ transform(chunk, _encoding, done) {
		hash.update(chunk);
		done(null, chunk);
	} });
	try {
		const { extract } = await import("./tar-extract-DQ7prN_G.mjs");
		const entries = extract();
		const reading = pipeline(createReadStream(archive), hashing, createGunzip(), entries);
		await Promise.all([reading, writeMembers(entries, join(folder, "db"))]);
	} catch (error) {
		const { code, message } = error;
		if (code === "ENOSPC" || code === "EDQUOT") throw error;
		return `it cannot be unpacked (${message})`;
	}
	const found = hash.digest("hex");
	return digest !== void 0 && digestHex(digest) !== found ? `its digest is sha256:${found}, not ${digest}` : void 0;
}
async function writeMembers(entries, folder) {
	for await (const entry of entries) {
		const name = entry.header.name.replace(/^\.\//, "");
		const limit = MEMBERS[name];
		if (limit === void 0 || entry.header.type !== "file") entry.resume();
		else await pipeline(entry, limited$1(limit, name), createWriteStream(join(folder, name)));
	}
}
function limited$1(limit, name) {
	let left = limit;
	return new Transform({ transform(chunk, _encoding, done) {
		left -= chunk.length;
		if (left < 0) done(new Error(`${name} is larger than ${limit} bytes`));
		else done(null, chunk);
	} });
}
__name(limited$1, "limited");
async function layoutLayer(layout) {
	try {
		const index = JSON.parse(await readFile(join(layout, "index.json"), "utf8"));
		for (const { digest } of index.manifests ?? []) {
			if (digest === void 0 || !isDigest(digest)) continue;
			const text = await readFile(blob(layout, digest));
			if (createHash("sha256").update(text).digest("hex") !== digestHex(digest)) return { refused: `its manifest is not ${digest}` };
			const layer = JSON.parse(text.toString("utf8")).layers?.find((candidate) => candidate.mediaType === LAYER_TYPE)?.digest;
			if (layer !== void 0 && isDigest(layer)) return {
				file: blob(layout, layer),
				digest: layer
			};
		}
		return { refused: "no image in the layout is a Trivy database" };
	} catch (error) {
		return { refused: `the layout cannot be read (${error.message})` };
	}
}
function blob(layout, digest) {
	return join(layout, "blobs", "sha256", digestHex(digest));
}
// src/scan/database.ts
async function prepareDatabase(options, runtime, http) {
	const now = options.now ?? Date.now();
	const sources = await Promise.all(options.sources.map((text) => parseSource(text, runtime.workingDirectory)));
	const tried = [];
	const older = [];
	for (const source of sources) {
		const result = await trySource(source, options, runtime, http, now);
		if ("database" in result) return withRenewal({
			...result.database,
			tried
		}, source, options, runtime, http);
		tried.push({
			source: source.text,
			answer: result.answer
		});
		if (result.older !== void 0) older.push({
			source: source.text,
			stored: result.older
		});
	}
	const newest = older.sort((a, b) => b.stored.metadata.updatedAt - a.stored.metadata.updatedAt)[0];
	if (newest === void 0) return {
		kind: "unavailable",
		tried
	};
	tellStale(newest.stored.metadata, tried, now, runtime);
	const database = readyDatabase(newest.source, newest.stored, true);
	const renew = async () => {
		await removeDatabase(newest.stored.folder);
		return {
			kind: "unavailable",
			tried
		};
	};
	return {
		...database,
		tried,
		renew
	};
}
function withRenewal(database, source, options, runtime, http) {
	if (source.kind === "cache-folder") return database;
	const renew = async () => {
		await removeDatabase(database.folder);
		return prepareDatabase(options, runtime, http);
	};
	return {
		...database,
		renew
	};
}
async function trySource(source, options, runtime, http, now) {
	switch (source.kind) {
		case "cache-folder": return userFolder(source.text, source.path);
		case "archive": return unpackOnce(source.text, void 0, source.path, runtime, now);
		case "oci-layout": {
			const layer = await layoutLayer(source.path);
			return "refused" in layer ? { answer: layer.refused } : unpackOnce(source.text, layer.digest, layer.file, runtime, now);
		}
		case "reference": return fromRegistry(source, options, runtime, http, now);
	}
}
async function userFolder(text, path) {
	const checked = await checkDatabase(path);
	if ("refused" in checked) return { answer: checked.refused };
	const identity = `${checked.metadata.updatedAt} ${checked.size}`;
	return { database: readyDatabase(text, {
		folder: path,
		metadata: checked.metadata,
		identity
	}, false) };
}
async function unpackOnce(text, digest, file, runtime, now) {
	const { stat } = await import("node:fs/promises");
	const { size, mtimeMs } = await stat(file).catch(() => ({
		size: 0,
		mtimeMs: 0
	}));
	const key = `${file} ${size} ${mtimeMs} ${digest ?? ""}`;
	const known = await storedDatabase(key, runtime);
	if (known !== void 0) return { database: readyDatabase(text, known, false) };
	const stored = await storeDatabase(key, digest, (folder) => unpackDatabase(file, folder, digest), runtime, now);
	return "refused" in stored ? { answer: stored.refused } : { database: readyDatabase(text, stored, false) };
}
async function fromRegistry(source, options, runtime, http, now) {
	const known = await storedDatabase(source.text, runtime);
	if (known !== void 0 && isFresh(known.metadata, now)) return { database: readyDatabase(source.text, known, false) };
	const older = known === void 0 ? {} : { older: known };
	const probe = await probeSource(source.reference, http, runtime);
	if (!probe.available) return {
		answer: probe.answer,
		...older
	};
	if (known !== void 0 && probe.layer !== void 0 && probe.layer === known.layer) {
		await confirmDatabase(known, now);
		return { database: readyDatabase(source.text, known, false) };
	}
	const tool = await toolUnlessOlder(options.tool, known !== void 0);
	if (typeof tool === "string") return {
		answer: tool,
		...older
	};
	const { host, repository, version } = source.reference;
	const reference = `${host}/${repository}${version.startsWith("sha256:") ? "@" : ":"}${version}`;
	const produce = (folder) => downloadDatabase(tool, reference, folder, options.timeoutMs, runtime);
	const stored = await storeDatabase(source.text, probe.layer, produce, runtime, now);
	return "refused" in stored ? {
		answer: stored.refused,
		...older
	} : { database: readyDatabase(source.text, stored, false) };
}
async function toolUnlessOlder(get, older) {
	try {
		return await get();
	} catch (error) {
		if (older && error instanceof Failure && error.code === "tool-unavailable") return `has a newer one, but ${error.message}`;
		throw error;
	}
}
function readyDatabase(source, stored, stale) {
	const { schema, updatedAt, downloadedAt } = stored.metadata;
	const facts = {
		source,
		schema,
		updatedAt: new Date(updatedAt).toISOString(),
		...downloadedAt === void 0 ? {} : { downloadedAt: new Date(downloadedAt).toISOString() },
		stale
	};
	return {
		kind: "ready",
		folder: stored.folder,
		facts,
		identity: stored.identity,
		tried: []
	};
}
function tellStale(metadata, tried, now, runtime) {
	const message = `No source of vulnerability data answers (${tried.map(({ source, answer }) => `${source} ${answer}`).join("; ")}): the copy in the cache is used, which is ${describeAge(now - metadata.updatedAt)} old.`;
	runtime.log.notice({
		level: "warning",
		code: "database-stale",
		message
	});
}
function describeAge(ms) {
	const minutes = Math.max(0, Math.floor(ms / 6e4));
	const [count, unit] = minutes >= 2880 ? [Math.floor(minutes / 1440), "days"] : minutes >= 120 ? [Math.floor(minutes / 60), "hours"] : [minutes, "minutes"];
	return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
function databaseUnavailable(tried) {
	const names = tried.map(({ source }) => source).join(", ");
	return new Failure({
		code: "database-unavailable",
		message: `No vulnerability database could be had from database: ${names === "" ? "(no source is named)" : names}.`,
		fix: "Name a source that can be reached from here with database, or let the run go on without with database-unavailable: warn.",
		details: tried.map(({ source, answer }) => `${source}: ${answer}`).join("\n")
	});
}
// src/scan/trivy-report.ts
function resultsOf(report) {
	if (!isObject(report) || report.SchemaVersion !== 2) return void 0;
	const results = report.Results ?? [];
	return Array.isArray(results) && results.every(isResult) ? results : void 0;
}
function isResult(value) {
	if (!isObject(value) || typeof value.Target !== "string") return false;
	const list = value.Vulnerabilities;
	return list === void 0 || Array.isArray(list) && list.every(isVulnerability);
}
function isVulnerability(value) {
	return isObject(value) && [
		"VulnerabilityID",
		"PkgName",
		"InstalledVersion"
	].every((name) => typeof value[name] === "string");
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function findingsOf(results) {
	const byKey = new Map();
	for (const { Target, Vulnerabilities = [] } of results) for (const vulnerability of Vulnerabilities) {
		const finding = findingOf(vulnerability, Target);
		const key = `${finding.id}\n${finding.module}\n${finding.installed}`;
		if (!byKey.has(key)) byKey.set(key, finding);
	}
	return [...byKey.values()].sort(byWeight);
}
function findingOf(vulnerability, target) {
	const { VulnerabilityID: id, PkgName: module, InstalledVersion: installed } = vulnerability;
	const { VendorIDs, FixedVersion, Severity, Title, PrimaryURL, References, PkgIdentifier } = vulnerability;
	const title = text(Title);
	const url = text(PrimaryURL) ?? text(Array.isArray(References) ? References[0] : void 0);
	const purl = isObject(PkgIdentifier) ? text(PkgIdentifier.PURL) : void 0;
	return {
		id,
		aliases: Array.isArray(VendorIDs) ? VendorIDs.filter((alias) => typeof alias === "string") : [],
		module,
		installed,
		fixed: (text(FixedVersion) ?? "").split(",").map((version) => version.trim()).filter((version) => version !== ""),
		severity: severityOf(Severity),
		target,
		...title === void 0 ? {} : { title },
		...url === void 0 ? {} : { url },
		...purl === void 0 ? {} : { purl }
	};
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function severityOf(value) {
	return SEVERITIES.find((severity) => severity === value) ?? "UNKNOWN";
}
function byWeight(a, b) {
	const weight = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
	if (weight !== 0) return weight;
	const [left, right] = [`${a.module}\n${a.id}`, `${b.module}\n${b.id}`];
	return left < right ? -1 : Number(left > right);
}
// src/scan/record.ts
const SCHEMA = 2;
const OF_COMMIT_OR_TARGET = /^(vcs(\..*)?|GO(OS|ARCH|AMD64|ARM|ARM64|386|MIPS|MIPS64|PPC64|RISCV64|WASM|LOONG64))$/;
function binaryKey(facts, database, toolVersion) {
	const { buildInfo, digest, stripped } = facts;
	if (buildInfo === void 0) return keyOf$1({
		database,
		toolVersion,
		digest
	});
	const settings = buildInfo.settings.filter(({ key }) => !OF_COMMIT_OR_TARGET.test(key));
	const { goVersion, path, main, deps } = buildInfo;
	return keyOf$1({
		database,
		toolVersion,
		goVersion,
		path,
		main,
		deps,
		settings,
		...stripped ? {} : { digest }
	});
}
function imageKey(manifest, database, toolVersion) {
	return keyOf$1({
		database,
		toolVersion,
		manifest
	});
}
function sbomKey(packages, database, toolVersion) {
	return keyOf$1({
		database,
		toolVersion,
		packages
	});
}
function keyOf$1(value) {
	return createHash("sha256").update(JSON.stringify({
		schema: SCHEMA,
		...value
	})).digest("hex");
}
__name(keyOf$1, "keyOf");
async function readResults(cacheDirectory, key) {
	const value = await readRecord$2(fileOf(cacheDirectory, key));
	return Array.isArray(value) && value.every(isResult) ? value : void 0;
}
function writeResults(cacheDirectory, key, results) {
	return writeRecord(fileOf(cacheDirectory, key), results);
}
function fileOf(cacheDirectory, key) {
	return join(cacheDirectory, "scan", `${key}.json`);
}
// src/scan/scan.ts
function binarySubject({ plan, file, facts }) {
	return {
		name: plan.stem,
		key: (database, version) => binaryKey(facts, database, version),
		content: { file }
	};
}
function imageSubject(name, layout, { manifest }) {
	return {
		name,
		key: (database, version) => imageKey(manifest.digest, database, version),
		content: {
			layout,
			manifest
		}
	};
}
async function scanSubjects(subjects, database, tools, runtime) {
	if (database.kind === "unavailable") throw databaseUnavailable(database.tried);
	const first = await scanOnce(subjects, database, tools, runtime);
	if (!("damaged" in first)) return first;
	const message = `The vulnerability database from ${database.facts.source} cannot be read (${first.damaged})${database.renew === void 0 ? "" : ": it is fetched again"}.`;
	runtime.log.notice({
		level: "warning",
		code: "database-damaged",
		message
	});
	const damaged = {
		source: database.facts.source,
		answer: `its database cannot be read (${first.damaged})`
	};
	const renewed = await database.renew?.();
	if (renewed === void 0 || renewed.kind === "unavailable") throw databaseUnavailable([damaged, ...renewed?.tried ?? []]);
	const second = await scanOnce(subjects, renewed, tools, runtime);
	if ("damaged" in second) throw databaseUnavailable([{
		...damaged,
		answer: `its database cannot be read (${second.damaged})`
	}]);
	return second;
}
async function scanAhead(subjects, database, tools, runtime) {
	if (database.kind === "ready") await scanOnce(subjects, database, tools, runtime);
}
async function scanOnce(subjects, database, tools, runtime) {
	const toolVersion = tools.toolVersion ?? (await tools.tool()).version;
	const results = new Map();
	const cached = new Set();
	const byKey = new Map();
	for (const subject of subjects) {
		const key = subject.key(database.identity, toolVersion);
		const known = await readResults(runtime.cacheDirectory, key);
		if (known === void 0) byKey.set(key, [...byKey.get(key) ?? [], subject]);
		else {
			results.set(subject.name, known);
			cached.add(subject.name);
		}
	}
	if (byKey.size > 0) {
		const found = await scanUnknown(byKey, database.folder, tools, runtime);
		if ("damaged" in found) return found;
		for (const [key, list] of found.results) {
			await writeResults(runtime.cacheDirectory, key, list);
			for (const subject of byKey.get(key) ?? []) results.set(subject.name, list);
		}
	}
	return {
		results,
		database,
		cached,
		toolVersion
	};
}
async function scanUnknown(byKey, database, tools, runtime) {
	const tool = await tools.tool();
	await makeFolder(runtime.scratchDirectory);
	const work = await mkdtemp(join(runtime.scratchDirectory, "scan-"));
	const run = async (target) => {
		const answer = await runScan(tool, target, database, tools.timeoutMs, runtime);
		if ("databaseDamaged" in answer) return { damaged: answer.databaseDamaged };
		return (resultsOf(answer.report) ?? failShape(tool)).map(withoutPackages);
	};
	try {
		const results = new Map();
		const folder = join(work, "binaries");
		await makeFolder(folder);
		const binaries = new Set();
		for (const [key, [subject]] of byKey) {
			if (subject === void 0) continue;
			if ("file" in subject.content) {
				await stageFile(subject.content.file, join(folder, key));
				binaries.add(key);
				continue;
			}
			const layout = join(work, key);
			await stagePlatformLayout(subject.content.layout, subject.content.manifest, layout);
			const found = await run({
				kind: "layout",
				path: layout
			});
			if ("damaged" in found) return found;
			results.set(key, found.map((result) => withoutMachine(result, layout, subject.name)));
		}
		const found = binaries.size === 0 ? [] : await run({
			kind: "folder",
			path: folder
		});
		if ("damaged" in found) return found;
		for (const key of binaries) results.set(key, found.filter(({ Target }) => Target === key).map((result) => ({
			...result,
			Target: byKey.get(key)?.[0]?.name ?? key
		})));
		return { results };
	} finally {
		await rm(work, {
			recursive: true,
			force: true
		});
	}
}
function withoutPackages({ Packages: _packages, ...result }) {
	return result;
}
function withoutMachine(result, layout, name) {
	return {
		...result,
		Target: result.Target.replace(layout, name)
	};
}
function failShape(tool) {
	throw new Failure({
		code: "tool-failed",
		message: `Trivy ${tool.version} (${tool.command}) ended well, but what it wrote is no report.`,
		fix: "If trivy-path is set, leave it out, so that the pinned version is used."
	});
}
// src/scan/ignore-file.ts
async function parseIgnoreFile(text, file) {
	return /\.ya?ml$/.test(file) ? parseYaml(text, file) : parsePlain(text, file);
}
function parsePlain(text, file) {
	return text.split(/\r?\n/).flatMap((line, index) => {
		const [, content = "", comment = ""] = /^([^#]*)(?:#(.*))?$/s.exec(line) ?? [];
		const [id, ...fields] = content.trim().split(/\s+/);
		if (id === void 0 || id === "") return [];
		const expiry = fields.find((field) => field.startsWith("exp:"))?.slice(4);
		const where = {
			file,
			line: index + 1
		};
		const expires = expiry === void 0 ? {} : { expires: dateOf(expiry, where) };
		const statement = comment.trim() === "" ? {} : { statement: comment.trim() };
		return [{
			id,
			...where,
			...expires,
			...statement,
			paths: [],
			purls: []
		}];
	});
}
async function parseYaml(text, file) {
	const { parse } = await import("./yaml-text-DWcytr6a.mjs");
	let value;
	try {
		value = parse(text);
	} catch (error) {
		throw refuse(file, void 0, `is not YAML: ${error.message.split("\n")[0]}`);
	}
	const entries = typeof value === "object" && value !== null ? value.vulnerabilities : void 0;
	if (value !== null && value !== void 0 && entries === void 0 && (typeof value !== "object" || Array.isArray(value))) throw refuse(file, void 0, "has no list \"vulnerabilities\"");
	if (entries === void 0 || entries === null) return [];
	if (!Array.isArray(entries)) throw refuse(file, void 0, "has \"vulnerabilities\" that is no list");
	return entries.map((entry, index) => yamlRule(entry, file, index));
}
function yamlRule(entry, file, index) {
	const place = `entry ${index + 1} of "vulnerabilities"`;
	if (typeof entry !== "object" || entry === null) throw refuse(file, void 0, `has no mapping as ${place}`);
	const { id, paths, purls, expired_at, statement } = entry;
	if (typeof id !== "string" || id === "") throw refuse(file, void 0, `has no id in ${place}`);
	return {
		id,
		file,
		...expired_at === void 0 || expired_at === null ? {} : { expires: dateOf(String(expired_at), { file }) },
		...typeof statement === "string" && statement !== "" ? { statement } : {},
		paths: texts(paths, file, `paths in ${place}`),
		purls: texts(purls, file, `purls in ${place}`)
	};
}
function texts(value, file, what) {
	if (value === void 0 || value === null) return [];
	if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
	throw refuse(file, void 0, `has something else than a list of texts as ${what}`);
}
function dateOf(value, where) {
	const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : NaN;
	if (Number.isNaN(time)) throw refuse(where.file, where.line, `has the expiry date "${value}", which is no date like 2026-01-31`);
	return time;
}
function refuse(file, line, what) {
	return new Failure({
		code: "invalid-input",
		message: `trivyignores: ${file}${line === void 0 ? "" : `:${line}`} ${what}.`,
		fix: "Correct the file, or leave it out of trivyignores.",
		...line === void 0 ? {} : { locations: [{
			file,
			line,
			message: what
		}] }
	});
}
// src/scan/judge.ts
function suppressUnfixed(findings, gate) {
	if (!gate.ignoreUnfixed) return [...findings];
	const suppressed = {
		by: "ignore-unfixed",
		reason: "there is no fixed version"
	};
	return findings.map((finding) => finding.fixed.length > 0 || finding.suppressed !== void 0 ? finding : {
		...finding,
		suppressed
	});
}
function failing(findings, gate) {
	return findings.filter((finding) => finding.suppressed === void 0 && gate.severities.includes(weighed(finding, gate)));
}
function weighed(finding, gate) {
	return finding.severity === "UNKNOWN" ? gate.unknownSeverity : finding.severity;
}
function judge(findings, gate) {
	if (findings.every((finding) => finding.suppressed !== void 0)) return { kind: "clean" };
	const count = failing(findings, gate).length;
	return gate.armed && count > 0 ? {
		kind: "gate-failed",
		failing: count
	} : { kind: "below-gate" };
}
function countBySeverity(findings) {
	const counts = {
		UNKNOWN: 0,
		LOW: 0,
		MEDIUM: 0,
		HIGH: 0,
		CRITICAL: 0
	};
	for (const finding of findings) if (finding.suppressed === void 0) counts[finding.severity] += 1;
	return counts;
}
function gateFailure(platforms, gate) {
	if (!gate.armed) return void 0;
	const findings = [...new Map(platforms.flatMap((findings) => failing(findings, gate)).map((finding) => [`${finding.id} ${finding.module} ${finding.installed}`, finding])).values()].sort((a, b) => SEVERITIES.indexOf(weighed(b, gate)) - SEVERITIES.indexOf(weighed(a, gate)));
	const [worst] = findings;
	if (worst === void 0) return void 0;
	const more = findings.length === 1 ? "" : `${findings.length} known vulnerabilities fail the gate; the worst is `;
	const what = `${worst.id} (${worst.severity}) in ${worst.module} ${worst.installed}`;
	const upgrades = upgradesFor(findings);
	return new Failure({
		code: "gate-vulnerabilities",
		message: more === "" ? `${what} fails the gate.` : `${more}${what}.`,
		fix: upgrades.length === 0 ? "None of them has a fix yet: name them in an ignore file with a date, or set ignore-unfixed." : `Upgrade ${upgrades.join(", ")}.`,
		details: findings.slice(0, 20).map(line).join("\n") + (findings.length > 20 ? `\nand ${findings.length - 20} more` : "")
	});
}
function line(finding) {
	const fixed = finding.fixed.length === 0 ? "no fix" : `fixed in ${finding.fixed.join(", ")}`;
	return `${finding.severity} ${finding.id} ${finding.module} ${finding.installed} (${fixed})`;
}
function upgradesFor(findings) {
	const targets = new Map();
	for (const finding of findings) {
		const fix = lowestFix(finding);
		const before = targets.get(finding.module);
		if (fix !== void 0 && (before === void 0 || compareVersions(fix, before) > 0)) targets.set(finding.module, fix);
	}
	return [...targets].map(([module, version]) => module === "stdlib" ? `Go to ${version}` : `${module} to v${version}`);
}
function lowestFix(finding) {
	return finding.fixed.map((version) => version.replace(/^v/, "")).filter((version) => compareVersions(version, finding.installed) > 0).sort(compareVersions)[0];
}
function compareVersions(a, b) {
	const [left, right] = [(0, import_parse.default)(a), (0, import_parse.default)(b)];
	return left !== null && right !== null ? left.compare(right) : OTHER_VERSIONS.compare(a, b);
}
const OTHER_VERSIONS = new Intl.Collator("en", { numeric: true });
// src/scan/suppress.ts
function suppress(findings, rules, paths, now, use) {
	const valid = rules.filter((rule) => !isExpired(rule, now));
	return findings.map((finding) => {
		const matching = valid.filter((rule) => matches(rule, finding, paths));
		for (const rule of matching) use.used.add(rule);
		const rule = matching[0];
		if (rule === void 0) return finding;
		const by = rule.line === void 0 ? rule.file : `${rule.file}:${rule.line}`;
		return {
			...finding,
			suppressed: {
				by,
				...rule.statement === void 0 ? {} : { reason: rule.statement }
			}
		};
	});
}
function ruleNotices(rules, now, use) {
	return rules.flatMap((rule) => {
		const place = {
			file: rule.file,
			...rule.line === void 0 ? {} : { line: rule.line }
		};
		if (isExpired(rule, now)) {
			const day = new Date(rule.expires ?? 0).toISOString().slice(0, 10);
			return [{
				level: "notice",
				code: "ignore-expired",
				message: `${rule.id} is ignored no longer: its entry in ${rule.file} expired on ${day}.`,
				...place
			}];
		}
		if (use.used.has(rule)) return [];
		return [{
			level: "notice",
			code: "ignore-unmatched",
			message: `${rule.id} in ${rule.file} matches no finding; the entry can go.`,
			...place
		}];
	});
}
function isExpired(rule, now) {
	return rule.expires !== void 0 && rule.expires < now;
}
function matches(rule, finding, paths) {
	if (rule.id !== finding.id && !finding.aliases.includes(rule.id)) return false;
	const names = [finding.target, ...paths];
	if (rule.paths.length > 0 && !rule.paths.some((pattern) => names.some((name) => globMatches(pattern, name)))) return false;
	const { purl } = finding;
	return purl === void 0 || rule.purls.length === 0 || rule.purls.some((wanted) => purlMatches(wanted, purl));
}
function globMatches(pattern, path) {
	let source = "";
	for (let index = 0; index < pattern.length; index++) {
		const rest = pattern.slice(index);
		const special = /^(\*\*\/|\*\*|\*|\?|\[[^\]/]+\]|\{[^}]*\})/.exec(rest)?.[0];
		source += special === void 0 ? literal(rest[0] ?? "") : translate(special);
		index += (special?.length ?? 1) - 1;
	}
	try {
		return new RegExp(`^${source}$`, "s").test(path);
	} catch {
		return false;
	}
}
function translate(special) {
	if (special === "**/") return "(?:[^/]+/)*";
	if (special === "**") return ".*";
	if (special === "*") return "[^/]*";
	if (special === "?") return "[^/]";
	if (special.startsWith("[")) return special.replace(/^\[!/, "[^").replace(/\\/g, "\\\\");
	return `(?:${special.slice(1, -1).split(",").map(literal).join("|")})`;
}
function literal(text) {
	return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
function purlMatches(wanted, purl) {
	const [a, b] = [wanted, purl].map((text) => {
		const [name = "", version] = decodeURIComponentSafely(text.split(/[?#]/)[0] ?? "").split("@");
		return {
			name: name.toLowerCase(),
			version
		};
	});
	return a.name === b.name && (a.version === void 0 || a.version === b.version);
}
function decodeURIComponentSafely(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/scan/verdict.ts
async function scanAndJudge(subjects, database, options, runtime) {
	const rules = await readRules(options, runtime);
	try {
		return await verdictsOf$1(subjects, await scanSubjects(subjects, database, options, runtime), rules, options, runtime);
	} catch (error) {
		const outcome = outcomeOf(error, database);
		if (outcome === void 0 || !(error instanceof Failure)) throw error;
		const verdicts = subjects.map(({ name }) => ({
			name,
			outcome,
			counts: countBySeverity([]),
			findings: [],
			cached: false
		}));
		const tolerated = outcome.kind === "database-unavailable" && options.databaseUnavailable === "warn";
		if (options.gate.armed && !tolerated) return {
			verdicts,
			failure: error
		};
		runtime.log.notice({
			level: "warning",
			code: outcome.kind,
			message: `There is no verdict on known vulnerabilities: ${reasonOf(error)}.${outcome.kind === "database-unavailable" ? " A source that can be reached from here can be named with database." : ""}`
		});
		return { verdicts };
	}
}
function reasonOf({ message, details }) {
	return details === void 0 ? message.replace(/\.$/, "") : details.replaceAll("\n", "; ");
}
function outcomeOf(error, database) {
	if (!(error instanceof Failure)) return void 0;
	if (error.code === "tool-unavailable") return {
		kind: "tool-unavailable",
		reason: error.message
	};
	if (error.code !== "database-unavailable") return void 0;
	const damaged = database.kind === "ready" ? [{
		source: database.facts.source,
		answer: error.details ?? error.message
	}] : [];
	return {
		kind: "database-unavailable",
		tried: [...database.tried, ...damaged]
	};
}
async function verdictsOf$1(subjects, scanned, rules, options, runtime) {
	const now = options.now ?? Date.now();
	const use = { used: new Set() };
	const verdicts = [];
	for (const subject of subjects) {
		const { name } = subject;
		const results = namedResults(subject, scanned.results.get(name) ?? []);
		const findings = suppressUnfixed(suppress(findingsOf(results), rules, [name, `bin/${name}`], now, use), options.gate).map(plainFinding);
		const file = `scan/${name}.json`;
		await writeFileWhole(join(options.outputDirectory, file), scanFile(subject, results, scanned.toolVersion));
		const outcome = "file" in subject.content && results.length === 0 ? unread(name, runtime) : judge(findings, options.gate);
		verdicts.push({
			name,
			outcome,
			counts: countBySeverity(findings),
			findings,
			file,
			cached: scanned.cached.has(name)
		});
	}
	for (const notice of ruleNotices(rules, now, use)) runtime.log.notice(notice);
	const failure = gateFailure(verdicts.map(({ findings }) => findings), options.gate);
	return {
		verdicts,
		...scanned.database.kind === "ready" ? { database: scanned.database.facts } : {},
		toolVersion: scanned.toolVersion,
		...failure === void 0 ? {} : { failure }
	};
}
__name(verdictsOf$1, "verdictsOf");
function plainFinding({ purl: _purl, target: _target, ...finding }) {
	return finding;
}
function unread(name, runtime) {
	const reason = "Trivy finds no modules in it";
	runtime.log.notice({
		level: "warning",
		code: "scan-unread",
		message: `There is no verdict on ${name}: ${reason}.`
	});
	return {
		kind: "skipped",
		reason
	};
}
function namedResults({ name, content }, results) {
	return "file" in content ? results.map((result) => ({
		...result,
		Target: name
	})) : results;
}
function scanFile({ name, content }, results, version) {
	const ArtifactType = "file" in content ? "filesystem" : "container_image";
	return `${JSON.stringify({
		SchemaVersion: 2,
		Trivy: { Version: version },
		ArtifactName: name,
		ArtifactType,
		Results: results
	}, null, 2)}\n`;
}
async function readRules(options, runtime) {
	const required = options.ignoreFiles.map(async (file) => {
		return parseIgnoreFile(await readFile(resolve(runtime.workingDirectory, file), "utf8").catch((cause) => {
			throw new Failure({
				code: "invalid-input",
				message: `trivyignores names ${file}, which cannot be read.`,
				fix: "Name a file that exists, relative to the working directory.",
				cause
			});
		}), file);
	});
	const optional = (options.optionalIgnoreFiles ?? []).map(async (file) => {
		const text = await readFile(file, "utf8").catch(() => void 0);
		return text === void 0 ? [] : parseIgnoreFile(text, file.split(/[\\/]/).at(-1) ?? file);
	});
	return (await Promise.all([...required, ...optional])).flat();
}
// src/pipeline/plan/judged-by-base.ts
const JUDGES = [
	"severity",
	"unknown-severity",
	"exit-code",
	"ignore-unfixed",
	"trivyignores",
	"database",
	"database-unavailable",
	"scan",
	"baseline",
	"max-size",
	"max-growth",
	"budgets",
	"budget-label",
	"tools-mirror",
	"syft-path",
	"trivy-path",
	"go-download-url",
	"insecure-registries",
	"registry-mirrors",
	"push-on-pull-request",
	"push-on-failed-gate",
	"buildx-path",
	"gocacheprog",
	"gocacheprog-env",
	"builder",
	"driver",
	"driver-opts",
	"endpoint",
	"append",
	"secret-files",
	"secret-envs"
];
const IGNORE_FILES = [
	".trivyignore",
	".trivyignore.yaml",
	".trivyignore.yml"
];
async function judgeInputs(configuration, context, runtime) {
	const { file, inputs, origins } = configuration;
	const show = showAtBase(context, runtime);
	if (show === void 0 || file === void 0) return configuration;
	const text = await show(file).catch((error) => tellUnavailable(file, error, runtime));
	if (text === false) return configuration;
	const before = text === void 0 ? {
		inputs: new Map(),
		images: []
	} : await parseConfigFile(file, text);
	const judged = { ...inputs };
	const changed = [];
	for (const name of JUDGES) {
		if (origins[name] === "flag" || origins[name] === "environment") continue;
		const property = propertyOf(name);
		const value = readValue(name, before.inputs.get(name) ?? inputDefinition(name).default);
		if (JSON.stringify(value) === JSON.stringify(inputs[property])) continue;
		judged[property] = value;
		changed.push(name);
	}
	const images = configuration.images.map((image) => judgeImage(image, before, changed));
	if (changed.length > 0) tellChanged(file, `changes ${changed.join(", ")} in`, runtime);
	return {
		...configuration,
		inputs: judged,
		images
	};
}
function judgeImage(image, before, changed) {
	const earlier = before.images.find(({ name }) => name === image.name);
	if (earlier === void 0) return image;
	const judged = { ...image.inputs };
	for (const name of JUDGES) {
		if (inputDefinition(name).perImage !== true) continue;
		const property = propertyOf(name);
		const raw = earlier.inputs.get(name);
		const value = raw === void 0 ? void 0 : readValue(name, raw);
		if (JSON.stringify(value) === JSON.stringify(judged[property])) continue;
		if (value === void 0) delete judged[property];
		else judged[property] = value;
		changed.push(`${name} of ${image.name}`);
	}
	return {
		...image,
		inputs: judged
	};
}
async function baseIgnoreFiles(named, module, context, runtime) {
	const show = showAtBase(context, runtime);
	if (show === void 0) return void 0;
	const files = named.length > 0 ? named.map((name) => resolve(runtime.workingDirectory, name)) : IGNORE_FILES.map((name) => join(module, name));
	const counting = [];
	for (const [index, file] of files.entries()) {
		const text = await show(file).catch((error) => tellUnavailable(file, error, runtime));
		if (text === false) return void 0;
		if (await readFile(file, "utf8").catch(() => void 0) !== text) tellChanged(file, "changes", runtime);
		if (text === void 0) continue;
		const copy = join(runtime.scratchDirectory, "base-ignore-files", String(index), basename(file));
		await writeFileWhole(copy, text);
		counting.push(copy);
	}
	return counting;
}
function showAtBase(context, runtime) {
	const commit = context?.pullRequest?.baseSha ?? "";
	return commit === "" ? void 0 : (file) => fileAtCommit(file, commit, runtime);
}
function tellChanged(file, what, runtime) {
	const name = shown(file, runtime);
	runtime.log.notice({
		level: "warning",
		code: "judged-by-base",
		message: `This pull request ${what} ${name}; for its own judgement what the base commit says holds.`,
		file: name
	});
}
function tellUnavailable(file, error, runtime) {
	runtime.log.notice({
		level: "warning",
		code: "base-unavailable",
		message: `${shown(file, runtime)} counts as the pull request has it: ${error instanceof Error ? error.message : String(error)}. With fetch-depth: 2 or more for actions/checkout it is judged by the base commit's.`
	});
	return false;
}
function shown(file, { workingDirectory }) {
	return relative(workingDirectory, file).replaceAll("\\", "/");
}
// src/pipeline/supply/verdicts.ts
async function getDatabase(request, runtime) {
	const { tools, session, scan, configuration } = request;
	const step = runtime.progress.start("database");
	try {
		const database = await prepareDatabase({
			sources: configuration.inputs.database,
			tool: tools.trivy,
			timeoutMs: scan.timeoutMs
		}, runtime, session.http);
		if (database.kind === "unavailable") step.skip("no source answers");
		else {
			step.done(`${database.facts.source}, of ${database.facts.updatedAt.slice(0, 10)}`);
			await tools.prefetch(["trivy"]);
		}
		return database;
	} catch (error) {
		if (error instanceof Failure && error.code === "tool-unavailable") {
			step.skip(error.message);
			return {
				kind: "unavailable",
				tried: [{
					source: configuration.inputs.database.join(", "),
					answer: error.message
				}]
			};
		}
		step.fail(messageOf(error));
		throw error;
	}
}
async function verdictsOf(request, withPackages, database, runtime) {
	const { scan, configuration, staging } = request;
	const [ready, binaries, packaged] = await Promise.all([
		database,
		request.building,
		withPackages
	]);
	const step = runtime.progress.start("scan");
	try {
		const subjects = [...binaries.map(binarySubject), ...packaged.map(({ image, platform, subject, stem }) => ({
			...imageSubject(stem, image.layout, platform),
			subject
		}))];
		const names = new Map(packaged.map(({ stem, subject }) => [stem, subject]));
		const ignores = await ignoreFiles(request, runtime);
		const verdicts = await scanAndJudge(subjects, ready, {
			...scanTools(request),
			...scan,
			databaseUnavailable: configuration.inputs.databaseUnavailable,
			...ignores,
			outputDirectory: staging
		}, runtime);
		const all = verdicts.verdicts.every(({ cached }) => cached) && !wasUsed("trivy", request);
		if (ready.kind === "unavailable") step.skip("there is no database");
		else step.done(all ? "as before" : void 0);
		return {
			...verdicts,
			verdicts: verdicts.verdicts.map((verdict) => ({
				...verdict,
				name: names.get(verdict.name) ?? verdict.name
			}))
		};
	} catch (error) {
		step.fail(messageOf(error));
		throw error;
	}
}
async function ignoreFiles({ configuration, planned, github }, runtime) {
	const named = configuration.inputs.trivyignores;
	const { source } = (await planned).plan;
	if (source.kind !== "directory") return { ignoreFiles: named };
	const ofBase = await baseIgnoreFiles(named, source.directory, github, runtime);
	if (ofBase !== void 0) return {
		ignoreFiles: [],
		optionalIgnoreFiles: ofBase
	};
	if (named.length > 0) return { ignoreFiles: named };
	return {
		ignoreFiles: [],
		optionalIgnoreFiles: IGNORE_FILES.map((name) => join(source.directory, name))
	};
}
async function scanFirst(first, database, request, runtime) {
	await scanAhead([binarySubject(first)], database, scanTools(request), runtime);
}
function scanTools({ tools, scan }) {
	return {
		timeoutMs: scan.timeoutMs,
		tool: tools.trivy,
		...tools.trivyVersion === void 0 ? {} : { toolVersion: tools.trivyVersion }
	};
}
// src/pipeline/supply/supply-chain.ts
async function checkSupplyChain(request, runtime) {
	const { inputs } = request.configuration;
	const database = inputs.scan ? begun(getDatabase(request, runtime)) : void 0;
	if (inputs.sbom) await request.tools.prefetch(["syft"]);
	const ahead = begun(lookAhead({
		...request,
		...database === void 0 ? {} : { database },
		...inputs.sbom ? { list: (first) => listAhead(first, request, runtime) } : {},
		scan: async (first) => {
			if (database !== void 0) await scanFirst(first, await database, request, runtime);
		}
	}, runtime));
	const withPackages = begun(platformsWithPackages(request));
	const [sboms, verdicts] = await allDone([inputs.sbom ? request.watch(ahead.then(() => sbomsOf(request, withPackages, runtime))) : new Map(), database === void 0 ? void 0 : request.watch(ahead.then(() => verdictsOf(request, withPackages, database, runtime)))]);
	return {
		sboms,
		scans: new Map((verdicts?.verdicts ?? []).map((verdict) => [verdict.name, verdict])),
		...verdicts?.database === void 0 ? {} : { database: verdicts.database },
		...verdicts?.failure === void 0 ? {} : { failure: verdicts.failure }
	};
}
// src/registry/base/base.ts
async function openBase(text, context) {
	const parsed = parseBaseText(text, context.workingDirectory, context.host.platform);
	if (parsed.kind === "scratch") return scratch();
	if (parsed.kind === "local") return (await import("./local-CDAxSN3X.mjs")).openLocalBase(text, parsed.path);
	const [{ RegistryStore }, { openStored }] = await Promise.all([import("./registry-store-CcObpwJG.mjs"), import("./open-base-CPXEdwjb.mjs")]);
	const store = new RegistryStore(text, parsed.reference, context);
	return openStored(store, await store.root());
}
function scratch() {
	return {
		reference: "scratch",
		kind: "scratch",
		image: async (platform) => ({
			reference: "scratch",
			kind: "scratch",
			platform,
			layers: [],
			config: {},
			history: []
		})
	};
}
// src/registry/base/base-files.ts
const MAX_ENTRIES$1 = 1e6;
const DATABASES = {
	apk: ["lib/apk/db/installed", "usr/lib/apk/db/installed"],
	dpkg: ["var/lib/dpkg/status", "var/lib/dpkg/status.d"],
	pacman: ["var/lib/pacman/local"],
	rpm: [
		"var/lib/rpm",
		"usr/lib/sysimage/rpm",
		"usr/share/rpm"
	].flatMap((folder) => [
		"rpmdb.sqlite",
		"Packages",
		"Packages.db"
	].map((name) => `${folder}/${name}`))
};
async function readBaseFiles(base, runtime) {
	const tree = new FileTree();
	const layers = [];
	let room = MAX_ENTRIES$1;
	for (const layer of base.layers) {
		const { entries, unpackedSize } = await readLayer(base, layer, room, runtime.signal);
		room -= entries.length;
		tree.apply(entries);
		layers.push({
			diffId: layer.diffId,
			unpackedSize
		});
	}
	return {
		has: (path) => tree.find(path) !== void 0,
		packages: Object.keys(DATABASES).filter((name) => DATABASES[name].some((path) => isFilled(tree, path))),
		layers
	};
}
async function readLayer(base, layer, room, signal) {
	const entries = [];
	const { digest } = layer.descriptor;
	try {
		const unpacked = await unpackLayer(layer, signal);
		const source = new StreamSource(unpacked.content);
		for await (const entry of readTar(source, room)) entries.push(entry);
		await source.drain();
		const { size, diffId } = unpacked.end();
		if (diffId !== layer.diffId) throw new Error(`unpacked it has the digest ${diffId}, but the config says ${layer.diffId}`);
		return {
			entries,
			unpackedSize: size
		};
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof Failure) throw error;
		throw invalid$3(base.reference, `has a damaged layer ${digest}: ${error.message}`, "Pull or save the base again.", error);
	}
}
function isFilled(tree, path) {
	const found = tree.find(path);
	return found !== void 0 && (found.size > 0 || found.children > 0);
}
// src/pipeline/build/bases.ts
function openBases(images, context, runtime) {
	const opened = new Map([...new Set(images.map(({ base }) => base))].map((base) => [base, once$1(() => resolve$2(base, context, runtime))]));
	const platforms = new Map();
	const contents = new Map();
	const get = (name, platform) => {
		const reference = images.find((image) => image.name === name)?.base ?? "scratch";
		const key = `${reference} ${formatPlatform(platform)}`;
		const found = platforms.get(key) ?? begun(opened.get(reference)().then((base) => base.image(platform)));
		platforms.set(key, found);
		return found;
	};
	const files = (base) => {
		const key = createHash("sha256").update(base.layers.map(({ diffId }) => diffId).join()).digest("hex");
		const found = contents.get(key) ?? begun(readBaseFiles(base, runtime));
		contents.set(key, found);
		return found;
	};
	for (const image of images) for (const platform of image.platforms) begun(get(image.name, platform));
	return {
		get,
		files,
		has: async (base, path) => base.kind !== "scratch" && (await files(base)).has(path)
	};
}
async function resolve$2(base, context, runtime) {
	if (base === "scratch") return openBase(base, {
		...runtime,
		...context
	});
	const step = runtime.progress.start("base");
	try {
		const opened = await openBase(base, {
			...runtime,
			...context
		});
		step.done(opened.digest === void 0 ? base : `${base} ${opened.digest.slice(0, 19)}`);
		return opened;
	} catch (error) {
		step.fail(error.message);
		throw error;
	}
}
__name(resolve$2, "resolve");
// src/pipeline/build/buildx/image-files.ts
function imageFiles(images, runtime) {
	const contents = new Map();
	const files = (image) => {
		const key = image.layers.map(({ diffId }) => diffId).join();
		const found = contents.get(key) ?? begun(readBaseFiles(image, runtime));
		contents.set(key, found);
		return found;
	};
	return {
		async get(name, platform) {
			const image = (await images).find((one) => one.name === name);
			const found = image?.platforms.find((one) => samePlatform(one.platform, platform));
			if (image === void 0 || found === void 0) throw new Error(`there is no image ${name} of this platform`);
			return {
				reference: name,
				kind: "oci-layout",
				digest: found.manifest.digest,
				platform,
				layers: found.layers.map(({ descriptor, diffId }) => ({
					descriptor,
					diffId,
					open: async () => createReadStream(blobPath(image.layout, descriptor.digest), { highWaterMark: 1 << 18 })
				})),
				config: {},
				history: []
			};
		},
		files,
		has: async (image, path) => (await files(image)).has(path)
	};
}
// src/source/imports/import-chain.ts
function importChain(packages, roots, wanted) {
	const imports = new Map(packages.map((one) => [one.ImportPath, one.Imports ?? []]));
	const cameFrom = new Map(roots.map((root) => [root, void 0]));
	const queue = [...cameFrom.keys()];
	for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
		if (next === wanted) return wayTo(next, cameFrom);
		for (const imported of imports.get(next) ?? []) {
			if (cameFrom.has(imported)) continue;
			cameFrom.set(imported, next);
			queue.push(imported);
		}
	}
	return [];
}
function wayTo(end, cameFrom) {
	const chain = [];
	for (let at = end; at !== void 0; at = cameFrom.get(at)) chain.unshift(at);
	return chain;
}
// src/source/imports/cgo-need.ts
async function findCgoNeed(source, mains, target, options) {
	const roots = mains.map(({ importPath }) => importPath);
	const list = async (cgo) => {
		const tags = options.tags === void 0 || options.tags.length === 0 ? [] : ["-tags", options.tags.join(",")];
		const fields = "-json=ImportPath,Standard,GoFiles,CgoFiles,Imports";
		const env = {
			GOOS: target.GOOS,
			GOARCH: target.GOARCH,
			CGO_ENABLED: cgo,
			...source.kind === "module-version" ? { GOWORK: "off" } : {}
		};
		const args = [
			"list",
			"-e",
			"-deps",
			fields,
			...tags,
			"--",
			...roots
		];
		return parseJsonStream((await runGo(options.go, args, {
			cwd: source.packageDirectory,
			env
		}, options.runtime)).stdout);
	};
	const withCgo = (await list("1")).filter((one) => one.Standard !== true && (one.CgoFiles?.length ?? 0) > 0);
	if (withCgo.length === 0) return [];
	const without = await list("0");
	return withCgo.flatMap(({ ImportPath: importPath }) => {
		const left = without.find((one) => one.ImportPath === importPath);
		if (left === void 0) return [];
		return [{
			importPath,
			chain: importChain(without, roots, importPath),
			required: (left.GoFiles?.length ?? 0) === 0,
			target: `${target.GOOS}/${target.GOARCH}`
		}];
	});
}
const INSTEAD = {
	"github.com/mattn/go-sqlite3": "modernc.org/sqlite or github.com/ncruces/go-sqlite3",
	"github.com/mutecomm/go-sqlcipher/v4": "github.com/ncruces/go-sqlite3 with its adiantum package"
};
function cgoFailure(needs) {
	const required = needs.filter((need) => need.required);
	const [first] = required;
	if (first === void 0) return void 0;
	const others = required.length === 1 ? "" : ` (and ${required.length - 1} more)`;
	return new Failure({
		code: "module-needs-cgo",
		message: `${first.importPath}${others} is written with cgo (import "C") and has no Go files without it for ${first.target}; cgo is off. It comes in through ${chainText(first)}.`,
		fix: `Use ${INSTEAD[first.importPath] ?? "a package that is written in Go alone"}, or set CGO_ENABLED=1 and a static C compiler in env, for example CC=zig cc -target x86_64-linux-musl.`,
		details: required.map(chainText).join("\n")
	});
}
function cgoNotices(needs) {
	return needs.filter((need) => !need.required).map((need) => {
		const instead = INSTEAD[need.importPath];
		return {
			level: instead === void 0 ? "notice" : "warning",
			code: "cgo-left-out",
			message: instead === void 0 ? `${need.importPath} is partly written with cgo (import "C"), which is off: it is built without that part. It comes in through ${chainText(need)}.` : `${need.importPath} compiles without cgo and then fails when it is used. It comes in through ${chainText(need)}. Use ${instead}, or set CGO_ENABLED=1 and a C compiler in env.`
		};
	});
}
function chainText({ chain }) {
	return chain.length === 1 ? `the command itself, ${chain[0] ?? ""}` : chain.join(" -> ");
}
// src/source/imports/import-graph-identity.ts
const MOST_ENTRIES$1 = 2e3;
async function importGraphIdentity(source, module, memory) {
	if (source.kind !== "directory" || module.workspace !== void 0 || module.vendored) return void 0;
	const goMod = await readFile(module.goMod, "utf8").catch(() => void 0);
	if (goMod === void 0 || /=>\s*["`]?(\.|\/|[A-Za-z]:[\\/])/.test(goMod)) return void 0;
	const files = await goFiles$1(source.directory);
	if (files === void 0) return void 0;
	const known = await readRecord$2(memory) ?? {};
	const heads = {};
	let changed = false;
	for (const file of files.sort()) {
		const name = relative(source.directory, file);
		const identity = await fileIdentity(file);
		const before = known[name];
		if (before?.[0] === identity) heads[name] = before;
		else {
			heads[name] = [identity, digest(headOf(await readFile(file, "utf8")))];
			changed = true;
		}
	}
	if (changed || files.length !== Object.keys(known).length) await writeRecord(memory, heads);
	const goSum = await readFile(join(dirname(module.goMod), "go.sum"), "utf8").catch(() => "");
	const parts = Object.entries(heads).map(([name, [, head]]) => [name, head]);
	return digest(JSON.stringify([
		goMod,
		goSum,
		parts
	]));
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex");
}
async function goFiles$1(module) {
	const found = [];
	const folders = [module];
	for (let next = 0; next < folders.length; next++) {
		const folder = folders[next];
		const entries = await readdir(folder, { withFileTypes: true });
		if (next > 0 && entries.some(({ name }) => name === "go.mod")) continue;
		for (const entry of entries) {
			const path = join(folder, entry.name);
			if (entry.isDirectory() && !entry.name.startsWith(".")) folders.push(path);
			else if (entry.name.endsWith(".go") && !entry.name.endsWith("_test.go")) found.push(path);
		}
		if (found.length + folders.length > MOST_ENTRIES$1) return void 0;
	}
	return found;
}
__name(goFiles$1, "goFiles");
// src/pipeline/build/cgo-check.ts
const noCgoCheck = {
	afterFailure: async () => void 0,
	run: async () => void 0
};
async function openCgoCheck(plan, workbench, tags, runtime) {
	const memory = join(runtime.cacheDirectory, "cgo", keyOf(plan, tags));
	const known = await recall(`${memory}.json`);
	const importsNow = () => importGraphIdentity(plan.source, plan.module, `${memory}-heads.json`).catch(() => void 0);
	let looking;
	const look = () => {
		looking ??= begun(allDone([importsNow(), findNeeds(plan, workbench, tags, runtime)]).then(async ([imports, needs]) => {
			const found = {
				needs,
				...imports === void 0 ? {} : { imports }
			};
			await writeRecord(`${memory}.json`, found);
			return needs;
		}));
		return looking;
	};
	if (known === void 0) look();
	return {
		afterFailure: async () => cgoFailure(await look()),
		run: async (building) => {
			const holds = known !== void 0 && (await building).every((binary) => binary.unchanged) || known?.imports !== void 0 && known.imports === await importsNow();
			const needs = known !== void 0 && holds ? known.needs : await look();
			for (const notice of cgoNotices(needs)) runtime.log.notice(notice);
			const failure = cgoFailure(needs);
			if (failure !== void 0) throw failure;
		}
	};
}
function keyOf(plan, tags) {
	const parts = [
		plan.source.packageDirectory,
		plan.source.requested ?? "",
		plan.toolchain.version,
		tags,
		targetsOf(plan),
		mainsOf$1(plan).map(({ importPath }) => importPath)
	];
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
async function recall(file) {
	const found = await readRecord$2(file);
	return Array.isArray(found?.needs) && found.needs.every((need) => Array.isArray(need?.chain)) && ["string", "undefined"].includes(typeof found.imports) ? found : void 0;
}
async function findNeeds(plan, workbench, tags, runtime) {
	const needs = [];
	for (const target of targetsOf(plan)) needs.push(...await findCgoNeed(plan.source, mainsOf$1(plan), target, {
		go: workbench.go,
		tags,
		runtime
	}));
	return [...new Map(needs.map((need) => [need.importPath, need])).values()];
}
function targetsOf(plan) {
	const targets = new Map();
	for (const { platform, environment } of plan.binaries) {
		if (environment.some(({ name, value }) => name === "CGO_ENABLED" && value === "1")) continue;
		if (!targets.has(platform.os)) targets.set(platform.os, {
			GOOS: platform.os,
			GOARCH: platform.architecture
		});
	}
	return [...targets.values()];
}
function mainsOf$1(plan) {
	return [...new Map(plan.binaries.map(({ main }) => [main.importPath, main])).values()];
}
__name(mainsOf$1, "mainsOf");
// src/compile/link-unstripped.ts
const NICENESS = 10;
async function linkUnstripped(plan, request, runtime) {
	const argv = withoutStripping(plan.argv);
	if (argv === void 0) return void 0;
	const folder = join(runtime.scratchDirectory, "unstripped", plan.stem);
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	await makeFolder(folder);
	try {
		const file = join(folder, "binary");
		const child = {
			command: request.go.command,
			args: buildArguments$2(argv, file),
			env: buildEnvironment$1(request.go.env, plan, folder),
			cwd: request.source.packageDirectory,
			niceness: NICENESS
		};
		const { exitCode } = await runChild(child, runtime);
		if (exitCode === 0) return {
			file,
			size: (await stat(file)).size,
			remove
		};
		await remove();
		return;
	} catch (error) {
		await remove();
		throw error;
	}
}
// src/compile/measure-savings.ts
async function measureSavings(binary, request, runtime, known = {}) {
	const { plan, size } = binary;
	const step = runtime.progress.start("measure", formatPlatform(plan.platform));
	const folder = join(runtime.scratchDirectory, "savings", plan.stem);
	await makeFolder(folder);
	try {
		const stripping = known.stripping ?? await savedByStripping(binary, request, runtime);
		const withCgo = cgoCanBeTried(plan, runtime.host) ? await sizeOf(cgoPlan(plan), folder, request, runtime) : void 0;
		step.done();
		return {
			...stripping === void 0 ? {} : { stripping },
			...withCgo === void 0 ? {} : { cgoOff: withCgo - size }
		};
	} catch (error) {
		step.fail("could not be measured");
		throw error;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function savedByStripping({ plan, size }, request, runtime) {
	const link = await linkUnstripped(plan, request, runtime);
	await link?.remove();
	return link === void 0 ? void 0 : link.size - size;
}
async function sizeOf(plan, folder, request, runtime) {
	const file = join(folder, "binary");
	const env = buildEnvironment$1(request.go.env, plan, folder);
	const child = {
		command: request.go.command,
		args: buildArguments$2(plan.argv, file),
		env,
		cwd: request.source.packageDirectory
	};
	if ((await runChild(child, runtime)).exitCode !== 0) return void 0;
	const { size } = await stat(file);
	await rm(file);
	return size;
}
function cgoCanBeTried(plan, host) {
	const architecture = host.arch === "x64" ? "amd64" : host.arch;
	const os = host.platform === "win32" ? "windows" : host.platform;
	return plan.environment.some(({ name, value }) => name === "CGO_ENABLED" && value === "0") && plan.platform.os === os && plan.platform.architecture === architecture;
}
function cgoPlan(plan) {
	const environment = plan.environment.map((one) => one.name === "CGO_ENABLED" ? {
		...one,
		value: "1"
	} : one);
	return {
		...plan,
		environment
	};
}
// src/compile/place-binary.ts
async function placeBinary(binary, destination) {
	try {
		await makeFolder(dirname(destination));
		if (binary.linkable && await linked(binary.file, destination)) return;
		await copyFile(binary.file, destination, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
		await chmod(destination, 493);
		await utimes(destination, binary.mtimeMs / 1e3, binary.mtimeMs / 1e3);
	} catch (error) {
		throw asWriteFailure(error, destination);
	}
}
async function linked(from, to) {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if ([
			"EXDEV",
			"EPERM",
			"EMLINK",
			"ENOTSUP",
			"EOPNOTSUPP",
			"ENOSYS",
			"EACCES"
		].includes(error.code ?? "")) return false;
		throw error;
	}
}
// src/inspect/judge-build-info.ts
function judgeBuildInfo(facts, expected) {
	const { buildInfo } = facts;
	if (buildInfo === void 0) return [{
		code: "no-build-info",
		level: "refuse",
		sentence: "holds no Go build info, so that neither its modules nor its vulnerabilities can be told",
		fix: "Build it with go build in module mode, and pack it (UPX and the like) only after the scan."
	}];
	return [
		...differs("wrong-module", "module", buildInfo.main?.path, expected.module),
		...differs("wrong-package", "package", buildInfo.path, expected.mainPackage),
		...judgeGoVersion(buildInfo.goVersion, expected.goVersion),
		...facts.goBuildId === void 0 || facts.goBuildId === "" ? [noBuildId] : []
	];
}
const noBuildId = {
	code: "no-build-id",
	level: "warn",
	sentence: "has no Go build id, so go build links it again every time",
	fix: "Leave -buildid= out of the ldflags: it saves nothing."
};
function differs(code, noun, found, wanted) {
	if (wanted === void 0 || found === wanted) return [];
	return [{
		code,
		level: "refuse",
		sentence: found ? `was built from the ${noun} ${found}, not from ${wanted}` : `does not say from which ${noun} it was built`,
		fix: "Look whether something else writes to the same file."
	}];
}
function judgeGoVersion(found, wanted) {
	const version = found.split(" ")[0] ?? "";
	if (wanted === void 0 || version === wanted || version === "devel") return [];
	return [{
		code: "wrong-go",
		level: "refuse",
		sentence: `was built by ${version}, not by ${wanted}`,
		fix: "Look for a GOTOOLCHAIN in the input env."
	}];
}
// src/inspect/judge-platform.ts
const FORMATS = {
	windows: "pe",
	darwin: "macho",
	ios: "macho",
	js: "wasm",
	wasip1: "wasm",
	aix: "xcoff",
	plan9: "plan9-aout"
};
const FORMAT_NAMES = {
	elf: "an ELF",
	pe: "a Windows (PE)",
	macho: "a Mach-O",
	wasm: "a WebAssembly",
	xcoff: "an XCOFF",
	"plan9-aout": "a Plan 9 a.out"
};
const LEVEL_VARIABLES = {
	"386": "GO386",
	amd64: "GOAMD64",
	arm: "GOARM",
	arm64: "GOARM64",
	mips: "GOMIPS",
	mipsle: "GOMIPS",
	mips64: "GOMIPS64",
	mips64le: "GOMIPS64",
	ppc64: "GOPPC64",
	ppc64le: "GOPPC64",
	riscv64: "GORISCV64",
	wasm: "GOWASM"
};
function judgePlatform(facts, platform) {
	const wanted = FORMATS[platform.os] ?? "elf";
	const fix = `Look for a GOOS or GOARCH in the input env, or for another program that writes to the same file as ${formatPlatform(platform)}.`;
	if (facts.format !== wanted) return [{
		code: "wrong-format",
		level: "refuse",
		sentence: `is ${FORMAT_NAMES[facts.format]} file, and ${formatPlatform(platform)} takes ${FORMAT_NAMES[wanted]} one`,
		fix
	}];
	const architecture = judgeArchitecture(facts, platform, fix);
	return [...architecture, ...architecture.length > 0 ? [] : judgeSettings(facts, platform, fix)];
}
function judgeArchitecture(facts, platform, fix) {
	if (facts.architecture !== platform.architecture) return [{
		code: "wrong-architecture",
		level: "refuse",
		sentence: `is for ${facts.architecture ?? "a processor that Go does not know"}, not for ${platform.architecture}`,
		fix
	}];
	const traits = architectureTraits(platform.architecture);
	if (traits !== void 0 && (facts.wordSize !== traits.wordSize || facts.byteOrder !== traits.byteOrder)) return [{
		code: "wrong-architecture",
		level: "refuse",
		sentence: `has words of ${facts.wordSize} bits, ${facts.byteOrder}-endian, and ${platform.architecture} has ${traits.wordSize}, ${traits.byteOrder}-endian`,
		fix
	}];
	return [];
}
function judgeSettings(facts, platform, fix) {
	const setting = (name) => facts.buildInfo?.settings.find(({ key }) => key === name)?.value;
	const os = setting("GOOS");
	if (os !== void 0 && os !== platform.os) return [{
		code: "wrong-system",
		level: "refuse",
		sentence: `is for ${os}, not for ${platform.os}`,
		fix
	}];
	const variable = LEVEL_VARIABLES[platform.architecture];
	const level = variable === void 0 ? void 0 : setting(variable);
	if (variable === void 0 || level === void 0 || platform.variant === void 0) return [];
	const wanted = platform.architecture === "arm" ? platform.variant.replace(/^v/, "") : platform.variant;
	if (level === wanted || level.split(",")[0] === wanted) return [];
	return [{
		code: "wrong-variant",
		level: "refuse",
		sentence: `was built with ${variable}=${level}, and ${formatPlatform(platform)} asks for ${variable}=${wanted}`,
		fix: `Leave ${variable} out of the input env, or change the platform.`
	}];
}
// src/inspect/judge.ts
function judgeBinary(facts, expected) {
	const all = [
		...judgePlatform(facts, expected.platform),
		...judgeLinkage(facts, expected),
		...judgeBuildInfo(facts, expected),
		...judgeLeftovers(facts, expected),
		...judgeLeaks(facts, expected)
	];
	return [...all.filter(({ level }) => level === "refuse"), ...all.filter(({ level }) => level === "warn")];
}
function judgeLinkage(facts, { platform, loaders }) {
	const { interpreter, needed, pie } = facts.linkage;
	if (platform.os !== "linux" || facts.format !== "elf" || loaders === "any") return [];
	if (interpreter !== void 0 && !loaders.includes(interpreter)) return [{
		code: "needs-loader",
		level: "refuse",
		sentence: `needs the loader ${interpreter}${needed.length === 0 ? "" : ` and the libraries ${needed.join(", ")}`}, which the image does not have, so it would not start there`,
		fix: loaderFix(pie, needed.length > 0)
	}];
	if (interpreter === void 0 && needed.length > 0) return [{
		code: "needs-libraries",
		level: "refuse",
		sentence: `needs the libraries ${needed.join(", ")} and names no loader that could bring them`,
		fix: "Build a program (-buildmode=exe), not a shared library."
	}];
	return [];
}
function loaderFix(pie, hasLibraries) {
	if (hasLibraries) return "Build it with CGO_ENABLED=0, or link it statically (-ldflags \"-linkmode=external -extldflags=-static\"), or take a base image with that loader.";
	return pie ? "Leave out -buildmode=pie: without cgo it makes a program that needs a loader. A static PIE takes cgo and -extldflags=-static-pie." : "Link it statically, or take a base image with that loader.";
}
function judgeLeftovers({ debugSections }, { stripped }) {
	const symbols = /^(\.symtab|\.strtab|LC_SYMTAB|symbol table|syms)$/;
	const left = stripped === "debug-data-only" ? debugSections.filter((name) => !symbols.test(name)) : debugSections;
	if (stripped === false || left.length === 0) return [];
	const sentence = `still has ${left.length > 4 ? `${left.slice(0, 4).join(", ")} and ${left.length - 4} more` : left.join(", ")}, which ${stripped === true ? "-s -w" : "-w"} should have removed`;
	if (left.length === 1 && left[0] === "LC_SYMTAB") return [{
		code: "symbols-left",
		level: "warn",
		sentence,
		fix: "For macOS, Go removes symbols since 1.22."
	}];
	return [{
		code: "symbols-left",
		level: "refuse",
		sentence,
		fix: "Look whether the input ldflags or a -ldflags in gcflags or env replaced -s -w; with an external linker, add -extldflags=-s."
	}];
}
function judgeLeaks({ leaks }, { trimmed }) {
	if (!trimmed) return [];
	return leaks.flatMap(({ path, section, what, place }) => {
		if (place === "data") return [{
			code: "path-in-data",
			level: "warn",
			sentence: `holds the text ${path} in ${section}, which lies in ${what} of this machine`,
			fix: "If the program does not say so itself, look at -X values in ldflags, at embedded files and at generated code."
		}];
		return [{
			code: "path-of-build-machine",
			level: "refuse",
			sentence: `names ${path} in ${section}, a path in ${what} of this machine`,
			fix: leakFix(place)
		}];
	});
}
function leakFix(place) {
	return place === "build-info" ? "Use a relative path in the replace line of go.mod or go.work, and in the flags that Go records (-tags, -gcflags, CGO_CFLAGS)." : "Build with -trimpath; if it was, look for //line comments with absolute paths in generated code, and for C code built without -ffile-prefix-map.";
}
// src/inspect/accept.ts
function acceptBinary(file, facts, expected) {
	const judgements = judgeBinary(facts, expected);
	const [first, ...others] = judgements.filter(({ level }) => level === "refuse");
	if (first === void 0) return judgements;
	throw new Failure({
		code: "binary-refused",
		message: `${file} ${first.sentence}.`,
		fix: first.fix,
		...others.length === 0 ? {} : { details: others.map(({ sentence, fix }) => `It also ${sentence}. ${fix}`).join("\n") }
	});
}
// src/pipeline/build/take-in.ts
async function takeIn(compiled, request, runtime) {
	const { plan } = compiled;
	const step = runtime.progress.start("inspect", binaryLabel(plan, request.plan.binaries));
	try {
		const file = join(request.staging, ...plan.output.split("/"));
		await placeBinary(compiled, file);
		const facts = await inspected(file, plan, request, runtime);
		const loaders = await loadersFor(plan, facts.linkage.interpreter, request);
		for (const { code, sentence, fix } of acceptBinary(plan.output, facts, expectation(plan, loaders, request))) runtime.log.notice({
			level: "warning",
			code,
			message: `${plan.output} ${sentence}. ${fix}`
		});
		step.done();
		return {
			plan,
			file,
			facts,
			unchanged: compiled.unchanged
		};
	} catch (error) {
		step.fail("refused");
		throw error;
	}
}
async function inspected(file, plan, request, { cacheDirectory }) {
	const paths = buildMachinePaths(request);
	const { digest } = await digestOfFile(file);
	const inspect = () => inspectBinary(file, {
		paths,
		name: plan.output,
		digest
	});
	return remembered(cacheDirectory, [
		"inspected",
		TOOL_VERSION,
		digest,
		paths
	], inspect);
}
function buildMachinePaths({ plan, workbench }) {
	const { moduleCache, buildCache } = workbench.environment;
	return [
		{
			path: plan.source.directory,
			what: "the module"
		},
		...plan.module.workspace === void 0 ? [] : [{
			path: dirname(plan.module.workspace),
			what: "the workspace"
		}],
		{
			path: plan.toolchain.goroot,
			what: "GOROOT"
		},
		{
			path: moduleCache,
			what: "GOMODCACHE"
		},
		{
			path: buildCache,
			what: "GOCACHE"
		}
	].filter(({ path }) => path !== "");
}
function expectation(plan, loaders, { plan: whole }) {
	const linkerFlags = plan.argv.filter((argument) => argument.startsWith("-ldflags=")).join(" ");
	const has = (flag) => new RegExp(`(^|[\\s='"])${flag}(?=$|[\\s'"])`).test(linkerFlags);
	return {
		platform: plan.platform,
		module: whole.source.requested?.path ?? whole.module.path,
		mainPackage: plan.main.importPath,
		goVersion: whole.toolchain.version,
		stripped: has("-s") ? true : has("-w") ? "debug-data-only" : false,
		trimmed: plan.argv.includes("-trimpath"),
		loaders
	};
}
async function loadersFor(plan, interpreter, request) {
	const images = request.plan.images.filter(({ mains, platforms }) => mains.some(({ importPath }) => importPath === plan.main.importPath) && platforms.some((one) => samePlatform(one, plan.platform)));
	if (images.length === 0) return "any";
	if (interpreter === void 0) return [];
	return (await Promise.all(images.map(async ({ name }) => request.baseHas(await request.base(name, plan.platform), interpreter)))).every(Boolean) ? [interpreter] : [];
}
// src/pipeline/build/binaries.ts
function openBinaryWork(request, runtime) {
	const built = new Map(request.plan.binaries.map(({ stem }) => [stem, deferred()]));
	const of = ({ stem }) => built.get(stem).promise;
	const started = deferred();
	let compiled = [];
	const run = async () => {
		const finishing = [];
		const finish = async (binary) => {
			const target = built.get(binary.plan.stem);
			await takeIn(binary, request, runtime).then(target.resolve, (error) => {
				target.reject(error);
				throw error;
			});
		};
		try {
			const onCompiled = (binary) => void finishing.push(seen(finish(binary)));
			compiled = await compile(request, {
				onCompiled,
				onStarted: () => started.resolve()
			}, runtime);
			await Promise.all(finishing);
		} catch (error) {
			started.resolve();
			const cause = isCompileFailure(error) ? await request.cgo.afterFailure() ?? error : error;
			for (const one of built.values()) one.reject(cause);
			throw cause;
		}
		return Promise.all(request.plan.binaries.map(of));
	};
	const savings = async (known) => {
		const measured = new Map();
		for (const binary of compiled) {
			const { stem } = binary.plan;
			const tools = {
				source: request.plan.source,
				go: request.workbench.go
			};
			measured.set(stem, await measureSavings(binary, tools, runtime, known.get(stem)));
		}
		return measured;
	};
	return {
		of,
		run,
		savings,
		started: started.promise.catch(() => void 0)
	};
}
async function compile(request, listeners, runtime) {
	const { early, plan, diagnose, compileElsewhere } = request;
	if (compileElsewhere !== void 0) {
		listeners.onStarted();
		const compiled = await compileElsewhere();
		for (const binary of compiled) listeners.onCompiled(binary);
		return compiled;
	}
	if (early?.fits(plan) === true) {
		listeners.onStarted();
		return early.take(listeners.onCompiled, diagnose);
	}
	await early?.cancel();
	return compileAll({
		...compileRequest(request, runtime),
		...listeners
	}, runtime);
}
function isCompileFailure(error) {
	return error instanceof Failure && [
		"compile-error",
		"generate-needed",
		"module-needs-cgo"
	].includes(error.code);
}
function seen(work) {
	work.catch(() => void 0);
	return work;
}
function compileRequest({ plan, workbench, jobs, diagnose }, runtime) {
	return {
		source: plan.source,
		root: annotationRoot(plan.source.directory, runtime.workingDirectory),
		binaries: plan.binaries,
		go: workbench.go,
		...workbench.cacheProgram === void 0 ? {} : { cacheProgram: workbench.cacheProgram },
		jobs,
		...diagnose === void 0 ? {} : { diagnose }
	};
}
// src/image/binary-layer.ts
function binaryEntry(name, content, mtime) {
	return {
		path: name,
		type: "file",
		mode: 493,
		uid: 0,
		gid: 0,
		mtime,
		content
	};
}
const ROOTFS_CREATED_BY = "go-slim-image: root files";
function binaryCreatedBy(binaries) {
	return `go-slim-image: ${binaries.map(({ path }) => `/${path}`).join(" ")}`;
}
// src/image/annotations.ts
const PREFIX$1 = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;
function placeAnnotations(annotations, platform) {
	const placed = {
		index: new Map(),
		manifest: new Map(),
		descriptor: new Map()
	};
	for (const [name, value] of Object.entries(annotations)) {
		const [, types = "index,manifest", key = name] = PREFIX$1.exec(name) ?? [];
		for (const type of types.split(",")) {
			const [kind = "", wanted] = type.replace(/\]$/, "").split("[", 2);
			if (wanted !== void 0 && wanted !== formatPlatform(platform)) continue;
			if (kind === "index") placed.index.set(key, value);
			if (kind === "manifest") placed.manifest.set(key, value);
			if (kind === "manifest-descriptor") placed.descriptor.set(key, value);
		}
	}
	return {
		index: Object.fromEntries(placed.index),
		manifest: Object.fromEntries(placed.manifest),
		descriptor: Object.fromEntries(placed.descriptor)
	};
}
// src/image/json/config.ts
function configJson(facts) {
	const { platform } = facts;
	return goJson(struct(["architecture", platform.architecture], ["config", executionJson(facts.config)], ["created", goTime(facts.created)], ["history", facts.history.map(historyJson)], ["os", platform.os], ["os.features", list$2(facts.osFeatures ?? [])], ["os.version", text$3(facts.osVersion)], ["rootfs", struct(["type", "layers"], ["diff_ids", facts.diffIds])], ["variant", text$3(platform.variant)]));
}
function executionJson(config) {
	return struct(["User", text$3(config.user)], ["ExposedPorts", nameSet(config.exposedPorts)], ["Env", list$2(config.env)], ["Entrypoint", list$2(config.entrypoint)], ["Cmd", list$2(config.cmd)], ["Volumes", nameSet(config.volumes)], ["WorkingDir", text$3(config.workingDir)], ["Labels", sortedMap(Object.entries(config.labels))], ["StopSignal", text$3(config.stopSignal)], ["Healthcheck", healthcheckJson(config.healthcheck)], ["Shell", list$2(config.shell ?? [])]);
}
function nameSet(names) {
	return sortedMap([...new Set(names)].map((name) => [name, struct()]));
}
function healthcheckJson(check) {
	if (check === void 0) return void 0;
	return struct(["Test", list$2(check.test)], ["Interval", nonZero(check.interval)], ["Timeout", nonZero(check.timeout)], ["StartPeriod", nonZero(check.startPeriod)], ["Retries", nonZero(check.retries)]);
}
function nonZero(value) {
	return value === 0 ? void 0 : value;
}
function historyJson(entry) {
	return struct(["created", text$3(entry.created)], ["created_by", text$3(entry.created_by)], ["author", text$3(entry.author)], ["comment", text$3(entry.comment)], ["empty_layer", entry.empty_layer === true ? true : void 0]);
}
// src/image/json/merge-config.ts
function mergeConfig(base, own) {
	const stopSignal = own.stopSignal ?? base.stopSignal;
	const healthcheck = own.healthcheck ?? base.healthcheck;
	const shell = own.shell ?? base.shell;
	return {
		user: own.user || (base.user ?? ""),
		exposedPorts: union(base.exposedPorts, own.exposedPorts),
		env: withPath(mergeEnvironment(base.env ?? [], own.env)),
		entrypoint: own.entrypoint,
		cmd: own.cmd,
		volumes: union(base.volumes, own.volumes),
		workingDir: own.workingDir || base.workingDir || "/",
		labels: Object.fromEntries([...Object.entries(base.labels ?? {}), ...Object.entries(own.labels)]),
		...stopSignal === void 0 ? {} : { stopSignal },
		...healthcheck === void 0 ? {} : { healthcheck },
		...shell === void 0 ? {} : { shell }
	};
}
function union(base, own) {
	return [...new Set([...base ?? [], ...own])];
}
function mergeEnvironment(base, own) {
	const merged = new Map();
	for (const variable of [...base, ...own]) merged.set(variable.split("=", 1)[0] ?? variable, variable);
	return [...merged.values()];
}
const DEFAULT_PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
function withPath(env) {
	return env.some((variable) => variable.startsWith("PATH=")) ? [...env] : [...env, DEFAULT_PATH];
}
function baseHistory(base, created) {
	const filled = base.history.filter((entry) => entry.empty_layer !== true).length;
	const known = filled > base.layers.length ? [] : base.history;
	const missing = base.layers.length - (filled > base.layers.length ? 0 : filled);
	const filler = {
		created,
		created_by: `layer of ${base.reference}`
	};
	return [...known, ...Array.from({ length: missing }, () => filler)];
}
// src/image/platform.ts
const NORMAL = {
	"arm/": "v7",
	"arm64/v8": "",
	"arm64/v8.0": "",
	"arm64/v9.0": "v9",
	"amd64/v1": ""
};
function imagePlatform({ os, architecture, variant }) {
	const normal = NORMAL[`${architecture}/${variant ?? ""}`] ?? variant ?? "";
	return normal === "" ? {
		os,
		architecture
	} : {
		os,
		architecture,
		variant: normal
	};
}
// src/image/finish.ts
async function finishPlatform(layout, image, parts) {
	const { base, layers, platform } = parts;
	const config = await putBlob(layout, MEDIA.config, platformConfig(image, parts));
	const { manifest: annotations } = placeAnnotations(image.annotations, imagePlatform(platform));
	const descriptors = layers.map(({ descriptor }) => descriptor);
	const manifest = await putBlob(layout, MEDIA.manifest, manifestJson(config, descriptors, annotations));
	const { reference, digest } = base;
	return {
		platform,
		manifest,
		config,
		layers,
		base: digest === void 0 ? { reference } : {
			reference,
			digest
		}
	};
}
function platformConfig(image, { platform, base, layers, epoch }) {
	const created = goTime(epoch);
	const own = layers.filter(({ part }) => part !== "base");
	const history = [...baseHistory(base, created), ...own.map(({ createdBy }) => ({
		created,
		created_by: createdBy
	}))];
	return configJson({
		platform: imagePlatform(platform),
		...base.osVersion === void 0 ? {} : { osVersion: base.osVersion },
		...base.osFeatures === void 0 ? {} : { osFeatures: base.osFeatures },
		config: mergeConfig(base.config, withEntrypoint(image)),
		created: epoch,
		history,
		diffIds: layers.map(({ diffId }) => diffId)
	});
}
function withEntrypoint({ name, config }) {
	return config.entrypoint.length > 0 ? config : {
		...config,
		entrypoint: [`/${name}`]
	};
}
async function finishImage(layout, image, platforms) {
	const manifests = platforms.map((platform) => indexEntry(image, platform));
	const [first] = platforms;
	const { index: annotations } = placeAnnotations(image.annotations, first?.platform ?? {
		os: "",
		architecture: ""
	});
	const index = await putBlob(layout, MEDIA.index, indexJson(manifests, annotations));
	return {
		name: image.name,
		layout,
		index,
		refName: image.name,
		platforms
	};
}
function indexEntry(image, { manifest, platform }) {
	const named = imagePlatform(platform);
	const { descriptor: annotations } = placeAnnotations(image.annotations, named);
	return {
		...manifest,
		annotations,
		platform: named
	};
}
// src/engine/embedded.ts
async function assembleEmbedded(image, writer, progress) {
	const platforms = await allDone(image.plan.platforms.map((platform) => assemblePlatform(image, platform, writer, progress)));
	return finishImage(writer.layout, image.plan, platforms);
}
async function assemblePlatform(image, platform, writer, progress) {
	const based = image.base(platform).then(async (base) => ({
		base,
		layers: await writer.storeBase(base)
	}));
	const [{ base, layers }, files, binary] = await allDone([
		based,
		image.rootfs,
		writeBinaries(image, platform, writer, progress)
	]);
	return finishPlatform(writer.layout, image.plan, {
		platform,
		base,
		layers: [
			...layers,
			...files,
			binary
		],
		epoch: image.plan.epoch
	});
}
async function writeBinaries(image, platform, writer, progress) {
	const binaries = await image.binaries(platform);
	const { mtime } = image.plan.rootfs;
	const entries = binaries.map(({ plan, file, facts }) => binaryEntry(plan.main.binaryName, {
		file,
		size: facts.size
	}, mtime));
	const step = progress.start("image", imageLabel(image.plan.name, platform, image.oneOfSeveral));
	try {
		const layer = await binaryLayer(image, binaries, entries, writer, (done, total) => step.update({
			done,
			total,
			unit: "bytes"
		}));
		step.done();
		return layer;
	} catch (error) {
		step.fail(error.message);
		throw error;
	}
}
async function binaryLayer(image, binaries, entries, writer, onProgress) {
	const { compression } = image.plan;
	const write = () => writer.write({
		entries,
		compression,
		part: "binary",
		createdBy: binaryCreatedBy(entries),
		onProgress
	});
	if (writer.cacheDirectory === void 0) return write();
	const described = entries.map(({ content: _, ...entry }, index) => ({
		...entry,
		digest: binaries[index]?.facts.digest
	}));
	const recalled = async (layer) => await writer.recall(layer, compression) !== void 0;
	return remembered(writer.cacheDirectory, [
		"binary layer",
		described,
		compression
	], write, recalled);
}
// src/image/layer/base.ts
const OCI_NAMES = {
	"application/vnd.docker.image.rootfs.diff.tar": "application/vnd.oci.image.layer.v1.tar",
	"application/vnd.docker.image.rootfs.diff.tar.gzip": "application/vnd.oci.image.layer.v1.tar+gzip",
	"application/vnd.docker.image.rootfs.diff.tar.zstd": "application/vnd.oci.image.layer.v1.tar+zstd"
};
const AT_ONCE$1 = 3;
async function storeBaseLayers(base, options) {
	const limit = pLimit(AT_ONCE$1);
	return await Promise.all(base.layers.map((layer) => limit(() => storeLayer(base, layer, options))));
}
async function storeLayer(base, layer, options) {
	const { digest, size, mediaType } = layer.descriptor;
	if (!await hasBlob(options.layout, digest, size)) await store(base, layer, options);
	return {
		descriptor: {
			mediaType: OCI_NAMES[mediaType] ?? mediaType,
			digest,
			size
		},
		diffId: layer.diffId,
		unpackedSize: await unpackedSize(base, layer, options),
		part: "base",
		createdBy: `layer of ${base.reference}`
	};
}
async function unpackedSize(base, layer, options) {
	const { descriptor, diffId } = layer;
	let unpacked = await recalledUnpacked(options.cache, descriptor);
	if (unpacked === void 0) {
		unpacked = await unpack$1(blobPath(options.layout, descriptor.digest), descriptor.mediaType, options.signal).catch((error) => {
			options.signal.throwIfAborted();
			throw contradiction(base, layer, `cannot be unpacked (${error.message})`);
		});
		if (unpacked === void 0) return 0;
		await rememberUnpacked(options.cache, descriptor, unpacked);
	}
	if (unpacked.diffId !== diffId) throw contradiction(base, layer, `unpacks to ${unpacked.diffId}`);
	return unpacked.size;
}
async function store(base, layer, { layout, signal }) {
	const expected = layer.descriptor;
	await putBlobStream(layout, limited(await layer.open(), expected.size, signal, () => wrong(base, layer, "has more bytes")), ({ digest, size }) => {
		if (size !== expected.size) throw wrong(base, layer, `has ${size} bytes`);
		if (digest !== expected.digest) throw wrong(base, layer, `has the digest ${digest}`);
	});
}
async function* limited(content, size, signal, tooLong) {
	let done = 0;
	for await (const piece of content) {
		signal.throwIfAborted();
		done += piece.length;
		if (done > size) throw tooLong();
		yield piece;
	}
}
function wrong(base, layer, what) {
	const { digest, size } = layer.descriptor;
	return new Failure({
		code: "digest-mismatch",
		message: `A layer of the base ${base.reference} ${what}, but its manifest says ${size} bytes and ${digest}.`,
		fix: "Fetch the base again; if it stays so, the registry or the archive is damaged."
	});
}
function contradiction(base, layer, what) {
	return new Failure({
		code: "base-invalid",
		message: `The layer ${layer.descriptor.digest} of the base ${base.reference} ${what}, but its config says ${layer.diffId}.`,
		fix: "Choose another base, or have this one built again: no container engine would take it."
	});
}
// src/image/layer/cache.ts
async function mayHold(cache, key) {
	return (await readdir(layersFolder(cache, key)).catch(() => [])).some((name) => name.startsWith(`${key.size}-`) && name.endsWith(".json"));
}
async function takeCached(cache, key, diffId, layout) {
	const path = pathOf(cache, key, diffId);
	const record = await readRecord(`${path}.json`);
	if (record === void 0) return void 0;
	if (await hasBlob(layout, record.digest, record.size)) {
		await markUsed(path);
		return record;
	}
	const target = blobPath(layout, record.digest);
	const temporary = temporaryBeside(target);
	try {
		await mkdir(join(layout, "blobs", "sha256"), { recursive: true });
		await copyFile(path, temporary, constants$3.COPYFILE_FICLONE);
		const { digest, size } = await digestOfFile(temporary);
		if (digest !== record.digest || size !== record.size) throw new Error("damaged");
		await rename(temporary, target);
	} catch {
		for (const bad of [
			temporary,
			path,
			`${path}.json`
		]) await rm(bad, { force: true }).catch(() => void 0);
		return;
	}
	await markUsed(path);
	return record;
}
async function keepCached(cache, key, diffId, layer) {
	const path = pathOf(cache, key, diffId);
	await copyFileWhole(blobPath(layer.layout, layer.digest), path);
	const { digest, size, members } = layer;
	await writeFileWhole(`${path}.json`, JSON.stringify({
		digest,
		size,
		members
	}));
}
async function holds(cache, key, diffId, layer) {
	const path = pathOf(cache, key, diffId);
	if ((await readRecord(`${path}.json`))?.digest !== layer.digest) return false;
	await markUsed(path);
	return true;
}
async function markUsed(path) {
	const now = new Date();
	for (const file of [path, `${path}.json`]) await utimes(file, now, now).catch(() => void 0);
}
async function readRecord(path) {
	try {
		const record = JSON.parse(await readFile(path, "utf8"));
		if (typeof record !== "object" || record === null || !("digest" in record) || !("size" in record)) return void 0;
		const { digest, size } = record;
		if (typeof digest !== "string" || !isDigest(digest) || typeof size !== "number") return void 0;
		return {
			digest,
			size
		};
	} catch {
		return;
	}
}
function layersFolder(cache, key) {
	return join(cache.directory, "layers", key.compression);
}
function pathOf(cache, key, diffId) {
	return join(layersFolder(cache, key), `${key.size}-${digestHex(diffId)}`);
}
const FIELD = {
	name: [0, 100],
	mode: [100, 8],
	uid: [108, 8],
	gid: [116, 8],
	size: [124, 12],
	mtime: [136, 12],
	checksum: [148, 8],
	typeflag: [156, 1],
	linkname: [157, 100],
	magic: [257, 8],
	devmajor: [329, 8],
	devminor: [337, 8],
	prefix: [345, 155]
};
function fitsOctal(value, width) {
	return value >= 0 && value < 8 ** (width - 1);
}
function putOctal(block, field, value) {
	const [offset, width] = field;
	const fitting = fitsOctal(value, width) ? value : 0;
	block.write(`${fitting.toString(8).padStart(width - 1, "0")}\0`, offset, "latin1");
}
function putText(block, field, text) {
	const [offset, width] = field;
	const bytes = Buffer.from(text);
	bytes.copy(block, offset, 0, width);
	if (bytes.length > width && block[offset + width - 1] === 47) cutTrailingSlash(block, offset, width);
}
function cutTrailingSlash(block, offset, width) {
	let end = width - 1;
	while (end > 0 && block[offset + end - 1] === 47) end--;
	block[offset + end] = 0;
}
function seal(block) {
	block.write("ustar\x0000", FIELD.magic[0], "latin1");
	block.fill(" ", FIELD.checksum[0], FIELD.checksum[0] + FIELD.checksum[1], "latin1");
	let sum = 0;
	for (const byte of block) sum += byte;
	block.write(`${sum.toString(8).padStart(6, "0")}\0 `, FIELD.checksum[0], "latin1");
	return block;
}
function paddingAfter(size) {
	return (512 - size % 512) % 512;
}
// src/image/tar/header.ts
const TYPEFLAG = {
	file: "0",
	directory: "5",
	symlink: "2"
};
function contentSize(entry) {
	if (entry.type !== "file" || entry.content === void 0) return 0;
	return "bytes" in entry.content ? entry.content.bytes.length : entry.content.size;
}
function tarHeader(entry) {
	const name = entry.type === "directory" ? `${entry.path}/` : entry.path;
	const target = entry.type === "symlink" ? entry.target ?? "" : "";
	const size = contentSize(entry);
	const split = splitName(name);
	const records = paxRecords(entry, {
		name,
		target,
		size,
		splits: split !== void 0
	});
	const pax = paxNeeded(records, split !== void 0);
	const block = Buffer.alloc(512);
	putText(block, FIELD.name, pax ? ascii(name) : split?.suffix ?? name);
	putOctal(block, FIELD.mode, entry.mode);
	putOctal(block, FIELD.uid, entry.uid);
	putOctal(block, FIELD.gid, entry.gid);
	putOctal(block, FIELD.size, size);
	putOctal(block, FIELD.mtime, entry.mtime);
	putText(block, FIELD.typeflag, TYPEFLAG[entry.type]);
	putText(block, FIELD.linkname, pax ? ascii(target) : target);
	putOctal(block, FIELD.devmajor, 0);
	putOctal(block, FIELD.devminor, 0);
	if (!pax && split !== void 0) putText(block, FIELD.prefix, split.prefix);
	seal(block);
	return pax ? Buffer.concat([paxHeader(name, records), block]) : block;
}
function splitName(name) {
	const [, nameWidth] = FIELD.name;
	const [, prefixWidth] = FIELD.prefix;
	if (name.length <= nameWidth || !isAscii(name)) return void 0;
	let end = name.length;
	if (end > prefixWidth + 1) end = prefixWidth + 1;
	else if (name.endsWith("/")) end--;
	const cut = name.slice(0, end).lastIndexOf("/");
	const suffix = name.slice(cut + 1);
	if (cut <= 0 || suffix.length > nameWidth || suffix.length === 0) return void 0;
	return {
		prefix: name.slice(0, cut),
		suffix
	};
}
function paxRecords(entry, facts) {
	const records = new Map();
	if (exceedsField(facts.name)) records.set("path", facts.name);
	if (exceedsField(facts.target)) records.set("linkpath", facts.target);
	if (!fitsOctal(entry.uid, FIELD.uid[1])) records.set("uid", String(entry.uid));
	if (!fitsOctal(entry.gid, FIELD.gid[1])) records.set("gid", String(entry.gid));
	if (!fitsOctal(facts.size, FIELD.size[1])) records.set("size", String(facts.size));
	if (!fitsOctal(entry.mtime, FIELD.mtime[1])) records.set("mtime", String(entry.mtime));
	return records;
}
function exceedsField(text) {
	return !isAscii(text) || text.length > FIELD.name[1];
}
function paxNeeded(records, splits) {
	return records.size > (splits && records.has("path") ? 1 : 0);
}
function paxHeader(name, records) {
	const lines = [...records.keys()].sort().map((key) => paxRecord(key, records.get(key) ?? ""));
	const data = Buffer.from(lines.join(""));
	const slash = name.lastIndexOf("/") + 1;
	const extended = ascii(posix.join(name.slice(0, slash), "PaxHeaders.0", name.slice(slash)));
	const block = Buffer.alloc(512);
	putText(block, FIELD.name, extended.slice(0, FIELD.name[1]).replace(/\/+$/, ""));
	for (const field of [
		FIELD.mode,
		FIELD.uid,
		FIELD.gid,
		FIELD.mtime
	]) putOctal(block, field, 0);
	putOctal(block, FIELD.size, data.length);
	putText(block, FIELD.typeflag, "x");
	return Buffer.concat([
		seal(block),
		data,
		Buffer.alloc(paddingAfter(data.length))
	]);
}
function paxRecord(key, value) {
	const rest = Buffer.byteLength(key) + Buffer.byteLength(value) + 3;
	let length = rest + String(rest).length;
	if (rest + String(length).length !== length) length = rest + String(length).length;
	return `${length} ${key}=${value}\n`;
}
function isAscii(text) {
	return Buffer.byteLength(text) === text.length;
}
function ascii(text) {
	return text.replace(/\P{ASCII}/gu, "");
}
// src/image/tar/stream.ts
const READ_SIZE = 1 << 20;
function tarSize(ordered) {
	let size = 1024;
	for (const entry of ordered) {
		const content = contentSize(entry);
		size += tarHeader(entry).length + content + paddingAfter(content);
	}
	return size;
}
async function* tarStream(ordered, signal) {
	for (const entry of ordered) {
		signal?.throwIfAborted();
		yield tarHeader(entry);
		if (entry.type === "file" && entry.content !== void 0) {
			if ("bytes" in entry.content) yield entry.content.bytes;
			else yield* fileContent(entry.content.file, entry.content.size, signal);
		}
		const padding = paddingAfter(contentSize(entry));
		if (padding > 0) yield Buffer.alloc(padding);
	}
	yield Buffer.alloc(1024);
}
async function* fileContent(file, size, signal) {
	const handle = await open(file, "r");
	try {
		const buffer = Buffer.allocUnsafeSlow(Math.min(READ_SIZE, size + 1));
		let done = 0;
		for (;;) {
			signal?.throwIfAborted();
			const { bytesRead } = await handle.read(buffer, 0, buffer.length);
			done += bytesRead;
			if (bytesRead === 0 || done > size) break;
			yield buffer.subarray(0, bytesRead);
		}
		if (done !== size) throw changed(file, size);
	} finally {
		await handle.close();
	}
}
function changed(file, size) {
	return new Failure({
		code: "machine-fault",
		message: `${file} changed while it was put into a layer: it no longer has ${size} bytes.`,
		fix: "Run again while nothing else writes to that file."
	});
}
// src/image/layer/members.ts
const LAYERS_LOOKED_AT = 6;
async function openEarlierMembers(cache, key) {
	const places = await findPlaces(layersFolder(cache, key), key.size);
	const files = new Map();
	const noted = [];
	let recalled = 0;
	return {
		noted,
		complete: () => recalled === noted.length,
		async recall(chunk) {
			const place = places.get(chunk);
			if (place === void 0) return void 0;
			const { path, offset, member } = place;
			try {
				const file = files.get(path) ?? open(path, "r");
				files.set(path, file);
				const content = new Uint8Array(member.size);
				const { bytesRead } = await (await file).read(content, 0, member.size, offset);
				if (bytesRead !== member.size || digestOf$1(content) !== member.digest) return void 0;
				recalled++;
				return content;
			} catch {
				return;
			}
		},
		note: (member) => void noted.push(member),
		async close() {
			for (const file of files.values()) await (await file.catch(() => void 0))?.close();
		}
	};
}
async function findPlaces(folder, size) {
	const places = new Map();
	for (const record of await nearest(folder, size)) {
		let offset = 0;
		const path = record.slice(0, -5);
		for (const member of await membersOf(record)) {
			if (!places.has(member.chunk)) places.set(member.chunk, {
				path,
				offset,
				member
			});
			offset += member.size;
		}
	}
	return places;
}
async function nearest(folder, size) {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
	const records = await Promise.all(names.map(async (name) => {
		const path = join(folder, name);
		const used = await stat(path).then(({ mtimeMs }) => mtimeMs, () => 0);
		return {
			path,
			distance: Math.abs(Number.parseInt(name, 10) - size),
			used
		};
	}));
	records.sort((a, b) => a.distance - b.distance || b.used - a.used);
	return records.slice(0, LAYERS_LOOKED_AT).map(({ path }) => path);
}
async function membersOf(record) {
	try {
		const { members } = JSON.parse(await readFile(record, "utf8"));
		return Array.isArray(members) && members.every(isMember) ? members : [];
	} catch {
		return [];
	}
}
function isMember(value) {
	if (typeof value !== "object" || value === null) return false;
	const { chunk, digest, size } = value;
	const sizeFits = Number.isInteger(size) && size > 0 && size <= 4194304;
	return typeof chunk === "string" && isDigest(chunk) && typeof digest === "string" && isDigest(digest) && sizeFits;
}
// src/image/layer/write.ts
async function writeLayer(entries, options) {
	checkCompression(options.compression);
	const ordered = orderEntries(entries);
	const total = tarSize(ordered);
	const cached = await fromCache(ordered, total, options);
	if (cached !== void 0) return cached;
	return await compressLayer(ordered, total, options);
}
async function fromCache(ordered, total, options) {
	const { cache, layout } = options;
	const key = {
		compression: compressionKey(options.compression),
		size: total
	};
	if (cache === void 0 || options.compression.format === "gzip" || !await mayHold(cache, key)) return void 0;
	const hash = createHash("sha256");
	for await (const piece of tarStream(ordered, options.signal)) hash.update(piece);
	const diffId = `sha256:${hash.digest("hex")}`;
	const found = await takeCached(cache, key, diffId, layout);
	if (found === void 0) return void 0;
	options.onProgress?.(total, total);
	options.log.debug(`layer ${found.digest}: from the cache`);
	return layerOf(options, found, diffId, total);
}
async function compressLayer(ordered, total, options) {
	const { layout, compression, pool, signal, cache } = options;
	const hash = createHash("sha256");
	const tar = observed(tarStream(ordered, signal), hash, (done) => options.onProgress?.(done, total));
	const members = await earlierMembers(options, total);
	try {
		const written = await putBlobStream(layout, compressStream(tar, compression, total, pool, members));
		const diffId = `sha256:${hash.digest("hex")}`;
		const key = {
			compression: compressionKey(compression),
			size: total
		};
		const kept = cache !== void 0 && members?.complete() === true && await holds(cache, key, diffId, written);
		const layer = {
			...written,
			...members === void 0 ? {} : { members: members.noted }
		};
		if (!kept) await keep(options, layer, diffId, total);
		return layerOf(options, written, diffId, total);
	} finally {
		await members?.close();
	}
}
async function earlierMembers({ cache, compression }, size) {
	if (cache === void 0 || compression.format !== "gzip") return void 0;
	return openEarlierMembers(cache, {
		compression: compressionKey(compression),
		size
	});
}
async function* observed(tar, hash, report) {
	let done = 0;
	for await (const piece of tar) {
		hash.update(piece);
		done += piece.length;
		report(done);
		yield piece;
	}
}
async function keep(options, written, diffId, total) {
	if (options.cache === void 0 || options.compression.format === "uncompressed") return;
	const key = {
		compression: compressionKey(options.compression),
		size: total
	};
	try {
		await keepCached(options.cache, key, diffId, {
			...written,
			layout: options.layout
		});
	} catch (error) {
		options.log.debug(`layer ${written.digest}: not kept in the cache: ${String(error)}`);
	}
}
function layerOf(options, blob, diffId, unpackedSize) {
	return {
		descriptor: {
			mediaType: layerMediaType(options.compression),
			digest: blob.digest,
			size: blob.size
		},
		diffId,
		unpackedSize,
		part: options.part,
		createdBy: options.createdBy
	};
}
// src/image/writer.ts
function openLayerWriter(runtime, options) {
	const { log, host } = runtime;
	const { layout } = options;
	const stop = new AbortController();
	const signal = AbortSignal.any([runtime.signal, stop.signal]);
	const pool = createCompressorPool({
		cpus: host.cpus,
		signal
	});
	const cache = options.useCache ? { cache: { directory: runtime.cacheDirectory } } : {};
	const running = new Set();
	const bases = new Map();
	function tracked(work) {
		const end = () => void running.delete(work);
		running.add(work);
		work.then(end, end);
		return work;
	}
	return {
		layout,
		...options.useCache ? { cacheDirectory: runtime.cacheDirectory } : {},
		write: ({ entries, ...request }) => tracked(writeLayer(entries, {
			...request,
			...cache,
			layout,
			pool,
			signal,
			log
		})),
		recall: (layer, compression) => tracked((async () => {
			if (cache.cache === void 0) return void 0;
			const key = {
				compression: compressionKey(compression),
				size: layer.unpackedSize
			};
			const found = await takeCached(cache.cache, key, layer.diffId, layout);
			return found?.digest === layer.descriptor.digest && found.size === layer.descriptor.size ? layer : void 0;
		})()),
		storeBase(base) {
			const key = JSON.stringify([base.reference, base.layers.map(({ descriptor, diffId }) => [descriptor, diffId])]);
			const stored = bases.get(key) ?? tracked(storeBaseLayers(base, {
				...cache,
				layout,
				signal
			}));
			bases.set(key, stored);
			return stored;
		},
		async close() {
			stop.abort(new Error("The layer writer was closed."));
			await Promise.allSettled(running);
			await pool.close();
		}
	};
}
// src/rootfs/certificate-file.ts
const LIMIT = 4 << 20;
const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;
async function readCertificateFile(file, log, now = Date.now()) {
	const certificates = parseCertificates(await readLimited(file), file);
	for (const certificate of certificates) warn(certificate, file, log, now);
	return certificates;
}
async function readLimited(file) {
	let content;
	try {
		content = await readFile(file);
	} catch (error) {
		const { code } = error;
		throw refused(`${file} cannot be read (${code ?? "unknown error"})`, "Name a readable PEM file.", error);
	}
	if (content.length > LIMIT) throw refused(`${file} has ${content.length} bytes, which is no list of certificates`, "Name a PEM file of at most 4 MiB.");
	return content;
}
function parseCertificates(content, file) {
	const text = content.toString("latin1");
	if (text.trim() === "") throw refused(`${file} is empty`, "Put at least one PEM certificate into it, or drop it from extra-ca-certificates.");
	const blocks = [...text.matchAll(BLOCK)];
	if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) throw refused(`${file} holds a private key, which must never get into an image`, "Name a file that holds certificates only.");
	const pem = blocks.filter((block) => block[1] === "CERTIFICATE");
	if (pem.length === 0) throw refused(`${file} holds no PEM certificate`, conversion(content, file));
	return pem.map((block, index) => parseBlock(block[0], index + 1, file));
}
function parseBlock(pem, position, file) {
	try {
		return new X509Certificate(pem);
	} catch (error) {
		throw refused(`certificate ${position} of ${file} is damaged`, "Export the certificate again as PEM.", error);
	}
}
function conversion(content, file) {
	return content[0] === 48 ? `The file looks like DER; convert it: openssl x509 -inform der -in ${file} -out ${file}.pem` : "Name a file with blocks that begin with -----BEGIN CERTIFICATE-----.";
}
function warn(certificate, file, log, now) {
	const subject = certificate.subject.replaceAll("\n", ", ");
	const from = Date.parse(certificate.validFrom);
	const to = Date.parse(certificate.validTo);
	if (to < now) log.notice({
		level: "warning",
		code: "certificate-expired",
		message: `The certificate "${subject}" of ${file} expired on ${day(to)}.`
	});
	else if (from > now) log.notice({
		level: "warning",
		code: "certificate-early",
		message: `The certificate "${subject}" of ${file} is valid from ${day(from)} only.`
	});
	if (!certificate.ca) log.notice({
		level: "warning",
		code: "certificate-no-authority",
		message: `The certificate "${subject}" of ${file} is not a certificate authority's.`
	});
}
function day(time) {
	return new Date(time).toISOString().slice(0, 10);
}
function refused(what, fix, cause) {
	return new Failure({
		code: "certificate-invalid",
		message: `Input extra-ca-certificates: ${what}.`,
		fix,
		cause
	});
}
// src/rootfs/draft.ts
function fileDraft(path, bytes, mode = 420) {
	return {
		path,
		type: "file",
		mode,
		uid: 0,
		gid: 0,
		content: { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes }
	};
}
function directoryDraft(path, mode, uid = 0, gid = 0) {
	return {
		path,
		type: "directory",
		mode,
		uid,
		gid
	};
}
function symlinkDraft(path, target) {
	return {
		path,
		type: "symlink",
		mode: 511,
		uid: 0,
		gid: 0,
		target
	};
}
// src/rootfs/certificates.ts
const BUNDLE_PATH = "etc/ssl/certs/ca-certificates.crt";
const EXTRA_PATH = "etc/ssl/certs/ca-certificates-extra.crt";
const BEGIN = "-----BEGIN CERTIFICATE-----";
async function certificateFiles(plan, log, now) {
	const mozilla = plan.caCertificates ? await readMozillaSet() : void 0;
	const blocks = new Set(mozilla?.blocks);
	for (const file of plan.extraCaCertificates) for (const certificate of await readCertificateFile(file, log, now)) blocks.add(encodePem(certificate));
	if (blocks.size === 0) return { drafts: [] };
	const bytes = Buffer.from([...blocks].join(""));
	return {
		drafts: [fileDraft(mozilla === void 0 ? EXTRA_PATH : BUNDLE_PATH, bytes)],
		facts: {
			count: blocks.size,
			digest: digestOf$1(bytes),
			...mozilla === void 0 ? {} : { source: mozilla.source }
		}
	};
}
const CERTIFICATES_FILE = new URL("./ca-certificates.pem", import.meta.url);
async function readMozillaSet() {
	const text = await readFile(CERTIFICATES_FILE, "utf8");
	const version = /as Node\.js (\S+) /.exec(text.slice(0, 200))?.[1] ?? "unknown";
	return {
		blocks: text.slice(text.indexOf(BEGIN)).split(/(?=-----BEGIN CERTIFICATE-----)/),
		source: `Mozilla, as in Node.js ${version}`
	};
}
async function pinnedCertificates() {
	const { blocks, source } = await readMozillaSet();
	return {
		digest: digestOf$1([...new Set(blocks)].join("")),
		source
	};
}
function encodePem(certificate) {
	const lines = certificate.raw.toString("base64").match(/.{1,64}/g) ?? [];
	return [
		BEGIN,
		...lines,
		"-----END CERTIFICATE-----",
		""
	].join("\n");
}
// src/rootfs/include-source.ts
function includeFailure(include, what, fix, cause) {
	const mode = include.mode === void 0 ? "" : `:${include.mode.toString(8).padStart(4, "0")}`;
	return new Failure({
		code: "include-invalid",
		message: `Input include: "${include.source}:${include.destination}${mode}": ${what}.`,
		fix,
		cause
	});
}
function isWithin(folder, path) {
	const way = relative(folder, path);
	return way === "" || way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function entersGit(way) {
	return way.split(/[\\/]/).some((part) => part.toLowerCase() === ".git");
}
async function resolveSource(include, root) {
	const file = resolve(root, include.source);
	let real;
	try {
		real = await realpath(file);
	} catch (error) {
		const { code } = error;
		throw includeFailure(include, code === "ENOENT" || code === "ENOTDIR" ? `there is no ${include.source} in the module` : `${include.source} cannot be read (${code})`, "Name a file or folder of the module, relative to where its go.mod lies.", error);
	}
	if (!isWithin(root, real)) throw includeFailure(include, `${include.source} lies outside of the module`, "Copy what the image needs into the module first.");
	if (entersGit(relative(root, real)) || entersGit(relative(root, file))) throw includeFailure(include, "a .git folder never enters an image", "Include the files themselves.");
	return real;
}
async function resolveLink(include, folder, way) {
	const link = join(folder, way);
	const target = await readlink(link);
	const shown = `the link ${include.source}/${way.replaceAll(sep, "/")} to ${target}`;
	const fix = "Replace the link by the file that it names, or include that file beside it.";
	if (isAbsolute(target)) throw includeFailure(include, `${shown} is absolute and would mean something else in the image`, fix);
	let real;
	try {
		real = await realpath(link);
	} catch (error) {
		throw includeFailure(include, `${shown} leads nowhere`, fix, error);
	}
	const lexical = resolve(join(link, ".."), target);
	if (!isWithin(folder, real) || !isWithin(folder, lexical)) throw includeFailure(include, `${shown} leaves the included folder`, fix);
	if (entersGit(relative(folder, real))) throw includeFailure(include, `${shown} leads into .git`, fix);
	return target.split(sep).join("/");
}
async function statIncluded(include, path) {
	const facts = await lstat(path);
	const kind = facts.isFile() ? "file" : facts.isDirectory() ? "directory" : facts.isSymbolicLink() ? "symlink" : void 0;
	if (kind === void 0) throw includeFailure(include, `${path} is neither file nor folder`, "Leave pipes, sockets and devices out.");
	return {
		kind,
		size: facts.size,
		executable: (facts.mode & 64) !== 0
	};
}
// src/rootfs/include.ts
async function includeFiles(includes, context) {
	if (includes.length === 0) return [];
	const root = await realpath(context.moduleDirectory);
	const excluded = new Set(await Promise.all((context.exclude ?? []).map((path) => realpath(path).catch(() => path))));
	const drafts = [];
	for (const include of includes) {
		const real = await resolveSource(include, root);
		const { kind, size, executable } = await statIncluded(include, real);
		const platform = context.host.platform;
		if (kind === "directory") {
			const destination = include.destination.replace(/^\/+|\/+$/g, "");
			const walk = {
				include,
				folder: real,
				destination,
				excluded,
				platform
			};
			if (destination !== "") drafts.push(directoryDraft(destination, folderMode(include)));
			drafts.push(...await walkFolder(walk, ""));
		} else {
			const path = fileDestination(include);
			drafts.push({
				path,
				type: "file",
				mode: fileMode(include, executable, platform),
				uid: 0,
				gid: 0,
				content: {
					file: real,
					size
				}
			});
		}
	}
	return drafts;
}
function fileDestination(include) {
	const path = include.destination.replace(/^\/+/, "");
	if (path !== "" && !path.endsWith("/")) return path;
	return `${path}${basename(include.source.replaceAll("\\", "/"))}`;
}
async function walkFolder(walk, below) {
	const drafts = [];
	for (const name of (await list(walk, below)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
		const way = below === "" ? name : join(below, name);
		const source = join(walk.folder, way);
		if (entersGit(name) || walk.excluded.has(source)) continue;
		const path = [walk.destination, ...way.split(/[\\/]/)].filter((part) => part !== "").join("/");
		const { kind, size, executable } = await statIncluded(walk.include, source);
		if (kind === "symlink") drafts.push(symlinkDraft(path, await resolveLink(walk.include, walk.folder, way)));
		else if (kind === "directory") drafts.push(directoryDraft(path, folderMode(walk.include)), ...await walkFolder(walk, way));
		else drafts.push({
			path,
			type: "file",
			mode: fileMode(walk.include, executable, walk.platform),
			uid: 0,
			gid: 0,
			content: {
				file: source,
				size
			}
		});
	}
	return drafts;
}
async function list(walk, below) {
	try {
		return await readdir(join(walk.folder, below));
	} catch (error) {
		const { code } = error;
		throw includeFailure(walk.include, `${join(walk.include.source, below)} cannot be read (${code})`, "Make it readable for this user.", error);
	}
}
function fileMode(include, executable, platform) {
	return include.mode ?? (executable && platform !== "win32" ? 493 : 420);
}
function folderMode(include) {
	if (include.mode === void 0) return 493;
	const readable = include.mode & 292;
	return include.mode & 511 | readable >> 2;
}
// src/rootfs/merge.ts
function mergeDrafts(drafts) {
	const byPath = new Map();
	for (const draft of drafts) {
		const earlier = byPath.get(draft.path);
		if (earlier !== void 0 && earlier.type === "directory" !== (draft.type === "directory")) throw conflict(draft.path);
		byPath.set(draft.path, draft);
	}
	for (const path of byPath.keys()) for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
		const parent = byPath.get(path.slice(0, slash));
		if (parent !== void 0 && parent.type !== "directory") throw conflict(parent.path);
	}
	return [...byPath.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
function conflict(path) {
	return new Failure({
		code: "include-invalid",
		message: `Input include: /${path} would be a folder and a file at once in the image.`,
		fix: "Give one of the two another destination."
	});
}
// src/rootfs/users.ts
const ROOT = {
	name: "root",
	uid: 0,
	gid: 0,
	home: "/root"
};
const NOBODY = {
	name: "nobody",
	uid: 65534,
	gid: 65534,
	home: "/nonexistent"
};
function userFiles(user) {
	const own = account(user);
	const accounts = [
		ROOT,
		...own === void 0 ? [] : [own],
		NOBODY
	].filter((entry) => entry === own || entry.uid !== own?.uid && entry.name !== own?.name);
	const groups = new Map();
	for (const entry of own === void 0 ? accounts : [own, ...accounts]) if (!groups.has(entry.gid)) groups.set(entry.gid, entry.name);
	if (own !== void 0 && own.gid === 0) groups.set(0, "root");
	const passwd = accounts.map(({ name, uid, gid, home }) => `${name}:x:${uid}:${gid}:${name}:${home}:/sbin/nologin\n`);
	const group = [...groups].sort(([a], [b]) => a - b).map(([gid, name]) => `${name}:x:${gid}:\n`);
	return [
		fileDraft("etc/passwd", passwd.join("")),
		fileDraft("etc/group", group.join("")),
		...own === void 0 ? [] : [directoryDraft(own.home.slice(1), 448, own.uid, own.gid)]
	];
}
function account(user) {
	if (user.uid === 0) return void 0;
	const name = /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(user.name) && user.name !== "root" ? user.name : fallbackName(user.uid);
	return {
		name,
		uid: user.uid,
		gid: user.gid,
		home: `/home/${name}`
	};
}
function fallbackName(uid) {
	return uid === 65532 ? "nonroot" : `user${uid}`;
}
function temporaryFolder() {
	return directoryDraft("tmp", 1023);
}
function nameServiceSwitch() {
	return fileDraft("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
}
// src/rootfs/zip-reader.ts
const END_SIGNATURE = 101010256;
const CENTRAL_SIGNATURE = 33639248;
const LOCAL_SIGNATURE = 67324752;
const STORED = 0;
const DEFLATED = 8;
const MAX_ENTRIES = 1e4;
const MAX_ENTRY_SIZE = 1 << 20;
function readZip(archive) {
	const end = findEnd(archive);
	const count = archive.readUInt16LE(end + 10);
	if (count > MAX_ENTRIES) throw new Error(`it has ${count} entries`);
	const files = [];
	let position = archive.readUInt32LE(end + 16);
	for (let index = 0; index < count; index++) {
		if (position + 46 > end || archive.readUInt32LE(position) !== CENTRAL_SIGNATURE) throw new Error(`entry ${index + 1} of its directory is damaged`);
		const nameLength = archive.readUInt16LE(position + 28);
		const next = position + 46 + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
		const name = archive.toString("utf8", position + 46, position + 46 + nameLength);
		if (!name.endsWith("/")) files.push(describe(archive, position, name));
		position = next;
	}
	return files;
}
function findEnd(archive) {
	const lowest = Math.max(0, archive.length - 22 - 65535);
	for (let position = archive.length - 22; position >= lowest; position--) if (archive.readUInt32LE(position) === END_SIGNATURE) return position;
	throw new Error("it is not a zip archive");
}
function describe(archive, position, name) {
	const method = archive.readUInt16LE(position + 10);
	const crc = archive.readUInt32LE(position + 16);
	const stored = archive.readUInt32LE(position + 20);
	const size = archive.readUInt32LE(position + 24);
	const local = archive.readUInt32LE(position + 42);
	if (size > MAX_ENTRY_SIZE || stored > MAX_ENTRY_SIZE) throw new Error(`${name} has ${size} bytes`);
	if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is compressed by method ${method}`);
	const read = () => {
		const bytes = unpack(archive, local, stored, size, method, name);
		if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`${name} is damaged`);
		return bytes;
	};
	return {
		name,
		size,
		read
	};
}
function unpack(archive, local, stored, size, method, name) {
	if (local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL_SIGNATURE) throw new Error(`${name} is damaged`);
	const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
	const data = archive.subarray(start, start + stored);
	if (method === STORED) return data;
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
	} catch (error) {
		throw new Error(`${name} is damaged`, { cause: error });
	}
}
// src/rootfs/zone-archive.ts
const NAME = /^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/;
async function openZoneArchive(goroot) {
	const file = join(goroot, "lib", "time", "zoneinfo.zip");
	const [archive, release] = await Promise.all([readArchive(file), zoneRelease(goroot)]);
	const zones = new Map();
	try {
		for (const entry of readZip(archive)) if (NAME.test(entry.name)) zones.set(entry.name, entry.read);
	} catch (error) {
		throw unusable(file, `is damaged: ${error.message}`, error);
	}
	const read = (name) => {
		return readZone(file, name, zones.get(name));
	};
	return {
		names: [...zones.keys()].sort(),
		read,
		...release === void 0 ? {} : { release }
	};
}
function readZone(file, name, read) {
	try {
		const bytes = read?.();
		if (bytes !== void 0 && Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "TZif") return bytes;
	} catch (error) {
		throw unusable(file, `is damaged: ${error.message}`, error);
	}
	throw unusable(file, `is damaged: ${name} is no zone`);
}
async function readArchive(file) {
	try {
		return await readFile(file);
	} catch (error) {
		throw unusable(file, `cannot be read (${error.code ?? "unknown error"})`, error);
	}
}
async function zoneRelease(goroot) {
	try {
		const script = await readFile(join(goroot, "lib", "time", "update.bash"), "utf8");
		return /^DATA=(\d{4}[a-z]+)\s*$/m.exec(script)?.[1];
	} catch {
		return;
	}
}
function unusable(file, what, cause) {
	return new Failure({
		code: "unsupported-here",
		message: `Input timezones: the Go toolchain's ${file} ${what}.`,
		fix: "Use the Go toolchain from go.dev, or set timezones: none.",
		cause
	});
}
// src/rootfs/zone-names.ts
function nearestZones(wanted, known) {
	const folded = fold(wanted);
	const same = known.filter((name) => fold(name) === folded);
	if (same.length > 0) return same.slice(0, 3);
	const last = known.filter((name) => fold(name).endsWith(`/${folded}`));
	if (last.length > 0) return last.slice(0, 3);
	const allowed = Math.max(2, Math.floor(folded.length / 4));
	return known.map((name) => ({
		name,
		far: Math.min((0, import_fastest_levenshtein.distance)(folded, fold(name)), (0, import_fastest_levenshtein.distance)(folded, fold(name.slice(name.lastIndexOf("/") + 1))))
	})).filter(({ far }) => far <= allowed).sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1)).slice(0, 3).map(({ name }) => name);
}
function fold(name) {
	return name.trim().toLowerCase().replaceAll(/[\s_-]+/g, "_");
}
function unknownZone(input, wanted, known, release) {
	const near = nearestZones(wanted, known);
	const data = release === void 0 ? "the Go toolchain" : `tzdata ${release} of the Go toolchain`;
	return new Failure({
		code: "unknown-timezone",
		message: `Input ${input}: there is no time zone "${wanted}" in ${data}.`,
		fix: near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Write a name of the IANA database, such as Europe/Berlin, or all or none."
	});
}
// src/rootfs/zones.ts
const ZONE_FOLDER = "usr/share/zoneinfo";
async function zoneFiles(plan, goroot) {
	if (plan.timezones === "none" && plan.timezone === void 0) return { drafts: [] };
	const archive = await openZoneArchive(goroot);
	const names = chooseZones(plan, archive);
	return {
		drafts: linkAliases(names, archive),
		facts: {
			count: names.length,
			...archive.release === void 0 ? {} : { release: archive.release }
		}
	};
}
function chooseZones(plan, archive) {
	const known = new Set(archive.names);
	const need = (input, name) => {
		if (!known.has(name)) throw unknownZone(input, name, archive.names, archive.release);
		return name;
	};
	const single = plan.timezone === void 0 ? [] : [need("timezone", plan.timezone)];
	if (plan.timezones === "all") return [...archive.names];
	const listed = plan.timezones === "none" ? [] : plan.timezones.map((name) => need("timezones", name));
	return [...new Set([...listed, ...single])].sort();
}
function linkAliases(names, archive) {
	const first = new Map();
	return names.map((name) => {
		const bytes = archive.read(name);
		const key = Buffer.from(bytes).toString("latin1");
		const original = first.get(key);
		const path = `${ZONE_FOLDER}/${name}`;
		if (original !== void 0) return symlinkDraft(path, posix.relative(posix.dirname(path), `${ZONE_FOLDER}/${original}`));
		first.set(key, name);
		return fileDraft(path, bytes);
	});
}
// src/rootfs/rootfs.ts
async function rootfsEntries(plan, context) {
	const [certificates, zones, included] = await Promise.all([
		certificateFiles(plan, context.log, context.now),
		zoneFiles(plan, context.goroot),
		includeFiles(plan.include, context)
	]);
	return {
		entries: mergeDrafts([
			...plan.passwd ? userFiles(plan.user) : [],
			...plan.tmp ? [temporaryFolder()] : [],
			...plan.nsswitch ? [nameServiceSwitch()] : [],
			...certificates.drafts,
			...zones.drafts,
			...included
		]).map((draft) => ({
			...draft,
			mtime: plan.mtime
		})),
		facts: {
			...certificates.facts === void 0 ? {} : { certificates: certificates.facts },
			...zones.facts === void 0 ? {} : { zones: zones.facts }
		}
	};
}
// src/rootfs/zone-check.ts
const FOLDERS = [
	ZONE_FOLDER,
	"usr/share/lib/zoneinfo",
	"usr/lib/locale/TZ",
	"etc/zoneinfo"
];
async function requireZone(tz, sources) {
	const paths = zonePaths(tz);
	if (paths === void 0) return;
	const absolute = tz?.replace(/^:/, "").startsWith("/") ?? false;
	if (sources.embedded && !absolute) return;
	const present = new Set(sources.entries.filter(({ type }) => type !== "directory").map(({ path }) => path));
	if (paths.some((path) => present.has(path))) return;
	for (const path of paths) if (await sources.baseHas?.(path) === true) return;
	throw new Failure({
		code: "timezone-missing",
		message: `TZ is "${tz}", but the image has no such zone; the program would silently run in UTC.`,
		fix: absolute ? "Put that file into the image with include, or use timezone with a zone name." : `Set timezone to the zone's name, or add it to timezones.`
	});
}
function zonePaths(tz) {
	const name = tz?.replace(/^:/, "");
	if (name === void 0 || name === "" || name === "UTC") return void 0;
	if (name.startsWith("/")) return [name.slice(1)];
	return FOLDERS.map((folder) => `${folder}/${name}`);
}
// src/pipeline/build/root-files.ts
async function makeRootLayer(image, request, writer, runtime) {
	await request.compiling;
	const { rootfs, config } = image;
	const timezone = config.env.find((variable) => variable.startsWith("TZ="));
	if (rootfs.include.length > 0 || rootfs.extraCaCertificates.length > 0 || timezone !== void 0 || writer.cacheDirectory === void 0) return build(image, request, writer, runtime);
	let made;
	const key = [
		"root files",
		TOOL_VERSION,
		rootfs,
		image.compression,
		fileURLToPath(import.meta.url),
		...await Promise.all([
			fileIdentity(join(request.plan.toolchain.goroot, "lib", "time", "zoneinfo.zip")),
			fileIdentity(fileURLToPath(CERTIFICATES_FILE)),
			fileIdentity(fileURLToPath(import.meta.url))
		])
	];
	const taken = async ({ layers }) => {
		for (const layer of layers) if (await writer.recall(layer, image.compression) === void 0) return false;
		return true;
	};
	const answer = await remembered(writer.cacheDirectory, key, async () => {
		made = await build(image, request, writer, runtime);
		return made;
	}, taken);
	return made ?? answer;
}
async function build(image, request, writer, runtime) {
	const { plan } = request;
	const { entries, facts } = await rootfsEntries(image.rootfs, {
		log: runtime.log,
		host: runtime.host,
		moduleDirectory: plan.source.directory,
		goroot: plan.toolchain.goroot,
		exclude: request.exclude
	});
	const zone = image.config.env.find((variable) => variable.startsWith("TZ="))?.slice(3);
	const embedded = plan.binaries.some(({ argv }) => argv.some((argument) => /^-tags=.*\btimetzdata\b/.test(argument)));
	for (const platform of image.platforms.slice(0, 1)) await requireZone(zone, {
		entries,
		embedded,
		baseHas: async (path) => request.baseHas(await request.base(image.name, platform), path)
	});
	const written = {
		entries,
		compression: image.compression,
		part: "rootfs",
		createdBy: ROOTFS_CREATED_BY
	};
	return {
		layers: entries.length === 0 ? [] : [await writer.write(written)],
		facts: {
			...facts,
			...zone === void 0 ? {} : { timezone: zone }
		}
	};
}
// src/pipeline/build/images.ts
async function makeImages(request, runtime) {
	const { plan } = request;
	const facts = new Map();
	if (plan.images.length === 0) return {
		images: [],
		rootfs: facts
	};
	const writer = openLayerWriter(runtime, {
		layout: join(request.staging, "image"),
		useCache: request.useCache
	});
	try {
		const images = await allDone(plan.images.map((image) => {
			const rootfs = request.watch(makeRootLayer(image, request, writer, runtime).then((root) => {
				facts.set(image.name, root.facts);
				return root.layers;
			}));
			return assembleEmbedded({
				plan: image,
				oneOfSeveral: plan.images.length > 1,
				rootfs,
				base: (platform) => request.base(image.name, platform),
				binaries: (platform) => Promise.all(binariesOf(image, platform, plan).map(request.binary))
			}, writer, runtime.progress);
		}));
		await finishLayout(writer.layout, images.map((image, index) => ({
			image,
			tags: plan.images[index]?.tags ?? []
		})));
		return {
			images,
			rootfs: facts
		};
	} finally {
		await writer.close();
	}
}
function binariesOf(image, platform, plan) {
	return image.mains.flatMap(({ importPath }) => plan.binaries.filter((binary) => binary.main.importPath === importPath && samePlatform(binary.platform, platform)));
}
// src/pipeline/build/open-engine.ts
async function openEngine(parts) {
	const { choice } = parts.context;
	if (choice.engine === "embedded") return onThisMachine(parts);
	switch (choice.way) {
		case "host": {
			const { throughBuildKit } = await import("./through-buildkit-3f5Odonc.mjs");
			return throughBuildKit(onThisMachine(parts), parts);
		}
		case "buildkit": {
			const [{ throughBuildKit }, { compileOnNodes }] = await Promise.all([import("./through-buildkit-3f5Odonc.mjs"), import("./compile-on-nodes-DhlAbMdJ.mjs")]);
			const { images, context, tools, runtime } = parts;
			const opening = begun(images.watch(context.builder.builder(tools, runtime)));
			const compileElsewhere = () => compileOnNodes(parts, opening, runtime);
			return throughBuildKit(onThisMachine({
				...parts,
				binaries: {
					...parts.binaries,
					compileElsewhere
				}
			}), parts);
		}
		case "dockerfile": {
			const { overDockerfile } = await import("./over-dockerfile-ChpdZD9x.mjs");
			return overDockerfile(onThisMachine(parts), parts);
		}
		case "bake": throw new Error("bake files are built without a plan of ours");
	}
}
function onThisMachine({ binaries: request, images, runtime }) {
	const binaries = openBinaryWork(request, runtime);
	return {
		binaries,
		images: () => makeImages({
			...images,
			binary: (one) => images.watch(binaries.of(one)),
			compiling: binaries.started
		}, runtime)
	};
}
// src/source/imports/embedded-files.ts
async function listEmbeddedFiles({ source, mains, target, tags }, go, runtime) {
	const setTags = tags.length === 0 ? [] : ["-tags", tags.join(",")];
	const roots = mains.map(({ importPath }) => importPath);
	const result = await runGo(go, [
		"list",
		"-e",
		"-deps",
		"-json=ImportPath,Dir,EmbedFiles",
		...setTags,
		"--",
		...roots
	], {
		cwd: source.packageDirectory,
		env: {
			...target,
			GOPROXY: "off"
		}
	}, runtime);
	if (result.exitCode !== 0) return void 0;
	return parseJsonStream(result.stdout).flatMap(({ ImportPath: path, Dir: folder = "", EmbedFiles: files = [] }) => files.map((name) => ({
		package: path,
		name,
		file: join(folder, name)
	})));
}
// src/pipeline/build/sizes.ts
const AT_ONCE = 2;
async function attributeBinaries(plan, binaries, staging, runtime, open) {
	const { default: pLimit } = await import("./p-limit-BwU0JrRH.mjs");
	const limit = pLimit(Math.min(AT_ONCE, runtime.host.cpus));
	const found = new Map();
	await allDone(plan.binaries.map(async (one) => {
		const binary = await binaries.of(one);
		await limit(async () => {
			try {
				var _usingCtx$1 = _usingCtx();
				const { sizesOf } = await import("./sizes-of-C7dUANWN.mjs");
				const finder = _usingCtx$1.a(open?.(binary));
				const options = {
					staging,
					label: binaryLabel(one, plan.binaries),
					...finder === void 0 ? {} : { finder }
				};
				const sizes = await sizesOf(binary, options, runtime);
				if (sizes !== void 0) found.set(one.stem, sizes);
			} catch (_) {
				_usingCtx$1.e = _;
			} finally {
				await _usingCtx$1.d();
			}
		});
	}));
	return found;
}
async function measureWhatWasAsked({ planned: { plan }, workbench, configuration: { inputs }, github }, binaries, { attributed, images }, runtime) {
	const sizes = new Map([...attributed].map(([stem, one]) => [stem, one.sizes]));
	const known = new Map([...attributed].flatMap(([stem, one]) => one.savings === void 0 ? [] : [[stem, one.savings]]));
	const savings = inputs.measureSavings ? await binaries.savings(known) : known;
	const isRelease = github !== void 0 && isReleaseRun(github);
	const alternatives = inputs.measureCompression ? await (await import("./layer-levels-DChKLi4G.mjs")).measureLevels(plan, images, !isRelease, runtime) : new Map();
	if (!inputs.shrinkingTags) return {
		sizes,
		savings,
		shrinkingTags: void 0,
		alternatives
	};
	const { findShrinkingTags } = await import("./shrinking-tags-qFwjps1C.mjs");
	const shrinkingTags = new Map();
	for (const { stem, main, environment } of plan.binaries) {
		const target = Object.fromEntries(environment.map(({ name, value }) => [name, value]));
		const request = {
			source: plan.source,
			mains: [main],
			target,
			tags: inputs.buildTags
		};
		shrinkingTags.set(stem, await findShrinkingTags(request, workbench.go, runtime));
	}
	return {
		sizes,
		savings,
		shrinkingTags,
		alternatives
	};
}
// src/pipeline/build/size-evidence.ts
async function attributeBuilt(context, binaries, staging, runtime) {
	if (!context.configuration.inputs.attribution) return new Map();
	return attributeBinaries(context.planned.plan, binaries, staging, runtime, evidenceOf(context, runtime));
}
function evidenceOf({ planned: { plan }, workbench: { go }, configuration: { inputs }, choice }, runtime) {
	const sourced = compilesHere(choice);
	const exact = inputs.exact && sourced;
	return ({ plan: binary, facts }) => {
		let link;
		return {
			exact,
			sourced,
			async find() {
				const target = Object.fromEntries(binary.environment.map(({ name, value }) => [name, value]));
				const request = {
					source: plan.source,
					mains: [binary.main],
					target,
					tags: inputs.buildTags
				};
				const embeds = sourced ? await listEmbeddedFiles(request, go, runtime) : void 0;
				const told = embeds === void 0 ? {} : { embeds };
				link = exact ? await linkUnstripped(binary, {
					source: plan.source,
					go
				}, runtime) : void 0;
				if (link === void 0) return { evidence: told };
				return {
					evidence: {
						...told,
						linked: link.file
					},
					savings: { stripping: link.size - facts.size }
				};
			},
			[Symbol.asyncDispose]: async () => link?.remove()
		};
	};
}
// src/pipeline/build/verify-modules.ts
async function verifyModules(plan, { go, source }, runtime) {
	if (plan.module.vendored) return;
	const step = runtime.progress.start("verify");
	const result = await runGo(go, ["mod", "verify"], { cwd: source.packageDirectory }, runtime);
	if (result.exitCode === 0) return step.done("all modules");
	step.fail("modules were changed");
	throw new Failure({
		code: "digest-mismatch",
		message: `go mod verify says that modules in the module cache were changed since they were downloaded.`,
		fix: "Run go clean -modcache, and find out who changed them.",
		details: `${result.stdout}\n${result.stderr}`.trim()
	});
}
// src/pipeline/build/fill.ts
async function fillOutput(output, context) {
	const { configuration, session, workbench, planned, github } = context;
	const [{ plan, diagnose }, { inputs }] = [planned, configuration];
	const { staging, path } = output;
	const stage = openStage(session.runtime);
	const { runtime, watch } = stage;
	const bases = openBases(plan.images, registryInputs(inputs, session.http), runtime);
	const tools = openToolBox(inputs, () => Promise.resolve(workbench.go), session, runtime);
	const cgo = compilesHere(context.choice) ? await openCgoCheck(plan, workbench, inputs.buildTags, runtime) : noCgoCheck;
	const comparison = await openComparison(context, runtime);
	const places = {
		staging,
		base: bases.get,
		baseHas: bases.has
	};
	const release = github !== void 0 && isReleaseRun(github);
	const engine = await openEngine({
		context,
		tools,
		runtime,
		binaries: {
			...places,
			plan,
			workbench,
			jobs: inputs.jobs,
			diagnose,
			cgo,
			early: context.early
		},
		images: {
			...places,
			plan,
			exclude: [path, staging],
			useCache: !release,
			base: (image, platform) => watch(bases.get(image, platform)),
			watch
		}
	});
	const { binaries } = engine;
	const building = begun(binaries.run());
	const imaging = begun(engine.images());
	const { moduleCache } = workbench.environment;
	const subjects = {
		staging,
		tools,
		bases: contentsOf(context, {
			bases,
			imaging
		}, runtime),
		binaries: plan.binaries.map(binaries.of),
		watch
	};
	const [built, made, supply, attributed] = await stage.run([
		() => building,
		() => imaging,
		() => checkSupplyChain({
			...context,
			...subjects,
			moduleCache,
			building,
			imaging
		}, runtime),
		() => attributeBuilt(context, binaries, staging, runtime),
		() => cgo.run(building),
		async () => release ? verifyModules(plan, workbench, runtime) : void 0
	]);
	const asked = await measureWhatWasAsked(context, binaries, {
		attributed,
		images: made.images
	}, runtime);
	const caches = [...await context.caches.save(built), ...await context.builder.caches(runtime)];
	const released = await makeReleaseFiles(context, {
		built,
		sboms: supply.sboms,
		staging
	}, runtime);
	const parts = {
		built,
		made,
		supply,
		tools,
		caches,
		...asked,
		staging,
		builder: context.builder.opened()
	};
	const make = () => ({
		report: makeReport(context, {
			...parts,
			...released === void 0 ? {} : { release: released }
		}),
		failure: supply.failure
	});
	return {
		...await finishReport({
			make,
			comparison,
			staging
		}, runtime),
		made
	};
}
function contentsOf({ choice }, { bases, imaging }, runtime) {
	return choice.engine === "buildx" && choice.way === "dockerfile" ? imageFiles(begun(imaging.then(({ images }) => images)), runtime) : bases;
}
// src/image/layout/archive.ts
async function writeOciArchive(file, images, signal) {
	const entries = [
		memoryEntry("oci-layout", OCI_LAYOUT),
		memoryEntry("index.json", layoutIndexJson(images.map(namedDescriptor))),
		...images.flatMap(({ image }) => blobEntries(image))
	];
	await writeTar(file, [...new Map(entries.map((entry) => [entry.path, entry])).values()], signal);
}
function blobEntries(image) {
	const sizes = new Map(image.platforms.flatMap(({ manifest, config, layers }) => [
		manifest,
		config,
		...layers.map(({ descriptor }) => descriptor)
	]).concat((image.attestations ?? []).flatMap(({ manifest, blobs }) => [manifest, ...blobs]), image.index).map(({ digest, size }) => [digest, size]));
	return referencedBlobs(image).map((digest) => fileEntry(archivePath(digest), blobPath(image.layout, digest), sizes.get(digest) ?? 0));
}
function archivePath(digest) {
	return `blobs/${digest.replace(":", "/")}`;
}
function memoryEntry(path, content) {
	return {
		path,
		type: "file",
		mode: 420,
		uid: 0,
		gid: 0,
		mtime: 0,
		content: { bytes: Buffer.from(content) }
	};
}
function fileEntry(path, file, size) {
	return {
		path,
		type: "file",
		mode: 420,
		uid: 0,
		gid: 0,
		mtime: 0,
		content: {
			file,
			size
		}
	};
}
async function writeTar(file, entries, signal) {
	await writeWhole(file, async (temporary) => {
		const handle = await open(temporary, "wx", 420);
		try {
			for await (const piece of tarStream(orderEntries(entries), signal)) await writeAll$1(handle, piece);
		} finally {
			await handle.close();
		}
	});
}
// src/image/layout/docker-archive.ts
async function writeDockerArchive(file, archive, signal) {
	const { layout, platform, scratchDirectory } = archive;
	await mkdir(scratchDirectory, { recursive: true });
	const scratch = await mkdtemp(join(scratchDirectory, "docker-archive-"));
	try {
		const layers = [];
		for (const layer of platform.layers) layers.push(await layerEntry(layout, layer, scratch, signal));
		const { config } = platform;
		const files = [
			memoryEntry("manifest.json", dockerManifestJson({
				config: archivePath(config.digest),
				tags: archive.tags,
				layers: layers.map(({ path }) => path)
			})),
			fileEntry(archivePath(config.digest), blobPath(layout, config.digest), config.size),
			...layers
		];
		await writeTar(file, [...new Map(files.map((entry) => [entry.path, entry])).values()], signal);
	} catch (error) {
		throw asWriteFailure(error, file);
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function layerEntry(layout, { descriptor, diffId }, scratch, signal) {
	const blob = blobPath(layout, descriptor.digest);
	if (!descriptor.mediaType.endsWith("+zstd")) return fileEntry(archivePath(descriptor.digest), blob, descriptor.size);
	requireZstd();
	const plain = join(scratch, diffId.slice(7));
	const hash = createHash("sha256");
	let size = 0;
	const observe = async function* (source) {
		for await (const piece of source) {
			hash.update(piece);
			size += piece.length;
			yield piece;
		}
	};
	await pipeline(createReadStream(blob), zlib$1.createZstdDecompress(), observe, createWriteStream(plain), { signal });
	const found = `sha256:${hash.digest("hex")}`;
	if (found !== diffId) throw unlike(descriptor.digest, found, diffId);
	return fileEntry(archivePath(diffId), plain, size);
}
function unlike(digest, found, diffId) {
	return new Failure({
		code: "digest-mismatch",
		message: `The layer ${digest} unpacks to ${found}, but its image's config says ${diffId}.`,
		fix: "The base image contradicts itself: choose another one."
	});
}
// src/engine/export-images.ts
const ARCHITECTURES = {
	x64: "amd64",
	ia32: "386",
	loong64: "loong64"
};
async function writeExports(exports, images, runtime) {
	for (const wanted of exports) {
		const image = chooseImage(wanted, images);
		const file = resolve(runtime.workingDirectory, wanted.dest);
		const step = runtime.progress.start("export", wanted.dest);
		try {
			if (wanted.type === "oci") await writeOciArchive(file, [image], runtime.signal);
			else await writePlatform(file, image, choosePlatform(image, wanted.platform, runtime), runtime);
			step.done();
		} catch (error) {
			step.fail("not written");
			throw error;
		}
	}
}
async function loadImages(engine, images, runtime) {
	const folder = join(runtime.scratchDirectory, "load");
	await makeFolder(folder);
	for (const image of images) {
		const step = runtime.progress.start("load", image.image.name);
		const file = join(folder, `${image.image.name}.tar`);
		try {
			await writePlatform(file, image, choosePlatform(image, void 0, runtime), runtime);
			await loadArchive(engine, file, runtime);
			step.done(`${engine}: ${namesOf(image).join(", ")}`);
		} catch (error) {
			step.fail("not loaded");
			throw error;
		}
	}
}
function writePlatform(file, image, platform, runtime) {
	const { scratchDirectory, signal } = runtime;
	return writeDockerArchive(file, {
		layout: image.image.layout,
		platform,
		tags: namesOf(image),
		scratchDirectory
	}, signal);
}
function namesOf({ image, tags }) {
	return tags.length > 0 ? tags : [`${image.name.toLowerCase()}:latest`];
}
function chooseImage(wanted, images) {
	const named = wanted.image === void 0 ? images : images.filter(({ image }) => image.name === wanted.image);
	const [first] = named;
	if (first !== void 0 && named.length === 1) return first;
	const names = images.map(({ image }) => image.name).join(", ");
	throw new Failure({
		code: "invalid-input",
		message: wanted.image === void 0 ? `outputs: ${wanted.dest} can hold one image, and there are ${images.length} (${names}).` : `outputs: there is no image "${wanted.image}".`,
		fix: images.length === 0 ? "Add a linux platform: no image is made without one." : `Add image=NAME; there are ${names}.`
	});
}
function choosePlatform({ image }, wanted, runtime) {
	const own = `linux/${ARCHITECTURES[runtime.host.arch] ?? runtime.host.arch}`;
	const name = wanted ?? own;
	const found = image.platforms.find(({ platform }) => formatPlatform(platform) === name);
	const only = image.platforms.length === 1 && wanted === void 0 ? image.platforms[0] : void 0;
	if (found !== void 0 || only !== void 0) return found ?? only;
	const there = image.platforms.map(({ platform }) => formatPlatform(platform)).join(", ");
	throw new Failure({
		code: "invalid-input",
		message: `${wanted === void 0 ? "load" : "outputs"}: the image ${image.name} is not built for ${name}, only for ${there}.`,
		fix: `Add ${name} to platforms, or choose one of them with platform=.`
	});
}
// src/pipeline/build/hand-over.ts
async function handOver(filled, plan, { exports, engine }, output, runtime) {
	const images = filled.made.images.map((image) => ({
		image,
		tags: imageTags(plan, image.name)
	}));
	await writeExports(exports, images, runtime);
	if (engine !== void 0 && filled.failure === void 0) await loadImages(engine, images, runtime);
	await output.publish();
}
function imageTags(plan, name) {
	return plan.images.find((image) => image.name === name)?.tags ?? [];
}
// src/pipeline/build/build-planned.ts
async function buildPlanned(context, wanted) {
	const { configuration, session, workbench, planned, github } = context;
	const { inputs } = configuration;
	const { runtime } = session;
	for (const { compression } of planned.plan.images) checkCompression(compression);
	refuseForeignHead(github, planned.plan);
	await tellUnused(context.choice, planned.plan.source, runtime);
	const pushing = choosePush(inputs, planned.plan.images, github);
	if (pushing.kind === "skipped") runtime.log.notice(pushing.notice);
	const output = await openOutput(inputs, sourceFolders(planned), runtime);
	session.console.expect(expectedSteps(planned.plan, inputs, pushing.kind === "push"));
	let filled;
	try {
		const caches = await openActionsCaches(github, planned.plan, workbench, inputs, runtime, session.startedAt);
		filled = await fillOutput(output, {
			...context,
			caches
		});
		await handOver(filled, planned.plan, wanted, output, runtime);
		await rememberCommands(planned.plan, runtime);
	} catch (error) {
		await output.discard();
		throw error;
	}
	return {
		...await pushBuilt(pushing, filled, {
			images: planned.plan.images,
			output: output.path
		}, context),
		output: output.path,
		planned
	};
}
function openOutput(inputs, sources, runtime) {
	return openOutputFolder(inputs.output === "" ? defaultOutputDirectory(runtime.env, runtime.workingDirectory) : resolve(runtime.workingDirectory, inputs.output), sources);
}
function sourceFolders({ plan: { source, binaries } }) {
	const own = source.kind === "directory" ? [source.directory, source.packageDirectory] : [];
	return [...new Set([...own, ...binaries.map(({ main }) => main.directory)])].filter((folder) => folder !== "");
}
// src/plan/platforms/variants.ts
const ARM64 = [...range("v8", 9), ...range("v9", 5)];
const FLOAT = rule("hardfloat", ["hardfloat", "softfloat"]);
const POWER = rule("power8", [
	"power8",
	"power9",
	"power10"
]);
const VARIANTS = {
	amd64: {
		variable: "GOAMD64",
		...rule("v1", [
			"v1",
			"v2",
			"v3",
			"v4"
		])
	},
	arm64: {
		variable: "GOARM64",
		...rule("v8.0", ARM64),
		aliases: new Map([
			["v8", "v8.0"],
			["8", "v8.0"],
			["v9", "v9.0"]
		])
	},
	arm: {
		variable: "GOARM",
		values: new Map([
			["v5", "5"],
			["v6", "6"],
			["v7", "7"]
		]),
		aliases: new Map([
			["5", "v5"],
			["6", "v6"],
			["7", "v7"],
			["v6l", "v6"],
			["v7l", "v7"]
		]),
		default: "v7",
		always: true
	},
	"386": {
		variable: "GO386",
		...rule("sse2", ["sse2", "softfloat"])
	},
	mips: {
		variable: "GOMIPS",
		...FLOAT
	},
	mipsle: {
		variable: "GOMIPS",
		...FLOAT
	},
	mips64: {
		variable: "GOMIPS64",
		...FLOAT
	},
	mips64le: {
		variable: "GOMIPS64",
		...FLOAT
	},
	ppc64: {
		variable: "GOPPC64",
		...POWER
	},
	ppc64le: {
		variable: "GOPPC64",
		...POWER
	},
	riscv64: {
		variable: "GORISCV64",
		...rule("rva20u64", [
			"rva20u64",
			"rva22u64",
			"rva23u64"
		])
	}
};
const PLATFORM_VARIABLES = new Set([
	"GOOS",
	"GOARCH",
	"GOWASM",
	...Object.values(VARIANTS).map(({ variable }) => variable)
]);
function rule(chosen, variants) {
	return {
		values: new Map(variants.map((variant) => [variant, variant])),
		aliases: new Map(),
		default: chosen,
		always: false
	};
}
function range(major, last) {
	return Array.from({ length: last + 1 }, (_, minor) => `${major}.${minor}`);
}
// src/plan/values/go-words.ts
function splitGoWords(text, input) {
	const words = [];
	let rest = text.replace(/^[ \t\n\r]+/, "");
	while (rest !== "") {
		const quote = rest[0];
		if (quote === "\"" || quote === "'") {
			const end = rest.indexOf(quote, 1);
			if (end < 0) throw invalidInput(input, text, `the ${quote} has no end`);
			words.push(rest.slice(1, end));
			rest = rest.slice(end + 1);
		} else {
			const word = /^[^ \t\n\r]+/.exec(rest)?.[0] ?? "";
			words.push(word);
			rest = rest.slice(word.length);
		}
		rest = rest.replace(/^[ \t\n\r]+/, "");
	}
	return words;
}
function joinGoWords(words, input) {
	return words.map((word) => {
		if (word !== "" && !/[ \t\n\r'"]/.test(word)) return word;
		if (!word.includes("'")) return `'${word}'`;
		if (!word.includes("\"")) return `"${word}"`;
		throw invalidInput(input, word, "Go cannot take a word with both kinds of quotes");
	}).join(" ");
}
// src/plan/values/name-values.ts
function parseNameValues(lines, input, wanted = /^[A-Za-z_][A-Za-z0-9_.-]*$/) {
	const values = new Map();
	for (const line of lines) {
		const cut = line.indexOf("=");
		const name = cut < 0 ? line : line.slice(0, cut);
		if (cut < 0) throw invalidInput(input, line, "NAME=value is wanted");
		if (!wanted.test(name)) throw invalidInput(input, name, "it is not a name");
		const value = line.slice(cut + 1);
		if (/[\0\n\r]/.test(value)) throw invalidInput(input, name, "its value must be one line");
		values.set(name, value);
	}
	return [...values];
}
// src/plan/build-environment.ts
const DECIDED = new Map(Object.entries({
	GOTOOLCHAIN: "go-version",
	GOROOT: "go-version",
	GOENV: "env with the variables themselves"
}));
function readBuildEnvironment(lines) {
	const values = parseNameValues(lines, "env");
	for (const [name, value] of values) {
		if (PLATFORM_VARIABLES.has(name)) throw invalidInput("env", `${name}=${value}`, "the platform decides it", "Write it as a platform: platforms: linux/arm/v6, linux/amd64/v3.");
		const instead = DECIDED.get(name);
		if (instead !== void 0) throw invalidInput("env", `${name}=${value}`, "it is decided before the build", `Use ${instead}.`);
		if (name === "CGO_ENABLED" && !/^[01]$/.test(value)) throw invalidInput("env", `${name}=${value}`, "it must be 0 or 1");
	}
	const cgoEnabled = values.some(([name, value]) => name === "CGO_ENABLED" && value === "1");
	for (const [name, value] of values) if (name === "GOFLAGS") checkFlags(splitGoWords(value, "env"), "env", cgoEnabled);
	return {
		values,
		cgoEnabled
	};
}
function checkFlags(words, input, cgoEnabled) {
	for (const word of words) {
		const flag = word.replace(/^--/, "-");
		if (flag === "-a" || flag.startsWith("-a=")) throw invalidInput(input, word, "it compiles everything anew and so makes Go’s cache useless", "Leave -a out: Go knows by content what is out of date.");
		if (/^-(o|C|n|exec|toolexec|overlay|modfile|p)(=|$)/.test(flag)) throw invalidInput(input, word, "this flag is ours to set", "Leave it out.");
		const mode = /^-buildmode=(.*)$/.exec(flag)?.[1];
		if (mode === "pie" && !cgoEnabled) throw pieRefused(input, word);
		if (mode !== void 0 && ![
			"default",
			"exe",
			"pie"
		].includes(mode)) throw invalidInput(input, word, "a program is built, not a library");
	}
}
function pieRefused(input, word) {
	return invalidInput(input, word, "without cgo a position-independent program asks for a loader (PT_INTERP) that a slim image lacks, and would not start", "Leave -buildmode=pie out; it makes the binary about a tenth larger, too.");
}
function buildEntries(platform, env, source, chosen) {
	const origin = `platforms: ${formatPlatform(platform)}`;
	const rule = VARIANTS[platform.architecture];
	const level = chosen.value ?? (platform.variant === void 0 ? void 0 : rule?.values.get(platform.variant));
	const variant = level === void 0 || rule === void 0 ? [] : [{
		name: rule.variable,
		value: level,
		origin: chosen.input ?? origin
	}];
	const given = new Set(env.values.map(([name]) => name));
	return [
		{
			name: "GOOS",
			value: platform.os,
			origin
		},
		{
			name: "GOARCH",
			value: platform.architecture,
			origin
		},
		...variant,
		...given.has("CGO_ENABLED") ? [] : [{
			name: "CGO_ENABLED",
			value: "0",
			origin: "default: static, without a C library"
		}],
		...source.kind === "module-version" && !given.has("GOWORK") ? [{
			name: "GOWORK",
			value: "off",
			origin: "source: MODULE@VERSION"
		}] : [],
		...env.values.map(([name, value]) => ({
			name,
			value,
			origin: "env"
		}))
	];
}
// src/plan/build-flags.ts
const OUTPUT_MARKER = "{output}";
function buildArguments(main, inputs, values, source, cgoEnabled) {
	return [
		"build",
		...[
			...inputs.trimpath ? ["-trimpath"] : [],
			`-buildvcs=${inputs.buildvcs && source.kind === "directory"}`,
			...toolFlags("ldflags", inputs.ldflags, values, cgoEnabled),
			...toolFlags("gcflags", inputs.gcflags, values, cgoEnabled),
			...toolFlags("asmflags", inputs.asmflags, values, cgoEnabled),
			...tagFlags(inputs.buildTags)
		],
		"-o",
		OUTPUT_MARKER,
		main.importPath
	];
}
function tagFlags(tags) {
	const words = tags.flatMap((tag) => tag.split(/[\s,]+/)).filter((tag) => tag !== "");
	for (const tag of words) if (!/^[\p{L}\p{Nd}_.]+$/u.test(tag)) throw invalidInput("build-tags", tag, "a Go build tag is made of letters, digits, _ and .");
	return words.length === 0 ? [] : [`-tags=${[...new Set(words)].join(",")}`];
}
function toolFlags(input, text, values, cgoEnabled) {
	if (text.trim() === "") return [];
	const [, pattern = "", flags = ""] = /^(?:([^\s=-][^\s=]*)=)?(.*)$/s.exec(text.trim()) ?? [];
	const words = splitGoWords(flags, input);
	if (pattern === "" && words[0]?.startsWith("-") === false) throw invalidInput(input, text, "it must begin with a flag (-...) or a package pattern (all=-...)");
	refuseMisplaced(words, input, cgoEnabled);
	const filled = words.map((word) => fillTemplate(word, values, input));
	return [`-${input}=${pattern === "" ? "" : `${pattern}=`}${joinGoWords(filled, input)}`];
}
function refuseMisplaced(words, input, cgoEnabled) {
	for (const word of words) {
		const flag = word.replace(/^--/, "-");
		if (flag === "-buildmode=pie" && !cgoEnabled) throw pieRefused(input, word);
		if (flag === "-a" && input === "ldflags") checkFlags([word], input, cgoEnabled);
		if (/^-(trimpath|tags|race|msan|asan)(=|$)/.test(flag) && input === "ldflags") throw invalidInput(input, word, "this is a flag of go build, not of the linker", "Use the input of that name (trimpath, build-tags).");
	}
}
// src/plan/labels.ts
const PREFIX = "org.opencontainers.image.";
function imageLabels(facts, lines) {
	const labels = new Map(standardLabels(facts));
	for (const [key, value] of parseKeyValues(lines, "labels")) if (value === "") labels.delete(key);
	else labels.set(key, value);
	return Object.fromEntries([...labels].sort(([a], [b]) => a < b ? -1 : 1));
}
function standardLabels({ title, revision, epoch, base, license }) {
	const seconds = epoch ?? revision.epoch;
	return [
		["title", title],
		["version", revision.version],
		["revision", revision.commit],
		["created", seconds === void 0 ? void 0 : new Date(seconds * 1e3).toISOString().replace(".000Z", "Z")],
		["source", revision.sourceUrl],
		["url", revision.sourceUrl],
		["licenses", license],
		["base.name", base === "scratch" || /^[./\\]|^[A-Za-z]:/.test(base) ? void 0 : base]
	].flatMap(([key, value]) => value === void 0 ? [] : [[`${PREFIX}${key}`, value]]);
}
function parseKeyValues(lines, input) {
	return lines.map((line) => {
		const cut = line.indexOf("=");
		const key = line.slice(0, cut < 0 ? void 0 : cut).trim();
		if (cut < 0) throw invalidInput(input, line, "key=value is wanted");
		if (key === "" || /[\s\p{Cc}"']/u.test(key) || key.length > 255) throw invalidInput(input, line, `"${key}" is not a key`);
		return [key, line.slice(cut + 1).replace(/\p{Cc}/gu, "")];
	});
}
// src/plan/values/include.ts
function parseInclude(lines, reserved) {
	const files = lines.map(parseLine);
	const seen = new Set(reserved);
	for (const { destination } of files) {
		if (reserved.includes(destination)) throw invalid(destination, "the program itself is there", "Choose another place.");
		if (seen.has(destination)) throw invalid(destination, "two files cannot have the same place", "Give each its own destination.");
		seen.add(destination);
	}
	return files;
}
function parseLine(line) {
	const [source = "", destination = "", mode, ...rest] = line.split(":");
	if (rest.length > 0 || destination === "") throw invalid(line, "src:dest or src:dest:mode is wanted");
	if (mode !== void 0 && !/^[0-7]{3,4}$/.test(mode)) throw invalid(line, `the mode "${mode}" is not octal such as 0644`);
	const from = cleanSource(source, line);
	return {
		source: from,
		destination: cleanDestination(destination, from, line),
		...mode === void 0 ? {} : { mode: Number.parseInt(mode, 8) }
	};
}
function cleanSource(source, line) {
	const parts = source.replaceAll("\\", "/").split("/");
	if (source === "" || parts[0] === "" || /\p{Cc}/u.test(source)) throw invalid(line, "the source is a path relative to the module");
	if (parts.includes("..")) throw invalid(line, "the source may not leave the module");
	const clean = parts.filter((part) => part !== "" && part !== ".");
	if (clean.some((part) => part.toLowerCase() === ".git")) throw invalid(line, ".git never goes into an image");
	return clean.length === 0 ? "." : clean.join("/");
}
function cleanDestination(destination, source, line) {
	if (!destination.startsWith("/") || /\p{Cc}/u.test(destination)) throw invalid(line, "the destination is an absolute path in the image");
	const parts = destination.split("/").filter((part) => part !== "" && part !== ".");
	if (parts.includes("..")) throw invalid(line, "the destination may not hold ..");
	const name = source.split("/").at(-1) ?? source;
	if (destination.endsWith("/") && name !== ".") parts.push(name);
	if (parts.length === 0 && name !== ".") throw invalid(line, "the destination is the root folder itself");
	return `/${parts.join("/")}`;
}
function invalid(value, why, fix = "Write for example config/app.yml:/etc/app.yml:0644.") {
	return new Failure({
		code: "include-invalid",
		message: `include: "${printable(value)}" is not valid: ${why}.`,
		fix
	});
}
// src/plan/rootfs-plan.ts
function rootfsPlan(inputs, binaries, mtime, place) {
	const bare = inputs.base === "scratch";
	const paths = place.host.platform === "win32" ? win32 : posix;
	const timezone = zoneName(inputs.timezone);
	return {
		caCertificates: inputs.caCertificates ?? bare,
		extraCaCertificates: inputs.extraCaCertificates.map((file) => paths.resolve(place.workingDirectory, file)),
		passwd: inputs.passwd ?? bare,
		tmp: inputs.tmp ?? bare,
		nsswitch: inputs.nsswitch ?? bare,
		timezones: parseTimezones(inputs.timezones, bare),
		...timezone === void 0 ? {} : { timezone },
		include: parseInclude(inputs.include, binaries.map((name) => `/${name}`)),
		user: parseUser(inputs.user),
		mtime
	};
}
function parseTimezones(names, bare) {
	const words = [...new Set(names.map((name) => name.trim()))];
	if (words.length === 0) return bare ? "all" : "none";
	const whole = words.find((word) => word === "all" || word === "none");
	if (whole === void 0) return words.map((word) => zoneName(word) ?? word);
	if (words.length > 1) throw invalidInput("timezones", words.join(","), `${whole} stands alone`);
	return whole === "all" ? "all" : "none";
}
function zoneName(name) {
	const trimmed = name.trim();
	if (trimmed === "") return void 0;
	if (/^[A-Za-z0-9][A-Za-z0-9_+-]*(\/[A-Za-z0-9][A-Za-z0-9_+-]*)*$/.test(trimmed)) return trimmed;
	throw new Failure({
		code: "unknown-timezone",
		message: `timezones: "${trimmed.slice(0, 80)}" is not the name of a time zone.`,
		fix: "Write names such as Europe/Berlin, or all, or none."
	});
}
function checkTimezone(env, rootfs, base) {
	const value = env.find(([name]) => name === "TZ")?.[1];
	if (value === void 0) return;
	if (rootfs.timezone !== void 0 && rootfs.timezone !== value) throw invalidInput("image-env", `TZ=${value}`, `timezone is ${rootfs.timezone}`, "Set only timezone.");
	const zone = value.replace(/^:/, "");
	if (base !== "scratch" || zone === "" || zone === "UTC" || rootfs.timezones === "all" || rootfs.timezone === zone) return;
	if (rootfs.timezones !== "none" && rootfs.timezones.includes(zone)) return;
	throw new Failure({
		code: "timezone-missing",
		message: `image-env: TZ=${zone} names a zone that is not in the image; Go would silently take UTC.`,
		fix: `Use timezone: ${zone}, which sets TZ and puts the zone in.`
	});
}
// src/plan/values/arguments.ts
function parseArguments(lines, input) {
	const text = lines.join("\n").trim();
	const list = text.startsWith("[") ? fromJson(text, input) : lines;
	for (const argument of list) if (argument.includes("\0")) throw invalidInput(input, argument, "an argument cannot hold a zero byte");
	return list;
}
function fromJson(text, input) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw invalidInput(input, text, "it begins with [ and is not a JSON array", "Write [\"/app\",\"--flag\"], or one argument a line.");
	}
	if (!Array.isArray(parsed) || !parsed.every((part) => typeof part === "string")) throw invalidInput(input, text, "every part of the JSON array must be a string", "Put numbers in quotes: [\"/app\",\"8080\"].");
	return parsed;
}
// src/plan/values/healthcheck.ts
const TIMES = {
	interval: "interval",
	timeout: "timeout",
	"start-period": "startPeriod"
};
const OPTIONS = [...Object.keys(TIMES), "retries"];
function parseHealthcheck(text) {
	const trimmed = text.trim();
	if (trimmed === "") return void 0;
	if (trimmed.toUpperCase() === "NONE") return { test: ["NONE"] };
	const end = trimmed.lastIndexOf("]");
	if (!trimmed.startsWith("[") || end < 0) throw invalidInput("healthcheck", text, "the command is a JSON array, or NONE", "Write for example [\"/app\",\"-check\"] interval=10s.");
	const command = parseArguments([trimmed.slice(0, end + 1)], "healthcheck");
	if (command.length === 0) throw invalidInput("healthcheck", text, "the command is empty");
	return {
		test: command[0] === "CMD" || command[0] === "CMD-SHELL" || command[0] === "NONE" ? command : ["CMD", ...command],
		...options(trimmed.slice(end + 1), text)
	};
}
function options(rest, text) {
	const result = {};
	for (const word of rest.split(/[\s,]+/).filter((part) => part !== "")) {
		const [, dashes = "", name = "", value = ""] = /^(-{0,2})([a-z-]+)=(.+)$/.exec(word) ?? [];
		if (name === "retries" && /^[1-9]\d{0,5}$/.test(value)) result[name] = Number(value);
		else if (Object.hasOwn(TIMES, name)) result[TIMES[name]] = parseDuration(value, "healthcheck");
		else throw invalidInput("healthcheck", text, `"${word}" is not an option${didYouMean(name === "" ? word.slice(dashes.length) : name, OPTIONS)}`, `Options are ${OPTIONS.join(", ")}.`);
	}
	return result;
}
// src/plan/image-config.ts
function imageConfig(inputs, binary, rootfs, facts) {
	const env = parseNameValues(inputs.imageEnv, "image-env", /^[^=\s\p{Cc}]+$/u);
	checkTimezone(env, rootfs, inputs.base);
	const zone = rootfs.timezone === void 0 || env.some(([name]) => name === "TZ") ? [] : [`TZ=${rootfs.timezone}`];
	const entrypoint = parseArguments(inputs.entrypoint, "entrypoint");
	const stopSignal = parseSignal(inputs.stopSignal);
	const healthcheck = parseHealthcheck(inputs.healthcheck);
	if (healthcheck?.test[0] === "CMD-SHELL" && inputs.base === "scratch") throw invalidInput("healthcheck", "CMD-SHELL", "scratch has no shell", "Name the program and its arguments: [\"/app\",\"-check\"].");
	return {
		user: `${rootfs.user.uid}:${rootfs.user.gid}`,
		exposedPorts: parsePorts(inputs.expose),
		env: [...env.map(([name, value]) => `${name}=${value}`), ...zone],
		entrypoint: entrypoint.length > 0 ? entrypoint : [`/${binary}`],
		cmd: parseArguments(inputs.cmd, "cmd"),
		volumes: [...new Set(inputs.volumes.map((path) => parseImagePath(path, "volumes")))].sort(),
		workingDir: inputs.workdir === "" ? inputs.base === "scratch" ? "/" : "" : parseImagePath(inputs.workdir, "workdir"),
		labels: imageLabels(facts, inputs.labels),
		...stopSignal === void 0 ? {} : { stopSignal },
		...healthcheck === void 0 ? {} : { healthcheck }
	};
}
const LEVELS = {
	gzip: {
		default: 6,
		most: 12
	},
	zstd: {
		default: 9,
		most: 22
	},
	uncompressed: {
		default: 0,
		most: 0
	}
};
function compressionOf(inputs) {
	const { default: usual, most } = LEVELS[inputs.compression];
	const level = inputs.compressionLevel === 0 ? usual : inputs.compressionLevel;
	if (level > most) {
		const wanted = most === 0 ? "uncompressed layers have no level" : `${inputs.compression} has levels 1 to ${most}`;
		throw invalidInput("compression-level", String(level), wanted);
	}
	return {
		format: inputs.compression,
		level
	};
}
// src/plan/platforms/parse-platforms.ts
const MOST = 256;
const OTHER_NAMES = new Map(Object.entries({
	x86_64: "amd64",
	"x86-64": "amd64",
	x64: "amd64",
	amd: "amd64",
	aarch64: "arm64",
	arm64v8: "arm64",
	m1: "arm64",
	m2: "arm64",
	m3: "arm64",
	i386: "386",
	i686: "386",
	x86: "386",
	armhf: "arm/v7",
	armel: "arm/v6",
	armv5: "arm/v5",
	armv6: "arm/v6",
	armv6l: "arm/v6",
	armv7: "arm/v7",
	armv7l: "arm/v7",
	ppc64el: "ppc64le",
	powerpc64le: "ppc64le",
	macos: "darwin",
	mac: "darwin",
	osx: "darwin",
	win: "windows",
	win32: "windows"
}));
function parsePlatforms(texts, targets) {
	if (texts.length > MOST) throw new Failure({
		code: "too-many-platforms",
		message: `platforms: ${texts.length} platforms are asked for, at most ${MOST} can be.`,
		fix: "Name each platform once; go tool dist list shows all that there are."
	});
	const platforms = new Map();
	for (const text of texts) {
		const platform = parsePlatform(text, targets);
		platforms.set(formatPlatform(platform), platform);
	}
	if (platforms.size === 0) throw new Failure({
		code: "unknown-platform",
		message: "platforms: no platform is named.",
		fix: "Name at least one, for example linux/amd64."
	});
	return [...platforms.values()];
}
function parsePlatform(text, targets) {
	const [os = "", architecture = "", variant, ...rest] = text.trim().toLowerCase().split("/");
	if (!targets.some((target) => target.GOOS === os && target.GOARCH === architecture) || rest.length > 0) throw unknown(text, targets, "is not a platform that this Go can build");
	if (variant === void 0) return withVariant(os, architecture, VARIANTS[architecture]?.default);
	const rule = VARIANTS[architecture];
	const name = rule?.aliases.get(variant) ?? variant;
	if (rule === void 0 || !rule.values.has(name)) {
		const known = [...rule?.values.keys() ?? []].map((one) => `${os}/${architecture}/${one}`);
		const why = known.length === 0 ? `has a variant, but ${architecture} has none in Go` : `has a variant that ${architecture} does not have in Go`;
		throw new Failure({
			code: "unknown-platform",
			message: `platforms: "${printable(text)}" ${why}.`,
			fix: `Use ${known.length === 0 ? `${os}/${architecture}` : shorten(known).join(", ")}.`
		});
	}
	return withVariant(os, architecture, name);
}
function withVariant(os, architecture, variant) {
	const rule = VARIANTS[architecture];
	if (variant === void 0 || rule === void 0 || variant === rule.default && !rule.always) return {
		os,
		architecture
	};
	return {
		os,
		architecture,
		variant
	};
}
function unknown(text, targets, why) {
	const near = suggestions(text.trim().toLowerCase(), targets);
	return new Failure({
		code: "unknown-platform",
		message: `platforms: "${printable(text)}" ${why}${near.length === 0 ? "" : `; the nearest are ${near.join(", ")}`}.`,
		fix: near.length === 0 ? "Choose from what go tool dist list shows." : `Write ${near[0]}; go tool dist list shows all.`
	});
}
function suggestions(text, targets) {
	const known = [...targets].sort((a, b) => usual(b) - usual(a)).map((target) => `${target.GOOS}/${target.GOARCH}`);
	const renamed = text.split("/").map((part) => OTHER_NAMES.get(part) ?? part);
	const translated = renamed.join("/");
	const exact = known.find((one) => translated === one || translated.startsWith(`${one}/`));
	if (exact !== void 0) return [translated.startsWith(`${exact}/`) && renamed.length > 2 ? exact : translated];
	const parts = renamed.flatMap((part) => part.split("/"));
	const shared = known.filter((one) => parts.length === 1 && one.split("/").includes(parts[0] ?? ""));
	if (shared.length > 0) return shared.slice(0, 4);
	const near = nearestWords(translated, known, 3);
	if (near.length > 0) return near;
	return known.filter((one) => one.startsWith(`${parts[0] ?? ""}/`)).slice(0, 4);
}
function usual({ GOARCH, FirstClass }) {
	return Number(FirstClass) + Number(GOARCH === "amd64" || GOARCH === "arm64");
}
function shorten(names) {
	return names.length <= 6 ? names : [...names.slice(0, 3), `... ${names.at(-1) ?? ""}`];
}
// src/plan/platforms/platform-levels.ts
function unitPlatforms(inputs, targets) {
	const levels = {
		amd64: inputs.goamd64,
		arm64: inputs.goarm64,
		arm: inputs.goarm
	};
	const chosen = new Map();
	parsePlatforms(inputs.platforms, targets);
	for (const text of inputs.platforms) {
		const platform = parsePlatform(text, targets);
		const level = text.split("/").length > 2 ? "" : levels[platform.architecture] ?? "";
		const leveled = level === "" ? { platform } : raise(platform, level);
		const key = formatPlatform(leveled.platform);
		if (!chosen.has(key)) chosen.set(key, leveled);
	}
	return [...chosen.values()];
}
function raise(platform, value) {
	const { os, architecture } = platform;
	const rule = VARIANTS[architecture];
	const input = `go${architecture}`;
	const [base = "", ...options] = value.trim().split(",");
	const variant = rule?.aliases.get(base) ?? base;
	const allowed = architecture === "arm64" ? ["lse", "crypto"] : architecture === "arm" ? ["hardfloat", "softfloat"] : [];
	if (rule === void 0 || !rule.values.has(variant) || options.some((option) => !allowed.includes(option))) {
		const known = [...rule?.values.keys() ?? []].map((one) => rule?.values.get(one) ?? one);
		throw invalidInput(input, value, `it is one of ${known.join(", ")}${didYouMean(base, known)}`);
	}
	const level = [rule.values.get(variant) ?? variant, ...options].join(",");
	return {
		platform: withVariant(os, architecture, variant),
		level,
		origin: input
	};
}
// src/plan/platforms/platform-needs.ts
function linksOnlyWithCgo({ os, architecture }) {
	return os === "ios" || os === "android" && architecture !== "arm64";
}
function refuseCgoTargets(platforms, cgoEnabled) {
	if (cgoEnabled) return;
	const refused = platforms.filter(linksOnlyWithCgo).map(formatPlatform);
	if (refused.length === 0) return;
	throw new Failure({
		code: "platform-needs-cgo",
		message: `platforms: ${refused.join(", ")} can be linked with cgo only, and cgo is off.`,
		fix: "Leave it out (android/arm64 needs no cgo), or set CGO_ENABLED=1 and a cross C compiler in env, for example CC=aarch64-linux-android21-clang."
	});
}
function binaryOnlyReason(platform) {
	if (platform.os === "linux") return void 0;
	return `${formatPlatform(platform)} gets a binary; it is left out of the image, which holds linux only.`;
}
// src/plan/plan-unit.ts
function planUnit(unit, facts) {
	const mains = namedMains(unit);
	const chosen = unitPlatforms(unit.inputs, facts.targets);
	const platforms = chosen.map(({ platform }) => platform);
	const env = readBuildEnvironment(unit.inputs.env);
	refuseCgoTargets(platforms, env.cgoEnabled);
	const epoch = parseEpoch(unit.inputs.sourceDateEpoch, facts.sourceDateEpoch);
	const template = {
		revision: facts.revision,
		env: env.values,
		...epoch === void 0 ? {} : { epoch }
	};
	const binaries = mains.flatMap((main) => chosen.map(({ platform, level, origin }) => {
		const stem = `${main.binaryName}_${platformFileSuffix(platform)}`;
		const argv = buildArguments(main, unit.inputs, templateValues(template, platform), facts.source, env.cgoEnabled);
		const levels = {
			...level === void 0 ? {} : { value: level },
			...origin === void 0 ? {} : { input: origin }
		};
		return {
			main,
			platform,
			stem,
			output: `bin/${stem}${extension(platform)}`,
			argv,
			environment: buildEntries(platform, env, facts.source, levels)
		};
	}));
	const linux = platforms.filter(({ os }) => os === "linux");
	return {
		platforms,
		binaries,
		images: linux.length === 0 ? [] : planImages(unit, mains, linux, facts, epoch)
	};
}
function extension({ os }) {
	return os === "windows" ? ".exe" : "";
}
function namedMains({ inputs, mains }) {
	const only = mains.length === 1 && inputs.imageName !== "" ? checkedName(inputs.imageName) : void 0;
	const named = mains.map((main) => ({
		...main,
		binaryName: checkedName(only ?? main.binaryName)
	}));
	const seen = new Map();
	for (const main of named) {
		const twin = seen.get(main.binaryName.toLowerCase());
		if (twin !== void 0) {
			const both = `${twin.importPath} and ${main.importPath} would both become ${main.binaryName}`;
			throw invalidInput("packages", main.importPath, both, "Give each an entry of images: in .go-slim-image.yml with its own image-name.");
		}
		seen.set(main.binaryName.toLowerCase(), main);
	}
	return named;
}
function checkedName(name) {
	if (/^[0-9A-Za-z][0-9A-Za-z._+-]{0,127}$/.test(name) && !name.endsWith(".")) return name;
	throw invalidInput("image-name", name, "letters, digits and . _ + - make a file name that every system can have");
}
function planImages(unit, mains, platforms, facts, epoch) {
	const { inputs } = unit;
	const groups = inputs.combine ? [mains] : mains.map((main) => [main]);
	const named = groups.map((group) => {
		const name = imageName(unit, groups.length, group[0]?.binaryName ?? "");
		return {
			name,
			group,
			...imageNames(inputs, nameTemplate(name, facts, epoch), facts.tagging ?? localFacts(facts.revision))
		};
	});
	refuseSharedTags(named.map(({ tags }) => tags));
	return named.map(({ name, group, tags, repositories }) => {
		const binaries = group.map(({ binaryName }) => binaryName);
		const first = binaries[0] ?? "";
		const rootfs = rootfsPlan(inputs, binaries, epoch ?? 0, facts);
		const labels = {
			title: name,
			revision: facts.revision,
			base: inputs.base,
			...facts.module.license === void 0 ? {} : { license: facts.module.license },
			...epoch === void 0 ? {} : { epoch }
		};
		return {
			name,
			base: checkedBase(inputs.base),
			mains: group,
			platforms,
			config: imageConfig(inputs, first, rootfs, labels),
			annotations: Object.fromEntries(parseKeyValues(inputs.annotations, "annotations")),
			compression: compressionOf(inputs),
			tags,
			repositories,
			rootfs,
			epoch: epoch ?? facts.revision.epoch ?? 0
		};
	});
}
function nameTemplate(name, { revision }, epoch) {
	const facts = {
		revision,
		env: [],
		...epoch === void 0 ? {} : { epoch }
	};
	const { Os: _, Arch: __, Variant: ___, ...values } = templateValues(facts, {
		os: "",
		architecture: ""
	});
	return {
		...values,
		Name: name
	};
}
function refuseSharedTags(images) {
	const all = images.flat();
	const twice = all.find((tag, index) => all.indexOf(tag) !== index);
	if (twice === void 0) return;
	throw invalidInput("tags", twice, `there are ${images.length} images, and a tag can be one image's only`, "Write {{.Name}} into tags or repositories, set combine, choose one command with packages, or give each an entry of images: in .go-slim-image.yml.");
}
function imageName({ name, inputs }, images, binary) {
	const chosen = name ?? (inputs.imageName === "" ? void 0 : inputs.imageName);
	if (chosen === void 0) return binary;
	return images === 1 ? chosen : `${chosen}-${binary}`;
}
function checkedBase(base) {
	if (base !== "" && !/[\s\p{Cc}]/u.test(base) && !base.startsWith("-")) return base;
	throw invalidInput("base", base, "scratch, an image reference, or a local layout or archive is wanted");
}
// src/plan/make-plan.ts
function makePlan(facts) {
	const units = facts.units.map((unit) => planUnit(unit, facts));
	const platforms = new Map();
	for (const platform of units.flatMap((unit) => unit.platforms)) platforms.set(formatPlatform(platform), platform);
	const all = [...platforms.values()];
	return {
		source: facts.source,
		module: facts.module,
		toolchain: facts.toolchain,
		revision: facts.revision,
		platforms: all,
		binaryOnly: all.flatMap((platform) => {
			const reason = binaryOnlyReason(platform);
			return reason === void 0 ? [] : [{
				platform,
				reason
			}];
		}),
		binaries: shareBinaries(units.flatMap((unit) => unit.binaries)),
		images: distinctImages(units.flatMap((unit) => unit.images))
	};
}
function shareBinaries(binaries) {
	const shared = new Map();
	for (const binary of binaries) {
		const key = binary.output.toLowerCase();
		const earlier = shared.get(key);
		if (earlier !== void 0 && JSON.stringify(earlier) !== JSON.stringify(binary)) throw new Failure({
			code: "invalid-input",
			message: `images: two entries would write ${binary.output}, from other packages or with other flags.`,
			fix: "Give one of them its own image-name."
		});
		shared.set(key, earlier ?? binary);
	}
	return [...shared.values()];
}
function distinctImages(images) {
	const names = new Set();
	const owners = new Map();
	for (const { name, tags } of images) {
		for (const tag of tags) {
			const owner = owners.get(tag);
			if (owner !== void 0 && owner !== name) throw new Failure({
				code: "invalid-input",
				message: `images: ${owner} and ${name} would both be ${tag}.`,
				fix: "Give each its own tags or repositories; {{.Name}} in them is the name of the image."
			});
			owners.set(tag, name);
		}
		if (names.has(name)) throw new Failure({
			code: "invalid-input",
			message: `images: two images have the name ${name}.`,
			fix: "Give each its own name or image-name."
		});
		names.add(name);
	}
	return images;
}
// src/source/commands/choose-mains.ts
function defaultMains(listed, patterns) {
	const root = rootOf(listed, patterns);
	if (root !== void 0 && isMain(root)) return [root];
	return listed.filter((one) => one !== root && isMain(one) && isDirectlyInCmd(one));
}
function noCommand(listed, patterns, below) {
	const root = rootOf(listed, patterns);
	return new Failure({
		code: "no-main-package",
		message: root?.Name === void 0 || root.Name === "" ? "packages: there is no command here: no Go files in the folder, and none in ./cmd/*." : `packages: the package here is ${root.Name}, not main, and there is no command in ./cmd/*.`,
		fix: whereCommandsAre(below)
	});
}
function whereCommandsAre(folders) {
	const [first] = folders;
	if (first === void 0) return "No folder of this module holds a package main: name the module of the command as source.";
	if (folders.length === 1) return `The one command of this module is in ${first}: set packages to ${first}.`;
	const more = folders.length > 10 ? ` and ${folders.length - 10} more` : "";
	return `Choose with packages; there are commands in ${folders.slice(0, 10).join(", ")}${more}.`;
}
function rootOf(listed, patterns) {
	return listed.find((one) => one.Match?.includes(patterns[0] ?? "."));
}
function isDirectlyInCmd(listed) {
	return (listed.ImportPath ?? "").split("/").at(-2) === "cmd";
}
function chosenMains(listed, packages, patterns) {
	for (const [index, pattern] of patterns.entries()) {
		const matched = listed.filter((one) => one.Match?.includes(pattern));
		const mains = matched.filter(isMain);
		if (mains.length > 0 && (pattern.includes("...") || mains.length === matched.length)) continue;
		const shown = packages[index] ?? pattern;
		const error = matched.find((one) => one.Error !== void 0)?.Error?.Err;
		const real = matched.filter((one) => one.Name !== void 0 && one.Name !== "");
		if (real.length === 0) throw matchesNothing(shown, error);
		throw new Failure({
			code: "no-main-package",
			message: `packages: "${shown}" holds no command: ${real.slice(0, 5).map((one) => `${one.ImportPath ?? ""} is package ${one.Name ?? ""}`).join(", ")}.`,
			fix: "Name packages whose clause is package main, for example ./cmd/app."
		});
	}
	return [...new Map(listed.filter(isMain).map((one) => [one.ImportPath, one])).values()];
}
function matchesNothing(pattern, error) {
	return new Failure({
		code: "packages-match-nothing",
		message: `packages: "${pattern}" matches no package.`,
		fix: "Patterns are relative to the source folder: ./cmd/app, ./cmd/..., or full import paths of this module.",
		...error === void 0 ? {} : { details: error }
	});
}
function isMain(listed) {
	return listed.Name === "main" && (listed.GoFiles?.length ?? 0) + (listed.CgoFiles?.length ?? 0) + (listed.IgnoredGoFiles?.length ?? 0) > 0;
}
// src/source/commands/commands-below.ts
const SKIPPED = new Set([
	"vendor",
	"node_modules",
	"testdata"
]);
const ASIDE = /(^|\/)(_?examples?|internal|hack|scripts?|tools?|tests?|e2e)(\/|$)/;
const LIMITS$1 = {
	folders: 2e3,
	files: 20,
	found: 50
};
async function commandsBelow(directory) {
	const found = [];
	const waiting = [""];
	for (let visited = 0; visited < LIMITS$1.folders && found.length < LIMITS$1.found; visited += 1) {
		const folder = waiting.shift();
		if (folder === void 0) break;
		const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
		if (folder !== "" && entries.some((entry) => entry.name === "go.mod")) continue;
		const files = entries.filter((entry) => entry.isFile() && isSource(entry.name)).map(({ name }) => name);
		if (folder !== "" && await holdsCommand(join(directory, folder), files)) found.push(`./${folder}`);
		const below = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !/^[._]/.test(entry.name));
		waiting.push(...below.map(({ name }) => folder === "" ? name : `${folder}/${name}`).sort());
	}
	return [...found.filter((one) => !ASIDE.test(one)), ...found.filter((one) => ASIDE.test(one))];
}
function isSource(name) {
	return name.endsWith(".go") && !name.endsWith("_test.go") && !/^[._]/.test(name);
}
async function holdsCommand(folder, files) {
	for (const file of files.slice(0, LIMITS$1.files)) {
		const text = await readFile(join(folder, file), "utf8").catch(() => "");
		if (/^package main\b/m.test(text) && !/^\/\/go:build .*\bignore\b/m.test(text)) return true;
	}
	return false;
}
// src/source/diagnosis/go-locations.ts
function goLocations(stderr) {
	return [...stderr.matchAll(/^(\S[^:\n]*\.go):(\d+)(?::(\d+))?: (.+)$/gm)].map((match) => ({
		file: (match[1] ?? "").replaceAll("\\", "/").replace(/^\.\//, ""),
		line: Number(match[2]),
		...match[3] === void 0 ? {} : { column: Number(match[3]) },
		message: match[4] ?? ""
	}));
}
// src/source/diagnosis/diagnose-missing.ts
const submodule = (stderr, { missingSubmodules, modulePath = "", directory }) => {
	const missing = missingOf(stderr);
	const replaced = /replacement directory (\S+) does not exist|(?:open|reading) (\S+)go\.mod: no such file/.exec(stderr);
	if (missing === void 0 && replaced === null) return void 0;
	const wanted = missing === void 0 ? withoutFolder(replaced?.[1] ?? replaced?.[2] ?? "", directory) : placeOf(missing, modulePath);
	const named = (missingSubmodules?.() ?? []).filter((folder) => lies(wanted.replace(/^\.\//, ""), folder));
	if (named.length === 0) return void 0;
	return new Failure({
		code: "submodule-missing",
		message: `The git submodule ${named.join(", ")} is not checked out, and ${missing?.name ?? wanted} is in it.`,
		fix: "Run: git submodule update --init --recursive (in a workflow: submodules: true for actions/checkout).",
		details: stderr.trim(),
		locations: goLocations(stderr)
	});
};
const missingFiles = (stderr, { generate, modulePath }) => {
	const missing = missingOf(stderr);
	if (missing === void 0) return void 0;
	if (missing.kind === "package" && !isBelow(missing.name, modulePath)) return void 0;
	const directive = fittingDirective(missing, generate?.() ?? [], modulePath ?? "");
	const what = missing.kind === "embed" ? `${missing.name}, which //go:embed asks for,` : `the package ${missing.name} of this module`;
	const where = missing.file === "" ? "" : `${missing.file}: `;
	return new Failure({
		code: "generate-needed",
		message: directive === void 0 ? `${where}${what} does not exist.` : `${where}${what} does not exist yet; ${directive.file}:${directive.line} says how it is made: ${directive.command}`,
		fix: directive === void 0 ? "Make it in a step before this one (the command that generates it), or commit it." : `Run in a step before: go generate ${packageOf(directive.file)}`,
		details: stderr.trim(),
		locations: goLocations(stderr)
	});
};
function missingOf(stderr) {
	const embed = /^(?:(\S[^\n]*?\.go):\d+(?::\d+)?: )?pattern (.+?): (?:no matching files found|cannot embed)/m.exec(stderr);
	if (embed !== null) return {
		kind: "embed",
		name: embed[2] ?? "",
		file: slashes(embed[1] ?? "")
	};
	const found = /^(?:(\S[^\n]*?\.go):\d+(?::\d+)?: )?(?:no required module provides package|package|cannot find package|module \S+ provides package)\s+"?([^\s";]+?)"?(?:;| is not in std|:| in any| \(|$)/m.exec(stderr);
	return found === null ? void 0 : {
		kind: "package",
		name: found[2] ?? "",
		file: slashes(found[1] ?? "")
	};
}
function placeOf(missing, modulePath) {
	if (missing.kind === "package") return missing.name === modulePath ? "" : missing.name.replace(`${modulePath}/`, "");
	const folder = folderOf$1(missing.file);
	const pattern = missing.name.replace(/^all:/, "");
	return folder === "" ? pattern : `${folder}/${pattern}`;
}
function fittingDirective(missing, directives, modulePath) {
	const place = placeOf(missing, modulePath);
	const names = [
		place,
		place.split("/").at(-1) ?? place,
		place.split("/")[0] ?? place
	].filter((name) => name.length > 1);
	return directives.find((one) => missing.kind === "package" && folderOf$1(one.file) === place) ?? directives.find((one) => one.file === missing.file) ?? directives.find((one) => missing.file !== "" && folderOf$1(one.file) === folderOf$1(missing.file)) ?? directives.find((one) => names.some((name) => one.command.includes(name)));
}
function isBelow(importPath, modulePath) {
	return modulePath !== void 0 && modulePath !== "" && (importPath === modulePath || importPath.startsWith(`${modulePath}/`));
}
function lies(path, folder) {
	return path === folder || path.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);
}
function folderOf$1(file) {
	return file.split("/").slice(0, -1).join("/");
}
__name(folderOf$1, "folderOf");
function slashes(file) {
	return file.replaceAll("\\", "/").replace(/^\.\//, "");
}
function packageOf(file) {
	const folder = folderOf$1(file);
	return folder === "" ? "." : `./${folder}`;
}
function withoutFolder(path, directory) {
	const [full, folder] = [slashes(path).replace(/\/$/, ""), slashes(directory)];
	return full.startsWith(`${folder}/`) ? full.slice(folder.length + 1) : full;
}
// src/source/find/nearest-version.ts
const SHOWN = 5;
function nearestVersions(asked, known) {
	const newest = [...known].filter((version) => (0, import_parse.default)(version) !== null).sort(import_rcompare.default);
	const wanted = (0, import_parse.default)(asked) ?? (0, import_coerce.default)(asked);
	if (wanted === null) return newest.slice(0, SHOWN);
	const distance = (version) => {
		const found = (0, import_parse.default)(version);
		if (found === null || found.major !== wanted.major) return 2;
		return found.minor === wanted.minor ? 0 : 1;
	};
	const ranked = newest.map((version, age) => ({
		version,
		rank: distance(version),
		age
	}));
	ranked.sort((a, b) => a.rank - b.rank || a.age - b.age);
	const near = ranked.slice(0, 4).map(({ version }) => version);
	const latest = newest[0];
	return latest === void 0 || near.includes(latest) ? near : [...near, latest];
}
// src/source/find/module-unavailable.ts
const UNREACHABLE = /dial tcp|connection re(fused|set)|no such host|i\/o timeout|context deadline|TLS handshake|x509:|proxyconnect|unexpected EOF|: 5\d\d |429 Too Many|Could not resolve host|network is unreachable/;
const ANSWERED = /: 4(0[0-8]|1\d) |not found|no matching versions|unknown revision|invalid version: (unknown|should)/;
function isUnreachable(message) {
	return UNREACHABLE.test(message) && !ANSWERED.test(message.replace(/: 429 /, ": 529 "));
}
function commaAdvice(goproxy) {
	if (goproxy === void 0 || !goproxy.includes(",")) return void 0;
	return `GOPROXY="${goproxy}": behind a comma the next one is asked only after 404 and 410; write | instead to go on after any error.`;
}
async function moduleFailure(query, answers, go, cwd, runtime) {
	const asked = `${query.path}@${query.version}`;
	const errors = answers.flatMap(({ Error: error }) => error === void 0 || error === "" ? [] : [error]);
	const mismatch = errors.find((error) => /checksum mismatch|SECURITY ERROR/.test(error));
	if (mismatch !== void 0) return tampered(asked, mismatch);
	if (errors.length > 0 && errors.every(isUnreachable)) return unreachable(asked, errors.join("\n"), go);
	const known = await knownVersions(answers.map((answer) => answer.Path), go, cwd, runtime);
	return new Failure({
		code: "module-unavailable",
		...known === void 0 ? refusal(asked, errors) ?? notFound(asked) : wrongVersion(query, known, answers),
		...errors.length === 0 ? {} : { details: errors.join("\n") }
	});
}
function importsFailure(asked, details, go) {
	const nobodyAnswered = isUnreachable(details);
	return new Failure({
		code: nobodyAnswered ? "module-proxy-failed" : "module-unavailable",
		message: `source: what ${asked} imports could not be fetched.`,
		fix: nobodyAnswered ? commaAdvice(go.env.GOPROXY) ?? "Check GOPROXY and the network, then try again." : "Go names the module below. Clone the repository, choose its version in go.mod, and name the folder as source.",
		details
	});
}
function notFound(asked) {
	return {
		message: `source: ${asked} is not to be had: no module of that path was found.`,
		fix: "Check the path (major versions from 2 on end in /v2) and that GOPROXY and GOPRIVATE reach it."
	};
}
function refusal(asked, errors) {
	const statuses = errors.map((error) => /: (40[137] [A-Z][A-Za-z ]*)/.exec(error)?.[1]?.trim());
	const [status] = statuses;
	if (status === void 0 || statuses.includes(void 0)) return void 0;
	return {
		message: `source: ${asked} is not to be had: the module proxy refuses it (${status}).`,
		fix: "Check the path and version. A private module needs GOPRIVATE and a login for its host; else name another proxy in GOPROXY."
	};
}
function wrongVersion(query, known, answers) {
	const { path, versions } = known;
	if (!versions.includes(query.version)) {
		const near = nearestVersions(query.version, versions);
		return {
			message: `source: ${path} has no version ${query.version}; there is ${near.join(", ")}.`,
			fix: `Ask for one of these, for example ${query.path}@${near[0] ?? "latest"}, or see them all: go list -m -versions ${path}`
		};
	}
	if ((answers.find((answer) => answer.Path === path)?.Error ?? "") === "") return {
		message: `source: ${path}@${query.version} holds no package ${query.path}.`,
		fix: `Check the path, or name the module alone: ${path}@${query.version}`
	};
	return {
		message: `source: the module proxy lists ${path}@${query.version} and does not hand it out.`,
		fix: "Try another proxy in GOPROXY, or another version."
	};
}
function tampered(asked, details) {
	return new Failure({
		code: "digest-mismatch",
		message: `source: the bytes of ${asked} are not those that the checksum database knows.`,
		fix: "Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.",
		details
	});
}
function unreachable(asked, details, go) {
	const advice = commaAdvice(go.env.GOPROXY);
	return new Failure({
		code: "module-proxy-failed",
		message: `source: ${asked} could not be fetched, the module proxy did not answer.`,
		fix: advice ?? "Check GOPROXY and the network, then try again.",
		details
	});
}
async function knownVersions(paths, go, cwd, runtime) {
	return (await Promise.all(paths.map(async (path) => {
		const result = await runGo(go, [
			"list",
			"-m",
			"-versions",
			"-json=Path,Versions",
			path
		], {
			cwd,
			env: {
				GOWORK: "off",
				GOFLAGS: ""
			}
		}, runtime);
		return {
			path,
			versions: (result.exitCode === 0 ? JSON.parse(result.stdout).Versions : void 0) ?? []
		};
	}))).find((list) => list.versions.length > 0);
}
// src/source/diagnosis/diagnose-module.ts
const vendoring = (stderr) => {
	if (!/inconsistent vendoring|import lookup disabled by -mod=vendor/.test(stderr)) return void 0;
	const where = /inconsistent vendoring in (.*):/.exec(stderr)?.[1];
	const work = stderr.includes("go work vendor");
	return new Failure({
		code: "vendor-inconsistent",
		message: `vendor/modules.txt${where === void 0 ? "" : ` in ${where}`} does not agree with ${work ? "go.work and its modules" : "go.mod"}.`,
		fix: `Run: ${work ? "go work vendor" : "go mod vendor"} (and commit vendor/).`,
		details: stderr.trim()
	});
};
const checksums = (stderr) => {
	const found = /missing go\.sum entry(?: for (?:module providing package |go\.mod file))?\s*(\S+)?/.exec(stderr);
	if (found === null) return void 0;
	const advised = /to add(?: it| missing requirements)?:\s*(go (?:get|mod download|mod tidy)[^\n]*)/.exec(stderr)?.[1];
	const command = advised === void 0 || advised.startsWith("go get") ? "go mod tidy" : advised.trim();
	const named = /^[^\s;:(]+\.[^\s;:(]+/.exec(found[1] ?? "")?.[0];
	return new Failure({
		code: "checksum-missing",
		message: `go.sum has no checksum for ${named === void 0 ? "a module that is needed" : `the module of ${named}`}.`,
		fix: `Run: ${command} (and commit go.sum).`,
		details: stderr.trim(),
		locations: goLocations(stderr)
	});
};
const mismatch = (stderr) => {
	if (!/checksum mismatch|SECURITY ERROR/.test(stderr)) return void 0;
	const module = /verifying (?:module: )?(\S+?):? /.exec(stderr)?.[1]?.replace(/:$/, "") ?? "A module";
	return new Failure({
		code: "digest-mismatch",
		message: `${module} as downloaded is not what go.sum (or the checksum database) says.`,
		fix: "Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.",
		details: stderr.trim()
	});
};
const untidy = (stderr) => {
	const outdated = /updates to go\.(?:mod|work|sum) needed|missing go\.mod entry/.test(stderr);
	const wanted = /no required module provides package (\S+?);/.exec(stderr)?.[1];
	if (!outdated && wanted === void 0) return void 0;
	return new Failure({
		code: "module-untidy",
		message: wanted === void 0 ? "go.mod is not tidy: what it says is not what the code needs." : `go.mod is not tidy: no module in it provides ${wanted}.`,
		fix: "Run: go mod tidy (and commit go.mod and go.sum).",
		details: stderr.trim(),
		locations: goLocations(stderr)
	});
};
const workspace = (stderr, context) => {
	const found = /cannot load module (\S+) listed in go\.work file/.exec(stderr);
	const foreign = /no modules were found in the current workspace|contained in a module that is not one of the workspace modules|is not in a module listed in go\.work|directory prefix \S+ does not contain modules listed in go\.work/.test(stderr);
	if (found === null && !foreign) return void 0;
	const where = context.workspace ?? "go.work";
	return new Failure({
		code: "no-module",
		message: found === null ? `${where} does not list the module in ${context.directory}.` : `${where} lists ${found[1] ?? ""}, which has no go.mod.`,
		fix: found === null ? "Run: go work use . (or set GOWORK=off in the environment)." : `Check the folder out, or run: go work edit -dropuse=${found[1] ?? ""}`,
		details: stderr.trim()
	});
};
const proxy = (stderr, { goproxy }) => {
	const line = stderr.split("\n").find((one) => /@v|https?:\/\//.test(one) && isUnreachable(one));
	if (line === void 0) return void 0;
	const module = /(\S+@v\S+?):/.exec(line)?.[1];
	return new Failure({
		code: "module-proxy-failed",
		message: `${module ?? "A module"} could not be downloaded, the module proxy did not answer.`,
		fix: commaAdvice(goproxy) ?? "Check GOPROXY and the network, then try again.",
		details: stderr.trim()
	});
};
// src/source/diagnosis/diagnose.ts
const TROUBLES = [
	vendoring,
	mismatch,
	checksums,
	submodule,
	missingFiles,
	needsCgo,
	proxy,
	untidy,
	workspace,
	stamping
];
function diagnoseGoError(stderr, context) {
	for (const trouble of TROUBLES) {
		const failure = trouble(stderr, context);
		if (failure !== void 0) return failure;
	}
}
function needsCgo(stderr) {
	if (!/C source files not allowed when not using cgo or SWIG/.test(stderr)) return void 0;
	return new Failure({
		code: "module-needs-cgo",
		message: "A package has C source files, which only cgo can compile, and cgo is off.",
		fix: "Use a package that is written in Go alone, or set CGO_ENABLED=1 and a C compiler in env.",
		details: stderr.trim()
	});
}
function stamping(stderr) {
	if (!stderr.includes("error obtaining VCS status")) return void 0;
	return new Failure({
		code: "invalid-input",
		message: "buildvcs: \"true\" needs a git that can read this repository, and it cannot.",
		fix: "Run: git config --global --add safe.directory \"$PWD\" (another user owns the checkout), or leave buildvcs false.",
		details: stderr.trim()
	});
}
// src/source/commands/package-files.ts
const MOST_ENTRIES = 2e3;
async function packageFilesIdentity(source, patterns) {
	if (source.kind !== "directory" || patterns.some((pattern) => !/^\.(\/|$)/.test(pattern))) return void 0;
	const files = [];
	for (const pattern of patterns) if (!await collect(join(source.packageDirectory, pattern.replace(/\.\.\..*$/, "")), pattern.includes("..."), files)) return void 0;
	for (let folder = source.packageDirectory;; folder = dirname(folder)) {
		files.push(join(folder, "go.mod"), join(folder, "go.work"), join(folder, "vendor", "modules.txt"));
		if (dirname(folder) === folder) break;
	}
	return Promise.all([...new Set(files)].sort().map(fileIdentity));
}
async function collect(folder, below, files) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.name.endsWith(".go") || entry.name === "go.mod") files.push(path);
		else if (below && entry.isDirectory() && !await collect(path, true, files)) return false;
		if (files.length > MOST_ENTRIES) return false;
	}
	return true;
}
// src/source/commands/list-packages.ts
const FIELDS = "ImportPath,Name,Dir,Match,GoFiles,CgoFiles,IgnoredGoFiles,Error";
async function rememberedPackages(source, patterns, target, options) {
	const { cacheDirectory } = options.runtime;
	const files = cacheDirectory === void 0 ? void 0 : await packageFilesIdentity(source, patterns);
	if (cacheDirectory === void 0 || files === void 0) return void 0;
	const { GOWORK = "", GOPATH = "" } = options.go.env;
	const key = [
		"go list -find",
		await fileIdentity(options.go.command),
		source,
		patterns,
		target,
		options.tags ?? [],
		GOWORK,
		GOPATH,
		files
	];
	const ask = async () => {
		const answer = await listPackages(source, patterns, {
			...target,
			GOPROXY: "off"
		}, options);
		return answer.wantsNetwork ? null : answer.packages();
	};
	return await remembered(cacheDirectory, key, ask, async (listed) => listed !== null) ?? void 0;
}
async function listPackages(source, patterns, target, { go, tags = [], runtime }) {
	const args = [
		"list",
		"-e",
		"-find",
		`-json=${FIELDS}`,
		...tags.length === 0 ? [] : ["-tags", tags.join(",")],
		"--"
	];
	const env = {
		...target,
		...source.requested === void 0 ? {} : { GOWORK: "off" }
	};
	const result = await runGo(go, [...args, ...patterns], {
		cwd: source.packageDirectory,
		env
	}, runtime);
	const failed = result.exitCode !== 0;
	const listed = failed ? [] : parseJsonStream(result.stdout);
	return {
		wantsNetwork: listed.some(({ Name, Error: error }) => !Name && error?.Err.includes("GOPROXY=off") === true) || failed && result.stderr.includes("GOPROXY=off"),
		packages: () => {
			if (failed) throw listFailure(result.stderr, source);
			return listed;
		}
	};
}
function listFailure(stderr, source) {
	const known = diagnoseGoError(stderr, { directory: source.directory });
	if (known !== void 0) return known;
	return new Failure({
		code: "compile-error",
		message: `go list could not read the packages of ${source.requested?.packagePath ?? source.packageDirectory}.`,
		fix: "Correct what Go names below.",
		details: stderr.trim()
	});
}
// src/source/commands/main-packages.ts
async function findMainPackages(source, packages, target, options) {
	const patterns = (packages.length > 0 ? packages : await defaultPatterns(source)).map((pattern) => goPattern(pattern, source));
	const listed = await listedPackages(source, patterns, target, options);
	if (packages.length > 0) return chosenMains(listed, packages, patterns).map(asMain);
	const mains = defaultMains(listed, patterns);
	if (mains.length === 0) throw noCommand(listed, patterns, await commandsBelow(folderOf(source)));
	return mains.map(asMain);
}
async function listedPackages(source, patterns, target, options) {
	const known = await rememberedPackages(source, patterns, target, options);
	if (known !== void 0) return known;
	const offline = await listPackages(source, patterns, {
		...target,
		GOPROXY: "off"
	}, options);
	if (!offline.wantsNetwork) return offline.packages();
	return (await listPackages(source, patterns, { ...target }, options)).packages();
}
function folderOf({ requested, directory, packageDirectory }) {
	return requested === void 0 ? packageDirectory : join(directory, requested.packagePath.slice(requested.path.length));
}
async function defaultPatterns(source) {
	if (source.requested === void 0) return [".", "./cmd/..."];
	const folder = join(folderOf(source), "cmd");
	return [".", ...(await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory() && !/^[._]|^testdata$/.test(entry.name)).map(({ name }) => `./cmd/${name}`).sort()];
}
function goPattern(pattern, source) {
	if (/^-|[\0\n]/.test(pattern) || pattern.includes("@") || pattern.endsWith(".go")) throw new Failure({
		code: "invalid-input",
		message: `packages: "${pattern}" is not a package pattern.`,
		fix: "Write folders such as ./cmd/api or ./cmd/..., or import paths of this module; a version belongs to source."
	});
	const below = /^\.(?:\/(.*))?$/.exec(pattern.replaceAll("\\", "/"));
	if (below === null) return pattern;
	const rest = (below[1] ?? "").replace(/\/+$/, "");
	if (source.requested === void 0) return rest === "" ? "." : `./${rest}`;
	return rest === "" ? source.requested.packagePath : `${source.requested.packagePath}/${rest}`;
}
function binaryNameOf(importPath) {
	const parts = importPath.split("/");
	const last = parts.at(-1) ?? importPath;
	const before = parts.at(-2);
	return before !== void 0 && /^v([2-9]|[1-9]\d+)$/.test(last) ? before : last;
}
function asMain(listed) {
	const importPath = listed.ImportPath ?? "";
	return {
		importPath,
		directory: join(listed.Dir ?? ""),
		binaryName: binaryNameOf(importPath)
	};
}
// src/source/diagnosis/source-hints.ts
const LIMITS = {
	files: 4e3,
	bytes: 1 << 20
};
function sourceHints(directory) {
	return {
		generate: () => generateDirectives(directory),
		missingSubmodules: () => missingSubmodules(directory)
	};
}
function generateDirectives(directory) {
	return goFiles(directory).flatMap((file) => {
		return readText(join(directory, file)).split("\n").flatMap((text, index) => {
			const command = /^\/\/go:generate\s+(.+?)\s*$/.exec(text)?.[1];
			return command === void 0 ? [] : [{
				file,
				line: index + 1,
				command
			}];
		});
	});
}
function goFiles(directory) {
	const found = [];
	const folders = [""];
	for (let folder = folders.shift(); folder !== void 0 && found.length < LIMITS.files; folder = folders.shift()) for (const entry of listFolder(join(directory, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isFile() && entry.name.endsWith(".go")) found.push(path);
		else if (entry.isDirectory() && !/^([._].*|vendor|node_modules|testdata)$/.test(entry.name)) folders.push(path);
	}
	return found;
}
function missingSubmodules(directory) {
	for (let root = directory;; root = join(root, "..")) {
		const text = readText(join(root, ".gitmodules"));
		const missing = [...text.matchAll(/^\s*path\s*=\s*"?(.+?)"?\s*$/gm)].map((match) => match[1] ?? "").filter((path) => listFolder(join(root, path)).length === 0);
		if (text !== "") return missing.map((path) => relative(directory, join(root, path)).replaceAll("\\", "/"));
		if (join(root, "..") === root || listFolder(root).some((entry) => entry.name === ".git")) return [];
	}
}
function listFolder(folder) {
	try {
		return readdirSync$1(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function readText(file) {
	try {
		return readFileSync$1(file, "utf8").slice(0, LIMITS.bytes);
	} catch {
		return "";
	}
}
// src/source/license-text.ts
const KNOWN = {
	"56959050891f7b737ac4e803051170c7197f02df73d80bd9a78d968e305bf558": "MIT",
	"9d67efcffd3dcd3a6534505e1e554a433e67d41294a96c4a42695efc655057a9": "Apache-2.0",
	"8e238d34a73f09717ef90fb009e24dead2f8915f50e4b6cf91c9c4c84c27cb8f": "Apache-2.0",
	"01f2ceda0378716078a8952a76f9e2a15d511ed2a431cff335dcc447fe84cad2": "Apache-2.0",
	"2762ae7f890df4badc3c236b6517362f9b2160e076b9f5a73ce43074c18db512": "Apache-2.0",
	"8501e3cc452e8a83e86251d12ebd18149fbf03b36a334838c5eb219d60d18292": "BSD-3-Clause",
	"20b31f14910225c8c95df6d48bdc880084c79e81bc4567f7bd36e8ecf854d2c6": "BSD-2-Clause",
	adb32713ffc84150d6a957c34528233536ce29dd918e04322753d8856a2adfb4: "ISC",
	"556d5a1a5f65e961c2676a8c5d608d68305b5d7f052b74eb500d91d6e0d2e460": "MPL-2.0",
	"08e6cbaeaf49ec3bb90e15e4f5a18c018eae23c7a1431f60f6a2f32306cdb707": "0BSD",
	bf70f58e5ed18efd30fbb744c3d0dd536392f0af9610c9014984752d1e9ed3d2: "Unlicense",
	a6e06597671f9365ab428de46881817a5cf19e83d08fec09f9cfea7217cec68c: "CC0-1.0",
	"9096928648c83371190f278a71e705e20af8a7ab1e9bf216dedcd71d4f7d6de2": "BSL-1.0",
	"3634989c2b8fd199502f06fcb27b77aff63267bd0a25f6a6c0c87aca4015ae85": "MIT-0",
	fe72b10d7349cac0ebf44d4cee13d2568630b4d018ff7f4b7d221d42960a8909: "Zlib",
	a2a686418bbdbf37f28aaf01ff3aef45cfe077a641470465923c8c23fcbe08f9: "ISC"
};
function licenseOf(text) {
	return KNOWN[createHash("sha256").update(termsOf(text)).digest("hex")];
}
const ABOVE = [
	/^$/,
	/^(?:the )?(?:mit|isc|bsd|(?:new |simplified |modified )?bsd [23]-clause|bsd-[23]-clause) licen[cs]e(?: \((?:mit|isc|bsd)\))?:?$/,
	/^bsd [23]-clause "(?:new|simplified|revised)"(?: or "(?:new|simplified|revised)")? license$/,
	/^(?:copyright|\(c\)|\u00a9)(?!.*\b(?:licen[cs]|a?gpl|permi|under|except|dual|terms|portion|parts|some|files)).{1,160}$/,
	/^all rights reserved\.?$/
];
const OPEN = [
	[/neither the names? of [^;]{1,80}? nor the names of (?:its|the) contributors/g, "neither the name nor the contributors"],
	[/the copyright (?:owner|holder)s?\b/g, "the copyright holder"],
	[/ copyright [^;]{1,160} licensed under the apache license, version 2\.0 \(the "license"\);/, " notice;"],
	[/\{\}/g, "[]"],
	[/^mozilla public license, version/, "mozilla public license version"],
	[/^permission to use, copy, modify, and distribute/, "permission to use, copy, modify, and/or distribute"],
	[/https?:\/\/(?:www\.)?/g, ""]
];
function termsOf(text) {
	const lines = text.replace(/^\ufeff/, "").toLowerCase().replace(/[\u2018\u2019\u201c\u201d`']+/g, "\"").replace(/[\u2010-\u2015]/g, "-").split(/\r\n|\n|\r/).map((line) => line.replace(/^[#>]+ |[\s\u00a0]+/g, " ").trim()).map((line) => /^[-=*_]+$/.test(line) ? "" : line);
	const first = lines.findIndex((line) => !ABOVE.some((pattern) => pattern.test(line)));
	const terms = (first < 0 ? [] : lines.slice(first)).filter((line) => line !== "").map((line) => line.replace(/^(?:[-*\u2022]|\(?[0-9a-z][.)]) /, "")).join(" ");
	return OPEN.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), terms);
}
// src/source/license.ts
const LICENSE_FILE = /^(?:un)?(?:licen[cs]e|copying)(?:[.-].*)?$/i;
const LARGEST = 1e5;
const MOST_ABOVE = 16;
async function readLicense({ directory, kind }) {
	const own = await licenseFiles(directory);
	if (own.length > 0 || kind === "module-version") return readOnly(directory, own);
	const root = await repositoryRoot(directory);
	return root === void 0 || root === directory ? void 0 : readOnly(root, await licenseFiles(root));
}
async function licenseFiles(directory) {
	return (await readdir(directory).catch(() => [])).filter((name) => LICENSE_FILE.test(name));
}
async function readOnly(directory, names) {
	const [name] = names;
	if (name === void 0 || names.length > 1) return void 0;
	const path = join(directory, name);
	const found = await lstat(path).catch(() => void 0);
	if (found === void 0 || !found.isFile() || found.size > LARGEST) return void 0;
	return licenseOf(await readFile(path, "utf8").catch(() => ""));
}
async function repositoryRoot(directory) {
	let folder = directory;
	for (let above = 0; above < MOST_ABOVE; above++) {
		if (await lstat(join(folder, ".git")).catch(() => void 0) !== void 0) return folder;
		if (dirname(folder) === folder) return void 0;
		folder = dirname(folder);
	}
}
// src/source/module-facts.ts
async function readModuleFacts(source, go, runtime, known) {
	const goMod = source.requested?.goMod ?? join(source.directory, "go.mod");
	const cwd = source.packageDirectory;
	const [json, goEnv, targets, license] = await Promise.all([
		readGoMod(goMod, go, cwd, runtime),
		known ?? readGoEnv(go, cwd, runtime),
		readTargets(go, cwd, runtime),
		readLicense(source)
	]);
	const workspace = source.kind === "directory" ? workspaceOf(goEnv.GOWORK) : void 0;
	return {
		module: {
			path: json.Module?.Path ?? "",
			...json.Go === void 0 ? {} : { goVersion: json.Go },
			...json.Toolchain === void 0 || source.kind === "module-version" ? {} : { toolchainLine: json.Toolchain },
			...workspace === void 0 ? {} : { workspace },
			vendored: source.kind === "directory" && await isVendored(workspace === void 0 ? source.directory : dirname(workspace)),
			goMod,
			...license === void 0 ? {} : { license }
		},
		targets,
		goEnv
	};
}
async function readGoEnv(go, cwd, runtime) {
	const result = await runGo(go, ["env", "-json"], { cwd }, runtime);
	if (result.exitCode === 0) return JSON.parse(result.stdout);
	throw new Failure({
		code: "machine-fault",
		message: `go env failed in ${cwd}.`,
		fix: "Run the same command by hand; Go must work there first.",
		details: result.stderr.trim()
	});
}
async function readTargets(go, cwd, runtime) {
	const ask = () => askTargets(go, cwd, runtime);
	if (runtime.cacheDirectory === void 0) return ask();
	return remembered(runtime.cacheDirectory, ["go tool dist list", await fileIdentity(go.command)], ask);
}
async function askTargets(go, cwd, runtime) {
	const result = await runGo(go, [
		"tool",
		"dist",
		"list",
		"-json"
	], {
		cwd,
		env: {
			GOOS: "",
			GOARCH: ""
		}
	}, runtime);
	if (result.exitCode === 0) return JSON.parse(result.stdout);
	throw new Failure({
		code: "machine-fault",
		message: `go tool dist list failed in ${cwd}.`,
		fix: "Run the same command by hand; Go must work there first.",
		details: result.stderr.trim()
	});
}
function workspaceOf(gowork) {
	return gowork === void 0 || gowork === "" || gowork === "off" ? void 0 : gowork;
}
async function isVendored(folder) {
	return (await stat(join(folder, "vendor", "modules.txt")).catch(() => void 0))?.isFile() ?? false;
}
// src/pipeline/plan/make-plan.ts
async function planBuild(configuration, workbench, session) {
	const { source, go, found } = workbench;
	const { runtime } = session;
	const { workingDirectory, host, env } = runtime;
	const reading = begun(readModuleFacts(source, go, runtime, found.settings));
	const [facts, units, revision] = await Promise.all([
		reading,
		readUnits(configuration, workbench, session),
		readRevision(source, reading.then(({ module }) => module.path), configuration.inputs.version, runtime)
	]);
	const tagging = tagFacts(await readGithubContext(env), revision, session.startedAt);
	const plan = makePlan({
		source,
		module: facts.module,
		toolchain: found.toolchain,
		revision,
		targets: facts.targets,
		units,
		tagging,
		workingDirectory,
		host,
		...env.SOURCE_DATE_EPOCH === void 0 ? {} : { sourceDateEpoch: env.SOURCE_DATE_EPOCH }
	});
	const context = {
		directory: source.directory,
		...sourceHints(source.directory),
		modulePath: facts.module.path,
		...facts.goEnv.GOPROXY === void 0 ? {} : { goproxy: facts.goEnv.GOPROXY },
		...facts.module.workspace === void 0 ? {} : { workspace: facts.module.workspace }
	};
	return {
		plan,
		facts,
		diagnose: (stderr) => diagnoseGoError(stderr, context)
	};
}
async function readUnits(configuration, workbench, session) {
	const { images } = configuration;
	if (images.length === 0) return [{
		inputs: configuration.inputs,
		mains: await mainsOf(configuration.inputs, workbench, session)
	}];
	const units = images.map((image) => ({
		name: image.name,
		inputs: inputsOf(configuration, image)
	}));
	return Promise.all(units.map(async (unit) => ({
		...unit,
		mains: await mainsOf(unit.inputs, workbench, session)
	})));
}
function mainsOf(inputs, { source, go }, session) {
	const [os = "linux", architecture = "amd64"] = (inputs.platforms.find((platform) => platform.startsWith("linux/")) ?? inputs.platforms[0] ?? "linux/amd64").split("/");
	const target = /^[a-z0-9]+$/.test(os) && /^[a-z0-9]+$/.test(architecture) ? {
		GOOS: os,
		GOARCH: architecture,
		CGO_ENABLED: "0"
	} : {
		GOOS: "linux",
		GOARCH: "amd64",
		CGO_ENABLED: "0"
	};
	return findMainPackages(source, inputs.packages, target, {
		go,
		tags: inputs.buildTags,
		runtime: session.runtime
	});
}
export { ARCHITECTURES$1 as $, findContainerEngine as $n, verdictOf as $t, failing as A, budgetUnits as An, reportedPushable as At, databaseUnavailable as B, StreamSource as Bn, isCompared as Bt, openBase as C, parseSums as Cn, compareReports as Ct, judgeInputs as D, recallSizes as Dn, pushBuilt as Dt, baseIgnoreFiles as E, keepSizes as En, releaseWish as Et, readResults as F, finishLayout as Fn, reportMarkdown as Ft, makeReport as G, inspectBinary as Gn, longestStep as Gt, runScan as H, MEDIA as Hn, reasons as Ht, sbomKey as I, unpackLayer as In, reportSummary as It, readReasons as J, putBlob as Jn, mapBlocksMarkup as Jt, reportOrigin as K, decompressorOf as Kn, largestPackages as Kt, writeResults as L, cleanPath as Ln, rebuiltTexts as Lt, judge as M, sourceUrl as Mn, writeReadings as Mt, lowestFix as N, git as Nn, writeReport as Nt, readRules as O, readLimited$1 as On, assembledPushable as Ot, suppressUnfixed as P, parseEpoch as Pn, SUMMARY_LIMIT as Pt, openComparison as Q, zstdAvailable as Qn, unbrokenBytes as Qt, findingsOf as R, readTar as Rn, COMMENT_DEPTH as Rt, imageFiles as S, isPlainPath as Sn, baselineOf as St, IGNORE_FILES as T, pageEvidence as Tn, openStage as Tt, stageFile as U, indexJson as Un, fitText as Ut, prepareDatabase as V, FileTree as Vn, worthTelling as Vt, finishReport as W, orderEntries as Wn, baselineAge as Wt, rebuildReasons as X, compressStream as Xn, otherCompressions as Xt, REBUILD_KINDS as Y, createCompressorPool as Yn, mapSection as Yt, makeReleaseFiles as Z, compressionKey as Zn, scanWord as Zt, finishPlatform as _, text$1 as _n, reportArtifactName as _t, parsePlatforms as a, causeSentence as an, require_semver as ar, runGo as at, judgeBinary as b, SUMS_NAME as bn, judgeBudgets as bt, openOutput as c, mapOf as cn, rmRF as cr, openWorktree as ct, openZoneArchive as d, rendered as dn, repositoryPrefix as dt, countFindings as en, loadArchive as er, SYSTEMS as et, zoneRelease as f, bytes as fn, commentKey as ft, finishImage as g, table$1 as gn, readCommentMarker as gt, tarStream as h, section as hn, isCommentKey as ht, moduleFailure as i, shownSetting as in, serializeReport as ir, parseJsonStream as it, gateFailure as j, readRevision as jn, givenInputs as jt, suppress as k, refuseForeignHead as kn, describedIn as kt, handOver as l, documentHtml as ln, which as lr, changedFiles as lt, tarSize as m, fold$1 as mn, commentMarker as mt, planBuild as n, scansOf$2 as nn, parseReport as nr, readBuildConstraint as nt, splitGoWords as o, phraseText as on, exec as or, asMeasured as ot, pinnedCertificates as p, code as pn, legOf as pt, totalsOf as q, blobPath as qn, sharedRows as qt, importsFailure as r, sumCounts as rn, readOrigin as rr, readGoMod as rt, buildPlanned as s, formatAge as sn, mkdirP as sr, silentSession as st, mainsOf as t, findingsOf$1 as tn, LARGEST_REPORT as tr, targetTags as tt, attributeBinaries as u, late as un, comparisonOf as ut, imagePlatform as v, k$1 as vn, readNamedBaseline as vt, checkSupplyChain as w, keptBaseline as wn, openToolBox as wt, judgePlatform as x, binarySums as xn, budgetFailure as xt, acceptBinary as y, LARGEST_SUMS as yn, fetchAttachedReport as yt, resultsOf as z, FileSource as zn, sizeStory as zt };
