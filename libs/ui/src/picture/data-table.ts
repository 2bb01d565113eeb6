import { Component, input } from '@angular/core';

/** The figures of a picture as text: a first column of row headings, then one cell per column. */
export interface PictureTable {
  columns: readonly string[];
  rows: readonly { heading: string; cells: readonly string[] }[];
}

/** The table that stands behind every picture. */
@Component({
  selector: 'ui-data-table',
  template: `
    <div class="ui-scroll" tabindex="0" role="group" [attr.aria-label]="caption()">
      <table class="ui-table">
        <caption class="sr-only">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col" [class.number]="$index > 0">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of table().rows; track $index) {
            <tr>
              <th scope="row">{{ row.heading }}</th>
              @for (cell of row.cells; track $index) {
                <td class="number">{{ cell }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class DataTable {
  readonly table = input.required<PictureTable>();
  readonly caption = input.required<string>();
}
