import { inOrder, momentOf } from './story';

const told = (name: string, moment: string) => ({ name, moment });
const names = (...all: readonly ReturnType<typeof told>[]) => inOrder(all).map(({ name }) => name);

describe('the story of a task', () => {
  it('tells a report before the letter that it drew on the same day', () => {
    const rung = told('a letter is drafted', momentOf('2026-03-10', '2026-03-10T02:00:01.000Z'));
    const report = told('a report is behind', momentOf('2026-03-10', '2026-03-10T02:00:00.000Z'));
    expect(names(rung, report)).toEqual(['a report is behind', 'a letter is drafted']);
  });

  it('tells the course of a letter after all that was recorded on its day, and before the next', () => {
    const rung = told('drafted', momentOf('2026-03-10', '2026-03-10T02:00:00.000Z'));
    const issued = told('issued', momentOf('2026-03-10'));
    const completed = told('completed', momentOf('2026-03-11', '2026-03-11T02:00:00.000Z'));
    expect(names(issued, completed, rung)).toEqual(['drafted', 'issued', 'completed']);
  });

  it('keeps the order of what came at one moment', () => {
    const at = momentOf('2026-03-10', '2026-03-10T02:00:00.000Z');
    expect(names(told('signed', at), told('closed', at))).toEqual(['signed', 'closed']);
  });
});
