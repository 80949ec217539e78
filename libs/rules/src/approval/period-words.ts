import { assertNever, type Period, type Text } from '@duban/domain';

/** A length of time in words, without its first day. */
export function periodWords({ n, unit }: Period): Text {
  const several = n === 1 ? '' : 's';
  switch (unit) {
    case 'workdays':
      return { zh: `${n} 个工作日`, en: `${n} working day${several}` };
    case 'days':
      return { zh: `${n} 日`, en: `${n} day${several}` };
    case 'months':
      return { zh: `${n} 个月`, en: `${n} month${several}` };
    default:
      return assertNever(unit);
  }
}
