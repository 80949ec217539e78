import {
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

const votes = node('quorum', { atLeast: 1, of: [signatureOf(head), signatureOf(director)] });
const rule = node('veto', { by: [secretary, head], then: votes });

describe('veto', () => {
  it.each([
    ['nobody', facts(), 'pending'],
    ['who agrees', facts(signed('wang', director)), 'satisfied'],
    ['whose refusal only counts', facts(refused('wang', director)), 'pending'],
    [
      'who may veto and does, though the rest agree',
      facts(signed('wang', director), refused('li', secretary)),
      'refused',
    ],
    [
      'who may veto and has a vote as well',
      facts(signed('wang', director), refused('zhou', head)),
      'refused',
    ],
    ['everybody, who refuses', facts(refused('wang', director), refused('zhou', head)), 'refused'],
  ])('answered by somebody: %s', (_who, given, status) => {
    expect(assess(rule, given).status).toBe(status);
  });

  it('says that the refusal counts, though its post need not sign', () => {
    expect(assess(rule, facts(refused('li', secretary))).reasons[0]?.zh).toBe(
      '党委书记 2026-03-02 的不同意意见计入',
    );
  });

  it('ends it also where the rule inside asks for nothing', () => {
    const then = node('applies', { when: 'overdue', then: signatureOf(head) });
    const given = { ...facts(refused('li', secretary)), subject: { overdue: false } };
    expect(assess(node('veto', { by: secretary, then }), given).status).toBe('refused');
    expect(assess(node('veto', { by: secretary, then }), { ...given, acts: [] }).status).toBe(
      'not-applicable',
    );
  });

  it('says itself', () => {
    expect(sentenceOf(rule, posts).zh).toMatch(/；党委书记或政府主要负责人可一票否决$/);
  });
});
