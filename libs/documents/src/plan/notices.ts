import type { Text } from '@duban/domain';
import type { Notice, NoticeCode } from '@duban/contract';

/** Gathers the notices of one reading. A sheet of bad rows must not bury them: what is over the limit is counted in one last notice. */
export interface Notices {
  add(code: NoticeCode, words: Text, where: string | null): void;
  list(): readonly Notice[];
}

const MOST = 2_000;
const LONGEST_QUOTE = 40;

/** A cell's words within a message, shortened between characters: a rare one takes two code units. */
export function quoted(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const shown = characters.slice(0, LONGEST_QUOTE).join('');
  return characters.length > LONGEST_QUOTE ? `${shown}…` : shown;
}

export function startNotices(): Notices {
  const notices: Notice[] = [];
  let more = 0;
  return {
    add(code, { zh, en }, where) {
      if (notices.length < MOST) notices.push({ code, message: `${zh} / ${en}`, where });
      else more += 1;
    },
    list() {
      if (more === 0) return notices;
      const message = `另有 ${more} 条提示未列出 / ${more} more notices are not listed`;
      return [...notices, { code: 'truncated', message, where: null }];
    },
  };
}
