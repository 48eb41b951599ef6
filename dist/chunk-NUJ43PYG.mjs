import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  build,
  plan
} from "./chunk-A4A5ZC5Z.mjs";
import {
  openSession
} from "./chunk-JC4FNMOQ.mjs";
import "./chunk-WNVAG6X4.mjs";
import "./chunk-GV4EB57G.mjs";
import "./chunk-376UQA6Y.mjs";
import "./chunk-2ZMZFCZE.mjs";
import "./chunk-2DYQZYQH.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-YCHPY2PP.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-H4WFEZNP.mjs";
import "./chunk-J5CDOHQD.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-7N5KT26X.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-YIC7CT2R.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-IBHJIYKU.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build-command.ts
import { relative } from "node:path";
async function runBuildCommand({ configuration, process, console, signal }) {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { planned, workbench } = await plan(configuration, session);
      const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
        import("./chunk-QASJV6HQ.mjs"),
        import("./chunk-QF53MEY2.mjs"),
        import("./chunk-2QLCL7GS.mjs")
      ]);
      console.finish();
      const shared = sharedVariables(workbench.environment, session.runtime.env);
      process.stdout.write(inputs.json ? planJson(planned.plan, shared) : planText(planned.plan, shared));
      return 0;
    }
    const built = await build(configuration, session);
    const { finalTable, resultLine } = await import("./chunk-PX3Q6KD5.mjs");
    const { serializeReport } = await import("./chunk-O73WP6V2.mjs");
    console.finish();
    const style = {
      columns: console.columns(),
      paint: console.paint,
      unicode: chooseUnicode(process.env, process.platform)
    };
    const failed = built.failure !== void 0;
    const shown = relative(process.workingDirectory, built.output) || ".";
    console.print(
      inputs.quiet ? resultLine(built.report, style, failed) : `
${finalTable(built.report, shown.startsWith("..") ? built.output : shown, style, failed)}`
    );
    if (inputs.json) process.stdout.write(serializeReport(built.report));
    if (built.failure === void 0) return 0;
    const { tellFailure } = await import("./chunk-YVCAWIRZ.mjs");
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
__name(runBuildCommand, "runBuildCommand");
export {
  runBuildCommand
};
