import { Component, computed, DOCUMENT, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Words } from '@malbild/ui';
import { Session } from './session';

/** The secret address of one's calendar feed: whoever has it sees one's deadlines, so it can be replaced. */
@Component({
  selector: 'mb-calendar-address',
  template: `
    @let words_ = words.session();
    <p class="section-lead">{{ words_.calendarLead }}</p>
    @if (address(); as full) {
      <div class="address">
        <input
          #field
          class="field"
          type="text"
          readonly
          [value]="full"
          [attr.aria-label]="words_.calendarAddress"
          (focus)="field.select()"
        />
        <button type="button" class="button" (click)="copy()">{{ words_.copy }}</button>
        <button type="button" class="button quiet" (click)="make()">{{ words_.calendarReplace }}</button>
      </div>
    } @else {
      <p>
        <button type="button" class="button" (click)="make()">{{ words_.calendarMake }}</button>
      </p>
    }
    <p role="status" class="secondary">{{ outcome() }}</p>
  `,
})
export class CalendarAddress {
  protected readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly origin = inject(DOCUMENT).location.origin;
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly outcome = signal('');
  protected readonly address = computed(() => {
    const path = this.session.member()?.calendarAddress;
    return path ? this.origin + path : undefined;
  });

  protected async make(): Promise<void> {
    const words = this.words.session();
    try {
      const before = this.address();
      await this.session.makeCalendarAddress();
      this.outcome.set(before ? words.calendarReplaced : words.calendarMade);
    } catch {
      this.outcome.set(words.problems.unreachable);
    }
  }

  protected async copy(): Promise<void> {
    const words = this.words.session();
    try {
      await navigator.clipboard.writeText(this.address() ?? '');
      this.outcome.set(words.copied);
    } catch {
      // A browser that keeps the clipboard to itself: the address is marked, and one copies it by hand.
      this.field()?.nativeElement.select();
      this.outcome.set(words.copyByHand);
    }
  }
}
