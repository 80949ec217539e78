import { openActs, signingsOf, withSigning, type RuleNode, type Task } from '@duban/domain';
import { assess } from '../approval/assess';
import {
  carried,
  completing,
  doing,
  eventsOf,
  inSigning,
  signingAs,
  taskCommand,
  tried,
} from '../example/closing';
import { feng, forPrincipal, li, person, TODAY, wang, zhou } from '../example/running';
import { director, dual, head, node, secretary, signatureOf } from '../example/signing';

const start = inSigning(dual);
const he = person('he', secretary);

describe('the signing of a task', () => {
  it('records a plain signature as it always did', () => {
    const first = tried(start, signingAs(start, li, { opinion: '同意销号' }));
    expect(first.facts.map(({ event }) => event)).toEqual([
      {
        type: 'TaskSigned',
        data: {
          post: 'party-secretary',
          unit: 'party-unit',
          textHash: expect.any(String),
          opinion: '同意销号',
        },
      },
    ]);
    expect(eventsOf(tried(first.after, signingAs(first.after, zhou)))).toEqual([
      'TaskSigned',
      'SignatureCompleted',
      'StepOpened',
    ]);
  });

  it.each([
    ['transfer', li, { to: 'feng' }, 'SeatTransferred'],
    ['ask-opinion', li, { to: 'feng' }, 'OpinionAsked'],
    ['add-signer', li, { to: 'feng', where: 'after' }, 'SignerAdded'],
    ['claim', li, {}, 'SeatClaimed'],
    ['ask-material', li, { what: '监测报告' }, 'MaterialAsked'],
    ['comment', wang, {}, 'ApprovalCommented'],
    ['copy', wang, { to: 'feng' }, 'ApprovalCopied'],
    ['urge', wang, {}, 'ApprovalUrged'],
    ['suspend', wang, {}, 'ApprovalSuspended'],
    ['hand-over', wang, { from: li, to: 'feng' }, 'SeatsHandedOver'],
  ] as const)('takes the operation %s and records it as one', (type, by, said, event) => {
    const { code, facts } = tried(start, doing(start, by, { type, ...said, from: asLeaver(said) }));
    expect(code).toBeNull();
    expect(facts).toMatchObject([{ event: { type: 'SigningChanged', data: { event: { type: event } } } }]);
  });

  it.each(['cancel', 'resubmit', 'change-text', 'override'] as const)('knows no %s', (type) => {
    const said = { textHash: 'other', outcome: 'granted', basis: '依据' };
    expect(tried(start, doing(start, wang, { type, ...said })).code).toBe('wrong-state');
    expect(tried(start, doing(start, person('drafter'), { type, ...said })).code).toBe('wrong-state');
  });

  it('makes one head of whoever gave a seat away and whoever has it, and says in whose name it was signed', () => {
    const given = carried(start, doing(start, li, { type: 'transfer', to: 'feng' }));
    expect(openActs(given, assess)[0]).toMatchObject({ act: 'sign', persons: ['feng'] });
    expect(tried(given, signingAs(given, li)).code).toBe('not-authorised');
    const { facts, after } = tried(given, signingAs(given, feng));
    expect(facts[0]?.event).toMatchObject({ type: 'TaskSigned', data: { principal: 'li' } });
    const dismissed = { ...zhou, person: 'li' };
    expect(tried(after, signingAs(after, dismissed)).code).toBe('already-signed');
    expect(carried(after, signingAs(after, zhou))).toMatchObject({
      done: [
        {
          signatures: [
            { by: 'feng', principal: 'li' },
            { by: 'zhou', principal: null },
          ],
        },
      ],
    });
  });

  it('lets a proxy of the register sign through another one, and names all of them', () => {
    const proxies = [
      { principal: 'li', proxy: 'feng', from: TODAY, to: TODAY },
      { principal: 'feng', proxy: 'he', from: TODAY, to: TODAY },
    ];
    const by = forPrincipal('he', li);
    expect(tried(start, signingAs(start, by, { proxies: [] })).code).toBe('not-authorised');
    const { facts, after } = tried(start, signingAs(start, by, { proxies }));
    expect(facts[0]).toMatchObject({ actor: 'he', principal: 'li', event: { data: { through: ['feng'] } } });
    expect(after).toMatchObject({
      open: { approval: { acts: [{ by: 'he', principal: 'li', through: ['feng'] }] } },
    });
  });

  it('waits for a signer who was added, whose name and rule stay with what is done', () => {
    const added = carried(start, doing(start, li, { type: 'add-signer', to: 'feng', where: 'beside' }));
    const both = carried(added, signingAs(added, li), signingAs(added, zhou));
    expect(both).toMatchObject({ open: { step: 'signature' } });
    const all = carried(both, signingAs(both, feng, { as: 'person' }));
    expect(all).toMatchObject({ done: [{ signatures: [{}, {}, { by: 'feng', person: 'feng' }] }] });
    const [signing] = signingsOf(all);
    expect(assess(signing?.amended as RuleNode, (signing as NonNullable<typeof signing>).facts).status).toBe(
      'satisfied',
    );
  });

  it('takes a signature back while nothing rests on it, and asks for it again', () => {
    const signed = carried(start, signingAs(start, li));
    const back = carried(signed, doing(signed, li, { type: 'withdraw' }));
    expect(back).toMatchObject({ open: { approval: { acts: [], dismissed: [{ because: 'withdrawn' }] } } });
    const again = carried(back, signingAs(back, li), signingAs(back, zhou));
    expect(again).toMatchObject({ done: [{ signatures: [{ by: 'li' }, { by: 'zhou' }] }] });
  });

  it('has one of its signatures made again, and comes back to who returned it', () => {
    const three = inSigning(node('sequence', { of: [secretary, head, director].map(signatureOf) }));
    const two = carried(three, signingAs(three, li), signingAs(three, zhou));
    const back = carried(two, doing(two, wang, { type: 'return', to: '1', then: 'come-back' }));
    expect(tried(back, signingAs(back, wang)).code).toBe('not-authorised');
    const end = carried(back, signingAs(back, li), signingAs(back, wang));
    expect(end).toMatchObject({ done: [{ signatures: [{ by: 'li' }, { by: 'zhou' }, { by: 'wang' }] }] });
  });
});

