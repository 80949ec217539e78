import { writeLetter } from '@duban/documents';
import { sheetOf } from '@duban/domain';

/** What a hundred letters of two pages cost as documents. Needs no server. */
const LETTERS = 100;
const body = `市水利局：\n${'整改措施落实不到位，进展缓慢，责任单位应当立即查明原因并采取措施。\n'.repeat(30)}`;
const written = (n: number) => ({
  from: '甬江示范市整改办',
  to: '市水利局',
  number: `甬督提〔2026〕${n}号`,
  title: `关于第 ${n} 号整改任务的提醒函`,
  body,
  issuedOn: '2026-04-06' as const,
  copies: ['市委办公室'],
});

const began = performance.now();
const sizes = Array.from({ length: LETTERS }, (_, n) => writeLetter(sheetOf(written(n + 1))).length);
const measured = Math.round(performance.now() - began);
const bytes = Math.round(sizes.reduce((sum, size) => sum + size, 0) / LETTERS);
console.log(JSON.stringify({ what: `${LETTERS} letters as .docx, ms`, measured, aim: '<= 5000', bytes }));
