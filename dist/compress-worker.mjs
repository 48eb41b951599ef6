import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  loadLibdeflate
} from "./chunk-JQDTMPWK.mjs";
import "./chunk-E35EZZSK.mjs";

// src/image/compress/worker.ts
import { parentPort, workerData } from "node:worker_threads";
var gzipMember = loadLibdeflate(workerData);
parentPort?.on("message", async ({ chunk, level }) => {
  const compressed = (await gzipMember)(chunk, level);
  parentPort?.postMessage(compressed, [compressed.buffer]);
});
