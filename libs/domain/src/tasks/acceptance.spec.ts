import fc from 'fast-check';
import { law, policy } from '../example/law';
import { sun, zheng, zhou } from '../example/people';
import {
  accepting,
  after,
  command,
  complete,
  dispatched,
  outcome,
  places,
  receive,
  sendBack,
  type Act,
} from '../example/task';
import { because } from './because';
import { ALONE } from './ahead';
import type { CriterionAnswer } from './acceptance-grounds';
import { closingText } from './closing-text';
import { explain } from './explain';
import type { ClosingTask, Task } from './task';

const criteria = [
  { zh: '污染消除', en: 'pollution removed' },
  { zh: '生态修复', en: 'nature restored' },
  { zh: '群众满意', en: 'people satisfied' },
];
/** Reported complete, where the place asks that of its acceptance. */
const asking = (over: object): Task => {
  const closing = policy.closing.map((step) => (step.step === 'acceptance' ? { ...step, ...over } : step));
  const sent = dispatched({ policy: { closing } });
  return after(sent, command(receive, '2026-01-06'), command(complete, '2026-03-02'));
};
const task = asking({ criteria });
const met = (no: number): CriterionAnswer => ({ no, answer: 'met', note: null });
const accepted = (checklist: readonly CriterionAnswer[], over: object = {}): Act =>
  ({ ...accepting('2026-03-03'), checklist, ...over }) as Act;
const on = (act: Act) => command(act, '2026-03-03');
const ended = (of: Task, act: Act): string => {
  const made = outcome(of, on(act));
  return typeof made === 'string' ? made : 'done';
};

describe('an acceptance', () => {
  it('answers each condition of the place once, and is recorded with their words', () => {
    const answers = [met(1), { no: 2, answer: 'not-applicable', note: ' 不涉及生态破坏 ' }, met(3)] as const;
    const site = { place: '东港区老街', people: ['局长', ' ', '经办人'] };
    const done = after(task, on(accepted(answers, { site }))) as ClosingTask;
    expect(done.done[0]).toMatchObject({
      checklist: [
        { no: 1, answer: 'met', note: null, criterion: criteria[0] },
        { no: 2, answer: 'not-applicable', note: '不涉及生态破坏', criterion: criteria[1] },
        { no: 3, answer: 'met' },
      ],
      site: { place: '东港区老街', people: ['局长', '经办人'] },
    });
    expect(closingText(done).split('\n')).toEqual(
      expect.arrayContaining([
        '现场核查：东港区老街（局长、经办人）',
        '销号条件 1：污染消除——满足',
        '销号条件 2：生态修复——不适用（不涉及生态破坏）',
      ]),
    );
  });

  it('is refused for whatever is no answer to exactly these conditions', () => {
    const some = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 });
    const all = fc.shuffledSubarray([1, 2, 3], { minLength: 3 });
    fc.assert(
      fc.property(fc.oneof(some, all), (numbers) => {
        const whole = [...numbers].sort().join() === '1,2,3';
        expect(ended(task, accepted(numbers.map(met)))).toBe(whole ? 'done' : 'wrong-checklist');
      }),
    );
    expect(ended(task, accepting('2026-03-03'))).toBe('wrong-checklist');
    expect(ended(places().acceptance, accepted([met(1)]))).toBe('wrong-checklist');
    const bare = { no: 3, answer: 'not-applicable', note: ' ' } as const;
    expect(ended(task, accepted([met(1), met(2), bare]))).toBe('missing-text');
  });

  it('says where the site was checked where the place asks for that, and who was there', () => {
    const site = asking({ site: true });
    const checked = (place: string, ...people: readonly string[]) =>
      accepted([], { site: { place, people } });
    expect(ended(site, accepting('2026-03-03'))).toBe('missing-text');
    expect(ended(site, checked(' ', '局长'))).toBe('missing-text');
    expect(ended(site, checked('老街', ' '))).toBe('missing-text');
    expect(ended(site, checked('老街', '局长'))).toBe('done');
    const at = (time: string) => accepted([], { site: { place: '老街', at: time, people: ['局长'] } });
    expect(['14:05', '9:00', '24:00', '上午'].map((time) => ended(site, at(time)))).toEqual([
      'done',
      ...['wrong-day', 'wrong-day', 'wrong-day'],
    ]);
    const lacking = (of: Task) => explain(of, law.assess).missing.map(({ zh }) => zh);
    expect([lacking(site), lacking(task)]).toEqual([
      ['验收意见', '现场核查的地点和人员'],
      ['验收意见', '逐条答复销号条件（3 条）'],
    ]);
    expect(explain(site, law.assess).steps[0]).toMatchObject({ asks: { criteria: [], site: true } });
    expect(explain(task, law.assess).steps.map(({ asks }) => asks?.criteria.length)).toEqual([
      3,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a task that is sent back', () => {
  const back = (by: Parameters<typeof sendBack>[0], over: object): Act => ({ ...sendBack(by), ...over });

  it('keeps which conditions are not met, in their words, and that it was refused', () => {
    const returned = after(task, on(back(sun, { missing: [2, 3], refused: true })));
    expect(returned).toMatchObject({
      status: 'underway',
      returned: { because: '材料不全', missing: [criteria[1], criteria[2]], refused: true },
    });
    const said = because(returned, ALONE).map(({ zh }) => zh);
    expect(said).toContain('2026-03-03 不予通过，责令继续整改：材料不全');
    expect(said).toContain('未满足的销号条件：群众满意');
    expect(ended(task, back(sun, { missing: [4] }))).toBe('wrong-checklist');
    expect(ended(task, back(sun, { missing: [1, 1] }))).toBe('wrong-checklist');
  });

  it('does so from the signing as well, and from the filing', () => {
    const signing = after(task, on(accepted([1, 2, 3].map(met))));
    const returned = after(signing, on(back(zhou, { missing: [1] })));
    expect(returned).toMatchObject({ status: 'underway', returned: { missing: [criteria[0]] } });
    expect(ended(signing, back(zhou, { missing: [9] }))).toBe('wrong-checklist');
    const { filing } = places();
    expect(after(filing, command(back(zheng, { refused: true }), '2026-05-03'))).toMatchObject({
      returned: { refused: true },
    });
  });
});
