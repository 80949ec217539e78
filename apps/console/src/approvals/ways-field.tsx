import { postName } from '@duban/domain';
import { Alert, Radio } from 'antd';
import type { FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import { useSaid, useWords } from '../words/words';
import { peopleIn, type Running } from './approval';
import { fieldsOfWay, isOpen, keyOfWay, ownOf, type Own, type WayFields } from './ways';

interface WaysFieldProps extends FormFields<WayFields> {
  readonly ways: readonly Own[];
  readonly approval: Pick<Running, 'names' | 'seats'>;
}

/** In which seat and in whose name: whoever has two seats, or stands for somebody, chooses, and always sees it. */
export function WaysField({ fields, write, locked, ways, approval }: WaysFieldProps) {
  const { approvals } = useWords();
  const nameOf = useWayName(approval);
  const open = isOpen(ways, fields);
  const options = ways.map((way) => ({ value: keyOfWay(way), label: nameOf(way) }));
  return (
    <>
      {!open && !locked && (
        <Alert type="warning" role="alert" title={approvals.wayGone(nameOf(ownOf(fields)))} />
      )}
      <Field label={approvals.seat}>
        {(id) => (
          <Radio.Group
            id={id}
            aria-label={approvals.seat}
            value={open ? keyOfWay(ownOf(fields)) : null}
            disabled={locked}
            options={options}
            onChange={({ target }) => {
              const chosen = ways.find((way) => keyOfWay(way) === target.value);
              if (chosen) write(fieldsOfWay(chosen));
            }}
          />
        )}
      </Field>
    </>
  );
}

function useWayName(approval: WaysFieldProps['approval']): (way: Own) => string {
  const { approvals } = useWords();
  const said = useSaid();
  const people = peopleIn(approval);
  const personName = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const seatName = (as: string | null): string => {
    if (as === null) return approvals.myself;
    const seat = approval.seats.find(({ post }) => post === as);
    return as === 'person' ? approvals.byName : said(seat?.postName ?? postName(as, {}));
  };
  return ({ as, principal }) =>
    principal === null
      ? seatName(as)
      : approvals.instead(personName(principal), as === null ? null : seatName(as));
}
