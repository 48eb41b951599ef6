import { type ComponentChildren, h } from 'preact';
import type { ReportCause } from '../../../model/cause.ts';
import type { ReportBinaryChange } from '../../../model/comparison.ts';
import type { Report, ReportBinary } from '../../../model/report.ts';
import { causeSentence } from '../../cause-words.ts';
import { unbrokenChange } from '../../comment/size-words.ts';
import { saysData } from '../../data-words.ts';
import type { Phrase } from '../../phrase.ts';
import { shownSetting } from '../../shown-settings.ts';
import { tableWords } from '../../table-words.ts';
import { changeBytes } from '../change.ts';
import { code, fold, type Markup, section } from '../elements.ts';
import { perBinary } from '../per-binary.ts';

/** Causes that stand open, each with what it is made of; those that are folded; the rest is one line. */
const OPEN_CAUSES = 12;
const MOST_CAUSES = 50;
const MOST_PARTS = 8;
/** What is inferred is told from this share of a cause on; report.json has all of it. */
const TOLD = 0.01;

/** Why the binary changed: every changed byte is in one of the lines. */
export function causesSection(report: Report): Markup[] {
  const changes = report.comparison?.binaries ?? [];
  const parts = perBinary(report, (binary) => {
    const change = changes.find(({ stem }) => stem === binary.stem);
    return change === undefined || change.causes.length === 0 ? undefined : causesPart(report, binary, change);
  });
  return parts.length === 0 ? [] : [section('causes', 'What changed, and why', ...parts)];
}

function causesPart(report: Report, binary: ReportBinary, change: ReportBinaryChange): Markup {
  const { causes } = change;
  const open = causes.length <= OPEN_CAUSES + 2 ? causes.length : OPEN_CAUSES;
  const folded = causes.slice(open, MOST_CAUSES).map((cause) => causeLine(cause, report.module.path, false));
  const rest = causes.slice(Math.max(open, MOST_CAUSES));
  const bytes = rest.reduce((sum, cause) => sum + cause.bytes, 0);
  const last = h('li', null, changeBytes(bytes), h('div', null, `${rest.length} causes that are smaller still`));
  return h(
    'div',
    null,
    surroundings(report, binary, change),
    h(
      'ul',
      { class: 'causes' },
      causes.slice(0, open).map((cause) => causeLine(cause, report.module.path, true)),
    ),
    open === causes.length
      ? null
      : fold(
          `${causes.length - open} smaller causes`,
          h('ul', { class: 'causes' }, folded, rest.length === 0 ? null : last),
        ),
    h('p', { class: 'note' }, 'The lines add up to ', changeBytes(change.size.change), ', to the byte.'),
  );
}

function causeLine(cause: ReportCause, module: string, inside: boolean): Markup {
  const { bytes, parts } = cause;
  const details = inside ? parts.filter(({ name }) => name !== cause.subject).slice(0, MOST_PARTS) : [];
  return h(
    'li',
    null,
    changeBytes(bytes),
    h(
      'div',
      null,
      capitalised(phraseMarkup(causeSentence(cause, module))),
      inferredNote(cause),
      details.length < 2
        ? null
        : fold(
            'Where',
            h(
              'ul',
              { class: 'parts' },
              details.map(({ name, bytes: part }) =>
                h('li', null, changeBytes(part), ' ', tableWords(name) ?? code(name)),
              ),
            ),
          ),
    ),
  );
}

/** How much of a cause is inferred, where the sentence does not say it. */
function inferredNote(cause: ReportCause): Markup {
  const { kind, bytes, inferred = 0 } = cause;
  if (kind === 'data' || inferred === 0 || saysData(cause) || Math.abs(inferred) < Math.abs(bytes) * TOLD) return null;
  return h('span', { class: 'note' }, ` (${inferred === bytes ? '' : `${unbrokenChange(inferred)} of it `}inferred)`);
}

/** A sentence with names from outside as code. */
export function phraseMarkup(phrase: Phrase): ComponentChildren[] {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : code(piece.name)));
}

function capitalised(children: ComponentChildren[]): ComponentChildren[] {
  const [first, ...rest] = children;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : children;
}

/** What differs besides the code, each with its share. */
function surroundings(
  report: Report,
  binary: ReportBinary,
  { toolchain, settings, causes }: ReportBinaryChange,
): Markup {
  const share = (kind: ReportCause['kind']): ComponentChildren[] => {
    const of = causes.filter((cause) => cause.kind === kind);
    return of.length === 0 ? [] : [': ', changeBytes(of.reduce((sum, { bytes }) => sum + bytes, 0)), ' of the binary'];
  };
  const image = report.images.find(({ platforms }) => platforms.some(({ binaries }) => binaries.includes(binary.stem)));
  const moved = report.comparison?.images.find(
    ({ name, platform, baseMoved }) => baseMoved !== undefined && name === image?.name && platform === binary.platform,
  );
  const lines = [
    ...(toolchain === undefined
      ? []
      : [['Another Go, ', code(toolchain.from), ' → ', code(toolchain.to), ...share('toolchain')]]),
    ...settings.map(shownSetting).map(({ key, from, to }, index) => [
      ...(key === 'DefaultGODEBUG'
        ? ['Other defaults at run time, ', code('GODEBUG')]
        : ['Another setting, ', code(key)]),
      ': ',
      from === undefined ? 'unset' : code(from),
      ' → ',
      to === undefined ? 'unset' : code(to),
      // Settings have one share together.
      ...(index === settings.length - 1 ? share('flags') : []),
    ]),
    ...(moved?.baseMoved === undefined
      ? []
      : [
          [
            'Another base, ',
            code(moved.baseMoved.from.reference),
            ' → ',
            code(moved.baseMoved.to.reference),
            ': ',
            changeBytes(moved.base.change),
            ' of the image',
          ],
        ]),
  ];
  return lines.length === 0
    ? null
    : h(
        'ul',
        { class: 'around' },
        lines.map((line) => h('li', null, ...line)),
      );
}
