import { decide, type LadderCommand, type Law, type Task } from '@duban/domain';
import type { Unframed } from '../engine/frame';
import { actorOf, type Caller } from '../people/caller';

/** Whether the core would take an act from whoever asks. */
export type MayDo = (act: Acting) => boolean;
type Acting = Unframed<LadderCommand>;

/** What stands in an act for the words that whoever does it will write. */
export const ASKED = 'asked';

export const mayDo = (task: Task, caller: Caller, law: Law): MayDo => {
  const { today } = caller;
  const frame = { id: ASKED, digest: '', on: today, today, late: null, by: actorOf(caller) };
  return (act) => decide(task, { ...frame, ...act }, law).ok;
};
