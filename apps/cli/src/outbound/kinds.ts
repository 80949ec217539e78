import type { NoticeKind } from '@duban/domain';
import { wrongCall } from '../trouble';

/** Kinds of notices as they were typed behind an option that takes some of them. */
export function kindsIn<Kind extends NoticeKind>(
  option: string,
  typed: readonly string[],
  known: readonly Kind[],
): Kind[] {
  return typed.map((word) => {
    const kind = known.find((one) => one === word);
    if (kind !== undefined) return kind;
    const all = known.join(', ');
    throw wrongCall(
      option,
      `没有“${word}”这一类，可用：${all}`,
      `there is no kind "${word}", use one of: ${all}`,
    );
  });
}
