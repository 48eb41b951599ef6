export { t as openStored } from "./open-base-Cbidi_2s.mjs";
