export { n as runActionMode } from "./start-BoaQ-0VK.mjs";
