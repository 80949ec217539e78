import type { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';

export const TASK = '0190c0de-0000-7000-8000-000000000001';
export const OTHER_TASK = '0190c0de-0000-7000-8000-000000000002';
export const PLAN = '0190c0de-0000-7000-8000-000000000003';
export const OTHER_PLAN = '0190c0de-0000-7000-8000-000000000008';
export const UNIT = '0190c0de-0000-7000-8000-000000000004';
export const LETTER = '0190c0de-0000-7000-8000-000000000005';
export const PERSON = '0190c0de-0000-7000-8000-000000000006';
export const IMPORT = '0190c0de-0000-7000-8000-000000000007';
export const HASH = 'ab'.repeat(32);

export const row: AnswerOf<typeof routes.listTasks>['tasks'][number] = {
  id: TASK,
  cycle: 1,
  version: 3,
  planId: PLAN,
  ref: '07',
  title: '老街雨污混接',
  class: 'dated',
  status: 'underway',
  step: null,
  leadUnit: UNIT,
  leadUnitName: '市住房城乡建设局',
  deadline: null,
  overdue: false,
  nextOn: null,
  closedOn: null,
  filingNumber: null,
  reopens: null,
  upstream: null,
  level: null,
  left: null,
  waiting: [{ act: 'complete', held: true, by: [{ post: 'unit-principal', of: 'lead', unit: UNIT }] }],
};

export const plansOf = (names: Readonly<Record<string, string>>): AnswerOf<typeof routes.listPlans> => ({
  plans: Object.entries(names).map(([id, name]) => ({
    ...{ id, name, pack: 'ningbo', edition: HASH, importedOn: '2026-03-02' },
    ...{ status: 'imported' as const, feedbackOn: null, dueOn: null },
    tasks: { total: 1, closed: 0, overdue: 0 },
  })),
});

const post = (zh: string, en: string) => ({ zh, en });
const posts = {
  'unit-officer': post('经办人', 'officer of the unit'),
  'unit-principal': post('单位主要负责人', 'principal of the unit'),
  'party-secretary': post('党委书记', 'Party secretary'),
};
export const packs: AnswerOf<typeof routes.listPacks> = {
  packs: [
    {
      ...{ id: 'ningbo', title: { zh: '宁波', en: 'Ningbo' }, place: '宁波市', extends: null },
      ...{
        editions: [{ effectiveFrom: '2021-11-03', hash: HASH, basis: null, note: null }],
        posts,
        unverified: 0,
      },
    },
  ],
  changes: [],
  shadows: [],
};

export const taskAnswer = { commandId: 'person/key', sequence: 4, task: row };

export const person: AnswerOf<typeof routes.me>['person'] = {
  id: PERSON,
  name: '王小明',
  signInName: 'wang',
  disabled: false,
  posts: [],
};
