export { gt as tellFailure } from "./start-BD3W1UTM.mjs";
