/** Over 200 lines because what the data-protection page says and what people read about themselves must never differ. */
import type { AccessKind, Activity, GraphPermission, KeepingKind, TagKind } from '../contract/words.ts'

import { thousands } from './en-words.ts'

type Told = {
  name: string
  /** What is stored, in a sentence that somebody understands whose it is. */
  what: string
  purpose: string
  basis: string
  source: string
  sees: string
  /** Where more is to be said than how long each kind of row is kept. */
  kept?: (times: Times) => string
}
type Times = Record<'answers' | 'visits' | 'contacts' | 'delivery' | 'audit' | 'left', number>

const INTEREST =
  'Legitimate interest (GDPR Article 6(1)(f)): knowing the customers one serves; in the employment context as agreed with the works council'
const OURS = 'Legitimate interest (GDPR Article 6(1)(f)): running the service safely and answering for it'
const THEIRS =
  'Legitimate interest (GDPR Article 6(1)(f)) in a business relation that exists; who objects is not approached again (Article 21)'

const activities: Record<Activity, Told> = {
  employees: {
    name: 'Employees',
    what: 'Name, work e-mail address, department, job title, function, manager, language, country, time zone and working hours; how Teams reaches the person; whether they pause or opted out, and a reason that they alone can read.',
    purpose: 'Asking people once a month, at their own working time, whether they spoke with a customer',
    basis: INTEREST,
    source: 'Microsoft Entra, or files that an administrator imports; pauses from the employee',
    sees: 'All employees, but for pauses and reasons, which are the employee’s own',
  },
  contacts: {
    name: 'Contacts at customers',
    what: 'Name, business e-mail address, job title, function, language, country and time zone; whether they left or asked not to be approached.',
    purpose: 'Introducing a counterpart, inviting to visits, and respecting an objection',
    basis: THEIRS,
    source: 'Files that an administrator imports from the customer system; objections from the contact',
    sees: 'All employees',
  },
  teams: {
    name: 'Customers and their teams',
    what: 'The customer’s name, domain and country; its owner; who of ours serves it, in what role, and what they do for it.',
    purpose: 'Knowing who is answerable for a customer, and showing the customer who is who',
    basis: INTEREST,
    source: 'Files, owners, teams and administrators',
    sees: 'All employees; the customer where the team shares its page',
  },
  pairs: {
    name: 'Pairs',
    what: 'Which employee has which counterpart, why the two match, since when, how it was introduced, paused, handed over or ended, and what a contact wrote about it.',
    purpose: 'Short lines between people of a similar function',
    basis: INTEREST,
    source: 'Owners, teams, administrators, and the two people themselves',
    sees: 'All employees; notes of a contact those who may pair people at the customer',
    kept: ({ answers }) =>
      `${answers} months after the quarter in which a pair ended, or until the two may be paired again; what must or must not be paired until somebody takes that back`,
  },
  'check-ins': {
    name: 'Check-ins and conversations',
    what: 'Whether, when and by which channel somebody spoke with their counterpart, how the contact seemed, how they felt themselves, what they heard and promised, and a private note.',
    purpose: 'Hearing what customers need, and counting how many conversations there are',
    basis: INTEREST,
    source: 'The employee, on the card in chat or on the tab',
    sees: 'What was heard and promised: all employees. Feelings: nobody, but as numbers over enough people, or a guess that its author shares. The private note: its author alone',
  },
  delivery: {
    name: 'Delivery of cards',
    what: 'Which card was to reach whom when, whether it arrived, and what stands in it. Not whether or when somebody opened it.',
    purpose: 'Asking everybody once and nobody twice, and finding out why a card did not arrive',
    basis: OURS,
    source: 'The service and Microsoft Teams',
    sees: 'Administrators: problems by name, answers as counts alone',
  },
  visits: {
    name: 'Visits',
    what: 'Joint video meetings: when, who is invited, who was there, times that were asked about and what contacts answered, shared notes.',
    purpose: 'Booking and preparing meetings of several people with a customer',
    basis: THEIRS,
    source:
      'Whoever books, the calendars of those invited, the contacts; Teams’ attendance report where it is switched on',
    sees: 'Visits to come: all employees. Notes and answers: those in the visit',
  },
  'customer answers': {
    name: 'What customers say of visits',
    what: 'How a contact felt about a visit and what they wrote, with their name or without, as they chose.',
    purpose: 'Hearing it from the customers themselves',
    basis: THEIRS,
    source: 'The contact, behind a personal link that says who will see it',
    sees: 'Those who were invited to the visit; all others numbers over enough people',
  },
  insights: {
    name: 'Insights and decisions',
    what: 'What was learned from customers, what was decided with it and by whom.',
    purpose: 'Letting what customers say travel to those whom it concerns',
    basis: INTEREST,
    source: 'Employees',
    sees: 'All employees',
  },
  imports: {
    name: 'Imports and directory',
    what: 'The rows that files brought last, what imports changed in the last 30 days, and pages of the directory while it is read.',
    purpose:
      'Comparing a file with the one before, so that corrections by hand stay, and taking an import back',
    basis: OURS,
    source: 'Files that administrators import; Microsoft Entra',
    sees: 'Administrators',
    kept: () =>
      'Rows of a person as long as that person; what an import changed for 30 days, in which it can be undone, and until the weekly pass that follows; the rest until the next import or reading takes its place',
  },
  accesses: {
    name: 'Who looked at or changed data',
    what: 'Which administrator or colleague looked at or changed somebody’s data beyond what everybody sees, on which day.',
    purpose: 'Letting people see what is done with their data',
    basis: 'Legal obligation and accountability (GDPR Articles 5(2) and 32)',
    source: 'The service',
    sees: 'The person it is about',
  },
  erasures: {
    name: 'Erasures',
    what: 'That somebody was erased, by whom and when, and codes by which nothing brings them back. No name.',
    purpose: 'Keeping an erasure in force',
    basis: 'Legal obligation (GDPR Articles 17 and 21)',
    source: 'Administrators',
    sees: 'Administrators',
  },
  exports: {
    name: 'Exports',
    what: 'A file with everything that is stored about one person, for whoever asked for it.',
    purpose: 'Giving people what is stored about them, however much there is',
    basis: 'Legal obligation (GDPR Articles 15 and 20)',
    source: 'Everything else that is named here',
    sees: 'The employee whose file it is; a file that an administrator asked for: administrators',
  },
  numbers: {
    name: 'Numbers',
    what: 'How many of how many people spoke, by department, team and month, and feelings over enough people. No names.',
    purpose: 'Showing how things develop once the answers themselves are gone',
    basis: 'No personal data',
    source: 'Counted from check-ins',
    sees: 'All employees, within the level of who is seen',
  },
  settings: {
    name: 'Settings',
    what: 'How and when people are asked, who is seen and on what agreement that rests, and which administrator set it.',
    purpose: 'Running the service as the organisation decided',
    basis: OURS,
    source: 'Administrators',
    sees: 'Administrators; who is seen: all employees',
  },
  working: {
    name: 'Work under way',
    what: 'What waits for its time, and work that failed: ids, no names.',
    purpose: 'Doing everything once, also after a crash',
    basis: OURS,
    source: 'The service',
    sees: 'Administrators, as kinds of work',
  },
}

