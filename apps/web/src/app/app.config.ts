import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { KEPT_QUERY } from '@malbild/ui';
import { routes } from './app.routes';
import { withSession } from './session/session.interceptor';
import { AsOf } from './shell/as-of';
import { LanguageChoice } from './shell/language-choice';
import { NewVersion } from './shell/new-version';
import { NoRouteTitle } from './page/page-title';
import { Theme } from './shell/theme';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([withSession])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ anchorScrolling: 'enabled', scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler((event) => inject(NewVersion).suspect(event.error)),
    ),
    { provide: TitleStrategy, useClass: NoRouteTitle },
    { provide: KEPT_QUERY, useFactory: () => inject(AsOf).kept },
    provideAppInitializer(() => {
      inject(Theme).apply();
      return inject(LanguageChoice).restore();
    }),
  ],
};
