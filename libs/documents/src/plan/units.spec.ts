import { isCollective, splitUnits } from './units';
import type { UnitsByRole } from './units';

describe('a cell of units', () => {
  it.each<[string, Partial<UnitsByRole>]>([
    ['市水利局、市住建局', { responsible: ['市水利局', '市住建局'] }],
    [
      '市水利局，市住建局,市财政局;市城管局；市公安局\n市商务局',
      { responsible: ['市水利局', '市住建局', '市财政局', '市城管局', '市公安局', '市商务局'] },
    ],
    ['市生态环境局牵头', { lead: ['市生态环境局'] }],
    ['由市生态环境局牵头负责', { lead: ['市生态环境局'] }],
    [
      '市生态环境局牵头，市水利局、市住建局配合',
      { lead: ['市生态环境局'], cooperating: ['市水利局', '市住建局'] },
    ],
    ['市生态环境局（牵头）、市水利局', { lead: ['市生态环境局'], responsible: ['市水利局'] }],
    [
      '牵头单位：市生态环境局；配合单位：市水利局、市住建局',
      { lead: ['市生态环境局'], cooperating: ['市水利局', '市住建局'] },
    ],
    [
      '牵头单位:市生态环境局\n责任单位:东港区人民政府\n验收单位:省生态环境厅',
      { lead: ['市生态环境局'], responsible: ['东港区人民政府'], acceptance: ['省生态环境厅'] },
    ],
    [
      '市生态环境局会同市水利局、市住建局',
      { lead: ['市生态环境局'], cooperating: ['市水利局'], responsible: ['市住建局'] },
    ],
    ['有关区（江北区、海曙区）、市局', { responsible: ['有关区（江北区、海曙区）', '市局'] }],
    ['1.市水利局；2.市住建局', { responsible: ['市水利局', '市住建局'] }],
    ['市 水 利 局、市水利局', { responsible: ['市水利局'] }],
    ['责任领导小组办公室', { responsible: ['责任领导小组办公室'] }],
    ['/', {}],
    ['无', {}],
    ['', {}],
  ])('%j', (text, expected) => {
    const none = { lead: [], responsible: [], cooperating: [], acceptance: [], supervising: [] };
    expect(splitUnits(text, 'responsible')).toEqual({ ...none, ...expected });
  });

  it('belongs to the relation of its column unless it says otherwise', () => {
    expect(splitUnits('市局', 'acceptance').acceptance).toEqual(['市局']);
    expect(splitUnits('市局牵头', 'cooperating').lead).toEqual(['市局']);
  });
});

describe('a phrase for several units', () => {
  it.each([
    '各县市区党委和政府',
    '各区县(市)',
    '市直有关部门',
    '各区县（市）人民政府',
    '相关部门',
    '市级有关单位',
    '沿江各县',
    '市发改委等部门',
    '市直各有关单位',
  ])('%s is one', (name) => expect(isCollective(name)).toBe(true));
  it.each([
    '市生态环境局',
    '东港区人民政府',
    '市直机关工委',
    '各庄镇人民政府公司'.slice(1),
    '甬江示范市住房城乡建设局',
  ])('%s is none', (name) => expect(isCollective(name)).toBe(false));
});
