export { t as openStored } from "./open-base-D0VaLzzY.mjs";
