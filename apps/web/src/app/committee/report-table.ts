import { Component, inject, input } from '@angular/core';
import { type ReportSummary } from '@malbild/contract';
import { Words } from '@malbild/ui';
import { roundNameOf } from '../round/round-name';

/** A committee's reports, newest first: how each stands and whether it was late. */
@Component({
  selector: 'mb-report-table',
  template: `
    @let texts = words.ui().reports;
    <section class="block" aria-labelledby="reports-title">
      <h2 id="reports-title">{{ texts.title }}</h2>
      <div class="ui-scroll" tabindex="0" role="group" aria-labelledby="reports-title">
        <table class="ui-table">
          <thead>
            <tr>
              <th scope="col">{{ texts.round }}</th>
              <th scope="col">{{ texts.state }}</th>
              <th scope="col">{{ texts.due }}</th>
              <th scope="col">{{ texts.submitted }}</th>
              <th scope="col">{{ texts.approved }}</th>
            </tr>
          </thead>
          <tbody>
            @for (report of reports(); track report.id) {
              <tr>
                <th scope="row">{{ nameOf(report) }}</th>
                <td>{{ texts.states[report.state] }}</td>
                <td>
                  {{ words.format().date(report.due) }}
                  @if (report.late) {
                    <strong class="late">{{ texts.late }}</strong>
                  }
                </td>
                <td>{{ dayOf(report.submittedAt) }}</td>
                <td>{{ dayOf(report.approvedAt) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
})
export class ReportTable {
  readonly reports = input.required<readonly ReportSummary[]>();
  protected readonly words = inject(Words);

  protected nameOf(report: ReportSummary): string {
    const name = roundNameOf(report.round, this.words.ui());
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  protected dayOf(instant: string | null): string {
    return instant === null ? this.words.ui().reports.not : this.words.format().date(instant.slice(0, 10));
  }
}
