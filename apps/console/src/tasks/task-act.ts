import type { OpenAct } from '@duban/domain';

export type TaskAct = OpenAct['act'];
