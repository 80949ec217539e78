import { z } from 'zod';
import * as outbound from '../schemas/outbound';
import { Id, Nothing } from '../schemas/text';
import { act, get, route } from './route';

const OfMessage = z.object({ messageId: Id });
const OfWebhook = z.object({ webhookId: Id });
const OfPerson = z.object({ personId: Id });

/** What goes out to people and programs, to whom, and whether anything does. */
export const outboundRoutes = {
  myNotifications: route({
    ...get('/me/notifications', '我的通知', 'How I am told'),
    answer: outbound.MyNotifications,
  }),
  setMyNotifications: route({
    ...act('/me/notifications', '设置我的通知', 'Say how I want to be told'),
    body: outbound.SetNotifyPreference,
    answer: outbound.MyNotifications,
  }),
  personNotifications: route({
    ...get('/people/:personId/notifications', '某人的通知', 'How somebody is told'),
    access: 'administrator',
    params: OfPerson,
    answer: outbound.MyNotifications,
  }),
  setPersonNotifications: route({
    ...act('/people/:personId/notifications', '设置某人的通知', 'Set how somebody is told'),
    access: 'administrator',
    params: OfPerson,
    body: outbound.SetNotifyPreference,
    answer: outbound.MyNotifications,
  }),
  listOutbound: route({
    ...get('/outbound', '发出的消息', 'What goes out'),
    access: 'administrator',
    query: outbound.OutboundQuery,
    answer: outbound.OutboundList,
  }),
  showOutbound: route({
    ...get('/outbound/:messageId', '一条消息', 'A message'),
    access: 'administrator',
    params: OfMessage,
    answer: outbound.OutboundShown,
  }),
  replayOutbound: route({
    ...act('/outbound/:messageId/replay', '重发一条消息', 'Send a dead message again'),
    access: 'administrator',
    params: OfMessage,
    answer: outbound.Replayed,
  }),
  replayAllOutbound: route({
    ...act('/outbound/replay', '重发全部未送达的消息', 'Send all dead messages again'),
    access: 'administrator',
    answer: outbound.Replayed,
  }),
  notifySettings: route({
    ...get('/notify/settings', '通知设置', 'Whether messages leave'),
    access: 'administrator',
    answer: outbound.NotifySettings,
  }),
  setSimulating: route({
    ...act('/notify/simulation', '模拟，不发送', 'Simulate, do not send'),
    access: 'administrator',
    body: outbound.SetSimulating,
    answer: outbound.NotifySettings,
  }),
  /** To whoever asks, at the address that stands in the register. */
  testMail: route({
    ...act('/notify/test', '给自己发测试邮件', 'Mail a test to oneself'),
    access: 'administrator',
    answer: outbound.TestQueued,
  }),
  listWebhooks: route({
    ...get('/webhooks', '推送地址', 'Webhooks'),
    access: 'administrator',
    answer: outbound.Webhooks,
  }),
  addWebhook: route({
    ...act('/webhooks', '新增推送地址', 'Add a webhook'),
    access: 'administrator',
    body: outbound.AddWebhook,
    answer: outbound.WebhookAdded,
  }),
  removeWebhook: route({
    ...act('/webhooks/:webhookId/removal', '删除推送地址', 'Remove a webhook'),
    access: 'administrator',
    params: OfWebhook,
    answer: Nothing,
  }),
  testWebhook: route({
    ...act('/webhooks/:webhookId/test', '测试推送地址', 'Send a test to a webhook'),
    access: 'administrator',
    params: OfWebhook,
    answer: outbound.TestQueued,
  }),
} as const;
