import { areaColumns, breakdownPrefix, csvColumns } from './parse/csv.columns';

function columns(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, help]) => `  ${name.padEnd(16)} ${help}`)
    .join('\n');
}

/** What the command line says of itself. */
export const importHelp = `npm run import -- <kind> <path> [options]

Reads a file or a folder into the city's database: parse, validate, preview, apply in one transaction, report. With any row
refused, nothing is applied. Importing the same file twice changes nothing.

Kinds
  csv        our own long CSV, one row per value (below)
  open-sdg   an Open SDG folder: data/*.csv, meta/*.md, geocodes.csv; or one of its data files
  kolada     answers of Kolada's API, version 2 or 3; kpi.json and municipality.json beside them give names
  pxweb      answers of a PxWeb database in the format json
  pxweb-csv  SCB's CSV export: one column per measure and year

Options
  --empty               start a new database without the demo city
  --dry-run             do everything but keep it
  --accept-partial      apply what is right although something is refused
  --json                the report as JSON, and nothing else, on standard output
  --help                this text

What a table doesn't say of itself (pxweb, pxweb-csv, kolada; --area also for csv and open-sdg)
  --indicator CODE      the indicator's code; left out: the file's name
  --title TEXT          its title in Swedish
  --unit UNIT           percent, percentage-points, count, rate, kronor, index, ratio, years or other
  --direction WORD      increase, decrease, maintain or neutral
  --area LEVEL:CODE     the area that all values are for: municipality:1480
  --area-level LEVEL    the level of the areas in the table: regso
  --period PERIOD       the period of all values
The same and more can stand in mapping.json (or .yaml) beside the files, or in <file>.mapping.json for one of them: indicator,
title, question, definition, kind, unit, decimals, direction, method, naturalLimit, source, judged { level, code, group, measure },
area { variable, level, code }, period, measure (a column of measures), leaveOut, only, words; for kolada also indicators by id.

Missing is never zero. In Swedish tables .. is missing, . cannot occur and – is nothing to report, which is 0; elsewhere a dash is
missing. Codes stay text: 0180 stays 0180. Files are UTF-8, at most MALBILD_IMPORT_LIMIT megabytes (256; JSON and YAML 64).

Our own CSV: comma, semicolon or tab (with the latter two, decimal commas are read); lines that begin with # are remarks. Each
column that isn't marked as needed may be left out; a blank cell keeps what is known.
${columns(csvColumns)}
  ${`${breakdownPrefix}<dimension>`.padEnd(16)} any further breakdown: by_birth
A row without period and value may carry a title, a baseline or a target alone. A folder may hold several such files, and
files of areas, which bring new areas along:
${columns(areaColumns)}
`;
