import "./rolldown-runtime-FwyLars3.mjs";
import { n as ownOutput } from "./build-image-CmqJwUk9.mjs";
import { n as splitOutputs } from "./export-list-DwMws_kN.mjs";
import { B as once, ot as isReleaseRun, st as readGithubContext } from "./start-Cs8qjoYe.mjs";
import { Pn as parseEpoch, jn as readRevision, wt as openToolBox } from "./body-D-Qc5rZc.mjs";
import { n as dockerfileImage, t as bakeImages } from "./dockerfile-images-Bk6EtdhI.mjs";
import { o as sourceFolder } from "./dockerfile-request-CXoBD_mr.mjs";
import { t as goForTools } from "./go-here-DogSbz_u.mjs";
import { t as findBuildx } from "./lease-kQPoc-e5.mjs";
import { t as nameImages } from "./name-images-YSrWOrf6.mjs";
const { resolve } = process.getBuiltinModule("node:path");
// src/pipeline/build/buildx/plan-files.ts
async function planFiles(configuration, way, session) {
	const { inputs } = configuration;
	const { runtime } = session;
	const folder = resolve(runtime.workingDirectory, sourceFolder(inputs));
	const source = {
		kind: "directory",
		directory: folder,
		packageDirectory: folder
	};
	const [revision, github] = await Promise.all([readRevision(source, "", inputs.version, runtime), readGithubContext(runtime.env)]);
	const epoch = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH) ?? revision.epoch;
	const context = {
		configuration,
		epoch,
		release: github !== void 0 && isReleaseRun(github),
		passedOutputs: splitOutputs(inputs.outputs).passed
	};
	const bake = way === "bake";
	const wanted = bake ? await bakeImages(context, await buildxOf(configuration, session), runtime) : dockerfileImage(context, runtime);
	const { names } = nameImages(wanted.images, revision, {
		configuration,
		github,
		session
	});
	const images = wanted.images.map(({ name, file, build }, index) => {
		const tags = names[index]?.tags ?? [];
		const planned = build({ name: inputs.builder === "" ? "{builder}" : inputs.builder }, tags);
		const outputs = [ownOutput("{layout}", planned.attributes), ...planned.outputs];
		const { argv } = planned.call({
			...planned,
			outputs
		});
		const environment = epoch === void 0 ? [] : [{
			name: "SOURCE_DATE_EPOCH",
			value: String(epoch)
		}];
		return {
			name,
			file,
			platforms: planned.platforms,
			tags,
			argv: ["buildx", ...argv],
			environment
		};
	});
	return {
		engine: "buildx",
		way: bake ? "bake" : "dockerfile",
		source: folder,
		revision,
		builder: builderWords(configuration),
		images
	};
}
function buildxOf({ inputs }, session) {
	const { runtime } = session;
	const go = once(() => goForTools(inputs, runtime, session.http));
	return findBuildx(inputs, openToolBox(inputs, go, session, runtime), runtime);
}
function builderWords({ inputs }) {
	const { builder, driver, endpoint, append } = inputs;
	if (builder !== "") return builder;
	if (driver === "" && endpoint === "" && append === "") return "the current one, or one that is made for the run";
	const how = [driver, endpoint].filter((word) => word !== "").join(", ");
	return `made for the run${how === "" ? "" : ` (${how})`}`;
}
export { planFiles };
