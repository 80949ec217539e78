import { byLikeness, timesNamed } from './unit-names';

const NOBODY = { lead: [], responsible: [], cooperating: [], acceptance: [], supervising: [] };

describe('the units of a reading', () => {
  it('are counted by tasks, not by fields', () => {
    const times = timesNamed([
      { units: { ...NOBODY, lead: ['市生态环境据'], acceptance: ['市生态环境据'] } },
      { units: { ...NOBODY, cooperating: ['市生态环境据', '市水利局'] } },
    ]);
    expect([...times]).toEqual([
      ['市生态环境据', 2],
      ['市水利局', 1],
    ]);
  });

  it.each([
    ['市生态环境据', '市生态环境局'],
    ['市住建局', '市住房城乡建设局'],
    ['市水利据', '市水利局'],
  ])('%s is most like %s', (name, like) => {
    const register = ['市水利局', '市财政局', '市住房城乡建设局', '市生态环境局'];
    expect(byLikeness(name, register)[0]).toBe(like);
  });
});
