import type { Words } from '../zh';
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

export const en: Words = {
  acts,
  approvals,
  days,
  frame,
  inbox,
  ledger,
  letters,
  rounds,
  packs,
  people,
  plans,
  session,
  taskActs,
  taskPage,
  tasks,
  thread,
  troubles,
};
