import { addDays, type Day } from '@duban/domain';
import { inTenant } from '@duban/persistence';
import { closeHouse, openHouse, todayOf } from '../house';
import { BASIS, withEdition } from '../testing/edition-text';
import type { Got } from '../testing/client';
import { forgetLaws, keptLaw } from '../testing/kept-laws';
import { itsProcess } from '../testing/seed-approval';
import { openWorkingHouse, type WorkingHouse } from '../testing/working-house';
import { PackReading } from './pack-reading';

jest.setTimeout(90_000);

let at: WorkingHouse;
let today: Day;
let from: Day;

beforeAll(async () => {
  at = await openWorkingHouse({
    officer: ['office-officer', 'office'],
    director: ['office-director', 'office'],
    head: ['government-head', 'government'],
    root: ['administrator', 'lead'],
  });
  today = todayOf(at.house);
});
afterAll(() => at?.close());

describe('an edition of a pack', () => {
  let asked = 0;
  // What one case activates holds on for the others: each asks for a month of its own.
  beforeEach(() => {
    asked += 1;
    from = addDays(today, 30 * asked);
  });

  const propose = (document: string, key?: string): Promise<Got> =>
    at.ask('proposeEdition', {
      as: at.named('officer'),
      body: { document, basis: BASIS },
      ...(key && { key }),
    });
  const inForce = async (on = from): Promise<unknown> =>
    (await at.ask('explainFacts', { as: at.named('officer'), body: { pack: 'ningbo', on, given: {} } })).body
      .law;
  /** The name of the law that says who decides. */
  const ruledBy = async (approvalId: string): Promise<string> =>
    (await at.ask('showApproval', { as: at.named('head'), params: { approvalId } })).body.edition as string;
  const changes = async (): Promise<unknown> =>
    (await at.ask('listPacks', { as: at.named('head') })).body.changes;

  async function does(approvalId: string, who: string, type: 'approve' | 'refuse' | 'cancel'): Promise<void> {
    await itsProcess(at.house, approvalId);
    const { body } = await at.ask('showApproval', { as: at.named(who), params: { approvalId } });
    const said = type === 'cancel' ? { because: '另行报批' } : { textHash: body.textHash, opinion: '依规' };
    const done = await at.ask('actOnApproval', {
      as: at.named(who),
      params: { approvalId },
      body: { type, ...said },
    });
    expect([done.status, done.body.because]).toEqual([200, undefined]);
  }

  it('is checked without any effect: what it means otherwise, and who has to approve it', async () => {
    const before = await inForce();
    const { status, body } = await at.ask('checkEdition', {
      as: at.named('officer'),
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
    const before = await inForce();
    await forgetLaws(at);
    const { body } = await propose(withEdition(from));
    const approvalId = body.approvalId as string;
    expect(await keptLaw(at, await ruledBy(approvalId))).toBe('2021-11-03');
    expect(await changes()).toMatchObject([
      { approvalId, packId: 'ningbo', status: 'open', emergency: null },
    ]);
    const text = await at.ask('packText', {
      as: at.named('head'),
      params: { hash: body.documentHash as string },
    });
    expect(text.body.text).toBe(withEdition(from));

    await does(approvalId, 'director', 'approve');
    expect(await inForce()).toEqual(before);
    await does(approvalId, 'head', 'approve');
    expect(await inForce()).toMatchObject({ pack: 'ningbo', effectiveFrom: from });
    const { edition: hash } = (await inForce()) as { edition: string };
    const law = await at.ask('showLaw', { as: at.named('head'), params: { hash } });
    // Nothing was pinned to it yet.
    expect([law.body.effectiveFrom, await keptLaw(at, hash)]).toEqual([from, null]);
    expect(await inForce(today)).toEqual(await inForce(addDays(from, -1)));
    expect(await changes()).toEqual([]);
    expect((await propose(withEdition(from))).body.errors?.[0]?.message).toContain('nothing-new');
  });

  it('that is refused changes nothing', async () => {
    const before = await inForce();
    const { body } = await propose(withEdition(from));
    await does(body.approvalId as string, 'head', 'refuse');
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
    await does(first.body.approvalId as string, 'officer', 'cancel');
    expect(await changes()).toEqual([]);
  });

  it('holds at once in an emergency, is shown to everybody, and falls when it is refused', async () => {
    const before = await inForce(today);
    const body = { document: withEdition(today), basis: BASIS, because: '系统故障，等不到会签' };
    expect((await at.ask('activateInEmergency', { as: at.named('director'), body })).status).toBe(403);
    const { body: asked } = await at.ask('activateInEmergency', { as: at.named('root'), body });
    expect(await inForce(today)).toMatchObject({ effectiveFrom: today });
    expect(await changes()).toMatchObject([
      { approvalId: asked.approvalId, status: 'open', emergency: '系统故障，等不到会签' },
    ]);
    await does(asked.approvalId as string, 'director', 'refuse');
    expect([await inForce(today), await changes()]).toEqual([before, []]);
  });

  const changedBy = (post: string, of: string): string => `      amendment:
        value:
          rule: { rule: signature, post: ${post}, of: ${of} }
          keepers: []
          higher: []
          urgeEvery: { n: 1, unit: days, firstDayCounts: false }
        basis: ${BASIS}`;

  it('says in an emergency nothing of who changes the law: that stays with those who had it before', async () => {
    const seized = withEdition(today, changedBy('office-officer', 'office'));
    const body = { document: seized, basis: BASIS, because: '只由一人批准' };
    const { body: asked } = await at.ask('activateInEmergency', { as: at.named('root'), body });
    expect(await inForce(today)).toMatchObject({ effectiveFrom: today });
    const checked = await at.ask('checkEdition', {
      as: at.named('officer'),
      body: { document: withEdition(from) },
    });
    expect(checked.body.approval).toMatchObject({ zh: expect.stringContaining('整改办主任') as string });
    await does(asked.approvalId as string, 'head', 'refuse');
    expect(await changes()).toEqual([]);
  });

  it.each([
    ['party-secretary', 'party-committee'],
    ['unit-principal', 'lead'],
  ])(
    'is not put to approval where %s of %s would have to change the law, whom nobody is',
    async (post, of) => {
      const refused = await propose(withEdition(from, changedBy(post, of)));
      expect(refused).toMatchObject({ status: 422, body: { code: 'bad-pack' } });
      expect(refused.body.errors?.[0]?.message).toContain('nobody-can-change');
      expect(await changes()).toEqual([]);
    },
  );

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

  it('whose text cannot be read any more is set aside and told, and everything else holds on', async () => {
    const { body } = await propose(withEdition(from));
    await does(body.approvalId as string, 'director', 'approve');
    await does(body.approvalId as string, 'head', 'approve');
    const { owner, house, environment } = at;
    await inTenant(owner, house.tenant.id, (tx) =>
      tx.change(`update pack_text set text = 'id: [' where hash = $1`, [body.documentHash]),
    );
    const restarted = await openHouse(environment, house.files);
    try {
      const { packs } = await restarted.packs.of(house.tenant.id);
      expect(packs.map(({ id }) => id)).toContain('yulin');
      expect(packs.find(({ id }) => id === 'ningbo')?.editions).not.toContainEqual(
        expect.objectContaining({ effectiveFrom: from }),
      );
      expect(await new PackReading(restarted).changes()).toMatchObject([
        {
          approvalId: body.approvalId,
          packId: 'ningbo',
          status: 'set-aside',
          documentHash: body.documentHash,
        },
      ]);
    } finally {
      await closeHouse(restarted);
    }
  });
});
