import fc from 'fast-check';
import { policy } from '../example/law';
import { units, unitNames, wang, zhao, zheng } from '../example/people';
import { dispatched, places } from '../example/task';
import type { Plan } from '../plans/plan';
import type { Rung } from '../policy/policy';
import type { Task } from '../tasks/task';
import { letterConsequences } from './consequences';
import { decideDraft, refusedSecond, type DraftingLaw, type DraftLetter } from './drafting';
import { successorOf } from './ending';
import { evolveLetter } from './evolve';
import { letterSubject, type Letter } from './letter';
import { FIELDS_OF, type LetterTemplate } from './template';

const plan: Plan = {
  planId: 'plan',
  name: '样例方案',
  pack: 'example',
  edition: 'e',
  importedOn: '2026-01-05',
};
const other: Task = { ...dispatched({ facts: { ref: '08', title: '清理堆场' } }), taskId: 'other' };
const tasks = [places().underway, other];
const interview: Rung = { ...(policy.ladder[0] as Rung), id: 'interview', carriedOut: 'once' };
const referral: Rung = {
  ...(policy.ladder[0] as Rung),
  ...{ id: 'referral', receiver: { post: 'party-secretary', of: 'party-committee' } },
};
const law: DraftingLaw = {
  ...{ edition: 'e', ladder: [...policy.ladder, interview, referral], templates: {}, cadence: 'monthly' },
  ...{ posts: { 'unit-principal': { zh: '负责人', en: 'principal' } }, zoneOffsetMinutes: 480 },
  ...{ supervisors: { ...units, lead: units.office, acceptance: units.office }, unitNames },
};
const about: DraftLetter = {
  ...{ id: 'c', digest: 'd', on: '2026-03-02', today: '2026-03-02', late: null, by: zheng },
  ...{ subject: { kind: 'plan', plan }, rung: 'reminder', receiver: { unit: units.lead } },
  because: '本单位实施方案应于2026年2月1日前报送，至今未报送。',
};
const aboutUnit: DraftLetter = { ...about, subject: { kind: 'unit', tasks }, because: '连续两期未报进展' };

function draft(command: DraftLetter = about, by = law): Letter {
  const decision = decideDraft(command, by);
  if (!decision.ok) throw new Error(decision.because.en);
  const [event] = decision.events;
  return evolveLetter(null, { event, on: command.on, actor: 'zheng' } as never);
}
const outcome = (over: Partial<DraftLetter>, of = about): string => {
  const decision = decideDraft({ ...of, ...over }, law);
  return decision.ok ? 'drafted' : decision.code;
};

