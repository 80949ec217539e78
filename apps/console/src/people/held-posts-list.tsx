import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/words';
import { EndPostForm } from './end-post-form';
import type { HeldPost, Person } from './held-posts';
import { usePostNames } from './use-post-names';

interface HeldPostsProps {
  readonly posts: readonly HeldPost[];
  /** Whose posts may be ended here; without it they are only shown. */
  readonly endable?: Person;
}

export function HeldPosts({ posts, endable }: HeldPostsProps) {
  const { people: words } = useWords();
  const postName = usePostNames().of;
  const [ending, setEnding] = useState<string | null>(null);
  if (posts.length === 0) return null;
  return (
    <ul className="held-posts">
      {posts.map((held) => (
        <li key={held.id}>
          <div className="held-post">
            <strong>{postName(held.post)}</strong>
            <span>{held.unitName}</span>
            <span className="quiet no-wrap">
              {held.to ? words.person.span(held.from, held.to) : words.person.from(held.from)}
            </span>
            {endable && ending !== held.id && (
              <Button size="small" onClick={() => setEnding(held.id)}>
                {words.person.end}
              </Button>
            )}
          </div>
          {endable && ending === held.id && (
            <EndPostForm person={endable} held={held} onClosed={() => setEnding(null)} />
          )}
        </li>
      ))}
    </ul>
  );
}
