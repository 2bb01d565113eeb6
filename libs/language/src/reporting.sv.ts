import { type ReportState, type ReportStep, type ResponseKind } from '@malbild/domain';
import { many } from './plural';

type Counted = { count: number };
type By = { by: string };
type Subject = { subject: string };
type Year = { year: number };

/** The words of reporting in Swedish, the source of truth: my work, the report, its grid, its steps. */
export const reportingSv = {
  round: {
    march: (p: Year) => `delår mars ${p.year}`,
    august: (p: Year) => `delår augusti ${p.year}`,
    year: (p: Year) => `helår ${p.year}`,
  },
  states: {
    draft: 'Utkast',
    submitted: 'Inskickad',
    returned: 'Återsänd',
    approved: 'Godkänd',
  } satisfies Record<ReportState, string>,
  percent: (p: { percent: number }) => `${p.percent} %`,
  whoCan: (p: { names: readonly string[] }) => `Det kan ${either(p.names)}.`,

  refusals: {
    'not-found': 'Det finns inte längre.',
    forbidden: 'Du får inte göra det här.',
    'cell-locked': 'Värdet är känt för gott. Det ändras genom en rättelse med skäl, inte i rapporten.',
    'round-not-open': 'Omgången är inte öppen.',
    'report-not-open': 'Rapporten är inskickad. Den går att skriva i när den har återsänts.',
    'report-not-ready': 'Något återstår att fylla i eller klarmarkera.',
    'period-not-reported': 'Omgången tar inte emot värden för den perioden.',
    'step-not-possible': 'Rapporten har hunnit byta läge. Sidan visar nu hur den står.',
    'version-conflict': 'Någon annan har ändrat rapporten sedan du läste den. Se över den och försök igen.',
    'invalid-request': 'Servern kunde inte läsa det som skickades.',
    unreachable: 'Det går inte att nå servern. Försök igen.',
    unknown: 'Servern tog inte emot det.',
  },

  myWork: {
    title: 'Mitt arbete',
    publicHere: 'Logga in för att se vad som väntar på dig: rapporter att fylla i, granska och bedöma.',
    message: (p: { count: number; late: number }) => {
      const things = many(p.count, { one: 'En sak väntar på dig', other: `${p.count} saker väntar på dig` });
      return p.late > 0
        ? `${things}, ${many(p.late, { one: 'en är försenad', other: `${p.late} är försenade` })}.`
        : `${things}.`;
    },
    calm: 'Inget väntar på dig just nu.',
    tasks: 'Att göra',
    nothing: 'Allt är gjort. Här står det när en omgång öppnas, en rapport återsänds eller något ska granskas.',
    waiting: 'Hos andra',
    waitingLead: 'Det du har lämnat ifrån dig eller som en kollega har. Inget att göra, bra att veta.',
    late: (p: { days: number }) =>
      p.days === 0 ? 'försenad' : many(p.days, { one: 'en dag sen', other: `${p.days} dagar sen` }),
    daysLeft: (p: { days: number }) =>
      p.days === 0 ? 'i dag' : many(p.days, { one: 'i morgon', other: `om ${p.days} dagar` }),
    task: {
      report: (p: Subject) => `Fyll i rapporten: ${p.subject}`,
      mend: (p: Subject) => `Rätta den återsända rapporten: ${p.subject}`,
      answer: (p: Subject) => `Svara på avvikelser: ${p.subject}`,
      review: (p: Subject) => `Granska rapporten: ${p.subject}`,
      judge: (p: Subject) => `Bedöm målet: ${p.subject}`,
      close: (p: Subject) => `Avsluta omgången: ${p.subject}`,
    },
    left: {
      report: (p: Counted) => remaining(p.count),
      mend: (p: Counted) => remaining(p.count),
      answer: (p: Counted) =>
        many(p.count, { one: '1 avvikelse saknar svar', other: `${p.count} avvikelser saknar svar` }),
      review: (p: Counted) =>
        p.count === 0
          ? 'Inskickad och komplett'
          : many(p.count, { one: '1 sak saknas', other: `${p.count} saker saknas` }),
      judge: (p: Counted) => many(p.count, { one: '1 bedömning återstår', other: `${p.count} bedömningar återstår` }),
      close: (p: Counted) =>
        p.count === 0
          ? 'Alla rapporter är godkända'
          : many(p.count, { one: '1 rapport är inte godkänd', other: `${p.count} rapporter är inte godkända` }),
    },
    with: {
      report: 'Fylls i av rapportören',
      mend: 'Rättas av rapportören',
      answer: 'Besvaras av rapportören',
      review: 'Granskas',
      judge: 'Bedöms av processägaren',
      close: 'Avslutas av administratören',
    },
  },

  head: {
    state: 'Läge',
    due: 'Klar senast',
    cutOff: 'Tar värden till och med',
    late: 'försenad',
    message: {
      draft: (p: { done: number; total: number }) => progressOf(p),
      returned: (p: { done: number; total: number }) => `Rapporten är återsänd för att rättas. ${progressOf(p)}`,
      submitted: () => 'Rapporten är inskickad och väntar på granskning.',
      approved: () => 'Rapporten är godkänd. Värdena är kända och har flyttat bedömningarna.',
    } satisfies Record<ReportState, (p: { done: number; total: number }) => string>,
    returned: (p: By & { at: string }) => `Återsänd av ${p.by} ${p.at}`,
    readOnly: 'Du läser rapporten. Den är ett utkast och fylls i av nämnden.',
    submitted: 'Rapporten är inskickad och kan inte ändras om den inte återsänds.',
    approved: 'Rapporten är godkänd. Ett värde ändras genom en rättelse med skäl.',
    roundNotOpen: 'Omgången är inte öppen, så rapporten går bara att läsa.',
  },

  grid: {
    title: 'Utfall',
    lead: 'Fyll i de rutor som väntar på värden. Allt sparas medan du skriver; en hel tabell kan klistras in från Excel.',
    readLead: 'Det som är ifyllt visas under det värde som var känt.',
    ready: 'Klar',
    undo: 'Ångra',
    redo: 'Gör om',
    skip: 'Hoppa över tabellen',
    more: (p: Counted) => many(p.count, { one: '1 period till', other: `${p.count} perioder till` }),
    keys: 'Tabb och pil ned: nästa ruta. Skift+Tabb och pil upp: förra. Skriv för att ersätta, F2 för att ändra, Esc för att ta tillbaka. Ctrl+Z ångrar, Ctrl+Retur klarmarkerar, Skift+F2 kommenterar.',
    readKeys: 'Gå mellan rutorna med pilarna. Bredvid står tidigare värden, mål och kommentarer.',
    unread: (p: { text: string }) => `”${p.text}” är inget tal. Det står kvar i rutan men sparas inte.`,
    pasted: (p: { pasted: number; refused: readonly string[]; locked: number; outside: number }) =>
      [
        many(p.pasted, { one: '1 klistrad', other: `${p.pasted} klistrade` }),
        ...(p.refused.length > 0
          ? [
              `${p.refused.length} kunde inte tolkas: ${p.refused
                .slice(0, 5)
                .map((text) => `”${text}”`)
                .join(', ')}${p.refused.length > 5 ? ' …' : ''}`,
            ]
          : []),
        ...(p.locked > 0 ? [many(p.locked, { one: '1 ruta är låst', other: `${p.locked} rutor är låsta` })] : []),
        ...(p.outside > 0 ? [`${p.outside} föll utanför tabellen`] : []),
      ].join(', ') + '.',
    undone: (p: Counted) =>
      p.count === 0 ? 'Inget att ångra.' : many(p.count, { one: '1 ruta ångrad.', other: `${p.count} rutor ångrade.` }),
    redone: (p: Counted) =>
      p.count === 0
        ? 'Inget att göra om.'
        : many(p.count, { one: '1 ruta gjord om.', other: `${p.count} rutor gjorda om.` }),
  },

  cell: {
    locked: 'låst',
    expected: 'väntar på värde',
    nothingBefore: '..',
    commented: (p: { comment: string }) => `kommentar: ${p.comment}`,
    marks: {
      saved: 'sparat',
      waiting: 'sparas strax',
      saving: 'sparas',
      unreachable: 'inte sparat än, servern nås inte',
      invalid: 'inget tal, sparas inte',
      conflict: 'någon annan har ändrat, välj version',
      refused: 'togs inte emot',
      replaced: 'någon annan har ändrat ditt',
    },
  },

  warnings: {
    'below-limit': (p: { limit: string }) => `Under ${p.limit}, som är det lägsta möjliga. Stämmer det?`,
    'above-limit': (p: { limit: string }) => `Över ${p.limit}, som är det högsta möjliga. Stämmer det?`,
    'not-whole': 'Ett antal brukar vara ett helt tal. Stämmer det?',
    'order-of-magnitude': (p: { previous: string; when: string }) =>
      `Mer än tio gånger skillnad mot ${p.previous} ${p.when}. Har decimalkomma eller enhet blivit fel?`,
    outlier: (p: { low: string; high: string }) =>
      `Ovanligt: tidigare förändringar pekar mot ${p.low} till ${p.high}. Stämmer det, så skriv gärna varför.`,
  },

  panel: {
    title: 'Om rutan',
    choose: 'Välj en ruta, så visas tidigare värden, mål och anvisning här.',
    now: 'Läge i dag',
    preview: 'Med det ifyllda',
    known: 'Känt värde',
    previous: 'Tidigare värden',
    noPrevious: 'Inga tidigare värden.',
    comment: 'Kommentar till värdet',
    mark: 'Klarmarkera indikatorn',
    unmark: 'Ta bort klarmarkeringen',
    isReady: 'Klarmarkerad',
    markHelp: 'Klarmarkera betyder att det som är tomt ska vara tomt. Det är inte att spara; det sker av sig självt.',
    instruction: 'Anvisning',
    unread: (p: { text: string }) =>
      `”${p.text}” är inget tal och sparas inte. Saknas värdet, lämna rutan tom och klarmarkera.`,
    clear: 'Ta bort det jag skrev',
    replacedTitle: 'Någon annan har ändrat det du skrev',
    replaced: (p: By & { from: string; to: string }) => `${p.by} har ändrat ”${p.from}” till ”${p.to}”.`,
    restoreMine: 'Återställ mitt',
    seen: 'Det är bra så',
  },

  conflict: {
    title: 'Två har skrivit i samma ruta',
    lead: (p: By) => `${p.by} sparade medan du skrev. Båda versionerna finns kvar tills du väljer.`,
    somebody: 'Någon annan',
    yours: 'Du skrev',
    theirs: (p: By) => `${p.by} skrev`,
    empty: 'inget',
    keepMine: 'Behåll min',
    takeTheirs: 'Ta den andra',
  },

  saving: {
    idle: 'Det du skriver sparas av sig självt.',
    reading: 'Du läser.',
    saved: 'Allt är sparat.',
    saving: 'Sparar …',
    unsaved: (p: Counted) =>
      many(p.count, { one: '1 ändring är inte sparad än.', other: `${p.count} ändringar är inte sparade än.` }),
    unread: (p: Counted) =>
      many(p.count, {
        one: 'I 1 ruta står något som inte är ett tal. Det sparas inte.',
        other: `I ${p.count} rutor står något som inte är ett tal. Det sparas inte.`,
      }),
    unreachable: (p: Counted) =>
      `Servern nås inte. ${many(p.count, { one: '1 ändring ligger kvar här', other: `${p.count} ändringar ligger kvar här` })} och sparas när det går.`,
    signedOut: (p: Counted) =>
      `Du är utloggad. ${many(p.count, { one: '1 ändring ligger kvar här', other: `${p.count} ändringar ligger kvar här` })} tills du loggar in.`,
    conflict: (p: Counted) =>
      many(p.count, { one: 'På 1 ställe har två skrivit.', other: `På ${p.count} ställen har två skrivit.` }),
    replaced: (p: Counted) =>
      many(p.count, {
        one: 'På 1 ställe har någon annan ändrat det du skrev.',
        other: `På ${p.count} ställen har någon annan ändrat det du skrev.`,
      }),
    retry: 'Försök nu',
    show: 'Visa',
    readiness: 'Ifyllt',
  },

  assessment: {
    title: 'Självskattning',
    lead: 'Nämndens egen bedömning av varje mål, bredvid vad data säger. De får skilja sig åt; då behöver analysen säga varför.',
    ours: 'Nämndens bedömning',
    none: 'Ingen bedömning ännu.',
    data: 'Data i dag',
    preview: 'Data med det ifyllda',
    previous: 'Förra gången',
    analysis: 'Analys',
    analysisHelp: 'Vad förklarar läget, vad har gjorts och vad händer härnäst? Sparas medan du skriver.',
    noAnalysis: 'Ingen analys ännu.',
    disagree: 'Ni bedömer annorlunda än data. Säg varför i analysen.',
    withoutData: 'Data räcker inte för en bedömning. Säg i analysen vad ni grundar er på.',
    by: (p: By & { at: string }) => `Senast ändrad av ${p.by} ${p.at}.`,
  },

  response: {
    title: 'Avvikelser att svara på',
    lead: 'Indikatorer som går åt fel håll eller inte går att bedöma, med det ni har fyllt i. Obesvarade visas i stadsöversikten.',
    nothing: 'Inga avvikelser.',
    none: 'Inget svar ännu.',
    what: 'Vad görs?',
    kinds: { decision: 'Beslut', task: 'Uppgift', 'accepted-risk': 'Accepterad risk' } satisfies Record<
      ResponseKind,
      string
    >,
    texts: {
      decision: 'Vilket beslut är fattat?',
      task: 'Vad ska göras?',
      'accepted-risk': 'Varför accepteras risken?',
    } satisfies Record<ResponseKind, string>,
    owner: 'Ansvarig',
    due: 'Klart senast',
    until: (p: { date: string }) => `senast ${p.date}`,
    unfinished: 'Skriv något, så sparas svaret.',
    takeBack: 'Ta tillbaka svaret',
  },

  comments: {
    title: 'Kommentarer',
    whole: 'Kommentarer till hela rapporten',
    about: 'Kommentarer till indikatorn',
    on: (p: Counted) =>
      p.count === 0 ? 'Kommentera' : many(p.count, { one: '1 kommentar', other: `${p.count} kommentarer` }),
    write: 'Skriv en kommentar',
    send: 'Skicka kommentaren',
    sending: 'Skickar …',
    sent: 'Kommentaren är skickad.',
    none: 'Inga kommentarer.',
  },

  steps: {
    title: 'Skicka in och granska',
    history: 'Vad som har hänt',
    missing: (p: Counted) =>
      many(p.count, {
        one: '1 sak återstår innan rapporten kan skickas in.',
        other: `${p.count} saker återstår innan rapporten kan skickas in.`,
      }),
    missingTitle: 'Återstår',
    lacks: { indicator: 'värde eller klarmarkering', assessment: 'självskattning', response: 'svar' },
    complete: 'Allt som behövs är ifyllt.',
    unanswered: (p: Counted) =>
      many(p.count, {
        one: '1 avvikelse saknar svar. Det hindrar inte, men visas i stadsöversikten.',
        other: `${p.count} avvikelser saknar svar. Det hindrar inte, men visas i stadsöversikten.`,
      }),
    submit: 'Skicka in rapporten',
    submitHelp:
      'Granskaren ser rapporten och godkänner den eller sänder tillbaka den. Bedömningarna flyttas först när den godkänns.',
    reviewLead:
      'Det nya står under det som var känt. Godkänn, eller sänd tillbaka med en anmärkning om vad som ska rättas.',
    approve: 'Godkänn rapporten',
    approveHelp: 'När rapporten godkänns blir värdena kända och bedömningarna räknas om.',
    return: 'Sänd tillbaka …',
    reopen: 'Öppna igen …',
    reopenHelp: 'En godkänd rapport öppnas igen med skäl och går tillbaka till rapportören.',
    noteTitle: { return: 'Sänd tillbaka rapporten', reopen: 'Öppna rapporten igen' },
    noteLabel: { return: 'Vad ska rättas?', reopen: 'Varför öppnas den igen?' },
    noteKept: 'Det du har skrivit finns kvar om du stänger rutan.',
    noteOwed: 'Skriv en anmärkning först.',
    cancel: 'Avbryt',
    working: 'Ett ögonblick …',
    unsaved: 'Något du har skrivit är inte sparat än. Lös det först och försök sedan igen.',
    roundNotOpen: 'Omgången är inte öppen.',
    others: {
      draft: 'Rapporten är ett utkast och fylls i av nämnden.',
      returned: 'Rapporten är återsänd och rättas av nämnden.',
      submitted: 'Rapporten väntar på att granskas av någon annan än den som skickade in den.',
      approved: 'Rapporten är godkänd och kan öppnas igen med skäl.',
    } satisfies Record<ReportState, string>,
    done: {
      submit: 'Rapporten är inskickad. Granskaren ser den i Mitt arbete.',
      approve: 'Rapporten är godkänd. Värdena är kända och bedömningarna omräknade.',
      return: 'Rapporten är återsänd. Rapportören ser din anmärkning.',
      reopen: 'Rapporten är öppen igen.',
    } satisfies Record<ReportStep, string>,
    taken: {
      submit: (p: By) => `${p.by} skickade in rapporten`,
      approve: (p: By) => `${p.by} godkände rapporten`,
      return: (p: By) => `${p.by} sände tillbaka rapporten`,
      reopen: (p: By) => `${p.by} öppnade rapporten igen`,
    } satisfies Record<ReportStep, (p: By) => string>,
  },
};

/** The shape that every language fills. */
export type Reporting = typeof reportingSv;

function progressOf({ done, total }: { done: number; total: number }): string {
  return done === total ? 'Allt är ifyllt.' : `${done} av ${total} saker är klara.`;
}

function remaining(count: number): string {
  return count === 0
    ? 'Allt är ifyllt, återstår att skicka in'
    : many(count, { one: '1 sak återstår', other: `${count} saker återstår` });
}

/** `rapportör`, `rapportör eller granskare`, `granskare, analytiker eller administratör` */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} eller ${names.at(-1) ?? ''}`;
}
