import "./rolldown-runtime-FwyLars3.mjs";
import { G as retryAfter, K as attemptLines, W as reason, _ as formatReference, g as apiHost } from "./names-BO2WAwaj.mjs";
import { Nt as Failure, dt as runChild, lt as isLoopbackHost, pt as childEnvironment, ut as isPrivateHost } from "./start-Cs8qjoYe.mjs";
import { d as cutText, h as visibleText } from "./first-C_cIOZ55.mjs";
const { join } = process.getBuiltinModule("node:path");
const { readFile } = process.getBuiltinModule("node:fs/promises");
const { homedir } = process.getBuiltinModule("node:os");
const { setTimeout } = process.getBuiltinModule("node:timers/promises");
// src/registry/push/locations.ts
function uploadLocation(location, from) {
	if (location === void 0 || location === "" || !URL.canParse(location, from)) throw new Error("the registry gives no address to upload to");
	const base = new URL(from);
	const next = new URL(location, from);
	if (next.protocol === "http:" && base.protocol === "https:" && next.hostname === base.hostname) {
		next.protocol = "https:";
		next.port = base.port;
	}
	if (next.protocol !== "https:" && next.protocol !== base.protocol) throw new Error(`the registry sends the upload to ${next.protocol}//${next.host}`);
	if (isPrivateHost(next.hostname) && next.hostname !== base.hostname) throw new Error(`the registry sends the upload to the private address ${next.host}`);
	return next.href;
}
function withDigest(location, digest) {
	return `${location}${location.includes("?") ? "&" : "?"}digest=${encodeURIComponent(digest)}`;
}
function receivedBytes(range) {
	const [, last] = /^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? "") ?? [];
	if (last === void 0) return void 0;
	return last === "0" ? 0 : Number(last) + 1;
}
// src/registry/session/answer.ts
const LIMIT = 65536;
async function describeAnswer(response) {
	const said = await readErrors(response);
	return said === "" ? `${response.status}` : `${response.status} (${said})`;
}
async function readErrors(response) {
	let body;
	try {
		body = JSON.parse(await response.text(LIMIT));
	} catch {
		return "";
	}
	if (!Array.isArray(body?.errors)) return "";
	const said = body.errors.map((error) => [error?.code, error?.message].filter((part) => typeof part === "string" && part !== "").join(": "));
	return cutText(visibleText(said.filter((text) => text !== "").join("; ")), 200);
}
function isTransient(status) {
	return status === 408 || status === 425 || status === 429 || status === 499 || status >= 500;
}
// src/registry/session/docker-config.ts
function configFiles(env) {
	const home = env.HOME || env.USERPROFILE || homedir();
	const docker = join(env.DOCKER_CONFIG || join(home, ".docker"), "config.json");
	const files = [env.REGISTRY_AUTH_FILE, docker];
	if (env.XDG_RUNTIME_DIR) files.push(join(env.XDG_RUNTIME_DIR, "containers", "auth.json"));
	files.push(join(env.XDG_CONFIG_HOME || join(home, ".config"), "containers", "auth.json"));
	return files.filter((file) => file !== void 0 && file !== "");
}
async function readDockerConfig(file) {
	let text;
	try {
		text = await readFile(file, "utf8");
	} catch {
		return;
	}
	try {
		return parseDockerConfig(JSON.parse(text), file);
	} catch {
		throw new Error(`${file} is not JSON`);
	}
}
function parseDockerConfig(json, file) {
	const root = record(json);
	const auths = new Map();
	for (const [key, value] of Object.entries(record(root.auths))) {
		const entry = parseEntry(record(value));
		if (Object.keys(entry).length > 0) auths.set(key, entry);
	}
	const helpers = new Map();
	for (const [key, value] of Object.entries(record(root.credHelpers))) if (typeof value === "string" && isHelperName(value)) helpers.set(key, value);
	const store = root.credsStore;
	return {
		file,
		auths,
		helpers,
		...typeof store === "string" && isHelperName(store) ? { store } : {}
	};
}
function isHelperName(name) {
	return /^[A-Za-z0-9_.-]{1,64}$/.test(name);
}
function parseEntry(value) {
	const decoded = typeof value.auth === "string" ? Buffer.from(value.auth, "base64").toString("utf8").replace(/\0+$/, "") : "";
	const colon = decoded.indexOf(":");
	const username = colon > 0 ? decoded.slice(0, colon) : text(value.username);
	const password = colon > 0 ? decoded.slice(colon + 1) : text(value.password);
	const identityToken = text(value.identitytoken);
	const registryToken = text(value.registrytoken);
	return {
		...username !== void 0 && password ? {
			username,
			password
		} : {},
		...identityToken === void 0 ? {} : { identityToken },
		...registryToken === void 0 ? {} : { registryToken }
	};
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function record(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
// src/registry/session/credentials.ts
const ANONYMOUS = { origin: "no login" };
const HELPER_VARIABLES = [
	"DISPLAY",
	"DBUS_SESSION_BUS_ADDRESS",
	"GNUPGHOME",
	"PASSWORD_STORE_DIR",
	"GOOGLE_APPLICATION_CREDENTIALS",
	"CLOUDSDK_CONFIG",
	"AWS_PROFILE",
	"AWS_REGION",
	"AWS_DEFAULT_REGION",
	"AWS_CONFIG_FILE",
	"AWS_SHARED_CREDENTIALS_FILE",
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
	"AWS_ROLE_ARN",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AZURE_CLIENT_ID",
	"AZURE_TENANT_ID",
	"AZURE_FEDERATED_TOKEN_FILE",
	"ACR_ENV_CLIENT_ID"
];
async function findCredentials(reference, context) {
	const found = [];
	for (const file of configFiles(context.env)) {
		const config = await readConfig(file, context);
		if (config === void 0) continue;
		const login = await fromHelper(config, reference, context) ?? fromAuths(config, reference);
		if (login === void 0) continue;
		found.push(login);
		break;
	}
	const token = context.githubToken || context.env.GITHUB_TOKEN;
	if (token && isGitHubRegistry(reference.registry, context.env.GITHUB_SERVER_URL)) found.push({
		origin: "GITHUB_TOKEN",
		username: context.env.GITHUB_ACTOR || "github-actions",
		password: token
	});
	for (const { password, identityToken, registryToken } of found) for (const secret of [
		password,
		identityToken,
		registryToken
	]) if (secret) context.log.mask(secret);
	return [...found, ANONYMOUS];
}
async function readConfig(file, context) {
	try {
		return await readDockerConfig(file);
	} catch (error) {
		context.log.notice({
			level: "warning",
			code: "docker-config",
			message: `${error.message}; its logins are not used.`
		});
		return;
	}
}
function isGitHubRegistry(registry, server) {
	const host = server === void 0 || !URL.canParse(server) ? "github.com" : new URL(server).hostname;
	return registry === (host === "github.com" ? "ghcr.io" : `containers.${host}`);
}
function configKeys({ registry, repository }) {
	const parts = repository.split("/");
	const paths = parts.map((_, index) => `${registry}/${parts.slice(0, parts.length - index).join("/")}`);
	const hub = registry === "docker.io" ? ["index.docker.io", "registry-1.docker.io"] : [];
	return [
		...paths,
		registry,
		...hub
	];
}
function normalizeKey(key) {
	return key.replace(/^https?:\/\//, "").replace(/\/v[12]\/?$|\/$/, "");
}
function fromAuths(config, reference) {
	const entries = new Map([...config.auths].map(([key, entry]) => [normalizeKey(key), entry]));
	for (const key of configKeys(reference)) {
		const entry = entries.get(key);
		if (entry !== void 0) return {
			...entry,
			origin: `${config.file}${entry.username === void 0 ? "" : ` (user ${entry.username})`}`
		};
	}
}
async function fromHelper(config, reference, context) {
	const helpers = new Map([...config.helpers].map(([key, name]) => [normalizeKey(key), name]));
	const name = configKeys(reference).map((key) => helpers.get(key)).find((helper) => helper !== void 0) ?? config.store;
	if (name === void 0) return void 0;
	const server = reference.registry === "docker.io" ? "https://index.docker.io/v1/" : reference.registry;
	const child = {
		command: `docker-credential-${name}`,
		args: ["get"],
		stdin: server,
		env: childEnvironment(context.env, { pass: HELPER_VARIABLES }),
		timeoutMs: 3e4,
		keepStdout: 1 << 20
	};
	const result = await runChild(child, context);
	if (result.exitCode === 0) return parseHelperAnswer(result.stdout, child.command);
	const said = (result.startError?.message ?? (result.stdout || result.stderr)).trim();
	if (/not found/i.test(said) && result.startError === void 0) return void 0;
	context.log.notice({
		level: "warning",
		code: "credential-helper",
		message: `${child.command} of ${config.file} gives no login for ${server}: ${said.slice(0, 200) || "no reason"}.`
	});
}
function parseHelperAnswer(stdout, command) {
	let answer;
	try {
		answer = JSON.parse(stdout);
	} catch {
		return;
	}
	const { Username: username, Secret: secret } = answer ?? {};
	if (typeof username !== "string" || typeof secret !== "string" || secret === "") return void 0;
	if (username === "<token>") return {
		origin: command,
		identityToken: secret
	};
	return {
		origin: `${command} (user ${username})`,
		username,
		password: secret
	};
}
// src/registry/session/challenge.ts
const TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const SCHEME = new RegExp(`^\\s*,?\\s*(${TOKEN})(?:\\s+|$|(?=,))(?!=)`);
const PARAMETER = new RegExp(`^\\s*,?\\s*(${TOKEN})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${TOKEN}|[^\\s,"]+))`);
function parseChallenges(header) {
	const challenges = [];
	let rest = header.slice(0, 8192);
	while (rest.trim() !== "") {
		const parameter = PARAMETER.exec(rest);
		const current = challenges[challenges.length - 1];
		if (parameter !== null && current !== void 0) {
			const name = (parameter[1] ?? "").toLowerCase();
			if (!Object.hasOwn(current.parameters, name)) current.parameters[name] = parameter[2]?.replaceAll(/\\(.)/g, "$1") ?? parameter[3] ?? "";
			rest = rest.slice(parameter[0].length);
			continue;
		}
		const scheme = SCHEME.exec(rest);
		if (scheme === null) break;
		challenges.push({
			scheme: (scheme[1] ?? "").toLowerCase(),
			parameters: Object.create(null)
		});
		rest = rest.slice(scheme[0].length);
	}
	return challenges;
}
// src/registry/session/trust.ts
function registryOrigins(registry, insecureRegistries) {
	const host = apiHost(registry);
	const { hostname } = new URL(`https://${host}`);
	const listed = insecureRegistries.some((entry) => entry === registry || entry === hostname);
	if (isLoopbackHost(hostname)) return [`http://${host}`, `https://${host}`];
	return listed ? [`https://${host}`, `http://${host}`] : [`https://${host}`];
}
function realmRefusal(realm, origin) {
	if (!URL.canParse(realm)) return `its token server "${realm.slice(0, 200)}" is not an address`;
	const to = new URL(realm);
	const from = new URL(origin);
	if (to.username !== "" || to.password !== "") return `its token server's address ${to.host} holds a password`;
	if (to.protocol !== "https:" && !(to.protocol === "http:" && from.protocol === "http:" && to.hostname === from.hostname)) return `its token server ${to.protocol}//${to.host} is not HTTPS`;
	if (isPrivateHost(to.hostname) && to.hostname !== from.hostname) return `its token server ${to.host} is a private address`;
}
// src/registry/session/token.ts
const ANSWER_LIMIT = 65536;
async function authorize(header, credential, request, context) {
	const challenges = parseChallenges(header);
	const bearer = challenges.find(({ scheme }) => scheme === "bearer");
	if (bearer !== void 0) {
		if (credential.registryToken !== void 0) return {
			kind: "granted",
			value: `Bearer ${credential.registryToken}`
		};
		return fetchToken(bearer.parameters, credential, request, context);
	}
	const basic = challenges.some(({ scheme }) => scheme === "basic");
	if (basic && credential.password !== void 0) return {
		kind: "granted",
		value: basicValue(credential)
	};
	return {
		kind: "denied",
		said: basic ? "a user and password are needed" : "no way to log in is offered"
	};
}
function basicValue({ username = "", password = "" }) {
	return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
async function fetchToken(parameters, credential, { origin, scopes }, context) {
	const realm = parameters.realm ?? "";
	const refusal = realmRefusal(realm, origin);
	if (refusal !== void 0) return {
		kind: "denied",
		said: refusal
	};
	const service = parameters.service === void 0 ? [] : [["service", parameters.service]];
	const wanted = scopesFor(parameters.scope ?? "", scopes);
	const refresh = refreshToken(credential);
	const response = refresh === void 0 ? await getToken(realm, [...service, ...wanted.map((scope) => ["scope", scope])], credential, context) : await postRefresh(realm, [
		...service,
		["scope", wanted.join(" ")],
		["refresh_token", refresh]
	], context);
	if (response.status === 200) {
		const token = readToken(await response.text(ANSWER_LIMIT));
		if (token === void 0) throw new Error(`the token server ${new URL(realm).host} gives no token`);
		context.log.mask(token);
		return {
			kind: "granted",
			value: `Bearer ${token}`
		};
	}
	await response.discard();
	const said = `the token server ${new URL(realm).host} answers ${response.status}`;
	if (response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429) return {
		kind: "denied",
		said
	};
	throw new Error(said);
}
function scopesFor(challenged, own) {
	const [first = ""] = own;
	const repository = first.slice(0, first.lastIndexOf(":") + 1);
	if (challenged === "" || repository !== "" && challenged.startsWith(repository)) return own;
	return first.endsWith(":pull") ? [challenged] : [challenged, ...own];
}
function refreshToken({ identityToken, username, password }) {
	return identityToken ?? (username === "00000000-0000-0000-0000-000000000000" ? password : void 0);
}
function getToken(realm, query, credential, context) {
	const url = new URL(realm);
	for (const [name, value] of query) url.searchParams.append(name, value);
	const headers = credential.password === void 0 ? {} : { authorization: basicValue(credential) };
	return context.http.request({
		url: url.href,
		headers: {
			accept: "application/json",
			...headers
		}
	});
}
function postRefresh(realm, query, context) {
	const body = new URLSearchParams([
		["grant_type", "refresh_token"],
		["client_id", "go-slim-image"],
		...query
	]);
	return context.http.request({
		url: realm,
		method: "POST",
		redirects: 0,
		headers: {
			accept: "application/json",
			"content-type": "application/x-www-form-urlencoded"
		},
		body: body.toString()
	});
}
function readToken(text) {
	let answer;
	try {
		answer = JSON.parse(text);
	} catch {
		return;
	}
	const token = answer?.token || answer?.access_token;
	return typeof token === "string" && /^[\x21-\x7e]+$/.test(token) ? token : void 0;
}
// src/registry/session/authenticator.ts
var Authenticator = class {
	#reference;
	#context;
	#scopes;
	#credentials;
	#index = 0;
	#challenge = "";
	#ticket = { number: 0 };
	#renewal;
	constructor(reference, context, scopes) {
		this.#reference = reference;
		this.#context = context;
		this.#scopes = scopes;
	}
	get ticket() {
		return this.#ticket;
	}
	async renew(challenge, used, origin, refused) {
		if (used.number !== this.#ticket.number) return true;
		if (challenge !== "") this.#challenge = challenge;
		if (this.#challenge === "") return true;
		this.#renewal ??= this.#login(this.#challenge, origin, refused).finally(() => {
			this.#renewal = void 0;
		});
		return this.#renewal;
	}
	async giveUp(used, said, refused) {
		const credentials = await this.#all();
		if (used.number !== this.#ticket.number) return true;
		refused.push(`${credentials[this.#index]?.origin ?? "no login"}: ${said}`);
		this.#ticket = { number: this.#ticket.number + 1 };
		this.#index++;
		return this.#index < credentials.length;
	}
	startOver() {
		this.#index = 0;
	}
	#all() {
		this.#credentials ??= findCredentials(this.#reference, this.#context);
		return this.#credentials;
	}
	async #login(challenge, origin, refused) {
		const credentials = await this.#all();
		for (; this.#index < credentials.length; this.#index++) {
			const credential = credentials[this.#index];
			const answer = await this.#authorize(challenge, credential, origin);
			if (answer.kind === "granted") {
				this.#ticket = {
					number: this.#ticket.number + 1,
					value: answer.value
				};
				return true;
			}
			refused.push(`${credential.origin}: ${answer.said}`);
		}
		return false;
	}
	async #authorize(challenge, credential, origin) {
		const answer = await authorize(challenge, credential, {
			origin,
			scopes: this.#scopes
		}, this.#context);
		if (answer.kind === "granted" || this.#scopes.length < 2) return answer;
		return authorize(challenge, credential, {
			origin,
			scopes: this.#scopes.slice(0, 1)
		}, this.#context);
	}
};
// src/registry/session/registry-failure.ts
function denied(reference, tried) {
	const { registry } = reference;
	const login = registry === "docker.io" ? "docker login" : `docker login ${registry}`;
	return new Failure({
		code: "registry-denied",
		message: `The registry ${registry} denies access to ${formatReference(reference)}.`,
		fix: `Check the name (a repository that does not exist is often denied, too), or log in first: ${login}, or docker/login-action in a workflow.`,
		details: tried.map((line) => `tried ${line}`).join("\n")
	});
}
function missing(reference, said) {
	return new Failure({
		code: "base-missing",
		message: `${formatReference(reference)} does not exist in the registry ${reference.registry}.`,
		fix: "Check repository, tag and digest.",
		details: said
	});
}
function unavailable(reference, met) {
	const limited = met.some((said) => / answers 429/.test(said));
	return new Failure({
		code: "registry-unavailable",
		message: `${formatReference(reference)} cannot be had from the registry ${reference.registry} now: ${met[met.length - 1]}.`,
		fix: limited ? "The registry limits how often it is asked: log in with docker login, or pin the base by digest, so that it comes from the cache." : "Check the network, the proxy (HTTPS_PROXY) and the state of the registry, then run again.",
		details: attemptLines(met)
	});
}
const PULL_FAILURES = {
	denied,
	missing,
	unavailable
};
const MOST_REFUSALS = 12;
const MOST_REDIRECTS = 5;
const PULL = {
	actions: "pull",
	failures: PULL_FAILURES
};
function openSession(reference, context, purpose = PULL) {
	const access = new Access(reference, context, purpose);
	const tries = purpose.tries ?? 5;
	const pause = (attempt, waitMs) => setTimeout(waitMs ?? growing(attempt, context.retryDelayMs), void 0, { signal: context.signal });
	return {
		reference,
		pause,
		send: (request) => access.send(request),
		request: async (request, consume) => {
			const met = [];
			let last;
			for (let attempt = 1; attempt <= tries; attempt++) {
				context.signal.throwIfAborted();
				const outcome = await access.attempt(request, consume);
				if (outcome.kind === "done") return outcome.value;
				met.push(outcome.said);
				last = outcome.failure;
				if (attempt < tries) await pause(attempt, outcome.waitMs);
			}
			throw last ?? purpose.failures.unavailable(reference, met);
		}
	};
}
function growing(attempt, first = 500) {
	return first * 2 ** (attempt - 1) * (1 + Math.random() / 10);
}
var Access = class {
	#reference;
	#context;
	#failures;
	#login;
	#origins;
	constructor(reference, context, { actions, alsoPull, failures }) {
		this.#reference = reference;
		this.#context = context;
		this.#failures = failures;
		this.#origins = registryOrigins(reference.registry, context.insecureRegistries);
		this.#login = new Authenticator(reference, context, [`repository:${reference.repository}:${actions}`, ...(alsoPull ?? []).map((repository) => `repository:${repository}:pull`)]);
	}
	async attempt(request, consume) {
		try {
			const response = await this.send(request);
			if ((request.statuses ?? [200]).includes(response.status)) return {
				kind: "done",
				value: await consume(response)
			};
			const said = `${request.path}: the registry answers ${await describeAnswer(response)}`;
			if (response.status === 404) throw this.#failures.missing(this.#reference, said);
			if (!isTransient(response.status) && this.#isOwn(response)) throw this.#failures.unavailable(this.#reference, [said]);
			const waitMs = retryAfter(response.headers["retry-after"]);
			return {
				kind: "again",
				said,
				...waitMs === void 0 ? {} : { waitMs }
			};
		} catch (error) {
			this.#context.signal.throwIfAborted();
			if (error instanceof Failure && error.code !== "digest-mismatch") throw error;
			return {
				kind: "again",
				said: `${request.path}: ${reason(error)}`,
				...error instanceof Failure ? { failure: error } : {}
			};
		}
	}
	async send(request) {
		const refused = [];
		let renewed = false;
		for (let left = MOST_REFUSALS;; left--) {
			const used = this.#login.ticket;
			const response = await this.#sendOnce(request, used.value);
			if (response.status !== 401 && response.status !== 403 || !this.#isOwn(response)) return response;
			if (request.tentative === true && (response.status === 403 || renewed)) return response;
			const challenge = response.headers["www-authenticate"] ?? "";
			const said = await describeAnswer(response);
			if (response.status === 403 && used.value === void 0) throw this.#failures.denied(this.#reference, [`no login: ${said}`]);
			let goesOn;
			if (response.status === 401 && !renewed) {
				renewed = true;
				goesOn = await this.#login.renew(challenge, used, this.#origins[0] ?? "", refused);
			} else {
				renewed = false;
				goesOn = await this.#login.giveUp(used, said, refused);
			}
			if (goesOn && left > 0) continue;
			this.#login.startOver();
			throw this.#failures.denied(this.#reference, refused.length === 0 ? [said] : refused);
		}
	}
	#isOwn(response) {
		return this.#origins.some((origin) => new URL(origin).host === new URL(response.url).host);
	}
	async #sendOnce(request, authorization) {
		for (;;) {
			const [origin = "", ...others] = this.#origins;
			const url = URL.canParse(request.path) ? request.path : `${origin}/v2/${this.#reference.repository}/${request.path}`;
			const trusted = new URL(url).host === new URL(origin).host;
			try {
				const response = await this.#exchange(request, url, trusted ? authorization : void 0);
				if (response.status === 400 && others[0]?.startsWith("https:") === true) {
					await response.discard();
					this.#origins = others;
					continue;
				}
				this.#origins = [origin];
				return response;
			} catch (error) {
				if (others.length === 0 || !speaksOtherwise(error)) throw error;
				this.#origins = others;
			}
		}
	}
	async #exchange(request, first, login) {
		const { method, timeoutMs, body } = request;
		let url = first;
		let authorization = login;
		for (let left = MOST_REDIRECTS;; left--) {
			const response = await this.#context.http.request({
				url,
				headers: {
					...request.headers,
					...authorization === void 0 ? {} : { authorization }
				},
				...method === void 0 ? {} : { method },
				...timeoutMs === void 0 ? {} : { timeoutMs },
				...body === void 0 ? {} : {
					body: body(),
					redirects: 0
				}
			});
			const { location } = response.headers;
			const moved = response.status === 307 || response.status === 308;
			if (body === void 0 || !moved || location === void 0) return response;
			await response.discard();
			if (left === 0) throw new Error(`${new URL(first).host} redirects too often`);
			const next = uploadLocation(location, url);
			if (new URL(next).host !== new URL(url).host) authorization = void 0;
			url = next;
		}
	}
};
function speaksOtherwise(error) {
	const said = `${error.code ?? ""} ${reason(error)}`;
	return /EPROTO|WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|wrong version number|packet length|ECONNRESET|socket disconnected|UND_ERR_SOCKET|other side closed|bad record|HPE_INVALID|hang up/i.test(said);
}
export { receivedBytes as a, isTransient as i, PULL_FAILURES as n, uploadLocation as o, describeAnswer as r, withDigest as s, openSession as t };
