import fc from 'fast-check';
import {
  draftBulletin,
  percent,
  placesOf,
  type Ranking,
  type BulletinFacts,
  type UnitLine,
} from './bulletin';

const unit = (name: string, of: Partial<UnitLine>): UnitLine => ({
  unit: name,
  all: { total: 4, completed: 1, closed: 0 },
  asked: 4,
  missing: 0,
  behind: 0,
  ...of,
});
const water = unit('水利局', { missing: 2 });
const towns = unit('住建局', { all: { total: 4, completed: 3, closed: 2 }, behind: 1, missing: 2 });
const farms = unit('农业局', {});
const line = { taskId: 't', ref: '7', title: '封堵排口', unit: '水利局' };
const facts: BulletinFacts = {
  asOf: '2026-03-25',
  figures: {
    all: { total: 94, completed: 55, closed: 33 },
    due: { total: 13, completed: 6, closed: 4 },
    claimed: { 'on-schedule': 8, ahead: 1, behind: 1 },
    judged: { 'on-schedule': 7, behind: 3 },
  },
  units: [water, towns, farms],
  rankedBy: null,
  missing: [line, line],
  behind: [line],
  contradicted: [line],
  helped: [],
};
const round = { period: '2026-03', expected: 12, reported: 10 };

describe('a bulletin', () => {
  it('names both rates as what they are, and counts complete and closed apart', () => {
    const { title, paragraphs } = draftBulletin(round, facts);
    expect(title.zh).toBe('2026年3月整改进展调度通报');
    expect(paragraphs.map(({ zh }) => zh)).toEqual([
      '截至 2026-03-25，应报 12 项，已报 10 项，未报 2 项。',
      '截至 2026-03-25 已到整改时限的 13 项，完成 6 项，完成率46.2%。',
      '方案全部任务 94 项，完成 55 项，完成率58.5%；其中已销号 33 项。',
      '填报达到序时、超过序时或完成整改的 9 项，未达序时或尚未启动的 1 项；按方案的时间节点判断，落后的 3 项。',
      '填报与时间节点不一致的 1 项，请核实。',
    ]);
    expect(paragraphs[1]?.en).toBe('Of the 13 tasks that were due by 2026-03-25, 6 are complete: 46.2%.');
  });

  it('says no rate of nothing', () => {
    const none = { total: 0, completed: 0, closed: 0 };
    const { paragraphs } = draftBulletin(round, { ...facts, figures: { ...facts.figures, due: none } });
    expect(paragraphs[1]?.zh).toBe('截至 2026-03-25 已到整改时限的 0 项，完成 0 项。');
  });

  it.each([
    [null, ['水利局', '住建局', '农业局']],
    ['completion', ['住建局', '水利局', '农业局']],
    ['trouble', ['农业局', '水利局', '住建局']],
  ] as const)('ranked by %s, has its units in this order', (rankedBy, order) => {
    expect(draftBulletin(round, { ...facts, rankedBy }).units.map((one) => one.unit)).toEqual(order);
  });

  it('asks for help only where somebody did', () => {
    const helped = draftBulletin(round, { ...facts, helped: [line] });
    expect(helped.paragraphs.at(-1)?.zh).toBe('申请帮扶的 1 项。');
  });
});

describe('a place', () => {
  it('is shared by equals, and nobody has one where nobody is ranked', () => {
    const units = draftBulletin(round, { ...facts, rankedBy: 'completion' }).units;
    expect(placesOf(units, 'completion')).toEqual([1, 2, 2]);
    expect(placesOf(units, null)).toEqual([]);
  });

  it('counts who is before, whatever the figures', () => {
    const share = fc.nat({ max: 4 });
    const any = fc.array(fc.record({ completed: share, missing: share }), { maxLength: 8 });
    fc.assert(
      fc.property(any, fc.constantFrom<Ranking>('completion', 'trouble'), (counts, rankedBy) => {
        const all = counts.map(({ completed, missing }, at) =>
          unit(`单位${at}`, { all: { total: 4, completed, closed: 0 }, missing }),
        );
        const places = placesOf(draftBulletin(round, { ...facts, units: all, rankedBy }).units, rankedBy);
        places.forEach((place, at) => expect([at + 1, places[at - 1]]).toContain(place));
      }),
    );
  });
});

describe('a rate', () => {
  it.each([
    [1275, 2164, '58.9%'],
    [55, 94, '58.5%'],
    [3177, 3321, '95.7%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [9999, 10000, '99.9%'],
  ])('%d of %d is %s', (part, whole, said) => {
    expect(percent(part, whole)).toBe(said);
  });

  it('reads as all of it only where it is all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (whole, some) => {
        const part = some % (whole + 1);
        expect(percent(part, whole) === '100.0%').toBe(part === whole);
      }),
    );
  });
});
