import { Button } from 'antd';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { useAsk } from '../api/use-ask';
import { useIsAdministrator } from '../people/use-administrator';
import { useWords } from '../words/words';

const PAGES = ['inbox', 'tasks', 'letters', 'rounds', 'visits', 'plans', 'people', 'packs'] as const;

/** The nouns of the house. On a small screen they stand behind one button. */
export function Navigation() {
  const { frame } = useWords();
  const [open, setOpen] = useState(false);
  const pages = useIsAdministrator() ? ([...PAGES, 'outbound'] as const) : PAGES;
  return (
    <>
      <Button className="menu-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {frame.menu}
      </Button>
      <nav className={open ? 'navigation open' : 'navigation'} aria-label={frame.menu}>
        {pages.map((page) => (
          <NavLink key={page} to={`/${page}`} onClick={() => setOpen(false)}>
            {frame.pages[page]}
            {page === 'inbox' && <ToDoCount />}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

/** How much there is to do; nothing where nothing is. */
function ToDoCount() {
  const { frame } = useWords();
  const { toDo = [], approvals = [] } = useAsk('inbox', {}).data ?? {};
  const count = toDo.length + approvals.length;
  if (count === 0) return null;
  return (
    <>
      <span className="to-do-count" aria-hidden>
        {count}
      </span>
      <span className="heard">{frame.toDo(count)}</span>
    </>
  );
}
