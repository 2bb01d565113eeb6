import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MyWork, type Task, url } from '@malbild/contract';
import { Link, Words } from '@malbild/ui';
import { PageState } from '../page/page-state';
import { pageTitle } from '../page/page-title';
import { CalendarAddress } from '../session/calendar-address';
import { Session } from '../session/session';
import { ProgressBar } from '../report/progress-bar';

const DAY = 86_400_000;

/** Mitt arbete: what waits for the one who is signed in, by deadline, and what others have now. */
@Component({
  selector: 'mb-my-work-page',
  imports: [CalendarAddress, Link, PageState, ProgressBar],
  templateUrl: './my-work-page.html',
})
export class MyWorkPage {
  protected readonly words = inject(Words);
  protected readonly session = inject(Session);

  protected readonly page = httpResource(() => (this.session.member() ? url.myWork() : undefined), {
    parse: (value) => MyWork.parse(value),
  });

  protected readonly message = computed(() => {
    const words = this.words.reporting().myWork;
    const tasks = this.page.hasValue() ? this.page.value().tasks : [];
    const late = tasks.filter((task) => task.late).length;
    return tasks.length === 0 ? words.calm : words.message({ count: tasks.length, late });
  });

  constructor() {
    pageTitle(() => this.words.reporting().myWork.title);
  }

  protected when({ due, late }: Task): string {
    const words = this.words.reporting().myWork;
    const today = this.page.hasValue() ? this.page.value().today : due;
    const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
    return late ? words.late({ days: Math.max(0, -days) }) : words.daysLeft({ days });
  }

  protected titleOf(task: Task): string {
    return this.words.reporting().myWork.task[task.kind]({ subject: this.subjectOf(task) });
  }

  /** Whose, and in which round: `Grundskolenämnden, helår 2023`. */
  protected subjectOf({ committee, goal, round }: Task): string {
    const whose = committee ?? goal;
    const name = this.words.reporting().round[round.kind]({ year: round.year });
    return whose ? `${this.words.text(whose.name)}, ${name}` : name;
  }

  protected leftOf(task: Task): string {
    return this.words.reporting().myWork.left[task.kind]({ count: task.left });
  }

  protected addressOf({ kind, report, round, goal }: Task): { path: string[]; fragment: string | undefined } {
    if (report) return { path: ['/rapport', report.id], fragment: kind === 'answer' ? 'avvikelser' : undefined };
    if (kind === 'judge') return { path: ['/omgang', round.code, 'bedomning'], fragment: goal?.code };
    return { path: ['/omgang', round.code], fragment: undefined };
  }
}
