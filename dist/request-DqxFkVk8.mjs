import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
// src/engine/buildx/builder/request.ts
const KEYS = [
	"name",
	"endpoint",
	"driver",
	"driver-opts",
	"buildkitd-flags",
	"platforms"
];
async function readFurtherNodes(text, driver) {
	if (text.trim() === "") return [];
	const { parse } = await import("./yaml-text-DWcytr6a.mjs");
	let value;
	try {
		value = parse(text, { maxAliasCount: 10 });
	} catch (error) {
		throw invalid(error.message.split("\n")[0] ?? "it is not YAML");
	}
	if (!Array.isArray(value)) throw invalid("it must be a list of nodes");
	return value.map((node, index) => readNode(node, index, driver));
}
function readNode(node, index, driver) {
	const where = `node ${index + 1}`;
	if (typeof node !== "object" || node === null || Array.isArray(node)) throw invalid(`${where} must be a map`);
	const fields = node;
	const unknown = Object.keys(fields).find((key) => !KEYS.includes(key));
	if (unknown !== void 0) throw invalid(`${where} has the key "${unknown}", which is none of ${KEYS.join(", ")}`);
	const own = asText(fields.driver);
	if (own !== "" && own !== driver) throw invalid(`${where} has the driver ${own}, but a builder's nodes all have one driver, here ${driver}`);
	const name = asText(fields.name);
	return {
		...name === "" ? {} : { name },
		driverOptions: asList(fields["driver-opts"], /\n/),
		endpoint: asText(fields.endpoint),
		platforms: asList(fields.platforms, /[,\n]/),
		buildkitdFlags: asText(fields["buildkitd-flags"])
	};
}
function asText(value) {
	return value === void 0 || value === null ? "" : String(value).trim();
}
function asList(value, separator) {
	return (Array.isArray(value) ? value.map(String) : asText(value).split(separator)).map((part) => part.trim()).filter((part) => part !== "");
}
function invalid(what) {
	return new Failure({
		code: "invalid-input",
		message: `append is not valid: ${what}.`,
		fix: "Write for example: - endpoint: tcp://arm:1234 and below it platforms: linux/arm64."
	});
}
const BUILDKITD = /^(tcp|unix|docker-container|podman-container|kube-pod|ssh|nerdctl-container):\/\//;
function driverOf({ driver, endpoint }) {
	const wanted = driver !== "" ? driver : BUILDKITD.test(endpoint) ? "remote" : "docker-container";
	if (wanted === "remote" && !BUILDKITD.test(endpoint)) throw new Failure({
		code: "invalid-input",
		message: `driver: remote needs the address of a buildkitd in endpoint, and it is ${endpoint === "" ? "empty" : `"${endpoint}"`}.`,
		fix: "Write for example endpoint: tcp://buildkitd.internal:1234 or unix:///run/buildkit/buildkitd.sock."
	});
	if (wanted === "kubernetes" && endpoint !== "") throw new Failure({
		code: "invalid-input",
		message: `driver: kubernetes finds its cluster by KUBECONFIG and takes no endpoint ("${endpoint}").`,
		fix: "Leave endpoint out; namespace and the like are driver-opts."
	});
	return wanted;
}
export { readFurtherNodes as n, driverOf as t };
