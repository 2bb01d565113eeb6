import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type LanguageCode } from '@malbild/language';
import { Words } from '@malbild/ui';
import { NewVersion } from './new-version';
import { remember, remembered } from './remember';

export const languages = ['sv', 'en'] as const satisfies readonly LanguageCode[];

/** The reader's language: Swedish until another is chosen, and remembered. */
@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly words = inject(Words);
  private readonly newVersion = inject(NewVersion);
  private readonly root = inject(DOCUMENT).documentElement;

  async choose(code: LanguageCode): Promise<void> {
    try {
      await this.words.speak(code);
      this.root.lang = code;
      remember('language', code);
    } catch (error) {
      this.newVersion.suspect(error);
    }
  }

  /** What somebody has set for themselves counts where this browser has not been told otherwise. */
  async suggest(code: LanguageCode): Promise<void> {
    if (!remembered('language', languages) && code !== this.words.code()) await this.choose(code);
  }

  async restore(): Promise<void> {
    const code = remembered('language', languages);
    if (code && code !== this.words.code()) await this.choose(code);
  }
}
