import type { SeedRound } from '../rounds';
import { judges, report } from './parts';

const approved = { submitted: '2024-01-09', approved: '2024-01-12', responsesDue: '2024-06-30' };
const submitted = { submitted: '2024-01-12', responsesDue: '2024-06-30' };
const begun = { responsesDue: '2024-06-30' };

/** Helår 2023, under way on 15 January 2024: some have handed in, some are writing, one got its report back. */
export const year2023: SeedRound = {
  kind: 'year',
  year: 2023,
  opens: '2023-12-11',
  due: '2024-01-26',
  closes: '2024-02-16',
  cutOff: '2023-12-31',
  closedOn: null,
  reports: [
    report('forskolenamnden', approved, [
      [
        'god-start',
        'good',
        'Nästan alla barn i nordost har nu plats i förskola vid tre års ålder, och närvaron har ökat.',
      ],
    ]),
    report(
      'grundskolenamnden',
      submitted,
      [
        [
          'god-start',
          'some',
          'Andelen behöriga väntas öka något, men skillnaderna mellan skolor är oförändrade. Lärarbehörigheten i nordost är fortsatt låg.',
        ],
      ],
      [
        [
          'year-9-eligible',
          'task',
          'Förstärkt undervisning på lov och kvällar i elva skolor. Utvärderas efter vårterminen.',
          'Grundskoleförvaltningen',
        ],
        [
          'eligible-by-school',
          'decision',
          'Nämnden har beslutat att följa måttet på skolnivå från läsåret 2023/24.',
          'Grundskoleförvaltningen',
        ],
      ],
    ),
    report(
      'utbildningsnamnden',
      approved,
      [
        ['god-start', 'some', 'Genomströmningen på gymnasiet är stabil. Introduktionsprogrammen behöver kortas.'],
        ['arbete', 'good', 'Utbildningsnivån fortsätter att stiga och avhoppen minskar.'],
      ],
      [
        [
          'young-adults-upper-secondary',
          'task',
          'Serien byggs upp med registerdata från SCB under våren.',
          'Utbildningsförvaltningen',
        ],
      ],
    ),
    report(
      'namnden-for-arbetsmarknad-och-vuxenutbildning',
      approved,
      [
        ['god-start', 'some', 'Fler unga utan sysselsättning har fått kontakt med aktivitetsansvaret.'],
        ['arbete', 'some', 'Fler har gått vidare till arbete eller studier, men konjunkturen vänder nedåt.'],
      ],
      [
        [
          'openly-unemployed',
          'task',
          'Jobbspår för utrikes födda kvinnor utökas till alla stadsområden.',
          'Arbetsmarknad och vuxenutbildning',
        ],
      ],
    ),
    report(
      'socialnamnden-nordost',
      begun,
      [['arbete', 'none', 'Arbetslösheten ligger kvar på en nivå som är dubbelt så hög som stadens.']],
      [
        [
          'openly-unemployed',
          'task',
          'Samlokaliseringen i Angered är klar, Gamlestaden följer under våren.',
          'Socialförvaltningen Nordost',
        ],
      ],
    ),
    report('socialnamnden-centrum', submitted, [
      ['god-start', 'good', 'Höga resultat i skolan och lågt söktryck till stödinsatser.'],
      ['arbete', 'good', 'Låg arbetslöshet i hela stadsområdet.'],
      ['livsmiljoer', 'some', 'Tryggheten kring Brunnsparken är fortsatt ett problem.'],
      ['delaktighet', 'some', 'Dialogerna med unga har gett konkreta förslag.'],
    ]),
    report(
      'socialnamnden-sydvast',
      {
        ...begun,
        submitted: '2024-01-08',
        returned: { on: '2024-01-11', note: 'Motivera bedömningen av arbete: vad gäller för utrikes födda kvinnor?' },
      },
      [
        ['god-start', 'some', 'Skillnaderna mellan områdena består.'],
        ['arbete', 'good', 'Arbetslösheten är lägre än i staden.'],
        ['livsmiljoer', 'some', 'Platssamverkan har utökats.'],
        ['delaktighet', 'unassessable', 'Underlag saknas.'],
      ],
    ),
    report('stadsbyggnadsnamnden', approved, [
      [
        'livsmiljoer',
        'good',
        'Fler bostäder i blandade lägen, och fler planer med olika upplåtelseformer än tidigare år.',
      ],
    ]),
    report(
      'exploateringsnamnden',
      submitted,
      [
        [
          'livsmiljoer',
          'none',
          'Byggandet har stannat av. Färre bostäder påbörjas än på tio år, och blandningen ökar inte.',
        ],
      ],
      [
        [
          'birth-segregation',
          'task',
          'Viktning av markanvisningar tillämpas från januari.',
          'Exploateringsförvaltningen',
        ],
      ],
    ),
    report('stadsmiljonamnden', approved, [
      ['livsmiljoer', 'some', 'Åtta platser har fått ny belysning. Medborgarnas omdömen är blandade.'],
    ]),
    report('stadsfastighetsnamnden', approved, [
      ['livsmiljoer', 'good', 'Tre nya skolor med lokaler som är öppna för föreningar på kvällar.'],
    ]),
    report('kulturnamnden', submitted, [
      [
        'delaktighet',
        'good',
        'Biblioteken är stadens mest besökta mötesplatser, också i områden med lågt valdeltagande.',
      ],
    ]),
    report('business-region-goteborg-ab', approved, [
      ['arbete', 'good', 'Trots en svagare konjunktur växer antalet anställda i regionen.'],
    ]),
  ],
  judgements: [
    judges('arbete', 'utbildningsnamnden', 'some', 'Andelen utan gymnasium sjunker för långsamt för målet till 2025.'),
    judges('arbete', 'business-region-goteborg-ab', 'some', 'Skatteunderlaget i fasta priser har fallit sedan 2017.'),
    judges(
      'arbete',
      'namnden-for-arbetsmarknad-och-vuxenutbildning',
      'some',
      'Två av tre mått kan bedömas och pekar åt rätt håll.',
    ),
    judges('livsmiljoer', 'stadsfastighetsnamnden', 'good'),
    judges(
      'livsmiljoer',
      'stadsbyggnadsnamnden',
      'some',
      'Boendesegregationen efter födelseland ökar, tvärtemot målet.',
    ),
  ],
};
