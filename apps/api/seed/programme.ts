import type { SeedContribution, SeedGoal, SeedProgramme, Text } from './city';

/**
 * The programme and its predecessor. Names of the programme and its four goal areas, and the day it was decided, are the
 * city's own; statements are worded by us, and sub-goals are examples.
 */
export const programmes: SeedProgramme[] = [
  {
    code: 'jamlik-stad-2018',
    name: {
      sv: 'Göteborgs Stads program för en jämlik stad 2018–2026',
      en: 'The City of Gothenburg’s Programme for an Equal City 2018–2026',
    },
    statement: {
      sv: 'Skillnaderna i livsvillkor mellan göteborgarna ska minska. Programmet pekar ut fyra målområden som alla nämnder och styrelser samlas kring; hur arbetet görs avgör de själva.',
      en: 'The differences in living conditions between the people of Gothenburg shall shrink. The programme names four goal areas that all committees and boards gather around; how the work is done is theirs to decide.',
    },
    fromYear: 2018,
    toYear: 2026,
    decidedOn: '2018-01-18',
    registryNumber: null,
    predecessor: 's2020',
    origin: 'city',
  },
  {
    code: 's2020',
    name: { sv: 'Processägarens uppdrag S2020', en: 'The process owner’s assignment S2020' },
    statement: {
      sv: 'S2020 står för socialt hållbar utveckling år 2020. Uppdraget gav processägaren sex strategier för att de sociala frågorna ska väga lika tungt som de ekonomiska och ekologiska.',
      en: 'S2020 stands for socially sustainable development by 2020. The assignment gave the process owner six strategies by which social questions should weigh as heavily as economic and ecological ones.',
    },
    fromYear: 2008,
    toYear: 2017,
    decidedOn: null,
    registryNumber: null,
    predecessor: null,
    origin: 'city',
  },
];

const from2018 = { programme: 'jamlik-stad-2018', validFrom: '2018-01-18', validTo: '2027-01-01' } as const;

