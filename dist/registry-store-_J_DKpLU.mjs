export { t as RegistryStore } from "./registry-store-D8pMbJrI.mjs";
