import { basename, resolve } from 'node:path';
import { writeFileWhole } from '../../files/write.ts';
import { Failure } from '../../model/failure.ts';
import type { ReportSize } from '../../model/size.ts';
import { sizeTable } from '../../report/terminal/size-table.ts';
import { measureBinary } from '../../size/measure.ts';
import { chooseUnicode } from '../../terminal/choice.ts';
import type { ModeRun } from './mode-run.ts';

/** `size BINARY`: where the bytes of any Go binary belong, as a table or, with `--json`, as JSON; with `--html` as a page, too. */
export async function runSize({ configuration, process, console }: ModeRun): Promise<number> {
  const { binary, html, json } = configuration.inputs;
  if (binary === '') {
    throw new Failure({
      code: 'invalid-input',
      message: 'size needs to be told which binary.',
      fix: 'Name a Go binary: size ./app.',
    });
  }
  const wanted = { functions: json || html !== '' };
  const { sizes, functions } = await measureBinary(resolve(process.workingDirectory, binary), binary, {}, wanted);
  if (functions !== undefined && html !== '') {
    const { sizePage } = await import('../../report/html/size-page.ts');
    const total = [...sizes.packages, ...sizes.shared].reduce((sum, { size }) => sum + size, 0);
    const page = await sizePage({ name: basename(binary), total, size: sizes, detail: functions });
    await writeFileWhole(resolve(process.workingDirectory, html), page);
  }
  console.finish();
  if (json) process.stdout.write(`${JSON.stringify(inReadingOrder(sizes), null, 2)}\n`);
  else {
    const unicode = chooseUnicode(process.env, process.platform);
    process.stdout.write(
      `${sizeTable(sizes, binary, { columns: console.columns(), paint: console.paint, unicode })}\n`,
    );
  }
  return 0;
}

/** What people look for comes first: packages, then modules, then sections. */
function inReadingOrder({ packages, modules, sections, shared, embedded, ...facts }: ReportSize): unknown {
  return { packages, modules, sections, shared, embedded, ...facts };
}
