import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { IsoDate } from '@malbild/contract';
import { Popover, Words } from '@malbild/ui';
import { AsOf } from './as-of';
import { CityFacts } from './city-facts';

const EARLIEST = '2000-01-01';

/** The day the page shows, and the choice of another: *som det såg ut*. */
@Component({
  selector: 'mb-as-of-control',
  imports: [Popover],
  template: `
    <button #button type="button" class="button" [attr.aria-expanded]="panel.open()" (click)="panel.toggle()">
      <span>
        @if (asOf.date(); as date) {
          {{ words.ui().asOf.past }} <strong>{{ words.format().date(date) }}</strong>
        } @else if (city.today(); as today) {
          {{ words.ui().asOf.now }} <strong>{{ words.format().date(today) }}</strong>
        } @else {
          {{ words.ui().asOf.label }}
        }
      </span>
      <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true">
        <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
    <div #panel="uiPopover" [uiPopover]="button">
      @if (panel.open()) {
        <form class="as-of-form" (submit)="show($event)">
          <label class="field-label">
            {{ words.ui().asOf.label }}
            <input
              #day
              class="field"
              type="date"
              required
              [min]="earliest"
              [max]="latest()"
              [value]="asOf.date() ?? latest()"
              [attr.aria-describedby]="wrong() ? 'as-of-wrong' : null"
            />
          </label>
          <button type="submit" class="button primary">{{ words.ui().asOf.show }}</button>
          @if (asOf.date()) {
            <button type="button" class="button" (click)="close(undefined)">{{ words.ui().asOf.back }}</button>
          }
        </form>
        @if (wrong()) {
          <p id="as-of-wrong" role="alert">{{ words.ui().asOf.notADay }}</p>
        }
        <p class="secondary">{{ words.ui().asOf.help }}</p>
      }
    </div>
  `,
  host: { class: 'as-of no-print' },
})
export class AsOfControl {
  protected readonly words = inject(Words);
  protected readonly asOf = inject(AsOf);
  protected readonly city = inject(CityFacts);
  protected readonly earliest = EARLIEST;
  protected readonly latest = computed(() => this.city.today() ?? '');
  protected readonly wrong = signal(false);

  private readonly day = viewChild<ElementRef<HTMLInputElement>>('day');
  private readonly panel = viewChild.required<Popover>('panel');

  protected async show(event: Event): Promise<void> {
    event.preventDefault();
    const day = this.day()?.nativeElement.value ?? '';
    const latest = this.latest();
    const valid = IsoDate.safeParse(day).success && day >= EARLIEST && (!latest || day <= latest);
    this.wrong.set(!valid);
    if (valid) await this.close(day === latest ? undefined : day);
  }

  protected async close(day: string | undefined): Promise<void> {
    this.panel().toggle();
    await this.asOf.show(day);
  }
}
