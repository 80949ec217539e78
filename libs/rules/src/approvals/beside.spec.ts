import { decideApproval, isWaitedFor, type Approval, type ApprovalLaw, type PostOf } from '@duban/domain';
import {
  above,
  approve,
  attempt,
  codeOf,
  command,
  feng,
  frame,
  initiator,
  li,
  missingIn,
  notice,
  law,
  opened,
  person,
  played,
  TODAY,
  wang,
  zhou,
} from '../example/running';
import { dual, head, node, secretary, signatureOf, units } from '../example/signing';

const both = (): Approval => opened(dual);
const inTurn = (...rules: Parameters<typeof signatureOf>[0][]): Approval =>
  opened(node('sequence', { of: rules.map(signatureOf) }));

describe('an opinion asked for', () => {
  it('comes back to the signer, who decides', () => {
    const asked = played(both(), command(li, { type: 'ask-opinion', to: 'feng' }));
    expect(codeOf(asked, command(li, approve))).toBe('not-authorised');
    expect(codeOf(asked, command(zhou, { type: 'give-opinion', opinion: '可' }))).toBe('not-authorised');
    const given = played(asked, command(feng, { type: 'give-opinion', opinion: '可' }));
    expect(given.acts).toEqual([]);
    expect(played(given, command(li, approve)).acts).toHaveLength(1);
  });

  it('can be taken back', () => {
    const asked = played(both(), command(li, { type: 'ask-opinion', to: 'feng' }));
    const back = played(asked, command(li, { type: 'take-opinion-back' }));
    expect(codeOf(back, command(feng, { type: 'give-opinion', opinion: '可' }))).toBe('wrong-state');
    expect(played(back, command(li, approve)).acts).toHaveLength(1);
    expect(codeOf(back, command(li, { type: 'ask-opinion', to: 'li' }))).toBe('unfit-person');
  });
});

it('whoever may not is told the posts as the law names them, also where one unit is two things to it', () => {
  const units = { ...frame.units, acceptance: frame.units.office };
  const approval = opened(dual, { units });
  const refusal = decideApproval(approval, command(li, { type: 'suspend' }), law);
  expect(refusal).toMatchObject({
    code: 'not-authorised',
    because: { zh: '此事由整改办主任办理，你现在不担任该职务' },
  });
});

describe('adding a signer', () => {
  const add = (by: typeof li, where: string, to = 'feng') => command(by, { type: 'add-signer', to, where });
  const asFeng = command(feng, approve);

  it('before: they sign first, then it comes to whoever added them', () => {
    const added = played(inTurn(secretary, head), command(li, approve), add(zhou, 'before'));
    expect(codeOf(added, command(zhou, approve))).toBe('not-authorised');
    expect(played(added, asFeng, command(zhou, approve)).status).toBe('granted');
  });

  it('after: whoever added them signs first', () => {
    const added = played(opened(signatureOf(head)), add(zhou, 'after'));
    expect(codeOf(added, asFeng)).toBe('not-authorised');
    expect(played(added, command(zhou, approve)).status).toBe('open');
    expect(played(added, command(zhou, approve), asFeng).status).toBe('granted');
  });

  it('beside: in any order, and a third head beside the two', () => {
    const added = played(both(), command(li, approve), add(zhou, 'beside'), asFeng);
    expect(added.status).toBe('open');
    expect(played(added, command(zhou, approve)).status).toBe('granted');
  });

  it('is refused for who is there already, who drafted, and before what is decided', () => {
    expect(codeOf(played(both(), add(li, 'beside')), add(zhou, 'beside'))).toBe('unfit-person');
    expect(codeOf(both(), add(li, 'beside', 'drafter'))).toBe('own-draft');
    expect(codeOf(played(both(), command(li, approve)), add(zhou, 'before'))).toBe('wrong-state');
  });

  it('keeps the options on the outermost rule', () => {
    const rule = { ...signatureOf(head), options: { opinionRequired: true } };
    const added = played(opened(rule), add(zhou, 'beside'));
    expect(added.rule).toMatchObject({ rule: 'all-of', options: { opinionRequired: true } });
  });

  it('can be taken back while they have not acted, and only for who was added', () => {
    const remove = (name: string) => command(li, { type: 'remove-signer', person: name });
    const added = played(both(), add(li, 'beside'));
    expect(played(added, remove('feng')).rule).toEqual(dual);
    expect(codeOf(added, remove('zhou'))).toBe('unfit-person');
    expect(codeOf(played(added, asFeng), remove('feng'))).toBe('wrong-state');
    const rest = played(added, command(li, approve), command(zhou, approve));
    expect(played(rest, remove('feng')).status).toBe('granted');
  });
});

