import "./rolldown-runtime-FwyLars3.mjs";
// src/http/transport.ts
const CONNECT_MS = 1e4;
const PATIENCE_MS = 3e4;
const DISCARD_LIMIT = 65536;
const USER_AGENT = "go-slim-image";
async function readAll(body, limit, url) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > limit) throw new Error(`${url} answers more than ${limit} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function flatHeaders(headers) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : value ?? ""]));
}
export { flatHeaders as a, USER_AGENT as i, DISCARD_LIMIT as n, readAll as o, PATIENCE_MS as r, CONNECT_MS as t };
