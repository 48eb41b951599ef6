export { $ as digestOf } from "./start-DDEtBpam.mjs";
