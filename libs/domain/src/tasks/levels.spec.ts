import { law, policy } from '../example/law';
import { li, proxy, qian, sun, zheng, zhou } from '../example/people';
import { accepting, after, apply, command, complete, dispatched, outcome, receive } from '../example/task';
import { sendBack, signing, type Act } from '../example/task';
import type { AcceptanceStep, ClosingStep, TaskOrigin } from '../policy/policy';
import { because } from './because';
import { ALONE } from './ahead';
import { closingText } from './closing-text';
import { explain } from './explain';
import type { ClosingTask, Task } from './task';

const [usual, signature] = policy.closing as readonly [AcceptanceStep, ClosingStep];
const own: AcceptanceStep = {
  step: 'acceptance',
  title: { zh: '自行验收', en: 'self-acceptance' },
  by: { post: 'unit-principal', of: 'lead' },
  criteria: [
    { zh: '措施完成', en: 'measures done' },
    { zh: '群众满意', en: 'people satisfied' },
  ],
  site: true,
};
const provincial: AcceptanceStep = {
  ...usual,
  title: { zh: '省级验收', en: 'provincial acceptance' },
  by: { post: 'office-officer', of: 'office' },
  origins: ['central', 'provincial'],
};
const application: ClosingStep = { step: 'application', by: policy.completion.by };
const closing = [own, application, usual, provincial, signature];

const begun = (origin?: TaskOrigin): Task =>
  after(
    dispatched({ policy: { closing }, ...(origin && { facts: { origin } }) }),
    command(receive, '2026-01-06'),
    command(complete, '2026-03-02'),
  );
const by = (who: Act['by'], on: `2026-${string}`, over: object = {}) =>
  command({ ...accepting(on as never), by: who, ...over }, on as never);
const checklist = [1, 2].map((no) => ({ no, answer: 'met', note: null }));
const site = { place: '老街', people: ['局长'] };
const onOwn = (task: Task) => after(task, by(qian, '2026-03-03', { checklist, site }));
const applied = (task: Task) => after(onOwn(task), command(apply, '2026-03-04'));

describe('a closing with levels of acceptance', () => {
  it('keeps self-acceptance, application and each level apart, each with its day and its person', () => {
    const city = after(applied(begun('central')), by(sun, '2026-03-05'));
    const all = after(city, by(zheng, '2026-03-06')) as ClosingTask;
    expect(all.done).toMatchObject([
      { step: 'acceptance', on: '2026-03-03', by: 'qian', site: { place: '老街' } },
      { step: 'application', on: '2026-03-04', by: 'qian', text: '已自行验收，申请验收销号' },
      { step: 'acceptance', on: '2026-03-05', by: 'sun' },
      { step: 'acceptance', on: '2026-03-06', by: 'zheng' },
    ]);
    expect(all.open).toMatchObject({
      step: 'signature',
      approval: { frame: { draftedBy: { by: 'zheng' } } },
    });
    expect(because(all, ALONE).map(({ zh }) => zh)).toEqual(
      expect.arrayContaining([
        '2026-03-03 自行验收通过',
        '2026-03-04 申请验收',
        '2026-03-05 验收通过',
        '2026-03-06 省级验收通过',
      ]),
    );
    expect(closingText(all).split('\n')).toEqual(
      expect.arrayContaining([
        '自行验收意见（市水利局，2026-03-03 核查）：同意销号',
        '销号条件 2：群众满意——满足',
        '验收申请（2026-03-04）：已自行验收，申请验收销号',
      ]),
    );
  });

  it('leaves a level out for what another list issued, and for nothing whose list nobody knows', () => {
    const of = (origin?: TaskOrigin) => after(applied(begun(origin)), by(sun, '2026-03-05')) as ClosingTask;
    expect(of('municipal')).toMatchObject({
      open: { step: 'signature' },
      done: [{}, {}, {}, { step: 'left-out', because: [{ zh: '问题来源为市级交办' }] }],
    });
    expect(of()).toMatchObject({ open: { step: 'acceptance' } });
    expect(explain(of(), law.assess)).toMatchObject({
      where: { zh: '任务等待省级验收' },
      missing: [{ zh: '省级验收的意见' }],
    });
  });

  it('asks each level what that level answers, and lets a return name what was asked last', () => {
    const task = begun();
    expect(outcome(task, by(qian, '2026-03-03'))).toBe('wrong-checklist');
    expect(outcome(task, by(qian, '2026-03-03', { checklist }))).toBe('missing-text');
    expect(outcome(task, by(sun, '2026-03-03', { checklist, site }))).toBe('not-authorised');
    const asked = applied(task);
    expect(outcome(asked, by(sun, '2026-03-05', { checklist }))).toBe('wrong-checklist');
    const back = command({ ...sendBack(sun), missing: [2] } as Act, '2026-03-05');
    expect(after(asked, back)).toMatchObject({ returned: { missing: [{ zh: '群众满意' }] } });
  });

  it('is applied for by the lead unit, with words, and with what no evidence proves', () => {
    const task = onOwn(begun());
    expect(explain(task, law.assess).missing).toMatchObject([{ zh: '验收销号申请' }]);
    expect(outcome(task, command({ ...apply, text: ' ' } as Act, '2026-03-04'))).toBe('missing-text');
    expect(outcome(task, command({ ...apply, by: sun }, '2026-03-04'))).toBe('not-authorised');
    expect(outcome(begun(), command(apply, '2026-03-04'))).toBe('wrong-state');
    const lacking = after(task, command({ ...apply, unproven: ['2'] } as Act, '2026-03-04')) as ClosingTask;
    expect(lacking.done[1]).toMatchObject({ unproven: ['2'] });
    expect(outcome(task, command({ ...sendBack(qian) }, '2026-03-04'))).toEqual(['TaskReturned']);
  });

  it('lets nobody sign what they gave the last opinion on', () => {
    const last = after(
      applied(begun('central')),
      by(sun, '2026-03-05'),
      by(proxy('feng', zheng), '2026-03-06'),
    );
    expect(outcome(last, command(signing(last, { ...li, person: 'zheng' }), '2026-03-07'))).toBe('own-draft');
    expect(outcome(last, command(signing(last, zhou), '2026-03-07'))).toEqual(['TaskSigned']);
  });

  it('names photos that are evidence of the task, by their hash, and no others', () => {
    const sha256 = 'a'.repeat(64);
    const piece = { id: 'photo-1', version: 1, fileName: '整改后.jpg', sha256 };
    const note = { type: 'note-evidence', by: 'system:evidence', piece } as const;
    const told = after(begun('municipal'), command(note, '2026-03-03'));
    const look = (...photos: readonly string[]) =>
      by(qian, '2026-03-03', { checklist, site: { ...site, photos } });
    expect(outcome(told, look('photo-2'))).toBe('unknown-evidence');
    const accepted = after(told, look('photo-1')) as ClosingTask;
    expect(accepted.done[0]).toMatchObject({ site: { photos: [piece] } });
    const gone = { ...note, piece: { ...piece, withdrawn: true as const } };
    expect(outcome(after(told, command(gone, '2026-03-03')), look('photo-1'))).toBe('unknown-evidence');
    const signed = after(accepted, command(apply, '2026-03-04'), by(sun, '2026-03-05')) as ClosingTask;
    expect(closingText(signed)).toContain(`现场照片：整改后.jpg（SHA-256 ${sha256}）`);
  });
});
