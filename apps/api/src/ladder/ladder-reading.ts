import type { Input, routes } from '@duban/contract';
import {
  consequenceCard,
  isHeld,
  judgementHash,
  judgementLeadsTo,
  seatOf,
  type Day,
  type HeldRung,
  type LadderAct,
  type Rung,
  type Task,
  type WarningScheme,
} from '@duban/domain';
import { clauseSentences, type Edition } from '@duban/jurisdictions';
import { besideTask, lettersOfMeasures, namesOf } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import { HOUSE, lawNow, type House } from '../house';
import { levelView, WarningLevels } from '../packs/warning-levels';
import type { Caller } from '../people/caller';
import { holdersOf, type Holders } from '../people/holders';
import { lawOf } from '../tasks/law-of';
import { TaskLookup } from '../tasks/task-lookup';
import { ASKED, mayDo, type MayDo } from './may-do';
import { measureViews, peopleIn } from './measure-views';
import { rungsOf } from './rungs-of';

type Answer = Input<typeof routes.taskLadder.answer>;
type RungView = Answer['rungs'][number];

/** What is shown of a task's ladder. Whoever may not see the task is told that there is none. */
@Injectable()
export class LadderReading {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(WarningLevels) private readonly levels: WarningLevels,
    @Inject(StandingFor) private readonly standing: StandingFor,
  ) {}

  async ofTask(caller: Caller, taskId: string): Promise<Answer> {
    const { db, tenant } = this.house;
    const row = await this.tasks.visible(caller, taskId);
    const task = await this.tasks.state(taskId);
    const law = await lawNow(this.house);
    const { edition } = await lawOf(this.house, task.policy);
    const clause = edition?.clauses.ladder;
    const { inRow, inAll } = counted(task);
    const may = mayDo(task, caller, law);
    const names = await namesOf(db, tenant.id, peopleIn(task));
    const beside = await besideTask(db, tenant.id, await this.standing.viewer(caller), row);
    const measureLetters = await lettersOfMeasures(
      db,
      tenant.id,
      task.trouble.letters.flatMap(({ measure, letterId }) => (measure ? [letterId] : [])),
    );
    const scheme = await this.levels.schemeOf(row.planId, caller.today);
    const { posts } = task.policy;
    const { unitNames } = task.facts;
    const holders = holdersOf(this.house, { posts, unitNames, today: caller.today });
    const showing = { today: caller.today, holders, may, names, clauses: edition?.clauses ?? {} };
    return {
      ...{ inRow, inAll },
      rungs: await Promise.all(rungsOf(task.policy, edition).map((rung) => rungView(task, rung, showing))),
      measures: measureViews(task, { may, names, letters: measureLetters }),
      help: helpView(task, { edition, may, names }),
      judgement: judgementView(task, { scheme, may, names, today: caller.today }),
      card: [
        ...consequenceCard(task, {
          ...{ today: caller.today, calendar: law.calendar },
          ...{ round: beside.round, reported: beside.reported },
          scheme,
        }),
      ],
      basis: clause?.basis ?? null,
      unverified: clause?.unverified ?? false,
    };
  }
}

interface Showing {
  readonly today: Day;
  readonly holders: Holders;
  readonly may: MayDo;
  readonly names: Readonly<Record<string, string>>;
  /** What the task's own law calls its warning levels. */
  readonly clauses: Pick<Partial<Edition['clauses']>, 'warning'>;
}

async function rungView(task: Task, rung: Rung, showing: Showing): Promise<RungView> {
  const { today, holders, may, names, clauses } = showing;
  const { id, title, signer, triggers } = rung;
  const held = isHeld(task, id, today) ? task.trouble.held?.find((one) => one.rung === id) : undefined;
  const acts: readonly (LadderAct | false)[] = [
    may({ type: 'take-rung', rung, because: ASKED }) && 'take-rung',
    !held && may({ type: 'hold-rung', rung: id, until: null, because: ASKED }) && 'hold-rung',
    may({ type: 'release-rung', rung: id, because: ASKED }) && 'release-rung',
  ];
  return {
    ...{ id, title },
    law: [...clauseSentences('ladder', [rung], task.policy.posts, clauses)],
    automatic: triggers.length > 0,
    by: await holders(seatOf(task, signer)),
    held: held ? heldView(held, names) : null,
    acts: acts.filter((act) => act !== false),
  };
}

interface Helping extends Pick<Showing, 'may' | 'names'> {
  readonly edition: Edition | null;
}

function helpView(
  { trouble: { help = [] }, policy }: Task,
  { edition, may, names }: Helping,
): Answer['help'] {
  const assistance = edition?.clauses.assistance;
  return {
    law: assistance ? [...clauseSentences('assistance', assistance.value, policy.posts)] : [],
    offered: help.map((one) => ({ ...one, byName: names[one.by] ?? null })),
    acts: may({ type: 'offer-help', text: ASKED }) ? ['offer-help'] : [],
  };
}

interface Judging extends Pick<Showing, 'may' | 'names' | 'today'> {
  readonly scheme: WarningScheme;
}

function judgementView(task: Task, { scheme, may, names, today }: Judging): Answer['judgement'] {
  const { judged } = task.trouble;
  const [level = null] = scheme;
  const acts: readonly (LadderAct | false)[] = [
    may({ type: 'judge-level', level, because: ASKED }) && 'judge-level',
    may({ type: 'release-level', because: ASKED }) && 'release-level',
  ];
  return {
    judged: judged
      ? {
          ...{ ...judged, word: { ...judged.word }, byName: names[judged.by] ?? null },
          hash: judgementHash(judged),
        }
      : null,
    levels: scheme.map((one) => ({
      ...levelView(one),
      leadsTo: judgementLeadsTo(task, one.id, today)?.title ?? null,
    })),
    acts: acts.filter((act) => act !== false),
  };
}

const heldView = ({ until, because, on, by }: HeldRung, names: Showing['names']) => ({
  ...{ until, because, on, by },
  byName: names[by] ?? null,
});

const counted = ({ trouble: { run, periods } }: Task) => ({ inRow: run.length, inAll: periods.length });
