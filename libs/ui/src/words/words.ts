import { computed, Injectable, signal } from '@angular/core';
import { type Reason } from '@malbild/domain';
import { type Language, type LanguageCode, loadLanguage, swedish, wordReason } from '@malbild/language';

/** Text of the city's content: Swedish always, English where it has been written. */
export interface CityText {
  sv: string;
  en?: string | undefined;
}

/** The language the page speaks: the words of the interface, the wording of judgements, and how numbers and dates are written. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly language = signal<Language>(swedish);

  /** All that the language says. */
  readonly spoken = this.language.asReadonly();
  readonly code = computed(() => this.language().code);
  readonly ui = computed(() => this.language().interface);
  readonly session = computed(() => this.language().session);
  readonly reporting = computed(() => this.language().reporting);
  readonly judgement = computed(() => this.language().judgement);
  readonly format = computed(() => this.language().format);

  /**
   * Speaks another language from now on; its catalogue is fetched the first time.
   *
   * @throws TypeError where the catalogue cannot be fetched, as after a new release
   */
  async speak(code: LanguageCode): Promise<void> {
    this.language.set(await loadLanguage(code));
  }

  /** The content's text in this language, else in Swedish. */
  text(text: CityText): string {
    return (this.code() === 'en' ? text.en : undefined) ?? text.sv;
  }

  /** A reason as a sentence. */
  reason(reason: Reason): string {
    return wordReason(reason, this.judgement(), this.format());
  }
}
