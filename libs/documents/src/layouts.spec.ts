import { bareWorkbook, sheetXml } from './made-files/bare-workbook';
import { codes, only, read, readRows } from './made-files/read-made';
import { makeZip } from './made-files/zip';
import { writeWorkbook } from './xlsx/write-workbook';

describe('the orders of real plans (domain.md 2.2)', () => {
  it('江苏: units, acceptance, goal, deadline, measures', async () => {
    const reading = await readRows([
      ['序号', '反馈问题', '责任单位', '验收单位', '整改目标', '整改时限', '整改措施'],
      [
        '一',
        '样例：截污不到位。',
        '市住建局、滨海县人民政府',
        '省住建厅',
        '达标',
        '2024年底前',
        '1.排查。2.改造。',
      ],
    ]);
    expect(only(reading)).toMatchObject({
      ref: '1',
      title: null,
      problem: '样例：截污不到位。',
      goal: '达标',
      deadline: { text: '2024年底前', kind: 'date', day: '2024-12-31', precision: 'year' },
      measures: [
        { no: '1', text: '排查。' },
        { no: '2', text: '改造。' },
      ],
      units: { lead: ['市住建局'], responsible: ['市住建局', '滨海县人民政府'], acceptance: ['省住建厅'] },
      confidence: { ref: 1, deadline: 1, units: 0.5, 'units.lead': 0.5, 'units.responsible': 1 },
    });
    expect(codes(reading)).toEqual(['boundary-inferred 表!C2']);
  });

  it('云南: goal, deadline, measures, three relations of units, leaders', async () => {
    const reading = await readRows([
      [
        '任务编号',
        '上级任务编号',
        '整改任务',
        '整改目标',
        '整改时限',
        '整改措施',
        '责任单位',
        '牵头单位',
        '配合单位',
        '省级督办领导',
      ],
      [
        '07',
        '第43项',
        '样例：湖泊水质下降',
        '好转',
        '长期坚持',
        '一是截污；二是补水。',
        '沿湖各县',
        '市水利局',
        '市财政局；市发展改革委',
        '张三',
      ],
    ]);
    expect(only(reading)).toMatchObject({
      ref: '07',
      upstream: '第43项',
      deadline: { kind: 'longterm', day: null },
      measures: [
        { no: '1', text: '截污；' },
        { no: '2', text: '补水。' },
      ],
      units: {
        lead: ['市水利局'],
        responsible: ['沿湖各县'],
        cooperating: ['市财政局', '市发展改革委'],
        supervising: ['张三'],
      },
      confidence: { units: 1 },
    });
  });

  it('绵阳: problem, deadline, goal, unit, phone, measures', async () => {
    const reading = await readRows([
      ['序号', '问题', '完成时限', '整改目标', '责任单位', '责任人', '联系电话', '整改措施'],
      [1, '样例：油烟扰民', '立行立改，长期坚持', '不扰民', '市城管局', '李四', '0816-2345678', '加强巡查'],
    ]);
    expect(only(reading)).toMatchObject({
      ref: '1',
      deadline: { kind: 'immediate+longterm' },
      measures: [{ no: null, text: '加强巡查', units: [], deadline: null }],
      persons: [{ role: '责任人', name: '李四', phone: '0816-2345678' }],
    });
  });

  it('安徽: implementing body, key measures, goals, deadline, progress', async () => {
    const reading = await readRows([
      [
        '序号',
        '整改问题',
        '整改实施主体',
        '重点措施',
        '目标任务',
        '整改时限',
        '完成情况',
        '验收意见',
        '公示期',
        '整改类型',
      ],
      [
        '12',
        '样例：尾矿渗漏',
        '矿业公司',
        '防渗',
        '不渗漏',
        '2023年9月30日前',
        '达到序时进度',
        '同意销号',
        '2024年3月1日至2024年3月14日（10个工作日）',
        '限期整改',
      ],
    ]);
    expect(only(reading)).toMatchObject({
      goal: '不渗漏',
      taskClass: { text: '限期整改', kind: 'dated' },
      progress: { state: 'on-schedule', text: '达到序时进度' },
      acceptance: { conclusion: 'passed', text: '同意销号' },
      publicity: {
        from: '2024-03-01',
        to: '2024-03-14',
        claimed: { n: 10, unit: 'workdays' },
        firstDayCounts: null,
      },
    });
  });

  it('漳浦: seventeen columns of an exported register', async () => {
    const labels = [
      '创建时间',
      '项目',
      '问题简述',
      '任务具体整改要求',
      '目前进展情况及存在问题',
      '行政区划',
      '责任人',
      '责任人电话',
      '责任单位',
      '涉及部门',
      '涉及人员',
      '牵头人',
      '牵头单位',
      '配合单位',
      '完成时限',
    ];
    const values = [
      '2021-03-01',
      '样例',
      '样例：违建',
      '拆除',
      '已完成整改',
      '某县',
      '王五',
      '13800000000',
      '某镇政府',
      '县水利局',
      '赵六',
      '钱七',
      '县自然资源局',
      '县公安局',
      '2021/6',
    ];
    const reading = await readRows([labels, values]);
    const task = only(reading);
    expect(task).toMatchObject({
      ref: null,
      goal: '拆除',
      progress: { state: 'completed' },
      units: { lead: ['县自然资源局'], responsible: ['某镇政府'], cooperating: ['县水利局', '县公安局'] },
      deadline: { day: '2021-06-30', precision: 'month' },
    });
    expect(task.persons).toEqual([
      { role: '责任人', name: '王五', phone: '13800000000' },
      { role: '涉及人员', name: '赵六', phone: null },
      { role: '牵头人', name: '钱七', phone: null },
    ]);
    expect(codes(reading)).toEqual([
      'unknown-label 表!A1',
      'unknown-label 表!B1',
      'unknown-label 表!F1',
      'missing-number 表!A2',
      'missing-measures 表!A2',
    ]);
  });
});

