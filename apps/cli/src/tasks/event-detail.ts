import { eventSaid, type PostNames } from '@duban/domain';
import { inLine } from '../page/words';

/** The part of an event's data that a reader of the thread wants beside its name. */
export const eventDetail = (data: Readonly<Record<string, unknown>>, names: PostNames): string =>
  eventSaid(data, names)
    .map((said) => (typeof said === 'string' ? said : inLine(said)))
    .join(' · ');
