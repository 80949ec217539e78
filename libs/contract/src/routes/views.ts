import { z } from 'zod';
import * as views from '../schemas/views';
import { Id, Nothing } from '../schemas/text';
import { act, get, route } from './route';

/** Questions to the ledger under a name of one's own. */
export const viewRoutes = {
  listViews: route({ ...get('/me/views', '我的视图', 'My views'), answer: views.SavedViews }),
  saveView: route({
    ...act('/me/views', '保存视图', 'Save a view'),
    body: views.SaveView,
    answer: views.SavedView,
  }),
  dropView: route({
    ...act('/me/views/:viewId/removal', '删除视图', 'Delete a view'),
    params: z.object({ viewId: Id }),
    answer: Nothing,
  }),
} as const;