/** The same, said to whom it is about. */
const yours = {
  employees: {
    name: 'Your profile',
    what: 'Your name, work e-mail address, department, job title, function, manager, language, country, time zone and working hours; how Teams reaches you; whether you pause or opted out, and your reason.',
  },
  teams: {
    name: 'Your customer teams',
    what: 'Which customers you own or serve, in what role, and what you do for them.',
  },
  pairs: {
    name: 'Your counterparts',
    what: 'Who your counterparts are, why you match, since when, and how it was introduced, paused, handed over or ended.',
  },
  'check-ins': {
    name: 'What you said',
    what: 'Whether, when and by which channel you spoke, how your counterpart seemed, how you felt, what you heard and promised, and your private note.',
  },
  visits: {
    name: 'Your visits',
    what: 'Joint meetings that you book or are invited to, whether you were there, and notes you wrote together.',
  },
  insights: {
    name: 'What you noted',
    what: 'Decisions that you noted about a customer.',
  },
  delivery: {
    name: 'Cards we sent you',
    what: 'Which card was to reach you when, whether it arrived, and what stands in it. Not whether or when you opened it.',
  },
  accesses: {
    name: 'Who looked at your data',
    what: 'Which administrator or colleague looked at or changed your data beyond what everybody sees, on which day.',
  },
  imports: {
    name: 'Where we know you from',
    what: 'The row about you that a file or the directory brought last, and what imports changed in the last 30 days.',
  },
} as const

