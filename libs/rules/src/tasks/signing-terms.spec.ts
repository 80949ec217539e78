import {
  closingText,
  decide,
  explain,
  previewMigration,
  type Day,
  type Policy,
  type Task,
} from '@duban/domain';
import { assess } from '../approval/assess';
import {
  carried,
  closingLaw,
  completing,
  doing,
  eventsOf,
  inSigning,
  plannedTask,
  policyOf,
  reporter,
  signingAs,
  taskCommand,
  tried,
} from '../example/closing';
import { above, li, person, TODAY, wang, zhou } from '../example/running';
import { deputy, director, dual, signatureOf } from '../example/signing';

const signing = { higher: [deputy], urgeEvery: { n: 2, unit: 'days', firstDayCounts: false } } as const;
const start = inSigning(dual, { signing });
const [NEXT, AGAIN]: readonly [Day, Day] = ['2026-03-03', '2026-03-04'];

describe('to urge the signers of a task', () => {
  const urging = (task: Task, on: Day) => ({ ...doing(task, wang, { type: 'urge' }), on, today: on });

  it('is refused until the period of the law is over, and says until when', () => {
    const urged = carried(start, urging(start, TODAY));
    expect(decide(urged, urging(urged, NEXT), closingLaw)).toEqual({
      ok: false,
      code: 'too-soon',
      because: {
        zh: `已于 ${TODAY} 催办，${AGAIN} 起可再催`,
        en: `urged on ${TODAY}: not again before ${AGAIN}`,
      },
    });
    const twice = carried(urged, urging(urged, AGAIN));
    expect(tried(twice, urging(twice, AGAIN)).code).toBe('too-soon');
  });

  it('is possible at any time under a law that was pinned before packs said how often', () => {
    const former = inSigning(dual);
    const urged = carried(former, urging(former, TODAY));
    expect(eventsOf(tried(urged, urging(urged, TODAY)))).toEqual(['ApprovalUrged']);
  });
});

describe('a decision from above', () => {
  const deciding = (task: Task, by = above, said: object = {}) =>
    doing(task, by, { type: 'override', outcome: 'granted', basis: '市委常委会纪要', ...said });

  it('ends the step in the place of the signers, and is kept as what it is beside the signatures', () => {
    const half = carried(start, signingAs(start, li));
    const { facts, after } = tried(half, deciding(half));
    expect(eventsOf({ facts })).toEqual(['ApprovalOverridden', 'SignatureCompleted', 'StepOpened']);
    expect(after).toMatchObject({
      open: { step: 'filing' },
      done: [
        {
          signatures: [{ by: 'li' }],
          overridden: { by: 'above', on: TODAY, basis: '市委常委会纪要' },
        },
      ],
    });
    const said = explain(after, assess).because.map(({ zh }) => zh);
    expect(said).toContain(`${TODAY} 签字由上级决定，依据：市委常委会纪要`);
  });

  it('that refuses sends the task back to work, with what it rests on', () => {
    const { facts, after } = tried(start, deciding(start, above, { outcome: 'refused' }));
    expect(eventsOf({ facts })).toEqual(['ApprovalOverridden', 'TaskReturned']);
    expect(after).toMatchObject({
      status: 'underway',
      returned: { because: '上级决定不同意：市委常委会纪要' },
    });
    const anew = carried(after, completing('重新整改完成'));
    expect(carried(anew, signingAs(anew, li), signingAs(anew, zhou))).toMatchObject({
      open: { step: 'filing' },
      done: [{ signatures: [{}, {}] }],
    });
  });

  it.each([
    ['a signer', deciding(start, li), 'not-authorised'],
    ['whoever looks after it', deciding(start, wang), 'not-authorised'],
    ['somebody above who names no basis', deciding(start, above, { basis: ' ' }), 'missing-text'],
    ['somebody above who wrote the text', deciding(start, person('drafter', deputy)), 'own-draft'],
  ])('is refused to %s', (_who, act, code) => {
    expect(tried(start, act).code).toBe(code);
  });

  it('stands in the text that is signed after it', () => {
    const title = { zh: '资料审核', en: 'review of documents' };
    const two = [
      { step: 'signature', title, rule: signatureOf(director) },
      { step: 'signature', rule: dual },
    ] as const;
    const task = carried(
      plannedTask({ ...policyOf(...two), signing }),
      taskCommand({ type: 'receive', by: reporter }),
      completing('已完成'),
    );
    const decided = carried(task, deciding(task));
    if (decided.status !== 'closing') throw new Error('not in closing');
    expect(closingText(decided)).toContain(`资料审核（${TODAY}，上级决定）：市委常委会纪要`);
  });

  it('is not enough for another law, which asks for heads of its own', () => {
    const decided = carried(start, deciding(start));
    const other: Policy = { ...decided.policy, edition: 'f'.repeat(64) };
    expect(previewMigration(decided, other, closingLaw)).toMatchObject({ ok: false, code: 'law-unfit' });
  });
});
