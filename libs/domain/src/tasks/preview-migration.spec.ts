import type { Policy } from '../policy/policy';
import { canonicalText, type Json } from '../ledger/canonical';
import { policy as old, law } from '../example/law';
import { li, qian, wang, zheng, zhou } from '../example/people';
import { after, command, outcome, places, signing, step, system, type Place } from '../example/task';
import type { PolicyCommand, TaskCommand } from './command';
import { nextDue } from './next-due';
import { previewMigration, type MigrationPreview } from './preview-migration';
import type { Task } from './task';

const DAY = '2026-03-25';
const at = places();
const [acceptance, signature, publicity, filing] = old.closing as readonly [
  Policy['closing'][number],
  Policy['closing'][number],
  Extract<Policy['closing'][number], { step: 'publicity' }>,
  Policy['closing'][number],
];
const site = {
  step: 'signature',
  title: { zh: '现场核查', en: 'site check' },
  rule: { rule: 'both' },
} as const;
const lawOf = (...closing: Policy['closing']): Policy => ({ ...old, edition: 'f'.repeat(64), closing });
const longer = { ...publicity, period: { ...publicity.period, n: 20 } };
const shorter = { ...publicity, period: { ...publicity.period, n: 5 } };

function previewOf(task: Task, policy: Policy): MigrationPreview {
  const migration = previewMigration(task, policy, law);
  if (!migration.ok) throw new Error(migration.because.en);
  return migration.preview;
}
const refusalOf = (task: Task, policy: Policy): string | null => {
  const migration = previewMigration(task, policy, law);
  return migration.ok ? null : migration.code;
};

/** The office changes the law of a task that it has looked at. */
const change = (task: Task, policy: Policy, over: Partial<PolicyCommand> = {}): TaskCommand => {
  const migration = previewMigration(task, policy, law);
  const previewHash = migration.ok ? migration.preview.hash : 'none';
  const frame = system({ type: 'note-day' }, DAY);
  return {
    ...frame,
    type: 'change-policy',
    by: wang,
    policy,
    because: '新办法施行',
    previewHash,
    ...over,
  };
};

describe('what another law would do to a running task', () => {
  it.each<Place>(['planned', 'dispatched', 'underway'])(
    'is only what is ahead of it while it is %s',
    (place) => {
      const preview = previewOf(at[place], lawOf(acceptance, site, signature, longer));
      expect(preview.steps).toMatchObject({
        added: [{ en: 'site check' }],
        dropped: [{ en: 'filing' }],
        changed: [{ en: 'publicity' }],
        leftOut: [],
      });
      expect(preview.next.after).toEqual(preview.next.before);
      expect(preview.lapsed).toEqual([]);
    },
  );

  it('takes the signatures of an open text, for that names the law, and says whose are needed', () => {
    const preview = previewOf(at.halfSigned, lawOf(acceptance, signature, publicity));
    expect(preview.lapsed).toMatchObject([{ by: 'li', post: 'party-secretary', reason: { en: /anew/ } }]);
    expect(preview.signers.needed).toEqual([{ post: 'party-secretary', of: 'party-committee' }]);
  });

  it('opens the step that the new law has there', () => {
    const { acts } = previewOf(at.publicity, lawOf(acceptance, signature, filing));
    expect([acts.before[0]?.act, acts.after[0]?.act]).toEqual(['publish', 'file']);
  });

  it('puts a running publicity off, and never brings its end forward', () => {
    const put = previewOf(at.publicised, lawOf(acceptance, signature, longer));
    const kept = previewOf(at.publicised, lawOf(acceptance, signature, shorter));
    expect(put.next).toMatchObject({ before: { on: '2026-03-20' }, after: { on: '2026-04-03' } });
    expect(kept.next.after).toEqual(kept.next.before);
  });

  it.each<[string, Place, Policy, string | null]>([
    ['it is closed', 'closed', lawOf(acceptance), 'wrong-state'],
    ['it lives under that law already', 'underway', old, 'wrong-state'],
    [
      'what is done comes later in the new law',
      'signature',
      lawOf(site, acceptance, signature, filing),
      'law-unfit',
    ],
    ['the new law has no such step', 'signature', lawOf(signature, filing), 'law-unfit'],
    ['nothing would be left to do', 'publicity', lawOf(acceptance, signature), 'law-unfit'],
    [
      'a publicity runs that would have to wait',
      'publicised',
      lawOf(acceptance, signature, filing),
      'law-unfit',
    ],
    [
      'what was signed is not enough any more',
      'publicity',
      lawOf(acceptance, { step: 'signature', rule: { rule: 'not-known-here' } }, publicity),
      'law-unfit',
    ],
    [
      'a check was signed and not the closing text',
      'publicity',
      lawOf(acceptance, site, publicity),
      'law-unfit',
    ],
    ['nothing of it', 'filing', lawOf(acceptance, signature, longer, filing), null],
  ])('cannot be when %s', (_why, place, policy, code) => {
    expect(refusalOf(at[place], policy)).toBe(code);
  });

  it('cannot be for a long-term task in closing where those are never closed', () => {
    const long = places({ facts: { class: 'long-term' }, policy: { longTermCloses: true } });
    expect(refusalOf(long.acceptance, lawOf(acceptance))).toBe('law-unfit');
    expect(refusalOf(long.underway, lawOf(acceptance))).toBeNull();
  });
});

