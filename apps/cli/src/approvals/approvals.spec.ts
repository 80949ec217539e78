import { APPROVAL_OPERATION_WORDS } from '@duban/domain';
import type { routes } from '@duban/contract';
import type { AnswerOf } from '../client/request';
import { HASH, PERSON, TASK as APPROVAL, UNIT } from '../testing/examples';
import { openedHouse } from '../testing/opened-house';
import type { Reply } from '../testing/small-house';
import { tryDuban } from '../testing/try-duban';
import { OPERATIONS } from './operations';

const house = openedHouse();

const HEAD = '0190c0de-0000-7000-8000-000000000009';
const LAW = { pack: 'ningbo', edition: HASH, effectiveFrom: '2026-04-01' };
const COLLEAGUE = '0190c0de-0000-7000-8000-000000000011';
const NAMESAKE = '0190c0de-0000-7000-8000-000000000010';
const row: AnswerOf<typeof routes.actOnApproval>['approval'] = {
  ...{ id: APPROVAL, version: 2, status: 'open', outcome: null, initiator: PERSON, initiatorName: '王小明' },
  subject: { kind: 'pack', id: 'ningbo', title: '启用规则包“宁波”的版本' },
  ...{ openedOn: '2026-03-02', endedOn: null, lateSince: null, alarm: null, emergency: null },
};
const leaf = { path: '', reasons: [], missing: [], facts: [], places: [], inside: [] };
const seat = {
  ...{ post: 'government-head', of: 'government', unit: UNIT, unitName: '市政府' },
  postName: { zh: '政府主要负责人', en: 'head of government' },
  people: [{ id: HEAD, name: '周强' }],
};
const approval: AnswerOf<typeof routes.showApproval> = {
  ...row,
  ...{ sequence: 2, textHash: HASH, edition: null, basis: '第三条', effectiveFrom: '2026-04-01' },
  ...{ draftedBy: PERSON, because: null, suspendedFrom: null },
  options: { reauthenticate: false, opinionRequired: false, evidenceRequired: false },
  tree: {
    ...leaf,
    rule: 'all-of',
    status: 'pending',
    sentence: { zh: '两人签字', en: 'two sign' },
    until: '2026-03-09',
    inside: [
      {
        ...leaf,
        rule: 'signature',
        status: 'pending',
        until: null,
        sentence: { zh: '政府签', en: 'it signs' },
      },
    ],
  },
  seats: [seat],
  missing: [seat],
  mine: [{ operation: 'approve', as: 'government-head', principal: PERSON }],
  ...{ acts: [], dismissed: [], added: [], given: [], opinions: [], claims: [], asked: [], copied: [] },
  clocks: [],
  record: [
    {
      ...{ sequence: 1, type: 'SeatTransferred', on: '2026-03-02', recordedAt: '2026-03-02T00:00:00Z' },
      ...{ late: null, actor: HEAD, actorName: '周强', principal: null, principalName: null, hash: HASH },
      data: { chain: [HEAD, PERSON], because: '出差' },
    },
  ],
  names: { [PERSON]: '王小明', [NAMESAKE]: '周强的同名', [HEAD]: '周强' },
};
const answered = { commandId: 'p:k', sequence: 3, approval: row, short: null };
const TEXT = 'id: ningbo # 宁波\n';
const colleague = { id: COLLEAGUE, name: '陈静', posts: [] };
const there =
  (shown: object = approval) =>
  ({ method, path }: { readonly method: string; readonly path: string }): Reply => {
    if (path.startsWith('/packs/texts/')) return { json: { hash: HASH, text: TEXT } };
    if (path === '/colleagues') return { json: { people: [colleague] } };
    return { json: method === 'GET' ? shown : answered };
  };

const sent = (): unknown => JSON.parse(house.heard().find(({ method }) => method === 'POST')?.body ?? 'null');

/** Something for every option that an operation must be given. */
const VALUES: Readonly<Record<string, string>> = {
  ...{ to: '王小明', from: '周强', person: '王小明', then: 'come-back', where: 'beside' },
  ...{ outcome: 'granted', textHash: HASH, scan: HASH },
};

