import "./rolldown-runtime-FwyLars3.mjs";
import { Q as digestHex } from "./start-Cs8qjoYe.mjs";
import { en as countFindings, rn as sumCounts, tn as findingsOf } from "./body-D-Qc5rZc.mjs";
import { x as pinnedReferences, y as hasChanged } from "./names-BO2WAwaj.mjs";
const { join } = process.getBuiltinModule("node:path");
// src/report/action-outputs.ts
const INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
function actionOutputs(report, outputDirectory) {
	const [image] = report.images;
	const { totals } = report;
	return {
		digest: image?.digest ?? "",
		"image-layout": image === void 0 ? "" : join(outputDirectory, image.layout),
		images: JSON.stringify(report.images.map(describeImage)),
		changed: String(hasChanged(report)),
		references: pinnedReferences(report).join("\n"),
		imageid: image?.platforms[0]?.config ?? "",
		metadata: image === void 0 ? "" : JSON.stringify(buildMetadata(image)),
		platforms: JSON.stringify(report.platforms.map((platform) => describePlatform(report, platform))),
		"compressed-size": totals.compressedSize === void 0 ? "" : String(totals.compressedSize),
		"binary-size": String(totals.binarySize),
		sha256sums: join(outputDirectory, "SHA256SUMS"),
		sbom: join(outputDirectory, "sbom"),
		report: join(outputDirectory, "report.json"),
		vulnerabilities: String(sumCounts(totals.findings)),
		version: report.revision.version
	};
}
function describeImage({ name, digest, refName, tags, platforms }) {
	return {
		name,
		digest,
		refName,
		tags,
		platforms: platforms.map(({ platform }) => platform)
	};
}
function describePlatform(report, platform) {
	const binary = report.binaries.find((candidate) => candidate.platform === platform);
	const image = report.images.flatMap(({ platforms }) => platforms).find((candidate) => candidate.platform === platform);
	return {
		platform,
		...image === void 0 ? {} : {
			digest: image.manifest,
			compressedSize: image.compressedSize
		},
		...binary === void 0 ? {} : {
			binary: binary.file,
			binarySha256: digestHex(binary.digest)
		},
		findings: sumCounts(countFindings(findingsOf(report, platform)))
	};
}
function buildMetadata(image) {
	const config = image.platforms.length === 1 ? image.platforms[0]?.config : void 0;
	return {
		...config === void 0 ? {} : { "containerimage.config.digest": config },
		"containerimage.descriptor": {
			mediaType: INDEX_TYPE,
			digest: image.digest,
			size: image.indexSize
		},
		"containerimage.digest": image.digest,
		...image.tags.length === 0 ? {} : { "image.name": image.tags.join(",") }
	};
}
export { actionOutputs as t };
