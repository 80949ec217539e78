import type { Approval } from './approval';
import { operationsOf } from './approval';
import { askingFor, blankFields, fieldsOf, lackingIn } from './operation-fields';
import { provedBy } from './operation-proof';
import { targetOf } from './target';

const options = { reauthenticate: false, opinionRequired: false, evidenceRequired: false };
const approval = { id: 'a', textHash: 'h', options } as Approval;
const target = targetOf(approval);
const blank = blankFields(approval, target);
const way = { as: 'office-director', principal: 'li' };

describe('the form of an operation', () => {
  it('lacks what the operation asks for, and nothing that it can do without', () => {
    expect(lackingIn('transfer', blank, approval)).toEqual(['to', 'because']);
    expect(lackingIn('return', { ...blank, because: '材料不全' }, approval)).toEqual([]);
    expect(lackingIn('approve', blank, approval)).toEqual([]);
  });

  it('lacks what the rule asks for besides', () => {
    const strict = { options: { reauthenticate: true, opinionRequired: true, evidenceRequired: true } };
    expect(lackingIn('approve', blank, strict)).toEqual(['opinion', 'evidence']);
    expect(lackingIn('give-opinion', { ...blank, opinion: '可行' }, strict)).toEqual([]);
    expect([fieldsOf('approve', approval), fieldsOf('approve', strict)]).toEqual([
      ['opinion'],
      ['opinion', 'evidence'],
    ]);
  });

  it('sends a decision on the text that was read, in the name of whoever is away', () => {
    const fields = { ...blank, ...way, opinion: ' 同意 ', evidence: '甲\n\n 乙 ', password: 's' };
    const proved = { password: 's' };
    expect(askingFor('approve', target, { fields, frame: {}, proved }).body).toEqual({
      ...way,
      type: 'approve',
      opinion: '同意',
      evidence: ['甲', '乙'],
      textHash: 'h',
      password: 's',
    });
  });

  it('sends no text and no password where nothing is decided', () => {
    const fields = { ...blank, because: '材料不全', password: 's', step: 'li:1' };
    expect(
      askingFor('return', target, {
        fields,
        frame: {},
        proved: provedBy({ operation: 'return', approval, signing: undefined }, fields),
      }).body,
    ).toEqual({
      as: null,
      principal: null,
      type: 'return',
      to: 'li:1',
      then: 'continue',
      because: '材料不全',
    });
  });

  it('lacks the signer to whom it is returned in a signing: a task is sent back by itself', () => {
    const signing = blankFields(approval, { route: 'actOnSigning' });
    expect(lackingIn('return', { ...signing, because: '重签' }, approval)).toEqual(['step']);
  });

  it('gathers the ways in which somebody can do the same', () => {
    const mine = [
      { operation: 'approve', as: 'office-director', principal: null },
      { operation: 'comment', as: null, principal: null },
      { operation: 'approve', as: 'office-director', principal: 'li' },
    ];
    const found = operationsOf({ mine });
    expect([...found.keys()]).toEqual(['approve', 'comment']);
    expect(found.get('approve')).toHaveLength(2);
  });
});
