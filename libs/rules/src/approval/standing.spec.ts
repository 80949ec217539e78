import type { ApprovalAct } from '@duban/domain';
import { director, head, refused, secretary, signed } from '../example/signing';
import { replacement, standing } from './standing';

const why = (act: ApprovalAct, ...acts: readonly ApprovalAct[]): string | undefined =>
  replacement(act, acts)?.en;
const ANEW = 'it was decided anew';
const IN_PERSON = 'the principal decided in person';

describe('an act among those of its turn', () => {
  const yes = signed('li', secretary);
  const no = refused('li', secretary);

  it('is replaced by the later decision for the same seat in the same name, and not by an earlier one', () => {
    expect([why(yes, yes, no), why(no, yes, no)]).toEqual([ANEW, undefined]);
    expect(standing([yes, no])).toEqual([no]);
    expect(standing([no, yes])).toEqual([yes]);
  });

  it('is not replaced by the same decision said again', () => {
    const again = { ...yes, on: '2026-03-03' } as const;
    expect(standing([yes, again])).toEqual([yes, again]);
  });

  it.each<[string, ApprovalAct]>([
    ['another post of theirs', refused('li', head)],
    ['the same post of another unit', { ...no, unit: 'sibling-unit' }],
    ['somebody else in the same post', refused('he', secretary)],
    ['their own name, without a post', { by: 'li', person: 'li', ...ofNoPost(no) }],
  ])('is not replaced by what was decided in %s', (_what, other) => {
    expect(standing([yes, other])).toEqual([yes, other]);
  });

  it('keeps apart two people who sign by name', () => {
    const [li, zhou] = [named(yes, 'li', 'approve'), named(yes, 'zhou', 'refuse')];
    expect(standing([li, zhou])).toEqual([li, zhou]);
    expect(standing([li, named(yes, 'li', 'refuse')])).toHaveLength(1);
  });
});

describe('a proxy', () => {
  const own = signed('li', director);
  const proxys = refused('feng', director, 'li');

  it('changes nothing that the principal decided in person, before or after', () => {
    expect(why(proxys, own, proxys)).toBe(IN_PERSON);
    expect(why(proxys, proxys, own)).toBe(IN_PERSON);
    expect(standing([own, proxys])).toEqual([own]);
    expect(standing([proxys, own])).toEqual([own]);
  });

  it('replaces what another proxy decided for the same principal', () => {
    const earlier = signed('he', director, 'li');
    expect(why(earlier, earlier, proxys)).toBe(ANEW);
    expect(standing([earlier, proxys])).toEqual([proxys]);
  });

  it('stands where the principal decided the same', () => {
    const same = signed('feng', director, 'li');
    expect(standing([own, same])).toEqual([own, same]);
  });
});

function ofNoPost({ principal, on, textHash, opinion, decision }: ApprovalAct) {
  return { principal, on, textHash, opinion, decision };
}

function named(act: ApprovalAct, person: string, decision: ApprovalAct['decision']): ApprovalAct {
  return { ...ofNoPost(act), by: person, person, decision };
}
