import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { o as formatBytes } from "./first-C_cIOZ55.mjs";
import { c as PUSH_FAILURES, i as putTag, l as readLayoutImage, n as hasManifest, o as sendBlobs, r as putManifest, t as digestHeld } from "./manifests-CUj8DbAi.mjs";
import { H as allDone, u as parseBaseText, v as parseReference } from "./names-BO2WAwaj.mjs";
import { t as openSession } from "./session-CuqHfR-8.mjs";
// src/registry/push/destination.ts
function destinationName({ registry, repository }) {
	return `${registry}/${repository}`;
}
// src/registry/push/push.ts
const NOTHING = {
	uploaded: {
		count: 0,
		bytes: 0
	},
	mounted: 0,
	existing: 0
};
async function pushImage(request, context) {
	const { image, destination } = request;
	const { registry, repository } = destination;
	const session = openSession({
		registry,
		repository
	}, context, {
		actions: "pull,push",
		alsoPull: [...new Set([...request.mountFrom.values()].flat())].filter((name) => name !== repository),
		failures: PUSH_FAILURES
	});
	const digest = image.root.digest;
	const before = await heldTags(destination, image, session);
	const moving = before.filter(({ changed }) => changed);
	const done = (tally, changed) => ({
		...tally,
		registry,
		repository,
		digest,
		tags: before,
		changed
	});
	if (before.length > 0 && moving.length === 0 && await isWhole(image, session)) {
		if (request.attachAnyway === true) await request.beforeTags?.(session);
		return done(NOTHING, false);
	}
	const fresh = await missingManifests(image, session);
	const tally = await sendBlobs(blobsOf(fresh, request.mountFrom), session, {
		...request,
		layout: image.layout
	});
	const children = fresh.filter((document) => document !== image.root);
	for (const level of levels(children)) await allDone(level.map((document) => putManifest(document, session)));
	if (fresh.includes(image.root)) await putManifest(image.root, session);
	if (moving.length > 0 || fresh.length > 0 || request.attachAnyway === true) await request.beforeTags?.(session);
	for (const { tag } of moving) await putTag(image.root, tag, session);
	return done(tally, before.length === 0 ? fresh.includes(image.root) : moving.length > 0);
}
function heldTags({ tags }, { root }, session) {
	return allDone(tags.map(async (tag) => {
		const previous = await digestHeld(tag, session, root.mediaType);
		return {
			tag,
			changed: previous !== root.digest,
			...previous === void 0 ? {} : { previous }
		};
	}));
}
async function isWhole({ manifests }, session) {
	const [first] = manifests;
	return first === void 0 || hasManifest(first, session);
}
async function missingManifests({ root, manifests }, session) {
	const all = [...manifests, root];
	const there = await allDone(all.map((document) => hasManifest(document, session)));
	const missing = all.filter((_, index) => there[index] !== true);
	return missing.length > 0 && !missing.includes(root) ? [...missing, root] : missing;
}
function blobsOf(documents, mountFrom) {
	return [...new Map(documents.flatMap((document) => document.blobs).map((blob) => [blob.digest, blob])).values()].map((blob) => ({
		blob,
		mountFrom: mountFrom.get(blob.digest) ?? []
	}));
}
function levels(documents) {
	return [documents.filter(({ manifests }) => manifests.length === 0), ...documents.filter(({ manifests }) => manifests.length > 0).map((index) => [index])];
}
// src/pipeline/publish/push/destinations.ts
function destinationsOf({ tags, repositories = [] }, byDigest) {
	const found = new Map();
	const at = (text) => {
		const { registry, repository, tag = "latest" } = parseReference(text, "tags");
		const name = destinationName({
			registry,
			repository
		});
		const place = found.get(name) ?? {
			registry,
			repository,
			tags: []
		};
		found.set(name, place);
		return {
			tags: place.tags,
			tag
		};
	};
	if (byDigest) for (const repository of repositories) at(repository);
	else for (const reference of tags) {
		const place = at(reference);
		if (!place.tags.includes(place.tag)) place.tags.push(place.tag);
	}
	return [...found.values()];
}
// src/pipeline/publish/push/mounts.ts
var KnownPlaces = class {
	#places = new Map();
	addBases(image, workingDirectory, host) {
		for (const { base, baseLayers } of image.platforms) {
			if (baseLayers.length === 0) continue;
			const parsed = parseBaseText(base, workingDirectory, host);
			if (parsed.kind !== "registry") continue;
			for (const digest of baseLayers) this.#add(parsed.reference.registry, digest, parsed.reference.repository);
		}
	}
	addPushed(digests, { registry, repository }) {
		for (const digest of digests) this.#add(registry, digest, repository);
	}
	of(digests, { registry, repository }) {
		const known = digests.map((digest) => [digest, [...this.#places.get(`${registry} ${digest}`) ?? []].filter((name) => name !== repository)]);
		return new Map(known.filter(([, repositories]) => repositories.length > 0));
	}
	#add(registry, digest, repository) {
		const key = `${registry} ${digest}`;
		this.#places.set(key, (this.#places.get(key) ?? new Set()).add(repository));
	}
};
// src/pipeline/publish/push/push-images.ts
async function pushImages(work, runtime) {
	const context = {
		...runtime,
		...work.registries
	};
	const places = new KnownPlaces();
	const pushes = [];
	for (const image of work.images) {
		const plan = work.plans.find(({ name }) => name === image.name);
		const destinations = plan === void 0 ? [] : destinationsOf(plan, work.choice.byDigest);
		const lying = await readLayoutImage(work.layout, image.index);
		places.addBases(image, runtime.workingDirectory, runtime.host.platform);
		for (const destination of destinations) pushes.push(await pushOne({
			image,
			lying,
			destination,
			places,
			context
		}, work, runtime));
	}
	return pushes;
}
async function pushOne(one, work, runtime) {
	const { image, lying, destination, places, context } = one;
	const digests = lying.manifests.flatMap(({ blobs }) => blobs.map(({ digest }) => digest));
	const step = runtime.progress.start("push", destinationName(destination));
	let attached = [];
	try {
		const pushed = await pushImage({
			image: lying,
			destination,
			mountFrom: places.of(digests, destination),
			...work.chunkMiB === 0 ? {} : { chunk: work.chunkMiB * 2 ** 20 },
			attachAnyway: work.documents?.report.run.rebuild !== void 0,
			onProgress: (done, total) => step.update({
				done,
				total,
				unit: "bytes"
			}),
			beforeTags: async (session) => {
				attached = await attach(one, session, work, runtime);
			}
		}, context);
		places.addPushed(digests, destination);
		step.done(described(pushed));
		return reportOf(image, pushed, attached);
	} catch (error) {
		step.fail(error instanceof Error ? error.message : String(error));
		throw error;
	}
}
async function attach({ image, lying }, session, { choice, documents }, runtime) {
	const wanted = choice.attach;
	if (wanted.length === 0 || documents === void 0) return [];
	const [{ attachments }, { attachArtifacts }] = await Promise.all([import("./attachments-Dx1z0vWV.mjs"), import("./attach-RtR8iyt2.mjs")]);
	const artifacts = await attachments(image, lying, documents, wanted);
	try {
		return await attachArtifacts(artifacts, session);
	} catch (error) {
		runtime.signal.throwIfAborted();
		const said = error instanceof Failure ? error.details ?? error.message : error.message;
		runtime.log.notice({
			level: "warning",
			code: "attach-refused",
			message: `${destinationName(session.reference)} takes no SBOM, scan or report beside the image: ${said.split("\n")[0]}.`
		});
		return [];
	}
}
function described({ tags, digest, changed, uploaded, mounted }) {
	const names = tags.length === 0 ? digest.slice(0, 19) : tags.map(({ tag }) => tag).join(", ");
	if (!changed && uploaded.count === 0) return `${names} as before`;
	return `${names}, ${[`${formatBytes(uploaded.bytes)} sent`, ...mounted === 0 ? [] : [`${mounted} mounted`]].join(", ")}`;
}
function reportOf(image, pushed, attached) {
	return {
		image: image.name,
		repository: destinationName(pushed),
		digest: pushed.digest,
		changed: pushed.changed,
		tags: pushed.tags,
		uploadedBlobs: pushed.uploaded.count,
		uploadedBytes: pushed.uploaded.bytes,
		mountedBlobs: pushed.mounted,
		existingBlobs: pushed.existing,
		attached
	};
}
export { pushImages };
