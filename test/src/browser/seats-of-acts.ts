import type { Page } from 'playwright-core';
import type { Ready } from './console-house';

interface Row {
  readonly id: string;
  readonly waiting: readonly {
    readonly act: string;
    readonly by: readonly { readonly post: string; readonly unit: string }[];
  }[];
}

export interface SeatOfAct {
  readonly act: string;
  readonly taskId: string;
  readonly account: string;
}

/** Who of the sample office can do which act on which task now, as a page that sees them all is told. */
export async function seatsOfActs(page: Page, accounts: Ready['accounts']): Promise<readonly SeatOfAct[]> {
  const told = async <T>(path: string): Promise<T> =>
    (await (await page.request.get(`/api${path}`)).json()) as T;
  const { tasks } = await told<{ tasks: readonly Row[] }>('/tasks?limit=200');
  const { units } = await told<{ units: readonly { id: string; name: string }[] }>('/units');
  const accountOf = (post: string, unit: string): string | undefined => {
    const name = units.find(({ id }) => id === unit)?.name;
    return accounts.find(({ posts }) => posts.some((held) => held.post === post && held.unit === name))?.name;
  };
  return tasks.flatMap(({ id, waiting }) =>
    waiting.flatMap(({ act, by }) =>
      by.flatMap(({ post, unit }) => {
        const account = accountOf(post, unit);
        return account ? [{ act, taskId: id, account }] : [];
      }),
    ),
  );
}
