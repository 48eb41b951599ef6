export { $ as digestOf } from "./start-BoaQ-0VK.mjs";
