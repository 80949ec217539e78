import type { Words } from '../zh';
import { days } from './days';
import { frame } from './frame';
import { session } from './session';
import { troubles } from './troubles';

export const en: Words = { days, frame, session, troubles };
