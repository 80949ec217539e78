import {
  aggregates,
  openActs,
  textToSign,
  type Actor,
  type Fact,
  type RuleNode,
  type Signature,
  type Task,
  type TaskCommand,
  type TaskEvent,
} from '@duban/domain';
import fc from 'fast-check';
import { assess } from '../approval/assess';
import { completing, doing, inSigning, signingAs, taskCommand, tried } from '../example/closing';
import { feng, forPrincipal, li, person, TODAY, wang, wu, zhou } from '../example/running';
import { director, dual, node, secretary, head, signatureOf, units } from '../example/signing';

const he = person('he', secretary);
const proxies = ['li-feng', 'zhou-feng', 'zhou-li', 'feng-he'].map((pair) => {
  const [principal = '', proxy = ''] = pair.split('-');
  return { principal, proxy, from: TODAY, to: TODAY };
});
/** For themselves and for others; two hats, two holders of one post, the drafter with a hat, and somebody without any. */
const ACTORS: readonly Actor[] = [
  ...[li, zhou, li, zhou, wu, he, feng, wang, { ...li, person: 'drafter' }],
  ...[forPrincipal('feng', li), forPrincipal('li', zhou), forPrincipal('he', feng)],
];
const NAMES = ['li', 'zhou', 'wu', 'he', 'feng', 'wang', 'drafter'];
const RULES: readonly RuleNode[] = [
  dual,
  node('sequence', { of: [signatureOf(secretary), signatureOf(head)] }),
  node('all-of', { of: [dual, signatureOf(director)] }),
];
const OPENED = RULES.map((rule) => inSigning(rule));

