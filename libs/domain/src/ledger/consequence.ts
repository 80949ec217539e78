import type { Json } from './canonical';
import type { DomainEvent } from './fact';

/**
 * What follows from facts, written in the same transaction as they are: first facts of another chain, and messages that
 * the relay carries to other processes. `key` makes a repeated message the same message.
 */
export type Consequence =
  | { readonly kind: 'begin'; readonly aggregate: string; readonly event: DomainEvent }
  | { readonly kind: 'start'; readonly key: string; readonly process: ProcessName }
  /** The same to every task, letter, approval and plan that runs. Their keys begin with this one. */
  | { readonly kind: 'tell-all'; readonly key: string; readonly notice: Notice }
  | { readonly kind: 'tell'; readonly key: string; readonly process: ProcessName; readonly notice: Notice };

/** Which durable process, by what names it; the contract makes the workflow id from it. */
export type ProcessName =
  | { readonly type: 'task'; readonly taskId: string; readonly cycle: number }
  | { readonly type: 'letter'; readonly letterId: string }
  | { readonly type: 'approval'; readonly approvalId: string }
  | { readonly type: 'plan'; readonly planId: string }
  | { readonly type: 'round'; readonly planId: string; readonly period: string };

/** A machine's fact on its way; day and command id are added from the fact that caused it. */
export interface Notice {
  readonly type: string;
  readonly [field: string]: Json;
}
