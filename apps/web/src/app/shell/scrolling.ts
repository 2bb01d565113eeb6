import { DestroyRef, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';

/** How long we wait for a page's data before we leave the scrolling to the reader. */
const PATIENCE_MS = 3000;

/**
 * Where a page is scrolled to: a new page to its top, back and forward to where one was, an anchor to its thing. The latter two
 * wait for the page's data. A change within the page (a filter, an open panel) moves nothing.
 */
@Injectable({ providedIn: 'root' })
export class Scrolling {
  private readonly router = inject(Router);
  private readonly destroyed = inject(DestroyRef);
  private path: string | undefined;
  private waiting = 0;

  start(): void {
    window.history.scrollRestoration = 'manual';
    this.router.events.pipe(takeUntilDestroyed(this.destroyed)).subscribe((event) => {
      if (event instanceof Scroll) this.place(event);
    });
  }

  private place({ position, anchor }: Scroll): void {
    const path = this.router.url.split(/[?#]/)[0];
    const stays = path === this.path;
    this.path = path;
    if (position) {
      const [x, y] = position;
      const tallEnough = (): boolean => document.documentElement.scrollHeight >= y + window.innerHeight;
      this.once(tallEnough, () => window.scrollTo(x, y));
    } else if (anchor) {
      const thing = (): HTMLElement | null => document.getElementById(anchor);
      this.once(
        () => thing() !== null,
        () => thing()?.scrollIntoView(),
      );
    } else if (!stays) {
      this.waiting++;
      window.scrollTo(0, 0);
    }
  }

  /** Acts as soon as the page is ready; not at all if the reader has gone on or begun to scroll by then. */
  private once(ready: () => boolean, act: () => void): void {
    const turn = ++this.waiting;
    const until = performance.now() + PATIENCE_MS;
    const stop = new AbortController();
    for (const gesture of ['wheel', 'touchmove', 'keydown'])
      window.addEventListener(gesture, () => stop.abort(), { once: true, passive: true, signal: stop.signal });
    const look = (): void => {
      if (turn !== this.waiting || stop.signal.aborted || performance.now() > until) return;
      if (!ready()) {
        requestAnimationFrame(look);
        return;
      }
      stop.abort();
      act();
    };
    look();
  }
}
