export { t as RegistryStore } from "./registry-store-P7i1Y1-9.mjs";