const name = fc.constantFrom(...NAMES);
const of = (type: string, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ type: fc.constant(type), ...more });
const operation = fc.oneof(
  { weight: 16, arbitrary: of('sign') },
  { weight: 2, arbitrary: of('refuse') },
  { weight: 2, arbitrary: of('withdraw') },
  { weight: 3, arbitrary: of('transfer', { to: name }) },
  {
    weight: 2,
    arbitrary: of('return', {
      to: fc.constantFrom('initiator', '1', '2'),
      then: fc.constantFrom('continue', 'come-back'),
    }),
  },
  {
    weight: 2,
    arbitrary: of('add-signer', { to: name, where: fc.constantFrom('before', 'after', 'beside') }),
  },
  { weight: 1, arbitrary: of('remove-signer', { person: name }) },
  { weight: 1, arbitrary: of('hand-over', { from: fc.constant(li), to: name }) },
  { weight: 1, arbitrary: of('claim') },
  { weight: 1, arbitrary: of('ask-opinion', { to: name }) },
  { weight: 1, arbitrary: of('give-opinion') },
);
const step = fc.record({
  by: fc.constantFrom(...ACTORS),
  operation,
  as: fc.constantFrom(null, 'government-head', 'person'),
  stale: fc.nat(11).map((one) => one === 0),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
const play = fc.record({
  rule: fc.nat(RULES.length - 1),
  steps: fc.array(step, { minLength: 4, maxLength: 24 }),
});

/** What the drafter does as soon as the task is back: the next text is another one. */
function commandOf(task: Task, { by, operation: said, as, stale }: Step, turn: number): TaskCommand {
  if (task.status === 'underway') return completing(`第 ${turn} 次完成`);
  if (task.status === 'closing' && task.open.step === 'filing')
    return taskCommand({ type: 'return', by: wang, because: '材料不全' });
  const over = { as, proxies, ...(stale && { textHash: 'stale' }) };
  if (said.type === 'sign') return signingAs(task, by, over);
  return doing(task, by, { opinion: '可', ...said, as, ...(stale && { textHash: 'stale' }) } as never, {
    proxies,
  });
}

interface Played {
  readonly task: Task;
  readonly closed: number;
  readonly faults: readonly string[];
}

function played({ rule, steps }: { readonly rule: number; readonly steps: readonly Step[] }): Played {
  const start = OPENED[rule] as Task;
  const facts: Fact<TaskEvent>[] = [];
  const faults: string[] = [];
  let [task, closed] = [start, 0];
  steps.forEach((one, turn) => {
    const before = JSON.stringify(task);
    const { facts: made, after } = tried(task, commandOf(task, one, turn));
    if (JSON.stringify(task) !== before) faults.push('the state that was given was changed');
    if (made.some(({ event }) => event.type === 'SignatureCompleted')) {
      closed += 1;
      faults.push(...wrongEnd(after, textToSign(task), rule));
    }
    facts.push(...made);
    task = after;
    faults.push(...lost(task, facts));
  });
  faults.push(...misnamed(task));
  const replayed = facts.reduce<Task>((state, fact) => aggregates.task.evolve(state, fact), start);
  if (JSON.stringify(replayed) !== JSON.stringify(task)) faults.push('it replays to another state');
  return { task, closed, faults };
}

/** Said anew, so that the spec does not judge by what it tries. */
const headsOf = ({ by, principal, through = [] }: Signature): readonly string[] =>
  [by, principal, ...through].filter((one) => one !== null);

function headsApart(signatures: readonly Signature[]): number {
  const [first, ...rest] = signatures;
  if (!first) return 0;
  const apart = rest.filter((other) => !headsOf(other).some((one) => headsOf(first).includes(one)));
  return Math.max(1 + headsApart(apart), headsApart(rest));
}

function wrongEnd(task: Task, textHash: string | null, rule: number): readonly string[] {
  const [done] = 'done' in task ? task.done : [];
  if (done?.step !== 'signature') return ['completed without a step that is done'];
  const { signatures } = done;
  const posts = new Set(signatures.map(({ unit }) => unit));
  return [
    ...(headsApart(signatures) < (rule === 2 ? 3 : 2) ? ['too few heads'] : []),
    ...(signatures.some((one) => one.textHash !== textHash || done.textHash !== textHash)
      ? ['another text']
      : []),
    ...([secretary, head].some((who) => !posts.has(units[who.of])) ? ['a post of the law is missing'] : []),
    ...(signatures.some((one) => headsOf(one).includes('drafter')) ? ['the drafter signed'] : []),
  ];
}

/** Every decision since the text was opened stands in the signing, as one that counts or with the reason why not. */
function lost(task: Task, facts: readonly Fact<TaskEvent>[]): readonly string[] {
  if (task.status !== 'closing' || task.open.step !== 'signature') return [];
  const { acts, dismissed } = task.open.approval;
  const since = facts.slice(facts.map(({ event }) => event.type).lastIndexOf('StepOpened') + 1);
  const made = since.filter(
    ({ event }) =>
      event.type === 'TaskSigned' ||
      (event.type === 'SigningChanged' && event.data.event.type === 'SignerDecided'),
  );
  const ids = new Set([...acts, ...dismissed.map(({ act }) => act)].map(({ id }) => id));
  return ids.size === made.length ? [] : ['an act is lost'];
}

/** Who can send it back is who the task says can, post by post and name by name; a proxy who claimed a seat, for another. */
function misnamed(task: Task): readonly string[] {
  if (task.status !== 'closing' || task.open.step !== 'signature') return [];
  const { claims, holdings, opinions, added } = task.open.approval;
  if (claims.length + holdings.length + opinions.length + added.length === 0) return [];
  const said = openActs(task, assess).find(({ act }) => act === 'return');
  const isNamed = ({ person: who, posts: held }: Actor): boolean =>
    said?.persons?.includes(who) === true ||
    said?.by.some(
      ({ post, unit, except }) =>
        !except?.includes(who) && held.some((own) => own.post === post && own.unit === unit),
    ) === true;
  return ACTORS.filter(({ principal }) => principal === null).flatMap((by) => {
    const may = tried(task, taskCommand({ type: 'return', by, because: '材料不全' })).code === null;
    const asProxy = claims.some((claim) => claim.person === by.person);
    return may === isNamed(by) || (!may && asProxy)
      ? []
      : [`${by.person} ${may ? 'can' : 'cannot'} and is told otherwise`];
  });
}

it('in ten thousand interleavings of its operations, no task is signed with a head too few or on another text, no act is lost, and who can act is who is named', () => {
  let [closed, returned] = [0, 0];
  fc.assert(
    fc.property(play, (given) => {
      const outcome = played(given);
      closed += outcome.closed > 0 ? 1 : 0;
      returned += outcome.task.status === 'underway' ? 1 : 0;
      return outcome.faults.length === 0;
    }),
    { numRuns: 10_000, seed: 15 },
  );
  // It says something only where many are signed to the end, and many are not.
  expect(closed).toBeGreaterThan(1_000);
  expect(closed).toBeLessThan(9_500);
  expect(returned).toBeGreaterThan(200);
}, 120_000);
