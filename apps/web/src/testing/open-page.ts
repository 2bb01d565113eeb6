import {
  HttpErrorResponse,
  type HttpInterceptorFn,
  HttpResponse,
  provideHttpClient,
  withInterceptors,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { KEPT_QUERY } from '@malbild/ui';
import { of, throwError } from 'rxjs';
import { App } from '../app/app';
import { routes } from '../app/app.routes';
import { NoRouteTitle } from '../app/page/page-title';
import { AsOf } from '../app/shell/as-of';
import * as examples from './examples';

/** What the API answers: a body, or the status of a failure. */
export type Answer = object | number;

/** The API of the example city. The longest address that a request begins with answers it. */
export const exampleAnswers: Record<string, Answer> = {
  '/api/city': examples.city,
  '/api/session': examples.session,
  '/api/overview': examples.overview,
  '/api/goals': examples.goals,
  '/api/goals/': examples.goal,
  '/api/strategies': examples.strategies,
  '/api/committees': examples.committees,
  '/api/committees/': examples.committee,
  '/api/indicators': examples.indicators,
  '/api/indicators/': examples.indicator,
  '/api/indicators/behoriga-gymnasiet/areas/': examples.areas,
  '/api/maps/': examples.map,
  '/api/search': examples.search,
};

export interface OpenPage {
  element: HTMLElement;
  /** The address in the browser's bar. */
  address: () => string;
  /** The addresses that the API was asked for. */
  asked: string[];
  settle: () => Promise<void>;
  go: (address: string) => Promise<void>;
}

/**
 * Opens the whole product at an address, with the API's answers as given.
 *
 * @param before what requests pass before they are answered
 */
export async function openPage(
  path: string,
  answers: Record<string, Answer> = {},
  before: HttpInterceptorFn[] = [],
): Promise<OpenPage> {
  const asked: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter(routes, withComponentInputBinding()),
      provideHttpClient(withInterceptors([...before, answering({ ...exampleAnswers, ...answers }, asked)])),
      { provide: TitleStrategy, useClass: NoRouteTitle },
      { provide: KEPT_QUERY, useFactory: () => inject(AsOf).kept },
    ],
  });
  const fixture = TestBed.createComponent(App);
  const element = fixture.nativeElement as HTMLElement;
  document.body.replaceChildren(element);
  const router = TestBed.inject(Router);
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
  };
  const go = async (address: string): Promise<void> => {
    await router.navigateByUrl(address);
    await settle();
  };
  await go(path);
  return { element, address: () => router.url, asked, settle, go };
}

function answering(answers: Record<string, Answer>, asked: string[]): HttpInterceptorFn {
  return (request) => {
    asked.push(request.urlWithParams);
    const path = request.url.split('?')[0] ?? '';
    const known = Object.keys(answers)
      .filter((address) => path === address || (address.endsWith('/') && path.startsWith(address)))
      .sort((a, b) => b.length - a.length)[0];
    const answer = known === undefined ? 404 : (answers[known] ?? 404);
    if (typeof answer !== 'number') return of(new HttpResponse({ status: 200, body: answer, url: request.url }));
    const error = { type: 'about:blank', title: 'x', status: answer, code: 'x', requestId: 'r-17' };
    return throwError(() => new HttpErrorResponse({ status: answer, error, url: request.url }));
  };
}

/** The text of an element as it is read: every piece of it a space apart, whatever the markup between. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  const pieces: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent ?? '');
  return pieces.join(' ').replace(/\s+/g, ' ').trim();
}
