import type { Sheet, SheetParagraph } from '@duban/domain';
import { useWords } from '../../words/words';
import type { Block } from './page-starts';

/** What stands under the title, in its order: each a piece that pages are broken between, a paragraph also within. */
export type SheetItem =
  | { readonly is: 'receiver'; readonly text: string }
  | { readonly is: 'paragraph'; readonly paragraph: SheetParagraph }
  | { readonly is: 'attachment'; readonly first: boolean; readonly text: string }
  | { readonly is: 'signed'; readonly sender: string; readonly day: string | null };

export const itemsOf = ({ receiver, paragraphs, attachments, sender, day }: Sheet): readonly SheetItem[] => [
  { is: 'receiver', text: receiver },
  ...paragraphs.map((paragraph) => ({ is: 'paragraph', paragraph }) as const),
  ...attachments.map((name, n) => {
    const text = attachments.length > 1 ? `${n + 1}.${name}` : name;
    return { is: 'attachment', first: n === 0, text } as const;
  }),
  { is: 'signed', sender, day },
];

/** A part of an item, in characters of its text; to its end where `to` is null. */
export interface Part {
  readonly item: SheetItem;
  readonly from: number;
  readonly to: number | null;
}

export function ItemPart({ item, from, to }: Part) {
  switch (item.is) {
    case 'receiver':
      return (
        <p className="sheet-receiver" data-keep="whole">
          {item.text}
        </p>
      );
    case 'paragraph':
      return <Paragraph paragraph={item.paragraph} from={from} to={to} />;
    case 'attachment':
      return (
        <p className={item.first ? 'sheet-attachment first' : 'sheet-attachment'} data-keep="whole">
          <span>{item.first && '附件：'}</span>
          <span>{item.text}</span>
        </p>
      );
    case 'signed':
      return <Signed sender={item.sender} day={item.day} />;
  }
}

interface ParagraphPart extends Omit<Part, 'item'> {
  readonly paragraph: SheetParagraph;
}

function Paragraph({ paragraph: { level, heading, text }, from, to }: ParagraphPart) {
  const end = to ?? heading.length + text.length;
  const keep: Block['keep'] = text === '' && level > 0 ? 'next' : null;
  const shape = [from > 0 && 'continued', to !== null && 'broken'].filter(Boolean).join(' ');
  const headed = heading.slice(from, end);
  return (
    <p className={`sheet-paragraph ${shape}`} data-keep={keep ?? ''}>
      {headed && <span className={`sheet-heading-${level}`}>{headed}</span>}
      {text.slice(Math.max(0, from - heading.length), Math.max(0, end - heading.length))}
    </p>
  );
}

/** The name is centred over the day. */
function Signed({ sender, day }: { readonly sender: string; readonly day: string | null }) {
  const { sheet: words } = useWords().letters;
  return (
    <p className="sheet-signed" data-keep="whole">
      <span className="sheet-sender">{sender}</span>
      <span>{day ?? words.dayLater}</span>
    </p>
  );
}
