import { Session, url } from '@malbild/contract';
import { createApp } from '../app';
import { sender } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';
import { admitFirstAdministrator } from './first-administrator';

describe('the first administrator of a city', () => {
  it('gets a new one-time password with each start until somebody has taken over', async () => {
    const city = await openTestCity('empty');
    const app = await createApp(city, { logLevel: 'silent' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const enter = (email: string, password: string) =>
      sender(app, {})('POST', url.session(), { body: { email, password } });

    const lost = (await admitFirstAdministrator(city))!;
    const { email, password } = (await admitFirstAdministrator(city))!;
    expect(password).not.toBe(lost.password);
    expect((await enter(email, lost.password)).statusCode).toBe(401);
    const entered = await enter(email, password);
    const { member, csrfToken } = Session.parse(entered.json());
    expect(member).toMatchObject({ mustChangePassword: true });

    const changed = await sender(app, {
      cookie: `malbild=${entered.cookies[0]?.value}`,
      'x-csrf-token': csrfToken ?? '',
    })('PUT', url.myPassword(), { body: { current: password, password: 'tre gröna björnar sjunger' } });
    expect(Session.parse(changed.json()).member?.roles).toMatchObject([{ role: 'administrator' }]);
    expect(await admitFirstAdministrator(city)).toBeNull();
    expect((await enter(email, password)).statusCode).toBe(401);
    await app.close();
    await city.close();
  });

  it('of a demo city is one of the ready people', async () => {
    const city = await openTestCity('empty');
    await city.dataSource.query('UPDATE city SET demo = true');
    expect(await admitFirstAdministrator(city)).toBeNull();
    await city.close();
  });
});
