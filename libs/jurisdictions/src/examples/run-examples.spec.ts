import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import type { PackDocument } from '../packs/pack-document';
import type { Example, ExampleExpectation } from './example';
import { runExamples } from './run-examples';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };
const ningbo = packs.find(({ id }) => id === 'ningbo') as PackDocument;

const withExamples = (...examples: readonly Example[]): PackDocument => ({
  ...ningbo,
  editions: ningbo.editions.map((edition) => ({ ...edition, examples })),
});
const example = (expect: ExampleExpectation, given: Example['given'] = {}): Example => ({
  says: { zh: '例', en: 'example' },
  given,
  expect,
});
const gotOf = (one: Example): unknown => {
  const run = runExamples(packs, withExamples(one), law);
  return run.ok && run.failed[0]?.got;
};

it.each(packs)('$id says what its examples say', (pack) => {
  const run = runExamples(packs, pack, law);
  expect(run).toMatchObject({ ok: true, failed: [] });
});

describe('an example that is wrong', () => {
  it.each<[keyof ExampleExpectation, Example, unknown]>([
    ['stands', example({ stands: 'closed' }), 'dispatched'],
    ['verdict', example({ verdict: 'satisfied' }), null],
    ['next', example({ next: '2030-01-01' }), null],
    ['letters', example({ letters: ['reminder'] }), []],
    ['refused', example({ refused: 'wrong-state' }), null],
    ['overdue', example({ overdue: true }), false],
    ['rounds', example({ rounds: { '2026-02': '2026-02-28' } }), { '2026-02': '2026-02-25' }],
    [
      'ends',
      example({ ends: { 'ladder.0.replyWithin': '2026-01-01' } }, { from: '2026-01-05' }),
      { 'ladder.0.replyWithin': '2026-01-12' },
    ],
    [
      'reads',
      example({ reads: { taskClasses: '立行立改。' } }),
      {
        taskClasses: '立即整改的，称为“立行立改”。有时限的，称为“限时整改”。需长期坚持的，称为“持续发力”。',
      },
    ],
    ['reads', example({ reads: { nothing: '。' } }), { nothing: 'no clause is called nothing' }],
    ['ends', example({ ends: { nowhere: '2026-01-01' } }), { nowhere: 'no period stands at nowhere' }],
  ])('in %s fails, and shows what is so', (name, one, so) => {
    expect(gotOf(one)).toEqual({ [name]: so });
  });

  it('fails on a refusal that nobody expected', () => {
    const one = example({ stands: 'dispatched' }, { acts: [{ on: '2026-01-06', act: 'complete' }] });
    expect(gotOf(one)).toEqual({ stands: 'dispatched', refused: 'wrong-state' });
  });
});

it('judges a level, which leads to its rung', () => {
  const [edition] = ningbo.editions;
  const [first] = edition?.clauses.ladder?.value ?? [];
  if (!edition || !first) throw new Error('no ladder');
  const value = [{ ...first, triggers: ['judged'], levels: ['yellow'], fromConsecutive: 2 }] as const;
  const given: Example['given'] = {
    acts: [
      { on: '2026-01-06', act: 'receive' },
      { on: '2026-01-20', act: 'judge', level: 'yellow' },
      { on: '2026-02-20', act: 'judge', level: 'yellow' },
    ],
  };
  const clauses = { ...edition.clauses, ladder: { value, unverified: true } } as const;
  const examples = [example({ letters: ['reminder'], stands: 'underway' }, given)];
  const pack = { ...ningbo, editions: [{ ...edition, clauses, examples }] };
  const run = (one: PackDocument) => runExamples([...packs.filter(({ id }) => id !== one.id), one], one, law);
  expect(run(pack)).toEqual({ ok: true, examples: 1, failed: [] });
  const byStranger = given.acts?.map((act) =>
    act.level ? { ...act, as: 'unit-officer', of: 'lead' as const } : act,
  );
  const unknown = given.acts?.map((act) => (act.level ? { ...act, level: 'purple' } : act));
  const refused = [
    example({ refused: 'not-authorised' }, { acts: byStranger ?? [] }),
    example({ refused: 'not-ruled' }, { acts: unknown ?? [] }),
  ];
  const other = { ...pack, editions: [{ ...edition, clauses, examples: refused }] };
  expect(run(other)).toMatchObject({ failed: [] });
});

it('lets what comes by itself come before the day on which one looks', () => {
  const given = { task: { deadline: '2026-01-31' }, acts: [{ on: '2026-01-06', act: 'receive' }] } as const;
  expect(gotOf(example({ overdue: true }, { ...given, today: '2026-01-31' }))).toEqual({ overdue: false });
  expect(gotOf(example({ overdue: false }, { ...given, today: '2026-02-01' }))).toEqual({ overdue: true });
});