describe('a claim', () => {
  const he = { ...person('he'), posts: li.posts };
  it('has one winner, and says who it is', () => {
    const won = played(both(), command(li, { type: 'claim' }));
    const late = command(he, { type: 'claim' });
    expect(codeOf(won, late)).toBe('already-claimed');
    expect(codeOf(won, command(he, approve))).toBe('not-authorised');
    expect(played(won, command(li, { type: 'release' }), late, command(he, approve)).acts).toHaveLength(1);
  });
});

describe('what is done beside deciding', () => {
  it('asks for material without leaving the step', () => {
    const asked = played(both(), command(li, { type: 'ask-material', what: '照片' }));
    expect(missingIn(asked)).toHaveLength(2);
    const supply = command(initiator, { type: 'supply-material', text: '见附件', evidence: ['e1'] });
    expect(played(asked, supply).asked[0]?.suppliedOn).toBe(TODAY);
    expect(codeOf(both(), supply)).toBe('wrong-state');
  });

  it('sends one copy to a person, and whoever has it can comment', () => {
    const copy = command(initiator, { type: 'copy', to: 'feng' });
    const copied = played(both(), copy);
    expect(codeOf(copied, { ...copy, id: 'again' })).toBe('unfit-person');
    expect(codeOf(copied, command(feng, { type: 'comment', text: '阅' }))).toBeNull();
    expect(codeOf(both(), command(feng, { type: 'comment', text: '阅' }))).toBe('not-authorised');
    expect(codeOf(both(), command(li, { type: 'comment', text: '' }))).toBe('missing-text');
  });

  it('urges as often as the law says', () => {
    const once = played(both(), command(initiator, { type: 'urge' }));
    const urge = (on: string) => command(initiator, { type: 'urge' }, { on, today: on });
    expect(codeOf(once, urge('2026-03-03'))).toBe('too-soon');
    expect(codeOf(once, urge('2026-03-04'))).toBeNull();
  });

  it('dismisses the decisions on a text that was changed', () => {
    const half = played(both(), command(li, approve));
    const changed = attempt(half, command(initiator, { type: 'change-text', textHash: 'h2' }));
    expect(changed.events[0]?.data).toMatchObject({ dismissed: half.acts.map(({ id }) => id) });
    expect(changed.after).toMatchObject({ acts: [], textHash: 'h2' });
    expect(attempt(half, notice({ type: 'note-text', textHash: 'h2' }, TODAY)).after.acts).toEqual([]);
  });

  it('keeps a text that is carried out as it was opened', () => {
    const fixed = opened(dual, { fixedText: true });
    const other = { type: 'change-text', textHash: 'h2' };
    expect(codeOf(fixed, command(initiator, other))).toBe('wrong-state');
    const back = played(fixed, command(li, { type: 'return', to: 'initiator', then: 'continue' }));
    expect(codeOf(back, command(initiator, { type: 'resubmit', textHash: 'h2' }))).toBe('stale-text');
    expect(played(back, command(initiator, { type: 'resubmit' })).status).toBe('open');
  });

  it('is decided from above on a basis, and marked so', () => {
    const override = { type: 'override', outcome: 'granted', basis: '市委常委会决定' };
    expect(played(both(), command(above, override))).toMatchObject({
      status: 'overridden',
      by: 'above',
      basis: '市委常委会决定',
      acts: [],
    });
    expect(codeOf(both(), command(li, override))).toBe('not-authorised');
    expect(codeOf(both(), command(above, { ...override, basis: '' }))).toBe('missing-text');
  });

  it('is cancelled by whoever began it', () => {
    expect(played(both(), command(initiator, { type: 'cancel' })).status).toBe('cancelled');
    expect(codeOf(both(), command(li, { type: 'cancel' }))).toBe('not-authorised');
  });
});

