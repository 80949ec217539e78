import { z } from 'zod';
import { ActFrame, Bilingual, DaySchema, Id, Words } from './text';

const Somebody = z.object({ id: Id, name: z.string() });
/** When it was taken back; until then it holds on its days. */
const withdrawnAt = z.iso.datetime().nullable();
/** Both days are included. */
const days = { from: DaySchema, to: DaySchema };
const inOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;
const ORDER = { error: '止日早于起日 / it would end before it begins', path: ['to'] };

/** 代理: who acts for whom. */
export const ProxyView = z.object({ id: Id, principal: Somebody, proxy: Somebody, ...days, withdrawnAt });
export const EnterProxy = z
  .object({ principal: Id.nullable().default(null).describe('空为本人 / null: oneself'), proxy: Id, ...days })
  .refine(inOrder, ORDER);

/** 请假: who is away. */
export const LeaveView = z.object({ id: Id, person: Somebody, ...days, withdrawnAt });
export const EnterLeave = z
  .object({ person: Id.nullable().default(null).describe('空为本人 / null: oneself'), ...days })
  .refine(inOrder, ORDER);
/** It never forbids the leave: it says what nobody could sign meanwhile, so that somebody is found in time. */
export const LeaveEntered = z.object({
  leave: LeaveView,
  cannotBeSigned: z.array(
    z.object({
      kind: z.enum(['approval', 'task']),
      /** Of tasks under the same law the first one stands for all. */
      id: Id,
      title: z.string(),
      tasks: z.number().int(),
      ...days,
      because: Bilingual,
    }),
  ),
});

/** 离职转办: everything that somebody who leaves could still decide, approval by approval. */
export const HandOverOnLeaving = ActFrame.extend({ to: Id, because: Words });
export const HandedOver = z.object({
  outcomes: z.array(
    z.object({
      kind: z.enum(['approval', 'task']),
      /** Of the approval, or of the task that is being signed. */
      id: Id,
      title: z.string(),
      handedOver: z.boolean(),
      /** Why it was refused. */
      because: Bilingual.nullable(),
    }),
  ),
});

/** Whom something can be given to: without the names that they sign in by. */
export const Colleagues = z.object({
  people: z.array(Somebody.extend({ posts: z.array(z.object({ post: z.string(), unitName: z.string() })) })),
});
