export { t as RegistryStore } from "./registry-store-BmSpOnja.mjs";
