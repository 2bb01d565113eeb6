/** The colours and the face of charts, read from the page's tokens so that they follow the theme. */
export interface ChartLook {
  paper: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  accent: string;
  wash: string;
  status: string;
  face: string;
}

/** Reads the look of charts from the custom properties in force. */
export function chartLook(status: string, root: Element = document.documentElement): ChartLook {
  const style = getComputedStyle(root);
  const read = (name: string): string => style.getPropertyValue(name).trim() || '#000';
  return {
    paper: read('--paper'),
    ink: read('--ink'),
    ink2: read('--ink-2'),
    ink3: read('--ink-3'),
    line: read('--line'),
    accent: read('--accent'),
    wash: read('--step-1'),
    status: read(STATUS_TOKENS[status] ?? '--ink'),
    face: style.getPropertyValue('--face').trim() || 'sans-serif',
  };
}

const STATUS_TOKENS: Record<string, string | undefined> = {
  good: '--good',
  some: '--some',
  none: '--none',
  unassessable: '--hard',
  'not-applicable': '--na',
};
