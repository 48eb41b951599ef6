export { t as openStored } from "./open-base-B-NemvS2.mjs";
