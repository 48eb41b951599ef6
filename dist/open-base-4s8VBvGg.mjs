export { t as openStored } from "./open-base-N5nciW4i.mjs";
