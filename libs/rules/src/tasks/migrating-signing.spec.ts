import {
  decide,
  previewMigration,
  type Day,
  type MigrationPreview,
  type Policy,
  type RuleNode,
  type Task,
  type TaskCommand,
} from '@duban/domain';
import {
  carried,
  closingLaw,
  doing,
  inSigning,
  policyOf,
  signingAs,
  taskCommand,
  tried,
} from '../example/closing';
import { feng, li, person, wang, zhou } from '../example/running';
import { deputy, director, dual, head, node, secretary, signatureOf } from '../example/signing';

const LIMIT: Day = '2026-03-05';
const LATE: Day = '2026-03-06';
const within = (onLate: unknown, then: RuleNode = dual): RuleNode =>
  node('within', { period: { n: 3, unit: 'days', firstDayCounts: false }, then, onLate });
const under = (rule: RuleNode): Policy => ({
  ...policyOf({ step: 'signature', rule }, { step: 'filing', by: director }),
  edition: 'f'.repeat(64),
});
const fresh = under(within('remind'));

function previewOf(task: Task, policy: Policy = fresh): MigrationPreview {
  const migration = previewMigration(task, policy, closingLaw);
  if (!migration.ok) throw new Error(migration.because.en);
  return migration.preview;
}
const day = (on: Day) => taskCommand({ type: 'note-day', by: 'system:clock' }, on);
const changing = (previewHash: string, on: Day = LATE): TaskCommand =>
  taskCommand({ type: 'change-policy', by: wang, policy: fresh, because: '新办法', previewHash }, on);
const twoOfThree = node('quorum', { atLeast: 2, of: [secretary, head, director].map(signatureOf) });

describe('what another law would do to a signing', () => {
  it('says the limit that runs, and leaves out the one that would begin with the change', () => {
    const { next } = previewOf(inSigning(within('refuse')));
    expect(next).toMatchObject({
      before: { on: LATE, because: { zh: `签字时限 ${LIMIT} 届满` } },
      after: null,
    });
  });

  it('shows the signature as another step where it is signed on other terms', () => {
    const task = inSigning(dual);
    const signing = { higher: [], urgeEvery: { n: 1, unit: 'workdays', firstDayCounts: false } } as const;
    const [alike, other] = [under(dual), { ...under(dual), signing }];
    expect(previewOf(task, alike).steps.changed).toEqual([]);
    expect(previewOf(task, other).steps.changed).toEqual([{ zh: '签字', en: 'signature' }]);
    expect(previewOf(inSigning(dual, { signing }), other).steps.changed).toEqual([]);
  });

  it('is the same outcome when the limit passes before it is approved, and whoever that brings in is shown', () => {
    const task = inSigning(within({ escalate: deputy }));
    const late = carried(task, day(LATE));
    const [before, after] = [previewOf(task), previewOf(late)];
    expect(after.next.before).toBeNull();
    const posts = ({ acts }: MigrationPreview) => acts.before[0]?.by.map(({ post }) => post);
    expect([posts(before)?.includes('deputy'), posts(after)?.includes('deputy')]).toEqual([false, true]);
    expect(after.hash).toBe(before.hash);
    expect(tried(late, changing(before.hash)).code).toBeNull();
  });

  it('is another outcome when somebody signed or refused, and both are shown to lapse', () => {
    const task = inSigning(twoOfThree);
    const refused = carried(task, doing(task, li, { type: 'refuse', opinion: '水质未达标' }));
    const both = carried(refused, signingAs(refused, zhou));
    const hashes = [task, refused, both].map((state) => previewOf(state).hash);
    expect(new Set(hashes).size).toBe(3);
    expect(previewOf(both).lapsed).toMatchObject([
      { by: 'zhou', reason: { en: /signed anew/ } },
      { by: 'li', decision: 'refuse', opinion: '水质未达标', reason: { en: /decided anew/ } },
    ]);
    const moved = carried(both, changing(previewOf(both).hash));
    expect(moved).toMatchObject({ lapsed: [{ by: 'zhou' }, { by: 'li', decision: 'refuse' }] });
  });
});

/** What was shown before limits, claims and refusals were: the hashes are those that the code of then gave. */
describe('a change that was approved by what was shown once', () => {
  const plain = inSigning(dual);
  const claimed = carried(plain, doing(plain, li, { type: 'claim' }));
  const asking = carried(claimed, doing(claimed, zhou, { type: 'ask-opinion', to: 'feng' }));
  const given = carried(plain, doing(plain, li, { type: 'transfer', to: 'feng' }));
  const outvoted = inSigning(twoOfThree);
  const refused = carried(outvoted, doing(outvoted, person('he', secretary), { type: 'refuse' }));
  const limited = inSigning(within('refuse'));

  it.each<[string, Task, string]>([
    ['a plain signing', plain, '9c7275ca24e9a345adbe04a63e4607910da2c767fabf5eea33d457bf22168e60'],
    ['one with a limit', limited, '9c7275ca24e9a345adbe04a63e4607910da2c767fabf5eea33d457bf22168e60'],
    [
      'one in which a seat is claimed',
      claimed,
      '9c7275ca24e9a345adbe04a63e4607910da2c767fabf5eea33d457bf22168e60',
    ],
    [
      'one in which an opinion is waited for',
      asking,
      'e66d51599e28bdae7e0cf5ee7dce671c81a2172d3548444e8d500f39e41c5db1',
    ],
    [
      'one in which a seat was given away',
      given,
      'b67041c2b8442136a8c589d926f6c9a998d688c1f95e77c1af5f4b73c6dca577',
    ],
    [
      'one that somebody refused',
      refused,
      '6009ef897cd255226012550d12f84860f6e13a19241bd30c8307250a67df812b',
    ],
  ])('holds for %s, and is recorded as it was then', (_what, task, hash) => {
    const decision = decide(task, changing(hash), closingLaw);
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: 'PolicyChanged', data: { lapsed: [], previewHash: hash } }, { type: 'StepOpened' }],
    });
  });

  it('and no other', () => {
    expect(tried(claimed, changing('0'.repeat(64))).code).toBe('stale-preview');
    const signed = carried(given, signingAs(given, feng));
    expect(tried(signed, changing(previewOf(given).hash)).code).toBe('stale-preview');
  });
});
