import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openedHouse } from '../testing/opened-house';
import { tryDuban } from '../testing/try-duban';

const house = openedHouse();
const file = join(mkdtempSync(join(tmpdir(), 'duban-shadow-')), 'ningbo.yaml');
writeFileSync(file, 'id: ningbo\n');

const ID = '0198f0c2-0000-7000-8000-000000000001';
const law = { pack: 'ningbo', edition: 'b'.repeat(64), effectiveFrom: '2027-01-01' };
const says = (zh: string, en: string) => ({ zh, en });
const shadow = {
  ...{ id: ID, packId: 'ningbo', documentHash: 'a'.repeat(64), law, because: '拟增加签字' },
  startedBy: { id: ID, name: '王小明' },
  ...{ startedAt: '2026-11-01T01:00:00.000Z', startedOn: '2026-11-01', stopped: null },
};
const stopped = {
  ...shadow,
  stopped: {
    ...{ by: { id: ID, name: '李四' }, at: '2026-11-20T01:00:00.000Z' },
    ...{ on: '2026-11-20', because: '看清楚了' },
  },
};
const letter = {
  ...{ task: ID, ref: '08', period: '2026-11', letter: '督办函', on: '2026-11-26', issuedOn: null },
  ...{ signer: null, receiver: null, because: [says('连续 2 期', 'two in a row')], notKnown: [] },
};
const report = {
  law,
  ...{ from: '2026-11-01', until: '2026-11-26', beside: { events: 40, tasks: 3, closed: 1 } },
  closings: { later: 0, earlier: 0, 'not-yet': 1, 'not-closed': 0, unknown: 0, same: 0 },
  open: { already: 0, elsewhere: 0, 'waits-for-others': 0, unknown: 0, same: 2 },
  cases: [
    {
      ...{ task: ID, ref: '07', title: '整治入河排污口', under: law, outcome: 'not-yet' },
      underLaw: { stands: says('已销号', 'closed'), closedOn: '2026-11-20' },
      underShadow: {
        stands: says('等待签字', 'waiting for signatures'),
        closedOn: null,
        notBefore: '2026-11-10',
      },
      missing: {
        onlyUnderShadow: [says('整改办主任的签字', 'the signature of the director')],
        onlyUnderLaw: [],
      },
      because: [],
      notKnown: [says('何时会办无法得知', 'when is not known')],
    },
  ],
  letters: { wouldGo: [letter], wouldNot: [], held: [] },
  dueDays: [{ period: '2026-11', underLaw: '2026-11-25', underShadow: '2026-11-20', refs: ['07', '08'] }],
  oneSigner: { onlyUnderLaw: [], onlyUnderShadow: [] },
  assumed: [says('没有人因影子版本被要求办理', 'nobody is asked')],
};
const shown = { shadow, report, next: null, earlier: [stopped] };
const open = () =>
  house.open(({ path, method }) => ({
    json: method === 'GET' ? shown : path.endsWith('/stop') ? stopped : shadow,
  }));
const ask = (url: string, ...more: readonly string[]) =>
  tryDuban(['pack', 'shadow', 'ningbo', '--server', url, ...more]);
const PAGE = '/packs/ningbo/shadow?limit=200';
const sent = (): unknown => JSON.parse(house.heard().at(-1)?.body ?? '');

describe('the shadow of a pack', () => {
  it('is shown whole, page after page of its cases', async () => {
    const [one] = report.cases;
    const pages = [
      { ...shown, next: 'more' },
      { ...shown, report: { ...report, cases: [{ ...one, ref: '08' }] } },
    ];
    const url = await house.open(({ path }) => ({ json: pages[path.includes('cursor=more') ? 1 : 0] }));
    const { cases } = (await ask(url, '--json')).json().report as { cases: { ref: string }[] };
    expect(cases.map(({ ref }) => ref)).toEqual(['07', '08']);
  });

  it('shows what differs beside it, who is missing by it alone, and what ran before', async () => {
    const url = await open();
    expect((await ask(url, '--json')).json()).toEqual(shown);
    const { output, exitCode } = await ask(url);
    expect([exitCode, house.asked()]).toEqual([0, [PAGE, PAGE]]);
    for (const said of [
      '王小明 于 2026-11-01 启动：拟增加签字',
      '并行 3 项任务，其中 1 项已销号',
      '尚不能销号 1',
      '07 整治入河排污口 尚不能销号',
      '2026-11-20 → 等待签字',
      '只有影子版本还缺：整改办主任的签字',
      '08 督办函 2026-11-26',
      '2026-11 2026-11-25 → 2026-11-20  07、08',
      '李四 于 2026-11-20 停止：看清楚了',
    ])
      expect(output).toContain(said);
  });

  it('is started with a file and a reason, and stopped with a reason', async () => {
    const url = await open();
    const started = await ask(url, '--start', file, '--because', '拟增加签字', '--json');
    expect([started.json(), sent()]).toEqual([shadow, { document: 'id: ningbo\n', because: '拟增加签字' }]);
    const { output } = await ask(url, '--stop', '--because', '看清楚了', '--key', 'k');
    expect(output).toContain('2026-11-20 停止：看清楚了');
    expect(house.asked()).toEqual(['/packs/ningbo/shadow', '/packs/ningbo/shadow/stop']);
    expect(sent()).toEqual({ because: '看清楚了' });
  });

  it.each([
    [['--start', file], '--because'],
    [['--stop'], '--because'],
    [['--stop', '--start', file, '--because', '?'], '--stop'],
  ])('does nothing when it is called with %s', async (options, where) => {
    const url = await open();
    const { exitCode, json } = await ask(url, ...options, '--json');
    expect([exitCode, json()]).toEqual([2, expect.objectContaining({ code: 'wrong-call', where })]);
    expect(house.asked()).toEqual([]);
  });

  it('says so where none ever ran', async () => {
    const url = await house.open(() => ({ json: { shadow: null, report: null, next: null, earlier: [] } }));
    expect((await ask(url)).output).toContain('没有影子版本');
  });
});
