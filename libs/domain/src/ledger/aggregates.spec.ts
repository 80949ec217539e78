import { places, type Place } from '../example/task';
import type { Approval, ApprovalStatus } from '../approvals/approval';
import type { Letter } from '../letters/letter';
import { firstRound, type Round } from '../rounds/round';
import { aggregates, isFinal } from './aggregates';

describe('a chain is over', () => {
  it('for a task, once it is closed', () => {
    const over = Object.entries(places()).filter(([, task]) => isFinal('task', task));
    expect(over.map(([place]) => place)).toEqual<Place[]>(['closed']);
  });

  it('for an approval, once it has ended in any way', () => {
    const statuses: readonly ApprovalStatus[] = [
      ...(['open', 'returned', 'granted', 'refused', 'overridden', 'cancelled'] as const),
    ];
    const over = statuses.filter((status) => isFinal('approval', { status } as Approval));
    expect(over).toEqual(['granted', 'refused', 'overridden', 'cancelled']);
  });

  it('for a round, once it is closed', () => {
    const facts = firstRound('plan', '2026-03-02', {
      cadence: 'monthly',
      dueDay: 25,
      zoneOffsetMinutes: 480,
    });
    const statuses = ['planned', 'open', 'closed'] as const;
    expect(statuses.map((status) => isFinal('round', { status, facts } as Round))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['drafted', null, false],
    ['issued', '2026-03-02', false],
    ['received', '2026-03-02', false],
    ['replied', null, false],
    ['replied', '2026-03-02', true],
  ] as const)(
    'for a letter only when it is answered and its delivery is known: %s, %s',
    (status, deliveredOn, over) => {
      const letter = { status, deliveredOn } as Letter;
      expect([aggregates.letter.isFinal(letter), isFinal('letter', letter)]).toEqual([over, over]);
    },
  );
});
