import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { ProviderProblem, ReturnTo } from '@malbild/contract';
import { Link, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { Session } from './session';
import { WaysIn } from './ways-in';

const WORK = '/mitt-arbete';

/** Signing in, and back to where one came from. */
@Component({
  selector: 'mb-sign-in-page',
  imports: [Link, PageState, WaysIn],
  template: `
    @let words_ = words.session();
    <mb-page-state [of]="session.answer" />
    @if (session.known()) {
      <div class="page sign-in-page">
        <header class="page-head">
          <div>
            <h1>{{ words_.title }}</h1>
            <p class="lead">{{ words_.lead }}</p>
          </div>
        </header>
        @if (session.member(); as member) {
          <p>{{ words_.signedInAs({ name: member.name }) }}</p>
          <p class="state-ways">
            <a class="button primary" [uiLink]="returnTo()">{{ words_.goOn }}</a>
          </p>
        } @else {
          <mb-ways-in [returnTo]="returnTo()" [providerProblem]="problemKnown()" (entered)="goOn()" />
        }
      </div>
    }
  `,
})
export class SignInPage {
  /** Where to go afterwards, from the address: a page of ours. */
  readonly till = input<string>();
  readonly problem = input<string>();

  protected readonly words = inject(Words);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly returnTo = computed(() => {
    const wanted = ReturnTo.safeParse({ returnTo: this.till() ?? WORK });
    return wanted.success ? wanted.data.returnTo : WORK;
  });
  protected readonly problemKnown = computed(() => ProviderProblem.safeParse(this.problem()).data);

  constructor() {
    pageTitle(() => this.words.session().title);
  }

  protected async goOn(): Promise<void> {
    const mustChange = this.session.member()?.mustChangePassword;
    await this.router.navigateByUrl(mustChange ? '/mina-installningar' : this.returnTo());
  }
}
