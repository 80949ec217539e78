import { openStage, type Stage } from './stage';

/** A stage that is set before the first spec of a suite and left after its last; nothing of it is there before. */
export function stageOfSuite(): Pick<Stage, 'office'> {
  let stage: Stage | null = null;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.leave());
  return {
    get office() {
      if (!stage) throw new Error('the stage is set before the first spec, not while the suite is read');
      return stage.office;
    },
  };
}
