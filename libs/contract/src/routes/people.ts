import { z } from 'zod';
import * as people from '../schemas/people';
import { Id, Nothing } from '../schemas/text';
import { act, get, route, type Route } from './route';

const OfPerson = z.object({ personId: Id });

/** The house, its set-up, who is signed in, and the register. */
export const peopleRoutes = {
  house: route({
    ...get('/house', '本办', 'This house'),
    access: 'anyone',
    answer: people.HouseView,
  }),
  /** Asked by POST, for an address is written down in many places. */
  showSetUp: route({
    ...act('/set-up/link', '首次设置的链接', 'The link of the first set-up'),
    command: false,
    access: 'anyone',
    body: people.SetUpLink,
    answer: people.SetUpLinkView,
  }),
  setUp: route({
    ...act('/set-up', '首次设置', 'The first set-up'),
    command: false,
    access: 'anyone',
    body: people.SetUp,
    answer: people.PersonView,
  }),
  signIn: route({
    ...act('/sessions', '登录', 'Sign in'),
    command: false,
    access: 'anyone',
    body: people.SignIn,
    answer: people.SignedIn,
  }),
  signOut: route({ ...act('/sessions/end', '退出', 'Sign out'), command: false, answer: Nothing }),
  signOutElsewhere: route({
    ...act('/sessions/end-others', '在其他设备上退出', 'Sign out everywhere else'),
    command: false,
    answer: z.object({ ended: z.number().int() }),
  }),
  me: route({ ...get('/me', '我', 'Me'), answer: people.Me }),

  listUnits: route({
    ...get('/units', '单位', 'Units'),
    answer: z.object({ units: z.array(people.UnitView) }),
  }),
  addUnit: route({
    ...act('/units', '新增单位', 'Add a unit'),
    access: 'administrator',
    body: people.AddUnit,
    answer: people.UnitView,
  }),
  listPeople: route({
    ...get('/people', '人员', 'People'),
    access: 'administrator',
    answer: z.object({ people: z.array(people.PersonView) }),
  }),
  addPerson: route({
    ...act('/people', '新增人员', 'Add a person'),
    access: 'administrator',
    body: people.AddPerson,
    answer: people.PersonView,
  }),
  givePost: route({
    ...act('/people/:personId/posts', '任职', 'Give a post'),
    access: 'administrator',
    params: OfPerson,
    body: people.GivePost,
    answer: people.PersonView,
  }),
  endPost: route({
    ...act('/people/:personId/posts/:holdingId/end', '免职', 'End a post'),
    access: 'administrator',
    params: OfPerson.extend({ holdingId: Id }),
    body: people.EndPost,
    answer: people.PersonView,
  }),
  setAccount: route({
    ...act('/people/:personId/account', '停用或启用账号', 'Disable or enable an account'),
    access: 'administrator',
    params: OfPerson,
    body: people.SetAccount,
    answer: people.PersonView,
  }),
  resetPassword: route({
    ...act('/people/:personId/password', '重设密码', 'Reset a password'),
    access: 'administrator',
    params: OfPerson,
    body: people.ResetPassword,
    answer: people.PersonView,
  }),
  changePassword: route({
    ...act('/me/password', '修改密码', 'Change my password'),
    body: people.ChangePassword,
    answer: Nothing,
  }),
} as const satisfies Record<string, Route>;
