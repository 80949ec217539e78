import type { ApprovalAct, NamedPerson } from '@duban/domain';
import {
  dual,
  facts,
  head,
  node,
  posts,
  refused,
  secretary,
  signatureOf,
  signed,
} from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';
import { faultIn, isReadable } from '../fault-in';
import { fillable } from '../fillable';

const added = node('person', { person: 'sun' });
type PersonAct = Extract<ApprovalAct, NamedPerson>;
const asPerson = (person: string, by = person): PersonAct => {
  const { post: _, unit: __, person: ___, ...act } = signed(by, head, by === person ? null : person);
  return { ...act, person };
};

describe('person', () => {
  it('is satisfied by this one alone, or by who acts for them', () => {
    expect(assess(added, facts())).toMatchObject({ status: 'pending', missing: [{ person: 'sun' }] });
    expect(assess(added, facts(asPerson('sun'))).status).toBe('satisfied');
    expect(assess(added, facts(asPerson('sun', 'feng'))).status).toBe('satisfied');
    expect(assess(added, facts(asPerson('zhou'))).status).toBe('pending');
    expect(assess(added, facts({ ...asPerson('zhou'), person: 'sun' })).status).toBe('pending');
    expect(assess(added, facts({ ...asPerson('sun'), decision: 'refuse' })).status).toBe('refused');
  });

  it('is no post of theirs, and no place for a post', () => {
    expect(assess(added, facts(signed('sun', head))).status).toBe('pending');
    expect(assess(signatureOf(head), facts(asPerson('sun'))).status).toBe('pending');
  });

  it('is the same head wherever else it signs', () => {
    const both = node('all-of', { of: [dual, added] });
    const hats = facts(signed('sun', secretary), asPerson('sun'), signed('zhou', head));
    expect(assess(both, hats)).toMatchObject({ status: 'pending' });
    expect(assess(both, facts(...hats.acts, signed('li', secretary))).status).toBe('satisfied');
    const proxy = facts(signed('li', secretary), signed('sun', head, 'zhou'), asPerson('sun'));
    expect(assess(both, proxy).status).toBe('pending');
  });

  it('keeps what was decided as a person apart from what was decided for a post', () => {
    const both = node('all-of', { of: [signatureOf(head), added] });
    expect(assess(both, facts(refused('sun', head), asPerson('sun'))).status).toBe('refused');
  });

  it('can be filled by them, whatever post they are there for', () => {
    const both = node('all-of', { of: [signatureOf(secretary), added] });
    const { acts: _, ...given } = facts();
    const sun = { by: 'sun', post: head.post, unit: 'elsewhere' };
    const li = { by: 'li', post: secretary.post, unit: given.units[secretary.of] };
    expect(fillable(both, given, [li, sun]).fillable).toBe(true);
    expect(fillable(both, given, [li, { by: 'sun', person: 'sun' }]).fillable).toBe(true);
    expect(fillable(both, given, [li]).short?.places).toEqual([[{ person: 'sun' }]]);
  });

  it('says itself by name, or by id where no name is given', () => {
    expect(sentenceOf(added, posts, { sun: '孙某' })).toEqual({
      zh: '孙某加签',
      en: '孙某 signs, as an added signer',
    });
    expect(sentenceOf(added, posts).zh).toBe('sun加签');
    const named = { ...facts(asPerson('sun'), asPerson('wu')), persons: { sun: '孙某' } };
    expect(assess(added, named).reasons.map(({ zh }) => zh)).toEqual([
      '孙某 2026-03-02 的签字计入',
      'wu 2026-03-02 的签字不计入：规则未要求其本人签字',
    ]);
    expect(assess(added, { ...named, acts: [] }).reasons[0]?.zh).toBe('还差 1 人签字：孙某');
  });

  it('stands in no pack, neither alone nor inside', () => {
    expect(faultIn(added)).toMatchObject({ where: 'rule', because: { zh: expect.stringContaining('加签') } });
    expect(faultIn(node('all-of', { of: [dual, added] }))).toMatchObject({ where: 'of.1.rule' });
    expect(isReadable(node('person', { person: '' }))).toBe(false);
  });
});
