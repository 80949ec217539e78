import { APPROVAL_OPERATION_WORDS } from '@duban/domain';
import type { Words } from '../zh';

/** Operations on an approval are called as the core calls them. */
const operations = Object.fromEntries(
  Object.entries(APPROVAL_OPERATION_WORDS).map(([operation, { en }]) => [operation, en]),
);

export const acts: Words['acts'] = {
  names: {
    ...operations,
    receive: 'receive',
    report: 'report progress',
    complete: 'report complete',
    accept: 'accept',
    return: 'send back',
    sign: 'sign',
    publish: 'publicise',
    'answer-objection': 'answer the objection',
    file: 'file',
    'record-measure': 'record how a measure was carried out',
    'follow-up': 'report what came of a measure',
    'confirm-scan': 'confirm a scan',
    'give-opinion': 'give an opinion',
    'supply-material': 'supply material',
    revise: 'revise',
    review: 'review',
    issue: 'issue',
    reply: 'reply',
    urge: 'urge',
    recall: 'recall',
    correct: 'correct',
    close: 'close early',
    import: 'import',
    'mend-unit': 'correction of the name',
    mend: 'correction',
    'add-unit': 'add the unit',
    'add-person': 'add the person',
    'give-post': 'give the post',
    'end-post': 'end the post',
    'disable-account': 'disable the account',
    'enable-account': 'enable the account',
    'reset-password': 'reset the password',
    'change-password': 'change the password',
    'save-view': 'save the view',
  },
  will: 'What follows',
  between: '; ',
  doing: (who, act) => `${who}: ${act}`,
  holder: (unit, post, names) => `${post}, ${unit} — ${names}`,
  vacant: 'nobody holds the post now',
  seat: (of, unit, post) =>
    of === 'lead' || of === 'acceptance' ? `${post.replace(/ of the unit$/, '')} of ${unit}` : post,
  missing: 'Still missing',
  send: (act) => `Confirm: ${act}`,
  asking: 'Being done; without network it asks again by itself…',
  unknown:
    'It is not known yet whether it was done. The words are locked: ask again, it is never done twice.',
  askAgain: 'Ask again',
  lapsed: {
    title: (act) => `You cannot ${act} now`,
    now: (act, who) => `Who can ${act} now: ${who}.`,
    kept: 'It was not sent. What you typed is still kept on this machine:',
    drop: 'No longer needed, remove it',
  },
  kept: 'kept on this machine, not sent',
  written: (count, most) => `${count} characters of ${most} at most`,
  /** Behind what is still missing. */
  shorten: (excess) => `to shorten what is too long by ${excess} characters`,
  day: 'Day of the act',
  dayHint: 'Today, unless you say otherwise. An earlier day needs its reason.',
  earlier: 'Another day…',
  late: 'Why it is recorded only now',
};
