import { scriptToken, type Account } from '../accounts';
import type { Api } from './api';

/** Who holds which post today, by `post@unit`, as the register says. */
export interface Cast {
  /** The API as whoever holds this post sees it. */
  of(seat: Seat): Promise<Api>;
}

export interface Seat {
  readonly post: string;
  readonly unit: string;
}

interface Person {
  readonly signInName: string;
  readonly posts: readonly Seat[];
}

/** Everybody signs in once, and only when it is their turn. */
export async function castOf(administrator: Api, url: string, accounts: readonly Account[]): Promise<Cast> {
  const { people } = await administrator.get<{ people: readonly Person[] }>('/people');
  const signedIn = new Map<string, Promise<Api>>();
  const signIn = async (name: string): Promise<Api> => {
    const token = await scriptToken(
      url,
      accounts.find((account) => account.name === name),
    );
    if (!token) throw new Error(`${name} of the demonstration office cannot sign in`);
    return administrator.as(token);
  };
  return {
    of: ({ post, unit }) => {
      const holder = people.find(({ posts }) =>
        posts.some((held) => held.post === post && held.unit === unit),
      );
      if (!holder) throw new Error(`nobody of the demonstration office holds ${post}`);
      const { signInName } = holder;
      const there = signedIn.get(signInName) ?? signIn(signInName);
      signedIn.set(signInName, there);
      return there;
    },
  };
}
