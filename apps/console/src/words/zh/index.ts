import { acts } from './acts';
import { approvals } from './approvals';
import { days } from './days';
import { frame } from './frame';
import { inbox } from './inbox';
import { ledger } from './ledger';
import { letters } from './letters';
import { rounds } from './rounds';
import { packs } from './packs';
import { people } from './people';
import { plans } from './plans';
import { session } from './session';
import { taskActs } from './task-acts';
import { taskPage } from './task-page';
import { tasks } from './tasks';
import { thread } from './thread';
import { troubles } from './troubles';

export const zh = {
  acts,
  approvals,
  days,
  frame,
  inbox,
  ledger,
  letters,
  packs,
  people,
  plans,
  rounds,
  session,
  taskActs,
  taskPage,
  tasks,
  thread,
  troubles,
};

/** The same keys in another language: what is a word stays a word, what is made with values takes the same values. */
export type Same<W> = W extends string
  ? string
  : W extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [Key in keyof W]: Same<W[Key]> };

export type Words = Same<typeof zh>;
