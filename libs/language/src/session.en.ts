import { many } from './plural';
import { type SessionWords } from './session.sv';

/** The words of signing in and of one's own settings in English. */
export const sessionEn: SessionWords = {
  title: 'Sign in',
  lead: 'For those who report, review, judge or administer. What is public is read without signing in.',
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  signedIn: 'Signed in',
  signedInAs: (p) => `You are signed in as ${p.name}.`,
  goOn: 'Go on',
  signOut: 'Sign out',
  myWork: 'My work',
  settings: 'My settings',
  publicHere: 'Sign in to see your settings.',

  demoTitle: 'Ready people',
  demoMark: 'demo',
  demoLead: 'The example city has people whom anybody can try. They are made up and have no password.',
  demoPerson: 'A made-up person of the example city.',
  provider: 'Sign in with the city’s own sign-in',
  providerDone: 'I have signed in, go on',
  localTitle: 'With e-mail and password',
  email: 'E-mail',
  password: 'Password',

  againTitle: 'Sign in again to go on',
  againLead:
    'You have been signed in for as long as one can be. What you have typed is still here and is saved once you are in.',
  againDecline: 'Go on without being signed in',

  problems: {
    'sign-in-failed': 'The e-mail address or the password is not right.',
    'too-many-attempts': 'Too many attempts. Wait a moment and try again.',
    'wrong-password': 'The current password is not right.',
    'weak-password': 'Choose a password that is harder to guess.',
    'no-password': 'You sign in another way and have no password here.',
    incomplete: 'Fill in both fields.',
    name: 'Write your name.',
    'not-yet': 'You are not signed in yet. Sign in in the other tab first.',
    changedElsewhere: 'Your details have been changed elsewhere. Look them over and save again.',
    unreachable: 'The server cannot be reached. Try again.',
    unknown: 'That did not work. Try again.',
  },
  providerProblems: {
    'provider-unavailable': 'The city’s sign-in does not answer right now. Try again in a moment.',
    'sign-in-not-completed': 'Signing in was broken off or took too long. Begin anew.',
    'no-access': 'You are signed in with the city but have not been let in here. Ask the administrator for a role.',
  },

  mine: 'About me',
  name: 'Name',
  language: 'Language',
  languageHelp: 'Pages and reminders come in this language.',
  save: 'Save',
  saved: 'Saved.',

  passwordTitle: 'Password',
  mustChange: 'Choose a password of your own to go on. The one you signed in with works only once.',
  oneTimePassword: 'One-time password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  showPassword: 'Show the password',
  changePassword: 'Change password',
  passwordChanged: 'The password is changed. You are signed out everywhere but here.',
  passwordHelp: (p) => `At least ${p.least} characters. A few words that do not belong together are easy to remember.`,
  strengths: ['Very weak', 'Weak', 'Acceptable', 'Strong', 'Very strong'],
  passwordFaults: {
    'too-short': (p) => `It takes at least ${p.least} characters.`,
    'too-long': (p) => `At most ${p.most} characters.`,
    'too-easy': () => 'Words, years and rows on the keyboard are guessed first. Add something unexpected.',
    'about-you': () => 'It is built on your name or your e-mail address.',
  },

  calendarTitle: 'Deadlines in your calendar',
  calendarLead:
    'Subscribe to the address in your calendar program, and your deadlines are there. Whoever has the address can see them, so do not share it.',
  calendarAddress: 'Calendar address',
  calendarMake: 'Make a calendar address',
  calendarReplace: 'Change the address',
  calendarMade: 'The address is made.',
  calendarReplaced: 'The address is changed. The one before no longer works.',
  copy: 'Copy',
  copied: 'The address is copied.',
  copyByHand: 'The address is marked. Copy it with Ctrl+C.',

  everywhereTitle: 'Sign out everywhere',
  everywhereLead: (p) =>
    `Ends all your sessions, on other computers too. A session that is not used ends by itself after ${many(p.minutes, { one: 'one minute', other: `${p.minutes} minutes` })}.`,
  everywhere: 'Sign out everywhere',

  roles: {
    reporter: 'Reporter',
    reviewer: 'Reviewer',
    'process-owner': 'Process owner',
    politician: 'Politician',
    analyst: 'Analyst',
    administrator: 'Administrator',
  },
};
