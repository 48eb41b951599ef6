import "./rolldown-runtime-FwyLars3.mjs";
import { B as once, Nt as Failure, R as begun, S as chooseEngine, a as leaseFor, st as readGithubContext } from "./start-Cs8qjoYe.mjs";
import { wt as openToolBox } from "./body-D-Qc5rZc.mjs";
import { t as checkDockerfiles } from "./check-dockerfiles-CKjydpQN.mjs";
import { n as dockerfileImage, t as bakeImages } from "./dockerfile-images-Bk6EtdhI.mjs";
import { t as goForTools } from "./go-here-DogSbz_u.mjs";
// src/pipeline/build/buildx/check-only.ts
async function checkOnly(configuration, session) {
	const { inputs } = configuration;
	const { runtime } = session;
	const choice = chooseEngine(configuration);
	if (choice.engine !== "buildx" || choice.way !== "dockerfile" && choice.way !== "bake") throw new Failure({
		code: "invalid-input",
		message: "call: check needs a Dockerfile of your own.",
		fix: "Name it in file, or bake files in bake-file."
	});
	const github = await readGithubContext(runtime.env);
	const lease = await leaseFor(choice, configuration, github, session);
	try {
		const go = once(() => goForTools(inputs, runtime, session.http));
		const opening = begun(lease.builder(openToolBox(inputs, go, session, runtime), runtime));
		const context = {
			configuration,
			epoch: void 0,
			release: false,
			passedOutputs: []
		};
		const builder = await opening;
		const wanted = choice.way === "dockerfile" ? dockerfileImage(context, runtime) : await bakeImages(context, builder.buildx, runtime);
		await checkDockerfiles(wanted, builder, runtime);
	} finally {
		await lease.release();
	}
}
export { checkOnly };
