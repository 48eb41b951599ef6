export { gt as tellFailure } from "./start-BoaQ-0VK.mjs";
