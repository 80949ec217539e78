import { isPost, type ApprovalAct, type ApprovalFacts, type Day, type Verdict } from '@duban/domain';
import {
  about,
  director,
  dual,
  facts,
  head,
  node,
  refused,
  secretary,
  signatureOf,
  signed,
} from '../example/signing';
import { assess } from './assess';

const all = node('all-of', { of: [dual, signatureOf(director)] });
const whoIn = ({ places, inside }: Verdict): readonly unknown[] => [
  ...places.map(({ anyOf, filledBy }) => [
    anyOf.map((who) => (isPost(who) ? who.post : who.person)).join('/'),
    filledBy?.by ?? null,
  ]),
  ...inside.map(whoIn),
];
const pathsIn = ({ path, inside }: Verdict): readonly string[] => [path, ...inside.flatMap(pathsIn)];
const calendar = { id: 'none', years: [{ year: 2026, off: [], work: [] }] };
const on = (today: Day, ...acts: readonly ApprovalAct[]): ApprovalFacts => ({
  ...facts(...acts),
  clock: { openedOn: '2026-03-02', today, calendar },
});
const limited = (onLate: unknown) =>
  node('within', { period: { n: 5, unit: 'days', firstDayCounts: false }, then: dual, onLate });

describe('a verdict as a tree', () => {
  it('says who will have to sign before anybody has', () => {
    const tree = assess(dual, facts());
    expect(whoIn(tree)).toEqual([
      ['party-secretary', null],
      ['government-head', null],
    ]);
    expect(tree.sentence.zh).toContain('党委书记、政府主要负责人各签字 1 人');
  });

  it('seats each signature in its place, whichever came first', () => {
    const act = signed('zhou', head);
    const tree = assess(dual, facts(act));
    expect(whoIn(tree)).toEqual([
      ['party-secretary', null],
      ['government-head', 'zhou'],
    ]);
    expect(tree.places[1]?.filledBy).toEqual(act);
  });

  it('keeps the rules inside apart, each with its way, sentence and places', () => {
    const tree = assess(all, facts(signed('wang', director), signed('li', secretary)));
    expect(whoIn(tree)).toEqual([
      [
        ['party-secretary', 'li'],
        ['government-head', null],
      ],
      [['office-director', 'wang']],
    ]);
    expect(tree.inside.map(({ rule }) => rule)).toEqual(['per-group', 'signature']);
    expect(tree.inside[1]?.sentence.zh).toBe('整改办主任签字');
    expect(pathsIn(tree)).toEqual(['', 'of.0', 'of.1']);
    const deep = node('veto', { by: director, then: node('sequence', { of: [all, signatureOf(head)] }) });
    expect(pathsIn(assess(deep, facts()))).toEqual([
      ...['', 'then', 'then.of.0', 'then.of.0.of.0', 'then.of.0.of.1', 'then.of.1'],
    ]);
  });

  it('lets a rule inside speak of the acts alone that it asks for', () => {
    const tree = assess(all, facts(signed('wang', director), signed('li', secretary)));
    expect(tree.reasons.filter(({ zh }) => zh.endsWith('计入'))).toHaveLength(2);
    expect(tree.inside.map(({ reasons }) => reasons.map(({ zh }) => zh))).toEqual([
      ['党委书记 2026-03-02 的签字计入', '还差 1 人签字：政府主要负责人'],
      ['整改办主任 2026-03-02 的签字计入'],
    ]);
  });

  it('seats one head once, even where the rules inside ask for both of its posts', () => {
    const two = assess(all, facts(signed('li', secretary), signed('li', director)));
    expect(JSON.stringify(whoIn(two)).split('"li"')).toHaveLength(2);
  });

  it('names who refused a place, also one that no longer matters', () => {
    const weighed = node('weights', {
      of: [
        { who: head, weight: 1 },
        { who: secretary, weight: 2 },
      ],
      atLeast: '1/2',
    });
    const no = refused('zhou', head);
    expect(assess(weighed, facts(no)).places).toMatchObject([
      { anyOf: [head], filledBy: null, refusedBy: [no] },
      { anyOf: [secretary], filledBy: null, refusedBy: [] },
    ]);
  });

  it('keeps the places of a later turn closed until it comes', () => {
    const turns = node('sequence', { of: [signatureOf(director), all] });
    const opens = ({ places, inside }: Verdict): readonly boolean[] => [
      ...places.map(({ open }) => open),
      ...inside.flatMap(opens),
    ];
    expect(opens(assess(turns, facts()))).toEqual([true, false, false, false]);
    expect(opens(assess(turns, facts(signed('wang', director))))).toEqual([true, true, true, true]);
  });

  it('has the facts that a condition reads, with their values, and the days of a period', () => {
    const when = 'origin == "central" && cooperating.exists(unit, unit == lead)';
    const applies = node('applies', { when, then: signatureOf(head) });
    expect(assess(applies, about({ origin: 'central', lead: '市水利局', measures: 3 })).facts).toEqual([
      { name: 'origin', value: 'central' },
      { name: 'cooperating', value: null },
      { name: 'lead', value: '市水利局' },
    ]);
    expect(assess(limited('remind'), on('2026-03-03')).facts).toEqual([
      { name: 'begins', value: '2026-03-02' },
      { name: 'today', value: '2026-03-03' },
    ]);
    expect(assess(limited('remind'), facts()).facts).toEqual([]);
    expect(assess(dual, facts()).facts).toEqual([]);
  });

  it('says until when at each rule inside the period, and at those around it', () => {
    const tree = assess(node('all-of', { of: [limited('remind'), signatureOf(director)] }), on('2026-03-03'));
    expect(tree).toMatchObject({
      until: '2026-03-07',
      inside: [{ until: '2026-03-07', inside: [{ until: '2026-03-07' }] }, { until: null }],
    });
  });

  it('has the place of whoever decides when it is late', () => {
    const tree = assess(
      limited({ escalate: director }),
      on('2026-03-10', { ...signed('wang', director), on: '2026-03-10' }),
    );
    expect(whoIn(tree)).toEqual([
      ['office-director', 'wang'],
      [
        ['party-secretary', null],
        ['government-head', null],
      ],
    ]);
  });

  it('has no places for a rule that this program does not know, and says so', () => {
    const tree = assess(node('weights', {}), facts(signed('li', secretary)));
    expect(tree).toMatchObject({ places: [], inside: [] });
    expect(tree.sentence.en).toContain('weights');
  });
});
