import { policy } from '../example/law';
import { li, proxy, qian, sun, wu, zhou } from '../example/people';
import {
  accepting,
  after,
  command,
  complete,
  dispatched,
  outcome,
  places,
  receive,
  signing,
  type Act,
  type Place,
} from '../example/task';

const LATER = '2026-03-25';
const at = places();

describe('a signature', () => {
  it.each<[string, Place, Act, string]>([
    ['on a text that changed', 'signature', signing(at.signature, li, { textHash: 'old' }), 'stale-text'],
    ['by the drafter', 'signature', signing(at.signature, { ...li, person: 'sun' }), 'own-draft'],
    [
      'by a proxy of the drafter',
      'signature',
      signing(at.signature, { ...proxy('feng', li), principal: 'sun' }),
      'own-draft',
    ],
    [
      'by the same person again',
      'halfSigned',
      signing(at.halfSigned, { ...zhou, person: 'li' }),
      'already-signed',
    ],
    [
      'by a proxy of the one who signed',
      'halfSigned',
      signing(at.halfSigned, { ...proxy('feng', zhou), principal: 'li' }),
      'already-signed',
    ],
    [
      'by the one who signed, as a proxy',
      'halfSigned',
      signing(at.halfSigned, proxy('li', zhou)),
      'already-signed',
    ],
    [
      'by another holder of the filled post',
      'halfSigned',
      signing(at.halfSigned, { ...li, person: 'he' }),
      'not-authorised',
    ],
    [
      'for a post that is not held',
      'signature',
      signing(at.signature, li, { as: 'government-head' }),
      'not-authorised',
    ],
  ])('%s is refused', (_what, place, act, code) => {
    expect(outcome(at[place], command(act, LATER))).toBe(code);
  });

  it('by the principal whose proxy drafted the opinion is refused, like one by the proxy', () => {
    const drafted = after(at.acceptance, command({ ...accepting(LATER), by: proxy('feng', sun) }, LATER));
    const by = (person: string) => command(signing(drafted, { ...li, person }), LATER);
    expect(outcome(drafted, by('sun'))).toBe('own-draft');
    expect(outcome(drafted, by('feng'))).toBe('own-draft');
    expect(outcome(drafted, by('li'))).toEqual(['TaskSigned']);
  });

  it('by the principal whose proxy reported the completion is refused where that is all the text rests on', () => {
    const closing = policy.closing.filter(({ step }) => step === 'signature');
    const reported = after(
      dispatched({ policy: { closing } }),
      command(receive, '2026-01-06'),
      command({ ...complete, by: proxy('feng', qian) }, '2026-03-02'),
    );
    expect(outcome(reported, command(signing(reported, { ...li, person: 'qian' }), LATER))).toBe('own-draft');
  });

  it('of two hats is still one head', () => {
    const once = after(at.signature, command(signing(at.signature, wu), LATER));
    expect(once).toMatchObject({ open: { approval: { acts: [{ by: 'wu', post: 'party-secretary' }] } } });
    expect(outcome(once, command(signing(once, wu), LATER))).toBe('already-signed');
    expect(outcome(once, command(signing(once, zhou), LATER))).toContain('SignatureCompleted');
  });

  it('counts for the hat that its author chooses', () => {
    const once = after(at.signature, command(signing(at.signature, wu, { as: 'government-head' }), LATER));
    expect(once).toMatchObject({
      open: { approval: { acts: [{ post: 'government-head', unit: 'government-unit' }] } },
    });
  });

  it('of a proxy names both', () => {
    const once = after(at.signature, command(signing(at.signature, proxy('feng', li)), LATER));
    expect(once).toMatchObject({ open: { approval: { acts: [{ by: 'feng', principal: 'li' }] } } });
    expect(outcome(once, command(signing(once, { ...zhou, person: 'li' }), LATER))).toBe('already-signed');
  });

  it('recorded late does not put the step before its other signatures', () => {
    const late = {
      ...command(signing(at.halfSigned, zhou), LATER),
      on: '2026-03-03' as const,
      late: '纸质签字',
    };
    expect(after(at.halfSigned, late)).toMatchObject({ done: [{}, { step: 'signature', on: '2026-03-04' }] });
  });

  it('waits under a rule that this program does not know, and is never complete', () => {
    const closing = [{ step: 'signature', rule: { rule: 'not-known-here' } }] as const;
    const unknown = after(
      dispatched({ policy: { closing } }),
      command(receive, '2026-01-06'),
      command(complete, '2026-03-02'),
    );
    expect(outcome(unknown, command(signing(unknown, li), LATER))).toBe('not-authorised');
  });
});
