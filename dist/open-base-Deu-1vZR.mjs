export { t as openStored } from "./open-base-huzOoaPE.mjs";
