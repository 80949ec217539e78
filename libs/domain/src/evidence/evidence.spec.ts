import fc from 'fast-check';
import { after, command as framed, dispatched, places, receive } from '../example/task';
import { nobody, qian, sun, units, zhao, zheng, zhou } from '../example/people';
import type { Fact } from '../ledger/fact';
import type { Actor } from '../people/actor';
import type { Decision } from '../refusal';
import type { Task } from '../tasks/task';
import { bringsFor } from './bringers';
import { unprovenOf } from './completeness';
import { decideAddEvidence, decideSupersede, decideWithdraw } from './decide';
import { evidenceConsequences, evolveEvidence, latestOf } from './evidence';
import type { AddEvidence, Evidence, EvidenceEvent, EvidenceSaid, SupersedeEvidence } from './evidence';

const measures = ['1', '2', '10'].map((no) => ({ no, text: `措施${no}`, deadline: null }));
const task = (): Task => after(dispatched({ facts: { measures } }), framed(receive, '2026-01-06'));
const cooperating: Actor = {
  person: 'he',
  principal: null,
  posts: [{ post: 'unit-officer', unit: units.cooperating[0] ?? '' }],
};
const frame = { id: 'c', digest: 'd', on: '2026-03-10', today: '2026-03-10', late: null } as const;
const photo: EvidenceSaid = {
  ...{ fileName: '排污口.jpg', sha256: 'a'.repeat(64), bytes: 3_000, kind: 'jpeg' },
  ...{ showsOn: '2026-03-09', measures: ['1'], note: null },
};
/** What a fact of that type tells the task. */
function toldOf(evidence: Evidence, type: EvidenceEvent['type']): unknown {
  const fact = { event: { type } } as Fact<EvidenceEvent>;
  return evidenceConsequences(evidence, fact).flatMap((one) => (one.kind === 'tell' ? [one.notice] : []))[0];
}
const said = (over: Partial<EvidenceSaid> = {}): EvidenceSaid => ({ ...photo, ...over });

const adding = (over: Partial<EvidenceSaid> = {}, by = zhao, more: object = {}): AddEvidence => ({
  ...frame,
  ...{ type: 'add-evidence', evidenceId: 'e1', taskId: 'task', by, said: said(over), looksBack: null },
  ...more,
});
const superseding = (over: Partial<EvidenceSaid>, by = zhao, because = '更清楚'): SupersedeEvidence => ({
  ...frame,
  ...{ type: 'supersede-evidence', evidenceId: 'e1', by, because, said: said(over) },
});
const withdrawing = (by = zhao, because = '拍错了地方') =>
  ({ ...frame, type: 'withdraw-evidence', evidenceId: 'e1', by, because }) as const;

const told = (decision: Decision<EvidenceEvent>) =>
  decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;
const made = (decision: Decision<EvidenceEvent>, before: Evidence | null = null): Evidence => {
  if (!decision.ok) throw new Error(decision.because.en);
  return decision.events.reduce<Evidence | null>((state, event) => {
    const fact: Fact<EvidenceEvent> = {
      ...{ event, actor: 'zhao', principal: null },
      ...{ commandId: 'c', on: frame.on, late: null },
    };
    return evolveEvidence(state, fact);
  }, before) as Evidence;
};
const added = (over: Partial<EvidenceSaid> = {}, by = zhao): Evidence =>
  made(decideAddEvidence({ task: task(), all: [] }, adding(over, by)));

describe('who brings evidence', () => {
  it.each([
    ['the officer of the lead unit', zhao, units.lead],
    ['its principal', qian, units.lead],
    ['an officer of a cooperating unit', cooperating, units.cooperating[0]],
    ['who accepts', sun, units.acceptance],
    ['the office', zheng, units.office],
    ['nobody else', zhou, null],
    ['who holds no post', nobody, null],
  ])('%s, for their own unit', (_, by, unit) => {
    expect(bringsFor(task(), by)).toBe(unit);
    expect(told(decideAddEvidence({ task: task(), all: [] }, adding({}, by)))).toBe(
      unit ? 'EvidenceAdded' : 'not-authorised',
    );
  });

  it('leaves a piece to the unit that brought it', () => {
    const evidence = added({}, cooperating);
    const context = { task: task(), all: [evidence] };
    expect(told(decideSupersede(context, evidence, superseding({ bytes: 4 })))).toBe('not-authorised');
    expect(told(decideWithdraw(task(), evidence, withdrawing(zheng)))).toBe('not-authorised');
    expect(told(decideWithdraw(task(), evidence, withdrawing(cooperating)))).toBe('EvidenceWithdrawn');
  });
});

