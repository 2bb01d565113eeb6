import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';
import { fillBrowserGaps } from './testing/browser-gaps';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
fillBrowserGaps();
