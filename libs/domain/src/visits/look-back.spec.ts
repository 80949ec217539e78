import { policy } from '../example/law';
import { zheng } from '../example/people';
import { at } from '../example/ladder';
import { decideAddEvidence } from '../evidence/decide';
import type { AddEvidence } from '../evidence/evidence';
import type { Fact } from '../ledger/fact';
import type { Actor } from '../people/actor';
import type { Decision } from '../refusal';
import { nextCycleId } from '../tasks/new-cycle';
import { drawn } from './draw';
import { decideFinding, evolveFinding, findingConsequences, type FindingCommand } from './finding';
import type { FindingEvent } from './finding';
import { decideDraw, type DrawContext, type DrawLookBack } from './look-back';
import { decideCallOff, evolveVisit, type VisitEvent, type VisitLaw } from './visit';

const office = zheng.posts[0]?.unit ?? '';
const officer: Actor = {
  person: 'officer',
  principal: null,
  posts: [{ post: 'office-officer', unit: office }],
};
const law: VisitLaw = {
  planners: [{ post: 'office-officer', of: 'office', unit: office }],
  kinds: ['open'],
  posts: policy.posts,
};
const frame = {
  id: 'c',
  digest: 'd',
  on: '2026-11-28',
  today: '2026-11-28',
  late: null,
  by: officer,
} as const;
const drawing = (over: Partial<DrawLookBack> = {}): DrawLookBack => ({
  ...frame,
  ...{ type: 'draw-look-back', visitId: 'visit', planId: 'plan', law },
  terms: { every: 'quarterly', percent: 20 },
  ...over,
});
const population = Array.from({ length: 6 }, (_, n) => ({ taskId: `t${n}`, cycle: 1 }));
const root = { month: '2026-09', hash: 'b'.repeat(64) };
const context: DrawContext = { existing: null, population, root };
const codeOf = <Event extends { type: string }>(decision: Decision<Event>): string =>
  decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;
const fact = <Event>(event: Event) =>
  ({ event, on: frame.on, actor: 'officer', principal: null, commandId: 'c', late: null }) as Fact<
    Event & VisitEvent
  >;
const visit = (() => {
  const decision = decideDraw(context, drawing());
  if (!decision.ok) throw new Error(decision.code);
  return evolveVisit(null, fact(decision.events[0] as VisitEvent));
})();

describe('a look-back', () => {
  it('is drawn by whom the law names, and says all that is needed to draw it again', () => {
    expect(visit).toMatchObject({
      ...{ kind: 'look-back', from: '2026-10-01', to: '2026-12-31', visitors: [] },
      draw: { method: 'sha-256-order/1', period: '2026-Q4', root, percent: 20, population },
    });
    expect(visit.tasks).toHaveLength(2);
    expect(visit.draw && drawn(visit.draw)).toEqual(visit.tasks);
  });

  it.each<[string, Partial<DrawContext>, Partial<DrawLookBack>, string]>([
    ['a period that was drawn', { existing: visit }, {}, 'already-drawn'],
    ['somebody else', {}, { by: { ...officer, posts: [] } }, 'not-authorised'],
    ['a place without checks', {}, { law: null }, 'not-ruled'],
    ['a place without draws', {}, { terms: null }, 'not-ruled'],
    ['nothing closed', { population: [] }, {}, 'missing-task'],
    ['a month without a root', { root: null }, {}, 'no-seed-yet'],
  ])('is refused: %s', (_what, other, over, code) => {
    expect(codeOf(decideDraw({ ...context, ...other }, drawing(over)))).toBe(code);
  });

  it('is not called off: whoever dislikes what was drawn would draw again', () => {
    const off = { ...frame, law, type: 'call-off', because: '不便' } as const;
    expect(codeOf(decideCallOff(visit, 0, off))).toBe('wrong-state');
  });
});

const photo = { id: 'e1', version: 1, fileName: '现场.jpg', sha256: 'c'.repeat(64) };
const finding = { visit, law, existing: null, claimed: null, evidence: [photo], hasNextCycle: false };
const taskId = visit.tasks[0]?.taskId ?? '';
const undrawn = population.find((task) => !visit.tasks.includes(task))?.taskId ?? '';
const find = (over: Partial<FindingCommand> = {}): FindingCommand => ({
  ...{ ...frame, type: 'find', taskId, because: null, rectifyBy: null },
  ...{
    said: { state: 'holds', text: '未见反弹' },
    site: { place: '三号排口', people: ['甲'], photos: ['e1'] },
  },
  ...over,
});

