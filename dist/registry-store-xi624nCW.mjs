import "./rolldown-runtime-FwyLars3.mjs";
import { $ as digestOf, Q as digestHex, bt as writeFileWhole, et as digestOfFile, tt as isDigest, xt as writeWhole } from "./start-Cs8qjoYe.mjs";
import { I as ACCEPT, _ as formatReference, j as DOCUMENT_LIMIT } from "./names-BO2WAwaj.mjs";
import { t as openMirroredSession } from "./mirrored-session-BO66aU5O.mjs";
import { n as mismatch } from "./blob-store-Cx7WDYOx.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open, readFile, rm, stat, utimes } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
const { createReadStream } = process.getBuiltinModule("node:fs");
// src/registry/stores/blob-cache.ts
var BlobCache = class {
	#folder;
	constructor(cacheDirectory) {
		this.#folder = join(cacheDirectory, "bases");
	}
	#path(digest) {
		return join(this.#folder, "sha256", digestHex(digest));
	}
	async read(digest, limit) {
		try {
			const path = this.#path(digest);
			if ((await stat(path)).size > limit) return void 0;
			const bytes = await readFile(path);
			if (digestOf(bytes) === digest) return bytes;
			await rm(path, { force: true });
		} catch {}
	}
	async write(digest, bytes) {
		await writeFileWhole(this.#path(digest), bytes);
	}
	async has(digest, size) {
		try {
			return (await stat(this.#path(digest))).size === size;
		} catch {
			return false;
		}
	}
	async open(digest) {
		const path = this.#path(digest);
		try {
			if ((await digestOfFile(path)).digest !== digest) {
				await rm(path, { force: true });
				return;
			}
			const now = new Date();
			await utimes(path, now, now).catch(() => {});
		} catch {
			return;
		}
		return createReadStream(path, { highWaterMark: 1 << 18 });
	}
	async store(digest, content, limit, check) {
		await writeWhole(this.#path(digest), async (temporary) => {
			const hash = createHash("sha256");
			let size = 0;
			const file = await open(temporary, "w", 420);
			try {
				for await (const chunk of content) {
					size += chunk.length;
					hash.update(chunk);
					if (size > limit) break;
					await file.writeFile(chunk);
				}
			} finally {
				await file.close();
			}
			check({
				digest: `sha256:${hash.digest("hex")}`,
				size
			});
		});
	}
	async lastDigest(reference) {
		const digest = (await readFile(this.#tagPath(reference), "utf8").catch(() => "")).trim();
		return isDigest(digest) ? digest : void 0;
	}
	async rememberDigest(reference, digest) {
		await writeFileWhole(this.#tagPath(reference), `${digest}\n`);
	}
	#tagPath(reference) {
		return join(this.#folder, "tags", digestHex(digestOf(reference)));
	}
};
// src/registry/stores/registry-store.ts
const FIX = "Run again; if it stays so, a proxy or the registry changes what it delivers.";
var RegistryStore = class {
	kind = "registry";
	subject;
	#reference;
	#session;
	#cache;
	#pending = new Map();
	constructor(subject, reference, context) {
		this.subject = subject;
		this.#reference = reference;
		this.#session = openMirroredSession(reference, context);
		this.#cache = new BlobCache(context.cacheDirectory);
	}
	async root() {
		const { digest, tag = "latest" } = this.#reference;
		if (digest !== void 0) return {
			digest,
			bytes: await this.document("manifest", {
				digest,
				size: DOCUMENT_LIMIT
			})
		};
		const name = formatReference(this.#reference);
		const known = await this.#cache.lastDigest(name);
		const kept = known === void 0 ? void 0 : await this.#cache.read(known, DOCUMENT_LIMIT);
		if (known !== void 0 && kept !== void 0 && await this.#head(tag) === known) return {
			digest: known,
			bytes: kept
		};
		const bytes = await this.#getManifest(tag, void 0);
		const actual = digestOf(bytes);
		await this.#cache.write(actual, bytes);
		await this.#cache.rememberDigest(name, actual);
		return {
			digest: actual,
			bytes
		};
	}
	async document(kind, { digest, size }) {
		const limit = Math.min(size, DOCUMENT_LIMIT);
		const kept = await this.#cache.read(digest, limit);
		if (kept !== void 0) return kept;
		const bytes = kind === "manifest" ? await this.#getManifest(digest, digest) : await this.#getConfig(digest, limit);
		await this.#cache.write(digest, bytes);
		return bytes;
	}
	async prepare(descriptor) {
		if (await this.#cache.has(descriptor.digest, descriptor.size)) return;
		await this.#fetchLayer(descriptor);
	}
	async open(descriptor) {
		await this.#pending.get(descriptor.digest);
		const kept = await this.#cache.open(descriptor.digest);
		if (kept !== void 0) return kept;
		await this.#fetchLayer(descriptor);
		const fetched = await this.#cache.open(descriptor.digest);
		if (fetched === void 0) throw new Error(`the cache lost ${descriptor.digest} at once`);
		return fetched;
	}
	#fetchLayer(descriptor) {
		const { digest, size } = descriptor;
		const running = this.#pending.get(digest);
		if (running !== void 0) return running;
		const fetched = this.#session.request({ path: `blobs/${digest}` }, (response) => this.#cache.store(digest, response.body, size, (actual) => {
			if (actual.size < size) throw new Error(`${digest} was cut short: ${actual.size} of ${size} bytes`);
			if (actual.size > size) throw mismatch(`A layer of ${this.subject} is longer than its ${size} bytes`, digest, FIX);
			if (actual.digest !== digest) throw mismatch(`A layer of ${this.subject} has the digest ${actual.digest}`, digest, FIX);
		})).finally(() => this.#pending.delete(digest));
		this.#pending.set(digest, fetched);
		return fetched;
	}
	async #head(tag) {
		const request = {
			method: "HEAD",
			path: `manifests/${tag}`,
			headers: { accept: ACCEPT },
			statuses: [
				200,
				400,
				405,
				501
			]
		};
		return this.#session.request(request, async (response) => {
			await response.discard();
			const digest = response.headers["docker-content-digest"] ?? "";
			return response.status === 200 && isDigest(digest) ? digest : void 0;
		});
	}
	#getManifest(path, expected) {
		return this.#session.request({
			path: `manifests/${path}`,
			headers: { accept: ACCEPT }
		}, async (response) => {
			const bytes = await readWhole(response, DOCUMENT_LIMIT);
			const claimed = response.headers["docker-content-digest"] ?? "";
			const wanted = expected ?? (isDigest(claimed) ? claimed : void 0);
			if (wanted !== void 0 && digestOf(bytes) !== wanted) throw mismatch(`The manifest ${path} of ${this.subject} has the digest ${digestOf(bytes)}`, wanted, FIX);
			return bytes;
		});
	}
	#getConfig(digest, limit) {
		return this.#session.request({ path: `blobs/${digest}` }, async (response) => {
			const bytes = await readWhole(response, limit);
			if (digestOf(bytes) !== digest) throw mismatch(`The config of ${this.subject} has the digest ${digestOf(bytes)}`, digest, FIX);
			return bytes;
		});
	}
};
async function readWhole(response, limit) {
	const bytes = await response.bytes(limit);
	const announced = Number(response.headers["content-length"] ?? bytes.length);
	if (bytes.length < announced) throw new Error(`the answer was cut short: ${bytes.length} of ${announced} bytes`);
	return bytes;
}
export { RegistryStore as t };
