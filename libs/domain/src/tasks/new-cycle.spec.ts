import { at } from '../example/ladder';
import { policy } from '../example/law';
import { evolve } from './evolve';
import { newCycle, nextCycleId } from './new-cycle';
import type { ClosedTask, Task } from './task';

const closed = at.closed as ClosedTask;
const found = { visitId: 'visit', found: 'rebound', on: '2026-11-28', rectifyBy: '2027-03-31' } as const;
const begun = (old: ClosedTask): Task => {
  const facts = { on: found.on, actor: 'p', principal: null, commandId: 'c', late: null } as const;
  const events = newCycle(old, found, policy);
  const task = events.reduce<Task | null>((state, event) => evolve(state, { ...facts, event }), null);
  if (!task) throw new Error('nothing has begun');
  return task;
};

it('is a task of its own with the words and units of the plan, that says which one it follows', () => {
  const next = begun(closed);
  const { planId, title, problem, units } = closed.facts;
  expect(next).toMatchObject({
    ...{ taskId: nextCycleId(closed.taskId), cycle: 2, status: 'dispatched', policy },
    facts: {
      ...{ planId, title, problem, units, ref: `${closed.facts.ref}-R2` },
      deadline: { text: '2027年3月31日前', day: '2027-03-31', kind: 'date' },
      reopens: { taskId: closed.taskId, cycle: 1, ref: closed.facts.ref, visitId: 'visit', found: 'rebound' },
    },
  });
  expect(next.trouble.periods).toEqual([]);
});

it('has the measures without their days, which are over', () => {
  const dated = { no: '1', text: '封堵排口', deadline: closed.facts.deadline };
  const next = begun({ ...closed, facts: { ...closed.facts, measures: [dated] } });
  expect(next.facts.measures).toEqual([{ ...dated, deadline: null }]);
});

it('is followed by a third under the number of the first', () => {
  const second = begun(closed);
  const third = begun({ ...closed, taskId: second.taskId, cycle: second.cycle, facts: second.facts });
  expect(third).toMatchObject({
    ...{ cycle: 3, facts: { ref: `${closed.facts.ref}-R3`, reopens: { taskId: second.taskId, cycle: 2 } } },
  });
  expect(third.taskId).not.toBe(second.taskId);
});
