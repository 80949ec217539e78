import type { Words } from '../zh';
import { acts } from './acts';
import { approvals } from './approvals';
import { bulletin } from './bulletin';
import { calendar } from './calendar';
import { corrections } from './corrections';
import { days } from './days';
import { evidence } from './evidence';
import { extensions } from './extensions';
import { filings } from './filings';
import { frame } from './frame';
import { inbox } from './inbox';
import { ladder } from './ladder';
import { ledger } from './ledger';
import { ledgerRoots } from './ledger-roots';
import { letterDrafts } from './letter-drafts';
import { letterFiles } from './letter-files';
import { letterNumbers } from './letter-numbers';
import { letters } from './letters';
import { points } from './points';
import { publicity } from './publicity';
import { rounds } from './rounds';
import { outbound } from './outbound';
import { passkeys } from './passkeys';
import { packs } from './packs';
import { people } from './people';
import { plans } from './plans';
import { session } from './session';
import { taskActs } from './task-acts';
import { taskPage } from './task-page';
import { tasks } from './tasks';
import { thread } from './thread';
import { troubles } from './troubles';
import { visits } from './visits';
import { webhooks } from './webhooks';

export const en: Words = {
  acts,
  approvals,
  bulletin,
  calendar,
  corrections,
  days,
  evidence,
  extensions,
  filings,
  frame,
  inbox,
  ladder,
  ledger,
  ledgerRoots,
  letterDrafts,
  letterFiles,
  letterNumbers,
  letters,
  rounds,
  outbound,
  passkeys,
  packs,
  people,
  plans,
  points,
  publicity,
  session,
  taskActs,
  taskPage,
  tasks,
  thread,
  troubles,
  visits,
  webhooks,
};
