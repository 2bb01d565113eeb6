import { httpResource } from '@angular/common/http';
import { Component, computed, debounced, ElementRef, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { type SearchHit, SearchResult, url } from '@malbild/contract';
import { KEPT_QUERY, Text, Words } from '@malbild/ui';

const SHORTEST = 2;

/** Ctrl+K: jump to any goal, indicator, committee or strategy. The list follows the arrows while the typing goes on. */
@Component({
  selector: 'mb-search-dialog',
  imports: [Text],
  templateUrl: './search-dialog.html',
})
export class SearchDialog {
  protected readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly kept = inject(KEPT_QUERY);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly shown = signal(false);
  protected readonly typed = signal('');
  private readonly settled = debounced(this.typed, 120);
  private readonly query = computed(() => (this.settled.hasValue() ? this.settled.value().trim() : ''));

  protected readonly result = httpResource(
    () => (this.query().length < SHORTEST ? undefined : url.search(this.query())),
    {
      parse: (value) => SearchResult.parse(value),
    },
  );

  protected readonly hits = linkedSignal<SearchHit[], SearchHit[]>({
    source: () => (this.result.hasValue() ? this.result.value().hits : []),
    // While the next answer is on its way the last one stays, so that the list does not blink.
    computation: (hits, previous) => (this.result.isLoading() && previous ? previous.value : hits),
  });
  protected readonly at = linkedSignal({ source: this.hits, computation: () => 0 });

  protected readonly message = computed(() => {
    const words = this.words.ui().search;
    if (this.typed().trim().length < SHORTEST) return words.start;
    if (this.result.error()) return words.failed;
    if (!this.result.hasValue() || this.query() !== this.typed().trim()) return words.searching;
    const count = this.hits().length;
    return count === 0 ? words.nothing({ query: this.query() }) : words.found({ count });
  });

  open(): void {
    if (this.shown()) return;
    this.typed.set('');
    this.shown.set(true);
    this.dialog().nativeElement.showModal();
    queueMicrotask(() => this.field()?.nativeElement.focus());
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected key(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    const steps: Record<string, number | undefined> = { ArrowDown: this.at() + 1, ArrowUp: this.at() - 1 };
    const next = steps[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.at.set(next < 0 ? last : next > last ? 0 : next);
      document.getElementById(this.optionId(this.at()))?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const hit = this.hits()[this.at()];
      if (hit) void this.go(hit);
    }
  }

  protected async go(hit: SearchHit): Promise<void> {
    this.close();
    const { path, fragment } = addressOf(hit);
    await this.router.navigate(path, { queryParams: this.kept(), ...(fragment ? { fragment } : {}) });
  }

  protected optionId(index: number): string {
    return `search-hit-${index}`;
  }
}

function addressOf(hit: SearchHit): { path: string[]; fragment?: string } {
  switch (hit.kind) {
    case 'goal':
      return { path: ['/mal', hit.code] };
    case 'committee':
      return { path: ['/namnd', hit.code] };
    case 'indicator':
      return { path: ['/indikator', hit.code] };
    case 'strategy':
      return { path: ['/strategier'], fragment: hit.code };
  }
}
