import type { MeasureDuty } from '../tasks/open-act';
import { seatOf } from '../tasks/open-acts';
import type { Task } from '../tasks/task';

/**
 * What a measure asks of somebody: an interview, an exposure, a check to be held and written down, and what came of it to be
 * reported by its day. What lasts until it is lifted is nobody's duty to end.
 */
export function measureDuties(task: Task): readonly MeasureDuty[] {
  if (task.status === 'closed') return [];
  return task.trouble.letters.flatMap(({ letterId, measure }): readonly MeasureDuty[] => {
    if (!measure) return [];
    const { carriedOut, record, followUp, keepers, receiver } = measure;
    if (carriedOut === 'once' && !record)
      return [
        { act: 'record-measure', letterId, by: keepers.map((post) => seatOf(task, post)), until: null },
      ];
    if (record?.followUpBy && !followUp)
      return [{ act: 'follow-up', letterId, by: [seatOf(task, receiver)], until: record.followUpBy }];
    return [];
  });
}