describe('what a look-back finds', () => {
  it('has the place, the people and the photos by their hashes, and asks nothing of a process', () => {
    const decision = decideFinding(finding, find());
    if (!decision.ok) throw new Error(decision.code);
    const found = evolveFinding(null, fact(decision.events[0] as FindingEvent));
    expect(found).toMatchObject({
      state: 'holds',
      site: { place: '三号排口', people: ['甲'], photos: [photo] },
    });
    for (const state of ['holds', 'rebound', 'false'] as const)
      expect(findingConsequences({ ...found, state }, fact(decision.events[0]) as never)).toEqual([]);
    expect(codeOf(decideFinding({ ...finding, existing: found }, find()))).toBe('already-found');
    const corrected = find({
      because: '复核',
      said: { state: 'rebound', text: '又在排水' },
      rectifyBy: '2099-01-01',
    });
    expect(codeOf(decideFinding({ ...finding, existing: found }, corrected))).toBe('FindingCorrected');
  });

  it.each<[string, Partial<FindingCommand>, string]>([
    ['a task that was not drawn', { taskId: undrawn }, 'missing-task'],
    ['a state of a task that runs', { said: { state: 'behind', text: '所见' } }, 'wrong-state'],
    ['no site', { site: null }, 'missing-text'],
    ['no place', { site: { place: ' ', people: ['甲'] } }, 'missing-text'],
    ['nobody', { site: { place: '排口', people: [' '] } }, 'missing-text'],
    [
      'a photo of another task',
      { site: { place: '排口', people: ['甲'], photos: ['e2'] } },
      'unknown-evidence',
    ],
    ['somebody else', { by: { ...officer, posts: [] } }, 'not-authorised'],
  ])('is refused: %s', (_what, over, code) => {
    expect(codeOf(decideFinding(finding, find(over)))).toBe(code);
  });

  it('opens a new cycle by a rebound or a false completion, once, with a day, and takes it back by nothing', () => {
    const rectifyBy = '2099-01-01';
    for (const state of ['rebound', 'false'] as const) {
      const bad = { said: { state, text: '又在排水' } };
      expect(codeOf(decideFinding(finding, find(bad)))).toBe('wrong-day');
      expect(codeOf(decideFinding(finding, find({ ...bad, rectifyBy: frame.today })))).toBe('wrong-day');
      const again = decideFinding({ ...finding, hasNextCycle: true }, find({ ...bad, rectifyBy }));
      expect(codeOf(again)).toBe('wrong-state');
      const decision = decideFinding(finding, find({ ...bad, rectifyBy }));
      if (!decision.ok) throw new Error(decision.code);
      const existing = evolveFinding(null, fact(decision.events[0] as FindingEvent));
      expect(existing.reopened).toEqual({ taskId: nextCycleId(taskId), rectifyBy });
      const known = { ...finding, existing, hasNextCycle: true };
      const corrected = { ...bad, because: '错字' };
      expect(codeOf(decideFinding(known, find(corrected)))).toBe('FindingCorrected');
      expect(codeOf(decideFinding(known, find({ ...corrected, rectifyBy })))).toBe('wrong-state');
      const taken = find({ because: '看错', said: { state: 'holds', text: '未见反弹' } });
      expect(codeOf(decideFinding(known, taken))).toBe('wrong-state');
    }
    expect(codeOf(decideFinding(finding, find({ rectifyBy })))).toBe('wrong-state');
  });

  it('is not found by any other visit', () => {
    const { draw: _, ...rest } = visit;
    const check = { ...finding, visit: { ...rest, kind: 'open' as const } };
    expect(codeOf(decideFinding(check, find()))).toBe('wrong-state');
    expect(codeOf(decideFinding(check, find({ said: { state: 'behind', text: '所见' } })))).toBe(
      'wrong-state',
    );
  });
});

describe('photos of a closed task', () => {
  const adding = (looksBack: string | null): AddEvidence => ({
    ...{ ...frame, type: 'add-evidence', evidenceId: 'e1', taskId: 'task', looksBack },
    said: {
      ...{ fileName: '现场.jpg', sha256: 'c'.repeat(64), bytes: 9, kind: 'jpeg' },
      ...{ showsOn: null, measures: [], note: null },
    },
  });

  it('are brought by whoever looks back, while it is drawn and nothing is found', () => {
    const task = at.closed;
    expect(codeOf(decideAddEvidence({ task, all: [], drawn: true }, adding(office)))).toBe('EvidenceAdded');
    expect(codeOf(decideAddEvidence({ task, all: [], drawn: false }, adding(office)))).toBe('wrong-state');
    expect(codeOf(decideAddEvidence({ task, all: [], drawn: true }, adding(null)))).toBe('wrong-state');
  });
});
