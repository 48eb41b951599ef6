import "./rolldown-runtime-FwyLars3.mjs";
import { Q as digestHex } from "./start-Cs8qjoYe.mjs";
// src/merge/leg-contents.ts
const LARGEST_DOCUMENT = 8 << 20;
const LARGEST_TEXT = 256 << 20;
function blobFile(digest) {
	return `image/blobs/sha256/${digestHex(digest)}`;
}
function documentsOf({ binaries, images, release }) {
	const texts = (sbom, scan) => [
		sbom?.cyclonedx,
		sbom?.spdx,
		scan?.file
	].filter((path) => path !== void 0);
	const named = [...binaries.flatMap(({ sbom, scan }) => texts(sbom, scan)), ...images.flatMap(({ platforms }) => platforms.flatMap(({ sbom, scan }) => texts(sbom, scan)))];
	return [
		...binaries.map(({ file, digest, size }) => ({
			path: file,
			digest,
			size,
			exact: true,
			executable: true
		})),
		...named.map((path) => ({
			path,
			size: LARGEST_TEXT,
			exact: false
		})),
		...binaries.filter(({ sizes }) => sizes !== void 0).map(({ stem }) => ({
			path: `size/${stem}.json`,
			size: LARGEST_TEXT,
			exact: false,
			optional: true
		})),
		...(release?.assets ?? []).map(({ name, digest, size }) => ({
			path: `${release?.folder}/${name}`,
			digest,
			size,
			exact: true
		}))
	];
}
function blobsOf({ images }) {
	const document = (digest) => ({
		path: blobFile(digest),
		digest,
		size: LARGEST_DOCUMENT,
		exact: false
	});
	const all = images.flatMap((image) => [
		{
			...document(image.digest),
			size: image.indexSize,
			exact: true
		},
		...image.platforms.flatMap(({ manifest, config, layers }) => [
			document(manifest),
			document(config),
			...layers.map(({ digest, size }) => ({
				path: blobFile(digest),
				digest,
				size,
				exact: true
			}))
		]),
		...(image.attestations ?? []).map(({ manifest }) => document(manifest))
	]);
	return [...new Map(all.map((file) => [file.digest, file])).values()];
}
function layersOf({ images }) {
	return new Set(images.flatMap(({ platforms }) => platforms.flatMap(({ layers }) => layers.map((one) => one.digest))));
}
export { layersOf as i, blobsOf as n, documentsOf as r, blobFile as t };
