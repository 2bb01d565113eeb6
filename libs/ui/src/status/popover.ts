import { Directive, ElementRef, inject, input, signal } from '@angular/core';

const GAP = 6;

/** A panel in the top layer that opens at its button, closes on Escape or a press outside, and gives focus back. */
@Directive({
  selector: '[uiPopover]',
  exportAs: 'uiPopover',
  host: { popover: 'auto', class: 'popover', '(toggle)': 'toggled($event)' },
})
export class Popover {
  /** The button that opens the panel. */
  readonly uiPopover = input.required<HTMLElement>();
  readonly open = signal(false);

  private readonly panel = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  toggle(): void {
    // Content is rendered when open, so say it before showing: the panel is measured with its content in place.
    if (this.open()) this.panel.hidePopover();
    else this.panel.showPopover();
  }

  protected toggled(event: Event): void {
    const open = (event as ToggleEvent).newState === 'open';
    this.open.set(open);
    if (open) {
      requestAnimationFrame(() => this.place());
    }
  }

  private place(): void {
    const button = this.uiPopover().getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.panel;
    const below = button.bottom + GAP;
    const fitsBelow = below + offsetHeight < innerHeight;
    const top = fitsBelow ? below : Math.max(GAP, button.top - GAP - offsetHeight);
    const left = Math.max(GAP, Math.min(button.left, innerWidth - offsetWidth - GAP));
    this.panel.style.top = `${top}px`;
    this.panel.style.left = `${left}px`;
  }
}
