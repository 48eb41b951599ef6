import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, Y as formatPlatform } from "./start-Cs8qjoYe.mjs";
import { t as parseBaseConfig } from "./base-config-h_RJL_9B.mjs";
import { B as layerCompression, P as parseDocument, v as parseReference } from "./names-BO2WAwaj.mjs";
import { Gn as inspectBinary, nr as parseReport, x as judgePlatform, yt as fetchAttachedReport } from "./body-D-Qc5rZc.mjs";
import { t as RegistryStore } from "./registry-store-xi624nCW.mjs";
import { t as ageChecks } from "./ages-BFhY12Gx.mjs";
import { n as canRead, r as tarMembers } from "./archive-members-_7kRNKtT.mjs";
import { n as ok, r as skipped, t as off } from "./check-Ciigo803.mjs";
const { join } = process.getBuiltinModule("node:path");
const { open, rm, stat } = process.getBuiltinModule("node:fs/promises");
const { Readable } = process.getBuiltinModule("node:stream");
// src/verify/judge-image.ts
function judgeImage(reference, index, platforms, report) {
	const image = report.images.find(({ digest }) => digest === index);
	if (image === void 0) return [off("report", reference, `is ${index}, of which the attached report says nothing`)];
	const checks = [ok("report", reference, `${report.module.path} ${report.revision.version}`)];
	for (const told of image.platforms) {
		const about = `${reference} ${told.platform}`;
		const found = platforms.find(({ manifest }) => manifest === told.manifest);
		if (found === void 0) {
			checks.push(off("image", about, `${told.manifest} is in the report and not in the image`));
			continue;
		}
		if (!told.platform.startsWith(`${found.platform.os}/${found.platform.architecture}`)) checks.push(off("platform", about, `is listed as ${formatPlatform(found.platform)}`));
		for (const stem of told.binaries) {
			const digest = report.binaries.find((binary) => binary.stem === stem)?.digest;
			const holds = digest !== void 0 && found.digests.has(digest);
			checks.push(holds ? ok("image", about, `holds ${stem} as ${digest}`) : off("image", about, `does not hold ${stem} as ${digest ?? "the report has it"}`));
		}
	}
	for (const { platform, manifest } of platforms) if (!image.platforms.some((told) => told.manifest === manifest)) checks.push(off("image", `${reference} ${formatPlatform(platform)}`, "is not in the report"));
	return checks;
}
// src/verify/verify-program.ts
async function verifyProgram(file, about, platform) {
	if (await stat(file).catch(() => void 0) === void 0) return { checks: [skipped("platform", about, "is not in a layer that can be read")] };
	try {
		const facts = await inspectBinary(file, {
			paths: [],
			name: about
		});
		const [wrong] = judgePlatform(facts, {
			os: platform.os,
			architecture: platform.architecture
		});
		const level = wrong?.code === "wrong-level" ? void 0 : wrong;
		return {
			checks: [level === void 0 ? ok("platform", about, formatPlatform(platform)) : off("platform", about, level.sentence)],
			facts
		};
	} catch (error) {
		if (error instanceof Failure) return { checks: [off("platform", about, error.message)] };
		throw error;
	}
}
// src/pipeline/verify/verify-image.ts
async function verifyImage(reference, inputs, options, session) {
	const { runtime, http } = session;
	const step = runtime.progress.start("image");
	const context = {
		...runtime,
		http,
		cacheDirectory: options.scratch,
		insecureRegistries: inputs.insecureRegistries,
		...inputs.githubToken === "" ? {} : { githubToken: inputs.githubToken }
	};
	try {
		const { checks, platforms, index } = await readImage(reference, context, options.scratch);
		step.done(`${platforms.length} platforms`);
		const attached = await fetchAttachedReport(reference, http, {
			...runtime,
			cacheDirectory: options.scratch
		}, context);
		const report = attached === void 0 ? void 0 : readAttached(attached.text);
		if (report === void 0) {
			const none = skipped("report", reference, "has no report attached, so there is nothing to hold it against");
			return {
				subject: reference,
				digest: index,
				checks: [...checks, none]
			};
		}
		if ("what" in report) return {
			subject: reference,
			digest: index,
			checks: [...checks, report]
		};
		const told = judgeImage(reference, index, platforms, report);
		const ages = ageChecks(report, options.now, options.maxAge);
		return {
			subject: reference,
			digest: index,
			checks: [
				...checks,
				...told,
				...ages
			]
		};
	} catch (error) {
		step.fail("failed");
		if (error instanceof Failure && (error.code === "digest-mismatch" || error.code === "base-invalid")) return {
			subject: reference,
			checks: [off("digest", reference, error.message)]
		};
		throw error;
	}
}
function readAttached(text) {
	try {
		return parseReport(text, "the attached report");
	} catch (error) {
		if (error instanceof Failure) return off("report", "attached", error.message);
		throw error;
	}
}
async function readImage(reference, context, scratch) {
	const store = new RegistryStore(reference, parseReference(reference, "subject"), context);
	const root = await store.root();
	const index = root.digest ?? "";
	const document = parseDocument(root.bytes, reference);
	const manifests = document.kind === "index" ? document.entries.filter(({ attached }) => !attached) : void 0;
	const checks = [ok("digest", reference, index)];
	const platforms = [];
	for (const entry of manifests ?? [void 0]) {
		const bytes = entry === void 0 ? root.bytes : await store.document("manifest", entry.descriptor);
		const manifest = parseDocument(bytes, reference);
		if (manifest.kind === "index") continue;
		const config = parseBaseConfig(await store.document("config", manifest.config), manifest.layers.length, reference);
		const platform = entry?.platform ?? config.platform;
		const entrypoint = config.config.entrypoint?.[0] ?? config.config.cmd?.[0] ?? "";
		const members = new Map();
		const program = join(scratch, "entrypoint");
		for (const layer of manifest.layers) {
			const packed = layerCompression(layer.mediaType);
			const compression = packed === "none" || packed === void 0 ? "plain" : packed;
			if (!canRead(compression)) continue;
			const found = await unpackLayer(Readable.from(await store.open(layer)), compression, entrypoint, program);
			for (const [path, member] of found) members.set(path, member);
		}
		const verified = await verifyProgram(program, `${reference} ${entrypoint}`, platform);
		checks.push(...verified.checks);
		platforms.push({
			platform,
			manifest: entry?.descriptor.digest ?? root.digest ?? "",
			digests: new Set([...members.values()].map(({ digest }) => digest))
		});
		await rm(program, { force: true });
	}
	return {
		checks,
		platforms,
		index
	};
}
async function unpackLayer(source, compression, entrypoint, program) {
	const wanted = entrypoint.replace(/^\//, "");
	let handle;
	try {
		return await tarMembers(source, compression, (path) => {
			if (path.replace(/^(\.?\/)+/, "") !== wanted) return void 0;
			return async (chunk) => {
				handle ??= await open(program, "w", 384);
				await handle.writeFile(chunk);
			};
		});
	} finally {
		await handle?.close();
	}
}
export { verifyImage };
