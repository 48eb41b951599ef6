import "./rolldown-runtime-FwyLars3.mjs";
import { H as allDone, q as pLimit } from "./names-BO2WAwaj.mjs";
import { Nt as Failure, tt as isDigest, xt as writeWhole } from "./start-Cs8qjoYe.mjs";
import { n as blobsOf, r as documentsOf, t as blobFile } from "./leg-contents-B-TlnBbs.mjs";
const { join } = process.getBuiltinModule("node:path");
const { chmod, open, readFile } = process.getBuiltinModule("node:fs/promises");
const { createHash } = process.getBuiltinModule("node:crypto");
// src/merge/failures.ts
function damagedLeg({ name }, what, cause) {
	return new Failure({
		code: "leg-invalid",
		message: `${capital(name)} ${what}.`,
		fix: "Run that leg again; nothing of it was used.",
		cause
	});
}
function capital(text) {
	return text.startsWith("the ") ? `T${text.slice(1)}` : text;
}
// src/merge/manifest.ts
function parseManifest(bytes) {
	try {
		const { config, layers } = JSON.parse(Buffer.from(bytes).toString("utf8"));
		const [read, ...rest] = [config, ...layers].map(parseDescriptor);
		if (read === void 0 || rest.includes(void 0)) return void 0;
		return {
			config: read,
			layers: rest
		};
	} catch {
		return;
	}
}
function parseDescriptor(value) {
	const { mediaType, digest, size } = value ?? {};
	if (typeof mediaType !== "string" || typeof digest !== "string" || !isDigest(digest)) return void 0;
	if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return void 0;
	return {
		mediaType,
		digest,
		size
	};
}
// src/merge/take-file.ts
async function takeFile(files, wanted, staging) {
	const content = await files.open(wanted.path);
	if (content === void 0) {
		if (wanted.optional === true) return;
		throw damagedLeg(files, `lacks ${wanted.path}, which its report names`);
	}
	await writeWhole(join(staging, wanted.path), async (temporary) => {
		await writeChecked(temporary, bounded(content, wanted, files), wanted, files);
		if (wanted.executable === true) await chmod(temporary, 493);
	});
}
async function writeChecked(temporary, content, wanted, files) {
	const hash = createHash("sha256");
	const handle = await open(temporary, "wx", 420);
	try {
		for await (const chunk of content) {
			hash.update(chunk);
			for (let done = 0; done < chunk.length;) done += (await handle.write(chunk, done)).bytesWritten;
		}
	} finally {
		await handle.close();
	}
	const found = `sha256:${hash.digest("hex")}`;
	if (wanted.digest !== void 0 && found !== wanted.digest) throw damagedLeg(files, `has ${found} as ${wanted.path}, which its report gives as ${wanted.digest}`);
}
async function* bounded(content, { path, size, exact }, files) {
	let count = 0;
	try {
		for await (const chunk of content) {
			count += chunk.length;
			if (count > size) throw damagedLeg(files, `has a ${path} of more than ${size} bytes`);
			yield chunk;
		}
	} catch (error) {
		if (error instanceof Error && error.name === "Failure") throw error;
		throw damagedLeg(files, `has a ${path} that cannot be read: ${error instanceof Error ? error.message : error}`, error);
	}
	if (exact && count < size) throw damagedLeg(files, `has ${count} bytes of ${path}, which has ${size}`);
}
// src/merge/take-leg.ts
const AT_ONCE = 4;
async function takeLeg({ files, report }, staging) {
	const limit = pLimit(AT_ONCE);
	const wanted = [...documentsOf(report), ...blobsOf(report)];
	await allDone(wanted.map((file) => limit(() => takeFile(files, file, staging))));
	for (const { manifest } of report.images.flatMap(({ attestations = [] }) => attestations)) {
		const { config, layers } = await readManifest(staging, manifest, { files });
		for (const { digest, size } of [config, ...layers]) await takeFile(files, {
			path: blobFile(digest),
			digest,
			size,
			exact: true
		}, staging);
	}
}
async function readManifest(staging, digest, { files }) {
	const manifest = parseManifest(await readFile(join(staging, blobFile(digest))));
	if (manifest === void 0) throw damagedLeg(files, `has no manifest under ${digest}`);
	return manifest;
}
export { damagedLeg as i, takeLeg as n, parseManifest as r, readManifest as t };
