import { codes, readRows } from './made-files/read-made';

describe('rows', () => {
  const header = ['序号', '整改任务', '整改措施', '牵头单位', '整改时限'];

  it('that continue a task over merged cells bring measures with units and dates of their own', async () => {
    const reading = await readRows(
      [
        header,
        ['1', '任务甲', '1.清淤', '市水利局', '2024年6月底前'],
        [null, null, '2.截污', '市住建局', '2024年12月底前'],
        ['2', '任务乙', '巡查', '市城管局', '长期坚持'],
      ],
      ['A2:A3', 'B2:B3'],
    );
    expect(reading.tasks.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(reading.tasks[0]).toMatchObject({
      measures: [
        { no: '1', text: '清淤', units: ['市水利局'], deadline: { day: '2024-06-30' } },
        { no: '2', text: '截污', units: ['市住建局'], deadline: { day: '2024-12-31' } },
      ],
      units: { lead: ['市水利局', '市住建局'] },
      deadline: { kind: 'milestones', text: '2024年6月底前；2024年12月底前', day: '2024-12-31' },
    });
  });

  it('that are headings, repeated headers, totals and notes are no tasks', async () => {
    const reading = await readRows(
      [
        header,
        ['一、大气污染防治（共1项）'],
        ['1', '任务甲', '巡查', '甲局', '2024年'],
        header,
        ['二、水污染防治（共1项）'],
        ['2', '任务乙', '巡查', '乙局', '2024年'],
        ['合计'],
        ['注：本表为样例'],
      ],
      ['A2:E2', 'A5:E5'],
    );
    expect(reading.tasks.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(codes(reading)).toEqual([
      'row-skipped 表!A2',
      'row-skipped 表!A5',
      'row-skipped 表!A7',
      'row-skipped 表!A8',
    ]);
  });

  it('with the same number are both kept and marked', async () => {
    const row = ['3', '任务', '巡查', '甲局', '2024年'];
    const reading = await readRows([header, row, ['03', '另一任务', '巡查', '甲局', '2024年'], row]);
    expect(reading.tasks.map(({ ref, confidence }) => [ref, confidence['ref']])).toEqual([
      ['3', 0.5],
      ['03', 1],
      ['3', 0.5],
    ]);
    expect(codes(reading)).toEqual(['duplicate-number 表!A2', 'duplicate-number 表!A4']);
  });

  it('lacking something are kept, and told', async () => {
    const reading = await readRows([
      header,
      ['1', '任务', '巡查', '甲局', '2023年2月30日'],
      [null, '任务', '巡查', '甲局', '2024年'],
      ['3', null, '巡查', '甲局', '2024年'],
      ['4', '任务', '巡查', null, '2024年'],
      ['5', '任务', '巡查', '各县市区党委和政府', '尽快'],
      ['6', '任务', null, '甲局', null],
      ['甲-3', '任务', '巡查', '甲局', '2024年'],
    ]);
    expect(reading.tasks).toHaveLength(7);
    expect(reading.tasks[0]?.deadline).toEqual({
      text: '2023年2月30日',
      kind: 'date',
      day: null,
      precision: null,
    });
    expect(reading.tasks[4]?.deadline?.text).toBe('尽快');
    expect(codes(reading)).toEqual([
      'date-unreadable 表!E2',
      'missing-number 表!A3',
      'missing-problem 表!A4',
      'missing-unit 表!A5',
      'date-unreadable 表!E6',
      'collective-units 表!A6',
      'missing-deadline 表!A7',
      'missing-measures 表!A7',
      'boundary-inferred 表!A8',
    ]);
  });
});
