import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openSession
} from "./chunk-OFJSPBPW.mjs";
import {
  build,
  plan
} from "./chunk-AIF7COVN.mjs";
import "./chunk-DX3DH7BL.mjs";
import "./chunk-WR6AOJ3G.mjs";
import "./chunk-PP33YKCB.mjs";
import "./chunk-YS7UCKUZ.mjs";
import "./chunk-AZHEVD3O.mjs";
import "./chunk-NTMDVGFJ.mjs";
import "./chunk-TPL554OU.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-5BNCOFZV.mjs";
import "./chunk-UKQKF6OY.mjs";
import "./chunk-66CZNIGI.mjs";
import "./chunk-GCLM63FG.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-52U4US5E.mjs";
import "./chunk-TERPKJ34.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-23SYV3QO.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/modes/build-command.ts
import { relative } from "node:path";
async function runBuildCommand({ configuration, process, console, signal }) {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { planned, workbench } = await plan(configuration, session);
      const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
        import("./chunk-VAGKITUN.mjs"),
        import("./chunk-QF53MEY2.mjs"),
        import("./chunk-2QLCL7GS.mjs")
      ]);
      console.finish();
      const shared = sharedVariables(workbench.environment, session.runtime.env);
      process.stdout.write(inputs.json ? planJson(planned.plan, shared) : planText(planned.plan, shared));
      return 0;
    }
    if (inputs.call === "check") {
      const { checkOnly } = await import("./chunk-6PW7HDWI.mjs");
      await checkOnly(configuration, session);
      console.finish();
      return 0;
    }
    const built = await build(configuration, session);
    if (built.report.release !== void 0) {
      const { releaseBuilt } = await import("./chunk-H4SYNHFS.mjs");
      await releaseBuilt(built, configuration, session);
    }
    const { finalTable, resultLine } = await import("./chunk-PHQVHUZQ.mjs");
    const { serializeReport } = await import("./chunk-VQ7I4HV5.mjs");
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
    const { tellFailure } = await import("./chunk-ACES7O2X.mjs");
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
__name(runBuildCommand, "runBuildCommand");
export {
  runBuildCommand
};
