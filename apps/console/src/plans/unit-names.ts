import type { TaskReading } from '@duban/contract';

const namesOf = ({ units: { lead, responsible, cooperating, acceptance } }: Pick<TaskReading, 'units'>) =>
  new Set([...lead, ...responsible, ...cooperating, ...acceptance]);

/** In how many tasks each unit is named; of a plan with thousands they are counted once. */
export function timesNamed(tasks: readonly Pick<TaskReading, 'units'>[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const task of tasks) for (const name of namesOf(task)) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** The most similar first: what has most characters of the name, and among those what is most of its length. */
export function byLikeness(name: string, others: readonly string[]): readonly string[] {
  const characters = [...new Set(name)];
  return others
    .map((other) => ({
      other,
      shared: characters.filter((character) => other.includes(character)).length,
      apart: Math.abs(other.length - name.length),
    }))
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart)
    .map(({ other }) => other);
}