describe('the clock', () => {
  const limit = (onLate: unknown, unit = 'days') =>
    opened(
      node('within', { period: { n: 3, unit, firstDayCounts: false }, then: signatureOf(head), onLate }),
    );
  const on = (today: ApprovalLaw['today']): ApprovalLaw => ({ ...law, today });
  const day = notice({ type: 'note-day' }, '2026-03-06');

  it('refuses, or says that it is late, on the day after the limit', () => {
    expect(attempt(limit('refuse'), day, on('2026-03-06')).after.status).toBe('refused');
    expect(attempt(limit('refuse'), day, on('2026-03-05')).events).toEqual([]);
    const late = attempt(limit('remind'), day, on('2026-03-06'));
    expect(late.events).toEqual([{ type: 'ApprovalOverdue', data: { until: '2026-03-05' } }]);
    expect(attempt(late.after, day, on('2026-03-07')).events).toEqual([]);
  });

  it.each(['days', 'workdays', 'months'])('does not count %s on which it stands still', (unit) => {
    const stopped = played(limit('refuse', unit), command(wang, { type: 'suspend' }));
    expect(attempt(stopped, notice({ type: 'note-day' }, '2026-12-01'), on('2026-12-01')).events).toEqual([]);
    const at = { on: '2026-03-12', today: '2026-03-12' };
    const going = played(stopped, command(wang, { type: 'resume' }, at));
    expect(going.pauses).toMatchObject([{ from: TODAY, to: '2026-03-12' }]);
    const last = { days: '2026-03-14', workdays: '2026-03-16', months: '2026-06-12' }[
      unit
    ] as ApprovalLaw['today'];
    expect(attempt(going, day, on(last)).after.status).toBe('open');
    const after = `${last.slice(0, 8)}${Number(last.slice(8)) + 1}` as ApprovalLaw['today'];
    expect(attempt(going, day, on(after)).after.status).toBe('refused');
  });
});

describe('nobody found', () => {
  it('is waited for in one unit, where the same post of another has signed', () => {
    const officer = (of: PostOf['of']): PostOf => ({ post: 'unit-officer', of });
    const asked = opened(node('all-of', { of: [officer('lead'), officer('acceptance')].map(signatureOf) }));
    const signed = played(asked, command(person('qian', officer('acceptance')), approve));
    const isVacant = (unit?: string): boolean =>
      isWaitedFor(signed, { post: 'unit-officer', ...(unit !== undefined && { unit }) }, law);
    expect([isVacant(units.lead), isVacant(units.acceptance), isVacant()]).toEqual([true, false, true]);
  });

  it('raises an alarm and never passes', () => {
    const unruled = opened(node('applies', { when: 'trouble > 3', then: signatureOf(head) }), {
      facts: { trouble: 0 },
    });
    const said = attempt(unruled, notice({ type: 'note-day' }, TODAY));
    expect(said.events).toEqual([{ type: 'ApprovalAlarmed', data: { reason: 'unruled', post: null } }]);
    expect(said.after.status).toBe('open');
    expect(attempt(said.after, notice({ type: 'note-day' }, TODAY)).events).toEqual([]);
    const unknown = attempt(opened(node('tomorrow', {})), notice({ type: 'note-day' }, TODAY));
    expect(unknown.events).toMatchObject([{ data: { reason: 'nobody' } }]);
    const vacant = attempt(both(), notice({ type: 'note-vacant', post: 'government-head' }, TODAY));
    expect(vacant.events).toMatchObject([{ data: { reason: 'vacant', post: 'government-head' } }]);
    expect(played(unruled, command(wang, { type: 'cancel' })).status).toBe('cancelled');
  });
});
