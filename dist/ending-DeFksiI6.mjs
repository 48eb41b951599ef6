export { gt as tellFailure } from "./start-DrN-TNC8.mjs";
