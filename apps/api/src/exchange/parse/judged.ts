import type { Intake, SeriesName } from '../intake';
import type { About } from '../mapping';

/** Marks the series that somebody has said gives the indicator its verdict. */
export function pourJudged(about: About, code: string, unit: SeriesName['unit'], file: string, intake: Intake): void {
  if (!about.judged) return;
  const { level, code: area, group, measure } = about.judged;
  const measureName = measure === '' ? null : { sv: measure };
  const series: SeriesName = { indicator: code, measure, measureName, unit, area: { level, text: area }, group };
  intake.terms({ series, place: { file }, judged: true, targets: [] });
}
