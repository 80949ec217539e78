import type { ClosingStep } from '@duban/domain';
import { ownStepAt } from './step-then';

const review = { zh: '资料审核', en: 'document review' };
const closing = [
  { step: 'acceptance' },
  { step: 'signature', title: review },
  { step: 'signature' },
] as unknown as readonly ClosingStep[];
const told = (...types: readonly string[]) => types.map((type, at) => ({ sequence: at + 1, type }));
const at = (facts: ReturnType<typeof told>, sequence: number, step: string) =>
  ownStepAt(facts, { sequence, type: 'StepOpened' }, { closing, step });

describe('the step that was open at a fact', () => {
  const once = [
    'CompletionReported',
    'StepOpened',
    'TaskAccepted',
    'StepOpened',
    'SignatureCompleted',
    'StepOpened',
  ];

  it('is called by the name that the place gives it, and none where it has the usual one', () => {
    const facts = told(...once);
    expect(
      [2, 4, 6].map((sequence) => at(facts, sequence, sequence === 2 ? 'acceptance' : 'signature')),
    ).toEqual([null, review, null]);
  });

  it('is counted anew once the task came back and was reported complete again', () => {
    const facts = told(
      ...once,
      'TaskReturned',
      'CompletionReported',
      'StepOpened',
      'TaskAccepted',
      'StepOpened',
    );
    expect(at(facts, 11, 'signature')).toEqual(review);
    expect(at(facts, 9, 'acceptance')).toBeNull();
  });

  it('has no name where the law of today has another step there', () => {
    expect(at(told(...once), 4, 'publicity')).toBeNull();
  });
});
