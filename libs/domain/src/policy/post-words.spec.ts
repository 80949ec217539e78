import { anyOfPosts, postWords } from './post-words';

const names = {
  'unit-officer': { zh: '经办人', en: 'officer of the unit' },
  'unit-principal': { zh: '单位主要负责人', en: 'principal of the unit' },
  'office-director': { zh: '整改办主任', en: 'director of the supervision office' },
};

describe('a post in words', () => {
  it.each([
    ['unit-officer', 'lead', '牵头单位经办人', 'officer of the unit (the lead unit)'],
    ['unit-principal', 'acceptance', '验收单位主要负责人', 'principal of the unit (the acceptance unit)'],
    ['office-director', 'office', '整改办主任', 'director of the supervision office'],
    ['inspector', 'government', 'inspector', 'inspector'],
  ] as const)('%s of %s', (post, of, zh, en) => {
    expect(postWords({ post, of }, names)).toEqual({ zh, en });
  });

  it('names several of which any will do', () => {
    const posts = [
      { post: 'unit-officer', of: 'lead' },
      { post: 'office-director', of: 'office' },
    ] as const;
    expect(anyOfPosts(posts, names).zh).toBe('牵头单位经办人、整改办主任');
  });
});
