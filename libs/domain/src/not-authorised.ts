import type { PostNames, PostOf } from './policy/policy';
import { anyOfPosts } from './policy/post-words';
import { refuse, type Refusal } from './refusal';

/** Refuses whoever holds none of the posts that something is for, and says which posts those are. */
export function notAuthorised(posts: readonly PostOf[], names: PostNames): Refusal {
  const { zh, en } = anyOfPosts(posts, names);
  const refused = refuse(
    'not-authorised',
    `此事由${zh}办理，你现在不担任该职务`,
    `this is for: ${en}; you do not hold that post now`,
  );
  const reported = {
    zh: `此事由${zh}办理，办理人不担任该职务`,
    en: `this is for: ${en}; whoever acted does not hold that post`,
  };
  return { ...refused, reported };
}
