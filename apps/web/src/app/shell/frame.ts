import { Component, computed, DestroyRef, DOCUMENT, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Link, Words } from '@malbild/ui';
import { AccountMenu } from '../session/account-menu';
import { Session } from '../session/session';
import { SignInAgain } from '../session/sign-in-again';
import { AsOf } from './as-of';
import { CityFacts } from './city-facts';
import { LanguageChoice, languages } from './language-choice';
import { NewVersion } from './new-version';
import { SearchDialog } from './search-dialog';
import { Theme, themes } from './theme';

/** The frame around every page: brand, navigation, search, day, language, and the lines at the foot. */
@Component({
  selector: 'mb-frame',
  imports: [AccountMenu, Link, RouterLinkActive, RouterOutlet, SearchDialog, SignInAgain],
  templateUrl: './frame.html',
  host: { '(document:keydown)': 'shortcut($event)' },
})
export class Frame {
  protected readonly words = inject(Words);
  protected readonly asOf = inject(AsOf);
  protected readonly city = inject(CityFacts);
  private readonly session = inject(Session);
  protected readonly language = inject(LanguageChoice);
  protected readonly theme = inject(Theme);
  protected readonly newVersion = inject(NewVersion);
  protected readonly languages = languages;
  protected readonly themes = themes;

  private readonly document = inject(DOCUMENT);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly search = viewChild.required(SearchDialog);

  protected readonly pages = computed(() => {
    const words = this.words.ui().frame;
    return [
      { path: '/', name: words.overview, exact: true },
      { path: '/mal', name: words.goals, exact: false },
      { path: '/namnder', name: words.committees, exact: false },
      { path: '/indikatorer', name: words.indicators, exact: false },
      { path: '/strategier', name: words.strategies, exact: false },
      ...(this.session.member() ? [{ path: '/mitt-arbete', name: this.words.session().myWork, exact: false }] : []),
    ];
  });

  constructor() {
    this.followNavigation();
  }

  protected shortcut(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.search().open();
    }
  }

  protected chooseTheme(name: string): void {
    const theme = themes.find((candidate) => candidate === name);
    if (theme) this.theme.choose(theme);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected reload(): void {
    this.document.defaultView?.location.reload();
  }

  /** A new page takes the focus, so that it is read from its beginning; a change within the page leaves it alone. */
  private followNavigation(): void {
    let path: string | undefined;
    const router = inject(Router);
    router.events.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const next = event.urlAfterRedirects.split(/[?#]/)[0];
      if (path !== undefined && path !== next) this.main().nativeElement.focus({ preventScroll: true });
      path = next;
    });
  }
}
