import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  begun,
  once
} from "./chunk-NTMDVGFJ.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/lease.ts
var noBuilder = {
  builder: /* @__PURE__ */ __name(() => Promise.reject(new Error("the embedded engine has no builder")), "builder"),
  opened: /* @__PURE__ */ __name(() => void 0, "opened"),
  caches: /* @__PURE__ */ __name(async () => [], "caches"),
  release: /* @__PURE__ */ __name(async () => void 0, "release")
};
function prepareBuilder(inputs, runtime, keepForPost) {
  let made;
  let kept = Promise.resolve(false);
  let opened;
  let opening;
  let before;
  const open = /* @__PURE__ */ __name(async (tools, stage) => {
    const [{ builderRequest }, { openBuilder }, { LOWEST, LOWEST_CALL, pluginPlaces }] = await Promise.all([
      import("./chunk-BBFKQYRK.mjs"),
      import("./chunk-YXB6GWOA.mjs"),
      import("./chunk-KYTTFGKI.mjs")
    ]);
    const request = await builderRequest(inputs, runtime);
    const lowest = inputs.file === "" && inputs.call === "" ? LOWEST : LOWEST_CALL;
    const { command, version } = await tools.buildx({ lowest, places: pluginPlaces(runtime.env, runtime.host) });
    opened = await openBuilder(request, { command, version }, stage, {
      onMaking: /* @__PURE__ */ __name((builder) => {
        made = builder;
        kept = keepForPost(builder);
      }, "onMaking")
    });
    if (!opened.own) before = { size: begun(sizeOf(opened, stage)) };
    return opened;
  }, "open");
  return {
    builder: /* @__PURE__ */ __name((tools, stage) => {
      opening ??= once(() => open(tools, stage));
      return opening();
    }, "builder"),
    opened: /* @__PURE__ */ __name(() => opened, "opened"),
    async caches(stage) {
      if (opened === void 0 || before === void 0) return [];
      const wish = { keep: inputs.builderKeep, until: inputs.until };
      if (inputs.builder !== "" && wish.keep + wish.until !== "") {
        const { pruneCache } = await import("./chunk-CNN6QZZJ.mjs");
        await pruneCache(opened, wish, stage);
      }
      const started = performance.now();
      const [held, holds] = [await before.size, await sizeOf(opened, stage)];
      if (held === void 0 || holds === void 0) return [];
      const ms = Math.round(performance.now() - started);
      return [{ name: `builder ${opened.name}`, restored: { bytes: held, ms: 0 }, saved: { bytes: holds, ms } }];
    },
    async release() {
      if (made === void 0 || await kept) return;
      const { removeBuilder } = await import("./chunk-KHFSMT3R.mjs");
      const left = await removeBuilder(made, { ...runtime, signal: new AbortController().signal });
      if (left === void 0) return;
      const message = `The builder ${made.name} could not be removed: ${left.split("\n").at(-1)}`;
      runtime.log.notice({ level: "warning", code: "builder-left", message });
    }
  };
}
__name(prepareBuilder, "prepareBuilder");
async function sizeOf(builder, runtime) {
  const { cacheSize } = await import("./chunk-CNN6QZZJ.mjs");
  return cacheSize(builder, runtime);
}
__name(sizeOf, "sizeOf");
export {
  noBuilder,
  prepareBuilder
};
