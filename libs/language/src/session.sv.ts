import { type PasswordFault, type Role } from '@malbild/domain';
import { many } from './plural';

/** The words of signing in and of one's own settings, in Swedish: the source of truth. */
export const sessionSv = {
  title: 'Logga in',
  lead: 'För dig som rapporterar, granskar, bedömer eller förvaltar. Det offentliga läser du utan att logga in.',
  signIn: 'Logga in',
  signingIn: 'Loggar in …',
  signedIn: 'Inloggad',
  signedInAs: (p: { name: string }) => `Du är inloggad som ${p.name}.`,
  goOn: 'Fortsätt',
  signOut: 'Logga ut',
  myWork: 'Mitt arbete',
  settings: 'Mina inställningar',
  publicHere: 'Logga in för att se dina inställningar.',

  demoTitle: 'Färdiga personer',
  demoMark: 'demo',
  demoLead: 'Exempelstaden har personer som vem som helst kan pröva. De är påhittade och har inget lösenord.',
  demoPerson: 'Påhittad person i exempelstaden.',
  provider: 'Logga in med stadens inloggning',
  providerDone: 'Jag har loggat in, fortsätt',
  localTitle: 'Med e-post och lösenord',
  email: 'E-post',
  password: 'Lösenord',

  againTitle: 'Logga in igen för att fortsätta',
  againLead:
    'Du har varit inloggad så länge det går i ett svep. Det du har skrivit finns kvar och sparas när du är inne.',
  againDecline: 'Fortsätt utan att vara inloggad',

  problems: {
    'sign-in-failed': 'E-postadressen eller lösenordet stämmer inte.',
    'too-many-attempts': 'För många försök. Vänta en stund och försök igen.',
    'wrong-password': 'Det nuvarande lösenordet stämmer inte.',
    'weak-password': 'Välj ett lösenord som är svårare att gissa.',
    'no-password': 'Du loggar in på annat sätt och har inget lösenord här.',
    incomplete: 'Fyll i båda fälten.',
    name: 'Skriv ditt namn.',
    'not-yet': 'Du är inte inloggad ännu. Logga in i den andra fliken först.',
    changedElsewhere: 'Dina uppgifter har ändrats någon annanstans. Se över dem och spara igen.',
    unreachable: 'Det går inte att nå servern. Försök igen.',
    unknown: 'Det gick inte. Försök igen.',
  },
  providerProblems: {
    'provider-unavailable': 'Stadens inloggning svarar inte just nu. Försök igen om en stund.',
    'sign-in-not-completed': 'Inloggningen avbröts eller tog för lång tid. Börja om.',
    'no-access': 'Du är inloggad hos staden men har inte fått behörighet här. Be administratören om en roll.',
  },

  mine: 'Om mig',
  name: 'Namn',
  language: 'Språk',
  languageHelp: 'Sidor och påminnelser kommer på det språket.',
  save: 'Spara',
  saved: 'Sparat.',

  passwordTitle: 'Lösenord',
  mustChange: 'Välj ett eget lösenord för att komma vidare. Det du loggade in med gäller bara en gång.',
  oneTimePassword: 'Engångslösenord',
  currentPassword: 'Nuvarande lösenord',
  newPassword: 'Nytt lösenord',
  showPassword: 'Visa lösenordet',
  changePassword: 'Byt lösenord',
  passwordChanged: 'Lösenordet är bytt. Du är utloggad överallt utom här.',
  passwordHelp: (p: { least: number }) => `Minst ${p.least} tecken. Några ord som inte hör ihop är lätta att minnas.`,
  strengths: ['Mycket svagt', 'Svagt', 'Godtagbart', 'Starkt', 'Mycket starkt'],
  passwordFaults: {
    'too-short': (p: { least: number; most: number }) => `Det behövs minst ${p.least} tecken.`,
    'too-long': (p: { least: number; most: number }) => `Högst ${p.most} tecken.`,
    'too-easy': () => 'Ord, årtal och rader på tangentbordet gissas först. Lägg till något oväntat.',
    'about-you': () => 'Det bygger på ditt namn eller din e-postadress.',
  } satisfies Record<PasswordFault, (p: { least: number; most: number }) => string>,

  calendarTitle: 'Tidsfrister i din kalender',
  calendarLead:
    'Prenumerera på adressen i ditt kalenderprogram, så ligger dina tidsfrister där. Den som har adressen kan se dem, så dela den inte.',
  calendarAddress: 'Kalenderadress',
  calendarMake: 'Skapa en kalenderadress',
  calendarReplace: 'Byt adress',
  calendarMade: 'Adressen är skapad.',
  calendarReplaced: 'Adressen är bytt. Den förra har slutat gälla.',
  copy: 'Kopiera',
  copied: 'Adressen är kopierad.',
  copyByHand: 'Adressen är markerad. Kopiera den med Ctrl+C.',

  everywhereTitle: 'Logga ut överallt',
  everywhereLead: (p: { minutes: number }) =>
    `Avslutar alla dina inloggningar, även på andra datorer. En inloggning som inte används avslutas av sig själv efter ${many(p.minutes, { one: 'en minut', other: `${p.minutes} minuter` })}.`,
  everywhere: 'Logga ut överallt',

  roles: {
    reporter: 'Rapportör',
    reviewer: 'Granskare',
    'process-owner': 'Processägare',
    politician: 'Förtroendevald',
    analyst: 'Analytiker',
    administrator: 'Administratör',
  } satisfies Record<Role, string>,
};

export type SessionWords = typeof sessionSv;
