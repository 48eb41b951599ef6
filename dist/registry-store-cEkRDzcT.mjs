export { t as RegistryStore } from "./registry-store-Bk75giIk.mjs";
