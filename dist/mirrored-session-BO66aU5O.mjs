import "./rolldown-runtime-FwyLars3.mjs";
import { Nt as Failure } from "./start-Cs8qjoYe.mjs";
import { n as PULL_FAILURES, t as openSession } from "./session-CuqHfR-8.mjs";
import { m as mirrorReferences } from "./names-BO2WAwaj.mjs";
// src/registry/mirrors/mirrored-session.ts
const TRIES = 2;
function openMirroredSession(reference, context) {
	const own = openSession(reference, context);
	const places = mirrorReferences(reference, context.mirrors ?? []);
	if (places.length === 0) return own;
	const purpose = {
		actions: "pull",
		failures: PULL_FAILURES,
		tries: TRIES
	};
	const mirrors = places.map((place) => ({
		session: openSession(place, context, purpose),
		asked: true
	}));
	return {
		...own,
		request: async (request, consume) => {
			for (const mirror of mirrors.filter(({ asked }) => asked)) try {
				return await mirror.session.request(request, consume);
			} catch (error) {
				context.signal.throwIfAborted();
				if (!(error instanceof Failure)) throw error;
				mirror.asked = error.code === "base-missing";
				context.log.debug(`mirror ${mirror.session.reference.registry}: ${error.message}`);
			}
			return own.request(request, consume);
		}
	};
}
export { openMirroredSession as t };
