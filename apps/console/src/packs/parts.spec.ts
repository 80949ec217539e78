import { closingStepsIn, otherClauses, type Clause } from './parts';

const clause = (name: string, value: unknown = null): Clause => ({ clause: name, value }) as Clause;
const names = (clauses: readonly Clause[]): string => clauses.map((one) => one.clause).join(' ');

describe('the parts of a pack', () => {
  const clauses = [
    clause('receipt'),
    clause('ladder', []),
    clause('closing', ['publicity', 'acceptance']),
    clause('acceptance'),
    clause('publicity'),
    clause('filing'),
    clause('lists'),
  ];

  it('are the closing steps in the order of the place', () => {
    expect(names(closingStepsIn(clauses)?.steps ?? [])).toBe('publicity acceptance');
  });

  it('are each in its place where the place names it itself, with its own title and sentence', () => {
    const title = { zh: '现场核查', en: 'Site check' };
    const sentences = [
      { zh: '资料审核：签字。', en: 'Review.' },
      { zh: '现场核查：签字。', en: 'Site check.' },
    ];
    const value = { review: { title: { zh: '资料审核', en: 'Review' } }, 'site-check': { title } };
    const checks = { ...clause('checks', value), sentences };
    const found = closingStepsIn([clause('closing', ['site-check', 'filing']), clause('filing'), checks]);
    expect(names(found?.steps ?? [])).toBe('site-check filing');
    expect(found?.steps[0]).toMatchObject({ title, sentences: [sentences[1]] });
  });

  it('and the other clauses, without a step that the place does not take', () => {
    expect(names(otherClauses(clauses))).toBe('receipt lists');
  });

  it.each<[string, Clause[], string | undefined]>([
    ['no order', [clause('receipt')], undefined],
    ['an order that is no list', [clause('closing', 'acceptance')], ''],
    ['a step without a clause', [clause('closing', ['signature'])], ''],
  ])('does without %s', (_, some, steps) => {
    const found = closingStepsIn(some);
    expect(found && names(found.steps)).toBe(steps ?? null);
  });
});
