export { gt as tellFailure } from "./start-DZBXXxT0.mjs";
