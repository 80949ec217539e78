import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar, Fact, Policy, TaskEvent } from '@duban/domain';
import { assess } from '@duban/rules';
import { parse } from 'yaml';
import { ACCEPTED, backtested, closedCase, ledgerOf, linked, lived } from '../example/closed-case';
import type { Way } from '../example/lives';
import type { PackDocument } from '../packs/pack-document';
import type { LedgerEntry } from './past';
import { policiesIn } from '../example/in-force';

const FOLDER = join(__dirname, '../../packs');
const packs = readdirSync(FOLDER).map(
  (file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as PackDocument,
);
const calendar = JSON.parse(readFileSync(join(FOLDER, '../calendars/cn.json'), 'utf8')) as Calendar;
const law = { assess, calendar };

const LAWS = policiesIn(packs, '2026-01-05');
const ningbo = LAWS.find(({ pack }) => pack === 'ningbo') as Policy;
const other = (change: Partial<Policy>): Policy => ({ ...ningbo, edition: 'f'.repeat(64), ...change });
const under = (policy: Policy, entries: readonly LedgerEntry[]) => backtested(policy, entries, law);

describe('the letters of a past', () => {
  const entries = ledgerOf(closedCase(ningbo, law));
  const [first] = ningbo.ladder;
  const issued = (way: Way): readonly LedgerEntry[] => {
    const [letter] = way.task.trouble.letters;
    const event = { type: 'LetterIssued', data: { number: '1', replyBy: '2026-02-05', provisional: false } };
    return linked(`letter/${letter?.letterId ?? ''}`, [
      { ...(way.facts[0] as Fact), event: event, on: '2026-01-28' },
    ]);
  };

  it('that went and would not have, and those that would have gone', () => {
    const none = under(other({ ladder: [] }), [...entries, ...issued(closedCase(ningbo, law))]);
    expect(none.letters.wouldGo).toEqual([]);
    expect(none.letters.wouldNot).toMatchObject([
      { period: '2026-01', letter: first?.title, issuedOn: '2026-01-28' },
      { period: '2026-02', issuedOn: null },
    ]);
    const harder = ningbo.ladder.map((rung) => ({ ...rung, title: '通报', id: 'circular' }));
    const { wouldGo, wouldNot } = under(other({ ladder: harder }), entries).letters;
    expect([wouldGo.map(({ letter }) => letter), wouldNot.length]).toEqual([['通报', '通报'], 2]);
    expect(wouldNot[0]?.because[0]?.zh).toContain('改发通报');
  });

  it('are not known where the due day would have been later', () => {
    const dueDay = 28;
    const circular = ningbo.ladder.map((rung) => ({ ...rung, title: '通报', id: 'circular' }));
    const later = other({ scheduling: { ...ningbo.scheduling, dueDay }, ladder: circular });
    const [go] = under(later, entries).letters.wouldGo;
    expect(go?.notKnown[0]?.en).toContain('not known from the past');
  });

  it('go where a report would have come too late', () => {
    const report = {
      type: 'ReportSubmitted',
      data: {
        reportId: 'r',
        taskId: 'task',
        cycle: 1,
        planId: 'plan',
        period: '2026-01',
        state: 'ahead',
        text: '',
      },
    };
    const way = lived(ningbo, ACCEPTED.slice(0, 1), law);
    const reported = linked('report/r', [{ ...(way.facts[0] as Fact), event: report, on: '2026-01-23' }]);
    const earlier = other({ scheduling: { ...ningbo.scheduling, dueDay: 20 } });
    expect(under(earlier, [...ledgerOf(way), ...reported]).letters.wouldGo).toMatchObject([
      { period: '2026-01', on: '2026-01-21' },
    ]);
  });
});

describe('who stood behind a closing', () => {
  const signedBy = (facts: readonly Fact<TaskEvent>[], changed: (fact: Fact<TaskEvent>) => Partial<Fact>) =>
    linked(
      'task/task',
      facts.map((fact) => (fact.event.type === 'TaskSigned' ? { ...fact, ...changed(fact) } : fact)),
    );
  const { facts } = closedCase(ningbo, law);

  it('is nobody alone where two signed', () => {
    expect(under(ningbo, ledgerOf(closedCase(ningbo, law))).oneSigner).toEqual([]);
  });

  it('is one person with two hats, or a principal and their proxy', () => {
    const twice = signedBy(facts, () => ({ actor: 'li' }));
    const proxy = signedBy(facts, ({ actor }) =>
      actor === 'zhou' ? { actor: 'feng', principal: 'li' } : {},
    );
    expect(under(ningbo, twice).oneSigner).toMatchObject([
      { person: 'li', signatures: 2, closedOn: '2026-03-31' },
    ]);
    expect(under(ningbo, proxy).oneSigner).toMatchObject([{ person: 'li', signatures: 2 }]);
    // By the same law the second of them would not have counted: the case would wait for another head.
    expect(under(other({}), twice).cases).toMatchObject([{ outcome: 'unknown' }]);
  });
});