describe('where a table hides', () => {
  it('below titles, with spaces, line breaks and full-width marks in its labels', async () => {
    const reading = await readRows(
      [
        ['附件1'],
        ['甬江示范市贯彻落实第二轮第三批中央生态环境保护督察反馈意见整改任务清单'],
        ['甬委办〔2024〕12号'],
        [null, null, null, '单位：项'],
        ['序 号', '整改\n任务', '牵 头 单 位：', '整改 时限＊'],
        ['１', '任务', '市局', '２０２４年６月底前'],
      ],
      ['A2:D2'],
    );
    expect(reading.document).toEqual({
      title: '甬江示范市贯彻落实第二轮第三批中央生态环境保护督察反馈意见整改任务清单',
      number: '甬委办〔2024〕12号',
      level: 'central',
      round: '2',
      batch: '3',
      place: '甬江示范市',
    });
    expect(only(reading)).toMatchObject({
      ref: '1',
      deadline: { text: '２０２４年６月底前', day: '2024-06-30' },
    });
  });

  it('under a header of two lines', async () => {
    const reading = await readRows(
      [
        ['序号', '整改任务', '单位分工', null, null, '时限'],
        [null, null, '牵头', '配合', '验收单位', null],
        ['1', '任务', '甲局', '乙局', '丙局', '2025年'],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
    );
    expect(only(reading).units).toEqual({
      lead: ['甲局'],
      responsible: [],
      cooperating: ['乙局'],
      acceptance: ['丙局'],
      supervising: [],
    });
    expect(reading.notices.map(({ code }) => code)).toEqual(['missing-measures']);
  });

  it('in a sheet after others, and in several sheets', async () => {
    const header = ['编号', '反馈问题', '责任部门', '完成时限'];
    const bytes = await writeWorkbook([
      { name: '说明', rows: [['填报说明'], ['请勿改动表头']] },
      { name: '省级', rows: [header, ['1', '甲', '市局', '2024年']] },
      { name: '市级', rows: [header, ['2', '乙', '市局', '2025年']] },
    ]);
    const reading = await read(bytes);
    expect(reading.tasks.map(({ ref, problem }) => [ref, problem])).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
    expect(codes(reading)).toContain('sheet-skipped 说明');
  });

  it('in a workbook whose parts have unusual names and prefixes', async () => {
    const xml = sheetXml(
      [
        ['序号', '整改任务', '责任单位', '整改时限'],
        ['1', 'A&B <一>', '市局', '2024年'],
      ],
      'x:',
    );
    const reading = await read(makeZip(bareWorkbook([{ name: '表', xml }])));
    expect(only(reading).problem).toBe('A&B <一>');
  });

  it('nowhere below its header', async () => {
    const reading = await readRows([['序号', '整改任务', '责任单位', '整改时限']]);
    expect([reading.kind, reading.tasks]).toEqual(['header-only', []]);
  });
});
