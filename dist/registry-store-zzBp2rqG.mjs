export { t as RegistryStore } from "./registry-store-CzdJruwt.mjs";
