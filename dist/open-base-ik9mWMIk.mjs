export { t as openStored } from "./open-base-D8yAh2yh.mjs";
