import type { Words } from '../zh';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pieces = (n: number): string => `${n} ${n === 1 ? 'objection' : 'objections'}`;

export const publicity: Words['publicity'] = {
  title: 'Public notices',
  states: {
    running: 'Running',
    paused: 'Stands still for an objection',
    ended: 'Ended',
    returned: 'Sent back to work',
  },
  span: (from, to) => `${from} to ${to}`,
  day: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
  page: {
    list: (office) => `Public notices of ${office}`,
    about:
      'How rectification tasks were completed. Anybody may read the notices and object to them, without an account.',
    none: 'There is no notice now.',
    back: 'All notices',
    earlier: 'Earlier ones',
    later: 'Later ones',
    unit: 'Responsible unit',
    ref: 'Number of the task',
    goal: 'Goal',
    noGoal: 'The plan does not say',
    measures: 'Measures',
    noMeasures: 'The plan does not list them',
    completed: 'What was done',
    accepted: 'Opinion of the acceptance',
    publisher: 'Published by',
    channels: 'Where to turn to',
    period: 'Period',
    text: 'The notice in full',
    print: 'Print',
    document: 'Download the notice (.docx)',
    gone: 'There is no such notice, or it is not published yet.',
    returned:
      'An objection was found to hold: the task was sent back to work, and will be publicised again once it is done.',
  },
  days: {
    span: (from, to) => `${from} to midnight of ${to}`,
    counted: (n) => `Days that count (${n})`,
    length: (n, unit, first) =>
      `${n} ${unit}, ${first ? 'the first day among them' : 'from the day after the first'}`,
    units: { workdays: 'working days', days: 'days', months: 'months' },
    provisional:
      'Provisional: the holidays of a year that it reaches into are not announced yet; it is counted anew when they are.',
    paused: (from) =>
      `Stands still since ${from}: an objection is not answered, and the period does not end before it is.`,
    stopped: (from, to) =>
      from === to
        ? `Stood still on ${from} for an objection; this day does not count.`
        : `Stood still from ${from} to ${to} for an objection; these days do not count.`,
    before: (to, until) => `It was to end on ${to}; put off on ${until}, after objections were answered.`,
    beforeDays: 'The days that counted before',
    objections: (n, open) =>
      n === 0
        ? 'No objection so far.'
        : open === 0
          ? `${pieces(n)}, all answered.`
          : `${pieces(n)}, ${open} not answered yet.`,
  },
  object: {
    title: 'Object',
    about:
      'No account is needed. You are given a receipt number, by which you can ask for the state and the written answer.',
    text: 'What you object to',
    textHint: '1 to 2,000 characters. Say which part is not so, that it can be looked into.',
    written: (n) => `${n} characters of 2,000 at most.`,
    contact: 'How to reach you (may be left out)',
    contactHint:
      'Telephone or mail. Only the office sees it: it is not published, exported or logged. Without it your objection is taken and answered just the same.',
    will: 'The period stands still from today. It goes on once the office has answered in writing, or the task is sent back.',
    send: 'Send the objection',
    sending: 'Sending; it is tried again by itself while the network is away…',
    lacksText: 'what you object to',
    tooLong: (n) => `${n} characters less`,
    unknown:
      'It is not known whether it arrived. What you wrote is locked; try again, it is not taken twice.',
    again: 'Try again',
    done: 'Your objection was received',
    number: 'Receipt number',
    keep: 'Write this number down: nothing else finds your objection again.',
    look: 'Ask for its state',
    closed:
      'The notice has ended and takes no more objections. The office can still be told by the channels above, or by petition.',
  },
  state: {
    title: 'Ask about an objection',
    about: 'Enter the receipt number that you were given.',
    number: 'Receipt number',
    hint: 'Like YY20260306-XXXX-XXXX-XXXX',
    look: 'Ask',
    received: (on) => `Received on ${on}`,
    notice: 'The notice',
    open: 'The office is looking into it and the period stands still. The answer will be shown here.',
    answered: (on) => `Answered on ${on}`,
    upheld: 'The objection holds',
    dismissed: 'The objection does not hold',
  },
  card: {
    title: 'Public notice and objections',
    public: 'Public page',
    document: 'The notice (.docx)',
    none: 'No objection so far.',
    received: (on) => `received on ${on}`,
    waits: 'to be answered',
    upheld: 'holds',
    dismissed: 'does not hold',
    answered: (who, on) => `answered by ${who} on ${on}`,
    contact: (said) => `To be reached by: ${said}`,
    noContact: 'Left no contact',
    hidden: 'What objections say, and how to reach whoever wrote them, is seen by the office alone.',
    house: 'the office',
  },
  answer: {
    which: 'Which one',
    text: 'The written answer',
    textHint: 'Whoever objected reads it by the receipt number. Name nobody in it.',
    upheld: 'Whether the objection holds',
    dismiss: 'It does not hold: the period goes on',
    uphold: 'It holds: the task is sent back',
    more: (n) =>
      `${pieces(n)} more to be answered: until then the period does not go on, nor is the task sent back.`,
    goesOn:
      'The period goes on tomorrow with the days that are left; those on which it stood still do not count.',
    sendsBack: 'The task is sent back to work and the notice ends; it will be accepted and publicised anew.',
    done: 'Answered.',
    none: 'No objection waits for an answer.',
  },
};
