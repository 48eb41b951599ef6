import { markdownTable } from 'markdown-table';
import { codeSpan } from '../markdown/markdown-text.ts';
import { rowSize, type SizeRow } from './rows.ts';
import { sizeCell } from './size-words.ts';

/** Up to this many platforms each has a row of its own. */
const MOST_OWN_ROWS = 3;
/** Platforms that changed by the same percentage, give or take this many points, share a row. */
const EQUAL_POINTS = 0.5;
const MOST_NAMES = 6;

/**
 * The table of sizes: platform, image, binary, changes under the values. A fourth column would leave a phone's screen.
 * With `shared`, beyond three platforms of a program those that changed alike share a row.
 */
export function sizeTable(
  rows: readonly SizeRow[],
  options: { readonly shared: boolean; readonly most: number },
): string {
  const images = rows.some(({ image }) => image !== undefined);
  const several = new Set(rows.map(({ name }) => name)).size > 1;
  const groups = options.shared ? grouped(rows) : rows.map((row) => [row]);
  const lines = groups.slice(0, options.most).map((group) => {
    const binaries = group.map(({ binary }) => binary.size);
    return [
      `${several ? `${codeSpan(group[0]?.name ?? '')} ` : ''}${platformNames(group)}`,
      ...(images
        ? [
            sizeCell(
              group.flatMap(({ image }) => (image === undefined ? [] : [image.compressed])),
              { bold: true },
            ),
          ]
        : []),
      sizeCell(binaries, { bold: !images }),
    ];
  });
  const header = ['Platform', ...(images ? ['Image, pulled'] : []), 'Binary'];
  const table = markdownTable([header, ...lines], { align: ['l', 'r', 'r'], alignDelimiters: false });
  const left = groups.length - lines.length;
  return left > 0 ? `${table}\n\nand ${left} more in report.html` : table;
}

function platformNames(group: readonly SizeRow[]): string {
  const names = group.map(({ platform }) => platform);
  const left = names.length - MOST_NAMES;
  return left > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${left} more` : names.join(', ');
}

/** Rows that share a line, in the order of the first of each. */
function grouped(rows: readonly SizeRow[]): SizeRow[][] {
  const groups: SizeRow[][] = [];
  for (const row of rows) {
    const own = rows.filter(({ name }) => name === row.name).length <= MOST_OWN_ROWS;
    const group = own ? undefined : groups.find(([first]) => first !== undefined && alike(first, row));
    if (group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function alike(a: SizeRow, b: SizeRow): boolean {
  if (a.name !== b.name || (a.image === undefined) !== (b.image === undefined)) return false;
  const [left, right] = [points(a), points(b)];
  if (left === undefined || right === undefined) return left === right && kindOf(a) === kindOf(b);
  // A row that says that nothing changed holds nothing that did.
  return Math.abs(left - right) <= EQUAL_POINTS && (rowSize(a).change === 0) === (rowSize(b).change === 0);
}

function points(row: SizeRow): number | undefined {
  const { before, after, change } = rowSize(row);
  return before === undefined || after === undefined || before === 0 ? undefined : (change / before) * 100;
}

function kindOf({ binary }: SizeRow): string {
  return binary.state;
}
