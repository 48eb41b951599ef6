import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  writeWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/http/download.ts
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
async function download(client, file, runtime) {
  const met = [];
  const tries = file.tries ?? 4;
  for (let attempt = 1; attempt <= tries; attempt++) {
    const answer = await tryOnce(client, file);
    if (answer === void 0) return;
    runtime.signal.throwIfAborted();
    met.push(answer.said);
    if (!answer.again) break;
    if (attempt < tries)
      await sleep(answer.waitMs ?? (file.backoffMs ?? 1e3) * 2 ** (attempt - 1), void 0, {
        signal: runtime.signal
      });
  }
  throw new Failure({
    code: "download-failed",
    message: `${file.url} could not be downloaded: ${met[met.length - 1]}.`,
    fix: "Check the address, the proxy (HTTPS_PROXY) and the network, then run again.",
    details: met.map((said, index) => `try ${index + 1}: ${said}`).join("\n")
  });
}
__name(download, "download");
async function tryOnce(client, file) {
  let response;
  try {
    response = await client.request({
      url: file.url,
      ...file.headers === void 0 ? {} : { headers: file.headers }
    });
  } catch (error) {
    return { said: reason(error), again: true };
  }
  if (response.status !== 200) {
    await response.discard();
    const waitMs = retryAfter(response.headers["retry-after"]);
    const again = response.status === 408 || response.status === 429 || response.status >= 500;
    return { said: `the server answers ${response.status}`, again, ...waitMs === void 0 ? {} : { waitMs } };
  }
  try {
    await writeWhole(file.destination, (temporary) => store(response, file, temporary));
    return void 0;
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { said: reason(error), again: true };
  }
}
__name(tryOnce, "tryOnce");
async function store(response, file, temporary) {
  const announced = response.headers["content-length"];
  const total = announced === void 0 ? void 0 : Number(announced);
  const hash = createHash("sha256");
  let done = 0;
  const handle = await open(temporary, "w", 420);
  try {
    for await (const chunk of response.body) {
      done += chunk.length;
      if (done > file.limit)
        throw new Failure({
          code: "download-failed",
          message: `${file.url} is larger than ${file.limit} bytes.`,
          fix: "This is not the file that was expected; check the address."
        });
      hash.update(chunk);
      await handle.writeFile(chunk);
      file.onProgress?.(done, total);
    }
  } finally {
    await handle.close();
  }
  if (total !== void 0 && done !== total) throw new Error(`the download was cut short: ${done} of ${total} bytes`);
  const digest = hash.digest("hex");
  if (file.sha256 !== void 0 && digest !== file.sha256) {
    await rm(temporary, { force: true });
    throw new Failure({
      code: "digest-mismatch",
      message: `${file.url} has the digest sha256:${digest}, but sha256:${file.sha256} is pinned; the file was deleted.`,
      fix: "Do not use this file. If a mirror is configured, check what it serves."
    });
  }
}
__name(store, "store");
function retryAfter(value, now = Date.now()) {
  if (value === void 0) return void 0;
  const wait = /^\d+$/.test(value) ? Number(value) * 1e3 : Date.parse(value) - now;
  return Number.isNaN(wait) ? void 0 : Math.min(Math.max(wait, 0), 12e4);
}
__name(retryAfter, "retryAfter");
function reason(error) {
  const { cause } = error;
  if (cause instanceof Error) return reason(cause);
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  const { code, message } = error;
  return message === void 0 || message === "" ? code ?? String(error) : message;
}
__name(reason, "reason");

export {
  download,
  retryAfter,
  reason
};
