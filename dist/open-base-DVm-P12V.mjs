export { t as openStored } from "./open-base-CpLv0ZDh.mjs";
