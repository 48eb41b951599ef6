import "./rolldown-runtime-BcUA5ExT.mjs";
// src/pipeline/merge/as-leg.ts
const LEG_INPUTS = new Set([
	"leg",
	"legs",
	"platforms",
	"push",
	"push-by-digest",
	"attach"
]);
function asLeg(configuration) {
	const { inputs } = configuration;
	const unjudged = {
		maxSize: [],
		maxGrowth: [],
		budgets: []
	};
	const leg = {
		...inputs,
		...unjudged,
		baseline: "none",
		push: false,
		pushByDigest: inputs.push || inputs.pushByDigest,
		attach: ["none"],
		comment: "never",
		summary: false,
		uploadReport: false
	};
	const images = configuration.images.map((image) => ({
		...image,
		inputs: {
			...image.inputs,
			...unjudged
		}
	}));
	return {
		...configuration,
		inputs: leg,
		images
	};
}
export { asLeg as n, LEG_INPUTS as t };
