export { t as RegistryStore } from "./registry-store-DpjzZWy2.mjs";
