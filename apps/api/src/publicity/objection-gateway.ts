import type { Input, Output, routes } from '@duban/contract';
import { derivedId, type MakeObjection } from '@duban/domain';
import { objectionById, sealWords, type ObjectionToRecord } from '@duban/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Counting } from '../edge/allowance';
import type { CommandRequest } from '../edge/call';
import { notFound, problem, type Problem } from '../edge/problem';
import { keptDigest } from '../engine/claims';
import { frameOf, type Asking } from '../engine/frame';
import { recorded } from '../engine/recorded';
import { HOUSE, todayOf, type House } from '../house';
import { networkOf } from '../people/address-limit';
import { sharedAllowance } from '../people/shared-allowance';
import { TaskLookup } from '../tasks/task-lookup';
import { ObjectionReading } from './objection-reading';
import { PublicReading } from './public-reading';
import { newReceiptNumber } from './receipt-number';

type Receipt = Input<typeof routes.makeObjection.answer>;
type Said = Output<typeof routes.makeObjection.body>;
type Answered = Output<typeof routes.answerObjection.body>;
type Objections = Input<typeof routes.taskObjections.answer>;

const MINUTE_MS = 60_000;
/** A family, a village committee and a library each sit behind one address; nobody writes more than ten at once. */
export const OF_ADDRESS = { atOnce: 10, oneMoreEveryMs: 5 * MINUTE_MS };
/** However many addresses a program has: what one notice can be told in an hour, people can still read. */
export const OF_NOTICE = { atOnce: 60, oneMoreEveryMs: MINUTE_MS };

/** Who asks, without an account: a request and an address. */
export interface Stranger {
  readonly request: CommandRequest;
  readonly address: string;
}

/** Takes objections from the public, and the office's answers to them. */
@Injectable()
export class ObjectionGateway {
  private readonly addresses: Counting;
  private readonly notices: Counting;

  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(TaskLookup) private readonly tasks: TaskLookup,
    @Inject(PublicReading) private readonly reading: PublicReading,
    @Inject(ObjectionReading) private readonly objections: ObjectionReading,
  ) {
    this.addresses = sharedAllowance(house, 'objections of an address', OF_ADDRESS);
    this.notices = sharedAllowance(house, 'objections to a notice', OF_NOTICE);
  }

  /** Whoever asks again with the same key is given the number that they were given. */
  async object(
    { request, address }: Stranger,
    { tenant: office, noticeId }: Output<typeof routes.makeObjection.params>,
    { text, contact }: Said,
  ): Promise<Receipt> {
    const { id: taskId } = await this.reading.notice(office, noticeId);
    const { db, tenant, ledger, sealer } = this.house;
    const objectionId = derivedId(`objection/${tenant.id}/${request.id}`);
    if (!(await ledger.answerOf(tenant.id, request.id))) await this.count(address, taskId);
    const today = todayOf(this.house);
    const digest = keptDigest(this.house, request.digest);
    const command: MakeObjection = {
      ...{ id: request.id, digest, on: today, today, late: null, type: 'object', by: 'system:public' },
      ...{ objectionId, taskId, number: newReceiptNumber(today), text, contact: contact ?? null },
    };
    const words = sealWords(sealer, { tenant: tenant.id, objectionId }, command);
    await this.record({ command, words });
    const kept = await objectionById(db, tenant.id, objectionId);
    if (!kept) throw notFound();
    return { number: kept.number, on: kept.on };
  }

  async answer(
    asking: Asking,
    { taskId, objectionId }: Output<typeof routes.answerObjection.params>,
    { text, upheld }: Answered,
  ): Promise<Objections> {
    await this.tasks.visible(asking.caller, taskId);
    const about = await objectionById(this.house.db, this.house.tenant.id, objectionId);
    if (about?.taskId !== taskId) throw notFound();
    // Nobody answers what they cannot read.
    await this.objections.ofTask(asking.caller, taskId);
    const command = { ...frameOf(asking, {}), type: 'answer-objection', objectionId, text, upheld } as const;
    await this.record({ command });
    return this.objections.ofTask(asking.caller, taskId);
  }

  private async count(address: string, noticeId: string): Promise<void> {
    const nowMs = this.house.now();
    const network = networkOf(address);
    const ofAddress = await this.addresses.take(network, nowMs);
    if (ofAddress > 0) throw tooMany(ofAddress, BY_ADDRESS);
    const ofNotice = await this.notices.take(noticeId, nowMs);
    if (ofNotice === 0) return;
    // Whoever is turned away for the sake of others has not used up anything.
    await this.addresses.giveBack(network);
    throw tooMany(ofNotice, BY_NOTICE);
  }

  private async record(said: ObjectionToRecord): Promise<void> {
    recorded(await this.house.ledger.recordObjection(this.house.tenant.id, said));
  }
}

const BY_ADDRESS = {
  zh: '此网络地址提交异议过于频繁',
  en: 'too many objections came from this address',
};
const BY_NOTICE = {
  zh: '这份公示此刻收到的异议过多',
  en: 'too many objections to this notice came at once',
};

function tooMany(tooEarlyMs: number, { zh, en }: typeof BY_ADDRESS): Problem {
  const retryAfterSeconds = Math.ceil(tooEarlyMs / 1_000);
  return problem(
    'too-many-attempts',
    `${zh}，请 ${retryAfterSeconds} 秒后再提交；也可以通过公示所列渠道反映`,
    `${en}: send it again in ${retryAfterSeconds} seconds, or turn to the channels that the notice names`,
    { retryAfterSeconds },
  );
}
