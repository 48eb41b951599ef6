import "./rolldown-runtime-FwyLars3.mjs";
import { Et as isFolder, Nt as Failure, r as openSession, tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { d as afterGate, f as choosePush, p as registryInputs } from "./names-BO2WAwaj.mjs";
const { join, resolve } = process.getBuiltinModule("node:path");
const { readFile, stat } = process.getBuiltinModule("node:fs/promises");
// src/pipeline/publish/push/earlier-output.ts
const REF_NAME = "org.opencontainers.image.ref.name";
const INDEX_LIMIT = 4 << 20;
async function readEarlierOutput(folder) {
	if (!await isFolder(folder)) throw new Failure({
		code: "source-missing",
		message: `There is no folder ${folder} to push from.`,
		fix: "Build first, or name the output folder of a build or an OCI layout."
	});
	const text = await readFile(join(folder, "report.json"), "utf8").catch(() => void 0);
	if (text === void 0) return readLayout(folder);
	const [{ parseReport }, { reportedPushable }] = await Promise.all([import("./report-file-C5dXy_ey.mjs"), import("./pushable-EUMTxNcX.mjs")]);
	const report = parseReport(text, join(folder, "report.json"));
	return {
		layout: join(folder, "image"),
		images: report.images.map(reportedPushable),
		names: report.images.map(({ name, tags }) => ({
			name,
			tags,
			repositories: tags
		})),
		report
	};
}
async function readLayout(layout) {
	const file = join(layout, "index.json");
	const refuse = (what) => new Failure({
		code: "layout-invalid",
		message: `${layout} ${what}.`,
		fix: "Name the output folder of a build, or a folder that holds oci-layout, index.json and blobs."
	});
	const size = await stat(file).then((facts) => facts.size, () => -1);
	if (size < 0 || size > INDEX_LIMIT) throw refuse("is neither the output of a build nor an OCI layout");
	let manifests;
	try {
		manifests = JSON.parse(await readFile(file, "utf8"))?.manifests;
	} catch {
		throw refuse("has an index.json that is not JSON");
	}
	const images = (Array.isArray(manifests) ? manifests : []).flatMap((entry, index) => {
		const { digest, mediaType, annotations } = entry ?? {};
		if (typeof digest !== "string" || !isDigest(digest) || typeof mediaType !== "string") return [];
		const name = annotations?.[REF_NAME];
		return [{
			name: typeof name === "string" ? name : `image ${index + 1}`,
			index: {
				digest,
				mediaType
			},
			platforms: []
		}];
	});
	if (images.length === 0) throw refuse("is an OCI layout without an image");
	return {
		layout,
		images,
		names: images.map(({ name }) => ({
			name,
			tags: [],
			repositories: []
		}))
	};
}
// src/pipeline/publish/push/push-command.ts
async function runPush(run) {
	const session = await openSession(run);
	try {
		const { inputs } = run.configuration;
		const { runtime } = session;
		const folder = await folderOf(run, session);
		const earlier = await readEarlierOutput(folder);
		const names = await namesOf(earlier, run, session);
		const github = await contextOf(runtime.env);
		const chosen = choosePush({
			...inputs,
			push: true
		}, names, github);
		const failed = earlier.report !== void 0 && await saidNo(earlier.report);
		const choice = afterGate(chosen, inputs, failed);
		if (choice.kind === "skipped") runtime.log.notice(choice.notice);
		if (choice.kind !== "push") return 0;
		const { pushImages } = await import("./push-images-D9GdS9KG.mjs");
		await tell(await pushImages({
			choice,
			images: earlier.images,
			plans: names,
			layout: earlier.layout,
			...earlier.report === void 0 ? {} : { documents: {
				report: earlier.report,
				output: folder
			} },
			chunkMiB: inputs.uploadChunkSize,
			registries: registryInputs(inputs, session.http)
		}, runtime), earlier, folder, run, session);
		return 0;
	} finally {
		await session.close();
	}
}
async function folderOf({ configuration, process }, { runtime }) {
	const { layout, output } = configuration.inputs;
	const named = layout === "" ? output : layout;
	if (named !== "") return resolve(process.workingDirectory, named);
	const { defaultOutputDirectory } = await import("./directories-BbvoTl5q.mjs");
	return defaultOutputDirectory(runtime.env, runtime.workingDirectory);
}
async function contextOf(env) {
	if (env.GITHUB_ACTIONS !== "true") return void 0;
	const { readGithubContext } = await import("./context-CjYgy8L_.mjs");
	return readGithubContext(env);
}
async function namesOf({ names, report }, { configuration: { inputs } }, { runtime, startedAt }) {
	if (inputs.tags.length === 0 && inputs.repositories.length === 0) return names;
	const [{ imageNames }, { tagFacts }, { templateValues }] = await Promise.all([
		import("./image-tags-BtugW7_J.mjs"),
		import("./tag-facts-hdOOdv_e.mjs"),
		import("./template-CR6nHLT6.mjs")
	]);
	const revision = report?.revision ?? {
		version: "devel",
		versionOrigin: "none",
		dirty: false
	};
	const facts = tagFacts(await contextOf(runtime.env), revision, startedAt);
	const values = templateValues({
		revision,
		env: []
	}, {
		os: "",
		architecture: ""
	});
	const named = names.map(({ name }) => ({
		name,
		...imageNames(inputs, {
			...values,
			Name: name
		}, facts)
	}));
	const all = named.flatMap(({ tags }) => tags);
	if (new Set(all).size === all.length) return named;
	throw new Failure({
		code: "invalid-input",
		message: `tags: there are ${names.length} images (${names.map(({ name }) => name).join(", ")}), and a tag can be one image's only.`,
		fix: "Write {{.Name}} into tags or repositories."
	});
}
async function saidNo(report) {
	const { verdictOf } = await import("./verdict-DRzX_Dda.mjs");
	return report.comparison?.budgets.some(({ state }) => state === "broken") === true || verdictOf(report).tone === "bad";
}
async function tell(pushes, { report }, folder, { configuration: { inputs }, process, way }, session) {
	const { console } = session;
	const { pinnedReferences } = await import("./pushed-ZPm0fHdP.mjs");
	const references = pinnedReferences({ run: { push: pushes } });
	const changed = pushes.some((push) => push.changed);
	if (report !== void 0) {
		const [{ writeReadings }, { keptBaseline, pageEvidence }] = await Promise.all([import("./write-report-DB9IBTIi.mjs"), import("./page-evidence-D4j_2fzg.mjs")]);
		const { cacheDirectory } = session.runtime;
		const evidence = pageEvidence(folder, cacheDirectory, await keptBaseline(report, cacheDirectory));
		await writeReadings({
			...report,
			run: {
				...report.run,
				push: pushes
			}
		}, folder, evidence);
	}
	console.finish();
	if (way === "command-line") {
		process.stdout.write(inputs.json ? `${JSON.stringify(pushes, null, 2)}\n` : `${references.join("\n")}\n`);
		return;
	}
	const { setOutputs } = await import("./hand-out-Cebn3fbH.mjs");
	setOutputs({
		digest: pushes[0]?.digest ?? "",
		changed: String(changed),
		references: references.join("\n")
	});
}
export { runPush };
