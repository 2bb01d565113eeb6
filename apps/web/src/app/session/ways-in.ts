import { booleanAttribute, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { type ProviderProblem, type ReadyPerson, type Session as SessionAnswer, SignIn, url } from '@malbild/contract';
import { Words } from '@malbild/ui';
import { problemOf } from './problem-of';
import { Session } from './session';

let count = 0;

/** How one can sign in: as a ready person in the demo city, with the city's own sign-in, with an account of ours. */
@Component({
  selector: 'mb-ways-in',
  templateUrl: './ways-in.html',
})
export class WaysIn {
  /** The page to come back to from the city's own sign-in. */
  readonly returnTo = input('/');
  /** Whether somebody signs in again who was signed in: as the same person, without leaving the page. */
  readonly again = input(false, { transform: booleanAttribute });
  /** What the way over the provider led to, where it didn't lead in. */
  readonly providerProblem = input<ProviderProblem>();
  readonly entered = output();

  protected readonly words = inject(Words);
  protected readonly session = inject(Session);
  protected readonly busy = signal(false);
  protected readonly id = `ways-in-${++count}`;

  private readonly failure = signal<string | undefined>(undefined);
  private readonly email = viewChild<ElementRef<HTMLInputElement>>('email');
  private readonly password = viewChild<ElementRef<HTMLInputElement>>('password');

  protected problem(): string | undefined {
    const { problems, providerProblems } = this.words.session();
    const failure = this.failure();
    const named: Partial<Record<string, string>> = problems;
    if (failure !== undefined) return named[failure] ?? problems.unknown;
    const provider = this.providerProblem();
    return provider && providerProblems[provider];
  }

  protected people({ waysIn, member }: SessionAnswer): ReadyPerson[] {
    return this.again() ? waysIn.demo.filter(({ id }) => id === member?.id) : waysIn.demo;
  }

  protected rolesOf({ roles }: ReadyPerson): string {
    const names = this.words.session().roles;
    const told = roles.map(({ role, committee, goal }) => {
      const of = committee ?? goal;
      return of ? `${names[role]}, ${this.words.text(of.name)}` : names[role];
    });
    return [...new Set(told)].join(' · ');
  }

  protected providerAddress(): string {
    return url.provider(this.again() ? '/mitt-arbete' : this.returnTo());
  }

  protected async enterAs(member: string): Promise<void> {
    await this.attempt(() => this.session.signInDemo(member));
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const given = SignIn.safeParse({
      email: this.email()?.nativeElement.value,
      password: this.password()?.nativeElement.value,
    });
    if (given.success) await this.attempt(() => this.session.signIn(given.data));
    else this.failure.set('incomplete');
  }

  protected async look(): Promise<void> {
    await this.attempt(async () => {
      if (!(await this.session.lookAgain())) this.failure.set('not-yet');
    });
  }

  private async attempt(enter: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await enter();
      if (this.failure() === undefined) this.entered.emit();
    } catch (error) {
      this.failure.set(problemOf(error)?.code ?? 'unreachable');
    } finally {
      this.busy.set(false);
    }
  }
}
