import { i as __name } from "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure, ct as createHttpClient, lt as isLoopbackHost } from "./start-Cs8qjoYe.mjs";
import { U as download, W as reason } from "./names-BO2WAwaj.mjs";
import { n as githubFailure, t as GithubFailure } from "./github-failure-CSJOXVK1.mjs";
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/github/api/address.ts
function apiAddress(env) {
	const given = env.GITHUB_API_URL ?? "";
	if (given === "") return "https://api.github.com";
	const url = URL.canParse(given) ? new URL(given) : void 0;
	const trusted = url?.protocol === "https:" || url?.protocol === "http:" && isLoopbackHost(url.hostname);
	if (url === void 0 || !trusted || url.username !== "" || url.search !== "" || url.hash !== "") throw new Failure({
		code: "invalid-input",
		message: `GITHUB_API_URL is "${given}", which is no https address of an API.`,
		fix: "Set it to https://HOST/api/v3, or unset it for github.com."
	});
	return url.href.replace(/\/+$/, "");
}
function apiToken(input, env) {
	return [
		input,
		env.GITHUB_TOKEN,
		env.GH_TOKEN
	].find((token) => token !== void 0 && token !== "");
}
// src/github/api/fetch.ts
const ANSWER_LIMIT = 64 << 20;
function fetchThrough(http) {
	return async (input, init) => {
		const url = String(input);
		const { body } = init ?? {};
		if (body !== void 0 && body !== null && typeof body !== "string") throw new TypeError("only text is sent");
		const answer = await http.request({
			url,
			method: init?.method ?? "GET",
			headers: init?.headers,
			...typeof body === "string" ? { body } : {},
			...init?.signal ? { signal: init.signal } : {}
		});
		const bytes = await answer.bytes(ANSWER_LIMIT);
		const empty = bytes.length === 0 || [
			204,
			205,
			304
		].includes(answer.status);
		const headers = Object.entries(answer.headers).filter(([name]) => !/^content-(length|encoding)$/.test(name));
		const response = new Response(empty ? null : new Uint8Array(bytes), {
			status: answer.status,
			headers
		});
		Object.defineProperty(response, "url", { value: answer.url });
		return response;
	};
}
// src/github/api/limits.ts
const PATIENCE = 300;
const TRIES = 3;
const UNSAID = 60;
function throttleOptions(runtime, secondMs) {
	const wait = (limit) => async (retryAfter, options, _octokit, retryCount) => {
		const { request } = options;
		if (request?.patient === false || retryCount >= TRIES || retryAfter > PATIENCE || runtime.signal.aborted) return false;
		runtime.log.info(`GitHub's ${limit} rate limit is reached: waiting ${retryAfter} s`);
		await setTimeout(retryAfter * secondMs, void 0, { signal: runtime.signal });
		return true;
	};
	return {
		onRateLimit: wait("hourly"),
		onSecondaryRateLimit: wait("secondary"),
		retryAfterBaseValue: 0,
		fallbackSecondaryRateRetryAfter: UNSAID
	};
}
function retryOptions(secondMs) {
	return {
		doNotRetry: [
			400,
			401,
			403,
			404,
			409,
			410,
			413,
			415,
			422,
			429,
			451
		],
		retries: 3,
		retryAfterBaseValue: secondMs / 2
	};
}
function outlastLimit(runtime, secondMs = 1e3) {
	let waits = 0;
	return async (error) => {
		if (!(error instanceof GithubFailure) || error.problem !== "rate-limited") return false;
		const seconds = error.retryAfter ?? UNSAID;
		if (seconds > PATIENCE || waits++ >= TRIES) return false;
		runtime.log.info(`GitHub's rate limit is reached: waiting ${seconds} s`);
		await setTimeout(seconds * secondMs, void 0, { signal: runtime.signal });
		return true;
	};
}
// src/github/api/connection.ts
async function connect(facts, runtime) {
	const { Octokit, retry, throttling } = await import("./octokit-gz02hvqU.mjs");
	const Client = Octokit.plugin(nameLimits, retry, throttling);
	const debug = (message) => runtime.log.debug(message);
	const octokit = new Client({
		baseUrl: facts.address,
		userAgent: "go-slim-image",
		...facts.token === void 0 ? {} : { auth: facts.token },
		log: {
			debug: () => void 0,
			info: debug,
			warn: debug,
			error: debug
		},
		request: { fetch: fetchThrough(facts.http) },
		retry: retryOptions(facts.secondMs),
		throttle: {
			enabled: facts.throttle,
			...throttleOptions(runtime, facts.secondMs)
		}
	});
	return {
		...facts,
		octokit
	};
}
function nameLimits(octokit) {
	octokit.hook.error("request", (error) => {
		const { status, response } = error;
		const spent = String(response?.headers["x-ratelimit-remaining"]) === "0";
		if ((status === 429 || status === 403 && response?.headers["retry-after"] !== void 0) && !spent && !/secondary rate/i.test(error.message)) error.message += " (secondary rate limit)";
		throw error;
	});
}
function requestFailure(error, route, authenticated) {
	const { status, response } = error;
	if (status !== void 0 && response !== void 0) return githubFailure({
		route,
		status,
		headers: response.headers,
		data: response.data,
		authenticated
	}, error);
	return unreachable(route, error);
}
function unreachable(route, error) {
	return new GithubFailure({
		problem: "unavailable",
		message: `GitHub could not be reached for ${route}: ${reason(error)}.`,
		fix: "Check the network, the proxy (HTTPS_PROXY) and GITHUB_API_URL, then run again.",
		cause: error
	});
}
// src/github/api/download.ts
async function downloadBytes(connection, route, parameters, limit) {
	const { url, headers } = target(connection, route, parameters);
	let answer;
	try {
		answer = await connection.http.request({
			url,
			headers
		});
	} catch (error) {
		throw unreachable(route, error);
	}
	if (answer.status === 200) try {
		return await answer.bytes(limit);
	} catch (error) {
		throw unreachable(route, error);
	}
	const data = await answer.text(1 << 20).catch(() => "");
	throw githubFailure({
		route,
		status: answer.status,
		headers: answer.headers,
		data: parsed$1(data),
		authenticated: connection.token !== void 0
	});
}
async function downloadFile(connection, route, parameters, options, runtime) {
	const backoffMs = connection.secondMs;
	await download(connection.http, {
		...target(connection, route, parameters),
		...options,
		backoffMs
	}, runtime);
}
function target(connection, route, parameters) {
	const { url } = connection.octokit.request.endpoint(route, {
		...parameters,
		baseUrl: connection.address
	});
	return {
		url,
		headers: {
			accept: "application/octet-stream",
			...connection.token === void 0 ? {} : { authorization: `token ${connection.token}` }
		}
	};
}
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
__name(parsed$1, "parsed");
// src/github/api/routes.ts
function listIn(answer) {
	if (Array.isArray(answer)) return answer;
	return Object.values(answer ?? {}).find((value) => Array.isArray(value)) ?? [];
}
function nextPage(link) {
	for (const [, address = "", parameters = ""] of (link ?? "").matchAll(/<([^>]*)>([^,]*)/g)) if (/;\s*rel="?next"?\s*(;|$)/.test(parameters) && URL.canParse(address)) return Object.fromEntries(new URL(address).searchParams);
}
// src/github/api/upload.ts
const ROUTE$1 = "POST /repos/{owner}/{repo}/releases/{release_id}/assets";
async function uploadAsset(connection, upload) {
	const url = uploadAddress(upload.uploadUrl, connection.address);
	url.searchParams.set("name", upload.name);
	const token = connection.token === void 0 ? {} : { authorization: `token ${connection.token}` };
	const headers = {
		accept: "application/vnd.github+json",
		"content-type": upload.contentType,
		"content-length": String(upload.size),
		...token
	};
	let answer;
	let text;
	try {
		const request = {
			url: url.href,
			method: "POST",
			headers,
			body: upload.content,
			redirects: 0
		};
		answer = await connection.http.request({
			...request,
			timeoutMs: 6e5
		});
		text = await answer.text(1 << 20);
	} catch (error) {
		throw unreachable(ROUTE$1, error);
	}
	const data = parsed(text);
	if (answer.status === 201 && data !== void 0) return data;
	const { status, headers: answered } = answer;
	throw githubFailure({
		route: ROUTE$1,
		status,
		headers: answered,
		data,
		authenticated: connection.token !== void 0
	});
}
function uploadAddress(template, apiAddress) {
	const plain = template.replace(/\{[^}]*\}$/, "");
	const api = new URL(apiAddress);
	const url = URL.canParse(plain) ? new URL(plain) : void 0;
	const hosts = [api.hostname, api.hostname.replace(/^api\./, "uploads.")];
	if (url !== void 0 && url.protocol === api.protocol && hosts.includes(url.hostname)) return url;
	throw new Failure({
		code: "github-unavailable",
		message: `The release names ${plain} for uploads, but the API is at ${apiAddress}: the token does not go there.`,
		fix: "Check GITHUB_API_URL and what stands between here and GitHub."
	});
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/github/api/viewer.ts
const ROUTE = "POST /graphql";
async function viewerOf({ octokit, token }, signal) {
	let answer;
	try {
		signal.throwIfAborted();
		answer = await octokit.graphql("{viewer{login}}", { request: { signal } });
	} catch (error) {
		signal.throwIfAborted();
		throw requestFailure(error, ROUTE, token !== void 0);
	}
	const login = answer?.viewer?.login;
	if (typeof login === "string" && login !== "") return login;
	throw unreachable(ROUTE, new Error("the answer names no viewer"));
}
// src/github/api/client.ts
const PAGES = 1e3;
function openGithubApi(options, runtime) {
	const [owner = "", repo = ""] = splitRepository(options.repository);
	const token = apiToken(options.token, runtime.env);
	if (token !== void 0) runtime.log.mask(token);
	const http = createHttpClient(runtime, options.caFile === void 0 ? {} : { caFile: options.caFile });
	const facts = {
		address: apiAddress(runtime.env),
		token,
		http,
		secondMs: options.secondMs ?? 1e3,
		throttle: options.throttle ?? true
	};
	let made;
	const connection = () => {
		made ??= connect(facts, runtime);
		return made;
	};
	const call = async (route, parameters, { retry, patient = true } = {}) => {
		const { octokit } = await connection();
		try {
			runtime.signal.throwIfAborted();
			const retries = retry ?? !route.startsWith("POST ") ? {} : { retries: 0 };
			return await octokit.request(route, {
				owner,
				repo,
				...parameters,
				request: {
					signal: runtime.signal,
					patient,
					...retries
				}
			});
		} catch (error) {
			runtime.signal.throwIfAborted();
			throw requestFailure(error, route, token !== void 0);
		}
	};
	async function* items(route, parameters) {
		let query = { per_page: 100 };
		for (let page = 0; page < PAGES; page++) {
			const { data, headers } = await call(route, {
				...query,
				...parameters,
				...page === 0 ? {} : query
			});
			yield* listIn(data);
			const next = nextPage(headers.link);
			if (next === void 0) return;
			query = next;
		}
	}
	return {
		repository: options.repository,
		authenticated: token !== void 0,
		request: async (route, parameters, how) => (await call(route, parameters, how)).data,
		items,
		all: async (route, parameters) => {
			const found = [];
			for await (const item of items(route, parameters)) found.push(item);
			return found;
		},
		viewer: async () => viewerOf(await connection(), runtime.signal),
		download: async (route, parameters, limit) => downloadBytes(await connection(), route, {
			owner,
			repo,
			...parameters
		}, limit),
		downloadFile: async (route, parameters, how) => downloadFile(await connection(), route, {
			owner,
			repo,
			...parameters
		}, how, runtime),
		upload: async (upload) => uploadAsset(await connection(), upload),
		close: () => http.close()
	};
}
function splitRepository(repository) {
	if (/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository)) return repository.split("/");
	throw new Failure({
		code: "invalid-input",
		message: `"${repository}" is no GitHub repository.`,
		fix: "Write it as owner/name; in Actions it is GITHUB_REPOSITORY."
	});
}
export { outlastLimit as n, openGithubApi as t };
