import { lacksReason, type ActDayFields } from '../../acts/act-days';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';

type Need = keyof ReturnType<typeof useWords>['taskActs']['need'];

/** What is still missing before a form can be sent: the named fields that are empty, and the reason for an earlier day. */
export function useLacks(): <F extends ActDayFields>(
  fields: F,
  needed: readonly (readonly [Need, string])[],
) => readonly string[] {
  const { need } = useWords().taskActs;
  const { today } = useMe();
  return (fields, needed) => [
    ...needed.filter(([, value]) => value.trim() === '').map(([name]) => need[name]),
    ...(lacksReason(fields, today) ? [need.late] : []),
  ];
}
