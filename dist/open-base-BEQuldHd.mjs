export { t as openStored } from "./open-base-KCGhr7tq.mjs";
