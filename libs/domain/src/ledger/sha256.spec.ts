import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256 } from './sha256';

const oracle = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  it.each(['', 'abc', '整改', '😀', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), '\ud800x'])(
    'agrees on %j',
    (text) => {
      expect(sha256(text)).toBe(oracle(text));
    },
  );

  it('agrees with the platform on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => sha256(text) === oracle(text)),
      {
        numRuns: 500,
      },
    );
  });
});
