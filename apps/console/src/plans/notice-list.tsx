import type { Notice } from '@duban/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useSaid, useWords } from '../words/words';
import { noticeText } from './doubts';

const FEW = 12;
const MORE = 200;

/** What the reader wants somebody to know, with the cell where it stands. */
export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const { reading: words } = useWords().plans;
  const said = useSaid();
  const [shown, setShown] = useState(FEW);
  if (notices.length === 0) return null;
  const more = Math.min(notices.length - shown, MORE);
  return (
    <div className="card look">
      <h3>{words.notices(notices.length)}</h3>
      <ul className="notices">
        {notices.slice(0, shown).map(({ message, where }, index) => (
          <li key={index}>
            <span>{said(noticeText(message))}</span>
            {where && <code className="quiet">{where}</code>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button type="link" onClick={() => setShown(shown + more)}>
          {words.more(more)}
        </Button>
      )}
    </div>
  );
}
