export { t as openStored } from "./open-base-Cdld2YbB.mjs";
