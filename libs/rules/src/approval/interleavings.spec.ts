import { decide, evolve, factOf, textToSign, type Actor, type Task, type TaskAct } from '@duban/domain';
import fc from 'fast-check';
import { plannedTask, policyOf } from '../example/closing';
import { dual, head, secretary, units } from '../example/signing';
import { assess } from './assess';

const law = { assess, calendar: { id: 'none', years: [] } };
/** A law whose only closing step is the dual signature, so that the last signature closes the task. */
const policy = policyOf({ step: 'signature', rule: dual });
const frame = { digest: 'd', on: '2026-03-02', today: '2026-03-02', late: null } as const;
const drafter: Actor = {
  person: 'qian',
  principal: null,
  posts: [{ post: 'unit-officer', unit: units.lead }],
};

function inSignature(): Task {
  const start = { ...frame, id: 'start', by: drafter, type: 'receive' } as const;
  const acts: readonly TaskAct[] = [
    start,
    { ...frame, id: 'done', by: drafter, type: 'complete', summary: '完成' },
  ];
  return acts.reduce<Task>((task, act) => main(task, act).task, plannedTask(policy));
}

/** The main line: decides again in order and carries out. */
function main(task: Task, act: TaskAct): { readonly task: Task; readonly said: readonly string[] } {
  const decision = decide(task, act, law);
  if (!decision.ok) return { task, said: [] };
  const after = decision.events.reduce<Task>((state, event) => evolve(state, factOf(event, act)), task);
  return { task: after, said: decision.events.map(({ type }) => type) };
}

const seat = {
  secretary: { post: secretary.post, unit: units[secretary.of] },
  head: { post: head.post, unit: units[head.of] },
};
const signer = (person: string, principal: string | null, ...posts: Actor['posts']): Actor => ({
  person,
  principal,
  posts,
});

/** People with one hat, with two, with a proxy; the drafter, who must not sign; and somebody without a post. */
const PEOPLE: readonly Actor[] = [
  signer('li', null, seat.secretary),
  signer('zhou', null, seat.head),
  signer('wu', null, seat.secretary, seat.head),
  signer('li', 'zhou', seat.head),
  signer('feng', 'wu', seat.secretary, seat.head),
  signer('qian', null, seat.head),
  signer('he', null),
];
const START = inSignature();
const HASH = textToSign(START) ?? '';

const attempt = fc.record({
  hat: fc.constantFrom(null, 'party-secretary', 'government-head'),
  stale: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

/** Each signer tries a few times; `order` says whose next attempt comes to the door, or that the main line takes one. */
const interleaving = (signers: number) =>
  fc.record({
    people: fc.shuffledSubarray([...PEOPLE], { minLength: signers, maxLength: signers }),
    attempts: fc.array(fc.array(attempt, { minLength: 1, maxLength: 2 }), {
      minLength: signers,
      maxLength: signers,
    }),
    order: fc.array(fc.nat(signers), { minLength: 10, maxLength: 10 }),
  });
type Interleaving = ReturnType<typeof interleaving> extends fc.Arbitrary<infer One> ? One : never;

function actsOf({ people, attempts }: Interleaving): TaskAct[][] {
  return people.map((by, who) =>
    (attempts[who] ?? []).map(({ hat, stale }, turn) => ({
      ...frame,
      id: `${who}/${turn}`,
      by,
      type: 'sign',
      textHash: stale ? 'stale' : HASH,
      opinion: null,
      as: hat,
    })),
  );
}

/** What went wrong; nothing, one hopes. */
function played(one: Interleaving): { readonly task: Task; readonly faults: readonly string[] } {
  const waiting = actsOf(one);
  const queue: TaskAct[] = [];
  const accepted: string[] = [];
  const faults: string[] = [];
  let task = START;
  const takeOne = (): void => {
    const act = queue.shift();
    if (!act) return;
    const wasClosed = task.status === 'closed';
    const result = main(task, act);
    if (wasClosed && result.said.length > 0) faults.push('signed after closing');
    if (result.said.includes('TaskSigned')) accepted.push(act.by.person);
    task = result.task;
  };
  for (const turn of one.order) {
    const act = waiting[turn]?.shift();
    // The validator asks the same question and leaves no trace when it refuses.
    if (act && decide(task, act, law).ok) queue.push(act);
    if (!act) takeOne();
  }
  while (queue.length > 0) takeOne();
  return { task, faults: [...faults, ...wrongEnd(task, accepted)] };
}

function wrongEnd(task: Task, accepted: readonly string[]): readonly string[] {
  const signatures =
    task.status === 'closed'
      ? task.done.flatMap((done) => (done.step === 'signature' ? done.signatures : []))
      : task.status === 'closing' && task.open.step === 'signature'
        ? task.open.approval.acts
        : [];
  const heads = signatures.flatMap(({ by, principal }) => (principal === null ? [by] : [by, principal]));
  return [
    ...(signatures.map(({ by }) => by).join() === accepted.join() ? [] : ['an accepted signature is lost']),
    ...(new Set(heads).size === heads.length ? [] : ['one head stands behind two signatures']),
    ...(task.status === 'closed' && signatures.length !== 2 ? ['closed without two signatures'] : []),
    ...(task.status === 'closing' && signatures.length >= 2 ? ['two signed and it did not close'] : []),
    ...(heads.includes('qian') ? ['the drafter signed'] : []),
  ];
}

describe('ten thousand interleavings', () => {
  it.each([2, 3])(
    'of %d signers never close with one person, sign after closing or lose an act',
    (signers) => {
      let closed = 0;
      fc.assert(
        fc.property(interleaving(signers), (one) => {
          const { task, faults } = played(one);
          closed += task.status === 'closed' ? 1 : 0;
          // A boolean, since ten thousand calls of `expect` take longer than all the deciding.
          return faults.length === 0;
        }),
        { numRuns: 10_000 },
      );
      // Enough of them close, and enough do not, for the sentence above to mean something.
      expect(closed).toBeGreaterThan(500);
      expect(closed).toBeLessThan(9_500);
    },
  );
});
