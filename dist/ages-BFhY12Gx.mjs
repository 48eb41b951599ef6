import "./rolldown-runtime-FwyLars3.mjs";
import { n as ok, r as skipped, t as off } from "./check-Ciigo803.mjs";
// src/verify/ages.ts
const DAY = 864e5;
function ageChecks(report, now, maxAge) {
	const built = Date.parse(report.run.startedAt);
	if (Number.isNaN(built)) return [off("age", "report.json", "does not say when it was built")];
	const days = Math.floor((now.getTime() - built) / DAY);
	const said = `built ${days === 0 ? "today" : days === 1 ? "1 day ago" : `${days} days ago`}, ${report.run.startedAt}`;
	const about = `${report.toolchain.version}, go-slim-image ${report.toolVersion}`;
	return [maxAge > 0 && days > maxAge ? off("age", about, `${said}; ${maxAge} days are allowed`) : ok("age", about, said), ...baseChecks(report)];
}
function baseChecks(report) {
	const seen = new Map();
	for (const image of report.images) for (const { base, platform } of image.platforms) {
		const { reference, digest } = base;
		const about = `${image.name} ${platform}`;
		if (reference === "scratch") seen.set(`${image.name} scratch`, ok("base", image.name, "scratch"));
		else if (digest === void 0) seen.set(about, skipped("base", about, `${reference}, whose digest is not recorded`));
		else seen.set(`${image.name} ${digest}`, ok("base", image.name, `${reference}@${digest}`));
	}
	return [...seen.values()];
}
export { ageChecks as t };
