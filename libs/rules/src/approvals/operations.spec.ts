import type { Approval } from '@duban/domain';
import {
  approve,
  attempt,
  codeOf,
  command,
  feng,
  forPrincipal,
  initiator,
  li,
  missingIn,
  notice,
  opened,
  person,
  played,
  refuse,
  TODAY,
  wang,
  wu,
  zhou,
} from '../example/running';
import { director, dual, head, node, secretary, signatureOf } from '../example/signing';

const both = (): Approval => opened(dual);
const inTurn = (...rules: Parameters<typeof signatureOf>[0][]): Approval =>
  opened(node('sequence', { of: rules.map(signatureOf) }));

describe('deciding', () => {
  it('grants when the rule is satisfied, and then refuses everything', () => {
    const done = played(both(), command(li, approve), command(zhou, approve));
    expect(done.status).toBe('granted');
    expect(codeOf(done, command(wang, { type: 'cancel' }))).toBe('wrong-state');
    expect(attempt(done, notice({ type: 'note-day' }, TODAY)).events).toEqual([]);
  });

  it('says an explicit no', () => {
    expect(played(both(), command(li, approve), command(zhou, refuse)).status).toBe('refused');
  });

  it.each([
    ['without the post', command(feng, approve), 'not-authorised'],
    ['on another text', command(li, { ...approve, textHash: 'old' }), 'stale-text'],
    ['by the drafter', command({ ...li, person: 'drafter' }, approve), 'own-draft'],
    ['dated before the approval', command(li, approve, { on: '2026-03-01', late: '漏记' }), 'wrong-day'],
  ])('refuses a decision %s', (_, said, code) => {
    expect(codeOf(both(), said)).toBe(code);
  });

  it('asks at once for what the options of the rule ask for', () => {
    const rule = { ...signatureOf(head), options: { opinionRequired: true } };
    expect(codeOf(opened(rule), command(zhou, { ...approve, opinion: ' ' }))).toBe('missing-text');
  });

  it('counts two hats as one head', () => {
    const once = played(both(), command(wu, { ...approve, as: 'party-secretary' }));
    expect(codeOf(once, command(wu, { ...approve, as: 'government-head' }))).toBe('already-signed');
  });
});

describe('returning', () => {
  const three = (): Approval => inTurn(secretary, head, director);
  const twoDone = (): Approval => played(three(), command(li, approve), command(zhou, approve));
  const firstAct = (approval: Approval): string => approval.acts[0]?.id ?? '';

  it('to an earlier step, to continue from there', () => {
    const before = twoDone();
    const back = played(before, command(wang, { type: 'return', to: firstAct(before), then: 'continue' }));
    expect(back.acts).toEqual([]);
    expect(back.dismissed).toHaveLength(2);
    expect(missingIn(played(back, command(li, approve)))).toEqual([
      expect.stringContaining('government-head'),
    ]);
  });

  it('to an earlier step, to come back to the one who returned it', () => {
    const before = twoDone();
    const back = played(before, command(wang, { type: 'return', to: firstAct(before), then: 'come-back' }));
    expect(missingIn(back)).toEqual([expect.stringContaining('party-secretary')]);
    const again = played(back, command(li, approve));
    expect(again.acts.map(({ by }) => by)).toEqual(['li', 'zhou']);
    expect(missingIn(again)).toEqual([expect.stringContaining('office-director')]);
    expect(played(again, command(wang, approve)).status).toBe('granted');
  });

  it('to the initiator: nobody signs until it is resubmitted, and never passes it on', () => {
    const back = played(both(), command(li, { type: 'return', to: 'initiator', then: 'come-back' }));
    expect(back.status).toBe('returned');
    expect(codeOf(back, command(zhou, approve))).toBe('wrong-state');
    const again = played(back, command(initiator, { type: 'resubmit', textHash: 'h2' }));
    expect(again).toMatchObject({ status: 'open', textHash: 'h2' });
  });

  it('wants a reason, and an act that stands', () => {
    const nothing = { type: 'return', to: 'initiator', then: 'continue', because: '' };
    expect(codeOf(both(), command(li, nothing))).toBe('missing-text');
    expect(codeOf(both(), command(li, { ...nothing, to: 'x', because: '改' }))).toBe('wrong-state');
  });
});

