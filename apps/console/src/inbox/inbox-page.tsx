import { NavLink, Outlet } from 'react-router';
import { useAsk } from '../api/use-ask';
import '../looks/lists.css';
import { useWords } from '../words/words';
import './inbox.css';

/** The lists of one person: to do, letters received, set going, done. */
export function Page() {
  const { inbox } = useWords();
  const { data } = useAsk('inbox', {});
  const { parts } = inbox;
  const owed = (data?.toDo ?? []).filter(({ kind, act }) => kind === 'task' && act === 'report').length;
  return (
    <>
      <h1>{inbox.title}</h1>
      <nav className="inbox-parts not-printed" aria-label={inbox.title}>
        <NavLink to="/inbox" end>
          {parts.toDo} {data && <span className="quiet">{data.toDo.length + data.approvals.length}</span>}
        </NavLink>
        {owed > 0 && (
          <NavLink to="/inbox/reports">
            {parts.reports} <span className="quiet">{owed}</span>
          </NavLink>
        )}
        <NavLink to="/inbox/messages">
          {parts.messages} {data && <span className="quiet">{data.messages.length}</span>}
        </NavLink>
        <NavLink to="/inbox/started">{parts.started}</NavLink>
        <NavLink to="/inbox/done">{parts.done}</NavLink>
      </nav>
      <Outlet />
    </>
  );
}
