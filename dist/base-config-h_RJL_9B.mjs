import "./rolldown-runtime-FwyLars3.mjs";
import { tt as isDigest } from "./start-Cs8qjoYe.mjs";
import { F as parseJson, M as invalid } from "./names-BO2WAwaj.mjs";
// src/registry/base/base-config.ts
function parseBaseConfig(bytes, layers, subject) {
	const json = parseJson(bytes, subject);
	const { os, architecture, variant } = json;
	if (typeof os !== "string" || typeof architecture !== "string") throw invalid(subject, "does not say its platform");
	const diffIds = record(json.rootfs).diff_ids;
	if (!Array.isArray(diffIds) || !diffIds.every((id) => typeof id === "string" && isDigest(id))) throw invalid(subject, "lists no valid diff_ids");
	if (diffIds.length !== layers) throw invalid(subject, `has ${layers} layers, but ${diffIds.length} diff_ids`);
	const osFeatures = strings(json["os.features"]);
	return {
		platform: {
			os,
			architecture,
			...typeof variant === "string" && variant !== "" ? { variant } : {}
		},
		diffIds,
		config: imageConfig(record(json.config)),
		history: (Array.isArray(json.history) ? json.history : []).map((entry) => historyEntry(record(entry))),
		...typeof json["os.version"] === "string" ? { osVersion: json["os.version"] } : {},
		...osFeatures === void 0 ? {} : { osFeatures }
	};
}
function imageConfig(json) {
	const env = strings(json.Env);
	const shell = strings(json.Shell);
	const healthcheck = parseHealthcheck(record(json.Healthcheck));
	const labels = Object.fromEntries(Object.entries(record(json.Labels)).filter((pair) => typeof pair[1] === "string"));
	return {
		...typeof json.User === "string" ? { user: json.User } : {},
		...typeof json.WorkingDir === "string" ? { workingDir: json.WorkingDir } : {},
		...typeof json.StopSignal === "string" && json.StopSignal !== "" ? { stopSignal: json.StopSignal } : {},
		...env === void 0 ? {} : { env },
		...shell === void 0 ? {} : { shell },
		...healthcheck === void 0 ? {} : { healthcheck },
		exposedPorts: Object.keys(record(json.ExposedPorts)),
		volumes: Object.keys(record(json.Volumes)),
		labels
	};
}
function parseHealthcheck(json) {
	const test = strings(json.Test);
	if (test === void 0 || test.length === 0) return void 0;
	const number = (name) => Number.isSafeInteger(json[name]) ? json[name] : void 0;
	const [interval, timeout, startPeriod, retries] = [
		number("Interval"),
		number("Timeout"),
		number("StartPeriod"),
		number("Retries")
	];
	return {
		test,
		...interval === void 0 ? {} : { interval },
		...timeout === void 0 ? {} : { timeout },
		...startPeriod === void 0 ? {} : { startPeriod },
		...retries === void 0 ? {} : { retries }
	};
}
function historyEntry(json) {
	const texts = [
		"created",
		"created_by",
		"author",
		"comment"
	].filter((name) => typeof json[name] === "string");
	return {
		...Object.fromEntries(texts.map((name) => [name, json[name]])),
		...json.empty_layer === true ? { empty_layer: true } : {}
	};
}
function strings(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : void 0;
}
function record(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
export { parseBaseConfig as t };