describe('withdrawing', () => {
  it('is possible until the next one acts', () => {
    const one = played(both(), command(li, approve));
    const back = played(one, command(li, { type: 'withdraw' }));
    expect(back.acts).toEqual([]);
    expect(back.dismissed[0]?.because).toBe('withdrawn');
    const two = played(inTurn(secretary, head, director), command(li, approve), command(zhou, approve));
    expect(codeOf(two, command(li, { type: 'withdraw' }))).toBe('not-authorised');
  });
});

describe('giving a seat away', () => {
  it('makes both heads of the transfer count, through any number of hands', () => {
    const given = played(
      both(),
      command(li, { type: 'transfer', to: 'feng' }),
      command(feng, { type: 'transfer', to: 'he' }),
    );
    expect(codeOf(given, command(li, approve))).toBe('not-authorised');
    expect(codeOf(given, command(feng, approve))).toBe('not-authorised');
    const signed = played(given, command(person('he'), approve));
    expect(signed.acts[0]).toMatchObject({ by: 'he', principal: 'li', through: ['feng'] });
    const seatOfHead = { ...person('feng'), posts: zhou.posts };
    expect(codeOf(signed, command(seatOfHead, approve))).toBe('already-signed');
  });

  it('goes back without a trace to whoever had it before', () => {
    const there = played(both(), command(li, { type: 'transfer', to: 'feng' }));
    const back = played(there, command(feng, { type: 'transfer', to: 'li' }));
    expect(back.holdings).toEqual([]);
    expect(played(back, command(li, approve)).acts[0]).toMatchObject({ by: 'li', principal: null });
  });

  it('is refused to whoever could not count', () => {
    const transfer = (to: string) => command(li, { type: 'transfer', to });
    expect(codeOf(both(), transfer('li'))).toBe('unfit-person');
    expect(codeOf(both(), transfer('drafter'))).toBe('own-draft');
    expect(codeOf(played(both(), command(zhou, approve)), transfer('zhou'))).toBe('unfit-person');
  });

  it('is done by the keepers for somebody who leaves', () => {
    const leaving = { person: 'li', posts: li.posts };
    const over = played(both(), command(wang, { type: 'hand-over', from: leaving, to: 'feng' }));
    expect(codeOf(over, command(li, approve))).toBe('not-authorised');
    expect(played(over, command(feng, approve)).acts[0]).toMatchObject({ by: 'feng', principal: 'li' });
    const stranger = { person: 'x', posts: [] };
    expect(codeOf(both(), command(wang, { type: 'hand-over', from: stranger, to: 'feng' }))).toBe(
      'unfit-person',
    );
    expect(codeOf(both(), command(li, { type: 'hand-over', from: leaving, to: 'feng' }))).toBe(
      'not-authorised',
    );
  });
});

describe('a standing proxy', () => {
  const window = { from: '2026-03-01', to: '2026-03-05' } as const;
  const chain = [
    { principal: 'li', proxy: 'he', ...window },
    { principal: 'he', proxy: 'li', ...window },
    { principal: 'he', proxy: 'feng', ...window },
  ];

  it('acts for its principal in its window, through a chain, and a ring ends', () => {
    const said = command(forPrincipal('feng', li), approve, { proxies: chain });
    expect(played(both(), said).acts[0]).toMatchObject({ by: 'feng', principal: 'li', through: ['he'] });
    expect(codeOf(both(), command(forPrincipal('nobody', li), approve, { proxies: chain }))).toBe(
      'not-authorised',
    );
    const over = chain.map((proxy) => ({ ...proxy, to: '2026-03-01' }));
    expect(codeOf(both(), command(forPrincipal('feng', li), approve, { proxies: over }))).toBe(
      'not-authorised',
    );
  });

  it('is one head with its principal', () => {
    const signed = played(both(), command(forPrincipal('he', li), approve, { proxies: chain }));
    expect(codeOf(signed, command({ ...zhou, person: 'li' }, approve))).toBe('already-signed');
    expect(codeOf(signed, command({ ...zhou, person: 'he' }, approve))).toBe('already-signed');
  });
});
