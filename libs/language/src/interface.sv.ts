import { type InputName, type Method, type Status, type UnassessableCode } from '@malbild/domain';
import { many } from './plural';

/**
 * The words of the user interface in Swedish, the source of truth: leaves are texts or functions of named parameters. The
 * English catalogue has the same shape, so the compiler proves both complete. Numbers arrive already formatted as text,
 * except those that decide a plural.
 */
export const interfaceSv = {
  brand: 'Målbild',

  frame: {
    skip: 'Hoppa till innehållet',
    navigation: 'Huvudmeny',
    overview: 'Stadsöversikt',
    goals: 'Mål',
    committees: 'Nämnder',
    indicators: 'Indikatorer',
    strategies: 'Strategier',
    about: 'Så bedöms målen',
    openData: 'Öppna data',
    accessibility: 'Tillgänglighet',
    footer: 'Om webbplatsen',
    sources: 'Källor: Göteborgs Stads statistikdatabas, SCB, Kolada (RKA), Skolverket',
    demo: 'Exempelstad: utfallen är verkliga, men målvärden, bedömningar och vissa texter är exempel.',
    language: 'Språk',
    languages: { sv: 'Svenska', en: 'English' },
    theme: 'Utseende',
    themes: { system: 'Som enheten', light: 'Ljust', dark: 'Mörkt' },
    print: 'Skriv ut',
    home: (p: { brand: string }) => `${p.brand}, till stadsöversikten`,
  },

  search: {
    open: 'Sök mål, indikator, nämnd',
    shortcut: 'Ctrl K',
    title: 'Sök',
    placeholder: 'Sök mål, indikator, nämnd eller strategi',
    hint: 'Välj med pilarna och öppna med Retur.',
    close: 'Stäng',
    start: 'Skriv minst två bokstäver.',
    searching: 'Söker …',
    failed: 'Sökningen nådde inte fram. Försök igen om en stund.',
    nothing: (p: { query: string }) =>
      `Inget matchar ”${p.query}”. Pröva ett kortare ord eller bläddra bland indikatorerna.`,
    found: (p: { count: number }) => many(p.count, { one: '1 träff', other: `${p.count} träffar` }),
    kinds: { goal: 'Mål', committee: 'Nämnd', indicator: 'Indikator', strategy: 'Strategi' },
  },

  asOf: {
    now: 'Som det ser ut',
    past: 'Som det såg ut',
    banner: (p: { date: string }) => `Du ser staden som den såg ut ${p.date}: de värden och bedömningar som fanns då.`,
    back: 'Tillbaka till i dag',
    label: 'Visa som det såg ut den',
    help: 'Välj en dag. Sidan visar då det som var känt den dagen, och valet följer med till nästa sida.',
    show: 'Visa',
    notADay: 'Skriv en dag som åååå-mm-dd, tidigast 2000 och senast i dag.',
  },

  state: {
    loading: 'Hämtar …',
    failedTitle: 'Sidan kunde inte hämtas',
    failed: 'Servern svarade inte som den ska. Inget är förlorat; försök igen.',
    offline: 'Det går inte att nå servern. Kontrollera nätet och försök igen.',
    retry: 'Försök igen',
    reference: (p: { id: string }) => `Ärendets nummer: ${p.id}`,
    notFoundTitle: 'Sidan finns inte',
    notFound: 'Adressen leder ingenstans, eller så fanns det den pekar på inte den valda dagen.',
    notThenTitle: 'Fanns inte den dagen',
    notThen: (p: { date: string }) => `Det du söker finns inte i det som var känt ${p.date}.`,
    toOverview: 'Till stadsöversikten',
    deniedTitle: 'Du har inte behörighet hit',
    denied:
      'Sidan är inte offentlig. De som arbetar med uppföljningen i din nämnd kan visa den eller ge dig behörighet.',
    unreadableTitle: 'Sidan är nyare än programmet',
    unreadable: 'Webbplatsen har uppdaterats sedan du öppnade den. Ladda om för att fortsätta.',
    reload: 'Ladda om sidan',
    newVersion: 'En ny version av webbplatsen finns. Ladda om för att fortsätta; adressen och det du valt behålls.',
  },

  mark: {
    example: 'exempel',
    exampleWhy: 'Påhittat för demonstrationen, inte beslutat av staden.',
    exampleVerdict: 'Bedömningen vilar på ett påhittat målvärde.',
  },

  value: {
    missing: '..',
    missingWhy: 'uppgift saknas',
    targetOf: (p: { value: string }) => `mål ${p.value}`,
    targetBy: (p: { value: string; period: string }) => `mål ${p.value} ${p.period}`,
    noTarget: 'inget målvärde',
    noBaseline: 'inget utgångsvärde',
  },

  trend: {
    up: 'ökar',
    down: 'minskar',
    flat: 'oförändrad',
    unknown: 'kan inte anges',
    wanted: 'önskad',
    unwanted: 'oönskad',
  },

  status: {
    short: {
      good: 'God',
      some: 'Viss',
      none: 'Ingen',
      unassessable: 'Svårbedömt',
      'not-applicable': 'Ingen bedömning',
    } satisfies Record<Status, string>,
    why: 'Varför?',
    method: 'Metod',
    methodWord: 'Metodens ord',
    points: 'Mätpunkter',
    newest: 'Senaste värde',
    noNewest: 'inget',
    freshUntil: 'Räknas som färskt till',
    wasFreshUntil: 'Räknades som färskt till',
    score: 'Poäng (−5 till 5)',
    version: (p: { version: string }) => `version ${p.version}`,
    working: 'Så räknas det',
    inputs: {
      b: 'Utgångsvärde',
      t0: 'Utgångsperiod',
      c: 'Senaste värde',
      t: 'Senaste period',
      T: 'Målvärde',
      tT: 'Målperiod',
      d: 'Riktning (1 uppåt, −1 nedåt)',
      L: 'Skalans slut',
      years: 'År från utgångsvärdet',
      yearsLeft: 'År kvar till målet',
      g: 'Utveckling per år',
      gRequired: 'Utveckling som krävs per år',
      R: 'Takt mot den som krävs',
      v: 'Utveckling åt rätt håll per år',
      C: 'Justering för skalans slut',
      e: 'Väntat värde målåret',
      q: 'Andel av vägen som väntas',
      m: 'Årlig förändring, medel',
      from: 'Jämfört med värdet',
      fromPeriod: 'Jämfört med perioden',
      miss: 'Väntat avstånd till målet',
      last: 'Senaste förändring',
      expected: 'Väntat värde i dag på vägen till målet',
      share: 'Andel av den väntade vägen',
      progress: 'Andel av hela vägen',
      low: 'Bandets nedre gräns',
      high: 'Bandets övre gräns',
      previous: 'Föregående värde',
      previousPeriod: 'Föregående period',
      series: 'Serier',
      judged: 'Bedömda serier',
    } satisfies Record<InputName, string>,
  },

  evidence: {
    title: 'Underlaget',
    of: (p: { count: number; total: number }) => `${p.count} av ${p.total}`,
    summary: (p: { count: number; total: number }) => `${p.count} av ${p.total} indikatorer kan bedömas`,
    canBeAssessed: (p: { count: number; total: number }) => `${p.count} av ${p.total} kan bedömas`,
  },

  picture: {
    diagram: 'Diagram',
    table: 'Tabell',
    view: 'Visa som',
    kind: 'diagram',
    walk: 'Gå mellan punkterna med vänster- och högerpil.',
    source: (p: { source: string }) => `Källa: ${p.source}.`,
    newest: (p: { date: string }) => `Avser ${p.date}.`,
    downloadSvg: 'SVG',
    downloadPng: 'PNG',
    download: 'Ladda ner',
    saveFailed: 'Bilden kunde inte sparas i den här webbläsaren. Tabellen har alla värden.',
    failed: 'Diagrammet kunde inte laddas. Tabellen har alla värden.',
    loading: 'Ritar diagrammet …',
    position: (p: { index: number; count: number }) => `${p.index} av ${p.count}`,
    sparkline: (p: { first: string; firstPeriod: string; last: string; lastPeriod: string }) =>
      `Utveckling från ${p.first} ${p.firstPeriod} till ${p.last} ${p.lastPeriod}`,
    sparklineEmpty: 'Inga värden att rita',
    bullet: (p: { value: string; target: string }) => `${p.value}, mål ${p.target}`,
    period: 'Period',
    valueColumn: 'Värde',
    outcome: 'Utfall',
    road: 'Vägen till målet',
    target: 'Mål',
    forecast: 'Egen prognos',
    interval: '80 % intervall',
    projection: (p: { by: string }) => `Prognos från ${p.by}`,
    low: 'Nedre gräns',
    high: 'Övre gräns',
    state: 'Anmärkning',
    break: 'Tidsseriebrott',
    city: 'Hela staden',
    rank: 'Plats',
    area: 'Område',
    areaClass: 'Områdestyp',
    classOf: (p: { number: number }) => `områdestyp ${p.number}`,
    rankOf: (p: { rank: number; count: number }) => `plats ${p.rank} av ${p.count}`,
    showAll: (p: { count: number }) => `Visa alla ${p.count}`,
    showEnds: 'Visa bara ytterligheterna',
    between: (p: { count: number }) =>
      many(p.count, { one: '1 område däremellan', other: `${p.count} områden däremellan` }),
    noValue: 'uppgift saknas',
    someMissing: (p: { names: string }) => `Uppgift saknas för ${p.names}.`,
    manyMissing: (p: { count: number }) => `Uppgift saknas för ${p.count} områden.`,
    mapKey: (p: { low: string; high: string }) => `${p.low} till ${p.high}`,
  },

  overview: {
    title: 'Stadsöversikt',
    pace: (p: { good: number; total: number }) => {
      const total = inWords(p.total);
      if (p.good === 0) return `Inget av ${total} målområden når sitt mål i den takt som behövs.`;
      if (p.good === p.total) return `Alla ${total} målområden når sitt mål i den takt som behövs.`;
      return `${capital(inWords(p.good))} av ${total} målområden når sitt mål i den takt som behövs.`;
    },
    known: (p: { share: string }) => `${p.share} av indikatorerna kan bedömas`,
    lacking: (p: { what: string }) => `för resten saknas ${p.what}.`,
    lack: { value: 'mätpunkter', baseline: 'utgångsvärde', target: 'målvärde', fresh: 'färska uppgifter' },
    goals: 'Målområden',
    headline: 'Nyckelindikator',
    noHeadline: 'Ingen nyckelindikator har valts.',
    noGap: 'kan inte räknas',
    matrixTitle: 'Nämnd för nämnd, mål för mål',
    matrixLead:
      'I varje ruta: vad data säger om nämndens indikatorer för målet. Välj en ruta för att se underlaget bredvid.',
    committee: 'Nämnd eller styrelse',
    outside: 'utanför uppdraget',
    overdue: (p: { count: number }) => many(p.count, { one: '1 inaktuell', other: `${p.count} inaktuella` }),
    key: 'Teckenförklaring',
    order: 'Ordning: nämnden · data · samlat',
    closeEvidence: 'Stäng underlaget',
    changedTitle: (p: { date: string }) => `Vad har ändrats sedan ${p.date}`,
    changedNone: 'Ingen bedömning har ändrats.',
    fromTo: (p: { from: string; to: string }) => `från ${p.from} till ${p.to}`,
    mapTitle: 'Så skiljer det inom staden',
    mapMessage: (p: { low: string; lowArea: string; high: string; highArea: string }) =>
      `Från ${p.low} i ${p.lowArea} till ${p.high} i ${p.highArea}`,
    mapNone: 'Inga värden för områden finns för den här indikatorn.',
    chooseIndicator: 'Indikator',
    chooseLevel: 'Indelning',
    noMapped: 'Ingen indikator har värden för områden den valda dagen.',
    toIndicator: 'Till indikatorn',
  },

  voices: { committee: 'Nämnden', data: 'Data', overall: 'Samlat' },

  levels: {
    country: 'riket',
    county: 'län',
    region: 'region',
    municipality: 'kommun',
    'city-area': 'stadsområden',
    'intermediate-area': 'mellanområden',
    'primary-area': 'primärområden',
    regso: 'RegSO-områden',
  },

  levelNames: {
    country: 'Riket',
    county: 'Län',
    region: 'Region',
    municipality: 'Kommuner',
    'city-area': 'Stadsområden',
    'intermediate-area': 'Mellanområden',
    'primary-area': 'Primärområden',
    regso: 'RegSO-områden',
  },

  goals: {
    title: 'Mål',
    one: 'Mål',
    lead: 'Stadens politiska mål, vilka program de hör till och vad data säger om dem.',
    years: (p: { from: number; to: number }) => `${p.from}–${p.to}`,
    noneInProgramme: 'Programmets mål visas inte den valda dagen.',
    decided: (p: { date: string }) => `Beslutat ${p.date}`,
    registry: (p: { number: string }) => `dnr ${p.number}`,
    predecessor: 'Ersatte',
    none: 'Inga mål fanns den valda dagen.',
  },

  goal: {
    owner: 'Processägare',
    predecessors: 'Föregås av',
    successors: 'Ersatt av',
    verdict: 'Vad data säger',
    calculation: 'Så räknas det',
    calculationLead:
      'Målets läge är medelpoängen för de nyckelindikatorer som kan bedömas. Minst 80 procent av dem måste kunna bedömas, annars är målet svårbedömt.',
    scoreSum: (p: { sum: string; count: number; mean: string }) => `${p.sum} ÷ ${p.count} = ${p.mean}`,
    bands: 'Från 2,5 är läget god, över −2,5 viss, annars ingen måluppfyllelse.',
    mean: 'Medelpoäng',
    notCounted: 'räknas inte',
    noKey: 'Målet har inga nyckelindikatorer.',
    subGoals: 'Delmål',
    strategies: 'Strategier och milstolpar',
    noStrategies: 'Inga strategier är knutna till målet.',
    indicators: 'Indikatorerna på samma skala',
    indicatorsLead:
      'I varje ruta är den undre linjen utgångsvärdet och den övre målvärdet, så att vägarna kan jämföras.',
    roadless: 'Saknar utgångsvärde eller mål',
    line: 'Före och efter',
    committees: 'Nämnderna enligt data',
    noCommittees: 'Ingen nämnd har egna indikatorer för målet.',
    noIndicators: 'Målet har inga indikatorer den valda dagen.',
  },

  milestones: { planned: 'planerad', 'under-way': 'pågår', done: 'klar', abandoned: 'avbruten' },

  committees: {
    title: 'Nämnder och styrelser',
    lead: 'De som ansvarar för resultaten, och hur mycket av dem som går att bedöma.',
    kinds: {
      'district-committee': 'Stadsdelsnämnder',
      committee: 'Nämnder',
      'company-board': 'Bolagsstyrelser',
      'city-executive': 'Stadsledning',
    },
    kind: {
      'district-committee': 'Stadsdelsnämnd',
      committee: 'Nämnd',
      'company-board': 'Bolagsstyrelse',
      'city-executive': 'Stadsledning',
    },
    ended: 'Avslutade',
    years: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
    area: (p: { area: string }) => `ansvarar för ${p.area}`,
    noIndicators: 'inga indikatorer',
    none: 'Inga nämnder fanns den valda dagen.',
  },

  committee: {
    attention: 'Behöver svar först',
    attentionLead: 'Indikatorer som går åt fel håll eller inte går att bedöma, och varför.',
    attentionNone: 'Inget: alla indikatorer går att bedöma och ingen går åt fel håll.',
    goals: 'Mål för mål',
    noGoals: 'Nämnden har inga mål med egna indikatorer.',
    indicators: 'Nämndens indikatorer',
    noIndicators: 'Nämnden har inga indikatorer den valda dagen.',
    succession: 'Före och efter',
    successionNone: 'Nämnden har ingen föregångare eller efterföljare i registret.',
    here: 'Den här nämnden',
    share: (p: { share: string }) => `${p.share} av uppdraget`,
    from: (p: { date: string }) => `från ${p.date}`,
    until: (p: { date: string }) => `till ${p.date}`,
    noneAssessable: (p: { total: number }) => `Ingen av ${p.total} indikatorer kan bedömas.`,
    message: (p: { assessable: number; total: number; none: number }) =>
      `${p.assessable} av ${p.total} indikatorer kan bedömas; ${many(p.none, { one: '1 går', other: `${p.none === 0 ? 'ingen' : p.none} går` })} åt fel håll eller står still.`,
    ended: (p: { date: string }) => `Nämnden upphörde ${p.date}.`,
  },

  indicators: {
    title: 'Indikatorer',
    lead: 'Det vi mäter, hur det går och vad som saknas.',
    filter: 'Filtrera',
    text: 'Ord i titeln',
    goal: 'Mål',
    committee: 'Nämnd',
    status: 'Läge',
    role: 'Roll',
    all: 'Alla',
    clear: 'Visa alla',
    count: (p: { count: number; total: number }) =>
      p.count === p.total
        ? many(p.total, { one: '1 indikator', other: `${p.total} indikatorer` })
        : `${p.count} av ${p.total} indikatorer`,
    nothing: 'Inga indikatorer passar in på valen.',
    none: 'Inga indikatorer fanns den valda dagen.',
    columns: {
      indicator: 'Indikator',
      trail: 'Utveckling',
      latest: 'Senaste',
      target: 'Mål',
      bullet: 'Mot målet',
      status: 'Läge',
      trend: 'Riktning',
      gap: 'Gap',
      fresh: 'Avser',
    },
    roles: { key: 'nyckelindikator', supporting: 'stödindikator', background: 'bakgrund' },
    figuresOf: (p: { area: string }) => `siffror för ${p.area}`,
    cityFigures: 'siffror för hela staden',
    stale: 'inaktuell',
  },

  indicator: {
    brief: 'I korthet',
    latest: 'Senaste värde',
    target: 'Målvärde',
    baseline: 'Utgångsvärde',
    direction: 'Önskad riktning',
    probability: 'Sannolikhet att nå målet',
    probabilityWhy: 'enligt vår egen prognos, 80 % intervall',
    noForecast: 'Ingen egen prognos',
    development: 'Utvecklingen mot målet',
    subtitle: (p: { measure: string; area: string; period: string }) => `${p.measure}. ${p.area}, ${p.period}.`,
    contradicts: 'Målvärdet ligger på fel sida om utgångsvärdet. Det visas som det kom in, men bedöms inte.',
    womenMen: 'Kvinnor och män',
    groups: 'Grupper',
    group: 'Gruppen',
    groupsMessage: (p: { difference: string; high: string; low: string }) =>
      `${p.difference} mellan ${p.high} och ${p.low}`,
    groupsEqual: 'Ingen skillnad i senaste värdet',
    areas: (p: { level: string }) => `Så skiljer det mellan ${p.level}`,
    classes: 'Gapet mellan områdestyper',
    classesMessage: (p: { difference: string; low: string; high: string }) =>
      `${p.difference} skiljer ${p.low} från ${p.high}`,
    classAreas: 'Områden',
    classMissing: 'Utan uppgift',
    classColumn: 'Områdestyp',
    summed: 'Täljare och nämnare är summerade över områdena, inte medelvärden av procent.',
    comparisons: 'Andra städer',
    comparisonsMessage: (p: { rank: number; count: number; period: string }) =>
      `Plats ${p.rank} av ${p.count} bland de jämförda, ${p.period}`,
    linesMessage: (p: { names: string }) => `Utvecklingen i ${p.names}`,
    comparisonsPlain: (p: { period: string }) => `De jämförda kommunerna ${p.period}`,
    gaps: 'Gapen har egna lägen',
    gapsLead: 'Jämlikhet är målet, så varje gap bedöms som en egen indikator.',
    betweenTwo: (p: { worst: string; best: string }) => `${p.worst} och ${p.best}`,
    levellingDown: 'Nivellering nedåt: gapet krymper för att de bästa har blivit sämre.',
    missingAreas: (p: { count: number }) =>
      many(p.count, { one: '1 område saknar uppgift', other: `${p.count} områden saknar uppgift` }),
    methods: 'Alla metoder som kan räknas',
    methodsAgree: 'Metoderna är ense.',
    methodsDisagree: (p: { count: number }) =>
      `Metoderna är oense: de ger ${p.count} olika lägen. Valet av metod är ett vägval.`,
    chosen: 'vald metod',
    methodColumn: 'Metod',
    methodWord: 'Metodens ord',
    verdict: 'Läge',
    why: 'Varför',
    score: 'Poäng',
    about: 'Om indikatorn',
    definition: 'Definition',
    source: 'Källa',
    sourceMethod: 'Hur uppgifterna tas fram',
    limits: 'Begränsningar',
    licence: 'Licens',
    rhythm: 'Hur ofta',
    rhythmText: (p: { interval: number; lag: number; grace: number }) =>
      `Nya värden väntas ${often(p.interval)}, ${p.lag} månader efter periodens slut. Efter ytterligare ${p.grace} månader räknas värdet som inaktuellt.`,
    committees: 'Ansvariga nämnder',
    downloads: 'Ladda ner',
    csvAll: 'Alla serier som CSV',
    history: 'Tidigare bedömningar',
    noHistory: 'Bedömningen har inte ändrats sedan indikatorn lades in.',
    noSeries: 'Indikatorn har inga värden.',
    footnotes: 'Anmärkningar till värdena',
    note: (p: { period: string; text: string }) => `${p.period}: ${p.text}`,
  },

  gapEnds: { bottom: 'rangordningens botten', top: 'rangordningens topp' },

  groups: {
    all: 'Alla',
    values: {
      'sex=women': 'Kvinnor',
      'sex=men': 'Män',
      'birth=sweden': 'Födda i Sverige',
      'birth=abroad': 'Utrikes födda',
    } as Record<string, string>,
    age: (p: { range: string }) => `${p.range} år`,
  },

  strategies: {
    title: 'Strategier',
    lead: 'Sätten att arbeta: hur staden vill nå sina mål, vem som leder och vad som ska vara klart när.',
    leads: 'Leder',
    supporting: 'Stödjer',
    goals: 'Bidrar till',
    milestones: 'Milstolpar',
    noMilestones: 'Inga milstolpar är satta.',
    none: 'Inga strategier är inlagda.',
  },

  judging: {
    lead: 'Varje läge är en bedömning enligt en regel som går att läsa, räkna om och ifrågasätta. Ingen ska behöva gissa varför något är rött.',
    scaleTitle: 'Stadens skala',
    scale:
      'Alla metoder leder till samma skala, den som staden använder i sina årsrapporter. Tecknet, ordet och färgen säger samma sak.',
    methodsTitle: 'Metoderna',
    methods:
      'Varje indikator har en metod. På indikatorns sida visas alla metoder som kan räknas och om de är oense, för valet av metod är ett vägval.',
    bands: {
      'required-growth':
        'God från 95 procent av den takt som krävs för målet, viss däremellan, ingen när utvecklingen går åt fel håll.',
      'un-progress-chart': 'God från 95 procent av vägen målåret, viss från 10 procent, annars ingen.',
      'five-year-extrapolation':
        'God när högst 20 procent av återstående väg väntas saknas, viss när riktningen är rätt, annars ingen.',
      'linear-trajectory':
        'God från 95 procent av den väg som skulle vara avverkad vid det senaste värdet, viss när något av vägen är avverkad, annars ingen.',
      manual: 'Läget sätts av en person som måste ange skäl, och visas tillsammans med vad data säger.',
    } satisfies Record<Method, string>,
    sumTitle: 'Från indikator till mål',
    sum: [
      'Varje metod ger också poäng mellan −5 och 5. En indikator får medelpoängen av sina bedömda serier, och ett mål medelpoängen av sina nyckelindikatorer. Från 2,5 är läget god, över −2,5 viss och annars ingen måluppfyllelse.',
      'Kan färre än 80 procent av nyckelindikatorerna bedömas är målet svårbedömt. Bakgrundsindikatorer räknas aldrig.',
      'Andelar som läggs ihop över områden räknas om från täljare och nämnare. Procent medelvärdesbildas aldrig.',
    ],
    hardTitle: 'När något är svårbedömt',
    hard: 'Svårbedömt är också ett resultat. Det betyder att underlaget inte räcker, och skälet anges alltid.',
    reasons: {
      'no-observation': { name: 'Inget mätvärde', meaning: 'Det finns inget värde alls.' },
      'single-observation': { name: 'Ett enda mätvärde', meaning: 'Ett värde visar ett läge men ingen riktning.' },
      'no-baseline': { name: 'Inget utgångsvärde', meaning: 'Det finns inget att jämföra utvecklingen med.' },
      'no-target': { name: 'Inget målvärde', meaning: 'Metoden behöver ett mål, och inget är satt.' },
      stale: {
        name: 'Inaktuellt',
        meaning: 'Ett nyare värde borde ha kommit. Metodens eget ord visas fortfarande, men räknas inte.',
      },
      suppressed: { name: 'Skyddad uppgift', meaning: 'Grupperna är så små att värdet inte får visas.' },
      'sign-change': { name: 'Tecknet byter', meaning: 'En tillväxttakt kan inte räknas när värdet passerar noll.' },
      'no-direction': { name: 'Ingen riktning', meaning: 'Det är inte bestämt om värdet ska öka eller minska.' },
      'baseline-equals-target': {
        name: 'Målet är utgångsvärdet',
        meaning: 'Då finns ingen väg att mäta. Det går bara när värdet ska hållas.',
      },
      'target-contradicts-direction': {
        name: 'Målet ligger åt fel håll',
        meaning: 'Ett inläst mål på fel sida om utgångsvärdet sparas och visas men bedöms inte på stadens skala.',
      },
      'method-needs-more-points': { name: 'För få mätpunkter', meaning: 'Metoden behöver fler värden än som finns.' },
      'too-little-known': {
        name: 'För lite är känt',
        meaning: 'Färre än 80 procent av målets nyckelindikatorer kan bedömas.',
      },
    } satisfies Record<UnassessableCode, { name: string; meaning: string }>,
    gapTitle: 'Gapen',
    gap: [
      'Jämlikhet är målet, så gapet mellan områden, områdestyper eller kvinnor och män bedöms som en egen indikator.',
      'Krymper gapet för att de bästa har blivit sämre kallas det nivellering nedåt och märks ut. Saknas uppgift för några områden sägs hur många.',
    ],
    forecastTitle: 'Prognosen',
    forecast:
      'Vår egen prognos är en rak linje genom mätpunkterna som inte låter enstaka värden dra i väg (Theil–Sen), med ett intervall som täcker 80 procent av utfallen i en upprepad dragning. Under sex mätpunkter görs ingen prognos. Andras prognoser ritas bredvid men bedöms inte.',
    signsTitle: 'Tecken i tabellerna',
    missing: 'Uppgiften saknas eller är skyddad. Det är aldrig detsamma som noll.',
    cannot: 'Uppgiften kan inte förekomma.',
  },

  accessibility: {
    title: 'Tillgänglighet',
    lead: 'Webbplatsen ska kunna läsas och användas av alla, enligt lagen om tillgänglighet till digital offentlig service (WCAG 2.2 på nivå AA).',
    sections: [
      {
        title: 'Så är den byggd',
        texts: [],
        points: [
          'Allt går att nå med tangentbordet. Diagram nås med Tabb och läses punkt för punkt med pilarna.',
          'Varje diagram har en tabell med samma värden.',
          'Ett läge visas alltid med tecken, ord och färg, och skälet är ett steg bort.',
          'Sidorna tål 200 procents förstoring, hög kontrast, mörkt läge och mindre rörelse.',
          'Svenska och engelska är utmärkta för skärmläsare, även där ett enstaka stycke bara finns på svenska.',
        ],
        link: null,
      },
      {
        title: 'Kända brister',
        texts: [
          'Kartorna kan inte läsas var för sig av skärmläsare; samma områden finns i listan bredvid och i tabellen.',
          'Webbplatsen är prövad med automatiska tester och med tangentbord, men ännu inte av en oberoende granskare eller tillsammans med användare av hjälpmedel.',
        ],
        points: [],
        link: null,
      },
      {
        title: 'Anmäl brister',
        texts: [
          'I en stads egen installation står här vart du vänder dig. Exempelstaden har ingen mottagare.',
          'Du kan också anmäla en offentlig webbplats till Myndigheten för digital förvaltning, som har tillsynen.',
        ],
        points: [],
        link: { text: 'Anmäl till Digg', address: 'https://www.digg.se/tdosanmalan' },
      },
    ] as {
      title: string;
      texts: string[];
      points: string[];
      link: { text: string; address: string } | null;
    }[],
  },

  openData: {
    title: 'Öppna data',
    lead: 'Allt som visas här kan hämtas som data, med samma siffror och samma skäl till varje läge.',
    apiTitle: 'Programmeringsgränssnitt',
    api: 'Samma svar som sidorna bygger på finns som JSON, beskrivna enligt OpenAPI.',
    apiLink: 'Läs och pröva gränssnittet',
    asOf: 'Lägg till asOf=åååå-mm-dd i en adress för att få det som var känt den dagen.',
    licenceTitle: 'Licenser',
    licence: [
      'Utfallen är öppen statistik från Göteborgs Stads statistikdatabas, SCB (CC0), Kolada (RKA) och Skolverket. Ange källan när du använder dem; licensen står på varje indikators sida.',
      'Målvärden och texter som är märkta exempel är påhittade och ska inte återges som stadens beslut.',
    ],
    filesTitle: 'Filer',
    files: 'En CSV-fil per indikator: alla serier, perioder, områden och grupper, med källans egna anmärkningar.',
    file: 'Fil',
    csvOf: (p: { title: string }) => `CSV: ${p.title}`,
  },
};

/** The shape that every language fills. */
export type Interface = typeof interfaceSv;

const NUMBERS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

function inWords(number: number): string {
  return NUMBERS[number] ?? String(number);
}

function often(months: number): string {
  if (months === 12) return 'varje år';
  if (months % 12 === 0) return `vart ${months / 12}:e år`;
  return months === 1 ? 'varje månad' : `var ${months}:e månad`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
