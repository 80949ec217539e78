import type { Running } from '../approvals/approval';
import { besideSigning } from './signing-operations';

const mine = [
  { operation: 'approve', as: 'government-head', principal: null },
  { operation: 'approve', as: 'party-secretary', principal: 'li' },
  { operation: 'return', as: 'government-head', principal: null },
  { operation: 'transfer', as: 'government-head', principal: null },
];
const signed = [{}] as Running['acts'];
const named = (acts: Running['acts']): readonly string[] =>
  besideSigning({ mine, acts }).map(({ operation, principal }) => [operation, principal].join(' ').trim());

it('leaves to the page what it has forms for: to sign in my own name, and to send the task back', () => {
  expect(named([])).toEqual(['approve li', 'transfer']);
});

it('returns what somebody has signed', () => {
  expect(named(signed)).toEqual(['approve li', 'return', 'transfer']);
});
