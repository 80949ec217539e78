import { subjectFacts, type TaskFacts } from '@duban/domain';
import { plannedTask, policyOf, taskFacts } from '../example/closing';
import { FACTS } from './facts';

const facts: TaskFacts = {
  ...taskFacts,
  origin: 'central',
  units: { ...taskFacts.units, cooperating: ['other-unit'] },
  unitNames: { 'other-unit': '配合单位' },
};

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  int: Number.isInteger,
  bool: (value) => typeof value === 'boolean',
  'list<string>': (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
};

describe('the facts that a condition may ask for', () => {
  it('are those that a task gives, each of its kind', () => {
    const given = subjectFacts(plannedTask(policyOf(), facts));
    expect(Object.keys(given).sort()).toEqual(Object.keys(FACTS).sort());
    for (const [name, { type }] of Object.entries(FACTS))
      expect([name, IS[type]?.(given[name])]).toEqual([name, true]);
  });
});
