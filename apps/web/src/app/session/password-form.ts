import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { type Session as SessionAnswer } from '@malbild/contract';
import { judgePassword, passwordLength } from '@malbild/domain';
import { Words } from '@malbild/ui';
import { problemOf } from './problem-of';
import { Session } from './session';

type Member = NonNullable<SessionAnswer['member']>;

/** A new password, judged while it is typed by the rule that the server holds it to. */
@Component({
  selector: 'mb-password-form',
  templateUrl: './password-form.html',
})
export class PasswordForm {
  readonly member = input.required<Member>();

  protected readonly words = inject(Words);
  private readonly session = inject(Session);
  protected readonly steps = [0, 1, 2, 3];
  protected readonly typed = signal('');
  protected readonly shown = signal(false);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly outcome = signal<string | undefined>(undefined);

  private readonly current = viewChild.required<ElementRef<HTMLInputElement>>('current');
  private readonly wanted = viewChild.required<ElementRef<HTMLInputElement>>('wanted');

  protected readonly judgement = computed(() => judgePassword(this.typed(), [this.member().name, this.member().email]));

  protected readonly judgementText = computed(() => {
    const { strengths, passwordFaults, passwordHelp } = this.words.session();
    if (!this.typed()) return passwordHelp({ least: passwordLength.least });
    const { strength, fault } = this.judgement();
    const named = strengths[strength];
    return fault ? `${named}. ${passwordFaults[fault]({ ...passwordLength })}` : named;
  });

  protected outcomeText(): string {
    const { problems, passwordChanged } = this.words.session();
    const outcome = this.outcome();
    if (outcome === undefined) return '';
    if (outcome === 'changed') return passwordChanged;
    const named: Partial<Record<string, string>> = problems;
    return named[outcome] ?? problems.unknown;
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const current = this.current().nativeElement.value;
    if (!current || this.judgement().fault) {
      this.outcome.set(current ? 'weak-password' : 'incomplete');
      return;
    }
    this.busy.set(true);
    try {
      await this.session.changePassword({ current, password: this.typed() });
      this.outcome.set('changed');
      this.clear();
    } catch (error) {
      this.outcome.set(problemOf(error)?.code ?? 'unreachable');
    } finally {
      this.busy.set(false);
    }
  }

  private clear(): void {
    this.current().nativeElement.value = '';
    this.wanted().nativeElement.value = '';
    this.typed.set('');
    this.tried.set(false);
  }
}
