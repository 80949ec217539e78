import {
  criteriaOf,
  decide,
  entryAt,
  evolve,
  factOf,
  judgementHash,
  nextDue,
  openActs,
  ownTitle,
  seatOf,
  stepDay,
  textToSign,
  type CriterionAnswer,
  type Day,
  type Fact,
  type Law,
  type Policy,
  type Refusal,
  type SaidGrounds,
  type Task,
  type TaskCommand,
  type TaskEvent,
} from '@duban/domain';
import { isAct, type Act, type Deed } from './deeds';
import { heldAt, type HeldLetter } from './held-back';
import type { TaskPast } from './past';

/** A letter that would have been drafted. */
export interface ReachedLetter {
  readonly rung: string;
  readonly period: string;
  readonly title: string;
  readonly on: Day;
}

/** A past as it would have gone under another law, as far as its deeds carry. */
export interface Relived {
  readonly task: Task;
  readonly letters: readonly ReachedLetter[];
  /** Letters that would have been drafted, had their rungs not been held. */
  readonly held: readonly HeldLetter[];
  /** What was done and had no place, or did not count, with the refusal that it met. */
  readonly unused: readonly { readonly act: Act; readonly refused: Refusal | null }[];
  /** The day on which it was sent back, where that could not have happened as it did. */
  readonly endedBefore: { readonly on: Day; readonly closed: boolean } | null;
}

/** The last day of a ledger: what would come by itself later is not the past any more. */
export interface Horizon {
  readonly law: Law;
  readonly until: Day;
}

/**
 * The deeds of a past under another law. Each is done on the day on which it was done, or on the first day on which the
 * law would have let it be done; nothing is done that nobody did.
 */
export function relive(past: TaskPast, deeds: readonly Deed[], policy: Policy, horizon: Horizon): Relived {
  const life = new Life(begun(past, policy), horizon);
  for (const deed of deeds) if (!life.take(deed)) break;
  return life.end(past.task.status === 'closed');
}

/** A task once the clock has said all that it says up to a day, whether or not a ledger holds it already. */
export const upTo = (task: Task, horizon: Horizon): Task => new Life(task, horizon).end(false).task;

function begun({ start }: TaskPast, policy: Policy): Task {
  const facts = start.map((fact): Fact<TaskEvent> => {
    const { event } = fact;
    return event.type === 'TaskPlanned'
      ? { ...fact, event: { ...event, data: { ...event.data, policy } } }
      : fact;
  });
  return facts.reduce<Task | null>((task, fact) => evolve(task, fact), null) as Task;
}

interface Waiting {
  readonly act: Act;
  refused: Refusal | null;
}

class Life {
  private waiting: Waiting[] = [];
  private readonly letters: ReachedLetter[] = [];
  private readonly held: HeldLetter[] = [];
  private today: Day;
  private endedBefore: Relived['endedBefore'] = null;

  constructor(
    private task: Task,
    private readonly horizon: Horizon,
  ) {
    this.today = stepDay(task) ?? task.policy.effectiveFrom;
  }

  /** False where the past leads no further. */
  take(deed: Deed): boolean {
    this.until(deed.on);
    if (!isAct(deed)) {
      this.find(deed);
      return true;
    }
    if (deed.type === 'return') return this.sendBack(deed);
    this.waiting.push({ act: deed, refused: null });
    this.catchUp();
    return true;
  }

  /** Where the case was closed, whoever waits for a period to end would have waited beyond the end of the ledger. */
  end(beyond: boolean): Relived {
    this.until(this.horizon.until);
    while (beyond && this.waiting.length > 0 && this.ring());
    return {
      task: this.task,
      letters: this.letters,
      held: this.held,
      unused: this.waiting,
      endedBefore: this.endedBefore,
    };
  }

  private until(day: Day): void {
    for (let due = this.dueInClosing(); due !== null && due <= day && this.ring(); due = this.dueInClosing());
    if (day > this.today) this.today = day;
  }

  private dueInClosing(): Day | null {
    return this.task.status === 'closing' ? (nextDue(this.task, this.horizon.law)?.on ?? null) : null;
  }

  /** The end of a publicity or of a limit, and what was waiting for it; false where the day brings nothing any more. */
  private ring(): boolean {
    const [due, before] = [this.dueInClosing(), this.task];
    if (due === null) return false;
    if (due > this.today) this.today = due;
    this.decide({ type: 'note-day', by: 'system:clock' }, due);
    this.catchUp();
    return this.task !== before;
  }

  private find(deed: Exclude<Deed, Act>): void {
    const { on } = deed;
    if (deed.type === 'decided') this.takeAsItWas(deed.fact);
    else if (deed.type === 'judged') this.judge(deed);
    else if (deed.type === 'corrected') this.correct(deed);
    else if (deed.type === 'deadline') this.decide({ type: 'note-day', by: 'system:clock' }, on);
    else {
      const { type: _, ...said } = deed;
      this.decide({ ...said, type: `note-${deed.type}`, by: 'system:past' }, on);
    }
  }

