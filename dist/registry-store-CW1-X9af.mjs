export { t as RegistryStore } from "./registry-store-DkfljtJc.mjs";
