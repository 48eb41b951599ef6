import "./rolldown-runtime-FwyLars3.mjs";
// src/verify/check.ts
const ok = (what, about, found) => ({
	what,
	about,
	state: "ok",
	found
});
const off = (what, about, found) => ({
	what,
	about,
	state: "off",
	found
});
const skipped = (what, about, found) => ({
	what,
	about,
	state: "skipped",
	found
});
function whatIsOff({ checks }) {
	return checks.filter(({ state }) => state === "off");
}
export { whatIsOff as i, ok as n, skipped as r, off as t };
