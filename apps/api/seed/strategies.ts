import type { SeedMilestone, SeedStrategy, Text } from './city';

/**
 * The six ways of working of the process owner's assignment, and how the programme carries them on. The strategies are the
 * city's; descriptions are worded by us, and the committees' parts and all milestones of the programme are examples.
 */
const goalAreas = ['god-start', 'arbete', 'livsmiljoer', 'delaktighet'];

interface Way {
  code: string;
  title: Text;
  description: Text;
  lead: string[];
  supporting: string[];
  milestones: SeedMilestone[];
}

const ways: Way[] = [
  {
    code: 'sociala-investeringar',
    title: { sv: 'Sociala investeringar', en: 'Social investments' },
    description: {
      sv: 'Pengar sätts in tidigt där de förebygger som mest. Varje investering har en logikkedja, en kalkyl över vem som bär kostnaden och vem som får nyttan, och en plan för återföring.',
      en: 'Money goes in early, where it prevents the most. Every investment has a logic chain, an estimate of who bears the cost and who gains, and a plan for repayment.',
    },
    lead: ['kommunstyrelsen'],
    supporting: [
      'socialnamnden-nordost',
      'socialnamnden-hisingen',
      'grundskolenamnden',
      'namnden-for-arbetsmarknad-och-vuxenutbildning',
    ],
    milestones: [
      milestone('Kriterier för urval beslutade', 'Criteria for selection decided', '2019-06-30', 'done'),
      milestone('Första omgången investeringar startad', 'First round of investments under way', '2020-03-31', 'done'),
      milestone('Första omgången utvärderad', 'First round evaluated', '2023-12-31', 'under-way'),
      milestone('Återföring prövad i två nämnder', 'Repayment tried in two committees', '2024-12-31', 'planned'),
    ],
  },
  {
    code: 'konsekvensanalyser',
    title: { sv: 'Sociala konsekvensanalyser och barnkonsekvensanalyser', en: 'Social and child impact assessments' },
    description: {
      sv: 'Beslut som rör människors vardag föregås av en analys av vad de betyder för olika grupper och områden, och följs upp mot vad analysen väntade sig.',
      en: 'Decisions that touch people’s everyday lives are preceded by an assessment of what they mean for different groups and areas, and are followed up against what it expected.',
    },
    lead: ['stadsbyggnadsnamnden'],
    supporting: ['exploateringsnamnden', 'stadsmiljonamnden', 'stadsfastighetsnamnden', 'socialnamnden-centrum'],
    milestones: [
      milestone('Gemensam mall för alla planprocesser', 'One template for all planning', '2019-12-31', 'done'),
      milestone(
        'Barnkonsekvensanalys i varje större planärende',
        'A child impact assessment in every larger plan',
        '2022-12-31',
        'done',
      ),
      milestone(
        'Uppföljning av analyser tre år efteråt',
        'Assessments followed up after three years',
        '2024-06-30',
        'under-way',
      ),
    ],
  },
  {
    code: 'malkonflikter',
    title: { sv: 'Synliga målkonflikter', en: 'Goal conflicts made visible' },
    description: {
      sv: 'Där mål eller grupper står mot varandra sägs det öppet: vilka val som finns, vem som berörs, vilken avvägning som gjordes och när den prövas igen.',
      en: 'Where goals or groups stand against each other it is said openly: which choices there are, who is affected, which balance was struck and when it is tried again.',
    },
    lead: ['kommunstyrelsen'],
    supporting: ['stadsbyggnadsnamnden', 'grundskolenamnden', 'forvaltnings-ab-framtiden'],
    milestones: [
      milestone('Register över målkonflikter öppnat', 'Register of goal conflicts opened', '2021-03-31', 'done'),
      milestone(
        'Målkonflikter redovisas i varje årsrapport',
        'Goal conflicts stated in every annual report',
        '2023-03-31',
        'done',
      ),
      milestone(
        'Återkommande prövning av gjorda avvägningar',
        'Regular review of balances struck',
        '2024-03-31',
        'under-way',
      ),
    ],
  },
  {
    code: 'kunskapsallianser',
    title: { sv: 'Kunskapsallianser och idésluss', en: 'Knowledge alliances and ideas gateway' },
    description: {
      sv: 'Region, polis, akademi, näringsliv och civilsamhälle bidrar med kunskap om vad som verkar. Idéer utifrån tas emot, prövas och blir något eller avslutas med ett svar.',
      en: 'The region, the police, academia, business and civil society contribute knowledge of what works. Ideas from outside are received, tested, and become something or are closed with an answer.',
    },
    lead: ['kommunstyrelsen'],
    supporting: [
      'socialnamnden-sydvast',
      'business-region-goteborg-ab',
      'kulturnamnden',
      'idrotts-och-foreningsnamnden',
    ],
    milestones: [
      milestone('Överenskommelse om den första alliansen', 'Agreement on the first alliance', '2019-09-30', 'done'),
      milestone('Idéslussen öppen för alla', 'Ideas gateway open to everybody', '2021-09-30', 'done'),
      milestone('Allianser i alla fyra stadsområden', 'Alliances in all four city areas', '2023-06-30', 'abandoned'),
      milestone('En allians per målområde', 'One alliance per goal area', '2024-12-31', 'under-way'),
    ],
  },
  {
    code: 'larande-och-dialog',
    title: { sv: 'Kompetensutveckling och dialog', en: 'Learning and dialogue' },
    description: {
      sv: 'De som beslutar och arbetar i staden lär sig om jämlika livsvillkor, och invånarna får frågan innan besluten fattas.',
      en: 'Those who decide and work in the city learn about equal living conditions, and the inhabitants are asked before decisions are made.',
    },
    lead: ['namnden-for-demokrati-och-medborgarservice'],
    supporting: ['kommunstyrelsen', 'utbildningsnamnden', 'kulturnamnden'],
    milestones: [
      milestone(
        'Grundkurs för alla chefer och förtroendevalda',
        'Basic course for all managers and elected members',
        '2020-12-31',
        'done',
      ),
      milestone(
        'Seminarieserie med två tillfällen per termin',
        'Seminar series, twice each term',
        '2022-08-31',
        'done',
      ),
      milestone(
        'Medborgardialog i varje större ärende',
        'Citizen dialogue in every larger matter',
        '2025-12-31',
        'under-way',
      ),
    ],
  },
  {
    code: 'styrning-och-uppfoljning',
    title: { sv: 'Styrning och uppföljning med logikkedjor', en: 'Governance and follow-up with logic chains' },
    description: {
      sv: 'Målen knyts till aktiviteter genom logikkedjor, nämndernas ansvar är tydligt, och uppföljningen säger vad som går åt rätt håll, vad som inte gör det och vad ingen vet.',
      en: 'Goals are tied to activities by logic chains, the committees’ responsibilities are clear, and follow-up says what moves the right way, what does not, and what nobody knows.',
    },
    lead: ['kommunstyrelsen'],
    supporting: ['goteborgs-stadshus-ab', 'aldre-samt-vard-och-omsorgsnamnden', 'namnden-for-funktionsstod'],
    milestones: [
      milestone('Processägare för varje målområde', 'A process owner for every goal area', '2018-12-31', 'done'),
      milestone(
        'Nyckelindikatorer med målvärden för varje målområde',
        'Key indicators with targets for every goal area',
        '2021-12-31',
        'done',
      ),
      milestone('Logikkedjor för alla målområden', 'Logic chains for all goal areas', '2024-06-30', 'under-way'),
      milestone('Utvärdering av programmet', 'Evaluation of the programme', '2026-09-30', 'planned'),
    ],
  },
];

export const strategies: SeedStrategy[] = [...ways.map(carriedOn), ...ways.map(original)];

function carriedOn(way: Way): SeedStrategy {
  return {
    ...way,
    programme: 'jamlik-stad-2018',
    goals: goalAreas,
    predecessor: `s2020-${way.code}`,
    origin: 'example',
  };
}

function original({ code, title, description }: Way): SeedStrategy {
  return {
    code: `s2020-${code}`,
    programme: 's2020',
    title,
    description,
    goals: ['s2020-social-hallbarhet'],
    lead: ['social-resursnamnd'],
    supporting: ['kommunstyrelsen'],
    milestones: [],
    predecessor: null,
    origin: 'city',
  };
}

function milestone(sv: string, en: string, due: string, state: SeedMilestone['state']): SeedMilestone {
  return { title: { sv, en }, due, state, origin: 'example' };
}
