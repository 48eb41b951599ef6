export { gt as tellFailure } from "./start-DDEtBpam.mjs";
