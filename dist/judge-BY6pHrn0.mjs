import "./rolldown-runtime-FwyLars3.mjs";
import { h as visibleText } from "./first-C_cIOZ55.mjs";
// src/rebuild/judge.ts
function answer(kind, reasons, same) {
	const changed = reasons.length > 0;
	return {
		kind,
		state: changed ? "changed" : "same",
		text: changed ? countOf(kind, reasons.length) : same,
		reasons
	};
}
function noAnswer(kind, state, text) {
	return {
		kind,
		state,
		text: visibleText(text),
		reasons: []
	};
}
function countOf(kind, count) {
	const [one, many] = WORDS[kind];
	return count === 1 ? one : `${count} ${many}`;
}
const WORDS = {
	base: ["the base moved", "bases moved"],
	go: ["a newer patch release", "newer patch releases"],
	finding: ["a new finding", "new findings"],
	fix: ["a fix for what had none", "fixes for what had none"],
	timezones: ["newer zone data", "newer releases of zone data"],
	certificates: ["another set", "other sets"]
};
function movedBase(base, now) {
	if (base.digest === void 0 || base.digest === now) return void 0;
	const subject = visibleText(base.reference);
	const text = `${subject} moved from ${short(base.digest)} to ${short(now)}.`;
	return {
		kind: "base",
		subject,
		was: base.digest,
		now,
		text
	};
}
function short(digest) {
	return digest.slice(0, 19);
}
function newerGo(was, now) {
	return {
		kind: "go",
		subject: "go",
		was,
		now,
		text: `Go ${now.slice(2)} is out, and the image was built with ${was.slice(2)}.`
	};
}
function newerZones(zones, now) {
	const was = zones?.release;
	if (was === void 0 || now === void 0 || now <= was) return void 0;
	return {
		kind: "timezones",
		subject: "zone data",
		was,
		now,
		text: `The zone data ${now} is there, and the image has ${visibleText(was)}.`
	};
}
function otherCertificates(had, now) {
	if (had?.source === void 0 || had.digest === now.digest || had.source === now.source) return void 0;
	const text = `The certificates are ${now.source} now, and the image has ${visibleText(had.source)}.`;
	return {
		kind: "certificates",
		subject: "certificates",
		was: had.source,
		now: now.source,
		text
	};
}
function newFindings(known, now, lowestFix) {
	const before = new Map();
	for (const finding of known) for (const key of keysOf(finding)) before.set(key, finding);
	const reasons = now.flatMap((finding) => {
		const earlier = keysOf(finding).map((key) => before.get(key)).find((found) => found !== void 0);
		const fix = lowestFix(finding);
		if (earlier === void 0) return [knownNow(finding, fix)];
		return earlier.fixed.length === 0 && fix !== void 0 ? [fixedNow(finding, fix)] : [];
	});
	return [...new Map(reasons.map((reason) => [`${reason.kind} ${reason.subject} ${reason.id}`, reason])).values()];
}
function keysOf({ id, aliases, module }) {
	return [id, ...aliases].map((name) => `${name}\n${module}`);
}
function knownNow(finding, fix) {
	const { id, module, installed } = plain(finding);
	const end = fix === void 0 ? "there is no fix yet" : `${visibleText(fix)} fixes it`;
	const text = `${id} (${finding.severity}) is known in ${module} ${installed} now; ${end}.`;
	return {
		kind: "finding",
		subject: module,
		id,
		was: installed,
		...fix === void 0 ? {} : { now: fix },
		text
	};
}
function fixedNow(finding, fix) {
	const { id, module, installed } = plain(finding);
	return {
		kind: "fix",
		subject: module,
		id,
		was: installed,
		now: fix,
		text: `${module} ${visibleText(fix)} fixes ${id} (${finding.severity}), which had no fix; the image has ${installed}.`
	};
}
function plain({ id, module, installed }) {
	return {
		id: visibleText(id),
		module: visibleText(module),
		installed: visibleText(installed)
	};
}
export { newerZones as a, newerGo as i, movedBase as n, noAnswer as o, newFindings as r, otherCertificates as s, answer as t };
