import { Component, effect, ElementRef, inject, viewChild } from '@angular/core';
import { Words } from '@malbild/ui';
import { Session } from './session';
import { WaysIn } from './ways-in';

/** Asks somebody whose session has ended to sign in again, over the page as it stands: what is typed stays and is saved then. */
@Component({
  selector: 'mb-sign-in-again',
  imports: [WaysIn],
  template: `
    <dialog #dialog class="dialog" aria-labelledby="again-title" (cancel)="$event.preventDefault()">
      @if (session.ended()) {
        <h2 id="again-title">{{ words.session().againTitle }}</h2>
        <p class="section-lead">{{ words.session().againLead }}</p>
        <mb-ways-in again />
        <p>
          <button type="button" class="button quiet" (click)="session.decline()">
            {{ words.session().againDecline }}
          </button>
        </p>
      }
    </dialog>
  `,
})
export class SignInAgain {
  protected readonly words = inject(Words);
  protected readonly session = inject(Session);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.session.ended() && !dialog.open) dialog.showModal();
      else if (!this.session.ended() && dialog.open) dialog.close();
    });
  }
}
