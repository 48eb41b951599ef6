import "./rolldown-runtime-FwyLars3.mjs";
import { St as inputsOf, i as build, l as prepareWorkbench, r as openSession, st as readGithubContext, x as isDirectorySource } from "./start-Cs8qjoYe.mjs";
import { at as runGo, dt as repositoryPrefix, ft as commentKey, it as parseJsonStream, lt as changedFiles, t as mainsOf, ut as comparisonOf } from "./body-D-Qc5rZc.mjs";
const { relative } = process.getBuiltinModule("node:path");
const { readFile } = process.getBuiltinModule("node:fs/promises");
// src/source/changed-images.ts
const DECIDING = /(^|\/)(go\.(mod|sum|work|work\.sum)|\.go-slim-image\.yml|modules\.txt|\.go-version|\.tool-versions)$/;
async function changedImages(source, images, comparison, options) {
	const all = images.map(({ name }) => name);
	if (comparison === void 0 || source.kind !== "directory") return all;
	const [files, prefix, ...sources] = await Promise.all([
		changedFiles(source.directory, comparison, options.context),
		repositoryPrefix(source.directory, options.context),
		...images.map((image) => readSources(source, image, options))
	]);
	if (files === void 0 || prefix === void 0) return all;
	return touchedImages(sources, files.map((file) => relativeTo(prefix, file)));
}
function touchedImages(images, changed) {
	return images.filter((image) => changed.some((file) => touches(image, file))).map(({ name }) => name);
}
function touches({ folders, files }, changed) {
	const folder = changed.includes("/") ? changed.slice(0, changed.lastIndexOf("/")) : "";
	if (DECIDING.test(changed) && decides(folder, folders)) return true;
	if (/\.(go|s|S|c|cc|cpp|cxx|h|hh|hpp|syso|m|f|swig)$/.test(changed) && !changed.endsWith("_test.go") && folders.includes(folder)) return true;
	return files.some((file) => file === "." || file === changed || changed.startsWith(`${file}/`));
}
function decides(folder, folders) {
	return folder === "" || /^\.\.(\/\.\.)*$/.test(folder) || folder === "vendor" || folders.some((one) => one === folder || one.startsWith(`${folder}/`));
}
async function readSources(source, image, { go, context }) {
	const tags = image.tags.length === 0 ? [] : ["-tags", image.tags.join(",")];
	const roots = image.mains.map(({ importPath }) => importPath);
	const args = [
		"list",
		"-e",
		"-deps",
		"-json=Dir,Standard,EmbedFiles",
		...tags,
		"--",
		...roots
	];
	const result = await runGo(go, args, {
		cwd: source.packageDirectory,
		env: {
			GOOS: "linux",
			CGO_ENABLED: "0"
		}
	}, context);
	const packages = parseJsonStream(result.stdout).filter((one) => one.Standard !== true && one.Dir !== void 0);
	const place = (path) => relative(source.directory, path).replaceAll("\\", "/");
	const embedded = packages.flatMap((one) => (one.EmbedFiles ?? []).map((file) => place(`${one.Dir ?? ""}/${file}`)));
	return {
		name: image.name,
		folders: packages.map((one) => place(one.Dir ?? "")),
		files: [...embedded, ...image.files.map(plainPath)]
	};
}
function plainPath(path) {
	const plain = path.replaceAll("\\", "/").split("/").filter((part, index) => part !== "." && (part !== "" || index === 0)).join("/");
	return plain === "" ? "." : plain;
}
function relativeTo(prefix, file) {
	return prefix === "" ? file : relative(prefix, file).replaceAll("\\", "/");
}
// src/pipeline/plan/matrix.ts
const EVENT_LIMIT = 26 << 20;
async function changeMatrix(configuration, session) {
	const { runtime } = session;
	const comparison = comparisonOf(runtime.env.GITHUB_EVENT_NAME ?? "", await readEvent(runtime.env));
	const units = configuration.images.map((image) => ({
		name: image.name,
		inputs: inputsOf(configuration, image)
	}));
	const touched = new Set();
	for (const source of new Set(units.map(({ inputs }) => inputs.source))) {
		const own = units.filter(({ inputs }) => inputs.source === source);
		if (!isDirectorySource(source)) {
			for (const { name } of own) touched.add(name);
			continue;
		}
		const workbench = await prepareWorkbench({
			...configuration,
			inputs: {
				...configuration.inputs,
				source
			}
		}, session);
		const parts = await Promise.all(own.map(async ({ name, inputs }) => ({
			name,
			mains: await mainsOf(inputs, workbench, session),
			tags: inputs.buildTags,
			files: [...inputs.include.map((line) => line.split(":")[0] ?? ""), ...inputs.extraCaCertificates]
		})));
		const names = await changedImages(workbench.source, parts, comparison, {
			go: workbench.go,
			context: runtime
		});
		for (const name of names) touched.add(name);
	}
	return { include: units.filter(({ name }) => touched.has(name)).map(({ name }) => ({ image: name })) };
}
async function readEvent(env) {
	const text = await readFile(env.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "{}");
	try {
		return text.length > EVENT_LIMIT ? {} : JSON.parse(text);
	} catch {
		return {};
	}
}
// src/pipeline/modes/action-build.ts
async function runActionBuild(run) {
	const { process, console, signal } = run;
	const { leg } = run.configuration.inputs;
	const configuration = leg ? (await import("./as-leg-Ce58Jh9G.mjs")).asLeg(run.configuration) : run.configuration;
	const session = await openSession({
		process,
		configuration,
		console,
		signal
	});
	try {
		if (configuration.inputs.dryRun) {
			const { setOutputs } = await import("./hand-out-Cebn3fbH.mjs");
			setOutputs({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
			if (new Set(configuration.images.map((image) => inputsOf(configuration, image).source)).size > 1) return 0;
			const { dryRun } = await import("./dry-run-njEQM2Hv.mjs");
			const shown = await dryRun(configuration, session);
			console.finish();
			console.print(shown.text());
			return 0;
		}
		if (configuration.inputs.call === "check") {
			const { checkOnly } = await import("./check-only-CP0c9X5G.mjs");
			await checkOnly(configuration, session);
			console.finish();
			return 0;
		}
		if (leg) {
			const { buildLeg } = await import("./build-leg-DSBLXQ5d.mjs");
			return await buildLeg(configuration, session, process);
		}
		return await buildAndHandOut(configuration, session, process, await openTeller(configuration, session));
	} finally {
		await session.close();
	}
}
async function openTeller({ inputs }, { runtime }) {
	commentKey(inputs);
	const github = await readGithubContext(runtime.env);
	return github === void 0 ? void 0 : {
		inputs,
		github,
		runtime
	};
}
async function buildAndHandOut(configuration, session, process, teller) {
	const built = await build(configuration, session).catch(async (error) => {
		await tellFailed(error, session, teller);
		throw error;
	});
	const outputs = async () => ({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
	const { handOut } = await import("./hand-out-DdsbAFw0.mjs");
	await handOut(built, {
		configuration,
		session,
		process,
		teller,
		outputs
	});
	return 0;
}
async function tellFailed(error, { runtime }, teller) {
	if (teller === void 0 || runtime.signal.aborted) return;
	const { tellNotMeasured } = await import("./tell-pull-request-DrlvgPtK.mjs");
	await tellNotMeasured(error, teller);
}
export { openTeller, runActionBuild, tellFailed };