describe('duban approval', () => {
  it('has a command for everything that can be done with an approval', () => {
    expect(OPERATIONS.map(({ type }) => type).sort()).toEqual(Object.keys(APPROVAL_OPERATION_WORDS).sort());
  });

  it.each(OPERATIONS.map((one) => [one.type, one] as const))(
    '%s sends what was typed, once',
    async (type, one) => {
      const url = await house.open(there());
      const options = one.fields
        .filter(({ required }) => required)
        .flatMap(({ name, flags }) => [flags.split(' ')[0] ?? '', VALUES[name] ?? '说明']);
      const args = ['approval', type, APPROVAL, ...options, ...(one.onText ? ['--yes'] : [])];
      const { exitCode, json } = await tryDuban([...args, '--key', 'k', '--server', url, '--json']);
      expect(exitCode).toBe(0);
      expect(json()).toEqual(answered);
      const posts = house.heard().filter(({ method }) => method === 'POST');
      expect(posts.map(({ path, headers }) => [path, headers['idempotency-key']])).toEqual([
        [`/approvals/${APPROVAL}/acts`, 'k'],
      ]);
      expect(sent()).toMatchObject({ type, ...(one.onText && { textHash: HASH }) });
    },
  );

  it('decides on exactly the text that was shown, in the name of whoever is away', async () => {
    const url = await house.open(there());
    const args = ['approval', 'approve', APPROVAL, '--opinion', '同意', '--principal', '王小明'];
    const { output, questions } = await tryDuban([...args, '--server', url], { answers: ['y'] });
    expect(questions).toHaveLength(1);
    expect(output).toContain('○ 两人签字 / two sign · ≤ 2026-03-09');
    expect(output).toContain(TEXT.trim());
    expect(sent()).toMatchObject({ type: 'approve', textHash: HASH, opinion: '同意', principal: PERSON });
  });

  it('does nothing where the reader says no', async () => {
    const url = await house.open(there());
    await tryDuban(['approval', 'approve', APPROVAL, '--server', url], { answers: ['n'] });
    expect(house.heard().filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('asks for the password where the rule does, and shows it nowhere', async () => {
    const options = { ...approval.options, reauthenticate: true };
    const url = await house.open(there({ ...approval, options }));
    const args = ['approval', 'approve', APPROVAL, '--yes', '--password-stdin', '--server', url];
    const { output, messages } = await tryDuban(args, { input: 'right horse\n' });
    expect(sent()).toMatchObject({ password: 'right horse' });
    expect(output + messages).not.toContain('right horse');
  });

  it('asks nobody who is no colleague, and nobody of two by one name', async () => {
    const twice = { ...approval, names: { ...approval.names, [NAMESAKE]: '周强' } };
    for (const [shown, to] of [
      [approval, '李四'],
      [twice, '周强'],
    ] as const) {
      const url = await house.open(there(shown));
      const call = ['approval', 'copy', APPROVAL, '--to', to, '--server', url, '--json'];
      const { exitCode, json } = await tryDuban(call);
      expect([exitCode, json().where]).toEqual([2, '--to']);
      expect(house.heard().filter(({ method }) => method === 'POST')).toEqual([]);
      await house.close();
    }
  });

  it('goes to a colleague by name whom the approval does not name yet', async () => {
    const url = await house.open(there());
    const args = ['approval', 'transfer', APPROVAL, '--to', '陈静', '--because', '出差', '--server', url];
    expect((await tryDuban(args)).exitCode).toBe(0);
    expect(sent()).toMatchObject({ type: 'transfer', to: COLLEAGUE });
  });

  it('shows in full what it decides on: the text of a pack, or what a change of law does to each task', async () => {
    const url = await house.open(there());
    const text = ['approval', 'text', APPROVAL, '--server', url];
    expect((await tryDuban(text)).output).toBe(`${TEXT.trim()}\n`);
    await house.close();
    const change = { ...approval, subject: { kind: 'bulk-change', id: UNIT, title: '1 项任务改用新规则' } };
    const due = { on: '2026-04-01', because: { zh: '调度日', en: 'the day of the round' } };
    const outcome = {
      ...{ hash: HASH, from: LAW, next: { before: due, after: null }, needed: [], spared: [] },
      ...{ lapsed: [], steps: { added: [], dropped: [], changed: [], leftOut: [] } },
    };
    const task = { taskId: APPROVAL, ref: '7', title: '修渠', status: 'underway', step: null, refused: null };
    const migration = {
      to: LAW,
      because: '省里改了期限',
      tasks: [
        { ...task, outcome, stands: 'as-read' },
        { ...task, ref: '8', outcome, stands: 'changed' },
      ],
    };
    const changing = await house.open((heard) =>
      heard.path.endsWith('/migration') ? { json: migration } : { json: change },
    );
    const { output } = await tryDuban(['approval', 'text', APPROVAL, '--server', changing]);
    expect(output).toContain('省里改了期限');
    expect(output).toContain('2026-04-01 调度日 → 无');
    expect(output).toContain('keep their law: 8');
  });

  it('shows of an extension the words that are agreed to, and what either decision leads to', async () => {
    const asked = { ...approval, subject: { kind: 'extension', id: UNIT, title: '延期第 07 号任务' } };
    const [granted, refused] = [
      [{ zh: '改为 6 月', en: 'June holds' }],
      [{ zh: '仍为 4 月', en: 'April stays' }],
    ];
    const extension = {
      ...{
        id: APPROVAL,
        from: '2026-04-30',
        to: '2026-06-30',
        because: '汛期',
        evidence: ['纪要'],
        by: PERSON,
      },
      ...{
        byName: null,
        on: '2026-03-01',
        status: 'asked',
        endedOn: null,
        text: '延期审批单\n申请延至：2026-06-30',
      },
    };
    const shown = { task: { id: UNIT, ref: '07', title: '修渠' }, extension, outlook: { granted, refused } };
    const url = await house.open(({ path }) => ({ json: path.endsWith('/extension') ? shown : asked }));
    const { output } = await tryDuban(['approval', 'text', APPROVAL, '--server', url]);
    expect(output).toContain('申请延至：2026-06-30');
    expect(output).toContain('改为 6 月');
    expect(output).toContain('仍为 4 月');
  });

  it('tells what is missing before the server is asked', async () => {
    const { json } = await tryDuban([
      'approval',
      'transfer',
      APPROVAL,
      '--server',
      'http://nowhere.invalid',
      '--json',
    ]);
    expect(json()).toMatchObject({ code: 'wrong-call', where: '--to' });
  });

  it('shows why it is not decided, who is missing, what I can do, and what happened', async () => {
    const url = await house.open(there());
    const { output } = await tryDuban(['approval', 'show', APPROVAL, '--server', url]);
    expect(output).toContain('市政府 政府主要负责人 head of government（周强）');
    expect(output).toMatch(/approve +同意 approve --as government-head --principal 王小明/);
    expect(output).toContain('周强 转办 transferred the seat：→ 王小明 · 出差');
  });

  it('warns where the people there cannot fill all places any more', async () => {
    const short = { needed: 2, persons: 1, places: [{ zh: '党委书记', en: 'Party secretary' }] };
    const url = await house.open(({ method }) => ({
      json: method === 'GET' ? approval : { ...answered, short },
    }));
    const { output } = await tryDuban(['approval', 'claim', APPROVAL, '--server', url]);
    expect(output).toContain('须有 2 人，现有 1 人可签');
  });

  it('lists what is mine', async () => {
    const url = await house.open(() => ({ json: { approvals: [row], next: null } }));
    const { output } = await tryDuban(['approval', 'list', '--which', 'mine', '--server', url]);
    expect(house.asked()).toEqual(['/approvals?which=mine&limit=200']);
    expect(output).toContain('王小明');
    const wrong = await tryDuban(['approval', 'list', '--which', 'theirs', '--server', url, '--json']);
    expect(wrong.json()).toMatchObject({ where: '--which' });
  });
});