export const goals: SeedGoal[] = [
  {
    ...area('god-start', {
      sv: 'Skapa en god start i livet och goda uppväxtvillkor',
      en: 'A good start in life and good conditions for growing up',
    }),
    shortTitle: { sv: 'God start', en: 'Good start' },
    statement: {
      sv: 'Alla barn ska få växa upp med trygga vuxna, en likvärdig förskola och skola, och kunskaper som bär vidare, oavsett var i staden de bor.',
      en: 'All children shall grow up with adults they can rely on, equal preschools and schools, and knowledge that carries them on, wherever in the city they live.',
    },
    contributesTo: [health('1'), health('2'), sdg('4.1'), sdg('4.2'), sdg('5.4')],
  },
  subGoal('god-start.tidiga-ar', 'god-start', {
    title: { sv: 'Trygga vuxna under barnets första år', en: 'Adults to rely on in a child’s first years' },
    shortTitle: { sv: 'Tidiga år', en: 'Early years' },
    statement: {
      sv: 'Ansvaret för de små barnen delas lika, och stödet når dem som behöver det mest.',
      en: 'The care of small children is shared equally, and support reaches those who need it most.',
    },
  }),
  subGoal('god-start.skola', 'god-start', {
    title: { sv: 'Alla klarar skolan', en: 'Everybody succeeds at school' },
    shortTitle: { sv: 'Skola', en: 'School' },
    statement: {
      sv: 'Skillnaderna i skolresultat mellan stadens områden minskar genom att de som har lägst resultat kommer ikapp.',
      en: 'The differences in school results between parts of the city shrink because those with the lowest results catch up.',
    },
  }),
  {
    ...area('arbete', { sv: 'Skapa förutsättningar för arbete', en: 'Conditions for work' }),
    shortTitle: { sv: 'Arbete', en: 'Work' },
    statement: {
      sv: 'Göteborgare ska kunna försörja sig genom arbete: med utbildning som räcker, vägar in för den som står utanför och inkomster att leva på.',
      en: 'The people of Gothenburg shall be able to live by their work: with education that suffices, ways in for those who stand outside, and incomes to live on.',
    },
    contributesTo: [health('3'), health('4'), sdg('4.4'), sdg('8.5'), sdg('10.2')],
  },
  subGoal('arbete.utbildning', 'arbete', {
    title: { sv: 'Utbildning som räcker till arbete', en: 'Education that leads to work' },
    shortTitle: { sv: 'Utbildning', en: 'Education' },
    statement: {
      sv: 'Färre står utan gymnasieutbildning, och fler har en eftergymnasial.',
      en: 'Fewer lack upper secondary education, and more have gone beyond it.',
    },
  }),
  subGoal('arbete.forsorjning', 'arbete', {
    title: { sv: 'Arbete och inkomst att leva på', en: 'Work and an income to live on' },
    shortTitle: { sv: 'Försörjning', en: 'Livelihood' },
    statement: {
      sv: 'Arbetslösheten minskar mest där den är högst, och invånarnas inkomster växer.',
      en: 'Unemployment falls most where it is highest, and the inhabitants’ incomes grow.',
    },
  }),
  {
    ...area('livsmiljoer', {
      sv: 'Skapa hållbara och jämlika livsmiljöer',
      en: 'Sustainable and equal living environments',
    }),
    shortTitle: { sv: 'Livsmiljöer', en: 'Living environments' },
    statement: {
      sv: 'Staden ska hänga samman: blandade bostäder, trygga miljöer och mötesplatser i alla områden, och mindre avstånd mellan dem som bor i dem.',
      en: 'The city shall hold together: mixed housing, safe surroundings and places to meet in every area, and less distance between those who live in them.',
    },
    contributesTo: [health('5'), sdg('10.2'), sdg('11.1'), sdg('11.3'), sdg('11.7')],
  },
  subGoal('livsmiljoer.sammanhallen', 'livsmiljoer', {
    title: { sv: 'En stad som hänger samman', en: 'A city that holds together' },
    shortTitle: { sv: 'Sammanhållen stad', en: 'Cohesive city' },
    statement: {
      sv: 'Boendesegregationen minskar, och fler upplåtelseformer finns i varje område.',
      en: 'Residential segregation decreases, and every area has more forms of tenure.',
    },
  }),
  subGoal('livsmiljoer.bostad', 'livsmiljoer', {
    title: { sv: 'Bostad och trygghet för alla', en: 'Homes and safety for all' },
    shortTitle: { sv: 'Bostad och trygghet', en: 'Homes and safety' },
    statement: {
      sv: 'Bostäderna blir fler i takt med invånarna, och det är tryggt att vara ute i hela staden.',
      en: 'Homes grow in pace with the inhabitants, and it is safe to be outdoors all over the city.',
    },
  }),
  {
    ...area('delaktighet', {
      sv: 'Skapa förutsättningar för delaktighet, inflytande och tillit',
      en: 'Conditions for participation, influence and trust',
    }),
    shortTitle: { sv: 'Delaktighet', en: 'Participation' },
    statement: {
      sv: 'Alla ska kunna påverka sin stad och sitt liv, och kunna lita på varandra och på stadens institutioner.',
      en: 'Everybody shall be able to influence their city and their life, and to trust each other and the city’s institutions.',
    },
    contributesTo: [health('7'), sdg('10.2'), sdg('16.6'), sdg('16.7')],
  },
  subGoal('delaktighet.inflytande', 'delaktighet', {
    title: { sv: 'Inflytande i hela staden', en: 'Influence all over the city' },
    shortTitle: { sv: 'Inflytande', en: 'Influence' },
    statement: {
      sv: 'Fler röstar och fler upplever att de kan påverka, mest där färst gör det i dag.',
      en: 'More people vote and more find that they can have a say, most of all where fewest do today.',
    },
  }),
  subGoal('delaktighet.tillit', 'delaktighet', {
    title: { sv: 'Tillit mellan människor', en: 'Trust between people' },
    shortTitle: { sv: 'Tillit', en: 'Trust' },
    statement: { sv: 'Fler litar på andra människor.', en: 'More people trust others.' },
  }),
  {
    code: 's2020-social-hallbarhet',
    programme: 's2020',
    parent: null,
    title: { sv: 'En socialt hållbar stad år 2020', en: 'A socially sustainable city by 2020' },
    shortTitle: { sv: 'Social hållbarhet', en: 'Social sustainability' },
    statement: {
      sv: 'De sociala frågorna tas på samma allvar i stadens planering som de ekonomiska och ekologiska, och segregationen motverkas.',
      en: 'Social questions are taken as seriously in the city’s planning as economic and ecological ones, and segregation is counteracted.',
    },
    owner: 'social-resursnamnd',
    validFrom: '2008-01-01',
    validTo: '2018-01-01',
    predecessors: [],
    contributesTo: [sdg('10.2')],
    origin: 'city',
  },
];

/** A goal area of the programme. That the executive board owns the process is our assumption of how the city would do it. */
function area(code: string, title: Text): Omit<SeedGoal, 'shortTitle' | 'statement' | 'contributesTo'> {
  const predecessors = ['s2020-social-hallbarhet'];
  return { ...from2018, code, parent: null, title, owner: 'kommunstyrelsen', predecessors, origin: 'city' };
}

function subGoal(code: string, parent: string, words: Pick<SeedGoal, 'title' | 'shortTitle' | 'statement'>): SeedGoal {
  const owner = 'kommunstyrelsen';
  return { ...from2018, ...words, code, parent, owner, predecessors: [], contributesTo: [], origin: 'example' };
}

function health(code: string): SeedContribution {
  return { framework: 'public-health', code };
}

function sdg(code: string): SeedContribution {
  return { framework: 'sdg', code };
}
