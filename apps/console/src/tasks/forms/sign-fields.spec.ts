import { lackingToSign, routeFor, signatureOf, unsigned } from './sign-fields';

const plain = { reauthenticate: false, opinionRequired: false, evidenceRequired: false };
const strict = { reauthenticate: true, opinionRequired: true, evidenceRequired: true };
const blank = unsigned('government-head');
const filled = { ...blank, opinion: ' 同意 ', evidence: '监测报告\n\n 现场照片 ', password: 's' };

describe('a signature on a task', () => {
  it('asks for nothing and is sent as ever where the law asks for no more', () => {
    expect(lackingToSign(blank, plain)).toEqual([]);
    expect(routeFor(plain)).toBe('signTask');
    expect(signatureOf(filled, plain, { textHash: 'h', frame: {} })).toEqual({
      textHash: 'h',
      opinion: '同意',
      as: 'government-head',
    });
  });

  it.each([
    ['reauthenticate', 'password'],
    ['opinionRequired', 'opinion'],
    ['evidenceRequired', 'evidence'],
  ] as const)('lacks what the law asks for: %s', (option, field) => {
    const options = { ...plain, [option]: true };
    expect(lackingToSign({ ...blank, [field]: field === 'password' ? '' : ' \n' }, options)).toEqual([field]);
    expect(lackingToSign(filled, options)).toEqual([]);
    expect(routeFor(options)).toBe('actOnSigning');
  });

  it('is sent as an approval in the signing with all that the law asks for', () => {
    expect(signatureOf(filled, strict, { textHash: 'h', frame: {} })).toEqual({
      ...{ type: 'approve', textHash: 'h', opinion: '同意', as: 'government-head' },
      ...{ evidence: ['监测报告', '现场照片'], password: 's' },
    });
  });

  it('sends no password where none is asked for', () => {
    expect(
      signatureOf(filled, { ...plain, opinionRequired: true }, { textHash: 'h', frame: {} }),
    ).not.toHaveProperty('password');
  });
});
