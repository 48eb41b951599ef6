export { t as RegistryStore } from "./registry-store-BpflqlRI.mjs";
