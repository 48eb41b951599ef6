export { t as openStored } from "./open-base-B1alYyOf.mjs";
