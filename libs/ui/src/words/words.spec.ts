import { TestBed } from '@angular/core/testing';
import { Component } from '@angular/core';
import { screen } from '@testing-library/dom';
import { provideRouter } from '@angular/router';
import { signal } from '@angular/core';
import { KEPT_QUERY, Link } from '../link/link';
import { render } from '../testing/render';
import { Text } from './text';
import { Words } from './words';

@Component({
  imports: [Text],
  template: `<p [uiText]="{ sv: 'Hej', en: 'Hello' }"></p>
    <p [uiText]="{ sv: 'Bara svenska' }"></p>`,
})
class Greeting {}

@Component({
  imports: [Link],
  template: `<a [uiLink]="['/mal', 'god-start']" [query]="{ niva: 'regso' }">Målet</a>`,
})
class WithLink {}

describe('The words', () => {
  it('are Swedish until another language is asked for, and then all change', async () => {
    const fixture = await render(Greeting);
    expect(screen.getByText('Hej').getAttribute('lang')).toBeNull();

    await TestBed.inject(Words).speak('en');
    await fixture.whenStable();

    expect(screen.getByText('Hello')).toBeTruthy();
    expect(TestBed.inject(Words).ui().frame.overview).toBe('City overview');
  });

  it('mark a text that is Swedish on an English page', async () => {
    const fixture = await render(Greeting);
    await TestBed.inject(Words).speak('en');
    await fixture.whenStable();

    expect(screen.getByText('Bara svenska').getAttribute('lang')).toBe('sv');
  });
});

describe('A link', () => {
  it('carries on what is kept in the address, with its own query', async () => {
    const kept = signal({ datum: '2022-05-03' });
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: KEPT_QUERY, useValue: kept }] });
    const fixture = await render(WithLink);
    const href = () => screen.getByRole('link').getAttribute('href');
    expect(href()).toBe('/mal/god-start?datum=2022-05-03&niva=regso');

    kept.set({} as never);
    await fixture.whenStable();

    expect(href()).toBe('/mal/god-start?niva=regso');
  });
});
