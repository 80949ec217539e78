import { namesIn } from './post-names';

const pack = (zh: string, en: string) => ({ posts: { 'unit-principal': { zh, en } } });

describe('the name of a post', () => {
  it('is the one that the packs have for it', () => {
    const name = { zh: '主要负责人', en: 'principal' };
    expect(namesIn([pack(name.zh, name.en), pack(name.zh, name.en)])).toEqual({ 'unit-principal': name });
  });

  it('is each of them where packs differ', () => {
    expect(namesIn([pack('局长', 'head'), pack('主任', 'director'), pack('局长', 'head')])).toEqual({
      'unit-principal': { zh: '局长、主任', en: 'head, director' },
    });
  });
});