  /** A rung that was taken by decision is not taken twice where this law had reached it by itself. */
  private takeAsItWas(fact: Extract<Deed, { type: 'decided' }>['fact']): void {
    const { event } = fact;
    const known = event.type === 'RungReached' && this.hasLetter(event.data.letterId);
    if (!known) this.task = evolve(this.task, fact);
  }

  private hasLetter(letterId: string): boolean {
    return this.task.trouble.letters.some((letter) => letter.letterId === letterId);
  }

  /** By whoever judged, who is taken to keep the ladder of this law as well. */
  private judge({ on, level, because, person }: Extract<Deed, { type: 'judged' }>): void {
    const { policy, facts, trouble } = this.task;
    const posts = policy.ladder.map(({ signer: { post, of } }) => ({ post, unit: facts.units[of] }));
    const by = { person, principal: null, posts };
    const read = trouble.judged ? judgementHash(trouble.judged) : null;
    this.decide({ type: 'judge-level', level, because, by, judgementHash: read }, on);
  }

  /** By whoever corrected, who is taken to hold the post that this law asks for; what has no such entry has nothing to be corrected. */
  private correct({ on, person, type: _, ...said }: Extract<Deed, { type: 'corrected' }>): void {
    const { task } = this;
    const written = task.status === 'closing' ? entryAt(task, said) : undefined;
    if (!written) return;
    const by = { person, principal: null, posts: [seatOf(task, written.by)] };
    const earliest = stepDay(task);
    const day = earliest && on < earliest ? earliest : on;
    this.decide({ ...said, type: 'correct', by, corrections: written.corrections.length }, day);
  }

  /** What was done before it was sent back belongs to that attempt alone. */
  private sendBack(act: Act): boolean {
    const each = act.by.posts.map((post) => ({ ...act.by, posts: [post] }));
    const { law } = this.horizon;
    const open = openActs(this.task, law.assess, { calendar: law.calendar, today: this.today }).find(
      (one) => one.act === 'return',
    );
    const all = each.every(({ posts }) =>
      open?.by.some((seat) => posts.some(({ post, unit }) => seat.post === post && seat.unit === unit)),
    );
    if (all && this.attempt(act) === null) {
      this.waiting = [];
      return true;
    }
    this.endedBefore = { on: act.on, closed: this.task.status === 'closed' };
    return false;
  }

  private catchUp(): void {
    for (let at = 0; at < this.waiting.length; at += 1) {
      const one = this.waiting[at] as Waiting;
      if (!this.isOpenFor(one.act)) continue;
      one.refused = this.attempt(one.act);
      if (one.refused) continue;
      this.waiting.splice(at, 1);
      at = -1;
    }
  }

  private isOpenFor(act: Act): boolean {
    const { task } = this;
    if (act.type === 'receive') return task.status === 'dispatched';
    if (act.type === 'complete') return task.status === 'underway';
    if (task.status !== 'closing') return false;
    const { step } = task.open;
    if (step !== STEP[act.type as keyof typeof STEP]) return false;
    return !('step' in act) || act.step === (ownTitle(task.policy.closing[task.done.length])?.zh ?? null);
  }

  private attempt(act: Act): Refusal | null {
    const earliest = stepDay(this.task);
    const on = earliest && act.on < earliest ? earliest : act.on;
    return this.decide(contentOf(act, this.task, on), on);
  }

  private decide(content: object, on: Day): Refusal | null {
    const frame = { id: 'past', digest: '', on, today: this.today, late: '过去的记录 / as recorded' };
    const command = { ...frame, ...content } as TaskCommand;
    const decision = decide(this.task, command, this.horizon.law);
    if (!decision.ok) return decision;
    for (const event of decision.events) {
      this.held.push(...heldAt(this.task, event, on));
      this.task = evolve(this.task, factOf(event, command));
      if (event.type === 'RungReached') this.letters.push({ ...event.data, on });
    }
    return null;
  }
}

const STEP = {
  ...({ apply: 'application', accept: 'acceptance', sign: 'signature' } as const),
  ...({ publish: 'publicity', file: 'filing', 'confirm-filing': 'filing' } as const),
};

/** An act as a command; a text that was signed then stands for the one that would have been there. */
function contentOf(act: Act, task: Task, on: Day): object {
  if (act.type === 'accept') {
    const earliest = stepDay(task);
    const checkedOn = earliest && act.checkedOn < earliest ? earliest : act.checkedOn;
    return { ...act, on, checkedOn, checklist: answeredBy(act, task), ...saidSite(act) };
  }
  if (act.type !== 'sign') return { ...act, on };
  const textHash = textToSign(task) ?? '';
  return { ...act, on, textHash, as: null };
}

const saidSite = ({ site }: Extract<Act, { type: 'accept' }>): Pick<SaidGrounds, 'site'> =>
  site ? { site: { ...site, photos: (site.photos ?? []).map(({ id }) => id) } } : {};

/** What was answered then, of the conditions that this law has as well. */
const answeredBy = (
  { checklist = [] }: Extract<Act, { type: 'accept' }>,
  task: Task,
): readonly CriterionAnswer[] =>
  criteriaOf(task).flatMap(({ zh }, index) => {
    const said = checklist.find(({ criterion }) => criterion.zh === zh);
    return said ? [{ no: index + 1, answer: said.answer, note: said.note }] : [];
  });
