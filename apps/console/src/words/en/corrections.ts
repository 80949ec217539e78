import type { Words } from '../zh';

const entries: Readonly<Record<string, string>> = {
  CompletionReported: 'what was done',
  AcceptanceApplied: 'what was applied for',
  TaskAccepted: 'the opinion',
};

export const corrections: Words['corrections'] = {
  correct: 'Correct',
  name: (entry) => `Correct entry ${entry}`,
  told: (who, entry, of) => `${who} corrected ${entries[of] ?? 'it'} in entry ${entry}`,
  made: (who, day, entry, why) => `Entry ${entry}: corrected by ${who} on ${day}, because: ${why}`,
  text: 'What it should say',
  because: 'Why it is corrected',
  becauseHint: 'For example: a number was wrong; the evidence says otherwise.',
  need: { text: 'other words than now', because: 'the reason', late: 'why it is recorded only now' },
  will: 'What was written stays, struck through, with the correction beneath. The task stays at its step, and what was signed or published before stays as it was.',
  willLapse: 'The task is being signed: its text changes, and the signatures given lapse and are given anew.',
  done: 'Corrected.',
  lapsed: 'Somebody corrected this entry meanwhile, or its closing has ended or was sent back.',
};
