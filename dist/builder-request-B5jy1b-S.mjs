import "./rolldown-runtime-FwyLars3.mjs";
import { t as FOLDER_PREFIX } from "./remove-Wgu08Jlr.mjs";
import { n as readFurtherNodes } from "./request-DqxFkVk8.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { h as parseMirrors } from "./names-BO2WAwaj.mjs";
const { join, resolve } = process.getBuiltinModule("node:path");
const { randomBytes } = process.getBuiltinModule("node:crypto");
// src/pipeline/build/buildx/builder-request.ts
async function builderRequest(inputs, runtime) {
	const { builder: name, driver, buildkitdConfig, buildkitdConfigInline: text } = inputs;
	if (buildkitdConfig !== "" && text !== "") throw new Failure({
		code: "invalid-input",
		message: "buildkitd-config and buildkitd-config-inline are both set, and a daemon has one configuration.",
		fix: "Leave one of them out."
	});
	const further = await readFurtherNodes(inputs.append, driver === "" ? "remote" : driver);
	const first = firstNode(inputs, further.length > 0);
	const word = randomBytes(6).toString("hex");
	const parent = runtime.env.GITHUB_ACTIONS === "true" ? runtime.env.RUNNER_TEMP : void 0;
	return {
		name,
		driver,
		...first === void 0 ? {} : { first },
		further,
		mirrors: pullsItself(inputs) ? mirrorsOf(inputs) : [],
		config: {
			file: buildkitdConfig === "" ? "" : resolve(runtime.workingDirectory, buildkitdConfig),
			text
		},
		newName: `go-slim-image-${word}`,
		folder: join(parent ?? runtime.scratchDirectory, `${FOLDER_PREFIX}${word}`)
	};
}
function pullsItself({ file, target, compile, bakeFile, targets, buildArgs, buildContexts }) {
	return [file, target].some((text) => text !== "") || compile === "buildkit" || [
		bakeFile,
		targets,
		buildArgs,
		buildContexts
	].some((list) => list.length > 0);
}
function mirrorsOf({ registryMirrors, insecureRegistries }) {
	return parseMirrors(registryMirrors).map(({ registry, host, path }) => ({
		registry,
		place: `${host}${path === "" ? "" : `/${path.replace(/\/$/, "")}`}`,
		plain: insecureRegistries.some((entry) => entry === host || entry === host.replace(/:\d+$/, ""))
	}));
}
function firstNode(inputs, appended) {
	const { driver, endpoint, driverOpts, nodePlatforms, buildkitdFlags, buildkitdConfig, buildkitdConfigInline } = inputs;
	if (![
		driver,
		endpoint,
		buildkitdFlags,
		buildkitdConfig,
		buildkitdConfigInline
	].some((text) => text !== "") && driverOpts.length === 0 && nodePlatforms.length === 0 && !appended) return void 0;
	return {
		driverOptions: driverOpts,
		endpoint,
		platforms: nodePlatforms,
		buildkitdFlags
	};
}
export { builderRequest };
