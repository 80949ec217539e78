import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvalAggregate } from '@duban/contract';
import { addDays, decideApproval, type ApprovalCommand, type Day } from '@duban/domain';
import { todayOf } from '../house';
import { clientOf, type Client, type Got } from '../testing/client';
import { settle, type Resident } from '../testing/residents';
import { seedUnits } from '../testing/seed';
import { openSpecHouse, type SpecHouse } from '../testing/spec-house';

const ningbo = readFileSync(
  join(__dirname, '../../../../libs/jurisdictions/packs/ningbo.yaml'),
  'utf8',
).replace(/\r/g, '');
/** The shipped text with one more edition: another post files, which has a name of its own. */
const withEdition = (from: Day, clause = FILING): string =>
  `${ningbo.replace('posts: {}', 'posts: { clerk: { zh: 文书, en: clerk } }').trimEnd()}
  - effectiveFrom: '${from}'
    basis: { document: 甬整改办〔2026〕9 号, clause: 第三条 }
    clauses:
${clause}
`;
const FILING = `      filing:
        value: { by: { post: clerk, of: office } }
        basis: 甬整改办〔2026〕9 号，第三条`;
const BASIS = '甬整改办〔2026〕9 号，第三条';

interface Staff {
  readonly officer: Resident;
  readonly director: Resident;
  readonly head: Resident;
  readonly root: Resident;
  readonly unit: Readonly<Record<'office' | 'government', string>>;
}

/** An office of its own for each case: what one activates, no other sees. */
async function office(): Promise<{ at: SpecHouse; ask: Client; staff: Staff; close: () => Promise<void> }> {
  const at = await openSpecHouse();
  const { house } = at;
  const units = await seedUnits(house);
  const holding = (post: string, unit: typeof units.office) => settle(house, post, { post, unit });
  const staff = {
    officer: await holding('office-officer', units.office),
    director: await holding('office-director', units.office),
    head: await holding('government-head', units.government),
    root: await holding('administrator', units.lead),
    unit: { office: units.office.id, government: units.government.id },
  };
  return { at, ask: clientOf(at.url), staff, close: () => at.close() };
}

