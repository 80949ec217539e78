import type { CommandMark } from '@duban/contract';
import {
  derivedId,
  planTask,
  type Assess,
  type Day,
  type DomainEvent,
  type Policy,
  type PostOf,
  type TaskFacts,
} from '@duban/domain';

/** The names of people in here, so that a spec can look for them where they must not be. */
export const OFFICER = { id: derivedId('person/officer'), name: '张整改' };

export const LEAD = derivedId('unit/lead');
export const OFFICE = derivedId('unit/office');
export const GOVERNMENT = derivedId('unit/government');
export const PARTY = derivedId('unit/party');
export const PLAN = derivedId('plan/1');

const post = (name: string, of: PostOf['of']): PostOf => ({ post: name, of });
const LEADERS = [post('party-secretary', 'party-committee'), post('mayor', 'government')];

/** Whoever of the two leaders has not signed yet is missing. */
export const assess: Assess = ({ rule }, { acts }) => {
  const missing = LEADERS.filter((leader) => !acts.some((given) => given.post === leader.post));
  return {
    rule,
    path: '',
    status: missing.length ? 'pending' : 'satisfied',
    sentence: { zh: rule, en: rule },
    missing,
    ...{ reasons: [], until: null, facts: [], places: [], inside: [] },
  };
};

export const policy: Policy = {
  pack: 'sample',
  edition: 'e'.repeat(64),
  effectiveFrom: '2026-01-01',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  receipt: { by: post('unit-officer', 'lead') },
  scheduling: { cadence: 'monthly', dueDay: 25, by: post('unit-officer', 'lead') },
  ladder: [
    {
      id: 'reminder',
      triggers: ['missed', 'behind'],
      fromConsecutive: 1,
      letter: 'reminder',
      title: '提醒函',
      mark: '督提',
      drafter: post('office-clerk', 'office'),
      signer: post('office-director', 'office'),
      receiver: post('unit-officer', 'lead'),
      replyWithin: { n: 5, unit: 'workdays', firstDayCounts: false },
    },
  ],
  completion: { by: post('unit-officer', 'lead') },
  closing: [
    { step: 'acceptance', by: post('office-director', 'office') },
    { step: 'signature', rule: { rule: 'both-leaders' } },
  ],
  posts: {},
  longTermCloses: false,
  closingWord: '销号',
};

export const taskIdOf = (ref: string): string => derivedId(`task/${PLAN}/${ref}`);

export const factsOf = (ref: string): TaskFacts => ({
  planId: PLAN,
  ref,
  title: `完成第 ${ref} 号整改`,
  problem: '污水直排',
  goal: '排口全部封堵',
  class: 'dated',
  deadline: { text: '2026年12月底前', kind: 'date', day: '2026-12-31', precision: 'month' },
  measures: [{ no: '1', text: '封堵排口', deadline: null }],
  units: {
    lead: LEAD,
    cooperating: [],
    acceptance: OFFICE,
    office: OFFICE,
    government: GOVERNMENT,
    'party-committee': PARTY,
  },
  unitNames: { [LEAD]: '市水利局', [OFFICE]: '整改办', [GOVERNMENT]: '市政府', [PARTY]: '市委' },
});

export const aggregateOf = (ref: string): string => `task/${taskIdOf(ref)}`;

/** The first two events of a task: planned and dispatched. */
export const planned = (ref: string): readonly DomainEvent[] => planTask(taskIdOf(ref), factsOf(ref), policy);

export const received: DomainEvent = { type: 'TaskReceived', data: { unit: LEAD } };

export const missed = (ref: string, period: string): readonly DomainEvent[] => [
  { type: 'PeriodMissed', data: { period } },
  {
    type: 'RungReached',
    data: { letterId: letterIdOf(ref, period), rung: 'reminder', period, title: '提醒函' },
  },
];

export const letterIdOf = (ref: string, period: string): string => derivedId(`letter/${ref}/${period}`);

export const mark = (commandId: string, on: Day = '2026-03-02'): CommandMark => ({
  commandId,
  digest: 'd'.repeat(64),
  actor: OFFICER.id,
  principal: null,
  on,
  late: null,
});
