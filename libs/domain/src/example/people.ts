import type { Actor, HeldPost } from '../people/actor';
import type { TaskUnits } from '../tasks/task';

/** Constants for specs: the units and the people of one imagined office. Nothing outside the specs imports this folder. */
export const units: TaskUnits = {
  lead: 'lead-unit',
  cooperating: ['cooperating-unit'],
  acceptance: 'acceptance-unit',
  office: 'office-unit',
  government: 'government-unit',
  'party-committee': 'party-unit',
};

export const unitNames = {
  'lead-unit': '市水利局',
  'acceptance-unit': '市生态环境局',
  'office-unit': '市整改办',
  'government-unit': '市人民政府',
  'party-unit': '市委',
};

const actor = (person: string, ...posts: readonly HeldPost[]): Actor => ({ person, principal: null, posts });

const partySecretary = { post: 'party-secretary', unit: units['party-committee'] };
const governmentHead = { post: 'government-head', unit: units.government };

/** Reports and receives for the lead unit. */
export const zhao = actor('zhao', { post: 'unit-officer', unit: units.lead });
/** Principal of the lead unit. */
export const qian = actor('qian', { post: 'unit-principal', unit: units.lead });
/** Principal of the acceptance unit. */
export const sun = actor('sun', { post: 'unit-principal', unit: units.acceptance });
export const li = actor('li', partySecretary);
export const zhou = actor('zhou', governmentHead);
/** Wears both hats. */
export const wu = actor('wu', partySecretary, governmentHead);
/** Officer of the supervision office. */
export const zheng = actor('zheng', { post: 'office-officer', unit: units.office });
/** Director of the supervision office. */
export const wang = actor('wang', { post: 'office-director', unit: units.office });
/** Holds no post at all. */
export const nobody = actor('nobody');

/** `person` acts for `principal`, whose posts hold. */
export const proxy = (person: string, principal: Actor): Actor => ({
  person,
  principal: principal.person,
  posts: principal.posts,
});

export const everybody = [
  zhao,
  qian,
  sun,
  li,
  zhou,
  wu,
  zheng,
  wang,
  nobody,
  proxy('feng', li),
  proxy('li', zhou),
];
