import type { Approval, Item } from './item';
import { keyOf, pageOf, pageOfApproval, urgencyOf } from './item';

const item: Item = {
  kind: 'task',
  act: 'receive',
  taskId: 't',
  letterId: null,
  visitId: null,
  planId: 'p',
  ref: '07',
  title: '',
  ...{ principal: null, principalName: null, by: null, urged: null },
};

it.each([
  ['overdue on the day after its last', '2026-03-24', 'over'],
  ['soon on its last day', '2026-03-25', 'soon'],
  ['soon a week before', '2026-04-01', 'soon'],
  ['later before that', '2026-04-02', 'later'],
  ['open without a day', null, 'open'],
] as const)('is %s', (_what, by, urgency) => {
  expect(urgencyOf({ by }, '2026-03-25')).toBe(urgency);
});

it.each([
  ['a task', item, 't/receive', '/tasks/t?act=receive'],
  [
    'a check visit',
    { ...item, kind: 'visit' as const, act: 'find', taskId: null, visitId: 'v' },
    'v/find',
    '/visits/v',
  ],
  [
    'a check that the law wants',
    { ...item, kind: 'visit' as const, act: 'plan-visit', taskId: null },
    'p/plan-visit',
    '/visits?act=plan-visit',
  ],
  [
    'a task that is signed for somebody else',
    { ...item, act: 'sign', principal: 'li' },
    't/sign/li',
    '/tasks/t?signing=approve&principal=li',
  ],
  [
    'a task in whose signing I was asked',
    { ...item, act: 'give-opinion' },
    't/give-opinion',
    '/tasks/t?signing=give-opinion&principal=',
  ],
  [
    'a plan',
    { ...item, kind: 'plan' as const, taskId: null, ref: null, act: 'submit' },
    'p/submit',
    '/plans/p?act=submit',
  ],
  ['a letter', { ...item, letterId: 'l', act: 'reply' }, 'l/reply', '/letters/l?act=reply'],
])('opens the form on the page of %s', (_what, given, key, page) => {
  expect([keyOf(given), pageOf(given)]).toEqual([key, page]);
});

it.each([
  ['my own name', null, '/approvals/a?act=approve&as=government-head'],
  ['the name of whoever I stand for', 'li', '/approvals/a?act=approve&as=government-head&principal=li'],
])('opens the form of an approval in %s', (_what, principal, page) => {
  const line = { approvalId: 'a', act: 'approve', as: 'government-head', principal } as Approval;
  expect(pageOfApproval(line)).toBe(page);
});
