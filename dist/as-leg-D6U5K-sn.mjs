import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, Y as formatPlatform } from "./start-Cs8qjoYe.mjs";
import { t as expectedPlatforms } from "./read-platform-qj69fN_m.mjs";
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
	const { inputs, origins } = configuration;
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
	const images = imagesOfLeg(configuration).map((image) => ({
		...image,
		inputs: {
			...image.inputs,
			...unjudged
		}
	}));
	const of = origins.platforms === void 0 ? origins : {
		...origins,
		platforms: "file"
	};
	return {
		...configuration,
		inputs: leg,
		images,
		origins: of
	};
}
function imagesOfLeg({ inputs, origins, images }) {
	if (origins.platforms !== "flag" && origins.platforms !== "environment") return images;
	const ofLeg = new Set(expectedPlatforms(inputs.platforms).map(formatPlatform));
	const left = images.flatMap((image) => {
		const own = image.inputs.platforms;
		if (own === void 0) return [image];
		const platforms = expectedPlatforms(own).map(formatPlatform).filter((platform) => ofLeg.has(platform));
		return platforms.length === 0 ? [] : [{
			...image,
			inputs: {
				...image.inputs,
				platforms
			}
		}];
	});
	if (left.length > 0 || images.length === 0) return left;
	throw new Failure({
		code: "invalid-input",
		message: `platforms: no image of the configuration is for ${inputs.platforms.join(", ")}.`,
		fix: "Take this leg out of the matrix, or its platform into the platforms of an image."
	});
}
export { asLeg as n, LEG_INPUTS as t };
