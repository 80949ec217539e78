import { routes, type Input } from '@duban/contract';
import { listPeople, listUnits } from '@duban/persistence';
import { Controller, Inject } from '@nestjs/common';
import { AskedCall } from '../edge/asked-call';
import type { Call } from '../edge/call';
import { Route } from '../edge/route';
import { HOUSE, type House } from '../house';
import { Accounts } from './accounts';
import { Register } from './register';

@Controller()
export class RegisterController {
  constructor(
    @Inject(HOUSE) private readonly house: House,
    @Inject(Register) private readonly register: Register,
    @Inject(Accounts) private readonly accounts: Accounts,
  ) {}

  @Route(routes.listUnits)
  async listUnits(
    @AskedCall() _: Call<typeof routes.listUnits>,
  ): Promise<Input<typeof routes.listUnits.answer>> {
    return { units: [...(await listUnits(this.house.db, this.house.tenant.id))] };
  }

  @Route(routes.addUnit)
  addUnit(
    @AskedCall() { body, request }: Call<typeof routes.addUnit>,
  ): Promise<Input<typeof routes.addUnit.answer>> {
    return this.register.addUnit(request, body);
  }

  @Route(routes.listPeople)
  async listPeople(
    @AskedCall() _: Call<typeof routes.listPeople>,
  ): Promise<Input<typeof routes.listPeople.answer>> {
    return { people: [...(await listPeople(this.house.db, this.house.tenant.id))] };
  }

  @Route(routes.addPerson)
  addPerson(
    @AskedCall() { body, request }: Call<typeof routes.addPerson>,
  ): Promise<Input<typeof routes.addPerson.answer>> {
    return this.register.addPerson(request, body);
  }

  @Route(routes.givePost)
  givePost(
    @AskedCall() { caller, params, body, request }: Call<typeof routes.givePost>,
  ): Promise<Input<typeof routes.givePost.answer>> {
    const { assess } = this.house.law;
    return this.register.givePost(request, params.personId, { ...body, today: caller.today, assess });
  }

  @Route(routes.endPost)
  endPost(
    @AskedCall() { caller, params, body, request }: Call<typeof routes.endPost>,
  ): Promise<Input<typeof routes.endPost.answer>> {
    return this.register.endPost(request, {
      ...{ ...params, ...body, today: caller.today },
      assess: this.house.law.assess,
    });
  }

  @Route(routes.setAccount)
  setAccount(
    @AskedCall() { caller, params, body, request }: Call<typeof routes.setAccount>,
  ): Promise<Input<typeof routes.setAccount.answer>> {
    return this.accounts.set(request, {
      ...{ ...params, ...body, today: caller.today },
      assess: this.house.law.assess,
    });
  }

  @Route(routes.resetPassword)
  resetPassword(
    @AskedCall() { params, body, request }: Call<typeof routes.resetPassword>,
  ): Promise<Input<typeof routes.resetPassword.answer>> {
    return this.accounts.resetPassword(request, params.personId, body.password);
  }

  @Route(routes.changePassword)
  async changePassword(
    @AskedCall() { caller, body, request }: Call<typeof routes.changePassword>,
  ): Promise<Input<typeof routes.changePassword.answer>> {
    await this.accounts.changePassword(request, caller, body);
    return {};
  }
}