describe('an edition of a pack', () => {
  let here: Awaited<ReturnType<typeof office>>;
  let today: Day;
  let from: Day;
  beforeEach(async () => {
    here = await office();
    today = todayOf(here.at.house);
    from = addDays(today, 30);
  });
  afterEach(() => here.close());

  const propose = (document: string, key?: string): Promise<Got> =>
    here.ask('proposeEdition', {
      as: here.staff.officer,
      body: { document, basis: BASIS },
      ...(key && { key }),
    });
  const inForce = async (on = from): Promise<unknown> => {
    const { body } = await here.ask('explainFacts', {
      as: here.staff.officer,
      body: { pack: 'ningbo', on, given: {} },
    });
    return body.law;
  };
  const changes = async (): Promise<unknown> =>
    (await here.ask('listPacks', { as: here.staff.head })).body.changes;

  /** What somebody does with the approval, decided by the core and written to the ledger as its process would. */
  async function does(approvalId: string, who: Resident, post: string, said: object): Promise<void> {
    const { ledger, tenant, law } = here.at.house;
    const aggregate = approvalAggregate(approvalId);
    const there = await ledger.stateOf<'approval'>(tenant.id, aggregate);
    if (!there) throw new Error(`${approvalId} is not there`);
    const unit = here.staff.unit[post.startsWith('government') ? 'government' : 'office'];
    const by = { person: who.id, principal: null, posts: [{ post, unit }] };
    const frame = { id: `${who.id}/${JSON.stringify(said)}`, digest: 'd', on: today, today, late: null, by };
    const decides = {
      as: null,
      textHash: there.state.textHash,
      opinion: '同意',
      evidence: [],
      reauthenticated: true,
    };
    const command = { ...frame, proxies: [], ...decides, ...said } as unknown as ApprovalCommand;
    const decision = decideApproval(there.state, command, { ...law, today });
    if (!decision.ok) throw new Error(decision.because.en);
    const mark = { commandId: frame.id, digest: 'd', actor: who.id, principal: null, on: today, late: null };
    const { sequence: expected } = there;
    await ledger.record({ tenant: tenant.id, aggregate, expected, command: mark, events: decision.events });
  }

  it('is checked without any effect: what it means otherwise, and who has to approve it', async () => {
    const before = await inForce();
    const { status, body } = await here.ask('checkEdition', {
      as: here.staff.officer,
      body: { document: withEdition(from) },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      packId: 'ningbo',
      effectiveFrom: from,
      approval: { zh: expect.stringContaining('整改办主任') as string },
    });
    expect((body.differences as { clause: string }[]).map(({ clause }) => clause)).toContain('filing');
    expect(await inForce()).toEqual(before);
    expect(await changes()).toEqual([]);
  });

  it('holds from its day once both have approved it, and not before', async () => {
    const { director, head } = here.staff;
    const before = await inForce();
    const { body } = await propose(withEdition(from));
    const approvalId = body.approvalId as string;
    expect(await changes()).toMatchObject([
      { approvalId, packId: 'ningbo', status: 'open', emergency: null },
    ]);
    const text = await here.ask('packText', { as: head, params: { hash: body.documentHash as string } });
    expect(text.body.text).toBe(withEdition(from));

    await does(approvalId, director, 'office-director', { type: 'approve' });
    expect(await inForce()).toEqual(before);
    await does(approvalId, head, 'government-head', { type: 'approve' });
    expect(await inForce()).toMatchObject({ pack: 'ningbo', effectiveFrom: from });
    expect(await inForce(today)).toEqual(await inForce(addDays(from, -1)));
    expect(await changes()).toEqual([]);
    expect((await propose(withEdition(from))).body.errors?.[0]?.message).toContain('nothing-new');
  });

  it('that is refused changes nothing', async () => {
    const before = await inForce();
    const { body } = await propose(withEdition(from));
    await does(body.approvalId as string, here.staff.head, 'government-head', { type: 'refuse' });
    expect([await inForce(), await changes()]).toEqual([before, []]);
  });

  it('is put to approval once, however often the request comes', async () => {
    const first = await propose(withEdition(from), 'one-key');
    expect(await propose(withEdition(from), 'one-key')).toMatchObject({ status: 200, body: first.body });
    expect(await propose(withEdition(addDays(from, 1)), 'one-key')).toMatchObject({
      status: 422,
      body: { code: 'key-reused' },
    });
    expect(await changes()).toHaveLength(1);
  });

  it('holds at once in an emergency, is shown to everybody, and falls when it is refused', async () => {
    const before = await inForce(today);
    const body = { document: withEdition(today), basis: BASIS, because: '系统故障，等不到会签' };
    expect((await here.ask('activateInEmergency', { as: here.staff.director, body })).status).toBe(403);
    const { body: asked } = await here.ask('activateInEmergency', { as: here.staff.root, body });
    expect(await inForce(today)).toMatchObject({ effectiveFrom: today });
    expect(await changes()).toMatchObject([
      { approvalId: asked.approvalId, status: 'open', emergency: '系统故障，等不到会签' },
    ]);
    await does(asked.approvalId as string, here.staff.director, 'office-director', { type: 'refuse' });
    expect([await inForce(today), await changes()]).toEqual([before, []]);
  });

  it('is not put to approval where nobody could change the law after it', async () => {
    const clause = `      amendment:
        value:
          rule: { rule: signature, post: party-secretary, of: party-committee }
          keepers: []
          higher: []
          urgeEvery: { n: 1, unit: days, firstDayCounts: false }
        basis: ${BASIS}`;
    const refused = await propose(withEdition(from, clause));
    expect(refused).toMatchObject({ status: 422, body: { code: 'bad-pack' } });
    expect(refused.body.errors?.[0]?.message).toContain('nobody-can-change');
    expect(await changes()).toEqual([]);
  });

  it.each<[string, (text: string) => string, string]>([
    ['not YAML', () => 'id: [', 'not-yaml'],
    [
      'misspelt',
      (text) => text.replace(/filing:(?=\n {8}value: { by: { post: clerk)/, 'filling:'),
      'not-a-pack',
    ],
    [
      'of a post without a name',
      (text) => text.replace('post: clerk,', 'post: scribe,'),
      'post-without-name',
    ],
    ['of yesterday', (text) => text.replace(`'${from}'`, `'${addDays(today, -1)}'`), 'past-changed'],
  ])('is refused with its line when it is %s', async (_what, change, code) => {
    const refused = await propose(change(withEdition(from)));
    expect(refused).toMatchObject({ status: 422, body: { code: 'bad-pack' } });
    expect(refused.body.errors?.[0]).toMatchObject({
      where: expect.stringMatching(/^第 \d+ 行/) as string,
      message: expect.stringContaining(code) as string,
    });
    expect(await changes()).toEqual([]);
  });
});
