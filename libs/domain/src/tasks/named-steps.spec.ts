import type { Policy, SignatureStep } from '../policy/policy';
import type { Assess } from '../policy/verdict';
import { bareVerdict, law as exampleLaw, policy } from '../example/law';
import { sun, zhou } from '../example/people';
import { command, complete, dispatched, receive, signing, type Act } from '../example/task';
import type { Day } from '../time/day';
import { closingText } from './closing-text';
import { decide } from './decide';
import { evolve } from './evolve';
import { explain } from './explain';
import { signingsOf } from './signing';
import { factOf } from './steps';
import type { Task } from './task';

/** One post signs; `only-for` asks for it where the task's number is the one that it names. */
const assess: Assess = (node, facts) => {
  const none = bareVerdict(node.rule);
  if (node.rule === 'only-for' && facts.subject.ref !== node.ref)
    return {
      ...none,
      status: 'not-applicable',
      reasons: [{ zh: '非中央交办', en: 'not assigned by the centre' }],
    };
  const who = { post: 'government-head', of: 'government' } as const;
  const there = facts.acts.some(({ post }) => post === who.post);
  return there ? { ...none, status: 'satisfied' } : { ...none, status: 'pending', missing: [who] };
};
const law = { ...exampleLaw, assess };

const siteCheck: SignatureStep = {
  step: 'signature',
  title: { zh: '现场核查', en: 'site check' },
  rule: { rule: 'one' },
};
const provincialCheck: SignatureStep = {
  step: 'signature',
  title: { zh: '省级核查', en: 'provincial check' },
  conditional: true,
  rule: { rule: 'only-for', ref: '08' },
};
const [acceptance] = policy.closing as Policy['closing'] & readonly [Policy['closing'][number]];
const closing = [
  acceptance,
  siteCheck,
  provincialCheck,
  { step: 'signature', rule: { rule: 'one' } },
] as const;

function play(task: Task, content: Act, on: Day): Task {
  const next = command(content, on);
  const decision = decide(task, next, law);
  if (!decision.ok) throw new Error(decision.because.en);
  return decision.events.reduce<Task>((state, event) => evolve(state, factOf(event, next)), task);
}

const accepted = (ref: string): Task => {
  const start = dispatched({ policy: { closing }, facts: { ref } });
  const reported = play(play(start, receive, '2026-01-06'), complete, '2026-03-02');
  return play(reported, { type: 'accept', by: sun, opinion: '同意', checkedOn: '2026-03-03' }, '2026-03-03');
};
const checked = (ref: string): Task => {
  const task = accepted(ref);
  return play(task, signing(task, zhou, { opinion: '现场已核' }), '2026-03-04');
};

describe('the closing steps that a place names itself', () => {
  it('are called by their names where the task stands and in what was done', () => {
    expect(explain(accepted('07'), assess).where.zh).toBe('任务等待现场核查');
    expect(explain(checked('08'), assess).because.map(({ zh }) => zh)).toContain(
      '2026-03-04 现场核查完成（1 人）',
    );
    expect(explain(checked('08'), assess).steps.map(({ title, state }) => [title.zh, state])).toEqual([
      ['验收', 'done'],
      ['现场核查', 'done'],
      ['省级核查', 'open'],
      ['签字', 'ahead'],
    ]);
  });

  it('are left out, with the reason in the record, where the task is none of theirs', () => {
    const task = checked('07');
    expect(task).toMatchObject({
      open: { step: 'signature' },
      done: [{ step: 'acceptance' }, { step: 'signature' }, { step: 'left-out', on: '2026-03-04' }],
    });
    const explained = explain(task, assess);
    expect(explained.steps[2]).toMatchObject({ state: 'left-out', on: '2026-03-04' });
    expect(explained.because.map(({ zh }) => zh)).toContain('省级核查不适用：非中央交办');
  });

  it('wait for somebody to look where they are no conditional ones', () => {
    const { conditional: _, ...always } = provincialCheck;
    const start = dispatched({ policy: { closing: [always] } });
    const task = play(play(start, receive, '2026-01-06'), complete, '2026-03-02');
    expect(task).toMatchObject({ open: { step: 'signature' } });
    expect(decide(task, command(signing(task, zhou), '2026-03-03'), law)).toMatchObject({
      ok: false,
      code: 'not-authorised',
    });
  });

  it('show the text that belongs to each, with what was said before', () => {
    const lines = (task: Task): readonly string[] =>
      task.status === 'closing' || task.status === 'closed' ? closingText(task).split('\n') : [];
    expect(lines(accepted('07'))[0]).toBe('整改任务现场核查审签单');
    expect(lines(checked('08'))[0]).toBe('整改任务省级核查审签单');
    const last = checked('07');
    expect(lines(last)).toEqual(
      expect.arrayContaining([
        '整改任务销号审签单',
        '现场核查（2026-03-04，1 人签字）：现场已核',
        '省级核查：不适用',
      ]),
    );
    const closed = play(last, signing(last, zhou), '2026-03-05');
    expect(closed.status).toBe('closed');
    expect(lines(closed)).toEqual(lines(last));
  });

  it('keep their signatures apart', () => {
    const heads = (task: Task) => signingsOf(task).map((one) => one?.facts.acts.length ?? null);
    const last = checked('07');
    expect(heads(last)).toEqual([null, 1, 0, 0]);
    expect(heads(play(last, signing(last, zhou), '2026-03-05'))).toEqual([null, 1, 0, 1]);
  });

  it('are sent back like any other step, and begin anew', () => {
    const back = play(checked('08'), { type: 'return', by: zhou, because: '省级核查发现问题' }, '2026-03-05');
    expect(back).toMatchObject({ status: 'underway', returned: { because: '省级核查发现问题' } });
    expect(explain(back, assess).steps.every(({ state }) => state === 'ahead')).toBe(true);
  });
});
