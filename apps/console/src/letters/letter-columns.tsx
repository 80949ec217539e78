import { Link } from 'react-router';
import type { Column } from '../looks/row-table';
import { useDays } from '../words/use-days';
import { useWords } from '../words/words';
import { AboutLinks } from './about-links';
import type { Letter } from './letter';

/** The letter as a row. */
export function useLetterColumns(): readonly Column<Letter>[] {
  const { letters } = useWords();
  const { columns } = letters;
  const days = useDays();
  // Of a letter that was ended no reply is awaited.
  const replyBy = ({ status, endedOn, replyBy: day }: Letter) => {
    if (endedOn) return null;
    return day && (status === 'issued' || status === 'received') ? (
      <>
        {day} <small className="quiet">{days.left(day)}</small>
      </>
    ) : (
      day
    );
  };
  return [
    {
      key: 'number',
      title: columns.number,
      width: '170px',
      cell: ({ number }) => number ?? <span className="quiet">{letters.noNumber}</span>,
    },
    {
      key: 'title',
      title: columns.title,
      heading: true,
      cell: ({ id, title }) => <Link to={`/letters/${id}`}>{title}</Link>,
    },
    { key: 'to', title: columns.to, width: '17%', cell: ({ to }) => to },
    {
      key: 'about',
      title: columns.about,
      width: '14%',
      cell: ({ about }) => <AboutLinks about={about} />,
    },
    { key: 'status', title: columns.status, width: '110px', cell: (letter) => <Status letter={letter} /> },
    { key: 'issued', title: columns.issued, width: '110px', cell: ({ issuedOn }) => issuedOn },
    { key: 'replyBy', title: columns.replyBy, width: '190px', cell: replyBy },
  ];
}

/** The state in words; late is said beside it, and red only repeats that. */
function Status({ letter: { status, overdue } }: { readonly letter: Letter }) {
  const { letters } = useWords();
  return (
    <>
      {letters.status[status] ?? status}
      {overdue && <span className="late"> ▲ {letters.overdue}</span>}
    </>
  );
}
