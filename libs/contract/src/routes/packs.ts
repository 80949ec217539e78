import { z } from 'zod';
import * as editions from '../schemas/editions';
import * as shadows from '../schemas/shadows';
import * as proving from '../schemas/proving';
import * as packs from '../schemas/pack-view';
import { TextHash } from '../schemas/text';
import { act, get, route } from './route';

const OfPack = z.object({ packId: z.string().max(60) });

/** The packs of the office, and how one is changed. */
export const packRoutes = {
  listPacks: route({ ...get('/packs', '规则', 'Packs'), answer: packs.PackList }),
  checkEdition: route({
    ...get('/packs/editions/check', '检查规则版本', 'Check an edition'),
    method: 'post',
    access: 'office-or-administrator',
    body: editions.CheckEdition,
    answer: editions.EditionChecked,
  }),
  proposeEdition: route({
    ...act('/packs/editions', '报批规则版本', 'Put an edition to approval'),
    access: 'office',
    body: editions.ProposeEdition,
    answer: editions.EditionProposed,
  }),
  /** The glass to break: it holds at once, is shown to everybody, and is reviewed by those who would have approved it. */
  activateInEmergency: route({
    ...act('/packs/emergencies', '紧急启用规则版本', 'Activate an edition in an emergency'),
    access: 'administrator',
    body: editions.ActivateInEmergency,
    answer: editions.EditionProposed,
  }),
  /** What was put to approval, word for word. */
  packText: route({
    ...get('/packs/texts/:hash', '规则包全文', 'The text of a pack'),
    params: z.object({ hash: TextHash }),
    answer: editions.PackTextView,
  }),
  /** The law that a task or an approval names by its hash. */
  showLaw: route({
    ...get('/packs/laws/:hash', '一版规则，按哈希', 'A law by its hash'),
    params: z.object({ hash: TextHash }),
    answer: packs.LawView,
  }),
  lintPack: route({
    ...get('/packs/lint', '检查规则包', 'Lint a pack'),
    method: 'post',
    access: 'office-or-administrator',
    body: proving.PackAsked,
    answer: proving.PackLint,
  }),
  testPack: route({
    ...get('/packs/test', '演算规则包的例子', 'Play the examples of a pack'),
    method: 'post',
    access: 'office-or-administrator',
    body: proving.PackAsked,
    answer: proving.PackTest,
  }),
  diffPacks: route({
    ...get('/packs/diff', '比较两个版本', 'Compare two editions'),
    method: 'post',
    access: 'office-or-administrator',
    body: proving.PackDiffBody,
    answer: proving.PackDiff,
  }),
  /** Over the office's own ledger; nothing is changed. */
  backtestPack: route({
    ...get('/packs/:packId/backtest', '用过去的记录回测', 'Try an edition on the past'),
    method: 'post',
    access: 'office-or-administrator',
    params: OfPack,
    body: proving.BesideBody,
    answer: proving.BacktestView,
  }),
  /** An edition that runs beside the law in force and is only ever read: no task knows of it. */
  startShadow: route({
    ...act('/packs/:packId/shadow', '启动影子版本', 'Let an edition run as a shadow'),
    access: 'office',
    params: OfPack,
    body: shadows.StartShadow,
    answer: shadows.ShadowView,
  }),
  stopShadow: route({
    ...act('/packs/:packId/shadow/stop', '停止影子版本', 'Stop a shadow'),
    access: 'office',
    params: OfPack,
    body: shadows.StopShadow,
    answer: shadows.ShadowView,
  }),
  showShadow: route({
    ...get('/packs/:packId/shadow', '影子版本的对照', 'What differs beside a shadow'),
    access: 'office-or-administrator',
    params: OfPack,
    query: shadows.ShadowQuery,
    answer: shadows.ShadowShown,
  }),
  showPack: route({
    ...get('/packs/:packId', '规则', 'A pack'),
    params: OfPack,
    answer: packs.PackView,
  }),
} as const;
