import { lacksProof, methodChosen, methodsOffered } from './sign-proof';
import { lackingToSign, routeFor, signatureOf, unsigned } from './sign-fields';

const plain = { reauthenticate: false, opinionRequired: false, evidenceRequired: false };
const strict = { reauthenticate: true, opinionRequired: true, evidenceRequired: true };
const blank = unsigned('government-head');
const filled = { ...blank, opinion: ' 同意 ', evidence: '监测报告\n\n 现场照片 ', password: 's' };

describe('a signature on a task', () => {
  it('asks for nothing and is sent as ever where the law asks for no more', () => {
    expect(lackingToSign(blank, plain)).toEqual([]);
    expect(routeFor(plain)).toBe('signTask');
    expect(signatureOf(filled, plain, { textHash: 'h', frame: {}, method: 'session' })).toEqual({
      textHash: 'h',
      opinion: '同意',
      as: 'government-head',
    });
  });

  it.each([
    ['opinionRequired', 'opinion'],
    ['evidenceRequired', 'evidence'],
  ] as const)('lacks what the law asks for: %s', (option, field) => {
    const options = { ...plain, [option]: true };
    expect(lackingToSign({ ...blank, [field]: ' \n' }, options)).toEqual([field]);
    expect(lackingToSign(filled, options)).toEqual([]);
    expect(routeFor(options)).toBe('actOnSigning');
  });

  it('is sent as an approval in the signing with all that the law asks for', () => {
    expect(signatureOf(filled, strict, { textHash: 'h', frame: {}, method: 'password' })).toEqual({
      ...{ type: 'approve', textHash: 'h', opinion: '同意', as: 'government-head' },
      ...{ evidence: ['监测报告', '现场照片'], proof: { method: 'password', password: 's' } },
    });
  });

  it('is offered by the methods that the law names for the post, or by the usual ones', () => {
    const methods = { 'party-secretary': ['passkey', 'scan', 'sm2'] } as const;
    const offered = (as: string, reauthenticate = false) => methodsOffered(as, { methods, reauthenticate });
    expect(offered('government-head')).toEqual(['session', 'password', 'passkey']);
    expect(offered('government-head', true)).toEqual(['password', 'passkey']);
    expect(offered('party-secretary')).toEqual(['passkey', 'scan']);
    expect(methodChosen({ method: 'session' }, offered('party-secretary'))).toBe('passkey');
    expect(methodChosen({ method: 'scan' }, offered('party-secretary'))).toBe('scan');
  });

  it('lacks what its method needs', () => {
    expect(lacksProof(blank, 'session')).toEqual([]);
    expect(lacksProof(blank, 'password')).toEqual(['password']);
    expect(lacksProof(blank, 'passkey')).toEqual(['passkey']);
    expect(lacksProof({ ...blank, scan: 'a' }, 'scan')).toEqual([]);
  });

  it('sends no password where none is asked for', () => {
    const body = signatureOf(
      filled,
      { ...plain, opinionRequired: true },
      { textHash: 'h', frame: {}, method: 'session' },
    );
    expect(body).not.toHaveProperty('proof');
  });
});
