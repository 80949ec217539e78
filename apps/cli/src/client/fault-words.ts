import type { Text } from '@duban/domain';

/** What the contract says of a fault is one text, Chinese before English; each half is told where its language is spoken. */
export function inEachLanguage(message: string): Text {
  const [zh = '', ...rest] = message.split(' / ');
  return { zh, en: rest.length === 0 ? zh : rest.join(' / ') };
}
