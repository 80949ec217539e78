import fc from 'fast-check';
import { digestLines, type Waiting } from './digest-lines';

const waiting = (of: Partial<Waiting>): Waiting => ({
  ...{ kind: 'task', act: 'sign', ref: '07', title: '雨污错接', by: null, urged: false, path: '/tasks/7' },
  ...of,
});
const zh = (...all: readonly Waiting[]) => digestLines(all).map((line) => line.zh);

describe('the lines of a digest', () => {
  it('say what waits and until when, the urged first', () => {
    const letter = waiting({ kind: 'letter', act: 'reply', title: '提醒函', ref: null, by: '2026-03-25' });
    const approval = waiting({ kind: 'approval', act: 'approve', title: '延期', ref: null, urged: true });
    expect(zh(waiting({}), letter, approval)).toEqual([
      '【催办】延期：等待你同意',
      '提醒函：等待你回函，2026-03-25 前',
      '07 雨污错接：等待你签字',
    ]);
    expect(digestLines([letter])[0]?.en).toBe('提醒函: waits for you (reply), by 2026-03-25');
  });

  it('make one of all reports of a day, and name a single one', () => {
    const report = waiting({ act: 'report', by: '2026-03-25' });
    expect(zh(report)).toEqual(['07 雨污错接：等待你填报进展，2026-03-25 前']);
    expect(zh(report, waiting({ act: 'report', by: '2026-04-25' }), report)).toEqual([
      '2 项任务等待填报进展，2026-03-25 截止',
      '1 项任务等待填报进展，2026-04-25 截止',
    ]);
  });

  it('leave nothing out and put nothing twice', () => {
    const act = fc.constantFrom('sign', 'report', 'accept');
    const by = fc.constantFrom('2026-03-25', '2026-04-25', null);
    const any = fc.array(fc.record({ act, by, urged: fc.boolean(), path: fc.uuid() }), { maxLength: 12 });
    fc.assert(
      fc.property(any, (given) => {
        const all = given.map((one) => waiting({ ...one, urged: one.urged && one.act !== 'report' }));
        const lines = digestLines(all);
        const reports = all.filter((one) => one.act === 'report');
        const expected = reports.length > 1 ? new Set(reports.map((one) => one.by)).size : reports.length;
        expect(lines).toHaveLength(all.length - reports.length + expected);
        expect(lines.filter((line) => line.zh.startsWith('【催办】'))).toEqual(
          lines.slice(0, all.filter(({ urged }) => urged).length),
        );
      }),
    );
  });
});
