import type { Input, Output, routes } from '@duban/contract';
import {
  METHOD_PROVES,
  METHOD_WORDS,
  methodsFor,
  seatToDecideIn,
  signingIn,
  statementHash,
  statementOf,
  statementText,
  type Actor,
  type Day,
  type Proxy,
  type SignatureMethodName,
  type Statement,
} from '@duban/domain';
import { Inject, Injectable } from '@nestjs/common';
import { StandingFor } from '../approvals/standing-for';
import { problem } from '../edge/problem';
import { HOUSE, lawNow, type House } from '../house';
import type { Caller } from '../people/caller';
import { TaskLookup } from '../tasks/task-lookup';

type Answer = Input<typeof routes.showStatement.answer>;
type Asked = Output<typeof routes.showStatement.query>;

/** Who would decide, on which day, and what they say. */
export interface Deciding {
  readonly by: Actor;
  readonly proxies: readonly Proxy[];
  readonly on: Day;
  readonly today: Day;
  readonly decision: 'approve' | 'refuse';
  readonly as: string | null;
  readonly opinion: string | null;
}

export interface MadeStatement {
  readonly statement: Statement;
  readonly hash: string;
  /** By which methods it may be signed. */
  readonly methods: readonly SignatureMethodName[];
}

/** 签署内容: made from the record as it is just now, for one person in one seat. */
@Injectable()
export class Statements {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(StandingFor) private readonly standing: StandingFor,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
  ) {}

  /** Null where nothing is signed, or not by them. */
  async make(taskId: string, deciding: Deciding): Promise<MadeStatement | null> {
    const { state, sequence, hash } = await this.tasks.head(taskId);
    const signing = signingIn(state);
    if (!signing) return null;
    const { by, decision, opinion, today } = deciding;
    const seat = seatToDecideIn(signing, deciding, { ...(await lawNow(this.house)), today });
    if (!seat) return null;
    const said = { decision, by: by.person, principal: by.principal, seat, opinion };
    const statement = statementOf(state, said, { sequence, hash });
    if (!statement) return null;
    return { statement, hash: statementHash(statement), methods: methodsFor(signing.frame, seat) };
  }

  /** Whoever does not sign here sends nothing that is to be signed by. */
  async refuseOther(caller: Caller, taskId: string): Promise<void> {
    await this.tasks.visible(caller, taskId);
    const { today } = caller;
    const said = { decision: 'approve', as: null, opinion: null } as const;
    const made = await Promise.all(
      (await this.standing.all(caller)).map(({ actor: by, proxies }) =>
        this.make(taskId, { by, proxies, on: today, today, ...said }),
      ),
    );
    if (made.every((one) => one === null)) throw nothingToSign();
  }

  async show(caller: Caller, taskId: string, asked: Asked): Promise<Answer> {
    await this.tasks.visible(caller, taskId);
    const { actor: by, proxies } = await this.standing.one(caller, asked.principal ?? null);
    const { today } = caller;
    const { decision, as = null, opinion = null } = asked;
    const made = await this.make(taskId, { by, proxies, on: today, today, decision, as, opinion });
    if (!made) throw nothingToSign();
    const { statement, hash, methods } = made;
    return {
      statement: { ...statement, evidence: [...statement.evidence] },
      ...{ text: statementText(statement), hash },
      methods: methods.map((method) => {
        const { proves, not } = METHOD_PROVES[method];
        return { method, title: METHOD_WORDS[method], proves, provesNot: not };
      }),
    };
  }
}

const nothingToSign = () =>
  problem('not-authorised', '现在没有由你签署的内容', 'there is no statement for you to sign now');
