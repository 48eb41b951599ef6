import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  build,
  plan
} from "./chunk-53IMBEA3.mjs";
import {
  openSession
} from "./chunk-BFHRBHT2.mjs";
import "./chunk-HNTREHZN.mjs";
import "./chunk-7VZ3VPYP.mjs";
import "./chunk-ARIH2OJ7.mjs";
import "./chunk-4ZMECTVR.mjs";
import "./chunk-376UQA6Y.mjs";
import "./chunk-JPQGQDVU.mjs";
import "./chunk-NOZUP7IE.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-3S4Y4XHE.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-FKPVBNY4.mjs";
import "./chunk-4SG5JHMT.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-TWB6WT6S.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-TMB3XRUU.mjs";
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
    const { finalTable, resultLine } = await import("./chunk-BMSPEH2Y.mjs");
    const { serializeReport } = await import("./chunk-W7SIMCOC.mjs");
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
    const { tellFailure } = await import("./chunk-QUW5M5ZU.mjs");
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
__name(runBuildCommand, "runBuildCommand");
export {
  runBuildCommand
};
