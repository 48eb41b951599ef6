export { t as RegistryStore } from "./registry-store-TD7jgksS.mjs";
