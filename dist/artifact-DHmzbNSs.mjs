import "./rolldown-runtime-FwyLars3.mjs";
const { dirname } = process.getBuiltinModule("node:path");
// src/github/artifact.ts
function artifactsAvailable(env) {
	return (env.ACTIONS_RUNTIME_TOKEN ?? "") !== "" && (env.ACTIONS_RESULTS_URL ?? "") !== "";
}
async function uploadArtifact(request, runtime) {
	const [first] = request.files;
	if (first === void 0) return void 0;
	if (!artifactsAvailable(runtime.env)) return told("this runner offers no artifact service", request, runtime);
	try {
		const { id, size } = await send(request, dirname(first));
		return id === void 0 ? told("the service gave it no number", request, runtime) : {
			id,
			size: size ?? 0
		};
	} catch (error) {
		return told(reasonOf(error), request, runtime);
	}
}
async function send(request, folder) {
	const { DefaultArtifactClient } = await import("./artifact-C_uvFTDd.mjs");
	const client = new DefaultArtifactClient();
	const options = request.retentionDays === void 0 ? {} : { retentionDays: request.retentionDays };
	const upload = () => client.uploadArtifact(request.name, [...request.files], folder, options);
	try {
		return await upload();
	} catch (error) {
		if (request.replace !== true || !isTaken(error)) throw error;
		await client.deleteArtifact(request.name);
		return upload();
	}
}
function isTaken(error) {
	return /\b409\b|already exists/.test(reasonOf(error));
}
function reasonOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function told(reason, request, runtime) {
	const [line = ""] = reason.split("\n");
	const advice = isTaken(reason) ? " Give each job of a run a comment-key of its own." : "";
	runtime.log.notice({
		level: "notice",
		code: "artifact-not-uploaded",
		message: `The artifact ${request.name} was not uploaded: ${line.replace(/\.+$/, "")}.${advice}`
	});
}
export { uploadArtifact as n, artifactsAvailable as t };
