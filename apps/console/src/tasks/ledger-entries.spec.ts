import { entriesOf, topsOf } from './ledger-entries';
import type { TaskRow } from './task-row';

const row = (ref: string, leadUnitName: string): TaskRow => ({ ref, leadUnitName }) as TaskRow;
const rows = [row('1', '住建局'), row('2', '住建局'), row('3', '水利局')];

describe('what the ledger draws', () => {
  it('is its rows where nothing is grouped', () => {
    expect(entriesOf(rows, undefined).map(({ kind }) => kind)).toEqual(['row', 'row', 'row']);
  });

  it('is a heading before each group, and rows that keep their place in the whole', () => {
    const entries = entriesOf(rows, 'unit');
    expect(entries.map((entry) => (entry.kind === 'group' ? entry.group : entry.index))).toEqual([
      '住建局',
      0,
      1,
      '水利局',
      2,
    ]);
  });

  it('begins where what stands before it ends', () => {
    expect(topsOf(entriesOf(rows, 'unit'), { row: 40, group: 36 })).toEqual([0, 36, 76, 116, 152, 192]);
  });
});
