import {
  evolve,
  factOf,
  planTask,
  subjectFacts,
  type Policy,
  type Task,
  type TaskFacts,
} from '@duban/domain';
import { units } from '../example/signing';
import { FACTS } from './facts';

const facts: TaskFacts = {
  planId: 'plan',
  ref: '01',
  title: '任务',
  problem: null,
  goal: null,
  class: 'dated',
  origin: 'central',
  deadline: null,
  measures: [],
  units: { ...units, cooperating: ['other-unit'] },
  unitNames: { 'other-unit': '配合单位' },
};
const officer = { post: 'unit-officer', of: 'lead' } as const;
const policy: Policy = {
  pack: 'example',
  edition: 'e'.repeat(64),
  effectiveFrom: '2021-11-03',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  receipt: { by: officer },
  scheduling: { cadence: 'monthly', dueDay: 25, by: officer },
  ladder: [],
  completion: { by: officer },
  closing: [],
  posts: {},
  longTermCloses: false,
  closingWord: '销号',
};

function taskOf(given: TaskFacts): Task {
  const by = { person: 'qian', principal: null, posts: [] };
  const frame = { digest: 'd', on: '2026-03-02', today: '2026-03-02', late: null, id: 'start', by } as const;
  const planned = planTask('task', given, policy).reduce<Task | null>(
    (task, event) => evolve(task, factOf(event, frame)),
    null,
  );
  if (!planned) throw new Error('no task was planned');
  return planned;
}

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: Number.isInteger,
  bool: (value) => typeof value === 'boolean',
  'list<string>': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
};

describe('the facts that a condition may ask for', () => {
  it('are those that a task gives, each of its kind', () => {
    const given = subjectFacts(taskOf(facts));
    expect(Object.keys(given).sort()).toEqual(Object.keys(FACTS).sort());
    for (const [name, { type }] of Object.entries(FACTS))
      expect([name, IS[type]?.(given[name])]).toEqual([name, true]);
  });
});
