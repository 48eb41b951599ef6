import "./rolldown-runtime-FwyLars3.mjs";
import { t as buildImage } from "./build-image-CmqJwUk9.mjs";
import { t as lookInto } from "./assembled-C73T4zzj.mjs";
import { B as once, Dt as makeFolder, R as begun, X as platformFileSuffix, Y as formatPlatform, ot as isReleaseRun } from "./start-Cs8qjoYe.mjs";
import { An as budgetUnits, Dt as pushBuilt, Et as releaseWish, Fn as finishLayout, G as makeReport, Gn as inspectBinary, Pn as parseEpoch, Q as openComparison, S as imageFiles, Tt as openStage, U as stageFile, W as finishReport, Z as makeReleaseFiles, b as judgeBinary, c as openOutput, jn as readRevision, kn as refuseForeignHead, l as handOver, u as attributeBinaries, w as checkSupplyChain, wt as openToolBox, y as acceptBinary } from "./body-D-Qc5rZc.mjs";
import { t as checkDockerfiles } from "./check-dockerfiles-CKjydpQN.mjs";
import { n as dockerfileImage, t as bakeImages } from "./dockerfile-images-Bk6EtdhI.mjs";
import { i as isAddress, o as sourceFolder } from "./dockerfile-request-CXoBD_mr.mjs";
import { n as moduleCacheOf, t as goForTools } from "./go-here-DogSbz_u.mjs";
import { t as nameImages } from "./name-images-YSrWOrf6.mjs";
const { basename, join, resolve } = process.getBuiltinModule("node:path");
const { join: join$1 } = process.getBuiltinModule("node:path/posix");
// src/pipeline/build/buildx/found-binaries.ts
async function takeInFound(contents, staging, runtime) {
	const taken = new Map();
	const images = [];
	await makeFolder(join$1(staging, "bin"));
	for (const { image, platforms } of contents) {
		const described = [];
		for (const platform of platforms) {
			const stems = [];
			for (const program of platform.programs) {
				const facts = await inspectBinary(program.file, {
					paths: [],
					name: shown(image, program)
				});
				if (facts.buildInfo === void 0) continue;
				const { assembled } = platform;
				judge(program, facts, platform, shown(image, program), runtime);
				const stem = freeStem(taken, program, assembled.platform, facts);
				stems.push(stem);
				if (taken.has(stem)) continue;
				const output = `bin/${stem}${assembled.platform.os === "windows" ? ".exe" : ""}`;
				const file = join$1(staging, output);
				await stageFile(program.file, file);
				taken.set(stem, {
					plan: binaryPlan(program, assembled.platform, facts, {
						stem,
						output
					}),
					file,
					facts,
					unchanged: false
				});
			}
			described.push({
				...platform.assembled,
				binaries: [...new Set(stems)]
			});
		}
		if (described.every(({ binaries }) => binaries.length === 0)) {
			const message = `No Go binary is in the image ${image.name}, so there is none to sum, list and scan.`;
			runtime.log.notice({
				level: "notice",
				code: "no-go-binary",
				message
			});
		}
		images.push({
			...image,
			platforms: described
		});
	}
	return {
		binaries: [...taken.values()],
		images
	};
}
function shown(image, { path }) {
	return `/${path} of the image ${image.name}`;
}
function judge(program, facts, { assembled, has }, name, runtime) {
	const { interpreter } = facts.linkage;
	const loaders = interpreter !== void 0 && has(interpreter) ? [interpreter] : [];
	const expected = {
		platform: assembled.platform,
		stripped: false,
		trimmed: false,
		loaders
	};
	const judgements = program.entrypoint ? acceptBinary(name, facts, expected) : judgeBinary(facts, {
		...expected,
		loaders: "any"
	});
	for (const { code, sentence, fix } of judgements) runtime.log.notice({
		level: "warning",
		code,
		message: `${name} ${sentence}. ${fix}`
	});
}
function binaryPlan({ path }, platform, { buildInfo }, names) {
	return {
		main: {
			importPath: buildInfo?.path ?? "",
			directory: "",
			binaryName: basename(path)
		},
		platform,
		...names,
		argv: [],
		environment: []
	};
}
function freeStem(taken, { path }, platform, facts) {
	const name = basename(path).replace(/[^0-9A-Za-z._+-]/g, "-").replace(/\.exe$/i, "").slice(0, 100);
	const suffix = platformFileSuffix(platform);
	for (let number = 1;; number++) {
		const stem = `${name}${number === 1 ? "" : `-${number}`}_${suffix}`;
		const there = taken.get(stem);
		if (there === void 0 || there.facts.digest === facts.digest) return stem;
	}
}
// src/pipeline/build/buildx/found-plan.ts
function foundPlan(facts) {
	const { folder, revision, binaries, images, origin } = facts;
	const info = binaries[0]?.facts.buildInfo;
	const platforms = new Map();
	for (const { platform } of images.flatMap(({ image }) => image.platforms)) platforms.set(formatPlatform(platform), platform);
	return {
		source: {
			kind: "directory",
			directory: folder,
			packageDirectory: folder
		},
		module: {
			path: info?.main?.path ?? "",
			vendored: false,
			goMod: ""
		},
		toolchain: {
			version: info?.goVersion.split(" ")[0] ?? "",
			command: "",
			goroot: "",
			origin: "image",
			requestedBy: origin
		},
		revision,
		platforms: [...platforms.values()],
		binaryOnly: [],
		binaries: binaries.map(({ plan }) => plan),
		images: images.map(({ image, names }) => imagePlan(image, names, facts))
	};
}
function imagePlan(image, names, { origin, binaries, epoch }) {
	const stems = new Set(image.platforms.flatMap((platform) => platform.binaries ?? []));
	const inside = binaries.filter(({ plan }) => stems.has(plan.stem));
	const mains = new Map(inside.map(({ plan }) => [plan.main.importPath, plan.main]));
	return {
		name: image.name,
		base: origin,
		mains: [...mains.values()],
		platforms: image.platforms.map(({ platform }) => platform),
		config: {
			user: "",
			exposedPorts: [],
			env: [],
			entrypoint: [],
			cmd: [],
			volumes: [],
			workingDir: "",
			labels: {}
		},
		annotations: {},
		compression: {
			format: "gzip",
			level: 6
		},
		...names,
		epoch,
		rootfs: {
			caCertificates: false,
			extraCaCertificates: [],
			passwd: false,
			tmp: false,
			nsswitch: false,
			timezones: "none",
			include: [],
			user: {
				uid: 0,
				gid: 0,
				name: "root"
			},
			mtime: 0
		}
	};
}
// src/pipeline/build/buildx/tell-of-found.ts
async function tellOfFound(request, stage) {
	const { context, finding, planned, tools, staging } = request;
	const { inputs } = context.configuration;
	const { runtime, watch } = stage;
	const imaging = begun(finding.then(({ images }) => ({
		images,
		rootfs: new Map()
	})));
	const supplied = {
		...context,
		planned,
		bases: imageFiles(begun(finding.then(({ images }) => images)), runtime),
		building: begun(finding.then(({ binaries }) => binaries)),
		binaries: [begun(finding.then(firstBinary))],
		imaging,
		moduleCache: moduleCacheOf(runtime.env),
		staging,
		tools,
		watch
	};
	const [found, supply, sizes, comparison] = await stage.run([
		() => finding,
		() => checkSupplyChain(supplied, runtime),
		async () => inputs.attribution ? attribute(await finding, (await planned).plan, staging, runtime) : new Map(),
		async () => openComparison({
			...context,
			planned: await planned
		}, runtime)
	]);
	return {
		made: await imaging,
		async report({ builder, caches, made }) {
			const whole = {
				...context,
				planned: await planned
			};
			const ours = releasable(found);
			const release = await makeReleaseFiles(whole, {
				built: ours,
				sboms: supply.sboms,
				staging
			}, runtime);
			const alternatives = inputs.measureCompression ? await levelsOf(context, (await planned).plan, made, runtime) : new Map();
			const measured = {
				savings: new Map(),
				sizes,
				alternatives
			};
			const parts = {
				built: found.binaries,
				made,
				supply,
				tools,
				caches,
				staging,
				builder,
				...measured
			};
			const make = () => ({
				report: makeReport(whole, {
					...parts,
					...release === void 0 ? {} : { release }
				}),
				failure: supply.failure
			});
			return {
				...await finishReport({
					make,
					comparison,
					staging
				}, runtime),
				made
			};
		}
	};
}
async function levelsOf({ github }, plan, { images }, runtime) {
	const { measureLevels } = await import("./layer-levels-DChKLi4G.mjs");
	return measureLevels(plan, images, !(github !== void 0 && isReleaseRun(github)), runtime);
}
function firstBinary({ binaries: [first] }) {
	if (first === void 0) throw new Error("there is no binary");
	return first;
}
async function attribute({ binaries }, plan, staging, runtime) {
	const byStem = new Map(binaries.map((binary) => [binary.plan.stem, binary]));
	const of = async ({ stem }) => {
		const binary = byStem.get(stem);
		if (binary === void 0) throw new Error("the plan is made of these binaries");
		return binary;
	};
	const known = await attributeBinaries(plan, { of }, staging, runtime);
	return new Map([...known].map(([stem, { sizes }]) => [stem, sizes]));
}
function releasable({ binaries, images }) {
	const started = new Set(images.flatMap(({ platforms }) => platforms.flatMap((one) => one.binaries?.slice(0, 1) ?? [])));
	const moduleOf = ({ facts }) => facts.buildInfo?.main?.path;
	const modules = new Set(binaries.filter(({ plan }) => started.has(plan.stem)).map(moduleOf));
	return binaries.filter((binary) => modules.has(moduleOf(binary)));
}
// src/pipeline/build/buildx/build-dockerfiles.ts
async function buildDockerfiles(context, handing) {
	const { configuration, session, github } = context;
	const { inputs } = configuration;
	const { runtime } = session;
	budgetUnits(configuration);
	const folder = resolve(runtime.workingDirectory, sourceFolder(inputs));
	const source = {
		kind: "directory",
		directory: folder,
		packageDirectory: folder
	};
	const revision = await readRevision(source, "", inputs.version, runtime);
	refuseForeignHead(github, {
		source,
		revision
	});
	releaseWish(configuration, github, revision);
	const output = await openOutput(inputs, isAddress(inputs.context) ? [] : [folder], runtime);
	let ended;
	try {
		ended = await fill(context, {
			folder,
			revision
		}, output);
		await handOver(ended.filled, ended.plan, handing, output, runtime);
	} catch (error) {
		await output.discard();
		throw error;
	}
	const { filled, plan, pushing } = ended;
	return {
		...await pushBuilt(pushing, filled, {
			images: plan.images,
			output: output.path
		}, context),
		output: output.path,
		planned: { plan }
	};
}
async function fill(context, beginning, output) {
	const { configuration, session } = context;
	const { inputs } = configuration;
	const { staging } = output;
	const stage = openStage(session.runtime);
	const { runtime } = stage;
	const go = once(() => goForTools(inputs, runtime, session.http));
	const tools = openToolBox(inputs, go, session, runtime);
	const opening = begun(stage.watch(context.builder(tools, runtime)));
	const { epoch } = beginning.revision;
	const seconds = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH) ?? epoch;
	const wanted = await wantedImages(context, seconds, opening, runtime);
	const { names, pushing } = nameImages(wanted.images, beginning.revision, context);
	const finding = begun(opening.then((builder) => findAll(wanted, names, builder, {
		staging,
		call: inputs.call,
		runtime
	})));
	const planned = begun(finding.then(({ binaries, images }) => {
		const named = images.map((image, index) => ({
			image,
			names: names[index] ?? NAMELESS
		}));
		const origin = wanted.images[0]?.file ?? "Dockerfile";
		return { plan: foundPlan({
			...beginning,
			binaries,
			images: named,
			origin,
			epoch: seconds ?? 0
		}) };
	}));
	const around = await tellOfFound({
		context: {
			...context,
			build: baselineBuild(context)
		},
		finding,
		planned,
		tools,
		staging
	}, stage);
	const [found, made, { plan }, builder] = await Promise.all([
		finding,
		around.made,
		planned,
		opening
	]);
	await finishLayout(join(staging, "image"), found.images.map((image, index) => ({
		image,
		tags: names[index]?.tags ?? []
	})));
	const caches = await context.caches(runtime);
	return {
		filled: await around.report({
			builder,
			caches,
			made
		}),
		plan,
		pushing
	};
}
function baselineBuild(context) {
	const nothing = {
		github: void 0,
		passedOutputs: [],
		caches: async () => []
	};
	return ({ inputs, ...rest }, session) => {
		const configuration = {
			...rest,
			inputs: {
				...inputs,
				call: "build"
			}
		};
		return buildDockerfiles({
			...context,
			...nothing,
			configuration,
			session
		}, {
			exports: [],
			engine: void 0
		});
	};
}
const NAMELESS = {
	tags: [],
	repositories: []
};
async function wantedImages({ configuration, github, passedOutputs, way }, epoch, builder, runtime) {
	const wanted = {
		configuration,
		epoch,
		release: github !== void 0 && isReleaseRun(github),
		passedOutputs
	};
	return way === "dockerfile" ? dockerfileImage(wanted, runtime) : bakeImages(wanted, (await builder).buildx, runtime);
}
async function findAll(wanted, names, builder, { staging, call, runtime }) {
	if (call !== "build") await checkDockerfiles(wanted, builder, runtime);
	const layout = join(staging, "image");
	const contents = [];
	for (const [index, { name, file, build }] of wanted.images.entries()) {
		const built = await buildImage(build(builder, names[index]?.tags ?? []), builder, layout, runtime);
		const { assembled, platforms } = await lookInto(built, {
			image: name,
			layout,
			origin: file
		}, runtime);
		contents.push({
			image: assembled,
			platforms
		});
	}
	return takeInFound(contents, staging, runtime);
}
export { buildDockerfiles };
