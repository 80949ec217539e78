import type { Answer } from '@duban/contract/names';
import { CATCH_UP, COMMAND_UPDATE, factsOf, markOf, NOTICE_SIGNAL, VIEW_QUERY } from '@duban/contract/names';
import {
  adopt,
  digestOf,
  withAnswer,
  type AggregateKind,
  type Carried,
  type Fact,
  type NewDays,
  type Refusal,
} from '@duban/domain';
import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { answerOf } from './activity-proxies';
import { AlarmClock } from './alarm-clock';
import {
  HAND_OVER,
  type EventOf,
  type Line,
  type NoticeSignal,
  type Queued,
  type State,
  type Write,
} from './line';
import { refusalFailure } from './refusal-failure';
import { askAhead } from './recording';

/** What a process is told when a holiday notice was approved. */
const NEW_DAYS = 'note-calendar';

const commandUpdate = defineUpdate<Answer, [Queued]>(COMMAND_UPDATE);
const noticeSignal = defineSignal<[NoticeSignal]>(NOTICE_SIGNAL);
const viewQuery = defineQuery<unknown>(VIEW_QUERY);

/**
 * The protocol of architecture.md 4, rules 1, 2 and 6. Handlers queue and await their own answer; the main line takes
 * commands one by one, decides, records, adopts what was ahead in the ledger, and answers.
 */
export class MainLine<Kind extends AggregateKind, Command extends Queued> {
  private readonly queue: Command[] = [];
  private readonly answers = new Map<string, Answer | Refusal>();
  private readonly alarm = new AlarmClock();
  private handOver = false;
  private behind: NoticeSignal | null = null;

  constructor(
    private readonly line: Line<Kind, Command>,
    private carried: Carried<State<Kind>>,
  ) {}

  /** Until the aggregate is final (null), or until the run must be handed over (what the next one is given). */
  async run(): Promise<Carried<State<Kind>> | null> {
    this.listen();
    this.changed();
    for (;;) {
      const next = this.queue[0];
      if (next && !this.mustWait()) {
        await this.take(next);
        this.learn(next);
        this.queue.shift();
      } else if (this.behind) {
        await this.catchUp(this.behind);
      } else if (this.alarm.rang || this.isDue()) {
        this.alarm.stop();
        await this.take(this.line.clockCommand(this.carried.state, this.clockId()));
      } else if (this.mayEnd()) {
        return this.isFinal() ? null : this.carried;
      } else {
        await this.wait();
      }
    }
  }

  /** Whoever calls, while something else goes first: see `clockFirst` of the run's input. */
  private mustWait(): boolean {
    return this.line.clockFirst && (this.behind !== null || this.alarm.rang || this.isDue());
  }

  private listen(): void {
    setHandler(viewQuery, () => this.carried);
    setHandler(noticeSignal, (signal) => {
      if (signal.notice.type === HAND_OVER) this.handOver = true;
      else if (signal.notice.type === CATCH_UP) this.behind = signal;
      else if (!this.known(signal.id)) this.queue.push(this.line.commandOf(signal));
    });
    setHandler(
      commandUpdate,
      async (command) => {
        if (!this.answers.has(command.id) && !this.queued(command.id)) this.queue.push(command as Command);
        await condition(() => this.answers.has(command.id));
        return given(this.answers.get(command.id));
      },
      { validator: (command) => this.refuseEarly(command as Command) },
    );
  }

  // It must not be async: the SDK would not await it, and a rejected promise would refuse nothing. A command that is
  // already answered is let through, or the person whose signature was accepted would be told "already signed".
  private refuseEarly(command: Command): void {
    if (this.known(command.id)) return;
    const verdict = this.line.decide(this.carried.state, command);
    if (!verdict.ok) throw refusalFailure(verdict);
  }

  /** Other working days hold from the next question on: what this command said, it said of both. */
  private learn({ type, ...said }: Command): void {
    if (type === NEW_DAYS) this.line.days?.learn((said as unknown as NewDays).years);
  }

  private async take(raw: Command): Promise<void> {
    const command =
      this.line.prepare && this.isAcceptable(raw) ? await this.line.prepare(this.carried.state, raw) : raw;
    while (!this.carried.answered.includes(command.id)) {
      // What only the database could refuse.
      if (this.answers.has(command.id)) return;
      const verdict = this.line.decide(this.carried.state, command);
      if (!verdict.ok) return this.settle(command.id, verdict);
      if (!verdict.write) return this.settle(command.id, this.nothingToWrite(command));
      await this.carryOut(command, verdict.write);
    }
    await this.settleFromLedger(command);
  }

