import { lacksProof } from '../tasks/forms/sign-proof';
import { blankFields } from './operation-fields';
import { methodOf, methodsFor, provedBy } from './operation-proof';

const approval = (reauthenticate: boolean) => ({
  options: { reauthenticate, opinionRequired: false, evidenceRequired: false },
});
const signing = { taskId: 't', methods: { 'party-secretary': ['passkey', 'scan'] } as const };
const fields = {
  ...blankFields({ textHash: 'h' }, { route: 'actOnSigning' }),
  ...{ as: 'party-secretary', principal: 'li', password: 's', scan: 'f'.repeat(64) },
};

describe('what a decision is proved by', () => {
  it('a decision is proved by the password where the rule asks for it, and by being signed in otherwise', () => {
    const strict = { operation: 'approve', approval: approval(true), signing: undefined } as const;
    expect(lacksProof({ ...fields, password: '' }, methodOf(strict, fields))).toEqual(['password']);
    expect(provedBy(strict, fields)).toEqual({ password: 's' });
    expect(provedBy({ ...strict, approval: approval(false) }, fields)).toEqual({});
    expect(provedBy({ ...strict, operation: 'transfer' }, fields)).toEqual({});
  });

  it('a signature in somebody’s name is proved by the methods that the law names for their post', () => {
    const signs = { operation: 'approve', approval: approval(false), signing } as const;
    expect(methodsFor(signs, fields)).toEqual(['passkey', 'scan']);
    expect(lacksProof(fields, methodOf(signs, fields))).toEqual(['passkey']);
    expect(provedBy(signs, { ...fields, method: 'scan' })).toEqual({
      proof: { method: 'scan', scan: fields.scan },
    });
    expect(methodsFor(signs, { ...fields, as: 'government-head' })).toContain('session');
  });

  it('whoever refuses to sign is asked for the password at most, whatever the law names', () => {
    const refuses = { operation: 'refuse', approval: approval(true), signing } as const;
    expect(methodsFor(refuses, fields)).toEqual(['password']);
    expect(provedBy(refuses, fields)).toEqual({ password: 's' });
  });
});
