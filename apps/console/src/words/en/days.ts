import type { Words } from '../zh';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days_ = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

export const days: Words['days'] = {
  inSentence: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''}${year === null ? '' : ` ${year}`}`,
  at: (day, time) => `on ${day} at ${time}`,
  weekday: (number) => WEEKDAYS[number] ?? '',
  left: (count) => `${days_(count)} left`,
  workdays: (count, provisional) =>
    `${provisional ? 'about ' : ''}${count === 1 ? '1 workday' : `${count} workdays`} left`,
  noDay: 'no day set',
  today: 'due today',
  over: (count) => `${days_(count)} overdue`,
};
