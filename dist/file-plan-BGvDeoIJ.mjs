import "./rolldown-runtime-FwyLars3.mjs";
import { t as shellQuote } from "./shell-quote-C7W7gYOb.mjs";
import { t as withoutCredentials } from "./without-credentials-D6rHiwKK.mjs";
// src/plan/file-plan.ts
function filePlanText(plan) {
	const { source, revision, builder, images } = plan;
	return `${[
		`source      ${source}`,
		`version     ${revision.version} (${revision.versionOrigin})`,
		...revision.commit === void 0 ? [] : [`commit      ${revision.commit}`],
		`engine      buildx, ${plan.way === "bake" ? "bake files" : "a Dockerfile"}`,
		`builder     ${builder}`,
		...images.flatMap(imageLines)
	].join("\n")}\n`;
}
function filePlanJson(plan) {
	const images = plan.images.map((image) => ({
		...image,
		argv: shownArguments(image.argv)
	}));
	return `${JSON.stringify({
		...plan,
		images
	}, null, 2)}\n`;
}
function imageLines({ name, file, platforms, tags, argv, environment }) {
	return [
		"",
		`image ${name}`,
		`  file        ${file}`,
		`  platforms   ${platforms.length === 0 ? "the builder's own" : platforms.join(", ")}`,
		...tags.length === 0 ? [] : [`  tags        ${tags.join(", ")}`],
		...environment.map((one) => `  ${shellQuote(`${one.name}=${one.value}`)}`),
		`  ${["docker", ...shownArguments(argv)].map(shellQuote).join(" ")}`
	];
}
function shownArguments(argv) {
	return argv.map((argument, index) => {
		const cut = argument.indexOf("=");
		if (argv[index - 1] !== "--build-arg" || cut < 0) return withoutCredentials("", argument);
		return `${argument.slice(0, cut)}=${withoutCredentials(argument.slice(0, cut), argument.slice(cut + 1))}`;
	});
}
export { filePlanJson, filePlanText };
