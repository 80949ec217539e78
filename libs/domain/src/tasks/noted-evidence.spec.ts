import fc from 'fast-check';
import { li, zhou } from '../example/people';
import { after, command, openHash, outcome, places, signing, system } from '../example/task';
import { closingText, closingTextHash } from './closing-text';
import type { NotedEvidence } from './named-evidence';
import { signingIn } from './signing';
import type { ClosingTask, Task } from './task';

const piece = (id: string, version = 1, over: Partial<NotedEvidence> = {}): NotedEvidence => ({
  ...{ id, version, fileName: `${id}.pdf`, sha256: `${version}`.padStart(64, 'a') },
  ...over,
});
const told = (of: NotedEvidence, on: '2026-03-05' | '2026-03-06' = '2026-03-05') =>
  system({ type: 'note-evidence', piece: of }, on);
const signed = (task: Task, by = li) => after(task, command(signing(task, by), '2026-03-05'));
const lapsedBy = ({ lapsed = [] }: Task) => lapsed.map(({ by, reason }) => [by, reason.zh]);

describe('evidence that comes while a text is signed', () => {
  const open = places().signature;

  it('makes it another text, which names what it holds, and whoever had signed signs anew', () => {
    const half = signed(open);
    const other = after(half, told(piece('e1')));
    expect(openHash(other)).not.toBe(openHash(half));
    expect(signingIn(other)?.acts).toEqual([]);
    expect(lapsedBy(other)).toEqual([['li', '证据材料有变，所签文本已变，须重签']]);
    expect(closingText(other as ClosingTask)).toContain(`1. e1.pdf（第 1 版，SHA-256 ${'a'.repeat(63)}1）`);
    expect(outcome(other, command({ ...signing(half, zhou) }, '2026-03-06'))).toBe('stale-text');
    const done = signed(signed(other), zhou);
    expect(done).toMatchObject({ open: { step: 'publicity' }, done: [{}, { evidence: [piece('e1')] }] });
  });

  it('changes nothing that was signed before', () => {
    const done = signed(signed(after(open, told(piece('e1')))), zhou) as ClosingTask;
    const hash = closingTextHash(done);
    const later = after(done, told(piece('e1', 2), '2026-03-06')) as ClosingTask;
    expect(closingTextHash(later)).toBe(hash);
    expect(later.evidence).toEqual([piece('e1', 2)]);
  });

  it('is told twice, late or not at all to a closed task without any effect', () => {
    const known = after(open, told(piece('e1', 2)));
    expect(outcome(known, told(piece('e1', 2)))).toEqual([]);
    expect(outcome(known, told(piece('e1', 1)))).toEqual([]);
    const gone = after(known, told(piece('e1', 2, { withdrawn: true })));
    expect(closingText(gone as ClosingTask)).not.toContain('证据材料');
    expect(outcome(gone, told(piece('e1', 2)))).toEqual([]);
    expect(outcome(places().closed, told(piece('e1')))).toEqual([]);
  });
});

it('ends no signing but with both leaders on the text that names the evidence of its end', () => {
  const act = fc.oneof(
    fc.constantFrom('li', 'zhou'),
    fc.record({
      id: fc.constantFrom('e1', 'e2'),
      version: fc.integer({ min: 1, max: 3 }),
      gone: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let task: Task = places().signature;
      for (const one of acts) {
        const signs = one === 'li' ? li : zhou;
        const next =
          typeof one === 'string'
            ? command(signing(task, signs), '2026-03-05')
            : told(piece(one.id, one.version, one.gone ? { withdrawn: true } : {}));
        if (Array.isArray(outcome(task, next))) task = after(task, next);
      }
      const step = task.status === 'closing' ? task.done[1] : undefined;
      if (step?.step !== 'signature') return;
      expect(step.signatures.map(({ by }) => by).sort()).toEqual(['li', 'zhou']);
      expect(closingTextHash(task as ClosingTask)).toBe(step.textHash);
    }),
    { numRuns: 300 },
  );
});
