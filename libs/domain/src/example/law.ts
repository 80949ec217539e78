import type { Policy, PostOf } from '../policy/policy';
import type { Assess, Verdict } from '../policy/verdict';
import type { Law } from '../tasks/law';
import type { Calendar } from '../time/calendar';

/** 2024 around its National Day, and 2026 around its New Year and Spring Festival, as the notices have them. */
export const calendar: Calendar = {
  id: 'cn',
  years: [
    {
      year: 2024,
      off: ['2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07'],
      work: ['2024-09-29', '2024-10-12'],
    },
    {
      year: 2026,
      off: [
        '2026-01-01',
        '2026-01-02',
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
        '2026-02-20',
        '2026-02-23',
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28'],
    },
  ],
};

const SIGNERS: readonly PostOf[] = [
  { post: 'party-secretary', of: 'party-committee' },
  { post: 'government-head', of: 'government' },
];

/** A verdict but for its status, of a stand-in for the rules. */
export const bareVerdict = (rule: string): Omit<Verdict, 'status'> => ({
  ...{ rule, path: '', sentence: { zh: rule, en: rule }, reasons: [], missing: [] },
  ...{ until: null, facts: [], places: [], inside: [] },
});

/** A stand-in for the rules: both posts must have signed. The real ones are tried where they live. */
export const assess: Assess = ({ rule }, { acts, units }) => {
  const said = bareVerdict(rule);
  if (rule === 'not-known-here')
    return { ...said, status: 'pending', reasons: [{ zh: '不认识', en: 'unknown' }] };
  const missing = SIGNERS.filter(
    ({ post, of }) => !acts.some((act) => act.post === post && act.unit === units[of]),
  );
  const status = missing.length === 0 ? 'satisfied' : 'pending';
  return { ...said, status, missing };
};

export const law: Law = { assess, calendar };

export const policy: Policy = {
  pack: 'example',
  edition: 'e'.repeat(64),
  effectiveFrom: '2021-11-03',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  receipt: { by: { post: 'unit-officer', of: 'lead' } },
  scheduling: { cadence: 'monthly', dueDay: 25, by: { post: 'unit-officer', of: 'lead' } },
  ladder: [
    {
      id: 'reminder',
      triggers: ['missed', 'behind'],
      fromConsecutive: 1,
      letter: 'reminder',
      title: '提醒函',
      mark: '督提',
      drafter: { post: 'office-officer', of: 'office' },
      signer: { post: 'office-director', of: 'office' },
      receiver: { post: 'unit-officer', of: 'lead' },
      replyWithin: { n: 5, unit: 'workdays', firstDayCounts: false },
    },
  ],
  completion: { by: { post: 'unit-principal', of: 'lead' } },
  closing: [
    { step: 'acceptance', by: { post: 'unit-principal', of: 'acceptance' } },
    { step: 'signature', rule: { rule: 'both' } },
    {
      step: 'publicity',
      by: { post: 'office-officer', of: 'office' },
      period: { n: 10, unit: 'workdays', firstDayCounts: true },
    },
    { step: 'filing', by: { post: 'office-officer', of: 'office' } },
  ],
  posts: {},
  longTermCloses: false,
  closingWord: '销号',
};
