import {
  evolveApproval,
  factOfApproval,
  hasEnded,
  openOperations,
  type Actor,
  type Approval,
  type ApprovalCommand,
  type ApprovalEvent,
  type Fact,
  type RecordedAct,
  type RuleNode,
} from '@duban/domain';
import fc from 'fast-check';
import {
  above,
  attempt,
  command,
  feng,
  forPrincipal,
  initiator,
  law,
  li,
  notice,
  opened,
  person,
  TODAY,
  type Said,
  wang,
  wu,
  zhou,
} from '../example/running';
import { director, dual, head, node, secretary, signatureOf, units } from '../example/signing';

const he = person('he', secretary);
const window = { from: '2026-03-01', to: '2026-03-09' };
const proxies = ['li-feng', 'zhou-feng', 'zhou-li', 'feng-he', 'li-zhou'].map((pair) => {
  const [principal, proxy] = pair.split('-');
  return { principal, proxy, ...window };
});

/** Everybody there is, for themselves and for others; two hats, two holders of one post, and somebody without any. */
const ACTORS: readonly Actor[] = [
  ...[li, zhou, wu, he, feng, wang, initiator, above],
  ...[
    forPrincipal('feng', li),
    forPrincipal('li', zhou),
    forPrincipal('he', feng),
    forPrincipal('feng', zhou),
  ],
];
const NAMES = ['li', 'zhou', 'wu', 'he', 'feng', 'wang', 'drafter', 'initiator'];

const RULES: readonly RuleNode[] = [
  dual,
  node('all-of', { of: [signatureOf(secretary), signatureOf(head)] }),
  node('sequence', { of: [signatureOf(secretary), signatureOf(head)] }),
  node('sequence', { of: [dual, signatureOf(director)] }),
  node('quorum', { atLeast: 2, of: [secretary, head, director].map(signatureOf) }),
];
/** How many different heads each of them wants, whoever was added. */
const HEADS = [2, 2, 2, 3, 2];

const name = fc.constantFrom(...NAMES);
const operation = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('approve') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('refuse') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('return'),
      then: fc.constantFrom('continue', 'come-back'),
      to: fc.constantFrom('initiator', 0, 1, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('resubmit'), textHash: fc.constantFrom('h', 'h2') }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('withdraw') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('transfer'), to: name }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('add-signer'),
      to: name,
      where: fc.constantFrom('before', 'after', 'beside'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove-signer'), person: name }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('ask-opinion'), to: name }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        ...['claim', 'release', 'give-opinion', 'take-opinion-back', 'ask-material', 'supply-material'],
        ...['comment', 'urge', 'suspend', 'resume'],
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('copy'), to: name }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hand-over'), from: fc.constant(li), to: name }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('change-text'), textHash: fc.constantFrom('h', 'h2') }),
  },
);
const step = fc.record({
  by: fc.constantFrom(...ACTORS),
  operation,
  as: fc.constantFrom(null, 'government-head'),
});
const play = fc.record({
  rule: fc.nat(RULES.length - 1),
  steps: fc.array(step, { minLength: 4, maxLength: 40 }),
});

interface Played {
  readonly start: Approval;
  readonly after: Approval;
  readonly facts: readonly Fact<ApprovalEvent>[];
}

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A command on the text that stands, with what its author would have filled in. */
function commandOf({ by, operation: wanted, as }: Step, approval: Approval): ApprovalCommand {
  const said: Said = { opinion: '可', what: '照片', ...wanted };
  const to = typeof said.to === 'number' ? (approval.acts[said.to]?.id ?? 'none') : undefined;
  const textHash = approval.textHash;
  return command(by, { textHash, as, ...said, ...(to === undefined ? {} : { to }) }, { proxies });
}

function playAll({ rule, steps }: { readonly rule: number; readonly steps: readonly Step[] }): Played {
  const start = opened(RULES[rule] as RuleNode);
  const facts: Fact<ApprovalEvent>[] = [];
  let after = start;
  for (const one of steps) {
    const said = commandOf(one, after);
    const before = JSON.stringify(after);
    const outcome = attempt(after, said);
    if (JSON.stringify(after) !== before) throw new Error(`${said.type} changed the state that it was given`);
    if (hasEnded(after) && outcome.code !== 'wrong-state') throw new Error(`${said.type} after the end`);
    facts.push(...outcome.events.map((event) => factOfApproval(event, said)));
    after = outcome.after;
  }
  return { start, after, facts };
}

const decisionsIn = (facts: readonly Fact<ApprovalEvent>[]): readonly string[] =>
  facts.filter(({ event }) => event.type === 'SignerDecided').map(({ commandId }) => commandId);

/** Said anew, so that the spec does not judge by what it tries. */
const headsOf = ({ by, principal, through = [] }: RecordedAct): readonly (string | null)[] =>
  [by, principal, ...through].filter((one) => one !== null);

/** The most approvals of which no two have a head in common, found by trying. */
function headsApart(acts: readonly RecordedAct[]): number {
  const [first, ...rest] = acts;
  if (!first) return 0;
  const apart = rest.filter((other) => !headsOf(other).some((one) => headsOf(first).includes(one)));
  return Math.max(1 + headsApart(apart), headsApart(rest));
}

const RUNS = { numRuns: 1_000, seed: 13 };

describe('any interleaving of the operations', () => {
  it('loses no decision, and replays to the same state', () => {
    fc.assert(
      fc.property(play, (given) => {
        const { start, after, facts } = playAll(given);
        const kept = [...after.acts, ...after.dismissed.map(({ act }) => act)].map(({ id }) => id);
        expect([...kept].sort()).toEqual([...decisionsIn(facts)].sort());
        // As texts: whatever is not plain JSON would not survive a run's hand-over.
        expect(JSON.stringify(facts.reduce<Approval>(evolveApproval, start))).toBe(JSON.stringify(after));
      }),
      RUNS,
    );
  });

  it('never closes with fewer heads than the rule wants, through any transfer, proxy and added signer', () => {
    let granted = 0;
    fc.assert(
      fc.property(play, (given) => {
        const { after } = playAll(given);
        if (after.status !== 'granted') return;
        granted += 1;
        const counted = after.acts.filter(
          ({ decision, textHash }) => decision === 'approve' && textHash === after.textHash,
        );
        const added = after.added.length;
        expect(headsApart(counted)).toBeGreaterThanOrEqual(
          (HEADS[given.rule] ?? 0) + (given.rule === 4 ? 0 : added),
        );
        // The law's own seats are filled by those who hold them or were given them, never by an added signer's.
        const seats = new Set(counted.filter(({ post }) => post !== undefined).map(({ unit }) => unit));
        if (given.rule < 4)
          expect([...seats]).toEqual(expect.arrayContaining([units[secretary.of], units[head.of]]));
      }),
      { numRuns: 1_500, seed: 14 },
    );
    // A property of granted approvals says nothing where hardly any is granted.
    expect(granted).toBeGreaterThan(50);
  });

  it('never leaves a running approval without anybody who could act, unless an alarm says so', () => {
    fc.assert(
      fc.property(play, (given) => {
        const { after } = playAll(given);
        if (after.status !== 'open') return;
        const { events } = attempt(after, notice({ type: 'note-day' }, TODAY));
        const mayAct = openOperations(after, law).some(
          ({ operation: name, by }) => name === 'approve' && by.length > 0,
        );
        const alarmed = after.alarm !== null || events.some(({ type }) => type === 'ApprovalAlarmed');
        expect(mayAct || alarmed).toBe(true);
      }),
      RUNS,
    );
  });
});
