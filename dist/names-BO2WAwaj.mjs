import "./rolldown-runtime-FwyLars3.mjs";
import { G as didYouMean, K as invalidInput, Nt as Failure, tt as isDigest, xt as writeWhole } from "./start-Cs8qjoYe.mjs";
import { d as cutText, h as visibleText, o as formatBytes, s as formatCount } from "./first-C_cIOZ55.mjs";
const { isAbsolute, resolve } = process.getBuiltinModule("node:path");
const { open, rm } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};
// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}
// src/model/attempts.ts
function attemptLines(met) {
	const lines = [];
	for (let first = 0; first < met.length;) {
		let last = first;
		while (met[last + 1] === met[first] && last + 1 < met.length) last += 1;
		lines.push(last === first ? `try ${first + 1}: ${met[first]}` : `tries ${first + 1} to ${last + 1}: ${met[first]}`);
		first = last + 1;
	}
	return lines.join("\n");
}
// src/http/download.ts
async function download(client, file, runtime) {
	const met = [];
	const tries = file.tries ?? 4;
	for (let attempt = 1; attempt <= tries; attempt++) {
		const answer = await tryOnce(client, file);
		if (answer === void 0) return;
		runtime.signal.throwIfAborted();
		met.push(answer.said);
		if (!answer.again) break;
		if (attempt < tries) await setTimeout(answer.waitMs ?? (file.backoffMs ?? 1e3) * 2 ** (attempt - 1), void 0, { signal: runtime.signal });
	}
	throw new Failure({
		code: "download-failed",
		message: `${file.url} could not be downloaded: ${met[met.length - 1]}.`,
		fix: "Check the address, the proxy (HTTPS_PROXY) and the network, then run again.",
		details: attemptLines(met)
	});
}
async function tryOnce(client, file) {
	let response;
	try {
		response = await client.request({
			url: file.url,
			...file.headers === void 0 ? {} : { headers: file.headers }
		});
	} catch (error) {
		return {
			said: reason(error),
			again: true
		};
	}
	if (response.status !== 200) {
		await response.discard();
		const waitMs = retryAfter(response.headers["retry-after"]);
		const again = response.status === 408 || response.status === 429 || response.status >= 500;
		return {
			said: `the server answers ${response.status}`,
			again,
			...waitMs === void 0 ? {} : { waitMs }
		};
	}
	try {
		await writeWhole(file.destination, (temporary) => store(response, file, temporary));
		return;
	} catch (error) {
		if (error instanceof Failure) throw error;
		return {
			said: reason(error),
			again: true
		};
	}
}
async function store(response, file, temporary) {
	const announced = response.headers["content-length"];
	const total = announced === void 0 ? void 0 : Number(announced);
	const hash = createHash("sha256");
	let done = 0;
	const handle = await open(temporary, "w", 420);
	try {
		for await (const chunk of response.body) {
			done += chunk.length;
			if (done > file.limit) throw new Failure({
				code: "download-failed",
				message: `${file.url} is larger than ${file.limit} bytes.`,
				fix: "This is not the file that was expected; check the address."
			});
			hash.update(chunk);
			await handle.writeFile(chunk);
			file.onProgress?.(done, total);
		}
	} finally {
		await handle.close();
	}
	if (total !== void 0 && done !== total) throw new Error(`the download was cut short: ${done} of ${total} bytes`);
	const digest = hash.digest("hex");
	if (file.sha256 !== void 0 && digest !== file.sha256) {
		await rm(temporary, { force: true });
		throw new Failure({
			code: "digest-mismatch",
			message: `${file.url} has the digest sha256:${digest}, but sha256:${file.sha256} is pinned; the file was deleted.`,
			fix: "Do not use this file. If a mirror is configured, check what it serves."
		});
	}
}
function retryAfter(value, now = Date.now()) {
	if (value === void 0) return void 0;
	const wait = /^\d+$/.test(value) ? Number(value) * 1e3 : Date.parse(value) - now;
	return Number.isNaN(wait) ? void 0 : Math.min(Math.max(wait, 0), 12e4);
}
function reason(error) {
	const { cause } = error;
	if (cause instanceof Error) return reason(cause);
	if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
	const { code, message, hostname, address, port } = error;
	if (code === "ENOTFOUND") return `the host ${hostname} is not known here (${code})`;
	if (code === "EAI_AGAIN") return `the name ${hostname} cannot be looked up at the moment (${code})`;
	if (code === "ECONNREFUSED" && address !== void 0) return `nothing listens at ${address}:${port} (${code})`;
	const tls = code === void 0 ? void 0 : brokenTls(code, message);
	if (tls !== void 0) return `${tls} (${code})`;
	const ended = code === void 0 ? void 0 : endedConnection(code, message);
	if (ended !== void 0) return `${ended} (${code})`;
	return message === void 0 || message === "" ? code ?? String(error) : message;
}
function brokenTls(code, message) {
	if (code === "EPROTO" && /wrong version number|packet length too long|http request/i.test(message ?? "")) return "what answers there speaks no TLS";
	if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") return `its certificate ${code === "CERT_HAS_EXPIRED" ? "has expired" : "is not valid yet"}, by the clock of this machine (${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC)`;
	if (UNKNOWN_AUTHORITY.includes(code)) return "its certificate is of an authority that is not known here, as that of a proxy that reads along is; ca-file takes further ones";
}
const UNKNOWN_AUTHORITY = [
	"SELF_SIGNED_CERT_IN_CHAIN",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"UNABLE_TO_GET_ISSUER_CERT",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY"
];
function endedConnection(code, message) {
	if (code === "ECONNRESET" && message === "aborted") return "the server closed the connection in the middle of its answer";
	if (code === "ECONNRESET" && message === "socket hang up") return "the server closed the connection without an answer";
	if (code === "EPIPE") return "the server closed the connection while it was sent to";
	if (code === "HPE_INVALID_CONSTANT") return "what answers there does not speak HTTP";
}
// src/model/all-done.ts
async function allDone(promises) {
	return (await Promise.allSettled(promises)).map((one) => {
		if (one.status === "rejected") throw one.reason;
		return one.value;
	});
}
// src/registry/media-types.ts
const OCI_NAMES = {
	"application/vnd.docker.distribution.manifest.list.v2+json": "application/vnd.oci.image.index.v1+json",
	"application/vnd.docker.distribution.manifest.v2+json": "application/vnd.oci.image.manifest.v1+json",
	"application/vnd.docker.container.image.v1+json": "application/vnd.oci.image.config.v1+json",
	"application/vnd.docker.image.rootfs.diff.tar": "application/vnd.oci.image.layer.v1.tar",
	"application/vnd.docker.image.rootfs.diff.tar.gzip": "application/vnd.oci.image.layer.v1.tar+gzip",
	"application/vnd.docker.image.rootfs.diff.tar.zstd": "application/vnd.oci.image.layer.v1.tar+zstd"
};
const OCI_INDEX = "application/vnd.oci.image.index.v1+json";
const OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const OCI_LAYER = "application/vnd.oci.image.layer.v1.tar";
const ACCEPT = [
	OCI_INDEX,
	OCI_MANIFEST,
	"application/vnd.docker.distribution.manifest.list.v2+json",
	"application/vnd.docker.distribution.manifest.v2+json"
].join(", ");
function ociMediaType(mediaType) {
	const bare = (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
	return Object.hasOwn(OCI_NAMES, bare) ? OCI_NAMES[bare] : bare;
}
function layerCompression(mediaType) {
	switch (ociMediaType(mediaType)) {
		case OCI_LAYER: return "none";
		case `${OCI_LAYER}+gzip`: return "gzip";
		case `${OCI_LAYER}+zstd`: return "zstd";
		default: return;
	}
}
// src/registry/manifest.ts
const DOCUMENT_LIMIT = 8 << 20;
const MAX_ENTRIES = 1e3;
const MAX_LAYERS = 500;
function parseDocument(bytes, subject) {
	const json = parseJson(bytes, subject);
	if (json.schemaVersion === 1) throw invalid(subject, "is in docker schema 1, which is too old", "Push the base again with a docker of this decade.");
	const mediaType = typeof json.mediaType === "string" ? ociMediaType(json.mediaType) : void 0;
	if (mediaType === "application/vnd.oci.image.index.v1+json" || mediaType === void 0 && Array.isArray(json.manifests)) return {
		kind: "index",
		entries: list(json.manifests, MAX_ENTRIES, subject).map((entry) => parseEntry(entry, subject))
	};
	if ((mediaType === void 0 || mediaType === "application/vnd.oci.image.manifest.v1+json") && Array.isArray(json.layers)) {
		const layers = list(json.layers, MAX_LAYERS, subject).map((entry) => parseLayer(entry, subject));
		return {
			kind: "manifest",
			config: parseDescriptor(json.config, subject),
			layers
		};
	}
	throw invalid(subject, `is neither an image nor an index of images (${mediaType ?? "no media type"})`);
}
function parseJson(bytes, subject) {
	let json;
	try {
		json = JSON.parse(Buffer.from(bytes).toString("utf8"));
	} catch (error) {
		if (/^\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString("utf8"))) throw invalid(subject, "is a page of HTML, which no registry answers with", "A proxy or a page to log in stands between here and the registry: open its address in a browser, and check HTTPS_PROXY.", error);
		throw invalid(subject, "is not JSON", void 0, error);
	}
	if (typeof json !== "object" || json === null || Array.isArray(json)) throw invalid(subject, "is not a JSON object");
	return json;
}
function list(value, most, subject) {
	if (!Array.isArray(value)) throw invalid(subject, "lists no manifests");
	if (value.length > most) throw invalid(subject, `has ${value.length} entries, more than ${most}`);
	return value;
}
function parseDescriptor(value, subject) {
	const { mediaType, digest, size, annotations } = value ?? {};
	if (typeof digest !== "string" || !isDigest(digest)) throw invalid(subject, `names the digest "${String(digest).slice(0, 100)}", which is not sha256`);
	if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) throw invalid(subject, `gives ${digest} no valid size`);
	return {
		mediaType: typeof mediaType === "string" ? ociMediaType(mediaType) : "",
		digest,
		size,
		...isStrings(annotations) ? { annotations } : {}
	};
}
function parseLayer(value, subject) {
	const { mediaType, digest, size } = parseDescriptor(value, subject);
	const { urls } = value;
	if (Array.isArray(urls) && urls.length > 0) throw invalid(subject, "has a layer that lies elsewhere (urls), as Windows bases do");
	if (layerCompression(mediaType) === void 0) throw invalid(subject, `has a layer of the type "${mediaType}"`);
	return {
		mediaType,
		digest,
		size
	};
}
function parseEntry(value, subject) {
	const descriptor = parseDescriptor(value, subject);
	const { os, architecture, variant } = value.platform ?? {};
	const known = typeof os === "string" && typeof architecture === "string" && os !== "" && architecture !== "";
	return {
		descriptor,
		attached: descriptor.annotations?.["vnd.docker.reference.type"] !== void 0 || os === "unknown" || architecture === "unknown",
		...known ? { platform: {
			os,
			architecture,
			...typeof variant === "string" && variant !== "" ? { variant } : {}
		} } : {}
	};
}
function isStrings(value) {
	return typeof value === "object" && value !== null && Object.values(value).every((item) => typeof item === "string");
}
function invalid(subject, what, fix, cause) {
	return new Failure({
		code: "base-invalid",
		message: `The base ${subject} ${what}.`,
		fix: fix ?? "Name an image for Linux in base, in the OCI or docker (schema 2) format.",
		cause
	});
}
// src/report/markdown/markdown-text.ts
const LONGEST$2 = 120;
function codeSpan(text, longest = LONGEST$2) {
	const shown = cutText(visibleText(text), longest).replaceAll("\\|", "\\u007c").replaceAll("|", "\\|");
	if (shown.trim() === "") return "`(empty)`";
	const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
	const fence = "`".repeat(Math.max(0, ...runs) + 1);
	const space = /^[` ]|[` ]$/.test(shown) ? " " : "";
	return `${fence}${space}${shown}${space}${fence}`;
}
function codeLink(text, address) {
	const href = address === void 0 ? void 0 : safeAddress(address);
	return href === void 0 ? codeSpan(text) : `[${codeSpan(text)}](<${href}>)`;
}
function safeAddress(address) {
	if (address.length > 2e3 || !URL.canParse(address)) return void 0;
	const url = new URL(address);
	if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return void 0;
	if (/(^|\.)github\.com$/.test(url.hostname) && /\/(issues|pull|discussions)\//.test(url.pathname)) return void 0;
	return url.href.replace(/[|<>`\\[\]()*_~ ]/g, (character) => encodeCharacter(character));
}
function encodeCharacter(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
function codeBlock(lines) {
	const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(Math.max(2, ...runs) + 1);
	return [
		`${fence}text`,
		...lines,
		fence
	].join("\n");
}
function folded(title, body, open) {
	return `<details${open ? " open" : ""}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
// src/report/pushed.ts
function pushedReferences(report) {
	return (report.run.push ?? []).flatMap(({ repository, digest, tags }) => tags.length === 0 ? [`${repository}@${digest}`] : tags.map(({ tag }) => `${repository}:${tag}`));
}
function pinnedReferences(report) {
	return (report.run.push ?? []).flatMap(({ repository, digest, tags }) => tags.length === 0 ? [`${repository}@${digest}`] : tags.map(({ tag }) => `${repository}:${tag}@${digest}`));
}
function hasChanged(report) {
	return (report.run.push ?? []).some(({ changed }) => changed);
}
function pushWord({ changed, tags }) {
	if (!changed) return "as before";
	return tags.some(({ previous }) => previous !== void 0) ? "changed" : "new";
}
function movedWords({ uploadedBytes, uploadedBlobs, mountedBlobs, existingBlobs }) {
	return [
		uploadedBlobs === 0 ? "nothing sent" : `${formatBytes(uploadedBytes)} sent in ${formatCount(uploadedBlobs, "blob")}`,
		...mountedBlobs === 0 ? [] : [`${mountedBlobs} mounted`],
		...existingBlobs === 0 ? [] : [`${existingBlobs} there already`]
	].join(", ");
}
function pullCommand(report) {
	const [first] = pushedReferences(report);
	return first === void 0 ? void 0 : `docker pull ${first}`;
}
function pushedBlock(report) {
	const pushes = report.run.push ?? [];
	const command = pullCommand(report);
	if (command === void 0) return [];
	return [`**Pushed**\n\n${pushes.map((push) => {
		const { repository, tags, digest } = push;
		return `- ${codeSpan(`${repository}${tags.length === 0 ? `@${digest}` : tags.map(({ tag }) => `:${tag}`).join(" ")}`)}, ${pushWord(push)}; ${movedWords(push)}`;
	}).join("\n")}`, `\`\`\`sh\n${command}\n\`\`\``];
}
// src/registry/reference.ts
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
function parseReference(text, input = "base") {
	const refuse = (why, fix) => {
		throw invalidReference(input, text, why, fix);
	};
	const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
	if (scheme !== void 0) refuse(`a reference has no ${scheme}`, `Write ${text.slice(scheme.length) || "host/name:tag"}.`);
	const [named = "", digest, more] = text.split("@");
	if (more !== void 0) refuse("it has two @");
	if (digest !== void 0 && !isDigest(digest)) refuse(`"${digest}" is not a digest (sha256: and 64 lower-case hexadecimal digits)`);
	const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
	const name = colon < 0 ? named : named.slice(0, colon);
	const tag = colon < 0 ? void 0 : named.slice(colon + 1);
	if (tag !== void 0 && !TAG.test(tag)) refuse(`"${tag}" is not a tag (letters, digits, "_", "." and "-", at most 128)`);
	const { registry, repository } = splitName(name, refuse);
	return {
		registry,
		repository,
		...tag === void 0 ? digest === void 0 ? { tag: "latest" } : {} : { tag },
		...digest === void 0 ? {} : { digest }
	};
}
function splitName(name, refuse) {
	const slash = name.indexOf("/");
	const first = name.slice(0, Math.max(slash, 0));
	const hasHost = slash > 0 && (/[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase());
	const host = hasHost ? first : "docker.io";
	const path = hasHost ? name.slice(slash + 1) : name;
	if (!HOST.test(host)) refuse(`"${host}" is not a host`);
	if (path !== path.toLowerCase()) refuse("a repository is written in lower case", `Write ${name.toLowerCase()}.`);
	const wrong = path.split("/").find((component) => !COMPONENT.test(component));
	if (wrong !== void 0) refuse(wrong === "" ? "a part of its path is empty" : `"${wrong}" cannot be part of a repository's name`);
	if (/^[0-9a-f]{64}$/.test(name)) refuse("64 hexadecimal digits are an image id, not a name");
	const registry = host === "index.docker.io" ? "docker.io" : host;
	const repository = registry === "docker.io" && !path.includes("/") ? `library/${path}` : path;
	if (registry.length + repository.length + 1 > 255) refuse("it is longer than 255 characters");
	return {
		registry,
		repository
	};
}
function invalidReference(input, text, why, fix) {
	return new Failure({
		code: "base-invalid",
		message: `Input ${input}: "${text}" is not an image reference: ${why}.`,
		fix: fix ?? "Write host/name:tag or host/name@sha256:..., for example gcr.io/distroless/static-debian13:nonroot."
	});
}
function formatReference(reference) {
	const { registry, repository, tag, digest } = reference;
	return `${registry}/${repository}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
}
function apiHost(registry) {
	return registry === "docker.io" ? "registry-1.docker.io" : registry;
}
// src/registry/mirrors/mirrors.ts
function parseMirrors(texts) {
	return texts.map((text) => {
		const cut = text.indexOf("=");
		const registry = cut < 0 ? "docker.io" : text.slice(0, cut).trim();
		const place = text.slice(cut + 1).trim().replace(/^https?:\/\//, "").replace(/\/+$/, "");
		const slash = place.indexOf("/");
		const host = slash < 0 ? place : place.slice(0, slash);
		const path = slash < 0 ? "" : `${place.slice(slash + 1)}/`;
		if (!(isRegistry(registry) && isRegistry(host)) || path !== "" && !isPath(path)) throw new Failure({
			code: "invalid-input",
			message: `registry-mirrors: "${text.slice(0, 200)}" is not a mirror.`,
			fix: "Write HOST for a mirror of Docker Hub, or REGISTRY=HOST/PATH: ghcr.io=mirror.example/ghcr."
		});
		return {
			registry: registry === "index.docker.io" ? "docker.io" : registry,
			host,
			path
		};
	});
}
function isRegistry(host) {
	return parses(`${host}/x`) === host || host === "index.docker.io" && parses(`${host}/x`) === "docker.io";
}
function isPath(path) {
	return parses(`localhost/${path}x`) === "localhost";
}
function parses(text) {
	try {
		return parseReference(text).registry;
	} catch {
		return;
	}
}
function mirrorReferences(reference, mirrors) {
	return mirrors.filter(({ registry }) => registry === reference.registry).map(({ host, path }) => ({
		...reference,
		registry: host,
		repository: `${path}${reference.repository}`
	}));
}
// src/pipeline/publish/registry-inputs.ts
function registryInputs(inputs, http) {
	const { insecureRegistries, registryMirrors, githubToken } = inputs;
	return {
		http,
		insecureRegistries,
		mirrors: parseMirrors(registryMirrors),
		...githubToken === "" ? {} : { githubToken }
	};
}
// src/pipeline/publish/push/push-choice.ts
const ATTACHABLE = [
	"report",
	"sbom",
	"scan"
];
function choosePush(inputs, images, github) {
	const attach = readAttach(inputs.attach);
	if (!inputs.push && !inputs.pushByDigest) return { kind: "none" };
	const homeless = images.find(({ repositories = [] }) => repositories.length === 0);
	if (images.length === 0 || homeless !== void 0) throw new Failure({
		code: "invalid-input",
		message: `push: ${homeless === void 0 ? "there is no image to push" : `the image ${homeless.name} has no tags, so nobody knows where to`}.`,
		fix: homeless === void 0 ? "Add a linux platform: no image is made without one." : "Set tags (ghcr.io/acme/app:1.2.3), or repositories, in which rules give tags."
	});
	if (github?.pullRequest?.fork === true) return skipped("A pull request from a fork pushes nothing: its code is anybody’s, and its token may not write.");
	if (github?.pullRequest !== void 0 && !inputs.pushOnPullRequest) return skipped("push is on, but this is a pull request, which pushes nothing unless push-on-pull-request is set.");
	const byDigest = inputs.pushByDigest;
	if (!byDigest && images.every(({ tags }) => tags.length === 0)) return skipped("No rule in tags gives a tag for this event, so nothing is pushed.", "warning");
	return {
		kind: "push",
		byDigest,
		attach
	};
}
function afterGate(choice, inputs, failed) {
	if (choice.kind !== "push" || !failed || inputs.pushOnFailedGate === "always") return choice;
	if (inputs.pushOnFailedGate === "by-digest") return {
		...choice,
		byDigest: true
	};
	return skipped("A gate said no, so nothing was pushed. push-on-failed-gate: by-digest pushes it without a tag, to look at.");
}
function skipped(message, level = "notice") {
	return {
		kind: "skipped",
		notice: {
			level,
			code: "push-skipped",
			message
		}
	};
}
function readAttach(words) {
	if (words.length === 1 && words[0] === "none") return [];
	return words.map((word) => {
		const found = ATTACHABLE.find((each) => each === word);
		if (found !== void 0) return found;
		throw new Failure({
			code: "invalid-input",
			message: `attach: "${word.slice(0, 100)}" cannot be attached.`,
			fix: `Use some of ${ATTACHABLE.join(", ")}, or none.`
		});
	});
}
// src/registry/base/base-text.ts
function parseBaseText(text, workingDirectory, platform) {
	if (text === "scratch") return { kind: "scratch" };
	const layout = /^oci-layout:\/\/(.+)$/.exec(text)?.[1];
	const windows = platform === "win32" && /^(?:\.{0,2}\\|[A-Za-z]:[\\/])/.test(text);
	if (layout !== void 0 || windows || text === "." || text === ".." || /^\.{0,2}\//.test(text) || isAbsolute(text)) return {
		kind: "local",
		path: resolve(workingDirectory, layout ?? text)
	};
	return {
		kind: "registry",
		reference: parseReference(text)
	};
}
// src/plan/values/image-values.ts
function parseUser(text) {
	const [, uid = "", gid = uid] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text.trim()) ?? [];
	const user = {
		uid: Number(uid),
		gid: Number(gid)
	};
	if (uid === "" || user.uid > 4294967294 || user.gid > 4294967294) {
		const known = text.trim() === "root" ? "0:0" : "65532:65532";
		throw invalidInput("user", text, "numbers are wanted, since a slim image has no list of names to look in", `Write ${known}.`);
	}
	return {
		...user,
		name: user.uid === 0 ? "root" : user.uid === 65532 ? "nonroot" : "app"
	};
}
function parsePorts(texts) {
	const ports = texts.map((text) => {
		const [, number = "", protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(text.trim().toLowerCase()) ?? [];
		if (number === "" || Number(number) < 1 || Number(number) > 65535) throw invalidInput("expose", text, "a port from 1 to 65535 is wanted, with /tcp, /udp or /sctp if need be");
		return `${Number(number)}/${protocol}`;
	});
	return [...new Set(ports)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}
function parseImagePath(text, input) {
	if (!text.startsWith("/") || /\p{Cc}/u.test(text) || text.split("/").includes("..")) throw invalidInput(input, text, "an absolute path in the image is wanted");
	return `/${text.split("/").filter((part) => part !== "" && part !== ".").join("/")}`;
}
const SIGNALS = [
	"SIGTERM",
	"SIGINT",
	"SIGHUP",
	"SIGQUIT",
	"SIGILL",
	"SIGTRAP",
	"SIGABRT",
	"SIGBUS",
	"SIGFPE",
	"SIGKILL",
	"SIGUSR1",
	"SIGSEGV",
	"SIGUSR2",
	"SIGPIPE",
	"SIGALRM",
	"SIGSTKFLT",
	"SIGCHLD",
	"SIGCONT",
	"SIGSTOP",
	"SIGTSTP",
	"SIGTTIN",
	"SIGTTOU",
	"SIGURG",
	"SIGXCPU",
	"SIGXFSZ",
	"SIGVTALRM",
	"SIGPROF",
	"SIGWINCH",
	"SIGIO",
	"SIGPWR",
	"SIGSYS"
];
function parseSignal(text) {
	const word = text.trim().toUpperCase();
	if (word === "") return void 0;
	if (/^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= 64) return String(Number(word));
	const name = word.startsWith("SIG") ? word : `SIG${word}`;
	if (SIGNALS.includes(name) || /^SIGRT(MIN(\+([1-9]|1[0-5]))?|MAX(-([1-9]|1[0-4]))?)$/.test(name)) return name;
	throw invalidInput("stop-signal", text, `there is no such signal${didYouMean(name, SIGNALS)}`);
}
function parseTag(text) {
	const reference = text.trim();
	const component = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
	const pattern = new RegExp(`^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:]+\\])(?::\\d{1,5})?/)?${component}(?:/${component})*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?$`);
	if (reference.length <= 400 && pattern.test(reference)) return reference;
	const path = reference.includes("/") ? reference.slice(reference.indexOf("/") + 1) : reference;
	if (reference.includes("@")) throw invalidInput("tags", text, "a digest cannot be chosen, it comes out", "Leave @sha256:... out.");
	if (/[A-Z]/.test(path.replace(/:[^/]*$/, ""))) throw invalidInput("tags", text, "repositories are written in lower case", `Write ${reference.toLowerCase()}.`);
	throw invalidInput("tags", text, "a reference such as ghcr.io/acme/app:1.2.3 is wanted");
}
// src/plan/values/template.ts
function templateValues({ revision, epoch, env }, platform) {
	const seconds = epoch ?? revision.epoch ?? 0;
	const date = new Date(seconds * 1e3).toISOString().replace(".000Z", "Z");
	const commit = revision.commit ?? "none";
	return {
		Version: revision.version.replace(/^v(?=\d)/, ""),
		Tag: revision.version,
		Commit: commit,
		FullCommit: commit,
		ShortCommit: revision.commit === void 0 ? commit : commit.slice(0, 7),
		Date: date,
		CommitDate: date,
		Timestamp: String(seconds),
		CommitTimestamp: String(seconds),
		Os: platform.os,
		Arch: platform.architecture,
		Variant: platform.variant ?? "",
		...Object.fromEntries(env.map(([name, value]) => [`Env.${name}`, value]))
	};
}
function fillTemplate(text, values, input) {
	return text.split(/(\{\{.*?\}\})/s).map((part) => {
		if (!part.includes("{{")) return part;
		if (!part.startsWith("{{") || !part.endsWith("}}")) throw invalidInput(input, text, "{{ has no }}");
		const name = /^\{\{\s*\.([A-Za-z_][\w.]*)\s*\}\}$/.exec(part)?.[1];
		if (name === void 0) throw invalidInput(input, part, "a template is {{.Name}}", `Use one of ${known(values)}.`);
		const value = Object.hasOwn(values, name) ? values[name] : void 0;
		if (value !== void 0) return value;
		if (name.startsWith("Env.")) throw invalidInput(input, part, `env does not set ${name.slice(4)}`, `Add ${name.slice(4)}=... to env.`);
		throw invalidInput(input, part, `there is no such name${didYouMean(name, Object.keys(values))}`, `Use one of ${known(values)}.`);
	}).join("");
}
function known(values) {
	return Object.keys(values).map((name) => `{{.${name}}}`).join(", ");
}
// src/plan/tags/expressions.ts
const DATE_PARTS = /YYYY|YY|MMM|MM|M|DD|D|HH|H|mm|ss|X/g;
const EXPRESSION = /^(\w+)(?:\s+'([^']*)'(?:\s+tz='[^']*')?)?$/;
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
function fillExpressions(text, facts, rule, own = {}) {
	return text.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, (_, expression) => {
		const [, name = "", argument] = EXPRESSION.exec(expression) ?? [];
		const value = own[name] ?? expressionValue(name, argument, facts);
		if (value === void 0) throw invalidInput("tags", rule, `there is no expression {{${expression}}}`);
		return value;
	});
}
function expressionValue(name, argument, facts) {
	const branch = afterPrefix(facts.ref, "refs/heads/");
	switch (name) {
		case "branch": return branch;
		case "tag": return afterPrefix(facts.ref, "refs/tags/");
		case "sha": return facts.commit.slice(0, 7);
		case "base_ref": return facts.baseRef;
		case "is_default_branch": return String(branch !== "" && branch === facts.defaultBranch);
		case "is_not_default_branch": return String(branch === "" || branch !== facts.defaultBranch);
		case "date": return argument === void 0 ? void 0 : formatDate(facts.now, argument);
		case "commit_date": return argument === void 0 ? void 0 : formatDate(facts.committed, argument);
		default: return;
	}
}
const PLAIN = [
	"branch",
	"tag",
	"sha",
	"base_ref",
	"is_default_branch",
	"is_not_default_branch"
];
const DATED = ["date", "commit_date"];
function checkExpressions(text, rule, own) {
	for (const [, expression = ""] of text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)) {
		const [, name = "", argument] = EXPRESSION.exec(expression) ?? [];
		if (argument === void 0 ? [...PLAIN, ...own].includes(name) : DATED.includes(name)) continue;
		const known = [
			...PLAIN,
			...DATED,
			...own
		];
		const near = didYouMean(name === "" ? expression : name, known);
		throw invalidInput("tags", rule, `there is no expression {{${expression}}}${near}`);
	}
}
function afterPrefix(text, prefix) {
	return text.startsWith(prefix) ? text.slice(prefix.length) : "";
}
function formatDate(seconds, format) {
	const date = new Date(seconds * 1e3);
	const two = (value) => String(value).padStart(2, "0");
	const [month, day, hour] = [
		date.getUTCMonth() + 1,
		date.getUTCDate(),
		date.getUTCHours()
	];
	const parts = {
		YYYY: String(date.getUTCFullYear()),
		YY: two(date.getUTCFullYear() % 100),
		MMM: MONTHS[month - 1] ?? "",
		MM: two(month),
		M: String(month),
		DD: two(day),
		D: String(day),
		HH: two(hour),
		H: String(hour),
		mm: two(date.getUTCMinutes()),
		ss: two(date.getUTCSeconds()),
		X: String(Math.floor(seconds))
	};
	return format.replaceAll(DATE_PARTS, (part) => parts[part] ?? part);
}
// src/plan/tags/loose-version.ts
const IDENTIFIER = String.raw`(?:\d*[a-zA-Z-][a-zA-Z0-9-]*|\d+)`;
const PATTERN$1 = new RegExp(String.raw`^[v=\s]*(\d+)\.(\d+)\.(\d+)(?:-?(${IDENTIFIER}(?:\.${IDENTIFIER})*))?(?:\+[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*)?$`);
const LONGEST$1 = 256;
function parseLooseVersion(text) {
	if (text.length > LONGEST$1) return void 0;
	const match = PATTERN$1.exec(text.trim());
	if (match === null) return void 0;
	const [major, minor, patch] = [
		match[1],
		match[2],
		match[3]
	].map(Number);
	if (![
		major,
		minor,
		patch
	].every(Number.isSafeInteger)) return void 0;
	const shown = (match[4] ?? "").split(".").filter((label) => label !== "").map((label) => /^\d+$/.test(label) && Number.isSafeInteger(Number(label)) ? Number(label) : label);
	return {
		raw: text,
		version: `${major}.${minor}.${patch}${shown.length === 0 ? "" : `-${shown.join(".")}`}`,
		major,
		minor,
		patch,
		prerelease: shown.length > 0
	};
}
// src/plan/tags/python-version.ts
const PATTERN = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d+)?)?(?:-(?<implicitPost>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d+)?)?(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d+)?)?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const SHORT = {
	alpha: "a",
	beta: "b",
	c: "rc",
	pre: "rc",
	preview: "rc"
};
const LONGEST = 256;
function parsePythonVersion(text) {
	if (text.length > LONGEST) return void 0;
	const found = PATTERN.exec(text.trim().toLowerCase())?.groups;
	if (found?.release === void 0) return void 0;
	const { epoch, pre, preNumber, implicitPost, post, postNumber, dev, devNumber, local } = found;
	const release = found.release.split(".").map(plainNumber);
	const parts = [
		epoch === void 0 || plainNumber(epoch) === "0" ? "" : `${plainNumber(epoch)}!`,
		release.join("."),
		pre === void 0 ? "" : `${SHORT[pre] ?? pre}${plainNumber(preNumber)}`,
		post === void 0 && implicitPost === void 0 ? "" : `.post${plainNumber(implicitPost ?? postNumber)}`,
		dev === void 0 ? "" : `.dev${plainNumber(devNumber)}`,
		local === void 0 ? "" : `+${local.split(/[-_.]/).map(plainLabel).join(".")}`
	];
	const [major = 0, minor = 0, patch = 0] = release.map(Number);
	const special = [
		pre,
		post,
		implicitPost,
		dev
	].some((part) => part !== void 0);
	return {
		raw: text,
		version: parts.join(""),
		major,
		minor,
		patch,
		special
	};
}
function plainNumber(digits = "0") {
	return digits.replace(/^0+(?=\d)/, "");
}
function plainLabel(label) {
	return /^\d+$/.test(label) ? plainNumber(label) : label;
}
// src/plan/tags/apply-rules.ts
function applyRules(rules, flavor, facts) {
	const ordered = [...rules].sort((a, b) => b.priority - a.priority);
	const tags = new Set();
	let latest;
	for (const rule of ordered) {
		const fill = (text) => fillExpressions(text, facts, rule.text);
		if (!isEnabled(rule, fill)) continue;
		const made = MAKERS[rule.type](rule, facts, fill);
		if (made === void 0) continue;
		const prefix = fill(rule.attributes.prefix ?? made.prefix ?? flavor.prefix);
		const suffix = fill(rule.attributes.suffix ?? flavor.suffix);
		const tag = asTag(`${prefix}${made.value}${suffix}`);
		if (tag === "") continue;
		tags.add(tag);
		latest ??= flavor.latest === "auto" ? made.latest : flavor.latest;
	}
	if (latest === true) {
		const [before, behind] = flavor.onLatest ? [flavor.prefix, flavor.suffix] : ["", ""];
		tags.add(asTag(`${fillExpressions(before, facts, "flavor")}latest${fillExpressions(behind, facts, "flavor")}`));
	}
	return [...tags];
}
function isEnabled({ attributes, text }, fill) {
	const enable = fill(attributes.enable ?? "true").toLowerCase();
	if (enable === "true") return true;
	if (enable === "false" || enable === "") return false;
	throw invalidInput("tags", text, `enable is true or false, not "${enable}"`);
}
function asTag(text) {
	return text.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "").slice(0, 128);
}
const MAKERS = {
	schedule: ({ attributes }, { event }, fill) => event === "schedule" ? {
		value: fill(attributes.pattern || "nightly"),
		latest: false
	} : void 0,
	semver: semverTag,
	pep440: pythonTag,
	match: matchedTag,
	edge: ({ attributes }, { ref, defaultBranch }, fill) => {
		const branch = attributes.branch ? fill(attributes.branch) : defaultBranch;
		return branch !== "" && ref === `refs/heads/${branch}` ? {
			value: "edge",
			latest: false
		} : void 0;
	},
	ref: ({ attributes }, { ref }) => refTag(attributes.event ?? "", ref),
	raw: ({ attributes }, _, fill) => ({
		value: fill(attributes.value ?? ""),
		latest: false
	}),
	sha: ({ attributes }, { commit }) => commit === "" ? void 0 : {
		value: attributes.format === "long" ? commit : commit.slice(0, 7),
		latest: false,
		prefix: "sha-"
	}
};
function semverTag(rule, facts, fill) {
	const read = (text) => {
		const version = parseLooseVersion(text);
		return version === void 0 ? void 0 : {
			...version,
			special: version.prerelease
		};
	};
	return versionTag(rule, facts, fill, {
		read,
		tagged: facts.version,
		called: "a semantic version"
	});
}
function pythonTag(rule, facts, fill) {
	return versionTag(rule, facts, fill, {
		read: parsePythonVersion,
		tagged: afterPrefix(facts.ref, "refs/tags/"),
		called: "a version by PEP 440"
	});
}
function versionTag({ attributes, text }, facts, fill, { read, tagged, called }) {
	const given = attributes.value === void 0 ? "" : fill(attributes.value);
	const version = read(given === "" ? tagged : given);
	if (version === void 0) {
		if (given !== "") throw invalidInput("tags", text, `"${given}" is not ${called}`);
		return;
	}
	const { raw, special } = version;
	const [major, minor, patch] = [
		version.major,
		version.minor,
		version.patch
	].map(String);
	const own = {
		raw,
		version: version.version,
		major,
		minor,
		patch
	};
	const pattern = attributes.pattern ?? "";
	return {
		value: fillExpressions(special && !/\{\{\s*raw\s*\}\}/.test(pattern) ? "{{version}}" : pattern, facts, text, own),
		latest: !special
	};
}
function matchedTag({ attributes, text }, { ref }, fill) {
	const given = attributes.value === void 0 ? "" : fill(attributes.value);
	const subject = given === "" ? afterPrefix(ref, "refs/tags/") : given;
	if (subject === "") return void 0;
	const [, body = attributes.pattern ?? "", flags = ""] = /^\/(.+)\/([a-z]*)$/.exec(attributes.pattern ?? "") ?? [];
	let pattern;
	try {
		pattern = new RegExp(body, flags.replaceAll("g", ""));
	} catch (error) {
		throw invalidInput("tags", text, error.message);
	}
	const found = pattern.exec(subject)?.[Number(attributes.group ?? 0)];
	return found === void 0 ? void 0 : {
		value: found,
		latest: true
	};
}
function refTag(event, ref) {
	const branch = afterPrefix(ref, "refs/heads/");
	const tag = afterPrefix(ref, "refs/tags/");
	const number = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
	if (event === "branch" && branch !== "") return {
		value: branch,
		latest: false
	};
	if (event === "tag" && tag !== "") return {
		value: tag,
		latest: true
	};
	if (event === "pr" && number !== void 0) return {
		value: number,
		latest: false,
		prefix: "pr-"
	};
}
// src/plan/tags/tag-rule.ts
const PRIORITIES = {
	schedule: 1e3,
	semver: 900,
	pep440: 900,
	match: 800,
	edge: 700,
	ref: 600,
	raw: 200,
	sha: 100
};
const OWN = {
	schedule: ["pattern"],
	semver: ["pattern", "value"],
	pep440: ["pattern", "value"],
	match: [
		"pattern",
		"group",
		"value"
	],
	edge: ["branch"],
	ref: ["event"],
	raw: ["value"],
	sha: ["format"]
};
const COMMON = [
	"type",
	"enable",
	"priority",
	"prefix",
	"suffix"
];
function parseTagRule(text) {
	const attributes = {};
	for (const field of splitFields(text)) {
		const cut = field.indexOf("=");
		if (cut < 1) throw invalidInput("tags", text, `"${field}" is not attribute=value`);
		attributes[field.slice(0, cut).trim().toLowerCase()] = field.slice(cut + 1).trim();
	}
	const { type = "" } = attributes;
	if (!Object.hasOwn(PRIORITIES, type)) {
		const known = Object.keys(PRIORITIES);
		throw invalidInput("tags", text, `there is no type ${type}${didYouMean(type, known)}`, `Use one of ${known.join(", ")}.`);
	}
	const kind = type;
	const allowed = [...COMMON, ...OWN[kind]];
	for (const name of Object.keys(attributes)) if (!allowed.includes(name)) throw invalidInput("tags", text, `type=${kind} has no ${name}${didYouMean(name, allowed)}`);
	const rule = {
		type: kind,
		priority: priorityOf(attributes.priority, kind, text),
		attributes,
		text
	};
	checkNeeds(rule);
	return rule;
}
function priorityOf(given, type, text) {
	if (given === void 0) return PRIORITIES[type];
	if (!/^\d{1,6}$/.test(given)) throw invalidInput("tags", text, "priority is a whole number");
	return Number(given);
}
const VERSION_PARTS = [
	"raw",
	"version",
	"major",
	"minor",
	"patch"
];
function checkNeeds({ type, attributes, text }) {
	for (const [name, each] of Object.entries(attributes)) if (type !== "match" || name !== "pattern") checkExpressions(each, text, (type === "semver" || type === "pep440") && name === "pattern" ? VERSION_PARTS : []);
	const { pattern, value, event, format } = attributes;
	if ((type === "semver" || type === "pep440" || type === "match") && !pattern) throw invalidInput("tags", text, `type=${type} needs a pattern`);
	if (type === "raw" && value === void 0) throw invalidInput("tags", text, "type=raw needs a value");
	if (type === "ref" && ![
		"branch",
		"tag",
		"pr"
	].includes(event ?? "")) throw invalidInput("tags", text, "type=ref needs event=branch, event=tag or event=pr");
	if (type === "sha" && format !== void 0 && format !== "short" && format !== "long") throw invalidInput("tags", text, "format is short or long");
}
function splitFields(line) {
	const fields = [];
	let field = "";
	let quoted = false;
	for (let index = 0; index < line.length; index++) {
		const char = line.charAt(index);
		if (char === "\"" && quoted && line.charAt(index + 1) === "\"") field += line.charAt(index++);
		else if (char === "\"") quoted = !quoted;
		else if (char === "," && !quoted) {
			fields.push(field);
			field = "";
		} else field += char;
	}
	return [...fields, field].filter((each) => each.trim() !== "");
}
// src/plan/tags/flavor.ts
function parseFlavor(lines) {
	let flavor = {
		latest: "auto",
		prefix: "",
		suffix: "",
		onLatest: false
	};
	for (const line of lines) for (const field of splitFields(line)) {
		const cut = field.indexOf("=");
		const [name, value] = [field.slice(0, Math.max(cut, 0)).trim().toLowerCase(), field.slice(cut + 1).trim()];
		if (name === "latest" && [
			"auto",
			"true",
			"false"
		].includes(value)) flavor = {
			...flavor,
			latest: value === "auto" ? "auto" : value === "true"
		};
		else if (name === "prefix" || name === "suffix") flavor = {
			...flavor,
			[name]: value
		};
		else if (name === "onlatest" && (value === "true" || value === "false")) flavor = {
			...flavor,
			onLatest: value === "true"
		};
		else throw invalidInput("flavor", field, "latest=auto|true|false, prefix=TEXT or suffix=TEXT is wanted");
	}
	return flavor;
}
// src/plan/tags/image-tags.ts
const USUAL = [
	"type=schedule",
	"type=semver,pattern={{version}}",
	"type=semver,pattern={{major}}.{{minor}}",
	"type=semver,pattern={{major}}",
	"type=ref,event=branch",
	"type=ref,event=pr"
];
function imageNames(inputs, values, facts) {
	const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === "Name" ? value.toLowerCase() : value.replaceAll("+", "-")]));
	const repositories = inputs.repositories.map((text) => parseRepository(fillTemplate(text, filled, "repositories")));
	const { rules, words } = readTags(inputs.tags, repositories.length > 0);
	if (rules.length > 0 && repositories.length === 0) throw invalidInput("tags", rules[0]?.text ?? "", "a rule gives a tag, and there is no repository to go with it", "Name one in repositories, for example ghcr.io/acme/app.");
	const references = words.map((text) => withTag(parseTag(fillTemplate(text, filled, "tags"))));
	const made = applyRules(rules.length === 0 && references.length === 0 ? usualRules(facts) : rules, parseFlavor(inputs.flavor), facts);
	const tags = [...references, ...repositories.flatMap((repository) => made.map((tag) => `${repository}:${tag}`))];
	return {
		tags: [...new Set(tags)],
		repositories: [...new Set([...repositories, ...references.map(repositoryOf)])]
	};
}
function usualRules({ version, ref }) {
	const tag = version === "" && ref.startsWith("refs/tags/") ? ["type=ref,event=tag"] : [];
	return [...USUAL, ...tag].filter((rule) => rule !== "type=semver,pattern={{major}}" || !/^v?0\./.test(version)).map(parseTagRule);
}
function readTags(lines, bare) {
	const rules = [];
	const words = [];
	for (const line of lines) {
		if (/^"?type=/i.test(line.trim())) {
			rules.push(parseTagRule(line.trim()));
			continue;
		}
		for (const part of line.split(",")) {
			const word = part.trim();
			if (word === "") continue;
			if (bare && /^[\w.-]+$/.test(word)) rules.push(parseTagRule(`type=raw,value=${word}`));
			else words.push(word);
		}
	}
	return {
		rules,
		words
	};
}
function withTag(reference) {
	return reference === repositoryOf(reference) ? `${reference}:latest` : reference;
}
function repositoryOf(reference) {
	const colon = reference.indexOf(":", reference.lastIndexOf("/") + 1);
	return colon < 0 ? reference : reference.slice(0, colon);
}
function parseRepository(text) {
	const reference = parseTag(text.trim());
	if (repositoryOf(reference) === reference) return reference;
	throw invalidInput("repositories", text, "a repository has no tag", "Put the tag into tags.");
}
// src/plan/tags/tag-facts.ts
function localFacts({ commit = "", epoch = 0, version, versionOrigin, dirty }) {
	const tagged = (versionOrigin === "tag" || versionOrigin === "ref") && !dirty;
	return {
		event: "",
		ref: tagged ? `refs/tags/${version}` : "",
		commit,
		defaultBranch: "",
		baseRef: "",
		version: tagged || versionOrigin === "input" ? version : "",
		now: epoch,
		committed: epoch
	};
}
// src/pipeline/plan/tag-facts.ts
function tagFacts(github, revision, startedAt) {
	const local = {
		...localFacts(revision),
		now: Math.floor(startedAt.getTime() / 1e3)
	};
	if (github === void 0) return local;
	const { event, ref, sha, defaultBranch = "", pullRequest } = github;
	const released = ref.startsWith("refs/tags/") && [
		"ref",
		"tag",
		"input"
	].includes(revision.versionOrigin);
	return {
		...local,
		event,
		ref,
		commit: revision.commit ?? sha,
		defaultBranch,
		baseRef: pullRequest?.baseRef ?? "",
		version: released ? revision.version : ""
	};
}
export { safeAddress as A, layerCompression as B, pushWord as C, codeLink as D, codeBlock as E, parseJson as F, retryAfter as G, allDone as H, ACCEPT as I, attemptLines as K, OCI_INDEX as L, invalid as M, parseDescriptor as N, codeSpan as O, parseDocument as P, OCI_LAYER as R, pullCommand as S, pushedReferences as T, download as U, ociMediaType as V, reason as W, formatReference as _, templateValues as a, movedWords as b, parseSignal as c, afterGate as d, choosePush as f, apiHost as g, parseMirrors as h, fillTemplate as i, DOCUMENT_LIMIT as j, folded as k, parseUser as l, mirrorReferences as m, localFacts as n, parseImagePath as o, registryInputs as p, pLimit as q, imageNames as r, parsePorts as s, tagFacts as t, parseBaseText as u, parseReference as v, pushedBlock as w, pinnedReferences as x, hasChanged as y, OCI_MANIFEST as z };
