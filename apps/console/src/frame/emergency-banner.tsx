import { Link } from 'react-router';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';

/** What holds without approval is said on every page to everybody, until those who would have approved it have decided. */
export function EmergencyBanner() {
  const { frame } = useWords();
  const { emergencies } = useMe();
  return emergencies.length > 0 ? (
    <aside className="emergency-banner" aria-label={frame.emergencyName}>
      {emergencies.map(({ approvalId, packId, title, because }) => (
        <Link key={approvalId} to={`/packs/${packId}`}>
          {frame.emergency(title, because)}
        </Link>
      ))}
    </aside>
  ) : null;
}
