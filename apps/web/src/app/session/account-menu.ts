import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Link, Popover, Words } from '@malbild/ui';
import { Session } from './session';

/** Who is signed in, with their settings and the ways out; for the public the way in. */
@Component({
  selector: 'mb-account-menu',
  imports: [Link, Popover],
  template: `
    @let words_ = words.session();
    @if (session.member(); as member) {
      <button
        #button
        type="button"
        class="button quiet account"
        [attr.aria-expanded]="panel.open()"
        (click)="panel.toggle()"
      >
        <span class="account-name"
          ><span class="sr-only">{{ words_.signedIn }}: </span>{{ member.name }}</span
        >
        <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
      <div #panel="uiPopover" [uiPopover]="button">
        @if (panel.open()) {
          <p>
            <strong>{{ member.name }}</strong>
          </p>
          <p class="secondary">{{ member.email }}</p>
          @if (member.beganBy === 'demo') {
            <p class="secondary">
              <span class="example">{{ words_.demoMark }}</span> {{ words_.demoPerson }}
            </p>
          }
          <ul role="list" class="account-ways">
            <li>
              <a uiLink="/mitt-arbete">{{ words_.myWork }}</a>
            </li>
            <li>
              <a uiLink="/mina-installningar">{{ words_.settings }}</a>
            </li>
            <li>
              <button type="button" class="text-button" (click)="signOut()">{{ words_.signOut }}</button>
            </li>
          </ul>
          @if (failed()) {
            <p role="alert">{{ words_.problems.unreachable }}</p>
          }
        }
      </div>
    } @else if (session.known()) {
      <a class="button quiet account" uiLink="/logga-in" [query]="returning()">{{ words_.signIn }}</a>
    }
  `,
})
export class AccountMenu {
  protected readonly words = inject(Words);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly panel = viewChild<Popover>('panel');
  protected readonly failed = signal(false);

  /** Back to the page one came from, the sign-in page itself not counted. */
  protected readonly returning = computed(() => {
    const path = this.router.lastSuccessfulNavigation()?.finalUrl?.toString() ?? '/';
    return path === '/' || path.startsWith('/logga-in') ? {} : { till: path };
  });

  constructor() {
    // A link in the panel leads on: the panel has done its work.
    effect(() => {
      this.router.lastSuccessfulNavigation();
      const panel = untracked(this.panel);
      if (panel && untracked(panel.open)) panel.toggle();
    });
  }

  protected async signOut(): Promise<void> {
    this.failed.set(false);
    try {
      await this.session.signOut();
    } catch (error) {
      // A session that has already ended needs no ending.
      if (!(error instanceof HttpErrorResponse && error.status === 401)) {
        this.failed.set(true);
        return;
      }
      this.session.decline();
    }
    await this.router.navigateByUrl('/');
  }
}
