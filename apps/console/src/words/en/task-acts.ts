import type { Words } from '../zh';

export const taskActs: Words['taskActs'] = {
  receive: {
    will: 'Your unit receives the task and begins; progress is reported in every round.',
    then: (day, what) => `By itself after that: ${day}, ${what}.`,
    done: 'Received; the task is underway.',
  },
  report: {
    state: 'Progress of this period',
    text: 'In words',
    textHint: 'What was done, what is missing, what is difficult.',
    lastTime: (period, state) => `What was written for ${period}: ${state}`,
    until: (day) => `This period closes on ${day}.`,
    will: {
      fine: 'This period is reported; the task goes on.',
      behind: (letters) =>
        `The task counts as behind schedule; by the rules a letter may be drafted (${letters}).`,
      counted: 'The task counts as behind schedule.',
      completed:
        'Only progress is noted here: the principal of the lead unit still has to report the task complete.',
    },
    done: 'The progress of this period is reported.',
  },
  complete: {
    summary: 'How it was completed',
    hint: 'Each measure and whether the goal is reached. It becomes part of the text to be signed.',
    measures: 'The measures of the plan',
    will: (step) => `The task goes to the step ${step}; no more progress is reported unless it is sent back.`,
    done: 'Reported complete.',
  },
  accept: {
    opinion: 'Opinion of the acceptance',
    checked: 'Day of the check',
    claimed: (day) => `Reported complete on ${day}`,
    will: (next) => `It is accepted and goes to the step ${next}.`,
    done: 'Accepted.',
  },
  return: {
    because: 'Why it is sent back',
    will: (lapsed) => `The lead unit has the task again; what no longer counts: ${lapsed}.`,
    willAll: 'The lead unit has the task again and reports it complete anew.',
    signatures: (names) => `the signature of ${names}`,
    done: 'Sent back; the task is underway again.',
  },
  sign: {
    text: 'The text to be signed',
    hash: 'Fingerprint of the text (SHA-256)',
    opinion: 'Opinion (may be empty)',
    as: 'As the holder of',
    changed: 'The text changed after you read it.',
    showNew: 'Show the new text',
    will: 'Your signature holds for the text above and lapses if it changes.',
    last: (n, m, step) =>
      `Yours is signature ${n} of ${m}; then the task goes to the step ${step} by itself.`,
    more: (n, m, others) => `Yours is signature ${n} of ${m}; then it still waits for ${others}.`,
    done: 'Signed.',
  },
  publish: {
    channels: 'Where it is publicised',
    hint: 'One a line: a web site, a newspaper.',
    will: (n, unit, step) =>
      `It is publicised for ${n} ${unit} from today, or the day given; then the task goes to the step ${step} by itself.`,
    units: { workdays: 'working days', days: 'days', months: 'months' },
    done: 'The publicity has begun.',
  },
  file: {
    number: 'Filing number',
    hint: 'As it stands on the filing document; it stays beside the number of the task.',
    will: (word) => `The task is filed and closed (${word}); that cannot be taken back.`,
    done: 'Filed.',
  },
  closing: 'closing',
  need: {
    text: 'the progress in words',
    summary: 'how it was completed',
    opinion: 'the opinion',
    because: 'the reason',
    channels: 'one channel at least',
    number: 'the filing number',
    late: 'why it is recorded only now',
    closingText: 'the text to be signed',
  },
};
