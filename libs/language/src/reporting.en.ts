import { many } from './plural';
import { type Reporting } from './reporting.sv';

/** The words of reporting in English. */
export const reportingEn: Reporting = {
  round: {
    march: (p) => `interim report March ${p.year}`,
    august: (p) => `interim report August ${p.year}`,
    year: (p) => `annual report ${p.year}`,
  },
  states: { draft: 'Draft', submitted: 'Submitted', returned: 'Returned', approved: 'Approved' },
  percent: (p) => `${p.percent}%`,
  whoCan: (p) => `This can be done by: ${either(p.names)}.`,

  refusals: {
    'not-found': 'It is no longer there.',
    forbidden: 'You may not do this.',
    'cell-locked': 'The value is known for good. It is changed by a correction with a reason, not in the report.',
    'round-not-open': 'The round is not open.',
    'report-not-open': 'The report is submitted. It can be written in when it has been returned.',
    'report-not-ready': 'Something is still to be filled in or marked as ready.',
    'period-not-reported': 'The round does not take values of that period.',
    'step-not-possible': 'The report has changed state meanwhile. The page now shows how it stands.',
    'version-conflict': 'Somebody else has changed the report since you read it. Look it over and try again.',
    'invalid-request': 'The server could not read what was sent.',
    unreachable: 'The server cannot be reached. Try again.',
    unknown: 'The server did not take it.',
  },

  myWork: {
    title: 'My work',
    publicHere: 'Sign in to see what waits for you: reports to fill in, to review and to judge.',
    message: (p) => {
      const things = many(p.count, { one: 'One thing waits for you', other: `${p.count} things wait for you` });
      return p.late > 0
        ? `${things}, ${many(p.late, { one: 'one is late', other: `${p.late} are late` })}.`
        : `${things}.`;
    },
    calm: 'Nothing waits for you right now.',
    tasks: 'To do',
    nothing: 'All is done. It says so here when a round opens, a report comes back or something is to be reviewed.',
    waiting: 'With others',
    waitingLead: 'What you have handed on, or a colleague has. Nothing to do, good to know.',
    late: (p) => (p.days === 0 ? 'late' : many(p.days, { one: 'one day late', other: `${p.days} days late` })),
    daysLeft: (p) => (p.days === 0 ? 'today' : many(p.days, { one: 'tomorrow', other: `in ${p.days} days` })),
    task: {
      report: (p) => `Fill in the report: ${p.subject}`,
      mend: (p) => `Correct the returned report: ${p.subject}`,
      answer: (p) => `Answer deviations: ${p.subject}`,
      review: (p) => `Review the report: ${p.subject}`,
      judge: (p) => `Judge the goal: ${p.subject}`,
      close: (p) => `Close the round: ${p.subject}`,
    },
    left: {
      report: (p) => remaining(p.count),
      mend: (p) => remaining(p.count),
      answer: (p) => many(p.count, { one: '1 deviation has no answer', other: `${p.count} deviations have no answer` }),
      review: (p) =>
        p.count === 0
          ? 'Submitted and complete'
          : many(p.count, { one: '1 thing is missing', other: `${p.count} things are missing` }),
      judge: (p) => many(p.count, { one: '1 judgement remains', other: `${p.count} judgements remain` }),
      close: (p) =>
        p.count === 0
          ? 'All reports are approved'
          : many(p.count, { one: '1 report is not approved', other: `${p.count} reports are not approved` }),
    },
    with: {
      report: 'Being filled in by the reporter',
      mend: 'Being corrected by the reporter',
      answer: 'Being answered by the reporter',
      review: 'Being reviewed',
      judge: 'Being judged by the process owner',
      close: 'To be closed by the administrator',
    },
  },

  head: {
    state: 'State',
    due: 'Due',
    cutOff: 'Takes values up to',
    late: 'late',
    message: {
      draft: progressOf,
      returned: (p) => `The report has come back to be corrected. ${progressOf(p)}`,
      submitted: () => 'The report is submitted and waits to be reviewed.',
      approved: () => 'The report is approved. Its values are known and have moved the judgements.',
    },
    returned: (p) => `Returned by ${p.by}, ${p.at}`,
    readOnly: 'You are reading the report. It is a draft, filled in by the committee.',
    submitted: 'The report is submitted and cannot be changed unless it is returned.',
    approved: 'The report is approved. A value is changed by a correction with a reason.',
    roundNotOpen: 'The round is not open, so the report can only be read.',
  },

  grid: {
    title: 'Outcomes',
    lead: 'Fill in the cells that wait for values. All is saved while you type; a whole table can be pasted from Excel.',
    readLead: 'What has been filled in is shown below the value that was known.',
    ready: 'Ready',
    undo: 'Undo',
    redo: 'Redo',
    skip: 'Skip the table',
    more: (p) => many(p.count, { one: '1 more period', other: `${p.count} more periods` }),
    keys: 'Tab and arrow down: next cell. Shift+Tab and arrow up: the one before. Type to replace, F2 to edit, Esc to take back. Ctrl+Z undoes, Ctrl+Enter marks as ready, Shift+F2 comments.',
    readKeys: 'Walk between the cells with the arrows. Earlier values, targets and comments stand beside.',
    unread: (p) => `“${p.text}” is not a number. It stays in the cell but is not saved.`,
    pasted: (p) =>
      [
        `${p.pasted} pasted`,
        ...(p.refused.length > 0
          ? [
              `${p.refused.length} could not be read: ${p.refused
                .slice(0, 5)
                .map((text) => `“${text}”`)
                .join(', ')}${p.refused.length > 5 ? ' …' : ''}`,
            ]
          : []),
        ...(p.locked > 0 ? [many(p.locked, { one: '1 cell is locked', other: `${p.locked} cells are locked` })] : []),
        ...(p.outside > 0 ? [`${p.outside} fell outside the table`] : []),
      ].join(', ') + '.',
    undone: (p) =>
      p.count === 0 ? 'Nothing to undo.' : many(p.count, { one: '1 cell undone.', other: `${p.count} cells undone.` }),
    redone: (p) =>
      p.count === 0 ? 'Nothing to redo.' : many(p.count, { one: '1 cell redone.', other: `${p.count} cells redone.` }),
  },

  cell: {
    locked: 'locked',
    expected: 'waits for a value',
    nothingBefore: '..',
    commented: (p) => `comment: ${p.comment}`,
    marks: {
      saved: 'saved',
      waiting: 'saved in a moment',
      saving: 'saving',
      unreachable: 'not saved yet, the server cannot be reached',
      invalid: 'not a number, not saved',
      conflict: 'somebody else has changed it, choose a version',
      refused: 'was not taken',
      replaced: 'somebody else has changed yours',
    },
  },

  warnings: {
    'below-limit': (p) => `Below ${p.limit}, the lowest possible. Is that right?`,
    'above-limit': (p) => `Above ${p.limit}, the highest possible. Is that right?`,
    'not-whole': 'A count is usually a whole number. Is that right?',
    'order-of-magnitude': (p) =>
      `More than ten times off from ${p.previous} ${p.when}. Has the decimal sign or the unit slipped?`,
    outlier: (p) => `Unusual: earlier changes point to ${p.low} to ${p.high}. If it is right, do say why.`,
  },

  panel: {
    title: 'About the cell',
    choose: 'Choose a cell, and earlier values, target and instruction are shown here.',
    now: 'Status today',
    preview: 'With what is filled in',
    known: 'Known value',
    previous: 'Earlier values',
    noPrevious: 'No earlier values.',
    comment: 'Comment on the value',
    mark: 'Mark the indicator as ready',
    unmark: 'Take the mark back',
    isReady: 'Marked as ready',
    markHelp: 'Ready means that what is empty is meant to be empty. It is not saving; that happens by itself.',
    instruction: 'Instruction',
    unread: (p) =>
      `“${p.text}” is not a number and is not saved. If there is no value, leave the cell empty and mark the indicator as ready.`,
    clear: 'Remove what I typed',
    replacedTitle: 'Somebody else has changed what you wrote',
    replaced: (p) => `${p.by} has changed “${p.from}” to “${p.to}”.`,
    restoreMine: 'Restore mine',
    seen: 'That is fine',
  },

  conflict: {
    title: 'Two people have written in the same place',
    lead: (p) => `${p.by} saved while you were typing. Both versions stay until you choose.`,
    somebody: 'Somebody else',
    yours: 'You wrote',
    theirs: (p) => `${p.by} wrote`,
    empty: 'nothing',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the other',
  },

  saving: {
    idle: 'What you type is saved by itself.',
    reading: 'You are reading.',
    saved: 'All is saved.',
    saving: 'Saving …',
    unsaved: (p) =>
      many(p.count, { one: '1 change is not saved yet.', other: `${p.count} changes are not saved yet.` }),
    unread: (p) =>
      many(p.count, {
        one: '1 cell holds something that is not a number. It is not saved.',
        other: `${p.count} cells hold something that is not a number. It is not saved.`,
      }),
    unreachable: (p) =>
      `The server cannot be reached. ${many(p.count, { one: '1 change stays here and is', other: `${p.count} changes stay here and are` })} saved as soon as it can.`,
    signedOut: (p) =>
      `You are signed out. ${many(p.count, { one: '1 change stays', other: `${p.count} changes stay` })} here until you sign in.`,
    conflict: (p) =>
      many(p.count, {
        one: 'In 1 place two people have written.',
        other: `In ${p.count} places two people have written.`,
      }),
    replaced: (p) =>
      many(p.count, {
        one: 'In 1 place somebody else has changed what you wrote.',
        other: `In ${p.count} places somebody else has changed what you wrote.`,
      }),
    retry: 'Try now',
    show: 'Show',
    readiness: 'Filled in',
  },

  assessment: {
    title: 'Self-assessment',
    lead: 'The committee’s own judgement of each goal, beside what the data say. They may differ; then the analysis needs to say why.',
    ours: 'The committee’s judgement',
    none: 'No judgement yet.',
    data: 'Data today',
    preview: 'Data with what is filled in',
    previous: 'Last time',
    analysis: 'Analysis',
    analysisHelp: 'What explains it, what has been done and what comes next? Saved while you write.',
    noAnalysis: 'No analysis yet.',
    disagree: 'You judge otherwise than the data. Say why in the analysis.',
    withoutData: 'The data are not enough to judge on. Say in the analysis what you go by.',
    by: (p) => `Last changed by ${p.by}, ${p.at}.`,
  },

  response: {
    title: 'Deviations to answer',
    lead: 'Indicators that go the wrong way or cannot be assessed, with what you have filled in. Unanswered ones are shown in the city overview.',
    nothing: 'No deviations.',
    none: 'No answer yet.',
    what: 'What is done?',
    kinds: { decision: 'Decision', task: 'Task', 'accepted-risk': 'Accepted risk' },
    texts: {
      decision: 'Which decision has been taken?',
      task: 'What is to be done?',
      'accepted-risk': 'Why is the risk accepted?',
    },
    owner: 'Responsible',
    due: 'Done by',
    until: (p) => `by ${p.date}`,
    unfinished: 'Write something, and the answer is saved.',
    takeBack: 'Take the answer back',
  },

  comments: {
    title: 'Comments',
    whole: 'Comments on the whole report',
    about: 'Comments on the indicator',
    on: (p) => (p.count === 0 ? 'Comment' : many(p.count, { one: '1 comment', other: `${p.count} comments` })),
    write: 'Write a comment',
    send: 'Send the comment',
    sending: 'Sending …',
    sent: 'The comment is sent.',
    none: 'No comments.',
  },

  steps: {
    title: 'Submit and review',
    history: 'What has happened',
    missing: (p) =>
      many(p.count, {
        one: '1 thing remains before the report can be submitted.',
        other: `${p.count} things remain before the report can be submitted.`,
      }),
    missingTitle: 'Remaining',
    lacks: { indicator: 'value or ready mark', assessment: 'self-assessment', response: 'answer' },
    complete: 'All that is needed is filled in.',
    unanswered: (p) =>
      many(p.count, {
        one: '1 deviation has no answer. That holds nothing up, but is shown in the city overview.',
        other: `${p.count} deviations have no answer. That holds nothing up, but is shown in the city overview.`,
      }),
    submit: 'Submit the report',
    submitHelp: 'The reviewer sees the report and approves or returns it. Judgements move only when it is approved.',
    reviewLead: 'What is new stands below what was known. Approve, or return with a note on what to correct.',
    approve: 'Approve the report',
    approveHelp: 'When the report is approved its values become known and the judgements are computed anew.',
    return: 'Return …',
    reopen: 'Open again …',
    reopenHelp: 'An approved report is opened again with a reason, and goes back to the reporter.',
    noteTitle: { return: 'Return the report', reopen: 'Open the report again' },
    noteLabel: { return: 'What is to be corrected?', reopen: 'Why is it opened again?' },
    noteKept: 'What you have written is still here if you close this.',
    noteOwed: 'Write a note first.',
    cancel: 'Cancel',
    working: 'One moment …',
    unsaved: 'Something you typed is not saved yet. Solve that first, then try again.',
    roundNotOpen: 'The round is not open.',
    others: {
      draft: 'The report is a draft, filled in by the committee.',
      returned: 'The report has come back and is being corrected by the committee.',
      submitted: 'The report waits to be reviewed by somebody else than the one who submitted it.',
      approved: 'The report is approved and can be opened again with a reason.',
    },
    done: {
      submit: 'The report is submitted. The reviewer sees it in My work.',
      approve: 'The report is approved. Its values are known and the judgements computed anew.',
      return: 'The report is returned. The reporter sees your note.',
      reopen: 'The report is open again.',
    },
    taken: {
      submit: (p) => `${p.by} submitted the report`,
      approve: (p) => `${p.by} approved the report`,
      return: (p) => `${p.by} returned the report`,
      reopen: (p) => `${p.by} opened the report again`,
    },
  },
};

function progressOf({ done, total }: { done: number; total: number }): string {
  return done === total ? 'All is filled in.' : `${done} of ${total} things are done.`;
}

function remaining(count: number): string {
  return count === 0
    ? 'All is filled in, to be submitted'
    : many(count, { one: '1 thing remains', other: `${count} things remain` });
}

function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
