import { assertNever } from '../assert-never';
import { accept, type Decision } from '../refusal';
import { withYears } from '../time/calendar-notice';
import { hasEnded, type Approval } from './approval';
import type { ApprovalNotice } from './command';
import { concluded } from './conclude';
import { textChanged } from './decide-around';
import type { ApprovalEvent } from './event';
import { limitMoved } from './move-limit';
import { isSuspended, limitsIn, verdictOn, type ApprovalLaw } from './judge';

/** What a machine found. One that comes late, or again, changes nothing. */
export function decideNotice(
  approval: Approval,
  notice: ApprovalNotice,
  law: ApprovalLaw,
): Decision<ApprovalEvent> {
  if (hasEnded(approval)) return accept();
  switch (notice.type) {
    case 'note-day':
      return approval.status === 'open' ? concluded(approval, notice, law, passed(approval, law)) : accept();
    case 'note-text':
      if (notice.textHash === approval.textHash) return accept();
      return concluded(approval, notice, law, [textChanged(approval, notice.textHash)]);
    case 'note-calendar': {
      const moved = limitMoved(approval, law, withYears(law.calendar, notice.years));
      if (!moved) return accept();
      return accept<ApprovalEvent>({ type: 'LimitMoved', data: { ...moved, notice: notice.notice } });
    }
    case 'note-vacant':
      if (approval.alarm === 'vacant') return accept();
      return accept<ApprovalEvent>({
        type: 'ApprovalAlarmed',
        data: { reason: 'vacant', post: notice.post },
      });
    default:
      return assertNever(notice);
  }
}

/** The latest limit that has passed and was not noted. */
function passed(approval: Approval, law: ApprovalLaw): readonly ApprovalEvent[] {
  if (isSuspended(approval)) return [];
  const limits = limitsIn(verdictOn(approval, law), approval.lateNoted).filter((day) => day < law.today);
  const until = limits[limits.length - 1];
  return until === undefined ? [] : [{ type: 'ApprovalOverdue', data: { until } }];
}
