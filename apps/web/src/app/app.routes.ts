import { type Routes } from '@angular/router';

/** Every page is a chunk of its own, fetched when it is first opened. */
export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage) },
  { path: 'mal', loadComponent: () => import('./goal/goal-list-page').then((m) => m.GoalListPage) },
  { path: 'mal/:code', loadComponent: () => import('./goal/goal-page').then((m) => m.GoalPage) },
  { path: 'namnder', loadComponent: () => import('./committee/committee-list-page').then((m) => m.CommitteeListPage) },
  { path: 'namnd/:code', loadComponent: () => import('./committee/committee-page').then((m) => m.CommitteePage) },
  {
    path: 'indikatorer',
    loadComponent: () => import('./indicator/indicator-list-page').then((m) => m.IndicatorListPage),
  },
  { path: 'indikator/:code', loadComponent: () => import('./indicator/indicator-page').then((m) => m.IndicatorPage) },
  { path: 'strategier', loadComponent: () => import('./strategy/strategy-list-page').then((m) => m.StrategyListPage) },
  { path: 'mitt-arbete', loadComponent: () => import('./my-work/my-work-page').then((m) => m.MyWorkPage) },
  { path: 'rapport/:id', loadComponent: () => import('./report/report-page').then((m) => m.ReportPage) },
  { path: 'logga-in', loadComponent: () => import('./session/sign-in-page').then((m) => m.SignInPage) },
  { path: 'mina-installningar', loadComponent: () => import('./session/settings-page').then((m) => m.SettingsPage) },
  { path: 'om-bedomningen', loadComponent: () => import('./about/judgement-page').then((m) => m.JudgementPage) },
  {
    path: 'tillganglighet',
    loadComponent: () => import('./about/accessibility-page').then((m) => m.AccessibilityPage),
  },
  { path: 'oppna-data', loadComponent: () => import('./about/open-data-page').then((m) => m.OpenDataPage) },
  { path: '**', loadComponent: () => import('./about/not-found-page').then((m) => m.NotFoundPage) },
];
