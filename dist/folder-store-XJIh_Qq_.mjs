import "./rolldown-runtime-FwyLars3.mjs";
import { Q as digestHex } from "./start-Cs8qjoYe.mjs";
import { M as invalid, j as DOCUMENT_LIMIT } from "./names-BO2WAwaj.mjs";
import { t as checkDigest } from "./blob-store-Cx7WDYOx.mjs";
const { join, relative } = process.getBuiltinModule("node:path");
const { readFile, realpath, stat } = process.getBuiltinModule("node:fs/promises");
const { createReadStream } = process.getBuiltinModule("node:fs");
// src/registry/stores/folder-store.ts
var FolderStore = class {
	kind = "oci-layout";
	subject;
	#folder;
	constructor(subject, folder) {
		this.subject = subject;
		this.#folder = folder;
	}
	async document(_kind, { digest, size }) {
		const bytes = await readFile(await this.#find({
			digest,
			size
		}, Math.min(size, DOCUMENT_LIMIT)));
		checkDigest(bytes, digest, this.subject, "The layout is damaged; make it again.");
		return bytes;
	}
	async prepare(descriptor) {
		await this.#find(descriptor, descriptor.size);
	}
	async open(descriptor) {
		return createReadStream(await this.#find(descriptor, descriptor.size), { highWaterMark: 1 << 18 });
	}
	async #find({ digest, size }, limit) {
		const path = join(this.#folder, "blobs", "sha256", digestHex(digest));
		try {
			const [real, root, facts] = await Promise.all([
				realpath(path),
				realpath(this.#folder),
				stat(path)
			]);
			if (relative(root, real).startsWith("..")) throw invalid(this.subject, `has a link as ${digest} that leads out of it`);
			if (!facts.isFile() || facts.size > limit || facts.size !== size) throw invalid(this.subject, `has ${facts.size} bytes as ${digest}, but ${size} are announced`);
			return real;
		} catch (error) {
			if (error.code !== "ENOENT") throw error;
			throw invalid(this.subject, `lacks the blob ${digest}`, "Copy the whole layout, with every platform that is built (skopeo copy --all).", error);
		}
	}
};
export { FolderStore as t };
