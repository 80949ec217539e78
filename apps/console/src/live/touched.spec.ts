import type { RouteName } from '@duban/contract';
import { isTouched, type Changed } from './touched';

const nothing: Changed = { everything: false, tasks: [], letters: [], plans: [], approvals: [] };
const taskA: Changed = { ...nothing, tasks: ['a'] };
const plan: Changed = { ...nothing, plans: ['p'] };
const approval: Changed = { ...nothing, approvals: ['a'] };
const everything: Changed = { ...nothing, everything: true };
const cached = (route: RouteName, params: object = {}, answer: unknown = {}) => ({
  key: [route, { params }],
  answer,
});
const letterOf = (taskId: string) => ({ about: { kind: 'task', taskId } });
const letter: Changed = { ...nothing, letters: ['l'] };
const aboutPlan = { about: { kind: 'plan', planId: 'p' } };

describe('an answer in the cache', () => {
  it.each([
    ['the page of the changed task', cached('showTask', { taskId: 'a' }), taskA, true],
    ['the page of another task', cached('showTask', { taskId: 'b' }), taskA, false],
    ['why another task is there', cached('explainTask', { taskId: 'b' }), taskA, false],
    ['a letter of the task', cached('showLetter', {}, letterOf('a')), taskA, true],
    ['a letter of another task', cached('showLetter', {}, letterOf('b')), taskA, false],
    ['a letter about no task', cached('showLetter', { letterId: 'l' }, aboutPlan), letter, true],
    ['another letter', cached('showLetter', { letterId: 'm' }, aboutPlan), letter, false],
    ['the letters when one about no task moved', cached('listLetters'), letter, true],
    ['a letter that was not found', { key: ['showLetter', {}], answer: undefined }, taskA, true],
    ['the inbox', cached('inbox'), taskA, true],
    ['the inbox when a plan moved', cached('inbox'), plan, true],
    ['a round when a task reported', cached('showRound'), taskA, true],
    ['the changed approval', cached('showApproval', { approvalId: 'a' }), approval, true],
    ['another approval', cached('showApproval', { approvalId: 'b' }), approval, false],
    ['an approval when a task moved', cached('showApproval', { approvalId: 'a' }), taskA, false],
    [
      'a change of law when one of its tasks moved',
      cached('approvalMigration', { approvalId: 'b' }),
      taskA,
      true,
    ],
    ['the rules', cached('listPacks'), taskA, false],
    ['the rules when an approval moved', cached('listPacks'), approval, true],
    ['what holds in an emergency', cached('me'), approval, true],
    ['the signing of the changed task', cached('showSigning', { taskId: 'a' }), taskA, true],
    ['who is signed in', cached('me'), plan, false],
    ['who is signed in, after too much to name', cached('me'), everything, true],
    ['the inbox when nothing was told', cached('inbox'), nothing, false],
  ])('%s', (_what, answer, changed, touched) => {
    expect(isTouched(answer, changed)).toBe(touched);
  });
});
