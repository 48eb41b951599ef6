export { yn as keptBaseline, bn as pageEvidence } from "./body-IK8CjKwf.mjs";
