import { derivedId, type Policy, type PostOf, type TaskFacts } from '@duban/domain';

const post = (name: string, of: PostOf['of']): PostOf => ({ post: name, of });

const UNITS = {
  lead: derivedId('sample/unit/lead'),
  acceptance: derivedId('sample/unit/acceptance'),
  office: derivedId('sample/unit/office'),
  government: derivedId('sample/unit/government'),
  'party-committee': derivedId('sample/unit/party-committee'),
};

/** The law that the tasks of a sample are under: invented, and as a pack would pin it. */
export const POLICY: Policy = {
  pack: 'sample',
  edition: 'e'.repeat(64),
  effectiveFrom: '2026-01-01',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  receipt: { by: post('unit-officer', 'lead') },
  scheduling: { cadence: 'monthly', dueDay: 25, by: post('unit-officer', 'lead') },
  ladder: [],
  completion: { by: post('unit-officer', 'lead') },
  closing: [{ step: 'acceptance', by: post('office-director', 'office') }],
  posts: {},
  longTermCloses: false,
  closingWord: '销号',
};

export const OFFICER = derivedId('sample/person/officer');
export const PLAN = derivedId('sample/plan');

export const factsOf = (number: number): TaskFacts => ({
  planId: PLAN,
  ref: String(number + 1),
  title: `样例任务第 ${number + 1} 号：雨污管网错接混接整改`,
  problem: '雨污管网错接混接，污水直排入河',
  goal: '排口全部封堵，水质稳定达标',
  class: 'dated',
  deadline: { text: '2026年12月底前', kind: 'date', day: '2026-12-31', precision: 'month' },
  measures: [{ no: '1', text: '封堵排口', deadline: null }],
  units: { ...UNITS, cooperating: [] },
  unitNames: {
    [UNITS.lead]: '区住建局',
    [UNITS.acceptance]: '市住建局',
    [UNITS.office]: '市整改办',
    [UNITS.government]: '市政府',
    [UNITS['party-committee']]: '市委',
  },
});
