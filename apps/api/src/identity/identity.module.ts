import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { cookieSettings, type IdentitySettings, providerSettings, publicOrigin } from './identity.settings';
import { MeController } from './me.controller';
import { Members } from './members';
import { MembersController } from './members.controller';
import { Memberships } from './memberships';
import { Passwords } from './passwords';
import { Provider } from './provider';
import { ProviderController } from './provider.controller';
import { ProviderMembers } from './provider-members';
import { sessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { SessionPage } from './session-page';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { SignInLimits } from './sign-in-limits';

/** Who somebody is and what they may do: sessions, ways to sign in, people and their roles, and the guard before every handler. */
@Module({})
export class IdentityModule {
  static of({ origin, provider }: IdentitySettings): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SessionController, ProviderController, MeController, MembersController],
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: cookieSettings, useValue: sessionCookie(origin) },
        { provide: providerSettings, useValue: provider ?? null },
        { provide: publicOrigin, useValue: origin ?? null },
        Members,
        Memberships,
        Passwords,
        Provider,
        ProviderMembers,
        SessionPage,
        Sessions,
        SignIn,
        SignInLimits,
      ],
      exports: [Sessions],
    };
  }
}
