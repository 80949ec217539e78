import {
  NOTICE_TITLES,
  isNoticeKind,
  noticeSentence,
  type DigestLine,
  type NoticeAbout,
  type Text,
} from '@duban/domain';
import type { ClaimedOutbound } from '@duban/persistence';

export type Language = keyof Text;

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const OPENING: Text = {
  zh: '链接只打开该事项，不会替你办理任何事。',
  en: 'A link only opens the item: it does nothing in your name.',
};
const PREFERENCES: Text = {
  zh: '接收方式、免打扰时段在督办“我的账号”中设置。',
  en: 'How and when you are told is set under “My account” in Duban.',
};
const DO_NOT_REPLY: Text = {
  zh: '本邮件由系统自动发送，请勿回复。',
  en: 'This mail was sent automatically: please do not reply.',
};
const MORE: Readonly<Record<Language, (count: number) => string>> = {
  zh: (count) => `另有 ${count} 项，见待办。`,
  en: (count) => `${count} more in your inbox.`,
};

/** What a mail says, in one language, as plain text and as simple HTML; the same for the same message, however often. */
export function mailText(
  { kind, about, office }: Pick<ClaimedOutbound, 'kind' | 'about' | 'office'>,
  language: Language,
  publicUrl: string | null,
): MailText {
  const notice = about as unknown as NoticeAbout;
  const sentence = noticeSentence(kind, notice)[language];
  const heading = isNoticeKind(kind) ? NOTICE_TITLES[kind][language] : kind;
  const items = itemsOf(about, { sentence, path: notice.path, language });
  const foot = [OPENING, PREFERENCES, DO_NOT_REPLY].map((text) => text[language]);
  return {
    subject: oneLine(`【${office}】${heading}：${sentence}`),
    text: plain(items, foot, publicUrl),
    html: html(items, { foot, publicUrl, language }),
  };
}

interface Item {
  readonly says: string;
  readonly path: string | null;
}

function itemsOf(
  about: ClaimedOutbound['about'],
  { sentence, path, language }: { sentence: string; path: string; language: Language },
): readonly Item[] {
  const lines = (about.lines ?? []) as unknown as readonly DigestLine[];
  const more = Number(about.more ?? 0);
  return [
    { says: sentence, path },
    ...lines.map((line) => ({ says: line[language], path: line.path })),
    ...(more > 0 ? [{ says: MORE[language](more), path: '/inbox' }] : []),
  ];
}

/** A header ends with its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200);

const addressOf = (path: string | null, publicUrl: string | null): string | null =>
  path !== null && publicUrl !== null ? `${publicUrl.replace(/\/+$/, '')}${path}` : null;

function plain(items: readonly Item[], foot: readonly string[], publicUrl: string | null): string {
  const lines = items.map(({ says, path }) => [says, addressOf(path, publicUrl)].filter(Boolean).join('\n'));
  return `${lines.join('\n\n')}\n\n-- \n${foot.join('\n')}\n`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

function html(
  items: readonly Item[],
  { foot, publicUrl, language }: { foot: readonly string[]; publicUrl: string | null; language: Language },
): string {
  const paragraphs = items.map(({ says, path }) => {
    const address = addressOf(path, publicUrl);
    return `<p>${address === null ? escaped(says) : `<a href="${escaped(address)}">${escaped(says)}</a>`}</p>`;
  });
  return [
    `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><body>`,
    ...paragraphs,
    `<hr><p><small>${foot.map(escaped).join('<br>')}</small></p>`,
    '</body></html>',
  ].join('\n');
}
