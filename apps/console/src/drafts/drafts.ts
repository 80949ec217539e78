/** Whose words, about what, for which act: `<person>/<subject>/<act>`. */
export type DraftName = `${string}/${string}/${string}`;

export interface Draft<Fields> {
  readonly fields: Fields;
  /**
   * What was sent and is not answered yet. Its key makes it one act however often it is sent; so the fields stay as they
   * are until the answer is there.
   */
  readonly sent: { readonly key: string } | null;
}

const PREFIX = 'duban.draft/';

export function readDraft<Fields>(name: DraftName): Draft<Fields> | null {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? null : (JSON.parse(text) as Draft<Fields>);
  } catch {
    return null;
  }
}

/** False where the browser keeps nothing: the words then live as long as the page. */
export function keepDraft<Fields>(name: DraftName, draft: Draft<Fields>): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(name: DraftName): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}
