import type { Page } from 'playwright-core';
import { press } from './acting';
import type { ConsoleHouse } from './console-house';

/** The lead unit of the first task of the sample. */
export const UNIT = '市住房城乡建设局';
export const OFFICER = `${UNIT}经办人`;
export const DIRECTOR = '整改办主任';

/** A reminder letter that waits for its issue, and the two whom it is between. */
export interface DraftedLetter {
  readonly officer: Page;
  /** On the letter's page, about to issue it. */
  readonly director: Page;
  /** The address of its page. */
  readonly letterAt: string;
}

/** The unit receives its tasks and reports the first one behind, so that a letter is drafted. */
export async function reportedBehind(at: ConsoleHouse): Promise<Page> {
  const officer = await at.enter(OFFICER, '/inbox');
  await officer.getByText(/^全选可签收的/).click();
  await officer.getByRole('button', { name: /^签收所选的/ }).click();
  await officer.getByRole('button', { name: '收起结果' }).waitFor();
  await officer.getByRole('link', { name: '填报进展：第 01 号' }).click();
  await officer.getByLabel('未达序时进度').click();
  await officer.getByLabel('进展情况').fill('征迁未完成，暂停进场。');
  await press(officer, '确认填报进展');
  await officer.getByText('本期进展已报告。').waitFor();
  return officer;
}

/** It waits for its issue before whoever signs it. */
export async function draftedLetter(at: ConsoleHouse): Promise<DraftedLetter> {
  const officer = await reportedBehind(at);
  const director = await at.enter(DIRECTOR, '/inbox');
  await director.getByRole('link', { name: '签发函件：第 01 号' }).click();
  await director.getByText('预计 甬督提').waitFor();
  return { officer, director, letterAt: new URL(director.url()).pathname };
}
