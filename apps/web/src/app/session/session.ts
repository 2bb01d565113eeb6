import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import {
  CalendarAddress,
  type MyContent,
  type PasswordChange,
  Session as SessionAnswer,
  type SignIn,
  url,
} from '@malbild/contract';
import { type Action, type Actor, can, type Subject } from '@malbild/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { LanguageChoice } from '../shell/language-choice';

type Member = NonNullable<SessionAnswer['member']>;

/** Who is signed in, what they may do, and the ways in and out. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly language = inject(LanguageChoice);

  readonly answer = httpResource(() => url.session(), { parse: (value) => SessionAnswer.parse(value) });
  readonly known = computed(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  readonly member = computed(() => this.known()?.member ?? null);
  readonly csrfToken = computed(() => this.known()?.csrfToken ?? null);

  /** Somebody who was signed in is asked to sign in again, in place: nothing typed is lost. */
  readonly ended = signal(false);
  private waiting: ((renewed: boolean) => void)[] = [];

  /** The actor as the rules of permission know one; committees and goals by their codes. */
  readonly actor = computed((): Actor | null => {
    const member = this.member();
    return (
      member && {
        id: member.id,
        memberships: member.roles.map(({ role, committee, goal }) => ({
          role,
          committee: committee?.code ?? null,
          goal: goal?.code ?? null,
        })),
      }
    );
  });

  /** Whether a button should be there; committees and goals by their codes. */
  can(action: Action, subject: Subject = {}): boolean {
    return can(this.actor(), action, subject);
  }

  async signIn(given: SignIn): Promise<void> {
    await this.enter(this.http.post(url.session(), given));
  }

  async signInDemo(member: string): Promise<void> {
    await this.enter(this.http.post(url.demoSession(), { member }));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete(url.session()));
    this.left();
  }

  async signOutEverywhere(): Promise<void> {
    await firstValueFrom(this.http.delete(url.sessions()));
    this.left();
  }

  async change(content: MyContent): Promise<void> {
    const headers = { 'If-Match': `"${this.member()?.version ?? 0}"` };
    await this.enter(this.http.put(url.me(), content, { headers }));
  }

  async changePassword(change: PasswordChange): Promise<void> {
    await this.enter(this.http.put(url.myPassword(), change));
  }

  /** Makes a new secret address for the calendar feed; the one before stops working. */
  async makeCalendarAddress(): Promise<void> {
    const answer = await firstValueFrom(this.http.post(url.myCalendarAddress(), {}));
    const { calendarAddress } = CalendarAddress.parse(answer);
    this.replaceMember((member) => ({ ...member, calendarAddress }));
  }

  /** Asks to sign in again; resolves when that has been done, or declined. */
  renewed(): Promise<boolean> {
    this.ended.set(true);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Looks whether there is a session again, as after signing in in another tab. */
  async lookAgain(): Promise<boolean> {
    const answer = SessionAnswer.parse(await firstValueFrom(this.http.get(url.session())));
    if (!answer.member) return false;
    await this.begin(answer);
    return true;
  }

  /** Goes on without being signed in. */
  decline(): void {
    this.left();
    this.release(false);
  }

  private async enter(request: Observable<unknown>): Promise<void> {
    await this.begin(SessionAnswer.parse(await firstValueFrom(request)));
  }

  private async begin(answer: SessionAnswer): Promise<void> {
    const before = this.member();
    const another = this.ended() && before !== null && answer.member?.id !== before.id;
    // What waits was written by somebody else: it stays in the browser for them, and the page begins anew.
    if (another) {
      document.location.reload();
      return;
    }
    this.answer.set(answer);
    this.release(true);
    if (answer.member && answer.member.id !== before?.id) await this.language.suggest(answer.member.language);
  }

  private release(renewed: boolean): void {
    this.ended.set(false);
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve(renewed);
  }

  private left(): void {
    const known = this.known();
    if (known) this.answer.set({ ...known, member: null, csrfToken: null });
  }

  private replaceMember(change: (member: Member) => Member): void {
    const known = this.known();
    if (known?.member) this.answer.set({ ...known, member: change(known.member) });
  }
}
