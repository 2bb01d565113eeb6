import type { SeedRound } from '../rounds';
import { judges, report } from './parts';

const inTime = { submitted: '2023-09-07', approved: '2023-09-14', responsesDue: '2023-12-31' };
const late = { submitted: '2023-09-19', approved: '2023-09-27', responsesDue: '2023-12-31' };

const noSurvey =
  'Den trygghets- och livsvillkorsundersökning som ska ge värdet är inte genomförd. Vi väntar på beslut om gemensam undersökning.';

/** Delår augusti 2023, closed on 6 October 2023. Two reports came late, and one never. */
export const august2023: SeedRound = {
  kind: 'august',
  year: 2023,
  opens: '2023-08-21',
  due: '2023-09-08',
  closes: '2023-10-06',
  cutOff: '2023-08-31',
  closedOn: '2023-10-06',
  reports: [
    report(
      'kommunstyrelsen',
      inTime,
      [
        [
          'god-start',
          'some',
          'Samordningen av tidiga insatser har kommit igång i alla fyra stadsområden. Effekten syns inte i mått ännu.',
        ],
        ['arbete', 'some', 'Skatteunderlaget växer, men långsammare än i riket under perioden.'],
        ['livsmiljoer', 'some', 'Inkomstsegregationen minskar långsamt. Boendesegregationen efter födelseland ökar.'],
        ['delaktighet', 'unassessable', 'Inget nytt underlag mellan valen.'],
      ],
      [
        [
          'birth-segregation',
          'task',
          'Stadsledningskontoret tar fram ett samlat åtgärdspaket med byggande nämnder till budgetunderlaget.',
          'Stadsledningskontoret',
        ],
        [
          'real-tax-base',
          'accepted-risk',
          'Utvecklingen följer prisläget i landet och ligger utanför stadens rådighet.',
          'Stadsledningskontoret',
        ],
        [
          'care-days-by-men',
          'decision',
          'Måttet ersätts när nya värden finns i den nationella databasen.',
          'Stadsledningskontoret',
        ],
      ],
    ),
    report('forskolenamnden', inTime, [
      [
        'god-start',
        'good',
        'Inskrivningen i förskola har ökat i områden med låg närvaro, och språkarbetet ger resultat i barnhälsans uppföljning.',
      ],
    ]),
    report(
      'grundskolenamnden',
      inTime,
      [
        [
          'god-start',
          'some',
          'Behörigheten till gymnasiet är på väg upp i de skolor som fått förstärkt elevhälsa. Skillnaderna mellan skolor består.',
        ],
      ],
      [
        [
          'year-9-eligible',
          'task',
          'Resursfördelningen efter socioekonomi förstärks läsåret 2023/24.',
          'Grundskoleförvaltningen',
        ],
      ],
    ),
    report('utbildningsnamnden', inTime, [
      ['god-start', 'some', 'Andelen unga med gymnasieutbildning är hög, men det saknas en jämförbar serie.'],
      ['arbete', 'good', 'Allt fler göteborgare har eftergymnasial utbildning och allt färre saknar gymnasium.'],
    ]),
    report(
      'namnden-for-arbetsmarknad-och-vuxenutbildning',
      inTime,
      [
        ['god-start', 'some', 'Det kommunala aktivitetsansvaret når fler unga än förra året.'],
        ['arbete', 'some', 'Fler går från vuxenutbildning till arbete. Arbetslösheten är fortfarande hög i nordost.'],
      ],
      [
        [
          'openly-unemployed',
          'task',
          'Riktad matchning med näringslivet i fyra områden startar under hösten.',
          'Arbetsmarknad och vuxenutbildning',
        ],
      ],
    ),
    report(
      'socialnamnden-nordost',
      inTime,
      [
        ['god-start', 'some', 'Familjecentralerna når fler, och fler söker stöd tidigt.'],
        ['arbete', 'none', 'Arbetslösheten är drygt dubbelt så hög som i staden i övrigt.'],
        ['livsmiljoer', 'some', 'Det brottsförebyggande arbetet med fastighetsägarna har stärkts.'],
        ['delaktighet', 'unassessable', 'Vi saknar mätningar mellan valen.'],
      ],
      [
        [
          'openly-unemployed',
          'task',
          'Samlokalisering med arbetsmarknadsförvaltningen i Angered och Gamlestaden.',
          'Socialförvaltningen Nordost',
        ],
        ['safe-outdoors-after-dark', 'task', noSurvey, 'Socialförvaltningen Nordost'],
      ],
    ),
    report('socialnamnden-centrum', inTime, [
      ['god-start', 'good', 'Behörigheten är hög och stödet till familjer fungerar väl.'],
      ['arbete', 'good', 'Arbetslösheten är låg i stadsområdet.'],
      ['livsmiljoer', 'some', 'Tryggheten upplevs olika i olika delar av stadsområdet.'],
      ['delaktighet', 'some', 'Föreningslivet är starkt, men unga i vissa områden nås inte.'],
    ]),
    report('socialnamnden-sydvast', inTime, [
      ['god-start', 'some', 'Stora skillnader mellan Frölunda och kustområdena.'],
      ['arbete', 'some', 'Läget är bättre än i staden som helhet, men inte för utrikes födda kvinnor.'],
      ['livsmiljoer', 'some', 'Platssamverkan i Frölunda torg och Tynnered fortsätter.'],
      ['delaktighet', 'unassessable', 'Underlag saknas.'],
    ]),
    report(
      'socialnamnden-hisingen',
      inTime,
      [
        ['god-start', 'some', 'Biskopsgården har förstärkt förebyggande team.'],
        ['arbete', 'some', 'Fler jobbspår har startat med industrin på Hisingen.'],
        ['livsmiljoer', 'none', 'Otryggheten i norra Biskopsgården kvarstår trots insatser.'],
        ['delaktighet', 'unassessable', 'Underlag saknas.'],
      ],
      [
        [
          'safe-outdoors-after-dark',
          'decision',
          'Beslut om trygghetsvärdar till och med 2024.',
          'Socialförvaltningen Hisingen',
        ],
      ],
    ),
    report('aldre-samt-vard-och-omsorgsnamnden', inTime, [
      ['delaktighet', 'some', 'Brukarråden är igång på alla enheter.'],
    ]),
    report('namnden-for-funktionsstod', inTime, [
      ['delaktighet', 'some', 'Fler kan påverka sina insatser, enligt egen brukarenkät.'],
    ]),
    report('stadsbyggnadsnamnden', inTime, [
      ['livsmiljoer', 'good', 'Planberedskapen är hög och blandade upplåtelseformer prövas i alla större planer.'],
    ]),
    report(
      'exploateringsnamnden',
      inTime,
      [
        [
          'livsmiljoer',
          'some',
          'Nya hyresrätter i småhusområden och nya småhus i hyresrättsområden, men i för liten takt.',
        ],
      ],
      [
        [
          'birth-segregation',
          'task',
          'Markanvisningar viktas efter områdets blandning från 2024.',
          'Exploateringsförvaltningen',
        ],
      ],
    ),
    report('stadsmiljonamnden', inTime, [
      ['livsmiljoer', 'some', 'Belysning och gångstråk har rustats upp på fjorton platser.'],
    ]),
    report('stadsfastighetsnamnden', inTime, [
      ['livsmiljoer', 'some', 'Lokaler har samutnyttjats, men underhållsskulden i skolor i nordost är stor.'],
    ]),
    report('kulturnamnden', late, [
      ['delaktighet', 'good', 'Biblioteken i Hammarkullen och Backa når fler unga än någonsin.'],
    ]),
    report('namnden-for-demokrati-och-medborgarservice', inTime, [
      ['delaktighet', 'some', 'Medborgarkontoren ger stöd på fler språk. Valdeltagandet mäts först 2026.'],
    ]),
    report('forvaltnings-ab-framtiden', late, [
      ['livsmiljoer', 'some', 'Superförvaltning i de utsatta områdena ger lägre kostnader för skadegörelse.'],
    ]),
    report('business-region-goteborg-ab', inTime, [
      ['arbete', 'good', 'Näringslivet anställer, och bruttoregionprodukten per invånare växer.'],
    ]),
  ],
  judgements: [
    judges(
      'god-start',
      null,
      'some',
      'Underlaget räcker inte till en bedömning ur data. Nämndernas beskrivningar och tidigare resultat pekar åt rätt håll.',
    ),
    judges('arbete', null, 'some'),
    judges('livsmiljoer', null, 'some'),
    judges(
      'delaktighet',
      null,
      'unassessable',
      'Inga mått har värden. Bedömningen får vänta på en gemensam undersökning.',
    ),
    judges(
      'arbete',
      'utbildningsnamnden',
      'some',
      'Utbildningsnivån stiger, men andelen utan gymnasium sjunker för långsamt för att nå 2025 års mål.',
    ),
    judges(
      'arbete',
      'business-region-goteborg-ab',
      'some',
      'Skatteunderlaget i fasta priser har fallit, vilket bolagets egen bedömning inte tar upp.',
    ),
    judges('arbete', 'kommunstyrelsen', 'some'),
    judges(
      'arbete',
      'socialnamnden-nordost',
      'none',
      'Ett enda mätvärde, men nivån är så hög att läget inte kan kallas godtagbart.',
    ),
    judges('livsmiljoer', 'stadsbyggnadsnamnden', 'some', 'Planeringen är god, men boendesegregationen ökar.'),
    judges('livsmiljoer', 'exploateringsnamnden', 'some'),
    judges(
      'livsmiljoer',
      'stadsfastighetsnamnden',
      'good',
      'Måttet når sin takt. Underhållsskulden hör till ett annat mål.',
    ),
    judges('livsmiljoer', 'kommunstyrelsen', 'some'),
    judges(
      'delaktighet',
      'kulturnamnden',
      'unassessable',
      'Besökstal säger inte om tilliten mellan människor har ökat.',
    ),
  ],
};
