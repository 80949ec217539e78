import { law } from '../example/law';
import { li, zheng } from '../example/people';
import {
  after,
  command,
  complete,
  dispatched,
  places,
  receive,
  sendBack,
  system,
  type Place,
} from '../example/task';
import type { RuleNode } from '../policy/policy';
import { sha256 } from '../ledger/sha256';
import { closingText, closingTextHash } from './closing-text';
import { signingsOf } from './signing';
import { ALONE, type Beside } from './ahead';
import { explain } from './explain';
import type { Task } from './task';

const at = places();
const told = (place: Place) => explain(at[place], law.assess);

describe('why a task is where it is', () => {
  it.each<[Place, string, string, readonly [string, string | null]]>([
    ['planned', 'not dispatched', 'its dispatch', ['', null]],
    ['dispatched', 'waits for its receipt', 'the receipt of the lead unit', ['receive', '2026-07-01']],
    ['underway', 'underway', 'the report that it is complete', ['report,complete', '2026-07-01']],
    ['acceptance', 'waiting for acceptance', 'the opinion of the acceptance', ['accept,return', null]],
    ['signature', 'waiting for signatures', 'the signature of party-secretary', ['sign,return', null]],
    ['halfSigned', 'waiting for signatures', 'the signature of government-head', ['sign,return', null]],
    ['publicity', 'in publicity', 'the publication', ['publish,return', null]],
    ['publicised', 'in publicity', 'the end of the publicity period (2026-03-19)', ['return', '2026-03-20']],
    ['filing', 'waiting for filing', 'the filing', ['file,return', null]],
  ])('%s: %s, missing %s', (place, where, missing, [acts, next]) => {
    const explained = told(place);
    expect(explained.where.en).toContain(where);
    expect(explained.missing[0]?.en).toBe(missing);
    expect(explained.acts.map(({ act }) => act).join()).toBe(acts);
    expect(explained.next?.on ?? null).toBe(next);
  });

  it('a closed task misses nothing, offers nothing and says its way', () => {
    const explained = told('closed');
    expect(explained).toMatchObject({ missing: [], acts: [], next: null, verdict: null });
    expect(explained.where).toEqual({
      zh: '任务已于 2026-03-23 销号',
      en: 'the task is closed since 2026-03-23',
    });
    expect(explained.because.map(({ zh }) => zh)).toEqual([
      '2026-01-05 交办',
      '2026-01-06 签收',
      '2026-03-02 报告完成',
      '2026-03-03 验收通过',
      '2026-03-05 签字完成（2 人）',
      '2026-03-06 至 2026-03-19 公示期满',
      '2026-03-23 备案 甬备〔2026〕1号',
    ]);
    expect(explained.steps).toMatchObject([
      { step: 'acceptance', state: 'done', on: '2026-03-03' },
      { step: 'signature', state: 'done', on: '2026-03-05' },
      { step: 'publicity', state: 'done', on: '2026-03-20' },
      { step: 'filing', state: 'done', on: '2026-03-23' },
    ]);
  });

  it('shows how far the closing is, and under which law', () => {
    expect(told('halfSigned').steps.map(({ state }) => state)).toEqual(['done', 'open', 'ahead', 'ahead']);
    expect(told('underway').steps.every(({ state }) => state === 'ahead')).toBe(true);
    expect(told('underway').law).toEqual({
      pack: 'example',
      edition: 'e'.repeat(64),
      effectiveFrom: '2021-11-03',
    });
    expect(told('halfSigned').verdict).toMatchObject({ status: 'pending' });
  });

  it('tells of trouble, of a letter answered late, of a return and of the passed deadline', () => {
    const office = { ...zheng, posts: [{ post: 'unit-principal', unit: 'acceptance-unit' }] };
    const missed = after(at.underway, system({ type: 'note-missed', period: '2026-01' }, '2026-01-26'));
    const letterId = missed.trouble.letters[0]?.letterId ?? '';
    const troubled = after(
      missed,
      system({ type: 'note-overdue', letterId }, '2026-02-06'),
      system({ type: 'note-day' }, '2026-07-01'),
      command(complete, '2026-07-02'),
      command(sendBack(office), '2026-07-03'),
    );
    expect(
      explain(troubled, law.assess)
        .because.slice(2)
        .map(({ zh, en }) => [zh, en]),
    ).toEqual([
      ['2026-07-03 退回：材料不全', 'sent back on 2026-07-03: 材料不全'],
      [
        '未报或未达序时：累计 1 期，最近连续 1 期（2026年1月）',
        'periods missed or behind: 1 in all, 1 in a row lately (January 2026)',
      ],
      ['2026年1月的提醒函未按期回函', 'the letter of January 2026 (提醒函) was not answered in time'],
      ['整改时限已过', 'the deadline has passed'],
    ]);
  });

  it('a long-term task is reported on and misses nothing', () => {
    const longTerm = after(
      dispatched({ facts: { class: 'long-term', deadline: null } }),
      command(receive, '2026-01-06'),
    );
    const explained = explain(longTerm, law.assess);
    expect(explained).toMatchObject({ missing: [], next: null });
    expect(explained.acts.map(({ act }) => act)).toEqual(['report']);
    expect(explained.steps).toEqual([]);
    expect(explained.where.zh).toContain('长期坚持');
  });

  it('offers no report that would be refused, and says why', () => {
    const round = {
      status: 'open',
      period: '2026-03',
      opensOn: '2026-03-01',
      dueOn: '2026-03-25',
      dueDay: 25,
    } as const;
    const asked = (beside: Partial<Beside>) => explain(at.underway, law.assess, { ...ALONE, ...beside });
    expect(asked({ round }).acts).toMatchObject([
      { act: 'report', until: '2026-03-25' },
      { act: 'complete', until: '2026-06-30' },
    ]);
    const reported = asked({ round, reported: true });
    expect(reported.acts.map(({ act }) => act)).toEqual(['complete']);
    expect(reported.because.at(-1)?.zh).toBe('2026年3月的进展已报告，本期不再填报');
    const early = asked({ round: { ...round, status: 'planned' } });
    expect(early.acts.map(({ act }) => act)).toEqual(['complete']);
    expect(early.because.at(-1)?.en).toContain('opens on 2026-03-01');
  });

  it('lets a notice be sent back until its period ends', () => {
    expect(told('publicised').acts).toMatchObject([{ act: 'return', until: '2026-03-19' }]);
    expect(told('publicity').acts.map(({ until }) => until)).toEqual([null, null]);
  });

  it('says of a passed deadline, too, by when the task had to be complete', () => {
    const late = after(at.underway, system({ type: 'note-day' }, '2026-07-01'));
    expect(explain(late, law.assess).acts).toMatchObject([{}, { act: 'complete', until: '2026-06-30' }]);
  });

  it('names whose each closing step is, and leaves the signatures to the rule', () => {
    expect(told('underway').steps.map(({ by }) => by.map(({ post, unit }) => `${post}@${unit}`))).toEqual([
      ['unit-principal@acceptance-unit'],
      [],
      ['office-officer@office-unit'],
      ['office-officer@office-unit'],
    ]);
  });

  it('names what an unknown rule waits for', () => {
    const rule: RuleNode = { rule: 'not-known-here' };
    const closing = [{ step: 'signature', rule }] as const;
    const waiting = after(
      dispatched({ policy: { closing } }),
      command(receive, '2026-01-06'),
      command(complete, '2026-03-02'),
    );
    expect(explain(waiting, law.assess).missing).toEqual([{ zh: '不认识', en: 'unknown' }]);
  });
});

