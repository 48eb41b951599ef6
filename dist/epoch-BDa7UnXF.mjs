export { An as parseEpoch } from "./body-BmHBCQZU.mjs";
