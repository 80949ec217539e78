import { inBlackAndWhite } from './paint';
import { table } from './table';
import { displayWidth } from './width';

interface Row {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
}

const columns = [
  { title: '编号', of: ({ ref }: Row) => ref },
  { title: '整改任务', of: ({ title }: Row) => title, flexible: true },
  { title: 'unit', of: ({ unit }: Row) => unit },
];
const rows: readonly Row[] = [
  { ref: '07', title: '老街雨污混接', unit: '市住建局' },
  { ref: '8', title: 'a line\nand another', unit: '' },
];

describe('a table', () => {
  it('aligns Chinese and Latin cells under their titles', () => {
    expect(table(columns, rows, { columns: null, paint: inBlackAndWhite }).split('\n')).toEqual([
      '编号  整改任务            unit',
      '07    老街雨污混接        市住建局',
      '8     a line and another',
    ]);
  });

  it('lets the flexible column give way to the page, the others keep theirs', () => {
    const lines = table(columns, rows, { columns: 26, paint: inBlackAndWhite }).split('\n');
    expect(lines[1]).toBe('07    老街雨污…   市住建局');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(26);
  });
});