const accesses: Record<AccessKind, string> = {
  'months seen': 'Saw, month by month, whether you spoke with a customer',
  'delivery seen': 'Saw when you are asked and whether a card reached you',
  'pair changed': 'Changed who your counterpart is, or since when',
  'function changed': 'Corrected your function',
  'team changed': 'Changed your place in a customer team',
  'team shared': 'Shared the page of a customer team with the customer; you are on it',
  'owner named': 'Named you the owner of a customer',
  'promise given': 'Gave you a promise, or took it back',
  'contact changed': 'Said that a contact has not left',
  'data changed': 'Changed your data with a file, by taking one back, or by having the directory read',
  'objection noted': 'Noted what a contact wants of us',
  exported: 'Exported everything that is stored about you',
  'taken out': 'Took a file with conversations of a customer out of the app; you are in it',
}

const keepings: Record<KeepingKind, (times: Times) => string> = {
  people: ({ left }) =>
    `As long as the person or customer is there; of who left the organisation ${left} months more, or until somebody erases them`,
  contacts: ({ contacts }) =>
    `${contacts} months after the last conversation, while nothing goes on with them; longer where a visit, a pair or an answer that is kept names them; an objection is remembered`,
  answers: ({ answers }) => `${answers} months after the end of their month, then counts only`,
  visits: ({ visits }) => `${visits} months after they are over`,
  delivery: ({ delivery }) => `${delivery} days after the end of the cycle, then counts only`,
  audit: ({ audit }) => `${audit} months`,
  erased: () => 'As long as the erasure must hold',
  hour: () => 'An hour, or until anybody is erased',
  working: () => 'Until it is done, or the next import or reading takes its place',
  numbers: () => 'Without a limit: nobody is named',
  settings: () => 'As long as they hold',
}

const tags: Record<TagKind, string> = {
  work: 'Data about work',
  contact: 'Contact data',
  'free text': 'Free text',
  behaviour: 'What people did',
}

/** What the app never does (6.1): the same sentences wherever it is said. */
const never = [
  'It is not for appraisal: nobody is ranked, scored or followed over time for anybody but themselves.',
  'It does not measure how fast you answer, or whether you saw or opened anything.',
  'It reads no mails and no chats. Of calendars it asks when people are free or away, and follows the visits booked with it.',
  'It never names who has not spoken, unless your organisation agreed on that and told you.',
  'It does not show how you felt: feelings are numbers over 5 people or more.',
  'It does not decide anything about people by itself.',
] as const

const permissions: Record<GraphPermission, string> = {
  'Calendars.ReadWrite, delegated': 'Finding times and booking visits, as the person who does it',
  'Calendars.ReadWrite, application':
    'Finishing what was begun with a booked visit, holding times that customers are asked about, following changes made in Outlook, and knowing who is out of office; scoped to mailboxes',
  'Mail.Send, delegated': 'Introductions and questions to contacts, as the person who presses Send',
  'ProfilePhoto.Read.All, application': 'The faces of our people',
  'TeamsAppInstallation.ReadWriteSelfForUser.All, application':
    'Installing the app for who is to be asked, where that is switched on',
  'OnlineMeetings.Read.All, application': 'Finding the meeting of a visit, where attendance is switched on',
  'OnlineMeetingArtifact.Read.All, application':
    'Who of our people was in it, where attendance is switched on',
  'User.ReadBasic.All, application': 'Finding imported people in the directory',
  'User.Read.All, application':
    'Department, job title, manager, language and country of employees, where a group of them is set',
  'GroupMember.Read.All, application': 'Who joined or left that group',
  'MailboxSettings.Read, application': 'Time zone and working hours of employees; scoped to their mailboxes',
}

