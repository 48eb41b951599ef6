import "./rolldown-runtime-FwyLars3.mjs";
import { a as flatHeaders, i as USER_AGENT, n as DISCARD_LIMIT, o as readAll, r as PATIENCE_MS, t as CONNECT_MS } from "./transport-5m49AA26.mjs";
// src/http/pour.ts
function pour(outgoing, body) {
	if (body === void 0 || body instanceof Uint8Array) {
		outgoing.end(body);
		return { stop: () => true };
	}
	const state = {
		sent: false,
		stopped: false
	};
	let wake = () => {};
	const stop = () => {
		state.stopped = true;
		wake();
		return state.sent;
	};
	const send = async () => {
		for await (const chunk of body) {
			if (state.stopped) return;
			await new Promise((resolve) => {
				wake = resolve;
				outgoing.write(chunk, () => resolve());
			});
			if (state.stopped) return;
		}
		state.sent = true;
		outgoing.end();
	};
	outgoing.once("close", stop);
	send().catch((error) => outgoing.destroy(error));
	return { stop };
}
// src/http/direct.ts
const { Agent, request: requestPlain } = process.getBuiltinModule("node:http");
const IDLE_MS = 4e3;
function directTransport(ca) {
	const idle = {
		keepAlive: true,
		timeout: IDLE_MS
	};
	const agents = [new Agent(idle)];
	const beginPlain = (url, options) => requestPlain(url, {
		...options,
		agent: agents[0]
	});
	let secure;
	const loadSecure = async () => {
		const https = await import("node:https");
		const agent = new https.Agent({
			...idle,
			...ca === void 0 ? {} : { ca: [...ca] }
		});
		agents.push(agent);
		return (url, options) => https.request(url, {
			...options,
			agent
		});
	};
	return {
		send: async (request, signal) => {
			const url = new URL(request.url);
			if (url.protocol !== "https:") return exchange(request, url, signal, beginPlain);
			secure ??= loadSecure();
			return exchange(request, url, signal, await secure);
		},
		close: async () => {
			for (const agent of agents) agent.destroy();
		}
	};
}
function exchange(request, url, signal, begin) {
	const { timeoutMs: timeout = PATIENCE_MS } = request;
	const body = typeof request.body === "string" ? Buffer.from(request.body) : request.body;
	const length = body instanceof Uint8Array ? { "content-length": String(body.length) } : {};
	const headers = {
		"user-agent": USER_AGENT,
		...length,
		...request.headers
	};
	return new Promise((resolve, reject) => {
		const outgoing = begin(url, {
			method: request.method ?? "GET",
			headers,
			timeout,
			signal
		});
		outgoing.on("error", reject);
		limitConnecting(outgoing, url);
		const pouring = pour(outgoing, body);
		let answer;
		outgoing.on("timeout", () => {
			if (answer === void 0) outgoing.destroy(new Error(`${url.host} gave no answer for ${timeout / 1e3} s`));
			else if (answer.readableLength > 0) outgoing.setTimeout(timeout);
			else answer.destroy(new Error(`${url.host} went silent for ${timeout / 1e3} s`));
		});
		outgoing.on("response", (incoming) => {
			answer = incoming;
			if (!pouring.stop()) incoming.once("close", () => outgoing.destroy());
			resolve(asResponse(incoming, outgoing, request.url));
		});
	});
}
function limitConnecting(outgoing, url) {
	outgoing.once("socket", (socket) => {
		if (outgoing.reusedSocket) return;
		const silent = () => outgoing.destroy(new Error(`no connection to ${url.host} within ${CONNECT_MS / 1e3} s`));
		const timer = setTimeout(silent, CONNECT_MS);
		const settled = () => clearTimeout(timer);
		socket.once(url.protocol === "https:" ? "secureConnect" : "connect", settled);
		outgoing.once("close", settled);
	});
}
function asResponse(incoming, outgoing, url) {
	const freed = () => new Promise((resolve) => {
		if (outgoing.closed) resolve();
		else outgoing.once("close", resolve);
	});
	const bytes = async (limit) => {
		const all = await readAll(incoming, limit, url);
		await freed();
		return all;
	};
	return {
		status: incoming.statusCode ?? 0,
		headers: flatHeaders(incoming.headers),
		url,
		body: incoming,
		bytes,
		text: async (limit) => Buffer.from(await bytes(limit)).toString("utf8"),
		discard: () => {
			discard(incoming);
			return freed();
		}
	};
}
function discard(incoming) {
	let left = DISCARD_LIMIT;
	incoming.on("error", () => {});
	incoming.on("data", (chunk) => {
		left -= chunk.length;
		if (left < 0) incoming.destroy();
	});
}
export { directTransport };
