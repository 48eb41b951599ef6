export { An as parseEpoch } from "./body-n3DjXoEE.mjs";
