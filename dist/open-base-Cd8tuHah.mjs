export { t as openStored } from "./open-base-CrvvxWpI.mjs";
