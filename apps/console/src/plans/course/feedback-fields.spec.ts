import type { Day } from '@duban/domain';
import { feedbackOf, lacksIn, nothingKnown } from './feedback-fields';

const TODAY: Day = '2026-11-27';
const whole = {
  ...nothingKnown,
  name: ' 整改方案 ',
  pack: 'ningbo',
  body: '督察组',
  feedbackOn: '2026-11-20',
};

describe('the feedback of an inspection', () => {
  it('names what is missing, and lets no day go before the one before it', () => {
    expect(lacksIn(nothingKnown, TODAY)).toEqual(['name', 'pack', 'body', 'feedbackOn']);
    expect(lacksIn(whole, TODAY)).toEqual([]);
    const lacking = (part: Partial<typeof whole>) => lacksIn({ ...whole, ...part }, TODAY);
    expect(lacking({ feedbackOn: '2026-11-28' })).toEqual(['feedbackOn']);
    expect(lacking({ round: '0' })).toEqual(['round']);
    expect(lacking({ batch: '1.5' })).toEqual(['round']);
    expect(lacking({ submitted: '2026-11-21' })).toEqual(['steps']);
    expect(lacking({ drafted: '2026-11-19' })).toEqual(['steps']);
    expect(lacking({ drafted: '2026-11-22', submitted: '2026-11-21' })).toEqual(['steps']);
    expect(lacking({ drafted: '2026-11-21', submitted: '2026-11-21' })).toEqual([]);
    expect(lacking({ on: '2026-11-26' })).toEqual(['late']);
  });

  it('goes by the name and the pack of the plan that is there', () => {
    expect(feedbackOf(whole, [])).toMatchObject({ plan: '整改方案', pack: 'ningbo', round: null, known: {} });
    const tasks = { total: 1, closed: 0, overdue: 0 };
    const there = {
      ...{
        id: 'p',
        name: '已导入',
        pack: 'wuhan',
        edition: 'e',
        importedOn: TODAY,
        status: 'imported' as const,
      },
      ...{ feedbackOn: null, dueOn: null, tasks },
    };
    const said = feedbackOf({ ...whole, planId: 'p', drafted: '2026-11-21' }, [there]);
    expect(said).toMatchObject({ plan: '已导入', known: { drafted: '2026-11-21' } });
    expect(said).not.toHaveProperty('pack');
  });
});