describe('a letter that is drafted by hand', () => {
  it('about a plan says what its receiver owes of it, in the words of the house', () => {
    const { facts, text } = draft();
    expect(facts).toMatchObject({
      ...{
        about: 'plan',
        planId: 'plan',
        planName: '样例方案',
        period: '2026-03',
        kind: '提醒函',
        edition: 'e',
      },
      receiver: { post: 'unit-officer', of: 'lead', unit: units.lead },
      ...{ from: '市整改办', to: '市水利局' },
    });
    expect(facts).not.toHaveProperty('taskId');
    expect(text).toEqual({
      title: '关于《样例方案》有关事项的提醒函',
      body: [
        '市水利局：',
        '关于《样例方案》，本单位实施方案应于2026年2月1日前报送，至今未报送。',
        '请抓紧办理，并于本函印发后 5 个工作日内书面回复，说明目前进展、未按期办理的原因和下一步时间安排。',
      ].join('\n'),
    });
  });

  it('about a unit lists the tasks that it is behind with', () => {
    const { facts, text } = draft(aboutUnit);
    expect(facts).toMatchObject({
      about: 'unit',
      tasks: [
        { taskId: 'task', ref: '07' },
        { taskId: 'other', ref: '08' },
      ],
    });
    expect(text.title).toBe('关于市水利局整改任务推进情况的提醒函');
    expect(text.body).toContain(
      '你单位牵头的下列 2 项整改任务，连续两期未报进展。\n1. 第 07 号整改任务“整治入河排污口”，整改时限：2026年6月底前\n2. 第 08 号',
    );
  });

  it('is in the words of the law where that has some, its red mark too', () => {
    const template: LetterTemplate = {
      ...{ format: 'ordinary', head: '{{office}}文件', title: '', body: '' },
      plan: { title: '催报函', body: '{{receiver}}：\n《{{plan}}》（{{inspection}}）{{trouble}}。' },
      reviewedBy: { post: 'office-director', of: 'office' },
    };
    const { facts, text } = draft(about, { ...law, templates: { reminder: template } });
    expect(facts).toMatchObject({ head: '市整改办文件', reviewer: { unit: units.office } });
    expect(text).toEqual({
      title: '催报函',
      body: '市水利局：\n《样例方案》（（方案未载明））本单位实施方案应于2026年2月1日前报送，至今未报送。',
    });
  });

  it('is begun by whoever drafts such letters, with a reason, in a kind that is a letter and nothing else', () => {
    expect(outcome({ by: wang })).toBe('not-authorised');
    expect(outcome({ by: zhao })).toBe('not-authorised');
    expect(outcome({ because: ' ' })).toBe('missing-text');
    expect(outcome({ rung: 'interview' })).toBe('not-ruled');
    expect(outcome({ rung: 'referral' })).toBe('not-ruled');
    expect(outcome({ rung: 'nothing' })).toBe('not-ruled');
    expect(outcome({ on: '2026-03-03' })).toBe('wrong-day');
    expect(outcome({ on: '2026-03-01' })).toBe('wrong-day');
    expect(outcome({ receiver: { unit: units.lead, post: 'king' } })).toBe('not-ruled');
    expect(outcome({ receiver: { unit: units.government, post: 'unit-principal' } })).toBe('drafted');
  });

  it('about a unit is of tasks that it leads and has still to do', () => {
    expect(outcome({}, aboutUnit)).toBe('drafted');
    expect(outcome({ subject: { kind: 'unit', tasks: [] } })).toBe('missing-task');
    expect(outcome({ receiver: { unit: units.acceptance } }, aboutUnit)).toBe('missing-task');
    expect(outcome({ subject: { kind: 'unit', tasks: [places().closed] } })).toBe('wrong-state');
  });

  it('is another one for each unit, kind and period, and the same within them, whatever it says', () => {
    const ids = (command: DraftLetter) => draft(command).facts.letterId;
    const receiver = { unit: units.acceptance };
    const later = { on: '2026-04-01', today: '2026-04-01' } as const;
    const all = [about, aboutUnit, { ...about, receiver }, { ...about, ...later }].map(ids);
    expect(new Set(all).size).toBe(all.length);
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((said) => said.trim() !== ''),
        (because) => {
          expect(ids({ ...about, because })).toBe(all[0]);
        },
      ),
    );
    expect(refusedSecond(draft()).because.zh).toBe(
      '2026年3月已就此事向市水利局拟过提醒函（尚未签发），同一期不重复发函',
    );
  });

  it('is ended by a letter of its own subject, and tells no task of a late reply', () => {
    const letter = draft(aboutUnit);
    expect(letterSubject(letter.facts)).toBe(`unit/${units.lead}`);
    expect(letterSubject(draft().facts)).toBe(`plan/plan/${units.lead}`);
    expect(successorOf(letter)).not.toBe(successorOf(draft()));
    const fact = { event: { type: 'ReplyOverdue', data: { replyBy: '2026-03-09' } } } as never;
    expect(letterConsequences(letter, fact)).toEqual([]);
  });

  it('leaves no field of its subject unfilled', () => {
    for (const [command, part] of [
      [about, 'plan'],
      [aboutUnit, 'unit'],
    ] as const) {
      const words = { title: '题', body: FIELDS_OF[part].map((field) => `{{${field}}}`).join('\n') };
      const template: LetterTemplate = { format: 'letter', title: '', body: '', [part]: words };
      expect(draft(command, { ...law, templates: { reminder: template } }).text.body).not.toContain('{{');
    }
  });
});