export const protection = {
  activities,
  yours,
  accesses,
  keepings,
  tags,
  never,
  permissions,
  words: {
    what: 'What is stored',
    purpose: 'What for',
    basis: 'Lawful basis',
    source: 'Where it comes from',
    kept: 'How long',
    sees: 'Who sees it',
    tags: 'Kinds of data',
  },
  rows: (n: number) => (n === 1 ? '1 entry about you' : `${thousands(n)} entries about you`),
  mine: {
    title: 'What is stored about me',
    lead: 'Everything Counterpart keeps about you, where it comes from, how long it stays, and who looked at or changed it.',
    open: 'See what is stored about me',
    kinds: 'What is stored',
    kindsHint: 'The same rules hold for everybody. Your export holds every entry, word for word.',
    accesses: 'Who looked at or changed it',
    accessesHint:
      'What goes beyond the pages that everybody in the organisation sees; once a day for each person. What the service takes over from the directory every night is done by nobody, and does not stand here.',
    noAccesses: 'Nobody so far',
    noAccessesText:
      'When an administrator or a colleague looks at or changes your data, it stands here soon after.',
    by: (name: string, work: string) => (work ? `${name}, ${work}` : name),
    unknown: 'Somebody who is not known any more',
    asAdministrator: 'as administrator',
    more: 'Show more',
    never: 'What Counterpart never does',
    export: 'Export everything about me',
    exportHint: 'One file with every entry about you, your private notes included',
    exporting: 'Being made',
    exportingHint:
      'Your file is being made, and saved when it is ready. You may leave meanwhile and ask again.',
    exportTakesLong:
      'Your file is not ready yet: it takes long this time. It is still being made; ask for it again in a while.',
    exportFailed: 'The export could not be made',
    wrong: 'Something wrong, or to be erased?',
    wrongText:
      'Ask an administrator of Counterpart: they correct it, and can export or erase everything about a person in one step.',
  },
  page: {
    title: 'Data protection',
    lead: 'For the works council and the data protection officer: what is stored, what for and how long. It is made from the marks that every stored property carries, so that it says what the service does.',
    asOf: (organisation: string, day: string) => `${organisation}, as of ${day}`,
    open: 'Data protection page',
    print: 'Print',
    save: 'Save as Markdown',
    file: 'data-protection',
    activities: 'What is stored, and what for',
    permissions: 'Permissions on Microsoft Graph',
    permission: 'Permission',
    processors: 'Where it is, and who else has it',
    processorsText: [
      'It runs in an Azure subscription of your own, in the region you chose: tables, queues and logs. Microsoft processes it there for you, under your own agreement with Microsoft.',
      'There is no other processor: no tracking, no analytics, no language model, nothing that calls out to anybody else.',
      'Logs hold ids and kinds of events, never names or what people wrote, and are kept for 30 days.',
      'Backups are made by whoever runs the service. They are kept for 90 days, and what was deleted of them can be brought back for 14 more. So long somebody who was erased is in older ones, and a restore erases them again.',
    ],
    properties: 'Every stored property',
    propertiesHint: 'As it is called where it is stored. What is marked private is read by its author alone.',
    showProperties: (n: number) => `Show all ${n}`,
    hideProperties: 'Hide them',
    property: 'Property',
    kind: 'Kind',
    table: 'Table',
    none: 'About nobody',
    private: 'private',
    never: 'What it never does',
    rights: 'Rights of the people concerned',
    rightsText: [
      'Access: everybody sees and exports what is stored about them; for a contact an administrator exports it.',
      'Erasure: an administrator erases an employee or a contact in one step; counts stay, names do not, and neither an import nor a restored backup brings anybody back.',
      'Objection: a contact says so behind any of their links, or to any of their counterparts; from then on nobody approaches them.',
      'Correction: administrators correct functions by hand; names and addresses where they come from.',
    ],
    draft: 'A draft for your own records: purposes and lawful bases are yours to decide.',
  },
} as const
