import {
  deputy,
  director,
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
import { isReadable } from '../fault-in';
import { needed } from '../share';

const four = [secretary, head, director, deputy].map(signatureOf);

describe('ratio', () => {
  it.each([
    [{ moreThan: '1/2' }, 2, 'pending'],
    [{ moreThan: '1/2' }, 3, 'satisfied'],
    [{ atLeast: '1/2' }, 2, 'satisfied'],
    [{ atLeast: '2/3' }, 2, 'pending'],
    [{ atLeast: '2/3' }, 3, 'satisfied'],
    [{ atLeast: '1/1' }, 3, 'pending'],
  ])('with %j of four, %d agree', (share, count, status) => {
    const acts = [secretary, head, director].slice(0, count).map((who, index) => signed(`p${index}`, who));
    expect(assess(node('ratio', { ...share, of: four }), facts(...acts)).status).toBe(status);
  });

  it('counts refusals by heads', () => {
    const half = node('ratio', { of: [secretary, head, director].map(signatureOf), atLeast: '2/3' });
    const wu = [refused('wu', secretary), refused('wu', head)];
    expect(assess(half, facts(...wu)).status).toBe('pending');
    expect(assess(half, facts(...wu, refused('li', secretary))).status).toBe('refused');
  });

  it('is refused as soon as it cannot be reached', () => {
    const rule = node('ratio', { moreThan: '1/2', of: four });
    expect(assess(rule, facts(refused('li', secretary))).status).toBe('pending');
    expect(assess(rule, facts(refused('li', secretary), refused('zhou', head))).status).toBe('refused');
  });

  it.each([
    [3, '2/3', false, 2],
    [4, '2/3', false, 3],
    [4, '1/2', true, 3],
    [5, '1/2', true, 3],
    [6, '2/3', true, 5],
    [7, '1/1', false, 7],
  ])('of %d at least or more than %s', (total, share, more, count) => {
    expect(needed(total, share, more)).toBe(count);
  });

  it.each([
    {},
    { atLeast: '1/2', moreThan: '1/2' },
    { moreThan: '1/1' },
    { atLeast: '3/2' },
    { atLeast: '0/2' },
    { atLeast: 0.5 },
  ])('is not read with the share %j', (share) => {
    expect(isReadable(node('ratio', { ...share, of: four }))).toBe(false);
  });

  it('says itself', () => {
    expect(sentenceOf(node('ratio', { moreThan: '1/2', of: four }), posts).zh).toMatch(
      /^以下适用的各项中，同意的超过 1\/2：[^、]+、/,
    );
    expect(sentenceOf(node('ratio', { atLeast: '2/3', of: four }), posts).en).toMatch(
      /^at least 2\/3 of these that apply: .+, /,
    );
  });
});
