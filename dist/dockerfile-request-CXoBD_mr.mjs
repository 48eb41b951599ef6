import "./rolldown-runtime-FwyLars3.mjs";
import { n as readSecrets } from "./secrets-CMjfkMef.mjs";
import { Nt as Failure, x as isDirectorySource } from "./start-Cs8qjoYe.mjs";
const { basename, join, relative, resolve } = process.getBuiltinModule("node:path");
// src/pipeline/build/buildx/dockerfile-request.ts
function dockerfileBuild(inputs, places) {
	const context = contextOf(inputs, places);
	const at = (path) => resolve(places.workingDirectory, path);
	const { file, target, network, shmSize, cgroupParent } = inputs;
	return {
		context,
		...file === "" ? {} : { file: isAddress(context) ? file : at(file) },
		...target === "" ? {} : { target },
		...network === "" ? {} : { network },
		...shmSize === "" ? {} : { shmSize },
		...cgroupParent === "" ? {} : { cgroupParent },
		buildArgs: inputs.buildArgs,
		buildContexts: inputs.buildContexts.map((line) => absoluteContext(line, at)),
		secrets: readSecrets(inputs, at),
		ssh: inputs.ssh,
		addHosts: inputs.addHosts,
		noCache: inputs.noCache,
		noCacheFilters: inputs.noCacheFilters,
		pull: inputs.pull,
		ulimits: inputs.ulimit,
		allow: inputs.allow,
		labels: inputs.labels,
		annotations: inputs.annotations,
		tags: []
	};
}
function bakeRequest(inputs, places) {
	return {
		files: inputs.bakeFile.map((file) => isAddress(file) ? file : resolve(places.workingDirectory, file)),
		targets: inputs.targets,
		set: inputs.set,
		allow: inputs.allow,
		noCache: inputs.noCache,
		pull: inputs.pull
	};
}
function contextOf(inputs, places) {
	if (isAddress(inputs.context)) return inputs.context;
	return resolve(places.workingDirectory, inputs.context === "" ? sourceFolder(inputs) : inputs.context);
}
function sourceFolder({ source }) {
	if (isDirectorySource(source)) return source;
	throw new Failure({
		code: "invalid-input",
		message: `source: "${source}" is a module at a version, and a Dockerfile is built from a folder.`,
		fix: "Leave source out, or name a folder."
	});
}
function shownDockerfile(file, context, places) {
	const path = file ?? (isAddress(context) ? "Dockerfile" : join(context, "Dockerfile"));
	const inside = relative(places.workingDirectory, path);
	return (inside.startsWith("..") ? path : inside).replaceAll("\\", "/");
}
function imageNameOf({ imageName }, context) {
	if (imageName !== "") return imageName;
	const name = basename(context.replace(/[#?].*$/, "").replace(/\.git$/, "")).replace(/[^0-9A-Za-z._-]/g, "-").replace(/^[^0-9A-Za-z]+/, "");
	return name === "" ? "image" : name.slice(0, 100);
}
function isAddress(context) {
	return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}
function absoluteContext(line, at) {
	const cut = line.indexOf("=");
	if (cut < 1) throw new Failure({
		code: "invalid-input",
		message: `build-contexts: "${line}" is not name=context.`,
		fix: "Write for example base=docker-image://alpine:3.24 or shared=../shared."
	});
	const [name, value] = [line.slice(0, cut), line.slice(cut + 1)];
	if (value.startsWith("oci-layout://")) return `${name}=oci-layout://${at(value.slice(13))}`;
	return /^[a-z][a-z0-9+-]*:/.test(value) || isAddress(value) ? line : `${name}=${at(value)}`;
}
export { shownDockerfile as a, isAddress as i, dockerfileBuild as n, sourceFolder as o, imageNameOf as r, bakeRequest as t };
