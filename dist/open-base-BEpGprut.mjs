export { t as openStored } from "./open-base-CL6oktnM.mjs";
