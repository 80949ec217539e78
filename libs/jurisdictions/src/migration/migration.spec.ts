import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  canonicalText,
  headsOf,
  previewMigration,
  signingsOf,
  type Actor,
  type Calendar,
  type Json,
  type Policy,
  type Signature,
  type TaskFacts,
} from '@duban/domain';
import { assess } from '@duban/rules';
import fc from 'fast-check';
import { parse } from 'yaml';
import { after, begun, commandOf, folded, onward, type Way } from '../example/lives';
import type { PackDocument } from '../packs/pack-document';
import { policiesIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };

const LAWS = policiesIn(packs, '2026-01-05');

const office: Actor = {
  person: 'office',
  principal: null,
  posts: [{ post: 'office-director', unit: 'office' }],
};

function migrated(way: Way, policy: Policy): Way | null {
  const migration = previewMigration(way.task, policy, law);
  const previewHash = migration.ok ? migration.preview.hash : '';
  return after(
    way,
    commandOf(way.today, { type: 'change-policy', by: office, policy, because: '新办法', previewHash }),
    law,
  );
}

const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.integer({ min: 0, max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ law: fc.integer({ min: 0, max: LAWS.length - 1 }) }) },
);
const life = fc.record({
  law: fc.integer({ min: 0, max: LAWS.length - 1 }),
  origin: fc.constantFrom<TaskFacts['origin']>('central', 'provincial', 'self-found', undefined),
  moves: fc.array(move, { minLength: 6, maxLength: 40 }),
});

const text = (value: unknown): string => canonicalText(value as Json);

it('changes of the law replay from the ledger, and a refused one changes nothing', () => {
  let [changed, refused] = [0, 0];
  fc.assert(
    fc.property(life, ({ law: first, origin, moves }) => {
      let way = begun(LAWS[first] as Policy, origin);
      for (const one of moves) {
        if ('act' in one) way = onward(way, one.act, law);
        else {
          const before = text(way.task);
          const next = migrated(way, LAWS[one.law] as Policy);
          if (next) changed += 1;
          else {
            refused += 1;
            expect(text(way.task)).toBe(before);
          }
          way = next ?? way;
        }
      }
      expect(text(folded(way.facts))).toBe(text(way.task));
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(changed, refused)).toBeGreaterThan(100);
});

it('a task never ends with fewer heads than the law that it ends under wants', () => {
  let [closed, migratedAndClosed] = [0, 0];
  fc.assert(
    fc.property(life, ({ law: first, origin, moves }) => {
      let way = begun(LAWS[first] as Policy, origin);
      for (const one of moves)
        way = 'act' in one ? onward(way, one.act, law) : (migrated(way, LAWS[one.law] as Policy) ?? way);
      for (let step = 0; step < 40 && way.task.status !== 'closed'; step += 1)
        way = onward(way, step % 6, law);
      const { task } = way;
      if (task.status !== 'closed') return;
      closed += 1;
      if (way.facts.some(({ event }) => event.type === 'PolicyChanged')) migratedAndClosed += 1;
      expect(task.done).toHaveLength(task.policy.closing.length);
      for (const [index, signing] of signingsOf(task).entries()) {
        const done = task.done[index];
        if (!signing || done?.step !== 'signature') continue;
        expect(assess(signing.rule, signing.facts).status).toBe('satisfied');
        expect(distinct(done.signatures)).toBe(done.signatures.length);
      }
    }),
    { numRuns: 1_000 },
  );
  expect(closed).toBeGreaterThan(300);
  expect(migratedAndClosed).toBeGreaterThan(100);
});

const distinct = (signatures: readonly Signature[]): number => new Set(signatures.flatMap(headsOf)).size;
