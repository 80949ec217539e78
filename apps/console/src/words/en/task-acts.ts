import type { Words } from '../zh';

export const taskActs: Words['taskActs'] = {
  receive: {
    will: 'Your unit receives the task and begins; progress is reported from this month on.',
    done: 'Received; the task is underway.',
  },
  report: {
    state: 'Progress of this period',
    text: 'In words',
    textHint: 'What was done, what is missing, what is difficult.',
    lastTime: (period) => `What was written for ${period}`,
    will: {
      fine: 'This period is reported; the task goes on.',
      behind: 'The task counts as behind schedule; by the rules a reminder letter may be drafted.',
      completed:
        'Only progress is noted here: the principal of the lead unit still has to report the task complete.',
    },
    done: 'The progress of this period is reported.',
  },
  complete: {
    summary: 'How it was completed',
    hint: 'Each measure and whether the goal is reached. It becomes part of the text to be signed.',
    will: (step) => `The task goes to the step ${step}; no more progress is reported unless it is sent back.`,
    done: 'Reported complete.',
  },
  accept: {
    opinion: 'Opinion of the acceptance',
    checked: 'Day of the check',
    will: (next) => `It is accepted and goes to the step ${next}.`,
    done: 'Accepted.',
  },
  return: {
    because: 'Why it is sent back',
    will: 'The lead unit has the task again; acceptance and signatures so far no longer count.',
    done: 'Sent back; the task is underway again.',
  },
  sign: {
    text: 'The text to be signed',
    hash: 'Fingerprint of the text (SHA-256)',
    opinion: 'Opinion (may be empty)',
    as: 'As the holder of',
    changed: 'The text changed after you read it.',
    showNew: 'Show the new text',
    will: 'Your signature holds for the text above and lapses if it changes; with all signatures the task goes on by itself.',
    done: 'Signed.',
  },
  publish: {
    channels: 'Where it is publicised',
    hint: 'One a line: a web site, a newspaper.',
    will: (n, unit) =>
      `It is publicised for ${n} ${unit} from the day given; then the task goes on by itself.`,
    units: { workdays: 'working days', days: 'days', months: 'months' },
    done: 'The publicity has begun.',
  },
  file: {
    number: 'Filing number',
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
