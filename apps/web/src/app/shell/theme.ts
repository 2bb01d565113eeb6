import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { remember, remembered } from './remember';

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

/** Light or dark: as the device says until the reader chooses. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly dark = window.matchMedia('(prefers-color-scheme: dark)');
  private readonly deviceIsDark = signal(this.dark.matches);

  readonly chosen = signal<ThemeName>(remembered('theme', themes) ?? 'system');
  /** What is shown now. */
  readonly shown = computed(() => {
    const chosen = this.chosen();
    return chosen === 'system' ? (this.deviceIsDark() ? 'dark' : 'light') : chosen;
  });

  constructor() {
    this.dark.addEventListener('change', () => {
      this.deviceIsDark.set(this.dark.matches);
      this.apply();
    });
  }

  choose(theme: ThemeName): void {
    remember('theme', theme);
    this.chosen.set(theme);
    this.apply();
  }

  /** Paints the page in it, at once: charts read their colours from the page. */
  apply(): void {
    this.root.dataset.theme = this.shown();
  }
}