describe('the change itself', () => {
  const fresh = lawOf(acceptance, signature, longer, filing);

  it('is what was shown, and stays in the record with what it took', () => {
    const { task, facts } = step(at.halfSigned, change(at.halfSigned, fresh));
    expect(facts.map(({ event }) => event.type)).toEqual(['PolicyChanged', 'StepOpened']);
    expect(task.policy).toEqual(fresh);
    expect(task.lapsed).toMatchObject([{ by: 'li' }]);
    const signed = after(task, command(signing(task, li), DAY), command(signing(task, zhou), DAY));
    expect(signed).toMatchObject({ status: 'closing', open: { step: 'publicity', notice: null } });
  });

  it('asks the clock when the new law says', () => {
    const { task, facts } = step(at.publicised, change(at.publicised, fresh));
    expect(facts.map(({ event }) => event.type)).toEqual(['PolicyChanged']);
    expect(nextDue(task)?.on).toBe('2026-04-03');
  });

  it.each<[string, Partial<PolicyCommand>, string]>([
    ['who holds no post in the office', { by: qian }, 'not-authorised'],
    ['who gives no reason', { because: ' ' }, 'missing-text'],
    ['who has read another preview', { previewHash: 'a'.repeat(64) }, 'stale-preview'],
    ['a day before the last step', { on: '2026-03-01', late: '补' }, 'wrong-day'],
  ])('is refused to %s', (_who, over, code) => {
    const before = canonicalText(at.halfSigned as unknown as Json);
    expect(outcome(at.halfSigned, change(at.halfSigned, fresh, over))).toBe(code);
    expect(canonicalText(at.halfSigned as unknown as Json)).toBe(before);
  });

  it('is refused when somebody signed after it was read', () => {
    const read = change(at.signature, fresh, { by: zheng });
    const signed = after(at.signature, command(signing(at.signature, li), '2026-03-04'));
    expect(outcome(signed, read)).toBe('stale-preview');
  });
});

describe('a law that an approval brings', () => {
  const told = (policy: Policy, previewHash: string): TaskCommand => ({
    ...system({ type: 'note-day' }, DAY),
    ...{ type: 'note-law', by: 'system:approval', policy, because: '新办法施行', previewHash },
  });
  const next = lawOf(acceptance, site, signature, longer);

  it('holds for a task of which it was shown, and leaves one that has gone on as it is', () => {
    const { hash } = previewOf(at.underway, next);
    expect(after(at.underway, told(next, hash)).policy).toEqual(next);
    expect(outcome(at.acceptance, told(next, hash))).toEqual([]);
    expect(outcome(at.closed, told(next, hash))).toEqual([]);
  });
});
