import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, _ as isProgram, _t as asWriteFailure, m as goFileName, yt as temporaryBeside } from "./start-Cs8qjoYe.mjs";
import { U as download } from "./names-BO2WAwaj.mjs";
const { dirname, join } = process.getBuiltinModule("node:path");
const { copyFile, mkdir, rename, rm } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { createWriteStream } = process.getBuiltinModule("node:fs");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
// src/toolchain/pins.ts
const PINNED_GO = "1.26.8";
const PINNED_GO_SUMS = {
	"linux-amd64": "h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=",
	"linux-arm64": "h1:sYL/O6MqS68ML0kjsQ36WoYIpJqkw60TxizWUYUKQMc=",
	"darwin-amd64": "h1:7/9KPPN8PckcA9s91hm2jmQMhzW4KyTJXHIs45L0C9M=",
	"darwin-arm64": "h1:dFjGhY6f8DTsY8/rLchUTDRRfjJP4pCrGCwxvHFT2Fg=",
	"windows-amd64": "h1:V1/NuqIEUQV90GemGKR4m+57HDDasNnhxYAnodtku/E=",
	"windows-arm64": "h1:da6JL1csHqtwnmV3WgFz9w1Y6a1B454EYBU4+IfRKMc="
};
// src/toolchain/proxy-addresses.ts
function zipAddresses(version, env, downloadUrl) {
	const list = env.GOPROXY ?? "";
	const addresses = [];
	for (const entry of list === "" ? ["direct"] : list.split(/[,|]/).map((part) => part.trim())) {
		if (entry === "off") break;
		const base = entry === "direct" ? downloadUrl : entry;
		if (/^https?:\/\//.test(base)) addresses.push(zipAddress(base, version));
		if (entry === "direct") break;
	}
	return addresses;
}
function zipAddress(base, version) {
	const url = new URL(`${base.replace(/\/+$/, "")}/golang.org/toolchain/@v/${version}.zip`);
	const { username, password } = url;
	url.username = "";
	url.password = "";
	if (username === "") return { url: url.href };
	const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return {
		url: url.href,
		headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` }
	};
}
// src/toolchain/dirhash.ts
function moduleSum(files) {
	const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
	const hash = createHash("sha256");
	for (const { name, sha256 } of sorted) hash.update(`${sha256}  ${name}\n`);
	return `h1:${hash.digest("base64")}`;
}
// src/toolchain/unpack.ts
const LIMITS = {
	files: 6e4,
	bytes: 1 << 30
};
const PROGRAM = /^(bin|pkg\/tool)\/|^lib\/go_[^/]+_exec$/;
async function unpackToolchain(zip, version, folder, signal) {
	const { openPromise } = await import("./zip-open-6uw3RmxT.mjs");
	const archive = await openPromise(zip, {
		lazyEntries: true,
		strictFileNames: true
	});
	const prefix = `golang.org/toolchain@${version}/`;
	const files = [];
	let bytes = 0;
	try {
		for await (const entry of archive.eachEntry()) {
			signal.throwIfAborted();
			const relative = insideOf(entry, prefix);
			bytes += entry.uncompressedSize;
			if (files.length >= LIMITS.files || bytes > LIMITS.bytes) throw new Error(`${zip} holds more than a Go distribution has`);
			files.push({
				name: entry.fileName,
				sha256: await unpackFile(archive, entry, join(folder, relative), PROGRAM.test(relative))
			});
			if (relative.endsWith("/_go.mod")) await copyFile(join(folder, relative), join(folder, dirname(relative), "go.mod"));
		}
	} finally {
		archive.close();
	}
	return moduleSum(files);
}
function insideOf(entry, prefix) {
	const relative = entry.fileName.startsWith(prefix) ? entry.fileName.slice(prefix.length) : "";
	const parts = relative.split("/");
	if (relative === "" || /[\\:\0]/.test(relative) || parts.some((part) => part === "" || part === "." || part === "..")) throw new Error(`the zip holds ${JSON.stringify(entry.fileName)}, which is no file of ${prefix}`);
	return relative;
}
async function unpackFile(archive, entry, path, program) {
	await mkdir(dirname(path), { recursive: true });
	const hash = createHash("sha256");
	const stream = await archive.openReadStreamPromise(entry);
	stream.on("data", (chunk) => hash.update(chunk));
	await pipeline(stream, createWriteStream(path, {
		flags: "wx",
		mode: program ? 493 : 420
	}));
	return hash.digest("hex");
}
// src/toolchain/install.ts
const PINNED = {
	version: PINNED_GO,
	sums: PINNED_GO_SUMS
};
function pinnedTarget(host, sums) {
	const target = `${host.platform === "win32" ? "windows" : host.platform}-${host.arch === "x64" ? "amd64" : host.arch}`;
	return sums[target] === void 0 ? void 0 : target;
}
async function installPinnedGo(downloadUrl, runtime, http, pinned = PINNED) {
	const target = pinnedTarget(runtime.host, pinned.sums);
	if (target === void 0) throw new Failure({
		code: "go-missing",
		message: `There is no Go on PATH, and none is pinned for ${runtime.host.platform}/${runtime.host.arch}.`,
		fix: "Install Go 1.21 or newer (https://go.dev/dl/) and put it on PATH."
	});
	const folder = join(runtime.cacheDirectory, "go", pinned.version);
	const command = join(folder, "bin", goFileName(runtime.host));
	if (await isProgram(command, runtime.host)) return command;
	const step = runtime.progress.start("toolchain");
	step.update({ detail: `go ${pinned.version}` });
	try {
		await fetchInto(folder, `v0.0.1-go${pinned.version}.${target}`, pinned.sums[target], downloadUrl, runtime, http, (done, total) => step.update({
			done,
			...total === void 0 ? {} : { total },
			unit: "bytes"
		}));
	} catch (error) {
		step.fail(`go ${pinned.version} cannot be had`);
		throw inPlaceOfNone(error, pinned.version);
	}
	step.done(`go${pinned.version}`);
	return command;
}
function inPlaceOfNone(error, version) {
	if (!(error instanceof Failure) || error.code !== "download-failed") return error;
	return new Failure({
		code: error.code,
		message: `There is no Go on PATH, and go${version} cannot be fetched in its place: ${error.message}`,
		fix: `Install Go 1.21 or newer and put it on PATH (actions/setup-go in a workflow). Or: ${error.fix ?? ""}`,
		...error.details === void 0 ? {} : { details: error.details },
		cause: error
	});
}
async function fetchInto(folder, version, sum, downloadUrl, runtime, http, onProgress) {
	await mkdir(join(runtime.cacheDirectory, "go"), { recursive: true }).catch((error) => {
		throw asWriteFailure(error, folder);
	});
	const work = temporaryBeside(folder);
	const zip = `${work}.zip`;
	try {
		const from = await fetchZip(zip, zipAddresses(version, runtime.env, downloadUrl), runtime, http, onProgress);
		const got = await unpackToolchain(zip, version, work, runtime.signal);
		if (got !== sum) throw new Failure({
			code: "digest-mismatch",
			message: `Go from ${from} has the sum ${got}, but ${sum} is pinned; the files were deleted.`,
			fix: "Do not use it. Check what GOPROXY or go-download-url points at."
		});
		await rename(work, folder);
	} catch (error) {
		runtime.signal.throwIfAborted();
		throw damaged(error, folder);
	} finally {
		await Promise.all([rm(zip, { force: true }), rm(work, {
			recursive: true,
			force: true
		})]);
	}
}
function damaged(error, folder) {
	const failure = asWriteFailure(error, folder);
	if (failure instanceof Failure || error.code !== void 0) return failure;
	return new Failure({
		code: "download-failed",
		message: `The Go that was downloaded cannot be unpacked: ${error.message}.`,
		fix: "Check what GOPROXY or go-download-url points at, then run again.",
		cause: error
	});
}
async function fetchZip(destination, addresses, runtime, http, onProgress) {
	let last = new Failure({
		code: "go-missing",
		message: `There is no Go on PATH, and GOPROXY=${runtime.env.GOPROXY ?? ""} names nowhere to fetch it from.`,
		fix: "Install Go, or name an http(s) module proxy in GOPROXY (or leave it out)."
	});
	for (const { url, headers } of addresses) try {
		await download(http, {
			url,
			destination,
			limit: 400 << 20,
			onProgress,
			...headers === void 0 ? {} : { headers }
		}, runtime);
		return url;
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "download-failed") throw error;
		last = error;
	}
	throw last;
}
export { installPinnedGo };
