import { Component, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { MyContent } from '@malbild/contract';
import { Link, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { LanguageChoice, languages } from '../shell/language-choice';
import { CalendarAddress } from './calendar-address';
import { PasswordForm } from './password-form';
import { problemOf } from './problem-of';
import { Session } from './session';

/** What people set for themselves: name, language, password, calendar feed, and the way out everywhere. */
@Component({
  selector: 'mb-settings-page',
  imports: [CalendarAddress, Link, PageState, PasswordForm],
  templateUrl: './settings-page.html',
})
export class SettingsPage {
  protected readonly words = inject(Words);
  protected readonly session = inject(Session);
  protected readonly languages = languages;
  protected readonly saved = signal('');

  private readonly choice = inject(LanguageChoice);
  private readonly router = inject(Router);
  private readonly name = viewChild<ElementRef<HTMLInputElement>>('name');
  private readonly language = viewChild<ElementRef<HTMLSelectElement>>('language');

  constructor() {
    pageTitle(() => this.words.session().settings);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.words.session();
    const content = MyContent.safeParse({
      name: this.name()?.nativeElement.value,
      language: this.language()?.nativeElement.value,
    });
    if (!content.success) {
      this.saved.set(words.problems.name);
      return;
    }
    try {
      await this.session.change(content.data);
      await this.choice.choose(content.data.language);
      this.saved.set(this.words.session().saved);
    } catch (error) {
      const conflict = problemOf(error)?.code === 'version-conflict';
      if (conflict) this.session.answer.reload();
      this.saved.set(conflict ? words.problems.changedElsewhere : words.problems.unreachable);
    }
  }

  protected async leaveEverywhere(): Promise<void> {
    await this.session.signOutEverywhere();
    await this.router.navigateByUrl('/');
  }
}
