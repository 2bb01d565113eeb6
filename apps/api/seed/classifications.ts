import type { SeedClassification } from './city';

/**
 * Neither source says from when its classes hold. The city's came with the boundaries of 2025 and SCB's is that of 2022; both
 * are used as a lens on all years, and so have no dates.
 */
export const classifications: SeedClassification[] = [
  {
    code: 'socio-economic',
    level: 'primary-area',
    name: { sv: 'Stadens socioekonomiska klass', en: 'The city’s socio-economic class' },
    classes: [
      { class: 1, name: { sv: 'Stora socioekonomiska utmaningar', en: 'Great socio-economic challenges' } },
      { class: 2, name: { sv: 'Socioekonomiska utmaningar', en: 'Socio-economic challenges' } },
      { class: 3, name: { sv: 'Socioekonomiskt blandat', en: 'Socio-economically mixed' } },
      { class: 4, name: { sv: 'Goda förutsättningar', en: 'Good conditions' } },
      { class: 5, name: { sv: 'Mycket goda förutsättningar', en: 'Very good conditions' } },
      { class: 6, name: { sv: 'Särskilt goda förutsättningar', en: 'Particularly good conditions' } },
    ],
    source: 'Göteborgs Stad, stadsledningskontoret',
    validFrom: null,
    validTo: null,
  },
  {
    code: 'area-type',
    level: 'regso',
    name: { sv: 'Områdestyp (SCB och Boverket, 2022)', en: 'Area type (SCB and Boverket, 2022)' },
    classes: [
      { class: 1, name: { sv: 'Stora socioekonomiska utmaningar', en: 'Great socio-economic challenges' } },
      { class: 2, name: { sv: 'Socioekonomiska utmaningar', en: 'Socio-economic challenges' } },
      { class: 3, name: { sv: 'Socioekonomiskt blandat', en: 'Socio-economically mixed' } },
      { class: 4, name: { sv: 'Goda förutsättningar', en: 'Good conditions' } },
      { class: 5, name: { sv: 'Mycket goda förutsättningar', en: 'Very good conditions' } },
    ],
    source: 'SCB och Boverket',
    validFrom: null,
    validTo: null,
  },
];
