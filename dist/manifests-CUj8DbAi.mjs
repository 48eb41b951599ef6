import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, Nt as Failure, Q as digestHex, et as digestOfFile, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { G as retryAfter, H as allDone, I as ACCEPT, K as attemptLines, W as reason, _ as formatReference, j as DOCUMENT_LIMIT, q as pLimit } from "./names-BO2WAwaj.mjs";
import { a as receivedBytes, i as isTransient, o as uploadLocation, r as describeAnswer, s as withDigest } from "./session-CuqHfR-8.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { closeSync, openSync, readSync } = process.getBuiltinModule("node:fs");
// src/registry/push/image-document.ts
const MOST$1 = 2e3;
function parseImageDocument(bytes, mediaType) {
	let json;
	try {
		json = JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch {
		return;
	}
	if (typeof json !== "object" || json === null) return void 0;
	const own = typeof json.mediaType === "string" ? json.mediaType : mediaType;
	const manifests = descriptors(json.manifests);
	if (manifests !== void 0) return {
		mediaType: own,
		blobs: [],
		manifests
	};
	const layers = descriptors(json.layers);
	const config = descriptors([json.config]);
	if (layers === void 0 || config === void 0) return void 0;
	return {
		mediaType: own,
		blobs: [...new Map([...config, ...layers].map((blob) => [blob.digest, blob])).values()],
		manifests: []
	};
}
function descriptors(value) {
	if (!Array.isArray(value) || value.length > MOST$1) return void 0;
	const found = [];
	for (const item of value) {
		const { mediaType, digest, size, urls } = item ?? {};
		if (typeof digest !== "string" || !isDigest(digest)) return void 0;
		if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
		if (Array.isArray(urls) && urls.length > 0) continue;
		found.push({
			mediaType: typeof mediaType === "string" ? mediaType : "",
			digest,
			size
		});
	}
	return found;
}
// src/registry/push/layout-image.ts
const MANIFEST_LIMIT = 4 << 20;
const MAX_DEPTH = 3;
async function readLayoutImage(layout, root) {
	const manifests = new Map();
	const read = async (digest, mediaType, depth) => {
		if (depth > MAX_DEPTH) throw damaged(layout, "has indexes nested too deep");
		const bytes = await readDocument(layout, digest);
		const document = parseImageDocument(bytes, mediaType);
		if (document === void 0) throw damaged(layout, `has no manifest or index under ${digest}`);
		for (const child of document.manifests) if (!manifests.has(child.digest)) manifests.set(child.digest, await read(child.digest, child.mediaType, depth + 1));
		return {
			...document,
			digest,
			bytes
		};
	};
	return {
		layout,
		root: await read(root.digest, root.mediaType, 0),
		manifests: [...manifests.values()]
	};
}
async function readDocument(layout, digest) {
	const file = blobFile(layout, digest);
	const size = await stat(file).then((facts) => facts.size, () => void 0);
	if (size === void 0) throw damaged(layout, `lacks the manifest ${digest}`);
	if (size > MANIFEST_LIMIT) throw damaged(layout, `has a manifest of ${size} bytes, more than registries take`);
	const bytes = await readFile(file);
	if (digestOf(bytes) !== digest) throw damaged(layout, `has other bytes under ${digest}`);
	return bytes;
}
function blobFile(layout, digest) {
	return join(layout, "blobs", "sha256", digestHex(digest));
}
function damaged(layout, what) {
	return new Failure({
		code: "layout-invalid",
		message: `The OCI layout ${layout} ${what}.`,
		fix: "Build the image again; nothing of it was tagged."
	});
}
// src/registry/push/blob-reader.ts
const BUFFER = 524288;
function makeBuffers() {
	return [Buffer.allocUnsafeSlow(BUFFER), Buffer.allocUnsafeSlow(BUFFER)];
}
var BlobReader = class {
	blob;
	#layout;
	#file;
	#buffers;
	#checked;
	#stream = 0;
	constructor(layout, blob, buffers) {
		this.blob = blob;
		this.#layout = layout;
		this.#file = blobFile(layout, blob.digest);
		this.#buffers = buffers;
	}
	async *whole(onSent) {
		const hash = createHash("sha256");
		const { size } = this.blob;
		let left = size;
		for await (const chunk of this.part(0, size, onSent)) {
			hash.update(chunk);
			left -= chunk.length;
			if (left === 0) this.#compare(`sha256:${hash.digest("hex")}`);
			yield chunk;
		}
	}
	async *part(start, end, onSent) {
		const stream = ++this.#stream;
		const file = this.#open();
		try {
			for (let position = start, turn = 0; position < end; turn++) {
				const buffer = this.#buffers[turn % 2];
				const length = readSync(file, buffer, 0, Math.min(buffer.length, end - position), position);
				if (length === 0) throw damaged(this.#layout, `has only a part of ${this.blob.digest}`);
				yield buffer.subarray(0, length);
				if (stream !== this.#stream) throw new Error("the upload began again");
				position += length;
				onSent(position);
			}
		} finally {
			closeSync(file);
		}
	}
	check() {
		this.#checked ??= digestOfFile(this.#file).then(({ digest }) => this.#compare(digest));
		return this.#checked;
	}
	#compare(actual) {
		if (actual !== this.blob.digest) throw damaged(this.#layout, `has other bytes under ${this.blob.digest}`);
	}
	#open() {
		try {
			return openSync(this.#file, "r");
		} catch {
			throw damaged(this.#layout, `lacks the blob ${this.blob.digest}`);
		}
	}
};
// src/registry/push/chunk-size.ts
const MIB = 1 << 20;
function usualChunk(registry) {
	if (registry === "ghcr.io") return 4 * MIB;
	if (/\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$|^public\.ecr\.aws$/.test(registry)) return 10 * MIB;
	return 8 * MIB;
}
const MOST = 512 * MIB;
function chunkSize(registry, chosen, minimum) {
	const least = /^\d{1,12}$/.test(minimum ?? "") ? Number(minimum) : 0;
	return Math.min(MOST, Math.max(chosen ?? usualChunk(registry), least, 1));
}
function smallerChunk(refused) {
	return refused > MIB ? MIB : Math.max(65536, refused >> 1);
}
// src/registry/push/push-failure.ts
const PUSH_FAILURES = {
	denied,
	missing: repositoryMissing,
	unavailable
};
function denied(reference, tried) {
	const { registry } = reference;
	return new Failure({
		code: "registry-denied",
		message: `The registry ${registry} does not let us push to ${repositoryOf(reference)}.`,
		fix: tried.some(isFull) ? fullFix(reference) : deniedFix(registry),
		details: tried.map((line) => `tried ${line}`).join("\n")
	});
}
function deniedFix(registry) {
	const login = registry === "docker.io" ? "docker login" : `docker login ${registry}`;
	if (registry === "ghcr.io") return "Give the job \"permissions: packages: write\" and GITHUB_TOKEN or docker/login-action; a package that exists already must let this repository write to it (package settings, Manage Actions access).";
	return `Log in first with an account that may write there: ${login}, or docker/login-action in a workflow.`;
}
function repositoryMissing(reference, said) {
	return new Failure({
		code: "repository-missing",
		message: `The registry ${reference.registry} has no repository ${reference.repository}.`,
		fix: "Create it first: this registry makes none by itself when something is pushed (Amazon ECR, Artifact Registry, Harbor projects). Then run again.",
		details: said
	});
}
function unavailable(reference, met) {
	return new Failure({
		code: "registry-unavailable",
		message: `${repositoryOf(reference)} could not be pushed to: ${met[met.length - 1]}.`,
		fix: unavailableFix(reference, met.at(-1) ?? ""),
		details: attemptLines(met)
	});
}
function unavailableFix(reference, said) {
	if (/ answers 507/.test(said) || isFull(said)) return `Nothing was tagged. ${fullFix(reference)}`;
	if (/ answers 413/.test(said)) return "Nothing was tagged. The registry, or a proxy before it, takes no request of that size: raise its limit, or send smaller parts with upload-chunk-size.";
	if (/ answers 405/.test(said)) return "Nothing was tagged. It takes no pushes at all, as a mirror or a cache of another registry: name that one in tags.";
	if (/ answers 429/.test(said)) return "Nothing was tagged. The registry limits how often it is asked: log in, or wait, then run again: what it has already is not sent a second time.";
	if (!/ answers \d/.test(said)) return "Nothing was tagged. Check the network, the proxy (HTTPS_PROXY) and the registry’s name, then run again: what it has already is not sent a second time.";
	return "Nothing was tagged. Run again: what the registry has already is not sent a second time.";
}
function isFull(said) {
	return /\bquota\b|storage limit|insufficient storage|no space left/i.test(said);
}
function fullFix(reference) {
	return `The registry has no room left for it: remove old versions of ${repositoryOf(reference)}, or have the quota raised.`;
}
function tagImmutable(reference, held, said) {
	return new Failure({
		code: "tag-immutable",
		message: `The registry ${reference.registry} does not let ${formatReference(reference)} be set: ${said}.`,
		fix: held === void 0 ? "Check whether tags of this form are allowed there; the image itself is in the registry, by digest." : `It holds ${held} and is immutable: release under another tag, or allow this one to move.`
	});
}
function readBackMismatch(reference, path, actual) {
	return new Failure({
		code: "digest-mismatch",
		message: `${repositoryOf(reference)} gives other bytes (${actual}) for ${path} than were pushed.`,
		fix: "Run again; if it stays so, a proxy or the registry changes what it stores."
	});
}
function repositoryOf({ registry, repository }) {
	return `${registry}/${repository}`;
}
// src/registry/push/upload.ts
const STREAM = { "content-type": "application/octet-stream" };
const PATIENCE_MS = 12e4;
var Refused = class extends Error {
	transient;
	waitMs;
	status;
	constructor(said, response) {
		super(said);
		this.status = response.status;
		this.transient = isTransient(response.status);
		this.waitMs = retryAfter(response.headers["retry-after"]);
	}
};
async function uploadBlob(reader, session, options, begun) {
	const met = [];
	let upload = begun;
	let chunked = options.chunk !== void 0;
	let { chunk } = options;
	let hopeless = 0;
	for (let attempt = 1;; attempt++) try {
		upload ??= await beginUpload(session);
		options.onSent(upload.received);
		if (chunked || upload.received > 0) await sendChunks(reader, session, upload, {
			...options,
			chunk
		});
		else await sendWhole(reader, session, upload, options);
		options.onSent(reader.blob.size);
		return;
	} catch (error) {
		const { said, waitMs, status, again } = judge(error, session);
		met.push(`${reader.blob.digest.slice(0, 19)}: ${said}`);
		if (!again && status !== 413) hopeless++;
		if (attempt >= 5 || hopeless > 2) throw PUSH_FAILURES.unavailable(session.reference, met);
		chunked = status === 413 || !chunked;
		if (status === 413) chunk = smallerChunk(chunk ?? reader.blob.size);
		await session.pause(attempt, waitMs);
		upload = again && upload !== void 0 ? await resumable(session, upload, reader.blob.size) : void 0;
	}
}
function judge(error, session) {
	if (error instanceof Failure) throw error;
	if (!(error instanceof Refused)) {
		if (error.name === "AbortError") throw error;
		return {
			said: reason(error),
			again: true
		};
	}
	if (error.status === 404 && error.message.includes("NAME_UNKNOWN")) throw PUSH_FAILURES.missing(session.reference, error.message);
	const { message, waitMs, status, transient } = error;
	return {
		said: message,
		waitMs,
		status,
		again: transient
	};
}
async function beginUpload(session) {
	const response = await session.send({
		method: "POST",
		path: "blobs/uploads/",
		headers: { "content-length": "0" }
	});
	if (response.status !== 202) throw await refused("POST", response);
	return begunBy(response);
}
async function begunBy(response) {
	await response.discard();
	const minimum = response.headers["oci-chunk-min-length"];
	return {
		location: uploadLocation(response.headers.location, response.url),
		received: 0,
		...minimum === void 0 ? {} : { minimum }
	};
}
async function sendWhole(reader, session, { location }, { onSent }) {
	const { digest, size } = reader.blob;
	await expectStored(await session.send({
		method: "PUT",
		path: withDigest(location, digest),
		headers: {
			...STREAM,
			"content-length": String(size)
		},
		body: () => size === 0 ? new Uint8Array(0) : reader.whole(onSent),
		timeoutMs: PATIENCE_MS
	}));
}
async function sendChunks(reader, session, begun, { chunk, onSent }) {
	await reader.check();
	const { digest, size } = reader.blob;
	const step = chunkSize(session.reference.registry, chunk, begun.minimum);
	let { location } = begun;
	for (let start = begun.received; start < size;) {
		const [from, end] = [start, Math.min(size, start + step)];
		const response = await session.send({
			method: "PATCH",
			path: location,
			headers: {
				...STREAM,
				"content-length": String(end - from),
				"content-range": `${from}-${end - 1}`
			},
			body: () => reader.part(from, end, onSent),
			timeoutMs: PATIENCE_MS
		});
		if (response.status < 200 || response.status > 204) throw await refused("PATCH", response);
		await response.discard();
		location = uploadLocation(response.headers.location ?? location, response.url);
		start = end;
	}
	const headers = {
		...STREAM,
		"content-length": "0"
	};
	await expectStored(await session.send({
		method: "PUT",
		path: withDigest(location, digest),
		headers,
		timeoutMs: PATIENCE_MS
	}));
}
async function expectStored(response) {
	if (response.status !== 201 && response.status !== 204) throw await refused("PUT", response);
	await response.discard();
}
async function refused(method, response) {
	return new Refused(`${method} of an upload: the registry answers ${await describeAnswer(response)}`, response);
}
async function resumable(session, upload, size) {
	try {
		const response = await session.send({ path: upload.location });
		await response.discard();
		const received = receivedBytes(response.headers.range);
		if (response.status !== 204 || received === void 0 || received > size || received <= upload.received) return void 0;
		return {
			...upload,
			location: uploadLocation(response.headers.location ?? upload.location, response.url),
			received
		};
	} catch (error) {
		if (error instanceof Failure || error.name === "AbortError") throw error;
		return;
	}
}
// src/registry/push/blobs.ts
const CONCURRENCY = 6;
async function sendBlobs(wanted, session, options) {
	const limit = pLimit(CONCURRENCY);
	const free = [];
	const sent = new Map();
	const total = wanted.reduce((sum, { blob }) => sum + blob.size, 0);
	const tell = (blob, bytes) => {
		sent.set(blob.digest, bytes);
		options.onProgress([...sent.values()].reduce((sum, one) => sum + one, 0), total);
	};
	const stop = { failed: false };
	const inTurn = [...wanted].sort((one, other) => other.blob.size - one.blob.size);
	const fates = await allDone(inTurn.map((one) => limit(async () => {
		if (stop.failed) return "existing";
		const buffers = free.pop() ?? makeBuffers();
		try {
			const fate = await sendBlob(one, session, options, buffers, (bytes) => tell(one.blob, bytes));
			tell(one.blob, one.blob.size);
			return fate;
		} catch (error) {
			stop.failed = true;
			throw error;
		} finally {
			free.push(buffers);
		}
	})));
	const count = (fate) => fates.filter((each) => each === fate).length;
	const bytes = inTurn.reduce((sum, { blob }, index) => sum + (fates[index] === "uploaded" ? blob.size : 0), 0);
	return {
		uploaded: {
			count: count("uploaded"),
			bytes
		},
		mounted: count("mounted"),
		existing: count("existing")
	};
}
async function sendBlob({ blob, mountFrom }, session, { layout, chunk }, buffers, onSent) {
	if (await hasBlob(blob, session)) return "existing";
	let begun;
	for (const repository of mountFrom) {
		const answer = await mount(blob.digest, repository, session);
		if (answer === "mounted") return "mounted";
		begun = answer ?? begun;
		if (begun !== void 0) break;
	}
	await uploadBlob(new BlobReader(layout, blob, buffers), session, {
		onSent,
		...chunk === void 0 ? {} : { chunk }
	}, begun);
	return "uploaded";
}
async function hasBlob({ digest, size }, session) {
	return session.request({
		method: "HEAD",
		path: `blobs/${digest}`,
		statuses: [
			200,
			400,
			404,
			405,
			501
		]
	}, async (response) => {
		await response.discard();
		const length = response.headers["content-length"];
		return response.status === 200 && (length === void 0 || length === "0" || Number(length) === size);
	});
}
async function mount(digest, from, session) {
	const query = new URLSearchParams({
		mount: digest,
		from
	});
	const headers = { "content-length": "0" };
	try {
		const response = await session.send({
			method: "POST",
			path: `blobs/uploads/?${query}`,
			headers,
			tentative: true
		});
		if (response.status === 202) return await begunBy(response);
		await response.discard();
		return response.status === 201 ? "mounted" : void 0;
	} catch {
		return;
	}
}
// src/registry/push/manifests.ts
function hasManifest({ digest, mediaType }, session) {
	const headers = { accept: `${mediaType}, ${ACCEPT}` };
	return session.request({
		method: "HEAD",
		path: `manifests/${digest}`,
		headers,
		statuses: [
			200,
			400,
			404,
			405,
			501
		]
	}, async (response) => {
		await response.discard();
		return response.status === 200;
	});
}
function digestHeld(path, session, mediaType) {
	const headers = { accept: mediaType === void 0 ? ACCEPT : `${mediaType}, ${ACCEPT}` };
	return session.request({
		path: `manifests/${path}`,
		headers,
		statuses: [200, 404]
	}, async (response) => {
		if (response.status === 200) return digestOf(await readWhole(response));
		await response.discard();
	});
}
async function readWhole(response) {
	const bytes = await response.bytes(DOCUMENT_LIMIT);
	const announced = Number(response.headers["content-length"] ?? bytes.length);
	if (bytes.length < announced) throw new Error(`the answer was cut short: ${bytes.length} of ${announced} bytes`);
	return bytes;
}
async function putManifest(document, session) {
	const { digest } = document;
	let held;
	for (let time = 1; time <= 2; time++) {
		await put(document, digest, session);
		held = await readBack(document, digest, session);
		if (held === digest) return;
	}
	throw readBackMismatch(session.reference, digest, held ?? "nothing");
}
async function putTag(document, tag, session) {
	const refusal = await put(document, tag, session, [
		400,
		405,
		409,
		412,
		422
	]).catch((error) => {
		if (error instanceof Failure && error.code === "registry-denied") return error;
		throw error;
	});
	const taken = refusal === void 0;
	const held = taken ? await readBack(document, tag, session) : await digestHeld(tag, session, document.mediaType);
	if (held === document.digest) return;
	if (taken) throw readBackMismatch(session.reference, tag, held ?? "nothing");
	throw typeof refusal === "string" ? tagImmutable({
		...session.reference,
		tag
	}, held, refusal) : refusal;
}
function put({ mediaType, bytes }, path, session, refusals = []) {
	return session.request({
		method: "PUT",
		path: `manifests/${path}`,
		headers: { "content-type": mediaType },
		body: () => bytes,
		statuses: [
			200,
			201,
			202,
			204,
			...refusals
		]
	}, async (response) => {
		if (response.status >= 300) return describeAnswer(response);
		await response.discard();
	});
}
async function readBack(document, path, session) {
	for (let attempt = 1;; attempt++) {
		const held = await digestHeld(path, session, document.mediaType);
		if (held === document.digest || attempt === 3) return held;
		await session.pause(attempt);
	}
}
export { hasBlob as a, PUSH_FAILURES as c, putTag as i, readLayoutImage as l, hasManifest as n, sendBlobs as o, putManifest as r, uploadBlob as s, digestHeld as t };