  /** Only what will be written is worth asking the world for more facts. */
  private isAcceptable(command: Command): boolean {
    const { answered, state } = this.carried;
    return !answered.includes(command.id) && this.line.decide(state, command).ok;
  }

  /** One attempt: written, or adopt what is there and decide again. */
  private async carryOut(command: Command, { events, carryOut }: Write): Promise<void> {
    const outcome = await carryOut(this.carried.sequence);
    if (outcome.outcome === 'refused') return this.settle(command.id, outcome.refusal);
    if (outcome.outcome === 'written') {
      if (!events || outcome.digest !== digestOf(events))
        // The history says something else than this code decides: waiting heals with the right code, going on would not.
        throw new Error(`the ledger holds other events for ${command.id} than were decided`);
      this.adopt(factsOf(markOf(command), events));
    } else {
      this.adopt(outcome.facts);
    }
    if (outcome.outcome === 'conflict') return;
    this.carried = { ...this.carried, answered: withAnswer(this.carried.answered, command.id) };
    this.answers.set(command.id, outcome.answer);
  }

  private adopt(facts: readonly Fact[]): void {
    const after = adopt(this.line.kind, this.carried, facts as readonly Fact<EventOf<Kind>>[]);
    if (!after) throw new Error('nothing is carried');
    this.carried = after;
    this.changed();
  }

  /**
   * A command that was recorded in a workflow task that never ended is known to the ledger alone; its author was answered
   * from there. Without this the process would go on waiting for it, and no clock would be set for what it began.
   */
  private async catchUp(told: NoticeSignal): Promise<void> {
    this.behind = null;
    const { tenant, aggregate } = this.line;
    const outcome = await askAhead({ tenant, aggregate }, this.carried.sequence, told);
    if ('facts' in outcome) this.adopt(outcome.facts);
  }

  /** Answered in an earlier run, or adopted from the ledger: the answer stands in PostgreSQL. */
  private async settleFromLedger(command: Command): Promise<void> {
    if (this.answers.has(command.id)) return;
    const { tenant } = this.line;
    const answer = await answerOf({ tenant, commandId: command.id });
    this.settle(command.id, answer ?? this.nothingToWrite(command));
  }

  private settle(id: string, answer: Answer | Refusal): void {
    this.answers.set(id, answer);
  }

  private nothingToWrite({ id, digest }: Command): Answer {
    return { commandId: id, digest, aggregate: this.line.aggregate, sequence: this.carried.sequence };
  }

  private changed(): void {
    this.line.changed?.(this.carried.state, (command) => {
      if (!this.known(command.id)) this.queue.push(command);
    });
  }

  private wait(): Promise<void> {
    this.alarm.set(this.dueAt());
    return condition(() => this.queue.length > 0 || !!this.behind || this.alarm.rang || this.mayEnd());
  }

  /** A moment that has passed before anybody waited for it needs no timer. */
  private isDue(): boolean {
    const at = this.dueAt();
    return at !== null && at <= Date.now();
  }

  /** A state is asked once: what it left open then, it would leave open again. */
  private dueAt(): number | null {
    if (this.isFinal() || this.answers.has(this.clockId())) return null;
    return this.line.nextAt(this.carried.state);
  }

  /** Only between commands, and never before everybody who waits has been answered. */
  private mayEnd(): boolean {
    const wanted = this.isFinal() || this.handOver || workflowInfo().continueAsNewSuggested;
    return wanted && !this.behind && this.queue.length === 0 && allHandlersFinished();
  }

  private isFinal(): boolean {
    return this.line.isFinal(this.carried.state);
  }

  private known(id: string): boolean {
    return this.carried.answered.includes(id) || this.answers.has(id) || this.queued(id);
  }

  private queued(id: string): boolean {
    return this.queue.some((command) => command.id === id);
  }

  /** What the clock asks of this state is one command, however often a run repeats the question. */
  private clockId(): string {
    return `clock/${this.line.aggregate}/${this.carried.sequence}`;
  }
}

function given(answer: Answer | Refusal | undefined): Answer {
  if (!answer) throw new Error('awaited an answer that is not there');
  if ('commandId' in answer) return answer;
  throw refusalFailure(answer);
}