describe('who has to sign', () => {
  const signingOf = (task: Task) => signingsOf(task).find((signing) => signing !== null) ?? null;
  const signed = (place: Place) => signingOf(at[place])?.facts.acts.map(({ by }) => by);

  it('is known before the signing begins, while it goes on and after it', () => {
    expect(signed('dispatched')).toEqual([]);
    expect(signed('halfSigned')).toEqual([li.person]);
    expect(signed('publicised')).toEqual([li.person, 'zhou']);
    expect(signed('closed')).toEqual([li.person, 'zhou']);
    expect(signingOf(at.dispatched)?.rule).toEqual(signingOf(at.closed)?.rule);
  });

  it('is nobody where nothing is ever closed, or where the law wants no signature', () => {
    expect(signingOf(dispatched({ facts: { class: 'long-term' } }))).toBeNull();
    const closing = at.underway.policy.closing.filter(({ step }) => step !== 'signature');
    expect(signingOf(dispatched({ policy: { closing } }))).toBeNull();
  });
});

describe('the text that the leaders sign', () => {
  const text = at.signature.status === 'closing' ? closingText(at.signature) : '';

  it('says what was done, by whom it was accepted, and under which law', () => {
    expect(text.split('\n')).toEqual([
      '整改任务销号审签单',
      '任务编号：07',
      '整改任务：整治入河排污口',
      '整改目标：完成整治',
      '整改时限：2026年6月底前',
      '牵头单位：市水利局',
      '完成情况（2026-03-02 报告）：已完成',
      '验收意见（市生态环境局，2026-03-03 核查）：同意销号',
      '适用规则：example 2021-11-03 版 eeeeeeeeeeee',
    ]);
  });

  it('says of a part of a task of the plan above that closing it does not close that', () => {
    if (at.signature.status !== 'closing') throw new Error('not closing');
    const part = { ...at.signature, facts: { ...at.signature.facts, upstream: '省第67项' } };
    expect(closingText(part).split('\n')[2]).toBe('上级任务：省第67项（本项销号不等于上级任务销号）');
  });

  it('is the same for ever, and its hash is what was signed', () => {
    if (at.closed.status !== 'closed') throw new Error('not closed');
    expect(closingText(at.closed)).toBe(text);
    const [, signature] = at.closed.done;
    expect(signature).toMatchObject({ textHash: sha256(text) });
    expect(closingTextHash(at.closed)).toBe(sha256(text));
    expect(signature?.step === 'signature' && signature.signatures.map(({ by }) => by)).toEqual([
      li.person,
      'zhou',
    ]);
  });
});
