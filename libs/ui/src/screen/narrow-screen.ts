import { DestroyRef, inject, type Signal, signal } from '@angular/core';

/** Whether the screen is as narrow as a phone's, followed as it changes. */
export function narrowScreen(): Signal<boolean> {
  const query = window.matchMedia('(max-width: 640px)');
  const narrow = signal(query.matches);
  const follow = (): void => narrow.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return narrow.asReadonly();
}
