/** Every sentence people read, in English, in one file however long: a language is one file. */

import type { SaidPeriod } from '../contract/said-period.ts'
import type { Channel, JobFunction } from '../contract/words.ts'

/** The tab; on its own, so that a browser receives nothing else of this file. */
export const tab = {
  product: 'Counterpart',
  pageTitle: (page: string) => (page === 'Counterpart' ? page : `${page} | Counterpart`),
  nav: {
    label: 'Pages',
    team: 'My team',
    customers: 'Customers',
    visits: 'Visits',
    me: 'My page',
    import: 'Import',
    functions: 'Job titles',
    delivery: 'Cycles',
    visibility: 'Who is seen',
    open: 'Open the menu',
    close: 'Close the menu',
    skip: 'Skip to the content',
  },
  exports: {
    action: 'Export',
    hint: 'Download what you see as a CSV file',
    failed: 'The file could not be made',
  },
  share: {
    action: 'Copy link',
    hint: 'Copy a link to this view',
    forTeams: 'Link for Teams',
    plain: 'Plain link',
    copied: 'The link is copied',
    failed: 'The link could not be copied. Take it from the address of your browser.',
  },
  outside: {
    title: 'Counterpart lives in Microsoft Teams',
    text: 'Open it there: choose Apps in Teams, search for Counterpart, and this page shows you your team.',
    again: 'Try again',
    open: 'Open it in Teams',
  },
  signIn: {
    text: 'Teams did not say who you are. Try again; if it stays like this, close the tab and open it anew.',
  },
  trouble: {
    title: 'This could not be shown',
    saved: 'This was not saved',
    unknown: 'Something went wrong on the way. Try again in a moment.',
    unreachable: 'Counterpart cannot be reached at the moment. Try again in a moment.',
    session: 'Your session in Teams has ended. Try again to sign in anew.',
    missingTitle: 'Not found',
    missing: 'There is nothing at this address any more. It may have been moved or never have been there.',
    again: 'Try again',
    home: 'Go to my team',
    stale: 'This could not be refreshed just now; you see it as it was a moment ago.',
    offline: 'No connection. You see what was known a moment ago, and nothing you typed is lost.',
    administratorsOnly: 'This page is for administrators',
    askAdministrator: 'An administrator can do this for you. Your own pages are only a click away.',
  },
  waiting: 'Loading',
  dates: {
    never: 'No conversation yet',
    last: (day: string) => `Last conversation ${day}`,
    silent: (days: number | null) =>
      days === null
        ? 'never yet'
        : days === 0
          ? 'today'
          : days === 1
            ? 'yesterday'
            : days < 60
              ? `${days} days ago`
              : `${Math.round(days / 30.4)} months ago`,
  },
  more: (n: number) => `Show ${n} more`,
  fewer: 'Show fewer',
  person: { leader: 'Leader', at: (title: string, place: string) => `${title}, ${place}` },
  functions: {
    finance: 'Finance',
    operations: 'Operations',
    logistics: 'Logistics',
    it: 'IT',
    sales: 'Sales',
    procurement: 'Procurement',
    quality: 'Quality',
    hr: 'HR',
    legal: 'Legal',
    marketing: 'Marketing',
    'r&d': 'Research and development',
    'customer service': 'Customer service',
    production: 'Production',
    management: 'Management',
    administration: 'Administration',
    other: 'Other',
  },
  feelings: {
    unhappy: 'Unhappy',
    uneasy: 'Uneasy',
    neutral: 'Neutral',
    content: 'Content',
    delighted: 'Delighted',
    'cannot tell': 'Cannot tell',
  },
  channels: {
    visit: 'on a visit',
    video: 'by video',
    phone: 'by phone',
    'in person': 'in person',
    chat: 'by chat',
    mail: 'by mail',
  },
  kinds: {
    need: 'Need',
    plan: 'Plan',
    worry: 'Worry',
    dream: 'Dream',
    praise: 'Praise',
    complaint: 'Complaint',
  },
  skipReasons: {
    'contact away': 'the contact is away',
    'no occasion': 'no occasion',
    'too busy': 'too busy',
    'contact asked not to': 'the contact asked not to',
    other: 'another reason',
  },
  overview: {
    myTeam: 'My team',
    team: (name: string) => `The team of ${name}`,
    inCycle: (team: string, cycle: string) => `${team}, ${cycle}`,
    inPeriod: (team: string, months: number) => `${team}, ${months} months`,
    reports: 'My reports',
    organisation: 'The organisation',
    customer: 'A customer',
    scope: 'Whose conversations',
    period: 'Over how long',
    periods: { 1: 'This month', 3: '3 months', 12: '12 months' },
    whichCustomer: 'Choose a customer',
    whichCustomerText: 'The overview of a customer shows who of us spoke with them, in which months.',
    byMonth: 'How many of those asked spoke, month by month?',
    byMonthHint: 'Names stand in the open month alone, so that nobody is followed over time',
    spokeOver: 'monthly conversations took place',
    openEver: (n: number) => `${n} without a conversation`,
    others: (n: number) => `${n} others`,
    of: (spoke: number, due: number) => `${spoke} of ${due}`,
    question: 'Did we speak with our customers?',
    spoke: 'spoke with a customer',
    notThisMonth: (n: number) => `${n} not this month`,
    notYet: (n: number) => `${n} not yet`,
    leaders: (spoke: number, due: number) => `Leaders: ${spoke} of ${due}`,
    whoSpoke: 'Who spoke with a customer',
    spokeWith: (work: string, customers: string) => `${work}, with ${customers}`,
    groupsOnly: 'Numbers only',
    groupsOnlyText: 'Your organisation shows the numbers of groups and no names, for everybody alike.',
    tooSmall: 'Too few people for a number',
    tooSmallText:
      'Numbers of a group are shown once enough people are in it, so that nobody can be told from them: 5, or 3 for a customer where those who spoke are named. Customers are shown as always.',
    nobodyYet: 'Nobody yet, so the first conversation can be yours',
    nobodyYetText:
      'Three questions open almost any talk: what do you plan, what worries you, what do you wish for?',
    toMyPairs: 'See my counterpart',
    nobodyDue: 'Nobody in this team has a counterpart yet',
    nobodyDueText:
      'A counterpart is somebody with a similar function at a customer. Once the first pairs are made, this page shows who spoke.',
    chooseCustomer: 'Choose a customer',
    noCycle: 'The first cycle has not begun',
    noCycleText:
      'Everyone with a counterpart is asked once a month in chat whether they spoke. When the first cycle begins, this page shows it.',
    startImport: 'Import people and customers',
    silent: (days: number) => `Customers silent for ${days} days`,
    silentWaiting: 'Silent customers',
    ours: 'Ours',
    noneSilent: 'No customer is forgotten',
    noneSilentText: (days: number) => `None has been without a conversation for ${days} days.`,
    visits: 'Next visits',
    visitsZone: (city: string) => `On the clock of ${city}`,
    visitBy: (people: number, departments: string) =>
      people === 1 ? `1 person, ${departments}` : `${people} people, ${departments}`,
    visitLine: (time: string, who: string) => `${time}: ${who}`,
    noVisits: 'No visit is planned',
    noVisitsText: 'Two departments together hear more than one.',
    bookVisit: 'Book a visit',
    late: (n: number) => (n === 0 ? 'Late promises' : `Late promises: ${n}`),
    lateBy: (name: string, promise: string) => `${name}: ${promise}`,
    daysLate: (n: number) => (n === 1 ? '1 day late' : `${n} days late`),
    lateMore: (n: number) => (n === 1 ? 'and 1 more' : `and ${n} more`),
    noneLate: 'No promise is late',
    noneLateText: 'What somebody promises in a check-in stands here once its day has passed.',
    heat: 'Which departments speak with customers, month by month?',
    heatHint: 'How many of those asked in a month spoke with a customer',
    heatRoom: 'Departments by month',
    heatCell: (spoke: number, due: number) => `${spoke} of ${due}`,
    heatShort: (spoke: number, due: number) => `${spoke}/${due}`,
    heatNone: 'not shown',
    heatSoFar: 'so far',
    heatKey: (n: number) => `Not shown: fewer than ${n} people asked, or it would tell who did not speak`,
    heatLevels: ['Nobody', 'Up to a third', 'Up to two thirds', 'More', 'Everybody'],
    heatScale: 'What the shades mean',
    heatEmpty: 'No month to compare yet',
    heatEmptyText: (n: number) =>
      `A department appears once at least ${n} of its people have been asked in one month.`,
    stackPicture: (title: string, totals: string) => `${title} Together: ${totals}`,
    mix: 'Do departments visit customers together?',
    mixHint: 'Joint visits that took place, by how many of our departments were in them',
    mixPieces: ['Three or more', 'Two', 'One'],
    mixWho: (departments: string) => `Who took part: ${departments}`,
    noMix: 'No joint visit yet',
    noMixText: 'After the first visit by video it shows here which departments went together.',
    kept: 'Do we keep what we promise?',
    keptHint: 'Promises with a day, by the month in which they were made',
    keptPieces: ['Kept in time', 'Kept late', 'Late', 'Open'],
    noKept: 'No promise with a day yet',
    month: 'Month',
    feel: 'How did the conversations feel to us?',
    feelOver: (answers: number, period: 'month' | 'quarter' | 'year') => `${answers} answers, this ${period}`,
    feelPicture: (parts: string) => `Answers by feeling: ${parts}`,
    feelPart: (word: string, n: number) => `${word} ${n}`,
    tooFew: 'Too few yet',
    tooFewText:
      'Feelings are shown as numbers once at least 5 people have told theirs, so that nobody can be recognised.',
    asTable: 'As a table',
    asPicture: 'As a picture',
    feeling: 'Feeling',
    answers: 'Answers',
    trust:
      'Not for appraisal. Who has not spoken is never shown, nor how long anybody took to answer, nor how a single person felt.',
    trustAll:
      'Not for appraisal. How long anybody took to answer is never shown, nor how a single person felt.',
  },
  customers: {
    title: 'Customers',
    search: 'Find a customer',
    count: (n: number) => (n === 1 ? '1 customer' : `${n} customers`),
    owner: 'Owner',
    noOwner: 'No owner',
    none: 'No customers yet',
    noneText: 'Customers come from a file of your own: a name is enough to begin with.',
    noneForOthers: 'An administrator imports them from a file. They appear here at once.',
    noMatch: (text: string) => `No customer is called anything like "${text}"`,
    noMatchText: 'Try fewer letters, or clear the search.',
    clear: 'Clear the search',
    paired: (n: number) => (n === 1 ? 'The pair is made.' : `${n} pairs are made.`),
  },
  customer: {
    loading: 'Customer',
    back: 'All customers',
    owner: 'Owner',
    ownerText: 'Answerable for the satisfaction of this customer',
    noOwner: 'Nobody owns this customer.',
    noOwnerText:
      'One named person should be answerable for the satisfaction of every customer. Name one in the customers file and import it again.',
    toImport: 'Go to the import',
    team: 'Customer team',
    oneDepartment: 'One department only.',
    oneDepartmentText:
      'If those people are away, nobody knows this customer. Add somebody from another department.',
    noTeam: 'No customer team yet. Put it together by hand, or import the teams file.',
    makeTeam: 'Put the team together',
    contacts: 'Contacts',
    noContacts: 'No contacts yet. They come with the contacts file.',
    mail: (name: string) => `Write a mail to ${name} (opens your mail program)`,
    pairs: 'Who speaks with whom',
    noPairs: 'Nobody here has a counterpart yet',
    noPairsMay: 'Let Counterpart suggest who fits whom, or make a pair by hand.',
    noPairsText: 'The owner of this customer or an administrator can make the first pair.',
    why: 'Why they match',
    timeline: 'What happened, and what we heard',
    earlier: 'Show earlier',
    visited: (subject: string) => `Visit: ${subject}`,
    keptBy: (name: string, promise: string) => `${name} kept a promise: ${promise}`,
    pairEvents: {
      'pair begun': (employee: string, contact: string) => `${employee} became the counterpart of ${contact}`,
      'pair introduced': (employee: string, contact: string) => `${employee} was introduced to ${contact}`,
      'pair ended': (employee: string, contact: string) =>
        `${employee} and ${contact} are no longer counterparts`,
    },
    noConversations: 'No conversation yet',
    noConversationsText: 'When somebody answers a check-in about this customer, what they heard stands here.',
    spoke: (employee: string, contact: string) => `${employee} spoke with ${contact}`,
    seemed: (employee: string, contact: string, feeling: string) =>
      `${contact} seemed ${feeling.toLowerCase()} to ${employee}, who shares this with the team`,
    concerns: (departments: string) => `Concerns ${departments}`,
    followUp: (promise: string, day: string | null) =>
      day === null ? `Promised: ${promise}` : `Promised by ${day}: ${promise}`,
    promise: {
      kept: (day: string) => `Kept on ${day}`,
      late: 'Late',
      open: 'Open',
      handed: (name: string) => (name ? `Handed over to ${name}` : 'Handed over'),
    },
    dayAndChannel: (day: string, channel: string) => `${day}, ${channel}`,
    toOverview: 'Who spoke, by month',
    suggest: 'Suggest pairs',
    byHand: 'Pair by hand',
    paired: (n: number) => (n === 1 ? 'The pair is made. Both names stand below.' : `${n} pairs are made.`),
  },
  coverage: {
    title: (customer: string) => `Which functions at ${customer} does nobody know?`,
    hint: 'Pairs of a function of ours with one of theirs',
    empty: 'Nobody is known on either side yet',
    emptyText: 'Once there are contacts or a customer team, the functions nobody knows stand here.',
    unpaired: (functions: string) => `Nobody of us speaks with ${functions}.`,
    unmet: (functions: string) => `We have no contact there in ${functions}.`,
    thread: (work: string, name: string) => `${work} hangs on one person: ${name}.`,
    idle: (functions: string) => `On our team, with no counterpart there: ${functions}.`,
    missing: (functions: string) => `They have ${functions}, and our team has nobody from it.`,
    whole: 'Every function is known by several of us.',
    room: 'Functions of ours by functions of theirs',
    corner: 'Ours by row, theirs by column',
    key: 'What the signs mean',
    known: {
      'nobody there': 'No contact there',
      'no pair': 'Contacts nobody speaks with',
      'one thread': 'Known by one of us alone',
      known: 'Known by several of us',
    },
    taking: {
      'none of ours': 'nobody of ours',
      'without a pair': 'no counterpart',
      'with a pair': 'Takes part',
    },
    pairs: (n: number) => (n === 0 ? 'no pair' : n === 1 ? '1 pair' : `${n} pairs`),
    only: (name: string) => `${name} alone`,
    function: 'Function',
    contacts: 'Contacts',
    knownBy: 'Who of us knows them',
    oursTake: 'Our own',
  },
  leftContacts: {
    title: 'Left lately',
    on: (day: string) => `Left, as we were told on ${day}`,
    back: 'Has not left after all',
    backFor: (name: string) => `${name} has not left after all`,
    done: (name: string, pairs: number) =>
      pairs === 0
        ? `${name} is back among the contacts.`
        : `${name} is back among the contacts, and ${pairs === 1 ? 'their pair goes on' : `${pairs} pairs go on`} as before.`,
    stays: (employee: string, reason: string) => `The pair with ${employee} stays ended. ${reason}`,
  },
  leftBehind: {
    title: 'Pairs of people who left',
    hint: 'Nobody took these over yet. Whoever follows gets what was heard, promised and planned.',
    left: (pair: { side: 'employee' | 'contact'; employeeName: string; contactName: string }, day: string) =>
      pair.side === 'employee'
        ? `${pair.employeeName}, who left on ${day}, with ${pair.contactName}`
        : `${pair.employeeName} with ${pair.contactName}, who left on ${day}`,
    conversations: (n: number) => (n === 1 ? '1 conversation' : `${n} conversations`),
    promises: (n: number) => (n === 1 ? '1 open promise' : `${n} open promises`),
    visits: (n: number) => (n === 1 ? '1 visit to come' : `${n} visits to come`),
  },
  team: {
    open: 'Who is who',
    title: (customer: string) => `Who serves ${customer}`,
    loading: 'Who is who',
    back: 'The customer',
    lead: 'People from different departments who know this customer, what each does for it, and who is missing.',
    gaps: 'What is missing',
    noGaps:
      'Nothing is missing: every department takes part, and each of their people finds somebody in the same field.',
    noGapsSeen: 'Each of their people finds somebody in the same field.',
    noDepartment: 'No department',
    outside: 'Nobody of this department is on the team yet.',
    counterpartOf: (names: string) => `Counterpart of ${names}`,
    saysNothing: 'Nothing said yet about what they do for this customer',
    candidates: 'Could join',
    elsewhere: 'Another department',
    elsewhereLabel: 'Department to look in',
    choose: 'Choose a department',
    nobodyFits: 'Everybody of this department is on the team already.',
    add: 'Add',
    addName: (name: string) => `Add ${name} to the team`,
    edit: (name: string) => `Change what ${name} does`,
    remove: (name: string) => `Take ${name} off the team`,
    role: 'Role in this team',
    roleHint: 'For us, such as account lead',
    does: 'What they do for the customer',
    doesHint: 'The customer reads this when the team is shared, in your words',
    save: 'Save',
    cancel: 'Cancel',
    added: (name: string) => `${name} is on the team.`,
    saved: (name: string) => `What ${name} does is saved.`,
    removed: (name: string, counterparts: string) =>
      counterparts === ''
        ? `${name} is off the team.`
        : `${name} is off the team, and stays the counterpart of ${counterparts}.`,
    undo: 'Undo',
    undone: 'Undone.',
    byName: 'Add somebody else',
    find: 'Name of a colleague',
    there: 'On the team already.',
    left: 'Left us, and still on the team',
    leftText: 'The customer does not see them. Take them off when their work is handed over.',
    takeOff: 'Take off',
    theirs: (customer: string) => `Who at ${customer} finds somebody in the same field?`,
    noContacts: 'No contacts yet. They come with the contacts file.',
    ours: (n: number) => (n === 1 ? '1 of the team' : `${n} of the team`),
    nobody: 'Nobody of the team',
    share: {
      title: 'For the customer',
      text: (days: number) =>
        `A page of its own for the customer: faces, names, titles, functions and what each of you does; no addresses, no roles, no counterparts. Whoever has the link can open it, for ${days} days or until you end it.`,
      unsaid: (names: string) => `Still without words about what they do: ${names}.`,
      make: 'Share with the customer',
      link: 'Link for the customer',
      until: (day: string, name: string) =>
        name === '' ? `Works until ${day}.` : `Works until ${day}; shared by ${name}.`,
      copy: 'Copy the link',
      copied: 'The link is copied.',
      notCopied: 'The link could not be copied. Select it above and copy it yourself.',
      preview: 'Preview',
      previewName: 'See the page as the customer does (opens a new window)',
      end: 'End sharing',
      endText: 'The link stops working at once, for everybody who has it.',
      endNow: 'End it now',
      keep: 'Keep it',
      ended: 'Sharing has ended: the link opens nothing any more.',
    },
  },
  visits: {
    title: 'Visits',
    lead: 'Customers are visited together, by video, by people from different departments.',
    book: 'Book a joint visit',
    bookTalk: (name: string) => `Book 20 minutes with ${name}`,
    talkShort: 'Book 20 minutes',
    onlyMine: 'Only mine',
    upcoming: 'Upcoming',
    past: 'Past',
    next: 'Next visits',
    noneBooked: 'No visit is booked',
    noneBookedText: 'Choose a customer; people and times are proposed, and one click invites everybody.',
    noneBookedHere: 'People and times are proposed, and one click invites everybody.',
    noneMine: 'You take part in none of them',
    nonePast: 'Visits stand here when they are over.',
    mine: 'You take part',
    kinds: { visit: 'Joint visit', 'one to one': 'One to one' },
    states: { booking: 'Being booked', booked: 'Booked', cancelled: 'Cancelled', failed: 'Not booked' },
    stateTexts: {
      booking: 'The invitation is on its way. This page shows when it has left; you need not wait.',
      cancelled: 'This visit is cancelled. Everybody who was invited was told.',
      failed: 'The invitation could not be sent, so nobody is invited. Book it again at another time.',
      unknown:
        'Outlook never said whether the invitation was sent, so people may have been invited. Look in your calendar and ask them.',
    },
    /** What was begun and Outlook has not confirmed. */
    pending: {
      titles: {
        book: 'Being booked',
        move: 'Being moved',
        cancel: 'Being cancelled',
        people: 'Being passed on',
      },
      texts: {
        book: () => 'The invitation is on its way, and the time is held. This page shows when it has left.',
        move: (when: string) =>
          `The visit is on its way to ${when}. Outlook has not confirmed it, so both times are held until it does.`,
        cancel: () => 'Outlook has not confirmed that everybody was told, so the time is held until it does.',
        people: () =>
          'Who takes part has changed, and Outlook has not confirmed yet that it invites them. It is tried again by itself.',
      },
      hint: 'If this stands here for more than a minute, send it again: nobody is invited twice.',
      resume: 'Send again',
      failed: 'It could not be sent',
    },
    at: (day: string, hours: string, zone: string) => `${day}, ${hours}, ${zone}`,
    dayAndHours: (day: string, hours: string) => `${day}, ${hours}`,
    sameClock: (places: string) => `The same hour in ${places}`,
    theirClock: (hours: string, zone: string) => `${hours} in ${zone}`,
    with: (ours: string, theirs: string) => `${ours} with ${theirs}`,
    bookAgain: 'Book again',
    peopleCount: (ours: number, theirs: number) => `${ours} of us, ${theirs} of them`,
    loading: 'Visit',
    back: 'All visits',
    when: 'When',
    who: 'Who is who',
    ours: 'From us',
    theirs: (customer: string) => `From ${customer}`,
    agenda: 'Agenda',
    noAgenda: 'No agenda was written.',
    bookedBy: (name: string) => `Booked by ${name}`,
    notYours: 'The link to join is for those who take part.',
    notNamed: (customer: string) =>
      `Only groups are shown here: who met whom of ${customer} is known to those who were there.`,
    join: 'Join',
    joinHint: 'Opens the meeting in a new window',
    file: 'Calendar file',
    fileHint: 'An .ics file that every calendar can read',
    fileSaved: 'The calendar file is downloaded.',
    fileFailed: 'The calendar file could not be fetched',
    move: 'Move',
    cancel: 'Cancel the visit',
    roles: { lead: 'Lead', 'note-taker': 'Takes notes', participant: 'Takes part', observer: 'Observer' },
    required: 'Required',
    optional: 'Optional',
    answers: { none: 'No answer yet', accepted: 'Comes', tentative: 'May come', declined: 'Cannot come' },
    declined: {
      title: (name: string) => `${name} cannot come.`,
      hint: 'Move the visit to a time that suits them, or go without them.',
    },
    proposed: {
      title: (name: string) => `${name} proposes another time.`,
      when: (when: string) => `They would rather meet on ${when}.`,
      move: 'Move there',
      moving: 'Moving',
      failed: 'The visit was not moved',
    },
    dialog: {
      title: (customer: string) => `Book a joint visit with ${customer}`,
      titleTalk: (name: string) => `Book a talk with ${name}`,
      titleOpen: 'Book a joint visit',
      customer: 'Which customer?',
      chooseCustomer: 'Choose a customer',
      noCustomers: 'There is no customer yet. An administrator imports them from a file.',
      who: 'Who takes part',
      ours: 'From us',
      theirs: (customer: string) => `From ${customer}`,
      addOurs: (n: number) => `Add one of ${n} others`,
      addTheirs: (n: number) => `Add one of ${n} others`,
      fewer: 'Show fewer people',
      role: (name: string) => `What ${name} does`,
      need: (name: string) => `Whether ${name} is required`,
      noTeam:
        'This customer has no team yet. Put it together on the page of its team, or import the teams file.',
      noContacts: 'This customer has no contacts yet. They come with the contacts file.',
      rules: {
        fine: (departments: number, people: number, contacts: number) =>
          `${people} from ${departments} departments with ${contacts} of theirs`,
        talk: (contacts: number) =>
          contacts === 1 ? 'One of us with one of them' : `One of us with ${contacts} of them`,
        'no employee': 'Choose at least one of us.',
        'no contact': 'Choose at least one contact.',
        'one department': (department: string) =>
          `So far everybody is from ${department}. A joint visit needs a second department: add somebody.`,
        many: (people: number, contacts: number) =>
          `${people} of us would face ${contacts} of them. Two more than they are is the most that is comfortable.`,
      },
      confirm: (people: number) => `Book with ${people} of us all the same`,
      when: 'When',
      /** Days are said as a range, such as 30 November to 6 December. */
      period: (days: string) => `Only ${days}`,
      anyDay: 'Look at all days',
      looking: 'Looking for times at which all of us are free',
      found: (n: number) => (n === 1 ? '1 time found' : `${n} times found, the best first`),
      times: 'Proposed times',
      unreadable: (name: string) =>
        `The calendar of ${name} cannot be read, so nobody knows whether they are free.`,
      makeOptional: (name: string) => `Make ${name} optional`,
      noTimes: 'No time is free for all of us',
      timesFailed: 'Times could not be looked up. Try again, or choose another time yourself.',
      onlyLead: 'Require the lead alone',
      shorter: (minutes: number) => `Take ${minutes} minutes`,
      ownTime: 'Another time',
      ownTimeSure: 'Take this time all the same',
      ownTimeNotSure: 'First say that you want the time that you chose all the same.',
      ownTimeBlocked: 'Somebody who is needed cannot come at the time that you chose.',
      ownTimeHint: 'Whether those required are free is looked at when you send it.',
      atWeekend: (day: string, names: string) => `${day} is a weekend for ${names}.`,
      atNight: (names: string) => `It is before 7 or after 20 for ${names}.`,
      everybody: 'everybody',
      atOddHours: 'It can be sent all the same.',
      ownDay: 'Day',
      ownHour: (zone: string) => `From, ${zone}`,
      noOwnTime: 'Give a day and an hour.',
      details: (subject: string, minutes: number) =>
        `${subject || 'No subject yet'}, ${minutes} minutes. Change subject, agenda or length`,
      subject: 'Subject',
      agenda: 'Agenda',
      agendaHint: 'Everybody reads this in the invitation, the customer included.',
      meetingLink: 'Another meeting link',
      meetingLinkHint: 'For a meeting in Zoom, Meet or Webex. Left empty, it is in Teams.',
      length: 'Length',
      minutes: (n: number) => `${n} minutes`,
      summary: (when: string, ours: number, theirs: number) => `${when}. ${ours} of us, ${theirs} of them.`,
      send: 'Send invitation',
      sending: 'Sending',
      close: 'Close',
      notSent: 'The invitation was not sent',
      maybeSent: 'No answer came. Press again: what you sent is booked once, however often you press',
      notYet: 'First choose who takes part.',
      notSure: 'First say that so many of us take part.',
      load: (name: string, month: string, times: number, most: number) =>
        `${name} is approached ${times === 1 ? 'once' : `${times} times`} by us in ${month} already; at most ${most} is good.`,
      enough: (month: string, times: number) =>
        `approached ${times === 1 ? 'once' : `${times} times`} in ${month}`,
      confirmLoad: (names: string) => `Invite ${names} all the same`,
      notSureLoad: 'First say that you invite somebody who is approached often enough.',
      quorum: (department: string, n: number) =>
        `How many of the ${n} optional people from ${department} must be free`,
      quorumChoice: (n: number) => (n === 0 ? 'Any number' : `At least ${n}`),
    },
    /** Who is free when, day by day. */
    week: {
      title: "Everyone's week",
      open: "See everyone's week",
      close: "Fold everyone's week away",
      chart: 'Who is free when',
      of: (days: string, zone: string) => `${days}, ${zone}`,
      before: 'The week before',
      after: 'The week after',
      begin: 'Can begin at',
      optional: 'Optional',
      start: (day: string, hours: string, missing: string) =>
        missing === '' ? `${day}, ${hours}` : `${day}, ${hours}, without ${missing}`,
      none: 'Nobody can begin in this week. Turn to another one.',
      spans: {
        busy: (hours: string) => `Busy ${hours}`,
        outside: (hours: string) => `Outside working hours ${hours}`,
        'public holiday': () => 'Public holiday',
        'company holiday': () => 'Company holiday',
      },
      restFree: (all: boolean) => (all ? 'Free' : 'Otherwise free'),
      restUnknown: (all: boolean) => (all ? 'Not known' : 'Otherwise not known'),
      legend: 'What the marks mean',
      looks: {
        free: 'Free',
        busy: 'Busy',
        outside: 'Outside working hours',
        holiday: 'Holiday',
        unknown: 'Not known',
      },
      partly: 'Without somebody optional',
    },
    moveTitle: (subject: string) => `Move ${subject}`,
    movedFrom: (when: string) => `It is now on ${when}.`,
    movedTo: (when: string) => `New: ${when}`,
    notOther: 'This is the time it has now. Choose another one.',
    moveText: 'Everybody gets the new time; the link to join stays the same.',
    moveSend: 'Send the new time',
    notMoved: 'The visit was not moved',
    maybeMoved: 'It is not known yet whether the visit was moved. Pressing again does no harm',
    cancelTitle: 'Cancel this visit?',
    cancelText: (people: number) =>
      people === 1 ? 'The one who was invited is told.' : `All ${people} who were invited are told.`,
    cancelComment: 'A few words for them',
    cancelHint: 'Optional; goes to everybody, the customer included.',
    cancelSend: 'Cancel and tell everybody',
    keep: 'Keep it',
    notCancelled: 'The visit was not cancelled',
    maybeCancelled: 'It is not known yet whether the visit was cancelled. Pressing again does no harm',
    news: {
      booked: (people: number) =>
        people === 1 ? 'Booked: the invitation is sent.' : `Booked: the invitation is sent to all ${people}.`,
      booking: 'The booking is taken; the invitation leaves in a moment.',
      undo: 'To undo this, cancel the visit: everybody is told.',
      moved: 'Moved: everybody has the new time.',
      cancelled: 'Cancelled: everybody was told.',
    },
  },
  /** Asking contacts which of several times suits them (3.3). */
  briefs: {
    title: 'Before you meet',
    talks: 'Last conversations',
    talk: (who: string, contact: string, day: string) => `${who} with ${contact}, ${day}`,
    noTalks: 'Nobody noted a conversation yet. Begin with the questions.',
    promises: 'Promised and still open',
    promise: (who: string, contact: string) => `${who} to ${contact}`,
    due: (day: string) => `By ${day}`,
    late: (day: string) => `Was due on ${day}`,
    noPromises: 'Nothing is promised that is still open.',
    questions: 'Questions to ask',
    counterpartOf: (names: string) => `Counterpart of ${names}`,
    notes: 'Shared notes',
    notesHint:
      'Everybody of us in this visit writes here, at the same time if need be. The customer does not see it.',
    notesLabel: 'Notes of all of us',
    notesEmpty: 'What they say, what we promise, what to ask next time',
    careful: 'Leave out health, family and politics.',
    saved: 'Saved',
    saving: 'Saving',
    unsaved: 'Not saved yet. It is tried again by itself; leave this page open.',
    last: (name: string, time: string) => `${name} wrote last, ${time}`,
    panelTitle: 'This visit',
    panelOpen: 'Open the visit',
    panelNone: 'This meeting is no visit booked in Counterpart',
    panelNoneText:
      'Brief and notes stand beside meetings that were booked as a visit. Yours are under Visits.',
  },
  polls: {
    ask: 'Ask which time suits',
    askHint: 'Up to five times go to the contacts, who choose without an account.',
    title: (customer: string) => `Ask ${customer} which time suits`,
    timesTitle: 'Which times to offer',
    timesHint: (most: number) => `Tick up to ${most}. Everybody required is free at each of them.`,
    ticked: (n: number, most: number) => `${n} of ${most} times ticked`,
    ownTime: 'Add another time',
    addOwn: 'Add this time',
    whoTitle: 'Whose answer we wait for',
    whoHint: 'The visit can be booked once everybody ticked here agrees.',
    holds: 'Hold these times in our calendars meanwhile',
    holdsHint: 'They stand there as tentative and go by themselves when a time is booked.',
    back: 'Back',
    next: 'See the mail',
    writing: 'Writing the mail',
    none: 'Tick at least one time.',
    nobody: 'Tick at least one contact.',
    mailTitle: 'What they read',
    mailLead: (deadline: string) =>
      `Each of them gets a link of their own, which must stay in the mail. They can answer until ${deadline}.`,
    to: (name: string, email: string, language: string) => `To ${name} (${email}), in ${language}`,
    subject: 'Subject',
    text: 'Text',
    empty: 'Write something here',
    send: 'Send from my mailbox',
    sendAll: (n: number) => `Send ${n} mails from my mailbox`,
    sending: 'Sending',
    myself: 'I send it myself',
    notAsked: 'Nobody was asked',
    maybeAsked: 'No answer came. Press again: nobody is written to twice',
    copyTitle: 'Copy what each of them gets',
    copyLead: 'The question is open. Paste each text into a mail or a chat of your own.',
    copy: (name: string) => `Copy for ${name}`,
    copied: (name: string) => `Copied for ${name}.`,
    copyFailed: 'Your browser does not let this page copy. Select the text and copy it yourself.',
    done: 'Done',
    /** The card of one question. */
    listTitle: 'Waiting for an answer',
    listHint: 'Contacts were asked which of several times suits them.',
    asked: (customer: string) => `Which time suits ${customer}`,
    until: (deadline: string) => `They can answer until ${deadline}.`,
    over: (deadline: string) => `The time to answer ended on ${deadline}.`,
    standings: {
      waiting: (names: string) => `Waiting for ${names}`,
      agreed: (when: string) => `Everybody can come: ${when}`,
      'no time': () => 'No time suits everybody we wait for',
    },
    choices: { yes: 'Yes', 'if need be': 'If need be', no: 'No' },
    unanswered: 'No answer yet',
    noneFits: 'None fits',
    stopped: 'Asked us to stop',
    optional: 'optional',
    says: (name: string, note: string) => `${name} writes: ${note}`,
    time: 'Time',
    tableOf: (customer: string) => `Answers of ${customer} by time`,
    past: 'Too late to book',
    book: 'Book',
    bookAt: (when: string) => `Book ${when}`,
    booking: 'Booking',
    notBooked: 'Not booked',
    maybeBooked: 'No answer came. Press again: it is booked once',
    mails: {
      sending: 'The mail is on its way',
      sent: 'The mail was sent',
      unknown: 'The mail may not have arrived: look into your sent mail',
      'not sent': 'The mail was not sent',
      copied: 'You send the link yourself',
    },
    again: (name: string) => `Write to ${name}`,
    menu: (name: string) => `More about ${name}`,
    replace: (name: string) => `Make a new link for ${name}`,
    replaceHint: 'Whoever holds the old link cannot answer with it any more.',
    againTitle: (name: string) => `Write to ${name} again`,
    againLead: 'The link is the same as before. Nothing is sent without you.',
    againSent: (name: string) => `The mail to ${name} is sent.`,
    newLink: (name: string) => `The link of ${name} is new. Send it to them: the old one has ended.`,
    extend: 'Give them more time',
    extended: (deadline: string) => `They can now answer until ${deadline}.`,
    close: 'End the question',
    closed: 'The question has ended. The links say so.',
    failed: 'That was not done',
    held: (n: number) =>
      n === 1 ? 'One calendar holds a time.' : `${n} entries in our calendars hold the times.`,
    holding: (placed: number, wanted: number) =>
      `${placed} of ${wanted} times are held in our calendars so far.`,
    notMine: (name: string) => `${name} asked, and books.`,
  },
  /** What was heard in a visit, and who was there (3.7). */
  heard: {
    title: 'What each department heard',
    hint: 'Everybody who was there says on their own what they heard.',
    none: 'Nobody has told what they heard yet',
    noneText: 'Everybody who was there was asked in chat. What they tell stands here side by side.',
    who: (name: string, contact: string) => `${name}, with ${contact}`,
    promise: (text: string) => `Promised: ${text}`,
    concerns: (departments: string) => `Concerns ${departments}`,
    present: 'Who was there',
    presentHint: 'As far as people said. Nobody is asked why they were not.',
    presentHintTeams: 'As far as people said, and as Teams’ attendance report of the meeting tells.',
    byTeams: 'in the meeting, as Teams tells',
    inPlaceOf: (name: string) => `in the place of ${name}`,
    youWere: 'You were there.',
    youWereNot: 'You were not there, so the visit does not count for you.',
    notSeen:
      'Teams’ attendance report does not name you, so the visit does not count for you until you say that you were there.',
    wentInstead: (name: string) => `${name} went in your place and is asked what they heard.`,
    wasThere: 'I was there',
    wasNotThere: 'I was not there',
    instead: 'Somebody went instead',
    insteadTitle: 'Who went in your place',
    insteadText: 'They are asked what they heard, and the visit counts for them.',
    name: 'Name',
    save: 'Save',
    back: 'Back',
    saving: 'Saving',
    failed: 'That was not stored',
  },
  /** What is guessed of customers beside what they say themselves (4.3). */
  feelingLines: {
    title: 'How customers feel: guessed and said',
    hint: 'What we guess after a conversation, and what customers say themselves after a visit.',
    tooFew: 'Too few answers yet',
    tooFewText: 'Numbers stand here once at least three people guessed, or three customers said it.',
    feeling: 'Feeling',
    guessed: 'We guess',
    said: 'Customers say',
    wait: 'too few yet',
    over: { month: 'this month', quarter: 'this quarter', year: 'this year' },
    head: (what: string, period: string) => `${what}, ${period}`,
    better: (by: string, period: string) =>
      `Customers felt better than we guessed: by ${by} on a scale of 1 to 5, ${period}.`,
    worse: (by: string, period: string) =>
      `Customers felt worse than we guessed: by ${by} on a scale of 1 to 5, ${period}.`,
    same: (period: string) => `Customers felt as we guessed, ${period}.`,
  },
  /** What customers said of a visit themselves (3.8). */
  visitAnswers: {
    title: 'What the customer said',
    hint: 'Seen by those who were invited to the visit; who asked not to be named is not.',
    none: 'Nobody was asked yet',
    noneText: 'Each contact gets a link of their own and needs two taps, with their name or without it.',
    noneNamed:
      'Nobody has answered with their name yet. Answers without one count in numbers of enough people.',
    ask: 'Ask the customer how it was',
    unnamed: 'Without a name',
    writing: 'Writing the mail',
    dialog: (customer: string) => `Ask ${customer} how it was`,
    lead: (until: string) =>
      `Each of them gets a link of their own, which must stay in the mail. They can answer until ${until}.`,
    nobody: 'There is nobody left to ask: all contacts were written to, have left or asked us to stop.',
    send: 'Send from my mailbox',
    sendAll: (n: number) => `Send ${n} mails from my mailbox`,
    sending: 'Sending',
    copy: (name: string) => `Copy for ${name}`,
    copied: (name: string) => `Copied for ${name}. Send it yourself.`,
    failed: 'Nobody was asked',
    mayBe: 'No answer came. Look again in a minute: some mails may have left',
    done: 'Done',
    askedBy: (name: string, by: string) => `${name}, asked by ${by}`,
    endLink: (name: string) => `Take the link of ${name} back`,
    endingLink: 'Taking it back',
    endFailed: 'The link was not taken back',
    linkEnded: 'Their link was taken back. Ask again to send another.',
  },
  pairing: {
    suggestTitle: (customer: string) => `Suggested pairs for ${customer}`,
    suggestText: 'Take those that make sense; nothing is made before you accept.',
    choose: (employee: string, contact: string) => `${employee} with ${contact}`,
    suggestAllTitle: 'Suggested pairs for all customers',
    allOf: (n: number) => `All ${n} of them`,
    acceptShort: 'Accept',
    acceptOne: (employee: string, contact: string) => `Accept ${employee} with ${contact}`,
    menu: (employee: string, contact: string) => `What to do with ${employee} and ${contact}`,
    changeEmployee: 'Choose another employee',
    instead: (employee: string, contact: string) => `Who instead of ${employee}, for ${contact}?`,
    force: 'They must be paired',
    forbid: 'They must not be paired',
    forced: 'Must be paired',
    why: {
      forced: (employee: string, contact: string) => `Why must ${employee} and ${contact} be paired?`,
      forbidden: (employee: string, contact: string) => `Why must ${employee} and ${contact} not be paired?`,
    },
    whyHint: 'A few words for colleagues, if you like. Nothing about health, family or politics.',
    save: 'Save',
    undo: 'Undo',
    begin: 'How the pairs begin',
    known: 'They know each other',
    introduce: 'Introduce them first',
    close: 'Close',
    made: (n: number) => (n === 1 ? 'The pair is made.' : `${n} pairs are made.`),
    marked: {
      forced: (employee: string, contact: string) =>
        `${employee} and ${contact} must be paired: they come first from now on.`,
      forbidden: (employee: string, contact: string) =>
        `${employee} and ${contact} must not be paired: they are not suggested again.`,
      none: (employee: string, contact: string) => `Nothing is said of ${employee} and ${contact} any more.`,
    },
    marks: 'Who must and who must not',
    says: {
      forced: (employee: string, contact: string) => `${employee} and ${contact} must be paired`,
      forbidden: (employee: string, contact: string) => `${employee} and ${contact} must not be paired`,
    },
    saidBy: (name: string, why: string) =>
      [name && `said by ${name}`, why].filter(Boolean).join(': ') || 'said by somebody who has left',
    takeBack: { short: 'Take back', forced: 'Take back that they must be paired' },
    takeBackOf: (employee: string, contact: string) => `Take back what is said of ${employee} and ${contact}`,
    nobodyText: 'You may make pairs for no customer yet: its owner, its team and administrators can.',
    accept: (n: number) => (n === 0 ? 'Accept' : n === 1 ? 'Accept 1 pair' : `Accept ${n} pairs`),
    none: 'No pair to suggest',
    noneText: 'Below you find why. A pair can still be made by hand.',
    leftEmployees: (n: number) =>
      n === 1 ? '1 employee without a suggestion' : `${n} employees without a suggestion`,
    toTeam: (customer: string) => `Open the team of ${customer}`,
    leftContacts: (n: number) =>
      n === 1 ? '1 contact without a suggestion' : `${n} contacts without a suggestion`,
    cancel: 'Cancel',
    handTitle: (customer: string) => `Make a pair for ${customer}`,
    employee: 'Employee',
    employeeHint: 'Type the first letters of a name',
    noEmployee: 'Nobody by that name',
    searching: 'Searching',
    contact: 'Contact',
    chooseContact: 'Choose a contact',
    noContacts: 'This customer has no contacts yet. Import them first.',
    missingEmployee: 'Choose an employee from the list',
    missingContact: 'Choose a contact',
    make: 'Pair them',
  },
  alarms: {
    title: 'What wants attention',
    count: (n: number) => (n === 1 ? '1 alarm' : `${n} alarms`),
    kinds: {
      'no owner': 'No owner',
      'owner silent': 'Owner silent',
      'contact load': 'Approached too often',
      'nobody after a leaver': 'Nobody took over',
      'promises of a leaver': 'Promises left behind',
      'one department': 'One department',
    },
    cyclePaused: 'Asking paused',
    approaches: (n: number, most: number) => `${n} of ${most} this month`,
    approachesHint:
      'How often all of us together approach this person in a month: prompts to call, visits, introductions and questions',
    over: (approaches: string) => `${approaches}: too often`,
  },
  cadence: {
    title: 'How often',
    hint: 'How often everybody with a counterpart here is asked to speak with them.',
    label: 'People speak with this customer',
    every: { 'two weeks': 'Every two weeks', month: 'Once a month', quarter: 'Once a quarter' },
    from: (every: string, month: string) => `${every} from ${month} on`,
    saving: 'Saving',
    done: 'Saved. What is planned for this month stays as it is.',
  },
  owner: {
    since: (day: string) => `Owner since ${day}`,
    left: 'Has left',
    means:
      'One named person answers for how satisfied this customer is: they see that somebody speaks with each contact, introduce new pairs, and hear when something is wrong.',
    name: 'Name an owner',
    change: 'Change the owner',
    who: 'Who is answerable for this customer?',
    save: 'Make them the owner',
    saving: 'Saving',
    cancel: 'Cancel',
    undo: 'Undo',
    done: (name: string) => `${name} is the owner now.`,
    none: 'Nobody owns this customer.',
    noneText: 'Ask an administrator, or a leader in the customer team, to name one.',
    noneMay: 'Name one person who is answerable for how satisfied this customer is.',
  },
  /** The life of a pair (1.5). */
  handover: {
    open: 'Hand over',
    title: 'Hand over',
    titleOf: (employee: string, contact: string) => `Hand over ${employee} and ${contact}`,
    left: (name: string) => `${name} has left.`,
    goesOver: (goes: TakenOver) =>
      takenOver(goes)
        ? `What goes over: ${takenOver(goes)}. Private notes stay with who wrote them.`
        : 'So far nothing was said, promised or arranged in this pair.',
    who: 'Who leaves this pair',
    successor: 'Successor',
    nobody: {
      employee: 'Nobody is in the team of this customer. Put somebody on it first.',
      contact: 'This customer has no other contact. Import one first.',
    },
    tell: (name: string) => `How ${name} hears of it`,
    byMail: 'By this mail from my mailbox',
    myself: 'I tell them myself',
    noMail: 'Nobody there can be written to, so nothing is sent to the customer.',
    to: (name: string, email: string, language: string) => `To ${name} (${email}), in ${language}`,
    subject: 'Subject',
    text: 'Text',
    empty: 'Write something here',
    cancel: 'Cancel',
    find: 'Somebody else of ours',
    findHint: 'Type the first letters of a name',
    send: 'Hand over',
    sending: 'Handing over',
    notDone: 'Not handed over',
    maybe: 'This may have been done',
    doneTitle: 'Handed over',
    done: (next: string, before: string) => `${next} follows ${before}.`,
    toldBoth: (next: string, before: string) => `${next} and ${before} are told in chat.`,
    toldOne: (name: string) => `${name} is told in chat.`,
    mails: {
      none: (contact: string) => `Please tell ${contact} yourself.`,
      waits: (contact: string) =>
        `${contact} has not heard of it from us. Their team introduces the two on the page of the customer, or says there that they know each other.`,
      sent: (contact: string) => `${contact} has your mail.`,
      unknown: (contact: string) =>
        `Outlook did not confirm the mail to ${contact}: look into your sent mail. Nothing is sent twice by itself.`,
    },
    stranded: (name: string) =>
      `These visits stand in the calendar of ${name}, and nobody else can move them. Cancel them and book anew:`,
    visit: (subject: string, day: string, hour: string) => `${subject}, ${day}, ${hour}`,
    close: 'Close',
  },
  life: {
    menu: (employee: string, contact: string) => `Change the pair of ${employee} and ${contact}`,
    suggested: 'Waiting for the introduction',
    introduced: (day: string) => `Introduced, begins on ${day}`,
    paused: (day: string) => `Paused until ${day}`,
    unsure: 'The mail may not have arrived: look into the sent mail of whoever introduced them.',
    actions: {
      introduce: 'Introduce',
      again: 'Introduce again',
      begin: 'Begin now',
      pause: 'Pause until',
      otherDay: 'Pause until another day',
      resume: 'Resume',
      end: 'End with a reason',
      handOver: 'Hand over',
    },
    cancel: 'Cancel',
    undo: 'Undo',
    introduce: {
      title: (employee: string, contact: string) => `Introduce ${employee} to ${contact}`,
      lead: 'This is what the contact reads. Change it as you like; both links must stay, so that they can say no.',
      to: (name: string, email: string, language: string) => `To ${name} (${email}), in ${language}`,
      subject: 'Subject',
      text: 'Text',
      empty: 'Write something here',
      sendMine: 'Send from my mailbox',
      sendMyself: 'Copy, I send it myself',
      known: 'They know each other',
      copyFailed:
        'Your browser does not let this page copy. Select the text and copy it yourself, then press the button again.',
      notDone: 'Not introduced',
      maybe: 'This may have been sent',
    },
    pause: {
      title: (contact: string) => `Pause the conversations with ${contact}`,
      lead: 'Nobody is asked about this pair meanwhile, and it counts nowhere. It resumes by itself.',
      until: 'Resumes on',
      hint: 'A day after today, at most a year ahead',
      missing: 'Choose the day on which it resumes',
      send: 'Pause',
    },
    end: {
      title: (employee: string, contact: string) => `End the pair of ${employee} and ${contact}`,
      lead: 'What was heard stays. Nobody is asked about this pair any more.',
      why: 'Why',
      reasons: {
        'not my contact': 'The two do not fit',
        'contact left': 'The contact has left the customer',
        'no longer served': 'We do not serve this customer any more',
        other: 'Another reason',
      },
      left: (contact: string, customer: string) =>
        `${contact} is then marked as having left ${customer}, for everybody: the pairs of your colleagues with ${contact} end as well, they hear of it, and nobody can invite ${contact}. You can take it back today; whoever looks after ${customer} can on its page.`,
      send: 'End the pair',
      sendLeft: (contact: string) => `Yes, ${contact} has left`,
    },
    done: {
      sent: (contact: string, day: string) =>
        `The mail to ${contact} is sent. The pair begins on ${day}, or with the first conversation.`,
      copied: (contact: string, day: string) =>
        `The text is copied: paste it into a mail to ${contact} now. The pair begins on ${day}.`,
      unsure: (contact: string) =>
        `Outlook did not confirm the mail to ${contact}: it may have been sent. Look into your sent mail; nothing is sent twice by itself.`,
      begun: (contact: string) => `The pair with ${contact} has begun.`,
      paused: (contact: string, day: string) => `The pair with ${contact} is paused until ${day}.`,
      resumed: (contact: string) => `The pair with ${contact} goes on.`,
      ended: (contact: string) => `The pair with ${contact} has ended.`,
      left: (contact: string) => `${contact} is marked as left, and all their pairs have ended.`,
      undone: 'Undone.',
    },
    named: (contact: string, employee: string, day: string) =>
      `${contact} named somebody else to ${employee}, ${day}:`,
    namedTitle: 'Named by contacts',
  },
  months: {
    mineTitle: 'In which months did I speak with a customer?',
    mineHint: 'My last twelve months; nobody else is shown this.',
    mineHintAll: 'My last twelve months. As agreed, my team sees them from the month on in which this began.',
    mine: 'What became of it',
    teamTitle: 'Who spoke with a customer, month by month?',
    teamHint: 'As agreed, for everybody in the team alike, from the month on in which this began.',
    room: 'Month by month',
    month: 'Month',
    asTable: 'As a table',
    asPicture: 'As a picture',
    key: 'What the signs mean',
    states: {
      spoke: 'Spoke',
      'not this month': 'Not this month, with a reason',
      'not yet': 'No conversation',
    },
    notAsked: 'Not asked',
  },
  me: {
    title: 'My page',
    pairs: 'My counterparts',
    noPairs: 'You have no counterpart yet',
    noPairsText: 'The owner of a customer can pair you with somebody of a similar function. Ask one of them.',
    why: (reasons: string) => `Why you two: ${reasons}`,
    month: (cycle: string) => `My ${cycle}`,
    noCycle: 'My month',
    noCheckins: 'Nothing to answer this month',
    noCheckinsText: 'When it is time, a card waits for you in the chat.',
    toChat: 'Answer or change in the chat',
    status: {
      open: 'Not answered',
      spoke: 'Spoke',
      'not yet': 'Not yet',
      'not this month': 'Not this month',
    },
    line: {
      open: (name: string) => `Did you speak with ${name}?`,
      spoke: (name: string) => `You spoke with ${name}`,
      'not yet': (name: string) => `You have not spoken with ${name} yet`,
      'not this month': (name: string) => `You do not speak with ${name} this month`,
    },
    late: 'Answered after the end of the month',
    when: 'When',
    guess: (name: string) => `${name} seemed`,
    heard: 'What I heard',
    kind: 'Kind',
    departments: 'Concerns',
    own: 'How I felt about it',
    followUp: 'I promised',
    promised: (promise: string, day: string | null) => (day === null ? promise : `${promise}, by ${day}`),
    promises: 'What I promised',
    noPromises: 'Nothing promised',
    noPromisesText: 'What you promise in a check-in stands here until you tick it off.',
    promiseTo: (contact: string, customer: string) => `to ${contact}, ${customer}`,
    promiseKept: (day: string) => `Kept ${day}`,
    promiseLate: (day: string) => `Late: it was due ${day}`,
    promiseDue: (day: string) => `Due ${day}`,
    promiseOpen: 'No day given',
    give: {
      action: 'Give to a colleague',
      actionFor: (promise: string) => `Give to a colleague: ${promise}`,
      title: 'Who keeps this promise from now on?',
      who: 'Colleague with a counterpart at this customer',
      choose: 'Choose a colleague',
      nobody: 'Nobody else has a counterpart at this customer yet, so no card would remind them.',
      confirm: 'Give it to them',
      cancel: 'Keep it',
      done: (promise: string, name: string) =>
        `${name} keeps it from now on, and their next card says so: ${promise}`,
      undo: 'Undo',
      undone: (promise: string) => `The promise is yours again: ${promise}`,
    },
    note: 'Private note',
    noteOnly: 'only you can read it',
    share: (customer: string, contact: string) =>
      `The team of ${customer} may see how ${contact} seemed to me`,
    nowShared: (customer: string) => `The team of ${customer} sees it, with your name.`,
    notShared: 'It is yours alone again.',
    reason: 'Reason',
    seen: 'What others see of you',
    seenText: 'The same for everybody, your manager included.',
    theySee: 'They see',
    theyNeverSee: 'They never see',
    sees: {
      spoke: 'your name among those who spoke with a customer this month, once you did',
      groups: 'you as one of a number, never your name',
      all: 'for every month whether you spoke with a customer, in your team',
      heard:
        'what you heard, its kind, the departments it concerns and the follow-up, on the page of the customer',
      pair: 'who your counterpart is, and why',
      late: 'a promise whose day has passed, on the overview of your team, until you tick it off',
    },
    neverSees: {
      silence: 'that you have not answered or not spoken',
      times: 'how long you took to answer, or whether you opened a card',
      guess: 'how your counterpart seemed to you, unless you share it with the team of the customer',
      own: 'how you felt; it counts only among 5 people or more',
      note: 'your private note, or why a month did not suit you',
    },
    agreed: (partner: string, day: string) => `This was agreed with ${partner} on ${day}.`,
    notForAppraisal: 'Nothing here is for appraisal.',
  },
  imports: {
    title: 'Import',
    lead: 'Five files, each building on the one before. Nothing is written until you say so.',
    which: 'Which file',
    doneStep: (kind: string) => `${kind}, imported`,
    kinds: {
      people: 'People',
      customers: 'Customers',
      contacts: 'Contacts',
      teams: 'Customer teams',
      pairs: 'Pairs',
    },
    what: {
      people: 'Your colleagues, found in your directory by their e-mail address.',
      customers: 'The organisations you serve, each with an owner.',
      contacts: 'The people at your customers.',
      teams: 'Who serves which customer, at best from several departments.',
      pairs: 'Pairs that exist already. The rest can be suggested later.',
    },
    columns: 'Columns',
    columnsText:
      'In any order; further columns are left alone. Comma, semicolon or tab, as your program writes it.',
    columnsOfOthers:
      'In any order; further columns are left alone. An export of HubSpot, Salesforce or Dynamics 365 is recognised by its own column names.',
    fromEntra: 'Your people come from Entra. A file is only for those who are not in that group.',
    drop: 'Drop the file here, or',
    choose: 'Choose a file',
    another: 'Choose another file',
    source: 'Where the file comes from',
    sourceHint: 'Files of one source are compared with each other, so a correction made by hand stays.',
    sources: {
      csv: 'Spreadsheet or plain CSV',
      hubspot: 'HubSpot',
      salesforce: 'Salesforce',
      dynamics: 'Dynamics 365',
    },
    otherSource: 'Another source',
    sourceName: 'Its name',
    sourceNameHint: 'Use the same name next time.',
    recognised: (what: string) => `The column names are those of ${what}.`,
    otherHeaders: (what: string, source: string) =>
      `The column names are those of ${what}, but the source chosen is another: ${source}.`,
    compareAs: (source: string) => `Compare with ${source}`,
    trouble: {
      excel:
        'This is an Excel file. In Excel choose Save a copy, then CSV UTF-8, and choose the new file here.',
      'not CSV': 'This is not a CSV file. Export a list as CSV from your program and choose that one.',
      empty: 'This file is empty. Export it again and check that it has rows.',
      'too large': (limit: number) =>
        `This file is larger than ${Math.floor(limit / 1_000_000)} MB. Split it and import the parts one after the other, each under a source name of its own.`,
      gone: 'The file can no longer be read. Choose it again.',
    },
    progress: {
      name: 'How far the import is',
      reading: (file: string) => `Reading ${file}`,
      checking: 'Comparing with what is known',
      writing: 'Importing',
      undoing: 'Taking back',
      rows: (n: number) => `${rowCount(n)} read`,
      rowsOf: (n: number, of: number) => `${thousands(n)} of ${rowCount(of)}`,
      reached: (doing: string, percent: number) => `${doing}, ${percent} percent`,
      stay: 'You can leave this page; it goes on by itself.',
      lost: 'The connection is lost. It may go on without it; as soon as it is back, you see here what became of it.',
    },
    failed: {
      look: 'The file could not be compared',
      apply: 'It is not certain that everything was imported',
      refused: 'This was not imported',
      undo: 'This was not taken back',
      undoDoubt: 'It is not certain that everything was taken back',
    },
    preview: (name: string) => `What ${name} would change`,
    result: (name: string) => `${name} is imported`,
    reverted: (name: string) => `The import of ${name} is taken back`,
    states: {
      all: 'All rows',
      added: 'Added',
      changed: 'Changed',
      same: 'As before',
      refused: 'Refused',
      unresolved: 'Not found',
      gone: 'Gone',
    },
    meanings: {
      all: '',
      added: 'New to this source.',
      changed: 'Different from what this source brought last time.',
      same: 'Just as this source brought them last time.',
      refused: 'They do not hold up the others. Correct them in the file and import it again.',
      unresolved:
        'Your directory does not know these addresses. They are never asked until it does. Check the spelling.',
      gone: 'They stood in the last file of this source and not in this one. Nothing is deleted.',
    },
    count: (n: number) => thousands(n),
    show: 'Which rows to show',
    search: 'Find a row',
    rows: 'The rows of the file',
    line: 'Line',
    row: 'Who or what, and what becomes of it',
    found: (shown: number, found: number) =>
      shown < found ? `${thousands(shown)} of ${rowCount(found)}` : rowCount(found),
    noMatch: (state: string) => (state ? `No row fits among those shown (${state}).` : 'No row fits.'),
    showAll: 'Show all rows',
    next100: (n: number) => `Show ${n} more`,
    download: 'Download the refused rows',
    refusedFile: (name: string) => `${name} refused.csv`,
    reason: 'Why it is refused',
    name: 'Row',
    nothing: 'Everything in this file is known already. There is nothing to import.',
    nothingNow: (known: number, refused: number, notFound: number) =>
      known === 0
        ? 'Nothing in this file can be imported as it is. Below stands what to correct.'
        : `${[
            `${thousands(known)} ${known === 1 ? 'is' : 'are'} known already`,
            ...(refused > 0 ? [`${thousands(refused)} ${refused === 1 ? 'is' : 'are'} refused`] : []),
            ...(notFound > 0 ? [`${thousands(notFound)} ${notFound === 1 ? 'is' : 'are'} not found`] : []),
          ].join('; ')}. There is nothing else to import; below stands what to correct.`,
    apply: (n: number) => `Import ${rowCount(n)}`,
    applyLeft: (n: number, gone: number) =>
      n === 0 ? `Mark ${rowCount(gone)} as left` : `Import ${rowCount(n)}, mark ${thousands(gone)} as left`,
    leave: (gone: number) =>
      gone === 1 ? 'Mark the gone row as left' : `Mark the ${thousands(gone)} gone rows as left`,
    leaveText: {
      people:
        'They are not asked any more and their pairs end. Nothing is deleted; a later file with them brings them back, without their pairs.',
      contacts:
        'Nobody is asked about them any more and their pairs end. Nothing is deleted; a later file with them brings them back, without their pairs.',
      teams:
        'They are taken off the team of that customer. Their pairs go on; a later file with them brings them back.',
      pairs:
        'These pairs end and are not asked about any more. Nothing that was said is deleted; a later file with them brings them back.',
    },
    next: (kind: string) => `Next: ${kind}`,
    toCustomers: 'See the customers',
    undo: 'Undo this import',
    undone: (n: number) =>
      n === 1 ? '1 row is as it was before.' : `${thousands(n)} rows are as they were before.`,
    kept: (n: number) =>
      n === 1
        ? '1 row stays as it is, because somebody changed it since'
        : `${thousands(n)} rows stay as they are, because somebody changed them since`,
    why: 'Why',
    again: 'Look at the file again',
    history: {
      title: 'The last imports',
      none: 'Nothing is imported yet',
      noneText: 'Begin with the people, then the customers. Whatever you import can be taken back.',
      from: (kind: string, source: string) => `${kind} (${source})`,
      byAt: (name: string, when: string) => (name ? `${name}, ${when}` : when),
      added: (n: number) => `${thousands(n)} added`,
      changed: (n: number) => `${thousands(n)} changed`,
      left: (n: number) => `${thousands(n)} marked as left`,
      nothing: 'no change',
      states: {
        writing: 'Being written',
        applied: 'Imported',
        failed: 'Stopped in its middle',
        undoing: 'Being taken back',
        undone: 'Taken back',
      },
      silent: (seconds: number) => cutShort(seconds),
      undo: 'Undo',
      undoOf: (what: string) => `Undo: ${what}`,
      onlyLast: 'Only the last import can be undone, and what somebody changed since stays as it is.',
      ask: (what: string) => `Take back ${what}?`,
      askWhose: (name: string, when: string) => `${name} imported this on ${when}.`,
      askText: `What it added goes, and what it changed becomes what it was before; what somebody changed since stays as it is.`,
      keep: 'Keep it',
      confirm: 'Take it back',
    },
  },
  /** Job titles that the product could not place (1.3). */
  functionsPage: {
    title: 'Job titles',
    lead: 'Counterparts have a similar function, so every job title needs one. Here are those whose words do not say it, or not for sure.',
    unplaced: 'Which function do these have?',
    unplacedText: 'Your choice counts at once for everybody with this title, also for those who come later.',
    none: 'Every job title is placed',
    noneText: 'As soon as somebody comes with a title that says no function, it stands here.',
    unsure: 'Are these right?',
    unsureText:
      'Their words tell a rank and no field. They count as shown until you choose; choose the same function to say that it is right.',
    why: (job: string, words: string, sure: number) =>
      `Counts as ${job}, because of the word ${words}; ${Math.round(sure * 100)}% sure.`,
    byHand: 'Placed by hand',
    byHandText: 'Taken back, the words of the title decide again.',
    functionOf: (title: string) => `Function of ${title}`,
    choose: 'Choose a function',
    examples: (names: string) => `Such as ${names}`,
    nobody: 'Nobody has it at the moment',
    saved: (title: string, job: string) => `${title}: ${job}. Saved.`,
    takenBack: (title: string) => `${title}: the words of the title decide again.`,
    takeBack: 'Take back',
    takeBackOf: (title: string) => `Take back ${title}`,
    undo: 'Undo',
    undoOf: (title: string) => `Undo ${title}`,
    search: 'Find a title or a person',
    noMatch: 'No title fits.',
  },
  /** The employees as Entra knows them (1.2). */
  directory: {
    title: 'Employees from Entra',
    hint: 'Department, job title, manager, language, time zone and working hours, kept current every night.',
    off: 'No group is connected',
    offText:
      'Your people come from files. To have them follow Entra by themselves, name the group of your employees in the setting EMPLOYEE_GROUP of the service.',
    never: 'Not read yet',
    neverText: 'The group is connected. It is read by itself at night, or now if you like.',
    running: 'Reading from Entra',
    runningText: 'You can leave this page; it goes on by itself.',
    done: (when: string) => `Read ${when}`,
    failed: (when: string) => `Not read ${when}`,
    failedText:
      'The last run did not come to its end. Try again; if it stays, look into the log of the service.',
    added: 'Added',
    changed: 'Changed',
    same: 'As before',
    left: 'Left',
    notInGroup: (n: number) =>
      n === 1
        ? '1 person came from files and is not in the group; they stay until a file marks them as left.'
        : `${thousands(n)} people came from files and are not in the group; they stay until a file marks them as left.`,
    named: (names: readonly string[], of: number) =>
      `${names.join(', ')}${of > names.length ? ` and ${thousands(of - names.length)} more` : ''}.`,
    ofContacts: (n: number) =>
      `${n === 1 ? '1 member of the group has' : `${thousands(n)} members of the group have`} the address of a contact and ${n === 1 ? 'is' : 'are'} left out. Correct the address in Entra, or the contact; the next reading takes them up.`,
    count: (n: number) => thousands(n),
    next: (when: string) => `Next by itself: ${when}`,
    read: 'Read now',
    endMany: 'They did leave: read and end them',
    notBegun: 'This could not begin',
  },
  delivery: {
    title: 'Cycles',
    lead: 'What became of the cards of a cycle. Answers are counted and never named.',
    round: 'Cycle',
    next: 'The next one (dry run)',
    isCancelled: (cycle: string) => `${cycle}, cancelled`,
    isPaused: (cycle: string) => `${cycle}, paused`,
    asked: (day: string) => `Asked on ${day}`,
    none: 'No cycle yet',
    noneText: 'The first cycle is planned by itself once there are pairs.',
    toImport: 'Go to the import',
    problems: 'Needs you',
    noProblems: 'Every card arrived',
    noProblemsText: 'There is nothing for you to do.',
    noProblemsYet: 'Nothing went wrong so far',
    noProblemsYetText: 'What cannot be delivered stands here, with what to do about it.',
    moreProblems: (n: number) =>
      n === 1
        ? '1 more is not named here: it is counted below.'
        : `${n} more are not named here: they are counted below, with what to do.`,
    counts: 'Where are the cards?',
    byState: 'Cards by state and reason',
    noCards: 'No cards yet.',
    number: 'Cards',
    meaning: 'What it means, and what to do',
    /** What no answer came to, once a cycle is over. */
    unanswered: 'Not answered',
    unansweredText: 'No answer came before the cycle ended.',
    groups: {
      waiting: 'On the way',
      asked: 'Waiting for an answer',
      answered: 'Answered',
      quiet: 'Not asked',
      problem: 'Needs you',
    },
    states: {
      planned: 'Planned',
      deferred: 'Deferred',
      sending: 'Sending',
      sent: 'Sent',
      answered: 'Answered',
      'not this month': 'Not this month',
      'not needed': 'Not needed',
      excused: 'Excused',
      missed: 'Missed',
      unknown: 'Unknown',
      blocked: 'Blocked',
      'not installed': 'Not installed',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
    control: {
      paused: 'This cycle is paused',
      cancelled: 'This cycle is cancelled',
      by: (name: string, when: string) => `${name}, ${when}.`,
      byItself: (when: string) => `Since ${when}.`,
    },
    over: 'This cycle is over. Answers stay open for 30 days after its end.',
    /** What an administrator may do to a cycle, and why not at the moment. */
    orders: {
      resend: 'Send again to the failed',
      resendText: (n: number) =>
        n === 1
          ? 'To the 1 whom it failed or who may not have got it, as far as it can arrive now; to nobody else.'
          : `To the ${n} whom it failed or who may not have got it, as far as it can arrive now; to nobody else.`,
      run: 'Ask now',
      runText: (n: number) =>
        n === 1
          ? 'The 1 who waits for a card gets it at once, or at the next hour at which they may be disturbed, unless they asked for a pause.'
          : `The ${n} who wait for a card get it at once, or at the next hour at which each may be disturbed; not those who asked for a pause.`,
      cancel: 'Cancel this cycle',
      cancelText: 'Nobody is asked any more in this cycle, until you go on.',
      resume: 'Go on',
      noneFailed: 'It failed nobody.',
      noneWaits: 'Nobody waits for a card.',
      stopped: 'Nobody is asked at the moment. Go on first.',
      pausedForAll: 'Asking is paused for everybody. End that pause first.',
      failed: 'This was not done',
    },
    /** What an order did, in plain words. */
    done: {
      resend: (n: number) =>
        n === 0
          ? 'Nothing could be sent again yet: what stopped these cards is still there. See below what to do about each.'
          : n === 1
            ? '1 card is on its way again.'
            : `${n} cards are on their way again.`,
      run: (n: number) =>
        n === 0
          ? 'Nobody could be asked sooner than planned.'
          : n === 1
            ? '1 person is asked sooner than planned: now, or at the next hour at which they may be disturbed.'
            : `${n} people are asked sooner than planned: now, or at the next hour at which each may be disturbed.`,
      cancel: (n: number) =>
        n === 0
          ? 'The cycle is cancelled. No card was waiting; those that arrived can still be answered.'
          : n === 1
            ? 'The cycle is cancelled. 1 card that waited was taken back; those that arrived can still be answered.'
            : `The cycle is cancelled. ${n} cards that waited were taken back; those that arrived can still be answered.`,
      resume: (n: number) =>
        n === 0
          ? 'The cycle goes on. Everybody is asked as planned.'
          : n === 1
            ? 'The cycle goes on. 1 card waits again for its moment.'
            : `The cycle goes on. ${n} cards wait again for their moment.`,
      underWay: 'More are being moved; the numbers follow by themselves.',
    },
    cancelDialog: {
      title: (cycle: string) => `Cancel ${cycle}?`,
      waiting: (n: number) =>
        n === 0
          ? 'No card waits at the moment, so nothing is taken back.'
          : n === 1
            ? 'The 1 card that waits is taken back, and leaves the numbers of this cycle.'
            : `The ${n} cards that wait are taken back, and leave the numbers of this cycle.`,
      arrived: 'Cards that arrived stay in the chats and can be answered. No reminder follows.',
      others: 'Other cycles, and questions after visits, go on as ever.',
      back: 'You can go on later: then who was to be asked is asked at their next moment.',
      keep: 'Keep the cycle',
      confirm: 'Cancel the cycle',
    },
    setAside: {
      title: 'Work that was set aside',
      hint: 'It failed too often to be tried again by itself.',
      since: (when: string) => `Since ${when}`,
      redo: 'Do it once more',
      redoOf: (what: string) => `Do it once more: ${what}`,
      redoAll: (n: number) => `Do all ${n} once more`,
      done: 'It is being done once more. What fails again comes back to this list.',
    },
    dryRun: {
      title: (cycle: string) => `Who is asked in ${cycle}?`,
      loading: 'Who is asked?',
      hint: 'A dry run by what is known now: nothing is sent.',
      open: 'Show who is asked when',
      close: 'Hide who is asked when',
      asked: 'Asked',
      notAsked: 'Not asked',
      days: 'When',
      reasons: 'Who not, and why',
      people: (n: number) => (n === 1 ? '1 person' : `${n.toLocaleString('en')} people`),
      unread: (n: number) =>
        n === 1
          ? 'The calendar of 1 person could not be read: they have no mailbox, or Outlook did not answer in time. They are shown as if they were not away.'
          : `The calendars of ${n.toLocaleString('en')} people could not be read: they have no mailbox, or Outlook did not answer in time. They are shown as if they were not away.`,
      list: 'Everybody in this dry run',
      show: 'Show',
      filters: {
        all: 'Everybody',
        asked: 'Asked',
        deferred: 'Later than the ask day',
        'not asked': 'Not asked',
      },
      search: 'Name or department',
      found: (n: number, more: number) =>
        more === 0
          ? n === 1
            ? '1 person'
            : `${n.toLocaleString('en')} people`
          : `The first ${n.toLocaleString('en')} of ${(n + more).toLocaleString('en')} people. Search by name or department to see the others.`,
      noMatch: 'Nobody fits.',
      showAll: 'Show everybody',
      badges: { notAsked: 'Not asked', later: 'Later', unreachable: 'Cannot be reached' },
      at: (time: string, place: string) => `${time}, ${place}`,
      none: 'There is nobody to ask yet',
      noneText: 'Bring in people, customers and pairs; then you see here who will be asked when.',
    },
  },
  /** How people are asked: by the administrator for all, and by everybody for themselves (2.1, 2.6, 2.10). */
  asking: {
    title: 'When people are asked',
    weeks: ['first', 'second', 'third', 'fourth'],
    calendar: (week: string, weekday: string, hour: string) =>
      `On the ${week} ${weekday} of the month at ${hour}, in each person’s own time zone.`,
    otherwise:
      'Who has a weekend, a public holiday or an absence then is asked on their next working day. Whoever runs the service sets the day and the hour.',
    pause: 'Pause asking for everybody',
    paused: 'Nobody is asked at the moment',
    pausedBy: (name: string, when: string) =>
      name
        ? `${name} paused it, ${when}. It stays so until you go on.`
        : `Paused since ${when}, until you go on.`,
    goOn: 'Go on asking',
    notChanged: 'This was not changed',
    undo: 'Undo',
    cancel: 'Cancel',
    save: 'Save',
    pauseDialog: {
      title: 'Pause asking for everybody?',
      stops: 'No card leaves any more, in any cycle: no question, no reminder, no news.',
      arrived: 'Cards that arrived can be answered, and everything on this tab works as ever.',
      back: 'When you go on, who was to be asked meanwhile is asked on their next working morning, while enough of the cycle is left.',
      keep: 'Keep asking',
      confirm: 'Pause asking',
    },
    done: {
      paused: 'Asking is paused. From now on no card leaves.',
      resumed: 'People are asked again.',
      wave: 'Saved. What is planned follows within a minute.',
      added: (name: string) =>
        `${name} is a company holiday now. What is planned for its days follows within a minute.`,
      changed: (name: string) => `${name} is changed.`,
      removed: (name: string) => `${name} is removed. People are asked on its days again.`,
      undone: 'Undone.',
    },
    meanwhile: (name: string, when: string) => `Last changed by ${name}, ${when}.`,
    holidays: {
      title: 'Company holidays',
      hint: 'Nobody is asked on these days. Public holidays of each country are known already.',
      none: 'No company holiday to come',
      noneText: 'Name the days on which nobody works, such as those between the years.',
      days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
      add: 'Add a holiday',
      addTitle: 'A company holiday',
      change: 'Change',
      changeOf: (name: string) => `Change ${name}`,
      remove: 'Remove',
      removeOf: (name: string) => `Remove ${name}`,
      past: (n: number) => `Over (${n})`,
      name: 'Name',
      from: 'First day',
      to: 'Last day',
      toHint: 'Leave it empty for a single day',
      missingName: 'Give it a name',
      missingDay: 'Choose a day',
      order: 'Choose a day that is not before the first one',
    },
    wave: {
      title: 'Who is asked',
      hint: 'Begin with some departments and add more when you are ready.',
      all: (people: string, departments: number) =>
        departments === 1
          ? `Everybody: ${people} in 1 department.`
          : `Everybody: ${people} in ${departments} departments.`,
      some: (asked: number, of: number) =>
        `${asked.toLocaleString('en')} of ${of.toLocaleString('en')} people are asked.`,
      nobody: 'No department is chosen, so nobody is asked.',
      people: (n: number) => (n === 1 ? '1 person' : `${n.toLocaleString('en')} people`),
      choose: 'Choose departments',
      dialogTitle: 'Who is asked',
      lead: 'Who is in no wave is not asked and counts in no number. Who comes in is asked on their next working morning, while enough of the cycle is left, else from the next cycle on. Nobody who was asked already is asked twice.',
      which: 'Which departments',
      everybody: 'All departments, and those that come later',
      these: 'Only these departments',
      search: 'Find a department',
      noMatch: 'No department is called that.',
      noDepartment: 'No department yet',
    },
    mine: {
      title: 'How I am asked',
      as: 'You get a card when it is time to speak with a counterpart, and at most two reminders.',
      paused: (day: string) => `You are asked nothing until ${day}. Then it goes on by itself.`,
      out: 'You are asked nothing any more, until you say so.',
      outReason: (reason: string) => `Your reason, which only you see: ${reason}`,
      private: 'Only you see this. Meanwhile you count in no number, and nobody is told.',
      still: 'You can still tell of a conversation yourself, here or in the chat.',
      language: (language: string) => `You chose ${language} in the chat.`,
      pause: 'Pause',
      otherDay: 'Another day',
      resume: 'Ask me again',
      stop: 'Stop asking me',
      pauseDialog: {
        title: 'Ask me nothing for a while',
        lead: 'You get no card until then, and count in no number meanwhile. It goes on by itself; nobody sees that you paused.',
        until: 'Ask me again from',
        hint: 'A day after today, at most a year ahead',
        missing: 'Choose the day from which you are asked again',
        send: 'Pause',
      },
      stopDialog: {
        title: 'Stop asking me',
        lead: 'You get no questions and no reminders any more, and count in no number. Your counterparts, and what you told, stay. You can take it back here at any time.',
        reason: 'Why (if you like)',
        hint: 'Only you ever see this.',
        send: 'Stop asking me',
      },
      done: {
        paused: (day: string) => `You are asked nothing until ${day}.`,
        resumed: 'You are asked again.',
        out: 'You are asked nothing any more.',
        undone: 'Undone.',
      },
    },
  },
  /** A conversation told without being asked (2.7). */
  visibility: {
    title: 'Who is seen',
    lead: 'How much of their colleagues people see on this tab. It is the same for every reader: colleagues, managers and administrators alike.',
    now: 'What holds',
    since: (moment: string) => `Since ${moment}.`,
    agreed: (partner: string, day: string) => `Agreed with ${partner} on ${day}.`,
    levels: {
      groups: 'Numbers of groups',
      spoke: 'Names of those who spoke',
      all: 'People by month',
    },
    means: {
      groups:
        'Numbers of groups of 5 people or more. Nobody is named, and no number from which the rest could be worked out.',
      spoke: 'Also the names of those who spoke with a customer. Who has not spoken is never shown.',
      all: 'For everybody in a team, month by month, whether they spoke. It needs an agreement, and everybody is told of it in chat.',
    },
    always:
      'At every level feelings are numbers over 5 people or more, private notes stay with their authors, and nobody sees when somebody opened or answered a card.',
    partner: 'Agreed with',
    partnerHint: 'Such as the works council',
    partnerMissing: 'Say with whom it was agreed',
    on: 'Agreed on',
    onMissing: 'Choose the day on which it was agreed',
    tells:
      'Everybody is told by a card in chat, with whom it was agreed and when. Months before this one stay as they were.',
    down: 'From the moment you save, nobody sees more than this.',
    save: 'Save',
    saved: {
      groups: 'From now on only numbers of groups are shown.',
      spoke: 'From now on the names of those who spoke are shown.',
      all: 'From now on people are shown by month, and everybody is being told.',
    },
    notSaved: 'Not saved',
    changes: 'What was set so far',
    noChanges: 'Nobody has changed it yet',
    noChangesText: 'What the organisation began with still holds.',
    by: (name: string, moment: string) => `${name}, ${moment}`,
  },
  talk: {
    open: 'Log a conversation',
    with: (name: string) => `Log a conversation with ${name}`,
    title: 'Log a conversation',
    titleWith: (name: string) => `You spoke with ${name}`,
    who: 'With whom?',
    choose: 'Choose somebody',
    missing: 'Choose with whom you spoke',
    seemed: (name: string) => `${name} seemed`,
    seemedSomebody: 'They seemed',
    cannotTell: 'I cannot tell',
    heard: 'What did you hear?',
    heardHint: 'In your own words, for everybody to read. Please nothing about health, family or politics.',
    more: 'More: when and how, kind, departments, a promise, a note',
    fewer: 'Fewer fields',
    day: 'When',
    dayHint: 'Leave it empty for today',
    channel: 'How',
    channels: {
      visit: 'On a visit',
      video: 'By video',
      phone: 'By phone',
      'in person': 'In person',
      chat: 'By chat',
      mail: 'By e-mail',
    },
    unsaid: 'Not said',
    kind: 'What kind of thing was it?',
    departments: 'Which departments does it concern?',
    departmentsChoose: 'Choose departments',
    own: 'How do you feel about the conversation?',
    ownHint: 'Only shown as a number, together with at least four other people.',
    promise: 'Did you promise anything?',
    promiseHint: 'For example: send the new price list',
    dueOn: 'By when?',
    promiseMissing: 'Say what you promised, or take the day away',
    note: 'A note only for you',
    noteHint: 'Nobody else ever sees this.',
    cancel: 'Cancel',
    save: 'Save',
    notSaved: 'This was not saved',
    unsure: 'It is not sure whether this was saved',
    again: 'Save it again: the same conversation is never stored twice.',
    done: (name: string, day: string) => `Noted: you spoke with ${name} on ${day}.`,
    where: 'It stands on your page. To change it, say check in in the chat.',
    toChat: 'Open the chat',
  },
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december'],
]

/** Other languages must have the same shape, or they do not compile. */
export const en = {
  /** What the bot says in chat. */
  chat: {
    product: 'Counterpart',
    welcome: (name: string) =>
      `Hello ${name}. I am Counterpart. Once a month I ask you, here in this chat, whether you spoke with your counterpart at a customer, and what you heard. One tap is enough.`,
    welcomeNever:
      'What you say is not for appraisal: no ranking, no response times, and nobody is named for silence. Private notes stay with you.',
    welcomeStop:
      'Say stop and I ask nothing more, or pause for a while; you can also mute or remove me in Teams. Say help to see what I can do.',
    help: 'This is what you can say to me:',
    helpCommands: {
      checkIn: 'tell me about a conversation now, without waiting to be asked',
      myPairs: 'see who your counterparts are',
      book: 'book a joint visit to a customer',
      myMonth: 'see what you have told this month, and what you promised',
      settings:
        'see and change how I ask you; or say **pause until 24 December**, **resume** or **stop** right away',
      help: 'see this list',
    },
    helpTab: 'Your team and your customers are in the Counterpart tab.',
    hello: (name: string) => `Hello ${name}. Good to see you.`,
    unknown: 'I did not understand that. I only know a few words:',
    commands: {
      help: ['help', '?', 'what can you do'],
      hello: ['hi', 'hello', 'hey', 'good morning'],
      checkIn: ['check in', 'checkin', 'check-in'],
      myPairs: ['my pairs', 'my pair', 'pairs', 'my counterparts', 'my counterpart'],
      book: ['book', 'book a visit', 'book visit', 'visit'],
      myMonth: ['my month', 'month', 'this month'],
      pause: ['pause', 'pause me', 'not now'],
      resume: ['resume', 'start', 'ask me again', 'continue'],
      stop: ['stop', 'unsubscribe', 'opt out', 'stop asking me'],
      settings: ['settings', 'my settings', 'options'],
      language: ['language', 'languages'],
    },
    /** How a sentence begins that tells of a conversation, and how it went; the longest that fits counts. */
    spokeWith: [
      { words: 'i spoke with', channel: null },
      { words: 'i spoke to', channel: null },
      { words: 'i talked with', channel: null },
      { words: 'i talked to', channel: null },
      { words: 'spoke with', channel: null },
      { words: 'spoke to', channel: null },
      { words: 'talked with', channel: null },
      { words: 'talked to', channel: null },
      { words: 'had a call with', channel: 'phone' },
      { words: 'i called', channel: 'phone' },
      { words: 'called', channel: 'phone' },
      { words: 'i met with', channel: 'in person' },
      { words: 'met with', channel: 'in person' },
      { words: 'i met', channel: 'in person' },
      { words: 'met', channel: 'in person' },
    ] as { words: string; channel: Channel | null }[],
    /** What comes between the name and what was heard. */
    about: [' about ', ' on the subject of ', ': '],
    logExample: 'spoke with NAME about late deliveries',
    logHelp: 'tell me in one line, with whom and about what',
    notKnown:
      'I do not know you yet. Your administrator imports the people who take part; once you are among them I will ask you here.',
    noPairs:
      'You have no counterpart yet. As soon as somebody pairs you with a contact at a customer, I will tell you here.',
    myPairsTitle: 'Your counterparts',
    pairLine: (contact: string, title: string, customer: string) => `**${contact}**, ${title} at ${customer}`,
    lastSpoke: (day: string) => `You last spoke on ${day}.`,
    neverSpoke: 'No conversation noted yet.',
    nextVisit: (when: string, zone: string) => `Next visit: ${when}, ${zone}.`,
    bookTitle: 'Which customer would you like to visit?',
    bookText:
      'Two or more of us, from at least two departments, meet them by video. The booking opens in the tab; nobody hears of it before you book.',
    bookAny: 'Another customer',
    bookExample: 'book a visit with CUSTOMER next week',
    bookHelp: 'the booking opens with both filled in',
    /** How a sentence begins that says until when one is not asked; the longest that fits counts. */
    pauseUntil: ['pause me until', 'pause asking until', 'pause until', 'pause till', 'pause to', 'pause'],
    months: MONTHS,
    /** How a sentence begins that asks for a visit; the longest that fits counts. */
    visitWith: [
      'book a joint visit with',
      'book a joint visit to',
      'book a joint visit at',
      'book a joint visit',
      'book a visit with',
      'book a visit to',
      'book a visit at',
      'book a visit',
      'book a meeting with',
      'book a meeting at',
      'book visit with',
      'book visit to',
      'plan a visit with',
      'plan a visit to',
      'plan a visit',
      'book with',
      'visit',
      'book',
    ],
    /** How a sentence ends that says when; the longest that fits counts. */
    periods: saidPeriods(),
    bookWithTitle: (customer: string) => `A joint visit with ${customer}`,
    bookBetween: (from: string, to: string) => `Times are looked for from ${from} to ${to}.`,
    bookOn: (day: string) => `Times are looked for on ${day}.`,
    bookAnyTime: 'Times are looked for in the coming weeks.',
    bookNext: 'The booking opens in the tab, filled in; nobody hears of it before you send it.',
    bookOpen: 'Open the booking',
    bookWhich: (said: string) => `Several customers go by “${said}”. Which one?`,
    bookNear: (said: string) => `I know no customer called “${said}”. Did you mean one of these?`,
    bookNobody: (said: string) =>
      `I know no customer called “${said}”. Choose one in the booking, or check how the name is written.`,
    openersTitle: 'Three ways to begin',
    openers: [
      'What are you planning for the coming months?',
      'What worries you most at the moment?',
      'If you had one wish, what should we do differently?',
    ],
    tellAbout: (name: string) => `Tell about ${name}`,
    allPairs: (n: number) => `See all ${n} of them`,
    /** A pair that is not asked about, and why. */
    pairStates: {
      suggested: () => 'Waits for the introduction by the owner of the customer.',
      introduced: (day: string) => (day ? `Introduced. I ask you from ${day} on.` : 'Introduced.'),
      paused: (day: string) => (day ? `Paused until ${day}.` : 'Paused.'),
    },
    error: 'Something went wrong on my side, and this was not stored. Please try again in a moment.',
  },
  /** What Teams shows of the app before and after it is added. */
  app: {
    short: 'Counterpart',
    full: 'Counterpart: monthly check-ins and joint visits with customers',
    shortText: 'Everyone has a counterpart at a customer, and one question a month.',
    longText: [
      'Counterpart gives every employee a counterpart: a person with a similar function at a customer. Once a month it asks in chat whether the two spoke, and keeps what was heard.',
      '**What you can do**',
      '- Answer the monthly question with one tap, or tell about a conversation whenever you like.\n- Book a joint visit by video with several departments, at a time that suits everybody.\n- See which customers have gone silent, who visits whom next, what is promised and what customers said.\n- Add a customer to a channel, so that its team sees the same page.\n- Have the brief and your notes beside the meeting during a visit.',
      '**Who it is for**',
      'Everybody in an organisation that serves other organisations, in any department, and those who lead them. It is not for appraisal: nobody is named for silence, and feelings appear only as numbers over enough people.',
      '**What it needs**',
      'Your organisation runs the service itself. An administrator sets it up once for Microsoft Teams, imports employees, customers and contacts, and may have to consent to calendar access. Booking needs a work account with a calendar in Exchange Online. Customers need no account. The app speaks English.',
      '**Help**',
      'Say help in the chat, or ask your administrator.',
    ].join('\n\n'),
    overview: 'Overview',
    visit: 'Visit',
    commands: {
      help: 'See what you can say to me',
      hello: 'Say hello, and see what I can do',
      checkIn: 'Tell about a conversation now, without waiting to be asked',
      myPairs: 'See who your counterparts are',
      book: 'Book a joint visit to a customer',
      myMonth: 'See what you have told this month, and what you promised',
      pause: 'Not be asked for a while',
      resume: 'Be asked again',
      stop: 'Not be asked any more',
      settings: 'See and change how I ask you',
      language: 'Choose my language, and how I write days and numbers',
    },
  },
  /** The check-in card and what follows it. */
  checkin: {
    question: (name: string, title: string, customer: string) =>
      title
        ? `Did you speak with ${name}, ${title} at ${customer}?`
        : `Did you speak with ${name} at ${customer}?`,
    summary: (name: string) => `Did you speak with ${name} this month?`,
    againIntro: 'Once more, in case the first card did not reach you or the moment was wrong.',
    seemed: (name: string) => `Yes, and ${name} seemed`,
    feelings: {
      unhappy: 'unhappy',
      uneasy: 'uneasy',
      neutral: 'neutral',
      content: 'content',
      delighted: 'delighted',
    },
    cannotTell: 'Yes, but I cannot tell',
    faceTitle: (name: string, feeling: string) => `Yes, ${name} seemed ${feeling}`,
    /** After a visit everybody in it is asked how it was. */
    debrief: {
      visit: (customer: string, name: string) => `How was the visit to ${customer} with ${name}?`,
      talk: (customer: string, name: string) => `How was the talk with ${name} at ${customer}?`,
      summary: (customer: string) => `How was it with ${customer}?`,
      seemed: (name: string) => `${name} seemed`,
      faceTitle: (name: string, feeling: string) => `${name} seemed ${feeling}`,
      cannotTell: 'I cannot tell',
      askCustomer: 'Ask the customer how it was',
      notThere: 'I was not there',
      notThereNoted: 'Noted: you were not there, so it does not count as a conversation of yours.',
      notThereKnown: 'As far as we know you were not there, so it does not count as a conversation of yours.',
      there: 'I was there after all',
      instead: 'Somebody went instead',
      insteadTitle: 'Who went in your place?',
      insteadText: 'The visit then counts for them, and they are asked what they heard.',
      insteadPick: 'Somebody of the customer team',
      insteadChoice: (name: string, department: string) => `${name}, ${department}`,
      insteadOther: 'Or a name',
      insteadName: 'Name',
      insteadSave: 'Save',
      insteadBack: 'Back',
      insteadNobody: 'Choose somebody, or type a name.',
      insteadUnknown: (name: string) =>
        `Nobody of ours is called anything like ${name}. Type the name as it stands in the directory.`,
      insteadSeveral: 'Several people are called that. Choose one of them.',
      wentInstead: (name: string) =>
        `${name} went in your place and is asked what they heard. The visit does not count for you.`,
    },
    notYet: 'Not yet',
    notThisMonth: 'Not this month',
    skipTitle: 'That is a valid answer. What is the reason?',
    skipReasons: {
      'contact away': 'My counterpart is away',
      'no occasion': 'There was no occasion',
      'too busy': 'I have no time this month',
      'contact asked not to': 'My counterpart asked not to be called',
      other: 'Another reason',
    },
    more: 'More',
    openers: 'What to ask',
    promised: (what: string) => `You promised: ${what}`,
    promisedBy: (what: string, day: string) => `You promised by ${day}: ${what}`,
    bookTalk: (name: string) => `Book 20 minutes with ${name}`,
    bookVisit: 'Book a joint visit',
    remindTitle: 'Remind me on',
    remind: 'Remind me',
    notMine: (name: string) => `${name} is not my contact any more`,
    kept: (name: string) => `${name} is your counterpart, as before.`,
    ended: (name: string) =>
      `Thank you. ${name} is not your counterpart any more, and you are not asked about this pair again.`,
    save: 'Save',
    undo: 'Undo',
    change: 'Change',
    changeName: (name: string) => `Change: ${name}`,
    next: (name: string) => `Next: ${name}`,
    required: 'Please choose one.',
    spoke: (name: string) => `You spoke with ${name}`,
    spokeSeemed: (name: string, feeling: string) => `You spoke with ${name}, who seemed ${feeling}`,
    skipped: (name: string) => `Not this month: ${name}`,
    willAskAgain: (name: string, day: string) => `Not yet: ${name}. I will ask again on ${day}.`,
    willNotAskAgain: (name: string) => `Not yet: ${name}. Tell me any time with check in.`,
    /** A day was chosen after the last one on which one can be asked. */
    dayTooLate: (day: string | null) =>
      day
        ? `That is too late to ask you about this time, so nothing was noted. The last day you can choose is ${day}.`
        : 'No later day is left on which I can ask you about this time, so nothing was noted. Tell me any time with check in.',
    spokeAfterAll: (name: string) => `I spoke with ${name}`,
    late: 'Noted after the end of the month.',
    /** What a card is about where that is not the present round of check-ins. */
    about: (cycle: string) => `About ${cycle}`,
    half: (which: 'first' | 'second', month: string) =>
      which === 'first' ? `the first half of ${month}` : `the second half of ${month}`,
    quarter: (first: string, last: string) => `${first} to ${last}`,
    outsideCycle: (cycle: string) =>
      `This card is about ${cycle}. Choose a day in that time; what you typed is still there.`,
    nothingAsked: 'Nothing is asked here any more. Tell me about a conversation any time with check in.',
    heard: 'What did you hear?',
    heardHint: 'In your own words. Please nothing about health, family or politics.',
    kind: 'What kind of thing was it?',
    kinds: {
      need: 'A need',
      plan: 'A plan',
      worry: 'A worry',
      dream: 'A dream',
      praise: 'Praise',
      complaint: 'A complaint',
    },
    departments: 'Which departments does it concern?',
    own: 'How do you feel about the conversation?',
    ownHint: 'Only shown as a number, together with at least four other people.',
    followUp: 'Did you promise anything?',
    followUpHint: 'For example: send the new price list',
    dueOn: 'By when?',
    spokeOn: 'When did you speak?',
    channel: 'How?',
    channels: {
      visit: 'On a visit',
      video: 'By video',
      phone: 'By phone',
      'in person': 'In person',
      chat: 'By chat',
      mail: 'By e-mail',
    },
    note: 'A note only for you',
    noteHint: 'Nobody else ever sees this.',
    addMore: 'Add more',
    fewer: 'Fewer fields',
    guess: (name: string) => `How did ${name} seem?`,
    cannotTellShort: 'I cannot tell',
    facts: {
      heard: 'You heard',
      kind: 'Kind',
      departments: 'Concerns',
      own: 'You felt',
      followUp: 'You promised',
      when: 'When',
      note: 'Your note',
      reason: 'Reason',
    },
    promiseBy: (text: string, day: string) => `${text}, by ${day}`,
    thanks: 'Thank you. That is all for this month.',
    onTab: 'Your team sees on the Counterpart tab that you spoke, and what you heard.',
    refusals: {
      'not yours':
        'This card belongs to somebody else, so nothing was changed. Say check in to see your own.',
      closed: 'This month is closed, so nothing was changed. Say check in to tell me about the present one.',
      'future day':
        'That day is still to come. Choose the day on which you spoke; what you typed is still there.',
      'follow-up before today': 'Choose a later day; what you typed is still there.',
      'not asked':
        'This pair is paused or over, so nothing was changed. If you spoke all the same, tap a face to say how they seemed.',
      'not answered': 'First tap a face to say how your counterpart seemed; then add what you heard.',
      'not understood': 'I could not read that card. Say check in to get a new one.',
    },
  },
  /** Reasons an import gives for a row or a file, and how it names rows that are gone. */
  /** How somebody is asked, as they see and set it themselves in chat. */
  myAsking: {
    title: 'How I ask you',
    asked: 'I ask you about your counterparts, once in each round.',
    pausedUntil: (day: string) => `You are paused. From ${day} on I ask you again.`,
    optedOut: 'I do not ask you anything. You can still tell me about a conversation at any time.',
    yourReason: (reason: string) => `Your reason: ${reason}`,
    onlyYou: 'Only you see this. Who is not asked counts in no number.',
    pause: 'Pause',
    until: 'Ask me again from',
    required: 'Please choose a day.',
    whichDay: (said: string) =>
      `I do not know which day “${said}” is. Press Pause and choose it, or say it like this: pause until 24 December.`,
    pauseMe: 'Pause until then',
    resume: 'Ask me again',
    stop: 'Stop asking me',
    reason: 'Why? You need not say; nobody else sees it.',
    stopMe: 'Stop asking me',
    why: 'Say why',
    saveWhy: 'Save the reason',
    language: 'Language',
    languageHint: 'I speak English so far. You can choose how I write days.',
    asTeams: 'As Teams is set',
    locales: { 'en-GB': 'English, days as 24 November', 'en-US': 'English, days as November 24' },
    save: 'Save',
    page: 'Open my page',
    done: {
      paused: 'Done. I leave you in peace until then.',
      resumed: 'Done. I ask you again.',
      stopped: 'Done. I ask you nothing any more.',
      language: 'Done.',
    },
  },
  myMonth: {
    title: (month: string) => `My month: ${month}`,
    on: (day: string) => `On ${day}.`,
    open: (name: string) => `Still open: ${name}`,
    promises: 'What I promised',
    promise: (name: string, what: string, day: string | null) =>
      day ? `${name}: ${what}, by ${day}` : `${name}: ${what}`,
    tell: (name: string) => `Tell about ${name}`,
    page: 'Open my page',
  },
  /** A conversation told without being asked. */
  talk: {
    whom: 'With whom? Say it like this: spoke with Maria Keller about late deliveries.',
    tooLong: 'That is too long for one message. Say it in a line; the card that follows has room for more.',
    nobody: (name: string) =>
      `I find nobody called ${name} among your counterparts and at your customers. Say the full name, or log the conversation on the customer’s page in the tab.`,
    which: 'Which of them did you speak with?',
    choice: (name: string, customer: string) => `${name}, ${customer}`,
    more: 'There are more of that name. Say the full name if the one you mean is not here.',
    takenBack: (name: string) => `Taken back: nothing is noted of that conversation with ${name}.`,
    refusals: {
      'not yours': 'You are not among the imported people yet. Ask an administrator to import you.',
      'contact unknown': 'This contact is not known any more. Choose somebody from the customer’s page.',
      'future day': 'That day has not come yet. Choose today or an earlier day.',
      closed: 'That month is closed: conversations can be told until 30 days after its end.',
      'follow-up before today': 'A promise cannot be due before today. Choose today or a later day.',
    },
  },
  imports: {
    mistakes: {
      'file empty': () => 'The file is empty. Export it again and check that it has rows.',
      'no header': () => 'The first line has no column names. Put them there, such as Name, Email.',
      'no rows': () => 'The file has column names but no rows, so nothing was compared. Export it again.',
      'header twice': ({ column }: { column: string }) =>
        `The column ${titled(column)} is there twice. Remove or rename one of them.`,
      'column missing': ({ column }: { column: string }) =>
        `The column ${titled(column)} is missing. Add it and import the file again.`,
      'header unread': () =>
        'A quotation mark in the column names is not closed where the name ends, so nothing can be read. Close it and import the file again.',
      'quote not closed': () =>
        'A quotation mark in this line is not closed where its value ends, so the line is left out. Close it or take it out.',
      'row too long': ({ limit }: { limit: number }) =>
        `This line is longer than ${limit} characters, so it is left out. Check that line breaks separate the rows.`,
      'rest unread': () =>
        'From here on nothing is read: quotation marks are not closed in too many lines. Export the file again, or mend the lines told above first.',
      encoding: () =>
        'From here on this is neither UTF-8 nor UTF-16. Save the file as CSV UTF-8 and import it again.',
      'too large': ({ limit }: { limit: number }) =>
        `The file is larger than ${Math.floor(limit / 1_000_000)} MB. Split it.`,
      columns: ({ expected, found, until }: { expected: number; found: number; until?: number }) => {
        const values = `${found} ${found === 1 ? 'value' : 'values'} for ${expected} columns`
        if (until !== undefined)
          return `With the lines to ${until}, which its quotation mark joins to it, this row has ${values}. Close the quotation mark where its value ends, or add what is missing.`
        return found > expected
          ? `This row has ${values}. Put values that hold the separator in quotation marks.`
          : `This row has only ${values}. Add what is missing; an empty value needs its separator too.`
      },
      'gone unknown': ({ count }: { count: number }) =>
        `${count === 1 ? '1 row of the last file is' : `${count} rows of the last file are`} not in this one, as far as it could be understood. As long as it is not clear whom every line is about, they do not count as gone.`,
      directory: ({ why }: { why: 'permission' | 'sign-in' | 'throttled' | 'unreachable' }) =>
        ({
          permission:
            'The directory refused to look people up. Grant the app the permission User.ReadBasic.All in Entra and import the file again.',
          'sign-in':
            'The service could not sign in to the directory. Check its registration and secret, then import the file again.',
          throttled: 'The directory asks for a pause. Import the file again in a few minutes.',
          unreachable: 'The directory cannot be reached at the moment. Import the file again later.',
        })[why],
      'never left': () =>
        'Customers cannot be marked as left. Import this file without that; those missing from it are listed as gone.',
      'other kind': ({ kind }: { kind: 'customers' | 'contacts' }) =>
        `These are the columns of a file of ${kind}. Choose ${kind} and import it there.`,
      'header again': () => 'These are the column names once more. Remove the line.',
      'value missing': ({ column }: { column: string }) => `${titled(column)} is empty. Fill it in.`,
      'name missing': () => 'First Name and Last Name are both empty. Fill in at least one of them.',
      'no letters': ({ name }: { name: string }) =>
        `${name} is not a name, as it has no letters. Fill in First Name or Last Name.`,
      'sheet error': ({ column, value }: { column: string; value: string }) =>
        `${titled(column)}: ${value} is what a spreadsheet shows where a formula fails. Mend the formula, or type the value.`,
      'letters lost': ({ column, value }: { column: string; value: string }) =>
        `${titled(column)}: letters of ${value} were lost when the file was saved. Export it again as CSV UTF-8.`,
      'too long': ({ column, limit, unusual }: { column: string; limit: number; unusual?: true }) =>
        `${titled(column)} is longer than ${limit} characters${unusual ? ', of which an unusual one counts as five' : ''}. Shorten it.`,
      'email invalid': ({
        column,
        value,
        why,
      }: {
        column: string
        value: string
        why: keyof typeof EMAIL_FAULTS
      }) => `${titled(column)}: ${value} ${EMAIL_FAULTS[why]}`,
      'domain invalid': ({ value }: { value: string }) =>
        `Domain: ${value} is not a domain. Write it like customer.example.`,
      'zone unknown': ({ value, hint, why }: Hinted & { why?: 'offset' | 'windows' }) => {
        if (why === 'offset')
          return `Time Zone: ${value} is an offset, which says nothing of summer time. Write a zone like ${hint ?? 'Europe/Amsterdam'}.`
        return why === 'windows'
          ? `Time Zone: ${value} is what Windows calls a time zone. Write ${hint}.`
          : `Time Zone: ${value} is not an IANA time zone${didYouMean(hint, 'Europe/Amsterdam')}`
      },
      'country unknown': ({ value, hint }: Hinted) =>
        `Country: ${value} is not a country code${didYouMean(hint, 'NL')}`,
      'language unknown': ({ column, value, hint }: Hinted & { column: string }) =>
        `${titled(column)}: ${value} is not a language${didYouMean(hint, 'nl or en-GB')}`,
      duplicate: ({ first, by }: { first: number; by?: 'email' | 'domain' }) =>
        by
          ? `The same ${by === 'email' ? 'e-mail address' : 'domain'} is already in line ${first}, under another name. Remove one of them, or correct it.`
          : `The same row is already in line ${first}. Remove one of them.`,
      'two records': ({ first }: { first: number }) =>
        `Line ${first} is the same by its address or domain, though its record is another. Merge the two where the file comes from.`,
      'same person': ({ first }: { first: number }) =>
        `The directory says that this is the person of line ${first}. Keep one address.`,
      'own manager': () => 'Manager Email is the person themselves. Name their manager or leave it empty.',
      'manager cycle': ({ chain }: { chain: string }) =>
        `These managers lead back to the same person: ${chain}. Correct one of them.`,
      'employee unknown': ({ email }: { email: string }) =>
        `${email} is not an employee we know. Import people first, or correct the address.`,
      'employee left': ({ name }: { name: string }) => `${name} has left. Name somebody else.`,
      'owner unknown': ({ email }: { email: string }) =>
        `Owner Email: ${email} is not an active employee. Import people first, or leave it empty.`,
      'customer unknown': ({ customer, hint }: { customer: string; hint: string | null }) =>
        `There is no customer ${customer}${hint ? `. Did you mean ${hint}?` : '. Import customers first, or correct the name or domain.'}`,
      'customer ambiguous': ({ customer, domains }: { customer: string; domains: string }) =>
        `Several customers are called ${customer}. Write the domain instead${domains ? `: ${domains}` : ''}.`,
      'customer id unknown': ({ record }: { record: string }) =>
        record
          ? `There is no customer with the id ${record}. Import the accounts of the same system first, or export the account's name as well.`
          : 'No company is named. Fill it in where the file comes from.',
      'contact unknown': ({ email }: { email: string }) =>
        `${email} is not a contact we know. Import contacts first, or correct the address.`,
      'contact elsewhere': ({ email, customer }: { email: string; customer: string }) =>
        `${email} is already a contact of ${customer || 'another customer'}, and belongs to one customer. Name that one, or write another address.`,
      inactive: () =>
        'Is inactive in the system it comes from, so it is not brought in. Make it active there if it should be.',
      'email taken': ({ email }: { email: string }) =>
        `${email} is already the address of another contact. Correct one of the two, or merge them.`,
      'email of employee': ({ email }: { email: string }) =>
        `${email} is the address of one of our employees. Remove the row, or write the contact’s own address.`,
      'email of contact': ({ email, customer }: { email: string; customer: string }) =>
        `${email} is the address of a contact${customer ? ` of ${customer}` : ''}. Remove one of the two.`,
    },
    /** What is worth knowing about a row that is taken. */
    notes: {
      'no domain': ({ value }: { value: string }) =>
        `${value} is not the address of a site, so the domain stays empty.`,
      'shared site': ({ value }: { value: string }) =>
        `${value} is a page on a site of many, so the domain stays empty.`,
      'left empty': ({ column, value }: { column: string; value: string }) =>
        `${titled(column)}: ${value} is not understood and is left empty.`,
      'owner not found': ({ name }: { name: string }) =>
        `${name} is not an active employee, so the file says nothing of the owner. Import people first, or name an owner.`,
      'owner ambiguous': ({ name, count }: { name: string; count: number }) =>
        `${count} employees are called ${name}, so the file says nothing of the owner. Name one.`,
      'several companies': ({ taken, others }: { taken: string; others: string }) =>
        `Taken for ${taken}; also with ${others}. A contact belongs to one customer.`,
      objected: () => 'Asked not to be contacted: is never suggested, invited or written to.',
      'objection guessed': ({ value }: { value: string }) =>
        `${value} is not known to mean no, so it is taken as an objection. Lift it on the contact if it is none.`,
      'objection stays': () =>
        'The file no longer says that they asked not to be contacted. That stays until somebody lifts it.',
      inactive: () =>
        'Is inactive in the system it comes from, and stays here. Mark people as left if they have left.',
      'no function': ({ jobTitle }: { jobTitle: string }) =>
        `No function is known for ${jobTitle}. Say which on the page of job titles.`,
      'no job title': () => 'No job title, so no function.',
      'is back': () => 'Was gone and is back.',
      'stays in entra': () => 'Comes from Entra, so no file marks them as left.',
      'entra wins': ({ columns }: { columns: string[] }) =>
        `${listed(columns.map(titled))}: Entra says it differently and wins.`,
    },
    changes: ({ column, from, to }: { column: string; from: string; to: string }) =>
      `${titled(column)}: ${from || 'empty'} → ${to || 'empty'}`,
    unresolved: (email: string) =>
      `The directory does not know ${email}, so they are never asked. Correct the address.`,
    goneLine: 'Missing from this file; kept unless those missing are marked as left.',
    recognised: (system: 'hubspot' | 'salesforce' | 'dynamics', kind: 'customers' | 'contacts') =>
      ({
        hubspot: { customers: 'HubSpot companies', contacts: 'HubSpot contacts' },
        salesforce: { customers: 'Salesforce accounts', contacts: 'Salesforce contacts' },
        dynamics: { customers: 'Dynamics 365 accounts', contacts: 'Dynamics 365 contacts' },
      })[system][kind],
    /** Why something is not as it was before an import that was undone. */
    kept: {
      changed: ({ changed }: { changed: string[] }) =>
        changed.length > 0
          ? `Somebody changed ${listed([...new Set(changed.map(valueName))])} since; that stays.`
          : 'Somebody changed it since; it stays.',
      'left instead': () => 'Pairs, visits or a team hang on them by now, so they are marked as left.',
      'in use': () => 'Contacts, a team, pairs or visits hang on it by now, so it stays.',
      'pair full': () => 'One of the two has other counterparts by now, so the pair stays ended.',
      'objection stays': () => 'They asked not to be contacted. That stays until somebody lifts it.',
      'there again': () => 'It is there again; it stays.',
    },
    undoRefusals: {
      unknown: 'This import is not known any more. Look at the list of imports again.',
      'not last': 'Only the last import can be undone. Undo the later ones first.',
      'still writing': (seconds: number | null) =>
        seconds === null
          ? 'This import still writes. Wait until it is done, then undo it.'
          : `This import still writes. ${cutShort(seconds)}`,
      undone: 'This import is undone already.',
      'job taken': 'An import of this name was begun before. Begin it under a new name.',
    },
    /** Why no import can be written now. */
    busyRefusals: {
      busy: (name: string, seconds: number | null) =>
        `Another import is being written${name ? ` (by ${name})` : ''}. ${seconds === null ? 'Wait until it is done.' : cutShort(seconds)}`,
      'undo first': () => 'The last import was undone only in part. Undo it once more, then import the file.',
    },
    /** How a row is named that is missing from a later file. */
    gone: {
      people: (row: Row) => nameOfRow(row.name, row.email),
      customers: (row: Row) => [row.name, row.domain].filter(Boolean).join(', '),
      contacts: (row: Row) => [nameOfContact(row), row.customer].filter(Boolean).join(', '),
      teams: (row: Row) => `${row['employee email']} in the team of ${row.customer}`,
      pairs: (row: Row) => `${row['employee email']} with ${row['contact email']}`,
    },
    /** How any row is named, as far as it says who it is about. */
    names: {
      people: (row: Row) => nameOfRow(row.name, row.email),
      customers: (row: Row) => [row.name, row.domain].filter(Boolean).join(', '),
      contacts: (row: Row) => [nameOfContact(row), row.customer].filter(Boolean).join(', '),
      teams: (row: Row) => [row['employee email'], row.customer].filter(Boolean).join(', '),
      pairs: (row: Row) => [row['employee email'], row['contact email']].filter(Boolean).join(', '),
    },
  },
  /** In chat: a new counterpart for somebody whose pair has ended (1.4). */
  newCounterpart: {
    summary: 'A new counterpart for you',
    title: 'A new counterpart for you?',
    why: (reasons: string) => `Why you two: ${reasons}.`,
    hint: 'Nothing is done, and nobody is told, before you tap.',
    take: (name: string) => `Take ${name} as my counterpart`,
    another: 'Another one',
    taken: (name: string) => `${name} is to be your counterpart`,
    takenText:
      'They have not been told yet. The owner of the customer hears of it and introduces you; on the page of the customer you can also do so yourself, or say that you know each other. After that I ask you about them once a month.',
    nobodyElse: 'There is nobody else to suggest for you. Ask the owner of a customer for another contact.',
    fromTheFirst: 'Show the first one again',
    /** Why there is nobody, and what to do. */
    none: {
      full: ({ limit }: { limit: number }) =>
        `You still have ${counterparts(limit)}, which is the most, so nobody new is suggested.`,
      'no team': () =>
        'You are in no customer team, so I cannot suggest somebody new. Ask the owner of a customer, or your manager, to put you on one.',
      'no contacts': () =>
        'The customers you serve have no other contacts yet. Ask an administrator to import them.',
      'no match': () =>
        'Nobody there has your function or speaks your language. Ask the owner of the customer for somebody who does.',
      'only known': ({ paired, recent, forbidden, months }: Known) =>
        `${forbidden ? 'For somebody there who would fit you, somebody said that you two must not be paired. ' : ''}${recent ? `${paired ? 'You have a counterpart there already, and a' : 'A'} pair that ended is not suggested again for ${months === 1 ? 'a month' : `${months} months`}` : 'Who would fit you there is your counterpart already'}, and nobody else who fits is free. Ask the owner of the customer for another contact.`,
      forbidden: () =>
        'Somebody said that you must not be paired with who would fit you there. Ask the owner of the customer.',
      'others full': () =>
        'Everybody there who would fit you has colleagues of yours as counterparts already. Ask the owner of the customer for another contact.',
      'others busy': () =>
        'Everybody there who would fit you has colleagues of yours as counterparts already, or is approached often enough this month. Ask me again next month.',
      'others wait': () =>
        'Everybody there who would fit you is approached often enough this month. Ask me again next month.',
      'other functions': ({ paired }: { paired: boolean }) =>
        paired
          ? 'Who is free there works in another function, and you have a counterpart already; a second one is suggested only within the same function. Ask the owner of the customer for a contact of yours.'
          : 'Who is free there works in another function and has a counterpart already; a second one is suggested only within the same function. Ask the owner of the customer for a contact of yours.',
      'others fit better': () =>
        'Colleagues of yours fit better with those who are free there. Ask the owner of the customer if you see it differently.',
      'all objected': () =>
        'Everybody there who would fit you asked us not to write or call. Ask the owner of the customer.',
      objected: () => 'Nobody new is suggested.',
      waits: () => 'Nobody new is suggested this month.',
    },
  },
  /** Why people match, why they were left over, why a pair was refused. */
  pairing: {
    reasons: {
      'same function': (job: JobFunction) => `both work in ${field(job)}`,
      'shared language': (language: string) => `both speak ${languageName(language)}`,
      'working hours': (hours: number) =>
        hours === 1 ? 'one working hour in common' : `${hours} working hours in common`,
      'new department': (department: string) => `the first from ${department} there`,
      'different functions': (ours: JobFunction, theirs: JobFunction) =>
        `different functions, ${field(ours)} and ${field(theirs)}`,
      seniority: 'of similar seniority',
      forced: 'meant to be counterparts',
      'handed over': (from: string) => `taken over from ${from}`,
      'by hand': 'made by hand',
      imported: 'imported',
    },
    refusals: {
      'not allowed': () =>
        'Pairs of a customer are made by its owner, its team or an administrator. Ask one of them.',
      'employee unknown': () => 'This employee is not known. Choose somebody else.',
      'contact unknown': () => 'This contact is not known. Choose somebody else.',
      'customer unknown': () => 'This customer is not known. Choose another one.',
      'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody else.`,
      'contact left': ({ name }: { name: string }) => `${name} has left the customer. Choose somebody else.`,
      'contact objected': ({ name }: { name: string }) =>
        `${name} asked us not to write or call. Choose another contact.`,
      forbidden: ({ employee, contact }: { employee: string; contact: string }) =>
        `Somebody said that ${employee} and ${contact} must not be paired. Take that back first, or choose somebody else.`,
      'already paired': ({ employee, contact }: { employee: string; contact: string }) =>
        `${employee} and ${contact} are counterparts already. Nothing to do.`,
      'employee full': ({ name, limit }: Full) =>
        `${name} already has ${counterparts(limit)}, which is the most. Choose somebody else, or end a pair first.`,
      'contact full': ({ name, limit }: Full) =>
        `${name} already has ${counterparts(limit)} with us, which is the most. Choose another contact, or end a pair first.`,
    },
    /** Why two people who must be paired are not among the suggestions. */
    forced: {
      'already paired': () => 'They are counterparts already.',
      'employee gone': () => 'The employee has left.',
      'contact gone': () => 'The contact has left the customer.',
      objected: () => 'The contact asked us not to write or call.',
      'employee full': () =>
        'The employee has no room for another counterpart. End one of their pairs first.',
      'contact full': () => 'The contact has no room for another counterpart. End one of their pairs first.',
      waits: () => 'The contact is approached often enough this month. They wait for the next one.',
      'others forced': () =>
        'Others who must be paired with one of them took the last place. Take one of those back.',
    },
    /** Why an employee got no suggestion. */
    leftEmployees: {
      full: ({ limit }: { limit: number }) =>
        `Already has ${counterparts(limit)}, which is the most. Nothing to do.`,
      'no team': () => 'Is in no customer team. Add them to one to find a counterpart.',
      'no contacts': () => 'The customers they serve have no contacts yet. Import contacts.',
      'no match': () =>
        'No contact there has the same function or speaks their language. Import more contacts, or pair them by hand.',
      'only known': (known: Known) =>
        `${knownLately(known)} there who would fit, and nobody else who would is free. Ask for more contacts.`,
      forbidden: () =>
        'Somebody said that they must not be paired with who would fit there. Take that back above, or ask for more contacts.',
      objected: () => 'Asked us not to write or call.',
      'all objected': () => 'Whoever would match there asked us not to write or call. Ask for more contacts.',
      waits: ({ limit }: { limit: number }) => `Is approached ${times(limit)} this month.`,
      'others wait': ({ limit }: { limit: number }) =>
        `Every other contact who would match is approached ${times(limit)} this month, which is the most. Ask again next month.`,
      'others full': ({ limit }: { limit: number }) =>
        `Every other contact who would match already has ${counterparts(limit)}. Import more contacts, or end a pair that rests.`,
      'others busy': ({ limit, approaches }: { limit: number; approaches: number }) =>
        `Every other contact who would match already has ${counterparts(limit)}, or is approached ${times(approaches)} this month. Ask again next month, or import more contacts.`,
      'other functions': ({ paired }: { paired: boolean }) =>
        `The free contacts there work in other functions${paired ? '' : ' and have a counterpart already'}; a second counterpart is suggested only within the same one. Import contacts of their function, or pair them by hand.`,
      'others fit better': () =>
        'Colleagues fit the free contacts there better. Import more contacts, or pair them by hand.',
    },
    /** Why a contact got no suggestion. */
    leftContacts: {
      full: ({ limit }: { limit: number }) =>
        `Already has ${counterparts(limit)} with us, which is the most. Nothing to do.`,
      'no team': () => 'The customer has no team. Add employees to it to find a counterpart.',
      'no contacts': () => 'The customer has no team. Add employees to it to find a counterpart.',
      'no match': () =>
        'Nobody in the customer team has the same function or speaks their language. Add somebody who does.',
      'only known': (known: Known) =>
        `${knownLately(known)} in the customer team who would fit, and nobody else who would is free. Add somebody to it.`,
      forbidden: () =>
        'Somebody said that they must not be paired with who would fit in the customer team. Take that back above, or add somebody to the team.',
      objected: () => 'Asked us not to write or call, so nobody is suggested.',
      'all objected': () => 'Asked us not to write or call, so nobody is suggested.',
      waits: ({ limit }: { limit: number }) =>
        `Is approached ${times(limit)} this month, which is the most. Waits for next month.`,
      'others wait': ({ limit }: { limit: number }) => `Is approached ${times(limit)} this month.`,
      'others full': ({ limit }: { limit: number }) =>
        `Everybody else in the customer team who would match already has ${counterparts(limit)}. Add somebody to the team.`,
      'others busy': ({ limit }: { limit: number; approaches: number }) =>
        `Everybody else in the customer team who would match already has ${counterparts(limit)}. Add somebody to the team.`,
      'other functions': ({ paired }: { paired: boolean }) =>
        `Who is free in the customer team works in other functions${paired ? '' : ' and has a counterpart already'}; a second counterpart is suggested only within the same one. Add somebody of their function to the team, or pair them by hand.`,
      'others fit better': () =>
        'The customer team fits other contacts better. Add somebody to the team, or pair them by hand.',
    },
  },
  /** A customer's team: what it lacks, who would fit, and why something cannot be done. */
  team: {
    gaps: {
      nobody: () => 'Nobody is on this team yet. Add people from at least two departments.',
      'one department': ({ department }: { department: string }) =>
        department
          ? `Everybody comes from ${department}. If they are away, nobody knows this customer: add somebody from another department.`
          : 'Nobody of the team has a department. Their departments come with the people.',
      'owner outside': ({ owner }: { owner: string }) =>
        `${owner} owns this customer and is not on the team. Add them.`,
      'function missing': ({ function: job, contacts }: { function: JobFunction; contacts: string[] }) =>
        `${listed(contacts)} ${contacts.length === 1 ? 'works' : 'work'} in ${field(job)}; nobody of the team does.`,
      'departments missing': ({ departments }: { departments: string[] }) =>
        departments.length <= MOST_DEPARTMENTS
          ? `Not on the team: anybody from ${listed(departments, 'or')}.`
          : `Not on the team: anybody from ${departments.length} departments, such as ${listed(departments.slice(0, MOST_DEPARTMENTS), 'or')}.`,
    },
    reasons: {
      'missing function': ({ function: job, contact }: { function: JobFunction; contact: string }) =>
        `works in ${field(job)}, as ${contact} does and nobody of the team`,
      'same function': ({ function: job, contact }: { function: JobFunction; contact: string }) =>
        `works in ${field(job)}, as ${contact} does`,
      'shared language': ({ language }: { language: string }) =>
        `speaks ${languageName(language)}, as they do`,
    },
    refusals: {
      'customer unknown': () => 'This customer is not known. Choose another one.',
      'not allowed': () =>
        'The team of a customer is changed and shared by its owner, the team itself or an administrator. Ask one of them.',
      'employee unknown': () => 'This employee is not known. Choose somebody else.',
      'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody else.`,
      'nobody to show': () => 'Nobody is on this team yet. Add somebody before you share it.',
    },
  },
  /** Joint visits, and one employee with one contact. */
  /** Asking contacts which of several times suits them (3.3). */
  polls: {
    moment: (when: string, zone: string) => `${when}, ${zone}.`,
    /** What stands in our own calendars while contacts choose. */
    hold: (customer: string) => `Hold: ${customer}`,
    holdText: 'Held by Counterpart while the customer chooses a time. It goes by itself.',
    holdTroubles: {
      permission:
        'The times could not be held: Counterpart lacks the permission to write in calendars by itself. Ask an administrator to grant Calendars.ReadWrite.',
      other: 'Some times could not be held in every calendar; it is tried again by itself.',
    },
    refusals: {
      'poll unknown': () => 'This question does not exist any more. Look at the list of visits.',
      'poll over': () => 'This question has ended. Book the visit, or ask anew.',
      'nothing agreed': () =>
        'There is no time yet on which everybody we wait for agrees. Choose one of the times yourself, or wait.',
      'time not asked': () => 'Nobody was asked about this time. Choose one of the times that were offered.',
      'wrong deadline': () =>
        'Choose a moment after now for the answers, at least an hour before the last of the times. If the times are too near, ask about later ones.',
      'links missing': ({ name }: { name: string }) =>
        `The link of ${name} is not in the mail as it was. Put it back, or begin again.`,
      'mail on its way': ({ name }: { name: string }) =>
        `A mail to ${name} is being sent at this moment. Look again in a minute.`,
      'not sent': ({ why }: { why: string }) => `Nobody was written to. ${notSent(why)}`,
    },
    mailTrouble: (why: string) => notSent(why),
  },
  heard: {
    refusals: {
      'visit unknown': () => 'There is no such visit any more. Look at the list of visits.',
      'not expected': () => 'You were not expected at this visit. Tell about it as a conversation instead.',
      'not over': () => 'The visit is not over yet. Say it afterwards.',
      'employee unknown': () => 'This person is not among our employees any more. Choose somebody else.',
      'was expected': ({ name }: { name: string }) =>
        `${name} was expected at the visit themselves. Choose somebody else, or only say that you were not there.`,
      'too late': () => 'The month of this visit is closed, so what was said stays as it is.',
    },
  },
  visitAnswers: {
    refusals: {
      'visit unknown': () => 'There is no such visit any more. Look at the list of visits.',
      'not your visit': () => 'Only who was invited to the visit, or booked it, asks how it was.',
      'visit not over': () => 'The visit is not over yet. Ask afterwards.',
      'too late to ask': () => 'The visit was too long ago to ask how it was. Ask in your next conversation.',
      'nobody to ask': () =>
        'Nobody is left to ask: they were written to already, have left, or asked us to stop.',
      'nobody asked': () => 'They were not asked, so there is no link to take back.',
      'link missing': ({ name }: { name: string }) =>
        `The link of ${name} is not in the mail as it was. Put it back, or begin again.`,
      'not sent': ({ why }: { why: string }) => `Nobody was written to. ${notSent(why)}`,
    },
  },
  visits: {
    /** Who is proposed, and what an event says when nobody wrote anything. */
    proposal: {
      reasons: {
        counterpart: ({ names }: { names: string[] }) => `counterpart of ${listed(names)}`,
        owner: () => 'owner of the customer',
        'account lead': () => 'account lead',
        brings: ({ department }: { department: string }) => `brings ${department}`,
        leader: () => 'a leader takes part once a quarter',
        reader: () => 'you',
        team: ({ role }: { role: string }) =>
          role ? `on the customer team, ${role}` : 'on the customer team',
      },
      subject: (customer: string) => `Joint visit by video: ${customer}`,
      agenda: (customer: string) =>
        [
          `What has changed at ${customer} since we last spoke`,
          'Plans, worries and wishes for the months ahead',
          'What we promised last time, and how it went',
          'What happens next, and who does it',
        ].join('\n'),
      talkSubject: (employee: string, contact: string) => `${employee} and ${contact}`,
      talkAgenda: () => 'A short talk without slides: your plans, your worries, your wishes.',
    },
    /** When: why a time is good, and why there is none. */
    times: {
      /** What speaks against a time that somebody chose themselves. */
      warnings: {
        taken: ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not free then. Choose another time, or make them optional.`,
        unknown: ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read. Make them optional, or choose somebody else.`,
        quorum: ({ department, atLeast, free }: { department: string; atLeast: number; free: number }) =>
          `${free} of the optional people from ${department} ${free === 1 ? 'is' : 'are'} free then, and you ask for ${atLeast}.`,
        'taken optional': ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not free then and would be missing.`,
        holiday: ({ names, holiday }: { names: string[]; holiday: string }) =>
          holiday ? `${holiday}: a holiday for ${listed(names)}.` : `It is a holiday for ${listed(names)}.`,
        'day off': ({ names }: { names: string[] }) =>
          `${listed(names)} ${isOrAre(names)} not at work on that day.`,
        outside: ({ names, time, zone }: { names: string[]; time: string; zone: string }) =>
          `It is ${time} in ${placeOf(zone)}: outside the working hours of ${listed(names)}.`,
        tight: ({ names, minutes }: { names: string[]; minutes: number }) =>
          `${listed(names)} ${names.length === 1 ? 'has' : 'have'} something else less than ${minutes} minutes before or after it.`,
        notice: ({ hours }: { hours: number }) => `It is less than ${hours} hours ahead.`,
        far: ({ days }: { days: number }) =>
          `It is more than ${days} days ahead, when calendars still change.`,
      },
      reasons: {
        'everyone free': () => 'All of us are free',
        'readable free': () => 'Everyone whose calendar can be read is free',
        missing: ({ names }: { names: string[] }) =>
          `Without ${listed(names)}, who ${isOrAre(names)} not free`,
        holiday: ({ names }: { names: string[] }) => `Without ${listed(names)}, for whom it is a holiday`,
        quorum: ({ department, free, of }: { department: string; free: number; of: number }) =>
          `${free} of ${of} from ${department} are free`,
        fair: () => "Near the middle of everyone's day",
        'within hours': () => "Within everyone's working hours",
        outside: ({ names, time, zone }: { names: string[]; time: string; zone: string }) =>
          `${time} for ${listed(names)} in ${placeOf(zone)}, outside 9 to 17`,
        soonest: () => 'The soonest of these',
      },
      none: {
        unreadable: ({ names }: { names: string[] }) =>
          `The calendar of ${listed(names)} cannot be read, so it is not known when they are free. Make them optional, or choose somebody else.`,
        'too far ahead': ({ days }: { days: number }) =>
          `Times are looked for up to ${days} days ahead. Begin on an earlier day.`,
        'hours apart': ({ names }: { names: string[] }) =>
          names.length > 0
            ? `The working days of these people do not meet. Without ${listed(names, 'or')} they would: make them optional, or leave them out.`
            : 'The working days of these people do not meet. Make some of them optional, or leave some out.',
        holidays: ({ names }: { names: string[] }) =>
          names.length > 0
            ? `Holidays are in the way. Without ${listed(names, 'or')} there would be a day: make them optional, leave them out, or look at more days.`
            : 'Holidays are in the way, and who is not on holiday is taken. Make some people optional, or look at more days.',
        quorum: ({ department, atLeast }: { department: string; atLeast: number }) =>
          `There is no time at which ${atLeast} of the optional people from ${department} are free. Ask for fewer of them, or choose others.`,
        'all taken': ({ names }: { names: string[] }) =>
          names.length > 0
            ? `Somebody required is always taken. Without ${listed(names, 'or')} there are times: make them optional, make the visit shorter, or look at more days.`
            : 'Somebody required is always taken. Make some people optional, make the visit shorter, or look at more days.',
      },
      refusals: {
        'customer unknown': () => 'This customer is not known. Choose another one.',
        'contact unknown': () => 'One of these contacts is not known any more. Open the dialog again.',
        'employee unknown': () => 'One of these employees is not known any more. Open the dialog again.',
        consent: () =>
          'Counterpart may not look at calendars on your behalf yet. Ask an administrator to agree to it for everybody, then try again.',
        permission: () =>
          'Counterpart lacks the permission to read calendars. Ask an administrator to grant Calendars.ReadWrite.',
        throttled: () => 'Outlook is busy. Try again in a minute.',
        unreachable: () => 'Outlook does not answer at the moment. Try again in a minute.',
        gone: () => 'Outlook does not know your calendar. Ask an administrator whether you have a mailbox.',
        refused: () =>
          'Outlook does not know your calendar. Ask an administrator whether you have a mailbox.',
      },
    },
    /** What an invitation says besides what the organiser wrote. Customers read it too. */
    mail: {
      open: 'For colleagues: who is who, in Counterpart',
    },
    /** Why a visit was not booked, moved or cancelled. */
    refusals: {
      'not an employee': () =>
        'You are not among the imported people, so a visit cannot be in your name. Ask an administrator to import you.',
      'visit unknown': () => 'This visit does not exist any more. Look at the list of visits.',
      'customer unknown': () => 'This customer is not known. Choose another one.',
      'contact unknown': () =>
        'One of these contacts is not known at this customer. Open the dialog again and choose anew.',
      'employee unknown': () =>
        'One of these employees is not known any more. Open the dialog again and choose anew.',
      'contact left': ({ name }: { name: string }) =>
        `${name} has left the customer. Choose another contact.`,
      'contact objected': ({ name }: { name: string }) =>
        `${name} asked us not to invite them to new meetings. Leave them out.`,
      'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody else.`,
      'too soon': ({ minutes }: { minutes: number }) =>
        `That time has passed or is too near. Choose one that is at least ${minutes} minutes from now.`,
      'too far': ({ days }: { days: number }) => `Choose a time within the next ${days} days.`,
      'one department': ({ department }: { department: string }) =>
        `Everybody is from ${department}. A joint visit needs a second department: add somebody from another one.`,
      'too many': ({ employees, contacts }: { employees: number; contacts: number }) =>
        `${employees} of us would face ${contacts} of them. Take some people out, or confirm that you want it so.`,
      'often approached': ({ names, most }: { names: string[]; most: number }) =>
        `${listed(names)} ${isOrAre(names)} approached ${most} times or more in that month already, by all of us together. Choose another month or somebody else, or confirm that you want it all the same.`,
      'contact taken': ({ name, organiser }: { name: string; organiser: string }) =>
        `${name} is in another visit at that time, booked by ${organiser}. Choose another time.`,
      'employee taken': ({ name, organiser }: { name: string; organiser: string }) =>
        `${name} is in another visit at that time, booked by ${organiser}. Choose another time, or leave ${name} out.`,
      'not free': ({ names }: { names: string[] }) =>
        `${listed(names)} ${isOrAre(names)} not free at that time. Choose another time, or make them optional.`,
      'meeting link': ({ hosts }: { hosts: string[] }) =>
        `This is no link to a meeting that is known here. Paste one that begins with https and leads to ${listed(hosts, 'or')}, or leave it out: then the meeting is in Teams.`,
      'not readable': ({ names }: { names: string[] }) =>
        `The calendar of ${listed(names)} cannot be read, so it is not known whether they are free. Ask them, then make them optional.`,
      quorum: ({ department, atLeast, free }: { department: string; atLeast: number; free: number }) =>
        `${free === 0 ? 'Nobody' : `Only ${free}`} of the optional people from ${department} ${free > 1 ? 'are' : 'is'} free then, and at least ${atLeast} should be. Choose another time, or ask for fewer.`,
      'not the organiser': ({ name }: { name: string }) =>
        `${name} booked this visit, and only they can move or cancel it. Ask them.`,
      'organiser left': ({
        name,
        owner,
        stepsIn,
      }: {
        name: string
        owner: string | null
        stepsIn: boolean
      }) =>
        stepsIn
          ? `${name} booked this visit and has left, so it cannot be moved. Cancel it and book a new one.`
          : `${name} booked this visit and has left. Ask ${owner ? `${owner}, who owns the customer,` : 'an administrator'} to cancel it.`,
      'changed meanwhile': () =>
        'This visit was changed from somewhere else at the same moment. Look at it again before you change more.',
      'request used': () =>
        'This request has booked another visit already. Look at the list of visits, then open the dialog again.',
      'being booked': () =>
        'This visit is just being booked. Try again in a minute; if it still says so, send it again on its page.',
      'not booked': () => 'This visit could not be booked. Book a new one.',
      cancelled: () => 'This visit is cancelled. Book a new one.',
      over: () => 'This visit is over. Book a new one.',
      'in doubt': () =>
        'Outlook did not say whether it is done. Counterpart finishes it by itself where it may; look at the visit again in a minute or two, and send it again on its page if it still stands there.',
      calendar: ({ trouble }: { trouble: CalendarTrouble }) =>
        ({
          consent:
            'Counterpart may not use your calendar on your behalf yet. Ask an administrator to agree to it for everybody, then try again.',
          permission:
            'Counterpart lacks the permission to write in calendars. Ask an administrator to grant Calendars.ReadWrite.',
          throttled: 'Outlook is busy, so nothing was changed. Try again in a minute.',
          unreachable:
            'Outlook does not answer at the moment, so nothing was changed. Try again in a minute.',
          gone: 'The event of this visit is not in your calendar any more. Cancel the visit and book a new one.',
          refused:
            'Outlook did not take this into your calendar. Ask an administrator whether you have a mailbox.',
        })[trouble],
    },
  },
  /** Who follows in a pair. */
  handover: {
    refusals: {
      'pair unknown': () => 'This pair is not there any more. Choose another one.',
      over: () =>
        'This pair has ended for another reason, and nobody follows in it. Make a new pair instead.',
      'same person': ({ name }: { name: string }) => `${name} is in this pair already. Choose somebody else.`,
      'ended lately': ({
        employee,
        contact,
        months,
      }: {
        employee: string
        contact: string
        months: number
      }) =>
        `${employee} and ${contact} were counterparts until lately. A pair that ended is not made again for ${months === 1 ? 'a month' : `${months} months`}. Choose somebody else.`,
      'being handed over': () =>
        'This pair is being handed over right now. Look again in a minute: both sides are told when it is done.',
      'handed over already': () => 'Somebody follows in this pair already. Open the customer to see who.',
      'nobody to write to': ({ name }: { name: string }) =>
        `${name} cannot be written to. Tell them yourself, or nobody.`,
      mail: ({ why }: { why: MailTrouble }) => mailTroubles[why],
    },
  },
  /** What happened with a pair, told in chat. */
  /** The life of a pair (1.5). */
  life: {
    refusals: {
      'pair unknown': () => 'This pair is not there any more. Reload the page to see who is paired now.',
      'may not introduce': () =>
        'Pairs are introduced by the owner of the customer, its team or an administrator. Ask one of them.',
      'pair ended': () => 'This pair has ended in the meantime. Nothing to do.',
      'not begun': () =>
        'This pair has not begun yet. Introduce it first, or say that the two know each other.',
      'begun already': () => 'These two have begun already. Nothing to do.',
      'introduced already': () =>
        'Somebody has introduced these two already, or is doing it right now. Nothing to do.',
      'wrong day': () => 'Choose a day after today, at most a year ahead.',
      'contact objected': ({ name }: { name: string }) =>
        `${name} asked us not to write or call. Respect that, and pair somebody else.`,
      'contact left': ({ name }: { name: string }) =>
        `${name} has left the customer. End the pair, or hand it over to whoever follows.`,
      'employee left': ({ name }: { name: string }) =>
        `${name} has left. Hand the pair over to a colleague, or end it.`,
      'no mail': () =>
        'The text that introduces them is missing. Open the introduction anew and send it again.',
      'links missing': () =>
        'Both links of the draft must stay in the mail as they are, so that the contact can say no. Open the introduction anew to get them back.',
      'not sent': ({ why }: { why: string }) =>
        `The mail was not sent, and the pair still waits for its introduction. ${notSent(why)}`,
    },
  },
  /** What people are told before a visit (3.6). */
  briefs: {
    headlines: {
      day: (who: string) => `Coming up: your visit with ${who}`,
      hour: (who: string) => `In an hour: your visit with ${who}`,
    },
    at: (when: string, zone: string) => `${when}, ${zone}.`,
    theirs: (customer: string) => `From ${customer}`,
    ours: 'With you from us',
    functionName: (job: JobFunction) => tab.functions[job],
    person: (name: string, title: string, counterparts: string) =>
      [title ? `${name}, ${title}` : name, ...(counterparts ? [`counterpart of ${counterparts}`] : [])].join(
        '; ',
      ),
    more: (n: number) => `and ${n} more`,
    talks: 'Last conversations',
    talk: (day: string, who: string, contact: string, heard: string) =>
      heard ? `${day}, ${who} with ${contact}: “${heard}”` : `${day}, ${who} with ${contact}`,
    promises: 'Promised and still open',
    promise: (promise: string, who: string, day: string, late: boolean) =>
      `${promise} (${[who, ...(day ? [late ? `was due on ${day}` : `by ${day}`] : [])].join(', ')})`,
    toAsk: 'Questions to ask',
    questions: {
      need: (heard: string) => `We heard of a need: “${heard}” Ask whether it is still there.`,
      plan: (heard: string) => `We heard of a plan: “${heard}” Ask how it is coming along.`,
      worry: (heard: string) => `We heard of a worry: “${heard}” Ask how that is now.`,
      dream: (heard: string) => `We heard of a dream: “${heard}” Ask what would bring it nearer.`,
      praise: (heard: string) => `We heard praise: “${heard}” Ask what we should do more of.`,
      complaint: (heard: string) => `We heard a complaint: “${heard}” Ask whether it is better now.`,
    },
    refusals: {
      'visit unknown': 'There is no such visit to prepare for. Open it from the list of visits.',
      'not in the visit':
        'Only those who take part in this visit read and write its notes. Ask who booked it to add you.',
      'too long': 'These notes are full. Take something out, or go on in a document.',
    },
    join: 'Join the meeting',
    open: 'Open the brief',
    move: 'Move',
    cancel: 'Cancel the visit',
  },
  news: {
    actions: {
      customer: (name: string) => `Open ${name}`,
      visit: 'Open the visit',
      move: 'Move the visit',
      me: 'Open my page',
    },
    /** What announces a message that tells several things, by the first of them. */
    several: (first: string, more: number) => `${first}, and ${more} more`,
    told: {
      'pair begins': {
        headline: (contact: string) => `You and ${contact} are counterparts`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. One conversation a month is enough; I ask you here how it went.`,
      },
      introduced: {
        headline: (contact: string, by: string) => `${by || 'A colleague'} introduced you to ${contact}`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. They know now who you are and that you will call once in a while.`,
      },
      'pair resumes': {
        headline: (contact: string) => `Your pause with ${contact} is over`,
        detail: (contact: string, _: string, customer: string) =>
          `From now on I ask again whether you spoke with ${contact} of ${customer}.`,
      },
      'pair goes on': {
        headline: (contact: string, by: string) =>
          `You and ${contact} go on: ${by || 'a colleague'} took the end back`,
        detail: (contact: string, _: string, customer: string) =>
          `With ${contact} of ${customer} everything is as it was before.`,
      },
      'pair paused': {
        headline: (contact: string, by: string) => `${by || 'A colleague'} paused you and ${contact}`,
        detail: (contact: string, _: string, customer: string) =>
          `Until then I do not ask about ${contact} of ${customer}.`,
      },
      'colleague took': {
        headline: (contact: string, whose: string) => `${whose} would like ${contact} as a counterpart`,
        detail: (contact: string, title: string, customer: string) =>
          `${title} at ${customer}. ${contact} has not been told yet: introduce them on the page of the customer, or say that they know each other.`,
      },
      'colleague paused': {
        headline: (contact: string, whose: string) => `${whose} and ${contact} are paused`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. Until then nobody is asked about it.`,
      },
      'colleague resumes': {
        headline: (contact: string, whose: string) => `${whose} and ${contact} go on`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. Their pause is over.`,
      },
      'colleague goes on': {
        headline: (contact: string, whose: string) => `${whose} and ${contact} go on`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. The end of this pair was taken back.`,
      },
      'colleague ended': {
        headline: (contact: string, whose: string) => `${whose} and ${contact} are no longer counterparts`,
        detail: (_: string, __: string, customer: string) =>
          `You hear this because ${customer} is yours. Pair somebody else there, if somebody fits.`,
      },
      'pair ended': {
        headline: (contact: string) => `You and ${contact} are no longer counterparts`,
        detail: (contact: string, _: string, customer: string) =>
          `I do not ask about ${contact} of ${customer} any more. What you heard from them stays.`,
      },
      'handed over to you': {
        headline: (contact: string, from: string) =>
          `${contact} is your counterpart now, taken over from ${from}`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. What was heard so far is on the page of ${customer}.`,
      },
      'handed over from you': {
        headline: (contact: string, to: string) => `${to} takes over ${contact} from you`,
        detail: (_: string, __: string, customer: string) =>
          `Thank you for what you began at ${customer}. Open promises and visits to come went along; your private notes stay with you alone.`,
      },
      'contact changed': {
        headline: (contact: string, before: string) => `${contact} follows ${before} as your counterpart`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. Your promises stay with you, and visits to come are with them.`,
      },
      'contact named somebody else': {
        headline: (contact: string) => `${contact} named somebody else to talk to`,
        detail: (_: string, __: string, customer: string) =>
          `Pair whoever fits better on the page of ${customer}.`,
      },
      'contact asked not to': {
        headline: (contact: string) => `${contact} asked us not to call`,
        detail: (contact: string, _: string, customer: string) =>
          `Nobody is paired with ${contact} of ${customer} or invites them any more.`,
      },
      'mail in doubt': {
        headline: (contact: string) => `Your mail to ${contact} may not have arrived`,
        detail: (contact: string, _: string, customer: string) =>
          `Outlook did not confirm it, and nothing is sent twice by itself. Look into your sent mail, or tell ${contact} of ${customer} in a few words.`,
      },
      'poll agreed': {
        headline: (contact: string) => `There is a time that suits ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `Everybody you waited for at ${customer} can come. One tap on the page of ${customer} books it and invites all.`,
      },
      'poll booked': {
        headline: (contact: string) => `Booked at the time that suits ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `Everybody you waited for at ${customer} agreed, so the invitation is on its way.`,
      },
      'poll not booked': {
        headline: (contact: string) => `A time suits ${contact}, but it could not be booked`,
        detail: (_: string, __: string, customer: string) =>
          `Somebody of us is not free any more, or Outlook refused it. Look at the page of ${customer}: book it there, or choose another of the times.`,
      },
      'poll none fits': {
        headline: (contact: string) => `None of your times suits ${contact}`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. Ask about other times, or write to them.`,
      },
      'poll stopped': {
        headline: (contact: string) => `${contact} asked us not to invite them`,
        detail: (contact: string, _: string, customer: string) =>
          `You had asked which time suits them. Nobody invites ${contact} of ${customer} any more; book without them, or end the question.`,
      },
      'poll without a time': {
        headline: (contact: string) => `No time suits all of them: ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `The answers stand on the page of ${customer}. Book the time that suits most, or ask about others.`,
      },
      'poll unanswered': {
        headline: (contact: string) => `No answer yet: ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `The time to say which time suits has ended. On the page of ${customer} you can give them more time, book all the same, or end the question.`,
      },
      'poll reminder': {
        headline: (contact: string) => `Not answered yet: ${contact}`,
        detail: (_: string, __: string, customer: string) =>
          `They can say until tomorrow which time suits. A word from you helps; on the page of ${customer} you can write to them again.`,
      },
      'contact declined': {
        headline: (contact: string) => `${contact} cannot come`,
        detail: (contact: string, _: string, customer: string) =>
          `${contact} declined your visit to ${customer}. Move it to a time that suits them, or have them choose one.`,
      },
      'contact proposes': {
        headline: (contact: string) => `${contact} proposes another time`,
        detail: (_: string, __: string, customer: string) =>
          `For your visit to ${customer}. Open it and move it there with one press, or to a time that suits everybody.`,
      },
      'contact answered': {
        headline: (contact: string) => `${contact} said how your visit was`,
        detail: (_: string, title: string, customer: string) =>
          `${title} at ${customer}. They were told that those who were invited to the visit see it.`,
      },
      'contacts answered': {
        headline: () => 'Contacts said how your visit was, without their names',
        detail: (_: string, __: string, customer: string) =>
          `There are enough answers from ${customer} by now to show what they wrote: it stands on the page of the visit.`,
      },
      'all seen': {
        headline: () => 'Your team now sees month by month who spoke with a customer',
        detail: () =>
          'From this month on everybody in a team sees for each of them whether they spoke, you included; earlier months stay as they were. Feelings stay numbers of 5 people or more, and private notes stay yours. Nothing is for appraisal.',
      },
    } as const satisfies Record<string, Told>,
    /** A visit, by the clock of who booked it. */
    standsOn: (when: string, zone: string) => `It stands on ${when}, ${zone}.`,
    proposed: (when: string, zone: string) => `They would rather meet on ${when}, ${zone}.`,
    takesOver: (taken: TakenOver) =>
      takenOver(taken)
        ? `With it come ${takenOver(taken)}.`
        : 'So far nothing was said, promised or arranged, so the first talk is yours.',
    quoted: (words: string) => `“${words}”`,
    felt: (feeling: string) => `They felt ${feeling}.`,
    until: (day: string) => `Until ${day}.`,
    agreed: (partner: string, day: string) => `It was agreed with ${partner} on ${day}.`,
    reasons: {
      'not my contact': 'The reason given: not my contact.',
      'contact left': 'The reason given: they have left the customer.',
      'no longer served': 'The reason given: the customer is no longer served.',
      'employee left': 'The reason given: a colleague has left.',
      'gone from its source': 'The reason given: it is gone from the list it came from.',
      'handed over': 'The reason given: it was handed over.',
      'contact named somebody else': 'The reason given: the contact named somebody else.',
      'contact asked not to': 'The reason given: the contact asked us not to call.',
      'import undone': 'The reason given: an import was undone.',
      other: 'No particular reason was given.',
    },
  },
  /** What a cycle is called that is not a whole month. */
  cycles: {
    half: (month: string, first: boolean) => `${month}, ${first ? 'first' : 'second'} half`,
    quarter: (year: string, n: string) => `Quarter ${n} of ${year}`,
  },
  /** What became of the cards of a cycle, why, and what to do about it (2.8). */
  delivery: {
    meanings: {
      planned: 'Goes out at the hour of each person.',
      deferred: 'Waits for a better moment.',
      sending: 'Leaves at this moment.',
      sent: 'Waits in the chat for an answer.',
      answered: 'Answered with a conversation.',
      'not this month': 'Answered: not this month, which is a valid answer.',
      'not needed': 'Nothing was left to ask.',
      excused: 'Away for as long as they could have been asked.',
      missed: 'It could not be sent before the cycle ended.',
      unknown: 'May or may not have arrived: Teams did not confirm it.',
      blocked: 'The person has blocked Counterpart.',
      'not installed': 'The person does not have Counterpart in Teams.',
      failed: 'Teams refused the card.',
      cancelled: 'Not sent, because it is not wanted any more.',
    },
    reasons: {
      weekend: 'It is the weekend where they are',
      'public holiday': 'Public holiday where they are',
      'company holiday': 'Company holiday',
      'out of office': 'Out of office by their calendar',
      'out of hours': 'It was too late in their day',
      'no pair': 'They have no counterpart at the moment',
      'pair paused': 'Their pairs are paused',
      'not this cycle': 'Their customers are not asked about in this cycle',
      'no day left': 'Too few working days of the cycle were left',
      'already spoke': 'They had already said how it was',
      paused: 'They asked for a pause',
      'opted out': 'They do not want to be asked',
      left: 'They have left',
      'not in a wave': 'Their department is not asked yet',
      'paused for all': 'Asking is paused for everybody',
      'cycle cancelled': 'The cycle was cancelled',
      'cycle paused': 'The cycle is paused',
      'nothing to ask': 'The pairs it asked about have ended',
      'answered already': 'They had told of it already',
      'four cards this month': 'They had four cards in this month',
      'another card today': 'They got another card on that day',
      away: 'Out of office for as long as they could have been asked',
      'cycle over': 'The cycle was over',
      'no conversation': 'Counterpart has no chat with them',
      'app installed': 'Counterpart was just installed for them',
      'no answer from Teams': 'The answer of Teams was lost',
      'sign-in failed': 'The service could not sign in to Teams',
      'not reached': 'Teams could not be reached',
      'claim ran out': 'It took too long to get its turn',
    },
    status: (status: string) => `Teams answered with status ${status}`,
    /** What to do; for a reason of its own where that calls for something else. */
    cures: {
      planned: null,
      deferred: 'Nothing to do: the card leaves on their next working morning.',
      sending: null,
      sent: null,
      answered: null,
      'not this month': null,
      'not needed': null,
      excused: null,
      missed:
        'Nothing to do in this cycle. They can say check in at any time, and are asked in the next one.',
      unknown:
        'Nothing to do: on the working morning after, a card asks once more that reads well either way.',
      blocked:
        'Ask them to unblock Counterpart in Teams and to write it a word; then resend, and they are asked in this cycle.',
      'not installed':
        'Install Counterpart for them in the Teams admin centre, then resend. They can then also say check in.',
      failed:
        'Resend. If it fails again, tell whoever runs Teams what it answered; the person can say check in.',
      cancelled: null,
    },
    curesFor: {
      'cycle cancelled': 'Resume the cycle, and they are asked after all.',
      paused: 'Nothing to do: they are asked again once their pause is over.',
      'paused for all': 'Let people be asked again in the settings.',
      'sign-in failed':
        'It is tried again by itself. If this stays, check BOT_APP_ID and its secret or identity.',
      'not reached': 'It is tried again by itself. If this stays, check that the service reaches Teams.',
      'claim ran out': 'It is tried again by itself.',
      'status 429': 'It is tried again by itself, as soon as Teams allows.',
      'status 401':
        'It is tried again by itself. If this stays, check BOT_APP_ID and its secret or identity.',
      'status 412': 'It is tried again by itself.',
    },
    alarm:
      'Asking has paused by itself: Teams refused more than a fifth of the cards of a minute. Open the cycle to see whom and why, put that right, and resume it.',
    /** Why an order for a cycle was refused, and what to do. */
    refusals: {
      unknown: () => 'There is no such cycle. Choose one from the list.',
      over: () => 'This cycle is over: nobody is asked in it any more. Choose the one that runs.',
      'not open yet': ({ day }: { day: string }) =>
        `This cycle has not begun. It opens on ${day}; from then on people can be asked in it.`,
      paused: () => 'This cycle is paused. See why, put it right, and resume it first.',
      cancelled: () => 'This cycle is cancelled. Resume it first.',
      'paused for all': () => 'Asking is paused for everybody. End that pause in the settings first.',
    },
    control: {
      paused: {
        'by hand': 'Paused by an administrator. Nobody is asked until it is resumed.',
        'many refusals':
          'Paused by itself: Teams refused more than a fifth of the cards of a minute. See below whom it refused and why, put that right, and resume.',
      },
      cancelled: {
        'by hand':
          'Cancelled by an administrator. Nobody is asked any more; cards that arrived can be answered.',
        'many refusals': 'Cancelled. Nobody is asked any more; cards that arrived can be answered.',
      },
    },
  },
  /** Work of the service that failed too often and was set aside. */
  setAside: {
    what: {
      'plan-shard': 'Plan a part of a cycle: who is asked and when',
      'send-shard': 'Send what is due in a part of a cycle',
      'ask-again': 'Ask somebody once more',
      asking: 'Plan anew after a change of the settings',
      visibility: 'Tell everybody who is seen now',
      'tell-visibility': 'Tell some of everybody who is seen now',
      'visit-over': 'Count a visit that is over, and ask how it was',
      attendance: 'Read who was in the meeting of a visit',
      'look-at-visit': 'Look at the event of a visit in Outlook',
      brief: 'Tell somebody what to know before a visit',
      'look-at-visits': 'Look at the events of somebody’s visits in Outlook',
      subscription: 'Let Outlook tell of changes to somebody’s visits',
      debrief: 'Ask somebody how a visit was',
      pair: 'Bring the copies of a pair up to date',
      'pair-day': 'Do what falls on a day in the life of a pair',
      contact: 'End the pairs of a contact who left',
      employee: 'End the pairs of a colleague who left',
      'person-day': 'Ask somebody again after their pause',
      handover: 'Hand a pair over',
      'undo-import': 'Undo an import',
      news: 'Tell somebody news of a pair',
      'follow-up': 'Bring the copies of a promise up to date',
      'read-directory': 'Read the employees from Entra',
      retitle: 'Place the people of a job title',
      customer: 'Bring the line of a customer up to date',
      'look-after': 'Look what wants attention at customers',
      visit: 'Bring the copies of a visit up to date, and finish it',
      answer: 'Store what a customer said of a visit',
      poll: 'Look at a question to contacts which time suits',
      checkin: 'Bring the copies of an answer up to date',
      redraw: 'Show in the chat what is stored by now',
      install: 'Install Counterpart for somebody, and send their card',
      'move-cycle': 'Do what an administrator asked for to a cycle',
      'move-shard': 'Do what an administrator asked for to a part of a cycle',
    },
    unreadable: 'A message that cannot be read',
    reason: (kind: string) =>
      `It failed again and again (${kind}); the log says more. Once the cause is gone, do it once more.`,
    reasonUnfinished:
      'Whoever began it never came to an end, fifty times. Look in the log for what ended the service, then do it once more.',
    reasonUnreadable: 'No service of this version wrote it. To do it once more takes it off this list.',
  },
  /** Why a guess was not shared, or is still (6.2). */
  sharing: {
    refusals: {
      'not yours': 'This is not an answer of yours. Open your page anew.',
      closed: 'This month is closed, so what is shared of it stays as it is.',
      'not answered': 'There is nothing to share yet: first say how they seemed.',
    },
  },
  /** Why who is seen was not changed (6.2). */
  visibility: {
    refusals: {
      'changed meanwhile': 'Somebody else changed this meanwhile. Look at what holds now, then decide again.',
      'no agreement':
        'Say with whom it was agreed and when: without an agreement names of those who did not speak are never shown.',
      'agreed later': 'The agreement has a day that is still to come. Record it once it is made.',
    },
  },
  /** What the alarms of a customer say, and what to do (1.6, 1.7). */
  alarms: {
    'no owner': ({ left }: { left: boolean }) =>
      left
        ? 'Its owner has left. Name somebody who is answerable for it.'
        : 'Nobody is answerable for it. Name an owner.',
    'owner silent': ({ days }: { days: number }) =>
      `Its owner has had no conversation with it for ${days} days. One call is enough, or name another owner.`,
    'contact load': (load: { contactName: string; total: number; most: number }) =>
      `${load.contactName} is approached ${load.total} times this month, at most ${load.most} is good. Pause or end a pair, or put two visits together.`,
    'nobody after a leaver': (pair: {
      side: 'employee' | 'contact'
      employeeName: string
      contactName: string
    }) =>
      pair.side === 'employee'
        ? `${pair.contactName} has no counterpart since ${pair.employeeName || 'somebody'} left. Hand the pair over to a colleague.`
        : `${pair.contactName} has left, and ${pair.employeeName || 'a colleague'} has no counterpart since. Hand the pair over to whoever follows there.`,
    'promises of a leaver': (pair: { employeeName: string; contactName: string; promises: number }) =>
      `${pair.employeeName} has left, and ${pair.promises === 1 ? 'a promise' : `${pair.promises} promises`} to ${pair.contactName} ${pair.promises === 1 ? 'is' : 'are'} still open. Hand the pair over, so that somebody keeps ${pair.promises === 1 ? 'it' : 'them'}.`,
    'one department': ({ department }: { department: string }) =>
      `Everybody in its team is from ${department}. Add somebody from another department.`,
  },
  /** Reading the employees from Entra: why it failed, and what to do (1.2). */
  directory: {
    notConnected:
      'No group of employees is set. Give EMPLOYEE_GROUP the object id of a group in Entra, or import people from a file.',
    reasons: {
      permission: () =>
        'Entra refused. Grant the app the permissions User.Read.All and GroupMember.Read.All (application) in Entra, with the consent of an administrator, and read again.',
      'sign-in': () =>
        'The service could not sign in to Entra. Check its registration and secret, and read again.',
      throttled: () =>
        'Entra asked for a pause again and again. It is read again tonight; nothing was changed.',
      unreachable: () =>
        'Entra did not answer. It is read again tonight, or when you say so; what was not read is unchanged.',
      'group unknown': () =>
        'Entra does not know the group of employees. Check EMPLOYEE_GROUP: it is the object id of a group that still exists. Nobody was ended.',
      mailboxes: () =>
        'Time zones and working hours could not be read from mailboxes; everything else was. Grant the app the permission MailboxSettings.Read (application), or add the mailboxes to its scope.',
      'too many leave': ({ leaving, of }: { leaving: number; of: number }) =>
        `${leaving} of ${of} people would leave at once, which is more likely a mistake in the group than the truth, so nothing was changed. Look at the group in Entra. If they did leave, read again and confirm it.`,
    },
  },
  /** Why an owner was not named (1.7). */
  cadence: {
    'not allowed':
      'Only the owner, the customer team or an administrator can say how often people speak. Ask one of them.',
    'customer unknown': 'This customer is not known any more. Go back to the list of customers.',
  },
  owner: {
    'not allowed': () =>
      'Only the owner, a leader in the customer team or an administrator can name the owner. Ask one of them.',
    'customer unknown': () => 'This customer is not known any more. Go back to the list of customers.',
    'employee unknown': () => 'This person is not known any more. Choose somebody from the list.',
    'employee left': ({ name }: { name: string }) => `${name} has left. Choose somebody who is here.`,
  },
  /** Errors of the HTTP API: what went wrong and what to do. */
  /** How people are asked, and who is asked when (2.1, 2.6, 2.10). */
  asking: {
    refusals: {
      'changed meanwhile':
        'Somebody else changed these settings since you opened them. Look at them again, then change what you need.',
      'not yours': 'You are not among the imported people yet. Ask an administrator to import you.',
      'day not after today': 'Choose a day after today: on it you are asked again.',
      'day too far': 'Choose a day within a year. If you want to be asked nothing at all, opt out.',
    },
    /** Why somebody is not asked in a cycle, to an administrator. */
    notDue: {
      'no pair': 'They have no counterpart. Pair them, and they are asked.',
      'pair paused': 'Their pairs are paused. They are asked again when a pair resumes.',
      'not this cycle':
        'Nothing of theirs is asked about in this cycle: a quarter has its own month, and what began after the ask day waits for the next cycle.',
      'no day left': 'Too few working days are left in this cycle. They are asked in the next one.',
      paused: 'They asked for a pause. It ends by itself.',
      'opted out': 'They do not want to be asked.',
      left: 'They have left.',
      'not in a wave': 'Their department is in no wave yet. Add it in the settings.',
      'paused for all': 'Asking is paused for everybody. Go on in the settings.',
      'cycle cancelled': 'This cycle is cancelled. Resume it, and they are asked.',
      'cycle paused': 'This cycle is paused. Resume it, and they are asked.',
      'already spoke': 'They have already said how it was. There is nothing left to ask.',
      away: 'By their calendar they are out of office until too little of the cycle is left.',
    },
    /** Why somebody is asked later than on the ask day, to an administrator. */
    later: {
      weekend: 'The ask day is at the weekend where they are.',
      'public holiday': 'The ask day is a public holiday where they are.',
      'company holiday': 'The ask day is a company holiday.',
      'out of office': 'By their calendar they are out of office until then.',
      'out of hours': 'It was too late in their day.',
      paused: 'They asked for a pause until then.',
    },
    unreachable: 'The card cannot reach them: they do not have Counterpart in Teams.',
    noDryRun: 'There is no such cycle, or it is over. Choose the present one or one to come.',
  },
  /** The columns of exported files. */
  exports: {
    overview: [
      ...['Month', 'Asked', 'Spoke'],
      ...['Visits of one department', 'Visits of two', 'Visits of three or more'],
      ...['Promises kept in time', 'Promises kept late', 'Promises late', 'Promises open'],
    ],
    followUps: ['Customer', 'Promise', 'Due', 'Promised by'],
    customer: [
      ...['Day', 'Who of us', 'Department', 'With whom', 'How', 'What was heard', 'Kind', 'Concerns'],
      ...['Promise', 'Due', 'Kept'],
    ],
  },
  problems: {
    'no counterpart there':
      'They have no counterpart at this customer, so no card would remind them. Choose somebody who has one.',
    'changed since': 'Somebody kept this promise or gave it on since, so it stays as it is.',
    'not signed in': 'Sign in again: the token is missing, has expired, or is not meant for this service.',
    'not allowed': 'Your role does not allow this. Ask an administrator.',
    'not an employee': 'You are not among the imported people yet. Ask an administrator to import you.',
    'not found': 'There is nothing here that you can see. Check the address.',
    'wrong input': (where: string, what: string) => `Correct ${where}: ${what}.`,
    'not JSON': 'Send a JSON object as application/json.',
    'not CSV': 'Send the file as text/csv.',
    encoded: 'Send the body as it is, without Content-Encoding.',
    'too large': (limit: string) => `The body is too large; the limit is ${limit}.`,
    'too slow': 'The body did not arrive in time. Try again.',
    'too deep': 'The JSON is nested too deeply.',
    'wrong method': 'This address does not know that method. See /api/openapi.json.',
    'storage down': 'Storage does not answer at the moment. Try again in a moment.',
    surprise:
      'Something went wrong on our side. Try again; if it stays, give the instance id to your administrator.',
  },
  /** The tab. */
  tab,
}
export type Texts = typeof en

type MailTrouble =
  | 'consent'
  | 'permission'
  | 'throttled'
  | 'no mailbox'
  | 'unreachable'
  | 'refused'
  | 'interrupted'
/** Why a handover was not begun: the mail that was to come first surely did not leave. */
const mailTroubles: Record<MailTrouble, string> = {
  consent:
    'The mail was not sent, as you have not let Counterpart send mail for you. Nothing was changed. Agree when Teams asks, or tell the contact yourself.',
  permission:
    'The mail was not sent, as Counterpart may not send mail here. Nothing was changed. Ask an administrator, or tell the contact yourself.',
  throttled: 'The mail was not sent, as Outlook is busy. Nothing was changed. Try again in a minute.',
  'no mailbox':
    'The mail was not sent, as you have no mailbox. Nothing was changed. Tell the contact yourself.',
  unreachable:
    'The mail was not sent, as Outlook does not answer. Nothing was changed. Try again in a minute.',
  refused:
    'Outlook did not take the mail. Nothing was changed. Look at the address, or tell the contact yourself.',
  interrupted: 'This was interrupted before the mail was sent. Nothing was changed. Try again.',
}
type CalendarTrouble = 'consent' | 'permission' | 'throttled' | 'unreachable' | 'gone' | 'refused'
type Row = Record<string, string>
type Hinted = { value: string; hint: string | null }
/** Why a text is no e-mail address, and what to do. */
const EMAIL_FAULTS = {
  'no at': 'is not an e-mail address: it has no @. Write it like name@customer.example.',
  'two ats': 'is not an e-mail address: it has more than one @. Take out what is too much.',
  'nothing before': 'is not an e-mail address: nothing stands before the @. Fill in whose it is.',
  'nothing after': 'is not an e-mail address: nothing stands after the @. Fill in the domain.',
  'no ending': 'is not an e-mail address: its domain has no ending such as .com. Add it.',
  dots: 'is not an e-mail address: a dot is too much in it. Take it out.',
  space: 'is not an e-mail address: it has a space in it. Take it out.',
  sign: 'is not an e-mail address: it holds a character that addresses do not have. Correct it.',
  several: 'are several e-mail addresses. Keep the one to write to.',
  'with name': 'is a name and an e-mail address. Keep only what stands between < and >.',
  'no reply': 'is an address at which nobody reads mail. Fill in the address of the person.',
}
type TakenOver = { conversations: number; followUps: number; visits: number }
type Told = {
  headline: (contact: string, other: string) => string
  detail: (contact: string, title: string, customer: string) => string
}
type Full = { name: string; limit: number }

/** A column as people write its name. */
function titled(column: string): string {
  return column.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
}

function notSent(why: string): string {
  if (why === 'consent') return 'Sign in to Teams anew, or send the text yourself.'
  if (why === 'permission')
    return 'Counterpart may not send mail for you: an administrator can allow it (Mail.Send), or send the text yourself.'
  if (why === 'no mailbox') return 'You have no mailbox that it could be sent from: send the text yourself.'
  if (why === 'throttled') return 'Your mailbox sends too much at the moment. Try again in a few minutes.'
  if (why === 'unreachable') return 'Outlook cannot be reached. Try again in a moment.'
  return 'Outlook refused it: look at the address of the contact, or send the text yourself.'
}

/** `Ada Boss (ada@ours.example)`, as far as either is known. */
function nameOfRow(name: string | undefined, email: string | undefined): string {
  return name && email ? `${name} (${email})` : name || email || ''
}

function nameOfContact(row: Row): string {
  const name = [row['first name'], row['last name']].filter(Boolean).join(' ')
  return nameOfRow(name || row['full name'], row.email)
}

/** Stored values whose name is none that people use. */
const VALUE_NAMES: Record<string, string> = {
  ...{ leftOn: 'who has left', objectedOn: 'their objection', does: 'what they do for the customer' },
  ...{ ownerId: 'the owner', ownerSince: 'the owner', share: 'the link to the team page' },
  ...{
    email: 'the e-mail address',
    functionBy: 'function',
    locale: 'language',
    from: 'where they come from',
  },
  ...{ managerEmail: 'the manager', managerId: 'the manager', leader: 'who reports to them' },
  ...{ hours: 'working hours', employeeId: 'the employee', customerId: 'the customer' },
  ...{ customerName: 'the name of the customer', contactId: 'the contact', contactTitle: 'job title' },
  ...{ contactName: 'the name of the contact', reasons: 'why they fit', status: 'how the pair stands' },
  ...{ since: 'since when they are paired', until: 'until when it is paused', tells: 'who hears of it' },
  ...{ introducedOn: 'the introduction', linkNonce: 'the introduction', introduction: 'the introduction' },
  ...{ heirOf: 'what was handed over', endedOn: 'the end of the pair', endReason: 'the end of the pair' },
  ...{ endNote: 'the end of the pair', endedFrom: 'the end of the pair' },
}

/** What a stored value is called, as in `Somebody changed job title since`. */
function valueName(name: string): string {
  return VALUE_NAMES[name] ?? name.replaceAll(/(?<!^)([A-Z])/g, ' $1').toLowerCase()
}

function didYouMean(hint: string | null, example: string): string {
  return hint ? `. Did you mean ${hint}?` : `. Write it like ${example}.`
}

/** So many departments are named in a sentence. */
const MOST_DEPARTMENTS = 6

/** Names as one says them: Ada, Ben and Cleo. */
function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction'
  return new Intl.ListFormat('en-GB', { type }).format(names)
}

/** Made by a function, as it is wanted before what stands below it is there. */
function saidPeriods(): { words: string; period: SaidPeriod }[] {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const plain = (['today', 'tomorrow', 'this week', 'next week', 'this month', 'next month'] as const).map(
    (code) => ({ words: code, period: { code } }),
  )
  const days = weekdays.flatMap((name, at) => [
    ...['', 'on ', 'this '].map((before) => ({
      words: `${before}${name}`,
      period: { code: 'weekday', weekday: at + 1 } as const,
    })),
    ...[`next ${name}`, `${name} next week`, `on ${name} next week`].map((words) => ({
      ...{ words, period: { code: 'weekday of next week', weekday: at + 1 } as const },
    })),
  ])
  const months = MONTHS.flatMap((name, at) =>
    ['in ', 'next ', ''].map((before) => ({
      words: `${before}${name}`,
      period: { code: 'month', month: at + 1 } as const,
    })),
  )
  return [...plain, ...days, ...months]
}

const isOrAre = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are')

/** A zone as people call it: the city in its name. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** What goes over with a pair; empty when there is nothing. */
const takenOver = ({ conversations, followUps, visits }: TakenOver) =>
  [
    conversations > 0 && count(conversations, 'conversation'),
    followUps > 0 && count(followUps, 'open promise'),
    visits > 0 && count(visits, 'next visit'),
  ]
    .filter(Boolean)
    .join(', ')
const count = (n: number, what: string) => (n === 1 ? `1 ${what}` : `${n} ${what}s`)
const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
type Known = { paired: boolean; recent: boolean; forbidden: boolean; months: number }
/** `Is a counterpart of somebody`; a pair that ended says how long it may not come again (1.4). */
const knownLately = ({ paired, recent, forbidden, months }: Known) => {
  const said = forbidden ? 'Must not be paired with somebody, as was said, and is' : 'Is'
  if (!recent) return `${said} already a counterpart of somebody`
  const rest = `A pair that ended is not suggested again for ${months === 1 ? 'a month' : `${months} months`}`
  const lately = `${rest}: ${paired ? 'is or was' : 'was'} a counterpart of somebody`
  return forbidden ? `Must not be paired with somebody, as was said. ${lately}` : lately
}
/** Of an import that is not heard of for a while: perhaps its process was ended. */
const cutShort = (seconds: number) =>
  `It is not heard of. If it was cut short, it can be taken up in ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`
const counterparts = (n: number) => (n === 1 ? '1 counterpart' : `${n} counterparts`)

/** A function within a sentence; abbreviations stay as they are. */
function field(job: JobFunction): string {
  const name = tab.functions[job]
  return name === name.toUpperCase() ? name : name.toLowerCase()
}

function languageName(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
}

/** A large number as one reads it: 48,211. */
function thousands(n: number): string {
  return n.toLocaleString('en-GB')
}

function rowCount(n: number): string {
  return n === 1 ? '1 row' : `${thousands(n)} rows`
}
