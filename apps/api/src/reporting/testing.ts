import type { ReportIndicator, ReportPage, ReportRow } from '@malbild/contract';
import { ReportPage as ReportPageSchema, RoundPage as RoundPageSchema, type RoundPage, url } from '@malbild/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Response } from 'light-my-request';
import { emailOf } from '../../seed/people';
import { createApp } from '../app';
import type { OpenCity } from '../platform/open-city';
import { anonymous, type Send, signedIn } from '../testing/signed-in';
import { openTestCity } from '../testing/test-city';

/** The demo city with its ready people signed in: what the specs of reporting play their scenarios on. */
export interface Stage {
  city: OpenCity;
  app: NestFastifyApplication;
  anyone: Send;
  reporter: Send;
  reviewer: Send;
  otherReporter: Send;
  otherReviewer: Send;
  processOwner: Send;
  politician: Send;
  analyst: Send;
  administrator: Send;
  close: () => Promise<void>;
}

/** Whom `reporter` and `reviewer` are of, and the others. */
export const committee = 'socialnamnden-nordost';
export const otherCommittee = 'grundskolenamnden';
/** The round that is under way in the demo city, and the one that is closed. */
export const openRound = '2023-year';
export const closedRound = '2023-august';

export async function setStage(): Promise<Stage> {
  const city = await openTestCity('demo');
  const app = await createApp(city, { logLevel: 'silent' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const as = (key: string): Promise<Send> => signedIn(app, emailOf(key));
  return {
    city,
    app,
    anyone: anonymous(app),
    reporter: await as(`rapportor.${committee}`),
    reviewer: await as(`granskare.${committee}`),
    otherReporter: await as(`rapportor.${otherCommittee}`),
    otherReviewer: await as(`granskare.${otherCommittee}`),
    processOwner: await as('processagare'),
    politician: await as('fortroendevald'),
    analyst: await as('analytiker'),
    administrator: await as('administrator'),
    close: async () => {
      await app.close();
      await city.close();
    },
  };
}

/** `If-Match` with a version. */
export const seen = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });

/** The id of a committee's report in a round. */
export async function reportId({ anyone }: Pick<Stage, 'anyone'>, of = committee, round = openRound): Promise<string> {
  const { reportList } = await roundPage(anyone, round);
  const report = reportList.find((one) => one.committee.code === of);
  if (!report) throw new Error(`${of} has no report in ${round}`);
  return report.id;
}

export async function roundPage(send: Send, code: string): Promise<RoundPage> {
  return RoundPageSchema.parse(okay(await send('GET', url.round(code))));
}

export async function reportPage(send: Send, id: string): Promise<ReportPage> {
  return ReportPageSchema.parse(okay(await send('GET', url.report(id))));
}

/** The answer of a request that went well. */
export function okay(response: Response): unknown {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.body === '' ? null : response.json();
}

/** A refusal by its status and code. */
export function refusal(response: Response): [number, string] {
  return [response.statusCode, response.json<{ code: string }>().code];
}

export function indicatorIn({ indicators }: ReportPage, code: string): ReportIndicator {
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) throw new Error(`The report has no ${code}`);
  return indicator;
}

export function mainRow({ rows }: ReportIndicator): ReportRow {
  const row = rows.find(({ main }) => main);
  if (!row) throw new Error('The indicator has no main row');
  return row;
}

/** Types a value into a cell as it stands. */
export async function type(
  send: Send,
  id: string,
  {
    series,
    period,
    version = 0,
    value,
    comment = null,
  }: { series: string; period: string; version?: number; value: number | null; comment?: string | null },
): Promise<Response> {
  return send('PUT', url.reportCell(id, series, period), { body: { value, comment }, headers: seen(version) });
}

/** Marks every indicator ready and assesses every goal, so that the report can be handed in. */
export async function complete(send: Send, id: string): Promise<void> {
  const page = await reportPage(send, id);
  for (const { code, ready } of page.indicators)
    if (!ready) okay(await send('PUT', url.ready(id, code), { headers: seen(0) }));
  for (const { goal, assessment } of page.goals)
    okay(
      await send('PUT', url.assessment(id, goal.code), {
        body: { status: assessment?.status ?? 'some', analysis: 'På väg åt rätt håll.', language: 'sv' },
        headers: seen(assessment?.version ?? 0),
      }),
    );
}

/** Takes a step with the report as it is. */
export async function step(
  send: Send,
  id: string,
  taken: 'submit' | 'approve' | 'return' | 'reopen',
  version: number,
  note?: string,
): Promise<Response> {
  return send('POST', url.reportStep(id, taken), {
    headers: seen(version),
    ...(note === undefined ? {} : { body: { note } }),
  });
}
