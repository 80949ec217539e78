import type { FactView } from '../tasks/use-task';
import { correctionsOf } from './corrections-of';

const fact = (sequence: number, type: string, data: object = {}) =>
  ({ sequence, type, data }) as unknown as FactView;
const corrects = (sequence: number, entry: number) => fact(sequence, 'EntryCorrected', { entry });
const facts = [
  fact(4, 'CompletionReported'),
  fact(5, 'TaskAccepted'),
  corrects(6, 4),
  corrects(7, 5),
  corrects(8, 6),
];

it('follows the corrections of an entry, each by the one before', () => {
  const of = (entry: number) => correctionsOf(facts, entry).map(({ sequence }) => sequence);
  expect([4, 5, 6, 8].map(of)).toEqual([[6, 8], [7], [8], []]);
});
