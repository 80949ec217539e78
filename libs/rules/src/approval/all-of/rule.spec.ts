import {
  director,
  dual,
  facts,
  head,
  node,
  posts,
  secretary,
  signatureOf,
  signed,
} from '../../example/signing';
import { assess } from '../assess';
import { sentenceOf } from '../sentence';
import { isReadable } from '../fault-in';

const all = node('all-of', { of: [dual, signatureOf(director)] });

describe('all-of', () => {
  it('wants everything inside it', () => {
    expect(assess(all, facts())).toMatchObject({ status: 'pending', missing: [secretary, head, director] });
    const two = facts(signed('li', secretary), signed('zhou', head));
    expect(assess(all, two)).toMatchObject({ status: 'pending', missing: [director] });
    const three = facts(...two.acts, signed('wang', director));
    expect(assess(all, three)).toMatchObject({
      status: 'satisfied',
      inside: [
        { rule: 'per-group', status: 'satisfied' },
        { rule: 'signature', status: 'satisfied' },
      ],
    });
  });

  it('does not count one head for two of the rules inside', () => {
    const given = facts(signed('li', secretary), signed('zhou', head), signed('li', director));
    expect(assess(all, given)).toMatchObject({
      status: 'pending',
      inside: [{ status: 'satisfied' }, { status: 'satisfied' }],
    });
  });

  it('commutes, and nests flat', () => {
    const nested = node('all-of', {
      of: [signatureOf(head), node('all-of', { of: [signatureOf(secretary)] })],
    });
    const flat = node('all-of', { of: [signatureOf(secretary), signatureOf(head)] });
    for (const given of [
      facts(),
      facts(signed('li', secretary)),
      facts(signed('li', secretary), signed('zhou', head)),
    ])
      expect(assess(nested, given).status).toBe(assess(flat, given).status);
  });

  it('waits for a program that knows the rule inside, and says which seats can be filled meanwhile', () => {
    const newer = node('all-of', { of: [signatureOf(head), node('weights', { of: [] })] });
    expect(isReadable(newer)).toBe(false);
    expect(assess(newer, facts())).toMatchObject({ status: 'pending', missing: [head] });
    expect(assess(newer, facts()).reasons.at(-1)?.zh).toBe('还差 1 人签字：政府主要负责人');
    const signedAll = assess(newer, facts(signed('zhou', head)));
    expect(signedAll).toMatchObject({ status: 'pending', missing: [] });
    expect(signedAll.reasons.at(-1)?.en).toContain('weights');
    const outer = node('all-of', { of: [newer, signatureOf(secretary)] });
    expect(assess(outer, facts(signed('zhou', head), signed('li', secretary)))).toMatchObject({
      status: 'pending',
    });
  });

  it('says itself', () => {
    expect(sentenceOf(all, posts).en).toMatch(
      /2 different people; and director of the supervision office signs$/,
    );
    expect(sentenceOf(node('all-of', { of: [node('weights', {})] }), posts).zh).toContain('weights');
  });

  it.each([{}, { of: [] }, { of: [1] }, { of: ['signature'] }, { of: [{ post: 'x' }] }])(
    'is never satisfied by parameters such as %j',
    (parameters) => {
      expect(assess(node('all-of', parameters), facts())).toMatchObject({ status: 'pending', missing: [] });
    },
  );
});
