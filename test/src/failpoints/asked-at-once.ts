import type { Answer } from '@duban/contract';
import type { Told } from './diary';
import type { Intention, Place } from './intentions';

/** One to three requests with the same key at once, each asked again until it is answered; what was said of them. */
export async function askedAtOnce(
  { person, chance }: Pick<Place, 'person' | 'chance'>,
  intention: Intention,
  key: string,
): Promise<Told> {
  const commandId = `${person.id}:${key}`;
  const from = Date.now();
  const asked = Array.from({ length: chance.between(1, 3) }, async (): Promise<Answer | string> => {
    const { status, body } = await person.insist(intention.name, intention, key);
    if (status !== 200) return String(body.code);
    const sequence = intention.sequence(body);
    return { commandId, digest: '', aggregate: intention.aggregate, sequence };
  });
  const answers = await Promise.all(asked);
  // A refusal leaves no trace, so a request that comes later may be accepted where its twin was refused.
  const accepted = answers.filter((answer) => typeof answer !== 'string');
  return {
    aggregate: intention.aggregate,
    commandId,
    answers: accepted.length > 0 ? accepted : answers,
    span: { from, to: Date.now() },
  };
}

/** Whether it was accepted. */
export const isAccepted = ({ answers }: Told): boolean => typeof answers[0] !== 'string';