describe('what ends a signing otherwise', () => {
  it.each([
    ['the act of the task', () => taskCommand({ type: 'return', by: zhou, because: '材料不全' })],
    [
      'the operation',
      (task: Task) =>
        doing(task, zhou, { type: 'return', to: 'initiator', then: 'continue', because: '材料不全' }),
    ],
  ])('%s to return it sends the task back to work', (_what, command) => {
    const half = carried(start, signingAs(start, li));
    const { facts, after } = tried(half, command(half));
    expect(facts.map(({ event }) => event)).toEqual([
      { type: 'TaskReturned', data: { step: 'signature', because: '材料不全' } },
    ]);
    expect(after.status).toBe('underway');
  });

  it('a refusal by the rule sends the task back with what was said, and the next text is signed from the start', () => {
    const half = carried(start, signingAs(start, li));
    const { facts, after } = tried(half, doing(half, zhou, { type: 'refuse', opinion: '水质仍未达标' }));
    expect(eventsOf({ facts })).toEqual(['SignerDecided', 'TaskReturned']);
    expect(after).toMatchObject({
      status: 'underway',
      returned: { because: expect.stringMatching(/水质仍未达标/) },
    });
    const anew = carried(after, completing('重新整改完成'));
    expect(tried(anew, signingAs(half, li)).code).toBe('stale-text');
    expect(carried(anew, signingAs(anew, li), signingAs(anew, zhou))).toMatchObject({
      open: { step: 'filing' },
    });
  });

  it('a refusal that others outvote is kept with the signatures', () => {
    const task = inSigning(node('quorum', { atLeast: 2, of: [secretary, head, director].map(signatureOf) }));
    const end = carried(
      task,
      doing(task, li, { type: 'refuse' }),
      signingAs(task, zhou),
      signingAs(task, wang),
    );
    expect(end).toMatchObject({
      done: [{ signatures: [{ by: 'zhou' }, { by: 'wang' }], refusals: [{ by: 'li' }] }],
    });
  });
});

describe('the options of a rule', () => {
  const asking = (option: string, value = true) => inSigning({ ...dual, options: { [option]: value } });

  it.each([
    ['opinionRequired', { opinion: '可' }, 'missing-text'],
    ['evidenceRequired', { evidence: ['照片'] }, 'missing-text'],
    ['reauthenticate', { reauthenticated: true }, 'not-authorised'],
  ])('%s is asked of every signature', (option, proof, code) => {
    const task = asking(option);
    expect(tried(task, signingAs(task, li)).code).toBe(code);
    const { facts, after } = tried(task, signingAs(task, li, proof));
    expect(facts[0]?.event).toMatchObject({ type: 'TaskSigned', data: proof });
    expect(carried(after, signingAs(after, zhou, proof))).toMatchObject({ open: { step: 'filing' } });
  });

  it('a place may let the drafter sign, or one person for both posts, where it says so', () => {
    const own = asking('notDrafter', false);
    expect(tried(own, signingAs(own, { ...li, person: 'drafter' })).code).toBeNull();
    const both = asking('distinctPersons', false);
    const once = carried(both, signingAs(both, li));
    expect(tried(once, signingAs(once, { ...zhou, person: 'li' })).code).toBeNull();
  });
});

it('a run of before signing was an approval goes on with the signatures that it was handed', () => {
  const signed = carried(start, signingAs(start, li));
  const { open, ...rest } = signed as Extract<Task, { status: 'closing' }>;
  if (open.step !== 'signature') throw new Error('not in signing');
  const { textHash } = open.approval;
  const signature = { by: 'li', principal: null, on: TODAY, post: 'party-secretary', unit: 'party-unit' };
  const old = {
    step: 'signature',
    textHash,
    draftedBy: 'drafter',
    signatures: [{ ...signature, textHash, opinion: null }],
  };
  expect(withSigning({ ...rest, open: old } as unknown as Task)).toEqual(signed);
  expect(withSigning(signed)).toBe(signed);
  expect(tried(signed, signingAs(signed, { ...he, person: 'he' })).code).toBe('not-authorised');
});

/** Who leaves, where an operation names somebody. */
function asLeaver(said: object): object | undefined {
  return 'from' in said ? (said.from as object) : undefined;
}
