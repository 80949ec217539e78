import { openActs, openSigners, signingIn, type Approval, type Task } from '@duban/domain';
import { assess } from '../approval/assess';
import { carried, doing, inSigning, signingAs, tried } from '../example/closing';
import { feng, li, person } from '../example/running';
import { dual, head, node, secretary } from '../example/signing';

const start = inSigning(dual);
const he = person('he', secretary);

describe('who the signing of a task waits for', () => {
  const inParty = { post: 'party-secretary', of: 'party-committee', unit: 'party-unit' };
  const inGovernment = { post: 'government-head', of: 'government', unit: 'government-unit' };
  const waiting = (task: Task) => openActs(task, assess).map(({ act, by, persons }) => [act, by, persons]);

  it('are the posts of the law, until somebody has signed', () => {
    const both = [inParty, inGovernment];
    expect(waiting(start)).toEqual([
      ['sign', both, undefined],
      ['return', both, undefined],
    ]);
    const half = carried(start, signingAs(start, li));
    expect(waiting(half)[0]).toEqual(['sign', [inGovernment], undefined]);
  });

  it('is the one who claimed a seat, and nobody else who holds its post', () => {
    const claimed = carried(start, doing(start, li, { type: 'claim' }));
    expect(waiting(claimed)[0]).toEqual(['sign', [inGovernment], ['li']]);
    expect(tried(claimed, signingAs(claimed, he)).code).toBe('not-authorised');
    expect(tried(claimed, signingAs(claimed, li)).code).toBeNull();
  });

  it('is not who waits for an opinion; another holder of the post could decide', () => {
    const asking = carried(start, doing(start, li, { type: 'ask-opinion', to: 'wen' }));
    expect(waiting(asking)).toEqual([
      ['sign', [{ ...inParty, except: ['li'] }, inGovernment], undefined],
      ['return', [{ ...inParty, except: ['li'] }, inGovernment], undefined],
      ['give-opinion', [], ['wen']],
    ]);
    expect(tried(asking, signingAs(asking, li)).code).toBe('not-authorised');
    expect(tried(asking, signingAs(asking, he)).code).toBeNull();
  });

  it('is nobody in a claimed seat, or in one of their own, while they wait for an opinion', () => {
    const claimed = carried(start, doing(start, li, { type: 'claim' }));
    const asking = carried(claimed, doing(claimed, li, { type: 'ask-opinion', to: 'wen' }));
    expect(waiting(asking)[0]).toEqual(['sign', [inGovernment], undefined]);
    const added = carried(start, doing(start, li, { type: 'add-signer', to: 'feng', where: 'beside' }));
    expect(waiting(added)[0]?.[2]).toEqual(['feng']);
    const wondering = carried(added, doing(added, feng, { type: 'ask-opinion', to: 'wen', as: 'person' }));
    expect(waiting(wondering)[0]?.[2]).toBeUndefined();
    expect(tried(wondering, signingAs(wondering, feng, { as: 'person' })).code).toBe('not-authorised');
  });

  it('is who was given a seat, and not who gave it away', () => {
    const given = carried(start, doing(start, li, { type: 'transfer', to: 'feng' }));
    expect(waiting(given)[0]).toEqual(['sign', [{ ...inParty, except: ['li'] }, inGovernment], ['feng']]);
    expect(openSigners(signingIn(given) as Approval, { assess })).toEqual([
      { who: secretary, seat: { ...inParty, except: ['li'] }, persons: ['feng'] },
      { who: head, seat: inGovernment, persons: [] },
    ]);
    const on = carried(given, doing(given, feng, { type: 'transfer', to: 'wen' }));
    expect(waiting(on)[0]?.[2]).toEqual(['wen']);
    expect(tried(on, signingAs(on, feng)).code).toBe('not-authorised');
  });

  it('is whoever wrote the text, while material is asked of them', () => {
    const asked = carried(start, doing(start, li, { type: 'ask-material', what: '监测报告' }));
    expect(waiting(asked)[2]).toEqual(['supply-material', [], ['drafter']]);
  });

  it('is told to be nobody where no rule asks for anybody', () => {
    expect(waiting(inSigning(node('not-known-here', {})))).toEqual([
      ['sign', [], undefined],
      ['return', [], undefined],
    ]);
  });
});
