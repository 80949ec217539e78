import { ALIASES, fieldOf, plainLabel } from './labels';

describe('a label', () => {
  it.each([
    ['整改\n任务', 'task'],
    ['整 改 时 限', 'deadline'],
    ['牵头单位：', 'lead'],
    ['*责任单位', 'responsible'],
    ['整改效果（或整改完成情况）', 'progress'],
    ['反馈问题（整改任务）', 'problem'],
    ['责任单位（公章）', 'responsible'],
    ['验收责任单位', 'acceptance-unit'],
    ['ＮＯ．', 'ref'],
  ])('%j is surely %s', (text, field) => {
    expect(fieldOf(text)).toEqual({ field, confidence: 1 });
  });

  it.each([
    ['市级牵头单位', 'lead'],
    ['主要整改措施', 'measures'],
    ['省级验收单位', 'acceptance-unit'],
  ])('%j is %s', (text, field) => {
    expect(fieldOf(text)?.field).toBe(field);
  });

  it('that only ends like a known one is doubtful', () => {
    expect(fieldOf('市级牵头单位')?.confidence).toBeLessThan(0.6);
  });

  it.each([
    '',
    '备注',
    '星期',
    '2024年底前',
    '市生态环境局',
    '该项任务由牵头单位按照方案组织实施并对结果负责整改措施',
  ])('%j is none', (text) => {
    expect(fieldOf(text)).toBeNull();
  });

  it('stands for one field only', () => {
    const all = Object.values(ALIASES).flat().map(plainLabel);
    expect(all.filter((alias, index) => all.indexOf(alias) !== index)).toEqual([]);
  });
});
