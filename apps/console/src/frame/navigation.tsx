import { Button } from 'antd';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../words/words';

const PAGES = ['inbox', 'tasks', 'letters', 'rounds', 'plans', 'people', 'packs'] as const;

/** The nouns of the house. On a small screen they stand behind one button. */
export function Navigation() {
  const { frame } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="menu-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {frame.menu}
      </Button>
      <nav className={open ? 'navigation open' : 'navigation'} aria-label={frame.menu}>
        {PAGES.map((page) => (
          <NavLink key={page} to={`/${page}`} onClick={() => setOpen(false)}>
            {frame.pages[page]}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