describe('when', () => {
  it('while the task is dispatched, worked on or being closed, and never after', () => {
    const outcomes = Object.entries(places({ facts: { measures } })).map(([place, where]) => [
      place,
      told(
        decideAddEvidence(
          { task: where, all: [] },
          adding({}, zhao, { on: '2026-03-23', today: '2026-03-23' }),
        ),
      ),
    ]);
    expect(outcomes.filter(([, outcome]) => outcome !== 'EvidenceAdded')).toEqual([
      ['planned', 'wrong-state'],
      ['closed', 'wrong-state'],
    ]);
    const { closed } = places({ facts: { measures } });
    const evidence = added();
    const context = { task: closed, all: [evidence] };
    expect(told(decideSupersede(context, evidence, superseding({ bytes: 4 })))).toBe('wrong-state');
    expect(told(decideWithdraw(closed, evidence, withdrawing()))).toBe('wrong-state');
  });

  it('not in the future, and late only with a reason', () => {
    const add = (more: object) => told(decideAddEvidence({ task: task(), all: [] }, adding({}, zhao, more)));
    expect(add({ on: '2026-03-11' })).toBe('wrong-day');
    expect(add({ on: '2026-03-09' })).toBe('wrong-day');
    expect(add({ on: '2026-03-09', late: '断网' })).toBe('EvidenceAdded');
  });

  it('changes nothing of an earlier cycle', () => {
    const again = { ...task(), cycle: 2 };
    expect(told(decideWithdraw(again, added(), withdrawing()))).toBe('wrong-state');
    expect(unprovenOf(again, [added()])).toEqual(measures);
  });
});

it.each([
  [{ bytes: 0 }, 'missing-text'],
  [{ fileName: '../passwd.pdf' }, 'unfit-names'],
  [{ fileName: 'c:\\a.pdf' }, 'unfit-names'],
  [{ fileName: '..' }, 'unfit-names'],
  [{ fileName: '  ' }, 'unfit-names'],
  [{ fileName: 'a\u0000.pdf' }, 'unfit-names'],
  [{ fileName: 'a\r\n.pdf' }, 'unfit-names'],
  [{ fileName: 'photo\u202Egpj.exe' }, 'unfit-names'],
  [{ fileName: `${'长'.repeat(252)}.jpg` }, 'unfit-names'],
  [{ fileName: `${'长'.repeat(251)}.jpg` }, 'EvidenceAdded'],
  [{ measures: ['3'] }, 'unknown-measure'],
  [{ showsOn: '2026-03-11' }, 'wrong-day'],
  [{ showsOn: '2026-02-30' }, 'wrong-day'],
  [{ note: '字'.repeat(2_001) }, 'unfit-names'],
  [{ showsOn: null, measures: [], note: ' 现场 ' }, 'EvidenceAdded'],
] as const satisfies readonly (readonly [Partial<EvidenceSaid>, string])[])(
  'judges what is said of a file (%#)',
  (over, outcome) => {
    expect(told(decideAddEvidence({ task: task(), all: [] }, adding(over)))).toBe(outcome);
  },
);

it('takes one file as one piece, and nothing for a change that changes nothing', () => {
  const evidence = added({ measures: ['10', '2', '10'] });
  expect(latestOf(evidence).measures).toEqual(['2', '10']);
  const context = { task: task(), all: [evidence] };
  expect(told(decideAddEvidence(context, adding({ fileName: '另一名称.jpg' })))).toBe('already-attached');
  expect(told(decideSupersede(context, evidence, superseding({ measures: ['2', '10'] })))).toBe(
    'nothing-to-repeat',
  );
  expect(told(decideSupersede(context, evidence, superseding({ bytes: 4 }, zhao, ' ')))).toBe('missing-text');
  const withdrawn = made(decideWithdraw(task(), evidence, withdrawing()), evidence);
  expect(told(decideAddEvidence({ task: task(), all: [withdrawn] }, adding()))).toBe('EvidenceAdded');
  expect(told(decideWithdraw(task(), withdrawn, withdrawing()))).toBe('wrong-state');
});

it('says which measures nothing proves yet, and tells the task of every version and withdrawal', () => {
  const evidence = added();
  expect(unprovenOf(task(), [])).toEqual(measures);
  const newer = made(
    decideSupersede(
      { task: task(), all: [evidence] },
      evidence,
      superseding({ sha256: 'b'.repeat(64), measures: ['2'] }),
    ),
    evidence,
  );
  expect(unprovenOf(task(), [newer]).map(({ no }) => no)).toEqual(['1', '10']);
  const piece = { id: 'e1', version: 2, fileName: '排污口.jpg', sha256: 'b'.repeat(64) };
  expect(toldOf(newer, 'EvidenceSuperseded')).toEqual({ type: 'note-evidence', piece });
  const withdrawn = made(decideWithdraw(task(), newer, withdrawing()), newer);
  expect(unprovenOf(task(), [withdrawn])).toEqual(measures);
  expect(toldOf(withdrawn, 'EvidenceWithdrawn')).toEqual({
    type: 'note-evidence',
    piece: { ...piece, withdrawn: true },
  });
});

it('never loses a version, whatever is tried in whatever order', () => {
  const hash = fc.constantFrom('a', 'b', 'c', 'd').map((digit) => digit.repeat(64));
  const step = fc.record({
    act: fc.constantFrom('supersede', 'supersede', 'withdraw'),
    over: fc.record({ sha256: hash, measures: fc.subarray(['1', '2', '10']) }),
    by: fc.constantFrom(zhao, qian, sun, zheng, cooperating, nobody),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let evidence = added();
      for (const { act, over, by } of steps) {
        const context = { task: task(), all: [evidence] };
        const decision =
          act === 'withdraw'
            ? decideWithdraw(task(), evidence, withdrawing(by))
            : decideSupersede(context, evidence, superseding(over, by));
        if (!decision.ok) continue;
        const before = evidence;
        evidence = made(decision, before);
        expect(evidence.versions.slice(0, before.versions.length)).toEqual(before.versions);
        expect(before.withdrawn).toBeNull();
        expect([zhao, qian]).toContain(by);
      }
    }),
  );
});
