import { h } from 'preact';
import type { Report, ReportBinary } from '../../model/report.ts';
import { fold, type Markup, text } from './elements.ts';

/** How a binary is called: by its platform, and by its name where there are several programs. */
export function binaryTitle(report: Pick<Report, 'binaries'>, { name, platform }: ReportBinary): string {
  const several = new Set(report.binaries.map((binary) => binary.name)).size > 1;
  return text(several ? `${name} ${platform}` : platform);
}

/**
 * A part of the page that is another for each binary. The first stands open, the others are folded, which is what
 * readers without script see; the script shows the part of the binary that is chosen on top.
 */
export function perBinary(report: Report, render: (binary: ReportBinary) => Markup | undefined): Markup[] {
  const parts = report.binaries.flatMap((binary) => {
    const content = render(binary);
    return content === undefined ? [] : [{ binary, content }];
  });
  return parts.map(({ binary, content }, index) =>
    index === 0
      ? h('div', { 'data-of': binary.stem }, content)
      : h('div', { 'data-of': binary.stem, class: 'other' }, fold(binaryTitle(report, binary), content)),
  );
}

/** The control that chooses a binary; hidden until the script works it. */
export function platformSwitch(report: Report, stems: readonly string[]): Markup {
  const binaries = report.binaries.filter(({ stem }) => stems.includes(stem));
  if (binaries.length < 2) return null;
  return h(
    'p',
    { class: 'switch', hidden: true },
    h('label', { for: 'platform' }, 'Shown: '),
    h(
      'select',
      { id: 'platform', autocomplete: 'off' },
      binaries.map((binary) => h('option', { value: binary.stem }, binaryTitle(report, binary))),
    ),
  );
}
