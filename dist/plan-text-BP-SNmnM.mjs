import "./rolldown-runtime-FwyLars3.mjs";
import { Y as formatPlatform } from "./start-Cs8qjoYe.mjs";
import { t as shellQuote } from "./shell-quote-C7W7gYOb.mjs";
import { t as withoutCredentials } from "./without-credentials-D6rHiwKK.mjs";
// src/plan/shown/plan-text.ts
function planText(plan, shared = []) {
	const { revision, toolchain } = plan;
	const requested = plan.source.requested;
	return `${[
		`source      ${requested === void 0 ? plan.source.packageDirectory : `${requested.packagePath}@${requested.version}`}`,
		`module      ${plan.module.path}${plan.module.vendored ? " (vendored)" : ""}${plan.module.workspace === void 0 ? "" : ` (workspace ${plan.module.workspace})`}`,
		`version     ${revision.version} (${revision.versionOrigin})`,
		...revision.commit === void 0 ? [] : [`commit      ${revision.commit}`],
		`toolchain   ${toolchain.version} (${toolchain.requestedBy}; found: ${toolchain.origin})`,
		`platforms   ${plan.platforms.map(formatPlatform).join(", ")}`,
		...plan.binaryOnly.map(({ reason }) => `            ${reason}`),
		...shared.length === 0 ? [] : [
			"",
			"every go command",
			...shared.map(variableLine)
		],
		...plan.binaries.flatMap(binaryLines),
		...plan.images.flatMap(imageLines)
	].join("\n")}\n`;
}
function binaryLines(binary) {
	const command = ["go", ...binary.argv].map((word) => shellQuote(word === "{output}" ? binary.output : word));
	return [
		"",
		binary.output,
		...binary.environment.map(variableLine),
		`  ${command.join(" ")}`
	];
}
function variableLine({ name, value, origin }) {
	return `  ${shellQuote(`${name}=${withoutCredentials(name, value)}`)}  # ${origin}`;
}
function imageLines(image) {
	const { config, compression, rootfs } = image;
	const zones = typeof rootfs.timezones === "string" ? rootfs.timezones : rootfs.timezones.join(", ");
	const files = [
		"caCertificates",
		"passwd",
		"tmp",
		"nsswitch"
	].filter((name) => rootfs[name]);
	return [
		"",
		`image ${image.name}`,
		`  base        ${image.base}`,
		`  platforms   ${image.platforms.map(formatPlatform).join(", ")}`,
		`  entrypoint  ${[...config.entrypoint, ...config.cmd].map(shellQuote).join(" ")}`,
		`  user        ${config.user}`,
		`  files       ${[
			...files.map((name) => FILES[name]),
			`time zones: ${zones}`,
			...rootfs.include.map(({ destination }) => destination)
		].join(", ")}`,
		`  layers      ${compression.format}${compression.level === 0 ? "" : ` ${compression.level}`}`,
		...image.tags.length === 0 ? [] : [`  tags        ${image.tags.join(", ")}`],
		...Object.entries(config.labels).map(([key, value]) => `  label       ${key}=${value}`)
	];
}
const FILES = {
	caCertificates: "CA certificates",
	passwd: "passwd and group",
	tmp: "/tmp",
	nsswitch: "nsswitch.conf"
};
export { planText };
