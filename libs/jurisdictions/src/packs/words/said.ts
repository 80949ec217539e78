import { postWords, type PostNames, type PostOf, type Text } from '@duban/domain';

/** Two languages of one sentence, with their full stops. */
export const said = (zh: string, en: string): Text => ({ zh: `${zh}。`, en: `${en}.` });

/** Things that stand beside each other in one sentence. */
export function listed(items: readonly Text[]): Text {
  const divided = items.some(({ zh }) => /[、，]/.test(zh));
  return {
    zh: items.map(({ zh }) => zh).join(divided ? '；' : '、'),
    en: items.map(({ en }) => en).join('; '),
  };
}

export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A sentence about whoever holds a post. */
export function byPost(
  who: PostOf,
  posts: PostNames,
  zh: (name: string) => string,
  en: (name: string) => string,
): Text {
  const name = postWords(who, posts);
  return said(zh(name.zh), en(name.en));
}
